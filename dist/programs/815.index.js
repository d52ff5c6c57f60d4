export const id = 815;
export const ids = [815];
export const modules = {

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

/***/ 9436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ KeptEntries)
});

;// CONCATENATED MODULE: ./lib/async/growing-buffer.js
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

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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
    #entries = new GrowingBuffer();
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


/***/ }),

/***/ 8254:
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
// EXTERNAL MODULE: ./lib/snapshot/read/kept-entries.js + 1 modules
var kept_entries = __webpack_require__(9436);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
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
    /** Sub-folders that wait for their turn, and directories that stay open. */
    #kept = { bytes: 0 };
    #above = { bytes: 0 };
    constructor(visitor, { source, order = 'sorted' }) {
        this.#visitor = visitor;
        this.#source = source;
        this.#inStoredOrder = order === 'stored';
    }
    /** @param release lets go of what the entries are read from */
    async *list(entries, folder, level, release = () => undefined) {
        const visitor = this.#visitor;
        const subfolders = new kept_entries/* KeptEntries */.d(this.#kept);
        const walked = entries[Symbol.iterator]();
        let complete = true;
        const next = () => {
            try {
                const entry = walked.next().value;
                if (entry !== undefined && !this.#inStoredOrder && this.#isFolder(entry, folder))
                    subfolders.add(entry);
                return entry;
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
                complete = false;
                visitor.breakOff(folder, error);
                return undefined;
            }
        };
        for (let entry = next(); entry !== undefined; entry = next()) {
            const pause = visitor.pace();
            if (pause !== undefined)
                await pause;
            const made = visitor.entry(entry, folder);
            const item = made instanceof Promise ? await made : made;
            if (item !== undefined)
                yield item;
            if (this.#inStoredOrder && this.#isFolder(entry, folder)) {
                yield new Below(this.folders([this.#place(entry, folder, level)].values(), level));
            }
        }
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
            const problem = tooFar(place, level);
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
    #isFolder(entry, folder) {
        return this.#visitor.isFolder?.(entry, folder) ?? (entry.kind === 'directory' && entry.readable);
    }
}
function tooFar(place, { length }) {
    if (place.depth > MAX_DEPTH)
        return `it has more than ${MAX_DEPTH} folders above it`;
    return length + nameLength(place) > MAX_PATH_LENGTH ? `its path has more than ${MAX_PATH_LENGTH} bytes` : undefined;
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
    const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ ? error.code : undefined;
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { code, message, stack };
}
/** The error that a failure stands for. */
function fromFailure({ code, message, stack }) {
    if (code !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ(code, message);
    const error = new Error(message);
    if (stack !== undefined)
        error.stack = stack;
    return error;
}


/***/ })

};
