export const id = 1186;
export const ids = [1186];
export const modules = {

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ GrowingBuffer)
/* harmony export */ });
const FIRST_SIZE = 1024;
/** Bytes that are added at the end. Memory grows by doubling, so that most bytes are copied once at the most. */
class GrowingBuffer {
    #memory = Buffer.alloc(0);
    #length = 0;
    /** Bytes that have been added. */
    get length() {
        return this.#length;
    }
    /** All bytes: a view, to be written through as well, that the next {@link extend} may make stale. */
    get bytes() {
        return this.#memory.subarray(0, this.#length);
    }
    /** Adds bytes, all zero. @returns where they begin */
    extend(size) {
        const start = this.#length;
        this.#length += size;
        if (this.#length > this.#memory.length) {
            const larger = Buffer.alloc(Math.max(FIRST_SIZE, this.#length, this.#memory.length * 2));
            this.#memory.copy(larger, 0, 0, start);
            this.#memory = larger;
        }
        return start;
    }
    /** Lets go of all bytes. */
    clear() {
        this.#memory = Buffer.alloc(0);
        this.#length = 0;
    }
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFind: () => (/* binding */ runFind)
});

// EXTERNAL MODULE: ./lib/async/turns.js
var turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var snapshot_walk = __webpack_require__(7430);
// EXTERNAL MODULE: ./lib/snapshot/read/list.js
var list = __webpack_require__(8193);
// EXTERNAL MODULE: ./lib/snapshot/read/pattern.js
var read_pattern = __webpack_require__(1799);
// EXTERNAL MODULE: ./lib/snapshot/read/repository-source.js
var repository_source = __webpack_require__(9903);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/find.js









/**
 * Looks for names in snapshots, one after the other. A folder in which there is nothing to be found is read once, in however
 * many snapshots and places it is.
 *
 * @param listener told of snapshots and folders that are missing or damaged
 * @throws RekkordError of code `key` when the key cannot read, the reason of `signal` when it aborts
 */
async function* findEntries(repository, snapshots, options, listener) {
    repository.requireRead();
    const finder = new Finder(options, listener);
    const walk = { source: (0,repository_source/* repositorySource */.O)(repository), order: 'stored' };
    for (const snapshot of snapshots) {
        try {
            const { children } = (0,tree/* openSnapshot */.r3)(await (0,tree/* readTreeObject */.sk)(repository, snapshot.id));
            for await (const listed of (0,snapshot_walk/* walkEntries */.Y1)(children, finder.begin(), finder, walk))
                yield { snapshot, listed };
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            listener.warning(`The snapshot ${(0,object_id/* formatObjectId */.Ax)(snapshot.id)} of ${snapshot.channel} cannot be read: ${error.message}`);
        }
    }
    return undefined;
}
/** Folders that are remembered as holding nothing, in some 200 MB; others are looked through each time. */
const MAX_FRUITLESS = 1_000_000;
class Finder {
    #pattern;
    #wholePaths;
    #listener;
    #turns;
    /** Folders in which there is nothing to be found. */
    #fruitless = new Set();
    constructor({ pattern, ignoreCase, signal }, listener) {
        this.#pattern = new read_pattern/* Pattern */.z(pattern.replace(/^\//, ''), { ignoreCase });
        this.#wholePaths = pattern.includes('/');
        this.#listener = listener;
        this.#turns = new turns/* Turns */.P(signal);
    }
    /** What the entries of a snapshot are in. */
    begin() {
        return { path: '', depth: 0, state: this.#pattern.start, parent: undefined, key: undefined, hasFruit: false };
    }
    pace() {
        return this.#turns.areDue ? this.#turns.take() : undefined;
    }
    entry(entry, folder) {
        const listed = (0,list/* listedEntry */.UH)(entry, folder);
        if (!this.#pattern.isEnd(this.#stateOf(listed, folder)))
            return undefined;
        for (let above = folder; above?.hasFruit === false; above = above.parent) {
            above.hasFruit = true;
        }
        return listed;
    }
    wants(place) {
        const state = this.#stateBelow(place);
        return state.length > 0 && !this.#fruitless.has(this.#keyOf(place.id, state));
    }
    enter(place) {
        const { path, depth } = (0,list/* listedEntry */.UH)(place.entry, place.parent);
        const state = this.#stateBelow(place);
        return { path, depth: depth + 1, state, parent: place.parent, key: this.#keyOf(place.id, state), hasFruit: false };
    }
    fail({ entry, parent }, error) {
        // A storage that fails would fail everywhere
        if (error.code !== 'damaged')
            throw error;
        (0,list/* warnUnlisted */.Lw)(this.#listener, (0,list/* listedEntry */.UH)(entry, parent).path, error);
    }
    breakOff({ path, key }, error) {
        if (key === undefined)
            throw error;
        (0,list/* warnUnlisted */.Lw)(this.#listener, path, error);
    }
    leave({ key, hasFruit }) {
        if (key !== undefined && !hasFruit && this.#fruitless.size < MAX_FRUITLESS)
            this.#fruitless.add(key);
    }
    #stateOf({ name }, { state }) {
        const text = this.#wholePaths ? name : name.slice(name.lastIndexOf('/') + 1);
        return this.#pattern.advance(state, (0,path/* pathBuffer */.u6)(text).toString('utf8'));
    }
    #stateBelow({ entry, parent }) {
        if (!this.#wholePaths)
            return this.#pattern.start;
        return this.#pattern.advance(this.#stateOf((0,list/* listedEntry */.UH)(entry, parent), parent), '/');
    }
    #keyOf({ hash }, state) {
        return `${hash.toString('latin1')}${this.#wholePaths ? state.join() : ''}`;
    }
}

// EXTERNAL MODULE: ./lib/snapshot/read/snapshots.js
var read_snapshots = __webpack_require__(3180);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/find.js



/**
 * Looks for names in the snapshots of the settings' repository, or in those that the filter leaves, in its order.
 * @param listener told of damage that keeps the result from being whole
 * @throws RekkordError when the repository cannot be opened, or the key cannot read
 */
function find(settings, options, listener) {
    return (0,with_repository/* yieldFromRepository */.q)(settings, async function* (repository) {
        repository.requireRead();
        const { snapshots, problems } = await (0,read_snapshots/* listSnapshots */.C)(repository, { channel: options.channel, sort: options.sort });
        for (const { path, reason } of problems)
            listener.warning(`The tag ${path} is left out: ${reason}`);
        yield* findEntries(repository, snapshots, options, listener);
    });
}

// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 1 modules
var list_writer = __webpack_require__(8920);
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
    const found = find((0,program_options/* readSettings */.sb)(options, face), { pattern, ignoreCase, channel, signal: face.signal }, problems);
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
        const heading = `${last === undefined ? '' : '\n'}${(0,path/* escapeControls */.UN)(channel)}  ${(0,units/* formatTimeForPeople */.$3)(time)}  ${(0,object_id/* formatObjectId */.Ax)(id)}\n`;
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
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
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
        object: id === undefined ? null : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(id),
        mtime: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(entry.mtime),
        ctime: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(entry.ctime),
        ...(entry.hasAtime && { atime: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(entry.atime) }),
        btime: (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(entry.btime),
        mode: `0o${entry.mode.toString(8)}`,
        uid: entry.uid,
        gid: entry.gid,
        ...(entry.kind === 'directory' ? { children: entry.size } : { size: entry.size })
    };
}
/** A name or path as a member; what is not UTF-8 has its bytes in hexadecimal digits beside it. */
function namedBytes(key, bytes) {
    const buffer = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(bytes);
    return { [key]: buffer.toString('utf8'), ...(!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) && { [`${key}_hex`]: buffer.toString('hex') }) };
}
const KIND_LETTERS = { directory: 'd', file: '-', link: 'l', other: '?' };
const SIZE_WIDTH = 10;
const TIME_WIDTH = (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimeForPeople */ .$3)(0).length;
const OWNER_WIDTH = 11;
const OBJECT_WIDTH = 65;
/** An entry as a line for people: mode, size, time, name, with `verbose` owner and object ID before the name. */
function plainEntry({ path, name, entry, id }, withPath, verbose) {
    const { stated, kind, size, mtime, uid, gid } = entry;
    const isFile = stated && kind === 'file';
    const cells = [
        modeText(entry),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(isFile ? (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(size) : '-', SIZE_WIDTH, 'right'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimeForPeople */ .$3)(mtime) : '-', TIME_WIDTH, 'left'),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? `${uid}:${gid}` : '-', OWNER_WIDTH, 'left')] : []),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(id === undefined ? '-' : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(id), OBJECT_WIDTH, 'left')] : []),
        (0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)(withPath ? path : name) + (stated && kind === 'directory' ? '/' : '') + remark(entry)
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

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   Lw: () => (/* binding */ warnUnlisted),
/* harmony export */   UH: () => (/* binding */ listedEntry)
/* harmony export */ });
/* unused harmony export childrenOf */
/* harmony import */ var _async_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2636);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7430);
/* harmony import */ var _repository_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9903);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8105);






const TOP = { path: '', depth: 0 };
/**
 * Lists what is in a snapshot or a folder, or a file by itself, each folder followed by what is in it when `recursive`. Entries keep their
 * stored order. Every directory object is checked against its hash.
 *
 * @param listener told of folders that are missing or damaged, which are listed without content
 * @param signal ends it
 * @throws RekkordError of code `usage` when the target is a file's object alone, `key` when the key cannot read, `damaged` when
 *   the target itself is, the reason of `signal` when it aborts
 */
async function* listChildren(repository, target, recursive, listener, signal) {
    if (target.kind !== 'snapshot' && target.kind !== 'directory') {
        if (target.entry === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', `The object is a ${target.kind}, which has neither name nor metadata by itself`);
        }
        yield { path: target.path, name: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(target.entry), depth: 0, entry: target.entry, id: target.id };
        return undefined;
    }
    const options = { source: (0,_repository_source_js__WEBPACK_IMPORTED_MODULE_3__/* .repositorySource */ .O)(repository), order: 'stored' };
    yield* (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkEntries */ .Y1)(await childrenOf(repository, target), TOP, new Lister(recursive, listener, signal), options);
    return undefined;
}
/** The entries of a snapshot or folder. @throws RekkordError when it is damaged, or cannot be read */
async function childrenOf(repository, target) {
    if ('snapshot' in target)
        return target.snapshot.children;
    if (target.id === undefined)
        return [];
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openDirectory */ .AJ)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, target.id))?.children ?? [];
}
class Lister {
    #recursive;
    #listener;
    #turns;
    constructor(recursive, listener, signal) {
        this.#recursive = recursive;
        this.#listener = listener;
        this.#turns = new _async_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .Turns */ .P(signal);
    }
    pace() {
        return this.#turns.areDue ? this.#turns.take() : undefined;
    }
    entry(entry, folder) {
        return listedEntry(entry, folder);
    }
    wants() {
        return this.#recursive;
    }
    enter({ entry, parent }) {
        const { path, depth } = listedEntry(entry, parent);
        return { path, depth: depth + 1 };
    }
    fail({ entry, parent }, error) {
        // A storage that fails would fail everywhere
        if (error.code !== 'damaged')
            throw error;
        warnUnlisted(this.#listener, listedEntry(entry, parent).path, error);
    }
    breakOff(folder, error) {
        if (folder === TOP)
            throw error;
        warnUnlisted(this.#listener, folder.path, error);
    }
}
/** An entry as it is listed in a folder of this path, which has so many folders above it. */
function listedEntry(entry, { path, depth }) {
    const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(entry);
    return { path: path === '' ? name : (0,_files_path_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(path, name), name, depth, entry, id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry) };
}
/** Tells of a folder that is listed without content, or not with all of it. */
function warnUnlisted(listener, path, { message }) {
    listener.warning(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_5__/* .displayPath */ .Gt)(path)} cannot be listed: ${message}`);
}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ repositorySource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_content_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8260);


/** Has the objects of a walk read in this thread, one after the other: for walks that are not worth starting threads. */
function repositorySource(repository) {
    return {
        async *read(ids, maximum) {
            for (const id of ids)
                yield await read(repository, id, Math.min(maximum, _format_content_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_OBJECT */ .bC));
        }
    };
}
async function read(repository, id, maximum) {
    try {
        const { type, content, stored } = await repository.readObject(id, maximum);
        return { type, content, stored, length: content.length };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
            return { problem: { code: error.code, message: error.message } };
        throw error;
    }
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
    const matching = pattern === undefined ? undefined : new _pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .Pattern */ .z(pattern, { separator: '/' });
    const { tags, problems } = await repository.tags();
    const snapshots = tags.filter((tag) => (channel === undefined || tag.channel === channel) && matching?.test(tag.channel) !== false);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`);
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


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lr: () => (/* binding */ MAX_DEPTH),
  Kb: () => (/* binding */ MAX_PATH_LENGTH),
  Y1: () => (/* binding */ walkEntries),
  aI: () => (/* binding */ walkFolder),
  mD: () => (/* binding */ walkToEnd)
});

;// CONCATENATED MODULE: ./lib/async/depth-first.js
/** What a generator yields to have another one run to its end before it goes on itself. */
class Below {
    steps;
    constructor(steps) {
        this.steps = steps;
    }
}
/**
 * Goes through levels below levels, however deep, and yields their items in order. It does what `yield*` does, without a
 * call inside a call for each level, for which there is no stack, and without handing each item through all levels above.
 */
async function* depthFirst(first) {
    const levels = [first];
    try {
        for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
            const step = await level.next();
            if (step.done === true)
                levels.pop();
            else if (step.value instanceof Below)
                levels.push(step.value.steps);
            else
                yield step.value;
        }
    }
    finally {
        for (let level = levels.pop(); level !== undefined; level = levels.pop())
            await level.return(undefined);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/async/growing-buffer.js
var growing_buffer = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/format/entry.js
var format_entry = __webpack_require__(9887);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/kept-entries.js




/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MAX_KEPT = 512 * 1024 * 1024;
/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
class KeptEntries {
    #held;
    #entries = new growing_buffer/* GrowingBuffer */.G();
    /** @param held what all that are kept in the same walk take */
    constructor(held) {
        this.#held = held;
    }
    /** @throws FormatError when the folders above hold so many that there is no memory for them */
    add(entry) {
        const size = (0,format_entry/* encodedEntrySize */.M_)(entry);
        if (this.#held.bytes + size > MAX_KEPT)
            throw new errors/* FormatError */.IF('there are too many folders in it and in those above it');
        const start = this.#entries.extend(size);
        (0,format_entry/* encodeEntry */.vv)(entry, this.#entries.bytes, start);
        this.#held.bytes += size;
    }
    /** Bytes that they take. */
    get length() {
        return this.#entries.length;
    }
    /** The entries in their order; what they hold are views. */
    [Symbol.iterator]() {
        return (0,format_entry/* decodeEntries */.Fq)(this.#entries.bytes, 0, format_entry/* ENTRY_SIZE */.RY);
    }
    /** The objects of the entries, all of which have one. */
    *ids() {
        for (const entry of this)
            yield (0,tree/* entryObjectId */.bD)(entry);
        return undefined;
    }
    /** Lets go of all entries. */
    clear() {
        this.#held.bytes -= this.#entries.length;
        this.#entries.clear();
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/walk.js




/** Folders inside each other that are walked; no system has paths that long. */
const MAX_DEPTH = 4096;
/** Bytes of a folder's path below the root of a walk; the longest of any system has some 98,000. */
const MAX_PATH_LENGTH = 128 * 1024;
/** Bytes of the directories that a place lies in, where each is kept while what is in it is walked. */
const MAX_ABOVE = 1024 * 1024 * 1024;
/** Folders that are asked for before the first of them is walked; they are read some at a time. */
const FOLDERS_AT_ONCE = 256;
/**
 * Walks the entries of a folder that has been opened, or of a snapshot, and all that is below them, and gives what the
 * visitor makes of them. Work is bounded by {@link MAX_DEPTH}, {@link MAX_PATH_LENGTH} and the memory of what is kept; the
 * depth of folders takes no stack.
 *
 * @throws what the visitor throws, or the source
 */
function walkEntries(entries, folder, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).list(entries, folder, { depth: 0, length: 0 }));
}
/** Walks a folder that is given by its place, and all that is below it, as {@link walkEntries} does. */
function walkFolder(place, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).folders([place].values(), { depth: place.depth, length: 0 }));
}
/** Goes through a walk that gives nothing. */
async function walkToEnd(walk) {
    await walk.next();
}
class TreeWalk {
    #visitor;
    #source;
    #inStoredOrder;
    #maxPathLength;
    /** Sub-folders that wait for their turn, and directories that stay open. */
    #kept = { bytes: 0 };
    #above = { bytes: 0 };
    constructor(visitor, { source, order = 'sorted', maxPathLength = MAX_PATH_LENGTH }) {
        this.#visitor = visitor;
        this.#source = source;
        this.#inStoredOrder = order === 'stored';
        this.#maxPathLength = maxPathLength;
    }
    /** @param release lets go of what the entries are read from */
    async *list(entries, folder, level, release = () => undefined) {
        const visitor = this.#visitor;
        const subfolders = new KeptEntries(this.#kept);
        const walked = entries[Symbol.iterator]();
        let complete = true;
        const attempt = (step) => {
            try {
                return step();
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
                complete = false;
                visitor.breakOff(folder, error);
                return undefined;
            }
        };
        const next = () => attempt(() => walked.next().value);
        for (let entry = next(); entry !== undefined; entry = next()) {
            const pause = visitor.pace();
            if (pause !== undefined)
                await pause;
            const goesInto = this.#goesInto(entry, folder);
            if (goesInto && !this.#inStoredOrder)
                attempt(() => subfolders.add(entry));
            if (!complete)
                break;
            const made = visitor.entry(entry, folder);
            const item = made instanceof Promise ? await made : made;
            if (item !== undefined)
                yield item;
            if (goesInto && this.#inStoredOrder) {
                yield new Below(this.folders([this.#place(entry, folder, level)].values(), level));
            }
        }
        visitor.listed?.(folder, complete);
        // The walk goes on without the directory itself, which may be large, as those below it may be
        release();
        if (subfolders.length > 0)
            yield* this.folders(this.#places(subfolders, folder, level), level);
        subfolders.clear();
        visitor.leave?.(folder, complete);
        return undefined;
    }
    /** Reads sub-folders of a folder, and has each walked. */
    async *folders(places, level) {
        for (;;) {
            const group = await this.#nextWanted(places, level);
            if (group.length === 0)
                return undefined;
            let next = 0;
            const ids = group.map(({ id }) => id);
            for await (const object of this.#source.read(ids, MAX_ABOVE - this.#above.bytes)) {
                const place = group[next++];
                const opened = await this.#open(place, object);
                if (opened === undefined)
                    continue;
                const below = { depth: level.depth + 1, length: level.length + nameLength(place) + 1 };
                yield new Below(this.list(opened.directory?.children ?? [], opened.folder, below, opened.release));
            }
        }
    }
    async #nextWanted(places, level) {
        const group = [];
        while (group.length < FOLDERS_AT_ONCE) {
            const next = places.next();
            if (next.done === true)
                break;
            const place = next.value;
            const pause = this.#visitor.pace();
            if (pause !== undefined)
                await pause;
            if (this.#visitor.wants?.(place) === false)
                continue;
            const problem = this.#tooFar(place, level);
            if (problem === undefined)
                group.push(place);
            else
                this.#visitor.fail(place, new errors/* FormatError */.IF(problem));
        }
        return group;
    }
    async #open(place, object) {
        let directory;
        let stored;
        try {
            if ('problem' in object)
                throw problemError(object.problem);
            const { type, content = new Uint8Array(0) } = object;
            stored = object.stored;
            directory = (0,tree/* openDirectory */.AJ)({ id: place.id, type, content });
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.XZ))
                throw error;
            this.#visitor.fail(place, error);
            return undefined;
        }
        const folder = await this.#visitor.enter(place, directory, stored);
        if (folder === undefined)
            return undefined;
        const held = this.#inStoredOrder ? object.length : 0;
        this.#above.bytes += held;
        const release = () => {
            this.#above.bytes -= held;
            directory?.release();
            object.content = undefined;
        };
        return { folder, directory, release };
    }
    *#places(entries, parent, level) {
        for (const entry of entries)
            yield this.#place(entry, parent, level);
        return undefined;
    }
    #place(entry, parent, { depth }) {
        return { id: { catalog: 'M', hash: Buffer.from(entry.hash) }, entry, parent, depth };
    }
    #goesInto(entry, folder) {
        return this.#visitor.goesInto?.(entry, folder) ?? (entry.kind === 'directory' && entry.readable);
    }
    #tooFar(place, { length }) {
        if (place.depth > MAX_DEPTH)
            return `it has more than ${MAX_DEPTH} folders above it`;
        if (length + nameLength(place) <= this.#maxPathLength)
            return undefined;
        return `its path has more than ${this.#maxPathLength} bytes`;
    }
}
function nameLength({ entry }) {
    return entry?.name.length ?? 0;
}
function problemError({ code, message }) {
    return code === 'damaged' ? new errors/* FormatError */.IF(message) : new errors/* RekkordError */.XZ(code, message);
}


/***/ })

};
