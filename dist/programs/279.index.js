export const id = 279;
export const ids = [279];
export const modules = {

/***/ 5279:
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
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/repository/tags.js + 4 modules
var repository_tags = __webpack_require__(4408);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
// EXTERNAL MODULE: ./lib/snapshot/check-listener.js
var check_listener = __webpack_require__(905);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/snapshot/read-tree.js
var read_tree = __webpack_require__(9411);
;// CONCATENATED MODULE: ./lib/snapshot/check-objects.js





/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Bytes of content of the largest object that is read. */
const MAXIMUM_OBJECT = 1024 * 1024 * 1024;
/** A file that is no longer than this has no chunk list (format text §7). */
const MAYBE_CHUNKED = 1024 * 1024;
/** Damaged chunks that are named for each file. */
const NAMED_CHUNKS = 1000;
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
    #wake;
    constructor(pool, table, progress, onError, { listsOnly = false, problems } = {}) {
        this.#pool = pool;
        this.#table = table;
        this.#progress = progress;
        this.#onError = onError;
        this.#listsOnly = listsOnly;
        this.#problems = new Map(problems);
    }
    /** Whether chunk lists wait to be taken up. */
    get hasLists() {
        return this.#lists.length > 0;
    }
    /**
     * Checks an object, unless it has been; `done` may be called at once.
     * @param fileSize bytes of the file that the object is of, where it may be a chunk list
     */
    check(id, done, fileSize = 0) {
        const known = this.outcome(id) ?? (this.#listsOnly ? this.#unread(id, fileSize) : undefined);
        if (known === undefined)
            this.read(id, done);
        else
            done(known);
    }
    /** Reads and checks an object, whatever is known of it. */
    read(id, done) {
        const key = objectKey(id);
        const waiting = this.#waiting.get(key);
        if (waiting !== undefined) {
            waiting.push(done);
            return;
        }
        this.#waiting.set(key, [done]);
        this.#batch.push({ catalog: id.catalog, hash: id.hash.toString('latin1') });
        this.#bytes += this.#table.listedSize(id) ?? 0;
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
        if ('problem' in outcome)
            this.#problems.set(objectKey(id), outcome.problem);
        else
            this.#table.addChecked(id, outcome);
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
        let damaged = 0;
        const problems = new Set();
        const release = () => {
            if (--pending > 0)
                return;
            const problem = [...problems, ...(damaged > NAMED_CHUNKS ? [`${damaged} of its chunks in all`] : [])].join('; ');
            this.#settle(id, damaged === 0 ? { kind: 'file', stored: total, size: list.size } : { problem });
        };
        for (const { offset, length, hash } of list.chunks) {
            if (!this.#pool.hasRoom)
                await this.#pool.room();
            pending++;
            const chunk = { catalog: 'R', hash };
            this.check(chunk, (outcome) => {
                const problem = chunkProblem(chunk, offset, length, outcome);
                if (problem !== undefined && ++damaged <= NAMED_CHUNKS)
                    problems.add(problem);
                if (!('problem' in outcome))
                    total += outcome.stored;
                release();
            });
        }
        release();
    }
    #settle(id, outcome) {
        const key = objectKey(id);
        const waiting = this.#waiting.get(key) ?? [];
        this.#waiting.delete(key);
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
;// CONCATENATED MODULE: ./lib/snapshot/check-part.js

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

;// CONCATENATED MODULE: ./lib/snapshot/check-report.js

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
        this.#expect(place, 'stored size in the snapshot', snapshot.stored, total.stored);
    }
    #expect(place, what, found, expected) {
        if (found === expected)
            return;
        const message = `The ${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
        this.tellOf({ ...place, message });
    }
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
const FIRST_SLOTS = 1 << 12;
const FULL = 3 / 4;
/**
 * The objects of a repository and what their check came to, in flat memory: some 60 to 140 bytes an object, however many
 * there are. Open addressing by hash; a hash may be there in both catalogs, as someone may copy a blob into the other.
 */
class CheckTable {
    #slots = FIRST_SLOTS;
    #count = 0;
    #hashes = new Int32Array(FIRST_SLOTS * HASH_WORDS);
    #states = new Uint8Array(FIRST_SLOTS);
    /** Bytes on disk of the blob, as listed. */
    #listed = new Float64Array(FIRST_SLOTS);
    #stored = new Float64Array(FIRST_SLOTS);
    /** Size, or for directories the place in #directories. */
    #values = new Float64Array(FIRST_SLOTS);
    #directories = [];
    /** Objects in the table. */
    get count() {
        return this.#count;
    }
    /** Notes a blob that is there, with its bytes on disk, as not checked yet. */
    addListed(id, stored) {
        const slot = this.#claim(id, id.catalog === 'M' ? LISTED_META : LISTED_RAW);
        this.#listed[slot] = stored;
    }
    /** Bytes on disk of a blob that was listed, undefined where none was. */
    listedSize(id) {
        const slot = this.#find(id);
        return this.#states[slot] === EMPTY ? undefined : this.#listed[slot];
    }
    /** Notes that an object is as it should be, or, as `content`, that it is needed and there. */
    addChecked(id, object) {
        const slot = this.#claim(id, CHECKED + KINDS.indexOf(object.kind));
        this.#stored[slot] = object.stored;
        this.#values[slot] = object.size;
        if (object.sums !== undefined) {
            this.#values[slot] = this.#directories.push({ size: object.size, sums: object.sums }) - 1;
        }
    }
    /** What is known of an object; undefined where it has not been checked. */
    checked(id) {
        const slot = this.#find(id);
        const kind = KINDS[this.#states[slot] - CHECKED];
        if (kind === undefined)
            return undefined;
        const stored = this.#stored[slot];
        const value = this.#values[slot];
        return kind === 'directory' ? { kind, stored, ...this.#directories[value] } : { kind, stored, size: value };
    }
    /** The objects that were listed and that nothing has needed when it comes to them. */
    *unchecked() {
        for (const { id, needed } of this.unread())
            if (!needed)
                yield id;
    }
    /**
     * The objects that were listed and not read when it comes to them, in the order of their hashes, which is none that
     * means anything. `from`: a place between 0 and 1 to begin at and to go round to.
     */
    *unread(from = 0) {
        // The arrays of now: the table may grow meanwhile
        const hashes = this.#hashes;
        const states = this.#states;
        const first = Math.floor(from * states.length);
        for (let i = 0; i < states.length; i++) {
            const slot = (first + i) % states.length;
            const state = states[slot];
            if (!isUnread(state))
                continue;
            const id = idIn(hashes, slot, state);
            const now = this.#states[this.#find(id)];
            if (isUnread(now))
                yield { id, needed: now === CONTENT };
        }
    }
    /** Takes back what is known of whatever holds other objects, so that it is walked again. */
    forgetTrees() {
        for (let slot = 0; slot < this.#slots; slot++) {
            const kind = KINDS[this.#states[slot] - CHECKED];
            if (kind === 'directory' || kind === 'snapshot')
                this.#states[slot] = LISTED_META;
            else if (kind === 'file')
                this.#states[slot] = LISTED_RAW;
        }
        this.#directories.length = 0;
    }
    /** The slot of an object, which gets a state of its catalog. */
    #claim(id, state) {
        let slot = this.#find(id);
        if (this.#states[slot] === EMPTY) {
            if (this.#count + 1 > this.#slots * FULL) {
                this.#grow();
                slot = this.#find(id);
            }
            for (let i = 0; i < HASH_WORDS; i++)
                this.#hashes[slot * HASH_WORDS + i] = id.hash.readInt32LE(i * 4);
            this.#count++;
        }
        this.#states[slot] = state;
        return slot;
    }
    /** The slot of an object, or the free one where it would be. */
    #find({ catalog, hash }) {
        const first = hash.readInt32LE(0);
        const meta = catalog === 'M';
        // Hashes are random, so any of their bits spread evenly
        let slot = (first >>> 0) & (this.#slots - 1);
        while (this.#states[slot] !== EMPTY && !(isMeta(this.#states[slot]) === meta && this.#holds(slot, hash, first))) {
            slot = (slot + 1) & (this.#slots - 1);
        }
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
        const listed = this.#listed;
        const values = this.#values;
        this.#slots *= 2;
        this.#hashes = new Int32Array(this.#slots * HASH_WORDS);
        this.#states = new Uint8Array(this.#slots);
        this.#stored = new Float64Array(this.#slots);
        this.#listed = new Float64Array(this.#slots);
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
            this.#listed[slot] = listed[from];
            this.#values[slot] = values[from];
        }
    }
}
function isMeta(state) {
    return state === LISTED_META || state >= CHECKED_META;
}
function isUnread(state) {
    return state === LISTED_META || state === LISTED_RAW || state === CONTENT;
}
function idIn(hashes, slot, state) {
    const hash = Buffer.alloc(HASH_WORDS * 4);
    for (let i = 0; i < HASH_WORDS; i++)
        hash.writeInt32LE(hashes[slot * HASH_WORDS + i], i * 4);
    return { catalog: isMeta(state) ? 'M' : 'R', hash };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
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
    #isOver;
    /** Directories that are being walked, or are about to be, by their key. */
    #walking = new Map();
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
     */
    async checkEntries(entries, place, sums, isTop, depth = 0) {
        const folders = [];
        let complete = true;
        try {
            for (const entry of entries) {
                await this.turn();
                if (this.#isOver())
                    return;
                const name = (0,read_tree/* entryName */.MB)(entry);
                const here = { ...place, path: place.path === '' ? name : (0,path/* joinPath */.uJ)(place.path, name) };
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
            if (this.#isOver())
                return;
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
    /** Has a directory walked, unless it has been or is going to be. */
    #checkDirectory(id, place, folders, done) {
        const known = this.#objects.outcome(id);
        if (known !== undefined) {
            done(known);
            return;
        }
        const key = objectKey(id);
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
        await this.checkEntries(counted.children, place, sums, false, depth);
    }
    /** @param reported the one who had it walked has heard of the problem already, from what is inside */
    #settle(id, outcome, reported) {
        const key = objectKey(id);
        const [first, ...others] = this.#walking.get(key) ?? [];
        this.#walking.delete(key);
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
;// CONCATENATED MODULE: ./lib/snapshot/check.js
















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
        await this.#listBlobs('M');
        await this.#listBlobs('R');
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
    async #listBlobs(catalog) {
        for await (const { path, size } of this.#blobFiles(`blobs/${catalog}`)) {
            const name = catalog + path.slice(path.lastIndexOf('/') + 1);
            if ((0,object_id/* isObjectId */.TS)(name) && path === (0,object_id/* blobPath */.nD)((0,object_id/* parseObjectId */.u9)(name))) {
                this.#table.addListed((0,object_id/* parseObjectId */.u9)(name), size);
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
        await this.#checkSnapshots(tags, pool, objects);
        return this.#checkOthers(pool, objects);
    }
    /** Gives the number of objects that nothing needs, where all snapshots could be walked. */
    async #checkPart(tags, pool, onError) {
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
            const snapshot = (0,read_tree/* openSnapshot */.r3)({ id, type, content });
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
// EXTERNAL MODULE: ./lib/commands/units.js
var units = __webpack_require__(7609);
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
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9887);
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

/***/ 9887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ decodeEntries),
/* harmony export */   M_: () => (/* binding */ encodedEntrySize),
/* harmony export */   RY: () => (/* binding */ ENTRY_SIZE),
/* harmony export */   Vv: () => (/* binding */ OLD_ENTRY_SIZE),
/* harmony export */   vv: () => (/* binding */ encodeEntry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5194);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(244);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7052);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);





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
    if (hash.length !== _object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .HASH_SIZE */ .Ts || name.length > 0xffff || extended.length > _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENDED_MAX_SIZE */ .DA) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the entry ${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name.subarray(0, 255))} does not fit the format`);
    }
    hash.copy(target, offset);
    const flags = (entry.stated ? STATED : 0) | (entry.readable ? READABLE : 0) | (entry.hasAtime ? HAS_ATIME : 0);
    target[offset + 32] = flags;
    target.writeInt8(entry.kind === 'other' ? OTHER : KINDS.indexOf(entry.kind), offset + 33);
    target.writeUInt16LE(name.length, offset + 34);
    target.writeUInt16LE(extended.length, offset + 36);
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 38, entry.mtime, 'modification time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 46, entry.ctime, 'change time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 54, entry.atime, 'access time');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInt64 */ .LO)(target, offset + 62, entry.btime, 'creation time');
    writeUInt32(target, offset + 70, entry.uid, 'user id');
    writeUInt32(target, offset + 74, entry.gid, 'group id');
    writeUInt32(target, offset + 78, entry.mode, 'mode');
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSize */ .JQ)(target, offset + 82, entry.size, 'size');
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('an entry is cut off');
    const old = entrySize === OLD_ENTRY_SIZE;
    const flags = old ? bytes.readUInt16LE(offset + 32) : bytes.readUInt8(offset + 32);
    const kind = old ? bytes.readInt16LE(offset + 34) : bytes.readInt8(offset + 33);
    const fields = old ? offset + 36 : offset + 34;
    const nameLength = bytes.readUInt16LE(fields);
    const extendedLength = bytes.readUInt16LE(fields + 2);
    const nameStart = offset + entrySize;
    const nameEnd = nameStart + nameLength;
    if (bytes.length - nameEnd < extendedLength)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('an entry is cut off');
    const name = bytes.subarray(nameStart, nameEnd);
    if (flags > (STATED | READABLE | HAS_ATIME))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has unknown flags (${flags})`);
    if ((flags & (STATED | READABLE)) === READABLE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has content, yet no metadata`);
    if (extendedLength > _extended_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENDED_MAX_SIZE */ .DA)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} has too many extended attributes`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(name)} is of the unknown kind ${kind}`);
    return known;
}
function writeUInt32(target, offset, value, what) {
    if (value >>> 0 !== value)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the ${what} is not a number of 32 bits: ${value}`);
    target.writeUInt32LE(value, offset);
}


/***/ }),

/***/ 5194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ decodeExtendedAttributes),
/* harmony export */   DA: () => (/* binding */ EXTENDED_MAX_SIZE),
/* harmony export */   tX: () => (/* binding */ encodeExtendedAttributes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2508);



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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the extended attribute ${(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(name)} has a NUL in its name`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the extended attributes take ${bytes.length} bytes`);
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes);
    const attributes = [];
    const seen = new Set();
    for (let start = 0; start < buffer.length;) {
        if (buffer.length - start < 2)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the extended attributes are cut off');
        const end = start + 2 + buffer.readUInt16LE(start);
        if (end > buffer.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the extended attributes are cut off');
        const item = buffer.subarray(start + 2, end);
        const nul = item.indexOf(0);
        if (nul === -1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('an extended attribute has no end of its name');
        const name = item.subarray(0, nul);
        checkAttributeName(name, seen);
        attributes.push({ name, value: item.subarray(nul + 1) });
        start = end;
    }
    return attributes;
}
function checkAttributeName(name, seen) {
    if (name.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('an extended attribute has no name');
    const key = name.toString('latin1');
    if (seen.has(key))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the extended attribute ${(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(name)} is there twice`);
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

/***/ 905:
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
/* harmony import */ var _format_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9887);
/* harmony import */ var _format_integers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);
/* harmony import */ var _format_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7677);
/* harmony import */ var _format_snapshot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7535);









/** Folders inside each other that are walked at the most; no system has paths that long. */
const MAX_DEPTH = 4096;
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
