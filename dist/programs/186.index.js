export const id = 186;
export const ids = [186];
export const modules = {

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFind: () => (/* binding */ runFind)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/snapshot/read/list.js
var list = __webpack_require__(8193);
// EXTERNAL MODULE: ./lib/snapshot/read/pattern.js
var read_pattern = __webpack_require__(1799);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/find.js






/**
 * Looks for names in snapshots, one after the other. A folder in which there is nothing to be found is read once, in however
 * many snapshots it is.
 *
 * @param listener told of snapshots and folders that are missing or damaged
 * @throws RekkordError of code `key` when the key cannot read
 */
async function* findEntries(repository, snapshots, { pattern, ignoreCase }, listener) {
    repository.requireRead();
    const expression = (0,read_pattern/* patternExpression */.l)(pattern.replace(/^\//, ''), ignoreCase);
    const wholePaths = pattern.includes('/');
    const fruitless = new FruitlessFolders(wholePaths);
    const matches = ({ path, name }) => {
        const text = wholePaths ? path : name.slice(name.lastIndexOf('/') + 1);
        return expression.test((0,files_path/* pathBuffer */.u6)(text).toString('utf8'));
    };
    for (const snapshot of snapshots) {
        try {
            const object = (0,tree/* openSnapshot */.r3)(await (0,tree/* readTreeObject */.sk)(repository, snapshot.id));
            const target = { kind: 'snapshot', id: snapshot.id, snapshot: object };
            const skip = (folder) => fruitless.has(folder);
            for await (const listed of (0,list/* listChildren */.A)(repository, target, true, listener, skip)) {
                fruitless.leave(listed.depth);
                if (matches(listed)) {
                    fruitless.found();
                    yield { snapshot, listed };
                }
                fruitless.enter(listed);
            }
            fruitless.leave(0);
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            listener.warning(`The snapshot ${(0,object_id/* formatObjectId */.Ax)(snapshot.id)} of ${snapshot.channel} cannot be read: ${error.message}`);
            // Of the folders that were being walked nothing is known
            fruitless.found();
            fruitless.leave(0);
        }
    }
    return undefined;
}
/** Remembers folders below which nothing was found; told of a walk's entries in their order. */
class FruitlessFolders {
    #withPath;
    #keys = new Set();
    /** The folders from the snapshot down to where the walk is. */
    #open = [];
    /** @param withPath what is found in a folder depends on where it is too */
    constructor(withPath) {
        this.#withPath = withPath;
    }
    has(folder) {
        return this.#keys.has(this.#key(folder));
    }
    enter(listed) {
        const { entry, id, depth } = listed;
        if (entry.kind === 'directory' && id !== undefined) {
            this.#open.push({ key: this.#key(listed), depth, fruit: false });
        }
    }
    /** Something in the folders that are open was found. */
    found() {
        for (const folder of this.#open)
            folder.fruit = true;
    }
    /** The walk goes on with an entry of this depth: folders as deep, or deeper, are done. */
    leave(depth) {
        for (let last = this.#open.at(-1); last !== undefined && last.depth >= depth; last = this.#open.at(-1)) {
            this.#open.pop();
            if (!last.fruit)
                this.#keys.add(last.key);
        }
    }
    #key({ path, id }) {
        const hash = id?.hash.toString('latin1') ?? '';
        return this.#withPath ? `${hash}${path}` : hash;
    }
}

// EXTERNAL MODULE: ./lib/snapshot/read/snapshots.js
var read_snapshots = __webpack_require__(3180);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/find.js



/**
 * Looks for names in the snapshots of the settings' repository, or in those that the filter leaves, in its order.
 * @param listener told of damage that keeps the result from being whole
 * @throws RekkordError when the repository cannot be opened, or the key cannot read
 */
async function* find(settings, options, listener) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        repository.requireRead();
        const { snapshots, problems } = await (0,read_snapshots/* listSnapshots */.C)(repository, { channel: options.channel, sort: options.sort });
        for (const { path, reason } of problems)
            listener.warning(`The tag ${path} is left out: ${reason}`);
        yield* findEntries(repository, snapshots, options, listener);
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
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/cli/output/write-items.js
var write_items = __webpack_require__(676);
;// CONCATENATED MODULE: ./lib/cli/find.js









/** `rekkord find`. Gives the exit code: 1 when damage kept the result from being whole. */
async function runFind(pattern, options, face) {
    const { format, channel, ignore_case: ignoreCase = false, verbose = false } = options;
    const problems = new read_problems/* ReadProblems */.J(face.terminal);
    const found = find((0,program_options/* readSettings */.sb)(options, face), { pattern, ignoreCase, channel }, problems);
    const forms = { plain: plainFound(verbose), object: foundObject, root: 'Found', element: () => 'Entry' };
    await (0,write_items/* writeItems */.E)(found, () => (0,list_writer/* newListWriter */.gG)(face.terminal, format, forms), face);
    return problems.exitCode;
}
/** An entry as `list` has it, and the snapshot that it is in. */
function foundObject({ snapshot: { id, channel, time }, listed }) {
    return { snapshot: (0,object_id/* formatObjectId */.Ax)(id), channel, time: (0,units/* formatTime */.fU)(time), ...(0,listed_entry/* entryObject */.Md)(listed, true) };
}
/** Lines for people: a heading for each snapshot, what was found in it below. */
function plainFound(verbose) {
    let last;
    return ({ snapshot, listed }) => {
        const { channel, time, id } = snapshot;
        const heading = `${last === undefined ? '' : '\n'}${(0,files_path/* escapeControls */.UN)(channel)}  ${(0,units/* formatTimeForPeople */.$3)(time)}  ${(0,object_id/* formatObjectId */.Ax)(id)}\n`;
        const line = (0,listed_entry/* plainEntry */.xY)(listed, true, verbose);
        const text = snapshot === last ? line : heading + line;
        last = snapshot;
        return text;
    };
}


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


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ patternExpression)
/* harmony export */ });
/**
 * The regular expression of a pattern for whole texts: `*` stands for any characters, `?` for one, and all others for
 * themselves.
 */
function patternExpression(pattern, ignoreCase = false) {
    const parts = pattern
        .split(/([*?])/)
        .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')));
    return new RegExp(`^${parts.join('')}$`, ignoreCase ? 'sui' : 'su');
}


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listSnapshots),
/* harmony export */   x: () => (/* binding */ listChannels)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(486);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);




/** What snapshots can be ordered by (docs/behaviour.md section 3), each with its comparison. */
const ORDERS = {
    object: (a, b) => compareText((0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(a.id), (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(b.id)),
    time: (a, b) => a.time - b.time,
    channel: (a, b) => compareText(a.channel, b.channel),
    size: (a, b) => a.size - b.size,
    stored: (a, b) => a.stored - b.stored,
    added: (a, b) => a.added - b.added
};
/**
 * The published snapshots of a repository.
 * @throws RekkordError of code `usage` for an unknown order, `key` when the key cannot list
 */
async function listSnapshots(repository, filter = {}) {
    const compare = parseOrder(filter.sort ?? 'Time');
    const { channel, pattern } = filter;
    const expression = pattern === undefined ? undefined : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .patternExpression */ .l)(pattern);
    const { tags, problems } = await repository.tags();
    const snapshots = tags.filter((tag) => (channel === undefined || tag.channel === channel) && expression?.test(tag.channel) !== false);
    const future = snapshots.filter((tag) => (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .isFuture */ .G)(tag));
    return { snapshots: snapshots.sort(compare), future, problems };
}
/**
 * The channels of a repository, by name.
 * @throws RekkordError of code `key` when the key cannot list
 */
async function listChannels(repository) {
    const { tags, problems } = await repository.tags();
    const future = tags.filter((tag) => (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .isFuture */ .G)(tag));
    const channels = [...Map.groupBy(tags, ({ channel }) => channel)].map(([channel, all]) => {
        return { channel, newest: (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .newestTag */ .r)(all), count: all.length };
    });
    return { channels: channels.sort((a, b) => compareText(a.channel, b.channel)), future, problems };
}
function parseOrder(text) {
    const orders = text.split(',').map((part) => {
        const name = part.trim();
        const reversed = name.startsWith('~');
        const order = (reversed ? name.slice(1) : name).toLowerCase();
        const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined;
        if (compare === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`);
        }
        return (a, b) => (reversed ? compare(b, a) : compare(a, b));
    });
    return (a, b) => {
        for (const order of orders) {
            const result = order(a, b);
            if (result !== 0)
                return result;
        }
        return 0;
    };
}
/** By code units, which does not depend on the machine's language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
