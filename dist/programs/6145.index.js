export const id = 6145;
export const ids = [6145];
export const modules = {

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted),
/* harmony export */   n: () => (/* binding */ interruptedError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What calls of a storage end with once the run's signal has aborted. */
function interruptedError() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('interrupted', 'The run was interrupted');
}
/**
 * The promise's result, or an interruption as soon as the signal aborts, whatever the promise waits for then.
 * @throws RekkordError `interrupted`, what the promise rejects with
 */
async function unlessInterrupted(promise, signal) {
    if (signal === undefined)
        return promise;
    const { promise: aborted, reject } = Promise.withResolvers();
    const onAbort = () => reject(interruptedError());
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        promise.catch(() => undefined);
    }
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SftpStorage: () => (/* binding */ SftpStorage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/storage/sftp/errors.js
/** The connection is gone, or did not come to be: trying again may help. */
class ConnectionLost extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'ConnectionLost';
    }
}
/** The server does not know an extension of the protocol. */
class NotOffered extends Error {
}
/** Status codes of answers (draft-ietf-secsh-filexfer-02 §7); later drafts add the last two. */
const STATUS = { missing: 2, denied: 3, failure: 4, unsupported: 8, noSpace: 14, quota: 15 };
/** The status with which the server refused a request; undefined for any other error. */
function statusOf(error) {
    const code = error?.code;
    return typeof code === 'number' ? code : undefined;
}
/** Why the server refused, in words. */
function refusal(error) {
    switch (statusOf(error)) {
        case STATUS.missing:
            return 'there is no such file or folder on the server';
        case STATUS.denied:
            return 'the server denies permission, check owner and mode of the folder there';
        case STATUS.noSpace:
            return "the server's disk is full";
        case STATUS.quota:
            return "the server's disk quota is used up";
        case STATUS.failure:
            return 'the server reports a failure without a reason, check that its disk is not full';
        default:
            return error instanceof Error ? error.message : String(error);
    }
}
/** What a request gives, undefined where the server says that there is no such file or folder. */
async function unlessMissing(result) {
    try {
        return await result;
    }
    catch (error) {
        if (statusOf(error) === STATUS.missing)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/storage/storage.js
var storage = __webpack_require__(2500);
;// CONCATENATED MODULE: ./lib/storage/sftp/channel.js


/** What every server takes in one request, in bytes (draft-ietf-secsh-filexfer-02 §3). */
const PIECE = 32 * 1024;
/** Reads under way of one file: 4 MiB, which fills a line of 300 Mbit/s and 100 ms. */
const READS_AHEAD = 128;
/** Permissions of files: even where everybody may add some, nobody but owner and group changes them. */
const FILE_BITS = 0o664;
/**
 * One SFTP session: the requests that a storage needs, as promises. Each rejects with the server's status (`statusOf`),
 * or with ConnectionLost, also where the library would leave it without an answer.
 */
class SftpChannel {
    #sftp;
    #waiting = new Set();
    #lost;
    /** Operations that use it now. */
    users = 0;
    /** Whether a link has been made, so that others can be. */
    hasLinked = false;
    /** The mode of folders that are made, as the repository's root has it; files have the same, but for execution. */
    folderMode = 0o755;
    /** Requests that were answered so far. */
    answers = 0;
    constructor(sftp) {
        this.#sftp = sftp;
        sftp.on('error', (error) => this.lose(new ConnectionLost(error.message, { cause: error })));
        sftp.on('close', () => this.lose(new ConnectionLost('the server ended the session')));
    }
    /** Whether a request waits for its answer. */
    get waits() {
        return this.#waiting.size > 0;
    }
    /** Ends every request that waits for an answer, and those to come. */
    lose(error) {
        if (this.#lost !== undefined)
            return;
        this.#lost = error;
        for (const reject of this.#waiting)
            reject(error);
        this.#waiting.clear();
    }
    /** A whole new file, durable where the server offers it. It must not be there. */
    async create(path, data) {
        const mode = this.folderMode & FILE_BITS;
        const handle = await this.#request((sftp, done) => sftp.open(path, 'wx', { mode }, done));
        // A server does what concerns one file in the order of the requests, so that none has to wait for the one before
        const requests = [];
        for (let at = 0; at < data.length; at += PIECE) {
            const piece = data.subarray(at, at + PIECE);
            requests.push(this.#request((sftp, done) => sftp.write(handle, piece, 0, piece.length, at, done)));
        }
        if (this.#isShared)
            requests.push(this.#request((sftp, done) => sftp.fchmod(handle, mode, done)));
        await allOf([...requests, this.#sync(handle), this.#close(handle)]);
    }
    /** A whole file of so many bytes at the most. */
    async read(path, maximum = storage/* LARGEST_FILE */.K7) {
        const handle = await this.#request((sftp, done) => sftp.open(path, 'r', done));
        try {
            const { size } = await this.#request((sftp, done) => sftp.fstat(handle, done));
            (0,storage/* checkFileSize */.cz)(size, maximum);
            const data = Buffer.allocUnsafe(size);
            let next = 0;
            const readPieces = async () => {
                while (next < size) {
                    const at = next;
                    next += PIECE;
                    await this.#readPiece(handle, data.subarray(at, at + PIECE), at);
                }
            };
            await allOf(Array.from({ length: Math.min(READS_AHEAD, Math.ceil(size / PIECE)) }, readPieces));
            return data;
        }
        finally {
            this.#close(handle).catch(() => undefined);
        }
    }
    async #readPiece(handle, piece, at) {
        for (let done = 0; done < piece.length;) {
            const rest = piece.subarray(done);
            const count = await this.#request((sftp, callback) => sftp.read(handle, rest, 0, rest.length, at + done, callback));
            if (count === 0)
                throw new Error('the file ends before its size says');
            done += count;
        }
    }
    stat(path) {
        return this.#request((sftp, done) => sftp.stat(path, done));
    }
    /** The names in a folder with what they are, except `.` and `../..`. */
    entries(path) {
        return this.#request((sftp, done) => sftp.readdir(path, done));
    }
    async makeFolder(path) {
        const mode = this.folderMode;
        await this.#request((sftp, done) => sftp.mkdir(path, { mode: mode & 0o777 }, done));
        if (this.#isShared)
            await this.#request((sftp, done) => sftp.chmod(path, mode, done));
    }
    /** Everybody of the group must be able to save there, whatever the server's umask. */
    get #isShared() {
        return (this.folderMode & 0o020) !== 0;
    }
    remove(path) {
        return this.#request((sftp, done) => sftp.unlink(path, done));
    }
    removeFolder(path) {
        return this.#request((sftp, done) => sftp.rmdir(path, done));
    }
    rename(from, to) {
        return this.#request((sftp, done) => sftp.rename(from, to, done));
    }
    /** Gives a file a name that another may have, which is replaced. @throws NotOffered */
    renameOver(from, to) {
        return this.#request((sftp, done) => sftp.ext_openssh_rename(from, to, done));
    }
    /** A second name for a file; never replaces one. @throws NotOffered */
    async link(from, to) {
        await this.#request((sftp, done) => sftp.ext_openssh_hardlink(from, to, done));
        this.hasLinked = true;
    }
    /** Makes the names in a folder durable, where the server lets it. */
    async syncFolder(path) {
        let handle;
        try {
            handle = await this.#request((sftp, done) => sftp.open(path, 'r', done));
        }
        catch (error) {
            // Most servers other than OpenSSH's open files alone
            if (statusOf(error) === undefined)
                throw error;
            return;
        }
        const synced = this.#sync(handle).catch((error) => {
            if (statusOf(error) === undefined)
                throw error;
        });
        await allOf([synced, this.#close(handle)]);
    }
    /** Resolves without having done anything where the server does not offer it. */
    async #sync(handle) {
        try {
            await this.#request((sftp, done) => sftp.ext_openssh_fsync(handle, done));
        }
        catch (error) {
            if (!(error instanceof NotOffered))
                throw error;
        }
    }
    #close(handle) {
        return this.#request((sftp, done) => sftp.close(handle, done));
    }
    #request(start) {
        return new Promise((resolve, reject) => {
            if (this.#lost !== undefined) {
                reject(this.#lost);
                return;
            }
            this.#waiting.add(reject);
            const done = (error, value) => {
                this.#waiting.delete(reject);
                this.answers++;
                if (error === undefined || error === null)
                    resolve(value);
                else
                    reject(statusOf(error) === undefined ? new ConnectionLost(error.message, { cause: error }) : error);
            };
            try {
                start(this.#sftp, done);
            }
            catch (error) {
                // The library throws at once when the server has not offered an extension
                this.#waiting.delete(reject);
                reject(new NotOffered(error.message, { cause: error }));
            }
        });
    }
}
/** Waits for all of them, also when one fails: nothing of theirs may still be under way afterwards. */
async function allOf(promises) {
    const results = await Promise.allSettled(promises);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/home-folder.js
var home_folder = __webpack_require__(5441);
;// CONCATENATED MODULE: ./lib/storage/sftp/known-hosts.js




/** The files that OpenSSH's client reads too, the user's before the machine's. */
function knownHostsFiles(home = (0,home_folder/* homeFolder */.W)(), platform = process.platform, programData = process.env['ProgramData']) {
    const names = ['known_hosts', 'known_hosts2'];
    const user = home === undefined ? [] : names.map((name) => external_node_path_.join(home, '.ssh', name));
    // Anybody may make \etc on a drive of Windows
    if (platform !== 'win32')
        return [...user, ...names.map((name) => `/etc/ssh/ssh_${name}`)];
    if (programData === undefined || !external_node_path_.win32.isAbsolute(programData))
        return user;
    return [...user, ...names.map((name) => external_node_path_.join(programData, 'ssh', `ssh_${name}`))];
}
/** What the files tell of a server. Files that are missing or cannot be read tell nothing. */
function knownHostKeys(host, port, files = knownHostsFiles()) {
    return files.flatMap((file) => {
        try {
            return parseKnownHosts(external_node_fs_.readFileSync(file, 'utf8'), host, port);
        }
        catch {
            return [];
        }
    });
}
/**
 * The keys of one server in a known_hosts file's text (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"): names with `*`, `?` and
 * `!`, hashed names, `[host]:port`, `@revoked`. Authorities of certificates are left out. So are lines that are
 * damaged, as OpenSSH does it.
 */
function parseKnownHosts(text, host, port) {
    const name = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`;
    return text.split(/\r?\n/).flatMap((line) => {
        const match = /^\s*(?:(@[a-z-]+)\s+)?([^\s#@]\S*)\s+(\S+)\s+([A-Za-z0-9+/]+=*)/.exec(line);
        if (match === null)
            return [];
        const [, marker, names = '', type = '', key = ''] = match;
        if ((marker !== undefined && marker !== '@revoked') || !matches(names, name))
            return [];
        return [{ type, key: Buffer.from(key, 'base64'), revoked: marker === '@revoked' }];
    });
}
function matches(names, name) {
    if (names.startsWith('|'))
        return matchesHashed(names, name);
    const patterns = names.toLowerCase().split(',');
    if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name)))
        return false;
    return patterns.some((pattern) => wildcard(pattern).test(name));
}
/** `|1|salt|hash`: the HMAC-SHA1 of the name, both in Base64. */
function matchesHashed(hashed, name) {
    const [, version, salt = '', hash] = hashed.split('|');
    return version === '1' && (0,external_node_crypto_.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
}
function wildcard(pattern) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replace(/\*+/g, '.*').replaceAll('?', '.')}$`);
}

// EXTERNAL MODULE: ./lib/storage/url-parts.js
var url_parts = __webpack_require__(5039);
;// CONCATENATED MODULE: ./lib/storage/sftp/host-key.js




/** Kinds of host keys, best first, as known_hosts names them, each with the algorithms that use it. */
const ALGORITHMS = new Map([
    ['ssh-ed25519', ['ssh-ed25519']],
    ['ecdsa-sha2-nistp256', ['ecdsa-sha2-nistp256']],
    ['ecdsa-sha2-nistp384', ['ecdsa-sha2-nistp384']],
    ['ecdsa-sha2-nistp521', ['ecdsa-sha2-nistp521']],
    ['ssh-rsa', ['rsa-sha2-512', 'rsa-sha2-256']]
]);
/** Decides whether a server is the one that was meant. */
class HostKeyCheck {
    #location;
    #known;
    #kinds;
    #shownKind = '';
    /** Why the server's key was refused. */
    refusal;
    /** Whether the server has shown a key, and it was the right one. */
    wasAccepted = false;
    /**
     * @param options.known keys of the server in known_hosts; read from the files when not given
     * @param options.kinds kinds of keys to take, all when not given
     */
    constructor(location, options = {}) {
        const { host, port = 22 } = location;
        this.#location = location;
        this.#known = options.known ?? (usesKnownHosts(location) ? knownHostKeys((0,url_parts/* plainHost */.jV)(host), port) : []);
        this.#kinds = options.kinds ?? [...ALGORITHMS.keys()];
    }
    /** After a key that a fingerprint refused: the kinds of keys of which the server may have another. */
    get otherKinds() {
        if (this.refusal === undefined || this.#location.fingerprint === undefined)
            return [];
        return [...ALGORITHMS.keys()].filter((kind) => kind !== this.#shownKind);
    }
    /** The algorithms to offer: first those of which a key is known, so that a server with several shows that one. */
    get algorithms() {
        const known = new Set(this.#known.filter(({ revoked }) => !revoked).map(({ type }) => type));
        const kinds = this.#kinds;
        return [...kinds.filter((kind) => known.has(kind)), ...kinds.filter((kind) => !known.has(kind))].flatMap((kind) => ALGORITHMS.get(kind) ?? []);
    }
    /** Whether to go on with a server that has this key, in SSH's wire format. Sets `refusal` when not. */
    accepts(key) {
        // Length and text of the kind come first (RFC 4253 §6.6)
        this.#shownKind = key.length < 4 ? '' : key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1');
        const sentence = this.#problem(key);
        if (sentence === undefined)
            return (this.wasAccepted = true);
        this.refusal = new errors/* RekkordError */.XZ('storage', sentence);
        return false;
    }
    #problem(key) {
        const { url, host, port = 22, fingerprint } = this.#location;
        const shown = fingerprintOf(key);
        if (fingerprint !== undefined) {
            if (shown === fingerprint.replace(/=$/, ''))
                return undefined;
            const advice = 'if the server was given a new key, correct [SFTP] Fingerprint or SSH_FINGERPRINT';
            return `The server of ${url} has the key ${shown} in place of ${fingerprint}, it may be another one: ${advice}`;
        }
        if (!this.#location.knownHosts)
            return undefined;
        const same = this.#known.filter((known) => known.key.equals(key));
        if (same.some(({ revoked }) => revoked))
            return `The key ${shown} of the server of ${url} is revoked in known_hosts`;
        if (same.length > 0)
            return undefined;
        if (this.#known.length > 0) {
            const name = port === 22 ? (0,url_parts/* plainHost */.jV)(host) : `[${(0,url_parts/* plainHost */.jV)(host)}]:${port}`;
            const advice = `if it was given a new key, remove the old one with ssh-keygen -R "${name}" and add the new one`;
            return `The server of ${url} has the key ${shown} and not one that known_hosts tells, it may be another one: ${advice}`;
        }
        const advice = `if this is its fingerprint, set [SFTP] Fingerprint or SSH_FINGERPRINT to it, or add the server to known_hosts`;
        return `The server of ${url} is not known, its key is ${shown}: ${advice}`;
    }
}
function usesKnownHosts({ knownHosts, fingerprint }) {
    return knownHosts && fingerprint === undefined;
}
/** As ssh-keygen -l prints it. */
function fingerprintOf(key) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

;// CONCATENATED MODULE: ./lib/storage/sftp/load.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/** The SSH library, which takes some 100 ms to load: only runs that connect to a server pay for it. */
async function loadSshLibrary() {
    const library = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ sshLibraryEntry())));
    return library.default;
}
/**
 * Where the library's code is: the package, or in its own folder of the bundles, which share it. See `workerEntry` for the
 * parameter.
 */
function sshLibraryEntry(module = import.meta.url) {
    return /\/sftp\/load\.[jt]s$/.test(module) ? 'ssh2' : new URL('../ssh2/index.js', module).href;
}

// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
;// CONCATENATED MODULE: ./lib/storage/sftp/login-methods.js




/** The name to log in with. @throws RekkordError `config` when nothing says one */
function userOf({ user }) {
    const name = user ?? (0,home_folder/* userName */.n)();
    if (name !== undefined)
        return name;
    throw new errors/* RekkordError */.XZ('config', 'the SFTP location names no user: add user@ or [SFTP] User');
}
/**
 * The ways to log in, in the order in which they are tried: the private key, or the agent's keys where none is given, then
 * the password. It answers whatever the server asks for, too, as some servers take a password in that way alone.
 *
 * @throws RekkordError when there is none, or the private key cannot be read
 */
function loginMethods(location, parseKey, agent = process.env['SSH_AUTH_SOCK']) {
    const username = userOf(location);
    const key = privateKey(location, parseKey);
    const methods = [];
    if (key !== undefined)
        methods.push({ type: 'publickey', username, key });
    else if (agent !== undefined && agent !== '')
        methods.push({ type: 'agent', username, agent });
    const { password, url } = location;
    if (password !== undefined) {
        methods.push({ type: 'password', username, password });
        const prompt = (_name, _instructions, _language, prompts, finish) => finish(prompts.map(() => password));
        methods.push({ type: 'keyboard-interactive', username, prompt });
    }
    if (methods.length > 0)
        return methods;
    const ways = 'set Password, KeyFile or Key in [SFTP], or SSH_PASSWORD, SSH_KEYFILE or SSH_KEY, or start ssh-agent';
    throw new errors/* RekkordError */.XZ('config', `There is nothing to log in to ${url} with: ${ways}`);
}
function privateKey({ key, keyFile }, parse) {
    const text = key ?? (keyFile === undefined ? undefined : readKeyFile(keyFile));
    if (text === undefined)
        return undefined;
    const name = key === undefined ? `The SSH key file ${keyFile ?? ''}` : 'The SSH key of [SFTP] Key or SSH_KEY';
    const parsed = parse(unfoldKey(text));
    const first = Array.isArray(parsed) ? parsed[0] : parsed;
    if (first instanceof Error || first === undefined)
        throw new errors/* RekkordError */.XZ('config', `${name} ${keyProblem(first)}`);
    if (!first.isPrivateKey())
        throw new errors/* RekkordError */.XZ('config', `${name} is a public key: the private one is needed`);
    return first;
}
/**
 * A private key's text with the line breaks that it must have. What is pasted into a secret often loses them, or has spaces or
 * other line breaks in their place.
 */
function unfoldKey(text) {
    const lines = text.trim().replace(/[ \t]*\r?\n[ \t]*/g, '\n');
    const pem = /^(-----BEGIN [A-Z0-9 ]+-----)\s*([A-Za-z0-9+/=\s]+?)\s*(-----END [A-Z0-9 ]+-----)$/.exec(lines);
    if (pem === null)
        return `${lines}\n`;
    const [, begin = '', body = '', end = ''] = pem;
    const wrapped = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
    return [begin, ...wrapped, end, ''].join('\n');
}
function readKeyFile(file) {
    try {
        return external_node_fs_.readFileSync(file, 'utf8');
    }
    catch (error) {
        const reason = (0,system_error/* errorCode */.CA)(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${(0,system_error/* systemReason */.uc)(error)})`;
        throw new errors/* RekkordError */.XZ('config', `The SSH key file ${file} ${reason}: check KeyFile in [SFTP] or SSH_KEYFILE`);
    }
}
function keyProblem(error) {
    return error !== undefined && /encrypted|passphrase/i.test(error.message)
        ? 'has a passphrase, which cannot be asked for: load it into ssh-agent, or use a key without one'
        : 'is damaged or of an unknown kind: it must be a private key as ssh-keygen writes it';
}

;// CONCATENATED MODULE: ./lib/storage/sftp/login.js







/** How often something is sent, so that routers do not forget the connection. */
const KEEPALIVE_MS = 15_000;
/**
 * Connects and logs in, once the server has shown the key that it must have. A fingerprint does not tell of which kind its
 * key is, so that a server that shows another one is asked for its keys of the other kinds.
 *
 * @param deadline when to give up, by `performance.now()`, in milliseconds
 * @param signal destroys the connection, also later
 * @throws ConnectionLost when trying again may help, RekkordError when it does not
 */
async function login(location, deadline, signal) {
    const first = new HostKeyCheck(location);
    try {
        return await loginChecked(location, first, deadline, signal);
    }
    catch (error) {
        for (const kind of first.otherKinds) {
            const check = new HostKeyCheck(location, { kinds: [kind] });
            try {
                return await loginChecked(location, check, deadline, signal);
            }
            catch (another) {
                // Refused for its key, or it has none of this kind: what the first one said stands
                if (check.wasAccepted)
                    throw another;
            }
        }
        throw error;
    }
}
async function loginChecked(location, hostKey, deadline, signal) {
    const { Client, utils } = await loadSshLibrary();
    const authHandler = loginMethods(location, utils.parseKey);
    const socket = await connect(location, timeLeft(deadline), signal);
    const client = new Client();
    let agentProblem;
    const ready = new Promise((resolve, reject) => {
        client.once('ready', resolve);
        client.on('error', (error) => {
            if (error.level === 'agent') {
                agentProblem = error;
                return;
            }
            if (hostKey.refusal !== undefined)
                reject(hostKey.refusal);
            else if (error.level === 'client-authentication')
                reject(loginRefused(location, error, agentProblem));
            else
                reject(new ConnectionLost(error.message, { cause: error }));
        });
        client.once('close', () => reject(new ConnectionLost('the server ended the connection')));
    });
    client.connect({
        sock: socket,
        username: userOf(location),
        authHandler,
        algorithms: { serverHostKey: hostKey.algorithms },
        hostVerifier: (key) => hostKey.accepts(key),
        readyTimeout: timeLeft(deadline),
        keepaliveInterval: KEEPALIVE_MS,
        // Whether it lives is seen from the answers to requests (SftpConnection)
        keepaliveCountMax: Number.MAX_SAFE_INTEGER
    });
    try {
        await ready;
        return { client, socket };
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}
function timeLeft(deadline) {
    return Math.max(1, deadline - performance.now());
}
function connect({ host, port = 22 }, timeoutMs, signal) {
    return new Promise((resolve, reject) => {
        const socket = external_node_net_.connect({ host: (0,url_parts/* plainHost */.jV)(host), port, noDelay: true, ...(signal !== undefined && { signal }) });
        const fail = (message, cause) => {
            clearTimeout(timer);
            socket.destroy();
            reject(new ConnectionLost(message, { cause }));
        };
        const timer = setTimeout(() => fail('it does not answer'), timeoutMs);
        const onError = (error) => fail(reason(error), error);
        socket.once('error', onError);
        socket.once('connect', () => {
            clearTimeout(timer);
            socket.off('error', onError);
            // Errors from here on reach the client's listeners as well
            socket.on('error', () => undefined);
            resolve(socket);
        });
    });
}
function reason(error) {
    switch (error.code) {
        case 'ECONNREFUSED':
            return 'it refuses connections on this port';
        case 'ENOTFOUND':
            return 'there is no host of this name';
        case 'ETIMEDOUT':
            return 'it does not answer';
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return 'there is no way to it';
        default:
            return error.message || (error.code ?? 'the connection fails');
    }
}
function loginRefused(location, cause, agentProblem) {
    const { url, password, key, keyFile } = location;
    const usesAgent = key === undefined && keyFile === undefined && Boolean(process.env['SSH_AUTH_SOCK']);
    if (usesAgent && agentProblem !== undefined && password === undefined) {
        const advice = 'start ssh-agent, or set KeyFile or Key in [SFTP], SSH_KEYFILE or SSH_KEY';
        const sentence = `Cannot log in to ${url}: the SSH agent of SSH_AUTH_SOCK does not answer, ${advice}`;
        return new errors/* RekkordError */.XZ('storage', sentence, { cause: agentProblem });
    }
    const given = [
        ...(key !== undefined ? ['the key'] : keyFile !== undefined ? [`the key ${keyFile}`] : []),
        ...(usesAgent && agentProblem === undefined ? ["the agent's keys"] : []),
        ...(password !== undefined ? ['the password'] : [])
    ].join(' and ');
    const advice = 'check them, and that the server lets this user in with them';
    return new errors/* RekkordError */.XZ('storage', `${url} does not let user ${userOf(location)} in with ${given}: ${advice}`, {
        cause
    });
}

;// CONCATENATED MODULE: ./lib/storage/sftp/connection.js




/** Sessions of one connection. The server works on one request of a session at a time, and flushing a file takes long. */
const CHANNELS = 2;
/** How often to look, in the time that a server has for an answer, whether one has come. */
const LOOKS = 12;
/** How long the server may take to end a connection that it is asked to end. */
const GOODBYE_MS = 1_000;
/** A connection that is logged in. */
class SftpConnection {
    #client;
    #timeoutMs;
    #channels = [];
    #most = CHANNELS;
    #folderMode = 0o755;
    #opening;
    #lost;
    #onLost;
    constructor(client, timeoutMs) {
        this.#client = client;
        this.#timeoutMs = timeoutMs;
        const watch = this.#watch();
        client.on('error', (error) => this.#lose(new ConnectionLost(error.message, { cause: error })));
        client.on('close', () => {
            clearInterval(watch);
            this.#lose(new ConnectionLost('the server ended the connection'));
        });
    }
    /**
     * Connects and logs in.
     *
     * @param connectMs how long that may take, in milliseconds
     * @param signal ends it, also when it is made
     * @throws ConnectionLost when trying again may help, RekkordError when it does not
     */
    static async open(location, connectMs, signal) {
        const deadline = performance.now() + connectMs;
        const { client, socket } = await login(location, deadline, signal);
        try {
            const connection = new SftpConnection(client, location.timeoutMs);
            await connection.#openChannel(Math.max(1, deadline - performance.now()));
            return connection;
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    }
    /** Calls the listener once, when the connection is lost or closed; at once when it has been. */
    onLost(listener) {
        if (this.#lost === undefined)
            this.#onLost = listener;
        else
            listener();
    }
    /** Takes the modes of what is made from the repository's root. */
    async learnModes(root) {
        const found = await this.use((channel) => unlessMissing(channel.stat(root)));
        if (found === undefined || !found.isDirectory())
            return;
        this.#folderMode = (found.mode & 0o2777) | 0o700;
        for (const channel of this.#channels)
            channel.folderMode = this.#folderMode;
    }
    /** Runs an operation on the session that is used the least. */
    async use(operation) {
        const channel = await this.#freest();
        channel.users++;
        try {
            return await operation(channel);
        }
        finally {
            channel.users--;
        }
    }
    /** Says goodbye; what waits for an answer fails. */
    async close() {
        if (this.#lost !== undefined)
            return;
        await new Promise((resolve) => {
            const patience = setTimeout(resolve, GOODBYE_MS);
            this.#client.once('close', () => {
                clearTimeout(patience);
                resolve();
            });
            this.#client.end();
        });
        this.#client.destroy();
    }
    async #freest() {
        if (this.#lost !== undefined)
            throw this.#lost;
        if (this.#channels.length < this.#most && this.#channels.every(({ users }) => users > 0)) {
            // One that is not to be had is done without: some servers allow only one
            this.#opening ??= this.#openChannel(this.#timeoutMs)
                .catch(() => void (this.#most = this.#channels.length))
                .finally(() => (this.#opening = undefined));
            await this.#opening;
        }
        const [first, ...others] = this.#channels;
        if (first === undefined || this.#lost !== undefined)
            throw this.#lost ?? new ConnectionLost('there is no session');
        return others.reduce((best, channel) => (channel.users < best.users ? channel : best), first);
    }
    async #openChannel(timeoutMs) {
        let timer;
        const sftp = await new Promise((resolve, reject) => {
            timer = setTimeout(() => reject(new Error('no answer')), timeoutMs);
            this.#client.once('close', () => reject(new ConnectionLost('the server ended the connection')));
            this.#client.sftp((error, wrapper) => {
                if (error === undefined)
                    resolve(wrapper);
                else
                    reject(error);
            });
        })
            .catch((error) => {
            if (error instanceof ConnectionLost)
                throw error;
            const text = textInPlaceOfLength(error);
            if (text !== undefined) {
                throw new errors/* RekkordError */.XZ('storage', `The server sends text ("${text}...") where SFTP should begin: have the login shell print nothing for sessions without a terminal`, { cause: error });
            }
            throw new ConnectionLost(`the server opens no SFTP session (${error.message})`, { cause: error });
        })
            .finally(() => clearTimeout(timer));
        const channel = new SftpChannel(sftp);
        channel.folderMode = this.#folderMode;
        // A session that ends takes the connection along: one way to begin anew is enough
        sftp.once('close', () => this.#lose(new ConnectionLost('the server ended the session')));
        this.#channels.push(channel);
    }
    #lose(error) {
        if (this.#lost !== undefined)
            return;
        this.#lost = error;
        for (const channel of this.#channels)
            channel.lose(error);
        this.#client.destroy();
        this.#onLost?.();
    }
    /**
     * Ends the connection when requests wait and none is answered for the time that the location gives: the line may be dead,
     * or the server's disk. Looks are counted, not time: a thread that was busy, or a machine that slept, gets to see first what
     * has come meanwhile.
     */
    #watch() {
        let seen = 0;
        let looks = 0;
        const timer = setInterval(() => {
            const answers = this.#channels.reduce((sum, channel) => sum + channel.answers, 0);
            looks = answers === seen && this.#channels.some(({ waits }) => waits) ? looks + 1 : 0;
            seen = answers;
            if (looks < LOOKS)
                return;
            this.#lose(new ConnectionLost(`the server has not answered for ${Math.ceil(this.#timeoutMs / 1000)} s`));
        }, this.#timeoutMs / LOOKS);
        return timer.unref();
    }
}
/**
 * What a shell prints at login stands where the length of the first packet should be: these are its first four characters.
 * Undefined for any other failure.
 */
function textInPlaceOfLength({ message }) {
    const [, length] = /^Packet length (\d+) exceeds/.exec(message) ?? [];
    if (length === undefined)
        return undefined;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(Number(length) >>> 0);
    return bytes.toString('latin1').replace(/[^ -~]/g, '?');
}

// EXTERNAL MODULE: ./lib/storage/unfinished.js
var unfinished = __webpack_require__(20);
;// CONCATENATED MODULE: ./lib/storage/sftp/folders.js


/** Makes a folder whose parent is there; one that is there already is fine. */
async function makeFolder(channel, path) {
    try {
        await channel.makeFolder(path);
    }
    catch (error) {
        if (statusOf(error) === undefined || !(await isFolder(channel, path)))
            throw error;
    }
}
/** Makes a folder and those that it is in, as far as they are missing. */
async function makeFolders(channel, path) {
    if (await isFolder(channel, path))
        return;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (parent !== '')
        await makeFolders(channel, parent);
    await makeFolder(channel, path);
}
/**
 * Whether a folder is empty, or holds no more than what making a repository in it has made so far.
 *
 * @param folders those that a new repository has, as paths from its root
 */
async function isUnfinished(channel, root, folders) {
    const known = new Set(byDepth(folders).flat());
    let level = [''];
    while (level.length > 0) {
        const lists = await Promise.all(level.map((folder) => channel.entries(folder === '' ? root : `${root}/${folder}`)));
        const found = lists.flatMap((entries, i) => entries.map(({ filename, attrs }) => ({ attrs, name: level[i] === '' ? filename : `${level[i]}/${filename}` })));
        const isExpected = found.every(({ attrs, name }) => attrs.isDirectory() ? known.has(name) : attrs.isFile() && (0,unfinished/* isUnfinished */.u)(name));
        if (!isExpected)
            return false;
        level = found.filter(({ attrs }) => attrs.isDirectory()).map(({ name }) => name);
    }
    return true;
}
/** The folders and those that they are in, each once, grouped so that a folder comes after the one that it is in. */
function byDepth(folders) {
    const levels = [];
    for (const folder of folders) {
        const parts = folder.split('/');
        parts.forEach((_, i) => (levels[i] ??= new Set()).add(parts.slice(0, i + 1).join('/')));
    }
    return levels.map((level) => [...level]);
}
/** The folder that a path is in. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/'));
}
/** Whether there is a file or a folder of this name. */
async function isThere(channel, path) {
    return (await unlessMissing(channel.stat(path))) !== undefined;
}
async function isFolder(channel, path) {
    try {
        return (await channel.stat(path)).isDirectory();
    }
    catch (error) {
        if (statusOf(error) === undefined)
            throw error;
        return false;
    }
}
/** Removes a folder and the folders below it, as far as they are empty. */
async function removeEmptyFolders(channel, path) {
    const entries = await unlessMissing(channel.entries(path));
    if (entries === undefined)
        return;
    for (const { filename, attrs } of entries) {
        if (attrs.isDirectory())
            await removeEmptyFolders(channel, `${path}/${filename}`);
    }
    if ((await unlessMissing(channel.entries(path)))?.length === 0)
        await unlessMissing(channel.removeFolder(path));
}

// EXTERNAL MODULE: ./lib/storage/interrupted.js
var interrupted = __webpack_require__(8587);
;// CONCATENATED MODULE: ./lib/storage/sftp/move.js


/**
 * A file that gets another path and never replaces another: linked (`hardlink@openssh.com`, which refuses a name that is
 * taken), then the old name removed. Where the server has no links, it is renamed when the name is free: version 3 of the
 * protocol lets a rename refuse as well.
 */
class SftpMove {
    #from;
    #to;
    /** Whether an answer was lost with the connection, so that the file may have been moved. */
    #inDoubt = false;
    /** Both are paths on the server. */
    constructor(from, to) {
        this.#from = from;
        this.#to = to;
    }
    /** Moves it. May be called again when the connection was lost. */
    async run(channel) {
        try {
            return await this.#run(channel);
        }
        catch (error) {
            if (error instanceof ConnectionLost)
                this.#inDoubt = true;
            throw error;
        }
    }
    async #run(channel) {
        if (await this.#link(channel))
            return this.#removeOld(channel);
        if (!(await isThere(channel, this.#from))) {
            return this.#inDoubt && (await isThere(channel, this.#to)) ? 'moved' : 'missing';
        }
        if (await isThere(channel, this.#to))
            return this.#complete(channel);
        await makeFolders(channel, parentOf(this.#to));
        if (await this.#link(channel))
            return this.#removeOld(channel);
        if (await isThere(channel, this.#to))
            return this.#complete(channel);
        await channel.rename(this.#from, this.#to);
        return 'moved';
    }
    /** Says whether the file has its new name as well. */
    async #link(channel) {
        try {
            await channel.link(this.#from, this.#to);
            return true;
        }
        catch (error) {
            const status = statusOf(error);
            const refused = status === STATUS.missing || status === STATUS.failure || status === STATUS.unsupported;
            if (refused || error instanceof NotOffered)
                return false;
            throw error;
        }
    }
    async #removeOld(channel) {
        try {
            await unlessMissing(channel.remove(this.#from));
        }
        catch (error) {
            if (statusOf(error) === STATUS.denied)
                await channel.remove(this.#to);
            throw error;
        }
        return 'moved';
    }
    /** Both names are there: where they are one content, as after a move that was killed, the old one goes. */
    async #complete(channel) {
        const [source, target] = await Promise.all([channel.stat(this.#from), channel.stat(this.#to)]);
        if (!source.isFile() || !target.isFile() || source.size !== target.size)
            return 'taken';
        if (!(await channel.read(this.#from)).equals(await channel.read(this.#to)))
            return 'taken';
        await unlessMissing(channel.remove(this.#from));
        return 'moved';
    }
}

;// CONCATENATED MODULE: ./lib/storage/sftp/new-file.js


/**
 * A file that comes to be whole or not at all, and never replaces another: written under a temporary name, then linked
 * (`hardlink@openssh.com`, which refuses a name that is taken), then the temporary name removed. Where the server has no
 * links, it is renamed when the name is free: version 3 of the protocol lets a rename refuse as well.
 */
class SftpNewFile {
    #target;
    #data;
    #leftBehind;
    /** Whether the answer to giving it its name was lost with the connection, so that the file may be ours. */
    #inDoubt = false;
    /**
     * @param target its path on the server
     * @param leftBehind takes the temporary names that could not be removed because the connection was lost
     */
    constructor(target, data, leftBehind) {
        this.#target = target;
        this.#data = data;
        this.#leftBehind = leftBehind;
    }
    /**
     * Writes it. May be called again with another temporary name when the connection was lost.
     * @returns false when another file of that name is there
     */
    async write(channel, temporary) {
        await this.#createTemporary(channel, temporary);
        try {
            if (await this.#publish(channel, temporary))
                return true;
        }
        catch (error) {
            if (error instanceof ConnectionLost)
                this.#inDoubt = true;
            throw error;
        }
        if (!this.#inDoubt)
            return false;
        return (await channel.read(this.#target)).equals(this.#data);
    }
    async #createTemporary(channel, temporary) {
        try {
            await channel.create(temporary, this.#data);
        }
        catch (error) {
            if (statusOf(error) !== STATUS.missing) {
                await this.#remove(channel, temporary);
                throw error;
            }
            // As in a repository that was copied without its empty folders
            await makeFolders(channel, parentOf(temporary));
            await channel.create(temporary, this.#data);
        }
    }
    /** Gives the complete file its name; the temporary one is gone afterwards. False when the name is taken. */
    async #publish(channel, temporary) {
        if (channel.hasLinked) {
            const linked = await this.#linkAndRemove(channel, temporary);
            if (linked)
                return true;
            if (await isThere(channel, this.#target))
                return false;
            await this.#createTemporary(channel, temporary);
        }
        try {
            if (await this.#link(channel, temporary))
                return true;
            if (await isThere(channel, this.#target))
                return false;
            await makeFolders(channel, parentOf(this.#target));
            if (await this.#link(channel, temporary))
                return true;
            if (await isThere(channel, this.#target))
                return false;
            return await this.#rename(channel, temporary);
        }
        finally {
            await this.#remove(channel, temporary);
        }
    }
    /**
     * Does not wait for the link before the temporary name goes, which saves a round trip: requests that concern one file are
     * answered as if each had waited for the one before (draft-ietf-secsh-filexfer-02 §6.1).
     */
    async #linkAndRemove(channel, temporary) {
        const linking = this.#link(channel, temporary);
        const [linked] = await Promise.allSettled([linking, this.#remove(channel, temporary)]);
        if (linked.status === 'rejected')
            throw linked.reason;
        return linked.value;
    }
    async #link(channel, temporary) {
        try {
            await channel.link(temporary, this.#target);
            return true;
        }
        catch (error) {
            const status = statusOf(error);
            const refused = status === STATUS.missing || status === STATUS.failure || status === STATUS.unsupported;
            if (refused || error instanceof NotOffered)
                return false;
            throw error;
        }
    }
    async #rename(channel, temporary) {
        try {
            await channel.rename(temporary, this.#target);
            return true;
        }
        catch (error) {
            if (statusOf(error) === undefined || !(await isThere(channel, this.#target)))
                throw error;
            return false;
        }
    }
    /** Removes a file of ours; what went wrong before is what matters, so it is silent about its own troubles. */
    async #remove(channel, temporary) {
        try {
            await channel.remove(temporary);
        }
        catch (error) {
            if (error instanceof ConnectionLost)
                this.#leftBehind.add(temporary);
        }
    }
}

;// CONCATENATED MODULE: ./lib/storage/sftp/storage.js











/** How long one attempt to connect may take, in milliseconds. */
const CONNECT_MS = 20_000;
/** Files that are written, moved or removed at the same time. */
const REQUESTS_AT_ONCE = 32;
/** Folders that are listed or made durable at the same time. */
const FOLDERS_AT_ONCE = 128;
const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** How long operations under way get to end when the storage is closed. */
const GRACE_MS = 500;
/** How long a server gets at the end to remove what lost connections have left behind. */
const CLEANING_MS = 2_000;
/**
 * A repository on an SFTP server (docs/format.md section 1). Every call begins anew when the connection is lost, until `timeoutMs`
 * of the location have passed without success; from then on all calls fail at once.
 */
class SftpStorage {
    url;
    concurrency = REQUESTS_AT_ONCE;
    traits = storage/* REMOTE_TRAITS */.ZK;
    #location;
    #root;
    #connection;
    /** Whether the server has been there; threads only start once it has. */
    #wasThere = !external_node_worker_threads_.isMainThread;
    /** Connections lost or not made since something last succeeded. */
    #losses = 0;
    #givenUp;
    #closed = false;
    /** Ends operations under way some time after an interruption. */
    #cutOff = new AbortController();
    /** Ends connections, and attempts to make one. */
    #ended = new AbortController();
    #underWay = new Set();
    #random = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    #counter = 0;
    /** Temporary files that a lost connection has left behind; removed at the end, when all that was under way is known. */
    #leftBehind = new Set();
    constructor(location) {
        this.url = location.url;
        this.#location = location;
        this.#root = location.path.replace(/(?<=.)\/+$/, '');
        location.signal?.addEventListener('abort', this.#interrupt, { once: true });
        if (location.signal?.aborted === true)
            this.#interrupt();
    }
    async create(folders) {
        await this.#perform('Cannot create a repository in', async (channel) => {
            await makeFolders(channel, this.#root);
            if (!(await isUnfinished(channel, this.#root, folders))) {
                throw new errors/* RekkordError */.XZ('repository', `${this.url} is not empty: choose a new or an empty folder`);
            }
            await (await this.#connection)?.learnModes(this.#root);
        });
        await this.#perform('Cannot create a repository in', async (channel) => {
            for (const level of byDepth(folders)) {
                await Promise.all(level.map((folder) => makeFolder(channel, this.#full(folder))));
            }
        });
    }
    read(file, maximum = storage/* LARGEST_FILE */.K7) {
        return this.#perform(`Cannot read ${file} in`, (channel) => unlessMissing(channel.read(this.#full(file), maximum)));
    }
    async size(file) {
        const attributes = await this.#perform(`Cannot look up ${file} in`, (channel) => unlessMissing(channel.stat(this.#full(file))));
        return attributes?.size;
    }
    async write(file, data) {
        const newFile = new SftpNewFile(this.#full(file), Buffer.from(data), this.#leftBehind);
        return this.#perform(`Cannot write ${file} in`, (channel) => newFile.write(channel, this.#full(`tmp/${this.#random}${this.#counter++}.tmp`)));
    }
    async replace(file, data) {
        const content = Buffer.from(data);
        await this.#perform(`Cannot write ${file} in`, async (channel) => {
            const temporary = this.#full(`tmp/${this.#random}${this.#counter++}.tmp`);
            this.#leftBehind.add(temporary);
            await makeFolders(channel, this.#full('tmp'));
            await channel.create(temporary, content);
            await channel.renameOver(temporary, this.#full(file));
            this.#leftBehind.delete(temporary);
        });
    }
    async *list(folder) {
        for (const { filename, attrs } of await this.#entries(folder)) {
            if (attrs.isFile())
                yield storedFile(`${folder}/${filename}`, attrs);
        }
    }
    async *listFolders(folder) {
        for (const { filename, attrs } of await this.#entries(folder)) {
            if (attrs.isDirectory())
                yield `${folder}/${filename}`;
        }
    }
    async *listBelow(folder) {
        const folders = [folder];
        while (folders.length > 0) {
            const files = [];
            await overlapped(folders.splice(0, FOLDERS_AT_ONCE), FOLDERS_AT_ONCE, async (inside) => {
                for (const { filename, attrs } of await this.#entries(inside)) {
                    const path = `${inside}/${filename}`;
                    if (attrs.isFile())
                        files.push(storedFile(path, attrs));
                    else if (attrs.isDirectory())
                        folders.push(path);
                }
            });
            yield files;
        }
    }
    async remove(paths) {
        const refused = [];
        await overlapped(paths, REQUESTS_AT_ONCE, async (path) => {
            try {
                await this.#perform(`Cannot remove ${path} in`, (channel) => unlessMissing(channel.remove(this.#full(path))));
            }
            catch (error) {
                if (!isDenied(error))
                    throw error;
                refused.push(path);
            }
        });
        return refused;
    }
    async move(moves) {
        const results = new Map();
        await overlapped(moves, REQUESTS_AT_ONCE, async (move) => {
            const { from, to } = move;
            const moving = new SftpMove(this.#full(from), this.#full(to));
            const moved = this.#perform(`Cannot move ${from} to ${to} in`, (channel) => moving.run(channel));
            const result = await moved.catch((error) => {
                if (isDenied(error))
                    return 'refused';
                throw error;
            });
            results.set(move, result);
        });
        return moves.map((move) => results.get(move));
    }
    async removeEmptyFolders(folder) {
        await this.#perform(`Cannot remove ${folder} in`, (channel) => removeEmptyFolders(channel, this.#full(folder)));
    }
    /** Files are flushed as they are written; left are the folders with their names. */
    async flush(paths) {
        const folders = new Set([this.#root]);
        for (const path of paths) {
            for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
                folders.add(this.#full(path.slice(0, at)));
            }
        }
        await this.#perform('Cannot make the written files durable in', async (channel) => {
            await overlapped(folders, FOLDERS_AT_ONCE, (folder) => channel.syncFolder(folder));
        });
    }
    /** Lets what is under way end, so that it leaves no temporary files; nothing more begins, nor begins anew. */
    async close() {
        this.#closed = true;
        this.#location.signal?.removeEventListener('abort', this.#interrupt);
        const hasEnded = await withinTime(Promise.allSettled(this.#underWay), GRACE_MS);
        const isWorthwhile = hasEnded && this.#leftBehind.size > 0 && this.#givenUp === undefined;
        // What was left behind is worth one more connection
        if (isWorthwhile)
            this.#connection ??= this.#connect();
        const connecting = this.#connection?.catch(() => undefined);
        this.#connection = undefined;
        const cleaning = async () => {
            const connection = await connecting;
            if (isWorthwhile)
                await connection?.use((channel) => this.#removeLeftBehind(channel)).catch(() => undefined);
        };
        if (connecting !== undefined)
            await withinTime(cleaning(), isWorthwhile ? CLEANING_MS : GRACE_MS);
        this.#ended.abort();
        await (await connecting)?.close();
    }
    async #removeLeftBehind(channel) {
        await Promise.allSettled(Array.from(this.#leftBehind, (path) => channel.remove(path)));
    }
    async #entries(folder) {
        const entries = await this.#perform(`Cannot list ${folder} in`, (channel) => unlessMissing(channel.entries(this.#full(folder))));
        return entries ?? [];
    }
    #full(file) {
        return this.#root === '/' ? `/${file}` : `${this.#root}/${file}`;
    }
    #perform(doing, operation) {
        const performed = this.#attempt(doing, operation).finally(() => this.#underWay.delete(performed));
        this.#underWay.add(performed);
        return performed;
    }
    /** Runs an operation, again when the connection is lost on the way. */
    async #attempt(doing, operation) {
        let lostAt = this.#wasThere ? undefined : performance.now();
        for (;;) {
            if (this.#givenUp !== undefined)
                throw this.#givenUp;
            if (this.#closed)
                throw new errors/* RekkordError */.XZ('storage', `${doing} ${this.url}: it was closed`);
            try {
                const connection = await (0,interrupted/* unlessInterrupted */.V)((this.#connection ??= this.#connect()), this.#location.signal);
                const result = await (0,interrupted/* unlessInterrupted */.V)(connection.use(operation), this.#cutOff.signal);
                this.#losses = 0;
                return result;
            }
            catch (error) {
                if (!(error instanceof ConnectionLost))
                    throw this.#failure(doing, error);
                lostAt ??= performance.now();
                if (performance.now() - lostAt >= this.#patienceMs)
                    throw (this.#givenUp ??= this.#unreachable(error));
            }
        }
    }
    /** One attempt, after a wait that grows with every one that has failed. Forgotten when it fails or is lost. */
    #connect() {
        const forget = () => {
            if (this.#connection === attempt)
                this.#connection = undefined;
        };
        const attempt = (async () => {
            const losses = this.#losses++;
            const { signal } = this.#ended;
            if (losses > 0)
                await (0,promises_.setTimeout)(waitMs(losses), undefined, { signal });
            const connection = await SftpConnection.open(this.#location, Math.min(CONNECT_MS, this.#patienceMs), signal);
            this.#wasThere = true;
            connection.onLost(forget);
            await connection.learnModes(this.#root);
            return connection;
        })();
        attempt.catch(forget);
        return attempt;
    }
    /** Nothing more begins; what is under way gets a moment, so that it leaves nothing behind. */
    #interrupt = () => {
        this.#givenUp ??= (0,interrupted/* interruptedError */.n)();
        setTimeout(() => {
            this.#cutOff.abort();
            this.#ended.abort();
        }, GRACE_MS);
    };
    /** How long the server may be away. */
    get #patienceMs() {
        const { timeoutMs, firstTimeoutMs } = this.#location;
        return this.#wasThere ? timeoutMs : Math.min(firstTimeoutMs, timeoutMs);
    }
    #unreachable(cause) {
        const sentence = this.#wasThere
            ? `The connection to ${this.url} is lost and could not be made again: ${cause.message}`
            : `Cannot connect to ${this.url}: ${cause.message}, check host and port, and that the server runs`;
        return new errors/* RekkordError */.XZ('storage', sentence, { cause });
    }
    /** The error as people should see it; expected ones pass as they are. */
    #failure(doing, error) {
        if (error instanceof errors/* RekkordError */.XZ || !Error.isError(error))
            return error;
        return new errors/* RekkordError */.XZ('storage', `${doing} ${this.url}: ${refusal(error)}`, { cause: error });
    }
}
/** Twice as long each time, and by chance up to half of it shorter, so that many writers do not come back at once. */
function waitMs(losses) {
    return Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** Math.min(losses - 1, 20)) * (1 - Math.random() / 2);
}
/** Whether something ends within so many milliseconds. */
async function withinTime(ends, ms) {
    const timer = new AbortController();
    const late = (0,promises_.setTimeout)(ms, false, { signal: timer.signal }).catch(() => false);
    const result = await Promise.race([ends.then(() => true), late]);
    timer.abort();
    return result;
}
function storedFile(path, { size, mtime }) {
    return { path, size, modified: mtime * 1000 };
}
/** Whether the server refused for want of a right. */
function isDenied(error) {
    return error instanceof errors/* RekkordError */.XZ && statusOf(error.cause) === STATUS.denied;
}
/** Does something for each item, for several at the same time. */
async function overlapped(items, count, act) {
    const left = items[Symbol.iterator]();
    const actOnEach = async () => {
        for (let item = left.next(); item.done !== true; item = left.next())
            await act(item.value);
    };
    await Promise.all(Array.from({ length: count }, actOnEach));
}


/***/ })

};
