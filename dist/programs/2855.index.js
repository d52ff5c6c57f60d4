export const id = 2855;
export const ids = [2855];
export const modules = {

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ WARNINGS_EXIT_CODE),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   gy: () => (/* binding */ requireNoWarnings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8861);
/* harmony import */ var _snapshot_save_listener_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9870);



/** Warnings that can make a save fail: all, or those of one kind (docs/behaviour.md section 8). */
const FAIL_ON = ['warnings', ..._snapshot_save_listener_js__WEBPACK_IMPORTED_MODULE_1__/* .WARNING_KINDS */ .X];
/** Exit code of a save that made its snapshot and fails because of warnings. */
const WARNINGS_EXIT_CODE = 3;
const SENTENCES = {
    warnings: (count) => (0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count, 'file or folder could not be saved as it is', 'files or folders could not be saved as they are'),
    unreadable: (count) => `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count, 'file or folder', 'files or folders')} could not be read`,
    changed: (count) => `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count, 'file or folder', 'files or folders')} changed while being saved`,
    empty: (count) => `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count, 'channel has', 'channels have')} no file any more`
};
/**
 * Checks what was saved against the warnings that make a save fail. Hooks, outputs and summary have been given the same numbers.
 * @throws RekkordError `warnings` when there are any of them; the snapshots stay
 */
function requireNoWarnings(snapshots, failOn) {
    const count = (kind) => snapshots.reduce((sum, one) => sum + (kind === 'warnings' ? one.warnings : one.warningKinds[kind]), 0);
    const asked = failOn.includes('warnings')
        ? ['warnings']
        : _snapshot_save_listener_js__WEBPACK_IMPORTED_MODULE_1__/* .WARNING_KINDS */ .X.filter((kind) => failOn.includes(kind));
    const reasons = asked.filter((kind) => count(kind) > 0).map((kind) => SENTENCES[kind](count(kind)));
    if (reasons.length === 0)
        return;
    const outcome = snapshots.length === 1 ? 'the snapshot was made' : 'the snapshots were made';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('warnings', `${reasons.join(', ')}: ${outcome}, and the save fails as asked`);
}


/***/ }),

/***/ 8665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Interrupt)
/* harmony export */ });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** SIGBREAK is Ctrl+Break; SIGHUP says that the console is closed. */
const WINDOWS_SIGNALS = [...SIGNALS, 'SIGBREAK'];
/**
 * What signals do to the command that runs. The first one aborts `signal`. The second one aborts `second`, for what
 * has to run after the first, and ends the process.
 */
class Interrupt {
    #first = new AbortController();
    #second = new AbortController();
    #process;
    #signals;
    #handle = (name) => this.#receive(name);
    constructor(target) {
        this.#process = target;
        this.#signals = target.platform === 'win32' ? WINDOWS_SIGNALS : SIGNALS;
        for (const name of this.#signals)
            target.on(name, this.#handle);
    }
    /** Aborts at the first signal; its reason is the signal's name. */
    get signal() {
        return this.#first.signal;
    }
    /** Aborts at the second signal, just before the process ends; its reason is SIGKILL. */
    get second() {
        return this.#second.signal;
    }
    /** Gives signals back their usual effect. */
    release() {
        for (const name of this.#signals)
            this.#process.off(name, this.#handle);
    }
    #receive(name) {
        if (!this.signal.aborted) {
            this.#first.abort(name);
            return;
        }
        this.#second.abort('SIGKILL');
        this.release();
        // Windows cannot send itself most of them
        this.#process.kill(this.#process.pid, this.#process.platform === 'win32' ? 'SIGKILL' : name);
    }
}


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ workingFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * The working directory. The name of one that was removed is kept, so that relative paths are named as missing and absolute
 * ones are found.
 * @throws RekkordError `usage` when it was removed and nothing says its name
 */
function workingFolder(env) {
    try {
        return process.cwd();
    }
    catch (error) {
        const name = env['PWD'] ?? '';
        if (!node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', 'the working directory does not exist: change to one that does', { cause: error });
        }
        // Threads do not start in one that is gone
        process.chdir(node_path__WEBPACK_IMPORTED_MODULE_0__.parse(name).root);
        return name;
    }
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIni),
/* harmony export */   H: () => (/* binding */ iniError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Splits INI text into sections and entries, in file order, keeping repeated names: which names are known and which may
 * repeat is for the caller to say. Comments are whole lines that start with `;` or `#` (docs/behaviour.md section 1); a `;` or
 * `#` further on belongs to the value. Nothing is quoted or escaped.
 *
 * @param text the file's text; LF or CRLF, a leading byte order mark is ignored
 * @param file the file's name as errors show it
 * @throws RekkordError `config`, as `file:line: ...`, for a line that is none of section, entry, comment and blank
 */
function parseIni(text, file) {
    const sections = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, raw] of lines.entries()) {
        const line = index + 1;
        const content = raw.replace(/\r$/, '').trim();
        // Checked in comments too: in a file with bare carriage returns, all that follows a comment would be part of it.
        if (hasControlCharacter(content))
            throw iniError(file, line, 'the line contains a control character');
        if (content === '' || content.startsWith(';') || content.startsWith('#'))
            continue;
        if (content.startsWith('[')) {
            sections.push({ name: sectionName(content, file, line), line, entries: [] });
            continue;
        }
        const equals = content.indexOf('=');
        if (equals < 0)
            throw iniError(file, line, 'expected "key = value", "[Section]" or a comment');
        const key = content.slice(0, equals).trim();
        if (key === '')
            throw iniError(file, line, 'there is no key before "="');
        const section = sections.at(-1);
        if (section === undefined)
            throw iniError(file, line, `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedName */ .aH)(key, 'a key')} stands before the first [Section]`);
        section.entries.push({ key, value: content.slice(equals + 1).trim(), line });
    }
    return sections;
}
/** An error that names file and line: `rekkord.ini:12: sentence`. */
function iniError(file, line, sentence, options) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `${file}:${line}: ${sentence}`, options);
}
function sectionName(content, file, line) {
    if (!content.endsWith(']'))
        throw iniError(file, line, 'a section is "[Name]" alone on its line');
    const name = content.slice(1, -1).trim();
    if (name === '')
        throw iniError(file, line, 'the section has no name');
    return name;
}
function hasControlCharacter(content) {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u0008\u000a-\u001f\u007f]/.test(content);
}


/***/ }),

/***/ 9699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/user-path.js
var user_path = __webpack_require__(6450);
// EXTERNAL MODULE: ./lib/storage/backends.js + 13 modules
var storage_backends = __webpack_require__(6600);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
;// CONCATENATED MODULE: ./lib/config/cache-folder.js

/**
 * The folder for files that are safe to lose: `$XDG_CACHE_HOME/rekkord-action`, `~/.cache/rekkord-action`, on macOS
 * `~/Library/Caches/rekkord-action`, on Windows `%LOCALAPPDATA%\rekkord-action`.
 * @returns undefined where there is none, as the user has no home folder
 */
function cacheFolder(env, home, platform = process.platform) {
    const xdg = env['XDG_CACHE_HOME'];
    const local = env['LOCALAPPDATA'];
    const name = 'rekkord-action';
    // The XDG specification has relative paths ignored
    if (xdg !== undefined && external_node_path_.isAbsolute(xdg))
        return external_node_path_.join(xdg, name);
    if (platform === 'win32' && local !== undefined && local !== '')
        return external_node_path_.join(local, name);
    if (home === undefined)
        return undefined;
    return external_node_path_.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', name);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
;// CONCATENATED MODULE: ./lib/config/find.js





/**
 * Reads the first configuration file of the search path (docs/behaviour.md section 1): the one named, `REKKORD_CONFIG_FILE`,
 * `$XDG_CONFIG_HOME/rekkord/rekkord.ini` (`~/.config` without that variable), `/etc/rekkord/rekkord.ini`. On Windows `%AppData%` and
 * `%ProgramData%` take the place of the last two folders: anybody may make `\etc` on a drive, and hooks in it.
 *
 * @returns undefined when none is named and none of the usual places has one
 * @throws RekkordError `config` when a file that is named does not exist, or any cannot be read or is not UTF-8
 */
function findConfig(search) {
    const { configFile, noConfig = false, env, cwd } = search;
    if (configFile !== undefined && noConfig) {
        throw new errors/* RekkordError */.XZ('usage', 'a configuration file is named and --no_config given, use one of them');
    }
    if (noConfig)
        return undefined;
    const named = configFile ?? (env['REKKORD_CONFIG_FILE'] || undefined);
    if (named !== undefined) {
        if (named === '')
            throw new errors/* RekkordError */.XZ('usage', 'the name of the configuration file is empty');
        if ((0,errors/* looksLikeKey */.zC)(named)) {
            throw new errors/* RekkordError */.XZ('config', 'the name of the configuration file has to be a path, and looks like a key');
        }
        const file = (0,user_path/* userPath */.r)(named, cwd);
        const found = readConfig(file);
        if (found !== undefined)
            return found;
        const source = configFile === undefined ? ' (REKKORD_CONFIG_FILE)' : '';
        throw new errors/* RekkordError */.XZ('config', `the configuration file "${file}" does not exist${source}`);
    }
    for (const folder of usualFolders(search)) {
        const found = readConfig(external_node_path_.join(folder, 'rekkord/rekkord.ini'));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The folders that programs have their configuration in, the user's before the machine's. Relative ones are ignored, as XDG has it. */
function usualFolders({ env, home, systemFolder, platform = process.platform }) {
    const isWindows = platform === 'win32';
    const paths = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const absolute = (folder) => folder !== undefined && paths.isAbsolute(folder) ? folder : undefined;
    const own = isWindows ? windowsVariable(env, 'AppData') : home && external_node_path_.join(home, '.config');
    const machine = systemFolder ?? (isWindows ? windowsVariable(env, 'ProgramData') : '/etc');
    return [absolute(env['XDG_CONFIG_HOME']) ?? absolute(own), absolute(machine)].filter((folder) => folder !== undefined);
}
/** A variable by its name on Windows, where case is none of it, even in a copy of the environment. */
function windowsVariable(env, name) {
    return Object.entries(env).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}
function readConfig(file) {
    let bytes;
    try {
        bytes = (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,system_error/* errorCode */.CA)(error)))
            return undefined;
        throw new errors/* RekkordError */.XZ('config', `the configuration file "${file}" cannot be read: ${(0,system_error/* systemReason */.uc)(error)}`, {
            cause: error
        });
    }
    try {
        return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch (error) {
        throw new errors/* RekkordError */.XZ('config', `the configuration file "${file}" is not UTF-8 text`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/config/ini.js
var ini = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/config/schema.js





/** LZ4 has 12 levels; a higher one is the highest, as upstream has it. */
const compressionLevel = (value) => /^0*[1-9]\d{1,14}$/.test(value) ? Math.min(12, Number(value)) : (0,values/* integer */.nd)(0, 12)(value);
const retention = (value) => value.toLowerCase() === 'disabled' ? undefined : (0,values/* parseDuration */.E9)(value) || undefined;
/** Every section and key there is (docs/behaviour.md section 1), but for those of storage backends. */
const SECTIONS = {
    Repository: { URL: values/* text */.Qq, KeyFile: values/* file */.NJ },
    Settings: { Threads: (0,values/* integer */.nd)(1, 1024), CompressionLevel: compressionLevel },
    Hooks: {
        PreSaveDirectory: values/* file */.NJ,
        PostSaveDirectory: values/* file */.NJ,
        PreScanDirectory: values/* file */.NJ,
        PostScanDirectory: values/* file */.NJ,
        PostSaveAlways: values/* parseBoolean */.yG
    },
    Protection: {
        TestWrites: values/* parseBoolean */.yG,
        KeyPerBlob: values/* parseBoolean */.yG,
        RetainDuration: retention,
        DurationSafety: values/* parseBoolean */.yG
    },
    Link: { URL: values/* text */.Qq, ApiKey: values/* text */.Qq, CheckPeriod: values/* parseDuration */.E9 }
};
/**
 * Reads and checks the text of a configuration file.
 *
 * @param content the file's text
 * @param fileName the file's path; relative values start from its folder
 * @throws RekkordError `config` naming file, line and key: malformed lines, unknown sections and keys, keys given twice
 *   (under either of two names too), empty values and values of the wrong kind
 */
function parseConfig(content, fileName) {
    const storages = (0,storage_backends/* backendSections */.t9)();
    const parsersOf = { ...SECTIONS };
    for (const { name, keys } of storages)
        parsersOf[name] = keys;
    const values = {};
    for (const name of Object.keys(parsersOf))
        values[name] = {};
    const warnings = [];
    for (const { name, line, entries } of (0,ini/* parseIni */.A)(content, fileName)) {
        const storage = storages.find((section) => section.name === name || section.aliases.includes(name));
        const known = storage?.name ?? name;
        const parsers = own(parsersOf, known);
        const section = own(values, known);
        if (parsers === undefined || section === undefined) {
            throw (0,ini/* iniError */.H)(fileName, line, `unknown section ${(0,errors/* quotedName */.aH)(name, '').replace(/^"(.*)"$/, '[$1]')}`.trimEnd());
        }
        if (known === 'Link' && !warnings.some((warning) => warning.includes('[Link]'))) {
            warnings.push(`${fileName}:${line}: [Link] is ignored, saves are not reported to a Rekkord web server`);
        }
        for (const entry of entries) {
            readEntry(entry, { fileName, section: name, parsers, aliases: storage?.keyAliases ?? {}, values: section });
            if (/\s[;#]/.test(entry.value)) {
                warnings.push(`${fileName}:${entry.line}: "${entry.key}" has a ";" or "#" in its value: comments need their own line`);
            }
        }
    }
    const backends = Object.fromEntries(storages.map(({ name }) => [name, plainValues(values[name] ?? {})]));
    return { ...values, backends, file: fileName, warnings };
}
function plainValues(values) {
    return Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
}
function readEntry({ key, value, line }, context) {
    const { fileName, section, parsers, aliases, values } = context;
    const name = own(aliases, key) ?? key;
    const parse = own(parsers, name);
    if (parse === undefined)
        throw (0,ini/* iniError */.H)(fileName, line, `unknown key ${(0,errors/* quotedName */.aH)(key, 'name')} in [${section}]${colonHint(key)}`);
    const earlier = own(values, name);
    if (earlier !== undefined)
        throw (0,ini/* iniError */.H)(fileName, line, `"${key}" is already given in line ${earlier.line}`);
    // Also keeps an empty hook directory from meaning the configuration file's own folder (docs/behaviour.md section 5).
    if (value === '')
        throw (0,ini/* iniError */.H)(fileName, line, `"${key}" has no value: give one or remove the line`);
    try {
        values[name] = { value: parse(value, external_node_path_.dirname(external_node_path_.resolve(fileName))), line };
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.XZ))
            throw error;
        throw (0,ini/* iniError */.H)(fileName, line, `"${key}" ${error.message}`, { cause: error });
    }
}
/** What many mean by a key with a colon in it. */
function colonHint(key) {
    return /^[A-Za-z]+ *:/.test(key) ? ': write "=" between a key and its value' : '';
}
/** The record's own value: names from a file must not reach what every object inherits. */
function own(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/config/load.js









const DAY_MS = 86_400_000;
/**
 * A request to a server has failed for good after so long, in milliseconds, and one to a server that was never there, when
 * nothing else is said.
 */
const TIMEOUTS = { timeoutMs: 60_000, firstTimeoutMs: 10_000 };
/**
 * Brings options, configuration file and environment together, in this order of precedence (docs/behaviour.md section 1).
 * Neither repository nor key has to be there: commands ask with `requireRepository` and `requireKey`.
 *
 * @throws RekkordError `config` for the configuration file (with file and line) and the environment, `usage` for
 *   options
 */
function loadSettings(options) {
    const { env, cwd, threads } = options;
    checkOptions(options);
    const found = findConfig(options);
    const config = parseConfig(found?.text ?? '', found?.file ?? external_node_path_.join(cwd, 'rekkord.ini'));
    const { Settings: general, Hooks: hooks } = config;
    const protection = protectionSettings(config);
    const repository = repositoryLocation(options, config, protection);
    requireLocks(config, repository);
    const key = keySource(options, config);
    return {
        ...(0,values/* given */.gI)({
            configFile: found?.file,
            ways: options.ways,
            cacheFolder: cacheFolder(env, options.home),
            repository,
            key,
            threads: threads ?? general.Threads?.value,
            compressionLevel: general.CompressionLevel?.value
        }),
        hooks: {
            ...(0,values/* given */.gI)({
                preSave: hooks.PreSaveDirectory?.value,
                postSave: hooks.PostSaveDirectory?.value,
                preScan: hooks.PreScanDirectory?.value,
                postScan: hooks.PostScanDirectory?.value
            }),
            postSaveAlways: hooks.PostSaveAlways?.value ?? false
        },
        protection,
        secrets: [
            ...(key?.type === 'text' ? [key.text] : []),
            ...(repository === undefined ? [] : (0,storage_backends/* locationSecrets */.Rh)(repository, env))
        ],
        warnings: config.warnings
    };
}
function timeouts(env) {
    const text = (0,values/* variable */.bv)(env, 'REKKORD_TIMEOUT');
    try {
        if (text === undefined)
            return TIMEOUTS;
        const milliseconds = (0,values/* parseDuration */.E9)(text);
        return { timeoutMs: milliseconds, firstTimeoutMs: milliseconds };
    }
    catch (error) {
        throw new errors/* RekkordError */.XZ('config', `REKKORD_TIMEOUT ${error.message}`, { cause: error });
    }
}
function checkOptions({ repository, keyFile, keyText, threads }) {
    if (repository === '')
        throw new errors/* RekkordError */.XZ('usage', 'the repository URL is empty');
    if (keyFile === '')
        throw new errors/* RekkordError */.XZ('usage', 'the name of the key file is empty');
    if (keyText === '')
        throw new errors/* RekkordError */.XZ('usage', 'the key is empty');
    if (keyFile !== undefined && keyText !== undefined) {
        throw new errors/* RekkordError */.XZ('usage', 'both a key and a key file are given, use one of them');
    }
    if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 1024)) {
        throw new errors/* RekkordError */.XZ('usage', `the number of threads must be from 1 to 1024, not ${threads}`);
    }
}
function repositoryLocation(options, config, { retainMs }) {
    const { env, cwd, onSecret, signal } = options;
    const found = repositoryAddress(options, config);
    if (found === undefined)
        return undefined;
    const context = { folder: cwd, cwd, env, timeouts: timeouts(env), retainMs };
    return { ...(0,storage_backends/* locate */.x5)(found, config.backends, context), ...(0,values/* given */.gI)({ onSecret, signal }) };
}
function repositoryAddress({ repository, env, cwd }, config) {
    const parse = (url, folder) => {
        // Keys are pasted in the place of URLs, and must not be shown as paths
        if ((0,errors/* looksLikeKey */.zC)(url))
            throw new errors/* RekkordError */.XZ('config', 'has to be a URL or a path, and looks like a key');
        return (0,storage_backends/* parseAddress */.or)(url, config.backends, { folder, env });
    };
    if (repository !== undefined)
        return addressOption(() => parse(repository, cwd));
    const url = config.Repository.URL;
    try {
        if (url !== undefined)
            return parse(url.value, external_node_path_.dirname(config.file));
        const fromEnvironment = (0,values/* variable */.bv)(env, 'REKKORD_REPOSITORY');
        return fromEnvironment === undefined ? undefined : parse(fromEnvironment, cwd);
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.XZ))
            throw error;
        if (url !== undefined)
            throw (0,ini/* iniError */.H)(config.file, url.line, `"URL": ${error.message}`, { cause: error });
        throw new errors/* RekkordError */.XZ('config', `REKKORD_REPOSITORY: ${error.message}`, { cause: error });
    }
}
function addressOption(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.XZ))
            throw error;
        throw new errors/* RekkordError */.XZ('usage', error.message, { cause: error, subject: { kind: 'argument', name: 'repository' } });
    }
}
function keySource({ keyFile, keyText, env, cwd }, config) {
    if (keyText !== undefined)
        return { type: 'text', text: keyText };
    const fromEnvironment = (0,values/* variable */.bv)(env, 'REKKORD_KEY_FILE', 'REKKORD_KEYFILE');
    const file = keyFile ?? config.Repository.KeyFile?.value ?? fromEnvironment;
    if (file === undefined)
        return undefined;
    if ((0,errors/* looksLikeKey */.zC)(file)) {
        throw new errors/* RekkordError */.XZ('key', 'the name of the key file has to be a path, and looks like the text of a key');
    }
    return { type: 'file', path: (0,user_path/* userPath */.r)(file, cwd) };
}
/** Where nothing can be locked, who asks for it must not believe that it is. */
function requireLocks({ file, Protection: { RetainDuration: retain } }, repository) {
    if (retain?.value === undefined || repository === undefined || repository.type === 's3')
        return;
    throw (0,ini/* iniError */.H)(file, retain.line, '"RetainDuration" needs a repository in S3: no other storage can lock what is written');
}
function protectionSettings({ file, Protection: protection }) {
    const retain = protection.RetainDuration;
    const safe = protection.DurationSafety?.value ?? true;
    if (retain?.value !== undefined && safe && (retain.value < 14 * DAY_MS || retain.value > 100 * DAY_MS)) {
        throw (0,ini/* iniError */.H)(file, retain.line, '"RetainDuration" must be from 14d to 100d unless DurationSafety is no');
    }
    return {
        testWrites: protection.TestWrites?.value ?? true,
        keyPerBlob: protection.KeyPerBlob?.value ?? false,
        ...(retain?.value !== undefined && { retainMs: retain.value })
    };
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

/**
 * A message as one line of its own, whatever names are in it: with a capital letter, unless a name stands there, and
 * without a full stop.
 */
function sentence(message) {
    const text = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeControls */ .UN)(message).replace(/(?<!\.)\.$/, '');
    return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}


/***/ }),

/***/ 8861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ formatTimeForPeople),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   jG: () => (/* binding */ leftOutText),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/** Milliseconds from 1970 that dates reach in JavaScript. */
const DATE_MAXIMUM = 8.64e15;
/** Bytes for people, in decimal units: `0 B`, `999 B`, `12.3 kB`, `2.407 GB` (docs/behaviour.md section 3). */
function formatSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let unit = 0;
    let value = bytes;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = [0, 1, 2, 3, 3, 3][unit];
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A count for people: `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A number of things: `1 file`, `12,345 files`. */
function countOf(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** What was left out of a save, for people: `12 entries (3.4 MB)`. */
function leftOutText({ entries, bytes }) {
    return `${countOf(entries, 'entry', 'entries')} (${formatSize(bytes)})`;
}
/** Milliseconds for people: `0.3s`, `12.0s`, `3m 05s`, `2h 07m`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)}s`;
    const whole = Math.round(seconds);
    const pad = (value) => String(value).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${pad(whole % 60)}s`;
    return `${Math.floor(whole / 3600)}h ${pad(Math.floor((whole % 3600) / 60))}m`;
}
/** A time in ISO 8601: `2025-09-10T01:38:31.123Z`. Beyond what dates reach, which the format's times may be, the last one. */
function isoTime(milliseconds) {
    return new Date(Math.max(-DATE_MAXIMUM, Math.min(DATE_MAXIMUM, milliseconds))).toISOString();
}
/** A time in JSON and XML: `20250910T013831.123Z` (docs/behaviour.md section 3). */
function formatTime(milliseconds) {
    return isoTime(milliseconds).replace(/[-:]/g, '');
}
/** A time for people: `2025-09-10 01:38:31 UTC`. */
function formatTimeForPeople(milliseconds) {
    return isoTime(milliseconds).replace('T', ' ').replace(/\..*$/, ' UTC');
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ WARNING_KINDS),
/* harmony export */   g: () => (/* binding */ newProgress)
/* harmony export */ });
const WARNING_KINDS = ['unreadable', 'changed', 'empty'];
function newProgress() {
    return {
        files: 0,
        bytes: 0,
        partBytes: 0,
        newFiles: 0,
        changedFiles: 0,
        unchangedFiles: 0,
        foundFiles: 0,
        foundBytes: 0,
        walked: false,
        expected: undefined,
        added: 0
    };
}


/***/ })

};
