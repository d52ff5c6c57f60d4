export const id = 73;
export const ids = [73];
export const modules = {

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

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ displayPath),
/* harmony export */   UN: () => (/* binding */ escapeControls),
/* harmony export */   gx: () => (/* binding */ snapshotEntryName),
/* harmony export */   u6: () => (/* binding */ pathBuffer),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   xe: () => (/* binding */ toBytePath)
/* harmony export */ });
/* unused harmony export absolutePath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const SEPARATOR = '/';
/** Text, as users write it, to the bytes of its name: UTF-8. */
function toBytePath(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** The bytes, as the file system calls take them. */
function pathBuffer(bytes) {
    return Buffer.from(bytes, 'latin1');
}
/** The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. */
function displayPath(bytes) {
    return escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'));
}
/**
 * Control characters, and those of Unicode that end lines or turn the direction of what follows them.
 * What they make of a line is not what is written there.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Text with its control characters escaped (`\n`, `\x1B`, `\u202E`), so that a name cannot forge lines or drive a terminal. */
function escapeControls(text) {
    return text.replace(CONTROLS, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        if (character === '\t')
            return '\\t';
        const code = character.charCodeAt(0).toString(16).toUpperCase();
        return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
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
 * (docs/format.md section 6). Empty for `/`.
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
function fileStat(stats) {
    const mtimeNs = inRange(stats.mtimeNs);
    const ctimeNs = inRange(stats.ctimeNs);
    const mtime = floorMilliseconds(mtimeNs);
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other',
        mtime,
        ctime: floorMilliseconds(ctimeNs),
        atime: floorMilliseconds(inRange(stats.atimeNs)),
        btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(inRange(stats.birthtimeNs)),
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        mode: Number(stats.mode & 4095n),
        size: Number(stats.size),
        mtimeNs,
        ctimeNs,
        device: stats.dev,
        inode: stats.ino
    };
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

/***/ 4368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ setFolderMetadata),
/* harmony export */   ir: () => (/* binding */ setLinkMetadata),
/* harmony export */   ox: () => (/* binding */ setFileMetadata)
/* harmony export */ });
/* unused harmony export utimeSeconds */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);


const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/** Sets the metadata of an open file. @returns what could not be set, in words, or undefined */
function setFileMetadata(descriptor, metadata) {
    const { owner, mode } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(
    // The owner first: changing it takes set-user-id away
    owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.fchownSync(descriptor, owner.uid, owner.gid)), attempt('mode', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync(descriptor, mode)), attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.futimesSync(descriptor, atime, mtime)));
}
/** Sets the metadata of a symbolic link itself; links have no mode. @returns what could not be set, or undefined */
function setLinkMetadata(path, metadata) {
    const name = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBuffer */ .u6)(path);
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync(name, owner.uid, owner.gid)), attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.lutimesSync(name, atime, mtime)));
}
/** Sets the metadata of a folder, which is to be complete. @returns what could not be set, or undefined */
function setFolderMetadata(path, metadata) {
    const name = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBuffer */ .u6)(path);
    if (process.platform === 'win32') {
        const [atime, mtime] = times(metadata);
        return attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync(name, atime, mtime));
    }
    let problem;
    const failure = attempt('metadata', () => {
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(name, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0));
        try {
            problem = setFileMetadata(descriptor, metadata);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
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


/***/ }),

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ restoreProblem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X)
        return { code: error.code, message: error.message, fatal: false };
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return { code: 'destination', message: REASONS[code] ?? code, fatal: FATAL.has(code) };
}


/***/ }),

/***/ 6138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ writeSparse),
/* harmony export */   PA: () => (/* binding */ NewFile),
/* harmony export */   mC: () => (/* binding */ writeLink)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4368);





const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
const NEW_FILE = O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0);
/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024;
const ZEROS = Buffer.alloc(HOLE_SIZE);
/** Temporary names: one random part per thread, then a counter. */
const RANDOM = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex');
let counter = 0;
/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
class NewFile {
    descriptor;
    #path;
    #open = true;
    constructor(path) {
        this.descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(path), NEW_FILE, 0o600);
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
        const warning = metadata && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .setFileMetadata */ .ox)(this.descriptor, metadata);
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
        node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(this.descriptor);
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
    node_fs__WEBPACK_IMPORTED_MODULE_1__.symlinkSync(target, (0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(temporary));
    try {
        const warning = options.metadata && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .setLinkMetadata */ .ir)(temporary, options.metadata);
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
    if (!replace && node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(path), { throwIfNoEntry: false }) !== undefined) {
        throw somethingThere();
    }
    node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(temporary), (0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(path));
}
function somethingThere() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .X('destination', 'something is already there');
}
function remove(path) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)(path));
    }
    catch {
        // Another error is on its way
    }
}
function temporaryPath(folder) {
    return (0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(folder, `.rekkord-${RANDOM}${counter++}.tmp`);
}
function firstAligned(offset) {
    return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE;
}
function writeFully(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
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

/***/ 4607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readProblem),
/* harmony export */   f: () => (/* binding */ readFailure)
/* harmony export */ });
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


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ runTask)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/bytes.js
var bytes = __webpack_require__(9972);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
;// CONCATENATED MODULE: ./lib/snapshot/read/thread-objects.js




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
        const copy = (0,object_type/* objectKind */.AF)(type) === 'chunk' ? undefined : Uint8Array.prototype.slice.call((0,bytes/* asBuffer */.b)(content));
        return { type, length: content.length, stored: blob.length, content: copy };
    }
    catch (error) {
        if (error instanceof errors/* RekkordError */.X)
            return { problem: { code: error.code, message: error.message } };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/snapshot/restore/problem.js
var problem = __webpack_require__(5206);
// EXTERNAL MODULE: ./lib/snapshot/restore/write.js
var write = __webpack_require__(6138);
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
    const blob = await readBlob(state.storage, id);
    if (blob instanceof errors/* RekkordError */.X)
        throw blob;
    const { type, content } = state.codec.open(id, blob, chunk_list/* CHUNK_MAX_SIZE */.Xl);
    if ((0,object_type/* objectKind */.AF)(type) !== 'chunk')
        throw new errors/* FormatError */.I(`one of its chunks is a ${(0,object_type/* objectTypeName */.j3)(type)}`);
    if (content.length !== length)
        throw new errors/* FormatError */.I(`a chunk has ${content.length} bytes instead of ${length}`);
    (0,write/* writeSparse */.Mj)(descriptor, content, offset);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
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
        const { type, content } = state.codec.open(id, blob, isLong(item) ? content_limit/* LARGEST_OBJECT */.bC : chunk_list/* CHUNK_MAX_SIZE */.Xl);
        const kind = (0,object_type/* objectKind */.AF)(type);
        if (item.link) {
            if (kind !== 'link')
                throw new errors/* FormatError */.I(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a link`);
            return { size: 0, warning: restoreLink(item, (0,bytes/* asBuffer */.b)(content), replace) };
        }
        if (kind === 'chunk') {
            checkSize(item, content.length);
            const file = replace ? write/* NewFile */.PA.temporary(external_node_path_.dirname(item.path)) : write/* NewFile */.PA.named(item.path);
            return await restoreWhole(file, item, replace, (descriptor) => writeWhole(descriptor, content));
        }
        if (kind !== 'file')
            throw new errors/* FormatError */.I(`its object is a ${(0,object_type/* objectTypeName */.j3)(type)}, not a file`);
        const list = Uint8Array.prototype.slice.call(content);
        const { size, chunks } = (0,chunk_list/* decodeChunkList */.eW)(list);
        checkSize(item, size);
        if (size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
            return { size, list, warning: undefined };
        const file = write/* NewFile */.PA.temporary(external_node_path_.dirname(item.path));
        return await restoreWhole(file, item, replace, (descriptor) => writeChunks(state, descriptor, chunks, size));
    }
    catch (error) {
        return { size: 0, warning: undefined, problem: (0,problem/* restoreProblem */.M)(error) };
    }
}
function restoreLink(item, target, replace) {
    if (target.length === 0 || target.includes(0))
        throw new errors/* FormatError */.I('its target is not a path');
    return (0,write/* writeLink */.mC)(external_node_path_.dirname(item.path), item.path, target, { metadata: item.metadata, replace });
}
/** Whether the file may be longer than a single chunk can be. */
function isLong({ size, sizeWraps }) {
    return size === undefined || sizeWraps || size > chunk_list/* CHUNK_MAX_SIZE */.Xl;
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
    if (content.length > chunk_list/* CHUNK_MAX_SIZE */.Xl)
        throw new errors/* FormatError */.I(`a chunk has ${content.length} bytes`);
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

// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/files/stat.js
var files_stat = __webpack_require__(9437);
;// CONCATENATED MODULE: ./lib/files/source.js



const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_NOATIME } = external_node_fs_.constants;
/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
function openRegularFile(path, { follow, noatime }) {
    const flags = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (O_NOFOLLOW ?? 0));
    const descriptor = source_open(path, flags, noatime ? (O_NOATIME ?? 0) : 0);
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
/** Opens with more flags than are needed, without them where the system refuses: of others' files it takes no O_NOATIME. */
function source_open(path, flags, more) {
    try {
        return external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), flags | more);
    }
    catch (error) {
        if (more === 0 || error.code !== 'EPERM')
            throw error;
        return external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), flags);
    }
}
function statDescriptor(descriptor) {
    return (0,files_stat/* fileStat */.fz)(external_node_fs_.fstatSync(descriptor, { bigint: true }));
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
var chunking_splitter = __webpack_require__(7917);
// EXTERNAL MODULE: ./lib/workers/file-problem.js
var file_problem = __webpack_require__(4607);
;// CONCATENATED MODULE: ./lib/snapshot/save/thread-chunk.js





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
        const open = task.open ?? openRegularFile(task.path, task.opening);
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
        return { chunk: undefined, stat: undefined, problem: (0,file_problem/* readProblem */.K)(error) };
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
        return { ...NOT_STORED, problem: (0,file_problem/* readProblem */.K)(error) };
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
    const file = openRegularFile(path, opening);
    if (file === undefined)
        return 'replaced';
    try {
        const { size } = file.stat;
        if (size > chunking_splitter/* SPLIT_MINIMUM */.Cg)
            return 'too-big';
        // Files of the system's own, as in /proc, have content and no size
        const length = readFully(file.descriptor, state.codec.input(size === 0 ? chunking_splitter/* SPLIT_MINIMUM */.Cg + 1 : size), 0);
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
        const name = (0,files_path/* pathBuffer */.u6)(path);
        stat = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync(name, { bigint: true }));
        if (stat.kind !== 'link')
            return { ...NOT_STORED, problem: { kind: 'replaced' } };
        target = external_node_fs_.readlinkSync(name, { encoding: 'buffer' });
    }
    catch (error) {
        // What readlink(2) says of anything but a link
        if (error.code === 'EINVAL')
            return { ...NOT_STORED, problem: { kind: 'replaced' } };
        return { ...NOT_STORED, problem: (0,file_problem/* readProblem */.K)(error) };
    }
    state.codec.input(target.length).set(target);
    const object = await state.writer.store(object_type/* OBJECT_TYPES */.iQ.link, target.length);
    return { stored: { ...object, stat }, problem: undefined, tooBig: false };
}

// EXTERNAL MODULE: ./lib/snapshot/save/stored-files.js
var stored_files = __webpack_require__(2991);
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
        return { problem: readProblem(error) };
    }
}
async function verifyItem(state, { path, link, hash: name }) {
    const hash = Buffer.from(name, 'latin1');
    try {
        if (link) {
            const target = external_node_fs_.readlinkSync((0,files_path/* pathBuffer */.u6)(path), 'buffer');
            requireObject(state.codec, object_type/* OBJECT_TYPES */.iQ.link, target.length, (input) => input.set(target), hash);
            return { size: 0 };
        }
        // Most files are one chunk: for these nothing has to be asked of the repository
        const whole = readingFile(path, (descriptor, size) => isWholeChunk(state.codec, descriptor, size, hash));
        return whole === undefined ? await verifyChunkList(state, path, hash) : { size: whole };
    }
    catch (error) {
        return { size: 0, problem: readProblem(error) };
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
    const blob = await readBlob(state.storage, { catalog: 'R', hash });
    if (blob instanceof errors/* RekkordError */.X)
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
    if (readFully(descriptor, input, offset) !== input.length)
        throw different();
}
/** Opens a file for as long as `use` takes; access times stay where the system lets them. */
function readingFile(path, use) {
    const open = openRegularFile(path, { follow: false, noatime: true });
    if (open === undefined)
        throw new errors/* RekkordError */.X('destination', 'it is no file');
    try {
        return use(open.descriptor, open.stat.size);
    }
    finally {
        external_node_fs_.closeSync(open.descriptor);
    }
}
function different() {
    return new errors/* RekkordError */.X('destination', 'its content is not that of the snapshot');
}
function readProblem(error) {
    switch (error.code) {
        case 'ENOENT':
            return { code: 'destination', message: 'it is not there', fatal: false };
        case 'ELOOP':
            return { code: 'destination', message: 'a link stands in its place', fatal: false };
        case 'EINVAL':
            return { code: 'destination', message: 'it is no link', fatal: false };
        default:
            return (0,problem/* restoreProblem */.M)(error);
    }
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
        case 'verify-files':
            return verifyFiles(state, task);
        case 'verify-chunks':
            return { result: verifyChunks(state, task), transfer: [] };
    }
}
function storeObjects({ codec, writer }, task) {
    return storeEach(writer, task.objects, ({ type, content }) => {
        codec.input(content.length).set(content);
        return writer.store(type, content.length);
    });
}
function packed(files) {
    const result = (0,stored_files/* packStoredFiles */.Am)(files);
    return { result, transfer: (0,stored_files/* packedMemory */.u$)(result) };
}


/***/ }),

/***/ 4869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ workerState)
/* harmony export */ });
/* harmony import */ var _chunking_splitter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7917);
/* harmony import */ var _repository_known_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9610);
/* harmony import */ var _repository_object_codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3398);
/* harmony import */ var _repository_object_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);
/* harmony import */ var _storage_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6991);





async function workerState(start, onSecret) {
    const { location } = start;
    const codec = new _repository_object_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .ObjectCodec */ .E(start.access, start.codec);
    const storage = await (0,_storage_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openStorage */ .G)(location.type === 's3' ? { ...location, onSecret } : location);
    const known = new _repository_known_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownBlobs */ .k(start.knownBlobs);
    return {
        codec,
        splitter: new _chunking_splitter_js__WEBPACK_IMPORTED_MODULE_0__/* .Splitter */ .O3(codec.kernel, start.access.splitterSeed),
        storage,
        known,
        writer: new _repository_object_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .ObjectWriter */ .n(codec, storage, known)
    };
}


/***/ }),

/***/ 5073:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _run_task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5197);
/* harmony import */ var _worker_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4869);




const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
const state = await (0,_worker_state_js__WEBPACK_IMPORTED_MODULE_3__/* .workerState */ .g)(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData, (secret) => post({ kind: 'secret', secret }, []));
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
    state.codec.forgetKeys();
    port.close();
}
function post(message, transfer) {
    port.postMessage(message, transfer);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
