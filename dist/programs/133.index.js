export const id = 133;
export const ids = [133];
export const modules = {

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runList: () => (/* binding */ runList)
});

// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js
var read_identifier = __webpack_require__(2082);
// EXTERNAL MODULE: ./lib/snapshot/read/list.js
var list = __webpack_require__(8193);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/list.js



/**
 * What the snapshot or folder that an identifier names holds, in stored order; with `recursive` what is in its folders
 * too, each after its folder.
 *
 * @param listener told of damage that keeps the list from being whole
 * @throws RekkordError when the repository cannot be opened, the key cannot read, or there is no such folder
 */
async function* list_list(settings, identifier, recursive, listener) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        const target = await (0,read_identifier/* resolveIdentifier */.KE)(repository, identifier, listener);
        yield* (0,list/* listChildren */.A)(repository, target, recursive, listener);
    }
    finally {
        await repository.close();
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 2 modules
var list_writer = __webpack_require__(1324);
// EXTERNAL MODULE: ./lib/cli/output/listed-entry.js
var listed_entry = __webpack_require__(9532);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/cli/output/read-problems.js
var read_problems = __webpack_require__(4153);
// EXTERNAL MODULE: ./lib/cli/output/write-items.js
var write_items = __webpack_require__(676);
;// CONCATENATED MODULE: ./lib/cli/list.js






/** `rekkord list`. Gives the exit code: 1 when damage kept the list from being whole. */
async function runList(identifier, options, face) {
    const { format, recurse = false, verbose = false } = options;
    const problems = new read_problems/* ReadProblems */.J(face.terminal);
    const forms = {
        plain: (listed) => (0,listed_entry/* plainEntry */.xY)(listed, recurse, verbose),
        object: (listed) => (0,listed_entry/* entryObject */.Md)(listed, recurse),
        root: 'Tree',
        element: ({ entry }) => ELEMENTS[entry.stated ? entry.kind : 'unknown']
    };
    const entries = list_list((0,program_options/* readSettings */.sb)(options, face), identifier, recurse, problems);
    await (0,write_items/* writeItems */.E)(entries, () => (0,list_writer/* newListWriter */.gG)(face.terminal, format, forms), face);
    return problems.exitCode;
}
/** The XML elements of what entries are. */
const ELEMENTS = { directory: 'Directory', file: 'File', link: 'Link', other: 'Other', unknown: 'Unknown' };


/***/ }),

/***/ 9532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ namedBytes),
/* harmony export */   Md: () => (/* binding */ entryObject),
/* harmony export */   xY: () => (/* binding */ plainEntry)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3402);






/**
 * An entry as an object (docs/behaviour.md section 3). `path`, only with `withPath`, begins at the listed object. A name or path that
 * is not UTF-8 has replacement characters, and its bytes in hexadecimal digits beside it. What could not be read when it was saved has
 * no `object` (null); what is not even known by its metadata is of type `unknown`, with nothing but its name.
 */
function entryObject({ path, name, entry, id }, withPath) {
    const names = { ...namedBytes('name', name), ...(withPath && namedBytes('path', path)) };
    if (!entry.stated)
        return { type: 'unknown', ...names, object: null };
    return {
        type: entry.kind,
        ...names,
        object: id === undefined ? null : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id),
        mtime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.mtime),
        ctime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.ctime),
        ...(entry.hasAtime && { atime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.atime) }),
        btime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.btime),
        mode: `0o${entry.mode.toString(8)}`,
        uid: entry.uid,
        gid: entry.gid,
        ...(entry.kind === 'directory' ? { children: entry.size } : { size: entry.size })
    };
}
/** A name or path as a member; what is not UTF-8 has its bytes in hexadecimal digits beside it. */
function namedBytes(key, bytes) {
    const buffer = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBuffer */ .u6)(bytes);
    return { [key]: buffer.toString('utf8'), ...(!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) && { [`${key}_hex`]: buffer.toString('hex') }) };
}
const KIND_LETTERS = { directory: 'd', file: '-', link: 'l', other: '?' };
const SIZE_WIDTH = 10;
const TIME_WIDTH = (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimeForPeople */ .$3)(0).length;
const OWNER_WIDTH = 11;
const OBJECT_WIDTH = 65;
/** An entry as a line for people: mode, size, time, name, with `verbose` owner and object ID before the name. */
function plainEntry({ path, name, entry, id }, withPath, verbose) {
    const { stated, kind, size, mtime, uid, gid } = entry;
    const isFile = stated && kind === 'file';
    const cells = [
        modeText(entry),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(isFile ? (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(size) : '-', SIZE_WIDTH, 'right'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimeForPeople */ .$3)(mtime) : '-', TIME_WIDTH, 'left'),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? `${uid}:${gid}` : '-', OWNER_WIDTH, 'left')] : []),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(id === undefined ? '-' : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id), OBJECT_WIDTH, 'left')] : []),
        (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(withPath ? path : name) + (stated && kind === 'directory' ? '/' : '') + remark(entry)
    ];
    return cells.join('  ');
}
/** Kind and permissions as `ls` shows them: `drwxr-xr-x`. */
function modeText({ stated, kind, mode }) {
    if (!stated)
        return '?---------';
    const bits = Array.from('rwxrwxrwx', (letter, i) => ((mode >> (8 - i)) & 1 ? letter : '-'));
    const special = [
        { bit: 0o4000, place: 2, letters: 'sS' },
        { bit: 0o2000, place: 5, letters: 'sS' },
        { bit: 0o1000, place: 8, letters: 'tT' }
    ];
    for (const { bit, place, letters } of special) {
        if ((mode & bit) !== 0)
            bits[place] = letters.charAt(bits[place] === '-' ? 1 : 0);
    }
    return KIND_LETTERS[kind] + bits.join('');
}
function remark({ stated, readable, kind }) {
    if (stated && kind === 'other')
        return ' (device, pipe or socket)';
    return readable ? '' : ' (could not be read when it was saved)';
}


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ReadProblems)
/* harmony export */ });
/* harmony import */ var _tag_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3779);

/** Tells what could not be read, and keeps the exit code of a result that lacks it. */
class ReadProblems {
    exitCode = 0;
    #terminal;
    constructor(terminal) {
        this.#terminal = terminal;
    }
    warning(message) {
        this.#terminal.error(message);
        this.exitCode = 1;
    }
    future(tags) {
        (0,_tag_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfFuture */ .X)(this.#terminal, tags);
    }
}


/***/ }),

/***/ 3402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ pad),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
const GAP = '  ';
/** The lines of a table, its headings first; columns are as wide as their widest cell. */
function tableLines(columns, rows) {
    const lines = [columns.map(({ heading }) => heading), ...rows];
    const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i]))));
    return lines.map((line) => line
        .map((cell, i) => pad(cell, widths[i], columns[i].align))
        .join(GAP)
        .trimEnd());
}
/** Fills a cell up with spaces. */
function pad(cell, columns, align) {
    const space = ' '.repeat(Math.max(0, columns - width(cell)));
    return align === 'left' ? cell + space : space + cell;
}
/** Characters, which is what a terminal's columns are for most scripts. */
function width(text) {
    return Array.from(text).length;
}


/***/ }),

/***/ 3779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ reportTagProblems),
/* harmony export */   X: () => (/* binding */ warnOfFuture)
/* harmony export */ });
/* harmony import */ var _report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);

/** Tells of tags that cannot be believed. Gives the exit code of a list that lacks them. */
function reportTagProblems(terminal, problems) {
    for (const { path, reason } of problems)
        terminal.error(`The tag ${path} is left out: ${reason}`);
    return problems.length === 0 ? 0 : 1;
}
/** Warns of snapshots that are dated in the future. */
function warnOfFuture(terminal, tags) {
    const sentence = (0,_report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_0__/* .futureSentence */ .H)(tags);
    if (sentence !== undefined)
        terminal.warning(sentence);
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeItems)
/* harmony export */ });
/**
 * Writes items as they come. The first is waited for before anything is written, so that what stops a command at its
 * beginning leaves standard output empty; what is written is well-formed also when they end early.
 */
async function writeItems(items, newWriter, { signal }) {
    let next = await items.next();
    const writer = newWriter();
    try {
        for (; next.done !== true; next = await items.next()) {
            signal.throwIfAborted();
            await writer.add(next.value);
        }
    }
    finally {
        await items.return(undefined);
        await writer.end();
    }
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ futureSentence)
/* harmony export */ });
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);


/** What to say of snapshots that are dated in the future; undefined where there are none. */
function futureSentence(tags) {
    const [first, ...more] = tags;
    if (first === undefined)
        return undefined;
    const { id, channel, time } = first;
    const one = `the snapshot ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_0__/* .formatObjectId */ .Ax)(id)} of the channel ${JSON.stringify(channel)} (${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTimeForPeople */ .$3)(time)})`;
    const reason = 'a clock was wrong, or the time is forged';
    if (more.length === 0)
        return `${one} is dated in the future and does not count as the newest: ${reason}`;
    const several = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tags.length)} snapshots are dated in the future and do not count as the newest`;
    return `${several}, among them ${one}: ${reason}`;
}


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isFuture),
/* harmony export */   r: () => (/* binding */ newestTag)
/* harmony export */ });
/** Milliseconds that a clock may be ahead before its snapshots are dated in the future. */
const CLOCK_TOLERANCE = 5 * 60_000;
/** Whether a snapshot is dated in the future: a clock was wrong, or who could save forged the time. */
function isFuture({ time }, now = Date.now()) {
    return time > now + CLOCK_TOLERANCE;
}
/**
 * The newest of some tags: the one rule by which a channel means its newest snapshot. One that is dated in the future
 * counts only where all are.
 * @param tags in any order; of those of one time the last counts
 * @param now Unix milliseconds
 */
function newestTag(tags, now = Date.now()) {
    const present = tags.filter((tag) => !isFuture(tag, now));
    let newest;
    for (const tag of present.length > 0 ? present : tags) {
        if (newest === undefined || tag.time >= newest.time)
            newest = tag;
    }
    return newest;
}


/***/ }),

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ findBelow),
/* harmony export */   KE: () => (/* binding */ resolveIdentifier),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7677);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(486);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8105);






const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s;
/**
 * Finds what `<OID|channel>[:<path>]` names (docs/behaviour.md section 3). A channel stands for its newest snapshot; channels may
 * hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
async function resolveIdentifier(repository, identifier, listener) {
    repository.requireRead();
    const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? [];
    if (oid !== undefined && (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .TS)(oid)) {
        return findPath(repository, await findObject(repository, (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObjectId */ .u9)(oid), identifier), (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytePath */ .xe)(pathAfterId), identifier);
    }
    const { tags, problems } = await repository.tags();
    for (const { path, reason } of problems)
        listener?.warning(`The tag ${path} is left out: ${reason}`);
    const { tag, path } = newestOfChannel(tags, identifier);
    const future = tags.filter((other) => other.channel === tag.channel && (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .isFuture */ .G)(other));
    if (future.length > 0)
        listener?.future?.(future);
    return findPath(repository, await findObject(repository, tag.id, identifier), (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytePath */ .xe)(path), identifier);
}
/**
 * Finds what lies at a path, whatever its bytes, in a snapshot or folder of which the object is known; the object itself where
 * the path is empty.
 *
 * @throws as {@link resolveIdentifier}
 */
async function resolvePath(repository, id, path) {
    repository.requireRead();
    const identifier = `${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id)}${path && `:${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)}`}`;
    return findPath(repository, await findObject(repository, id, identifier), path, identifier);
}
/** The newest tag of the longest channel that the identifier begins with, and the path behind it. */
function newestOfChannel(tags, identifier) {
    for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
        const tag = (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .newestTag */ .r)(tags.filter(({ channel }) => channel === identifier.slice(0, end)));
        if (tag !== undefined)
            return { tag, path: identifier.slice(end + 1) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is no channel or object called ${shown(identifier)}`);
}
async function findObject(repository, id, identifier) {
    if ((await repository.storage.size((0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(id))) === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `The object of ${shown(identifier)} is not in ${repository.url}`);
    }
    const object = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id);
    const kind = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(object.type);
    if (kind === 'snapshot')
        return { kind, id, snapshot: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openSnapshot */ .r3)(object) };
    return { kind: kind === 'chunk' ? 'file' : kind, id, entry: undefined, path: '' };
}
async function findPath(repository, from, full, identifier) {
    const path = full.replace(/^\/|\/$/g, '');
    if (path === '')
        return from;
    const entry = from.kind === 'snapshot'
        ? await findInSnapshot(repository, from.snapshot, path)
        : await findBelow(repository, from.kind === 'directory' ? from.id : undefined, path);
    if (entry === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is nothing called ${shown(identifier)}${startsOfPaths(from)}`);
    }
    return { kind: entry.kind, id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry), entry, path };
}
/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository, snapshot, path) {
    const roots = snapshot.children
        .filter((child) => `${path}/`.startsWith(`${(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child)}/`))
        .sort((a, b) => b.name.length - a.name.length);
    for (const root of roots) {
        const rest = path.slice(root.name.length + 1);
        const entry = rest === '' ? root : await findBelow(repository, directoryId(root), rest);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
/** The entry at `path` below a directory; undefined where there is none. */
async function findBelow(repository, directory, path) {
    let id = directory;
    let found;
    for (const name of path.split('/')) {
        if (id === undefined)
            return undefined;
        found = undefined;
        for (const child of (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openDirectory */ .AJ)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id))?.children ?? []) {
            if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child) === name)
                found = child;
        }
        id = found && directoryId(found);
    }
    return found;
}
function directoryId(entry) {
    return entry.kind === 'directory' ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry) : undefined;
}
/** What paths may begin with, for those who mistyped one. */
function startsOfPaths(target) {
    if (target.kind === 'file' || target.kind === 'link')
        return `: the object is a ${target.kind}, not a folder`;
    if (target.kind !== 'snapshot' || target.snapshot.children.length === 0)
        return '';
    const names = target.snapshot.children.slice(0, 3).map((child) => shown(child.name.toString('utf8')));
    const more = target.snapshot.children.length > names.length ? ', ...' : '';
    return `: the paths of this snapshot begin with ${names.join(', ')}${more}`;
}
function shown(text) {
    return (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeControls */ .UN)(text);
}


/***/ }),

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listChildren)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8105);



/** Bytes of the directories at the most that a place in a listing lies in. */
const MOST_ABOVE = 1024 * 1024 * 1024;
/**
 * Lists what is in a snapshot or a folder, or a file by itself, each folder followed by what is in it when `recursive`. Entries keep their
 * stored order. Every directory object is checked against its hash.
 *
 * @param listener told of folders that are missing or damaged, which are listed without content
 * @param skip says of which folders the content is left out
 * @throws RekkordError of code `usage` when the target is a file's object alone, `key` when the key cannot read, `damaged` when
 *   the target itself is
 */
async function* listChildren(repository, target, recursive, listener, skip = () => false) {
    for await (const entry of listRoot(repository, target)) {
        yield entry;
        if (recursive)
            yield* listBelow(repository, entry, listener, skip, MOST_ABOVE);
    }
    return undefined;
}
async function* listRoot(repository, target) {
    if (target.kind === 'snapshot') {
        for (const entry of target.snapshot.children)
            yield listed(entry, '', 0);
        return undefined;
    }
    if (target.kind !== 'directory') {
        if (target.entry === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `The object is a ${target.kind}, which has neither name nor metadata by itself`);
        }
        yield { path: target.path, name: (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryName */ .MB)(target.entry), depth: 0, entry: target.entry, id: target.id };
        return undefined;
    }
    if (target.id === undefined)
        return undefined;
    for (const entry of (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTreeObject */ .sk)(repository, target.id))?.children ?? []) {
        yield listed(entry, '', 0);
    }
    return undefined;
}
async function* listBelow(repository, folder, listener, skip, room) {
    const { path, depth, entry, id } = folder;
    if (entry.kind !== 'directory' || id === undefined || skip(folder))
        return undefined;
    if (depth >= _tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} has more than ${_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr} folders above it`);
    try {
        const object = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTreeObject */ .sk)(repository, id, room);
        for (const child of (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)(object)?.children ?? []) {
            const below = listed(child, path, depth + 1);
            yield below;
            yield* listBelow(repository, below, listener, skip, room - object.content.length);
        }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I))
            throw error;
        listener.warning(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} cannot be listed: ${error.message}`);
    }
    return undefined;
}
function listed(entry, folder, depth) {
    const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryName */ .MB)(entry);
    return { path: folder === '' ? name : (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(folder, name), name, depth, entry, id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryObjectId */ .bD)(entry) };
}


/***/ })

};
