export const id = 1651;
export const ids = [1651];
export const modules = {

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tryWhileInUse)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** What Windows says of a file that another program, such as a virus scanner or an indexer, has open at the moment. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES'];
/** Milliseconds between two tries, and for all of them. */
const PAUSE = 50;
const LIMIT = 1000;
/**
 * The result of a call that renames, links or removes a file. On Windows it is tried again for a second while another program
 * has the file open. The thread waits, as it does in the call.
 * @throws the system's error
 */
function tryWhileInUse(call, platform = process.platform, pause = sleep) {
    for (let waited = 0;; waited += PAUSE) {
        try {
            return call();
        }
        catch (error) {
            if (platform !== 'win32' || waited >= LIMIT || !IN_USE.includes((0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error)))
                throw error;
            pause(PAUSE);
        }
    }
}
function sleep(milliseconds) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   XZ: () => (/* binding */ RekkordError),
/* harmony export */   aH: () => (/* binding */ quotedName),
/* harmony export */   c$: () => (/* binding */ insteadOf),
/* harmony export */   zC: () => (/* binding */ looksLikeKey)
/* harmony export */ });
/**
 * Every failure that is expected to happen to users: `message` is one sentence, without a full stop, that names the
 * input and says what to do, `subject` what it is about, for code, and `cause` what was underneath. Anything else that is thrown is a bug, and only bugs show a stack trace.
 */
class RekkordError extends Error {
    code;
    subject;
    constructor(code, message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : {});
        this.name = 'RekkordError';
        this.code = code;
        this.subject = details.subject;
    }
}
/** Bytes that are not what the format says: thrown by every reader in `format`, `crypto` and `compression`. */
class FormatError extends RekkordError {
    constructor(message, details) {
        super('damaged', message, details);
        this.name = 'FormatError';
    }
}
/** The longest name that messages show, and the longest value. */
const LONGEST_NAME = 32;
const LONGEST_VALUE = 7;
/**
 * What a message shows of a name that a user wrote: itself in quotes, or what stands before a colon or space, as in
 * `SecretKey: wJalr...`; nothing of what may be a secret in the wrong place.
 * @param other shown in its place
 */
function quotedName(text, other) {
    const name = /^[A-Za-z_]+(?:-[A-Za-z_]+)*(?=[\s:]|$)/.exec(text)?.[0];
    return name === undefined || name.length > LONGEST_NAME ? other : `"${name}"`;
}
/** The end of a sentence that says what is wanted: `, not "maybe"`; empty for a value that is longer than a word, which may be a secret. */
function insteadOf(text) {
    return text.length <= LONGEST_VALUE ? `, not "${text}"` : '';
}
/** Whether a text is rather a key, in whatever form, than the path or URL that was asked for. */
function looksLikeKey(text) {
    return /[\r\n]|-----BEGIN|^(?!\/)[A-Za-z0-9+/= ]{80}/.test(text);
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ systemPath),
/* harmony export */   Gt: () => (/* binding */ displayPath),
/* harmony export */   UN: () => (/* binding */ escapeControls),
/* harmony export */   gx: () => (/* binding */ snapshotEntryName),
/* harmony export */   u6: () => (/* binding */ pathBuffer),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   xe: () => (/* binding */ toBytePath)
/* harmony export */ });
const SEPARATOR = '/';
/** Text, as users write it, to the bytes of its name: UTF-8. */
function toBytePath(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** The bytes, as the file system calls take them. */
function pathBuffer(bytes) {
    return Buffer.from(bytes, 'latin1');
}
// eslint-disable-next-line no-control-regex -- the bytes that are the same in UTF-8
const ASCII = /^[\u0000-\u007f]*$/;
/** The bytes, as the file system calls take them fastest: as text where that has the same bytes, which saves a sixth of a stat. */
function systemPath(bytes) {
    return ASCII.test(bytes) ? bytes : pathBuffer(bytes);
}
/** An absolute path of Windows, as names in snapshots never are. */
const WINDOWS_PATH = /^(?:[A-Za-z]:[\\/]|\\\\)/;
/**
 * The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. A path of
 * Windows has `\` alone, whatever it was joined with.
 */
function displayPath(bytes, platform = process.platform) {
    const shown = escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'));
    return platform === 'win32' && WINDOWS_PATH.test(bytes) ? shown.replaceAll('/', '\\') : shown;
}
/**
 * Control characters, and those of Unicode that end lines or turn the direction of what follows them.
 * What they make of a line is not what is written there.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Text with its control characters escaped (`\n`, `\x1B`, `\u202E`), so that a name cannot forge lines or drive a terminal. */
function escapeControls(text) {
    return text.replace(CONTROLS, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        if (character === '\t')
            return '\\t';
        const code = character.charCodeAt(0).toString(16).toUpperCase();
        return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
}
/** A child's path. */
function joinPath(folder, name) {
    return folder.endsWith(SEPARATOR) ? folder + name : folder + SEPARATOR + name;
}
/**
 * Name of a saved path in its snapshot: the absolute path without its leading `/`. On Windows `c:\x` and `\\?\c:\x` become `C/x`,
 * `\\server\share` becomes `server/share` (docs/format.md section 6). Empty for `/`.
 */
function snapshotEntryName(absolute, platform = process.platform) {
    const name = platform === 'win32'
        ? absolute
            .replaceAll('\\', '/')
            .replace(/^\/\/[?.]\/(?:UNC\/)?/i, '')
            .replace(/^([A-Za-z]):/, (_, drive) => drive.toUpperCase())
        : absolute;
    return toBytePath(name.replace(/^\/+|\/+$/g, ''));
}


/***/ }),

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder),
/* harmony export */   n: () => (/* binding */ userName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The user's home folder: `HOME`, where it is empty or missing what the system knows of the user. Undefined for a user who
 * has none, as in a container that runs under a number without an entry in /etc/passwd.
 */
function homeFolder() {
    return [() => node_os__WEBPACK_IMPORTED_MODULE_0__.homedir(), () => node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo().homedir].map(attempt).find((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder));
}
/** The name of the user who runs the program; undefined when nothing says it. */
function userName(env = process.env) {
    return attempt(() => node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo().username) || env['USER'] || env['LOGNAME'] || undefined;
}
/** Node throws for a user whom the system does not know. */
function attempt(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EC: () => (/* binding */ backendOf),
  t9: () => (/* binding */ backendSections),
  S5: () => (/* binding */ displayLocation),
  x5: () => (/* binding */ backends_locate),
  Rh: () => (/* binding */ locationSecrets),
  or: () => (/* binding */ parseAddress)
});

// UNUSED EXPORTS: addBackend

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/user-path.js
var user_path = __webpack_require__(6450);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/async/while-in-use.js
var while_in_use = __webpack_require__(743);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
;// CONCATENATED MODULE: ./lib/storage/local/errors.js

/**
 * Errors of link(2) that mean that the file system has no hard links, so that a name is taken by other means. FAT and exFAT
 * give EPERM, on Windows EISDIR.
 */
const NO_HARD_LINKS = new Set(['EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN']);
/** Whether link(2) failed because there are no hard links, or none to this file. */
function noHardLinks(error) {
    return NO_HARD_LINKS.has((0,system_error/* errorCode */.CA)(error));
}
function isMissing(error) {
    return (0,system_error/* errorCode */.CA)(error) === 'ENOENT';
}
/** Whether the system refused for want of a right. */
function isRefused(error) {
    return ['EACCES', 'EPERM'].includes((0,system_error/* errorCode */.CA)(error));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/storage/local/flush.js



/** Up to so many files are flushed one by one; above it one call for the whole file system is cheaper. */
const FEW_FILES = 16;
/**
 * Makes files of a repository durable, with their names. Many files on Linux: one syncfs(2) through `sync -f`, which costs
 * one journal commit instead of one per file; otherwise, and where `sync` fails, an fsync of each file and of the folder
 * that holds its name, and of those above it: whoever made them may have been killed before they were durable.
 *
 * @param root the repository's folder
 * @param files paths from the root
 * @throws the system's error
 */
async function flushFiles(root, files) {
    if (process.platform === 'linux' && hasMoreThan(files, FEW_FILES) && (await syncFileSystem(root)))
        return;
    const folders = new Set();
    for (const file of files) {
        const full = external_node_path_.join(root, file);
        flushPath(full, 'r+');
        for (let folder = external_node_path_.dirname(file);; folder = external_node_path_.dirname(folder)) {
            folders.add(external_node_path_.join(root, folder));
            if (folder === '.')
                break;
        }
    }
    flushFolders(folders);
}
/**
 * Makes a folder, and those above it that are missing, durably.
 * @throws the system's error
 */
function makeFolder(folder) {
    const first = external_node_fs_.mkdirSync(folder, { recursive: true, mode: 0o775 });
    if (first === undefined)
        return;
    const parents = [];
    for (let made = folder; made.length >= first.length; made = external_node_path_.dirname(made))
        parents.push(external_node_path_.dirname(made));
    flushFolders(parents);
}
/** Makes the names in folders durable. Windows keeps names with the files and cannot open a folder. */
function flushFolders(folders) {
    if (process.platform !== 'win32')
        for (const folder of folders)
            flushPath(folder, 'r');
}
function hasMoreThan(items, count) {
    const iterator = items[Symbol.iterator]();
    for (let i = 0; i <= count; i++)
        if (iterator.next().done === true)
            return false;
    return true;
}
function syncFileSystem(root) {
    // Nothing else of the environment is its business
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
    return new Promise((resolve) => (0,external_node_child_process_.execFile)('sync', ['-f', root], { env }, (error) => resolve(error === null)));
}
function flushPath(file, mode) {
    const descriptor = external_node_fs_.openSync(file, mode);
    try {
        external_node_fs_.fsyncSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}

// EXTERNAL MODULE: ./lib/storage/unfinished.js
var unfinished = __webpack_require__(20);
;// CONCATENATED MODULE: ./lib/storage/local/unfinished.js



/**
 * Whether a folder is empty, or holds no more than what making a repository in it has made so far.
 *
 * @param folders those that a new repository has, as paths from its root
 * @throws the system's error
 */
function isUnfinished(root, folders) {
    const known = new Set(folders.flatMap((folder) => folder.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))));
    return isBelow(root, '', known);
}
function isBelow(root, folder, known) {
    return external_node_fs_.readdirSync(external_node_path_.join(root, folder), { withFileTypes: true }).every((entry) => {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
            return known.has(name) && isBelow(root, name, known);
        return entry.isFile() && (0,unfinished/* isUnfinished */.u)(name);
    });
}

;// CONCATENATED MODULE: ./lib/storage/local/modes.js



/** Modes of a repository whose root does not say otherwise. */
const FOLDER_MODE = 0o755;
/** Permissions and set-group-ID of folders. */
const FOLDER_BITS = 0o2777;
/** Permissions of files: even where everybody may add some, nobody but owner and group changes them. */
const FILE_BITS = 0o664;
/**
 * The modes of what is made in a repository: as its root has them. Where its group may write, everybody of the group must be
 * able to save, whatever the umask of each is; elsewhere the umask takes its part as usual.
 */
class Modes {
    #root;
    #folder;
    /** @param root the repository's folder */
    constructor(root) {
        this.#root = root;
    }
    /** Opens a new file for writing; its folder is made where it is missing, as `tmp` may be in a copied repository. */
    openNew(file) {
        const mode = this.#folderMode & FILE_BITS;
        let descriptor;
        try {
            descriptor = external_node_fs_.openSync(file, 'wx', mode);
        }
        catch (error) {
            if (!isMissing(error))
                throw error;
            this.makeFolder(external_node_path_.dirname(file));
            descriptor = external_node_fs_.openSync(file, 'wx', mode);
        }
        if (this.#isShared) {
            try {
                external_node_fs_.fchmodSync(descriptor, mode);
            }
            catch (error) {
                external_node_fs_.closeSync(descriptor);
                throw error;
            }
        }
        return descriptor;
    }
    /** Makes a folder below the root, and those above it that are missing; a flush of what is in them makes them durable. */
    makeFolder(folder) {
        const first = external_node_fs_.mkdirSync(folder, { recursive: true, mode: this.#folderMode & 0o777 });
        if (first === undefined || !this.#isShared)
            return;
        for (let made = folder; made.length >= first.length; made = external_node_path_.dirname(made))
            this.#share(made);
    }
    #share(folder) {
        try {
            external_node_fs_.chmodSync(folder, this.#folderMode);
        }
        catch (error) {
            // Made by another user at the same moment, who shares it too
            if (!isRefused(error))
                throw error;
        }
    }
    get #isShared() {
        return (this.#folderMode & 0o020) !== 0;
    }
    get #folderMode() {
        if (this.#folder !== undefined)
            return this.#folder;
        const stat = process.platform === 'win32' ? undefined : external_node_fs_.statSync(this.#root, { throwIfNoEntry: false });
        // A repository that is made now has none yet
        if (stat === undefined)
            return FOLDER_MODE;
        return (this.#folder = (stat.mode & FOLDER_BITS) | 0o700);
    }
}

// EXTERNAL MODULE: ./lib/storage/storage.js
var storage = __webpack_require__(2500);
;// CONCATENATED MODULE: ./lib/storage/local/read.js


/**
 * The bytes of a file. Whoever can write to a repository can put anything under its names: a pipe, on which a reader would
 * wait for ever, or a file that does not fit into memory.
 *
 * @param maximum bytes
 * @throws the system's error, an Error in words where it is no file or too large
 */
function readRegularFile(path, maximum = storage/* LARGEST_FILE */.K7) {
    const descriptor = external_node_fs_.openSync(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stat = external_node_fs_.fstatSync(descriptor);
        if (!stat.isFile())
            throw new Error('it is no file');
        (0,storage/* checkFileSize */.cz)(stat.size, maximum);
        const bytes = Buffer.allocUnsafe(stat.size);
        let length = 0;
        for (let count = -1; count !== 0 && length < bytes.length; length += count) {
            count = external_node_fs_.readSync(descriptor, bytes, length, bytes.length - length, null);
        }
        return bytes.subarray(0, length);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/storage/local/move.js





/**
 * Gives a file another path and never replaces another file: link(2) refuses to. A move that was killed in between leaves
 * both names, and is completed.
 *
 * @throws the system's error
 */
function moveFile(from, to, modes) {
    if (external_node_fs_.lstatSync(from, { throwIfNoEntry: false }) === undefined)
        return 'missing';
    const linked = move_link(from, to, modes);
    if (linked === 'impossible') {
        if (external_node_fs_.lstatSync(to, { throwIfNoEntry: false }) !== undefined)
            return complete(from, to);
        (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.renameSync(from, to));
        return 'moved';
    }
    if (linked === 'taken')
        return complete(from, to);
    try {
        (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.unlinkSync(from));
    }
    catch (error) {
        if (isMissing(error))
            return 'moved';
        external_node_fs_.unlinkSync(to);
        throw error;
    }
    return 'moved';
}
/**
 * What link(2) says; makes the folder of the new name where it is missing.
 * @param folderMade whether it has just been made
 */
function move_link(from, to, modes, folderMade = false) {
    try {
        (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.linkSync(from, to));
        return 'linked';
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return 'taken';
        const makesFolder = isMissing(error) && !folderMade;
        if (makesFolder || noHardLinks(error))
            modes.makeFolder(external_node_path_.dirname(to));
        if (makesFolder)
            return move_link(from, to, modes, true);
        if (noHardLinks(error))
            return 'impossible';
        throw error;
    }
}
/** Both names are there: where they are one content, the old one goes. */
function complete(from, to) {
    const [source, target] = [from, to].map((file) => external_node_fs_.lstatSync(file, { bigint: true }));
    if (!source.isFile() || !target.isFile() || source.size !== target.size)
        return 'taken';
    const same = source.ino === target.ino && source.dev === target.dev;
    if (!same && !readRegularFile(from).equals(readRegularFile(to)))
        return 'taken';
    external_node_fs_.unlinkSync(from);
    return 'moved';
}
/** Removes a folder and the folders below it, as far as they are empty. @throws the system's error */
function removeEmptyFolders(folder) {
    let entries;
    try {
        entries = external_node_fs_.readdirSync(folder, { withFileTypes: true });
    }
    catch (error) {
        if (isMissing(error))
            return;
        throw error;
    }
    for (const entry of entries)
        if (entry.isDirectory())
            removeEmptyFolders(external_node_path_.join(folder, entry.name));
    try {
        external_node_fs_.rmdirSync(folder);
    }
    catch (error) {
        const code = error.code ?? '';
        if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code))
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/storage/local/storage.js













/**
 * A repository in a folder (docs/format.md section 1). Calls are synchronous inside: they run in worker threads, where that is
 * several times faster than the asynchronous API.
 */
class LocalStorage {
    url;
    folder;
    concurrency = 1;
    traits = storage/* LOCAL_TRAITS */.WS;
    #root;
    #modes;
    /** Temporary names: one random part per instance, then a counter. */
    #random = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    #counter = 0;
    /** @param root the repository's folder, absolute */
    constructor(root) {
        this.#root = external_node_path_.resolve(root);
        this.#modes = new Modes(this.#root);
        this.url = this.#root;
        this.folder = this.#root;
    }
    async create(folders) {
        try {
            makeFolder(this.#root);
            if (!isUnfinished(this.#root, folders)) {
                throw new errors/* RekkordError */.XZ('repository', `${this.url} is not empty: choose a new or an empty folder`);
            }
            // Hundreds of folders: the names in each parent are made durable once, not for each of them
            for (const folder of folders)
                this.#modes.makeFolder(this.#full(folder));
            flushFolders(new Set(folders.flatMap((folder) => parents(folder).map((parent) => this.#full(parent)))));
        }
        catch (error) {
            throw this.#failure('Cannot create a repository in', error);
        }
    }
    async read(file, maximum = storage/* LARGEST_FILE */.K7) {
        try {
            return readRegularFile(this.#full(file), maximum);
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw this.#failure(`Cannot read ${file} in`, error);
        }
    }
    async size(file) {
        return this.#stat(file)?.size;
    }
    async write(file, data) {
        const temporary = this.#full(`tmp/${this.#random}${String(this.#counter++)}.tmp`);
        try {
            const target = this.#full(file);
            try {
                this.#writeTemporary(temporary, data);
                return publish(temporary, target, this.#modes);
            }
            finally {
                removeIfThere(temporary);
            }
        }
        catch (error) {
            throw this.#failure(`Cannot write ${file} in`, error);
        }
    }
    async replace(file, data) {
        const temporary = this.#full(`tmp/${this.#random}${String(this.#counter++)}.tmp`);
        try {
            this.#writeTemporary(temporary, data, true);
            (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.renameSync(temporary, this.#full(file)));
        }
        catch (error) {
            removeIfThere(temporary);
            throw this.#failure(`Cannot write ${file} in`, error);
        }
    }
    async *list(folder) {
        for (const entry of this.#entries(folder)) {
            if (!entry.isFile())
                continue;
            const file = `${folder}/${entry.name}`;
            const stat = this.#stat(file);
            if (stat !== undefined)
                yield { path: file, size: stat.size, modified: Math.floor(stat.mtimeMs) };
        }
    }
    async *listFolders(folder) {
        for (const entry of this.#entries(folder))
            if (entry.isDirectory())
                yield `${folder}/${entry.name}`;
    }
    async remove(paths) {
        return paths.filter((file) => {
            try {
                (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.unlinkSync(this.#full(file)));
                return false;
            }
            catch (error) {
                if (isMissing(error))
                    return false;
                if (isRefused(error))
                    return true;
                throw this.#failure(`Cannot remove ${file} in`, error);
            }
        });
    }
    async move(moves) {
        return moves.map(({ from, to }) => {
            try {
                return moveFile(this.#full(from), this.#full(to), this.#modes);
            }
            catch (error) {
                if (isRefused(error))
                    return 'refused';
                throw this.#failure(`Cannot move ${from} to ${to} in`, error);
            }
        });
    }
    async removeEmptyFolders(folder) {
        try {
            removeEmptyFolders(this.#full(folder));
        }
        catch (error) {
            throw this.#failure(`Cannot remove ${folder} in`, error);
        }
    }
    async flush(paths) {
        try {
            await flushFiles(this.#root, paths);
        }
        catch (error) {
            throw this.#failure('Cannot make the written files durable in', error);
        }
    }
    async close() {
        // Nothing is held open
    }
    #stat(file) {
        try {
            return external_node_fs_.statSync(this.#full(file), { throwIfNoEntry: false });
        }
        catch (error) {
            throw this.#failure(`Cannot look up ${file} in`, error);
        }
    }
    #entries(folder) {
        try {
            return external_node_fs_.readdirSync(this.#full(folder), { withFileTypes: true });
        }
        catch (error) {
            if (isMissing(error))
                return [];
            throw this.#failure(`Cannot list ${folder} in`, error);
        }
    }
    #full(file) {
        // The parts are ours: what path.join costs counts for a small file
        return `${this.#root}/${file}`;
    }
    /** @param flush have the content on disk before the file gets its name: what it replaces is gone then */
    #writeTemporary(temporary, data, flush = false) {
        const descriptor = this.#modes.openNew(temporary);
        try {
            let done = 0;
            while (done < data.length)
                done += external_node_fs_.writeSync(descriptor, data, done, data.length - done);
            if (flush)
                external_node_fs_.fsyncSync(descriptor);
        }
        finally {
            external_node_fs_.closeSync(descriptor);
        }
    }
    /** The error as people should see it; expected ones pass as they are. */
    #failure(doing, error) {
        if (error instanceof errors/* RekkordError */.XZ || !Error.isError(error))
            return error;
        return new errors/* RekkordError */.XZ('storage', `${doing} ${this.url}: ${(0,system_error/* systemReason */.uc)(error)}`, { cause: error });
    }
}
/** The folders above one in the repository, its root as an empty path included: `blobs/M/00` is in `blobs/M`, `blobs`, ''. */
function parents(folder) {
    const parts = folder.split('/');
    return parts.map((_, i) => parts.slice(0, i).join('/'));
}
/**
 * Gives a complete file its name without ever replacing another one: link(2) refuses to. False when the name is taken.
 * @param folderMade whether its folder has just been made
 */
function publish(temporary, target, modes, folderMade = false) {
    try {
        (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.linkSync(temporary, target));
        return true;
    }
    catch (error) {
        const code = (0,system_error/* errorCode */.CA)(error);
        if (code === 'EEXIST')
            return false;
        // Another writer may have made the folder since, so nothing is asked
        if (code === 'ENOENT' && !folderMade) {
            modes.makeFolder(external_node_path_.dirname(target));
            return publish(temporary, target, modes, true);
        }
        if (!noHardLinks(error))
            throw error;
    }
    // Without hard links: what is there stays there; two writers at the same instant write the same content
    if (external_node_fs_.statSync(target, { throwIfNoEntry: false }) !== undefined)
        return false;
    (0,while_in_use/* tryWhileInUse */.N)(() => external_node_fs_.renameSync(temporary, target));
    return true;
}
/** Removes a file of ours; what went wrong before is what matters, so it is silent about its own troubles. */
function removeIfThere(file) {
    try {
        external_node_fs_.unlinkSync(file);
    }
    catch {
        // Gone already, or never made
    }
}

;// CONCATENATED MODULE: ./lib/storage/local/backend.js


/** Folders of this machine: what is no URL is a path, `C:\folder` too. */
const localBackend = {
    type: 'local',
    form: 'a path',
    section: undefined,
    accepts: (url) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(url),
    parse: (url, { folder }) => ({ type: 'local', path: (0,user_path/* userPath */.r)(url, folder) }),
    display: (address) => address.path,
    locate: (address) => address,
    secrets: () => [],
    open: async (location) => new LocalStorage(location.path)
};

// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/storage/url-parts.js
var url_parts = __webpack_require__(5039);
;// CONCATENATED MODULE: ./lib/storage/s3/address.js



/**
 * Parses `s3://bucket/prefix`, `https://bucket.s3.region.host/prefix` and `https://host/bucket/prefix`, the last two with or
 * without `s3:` before it, or the word `S3`, which takes everything from the section (docs/behaviour.md section 1). What the URL does not say, the section
 * fills in; only `Region` goes before what the host's name suggests.
 *
 * @throws RekkordError `config`
 */
function parseS3Address(url, place, env) {
    const found = partsOf(url, place, env);
    const bucket = found.bucket ?? place.Bucket;
    if (bucket === undefined)
        throw new errors/* RekkordError */.XZ('config', 'the S3 location names no bucket, add /bucket or [S3] Bucket');
    if (!/^[A-Za-z0-9._-]+$/.test(bucket) || /^\.+$/.test(bucket)) {
        throw new errors/* RekkordError */.XZ('config', 'the bucket of the S3 location is not the name of an S3 bucket');
    }
    const region = place.Region ?? found.region ?? environmentRegion(env);
    return {
        type: 's3',
        protocol: found.protocol,
        host: found.host,
        ...(found.port !== undefined && { port: found.port }),
        ...(region !== undefined && { region }),
        bucket,
        prefix: checkPrefix(found.prefix ?? place.Prefix ?? ''),
        virtualHost: found.virtualHost
    };
}
/** The URL of an S3 location, in the form it was given in; there is never a secret in it. */
function displayS3Address({ protocol, host, port, bucket, prefix, virtualHost }) {
    const authority = `${virtualHost ? `${bucket}.` : ''}${host}${port === undefined ? '' : `:${port}`}`;
    const segments = [...(virtualHost ? [] : [bucket]), ...prefix.split('/').filter((part) => part !== '')];
    return [`${protocol}://${authority}`, ...segments.map(encodeURIComponent)].join('/');
}
/** The region that the environment names for S3. */
function environmentRegion(env) {
    return (0,values/* variable */.bv)(env, 'S3_REGION', 'S3_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION');
}
function partsOf(url, place, env) {
    if (url === 'S3')
        return fromSection(place);
    return /^s3:\/\//i.test(url) ? parseBucketUrl(url, place, env) : parseS3Url(url.replace(/^s3:/i, ''));
}
/** `s3://bucket/prefix`: on the server that the section or, as AWS's own tools have it, the environment names; else AWS. */
function parseBucketUrl(url, place, env) {
    refuseSecrets(url);
    const match = /^s3:\/\/([^/?#]*)((?:\/[^?#]*)?)$/i.exec(url);
    if (match === null)
        throw notS3(url);
    const bucket = match[1] === '' ? {} : { bucket: match[1] };
    const { prefix } = parseS3Url(`https://host/bucket${match[2]}`);
    const endpoint = (0,values/* variable */.bv)(env, 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
    const server = hasServer(place) ? fromSection(place) : parseS3Url(endpoint ?? 'https://s3.amazonaws.com');
    const { protocol, host, port, region } = server;
    return {
        ...{ protocol, host, virtualHost: false, ...bucket, prefix: prefix ?? '' },
        ...(port !== undefined && { port }),
        ...(region !== undefined && { region })
    };
}
function hasServer({ Location, Host }) {
    return Location !== undefined || Host !== undefined;
}
function fromSection({ Location: location, Host: host, Port: port }) {
    if (location !== undefined && (host !== undefined || port !== undefined)) {
        throw new errors/* RekkordError */.XZ('config', '[S3] has both Location and Host or Port, give one of them');
    }
    if (location !== undefined)
        return parseS3Url(location.includes('://') ? location : `https://${location}`);
    if (host === undefined)
        throw new errors/* RekkordError */.XZ('config', 'the repository is "S3" but [S3] has no Location and no Host');
    return { protocol: 'https', ...splitHost((0,url_parts/* parseHost */.o6)(host)), ...(port !== undefined && { port }) };
}
function parseS3Url(url) {
    refuseSecrets(url);
    const match = /^(https?):\/\/([^/?#]*?)(?::([^:/?#\]]*))?(\/[^?#]*)?$/i.exec(url);
    if (match === null)
        throw notS3(url);
    const protocol = match[1]?.toLowerCase() === 'http' ? 'http' : 'https';
    const { host, bucket, region, virtualHost } = splitHost((0,url_parts/* parseHost */.o6)(match[2] ?? ''));
    const port = match[3] === undefined ? undefined : (0,url_parts/* parsePort */.pz)(match[3]);
    const parts = (match[4] ?? '').split('/').slice(1).map(url_parts/* decodeUrlPart */.zD);
    while (parts.at(-1) === '')
        parts.pop();
    const named = bucket ?? parts.shift();
    return {
        protocol,
        host,
        virtualHost,
        ...(port !== undefined && { port }),
        ...(region !== undefined && { region }),
        ...(named !== undefined && { bucket: named }),
        ...(parts.length > 0 && { prefix: parts.join('/') })
    };
}
/** Before anything is taken from the URL: wherever the "@" stands, a part of a key may stand before it. */
function refuseSecrets(url) {
    if (!url.includes('@'))
        return;
    const hint = 'keys do not belong in the URL, use [S3] or the environment; in a prefix "@" is %40';
    throw new errors/* RekkordError */.XZ('config', `"${(0,url_parts/* withoutSecrets */.cT)(url)}": ${hint}`);
}
function notS3(url) {
    const forms = 's3://bucket/prefix, https://bucket.s3.region.host/prefix or https://host/bucket/prefix';
    return new errors/* RekkordError */.XZ('config', `"${(0,url_parts/* withoutSecrets */.cT)(url)}" is not an S3 location, which is ${forms}`);
}
/**
 * Takes the bucket off `bucket.s3.region.host`, and reads the region off `s3.region.host` where two labels follow it.
 */
function splitHost(name) {
    const virtual = /^(.+)\.(s3\..+)$/.exec(name);
    const host = virtual?.[2] ?? name;
    const region = /^s3\.([a-z0-9-]+)\.[^.]+\../.exec(host)?.[1];
    return {
        host,
        virtualHost: virtual !== null,
        ...(virtual?.[1] !== undefined && { bucket: virtual[1] }),
        ...(region !== undefined && { region })
    };
}
function checkPrefix(prefix) {
    const trimmed = prefix.replace(/^\/+|\/+$/g, '');
    if (trimmed !== '' && trimmed.split('/').some((part) => part === '' || part === '.' || part === '..')) {
        throw new errors/* RekkordError */.XZ('config', 'the S3 prefix has an empty part, "." or ".."');
    }
    return trimmed;
}

;// CONCATENATED MODULE: ./lib/storage/s3/backend.js



/** The keys of section `[S3]`. */
const KEYS = {
    Location: values/* text */.Qq,
    Host: values/* text */.Qq,
    Port: (0,values/* integer */.nd)(1, 65535),
    Region: values/* text */.Qq,
    Bucket: values/* text */.Qq,
    Prefix: values/* text */.Qq,
    KeyID: values/* text */.Qq,
    SecretKey: values/* text */.Qq,
    LockMode: (0,values/* choice */.Yq)('Governance', 'Compliance'),
    ChecksumType: (0,values/* choice */.Yq)('CRC64nvme', 'None', 'CRC32', 'CRC32C', 'SHA1', 'SHA256')
};
/** Buckets of S3 and of servers that speak its protocol. */
const s3Backend = {
    type: 's3',
    form: 'https://host/bucket (S3)',
    section: { name: 'S3', aliases: [], keys: KEYS, keyAliases: { Endpoint: 'Location', AccessKeyID: 'KeyID' } },
    accepts: (url) => url === 'S3' || /^(?:s3|https?):/i.test(url),
    parse: (url, { section, env }) => parseS3Address(url, section, env),
    display: displayS3Address,
    locate,
    secrets: ({ credentials }, env) => {
        const containerToken = (0,values/* variable */.bv)(env, 'AWS_CONTAINER_AUTHORIZATION_TOKEN');
        const secrets = [credentials?.secretKey, credentials?.sessionToken, containerToken];
        return secrets.filter((secret) => secret !== undefined);
    },
    open: async (location) => new (await __webpack_require__.e(/* import() */ 4403).then(__webpack_require__.bind(__webpack_require__, 4403))).S3Storage(location)
};
function locate(address, { section, env, timeouts, retainMs }) {
    const { LockMode: mode = 'Governance', ChecksumType: checksumType } = section;
    return {
        ...address,
        url: displayS3Address(address),
        ...(0,values/* given */.gI)({ credentials: credentials(section, env), checksumType }),
        ...(retainMs !== undefined && { retention: { milliseconds: retainMs, mode } }),
        ...timeouts,
        found: {}
    };
}
/** The section's credentials, else the environment's, `S3_` before `AWS_` (docs/behaviour.md section 1). */
function credentials(section, env) {
    const ownKeyId = section.KeyID ?? (0,values/* variable */.bv)(env, 'S3_ACCESS_KEY_ID');
    const accessKeyId = ownKeyId ?? (0,values/* variable */.bv)(env, 'AWS_ACCESS_KEY_ID');
    const secretKey = section.SecretKey ?? (0,values/* variable */.bv)(env, 'S3_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY');
    // It belongs to the access key of that variable alone
    const sessionToken = ownKeyId === undefined ? (0,values/* variable */.bv)(env, 'AWS_SESSION_TOKEN') : undefined;
    if (accessKeyId !== undefined && secretKey !== undefined) {
        return { accessKeyId, secretKey, ...(sessionToken !== undefined && { sessionToken }) };
    }
    if (accessKeyId === undefined && secretKey === undefined)
        return undefined;
    const [found, missing] = secretKey === undefined ? ['key ID', 'secret key'] : ['secret key', 'key ID'];
    throw new errors/* RekkordError */.XZ('config', `S3 has a ${found} and no ${missing}: give both, by [S3] or by the environment`);
}

;// CONCATENATED MODULE: ./lib/storage/sftp/address.js


/**
 * Parses `ssh://user@host:port/path`, `sftp://...` and `user@host:path`, or the word `SFTP`, which takes everything
 * from the section (docs/behaviour.md section 1). The path is relative to the login folder; `//` after the host, or `:/`, makes
 * it absolute. What the URL does not say, the section fills in. Only the forms with `://` are percent-decoded.
 *
 * @throws RekkordError `config`
 */
function parseSftpAddress(url, place) {
    const { host, user = place.User, port, path = place.Path } = url === 'SFTP' ? address_fromSection(place) : parseSftpUrl(url);
    if (path === undefined || path === '') {
        throw new errors/* RekkordError */.XZ('config', 'the SFTP location names no folder, add /path or [SFTP] Path');
    }
    return {
        type: 'sftp',
        ...(user !== undefined && { user }),
        host,
        ...(port !== undefined && { port }),
        path
    };
}
/** The URL of an SFTP location; there is never a password in it. */
function displaySftpAddress({ user, host, port, path }) {
    const authority = `${user === undefined ? '' : `${encodeURIComponent(user)}@`}${host}${port === undefined ? '' : `:${port}`}`;
    return `ssh://${authority}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
/** Whether a repository URL is of the form `user@host:path`. */
function isSftpShorthand(url) {
    return /^[^/\\]+@[^/\\]*:/.test(url);
}
function address_fromSection({ Host: host, Port: port }) {
    if (host === undefined)
        throw new errors/* RekkordError */.XZ('config', 'the repository is "SFTP" but [SFTP] has no Host');
    return { host: (0,url_parts/* parseHost */.o6)(host), ...(port !== undefined && { port }) };
}
function parseSftpUrl(url) {
    const shorthand = /^([^@:]+)@(\[[^\]]*\]|[^:@]*):(.*)$/s.exec(url);
    if (!/^(ssh|sftp):\/\//i.test(url) && shorthand !== null) {
        const [, user = '', host = '', path = ''] = shorthand;
        return { user, host: (0,url_parts/* parseHost */.o6)(host), ...(path !== '' && { path }) };
    }
    const match = /^(?:ssh|sftp):\/\/(?:([^/]*)@)?(\[[^\]]*\]|[^/:@]*)(?::(\d*))?(?:\/(.*))?$/is.exec(url);
    if (match === null) {
        const hint = 'is not an SFTP location, which is ssh://user@host:port/path or user@host:path';
        throw new errors/* RekkordError */.XZ('config', `"${(0,url_parts/* withoutSecrets */.cT)(url)}" ${hint}`);
    }
    const [, user, host = '', port, rest] = match;
    if (user?.includes(':')) {
        const hint = 'a password does not belong in the URL, use [SFTP] Password or SSH_PASSWORD';
        throw new errors/* RekkordError */.XZ('config', `"${(0,url_parts/* withoutSecrets */.cT)(url)}": ${hint}`);
    }
    // `ssh://host:/path`: an empty port, which makes the path absolute.
    const path = rest === undefined ? undefined : `${port === '' ? '/' : ''}${(0,url_parts/* decodeUrlPart */.zD)(rest)}`;
    return {
        ...(user !== undefined && user !== '' && { user: (0,url_parts/* decodeUrlPart */.zD)(user) }),
        host: (0,url_parts/* parseHost */.o6)(host),
        ...(port !== undefined && port !== '' && { port: (0,url_parts/* parsePort */.pz)(port) }),
        ...(path !== undefined && path !== '' && { path })
    };
}

;// CONCATENATED MODULE: ./lib/storage/sftp/fingerprint.js

/**
 * An SSH host key fingerprint as ssh-keygen prints it: `SHA256:` and 43 characters of Base64.
 * @throws RekkordError `config`, the end of a sentence
 */
function parseFingerprint(text) {
    if (!/^SHA256:[A-Za-z0-9+/]{43}=?$/.test(text)) {
        throw new errors/* RekkordError */.XZ('config', 'must be SHA256: and 43 characters of Base64, as ssh-keygen -l prints it');
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/storage/sftp/backend.js





/** The keys of section `[SFTP]`. */
const backend_KEYS = {
    Host: values/* text */.Qq,
    Port: (0,values/* integer */.nd)(1, 65535),
    User: values/* text */.Qq,
    Path: values/* text */.Qq,
    Password: values/* text */.Qq,
    KeyFile: values/* file */.NJ,
    Key: values/* text */.Qq,
    KnownHosts: values/* parseBoolean */.yG,
    Fingerprint: parseFingerprint
};
/** Folders on SFTP servers. */
const sftpBackend = {
    type: 'sftp',
    form: 'ssh://user@host/path (SFTP)',
    section: { name: 'SFTP', aliases: ['SSH'], keys: backend_KEYS, keyAliases: {} },
    accepts: (url) => url === 'SFTP' || /^(?:ssh|sftp):\/\//i.test(url) || isSftpShorthand(url),
    parse: (url, { section }) => parseSftpAddress(url, section),
    display: displaySftpAddress,
    locate: backend_locate,
    secrets: ({ password, key }) => [password, key].filter((secret) => secret !== undefined),
    open: async (location) => new (await __webpack_require__.e(/* import() */ 6145).then(__webpack_require__.bind(__webpack_require__, 6145))).SftpStorage(location)
};
/** The section's credentials, else the environment's (docs/behaviour.md section 1). */
function backend_locate(address, { section, env, cwd, timeouts }) {
    const { Password, KeyFile, Key, KnownHosts, Fingerprint } = section;
    const keyFile = (0,values/* variable */.bv)(env, 'SSH_KEYFILE');
    return {
        ...address,
        url: displaySftpAddress(address),
        knownHosts: KnownHosts ?? true,
        ...(0,values/* given */.gI)({
            password: Password ?? (0,values/* variable */.bv)(env, 'SSH_PASSWORD'),
            keyFile: KeyFile ?? (keyFile === undefined ? undefined : (0,user_path/* userPath */.r)(keyFile, cwd)),
            key: Key ?? (0,values/* variable */.bv)(env, 'SSH_KEY'),
            fingerprint: Fingerprint ?? environmentFingerprint(env)
        }),
        ...timeouts
    };
}
function environmentFingerprint(env) {
    const text = (0,values/* variable */.bv)(env, 'SSH_FINGERPRINT');
    if (text === undefined)
        return undefined;
    try {
        return parseFingerprint(text);
    }
    catch (error) {
        throw new errors/* RekkordError */.XZ('config', `SSH_FINGERPRINT ${error.message}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/storage/backends.js





/** Every kind of place for repositories. A URL is that of the first that accepts it. */
const BUILT_IN = [s3Backend, sftpBackend, localBackend];
const BACKENDS = BUILT_IN.map((backend) => backend);
/**
 * Adds a backend, which is asked before the others.
 * @internal for tests: others are in the list
 */
function addBackend(backend) {
    BACKENDS.unshift(backend);
}
/** The sections of the configuration file that belong to backends. */
function backendSections() {
    return BACKENDS.flatMap(({ section }) => section ?? []);
}
/**
 * Reads a repository URL in any of its forms (docs/behaviour.md section 1). What is no URL is a local path, `C:\folder` too.
 *
 * @param sections the values of the configuration file's sections, by name
 * @throws RekkordError `config` for a form that is not known or incomplete; a password in the URL is refused, and not
 *   shown
 */
function parseAddress(url, sections, context) {
    if (url === '')
        throw new errors/* RekkordError */.XZ('config', 'the repository URL is empty');
    if (url.includes('\0'))
        throw new errors/* RekkordError */.XZ('config', 'the repository URL holds a NUL character');
    const backend = BACKENDS.find((backend) => backend.accepts(url));
    if (backend === undefined) {
        const forms = BACKENDS.map(({ form }) => form).reverse();
        const kinds = `${forms.slice(0, -1).join(', ')} or ${forms.at(-1) ?? ''}`;
        throw new errors/* RekkordError */.XZ('config', `"${(0,url_parts/* withoutSecrets */.cT)(url)}" is not a repository URL, which is ${kinds}`);
    }
    const section = sections[backend.section?.name ?? ''] ?? {};
    return { backend, address: backend.parse(url, { ...context, section }) };
}
/** All that is needed to get to an address. @throws RekkordError `config` */
function backends_locate({ backend, address }, sections, context) {
    const section = sections[backend.section?.name ?? ''] ?? {};
    return backend.locate(address, { ...context, section });
}
/** The secrets of a location. */
function locationSecrets(location, env) {
    return backendOf(location).secrets(location, env);
}
/** A location's URL as people, logs and hooks may see it: without any secret. */
function displayLocation(location) {
    return backendOf(location).display(location);
}
/** The backend of a location. */
function backendOf({ type }) {
    return BACKENDS.find((backend) => backend.type === type);
}


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ LARGEST_FILE),
/* harmony export */   Oy: () => (/* binding */ AccessDenied),
/* harmony export */   Sv: () => (/* binding */ FileTooLarge),
/* harmony export */   WS: () => (/* binding */ LOCAL_TRAITS),
/* harmony export */   ZK: () => (/* binding */ REMOTE_TRAITS),
/* harmony export */   cz: () => (/* binding */ checkFileSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The storage's owner does not allow this writer to find out whether a file is there. */
class AccessDenied extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ {
    constructor(message) {
        super('storage', message);
    }
}
/** Bytes of the largest file that is read: a blob of the largest object, and some. */
const LARGEST_FILE = 600 * 1024 * 1024;
/** Why a file is not read: the cause of the RekkordError that `read` throws then. */
class FileTooLarge extends Error {
}
/** Checks the size that a file is said to have, before there is memory for it. Throws a FileTooLarge in words. */
function checkFileSize(size, maximum = LARGEST_FILE) {
    if (size <= maximum)
        return;
    const limit = maximum < LARGEST_FILE ? `the ${maximum} that it may have` : 'any file of a repository';
    throw new FileTooLarge(`it is said to have ${size} bytes, more than ${limit}`);
}
/** A storage of this machine: calls do not wait, and a look is cheap. */
const LOCAL_TRAITS = { overlaps: false, listsFaster: false };
/** A storage behind a network. */
const REMOTE_TRAITS = { overlaps: true, listsFaster: true };


/***/ }),

/***/ 20:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isUnfinished)
/* harmony export */ });
/**
 * Whether a file is one that making a repository leaves behind when it is ended half-way: the file that conditional writes
 * are tried out with, or a temporary one (docs/format.md section 1).
 *
 * @param path from the repository's root
 */
function isUnfinished(path) {
    return path === 'cw' || path.startsWith('tmp/');
}


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   jV: () => (/* binding */ plainHost),
/* harmony export */   o6: () => (/* binding */ parseHost),
/* harmony export */   pz: () => (/* binding */ parsePort),
/* harmony export */   zD: () => (/* binding */ decodeUrlPart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * A host of a URL: a name, an IPv4 address, or an IPv6 address in brackets; in lower case.
 * @throws RekkordError `config`
 */
function parseHost(text) {
    if (!/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/i.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', text === '' ? 'the repository URL names no host' : 'the host of the repository URL is not a host name');
    }
    return text.toLowerCase();
}
/**
 * A port of a URL, 1 to 65535.
 * @throws RekkordError `config`
 */
function parsePort(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', 'the port of the repository URL is not a port, which is 1 to 65535');
    return port;
}
/**
 * Percent-decodes one part of a URL.
 * @throws RekkordError `config` when it is malformed, or holds a control character
 */
function decodeUrlPart(text) {
    let decoded;
    try {
        decoded = decodeURIComponent(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', 'the repository URL has a malformed percent-encoding, write %25 for "%"', {
            cause: error
        });
    }
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(decoded))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', 'the repository URL holds a control character');
    return decoded;
}
/** Characters that are too few for a key. */
const LONGEST_SHOWN = 7;
/** A URL as messages may show it: its scheme, and the rest where it is short. Keys and passwords get into all other parts of URLs. */
function withoutSecrets(url) {
    const [scheme] = /^(?:s3:)?[a-z][a-z0-9+.-]*:\/\//i.exec(url) ?? [''];
    const rest = url.slice(scheme.length);
    return scheme + (rest.length > LONGEST_SHOWN || /[:@?]/.test(rest) ? '***' : rest);
}
/** A host without the brackets around an IPv6 address. */
function plainHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   _E: () => (/* binding */ codeReason),
/* harmony export */   uc: () => (/* binding */ systemReason)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** What the system's errors mean to a user, in words without a path, as the end of a sentence. */
const REASONS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'it is too large for the file system',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    ENOMEM: 'there is not enough memory',
    EIO: 'the disk reported an error',
    EREMOTEIO: 'the disk reported an error',
    EUCLEAN: 'the file system is damaged',
    ENODEV: 'the device is not there',
    ENXIO: 'the device is not there',
    ESTALE: 'the network file system does not know it any more',
    ENOTCONN: 'the network file system is not connected',
    EHOSTDOWN: 'the server of the network file system does not answer',
    ETIMEDOUT: 'it does not answer',
    EBUSY: 'it is in use',
    ETXTBSY: 'it is a program that is running',
    EAGAIN: 'it is locked',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    EEXIST: 'something is already there',
    ENOTEMPTY: 'the folder is not empty',
    ELOOP: 'its path has a loop of links',
    ENAMETOOLONG: 'its name or path is too long for this system',
    EILSEQ: 'the file system does not take its name',
    EMLINK: 'it has too many links',
    EXDEV: 'it is on another file system',
    EINVAL: 'the file system does not support it',
    ENOSYS: 'the file system does not support it',
    ENOTSUP: 'the file system does not support it',
    EOPNOTSUPP: 'the file system does not support it'
};
/** The code of an error, such as `ENOENT`; empty for one that has none. */
function errorCode(error) {
    return (Error.isError(error) && error.code) || '';
}
/** Whether a system call has failed. Anything else that is thrown where a system call is made is a bug. */
function isSystemError(error) {
    return Error.isError(error) && error.syscall !== undefined;
}
/**
 * Why a system call has failed: the one place that puts an errno into words, without a path.
 * @param own words for the codes that mean something else where the call is made, as `ENOENT` does for what was just listed
 */
function systemReason(error, own = {}) {
    const code = errorCode(error);
    const { errno } = error;
    const known = codeReason(code, own);
    if (known !== undefined)
        return known;
    // The system's own words are better than none
    if (errno !== undefined && isSystemError(error))
        return `${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMessage)(errno)} (${code})`;
    return code === '' ? (Error.isError(error) ? error.message : String(error)) : code;
}
/** The words for an error code; undefined where there are none. */
function codeReason(code, own = {}) {
    return own[code] ?? REASONS[code];
}


/***/ }),

/***/ 6450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withoutNamespace),
/* harmony export */   r: () => (/* binding */ userPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5441);



/**
 * The absolute path that a user means, in which `~` or `~/` at the start is the home folder.
 * @param base absolute folder that relative paths start from
 * @throws RekkordError `usage` when it starts with `~/` and there is no home folder
 */
function userPath(text, base, platform = process.platform) {
    const paths = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    if (!/^~(?=$|[/\\])/.test(text))
        return withoutNamespace(paths.resolve(base, text), platform);
    const home = (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .W)();
    if (home === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', '"~" means the home folder, and there is none: set HOME, or give an absolute path');
    }
    return paths.resolve(home + text.slice(1));
}
/**
 * On Windows the usual form of a path that is written as `\\?\C:\x` or `\\?\UNC\server\share`: Node's calls take long ones as they
 * are, and `?` is no part of a name. Other paths stay as they are.
 */
function withoutNamespace(text, platform = process.platform) {
    if (platform !== 'win32')
        return text;
    return text.replace(/^[\\/]{2}\?[\\/](?:(?=[A-Za-z]:[\\/])|(UNC[\\/]))/i, (_, unc) => (unc ? '\\\\' : ''));
}


/***/ }),

/***/ 6393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Er: () => (/* binding */ parseTimeLimit),
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   NJ: () => (/* binding */ file),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6450);


const BOOLEANS = new Map([
    ...['1', 'on', 'yes', 'y', 'true'].map((word) => [word, true]),
    ...['0', 'off', 'no', 'n', 'false'].map((word) => [word, false])
]);
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/**
 * A boolean of the configuration (docs/behaviour.md section 1), in any case.
 * @throws RekkordError `config`, the end of a sentence: "must be ..."
 */
function parseBoolean(text) {
    const value = BOOLEANS.get(text.toLowerCase());
    if (value === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be yes or no${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
    return value;
}
/**
 * A duration of the configuration (docs/behaviour.md section 1): a whole number with an optional s, m, h or d; seconds without.
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
function parseDuration(text) {
    const match = /^(\d{1,15}) ?([smhd]?)$/.exec(text);
    const unit = (match?.[2] || 's');
    const milliseconds = Number(match?.[1]) * UNIT_MS[unit];
    if (!Number.isSafeInteger(milliseconds)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be a number with s, m, h or d, such as 30d${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
    }
    return milliseconds;
}
/**
 * How old something may be: a duration with its unit, as hours are what many mean by a number alone.
 * @throws RekkordError `config`, the end of a sentence
 */
function parseAge(text) {
    if (/^\d{1,15}$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must have a unit, s, m, h or d, such as 36h or 2d${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
    }
    return parseDuration(text);
}
/**
 * A parser of whole decimal numbers from `minimum` to `maximum`; it throws RekkordError `config`, the end of a
 * sentence.
 */
function integer(minimum, maximum) {
    return (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
        if (!(value >= minimum && value <= maximum)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be a whole number from ${minimum} to ${maximum}${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
        }
        return value;
    };
}
/**
 * A part of a whole: a number above 0 and up to 100, with or without a percent sign.
 * @throws RekkordError `config`, the end of a sentence
 */
function parsePercentage(text) {
    const value = Number(/^(\d{1,3}(?:\.\d{1,9})?) ?%?$/.exec(text)?.[1]);
    if (!(value > 0 && value <= 100)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be a percentage above 0 and up to 100, such as 5%${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
    }
    return value;
}
/**
 * A duration that is not 0; see {@link parseDuration}.
 * @throws RekkordError `config`, the end of a sentence
 */
function parseTimeLimit(text) {
    const milliseconds = parseDuration(text);
    if (milliseconds === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be longer than "${text}"`);
    return milliseconds;
}
const SIZE_UNITS = {
    '': 1,
    k: 1e3,
    m: 1e6,
    g: 1e9,
    t: 1e12,
    ki: 2 ** 10,
    mi: 2 ** 20,
    gi: 2 ** 30,
    ti: 2 ** 40
};
/**
 * A size: a number with an optional unit, decimal (k, M, G, T) or binary (Ki, Mi, Gi, Ti), with or without a B.
 * @returns bytes
 * @throws RekkordError `config`, the end of a sentence
 */
function parseSize(text) {
    const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([kmgt]i?)?b?$/i.exec(text);
    const bytes = Math.floor(Number(match?.[1]) * SIZE_UNITS[(match?.[2] ?? '').toLowerCase()]);
    if (!Number.isSafeInteger(bytes))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', 'must be a size such as 100M, 1.5G or 4096');
    return bytes;
}
/** A parser of one word of a list, in any case; it gives the word as listed, or throws RekkordError `config`. */
function choice(...words) {
    return (text) => {
        const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
        if (found === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be one of ${words.join(', ')}${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .insteadOf */ .c$)(text)}`);
        return found;
    };
}
/** A text as it stands. */
function text(value) {
    return value;
}
/** The absolute path of a file or folder; a relative one starts at `folder`. */
function file(value, folder) {
    return (0,_user_path_js__WEBPACK_IMPORTED_MODULE_1__/* .userPath */ .r)(value, folder);
}
/** The first variable of the list that is set and not empty. */
function variable(env, ...names) {
    return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
/** The record without its undefined values. */
function given(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}


/***/ })

};
