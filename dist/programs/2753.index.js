export const id = 2753;
export const ids = [2753];
export const modules = {

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ GrowingBuffer)
/* harmony export */ });
const FIRST_SIZE = 1024;
/** Bytes that are added at the end. Memory grows by doubling, so that most bytes are copied once at the most. */
class GrowingBuffer {
    #memory = Buffer.alloc(0);
    #length = 0;
    /** Bytes that have been added. */
    get length() {
        return this.#length;
    }
    /** All bytes: a view, to be written through as well, that the next {@link extend} may make stale. */
    get bytes() {
        return this.#memory.subarray(0, this.#length);
    }
    /** Adds bytes, all zero. @returns where they begin */
    extend(size) {
        const start = this.#length;
        this.#length += size;
        if (this.#length > this.#memory.length) {
            const larger = Buffer.alloc(Math.max(FIRST_SIZE, this.#length, this.#memory.length * 2));
            this.#memory.copy(larger, 0, 0, start);
            this.#memory = larger;
        }
        return start;
    }
    /** Lets go of all bytes. */
    clear() {
        this.#memory = Buffer.alloc(0);
        this.#length = 0;
    }
}


/***/ }),

/***/ 2753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SQ: () => (/* binding */ scan),
  K5: () => (/* binding */ scannedPart),
  Bs: () => (/* binding */ snapshotCounts)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hooks/environment.js
var hooks_environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var hooks_find = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/hooks/run.js + 1 modules
var run = __webpack_require__(6378);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/repository/tags.js + 1 modules
var repository_tags = __webpack_require__(8234);
// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
;// CONCATENATED MODULE: ./lib/snapshot/check/listing.js


/** Milliseconds between two turns of the event loop: the workers' results are to be taken up while local folders are listed. */
const TURN_INTERVAL = 2;
/**
 * Puts all blobs of a repository into a table.
 * @param warn told of files that are no blobs, in one sentence
 * @throws RekkordError when the storage fails, the reason of `signal` when it aborts
 */
async function listBlobs({ storage, url }, table, signal, warn) {
    const turns = new async_turns/* Turns */.P(signal, TURN_INTERVAL);
    for (const catalog of ['M', 'R']) {
        for await (const { path, size } of blobFiles(storage, `blobs/${catalog}`)) {
            if (turns.areDue)
                await turns.take();
            const name = catalog + path.slice(path.lastIndexOf('/') + 1);
            if ((0,object_id/* isObjectId */.TS)(name) && path === (0,object_id/* blobPath */.nD)((0,object_id/* parseObjectId */.u9)(name)))
                table.addListed((0,object_id/* parseObjectId */.u9)(name), size);
            else
                warn(`The file ${path} in ${url} is not a blob`);
        }
    }
}
async function* blobFiles(storage, folder) {
    if (storage.listBelow === undefined) {
        for await (const subfolder of storage.listFolders(folder))
            yield* storage.list(subfolder);
    }
    else {
        for await (const page of storage.listBelow(folder))
            yield* page;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/snapshot/check/listener.js
var check_listener = __webpack_require__(9619);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/check/object-problems.js




/** A file that is no longer than this has no chunk list (docs/format.md section 7). */
const MAYBE_CHUNKED = 1024 * 1024;
/**
 * Whether a blob may be the chunk list of a file, by its bytes on disk alone. Chunks but the last have 1 MiB or more, which
 * bounds the length of the list.
 */
function mayBeList(fileSize, stored) {
    return fileSize > MAYBE_CHUNKED && stored <= 1024 + 64 * Math.ceil(fileSize / MAYBE_CHUNKED);
}
/** The chunk list in an object. @throws FormatError, which names the object, when it is damaged */
function decodeList(id, content) {
    try {
        return (0,chunk_list/* decodeChunkList */.eW)(content);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: ${error.message}`, { cause: error });
    }
}
/** Reads a directory that no snapshot needs to its end; nothing above asks for its sums. */
function unusedSums(id, { type, content = new Uint8Array(0) }) {
    const directory = (0,tree/* openDirectory */.AJ)({ id, type, content });
    let subfolders = 0;
    for (const entry of directory?.children ?? [])
        if (entry.kind === 'directory' && entry.stated)
            subfolders++;
    return { entries: directory?.entries ?? 0, counted: 0, subfolders, listed: directory !== undefined };
}
/** @throws FormatError when no chunk has such a length in bytes */
function checkChunk(id, length) {
    if (length > 0 && length <= chunk_list/* CHUNK_MAX_SIZE */.Xl)
        return;
    throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: a chunk of ${length} bytes`);
}
/** @throws FormatError when no link can have this target */
function checkLink(id, target) {
    if (target.length > 0 && !target.includes(0))
        return;
    throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: the target of a link is not a path`);
}
/** What is wrong with a chunk as a part of a file, in words. */
function chunkProblem(id, offset, length, outcome) {
    if ('problem' in outcome)
        return `${outcome.problem} (the chunk at ${offset} of a file)`;
    if (outcome.kind === 'content')
        return undefined;
    if (outcome.kind !== 'chunk')
        return `Object ${(0,object_id/* formatObjectId */.Ax)(id)} is a ${outcome.kind}, not a chunk`;
    if (outcome.size === length)
        return undefined;
    return `Chunk ${(0,object_id/* formatObjectId */.Ax)(id)} has ${outcome.size} bytes, the chunk list says ${length}`;
}

;// CONCATENATED MODULE: ./lib/snapshot/check/objects.js







/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Damaged chunks that are named for each file. */
const NAMED_CHUNKS = 1000;
/**
 * What is kept at the most of a repository that somebody made to take all memory: who waits for objects, bytes of chunk lists
 * that wait for their turn, objects that are known to be damaged. Others are read again when they are needed.
 */
const MAX_WAITING = 50_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const MAX_PROBLEMS = 500_000;
/**
 * Checks objects by themselves, each once: chunks, chunk lists with all their chunks, links. Work is handed to the workers
 * in batches; chunk lists wait until the walk takes them up, so that a huge one does not pile up work.
 */
class ObjectChecker {
    #pool;
    #table;
    #progress;
    #onError;
    #listsOnly;
    /** Of the objects with problems those that have been asked for once that was known, by {@link objectKey}. */
    needed = new Set();
    /** Objects that are being checked, by {@link objectKey}. */
    #waiting = new Map();
    /** Objects that are missing or damaged, likewise. */
    #problems;
    #batch = [];
    #bytes = 0;
    #lists = [];
    #listBytes = 0;
    /** Callbacks in #waiting. */
    #callbacks = 0;
    #wake;
    constructor(pool, table, progress, onError, { listsOnly = false, problems } = {}) {
        this.#pool = pool;
        this.#table = table;
        this.#progress = progress;
        this.#onError = onError;
        this.#listsOnly = listsOnly;
        this.#problems = new Map(problems);
    }
    /** Whether so much waits for objects that nothing more is to be asked for before all of it is done. */
    get isFull() {
        return this.#callbacks > MAX_WAITING;
    }
    /** Whether chunk lists wait to be taken up. */
    get hasLists() {
        return this.#lists.length > 0;
    }
    /**
     * Checks an object, unless it has been; `done` may be called at once.
     * @param size bytes of the file or chunk that it is of, as far as that is known; a chunk list is of its file
     */
    check(id, done, size = 0) {
        const known = this.#known(id, size);
        if (known === undefined)
            this.read(id, done, size);
        else
            done(known);
    }
    /** Reads and checks an object, whatever is known of it; `size` as for {@link check}. */
    read(id, done, size = 0) {
        const key = objectKey(id);
        const waiting = this.#waiting.get(key);
        this.#callbacks++;
        if (waiting !== undefined) {
            waiting.push(done);
            return;
        }
        this.#waiting.set(key, [done]);
        this.#batch.push({ catalog: id.catalog, hash: id.hash.toString('latin1') });
        this.#bytes += this.#table.listedSize(id) ?? Math.min(size, chunk_list/* CHUNK_MAX_SIZE */.Xl);
        if (this.#batch.length >= BATCH_OBJECTS || this.#bytes >= BATCH_BYTES)
            this.flush();
    }
    /** What is known of an object already. */
    outcome(id) {
        if (this.#problems.size === 0)
            return this.#table.checked(id);
        const key = objectKey(id);
        const problem = this.#problems.get(key);
        if (problem === undefined)
            return this.#table.checked(id);
        this.needed.add(key);
        return { problem };
    }
    /** Remembers what the check of an object came to. */
    remember(id, outcome) {
        if (!('problem' in outcome))
            this.#table.addChecked(id, outcome);
        else if (this.#problems.size < MAX_PROBLEMS)
            this.#problems.set(objectKey(id), outcome.problem);
    }
    /** Counts an object that has been read. */
    count(stored) {
        this.#progress.objects++;
        this.#progress.bytes += stored;
    }
    /** Counts an object that has been read and was found among the fossils. */
    countFossil(object) {
        if ('isFossil' in object && object.isFossil)
            this.#progress.fossils++;
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const items = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        this.#pool
            .run({ kind: 'read-objects', items, maximum: content_limit/* LARGEST_OBJECT */.bC })
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
        for (let next = this.#lists.shift(); next !== undefined; next = this.#lists.shift()) {
            this.#listBytes -= next.bytes;
            await this.#checkChunks(next);
        }
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
    /** What is known of an object, or is to be said of it without reading it; undefined of one that has to be read. */
    #known(id, size) {
        return this.outcome(id) ?? (this.#listsOnly ? this.#unread(id, size) : undefined);
    }
    /** What there is to say of an object that is not to be read; undefined of one that has to be. */
    #unread(id, fileSize) {
        const stored = this.#table.listedSize(id);
        // Reading it tells for sure that it is missing
        if (stored === undefined || mayBeList(fileSize, stored))
            return undefined;
        const outcome = { kind: 'content', stored, size: NaN };
        this.remember(id, outcome);
        return outcome;
    }
    #receive(id, object) {
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.IF(object.problem.message);
            this.count(object.stored);
            this.countFossil(object);
            const { type, stored, length, content = new Uint8Array(0) } = object;
            const kind = (0,object_type/* objectKind */.AF)(type);
            if (kind === 'file') {
                this.#lists.push({ id, list: decodeList(id, content), bytes: length, stored });
                this.#listBytes += length;
                return;
            }
            if (kind === 'chunk')
                checkChunk(id, length);
            else if (kind === 'link')
                checkLink(id, content);
            else if (kind === 'snapshot')
                (0,tree/* openSnapshot */.r3)({ id, type, content });
            if (kind === 'directory')
                this.#settle(id, { kind, stored, size: 0, sums: unusedSums(id, object) });
            else
                this.#settle(id, { kind, stored, size: length });
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            this.#settle(id, { problem: error.message });
        }
    }
    /** Has all chunks of a list checked, and looks in the end what that came to, so that nothing is kept of each. */
    async #checkChunks(pending) {
        let running = 1;
        const release = () => {
            if (--running === 0)
                this.#settle(pending.id, this.#listOutcome(pending));
        };
        for (const { length, hash } of pending.list.chunks) {
            if (!this.#pool.hasRoom)
                await this.#pool.room();
            if (this.#listBytes > MAX_LIST_BYTES)
                await this.checkLists();
            const chunk = { catalog: 'R', hash };
            if (this.#known(chunk, length) !== undefined)
                continue;
            // A file may be made of one chunk, millions of times over, which is waited for once
            if (this.#waiting.get(objectKey(chunk))?.at(-1) === release)
                continue;
            running++;
            this.read(chunk, release, length);
        }
        release();
    }
    /** What a list comes to, all chunks of which have been checked. */
    #listOutcome({ list, stored }) {
        let total = stored;
        let damaged = 0;
        const problems = new Set();
        for (const { offset, length, hash } of list.chunks) {
            const chunk = { catalog: 'R', hash };
            const outcome = this.outcome(chunk) ?? { problem: `Object ${(0,object_id/* formatObjectId */.Ax)(chunk)} is missing or damaged` };
            const problem = chunkProblem(chunk, offset, length, outcome);
            if (problem !== undefined && ++damaged <= NAMED_CHUNKS)
                problems.add(problem);
            if (!('problem' in outcome))
                total += outcome.stored;
        }
        if (damaged === 0)
            return { kind: 'file', stored: total, size: list.size };
        return { problem: [...problems, ...(damaged > NAMED_CHUNKS ? [`${damaged} of its chunks in all`] : [])].join('; ') };
    }
    #settle(id, outcome) {
        const key = objectKey(id);
        const waiting = this.#waiting.get(key) ?? [];
        this.#waiting.delete(key);
        this.#callbacks -= waiting.length;
        this.remember(id, outcome);
        for (const done of waiting)
            done(outcome);
    }
}
/** An object as a key of a map. */
function objectKey({ catalog, hash }) {
    return catalog + hash.toString('latin1');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/snapshot/check/part.js

/** Draws are made with so many values. */
const DRAWS = 2 ** 32;
/** Part of the time that may go to snapshots, folders and chunk lists, so that content has its turn in any repository. */
const TREES_SHARE = 1 / 2;
/** The part of a repository that one check looks at: drawn anew for each, so that every part comes up some time. */
class CheckPart {
    /** Whether everything is to be read, however long it takes. */
    isAll;
    #fraction;
    #seed = (0,external_node_crypto_.randomInt)(DRAWS);
    #treesEnd;
    #end;
    /** The time begins now. */
    constructor({ sample = 100, maxDuration = Infinity }) {
        this.isAll = sample >= 100 && maxDuration === Infinity;
        this.#fraction = sample / 100;
        const now = performance.now();
        this.#treesEnd = now + maxDuration * TREES_SHARE;
        this.#end = now + maxDuration;
    }
    /** Whether the time for snapshots, folders and chunk lists is over. */
    get isTreesTimeOver() {
        return this.#treesEnd !== Infinity && performance.now() >= this.#treesEnd;
    }
    get isTimeOver() {
        return this.#end !== Infinity && performance.now() >= this.#end;
    }
    /** Whether an object is among those to be read. Hashes are evenly spread, and the seed is not known to who made them. */
    takes(hash) {
        return (hash.readUInt32LE(0) ^ this.#seed) >>> 0 < this.#fraction * DRAWS;
    }
    /** Items in an order that time may cut off anywhere. */
    order(items) {
        if (this.#end === Infinity)
            return items;
        const shuffled = [...items];
        for (let i = shuffled.length - 1; i > 0; i--) {
            const other = (0,external_node_crypto_.randomInt)(i + 1);
            [shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
        }
        return shuffled;
    }
    /** Where among all objects to begin, from 0 to below 1. */
    start() {
        return (0,external_node_crypto_.randomInt)(DRAWS) / DRAWS;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/check/report.js

/** Tells the listener what a check finds, counts it, and compares what headers and tags say with what there is. */
class CheckReport {
    #listener;
    /** Sentences that have been told, where snapshots may be walked twice; else undefined. */
    #told;
    #damaged = new Set();
    #problems = 0;
    /** @param tellOnce whether snapshots may be walked twice, so that what was told is not told again */
    constructor(listener, tellOnce) {
        this.#listener = listener;
        this.#told = tellOnce ? new Set() : undefined;
    }
    get problems() {
        return this.#problems;
    }
    /** Snapshots in which something is wrong. */
    get damagedSnapshots() {
        return this.#damaged.size;
    }
    /** A problem that is of no snapshot. */
    tell(message) {
        this.tellOf({ message, snapshot: undefined, channel: undefined, path: '' });
    }
    tellOf(problem) {
        if (this.#told !== undefined) {
            const sentence = (0,check_listener/* checkProblemSentence */.t)(problem);
            if (this.#told.has(sentence))
                return;
            this.#told.add(sentence);
        }
        this.#problems++;
        if (problem.snapshot !== undefined)
            this.#damaged.add(problem.snapshot);
        this.#listener.problem(problem);
    }
    compareTag(place, tag, snapshot, stored) {
        this.#expect(place, 'time in the tag', tag.time, snapshot.time);
        this.#expect(place, 'channel in the tag', tag.channel, snapshot.channel);
        this.#expect(place, 'size in the tag', tag.size, snapshot.size);
        this.#expect(place, 'stored size in the tag', tag.stored, snapshot.stored + stored);
        if (snapshot.added !== undefined)
            this.#expect(place, 'added size in the tag', tag.added, snapshot.added + stored);
    }
    /** @param total undefined where the snapshot was not walked to its end */
    compareSnapshot(place, snapshot, total) {
        if (total === undefined)
            return;
        this.#expect(place, 'size in the snapshot', snapshot.size, total.size);
        this.#expect(place, 'number of entries in the snapshot', snapshot.entries, total.counted);
        // A writer counts the blob that it would have written, also where another writer had stored the object already
        // (docs/format.md section 6), so that a difference is no problem
        if (snapshot.stored === total.stored)
            return;
        const message = `The stored size in the snapshot is ${snapshot.stored}, its blobs add up to ${total.stored}`;
        this.#listener.note?.((0,check_listener/* checkProblemSentence */.t)({ ...place, message }));
    }
    #expect(place, what, found, expected) {
        if (found === expected)
            return;
        const message = `The ${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
        this.tellOf({ ...place, message });
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/check/sums.js
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

;// CONCATENATED MODULE: ./lib/snapshot/check/table.js
const KINDS = ['chunk', 'file', 'link', 'content', 'directory', 'snapshot'];
const EMPTY = 0;
const LISTED_META = 1;
const LISTED_RAW = 2;
/** And from here on the checked ones, by kind. */
const CHECKED = 3;
const CONTENT = CHECKED + KINDS.indexOf('content');
/** From here on they are in catalog M; below, all but LISTED_META are in R. */
const CHECKED_META = CHECKED + KINDS.indexOf('directory');
const HASH_WORDS = 8;
/** Objects whose facts are kept together; no more memory than a part of it is ever taken in vain, and none is copied. */
const BLOCK = 1 << 16;
const FIRST_SLOTS = 1 << 12;
const FULL = 3 / 4;
/** Facts of so many objects, by their number in the block. */
class Block {
    hashes = new Int32Array(BLOCK * HASH_WORDS);
    states = new Uint8Array(BLOCK);
    /** Bytes on disk of the blob, as listed. */
    listed = new Float64Array(BLOCK);
    stored = new Float64Array(BLOCK);
    /** Size, or for directories the place among all of them. */
    values = new Float64Array(BLOCK);
}
/**
 * The objects of a repository and what their check came to, in flat memory: some 65 bytes an object, however many there are.
 * They are numbered as they come, and found by open addressing; a hash may be there in both catalogs, as someone may copy
 * a blob into the other.
 */
class CheckTable {
    #count = 0;
    #blocks = [];
    /** By hash: numbers of objects, from 1 on; 0 where there is none. */
    #slots = new Uint32Array(FIRST_SLOTS);
    #directories = [];
    /** Objects in the table. */
    get count() {
        return this.#count;
    }
    /** Notes a blob that is there, with its bytes on disk; as not checked yet, unless it was. */
    addListed(id, stored) {
        const [block, i] = this.#claim(id);
        if (block.states[i] === EMPTY)
            block.states[i] = id.catalog === 'M' ? LISTED_META : LISTED_RAW;
        block.listed[i] = stored;
    }
    /** Bytes on disk of a blob that was listed, undefined where none was. */
    listedSize(id) {
        const number = this.#find(id);
        return number < 0 ? undefined : this.#block(number).listed[number % BLOCK];
    }
    /** Notes that an object is as it should be, or, as `content`, that it is needed and there. */
    addChecked(id, object) {
        const [block, i] = this.#claim(id);
        block.states[i] = CHECKED + KINDS.indexOf(object.kind);
        block.stored[i] = object.stored;
        block.values[i] =
            object.sums === undefined ? object.size : this.#directories.push({ size: object.size, sums: object.sums }) - 1;
    }
    /** What is known of an object; undefined where it has not been checked. */
    checked(id) {
        const number = this.#find(id);
        if (number < 0)
            return undefined;
        const block = this.#block(number);
        const kind = KINDS[block.states[number % BLOCK] - CHECKED];
        if (kind === undefined)
            return undefined;
        const stored = block.stored[number % BLOCK];
        const value = block.values[number % BLOCK];
        return kind === 'directory' ? { kind, stored, ...this.#directories[value] } : { kind, stored, size: value };
    }
    /** The objects that were listed and that nothing has needed when it comes to them. */
    *unchecked() {
        for (const { id, needed } of this.unread())
            if (!needed)
                yield id;
    }
    /**
     * The objects that were listed and not read when it comes to them, in the order in which they were listed, which is that
     * of their hashes. `from`: a place between 0 and 1 to begin at and to go round to.
     */
    *unread(from = 0) {
        const count = this.#count;
        const first = Math.floor(from * count);
        for (let i = 0; i < count; i++) {
            const number = (first + i) % count;
            const { hashes, states } = this.#block(number);
            const state = states[number % BLOCK];
            if (isUnread(state))
                yield { id: idIn(hashes, number % BLOCK, state), needed: state === CONTENT };
        }
    }
    /** Takes back what is known of whatever holds other objects, so that it is walked again. */
    forgetTrees() {
        for (const { states } of this.#blocks) {
            for (let i = 0; i < BLOCK; i++) {
                const kind = KINDS[states[i] - CHECKED];
                if (kind === 'directory' || kind === 'snapshot')
                    states[i] = LISTED_META;
                else if (kind === 'file')
                    states[i] = LISTED_RAW;
            }
        }
        this.#directories.length = 0;
    }
    #block(number) {
        return this.#blocks[Math.floor(number / BLOCK)];
    }
    /** Where the facts of an object are, or are to be: a new one has its hash, is EMPTY and must be given a state. */
    #claim(id) {
        let number = this.#find(id);
        if (number < 0) {
            number = this.#count++;
            if (number % BLOCK === 0)
                this.#blocks.push(new Block());
            const { hashes } = this.#block(number);
            const start = (number % BLOCK) * HASH_WORDS;
            for (let i = 0; i < HASH_WORDS; i++)
                hashes[start + i] = id.hash.readInt32LE(i * 4);
            if (this.#count > this.#slots.length * FULL)
                this.#grow();
            else
                this.#place(number);
        }
        return [this.#block(number), number % BLOCK];
    }
    /** The number of an object; negative where there is none. */
    #find({ catalog, hash }) {
        const first = hash.readInt32LE(0);
        const meta = catalog === 'M';
        for (let slot = this.#firstSlot(first);; slot = (slot + 1) % this.#slots.length) {
            const number = this.#slots[slot] - 1;
            if (number < 0)
                return number;
            const { states, hashes } = this.#block(number);
            const i = number % BLOCK;
            if (isMeta(states[i]) === meta && holds(hashes, i * HASH_WORDS, hash, first))
                return number;
        }
    }
    /** Hashes are random, so any of their bits spread evenly. */
    #firstSlot(firstWord) {
        return (firstWord >>> 0) % this.#slots.length;
    }
    #place(number) {
        let slot = this.#firstSlot(this.#block(number).hashes[(number % BLOCK) * HASH_WORDS]);
        while (this.#slots[slot] !== 0)
            slot = (slot + 1) % this.#slots.length;
        this.#slots[slot] = number + 1;
    }
    #grow() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        for (let number = 0; number < this.#count; number++)
            this.#place(number);
    }
}
function holds(hashes, start, hash, first) {
    if (hashes[start] !== first)
        return false;
    for (let i = 1; i < HASH_WORDS; i++)
        if (hashes[start + i] !== hash.readInt32LE(i * 4))
            return false;
    return true;
}
function isMeta(state) {
    return state === LISTED_META || state >= CHECKED_META;
}
function isUnread(state) {
    return state === LISTED_META || state === LISTED_RAW || state === CONTENT;
}
function idIn(hashes, i, state) {
    const hash = Buffer.alloc(HASH_WORDS * 4);
    for (let word = 0; word < HASH_WORDS; word++)
        hash.writeInt32LE(hashes[i * HASH_WORDS + word], word * 4);
    return { catalog: isMeta(state) ? 'M' : 'R', hash };
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/read-ahead.js
var read_ahead = __webpack_require__(6873);
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/check/entries.js


/** Whether an entry is a folder, also one that could not be listed when it was saved. */
function isFolder(entry) {
    return entry.kind === 'directory' && entry.stated;
}
/**
 * Checks what an entry that is no folder needs, and whether it says the same as that; `done` learns what it adds up to.
 * @param isTop whether it is a saved path of a snapshot
 */
function checkEntry(objects, entry, place, isTop, report, done) {
    if (!entry.stated || entry.kind === 'other') {
        done(NO_SUMS);
        return;
    }
    if (!entry.readable) {
        done({ ...NO_SUMS, entries: 1 });
        return;
    }
    const hash = Buffer.from(entry.hash);
    const { kind, size } = entry;
    const settle = (outcome) => {
        const problem = contentProblem({ kind, size }, hash, isTop, outcome);
        if (problem !== undefined)
            report({ ...place, message: problem });
        if (problem !== undefined || 'problem' in outcome)
            done(undefined);
        else
            done({ entries: 1, counted: 1, size: contentSize(size, outcome), stored: outcome.stored });
    };
    // Upstream cuts the size of a file that is itself a saved path
    const fileSize = isTop ? Infinity : size;
    objects.check({ catalog: 'R', hash }, settle, kind === 'file' ? fileSize : 0);
}
/** What a folder's entry adds up to, after a look at whether it says the same as its directory; and what is wrong with it. */
function checkFolderEntry(entry, outcome) {
    if (outcome === 'reported')
        return { problem: undefined, sums: undefined };
    const problem = 'problem' in outcome ? outcome.problem : directoryProblem(entry, outcome);
    if (problem !== undefined || 'problem' in outcome || outcome.sums === undefined)
        return { problem, sums: undefined };
    const { size, stored, sums } = outcome;
    return { problem, sums: { size, stored, entries: sums.entries + 1, counted: sums.counted + 1 } };
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
function contentProblem({ kind, size: told }, hash, isTop, outcome) {
    if ('problem' in outcome)
        return outcome.problem;
    if (outcome.kind === 'content')
        return undefined;
    const fits = kind === 'link' ? outcome.kind === 'link' : outcome.kind === 'chunk' || outcome.kind === 'file';
    if (!fits)
        return `Object ${(0,object_id/* formatObjectId */.Ax)({ catalog: 'R', hash })} is a ${outcome.kind}, not a ${kind}`;
    const size = contentSize(told, outcome);
    // Upstream cuts the size of a file that is itself a saved path to 32 bits
    if (told === size || (isTop && told === size % 2 ** 32))
        return undefined;
    return `Its entry says that it has ${told} bytes, its content has ${size}`;
}
/** Bytes of a file; of one that was not read those that its entry tells. */
function contentSize(told, { kind, size }) {
    if (kind === 'content')
        return told;
    return kind === 'link' ? 0 : size;
}

;// CONCATENATED MODULE: ./lib/snapshot/check/tree.js









/** Folders that wait for others with the same directory, in walks of a repository that somebody made to take all memory. */
const tree_MAX_WAITING = 50_000;
/** Ends a walk whose time is over. */
class TimeOver extends Error {
}
/** Walks the directories of snapshots, each directory object once, and compares every header with what is below it. */
class TreeChecker {
    #pool;
    #objects;
    #report;
    #isOver;
    #turns;
    #source;
    /** Directories that are being walked, or wait for objects in them, by their key. */
    #walking = new Map();
    /** Callbacks in #walking beside the first of each. */
    #callbacks = 0;
    /** Outcomes that are still to be passed on. */
    #settled = [];
    #isSettling = false;
    constructor(pool, objects, report, signal, isOver) {
        this.#pool = pool;
        this.#objects = objects;
        this.#report = report;
        this.#isOver = isOver;
        this.#turns = new async_turns/* Turns */.P(signal);
        this.#source = countingFossils((0,read_ahead/* poolSource */.e)(pool), objects);
    }
    /**
     * Checks the saved paths of a snapshot and all that is below them; `sums` learns what they come to. Resolves when all of it
     * is handed out, or the time is over: what was not walked then is never summed up.
     */
    async checkSnapshot(entries, place, sums) {
        const snapshot = { place, sums, isTop: true, subfolders: 0 };
        try {
            await (0,walk/* walkToEnd */.mD)((0,walk/* walkEntries */.Y1)(entries, snapshot, this, { source: this.#source }));
        }
        catch (error) {
            if (!(error instanceof TimeOver))
                throw error;
        }
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async turn() {
        if (this.#objects.hasLists)
            await this.#objects.checkLists();
        // What waits for folders waits for objects in them
        if (this.#isFull)
            await this.#objects.finish();
        if (!this.#pool.hasRoom)
            await this.#pool.room();
        if (!this.#turns.areDue)
            return;
        // Else everything that needs the objects of a batch that does not fill up would pile up
        this.#objects.flush();
        await this.#turns.take();
    }
    pace() {
        if (this.#isOver())
            throw new TimeOver();
        const mayGoOn = !this.#objects.hasLists && !this.#isFull && this.#pool.hasRoom && !this.#turns.areDue;
        return mayGoOn ? undefined : this.turn();
    }
    goesInto(entry) {
        return isFolder(entry);
    }
    entry(entry, folder) {
        if (isFolder(entry))
            folder.subfolders++;
        else
            checkEntry(this.#objects, entry, placeOf(entry, folder.place), folder.isTop, this.#report, folder.sums.expect());
    }
    wants(place) {
        return !this.#isWalked(place);
    }
    enter(place, directory, stored) {
        if (this.#isWalked(place))
            return undefined;
        const { id } = place;
        const here = placeOf(place.entry, place.parent.place);
        this.#walking.set(objectKey(id), [this.#doneOf(place)]);
        this.#objects.count(stored);
        if (directory === undefined) {
            const sums = { entries: 0, counted: 0, subfolders: 0, listed: false };
            this.#settle(id, { kind: 'directory', stored, size: 0, sums }, false);
            return undefined;
        }
        const sums = new SumCollector(stored, (total) => this.#compareHeader(id, here, directory, folder, total));
        const folder = { place: here, sums, isTop: false, subfolders: 0 };
        return folder;
    }
    fail(place, { message }) {
        if (this.#isWalked(place))
            return;
        this.#walking.set(objectKey(place.id), [this.#doneOf(place)]);
        this.#settle(place.id, { problem: message }, false);
    }
    breakOff({ place }, { message }) {
        this.#report({ ...place, message });
    }
    leave({ sums }, complete) {
        sums.close(complete);
    }
    get #isFull() {
        return this.#objects.isFull || this.#callbacks > tree_MAX_WAITING;
    }
    /** Whether a directory has been walked: the folder learns then what that came to, or will as soon as it is known. */
    #isWalked(place) {
        const known = this.#objects.outcome(place.id);
        const walking = this.#walking.get(objectKey(place.id));
        if (known !== undefined)
            this.#doneOf(place)(known);
        else if (walking !== undefined) {
            walking.push(this.#doneOf(place));
            this.#callbacks++;
        }
        return known !== undefined || walking !== undefined;
    }
    /** What a folder does when its directory is known: its entry is compared with it, and the folder above learns the sums. */
    #doneOf({ entry, parent }) {
        const place = placeOf(entry, parent.place);
        const add = parent.sums.expect();
        // The entry itself is a view into memory that is not kept for this
        const { readable, size } = entry;
        return (outcome) => {
            const { problem, sums } = checkFolderEntry({ readable, size }, outcome);
            if (problem !== undefined)
                this.#report({ ...place, message: problem });
            add(sums);
        };
    }
    /** Compares a directory's header with what is in it. @param total undefined where something below is damaged */
    #compareHeader(id, place, { size, entries }, { subfolders }, total) {
        // What is damaged below has been told, and no sum can be right
        const rightSize = total !== undefined && this.#compare(place, size, total.size, 'bytes');
        const rightCount = total !== undefined && this.#compare(place, entries, total.entries, 'entries');
        if (!rightSize || !rightCount) {
            this.#settle(id, { problem: `Something in it is damaged (directory ${(0,object_id/* formatObjectId */.Ax)(id)})` }, true);
            return;
        }
        const sums = { entries: total.entries, counted: total.counted, subfolders, listed: true };
        this.#settle(id, { kind: 'directory', stored: total.stored, size: total.size, sums }, false);
    }
    #compare(place, header, actual, unit) {
        if (header === actual)
            return true;
        this.#report({ ...place, message: `The directory says that it has ${header} ${unit}, there are ${actual}` });
        return false;
    }
    /**
     * Passes on what a directory came to. That may settle those above it, which wait for this call to go on: folders may be
     * deeper than calls.
     * @param reported the one who had it walked has heard of the problem already, from what is inside
     */
    #settle(id, outcome, reported) {
        this.#settled.push({ id, outcome, reported });
        if (this.#isSettling)
            return;
        this.#isSettling = true;
        for (let next = this.#settled.pop(); next !== undefined; next = this.#settled.pop())
            this.#passOn(next);
        this.#isSettling = false;
    }
    #passOn({ id, outcome, reported }) {
        const key = objectKey(id);
        const [first, ...others] = this.#walking.get(key) ?? [];
        this.#walking.delete(key);
        this.#callbacks -= others.length;
        this.#objects.remember(id, outcome);
        first?.(reported ? 'reported' : outcome);
        for (const done of others)
            done(outcome);
    }
}
function placeOf(entry, place) {
    const name = (0,tree/* entryName */.MB)(entry);
    return { ...place, path: place.path === '' ? name : (0,path/* joinPath */.uJ)(place.path, name) };
}
function countingFossils(source, objects) {
    return {
        async *read(ids, maximum) {
            for await (const object of source.read(ids, maximum)) {
                objects.countFossil(object);
                yield object;
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/snapshot/pool.js + 3 modules
var pool = __webpack_require__(7987);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/check/check.js
















/**
 * Checks a repository: every tag and badge, every snapshot with all that it needs, the sums in all headers, and the content
 * of every blob, each of which is read once. Problems are told to the listener, and the check goes on.
 *
 * With limits, folders and chunk lists of all snapshots are read as far as half of the time allows, in random order, and of
 * everything else whether it is there; then content, chosen at random. Where some is damaged, the snapshots are walked once
 * more to name the places, which the time does not bound.
 *
 * @throws RekkordError of code `key` when the key cannot list and read, `storage` when the repository cannot be listed,
 *   `interrupted` when `signal` ended the check
 */
async function checkRepository(repository, options, listener) {
    repository.requireRead();
    if (options.signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('check');
    const progress = options.progress ?? (0,check_listener/* newCheckProgress */.M)();
    const run = new CheckRun(repository, options, listener, progress);
    return run.check();
}
class CheckRun {
    #repository;
    #options;
    #listener;
    #progress;
    #table = new CheckTable();
    #report;
    #part;
    #isTreeComplete = true;
    #isComplete = true;
    constructor(repository, options, listener, progress) {
        this.#repository = repository;
        this.#options = options;
        this.#listener = listener;
        this.#progress = progress;
        this.#part = new CheckPart(options);
        this.#report = new CheckReport(listener, !this.#part.isAll);
    }
    async check() {
        // Tags first: what is published while blobs are being listed is not looked for among them
        const { tags, problems, unneeded: files } = await this.#repository.tags();
        for (const { path, reason } of problems)
            this.#report.tell(`The tag ${path} is not valid: ${reason}`);
        for (const { path, reason } of files)
            this.#listener.warning(`No tag needs the file ${path}: ${reason}`);
        const { storage, keys } = this.#repository;
        for (const { path, reason } of await (0,repository_tags/* badgeProblems */.KC)(storage, keys)) {
            this.#report.tell(`The badge ${path} is not valid: ${reason}`);
        }
        const unneeded = await this.#inWorkers(tags);
        const { objects, bytes, fossils } = this.#progress;
        if (fossils > 0)
            this.#listener.warning(fossilNote(fossils));
        return {
            snapshots: tags.length,
            damagedSnapshots: this.#report.damagedSnapshots,
            damagedTags: problems.length,
            objects,
            bytes,
            unneeded,
            problems: this.#report.problems,
            found: this.#progress.foundObjects,
            part: this.#part.isAll ? 'all' : this.#isComplete ? 'sample' : 'time'
        };
    }
    async #listBlobs() {
        const warn = (message) => this.#listener.warning(message);
        await listBlobs(this.#repository, this.#table, this.#options.signal, warn);
        this.#progress.foundObjects = this.#table.count;
    }
    #inWorkers(tags) {
        const { threads, signal } = this.#options;
        return (0,pool/* runInPool */.B)(this.#repository, { threads, signal, interruption: () => (0,interrupted/* interrupted */.V)('check') }, ({ pool, fail }) => (this.#part.isAll ? this.#checkAll(tags, pool, fail) : this.#checkPart(tags, pool, fail)));
    }
    async #checkAll(tags, pool, onError) {
        const objects = this.#objectChecker(pool, onError);
        // Whether an object is there shows when it is read: only what no snapshot needs has to be found by its name
        await Promise.all([this.#listBlobs(), this.#checkSnapshots(tags, pool, objects)]);
        return this.#checkOthers(pool, objects);
    }
    /** Gives the number of objects that nothing needs, where all snapshots could be walked. */
    async #checkPart(tags, pool, onError) {
        await this.#listBlobs();
        const lists = this.#objectChecker(pool, onError, { listsOnly: true });
        await this.#checkSnapshots(this.#part.order(tags), pool, lists, () => this.#part.isTreesTimeOver);
        this.#isTreeComplete &&= !this.#part.isTreesTimeOver;
        let unneeded = 0;
        for (const { id, needed } of this.#table.unread())
            if (!needed && lists.outcome(id) === undefined)
                unneeded++;
        const problems = await this.#checkContents(pool, lists, this.#objectChecker(pool, onError, { listsOnly: true }));
        if (!this.#isTreeComplete) {
            for (const problem of problems.values())
                this.#report.tell(`${problem}; there was no time to find out what needs it`);
            return undefined;
        }
        if (problems.size > 0)
            await this.#nameProblems(tags, pool, problems, onError);
        return unneeded;
    }
    /** Walks the snapshots again for all that needs damaged objects. */
    async #nameProblems(tags, pool, problems, onError) {
        this.#table.forgetTrees();
        const objects = new ObjectChecker(pool, this.#table, (0,check_listener/* newCheckProgress */.M)(), onError, { listsOnly: true, problems });
        pool.onIdle = () => objects.flush();
        await this.#checkSnapshots(tags, pool, objects);
        for (const [key, problem] of problems) {
            if (!objects.needed.has(key))
                this.#report.tell(`${problem}; no published snapshot needs it`);
        }
    }
    #objectChecker(pool, onError, options = {}) {
        const objects = new ObjectChecker(pool, this.#table, this.#progress, onError, options);
        pool.onIdle = () => objects.flush();
        return objects;
    }
    #treeChecker(pool, objects, isOver) {
        return new TreeChecker(pool, objects, (problem) => this.#report.tellOf(problem), this.#options.signal, isOver);
    }
    async #checkSnapshots(tags, pool, objects, isOver = () => false) {
        const trees = this.#treeChecker(pool, objects, isOver);
        let next = 0;
        for await (const object of (0,read_ahead/* readAhead */.E)(pool, tags.map(({ id }) => id))) {
            if (isOver())
                break;
            const tag = tags[next++];
            const place = { snapshot: (0,object_id/* formatObjectId */.Ax)(tag.id), channel: tag.channel, path: '' };
            try {
                const { snapshot, stored } = this.#openSnapshot(tag, object, objects);
                this.#report.compareTag(place, tag, snapshot, stored);
                const sums = new SumCollector(0, (total) => this.#report.compareSnapshot(place, snapshot, total));
                await trees.checkSnapshot(snapshot.children, place, sums);
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
                this.#report.tellOf({ ...place, message: error.message });
            }
        }
        await objects.finish();
    }
    /** @throws FormatError when it is damaged, or is none */
    #openSnapshot({ id }, object, objects) {
        const isNew = objects.outcome(id) === undefined;
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.IF(object.problem.message);
            const { type, stored, content = new Uint8Array(0) } = object;
            if (isNew)
                objects.count(stored);
            if (isNew)
                objects.countFossil(object);
            const snapshot = (0,tree/* openSnapshot */.r3)({ id, type, content });
            objects.remember(id, { kind: 'snapshot', stored, size: snapshot.size });
            return { snapshot, stored };
        }
        catch (error) {
            // A tag may name a directory that is sound where it belongs
            const isOther = 'type' in object && (0,object_type/* objectKind */.AF)(object.type) !== 'snapshot';
            if (error instanceof errors/* FormatError */.IF && !isOther)
                objects.remember(id, { problem: error.message });
            throw error;
        }
    }
    /** Checks what no snapshot needs: how many objects that are. */
    async #checkOthers(pool, objects) {
        const trees = this.#treeChecker(pool, objects, () => false);
        let unneeded = 0;
        for (const id of this.#table.unchecked())
            if (objects.outcome(id) === undefined)
                unneeded++;
        for (const id of this.#table.unchecked()) {
            await trees.turn();
            if (objects.outcome(id) !== undefined)
                continue;
            objects.check(id, (outcome) => {
                if ('problem' in outcome)
                    this.#report.tell(`${outcome.problem}; no published snapshot needs it`);
            });
        }
        await objects.finish();
        return unneeded;
    }
    /**
     * Reads what was chosen of the objects that the walk has not read.
     * @param walked the result of the walk, with the damage that it found
     * @returns what is wrong, by key of the object
     */
    async #checkContents(pool, walked, objects) {
        const trees = this.#treeChecker(pool, objects, () => false);
        const problems = new Map();
        for (const { id } of this.#table.unread(this.#part.start())) {
            if (!this.#part.takes(id.hash) || isProblem(walked.outcome(id)))
                continue;
            await trees.turn();
            if (this.#part.isTimeOver) {
                this.#isComplete = false;
                break;
            }
            objects.read(id, (outcome) => {
                if ('problem' in outcome)
                    problems.set(objectKey(id), outcome.problem);
            });
        }
        await objects.finish();
        this.#isComplete &&= this.#isTreeComplete;
        return problems;
    }
}
function isProblem(outcome) {
    return outcome !== undefined && 'problem' in outcome;
}
function fossilNote(count) {
    const what = count === 1 ? '1 object that a snapshot needs is' : `${count} objects that snapshots need are`;
    return `${what} among the fossils of a prune, which is no damage: the next prune brings back what is needed`;
}

// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/commands/scan.js







/**
 * Pre-scan hooks, the check of every snapshot and blob, post-scan hooks. Like those of a save, post-scan hooks run only
 * after success (docs/behaviour.md section 2): when nothing is wrong.
 *
 * @throws RekkordError when the check could not be made, found something wrong (`damaged`; `scanned` has been told the
 *   result), or a hook failed
 */
function scan(command, reporter) {
    const { preScan, postScan } = command.settings.hooks;
    return (0,with_repository/* withRepository */.B)(command.settings, async (repository) => {
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
    });
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
/** What was looked at, where that is not everything; undefined where it is. */
function scannedPart({ part, unneeded, objects, found }) {
    if (part === 'all')
        return undefined;
    const looked = `${(0,units/* formatCount */.B4)(objects)} of ${(0,units/* countOf */.pq)(found, 'object')} were read, chosen at random`;
    if (part === 'sample')
        return `${looked}; of the others it was seen that they are there`;
    if (unneeded !== undefined)
        return `Time was over: ${looked}; of the others it was seen that they are there`;
    return `Time was over before all snapshots were walked: ${looked}`;
}
/** Snapshots there are, and how many of them are damaged: a damaged tag stands for a snapshot that cannot be read. */
function snapshotCounts({ snapshots, damagedSnapshots, damagedTags }) {
    return { snapshots: snapshots + damagedTags, damaged: damagedSnapshots + damagedTags };
}
function damaged(url, result) {
    const { problems } = result;
    const { snapshots, damaged } = snapshotCounts(result);
    const found = problems === 1 ? '1 problem was found' : `${problems} problems were found`;
    return new errors/* RekkordError */.XZ('damaged', `${found} in ${url}; ${damaged} of ${snapshots} snapshots are damaged`);
}


/***/ }),

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ newCheckProgress),
/* harmony export */   t: () => (/* binding */ checkProblemSentence)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

function newCheckProgress() {
    return { foundObjects: 0, objects: 0, bytes: 0, fossils: 0 };
}
/** A problem in one line. */
function checkProblemSentence({ message, snapshot, channel, path }) {
    if (snapshot === undefined)
        return message;
    const where = path === '' ? '' : `, ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}`;
    return `Snapshot ${snapshot.slice(0, 13)} of ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(Buffer.from(channel ?? '').toString('latin1'))}${where}: ${message}`;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FEW_FILES),
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
/** Small files in a batch that goes to a worker which has nothing to do. */
const FEW_FILES = 8;
/** Objects in a batch. */
const MAX_BATCH_OBJECTS = 32;
/** Bytes of content in a batch. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
/** Worker threads when none are asked for: more do not help, the storage is the limit then. */
const MAX_DEFAULT_THREADS = 8;


/***/ }),

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runInPool)
});

;// CONCATENATED MODULE: ./lib/workers/entry.js
/**
 * Where the code of worker threads is, for `new Worker()`: the file `name` beside the module that asks while it runs from
 * its sources, or compiled from them; `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * @param module the asking module's `import.meta.url`. It comes in as a parameter because the bundler rewrites every
 *   `new URL(..., import.meta.url)` that it recognises into a path of its own and copies the files it guesses from it
 * @param name the file's name without its ending
 */
function workerEntry(module, name) {
    // Loaders that put others in a module's place mark its address with a query
    const [, file, extension] = /\/([^/]+)\.([jt]s)(?:\?[^/]*)?$/.exec(module);
    // A bundle's parts are index.js, 17.index.js and so on
    const bundled = /(?:^|\.)index$/.test(file);
    return new URL(bundled ? '../worker/index.js' : `./${name}.${extension}`, module);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/async/ends-within.js
var ends_within = __webpack_require__(7110);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/workers/messages.js
var messages = __webpack_require__(1635);
;// CONCATENATED MODULE: ./lib/workers/pool.js





/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2;
/**
 * V8 begins with 1 MiB for young objects, which a worker fills some hundred times a second: most of what it makes is garbage
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time. That it would grow on to 64,
 * twice, in the thread that waits for the workers buys nothing: so it stays as it is now, which spares 100 MiB.
 */
const YOUNG_SPACE = ['--min-semi-space-size=8', '--semi-space-growth-factor=1'];
/** Milliseconds that a thread may take to end, and then to be ended. */
const STOP_LIMIT = 30_000;
const TERMINATE_LIMIT = 5_000;
/** Worker threads and the queue before them, for some kinds of tasks. Threads start when there is work for them. */
class WorkerPool {
    #size;
    #entry;
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
    /** Called once, when a task has failed, a thread has, or `fail` was called. */
    onFailure;
    /**
     * @param size threads at the most
     * @param entry the module that each thread runs, which calls `serve`
     * @param start gives what a new worker starts with
     */
    constructor(size, entry, start) {
        this.#size = size;
        this.#entry = entry;
        this.#start = start;
        // Threads take it from the process when they start
        for (const flag of YOUNG_SPACE)
            (0,external_node_v8_.setFlagsFromString)(flag);
    }
    /** Whether a worker would begin with a task given now at once, or soon. */
    get hasRoom() {
        if (this.#failure !== undefined)
            return false;
        return this.#urgent.length + this.#waiting.length === 0 && this.#freest() !== undefined;
    }
    /** Whether a thread that has been started has nothing to do. */
    get hasIdle() {
        return this.#members.some(({ jobs }) => jobs.size === 0);
    }
    /** Starts a thread, if there is none yet, for work that is coming: it takes as long as some hundred small files. */
    warm() {
        if (this.#members.length === 0 && this.#failure === undefined)
            this.#spawn();
    }
    /** Resolves when `hasRoom`. Producers wait for it, so that what they produce does not pile up. */
    async room() {
        while (!this.hasRoom && this.#failure === undefined) {
            await new Promise((resolve) => this.#roomWaiters.push(resolve));
        }
        this.#throwFailure();
    }
    /** Runs a task on some worker; rejects when it fails, or the pool already has. */
    run(task, { urgent = false, transfer = [], onAnnounced } = {}) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            ;
            (urgent ? this.#urgent : this.#waiting).push({ task, transfer, onAnnounced, resolve, reject });
            this.#dispatch();
        });
    }
    /** Gives every worker memory that all share. Those that start later get it with what they start with. */
    share(memory) {
        for (const { worker } of this.#members)
            send(worker, { kind: 'share', memory });
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
        this.onFailure?.(error);
    }
    /**
     * Ends the threads, each after the task that it is at, so that nothing half written is left. One that takes longer than
     * `limit` milliseconds is ended where it is.
     */
    async close(limit = STOP_LIMIT) {
        this.fail(new errors/* RekkordError */.XZ('interrupted', 'The run has ended'));
        await Promise.all(this.#members.map(async ({ worker }) => {
            const exited = new Promise((resolve) => worker.once('exit', () => resolve()));
            send(worker, { kind: 'stop' });
            if (await (0,ends_within/* endsWithin */._)(exited, limit))
                return;
            void worker.terminate();
            await (0,ends_within/* endsWithin */._)(exited, TERMINATE_LIMIT);
        }));
    }
    #dispatch() {
        for (;;) {
            const member = this.#freest();
            if (member === undefined)
                return;
            if (this.#urgent.length + this.#waiting.length === 0)
                return;
            const target = member === 'new' ? this.#spawn() : member;
            if (target === undefined)
                return;
            const job = (this.#urgent.shift() ?? this.#waiting.shift());
            const id = this.#nextId++;
            target.jobs.set(id, job);
            send(target.worker, { kind: 'task', id, task: job.task }, job.transfer);
        }
    }
    /**
     * The worker with the fewest tasks that can take one more; a new one when a task waits at each already. To start one takes
     * as long as most tasks do.
     */
    #freest() {
        let best;
        for (const member of this.#members) {
            if (member.jobs.size < (best?.jobs.size ?? this.#tasksPerWorker))
                best = member;
        }
        if (best !== undefined && best.jobs.size < TASKS_PER_WORKER)
            return best;
        return this.#members.length < this.#size ? 'new' : best;
    }
    /** A new thread; undefined, and every task fails, when the system gives none. */
    #spawn() {
        // Descriptors of big files pass from thread to thread, so no thread may close them on its own account
        const { data, tasksAtOnce = TASKS_PER_WORKER, onSecret } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        let worker;
        try {
            worker = new external_node_worker_threads_.Worker(this.#entry, { workerData: data, trackUnmanagedFds: false });
        }
        catch (error) {
            this.fail(threadFailure(error));
            return undefined;
        }
        const member = { worker, jobs: new Map() };
        worker.on('message', (message) => {
            if (message.kind === 'secret')
                onSecret?.(message.secret);
            else
                this.#receive(member, message);
        });
        worker.on('error', (error) => this.fail(threadFailure(error)));
        worker.on('exit', () => {
            if (member.jobs.size > 0)
                this.fail(new Error('A worker thread ended before its work was done'));
            this.#members.splice(this.#members.indexOf(member), 1);
        });
        this.#members.push(member);
        return member;
    }
    #receive(member, message) {
        const job = member.jobs.get(message.id);
        if (job === undefined)
            return;
        if (message.kind === 'announced') {
            job.onAnnounced?.(message.announced);
            return;
        }
        member.jobs.delete(message.id);
        if (message.kind === 'failed') {
            this.fail((0,messages/* fromFailure */.Z)(message.failure));
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
/** What made a thread end, where that is no bug: it is the machine that has too little. */
function threadFailure(error) {
    const { code } = error;
    if (code === 'ERR_WORKER_INIT_FAILED') {
        const advice = 'use fewer threads, or raise the limits of open files and processes (ulimit)';
        return new errors/* RekkordError */.XZ('usage', `No thread can be started (${error.message}): ${advice}`, { cause: error });
    }
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return error;
    return new errors/* RekkordError */.XZ('usage', 'A thread has run out of memory: use fewer threads, or give Node more', {
        cause: error
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/snapshot/threads.js


/** Worker threads when none are asked for: one for each processor, up to a number beyond which the storage is the limit. */
function defaultThreads() {
    return Math.min(external_node_os_.availableParallelism(), limits/* MAX_DEFAULT_THREADS */.pk);
}

;// CONCATENATED MODULE: ./lib/snapshot/pool.js



/**
 * Does work with threads: the one place that starts them for a repository, ends the work when it is to, and closes them.
 * When this settles, no thread runs, and the signal knows nothing of the work any more.
 *
 * @throws what `work` throws, or the first error of a task, of `fail` or of the signal
 */
async function runInPool(repository, { threads, signal, interruption }, work) {
    if (signal?.aborted === true)
        throw interruption();
    const pool = new WorkerPool(threads ?? defaultThreads(), workerEntry(import.meta.url, 'thread'), () => workerStart(repository));
    const fail = (error) => pool.fail(Error.isError(error) ? error : new Error(String(error)));
    const onAbort = () => fail(interruption());
    signal?.addEventListener('abort', onAbort, { once: true });
    const closing = new AsyncDisposableStack();
    const afterwards = (close) => closing.defer(close);
    try {
        return await new Promise((resolve, reject) => {
            pool.onFailure = reject;
            work({ pool, fail, afterwards }).then(resolve, reject);
        });
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
        await pool.close();
        await closing.disposeAsync();
    }
}
function workerStart(repository) {
    const { tasksAtOnce, onSecret, ...data } = repository.workerStart();
    return { data, tasksAtOnce, onSecret };
}


/***/ }),

/***/ 6873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead),
/* harmony export */   e: () => (/* binding */ poolSource)
/* harmony export */ });
/* harmony import */ var _format_content_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8260);

/** Objects in a batch: enough to make messages cheap and to keep remote storages busy. */
const BATCH_OBJECTS = 16;
/** Bytes of content that wait for their turn in one walk, at all its depths. */
const MAX_HELD = 64 * 1024 * 1024;
/** Has the objects of one walk read in worker threads. */
function poolSource(pool) {
    const held = { bytes: 0 };
    return { read: (ids, maximum) => readAhead(pool, ids, held, Math.min(maximum, _format_content_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST_OBJECT */ .bC)) };
}
/**
 * Reads objects in worker threads, in their order: while one batch is being used, the next one is on its way. What comes
 * before its turn when too much waits already is dropped, and read again when its turn comes.
 *
 * @param held what waits for its turn anywhere in the same walk
 */
async function* readAhead(pool, ids, held = { bytes: 0 }, maximum = _format_content_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST_OBJECT */ .bC) {
    const source = ids[Symbol.iterator]();
    const waiting = [];
    const readNext = () => {
        for (let next; waiting.length < BATCH_OBJECTS && (next = source.next()).done !== true;)
            waiting.push(next.value);
        return waiting.length === 0 ? undefined : readBatch(pool, waiting, held, maximum);
    };
    for (let batch = readNext(); batch !== undefined;) {
        batch.isDue = true;
        const objects = await batch.objects;
        waiting.splice(0, objects.length);
        batch = readNext();
        for (let object = objects.shift(); object !== undefined; object = objects.shift()) {
            held.bytes -= contentSize(object);
            yield object;
        }
    }
    return undefined;
}
function readBatch(pool, ids, held, maximum) {
    const items = ids.map(({ catalog, hash }) => ({ catalog, hash: hash.toString('latin1') }));
    const running = pool.run({ kind: 'read-objects', items, maximum }, { urgent: true });
    const batch = {
        isDue: false,
        objects: running.then((objects) => keepSome(objects, held, batch.isDue ? 1 : 0))
    };
    // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
    batch.objects.catch(() => undefined);
    return batch;
}
/** Counts the first of the objects, as many as there is memory for and `least` at least, and drops the others. */
function keepSome(objects, held, least) {
    let count = 0;
    for (const object of objects) {
        const size = contentSize(object);
        if (count >= least && held.bytes + size > MAX_HELD)
            break;
        held.bytes += size;
        count++;
    }
    return objects.slice(0, count);
}
function contentSize(object) {
    return ('content' in object && object.content?.length) || 0;
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lr: () => (/* binding */ MAX_DEPTH),
  Kb: () => (/* binding */ MAX_PATH_LENGTH),
  Y1: () => (/* binding */ walkEntries),
  aI: () => (/* binding */ walkFolder),
  mD: () => (/* binding */ walkToEnd)
});

;// CONCATENATED MODULE: ./lib/async/depth-first.js
/** What a generator yields to have another one run to its end before it goes on itself. */
class Below {
    steps;
    constructor(steps) {
        this.steps = steps;
    }
}
/**
 * Goes through levels below levels, however deep, and yields their items in order. It does what `yield*` does, without a
 * call inside a call for each level, for which there is no stack, and without handing each item through all levels above.
 */
async function* depthFirst(first) {
    const levels = [first];
    try {
        for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
            const step = await level.next();
            if (step.done === true)
                levels.pop();
            else if (step.value instanceof Below)
                levels.push(step.value.steps);
            else
                yield step.value;
        }
    }
    finally {
        for (let level = levels.pop(); level !== undefined; level = levels.pop())
            await level.return(undefined);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/async/growing-buffer.js
var growing_buffer = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/format/entry.js
var format_entry = __webpack_require__(9887);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/kept-entries.js




/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MAX_KEPT = 512 * 1024 * 1024;
/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
class KeptEntries {
    #held;
    #entries = new growing_buffer/* GrowingBuffer */.G();
    /** @param held what all that are kept in the same walk take */
    constructor(held) {
        this.#held = held;
    }
    /** @throws FormatError when the folders above hold so many that there is no memory for them */
    add(entry) {
        const size = (0,format_entry/* encodedEntrySize */.M_)(entry);
        if (this.#held.bytes + size > MAX_KEPT)
            throw new errors/* FormatError */.IF('there are too many folders in it and in those above it');
        const start = this.#entries.extend(size);
        (0,format_entry/* encodeEntry */.vv)(entry, this.#entries.bytes, start);
        this.#held.bytes += size;
    }
    /** Bytes that they take. */
    get length() {
        return this.#entries.length;
    }
    /** The entries in their order; what they hold are views. */
    [Symbol.iterator]() {
        return (0,format_entry/* decodeEntries */.Fq)(this.#entries.bytes, 0, format_entry/* ENTRY_SIZE */.RY);
    }
    /** The objects of the entries, all of which have one. */
    *ids() {
        for (const entry of this)
            yield (0,tree/* entryObjectId */.bD)(entry);
        return undefined;
    }
    /** Lets go of all entries. */
    clear() {
        this.#held.bytes -= this.#entries.length;
        this.#entries.clear();
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/walk.js




/** Folders inside each other that are walked; no system has paths that long. */
const MAX_DEPTH = 4096;
/** Bytes of a folder's path below the root of a walk; the longest of any system has some 98,000. */
const MAX_PATH_LENGTH = 128 * 1024;
/** Bytes of the directories that a place lies in, where each is kept while what is in it is walked. */
const MAX_ABOVE = 1024 * 1024 * 1024;
/** Folders that are asked for before the first of them is walked; they are read some at a time. */
const FOLDERS_AT_ONCE = 256;
/**
 * Walks the entries of a folder that has been opened, or of a snapshot, and all that is below them, and gives what the
 * visitor makes of them. Work is bounded by {@link MAX_DEPTH}, {@link MAX_PATH_LENGTH} and the memory of what is kept; the
 * depth of folders takes no stack.
 *
 * @throws what the visitor throws, or the source
 */
function walkEntries(entries, folder, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).list(entries, folder, { depth: 0, length: 0 }));
}
/** Walks a folder that is given by its place, and all that is below it, as {@link walkEntries} does. */
function walkFolder(place, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).folders([place].values(), { depth: place.depth, length: 0 }));
}
/** Goes through a walk that gives nothing. */
async function walkToEnd(walk) {
    await walk.next();
}
class TreeWalk {
    #visitor;
    #source;
    #inStoredOrder;
    #maxPathLength;
    /** Sub-folders that wait for their turn, and directories that stay open. */
    #kept = { bytes: 0 };
    #above = { bytes: 0 };
    constructor(visitor, { source, order = 'sorted', maxPathLength = MAX_PATH_LENGTH }) {
        this.#visitor = visitor;
        this.#source = source;
        this.#inStoredOrder = order === 'stored';
        this.#maxPathLength = maxPathLength;
    }
    /** @param release lets go of what the entries are read from */
    async *list(entries, folder, level, release = () => undefined) {
        const visitor = this.#visitor;
        const subfolders = new KeptEntries(this.#kept);
        const walked = entries[Symbol.iterator]();
        let complete = true;
        const attempt = (step) => {
            try {
                return step();
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
                complete = false;
                visitor.breakOff(folder, error);
                return undefined;
            }
        };
        const next = () => attempt(() => walked.next().value);
        for (let entry = next(); entry !== undefined; entry = next()) {
            const pause = visitor.pace();
            if (pause !== undefined)
                await pause;
            const goesInto = this.#goesInto(entry, folder);
            if (goesInto && !this.#inStoredOrder)
                attempt(() => subfolders.add(entry));
            if (!complete)
                break;
            const made = visitor.entry(entry, folder);
            const item = made instanceof Promise ? await made : made;
            if (item !== undefined)
                yield item;
            if (goesInto && this.#inStoredOrder) {
                yield new Below(this.folders([this.#place(entry, folder, level)].values(), level));
            }
        }
        visitor.listed?.(folder, complete);
        // The walk goes on without the directory itself, which may be large, as those below it may be
        release();
        if (subfolders.length > 0)
            yield* this.folders(this.#places(subfolders, folder, level), level);
        subfolders.clear();
        visitor.leave?.(folder, complete);
        return undefined;
    }
    /** Reads sub-folders of a folder, and has each walked. */
    async *folders(places, level) {
        for (;;) {
            const group = await this.#nextWanted(places, level);
            if (group.length === 0)
                return undefined;
            let next = 0;
            const ids = group.map(({ id }) => id);
            for await (const object of this.#source.read(ids, MAX_ABOVE - this.#above.bytes)) {
                const place = group[next++];
                const opened = await this.#open(place, object);
                if (opened === undefined)
                    continue;
                const below = { depth: level.depth + 1, length: level.length + nameLength(place) + 1 };
                yield new Below(this.list(opened.directory?.children ?? [], opened.folder, below, opened.release));
            }
        }
    }
    async #nextWanted(places, level) {
        const group = [];
        while (group.length < FOLDERS_AT_ONCE) {
            const next = places.next();
            if (next.done === true)
                break;
            const place = next.value;
            const pause = this.#visitor.pace();
            if (pause !== undefined)
                await pause;
            if (this.#visitor.wants?.(place) === false)
                continue;
            const problem = this.#tooFar(place, level);
            if (problem === undefined)
                group.push(place);
            else
                this.#visitor.fail(place, new errors/* FormatError */.IF(problem));
        }
        return group;
    }
    async #open(place, object) {
        let directory;
        let stored;
        try {
            if ('problem' in object)
                throw problemError(object.problem);
            const { type, content = new Uint8Array(0) } = object;
            stored = object.stored;
            directory = (0,tree/* openDirectory */.AJ)({ id: place.id, type, content });
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.XZ))
                throw error;
            this.#visitor.fail(place, error);
            return undefined;
        }
        const folder = await this.#visitor.enter(place, directory, stored);
        if (folder === undefined)
            return undefined;
        const held = this.#inStoredOrder ? object.length : 0;
        this.#above.bytes += held;
        const release = () => {
            this.#above.bytes -= held;
            directory?.release();
            object.content = undefined;
        };
        return { folder, directory, release };
    }
    *#places(entries, parent, level) {
        for (const entry of entries)
            yield this.#place(entry, parent, level);
        return undefined;
    }
    #place(entry, parent, { depth }) {
        return { id: { catalog: 'M', hash: Buffer.from(entry.hash) }, entry, parent, depth };
    }
    #goesInto(entry, folder) {
        return this.#visitor.goesInto?.(entry, folder) ?? (entry.kind === 'directory' && entry.readable);
    }
    #tooFar(place, { length }) {
        if (place.depth > MAX_DEPTH)
            return `it has more than ${MAX_DEPTH} folders above it`;
        if (length + nameLength(place) <= this.#maxPathLength)
            return undefined;
        return `its path has more than ${this.#maxPathLength} bytes`;
    }
}
function nameLength({ entry }) {
    return entry?.name.length ?? 0;
}
function problemError({ code, message }) {
    return code === 'damaged' ? new errors/* FormatError */.IF(message) : new errors/* RekkordError */.XZ(code, message);
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


/***/ })

};
