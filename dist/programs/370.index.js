export const id = 370;
export const ids = [370];
export const modules = {

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCat: () => (/* binding */ runCat)
});

// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js
var read_identifier = __webpack_require__(2082);
// EXTERNAL MODULE: ./lib/snapshot/read/file.js
var file = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/cat.js



/**
 * Hands the content of a file, or the target of a link, to `use`.
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError when there is no such file, the key cannot read, or the file is damaged
 */
async function cat(settings, identifier, listener, use) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        await use(await (0,file/* openFile */.T)(repository, await (0,read_identifier/* resolveIdentifier */.KE)(repository, identifier, listener)));
    }
    finally {
        await repository.close();
    }
}

// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/cli/output/read-problems.js
var read_problems = __webpack_require__(4153);
;// CONCATENATED MODULE: ./lib/cli/cat.js




/** `rekkord cat`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
async function runCat(identifier, options, face) {
    const problems = new read_problems/* ReadProblems */.J(face.terminal);
    const write = options.format === 'JSON' ? writeJson : writePlain;
    await cat((0,program_options/* readSettings */.sb)(options, face), identifier, problems, (content) => write(content, face));
    return problems.exitCode;
}
async function writePlain({ pieces }, { terminal, signal }) {
    for await (const piece of pieces) {
        signal.throwIfAborted();
        await terminal.writeBytes(piece);
    }
}
/** One object: what it is, and the content in Base64. */
async function writeJson({ kind, id, size, pieces }, { terminal, signal }) {
    const facts = JSON.stringify({ type: kind, object: (0,object_id/* formatObjectId */.Ax)(id), size });
    await terminal.write(`${facts.slice(0, -1)},"content_base64":"`);
    // Base64 holds three bytes in four digits: what is over waits for the next piece
    let rest = Buffer.alloc(0);
    for await (const piece of pieces) {
        signal.throwIfAborted();
        const bytes = Buffer.concat([rest, piece]);
        const whole = bytes.length - (bytes.length % 3);
        await terminal.write(bytes.toString('base64', 0, whole));
        rest = bytes.subarray(whole);
    }
    await terminal.write(`${rest.toString('base64')}"}\n`);
    await terminal.flush();
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

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7963);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7677);




/** Chunks that are asked for before their turn, of 8 MiB at the most each. */
const CHUNKS_AHEAD = 4;
/**
 * Opens a file of a snapshot to read it from start to end; memory does not grow with its size.
 *
 * @throws RekkordError of code `usage` when the target is no file or link, `key` when the key cannot read, `damaged` when
 *   its first object is missing or damaged
 */
async function openFile(repository, target) {
    repository.requireRead();
    if (target.kind === 'snapshot' || target.kind === 'directory' || target.kind === 'other') {
        const what = { snapshot: 'snapshot', directory: 'folder', other: 'device, pipe or socket' }[target.kind];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `Only files and links have content to show; this is a ${what}`);
    }
    const { id, kind, path } = target;
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} could not be read when it was saved`);
    const { type, content } = await repository.readObject(id);
    const found = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(type);
    if (kind === 'link' && found === 'link')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind === 'file' && found === 'chunk')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind !== 'file' || found !== 'file')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`The object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectTypeName */ .j3)(type)}, not a ${kind}`);
    const { size, chunks } = (0,_format_chunk_list_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeChunkList */ .eW)(content);
    return { kind, id, size, pieces: readChunks(repository, chunks) };
}
async function* one(content) {
    yield content;
    return undefined;
}
async function* readChunks(repository, chunks) {
    const ahead = [];
    const count = repository.storage.concurrency > 1 ? CHUNKS_AHEAD : 1;
    let next = 0;
    for (let i = 0; i < chunks.length; i++) {
        while (next < chunks.length && ahead.length < count)
            ahead.push(readChunk(repository, chunks.at(next++)));
        yield await ahead.shift();
    }
    return undefined;
}
function readChunk(repository, { length, hash }) {
    const chunk = repository.readObject({ catalog: 'R', hash }, _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK_MAX_SIZE */ .Xl).then(({ type, content }) => {
        if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(type) !== 'chunk')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`an object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectTypeName */ .j3)(type)}, not a chunk`);
        if (content.length !== length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`a chunk has ${content.length} bytes instead of ${length}`);
        return content;
    });
    // Who waits for it learns of a failure; when nobody does any more, it is none
    chunk.catch(() => undefined);
    return chunk;
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


/***/ })

};
