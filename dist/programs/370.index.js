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

// EXTERNAL MODULE: ./lib/snapshot/identifier.js
var snapshot_identifier = __webpack_require__(1853);
// EXTERNAL MODULE: ./lib/snapshot/read-file.js
var read_file = __webpack_require__(6749);
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
        await use(await (0,read_file/* openFile */.T)(repository, await (0,snapshot_identifier/* resolveIdentifier */.KE)(repository, identifier, listener)));
    }
    finally {
        await repository.close();
    }
}

// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/cli/options.js
var cli_options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/read-problems.js
var read_problems = __webpack_require__(4697);
;// CONCATENATED MODULE: ./lib/cli/cat.js




/** `rekkord cat`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
async function runCat(identifier, options, face) {
    const problems = new read_problems/* ReadProblems */.J(face.terminal);
    const write = options.format === 'JSON' ? writeJson : writePlain;
    await cat((0,cli_options/* readSettings */.sb)(options, face), identifier, problems, (content) => write(content, face));
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

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ encodeChunkList),
/* harmony export */   Xl: () => (/* binding */ CHUNK_MAX_SIZE),
/* harmony export */   eW: () => (/* binding */ decodeChunkList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(244);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);




/** Bytes of the longest chunk. */
const CHUNK_MAX_SIZE = 8 * 1024 * 1024;
/** Bytes of one chunk's place in a list, and of the total after the last one. */
const ITEM_SIZE = 8 + 4 + _object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_SIZE */ .Ts;
const TOTAL_SIZE = 8;
/**
 * The bytes of a file object (type 1).
 *
 * @throws {FormatError} when the chunks are not those of one file in order, or when there is just one: such a file has
 *   no object of its own.
 */
function encodeChunkList(chunks) {
    checkCount(chunks.length);
    const bytes = Buffer.allocUnsafe(chunks.length * ITEM_SIZE + TOTAL_SIZE);
    let end = 0;
    let position = 0;
    for (const chunk of chunks) {
        checkChunk(chunk, end);
        (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSize */ .JQ)(bytes, position, chunk.offset, 'offset of a chunk');
        bytes.writeInt32LE(chunk.length, position + 8);
        if (chunk.hash.copy(bytes, position + 12) !== _object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_SIZE */ .Ts)
            throw new RangeError('a chunk has a hash of another size');
        end += chunk.length;
        position += ITEM_SIZE;
    }
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSize */ .JQ)(bytes, position, end, 'size of a file');
    return bytes;
}
/**
 * The chunks of a file object; the hashes are views into `bytes`.
 *
 * @throws {FormatError} when the list is cut off, has a gap, an overlap or another order, a chunk of no bytes or of more
 *   than 8 MiB, just one chunk, or another total than its chunks.
 */
function decodeChunkList(bytes) {
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .asBuffer */ .b)(bytes);
    if (buffer.length % ITEM_SIZE !== TOTAL_SIZE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the chunk list is cut off');
    const count = (buffer.length - TOTAL_SIZE) / ITEM_SIZE;
    checkCount(count);
    const chunks = [];
    let end = 0;
    for (let position = 0; position < count * ITEM_SIZE; position += ITEM_SIZE) {
        const chunk = {
            offset: (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .readInt64 */ .OU)(buffer, position, 'offset of a chunk'),
            length: buffer.readInt32LE(position + 8),
            hash: buffer.subarray(position + 12, position + ITEM_SIZE)
        };
        checkChunk(chunk, end);
        chunks.push(chunk);
        end += chunk.length;
    }
    const size = (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .readSize */ .ik)(buffer, count * ITEM_SIZE, 'size of the file');
    if (size !== end)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the chunk list has a total of ${size} bytes, its chunks ${end}`);
    return { size, chunks };
}
function checkCount(count) {
    if (count === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the chunk list has a single chunk');
}
function checkChunk({ offset, length }, expected) {
    if (offset !== expected)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`a chunk starts at ${offset} instead of ${expected}`);
    if (!Number.isInteger(length) || length <= 0 || length > CHUNK_MAX_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`a chunk has the length ${length}`);
    }
}


/***/ }),

/***/ 6749:
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
            ahead.push(readChunk(repository, chunks[next++]));
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


/***/ })

};
