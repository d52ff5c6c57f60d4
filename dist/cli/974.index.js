export const id = 974;
export const ids = [974];
export const modules = {

/***/ 895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Paragraphs),
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** Lines on standard error, in paragraphs. */
class Paragraphs {
    terminal;
    #gap = false;
    constructor(terminal) {
        this.terminal = terminal;
    }
    warning(message) {
        this.terminal.warning(message);
    }
    /** Writes a line, an empty one before it where a paragraph has ended. */
    line(text) {
        this.terminal.message(this.#gap ? `\n${text}` : text);
        this.#gap = false;
    }
    /** Has an empty line stand before the next line that is no warning. */
    endParagraph() {
        this.#gap = true;
    }
}
/** A number of things: `1 file`, `2 files`. */
function countOf(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 7609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ formatTimeForPeople),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime)
/* harmony export */ });
/** Bytes for people, in decimal units: `0 B`, `999 B`, `12.3 kB`, `2.407 GB` (behaviour text §3). */
function formatSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let unit = 0;
    let value = bytes;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = [0, 1, 2, 3, 3, 3][unit];
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** Milliseconds for people: `0.3s`, `12.0s`, `3m 05s`, `2h 07m`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)}s`;
    const whole = Math.round(seconds);
    const pad = (value) => String(value).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${pad(whole % 60)}s`;
    return `${Math.floor(whole / 3600)}h ${pad(Math.floor((whole % 3600) / 60))}m`;
}
/** A time in JSON and XML: `20250910T013831.123Z` (behaviour text §3). */
function formatTime(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/[-:]/g, '');
}
/** A time for people: `2025-09-10 01:38:31 UTC`. */
function formatTimeForPeople(milliseconds) {
    return new Date(milliseconds).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');
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

/***/ 2668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ DIRECTORY_HEADER_SIZE),
/* harmony export */   JM: () => (/* binding */ encodeEntryList),
/* harmony export */   P8: () => (/* binding */ UNLISTED_DIRECTORY),
/* harmony export */   ZN: () => (/* binding */ encodeDirectoryHeader),
/* harmony export */   jP: () => (/* binding */ decodeEntryList)
/* harmony export */ });
/* unused harmony exports encodeDirectory, decodeDirectory */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5060);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(244);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2508);
/* harmony import */ var _object_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7677);






/** Bytes before the entries of a directory; a snapshot has them too, after its own header. */
const DIRECTORY_HEADER_SIZE = 16;
/** What is stored for a directory that could not be listed: an empty object. Its entry is not readable. */
const UNLISTED_DIRECTORY = Buffer.alloc(0);
/**
 * The bytes of a directory object (type 10), in one allocation. The children keep their order.
 *
 * @throws {FormatError} when a name is not one of a directory or is there twice, or a value does not fit.
 */
function encodeDirectory(directory) {
    return encodeEntryList(directory, 0, checkUniqueNames(checkName));
}
/**
 * The directory of an object of type 10 or 8; hashes, names and extended attributes are views into `bytes`.
 *
 * @returns undefined for an empty object: a directory that could not be listed.
 * @throws {FormatError} when it is not a directory as the format says, or a name is unsafe or there twice.
 */
function decodeDirectory(bytes, type = OBJECT_TYPES.directory) {
    if (bytes.length === 0)
        return undefined;
    return decodeEntryList(asBuffer(bytes), 0, type === 8, checkUniqueNames(checkName));
}
/**
 * Writes a directory header, 16 bytes, into `target` at `offset`.
 *
 * @throws {FormatError} when a value does not fit.
 */
function encodeDirectoryHeader(target, offset, header) {
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSize */ .JQ)(target, offset, header.size, 'size of the directory');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSize */ .JQ)(target, offset + 8, header.entries, 'number of entries of the directory');
}
/** Writes directory header and entries after `start` bytes that are left zero; `check` sees every name. */
function encodeEntryList(list, start, check) {
    let total = start + DIRECTORY_HEADER_SIZE;
    for (const child of list.children)
        total += (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedEntrySize */ .M_)(child);
    const bytes = Buffer.allocUnsafe(total);
    bytes.fill(0, 0, start);
    encodeDirectoryHeader(bytes, start, list);
    let offset = start + DIRECTORY_HEADER_SIZE;
    for (const child of list.children) {
        check(child.name);
        offset = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEntry */ .vv)(child, bytes, offset);
    }
    return bytes;
}
/** Reads directory header and entries that stand from `start` to the end; `check` sees every name. */
function decodeEntryList(bytes, start, old, check) {
    if (bytes.length < start + DIRECTORY_HEADER_SIZE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the directory is cut off');
    const size = (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readSize */ .ik)(bytes, start, 'size of the directory');
    const entries = (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readSize */ .ik)(bytes, start + 8, 'number of entries of the directory');
    const children = [];
    const entrySize = old ? _entry_js__WEBPACK_IMPORTED_MODULE_1__/* .OLD_ENTRY_SIZE */ .Vv : _entry_js__WEBPACK_IMPORTED_MODULE_1__/* .ENTRY_SIZE */ .RY;
    for (const child of (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntries */ .Fq)(bytes, start + DIRECTORY_HEADER_SIZE, entrySize)) {
        check(child.name);
        children.push(child);
    }
    return { size, entries, children };
}
/** A check of names one after the other that also refuses one it has seen before. */
function checkUniqueNames(check) {
    const seen = new Set();
    return (name) => {
        check(name);
        if (seen.size === seen.add(name.toString('latin1')).size)
            throw new FormatError(`${showName(name)} is there twice`);
    };
}


/***/ }),

/***/ 5060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RY: () => (/* binding */ ENTRY_SIZE),
  Vv: () => (/* binding */ OLD_ENTRY_SIZE),
  Fq: () => (/* binding */ decodeEntries),
  vv: () => (/* binding */ encodeEntry),
  M_: () => (/* binding */ encodedEntrySize)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/name.js
var format_name = __webpack_require__(2508);
;// CONCATENATED MODULE: ./lib/format/extended-attributes.js



/** Bytes that the extended attributes of an entry take at the most, all together. */
const EXTENDED_MAX_SIZE = 32767;
/**
 * The extended attributes of an entry in their stored form (format text §6): for each, the length of the rest in 16
 * bits, its name, a NUL, its value.
 *
 * @returns undefined when they take more than 32767 bytes: the caller then stores none and says so.
 * @throws {FormatError} when a name is empty, holds a NUL or is there twice.
 */
function encodeExtendedAttributes(attributes) {
    const parts = [];
    const seen = new Set();
    let size = 0;
    for (const { name, value } of attributes) {
        if (name.includes(0))
            throw new FormatError(`the extended attribute ${showName(name)} has a NUL in its name`);
        checkAttributeName(name, seen);
        const length = name.length + 1 + value.length;
        size += 2 + length;
        if (size > EXTENDED_MAX_SIZE)
            return undefined;
        parts.push(Buffer.of(length & 0xff, length >> 8), name, Buffer.of(0), value);
    }
    return Buffer.concat(parts, size);
}
/**
 * The extended attributes of an entry; names and values are views into `bytes`.
 *
 * @throws {FormatError} when they are cut off or too many, or when a name is missing, empty or there twice.
 */
function decodeExtendedAttributes(bytes) {
    if (bytes.length > EXTENDED_MAX_SIZE)
        throw new FormatError(`the extended attributes take ${bytes.length} bytes`);
    const buffer = asBuffer(bytes);
    const attributes = [];
    const seen = new Set();
    for (let start = 0; start < buffer.length;) {
        if (buffer.length - start < 2)
            throw new FormatError('the extended attributes are cut off');
        const end = start + 2 + buffer.readUInt16LE(start);
        if (end > buffer.length)
            throw new FormatError('the extended attributes are cut off');
        const item = buffer.subarray(start + 2, end);
        const nul = item.indexOf(0);
        if (nul === -1)
            throw new FormatError('an extended attribute has no end of its name');
        const name = item.subarray(0, nul);
        checkAttributeName(name, seen);
        attributes.push({ name, value: item.subarray(nul + 1) });
        start = end;
    }
    return attributes;
}
function checkAttributeName(name, seen) {
    if (name.length === 0)
        throw new FormatError('an extended attribute has no name');
    const key = name.toString('latin1');
    if (seen.has(key))
        throw new FormatError(`the extended attribute ${showName(name)} is there twice`);
    seen.add(key);
}

// EXTERNAL MODULE: ./lib/format/integers.js
var integers = __webpack_require__(244);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
;// CONCATENATED MODULE: ./lib/format/entry.js





/** Bytes of an entry before its name (format text §6), and the same in objects of the older types 8 and 9. */
const ENTRY_SIZE = 90;
const OLD_ENTRY_SIZE = 92;
/** What an entry is; `other` is a device, a pipe or a socket. The place in this list is the number that is stored. */
const KINDS = ['directory', 'file', 'link'];
const OTHER = -1;
const STATED = 1;
const READABLE = 2;
const HAS_ATIME = 4;
/** Bytes that an entry takes when encoded. */
function encodedEntrySize(entry) {
    return ENTRY_SIZE + entry.name.length + entry.extended.length;
}
/**
 * Writes an entry into `target` at `offset`, where {@link encodedEntrySize} bytes are free.
 *
 * @returns the offset after it.
 * @throws {FormatError} when a value does not fit its field.
 */
function encodeEntry(entry, target, offset) {
    const { hash, name, extended } = entry;
    if (hash.length !== object_id/* HASH_SIZE */.Ts || name.length > 0xffff || extended.length > EXTENDED_MAX_SIZE) {
        throw new errors/* FormatError */.I(`the entry ${(0,format_name/* showName */.$i)(name.subarray(0, 255))} does not fit the format`);
    }
    hash.copy(target, offset);
    const flags = (entry.stated ? STATED : 0) | (entry.readable ? READABLE : 0) | (entry.hasAtime ? HAS_ATIME : 0);
    target[offset + 32] = flags;
    target.writeInt8(entry.kind === 'other' ? OTHER : KINDS.indexOf(entry.kind), offset + 33);
    target.writeUInt16LE(name.length, offset + 34);
    target.writeUInt16LE(extended.length, offset + 36);
    (0,integers/* writeInt64 */.LO)(target, offset + 38, entry.mtime, 'modification time');
    (0,integers/* writeInt64 */.LO)(target, offset + 46, entry.ctime, 'change time');
    (0,integers/* writeInt64 */.LO)(target, offset + 54, entry.atime, 'access time');
    (0,integers/* writeInt64 */.LO)(target, offset + 62, entry.btime, 'creation time');
    writeUInt32(target, offset + 70, entry.uid, 'user id');
    writeUInt32(target, offset + 74, entry.gid, 'group id');
    writeUInt32(target, offset + 78, entry.mode, 'mode');
    (0,integers/* writeSize */.JQ)(target, offset + 82, entry.size, 'size');
    name.copy(target, offset + ENTRY_SIZE);
    extended.copy(target, offset + ENTRY_SIZE + name.length);
    return offset + encodedEntrySize(entry);
}
/**
 * Reads the entries that fill `bytes` from `offset` to the end, one at a time; hash, name and extended attributes are
 * views into `bytes`. Names are left to the caller to check.
 *
 * @param entrySize ENTRY_SIZE or OLD_ENTRY_SIZE.
 * @throws {FormatError} when an entry is cut off, or a flag, kind or number is not one of the format's.
 */
function* decodeEntries(bytes, offset, entrySize) {
    while (offset < bytes.length) {
        const entry = decodeEntry(bytes, offset, entrySize);
        offset += entrySize + entry.name.length + entry.extended.length;
        yield entry;
    }
}
const NONE = Buffer.alloc(0);
function decodeEntry(bytes, offset, entrySize) {
    if (bytes.length - offset < entrySize)
        throw new errors/* FormatError */.I('an entry is cut off');
    const old = entrySize === OLD_ENTRY_SIZE;
    const flags = old ? bytes.readUInt16LE(offset + 32) : bytes.readUInt8(offset + 32);
    const kind = old ? bytes.readInt16LE(offset + 34) : bytes.readInt8(offset + 33);
    const fields = old ? offset + 36 : offset + 34;
    const nameLength = bytes.readUInt16LE(fields);
    const extendedLength = bytes.readUInt16LE(fields + 2);
    const nameStart = offset + entrySize;
    const nameEnd = nameStart + nameLength;
    if (bytes.length - nameEnd < extendedLength)
        throw new errors/* FormatError */.I('an entry is cut off');
    const name = bytes.subarray(nameStart, nameEnd);
    if (flags > (STATED | READABLE | HAS_ATIME))
        throw new errors/* FormatError */.I(`${(0,format_name/* showName */.$i)(name)} has unknown flags (${flags})`);
    if ((flags & (STATED | READABLE)) === READABLE)
        throw new errors/* FormatError */.I(`${(0,format_name/* showName */.$i)(name)} has content, yet no metadata`);
    if (extendedLength > EXTENDED_MAX_SIZE)
        throw new errors/* FormatError */.I(`${(0,format_name/* showName */.$i)(name)} has too many extended attributes`);
    return {
        hash: bytes.subarray(offset, offset + object_id/* HASH_SIZE */.Ts),
        stated: (flags & STATED) !== 0,
        readable: (flags & READABLE) !== 0,
        hasAtime: (flags & HAS_ATIME) !== 0,
        kind: decodeKind(kind, name),
        name,
        extended: extendedLength === 0 ? NONE : bytes.subarray(nameEnd, nameEnd + extendedLength),
        mtime: (0,integers/* readInt64 */.OU)(bytes, fields + 4, 'modification time of an entry'),
        ctime: (0,integers/* readInt64 */.OU)(bytes, fields + 12, 'change time of an entry'),
        atime: (0,integers/* readInt64 */.OU)(bytes, fields + 20, 'access time of an entry'),
        btime: (0,integers/* readInt64 */.OU)(bytes, fields + 28, 'creation time of an entry'),
        uid: bytes.readUInt32LE(fields + 36),
        gid: bytes.readUInt32LE(fields + 40),
        mode: bytes.readUInt32LE(fields + 44),
        size: (0,integers/* readSize */.ik)(bytes, fields + 48, 'size of an entry')
    };
}
function decodeKind(kind, name) {
    const known = kind === OTHER ? 'other' : KINDS[kind];
    if (known === undefined)
        throw new errors/* FormatError */.I(`${(0,format_name/* showName */.$i)(name)} is of the unknown kind ${kind}`);
    return known;
}
function writeUInt32(target, offset, value, what) {
    if (value >>> 0 !== value)
        throw new errors/* FormatError */.I(`the ${what} is not a number of 32 bits: ${value}`);
    target.writeUInt32LE(value, offset);
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ showName),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   fU: () => (/* binding */ checkPathName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const SLASH = 0x2f;
const DOT = 0x2e;
/** A name for messages: its bytes as UTF-8 between quotes, without control characters. */
function showName(name) {
    return JSON.stringify(Buffer.from(name).toString('utf8').replace(/\p{C}/gu, '\ufffd'));
}
/**
 * Checks the name of a directory's entry. Names are raw bytes, not text.
 *
 * @throws {FormatError} when it is empty, `.` or `..`, or holds a slash or a NUL: restoring it could leave the folder.
 */
function checkName(name) {
    if (name.includes(SLASH))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the name ${showName(name)} holds a slash`);
    checkPart(name, name);
}
/**
 * Checks the name of a snapshot's entry: an absolute path without its leading slash (format text §6), so only between
 * its slashes the rules of {@link checkName} hold.
 *
 * @throws {FormatError} when any part is not a name of its own.
 */
function checkPathName(path) {
    for (let start = 0; start <= path.length;) {
        const slash = path.indexOf(SLASH, start);
        const end = slash === -1 ? path.length : slash;
        checkPart(path.subarray(start, end), path);
        start = end + 1;
    }
}
function checkPart(part, name) {
    const onlyDots = part.length <= 2 && part.every((byte) => byte === DOT);
    if (onlyDots || part.includes(0))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the name ${showName(name)} is not safe`);
}


/***/ }),

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hX: () => (/* binding */ encodeSnapshot),
/* harmony export */   pH: () => (/* binding */ decodeSnapshot)
/* harmony export */ });
/* unused harmony export SNAPSHOT_HEADER_SIZE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9972);
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9524);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2668);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);
/* harmony import */ var _object_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7677);







const CHANNEL_FIELD_SIZE = 512;
/** Bytes before the directory header of a snapshot. */
const SNAPSHOT_HEADER_SIZE = 4 * 8 + CHANNEL_FIELD_SIZE;
/**
 * The bytes of a snapshot object (type 12).
 *
 * @throws {RekkordError} of code `usage` when the channel is not a possible one.
 * @throws {FormatError} when a path or another value does not fit.
 */
function encodeSnapshot(snapshot) {
    const channel = (0,_channel_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeChannel */ .k)(snapshot.channel);
    const bytes = (0,_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeEntryList */ .JM)(snapshot, SNAPSHOT_HEADER_SIZE, _name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPathName */ .fU);
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .writeInt64 */ .LO)(bytes, 0, snapshot.time, 'time of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSize */ .JQ)(bytes, 8, snapshot.size, 'size of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSize */ .JQ)(bytes, 16, snapshot.stored, 'stored size of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSize */ .JQ)(bytes, 24, snapshot.added, 'added size of the snapshot');
    channel.copy(bytes, 32);
    return bytes;
}
/**
 * The snapshot of an object of type 12, or of the older types 11 and 9; hashes, names and extended attributes are
 * views into `bytes`. A channel that is not valid UTF-8 has U+FFFD in place of what is not. The same path may be there
 * twice, as Rekkord writes it when it is asked to.
 *
 * @throws {FormatError} when it is not a snapshot as the format says, or a path is unsafe.
 */
function decodeSnapshot(bytes, type = _object_type_js__WEBPACK_IMPORTED_MODULE_5__/* .OBJECT_TYPES */ .iQ.snapshot) {
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .asBuffer */ .b)(bytes);
    const hasAdded = type === _object_type_js__WEBPACK_IMPORTED_MODULE_5__/* .OBJECT_TYPES */ .iQ.snapshot;
    const channelStart = hasAdded ? 32 : 24;
    const headerSize = channelStart + CHANNEL_FIELD_SIZE;
    if (buffer.length < headerSize + _directory_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_HEADER_SIZE */ .GY)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the snapshot is cut off');
    const list = (0,_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntryList */ .jP)(buffer, headerSize, type === 9, _name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPathName */ .fU);
    const size = (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readSize */ .ik)(buffer, 8, 'size of the snapshot');
    if (size !== list.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the two sizes of the snapshot differ (${size} and ${list.size})`);
    return {
        time: (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readInt64 */ .OU)(buffer, 0, 'time of the snapshot'),
        size,
        stored: (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readSize */ .ik)(buffer, 16, 'stored size of the snapshot'),
        added: hasAdded ? (0,_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readSize */ .ik)(buffer, 24, 'added size of the snapshot') : undefined,
        channel: decodeChannelField(buffer.subarray(channelStart, headerSize)),
        entries: list.entries,
        children: list.children
    };
}
function decodeChannelField(field) {
    const end = field.indexOf(0);
    if (end < 1 || end > _channel_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNEL_MAX_SIZE */ .d)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the channel of the snapshot is empty or too long');
    for (let i = end; i < field.length; i++) {
        if (field[i] !== 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the channel of the snapshot is followed by something');
    }
    return field.toString('utf8', 0, end);
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ interrupted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error of a run that its signal ended. `outcome` says what there is of it: "no snapshot was made". */
function interrupted(command, outcome) {
    const sentence = `The ${command} was interrupted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ MAX_BATCH_BYTES),
/* harmony export */   eN: () => (/* binding */ MAX_BATCH_FILES),
/* harmony export */   jx: () => (/* binding */ MAX_BATCH_OBJECTS),
/* harmony export */   pk: () => (/* binding */ MAX_DEFAULT_THREADS)
/* harmony export */ });
/**
 * How much work goes to a worker at a time, and with it how much memory a save takes. A batch costs about 50 µs of
 * messages, a small file about 200 µs of work, so 64 files make the messages cheap and still leave no worker waiting
 * for long at the end. Everything that waits is bounded by these numbers and the pool's two tasks per worker.
 */
/** Small files in a batch. */
const MAX_BATCH_FILES = 64;
/** Objects in a batch. */
const MAX_BATCH_OBJECTS = 32;
/** Bytes of content in a batch. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
/** Worker threads when none are asked for: more do not help, the storage is the limit then. */
const MAX_DEFAULT_THREADS = 8;


/***/ }),

/***/ 9765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ defaultThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(346);


/** Worker threads when none are asked for: one for each processor, up to a number beyond which the storage is the limit. */
function defaultThreads() {
    return Math.min(node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism(), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEFAULT_THREADS */ .pk);
}


/***/ }),

/***/ 9645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ WorkerPool)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/workers/entry.js
/**
 * Where the code of a worker thread is, for `new Worker(workerEntry())`: `worker.ts` (`worker.js` after tsc) beside this
 * file while it runs from its sources, `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/save/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * The module's own address comes in as a parameter because the bundler rewrites every `new URL(..., import.meta.url)`
 * that it recognises into a path of its own and copies the files it guesses from it.
 */
function workerEntry(module = import.meta.url) {
    const source = /\/entry\.([jt]s)$/.exec(module);
    return new URL(source === null ? '../worker/index.js' : `./worker.${source[1]}`, module);
}

;// CONCATENATED MODULE: ./lib/workers/pool.js



/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2;
/** Worker threads and the queue before them. Threads start when there is work for them. */
class WorkerPool {
    #size;
    #start;
    #members = [];
    #urgent = [];
    #waiting = [];
    #roomWaiters = [];
    #tasksPerWorker = TASKS_PER_WORKER;
    #failure;
    #nextId = 0;
    #checkScheduled = false;
    /** Called when results have come and been dealt with. */
    onResult;
    /** Called when, after results, the workers want more to do. */
    onIdle;
    /**
     * @param size threads at the most
     * @param start gives what a new worker starts with
     */
    constructor(size, start) {
        this.#size = size;
        this.#start = start;
    }
    /** Whether a worker would begin with a task given now at once, or soon. */
    get hasRoom() {
        if (this.#failure !== undefined)
            return false;
        return this.#urgent.length + this.#waiting.length === 0 && this.#freest() !== undefined;
    }
    /** Resolves when `hasRoom`. Producers wait for it, so that what they produce does not pile up. */
    async room() {
        while (!this.hasRoom && this.#failure === undefined) {
            await new Promise((resolve) => this.#roomWaiters.push(resolve));
        }
        this.#throwFailure();
    }
    /**
     * Runs a task on some worker; rejects when it fails, or the pool already has. Urgent ones go before all others.
     * Memory in `transfer` is moved, not copied.
     */
    run(task, options = {}) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            const job = {
                task,
                transfer: options.transfer ?? [],
                onCut: options.onCut,
                resolve: resolve,
                reject
            };
            (options.urgent === true ? this.#urgent : this.#waiting).push(job);
            this.#dispatch();
        });
    }
    /** Hands a new part of the known blobs to every worker. */
    share(segment) {
        for (const { worker } of this.#members)
            send(worker, { kind: 'segment', segment });
    }
    /** Makes every task that is queued or running fail with this error. */
    fail(error) {
        if (this.#failure !== undefined)
            return;
        this.#failure = error;
        const jobs = [...this.#urgent.splice(0), ...this.#waiting.splice(0)];
        for (const member of this.#members)
            jobs.push(...member.jobs.values());
        for (const job of jobs)
            job.reject(error);
        this.#wakeWaiters();
    }
    /** Ends the threads, each after the task that it is at, so that nothing half written is left. */
    async close() {
        this.fail(new errors/* RekkordError */.X('interrupted', 'The run has ended'));
        await Promise.all(this.#members.map(async ({ worker }) => {
            const exited = new Promise((resolve) => worker.once('exit', () => resolve()));
            send(worker, { kind: 'stop' });
            await exited;
        }));
    }
    #dispatch() {
        for (;;) {
            const member = this.#freest();
            if (member === undefined)
                return;
            const job = this.#urgent.shift() ?? this.#waiting.shift();
            if (job === undefined)
                return;
            const target = member === 'new' ? this.#spawn() : member;
            const id = this.#nextId++;
            target.jobs.set(id, job);
            send(target.worker, { kind: 'task', id, task: job.task }, job.transfer);
        }
    }
    /** The worker with the fewest tasks that can take one more; a new one rather than one that is busy. */
    #freest() {
        let best;
        for (const member of this.#members) {
            if (member.jobs.size < (best?.jobs.size ?? this.#tasksPerWorker))
                best = member;
        }
        if (best?.jobs.size === 0)
            return best;
        return this.#members.length < this.#size ? 'new' : best;
    }
    #spawn() {
        // Descriptors of big files pass from thread to thread, so no thread may close them on its own account
        const { tasksAtOnce = TASKS_PER_WORKER, ...workerData } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        const worker = new external_node_worker_threads_.Worker(workerEntry(), { workerData, trackUnmanagedFds: false });
        const member = { worker, jobs: new Map() };
        worker.on('message', (message) => this.#receive(member, message));
        worker.on('error', (error) => this.fail(error));
        worker.on('exit', () => {
            this.#members.splice(this.#members.indexOf(member), 1);
            if (member.jobs.size > 0)
                this.fail(new Error('A worker thread ended before its work was done'));
        });
        this.#members.push(member);
        return member;
    }
    #receive(member, message) {
        const job = member.jobs.get(message.id);
        if (job === undefined)
            return;
        if (message.kind === 'cut') {
            job.onCut?.(message.cut);
            return;
        }
        member.jobs.delete(message.id);
        if (message.kind === 'failed') {
            this.fail(taskError(message));
            job.reject(this.#failure);
            return;
        }
        job.resolve(message.result);
        this.#dispatch();
        this.#scheduleCheck();
    }
    /** Looks whether there is room once those that wait for results have taken them, which is some microtasks later. */
    #scheduleCheck() {
        if (this.#checkScheduled)
            return;
        this.#checkScheduled = true;
        setImmediate(() => {
            this.#checkScheduled = false;
            this.onResult?.();
            if (!this.hasRoom)
                return;
            this.onIdle?.();
            this.#wakeWaiters();
        });
    }
    #wakeWaiters() {
        for (const wake of this.#roomWaiters.splice(0))
            wake();
    }
    #throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure;
    }
}
function send(worker, message, transfer = []) {
    worker.postMessage(message, transfer);
}
/** Errors lose their class on the way between threads. */
function taskError(message) {
    if (message.code !== undefined)
        return new errors/* RekkordError */.X(message.code, message.message);
    const error = new Error(message.message);
    if (message.stack !== undefined)
        error.stack = message.stack;
    return error;
}


/***/ })

};
