export const id = 7813;
export const ids = [7813];
export const modules = {

/***/ 7813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ restore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js + 3 modules
var identifier = __webpack_require__(1138);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/files/held-folder.js



const { O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
/** Linux: only to go through the folder, which takes no right to list it. Node has no name for it. */
const O_PATH = 0o10000000;
/** Folders that are open at the same time at the most, and the share of the process's limit of open files that they may be. */
const MAX_OPEN = 256;
const SHARE_OF_LIMIT = 4;
const MIN_OPEN = 8;
/** Where Linux shows the open files of this process, to other programs too; undefined where folders cannot be held. */
const OPEN_FILES = openFiles();
/** Whether folders are held on this system, so that links put in their place are never gone through. */
const HOLDS_FOLDERS = OPEN_FILES !== undefined;
/**
 * Folders that are worked in through descriptors, on Linux: what lies in one is reached as `/proc/<pid>/fd/<descriptor>/<name>`,
 * so that nobody who exchanges a folder for a link on the way can lead the work elsewhere, and paths may be of any length.
 * Few are open at a time; one that is needed again is opened from its parent and must be the same folder still.
 *
 * On other systems a folder is its path.
 */
class HeldFolders {
    #limit;
    /** Those that are open, the least recently used first. */
    #open = new Set();
    /** The one that was used last. */
    #last;
    #pinned = 0;
    #waiting = [];
    /** @param limit folders open at the same time at the most */
    constructor(limit = openLimit()) {
        this.#limit = Math.max(2, limit);
    }
    /** Holds the folder at a path, going through links. @throws the system's error */
    openRoot(path) {
        return this.#add(undefined, path, path, this.#openDescriptor(path, 0));
    }
    /** Holds a folder that lies in another one; never goes through a link. @throws the system's error */
    openChild(parent, name) {
        const at = this.at(parent, name);
        return this.#add(parent, name, (0,files_path/* joinPath */.uJ)(parent.path, name), this.#openDescriptor(at, O_NOFOLLOW ?? 0));
    }
    /**
     * The path by which system calls reach a folder, or what lies in it. It holds until another folder is used, or as long
     * as the folder is pinned.
     * @throws RekkordError of code `destination` when another folder has taken its place, the system's error
     */
    at(folder, name) {
        if (!HOLDS_FOLDERS)
            return name === undefined ? folder.path : (0,files_path/* joinPath */.uJ)(folder.path, name);
        const open = folder;
        if (open.descriptor === undefined)
            this.#reopen(open);
        else
            this.#touch(open);
        const path = `${OPEN_FILES}/${open.descriptor}`;
        return name === undefined ? path : `${path}/${name}`;
    }
    /** Keeps a folder's descriptor, so that other threads can use its path. @returns the path */
    pin(folder) {
        const path = this.at(folder);
        if (folder.pins++ === 0)
            this.#pinned++;
        return path;
    }
    unpin(folder) {
        if (--folder.pins > 0)
            return;
        this.#pinned--;
        for (const wake of this.#waiting.splice(0))
            wake();
    }
    /** Whether so many are pinned that others have to wait. */
    get isFull() {
        return HOLDS_FOLDERS && this.#pinned >= this.#limit / 2;
    }
    /** Resolves when not so many are pinned any more. */
    async room() {
        while (this.isFull)
            await new Promise((resolve) => this.#waiting.push(resolve));
    }
    /** Lets go of a folder that is not needed for now. */
    release(folder) {
        if (folder.pins === 0)
            this.#close(folder);
    }
    /** Lets go of all. */
    close() {
        for (const folder of this.#open)
            this.#close(folder);
    }
    #openDescriptor(path, flags) {
        if (!HOLDS_FOLDERS)
            return -1;
        this.#makeRoom();
        return external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), O_PATH | O_DIRECTORY | flags);
    }
    #add(parent, name, path, descriptor) {
        const stat = this.#stat(path, descriptor, parent !== undefined);
        const folder = {
            parent,
            name,
            path,
            device: stat.dev,
            inode: stat.ino,
            descriptor: HOLDS_FOLDERS ? descriptor : undefined,
            pins: 0
        };
        if (HOLDS_FOLDERS)
            this.#touch(folder);
        return folder;
    }
    #stat(path, descriptor, isChild) {
        if (HOLDS_FOLDERS)
            return external_node_fs_.fstatSync(descriptor, { bigint: true });
        const stat = (isChild ? external_node_fs_.lstatSync : external_node_fs_.statSync)((0,files_path/* pathBuffer */.u6)(path), { bigint: true });
        if (!stat.isDirectory())
            throw new errors/* RekkordError */.XZ('destination', 'it is no folder any more');
        return stat;
    }
    /** Opens a folder again, and those above it that are needed for that. */
    #reopen(folder) {
        const chain = [];
        for (let at = folder; at !== undefined && at.descriptor === undefined; at = at.parent) {
            chain.push(at);
        }
        for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
            const path = next.parent === undefined ? next.path : this.at(next.parent, next.name);
            const descriptor = this.#openDescriptor(path, next.parent === undefined ? 0 : O_NOFOLLOW);
            const stat = external_node_fs_.fstatSync(descriptor, { bigint: true });
            if (stat.ino !== next.inode || stat.dev !== next.device) {
                external_node_fs_.closeSync(descriptor);
                throw new errors/* RekkordError */.XZ('destination', 'another folder has taken its place, or that of one above it');
            }
            next.descriptor = descriptor;
            this.#touch(next);
        }
    }
    #touch(folder) {
        if (folder === this.#last)
            return;
        this.#open.delete(folder);
        this.#open.add(folder);
        this.#last = folder;
    }
    /** Closes what was not used for the longest time. What was used last stays: something is opened from it. */
    #makeRoom() {
        if (this.#open.size < this.#limit)
            return;
        for (const folder of this.#open) {
            if (folder.pins > 0 || folder === this.#last)
                continue;
            this.#close(folder);
            if (this.#open.size < this.#limit)
                return;
        }
    }
    #close(folder) {
        if (folder.descriptor === undefined)
            return;
        external_node_fs_.closeSync(folder.descriptor);
        folder.descriptor = undefined;
        this.#open.delete(folder);
        if (this.#last === folder)
            this.#last = undefined;
    }
}
function openFiles() {
    if (process.platform !== 'linux')
        return undefined;
    try {
        // What /proc calls this process, which may be seen from outside of its own numbering
        const folder = `/proc/${external_node_fs_.readlinkSync('/proc/self')}/fd`;
        return external_node_fs_.statSync(folder).isDirectory() ? folder : undefined;
    }
    catch {
        return undefined;
    }
}
/** As many folders as may be open, given the limit of open files of the process. */
function openLimit() {
    if (!HOLDS_FOLDERS)
        return MAX_OPEN;
    try {
        const limits = external_node_fs_.readFileSync('/proc/self/limits', 'latin1');
        const [, files] = /^Max open files\s+(\d+)/m.exec(limits) ?? [];
        if (files === undefined)
            return MAX_OPEN;
        return Math.min(MAX_OPEN, Math.max(MIN_OPEN, Math.floor(Number(files) / SHARE_OF_LIMIT)));
    }
    catch {
        return MAX_OPEN;
    }
}

// EXTERNAL MODULE: ./lib/files/attribute-helper.js + 1 modules
var attribute_helper = __webpack_require__(2658);
// EXTERNAL MODULE: ./lib/files/extended-attributes.js + 1 modules
var extended_attributes = __webpack_require__(3168);
// EXTERNAL MODULE: ./lib/format/extended-attributes.js
var format_extended_attributes = __webpack_require__(5194);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/snapshot/counted-problems.js
var counted_problems = __webpack_require__(7631);
;// CONCATENATED MODULE: ./lib/snapshot/restore/attributes.js








const { O_RDONLY, O_NOFOLLOW: attributes_O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
/** What the owner needs to set attributes; a file that is not to have it gets its own mode afterwards. */
const OWNER_MODE = 0o600;
/**
 * Attributes by which the system gives rights, such as those of root to a program (`security.capability`). Whoever wrote the
 * snapshot could else have them given to a program of another owner.
 */
const GIVES_RIGHTS = /^(security|trusted)\./;
const RIGHTS_LEFT = 'extended attributes of the system (security.*, trusted.*) are restored with their owners alone';
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
        const helper = await attribute_helper/* AttributeHelper */.Z1.start();
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
    async setOfFile(target, extended, mode) {
        await this.set(target, extended);
        if (this.writtenMode(mode) === mode)
            return;
        const { at, path } = target;
        try {
            const flags = (O_RDONLY ?? 0) | (attributes_O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
            const descriptor = external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(at), flags);
            try {
                external_node_fs_.fchmodSync(descriptor, mode);
            }
            finally {
                external_node_fs_.closeSync(descriptor);
            }
        }
        catch (error) {
            this.#problems.add(path, `its mode could not be restored (${(0,system_error/* systemReason */.uc)(error)})`);
        }
    }
    /** Sets those of a folder or link. What cannot be set is told at the end; never rejects. */
    async set({ at, path, owned }, extended) {
        const left = (why) => this.#problems.add(path, `extended attributes or ACLs are not restored, ${why}`);
        try {
            const { attributes: all, problem } = (0,extended_attributes/* diskAttributes */.pO)((0,format_extended_attributes/* decodeExtendedAttributes */.$k)(extended));
            if (problem !== undefined)
                left(problem);
            const attributes = owned ? all : all.filter(({ name }) => !GIVES_RIGHTS.test(name.toString('latin1')));
            if (attributes.length < all.length)
                this.#problems.add(path, RIGHTS_LEFT);
            if (attributes.length === 0)
                return;
            const failures = await this.#helper.write(at, attributes);
            const reasons = new Set(failures.filter((failure) => failure !== undefined).map(extended_attributes/* setFailure */.t5));
            for (const why of reasons)
                left(why);
        }
        catch (error) {
            if (error instanceof errors/* FormatError */.IF)
                left(error.message);
            else if (error instanceof attribute_helper/* HelperLost */.tX)
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
    #report;
    #onError;
    #batch = [];
    #bytes = 0;
    #lookUps = [];
    constructor(pool, report, onError) {
        this.#pool = pool;
        this.#report = report;
        this.#onError = onError;
    }
    /** Restores a file or link some time. */
    add(file) {
        this.#batch.push(file);
        this.#bytes += file.item.size ?? 0;
        if (this.#batch.length >= limits/* MAX_BATCH_FILES */.eN || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo)
            this.flush();
    }
    /** Looks some time whether the objects of a file or link are there. */
    lookUp(item, done) {
        this.#lookUps.push({ item, done });
        if (this.#lookUps.length >= limits/* MAX_BATCH_FILES */.eN)
            this.flush();
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length > 0)
            this.#restore(this.#batch);
        if (this.#lookUps.length > 0)
            this.#find(this.#lookUps);
        this.#batch = [];
        this.#bytes = 0;
        this.#lookUps = [];
    }
    #restore(batch) {
        this.#pool
            .run({ kind: 'restore-files', items: batch.map(({ item }) => item) })
            .then((results) => {
            batch.forEach((file, i) => {
                if (!file.item.link)
                    this.#report.progress.bytes += results[i].size;
                settle(this.#report, file, results[i]);
            });
        })
            .catch(this.#onError);
    }
    #find(lookUps) {
        this.#pool
            .run({ kind: 'look-up-files', items: lookUps.map(({ item }) => item) })
            .then((results) => lookUps.forEach(({ done }, i) => done(results[i])))
            .catch(this.#onError);
    }
}
/** Completes a file or link where it was restored, and reports what came of it; `settled` is called at the end. */
function settle(report, { path, item, finish, settled }, result) {
    if (result.problem !== undefined) {
        report.problem(path, result.problem);
        settled(false);
        return;
    }
    const restored = () => {
        if (result.warning !== undefined)
            report.incomplete(path, result.warning);
        report.restored(path, item.link ? 'link' : 'file', result.size);
        settled(true);
    };
    const finished = finish(result);
    if (finished === undefined)
        restored();
    else
        void finished.then(restored);
}

// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/snapshot/restore/problem.js
var restore_problem = __webpack_require__(5206);
// EXTERNAL MODULE: ./lib/snapshot/restore/write.js + 1 modules
var write = __webpack_require__(6601);
;// CONCATENATED MODULE: ./lib/snapshot/restore/big-file.js





/**
 * Restores files of any size chunk by chunk: whichever worker is free writes the next chunk to its place. The file has a
 * temporary name until its last chunk is there.
 */
class BigFiles {
    #pool;
    #report;
    #onError;
    #open = new Set();
    constructor(pool, report, onError) {
        this.#pool = pool;
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
            done({ size: 0, warning: undefined, owned: false, problem: (0,restore_problem/* restoreProblem */.M)(error) });
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
        const file = write/* NewFile */.PA.temporary(item.folder);
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
            if (problem === undefined) {
                const { problem: warning, owned } = file.finish((0,files_path/* joinPath */.uJ)(item.folder, item.name), item.metadata, item.replace);
                return { size, warning, owned };
            }
        }
        catch (error) {
            problem = (0,restore_problem/* restoreProblem */.M)(error);
        }
        file.discard();
        return { size: 0, warning: undefined, owned: false, problem };
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/listing.js


/**
 * What was in a folder before the restore. File systems that fold case or Unicode forms take two names for one: which, only
 * they know. So a name that is not listed is looked up all the same, and what is found is searched among what is listed
 * by what it is (device and inode).
 */
class Listing {
    #folders;
    #folder;
    /** Names that no entry has landed on yet, and whether they are folders. */
    #left;
    /** What entries have landed on, by device and inode, where names could not be listed. */
    #unlisted;
    #byInode;
    /**
     * Reads the folder.
     * @param mustList otherwise one that may not be listed is as good, for those who remove nothing: what is there is found by
     *   its name alone then
     * @throws the system's error
     */
    constructor(folders, folder, mustList) {
        this.#folders = folders;
        this.#folder = folder;
        try {
            const entries = external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folders.at(folder)), { encoding: 'buffer', withFileTypes: true });
            this.#left = new Map(entries.map((entry) => [entry.name.toString('latin1'), entry.isDirectory()]));
        }
        catch (error) {
            if (mustList || error.code !== 'EACCES')
                throw error;
            this.#left = new Map();
            this.#unlisted = new Set();
        }
    }
    /** Takes what an entry lands on for it. @throws the system's error */
    claim(name) {
        const listed = this.#left.get(name);
        if (listed !== undefined)
            return this.#take(name, listed);
        const there = lookUp(this.#folders.at(this.#folder, name));
        if (there === undefined)
            return 'free';
        if (this.#unlisted !== undefined)
            return this.#takeUnlisted(this.#unlisted, there);
        const twin = this.#inodes().get(there.inode);
        const isFolder = twin === undefined ? undefined : this.#left.get(twin);
        return isFolder === undefined ? 'taken' : this.#take(twin, isFolder);
    }
    /** What no entry has landed on. */
    others() {
        return [...this.#left.keys()];
    }
    #take(name, isFolder) {
        this.#left.delete(name);
        return isFolder ? 'folder' : 'other';
    }
    #takeUnlisted(taken, { inode, isFolder }) {
        if (taken.has(inode))
            return 'taken';
        taken.add(inode);
        return isFolder ? 'folder' : 'other';
    }
    #inodes() {
        if (this.#byInode !== undefined)
            return this.#byInode;
        this.#byInode = new Map();
        for (const name of this.#left.keys()) {
            const inode = lookUp(this.#folders.at(this.#folder, name))?.inode;
            // Of several hard links nobody knows which is meant: no name then
            if (inode !== undefined)
                this.#byInode.set(inode, this.#byInode.has(inode) ? '' : name);
        }
        return this.#byInode;
    }
}
function lookUp(path) {
    const stat = external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true, throwIfNoEntry: false });
    return stat && { inode: `${stat.dev}:${stat.ino}`, isFolder: stat.isDirectory() };
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/destination.js







/**
 * Folders of the destination. Symbolic links in it are never followed: one that stands where a folder must be is replaced
 * by a folder, or is in the way.
 */
class Destination {
    #options;
    #folders;
    constructor(options, folders) {
        this.#options = options;
        this.#folders = folders;
    }
    /**
     * Checks that the destination may be used and makes the folder that the restore begins in, following links up to it.
     *
     * @param kind whether the destination is the folder that saved paths are put into, is a folder of a snapshot itself, or
     *   is a file or link
     * @returns the destination, or of a file or link the folder that it is put into
     * @throws RekkordError of code `usage` when something is there and may not be touched, `destination` when the system
     *   refuses
     */
    prepare(destination, kind) {
        try {
            const there = external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)(destination), { throwIfNoEntry: false });
            const entry = there ?? external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(destination), { throwIfNoEntry: false });
            if (entry !== undefined)
                this.#checkUse(destination, entry.isDirectory(), kind);
            if (kind === 'file')
                return this.#ready(external_node_path_.dirname(destination), false);
            if (entry?.isDirectory() === true)
                return this.#ready(destination, true, kind === 'folder');
            if (entry !== undefined && !this.#options.dryRun)
                external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(destination));
            return this.#ready(destination, false);
        }
        catch (error) {
            const { code, message } = (0,restore_problem/* restoreProblem */.M)(error);
            if (error instanceof errors/* RekkordError */.XZ)
                throw error;
            throw new errors/* RekkordError */.XZ(code, `Cannot restore to ${(0,files_path/* displayPath */.Gt)(destination)}: ${message}`, { cause: error });
        }
    }
    /**
     * Makes a folder, or takes the one that is there. Files and links in its place are replaced where that is allowed.
     *
     * @param saved whether the folder is in the snapshot itself, and gets its own mode when it is complete
     * @param mode permission bits of a new one
     * @throws RekkordError when something is in the way, the system's error
     */
    makeFolder(parent, name, saved, mode) {
        const folder = (0,files_path/* joinPath */.uJ)(parent.path, name);
        const merge = parent.mergeable.has(name);
        // Otherwise nothing is there, or it is seen through a link that would have been replaced
        if (parent.held === undefined || (this.#options.dryRun && !merge))
            return newFolder(folder);
        const at = (0,files_path/* pathBuffer */.u6)(this.#folders.at(parent.held, name));
        const there = merge ? external_node_fs_.lstatSync(at, { throwIfNoEntry: false }) : undefined;
        if (there?.isDirectory() === true)
            return this.#merge(parent.held, name, folder, saved);
        if (this.#options.dryRun)
            return newFolder(folder);
        if (there !== undefined)
            external_node_fs_.unlinkSync(at);
        try {
            external_node_fs_.mkdirSync(at, { mode });
        }
        catch (error) {
            throw error.code === 'EEXIST' ? (0,write/* somethingThere */.Tk)() : error;
        }
        return { path: folder, held: this.#folders.openChild(parent.held, name), listing: undefined };
    }
    #merge(parent, name, folder, saved) {
        const held = this.#folders.openChild(parent, name);
        if (saved && !this.#options.dryRun)
            letOwnerWrite(this.#folders, held);
        return { path: folder, held, listing: new Listing(this.#folders, held, saved) };
    }
    /** @param listed it was there; `saved`: it is in the snapshot itself */
    #ready(folder, listed, saved = false) {
        if (!this.#options.dryRun && !listed)
            makeFolders(folder);
        else if (!listed)
            return newFolder(folder);
        const held = this.#folders.openRoot(folder);
        this.#folders.pin(held);
        return { path: folder, held, listing: listed ? new Listing(this.#folders, held, saved) : undefined };
    }
    #checkUse(destination, isDirectory, kind) {
        const shown = (0,files_path/* displayPath */.Gt)(destination);
        if (kind === 'saved-paths' && !isDirectory) {
            throw unusable(`${shown} is not a folder: give the path of a folder to restore the snapshot into`);
        }
        if (!this.#options.force) {
            if (kind === 'file' || !isDirectory)
                throw unusable(`${shown} is already there: use force to replace it`);
            if (external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(destination)).length === 0)
                return;
            throw unusable(`The folder ${shown} is not empty: use force to restore into it all the same`);
        }
        if (kind === 'file' && isDirectory) {
            throw unusable(`${shown} is a folder: give the path of the file to restore`);
        }
    }
}
function unusable(message) {
    return new errors/* RekkordError */.XZ('usage', message, { subject: { kind: 'argument', name: 'destination' } });
}
/** A folder that its owner may not write to gets its own mode back when it is complete. */
function letOwnerWrite(folders, folder) {
    const at = (0,files_path/* pathBuffer */.u6)(folders.at(folder));
    const { mode } = external_node_fs_.statSync(at);
    if ((mode & 0o700) !== 0o700)
        external_node_fs_.chmodSync(at, (mode & 0o7777) | 0o700);
}
function newFolder(folder) {
    return { path: folder, held: undefined, listing: undefined };
}
/** Makes a folder and those above it. Node's own way never ends where the system says that something is gone: in /proc, say. */
function makeFolders(folder) {
    const missing = [];
    for (let at = folder; external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)(at), { throwIfNoEntry: false }) === undefined; at = external_node_path_.dirname(at)) {
        missing.push(at);
        if (external_node_path_.dirname(at) === at)
            break;
    }
    for (let at = missing.pop(); at !== undefined; at = missing.pop()) {
        try {
            external_node_fs_.mkdirSync((0,files_path/* pathBuffer */.u6)(at));
        }
        catch (error) {
            // Another program was quicker, or it is a link that leads nowhere: then the next step says so
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/folder.js
/** A folder whose content is on its way. Writing into it changes its time, so its own metadata comes last. */
class PendingFolder {
    path;
    held;
    /** Undefined for a new folder, and once all names have been looked up. */
    listing;
    /** Sub-folders that may be merged with what was there. */
    mergeable = new Set();
    #parent;
    #onComplete;
    /** Itself being walked, and what has been handed out. */
    #pending = 1;
    /**
     * @param onComplete called once, when all that was held is released; that of the parent comes after it, and after the
     *   promise that it may give, which never rejects
     */
    constructor(folder, parent, onComplete) {
        this.path = folder.path;
        this.held = folder.held;
        this.listing = folder.listing;
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
        let complete = this.#releaseOne();
        let above = this.#parent;
        // Not by itself: folders may be thousands deep
        while (complete === 'now' && above !== undefined) {
            complete = above.#releaseOne();
            above = above.#parent;
        }
        if (typeof complete === 'object')
            void complete.then(() => above?.release());
    }
    /** @returns whether it is complete, or will be */
    #releaseOne() {
        if (--this.#pending > 0)
            return 'pending';
        return this.#onComplete() ?? 'now';
    }
}

// EXTERNAL MODULE: ./lib/snapshot/restore/listener.js
var restore_listener = __webpack_require__(8421);
;// CONCATENATED MODULE: ./lib/snapshot/restore/remove-tree.js



/**
 * Removes a file or link, or a folder with all in it; links are not followed, whatever takes the place of a folder meanwhile.
 *
 * @returns undefined, or where the protected folder is, which stays with those above it
 * @throws the system's error; what was removed by then is gone
 */
async function removeTree(folders, parent, name, { dryRun, protected: kept, turn }) {
    let found;
    const levels = [];
    const enter = (above, child) => {
        const at = (0,files_path/* pathBuffer */.u6)(folders.at(above, child));
        if (!external_node_fs_.lstatSync(at).isDirectory()) {
            if (!dryRun)
                external_node_fs_.unlinkSync(at);
            return;
        }
        const folder = folders.openChild(above, child);
        const stays = folder.inode === kept?.inode && folder.device === kept.device;
        if (stays)
            found = folder.path;
        else if (!dryRun)
            letOwnerWrite(folders, folder);
        const names = stays ? [] : external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folders.at(folder)), { encoding: 'latin1' });
        levels.push({ folder, names, stays });
    };
    enter(parent, name);
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        await turn();
        const next = level.names.pop();
        if (next !== undefined) {
            enter(level.folder, next);
            continue;
        }
        levels.pop();
        const above = levels.at(-1);
        folders.release(level.folder);
        if (level.stays && above !== undefined)
            above.stays = true;
        if (!level.stays && !dryRun)
            external_node_fs_.rmdirSync((0,files_path/* pathBuffer */.u6)(folders.at(level.folder.parent, level.folder.name)));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/removals.js





/**
 * What is to be removed, gathered while all else is restored: nothing is removed before everything that the restore needs has
 * been read. The folders that it lies in get their metadata afterwards.
 */
class Removals {
    #folders;
    #report;
    #options;
    #others = [];
    #inTheWay = [];
    constructor(folders, report, options) {
        this.#folders = folders;
        this.#report = report;
        this.#options = options;
    }
    /** Names in a folder that was there which are not in the snapshot. */
    addOthers(folder, names) {
        if (names.length === 0)
            return;
        folder.hold();
        this.#others.push({ folder, names });
    }
    /** A folder that stands where a file or link is to be restored. */
    addInTheWay(folder, name, restore) {
        folder.hold();
        this.#inTheWay.push({ folder, name, restore });
    }
    /** Removes all that was gathered; to be called when all else is restored. */
    async run() {
        for (const { folder, name, restore } of this.#inTheWay.splice(0)) {
            await this.#options.turn();
            if (this.#isDamaged)
                this.#report.problem((0,files_path/* joinPath */.uJ)(folder.path, name), restore_problem/* IN_THE_WAY */.e);
            else
                await this.#clear(folder, name, restore);
            folder.release();
        }
        const others = this.#others.splice(0);
        if (this.#isDamaged && others.length > 0) {
            this.#report.warningSentence('Nothing is removed from the destination, as something in the snapshot is damaged');
        }
        for (const { folder, names } of others) {
            for (const name of this.#isDamaged ? [] : names) {
                await this.#options.turn();
                await this.#remove(folder, name, name);
            }
            folder.release();
        }
    }
    /** Whether something is left out that should be there. */
    get #isDamaged() {
        return this.#report.counts.damaged > 0;
    }
    /** Sets the folder aside, and removes it once the file is there. */
    async #clear(folder, name, restore) {
        const path = (0,files_path/* joinPath */.uJ)(folder.path, name);
        const at = (child) => (0,files_path/* pathBuffer */.u6)(this.#folders.at(folder.held, child));
        try {
            if (await this.#isProtected(folder, name)) {
                this.#report.problem(path, restore_problem/* IN_THE_WAY */.e);
                return;
            }
            if (this.#options.dryRun) {
                if (await restore())
                    this.#report.removed(path);
                return;
            }
            const aside = (0,write/* temporaryName */.NT)();
            external_node_fs_.renameSync(at(name), at(aside));
            if (await restore())
                await this.#remove(folder, aside, name);
            else
                external_node_fs_.renameSync(at(aside), at(name));
        }
        catch (error) {
            this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
        }
    }
    /** Whether the repository is in a folder. */
    async #isProtected(folder, name) {
        const inside = await removeTree(this.#folders, folder.held, name, { ...this.#options, dryRun: true });
        this.#warn(inside);
        return inside !== undefined;
    }
    async #remove(folder, name, shown) {
        const path = (0,files_path/* joinPath */.uJ)(folder.path, shown);
        try {
            const inside = await removeTree(this.#folders, folder.held, name, this.#options);
            this.#warn(inside);
            if (inside === undefined)
                this.#report.removed(path);
        }
        catch (error) {
            this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
        }
    }
    #warn(inside) {
        if (inside !== undefined)
            this.#report.warning(inside, 'it is the repository itself and is not removed');
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
            this.#onFatal(new errors/* RekkordError */.XZ(problem.code, sentence));
            return;
        }
        if (problem.code === 'damaged') {
            if (!this.#forceDamaged) {
                this.#onFatal(new errors/* RekkordError */.XZ('damaged', `${sentence}; ${FORCE_ADVICE}`));
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
        throw new errors/* RekkordError */.XZ(code, `The restore is incomplete: ${message}${more}`);
    }
}

// EXTERNAL MODULE: ./lib/snapshot/restore/roots.js + 1 modules
var restore_roots = __webpack_require__(9760);
// EXTERNAL MODULE: ./lib/snapshot/read/read-ahead.js
var read_ahead = __webpack_require__(6873);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/restore/entry-metadata.js
/** Permission bits with set-user-id, set-group-id and sticky; and the first two alone. */
const ALL_MODES = 0o7777;
const RUN_AS_OTHER = 0o6000;
/** What is restored of an entry's metadata: a copy. Undefined for one of which nothing was known when it was saved. */
function metadataOf(entry, owner) {
    if (!entry.stated)
        return undefined;
    return {
        // Whoever wrote the snapshot could else make a program that runs with the rights of whoever restores it
        mode: entry.mode & (entry.kind === 'file' ? ALL_MODES & ~RUN_AS_OTHER : ALL_MODES),
        ownerMode: owner && entry.kind === 'file' ? entry.mode & RUN_AS_OTHER : 0,
        mtime: entry.mtime,
        atime: entry.hasAtime ? entry.atime : undefined,
        owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
    };
}
/** Whether it is a program that runs with the rights of its owner or group. */
function runsAsOther(entry) {
    return entry.kind === 'file' && entry.stated && (entry.mode & RUN_AS_OTHER) !== 0;
}
/** A copy of an entry's extended attributes in their stored form; undefined where it has none. */
function extendedOf(entry) {
    return entry.extended.length === 0 ? undefined : Buffer.from(entry.extended);
}

// EXTERNAL MODULE: ./lib/snapshot/restore/metadata.js
var restore_metadata = __webpack_require__(4368);
;// CONCATENATED MODULE: ./lib/snapshot/restore/complete-folder.js



/**
 * What is to be done with a folder when all in it is there.
 * @param entry undefined for a folder without metadata; nothing is kept of it but copies
 */
function folderCompletion(entry, rules, { folders, report }) {
    const metadata = entry && metadataOf(entry, rules.owner);
    const { attributes } = rules;
    const extended = attributes && entry && extendedOf(entry);
    return ({ held, path }) => {
        if (held === undefined) {
            report.restored(path, 'directory', 0);
            return undefined;
        }
        const finish = (at) => {
            if (metadata !== undefined && !rules.dryRun) {
                const { problem } = (0,restore_metadata/* setFolderMetadata */.Ys)(at, metadata);
                if (problem !== undefined)
                    report.incomplete(path, problem);
            }
            report.restored(path, 'directory', 0);
            folders.unpin(held);
            folders.release(held);
        };
        let at;
        try {
            at = folders.pin(held);
        }
        catch (error) {
            report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
            return undefined;
        }
        if (attributes === undefined || extended === undefined) {
            finish(at);
            return undefined;
        }
        // Rights come with the owner, and with the mode they may go: so the owner first, and the mode last
        const owned = metadata !== undefined && (0,restore_metadata/* setFolderOwner */.yn)(at, metadata);
        return attributes.set({ at: `${at}/.`, path, owned }, extended).then(() => finish(at));
    };
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/files.js






/** Has the files and links of a tree restored: those that are not big in batches, the others chunk by chunk. */
class RestoredFiles {
    #rules;
    #services;
    /** Links that are left for the end. */
    #links = [];
    /** Files and links that are handed out. */
    #underWay = 0;
    #onWritten;
    constructor(rules, services) {
        this.#rules = rules;
        this.#services = services;
    }
    /** Resolves when a file or link has been handed out; one that may have many chunks, when all of it has been. */
    async restore(thing, link, how) {
        const { name, path, id, entry } = thing;
        const { folder, replace, alone } = how;
        const size = link ? 0 : entry?.size;
        const { report, folders, batches } = this.#services;
        if (!link) {
            report.progress.foundFiles++;
            report.progress.foundBytes += size ?? 0;
        }
        if (entry !== undefined && !this.#rules.owner && runsAsOther(entry)) {
            report.incomplete(path, 'runs with the rights of its owner or group, which is restored with owners alone');
        }
        const hash = id.hash.toString('latin1');
        if (this.#rules.dryRun) {
            this.#pretend(path, { link, hash, size: alone ? undefined : size }, size, how);
            return;
        }
        if (folders.isFull) {
            batches.flush();
            await folders.room();
        }
        let at;
        try {
            at = folders.pin(folder.held);
        }
        catch (error) {
            report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
            how.settled?.(false);
            return;
        }
        const metadata = entry && metadataOf(entry, this.#rules.owner);
        const settled = this.#begin(folder, (isThere) => {
            folders.unpin(folder.held);
            how.settled?.(isThere);
        });
        const finish = this.#finishing({ at: (0,files_path/* joinPath */.uJ)(at, name), path }, link, metadata, thing);
        const item = { folder: at, name, replace, link, hash, size, sizeWraps: alone, metadata };
        const file = { path, item, finish, settled };
        if (alone || size === undefined || size > chunk_list/* CHUNK_MAX_SIZE */.Xl)
            await this.#restoreLong(file);
        else
            batches.add(file);
    }
    /** Leaves a link for the end. */
    leaveLink(thing, how) {
        const kept = keep(thing);
        how.folder.hold();
        this.#links.push(async () => {
            await this.restore(kept, true, how);
            how.folder.release();
        });
    }
    /** Restores the links that were left for the end. Resolves when all are handed out. */
    async restoreLinks() {
        if (this.#links.length === 0)
            return;
        await this.written();
        for (const restoreLink of this.#links.splice(0))
            await restoreLink();
    }
    /** Leaves a file or link until the folder that stands in its place is removed. */
    leaveUntilCleared(thing, link, folder) {
        const kept = keep(thing);
        this.#services.removals.addInTheWay(folder, thing.name, () => this.#restoreCleared(kept, link, folder));
    }
    /** Resolves when all that was handed out is there, or is not to be. */
    async written() {
        this.#services.batches.flush();
        if (this.#underWay > 0)
            await new Promise((resolve) => (this.#onWritten = resolve));
    }
    /** Restores a file or link where there is nothing now. Resolves to whether it is there. */
    #restoreCleared(thing, link, folder) {
        return new Promise((resolve, reject) => {
            this.restore(thing, link, { folder, replace: false, alone: false, settled: resolve }).then(() => this.#services.batches.flush(), reject);
        });
    }
    /** Counts a file or link in a dry run, where things are to be removed once its objects are known to be there. */
    #pretend(path, item, size, { folder, settled }) {
        const { report, batches } = this.#services;
        const restored = () => report.restored(path, item.link ? 'link' : 'file', size ?? 0);
        if (!this.#rules.delete) {
            restored();
            return;
        }
        const end = this.#begin(folder, settled);
        batches.lookUp(item, ({ problem }) => {
            if (problem === undefined)
                restored();
            else
                report.problem(path, problem);
            end(problem === undefined);
        });
    }
    /** Something in a folder is handed out. @returns to be called when it is settled */
    #begin(folder, settled) {
        folder.hold();
        this.#underWay++;
        return (isThere) => {
            settled?.(isThere);
            folder.release();
            if (--this.#underWay === 0)
                this.#onWritten?.();
        };
    }
    /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
    async #restoreLong(file) {
        const { item } = file;
        const { pool, bigFiles, report } = this.#services;
        const result = (await pool.run({ kind: 'restore-files', items: [item] }, { urgent: true }))[0];
        if (result.list !== undefined) {
            await bigFiles.restore(item, result.list, (restored) => settle(report, file, restored));
            return;
        }
        if (!item.link)
            report.progress.bytes += result.size;
        await new Promise((resolve) => {
            const settled = (isThere) => {
                file.settled(isThere);
                resolve();
            };
            settle(report, { ...file, settled }, result);
        });
    }
    /** What is left to do for a file or link once it is written: its attributes, and then the mode that it is to have. */
    #finishing(target, link, metadata, { entry }) {
        const { attributes } = this.#rules;
        const extended = attributes && entry && extendedOf(entry);
        if (metadata === undefined || attributes === undefined || extended === undefined)
            return () => undefined;
        if (link)
            return ({ owned }) => attributes.set({ ...target, owned }, extended);
        const wanted = { ...metadata };
        metadata.mode = attributes.writtenMode(metadata.mode);
        return ({ owned }) => attributes.setOfFile({ ...target, owned }, extended, (0,restore_metadata/* modeFor */.N6)(wanted, owned));
    }
}
/** What holds when the directory is no longer in memory: entries are views into it. */
function keep(thing) {
    const { entry } = thing;
    return entry === undefined ? thing : { ...thing, entry: { ...entry, extended: Buffer.from(entry.extended) } };
}

// EXTERNAL MODULE: ./lib/format/name.js
var format_name = __webpack_require__(2508);
;// CONCATENATED MODULE: ./lib/snapshot/restore/name.js



/** Bytes of the longest path that is restored: what folders as deep as any are with the longest names that systems have. */
const MAX_PATH = 1024 * 1024;
/** What Windows reads something else in than a name, and what people are told of it. */
const WINDOWS_RULES = [
    // eslint-disable-next-line no-control-regex -- they are what it is about
    [/[\u0000-\u001f]/, 'it holds a control character'],
    [/:/, 'it holds a colon, which names a drive or a stream of a file'],
    [/\\/, 'it holds a backslash, which separates folders'],
    [/[<>"|?*]/, 'it holds one of < > " | ? *'],
    [/[. ]$/, 'it ends with a dot or a space, which Windows drops'],
    // Superscript digits count too; names are bytes, so these are UTF-8
    [
        /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)([0-9]|\u00c2[\u00b9\u00b2\u00b3])) *(\.|$)/i,
        'it is the name of a device'
    ]
];
/**
 * The path of an entry in a folder of the destination. The format's own check of names is made again: whatever read the
 * entry, nothing may be written outside the folder.
 *
 * @throws RekkordError when it is not a name by itself on this system, or the path is longer than any
 */
function restorePath(folder, name, platform = process.platform) {
    (0,format_name/* checkName */.I3)(Buffer.from(name, 'latin1'));
    if (platform === 'win32')
        checkWindowsName(name);
    if (folder.length + name.length > MAX_PATH)
        throw new errors/* FormatError */.IF(`its path has more than ${MAX_PATH} bytes`);
    return (0,files_path/* joinPath */.uJ)(folder, name);
}
/** Throws RekkordError for a name that means something else on Windows, with the rule. */
function checkWindowsName(name) {
    const rule = WINDOWS_RULES.find(([pattern]) => pattern.test(name));
    if (rule !== undefined)
        throw new errors/* RekkordError */.XZ('destination', `Windows does not take its name: ${rule[1]}`);
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/tree.js












/** Folders that are restored at the most: those of a few objects that list each other again and again have no end. */
const MAX_FOLDERS = 100_000_000;
/**
 * Walks the directories of a snapshot and has everything in them restored: a folder is made before anything in it is
 * handed out, and gets its metadata when all of that is there. Nothing is kept of what is done.
 */
class TreeRestorer {
    files;
    #rules;
    #services;
    #report;
    #source;
    #turns;
    /** The destination itself, until the folder that it stands for is entered. */
    #ready;
    #entered = 0;
    constructor(rules, services) {
        this.files = new RestoredFiles(rules, services);
        this.#rules = rules;
        this.#services = services;
        this.#report = services.report;
        this.#source = (0,read_ahead/* poolSource */.e)(services.pool);
        this.#turns = new async_turns/* Turns */.P(rules.signal);
    }
    /**
     * Restores a folder as one that is ready. Resolves when all of it has been handed out.
     * @param entry undefined for an object without an entry
     */
    async restoreInto(ready, id, entry, parent) {
        this.#ready = ready;
        await this.#walk({ id, entry, parent, depth: 0 });
    }
    /** Restores a file or link that is not in a folder of its snapshot. Resolves when all of it has been handed out. */
    async restoreAlone(thing, link, folder) {
        await this.files.restore(thing, link, { folder, replace: this.#rules.replace, alone: true });
    }
    /** Restores a saved path into the folder above it. Resolves when all of it has been handed out. */
    async restoreSavedPath(name, entry, parent) {
        if (entry.kind !== 'directory') {
            await this.#restoreFile(name, entry, parent, true);
        }
        else if (this.#landFolder(name, parent, entry)) {
            const named = { ...entry, name: (0,files_path/* pathBuffer */.u6)(name) };
            await this.#walk({ id: (0,tree/* entryObjectId */.bD)(entry), entry: named, parent, depth: 0 });
        }
    }
    /** Makes a folder that is not in the snapshot itself, for what lies in it; undefined, and reported, where it cannot be. */
    makeFolderAbove(name, parent) {
        if (!this.#landFolder(name, parent))
            return undefined;
        try {
            const ready = this.#services.destination.makeFolder(parent, name, false, 0o777);
            return new PendingFolder(ready, parent, () => undefined);
        }
        catch (error) {
            this.#report.problem((0,files_path/* joinPath */.uJ)(parent.path, name), (0,restore_problem/* restoreProblem */.M)(error));
            return undefined;
        }
    }
    pace() {
        this.#rules.signal?.throwIfAborted();
        return this.#services.pool.hasRoom && !this.#turns.areDue ? undefined : this.#turn();
    }
    goesInto(entry, folder) {
        return entry.kind === 'directory' && this.#landFolder((0,tree/* entryName */.MB)(entry), folder, entry);
    }
    entry(entry, folder) {
        return entry.kind === 'directory' ? undefined : this.#restoreFile((0,tree/* entryName */.MB)(entry), entry, folder, false);
    }
    enter(place, directory) {
        const { entry, parent } = place;
        try {
            if (++this.#entered > MAX_FOLDERS)
                throw new errors/* FormatError */.IF(`there are more than ${MAX_FOLDERS} folders`);
            if (directory === undefined)
                throw new errors/* FormatError */.IF('its directory object is empty');
            const made = this.#ready ?? this.#make(parent, entry);
            const complete = folderCompletion(entry, this.#rules, this.#services);
            const folder = new PendingFolder(made, parent, () => complete(folder));
            return folder;
        }
        catch (error) {
            this.#report.problem(this.#pathOf(place), (0,restore_problem/* restoreProblem */.M)(error));
            return undefined;
        }
        finally {
            this.#ready = undefined;
        }
    }
    fail(place, error) {
        this.#report.problem(this.#pathOf(place), (0,restore_problem/* restoreProblem */.M)(error));
    }
    /** What was read of the directory up to there stays. */
    breakOff({ path }, error) {
        this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
    }
    listed(folder, complete) {
        if (complete && this.#rules.delete)
            this.#services.removals.addOthers(folder, folder.listing?.others() ?? []);
        folder.listing = undefined;
    }
    leave(folder) {
        folder.release();
    }
    async #walk(place) {
        const options = { source: this.#source, maxPathLength: MAX_PATH };
        await (0,walk/* walkToEnd */.mD)((0,walk/* walkFolder */.aI)(place, this, options));
    }
    #make(parent, entry) {
        return this.#services.destination.makeFolder(parent, (0,tree/* entryName */.MB)(entry), true, entry.stated ? 0o700 : 0o777);
    }
    #pathOf({ entry, parent }) {
        return this.#ready?.path ?? (0,files_path/* joinPath */.uJ)(parent.path, (0,tree/* entryName */.MB)(entry));
    }
    /** @param alone it is a saved path, in a folder that is not in the snapshot */
    async #restoreFile(name, entry, folder, alone) {
        const landing = this.#land(name, folder, entry);
        if (landing === undefined)
            return;
        const path = (0,files_path/* joinPath */.uJ)(folder.path, name);
        const thing = { name, path, id: (0,tree/* entryObjectId */.bD)(entry), entry };
        const link = entry.kind === 'link';
        const how = { folder, replace: landing !== 'free', alone };
        if (landing !== 'folder') {
            if (link && this.#rules.linksLast)
                this.files.leaveLink(thing, how);
            else
                await this.files.restore(thing, link, how);
        }
        else if (alone || !this.#rules.delete) {
            this.#report.problem(path, restore_problem/* IN_THE_WAY */.e);
        }
        else {
            this.files.leaveUntilCleared(thing, link, folder);
        }
    }
    /**
     * Takes the name of a folder that is to be restored. @returns false, and reports it, where it is not to be
     * @param entry undefined for a folder that is not in the snapshot
     */
    #landFolder(name, parent, entry) {
        const landing = this.#land(name, parent, entry);
        if (landing !== undefined && landing !== 'free')
            parent.mergeable.add(name);
        return landing !== undefined;
    }
    /** What an entry lands on in its folder; undefined, and reported, where it is not to be restored. */
    #land(name, folder, entry) {
        const path = (0,files_path/* joinPath */.uJ)(folder.path, name);
        try {
            restorePath(folder.path, name, this.#rules.platform);
            const landing = folder.listing?.claim(name) ?? 'free';
            if (entry !== undefined && (0,tree/* entryObjectId */.bD)(entry) === undefined) {
                this.#report.skipped(path, whySkipped(entry));
                return undefined;
            }
            if (landing === 'taken' || (landing !== 'free' && !this.#rules.replace))
                throw (0,write/* somethingThere */.Tk)();
            return landing;
        }
        catch (error) {
            this.#report.problem(path, (0,restore_problem/* restoreProblem */.M)(error));
            return undefined;
        }
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    async #turn() {
        if (!this.#services.pool.hasRoom)
            await this.#services.pool.room();
        else
            await this.#turns.take();
        this.#rules.signal?.throwIfAborted();
    }
}
function whySkipped(entry) {
    if (entry.kind === 'other')
        return 'it was a device, a pipe or a socket and is left out';
    return 'it could not be read when it was saved and is left out';
}

// EXTERNAL MODULE: ./lib/snapshot/pool.js + 3 modules
var pool = __webpack_require__(7987);
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
 * destination or through a symbolic link in it. A file that takes several writes, or replaces another, has a temporary
 * name until it is complete. What is to be removed is removed at the end, when all else is restored. The first object that is damaged or missing ends the restore, unless that is to be left
 * out. What cannot be written is reported to the listener, and the rest goes on.
 *
 * @throws RekkordError of code `usage` when the destination may not be used, `key` when the key cannot read, `damaged`
 *   when something is and is not to be left out, `destination` or `storage` at the end when something could not be
 *   restored, `interrupted` when `signal` ended the restore
 */
async function restoreSnapshot(repository, target, destination, options, listener) {
    repository.requireRead();
    if (options.delete === true && options.force !== true) {
        throw new errors/* RekkordError */.XZ('usage', 'Nothing is removed from the destination without force: give both, or neither');
    }
    if (target.kind !== 'snapshot')
        requireContent(target);
    const { threads, signal } = options;
    const report = await (0,pool/* runInPool */.B)(repository, { threads, signal, interruption: () => (0,interrupted/* interrupted */.V)('restore') }, (run) => restoreAll(repository, target, destination, options, listener, run));
    report.finish();
    return report.counts;
}
/** Restores all of the target. Gives the report, of which the last warnings come when the threads have ended. */
async function restoreAll(repository, target, destination, options, listener, run) {
    const { pool, afterwards } = run;
    const { force = false, dryRun = false, forceDamaged = false, platform = process.platform } = options;
    const owner = options.owner === true && platform !== 'win32';
    const progress = options.progress ?? (0,restore_listener/* newRestoreProgress */.m)();
    // What fails ends the walk too, and with it all that is still to be removed
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, ...(options.signal === undefined ? [] : [options.signal])]);
    const fail = (error) => {
        ending.abort();
        run.fail(error);
    };
    const report = new RestoreReport(listener, progress, forceDamaged, fail);
    if (options.owner === true && !owner)
        report.warningSentence('Owners and groups are not restored: Windows has others');
    const folders = new HeldFolders();
    afterwards(() => folders.close());
    const prepared = new Destination({ force, dryRun }, folders);
    const base = prepared.prepare((0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination)), destinationKind(target));
    const attributes = options.xattrs === true && !dryRun ? await RestoreAttributes.start(listener) : undefined;
    afterwards(() => attributes?.close((sentence) => report.warningSentence(sentence)));
    const bigFiles = new BigFiles(pool, report, fail);
    afterwards(() => bigFiles.discard());
    const batches = new RestoreBatches(pool, report, fail);
    pool.onIdle = () => batches.flush();
    const turns = new async_turns/* Turns */.P(signal);
    const turn = () => turns.next();
    const removals = new Removals(folders, report, { dryRun, protected: repositoryFolder(repository), turn });
    const tree = new TreeRestorer({
        attributes,
        owner,
        dryRun,
        replace: force,
        delete: options.delete ?? false,
        linksLast: platform === 'win32',
        platform,
        signal
    }, { pool, batches, bigFiles, destination: prepared, folders, removals, report });
    const complete = Promise.withResolvers();
    const all = new PendingFolder(base, undefined, () => {
        complete.resolve(report);
        return undefined;
    });
    if (target.kind === 'snapshot')
        await restoreRoots(repository, target.snapshot, { tree, report, turn }, all);
    else
        await restoreTarget(target, (0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination)), base, { tree, all });
    await tree.files.restoreLinks();
    progress.walked = true;
    batches.flush();
    if (options.delete === true) {
        await tree.files.written();
        await turn();
        await removals.run();
    }
    all.release();
    return complete.promise;
}
/** Restores the saved paths of a snapshot and makes the folders above them. */
async function restoreRoots(repository, snapshot, { tree, report, turn }, base) {
    const { top, conflicts } = await (0,restore_roots/* planRoots */.H)(repository, snapshot, turn);
    for (const conflict of conflicts)
        report.skipped((0,files_path/* joinPath */.uJ)(base.path, conflict.name), (0,restore_roots/* conflictReason */.X)(conflict));
    const stack = [{ node: top, folder: base }];
    const made = [];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const { node, folder } = next;
        for (const child of node.children?.values() ?? []) {
            await turn();
            if (child.entry !== undefined) {
                await tree.restoreSavedPath(child.name, child.entry, folder);
                continue;
            }
            const above = tree.makeFolderAbove(child.name, folder);
            if (above === undefined)
                continue;
            made.push(above);
            stack.push({ node: child, folder: above });
        }
        folder.listing = undefined;
    }
    for (const folder of made)
        folder.release();
}
/** Restores a folder, file or link as the destination itself. */
async function restoreTarget(target, destination, base, { tree, all }) {
    const { entry, kind } = target;
    const id = target.id;
    if (kind === 'directory') {
        await tree.restoreInto(base, id, entry, all);
    }
    else {
        const thing = { name: external_node_path_.basename(destination), path: destination, id, entry };
        await tree.restoreAlone(thing, kind === 'link', all);
    }
}
/** @throws RekkordError when there is nothing to restore of a folder, file or link */
function requireContent({ kind, id, path }) {
    if (id !== undefined && kind !== 'other')
        return;
    throw new errors/* RekkordError */.XZ('usage', `${(0,files_path/* displayPath */.Gt)(path)} was saved without content: there is nothing to restore`, {
        subject: { kind: 'argument', name: 'identifier' }
    });
}
function destinationKind({ kind }) {
    if (kind === 'snapshot')
        return 'saved-paths';
    return kind === 'directory' ? 'folder' : 'file';
}
/** The repository itself, where it is a folder, may lie in the destination. */
function repositoryFolder({ folder }) {
    const stat = folder === undefined ? undefined : external_node_fs_.statSync(folder, { bigint: true, throwIfNoEntry: false });
    return stat && { device: stat.dev, inode: stat.ino };
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
    add(verified) {
        this.#batch.push(verified);
        if (this.#batch.length >= limits/* MAX_BATCH_FILES */.eN)
            this.flush();
    }
    /** Sends what has gathered, however little. */
    flush() {
        const batch = this.#batch;
        if (batch.length === 0)
            return;
        this.#batch = [];
        void this.#run(async () => {
            const results = await this.#pool.run({ kind: 'verify-files', items: batch.map(({ item }) => item) });
            for (const [i, result] of results.entries())
                await this.#settle(batch[i], result);
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
        throw new errors/* RekkordError */.XZ('destination', `What was restored is not what is in the snapshot: ${this.#first}${more}`);
    }
    async #settle(verified, { size, list, problem }) {
        this.size += size;
        if (problem !== undefined)
            this.problem(verified.path, problem.message);
        if (list === undefined)
            verified.done();
        else
            await this.#addChunks(verified, list);
    }
    /** Resolves when all chunks are handed out, so that they do not pile up. */
    async #addChunks({ item, path, done }, list) {
        const running = [];
        const references = (0,chunk_list/* decodeChunkList */.eW)(list).chunks;
        let sound = true;
        for (let start = 0; start < references.length && sound; start += CHUNKS_AT_ONCE) {
            const count = Math.min(CHUNKS_AT_ONCE, references.length - start);
            const chunks = Array.from({ length: count }, (_, i) => {
                const { offset, length, hash } = references.at(start + i);
                return { offset, length, hash: hash.toString('latin1') };
            });
            await this.#pool.room();
            const read = async () => {
                const { problem } = await this.#pool.run({ kind: 'verify-chunks', path: item.path, chunks });
                if (problem !== undefined && sound)
                    this.problem(path, problem.message);
                sound &&= problem === undefined;
            };
            running.push(this.#run(read));
        }
        void Promise.all(running).then(done);
    }
    #run(task) {
        const running = task()
            .catch((error) => {
            this.#failure ??= error;
        })
            .finally(() => this.#running.delete(running));
        this.#running.add(running);
        return running;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/verify/verify.js














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
    return (0,pool/* runInPool */.B)(repository, { threads, signal, interruption: () => (0,interrupted/* interrupted */.V)('verification') }, (run) => {
        const folders = new HeldFolders();
        run.afterwards(() => folders.close());
        const walk = new VerifyWalk(run.pool, new VerifyBatches(run.pool, onProblem), folders, signal);
        return walk.verify((0,files_path/* toBytePath */.xe)(external_node_path_.resolve(destination)), expectedRoots(repository, target, signal));
    });
}
/** Where the target's saved paths are below the destination; the target itself has no name. */
async function expectedRoots(repository, target, signal) {
    if (target.kind !== 'snapshot')
        return expected('', target.id, target.kind);
    const turns = new async_turns/* Turns */.P(signal);
    const { roots } = await (0,restore_roots/* planRoots */.H)(repository, target.snapshot, () => turns.next());
    return roots.flatMap(({ name, entry }) => expected(name, (0,tree/* entryObjectId */.bD)(entry), entry.kind));
}
/** Nothing is expected of what had no content when it was saved. */
function expected(name, id, kind) {
    return id === undefined || kind === 'other' ? [] : [{ name, id, kind }];
}
/** Walks the directories of a snapshot beside what was restored of them. Nothing is kept of what is done. */
class VerifyWalk {
    #pool;
    #batches;
    #folders;
    #counts = { files: 0, links: 0, directories: 0 };
    #turns;
    constructor(pool, batches, folders, signal) {
        this.#pool = pool;
        this.#batches = batches;
        this.#folders = folders;
        this.#turns = new async_turns/* Turns */.P(signal);
    }
    async verify(destination, roots) {
        for (const { name, id, kind } of await roots) {
            const parts = name === '' ? [external_node_path_.basename(destination)] : name.split('/');
            const last = parts.pop();
            const folder = this.#openAbove(name === '' ? external_node_path_.dirname(destination) : destination, parts);
            if (kind !== 'directory')
                this.#addFile({ name: last, id, kind }, folder);
            else {
                // The destination itself may be reached through a link
                const parent = name === '' ? this.#openAbove(destination, []) : this.#enter(folder, last);
                const place = { id, entry: undefined, parent, depth: 0 };
                await (0,walk/* walkToEnd */.mD)((0,walk/* walkFolder */.aI)(place, this, { source: (0,read_ahead/* poolSource */.e)(this.#pool), maxPathLength: MAX_PATH }));
            }
        }
        await this.#batches.finish();
        return { ...this.#counts, size: this.#batches.size };
    }
    /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
    pace() {
        if (this.#folders.isFull) {
            this.#batches.flush();
            return this.#folders.room();
        }
        if (!this.#pool.hasRoom)
            return this.#pool.room();
        return this.#turns.areDue ? this.#turns.take() : undefined;
    }
    entry(entry, folder) {
        for (const one of expected((0,tree/* entryName */.MB)(entry), (0,tree/* entryObjectId */.bD)(entry), entry.kind)) {
            restorePath(folder.path, one.name);
            if (one.kind !== 'directory')
                this.#addFile(one, folder);
        }
    }
    enter({ entry, parent }, directory) {
        this.#counts.directories++;
        const folder = entry === undefined ? parent : this.#enter(parent, (0,tree/* entryName */.MB)(entry));
        if (folder.held === undefined)
            this.#batches.problem(folder.path, 'it is not there, or no folder');
        return directory && folder;
    }
    fail({ entry, parent }, { code, message }) {
        const at = entry === undefined ? parent.path : (0,files_path/* joinPath */.uJ)(parent.path, (0,tree/* entryName */.MB)(entry));
        throw new errors/* RekkordError */.XZ(code, `${(0,files_path/* displayPath */.Gt)(at)} cannot be verified: ${message}`);
    }
    breakOff(_, error) {
        throw error;
    }
    /** A folder of the destination, and those in it on the way to a saved path. */
    #openAbove(destination, parts) {
        let folder = { path: destination, held: attempt(() => this.#folders.openRoot(destination)) };
        for (const part of parts)
            folder = this.#enter(folder, part);
        return folder;
    }
    #enter({ path: above, held: parent }, name) {
        const held = parent && attempt(() => this.#folders.openChild(parent, name));
        return { path: restorePath(above, name), held };
    }
    #addFile({ name, id, kind }, { path: above, held }) {
        const link = kind === 'link';
        if (link)
            this.#counts.links++;
        else
            this.#counts.files++;
        const shown = (0,files_path/* joinPath */.uJ)(above, name);
        const at = held && attempt(() => this.#folders.pin(held));
        if (at === undefined) {
            this.#batches.problem(shown, 'it is not there');
            return;
        }
        const item = { path: (0,files_path/* joinPath */.uJ)(at, name), link, hash: id.hash.toString('latin1') };
        this.#batches.add({ item, path: shown, done: () => this.#folders.unpin(held) });
    }
}
/** What the system gives; undefined where it refuses. */
function attempt(open) {
    try {
        return open();
    }
    catch (error) {
        // What the system says is an answer; anything else passes through
        (0,restore_problem/* restoreProblem */.M)(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
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
function restore(command, reporter) {
    return (0,with_repository/* withRepository */.B)(command.settings, async (repository) => {
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
    });
}
function leftOut({ damaged }) {
    const subject = (0,units/* countOf */.pq)(damaged, 'damaged file, link or folder is', 'damaged files, links and folders are');
    return new errors/* RekkordError */.XZ('damaged', `The restore is incomplete: ${subject} left out, all else is restored`);
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
/* harmony export */   N6: () => (/* binding */ modeFor),
/* harmony export */   V5: () => (/* binding */ ALL_SET),
/* harmony export */   Ys: () => (/* binding */ setFolderMetadata),
/* harmony export */   ir: () => (/* binding */ setLinkMetadata),
/* harmony export */   ox: () => (/* binding */ setFileMetadata),
/* harmony export */   yn: () => (/* binding */ setFolderOwner)
/* harmony export */ });
/* unused harmony export utimeSeconds */
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);



const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
/** Nothing was to be set. */
const ALL_SET = { problem: undefined, owned: false };
/**
 * Sets the metadata of an open file or folder. A file whose owner cannot be set does not run with the rights of the one that
 * it has in its place.
 */
function setFileMetadata(descriptor, metadata) {
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    // The owner first: changing it takes set-user-id away
    const ownerProblem = owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync(descriptor, owner.uid, owner.gid));
    const owned = owner !== undefined && ownerProblem === undefined;
    const mode = modeFor(metadata, owned);
    const rights = metadata.ownerMode === 0 ? '' : ', so it does not run with the rights of that owner or group';
    return {
        owned,
        problem: firstOf(ownerProblem && `${ownerProblem}${rights}`, attempt('mode', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync(descriptor, mode)), attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.futimesSync(descriptor, atime, mtime)))
    };
}
/** Sets the metadata of a symbolic link itself; links have no mode. */
function setLinkMetadata(path, metadata) {
    const name = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(path);
    const { owner } = metadata;
    const [atime, mtime] = times(metadata);
    const ownerProblem = owner && attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.lchownSync(name, owner.uid, owner.gid));
    return {
        owned: owner !== undefined && ownerProblem === undefined,
        problem: firstOf(ownerProblem, attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.lutimesSync(name, atime, mtime)))
    };
}
/** Sets the metadata of a folder, which is to be complete. */
function setFolderMetadata(path, metadata) {
    if (process.platform === 'win32') {
        const [atime, mtime] = times(metadata);
        return { problem: attempt('times', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(path), atime, mtime)), owned: false };
    }
    let result = ALL_SET;
    const failure = attempt('metadata', () => {
        // The folder itself, where its path is a descriptor under /proc
        const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(`${path}/.`), (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0));
        try {
            result = setFileMetadata(descriptor, metadata);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(descriptor);
        }
    });
    return { owned: result.owned, problem: failure ?? result.problem };
}
/** Sets the owner of a folder. @returns whether it has that owner now */
function setFolderOwner(path, { owner }) {
    if (owner === undefined)
        return false;
    return attempt('owner', () => node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync((0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBuffer */ .u6)(`${path}/.`), owner.uid, owner.gid)) === undefined;
}
/** The permission bits that a file or folder gets, given whether it has the owner that was saved. */
function modeFor({ mode, ownerMode }, owned) {
    return owned ? mode | ownerMode : mode;
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
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error))
            throw error;
        return `its ${what} could not be restored (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .systemReason */ .uc)(error)})`;
    }
}


/***/ }),

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ restoreProblem),
/* harmony export */   e: () => (/* binding */ IN_THE_WAY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2013);


/** A folder stands where a file or link is to be. */
const IN_THE_WAY = { code: 'destination', message: 'a folder stands in its place', fatal: false };
/** What system errors mean for something that is to be made. */
const MADE = {
    ENOENT: 'a folder above it is gone',
    ENOTDIR: 'what should be a folder above it is not one',
    EISDIR: 'a folder stands in its place',
    ENOTEMPTY: 'a folder stands in its place',
    EINVAL: 'the file system does not take its name'
};
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);
/**
 * The problem that an error stands for: expected errors, and system errors, which come from the destination. Anything
 * else is a bug and passes through.
 */
function restoreProblem(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
        return { code: error.code, message: error.message, fatal: false };
    if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isSystemError */ .Or)(error))
        throw error;
    return { code: 'destination', message: (0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .uc)(error, MADE), fatal: FATAL.has((0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error)) };
}


/***/ }),

/***/ 9760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ conflictReason),
  H: () => (/* binding */ planRoots)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/restore/nested-roots.js


/** Entries of directories at the most that are looked at to find saved paths which lie in others. */
const MAX_ENTRIES = 20_000_000;
/**
 * Compares the saved paths that lie in another one with what is found there. Level by level, and each directory once a level,
 * so that many saved paths in a large folder take no more than the folder itself.
 *
 * @param outer the saved path that they lie in
 * @returns those that are something else there, or are not found
 * @throws RekkordError of code `damaged` when there is more to look at than any snapshot needs
 */
async function findNested(repository, outer, turn) {
    const conflicts = [];
    const within = (0,tree/* entryName */.MB)(outer.entry);
    const conflict = (entry) => conflicts.push({ name: (0,tree/* entryName */.MB)(entry), within });
    let looked = 0;
    const look = async () => {
        if (++looked > MAX_ENTRIES)
            throw new errors/* RekkordError */.XZ('damaged', 'the saved paths lie in each other in too many ways');
        await turn();
    };
    let level = [{ id: directoryId(outer.entry), nodes: [outer] }];
    while (level.length > 0) {
        const below = new Map();
        for (const search of level) {
            const found = await findChildren(repository, search, look);
            for (const child of search.nodes.flatMap(({ children }) => [...(children?.values() ?? [])])) {
                await turn();
                const entry = found.get(child.name);
                if (child.entry !== undefined && (entry === undefined || !isSameEntry(entry, child.entry)))
                    conflict(child.entry);
                if (child.children !== undefined)
                    addSearch(below, directoryId(entry), child);
            }
        }
        level = [...below.values()];
    }
    return conflicts;
}
/** The entries of a directory that lie on the way; none where there is no directory, or it is damaged. */
async function findChildren(repository, { id, nodes }, look) {
    const found = new Map();
    if (id === undefined)
        return found;
    const wanted = new Set(nodes.flatMap(({ children }) => [...(children?.keys() ?? [])]));
    try {
        for (const entry of (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(repository, id))?.children ?? []) {
            const name = (0,tree/* entryName */.MB)(entry);
            await look();
            if (wanted.has(name))
                found.set(name, { ...entry, hash: Buffer.from(entry.hash) });
        }
        return found;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return new Map();
        throw error;
    }
}
function addSearch(below, id, node) {
    const key = id === undefined ? '' : id.hash.toString('latin1');
    const search = below.get(key);
    if (search === undefined)
        below.set(key, { id, nodes: [node] });
    else
        search.nodes.push(node);
}
function directoryId(entry) {
    return entry?.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
}
/** Whether two saved paths are the same thing with the same content. */
function isSameEntry(a, b) {
    return a.kind === b.kind && a.hash.equals(b.hash);
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/roots.js





/** Folders above saved paths at the most, in all. */
const MAX_FOLDERS_ABOVE = 200_000;
/**
 * Plans the restore of a snapshot. A saved path that lies in another, or is there twice, comes with the first; where it
 * is something else there (a link that was followed, say) it cannot be restored at the same time.
 *
 * @param turn lets others have the event loop from time to time; rejects when the run is to end
 * @throws FormatError when there are more folders above them, or they are deeper, than any system has
 */
async function planRoots(repository, snapshot, turn) {
    const top = { name: '', entry: undefined, children: undefined };
    const plan = { top, roots: [], conflicts: [] };
    let above = 0;
    for (const entry of snapshot.children) {
        await turn();
        above += add(top, entry, plan.conflicts, MAX_FOLDERS_ABOVE - above);
    }
    for (const node of outermost(top)) {
        await turn();
        plan.roots.push({ name: (0,tree/* entryName */.MB)(node.entry), entry: node.entry });
        if (node.children !== undefined)
            plan.conflicts.push(...(await findNested(repository, node, turn)));
        node.children = undefined;
    }
    return plan;
}
/** @returns how many folders above it are new */
function add(top, entry, conflicts, most) {
    const name = (0,tree/* entryName */.MB)(entry);
    let node = top;
    let depth = 0;
    let added = 0;
    for (let start = 0; start <= name.length; depth++) {
        const slash = name.indexOf('/', start);
        const end = slash === -1 ? name.length : slash;
        if (depth > walk/* MAX_DEPTH */.lr)
            throw new errors/* FormatError */.IF(`a saved path has more than ${walk/* MAX_DEPTH */.lr} folders above it`);
        const part = name.slice(start, end);
        node.children ??= new Map();
        let child = node.children.get(part);
        if (child === undefined) {
            child = { name: part, entry: undefined, children: undefined };
            node.children.set(part, child);
            if (slash !== -1 && ++added > most) {
                throw new errors/* FormatError */.IF(`the saved paths have more than ${MAX_FOLDERS_ABOVE} folders above them`);
            }
        }
        node = child;
        start = end + 1;
    }
    if (node.entry === undefined)
        node.entry = entry;
    else if (!isSameEntry(node.entry, entry))
        conflicts.push({ name, within: name });
    return added;
}
/** The saved paths that lie in no other one. */
function* outermost(top) {
    const stack = [top];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if (node.entry !== undefined)
            yield node;
        else
            for (const child of [...(node.children?.values() ?? [])].reverse())
                stack.push(child);
    }
    return undefined;
}
/** Why a saved path is left out. */
function conflictReason({ within }) {
    return `it lies in ${(0,path/* displayPath */.Gt)(within)} as well, where it is something else: restore it alone by its path`;
}


/***/ }),

/***/ 6601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PA: () => (/* binding */ NewFile),
  Dq: () => (/* binding */ ONE_WRITE),
  Tk: () => (/* binding */ somethingThere),
  NT: () => (/* binding */ temporaryName),
  mC: () => (/* binding */ writeLink),
  Mj: () => (/* binding */ writeSparse)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/snapshot/restore/make-link.js




const NO_PRIVILEGE = 'Windows lets nobody but administrators make links, unless developer mode is on: use one of the two';
/**
 * Makes a symbolic link. Where Windows does not allow it, a folder gets a junction, for which it requires no privilege.
 * @param symlink the system's call
 * @throws the system's error, RekkordError of code `destination` when the privilege is missing
 */
function makeLink(target, path, platform = process.platform, symlink = external_node_fs_.symlinkSync) {
    try {
        symlink(target, (0,files_path/* pathBuffer */.u6)(path));
    }
    catch (error) {
        if (platform !== 'win32' || error.code !== 'EPERM')
            throw error;
        const leadsTo = (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,files_path/* pathBuffer */.u6)(path).toString()), target.toString());
        if (external_node_fs_.statSync(leadsTo, { throwIfNoEntry: false })?.isDirectory() !== true) {
            throw new errors/* RekkordError */.XZ('destination', NO_PRIVILEGE, { cause: error });
        }
        symlink(target, (0,files_path/* pathBuffer */.u6)(path), 'junction');
    }
}

// EXTERNAL MODULE: ./lib/snapshot/restore/metadata.js
var restore_metadata = __webpack_require__(4368);
;// CONCATENATED MODULE: ./lib/snapshot/restore/write.js






const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = external_node_fs_.constants;
const NEW_FILE = O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0);
/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024;
const ZEROS = Buffer.alloc(HOLE_SIZE);
/** Temporary names: one random part per thread, then a counter. */
const RANDOM = (0,external_node_crypto_.randomBytes)(12).toString('hex');
let counter = 0;
/** Said of two entries that are one name to the file system, whatever is in its way. */
const ALREADY_THERE = 'something is already there: another entry may have the same name on this file system, which can be blind to upper and ' +
    'lower case and to Unicode forms';
/** Bytes of content that are written at once, so that a file that is killed on the way has all of it or nothing. */
const ONE_WRITE = 16 * 1024;
/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
class NewFile {
    descriptor;
    #path;
    #open = true;
    constructor(path) {
        this.descriptor = external_node_fs_.openSync((0,files_path/* pathBuffer */.u6)(path), NEW_FILE, 0o600);
        this.#path = path;
    }
    /** For what takes more than one write, or replaces something. @throws the system's error */
    static temporary(folder) {
        return new NewFile((0,files_path/* joinPath */.uJ)(folder, temporaryName()));
    }
    /**
     * For content that is at hand, checked and written at once, up to {@link ONE_WRITE}: a name less to make and to change,
     * which is what small files cost.
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
     * @returns metadata that could not be set
     */
    finish(path, metadata, replace) {
        const result = metadata === undefined ? restore_metadata/* ALL_SET */.V5 : (0,restore_metadata/* setFileMetadata */.ox)(this.descriptor, metadata);
        this.close();
        if (this.#path !== path)
            publish(this.#path, path, replace);
        return result;
    }
    /** Closes and removes the file. Errors are ignored: another one is on its way. */
    discard() {
        try {
            this.close();
        }
        finally {
            remove(this.#path);
        }
    }
    close() {
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
 * @returns metadata that could not be set
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function writeLink(folder, path, target, options) {
    const { metadata, replace } = options;
    // A hard link of it, as files get their names by, is made of what it leads to by some systems
    const made = replace ? (0,files_path/* joinPath */.uJ)(folder, temporaryName()) : path;
    try {
        makeLink(target, made);
    }
    catch (error) {
        throw error.code === 'EEXIST' ? somethingThere() : error;
    }
    const result = metadata === undefined ? restore_metadata/* ALL_SET */.V5 : (0,restore_metadata/* setLinkMetadata */.ir)(made, metadata);
    if (replace) {
        try {
            replaceWith(made, path);
        }
        catch (error) {
            remove(made);
            throw error;
        }
    }
    return result;
}
/**
 * Gives a complete file its name. Another file or link there is replaced when `replace` says so, a folder never.
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function publish(temporary, path, replace) {
    if (!replace && linkNew(temporary, path))
        external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(temporary));
    else
        replaceWith(temporary, path);
}
/** Puts a file or link in place of what is there. Windows does not let go of a file that is read-only. */
function replaceWith(temporary, path) {
    try {
        external_node_fs_.renameSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
    }
    catch (error) {
        if (process.platform !== 'win32' || error.code !== 'EPERM')
            throw error;
        if (!external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path)).isFile())
            throw error;
        external_node_fs_.chmodSync((0,files_path/* pathBuffer */.u6)(path), 0o666);
        external_node_fs_.renameSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
    }
}
/**
 * Gives a file a second name, which nothing may have: in one step, so that of two names which are one to the file system the
 * second is noticed. Where the file system has no hard links the name is taken with an empty file, to be replaced at once.
 * @returns whether it has that name
 * @throws as publish
 */
function linkNew(temporary, path) {
    try {
        external_node_fs_.linkSync((0,files_path/* pathBuffer */.u6)(temporary), (0,files_path/* pathBuffer */.u6)(path));
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            throw somethingThere();
        if (code === undefined || !NO_HARD_LINKS.has(code))
            throw error;
        NewFile.named(path).close();
        return false;
    }
}
/** What systems say where there are no hard links, or too many. */
const NO_HARD_LINKS = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EMLINK', 'EINVAL']);
/** The error of a name that is not free, though nothing of that very name was there. */
function somethingThere() {
    return new errors/* RekkordError */.XZ('destination', ALREADY_THERE);
}
function remove(path) {
    try {
        external_node_fs_.unlinkSync((0,files_path/* pathBuffer */.u6)(path));
    }
    catch {
        // Another error is on its way
    }
}
/** A name that nothing has. */
function temporaryName() {
    return `.rekkord-${RANDOM}${counter++}.tmp`;
}
function firstAligned(offset) {
    return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE;
}
function writeFully(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += external_node_fs_.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
}


/***/ })

};
