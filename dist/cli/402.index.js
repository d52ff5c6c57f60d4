export const id = 402;
export const ids = [402];
export const modules = {

/***/ 4061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ HookLines)
/* harmony export */ });
/* harmony import */ var _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(895);

/** The lines about hooks, whose own output stands between them, as they inherit the standard streams (behaviour text §3). */
class HookLines extends _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__/* .Paragraphs */ .c {
    hooksBegin(phase) {
        this.line(`Running ${phase} hooks...`);
    }
    started(hook) {
        this.line(`> ${hook.name}`);
    }
    hooksEnd() {
        // The next line follows without a gap
    }
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

// EXTERNAL MODULE: ./lib/format/channel.js
var channel = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/hooks/environment.js
var environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var find = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/hooks/policy.js
/**
 * Whether post-save hooks run (behaviour text §2). A save that failed pre-save hooks prevented is one that has not
 * succeeded.
 *
 * @param policy from the option or input, else from `[Hooks] PostSaveAlways`
 * @param succeeded whether the snapshot was made
 */
function postHooksRun(policy, succeeded) {
    return succeeded || policy === 'always';
}

// EXTERNAL MODULE: ./lib/hooks/run.js + 2 modules
var run = __webpack_require__(8897);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/format/snapshot.js
var snapshot = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/crypto/kdf.js
var kdf = __webpack_require__(8402);
;// CONCATENATED MODULE: ./lib/repository/index/folder-records.js
/**
 * What the index knows of the files and links in one folder: for each, in byte order of the names, u16 length of the name,
 * the name, u8 state (0: nothing is known, 1: known, 2: known, but too young to be believed), i64 mtime and ctime in nanoseconds, u64 inode, f64 size in bytes, f64
 * bytes on disk of its blobs, 32 bytes hash of its object.
 */
const FIXED_SIZE = 1 + 8 + 8 + 8 + 8 + 8 + 32;
const FIRST_SIZE = 1024;
const NOTHING = 0;
const KNOWN = 1;
const YOUNG = 2;
/** Looks records up; quickest for names that come in the order in which they were recorded. */
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
            bytes.readBigUInt64LE(offset + 17) === BigInt.asUintN(64, stat.inode) &&
            bytes.readDoubleLE(offset + 25) === stat.size;
        const stored = bytes.readDoubleLE(offset + 33);
        return { hash: bytes.subarray(offset + 41, offset + 73), stored, unchanged };
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
/** Collects the records of a folder while it is saved. */
class FolderRecorder {
    #bytes = Buffer.alloc(FIRST_SIZE);
    #length = 0;
    /** The next name's place, for `fill`. */
    add(name) {
        const offset = this.#length;
        this.#length += 2 + name.length + FIXED_SIZE;
        if (this.#length > this.#bytes.length) {
            const larger = Buffer.alloc(Math.max(this.#length, this.#bytes.length * 2));
            this.#bytes.copy(larger);
            this.#bytes = larger;
        }
        this.#bytes.writeUInt16LE(name.length, offset);
        this.#bytes.write(name, offset + 2, 'latin1');
        return offset + 2 + name.length;
    }
    /** `young`: so new that it could change again without a trace, so that it never counts as unchanged. */
    fill(place, stat, hash, stored, young) {
        const bytes = this.#bytes;
        bytes[place] = young ? YOUNG : KNOWN;
        bytes.writeBigInt64LE(stat.mtimeNs, place + 1);
        bytes.writeBigInt64LE(stat.ctimeNs, place + 9);
        bytes.writeBigUInt64LE(BigInt.asUintN(64, stat.inode), place + 17);
        bytes.writeDoubleLE(stat.size, place + 25);
        bytes.writeDoubleLE(stored, place + 33);
        bytes.set(hash, place + 41);
    }
    get bytes() {
        return this.#bytes.subarray(0, this.#length);
    }
}

// EXTERNAL MODULE: ./lib/crypto/secretstream.js
var secretstream = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/crypto/secretstream-state.js
var secretstream_state = __webpack_require__(6865);
;// CONCATENATED MODULE: ./lib/repository/index/sealed-file.js





/** Encrypted messages read from or written to the file at a time. */
const MESSAGES_AT_ONCE = 32;
const SEALED_MESSAGE = secretstream/* MESSAGE_SIZE */.Y1 + secretstream_state/* MESSAGE_OVERHEAD */.Df;
/** Writes a file whose content is encrypted, and authenticated as a whole, piece by piece. */
class SealedFileWriter {
    #descriptor;
    #stream;
    #plain = Buffer.allocUnsafe(secretstream/* MESSAGE_SIZE */.Y1);
    #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE);
    #plainLength = 0;
    #sealedLength = 0;
    /** Makes a new file that its owner alone may read. `key`: 32 bytes. */
    constructor(path, key) {
        const header = (0,external_node_crypto_.randomBytes)(secretstream_state/* STREAM_HEADER_SIZE */.Z);
        this.#stream = new secretstream_state/* SecretStream */.bN(key, header);
        this.#descriptor = external_node_fs_.openSync(path, 'wx', 0o600);
        header.copy(this.#sealed);
        this.#sealedLength = header.length;
        this.#flush();
    }
    write(bytes) {
        for (let done = 0; done < bytes.length;) {
            if (this.#plainLength === secretstream/* MESSAGE_SIZE */.Y1)
                this.#push(secretstream_state/* TAG_MESSAGE */.jq);
            const count = Math.min(bytes.length - done, secretstream/* MESSAGE_SIZE */.Y1 - this.#plainLength);
            this.#plain.set(bytes.subarray(done, done + count), this.#plainLength);
            this.#plainLength += count;
            done += count;
        }
    }
    /** Writes the rest; without this the file reads as cut off. */
    finish() {
        this.#push(secretstream_state/* TAG_FINAL */.wL);
        this.#flush();
        this.close();
    }
    close() {
        external_node_fs_.closeSync(this.#descriptor);
    }
    #push(tag) {
        const length = this.#plainLength + secretstream_state/* MESSAGE_OVERHEAD */.Df;
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
            done += external_node_fs_.writeSync(this.#descriptor, this.#sealed, done, this.#sealedLength - done);
        }
        this.#sealedLength = 0;
    }
}
/** Reads such a file from start to end. Every byte that it gives is authentic; only the end tells that none is missing. */
class SealedFileReader {
    #descriptor;
    #stream;
    #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE);
    #sealedStart = 0;
    #sealedEnd = 0;
    #plain = Buffer.alloc(0);
    /** @throws the system's error, or FormatError when it is too short */
    constructor(path, key) {
        this.#descriptor = external_node_fs_.openSync(path, 'r');
        const header = Buffer.alloc(secretstream_state/* STREAM_HEADER_SIZE */.Z);
        if (external_node_fs_.readSync(this.#descriptor, header) !== header.length)
            throw new errors/* FormatError */.I('the file is cut off');
        this.#stream = new secretstream_state/* SecretStream */.bN(key, header);
    }
    /**
     * The next `length` bytes; they stay as they are.
     * @throws FormatError when the file was changed, is cut off, or was sealed with another key
     */
    read(length) {
        if (length <= this.#plain.length)
            return this.#take(length);
        const pieces = [];
        for (let missing = length; missing > 0;) {
            if (this.#plain.length === 0)
                this.#pull();
            const piece = this.#take(Math.min(missing, this.#plain.length));
            pieces.push(piece);
            missing -= piece.length;
        }
        return Buffer.concat(pieces, length);
    }
    /** @throws FormatError when the file does not end here */
    expectEnd() {
        if (this.#plain.length > 0 || !this.#stream.ended)
            throw new errors/* FormatError */.I('the file does not end where it should');
    }
    close() {
        external_node_fs_.closeSync(this.#descriptor);
    }
    #take(length) {
        const bytes = this.#plain.subarray(0, length);
        this.#plain = this.#plain.subarray(length);
        return bytes;
    }
    #pull() {
        if (this.#stream.ended)
            throw new errors/* FormatError */.I('the file is cut off');
        if (this.#sealedEnd - this.#sealedStart < SEALED_MESSAGE)
            this.#fill();
        const length = Math.min(SEALED_MESSAGE, this.#sealedEnd - this.#sealedStart);
        if (length < secretstream_state/* MESSAGE_OVERHEAD */.Df)
            throw new errors/* FormatError */.I('the file is cut off');
        const message = this.#sealed.subarray(this.#sealedStart, this.#sealedStart + length);
        this.#plain = Buffer.allocUnsafeSlow(length - secretstream_state/* MESSAGE_OVERHEAD */.Df);
        this.#stream.pull(message, this.#plain);
        this.#sealedStart += length;
    }
    #fill() {
        this.#sealed.copyWithin(0, this.#sealedStart, this.#sealedEnd);
        this.#sealedEnd -= this.#sealedStart;
        this.#sealedStart = 0;
        while (this.#sealedEnd < this.#sealed.length) {
            const room = this.#sealed.length - this.#sealedEnd;
            const count = external_node_fs_.readSync(this.#descriptor, this.#sealed, this.#sealedEnd, room, null);
            if (count === 0)
                break;
            this.#sealedEnd += count;
        }
    }
}

;// CONCATENATED MODULE: ./lib/repository/index/local-index.js







/**
 * The index is one file (format text §10: its form is ours): magic and version, the repository's cid, then sections, each
 * after a tag byte, all in little-endian. It is encrypted under a key that follows from wkey, so it holds no name in clear
 * and cannot be forged by who has not the repository's keys; of another repository it does not even open.
 *
 * - folder: u32 day of the last save that saw it, u16 length of the path, path, u32 length of the records, records;
 * - blobs: u32 count, then for each u8 catalog, 32 bytes hash, f64 bytes on disk;
 * - end.
 */
const MAGIC = Buffer.from('rekkord index 1\n');
const FOLDER = 1;
const BLOBS = 2;
const END = 0;
/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x696e646578;
/** Folders that no save has seen for so many days are forgotten. */
const KEPT_DAYS = 60;
const DAY = 86_400_000;
const FOLDER_HEADER = 4 + 2;
const BLOB_RECORD = 1 + 32 + 8;
const BLOBS_AT_ONCE = 1024;
/**
 * What earlier saves into a repository found out on this machine: the files that need not be read again, and the blobs
 * that are there. Losing it costs time alone, so whatever is wrong with it means that there is none.
 */
class LocalIndex {
    #identity;
    #folders;
    #seen = new Set();
    #today = Math.floor(Date.now() / DAY);
    #writer;
    #failure;
    constructor(identity, folders) {
        this.#identity = identity;
        this.#folders = folders;
    }
    /** Reads the repository's index, and the blobs in it into `known`. An empty one where there is none to be believed. */
    static load(identity, known) {
        try {
            return new LocalIndex(identity, readIndex(identity, known));
        }
        catch {
            return new LocalIndex(identity, new Map());
        }
    }
    /** Removes the index from the disk: it is wrong. */
    remove() {
        external_node_fs_.rmSync(indexPath(this.#identity), { force: true });
    }
    /** What is known of a folder's files; undefined for a new folder. */
    folder(folder) {
        const group = this.#folders.get(folder);
        return group && new FolderRecords(group.records);
    }
    /** Starts the index that will replace this one. @throws the system's error when the cache folder cannot be written */
    begin() {
        const { folder, cid, wkey } = this.#identity;
        external_node_fs_.mkdirSync(folder, { recursive: true, mode: 0o700 });
        this.#writer = new SealedFileWriter(this.#temporaryPath(), (0,kdf/* deriveSubkey */.D)(wkey, KEY_ID));
        this.#writer.write(MAGIC);
        this.#writer.write(cid);
    }
    /** Records a folder that this save has been through. */
    record(folder, records) {
        this.#seen.add(folder);
        try {
            this.#writeFolder(folder, { day: this.#today, records });
        }
        catch (error) {
            // The save goes on; commit says what happened
            this.#failure ??= Error.isError(error) ? error : new Error(String(error));
            this.abandon();
        }
    }
    /**
     * Completes the new index with what is known of folders that this save has not seen, and puts it in place.
     * @throws what went wrong with it at any time
     */
    commit(known) {
        if (this.#failure !== undefined)
            throw this.#failure;
        if (this.#writer === undefined)
            return;
        for (const [folder, group] of this.#folders) {
            if (!this.#seen.has(folder) && this.#today - group.day <= KEPT_DAYS)
                this.#writeFolder(folder, group);
        }
        writeBlobs(this.#writer, known.entries());
        this.#writer.write(Buffer.of(END));
        this.#writer.finish();
        this.#writer = undefined;
        external_node_fs_.renameSync(this.#temporaryPath(), indexPath(this.#identity));
    }
    /** Drops the new index that was begun and not committed. */
    abandon() {
        this.#writer?.close();
        if (this.#writer !== undefined)
            external_node_fs_.rmSync(this.#temporaryPath(), { force: true });
        this.#writer = undefined;
    }
    #writeFolder(folder, { day, records }) {
        const name = Buffer.from(folder, 'latin1');
        const header = Buffer.alloc(1 + FOLDER_HEADER + name.length + 4);
        header[0] = FOLDER;
        header.writeUInt32LE(day, 1);
        header.writeUInt16LE(name.length, 5);
        name.copy(header, 7);
        header.writeUInt32LE(records.length, 7 + name.length);
        this.#writer?.write(header);
        this.#writer?.write(records);
    }
    #temporaryPath() {
        return `${indexPath(this.#identity)}.${process.pid}.tmp`;
    }
}
function indexPath({ folder, rid, url }) {
    const place = (0,external_node_crypto_.createHash)('sha256').update(url).digest('hex').slice(0, 16);
    return external_node_path_.join(folder, `${rid.toString('hex')}-${place}.index`);
}
/** Every record is authentic by itself, so the blobs count even where the file turns out to be cut off. */
function readIndex(identity, known) {
    const reader = new SealedFileReader(indexPath(identity), (0,kdf/* deriveSubkey */.D)(identity.wkey, KEY_ID));
    try {
        if (!reader.read(MAGIC.length).equals(MAGIC))
            throw new errors/* FormatError */.I('this is no index');
        if (!reader.read(identity.cid.length).equals(identity.cid))
            throw new errors/* FormatError */.I('the index is of another cid');
        const folders = new Map();
        for (;;) {
            const tag = reader.read(1)[0];
            if (tag === FOLDER)
                readFolder(reader, folders);
            else if (tag === BLOBS)
                readBlobs(reader, known);
            else
                break;
        }
        reader.expectEnd();
        return folders;
    }
    finally {
        reader.close();
    }
}
function readFolder(reader, folders) {
    const header = reader.read(FOLDER_HEADER);
    const name = reader.read(header.readUInt16LE(4)).toString('latin1');
    const records = reader.read(reader.read(4).readUInt32LE());
    folders.set(name, { day: header.readUInt32LE(), records });
}
function readBlobs(reader, known) {
    const count = reader.read(4).readUInt32LE();
    const bytes = reader.read(count * BLOB_RECORD);
    for (let at = 0; at < bytes.length; at += BLOB_RECORD) {
        known.add(bytes[at] === 0 ? 'M' : 'R', bytes.subarray(at + 1, at + 33), bytes.readDoubleLE(at + 33), false);
    }
    known.grow();
}
function writeBlobs(writer, blobs) {
    const items = [];
    const flush = () => {
        const batch = Buffer.alloc(1 + 4 + items.length * BLOB_RECORD);
        batch[0] = BLOBS;
        batch.writeUInt32LE(items.length, 1);
        items.forEach(({ catalog, hash, size }, i) => {
            const at = 5 + i * BLOB_RECORD;
            batch[at] = catalog === 'M' ? 0 : 1;
            hash.copy(batch, at + 1);
            batch.writeDoubleLE(size, at + 33);
        });
        writer.write(batch);
        items.length = 0;
    };
    for (const blob of blobs) {
        items.push(blob);
        if (items.length === BLOBS_AT_ONCE)
            flush();
    }
    if (items.length > 0)
        flush();
}

;// CONCATENATED MODULE: ./lib/snapshot/save-index.js

/** The repository's index in a cache folder, ready for a save. Without a folder, or one that can be written, there is none. */
function openIndex(repository, folder, listener) {
    const { wkey } = repository.keys;
    if (folder === undefined || wkey === undefined)
        return undefined;
    const { rid, cid } = repository.config;
    const index = LocalIndex.load({ folder, url: repository.url, rid, cid, wkey }, repository.known);
    if (repository.location.dryRun === true)
        return index;
    try {
        index.begin();
    }
    catch (error) {
        listener.warning(`The local index cannot be kept in ${folder} (${String(error)}): the next save reads every file`);
    }
    return index;
}
/** Keeps what a save found out for the next one. The snapshot is there already, so a failure is only a warning. */
function commitIndex(index, repository, listener) {
    try {
        index?.commit(repository.known);
    }
    catch (error) {
        index?.abandon();
        listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save-listener.js
function newProgress() {
    return {
        files: 0,
        bytes: 0,
        newFiles: 0,
        changedFiles: 0,
        unchangedFiles: 0,
        foundFiles: 0,
        foundBytes: 0,
        walked: false,
        added: 0
    };
}

;// CONCATENATED MODULE: ./lib/files/stat.js
/** The format's view of an inode. btime is mtime where the file system keeps none. */
function fileStat(stats) {
    const mtime = floorMilliseconds(stats.mtimeNs);
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other',
        mtime,
        ctime: floorMilliseconds(stats.ctimeNs),
        atime: floorMilliseconds(stats.atimeNs),
        btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(stats.birthtimeNs),
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
function floorMilliseconds(nanoseconds) {
    const quotient = nanoseconds / 1000000n;
    return Number(quotient * 1000000n > nanoseconds ? quotient - 1n : quotient);
}

;// CONCATENATED MODULE: ./lib/workers/file-problem.js
/** Words for the system errors that reading a file meets; the others come with the system's own. */
const REASONS = {
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
    return REASONS[code] ?? (code === '' ? error.message : code);
}
/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
function readProblem(error) {
    if (!Error.isError(error) || error.syscall === undefined)
        throw error;
    return { kind: 'unreadable', message: readFailure(error) };
}

;// CONCATENATED MODULE: ./lib/snapshot/save-sources.js





/**
 * Looks at the paths, absolute ones; the same one twice counts once.
 * @throws RekkordError when there is none, or one is missing, unreadable or neither a file nor a folder
 */
function findSources(paths) {
    if (paths.length === 0)
        throw new errors/* RekkordError */.X('usage', 'There is nothing to save: give at least one path');
    const sources = new Map();
    for (const text of paths) {
        const name = (0,files_path/* snapshotEntryName */.gx)(text);
        if (name === '') {
            throw new errors/* RekkordError */.X('usage', `${text} cannot be saved as a whole: give the folders in it that are to be saved`);
        }
        const path = (0,files_path/* toBytePath */.xe)(text);
        const stat = statSource(path);
        // Files are opened without following links, so one given as a link is read where it is
        const readAt = stat.kind === 'file' ? external_node_fs_.realpathSync((0,files_path/* pathBuffer */.u6)(path), 'buffer').toString('latin1') : path;
        sources.set(name, { path: readAt, name, stat });
    }
    return [...sources.values()];
}
function statSource(path) {
    let stat;
    try {
        stat = fileStat(external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true }));
        external_node_fs_.accessSync((0,files_path/* pathBuffer */.u6)(path), external_node_fs_.constants.R_OK);
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        const what = missing ? 'does not exist' : `cannot be read: ${readFailure(error)}`;
        throw new errors/* RekkordError */.X('source', `The path ${(0,files_path/* displayPath */.Gt)(path)} ${what}`, { cause: error });
    }
    if (stat.kind === 'directory' || stat.kind === 'file')
        return stat;
    throw new errors/* RekkordError */.X('source', `The path ${(0,files_path/* displayPath */.Gt)(path)} is neither a file nor a folder and cannot be saved`);
}

// EXTERNAL MODULE: ./lib/repository/known-blob-check.js
var known_blob_check = __webpack_require__(6978);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
// EXTERNAL MODULE: ./lib/format/directory.js
var directory = __webpack_require__(2668);
// EXTERNAL MODULE: ./lib/format/entry.js + 1 modules
var entry = __webpack_require__(5060);
;// CONCATENATED MODULE: ./lib/snapshot/entry-list.js


const NO_HASH = Buffer.alloc(32);
const entry_list_FIRST_SIZE = 1024;
/**
 * A list of entries under construction: they are encoded where they will stand as soon as their names are known, and
 * completed in any order, so that even a folder of a million files costs little more than its object.
 */
class EntryList {
    totals = { size: 0, entries: 0, stored: 0 };
    /** Direct sub-directories. */
    folders = 0;
    #atime;
    #onComplete;
    #buffer;
    #length;
    #pending = 0;
    #closed = false;
    /**
     * @param atime whether access times are kept
     * @param onComplete called once, when the list is closed and every entry completed
     */
    constructor(atime, onComplete) {
        this.#atime = atime;
        this.#onComplete = onComplete;
        this.#buffer = Buffer.alloc(entry_list_FIRST_SIZE);
        this.#length = directory/* DIRECTORY_HEADER_SIZE */.GY;
    }
    /** Adds the next entry; names must come in the order in which they are to stand. */
    add(name) {
        const unread = unreadEntry(name);
        const offset = this.#length;
        this.#length += (0,entry/* encodedEntrySize */.M_)(unread);
        if (this.#length > this.#buffer.length)
            this.#grow();
        (0,entry/* encodeEntry */.vv)(unread, this.#buffer, offset);
        this.#pending++;
        return {
            fill: (content, totals) => {
                (0,entry/* encodeEntry */.vv)(filledEntry(unread, content, this.#atime), this.#buffer, offset);
                if (content.kind === 'directory')
                    this.folders++;
                this.totals.size += totals.size;
                this.totals.entries += totals.entries;
                this.totals.stored += totals.stored;
                this.#settle();
            },
            leaveUnread: () => this.#settle()
        };
    }
    /** Says that no more entries follow. */
    close() {
        this.#closed = true;
        this.#completeIfDone();
    }
    /** The directory object of the complete list (format text §6). */
    directory() {
        (0,directory/* encodeDirectoryHeader */.ZN)(this.#buffer, 0, this.totals);
        return this.#buffer.subarray(0, this.#length);
    }
    /** The entries of the complete list. */
    entries() {
        return [...(0,entry/* decodeEntries */.Fq)(this.#buffer.subarray(0, this.#length), directory/* DIRECTORY_HEADER_SIZE */.GY, entry/* ENTRY_SIZE */.RY)];
    }
    #settle() {
        this.#pending--;
        this.#completeIfDone();
    }
    #completeIfDone() {
        if (this.#closed && this.#pending === 0)
            this.#onComplete();
    }
    #grow() {
        const larger = Buffer.alloc(Math.max(this.#length, this.#buffer.length * 2));
        this.#buffer.copy(larger);
        this.#buffer = larger;
    }
}
function unreadEntry(name) {
    return {
        name: Buffer.from(name, 'latin1'),
        hash: NO_HASH,
        stated: false,
        readable: false,
        kind: 'directory',
        mtime: 0,
        ctime: 0,
        hasAtime: false,
        atime: 0,
        btime: 0,
        uid: 0,
        gid: 0,
        mode: 0,
        size: 0,
        extended: Buffer.alloc(0)
    };
}
function filledEntry(unread, { kind, readable, stat, hash, size }, atime) {
    return {
        ...unread,
        hash: hash === undefined ? NO_HASH : Buffer.from(hash.buffer, hash.byteOffset, hash.length),
        stated: true,
        readable,
        kind,
        mtime: stat.mtime,
        ctime: stat.ctime,
        hasAtime: atime,
        atime: atime ? stat.atime : 0,
        btime: stat.btime,
        uid: stat.uid,
        gid: stat.gid,
        mode: stat.mode,
        size
    };
}

;// CONCATENATED MODULE: ./lib/chunking/gear.js

const TABLE_SIZE = 256;
const SEED_LENGTH = 8;
/**
 * The 256 constants of the gear hash: AES-256-CTR keystream under a zero key and counter, read as big-endian u32 modulo
 * 2^31 (behaviour text §5). They are those of `@ronomon/deduplication`.
 */
function gearTable() {
    const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
    const stream = cipher.update(Buffer.alloc(4 * TABLE_SIZE));
    return Uint32Array.from({ length: TABLE_SIZE }, (_, i) => stream.readUInt32BE(4 * i) & 0x7fff_ffff);
}
/**
 * The gear table for each of the eight seed bytes: entry `byte` of table i is GEAR[byte ^ seed[i]] (format text §7), as
 * little-endian u32, 8192 bytes in all. This is what `Kernel.setScanTables` takes.
 */
function gear_gearTables(seed) {
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
const SPLIT_MAXIMUM = (/* unused pure expression or super */ null && (8 << 20));
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

;// CONCATENATED MODULE: ./lib/workers/stored-files.js

const HASH = 32;
const NUMBERS = 10;
const BIG_NUMBERS = 4;
const KINDS = ['directory', 'file', 'link', 'other'];
const NOT_STORED = 0;
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
            numbers[i * NUMBERS] = tooBig ? TOO_BIG : NOT_STORED;
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

// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/snapshot/store-big-file.js


/**
 * Stores a file of any size chunk by chunk. As soon as one chunk's end is known the next one goes to whichever worker is
 * free, so one file keeps all of them busy.
 *
 * @returns what storing a small file gives: the object that stands for the whole file
 * @throws RekkordError when the storage fails
 */
async function storeBigFile(path, follow, pool, objects) {
    const chunks = [];
    let stat;
    let problem;
    await new Promise((resolve, reject) => {
        let running = 0;
        const start = (offset, next) => {
            running++;
            const task = { kind: 'store-chunk', path, follow, offset, ...next };
            const onCut = (cut) => {
                if (cut.next !== undefined)
                    start(offset + cut.length, cut.next);
            };
            const transfer = next.carry.length === 0 ? [] : [next.carry.buffer];
            pool.run(task, { urgent: offset > 0, transfer, onCut }).then((result) => {
                stat ??= result.stat;
                problem ??= result.problem;
                if (result.chunk !== undefined) {
                    const { hash, ...chunk } = result.chunk;
                    chunks.push({ offset, hash: Buffer.from(hash), ...chunk });
                }
                if (--running === 0)
                    resolve();
            }, reject);
        };
        start(0, { open: undefined, carry: new Uint8Array(0) });
    });
    if (stat === undefined || problem?.kind === 'unreadable' || problem?.kind === 'replaced') {
        return { stored: undefined, problem, tooBig: false };
    }
    chunks.sort((a, b) => a.offset - b.offset);
    let size = 0;
    let stored = 0;
    let added = 0;
    for (const chunk of chunks) {
        size += chunk.length;
        stored += chunk.stored;
        added += chunk.added;
    }
    if (chunks.length === 1) {
        return { stored: { hash: chunks[0].hash, stored, added, stat: { ...stat, size } }, problem, tooBig: false };
    }
    const list = await new Promise((resolve) => {
        objects.store(object_type/* OBJECT_TYPES */.iQ.file, (0,chunk_list/* encodeChunkList */.C4)(chunks), resolve);
    });
    return {
        stored: { hash: list.hash, stored: stored + list.stored, added: added + list.added, stat: { ...stat, size } },
        problem,
        tooBig: false
    };
}

;// CONCATENATED MODULE: ./lib/snapshot/file-store.js




/** Hands files to the workers: small ones and links in batches, big ones chunk by chunk. */
class FileStore {
    #pool;
    #objects;
    #follow;
    #onError;
    #batch = [];
    #bytes = 0;
    constructor(pool, objects, follow, onError) {
        this.#pool = pool;
        this.#objects = objects;
        this.#follow = follow;
        this.#onError = onError;
    }
    /** Stores a file of about `size` bytes, or the target of a link; `done` is called with what came of it. */
    store(path, link, size, done) {
        if (!link && size > SPLIT_MINIMUM) {
            this.#storeBig(path, done);
            return;
        }
        this.#batch.push({ path, link, done });
        this.#bytes += size;
        if (this.#batch.length >= limits/* MAX_BATCH_FILES */.eN || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo)
            this.flush();
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const batch = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        const items = batch.map(({ path, link }) => ({ path, link }));
        const stored = this.#pool.run({ kind: 'store-files', items, follow: this.#follow }).then((packed) => {
            const results = unpackStoredFiles(packed);
            batch.forEach(({ path, done }, i) => {
                const result = results[i];
                if (result.tooBig)
                    this.#storeBig(path, done);
                else
                    done(result);
            });
        });
        stored.catch(this.#onError);
    }
    #storeBig(path, done) {
        storeBigFile(path, this.#follow, this.#pool, this.#objects).then(done).catch(this.#onError);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/object-batcher.js


/**
 * Stores the objects that the main thread makes: directories and chunk lists. What is known already never leaves the
 * thread; the others go to the workers in batches.
 */
class ObjectBatcher {
    #codec;
    #known;
    #pool;
    #check;
    #onError;
    #batch = [];
    #bytes = 0;
    constructor(codec, known, pool, check, onError) {
        this.#check = check;
        this.#codec = codec;
        this.#known = known;
        this.#pool = pool;
        this.#onError = onError;
    }
    /** Stores one object; `done` is called once it is stored, which may be at once. `content` must not change any more. */
    store(type, content, done) {
        this.#codec.input(content.length).set(content);
        const hash = this.#codec.hash(type, content.length);
        const stored = this.#known.size(hash);
        if (stored !== undefined) {
            const known = () => done({ hash, stored, added: 0 });
            if (this.#check.isDue)
                this.#check
                    .check({ catalog: (0,object_type/* catalogOf */.Hh)(type), hash }, stored)
                    .then(known)
                    .catch(this.#onError);
            else
                known();
            return;
        }
        this.#batch.push({ type, content, resolve: done });
        this.#bytes += content.length;
        if (this.#batch.length >= limits/* MAX_BATCH_OBJECTS */.jx || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo)
            this.flush();
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const batch = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        const objects = batch.map(({ type, content }) => ({ type, content }));
        const stored = this.#pool.run({ kind: 'store-objects', objects }, { urgent: true }).then((results) => {
            batch.forEach(({ resolve }, i) => resolve(results[i]));
        });
        stored.catch(this.#onError);
    }
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var threads = __webpack_require__(9765);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/snapshot/folder-history.js

/**
 * A file that changes again within the resolution of its file system's clock (2 s on FAT) looks unchanged, so what is as
 * young as that when the save begins is read again by the next one.
 */
const folder_history_YOUNG = 2_000;
/** The time in nanoseconds from which on files count as young for a save that begins at `start` ms. */
function youngFrom(start) {
    return BigInt(start - folder_history_YOUNG) * 1000000n;
}
/** The past and the future of one folder in the index. */
class FolderHistory {
    #records;
    #youngFrom;
    #recorder = new FolderRecorder();
    constructor(records, youngFrom) {
        this.#records = records;
        this.#youngFrom = youngFrom;
    }
    /** The history of a child; names come in byte order. */
    visit(name, stat) {
        const place = this.#recorder.add(name);
        return {
            record: this.#records?.find(name, stat),
            keep: (now, hash, stored) => {
                this.#recorder.fill(place, now, hash, stored, now.ctimeNs >= this.#youngFrom);
            }
        };
    }
    /** The records of the folder, once every child is stored. */
    get bytes() {
        return this.#recorder.bytes;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/tree-saver.js










/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/**
 * Walks folders and has everything in them stored. Names are listed in byte order, so that the same tree gives the same
 * objects; a directory is stored when the last thing in it is.
 */
class TreeSaver {
    #options;
    #services;
    #listener;
    #progress;
    #youngFrom = youngFrom(Date.now());
    #nextTurn = 0;
    constructor(options, services) {
        this.#options = options;
        this.#services = services;
        this.#listener = services.listener;
        this.#progress = services.progress;
    }
    /** Saves a folder and all below it. Resolves when it has been walked; `place` is filled when all of it is stored. */
    async saveFolder(path, stat, place, above) {
        const names = this.#list(path);
        if (names === undefined) {
            this.#storeUnlisted(stat, place);
            return;
        }
        const { index } = this.#services;
        const history = index && new FolderHistory(index.folder(path), this.#youngFrom);
        const list = new EntryList(this.#options.atime, () => {
            if (history !== undefined)
                index?.record(path, history.bytes);
            this.#storeFolder(list, stat, place);
        });
        const here = { stat, above, history };
        for (const name of names) {
            if (!this.#services.pool.hasRoom)
                await this.#services.pool.room();
            else if (performance.now() > this.#nextTurn)
                await this.#turn();
            if (this.#options.signal?.aborted === true)
                throw (0,interrupted/* interrupted */.V)('save', 'no snapshot was made');
            const child = (0,files_path/* joinPath */.uJ)(path, name);
            const childStat = this.#stat(child);
            if (childStat !== undefined && this.#isExcluded(childStat)) {
                this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(child)} is the repository itself and is left out`);
                continue;
            }
            const place = list.add(name);
            if (childStat?.kind === 'directory')
                await this.#saveSubfolder(child, childStat, place, here);
            else
                await this.#saveOther(child, name, childStat, place, here);
        }
        list.close();
    }
    /** Saves a file that is itself a saved path: a folder of its own as far as the index goes. */
    async saveSingleFile(path, stat, place) {
        const { index } = this.#services;
        // No folder has such a path
        const key = `\0${path}`;
        const history = index && new FolderHistory(index.folder(key), this.#youngFrom);
        const recorded = {
            fill: (content, totals) => {
                if (history !== undefined)
                    index?.record(key, history.bytes);
                place.fill(content, totals);
            },
            leaveUnread: () => place.leaveUnread()
        };
        await this.#saveOther(path, '', stat, recorded, { stat, above: undefined, history });
    }
    /** Saves a regular file, or a link as such. */
    #saveFile(path, stat, place, history) {
        this.#found(stat);
        const link = stat.kind === 'link';
        this.#services.files.store(path, link, stat.size, (file) => this.#placeFile(path, link, file, place, history));
    }
    async #saveSubfolder(path, stat, place, here) {
        if (!this.#options.follow || !isAbove(stat, here))
            return this.saveFolder(path, stat, place, here);
        this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} leads back to a folder above it and is not followed`);
        const own = fileStat(external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true }));
        if (own.kind === 'link')
            this.#saveFile(path, own, place);
        else
            this.#storeUnlisted(stat, place);
    }
    /** Anything but a folder. Gives a promise only where something is to be waited for. */
    #saveOther(path, name, stat, place, here) {
        if (stat === undefined) {
            place.leaveUnread();
        }
        else if (stat.kind === 'other') {
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} is a device, a pipe or a socket: only its name and times are kept`);
            const content = { kind: stat.kind, readable: false, stat, hash: undefined, size: 0 };
            place.fill(content, { size: 0, entries: 0, stored: 0 });
        }
        else {
            const history = here.history?.visit(name, stat);
            if (history?.record?.unchanged === true && !this.#options.force) {
                return this.#keepUnchanged(stat, place, history, history.record);
            }
            this.#saveFile(path, stat, place, history);
        }
        return undefined;
    }
    /** A file or link whose content the index knows: nothing is read. */
    #keepUnchanged(stat, place, history, { hash, stored }) {
        const { check } = this.#services;
        this.#found(stat);
        if (stat.kind === 'file')
            this.#progress.unchangedFiles++;
        history.keep(stat, hash, stored);
        this.#stored({ hash, stored, added: 0, stat }, place);
        return check.isDue ? check.begin({ catalog: 'R', hash }, undefined) : undefined;
    }
    #found(stat) {
        if (stat.kind === 'link')
            return;
        this.#progress.foundFiles++;
        this.#progress.foundBytes += stat.size;
    }
    #placeFile(path, link, file, place, history) {
        if (file.problem !== undefined)
            this.#listener.warning(problemSentence(path, file.problem));
        if (file.stored === undefined) {
            place.leaveUnread();
            return;
        }
        const { hash, stored, stat } = file.stored;
        if (file.problem === undefined)
            history?.keep(stat, hash, stored);
        if (!link) {
            if (history?.record === undefined)
                this.#progress.newFiles++;
            else if (history.record.hash.equals(hash))
                this.#progress.unchangedFiles++;
            else
                this.#progress.changedFiles++;
        }
        this.#stored(file.stored, place);
    }
    /** Completes the entry. Last of all: with it the folder may be complete. */
    #stored({ hash, stored, added, stat }, place) {
        const kind = stat.kind === 'link' ? 'link' : 'file';
        // A link's size is that of its target's name, which the format does not count
        const size = kind === 'link' ? 0 : stat.size;
        if (kind === 'file') {
            this.#progress.files++;
            this.#progress.bytes += size;
        }
        this.#progress.added += added;
        place.fill({ kind, readable: true, stat, hash, size }, { size, entries: 1, stored });
    }
    #storeFolder(list, stat, place) {
        const { totals, folders } = list;
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, list.directory(), ({ hash, stored, added }) => {
            this.#progress.added += added;
            const content = { kind: 'directory', readable: true, stat, hash, size: folders };
            place.fill(content, { ...totals, entries: totals.entries + 1, stored: totals.stored + stored });
        });
    }
    /** A folder that could not be listed: an empty object, its entry not readable (format text §6). */
    #storeUnlisted(stat, place) {
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, directory/* UNLISTED_DIRECTORY */.P8, ({ hash, stored, added }) => {
            this.#progress.added += added;
            const content = { kind: 'directory', readable: false, stat, hash, size: 0 };
            place.fill(content, { size: 0, entries: 1, stored });
        });
    }
    /** The names in a folder as byte strings, in byte order; undefined, with a warning, when it cannot be listed. */
    #list(path) {
        try {
            return external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(path), { encoding: 'latin1' }).sort(byCode);
        }
        catch (error) {
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} could not be listed: ${readFailure(error)}`);
            return undefined;
        }
    }
    #stat(path) {
        const name = (0,files_path/* pathBuffer */.u6)(path);
        try {
            const own = fileStat(external_node_fs_.lstatSync(name, { bigint: true }));
            if (!this.#options.follow || own.kind !== 'link')
                return own;
            const target = external_node_fs_.statSync(name, { bigint: true, throwIfNoEntry: false });
            if (target !== undefined)
                return fileStat(target);
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} is a link that leads nowhere and is stored as a link`);
            return own;
        }
        catch (error) {
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} could not be read: ${readFailure(error)}`);
            return undefined;
        }
    }
    /** Lets the event loop turn, so that signals and results arrive during a walk that never waits. */
    async #turn() {
        await (0,promises_.setImmediate)();
        this.#nextTurn = performance.now() + TURN_INTERVAL;
    }
    #isExcluded(stat) {
        const { exclude } = this.#options;
        return exclude !== undefined && stat.inode === exclude.inode && stat.device === exclude.device;
    }
}
function problemSentence(path, problem) {
    const shown = (0,files_path/* displayPath */.Gt)(path);
    if (problem.kind === 'unreadable')
        return `${shown} could not be read: ${problem.message}`;
    if (problem.kind === 'replaced')
        return `${shown} was replaced by something else while it was being saved`;
    return `${shown} changed while it was being read: what was read is stored`;
}
function isAbove(stat, folder) {
    for (let at = folder; at !== undefined; at = at.above) {
        if (at.stat.inode === stat.inode && at.stat.device === stat.device)
            return true;
    }
    return false;
}
/** Byte order: code units are the bytes. */
function byCode(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/snapshot/save-tree.js









/** Stores everything below the sources; gives the list of them, complete. */
async function saveTree(repository, sources, options, services) {
    const { progress } = services;
    const { follow, atime, signal } = options;
    const pool = new workers_pool/* WorkerPool */.T(options.threads ?? (0,threads/* defaultThreads */.Z)(), () => repository.workerStart());
    try {
        return await new Promise((resolve, reject) => {
            const onError = (error) => reject(asError(error));
            const check = new known_blob_check/* KnownBlobCheck */.z(repository.storage);
            const objects = new ObjectBatcher(repository.codec, repository.known, pool, check, onError);
            const files = new FileStore(pool, objects, follow, onError);
            const exclude = repository.location.type === 'local' ? inode(repository.location.path) : undefined;
            const tree = new TreeSaver({ ...options, exclude }, { ...services, pool, files, objects, check });
            pool.onIdle = () => {
                objects.flush();
                if (progress.walked)
                    files.flush();
            };
            pool.onResult = () => {
                const segment = repository.known.grow();
                if (segment !== undefined)
                    pool.share(segment);
            };
            signal?.addEventListener('abort', () => reject((0,interrupted/* interrupted */.V)('save', 'no snapshot was made')), { once: true });
            const list = new EntryList(atime, () => resolve(list));
            const walk = async () => {
                for (const { path, name, stat } of sources) {
                    const place = list.add(name);
                    if (stat.kind === 'directory')
                        await tree.saveFolder(path, stat, place);
                    else
                        await tree.saveSingleFile(path, stat, place);
                }
                progress.walked = true;
                files.flush();
                objects.flush();
                await check.settle();
                list.close();
            };
            walk().catch(onError);
        });
    }
    finally {
        await pool.close();
    }
}
function inode(path) {
    const stat = external_node_fs_.statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && { device: stat.dev, inode: stat.ino };
}
function asError(error) {
    return Error.isError(error) ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./lib/snapshot/save.js










/**
 * Saves files and folders as a new snapshot of a channel. Everything it needs is durable before its tag is written, and
 * before that nothing of it is visible.
 *
 * @throws RekkordError when a path is missing or unreadable, the channel is not a possible one, the storage fails, or
 *   `signal` ends the save; no snapshot is made then
 */
async function saveSnapshot(repository, options, listener) {
    (0,channel/* encodeChannel */.k)(options.channel);
    const sources = findSources(options.paths);
    const progress = options.progress ?? newProgress();
    const time = Date.now();
    let warnings = 0;
    const counting = {
        warning: (message) => {
            warnings++;
            listener.warning(message);
        }
    };
    const index = openIndex(repository, options.indexFolder, counting);
    try {
        await repository.learnBlobs();
        const list = await saveTree(repository, sources, treeOptions(options), { listener: counting, progress, index });
        const snapshot = await publishSnapshot(repository, options, time, list, progress);
        commitIndex(index, repository, counting);
        const { files, newFiles, changedFiles, unchangedFiles } = progress;
        return { ...snapshot, files, newFiles, changedFiles, unchangedFiles, warnings };
    }
    catch (error) {
        index?.abandon();
        if (error instanceof errors/* RekkordError */.X && error.code === 'index')
            index?.remove();
        throw error;
    }
}
function treeOptions({ follow, atime, force, threads, signal }) {
    return { follow: follow ?? false, atime: atime ?? false, force: force ?? false, threads, signal };
}
/** Writes the snapshot of a complete list and makes it visible. */
async function publishSnapshot(repository, { channel, signal }, time, list, progress) {
    const { totals } = list;
    const children = list.entries();
    requireReadable(children);
    const { size, entries, stored } = totals;
    const content = (0,snapshot/* encodeSnapshot */.hX)({ channel, time, size, entries, stored, added: progress.added, children });
    const written = await repository.writeObject(object_type/* OBJECT_TYPES */.iQ.snapshot, content);
    const tag = {
        id: written.id,
        channel,
        time,
        size,
        stored: stored + written.stored,
        added: progress.added + written.added
    };
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('save', 'no snapshot was made');
    await repository.publish(tag);
    return { ...tag, entries };
}
/** A saved path that vanished under way leaves a snapshot that cannot hold what was asked for. */
function requireReadable(children) {
    const lost = children.find((child) => !child.readable);
    if (lost === undefined)
        return;
    const path = (0,files_path/* displayPath */.Gt)(lost.name.toString('latin1'));
    throw new errors/* RekkordError */.X('source', `The path /${path} could not be read: no snapshot was made`);
}

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/save.js










/**
 * Pre-save hooks, the snapshot, post-save hooks (behaviour text §2): the whole of `rekkord save` and of the action.
 *
 * @throws RekkordError when nothing was saved, or the snapshot was (`saved` has been told it) and a post-save hook failed
 */
async function save(command, reporter) {
    (0,channel/* encodeChannel */.k)(command.channel);
    const repository = await (0,open_repository/* openRepository */.h_)(command.settings, { dryRun: command.dryRun ?? false });
    try {
        repository.requireWrite();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        if ((0,keys/* canRead */.Tt)(repository.keys))
            reporter.warning('You should prefer write-only keys for this command');
        const hooks = new SaveHooks(command, repository, reporter);
        return await saveWithHooks(command, repository, hooks, reporter);
    }
    finally {
        await repository.close();
    }
}
async function saveWithHooks(command, repository, hooks, reporter) {
    let snapshot;
    try {
        await hooks.runPre();
        reporter.backupBegins();
        const indexFolder = command.settings.cacheFolder;
        const paths = typeof command.paths === 'function' ? await command.paths() : command.paths;
        snapshot = await saveSnapshot(repository, { ...command, paths, indexFolder }, reporter);
    }
    catch (error) {
        await hooks.runPostAfterFailure(error);
        throw error;
    }
    reporter.saved(snapshot);
    await hooks.runPost(snapshot);
    return snapshot;
}
/** The hooks of one save. Both directories are looked at before anything happens, so that a wrong one stops the save. */
class SaveHooks {
    #command;
    #url;
    #reporter;
    #pre;
    #post;
    constructor(command, repository, reporter) {
        this.#command = command;
        this.#url = repository.url;
        this.#reporter = reporter;
        const { preSave, postSave } = command.settings.hooks;
        const run = command.hooks && command.dryRun !== true;
        this.#pre = run && preSave !== undefined ? (0,find/* findHooks */.o)(preSave) : [];
        this.#post = run && postSave !== undefined ? (0,find/* findHooks */.o)(postSave) : [];
    }
    async runPre() {
        await this.#run('pre-save', this.#pre);
    }
    async runPost(snapshot) {
        await this.#run('post-save', this.#post, { succeeded: true, oid: (0,object_id/* formatObjectId */.Ax)(snapshot.id) });
    }
    /** What post-save hooks do after a failure must not hide it: their own failures are warnings then. */
    async runPostAfterFailure(error) {
        const policy = this.#command.postSave ?? (this.#command.settings.hooks.postSaveAlways ? 'always' : 'success');
        const interrupted = error instanceof errors/* RekkordError */.X && error.code === 'interrupted';
        if (!postHooksRun(policy, false) || interrupted)
            return;
        try {
            await this.#run('post-save', this.#post, { succeeded: false });
        }
        catch (hookError) {
            if (!(hookError instanceof errors/* RekkordError */.X))
                throw hookError;
            this.#reporter.warning(hookError.message);
        }
    }
    async #run(phase, hooks, end) {
        if (hooks.length === 0)
            return;
        const { channel, env, secretVariables, cwd, execute, signal } = this.#command;
        const facts = { phase, channel, repository: this.#url, oid: end?.oid };
        this.#reporter.hooksBegin(phase, hooks);
        const results = await (0,run/* runHooks */.E)({
            phase,
            hooks,
            execute,
            env: (0,environment/* hookEnvironment */.N)(env, secretVariables, facts),
            succeeded: end?.succeeded,
            cwd,
            listener: this.#reporter,
            signal
        });
        this.#reporter.hooksEnd(phase);
        const failure = (0,run/* hookFailure */.q)(results);
        if (failure !== undefined)
            throw failure;
    }
}

// EXTERNAL MODULE: ./lib/commands/units.js
var units = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 2 modules
var spawn_hook = __webpack_require__(340);
// EXTERNAL MODULE: ./lib/cli/hook-lines.js
var hook_lines = __webpack_require__(4061);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var cli_options = __webpack_require__(3954);
;// CONCATENATED MODULE: ./lib/cli/save.js









/** `rekkord save`. */
async function runSave(channel, paths, options, face) {
    const { cwd, env, signal } = face;
    const { follow = false, meta = [], dry_run: dryRun = false } = options;
    if (meta.includes('XAttrs')) {
        throw new errors/* RekkordError */.X('usage', 'extended attributes (XAttrs) cannot be saved yet, leave them out of --meta');
    }
    const absolute = paths.map((text) => (0,cli_options/* absoluteArgument */.FB)(text, 'a path to save', cwd));
    const settings = (0,cli_options/* readSettings */.sb)(options, face);
    const progress = newProgress();
    const command = {
        settings,
        channel,
        paths: absolute,
        force: options.force === true,
        follow,
        atime: meta.includes('ATime'),
        threads: settings.threads,
        hooks: options.no_hooks !== true,
        postSave: options.post_save,
        dryRun,
        signal,
        progress
    };
    // Hooks inherit the whole environment (behaviour text §2): they may need the credentials that are in it themselves
    await save({ ...command, execute: spawn_hook/* spawnHook */.n, env, secretVariables: [], cwd }, new SaveLines(face, progress, dryRun));
}
/** Tells how a save goes, in the lines of behaviour text §3. */
class SaveLines extends hook_lines/* HookLines */.x {
    #progress;
    #dryRun;
    constructor(face, progress, dryRun) {
        super(face.terminal);
        this.#progress = progress;
        this.#dryRun = dryRun;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,files_path/* escapeControls */.UN)(url)} (${role})`);
        this.endParagraph();
    }
    backupBegins() {
        this.line(this.#dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...');
        this.endParagraph();
        this.terminal.startProgress(() => progressLine(this.#progress));
    }
    saved({ id, channel, size, stored, added, warnings }) {
        this.terminal.stopProgress();
        this.line(`Snapshot channel: ${(0,files_path/* escapeControls */.UN)(channel)}`);
        if (!this.#dryRun)
            this.line(`Snapshot OID: ${(0,object_id/* formatObjectId */.Ax)(id)}`);
        this.line(`Source size: ${(0,units/* formatSize */.Xq)(size)}`);
        this.line(`Total stored: ${(0,units/* formatSize */.Xq)(stored)} (added ${(0,units/* formatSize */.Xq)(added)})`);
        // Since the process began
        this.line(`Execution time: ${(0,units/* formatDuration */.a3)(performance.now())}`);
        if (warnings === 1)
            this.warning('1 file or folder could not be saved as it is');
        if (warnings > 1)
            this.warning(`${warnings} files or folders could not be saved as they are`);
        this.endParagraph();
    }
}
function progressLine({ files, bytes, foundFiles, foundBytes, walked, added }) {
    const ofFound = walked ? '' : '+';
    const counts = `${files} of ${foundFiles}${ofFound} files`;
    return `${counts}, ${(0,units/* formatSize */.Xq)(bytes)} of ${(0,units/* formatSize */.Xq)(foundBytes)}${ofFound}, ${(0,units/* formatSize */.Xq)(added)} added`;
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment)
/* harmony export */ });
const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID'];
/**
 * The environment of a hook (behaviour text §2): what this process has, without the variables in `drop` and without
 * what an outer save told its own hooks, and `REKKORD_HOOK`, `REKKORD_CHANNEL`, `REKKORD_REPOSITORY` and `REKKORD_OID`.
 *
 * @param base this process's environment
 * @param drop names of variables that hold this program's own secrets
 */
function hookEnvironment(base, drop, facts, platform = process.platform) {
    // Names of variables have no case on Windows.
    const fold = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const dropped = new Set([...drop, ...OWN_VARIABLES].map(fold));
    const env = Object.fromEntries(Object.entries(base).filter(([name]) => !dropped.has(fold(name))));
    env['REKKORD_HOOK'] = facts.phase;
    env['REKKORD_REPOSITORY'] = facts.repository;
    if (facts.channel !== undefined)
        env['REKKORD_CHANNEL'] = facts.channel;
    if (facts.oid !== undefined)
        env['REKKORD_OID'] = facts.oid;
    return env;
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ findHooks)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/hooks/name.js
/**
 * A file name for messages: UTF-8 as it stands, any other byte as `\xff`. Control characters and line separators are
 * escaped too, so that no name can begin a line of its own in a log, where runners look for commands.
 */
function displayName(name) {
    let shown = '';
    let rest = name;
    while (rest.length > 0) {
        const valid = validPrefixLength(rest);
        shown += escapeControls(rest.toString('utf8', 0, valid));
        if (valid < rest.length)
            shown += `\\x${rest[valid].toString(16).padStart(2, '0')}`;
        rest = rest.subarray(valid + 1);
    }
    return shown;
}
/** How many leading bytes are valid UTF-8. */
function validPrefixLength(bytes) {
    // The replacement character of the decoded text is where decoding failed, unless the bytes themselves spell it.
    const text = bytes.toString('utf8');
    let length = 0;
    for (const character of text) {
        const encoded = Buffer.from(character);
        if (!encoded.equals(bytes.subarray(length, length + encoded.length)))
            return length;
        length += encoded.length;
    }
    return length;
}
function escapeControls(text) {
    return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
        if (character === '\n')
            return '\\n';
        const code = character.charCodeAt(0);
        return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
    });
}

;// CONCATENATED MODULE: ./lib/hooks/find.js




/**
 * The hooks of a directory (behaviour text §2): regular files and links to them directly in it, hidden and
 * non-executable ones included, in byte order of their names. Folders, links to folders and links that lead nowhere are
 * no hooks.
 *
 * @param directory absolute path
 * @throws RekkordError `hook` when the directory is missing, no directory, or cannot be read: never "no hooks" then
 */
function findHooks(directory) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)(directory, { encoding: 'buffer' });
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        throw new errors/* RekkordError */.X('hook', `the hook directory "${directory}" ${explain(code)}`, { cause: error });
    }
    const prefix = Buffer.from(directory.endsWith(external_node_path_.sep) ? directory : `${directory}${external_node_path_.sep}`);
    return names
        .sort((left, right) => Buffer.compare(left, right))
        .map((name) => ({ name: displayName(name), path: Buffer.concat([prefix, name]) }))
        .filter((hook) => isHook(hook.path));
}
function isHook(file) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch (error) {
        const code = error.code ?? '';
        // Anything but "leads nowhere" may well be a hook: it is kept, so that running it fails where all can see it.
        return !['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code);
    }
}
function explain(code) {
    switch (code) {
        case 'ENOENT':
            return 'does not exist, create it or remove it from [Hooks] of the configuration file';
        case 'ENOTDIR':
            return 'is not a directory';
        case 'EACCES':
        case 'EPERM':
            return 'cannot be read, permission is denied';
        default:
            return `cannot be read (${code})`;
    }
}


/***/ }),

/***/ 8897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ hookFailure),
  E: () => (/* binding */ runHooks)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/hooks/hook.js
/** Says how a hook that failed ended, to follow its name: "exited with status 3". */
function describeEnd(end) {
    switch (end.outcome) {
        case 'ok':
            return 'succeeded';
        case 'failed':
            return `exited with status ${end.status}`;
        case 'signal':
            return `was killed by ${end.signal}`;
        case 'not started':
            return `could not be run: ${end.reason}`;
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/hooks/last-lines.js

const MAXIMUM_LINES = 20;
const MAXIMUM_LINE_LENGTH = 1000;
/** Keeps the last lines of a hook's output, for an annotation: at most 20 lines of 1,000 UTF-16 units each. */
class LastLines {
    #complete = [];
    #streams = new Map();
    /** Takes the next piece of a stream; streams are put together by line. */
    push(chunk, stream) {
        const state = this.#streams.get(stream) ?? { decoder: new external_node_string_decoder_.StringDecoder('utf8'), line: '' };
        this.#streams.set(stream, state);
        const pieces = state.decoder.write(chunk).split('\n');
        for (const [index, piece] of pieces.entries()) {
            if (index > 0) {
                this.#finish(state.line);
                state.line = '';
            }
            // What goes beyond is dropped as it comes: a hook may write gigabytes without a line end.
            state.line += piece.slice(0, Math.max(0, MAXIMUM_LINE_LENGTH + 1 - state.line.length));
        }
    }
    /** The last lines, without their ends; a last line that is not ended counts. */
    lines() {
        for (const [stream, { decoder, line }] of this.#streams) {
            const rest = line + decoder.end();
            if (rest !== '')
                this.#finish(rest);
            this.#streams.delete(stream);
        }
        return [...this.#complete];
    }
    #finish(line) {
        const text = line.replace(/\r$/, '');
        this.#complete.push(text.length > MAXIMUM_LINE_LENGTH ? `${text.slice(0, MAXIMUM_LINE_LENGTH)}…` : text);
        if (this.#complete.length > MAXIMUM_LINES)
            this.#complete.shift();
    }
}

;// CONCATENATED MODULE: ./lib/hooks/run.js



/**
 * Runs hooks one after the other, all of them even when one fails (behaviour text §2). A post hook that fails makes
 * SUCCESS 0 for those after it.
 *
 * @returns one result for each hook, in their order
 * @throws RekkordError `interrupted` when `signal` aborts: the running hook has been ended then, and no other is
 *   started
 */
async function runHooks(run) {
    const { phase, hooks, execute, listener, signal, cwd } = run;
    const results = [];
    let succeeded = run.succeeded;
    for (const hook of hooks) {
        if (signal?.aborted)
            throw new errors/* RekkordError */.X('interrupted', `interrupted before the ${phase} hook "${hook.name}" ran`);
        const env = succeeded === undefined ? run.env : { ...run.env, SUCCESS: succeeded ? '1' : '0' };
        const lastLines = new LastLines();
        const output = listener?.output &&
            ((chunk, stream) => {
                lastLines.push(chunk, stream);
                listener.output?.(chunk, stream, hook);
            });
        listener?.started?.(hook, phase);
        const begin = performance.now();
        const end = await execute({ path: hook.path, env, cwd, output, signal });
        const result = { ...end, hook, phase, durationMs: performance.now() - begin, lastLines: lastLines.lines() };
        listener?.ended?.(result);
        if (signal?.aborted) {
            throw new errors/* RekkordError */.X('interrupted', `interrupted while the ${phase} hook "${hook.name}" ran`);
        }
        if (succeeded !== undefined && result.outcome !== 'ok')
            succeeded = false;
        results.push(result);
    }
    return results;
}
/** The error that names every hook that failed, and how; undefined when none did. */
function hookFailure(results) {
    const failed = results.filter((result) => result.outcome !== 'ok');
    const [first] = failed;
    if (first === undefined)
        return undefined;
    const reasons = failed.map((result) => `"${result.hook.name}" ${describeEnd(result)}`).join('; ');
    const count = failed.length === 1 ? `a ${first.phase} hook` : `${failed.length} of ${results.length} ${first.phase} hooks`;
    return new errors/* RekkordError */.X('hook', `${count} failed: ${reasons}`);
}


/***/ }),

/***/ 340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ spawnHook)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/hooks/command.js


/**
 * The command that runs a hook outside Windows: its own path. Node passes strings alone to the system, as UTF-8, so a
 * path that is no UTF-8 goes through sh, which gets its bytes as octal numbers and replaces itself with the hook.
 */
function posixCommand(file) {
    if ((0,external_node_buffer_.isUtf8)(file))
        return { file: file.toString('utf8'), args: [], env: {}, verbatim: false };
    const octal = Array.from(file, (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
    // The dot keeps line ends at the name's end, which $(...) would remove.
    const script = 'path=$(printf "%b." "$1") && exec "${path%.}"';
    return { file: '/bin/sh', args: ['-c', script, 'sh', octal], env: {}, verbatim: false };
}
/** The command that runs a file without a `#!` line where the system does not do so itself. */
function shellCommand(file) {
    return { ...posixCommand(file), file: '/bin/sh', args: [file.toString('utf8')] };
}
/**
 * The command that runs a hook on Windows: `.exe` itself, `.cmd` and `.bat` by the command processor, `.ps1` by Windows
 * PowerShell.
 *
 * @param system the folder of Windows and the command processor, as `SystemRoot` and `ComSpec` name them
 * @returns undefined for any other extension
 */
function windowsCommand(file, system) {
    const system32 = external_node_path_.win32.join(system.root ?? 'C:\\Windows', 'System32');
    switch (external_node_path_.win32.extname(file).toLowerCase()) {
        case '.exe':
            return { file, args: [], env: {}, verbatim: false };
        case '.cmd':
        case '.bat':
            return {
                file: system.commandProcessor ?? external_node_path_.win32.join(system32, 'cmd.exe'),
                // `%` cannot be escaped on a command line, but what a variable expands to is not expanded again. The quotes
                // keep everything else that the name may hold from being read; /s removes the outer pair.
                args: ['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'],
                env: { REKKORD_HOOK_FILE: file },
                verbatim: true
            };
        case '.ps1':
            return {
                file: external_node_path_.win32.join(system32, 'WindowsPowerShell\\v1.0\\powershell.exe'),
                args: ['-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', file],
                env: {},
                verbatim: false
            };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/hooks/process-group.js




const POLL_MS = 20;
/**
 * Ends a process and all that it started, outside Windows its process group, which it must lead: sends the signal; once
 * the leader is gone, SIGTERM to those who stayed (a shell's background jobs ignore SIGINT); and SIGKILL when the grace
 * period is over. On Windows the process tree is ended at once.
 *
 * @param graceMs milliseconds until SIGKILL
 * @returns when the group is gone, or has been sent SIGKILL
 */
async function endProcessGroup(leader, signal, graceMs) {
    const pid = leader.pid;
    if (pid === undefined)
        return;
    if (process.platform === 'win32')
        return await endTree(pid);
    send(pid, signal);
    const deadline = performance.now() + graceMs;
    let repeated = false;
    while (isAlive(pid)) {
        if (performance.now() >= deadline)
            return send(pid, 'SIGKILL');
        if (!repeated && (leader.exitCode !== null || leader.signalCode !== null)) {
            send(pid, 'SIGTERM');
            repeated = true;
        }
        await (0,promises_.setTimeout)(POLL_MS);
    }
}
function send(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // Gone already, or another user's since (sudo): nothing that could be done about either.
    }
}
function isAlive(group) {
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform !== 'linux' || hasLiveMember(group);
}
/**
 * Whether more than zombies is left: in a container whose first process reaps nothing they stay, and still take
 * signals.
 */
function hasLiveMember(group) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)('/proc');
    }
    catch {
        return true; // no way to tell: the grace period decides
    }
    return names.some((name) => {
        if (!/^\d+$/.test(name))
            return false;
        try {
            // After the command name in parentheses, which may itself hold anything: state, parent, process group.
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'latin1');
            const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(processGroup) === group && state !== 'Z' && state !== 'X';
        }
        catch {
            return false; // it ended between the two calls
        }
    });
}
async function endTree(pid) {
    const taskkill = external_node_path_.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\taskkill.exe');
    await new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(taskkill, ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        child.once('error', () => resolve()).once('exit', () => resolve());
    });
}

;// CONCATENATED MODULE: ./lib/hooks/spawn-hook.js






/** How long a hook has to end after a signal before it is killed, within the 7.5 seconds that runners give. */
const INTERRUPT_GRACE_MS = 5000;
/** How long output is read on after a hook has ended, when something it left behind keeps the pipe open. */
const OUTPUT_GRACE_MS = 1000;
/**
 * Runs a hook as a child process in a process group of its own, so that an interrupt can end all that it started.
 * Standard input is inherited. Without a shell, except for a script without a `#!` line, which `/bin/sh` runs as it
 * would.
 */
const spawnHook = async (execution) => {
    const commands = hookCommands(execution.path);
    if (typeof commands === 'string')
        return { outcome: 'not started', reason: commands };
    for (const command of commands) {
        try {
            return await run(command, execution);
        }
        catch (error) {
            const { code = 'unknown error' } = error;
            if (code !== 'ENOEXEC' || command === commands.at(-1))
                return { outcome: 'not started', reason: explain(code) };
        }
    }
    return { outcome: 'not started', reason: explain('ENOEXEC') };
};
/** The commands to try, the next one when the system does not know the file's format; or why there is none. */
function hookCommands(file) {
    if (process.platform === 'win32') {
        const system = { root: process.env['SystemRoot'], commandProcessor: process.env['ComSpec'] };
        const command = windowsCommand(file.toString('utf8'), system);
        return command === undefined ? 'it cannot be executed, Windows runs .cmd, .bat, .exe and .ps1 files' : [command];
    }
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (error) {
        return explain(error.code ?? 'unknown error');
    }
    return [posixCommand(file), shellCommand(file)];
}
/** Starts the command and waits for its end; throws the system's error when it cannot be started. */
async function run(command, { env, cwd, output, signal }) {
    const stream = output === undefined ? 'inherit' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(command.file, command.args, {
        ...(cwd !== undefined && { cwd }),
        env: { ...env, ...command.env },
        stdio: ['inherit', stream, stream],
        // A session, and with it a process group, of its own; on Windows it would be a console window.
        detached: process.platform !== 'win32',
        windowsHide: true,
        windowsVerbatimArguments: command.verbatim
    });
    child.stdout?.on('data', (chunk) => output?.(chunk, 'stdout'));
    child.stderr?.on('data', (chunk) => output?.(chunk, 'stderr'));
    const closed = (0,external_node_events_.once)(child, 'close');
    closed.catch(() => undefined); // the same error as below
    let ending;
    const interrupt = () => {
        ending = endProcessGroup(child, signalOf(signal), INTERRUPT_GRACE_MS);
    };
    signal?.addEventListener('abort', interrupt, { once: true });
    if (signal?.aborted)
        interrupt();
    try {
        const [status, killedBy] = (await (0,external_node_events_.once)(child, 'exit'));
        await ending;
        await Promise.race([closed, (0,promises_.setTimeout)(OUTPUT_GRACE_MS, undefined, { ref: false })]);
        letGo(child);
        if (killedBy !== null)
            return { outcome: 'signal', signal: killedBy };
        return status === 0 ? { outcome: 'ok', status } : { outcome: 'failed', status: status ?? 1 };
    }
    finally {
        signal?.removeEventListener('abort', interrupt);
    }
}
/**
 * Stops listening to output, but keeps reading it away, so that what a hook left behind does not block or break on it.
 */
function letGo(child) {
    for (const stream of [child.stdout, child.stderr]) {
        stream?.removeAllListeners('data').resume();
        stream?.unref?.();
    }
}
/** The signal that the abort passes on, SIGTERM when it names none. */
function signalOf(signal) {
    const reason = signal?.reason;
    return reason === 'SIGINT' || reason === 'SIGHUP' ? reason : 'SIGTERM';
}
function explain(code) {
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'it is not executable, use chmod +x';
        case 'ENOENT':
            return 'it does not exist, or the program that its #! line names does not (a line end of CR LF is part of that name)';
        case 'ENOEXEC':
            return 'its format is not known to the system';
        default:
            return `the system refused (${code})`;
    }
}


/***/ })

};
