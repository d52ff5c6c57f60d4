export const id = 5370;
export const ids = [5370];
export const modules = {

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ prefetch)
/* harmony export */ });
/**
 * Starts work on items before their turn and gives the results in the order of the items. What fails throws when its turn
 * comes; where the reader has stopped by then, nobody is told.
 */
async function* prefetch(items, start, { count, weight = () => 0, maxWeight = Infinity }) {
    const ahead = [];
    let total = 0;
    for await (const item of items) {
        const result = start(item);
        result.catch(() => undefined);
        ahead.push({ item, result });
        total += weight(item);
        while (ahead.length > 0 && (ahead.length >= count || total > maxWeight)) {
            const first = ahead.shift();
            yield { item: first.item, result: await first.result };
            total -= weight(first.item);
        }
    }
    for (const { item, result } of ahead)
        yield { item, result: await result };
    return undefined;
}


/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCat: () => (/* binding */ runCat)
});

// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js + 3 modules
var read_identifier = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/snapshot/read/file.js
var file = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/cat.js



/**
 * Hands the content of a file, or the target of a link, to `use`.
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError when there is no such file, the key cannot read, or the file is damaged
 */
function cat(settings, identifier, listener, use) {
    return (0,with_repository/* withRepository */.B)(settings, async (repository) => use(await (0,file/* openFile */.T)(repository, await (0,read_identifier/* resolveIdentifier */.KE)(repository, identifier, listener))));
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
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
    const isShown = face.terminal.showsOutput && options.raw !== true;
    const write = options.format === 'JSON' ? writeJson : isShown ? writeEscaped : writePlain;
    await cat((0,program_options/* readSettings */.sb)(options, face), identifier, problems, (content) => write(content, face));
    return problems.exitCode;
}
async function writePlain({ pieces }, { terminal, signal }) {
    for await (const piece of pieces) {
        signal.throwIfAborted();
        await terminal.writeBytes(piece);
    }
}
/** For a screen: what would drive it, or hide what is there, is escaped. Lines and tabs stay. */
async function writeEscaped({ pieces }, { terminal, signal }) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const write = (text) => terminal.write(text.replace(/[^\n\t]+/g, path/* escapeControls */.UN));
    for await (const piece of pieces) {
        signal.throwIfAborted();
        await write(decoder.decode(piece, { stream: true }));
    }
    await write(decoder.decode());
    await terminal.flush();
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

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var _async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7963);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7677);





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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `Only files and links have content to show; this is a ${what}`);
    }
    const { id, kind, path } = target;
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)(path)} could not be read when it was saved`);
    const { type, content } = await repository.readObject(id);
    const found = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKind */ .AF)(type);
    if (kind === 'link' && found === 'link')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind === 'file' && found === 'chunk')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind !== 'file' || found !== 'file')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`The object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectTypeName */ .j3)(type)}, not a ${kind}`);
    const { size, chunks } = (0,_format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeChunkList */ .eW)(content);
    return { kind, id, size, pieces: readChunks(repository, chunks) };
}
async function* one(content) {
    yield content;
    return undefined;
}
async function* readChunks(repository, chunks) {
    const count = repository.storage.traits.overlaps ? CHUNKS_AHEAD : 1;
    for await (const { result } of (0,_async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__/* .prefetch */ .y)(chunks, (chunk) => readChunk(repository, chunk), { count }))
        yield result;
    return undefined;
}
async function readChunk(repository, { length, hash }) {
    const { type, content } = await repository.readObject({ catalog: 'R', hash }, _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__/* .CHUNK_MAX_SIZE */ .Xl);
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKind */ .AF)(type) !== 'chunk')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`an object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectTypeName */ .j3)(type)}, not a chunk`);
    if (content.length !== length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`a chunk has ${content.length} bytes instead of ${length}`);
    return content;
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KE: () => (/* binding */ resolveIdentifier),
  o1: () => (/* binding */ resolvePath)
});

// UNUSED EXPORTS: findBelow

// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/repository/fossils.js
var fossils = __webpack_require__(6081);
// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
;// CONCATENATED MODULE: ./lib/snapshot/read/moment.js
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const MINUTE = 60_000;
const DAY = 86_400_000;
/**
 * The last millisecond, in Unix time, that a date or time of ISO 8601 stands for: `2026-11-20` is the whole day, `2026-11-20T03:00Z` the
 * whole minute, `2026-11-20T03:00:15Z` the second. UTC where no zone is given. Undefined for what is none.
 */
function parseMoment(text) {
    const [, day, minute, second, zone = 'Z'] = MOMENT.exec(text) ?? [];
    if (day === undefined)
        return undefined;
    // Date.parse takes the 31st of any month
    const midnight = Date.parse(`${day}T00:00Z`);
    if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day)
        return undefined;
    if (minute === undefined)
        return midnight + DAY - 1;
    const begin = Date.parse(`${day}T${minute}${second ?? ':00'}${zone}`);
    if (Number.isNaN(begin))
        return undefined;
    if (second === undefined)
        return begin + MINUTE - 1;
    return second.includes('.') ? begin : begin + 999;
}

;// CONCATENATED MODULE: ./lib/snapshot/read/wrong-identifier.js


/** The error for an identifier that names nothing, or not one thing. */
function wrongIdentifier(message) {
    return new errors/* RekkordError */.XZ('usage', (0,files_path/* escapeControls */.UN)(message), { subject: { kind: 'argument', name: 'identifier' } });
}

;// CONCATENATED MODULE: ./lib/snapshot/read/named-object.js




const SHORT_ID = /^[MR][0-9A-F]{7,63}$/i;
/** The word that stands for the newest snapshot of all. */
const LATEST = 'latest';
/**
 * Finds what the longest part of an identifier names that names something; behind it stands its end, or a colon
 * and a path (docs/behaviour.md section 8). A channel of exactly that name wins over a short object ID, a channel at a time, and `latest`.
 *
 * @returns undefined where no part names anything
 * @throws RekkordError `usage` when several objects have the digits, or the channel is younger than the time
 */
async function findNamed(repository, tags, identifier) {
    const channels = Map.groupBy(tags, ({ channel }) => channel);
    for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
        const name = identifier.slice(0, end);
        const path = identifier.slice(end + 1);
        const tag = (0,newest_tag/* newestTag */.r)(channels.get(name) ?? []) ??
            tagAtTime(channels, name) ??
            (name === LATEST ? (0,newest_tag/* newestTag */.r)(tags) : undefined);
        if (tag !== undefined)
            return { id: tag.id, tag, path };
        const id = await findByDigits(repository, name);
        if (id !== undefined)
            return { id, tag: undefined, path };
    }
    return undefined;
}
/** The newest snapshot that `<channel>@<time>` means. A channel may hold `@` itself: the last one stands before the time. */
function tagAtTime(channels, name) {
    const at = name.lastIndexOf('@');
    const tags = at === -1 ? undefined : channels.get(name.slice(0, at));
    const last = parseMoment(name.slice(at + 1));
    if (tags === undefined || last === undefined)
        return undefined;
    const found = (0,newest_tag/* newestTag */.r)(tags.filter(({ time }) => time <= last));
    if (found !== undefined)
        return found;
    const oldest = new Date(Math.min(...tags.map(({ time }) => time))).toISOString();
    throw wrongIdentifier(`There is no snapshot for ${name}: the oldest of its channel is of ${oldest}`);
}
/** The only object whose ID begins with some digits; undefined where there is none. */
async function findByDigits({ storage }, name) {
    if (!SHORT_ID.test(name))
        return undefined;
    const digits = name.toUpperCase();
    const found = new Set();
    for await (const { path } of storage.list(`blobs/${digits[0]}/${digits.slice(1, 3)}`)) {
        const oid = digits[0] + path.slice(path.lastIndexOf('/') + 1);
        if ((0,object_id/* isObjectId */.TS)(oid) && oid.startsWith(digits))
            found.add(oid);
    }
    if (found.size > 1)
        throw wrongIdentifier(`${digits} is the beginning of ${found.size} object IDs: give more digits`);
    const [oid] = found;
    return oid === undefined ? undefined : (0,object_id/* parseObjectId */.u9)(oid);
}

// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/identifier.js










const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s;
/**
 * Finds what `<OID|channel>[:<path>]` names (docs/behaviour.md sections 3 and 8). A whole OID always means its object, whatever channels
 * are called. A channel stands for its newest snapshot; channels may hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
async function resolveIdentifier(repository, identifier, listener) {
    repository.requireRead();
    const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? [];
    if (oid !== undefined && (0,object_id/* isObjectId */.TS)(oid)) {
        return findPath(repository, await findObject(repository, (0,object_id/* parseObjectId */.u9)(oid), identifier), (0,files_path/* toBytePath */.xe)(pathAfterId), identifier);
    }
    const { tags, problems } = await repository.tags();
    for (const { path, reason } of problems)
        listener?.warning(`The tag ${path} is left out: ${reason}`);
    const named = await findNamed(repository, tags, identifier);
    if (named === undefined)
        throw wrongIdentifier(`There is no channel or object called ${shown(identifier)}`);
    const { id, tag, path } = named;
    const future = tags.filter((other) => other.channel === tag?.channel && (0,newest_tag/* isFuture */.G)(other));
    if (future.length > 0)
        listener?.future?.(future);
    const found = await findObject(repository, id, identifier);
    if (tag !== undefined && found.kind !== 'snapshot') {
        const channel = shown(tag.channel);
        throw new errors/* FormatError */.IF(`The newest tag of ${channel} names a ${found.kind}, not a snapshot: nothing is read from it`);
    }
    return findPath(repository, found, (0,files_path/* toBytePath */.xe)(path), identifier);
}
/**
 * Finds what lies at a path, whatever its bytes, in a snapshot or folder of which the object is known; the object itself where
 * the path is empty.
 *
 * @throws as {@link resolveIdentifier}
 */
async function resolvePath(repository, id, path) {
    repository.requireRead();
    const identifier = `${(0,object_id/* formatObjectId */.Ax)(id)}${path && `:${(0,files_path/* displayPath */.Gt)(path)}`}`;
    return findPath(repository, await findObject(repository, id, identifier), path, identifier);
}
async function findObject(repository, id, identifier) {
    if ((await (0,fossils/* blobSize */.LE)(repository.storage, id)) === undefined) {
        throw wrongIdentifier(`The object of ${shown(identifier)} is not in ${repository.url}`);
    }
    const object = await (0,tree/* readTreeObject */.sk)(repository, id);
    const kind = (0,object_type/* objectKind */.AF)(object.type);
    if (kind === 'snapshot')
        return { kind, id, snapshot: (0,tree/* openSnapshot */.r3)(object) };
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
        throw wrongIdentifier(`There is nothing called ${shown(identifier)}${startsOfPaths(from)}`);
    }
    return { kind: entry.kind, id: (0,tree/* entryObjectId */.bD)(entry), entry, path };
}
/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository, snapshot, path) {
    const roots = snapshot.children
        .filter((child) => `${path}/`.startsWith(`${(0,tree/* entryName */.MB)(child)}/`))
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
    const turns = new async_turns/* Turns */.P();
    let id = directory;
    let found;
    for (const name of path.split('/')) {
        if (id === undefined)
            return undefined;
        found = undefined;
        for (const child of (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(repository, id))?.children ?? []) {
            if (turns.areDue)
                await turns.take();
            if ((0,tree/* entryName */.MB)(child) === name)
                found = child;
        }
        id = found && directoryId(found);
    }
    return found;
}
function directoryId(entry) {
    return entry.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
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
    return (0,files_path/* escapeControls */.UN)(text);
}


/***/ })

};
