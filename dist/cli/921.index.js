export const id = 921;
export const ids = [921];
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

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScan: () => (/* binding */ runScan)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hooks/environment.js
var hooks_environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var hooks_find = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/hooks/run.js + 2 modules
var run = __webpack_require__(8897);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/snapshot/check-listener.js

function newCheckProgress() {
    return { foundObjects: 0, objects: 0, bytes: 0 };
}
/** A problem in one line. */
function checkProblemSentence({ message, snapshot, channel, path }) {
    if (snapshot === undefined)
        return message;
    const where = path === '' ? '' : `, ${(0,files_path/* displayPath */.Gt)(path)}`;
    return `Snapshot ${snapshot.slice(0, 13)} of ${(0,files_path/* displayPath */.Gt)(Buffer.from(channel ?? '').toString('latin1'))}${where}: ${message}`;
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/snapshot/read-tree.js
var read_tree = __webpack_require__(9411);
;// CONCATENATED MODULE: ./lib/snapshot/check-objects.js





/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Bytes of content of the largest object that is read. */
const MAXIMUM_OBJECT = 1024 * 1024 * 1024;
/**
 * Checks objects by themselves, each once: chunks, chunk lists with all their chunks, links. Work is handed to the workers
 * in batches; chunk lists wait until the walk takes them up, so that a huge one does not pile up work.
 */
class ObjectChecker {
    #pool;
    #table;
    #progress;
    #onError;
    /** Objects that are being checked, by the bytes of their hash. */
    #waiting = new Map();
    /** Objects that are missing or damaged. */
    #problems = new Map();
    #batch = [];
    #bytes = 0;
    #lists = [];
    #wake;
    constructor(pool, table, progress, onError) {
        this.#pool = pool;
        this.#table = table;
        this.#progress = progress;
        this.#onError = onError;
    }
    /** Whether chunk lists wait to be taken up. */
    get hasLists() {
        return this.#lists.length > 0;
    }
    /** Checks an object, unless it has been; `done` may be called at once. */
    check(id, done) {
        const known = this.outcome(id.hash);
        if (known !== undefined) {
            done(known);
            return;
        }
        const hash = id.hash.toString('latin1');
        const waiting = this.#waiting.get(hash);
        if (waiting !== undefined) {
            waiting.push(done);
            return;
        }
        this.#waiting.set(hash, [done]);
        this.#batch.push({ catalog: id.catalog, hash });
        this.#bytes += this.#table.listedSize(id.hash);
        if (this.#batch.length >= BATCH_OBJECTS || this.#bytes >= BATCH_BYTES)
            this.flush();
    }
    /** What is known of an object already. */
    outcome(hash) {
        const known = this.#table.checked(hash);
        if (known !== undefined)
            return known;
        const problem = this.#problems.size === 0 ? undefined : this.#problems.get(hash.toString('latin1'));
        return problem === undefined ? undefined : { problem };
    }
    /** Remembers what the check of an object came to. */
    remember(hash, outcome) {
        if ('problem' in outcome)
            this.#problems.set(hash.toString('latin1'), outcome.problem);
        else
            this.#table.addChecked(hash, outcome);
    }
    /** Counts an object that has been read. */
    count(stored) {
        this.#progress.objects++;
        this.#progress.bytes += stored;
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const items = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        this.#pool
            .run({ kind: 'read-objects', items, maximum: MAXIMUM_OBJECT })
            .then((objects) => {
            objects.forEach((object, i) => {
                const { catalog, hash } = items[i];
                this.#receive({ catalog, hash: Buffer.from(hash, 'latin1') }, object);
            });
            // A batch with much content comes back in parts
            this.#batch.push(...items.slice(objects.length));
            this.#wake?.();
        })
            .catch(this.#onError);
    }
    /** Takes up the chunk lists that wait; resolves when all their chunks have been handed out. */
    async checkLists() {
        for (let next = this.#lists.shift(); next !== undefined; next = this.#lists.shift())
            await this.#checkChunks(next);
    }
    /** Resolves when everything that was handed out is checked. */
    async finish() {
        while (this.#waiting.size > 0) {
            await this.checkLists();
            this.flush();
            if (this.#waiting.size > 0 && !this.hasLists)
                await new Promise((resolve) => (this.#wake = resolve));
        }
    }
    #receive(id, object) {
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.I(object.problem.message);
            this.count(object.stored);
            const { type, stored, length, content = new Uint8Array(0) } = object;
            const kind = (0,object_type/* objectKind */.AF)(type);
            if (kind === 'file') {
                this.#lists.push({ id, list: decodeList(id, content), stored });
                return;
            }
            if (kind === 'chunk')
                checkChunk(id, length);
            else if (kind === 'link')
                checkLink(id, content);
            else if (kind === 'snapshot')
                (0,read_tree/* openSnapshot */.r3)({ id, type, content });
            if (kind === 'directory')
                this.#settle(id, { kind, stored, size: 0, sums: unusedSums(id, object) });
            else
                this.#settle(id, { kind, stored, size: length });
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            this.#settle(id, { problem: error.message });
        }
    }
    async #checkChunks({ id, list, stored }) {
        let pending = 1;
        let total = stored;
        let problem;
        const release = () => {
            if (--pending > 0)
                return;
            this.#settle(id, problem === undefined ? { kind: 'file', stored: total, size: list.size } : { problem });
        };
        for (const { offset, length, hash } of list.chunks) {
            if (!this.#pool.hasRoom)
                await this.#pool.room();
            pending++;
            const chunk = { catalog: 'R', hash };
            this.check(chunk, (outcome) => {
                problem ??= chunkProblem(chunk, offset, length, outcome);
                if (!('problem' in outcome))
                    total += outcome.stored;
                release();
            });
        }
        release();
    }
    #settle(id, outcome) {
        const hash = id.hash.toString('latin1');
        const waiting = this.#waiting.get(hash) ?? [];
        this.#waiting.delete(hash);
        this.remember(id.hash, outcome);
        for (const done of waiting)
            done(outcome);
    }
}
function decodeList(id, content) {
    try {
        return (0,chunk_list/* decodeChunkList */.eW)(content);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.I))
            throw error;
        throw new errors/* FormatError */.I(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: ${error.message}`, { cause: error });
    }
}
/** Reads a directory that no snapshot needs to its end; nothing above asks for its sums. */
function unusedSums(id, { type, content = new Uint8Array(0) }) {
    const directory = (0,read_tree/* openDirectory */.AJ)({ id, type, content });
    let subfolders = 0;
    for (const entry of directory?.children ?? [])
        if (entry.kind === 'directory' && entry.stated)
            subfolders++;
    return { entries: directory?.entries ?? 0, counted: 0, subfolders, listed: directory !== undefined };
}
function checkChunk(id, length) {
    if (length > 0 && length <= chunk_list/* CHUNK_MAX_SIZE */.Xl)
        return;
    throw new errors/* FormatError */.I(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: a chunk of ${length} bytes`);
}
function checkLink(id, target) {
    if (target.length > 0 && !target.includes(0))
        return;
    throw new errors/* FormatError */.I(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: the target of a link is not a path`);
}
/** What is wrong with a chunk as a part of a file, in words. */
function chunkProblem(id, offset, length, outcome) {
    if ('problem' in outcome)
        return `${outcome.problem} (the chunk at ${offset} of a file)`;
    if (outcome.kind !== 'chunk')
        return `Object ${(0,object_id/* formatObjectId */.Ax)(id)} is a ${(0,object_type/* objectTypeName */.j3)(1)}, not a chunk`;
    if (outcome.size === length)
        return undefined;
    return `Chunk ${(0,object_id/* formatObjectId */.Ax)(id)} has ${outcome.size} bytes, the chunk list says ${length}`;
}

;// CONCATENATED MODULE: ./lib/snapshot/check-sums.js
const NO_SUMS = { size: 0, entries: 0, counted: 0, stored: 0 };
/** Adds up what the entries of a directory come to, in whatever order that gets known. */
class SumCollector {
    #total;
    #onComplete;
    #complete = true;
    /** The walk through the entries, and entries under way. */
    #pending = 1;
    /** @param onComplete called once with the total, or undefined where an entry has none */
    constructor(stored, onComplete) {
        this.#total = { ...NO_SUMS, stored };
        this.#onComplete = onComplete;
    }
    /** One more entry is under way; call what this returns when it is known, with undefined if it is damaged. */
    expect() {
        this.#pending++;
        return (sums) => this.#add(sums);
    }
    /** All entries have been seen; undefined where the directory could not be read to its end. */
    close(complete = true) {
        this.#add(complete ? NO_SUMS : undefined);
    }
    #add(sums) {
        if (sums === undefined)
            this.#complete = false;
        else {
            this.#total.size += sums.size;
            this.#total.entries += sums.entries;
            this.#total.counted += sums.counted;
            this.#total.stored += sums.stored;
        }
        if (--this.#pending === 0)
            this.#onComplete(this.#complete ? this.#total : undefined);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/check-table.js
const KINDS = ['chunk', 'file', 'link', 'directory', 'snapshot'];
const EMPTY = 0;
const LISTED_META = 1;
const LISTED_RAW = 2;
/** And from here on the checked ones, by kind. */
const CHECKED = 3;
const HASH_WORDS = 8;
const FIRST_SLOTS = 1 << 12;
const FULL = 3 / 4;
/**
 * The objects of a repository and what their check came to, in flat memory: some 50 to 130 bytes an object, however many
 * there are. Open addressing by hash.
 */
class CheckTable {
    #slots = FIRST_SLOTS;
    #count = 0;
    #hashes = new Int32Array(FIRST_SLOTS * HASH_WORDS);
    #states = new Uint8Array(FIRST_SLOTS);
    #stored = new Float64Array(FIRST_SLOTS);
    /** Size, or for directories the place in #directories. */
    #values = new Float64Array(FIRST_SLOTS);
    #directories = [];
    /** Objects in the table. */
    get count() {
        return this.#count;
    }
    /** Notes a blob that is there, with its bytes on disk, as not checked yet. */
    addListed(catalog, hash, stored) {
        const slot = this.#claim(hash);
        this.#states[slot] = catalog === 'M' ? LISTED_META : LISTED_RAW;
        this.#stored[slot] = stored;
    }
    /** Bytes on disk of a blob that was listed, 0 for others. */
    listedSize(hash) {
        const slot = this.#find(hash);
        return this.#states[slot] === EMPTY ? 0 : this.#stored[slot];
    }
    /** Notes that an object is as it should be. */
    addChecked(hash, object) {
        const slot = this.#claim(hash);
        this.#states[slot] = CHECKED + KINDS.indexOf(object.kind);
        this.#stored[slot] = object.stored;
        this.#values[slot] = object.size;
        if (object.sums !== undefined) {
            this.#values[slot] = this.#directories.push({ size: object.size, sums: object.sums }) - 1;
        }
    }
    /** What is known of an object; undefined where it has not been checked. */
    checked(hash) {
        const slot = this.#find(hash);
        const kind = KINDS[this.#states[slot] - CHECKED];
        if (kind === undefined)
            return undefined;
        const stored = this.#stored[slot];
        const value = this.#values[slot];
        return kind === 'directory' ? { kind, stored, ...this.#directories[value] } : { kind, stored, size: value };
    }
    /** The objects that were listed and have not been checked when it comes to them. */
    *unchecked() {
        // The arrays of now: the table may grow meanwhile
        const hashes = this.#hashes;
        const states = this.#states;
        for (let slot = 0; slot < states.length; slot++) {
            const state = states[slot];
            if (state !== LISTED_META && state !== LISTED_RAW)
                continue;
            const words = hashes.slice(slot * HASH_WORDS, (slot + 1) * HASH_WORDS);
            const hash = Buffer.from(words.buffer);
            if (this.checked(hash) === undefined)
                yield { catalog: state === LISTED_META ? 'M' : 'R', hash };
        }
    }
    #claim(hash) {
        let slot = this.#find(hash);
        if (this.#states[slot] !== EMPTY)
            return slot;
        if (this.#count + 1 > this.#slots * FULL) {
            this.#grow();
            slot = this.#find(hash);
        }
        for (let i = 0; i < HASH_WORDS; i++)
            this.#hashes[slot * HASH_WORDS + i] = hash.readInt32LE(i * 4);
        this.#count++;
        return slot;
    }
    /** The slot of a hash, or the free one where it would be. */
    #find(hash) {
        const first = hash.readInt32LE(0);
        // Hashes are random, so any of their bits spread evenly
        let slot = (first >>> 0) & (this.#slots - 1);
        while (this.#states[slot] !== EMPTY && !this.#holds(slot, hash, first))
            slot = (slot + 1) & (this.#slots - 1);
        return slot;
    }
    #holds(slot, hash, first) {
        const start = slot * HASH_WORDS;
        if (this.#hashes[start] !== first)
            return false;
        for (let i = 1; i < HASH_WORDS; i++)
            if (this.#hashes[start + i] !== hash.readInt32LE(i * 4))
                return false;
        return true;
    }
    #grow() {
        const hashes = this.#hashes;
        const states = this.#states;
        const stored = this.#stored;
        const values = this.#values;
        this.#slots *= 2;
        this.#hashes = new Int32Array(this.#slots * HASH_WORDS);
        this.#states = new Uint8Array(this.#slots);
        this.#stored = new Float64Array(this.#slots);
        this.#values = new Float64Array(this.#slots);
        for (let from = 0; from < states.length; from++) {
            if (states[from] === EMPTY)
                continue;
            const words = hashes.subarray(from * HASH_WORDS, (from + 1) * HASH_WORDS);
            let slot = (words[0] >>> 0) & (this.#slots - 1);
            while (this.#states[slot] !== EMPTY)
                slot = (slot + 1) & (this.#slots - 1);
            this.#hashes.set(words, slot * HASH_WORDS);
            this.#states[slot] = states[from];
            this.#stored[slot] = stored[from];
            this.#values[slot] = values[from];
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/snapshot/read-ahead.js
var read_ahead = __webpack_require__(6718);
;// CONCATENATED MODULE: ./lib/snapshot/check-tree.js







/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/** Walks the directories of snapshots, each directory object once, and compares every header with what is below it. */
class TreeChecker {
    #pool;
    #objects;
    #report;
    #signal;
    /** Directories that are being walked, or are about to be, by the bytes of their hash. */
    #walking = new Map();
    #nextTurn = 0;
    constructor(pool, objects, report, signal) {
        this.#pool = pool;
        this.#objects = objects;
        this.#report = report;
        this.#signal = signal;
    }
    /**
     * Checks entries and all that is below them; `sums` learns what they come to. Resolves when all of it is handed out.
     * @param isTop whether these are the saved paths of a snapshot
     */
    async checkEntries(entries, place, sums, isTop, depth = 0) {
        const folders = [];
        let complete = true;
        try {
            for (const entry of entries) {
                await this.turn();
                const name = (0,read_tree/* entryName */.MB)(entry);
                const here = { ...place, path: place.path === '' ? name : (0,files_path/* joinPath */.uJ)(place.path, name) };
                this.#checkEntry(entry, here, isTop, folders, sums.expect());
            }
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            complete = false;
            this.#report({ ...place, message: error.message });
        }
        let next = 0;
        for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, folders.map(({ id }) => id))) {
            await this.#checkFolder(folders[next++], object, depth + 1);
        }
        sums.close(complete);
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async turn() {
        if (this.#objects.hasLists)
            await this.#objects.checkLists();
        if (!this.#pool.hasRoom)
            await this.#pool.room();
        else if (performance.now() > this.#nextTurn) {
            // Else everything that needs the objects of a batch that does not fill up would pile up
            this.#objects.flush();
            await (0,promises_.setImmediate)();
            this.#nextTurn = performance.now() + TURN_INTERVAL;
        }
        this.#signal?.throwIfAborted();
    }
    #checkEntry(entry, place, isTop, folders, done) {
        const hash = Buffer.from(entry.hash);
        if (entry.kind === 'directory' && entry.stated) {
            this.#checkDirectory({ catalog: 'M', hash }, place, folders, (outcome) => {
                done(this.#directorySums(entry, place, outcome));
            });
        }
        else if (!entry.stated || entry.kind === 'other') {
            done(NO_SUMS);
        }
        else if (!entry.readable) {
            done({ ...NO_SUMS, entries: 1 });
        }
        else {
            this.#objects.check({ catalog: 'R', hash }, (outcome) => {
                const problem = contentProblem(entry, hash, isTop, outcome);
                if (problem !== undefined)
                    this.#report({ ...place, message: problem });
                done('problem' in outcome
                    ? undefined
                    : { entries: 1, counted: 1, size: contentSize(outcome), stored: outcome.stored });
            });
        }
    }
    /** Has a directory walked, unless it has been or is going to be. */
    #checkDirectory(id, place, folders, done) {
        const known = this.#objects.outcome(id.hash);
        if (known !== undefined) {
            done(known);
            return;
        }
        const key = id.hash.toString('latin1');
        const walking = this.#walking.get(key);
        if (walking !== undefined) {
            walking.push(done);
            return;
        }
        this.#walking.set(key, [done]);
        folders.push({ id, place });
    }
    async #checkFolder({ id, place }, object, depth) {
        let directory;
        let stored;
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.I(object.problem.message);
            stored = object.stored;
            this.#objects.count(stored);
            if (depth > read_tree/* MAX_DEPTH */.lr)
                throw new errors/* FormatError */.I(`There are more than ${read_tree/* MAX_DEPTH */.lr} folders above it`);
            directory = (0,read_tree/* openDirectory */.AJ)({ id, type: object.type, content: object.content ?? new Uint8Array(0) });
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            this.#settle(id, { problem: error.message }, false);
            return;
        }
        if (directory === undefined) {
            const sums = { entries: 0, counted: 0, subfolders: 0, listed: false };
            this.#settle(id, { kind: 'directory', stored, size: 0, sums }, false);
            return;
        }
        const { size, entries } = directory;
        const counted = countSubfolders(directory.children);
        const sums = new SumCollector(stored, (total) => {
            if (total === undefined) {
                this.#settle(id, { problem: `Something in it is damaged (directory ${(0,object_id/* formatObjectId */.Ax)(id)})` }, true);
                return;
            }
            this.#compare(place, 'The directory', size, total.size, 'bytes');
            this.#compare(place, 'The directory', entries, total.entries, 'entries');
            const below = { entries: total.entries, counted: total.counted, subfolders: counted.subfolders, listed: true };
            this.#settle(id, { kind: 'directory', stored: total.stored, size: total.size, sums: below }, false);
        });
        await this.checkEntries(counted.children, place, sums, false, depth);
    }
    /** @param reported the one who had it walked has heard of the problem already, from what is inside */
    #settle(id, outcome, reported) {
        const key = id.hash.toString('latin1');
        const [first, ...others] = this.#walking.get(key) ?? [];
        this.#walking.delete(key);
        this.#objects.remember(id.hash, outcome);
        first?.(reported ? 'reported' : outcome);
        for (const done of others)
            done(outcome);
    }
    /** What a directory entry adds, after a look at whether the entry says the same as its object. */
    #directorySums(entry, place, outcome) {
        if (outcome === 'reported')
            return undefined;
        const problem = 'problem' in outcome ? outcome.problem : directoryProblem(entry, outcome);
        if (problem !== undefined)
            this.#report({ ...place, message: problem });
        if ('problem' in outcome || outcome.sums === undefined)
            return undefined;
        const { size, stored, sums } = outcome;
        return { size, stored, entries: sums.entries + 1, counted: sums.counted + 1 };
    }
    #compare(place, what, header, actual, unit) {
        if (header === actual)
            return;
        this.#report({ ...place, message: `${what} says that it has ${header} ${unit}, there are ${actual}` });
    }
}
/** Counts sub-folders while the children are walked. */
function countSubfolders(entries) {
    const counted = {
        subfolders: 0,
        children: {
            *[Symbol.iterator]() {
                for (const entry of entries) {
                    if (entry.kind === 'directory' && entry.stated)
                        counted.subfolders++;
                    yield entry;
                }
                return undefined;
            }
        }
    };
    return counted;
}
function directoryProblem(entry, { kind, sums }) {
    if (kind !== 'directory' || sums === undefined)
        return `Its object is a ${kind}, not a directory`;
    if (entry.readable !== sums.listed) {
        return sums.listed ? 'It is marked as not readable, and has a list' : 'It is marked as readable, and has no list';
    }
    if (entry.size === sums.subfolders)
        return undefined;
    return `Its entry says that it has ${entry.size} sub-folders, there are ${sums.subfolders}`;
}
function contentProblem(entry, hash, isTop, outcome) {
    if ('problem' in outcome)
        return outcome.problem;
    const fits = entry.kind === 'link' ? outcome.kind === 'link' : outcome.kind === 'chunk' || outcome.kind === 'file';
    if (!fits)
        return `Object ${(0,object_id/* formatObjectId */.Ax)({ catalog: 'R', hash })} is a ${outcome.kind}, not a ${entry.kind}`;
    const size = contentSize(outcome);
    // Upstream cuts the size of a file that is itself a saved path to 32 bits
    if (entry.size === size || (isTop && entry.size === size % 2 ** 32))
        return undefined;
    return `Its entry says that it has ${entry.size} bytes, its content has ${size}`;
}
function contentSize({ kind, size }) {
    return kind === 'link' ? 0 : size;
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var snapshot_threads = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/check.js












/**
 * Checks a whole repository: every tag, every snapshot with all that it needs, the sums in all headers, and the content of
 * every blob, each of which is read once. Problems are told to the listener, and the check goes on.
 *
 * @throws RekkordError of code `key` when the key cannot list and read, `storage` when the repository cannot be listed,
 *   `interrupted` when `signal` ended the check
 */
async function checkRepository(repository, options, listener) {
    repository.requireRead();
    if (options.signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('check');
    const progress = options.progress ?? newCheckProgress();
    const run = new CheckRun(repository, options, listener, progress);
    return run.check();
}
class CheckRun {
    #repository;
    #options;
    #listener;
    #progress;
    #table = new CheckTable();
    #damaged = new Set();
    #problems = 0;
    constructor(repository, options, listener, progress) {
        this.#repository = repository;
        this.#options = options;
        this.#listener = listener;
        this.#progress = progress;
    }
    async check() {
        // Tags first: what is published while blobs are being listed is not looked for among them
        const { tags, problems } = await this.#repository.tags();
        for (const { path, reason } of problems)
            this.#report(`The tag ${path} is not valid: ${reason}`);
        await this.#listBlobs('M');
        await this.#listBlobs('R');
        const unneeded = await this.#inWorkers(tags);
        const { objects, bytes } = this.#progress;
        return {
            snapshots: tags.length,
            damagedSnapshots: this.#damaged.size,
            objects,
            bytes,
            unneeded,
            problems: this.#problems
        };
    }
    async #listBlobs(catalog) {
        for await (const { path, size } of this.#blobFiles(`blobs/${catalog}`)) {
            const name = catalog + path.slice(path.lastIndexOf('/') + 1);
            if ((0,object_id/* isObjectId */.TS)(name) && path === (0,object_id/* blobPath */.nD)((0,object_id/* parseObjectId */.u9)(name))) {
                this.#table.addListed(catalog, (0,object_id/* parseObjectId */.u9)(name).hash, size);
            }
            else {
                this.#listener.warning(`The file ${path} in ${this.#repository.url} is not a blob`);
            }
        }
        this.#progress.foundObjects = this.#table.count;
    }
    async *#blobFiles(folder) {
        const { storage } = this.#repository;
        if (storage.listBelow !== undefined) {
            yield* await storage.listBelow(folder);
            return undefined;
        }
        for await (const subfolder of storage.listFolders(folder)) {
            if (this.#options.signal?.aborted === true)
                throw (0,interrupted/* interrupted */.V)('check');
            yield* storage.list(subfolder);
        }
        return undefined;
    }
    async #inWorkers(tags) {
        const { threads, signal } = this.#options;
        const pool = new workers_pool/* WorkerPool */.T(threads ?? (0,snapshot_threads/* defaultThreads */.Z)(), () => this.#repository.workerStart());
        let onAbort;
        try {
            return await new Promise((resolve, reject) => {
                onAbort = () => reject((0,interrupted/* interrupted */.V)('check'));
                signal?.addEventListener('abort', onAbort, { once: true });
                const objects = new ObjectChecker(pool, this.#table, this.#progress, reject);
                const trees = new TreeChecker(pool, objects, (problem) => this.#reportProblem(problem), signal);
                pool.onIdle = () => objects.flush();
                const walk = async () => {
                    await this.#checkSnapshots(tags, pool, objects, trees);
                    return this.#checkOthers(objects, trees);
                };
                walk().then(resolve, reject);
            });
        }
        finally {
            if (onAbort !== undefined)
                signal?.removeEventListener('abort', onAbort);
            await pool.close();
        }
    }
    async #checkSnapshots(tags, pool, objects, trees) {
        let next = 0;
        for await (const object of (0,read_ahead/* readAhead */.E)(pool, tags.map(({ id }) => id))) {
            const tag = tags[next++];
            const place = { snapshot: (0,object_id/* formatObjectId */.Ax)(tag.id), channel: tag.channel, path: '' };
            try {
                if ('problem' in object)
                    throw new errors/* FormatError */.I(object.problem.message);
                const { type, stored, content = new Uint8Array(0) } = object;
                const snapshot = (0,read_tree/* openSnapshot */.r3)({ id: tag.id, type, content });
                if (objects.outcome(tag.id.hash) === undefined)
                    objects.count(stored);
                objects.remember(tag.id.hash, { kind: 'snapshot', stored, size: snapshot.size });
                this.#compareTag(place, tag, snapshot, stored);
                const sums = new SumCollector(0, (total) => this.#compareSnapshot(place, snapshot, total));
                await trees.checkEntries(snapshot.children, place, sums, true);
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.I))
                    throw error;
                objects.remember(tag.id.hash, { problem: error.message });
                this.#reportProblem({ ...place, message: error.message });
            }
        }
        await objects.finish();
    }
    /** Checks what no snapshot needs: how many objects that are. */
    async #checkOthers(objects, trees) {
        let unneeded = 0;
        for (const { hash } of this.#table.unchecked())
            if (objects.outcome(hash) === undefined)
                unneeded++;
        for (const id of this.#table.unchecked()) {
            await trees.turn();
            if (objects.outcome(id.hash) !== undefined)
                continue;
            objects.check(id, (outcome) => {
                if ('problem' in outcome)
                    this.#report(`${outcome.problem}; no published snapshot needs it`);
            });
        }
        await objects.finish();
        return unneeded;
    }
    #compareTag(place, tag, snapshot, stored) {
        this.#expect(place, 'time in the tag', tag.time, snapshot.time);
        this.#expect(place, 'channel in the tag', tag.channel, snapshot.channel);
        this.#expect(place, 'size in the tag', tag.size, snapshot.size);
        this.#expect(place, 'stored size in the tag', tag.stored, snapshot.stored + stored);
        if (snapshot.added !== undefined)
            this.#expect(place, 'added size in the tag', tag.added, snapshot.added + stored);
    }
    #compareSnapshot(place, snapshot, total) {
        if (total === undefined)
            return;
        this.#expect(place, 'size in the snapshot', snapshot.size, total.size);
        this.#expect(place, 'number of entries in the snapshot', snapshot.entries, total.counted);
        this.#expect(place, 'stored size in the snapshot', snapshot.stored, total.stored);
    }
    #expect(place, what, found, expected) {
        if (found === expected)
            return;
        this.#reportProblem({
            ...place,
            message: `The ${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`
        });
    }
    #report(message) {
        this.#reportProblem({ message, snapshot: undefined, channel: undefined, path: '' });
    }
    #reportProblem(problem) {
        this.#problems++;
        if (problem.snapshot !== undefined)
            this.#damaged.add(problem.snapshot);
        this.#listener.problem(problem);
    }
}

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/scan.js






/**
 * Pre-scan hooks, the check of every snapshot and blob, post-scan hooks. Like those of a save, post-scan hooks run only
 * after success (behaviour text §2): when nothing is wrong.
 *
 * @throws RekkordError when the check could not be made, found something wrong (`damaged`; `scanned` has been told the
 *   result), or a hook failed
 */
async function scan(command, reporter) {
    const { preScan, postScan } = command.settings.hooks;
    const repository = await (0,open_repository/* openRepository */.h_)(command.settings);
    try {
        repository.requireRead();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        // Both directories are looked at before anything happens, so that a wrong one stops the scan
        const find = (directory) => command.hooks && directory !== undefined ? (0,hooks_find/* findHooks */.o)(directory) : [];
        const [before, after] = [find(preScan), find(postScan)];
        await runPhase('pre-scan', before, undefined, repository.url, command, reporter);
        reporter.scanBegins();
        const result = await checkRepository(repository, command, reporter);
        reporter.scanned(result);
        if (result.problems > 0)
            throw damaged(repository.url, result);
        await runPhase('post-scan', after, true, repository.url, command, reporter);
    }
    finally {
        await repository.close();
    }
}
async function runPhase(phase, hooks, succeeded, url, { execute, env, secretVariables, cwd, signal }, reporter) {
    if (hooks.length === 0)
        return;
    reporter.hooksBegin(phase, hooks);
    const environment = (0,hooks_environment/* hookEnvironment */.N)(env, secretVariables, { phase, repository: url });
    const results = await (0,run/* runHooks */.E)({
        phase,
        hooks,
        execute,
        env: environment,
        succeeded,
        cwd,
        listener: reporter,
        signal
    });
    reporter.hooksEnd(phase);
    const failure = (0,run/* hookFailure */.q)(results);
    if (failure !== undefined)
        throw failure;
}
function damaged(url, { problems, snapshots, damagedSnapshots }) {
    const found = problems === 1 ? '1 problem was found' : `${problems} problems were found`;
    return new errors/* RekkordError */.X('damaged', `${found} in ${url}; ${damagedSnapshots} of ${snapshots} snapshots are damaged`);
}

// EXTERNAL MODULE: ./lib/commands/units.js
var units = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 2 modules
var spawn_hook = __webpack_require__(340);
// EXTERNAL MODULE: ./lib/cli/hook-lines.js
var hook_lines = __webpack_require__(4061);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var cli_options = __webpack_require__(3954);
;// CONCATENATED MODULE: ./lib/cli/scan.js







/** `rekkord scan`. */
async function runScan(options, face) {
    const { env, cwd, signal } = face;
    const settings = (0,cli_options/* readSettings */.sb)(options, face);
    const progress = newCheckProgress();
    const { threads } = settings;
    const command = { settings, threads, signal, progress, hooks: options.no_hooks !== true };
    await scan({ ...command, execute: spawn_hook/* spawnHook */.n, env, secretVariables: [], cwd }, new ScanLines(face, progress));
}
/** Tells how a scan goes. */
class ScanLines extends hook_lines/* HookLines */.x {
    #progress;
    constructor(face, progress) {
        super(face.terminal);
        this.#progress = progress;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,files_path/* escapeControls */.UN)(url)} (${role})`);
        this.endParagraph();
    }
    scanBegins() {
        this.line('Checking...');
        this.endParagraph();
        this.terminal.startProgress(() => progressLine(this.#progress));
    }
    problem(problem) {
        this.terminal.error(checkProblemSentence(problem));
    }
    scanned({ snapshots, damagedSnapshots, objects, bytes, unneeded, problems }) {
        this.terminal.stopProgress();
        this.line(`Snapshots: ${snapshots} (${damagedSnapshots} damaged)`);
        this.line(`Objects: ${objects} (${(0,units/* formatSize */.Xq)(bytes)})`);
        this.line(`Objects that no snapshot needs: ${unneeded}`);
        this.line(`Problems: ${problems}`);
        // Since the process began
        this.line(`Execution time: ${(0,units/* formatDuration */.a3)(performance.now())}`);
        this.endParagraph();
    }
}
function progressLine({ objects, foundObjects, bytes }) {
    return `${objects} of ${foundObjects} objects, ${(0,units/* formatSize */.Xq)(bytes)}`;
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


/***/ }),

/***/ 6718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead)
/* harmony export */ });
/** Objects in a batch: enough to make messages cheap and to keep remote storages busy. */
const BATCH_OBJECTS = 16;
/** Bytes of the largest object that is read; a directory of a million entries has some 150 MB. */
const MAXIMUM_OBJECT = 1024 * 1024 * 1024;
/**
 * Reads objects in worker threads, in their order: while one batch is being used, the next one is on its way. So two
 * batches are held at most, each of some megabytes or a single object.
 */
async function* readAhead(pool, ids) {
    if (ids.length === 0)
        return undefined;
    let start = 0;
    let batch = readBatch(pool, ids, start);
    while (start < ids.length) {
        const objects = await batch;
        start += objects.length;
        if (start < ids.length)
            batch = readBatch(pool, ids, start);
        yield* objects;
    }
    return undefined;
}
function readBatch(pool, ids, start) {
    const items = ids
        .slice(start, start + BATCH_OBJECTS)
        .map(({ catalog, hash }) => ({ catalog, hash: hash.toString('latin1') }));
    const batch = pool.run({ kind: 'read-objects', items, maximum: MAXIMUM_OBJECT }, { urgent: true });
    // Who waits for it learns of a failure; when nobody does any more, it is no failure of this process
    batch.catch(() => undefined);
    return batch;
}


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ openDirectory),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   bD: () => (/* binding */ entryObjectId),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   r3: () => (/* binding */ openSnapshot),
/* harmony export */   sk: () => (/* binding */ readTreeObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9972);
/* harmony import */ var _format_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2668);
/* harmony import */ var _format_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5060);
/* harmony import */ var _format_integers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);
/* harmony import */ var _format_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7677);
/* harmony import */ var _format_snapshot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7535);









/** Folders inside each other that are walked at the most; no system has paths that long. */
const MAX_DEPTH = 4096;
/**
 * Reads an object and keeps it.
 * @throws RekkordError when the key cannot read, FormatError when the object is missing or damaged
 */
async function readTreeObject(repository, id) {
    const { type, content } = await repository.readObject(id);
    return { id, type, content: Uint8Array.prototype.slice.call(content) };
}
/**
 * The directory in an object (format text §6).
 * @returns undefined for one that could not be listed when it was saved
 * @throws FormatError when the object is something else or is cut off
 */
function openDirectory(object) {
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_6__/* .objectKind */ .AF)(object.type) !== 'directory')
        throw wrongType(object, 'directory');
    const bytes = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .asBuffer */ .b)(object.content);
    if (bytes.length === 0)
        return undefined;
    return namingObject(object.id, () => {
        if (bytes.length < _format_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .DIRECTORY_HEADER_SIZE */ .GY)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the directory is cut off');
        const size = (0,_format_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readSize */ .ik)(bytes, 0, 'size of the directory');
        const entries = (0,_format_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .readSize */ .ik)(bytes, 8, 'number of entries of the directory');
        return { size, entries, children: { [Symbol.iterator]: () => directoryEntries(object.id, bytes, object.type) } };
    });
}
/** The snapshot in an object (format text §6). @throws FormatError when the object is something else or is damaged */
function openSnapshot(object) {
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_6__/* .objectKind */ .AF)(object.type) !== 'snapshot')
        throw wrongType(object, 'snapshot');
    return namingObject(object.id, () => (0,_format_snapshot_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeSnapshot */ .pH)(object.content, object.type));
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
    const seen = new Set();
    try {
        for (const entry of (0,_format_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntries */ .Fq)(bytes, _format_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .DIRECTORY_HEADER_SIZE */ .GY, type === 8 ? _format_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .OLD_ENTRY_SIZE */ .Vv : _format_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_SIZE */ .RY)) {
            (0,_format_name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)(entry.name);
            if (seen.size === seen.add(entryName(entry)).size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_format_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(entry.name)} is there twice`);
            yield entry;
        }
    }
    catch (error) {
        throw naming(id, error);
    }
    return undefined;
}
function wrongType(object, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .formatObjectId */ .Ax)(object.id)} is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_6__/* .objectTypeName */ .j3)(object.type)}, not a ${wanted}`);
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
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .formatObjectId */ .Ax)(id)} is damaged: ${error.message}`, { cause: error });
}


/***/ })

};
