export const id = 6501;
export const ids = [6501];
export const modules = {

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ endsWithin)
/* harmony export */ });
/** Whether something is over within so many milliseconds. Throws what it throws until then; later errors are dropped. */
async function endsWithin(end, limit) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), limit)));
    try {
        return await Promise.race([end.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withRepository),
/* harmony export */   q: () => (/* binding */ yieldFromRepository)
/* harmony export */ });
/* harmony import */ var _async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7110);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9177);


/** Milliseconds that the connections of a repository may take to end: what was to be done is done by then. */
const CLOSE_LIMIT = 30_000;
/**
 * Opens the repository of the settings with their key, for as long as `use` takes.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function withRepository(settings, use, options) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings, options);
    try {
        return await use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
}
/**
 * Opens the repository of the settings with their key, for as long as somebody asks for what `use` gives.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function* yieldFromRepository(settings, use) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings);
    try {
        yield* use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
    return undefined;
}


/***/ }),

/***/ 6043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GY: () => (/* binding */ DIRECTORY_HEADER_SIZE),
  P8: () => (/* binding */ UNLISTED_DIRECTORY),
  SX: () => (/* binding */ decodeDirectoryEntries),
  PY: () => (/* binding */ decodeDirectoryHeader),
  ZN: () => (/* binding */ encodeDirectoryHeader),
  JM: () => (/* binding */ encodeEntryList)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/entry.js
var format_entry = __webpack_require__(9887);
// EXTERNAL MODULE: ./lib/format/integers.js
var integers = __webpack_require__(244);
// EXTERNAL MODULE: ./lib/format/name.js
var format_name = __webpack_require__(2508);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/format/unique-names.js


/** Where nobody can choose names for it, so that no folder's names all fall on the same place. */
const SEED = (0,external_node_crypto_.randomBytes)(4).readInt32LE();
const FIRST_SLOTS = 64;
/**
 * Tells names of a directory that are there twice, while its entries are gone through. Names in byte order, as this program
 * writes them, need no memory; those in another order 8 to 16 bytes each, since the table has the places of the names and
 * not the names.
 */
class UniqueNames {
    #bytes;
    #first;
    #entrySize;
    #count = 0;
    #lastStart = 0;
    #lastEnd = 0;
    /** Where names start in the bytes, 0 for free slots; open addressing. Undefined as long as names are in order. */
    #slots;
    /**
     * @param bytes the directory; `first` is where its first entry starts
     * @param entrySize bytes of an entry before its name
     */
    constructor(bytes, first, entrySize) {
        this.#bytes = bytes;
        this.#first = first;
        this.#entrySize = entrySize;
    }
    /** Takes the name of the next entry, a view into the bytes. False when it has been there. */
    add(name) {
        const start = name.byteOffset - this.#bytes.byteOffset;
        const end = start + name.length;
        const isNew = this.#slots === undefined ? this.#addInOrder(start, end) : this.#addToTable(this.#slots, start, end);
        this.#count++;
        this.#lastStart = start;
        this.#lastEnd = end;
        return isNew;
    }
    #addInOrder(start, end) {
        if (this.#count === 0 || this.#compareToLast(start, end) > 0)
            return true;
        // From here on what came before has to be known too
        const slots = (this.#slots = new Uint32Array(slotsFor(this.#count + 1)));
        let entry = this.#first;
        for (let i = 0; i < this.#count; i++) {
            const from = entry + this.#entrySize;
            const to = from + this.#nameLength(from);
            this.#insert(slots, from, to);
            entry = to + this.#bytes.readUInt16LE(this.#lengthAt(from) + 2);
        }
        return this.#insert(slots, start, end);
    }
    #addToTable(slots, start, end) {
        if (slotsFor(this.#count + 1) <= slots.length)
            return this.#insert(slots, start, end);
        const larger = (this.#slots = new Uint32Array(slots.length * 2));
        for (const from of slots)
            if (from !== 0)
                this.#insert(larger, from, from + this.#nameLength(from));
        return this.#insert(larger, start, end);
    }
    /** Puts a name into the table, unless one with the same bytes is there: false then. */
    #insert(slots, start, end) {
        const mask = slots.length - 1;
        let slot = this.#hash(start, end) & mask;
        for (let there = slots[slot]; there !== 0; there = slots[slot]) {
            if (this.#isSame(there, start, end))
                return false;
            slot = (slot + 1) & mask;
        }
        slots[slot] = start;
        return true;
    }
    #hash(start, end) {
        const bytes = this.#bytes;
        let hash = SEED;
        for (let i = start; i < end; i++) {
            hash = Math.imul(hash ^ bytes[i], 0x9e3779b1);
            hash ^= hash >>> 15;
        }
        hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
        return hash ^ (hash >>> 13);
    }
    #isSame(there, start, end) {
        const length = end - start;
        if (this.#nameLength(there) !== length)
            return false;
        const bytes = this.#bytes;
        for (let i = 0; i < length; i++)
            if (bytes[there + i] !== bytes[start + i])
                return false;
        return true;
    }
    /** Below 0 when a name stands before the last one in byte order, above 0 behind it. */
    #compareToLast(start, end) {
        const bytes = this.#bytes;
        let last = this.#lastStart;
        for (let i = start; i < end && last < this.#lastEnd; i++, last++) {
            const difference = bytes[i] - bytes[last];
            if (difference !== 0)
                return difference;
        }
        return end - start - (this.#lastEnd - this.#lastStart);
    }
    #nameLength(start) {
        return this.#bytes.readUInt16LE(this.#lengthAt(start));
    }
    /** Where the length of a name stands, of which the start is known (docs/format.md section 6). */
    #lengthAt(start) {
        return start - this.#entrySize + (this.#entrySize === format_entry/* OLD_ENTRY_SIZE */.Vv ? 36 : 34);
    }
}
/** A power of two that leaves half of the slots free. */
function slotsFor(count) {
    let slots = FIRST_SLOTS;
    while (slots < count * 2)
        slots *= 2;
    return slots;
}

;// CONCATENATED MODULE: ./lib/format/directory.js






/** Bytes before the entries of a directory; a snapshot has them too, after its own header. */
const DIRECTORY_HEADER_SIZE = 16;
/** What is stored for a directory that could not be listed: an empty object. Its entry is not readable. */
const UNLISTED_DIRECTORY = Buffer.alloc(0);
/** Bytes and entries below a directory, from the header at `start`. @throws {FormatError} when it is cut off. */
function decodeDirectoryHeader(bytes, start) {
    if (bytes.length < start + DIRECTORY_HEADER_SIZE)
        throw new errors/* FormatError */.IF('the directory is cut off');
    const size = (0,integers/* readSize */.ik)(bytes, start, 'size of the directory');
    const entries = (0,integers/* readSize */.ik)(bytes, start + 8, 'number of entries of the directory');
    return { size, entries };
}
/**
 * The entries of a directory object that is not empty, one at a time, so that memory does not grow with their number.
 *
 * @throws {FormatError} when it is not a directory as the format says, or a name is unsafe or there twice, as soon as it
 *   comes to that.
 */
function* decodeDirectoryEntries(bytes, type) {
    const entrySize = type === 8 ? format_entry/* OLD_ENTRY_SIZE */.Vv : format_entry/* ENTRY_SIZE */.RY;
    const names = new UniqueNames(bytes, DIRECTORY_HEADER_SIZE, entrySize);
    for (const entry of (0,format_entry/* decodeEntries */.Fq)(bytes, DIRECTORY_HEADER_SIZE, entrySize)) {
        (0,format_name/* checkName */.I3)(entry.name);
        if (!names.add(entry.name))
            throw twice(entry.name);
        yield entry;
    }
    return undefined;
}
/**
 * Writes a directory header, 16 bytes, into `target` at `offset`.
 *
 * @throws {FormatError} when a value does not fit.
 */
function encodeDirectoryHeader(target, offset, header) {
    (0,integers/* writeSize */.JQ)(target, offset, header.size, 'size of the directory');
    (0,integers/* writeSize */.JQ)(target, offset + 8, header.entries, 'number of entries of the directory');
}
/** Writes directory header and entries after `start` bytes that are left zero; `check` sees every name. */
function encodeEntryList(list, start, check) {
    let total = start + DIRECTORY_HEADER_SIZE;
    for (const child of list.children)
        total += (0,format_entry/* encodedEntrySize */.M_)(child);
    const bytes = Buffer.allocUnsafe(total);
    bytes.fill(0, 0, start);
    encodeDirectoryHeader(bytes, start, list);
    let offset = start + DIRECTORY_HEADER_SIZE;
    for (const child of list.children) {
        check(child.name);
        offset = (0,format_entry/* encodeEntry */.vv)(child, bytes, offset);
    }
    return bytes;
}
function twice(name) {
    return new errors/* FormatError */.IF(`${(0,format_name/* showName */.$i)(name)} is there twice`);
}


/***/ }),

/***/ 9887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ encodeEntryFields),
/* harmony export */   Fq: () => (/* binding */ decodeEntries),
/* harmony export */   M_: () => (/* binding */ encodedEntrySize),
/* harmony export */   RY: () => (/* binding */ ENTRY_SIZE),
/* harmony export */   Vv: () => (/* binding */ OLD_ENTRY_SIZE),
/* harmony export */   sL: () => (/* binding */ encodeUnreadEntry),
/* harmony export */   vv: () => (/* binding */ encodeEntry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5194);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(244);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7052);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);





/** Bytes of an entry before its name (docs/format.md section 6), and the same in objects of the older types 8 and 9. */
const ENTRY_SIZE = 90;
const OLD_ENTRY_SIZE = 92;
/** What an entry is; `other` is a device, a pipe or a socket. The place in this list is the number that is stored. */
const KINDS = ['directory', 'file', 'link'];
const OTHER = -1;
const STATED = 1;
const READABLE = 2;
const HAS_ATIME = 4;
/** Bytes that an entry takes when encoded. A name may be text with one character for each byte. */
function encodedEntrySize({ name, extended }) {
    return ENTRY_SIZE + name.length + extended.length;
}
/**
 * Writes an entry into `target` at `offset`, where {@link encodedEntrySize} bytes are free.
 *
 * @returns the offset after it.
 * @throws {FormatError} when a value does not fit its field.
 */
function encodeEntry(entry, target, offset) {
    const { name, extended } = entry;
    encodeEntryFields(entry, target, offset);
    if (name.length > 0xffff || extended.length > _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENDED_MAX_SIZE */ .DA)
        throw misfit(name);
    name.copy(target, offset + ENTRY_SIZE);
    writeLengths(target, offset, name.length, extended);
    return offset + encodedEntrySize(entry);
}
/**
 * Writes an entry of which nothing but its name and extended attributes is known, as {@link encodeEntry} does, where all
 * bytes are zero.
 *
 * @param name one character for each byte.
 */
function encodeUnreadEntry(name, extended, target, offset) {
    if (name.length > 0xffff || extended.length > _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENDED_MAX_SIZE */ .DA)
        throw misfit(Buffer.from(name, 'latin1'));
    target.write(name, offset + ENTRY_SIZE, 'latin1');
    writeLengths(target, offset, name.length, extended);
}
/** Writes what such an entry lacks. */
function encodeEntryFields(entry, target, offset) {
    const { hash } = entry;
    if (hash.length !== _object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .HASH_SIZE */ .Ts)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`a hash has ${hash.length} bytes`);
    target.set(hash, offset);
    const flags = (entry.stated ? STATED : 0) | (entry.readable ? READABLE : 0) | (entry.hasAtime ? HAS_ATIME : 0);
    target[offset + 32] = flags;
    target[offset + 33] = entry.kind === 'other' ? OTHER : KINDS.indexOf(entry.kind);
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 38, entry.mtime, 'modification time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 46, entry.ctime, 'change time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 54, entry.atime, 'access time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 62, entry.btime, 'creation time');
    writeUInt32(target, offset + 70, entry.uid, 'user id');
    writeUInt32(target, offset + 74, entry.gid, 'group id');
    writeUInt32(target, offset + 78, entry.mode, 'mode');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSize */ .JQ)(target, offset + 82, entry.size, 'size');
}
function writeLengths(target, offset, nameLength, extended) {
    target.writeUInt16LE(nameLength, offset + 34);
    target.writeUInt16LE(extended.length, offset + 36);
    if (extended.length > 0)
        extended.copy(target, offset + ENTRY_SIZE + nameLength);
}
function misfit(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the entry ${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name.subarray(0, 255))} does not fit the format`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('an entry is cut off');
    const old = entrySize === OLD_ENTRY_SIZE;
    const flags = old ? bytes.readUInt16LE(offset + 32) : bytes.readUInt8(offset + 32);
    const kind = old ? bytes.readInt16LE(offset + 34) : bytes.readInt8(offset + 33);
    const fields = old ? offset + 36 : offset + 34;
    const nameLength = bytes.readUInt16LE(fields);
    const extendedLength = bytes.readUInt16LE(fields + 2);
    const nameStart = offset + entrySize;
    const nameEnd = nameStart + nameLength;
    if (bytes.length - nameEnd < extendedLength)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('an entry is cut off');
    const name = bytes.subarray(nameStart, nameEnd);
    if (flags > (STATED | READABLE | HAS_ATIME))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has unknown flags (${flags})`);
    if ((flags & (STATED | READABLE)) === READABLE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has content, yet no metadata`);
    if (extendedLength > _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENDED_MAX_SIZE */ .DA)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has too many extended attributes`);
    return {
        hash: bytes.subarray(offset, offset + _object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .HASH_SIZE */ .Ts),
        stated: (flags & STATED) !== 0,
        readable: (flags & READABLE) !== 0,
        hasAtime: (flags & HAS_ATIME) !== 0,
        kind: decodeKind(kind, name),
        name,
        extended: extendedLength === 0 ? NONE : bytes.subarray(nameEnd, nameEnd + extendedLength),
        mtime: (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt64 */ .OU)(bytes, fields + 4, 'modification time of an entry'),
        ctime: (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt64 */ .OU)(bytes, fields + 12, 'change time of an entry'),
        atime: (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt64 */ .OU)(bytes, fields + 20, 'access time of an entry'),
        btime: (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt64 */ .OU)(bytes, fields + 28, 'creation time of an entry'),
        uid: bytes.readUInt32LE(fields + 36),
        gid: bytes.readUInt32LE(fields + 40),
        mode: bytes.readUInt32LE(fields + 44),
        size: (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .readSize */ .ik)(bytes, fields + 48, 'size of an entry')
    };
}
function decodeKind(kind, name) {
    const known = kind === OTHER ? 'other' : KINDS[kind];
    if (known === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} is of the unknown kind ${kind}`);
    return known;
}
function writeUInt32(target, offset, value, what) {
    if (value >>> 0 !== value)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the ${what} is not a number of 32 bits: ${value}`);
    target.writeUInt32LE(value, offset);
}


/***/ }),

/***/ 5194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ decodeExtendedAttributes),
/* harmony export */   DA: () => (/* binding */ EXTENDED_MAX_SIZE),
/* harmony export */   tX: () => (/* binding */ encodeExtendedAttributes),
/* harmony export */   w7: () => (/* binding */ encodedSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2508);



/** Bytes that the extended attributes of an entry take at the most, all together. */
const EXTENDED_MAX_SIZE = 32767;
/** Bytes of one attribute in its stored form. */
function encodedSize({ name, value }) {
    return 2 + name.length + 1 + value.length;
}
/**
 * The extended attributes of an entry in their stored form (docs/format.md section 6): for each, the length of the rest in 16
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the extended attribute ${(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(name)} has a NUL in its name`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the extended attributes take ${bytes.length} bytes`);
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes);
    const attributes = [];
    const seen = new Set();
    for (let start = 0; start < buffer.length;) {
        if (buffer.length - start < 2)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the extended attributes are cut off');
        const end = start + 2 + buffer.readUInt16LE(start);
        if (end > buffer.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the extended attributes are cut off');
        const item = buffer.subarray(start + 2, end);
        const nul = item.indexOf(0);
        if (nul === -1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('an extended attribute has no end of its name');
        const name = item.subarray(0, nul);
        checkAttributeName(name, seen);
        attributes.push({ name, value: item.subarray(nul + 1) });
        start = end;
    }
    return attributes;
}
function checkAttributeName(name, seen) {
    if (name.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('an extended attribute has no name');
    const key = name.toString('latin1');
    if (seen.has(key))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the extended attribute ${(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(name)} is there twice`);
    seen.add(key);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the name ${showName(name)} holds a slash`);
    checkPart(name, name);
}
/**
 * Checks the name of a snapshot's entry: an absolute path without its leading slash (docs/format.md section 6), so only between
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the name ${showName(name)} is not safe`);
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
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9972);
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9524);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6043);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9887);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(244);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2508);
/* harmony import */ var _object_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7677);








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
    const bytes = (0,_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeEntryList */ .JM)(snapshot, SNAPSHOT_HEADER_SIZE, _name_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPathName */ .fU);
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .writeInt64 */ .LO)(bytes, 0, snapshot.time, 'time of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSize */ .JQ)(bytes, 8, snapshot.size, 'size of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSize */ .JQ)(bytes, 16, snapshot.stored, 'stored size of the snapshot');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSize */ .JQ)(bytes, 24, snapshot.added, 'added size of the snapshot');
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
function decodeSnapshot(bytes, type = _object_type_js__WEBPACK_IMPORTED_MODULE_6__/* .OBJECT_TYPES */ .iQ.snapshot) {
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .asBuffer */ .b)(bytes);
    const hasAdded = type === _object_type_js__WEBPACK_IMPORTED_MODULE_6__/* .OBJECT_TYPES */ .iQ.snapshot;
    const channelStart = hasAdded ? 32 : 24;
    const headerSize = channelStart + CHANNEL_FIELD_SIZE;
    if (buffer.length < headerSize + _directory_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_HEADER_SIZE */ .GY)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the snapshot is cut off');
    const list = (0,_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDirectoryHeader */ .PY)(buffer, headerSize);
    const size = (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .readSize */ .ik)(buffer, 8, 'size of the snapshot');
    if (size !== list.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the two sizes of the snapshot differ (${size} and ${list.size})`);
    return {
        time: (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .readInt64 */ .OU)(buffer, 0, 'time of the snapshot'),
        size,
        stored: (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .readSize */ .ik)(buffer, 16, 'stored size of the snapshot'),
        added: hasAdded ? (0,_integers_js__WEBPACK_IMPORTED_MODULE_4__/* .readSize */ .ik)(buffer, 24, 'added size of the snapshot') : undefined,
        channel: decodeChannelField(buffer.subarray(channelStart, headerSize)),
        entries: list.entries,
        children: decodeChildren(buffer, headerSize + _directory_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_HEADER_SIZE */ .GY, type)
    };
}
function decodeChildren(bytes, start, type) {
    const children = [];
    for (const child of (0,_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeEntries */ .Fq)(bytes, start, type === 9 ? _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .OLD_ENTRY_SIZE */ .Vv : _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_SIZE */ .RY)) {
        (0,_name_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPathName */ .fU)(child.name);
        children.push(child);
    }
    return children;
}
function decodeChannelField(field) {
    const end = field.indexOf(0);
    if (end < 1 || end > _channel_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNEL_MAX_SIZE */ .d)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the channel of the snapshot is empty or too long');
    for (let i = end; i < field.length; i++) {
        if (field[i] !== 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the channel of the snapshot is followed by something');
    }
    return field.toString('utf8', 0, end);
}


/***/ }),

/***/ 8105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ openDirectory),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   bD: () => (/* binding */ entryObjectId),
/* harmony export */   r3: () => (/* binding */ openSnapshot),
/* harmony export */   sk: () => (/* binding */ readTreeObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9972);
/* harmony import */ var _format_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6043);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7677);
/* harmony import */ var _format_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7535);






const NONE = Buffer.alloc(0);
/**
 * Reads an object.
 * @param maximum bytes of content that are read at the most
 * @throws RekkordError when the key cannot read, FormatError when the object is missing, damaged or larger
 */
async function readTreeObject(repository, id, maximum) {
    const { type, content } = await repository.readObject(id, maximum);
    return { id, type, content };
}
/**
 * The directory in an object (docs/format.md section 6).
 * @returns undefined for one that could not be listed when it was saved
 * @throws FormatError when the object is something else or is cut off
 */
function openDirectory(object) {
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(object.type) !== 'directory')
        throw wrongType(object, 'directory');
    const bytes = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .asBuffer */ .b)(object.content);
    if (bytes.length === 0)
        return undefined;
    return namingObject(object.id, () => {
        const type = object.type;
        let listed = bytes;
        const children = { [Symbol.iterator]: () => directoryEntries(object.id, listed, type) };
        return { ...(0,_format_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeDirectoryHeader */ .PY)(bytes, 0), children, release: () => (listed = NONE) };
    });
}
/** The snapshot in an object (docs/format.md section 6). @throws FormatError when the object is something else or is damaged */
function openSnapshot(object) {
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(object.type) !== 'snapshot')
        throw wrongType(object, 'snapshot');
    return namingObject(object.id, () => (0,_format_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeSnapshot */ .pH)(object.content, object.type));
}
/** The object that an entry stands for; undefined where its content could not be read. The hash is a copy. */
function entryObjectId(entry) {
    if (!entry.readable || entry.kind === 'other')
        return undefined;
    return { catalog: entry.kind === 'directory' ? 'M' : 'R', hash: Buffer.from(entry.hash) };
}
/** An entry's name as a byte string. */
function entryName(entry) {
    return entry.name.toString('latin1');
}
function* directoryEntries(id, bytes, type) {
    try {
        yield* (0,_format_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeDirectoryEntries */ .SX)(bytes, type);
    }
    catch (error) {
        throw naming(id, error);
    }
    return undefined;
}
function wrongType(object, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(object.id)} is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectTypeName */ .j3)(object.type)}, not a ${wanted}`);
}
function namingObject(id, decode) {
    try {
        return decode();
    }
    catch (error) {
        throw naming(id, error);
    }
}
function naming(id, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id)} is damaged: ${error.message}`, { cause: error });
}


/***/ })

};
