export const id = 319;
export const ids = [319];
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

/***/ 5946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ save)
});

// EXTERNAL MODULE: ./lib/format/channel.js
var format_channel = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/report/phases.js
/** Measures the phases of a command, one after the other. */
class Phases {
    #ended;
    #name;
    #began = 0;
    /** @param ended told each phase when it has ended */
    constructor(ended) {
        this.#ended = ended;
    }
    /** Ends the phase before and begins one. */
    begin(name) {
        this.end();
        this.#name = name;
        this.#began = performance.now();
    }
    end() {
        if (this.#name !== undefined)
            this.#ended?.({ name: this.#name, durationMs: performance.now() - this.#began });
        this.#name = undefined;
    }
}

// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/format/snapshot.js
var snapshot = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/repository/index/local-index.js + 2 modules
var local_index = __webpack_require__(7778);
;// CONCATENATED MODULE: ./lib/snapshot/save/local-index.js



/**
 * The repository's index in a cache folder, ready for a save. Without a folder, or one that can be written, there is none.
 * With `rehash` it begins as one that knows nothing.
 * @throws RekkordError when the storage fails
 */
async function openIndex(repository, options, listener) {
    const { indexFolder: folder, indexKeeper: keeper, rehash = false, signal } = options;
    const { wkey } = repository.keys;
    if (folder === undefined || wkey === undefined)
        return undefined;
    const { rid, cid } = repository.config;
    const identity = { folder, url: repository.url, rid, cid, wkey };
    await keeper?.bring({ file: (0,local_index/* indexPath */.AV)(identity), digest: (text) => (0,local_index/* repositoryDigest */.FC)(identity, text), signal });
    const index = rehash ? local_index/* LocalIndex */.i_.fresh(identity) : await believedIndex(repository, identity);
    if (!rehash)
        keeper?.opened(index.isKnown);
    if (repository.dryRun)
        return index;
    try {
        index.begin();
    }
    catch (error) {
        listener.warning(`The local index cannot be kept in ${folder} (${String(error)}): the next save reads every file`);
    }
    return index;
}
/**
 * What the index says, if the repository still has the object that the save ended with which wrote it. A repository that
 * was put back to an older state, or another copy of it, has not.
 */
async function believedIndex(repository, identity) {
    const { known, storage } = repository;
    const index = local_index/* LocalIndex */.i_.load(identity, known);
    const { witness } = index;
    if (witness === undefined || (await storage.size((0,object_id/* blobPath */.nD)(witness))) !== undefined)
        return index;
    known.forget();
    return local_index/* LocalIndex */.i_.fresh(identity);
}
/**
 * Keeps what a save found out for the next one. The snapshot is there already, so a failure is only a warning.
 * @param saved the object that the save ended with
 */
function commitIndex(index, repository, saved, { indexKeeper }, listener) {
    try {
        if (index?.commit(repository.known, saved) === true)
            indexKeeper?.written(index.changed);
    }
    catch (error) {
        index?.abandon();
        listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`);
    }
}
/** Drops what a save that failed was going to keep, and with it an index that turned out to be wrong. */
function dropIndex(index, error, { indexKeeper }) {
    index?.abandon();
    if (!(error instanceof errors/* RekkordError */.X) || error.code !== 'index')
        return;
    index?.remove();
    indexKeeper?.reset();
}

// EXTERNAL MODULE: ./lib/snapshot/save/listener.js
var save_listener = __webpack_require__(9870);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/files/stat.js
var files_stat = __webpack_require__(9437);
// EXTERNAL MODULE: ./lib/workers/file-problem.js
var file_problem = __webpack_require__(4607);
;// CONCATENATED MODULE: ./lib/snapshot/save/sources.js





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
        stat = (0,files_stat/* fileStat */.fz)(external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true }));
        external_node_fs_.accessSync((0,files_path/* pathBuffer */.u6)(path), external_node_fs_.constants.R_OK);
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        const what = missing ? 'does not exist' : `cannot be read: ${(0,file_problem/* readFailure */.f)(error)}`;
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
// EXTERNAL MODULE: ./lib/format/directory.js + 1 modules
var directory = __webpack_require__(6043);
// EXTERNAL MODULE: ./lib/format/entry.js
var entry = __webpack_require__(9887);
;// CONCATENATED MODULE: ./lib/snapshot/save/entry-list.js


const NO_HASH = Buffer.alloc(32);
const NO_ATTRIBUTES = Buffer.alloc(0);
const FIRST_SIZE = 1024;
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
        this.#buffer = Buffer.alloc(FIRST_SIZE);
        this.#length = directory/* DIRECTORY_HEADER_SIZE */.GY;
    }
    /**
     * Adds the next entry; names must come in the order in which they are to stand.
     * @param extended its extended attributes in their stored form
     */
    add(name, extended = NO_ATTRIBUTES) {
        const offset = this.#length;
        this.#length += (0,entry/* encodedEntrySize */.M_)({ name, extended });
        if (this.#length > this.#buffer.length)
            this.#grow();
        (0,entry/* encodeUnreadEntry */.sL)(name, extended, this.#buffer, offset);
        this.#pending++;
        return {
            fill: (content, totals) => {
                (0,entry/* encodeEntryFields */.EF)(entryFields(content, this.#atime), this.#buffer, offset);
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
    /** The directory object of the complete list (docs/format.md section 6). */
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
function entryFields({ kind, readable, stat, hash = NO_HASH, size }, hasAtime) {
    const { mtime, ctime, btime, uid, gid, mode } = stat;
    const atime = hasAtime ? stat.atime : 0;
    return { hash, stated: true, readable, hasAtime, kind, mtime, ctime, atime, btime, uid, gid, mode, size };
}

// EXTERNAL MODULE: ./lib/chunking/splitter.js + 1 modules
var splitter = __webpack_require__(7917);
// EXTERNAL MODULE: ./lib/snapshot/save/stored-files.js
var stored_files = __webpack_require__(2991);
// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/snapshot/save/big-file.js


/**
 * Stores a file of any size chunk by chunk. As soon as one chunk's end is known the next one goes to whichever worker is
 * free, so one file keeps all of them busy.
 *
 * @param onStored told the bytes of each chunk that is stored
 * @returns what storing a small file gives: the object that stands for the whole file
 * @throws RekkordError when the storage fails
 */
async function storeBigFile(path, opening, pool, objects, onStored) {
    const chunks = [];
    let stat;
    let problem;
    await new Promise((resolve, reject) => {
        let running = 0;
        const start = (offset, next) => {
            running++;
            const task = { kind: 'store-chunk', path, opening, offset, ...next };
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
                    onStored(chunk.length);
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

;// CONCATENATED MODULE: ./lib/snapshot/save/file-store.js




/** Hands files to the workers: small ones and links in batches, big ones chunk by chunk. */
class FileStore {
    #pool;
    #objects;
    #opening;
    #progress;
    #onError;
    #batch = [];
    #bytes = 0;
    constructor(pool, objects, opening, progress, onError) {
        this.#pool = pool;
        this.#objects = objects;
        this.#opening = opening;
        this.#progress = progress;
        this.#onError = onError;
    }
    /** Stores a file of about `size` bytes, or the target of a link; `done` is called with what came of it. */
    store(path, link, size, done) {
        if (!link && size > splitter/* SPLIT_MINIMUM */.Cg) {
            this.#storeBig(path, done);
            return;
        }
        if (this.#batch.push({ path, link, done }) === 1)
            this.#pool.warm();
        this.#bytes += size;
        const { length } = this.#batch;
        if (length >= limits/* MAX_BATCH_FILES */.eN || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo || (length >= limits/* FEW_FILES */.BU && this.#pool.hasIdle)) {
            this.flush();
        }
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const batch = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        const items = batch.map(({ path, link }) => ({ path, link }));
        const stored = this.#pool.run({ kind: 'store-files', items, opening: this.#opening }).then((packed) => {
            const results = (0,stored_files/* unpackStoredFiles */.f4)(packed);
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
        let part = 0;
        const onStored = (bytes) => {
            part += bytes;
            this.#progress.partBytes += bytes;
        };
        const stored = storeBigFile(path, this.#opening, this.#pool, this.#objects, onStored).then((file) => {
            this.#progress.partBytes -= part;
            done(file);
        });
        stored.catch(this.#onError);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/snapshot/save/look-ahead.js



/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000;
/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4;
const REST = 36;
/**
 * Counts what a long save will come to, while it runs: files and bytes go to `progress.expected` when all are counted. A
 * short one costs nothing. What cannot be listed counts as empty; the save itself warns of it.
 * @returns what ends it
 */
function lookAhead(sources, progress, { exclude, beginAfterMs = BEGIN_AFTER }) {
    const end = new AbortController();
    const { signal } = end;
    const count = async () => {
        await (0,promises_.setTimeout)(beginAfterMs, undefined, { signal, ref: false });
        const counted = { files: 0, bytes: 0 };
        let rest = performance.now() + WORK;
        for (const size of sizesBelow(sources, exclude)) {
            if (size !== undefined) {
                counted.files++;
                counted.bytes += size;
            }
            if (performance.now() > rest) {
                await (0,promises_.setTimeout)(REST, undefined, { signal, ref: false });
                rest = performance.now() + WORK;
            }
        }
        progress.expected = counted;
    };
    // Ended, or failed: then nobody knows how much it will be, and no harm is done
    count().catch(() => undefined);
    return () => end.abort();
}
/** The size of each file; undefined for each folder, so that a walk through empty ones can rest too. */
function* sizesBelow(sources, exclude) {
    const folders = [];
    for (const { path, stat } of sources) {
        if (stat.kind === 'directory')
            folders.push(path);
        else
            yield stat.size;
    }
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        yield undefined;
        for (const entry of list(folder)) {
            const path = (0,files_path/* joinPath */.uJ)(folder, entry.name);
            if (entry.isDirectory() && !isExcluded(path, exclude))
                folders.push(path);
            else if (entry.isFile())
                yield sizeOf(path);
        }
    }
    return undefined;
}
function list(folder) {
    try {
        return external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folder), { encoding: 'latin1', withFileTypes: true });
    }
    catch {
        return [];
    }
}
function sizeOf(path) {
    try {
        return external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path)).size;
    }
    catch {
        return 0;
    }
}
function isExcluded(path, exclude) {
    if (exclude === undefined)
        return false;
    const stat = external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.dev === exclude.device && stat.ino === exclude.inode;
}

;// CONCATENATED MODULE: ./lib/snapshot/save/object-batcher.js



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
    /**
     * Stores one object; `done` is called once it is stored, which may be at once. `content` must not change any more.
     * @throws RekkordError when it is too large to be read again
     */
    store(type, content, done) {
        (0,content_limit/* requireReadableSize */.Tb)(type, content.length);
        this.#codec.input(content.length).set(content);
        const hash = this.#codec.hash(type, content.length);
        const stored = this.#known.size(hash);
        if (stored !== undefined) {
            const known = () => done({ hash, stored, added: 0 });
            if (!this.#check.isDue)
                known();
            else {
                this.#check
                    .check({ catalog: (0,object_type/* catalogOf */.Hh)(type), hash }, stored)
                    .then(() => {
                    known();
                    // What that completes may be the last object of all, when the workers have nothing left that could send it off
                    this.flush();
                })
                    .catch(this.#onError);
            }
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

// EXTERNAL MODULE: ./lib/files/attribute-helper.js + 1 modules
var attribute_helper = __webpack_require__(2658);
// EXTERNAL MODULE: ./lib/files/extended-attributes.js + 1 modules
var extended_attributes = __webpack_require__(3168);
// EXTERNAL MODULE: ./lib/snapshot/counted-problems.js
var counted_problems = __webpack_require__(7631);
;// CONCATENATED MODULE: ./lib/snapshot/save/attributes.js




/** Names of a folder that are asked about at a time. */
const NAMES_AT_ONCE = 256;
/** Reads the extended attributes and ACLs of what is saved. */
class SaveAttributes {
    #helper;
    #follow;
    #problems = new counted_problems/* CountedProblems */.T();
    #lost = false;
    constructor(helper, follow) {
        this.#helper = helper;
        this.#follow = follow;
    }
    /** Undefined, with a warning, where they cannot be read. */
    static async start(follow, listener) {
        const helper = await attribute_helper/* AttributeHelper */.Z.start();
        if (helper !== undefined)
            return new SaveAttributes(helper, follow);
        listener.warning('Extended attributes and ACLs are not saved: that takes Linux or macOS, and Perl');
        return undefined;
    }
    /** The attributes of one path in their stored form; a link is followed. */
    async of(path) {
        return (await this.#read([path], true))[0];
    }
    /** The attributes of a folder's names, some at a time. */
    in(folder, names) {
        return new FolderAttributes(names, (some) => {
            const paths = some.map((name) => (0,files_path/* joinPath */.uJ)(folder, name));
            return this.#read(paths, this.#follow);
        });
    }
    /** Ends, and tells what could not be read. */
    async close(listener) {
        await this.#helper.close();
        for (const sentence of this.#problems.sentences())
            listener.warning(sentence);
        if (this.#lost)
            listener.warning('Not all extended attributes and ACLs are saved: the program that reads them ended');
    }
    async #read(paths, follow) {
        try {
            const results = await this.#helper.read(paths, follow);
            return results.map((result, i) => {
                const { extended, problem } = (0,extended_attributes/* storedAttributes */.F7)(result);
                if (problem !== undefined) {
                    this.#problems.add(paths[i], `extended attributes or ACLs are not saved, ${problem}`);
                }
                return extended;
            });
        }
        catch (error) {
            if (!(error instanceof attribute_helper/* HelperLost */.t))
                throw error;
            this.#lost = true;
            return paths.map(() => undefined);
        }
    }
}
/** Gives the attributes of names that are asked for in their order. */
class FolderAttributes {
    #names;
    #read;
    #start = 0;
    #batch = [];
    constructor(names, read) {
        this.#names = names;
        this.#read = read;
    }
    /** Of the name at this place. */
    async at(index) {
        if (index >= this.#start + this.#batch.length) {
            this.#start = index;
            this.#batch = await this.#read(this.#names.slice(index, index + NAMES_AT_ONCE));
        }
        return this.#batch[index - this.#start];
    }
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var threads = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/repository/index/folder-records.js
var folder_records = __webpack_require__(7384);
;// CONCATENATED MODULE: ./lib/snapshot/save/folder-history.js

/**
 * A file that changes again within the resolution of its file system's clock (2 s on FAT) looks unchanged, so what is as
 * young as that when the save begins is read again by the next one.
 */
const YOUNG = 2_000;
/** The time in nanoseconds from which on files count as young for a save that begins at `start` ms. */
function youngFrom(start) {
    return BigInt(start - YOUNG) * 1000000n;
}
/** The past and the future of one folder in the index. */
class FolderHistory {
    #records;
    #youngFrom;
    #believes;
    #recorder = new folder_records/* FolderRecorder */.b8();
    /** @param believes whether files that the index knows count as unchanged */
    constructor(records, youngFrom, believes) {
        this.#records = records;
        this.#youngFrom = youngFrom;
        this.#believes = believes;
    }
    /** The history of a child; names come in byte order. */
    visit(name, stat) {
        const record = this.#records?.find(name, stat);
        if (this.#believes && record?.unchanged === true) {
            this.#recorder.keep(record);
            return { record, unchanged: true, keep: () => undefined };
        }
        const place = this.#recorder.add(name);
        return {
            record,
            unchanged: false,
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

;// CONCATENATED MODULE: ./lib/snapshot/save/tree-saver.js










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
        const names = this.#list(path, stat, above === undefined);
        if (names === undefined) {
            this.#storeUnlisted(stat, place);
            return;
        }
        const { index } = this.#services;
        const history = index && this.#history(index, path);
        const list = new EntryList(this.#options.atime, () => {
            this.#storeFolder(list, stat, place, (object) => {
                if (history !== undefined)
                    index?.record(path, history.bytes, object);
            });
        });
        const here = { stat, above, history };
        const attributes = this.#services.attributes?.in(path, names);
        for (const [i, name] of names.entries()) {
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
            if (childStat !== undefined && Math.abs(childStat.mtime) === files_stat/* LATEST */.k0) {
                this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(child)} has a time that no snapshot can hold: the nearest one is stored`);
            }
            // Nothing is waited for without them: a walk is faster so
            const extended = attributes === undefined || childStat === undefined ? undefined : await attributes.at(i);
            const place = list.add(name, extended);
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
        const history = index && this.#history(index, key);
        const recorded = {
            fill: (content, totals) => {
                if (history !== undefined)
                    index?.record(key, history.bytes, undefined);
                place.fill(content, totals);
            },
            leaveUnread: () => place.leaveUnread()
        };
        await this.#saveOther(path, '', stat, recorded, { stat, above: undefined, history });
    }
    #history(index, folder) {
        return new FolderHistory(index.folder(folder), this.#youngFrom, !this.#options.force);
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
        const own = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true }));
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
            if (history?.unchanged === true)
                return this.#keepUnchanged(stat, place, history.record);
            this.#saveFile(path, stat, place, history);
        }
        return undefined;
    }
    /** A file or link whose content the index knows: nothing is read. */
    #keepUnchanged(stat, place, { hash, stored }) {
        const { check } = this.#services;
        this.#found(stat);
        if (stat.kind === 'file')
            this.#progress.unchangedFiles++;
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
    #storeFolder(list, stat, place, record) {
        const { totals, folders } = list;
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, list.directory(), ({ hash, stored, added }) => {
            this.#progress.added += added;
            record(hash);
            const content = { kind: 'directory', readable: true, stat, hash, size: folders };
            place.fill(content, { ...totals, entries: totals.entries + 1, stored: totals.stored + stored });
        });
    }
    /** A folder that could not be listed: an empty object, its entry not readable (docs/format.md section 6). */
    #storeUnlisted(stat, place) {
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, directory/* UNLISTED_DIRECTORY */.P8, ({ hash, stored, added }) => {
            this.#progress.added += added;
            const content = { kind: 'directory', readable: false, stat, hash, size: 0 };
            place.fill(content, { size: 0, entries: 1, stored });
        });
    }
    /**
     * The names in a folder as byte strings, in byte order; undefined, with a warning, when it cannot be listed, or is not the
     * one any more that was looked at: a link that took its place would lead elsewhere.
     */
    #list(path, { device, inode }, isRoot) {
        try {
            const name = (0,files_path/* pathBuffer */.u6)(path);
            const names = external_node_fs_.readdirSync(name, { encoding: 'latin1' });
            const follow = this.#options.follow || isRoot;
            const listed = external_node_fs_[follow ? 'statSync' : 'lstatSync'](name, { bigint: true });
            // What takes the place of something may get its inode's number too
            if (listed.isDirectory() && listed.ino === inode && listed.dev === device)
                return names.sort(byCode);
            this.#listener.warning(problemSentence(path, { kind: 'replaced' }));
            return undefined;
        }
        catch (error) {
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} could not be listed: ${(0,file_problem/* readFailure */.f)(error)}`);
            return undefined;
        }
    }
    #stat(path) {
        const name = (0,files_path/* pathBuffer */.u6)(path);
        try {
            const own = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync(name, { bigint: true }));
            if (!this.#options.follow || own.kind !== 'link')
                return own;
            const target = external_node_fs_.statSync(name, { bigint: true, throwIfNoEntry: false });
            if (target !== undefined)
                return (0,files_stat/* fileStat */.fz)(target);
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} is a link that leads nowhere and is stored as a link`);
            return own;
        }
        catch (error) {
            this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} could not be read: ${(0,file_problem/* readFailure */.f)(error)}`);
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

;// CONCATENATED MODULE: ./lib/snapshot/save/tree.js











/** Stores everything below the sources; gives the list of them, complete. */
async function saveTree(repository, sources, options, services) {
    const { progress } = services;
    const { follow, atime, noatime, signal } = options;
    const pool = new workers_pool/* WorkerPool */.T(options.threads ?? (0,threads/* defaultThreads */.Z)(), () => repository.workerStart());
    const exclude = repository.folder === undefined ? undefined : inode(repository.folder);
    // Where links are followed, only the walk itself knows what is counted twice
    const endLookAhead = follow ? undefined : lookAhead(sources, progress, { exclude });
    const attributes = options.xattrs ? await SaveAttributes.start(follow, services.listener) : undefined;
    try {
        return await new Promise((resolve, reject) => {
            const onError = (error) => reject(asError(error));
            const check = new known_blob_check/* KnownBlobCheck */.z(repository.storage);
            const objects = new ObjectBatcher(repository.codec, repository.known, pool, check, onError);
            const files = new FileStore(pool, objects, { follow, noatime }, progress, onError);
            const tree = new TreeSaver({ ...options, exclude }, { ...services, pool, files, objects, check, attributes });
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
                    const place = list.add(name, await attributes?.of(path));
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
        endLookAhead?.();
        await pool.close();
        await attributes?.close(services.listener);
    }
}
function inode(path) {
    const stat = external_node_fs_.statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && { device: stat.dev, inode: stat.ino };
}
function asError(error) {
    return Error.isError(error) ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./lib/snapshot/save/save.js












/**
 * Saves files and folders as a new snapshot of a channel. Everything it needs is durable before its tag is written, and
 * before that nothing of it is visible.
 *
 * @throws RekkordError when a path is missing or unreadable, the channel is not a possible one, the storage fails, or
 *   `signal` ends the save; no snapshot is made then
 */
async function saveSnapshot(repository, options, listener) {
    if (options.noSnapshot !== true)
        (0,format_channel/* encodeChannel */.k)(options.channel);
    const sources = findSources(options.paths);
    if (options.noSnapshot === true && sources.length > 1) {
        throw new errors/* RekkordError */.X('usage', 'Without a snapshot one path at a time is saved: give only one');
    }
    const progress = options.progress ?? (0,save_listener/* newProgress */.g)();
    const time = Date.now();
    let warnings = 0;
    const counting = {
        warning: (message) => {
            warnings++;
            listener.warning(message);
        }
    };
    listener.phase?.('reading the index');
    // What becomes of the index takes nothing from the snapshot: its warnings are not counted among those of files
    const index = await openIndex(repository, options, listener);
    try {
        await repository.learnBlobs();
        listener.phase?.('reading and storing');
        const list = await saveTree(repository, sources, treeOptions(options), { listener: counting, progress, index });
        const finish = options.noSnapshot === true ? keepObject : publishSnapshot;
        listener.phase?.('publishing');
        const snapshot = await finish(repository, options, time, list, progress);
        listener.phase?.('keeping the index');
        commitIndex(index, repository, snapshot.id, options, listener);
        const { files, newFiles, changedFiles, unchangedFiles } = progress;
        return { ...snapshot, files, newFiles, changedFiles, unchangedFiles, warnings };
    }
    catch (error) {
        dropIndex(index, error, options);
        throw error;
    }
}
function treeOptions({ follow, atime, xattrs, noatime, force, rehash, threads, signal }) {
    return {
        follow: follow ?? false,
        atime: atime ?? false,
        xattrs: xattrs ?? false,
        noatime: noatime ?? false,
        force: (force ?? false) || (rehash ?? false),
        threads,
        signal
    };
}
/** Writes the snapshot of a complete list and makes it visible. */
async function publishSnapshot(repository, { channel, signal }, time, list, progress) {
    const { totals } = list;
    const children = list.entries();
    requireReadable(children);
    const { size, entries, stored } = totals;
    const content = (0,snapshot/* encodeSnapshot */.hX)({ channel, time, size, entries, stored, added: progress.added, children });
    (0,content_limit/* requireReadableSize */.Tb)(object_type/* OBJECT_TYPES */.iQ.snapshot, content.length);
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
/** Makes the object of the only path durable; no snapshot has it. */
async function keepObject(repository, { channel, signal }, time, list, progress) {
    const { totals } = list;
    const children = list.entries();
    requireReadable(children);
    const id = (0,tree/* entryObjectId */.bD)(children[0]);
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('save', 'nothing was kept');
    await repository.flushBlobs();
    return { ...totals, id, channel, time, added: progress.added };
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
// EXTERNAL MODULE: ./lib/snapshot/compare/diff.js + 1 modules
var diff = __webpack_require__(9289);
;// CONCATENATED MODULE: ./lib/snapshot/compare/compare.js

/** Bytes of a folder's object: one of half a million entries. */
const MAXIMUM_FOLDER = 64 * 1024 * 1024;
/**
 * Counts what changed between two snapshots, and names the largest of it.
 * @throws RekkordError as {@link diffTrees}
 */
async function compareSnapshots(repository, before, after, { maximumMs, maximumDifferences, named, signal }) {
    const changes = {
        added: { files: 0, bytes: 0 },
        changed: { files: 0, bytes: 0, bytesBefore: 0 },
        removed: { files: 0, bytes: 0 },
        largest: [],
        complete: true,
        unread: 0
    };
    const listener = { warning: () => changes.unread++ };
    const end = performance.now() + maximumMs;
    let seen = 0;
    for await (const difference of (0,diff/* diffTrees */.j)(repository, before, after, listener, { maximum: MAXIMUM_FOLDER, signal })) {
        if (++seen > maximumDifferences || performance.now() > end) {
            changes.complete = false;
            break;
        }
        const change = count(changes, difference);
        if (change !== undefined)
            keepLargest(changes.largest, change, named);
    }
    return changes;
}
function count(changes, { change, path, before, after }) {
    if (change === 'metadata' || (after ?? before)?.kind === 'directory')
        return undefined;
    const large = {
        change: change === 'modified' ? 'changed' : change,
        path,
        before: before?.size,
        after: after?.size
    };
    const counted = changes[large.change];
    counted.files++;
    counted.bytes += after?.size ?? before?.size ?? 0;
    if (large.change === 'changed')
        changes.changed.bytesBefore += before?.size ?? 0;
    return large;
}
function size({ before = 0, after = 0 }) {
    return Math.max(before, after);
}
/** Keeps a list of the largest in order; of equal ones the first that came. */
function keepLargest(largest, change, named) {
    const place = largest.findIndex((other) => size(other) < size(change));
    if (place === -1)
        largest.push(change);
    else
        largest.splice(place, 0, change);
    if (largest.length > named)
        largest.pop();
}

// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js
var identifier = __webpack_require__(2082);
;// CONCATENATED MODULE: ./lib/commands/save-comparison.js





/** Milliseconds for all of it, and for the trees alone; differences that are looked at; changes that are named. */
const MAXIMUM_MS = 10_000;
const MAXIMUM_DIFF_MS = 3_000;
const MAXIMUM_DIFFERENCES = 1_000_000;
const NAMED = 10;
/** Snapshots of the channel's history. */
const HISTORY = 20;
/**
 * Compares a snapshot that was just saved with the one before it in its channel. It takes a bounded time, and whatever
 * goes wrong is in the result: the save has succeeded.
 */
async function compareWithPrevious(repository, saved, signal) {
    if (!(0,keys/* canRead */.Tt)(repository.keys) || !(0,keys/* canList */.xY)(repository.keys))
        return { kind: 'unreadable' };
    const late = AbortSignal.timeout(MAXIMUM_MS);
    const end = signal === undefined ? late : AbortSignal.any([signal, late]);
    try {
        return await Promise.race([compare(repository, saved, end), rejectAt(end)]);
    }
    catch (error) {
        if (late.aborted)
            return { kind: 'failed', reason: `it took more than ${MAXIMUM_MS / 1000} seconds` };
        const known = error instanceof errors/* RekkordError */.X || !Error.isError(error);
        return { kind: 'failed', reason: known ? messageOf(error) : `unexpected error: ${messageOf(error)}` };
    }
}
async function compare(repository, saved, signal) {
    const { tags, problems } = await repository.tags(signal);
    const snapshots = tags.filter(({ channel }) => channel === saved.channel);
    // Another run may have saved into the channel since
    const place = snapshots.findIndex(({ id }) => id.hash.equals(saved.id.hash));
    if (place === -1)
        throw new errors/* RekkordError */.X('storage', 'the new snapshot is not in the list of snapshots');
    const history = snapshots.slice(Math.max(0, place + 1 - HISTORY), place + 1);
    const damagedTags = problems.length;
    const previous = snapshots[place - 1];
    if (previous === undefined)
        return { kind: 'first', history, damagedTags };
    const [before, after] = await Promise.all([previous, saved].map(({ id }) => (0,identifier/* resolveIdentifier */.KE)(repository, (0,object_id/* formatObjectId */.Ax)(id))));
    const changes = await compareSnapshots(repository, before, after, {
        maximumMs: MAXIMUM_DIFF_MS,
        maximumDifferences: MAXIMUM_DIFFERENCES,
        named: NAMED,
        signal
    });
    return { kind: 'compared', previous, changes, history, damagedTags };
}
function rejectAt(signal) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new errors/* RekkordError */.X('interrupted', 'it was interrupted')), {
            once: true
        });
    });
}
function messageOf(error) {
    return Error.isError(error) ? error.message : String(error);
}

// EXTERNAL MODULE: ./lib/hooks/environment.js
var environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var hooks_find = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/hooks/policy.js
/**
 * Whether post-save hooks run (docs/behaviour.md section 2). A save that failed pre-save hooks prevented is one that has not
 * succeeded.
 *
 * @param policy from the option or input, else from `[Hooks] PostSaveAlways`
 * @param succeeded whether the snapshot was made
 */
function postHooksRun(policy, succeeded) {
    return succeeded || policy === 'always';
}

// EXTERNAL MODULE: ./lib/hooks/run.js + 1 modules
var run = __webpack_require__(6378);
;// CONCATENATED MODULE: ./lib/commands/save-hooks.js






/**
 * The hooks of one save (docs/behaviour.md section 2). Both directories are read before anything happens, so that a wrong
 * one stops the save.
 */
class SaveHooks {
    #options;
    #facts;
    #reporter;
    #phases;
    #always;
    #pre;
    #post;
    /**
     * @param facts what all hooks are told; the channel is absent where there are several
     * @throws RekkordError `hook` when a directory cannot be read
     */
    constructor(options, facts, reporter, phases) {
        this.#options = options;
        this.#facts = facts;
        this.#reporter = reporter;
        this.#phases = phases;
        const { preSave, postSave, postSaveAlways } = options.settings.hooks;
        this.#always = postHooksRun(options.postSave ?? (postSaveAlways ? 'always' : 'success'), false);
        const find = (directory) => options.hooks && options.dryRun !== true && directory !== undefined ? (0,hooks_find/* findHooks */.o)(directory) : [];
        this.#pre = find(preSave);
        this.#post = find(postSave);
    }
    /** @throws RekkordError `hook` when one failed: nothing may be saved then */
    async runPre() {
        await this.#run('pre-save', this.#pre, this.#options.signal);
    }
    /**
     * Runs post-save hooks after everything was saved.
     * @throws RekkordError `hook` when one failed, `interrupted` when the run was interrupted meanwhile
     */
    async runPost(snapshots) {
        const oid = snapshots.map(({ id }) => (0,object_id/* formatObjectId */.Ax)(id)).join('\n');
        await this.#runPost({ succeeded: true, oid, warnings: countWarnings(snapshots) });
        const interrupted = this.#always && this.#options.signal?.aborted === true;
        if (interrupted)
            throw new errors/* RekkordError */.X('interrupted', 'interrupted after the save: the snapshot was made');
    }
    /**
     * Runs the post-save hooks that always run after a save that failed or was cancelled. What goes wrong in them must not
     * hide why: it is a warning.
     */
    async runPostAfterFailure(snapshots) {
        if (!this.#always)
            return;
        try {
            await this.#runPost({ succeeded: false, warnings: countWarnings(snapshots) });
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.X))
                throw error;
            this.#reporter.warning(error.message);
        }
    }
    /** What a pre-save hook froze has to be thawed: hooks that always run are ended by a second signal, not by the first. */
    async #runPost(end) {
        await this.#run('post-save', this.#post, this.#always ? this.#options.secondSignal : this.#options.signal, end);
    }
    async #run(phase, hooks, signal, end) {
        if (hooks.length === 0)
            return;
        const { env, secretVariables, cwd, execute } = this.#options;
        const facts = { ...this.#facts, phase, oid: end?.oid, warnings: end?.warnings };
        this.#reporter.hooksBegin(phase, hooks);
        this.#phases.begin(`${phase} hooks`);
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
        this.#phases.end();
        this.#reporter.hooksEnd(phase);
        const failure = (0,run/* hookFailure */.q)(results);
        if (failure !== undefined)
            throw failure;
    }
}
function countWarnings(snapshots) {
    return snapshots.reduce((sum, { warnings }) => sum + warnings, 0);
}

;// CONCATENATED MODULE: ./lib/commands/save.js








/**
 * Pre-save hooks, the snapshots, post-save hooks (docs/behaviour.md section 2): the whole of `rekkord save` and of the
 * action. Hooks run once, however many snapshots are made.
 *
 * @throws RekkordError when something was not saved, or everything was (`saved` has been told it) and a post-save hook
 *   failed
 */
async function save(command, reporter) {
    for (const { channel } of command.items)
        if (channel !== undefined)
            (0,format_channel/* encodeChannel */.k)(channel);
    const phases = new Phases(reporter.phaseEnded?.bind(reporter));
    phases.begin('opening the repository');
    const repository = await (0,open_repository/* openRepository */.h_)(command.settings, { dryRun: command.dryRun ?? false });
    try {
        repository.requireWrite();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        if ((0,keys/* canRead */.Tt)(repository.keys))
            reporter.warning('You should prefer write-only keys for this command');
        const [first, ...more] = command.items;
        const channel = more.length === 0 ? first?.channel : undefined;
        const hooks = new SaveHooks(command, { channel, repository: repository.url }, reporter, phases);
        return await saveWithHooks(command, repository, hooks, reporter, phases);
    }
    finally {
        phases.end();
        await repository.close();
    }
}
async function saveWithHooks(command, repository, hooks, reporter, phases) {
    const snapshots = [];
    try {
        await hooks.runPre();
        const failure = await saveItems(command, repository, snapshots, reporter, phases);
        if (failure !== undefined)
            throw failure;
    }
    catch (error) {
        await hooks.runPostAfterFailure(snapshots);
        throw error;
    }
    try {
        await hooks.runPost(snapshots);
    }
    finally {
        if (command.compare === true && command.dryRun !== true && command.signal?.aborted !== true) {
            phases.begin('comparing');
            for (const snapshot of snapshots) {
                reporter.compared?.(await compareWithPrevious(repository, snapshot, command.signal));
            }
        }
    }
    return snapshots;
}
/**
 * Saves the items into `snapshots`.
 * @returns the error for all that could not be saved, where there are several
 * @throws the error of a single item, or of an interrupted run
 */
async function saveItems(command, repository, snapshots, reporter, phases) {
    const { items } = command;
    let first;
    for (const item of items) {
        try {
            const snapshot = await saveItem(item, command, repository, reporter, phases);
            snapshots.push(snapshot);
            reporter.saved(snapshot);
        }
        catch (error) {
            if (items.length === 1 || !(error instanceof errors/* RekkordError */.X) || error.code === 'interrupted')
                throw error;
            first ??= error;
            reporter.failed?.(item, error);
        }
    }
    const failed = items.length - snapshots.length;
    return first && new errors/* RekkordError */.X(first.code, `${failed} of ${items.length} saves failed`, { cause: first });
}
async function saveItem(item, command, repository, reporter, phases) {
    const { channel = '', paths } = item;
    let leftOut = 0;
    reporter.backupBegins(item);
    phases.begin('finding the paths');
    const found = typeof paths !== 'function'
        ? paths
        : await paths((message) => {
            leftOut++;
            reporter.warning(message);
        });
    const snapshot = await saveSnapshot(repository, { ...command, ...item, channel, paths: found, indexFolder: command.settings.cacheFolder }, {
        warning: (message) => reporter.warning(message),
        phase: (phase) => phases.begin(phase)
    });
    phases.end();
    return { ...snapshot, warnings: snapshot.warnings + leftOut };
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

/***/ 1753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ windowsCommand),
/* harmony export */   LD: () => (/* binding */ posixCommand),
/* harmony export */   q$: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The command that runs a hook outside Windows: its own path. Node passes strings alone to the system, as UTF-8, so a
 * path that is no UTF-8 goes through sh, which gets its bytes as octal numbers and replaces itself with the hook.
 */
function posixCommand(file) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(file))
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
    const system32 = node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system.root ?? 'C:\\Windows', 'System32');
    switch (node_path__WEBPACK_IMPORTED_MODULE_1__.win32.extname(file).toLowerCase()) {
        case '.exe':
            return { file, args: [], env: {}, verbatim: false };
        case '.cmd':
        case '.bat':
            return {
                file: system.commandProcessor ?? node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system32, 'cmd.exe'),
                // `%` cannot be escaped on a command line, but what a variable expands to is not expanded again. The quotes
                // keep everything else that the name may hold from being read; /s removes the outer pair.
                args: ['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'],
                env: { REKKORD_HOOK_FILE: file },
                verbatim: true
            };
        case '.ps1':
            return {
                file: node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system32, 'WindowsPowerShell\\v1.0\\powershell.exe'),
                args: ['-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', file],
                env: {},
                verbatim: false
            };
        default:
            return undefined;
    }
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment)
/* harmony export */ });
const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID', 'REKKORD_WARNINGS'];
/**
 * The environment of a hook (docs/behaviour.md section 2): what this process has, without the variables in `drop` and
 * without what an outer save told its own hooks, and the `REKKORD_` variables of this one.
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
    if (facts.warnings !== undefined)
        env['REKKORD_WARNINGS'] = String(facts.warnings);
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
// EXTERNAL MODULE: ./lib/hooks/command.js
var command = __webpack_require__(1753);
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
 * The hooks of a directory (docs/behaviour.md section 2): regular files and links to them directly in it, hidden and
 * non-executable ones included, in byte order of their names. A link that leads nowhere is a hook too, which then fails.
 * Folders and links to folders are not hooks, nor are Git's placeholders and a README that are not executable.
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
        .filter((hook) => isHook(hook));
}
/** Files that keep an empty folder in Git, or explain it. */
const PLACEHOLDER = /^(?:\.gitkeep$|\.gitignore$|README)/;
function isHook({ name, path: file }) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile() && !(PLACEHOLDER.test(name) && !isExecutable(file));
    }
    catch {
        // It may well be meant as a hook: it is kept, so that running it fails where all can see it
        return true;
    }
}
/** Whether the system would run a file; on Windows the name alone decides. */
function isExecutable(file) {
    if (process.platform === 'win32')
        return (0,command/* windowsCommand */.$Q)(file.toString('utf8'), {}) !== undefined;
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
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

/***/ 6378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ hookFailure),
  E: () => (/* binding */ runHooks)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hooks/hook.js
var hook = __webpack_require__(7761);
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
 * Runs hooks one after the other, all of them even when one fails (docs/behaviour.md section 2). A post hook that fails makes
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
    const reasons = failed.map((result) => `"${result.hook.name}" ${(0,hook/* describeEnd */.l)(result)}`).join('; ');
    const count = failed.length === 1 ? `a ${first.phase} hook` : `${failed.length} of ${results.length} ${first.phase} hooks`;
    return new errors/* RekkordError */.X('hook', `${count} failed: ${reasons}`);
}


/***/ }),

/***/ 8282:
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
// EXTERNAL MODULE: ./lib/hooks/command.js
var hooks_command = __webpack_require__(1753);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
            const { cwd } = execution;
            if (code === 'ENOENT' && cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd)) {
                return { outcome: 'not started', reason: `the working directory ${cwd} does not exist` };
            }
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
        const command = (0,hooks_command/* windowsCommand */.$Q)(file.toString('utf8'), system);
        return command === undefined ? 'it cannot be executed, Windows runs .cmd, .bat, .exe and .ps1 files' : [command];
    }
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (error) {
        const { code = 'unknown error' } = error;
        return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code) ? 'it is a link that leads nowhere, or is gone' : explain(code);
    }
    return [(0,hooks_command/* posixCommand */.LD)(file), (0,hooks_command/* shellCommand */.q$)(file)];
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
    return reason === 'SIGINT' || reason === 'SIGHUP' || reason === 'SIGKILL' ? reason : 'SIGTERM';
}
function explain(code) {
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'it is not executable, use chmod +x';
        case 'ENOENT':
            return 'the program that its #! line names does not exist (a line end of CR LF is part of that name)';
        case 'ENOEXEC':
            return 'its format is not known to the system';
        default:
            return `the system refused (${code})`;
    }
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ diffTrees)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff-entries.js



/** Entries that are sorted at the most, in some 500 MB. */
const MOST_SORTED = 1_000_000;
const SAME = [];
/**
 * What differs between the entries of two folders, in byte order of their names, each folder that differs followed by
 * what is to be compared in it. It is found as it is walked, so that two large folders take little memory.
 * @param before of any order; walked twice
 * @throws FormatError when entries are damaged, or so many that they cannot be put in order
 */
function compareEntries(path, before, after) {
    return findDifferences(path, inOrder(before), inOrder(after));
}
function* findDifferences(path, before, after) {
    for (const [old, now] of pairByName(before, after)) {
        if (old !== undefined && now !== undefined && old.kind !== now.kind) {
            yield* compareEntry(path, old, undefined);
            yield* compareEntry(path, undefined, now);
        }
        else {
            yield* compareEntry(path, old, now);
        }
    }
    return undefined;
}
function compareEntry(path, old, now) {
    const change = changeOf(old, now);
    const ids = { before: folderId(old), after: folderId(now) };
    const isPair = !isSame(ids) && old?.readable !== false && now?.readable !== false;
    if (change === undefined && !isPair)
        return SAME;
    const name = (now ?? old).name.toString('latin1');
    const child = path === '' ? name : (0,files_path/* joinPath */.uJ)(path, name);
    const steps = [];
    if (change !== undefined)
        steps.push({ change, path: child, before: old, after: now });
    if (isPair)
        steps.push({ path: child, ...ids });
    return steps;
}
function changeOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    if (before.readable !== after.readable || before.stated !== after.stated)
        return 'modified';
    // A folder with other content is told by what is in it
    if (after.kind !== 'directory' && !before.hash.equals(after.hash))
        return 'modified';
    const same = before.mtime === after.mtime &&
        before.mode === after.mode &&
        before.uid === after.uid &&
        before.gid === after.gid &&
        before.extended.equals(after.extended);
    return same ? undefined : 'metadata';
}
function folderId(entry) {
    return entry?.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
}
function isSame({ before, after }) {
    if (before === undefined || after === undefined)
        return before === after;
    return before.hash.equals(after.hash);
}
/** Entries in byte order of their names. This program writes them so; others need not. */
function inOrder(entries) {
    let last;
    for (const { name } of entries) {
        if (last !== undefined && last.compare(name) > 0)
            return sorted(entries);
        last = name;
    }
    return entries;
}
function sorted(entries) {
    const list = [];
    for (const entry of entries) {
        if (list.push(entry) > MOST_SORTED)
            throw new errors/* FormatError */.I(`more than ${MOST_SORTED} entries are not in byte order`);
    }
    return list.sort((a, b) => a.name.compare(b.name));
}
/** Goes through two ordered lists at once; equal names come together. */
function* pairByName(before, after) {
    const olds = before[Symbol.iterator]();
    const nows = after[Symbol.iterator]();
    let old = olds.next();
    let now = nows.next();
    while (old.done !== true || now.done !== true) {
        const order = old.done === true ? 1 : now.done === true ? -1 : old.value.name.compare(now.value.name);
        yield [order <= 0 ? old.value : undefined, order >= 0 ? now.value : undefined];
        if (order <= 0)
            old = olds.next();
        if (order >= 0)
            now = nows.next();
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff.js






/** Milliseconds that a comparison may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/** Pairs of folders that are read before their turn, where the storage answers several requests at once. */
const MAX_AHEAD = 16;
/** Steps of a folder in which pairs to be read before their turn are looked for. */
const STEPS_AHEAD = 1000;
/** A folder whose differences are being told. */
class Level {
    #steps;
    /** Steps that have been looked at before their turn, and how many of them are done. */
    #ahead = [];
    #done = 0;
    constructor(steps) {
        this.#steps = steps;
    }
    next() {
        return this.#done < this.#ahead.length ? this.#ahead[this.#done++] : this.#steps.next().value;
    }
    /** The pairs that come soon. */
    *pairsAhead() {
        this.#ahead = this.#ahead.slice(this.#done);
        this.#done = 0;
        for (let i = 0; i < STEPS_AHEAD; i++) {
            const step = this.#ahead[i] ?? this.#steps.next().value;
            if (step === undefined)
                return undefined;
            if (i === this.#ahead.length)
                this.#ahead.push(step);
            if (!('change' in step))
                yield step;
        }
        return undefined;
    }
}
/**
 * Tells what differs between two snapshots or folders, in byte order of the paths, each folder before what is in it. Folders
 * with equal object IDs are equal all the way down, so they are neither read nor walked: the time is that of what changed.
 * Of a folder that is only on one side all that is in it is told.
 *
 * @param listener told of folders that are missing or damaged, what is in which is not compared
 * @throws RekkordError of code `usage` when a target has no children, `key` when the key cannot read, `damaged` when a
 *   target itself is, `interrupted` when `signal` ends it
 */
async function* diffTrees(repository, before, after, listener, { maximum, signal } = {}) {
    repository.requireRead();
    const folders = new FolderPairReader(repository, maximum);
    const [old, now] = await Promise.all([folders.target(before), folders.target(after)]);
    const levels = [new Level(compareEntries('', old, now))];
    let nextTurn = performance.now() + TURN_INTERVAL;
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        if (performance.now() > nextTurn) {
            await (0,promises_.setImmediate)();
            nextTurn = performance.now() + TURN_INTERVAL;
        }
        if (signal?.aborted === true)
            throw (0,interrupted/* interrupted */.V)('comparison');
        const step = level.next();
        if (step === undefined) {
            levels.pop();
        }
        else if ('change' in step) {
            yield step;
        }
        else {
            try {
                if (levels.length > tree/* MAX_DEPTH */.lr)
                    throw new errors/* FormatError */.I(`there are more than ${tree/* MAX_DEPTH */.lr} folders above it`);
                const [old, now] = await folders.read(step, level);
                levels.push(new Level(compareEntries(step.path, old, now)));
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.I))
                    throw error;
                listener.warning(`${(0,files_path/* displayPath */.Gt)(step.path)} cannot be compared: ${error.message}`);
            }
        }
    }
    return undefined;
}
/** Reads folders, and some before their turn. What waits is bounded in number, however deep the trees are. */
class FolderPairReader {
    #repository;
    #maximum;
    #ahead = new Map();
    #maxAhead;
    constructor(repository, maximum) {
        this.#repository = repository;
        this.#maximum = maximum;
        const { concurrency } = repository.storage;
        this.#maxAhead = concurrency > 1 ? Math.min(concurrency, MAX_AHEAD) : 0;
    }
    async target(target) {
        if (target.kind === 'snapshot')
            return target.snapshot.children;
        if (target.kind === 'directory')
            return this.#entries(target.id);
        const what = target.kind === 'other' ? 'special file' : target.kind;
        throw new errors/* RekkordError */.X('usage', `Only snapshots and folders can be compared; this is a ${what}`);
    }
    /** The entries of a pair; begins with the next pairs of the same level meanwhile. */
    read(pair, level) {
        const entries = this.#ahead.get(pair) ?? this.#read(pair);
        this.#ahead.delete(pair);
        if (this.#ahead.size >= this.#maxAhead)
            return entries;
        for (const next of level.pairsAhead()) {
            if (!this.#ahead.has(next))
                this.#ahead.set(next, this.#read(next));
            if (this.#ahead.size >= this.#maxAhead)
                break;
        }
        return entries;
    }
    #read({ before, after }) {
        const entries = Promise.all([this.#entries(before), this.#entries(after)]);
        // Who waits for it learns of a failure; when nobody does any more, it is none
        entries.catch(() => undefined);
        return entries;
    }
    async #entries(id) {
        if (id === undefined)
            return [];
        return (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(this.#repository, id, this.#maximum))?.children ?? [];
    }
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ newProgress)
/* harmony export */ });
function newProgress() {
    return {
        files: 0,
        bytes: 0,
        partBytes: 0,
        newFiles: 0,
        changedFiles: 0,
        unchangedFiles: 0,
        foundFiles: 0,
        foundBytes: 0,
        walked: false,
        expected: undefined,
        added: 0
    };
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


/***/ })

};
