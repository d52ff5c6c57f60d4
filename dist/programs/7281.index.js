export const id = 7281;
export const ids = [7281];
export const modules = {

/***/ 7384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZA: () => (/* binding */ FolderRecords),
/* harmony export */   b8: () => (/* binding */ FolderRecorder),
/* harmony export */   fi: () => (/* binding */ checkRecords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * What the index knows of the files and links in one folder: for each, in byte order of the names, u16 length of the name,
 * the name, u8 state (0: nothing is known, 1: known, 2: known, but too young to be believed), i64 mtime and ctime in nanoseconds, u64 inode, f64 size in bytes, f64
 * bytes on disk of its blobs, 32 bytes hash of its object.
 */
const HASH_SIZE = 32;
const FIXED_SIZE = 1 + 8 + 8 + 8 + 8 + 8 + HASH_SIZE;
const FIRST_SIZE = 1024;
const NOTHING = 0;
const KNOWN = 1;
const YOUNG = 2;
/** Looks up records, which `checkRecords` has found well-formed; quickest for names that come in the order in which they were recorded. */
class FolderRecords {
    #bytes;
    #next = 0;
    /** Offsets by name, made when names come in another order. */
    #offsets;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** What is known of a child with this stat; undefined when it is new. */
    find(name, stat) {
        const offset = this.#find(name);
        if (offset === undefined || this.#bytes[offset] === NOTHING)
            return undefined;
        const bytes = this.#bytes;
        const unchanged = bytes[offset] === KNOWN &&
            bytes.readBigInt64LE(offset + 1) === stat.mtimeNs &&
            bytes.readBigInt64LE(offset + 9) === stat.ctimeNs &&
            bytes.readBigUInt64LE(offset + 17) === stat.inode &&
            bytes.readDoubleLE(offset + 25) === stat.size;
        const stored = bytes.readDoubleLE(offset + 33);
        const hash = bytes.subarray(offset + 41, offset + 73);
        return { hash, stored, unchanged, bytes: bytes.subarray(offset - 2 - name.length, offset + FIXED_SIZE) };
    }
    /** Where the fixed part of a name's record is. */
    #find(name) {
        if (this.#offsets === undefined) {
            if (this.#next < this.#bytes.length && this.#nameAt(this.#next) === name) {
                const fixed = this.#next + 2 + name.length;
                this.#next = fixed + FIXED_SIZE;
                return fixed;
            }
            this.#offsets = new Map();
            for (let at = 0; at < this.#bytes.length;) {
                const other = this.#nameAt(at);
                this.#offsets.set(other, at + 2 + other.length);
                at += 2 + other.length + FIXED_SIZE;
            }
        }
        return this.#offsets.get(name);
    }
    #nameAt(offset) {
        return this.#bytes.toString('latin1', offset + 2, offset + 2 + this.#bytes.readUInt16LE(offset));
    }
}
/**
 * Checks records that were read from a file: `FolderRecords` relies on it.
 * @returns bytes on disk of the blobs of all of them
 * @throws FormatError when they are not well-formed
 */
function checkRecords(bytes) {
    let stored = 0;
    for (let at = 0; at < bytes.length;) {
        if (at + 2 > bytes.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('a record of the index is cut off');
        const fixed = at + 2 + bytes.readUInt16LE(at);
        at = fixed + FIXED_SIZE;
        if (at > bytes.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('a record of the index is cut off');
        if (bytes[fixed] > YOUNG)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('a record of the index has an unknown state');
        const [size, ofBlobs] = [bytes.readDoubleLE(fixed + 25), bytes.readDoubleLE(fixed + 33)];
        if (!isSize(size) || !isSize(ofBlobs))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('a record of the index has an impossible size');
        stored += ofBlobs;
    }
    return stored;
}
/** Collects the records of a folder while it is saved. */
class FolderRecorder {
    #bytes = Buffer.alloc(FIRST_SIZE);
    #length = 0;
    /** The next name's place, for `fill`. */
    add(name) {
        const offset = this.#extend(2 + name.length + FIXED_SIZE);
        this.#bytes.writeUInt16LE(name.length, offset);
        this.#bytes.write(name, offset + 2, 'latin1');
        return offset + 2 + name.length;
    }
    /** Adds the next name with what was known of it before. */
    keep(record) {
        const offset = this.#extend(record.bytes.length);
        this.#bytes.set(record.bytes, offset);
    }
    /** `young`: so new that it could change again without a trace, so that it never counts as unchanged. */
    fill(place, stat, hash, stored, young) {
        const { mtimeNs, ctimeNs, inode, size } = stat;
        if (!isSize(stored))
            return;
        const bytes = this.#bytes;
        // Times before 1677 and after 2262 have more than 64 bits in nanoseconds: such a file is read each time
        const fits = isInt64(mtimeNs) && isInt64(ctimeNs) && isUint64(inode) && isSize(size);
        bytes[place] = young || !fits ? YOUNG : KNOWN;
        bytes.writeDoubleLE(stored, place + 33);
        bytes.set(hash, place + 41);
        if (!fits)
            return;
        bytes.writeBigInt64LE(mtimeNs, place + 1);
        bytes.writeBigInt64LE(ctimeNs, place + 9);
        bytes.writeBigUInt64LE(inode, place + 17);
        bytes.writeDoubleLE(size, place + 25);
    }
    get bytes() {
        return this.#bytes.subarray(0, this.#length);
    }
    /** Where the next so many bytes go. */
    #extend(length) {
        const offset = this.#length;
        this.#length += length;
        if (this.#length > this.#bytes.length) {
            const larger = Buffer.alloc(Math.max(this.#length, this.#bytes.length * 2));
            this.#bytes.copy(larger);
            this.#bytes = larger;
        }
        return offset;
    }
}
function isInt64(value) {
    return BigInt.asIntN(64, value) === value;
}
function isUint64(value) {
    return BigInt.asUintN(64, value) === value;
}
function isSize(value) {
    return Number.isSafeInteger(value) && value >= 0;
}


/***/ }),

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ IndexFileWriter),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   fV: () => (/* binding */ readIndexFile),
/* harmony export */   iL: () => (/* binding */ urlHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _crypto_kdf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _known_blobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9610);
/* harmony import */ var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2500);
/* harmony import */ var _folder_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7384);
/* harmony import */ var _sealed_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6922);







/**
 * The index is one file (docs/format.md section 10: its form is ours): magic and version, the repository's cid, SHA-256 of its URL,
 * then sections, each after a tag byte, all in little-endian. It is encrypted under a key that follows from wkey, so it
 * holds no name in clear and cannot be forged by who has not the repository's keys; of another repository it does not open.
 *
 * - folder: u32 day of the last save that saw it, 32 bytes hash of its object (zeros: it has none), u16 length of the path,
 *   u32 length of the records, path, records;
 * - blobs: u32 how many there may be in the whole file, u32 count of these, their records (see `KnownBlobs`);
 * - witness: u8 catalog, 32 bytes hash of the object that the save ended with; none when no save wrote it;
 * - end.
 */
const MAGIC = Buffer.from('rekkord index 3\n');
const END = 0;
const FOLDER = 1;
const BLOBS = 2;
const WITNESS = 3;
/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x696e646578;
const HASH = 32;
const FOLDER_HEADER = 4 + HASH + 2 + 4;
const NO_OBJECT = Buffer.alloc(HASH);
/** Bytes of the longest path of a folder. */
const LONGEST_PATH = 0xffff;
/** Bytes that the blobs of all files may have together: what a save adds to it is still a number that a snapshot can hold. */
const MAX_STORED = 2 ** 48;
/** Writes an index from start to end. @throws the system's errors */
class IndexFileWriter {
    #file;
    /** Makes a new file. */
    constructor(path, { url, cid, wkey }) {
        this.#file = new _sealed_file_js__WEBPACK_IMPORTED_MODULE_6__/* .SealedFileWriter */ .O(path, (0,_crypto_kdf_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveSubkey */ .D)(wkey, KEY_ID));
        for (const bytes of [MAGIC, cid, urlHash(url)])
            this.#file.write(bytes);
    }
    folder(path, { day, object, records }) {
        const name = Buffer.from(path, 'latin1');
        const header = Buffer.alloc(1 + FOLDER_HEADER);
        header[0] = FOLDER;
        header.writeUInt32LE(day, 1);
        header.set(object ?? NO_OBJECT, 5);
        header.writeUInt16LE(name.length, 5 + HASH);
        header.writeUInt32LE(records.length, 7 + HASH);
        this.#file.write(header);
        this.#file.write(name);
        this.#file.write(records);
    }
    /** @param keeps which of the objects with metadata are kept, by hash; all that is known when not given */
    blobs(known, keeps) {
        const { count } = known;
        for (const records of known.records(keeps)) {
            const header = Buffer.alloc(9);
            header[0] = BLOBS;
            header.writeUInt32LE(count, 1);
            header.writeUInt32LE(records.byteLength / _known_blobs_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_SIZE */ .yq, 5);
            this.#file.write(header);
            this.#file.write(new Uint8Array(records.buffer, records.byteOffset, records.byteLength));
        }
    }
    /** Completes the file. */
    finish(witness) {
        if (witness !== undefined) {
            this.#file.write(Buffer.of(WITNESS, witness.catalog === 'M' ? 0 : 1));
            this.#file.write(witness.hash);
        }
        this.#file.write(Buffer.of(END));
        this.#file.finish();
    }
    /** Gives the file up; it stays, cut off. */
    close() {
        this.#file.close();
    }
}
/**
 * Reads an index, its blobs into `known`.
 * @throws the system's error, or FormatError when it is damaged, cut off, or another repository's; `known` may then hold a
 *   part of the blobs
 */
function readIndexFile(path, { url, cid, wkey }, known) {
    const reader = new _sealed_file_js__WEBPACK_IMPORTED_MODULE_6__/* .SealedFileReader */ .E(path, (0,_crypto_kdf_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveSubkey */ .D)(wkey, KEY_ID));
    try {
        if (!reader.read(MAGIC.length).equals(MAGIC))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('this is no index');
        if (!reader.read(cid.length).equals(cid))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('the index is of another cid');
        if (!reader.read(HASH).equals(urlHash(url)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('the index is of another URL');
        const folders = new Map();
        let witness;
        let stored = 0;
        for (let tag = reader.read(1)[0]; tag !== END; tag = reader.read(1)[0]) {
            if (tag === FOLDER)
                stored += readFolder(reader, folders);
            else if (tag === BLOBS)
                readBlobs(reader, known);
            else if (tag === WITNESS)
                witness = readWitness(reader);
            else
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('the index holds what it should not');
            if (!(stored <= MAX_STORED))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('the index names more than there can be');
        }
        reader.expectEnd();
        return { folders, witness };
    }
    finally {
        reader.close();
    }
}
/** @returns bytes on disk of the blobs of its files */
function readFolder(reader, folders) {
    const header = reader.read(FOLDER_HEADER);
    const hash = header.subarray(4, 4 + HASH);
    const path = reader.read(header.readUInt16LE(4 + HASH)).toString('latin1');
    const records = reader.read(header.readUInt32LE(6 + HASH));
    const stored = (0,_folder_records_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRecords */ .fi)(records);
    folders.set(path, { day: header.readUInt32LE(), object: hash.equals(NO_OBJECT) ? undefined : hash, records });
    return stored;
}
function readWitness(reader) {
    const catalog = reader.read(1)[0];
    if (catalog > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('the index names an unknown catalog');
    return { catalog: catalog === 0 ? 'M' : 'R', hash: reader.read(HASH) };
}
function readBlobs(reader, known) {
    const header = reader.read(8);
    // Never for more than fit into the file
    known.reserve(Math.min(header.readUInt32LE(), reader.size / _known_blobs_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_SIZE */ .yq));
    const bytes = reader.read(header.readUInt32LE(4) * _known_blobs_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_SIZE */ .yq);
    // A copy, as words have to be aligned
    const records = new Int32Array(new Uint8Array(bytes).buffer);
    if ((0,_known_blobs_js__WEBPACK_IMPORTED_MODULE_3__/* .largestSize */ .W5)(records) > _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_FILE */ .K7)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FormatError */ .IF('a blob of the index has an impossible size');
    known.addRecords(records);
    known.grow();
}
/** What tells one place of a repository from another in a file, without its URL. */
function urlHash(url) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(url).digest();
}


/***/ }),

/***/ 7281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ repositoryDigest),
/* harmony export */   i_: () => (/* binding */ LocalIndex)
/* harmony export */ });
/* unused harmony export indexPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _async_while_in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(743);
/* harmony import */ var _folder_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7384);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5926);
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1828);







/** Folders that no save has seen for so many days are forgotten. */
const KEPT_DAYS = 60;
/** An index in which nothing else is new is written again when it has not been for so many days, to tell that of its folders. */
const WRITTEN_DAYS = 7;
const DAY = 86_400_000;
/** What a run that was killed has left of an index is removed after so many milliseconds: no save takes longer. */
const LEFT_BEHIND = 7 * DAY;
/**
 * What earlier saves into a repository found out on this machine: the files that need not be read again, and the blobs
 * that are there. Losing it costs time alone, so whatever is wrong with it means that there is none.
 */
class LocalIndex {
    #identity;
    /** By chance: in a container every run may have the same process ID, and may have been killed there. */
    #temporaryPath;
    #folders;
    #seen = new Set();
    /** Hashes of the objects of folders, as text. */
    #folderObjects = new Set();
    /** Of a clock before 1970, too, a number that the index can hold. */
    #today = Math.max(0, Math.floor(Date.now() / DAY));
    #writer;
    #failure;
    /** Whether the new index will be other than the one before: until it is known, nothing is written. */
    #differs;
    /** Whether anything was known when the save began. */
    isKnown;
    /** The object that the last save ended with: where it is missing, what the index says is not to be believed. */
    witness;
    constructor(identity, content) {
        this.#identity = identity;
        this.#temporaryPath = `${indexPath(identity)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
        this.#folders = content?.folders ?? new Map();
        this.isKnown = content !== undefined;
        this.#differs = !this.isKnown;
        this.witness = content?.witness;
    }
    /**
     * Reads the repository's index, and the blobs in it into `known`. An empty one where there is none to be believed: it is
     * missing, cannot be read, is damaged, or not well-formed.
     */
    static load(identity, known) {
        try {
            return new LocalIndex(identity, (0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndexFile */ .fV)(indexPath(identity), identity, known));
        }
        catch (error) {
            if (!(0,_unusable_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnusable */ .I)(error))
                throw error;
            known.forget();
            return LocalIndex.fresh(identity);
        }
    }
    /** An index that knows nothing, whatever there is on the disk. */
    static fresh(identity) {
        return new LocalIndex(identity, undefined);
    }
    /** Removes the index from the disk: it is wrong. @throws the system's error when it cannot be */
    remove() {
        node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(indexPath(this.#identity), { force: true });
    }
    /** Whether the last save that went through a folder found files or links in it or below it. */
    knewFiles(folder) {
        const day = this.#folders.get(folder)?.day;
        if (day === undefined)
            return false;
        for (const [path, group] of this.#folders) {
            const isBelow = path === folder || path.startsWith(`${folder}/`);
            if (isBelow && group.records.length > 0 && group.day >= day)
                return true;
        }
        return false;
    }
    /** What is known of a folder's files; undefined for a new folder. */
    folder(folder) {
        const group = this.#folders.get(folder);
        return group && new _folder_records_js__WEBPACK_IMPORTED_MODULE_4__/* .FolderRecords */ .ZA(group.records);
    }
    /** Starts the index that will replace this one. @throws the system's error when the cache folder cannot be written */
    begin() {
        node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync(this.#identity.folder, { recursive: true, mode: 0o700 });
        removeLeftBehind(this.#identity);
        this.#writer = new _index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .IndexFileWriter */ .Gv(this.#temporaryPath, this.#identity);
    }
    /**
     * Records a folder that this save has been through. `object`: hash of the folder's own object, if it has one. Folders deeper
     * than the index can name are not kept.
     */
    record(folder, records, object) {
        if (folder.length > _index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .LONGEST_PATH */ .fN)
            return;
        const before = this.#folders.get(folder);
        const group = { day: this.#today, object, records };
        this.#keepObject(group);
        try {
            if (!this.#differs && (before === undefined || !isSame(before, group)))
                this.#begin();
            if (this.#differs)
                this.#writer?.folder(folder, group);
        }
        catch (error) {
            // The save goes on; commit says what happened
            this.#failure ??= Error.isError(error) ? error : new Error(String(error));
            this.abandon();
        }
        this.#seen.add(folder);
    }
    /**
     * Completes the new index with what is known of folders that this save has not seen, and puts it in place. Of the objects
     * of folders only those are kept that a folder has now: each change makes others, which nobody asks for again.
     *
     * @param witness the object that the save ended with, durable; without one `known` is kept whole
     * @returns whether there is a new index: none when it was not begun, or would say the same
     * @throws what went wrong with it at any time
     */
    commit(known, witness) {
        if (this.#failure !== undefined)
            throw this.#failure;
        const writer = this.#writer;
        if (writer === undefined)
            return false;
        const isLeft = ([folder, { day }]) => !this.#seen.has(folder) && this.#today - day <= KEPT_DAYS;
        const left = [...this.#folders].filter(isLeft);
        for (const [, group] of left)
            this.#keepObject(group);
        const keeps = witness === undefined ? undefined : (hash) => this.#folderObjects.has(hash.toString('latin1'));
        if (!this.#differs) {
            if (!hasNew(known, keeps)) {
                this.abandon();
                return false;
            }
            this.#begin();
        }
        for (const [folder, group] of left)
            writer.folder(folder, group);
        writer.blobs(known, keeps);
        writer.finish(witness);
        this.#writer = undefined;
        try {
            (0,_async_while_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .tryWhileInUse */ .N)(() => node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync(this.#temporaryPath, indexPath(this.#identity)));
        }
        catch (error) {
            node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(this.#temporaryPath, { force: true });
            throw error;
        }
        return true;
    }
    /** Drops the new index that was begun and not committed. */
    abandon() {
        this.#writer?.close();
        if (this.#writer !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(this.#temporaryPath, { force: true });
        this.#writer = undefined;
    }
    /** Writes what was not written as long as it might be the same as before. */
    #begin() {
        this.#differs = true;
        for (const folder of this.#seen)
            this.#writer?.folder(folder, { ...this.#folders.get(folder), day: this.#today });
    }
    #keepObject({ object }) {
        if (object !== undefined)
            this.#folderObjects.add(Buffer.from(object).toString('latin1'));
    }
}
/** Removes what runs that were killed have left of an index. */
function removeLeftBehind(identity) {
    const begin = `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(indexPath(identity))}.`;
    for (const name of node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync(identity.folder)) {
        if (!name.startsWith(begin) || !name.endsWith('.tmp'))
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(identity.folder, name);
        // Another run may be writing it, or have removed it by now
        const stat = node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync(file, { throwIfNoEntry: false });
        if (stat !== undefined && Date.now() - stat.mtimeMs > LEFT_BEHIND)
            node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(file, { force: true });
    }
}
/** Whether a folder is as it was, and the index has been written lately. */
function isSame(before, now) {
    if (now.day - before.day > WRITTEN_DAYS || !before.records.equals(now.records))
        return false;
    if (before.object === undefined || now.object === undefined)
        return before.object === now.object;
    return Buffer.compare(before.object, now.object) === 0;
}
/** Whether this run has found blobs that are to be kept and were not known before. */
function hasNew(known, keeps) {
    return known.entries('new').some(({ catalog, hash }) => catalog === 'R' || keeps === undefined || keeps(hash));
}
/** 32 hexadecimal digits for a text, others for each repository, that tell nothing of either: who knows a cid has a key. */
function repositoryDigest({ rid, cid, url }, text) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.concat([rid, cid]));
    return hash
        .update(JSON.stringify([url, text]))
        .digest('hex')
        .slice(0, 32);
}
/** Absolute path of a repository's index. */
function indexPath({ folder, rid, url }) {
    const place = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(url).digest('hex').slice(0, 16);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${rid.toString('hex')}-${place}.index`);
}


/***/ }),

/***/ 6922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealedFileReader),
/* harmony export */   O: () => (/* binding */ SealedFileWriter)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4259);
/* harmony import */ var _crypto_secretstream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2845);
/* harmony import */ var _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6865);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);






/** Encrypted messages read from or written to the file at a time. */
const MESSAGES_AT_ONCE = 32;
const SEALED_MESSAGE = _crypto_secretstream_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_SIZE */ .Y1 + _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .MESSAGE_OVERHEAD */ .Df;
/** Writes a file whose content is encrypted, and authenticated as a whole, piece by piece. */
class SealedFileWriter {
    #descriptor;
    #key;
    #stream;
    #plain = Buffer.allocUnsafe(_crypto_secretstream_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_SIZE */ .Y1);
    #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE);
    #plainLength = 0;
    #sealedLength = 0;
    /** Makes a new file that its owner alone may read. `key`: 32 bytes, which are wiped. */
    constructor(path, key) {
        const header = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .STREAM_HEADER_SIZE */ .Z);
        this.#key = new _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamKey */ .oP(key, header);
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .wipe */ .u)(key);
        this.#stream = new _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretStream */ .bN(this.#key);
        this.#descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync(path, 'wx', 0o600);
        header.copy(this.#sealed);
        this.#sealedLength = header.length;
        this.#flush();
    }
    write(bytes) {
        for (let done = 0; done < bytes.length;) {
            if (this.#plainLength === _crypto_secretstream_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_SIZE */ .Y1)
                this.#push(_crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .TAG_MESSAGE */ .jq);
            const count = Math.min(bytes.length - done, _crypto_secretstream_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_SIZE */ .Y1 - this.#plainLength);
            this.#plain.set(bytes.subarray(done, done + count), this.#plainLength);
            this.#plainLength += count;
            done += count;
        }
    }
    /** Writes the rest; without this the file reads as cut off. */
    finish() {
        this.#push(_crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .TAG_FINAL */ .wL);
        this.#flush();
        this.close();
    }
    close() {
        this.#key.wipe();
        node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(this.#descriptor);
    }
    #push(tag) {
        const length = this.#plainLength + _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .MESSAGE_OVERHEAD */ .Df;
        if (this.#sealedLength + length > this.#sealed.length)
            this.#flush();
        const target = this.#sealed.subarray(this.#sealedLength, this.#sealedLength + length);
        this.#stream.push(this.#plain.subarray(0, this.#plainLength), tag, target);
        this.#sealedLength += length;
        this.#plainLength = 0;
    }
    #flush() {
        let done = 0;
        while (done < this.#sealedLength) {
            done += node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync(this.#descriptor, this.#sealed, done, this.#sealedLength - done);
        }
        this.#sealedLength = 0;
    }
}
/** Reads such a file from start to end. Every byte that it gives is authentic; only the end tells that none is missing. */
class SealedFileReader {
    #descriptor;
    #key;
    #stream;
    #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE);
    #sealedStart = 0;
    #sealedEnd = 0;
    #plain = Buffer.alloc(0);
    #plainStart = 0;
    /** Bytes of the whole file, encrypted: more than it can hold. */
    size;
    /**
     * @param key 32 bytes, which are wiped
     * @throws the system's error, or FormatError when it is too short
     */
    constructor(path, key) {
        // A pipe that took the file's place is not waited for
        this.#descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
        const header = Buffer.alloc(_crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .STREAM_HEADER_SIZE */ .Z);
        try {
            const stat = node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync(this.#descriptor);
            if (!stat.isFile())
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF('it is no file');
            this.size = stat.size;
            if (node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync(this.#descriptor, header) !== header.length)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF('the file is cut off');
            this.#key = new _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamKey */ .oP(key, header);
        }
        catch (error) {
            node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(this.#descriptor);
            throw error;
        }
        finally {
            (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .wipe */ .u)(key);
        }
        this.#stream = new _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretStream */ .bN(this.#key);
    }
    /**
     * The next `length` bytes; they stay as they are.
     * @throws FormatError when the file was changed, is cut off, or was sealed with another key
     */
    read(length) {
        if (length <= this.#left)
            return this.#take(length);
        const pieces = [];
        for (let missing = length; missing > 0;) {
            if (this.#left === 0)
                this.#pull();
            const piece = this.#take(Math.min(missing, this.#left));
            pieces.push(piece);
            missing -= piece.length;
        }
        return Buffer.concat(pieces, length);
    }
    /** @throws FormatError when the file does not end here */
    expectEnd() {
        if (this.#left > 0 || !this.#stream.ended)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF('the file does not end where it should');
    }
    close() {
        this.#key.wipe();
        node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(this.#descriptor);
    }
    get #left() {
        return this.#plain.length - this.#plainStart;
    }
    #take(length) {
        const start = this.#plainStart;
        this.#plainStart += length;
        return this.#plain.subarray(start, this.#plainStart);
    }
    #pull() {
        if (this.#stream.ended)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF('the file is cut off');
        if (this.#sealedEnd - this.#sealedStart < SEALED_MESSAGE)
            this.#fill();
        const length = Math.min(SEALED_MESSAGE, this.#sealedEnd - this.#sealedStart);
        if (length < _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .MESSAGE_OVERHEAD */ .Df)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FormatError */ .IF('the file is cut off');
        const message = this.#sealed.subarray(this.#sealedStart, this.#sealedStart + length);
        this.#plain = Buffer.allocUnsafeSlow(length - _crypto_secretstream_state_js__WEBPACK_IMPORTED_MODULE_3__/* .MESSAGE_OVERHEAD */ .Df);
        this.#plainStart = 0;
        this.#stream.pull(message, this.#plain);
        this.#sealedStart += length;
    }
    #fill() {
        this.#sealed.copyWithin(0, this.#sealedStart, this.#sealedEnd);
        this.#sealedEnd -= this.#sealedStart;
        this.#sealedStart = 0;
        while (this.#sealedEnd < this.#sealed.length) {
            const room = this.#sealed.length - this.#sealedEnd;
            const count = node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync(this.#descriptor, this.#sealed, this.#sealedEnd, room, null);
            if (count === 0)
                break;
            this.#sealedEnd += count;
        }
    }
}


/***/ }),

/***/ 1828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isUnusable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Whether an error means that a file of an index cannot be used: it is missing, cannot be read, or is not as it should be. */
function isUnusable(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF || (Error.isError(error) && error.syscall !== undefined));
}


/***/ })

};
