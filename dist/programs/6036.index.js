export const id = 6036;
export const ids = [6036];
export const modules = {

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/blob.js
var blob = __webpack_require__(7484);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
// EXTERNAL MODULE: ./lib/snapshot/pool.js + 3 modules
var pool = __webpack_require__(7987);
;// CONCATENATED MODULE: ./lib/snapshot/retention/blob-table.js
/** What is known of a blob: bits. */
const BLOB = {
    /** It is in its place. */
    PLACE: 1,
    /** And that for longer than the grace period. */
    OLD: 2,
    /** It is among the fossils. */
    FOSSIL: 4,
    /** A visible snapshot needs it. */
    NEEDED: 8,
    /** It has been read, or is about to be, for what it needs itself. */
    READ: 16,
    /** Its file has a size that no blob has. */
    DAMAGED: 32,
    /** This run has set it aside. */
    MOVED: 64
};
/** The catalog is a bit as well: the same hash may be in both. */
const META = 128;
const HASH_WORDS = 8;
/** Blobs whose facts are kept together: no more memory than a part of it is taken in vain, and none is copied. */
const BLOCK = 1 << 16;
const FIRST_SLOTS = 1 << 12;
const FULL = 3 / 4;
/** A larger file is no blob (`LARGEST_FILE`). */
const LARGEST_SIZE = 2 ** 32 - 1;
class Block {
    hashes = new Int32Array(BLOCK * HASH_WORDS);
    bits = new Uint8Array(BLOCK);
    sizes = new Uint32Array(BLOCK);
}
/**
 * The blobs of a repository in flat memory, 48 bytes each at the most: hash, bits, bytes on disk, and a place in a hash
 * table. They are numbered as they come.
 */
class BlobTable {
    #count = 0;
    #blocks = [];
    /** By hash: numbers of blobs, from 1 on; 0 where there is none. */
    #slots = new Uint32Array(FIRST_SLOTS);
    /** Blobs in the table. */
    get count() {
        return this.#count;
    }
    /** Sets bits of a blob, which is added where it is missing. @returns its bits before */
    mark({ catalog, hash }, bits) {
        const meta = catalog === 'M' ? META : 0;
        const number = this.#find(hash, meta) ?? this.#add(hash, meta);
        const block = this.#blocks[Math.floor(number / BLOCK)];
        const before = block.bits[number % BLOCK];
        block.bits[number % BLOCK] = before | bits;
        return before & ~META;
    }
    /** The same for one that was listed, with its bytes on disk. */
    list(id, bits, size) {
        this.mark(id, bits);
        const number = this.#find(id.hash, id.catalog === 'M' ? META : 0);
        this.#blocks[Math.floor(number / BLOCK)].sizes[number % BLOCK] = Math.min(size, LARGEST_SIZE);
    }
    /** Bits of a blob; 0 where it is not in the table. */
    bits({ catalog, hash }) {
        const number = this.#find(hash, catalog === 'M' ? META : 0);
        return number === undefined ? 0 : this.#blocks[Math.floor(number / BLOCK)].bits[number % BLOCK] & ~META;
    }
    /** Bytes on disk of a blob that was listed. */
    size({ catalog, hash }) {
        const number = this.#find(hash, catalog === 'M' ? META : 0);
        return number === undefined ? 0 : this.#blocks[Math.floor(number / BLOCK)].sizes[number % BLOCK];
    }
    /** The blobs of whose bits in `mask` those in `wanted` are set, and no others. */
    *select(mask, wanted) {
        for (let number = 0; number < this.#count; number++) {
            const { hashes, bits, sizes } = this.#blocks[Math.floor(number / BLOCK)];
            const at = number % BLOCK;
            if ((bits[at] & mask) !== wanted)
                continue;
            const words = hashes.subarray(at * HASH_WORDS, (at + 1) * HASH_WORDS);
            const hash = Buffer.from(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
            yield { id: { catalog: (bits[at] & META) === 0 ? 'R' : 'M', hash }, size: sizes[at] };
        }
    }
    #find(hash, meta) {
        const mask = this.#slots.length - 1;
        for (let slot = readWord(hash, 0) & mask;; slot = (slot + 1) & mask) {
            const number = this.#slots[slot] - 1;
            if (number < 0)
                return undefined;
            const block = this.#blocks[Math.floor(number / BLOCK)];
            const at = number % BLOCK;
            if ((block.bits[at] & META) === meta && isSame(block.hashes, at * HASH_WORDS, hash))
                return number;
        }
    }
    #add(hash, meta) {
        if (this.#count >= this.#slots.length * FULL)
            this.#grow();
        const number = this.#count++;
        if (number % BLOCK === 0)
            this.#blocks.push(new Block());
        const block = this.#blocks[Math.floor(number / BLOCK)];
        const at = number % BLOCK;
        for (let i = 0; i < HASH_WORDS; i++)
            block.hashes[at * HASH_WORDS + i] = readWord(hash, i);
        block.bits[at] = meta;
        this.#place(number);
        return number;
    }
    #grow() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        for (let number = 0; number < this.#count; number++)
            this.#place(number);
    }
    #place(number) {
        const mask = this.#slots.length - 1;
        let slot = this.#blocks[Math.floor(number / BLOCK)].hashes[(number % BLOCK) * HASH_WORDS] & mask;
        while (this.#slots[slot] !== 0)
            slot = (slot + 1) & mask;
        this.#slots[slot] = number + 1;
    }
}
function isSame(hashes, at, hash) {
    for (let i = 0; i < HASH_WORDS; i++)
        if (hashes[at + i] !== readWord(hash, i))
            return false;
    return true;
}
function readWord(hash, index) {
    return hash.readInt32LE(index * 4);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/repository/caches.js
var caches = __webpack_require__(6577);
// EXTERNAL MODULE: ./lib/repository/fossils.js
var fossils = __webpack_require__(6081);
;// CONCATENATED MODULE: ./lib/snapshot/retention/collections.js

/** The collections of a repository, with their ages. @throws RekkordError when the storage fails */
async function readCollections(storage) {
    const collections = [];
    for (const folder of await (0,fossils/* listCollections */.IM)(storage)) {
        const complete = await completeSince(storage, folder);
        collections.push({ folder, began: (0,fossils/* collectionBegan */.mN)(folder), complete });
    }
    return collections;
}
/** Says that a collection is complete since `now`; again where that was said in a way that nobody understands. */
async function markComplete(storage, { folder }, now) {
    const path = `${folder}/${fossils/* COMPLETE */.Wz}`;
    await storage.replace(path, Buffer.from(`${new Date(now).toISOString()}\n`));
    await storage.flush([path]);
}
/** The later one of the time in the file and of that of the file: machines may have different clocks. */
async function completeSince(storage, folder) {
    const path = `${folder}/${fossils/* COMPLETE */.Wz}`;
    for await (const file of storage.list(folder)) {
        if (file.path !== path)
            continue;
        const text = (await storage.read(path))?.toString().trim() ?? '';
        const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : NaN;
        return Number.isNaN(time) ? undefined : Math.max(time, file.modified);
    }
    return undefined;
}
/** The fossils of a collection. @throws RekkordError when the storage fails */
async function* fossilsOf(storage, folder) {
    for (const catalog of ['M', 'R']) {
        for await (const { path, size } of filesBelow(storage, `${folder}/${catalog}`)) {
            const id = (0,fossils/* parseFossilPath */.Hm)(folder, path);
            if (id !== undefined)
                yield { id, path, size };
        }
    }
    return undefined;
}
async function* filesBelow(storage, folder) {
    if (storage.listBelow === undefined)
        yield* storage.list(folder);
    else
        for await (const page of storage.listBelow(folder))
            yield* page;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/snapshot/retention/changes.js









const { PLACE, OLD, NEEDED, MOVED } = BLOB;
/** Blobs that are moved or removed in one call: what S3 removes in one request. */
const AT_ONCE = 1000;
/** What a prune does once it has read everything: each of its steps can be repeated after it was killed. */
class PruneChanges {
    #repository;
    #storage;
    #table;
    #options;
    #progress;
    #began;
    result = {
        ...{ setAside: 0, setAsideBytes: 0, broughtBack: 0, deleted: 0, freed: 0 },
        ...{ waiting: 0, waitingBytes: 0, leftovers: 0, refused: 0 }
    };
    /**
     * @param table what is there, with what is needed
     * @param began when the run began, Unix milliseconds
     */
    constructor(repository, table, options, progress, began) {
        this.#repository = repository;
        this.#storage = repository.storage;
        this.#table = table;
        this.#options = options;
        this.#progress = progress;
        this.#began = began;
    }
    /** Brings back what is needed; deletes the others where the collection has been complete for long enough. */
    async lookThrough({ folder, complete }) {
        const isRipe = (complete !== undefined && complete <= this.#began - this.#options.grace) || this.#options.noOtherWriters === true;
        const back = new Batch((moves) => this.#bringBack(moves));
        const gone = new Batch((files) => this.#delete(files));
        const refused = this.result.refused;
        for await (const { id, path, size } of fossilsOf(this.#storage, folder)) {
            if ((this.#table.bits(id) & (NEEDED | PLACE)) === NEEDED) {
                await back.add({ from: path, to: (0,object_id/* blobPath */.nD)(id) });
                this.#table.mark(id, PLACE);
            }
            else if (isRipe) {
                await gone.add({ path, size });
            }
            else {
                this.result.waiting++;
                this.result.waitingBytes += size;
            }
        }
        await back.end();
        await gone.end();
        if (!isRipe || refused < this.result.refused || this.#options.dryRun === true)
            return;
        // Last of all what says that it is complete, so that a run that is killed is repeated
        await this.#remove([`${folder}/${fossils/* COMPLETE */.Wz}`]);
    }
    async #bringBack(moves) {
        await turn(this.#options.signal);
        if (this.#options.dryRun === true) {
            this.result.broughtBack += moves.length;
            return;
        }
        const results = await this.#storage.move(moves);
        // Where a saver has written it meanwhile, it is there as well
        this.result.broughtBack += results.filter((result) => result === 'moved').length;
        const refused = results.filter((result) => result === 'refused').length;
        if (refused > 0)
            throw this.#refusal(refused, 'brought back');
        await this.#storage.flush(moves.map(({ to }) => to));
        this.#progress.changed += moves.length;
    }
    async #delete(fossils) {
        await turn(this.#options.signal);
        const kept = new Set(await this.#removePaths(fossils.map(({ path }) => path)));
        this.result.refused += kept.size;
        for (const { path, size } of fossils)
            if (!kept.has(path))
                this.#count(size, true);
        this.#progress.changed += fossils.length;
    }
    /**
     * Sets aside what nothing needs. The cid changes before, which shows that it can be changed, and after: a cache that was
     * made while blobs were moved must not be believed either (docs/retention-protocol.md).
     * @param left collections that runs have left behind which were killed
     */
    async collect(left) {
        const { dryRun = false, noOtherWriters = false } = this.#options;
        const wanted = noOtherWriters ? PLACE : PLACE | OLD;
        let count = 0;
        for (const { size } of this.#table.select(wanted | NEEDED, wanted)) {
            count++;
            if (!dryRun)
                continue;
            this.#count(size, noOtherWriters);
        }
        this.#progress.toChange += count;
        if (dryRun || (count === 0 && left.length === 0))
            return;
        await (0,caches/* changeCacheIdentity */.H)(this.#repository);
        const own = { folder: (0,fossils/* collectionFolder */.zx)(this.#began, (0,external_node_crypto_.randomBytes)(8)) };
        if (noOtherWriters)
            return this.#deleteGarbage(wanted);
        if (count > 0) {
            await this.#setAside(own.folder, wanted);
            await (0,caches/* changeCacheIdentity */.H)(this.#repository);
        }
        const made = this.result.setAside > 0 ? [own] : [];
        for (const collection of [...left, ...made])
            await markComplete(this.#storage, collection, Date.now());
    }
    /** Removes what runs that were killed have left behind. */
    async removeLeftovers({ fragments, temporary }) {
        const paths = [...fragments, ...temporary];
        this.result.leftovers = paths.length - (await this.#remove(paths));
        if (this.#options.dryRun !== true)
            await this.#storage.removeEmptyFolders(fossils/* FOSSILS_FOLDER */.F$);
    }
    async #setAside(folder, wanted) {
        const storage = this.#storage;
        const before = this.result.setAside;
        let refused = 0;
        for (const batch of batches(this.#table.select(wanted | NEEDED, wanted))) {
            await turn(this.#options.signal);
            if (Date.now() - this.#began > this.#options.grace / 2)
                throw this.#overdue();
            const results = await storage.move(batch.map(({ id }) => ({ from: (0,object_id/* blobPath */.nD)(id), to: (0,fossils/* fossilPath */.gk)(folder, id) })));
            for (const [i, { id, size }] of batch.entries()) {
                if (results[i] === 'refused')
                    refused++;
                if (results[i] !== 'moved')
                    continue;
                this.#table.mark(id, MOVED);
                this.#count(size, false);
            }
            this.#progress.changed += batch.length;
        }
        await storage.flush(this.#table.select(MOVED, MOVED).map(({ id }) => (0,fossils/* fossilPath */.gk)(folder, id)));
        this.result.refused += refused;
        if (refused > 0 && this.result.setAside === before)
            throw this.#refusal(refused, 'set aside');
    }
    async #deleteGarbage(wanted) {
        let refused = 0;
        for (const batch of batches(this.#table.select(wanted | NEEDED, wanted))) {
            await turn(this.#options.signal);
            const kept = new Set(await this.#storage.remove(batch.map(({ id }) => (0,object_id/* blobPath */.nD)(id))));
            refused += kept.size;
            for (const { id, size } of batch)
                if (!kept.has((0,object_id/* blobPath */.nD)(id)))
                    this.#count(size, true);
            this.#progress.changed += batch.length;
        }
        this.result.refused += refused;
        if (refused > 0 && this.result.deleted === 0)
            throw this.#refusal(refused, 'deleted');
    }
    /** Counts a blob that is set aside, or deleted at once. */
    #count(size, isDeleted) {
        if (isDeleted) {
            this.result.deleted++;
            this.result.freed += size;
            return;
        }
        this.result.setAside++;
        this.result.setAsideBytes += size;
        this.result.waiting++;
        this.result.waitingBytes += size;
    }
    /** Removes files, and gives the number of those that the storage keeps. */
    async #remove(paths) {
        const { length } = await this.#removePaths(paths);
        this.result.refused += length;
        return length;
    }
    async #removePaths(paths) {
        return this.#options.dryRun === true || paths.length === 0 ? [] : this.#storage.remove(paths);
    }
    #refusal(count, what) {
        const objects = count === 1 ? '1 object could not be' : `${count} objects could not be`;
        const reason = `${this.#storage.url} refuses it: look for an object lock, a policy or permissions`;
        return new errors/* RekkordError */.XZ('storage', `${objects} ${what}, as ${reason}`);
    }
    #overdue() {
        const advice = 'what it has read may be out of date, so it ends here: give a longer grace period, and run it again';
        return new errors/* RekkordError */.XZ('storage', `The prune has taken longer than half of its grace period: ${advice}`);
    }
}
/** Lets signals and progress have their turn; local storages wait for nothing. @throws RekkordError `interrupted` */
async function turn(signal) {
    await (0,promises_.setImmediate)();
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('prune', 'the next one goes on where it ended');
}
/** Hands on what is added, many at a time. */
class Batch {
    #use;
    #items = [];
    constructor(use) {
        this.#use = use;
    }
    async add(item) {
        if (this.#items.push(item) >= AT_ONCE)
            await this.end();
    }
    /** Hands on the rest. */
    async end() {
        const items = this.#items;
        this.#items = [];
        if (items.length > 0)
            await this.#use(items);
    }
}
function* batches(items) {
    let batch = [];
    for (const item of items) {
        if (batch.push(item) < AT_ONCE)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
    return undefined;
}

// EXTERNAL MODULE: ./lib/format/tag-fragments.js + 1 modules
var tag_fragments = __webpack_require__(966);
;// CONCATENATED MODULE: ./lib/snapshot/retention/leftovers.js


/**
 * Files older than the grace period that runs which were killed have left behind: fragments without a tag, and temporary
 * files.
 *
 * @param before Unix milliseconds: what was written later is left alone
 * @throws RekkordError when the storage fails
 */
async function findLeftovers(storage, { unneeded }, before) {
    const without = new Set(unneeded.map(({ path }) => path).filter(isFragment));
    const fragments = [];
    if (without.size > 0) {
        for await (const { path, modified } of storage.list(tag_fragments/* FRAGMENTS_FOLDER */.Ls)) {
            if (without.has(path) && modified < before)
                fragments.push(path);
        }
    }
    const temporary = [];
    for await (const { path, modified } of storage.list('tmp'))
        if (modified < before)
            temporary.push(path);
    return { fragments, temporary };
}
function isFragment(path) {
    try {
        (0,tag_fragments/* parseFragmentPath */.d1)(path);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/retention/needed.js








const { PLACE: needed_PLACE, FOSSIL, NEEDED: needed_NEEDED, READ, DAMAGED } = BLOB;
/** Objects that a worker reads at a time. */
const BATCH = 64;
/** Bytes of the longest file that can be one chunk, and half of those of the shortest that can have a list. */
const LONGEST_CHUNK = 8 * 1024 * 1024;
const SURELY_ONE_CHUNK = 512 * 1024;
/** Bytes on disk up to which the object of a file that may be one chunk is read, as it may be a chunk list. */
const MAYBE_LIST = 64 * 1024;
/**
 * Marks in the table all that visible snapshots need. Snapshots, folders and chunk lists are read, each once and in no order;
 * of chunks and links it is seen whether they are there. So this is a set that grows, not a walk along paths.
 */
class NeededBlobs {
    #pool;
    #table;
    #progress;
    #pending = [];
    #running = new Set();
    constructor(pool, table, progress) {
        this.#pool = pool;
        this.#table = table;
        this.#progress = progress;
    }
    /**
     * Marks all that the tags' snapshots need.
     * @throws RekkordError of code `damaged` when an object on the way is missing or damaged
     */
    async mark(tags, storage) {
        for (const { id } of tags)
            this.#needRead(id, true);
        while (this.#pending.length > 0 || this.#running.size > 0) {
            if (this.#pending.length === 0)
                await Promise.race(this.#running);
            else {
                await this.#pool.room();
                this.#begin();
            }
        }
        await this.#requireThere(storage);
    }
    #begin() {
        const items = this.#pending.splice(-BATCH);
        const running = this.#pool
            .run({ kind: 'read-objects', items, maximum: content_limit/* LARGEST_OBJECT */.bC })
            .then((objects) => {
            objects.forEach((object, i) => this.#receive(items[i], object));
            // A batch with much content comes back in parts
            this.#pending.push(...items.slice(objects.length));
        })
            .finally(() => this.#running.delete(running));
        this.#running.add(running);
        // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
        running.catch(() => undefined);
    }
    #receive({ catalog, hash, isSnapshot = false }, object) {
        if ('problem' in object)
            throw new errors/* RekkordError */.XZ(object.problem.code, object.problem.message);
        this.#progress.read++;
        const { type, content = new Uint8Array(0) } = object;
        const id = { catalog, hash: Buffer.from(hash, 'latin1') };
        const kind = (0,object_type/* objectKind */.AF)(type);
        if (isSnapshot)
            for (const child of (0,tree/* openSnapshot */.r3)({ id, type, content }).children)
                this.#need(child, true);
        else if (catalog === 'M')
            for (const child of (0,tree/* openDirectory */.AJ)({ id, type, content })?.children ?? [])
                this.#need(child, false);
        else if (kind === 'file')
            this.#needChunks(id, content);
    }
    /** @param isTop whether it is a saved path: the size of one that is a file may be cut to 32 bits */
    #need(entry, isTop) {
        // Folders that could not be listed have an object too, though they are marked as not readable
        if (entry.kind === 'other' || entry.hash.every((byte) => byte === 0))
            return;
        const id = { catalog: entry.kind === 'directory' ? 'M' : 'R', hash: entry.hash };
        if (entry.kind === 'directory' || (entry.kind === 'file' && this.#mayBeList(id, isTop ? Infinity : entry.size))) {
            this.#needRead(id, false);
        }
        else
            this.#table.mark(id, needed_NEEDED);
    }
    /** Generous, as a file may have grown after its size was written down: a chunk is read in vain, a list never missed. */
    #mayBeList(id, fileSize) {
        if (fileSize > LONGEST_CHUNK)
            return true;
        return fileSize > SURELY_ONE_CHUNK && this.#table.size(id) <= MAYBE_LIST;
    }
    #needRead(id, isSnapshot) {
        if ((this.#table.mark(id, needed_NEEDED | READ) & READ) !== 0)
            return;
        this.#pending.push({ catalog: id.catalog, hash: id.hash.toString('latin1'), ...(isSnapshot && { isSnapshot }) });
    }
    #needChunks(id, content) {
        try {
            for (const { hash } of (0,chunk_list/* decodeChunkList */.eW)(content).chunks)
                this.#table.mark({ catalog: 'R', hash }, needed_NEEDED);
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: ${error.message}`, { cause: error });
        }
    }
    /** What was neither listed nor read may have been written since. */
    async #requireThere(storage) {
        for (const { id } of this.#table.select(needed_NEEDED | READ | DAMAGED, needed_NEEDED | DAMAGED)) {
            throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is damaged: its file has a size that no object has`);
        }
        for (const { id } of this.#table.select(needed_NEEDED | READ | needed_PLACE | FOSSIL, needed_NEEDED)) {
            if ((await (0,fossils/* blobSize */.LE)(storage, id)) === undefined)
                throw new errors/* FormatError */.IF(`Object ${(0,object_id/* formatObjectId */.Ax)(id)} is missing`);
        }
    }
}

// EXTERNAL MODULE: ./lib/snapshot/retention/progress.js
var progress = __webpack_require__(890);
;// CONCATENATED MODULE: ./lib/snapshot/retention/prune.js











const { PLACE: prune_PLACE, OLD: prune_OLD, FOSSIL: prune_FOSSIL, NEEDED: prune_NEEDED, DAMAGED: prune_DAMAGED } = BLOB;
/**
 * Sets aside the blobs that no visible snapshot needs, and deletes those that were set aside longer than the grace period ago
 * (docs/behaviour.md section 7, docs/retention-protocol.md). Everything is read before anything is changed. It may be killed at
 * any point, and run while others save.
 *
 * @throws RekkordError of code `key` without the master key; `damaged` when a snapshot is missing anything or a tag cannot be
 *   believed, and nothing has been changed then; `storage`, `interrupted`
 */
async function pruneRepository(repository, options, listener) {
    if (repository.keys.ckey === undefined) {
        throw new errors/* RekkordError */.XZ('key', `A ${repository.keys.role} key cannot prune: use the master key`);
    }
    if (options.signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('prune');
    return new PruneRun(repository, options, listener).run();
}
class PruneRun {
    #repository;
    #storage;
    #options;
    #listener;
    #progress;
    #table = new BlobTable();
    /** When the run began, Unix milliseconds, and what was written before the grace period that ended then. */
    #began = Date.now();
    #before;
    constructor(repository, options, listener) {
        this.#repository = repository;
        this.#storage = repository.storage;
        this.#options = options;
        this.#listener = listener;
        this.#progress = options.progress ?? (0,progress/* newPruneProgress */.a)();
        this.#before = this.#began - options.grace;
    }
    async run() {
        // Blobs first, then tags: what is published meanwhile is heeded
        this.#phase('listing the blobs');
        const collections = await readCollections(this.#storage);
        await this.#list(collections);
        this.#phase('reading the snapshots');
        const tags = await this.#readSnapshots();
        const leftovers = await findLeftovers(this.#storage, tags, this.#before);
        const changes = new PruneChanges(this.#repository, this.#table, this.#options, this.#progress, this.#began);
        this.#phase('looking through the fossils');
        for (const collection of collections)
            await changes.lookThrough(collection);
        this.#phase('setting aside what nothing needs');
        await changes.collect(collections.filter(({ complete, began }) => complete === undefined && began <= this.#before));
        await changes.removeLeftovers(leftovers);
        const needed = this.#table.select(prune_NEEDED, prune_NEEDED).reduce((count) => count + 1, 0);
        return { snapshots: tags.tags.length, needed, ...changes.result };
    }
    #phase(phase) {
        this.#progress.phase = phase;
        this.#listener.phase?.(phase);
    }
    /** Fills the table with what is in its place and what is among the fossils. */
    async #list(collections) {
        for (const catalog of ['M', 'R']) {
            for await (const { path, size, modified } of this.#blobFiles(`blobs/${catalog}`)) {
                const name = catalog + path.slice(path.lastIndexOf('/') + 1);
                if (!(0,object_id/* isObjectId */.TS)(name) || path !== (0,object_id/* blobPath */.nD)((0,object_id/* parseObjectId */.u9)(name)))
                    continue;
                const bits = prune_PLACE | (modified < this.#before ? prune_OLD : 0) | ((0,blob/* isBlobSize */.hJ)(size) ? 0 : prune_DAMAGED);
                this.#table.list((0,object_id/* parseObjectId */.u9)(name), bits, size);
                this.#progress.found++;
            }
        }
        for (const { folder } of collections) {
            for await (const { id } of fossilsOf(this.#storage, folder)) {
                this.#table.mark(id, prune_FOSSIL);
                this.#progress.found++;
            }
        }
    }
    async *#blobFiles(folder) {
        if (this.#storage.listBelow !== undefined) {
            for await (const page of this.#storage.listBelow(folder))
                yield* page;
            return undefined;
        }
        for await (const subfolder of this.#storage.listFolders(folder)) {
            await turn(this.#options.signal);
            yield* this.#storage.list(subfolder);
        }
        return undefined;
    }
    /** Marks in the table what visible snapshots need. */
    async #readSnapshots() {
        const { threads, signal } = this.#options;
        const list = await this.#repository.tags(signal);
        const [bad] = list.problems;
        if (bad !== undefined) {
            const advice = 'nothing is pruned, as nobody knows what it needs: remove it if it is not yours';
            throw new errors/* RekkordError */.XZ('damaged', `The tag ${bad.path} is not valid (${bad.reason}): ${advice}`);
        }
        const interruption = () => (0,interrupted/* interrupted */.V)('prune');
        try {
            await (0,pool/* runInPool */.B)(this.#repository, { threads, signal, interruption }, ({ pool }) => new NeededBlobs(pool, this.#table, this.#progress).mark(list.tags, this.#storage));
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.XZ) || error.code !== 'damaged')
                throw error;
            const advice = 'a snapshot needs it, so nothing is pruned: run check, and forget what is damaged';
            throw new errors/* RekkordError */.XZ('damaged', `${error.message}: ${advice}`, { cause: error });
        }
        return list;
    }
}

// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/prune.js


/**
 * Sets aside what no snapshot needs, and deletes what was set aside long enough ago.
 * @throws as `pruneRepository`
 */
function prune(settings, options, reporter) {
    return (0,with_repository/* withRepository */.B)(settings, async (repository) => {
        reporter.opened({ url: repository.url, role: repository.keys.role });
        const result = await pruneRepository(repository, options, reporter);
        if (result.refused > 0) {
            const count = result.refused === 1 ? '1 file stays' : `${result.refused} files stay`;
            reporter.warning(`${count} where it is, as ${repository.url} refuses to let go of it: look for an object lock`);
        }
        return result;
    });
}


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pruneProgressLine),
/* harmony export */   W: () => (/* binding */ pruneFigures)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

/** What a prune came to, in the order in which people are told. */
function pruneFigures(result, dryRun) {
    const { snapshots, needed, setAside, setAsideBytes, broughtBack, deleted, freed } = result;
    const { waiting, waitingBytes, leftovers } = result;
    const of = (count, bytes) => `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count, 'object')} (${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)})`;
    const will = (done, planned) => (dryRun ? planned : done);
    const figures = [
        { name: 'Kept', value: `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(snapshots, 'snapshot')}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(needed, 'object')}` },
        { name: will('Set aside', 'To be set aside'), value: of(setAside, setAsideBytes) },
        { name: will('Deleted', 'To be deleted'), value: of(deleted, freed) },
        { name: 'Waiting for the end of the grace period', value: of(waiting, waitingBytes) }
    ];
    if (broughtBack > 0)
        figures.push({ name: will('Brought back', 'To be brought back'), value: (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(broughtBack, 'object') });
    if (leftovers > 0)
        figures.push({ name: will('Leftovers removed', 'Leftovers to be removed'), value: (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(leftovers, 'file') });
    return figures;
}
/** How far a prune is, in one line, and the part that is done where that is known. */
function pruneProgressLine(progress) {
    const { phase, found, read, changed, toChange } = progress;
    if (phase === 'listing the blobs')
        return { line: `listing: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(found, 'object')}`, done: undefined };
    if (phase === 'reading the snapshots')
        return { line: `reading: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(read, 'object')}`, done: undefined };
    const line = `changed: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(changed)} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(toChange, 'object')}`;
    return { line, done: toChange === 0 ? undefined : changed / toChange };
}


/***/ }),

/***/ 6577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changeCacheIdentity),
/* harmony export */   e: () => (/* binding */ resetCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);
/* harmony import */ var _format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1814);
/* harmony import */ var _index_local_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7281);





/**
 * Gives the repository a new cache identity, which makes every local index of it worthless, on all machines (docs/format.md
 * section 3).
 * @throws RekkordError when the key is not the master key, or the storage fails
 */
async function changeCacheIdentity(repository) {
    const { storage, keys, config } = repository;
    await storage.replace(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF, (0,_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeRepositoryConfig */ .Rq)({ rid: config.rid, cid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16) }, keys, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes));
    await storage.flush([_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF]);
}
/**
 * Forgets what earlier saves on this machine found out of the repository.
 *
 * @param folder where local indexes are kept
 * @param list learn anew from a listing which blobs there are, so that the next save does not write them again
 * @returns the number of blobs that are known now
 * @throws RekkordError when the key cannot save and so has no index, or the storage fails
 */
async function resetCache(repository, folder, list) {
    repository.requireWrite();
    const { rid, cid } = repository.config;
    const index = _index_local_index_js__WEBPACK_IMPORTED_MODULE_4__/* .LocalIndex */ .i_.fresh({ folder, url: repository.url, rid, cid, wkey: repository.keys.wkey });
    index.remove();
    if (!list)
        return 0;
    await repository.listBlobs();
    try {
        index.begin();
        index.commit(repository.known);
    }
    catch (error) {
        index.abandon();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('index', `The local index cannot be written in ${folder}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error)}`, {
            cause: error
        });
    }
    return repository.known.count;
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

/***/ 890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ newPruneProgress)
/* harmony export */ });
function newPruneProgress() {
    return { phase: undefined, found: 0, read: 0, changed: 0, toChange: 0 };
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
