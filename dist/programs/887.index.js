export const id = 887;
export const ids = [887];
export const modules = {

/***/ 8665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Interrupt)
/* harmony export */ });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * What signals do to the command that runs. The first one aborts `signal`. The second one aborts `second`, for what
 * has to run after the first, and ends the process.
 */
class Interrupt {
    #first = new AbortController();
    #second = new AbortController();
    #process;
    #handle = (name) => this.#receive(name);
    constructor(target) {
        this.#process = target;
        for (const name of SIGNALS)
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
        for (const name of SIGNALS)
            this.#process.off(name, this.#handle);
    }
    #receive(name) {
        if (!this.signal.aborted) {
            this.#first.abort(name);
            return;
        }
        this.#second.abort('SIGKILL');
        this.release();
        this.#process.kill(this.#process.pid, name);
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
            throw iniError(file, line, `"${key}" stands before the first [Section]`);
        section.entries.push({ key, value: content.slice(equals + 1).trim(), line });
    }
    return sections;
}
/** An error that names file and line: `rekkord.ini:12: sentence`. */
function iniError(file, line, sentence, options) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `${file}:${line}: ${sentence}`, options);
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

/***/ 4399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/values.js
var values = __webpack_require__(6618);
;// CONCATENATED MODULE: ./lib/config/credentials.js



/** The first variable of the list that is set and not empty. */
function variable(env, ...names) {
    return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
/** Credentials and options for S3: the section's, else the environment's, `S3_` before `AWS_` (docs/behaviour.md section 1). */
function s3Settings(section, env) {
    const ownKeyId = section.KeyID?.value ?? variable(env, 'S3_ACCESS_KEY_ID');
    const sessionToken = ownKeyId === undefined ? variable(env, 'AWS_SESSION_TOKEN') : undefined;
    return given({
        accessKeyId: ownKeyId ?? variable(env, 'AWS_ACCESS_KEY_ID'),
        secretKey: section.SecretKey?.value ?? variable(env, 'S3_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY'),
        sessionToken,
        containerToken: variable(env, 'AWS_CONTAINER_AUTHORIZATION_TOKEN'),
        lockMode: section.LockMode?.value,
        checksumType: section.ChecksumType?.value
    });
}
/** The region that the environment names for S3. */
function environmentRegion(env) {
    return variable(env, 'S3_REGION', 'S3_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION');
}
/**
 * Credentials and options for SFTP: the section's, else the environment's (docs/behaviour.md section 1).
 * @throws RekkordError `config` when `SSH_FINGERPRINT` is none
 */
function sftpSettings(section, env, cwd) {
    const keyFile = variable(env, 'SSH_KEYFILE');
    return {
        knownHosts: section.KnownHosts?.value ?? true,
        ...given({
            password: section.Password?.value ?? variable(env, 'SSH_PASSWORD'),
            keyFile: section.KeyFile?.value ?? (keyFile === undefined ? undefined : external_node_path_.resolve(cwd, keyFile)),
            key: section.Key?.value ?? variable(env, 'SSH_KEY'),
            fingerprint: section.Fingerprint?.value ?? environmentFingerprint(env)
        })
    };
}
function environmentFingerprint(env) {
    const text = variable(env, 'SSH_FINGERPRINT');
    if (text === undefined)
        return undefined;
    try {
        return (0,values/* parseFingerprint */.sr)(text);
    }
    catch (error) {
        throw new errors/* RekkordError */.X('config', `SSH_FINGERPRINT ${error.message}`, { cause: error });
    }
}
/** The record without its undefined values. */
function given(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/config/cache-folder.js

/**
 * The folder for files that are safe to lose: `$XDG_CACHE_HOME/rekkord-action`, `~/.cache/rekkord-action`, on macOS
 * `~/Library/Caches/rekkord-action`, on Windows `%LOCALAPPDATA%\rekkord-action`.
 */
function cacheFolder(env, home, platform = process.platform) {
    const xdg = env['XDG_CACHE_HOME'];
    const local = env['LOCALAPPDATA'];
    const name = 'rekkord-action';
    // The XDG specification has relative paths ignored
    if (xdg !== undefined && external_node_path_.isAbsolute(xdg))
        return external_node_path_.join(xdg, name);
    if (platform === 'darwin')
        return external_node_path_.join(home, 'Library/Caches', name);
    if (platform === 'win32' && local !== undefined && local !== '')
        return external_node_path_.join(local, name);
    return external_node_path_.join(home, '.cache', name);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/config/find.js



/**
 * Reads the first configuration file of the search path (docs/behaviour.md section 1): the one named, `REKKORD_CONFIG_FILE`,
 * `$XDG_CONFIG_HOME/rekkord/rekkord.ini` (`~/.config` without that variable), `/etc/rekkord/rekkord.ini`.
 *
 * @returns undefined when none is named and none of the usual places has one
 * @throws RekkordError `config` when a file that is named does not exist, or any cannot be read or is not UTF-8
 */
function findConfig(search) {
    const { configFile, noConfig = false, env, cwd, home, systemFolder = '/etc' } = search;
    if (configFile !== undefined && noConfig) {
        throw new errors/* RekkordError */.X('usage', 'a configuration file is named and --no_config given, use one of them');
    }
    if (noConfig)
        return undefined;
    const named = configFile ?? (env['REKKORD_CONFIG_FILE'] || undefined);
    if (named !== undefined) {
        if (named === '')
            throw new errors/* RekkordError */.X('usage', 'the name of the configuration file is empty');
        const file = external_node_path_.resolve(cwd, named);
        const found = readConfig(file);
        if (found !== undefined)
            return found;
        const source = configFile === undefined ? ' (REKKORD_CONFIG_FILE)' : '';
        throw new errors/* RekkordError */.X('config', `the configuration file "${file}" does not exist${source}`);
    }
    const xdg = env['XDG_CONFIG_HOME'];
    // The XDG specification has relative paths ignored.
    const folder = xdg !== undefined && external_node_path_.isAbsolute(xdg) ? xdg : external_node_path_.join(home, '.config');
    return (readConfig(external_node_path_.join(folder, 'rekkord/rekkord.ini')) ?? readConfig(external_node_path_.join(systemFolder, 'rekkord/rekkord.ini')));
}
function readConfig(file) {
    let bytes;
    try {
        bytes = (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* RekkordError */.X('config', `the configuration file "${file}" cannot be read (${code})`, { cause: error });
    }
    try {
        return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch (error) {
        throw new errors/* RekkordError */.X('config', `the configuration file "${file}" is not UTF-8 text`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/config/ini.js
var ini = __webpack_require__(6120);
// EXTERNAL MODULE: ./lib/config/location.js + 3 modules
var config_location = __webpack_require__(3505);
;// CONCATENATED MODULE: ./lib/config/schema.js




const schema_text = (value) => value;
const file = (value, folder) => external_node_path_.resolve(folder, value);
const port = (0,values/* integer */.nd)(1, 65535);
const retention = (value) => value.toLowerCase() === 'disabled' ? undefined : (0,values/* parseDuration */.E9)(value) || undefined;
/** Every section and key there is (docs/behaviour.md section 1). */
const SECTIONS = {
    Repository: { URL: schema_text, KeyFile: file },
    Settings: { Threads: (0,values/* integer */.nd)(1, 1024), CompressionLevel: (0,values/* integer */.nd)(0, 12) },
    Hooks: {
        PreSaveDirectory: file,
        PostSaveDirectory: file,
        PreScanDirectory: file,
        PostScanDirectory: file,
        PostSaveAlways: values/* parseBoolean */.yG
    },
    Protection: {
        TestWrites: values/* parseBoolean */.yG,
        KeyPerBlob: values/* parseBoolean */.yG,
        RetainDuration: retention,
        DurationSafety: values/* parseBoolean */.yG
    },
    S3: {
        Location: schema_text,
        Host: schema_text,
        Port: port,
        Region: schema_text,
        Bucket: schema_text,
        Prefix: schema_text,
        KeyID: schema_text,
        SecretKey: schema_text,
        LockMode: (0,values/* choice */.Yq)('Governance', 'Compliance'),
        ChecksumType: (0,values/* choice */.Yq)('CRC64nvme', 'None', 'CRC32', 'CRC32C', 'SHA1', 'SHA256')
    },
    SFTP: {
        Host: schema_text,
        Port: port,
        User: schema_text,
        Path: schema_text,
        Password: schema_text,
        KeyFile: file,
        Key: schema_text,
        KnownHosts: values/* parseBoolean */.yG,
        Fingerprint: values/* parseFingerprint */.sr
    },
    Link: { URL: schema_text, ApiKey: schema_text, CheckPeriod: values/* parseDuration */.E9 }
};
const SECTION_ALIASES = { SSH: 'SFTP' };
const KEY_ALIASES = { S3: { Endpoint: 'Location', AccessKeyID: 'KeyID' } };
/**
 * Reads and checks the text of a configuration file.
 *
 * @param content the file's text
 * @param fileName the file's path; relative values start from its folder
 * @throws RekkordError `config` naming file, line and key: malformed lines, unknown sections and keys, keys given twice
 *   (under either of two names too), empty values and values of the wrong kind
 */
function parseConfig(content, fileName) {
    const values = {};
    for (const name of Object.keys(SECTIONS))
        values[name] = {};
    const warnings = [];
    for (const { name, line, entries } of (0,ini/* parseIni */.A)(content, fileName)) {
        const known = own(SECTION_ALIASES, name) ?? name;
        const parsers = own(SECTIONS, known);
        const section = own(values, known);
        if (parsers === undefined || section === undefined)
            throw (0,ini/* iniError */.H)(fileName, line, `unknown section [${name}]`);
        if (known === 'Link' && !warnings.some((warning) => warning.includes('[Link]'))) {
            warnings.push(`${fileName}:${line}: [Link] is ignored, saves are not reported to a Rekkord web server`);
        }
        for (const entry of entries) {
            readEntry(entry, { fileName, section: name, parsers, aliases: own(KEY_ALIASES, known) ?? {}, values: section });
            if (/\s[;#]/.test(entry.value)) {
                warnings.push(`${fileName}:${entry.line}: "${entry.key}" has a ";" or "#" in its value: comments need their own line`);
            }
        }
    }
    return { ...values, file: fileName, warnings };
}
function readEntry({ key, value, line }, context) {
    const { fileName, section, parsers, aliases, values } = context;
    const name = own(aliases, key) ?? key;
    const parse = own(parsers, name);
    if (parse === undefined)
        throw (0,ini/* iniError */.H)(fileName, line, `unknown key "${key}" in [${section}]`);
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
        if (!(error instanceof errors/* RekkordError */.X))
            throw error;
        throw (0,ini/* iniError */.H)(fileName, line, `"${key}" ${error.message}`, { cause: error });
    }
}
/** The record's own value: names from a file must not reach what every object inherits. */
function own(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/config/load.js









const DAY_MS = 86_400_000;
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
    const repository = repositoryLocation(options, config);
    return {
        ...given({
            configFile: found?.file,
            repository,
            key: keySource(options, config),
            threads: threads ?? general.Threads?.value,
            compressionLevel: general.CompressionLevel?.value,
            storageTimeoutMs: storageTimeout(env),
            onSecret: options.onSecret
        }),
        hooks: {
            ...given({
                preSave: hooks.PreSaveDirectory?.value,
                postSave: hooks.PostSaveDirectory?.value,
                preScan: hooks.PreScanDirectory?.value,
                postScan: hooks.PostScanDirectory?.value
            }),
            postSaveAlways: hooks.PostSaveAlways?.value ?? false
        },
        protection: protectionSettings(config),
        ...(repository?.type === 's3' && { s3: s3Settings(config.S3, env) }),
        ...(repository?.type === 'sftp' && { sftp: sftpSettings(config.SFTP, env, cwd) }),
        cacheFolder: cacheFolder(env, options.home),
        warnings: config.warnings
    };
}
function storageTimeout(env) {
    const text = variable(env, 'REKKORD_TIMEOUT');
    try {
        return text === undefined ? undefined : (0,values/* parseDuration */.E9)(text);
    }
    catch (error) {
        throw new errors/* RekkordError */.X('config', `REKKORD_TIMEOUT ${error.message}`, { cause: error });
    }
}
function checkOptions({ repository, keyFile, keyText, threads }) {
    if (repository === '')
        throw new errors/* RekkordError */.X('usage', 'the repository URL is empty');
    if (keyFile === '')
        throw new errors/* RekkordError */.X('usage', 'the name of the key file is empty');
    if (keyText === '')
        throw new errors/* RekkordError */.X('usage', 'the key is empty');
    if (keyFile !== undefined && keyText !== undefined) {
        throw new errors/* RekkordError */.X('usage', 'both a key and a key file are given, use one of them');
    }
    if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 1024)) {
        throw new errors/* RekkordError */.X('usage', `the number of threads must be from 1 to 1024, not ${threads}`);
    }
}
function repositoryLocation({ repository, env, cwd }, config) {
    const { S3: s3, SFTP: sftp } = config;
    const context = (folder) => ({
        folder,
        s3: {
            location: s3.Location?.value,
            host: s3.Host?.value,
            port: s3.Port?.value,
            region: s3.Region?.value,
            defaultRegion: environmentRegion(env),
            bucket: s3.Bucket?.value,
            prefix: s3.Prefix?.value
        },
        sftp: { host: sftp.Host?.value, port: sftp.Port?.value, user: sftp.User?.value, path: sftp.Path?.value }
    });
    if (repository !== undefined)
        return locationOption(repository, context(cwd));
    const url = config.Repository.URL;
    try {
        if (url !== undefined)
            return (0,config_location/* parseLocation */.z)(url.value, context(external_node_path_.dirname(config.file)));
        const fromEnvironment = variable(env, 'REKKORD_REPOSITORY');
        return fromEnvironment === undefined ? undefined : (0,config_location/* parseLocation */.z)(fromEnvironment, context(cwd));
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.X))
            throw error;
        if (url !== undefined)
            throw (0,ini/* iniError */.H)(config.file, url.line, `"URL": ${error.message}`, { cause: error });
        throw new errors/* RekkordError */.X('config', `REKKORD_REPOSITORY: ${error.message}`, { cause: error });
    }
}
function locationOption(repository, context) {
    try {
        return (0,config_location/* parseLocation */.z)(repository, context);
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.X))
            throw error;
        throw new errors/* RekkordError */.X('usage', error.message, { cause: error });
    }
}
function keySource({ keyFile, keyText, env, cwd }, config) {
    if (keyText !== undefined)
        return { type: 'text', text: keyText };
    const fromEnvironment = variable(env, 'REKKORD_KEY_FILE', 'REKKORD_KEYFILE');
    const file = keyFile ?? config.Repository.KeyFile?.value ?? fromEnvironment;
    return file === undefined ? undefined : { type: 'file', path: external_node_path_.resolve(cwd, file) };
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

/***/ 3505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ displayLocation),
  z: () => (/* binding */ parseLocation)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/config/url-parts.js

/**
 * A host of a URL: a name, an IPv4 address, or an IPv6 address in brackets; in lower case.
 * @throws RekkordError `config`
 */
function parseHost(text) {
    if (!/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/i.test(text)) {
        throw new errors/* RekkordError */.X('config', text === '' ? 'the repository URL names no host' : `"${text}" is not a host name`);
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
        throw new errors/* RekkordError */.X('config', `"${text}" is not a port, which is 1 to 65535`);
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
        throw new errors/* RekkordError */.X('config', `"${text}" has a malformed percent-encoding, write %25 for "%"`, { cause: error });
    }
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(decoded))
        throw new errors/* RekkordError */.X('config', `"${text}" holds a control character`);
    return decoded;
}
/** A URL as messages may show it: what stands before the last `@` may hold a password, and a query a signature. */
function withoutSecrets(url) {
    return url.replace(/^((?:s3:)?[a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1***@').replace(/\?.*$/s, '?***');
}

;// CONCATENATED MODULE: ./lib/config/s3-location.js


/**
 * Parses `https://bucket.s3.region.host/prefix` and `https://host/bucket/prefix`, with or without `s3:` before it, or
 * the word `S3`, which takes everything from the section (docs/behaviour.md section 1). What the URL does not say, the section
 * fills in; only `Region` goes before what the host's name suggests.
 *
 * @throws RekkordError `config`
 */
function parseS3Location(url, place) {
    const found = url === 'S3' ? fromSection(place) : parseS3Url(url.replace(/^s3:/i, ''));
    const bucket = found.bucket ?? place.bucket;
    if (bucket === undefined)
        throw new errors/* RekkordError */.X('config', 'the S3 location names no bucket, add /bucket or [S3] Bucket');
    if (!/^[A-Za-z0-9._-]+$/.test(bucket) || /^\.+$/.test(bucket)) {
        throw new errors/* RekkordError */.X('config', `"${bucket}" is not the name of an S3 bucket`);
    }
    const region = place.region ?? found.region ?? place.defaultRegion;
    return {
        type: 's3',
        protocol: found.protocol,
        host: found.host,
        ...(found.port !== undefined && { port: found.port }),
        ...(region !== undefined && { region }),
        bucket,
        prefix: checkPrefix(found.prefix ?? place.prefix ?? ''),
        virtualHost: found.virtualHost
    };
}
/** The URL of an S3 location, in the form it was given in; there is never a secret in it. */
function displayS3Location({ protocol, host, port, bucket, prefix, virtualHost }) {
    const authority = `${virtualHost ? `${bucket}.` : ''}${host}${port === undefined ? '' : `:${port}`}`;
    const segments = [...(virtualHost ? [] : [bucket]), ...prefix.split('/').filter((part) => part !== '')];
    return [`${protocol}://${authority}`, ...segments.map(encodeURIComponent)].join('/');
}
function fromSection({ location, host, port }) {
    if (location !== undefined && (host !== undefined || port !== undefined)) {
        throw new errors/* RekkordError */.X('config', '[S3] has both Location and Host or Port, give one of them');
    }
    if (location !== undefined)
        return parseS3Url(location.includes('://') ? location : `https://${location}`);
    if (host === undefined)
        throw new errors/* RekkordError */.X('config', 'the repository is "S3" but [S3] has no Location and no Host');
    return { protocol: 'https', ...splitHost(parseHost(host)), ...(port !== undefined && { port }) };
}
function parseS3Url(url) {
    // Before anything is taken from the URL: wherever the "@" stands, a part of a key may stand before it.
    if (url.includes('@')) {
        const hint = 'keys do not belong in the URL, use [S3] or the environment; in a prefix "@" is %40';
        throw new errors/* RekkordError */.X('config', `"${withoutSecrets(url)}": ${hint}`);
    }
    const match = /^(https?):\/\/([^/?#]*?)(?::([^:/?#\]]*))?(\/[^?#]*)?$/i.exec(url);
    if (match === null) {
        const hint = 'is not an S3 location, which is https://bucket.s3.region.host/prefix or https://host/bucket/prefix';
        throw new errors/* RekkordError */.X('config', `"${withoutSecrets(url)}" ${hint}`);
    }
    const protocol = match[1]?.toLowerCase() === 'http' ? 'http' : 'https';
    const { host, bucket, region, virtualHost } = splitHost(parseHost(match[2] ?? ''));
    const port = match[3] === undefined ? undefined : parsePort(match[3]);
    const parts = (match[4] ?? '').split('/').slice(1).map(decodeUrlPart);
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
        throw new errors/* RekkordError */.X('config', `the S3 prefix "${trimmed}" has an empty part, "." or ".."`);
    }
    return trimmed;
}

;// CONCATENATED MODULE: ./lib/config/sftp-location.js


/**
 * Parses `ssh://user@host:port/path`, `sftp://...` and `user@host:path`, or the word `SFTP`, which takes everything
 * from the section (docs/behaviour.md section 1). The path is relative to the login folder; `//` after the host, or `:/`, makes
 * it absolute. What the URL does not say, the section fills in. Only the forms with `://` are percent-decoded.
 *
 * @throws RekkordError `config`
 */
function parseSftpLocation(url, place) {
    const { host, user = place.user, port, path = place.path } = url === 'SFTP' ? sftp_location_fromSection(place) : parseSftpUrl(url);
    if (path === undefined || path === '') {
        throw new errors/* RekkordError */.X('config', 'the SFTP location names no folder, add /path or [SFTP] Path');
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
function displaySftpLocation({ user, host, port, path }) {
    const authority = `${user === undefined ? '' : `${encodeURIComponent(user)}@`}${host}${port === undefined ? '' : `:${port}`}`;
    return `ssh://${authority}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
/** Whether a repository URL is of the form `user@host:path`. */
function isSftpShorthand(url) {
    return /^[^/\\]+@[^/\\]*:/.test(url);
}
function sftp_location_fromSection({ host, port }) {
    if (host === undefined)
        throw new errors/* RekkordError */.X('config', 'the repository is "SFTP" but [SFTP] has no Host');
    return { host: parseHost(host), ...(port !== undefined && { port }) };
}
function parseSftpUrl(url) {
    const shorthand = /^([^@:]+)@(\[[^\]]*\]|[^:@]*):(.*)$/s.exec(url);
    if (!/^(ssh|sftp):\/\//i.test(url) && shorthand !== null) {
        const [, user = '', host = '', path = ''] = shorthand;
        return { user, host: parseHost(host), ...(path !== '' && { path }) };
    }
    const match = /^(?:ssh|sftp):\/\/(?:([^/]*)@)?(\[[^\]]*\]|[^/:@]*)(?::(\d*))?(?:\/(.*))?$/is.exec(url);
    if (match === null) {
        const hint = 'is not an SFTP location, which is ssh://user@host:port/path or user@host:path';
        throw new errors/* RekkordError */.X('config', `"${withoutSecrets(url)}" ${hint}`);
    }
    const [, user, host = '', port, rest] = match;
    if (user?.includes(':')) {
        const hint = 'a password does not belong in the URL, use [SFTP] Password or SSH_PASSWORD';
        throw new errors/* RekkordError */.X('config', `"${withoutSecrets(url)}": ${hint}`);
    }
    // `ssh://host:/path`: an empty port, which makes the path absolute.
    const path = rest === undefined ? undefined : `${port === '' ? '/' : ''}${decodeUrlPart(rest)}`;
    return {
        ...(user !== undefined && user !== '' && { user: decodeUrlPart(user) }),
        host: parseHost(host),
        ...(port !== undefined && port !== '' && { port: parsePort(port) }),
        ...(path !== undefined && path !== '' && { path })
    };
}

;// CONCATENATED MODULE: ./lib/config/location.js





/**
 * Parses a repository URL in any of its forms (docs/behaviour.md section 1). What is no URL is a local path, `C:\folder` too.
 *
 * @throws RekkordError `config` for a form that is not known or incomplete; a password in the URL is refused, and not
 *   shown
 */
function parseLocation(url, context) {
    if (url === '')
        throw new errors/* RekkordError */.X('config', 'the repository URL is empty');
    if (url.includes('\0'))
        throw new errors/* RekkordError */.X('config', 'the repository URL holds a NUL character');
    if (url === 'S3' || /^(?:s3|https?):/i.test(url))
        return parseS3Location(url, context.s3);
    if (url === 'SFTP' || /^(?:ssh|sftp):\/\//i.test(url) || isSftpShorthand(url)) {
        return parseSftpLocation(url, context.sftp);
    }
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(url)) {
        const kinds = 'a path, https://host/bucket (S3) or ssh://user@host/path (SFTP)';
        throw new errors/* RekkordError */.X('config', `"${withoutSecrets(url)}" is not a repository URL, which is ${kinds}`);
    }
    return { type: 'local', path: external_node_path_.resolve(context.folder, url) };
}
/** The URL of a repository as people, logs and hooks may see it: without any secret. */
function displayLocation(location) {
    switch (location.type) {
        case 'local':
            return location.path;
        case 's3':
            return displayS3Location(location);
        case 'sftp':
            return displaySftpLocation(location);
    }
}


/***/ }),

/***/ 6618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Er: () => (/* binding */ parseTimeLimit),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   sr: () => (/* binding */ parseFingerprint),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be yes or no, not "${text}"`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be a number with s, m, h or d, such as 30d, not "${text}"`);
    }
    return milliseconds;
}
/**
 * A parser of whole decimal numbers from `minimum` to `maximum`; it throws RekkordError `config`, the end of a
 * sentence.
 */
function integer(minimum, maximum) {
    return (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
        if (!(value >= minimum && value <= maximum)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be a whole number from ${minimum} to ${maximum}, not "${text}"`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be a percentage above 0 and up to 100, such as 5%, not "${text}"`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be longer than "${text}"`);
    return milliseconds;
}
/** A parser of one word of a list, in any case; it gives the word as listed, or throws RekkordError `config`. */
function choice(...words) {
    return (text) => {
        const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
        if (found === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be one of ${words.join(', ')}, not "${text}"`);
        return found;
    };
}
/**
 * An SSH host key fingerprint as ssh-keygen prints it: `SHA256:` and 43 characters of Base64.
 * @throws RekkordError `config`, the end of a sentence
 */
function parseFingerprint(text) {
    if (!/^SHA256:[A-Za-z0-9+/]{43}=?$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', 'must be SHA256: and 43 characters of Base64, as ssh-keygen -l prints it');
    }
    return text;
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FormatError),
/* harmony export */   X: () => (/* binding */ RekkordError)
/* harmony export */ });
/**
 * Every failure that is expected to happen to users: `message` is one sentence that names the input and says what to
 * do, `cause` what was underneath. Anything else that is thrown is a bug, and only bugs show a stack trace.
 */
class RekkordError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'RekkordError';
        this.code = code;
    }
}
/** Bytes that are not what the format says: thrown by every reader in `format`, `crypto` and `compression`. */
class FormatError extends RekkordError {
    constructor(message, options) {
        super('damaged', message, options);
        this.name = 'FormatError';
    }
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ displayPath),
/* harmony export */   UN: () => (/* binding */ escapeControls),
/* harmony export */   gx: () => (/* binding */ snapshotEntryName),
/* harmony export */   u6: () => (/* binding */ pathBuffer),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   xe: () => (/* binding */ toBytePath)
/* harmony export */ });
/* unused harmony export absolutePath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const SEPARATOR = '/';
/** Text, as users write it, to the bytes of its name: UTF-8. */
function toBytePath(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** The bytes, as the file system calls take them. */
function pathBuffer(bytes) {
    return Buffer.from(bytes, 'latin1');
}
/** The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. */
function displayPath(bytes) {
    return escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'));
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
/** Absolute, without `.`, `..`, doubled or trailing separators; relative ones start at `base`. */
function absolutePath(text, base) {
    return path.resolve(base, text);
}
/**
 * Name of a saved path in its snapshot: the absolute path without its leading `/`; on Windows `C:\x` becomes `C/x`
 * (docs/format.md section 6). Empty for `/`.
 */
function snapshotEntryName(absolute) {
    if (process.platform === 'win32') {
        return toBytePath(absolute
            .replace(/^([A-Za-z]):/, '$1')
            .replaceAll('\\', '/')
            .replace(/^\/+|\/+$/g, ''));
    }
    return toBytePath(absolute).replace(/^\/+|\/+$/g, '');
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


/***/ })

};
