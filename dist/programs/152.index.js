export const id = 152;
export const ids = [152];
export const modules = {

/***/ 2152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ restore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js
var identifier = __webpack_require__(2082);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
// EXTERNAL MODULE: ./lib/snapshot/restore/problem.js
var restore_problem = __webpack_require__(5206);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var read_tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/files/attribute-helper.js + 1 modules
var attribute_helper = __webpack_require__(2658);
// EXTERNAL MODULE: ./lib/files/extended-attributes.js + 1 modules
var extended_attributes = __webpack_require__(3168);
// EXTERNAL MODULE: ./lib/format/extended-attributes.js
var format_extended_attributes = __webpack_require__(5194);
// EXTERNAL MODULE: ./lib/snapshot/counted-problems.js
var counted_problems = __webpack_require__(7631);
;// CONCATENATED MODULE: ./lib/snapshot/restore/attributes.js







const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
/** What the owner needs to set attributes; a file that is not to have it gets its own mode afterwards. */
const OWNER_MODE = 0o600;
/** Sets the extended attributes and ACLs of what is restored. */
class RestoreAttributes {
    #helper;
    #problems = new counted_problems/* CountedProblems */.T();
    #lost = false;
    constructor(helper) {
        this.#helper = helper;
    }
    /** Undefined, with a warning, where they cannot be set. */
    static async start(listener) {
        const helper = await attribute_helper/* AttributeHelper */.Z.start();
        if (helper !== undefined)
            return new RestoreAttributes(helper);
        listener.warning('Extended attributes and ACLs are not restored: that takes Linux or macOS, and Perl');
        return undefined;
    }
    /** The mode that a file with attributes is written with, for {@link setOfFile} to complete. */
    writtenMode(mode) {
        return mode | OWNER_MODE;
    }
    /** Sets those of a file that is complete, and its mode where that keeps its owner from doing so. Never rejects. */
    async setOfFile(path, extended, mode) {
        await this.set(path, extended);
        if (this.writtenMode(mode) === mode)
            return;
        try {
            const flags = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
            const descriptor = external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), flags);
            try {
                external_node_fs_.fchmodSync(descriptor, mode);
            }
            finally {
                external_node_fs_.closeSync(descriptor);
            }
        }
        catch (error) {
            this.#problems.add(path, `its mode could not be restored (${error.code ?? 'error'})`);
        }
    }
    /** Sets those of a folder or link. What cannot be set is told at the end; never rejects. */
    async set(path, extended) {
        const left = (why) => this.#problems.add(path, `extended attributes or ACLs are not restored, ${why}`);
        try {
            const { attributes, problem } = (0,extended_attributes/* diskAttributes */.pO)((0,format_extended_attributes/* decodeExtendedAttributes */.$k)(extended));
            if (problem !== undefined)
                left(problem);
            if (attributes.length === 0)
                return;
            const failures = await this.#helper.write(path, attributes);
            const reasons = new Set(failures.filter((failure) => failure !== undefined).map(extended_attributes/* setFailure */.t5));
            for (const why of reasons)
                left(why);
        }
        catch (error) {
            if (error instanceof errors/* FormatError */.I)
                left(error.message);
            else if (error instanceof attribute_helper/* HelperLost */.t)
                this.#lost = true;
            else
                throw error;
        }
    }
    /** Ends, and tells what could not be set. */
    async close(warning) {
        await this.#helper.close();
        for (const sentence of this.#problems.sentences())
            warning(sentence);
        if (this.#lost)
            warning('Not all extended attributes and ACLs are restored: the program that sets them ended');
    }
}

// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/snapshot/restore/batches.js

/** Hands links and files that are not big to the workers, in batches. */
class RestoreBatches {
    #pool;
    #replace;
    #report;
    #onError;
    #batch = [];
    #bytes = 0;
    constructor(pool, replace, report, onError) {
        this.#pool = pool;
        this.#replace = replace;
        this.#report = report;
        this.#onError = onError;
    }
    /** Restores a file or link some time; its folder is held until then. */
    add(item, folder, finish) {
        folder.hold();
        this.#batch.push({ item, folder, finish });
        this.#bytes += item.size ?? 0;
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
        const items = batch.map(({ item }) => item);
        this.#pool
            .run({ kind: 'restore-files', items, replace: this.#replace })
            .then((results) => {
            batch.forEach(({ item, folder, finish }, i) => {
                if (!item.link)
                    this.#report.progress.bytes += results[i].size;
                settle(this.#report, item, results[i], finish, () => folder.release());
            });
        })
            .catch(this.#onError);
    }
}
/** Completes a file or link where it was restored, and reports what came of it; `settled` is called at the end. */
function settle(report, { path, link }, result, finish, settled) {
    if (result.problem !== undefined) {
        report.problem(path, result.problem);
        settled();
        return;
    }
    const restored = () => {
        if (result.warning !== undefined)
            report.incomplete(path, result.warning);
        report.restored(path, link ? 'link' : 'file', result.size);
        settled();
    };
    const finished = finish();
    if (finished === undefined)
        restored();
    else
        void finished.then(restored);
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/snapshot/restore/write.js
var write = __webpack_require__(6138);
;// CONCATENATED MODULE: ./lib/snapshot/restore/big-file.js





/**
 * Restores files of any size chunk by chunk: whichever worker is free writes the next chunk to its place. The file has a
 * temporary name until its last chunk is there.
 */
class BigFiles {
    #pool;
    #replace;
    #report;
    #onError;
    #open = new Set();
    constructor(pool, replace, report, onError) {
        this.#pool = pool;
        this.#replace = replace;
        this.#report = report;
        this.#onError = onError;
    }
    /**
     * Resolves when the file's chunks are all handed out; `done` is called when they are written, or one cannot be.
     * @param list the bytes of its chunk list
     */
    async restore(item, list, done) {
        const { size, chunks } = (0,chunk_list/* decodeChunkList */.eW)(list);
        let file;
        try {
            file = this.#create(item, size);
        }
        catch (error) {
            done({ size: 0, warning: undefined, problem: (0,restore_problem/* restoreProblem */.M)(error) });
            return;
        }
        let running = 1;
        let problem;
        const release = () => {
            if (--running === 0)
                done(this.#finish(file, item, size, problem));
        };
        for (const chunk of chunks) {
            if (!this.#pool.hasRoom)
                await this.#pool.room();
            if (problem !== undefined)
                break;
            running++;
            this.#restoreChunk(file, chunk)
                .then((failure) => {
                problem ??= failure;
                release();
            })
                .catch(this.#onError);
        }
        release();
    }
    /** Removes what is half written. The workers must have ended: they write to these files. */
    discard() {
        for (const file of this.#open)
            file.discard();
        this.#open.clear();
    }
    #create(item, size) {
        const file = write/* NewFile */.PA.temporary(external_node_path_.dirname(item.path));
        try {
            external_node_fs_.ftruncateSync(file.descriptor, size);
        }
        catch (error) {
            file.discard();
            throw error;
        }
        this.#open.add(file);
        return file;
    }
    async #restoreChunk(file, chunk) {
        const { offset, length, hash } = chunk;
        const task = {
            kind: 'restore-chunk',
            descriptor: file.descriptor,
            hash: hash.toString('latin1'),
            offset,
            length
        };
        const { problem } = await this.#pool.run(task);
        if (problem === undefined)
            this.#report.progress.bytes += length;
        return problem;
    }
    #finish(file, item, size, problem) {
        this.#open.delete(file);
        try {
            if (problem === undefined)
                return { size, warning: file.finish(item.path, item.metadata, this.#replace) };
        }
        catch (error) {
            problem = (0,restore_problem/* restoreProblem */.M)(error);
        }
        file.discard();
        return { size: 0, warning: undefined, problem };
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/destination.js





/**
 * Folders of the destination. Symbolic links in it are never followed: one that stands where a folder must be is replaced
 * by a folder, or is in the way.
 */
class Destination {
    #options;
    #report;
    constructor(options, report) {
        this.#options = options;
        this.#report = report;
    }
    /**
     * Checks that the destination may be used and makes the folder that the restore begins in, following links up to it.
     *
     * @param isFolder whether the destination itself is to be the folder, else the file or link
     * @returns whether there was a folder, so that it may hold other things
     * @throws RekkordError of code `usage` when something is there and may not be touched, `destination` when the system
     *   refuses
     */
    prepare(destination, isFolder) {
        try {
            const there = external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)(destination), { throwIfNoEntry: false });
            const entry = there ?? external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(destination), { throwIfNoEntry: false });
            if (entry !== undefined)
                this.#checkUse(destination, entry.isDirectory(), isFolder);
            if (entry?.isDirectory() === true)
                return true;
            if (this.#options.dryRun)
                return false;
            if (isFolder && entry !== undefined)
                external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(destination));
            makeFolders(isFolder ? destination : external_node_path_.dirname(destination));
            return false;
        }
        catch (error) {
            const { code, message } = (0,restore_problem/* restoreProblem */.M)(error);
            if (error instanceof errors/* RekkordError */.X)
                throw error;
            throw new errors/* RekkordError */.X(code, `Cannot restore to ${(0,files_path/* displayPath */.Gt)(destination)}: ${message}`, { cause: error });
        }
    }
    /**
     * Makes a folder, or takes the one that is there. Files and links in its place are replaced where that is allowed.
     *
     * @param mode permission bits of a new one
     * @param inMerged whether the folder that it lies in was there
     * @returns whether it was there before, so that it may hold other things
     * @throws RekkordError when something is in the way, the system's error
     */
    makeFolder(folder, mode, inMerged) {
        // Otherwise nothing is there, or it is seen through a link that would have been replaced
        if (this.#options.dryRun && !inMerged)
            return false;
        const name = (0,files_path/* pathBuffer */.u6)(folder);
        const there = external_node_fs_.lstatSync(name, { throwIfNoEntry: false });
        if (there !== undefined && !this.#options.force) {
            throw new errors/* RekkordError */.X('destination', 'something is already there');
        }
        const merged = there?.isDirectory() ?? false;
        if (this.#options.dryRun)
            return merged;
        if (merged) {
            letOwnerWrite(folder, there.mode);
            return true;
        }
        if (there !== undefined)
            external_node_fs_.unlinkSync(name);
        external_node_fs_.mkdirSync(name, { mode });
        return false;
    }
    /**
     * Clears the way in a folder that was there: removes what is not wanted, and folders where files are. Does nothing
     * unless `delete` is set.
     *
     * @param wanted what is wanted, by name; walked once, and nothing is removed when that throws
     */
    removeOthers(folder, wanted) {
        if (!this.#options.delete)
            return;
        const others = new Map(this.#list(folder).map((entry) => [entry.name.toString('latin1'), entry.isDirectory()]));
        for (const [name, kind] of wanted)
            if (!(kind === 'file' && others.get(name) === true))
                others.delete(name);
        for (const name of others.keys()) {
            const child = (0,files_path/* joinPath */.uJ)(folder, name);
            try {
                if (this.#removeTree(child))
                    this.#report.removed(child);
            }
            catch (error) {
                this.#report.problem(child, (0,restore_problem/* restoreProblem */.M)(error));
            }
        }
    }
    #list(folder) {
        try {
            return external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folder), { encoding: 'buffer', withFileTypes: true });
        }
        catch (error) {
            this.#report.problem(folder, (0,restore_problem/* restoreProblem */.M)(error));
            return [];
        }
    }
    /** Removes a file, link or folder; links are not followed. False when the repository is in it and it stays. */
    #removeTree(path) {
        const stat = external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true });
        const { dryRun, protected: repository } = this.#options;
        if (!stat.isDirectory()) {
            if (!dryRun)
                external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(path));
            return true;
        }
        if (stat.ino === repository?.inode && stat.dev === repository.device) {
            this.#report.warning(path, 'it is the repository itself and is not removed');
            return false;
        }
        if (!dryRun)
            letOwnerWrite(path, Number(stat.mode));
        let empty = true;
        for (const name of external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(path), { encoding: 'buffer' })) {
            if (!this.#removeTree((0,files_path/* joinPath */.uJ)(path, name.toString('latin1'))))
                empty = false;
        }
        if (empty && !dryRun)
            external_node_fs_.rmdirSync((0,files_path/* pathBuffer */.u6)(path));
        return empty;
    }
    #checkUse(destination, isDirectory, wantFolder) {
        const shown = (0,files_path/* displayPath */.Gt)(destination);
        if (!this.#options.force) {
            if (!wantFolder || !isDirectory)
                throw new errors/* RekkordError */.X('usage', `${shown} is already there: use force to replace it`);
            if (external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(destination)).length === 0)
                return;
            throw new errors/* RekkordError */.X('usage', `The folder ${shown} is not empty: use force to restore into it all the same`);
        }
        if (!wantFolder && isDirectory) {
            throw new errors/* RekkordError */.X('usage', `${shown} is a folder: give the path of the file to restore`);
        }
    }
}
function makeFolders(folder) {
    external_node_fs_.mkdirSync((0,files_path/* pathBuffer */.u6)(folder), { recursive: true });
}
/** A folder that its owner may not write to gets its own mode back when it is complete. */
function letOwnerWrite(folder, mode) {
    if ((mode & 0o700) !== 0o700)
        external_node_fs_.chmodSync((0,files_path/* pathBuffer */.u6)(folder), (mode & 0o7777) | 0o700);
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/folder.js
/** A folder whose content is on its way. Writing into it changes its time, so its own metadata comes last. */
class PendingFolder {
    path;
    /** Whether the folder was there before, so that other things may be in it. */
    merged;
    #parent;
    #onComplete;
    /** Itself being walked, and what has been handed out. */
    #pending = 1;
    /**
     * @param onComplete called once, when all that was held is released; that of the parent comes after it, and after the
     *   promise that it may give, which never rejects
     */
    constructor(path, merged, parent, onComplete) {
        this.path = path;
        this.merged = merged;
        this.#parent = parent;
        this.#onComplete = onComplete;
        parent?.hold();
    }
    /** Something in it is under way. */
    hold() {
        this.#pending++;
    }
    /** That is done, or has failed; also called once when the folder itself has been walked. */
    release() {
        if (--this.#pending > 0)
            return;
        const complete = this.#onComplete();
        if (complete === undefined)
            this.#parent?.release();
        else
            void complete.then(() => this.#parent?.release());
    }
}

// EXTERNAL MODULE: ./lib/snapshot/restore/listener.js
var restore_listener = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/format/name.js
var format_name = __webpack_require__(2508);
;// CONCATENATED MODULE: ./lib/snapshot/restore/name.js



/** Characters that mean something in Windows paths: separators, drives, streams, patterns. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const WINDOWS_SPECIAL = /[\u0000-\u001f<>:"|?*\\]|[. ]$/;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/**
 * The path of an entry in a folder of the destination. The format's own check of names is made again: whatever read the
 * entry, nothing may be written outside the folder.
 *
 * @throws RekkordError when it is not a name by itself on this system
 */
function restorePath(folder, name) {
    (0,format_name/* checkName */.I3)(Buffer.from(name, 'latin1'));
    if (process.platform === 'win32')
        checkWindowsName(name);
    return (0,files_path/* joinPath */.uJ)(folder, name);
}
/** Throws RekkordError for a name that means something else on Windows. */
function checkWindowsName(name) {
    if (WINDOWS_SPECIAL.test(name) || WINDOWS_DEVICE.test(name)) {
        throw new errors/* RekkordError */.X('destination', 'Windows does not take its name');
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/report.js



const FORCE_ADVICE = 'nothing more is restored, but force_damaged leaves out what is damaged and restores all else';
/** Counts what is restored and what is not, and tells the listener. */
class RestoreReport {
    counts = {
        files: 0,
        directories: 0,
        links: 0,
        size: 0,
        skipped: 0,
        damaged: 0,
        removed: 0,
        warnings: 0
    };
    progress;
    #listener;
    #onFatal;
    #forceDamaged;
    #incomplete = new counted_problems/* CountedProblems */.T();
    #problems = 0;
    #first;
    /**
     * @param forceDamaged go on where something is damaged
     * @param onFatal called when nothing else is to be restored either
     */
    constructor(listener, progress, forceDamaged, onFatal) {
        this.#forceDamaged = forceDamaged;
        this.#listener = listener;
        this.progress = progress;
        this.#onFatal = onFatal;
    }
    restored(path, kind, size) {
        if (kind === 'file') {
            this.counts.files++;
            this.counts.size += size;
            this.progress.files++;
        }
        else if (kind === 'link') {
            this.counts.links++;
        }
        else {
            this.counts.directories++;
        }
        this.#listener.restored?.(path, kind);
    }
    removed(path) {
        this.counts.removed++;
        this.#listener.removed?.(path);
    }
    skipped(path, why) {
        this.counts.skipped++;
        this.warning(path, why);
    }
    warning(path, what) {
        this.warningSentence(`${(0,files_path/* displayPath */.Gt)(path)}: ${what}`);
    }
    warningSentence(sentence) {
        this.counts.warnings++;
        this.#listener.warning(sentence);
    }
    /** Metadata could not be set: told at the end, once for each kind. */
    incomplete(path, what) {
        this.#incomplete.add(path, what);
    }
    problem(path, problem) {
        const sentence = `${(0,files_path/* displayPath */.Gt)(path)} could not be restored: ${problem.message}`;
        if (problem.fatal) {
            this.#onFatal(new errors/* RekkordError */.X(problem.code, sentence));
            return;
        }
        if (problem.code === 'damaged') {
            if (!this.#forceDamaged) {
                this.#onFatal(new errors/* RekkordError */.X('damaged', `${sentence}; ${FORCE_ADVICE}`));
                return;
            }
            this.counts.damaged++;
            this.#listener.problem(`${(0,files_path/* displayPath */.Gt)(path)} is left out: ${problem.message}`);
            return;
        }
        this.#problems++;
        this.#first ??= { ...problem, message: sentence };
        this.#listener.problem(sentence);
    }
    /** Tells what metadata could not be set. Throws RekkordError when there were problems other than damage. */
    finish() {
        for (const sentence of this.#incomplete.sentences())
            this.warningSentence(sentence);
        if (this.#first === undefined)
            return;
        const { code, message } = this.#first;
        const others = this.#problems - 1;
        const more = others === 0 ? '' : `, and ${others} more`;
        throw new errors/* RekkordError */.X(code, `The restore is incomplete: ${message}${more}`);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/roots.js



/**
 * Plans the restore of a snapshot. A saved path that lies in another, or is there twice, comes with the first; where it
 * is something else there (a link that was followed, say) it cannot be restored at the same time.
 */
async function planRoots(repository, snapshot) {
    const plan = {
        roots: [],
        above: new Map([['', new Map()]]),
        conflicts: []
    };
    const entries = new Map();
    for (const entry of snapshot.children) {
        const name = (0,read_tree/* entryName */.MB)(entry);
        const first = entries.get(name);
        if (first === undefined)
            entries.set(name, entry);
        else if (!isSame(first, entry))
            plan.conflicts.push({ name, within: name });
    }
    for (const [name, entry] of entries) {
        const outer = prefixes(name).find((prefix) => entries.has(prefix));
        if (outer === undefined) {
            plan.roots.push({ name, entry });
            addAbove(plan.above, name, entry);
            continue;
        }
        const within = await findWithin(repository, entries.get(outer), name.slice(outer.length + 1));
        if (within === undefined || !isSame(within, entry))
            plan.conflicts.push({ name, within: outer });
    }
    return plan;
}
/** The entry at a path in a saved folder; undefined where there is none, or a directory on the way is damaged. */
async function findWithin(repository, outer, path) {
    const id = (0,read_tree/* entryObjectId */.bD)(outer);
    try {
        return await (0,identifier/* findBelow */.JB)(repository, id?.catalog === 'M' ? id : undefined, path);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.I)
            return undefined;
        throw error;
    }
}
function addAbove(above, name, entry) {
    let folder = '';
    for (const child of [...prefixes(name), name]) {
        const wanted = above.get(folder) ?? new Map();
        const kind = child !== name || entry.kind === 'directory' ? 'directory' : 'file';
        above.set(folder, wanted.set(child.slice(folder === '' ? 0 : folder.length + 1), kind));
        folder = child;
    }
}
/** The folders above a path, outermost first. */
function prefixes(name) {
    const found = [];
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1))
        found.push(name.slice(0, slash));
    return found;
}
function isSame(a, b) {
    return a.kind === b.kind && a.hash.equals(b.hash);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/snapshot/restore/metadata.js
var restore_metadata = __webpack_require__(4368);
// EXTERNAL MODULE: ./lib/snapshot/read/kept-entries.js
var kept_entries = __webpack_require__(8284);
// EXTERNAL MODULE: ./lib/snapshot/read/read-ahead.js
var read_ahead = __webpack_require__(6873);
;// CONCATENATED MODULE: ./lib/snapshot/restore/tree.js











/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/** Permission bits with set-user-id, set-group-id and sticky; and the first two alone. */
const ALL_MODES = 0o7777;
const RUN_AS_OTHER = 0o6000;
/**
 * Walks the directories of a snapshot and has everything in them restored: a folder is made before anything in it is
 * handed out, and gets its metadata when all of that is there. Nothing is kept of what is done.
 */
class TreeRestorer {
    #options;
    #pool;
    #batches;
    #bigFiles;
    #destination;
    #report;
    /** Objects that wait for their turn, and folders that wait for theirs. */
    #ahead = { bytes: 0 };
    #kept = { bytes: 0 };
    #nextTurn = 0;
    constructor(options, services) {
        this.#options = options;
        this.#pool = services.pool;
        this.#batches = services.batches;
        this.#bigFiles = services.bigFiles;
        this.#destination = services.destination;
        this.#report = services.report;
    }
    /** Restores a saved path or a single object into a folder. Resolves when all of it has been handed out. */
    async restoreRoot(root, parent) {
        const { path, id, kind, entry } = root;
        if (kind !== 'directory')
            return this.#restoreFile(path, id, kind === 'link', entry, true, parent);
        for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, [id]))
            await this.#restoreFolder(root, object, parent, 0);
    }
    async #restoreFolder(root, object, parent, depth) {
        const subfolders = new kept_entries/* KeptEntries */.d(this.#kept);
        const folder = await this.#restoreListed(root, object, parent, depth, subfolders);
        if (folder === undefined)
            return;
        // The walk goes on without the directory itself, which may be large, as those below it may be
        if ('content' in object)
            object.content = undefined;
        await this.#restoreSubfolders(subfolders, folder, depth);
        subfolders.clear();
        folder.release();
    }
    /** Restores all that a directory lists but its sub-folders; undefined, and reported, where it cannot be restored. */
    async #restoreListed({ path, id, entry, prepared }, object, parent, depth, subfolders) {
        const metadata = entry && metadataOf(entry, this.#options.owner);
        const extended = this.#extendedOf(entry);
        let directory;
        let folder;
        try {
            directory = this.#open(id, object, depth);
            const mode = metadata === undefined ? 0o777 : 0o700;
            const merged = prepared?.merged ?? this.#destination.makeFolder(path, mode, parent.merged);
            folder = new PendingFolder(path, merged, parent, () => this.#complete(path, metadata, extended));
        }
        catch (error) {
            this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
            return undefined;
        }
        try {
            if (folder.merged)
                this.#destination.removeOthers(path, wantedIn(directory));
            for (const child of directory.children) {
                await this.#turn();
                await this.#restoreChild(child, folder, subfolders);
            }
        }
        catch (error) {
            // What was read of the directory up to here stays
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
        }
        return folder;
    }
    #open(id, object, depth) {
        if ('problem' in object)
            throw new errors/* RekkordError */.X(object.problem.code, object.problem.message);
        if (depth > read_tree/* MAX_DEPTH */.lr)
            throw new errors/* FormatError */.I(`it has more than ${read_tree/* MAX_DEPTH */.lr} folders above it`);
        const directory = (0,read_tree/* openDirectory */.AJ)({ id, type: object.type, content: object.content ?? new Uint8Array(0) });
        if (directory === undefined)
            throw new errors/* FormatError */.I('its directory object is empty');
        return directory;
    }
    async #restoreChild(child, folder, subfolders) {
        const name = (0,read_tree/* entryName */.MB)(child);
        const id = (0,read_tree/* entryObjectId */.bD)(child);
        let path;
        try {
            path = restorePath(folder.path, name);
        }
        catch (error) {
            this.#report.problem(`${folder.path}/${name}`, (0,restore_problem/* restoreProblem */.M)(error));
            return;
        }
        if (id === undefined)
            this.#report.skipped(path, whySkipped(child));
        else if (child.kind === 'directory')
            subfolders.add(child);
        else
            await this.#restoreFile(path, id, child.kind === 'link', child, false, folder);
    }
    async #restoreSubfolders(entries, folder, depth) {
        const walked = entries[Symbol.iterator]();
        for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, entries.ids(), this.#ahead)) {
            const entry = walked.next().value;
            const path = restorePath(folder.path, (0,read_tree/* entryName */.MB)(entry));
            const root = { path, id: (0,read_tree/* entryObjectId */.bD)(entry), kind: 'directory', entry, prepared: undefined };
            await this.#turn();
            await this.#restoreFolder(root, object, folder, depth + 1);
        }
    }
    async #restoreFile(path, id, link, entry, isRoot, folder) {
        const size = link ? 0 : entry?.size;
        const { progress } = this.#report;
        if (!link) {
            progress.foundFiles++;
            progress.foundBytes += size ?? 0;
        }
        const metadata = entry && metadataOf(entry, this.#options.owner);
        if (metadata !== undefined && metadata.mode !== (entry.mode & ALL_MODES)) {
            this.#report.incomplete(path, 'runs with the rights of its owner or group, which is restored with owners alone');
        }
        if (this.#options.dryRun) {
            this.#report.restored(path, link ? 'link' : 'file', size ?? 0);
            return;
        }
        const finish = this.#finishing(path, link, metadata, entry);
        const item = { path, link, hash: id.hash.toString('latin1'), size, sizeWraps: isRoot, metadata };
        if (isRoot || size === undefined || size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
            await this.#restoreLongFile(item, folder, finish);
        else
            this.#batches.add(item, folder, finish);
    }
    /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
    async #restoreLongFile(item, folder, finish) {
        const task = { kind: 'restore-files', items: [item], replace: this.#options.replace };
        const result = (await this.#pool.run(task, { urgent: true }))[0];
        const { list } = result;
        if (list === undefined) {
            this.#report.progress.bytes += result.size;
            await new Promise((resolve) => settle(this.#report, item, result, finish, resolve));
            return;
        }
        folder.hold();
        await this.#bigFiles.restore(item, list, (restored) => {
            settle(this.#report, item, restored, finish, () => folder.release());
        });
    }
    /** What is left to do for a file or link once it is written: its attributes, and then the mode that it is to have. */
    #finishing(path, link, metadata, entry) {
        const attributes = this.#options.attributes;
        const extended = this.#extendedOf(entry);
        if (metadata === undefined || extended === undefined)
            return () => undefined;
        if (link)
            return () => attributes.set(path, extended);
        const { mode } = metadata;
        metadata.mode = attributes.writtenMode(mode);
        return () => attributes.setOfFile(path, extended, mode);
    }
    #complete(path, metadata, extended) {
        const finish = () => {
            if (metadata !== undefined && !this.#options.dryRun) {
                const warning = (0,restore_metadata/* setFolderMetadata */.Ys)(path, metadata);
                if (warning !== undefined)
                    this.#report.incomplete(path, warning);
            }
            this.#report.restored(path, 'directory', 0);
        };
        if (extended !== undefined)
            return this.#options.attributes.set(path, extended).then(finish);
        finish();
        return undefined;
    }
    /** A copy of the attributes to restore, as entries are views into directories of which nothing is kept. */
    #extendedOf(entry) {
        if (this.#options.attributes === undefined || entry === undefined || entry.extended.length === 0)
            return undefined;
        return Buffer.from(entry.extended);
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async #turn() {
        if (!this.#pool.hasRoom)
            await this.#pool.room();
        else if (performance.now() > this.#nextTurn) {
            await (0,promises_.setImmediate)();
            this.#nextTurn = performance.now() + TURN_INTERVAL;
        }
        this.#options.signal?.throwIfAborted();
    }
}
function metadataOf(entry, owner) {
    if (!entry.stated)
        return undefined;
    return {
        // Whoever wrote the snapshot could else make a program that runs with the rights of whoever restores it
        mode: entry.mode & (owner || entry.kind !== 'file' ? ALL_MODES : ALL_MODES & ~RUN_AS_OTHER),
        mtime: entry.mtime,
        atime: entry.hasAtime ? entry.atime : undefined,
        owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
    };
}
function* wantedIn(directory) {
    for (const child of directory.children) {
        const kind = child.kind === 'directory' ? 'directory' : 'file';
        yield [(0,read_tree/* entryName */.MB)(child), (0,read_tree/* entryObjectId */.bD)(child) === undefined ? undefined : kind];
    }
    return undefined;
}
function whySkipped(entry) {
    if (entry.kind === 'other')
        return 'it was a device, a pipe or a socket and is left out';
    return 'it could not be read when it was saved and is left out';
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var snapshot_threads = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/restore/restore.js



















/**
 * Restores a snapshot, folder, file or link (docs/behaviour.md section 3). A snapshot makes `<destination>/<saved path>`; of anything
 * else the destination itself is the folder, file or link.
 *
 * Modes are set as they were saved, and times to the millisecond; owners where that is asked for, and only with them the
 * set-user-id and set-group-id bits of files.
 * Every object is checked against its hash before anything of it is written, and nothing is written outside the
 * destination or through a symbolic link in it. A file that takes several chunks, or replaces another, has a temporary
 * name until it is complete. The first object that is damaged or missing ends the restore, unless that is to be left
 * out. What cannot be written is reported to the listener, and the rest goes on.
 *
 * @throws RekkordError of code `usage` when the destination may not be used, `key` when the key cannot read, `damaged`
 *   when something is and is not to be left out, `destination` or `storage` at the end when something could not be
 *   restored, `interrupted` when `signal` ended the restore
 */
async function restoreSnapshot(repository, target, destination, options, listener) {
    repository.requireRead();
    if (options.delete === true && options.force !== true) {
        throw new errors/* RekkordError */.X('usage', 'Nothing is removed from the destination without force: give both, or neither');
    }
    if (options.signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('restore');
    const root = target.kind === 'snapshot' ? undefined : requireContent(target);
    let fail = () => undefined;
    const failed = new Promise((_, reject) => (fail = reject));
    const forceDamaged = options.forceDamaged ?? false;
    const report = new RestoreReport(listener, options.progress ?? (0,restore_listener/* newRestoreProgress */.m)(), forceDamaged, fail);
    const folders = new Destination(destinationOptions(repository, options), report);
    const base = (0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination));
    const merged = folders.prepare(base, target.kind === 'snapshot' || target.kind === 'directory');
    const pool = new workers_pool/* WorkerPool */.T(options.threads ?? (0,snapshot_threads/* defaultThreads */.Z)(), () => repository.workerStart());
    const replace = options.force ?? false;
    const batches = new RestoreBatches(pool, replace, report, fail);
    const bigFiles = new BigFiles(pool, replace, report, fail);
    const attributes = options.xattrs === true && options.dryRun !== true ? await RestoreAttributes.start(listener) : undefined;
    const tree = new TreeRestorer({ attributes, owner: options.owner ?? false, dryRun: options.dryRun ?? false, replace, signal: options.signal }, { pool, batches, bigFiles, destination: folders, report });
    const onAbort = () => fail((0,interrupted/* interrupted */.V)('restore'));
    options.signal?.addEventListener('abort', onAbort, { once: true });
    pool.onIdle = () => batches.flush();
    try {
        const complete = new Promise((resolve) => {
            const all = new PendingFolder(base, merged, undefined, () => {
                resolve();
                return undefined;
            });
            const walk = async () => {
                if (target.kind === 'snapshot')
                    await restoreRoots(repository, target.snapshot, { folders, tree, report }, all);
                else
                    await tree.restoreRoot({ ...root, path: base, prepared: { merged } }, all);
                report.progress.walked = true;
                batches.flush();
                all.release();
            };
            walk().catch(fail);
        });
        await Promise.race([complete, failed]);
    }
    finally {
        options.signal?.removeEventListener('abort', onAbort);
        await pool.close();
        bigFiles.discard();
        await attributes?.close((sentence) => report.warningSentence(sentence));
    }
    report.finish();
    return report.counts;
}
/** Restores the saved paths of a snapshot and makes the folders above them. */
async function restoreRoots(repository, snapshot, { folders, tree, report }, base) {
    const { roots, above, conflicts } = await planRoots(repository, snapshot);
    for (const { name, within } of conflicts) {
        const why = `it lies in ${(0,files_path/* displayPath */.Gt)(within)} as well, where it is something else: restore it alone by its path`;
        report.skipped((0,files_path/* joinPath */.uJ)(base.path, name), why);
    }
    const made = new Map();
    for (const [name, wanted] of above) {
        const folder = name === '' ? base : makeFolderAbove(name, made.get(folderOf(name)), folders, report);
        if (folder === undefined)
            continue;
        made.set(name, folder);
        if (folder.merged)
            folders.removeOthers(folder.path, wanted);
    }
    for (const { name, entry } of roots) {
        const parent = made.get(folderOf(name));
        const path = parent && safePath(parent.path, lastName(name), report);
        const id = (0,read_tree/* entryObjectId */.bD)(entry);
        if (parent === undefined || path === undefined)
            continue;
        if (id === undefined || entry.kind === 'other')
            report.skipped(path, 'it could not be read when it was saved');
        else
            await tree.restoreRoot({ path, id, kind: entry.kind, entry, prepared: undefined }, parent);
    }
    for (const folder of [...made.values()].reverse())
        if (folder !== base)
            folder.release();
}
/** A folder that is not in the snapshot itself, made for what lies in it; undefined, and reported, where it cannot be. */
function makeFolderAbove(name, parent, folders, report) {
    const path = parent && safePath(parent.path, lastName(name), report);
    if (parent === undefined || path === undefined)
        return undefined;
    try {
        return new PendingFolder(path, folders.makeFolder(path, 0o777, parent.merged), parent, () => undefined);
    }
    catch (error) {
        report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
        return undefined;
    }
}
/** The path of a name in a folder; undefined, and reported, where it is not a name by itself. */
function safePath(folder, name, report) {
    try {
        return restorePath(folder, name);
    }
    catch (error) {
        report.problem((0,files_path/* joinPath */.uJ)(folder, name), (0,restore_problem/* restoreProblem */.M)(error));
        return undefined;
    }
}
/** What is restored of a folder, file or link. */
function requireContent({ kind, id, entry, path }) {
    if (id !== undefined && kind !== 'other')
        return { kind, id, entry };
    throw new errors/* RekkordError */.X('usage', `${(0,files_path/* displayPath */.Gt)(path)} was saved without content: there is nothing to restore`);
}
function destinationOptions(repository, options) {
    const { folder } = repository;
    const stat = folder === undefined ? undefined : external_node_fs_.statSync(folder, { bigint: true, throwIfNoEntry: false });
    return {
        force: options.force ?? false,
        delete: options.delete ?? false,
        dryRun: options.dryRun ?? false,
        protected: stat && { device: stat.dev, inode: stat.ino }
    };
}
function folderOf(name) {
    return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
function lastName(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./lib/snapshot/verify/batches.js




/** Chunks of a big file in one task, some 8 MB. */
const CHUNKS_AT_ONCE = 4;
/** Has the workers read links and files back, in batches, and tells of those that are not what they should be. */
class VerifyBatches {
    /** Bytes of the files that were read. */
    size = 0;
    #pool;
    #onProblem;
    #running = new Set();
    #batch = [];
    #problems = 0;
    #first;
    #failure;
    /** @param onProblem told of each problem: one sentence with the path */
    constructor(pool, onProblem) {
        this.#pool = pool;
        this.#onProblem = onProblem;
    }
    /** Has a link or file read some time. */
    add(item) {
        this.#batch.push(item);
        if (this.#batch.length >= limits/* MAX_BATCH_FILES */.eN)
            this.flush();
    }
    /** Sends what has gathered, however little. */
    flush() {
        const items = this.#batch;
        if (items.length === 0)
            return;
        this.#batch = [];
        this.#run(async () => {
            const results = await this.#pool.run({ kind: 'verify-files', items });
            for (const [i, result] of results.entries())
                await this.#settle(items[i].path, result);
        });
    }
    problem(path, what) {
        const sentence = `${(0,files_path/* displayPath */.Gt)(path)}: ${what}`;
        this.#problems++;
        this.#first ??= sentence;
        this.#onProblem(sentence);
    }
    /** Waits for the rest. @throws RekkordError when there was a problem, or the snapshot cannot be read */
    async finish() {
        this.flush();
        while (this.#running.size > 0)
            await Promise.all(this.#running);
        if (this.#failure !== undefined)
            throw this.#failure;
        if (this.#first === undefined)
            return;
        const more = this.#problems === 1 ? '' : `, and ${this.#problems - 1} more`;
        throw new errors/* RekkordError */.X('destination', `What was restored is not what is in the snapshot: ${this.#first}${more}`);
    }
    async #settle(path, { size, list, problem }) {
        this.size += size;
        if (problem !== undefined)
            this.problem(path, problem.message);
        if (list !== undefined)
            await this.#addChunks(path, list);
    }
    /** Resolves when all chunks are handed out, so that they do not pile up. */
    async #addChunks(path, list) {
        const references = (0,chunk_list/* decodeChunkList */.eW)(list).chunks;
        let sound = true;
        for (let start = 0; start < references.length && sound; start += CHUNKS_AT_ONCE) {
            const count = Math.min(CHUNKS_AT_ONCE, references.length - start);
            const chunks = Array.from({ length: count }, (_, i) => {
                const { offset, length, hash } = references.at(start + i);
                return { offset, length, hash: hash.toString('latin1') };
            });
            await this.#pool.room();
            this.#run(async () => {
                const { problem } = await this.#pool.run({ kind: 'verify-chunks', path, chunks });
                if (problem !== undefined && sound)
                    this.problem(path, problem.message);
                sound &&= problem === undefined;
            });
        }
    }
    #run(task) {
        const running = task()
            .catch((error) => {
            this.#failure ??= error;
        })
            .finally(() => this.#running.delete(running));
        this.#running.add(running);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/verify/verify.js















/** Milliseconds that a walk may keep the event loop for itself. */
const verify_TURN_INTERVAL = 20;
/**
 * Reads back what has been restored and compares it with the snapshot: every folder is there, every file and link has the
 * content that its hash stands for. Metadata is not compared, and what is there besides is not looked at.
 *
 * @param destination as for `restoreSnapshot`, which has restored `target` there
 * @param onProblem told of each thing that is missing or has other content: one sentence with the path
 * @throws RekkordError `destination` at the end when there was a problem, `damaged` or `storage` when the snapshot cannot be
 *   read, `interrupted` when `signal` ended it
 */
async function verifyRestored(repository, target, destination, { threads, signal }, onProblem) {
    repository.requireRead();
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('verification');
    const pool = new workers_pool/* WorkerPool */.T(threads ?? (0,snapshot_threads/* defaultThreads */.Z)(), () => repository.workerStart());
    let onAbort;
    try {
        return await new Promise((resolve, reject) => {
            onAbort = () => reject((0,interrupted/* interrupted */.V)('verification'));
            signal?.addEventListener('abort', onAbort, { once: true });
            const walk = new VerifyWalk(pool, new VerifyBatches(pool, onProblem));
            walk.verify(expectedRoots(repository, target, destination)).then(resolve, reject);
        });
    }
    finally {
        if (onAbort !== undefined)
            signal?.removeEventListener('abort', onAbort);
        await pool.close();
    }
}
/** Where the target's saved paths are, or the target itself. */
async function expectedRoots(repository, target, destination) {
    const base = (0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination));
    if (target.kind !== 'snapshot')
        return expected(base, target.id, target.kind);
    const { roots } = await planRoots(repository, target.snapshot);
    return roots.flatMap(({ name, entry }) => expected((0,files_path/* joinPath */.uJ)(base, name), (0,read_tree/* entryObjectId */.bD)(entry), entry.kind));
}
/** Nothing is expected of what had no content when it was saved. */
function expected(at, id, kind) {
    return id === undefined || kind === 'other' ? [] : [{ path: at, id, kind }];
}
/** Walks the directories of a snapshot beside what was restored of them. Nothing is kept of what is done. */
class VerifyWalk {
    #pool;
    #batches;
    #counts = { files: 0, links: 0, directories: 0 };
    /** Objects that wait for their turn, and folders that wait for theirs. */
    #ahead = { bytes: 0 };
    #kept = { bytes: 0 };
    #nextTurn = 0;
    constructor(pool, batches) {
        this.#pool = pool;
        this.#batches = batches;
    }
    async verify(roots) {
        for (const root of await roots) {
            if (root.kind !== 'directory')
                this.#addFile(root);
            else
                for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, [root.id]))
                    await this.#addFolder(root, object, 0);
        }
        await this.#batches.finish();
        return { ...this.#counts, size: this.#batches.size };
    }
    async #addFolder({ path, id }, object, depth) {
        if ('problem' in object)
            throw new errors/* RekkordError */.X(object.problem.code, object.problem.message);
        if (depth > read_tree/* MAX_DEPTH */.lr)
            throw new errors/* FormatError */.I(`${(0,files_path/* displayPath */.Gt)(path)} has more than ${read_tree/* MAX_DEPTH */.lr} folders above it`);
        this.#counts.directories++;
        if (!isFolder(path))
            this.#batches.problem(path, 'it is not there, or no folder');
        const subfolders = new kept_entries/* KeptEntries */.d(this.#kept);
        await this.#addListed(path, id, object, subfolders);
        // The walk goes on without the directory itself, which may be large, as those below it may be
        object.content = undefined;
        const walked = subfolders[Symbol.iterator]();
        for await (const folder of (0,read_ahead/* readAhead */.E)(this.#pool, subfolders.ids(), this.#ahead)) {
            const child = walked.next().value;
            const below = {
                path: restorePath(path, (0,read_tree/* entryName */.MB)(child)),
                id: (0,read_tree/* entryObjectId */.bD)(child),
                kind: 'directory'
            };
            await this.#addFolder(below, folder, depth + 1);
        }
        subfolders.clear();
    }
    /** Has all that a directory lists read but its sub-folders. */
    async #addListed(path, id, object, subfolders) {
        const directory = (0,read_tree/* openDirectory */.AJ)({ id, type: object.type, content: object.content ?? new Uint8Array(0) });
        for (const child of directory?.children ?? []) {
            await this.#turn();
            for (const entry of expected(restorePath(path, (0,read_tree/* entryName */.MB)(child)), (0,read_tree/* entryObjectId */.bD)(child), child.kind)) {
                if (entry.kind === 'directory')
                    subfolders.add(child);
                else
                    this.#addFile(entry);
            }
        }
    }
    #addFile({ path, id, kind }) {
        if (kind === 'link')
            this.#counts.links++;
        else
            this.#counts.files++;
        this.#batches.add({ path, link: kind === 'link', hash: id.hash.toString('latin1') });
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async #turn() {
        if (!this.#pool.hasRoom)
            await this.#pool.room();
        else if (performance.now() > this.#nextTurn) {
            await (0,promises_.setImmediate)();
            this.#nextTurn = performance.now() + verify_TURN_INTERVAL;
        }
    }
}
function isFolder(path) {
    try {
        return external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path)).isDirectory();
    }
    catch (error) {
        // What the system says is an answer; anything else passes through
        (0,restore_problem/* restoreProblem */.M)(error);
        return false;
    }
}

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
// EXTERNAL MODULE: ./lib/report/future-snapshots.js
var future_snapshots = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/commands/restore.js







/**
 * Restores what an identifier names, and reads it back where that is asked for and nothing had to be left out.
 *
 * @param reporter its `problem` is also told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError when nothing can be restored, or at the end when something could not, or is not
 *   what the snapshot says
 */
async function restore(command, reporter) {
    const repository = await (0,open_repository/* openRepository */.h_)(command.settings);
    try {
        repository.requireRead();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        const target = await (0,identifier/* resolveIdentifier */.KE)(repository, command.identifier, {
            warning: (message) => reporter.problem(message),
            future: (tags) => reporter.warning((0,future_snapshots/* futureSentence */.H)(tags))
        });
        reporter.restoreBegins(target);
        const counts = await restoreSnapshot(repository, target, command.destination, command, reporter);
        reporter.complete?.(counts);
        if (command.verify === true && command.dryRun !== true && counts.damaged === 0) {
            const onProblem = (message) => reporter.problem(message);
            reporter.verified?.(await verifyRestored(repository, target, command.destination, command, onProblem));
        }
        reporter.restoreEnded?.(counts);
        if (counts.damaged > 0)
            throw leftOut(counts);
        return counts;
    }
    finally {
        await repository.close();
    }
}
function leftOut({ damaged }) {
    const subject = (0,units/* countOf */.pq)(damaged, 'damaged file, link or folder is', 'damaged files, links and folders are');
    return new errors/* RekkordError */.X('damaged', `The restore is incomplete: ${subject} left out, all else is restored`);
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ futureSentence)
/* harmony export */ });
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);


/** What to say of snapshots that are dated in the future; undefined where there are none. */
function futureSentence(tags) {
    const [first, ...more] = tags;
    if (first === undefined)
        return undefined;
    const { id, channel, time } = first;
    const one = `the snapshot ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_0__/* .formatObjectId */ .Ax)(id)} of the channel ${JSON.stringify(channel)} (${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTimeForPeople */ .$3)(time)})`;
    const reason = 'a clock was wrong, or the time is forged';
    if (more.length === 0)
        return `${one} is dated in the future and does not count as the newest: ${reason}`;
    const several = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tags.length)} snapshots are dated in the future and do not count as the newest`;
    return `${several}, among them ${one}: ${reason}`;
}


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

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ newRestoreProgress)
/* harmony export */ });
function newRestoreProgress() {
    return { files: 0, bytes: 0, foundFiles: 0, foundBytes: 0, walked: false };
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


/***/ })

};
