export const id = 3918;
export const ids = [3918];
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

/***/ 7917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iH: () => (/* binding */ SPLIT_MAXIMUM),
  Cg: () => (/* binding */ SPLIT_MINIMUM),
  O3: () => (/* binding */ Splitter)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/chunking/gear.js

const TABLE_SIZE = 256;
const SEED_LENGTH = 8;
/**
 * The 256 constants of the gear hash: AES-256-CTR keystream under a zero key and counter, read as big-endian u32 modulo
 * 2^31 (docs/behaviour.md section 5). They are those of `@ronomon/deduplication`.
 */
function gearTable() {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
    const stream = cipher.update(Buffer.alloc(4 * TABLE_SIZE));
    return Uint32Array.from({ length: TABLE_SIZE }, (_, i) => stream.readUInt32BE(4 * i) & 0x7fff_ffff);
}
/**
 * The gear table for each of the eight seed bytes: entry `byte` of table i is GEAR[byte ^ seed[i]] (docs/format.md section 7), as
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
 * Finds where a file is cut into chunks (docs/format.md section 7) while it is read piece by piece.
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

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readLinkTarget)
/* harmony export */ });
/* unused harmony export storedLinkTarget */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);



/** What a symbolic link leads to, as the format stores it. @throws the system's error */
function readLinkTarget(link) {
    return storedLinkTarget(node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPath */ .BX)(link), { encoding: 'buffer' }));
}
/**
 * The stored form of a link's target: its bytes. On Windows a relative one gets `/` for `\\`, so that it leads to the same place
 * elsewhere; Node turns it back where a link is made.
 */
function storedLinkTarget(target, platform = process.platform) {
    if (platform !== 'win32' || node_path__WEBPACK_IMPORTED_MODULE_1__.win32.isAbsolute(target.toString('latin1')))
        return target;
    return Buffer.from(target.toString('latin1').replaceAll('\\', '/'), 'latin1');
}


/***/ }),

/***/ 3398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   k0: () => (/* binding */ statDescriptor),
/* harmony export */   lR: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _stat_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9437);



const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_NOATIME } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
function openRegularFile(path, { follow, noatime }) {
    const flags = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (O_NOFOLLOW ?? 0));
    const descriptor = open(path, flags, noatime ? (O_NOATIME ?? 0) : 0);
    try {
        const stat = statDescriptor(descriptor);
        if (stat.kind === 'file')
            return { descriptor, stat };
    }
    catch (error) {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
        throw error;
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
    return undefined;
}
/** Opens with more flags than are needed, without them where the system refuses: of others' files it takes no O_NOATIME. */
function open(path, flags, more) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPath */ .BX)(path), flags | more);
    }
    catch (error) {
        if (more === 0 || error.code !== 'EPERM')
            throw error;
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPath */ .BX)(path), flags);
    }
}
function statDescriptor(descriptor) {
    return (0,_stat_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStat */ .fz)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor, { bigint: true }));
}
/** Reads until `target` is full or the file ends; returns the bytes read. */
function readFully(descriptor, target, position) {
    let done = 0;
    while (done < target.length) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, target, done, target.length - done, position + done);
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


/***/ }),

/***/ 9437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fz: () => (/* binding */ fileStat),
/* harmony export */   k0: () => (/* binding */ LATEST)
/* harmony export */ });
/* unused harmony export floorMilliseconds */
/**
 * The last and, negative, the first time that can be stored, in Unix milliseconds (the year 287396). Some file systems
 * keep times far beyond, which count as these.
 */
const LATEST = Number.MAX_SAFE_INTEGER;
const LATEST_NS = BigInt(LATEST) * 1000000n;
/** The format's view of an inode. btime is mtime where the file system keeps none. */
function fileStat(stats, platform = process.platform) {
    const mtimeNs = inRange(stats.mtimeNs);
    const ctimeNs = inRange(stats.ctimeNs);
    const mtime = floorMilliseconds(mtimeNs);
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other';
    const mode = Number(stats.mode & 4095n);
    return {
        kind,
        mtime,
        ctime: floorMilliseconds(ctimeNs),
        atime: floorMilliseconds(inRange(stats.atimeNs)),
        btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(inRange(stats.birthtimeNs)),
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        mode: platform === 'win32' ? windowsMode(kind, mode) : mode,
        size: Number(stats.size),
        mtimeNs,
        ctimeNs,
        device: stats.dev,
        inode: stats.ino
    };
}
/**
 * Windows has no modes, and Node gives 0666 or, of what is read-only, 0444. Elsewhere nobody could enter a folder with these:
 * folders get 0755, as their read-only flag protects nothing, files 0644 or 0444.
 */
function windowsMode(kind, mode) {
    if (kind === 'directory')
        return 0o755;
    return (mode & 0o200) === 0 ? 0o444 : 0o644;
}
function inRange(nanoseconds) {
    if (nanoseconds > LATEST_NS)
        return LATEST_NS;
    return nanoseconds < -LATEST_NS ? -LATEST_NS : nanoseconds;
}
/** Nanoseconds to milliseconds, rounded down: -1 ns is -1 ms. */
function floorMilliseconds(nanoseconds) {
    const quotient = nanoseconds / 1000000n;
    return Number(quotient * 1000000n > nanoseconds ? quotient - 1n : quotient);
}


/***/ }),

/***/ 9444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9972);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7677);
/* harmony import */ var _repository_fossils_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6081);






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
    for await (const { id, blob, isFossil } of readBlobs(state.storage, ids)) {
        const object = readObject(state, id, blob, task.maximum);
        if (isFossil && !('problem' in object))
            object.isFossil = true;
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
    const blobs = (0,_async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__/* .prefetch */ .y)(ids, (id) => findBlob(storage, id), { count: BLOBS_AHEAD });
    for await (const { item: id, result } of blobs)
        yield { id, ...result };
    return undefined;
}
/** Reads one blob; what the storage throws is handed on as a value. */
async function readBlob(storage, id) {
    return (await findBlob(storage, id)).blob;
}
async function findBlob(storage, id) {
    try {
        const missing = { blob: new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(id)} is missing`), isFossil: false };
        return (await (0,_repository_fossils_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .gm)(storage, id)) ?? missing;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
            return { blob: error, isFossil: false };
        throw error;
    }
}
function readObject(state, id, blob, maximum) {
    try {
        if (blob instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
            throw blob;
        const { type, content } = state.codec.open(id, blob, maximum);
        const copy = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKind */ .AF)(type) === 'chunk' ? undefined : Uint8Array.prototype.slice.call((0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .asBuffer */ .b)(content));
        return { type, length: content.length, stored: blob.length, content: copy };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
            return { problem: { code: error.code, message: error.message } };
        throw error;
    }
}


/***/ }),

/***/ 9057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHandlers)
/* harmony export */ });
/* harmony import */ var _thread_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9444);

const readHandlers = {
    'read-objects': _thread_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjects */ .$I
};


/***/ }),

/***/ 4368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ modeFor),
/* harmony export */   V5: () => (/* binding */ ALL_SET),
/* harmony export */   Ys: () => (/* binding */ setFolderMetadata),
/* harmony export */   ir: () => (/* binding */ setLinkMetadata),
/* harmony export */   ox: () => (/* binding */ setFileMetadata),
/* harmony export */   yn: () => (/* binding */ setFolderOwner)
/* harmony export */ });
/* unused harmony export utimeSeconds */
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);



const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
/** Nothing was to be set. */
const ALL_SET = { problem: undefined, owned: false };
/**
 * Sets the metadata of an open file or folder. A file whose owner cannot be set does not run with the rights of the one that
 * it has in its place.
 */
function setFileMetadata(descriptor, metadata) {
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    // The owner first: changing it takes set-user-id away
    const ownerProblem = owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync(descriptor, owner.uid, owner.gid));
    const owned = owner !== undefined && ownerProblem === undefined;
    const mode = modeFor(metadata, owned);
    const rights = metadata.ownerMode === 0 ? '' : ', so it does not run with the rights of that owner or group';
    return {
        owned,
        problem: firstOf(ownerProblem && `${ownerProblem}${rights}`, attempt('mode', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync(descriptor, mode)), attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.futimesSync(descriptor, atime, mtime)))
    };
}
/** Sets the metadata of a symbolic link itself; links have no mode. */
function setLinkMetadata(path, metadata) {
    const name = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(path);
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    const ownerProblem = owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.lchownSync(name, owner.uid, owner.gid));
    return {
        owned: owner !== undefined && ownerProblem === undefined,
        problem: firstOf(ownerProblem, attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.lutimesSync(name, atime, mtime)))
    };
}
/** Sets the metadata of a folder, which is to be complete. */
function setFolderMetadata(path, metadata) {
    if (process.platform === 'win32') {
        const [atime, mtime] = times(metadata);
        return { problem: attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(path), atime, mtime)), owned: false };
    }
    let result = ALL_SET;
    const failure = attempt('metadata', () => {
        // The folder itself, where its path is a descriptor under /proc
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(`${path}/.`), (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0));
        try {
            result = setFileMetadata(descriptor, metadata);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(descriptor);
        }
    });
    return { owned: result.owned, problem: failure ?? result.problem };
}
/** Sets the owner of a folder. @returns whether it has that owner now */
function setFolderOwner(path, { owner }) {
    if (owner === undefined)
        return false;
    return attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(`${path}/.`), owner.uid, owner.gid)) === undefined;
}
/** The permission bits that a file or folder gets, given whether it has the owner that was saved. */
function modeFor({ mode, ownerMode }, owned) {
    return owned ? mode | ownerMode : mode;
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
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error))
            throw error;
        return `its ${what} could not be restored (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .systemReason */ .uc)(error)})`;
    }
}


/***/ }),

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ restoreProblem),
/* harmony export */   e: () => (/* binding */ IN_THE_WAY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2013);


/** A folder stands where a file or link is to be. */
const IN_THE_WAY = { code: 'destination', message: 'a folder stands in its place', fatal: false };
/** What system errors mean for something that is to be made. */
const MADE = {
    ENOENT: 'a folder above it is gone',
    ENOTDIR: 'what should be a folder above it is not one',
    EISDIR: 'a folder stands in its place',
    ENOTEMPTY: 'a folder stands in its place',
    EINVAL: 'the file system does not take its name'
};
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);
/**
 * The problem that an error stands for: expected errors, and system errors, which come from the destination. Anything
 * else is a bug and passes through.
 */
function restoreProblem(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
        return { code: error.code, message: error.message, fatal: false };
    if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isSystemError */ .Or)(error))
        throw error;
    return { code: 'destination', message: (0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .uc)(error, MADE), fatal: FATAL.has((0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error)) };
}


/***/ }),

/***/ 440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ restoreHandlers)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/snapshot/read/thread-objects.js
var thread_objects = __webpack_require__(9444);
// EXTERNAL MODULE: ./lib/snapshot/restore/problem.js
var problem = __webpack_require__(5206);
// EXTERNAL MODULE: ./lib/snapshot/restore/write.js + 1 modules
var write = __webpack_require__(6601);
;// CONCATENATED MODULE: ./lib/snapshot/restore/thread-chunk.js






/** Writes one chunk of a big file, which the main thread has opened and given its length, and will close. */
async function restoreChunk(state, task) {
    try {
        await writeChunk(state, task.descriptor, Buffer.from(task.hash, 'latin1'), task.offset, task.length);
        return { problem: undefined };
    }
    catch (error) {
        return { problem: (0,problem/* restoreProblem */.M)(error) };
    }
}
/**
 * Writes one chunk of a file to its place.
 * @throws RekkordError when the chunk is missing, damaged or of another length; the system's error
 */
async function writeChunk(state, descriptor, hash, offset, length) {
    const id = { catalog: 'R', hash };
    const blob = await (0,thread_objects/* readBlob */.gm)(state.storage, id);
    if (blob instanceof errors/* RekkordError */.XZ)
        throw blob;
    const { type, content } = state.codec.open(id, blob, chunk_list/* CHUNK_MAX_SIZE */.Xl);
    if ((0,object_type/* objectKind */.AF)(type) !== 'chunk')
        throw new errors/* FormatError */.IF(`one of its chunks is a ${(0,object_type/* objectTypeName */.j3)(type)}`);
    if (content.length !== length)
        throw new errors/* FormatError */.IF(`a chunk has ${content.length} bytes instead of ${length}`);
    (0,write/* writeSparse */.Mj)(descriptor, content, offset);
}

// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
;// CONCATENATED MODULE: ./lib/snapshot/restore/thread-look-up.js







/** Bytes of a file that is one chunk, by whomever it was saved. */
const ONE_CHUNK = 1 << 20;
/** Bytes of a blob that may be the chunk list of a file of {@link CHUNK_MAX_SIZE}. */
const SHORT_LIST = 64 * 1024;
/** Looks whether the objects of links and files are there, down to their last chunk. Content is not read. */
async function lookUpFiles(state, { items }) {
    const found = [];
    const { concurrency } = state.storage;
    for (let start = 0; start < items.length; start += concurrency) {
        found.push(...(await Promise.all(items.slice(start, start + concurrency).map((item) => lookUp(state, item)))));
    }
    return found;
}
async function lookUp(state, item) {
    const id = { catalog: 'R', hash: Buffer.from(item.hash, 'latin1') };
    try {
        const stored = await requireBlob(state.storage, id);
        if (mayBeList(item, stored))
            await lookUpChunks(state, id);
        return { problem: undefined };
    }
    catch (error) {
        return { problem: (0,problem/* restoreProblem */.M)(error) };
    }
}
function mayBeList({ link, size }, stored) {
    if (link || (size !== undefined && size < ONE_CHUNK))
        return false;
    return size === undefined || size > chunk_list/* CHUNK_MAX_SIZE */.Xl || stored <= SHORT_LIST;
}
async function lookUpChunks(state, id) {
    const blob = await (0,thread_objects/* readBlob */.gm)(state.storage, id);
    if (blob instanceof errors/* RekkordError */.XZ)
        throw blob;
    const { type, content } = state.codec.open(id, blob, content_limit/* LARGEST_OBJECT */.bC);
    if ((0,object_type/* objectKind */.AF)(type) !== 'file')
        return;
    const { chunks } = (0,chunk_list/* decodeChunkList */.eW)(Uint8Array.prototype.slice.call(content));
    const { concurrency } = state.storage;
    for (let start = 0; start < chunks.length; start += concurrency) {
        const count = Math.min(concurrency, chunks.length - start);
        const hashes = Array.from({ length: count }, (_, i) => chunks.at(start + i).hash);
        await Promise.all(hashes.map((hash) => requireBlob(state.storage, { catalog: 'R', hash })));
    }
}
/** The bytes of a blob on disk. @throws FormatError when it is missing */
async function requireBlob(storage, id) {
    const size = await storage.size((0,object_id/* blobPath */.nD)(id));
    if (size === undefined)
        throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is missing`);
    return size;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/bytes.js
var bytes = __webpack_require__(9972);
// EXTERNAL MODULE: ./lib/snapshot/restore/metadata.js
var metadata = __webpack_require__(4368);
;// CONCATENATED MODULE: ./lib/snapshot/restore/thread-files.js












/**
 * Restores links and whole files of at most one chunk's maximum. Each file is written once its content has been checked;
 * one of several chunks, or that replaces another, under a temporary name until it is complete. A longer file gives its
 * chunk list back.
 */
async function restoreFiles(state, task) {
    const result = [];
    const transfer = [];
    const ids = task.items.map(({ hash }) => ({ catalog: 'R', hash: Buffer.from(hash, 'latin1') }));
    for await (const { id, blob } of (0,thread_objects/* readBlobs */.b4)(state.storage, ids)) {
        const restored = await restoreItem(state, task.items[result.length], id, blob);
        if (restored.list !== undefined)
            transfer.push(restored.list.buffer);
        result.push(restored);
    }
    return { result, transfer };
}
async function restoreItem(state, item, id, blob) {
    try {
        if (blob instanceof errors/* RekkordError */.XZ)
            throw blob;
        const { type, content } = state.codec.open(id, blob, isLong(item) ? content_limit/* LARGEST_OBJECT */.bC : chunk_list/* CHUNK_MAX_SIZE */.Xl);
        const kind = (0,object_type/* objectKind */.AF)(type);
        if (item.link) {
            if (kind !== 'link')
                throw new errors/* FormatError */.IF(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a link`);
            return restored(0, restoreLink(item, (0,bytes/* asBuffer */.b)(content)));
        }
        if (kind === 'chunk') {
            checkSize(item, content.length);
            const named = !item.replace && content.length <= write/* ONE_WRITE */.Dq;
            const file = named ? write/* NewFile */.PA.named(pathOf(item)) : write/* NewFile */.PA.temporary(item.folder);
            return await restoreWhole(file, item, (descriptor) => writeWhole(descriptor, content));
        }
        if (kind !== 'file')
            throw new errors/* FormatError */.IF(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a file`);
        const list = Uint8Array.prototype.slice.call(content);
        const { size, chunks } = (0,chunk_list/* decodeChunkList */.eW)(list);
        checkSize(item, size);
        if (size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
            return { ...restored(size, metadata/* ALL_SET */.V5), list };
        return await restoreWhole(write/* NewFile */.PA.temporary(item.folder), item, (descriptor) => writeChunks(state, descriptor, chunks, size));
    }
    catch (error) {
        return { ...restored(0, metadata/* ALL_SET */.V5), problem: (0,problem/* restoreProblem */.M)(error) };
    }
}
function restoreLink(item, target) {
    if (target.length === 0 || target.includes(0))
        throw new errors/* FormatError */.IF('its target is not a path');
    return (0,write/* writeLink */.mC)(item.folder, pathOf(item), target, item);
}
/** The path that the file or link gets. */
function pathOf({ folder, name }) {
    return (0,path/* joinPath */.uJ)(folder, name);
}
function restored(size, { problem, owned }) {
    return { size, warning: problem, owned };
}
/** Whether the file may be longer than a single chunk can be. */
function isLong({ size, sizeWraps }) {
    return size === undefined || sizeWraps || size > chunk_list/* CHUNK_MAX_SIZE */.Xl;
}
function checkSize(item, size) {
    const expected = item.size;
    if (expected === undefined || size === expected || (item.sizeWraps && size % 2 ** 32 === expected))
        return;
    throw new errors/* FormatError */.IF(`it has ${size} bytes instead of ${expected}`);
}
async function restoreWhole(file, item, write) {
    try {
        const size = await write(file.descriptor);
        return restored(size, file.finish(pathOf(item), item.metadata, item.replace));
    }
    catch (error) {
        file.discard();
        throw error;
    }
}
function writeWhole(descriptor, content) {
    if (content.length > chunk_list/* CHUNK_MAX_SIZE */.Xl)
        throw new errors/* FormatError */.IF(`a chunk has ${content.length} bytes`);
    if ((0,write/* writeSparse */.Mj)(descriptor, content, 0))
        external_node_fs_.ftruncateSync(descriptor, content.length);
    return content.length;
}
async function writeChunks(state, descriptor, chunks, size) {
    external_node_fs_.ftruncateSync(descriptor, size);
    for (const { offset, length, hash } of chunks)
        await writeChunk(state, descriptor, hash, offset, length);
    return size;
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/thread.js



const restoreHandlers = {
    'restore-files': restoreFiles,
    'restore-chunk': async (state, task) => ({ result: await restoreChunk(state, task) }),
    'look-up-files': async (state, task) => ({ result: await lookUpFiles(state, task) })
};


/***/ }),

/***/ 6601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PA: () => (/* binding */ NewFile),
  Dq: () => (/* binding */ ONE_WRITE),
  Tk: () => (/* binding */ somethingThere),
  NT: () => (/* binding */ temporaryName),
  mC: () => (/* binding */ writeLink),
  Mj: () => (/* binding */ writeSparse)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/snapshot/restore/make-link.js




const NO_PRIVILEGE = 'Windows lets nobody but administrators make links, unless developer mode is on: use one of the two';
/**
 * Makes a symbolic link. Where Windows does not allow it, a folder gets a junction, for which it requires no privilege.
 * @param symlink the system's call
 * @throws the system's error, RekkordError of code `destination` when the privilege is missing
 */
function makeLink(target, path, platform = process.platform, symlink = external_node_fs_.symlinkSync) {
    try {
        symlink(target, (0,files_path/* pathBuffer */.u6)(path));
    }
    catch (error) {
        if (platform !== 'win32' || error.code !== 'EPERM')
            throw error;
        const leadsTo = (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,files_path/* pathBuffer */.u6)(path).toString()), target.toString());
        if (external_node_fs_.statSync(leadsTo, { throwIfNoEntry: false })?.isDirectory() !== true) {
            throw new errors/* RekkordError */.XZ('destination', NO_PRIVILEGE, { cause: error });
        }
        symlink(target, (0,files_path/* pathBuffer */.u6)(path), 'junction');
    }
}

// EXTERNAL MODULE: ./lib/snapshot/restore/metadata.js
var restore_metadata = __webpack_require__(4368);
;// CONCATENATED MODULE: ./lib/snapshot/restore/write.js






const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = external_node_fs_.constants;
const NEW_FILE = O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0);
/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024;
const ZEROS = Buffer.alloc(HOLE_SIZE);
/** Temporary names: one random part per thread, then a counter. */
const RANDOM = (0,external_node_crypto_.randomBytes)(12).toString('hex');
let counter = 0;
/** Said of two entries that are one name to the file system, whatever is in its way. */
const ALREADY_THERE = 'something is already there: another entry may have the same name on this file system, which can be blind to upper and ' +
    'lower case and to Unicode forms';
/** Bytes of content that are written at once, so that a file that is killed on the way has all of it or nothing. */
const ONE_WRITE = 16 * 1024;
/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
class NewFile {
    descriptor;
    #path;
    #open = true;
    constructor(path) {
        this.descriptor = external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), NEW_FILE, 0o600);
        this.#path = path;
    }
    /** For what takes more than one write, or replaces something. @throws the system's error */
    static temporary(folder) {
        return new NewFile((0,files_path/* joinPath */.uJ)(folder, temporaryName()));
    }
    /**
     * For content that is at hand, checked and written at once, up to {@link ONE_WRITE}: a name less to make and to change,
     * which is what small files cost.
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
     * @returns metadata that could not be set
     */
    finish(path, metadata, replace) {
        const result = metadata === undefined ? restore_metadata/* ALL_SET */.V5 : (0,restore_metadata/* setFileMetadata */.ox)(this.descriptor, metadata);
        this.close();
        if (this.#path !== path)
            publish(this.#path, path, replace);
        return result;
    }
    /** Closes and removes the file. Errors are ignored: another one is on its way. */
    discard() {
        try {
            this.close();
        }
        finally {
            remove(this.#path);
        }
    }
    close() {
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
 * @returns metadata that could not be set
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function writeLink(folder, path, target, options) {
    const { metadata, replace } = options;
    // A hard link of it, as files get their names by, is made of what it leads to by some systems
    const made = replace ? (0,files_path/* joinPath */.uJ)(folder, temporaryName()) : path;
    try {
        makeLink(target, made);
    }
    catch (error) {
        throw error.code === 'EEXIST' ? somethingThere() : error;
    }
    const result = metadata === undefined ? restore_metadata/* ALL_SET */.V5 : (0,restore_metadata/* setLinkMetadata */.ir)(made, metadata);
    if (replace) {
        try {
            replaceWith(made, path);
        }
        catch (error) {
            remove(made);
            throw error;
        }
    }
    return result;
}
/**
 * Gives a complete file its name. Another file or link there is replaced when `replace` says so, a folder never.
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function publish(temporary, path, replace) {
    if (!replace && linkNew(temporary, path))
        external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(temporary));
    else
        replaceWith(temporary, path);
}
/** Puts a file or link in place of what is there. Windows does not let go of a file that is read-only. */
function replaceWith(temporary, path) {
    try {
        external_node_fs_.renameSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
    }
    catch (error) {
        if (process.platform !== 'win32' || error.code !== 'EPERM')
            throw error;
        if (!external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path)).isFile())
            throw error;
        external_node_fs_.chmodSync((0,files_path/* pathBuffer */.u6)(path), 0o666);
        external_node_fs_.renameSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
    }
}
/**
 * Gives a file a second name, which nothing may have: in one step, so that of two names which are one to the file system the
 * second is noticed. Where the file system has no hard links the name is taken with an empty file, to be replaced at once.
 * @returns whether it has that name
 * @throws as publish
 */
function linkNew(temporary, path) {
    try {
        external_node_fs_.linkSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            throw somethingThere();
        if (code === undefined || !NO_HARD_LINKS.has(code))
            throw error;
        NewFile.named(path).close();
        return false;
    }
}
/** What systems say where there are no hard links, or too many. */
const NO_HARD_LINKS = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EMLINK', 'EINVAL']);
/** The error of a name that is not free, though nothing of that very name was there. */
function somethingThere() {
    return new errors/* RekkordError */.XZ('destination', ALREADY_THERE);
}
function remove(path) {
    try {
        external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(path));
    }
    catch {
        // Another error is on its way
    }
}
/** A name that nothing has. */
function temporaryName() {
    return `.rekkord-${RANDOM}${counter++}.tmp`;
}
function firstAligned(offset) {
    return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE;
}
function writeFully(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += external_node_fs_.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
}


/***/ }),

/***/ 2678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** What system errors mean for something that was there a moment ago. */
const GONE = {
    ENOENT: 'it is gone',
    ENOTDIR: 'a folder above it is gone',
    ELOOP: 'it is a link or a loop of links now',
    ENXIO: 'it is a pipe or a socket now'
};
/** Why something that was there could not be read, in words without a path. */
function readFailure(error) {
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .systemReason */ .uc)(error, GONE);
}
/** Whether something was not there any more. */
function isGone(error) {
    return error.code === 'ENOENT';
}
/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
function fileProblem(error) {
    if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error))
        throw error;
    return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', message: readFailure(error) };
}


/***/ }),

/***/ 2991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ packStoredFiles),
/* harmony export */   f4: () => (/* binding */ unpackStoredFiles),
/* harmony export */   u$: () => (/* binding */ packedMemory)
/* harmony export */ });
const HASH = 32;
const NUMBERS = 14;
const IDENTITIES = 2;
const KINDS = ['directory', 'file', 'link', 'other'];
const NOT_STORED = 0;
const STORED = 1;
const TOO_BIG = 2;
function packStoredFiles(files) {
    const hashes = new Uint8Array(files.length * HASH);
    const numbers = new Float64Array(files.length * NUMBERS);
    const identities = new BigUint64Array(files.length * IDENTITIES);
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
        const { size, mtime, ctime, atime, btime, uid, gid, mode } = stat;
        const kind = KINDS.indexOf(stat.kind);
        const times = [mtime, nanosecondsBeyond(mtime, stat.mtimeNs), ctime, nanosecondsBeyond(ctime, stat.ctimeNs)];
        numbers.set([STORED, kind, stored.stored, stored.added, size, atime, btime, uid, gid, mode, ...times], i * NUMBERS);
        identities.set([stat.device, stat.inode], i * IDENTITIES);
    });
    return { hashes, numbers, identities, problems };
}
/** The memory to move along. */
function packedMemory({ hashes, numbers, identities }) {
    return [hashes.buffer, numbers.buffer, identities.buffer];
}
function unpackStoredFiles({ hashes, numbers, identities, problems }) {
    const problemOf = new Map(problems);
    return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
        const problem = problemOf.get(i);
        const number = (field) => numbers[i * NUMBERS + field];
        if (number(0) !== STORED)
            return { stored: undefined, problem, tooBig: number(0) === TOO_BIG };
        const stat = {
            kind: KINDS[number(1)],
            mtime: number(10),
            ctime: number(12),
            atime: number(5),
            btime: number(6),
            uid: number(7),
            gid: number(8),
            mode: number(9),
            size: number(4),
            mtimeNs: nanoseconds(number(10), number(11)),
            ctimeNs: nanoseconds(number(12), number(13)),
            device: identities[i * IDENTITIES],
            inode: identities[i * IDENTITIES + 1]
        };
        const hash = hashes.subarray(i * HASH, (i + 1) * HASH);
        return { stored: { hash, stored: number(2), added: number(3), stat }, problem, tooBig: false };
    });
}
function nanosecondsBeyond(milliseconds, nanoseconds) {
    return Number(nanoseconds - BigInt(milliseconds) * 1000000n);
}
function nanoseconds(milliseconds, beyond) {
    return BigInt(milliseconds) * 1000000n + BigInt(beyond);
}


/***/ }),

/***/ 550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ saveHandlers)
});

// EXTERNAL MODULE: ./lib/snapshot/save/stored-files.js
var stored_files = __webpack_require__(2991);
// EXTERNAL MODULE: ./lib/files/source.js
var source = __webpack_require__(3398);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/chunking/splitter.js + 1 modules
var chunking_splitter = __webpack_require__(7917);
// EXTERNAL MODULE: ./lib/snapshot/save/file-problem.js
var file_problem = __webpack_require__(2678);
;// CONCATENATED MODULE: ./lib/snapshot/save/thread-chunk.js




/** Read beyond the minimum in such steps: what lies behind the cut is handed on to the next chunk's task. */
const READ_STEP = 256 * 1024;
/**
 * Finds where the file's next chunk ends, says so through `announce` at once, so that another worker can go on with the
 * file, and stores the chunk. No byte of the file is read twice.
 */
async function storeChunk(state, { descriptor, stat, offset, carry }, announce) {
    if (state.writer.overlaps)
        await state.writer.room();
    let read;
    let problem;
    try {
        read = readChunk(state, descriptor, offset, carry);
        if (read.carry === undefined)
            problem = changeSince(descriptor, stat, offset + read.length);
    }
    catch (error) {
        return { chunk: undefined, problem: (0,file_problem/* fileProblem */.Wj)(error) };
    }
    announce(read, read.carry === undefined ? [] : [read.carry.buffer]);
    if (read.length === 0)
        return { chunk: undefined, problem };
    const object = await state.writer.store(object_type/* OBJECT_TYPES */.iQ.chunk, read.length);
    return { chunk: { length: read.length, ...object }, problem };
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
        const count = (0,source/* readFully */.lR)(descriptor, input.subarray(have, have + wanted), offset + have);
        have += count;
        ended = count < wanted;
    }
}
function changeSince(descriptor, before, length) {
    const after = (0,source/* statDescriptor */.k0)(descriptor);
    return after.size !== length || (0,source/* hasChanged */.$H)(before, after) ? { kind: 'changed' } : undefined;
}

;// CONCATENATED MODULE: ./lib/snapshot/save/thread-each.js
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/files/link-target.js
var link_target = __webpack_require__(9461);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/files/stat.js
var files_stat = __webpack_require__(9437);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/snapshot/save/thread-files.js










/** A file without content is a chunk list without chunks: only its total, 0 (docs/format.md section 6). */
const EMPTY_FILE = (0,chunk_list/* encodeChunkList */.C4)([]);
const NOT_STORED = { stored: undefined, tooBig: false };
/** Stores whole files of at most one chunk's minimum, and links. */
function storeFiles(state, task) {
    return storeEach(state.writer, task.items, ({ path, link }) => link ? storeLink(state, path) : storeSmallFile(state, path, task.opening));
}
async function storeSmallFile(state, path, opening) {
    let file;
    try {
        file = readSmallFile(state, path, opening);
    }
    catch (error) {
        return { ...NOT_STORED, problem: (0,file_problem/* fileProblem */.Wj)(error) };
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
function readSmallFile(state, path, opening) {
    const file = (0,source/* openRegularFile */.ZU)(path, opening);
    if (file === undefined)
        return 'replaced';
    try {
        const { size } = file.stat;
        if (size > chunking_splitter/* SPLIT_MINIMUM */.Cg)
            return 'too-big';
        // Files of the system's own, as in /proc, have content and no size
        const length = (0,source/* readFully */.lR)(file.descriptor, state.codec.input(size === 0 ? chunking_splitter/* SPLIT_MINIMUM */.Cg + 1 : size), 0);
        if (length > chunking_splitter/* SPLIT_MINIMUM */.Cg)
            return 'too-big';
        const after = (0,source/* statDescriptor */.k0)(file.descriptor);
        return { length, stat: file.stat, changed: after.size !== length || (0,source/* hasChanged */.$H)(file.stat, after) };
    }
    finally {
        external_node_fs_.closeSync(file.descriptor);
    }
}
async function storeLink(state, path) {
    let target;
    let stat;
    try {
        const name = (0,files_path/* systemPath */.BX)(path);
        stat = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync(name, { bigint: true }));
        if (stat.kind !== 'link')
            return { ...NOT_STORED, problem: { kind: 'replaced' } };
        target = (0,link_target/* readLinkTarget */.O)(path);
    }
    catch (error) {
        // What readlink(2) says of anything but a link
        if (error.code === 'EINVAL')
            return { ...NOT_STORED, problem: { kind: 'replaced' } };
        return { ...NOT_STORED, problem: (0,file_problem/* fileProblem */.Wj)(error) };
    }
    state.codec.input(target.length).set(target);
    const object = await state.writer.store(object_type/* OBJECT_TYPES */.iQ.link, target.length);
    return { stored: { ...object, stat }, problem: undefined, tooBig: false };
}

;// CONCATENATED MODULE: ./lib/snapshot/save/thread.js




const saveHandlers = {
    'store-files': async (state, task) => {
        const result = (0,stored_files/* packStoredFiles */.Am)(await storeFiles(state, task));
        return { result, transfer: (0,stored_files/* packedMemory */.u$)(result) };
    },
    'store-chunk': async (state, task, announce) => ({ result: await storeChunk(state, task, announce) }),
    'store-objects': async (state, task) => ({ result: await storeObjects(state, task) })
};
function storeObjects({ codec, writer }, task) {
    return storeEach(writer, task.objects, ({ type, content }) => {
        codec.input(content.length).set(content);
        return writer.store(type, content.length);
    });
}


/***/ }),

/***/ 3918:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _workers_worker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5073);
/* harmony import */ var _read_thread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9057);
/* harmony import */ var _restore_thread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(440);
/* harmony import */ var _save_thread_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(550);
/* harmony import */ var _verify_thread_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1340);
/* harmony import */ var _worker_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4188);






// What a worker thread runs (src/snapshot/pool.ts): the tasks of all operations
const handlers = {
    ..._read_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .readHandlers */ .k,
    ..._save_thread_js__WEBPACK_IMPORTED_MODULE_3__/* .saveHandlers */ .x,
    ..._restore_thread_js__WEBPACK_IMPORTED_MODULE_2__/* .restoreHandlers */ .i,
    ..._verify_thread_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyHandlers */ .r
};
await (0,_workers_worker_js__WEBPACK_IMPORTED_MODULE_0__/* .serve */ .w)(async (data, tellSecret) => {
    const state = await (0,_worker_state_js__WEBPACK_IMPORTED_MODULE_5__/* .workerState */ .g)(data, tellSecret);
    return {
        state,
        handlers,
        // Tasks share the codec's memory. Where each waits for a server most of the time, they use it only in between
        overlap: state.storage.traits.overlaps,
        share: (segment) => state.known.addSegment(segment),
        async close() {
            await state.storage.close();
            state.codec.forgetKeys();
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ verifyHandlers)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/link-target.js
var link_target = __webpack_require__(9461);
// EXTERNAL MODULE: ./lib/files/source.js
var source = __webpack_require__(3398);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/snapshot/read/thread-objects.js
var thread_objects = __webpack_require__(9444);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/snapshot/restore/problem.js
var problem = __webpack_require__(5206);
;// CONCATENATED MODULE: ./lib/snapshot/verify/thread-files.js










/** Reads links and files back and compares their hashes. One of several chunks and much content gives its list back. */
async function verifyFiles(state, task) {
    const result = [];
    const transfer = [];
    for (const item of task.items) {
        const verified = await verifyItem(state, item);
        if (verified.list !== undefined)
            transfer.push(verified.list.buffer);
        result.push(verified);
    }
    return { result, transfer };
}
/** Reads some chunks of a file back and compares their hashes. */
function verifyChunks({ codec }, { path, chunks }) {
    try {
        const references = chunks.map(({ offset, length, hash }) => ({ offset, length, hash: Buffer.from(hash, 'latin1') }));
        readingFile(path, (descriptor) => compareChunks(codec, descriptor, references));
        return { problem: undefined };
    }
    catch (error) {
        return { problem: verifyProblem(error) };
    }
}
async function verifyItem(state, { path, link, hash: name }) {
    const hash = Buffer.from(name, 'latin1');
    try {
        if (link) {
            const target = (0,link_target/* readLinkTarget */.O)(path);
            requireObject(state.codec, object_type/* OBJECT_TYPES */.iQ.link, target.length, (input) => input.set(target), hash);
            return { size: 0 };
        }
        // Most files are one chunk: for these nothing has to be asked of the repository
        const whole = readingFile(path, (descriptor, size) => isWholeChunk(state.codec, descriptor, size, hash));
        return whole === undefined ? await verifyChunkList(state, path, hash) : { size: whole };
    }
    catch (error) {
        return { size: 0, problem: verifyProblem(error) };
    }
}
/** The size of a file that is the chunk with this hash, else undefined. */
function isWholeChunk(codec, descriptor, size, hash) {
    if (size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
        return undefined;
    const read = (input) => readAll(descriptor, input, 0);
    return isObject(codec, object_type/* OBJECT_TYPES */.iQ.chunk, size, read, hash) ? size : undefined;
}
/** A file that is no chunk by itself: one of several, or of none, or not what it should be. */
async function verifyChunkList(state, path, hash) {
    const blob = await (0,thread_objects/* readBlob */.gm)(state.storage, { catalog: 'R', hash });
    if (blob instanceof errors/* RekkordError */.XZ)
        throw blob;
    const { type, content } = state.codec.open({ catalog: 'R', hash }, blob, content_limit/* LARGEST_OBJECT */.bC);
    if ((0,object_type/* objectKind */.AF)(type) !== 'file')
        throw different();
    const list = Uint8Array.prototype.slice.call(content);
    const { size, chunks } = (0,chunk_list/* decodeChunkList */.eW)(list);
    return readingFile(path, (descriptor, found) => {
        if (found !== size)
            throw different();
        if (size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
            return { size, list };
        compareChunks(state.codec, descriptor, chunks);
        return { size };
    });
}
function compareChunks(codec, descriptor, chunks) {
    for (const { offset, length, hash } of chunks) {
        requireObject(codec, object_type/* OBJECT_TYPES */.iQ.chunk, length, (input) => readAll(descriptor, input, offset), hash);
    }
}
function requireObject(...object) {
    if (!isObject(...object))
        throw different();
}
/** Whether the `length` bytes that `fill` puts into memory are the object with this hash. */
function isObject(codec, type, length, fill, hash) {
    fill(codec.input(length));
    return codec.hash(type, length).equals(hash);
}
function readAll(descriptor, input, offset) {
    if ((0,source/* readFully */.lR)(descriptor, input, offset) !== input.length)
        throw different();
}
/** Opens a file for as long as `use` takes; access times stay where the system lets them. */
function readingFile(path, use) {
    const open = (0,source/* openRegularFile */.ZU)(path, { follow: false, noatime: true });
    if (open === undefined)
        throw new errors/* RekkordError */.XZ('destination', 'it is no file');
    try {
        return use(open.descriptor, open.stat.size);
    }
    finally {
        external_node_fs_.closeSync(open.descriptor);
    }
}
function different() {
    return new errors/* RekkordError */.XZ('destination', 'its content is not that of the snapshot');
}
/** What system errors mean for something that should have been restored. */
const MISSING = {
    ENOENT: 'it is not there',
    ELOOP: 'a link stands in its place',
    EINVAL: 'it is no link'
};
function verifyProblem(error) {
    const message = MISSING[(0,system_error/* errorCode */.CA)(error)];
    return message === undefined ? (0,problem/* restoreProblem */.M)(error) : { code: 'destination', message, fatal: false };
}

;// CONCATENATED MODULE: ./lib/snapshot/verify/thread.js

const verifyHandlers = {
    'verify-files': verifyFiles,
    'verify-chunks': (state, task) => ({ result: verifyChunks(state, task) })
};


/***/ }),

/***/ 4188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ workerState)
/* harmony export */ });
/* harmony import */ var _chunking_splitter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7917);
/* harmony import */ var _repository_hinted_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1527);
/* harmony import */ var _repository_known_blobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9610);
/* harmony import */ var _repository_object_codec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1017);
/* harmony import */ var _repository_object_writer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _repository_unflushed_blobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9803);
/* harmony import */ var _storage_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6651);







async function workerState(start, onSecret) {
    const { location } = start;
    const codec = new _repository_object_codec_js__WEBPACK_IMPORTED_MODULE_3__/* .ObjectCodec */ .E(start.access, start.codec);
    const storage = await (0,_storage_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openStorage */ .G)(location.type === 's3' ? { ...location, onSecret } : location);
    const known = new _repository_known_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .KnownBlobs */ .kR(start.knownBlobs);
    const { hintedBlobs, allListed } = start;
    const hinted = new _repository_hinted_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .HintedBlobs */ .L(storage, hintedBlobs && new _repository_known_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .KnownBlobs */ .kR(hintedBlobs));
    const unflushed = new _repository_unflushed_blobs_js__WEBPACK_IMPORTED_MODULE_6__/* .UnflushedBlobs */ .n(start.unflushedBlobs);
    return {
        codec,
        splitter: new _chunking_splitter_js__WEBPACK_IMPORTED_MODULE_0__/* .Splitter */ .O3(codec.kernel, start.access.splitterSeed),
        storage,
        known,
        writer: new _repository_object_writer_js__WEBPACK_IMPORTED_MODULE_4__/* .ObjectWriter */ .n(codec, storage, { known, unflushed, hinted, allListed })
    };
}


/***/ }),

/***/ 1635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fromFailure),
/* harmony export */   w: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The failure that something thrown stands for. */
function toFailure(error) {
    const { code, subject } = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ ? error : {};
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { code, subject, message, stack };
}
/** The error that a failure stands for. */
function fromFailure({ code, subject, message, stack }) {
    if (code !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ(code, message, { subject });
    const error = new Error(message);
    if (stack !== undefined)
        error.stack = stack;
    return error;
}


/***/ }),

/***/ 5073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1635);


/**
 * Makes this thread a worker of the pool that has started it: it does the tasks that come, until it is to stop.
 *
 * @param open gives what it works with from the pool's data; `tellSecret` tells the pool of secrets that come to light
 */
async function serve(open) {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const post = (message, transfer) => port.postMessage(message, transfer);
    const thread = await open(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData, (secret) => post({ kind: 'secret', secret }));
    let last = Promise.resolve();
    const perform = async (id, task) => {
        try {
            const kind = task.kind;
            const { result, transfer } = await thread.handlers[kind](thread.state, task, (announced, moved) => post({ kind: 'announced', id, announced }, moved));
            post({ kind: 'done', id, result }, transfer);
        }
        catch (error) {
            post({ kind: 'failed', id, failure: (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w)(error) });
        }
    };
    const stop = async () => {
        await thread.close?.();
        port.close();
    };
    port.on('message', (message) => {
        if (message.kind === 'share')
            thread.share?.(message.memory);
        else if (message.kind === 'stop')
            last = thread.overlap ? stop() : last.then(stop);
        else if (thread.overlap)
            void perform(message.id, message.task);
        else
            last = last.then(() => perform(message.id, message.task));
    });
}


/***/ })

};
