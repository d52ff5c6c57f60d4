export const id = 452;
export const ids = [452];
export const modules = {

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan),
  K: () => (/* binding */ scannedPart)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hooks/environment.js
var hooks_environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var hooks_find = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/hooks/run.js + 1 modules
var run = __webpack_require__(6378);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/repository/tags.js + 4 modules
var repository_tags = __webpack_require__(4408);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
// EXTERNAL MODULE: ./lib/snapshot/check/listener.js
var check_listener = __webpack_require__(9619);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/check/objects.js






/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** A file that is no longer than this has no chunk list (docs/format.md section 7). */
const MAYBE_CHUNKED = 1024 * 1024;
/** Damaged chunks that are named for each file. */
const NAMED_CHUNKS = 1000;
/**
 * What is kept at the most of a repository that somebody made to take all memory: who waits for objects, bytes of chunk lists
 * that wait for their turn, objects that are known to be damaged. Others are read again when they are needed.
 */
const MOST_WAITING = 50_000;
const MOST_LIST_BYTES = 64 * 1024 * 1024;
const MOST_PROBLEMS = 500_000;
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
        return this.#callbacks > MOST_WAITING;
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
        else if (this.#problems.size < MOST_PROBLEMS)
            this.#problems.set(objectKey(id), outcome.problem);
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
        if (stored === undefined || (fileSize > MAYBE_CHUNKED && stored <= longestList(fileSize)))
            return undefined;
        const outcome = { kind: 'content', stored, size: NaN };
        this.remember(id, outcome);
        return outcome;
    }
    #receive(id, object) {
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.I(object.problem.message);
            this.count(object.stored);
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
            if (!(error instanceof errors/* FormatError */.I))
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
            if (this.#listBytes > MOST_LIST_BYTES)
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
/** Bytes on disk that the chunk list of a file takes at the most: chunks but the last have 1 MiB or more. */
function longestList(fileSize) {
    return 1024 + 64 * Math.ceil(fileSize / MAYBE_CHUNKED);
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
    const directory = (0,tree/* openDirectory */.AJ)({ id, type, content });
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
    if (outcome.kind === 'content')
        return undefined;
    if (outcome.kind !== 'chunk')
        return `Object ${(0,object_id/* formatObjectId */.Ax)(id)} is a ${(0,object_type/* objectTypeName */.j3)(1)}, not a chunk`;
    if (outcome.size === length)
        return undefined;
    return `Chunk ${(0,object_id/* formatObjectId */.Ax)(id)} has ${outcome.size} bytes, the chunk list says ${length}`;
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
// EXTERNAL MODULE: ./lib/snapshot/read/kept-entries.js
var kept_entries = __webpack_require__(8284);
// EXTERNAL MODULE: ./lib/snapshot/read/read-ahead.js
var read_ahead = __webpack_require__(6873);
;// CONCATENATED MODULE: ./lib/snapshot/check/tree.js









/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/** Folders that are looked up before the first of them is walked; they are read a batch at a time. */
const FOLDERS_AT_ONCE = 256;
/** Folders that wait for others with the same directory, in walks of a repository that somebody made to take all memory. */
const tree_MOST_WAITING = 50_000;
/** Walks the directories of snapshots, each directory object once, and compares every header with what is below it. */
class TreeChecker {
    #pool;
    #objects;
    #report;
    #signal;
    #isOver;
    /** Directories that are being walked, or wait for objects in them, by their key. */
    #walking = new Map();
    /** Callbacks in #walking beside the first of each. */
    #callbacks = 0;
    /** Objects that wait for their turn, and folders that wait for theirs. */
    #ahead = { bytes: 0 };
    #kept = { bytes: 0 };
    #nextTurn = 0;
    constructor(pool, objects, report, signal, isOver) {
        this.#pool = pool;
        this.#objects = objects;
        this.#report = report;
        this.#signal = signal;
        this.#isOver = isOver;
    }
    /**
     * Checks entries and all that is below them; `sums` learns what they come to. Resolves when all of it is handed out, or
     * the time is over: what was not walked then is never summed up.
     * @param isTop whether these are the saved paths of a snapshot
     * @param release called when the entries are not needed any more
     */
    async checkEntries(entries, place, sums, isTop, depth = 0, release = () => undefined) {
        const folders = new kept_entries/* KeptEntries */.d(this.#kept);
        const complete = await this.#checkListed(entries, place, sums, isTop, folders);
        release();
        if (this.#isOver())
            return;
        await this.#checkFolders(folders, place, sums, depth + 1);
        folders.clear();
        if (!this.#isOver())
            sums.close(complete);
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async turn() {
        if (this.#objects.hasLists)
            await this.#objects.checkLists();
        // What waits for folders waits for objects in them
        if (this.#objects.isFull || this.#callbacks > tree_MOST_WAITING)
            await this.#objects.finish();
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
    /** Checks the entries that are no folders and keeps the others. False where the list is damaged, or the time over. */
    async #checkListed(entries, place, sums, isTop, folders) {
        try {
            for (const entry of entries) {
                await this.turn();
                if (this.#isOver())
                    return false;
                if (isFolder(entry))
                    folders.add(entry);
                else
                    this.#checkEntry(entry, placeOf(entry, place), isTop, sums.expect());
            }
            return true;
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            this.#report({ ...place, message: error.message });
            return false;
        }
    }
    /** Has the folders walked, each directory object once. */
    async #checkFolders(entries, place, sums, depth) {
        const group = new Map();
        for (const entry of entries) {
            await this.turn();
            if (this.#isOver())
                return;
            const id = { catalog: 'M', hash: Buffer.from(entry.hash) };
            const here = placeOf(entry, place);
            const add = sums.expect();
            const folder = { id, place: here, done: (outcome) => add(this.#directorySums(entry, here, outcome)) };
            const key = objectKey(id);
            if (group.has(key))
                await this.#walk(group, depth);
            if (this.#isWalked(folder))
                continue;
            group.set(key, folder);
            if (group.size >= FOLDERS_AT_ONCE)
                await this.#walk(group, depth);
        }
        await this.#walk(group, depth);
    }
    /** Walks folders, and empties the group. */
    async #walk(group, depth) {
        const folders = [...group.values()];
        group.clear();
        let next = 0;
        const ids = folders.map(({ id }) => id);
        for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, ids, this.#ahead)) {
            if (this.#isOver())
                return;
            const folder = folders[next++];
            if (!this.#isWalked(folder))
                await this.#checkFolder(folder, object, depth);
        }
    }
    /** Whether a directory has been walked: the folder learns then what that came to, or will as soon as it is known. */
    #isWalked({ id, done }) {
        const known = this.#objects.outcome(id);
        const walking = this.#walking.get(objectKey(id));
        if (known !== undefined)
            done(known);
        else if (walking !== undefined) {
            walking.push(done);
            this.#callbacks++;
        }
        return known !== undefined || walking !== undefined;
    }
    #checkEntry(entry, place, isTop, done) {
        const hash = Buffer.from(entry.hash);
        if (!entry.stated || entry.kind === 'other') {
            done(NO_SUMS);
        }
        else if (!entry.readable) {
            done({ ...NO_SUMS, entries: 1 });
        }
        else {
            const settle = (outcome) => {
                const problem = contentProblem(entry, hash, isTop, outcome);
                if (problem !== undefined)
                    this.#report({ ...place, message: problem });
                if (problem !== undefined || 'problem' in outcome)
                    done(undefined);
                else
                    done({ entries: 1, counted: 1, size: contentSize(entry, outcome), stored: outcome.stored });
            };
            // Upstream cuts the size of a file that is itself a saved path
            const fileSize = isTop ? Infinity : entry.size;
            this.#objects.check({ catalog: 'R', hash }, settle, entry.kind === 'file' ? fileSize : 0);
        }
    }
    async #checkFolder({ id, place, done }, object, depth) {
        this.#walking.set(objectKey(id), [done]);
        let directory;
        let stored;
        try {
            if ('problem' in object)
                throw new errors/* FormatError */.I(object.problem.message);
            stored = object.stored;
            this.#objects.count(stored);
            if (depth > tree/* MAX_DEPTH */.lr)
                throw new errors/* FormatError */.I(`There are more than ${tree/* MAX_DEPTH */.lr} folders above it`);
            directory = (0,tree/* openDirectory */.AJ)({ id, type: object.type, content: object.content ?? new Uint8Array(0) });
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
            // What is damaged below has been told, and no sum can be right
            const rightSize = total !== undefined && this.#compare(place, 'The directory', size, total.size, 'bytes');
            const rightCount = total !== undefined && this.#compare(place, 'The directory', entries, total.entries, 'entries');
            if (!rightSize || !rightCount) {
                this.#settle(id, { problem: `Something in it is damaged (directory ${(0,object_id/* formatObjectId */.Ax)(id)})` }, true);
                return;
            }
            const below = { entries: total.entries, counted: total.counted, subfolders: counted.subfolders, listed: true };
            this.#settle(id, { kind: 'directory', stored: total.stored, size: total.size, sums: below }, false);
        });
        // The walk goes on without the directory itself, which may be large, as those below it may be
        const release = () => {
            directory.release();
            if ('content' in object)
                object.content = undefined;
        };
        await this.checkEntries(counted.children, place, sums, false, depth, release);
    }
    /** @param reported the one who had it walked has heard of the problem already, from what is inside */
    #settle(id, outcome, reported) {
        const key = objectKey(id);
        const [first, ...others] = this.#walking.get(key) ?? [];
        this.#walking.delete(key);
        this.#callbacks -= others.length;
        this.#objects.remember(id, outcome);
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
        if (problem !== undefined || 'problem' in outcome || outcome.sums === undefined)
            return undefined;
        const { size, stored, sums } = outcome;
        return { size, stored, entries: sums.entries + 1, counted: sums.counted + 1 };
    }
    #compare(place, what, header, actual, unit) {
        if (header === actual)
            return true;
        this.#report({ ...place, message: `${what} says that it has ${header} ${unit}, there are ${actual}` });
        return false;
    }
}
function isFolder(entry) {
    return entry.kind === 'directory' && entry.stated;
}
function placeOf(entry, place) {
    const name = (0,tree/* entryName */.MB)(entry);
    return { ...place, path: place.path === '' ? name : (0,path/* joinPath */.uJ)(place.path, name) };
}
/** Counts sub-folders while the children are walked. */
function countSubfolders(entries) {
    const counted = {
        subfolders: 0,
        children: {
            *[Symbol.iterator]() {
                for (const entry of entries) {
                    if (isFolder(entry))
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
    if (outcome.kind === 'content')
        return undefined;
    const fits = entry.kind === 'link' ? outcome.kind === 'link' : outcome.kind === 'chunk' || outcome.kind === 'file';
    if (!fits)
        return `Object ${(0,object_id/* formatObjectId */.Ax)({ catalog: 'R', hash })} is a ${outcome.kind}, not a ${entry.kind}`;
    const size = contentSize(entry, outcome);
    // Upstream cuts the size of a file that is itself a saved path to 32 bits
    if (entry.size === size || (isTop && entry.size === size % 2 ** 32))
        return undefined;
    return `Its entry says that it has ${entry.size} bytes, its content has ${size}`;
}
/** Bytes of a file; of one that was not read those that its entry tells. */
function contentSize(entry, { kind, size }) {
    if (kind === 'content')
        return entry.size;
    return kind === 'link' ? 0 : size;
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var snapshot_threads = __webpack_require__(9765);
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
        const { objects, bytes } = this.#progress;
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
        await this.#listCatalog('M');
        await this.#listCatalog('R');
        this.#progress.foundObjects = this.#table.count;
    }
    async #listCatalog(catalog) {
        for await (const { path, size } of this.#blobFiles(`blobs/${catalog}`)) {
            const name = catalog + path.slice(path.lastIndexOf('/') + 1);
            if ((0,object_id/* isObjectId */.TS)(name) && path === (0,object_id/* blobPath */.nD)((0,object_id/* parseObjectId */.u9)(name))) {
                this.#table.addListed((0,object_id/* parseObjectId */.u9)(name), size);
            }
            else {
                this.#listener.warning(`The file ${path} in ${this.#repository.url} is not a blob`);
            }
        }
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
            // Local folders are listed without waiting for anything; what the workers have done is to be taken up meanwhile
            await (0,promises_.setImmediate)();
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
                const walk = this.#part.isAll ? this.#checkAll(tags, pool, reject) : this.#checkPart(tags, pool, reject);
                walk.then(resolve, reject);
            });
        }
        finally {
            if (onAbort !== undefined)
                signal?.removeEventListener('abort', onAbort);
            await pool.close();
        }
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
                await trees.checkEntries(snapshot.children, place, sums, true);
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.I))
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
                throw new errors/* FormatError */.I(object.problem.message);
            const { type, stored, content = new Uint8Array(0) } = object;
            if (isNew)
                objects.count(stored);
            const snapshot = (0,tree/* openSnapshot */.r3)({ id, type, content });
            objects.remember(id, { kind: 'snapshot', stored, size: snapshot.size });
            return { snapshot, stored };
        }
        catch (error) {
            // A tag may name a directory that is sound where it belongs
            const isOther = 'type' in object && (0,object_type/* objectKind */.AF)(object.type) !== 'snapshot';
            if (error instanceof errors/* FormatError */.I && !isOther)
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
     * @param walked who knows what the walk found damaged
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

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
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
function damaged(url, { problems, snapshots, damagedSnapshots }) {
    const found = problems === 1 ? '1 problem was found' : `${problems} problems were found`;
    return new errors/* RekkordError */.X('damaged', `${found} in ${url}; ${damagedSnapshots} of ${snapshots} snapshots are damaged`);
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

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ newCheckProgress),
/* harmony export */   t: () => (/* binding */ checkProblemSentence)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

function newCheckProgress() {
    return { foundObjects: 0, objects: 0, bytes: 0 };
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
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

/***/ 8284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ KeptEntries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8105);



/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MOST_KEPT = 512 * 1024 * 1024;
const FIRST_SIZE = 1024;
/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
class KeptEntries {
    #held;
    #bytes = Buffer.alloc(0);
    #length = 0;
    /** @param held what all that are kept in the same walk take */
    constructor(held) {
        this.#held = held;
    }
    /** @throws FormatError when the folders above hold so many that there is no memory for them */
    add(entry) {
        const size = (0,_format_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedEntrySize */ .M_)(entry);
        if (this.#held.bytes + size > MOST_KEPT)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('there are too many folders in it and in those above it');
        const end = this.#length + size;
        if (end > this.#bytes.length)
            this.#grow(end);
        (0,_format_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEntry */ .vv)(entry, this.#bytes, this.#length);
        this.#held.bytes += size;
        this.#length = end;
    }
    /** The entries in their order; what they hold are views. */
    [Symbol.iterator]() {
        return (0,_format_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntries */ .Fq)(this.#bytes.subarray(0, this.#length), 0, _format_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .ENTRY_SIZE */ .RY);
    }
    /** The objects of the entries, all of which have one. */
    *ids() {
        for (const entry of this)
            yield (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryObjectId */ .bD)(entry);
        return undefined;
    }
    /** Lets go of all entries. */
    clear() {
        this.#held.bytes -= this.#length;
        this.#bytes = Buffer.alloc(0);
        this.#length = 0;
    }
    #grow(size) {
        const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_SIZE, size, this.#bytes.length * 2));
        this.#bytes.copy(larger, 0, 0, this.#length);
        this.#bytes = larger;
    }
}


/***/ }),

/***/ 6873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead)
/* harmony export */ });
/* harmony import */ var _format_content_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8260);

/** Objects in a batch: enough to make messages cheap and to keep remote storages busy. */
const BATCH_OBJECTS = 16;
/** Bytes of content that wait for their turn in one walk, at all its depths. */
const MOST_HELD = 64 * 1024 * 1024;
/**
 * Reads objects in worker threads, in their order: while one batch is being used, the next one is on its way. What comes
 * before its turn when too much waits already is dropped, and read again when its turn comes.
 *
 * @param held what waits for its turn anywhere in the same walk
 */
async function* readAhead(pool, ids, held = { bytes: 0 }) {
    const source = ids[Symbol.iterator]();
    const waiting = [];
    const readNext = () => {
        for (let next; waiting.length < BATCH_OBJECTS && (next = source.next()).done !== true;)
            waiting.push(next.value);
        return waiting.length === 0 ? undefined : readBatch(pool, waiting, held);
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
function readBatch(pool, ids, held) {
    const items = ids.map(({ catalog, hash }) => ({ catalog, hash: hash.toString('latin1') }));
    const running = pool.run({ kind: 'read-objects', items, maximum: _format_content_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST_OBJECT */ .bC }, { urgent: true });
    const batch = {
        isDue: false,
        objects: running.then((objects) => keepSome(objects, held, batch.isDue ? 1 : 0))
    };
    // Who waits for it learns of a failure; when nobody does any more, it is no failure of this process
    batch.objects.catch(() => undefined);
    return batch;
}
/** Counts the first of the objects, as many as there is memory for and `least` at least, and drops the others. */
function keepSome(objects, held, least) {
    let count = 0;
    for (const object of objects) {
        const size = contentSize(object);
        if (count >= least && held.bytes + size > MOST_HELD)
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

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/workers/entry.js
/**
 * Where the code of a worker thread is, for `new Worker(workerEntry())`: `worker.ts` (`worker.js` after tsc) beside this
 * file while it runs from its sources, `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * The module's own address comes in as a parameter because the bundler rewrites every `new URL(..., import.meta.url)`
 * that it recognises into a path of its own and copies the files it guesses from it.
 */
function workerEntry(module = import.meta.url) {
    // Loaders that put others in a module's place mark its address with a query
    const source = /\/entry\.([jt]s)(?:\?|$)/.exec(module);
    return new URL(source === null ? '../worker/index.js' : `./worker.${source[1]}`, module);
}

;// CONCATENATED MODULE: ./lib/workers/pool.js




/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2;
/**
 * V8 begins with 1 MiB for young objects, which a worker fills some hundred times a second: most of what it makes is garbage
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time. That it would grow on to 64,
 * twice, in the thread that waits for the workers buys nothing: so it stays as it is now, which spares 100 MiB.
 */
const YOUNG_SPACE = ['--min-semi-space-size=8', '--semi-space-growth-factor=1'];
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
        const { tasksAtOnce = TASKS_PER_WORKER, onSecret, ...workerData } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        let worker;
        try {
            worker = new external_node_worker_threads_.Worker(workerEntry(), { workerData, trackUnmanagedFds: false });
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
/** What made a thread end, where that is no bug: it is the machine that has too little. */
function threadFailure(error) {
    const { code } = error;
    if (code === 'ERR_WORKER_INIT_FAILED') {
        const advice = 'use fewer threads, or raise the limits of open files and processes (ulimit)';
        return new errors/* RekkordError */.X('usage', `No thread can be started (${error.message}): ${advice}`, { cause: error });
    }
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return error;
    return new errors/* RekkordError */.X('usage', 'A thread has run out of memory: use fewer threads, or give Node more', {
        cause: error
    });
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
