import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 16:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iH: () => (/* binding */ SPLIT_MAXIMUM),
  Cg: () => (/* binding */ SPLIT_MINIMUM),
  O3: () => (/* binding */ Splitter)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./lib/chunking/gear.js

const TABLE_SIZE = 256;
const SEED_LENGTH = 8;
/**
 * The 256 constants of the gear hash: AES-256-CTR keystream under a zero key and counter, read as big-endian u32 modulo
 * 2^31 (behaviour text §5). They are those of `@ronomon/deduplication`.
 */
function gearTable() {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
    const stream = cipher.update(Buffer.alloc(4 * TABLE_SIZE));
    return Uint32Array.from({ length: TABLE_SIZE }, (_, i) => stream.readUInt32BE(4 * i) & 0x7fff_ffff);
}
/**
 * The gear table for each of the eight seed bytes: entry `byte` of table i is GEAR[byte ^ seed[i]] (format text §7), as
 * little-endian u32, 8192 bytes in all. This is what `Kernel.setScanTables` takes.
 */
function gearTables(seed) {
    if (seed.length !== SEED_LENGTH)
        throw new RangeError(`a splitter seed must be ${SEED_LENGTH} bytes`);
    const gear = gearTable();
    const tables = Buffer.alloc(SEED_LENGTH * TABLE_SIZE * 4);
    for (let i = 0; i < SEED_LENGTH; i++) {
        for (let byte = 0; byte < TABLE_SIZE; byte++) {
            tables.writeUInt32LE(gear[byte ^ seed[i]], 4 * (TABLE_SIZE * i + byte));
        }
    }
    return tables;
}

;// CONCATENATED MODULE: ./lib/chunking/splitter.js

/** No chunk but a file's last is shorter, in bytes. */
const SPLIT_MINIMUM = 1 << 20;
/** No chunk is longer, in bytes. */
const SPLIT_MAXIMUM = 8 << 20;
/**
 * Finds where a file is cut into chunks (format text §7) while it is read piece by piece.
 *
 * For each chunk: `begin`, then `feed` its bytes in order, in pieces of any size, until a cut is found. The first
 * SPLIT_MINIMUM bytes of a chunk cost nothing. A splitter uses the kernel's one scan, so one chunk is fed at a time.
 */
class Splitter {
    #kernel;
    #fed = 0;
    /** `seed`: the splitter seed's 8 bytes. */
    constructor(kernel, seed) {
        this.#kernel = kernel;
        kernel.setScanTables(gearTables(seed));
    }
    /** Begins the chunk that starts `fileOffset` bytes into its file. */
    begin(fileOffset) {
        this.#fed = 0;
        this.#kernel.scanStart(fileOffset);
    }
    /**
     * Takes the chunk's next `length` bytes, at `offset` in the kernel's memory; `endOfFile` says that none follow them.
     * Returns the chunk's length once its end is known (bytes fed behind it belong to the next chunk), else undefined. At
     * the end of the file the chunk is all that was fed, which is 0 when there was nothing.
     */
    feed(offset, length, endOfFile) {
        const before = this.#fed;
        const after = Math.min(before + length, SPLIT_MAXIMUM);
        this.#fed = after;
        const skipped = Math.max(0, SPLIT_MINIMUM - before);
        const scanned = after - before - skipped;
        if (scanned > 0) {
            const cut = this.#kernel.scan(offset + skipped, scanned);
            if (cut >= 0)
                return before + skipped + cut;
        }
        return endOfFile || after === SPLIT_MAXIMUM ? after : undefined;
    }
    /** The lengths of the chunks of a whole file of `length` bytes at `offset` in the kernel's memory. */
    cutAll(offset, length) {
        const lengths = [];
        for (let start = 0; start < length;) {
            this.begin(start);
            const cut = this.feed(offset + start, length - start, true);
            lengths.push(cut);
            start += cut;
        }
        return lengths;
    }
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FormatError),
/* harmony export */   X: () => (/* binding */ RekkordError)
/* harmony export */ });
/**
 * Every failure that is expected to happen to users: `message` is one sentence that names the input and says what to
 * do, `cause` what was underneath. Anything else that is thrown is a bug, and only bugs show a stack trace.
 */
class RekkordError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'RekkordError';
        this.code = code;
    }
}
/** Bytes that are not what the format says: thrown by every reader in `format`, `crypto` and `compression`. */
class FormatError extends RekkordError {
    constructor(message, options) {
        super('damaged', message, options);
        this.name = 'FormatError';
    }
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ formatObjectId),
/* harmony export */   Ts: () => (/* binding */ HASH_SIZE),
/* harmony export */   nD: () => (/* binding */ blobPath)
/* harmony export */ });
/* unused harmony exports OBJECT_ID_SIZE, isObjectId, parseObjectId, encodeObjectId, decodeObjectId */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/** Bytes of an object's hash. */
const HASH_SIZE = 32;
/** Bytes of an object ID in its binary form. */
const OBJECT_ID_SIZE = 1 + HASH_SIZE;
const PATTERN = /^[MR][0-9A-Fa-f]{64}$/;
/** Whether a text has the form of an object ID: the letter M or R and 64 hexadecimal digits of either case. */
function isObjectId(text) {
    return PATTERN.test(text);
}
/**
 * The object ID that a text stands for.
 *
 * @throws {FormatError} when it is not the letter M or R and 64 hexadecimal digits.
 */
function parseObjectId(text) {
    if (!isObjectId(text)) {
        throw new FormatError(`${JSON.stringify(text)} is not an object ID (M or R, then 64 hexadecimal digits)`);
    }
    return { catalog: text.startsWith('M') ? 'M' : 'R', hash: Buffer.from(text.slice(1), 'hex') };
}
/** The text of an object ID: the catalog's letter and the hash in uppercase hexadecimal digits. */
function formatObjectId(id) {
    return id.catalog + hex(id.hash);
}
/** The binary form of an object ID, 33 bytes: 0 for M or 1 for R, then the hash. */
function encodeObjectId(id) {
    if (id.hash.length !== HASH_SIZE)
        throw new RangeError(`an object hash of ${id.hash.length} bytes`);
    return Buffer.concat([Buffer.of(id.catalog === 'M' ? 0 : 1), id.hash]);
}
/**
 * The object ID of a binary form; the hash is a copy.
 *
 * @throws {FormatError} when it is not 33 bytes long or its first byte is neither 0 nor 1.
 */
function decodeObjectId(bytes) {
    if (bytes.length !== OBJECT_ID_SIZE)
        throw new FormatError(`an object ID has ${bytes.length} bytes instead of 33`);
    if (bytes[0] > 1)
        throw new FormatError(`an object ID has the unknown catalog ${bytes[0]}`);
    return { catalog: bytes[0] === 0 ? 'M' : 'R', hash: Buffer.from(bytes.subarray(1)) };
}
/** Path of an object's blob from the root of the repository: `blobs/M/0A/0A1B...` (format text §1). */
function blobPath(id) {
    const name = hex(id.hash);
    return `blobs/${id.catalog}/${name.slice(0, 2)}/${name}`;
}
function hex(bytes) {
    return bytes.toString('hex').toUpperCase();
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ OBJECT_TYPE_COUNT),
/* harmony export */   AF: () => (/* binding */ objectKind),
/* harmony export */   GU: () => (/* binding */ checkObjectType),
/* harmony export */   Hh: () => (/* binding */ catalogOf),
/* harmony export */   iQ: () => (/* binding */ OBJECT_TYPES),
/* harmony export */   j3: () => (/* binding */ objectTypeName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/** The object types that are written, by the number that stands in a blob (format text §6). */
const OBJECT_TYPES = { chunk: 0, file: 1, link: 4, directory: 10, snapshot: 12 };
const KINDS = [
    'chunk',
    'file',
    'directory',
    'snapshot',
    'link',
    'snapshot',
    'directory',
    'snapshot',
    'directory',
    'snapshot',
    'directory',
    'snapshot',
    'snapshot'
];
const TOO_OLD = new Set([2, 3, 5, 6, 7]);
/** Types 0 to 12 have been in use; so an array indexed by type has this length. */
const OBJECT_TYPE_COUNT = KINDS.length;
/**
 * Checks the number of an object type that was read.
 *
 * @throws {FormatError} when no such type exists, or when it is an older one that cannot be read, which is then named.
 */
function checkObjectType(type) {
    const kind = KINDS[type];
    if (kind === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the object type ${type} is unknown`);
    if (TOO_OLD.has(type)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the object is a ${kind} of the older type ${type}, which only older versions of Rekkord read`);
    }
    return type;
}
/** What the objects of a type are. */
function objectKind(type) {
    return KINDS[type];
}
/** Name of a type for people: "directory", or "directory (older type 8)". */
function objectTypeName(type) {
    const kind = objectKind(type);
    return OBJECT_TYPES[kind] === type ? kind : `${kind} (older type ${type})`;
}
/** The catalog that objects of a type are in. */
function catalogOf(type) {
    const kind = objectKind(type);
    return kind === 'directory' || kind === 'snapshot' ? 'M' : 'R';
}


/***/ }),

/***/ 140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ runTask)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/format/bytes.js
/** The bytes as a Buffer over the same memory. */
function asBuffer(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __nccwpck_require__(52);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __nccwpck_require__(677);
;// CONCATENATED MODULE: ./lib/workers/read-objects.js




/** Blobs that one worker has asked the storage for at a time: remote ones take their time to answer. */
const BLOBS_AHEAD = 8;
/** Content of so many bytes ends a batch early, so that its result stays small. */
const MAX_RESULT_BYTES = 4 * 1024 * 1024;
/**
 * Reads objects and checks their hashes. Content comes back for all but chunks, of which only the length is wanted.
 * `transfer` is the memory of the contents. The result may stop early when much content has gathered, yet has one object
 * at least.
 */
async function readObjects(state, task) {
    const result = [];
    const transfer = [];
    let bytes = 0;
    const ids = task.items.map(({ catalog, hash }) => ({ catalog, hash: Buffer.from(hash, 'latin1') }));
    for await (const { id, blob } of readBlobs(state.storage, ids)) {
        const object = readObject(state, id, blob, task.maximum);
        result.push(object);
        if ('content' in object && object.content !== undefined) {
            transfer.push(object.content.buffer);
            bytes += object.content.length;
            if (bytes >= MAX_RESULT_BYTES)
                break;
        }
    }
    return { result, transfer };
}
/** Blobs in the order of their objects; later ones are asked for while the first are in use. */
async function* readBlobs(storage, ids) {
    const ahead = [];
    let next = 0;
    for (const id of ids) {
        while (next < ids.length && ahead.length < BLOBS_AHEAD)
            ahead.push(readBlob(storage, ids[next++]));
        yield { id, blob: await ahead.shift() };
    }
    return undefined;
}
/** Reads one blob; what the storage throws is handed on as a value. */
async function readBlob(storage, id) {
    try {
        return (await storage.read((0,object_id/* blobPath */.nD)(id))) ?? new errors/* FormatError */.I(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is missing`);
    }
    catch (error) {
        if (error instanceof errors/* RekkordError */.X)
            return error;
        throw error;
    }
}
function readObject(state, id, blob, maximum) {
    try {
        if (blob instanceof errors/* RekkordError */.X)
            throw blob;
        const { type, content } = state.codec.open(id, blob, maximum);
        const copy = (0,object_type/* objectKind */.AF)(type) === 'chunk' ? undefined : Uint8Array.prototype.slice.call(asBuffer(content));
        return { type, length: content.length, stored: blob.length, content: copy };
    }
    catch (error) {
        if (error instanceof errors/* RekkordError */.X)
            return { problem: { code: error.code, message: error.message } };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/format/integers.js

const HIGH = 2 ** 32;
/**
 * Reads a signed 64-bit little-endian integer as a number; the caller has checked that 8 bytes are there.
 *
 * @throws {FormatError} naming `what` when it is beyond ±(2^53 - 1), which no size or time reaches.
 */
function readInt64(bytes, offset, what) {
    const value = bytes.readInt32LE(offset + 4) * HIGH + bytes.readUInt32LE(offset);
    if (!Number.isSafeInteger(value))
        throw new errors/* FormatError */.I(`the ${what} is out of range`);
    return value;
}
/** Reads a 64-bit integer like {@link readInt64} that may not be negative: a size or a count. */
function readSize(bytes, offset, what) {
    const value = readInt64(bytes, offset, what);
    if (value < 0)
        throw new errors/* FormatError */.I(`the ${what} is negative`);
    return value;
}
/**
 * Writes a number as a signed 64-bit little-endian integer.
 *
 * @throws {FormatError} naming `what` when it is not a whole number within ±(2^53 - 1).
 */
function writeInt64(bytes, offset, value, what) {
    if (!Number.isSafeInteger(value))
        throw new errors/* FormatError */.I(`the ${what} is not a whole number in range: ${value}`);
    const high = Math.floor(value / HIGH);
    bytes.writeUInt32LE(value - high * HIGH, offset);
    bytes.writeInt32LE(high, offset + 4);
}
/** Writes a number like {@link writeInt64} that may not be negative: a size or a count. */
function writeSize(bytes, offset, value, what) {
    if (value < 0)
        throw new errors/* FormatError */.I(`the ${what} is negative: ${value}`);
    writeInt64(bytes, offset, value, what);
}

;// CONCATENATED MODULE: ./lib/format/chunk-list.js




/** Bytes of the longest chunk. */
const CHUNK_MAX_SIZE = 8 * 1024 * 1024;
/** Bytes of one chunk's place in a list, and of the total after the last one. */
const ITEM_SIZE = 8 + 4 + object_id/* HASH_SIZE */.Ts;
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
        writeSize(bytes, position, chunk.offset, 'offset of a chunk');
        bytes.writeInt32LE(chunk.length, position + 8);
        if (chunk.hash.copy(bytes, position + 12) !== object_id/* HASH_SIZE */.Ts)
            throw new RangeError('a chunk has a hash of another size');
        end += chunk.length;
        position += ITEM_SIZE;
    }
    writeSize(bytes, position, end, 'size of a file');
    return bytes;
}
/**
 * The chunks of a file object; the hashes are views into `bytes`.
 *
 * @throws {FormatError} when the list is cut off, has a gap, an overlap or another order, a chunk of no bytes or of more
 *   than 8 MiB, just one chunk, or another total than its chunks.
 */
function decodeChunkList(bytes) {
    const buffer = asBuffer(bytes);
    if (buffer.length % ITEM_SIZE !== TOTAL_SIZE)
        throw new errors/* FormatError */.I('the chunk list is cut off');
    const count = (buffer.length - TOTAL_SIZE) / ITEM_SIZE;
    checkCount(count);
    const chunks = [];
    let end = 0;
    for (let position = 0; position < count * ITEM_SIZE; position += ITEM_SIZE) {
        const chunk = {
            offset: readInt64(buffer, position, 'offset of a chunk'),
            length: buffer.readInt32LE(position + 8),
            hash: buffer.subarray(position + 12, position + ITEM_SIZE)
        };
        checkChunk(chunk, end);
        chunks.push(chunk);
        end += chunk.length;
    }
    const size = readSize(buffer, count * ITEM_SIZE, 'size of the file');
    if (size !== end)
        throw new errors/* FormatError */.I(`the chunk list has a total of ${size} bytes, its chunks ${end}`);
    return { size, chunks };
}
function checkCount(count) {
    if (count === 1)
        throw new errors/* FormatError */.I('the chunk list has a single chunk');
}
function checkChunk({ offset, length }, expected) {
    if (offset !== expected)
        throw new errors/* FormatError */.I(`a chunk starts at ${offset} instead of ${expected}`);
    if (!Number.isInteger(length) || length <= 0 || length > CHUNK_MAX_SIZE) {
        throw new errors/* FormatError */.I(`a chunk has the length ${length}`);
    }
}

;// CONCATENATED MODULE: ./lib/workers/restore-problem.js

/** Words for the system errors that writing a file meets; the others come with the system's own. */
const REASONS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EEXIST: 'something is already there',
    EISDIR: 'a folder stands in its place',
    ENOTEMPTY: 'a folder stands in its place',
    ENOTDIR: 'what should be a folder above it is not one',
    ENOENT: 'a folder above it is gone',
    ENAMETOOLONG: 'its name or path is too long for this system',
    EILSEQ: 'the file system does not take its name',
    EINVAL: 'the file system does not take its name',
    EFBIG: 'it is too large for the file system',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk reported an error',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the file system is read-only'
};
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);
/**
 * The problem that an error stands for: expected errors, and system errors, which come from the destination. Anything
 * else is a bug and passes through.
 */
function restoreProblem(error) {
    if (error instanceof errors/* RekkordError */.X)
        return { code: error.code, message: error.message, fatal: false };
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return { code: 'destination', message: REASONS[code] ?? code, fatal: FATAL.has(code) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./lib/files/path.js

const SEPARATOR = '/';
/** Text, as users write it, to the bytes of its name: UTF-8. */
function toBytePath(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** The bytes, as the file system calls take them. */
function path_pathBuffer(bytes) {
    return Buffer.from(bytes, 'latin1');
}
/** The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. */
function displayPath(bytes) {
    return escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'));
}
/** Text with its control characters escaped (`\n`, `\x1B`), so that a name cannot forge lines or drive a terminal. */
function escapeControls(text) {
    // eslint-disable-next-line no-control-regex -- they are what it is about
    return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        if (character === '\t')
            return '\\t';
        return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    });
}
/** A child's path. */
function joinPath(folder, name) {
    return folder.endsWith(SEPARATOR) ? folder + name : folder + SEPARATOR + name;
}
/** Absolute, without `.`, `..`, doubled or trailing separators; relative ones start at `base`. */
function absolutePath(text, base) {
    return path.resolve(base, text);
}
/**
 * Name of a saved path in its snapshot: the absolute path without its leading `/`; on Windows `C:\x` becomes `C/x`
 * (format text §6). Empty for `/`.
 */
function snapshotEntryName(absolute) {
    if (process.platform === 'win32') {
        return toBytePath(absolute
            .replace(/^([A-Za-z]):/, '$1')
            .replaceAll('\\', '/')
            .replace(/^\/+|\/+$/g, ''));
    }
    return toBytePath(absolute).replace(/^\/+|\/+$/g, '');
}

;// CONCATENATED MODULE: ./lib/workers/restore-metadata.js


const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
/** Sets the metadata of an open file. @returns what could not be set, in words, or undefined */
function setFileMetadata(descriptor, metadata) {
    const { owner, mode } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(
    // The owner first: changing it takes set-user-id away
    owner && attempt('owner', () => external_node_fs_.fchownSync(descriptor, owner.uid, owner.gid)), attempt('mode', () => external_node_fs_.fchmodSync(descriptor, mode)), attempt('times', () => external_node_fs_.futimesSync(descriptor, atime, mtime)));
}
/** Sets the metadata of a symbolic link itself; links have no mode. @returns what could not be set, or undefined */
function setLinkMetadata(path, metadata) {
    const name = path_pathBuffer(path);
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(owner && attempt('owner', () => external_node_fs_.lchownSync(name, owner.uid, owner.gid)), attempt('times', () => external_node_fs_.lutimesSync(name, atime, mtime)));
}
/** Sets the metadata of a folder, which is to be complete. @returns what could not be set, or undefined */
function setFolderMetadata(path, metadata) {
    const name = pathBuffer(path);
    if (process.platform === 'win32') {
        const [atime, mtime] = times(metadata);
        return attempt('times', () => fs.utimesSync(name, atime, mtime));
    }
    let problem;
    const failure = attempt('metadata', () => {
        const descriptor = fs.openSync(name, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0));
        try {
            problem = setFileMetadata(descriptor, metadata);
        }
        finally {
            fs.closeSync(descriptor);
        }
    });
    return failure ?? problem;
}
/**
 * A time as fs.utimes takes it to arrive at these very milliseconds. It wants seconds, of which a double has 10 to 30 µs
 * to spare at worst (year 9999) and mostly less than 1 µs, cuts off what is below a nanosecond and takes negative
 * numbers for "now", yet not negative text: so the smallest step above the time is given, as text.
 */
function utimeSeconds(milliseconds) {
    const seconds = milliseconds / 1000;
    return String(seconds + Math.max(1e-9, Math.abs(seconds) * Number.EPSILON));
}
function times({ atime, mtime }) {
    return [utimeSeconds(atime ?? Date.now()), utimeSeconds(mtime)];
}
function firstOf(...problems) {
    return problems.find((problem) => problem !== undefined);
}
function attempt(what, set) {
    try {
        set();
        return undefined;
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        return `its ${what} could not be restored (${code === 'EPERM' ? 'permission denied' : code})`;
    }
}

;// CONCATENATED MODULE: ./lib/workers/restore-write.js





const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW: restore_write_O_NOFOLLOW } = external_node_fs_.constants;
const NEW_FILE = O_WRONLY | O_CREAT | O_EXCL | (restore_write_O_NOFOLLOW ?? 0);
/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024;
const ZEROS = Buffer.alloc(HOLE_SIZE);
/** Temporary names: one random part per thread, then a counter. */
const RANDOM = (0,external_node_crypto_.randomBytes)(12).toString('hex');
let counter = 0;
/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
class NewFile {
    descriptor;
    #path;
    #open = true;
    constructor(path) {
        this.descriptor = external_node_fs_.openSync(path_pathBuffer(path), NEW_FILE, 0o600);
        this.#path = path;
    }
    /** For what may take long, or replaces something. @throws the system's error */
    static temporary(folder) {
        return new NewFile(temporaryPath(folder));
    }
    /**
     * For content that is at hand, checked and written at once: a name less to make and to change, which is what small files
     * cost.
     * @throws the system's error, RekkordError of code `destination` when something is there
     */
    static named(path) {
        try {
            return new NewFile(path);
        }
        catch (error) {
            throw error.code === 'EEXIST' ? somethingThere() : error;
        }
    }
    /**
     * Sets the metadata of the complete file and gives it its name; see publish.
     * @returns metadata that could not be set, or undefined
     */
    finish(path, metadata, replace) {
        const warning = metadata && setFileMetadata(this.descriptor, metadata);
        this.#close();
        if (this.#path !== path)
            publish(this.#path, path, replace);
        return warning;
    }
    /** Closes and removes the file. Errors are ignored: another one is on its way. */
    discard() {
        try {
            this.#close();
        }
        finally {
            remove(this.#path);
        }
    }
    #close() {
        if (!this.#open)
            return;
        this.#open = false;
        external_node_fs_.closeSync(this.descriptor);
    }
}
/**
 * Writes content at a place in a file, leaving out aligned blocks of zeros: new files have zeros there without taking
 * space.
 *
 * @returns whether something was left out, so that the file needs its length set
 * @throws the system's error
 */
function writeSparse(descriptor, content, offset) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    let written = 0;
    let holes = false;
    for (let start = firstAligned(offset); start + HOLE_SIZE <= bytes.length; start += HOLE_SIZE) {
        if (!bytes.subarray(start, start + HOLE_SIZE).equals(ZEROS))
            continue;
        writeFully(descriptor, bytes.subarray(written, start), offset + written);
        written = start + HOLE_SIZE;
        holes = true;
    }
    writeFully(descriptor, bytes.subarray(written), offset + written);
    return holes;
}
/**
 * Makes a symbolic link with exactly these bytes as its target.
 * @returns metadata that could not be set, or undefined
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function writeLink(folder, path, target, options) {
    const temporary = temporaryPath(folder);
    external_node_fs_.symlinkSync(target, path_pathBuffer(temporary));
    try {
        const warning = options.metadata && setLinkMetadata(temporary, options.metadata);
        publish(temporary, path, options.replace);
        return warning;
    }
    catch (error) {
        remove(temporary);
        throw error;
    }
}
/**
 * Gives a complete file or link its name. Another file or link there is replaced when `replace` says so, a folder never.
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function publish(temporary, path, replace) {
    if (!replace && external_node_fs_.lstatSync(path_pathBuffer(path), { throwIfNoEntry: false }) !== undefined) {
        throw somethingThere();
    }
    external_node_fs_.renameSync(path_pathBuffer(temporary), path_pathBuffer(path));
}
function somethingThere() {
    return new errors/* RekkordError */.X('destination', 'something is already there');
}
function remove(path) {
    try {
        external_node_fs_.unlinkSync(path_pathBuffer(path));
    }
    catch {
        // Another error is on its way
    }
}
function temporaryPath(folder) {
    return joinPath(folder, `.rekkord-${RANDOM}${counter++}.tmp`);
}
function firstAligned(offset) {
    return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE;
}
function writeFully(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += external_node_fs_.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
}

;// CONCATENATED MODULE: ./lib/workers/restore-chunk.js






/** Writes one chunk of a big file, which the main thread has opened and given its length, and will close. */
async function restoreChunk(state, task) {
    try {
        await writeChunk(state, task.descriptor, Buffer.from(task.hash, 'latin1'), task.offset, task.length);
        return { problem: undefined };
    }
    catch (error) {
        return { problem: restoreProblem(error) };
    }
}
/**
 * Writes one chunk of a file to its place.
 * @throws RekkordError when the chunk is missing, damaged or of another length; the system's error
 */
async function writeChunk(state, descriptor, hash, offset, length) {
    const id = { catalog: 'R', hash };
    const blob = await readBlob(state.storage, id);
    if (blob instanceof errors/* RekkordError */.X)
        throw blob;
    const { type, content } = state.codec.open(id, blob, CHUNK_MAX_SIZE);
    if ((0,object_type/* objectKind */.AF)(type) !== 'chunk')
        throw new errors/* FormatError */.I(`one of its chunks is a ${(0,object_type/* objectTypeName */.j3)(type)}`);
    if (content.length !== length)
        throw new errors/* FormatError */.I(`a chunk has ${content.length} bytes instead of ${length}`);
    writeSparse(descriptor, content, offset);
}

;// CONCATENATED MODULE: ./lib/workers/restore-files.js










/** Bytes of the largest chunk list that is read: a file of some 12 TiB. */
const MAX_LIST_SIZE = 256 * 1024 * 1024;
/**
 * Restores links and whole files of at most one chunk's maximum. Each file is written once its content has been checked;
 * one of several chunks, or that replaces another, under a temporary name until it is complete. A longer file gives its
 * chunk list back.
 */
async function restoreFiles(state, task) {
    const result = [];
    const transfer = [];
    const ids = task.items.map(({ hash }) => ({ catalog: 'R', hash: Buffer.from(hash, 'latin1') }));
    for await (const { id, blob } of readBlobs(state.storage, ids)) {
        const restored = await restoreItem(state, task.items[result.length], id, blob, task.replace);
        if (restored.list !== undefined)
            transfer.push(restored.list.buffer);
        result.push(restored);
    }
    return { result, transfer };
}
async function restoreItem(state, item, id, blob, replace) {
    try {
        if (blob instanceof errors/* RekkordError */.X)
            throw blob;
        const { type, content } = state.codec.open(id, blob, isLong(item) ? MAX_LIST_SIZE : CHUNK_MAX_SIZE);
        const kind = (0,object_type/* objectKind */.AF)(type);
        if (item.link) {
            if (kind !== 'link')
                throw new errors/* FormatError */.I(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a link`);
            return { size: 0, warning: restoreLink(item, asBuffer(content), replace) };
        }
        if (kind === 'chunk') {
            checkSize(item, content.length);
            const file = replace ? NewFile.temporary(external_node_path_.dirname(item.path)) : NewFile.named(item.path);
            return await restoreWhole(file, item, replace, (descriptor) => writeWhole(descriptor, content));
        }
        if (kind !== 'file')
            throw new errors/* FormatError */.I(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a file`);
        const list = Uint8Array.prototype.slice.call(content);
        const { size, chunks } = decodeChunkList(list);
        checkSize(item, size);
        if (size > CHUNK_MAX_SIZE)
            return { size, list, warning: undefined };
        const file = NewFile.temporary(external_node_path_.dirname(item.path));
        return await restoreWhole(file, item, replace, (descriptor) => writeChunks(state, descriptor, chunks, size));
    }
    catch (error) {
        return { size: 0, warning: undefined, problem: restoreProblem(error) };
    }
}
function restoreLink(item, target, replace) {
    if (target.length === 0 || target.includes(0))
        throw new errors/* FormatError */.I('its target is not a path');
    return writeLink(external_node_path_.dirname(item.path), item.path, target, { metadata: item.metadata, replace });
}
/** Whether the file may be longer than a single chunk can be. */
function isLong({ size, sizeWraps }) {
    return size === undefined || sizeWraps || size > CHUNK_MAX_SIZE;
}
function checkSize(item, size) {
    const expected = item.size;
    if (expected === undefined || size === expected || (item.sizeWraps && size % 2 ** 32 === expected))
        return;
    throw new errors/* FormatError */.I(`it has ${size} bytes instead of ${expected}`);
}
async function restoreWhole(file, item, replace, write) {
    try {
        const size = await write(file.descriptor);
        return { size, warning: file.finish(item.path, item.metadata, replace) };
    }
    catch (error) {
        file.discard();
        throw error;
    }
}
function writeWhole(descriptor, content) {
    if (content.length > CHUNK_MAX_SIZE)
        throw new errors/* FormatError */.I(`a chunk has ${content.length} bytes`);
    if (writeSparse(descriptor, content, 0))
        external_node_fs_.ftruncateSync(descriptor, content.length);
    return content.length;
}
async function writeChunks(state, descriptor, chunks, size) {
    external_node_fs_.ftruncateSync(descriptor, size);
    for (const { offset, length, hash } of chunks)
        await writeChunk(state, descriptor, hash, offset, length);
    return size;
}

;// CONCATENATED MODULE: ./lib/files/stat.js
/** The format's view of an inode. btime is mtime where the file system keeps none. */
function fileStat(stats) {
    const mtime = stat_floorMilliseconds(stats.mtimeNs);
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other',
        mtime,
        ctime: stat_floorMilliseconds(stats.ctimeNs),
        atime: stat_floorMilliseconds(stats.atimeNs),
        btime: stats.birthtimeNs === 0n ? mtime : stat_floorMilliseconds(stats.birthtimeNs),
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        mode: Number(stats.mode & 4095n),
        size: Number(stats.size),
        mtimeNs: stats.mtimeNs,
        ctimeNs: stats.ctimeNs,
        device: stats.dev,
        inode: stats.ino
    };
}
/** Nanoseconds to milliseconds, rounded down: -1 ns is -1 ms. */
function stat_floorMilliseconds(nanoseconds) {
    const quotient = nanoseconds / 1000000n;
    return Number(quotient * 1000000n > nanoseconds ? quotient - 1n : quotient);
}

;// CONCATENATED MODULE: ./lib/files/source.js



const { O_RDONLY: source_O_RDONLY, O_NONBLOCK, O_NOFOLLOW: source_O_NOFOLLOW } = external_node_fs_.constants;
/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
function openRegularFile(path, follow) {
    const flags = (source_O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (source_O_NOFOLLOW ?? 0));
    const descriptor = external_node_fs_.openSync(path_pathBuffer(path), flags);
    try {
        const stat = statDescriptor(descriptor);
        if (stat.kind === 'file')
            return { descriptor, stat };
    }
    catch (error) {
        external_node_fs_.closeSync(descriptor);
        throw error;
    }
    external_node_fs_.closeSync(descriptor);
    return undefined;
}
function statDescriptor(descriptor) {
    return fileStat(external_node_fs_.fstatSync(descriptor, { bigint: true }));
}
/** Reads until `target` is full or the file ends; returns the bytes read. */
function readFully(descriptor, target, position) {
    let done = 0;
    while (done < target.length) {
        const count = external_node_fs_.readSync(descriptor, target, done, target.length - done, position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}
/** Whether a file's content may have changed between two looks at it. */
function hasChanged(before, after) {
    return (before.size !== after.size ||
        before.mtimeNs !== after.mtimeNs ||
        before.ctimeNs !== after.ctimeNs ||
        before.inode !== after.inode ||
        before.device !== after.device);
}

// EXTERNAL MODULE: ./lib/chunking/splitter.js + 1 modules
var chunking_splitter = __nccwpck_require__(917);
;// CONCATENATED MODULE: ./lib/workers/file-problem.js
/** Words for the system errors that reading a file meets; the others come with the system's own. */
const file_problem_REASONS = {
    ENOENT: 'it is gone',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'it is a link or a loop of links now',
    EIO: 'the disk reported an error',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    ENXIO: 'it is a pipe or a socket now',
    ENOTDIR: 'a folder above it is gone'
};
/** Why something could not be read, in words without a path. */
function readFailure(error) {
    if (!Error.isError(error))
        return String(error);
    const code = error.code ?? '';
    return file_problem_REASONS[code] ?? (code === '' ? error.message : code);
}
/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
function readProblem(error) {
    if (!Error.isError(error) || error.syscall === undefined)
        throw error;
    return { kind: 'unreadable', message: readFailure(error) };
}

;// CONCATENATED MODULE: ./lib/workers/store-chunk.js





/** Read beyond the minimum in such steps: what lies behind the cut is handed on to the next chunk's task. */
const READ_STEP = 256 * 1024;
/**
 * Finds where the file's next chunk ends, says so through `announce` at once, so that another worker can go on with the
 * file, and stores the chunk. No byte of the file is read twice.
 */
async function storeChunk(state, task, announce) {
    let descriptor = task.open?.descriptor;
    let read;
    if (state.writer.overlaps)
        await state.writer.room();
    try {
        const open = task.open ?? openRegularFile(task.path, task.follow);
        if (open === undefined)
            return { chunk: undefined, stat: undefined, problem: { kind: 'replaced' } };
        descriptor = open.descriptor;
        read = readChunk(state, open.descriptor, task.offset, task.carry);
        const end = read.carry === undefined;
        const problem = end ? changeSince(open, task.offset + read.length) : undefined;
        announce({ length: read.length, next: read.carry === undefined ? undefined : { open, carry: read.carry } });
        if (end)
            external_node_fs_.closeSync(open.descriptor);
        descriptor = undefined;
        if (read.length === 0)
            return { chunk: undefined, stat: open.stat, problem };
        const object = await state.writer.store(object_type/* OBJECT_TYPES */.iQ.chunk, read.length);
        return { chunk: { length: read.length, ...object }, stat: open.stat, problem };
    }
    catch (error) {
        // Once announced, what fails is the storage, not the file
        if (read !== undefined)
            throw error;
        if (descriptor !== undefined)
            external_node_fs_.closeSync(descriptor);
        return { chunk: undefined, stat: undefined, problem: readProblem(error) };
    }
}
/** Reads until the chunk's cut into the codec's input. */
function readChunk(state, descriptor, offset, carry) {
    const { codec, splitter } = state;
    // Room for what one step may read beyond the longest chunk
    const input = codec.input(chunking_splitter/* SPLIT_MAXIMUM */.iH + READ_STEP);
    input.set(carry);
    let fed = 0;
    let have = carry.length;
    let ended = false;
    splitter.begin(offset);
    for (;;) {
        const cut = splitter.feed(codec.inputOffset + fed, have - fed, ended);
        if (cut !== undefined) {
            const atEnd = ended && cut === have;
            return { length: cut, carry: atEnd ? undefined : Uint8Array.prototype.slice.call(input, cut, have) };
        }
        fed = have;
        const wanted = have < chunking_splitter/* SPLIT_MINIMUM */.Cg ? chunking_splitter/* SPLIT_MINIMUM */.Cg + READ_STEP - have : READ_STEP;
        const count = readFully(descriptor, input.subarray(have, have + wanted), offset + have);
        have += count;
        ended = count < wanted;
    }
}
function changeSince(open, length) {
    const after = statDescriptor(open.descriptor);
    return after.size !== length || hasChanged(open.stat, after) ? { kind: 'changed' } : undefined;
}

;// CONCATENATED MODULE: ./lib/workers/store-each.js
/**
 * Stores items in turn. Where the storage overlaps calls, the next one follows as soon as the writer has room; up to
 * where it first waits, `store` then has to fill the codec's input and hand it to the writer.
 *
 * @returns the results in the items' order
 * @throws what the first `store` to fail throws; none is begun afterwards
 */
async function storeEach(writer, items, store) {
    const results = [];
    const failure = {};
    for (const item of items) {
        if (writer.overlaps)
            await writer.room();
        if ('error' in failure)
            break;
        const result = store(item);
        results.push(result);
        if (writer.overlaps)
            result.catch((error) => (failure.error ??= error));
        else
            await result;
    }
    return Promise.all(results);
}

;// CONCATENATED MODULE: ./lib/workers/store-files.js









/** A file without content is a chunk list without chunks: only its total, 0 (format text §6). */
const EMPTY_FILE = encodeChunkList([]);
const NOT_STORED = { stored: undefined, tooBig: false };
/** Stores whole files of at most one chunk's minimum, and links. */
function storeFiles(state, task) {
    return storeEach(state.writer, task.items, ({ path, link }) => link ? storeLink(state, path) : storeSmallFile(state, path, task.follow));
}
async function storeSmallFile(state, path, follow) {
    let file;
    try {
        file = readSmallFile(state, path, follow);
    }
    catch (error) {
        return { ...NOT_STORED, problem: readProblem(error) };
    }
    if (file === 'replaced')
        return { ...NOT_STORED, problem: { kind: 'replaced' } };
    if (file === 'too-big')
        return { stored: undefined, tooBig: true, problem: undefined };
    const { length, stat, changed } = file;
    if (length === 0)
        state.codec.input(EMPTY_FILE.length).set(EMPTY_FILE);
    const object = length === 0
        ? await state.writer.store(object_type/* OBJECT_TYPES */.iQ.file, EMPTY_FILE.length)
        : await state.writer.store(object_type/* OBJECT_TYPES */.iQ.chunk, length);
    return {
        stored: { ...object, stat: { ...stat, size: length } },
        problem: changed ? { kind: 'changed' } : undefined,
        tooBig: false
    };
}
/** Reads a file straight into the codec's input. */
function readSmallFile(state, path, follow) {
    const file = openRegularFile(path, follow);
    if (file === undefined)
        return 'replaced';
    try {
        const length = readFully(file.descriptor, state.codec.input(chunking_splitter/* SPLIT_MINIMUM */.Cg + 1), 0);
        if (length > chunking_splitter/* SPLIT_MINIMUM */.Cg)
            return 'too-big';
        const after = statDescriptor(file.descriptor);
        return { length, stat: file.stat, changed: after.size !== length || hasChanged(file.stat, after) };
    }
    finally {
        external_node_fs_.closeSync(file.descriptor);
    }
}
async function storeLink(state, path) {
    let target;
    let stat;
    try {
        const name = path_pathBuffer(path);
        stat = fileStat(external_node_fs_.lstatSync(name, { bigint: true }));
        if (stat.kind !== 'link')
            return { ...NOT_STORED, problem: { kind: 'replaced' } };
        target = external_node_fs_.readlinkSync(name, { encoding: 'buffer' });
    }
    catch (error) {
        return { ...NOT_STORED, problem: readProblem(error) };
    }
    state.codec.input(target.length).set(target);
    const object = await state.writer.store(object_type/* OBJECT_TYPES */.iQ.link, target.length);
    return { stored: { ...object, stat }, problem: undefined, tooBig: false };
}

;// CONCATENATED MODULE: ./lib/workers/stored-files.js

const HASH = 32;
const NUMBERS = 10;
const BIG_NUMBERS = 4;
const KINDS = ['directory', 'file', 'link', 'other'];
const stored_files_NOT_STORED = 0;
const STORED = 1;
const TOO_BIG = 2;
function packStoredFiles(files) {
    const hashes = new Uint8Array(files.length * HASH);
    const numbers = new Float64Array(files.length * NUMBERS);
    const bigNumbers = new BigInt64Array(files.length * BIG_NUMBERS);
    const problems = [];
    files.forEach(({ stored, problem, tooBig }, i) => {
        if (problem !== undefined)
            problems.push([i, problem]);
        if (stored === undefined) {
            numbers[i * NUMBERS] = tooBig ? TOO_BIG : stored_files_NOT_STORED;
            return;
        }
        const { stat } = stored;
        hashes.set(stored.hash, i * HASH);
        const { size, atime, btime, uid, gid, mode } = stat;
        const kind = KINDS.indexOf(stat.kind);
        numbers.set([STORED, kind, stored.stored, stored.added, size, atime, btime, uid, gid, mode], i * NUMBERS);
        bigNumbers.set([stat.mtimeNs, stat.ctimeNs, stat.device, stat.inode], i * BIG_NUMBERS);
    });
    return { hashes, numbers, bigNumbers, problems };
}
/** The memory to move along. */
function packedMemory({ hashes, numbers, bigNumbers }) {
    return [hashes.buffer, numbers.buffer, bigNumbers.buffer];
}
function unpackStoredFiles({ hashes, numbers, bigNumbers, problems }) {
    const problemOf = new Map(problems);
    return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
        const problem = problemOf.get(i);
        const number = (field) => numbers[i * NUMBERS + field];
        if (number(0) !== STORED)
            return { stored: undefined, problem, tooBig: number(0) === TOO_BIG };
        const at = i * BIG_NUMBERS;
        const mtimeNs = bigNumbers[at];
        const ctimeNs = bigNumbers[at + 1];
        const stat = {
            kind: KINDS[number(1)],
            mtime: floorMilliseconds(mtimeNs),
            ctime: floorMilliseconds(ctimeNs),
            atime: number(5),
            btime: number(6),
            uid: number(7),
            gid: number(8),
            mode: number(9),
            size: number(4),
            mtimeNs,
            ctimeNs,
            device: BigInt.asUintN(64, bigNumbers[at + 2]),
            inode: BigInt.asUintN(64, bigNumbers[at + 3])
        };
        const hash = hashes.subarray(i * HASH, (i + 1) * HASH);
        return { stored: { hash, stored: number(2), added: number(3), stat }, problem, tooBig: false };
    });
}

;// CONCATENATED MODULE: ./lib/workers/run-task.js







/** Does one task. `transfer`: memory of the result to be moved to the main thread, not copied. */
async function runTask(state, task, announce) {
    switch (task.kind) {
        case 'store-files':
            return packed(await storeFiles(state, task));
        case 'store-chunk':
            return { result: await storeChunk(state, task, announce), transfer: [] };
        case 'store-objects':
            return { result: await storeObjects(state, task), transfer: [] };
        case 'read-objects':
            return readObjects(state, task);
        case 'restore-files':
            return restoreFiles(state, task);
        case 'restore-chunk':
            return { result: await restoreChunk(state, task), transfer: [] };
    }
}
function storeObjects({ codec, writer }, task) {
    return storeEach(writer, task.objects, ({ type, content }) => {
        codec.input(content.length).set(content);
        return writer.store(type, content.length);
    });
}
function packed(files) {
    const result = packStoredFiles(files);
    return { result, transfer: packedMemory(result) };
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ workerState)
});

// EXTERNAL MODULE: ./lib/chunking/splitter.js + 1 modules
var splitter = __nccwpck_require__(917);
;// CONCATENATED MODULE: ./lib/repository/known-blobs.js
/**
 * The blobs known to be in the repository, with their sizes on disk: a hash table that all threads share.
 *
 * Open addressing over shared memory, one compare-and-swap to claim a slot, no locks and no removal. It grows by whole
 * segments: the main thread adds one when the last is nearly full and hands it to the workers, which until then go on
 * with the old one. A blob that a thread does not see yet is only written twice, so nothing here needs to be exact.
 */
/** Slot: state, size (u32 low and high), the hash as 8 words. */
const SLOT_WORDS = 11;
const STATE = 0;
const SIZE_LOW = 1;
const SIZE_HIGH = 2;
const HASH = 3;
const EMPTY = 0;
const CLAIMED = 1;
/** Bits of the state of a filled slot. */
const FILLED = 2;
const RAW = 4;
const UNFLUSHED = 8;
const FIRST_SLOTS = 1 << 14;
/** A segment counts as full at three quarters: linear probing slows down beyond. */
const FULL_NUMERATOR = 3;
const FULL_DENOMINATOR = 4;
/** So many slots are looked at for a hash: more than a segment that is not full ever needs, so that a full one is no trap. */
const MAX_PROBES = 256;
class KnownBlobs {
    #segments = [];
    /** @param segments another thread's segments, or none for a new table */
    constructor(segments = []) {
        for (const segment of segments)
            this.addSegment(segment);
        if (segments.length === 0)
            this.addSegment(newSegment(FIRST_SLOTS));
    }
    get segments() {
        return this.#segments.map((words) => words.buffer);
    }
    addSegment(segment) {
        this.#segments.push(new Int32Array(segment));
    }
    /** A new segment, twice the last one's size, when that is nearly full; for the main thread, which hands it on. */
    grow() {
        const last = this.#segments[this.#segments.length - 1];
        if (Atomics.load(last, 0) * FULL_DENOMINATOR < slotCount(last) * FULL_NUMERATOR)
            return undefined;
        const segment = newSegment(slotCount(last) * 2);
        this.addSegment(segment);
        return segment;
    }
    /** Size on disk of a blob in bytes, undefined where it is not known. The hash tells the catalogs apart by itself. */
    size(hash) {
        for (let i = this.#segments.length - 1; i >= 0; i--) {
            const words = this.#segments[i];
            const slot = find(words, hash);
            if (slot !== undefined && Atomics.load(words, slot + STATE) & FILLED) {
                return (words[slot + SIZE_LOW] >>> 0) + (words[slot + SIZE_HIGH] >>> 0) * 2 ** 32;
            }
        }
        return undefined;
    }
    /** Remembers a blob. `unflushed`: it is not known to be durable. One that is known already stays as it is. */
    add(catalog, hash, size, unflushed) {
        if (this.size(hash) !== undefined)
            return;
        const words = this.#segments[this.#segments.length - 1];
        for (;;) {
            const slot = find(words, hash);
            // A full segment: not known is always a safe answer
            if (slot === undefined)
                return;
            const state = Atomics.compareExchange(words, slot + STATE, EMPTY, CLAIMED);
            if (state === EMPTY) {
                words[slot + SIZE_LOW] = (size % 2 ** 32) | 0;
                words[slot + SIZE_HIGH] = Math.floor(size / 2 ** 32);
                for (let i = 0; i < 8; i++)
                    words[slot + HASH + i] = readWord(hash, i);
                Atomics.store(words, slot + STATE, FILLED | (catalog === 'R' ? RAW : 0) | (unflushed ? UNFLUSHED : 0));
                Atomics.add(words, 0, 1);
                return;
            }
            if (state & FILLED && sameHash(words, slot, hash))
                return;
        }
    }
    /** The blobs of the table, or only those still to be flushed, in no order. */
    *entries(only) {
        const wanted = only === undefined ? FILLED : FILLED | UNFLUSHED;
        for (const words of this.#segments) {
            for (let slot = 1; slot < words.length; slot += SLOT_WORDS) {
                const state = Atomics.load(words, slot + STATE);
                if ((state & wanted) !== wanted)
                    continue;
                const hash = Buffer.allocUnsafe(32);
                for (let i = 0; i < 8; i++)
                    hash.writeInt32LE(words[slot + HASH + i], i * 4);
                const size = (words[slot + SIZE_LOW] >>> 0) + (words[slot + SIZE_HIGH] >>> 0) * 2 ** 32;
                yield { catalog: state & RAW ? 'R' : 'M', hash, size, unflushed: (state & UNFLUSHED) !== 0 };
            }
        }
    }
}
function newSegment(slots) {
    return new SharedArrayBuffer((1 + slots * SLOT_WORDS) * 4);
}
function slotCount(words) {
    return (words.length - 1) / SLOT_WORDS;
}
/** Index of the slot that holds the hash, or else of the first free one for it; undefined when there is neither. */
function find(words, hash) {
    const slots = slotCount(words);
    // Hashes are random, so any of their words spreads evenly
    let at = (readWord(hash, 0) >>> 0) & (slots - 1);
    for (let probes = 0; probes < MAX_PROBES; probes++) {
        const slot = 1 + at * SLOT_WORDS;
        let state = Atomics.load(words, slot + STATE);
        // Another thread is filling it in this very moment
        while (state === CLAIMED)
            state = Atomics.load(words, slot + STATE);
        if (state === EMPTY || sameHash(words, slot, hash))
            return slot;
        at = (at + 1) & (slots - 1);
    }
    return undefined;
}
function sameHash(words, slot, hash) {
    for (let i = 0; i < 8; i++)
        if (words[slot + HASH + i] !== readWord(hash, i))
            return false;
    return true;
}
function readWord(hash, index) {
    const at = index * 4;
    return hash[at] | (hash[at + 1] << 8) | (hash[at + 2] << 16) | (hash[at + 3] << 24);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/kernel/wasm.js
// Generated by `npm run build:kernel` from kernel/assembly/*.ts with AssemblyScript; do not edit.
/** The kernel's WebAssembly module in base64; `kernel.ts` compiles it. */
const KERNEL_WASM = [
    'AGFzbQEAAAABWw1gBH9/f38Bf2ACf38AYAV/f39/fwF/YAF/AGAAAGADf39/AX9gBn9/f35/fwBgAn9+AGADf35/AGAJf39/fn5/f39/AGAIf39/f39/',
    'f38Bf2AAAX9gAn9/AX8DGhkGBwIAAQgDAQEECQUAAAAAAgIKCwMMBQQBBQMBAAUGQAx/AEHgCwt/AEGADAt/AUEAC38BQQALfwFBAAt+AUIAC38BQQAL',
    'fwBBgCsLfwFBAAt/AUEAC38BQQALfwFBAAsH5gERCGhlYXBCYXNlABMKQkxBS0UzX0tFWQMACkJMQUtFM19PVVQDAQpibGFrZTNIYXNoABgLYmxha2Uz',
    'U3RhcnQAFwxibGFrZTNVcGRhdGUACAxibGFrZTNGaW5pc2gACQtHRUFSX1RBQkxFUwMHCWdlYXJTdGFydAAUCGdlYXJTY2FuABUPbHo0Q29tcHJlc3NG',
    'YXN0AA0RbHo0Q29tcHJlc3NNaWRkbGUADBBsejRDb21wcmVzc0NoYWluABENbHo0RGVjb21wcmVzcwAQBXh4aDMyAAsFZXF1YWwAFgZtZW1vcnkCAAwB',
    'AQqJUxmWBgIKewF/IAD9AAQAIQogAP0ABBAhC/0MZ+YJaoWuZ7ty8248OvVPpSEMIAT9ESAC/RwCIAP9HgAhDyAB/QAEACIGIAH9AAQQIgf9DQABAgMI',
    'CQoLEBESExgZGhshDiAGIAf9DQQFBgcMDQ4PFBUWFxwdHh8hBiAB/QAEICIIIAH9AAQwIgn9DRgZGhsAAQIDCAkKCxAREhMhByAIIAn9DRwdHh8EBQYH',
    'DA0ODxQVFhchDQNAIAsgDCAPIAogDv2uASAL/a4BIgj9USIJIAn9DQIDAAEGBwQFCgsICQ4PDA0iCf2uASIK/VEiC0EM/a0BIAtBFP2rAf1QIgsgCiAJ',
    'IAggBv2uASAL/a4BIgj9USIJIAn9DQECAwAFBgcECQoLCA0ODwwiCf2uASIK/VEiC0EH/a0BIAtBGf2rAf1QIgsgCiAK/Q0EBQYHCAkKCwwNDg8AAQID',
    'IAkgCf0NCAkKCwwNDg8AAQIDBAUGByAIIAj9DQwNDg8AAQIDBAUGBwgJCgsgB/2uASAL/a4BIgj9USIJIAn9DQIDAAEGBwQFCgsICQ4PDA0iCf2uASIK',
    '/VEiC0EM/a0BIAtBFP2rAf1QIgsgCiAJIAggDf2uASAL/a4BIgj9USIJIAn9DQECAwAFBgcECQoLCA0ODwwiCf2uASIM/VEiCkEH/a0BIApBGf2rAf1Q',
    'IQsgCCAI/Q0EBQYHCAkKCwwNDg8AAQIDIQogCSAJ/Q0ICQoLDA0ODwABAgMEBQYHIQ8gDCAM/Q0MDQ4PAAECAwQFBgcICQoLIQwgEEEBaiIQQQdHBEAg',
    'DiAH/Q0MDQ4PGBkaGwABAgMAAQIDIA39DQABAgMEBQYHCAkKCxwdHh8gDSAG/Q0AAQIDEBESEwABAgMEBQYHIAf9DQABAgMEBQYHHB0eHwwNDg8hCSAH',
    'IA39DQQFBgcYGRobAAECAwABAgMgBv0NAAECAwQFBgcYGRobDA0ODyENIA4gBv0NBAUGBxQVFhccHR4fCAkKCyEOIQYgCSEHDAELCyAFIAogDP1R/QsE',
    'ACAFIAsgD/1R/QsEEAtMAQF/IAF7pyECA0AjBiACSwRAQQAjBkEFdEHADGoQBAwBCwsjBkEFdEGADWoiAiAA/QAEAP0LBAAgAiAA/QAEEP0LBBAjBkEB',
    'aiQGC4UCAQR/IAAiBkEBaiEAIAJBD08EQEHwASEHIAJBD2shCANAIAhB/wFPBEAgACIFQQFqIQAgBUH/AToAACAIQf8BayEIDAELCyAAIAg6AAAgAEEB',
    'aiEABSACQQR0IQcLIARBBGshBCAAIAJqIQIgACAB/QAEAP0LBAADQCACIABBEGoiAEsEQCAAIAFBEGoiAf0ABAD9CwQADAELCyACIAM7AQAgAkECaiEA',
    'IARBD08EQCAHQQ9yIQcgBEEPayECA0AgAkH/AU8EQCAAIgFBAWohACABQf8BOgAAIAJB/wFrIQIMAQsLIAAgAjoAACAAQQFqIQAFIAQgB3IhBwsgBiAH',
    'OgAAIAALnAEBAX8gAEEBaiEEIANBD08EfyADQQ9rQf8BbkEBagVBAAsgBGogA2ogAUsEQEEADwsgA0EPTwRAIABB8AE6AAAgAEEBaiEAIANBD2shBANA',
    'IARB/wFPBEAgACIBQQFqIQAgAUH/AToAACAEQf8BayEEDAELCyAAIAQ6AAAFIAAgA0EEdDoAAAsgAEEBaiIAIAIgA/wKAAAgACADagsjACMGQQFrJAZB',
    '4AsjBkEFdEHgDGpBwABCACAAQRRyIAEQAAtTAQF/QeALIABBwAAgAUERIAIQAEHAACEDA0AgA0HAB0kEQCACIAAgA2pBwAAgAUEQIAIQACADQUBrIQMM',
    'AQsLIAIgAEHAB2pBwAAgAUESIAIQAAsqACMCQcAMakEAQcAAIwJr/AsAQaAMQcAMIwIjBSMDQQJyIAByQaAMEAALogEBAX8jBCABaiQEIwIEQCMCQcAM',
    'aiAAIAFBwAAjAmsiAiABIAJJGyIC/AoAACMCIAJqJAIgACACaiEAIAEgAmsiAUUEQA8LQaAMQcAMQcAAIwUjA0GgDBAAQRAkA0EAJAILA0AgAUHAAEsE',
    'QEGgDCAAQcAAIwUjA0GgDBAAQRAkAyAAQUBrIQAgAUFAaiEBDAELC0HADCAAIAH8CgAAIAEkAgvdAwEDfyMEBEAgACABQYAIIwRrIgIgASACSRsiAhAH',
    'IAAgAmohACABIAJrIgFFBEAPC0EAEAZBoAwjBRABIwVCAXwkBUGgDEHgC/0ABAD9CwQAQbAMQfAL/QAEAP0LBABBESQDQQAkAkEAJAQLA0AgAUGACEsE',
    'QEHAACECA0AgAkEKdCABSwR/QQEFIwUgAkEBa62DQgBSCwRAIAJBAXYhAgwBCwsgAkEBRgRAIAAjBUGAGxAFQYAbIwUQASMFQgF8JAUFIAJBAkYEQCAA',
    'IwVBgBsQBSAAQYAIaiMFQgF8QaAbEAUFQQAhAwNAIAIgA0sEQCAAIANBCnRqQYAIQRAjBSADrXxCAUEQQQFBAiADQQV0QYAbahAKIANBBGohAwwBCwsg',
    'AiEDA0AgA0EITwRAIANBAXYhA0EAIQQDQCADIARLBEAgBEEGdEGAG2pBwABBAUIAQgBBFEEAQQAgBEEFdEGAG2oQCiAEQQRqIQQMAQsLDAELCyADQQRG',
    'BEBB4AtBgBtBwABCAEEUQYAbEABB4AtBwBtBwABCAEEUQaAbEAALC0GAGyMFEAFBoBsjBSACQQF2rXwQASMFIAKtfCQFCyACQQp0IgIgAGohACABIAJr',
    'IQEMAQsLIAAgARAHC54BACMGRQRAQQgQBkGADEGgDP0ABAD9CwQAQZAMQbAM/QAEAP0LBABB4AtBAEEg/AsAQaAMQQBBIPwLAA8LIwQEQEEAEAZBoAwj',
    'BRABCwNAIwZBAksEQEEAIwZBBXRBwAxqEAQMAQsLQQhBgBsQBEGADEGAG/0ABAD9CwQAQZAMQZAb/QAEAP0LBABB4AtBAEEg/AsAQaAMQQBBIPwLAAvn',
    'EgMUewR/An5B4Av9CQIAIRNB4Av9CQIEIRRB4Av9CQIIIRVB4Av9CQIMIRZB4Av9CQIQIQ1B4Av9CQIUIQ5B4Av9CQIYIQ9B4Av9CQIcIRAgAyAEfCIh',
    'IAR8IiIgBHwhBCADp/0RICGn/RwBICKn/RwCIASn/RwDIQsgA0IgiKf9ESAhQiCIp/0cASAiQiCIp/0cAiAEQiCIp/0cAyEMIAUgBnIhBkEBIR0DQCAC',
    'IB1PBEAgBiAHciAGIAIgHUYbQQAhBgNAIAZBBEkEQCAGQQZ0QYAIaiIeIAZBBHQiHyAAav0ABAAiCSAfIAAgAWpq/QAEACIK/Q0AAQIDEBESEwQFBgcU',
    'FRYXIhEgHyAAIAFBAXRqav0ABAAiEiAfIAAgAUEDbGpq/QAEACIX/Q0AAQIDEBESEwQFBgcUFRYXIhj9DQABAgMEBQYHEBESExQVFhf9CwQAIB4gESAY',
    '/Q0ICQoLDA0ODxgZGhscHR4f/QsEECAeIAkgCv0NCAkKCxgZGhsMDQ4PHB0eHyIJIBIgF/0NCAkKCxgZGhsMDQ4PHB0eHyIK/Q0AAQIDBAUGBxAREhMU',
    'FRYX/QsEICAeIAkgCv0NCAkKCwwNDg8YGRobHB0eH/0LBDAgBkEBaiEGDAELC/0MZ+YJamfmCWpn5glqZ+YJaiEX/QyFrme7ha5nu4WuZ7uFrme7IRj9',
    'DHLzbjxy8248cvNuPHLzbjwhGf0MOvVPpTr1T6U69U+lOvVPpSEaIAshCSAMIQr9DEAAAABAAAAAQAAAAEAAAAAhEf0RIRJBgAohBgNAIAZB4AtJBEAg',
    'DSAXIAkgEyAGLwEAQYAIav0ABAD9rgEgDf2uASIJ/VEiDSAN/Q0CAwABBgcEBQoLCAkODwwNIg39rgEiE/1RIhdBDP2tASAXQRT9qwH9UCIXIBMgDSAJ',
    'IAYvAQJBgAhq/QAEAP2uASAX/a4BIgn9USINIA39DQECAwAFBgcECQoLCA0ODwwiF/2uASIb/VEiDUEH/a0BIA1BGf2rAf1QIQ0gCSAGLwEQQYAIav0A',
    'BAD9rgEgDiAYIAogFCAGLwEEQYAIav0ABAD9rgEgDv2uASIJ/VEiCiAK/Q0CAwABBgcEBQoLCAkODwwNIgr9rgEiDv1RIhNBDP2tASATQRT9qwH9UCIT',
    'IA4gCiAJIAYvAQZBgAhq/QAEAP2uASAT/a4BIgn9USIKIAr9DQECAwAFBgcECQoLCA0ODwwiCv2uASIY/VEiDkEH/a0BIA5BGf2rAf1QIg79rgEhEyAJ',
    'IAYvARRBgAhq/QAEAP2uASAPIBkgESAVIAYvAQhBgAhq/QAEAP2uASAP/a4BIgn9USIPIA/9DQIDAAEGBwQFCgsICQ4PDA0iD/2uASIR/VEiFEEM/a0B',
    'IBRBFP2rAf1QIhQgESAPIAkgBi8BCkGACGr9AAQA/a4BIBT9rgEiCf1RIg8gD/0NAQIDAAUGBwQJCgsIDQ4PDCIR/a4BIg/9USIUQQf9rQEgFEEZ/asB',
    '/VAiFP2uASEVIAkgBi8BGEGACGr9AAQA/a4BIBAgGiASIBYgBi8BDEGACGr9AAQA/a4BIBD9rgEiCf1RIhAgEP0NAgMAAQYHBAUKCwgJDg8MDSIQ/a4B',
    'IhL9USIWQQz9rQEgFkEU/asB/VAiFiASIBAgCSAGLwEOQYAIav0ABAD9rgEgFv2uASIW/VEiCSAJ/Q0BAgMABQYHBAkKCwgNDg8MIgn9rgEiEP1RIhJB',
    'B/2tASASQRn9qwH9UCIS/a4BIRkgEyAGLwESQYAIav0ABAD9rgEgDiAPIAkgE/1RIgkgCf0NAgMAAQYHBAUKCwgJDg8MDSIJ/a4BIg79USIPQQz9rQEg',
    'D0EU/asB/VAiD/2uASETIBUgBi8BFkGACGr9AAQA/a4BIBQgECAXIBX9USIQIBD9DQIDAAEGBwQFCgsICQ4PDA0iEP2uASIX/VEiFEEM/a0BIBRBFP2r',
    'Af1QIhr9rgEhFCAZIAYvARpBgAhq/QAEAP2uASASIBsgCiAZ/VEiCiAK/Q0CAwABBgcEBQoLCAkODwwNIhv9rgEiHP1RIgpBDP2tASAKQRT9qwH9UCIK',
    '/a4BIRUgDyAOIAkgE/1RIgkgCf0NAQIDAAUGBwQJCgsIDQ4PDCIS/a4BIhn9USIJQQf9rQEgCUEZ/asB/VAhDiAaIBcgECAU/VEiCSAJ/Q0BAgMABQYH',
    'BAkKCwgNDg8MIgn9rgEiGv1RIg9BB/2tASAPQRn9qwH9UCEPIAogHCAbIBX9USIKIAr9DQECAwAFBgcECQoLCA0ODwwiCv2uASIX/VEiEEEH/a0BIBBB',
    'Gf2rAf1QIRAgDSAYIBEgFiAGLwEcQYAIav0ABAD9rgEgDf2uASIN/VEiESAR/Q0CAwABBgcEBQoLCAkODwwNIhH9rgEiFv1RIhhBDP2tASAYQRT9qwH9',
    'UCIYIBYgESANIAYvAR5BgAhq/QAEAP2uASAY/a4BIhb9USINIA39DQECAwAFBgcECQoLCA0ODwwiEf2uASIY/VEiDUEH/a0BIA1BGf2rAf1QIQ0gBkEg',
    'aiEGDAELCyATIBf9USETIBQgGP1RIRQgFSAZ/VEhFSAWIBr9USEWIA0gCf1RIQ0gDiAK/VEhDiAPIBH9USEPIBAgEv1RIRAgBSEGIABBQGshACAdQQFq',
    'IR0MAQsLIAggEyAU/Q0AAQIDEBESEwQFBgcUFRYXIgkgFSAW/Q0AAQIDEBESEwQFBgcUFRYXIgr9DQABAgMEBQYHEBESExQVFhf9CwQAIAggCSAK/Q0I',
    'CQoLDA0ODxgZGhscHR4f/QsEICAIIBMgFP0NCAkKCxgZGhsMDQ4PHB0eHyIJIBUgFv0NCAkKCxgZGhsMDQ4PHB0eHyIK/Q0AAQIDBAUGBxAREhMUFRYX',
    '/QsEQCAIIAkgCv0NCAkKCwwNDg8YGRobHB0eH/0LBGAgCCANIA79DQABAgMQERITBAUGBxQVFhciCSAPIBD9DQABAgMQERITBAUGBxQVFhciCv0NAAEC',
    'AwQFBgcQERITFBUWF/0LBBAgCCAJIAr9DQgJCgsMDQ4PGBkaGxwdHh/9CwQwIAggDSAO/Q0ICQoLGBkaGwwNDg8cHR4fIgkgDyAQ/Q0ICQoLGBkaGwwN',
    'Dg8cHR4fIgr9DQABAgMEBQYHEBESExQVFhf9CwRQIAggCSAK/Q0ICQoLDA0ODxgZGhscHR4f/QsEcAvfAgEDfyAAIAFqIQMgASABQRBPBH8gAkGoiI2h',
    'AmohASACQYnr0NAHayEEIAJBz4yijgZqIQUDQCABIAAoAgBB95Svr3hsakENd0Gx893xeWwhASAEIAAoAgRB95Svr3hsakENd0Gx893xeWwhBCACIAAo',
    'AghB95Svr3hsakENd0Gx893xeWwhAiAFIAAoAgxB95Svr3hsakENd0Gx893xeWwhBSADIABBEGoiAGtBEE8NAAsgAUEBdyAEQQd3aiACQQx3aiAFQRJ3',
    'agUgAkGxz9myAWoLaiECA0AgAyAAa0EETwRAIAIgACgCAEG93MqVfGxqQRF3Qa/W074CbCECIABBBGohAAwBCwsDQCAAIANJBEAgAiAALQAAQbHP2bIB',
    'bGpBC3dBsfPd8XlsIQIgAEEBaiEADAELCyACIAJBD3ZzQfeUr694bCIAIABBDXZzQb3cypV8bCIAIABBEHZzCwwAIAAgASACIAMQDgsMACAAIAEgAiAD',
    'EA8L7gsDC38BewN+IAIgA2ohCiACIQYgACEDIAFBEEsEQELAAEEQQSAgAWdrIgQgBEEQTxsiBa19IRBBgOsAQQBBAiAFdPwLAELAAEEPIAQgBEEPTxsi',
    'BK19IRFBgOsIQQBBAiAEdPwLACABIANqIgRBEGshCyAEQQVrIQkgA0EBaiEEA0AgBCALTQRAAkAgBP0ABAAgBCAAayIFIAQpAwBCgICAuKj5+sKxf34g',
    'EIinQQF0QYDrAGoiBy8BAGtB//8DcSEIIAcgBTsBACAEIAhr/QAEAP0j/WRBf3NoQRN0QYCAHHIgCHIhByAE/QAEASEPIAVBAWoiCCAEKQMBQoCAgLio',
    '+frCsX9+IBCIp0EBdEGA6wBqIgwvAQBrQf//A3EhDSAMIAg7AQAgByAPIARBAWogDWv9AAQA/SP9ZEF/c2hBE3RBgIAYciANciIIIAcgCEsbIQcgBP0A',
    'BAIhDyAFQQJqIgggBCkDAkKAgIC4qPn6wrF/fiAQiKdBAXRBgOsAaiIMLwEAa0H//wNxIQ0gDCAIOwEAIAcgDyAEQQJqIgwgDWv9AAQA/SP9ZEF/c2hB',
    'E3RBgIAUciANciINIAcgDUsbIQcgCCAEKQMCQoeVr6+Ytt6bnn9+IBGIp0EBdEGA6whqIg0vAQBrQf//A3EhDiANIAg7AQAgByAPIAwgDmv9AAQA/SP9',
    'ZEF/c2hBE3RBgIAUciAOciIIIAcgCEsbIQcgBP0ABAMhDyAFQQNqIgggBCkDA0KAgIC4qPn6wrF/fiAQiKdBAXRBgOsAaiIMLwEAa0H//wNxIQ0gDCAI',
    'OwEAIAcgDyAEQQNqIA1r/QAEAP0j/WRBf3NoQRN0QYCAEHIgDXIiCCAHIAhLGyEHIAT9AAQEIQ8gBUEEaiIFIAQpAwRCgICAuKj5+sKxf34gEIinQQF0',
    'QYDrAGoiCC8BAGtB//8DcSEMIAggBTsBACAHIA8gBEEEaiIIIAxr/QAEAP0j/WRBf3NoQRN0QYCADHIgDHIiDCAHIAxLGyEHIAUgBCkDBEKHla+vmLbe',
    'm55/fiARiKdBAXRBgOsIaiIMLwEAa0H//wNxIQ0gDCAFOwEAIAcgDyAIIA1r/QAEAP0j/WRBf3NoQRN0QYCADHIgDXIiBSAFIAdJGyIFQf//A3EhDCAF',
    'QRN2IgdBBUkEQCAEQYACIAQgA2tBCHYiBCAEQYACTxtBBWpqIQQMAwsgDEUEQCAEQQVqIQQMAwsgB0EQRiAJIAcgBEEHaiAFQRB2QQdxayINaiIES3EE',
    'fyAEIAxrIQcgBCEFAkADQCAJIAVrQQhPBEAgBSkDACAHKQMAhSISekIDiKcgBSAEa2ohCCASQgBSDQIgBUEIaiEFIAdBCGohBwwBCwsDQCAFIAlJBH8g',
    'BS0AACAHLQAARgVBAAsEQCAFQQFqIQUgB0EBaiEHDAELCyAFIARrIQgLIAQgCGoFIAQgCSAEIAlJGwshBCANQQhrKQMAIA0gDGsiB0EIaykDAIV5QgOI',
    'pyIFQQhGIA0gA2siCCAHIABrIg4gCCAOSRsiCEEIS3EEQANAIAUgCEkEfyANIAVrQQFrLQAAIAcgBWtBAWstAABGBUEACwRAIAVBAWohBQwBCwsLIAog',
    'DSAFIAggBSAISRtrIgUgA2siByAGaiAEIAVrIAdqQQd2akEFakkEQEEADwsgBiADIAUgA2sgDCAEIAVrEAIhBiAEIQMgBCALSw0AIARBAmspAwAhEiAE',
    'QQFrKQMAQoCAgLio+frCsX9+IBCIp0EBdEGA6wBqIAQgAGsiBUEBazsBACASQoCAgLio+frCsX9+IBCIp0EBdEGA6wBqIAVBAmsiBzsBACASQoeVr6+Y',
    'tt6bnn9+IBGIp0EBdEGA6whqIAc7AQAgBEEDaykDACISQoCAgLio+frCsX9+IBCIp0EBdEGA6wBqIAVBA2siBTsBACASQoeVr6+Ytt6bnn9+IBGIp0EB',
    'dEGA6whqIAU7AQAMAgsLCwsgBiAKIAMgACABaiADaxADIgAgAmtBACAAGwuICAMLfwF7An4gAiADaiEKIAIhBSAAIQMgAUEQSwRAQsAAQQ5BICABZ2si',
    'BCAEQQ5PGyIErX0hEUGA6wBBAEECIAR0/AsAIAEgA2oiBEEQayEJIARBBWshDCADQQFqIQQDQCAEIAlNBEACQCAE/QAEACAEIABrIgYgBCkDAEKAgIC4',
    'qPn6wrF/fiARiKdBAXRBgOsAaiIHLwEAa0H//wNxIQggByAGOwEAIAQgCGv9AAQA/SP9ZEF/c2hBE3RBgIAcciAIciEHIAT9AAQBIQ8gBkEBaiIIIAQp',
    'AwFCgICAuKj5+sKxf34gEYinQQF0QYDrAGoiCy8BAGtB//8DcSENIAsgCDsBACAHIA8gBEEBaiANa/0ABAD9I/1kQX9zaEETdEGAgBhyIA1yIgggByAI',
    'SxshByAE/QAEAiEPIAZBAmoiCCAEKQMCQoCAgLio+frCsX9+IBGIp0EBdEGA6wBqIgsvAQBrQf//A3EhDSALIAg7AQAgByAPIARBAmogDWv9AAQA/SP9',
    'ZEF/c2hBE3RBgIAUciANciIIIAcgCEsbIQcgBP0ABAMhDyAGQQNqIgYgBCkDA0KAgIC4qPn6wrF/fiARiKdBAXRBgOsAaiIILwEAa0H//wNxIQsgCCAG',
    'OwEAIAcgDyAEQQNqIAtr/QAEAP0j/WRBf3NoQRN0QYCAEHIgC3IiBiAGIAdJGyIGQf//A3EhDSAGQRN2IgdBBUkEQCAEQYACIAQgA2tBCHYiBCAEQYAC',
    'TxtBBGpqIQQMAwsgDUUEQCAEQQVqIQQMAwsgB0EQRiAMIAcgBEEHaiAGQRB2QQdxayILaiIES3EEfyAEIA1rIQcgBCEGAkADQCAMIAZrQQhPBEAgBikD',
    'ACAHKQMAhSIQekIDiKcgBiAEa2ohCCAQQgBSDQIgBkEIaiEGIAdBCGohBwwBCwsDQCAGIAxJBH8gBi0AACAHLQAARgVBAAsEQCAGQQFqIQYgB0EBaiEH',
    'DAELCyAGIARrIQgLIAQgCGoFIAQgDCAEIAxJGwshBCALQQhrKQMAIAsgDWsiB0EIaykDAIV5QgOIpyIGQQhGIAsgA2siCCAHIABrIg4gCCAOSRsiCEEI',
    'S3EEQANAIAYgCEkEfyALIAZrQQFrLQAAIAcgBmtBAWstAABGBUEACwRAIAZBAWohBgwBCwsLIAogCyAGIAggBiAISRtrIgYgA2siByAFaiAEIAZrIAdq',
    'QQd2akEFakkEQEEADwsgBSADIAYgA2sgDSAEIAZrEAIhBSAEIQMgBCAJSw0AIARBAmspAwBCgICAuKj5+sKxf34gEYinQQF0QYDrAGogBCAAa0ECazsB',
    'AAwCCwsLCyAFIAogAyAAIAFqIANrEAMiACACa0EAIAAbC4cGAQl/IAIgBGshByAAIAFqIgVBIGsgACABQSBLGyEIIAIgA2oiBkFAaiACIANBwABLGyEJ',
    'IAIhAQNAIAAgBUkEQAJAIAAtAAAiCkEEdiIEQQ9JIAggAEEBaiIAS3EgASAJSXEEQCAAIARqLwEAIQMgASAA/QAEAP0LBAAgCkEPcUEEaiILQRNJIANB',
    'EE9xIAMgASAEaiIMIAdrTXEEQCAMIAwgA2siAf0ABAD9CwQAIAwgAS8BEDsBECAAIARBAmpqIQAgCyAMaiEBDAQLCyAEQQ9GBEAgACQKIAQkCwNAAkBB',
    'ACEAIwogBU8NACMKIgBBAWokCiAALQAAIgMjC2okC0EBIQAgA0H/AUYNAQsLIABFDQEjCyEEIwohAAsgBiABayIDIARJIAUgAGsiCyAESXINACAEQRBq',
    'IgwgA00gCyAMT3EEfyABIARqIQsgACEDA0AgASALSQRAIAEgA/0ABAD9CwQAIAFBEGohASADQRBqIQMMAQsLIAsFIAEgACAE/AoAACABIARqCyEBIAAg',
    'BGoiAyAFRgRAIAEgAmsPCyAFIANrQQJJDQAgA0ECaiEAIAMvAQAiA0UgAyABIAdrS3INACAKQQ9xIgRBD0YEQCAAJAogBCQLA0ACQEEAIQAjCiAFTw0A',
    'IwoiAEEBaiQKIAAtAAAiBCMLaiQLQQEhACAEQf8BRg0BCwsgAEUNASMLIQQjCiEACyAEQQRqIgogBiABa0sNACAKIAEiBGohCwJAIApBEGogBiAEa0sE',
    'QANAIAQgC0kEQCAEIAQgA2stAAA6AAAgBEEBaiEEDAELCwwBCyADQRBPBEADQCAEIAQgA2v9AAQA/QsEACALIARBEGoiBEsNAAsMAQsgA0EISQRAIAsg',
    'AyADQQdqIANubCIMIARqIANrIg0gCyANSRshDQNAIAQgDUkEQCAEIAQgA2stAAA6AAAgBEEBaiEEDAELCyAMIQMLA0AgBCALSQRAIAQgBCADaykDADcD',
    'ACAEQQhqIQQMAQsLCyABIApqIQEMAgsLC0F/C6AEAQx/IAIgA2ohDiAAIAFqIQwgAiEGIAAhAyABQQxLBEBBgOsAQQBBAkEPQSAgAWdrIgEgAUEPSxsi',
    'D3T8CwBBgOsEQQA7AQAgDEEMayEQQQEhDSADIQUDQCAFIAxJBEBBgCAgDCAFayIBIAFBgCBLGyIHIAVqIQECQCAAIAUgByAQIAEgDEEFayIIIAEgCEkb',
    'QSAgD2sgBCANEBJFBEBBECANQQF0IgEgAUEQTxshDQwBC0EBIQ0gB0ECdEGA6w1qQQA2AgAgByEBA0AgASIIQQFrIQEgCARAIAFBAnQiCkGE6w1qKAIA',
    'QQFqIQlBACEIIApBgOsNaiABQQF0QYDrDGovAQAiCgR/IApBEk0Ef0EDBSAKQRNrQf8BbkEEagsgASAKakECdEGA6w1qKAIAaiILIAlNBEAgCiEIIAsh',
    'CQsgCkESSwR/IAFBAnRByOsNaigCAEEDaiIKIAlJBH9BEiEIIAoFIAkLBSAJCwUgCQs2AgAgAUEBdEGA6wxqIAg7AQAMAQsLQQAhAQNAIAEgB0kEQCAB',
    'QQF0QYDrDGovAQAiCEUEQCABQQFqIQEMAgsgDiABIAVqIANrIgkgBmogCCAJakEHdmpBBWpJBEBBAA8LIAYgAyAJIAFBAXRBgKsNai8BACAIEAIhBiAF',
    'IAEgCGoiAWohAwwBCwsLIAVBgCBqIQUMAQsLCyAGIA4gAyAMIANrEAMiACACa0EAIAAbC4wFAg1/AX4DQCACIApLBEAgCkEBdCIIQYDrDGogC0EBa0EA',
    'IAEgCmoiDiADTSALQQRLcRsiCzsBACAIQYCrDWogEzsBAAJAQQEgCiAHQQFrcSADIA5JGw0AIA4oAgBBsfPd8XlsIAV2QQF0QYDrAGoiCC8BACEJIAgg',
    'DiAAayIROwEAIBFB//8DcUEBdEGA6wRqIAk7AQAgESAJa0H//wNxIQ8gC0EFSw0AQQMgCyALQQNNGyEMIAYhDUEAIRIDQCAPQf//A01BACAPIBFNQQAg',
    'DxsbBEACQCAMIA4gD2siEGpBA2soAgAgDCAOakEDaygCAEYEfyAQKAIAIA4oAgBGBUEACwRAIA4hCAJAA0AgBCAIa0EITwRAIAgpAwAgECkDAIUiFXpC',
    'A4inIAggDmtqIQkgFUIAUg0CIAhBCGohCCAQQQhqIRAMAQsLA0AgBCAISwR/IAgtAAAgEC0AAEYFQQALBEAgCEEBaiEIIBBBAWohEAwBCwsgCCAOayEJ',
    'CyAJIAxLBEAgCSIMQRB0IA9yIRIgCSAOaiAERiAJQYABT3INAgsLIA1BAWsiDUUNACARIA9rIgggCEH//wNxQQF0QYDrBGovAQBrQf//A3EiCEUNACAI',
    'IA9qIQ8MAgsLCyASRQ0AQQEhFCAKQQF0IghBgOsMaiASQRB2Igs7AQAgCEGAqw1qIBJB//8DcSITOwEAIAohCSALIQgDQCAJBEACQCAIQQFqIQggCUEB',
    'ayIJIAFqIBNrIgwgAEkEf0EBBSAMLQAAIAEgCWotAABHCw0AIAlBAXQiDEGA6wxqIg0vAQAgCE8NACANIAg7AQAgDEGAqw1qIBM7AQAMAgsLCwsgCkEB',
    'aiEKDAELCyAUCwYAQYDrEAsNAEEAJAggAEEHcSQJC6UEAQR/IAAhAiAAIAFqIQUjCCEEIwkhAwNAIAAgBUlBACADGwRAIAAiAUEBaiEAIANBCnRBgCtq',
    'IAEtAABBAnRqKAIAIARBAXZqIgRB//8/cUUEQCAAIAJrDwsgA0EBakEHcSEDDAELCyADRQRAA0AgBSAAa0EITwRAIAAtAABBAnRBgCtqKAIAIARBAXZq',
    'IgFB//8/cUUEQCAAIAJrQQFqDwsgAC0AAUECdEGAM2ooAgAgAUEBdmoiAUH//z9xRQRAIAAgAmtBAmoPCyAALQACQQJ0QYA7aigCACABQQF2aiIBQf//',
    'P3FFBEAgACACa0EDag8LIAAtAANBAnRBgMMAaigCACABQQF2aiIBQf//P3FFBEAgACACa0EEag8LIAAtAARBAnRBgMsAaigCACABQQF2aiIBQf//P3FF',
    'BEAgACACa0EFag8LIAAtAAVBAnRBgNMAaigCACABQQF2aiIBQf//P3FFBEAgACACa0EGag8LIAAtAAZBAnRBgNsAaigCACABQQF2aiIBQf//P3FFBEAg',
    'ACACa0EHag8LIAAtAAdBAnRBgOMAaigCACABQQF2aiIEQf//P3FFBEAgACACa0EIag8LIABBCGohAAwBCwsDQCAAIAVJBEAgACIBQQFqIQAgA0EKdEGA',
    'K2ogAS0AAEECdGooAgAgBEEBdmoiBEH//z9xRQRAIAAgAmsPCyADQQFqIQMMAQsLCyAEJAggAyQJQX8LywEAIAAgAmohAgNAIAIgAGtBwABPBEAgAP0A',
    'BAAgAf0ABAD9USAA/QAEECAB/QAEEP1R/VAgAP0ABCAgAf0ABCD9USAA/QAEMCAB/QAEMP1R/VD9UP1TBEBBAA8LIABBQGshACABQUBrIQEMAQsLA0Ag',
    'AiAAa0EITwRAIAApAwAgASkDAFIEQEEADwsgAEEIaiEAIAFBCGohAQwBCwsDQCAAIAJJBEAgAC0AACABLQAARwRAQQAPCyAAQQFqIQAgAUEBaiEBDAEL',
    'C0EBCzIAQgAkBUEAJAZBoAxB4Av9AAQA/QsEAEGwDEHwC/0ABAD9CwQAQREkA0EAJAJBACQEC+MBAQJ/IAFBgAhLBEBCACQFQQAkBkGgDEHgC/0ABAD9',
    'CwQAQbAMQfAL/QAEAP0LBABBESQDQQAkAkEAJAQgACABEAgQCQ8LQeALIQJBESEDA0AgAUHAAEsEQCACIABBwABCACADQaAMEABBoAwhAkEQIQMgAEFA',
    'ayEAIAFBQGohAQwBCwtBwAwgACAB/AoAACABQcAMakEAQcAAIAFr/AsAIAJBwAwgAUIAIANBCnJBoAwQAEGADEGgDP0ABAD9CwQAQZAMQbAM/QAEAP0L',
    'BABB4AtBAEEg/AsAQaAMQQBBIPwLAAsL5QEBAEGCCgvdARAAIAAwAEAAUABgAHAAgACQAKAAsADAANAA4ADwACAAYAAwAKAAcAAAAEAA0AAQALAAwABQ',
    'AJAA4ADwAIAAMABAAKAAwADQACAAcADgAGAAUACQAAAAsADwAIAAEACgAHAAwACQAOAAMADQAPAAQAAAALAAIABQAIAAEABgAMAA0ACQALAA8ACgAOAA',
    'gABwACAAUAAwAAAAEABgAEAAkADgALAAUACAAMAA8AAQANAAMAAAAKAAIABgAEAAcACwAPAAUAAAABAAkACAAGAA4ACgACAAwAAwAEAAcADQ'
].join('');

;// CONCATENATED MODULE: ./lib/kernel/kernel.js

/** Bytes behind every region that copies of 16 bytes at a time may read or overwrite. */
const SLACK = 64;
/** Memory grows by multiples of this, so that growing block by block stays cheap. */
const GROWTH = 4 << 20;
const PAGE = 65536;
const LARGEST_MEMORY = 65536 * PAGE;
/** Compiled once a thread, when the first kernel is made. */
let compiled;
/**
 * The hot loops in WebAssembly: keyed BLAKE3, the gear scan, LZ4 blocks, xxHash32, comparison.
 *
 * One instance belongs to one thread and has its own memory, of which callers use what lies from `heapBase` on as they
 * like, after `reserve`. All offsets and lengths are bytes in that memory, lengths below 2^31; they are the
 * caller's to get right: a region that ends outside the memory makes the call throw (WebAssembly.RuntimeError), one
 * that overlaps another's is not noticed.
 *
 * Keys are copied to one place, the 32 bytes at BLAKE3_KEY, which `hash` and `hashFinish` zero again. The splitter's
 * tables (`setScanTables`) stay, since they are needed for every file.
 */
class Kernel {
    heapBase;
    #exports;
    #bytes;
    /** Views that are used for each hash, kept because making them takes longer than a small one. */
    #key;
    #out;
    constructor() {
        compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
        this.#exports = new WebAssembly.Instance(compiled).exports;
        this.heapBase = (this.#exports.heapBase() + 63) & ~63;
        this.#makeViews();
    }
    /** The whole memory. Growing (`reserve`) detaches it: fetch it again afterwards. */
    get bytes() {
        return this.#bytes;
    }
    /**
     * Makes sure that `bytes` bytes from `heapBase` on can be used, with SLACK behind them. Memory never shrinks. May
     * detach every view made before. Throws RangeError when there is no such memory.
     */
    reserve(bytes) {
        const needed = this.heapBase + bytes + SLACK;
        if (needed <= this.#bytes.length)
            return;
        if (!(needed <= LARGEST_MEMORY))
            throw new RangeError(`${bytes} bytes are more than one kernel's memory can be`);
        const size = Math.min(Math.ceil(needed / GROWTH) * GROWTH, LARGEST_MEMORY);
        this.#exports.memory.grow((size - this.#bytes.length) / PAGE);
        this.#makeViews();
    }
    /** A view of `length` bytes at `offset`, good until the next `reserve`. */
    view(offset, length) {
        return this.#bytes.subarray(offset, offset + length);
    }
    /** Keyed BLAKE3 of a region in one call; `key` is 32 bytes, the result too (format text §4). */
    hash(key, offset, length) {
        this.#setKey(key);
        this.#exports.blake3Hash(offset, length);
        return this.#hashResult();
    }
    /** Begins a keyed BLAKE3 over pieces. One at a time: `hash` and another `hashStart` abandon it. */
    hashStart(key) {
        this.#setKey(key);
        this.#exports.blake3Start();
    }
    /** Takes the next piece. */
    hashUpdate(offset, length) {
        this.#exports.blake3Update(offset, length);
    }
    /** Ends the hash that `hashStart` began: 32 bytes. */
    hashFinish() {
        this.#exports.blake3Finish();
        return this.#hashResult();
    }
    /** Sets the splitter's tables: eight times 256 little-endian u32, as `gearTables` in src/chunking makes them. */
    setScanTables(tables) {
        if (tables.length !== 8192)
            throw new RangeError('scan tables must be 8192 bytes');
        this.#bytes.set(tables, this.#exports.GEAR_TABLES.value);
    }
    /** Begins a gear scan at `fileOffset`, the place in the file where the chunk begins (format text §7: i). */
    scanStart(fileOffset) {
        this.#exports.gearStart(fileOffset % 8);
    }
    /** Scans on: how many bytes up to and including the one after which to cut, or -1 when these have no cut. */
    scan(offset, length) {
        return this.#exports.gearScan(offset, length);
    }
    /**
     * Compresses a region into one LZ4 block of at most `capacity` bytes at `target`: its length, or 0 when it does not fit.
     * Up to 16 bytes behind the capacity may be overwritten. Levels: up to 1 fastest, 2 the middle, 3 to 9 hash chains of
     * growing depth.
     */
    compressBlock(source, length, target, capacity, level) {
        if (level >= 3) {
            const depth = 1 << (Math.min(level, 9) - 2);
            return this.#exports.lz4CompressChain(source, length, target, capacity, depth);
        }
        if (level === 2)
            return this.#exports.lz4CompressMiddle(source, length, target, capacity);
        return this.#exports.lz4CompressFast(source, length, target, capacity);
    }
    /**
     * Decompresses an LZ4 block to at most `capacity` bytes at `target`: how many, or a negative number when the block is
     * malformed or longer. Matches may reach back `prefix` bytes before `target`, which the caller has put there.
     */
    decompressBlock(source, length, target, capacity, prefix) {
        return this.#exports.lz4Decompress(source, length, target, capacity, prefix);
    }
    /** xxHash32 of a region, unsigned. */
    xxh32(offset, length, seed) {
        return this.#exports.xxh32(offset, length, seed) >>> 0;
    }
    /** Whether two regions hold the same bytes. */
    equal(a, b, length) {
        return this.#exports.equal(a, b, length) === 1;
    }
    #setKey(key) {
        if (key.length !== 32)
            throw new RangeError('a BLAKE3 key must be 32 bytes');
        this.#key.set(key);
    }
    #hashResult() {
        const result = Buffer.allocUnsafe(32);
        result.set(this.#out);
        return result;
    }
    #makeViews() {
        const { buffer } = this.#exports.memory;
        this.#bytes = new Uint8Array(buffer);
        this.#key = new Uint8Array(buffer, this.#exports.BLAKE3_KEY.value, 32);
        this.#out = new Uint8Array(buffer, this.#exports.BLAKE3_OUT.value, 32);
    }
}

;// CONCATENATED MODULE: ./lib/compression/descriptor.js
/**
 * The LZ4 frame format, version 01 (lz4_Frame_format.md of the LZ4 project, 1.6.x): what writer and reader share.
 */
const MAGIC = 0x184d2204;
const VERSION = 0b01 << 6;
/** Bits of the frame descriptor's flag byte. */
const FLAG_VERSION_MASK = 0b11 << 6;
const FLAG_INDEPENDENT = 1 << 5;
const FLAG_BLOCK_CHECKSUM = 1 << 4;
const FLAG_CONTENT_SIZE = 1 << 3;
const FLAG_CONTENT_CHECKSUM = 1 << 2;
const FLAG_RESERVED = 1 << 1;
const FLAG_DICTIONARY = 1;
/** Bits of the second descriptor byte that must be zero; the others are the code of the largest block. */
const BLOCK_RESERVED_MASK = 0b1000_1111;
/** Bit of a block's length that says that its bytes are stored as they are. */
const BLOCK_STORED = 0x8000_0000;
/** Largest block, in bytes, for the codes 4 to 7; 0 for codes that the format does not define. */
function descriptor_largestBlock(code) {
    return code >= 4 && code <= 7 ? 1 << (2 * code + 8) : 0;
}
/** The checksum byte of a frame descriptor: the second byte of its xxHash32. */
function descriptorChecksum(hash) {
    return (hash >>> 8) & 255;
}

;// CONCATENATED MODULE: ./lib/compression/compress.js

const HEADER_LENGTH = 7;
const BLOCK_HEADER_LENGTH = 4;
const END_MARK_LENGTH = 4;
const SMALLEST_CODE = 4;
const LARGEST_CODE = 7;
/** What the kernel may overwrite behind a block's capacity. */
const OVERRUN = 16;
/** The smallest block code (4 to 7) with which an input of `length` bytes is one block, or the largest. */
function blockCode(length) {
    let code = SMALLEST_CODE;
    while (code < LARGEST_CODE && descriptor_largestBlock(code) < length)
        code++;
    return code;
}
/** Room in bytes that `compressFrame` needs at its target for any input of `length` bytes. */
function frameBound(length) {
    const blocks = Math.ceil(length / descriptor_largestBlock(blockCode(length)));
    return HEADER_LENGTH + blocks * BLOCK_HEADER_LENGTH + length + END_MARK_LENGTH + OVERRUN;
}
/**
 * Writes the LZ4 frame of the `length` bytes at `source` to `target`, where `frameBound(length)` bytes are reserved and
 * overlap nothing: how many bytes it takes. Both are offsets in the kernel's memory; `level` is as for
 * `Kernel.compressBlock`.
 *
 * Independent blocks, as few as possible, without checksums or content size (format text §5 allows any valid frame, and
 * the encryption around it authenticates already). A block that would not shrink is stored.
 */
function compressFrame(kernel, source, length, target, level) {
    const code = blockCode(length);
    const largest = descriptor_largestBlock(code);
    const { bytes } = kernel;
    writeUint32(bytes, target, MAGIC);
    bytes[target + 4] = VERSION | FLAG_INDEPENDENT;
    bytes[target + 5] = code << 4;
    bytes[target + 6] = descriptorChecksum(kernel.xxh32(target + 4, 2, 0));
    let out = target + HEADER_LENGTH;
    for (let done = 0; done < length;) {
        const size = Math.min(length - done, largest);
        const data = out + BLOCK_HEADER_LENGTH;
        const compressed = kernel.compressBlock(source + done, size, data, size - 1, level);
        if (compressed === 0)
            bytes.copyWithin(data, source + done, source + done + size);
        writeUint32(bytes, out, compressed === 0 ? size | BLOCK_STORED : compressed);
        out = data + (compressed === 0 ? size : compressed);
        done += size;
    }
    writeUint32(bytes, out, 0);
    return out + END_MARK_LENGTH - target;
}
function writeUint32(bytes, offset, value) {
    bytes[offset] = value;
    bytes[offset + 1] = value >>> 8;
    bytes[offset + 2] = value >>> 16;
    bytes[offset + 3] = value >>> 24;
}

;// CONCATENATED MODULE: ./lib/compression/decompress.js


/** How far back a match of a linked block may reach, in bytes. */
const WINDOW = 65536;
/** Magic number, flags, sizes, checksum: a header without optional fields. */
const SMALLEST_HEADER = 7;
/**
 * Reads the LZ4 frame at `source` and writes its content to `target`, both offsets in the kernel's memory. Every block
 * size, linked and independent blocks, stored blocks, checksums and content size are understood (format text §5).
 *
 * The target must lie behind everything else that is in use: memory is reserved as the content grows (so views made
 * before are detached), never past `maximum` bytes of content. Throws FormatError when the frame is damaged, incomplete
 * (within `length` bytes), longer than `maximum`, needs a dictionary, or is not an LZ4 frame.
 */
function decompressFrame(kernel, source, length, target, maximum) {
    const end = source + length;
    const descriptor = readDescriptor(kernel, source, length);
    const { contentSize } = descriptor;
    if (contentSize !== undefined && contentSize > maximum)
        throw tooLong(maximum);
    let input = source + descriptor.length;
    let produced = 0;
    for (;;) {
        const header = readUint32(kernel, input, end);
        input += 4;
        if (header === 0)
            break;
        const stored = header >= BLOCK_STORED;
        const size = stored ? header - BLOCK_STORED : header;
        if (size > descriptor.largestBlock)
            throw new errors/* FormatError */.I('an LZ4 block is longer than its frame allows');
        if (size > end - input)
            throw incomplete();
        const checksumAt = input + size;
        if (descriptor.blockChecksum && readUint32(kernel, checksumAt, end) !== kernel.xxh32(input, size, 0)) {
            throw new errors/* FormatError */.I('an LZ4 block does not have the checksum that its frame states');
        }
        produced += stored
            ? copyStored(kernel, input, size, target + produced, maximum - produced, maximum)
            : decompressBlock(kernel, descriptor, input, size, target, produced, maximum);
        input = checksumAt + (descriptor.blockChecksum ? 4 : 0);
    }
    if (contentSize !== undefined && contentSize !== produced) {
        throw new errors/* FormatError */.I('an LZ4 frame does not have the content size that it states');
    }
    if (descriptor.contentChecksum) {
        if (readUint32(kernel, input, end) !== kernel.xxh32(target, produced, 0)) {
            throw new errors/* FormatError */.I('an LZ4 frame does not have the content checksum that it states');
        }
        input += 4;
    }
    return { used: input - source, length: produced };
}
function readDescriptor(kernel, source, length) {
    const { bytes } = kernel;
    const end = source + length;
    if (length < 4 || readUint32(kernel, source, end) !== MAGIC)
        throw new errors/* FormatError */.I('this is not an LZ4 frame');
    if (length < SMALLEST_HEADER)
        throw incomplete();
    const flags = bytes[source + 4];
    const sizes = bytes[source + 5];
    if ((flags & FLAG_VERSION_MASK) !== VERSION)
        throw new errors/* FormatError */.I('an LZ4 frame is of an unknown version');
    if ((flags & FLAG_RESERVED) !== 0 || (sizes & BLOCK_RESERVED_MASK) !== 0) {
        throw new errors/* FormatError */.I('an LZ4 frame has reserved bits set');
    }
    if ((flags & FLAG_DICTIONARY) !== 0)
        throw new errors/* FormatError */.I('an LZ4 frame needs a dictionary');
    const largestBlock = descriptor_largestBlock(sizes >>> 4);
    if (largestBlock === 0)
        throw new errors/* FormatError */.I('an LZ4 frame has an unknown block size');
    const hasSize = (flags & FLAG_CONTENT_SIZE) !== 0;
    const checksumAt = source + (hasSize ? 14 : 6);
    if (checksumAt >= end)
        throw incomplete();
    if (bytes[checksumAt] !== descriptorChecksum(kernel.xxh32(source + 4, checksumAt - source - 4, 0))) {
        throw new errors/* FormatError */.I('an LZ4 frame does not have the header checksum that it states');
    }
    return {
        independent: (flags & FLAG_INDEPENDENT) !== 0,
        blockChecksum: (flags & FLAG_BLOCK_CHECKSUM) !== 0,
        contentChecksum: (flags & FLAG_CONTENT_CHECKSUM) !== 0,
        contentSize: hasSize
            ? readUint32(kernel, source + 6, end) + readUint32(kernel, source + 10, end) * 2 ** 32
            : undefined,
        largestBlock,
        length: checksumAt + 1 - source
    };
}
/** Copies a stored block to `target`: its length. */
function copyStored(kernel, source, size, target, room, maximum) {
    if (size > room)
        throw tooLong(maximum);
    kernel.reserve(target + size - kernel.heapBase);
    kernel.bytes.copyWithin(target, source, source + size);
    return size;
}
/** Decompresses a block behind the `produced` bytes at `target`: how many bytes it is. */
function decompressBlock(kernel, descriptor, source, size, target, produced, maximum) {
    const capacity = Math.min(descriptor.largestBlock, maximum - produced);
    kernel.reserve(target + produced + capacity - kernel.heapBase);
    const prefix = descriptor.independent ? 0 : Math.min(produced, WINDOW);
    const length = kernel.decompressBlock(source, size, target + produced, capacity, prefix);
    if (length >= 0)
        return length;
    if (capacity < descriptor.largestBlock) {
        throw new errors/* FormatError */.I(`an LZ4 block is damaged, or its frame's content is longer than the ${maximum} bytes allowed`);
    }
    throw new errors/* FormatError */.I('an LZ4 block is damaged');
}
function readUint32(kernel, offset, end) {
    if (end - offset < 4)
        throw incomplete();
    const { bytes } = kernel;
    return (bytes[offset] | (bytes[offset + 1] << 8) | (bytes[offset + 2] << 16) | (bytes[offset + 3] << 24)) >>> 0;
}
function incomplete() {
    return new errors/* FormatError */.I('an LZ4 frame is not complete');
}
function tooLong(maximum) {
    return new errors/* FormatError */.I(`an LZ4 frame's content is longer than the ${maximum} bytes allowed`);
}

;// CONCATENATED MODULE: ./lib/compression/frame.js



;// CONCATENATED MODULE: ./node_modules/@noble/ciphers/utils.js
/**
 * Utilities for hex, bytes, CSPRNG.
 * @module
 */
/*! noble-ciphers - MIT License (c) 2023 Paul Miller (paulmillr.com) */
function aarray(item, title, inner = () => { }) {
    if (!Array.isArray(item))
        throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
    for (let i = 0; i < item.length; i++)
        inner(item[i], `${title}[${i}]`);
    return item;
}
/**
 * Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
 * @param a - Value to inspect.
 * @returns `true` when the value is a Uint8Array view, including Node's `Buffer`.
 * @example
 * Guards a value before treating it as raw key material.
 *
 * ```ts
 * isBytes(new Uint8Array());
 * ```
 */
function isBytes(a) {
    // Plain `instanceof Uint8Array` is too strict for some Buffer / proxy /
    // cross-realm cases. The fallback still requires a real ArrayBuffer view
    // so plain JSON-deserialized `{ constructor: ... }`
    // spoofing is rejected, and `BYTES_PER_ELEMENT === 1` keeps the fallback on byte-oriented views.
    return (a instanceof Uint8Array ||
        (ArrayBuffer.isView(a) &&
            a.constructor.name === 'Uint8Array' &&
            'BYTES_PER_ELEMENT' in a &&
            a.BYTES_PER_ELEMENT === 1));
}
// Shared error-message prefix builder. Only called on throw paths, so assert
// success paths never pay for the string concatenation.
const atitle = (title) => (title ? `"${title}" ` : '');
/**
 * Asserts something is boolean.
 * @param value - Value to validate.
 * @returns The validated boolean.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validates a boolean option before branching on it.
 *
 * ```ts
 * abool(true);
 * ```
 */
function abool(value, title = '') {
    if (typeof value !== 'boolean')
        throw new TypeError(atitle(title) + 'expected boolean, got type=' + typeof value);
    return value;
}
/**
 * Asserts something is a non-negative safe integer.
 * @param n - Value to validate.
 * @returns The validated number.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validates a non-negative length or counter.
 *
 * ```ts
 * anumber(1);
 * ```
 */
function utils_anumber(n, title = '') {
    if (typeof n !== 'number')
        throw new TypeError(atitle(title) + 'expected number, got ' + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
        throw new RangeError(atitle(title) + 'expected integer >= 0, got ' + n);
    return n;
}
/**
 * Asserts something is Uint8Array.
 * @param value - Value to validate.
 * @param length - Expected byte length.
 * @param title - Optional label used in error messages.
 * @returns The validated byte array.
 * On Node, `Buffer` is accepted too because it is a Uint8Array view.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument lengths. {@link RangeError}
 * @example
 * Validates a fixed-length nonce or key buffer.
 *
 * ```ts
 * abytes(new Uint8Array([1, 2]), 2);
 * ```
 */
function utils_abytes(value, length, title = '') {
    // Success path first: this runs at the start of every update() / digestInto(), and the
    // common `abytes(data)` form must not pay for length handling it does not use.
    if (isBytes(value) && (length === undefined || value.length === length))
        return value;
    // Error path: recompute freely to build the exact message.
    if (length !== undefined)
        utils_anumber(length, 'length');
    const bytes = isBytes(value);
    const ofLen = length !== undefined ? ` of length ${length}` : '';
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title) + 'expected Uint8Array' + ofLen + ', got ' + got;
    if (!bytes)
        throw new TypeError(message);
    throw new RangeError(message);
}
const aobject = (value, label) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new TypeError(label === 'object'
            ? 'expected valid options object'
            : `"${label}" expected object, got type=${typeof value}`);
};
/**
 * Asserts a hash- or MAC-like instance has not been destroyed or finished.
 * @param instance - Stateful instance to validate.
 * @param checkFinished - Whether to reject finished instances.
 * When `false`, only `destroyed` is checked.
 * @throws If the hash instance has already been destroyed or finalized. {@link Error}
 * @example
 * Guards against calling `update()` or `digest()` on a finished hash.
 *
 * ```ts
 * aexists({ destroyed: false, finished: false });
 * ```
 */
function utils_aexists(instance, checkFinished = true) {
    // Runs on every update()/digestInto(); the flags are library-owned booleans, so only their
    // truthiness is checked - re-validating their type per call was pure hot-path overhead.
    if (instance.destroyed)
        throw new Error('hash was destroyed');
    if (checkFinished && instance.finished)
        throw new Error('digest() was already called');
}
/**
 * Asserts output is a sufficiently-sized byte array.
 * @param out - Output buffer to validate.
 * @param instance - Hash-like instance providing `outputLen`.
 * This is the relaxed `digestInto()`-style contract: output must be at least `outputLen`,
 * unlike one-shot cipher helpers elsewhere in the repo that often require exact lengths.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong output buffer lengths. {@link RangeError}
 * @example
 * Verifies that a caller-provided output buffer is large enough.
 *
 * ```ts
 * aoutput(new Uint8Array(16), { outputLen: 16 });
 * ```
 */
function utils_aoutput(out, instance) {
    utils_abytes(out, undefined, 'output');
    // `outputLen` is a library-owned readonly number; the negated comparison keeps failing fast
    // when it is missing/NaN (comparisons with undefined/NaN are false) without an anumber() call.
    const min = instance.outputLen;
    if (!(out.length >= min)) {
        throw new RangeError('"output" expected length >= ' + min);
    }
}
/**
 * Asserts output is a sufficiently-sized, 4-byte-aligned byte array.
 * {@link aoutput} plus an {@link isAligned32} check, for `digestInto()` paths
 * that write through zero-allocation `u32` word views.
 * @param out - Output buffer to validate.
 * @param instance - Hash-like instance providing `outputLen`.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong output buffer lengths. {@link RangeError}
 * @throws On wrong output buffer alignment. {@link Error}
 * @example
 * Verifies that a caller-provided output buffer is large enough and aligned.
 *
 * ```ts
 * aoutput32(new Uint8Array(16), { outputLen: 16 });
 * ```
 */
function aoutput32(out, instance) {
    utils_aoutput(out, instance);
    if (!isAligned32(out))
        throw new Error('invalid output, must be aligned');
}
/**
 * Casts a typed-array view to Uint8Array.
 * @param arr - Typed-array view to reinterpret.
 * @returns Uint8Array view over the same bytes.
 * @example
 * Views 32-bit words as raw bytes without copying.
 *
 * ```ts
 * u8(new Uint32Array([1]));
 * ```
 */
function u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Casts a typed-array view to Uint32Array.
 * @param arr - Typed-array view to reinterpret.
 * @returns Uint32Array view over the same bytes. Callers are expected to provide a
 * 4-byte-aligned offset; trailing `1..3` bytes are silently dropped.
 * @example
 * Views a byte buffer as 32-bit words for block processing.
 *
 * ```ts
 * u32(new Uint8Array(4));
 * ```
 */
function u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/**
 * Zeroizes typed arrays in place.
 * Warning: JS provides no guarantees.
 * @param arrays - Arrays to wipe.
 * @example
 * Wipes a temporary key buffer after use.
 *
 * ```ts
 * const bytes = new Uint8Array([1]);
 * clean(bytes);
 * ```
 */
function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/**
 * Creates a DataView for byte-level manipulation.
 * @param arr - Typed-array view to wrap.
 * @returns DataView over the same bytes.
 * @example
 * Creates an endian-aware view for length encoding.
 *
 * ```ts
 * createView(new Uint8Array(4));
 * ```
 */
function utils_createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Whether the current platform is little-endian.
 * Most are; some IBM systems are not.
 */
const isLE = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)();
/**
 * Reverses byte order of one 32-bit word.
 * @param word - Unsigned 32-bit word to swap.
 * @returns The same word with bytes reversed.
 * @example
 * Swaps a big-endian word into little-endian byte order.
 *
 * ```ts
 * byteSwap(0x11223344);
 * ```
 */
function byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/**
 * Normalizes one 32-bit word to the little-endian representation expected by cipher cores.
 * @param n - Unsigned 32-bit word to normalize.
 * @returns Little-endian normalized word on big-endian hosts, else the input word unchanged.
 * @example
 * Normalizes a host-endian word before passing it into an ARX/AES core.
 *
 * ```ts
 * swap8IfBE(0x11223344);
 * ```
 */
const swap8IfBE = (/* unused pure expression or super */ null && (isLE
    ? (n) => n
    : (n) => byteSwap(n) >>> 0));
/**
 * Byte-swaps every word of a Uint32Array in place.
 * @param arr - Uint32Array whose words should be swapped.
 * @returns The same array after in-place byte swapping.
 * @example
 * Swaps every 32-bit word in a word-view buffer.
 *
 * ```ts
 * byteSwap32(new Uint32Array([0x11223344]));
 * ```
 */
function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = byteSwap(arr[i]);
    }
    return arr;
}
/**
 * Normalizes a Uint32Array view to the little-endian representation expected by cipher cores.
 * @param u - Word view to normalize in place.
 * @returns Little-endian normalized word view.
 * @example
 * Normalizes a word-view buffer before block processing.
 *
 * ```ts
 * swap32IfBE(new Uint32Array([0x11223344]));
 * ```
 */
const swap32IfBE = isLE
    ? (u) => u
    : byteSwap32;
// Built-in hex conversion:
// {@link https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex | caniuse entry}
const hasHexBuiltin = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')()));
// Array where index 0xf0 (240) is mapped to string 'f0'
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string. Uses built-in function, when available.
 * @param bytes - Bytes to encode.
 * @returns Lowercase hexadecimal string.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Formats ciphertext bytes for logs or test vectors.
 *
 * ```ts
 * bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
 * ```
 */
function bytesToHex(bytes) {
    utils_abytes(bytes);
    // @ts-ignore
    if (hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += hexes[bytes[i]];
    }
    return hex;
}
// Strict ASCII nibble parser: non-ASCII hex lookalikes are rejected as undefined.
// ASCII codes: '0'..'9' = 48..57, 'A'..'F' = 65..70, 'a'..'f' = 97..102.
// prettier-ignore
function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 // '2' => 50-48
        : ch >= 65 && ch <= 70 ? ch - (65 - 10) // 'B' => 66-(65-10)
            : ch >= 97 && ch <= 102 ? ch - (97 - 10) // 'b' => 98-(97-10)
                : undefined;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @param hex - hexadecimal string to decode
 * @returns Decoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Decode lowercase hexadecimal into bytes.
 * ```ts
 * hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 * ```
 */
function hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new TypeError('hex string expected, got ' + typeof hex);
    if (hasHexBuiltin) {
        try {
            return Uint8Array.fromHex(hex);
        }
        catch (error) {
            if (error instanceof SyntaxError)
                throw new RangeError(error.message);
            throw error;
        }
    }
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new RangeError('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = asciiToBase16(hex.charCodeAt(hi)); // parse first char, multiply it by 16
        const n2 = asciiToBase16(hex.charCodeAt(hi + 1)); // parse second char
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // example: 'A9' => 10*16 + 9
    }
    return array;
}
const _0n = /* @__PURE__ */ (/* unused pure expression or super */ null && (BigInt(0)));
// Used in ff1, via bytesToNumberBE
/**
 * Converts a big-endian hex string into bigint.
 * @param hex - Hexadecimal string without `0x`.
 * @returns Parsed bigint value. The empty string is treated as `0n`.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Parses a big-endian field element or counter from hex.
 *
 * ```ts
 * hexToNumber('ff');
 * ```
 */
function hexToNumber(hex) {
    if (typeof hex !== 'string')
        throw new TypeError('hex string expected, got ' + typeof hex);
    // Numeric parser, not byte-hex decoder: odd-length forms like 'f' are valid,
    // and malformed syntax follows BigInt's native error behavior.
    return hex === '' ? _0n : BigInt('0x' + hex); // Big Endian
}
// Used in ff1
// BE: Big Endian, LE: Little Endian
/**
 * Converts big-endian bytes into bigint.
 * @param bytes - Big-endian bytes.
 * @returns Parsed bigint value. Empty input is treated as `0n`.
 * @throws On invalid byte input passed to the internal hex conversion. {@link TypeError}
 * @example
 * Reads a big-endian integer from serialized bytes.
 *
 * ```ts
 * bytesToNumberBE(new Uint8Array([1, 0]));
 * ```
 */
function bytesToNumberBE(bytes) {
    return hexToNumber(bytesToHex(bytes));
}
/**
 * Validates that a value is a non-negative bigint or safe integer.
 * @param n - Value to validate.
 * @returns The same validated value.
 * @throws On wrong argument ranges or values. {@link RangeError}
 */
function abignumber(n) {
    if (typeof n === 'bigint') {
        if (!(_0n <= n))
            throw new RangeError('positive bigint expected, got ' + n);
    }
    else
        utils_anumber(n);
    return n;
}
// Used in ff1
/**
 * Converts a number into big-endian bytes of fixed length.
 * @param n - Number to encode.
 * @param len - Output length in bytes. Must be greater than zero.
 * @returns Big-endian bytes padded to `len`.
 * Negative values, `len = 0`, and values that do not fit are rejected before
 * downstream hex parsing.
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @throws If a documented runtime validation or state check fails. {@link Error}
 * @example
 * Encodes a counter as fixed-width big-endian bytes.
 *
 * ```ts
 * numberToBytesBE(1, 2);
 * ```
 */
function numberToBytesBE(n, len) {
    utils_anumber(len);
    if (len === 0)
        throw new Error('zero output length is invalid');
    n = abignumber(n);
    const expectedLen = len * 2;
    const hex = n.toString(16);
    // Detect overflow before hex parsing so oversized values don't leak the shared odd-hex error.
    if (hex.length > expectedLen)
        throw new RangeError('number is too large');
    return hexToBytes(hex.padStart(expectedLen, '0'));
}
/**
 * Converts string to bytes using UTF8 encoding.
 * @param str - String to encode.
 * @returns UTF-8 bytes in a detached fresh Uint8Array copy.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Encodes application text before encryption or MACing.
 *
 * ```ts
 * utf8ToBytes('abc'); // new Uint8Array([97, 98, 99])
 * ```
 */
function utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new TypeError('string expected');
    return new Uint8Array(new TextEncoder().encode(str)); // {@link https://bugzil.la/1681809 | Firefox bug 1681809}
}
/**
 * Converts bytes to string using UTF8 encoding.
 * @param bytes - UTF-8 bytes.
 * @returns Decoded string. Input validation is delegated to `TextDecoder`, and malformed
 * UTF-8 is replacement-decoded instead of rejected.
 * @example
 * Decodes UTF-8 plaintext back into a string.
 *
 * ```ts
 * bytesToUtf8(new Uint8Array([97, 98, 99])); // 'abc'
 * ```
 */
function bytesToUtf8(bytes) {
    return new TextDecoder().decode(bytes);
}
/**
 * Checks if two U8A use same underlying buffer and overlaps.
 * This is invalid and can corrupt data.
 * @param a - First byte view.
 * @param b - Second byte view.
 * @returns `true` when the views overlap in memory.
 * @example
 * Detects whether two slices alias the same backing buffer.
 *
 * ```ts
 * overlapBytes(new Uint8Array(4), new Uint8Array(4));
 * ```
 */
function overlapBytes(a, b) {
    // Zero-length views cannot overwrite anything, even if their offset sits inside another range.
    if (!a.byteLength || !b.byteLength)
        return false;
    return (a.buffer === b.buffer && // best we can do, may fail with an obscure Proxy
        a.byteOffset < b.byteOffset + b.byteLength && // a starts before b end
        b.byteOffset < a.byteOffset + a.byteLength // b starts before a end
    );
}
/**
 * If input and output overlap and input starts before output, we will overwrite end of input before
 * we start processing it, so this is not supported by forward-processing ciphers.
 * @param input - Input bytes.
 * @param output - Output bytes.
 * @throws If the output view would overwrite unread input bytes. {@link Error}
 * @example
 * Rejects an in-place layout that would overwrite unread input bytes.
 *
 * ```ts
 * const buffer = new Uint8Array(8);
 * complexOverlapBytes(buffer.subarray(0, 4), buffer.subarray(2, 6));
 * ```
 */
function complexOverlapBytes(input, output) {
    // This is very cursed. It works somehow, but I'm completely unsure,
    // reasoning about overlapping aligned windows is very hard.
    if (overlapBytes(input, output) && input.byteOffset < output.byteOffset)
        throw new Error('complex overlap of input and output is not supported');
}
/**
 * Copies several Uint8Arrays into one.
 * @param arrays - Byte arrays to concatenate.
 * @returns Combined byte array.
 * @throws On wrong argument types inside the byte-array list. {@link TypeError}
 * @example
 * Builds a `nonce || ciphertext` style buffer.
 *
 * ```ts
 * concatBytes(new Uint8Array([1]), new Uint8Array([2]));
 * ```
 */
function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        utils_abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
/**
 * Merges user options into defaults.
 * @param defaults - Default option values.
 * @param opts - User-provided overrides.
 * @returns Combined options object.
 * `defaults` is a library-owned mutable object; user-provided `opts` only need to be
 * object-shaped, since "plain object" checks reject valid proxy/cross-realm containers.
 * The merge mutates `defaults` in place and returns the same object, so direct callers
 * should pass a fresh defaults object unless they intentionally want shared state updated.
 * @throws If options are missing or not an object. {@link Error}
 * @example
 * Applies user overrides to the default cipher options.
 *
 * ```ts
 * checkOpts({ rounds: 20 }, { rounds: 8 });
 * ```
 */
function checkOpts(defaults, opts) {
    aobject(defaults, 'defaults');
    aobject(opts, 'opts');
    // Mutates defaults by design. __proto__ follows Object.assign semantics here and can only
    // affect this local option object; callers already control this low-level options surface.
    const merged = Object.assign(defaults, opts);
    return merged;
}
/**
 * Compares two byte arrays in kinda constant time once lengths already match.
 * @param a - First byte array.
 * @param b - Second byte array.
 * @returns `true` when the arrays contain the same bytes. Different lengths still return early.
 * @example
 * Compares an expected authentication tag with the received one.
 *
 * ```ts
 * equalBytes(new Uint8Array([1]), new Uint8Array([1]));
 * ```
 */
function equalBytes(a, b) {
    a = utils_abytes(a);
    b = utils_abytes(b);
    if (a.length !== b.length)
        return false;
    let diff = 0;
    for (let i = 0; i < a.length; i++)
        diff |= a[i] ^ b[i];
    return diff === 0;
}
/**
 * Wraps a keyed MAC constructor into a one-shot helper with `.create()`.
 * @param keyLen - Valid probe-key length used to read static metadata once.
 * The probe key is only used for `outputLen` / `blockLen`, so callers with several valid key sizes
 * can pass any representative size as long as those values stay fixed.
 * @param macCons - Keyed MAC constructor or factory.
 * @param fromMsg - Optional adapter that derives extra constructor args from the one-shot message.
 * @returns Callable MAC helper with `.create()`.
 */
function wrapMacConstructor(keyLen, macCons, fromMsg) {
    const mac = macCons;
    const getArgs = (fromMsg || (() => []));
    const macC = (msg, key) => mac(key, ...getArgs(msg))
        .update(msg)
        .digest();
    const tmp = mac(new Uint8Array(keyLen), ...getArgs(new Uint8Array(0)));
    macC.outputLen = tmp.outputLen;
    macC.blockLen = tmp.blockLen;
    macC.create = (key, ...args) => mac(key, ...args);
    return macC;
}
/**
 * Wraps a cipher: validates args, ensures encrypt() can only be called once.
 * Used internally by the exported cipher constructors.
 * Output-buffer support is inferred from the wrapped `encrypt` / `decrypt`
 * arity (`fn.length === 2`), so wrapped output-capable methods must use a normal
 * second parameter, not a default/rest parameter. AAD support is explicit in
 * `params.withAAD`; optional AAD starts after the nonce slot when one is present.
 * @__NO_SIDE_EFFECTS__
 * @param params - Static cipher metadata. See {@link CipherParams}.
 * @param constructor - Cipher constructor.
 * @returns Wrapped constructor with validation.
 */
const wrapCipher = (params, constructor) => {
    function wrappedCipher(key, ...args) {
        // Validate key
        utils_abytes(key, undefined, 'key');
        // Validate nonce if nonceLength is present
        if (params.nonceLength !== undefined) {
            const nonce = args[0];
            utils_abytes(nonce, params.varSizeNonce ? undefined : params.nonceLength, 'nonce');
        }
        // Keep tag length available for decrypt-size checks after constructor validation.
        const tagl = params.tagLength;
        const aadStart = params.nonceLength !== undefined ? 1 : 0;
        // No-AAD constructors otherwise silently ignore byte args meant as AAD.
        if (!params.withAAD) {
            for (let i = aadStart; i < args.length; i++)
                if (isBytes(args[i]))
                    throw new Error('AAD not supported');
        }
        // Validate the first AAD slot early; rest-arg AAD constructors validate the tail themselves.
        if (params.withAAD && args[aadStart] !== undefined)
            utils_abytes(args[aadStart], undefined, 'AAD');
        const cipher = constructor(key, ...args);
        const checkOutput = (fnLength, output) => {
            if (output !== undefined) {
                if (fnLength !== 2)
                    throw new Error('cipher output not supported');
                utils_abytes(output, undefined, 'output');
            }
        };
        // Create wrapped cipher with validation and single-use encryption
        let called = false;
        const wrCipher = {
            encrypt(data, output) {
                if (called)
                    throw new Error('cannot encrypt() twice with same key + nonce');
                // Any encrypt attempt consumes the instance, even if validation rejects below.
                called = true;
                utils_abytes(data, undefined, 'data');
                checkOutput(cipher.encrypt.length, output);
                return cipher.encrypt(data, output);
            },
            decrypt(data, output) {
                utils_abytes(data, undefined, 'data');
                if (tagl && data.length < tagl)
                    throw new Error('"ciphertext" expected length >= tagLength=' + tagl);
                checkOutput(cipher.decrypt.length, output);
                return cipher.decrypt(data, output);
            },
        };
        return wrCipher;
    }
    Object.assign(wrappedCipher, params);
    return wrappedCipher;
};
/**
 * By default, returns u8a of length.
 * When out is available, it checks it for validity and uses it.
 * @param expectedLength - Required output length.
 * @param out - Optional destination buffer.
 * @param onlyAligned - Whether `out` must be 4-byte aligned.
 * @returns Output buffer ready for writing.
 * @throws On wrong argument types. {@link TypeError}
 * @throws If the provided output buffer has the wrong size. {@link RangeError}
 * @throws If the provided output buffer has the wrong alignment. {@link Error}
 * @example
 * Reuses a caller-provided output buffer when lengths match.
 *
 * ```ts
 * getOutput(16, new Uint8Array(16));
 * ```
 */
function getOutput(expectedLength, out, onlyAligned = true) {
    if (out === undefined)
        return new Uint8Array(expectedLength);
    // Keep Buffer/cross-realm Uint8Array support here instead of trusting a shape-compatible object.
    utils_abytes(out, expectedLength, 'output');
    if (onlyAligned && !isAligned32(out))
        throw new Error('invalid output, must be aligned');
    return out;
}
/**
 * Encodes data and AAD lengths into a 16-byte buffer.
 * @param dataLength - Data length. Units are caller-defined: GCM passes bit
 * lengths, ChaCha20-Poly1305 passes byte lengths — the helper writes the raw values.
 * @param aadLength - AAD length, same unit convention as `dataLength`.
 * The serialized block is still `aadLength || dataLength`, matching GCM/Poly1305
 * conventions even though the helper parameter order is `(dataLength, aadLength)`.
 * @param isLE - Whether to encode lengths as little-endian.
 * @returns 16-byte length block.
 * @throws On wrong argument types passed to the endian validator. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Builds the length block appended by GCM and Poly1305.
 *
 * ```ts
 * u64Lengths(16, 8, true);
 * ```
 */
function u64Lengths(dataLength, aadLength, isLE) {
    // Reject coercible non-number lengths like '10' and true before BigInt(...) accepts them.
    utils_anumber(dataLength);
    utils_anumber(aadLength);
    abool(isLE);
    const num = new Uint8Array(16);
    const view = utils_createView(num);
    view.setBigUint64(0, BigInt(aadLength), isLE);
    view.setBigUint64(8, BigInt(dataLength), isLE);
    return num;
}
/**
 * Checks whether a byte array is aligned to a 4-byte offset.
 * @param bytes - Byte array to inspect.
 * @returns `true` when the view is 4-byte aligned.
 * @example
 * Checks whether a buffer can be safely viewed as Uint32Array.
 *
 * ```ts
 * isAligned32(new Uint8Array(4));
 * ```
 */
function isAligned32(bytes) {
    return bytes.byteOffset % 4 === 0;
}
/**
 * Copies bytes into a new Uint8Array.
 * @param bytes - Bytes to copy.
 * @returns Copied byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Copies input into an aligned Uint8Array before block processing.
 *
 * ```ts
 * copyBytes(new Uint8Array([1, 2]));
 * ```
 */
function copyBytes(bytes) {
    // `Uint8Array.from(...)` would also accept arrays / other typed arrays. Keep this helper strict
    // because callers use it at byte-validation boundaries before mutating the detached copy.
    return Uint8Array.from(utils_abytes(bytes));
}
/**
 * Cryptographically secure PRNG backed by `crypto.getRandomValues`.
 * @param bytesLength - number of random bytes to generate
 * @returns Random bytes.
 * The platform `getRandomValues()` implementation still defines any
 * single-call length cap, and this helper rejects oversize requests
 * with a stable library `RangeError` instead of host-specific errors.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @throws If the current runtime does not provide `crypto.getRandomValues`. {@link Error}
 * @example
 * Generate a fresh random key or nonce.
 * ```ts
 * const key = randomBytes(16);
 * ```
 */
function utils_randomBytes(bytesLength = 32) {
    // Match the repo's other length-taking helpers instead of relying on Uint8Array coercion.
    utils_anumber(bytesLength, 'bytesLength');
    const cr = typeof globalThis === 'object' ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== 'function')
        throw new Error('crypto.getRandomValues must be defined');
    // Web Cryptography API Level 2 §10.1.1:
    // if `byteLength > 65536`, throw `QuotaExceededError`.
    // Keep the guard explicit so callers can see the quota in code
    // instead of discovering it by reading the spec or host errors.
    // This wrapper surfaces the same quota as a stable library RangeError.
    if (bytesLength > 65536)
        throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
}
/**
 * Uses CSPRNG for nonce, nonce injected in ciphertext.
 * For `encrypt`, a `nonceBytes`-length buffer is fetched from CSPRNG and
 * prepended to encrypted ciphertext. For `decrypt`, first `nonceBytes` of ciphertext
 * are treated as nonce. The wrapper always allocates a fresh `nonce || ciphertext`
 * buffer on encrypt and intentionally does not support caller-provided destination buffers.
 * Too-short decrypt inputs are split into short/empty nonce views and then delegated
 * to the wrapped cipher instead of being rejected here first.
 *
 * NOTE: Under the same key, using random nonces (e.g. `managedNonce`) with AES-GCM and ChaCha
 * should be limited to `2**23` (8M) messages to get a collision chance of
 * `2**-50`. Stretching to `2**32` (4B) messages would raise that chance to
 * `2**-33`, still negligible but creeping up.
 * @param fn - Cipher constructor that expects a nonce.
 * @param randomBytes_ - Random-byte source used for nonce generation.
 * @returns Cipher constructor that prepends the nonce to ciphertext.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On invalid nonce lengths observed at wrapper construction or use. {@link RangeError}
 * @example
 * Prepends a fresh random nonce to every ciphertext.
 *
 * ```ts
 * import { gcm } from '@noble/ciphers/aes.js';
 * import { managedNonce, randomBytes } from '@noble/ciphers/utils.js';
 * const wrapped = managedNonce(gcm);
 * const key = randomBytes(16);
 * const ciphertext = wrapped(key).encrypt(new Uint8Array([1, 2, 3]));
 * wrapped(key).decrypt(ciphertext);
 * ```
 */
function managedNonce(fn, randomBytes_ = utils_randomBytes) {
    if (typeof fn !== 'function')
        throw new TypeError('"fn" expected cipher constructor, got type=' + typeof fn);
    if (typeof randomBytes_ !== 'function')
        throw new TypeError('"randomBytes_" expected function, got type=' + typeof randomBytes_);
    const { nonceLength } = fn;
    utils_anumber(nonceLength, 'fn.nonceLength');
    const addNonce = (nonce, ciphertext, plaintext) => {
        const out = concatBytes(nonce, ciphertext);
        // Wrapped ciphers may alias caller plaintext on encrypt(); never zero
        // caller-owned buffers here.
        if (!overlapBytes(plaintext, ciphertext))
            ciphertext.fill(0);
        return out;
    };
    // NOTE: we cannot support DST here, it would be mistake:
    // - we don't know how much dst length cipher requires
    // - nonce may unalign dst and break everything
    // - we create new u8a anyway (concatBytes)
    // - previously we passed all args to cipher, but that was mistake!
    const res = ((key, ...args) => ({
        encrypt(plaintext) {
            utils_abytes(plaintext, undefined, 'data');
            const nonce = randomBytes_(nonceLength);
            const encrypted = fn(key, nonce, ...args).encrypt(plaintext);
            // @ts-ignore
            if (encrypted instanceof Promise)
                return encrypted.then((ct) => addNonce(nonce, ct, plaintext));
            return addNonce(nonce, encrypted, plaintext);
        },
        decrypt(ciphertext) {
            utils_abytes(ciphertext, undefined, 'data');
            const nonce = ciphertext.subarray(0, nonceLength);
            const decrypted = ciphertext.subarray(nonceLength);
            return fn(key, nonce, ...args).decrypt(decrypted);
        },
    }));
    // Auto-nonce wrappers still preserve the wrapped payload geometry.
    if ('blockSize' in fn)
        res.blockSize = fn.blockSize;
    if ('tagLength' in fn)
        res.tagLength = fn.tagLength;
    if ('withAAD' in fn)
        res.withAAD = fn.withAAD;
    return res;
}

;// CONCATENATED MODULE: ./node_modules/@noble/ciphers/_arx.js
/**
 * Basic utils for ARX (add-rotate-xor) salsa and chacha ciphers.

RFC8439 requires multi-step cipher stream, where
authKey starts with counter: 0, actual msg with counter: 1.

For this, we need a way to re-use nonce / counter:

    const counter = new Uint8Array(4);
    chacha(..., counter, ...); // counter is now 1
    chacha(..., counter, ...); // counter is now 2

This is complicated:

- 32-bit counters are enough, no need for 64-bit: max ArrayBuffer size in JS is 4GB
- Original papers don't allow mutating counters
- Counter overflow is undefined [^1]
- Idea A: allow providing (nonce | counter) instead of just nonce, re-use it
- Caveat: Cannot be re-used through all cases:
- * chacha has (counter | nonce)
- * xchacha has (nonce16 | counter | nonce16)
- Idea B: separate nonce / counter and provide separate API for counter re-use
- Caveat: there are different counter sizes depending on an algorithm.
- salsa & chacha also differ in structures of key & sigma:
  salsa20:      s[0] | k(4) | s[1] | nonce(2) | cnt(2) | s[2] | k(4) | s[3]
  chacha:       s(4) | k(8) | cnt(1) | nonce(3)
  chacha20orig: s(4) | k(8) | cnt(2) | nonce(2)
- Idea C: helper method such as `setSalsaState(key, nonce, sigma, data)`
- Caveat: we can't re-use counter array

xchacha uses the subkey and remaining 8 byte nonce with ChaCha20 as normal
(prefixed by 4 NUL bytes, since RFC8439 specifies a 12-byte nonce).
Counter overflow is undefined; see {@link https://mailarchive.ietf.org/arch/msg/cfrg/gsOnTJzcbgG6OqD8Sc0GO5aR_tU/ | the CFRG thread}.
Current noble policy is strict non-wrap for the shared 32-bit counter path:
exported ARX ciphers reject initial `0xffffffff` and stop before any implicit
wrap back to zero.
See {@link https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha#appendix-A.2 | the XChaCha appendix} for the extended-nonce construction.

 * @module
 */

// Replaces `TextEncoder` for ASCII literals, which is enough for sigma constants.
// Non-ASCII input would not match UTF-8 `TextEncoder` output.
const encodeStr = (str) => Uint8Array.from(str.split(''), (c) => c.charCodeAt(0));
// Raw `createCipher(...)` exports consume these native-endian `u32(...)` views directly.
// Public `wrapCipher(...)` APIs reject non-little-endian platforms before reaching this path.
// RFC 8439 §2.3 / RFC 7539 §2.3 only define the 256-bit-key constants; this 16-byte sigma is
// kept for legacy allowShortKeys Salsa/ChaCha variants.
const sigma16_32 = /* @__PURE__ */ (() => swap32IfBE(u32(encodeStr('expand 16-byte k'))))();
// RFC 8439 §2.3 / RFC 7539 §2.3 define words 0-3 as
// `0x61707865 0x3320646e 0x79622d32 0x6b206574`, i.e. `expand 32-byte k`.
const sigma32_32 = /* @__PURE__ */ (() => swap32IfBE(u32(encodeStr('expand 32-byte k'))))();
/**
 * Rotates a 32-bit word left.
 * @param a - Input word.
 * @param b - Rotation count in bits.
 * @returns Rotated 32-bit word.
 * @example
 * Moves the top byte of `0x12345678` into the low byte position.
 * ```ts
 * rotl(0x12345678, 8);
 * ```
 */
function rotl(a, b) {
    return (a << b) | (a >>> (32 - b));
}
// Salsa and Chacha block length is always 512-bit
const BLOCK_LEN = 64;
// RFC 8439 §2.2 / RFC 7539 §2.2: the ChaCha state has 16 32-bit words.
const BLOCK_LEN32 = 16;
// Counter policy for the shared public `counter` argument:
// - RFC/IETF ChaCha20 uses a 32-bit counter.
// - OpenSSL/Node `chacha20` instead treat the full 16-byte IV as a 128-bit
//   counter state and carry into the next word.
// - Raw `chacha20orig`, `salsa20`, `xsalsa20`, and `xchacha20` use 64-bit counters in libsodium
//   and libtomcrypt, while some libs (for example libtomcrypt's RFC/IETF path) reject the max
//   boundary instead of carrying.
// - AEAD wrappers diverge too: libsodium `xchacha20poly1305` uses the IETF payload counter from
//   block 1, while `secretstream_xchacha20poly1305` is a different protocol with rekey/reset.
// Noble intentionally throws instead of silently picking one wrap model for users. In the default
// path, even a 32-bit boundary would take 2^32 blocks * 64 bytes = 256 GiB, which is practically
// unreachable for normal JS callers; advanced users who pass `counter` explicitly can implement
// whatever wider carry / wrap policy they need on top.
const MAX_COUNTER = /* @__PURE__ */ (() => 2 ** 32 - 1)();
const U32_EMPTY = /* @__PURE__ */ Uint32Array.of();
function runCipher(core, sigma, key, nonce, data, output, counter, rounds) {
    const len = data.length;
    const block = new Uint8Array(BLOCK_LEN);
    const b32 = u32(block);
    // Make sure that buffers aligned to 4 bytes
    const isAligned = isLE && isAligned32(data) && isAligned32(output);
    const d32 = isAligned ? u32(data) : U32_EMPTY;
    const o32 = isAligned ? u32(output) : U32_EMPTY;
    // RFC 8439 §2.4.1 / RFC 7539 §2.4.1 allow XORing one keystream block at a time and
    // truncating the final partial block instead of materializing the whole keystream.
    if (!isLE) {
        for (let pos = 0; pos < len; counter++) {
            core(sigma, key, nonce, b32, counter, rounds);
            // RFC 8439 §2.4 / RFC 7539 §2.4 serialize keystream words in little-endian order.
            swap32IfBE(b32);
            if (counter >= MAX_COUNTER)
                throw new Error('arx: counter overflow');
            const take = Math.min(BLOCK_LEN, len - pos);
            for (let j = 0, posj; j < take; j++) {
                posj = pos + j;
                output[posj] = data[posj] ^ block[j];
            }
            pos += take;
        }
        return;
    }
    for (let pos = 0; pos < len; counter++) {
        core(sigma, key, nonce, b32, counter, rounds);
        // See MAX_COUNTER policy note above: never silently wrap the shared public counter.
        if (counter >= MAX_COUNTER)
            throw new Error('arx: counter overflow');
        const take = Math.min(BLOCK_LEN, len - pos);
        // aligned to 4 bytes
        if (isAligned && take === BLOCK_LEN) {
            const pos32 = pos / 4;
            if (pos % 4 !== 0)
                throw new Error('arx: invalid block position');
            for (let j = 0, posj; j < BLOCK_LEN32; j++) {
                posj = pos32 + j;
                o32[posj] = d32[posj] ^ b32[j];
            }
            pos += BLOCK_LEN;
            continue;
        }
        for (let j = 0, posj; j < take; j++) {
            posj = pos + j;
            output[posj] = data[posj] ^ block[j];
        }
        pos += take;
    }
}
/**
 * Creates an ARX stream cipher from a 32-bit core permutation.
 * Used internally to build the exported Salsa and ChaCha stream ciphers.
 * @param core - Core function that fills one keystream block.
 * @param opts - Cipher layout and nonce-extension options. See {@link CipherOpts}.
 * @returns Stream cipher function over byte arrays.
 * @throws If the core callback, key size, counter, or output sizing is invalid. {@link Error}
 */
function createCipher(core, opts) {
    const { allowShortKeys, extendNonceFn, counterLength, counterRight, rounds } = checkOpts({ allowShortKeys: false, counterLength: 8, counterRight: false, rounds: 20 }, opts);
    if (typeof core !== 'function')
        throw new Error('core must be a function');
    utils_anumber(counterLength);
    utils_anumber(rounds);
    abool(counterRight);
    abool(allowShortKeys);
    return (key, nonce, data, output, counter = 0) => {
        utils_abytes(key, undefined, 'key');
        utils_abytes(nonce, undefined, 'nonce');
        utils_abytes(data, undefined, 'data');
        const len = data.length;
        // Raw XorStream APIs return ciphertext/plaintext bytes directly, so caller-provided outputs
        // must match the logical result length exactly instead of returning an oversized workspace.
        const hasOutput = output !== undefined;
        output = getOutput(len, output, false);
        if (hasOutput)
            complexOverlapBytes(data, output);
        utils_anumber(counter);
        // See MAX_COUNTER policy note above: reject advanced explicit-counter requests before any wrap.
        if (counter < 0 || counter >= MAX_COUNTER)
            throw new Error('arx: counter overflow');
        const toClean = [];
        // Key & sigma
        // key=16 -> sigma16, k=key|key
        // key=32 -> sigma32, k=key
        let l = key.length;
        let k;
        let sigma;
        if (l === 32) {
            // Copy caller keys too: big-endian normalization, extended-nonce subkey derivation, and
            // final clean(...) all mutate or wipe the temporary buffer in place.
            toClean.push((k = copyBytes(key)));
            sigma = sigma32_32;
        }
        else if (l === 16 && allowShortKeys) {
            k = new Uint8Array(32);
            k.set(key);
            k.set(key, 16);
            sigma = sigma16_32;
            toClean.push(k);
        }
        else {
            utils_abytes(key, 32, 'arx key');
            throw new Error('invalid key size');
            // throw new Error(`"arx key" expected Uint8Array of length 32, got length=${l}`);
        }
        // Nonce
        // salsa20:      8   (8-byte counter)
        // chacha20orig: 8   (8-byte counter)
        // chacha20:     12  (4-byte counter)
        // xsalsa20:     24  (16 -> hsalsa,  8 -> old nonce)
        // xchacha20:    24  (16 -> hchacha, 8 -> old nonce)
        // Copy before taking u32(...) views on misaligned inputs, and on big-endian so later
        // swap32IfBE(...) never mutates caller nonce bytes in place.
        if (!isLE || !isAligned32(nonce))
            toClean.push((nonce = copyBytes(nonce)));
        let k32 = u32(k);
        // hsalsa & hchacha: handle extended nonce
        if (extendNonceFn) {
            if (nonce.length !== 24)
                throw new Error('arx: extended nonce must be 24 bytes');
            const n16 = nonce.subarray(0, 16);
            if (isLE)
                extendNonceFn(sigma, k32, u32(n16), k32);
            else {
                const sigmaRaw = swap32IfBE(Uint32Array.from(sigma));
                extendNonceFn(sigmaRaw, k32, u32(n16), k32);
                clean(sigmaRaw);
                swap32IfBE(k32);
            }
            nonce = nonce.subarray(16);
        }
        else if (!isLE)
            swap32IfBE(k32);
        // Handle nonce counter
        const nonceNcLen = 16 - counterLength;
        if (nonceNcLen !== nonce.length)
            throw new Error(`arx: nonce must be ${nonceNcLen} or 16 bytes`);
        // Normalize 64-bit-nonce layouts to the 12-byte core input: ChaCha/XChaCha prefix 4 zero
        // counter bytes, while Salsa/XSalsa append them after the nonce words.
        if (nonceNcLen !== 12) {
            const nc = new Uint8Array(12);
            nc.set(nonce, counterRight ? 0 : 12 - nonce.length);
            nonce = nc;
            toClean.push(nonce);
        }
        const n32 = swap32IfBE(u32(nonce));
        // Ensure temporary key/nonce copies are wiped even if the remaining
        // runtime guard in runCipher(...) throws on counter overflow.
        try {
            runCipher(core, sigma, k32, n32, data, output, counter, rounds);
            return output;
        }
        finally {
            clean(...toClean);
        }
    };
}
/** Internal class which wraps chacha20 or chacha8 to create CSPRNG. */
class _XorStreamPRG {
    blockLen;
    keyLen;
    nonceLen;
    state;
    buf;
    key;
    nonce;
    pos;
    ctr;
    cipher;
    destroyed = false;
    constructor(cipher, blockLen, keyLen, nonceLen, seed) {
        this.cipher = cipher;
        this.blockLen = blockLen;
        this.keyLen = keyLen;
        this.nonceLen = nonceLen;
        this.state = new Uint8Array(this.keyLen + this.nonceLen);
        this.reseed(seed);
        this.ctr = 0;
        this.pos = this.blockLen;
        this.buf = new Uint8Array(this.blockLen);
        // Keep a single key||nonce backing buffer so reseed/addEntropy/clean update the live cipher
        // inputs in place through these subarray views.
        this.key = this.state.subarray(0, this.keyLen);
        this.nonce = this.state.subarray(this.keyLen);
    }
    reseed(seed) {
        abytes(seed, undefined, 'seed');
        if (!seed || seed.length === 0)
            throw new Error('entropy required');
        // Mix variable-length entropy cyclically across the whole key||nonce state, then restart the
        // keystream so buffered leftovers from the previous state are never reused.
        for (let i = 0; i < seed.length; i++)
            this.state[i % this.state.length] ^= seed[i];
        this.ctr = 0;
        this.pos = this.blockLen;
    }
    addEntropy(seed) {
        if (this.destroyed)
            throw new Error('cannot use destroyed PRG');
        // Reject empty entropy before re-keying, otherwise a throwing call would still advance state.
        abytes(seed, undefined, 'seed');
        if (seed.length === 0)
            throw new Error('entropy required');
        // Re-key from the current stream first, then mix external entropy into the fresh key||nonce
        // state through reseed() so stale buffered bytes are discarded.
        this.state.set(this.randomBytes(this.state.length));
        this.reseed(seed);
    }
    randomBytes(len) {
        if (this.destroyed)
            throw new Error('cannot use destroyed PRG');
        anumber(len);
        if (len === 0)
            return new Uint8Array(0);
        const avail = this.pos < this.blockLen ? this.blockLen - this.pos : 0;
        const blocks = Math.ceil(Math.max(0, len - avail) / this.blockLen);
        // Preflight overflow so failed reads don't partially consume keystream
        // and leave the PRG repeating blocks.
        if (blocks > 0 && this.ctr > MAX_COUNTER - blocks)
            throw new Error('arx: counter overflow');
        const out = new Uint8Array(len);
        let outPos = 0;
        // `out` starts zero-filled, and `buf.fill(0)` below does the same for leftovers: XOR-stream
        // ciphers then emit raw keystream bytes directly into those buffers.
        // Serve buffered leftovers first so split reads stay identical to one larger read.
        if (this.pos < this.blockLen) {
            const take = Math.min(len, this.blockLen - this.pos);
            out.set(this.buf.subarray(this.pos, this.pos + take), 0);
            this.pos += take;
            outPos += take;
            if (outPos === len)
                return out; // fast path
        }
        // Full blocks directly to out
        const full = Math.floor((len - outPos) / this.blockLen);
        if (full > 0) {
            const blockBytes = full * this.blockLen;
            const b = out.subarray(outPos, outPos + blockBytes);
            this.cipher(this.key, this.nonce, b, b, this.ctr);
            this.ctr += full;
            outPos += blockBytes;
        }
        // Save leftovers
        const left = len - outPos;
        if (left > 0) {
            this.buf.fill(0);
            // NOTE: cipher will handle overflow
            this.cipher(this.key, this.nonce, this.buf, this.buf, this.ctr++);
            out.set(this.buf.subarray(0, left), outPos);
            this.pos = left;
        }
        return out;
    }
    // Clone seeds the new instance from this stream, so the source PRG advances too.
    clone() {
        if (this.destroyed)
            throw new Error('cannot use destroyed PRG');
        return new _XorStreamPRG(this.cipher, this.blockLen, this.keyLen, this.nonceLen, this.randomBytes(this.state.length));
    }
    // Zeroes the current state, leftover buffer, and marks the instance destroyed.
    // The instance fails closed: any later randomBytes()/addEntropy()/clone() throws instead
    // of silently continuing from zero key||nonce state (which would yield predictable output).
    clean() {
        this.pos = 0;
        this.ctr = 0;
        this.buf.fill(0);
        this.state.fill(0);
        this.destroyed = true;
    }
}
/**
 * Creates a PRG constructor from a stream cipher.
 * @param cipher - Stream cipher used to fill output blocks.
 * @param blockLen - Keystream block length in bytes.
 * @param keyLen - Internal key length in bytes.
 * @param nonceLen - Internal nonce length in bytes.
 * @returns PRG factory for seeded concrete `_XorStreamPRG` instances.
 * @example
 * Builds a PRG from XChaCha20 and reads bytes from a randomly seeded instance.
 * ```ts
 * import { xchacha20 } from '@noble/ciphers/chacha.js';
 * import { createPRG } from '@noble/ciphers/_arx.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const seed = randomBytes(32);
 * const init = createPRG(xchacha20, 64, 32, 24);
 * const prg = init(seed);
 * prg.randomBytes(8);
 * ```
 */
const _arx_createPRG = (cipher, blockLen, keyLen, nonceLen) => {
    return ((seed = randomBytes(32)) => new _XorStreamPRG(cipher, blockLen, keyLen, nonceLen, seed));
};

;// CONCATENATED MODULE: ./node_modules/@noble/ciphers/_poly1305.js
/**
 * Poly1305 ({@link https://cr.yp.to/mac/poly1305-20050329.pdf | PDF},
 * {@link https://en.wikipedia.org/wiki/Poly1305 | wiki})
 * is a fast and parallel secret-key message-authentication code suitable for
 * a wide variety of applications. It was standardized in
 * {@link https://www.rfc-editor.org/rfc/rfc8439 | RFC 8439} and is now used in TLS 1.3.
 *
 * Polynomial MACs are not perfect for every situation:
 * they lack Random Key Robustness: the MAC can be forged, and can't be used in PAKE schemes.
 * See {@link https://keymaterial.net/2020/09/07/invisible-salamanders-in-aes-gcm-siv/ | the invisible salamanders attack writeup}.
 * To combat invisible salamanders, `hash(key)` can be included in ciphertext,
 * however, this would violate ciphertext indistinguishability:
 * an attacker would know which key was used - so `HKDF(key, i)`
 * could be used instead.
 *
 * Check out the {@link https://cr.yp.to/mac.html | original website}.
 * Based on public-domain {@link https://github.com/floodyberry/poly1305-donna | poly1305-donna}.
 * @module
 */
// prettier-ignore

// A simple-loop reference version (`poly1305_small`) lives in
// `test/misc/micro-ciphers.ts`, provided for auditability.
// Little-endian 2-byte load used by the Poly1305 limb decomposition.
function u8to16(a, i) {
    return (a[i++] & 0xff) | ((a[i++] & 0xff) << 8);
}
/**
 * Incremental Poly1305 MAC state.
 * Prefer `poly1305()` for one-shot use.
 * @param key - 32-byte Poly1305 one-time key.
 * @example
 * Feeds one chunk into an incremental Poly1305 state with a fresh one-time key.
 *
 * ```ts
 * import { Poly1305 } from '@noble/ciphers/_poly1305.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const mac = new Poly1305(key);
 * mac.update(new Uint8Array([1, 2, 3]));
 * mac.digest();
 * ```
 */
class Poly1305 {
    blockLen = 16;
    outputLen = 16;
    buffer = new Uint8Array(16);
    r = new Uint16Array(10); // Allocating 1 array with .subarray() here is slower than 3
    h = new Uint16Array(10);
    pad = new Uint16Array(8);
    pos = 0;
    finished = false;
    destroyed = false;
    // Can be speed-up using BigUint64Array, at the cost of complexity
    constructor(key) {
        key = copyBytes(utils_abytes(key, 32, 'key'));
        const t0 = u8to16(key, 0);
        const t1 = u8to16(key, 2);
        const t2 = u8to16(key, 4);
        const t3 = u8to16(key, 6);
        const t4 = u8to16(key, 8);
        const t5 = u8to16(key, 10);
        const t6 = u8to16(key, 12);
        const t7 = u8to16(key, 14);
        // RFC 8439 §2.5.1 / RFC 7539 §2.5.1 clamp r before multiplication.
        // These masks unpack that clamped value into 13-bit limbs, while pad
        // keeps the raw s half for finalize().
        // {@link https://github.com/floodyberry/poly1305-donna/blob/e6ad6e091d30d7f4ec2d4f978be1fcfcbce72781/poly1305-donna-16.h#L47 | poly1305-donna reference}
        this.r[0] = t0 & 0x1fff;
        this.r[1] = ((t0 >>> 13) | (t1 << 3)) & 0x1fff;
        this.r[2] = ((t1 >>> 10) | (t2 << 6)) & 0x1f03;
        this.r[3] = ((t2 >>> 7) | (t3 << 9)) & 0x1fff;
        this.r[4] = ((t3 >>> 4) | (t4 << 12)) & 0x00ff;
        this.r[5] = (t4 >>> 1) & 0x1ffe;
        this.r[6] = ((t4 >>> 14) | (t5 << 2)) & 0x1fff;
        this.r[7] = ((t5 >>> 11) | (t6 << 5)) & 0x1f81;
        this.r[8] = ((t6 >>> 8) | (t7 << 8)) & 0x1fff;
        this.r[9] = (t7 >>> 5) & 0x007f;
        for (let i = 0; i < 8; i++)
            this.pad[i] = u8to16(key, 16 + 2 * i);
    }
    process(data, offset, isLast = false) {
        // RFC 8439 §2.5 / §2.5.1 and RFC 7539 §2.5 / §2.5.1 add an extra high
        // bit to every full 16-byte block. The final partial block gets its
        // explicit `1` byte during digestInto(), so `hibit` stays zero there.
        const hibit = isLast ? 0 : 1 << 11;
        const { h, r } = this;
        const r0 = r[0];
        const r1 = r[1];
        const r2 = r[2];
        const r3 = r[3];
        const r4 = r[4];
        const r5 = r[5];
        const r6 = r[6];
        const r7 = r[7];
        const r8 = r[8];
        const r9 = r[9];
        const t0 = u8to16(data, offset + 0);
        const t1 = u8to16(data, offset + 2);
        const t2 = u8to16(data, offset + 4);
        const t3 = u8to16(data, offset + 6);
        const t4 = u8to16(data, offset + 8);
        const t5 = u8to16(data, offset + 10);
        const t6 = u8to16(data, offset + 12);
        const t7 = u8to16(data, offset + 14);
        let h0 = h[0] + (t0 & 0x1fff);
        let h1 = h[1] + (((t0 >>> 13) | (t1 << 3)) & 0x1fff);
        let h2 = h[2] + (((t1 >>> 10) | (t2 << 6)) & 0x1fff);
        let h3 = h[3] + (((t2 >>> 7) | (t3 << 9)) & 0x1fff);
        let h4 = h[4] + (((t3 >>> 4) | (t4 << 12)) & 0x1fff);
        let h5 = h[5] + ((t4 >>> 1) & 0x1fff);
        let h6 = h[6] + (((t4 >>> 14) | (t5 << 2)) & 0x1fff);
        let h7 = h[7] + (((t5 >>> 11) | (t6 << 5)) & 0x1fff);
        let h8 = h[8] + (((t6 >>> 8) | (t7 << 8)) & 0x1fff);
        let h9 = h[9] + ((t7 >>> 5) | hibit);
        let c = 0;
        let d0 = c + h0 * r0 + h1 * (5 * r9) + h2 * (5 * r8) + h3 * (5 * r7) + h4 * (5 * r6);
        c = d0 >>> 13;
        d0 &= 0x1fff;
        d0 += h5 * (5 * r5) + h6 * (5 * r4) + h7 * (5 * r3) + h8 * (5 * r2) + h9 * (5 * r1);
        c += d0 >>> 13;
        d0 &= 0x1fff;
        let d1 = c + h0 * r1 + h1 * r0 + h2 * (5 * r9) + h3 * (5 * r8) + h4 * (5 * r7);
        c = d1 >>> 13;
        d1 &= 0x1fff;
        d1 += h5 * (5 * r6) + h6 * (5 * r5) + h7 * (5 * r4) + h8 * (5 * r3) + h9 * (5 * r2);
        c += d1 >>> 13;
        d1 &= 0x1fff;
        let d2 = c + h0 * r2 + h1 * r1 + h2 * r0 + h3 * (5 * r9) + h4 * (5 * r8);
        c = d2 >>> 13;
        d2 &= 0x1fff;
        d2 += h5 * (5 * r7) + h6 * (5 * r6) + h7 * (5 * r5) + h8 * (5 * r4) + h9 * (5 * r3);
        c += d2 >>> 13;
        d2 &= 0x1fff;
        let d3 = c + h0 * r3 + h1 * r2 + h2 * r1 + h3 * r0 + h4 * (5 * r9);
        c = d3 >>> 13;
        d3 &= 0x1fff;
        d3 += h5 * (5 * r8) + h6 * (5 * r7) + h7 * (5 * r6) + h8 * (5 * r5) + h9 * (5 * r4);
        c += d3 >>> 13;
        d3 &= 0x1fff;
        let d4 = c + h0 * r4 + h1 * r3 + h2 * r2 + h3 * r1 + h4 * r0;
        c = d4 >>> 13;
        d4 &= 0x1fff;
        d4 += h5 * (5 * r9) + h6 * (5 * r8) + h7 * (5 * r7) + h8 * (5 * r6) + h9 * (5 * r5);
        c += d4 >>> 13;
        d4 &= 0x1fff;
        let d5 = c + h0 * r5 + h1 * r4 + h2 * r3 + h3 * r2 + h4 * r1;
        c = d5 >>> 13;
        d5 &= 0x1fff;
        d5 += h5 * r0 + h6 * (5 * r9) + h7 * (5 * r8) + h8 * (5 * r7) + h9 * (5 * r6);
        c += d5 >>> 13;
        d5 &= 0x1fff;
        let d6 = c + h0 * r6 + h1 * r5 + h2 * r4 + h3 * r3 + h4 * r2;
        c = d6 >>> 13;
        d6 &= 0x1fff;
        d6 += h5 * r1 + h6 * r0 + h7 * (5 * r9) + h8 * (5 * r8) + h9 * (5 * r7);
        c += d6 >>> 13;
        d6 &= 0x1fff;
        let d7 = c + h0 * r7 + h1 * r6 + h2 * r5 + h3 * r4 + h4 * r3;
        c = d7 >>> 13;
        d7 &= 0x1fff;
        d7 += h5 * r2 + h6 * r1 + h7 * r0 + h8 * (5 * r9) + h9 * (5 * r8);
        c += d7 >>> 13;
        d7 &= 0x1fff;
        let d8 = c + h0 * r8 + h1 * r7 + h2 * r6 + h3 * r5 + h4 * r4;
        c = d8 >>> 13;
        d8 &= 0x1fff;
        d8 += h5 * r3 + h6 * r2 + h7 * r1 + h8 * r0 + h9 * (5 * r9);
        c += d8 >>> 13;
        d8 &= 0x1fff;
        let d9 = c + h0 * r9 + h1 * r8 + h2 * r7 + h3 * r6 + h4 * r5;
        c = d9 >>> 13;
        d9 &= 0x1fff;
        d9 += h5 * r4 + h6 * r3 + h7 * r2 + h8 * r1 + h9 * r0;
        c += d9 >>> 13;
        d9 &= 0x1fff;
        c = ((c << 2) + c) | 0;
        c = (c + d0) | 0;
        d0 = c & 0x1fff;
        c = c >>> 13;
        d1 += c;
        h[0] = d0;
        h[1] = d1;
        h[2] = d2;
        h[3] = d3;
        h[4] = d4;
        h[5] = d5;
        h[6] = d6;
        h[7] = d7;
        h[8] = d8;
        h[9] = d9;
    }
    finalize() {
        const { h, pad } = this;
        const g = new Uint16Array(10);
        let c = h[1] >>> 13;
        h[1] &= 0x1fff;
        for (let i = 2; i < 10; i++) {
            h[i] += c;
            c = h[i] >>> 13;
            h[i] &= 0x1fff;
        }
        h[0] += c * 5;
        c = h[0] >>> 13;
        h[0] &= 0x1fff;
        h[1] += c;
        c = h[1] >>> 13;
        h[1] &= 0x1fff;
        h[2] += c;
        // RFC 8439 §2.5 / RFC 7539 §2.5 reduce modulo 2^130-5 before repacking
        // to 16-bit words and adding the raw s half.
        g[0] = h[0] + 5;
        c = g[0] >>> 13;
        g[0] &= 0x1fff;
        for (let i = 1; i < 10; i++) {
            g[i] = h[i] + c;
            c = g[i] >>> 13;
            g[i] &= 0x1fff;
        }
        g[9] -= 1 << 13;
        let mask = (c ^ 1) - 1;
        for (let i = 0; i < 10; i++)
            g[i] &= mask;
        mask = ~mask;
        for (let i = 0; i < 10; i++)
            h[i] = (h[i] & mask) | g[i];
        h[0] = (h[0] | (h[1] << 13)) & 0xffff;
        h[1] = ((h[1] >>> 3) | (h[2] << 10)) & 0xffff;
        h[2] = ((h[2] >>> 6) | (h[3] << 7)) & 0xffff;
        h[3] = ((h[3] >>> 9) | (h[4] << 4)) & 0xffff;
        h[4] = ((h[4] >>> 12) | (h[5] << 1) | (h[6] << 14)) & 0xffff;
        h[5] = ((h[6] >>> 2) | (h[7] << 11)) & 0xffff;
        h[6] = ((h[7] >>> 5) | (h[8] << 8)) & 0xffff;
        h[7] = ((h[8] >>> 8) | (h[9] << 5)) & 0xffff;
        let f = h[0] + pad[0];
        h[0] = f & 0xffff;
        for (let i = 1; i < 8; i++) {
            f = (((h[i] + pad[i]) | 0) + (f >>> 16)) | 0;
            h[i] = f & 0xffff;
        }
        clean(g);
    }
    update(data) {
        utils_aexists(this);
        utils_abytes(data);
        data = copyBytes(data);
        const { buffer, blockLen } = this;
        const len = data.length;
        for (let pos = 0; pos < len;) {
            const take = Math.min(blockLen - this.pos, len - pos);
            // Fast path: we have at least one block in input
            if (take === blockLen) {
                for (; blockLen <= len - pos; pos += blockLen)
                    this.process(data, pos);
                continue;
            }
            buffer.set(data.subarray(pos, pos + take), this.pos);
            this.pos += take;
            pos += take;
            if (this.pos === blockLen) {
                this.process(buffer, 0, false);
                this.pos = 0;
            }
        }
        return this;
    }
    destroy() {
        // `aexists(this)` guards update/digest paths, so destroy must mark the instance unusable too.
        this.destroyed = true;
        clean(this.h, this.r, this.buffer, this.pad);
    }
    digestInto(out) {
        utils_aexists(this);
        utils_aoutput(out, this);
        this.finished = true;
        const { buffer, h } = this;
        let { pos } = this;
        if (pos) {
            // RFC 8439 §2.5 / RFC 7539 §2.5: the final short block appends a
            // single `0x01` byte and zero-fills the remaining bytes before the
            // last multiplication step.
            buffer[pos++] = 1;
            for (; pos < 16; pos++)
                buffer[pos] = 0;
            this.process(buffer, 0, true);
        }
        this.finalize();
        let opos = 0;
        for (let i = 0; i < 8; i++) {
            out[opos++] = h[i] >>> 0;
            out[opos++] = h[i] >>> 8;
        }
    }
    digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        // Copy out before destroy() zeroes the internal buffer.
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
    }
}
/**
 * Poly1305 MAC from RFC 8439.
 * @param msg - Message bytes to authenticate.
 * @param key - 32-byte Poly1305 one-time key.
 * @returns 16-byte authentication tag.
 * @example
 * Authenticates one message with a one-shot Poly1305 call and a fresh key.
 *
 * ```ts
 * import { poly1305 } from '@noble/ciphers/_poly1305.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * poly1305(new Uint8Array(), key);
 * ```
 */
const poly1305 = /* @__PURE__ */ wrapMacConstructor(32, (key) => new Poly1305(key));

;// CONCATENATED MODULE: ./node_modules/@noble/ciphers/salsa.js
/**
 * Salsa20 stream cipher, released in 2005.
 * Salsa's goal was to implement AES replacement that does not rely on S-Boxes,
 * which are hard to implement in a constant-time manner.
 * Salsa20 is usually faster than AES, a big deal on slow, budget mobile phones.
 *
 * - {@link https://cr.yp.to/snuffle/xsalsa-20110204.pdf | XSalsa20},
 *   extended-nonce
 *   variant was released in 2008. It extends Salsa20's 64-bit nonce to 192 bits,
 *   and became safe to be picked at random.
 * - Nacl / Libsodium popularized term "secretbox", - which is just xsalsa20poly1305.
 *   We provide the alias and corresponding seal / open methods.
 *   "crypto_box" and "sealedbox" are available in package
 *   {@link https://github.com/serenity-kit/noble-sodium | noble-sodium}.
 * - Check out
 *   {@link https://cr.yp.to/snuffle/salsafamily-20071225.pdf | PDF}
 *   and {@link https://cr.yp.to/snuffle.html | website}.
 * @module
 */



/**
 * Salsa20 core function. Uses an unrolled loop (salsaCore, hsalsa) - 4x
 * faster than a simple loop, but larger & harder to read. A simple-loop
 * reference version lives in `test/misc/micro-ciphers.ts`;
 * `test/arx.test.ts` keeps the two aligned.
 * The specific implementation is selected in `createCipher` below.
 * Performance numbers for 1MB inputs:
 * * default x 779 ops/sec @ 1ms/op
 * * if salsa+hsalsa are merged x 459 ops/sec @ 2ms/op
 * * small x 132 ops/sec @ 7ms/op
 */
/** Uses only the low 32 bits of Salsa20's 64-bit counter state. */
// prettier-ignore
function salsaCore(s, k, n, out, cnt, rounds = 20, cntHi = 0) {
    // Public wrappers expose only the low 32 bits of Salsa20's 64-bit counter; y09 stays zero
    // there. hsalsa reuses this core with its input words 2-3 in the counter positions.
    // Based on {@link https://cr.yp.to/salsa20.html | the Salsa20 reference page}.
    let y00 = s[0], y01 = k[0], y02 = k[1], y03 = k[2], // "expa" Key     Key     Key
    y04 = k[3], y05 = s[1], y06 = n[0], y07 = n[1], // Key    "nd 3"  Nonce   Nonce
    y08 = cnt, y09 = cntHi, y10 = s[2], y11 = k[4], // Pos.   Pos.    "2-by"	Key
    y12 = k[5], y13 = k[6], y14 = k[7], y15 = s[3]; // Key    Key     Key     "te k"
    // Save state to temporary variables
    let x00 = y00, x01 = y01, x02 = y02, x03 = y03, x04 = y04, x05 = y05, x06 = y06, x07 = y07, x08 = y08, x09 = y09, x10 = y10, x11 = y11, x12 = y12, x13 = y13, x14 = y14, x15 = y15;
    for (let r = 0; r < rounds; r += 2) {
        x04 ^= rotl(x00 + x12 | 0, 7);
        x08 ^= rotl(x04 + x00 | 0, 9);
        x12 ^= rotl(x08 + x04 | 0, 13);
        x00 ^= rotl(x12 + x08 | 0, 18);
        x09 ^= rotl(x05 + x01 | 0, 7);
        x13 ^= rotl(x09 + x05 | 0, 9);
        x01 ^= rotl(x13 + x09 | 0, 13);
        x05 ^= rotl(x01 + x13 | 0, 18);
        x14 ^= rotl(x10 + x06 | 0, 7);
        x02 ^= rotl(x14 + x10 | 0, 9);
        x06 ^= rotl(x02 + x14 | 0, 13);
        x10 ^= rotl(x06 + x02 | 0, 18);
        x03 ^= rotl(x15 + x11 | 0, 7);
        x07 ^= rotl(x03 + x15 | 0, 9);
        x11 ^= rotl(x07 + x03 | 0, 13);
        x15 ^= rotl(x11 + x07 | 0, 18);
        x01 ^= rotl(x00 + x03 | 0, 7);
        x02 ^= rotl(x01 + x00 | 0, 9);
        x03 ^= rotl(x02 + x01 | 0, 13);
        x00 ^= rotl(x03 + x02 | 0, 18);
        x06 ^= rotl(x05 + x04 | 0, 7);
        x07 ^= rotl(x06 + x05 | 0, 9);
        x04 ^= rotl(x07 + x06 | 0, 13);
        x05 ^= rotl(x04 + x07 | 0, 18);
        x11 ^= rotl(x10 + x09 | 0, 7);
        x08 ^= rotl(x11 + x10 | 0, 9);
        x09 ^= rotl(x08 + x11 | 0, 13);
        x10 ^= rotl(x09 + x08 | 0, 18);
        x12 ^= rotl(x15 + x14 | 0, 7);
        x13 ^= rotl(x12 + x15 | 0, 9);
        x14 ^= rotl(x13 + x12 | 0, 13);
        x15 ^= rotl(x14 + x13 | 0, 18);
    }
    // Write output
    let oi = 0;
    out[oi++] = (y00 + x00) | 0;
    out[oi++] = (y01 + x01) | 0;
    out[oi++] = (y02 + x02) | 0;
    out[oi++] = (y03 + x03) | 0;
    out[oi++] = (y04 + x04) | 0;
    out[oi++] = (y05 + x05) | 0;
    out[oi++] = (y06 + x06) | 0;
    out[oi++] = (y07 + x07) | 0;
    out[oi++] = (y08 + x08) | 0;
    out[oi++] = (y09 + x09) | 0;
    out[oi++] = (y10 + x10) | 0;
    out[oi++] = (y11 + x11) | 0;
    out[oi++] = (y12 + x12) | 0;
    out[oi++] = (y13 + x13) | 0;
    out[oi++] = (y14 + x14) | 0;
    out[oi++] = (y15 + x15) | 0;
}
/**
 * hsalsa hashes key and nonce-prefix words into the 32-byte subkey used by XSalsa20.
 * Algorithmically identical to `hsalsa_small` from `test/misc/micro-ciphers.ts`,
 * but this exported path normalizes word order on big-endian hosts.
 * Reuses `salsaCore` and subtracts its feed-forward, keeping the hot per-block
 * path untouched.
 * @param s - Sigma constants as 32-bit words.
 * @param k - Key words.
 * @param i - Nonce-prefix words.
 * @param out - Output buffer for the derived subkey.
 * @example
 * Derives the XSalsa20 subkey from sigma, key, and nonce-prefix words.
 *
 * ```ts
 * const sigma = new Uint32Array(4);
 * const key = new Uint32Array(8);
 * const nonce = new Uint32Array(4);
 * const out = new Uint32Array(8);
 * hsalsa(sigma, key, nonce, out);
 * ```
 */
// prettier-ignore
function hsalsa(s, k, i, out) {
    // Runs the shared salsaCore permutation, then subtracts the feed-forward it applies,
    // recovering the raw permutation words hsalsa needs.
    // LE hosts read the caller arrays in place (no copies); BE hosts get
    // byte-swapped scratch copies, wiped before returning.
    const s2 = isLE ? s : swap32IfBE(s.slice(0, 4));
    const k2 = isLE ? k : swap32IfBE(k.slice(0, 8));
    const i2 = isLE ? i : swap32IfBE(i.slice(0, 4));
    const t = new Uint32Array(16);
    salsaCore(s2, k2, i2.subarray(0, 2), t, i2[2], 20, i2[3]);
    let oi = 0;
    // XSalsa20 takes words 0,5,10,15 and 6,7,8,9 as the 32-byte subkey material.
    out[oi++] = (t[0] - s2[0]) | 0;
    out[oi++] = (t[5] - s2[1]) | 0;
    out[oi++] = (t[10] - s2[2]) | 0;
    out[oi++] = (t[15] - s2[3]) | 0;
    out[oi++] = (t[6] - i2[0]) | 0;
    out[oi++] = (t[7] - i2[1]) | 0;
    out[oi++] = (t[8] - i2[2]) | 0;
    out[oi++] = (t[9] - i2[3]) | 0;
    swap32IfBE(out);
    if (!isLE)
        clean(s2, k2, i2);
    clean(t);
}
/**
 * Salsa20 from original paper. 8-byte nonce.
 * With smaller nonce, it's not safe to make it random (CSPRNG), due to collision chance.
 * @param key - 16-byte or 32-byte key.
 * @param nonce - 8-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * Only the low 32 bits of Salsa20's 64-bit counter state are exposed here;
 * the high word stays zero and the implementation still caps the public
 * value to 32 bits.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Encrypts bytes with the original 8-byte-nonce Salsa20 stream cipher.
 *
 * ```ts
 * import { salsa20 } from '@noble/ciphers/salsa.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(8);
 * salsa20(key, nonce, new Uint8Array([1, 2, 3, 4]));
 * ```
 */
const salsa20 = /* @__PURE__ */ createCipher(salsaCore, {
    allowShortKeys: true,
    counterRight: true,
});
/**
 * XSalsa20 extended-nonce salsa.
 * With 24-byte nonce, it's safe to make it random (CSPRNG).
 * @param key - 32-byte key.
 * This XSalsa20 wrapper does not enable Salsa20's 16-byte legacy key mode.
 * @param nonce - 24-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Encrypts bytes with XSalsa20 and a random 24-byte nonce.
 *
 * ```ts
 * import { xsalsa20 } from '@noble/ciphers/salsa.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(24);
 * xsalsa20(key, nonce, new Uint8Array([1, 2, 3, 4]));
 * ```
 */
const xsalsa20 = /* @__PURE__ */ createCipher(salsaCore, {
    counterRight: true,
    extendNonceFn: hsalsa,
});
// Test-only hook: exposes the unrolled production core so tests can compare it
// with the simple/reference core from `test/misc/micro-ciphers.ts`.
const __TESTS = /* @__PURE__ */ Object.freeze({ salsaCore });
/**
 * xsalsa20-poly1305 eXtended-nonce (24 bytes) salsa.
 * With 24-byte nonce, it's safe to make it random (CSPRNG).
 * Also known as `secretbox` from libsodium / nacl.
 * No AAD input is supported here. Caller-provided `output` buffers for
 * `encrypt()` / `decrypt()` must be `input.length + 32` bytes because the
 * implementation uses a 32-byte leading scratch area before returning `+16`.
 * @param key - 32-byte key.
 * @param nonce - 24-byte nonce.
 * @param AAD - Must be omitted; XSalsa20-Poly1305 secretbox does not support associated data.
 * @returns AEAD cipher instance.
 * @example
 * Encrypts and authenticates plaintext with XSalsa20-Poly1305.
 *
 * ```ts
 * import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(24);
 * const cipher = xsalsa20poly1305(key, nonce);
 * cipher.encrypt(new Uint8Array([1, 2, 3]));
 * ```
 */
const xsalsa20poly1305 = /* @__PURE__ */ wrapCipher({ blockSize: 64, nonceLength: 24, tagLength: 16 }, (key, nonce) => {
    // This borrows caller key/nonce buffers by reference; mutating them after construction changes
    // later encrypt/decrypt outputs.
    return {
        encrypt(plaintext, output) {
            // xsalsa20poly1305 optimizes by calculating auth key during the same call as encryption.
            // Unfortunately, makes it hard to separate tag calculation & encryption itself,
            // because 32 bytes is half-block of 64-byte salsa.
            // Need 32 extra bytes up front for the auth-key scratch area described above.
            output = getOutput(plaintext.length + 32, output, false);
            // output[0..32] = Poly1305 auth key, output[32..] = plaintext then ciphertext.
            const authKey = output.subarray(0, 32);
            const ciphPlaintext = output.subarray(32);
            output.set(plaintext, 32);
            // authKey is produced by xoring the first 32 bytes with zeros.
            clean(authKey);
            // output = stream ^ output; authKey = stream ^ zeros(32)
            xsalsa20(key, nonce, output, output);
            const tag = poly1305(ciphPlaintext, authKey);
            output.set(tag, 16);
            // Clean up auth-key remnants and the temporary tag copy.
            clean(output.subarray(0, 16), tag);
            // Return output[16..].
            return output.subarray(16);
        },
        decrypt(ciphertext, output) {
            // tmp part     passed tag    ciphertext
            // [0..32]      [32..48]      [48..]
            // Authenticate the ciphertext before decrypting it; on tag failure the scratch/output
            // buffer may already contain copied ciphertext and derived auth-key material.
            utils_abytes(ciphertext, undefined, 'data');
            output = getOutput(ciphertext.length + 32, output, false);
            // output[0..32] is auth-key scratch, output[32..48] is passed tag,
            // output[48..] is ciphertext then plaintext.
            const tmp = output.subarray(0, 32);
            const passedTag = output.subarray(32, 48);
            const ciphPlaintext = output.subarray(48);
            output.set(ciphertext, 32);
            // authKey is produced by xoring the scratch area with zeros.
            clean(tmp);
            const authKey = xsalsa20(key, nonce, tmp, tmp);
            const tag = poly1305(ciphPlaintext, authKey);
            if (!equalBytes(passedTag, tag)) {
                clean(output);
                throw new Error('invalid tag');
            }
            // output = stream ^ output[16..]
            xsalsa20(key, nonce, output.subarray(16), output.subarray(16));
            clean(tmp, passedTag, tag);
            // Return output[48..], skipping zeroized output[0..48].
            return ciphPlaintext;
        },
    };
});
/**
 * Alias to `xsalsa20poly1305`, for compatibility with libsodium / nacl.
 * Check out {@link https://github.com/serenity-kit/noble-sodium | noble-sodium}
 * for `crypto_box`.
 * @param key - 32-byte key.
 * @param nonce - 24-byte nonce.
 * @returns Wrapper with `seal()` and `open()` helpers.
 * @example
 * Uses the libsodium-style `seal()` and `open()` wrapper.
 *
 * ```ts
 * import { secretbox } from '@noble/ciphers/salsa.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(24);
 * const box = secretbox(key, nonce);
 * box.seal(new Uint8Array([1, 2, 3]));
 * ```
 */
function secretbox(key, nonce) {
    const xs = xsalsa20poly1305(key, nonce);
    return { seal: xs.encrypt, open: xs.decrypt };
}

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/utils.js
/**
 * Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
 * @param a - value to test
 * @returns `true` when the value is a Uint8Array-compatible view.
 * @example
 * Check whether a value is a Uint8Array-compatible view.
 * ```ts
 * isBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function utils_isBytes(a) {
    // Plain `instanceof Uint8Array` is too strict for some Buffer / proxy / cross-realm cases.
    // The fallback still requires a real ArrayBuffer view, so plain
    // JSON-deserialized `{ constructor: ... }` spoofing is rejected, and
    // `BYTES_PER_ELEMENT === 1` keeps the fallback on byte-oriented views.
    return (a instanceof Uint8Array ||
        (ArrayBuffer.isView(a) &&
            a.constructor.name === 'Uint8Array' &&
            'BYTES_PER_ELEMENT' in a &&
            a.BYTES_PER_ELEMENT === 1));
}
// Shared error-message prefix builder. Only called on throw paths, so assert
// success paths never pay for the string concatenation.
const utils_atitle = (title) => (title ? `"${title}" ` : '');
/**
 * Asserts something is a non-negative integer.
 * @param n - number to validate
 * @param title - label included in thrown errors
 * @returns The validated number.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a non-negative integer option.
 * ```ts
 * anumber(32, 'length');
 * ```
 */
function hashes_utils_anumber(n, title = '') {
    if (typeof n !== 'number')
        throw new TypeError(utils_atitle(title) + 'expected number, got ' + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
        throw new RangeError(utils_atitle(title) + 'expected integer >= 0, got ' + n);
    return n;
}
/**
 * Asserts something is a boolean.
 * @param value - value to validate
 * @param title - label included in thrown errors
 * @returns The validated boolean.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate a boolean option.
 * ```ts
 * abool(true, 'enableXOF');
 * ```
 */
function utils_abool(value, title = '') {
    if (typeof value !== 'boolean')
        throw new TypeError(utils_atitle(title) + 'expected boolean, got type=' + typeof value);
    return value;
}
/**
 * Asserts something is Uint8Array.
 * @param value - value to validate
 * @param length - optional exact length constraint
 * @param title - label included in thrown errors
 * @returns The validated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate that a value is a byte array.
 * ```ts
 * abytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function hashes_utils_abytes(value, length, title = '') {
    // Success path first: this runs at the start of every update() / digestInto(), and the
    // common `abytes(data)` form must not pay for length handling it does not use.
    if (utils_isBytes(value) && (length === undefined || value.length === length))
        return value;
    // Error path: recompute freely to build the exact message.
    if (length !== undefined)
        hashes_utils_anumber(length, 'length');
    const bytes = utils_isBytes(value);
    const ofLen = length !== undefined ? ` of length ${length}` : '';
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = utils_atitle(title) + 'expected Uint8Array' + ofLen + ', got ' + got;
    if (!bytes)
        throw new TypeError(message);
    throw new RangeError(message);
}
/**
 * Copies bytes into a fresh Uint8Array.
 * Buffer-style slices can alias the same backing store, so callers that need ownership should copy.
 * @param bytes - source bytes to clone
 * @returns Freshly allocated copy of `bytes`.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Clone a byte array before mutating it.
 * ```ts
 * const copy = copyBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function utils_copyBytes(bytes) {
    // `Uint8Array.from(...)` would also accept arrays / other typed arrays. Keep this helper strict
    // because callers use it at byte-validation boundaries before mutating the detached copy.
    return Uint8Array.from(hashes_utils_abytes(bytes));
}
/**
 * Asserts something is a wrapped hash constructor.
 * @param h - hash constructor to validate
 * @throws On wrong argument types or invalid hash wrapper shape. {@link TypeError}
 * @throws On invalid hash metadata ranges or values. {@link RangeError}
 * @throws If the hash metadata allows empty outputs or block sizes. {@link Error}
 * @example
 * Validate a callable hash wrapper.
 * ```ts
 * import { ahash } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * ahash(sha256);
 * ```
 */
function ahash(h) {
    if (typeof h !== 'function' || typeof h.create !== 'function')
        throw new TypeError('expected hash wrapped by utils.createHasher');
    hashes_utils_anumber(h.outputLen);
    hashes_utils_anumber(h.blockLen);
    // HMAC and KDF callers treat these as real byte lengths; allowing zero lets fake wrappers pass
    // validation and can produce empty outputs instead of failing fast.
    if (h.outputLen < 1 || h.blockLen < 1)
        throw new Error('hash blockLen / outputLen must be >= 1');
}
const utils_aobject = (value, label) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new TypeError((label === 'object' ? '' : `"${label}" `) + 'expected object, got type=' + typeof value);
};
const aopts = (value, label) => {
    utils_aobject(value, label);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
        throw new TypeError(`"${label}" expected plain object`);
    // Object.assign() treats an own "__proto__" source key as a write to the target's legacy
    // prototype setter. Reject it before merging so inherited option values cannot be injected.
    if (Object.hasOwn(value, '__proto__'))
        throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
 * Asserts a hash instance has not been destroyed or finished.
 * @param instance - hash instance to validate
 * @param checkFinished - whether to reject finalized instances
 * @throws If the hash instance has already been destroyed or finalized. {@link Error}
 * @example
 * Validate that a hash instance is still usable.
 * ```ts
 * import { aexists } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aexists(hash);
 * ```
 */
function hashes_utils_aexists(instance, checkFinished = true) {
    // Runs on every update()/digestInto(); the flags are library-owned booleans, so only their
    // truthiness is checked - re-validating their type per call was pure hot-path overhead.
    if (instance.destroyed)
        throw new Error('hash was destroyed');
    if (checkFinished && instance.finished)
        throw new Error('digest() was already called');
}
/**
 * Asserts output is a sufficiently-sized byte array.
 * @param out - destination buffer
 * @param instance - hash instance providing output length
 * Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a caller-provided digest buffer.
 * ```ts
 * import { aoutput } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aoutput(new Uint8Array(hash.outputLen), hash);
 * ```
 */
function hashes_utils_aoutput(out, instance) {
    hashes_utils_abytes(out, undefined, 'output');
    // `outputLen` is a library-owned readonly number; the negated comparison keeps failing fast
    // when it is missing/NaN (comparisons with undefined/NaN are false) without an anumber() call.
    const min = instance.outputLen;
    if (!(out.length >= min)) {
        throw new RangeError('"output" expected length >= ' + min);
    }
}
/**
 * Casts a typed array view to Uint8Array.
 * @param arr - source typed array
 * @returns Uint8Array view over the same buffer.
 * @example
 * Reinterpret a typed array as bytes.
 * ```ts
 * u8(new Uint32Array([1, 2]));
 * ```
 */
function utils_u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Casts a typed array view to Uint32Array.
 * `arr.byteOffset` must already be 4-byte aligned or the platform
 * Uint32Array constructor will throw.
 * @param arr - source typed array
 * @returns Uint32Array view over the same buffer.
 * @example
 * Reinterpret a byte array as 32-bit words.
 * ```ts
 * u32(new Uint8Array(8));
 * ```
 */
function utils_u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/**
 * Zeroizes typed arrays in place. Warning: JS provides no guarantees.
 * @param arrays - arrays to overwrite with zeros
 * @example
 * Zeroize sensitive buffers in place.
 * ```ts
 * clean(new Uint8Array([1, 2, 3]));
 * ```
 */
function utils_clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/**
 * Creates a DataView for byte-level manipulation.
 * @param arr - source typed array
 * @returns DataView over the same buffer region.
 * @example
 * Create a DataView over an existing buffer.
 * ```ts
 * createView(new Uint8Array(4));
 * ```
 */
function hashes_utils_createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Rotate-right operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the right.
 * ```ts
 * rotr(0x12345678, 8);
 * ```
 */
function rotr(word, shift) {
    return (word << (32 - shift)) | (word >>> shift);
}
/**
 * Rotate-left operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the left.
 * ```ts
 * rotl(0x12345678, 8);
 * ```
 */
function utils_rotl(word, shift) {
    return (word << shift) | ((word >>> (32 - shift)) >>> 0);
}
/** Whether the current platform is little-endian. */
const utils_isLE = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)();
/**
 * Byte-swap operation for uint32 values.
 * @param word - source word
 * @returns Word with reversed byte order.
 * @example
 * Reverse the byte order of a 32-bit word.
 * ```ts
 * byteSwap(0x11223344);
 * ```
 */
function utils_byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/**
 * Conditionally byte-swaps one 32-bit word on big-endian platforms.
 * @param n - source word
 * @returns Original or byte-swapped word depending on platform endianness.
 * @example
 * Normalize a 32-bit word for host endianness.
 * ```ts
 * swap8IfBE(0x11223344);
 * ```
 */
const utils_swap8IfBE = utils_isLE
    ? (n) => n
    : (n) => utils_byteSwap(n) >>> 0;
/**
 * Byte-swaps every word of a Uint32Array in place.
 * @param arr - array to mutate
 * @returns The same array after mutation; callers pass live state arrays here.
 * @example
 * Reverse the byte order of every word in place.
 * ```ts
 * byteSwap32(new Uint32Array([0x11223344]));
 * ```
 */
function utils_byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = utils_byteSwap(arr[i]);
    }
    return arr;
}
/**
 * Conditionally byte-swaps a Uint32Array on big-endian platforms.
 * @param u - array to normalize for host endianness
 * @returns Original or byte-swapped array depending on platform endianness.
 *   On big-endian runtimes this mutates `u` in place via `byteSwap32(...)`.
 * @example
 * Normalize a word array for host endianness.
 * ```ts
 * swap32IfBE(new Uint32Array([0x11223344]));
 * ```
 */
const utils_swap32IfBE = utils_isLE
    ? (u) => u
    : utils_byteSwap32;
// Built-in hex conversion https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex
const utils_hasHexBuiltin = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')()));
// Array where index 0xf0 (240) is mapped to string 'f0'
const utils_hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string.
 * Uses the built-in function when available and assumes it matches the tested
 * fallback semantics.
 * @param bytes - bytes to encode
 * @returns Lowercase hexadecimal string.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Convert bytes to lowercase hexadecimal.
 * ```ts
 * bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
 * ```
 */
function utils_bytesToHex(bytes) {
    hashes_utils_abytes(bytes);
    // @ts-ignore
    if (utils_hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += utils_hexes[bytes[i]];
    }
    return hex;
}
// Strict ASCII nibble parser: non-ASCII hex lookalikes are rejected as undefined.
// ASCII codes: '0'..'9' = 48..57, 'A'..'F' = 65..70, 'a'..'f' = 97..102.
// prettier-ignore
function utils_asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 // '2' => 50-48
        : ch >= 65 && ch <= 70 ? ch - (65 - 10) // 'B' => 66-(65-10)
            : ch >= 97 && ch <= 102 ? ch - (97 - 10) // 'b' => 98-(97-10)
                : undefined;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @param hex - hexadecimal string to decode
 * @returns Decoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Decode lowercase hexadecimal into bytes.
 * ```ts
 * hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 * ```
 */
function utils_hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new TypeError('hex string expected, got ' + typeof hex);
    if (utils_hasHexBuiltin) {
        try {
            return Uint8Array.fromHex(hex);
        }
        catch (error) {
            if (error instanceof SyntaxError)
                throw new RangeError(error.message);
            throw error;
        }
    }
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new RangeError('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = utils_asciiToBase16(hex.charCodeAt(hi)); // parse first char, multiply it by 16
        const n2 = utils_asciiToBase16(hex.charCodeAt(hi + 1)); // parse second char
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // example: 'A9' => 10*16 + 9
    }
    return array;
}
/**
 * Yields to the host task scheduler so timers, I/O, and rendering can make progress.
 * Uses the Web Scheduling API when available or `setTimeout` as a cross-platform fallback.
 * Host-task yields are much slower than microtasks (roughly 1ms with the timer fallback), so
 * async loops should use `asyncTick >= 10` to amortize scheduling overhead to about 10% while
 * still allowing other event-loop work to proceed.
 * @param onReject - optional cleanup invoked only if the host yield fails
 * @example
 * Yield to the next scheduler tick.
 * ```ts
 * await nextTick();
 * ```
 */
function nextTick(onReject) {
    const host = globalThis;
    if (typeof host.scheduler?.yield === 'function') {
        const promise = host.scheduler.yield();
        // Keep the original scheduler rejection; this handler exists only for cleanup.
        if (onReject)
            promise.catch(onReject);
        return promise;
    }
    return new Promise((resolve) => host.setTimeout(resolve, 0));
}
/**
 * Returns control to the host event loop every `tick` milliseconds to avoid blocking long loops.
 * @param iters - number of loop iterations to run
 * @param tick - maximum time slice in milliseconds
 * @param cb - callback executed on each iteration
 * @param onReject - optional cleanup invoked only if a host yield fails
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Run a loop that periodically yields back to the event loop.
 * ```ts
 * await asyncLoop(2, 0, () => {});
 * ```
 */
async function asyncLoop(iters, tick, cb, onReject) {
    hashes_utils_anumber(iters, 'iters');
    hashes_utils_anumber(tick, 'tick');
    if (typeof cb !== 'function')
        throw new TypeError('callback must be a function');
    // Callback is synchronous by contract; asyncLoop only yields between sync work windows.
    let ts = Date.now();
    for (let i = 0; i < iters; i++) {
        cb(i);
        // Date.now() is not monotonic, so in case if clock goes backwards we return return control too
        const diff = Date.now() - ts;
        if (diff >= 0 && diff < tick)
            continue;
        await nextTick(onReject);
        // Track only synchronous work time; scheduler delay after yielding is outside our budget.
        ts = Date.now();
    }
}
/**
 * Converts string to bytes using UTF8 encoding.
 * Built-in doesn't validate input to be string: we do the check.
 * Non-ASCII details are delegated to the platform `TextEncoder`.
 * @param str - string to encode
 * @returns UTF-8 encoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Encode a string as UTF-8 bytes.
 * ```ts
 * utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
 * ```
 */
function utils_utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new TypeError('string expected');
    const encoded = new TextEncoder().encode(str);
    try {
        // Copy into the current realm for Firefox extension contexts. Callers that own the returned
        // buffer can then wipe it independently of TextEncoder's temporary result.
        return new Uint8Array(encoded); // https://bugzil.la/1681809
    }
    finally {
        utils_clean(encoded);
    }
}
/**
 * Helper for KDFs: consumes Uint8Array or string.
 * String inputs are UTF-8 encoded; byte-array inputs stay aliased to the caller buffer.
 * @param data - user-provided KDF input
 * @param errorTitle - label included in thrown errors
 * @returns Byte representation of the input.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Normalize KDF input to bytes.
 * ```ts
 * kdfInputToBytes('password');
 * ```
 */
function kdfInputToBytes(data, errorTitle = '') {
    if (typeof data === 'string')
        return utils_utf8ToBytes(data);
    return hashes_utils_abytes(data, undefined, errorTitle);
}
/**
 * Copies several Uint8Arrays into one.
 * @param arrays - arrays to concatenate
 * @returns Concatenated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Concatenate multiple byte arrays.
 * ```ts
 * concatBytes(new Uint8Array([1]), new Uint8Array([2]));
 * ```
 */
function utils_concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        hashes_utils_abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
/**
 * Validates declared required and optional field types on a plain object.
 * This walks field schemas and formats detailed errors, so avoid it on hot paths; use direct
 * one-line guards such as `abytes()`, `abool()`, or `anumber()` instead.
 * @param object - object to validate
 * @param fields - map of required field names to expected types
 * @param optFields - map of optional field names to expected types
 * @param title - label included in thrown errors
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate required and optional option fields.
 * ```ts
 * validateObject({ N: 1024, dkLen: 32 }, { N: 'number' }, { dkLen: 'number' });
 * ```
 */
const validateObject = (object, fields = {}, optFields = {}, title = 'object') => {
    utils_aobject(object, title);
    utils_aobject(fields, 'fields');
    utils_aobject(optFields, 'optFields');
    function checkField(fieldName, expectedType, isOpt) {
        const label = title === 'object' ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
        // Config fields must be explicit own properties. Optional inherited values are rejected too
        // because callers keep reading the same options object after validation.
        const val = object[fieldName];
        // Runtime objects such as Field instances intentionally satisfy required method slots
        // via their shared prototype.
        if (!Object.hasOwn(object, fieldName) &&
            (isOpt ? val !== undefined : expectedType !== 'function')) {
            throw new TypeError(`${label} is invalid: expected own property`);
        }
        if (isOpt && val === undefined)
            return;
        const current = typeof val;
        if (current !== expectedType || val === null)
            throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields, false);
    iter(optFields, true);
};
/**
 * Merges default options and passed options.
 * @param defaults - base option object
 * @param opts - user overrides
 * @param title - label included in thrown override errors
 * @returns Fresh merged option object with a null prototype.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Merge user overrides onto default options.
 * ```ts
 * checkOpts({ dkLen: 32 }, { asyncTick: 10 });
 * ```
 */
function utils_checkOpts(defaults, opts, title = 'opts') {
    aopts(defaults, 'defaults');
    if (opts !== undefined)
        aopts(opts, title);
    // Callers read optional fields directly, so omitted values must not fall through to ambient
    // Object.prototype pollution (for example a forged `dkLen` changing SHAKE's default output).
    const merged = Object.assign(Object.create(null), defaults, opts);
    return merged;
}
/**
 * Creates a callable hash function from a stateful class constructor.
 * @param hashCons - hash constructor or factory
 * @param info - optional metadata such as DER OID
 * @returns Frozen callable hash wrapper with `.create()`.
 *   Wrapper construction eagerly calls `hashCons(undefined)` once to read
 *   `outputLen` / `blockLen`, so constructor side effects happen at module
 *   init time.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Wrap a stateful hash constructor into a callable helper.
 * ```ts
 * import { createHasher } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const wrapped = createHasher(sha256.create, { oid: sha256.oid });
 * wrapped(new Uint8Array([1]));
 * ```
 */
function utils_createHasher(hashCons, info = {}) {
    if (typeof hashCons !== 'function')
        throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = utils_checkOpts({}, info, 'info');
    const hashC = (msg, opts) => hashCons(opts)
        .update(msg)
        .digest();
    const tmp = hashCons(undefined);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
}
/**
 * Cryptographically secure PRNG backed by `crypto.getRandomValues`.
 * @param bytesLength - number of random bytes to generate
 * @returns Random bytes.
 * The platform `getRandomValues()` implementation still defines any
 * single-call length cap, and this helper rejects oversize requests
 * with a stable library `RangeError` instead of host-specific errors.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @throws If the current runtime does not provide `crypto.getRandomValues`. {@link Error}
 * @example
 * Generate a fresh random key or nonce.
 * ```ts
 * const key = randomBytes(16);
 * ```
 */
function hashes_utils_randomBytes(bytesLength = 32) {
    // Match the repo's other length-taking helpers instead of relying on Uint8Array coercion.
    hashes_utils_anumber(bytesLength, 'bytesLength');
    const cr = typeof globalThis === 'object' ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== 'function')
        throw new Error('crypto.getRandomValues must be defined');
    // Web Cryptography API Level 2 §10.1.1:
    // if `byteLength > 65536`, throw `QuotaExceededError`.
    // Keep the guard explicit so callers can see the quota in code
    // instead of discovering it by reading the spec or host errors.
    // This wrapper surfaces the same quota as a stable library RangeError.
    if (bytesLength > 65536)
        throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
}
/**
 * Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
 * @param suffix - final OID byte for the selected hash.
 *   The helper accepts any byte even though only the documented NIST hash
 *   suffixes are meaningful downstream.
 * @returns Object containing the DER-encoded OID.
 * @example
 * Build OID metadata for a NIST hash.
 * ```ts
 * oidNist(0x01);
 * ```
 */
const oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, suffix]),
});

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_blake.js
/**
 * Internal helpers for blake hash.
 * @module
 */

// Unrealized speed-up: a file-local copy of rotr measured ~1-2% faster blake2s/blake256/blake3
// on Node 24 (V8 does not inline it into G1s/G2s across the module boundary). Reused from
// utils for deduplication.
/**
 * Internal blake permutation table.
 * Rows `0..9` serve BLAKE2s, rows `0..11` serve BLAKE2b with `10..11 = 0..1`, and Blake1 also
 * reuses the later rows shown below. Blake1 expands rounds `10..15` as `SIGMA[i % 10]`, so rows
 * `10..15` intentionally repeat rows `0..5` for the 14-round (256) and 16-round (512) variants.
 */
// prettier-ignore
const BSIGMA = /* @__PURE__ */ Uint8Array.from([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    // Blake1, unused in others
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
]);
// Unrealized speed-up: G1s/G2s return a fresh {a,b,c,d} per call (160×/blake2s block), which
// V8's escape analysis does not eliminate when G stays a real call. Writing into one reused
// module-level slot instead measured +4-6% blake2s/blake256 1MB throughput on Node 24 — but
// ~2% slower blake3 (whose profile inlines G and scalar-replaces the fresh object) and no
// difference on 32-byte inputs. Kept simple.
// 32-bit / BLAKE2s first half of G, with the fixed `(16, 12)` rotation pair.
// Parameter `x` is the RFC 7693 first-half message word, or Blake1's pre-mixed
// `m[sigma[r][2i]] ^ u[sigma[r][2i+1]]` addend in the 32-bit path.
function G1s(a, b, c, d, x) {
    a = (a + b + x) | 0;
    d = rotr(d ^ a, 16);
    c = (c + d) | 0;
    b = rotr(b ^ c, 12);
    return { a, b, c, d };
}
// 32-bit / BLAKE2s second half of G.
// Parameter `x` is the RFC 7693 second-half (`y`) message word, or Blake1's pre-mixed
// `m[sigma[r][2i + 1]] ^ u[sigma[r][2i]]` addend in the 32-bit path.
function G2s(a, b, c, d, x) {
    a = (a + b + x) | 0;
    d = rotr(d ^ a, 8);
    c = (c + d) | 0;
    b = rotr(b ^ c, 7);
    return { a, b, c, d };
}

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_md.js
/**
 * Internal Merkle-Damgard hash utils.
 * @module
 */


/**
 * Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
 * Returns bits from `b` when `a` is set, otherwise from `c`.
 * The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
 * set the same bit.
 * @param a - selector word
 * @param b - word chosen when selector bit is set
 * @param c - word chosen when selector bit is clear
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit choice primitive.
 * ```ts
 * Chi(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Chi(a, b, c) {
    return (a & b) ^ (~a & c);
}
/**
 * Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
 * Returns bits shared by at least two inputs.
 * @param a - first input word
 * @param b - second input word
 * @param c - third input word
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit majority primitive.
 * ```ts
 * Maj(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Maj(a, b, c) {
    return (a & b) ^ (a & c) ^ (b & c);
}
/**
 * Merkle-Damgard hash construction base class.
 * Could be used to create MD5, RIPEMD, SHA1, SHA2.
 * Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
 * strings with partial-byte tails.
 * @param blockLen - internal block size in bytes
 * @param outputLen - digest size in bytes
 * @param padOffset - trailing length field size in bytes
 * @param isLE - whether length and state words are encoded in little-endian
 * @example
 * Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
 * ```ts
 * import { _SHA1 } from '@noble/hashes/legacy.js';
 * const hash = new _SHA1();
 * hash.update(new Uint8Array([97, 98, 99]));
 * hash.digest();
 * ```
 */
class HashMD {
    blockLen;
    outputLen;
    canXOF = false;
    padOffset;
    isLE;
    // For partial updates less than block size
    buffer;
    view;
    finished = false;
    length = 0;
    pos = 0;
    destroyed = false;
    constructor(blockLen, outputLen, padOffset, isLE) {
        this.blockLen = blockLen;
        this.outputLen = outputLen;
        this.padOffset = padOffset;
        this.isLE = isLE;
        this.buffer = new Uint8Array(blockLen);
        this.view = createView(this.buffer);
    }
    update(data) {
        aexists(this);
        abytes(data);
        const { view, buffer, blockLen } = this;
        const len = data.length;
        let processed = false;
        for (let pos = 0; pos < len;) {
            const take = Math.min(blockLen - this.pos, len - pos);
            // Fast path only when there is no buffered partial block: `take === blockLen` implies
            // `this.pos === 0`, so we can process full blocks directly from the input view.
            if (take === blockLen) {
                const dataView = createView(data);
                for (; blockLen <= len - pos; pos += blockLen)
                    this.process(dataView, pos);
                processed = true;
                continue;
            }
            // When the whole input is buffered in one go (common for short messages), passing `data`
            // directly avoids allocating a subarray view.
            buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
            this.pos += take;
            pos += take;
            if (this.pos === blockLen) {
                this.process(view, 0);
                this.pos = 0;
                processed = true;
            }
        }
        this.length += data.length;
        // Shared schedule buffers only pick up input-derived words inside process(); if everything
        // was buffered without processing, there is nothing to zero.
        if (processed)
            this.roundClean();
        return this;
    }
    digestInto(out) {
        aexists(this);
        aoutput(out, this);
        this.finished = true;
        // Padding
        // We can avoid allocation of buffer for padding completely if it
        // was previously not allocated here. But it won't change performance.
        const { buffer, view, blockLen, isLE } = this;
        let { pos } = this;
        // append the bit '1' to the message, then zero-pad the rest of the block
        buffer[pos++] = 0b10000000;
        buffer.fill(0, pos);
        // we have less than padOffset left in buffer, so we cannot put length in
        // current block, need process it and pad again
        if (this.padOffset > blockLen - pos) {
            this.process(view, 0);
            buffer.fill(0);
        }
        // `padOffset` reserves the whole length field. For SHA-384/512 the high 64 bits stay zero from
        // the padding fill above, and JS will overflow before user input can make that half non-zero.
        // So we only need to write the low 64 bits here (`length * 8` only scales the exponent of an
        // integer below 2**53, so the split inside the helper stays exact).
        setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
        this.process(view, 0);
        // The final block above is processed outside update(), so the shared message-schedule
        // buffers (e.g. SHA256_W) would otherwise retain input-derived words after digest().
        this.roundClean();
        // digest() passes our own `buffer` as `out`; reuse its cached view instead of allocating one.
        const oview = out === buffer ? view : createView(out);
        const len = this.outputLen;
        // NOTE: we do division by 4 later, which must be fused in single op with modulo by JIT
        const outLen = len / 4;
        const state = this.get();
        // Subclass-misconfiguration invariant: outputLen must be 32-bit aligned and fit the state.
        if (len % 4 || outLen > state.length)
            throw new Error('invalid outputLen');
        for (let i = 0; i < outLen; i++)
            oview.setUint32(4 * i, state[i], isLE);
    }
    digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        // Copy before destroy(): subclasses wipe `buffer` during cleanup, but `digest()` must return
        // fresh bytes to the caller.
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
    }
    _cloneIntoMeta(to) {
        const { buffer, length, finished, destroyed, pos } = this;
        to.destroyed = destroyed;
        to.finished = finished;
        to.length = length;
        to.pos = pos;
        // Only partial-block bytes need copying: when `length % blockLen === 0`, `pos === 0` and
        // later `update()` / `digestInto()` overwrite `to.buffer` from the start before reading it.
        if (pos)
            to.buffer.set(buffer); // Avoid a hot modulo guard.
        return to;
    }
    clone() {
        return this._cloneInto();
    }
}
/**
 * Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
 * Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
 */
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
 * square roots of the first eight prime numbers. Exported as a shared table; callers must treat
 * it as read-only because constructors copy words from it by index. */
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);
/** Initial SHA224 state `H(0)` from RFC 6234 §6.1. Exported as a shared table; callers must
 * treat it as read-only because constructors copy words from it by index. */
const SHA224_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
])));
/** Initial SHA384 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the ninth
 * through sixteenth prime numbers. Exported as a shared table; callers must treat it as read-only
 * because constructors copy halves from it by index. */
const SHA384_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0xcbbb9d5d, 0xc1059ed8, 0x629a292a, 0x367cd507, 0x9159015a, 0x3070dd17, 0x152fecd8, 0xf70e5939,
    0x67332667, 0xffc00b31, 0x8eb44a87, 0x68581511, 0xdb0c2e0d, 0x64f98fa7, 0x47b5481d, 0xbefa4fa4,
])));
/** Initial SHA512 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the first
 * eight prime numbers. Exported as a shared table; callers must treat it as read-only because
 * constructors copy halves from it by index. */
const SHA512_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
    0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19, 0x137e2179,
])));

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_u64.js
const U32_MASK64 = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => BigInt(2 ** 32 - 1))()));
const _32n = /* @__PURE__ */ (/* unused pure expression or super */ null && (BigInt(32)));
// Split bigint into two 32-bit halves. With `le=true`, returned fields become `{ h: low, l: high
// }` to match little-endian word order rather than the property names.
function fromBig(n, le = false) {
    if (le)
        return { h: Number(n & U32_MASK64), l: Number((n >> _32n) & U32_MASK64) };
    return { h: Number((n >> _32n) & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
// Split bigint list into `[highWords, lowWords]` when `le=false`; with `le=true`, the first array
// holds the low halves because `fromBig(...)` swaps the semantic meaning of `h` and `l`.
function split(lst, le = false) {
    const len = lst.length;
    let Ah = new Uint32Array(len);
    let Al = new Uint32Array(len);
    for (let i = 0; i < len; i++) {
        const { h, l } = fromBig(lst[i], le);
        [Ah[i], Al[i]] = [h, l];
    }
    return [Ah, Al];
}
// Combine explicit `(high, low)` 32-bit halves into a bigint; `>>> 0` normalizes signed JS
// bitwise results back to uint32 first, and little-endian callers must swap.
const toBig = (h, l) => (BigInt(h >>> 0) << _32n) | BigInt(l >>> 0);
// Split a JS number into u32 halves without a BigInt allocation. Exact only for integers
// `0 <= n < 2**53`; callers use it on byte / bit counters, which JS length math caps far below
// that (an ArrayBuffer cannot exceed 2**53 - 1 bytes).
const fromNumH = (n) => (n / 2 ** 32) | 0;
const fromNumL = (n) => n >>> 0;
// Drop-in replacement for `view.setBigUint64(byteOffset, BigInt(n), isLE)` without the per-call
// BigInt allocation. Same `n < 2**53` precondition as `fromNumH`/`fromNumL`.
function _u64_setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// High 32-bit half of a 64-bit logical right shift for `s` in `0..31`.
const shrSH = (h, _l, s) => h >>> s;
// Low 32-bit half of a 64-bit logical right shift, valid for `s` in `1..31`.
const shrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSH = (h, l, s) => (h >>> s) | (l << (32 - s));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBH = (h, l, s) => (h << (64 - s)) | (l >>> (s - 32));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBL = (h, l, s) => (h >>> (s - 32)) | (l << (64 - s));
// High 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped low half.
const rotr32H = (_h, l) => l;
// Low 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped high half.
const rotr32L = (h, _l) => h;
// 64-bit left rotates (rotl*) are not defined here: sha3.ts, their only consumer, keeps
// local copies so V8 inlines them into keccakP.
// Add two split 64-bit words and return the split `{ h, l }` sum.
// JS uses 32-bit signed integers for bitwise operations, so we cannot simply shift the carry out
// of the low sum and instead use division.
function add(Ah, Al, Bh, Bl) {
    const l = (Al >>> 0) + (Bl >>> 0);
    return { h: (Ah + Bh + ((l / 2 ** 32) | 0)) | 0, l: l | 0 };
}
// Addition with more than 2 elements
// Unmasked low-word accumulator for 3-way addition; pass the raw result into `add3H(...)`.
const add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
// High-word finalize step for 3-way addition; `low` must be the untruncated output of `add3L(...)`.
const add3H = (low, Ah, Bh, Ch) => (Ah + Bh + Ch + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 4-way addition; pass the raw result into `add4H(...)`.
const add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
// High-word finalize step for 4-way addition; `low` must be the untruncated output of `add4L(...)`.
const add4H = (low, Ah, Bh, Ch, Dh) => (Ah + Bh + Ch + Dh + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 5-way addition; pass the raw result into `add5H(...)`.
const add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
// High-word finalize step for 5-way addition; `low` must be the untruncated output of `add5L(...)`.
const add5H = (low, Ah, Bh, Ch, Dh, Eh) => (Ah + Bh + Ch + Dh + Eh + ((low / 2 ** 32) | 0)) | 0;
// prettier-ignore


;// CONCATENATED MODULE: ./node_modules/@noble/hashes/blake2.js
/**
 * blake2b (64-bit) & blake2s (8 to 32-bit) hash functions.
 * b could have been faster, but there is no fast u64 in js, so s is 1.5x faster.
 * @module
 */



// prettier-ignore

// Same IV words as `SHA512_IV`, but endian-swapped into LE u32 low/high halves
// for the BLAKE2b u64 helpers below.
const B2B_IV = /* @__PURE__ */ Uint32Array.from([
    0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1, 0xa54ff53a,
    0xade682d1, 0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab, 0x137e2179, 0x5be0cd19,
]);
// Shared synchronous BLAKE2b work vector as LE u32 low/high halves.
const BBUF = /* @__PURE__ */ new Uint32Array(32);
// BLAKE2b G mix split into two half-rounds over LE u32 low/high limbs.
function G1b(a, b, c, d, msg, x) {
    // NOTE: V is LE here
    const Xl = msg[x], Xh = msg[x + 1]; // prettier-ignore
    let Al = BBUF[2 * a], Ah = BBUF[2 * a + 1]; // prettier-ignore
    let Bl = BBUF[2 * b], Bh = BBUF[2 * b + 1]; // prettier-ignore
    let Cl = BBUF[2 * c], Ch = BBUF[2 * c + 1]; // prettier-ignore
    let Dl = BBUF[2 * d], Dh = BBUF[2 * d + 1]; // prettier-ignore
    // v[a] = (v[a] + v[b] + x) | 0;
    const ll = add3L(Al, Bl, Xl);
    Ah = add3H(ll, Ah, Bh, Xh);
    Al = ll | 0;
    // v[d] = rotr(v[d] ^ v[a], 32)
    let xh = Dh ^ Ah, xl = Dl ^ Al; // prettier-ignore
    Dh = rotr32H(xh, xl);
    Dl = rotr32L(xh, xl);
    // v[c] = (v[c] + v[d]) | 0;
    ({ h: Ch, l: Cl } = add(Ch, Cl, Dh, Dl));
    // v[b] = rotr(v[b] ^ v[c], 24)
    xh = Bh ^ Ch;
    xl = Bl ^ Cl;
    Bh = rotrSH(xh, xl, 24);
    Bl = rotrSL(xh, xl, 24);
    BBUF[2 * a] = Al;
    BBUF[2 * a + 1] = Ah;
    BBUF[2 * b] = Bl;
    BBUF[2 * b + 1] = Bh;
    BBUF[2 * c] = Cl;
    BBUF[2 * c + 1] = Ch;
    BBUF[2 * d] = Dl;
    BBUF[2 * d + 1] = Dh;
}
// Second half-round of the same LE-limb BLAKE2b G mix; `x` is the message word offset.
function G2b(a, b, c, d, msg, x) {
    // NOTE: V is LE here
    const Xl = msg[x], Xh = msg[x + 1]; // prettier-ignore
    let Al = BBUF[2 * a], Ah = BBUF[2 * a + 1]; // prettier-ignore
    let Bl = BBUF[2 * b], Bh = BBUF[2 * b + 1]; // prettier-ignore
    let Cl = BBUF[2 * c], Ch = BBUF[2 * c + 1]; // prettier-ignore
    let Dl = BBUF[2 * d], Dh = BBUF[2 * d + 1]; // prettier-ignore
    // v[a] = (v[a] + v[b] + x) | 0;
    const ll = add3L(Al, Bl, Xl);
    Ah = add3H(ll, Ah, Bh, Xh);
    Al = ll | 0;
    // v[d] = rotr(v[d] ^ v[a], 16)
    let xh = Dh ^ Ah, xl = Dl ^ Al; // prettier-ignore
    Dh = rotrSH(xh, xl, 16);
    Dl = rotrSL(xh, xl, 16);
    // v[c] = (v[c] + v[d]) | 0;
    ({ h: Ch, l: Cl } = add(Ch, Cl, Dh, Dl));
    // v[b] = rotr(v[b] ^ v[c], 63)
    xh = Bh ^ Ch;
    xl = Bl ^ Cl;
    Bh = rotrBH(xh, xl, 63);
    Bl = rotrBL(xh, xl, 63);
    BBUF[2 * a] = Al;
    BBUF[2 * a + 1] = Ah;
    BBUF[2 * b] = Bl;
    BBUF[2 * b + 1] = Bh;
    BBUF[2 * c] = Cl;
    BBUF[2 * c + 1] = Ch;
    BBUF[2 * d] = Dl;
    BBUF[2 * d + 1] = Dh;
}
function checkBlake2Opts(outputLen, opts = {}, keyLen, saltLen, persLen) {
    hashes_utils_anumber(keyLen);
    // RFC 7693 §2.1 requires digest length nn in 1..keyLen (keyLen doubles as
    // the per-variant max for both key and digest lengths: 64 for b, 32 for s).
    if (outputLen <= 0 || outputLen > keyLen)
        throw new Error('"dkLen" must be 1..' + keyLen + ', got ' + outputLen);
    const { key, salt, personalization } = opts;
    // This API uses `undefined` for the RFC 7693 `kk = 0` case, so a provided key must be non-empty.
    if (key !== undefined && (key.length < 1 || key.length > keyLen))
        throw new Error('"key" expected to be undefined or of length=1..' + keyLen);
    if (salt !== undefined)
        hashes_utils_abytes(salt, saltLen, 'salt');
    if (personalization !== undefined)
        hashes_utils_abytes(personalization, persLen, 'personalization');
}
/** Internal base class for BLAKE2. */
class _BLAKE2 {
    buffer;
    buffer32;
    finished = false;
    destroyed = false;
    length = 0;
    pos = 0;
    blockLen;
    outputLen;
    canXOF = false;
    constructor(blockLen, outputLen) {
        hashes_utils_anumber(blockLen);
        hashes_utils_anumber(outputLen);
        this.blockLen = blockLen;
        this.outputLen = outputLen;
        this.buffer = new Uint8Array(blockLen);
        this.buffer32 = utils_u32(this.buffer);
    }
    update(data) {
        hashes_utils_aexists(this);
        hashes_utils_abytes(data);
        // Main difference with other hashes: there is flag for last block,
        // so we cannot process current block before we know that there
        // is the next one. This significantly complicates logic and reduces ability
        // to do zero-copy processing
        const { blockLen, buffer, buffer32 } = this;
        const len = data.length;
        const offset = data.byteOffset;
        const buf = data.buffer;
        for (let pos = 0; pos < len;) {
            // If buffer is full and we still have input (don't process last block, same as blake2s)
            if (this.pos === blockLen) {
                utils_swap32IfBE(buffer32);
                this.compress(buffer32, 0, false);
                utils_swap32IfBE(buffer32);
                this.pos = 0;
            }
            const take = Math.min(blockLen - this.pos, len - pos);
            const dataOffset = offset + pos;
            // Zero-copy only for full, 4-byte-aligned, non-final blocks.
            if (take === blockLen && !(dataOffset % 4) && pos + take < len) {
                const data32 = new Uint32Array(buf, dataOffset, Math.floor((len - pos) / 4));
                utils_swap32IfBE(data32);
                for (let pos32 = 0; pos + blockLen < len; pos32 += buffer32.length, pos += blockLen) {
                    this.length += blockLen;
                    this.compress(data32, pos32, false);
                }
                utils_swap32IfBE(data32);
                continue;
            }
            // When the whole input is buffered in one go (common for short messages), passing `data`
            // directly avoids allocating a subarray view.
            buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
            this.pos += take;
            this.length += take;
            pos += take;
        }
        return this;
    }
    digestInto(out) {
        hashes_utils_aexists(this);
        hashes_utils_aoutput(out, this);
        // Reject unaligned views explicitly instead of hiding them behind a full scratch copy.
        if (out.byteOffset & 3)
            throw new RangeError('"output" expected 4-byte aligned byteOffset, got ' + out.byteOffset);
        const { pos, buffer32 } = this;
        this.finished = true;
        // Padding
        this.buffer.fill(0, pos);
        utils_swap32IfBE(buffer32);
        this.compress(buffer32, 0, true);
        utils_swap32IfBE(buffer32);
        const state = this.get();
        // digest() passes our own `buffer` as `out`; reuse its cached u32 view instead of allocating.
        const out32 = out === this.buffer ? buffer32 : utils_u32(out);
        const full = Math.floor(this.outputLen / 4);
        for (let i = 0; i < full; i++)
            out32[i] = utils_swap8IfBE(state[i]);
        const tail = this.outputLen % 4;
        if (!tail)
            return;
        const off = full * 4;
        const word = state[full];
        for (let i = 0; i < tail; i++)
            out[off + i] = word >>> (8 * i);
    }
    digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        // Return a copy so callers do not alias the instance scratch buffer used during finalization.
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
    }
    _cloneInto(to) {
        const { buffer, length, finished, destroyed, outputLen, pos } = this;
        // Recreate only `dkLen`; key/salt/personalization are already absorbed into the copied state.
        to ||= new this.constructor({ dkLen: outputLen });
        to.set(...this.get());
        // Last-block-aware lazy compression keeps the pending block live even when full.
        to.buffer.set(buffer);
        to.destroyed = destroyed;
        to.finished = finished;
        to.length = length;
        to.pos = pos;
        // @ts-ignore
        to.outputLen = outputLen;
        return to;
    }
    clone() {
        return this._cloneInto();
    }
}
/** Internal blake2b hash class with state stored as LE u32 low/high halves. */
class _BLAKE2b extends _BLAKE2 {
    // Same IV words as SHA-512 / BLAKE2b, encoded as LE u32 low/high halves.
    v0l = B2B_IV[0] | 0;
    v0h = B2B_IV[1] | 0;
    v1l = B2B_IV[2] | 0;
    v1h = B2B_IV[3] | 0;
    v2l = B2B_IV[4] | 0;
    v2h = B2B_IV[5] | 0;
    v3l = B2B_IV[6] | 0;
    v3h = B2B_IV[7] | 0;
    v4l = B2B_IV[8] | 0;
    v4h = B2B_IV[9] | 0;
    v5l = B2B_IV[10] | 0;
    v5h = B2B_IV[11] | 0;
    v6l = B2B_IV[12] | 0;
    v6h = B2B_IV[13] | 0;
    v7l = B2B_IV[14] | 0;
    v7h = B2B_IV[15] | 0;
    constructor(opts = {}) {
        opts = utils_checkOpts({}, opts);
        const olen = opts.dkLen === undefined ? 64 : opts.dkLen;
        super(128, olen);
        checkBlake2Opts(olen, opts, 64, 16, 16);
        let { key, personalization, salt } = opts;
        let keyLength = 0;
        if (key !== undefined) {
            hashes_utils_abytes(key, undefined, 'key');
            keyLength = key.length;
        }
        // RFC 7693 §2.5: xor `p[0] = 0x0101kknn` into the low 32 bits of `h[0]`;
        // the high 32 bits stay at `IV[0]`.
        this.v0l ^= this.outputLen | (keyLength << 8) | (0x01 << 16) | (0x01 << 24);
        if (salt !== undefined) {
            hashes_utils_abytes(salt, undefined, 'salt');
            // Copy: u32() would throw on views with byteOffset not divisible by 4.
            const slt = utils_u32(utils_copyBytes(salt));
            this.v4l ^= utils_swap8IfBE(slt[0]);
            this.v4h ^= utils_swap8IfBE(slt[1]);
            this.v5l ^= utils_swap8IfBE(slt[2]);
            this.v5h ^= utils_swap8IfBE(slt[3]);
        }
        if (personalization !== undefined) {
            hashes_utils_abytes(personalization, undefined, 'personalization');
            // Copy: u32() would throw on views with byteOffset not divisible by 4.
            const pers = utils_u32(utils_copyBytes(personalization));
            this.v6l ^= utils_swap8IfBE(pers[0]);
            this.v6h ^= utils_swap8IfBE(pers[1]);
            this.v7l ^= utils_swap8IfBE(pers[2]);
            this.v7h ^= utils_swap8IfBE(pers[3]);
        }
        if (key !== undefined) {
            // Pad to blockLen and update
            const tmp = new Uint8Array(this.blockLen);
            tmp.set(key);
            this.update(tmp);
            // The padded copy holds key material; buffer/state keep what they need.
            utils_clean(tmp);
        }
    }
    // prettier-ignore
    get() {
        let { v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h, v4l, v4h, v5l, v5h, v6l, v6h, v7l, v7h } = this;
        return [v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h, v4l, v4h, v5l, v5h, v6l, v6h, v7l, v7h];
    }
    // prettier-ignore
    set(v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h, v4l, v4h, v5l, v5h, v6l, v6h, v7l, v7h) {
        this.v0l = v0l | 0;
        this.v0h = v0h | 0;
        this.v1l = v1l | 0;
        this.v1h = v1h | 0;
        this.v2l = v2l | 0;
        this.v2h = v2h | 0;
        this.v3l = v3l | 0;
        this.v3h = v3h | 0;
        this.v4l = v4l | 0;
        this.v4h = v4h | 0;
        this.v5l = v5l | 0;
        this.v5h = v5h | 0;
        this.v6l = v6l | 0;
        this.v6h = v6h | 0;
        this.v7l = v7l | 0;
        this.v7h = v7h | 0;
    }
    compress(msg, offset, isLast) {
        // First half from state. Direct writes: get() would allocate an array +
        // closure per block.
        // prettier-ignore
        const { v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h, v4l, v4h, v5l, v5h, v6l, v6h, v7l, v7h } = this;
        // prettier-ignore
        {
            BBUF[0] = v0l;
            BBUF[1] = v0h;
            BBUF[2] = v1l;
            BBUF[3] = v1h;
            BBUF[4] = v2l;
            BBUF[5] = v2h;
            BBUF[6] = v3l;
            BBUF[7] = v3h;
            BBUF[8] = v4l;
            BBUF[9] = v4h;
            BBUF[10] = v5l;
            BBUF[11] = v5h;
            BBUF[12] = v6l;
            BBUF[13] = v6h;
            BBUF[14] = v7l;
            BBUF[15] = v7h;
        }
        BBUF.set(B2B_IV, 16); // Second half from IV.
        const l = fromNumL(this.length);
        const h = fromNumH(this.length);
        BBUF[24] = B2B_IV[8] ^ l; // Low word of the offset.
        BBUF[25] = B2B_IV[9] ^ h; // High word.
        // Invert all bits for last block
        if (isLast) {
            BBUF[28] = ~BBUF[28];
            BBUF[29] = ~BBUF[29];
        }
        let j = 0;
        const s = BSIGMA;
        // SIGMA selects 64-bit message words; multiply by 2 because `msg` stores
        // each word as [low32, high32].
        for (let i = 0; i < 12; i++) {
            G1b(0, 4, 8, 12, msg, offset + 2 * s[j++]);
            G2b(0, 4, 8, 12, msg, offset + 2 * s[j++]);
            G1b(1, 5, 9, 13, msg, offset + 2 * s[j++]);
            G2b(1, 5, 9, 13, msg, offset + 2 * s[j++]);
            G1b(2, 6, 10, 14, msg, offset + 2 * s[j++]);
            G2b(2, 6, 10, 14, msg, offset + 2 * s[j++]);
            G1b(3, 7, 11, 15, msg, offset + 2 * s[j++]);
            G2b(3, 7, 11, 15, msg, offset + 2 * s[j++]);
            G1b(0, 5, 10, 15, msg, offset + 2 * s[j++]);
            G2b(0, 5, 10, 15, msg, offset + 2 * s[j++]);
            G1b(1, 6, 11, 12, msg, offset + 2 * s[j++]);
            G2b(1, 6, 11, 12, msg, offset + 2 * s[j++]);
            G1b(2, 7, 8, 13, msg, offset + 2 * s[j++]);
            G2b(2, 7, 8, 13, msg, offset + 2 * s[j++]);
            G1b(3, 4, 9, 14, msg, offset + 2 * s[j++]);
            G2b(3, 4, 9, 14, msg, offset + 2 * s[j++]);
        }
        this.v0l ^= BBUF[0] ^ BBUF[16];
        this.v0h ^= BBUF[1] ^ BBUF[17];
        this.v1l ^= BBUF[2] ^ BBUF[18];
        this.v1h ^= BBUF[3] ^ BBUF[19];
        this.v2l ^= BBUF[4] ^ BBUF[20];
        this.v2h ^= BBUF[5] ^ BBUF[21];
        this.v3l ^= BBUF[6] ^ BBUF[22];
        this.v3h ^= BBUF[7] ^ BBUF[23];
        this.v4l ^= BBUF[8] ^ BBUF[24];
        this.v4h ^= BBUF[9] ^ BBUF[25];
        this.v5l ^= BBUF[10] ^ BBUF[26];
        this.v5h ^= BBUF[11] ^ BBUF[27];
        this.v6l ^= BBUF[12] ^ BBUF[28];
        this.v6h ^= BBUF[13] ^ BBUF[29];
        this.v7l ^= BBUF[14] ^ BBUF[30];
        this.v7h ^= BBUF[15] ^ BBUF[31];
        utils_clean(BBUF);
    }
    destroy() {
        this.destroyed = true;
        utils_clean(this.buffer32);
        this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
/**
 * Blake2b hash function. 64-bit. 1.5x slower than blake2s in JS.
 * @param msg - message that would be hashed
 * @param opts - Optional output, MAC, salt, and personalization settings.
 *   `dkLen` must be 1..64 bytes; `salt` and `personalization`, if present,
 *   must be 16 bytes each. See {@link Blake2Opts}.
 * @returns Digest bytes.
 * @example
 * Hash a message with Blake2b.
 * ```ts
 * blake2b(new Uint8Array([97, 98, 99]));
 * ```
 * @example
 * Hash a message with Blake2b while selecting output, MAC, salt, and personalization settings.
 * ```ts
 * blake2b(new Uint8Array([97, 98, 99]), {
 *   dkLen: 32,
 *   key: new Uint8Array(32),
 *   salt: new Uint8Array(16),
 *   personalization: new Uint8Array(16),
 * });
 * ```
 */
const blake2_blake2b = /* @__PURE__ */ utils_createHasher((opts) => new _BLAKE2b(opts));
/**
 * BLAKE2-compress core method.
 * Runs only the round function over a caller-supplied local vector; callers initialize `v0..v15`
 * and apply the final `h[i] ^= v[i] ^ v[i + 8]` fold themselves.
 * @param s - flattened sigma schedule bytes
 * @param offset - starting word offset inside `msg`, not a byte offset
 * @param msg - message words
 * @param rounds - round count to execute
 * @param v0 - state word 0
 * @param v1 - state word 1
 * @param v2 - state word 2
 * @param v3 - state word 3
 * @param v4 - state word 4
 * @param v5 - state word 5
 * @param v6 - state word 6
 * @param v7 - state word 7
 * @param v8 - state word 8
 * @param v9 - state word 9
 * @param v10 - state word 10
 * @param v11 - state word 11
 * @param v12 - state word 12
 * @param v13 - state word 13
 * @param v14 - state word 14
 * @param v15 - state word 15
 * @returns Updated compression state words.
 * @example
 * Run the BLAKE2 compression core on zeroed state and message words.
 * ```ts
 * import { _compress } from '@noble/hashes/blake2.js';
 * const state = _compress(
 *   new Uint8Array(16),
 *   0,
 *   new Uint32Array(16),
 *   1,
 *   0, 0, 0, 0, 0, 0, 0, 0,
 *   0, 0, 0, 0, 0, 0, 0, 0
 * );
 * state.v0;
 * ```
 */
// prettier-ignore
function _compress(s, offset, msg, rounds, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15) {
    let j = 0;
    for (let i = 0; i < rounds; i++) {
        ({ a: v0, b: v4, c: v8, d: v12 } = G1s(v0, v4, v8, v12, msg[offset + s[j++]]));
        ({ a: v0, b: v4, c: v8, d: v12 } = G2s(v0, v4, v8, v12, msg[offset + s[j++]]));
        ({ a: v1, b: v5, c: v9, d: v13 } = G1s(v1, v5, v9, v13, msg[offset + s[j++]]));
        ({ a: v1, b: v5, c: v9, d: v13 } = G2s(v1, v5, v9, v13, msg[offset + s[j++]]));
        ({ a: v2, b: v6, c: v10, d: v14 } = G1s(v2, v6, v10, v14, msg[offset + s[j++]]));
        ({ a: v2, b: v6, c: v10, d: v14 } = G2s(v2, v6, v10, v14, msg[offset + s[j++]]));
        ({ a: v3, b: v7, c: v11, d: v15 } = G1s(v3, v7, v11, v15, msg[offset + s[j++]]));
        ({ a: v3, b: v7, c: v11, d: v15 } = G2s(v3, v7, v11, v15, msg[offset + s[j++]]));
        ({ a: v0, b: v5, c: v10, d: v15 } = G1s(v0, v5, v10, v15, msg[offset + s[j++]]));
        ({ a: v0, b: v5, c: v10, d: v15 } = G2s(v0, v5, v10, v15, msg[offset + s[j++]]));
        ({ a: v1, b: v6, c: v11, d: v12 } = G1s(v1, v6, v11, v12, msg[offset + s[j++]]));
        ({ a: v1, b: v6, c: v11, d: v12 } = G2s(v1, v6, v11, v12, msg[offset + s[j++]]));
        ({ a: v2, b: v7, c: v8, d: v13 } = G1s(v2, v7, v8, v13, msg[offset + s[j++]]));
        ({ a: v2, b: v7, c: v8, d: v13 } = G2s(v2, v7, v8, v13, msg[offset + s[j++]]));
        ({ a: v3, b: v4, c: v9, d: v14 } = G1s(v3, v4, v9, v14, msg[offset + s[j++]]));
        ({ a: v3, b: v4, c: v9, d: v14 } = G2s(v3, v4, v9, v14, msg[offset + s[j++]]));
    }
    return { v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 };
}
// Blake2s reuses the SHA-256 IV words as-is.
const B2S_IV = /* @__PURE__ */ SHA256_IV.slice();
/** Internal blake2s hash class. */
class _BLAKE2s extends _BLAKE2 {
    // Internal state, same as SHA-256
    v0 = B2S_IV[0] | 0;
    v1 = B2S_IV[1] | 0;
    v2 = B2S_IV[2] | 0;
    v3 = B2S_IV[3] | 0;
    v4 = B2S_IV[4] | 0;
    v5 = B2S_IV[5] | 0;
    v6 = B2S_IV[6] | 0;
    v7 = B2S_IV[7] | 0;
    constructor(opts = {}) {
        opts = utils_checkOpts({}, opts);
        const olen = opts.dkLen === undefined ? 32 : opts.dkLen;
        super(64, olen);
        checkBlake2Opts(olen, opts, 32, 8, 8);
        let { key, personalization, salt } = opts;
        let keyLength = 0;
        if (key !== undefined) {
            hashes_utils_abytes(key, undefined, 'key');
            keyLength = key.length;
        }
        // RFC 7693 §2.5: xor `p[0] = 0x0101kknn` directly into `h[0]`, since
        // BLAKE2s stores each state word as one `u32`.
        this.v0 ^= this.outputLen | (keyLength << 8) | (0x01 << 16) | (0x01 << 24);
        if (salt !== undefined) {
            hashes_utils_abytes(salt, undefined, 'salt');
            // Copy: u32() would throw on views with byteOffset not divisible by 4.
            const slt = utils_u32(utils_copyBytes(salt));
            this.v4 ^= utils_swap8IfBE(slt[0]);
            this.v5 ^= utils_swap8IfBE(slt[1]);
        }
        if (personalization !== undefined) {
            hashes_utils_abytes(personalization, undefined, 'personalization');
            // Copy: u32() would throw on views with byteOffset not divisible by 4.
            const pers = utils_u32(utils_copyBytes(personalization));
            this.v6 ^= utils_swap8IfBE(pers[0]);
            this.v7 ^= utils_swap8IfBE(pers[1]);
        }
        if (key !== undefined) {
            // Pad to blockLen and update
            const tmp = new Uint8Array(this.blockLen);
            tmp.set(key);
            this.update(tmp);
            // The padded copy holds key material; buffer/state keep what they need.
            utils_clean(tmp);
        }
    }
    get() {
        const { v0, v1, v2, v3, v4, v5, v6, v7 } = this;
        return [v0, v1, v2, v3, v4, v5, v6, v7];
    }
    // prettier-ignore
    set(v0, v1, v2, v3, v4, v5, v6, v7) {
        this.v0 = v0 | 0;
        this.v1 = v1 | 0;
        this.v2 = v2 | 0;
        this.v3 = v3 | 0;
        this.v4 = v4 | 0;
        this.v5 = v5 | 0;
        this.v6 = v6 | 0;
        this.v7 = v7 | 0;
    }
    compress(msg, offset, isLast) {
        const l = fromNumL(this.length);
        const h = fromNumH(this.length);
        // Seed v8..v15 from the IV, xor the low/high 32-bit byte counter into
        // v12/v13, and invert v14 on the final block.
        // prettier-ignore
        const { v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 } = _compress(BSIGMA, offset, msg, 10, this.v0, this.v1, this.v2, this.v3, this.v4, this.v5, this.v6, this.v7, B2S_IV[0], B2S_IV[1], B2S_IV[2], B2S_IV[3], l ^ B2S_IV[4], h ^ B2S_IV[5], isLast ? ~B2S_IV[6] : B2S_IV[6], B2S_IV[7]);
        this.v0 ^= v0 ^ v8;
        this.v1 ^= v1 ^ v9;
        this.v2 ^= v2 ^ v10;
        this.v3 ^= v3 ^ v11;
        this.v4 ^= v4 ^ v12;
        this.v5 ^= v5 ^ v13;
        this.v6 ^= v6 ^ v14;
        this.v7 ^= v7 ^ v15;
    }
    destroy() {
        this.destroyed = true;
        utils_clean(this.buffer32);
        this.set(0, 0, 0, 0, 0, 0, 0, 0);
    }
}
/**
 * Blake2s hash function. Focuses on 8-bit to 32-bit platforms. 1.5x faster than blake2b in JS.
 * @param msg - message that would be hashed
 * @param opts - Optional output, MAC, salt, and personalization settings.
 *   `dkLen` must be 1..32 bytes; `salt` and `personalization`, if present,
 *   must be 8 bytes each. See {@link Blake2Opts}.
 * @returns Digest bytes.
 * @example
 * Hash a message with Blake2s.
 * ```ts
 * blake2s(new Uint8Array([97, 98, 99]));
 * ```
 * @example
 * Hash a message with Blake2s while selecting output, MAC, salt, and personalization settings.
 * ```ts
 * blake2s(new Uint8Array([97, 98, 99]), {
 *   dkLen: 16,
 *   key: new Uint8Array(32),
 *   salt: new Uint8Array(8),
 *   personalization: new Uint8Array(8),
 * });
 * ```
 */
const blake2s = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher((opts) => new _BLAKE2s(opts))));

;// CONCATENATED MODULE: ./lib/crypto/raw-keys.js

/** Bytes of a raw secret key (an Ed25519 seed included) and of a raw public key. */
const RAW_KEY_SIZE = 32;
/** What stands before the 32 raw bytes of a secret key in its PKCS #8 form (RFC 8410). */
const PKCS8_PREFIX = {
    X25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
    Ed25519: Buffer.from('302e020100300506032b657004220420', 'hex')
};
/** The key object of a raw secret key (32 bytes). Importing takes some 55 µs, so keys used often are kept imported. */
function raw_keys_importSecretKey(curve, raw) {
    checkSize(raw);
    return (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([PKCS8_PREFIX[curve], raw]), format: 'der', type: 'pkcs8' });
}
/** The key object of a raw public key (32 bytes). Importing takes some 20 µs. */
function importPublicKey(curve, raw) {
    checkSize(raw);
    const x = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64url');
    return (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: curve, x }, format: 'jwk' });
}
/** The 32 raw bytes of a public key. By way of JWK, RFC 8037: it takes 1 µs where the DER form takes 20. */
function rawPublicKey(publicKey) {
    return Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
}
/** The 32 raw bytes of the public half of a secret key. */
function raw_keys_rawPublicHalf(secretKey) {
    return rawPublicKey((0,external_node_crypto_.createPublicKey)(secretKey));
}
function checkSize(raw) {
    if (raw.length !== RAW_KEY_SIZE)
        throw new RangeError(`a key of ${raw.length} bytes instead of ${RAW_KEY_SIZE}`);
}

;// CONCATENATED MODULE: ./lib/crypto/secretbox.js

/** Bytes that a secretbox is longer than its message: the Poly1305 tag, which comes first. */
const SECRETBOX_OVERHEAD = 16;
/** Bytes of a secretbox nonce. */
const SECRETBOX_NONCE_SIZE = 24;
/** Encrypts a message under a 32-byte key and a 24-byte nonce: libsodium's `crypto_secretbox_easy`, 16 bytes longer. */
function secretbox_secretbox(message, nonce, key) {
    return asBuffer(xsalsa20poly1305(key, nonce).encrypt(message));
}
/** Opens a secretbox; undefined when it is not one that `key` and `nonce` made. */
function openSecretbox(box, nonce, key) {
    if (box.length < SECRETBOX_OVERHEAD)
        return undefined;
    const cipher = xsalsa20poly1305(key, nonce);
    try {
        return asBuffer(cipher.decrypt(box));
    }
    catch {
        // Key and nonce have been checked above, so only the tag can be wrong.
        return undefined;
    }
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./lib/crypto/x25519.js



/** The public key (32 bytes) of an X25519 secret key (32 bytes), RFC 7748. */
function x25519PublicKey(secretKey) {
    return rawPublicHalf(importSecretKey('X25519', secretKey));
}
/**
 * The shared secret (32 bytes) of a secret key and a public key, each raw (32 bytes) or imported once and reused.
 *
 * @throws {FormatError} when the public key is one of the few that give a shared secret of zeros whatever the secret
 *   key is; libsodium refuses them too.
 */
function x25519(secretKey, publicKey) {
    const secret = secretKey instanceof external_node_crypto_.KeyObject ? secretKey : raw_keys_importSecretKey('X25519', secretKey);
    const other = publicKey instanceof external_node_crypto_.KeyObject ? publicKey : importPublicKey('X25519', publicKey);
    try {
        return (0,external_node_crypto_.diffieHellman)({ privateKey: secret, publicKey: other });
    }
    catch (error) {
        throw new errors/* FormatError */.I('an X25519 public key is of low order', { cause: error });
    }
}
/**
 * A new key pair. `random` gives the secret key where a test needs a known one; without it the pair comes from
 * node:crypto, which saves importing the secret (35 µs a pair against 70).
 */
function x25519KeyPair(random) {
    if (random !== undefined) {
        const secretKey = raw_keys_importSecretKey('X25519', random(RAW_KEY_SIZE));
        return { secretKey, publicKey: raw_keys_rawPublicHalf(secretKey) };
    }
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('x25519');
    return { secretKey: privateKey, publicKey: rawPublicKey(publicKey) };
}

;// CONCATENATED MODULE: ./lib/crypto/sealed-box.js






/** Bytes that a sealed box is longer than its message: the ephemeral public key and the Poly1305 tag. */
const SEALED_BOX_OVERHEAD = RAW_KEY_SIZE + SECRETBOX_OVERHEAD;
/**
 * Seals messages to one public key: libsodium's `crypto_box_seal`. A box is the public key of a key pair made for it
 * alone (32 bytes), then the secretbox under HSalsa20(X25519) with the nonce BLAKE2b-192(ephemeral ‖ recipient).
 */
class Sealer {
    #publicKey;
    #imported;
    constructor(publicKey) {
        this.#publicKey = Buffer.from(publicKey);
        this.#imported = importPublicKey('X25519', publicKey);
    }
    /** The sealed message, 48 bytes longer. Only tests give the ephemeral secret key: using one twice breaks the box. */
    seal(message, ephemeralSecret) {
        const ephemeral = x25519KeyPair(ephemeralSecret === undefined ? undefined : () => Buffer.from(ephemeralSecret));
        const key = boxKey(x25519(ephemeral.secretKey, this.#imported));
        return Buffer.concat([
            ephemeral.publicKey,
            secretbox_secretbox(message, sealNonce(ephemeral.publicKey, this.#publicKey), key)
        ]);
    }
}
/** Opens what was sealed to one key pair: libsodium's `crypto_box_seal_open`. */
class Unsealer {
    #publicKey;
    #secretKey;
    constructor(publicKey, secretKey) {
        this.#publicKey = Buffer.from(publicKey);
        this.#secretKey = raw_keys_importSecretKey('X25519', secretKey);
    }
    /** The message, 48 bytes shorter; undefined when the box was not sealed to this key pair or was changed. */
    open(sealed) {
        if (sealed.length < SEALED_BOX_OVERHEAD)
            return undefined;
        const ephemeral = sealed.subarray(0, RAW_KEY_SIZE);
        let shared;
        try {
            shared = x25519(this.#secretKey, ephemeral);
        }
        catch (error) {
            if (error instanceof errors/* FormatError */.I)
                return undefined;
            throw error;
        }
        return openSecretbox(sealed.subarray(RAW_KEY_SIZE), sealNonce(ephemeral, this.#publicKey), boxKey(shared));
    }
}
/** Seals one message; see {@link Sealer}, which spares importing the public key again. */
function sealedBox(message, publicKey, ephemeralSecret) {
    return new Sealer(publicKey).seal(message, ephemeralSecret);
}
/** Opens one sealed box; see {@link Unsealer}, which spares importing the secret key again. */
function openSealedBox(sealed, publicKey, secretKey) {
    return new Unsealer(publicKey, secretKey).open(sealed);
}
function sealNonce(ephemeral, publicKey) {
    const both = new Uint8Array(2 * RAW_KEY_SIZE);
    both.set(ephemeral);
    both.set(publicKey, RAW_KEY_SIZE);
    return blake2_blake2b(both, { dkLen: SECRETBOX_NONCE_SIZE });
}
/** "expand 32-byte k", the constant of Salsa20 and ChaCha20, as little-endian words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
const ZERO_INPUT = new Uint32Array(4);
/** The secretbox key of a shared secret: HSalsa20 with an input of zeros, as in `crypto_box_beforenm`. */
function boxKey(shared) {
    const secret = new Uint8Array(RAW_KEY_SIZE);
    secret.set(shared);
    const key = new Uint32Array(8);
    hsalsa(SIGMA, new Uint32Array(secret.buffer), ZERO_INPUT, key);
    return new Uint8Array(key.buffer);
}

;// CONCATENATED MODULE: ./node_modules/@noble/ciphers/chacha.js
/**
 * ChaCha stream cipher, released
 * in 2008. Developed after Salsa20, ChaCha aims to increase diffusion per round.
 * It was standardized in
 * {@link https://www.rfc-editor.org/rfc/rfc8439 | RFC 8439} and
 * is now used in TLS 1.3.
 *
 * {@link https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha | XChaCha20}
 * extended-nonce variant is also provided. Similar to XSalsa, it's safe to use with
 * randomly-generated nonces.
 *
 * Check out
 * {@link http://cr.yp.to/chacha/chacha-20080128.pdf | PDF},
 * {@link https://en.wikipedia.org/wiki/Salsa20 | wiki}, and
 * {@link https://cr.yp.to/chacha.html | website}.
 *
 * @module
 */



/**
 * ChaCha core function. Uses an unrolled loop (chachaCore, hchacha) - 4x
 * faster than a simple loop, but larger & harder to read. A simple-loop
 * reference version lives in `test/misc/micro-ciphers.ts`;
 * `test/arx.test.ts` keeps the two aligned.
 * The specific implementation is selected in `createCipher` below.
 */
/** RFC 8439 §2.3 block core for `state = constants | key | counter | nonce`. */
// prettier-ignore
function chachaCore(s, k, n, out, cnt, rounds = 20) {
    let y00 = s[0], y01 = s[1], y02 = s[2], y03 = s[3], // "expa"   "nd 3"  "2-by"  "te k"
    y04 = k[0], y05 = k[1], y06 = k[2], y07 = k[3], // Key      Key     Key     Key
    y08 = k[4], y09 = k[5], y10 = k[6], y11 = k[7], // Key      Key     Key     Key
    y12 = cnt, y13 = n[0], y14 = n[1], y15 = n[2]; // Counter  Nonce   Nonce   Nonce
    // Save state to temporary variables
    let x00 = y00, x01 = y01, x02 = y02, x03 = y03, x04 = y04, x05 = y05, x06 = y06, x07 = y07, x08 = y08, x09 = y09, x10 = y10, x11 = y11, x12 = y12, x13 = y13, x14 = y14, x15 = y15;
    for (let r = 0; r < rounds; r += 2) {
        x00 = (x00 + x04) | 0;
        x12 = rotl(x12 ^ x00, 16);
        x08 = (x08 + x12) | 0;
        x04 = rotl(x04 ^ x08, 12);
        x00 = (x00 + x04) | 0;
        x12 = rotl(x12 ^ x00, 8);
        x08 = (x08 + x12) | 0;
        x04 = rotl(x04 ^ x08, 7);
        x01 = (x01 + x05) | 0;
        x13 = rotl(x13 ^ x01, 16);
        x09 = (x09 + x13) | 0;
        x05 = rotl(x05 ^ x09, 12);
        x01 = (x01 + x05) | 0;
        x13 = rotl(x13 ^ x01, 8);
        x09 = (x09 + x13) | 0;
        x05 = rotl(x05 ^ x09, 7);
        x02 = (x02 + x06) | 0;
        x14 = rotl(x14 ^ x02, 16);
        x10 = (x10 + x14) | 0;
        x06 = rotl(x06 ^ x10, 12);
        x02 = (x02 + x06) | 0;
        x14 = rotl(x14 ^ x02, 8);
        x10 = (x10 + x14) | 0;
        x06 = rotl(x06 ^ x10, 7);
        x03 = (x03 + x07) | 0;
        x15 = rotl(x15 ^ x03, 16);
        x11 = (x11 + x15) | 0;
        x07 = rotl(x07 ^ x11, 12);
        x03 = (x03 + x07) | 0;
        x15 = rotl(x15 ^ x03, 8);
        x11 = (x11 + x15) | 0;
        x07 = rotl(x07 ^ x11, 7);
        x00 = (x00 + x05) | 0;
        x15 = rotl(x15 ^ x00, 16);
        x10 = (x10 + x15) | 0;
        x05 = rotl(x05 ^ x10, 12);
        x00 = (x00 + x05) | 0;
        x15 = rotl(x15 ^ x00, 8);
        x10 = (x10 + x15) | 0;
        x05 = rotl(x05 ^ x10, 7);
        x01 = (x01 + x06) | 0;
        x12 = rotl(x12 ^ x01, 16);
        x11 = (x11 + x12) | 0;
        x06 = rotl(x06 ^ x11, 12);
        x01 = (x01 + x06) | 0;
        x12 = rotl(x12 ^ x01, 8);
        x11 = (x11 + x12) | 0;
        x06 = rotl(x06 ^ x11, 7);
        x02 = (x02 + x07) | 0;
        x13 = rotl(x13 ^ x02, 16);
        x08 = (x08 + x13) | 0;
        x07 = rotl(x07 ^ x08, 12);
        x02 = (x02 + x07) | 0;
        x13 = rotl(x13 ^ x02, 8);
        x08 = (x08 + x13) | 0;
        x07 = rotl(x07 ^ x08, 7);
        x03 = (x03 + x04) | 0;
        x14 = rotl(x14 ^ x03, 16);
        x09 = (x09 + x14) | 0;
        x04 = rotl(x04 ^ x09, 12);
        x03 = (x03 + x04) | 0;
        x14 = rotl(x14 ^ x03, 8);
        x09 = (x09 + x14) | 0;
        x04 = rotl(x04 ^ x09, 7);
    }
    // RFC 8439 §2.3 / §2.3.1: add the original state words back in state order.
    let oi = 0;
    out[oi++] = (y00 + x00) | 0;
    out[oi++] = (y01 + x01) | 0;
    out[oi++] = (y02 + x02) | 0;
    out[oi++] = (y03 + x03) | 0;
    out[oi++] = (y04 + x04) | 0;
    out[oi++] = (y05 + x05) | 0;
    out[oi++] = (y06 + x06) | 0;
    out[oi++] = (y07 + x07) | 0;
    out[oi++] = (y08 + x08) | 0;
    out[oi++] = (y09 + x09) | 0;
    out[oi++] = (y10 + x10) | 0;
    out[oi++] = (y11 + x11) | 0;
    out[oi++] = (y12 + x12) | 0;
    out[oi++] = (y13 + x13) | 0;
    out[oi++] = (y14 + x14) | 0;
    out[oi++] = (y15 + x15) | 0;
}
/**
 * hchacha hashes key and nonce into key' and nonce' for xchacha20.
 * Algorithmically identical to `hchacha_small` from `test/misc/micro-ciphers.ts`,
 * but this exported path normalizes word order on big-endian hosts.
 * Reuses `chachaCore` and subtracts its feed-forward, keeping the hot per-block
 * path untouched.
 * @param s - Sigma constants as 32-bit words.
 * @param k - Key words.
 * @param i - Nonce-prefix words.
 * @param out - Output buffer for the derived subkey.
 * @example
 * Derives the XChaCha subkey from sigma, key, and nonce-prefix words.
 *
 * ```ts
 * const sigma = new Uint32Array(4);
 * const key = new Uint32Array(8);
 * const nonce = new Uint32Array(4);
 * const out = new Uint32Array(8);
 * hchacha(sigma, key, nonce, out);
 * ```
 */
// prettier-ignore
function hchacha(s, k, i, out) {
    // Runs the shared chachaCore permutation, then subtracts the RFC 8439 feed-forward
    // it applies, recovering the raw permutation words hchacha needs.
    // LE hosts read the caller arrays in place (no copies); BE hosts get
    // byte-swapped scratch copies, wiped before returning.
    const s2 = isLE ? s : swap32IfBE(s.slice(0, 4));
    const k2 = isLE ? k : swap32IfBE(k.slice(0, 8));
    const i2 = isLE ? i : swap32IfBE(i.slice(0, 4));
    const t = new Uint32Array(16);
    chachaCore(s2, k2, i2.subarray(1), t, i2[0]);
    let oi = 0;
    out[oi++] = (t[0] - s2[0]) | 0;
    out[oi++] = (t[1] - s2[1]) | 0;
    out[oi++] = (t[2] - s2[2]) | 0;
    out[oi++] = (t[3] - s2[3]) | 0;
    out[oi++] = (t[12] - i2[0]) | 0;
    out[oi++] = (t[13] - i2[1]) | 0;
    out[oi++] = (t[14] - i2[2]) | 0;
    out[oi++] = (t[15] - i2[3]) | 0;
    swap32IfBE(out);
    if (!isLE)
        clean(s2, k2, i2);
    clean(t);
}
/**
 * Original, non-RFC chacha20 from DJB. 8-byte nonce, 8-byte counter.
 * The nonce/counter layout still reserves 8 counter bytes internally, but the shared public
 * `counter` argument follows noble's strict non-wrapping 32-bit policy. See `src/_arx.ts`
 * near `MAX_COUNTER` for the full counter-policy rationale.
 * @param key - 16-byte or 32-byte key.
 * @param nonce - 8-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Encrypts bytes with the original 8-byte-nonce ChaCha variant and a fresh key/nonce.
 *
 * ```ts
 * import { chacha20orig } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(8);
 * chacha20orig(key, nonce, new Uint8Array(4));
 * ```
 */
const chacha20orig = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 8,
    allowShortKeys: true,
});
/**
 * ChaCha stream cipher. Conforms to RFC 8439 (IETF, TLS). 12-byte nonce, 4-byte counter.
 * With smaller nonce, it's not safe to make it random (CSPRNG), due to collision chance.
 * @param key - 32-byte key.
 * @param nonce - 12-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Encrypts bytes with the RFC 8439 ChaCha20 stream cipher and a fresh key/nonce.
 *
 * ```ts
 * import { chacha20 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(12);
 * chacha20(key, nonce, new Uint8Array(4));
 * ```
 */
const chacha20 = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 4,
    allowShortKeys: false,
});
/**
 * XChaCha eXtended-nonce ChaCha. With 24-byte nonce, it's safe to make it random (CSPRNG).
 * See {@link https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha | the IRTF draft}.
 * The nonce/counter layout still reserves 8 counter bytes internally, but the shared public
 * `counter` argument follows noble's strict non-wrapping 32-bit policy. See `src/_arx.ts`
 * near `MAX_COUNTER` for the full counter-policy rationale.
 * @param key - 32-byte key.
 * @param nonce - 24-byte extended nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Encrypts bytes with XChaCha20 using a fresh key and random 24-byte nonce.
 *
 * ```ts
 * import { xchacha20 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(24);
 * xchacha20(key, nonce, new Uint8Array(4));
 * ```
 */
const xchacha20 = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 8,
    extendNonceFn: hchacha,
    allowShortKeys: false,
});
/**
 * Reduced 8-round chacha, described in original paper.
 * @param key - 32-byte key.
 * @param nonce - 12-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Uses the reduced 8-round variant for non-critical workloads with a fresh key/nonce.
 *
 * ```ts
 * import { chacha8 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(12);
 * chacha8(key, nonce, new Uint8Array(4));
 * ```
 */
const chacha8 = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 4,
    rounds: 8,
});
/**
 * Reduced 12-round chacha, described in original paper.
 * @param key - 32-byte key.
 * @param nonce - 12-byte nonce.
 * @param data - Input bytes to xor with the keystream.
 * @param output - Optional destination buffer.
 * @param counter - Initial block counter.
 * @returns Encrypted or decrypted bytes.
 * @example
 * Uses the reduced 12-round variant for non-critical workloads with a fresh key/nonce.
 *
 * ```ts
 * import { chacha12 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(12);
 * chacha12(key, nonce, new Uint8Array(4));
 * ```
 */
const chacha12 = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 4,
    rounds: 12,
});
// Test-only hook: exposes the unrolled production core so tests can compare it
// with the simple/reference core from `test/misc/micro-ciphers.ts`.
const chacha_TESTS = /* @__PURE__ */ Object.freeze({ chachaCore });
// RFC 8439 §2.8.1 pad16(x): shared zero block for AAD/ciphertext padding.
const ZEROS16 = /* @__PURE__ */ new Uint8Array(16);
// RFC 8439 §2.8 / §2.8.1: aligned inputs add nothing, otherwise append 16-(len%16) zero bytes.
const updatePadded = (h, msg) => {
    h.update(msg);
    const leftover = msg.length % 16;
    if (leftover)
        h.update(ZEROS16.subarray(leftover));
};
// RFC 8439 §2.6.1 poly1305_key_gen returns `block[0..31]`, so AEAD key
// generation only needs 32 zero bytes.
const ZEROS32 = /* @__PURE__ */ new Uint8Array(32);
function computeTag(fn, key, nonce, ciphertext, AAD) {
    if (AAD !== undefined)
        utils_abytes(AAD, undefined, 'AAD');
    // RFC 8439 §2.6 / §2.8: derive the Poly1305 one-time key from counter 0,
    // then MAC AAD || pad16(AAD) || ciphertext || pad16(ciphertext) || len(AAD) || len(ciphertext).
    const authKey = fn(key, nonce, ZEROS32);
    const lengths = u64Lengths(ciphertext.length, AAD ? AAD.length : 0, true);
    // Methods below can be replaced with
    // `return poly1305_computeTag_small(authKey, lengths, ciphertext, AAD)`
    // from `test/misc/micro-ciphers.ts`.
    const h = poly1305.create(authKey);
    if (AAD)
        updatePadded(h, AAD);
    updatePadded(h, ciphertext);
    h.update(lengths);
    const res = h.digest();
    clean(authKey, lengths);
    return res;
}
/**
 * AEAD algorithm from RFC 8439.
 * Salsa20 and chacha (RFC 8439) use poly1305 differently.
 * We could have composed them, but it's hard because of authKey:
 * In salsa20, authKey changes position in salsa stream.
 * In chacha, authKey can't be computed inside computeTag, it modifies the counter.
 */
const _poly1305_aead = (xorStream) => (key, nonce, AAD) => {
    // This borrows caller key/nonce/AAD buffers by reference; mutating them after construction
    // changes future encrypt/decrypt results.
    const tagLength = 16;
    return {
        encrypt(plaintext, output) {
            const plength = plaintext.length;
            output = getOutput(plength + tagLength, output, false);
            output.set(plaintext);
            const oPlain = output.subarray(0, -tagLength);
            // RFC 8439 §2.8: payload encryption starts at counter 1 because counter 0 produced the OTK.
            xorStream(key, nonce, oPlain, oPlain, 1);
            const tag = computeTag(xorStream, key, nonce, oPlain, AAD);
            output.set(tag, plength); // append tag
            clean(tag);
            return output;
        },
        decrypt(ciphertext, output) {
            output = getOutput(ciphertext.length - tagLength, output, false);
            const data = ciphertext.subarray(0, -tagLength);
            const passedTag = ciphertext.subarray(-tagLength);
            const tag = computeTag(xorStream, key, nonce, data, AAD);
            // RFC 8439 §2.8 / §4: authenticate ciphertext before decrypting it, and compare tags with
            // the constant-time equalBytes() helper rather than decrypting speculative plaintext first.
            if (!equalBytes(passedTag, tag)) {
                clean(tag);
                throw new Error('invalid tag');
            }
            output.set(ciphertext.subarray(0, -tagLength));
            // Actual decryption
            xorStream(key, nonce, output, output, 1); // start stream with i=1
            clean(tag);
            return output;
        },
    };
};
/**
 * ChaCha20-Poly1305 from RFC 8439.
 *
 * Unsafe to use random nonces under the same key, due to collision chance.
 * Prefer XChaCha instead.
 * @param key - 32-byte key.
 * @param nonce - 12-byte nonce.
 * @param AAD - Additional authenticated data.
 * @returns AEAD cipher instance.
 * @example
 * Encrypts and authenticates plaintext with a fresh key and nonce.
 *
 * ```ts
 * import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(12);
 * const aad = new TextEncoder().encode('session metadata');
 * const cipher = chacha20poly1305(key, nonce, aad);
 * cipher.encrypt(new Uint8Array([1, 2, 3]));
 * ```
 */
const chacha20poly1305 = /* @__PURE__ */ wrapCipher({ blockSize: 64, nonceLength: 12, tagLength: 16, withAAD: true }, 
/* @__PURE__ */ _poly1305_aead(chacha20));
/**
 * XChaCha20-Poly1305 extended-nonce chacha.
 *
 * Can be safely used with random nonces (CSPRNG).
 * See {@link https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha | the IRTF draft}.
 * @param key - 32-byte key.
 * @param nonce - 24-byte nonce.
 * @param AAD - Additional authenticated data.
 * @returns AEAD cipher instance.
 * @example
 * Encrypts and authenticates plaintext with a fresh key and random 24-byte nonce.
 *
 * ```ts
 * import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const key = randomBytes(32);
 * const nonce = randomBytes(24);
 * const aad = new TextEncoder().encode('session metadata');
 * const cipher = xchacha20poly1305(key, nonce, aad);
 * cipher.encrypt(new Uint8Array([1, 2, 3]));
 * ```
 */
const xchacha20poly1305 = /* @__PURE__ */ wrapCipher({ blockSize: 64, nonceLength: 24, tagLength: 16, withAAD: true }, 
/* @__PURE__ */ _poly1305_aead(xchacha20));
/**
 * Chacha20 CSPRNG (cryptographically secure pseudorandom number generator).
 * It's best to limit usage to non-production, non-critical cases: for example, test-only.
 * Compatible with libtomcrypt. It does not have a specification, so unclear how secure it is.
 * @param seed - Optional seed bytes mixed into the internal `key || nonce` state. When omitted,
 * only 32 random bytes are mixed into the 40-byte state.
 * @returns Seeded concrete `_XorStreamPRG` instance, including `clone()`.
 * @example
 * Seeds the test-only ChaCha20 DRBG from fresh entropy.
 *
 * ```ts
 * import { rngChacha20 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const seed = randomBytes(32);
 * const prg = rngChacha20(seed);
 * prg.randomBytes(8);
 * ```
 */
const rngChacha20 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createPRG(chacha20orig, 64, 32, 8)));
/**
 * Chacha20/8 CSPRNG (cryptographically secure pseudorandom number generator).
 * It's best to limit usage to non-production, non-critical cases: for example, test-only.
 * Faster than `rngChacha20`.
 * @param seed - Optional seed bytes mixed into the internal `key || nonce` state. When omitted,
 * only 32 random bytes are mixed into the 44-byte state.
 * @returns Seeded concrete `_XorStreamPRG` instance, including `clone()`.
 * @example
 * Seeds the faster test-only ChaCha8 DRBG from fresh entropy.
 *
 * ```ts
 * import { rngChacha8 } from '@noble/ciphers/chacha.js';
 * import { randomBytes } from '@noble/ciphers/utils.js';
 * const seed = randomBytes(32);
 * const prg = rngChacha8(seed);
 * prg.randomBytes(8);
 * ```
 */
const rngChacha8 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createPRG(chacha8, 64, 32, 12)));

;// CONCATENATED MODULE: ./lib/crypto/secretstream-state.js




/** Bytes of a secretstream key and of the header that starts a stream. */
const STREAM_KEY_SIZE = 32;
const STREAM_HEADER_SIZE = 24;
/** Bytes that a message is longer when encrypted: the encrypted tag byte before it and the MAC after it. */
const MESSAGE_OVERHEAD = 17;
/** The tags that the format uses: FINAL on the last message of a stream, MESSAGE on all others. */
const TAG_MESSAGE = 0;
const TAG_FINAL = 3;
const BLOCK_SIZE = 64;
const MAC_SIZE = 16;
const ZEROS = new Uint8Array(2 * BLOCK_SIZE);
const AEAD = 'chacha20-poly1305';
const AEAD_OPTIONS = { authTagLength: MAC_SIZE };
/** "expand 32-byte k", the constant of ChaCha20, as little-endian words. */
const secretstream_state_SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
/**
 * One direction of libsodium's `crypto_secretstream_xchacha20poly1305`, without additional data and without rekeying
 * (format text §5): messages are encrypted, or decrypted, in order, each under a nonce that the MACs before it feed.
 *
 * A message is ChaCha20-Poly1305 (RFC 8439) under a subkey over a 64-byte block, the tag byte and then zeros, followed
 * by the message; of the encrypted block the first byte is kept. There is one difference: libsodium pads the MAC's
 * input after the message with `length & 15` zero bytes where the RFC pads to a multiple of 16. For lengths that are
 * multiples of 8 both are the same, and the stock cipher of node:crypto does the work.
 */
class SecretStream {
    #key;
    #keyObject;
    /** A 32-bit counter from 1, then 8 bytes from the header, into which every MAC is XORed. */
    #nonce = new Uint8Array(12);
    #ended = false;
    constructor(key, header) {
        if (key.length !== STREAM_KEY_SIZE || header.length !== STREAM_HEADER_SIZE) {
            throw new RangeError(`a stream key of ${key.length} bytes and a stream header of ${header.length} bytes`);
        }
        const subkey = new Uint32Array(8);
        hchacha(secretstream_state_SIGMA, words(key), words(header.subarray(0, 16)), subkey);
        this.#key = new Uint8Array(subkey.buffer);
        // A raw key instead of a key object makes every message 11 µs slower.
        this.#keyObject = (0,external_node_crypto_.createSecretKey)(this.#key);
        this.#nonce[0] = 1;
        this.#nonce.set(header.subarray(16), 4);
    }
    /** Whether the message with the final tag has been seen: nothing may follow. */
    get ended() {
        return this.#ended;
    }
    /** Encrypts a message into `target` (17 bytes longer than it, not overlapping it). */
    push(message, tag, target) {
        if (this.#ended)
            throw new Error('a message after the final one');
        if (target.length !== message.length + MESSAGE_OVERHEAD) {
            throw new RangeError(`${target.length} bytes of room for a message of ${message.length} bytes`);
        }
        const mac = canUseStockCipher(message.length)
            ? this.#pushStock(message, tag, target)
            : this.#pushOdd(message, tag, target);
        target.set(mac, message.length + 1);
        this.#advance(mac, tag);
    }
    /**
     * Decrypts a message into `target` (17 bytes shorter than `cipher`, not overlapping it) and returns its tag. On
     * failure nothing that came from the message is left in `target`.
     *
     * @throws {FormatError} when the message is too short, not authentic, or has another tag than those of the format.
     */
    pull(cipher, target) {
        if (this.#ended)
            throw new errors/* FormatError */.I('the encrypted stream goes on after its final message');
        if (cipher.length < MESSAGE_OVERHEAD)
            throw new errors/* FormatError */.I('the encrypted stream is cut off');
        const length = cipher.length - MESSAGE_OVERHEAD;
        if (target.length !== length)
            throw new RangeError(`${target.length} bytes of room for ${length} bytes`);
        const mac = cipher.subarray(length + 1);
        const keystream = chacha20(this.#key, this.#nonce, ZEROS);
        const tag = cipher[0] ^ keystream[BLOCK_SIZE];
        const authentic = canUseStockCipher(length)
            ? this.#pullStock(cipher, keystream, mac, target)
            : this.#pullOdd(cipher, keystream, mac, target);
        if (!authentic)
            throw new errors/* FormatError */.I('the encrypted stream is not what was written with its key');
        if (tag !== TAG_MESSAGE && tag !== TAG_FINAL) {
            target.fill(0);
            throw new errors/* FormatError */.I(`the encrypted stream has a message with the unknown tag ${tag}`);
        }
        this.#advance(mac, tag);
        return tag;
    }
    #pushStock(message, tag, target) {
        const cipher = (0,external_node_crypto_.createCipheriv)(AEAD, this.#keyObject, this.#nonce, AEAD_OPTIONS);
        target[0] = cipher.update(TAG_BLOCKS[tag])[0];
        target.set(cipher.update(message), 1);
        cipher.final();
        return cipher.getAuthTag();
    }
    #pullStock(cipher, keystream, mac, target) {
        const decipher = (0,external_node_crypto_.createDecipheriv)(AEAD, this.#keyObject, this.#nonce, AEAD_OPTIONS);
        decipher.setAuthTag(mac);
        decipher.update(encryptedTagBlock(cipher, keystream));
        const message = decipher.update(cipher.subarray(1, cipher.length - MAC_SIZE));
        try {
            decipher.final();
        }
        catch {
            return false;
        }
        target.set(message);
        return true;
    }
    #pushOdd(message, tag, target) {
        const plain = new Uint8Array(2 * BLOCK_SIZE + message.length);
        plain[BLOCK_SIZE] = tag;
        plain.set(message, 2 * BLOCK_SIZE);
        const encrypted = chacha20(this.#key, this.#nonce, plain);
        target[0] = encrypted[BLOCK_SIZE];
        target.set(encrypted.subarray(2 * BLOCK_SIZE), 1);
        return poly1305(macInput(encrypted.subarray(BLOCK_SIZE)), encrypted.subarray(0, 32));
    }
    #pullOdd(cipher, keystream, mac, target) {
        const encrypted = cipher.subarray(1, cipher.length - MAC_SIZE);
        const whole = new Uint8Array(BLOCK_SIZE + encrypted.length);
        whole.set(encryptedTagBlock(cipher, keystream));
        whole.set(encrypted, BLOCK_SIZE);
        if (!(0,external_node_crypto_.timingSafeEqual)(poly1305(macInput(whole), keystream.subarray(0, 32)), mac))
            return false;
        target.set(chacha20(this.#key, this.#nonce, encrypted, undefined, 2));
        return true;
    }
    #advance(mac, tag) {
        for (let i = 0; i < 8; i++)
            this.#nonce[4 + i] ^= mac[i];
        // The counter has 32 bits; a stream would need 128 TiB to wrap it, and libsodium would then change the key.
        // Not `++nonce[i] !== 0`: the value of that is 256 where the element has become 0.
        for (let i = 0; i < 4; i++) {
            this.#nonce[i] += 1;
            if (this.#nonce[i] !== 0)
                break;
        }
        this.#ended = tag === TAG_FINAL;
    }
}
const TAG_BLOCKS = { [TAG_MESSAGE]: tagBlock(TAG_MESSAGE), [TAG_FINAL]: tagBlock(TAG_FINAL) };
function tagBlock(tag) {
    const block = new Uint8Array(BLOCK_SIZE);
    block[0] = tag;
    return block;
}
/** The block before a message as it was encrypted: its first byte is in the message, the rest were zeros. */
function encryptedTagBlock(cipher, keystream) {
    const block = keystream.subarray(BLOCK_SIZE, 2 * BLOCK_SIZE);
    block[0] = cipher[0];
    return block;
}
/** What the MAC is taken over: block and message encrypted, libsodium's padding, then both lengths. */
function macInput(encrypted) {
    const padded = encrypted.length + (encrypted.length & 15);
    const input = new Uint8Array(padded + 16);
    input.set(encrypted);
    new DataView(input.buffer).setUint32(padded + 8, encrypted.length, true);
    return input;
}
/**
 * Whether node:crypto gives libsodium's bytes for a message of this length. It is then the faster one too: 3.7 µs
 * against 3.1 µs for 64 bytes, 4 against 9 for 512, 16 against 187 for 32 KiB (pure TypeScript against it); below 64
 * bytes they are equal.
 */
function canUseStockCipher(length) {
    return (length & 7) === 0;
}
/** A copy of the bytes as words, for the block functions of ChaCha20. */
function words(bytes) {
    const copy = new Uint8Array(bytes.length);
    copy.set(bytes);
    return new Uint32Array(copy.buffer);
}

;// CONCATENATED MODULE: ./lib/crypto/secretstream.js


/** Bytes of every message of a stream but the last, which may be shorter (format text §5). */
const MESSAGE_SIZE = 32768;
const ENCRYPTED_MESSAGE_SIZE = MESSAGE_SIZE + MESSAGE_OVERHEAD;
/** Bytes of the stream that {@link encryptStream} makes of `plainLength` bytes. */
function encryptedStreamLength(plainLength) {
    return plainLength + messageCount(plainLength) * MESSAGE_OVERHEAD;
}
/**
 * Encrypts `plain` as one whole stream (format text §5): messages of 32768 bytes, the last one of what is left, with
 * the tag FINAL. The messages stand one after the other in `target`, which has `encryptedStreamLength(plain.length)`
 * bytes or more and does not overlap `plain`; both may be views into the memory of WebAssembly.
 *
 * @returns the bytes written.
 */
function encryptStream(key, header, plain, target) {
    const length = encryptedStreamLength(plain.length);
    if (target.length < length)
        throw new RangeError(`${target.length} bytes of room for a stream of ${length} bytes`);
    const stream = new SecretStream(key, header);
    const last = messageCount(plain.length) - 1;
    for (let i = 0, written = 0; i <= last; i++) {
        const message = plain.subarray(i * MESSAGE_SIZE, (i + 1) * MESSAGE_SIZE);
        const end = written + message.length + MESSAGE_OVERHEAD;
        stream.push(message, i === last ? TAG_FINAL : TAG_MESSAGE, target.subarray(written, end));
        written = end;
    }
    return length;
}
/** Bytes that `target` of {@link decryptStream} needs for a stream of `cipherLength` bytes. */
function decryptedStreamLength(cipherLength) {
    const full = Math.floor(cipherLength / ENCRYPTED_MESSAGE_SIZE);
    return full * MESSAGE_SIZE + Math.max(0, (cipherLength % ENCRYPTED_MESSAGE_SIZE) - MESSAGE_OVERHEAD);
}
/**
 * Decrypts one whole stream into `target`, which has `decryptedStreamLength(cipher.length)` bytes or more and does not
 * overlap `cipher`; both may be views into the memory of WebAssembly. An empty last message is taken.
 *
 * @returns the bytes of the plaintext.
 * @throws {FormatError} when a message is not authentic, the stream is cut off, or goes on after its final message.
 */
function decryptStream(key, header, cipher, target) {
    const room = decryptedStreamLength(cipher.length);
    if (target.length < room)
        throw new RangeError(`${target.length} bytes of room for a stream of ${room} bytes`);
    const stream = new SecretStream(key, header);
    let written = 0;
    for (let start = 0; start < cipher.length; start += ENCRYPTED_MESSAGE_SIZE) {
        const message = cipher.subarray(start, start + ENCRYPTED_MESSAGE_SIZE);
        const end = written + Math.max(0, message.length - MESSAGE_OVERHEAD);
        stream.pull(message, target.subarray(written, end));
        written = end;
    }
    if (!stream.ended)
        throw new errors/* FormatError */.I('the encrypted stream is cut off: its final message is missing');
    return written;
}
function messageCount(plainLength) {
    return Math.max(1, Math.ceil(plainLength / MESSAGE_SIZE));
}

// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __nccwpck_require__(677);
;// CONCATENATED MODULE: ./lib/format/blob.js




/** The version of blob files that is written and read. */
const BLOB_VERSION = 7;
/** Bytes of the blob key, and of the same sealed to wkey. */
const BLOB_KEY_SIZE = STREAM_KEY_SIZE;
const SEALED_BLOB_KEY_SIZE = BLOB_KEY_SIZE + SEALED_BOX_OVERHEAD;
const SEALED_KEY_OFFSET = 2;
const STREAM_HEADER_OFFSET = SEALED_KEY_OFFSET + SEALED_BLOB_KEY_SIZE;
/** Bytes before the encrypted stream of a blob file (format text §5). */
const BLOB_HEADER_SIZE = STREAM_HEADER_OFFSET + STREAM_HEADER_SIZE;
/** Writes the header of a blob file into the first 106 bytes of `target`. */
function encodeBlobHeader(target, header) {
    if (header.sealedKey.length !== SEALED_BLOB_KEY_SIZE || header.streamHeader.length !== STREAM_HEADER_SIZE) {
        throw new RangeError('the parts of a blob header have the wrong sizes');
    }
    target[0] = BLOB_VERSION;
    target[1] = header.type;
    target.set(header.sealedKey, SEALED_KEY_OFFSET);
    target.set(header.streamHeader, STREAM_HEADER_OFFSET);
}
/**
 * The header of a blob file; key and stream header are views into `blob`.
 *
 * @throws {FormatError} when the file is too short to be a blob, of another version, or of a type that is unknown or
 *   too old.
 */
function parseBlobHeader(blob) {
    if (blob.length < 2)
        throw new errors/* FormatError */.I(`the blob is cut off after ${blob.length} bytes`);
    const version = blob[0];
    if (version !== BLOB_VERSION)
        throw new errors/* FormatError */.I(`the blob has version ${version}, not ${BLOB_VERSION}`);
    const type = (0,object_type/* checkObjectType */.GU)(blob[1]);
    if (blob.length < BLOB_HEADER_SIZE + MESSAGE_OVERHEAD) {
        throw new errors/* FormatError */.I(`the blob is cut off after ${blob.length} bytes`);
    }
    const bytes = Buffer.from(blob.buffer, blob.byteOffset, BLOB_HEADER_SIZE);
    return {
        type,
        sealedKey: bytes.subarray(SEALED_KEY_OFFSET, STREAM_HEADER_OFFSET),
        streamHeader: bytes.subarray(STREAM_HEADER_OFFSET)
    };
}

// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __nccwpck_require__(52);
;// CONCATENATED MODULE: ./lib/crypto/kdf.js

const CONTEXT = Buffer.from('REKKORD0', 'ascii');
const NOTHING = new Uint8Array(0);
/**
 * Derives subkey `id` (32 bytes) of a 32-byte key: libsodium's `crypto_kdf_blake2b_derive_from_key` with the context
 * "REKKORD0" (format text §2). It is BLAKE2b-256 keyed with `key` over an empty message; the salt holds the id as a
 * little-endian 64-bit number, the personalisation the context, both filled with zeros to 16 bytes.
 */
function kdf_deriveSubkey(key, id) {
    const salt = Buffer.alloc(16);
    salt.writeBigUInt64LE(BigInt(id));
    const personalization = Buffer.alloc(16);
    CONTEXT.copy(personalization);
    return Buffer.from(blake2b(NOTHING, { key, dkLen: 32, salt, personalization }));
}

;// CONCATENATED MODULE: ./lib/format/object-key.js


/** The salts of the repository whose data public key is `wkey` (format text §4 and §7). */
function deriveSalts(wkey) {
    return { salt: deriveSubkey(wkey, 0), splitterSeed: deriveSubkey(wkey, 1).subarray(0, 8) };
}
/** The key (32 bytes) of the keyed BLAKE3 hash of objects of a type: the salt, its last byte XORed with the type. */
function hashKey(salt, type) {
    const key = Buffer.from(salt);
    key[31] ^= type;
    return key;
}
/** The hash keys of all object types, the older ones included: the key of a type is at its number. */
function hashKeys(salt) {
    return Array.from({ length: object_type/* OBJECT_TYPE_COUNT */.$ }, (_, type) => hashKey(salt, type));
}

;// CONCATENATED MODULE: ./lib/format/padme.js
/**
 * Bytes that an LZ4 frame of `length` bytes (1 or more) is padded to with zeros, so that its size gives
 * away little of the content: Padmé (format text §5), at most 12 % more. With e = floor(log2 length) and
 * s = floor(log2 e) + 1, it is the next multiple of 2^(e - s). From 64 bytes up it is a multiple of 8.
 */
function padmeSize(length) {
    if (length < 2)
        return length;
    const e = bitLength(length) - 1;
    const step = 2 ** (e - bitLength(e));
    return Math.ceil(length / step) * step;
}
function bitLength(value) {
    return value < 2 ** 32 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 2 ** 32));
}

;// CONCATENATED MODULE: ./lib/repository/object-codec.js












/** The input region grows by whole steps of so many bytes. */
const CAPACITY_STEP = 256 * 1024;
/** Opened blob keys that are remembered: those of half a million small blobs, in some 2 MB. */
const OPENED_KEYS = 8192;
/** Stream headers drawn from the system at a time. */
const RANDOM_AT_ONCE = 128;
/**
 * Turns objects into blobs and back (format text §4, §5) in one linear memory: content is read straight into it,
 * hashed, compressed and encrypted there. One per thread; every view that it gives is valid until its next call.
 */
class ObjectCodec {
    kernel = new Kernel();
    #unsealer;
    #options;
    #hashKeys;
    #sealer;
    /** Bytes of content that the input region holds. */
    #capacity = 0;
    #sealed = Buffer.alloc(0);
    #random = Buffer.alloc(0);
    #blobKey;
    #openedKeys = new Map();
    constructor(access, options) {
        this.#unsealer = access.dkey === undefined ? undefined : new Unsealer(access.wkey, access.dkey);
        this.#options = options;
        this.#hashKeys = hashKeys(access.salt);
        this.#sealer = new Sealer(access.wkey);
    }
    /** Where the input region starts in the kernel's memory. */
    get inputOffset() {
        return this.kernel.heapBase;
    }
    /** The region that content is put into before `hash` and `seal`, at least `capacity` bytes long. */
    input(capacity) {
        if (capacity > this.#capacity) {
            this.#capacity = Math.ceil(capacity / CAPACITY_STEP) * CAPACITY_STEP;
            this.kernel.reserve(this.#checkContentOffset + this.#capacity - this.kernel.heapBase);
        }
        return this.kernel.view(this.inputOffset, capacity);
    }
    /** Hash of the input's first `length` bytes as an object of this type (format text §4). */
    hash(type, length) {
        return this.kernel.hash(this.#hashKeys[type], this.inputOffset, length);
    }
    /**
     * The blob file that holds the input's first `length` bytes.
     * @throws FormatError when the blob does not give the content back (only with `testWrites`)
     */
    seal(type, length) {
        const frame = compressFrame(this.kernel, this.inputOffset, length, this.#frameOffset, this.#options.compressionLevel);
        const padded = padmeSize(frame);
        this.kernel.view(this.#frameOffset + frame, padded - frame).fill(0);
        const size = BLOB_HEADER_SIZE + encryptedStreamLength(padded);
        if (this.#sealed.length < size)
            this.#sealed = Buffer.allocUnsafeSlow(Math.ceil(size / 65536) * 65536);
        const { key, sealed } = this.#nextBlobKey();
        const streamHeader = this.#randomHeader();
        encodeBlobHeader(this.#sealed, { type, sealedKey: sealed, streamHeader });
        encryptStream(key, streamHeader, this.kernel.view(this.#frameOffset, padded), this.#sealed.subarray(BLOB_HEADER_SIZE));
        const blob = this.#sealed.subarray(0, size);
        if (this.#options.testWrites)
            this.#check(blob, key, streamHeader, length);
        return blob;
    }
    /**
     * The object in a blob file.
     * @param maximum bytes of content at the most
     * @throws FormatError when the blob is damaged, not of this object or larger
     */
    open(id, blob, maximum) {
        const name = (0,object_id/* formatObjectId */.Ax)(id);
        try {
            const { type, sealedKey, streamHeader } = parseBlobHeader(blob);
            if ((0,object_type/* catalogOf */.Hh)(type) !== id.catalog)
                throw new errors/* FormatError */.I(`a ${(0,object_type/* objectTypeName */.j3)(type)} does not belong there`);
            const key = this.#openBlobKey(sealedKey);
            const cipher = blob.subarray(BLOB_HEADER_SIZE);
            this.kernel.reserve(cipher.length);
            const frameAt = this.kernel.heapBase;
            const plain = decryptStream(key, streamHeader, cipher, this.kernel.view(frameAt, cipher.length));
            const contentAt = align(frameAt + plain);
            const { length } = decompressFrame(this.kernel, frameAt, plain, contentAt, maximum);
            const hash = this.kernel.hash(this.#hashKeys[type], contentAt, length);
            if (!hash.equals(id.hash))
                throw new errors/* FormatError */.I('the content has another hash');
            return { type, content: this.kernel.view(contentAt, length) };
        }
        catch (error) {
            if (error instanceof errors/* FormatError */.I)
                throw new errors/* FormatError */.I(`Object ${name} is damaged: ${error.message}`, { cause: error });
            throw error;
        }
    }
    get #frameOffset() {
        return align(this.inputOffset + this.#capacity);
    }
    get #checkFrameOffset() {
        return align(this.#frameOffset + padmeSize(frameBound(this.#capacity)));
    }
    get #checkContentOffset() {
        return align(this.#checkFrameOffset + padmeSize(frameBound(this.#capacity)));
    }
    /** 24 random bytes. Asking for many at a time costs a tenth of asking for each. */
    #randomHeader() {
        if (this.#random.length === 0)
            this.#random = (0,external_node_crypto_.randomBytes)(RANDOM_AT_ONCE * STREAM_HEADER_SIZE);
        const header = this.#random.subarray(0, STREAM_HEADER_SIZE);
        this.#random = this.#random.subarray(STREAM_HEADER_SIZE);
        return header;
    }
    /** A blob key and its sealed box, used for so many blobs as the options allow. */
    #nextBlobKey() {
        if (this.#blobKey === undefined || this.#blobKey.uses >= this.#options.blobsPerKey) {
            this.#blobKey?.key.fill(0);
            const key = (0,external_node_crypto_.randomBytes)(32);
            this.#blobKey = { key, sealed: this.#sealer.seal(key), uses: 0 };
        }
        this.#blobKey.uses++;
        return this.#blobKey;
    }
    /** Blobs of one batch share their sealed key, and to open it costs more than all else of a small blob. */
    #openBlobKey(sealed) {
        const name = sealed.toString('latin1');
        const opened = this.#openedKeys.get(name);
        if (opened !== undefined)
            return opened;
        if (this.#unsealer === undefined)
            throw new errors/* RekkordError */.X('key', 'The key cannot read objects: use a ReadWrite or the master key');
        const key = this.#unsealer.open(sealed);
        if (key?.length !== 32)
            throw new errors/* FormatError */.I('its key cannot be opened');
        // The oldest goes first: what is read together was mostly written together
        if (this.#openedKeys.size >= OPENED_KEYS)
            this.#openedKeys.delete(this.#openedKeys.keys().next().value);
        this.#openedKeys.set(name, key);
        return key;
    }
    #check(blob, key, streamHeader, length) {
        const cipher = blob.subarray(BLOB_HEADER_SIZE);
        const frameAt = this.#checkFrameOffset;
        const plain = decryptStream(key, streamHeader, cipher, this.kernel.view(frameAt, cipher.length));
        const check = decompressFrame(this.kernel, frameAt, plain, this.#checkContentOffset, length);
        if (check.length !== length || !this.kernel.equal(this.inputOffset, this.#checkContentOffset, length)) {
            throw new errors/* FormatError */.I('A blob does not give its content back: this machine cannot be trusted with a backup');
        }
    }
}
function align(offset) {
    return Math.ceil(offset / 64) * 64;
}

;// CONCATENATED MODULE: ./lib/repository/known-blob-check.js


/** Of the blobs that are known without looking, so many are looked at all the same (format text §10). */
const CHECKED_SHARE = 0.02;
/**
 * Spot checks of what an index says: a blob that is taken for stored must be there, with its size. An index that is wrong
 * about one is wrong about an unknown number of them, so the save fails.
 */
class KnownBlobCheck {
    #storage;
    #underWay = new Set();
    #failure;
    constructor(storage) {
        this.#storage = storage;
    }
    /** Whether to check this time. */
    get isDue() {
        return Math.random() < CHECKED_SHARE;
    }
    /**
     * Starts a check, and waits only while as many are under way as the storage overlaps. What one of them finds out is
     * thrown by the next call, or by `settle`.
     */
    async begin(id, size) {
        const { concurrency } = this.#storage;
        if (concurrency === 1)
            return this.check(id, size);
        while (this.#underWay.size >= concurrency)
            await Promise.race(this.#underWay);
        this.#throwFailure();
        const checked = this.check(id, size)
            .catch((error) => void (this.#failure ??= { error }))
            .finally(() => this.#underWay.delete(checked));
        this.#underWay.add(checked);
    }
    /** Resolves when every check that was begun has found nothing wrong. */
    async settle() {
        await Promise.all(this.#underWay);
        this.#throwFailure();
    }
    #throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    /** @throws RekkordError('index') when the blob is missing or has another size in bytes */
    async check(id, size) {
        const found = await this.#storage.size((0,object_id/* blobPath */.nD)(id));
        if (found !== undefined && (size === undefined || size === found))
            return;
        const what = found === undefined ? 'is missing' : `has ${found} bytes instead of ${size ?? 0}`;
        throw new errors/* RekkordError */.X('index', `The local index does not fit the repository any more: object ${(0,object_id/* formatObjectId */.Ax)(id)} ${what}. ` +
            'The index has been reset: save again');
    }
}

;// CONCATENATED MODULE: ./lib/repository/object-writer.js



/** Bytes of blobs that one thread has on their way to a storage that it need not wait for. */
const BYTES_UNDER_WAY = 16 * 1024 * 1024;
/** Stores objects that are not in the repository yet. One per thread, like its codec. */
class ObjectWriter {
    #codec;
    #storage;
    #known;
    #check;
    /** Objects on their way, by the bytes of their hash. */
    #underWay = new Map();
    #bytesUnderWay = 0;
    #waiting = [];
    constructor(codec, storage, known) {
        this.#codec = codec;
        this.#storage = storage;
        this.#known = known;
        this.#check = new KnownBlobCheck(storage);
    }
    /** Whether several objects may be on their way at the same time: `room` first for each, and no waiting from there on. */
    get overlaps() {
        return this.#storage.concurrency > 1;
    }
    /** Resolves when another object may be sent on its way, so that what is there at a time is bounded. */
    async room() {
        while (this.#underWay.size >= this.#storage.concurrency || this.#bytesUnderWay >= BYTES_UNDER_WAY) {
            await new Promise((resolve) => this.#waiting.push(resolve));
        }
    }
    /**
     * Stores the codec input's first `length` bytes as an object, unless the repository has it. Where the storage overlaps
     * calls, the codec is free again as soon as this has returned its promise.
     * @throws RekkordError when the storage fails or the blob fails its check
     */
    async store(type, length) {
        const hash = this.#codec.hash(type, length);
        const catalog = (0,object_type/* catalogOf */.Hh)(type);
        const known = this.#known.size(hash);
        if (known !== undefined) {
            if (this.#check.isDue)
                await this.#check.check({ catalog, hash }, known);
            return { hash, stored: known, added: 0 };
        }
        if (this.overlaps)
            return this.#send(type, catalog, hash, length);
        const present = await this.#storage.size((0,object_id/* blobPath */.nD)({ catalog, hash }));
        if (present !== undefined)
            return this.#found(catalog, hash, present);
        return this.#write(catalog, hash, this.#codec.seal(type, length));
    }
    /** Seals and sends an object without looking for it: one that is there, in spite of what is known, is refused. */
    async #send(type, catalog, hash, length) {
        const name = hash.toString('latin1');
        const before = this.#underWay.get(name);
        if (before !== undefined)
            return { ...(await before), added: 0 };
        const blob = this.#codec.seal(type, length);
        const size = blob.length;
        const sent = this.#write(catalog, hash, blob);
        this.#underWay.set(name, sent);
        this.#bytesUnderWay += size;
        try {
            return await sent;
        }
        finally {
            this.#underWay.delete(name);
            this.#bytesUnderWay -= size;
            for (const wake of this.#waiting.splice(0))
                wake();
        }
    }
    async #write(catalog, hash, blob) {
        const path = (0,object_id/* blobPath */.nD)({ catalog, hash });
        const { length } = blob;
        if (await this.#storage.write(path, blob)) {
            this.#known.add(catalog, hash, length, true);
            return { hash, stored: length, added: length };
        }
        // Another writer was faster
        return this.#found(catalog, hash, (await this.#storage.size(path)) ?? length);
    }
    #found(catalog, hash, size) {
        // Flushed with the new ones: whoever wrote it may have crashed before it made it durable
        this.#known.add(catalog, hash, size, true);
        return { hash, stored: size, added: 0 };
    }
}

;// CONCATENATED MODULE: ./lib/storage/dry-run.js
/** A storage that reads what is there and only pretends to write: for finding out what a run would do. */
class DryRunStorage {
    url;
    concurrency;
    #storage;
    constructor(storage) {
        this.url = storage.url;
        this.concurrency = storage.concurrency;
        this.#storage = storage;
        if (storage.listBelow !== undefined)
            this.listBelow = (folder) => storage.listBelow(folder);
    }
    async create() {
        // Nothing is written
    }
    read(path) {
        return this.#storage.read(path);
    }
    size(path) {
        return this.#storage.size(path);
    }
    async write(path) {
        return (await this.#storage.size(path)) === undefined;
    }
    list(folder) {
        return this.#storage.list(folder);
    }
    listFolders(folder) {
        return this.#storage.listFolders(folder);
    }
    async flush() {
        // Nothing was written
    }
    close() {
        return this.#storage.close();
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/storage/local-flush.js



/** Up to so many files are flushed one by one; above it one call for the whole file system is cheaper. */
const FEW_FILES = 16;
/**
 * Makes files of a repository durable, with their names. Many files on Linux: one syncfs(2) through `sync -f`, which costs
 * one journal commit instead of one per file; otherwise, and where `sync` fails, an fsync of each file and of the folder
 * that holds its name. Folders are durable since they were made: see makeFolder.
 *
 * @param root the repository's folder
 * @param files paths from the root
 * @throws the system's error
 */
async function flushFiles(root, files) {
    if (process.platform === 'linux' && hasMoreThan(files, FEW_FILES) && (await syncFileSystem(root)))
        return;
    const folders = new Set();
    for (const file of files) {
        const full = external_node_path_.join(root, file);
        flushPath(full, 'r+');
        folders.add(external_node_path_.dirname(full));
    }
    flushFolders(folders);
}
/**
 * Makes a folder, and those above it that are missing, durably.
 * @throws the system's error
 */
function makeFolder(folder) {
    const first = external_node_fs_.mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (first === undefined)
        return;
    const parents = [];
    for (let made = folder; made.length >= first.length; made = external_node_path_.dirname(made))
        parents.push(external_node_path_.dirname(made));
    flushFolders(parents);
}
/** Makes the names in folders durable. Windows keeps names with the files and cannot open a folder. */
function flushFolders(folders) {
    if (process.platform !== 'win32')
        for (const folder of folders)
            flushPath(folder, 'r');
}
function hasMoreThan(items, count) {
    const iterator = items[Symbol.iterator]();
    for (let i = 0; i <= count; i++)
        if (iterator.next().done === true)
            return false;
    return true;
}
function syncFileSystem(root) {
    return new Promise((resolve) => (0,external_node_child_process_namespaceObject.execFile)('sync', ['-f', root], (error) => resolve(error === null)));
}
function flushPath(file, mode) {
    const descriptor = external_node_fs_.openSync(file, mode);
    try {
        external_node_fs_.fsyncSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/storage/local.js





/** Errors of link(2) that mean that the file system has no hard links, so that a name is taken by other means. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN']);
/**
 * A repository in a folder (format text §1). Calls are synchronous inside: they run in worker threads, where that is
 * several times faster than the asynchronous API.
 */
class LocalStorage {
    url;
    concurrency = 1;
    #root;
    /** Temporary names: one random part per instance, then a counter. */
    #random = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    #counter = 0;
    /** @param root the repository's folder, absolute */
    constructor(root) {
        this.#root = external_node_path_.resolve(root);
        this.url = this.#root;
    }
    async create(folders) {
        try {
            makeFolder(this.#root);
            if (external_node_fs_.readdirSync(this.#root).length > 0) {
                throw new errors/* RekkordError */.X('repository', `${this.url} is not empty: choose a new or an empty folder`);
            }
            // Hundreds of folders: the names in each parent are made durable once, not for each of them
            for (const folder of folders)
                external_node_fs_.mkdirSync(this.#full(folder), { recursive: true, mode: 0o755 });
            flushFolders(new Set(folders.flatMap((folder) => parents(folder).map((parent) => this.#full(parent)))));
        }
        catch (error) {
            throw this.#failure('Cannot create a repository in', error);
        }
    }
    async read(file) {
        try {
            return external_node_fs_.readFileSync(this.#full(file));
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw this.#failure(`Cannot read ${file} in`, error);
        }
    }
    async size(file) {
        try {
            return external_node_fs_.statSync(this.#full(file), { throwIfNoEntry: false })?.size;
        }
        catch (error) {
            throw this.#failure(`Cannot look up ${file} in`, error);
        }
    }
    async write(file, data) {
        const temporary = external_node_path_.join(this.#root, 'tmp', `${this.#random}${String(this.#counter++)}.tmp`);
        try {
            const target = this.#full(file);
            try {
                this.#writeTemporary(temporary, data);
                return publish(temporary, target);
            }
            finally {
                removeIfThere(temporary);
            }
        }
        catch (error) {
            throw this.#failure(`Cannot write ${file} in`, error);
        }
    }
    async *list(folder) {
        for (const entry of this.#entries(folder)) {
            if (!entry.isFile())
                continue;
            const file = `${folder}/${entry.name}`;
            const size = await this.size(file);
            if (size !== undefined)
                yield { path: file, size };
        }
    }
    async *listFolders(folder) {
        for (const entry of this.#entries(folder))
            if (entry.isDirectory())
                yield `${folder}/${entry.name}`;
    }
    async flush(paths) {
        try {
            await flushFiles(this.#root, paths);
        }
        catch (error) {
            throw this.#failure('Cannot make the written files durable in', error);
        }
    }
    async close() {
        // Nothing is held open
    }
    #entries(folder) {
        try {
            return external_node_fs_.readdirSync(this.#full(folder), { withFileTypes: true });
        }
        catch (error) {
            if (isMissing(error))
                return [];
            throw this.#failure(`Cannot list ${folder} in`, error);
        }
    }
    #full(file) {
        return external_node_path_.join(this.#root, file);
    }
    #writeTemporary(temporary, data) {
        const descriptor = openNew(temporary);
        try {
            let done = 0;
            while (done < data.length)
                done += external_node_fs_.writeSync(descriptor, data, done, data.length - done);
        }
        finally {
            external_node_fs_.closeSync(descriptor);
        }
    }
    /** The error as people should see it; expected ones pass as they are. */
    #failure(doing, error) {
        if (error instanceof errors/* RekkordError */.X || !Error.isError(error))
            return error;
        return new errors/* RekkordError */.X('storage', `${doing} ${this.url}: ${reason(error)}`, { cause: error });
    }
}
/** The folders above one in the repository, its root as an empty path included: `blobs/M/00` is in `blobs/M`, `blobs`, ''. */
function parents(folder) {
    const parts = folder.split('/');
    return parts.map((_, i) => parts.slice(0, i).join('/'));
}
/** Opens a new file for writing; its folder is made where it is missing, as `tmp` may be in a copied repository. */
function openNew(file) {
    try {
        return external_node_fs_.openSync(file, 'wx', 0o644);
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
        makeFolder(external_node_path_.dirname(file));
        return external_node_fs_.openSync(file, 'wx', 0o644);
    }
}
/**
 * Gives a complete file its name without ever replacing another one: link(2) refuses to. False when the name is taken.
 */
function publish(temporary, target) {
    try {
        external_node_fs_.linkSync(temporary, target);
        return true;
    }
    catch (error) {
        const code = errorCode(error);
        if (code === 'EEXIST')
            return false;
        if (code === 'ENOENT' && !external_node_fs_.existsSync(external_node_path_.dirname(target))) {
            makeFolder(external_node_path_.dirname(target));
            return publish(temporary, target);
        }
        if (!NO_HARD_LINKS.has(code))
            throw error;
    }
    // Without hard links: what is there stays there; two writers at the same instant write the same content
    if (external_node_fs_.statSync(target, { throwIfNoEntry: false }) !== undefined)
        return false;
    external_node_fs_.renameSync(temporary, target);
    return true;
}
/** Removes a file of ours; what went wrong before is what matters, so it is silent about its own troubles. */
function removeIfThere(file) {
    try {
        external_node_fs_.unlinkSync(file);
    }
    catch {
        // Gone already, or never made
    }
}
function isMissing(error) {
    return errorCode(error) === 'ENOENT';
}
function errorCode(error) {
    return error.code ?? '';
}
/** What happened, in words, from a system error. */
function reason(error) {
    switch (error.code) {
        case 'ENOSPC':
            return 'the disk is full';
        case 'EDQUOT':
            return 'the disk quota is used up';
        case 'EROFS':
            return 'the file system is read-only';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ENOTDIR':
            return 'a part of the path is not a folder';
        default:
            return error.message;
    }
}

;// CONCATENATED MODULE: ./lib/storage/open.js


/** The storage of a location; nothing is read or written yet. What only one kind needs is loaded for that kind alone. */
async function openStorage(location) {
    const storage = await openPlace(location);
    return location.dryRun === true ? new DryRunStorage(storage) : storage;
}
async function openPlace(location) {
    switch (location.type) {
        case 'local':
            return new LocalStorage(location.path);
        case 's3':
            return new (await __nccwpck_require__.e(/* import() */ 29).then(__nccwpck_require__.bind(__nccwpck_require__, 29))).S3Storage(location);
        case 'sftp':
            return new (await __nccwpck_require__.e(/* import() */ 510).then(__nccwpck_require__.bind(__nccwpck_require__, 510))).SftpStorage(location);
    }
}

;// CONCATENATED MODULE: ./lib/workers/worker-state.js





async function workerState(start) {
    const codec = new ObjectCodec(start.access, start.codec);
    const storage = await openStorage(start.location);
    const known = new KnownBlobs(start.knownBlobs);
    return {
        codec,
        splitter: new splitter/* Splitter */.O3(codec.kernel, start.access.splitterSeed),
        storage,
        known,
        writer: new ObjectWriter(codec, storage, known)
    };
}


/***/ }),

/***/ 73:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _run_task_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(140);
/* harmony import */ var _worker_state_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(819);




const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
const state = await (0,_worker_state_js__WEBPACK_IMPORTED_MODULE_3__/* .workerState */ .g)(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData);
/**
 * Tasks share the codec's memory, so they run one after the other; where each waits for a server most of the time they
 * overlap, and use the codec only in between.
 */
const overlap = state.storage.concurrency > 1;
let last = Promise.resolve();
port.on('message', (message) => {
    if (message.kind === 'segment')
        state.known.addSegment(message.segment);
    else if (message.kind === 'stop')
        last = overlap ? stop() : last.then(stop);
    else if (overlap)
        void perform(message.id, message.task);
    else
        last = last.then(() => perform(message.id, message.task));
});
async function perform(id, task) {
    try {
        const { result, transfer } = await (0,_run_task_js__WEBPACK_IMPORTED_MODULE_2__/* .runTask */ .Z)(state, task, (cut) => {
            post({ kind: 'cut', id, cut }, cut.next === undefined ? [] : [cut.next.carry.buffer]);
        });
        post({ kind: 'done', id, result }, transfer);
    }
    catch (error) {
        const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .X ? error.code : undefined;
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        post({ kind: 'failed', id, code, message, stack }, []);
    }
}
async function stop() {
    await state.storage.close();
    port.close();
}
function post(message, transfer) {
    port.postMessage(message, transfer);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(73);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
