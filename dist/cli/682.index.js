export const id = 682;
export const ids = [682];
export const modules = {

/***/ 7682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRestore: () => (/* binding */ runRestore)
});

// EXTERNAL MODULE: ./lib/snapshot/identifier.js
var identifier = __webpack_require__(1853);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/workers/pool.js + 1 modules
var workers_pool = __webpack_require__(9645);
;// CONCATENATED MODULE: ./lib/workers/restore-problem.js

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
    if (error instanceof errors/* RekkordError */.X)
        return { code: error.code, message: error.message, fatal: false };
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return { code: 'destination', message: REASONS[code] ?? code, fatal: FATAL.has(code) };
}

// EXTERNAL MODULE: ./lib/snapshot/read-tree.js
var read_tree = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/snapshot/restore-batches.js

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
    add(item, folder) {
        folder.hold();
        this.#batch.push({ item, folder });
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
            batch.forEach(({ item, folder }, i) => {
                settle(this.#report, item, results[i]);
                if (!item.link)
                    this.#report.progress.bytes += results[i].size;
                folder.release();
            });
        })
            .catch(this.#onError);
    }
}
/** Reports what came of a file or link. */
function settle(report, { path, link }, result) {
    if (result.problem !== undefined) {
        report.problem(path, result.problem);
        return;
    }
    if (result.warning !== undefined)
        report.warning(path, result.warning);
    report.restored(path, link ? 'link' : 'file', result.size);
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/workers/restore-metadata.js


const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
/** Sets the metadata of an open file. @returns what could not be set, in words, or undefined */
function setFileMetadata(descriptor, metadata) {
    const { owner, mode } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(
    // The owner first: changing it takes set-user-id away
    owner && attempt('owner', () => external_node_fs_.fchownSync(descriptor, owner.uid, owner.gid)), attempt('mode', () => external_node_fs_.fchmodSync(descriptor, mode)), attempt('times', () => external_node_fs_.futimesSync(descriptor, atime, mtime)));
}
/** Sets the metadata of a symbolic link itself; links have no mode. @returns what could not be set, or undefined */
function restore_metadata_setLinkMetadata(path, metadata) {
    const name = pathBuffer(path);
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    return firstOf(owner && attempt('owner', () => fs.lchownSync(name, owner.uid, owner.gid)), attempt('times', () => fs.lutimesSync(name, atime, mtime)));
}
/** Sets the metadata of a folder, which is to be complete. @returns what could not be set, or undefined */
function setFolderMetadata(path, metadata) {
    const name = (0,files_path/* pathBuffer */.u6)(path);
    if (process.platform === 'win32') {
        const [atime, mtime] = times(metadata);
        return attempt('times', () => external_node_fs_.utimesSync(name, atime, mtime));
    }
    let problem;
    const failure = attempt('metadata', () => {
        const descriptor = external_node_fs_.openSync(name, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0));
        try {
            problem = setFileMetadata(descriptor, metadata);
        }
        finally {
            external_node_fs_.closeSync(descriptor);
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

;// CONCATENATED MODULE: ./lib/workers/restore-write.js





const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW: restore_write_O_NOFOLLOW } = external_node_fs_.constants;
const NEW_FILE = O_WRONLY | O_CREAT | O_EXCL | (restore_write_O_NOFOLLOW ?? 0);
/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024;
const ZEROS = Buffer.alloc(HOLE_SIZE);
/** Temporary names: one random part per thread, then a counter. */
const RANDOM = (0,external_node_crypto_.randomBytes)(12).toString('hex');
let counter = 0;
/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
class NewFile {
    descriptor;
    #path;
    #open = true;
    constructor(path) {
        this.descriptor = external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), NEW_FILE, 0o600);
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
        const warning = metadata && setFileMetadata(this.descriptor, metadata);
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
 * @returns metadata that could not be set, or undefined
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function writeLink(folder, path, target, options) {
    const temporary = temporaryPath(folder);
    fs.symlinkSync(target, pathBuffer(temporary));
    try {
        const warning = options.metadata && setLinkMetadata(temporary, options.metadata);
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
    if (!replace && external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { throwIfNoEntry: false }) !== undefined) {
        throw somethingThere();
    }
    external_node_fs_.renameSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
}
function somethingThere() {
    return new errors/* RekkordError */.X('destination', 'something is already there');
}
function remove(path) {
    try {
        external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(path));
    }
    catch {
        // Another error is on its way
    }
}
function temporaryPath(folder) {
    return (0,files_path/* joinPath */.uJ)(folder, `.rekkord-${RANDOM}${counter++}.tmp`);
}
function firstAligned(offset) {
    return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE;
}
function writeFully(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += fs.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore-big-file.js





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
            done({ size: 0, warning: undefined, problem: restoreProblem(error) });
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
        const file = NewFile.temporary(external_node_path_.dirname(item.path));
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
            problem = restoreProblem(error);
        }
        file.discard();
        return { size: 0, warning: undefined, problem };
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore-destination.js





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
            const { code, message } = restoreProblem(error);
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
     * @param want gives what is wanted, by name
     */
    removeOthers(folder, want) {
        if (!this.#options.delete)
            return;
        const wanted = want();
        for (const entry of this.#list(folder)) {
            const name = entry.name.toString('latin1');
            if (wanted.has(name) && !(wanted.get(name) === 'file' && entry.isDirectory()))
                continue;
            const child = (0,files_path/* joinPath */.uJ)(folder, name);
            try {
                if (this.#removeTree(child))
                    this.#report.removed(child);
            }
            catch (error) {
                this.#report.problem(child, restoreProblem(error));
            }
        }
    }
    #list(folder) {
        try {
            return external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folder), { encoding: 'buffer', withFileTypes: true });
        }
        catch (error) {
            this.#report.problem(folder, restoreProblem(error));
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

;// CONCATENATED MODULE: ./lib/snapshot/restore-folder.js
/** A folder whose content is on its way. Writing into it changes its time, so its own metadata comes last. */
class PendingFolder {
    path;
    /** Whether the folder was there before, so that other things may be in it. */
    merged;
    #parent;
    #onComplete;
    /** Itself being walked, and what has been handed out. */
    #pending = 1;
    /** @param onComplete called once, when all that was held is released; before that of the parent */
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
        this.#onComplete();
        this.#parent?.release();
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore-listener.js
function newRestoreProgress() {
    return { files: 0, bytes: 0, foundFiles: 0, foundBytes: 0, walked: false };
}

// EXTERNAL MODULE: ./lib/format/name.js
var format_name = __webpack_require__(2508);
;// CONCATENATED MODULE: ./lib/snapshot/restore-name.js



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

;// CONCATENATED MODULE: ./lib/snapshot/restore-report.js


/** Counts what is restored and what is not, and tells the listener. */
class RestoreReport {
    counts = {
        files: 0,
        directories: 0,
        links: 0,
        size: 0,
        skipped: 0,
        removed: 0,
        warnings: 0
    };
    progress;
    #listener;
    #onFatal;
    #problems = 0;
    #first;
    /** @param onFatal called when nothing else can be restored either */
    constructor(listener, progress, onFatal) {
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
        this.counts.warnings++;
        this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)}: ${what}`);
    }
    problem(path, problem) {
        const sentence = `${(0,files_path/* displayPath */.Gt)(path)} could not be restored: ${problem.message}`;
        if (problem.fatal) {
            this.#onFatal(new errors/* RekkordError */.X(problem.code, sentence));
            return;
        }
        this.#problems++;
        this.#first ??= { ...problem, message: sentence };
        this.#listener.problem(sentence);
    }
    /** Throws RekkordError when there were problems. */
    finish() {
        if (this.#first === undefined)
            return;
        const { code, message } = this.#first;
        const others = this.#problems - 1;
        const more = others === 0 ? '' : `, and ${others} more`;
        throw new errors/* RekkordError */.X(code, `The restore is incomplete: ${message}${more}`);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore-roots.js



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
        return await (0,identifier/* findBelow */.J)(repository, id?.catalog === 'M' ? id : undefined, path);
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
// EXTERNAL MODULE: ./lib/snapshot/read-ahead.js
var read_ahead = __webpack_require__(6718);
;// CONCATENATED MODULE: ./lib/snapshot/restore-tree.js










/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
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
        const { path, id, entry, prepared } = root;
        const metadata = entry && metadataOf(entry, this.#options.owner);
        let directory;
        let folder;
        try {
            directory = this.#open(id, object, depth);
            const mode = metadata === undefined ? 0o777 : 0o700;
            const merged = prepared?.merged ?? this.#destination.makeFolder(path, mode, parent.merged);
            folder = new PendingFolder(path, merged, parent, () => this.#complete(path, metadata));
        }
        catch (error) {
            this.#report.problem(path, restoreProblem(error));
            return;
        }
        const subfolders = [];
        try {
            if (folder.merged)
                this.#destination.removeOthers(path, () => wantedIn(directory));
            for (const child of directory.children) {
                await this.#turn();
                await this.#restoreChild(child, folder, subfolders);
            }
        }
        catch (error) {
            // What was read of the directory up to here stays
            if (!(error instanceof errors/* FormatError */.I))
                throw error;
            this.#report.problem(path, restoreProblem(error));
        }
        await this.#restoreSubfolders(subfolders, folder, depth);
        folder.release();
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
            this.#report.problem(`${folder.path}/${name}`, restoreProblem(error));
            return;
        }
        if (id === undefined)
            this.#report.skipped(path, whySkipped(child));
        else if (child.kind === 'directory')
            subfolders.push(child);
        else
            await this.#restoreFile(path, id, child.kind === 'link', child, false, folder);
    }
    async #restoreSubfolders(entries, folder, depth) {
        const ids = entries.map((entry) => (0,read_tree/* entryObjectId */.bD)(entry));
        let next = 0;
        for await (const object of (0,read_ahead/* readAhead */.E)(this.#pool, ids)) {
            const entry = entries[next];
            const path = restorePath(folder.path, (0,read_tree/* entryName */.MB)(entry));
            const root = { path, id: ids[next++], kind: 'directory', entry, prepared: undefined };
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
        if (this.#options.dryRun) {
            this.#report.restored(path, link ? 'link' : 'file', size ?? 0);
            return;
        }
        const metadata = entry && metadataOf(entry, this.#options.owner);
        const item = { path, link, hash: id.hash.toString('latin1'), size, sizeWraps: isRoot, metadata };
        if (!link && (isRoot || size === undefined || size > chunk_list/* CHUNK_MAX_SIZE */.Xl))
            await this.#restoreLongFile(item, folder);
        else
            this.#batches.add(item, folder);
    }
    /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
    async #restoreLongFile(item, folder) {
        const task = { kind: 'restore-files', items: [item], replace: this.#options.replace };
        const result = (await this.#pool.run(task, { urgent: true }))[0];
        const { list } = result;
        if (list === undefined) {
            this.#report.progress.bytes += result.size;
            settle(this.#report, item, result);
            return;
        }
        folder.hold();
        await this.#bigFiles.restore(item, list, (restored) => {
            settle(this.#report, item, restored);
            folder.release();
        });
    }
    #complete(path, metadata) {
        if (metadata !== undefined && !this.#options.dryRun) {
            const warning = setFolderMetadata(path, metadata);
            if (warning !== undefined)
                this.#report.warning(path, warning);
        }
        this.#report.restored(path, 'directory', 0);
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
        mode: entry.mode & 0o7777,
        mtime: entry.mtime,
        atime: entry.hasAtime ? entry.atime : undefined,
        owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
    };
}
function wantedIn(directory) {
    const wanted = new Map();
    for (const child of directory.children) {
        const kind = child.kind === 'directory' ? 'directory' : 'file';
        wanted.set((0,read_tree/* entryName */.MB)(child), (0,read_tree/* entryObjectId */.bD)(child) === undefined ? undefined : kind);
    }
    return wanted;
}
function whySkipped(entry) {
    if (entry.kind === 'other')
        return 'it was a device, a pipe or a socket and is left out';
    return 'it could not be read when it was saved and is left out';
}

// EXTERNAL MODULE: ./lib/snapshot/threads.js
var threads = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/restore.js


















/**
 * Restores a snapshot, folder, file or link (behaviour text §3). A snapshot makes `<destination>/<saved path>`; of anything
 * else the destination itself is the folder, file or link.
 *
 * Modes are set as they were saved, set-user-id bits included; times to the millisecond; owners where that is asked for.
 * Every object is checked against its hash before anything of it is written, and nothing is written outside the
 * destination or through a symbolic link in it. A file that takes several chunks, or replaces another, has a temporary
 * name until it is complete. What cannot be restored is reported to the listener, and the rest goes on.
 *
 * @throws RekkordError of code `usage` when the destination may not be used, `key` when the key cannot read, `damaged`
 *   or `destination` at the end when something could not be restored, `interrupted` when `signal` ended the restore
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
    const report = new RestoreReport(listener, options.progress ?? newRestoreProgress(), fail);
    const folders = new Destination(destinationOptions(repository, options), report);
    const base = (0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination));
    const merged = folders.prepare(base, target.kind === 'snapshot' || target.kind === 'directory');
    const pool = new workers_pool/* WorkerPool */.T(options.threads ?? (0,threads/* defaultThreads */.Z)(), () => repository.workerStart());
    const replace = options.force ?? false;
    const batches = new RestoreBatches(pool, replace, report, fail);
    const bigFiles = new BigFiles(pool, replace, report, fail);
    const tree = new TreeRestorer({ owner: options.owner ?? false, dryRun: options.dryRun ?? false, replace, signal: options.signal }, { pool, batches, bigFiles, destination: folders, report });
    const onAbort = () => fail((0,interrupted/* interrupted */.V)('restore'));
    options.signal?.addEventListener('abort', onAbort, { once: true });
    pool.onIdle = () => batches.flush();
    try {
        const complete = new Promise((resolve) => {
            const all = new PendingFolder(base, merged, undefined, resolve);
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
            folders.removeOthers(folder.path, () => wanted);
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
        report.problem(path, restoreProblem(error));
        return undefined;
    }
}
/** The path of a name in a folder; undefined, and reported, where it is not a name by itself. */
function safePath(folder, name, report) {
    try {
        return restorePath(folder, name);
    }
    catch (error) {
        report.problem((0,files_path/* joinPath */.uJ)(folder, name), restoreProblem(error));
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
    const { location } = repository;
    const stat = location.type === 'local' ? external_node_fs_.statSync(location.path, { bigint: true, throwIfNoEntry: false }) : undefined;
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

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/restore.js



/**
 * Restores what an identifier names.
 *
 * @param reporter its `problem` is also told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError when nothing can be restored, or at the end when something could not
 */
async function restore(command, reporter) {
    const repository = await (0,open_repository/* openRepository */.h_)(command.settings);
    try {
        repository.requireRead();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        const target = await (0,identifier/* resolveIdentifier */.K)(repository, command.identifier, {
            warning: (message) => reporter.problem(message)
        });
        reporter.restoreBegins();
        return await restoreSnapshot(repository, target, command.destination, command, reporter);
    }
    finally {
        await repository.close();
    }
}

// EXTERNAL MODULE: ./lib/commands/units.js
var units = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var cli_options = __webpack_require__(3954);
// EXTERNAL MODULE: ./lib/cli/paragraphs.js
var paragraphs = __webpack_require__(895);
;// CONCATENATED MODULE: ./lib/cli/restore.js







/** `rekkord restore`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
async function runRestore(identifier, destination, options, face) {
    const { meta = [], force = false, delete: remove = false, verbose = false, dry_run: dryRun = false } = options;
    if (meta.includes('XAttrs')) {
        throw new errors/* RekkordError */.X('usage', 'extended attributes (XAttrs) cannot be restored yet, leave them out of --meta');
    }
    const absolute = (0,cli_options/* absoluteArgument */.FB)(destination, 'the destination', face.cwd);
    const settings = (0,cli_options/* readSettings */.sb)(options, face);
    const progress = newRestoreProgress();
    const lines = new RestoreLines(face, progress, { dryRun, verbose });
    const command = {
        settings,
        identifier,
        destination: absolute,
        force,
        delete: remove,
        dryRun,
        owner: meta.includes('Owner'),
        threads: settings.threads,
        signal: face.signal,
        progress
    };
    lines.ended(await restore(command, lines));
    return lines.problems === 0 ? 0 : 1;
}
/** Tells how a restore goes. */
class RestoreLines extends paragraphs/* Paragraphs */.c {
    problems = 0;
    #progress;
    #dryRun;
    #verbose;
    constructor(face, progress, options) {
        super(face.terminal);
        this.#progress = progress;
        this.#dryRun = options.dryRun;
        this.#verbose = options.verbose;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,files_path/* escapeControls */.UN)(url)} (${role})`);
        this.endParagraph();
    }
    restoreBegins() {
        this.line(this.#dryRun ? 'Restoring (dry run, nothing is written)...' : 'Restoring...');
        this.endParagraph();
        this.terminal.startProgress(() => progressLine(this.#progress));
    }
    restored(path) {
        if (this.#verbose)
            this.terminal.message(`${this.#done('Restored', 'restore')}: ${(0,files_path/* displayPath */.Gt)(path)}`);
    }
    removed(path) {
        if (this.#verbose)
            this.terminal.message(`${this.#done('Removed', 'remove')}: ${(0,files_path/* displayPath */.Gt)(path)}`);
    }
    problem(message) {
        this.problems++;
        this.terminal.error(message);
    }
    ended({ files, directories, links, size, skipped, removed }) {
        this.terminal.stopProgress();
        const counts = [(0,paragraphs/* countOf */.p)(files, 'file'), (0,paragraphs/* countOf */.p)(directories, 'folder'), (0,paragraphs/* countOf */.p)(links, 'link')];
        this.line(`${this.#done('Restored', 'restore')}: ${counts.join(', ')}`);
        this.line(`Total size: ${(0,units/* formatSize */.Xq)(size)}`);
        if (removed > 0)
            this.line(`${this.#done('Removed', 'remove')}: ${removed}`);
        // Since the process began
        this.line(`Execution time: ${(0,units/* formatDuration */.a3)(performance.now())}`);
        if (skipped > 0)
            this.warning(`${(0,paragraphs/* countOf */.p)(skipped, 'entry was', 'entries were')} left out`);
    }
    #done(past, verb) {
        return this.#dryRun ? `Would ${verb}` : past;
    }
}
function progressLine({ files, bytes, foundFiles, foundBytes, walked }) {
    const more = walked ? '' : '+';
    return `${files} of ${foundFiles}${more} files, ${(0,units/* formatSize */.Xq)(bytes)} of ${(0,units/* formatSize */.Xq)(foundBytes)}${more}`;
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findBelow),
/* harmony export */   K: () => (/* binding */ resolveIdentifier)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7677);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9411);





const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s;
/**
 * Finds what `<OID|channel>[:<path>]` names (behaviour text §3). A channel stands for its newest snapshot; channels may
 * hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
async function resolveIdentifier(repository, identifier, listener) {
    repository.requireRead();
    const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? [];
    if (oid !== undefined && (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .TS)(oid)) {
        return findPath(repository, await findObject(repository, (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObjectId */ .u9)(oid), identifier), pathAfterId, identifier);
    }
    const { tags, problems } = await repository.tags();
    for (const { path, reason } of problems)
        listener?.warning(`The tag ${path} is left out: ${reason}`);
    const { tag, path } = newestOfChannel(tags, identifier);
    return findPath(repository, await findObject(repository, tag.id, identifier), path, identifier);
}
/** The newest tag of the longest channel that the identifier begins with, and the path behind it. */
function newestOfChannel(tags, identifier) {
    for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
        const tag = tags.findLast(({ channel }) => channel === identifier.slice(0, end));
        if (tag !== undefined)
            return { tag, path: identifier.slice(end + 1) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is no channel or object called ${shown(identifier)}`);
}
async function findObject(repository, id, identifier) {
    if ((await repository.storage.size((0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(id))) === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `The object of ${shown(identifier)} is not in ${repository.url}`);
    }
    const object = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id);
    const kind = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(object.type);
    if (kind === 'snapshot')
        return { kind, id, snapshot: (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openSnapshot */ .r3)(object) };
    return { kind: kind === 'chunk' ? 'file' : kind, id, entry: undefined, path: '' };
}
async function findPath(repository, from, text, identifier) {
    const path = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytePath */ .xe)(text).replace(/^\/|\/$/g, '');
    if (path === '')
        return from;
    const entry = from.kind === 'snapshot'
        ? await findInSnapshot(repository, from.snapshot, path)
        : await findBelow(repository, from.kind === 'directory' ? from.id : undefined, path);
    if (entry === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is nothing called ${shown(identifier)}${startsOfPaths(from)}`);
    }
    return { kind: entry.kind, id: (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry), entry, path };
}
/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository, snapshot, path) {
    const roots = snapshot.children
        .filter((child) => `${path}/`.startsWith(`${(0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child)}/`))
        .sort((a, b) => b.name.length - a.name.length);
    for (const root of roots) {
        const rest = path.slice(root.name.length + 1);
        const entry = rest === '' ? root : await findBelow(repository, directoryId(root), rest);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
/** The entry at `path` below a directory; undefined where there is none. */
async function findBelow(repository, directory, path) {
    let id = directory;
    let found;
    for (const name of path.split('/')) {
        if (id === undefined)
            return undefined;
        found = undefined;
        for (const child of (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openDirectory */ .AJ)(await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id))?.children ?? []) {
            if ((0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child) === name)
                found = child;
        }
        id = found && directoryId(found);
    }
    return found;
}
function directoryId(entry) {
    return entry.kind === 'directory' ? (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry) : undefined;
}
/** What paths may begin with, for those who mistyped one. */
function startsOfPaths(target) {
    if (target.kind === 'file' || target.kind === 'link')
        return `: the object is a ${target.kind}, not a folder`;
    if (target.kind !== 'snapshot' || target.snapshot.children.length === 0)
        return '';
    const names = target.snapshot.children.slice(0, 3).map((child) => shown(child.name.toString('utf8')));
    const more = target.snapshot.children.length > names.length ? ', ...' : '';
    return `: the paths of this snapshot begin with ${names.join(', ')}${more}`;
}
function shown(text) {
    return (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeControls */ .UN)(text);
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
