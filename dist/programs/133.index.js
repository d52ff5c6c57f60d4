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

// EXTERNAL MODULE: ./lib/snapshot/identifier.js
var snapshot_identifier = __webpack_require__(1853);
// EXTERNAL MODULE: ./lib/snapshot/list.js
var list = __webpack_require__(5358);
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
        const target = await (0,snapshot_identifier/* resolveIdentifier */.KE)(repository, identifier, listener);
        yield* (0,list/* listChildren */.A)(repository, target, recursive, listener);
    }
    finally {
        await repository.close();
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/cli/list-writer.js + 2 modules
var list_writer = __webpack_require__(5624);
// EXTERNAL MODULE: ./lib/cli/listed-entry.js
var listed_entry = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/cli/options.js
var cli_options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/read-problems.js
var read_problems = __webpack_require__(4697);
// EXTERNAL MODULE: ./lib/cli/write-items.js
var write_items = __webpack_require__(7863);
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
    const entries = list_list((0,cli_options/* readSettings */.sb)(options, face), identifier, recurse, problems);
    await (0,write_items/* writeItems */.E)(entries, () => (0,list_writer/* newListWriter */.gG)(face.terminal, format, forms), face);
    return problems.exitCode;
}
/** The XML elements of what entries are. */
const ELEMENTS = { directory: 'Directory', file: 'File', link: 'Link', other: 'Other', unknown: 'Unknown' };


/***/ }),

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ namedBytes),
/* harmony export */   Md: () => (/* binding */ entryObject),
/* harmony export */   xY: () => (/* binding */ plainEntry)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7609);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3626);






/**
 * An entry as an object (behaviour text §3). `path`, only with `withPath`, begins at the listed object. A name or path that
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

/***/ 4697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ReadProblems)
/* harmony export */ });
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
}


/***/ }),

/***/ 3626:
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

/***/ 7863:
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

/***/ 5358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listChildren)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9411);



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
            yield* listBelow(repository, entry, listener, skip);
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
        yield { path: target.path, name: (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryName */ .MB)(target.entry), depth: 0, entry: target.entry, id: target.id };
        return undefined;
    }
    if (target.id !== undefined)
        yield* listDirectory(repository, target.id, '', 0);
    return undefined;
}
async function* listBelow(repository, folder, listener, skip) {
    const { path, depth, entry, id } = folder;
    if (entry.kind !== 'directory' || id === undefined || skip(folder))
        return undefined;
    if (depth >= _read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} has more than ${_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr} folders above it`);
    try {
        for await (const child of listDirectory(repository, id, path, depth + 1)) {
            yield child;
            yield* listBelow(repository, child, listener, skip);
        }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I))
            throw error;
        listener.warning(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} cannot be listed: ${error.message}`);
    }
    return undefined;
}
async function* listDirectory(repository, id, path, depth) {
    const directory = (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)(await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTreeObject */ .sk)(repository, id));
    for (const entry of directory?.children ?? [])
        yield listed(entry, path, depth);
    return undefined;
}
function listed(entry, folder, depth) {
    const name = (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryName */ .MB)(entry);
    return { path: folder === '' ? name : (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(folder, name), name, depth, entry, id: (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryObjectId */ .bD)(entry) };
}


/***/ })

};
