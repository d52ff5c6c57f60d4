export const id = 676;
export const ids = [676];
export const modules = {

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FB: () => (/* binding */ absoluteArgument),
  hm: () => (/* binding */ addCommonOptions),
  Wr: () => (/* binding */ addFormatOption),
  Z5: () => (/* binding */ optionParser),
  sb: () => (/* binding */ readSettings),
  aL: () => (/* binding */ words)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/values.js
var values = __webpack_require__(6618);
;// CONCATENATED MODULE: ./lib/config/credentials.js



/** Variables that hold secrets this program reads, for masking and for keeping them from hooks. */
const SECRET_VARIABLES = (/* unused pure expression or super */ null && ([
    'S3_SECRET_ACCESS_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'SSH_PASSWORD',
    'SSH_KEY'
]));
/** The first variable of the list that is set and not empty. */
function variable(env, ...names) {
    return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
/** Credentials and options for S3: the section's, else the environment's, `S3_` before `AWS_` (behaviour text §1). */
function s3Settings(section, env) {
    const ownKeyId = section.KeyID?.value ?? variable(env, 'S3_ACCESS_KEY_ID');
    const sessionToken = ownKeyId === undefined ? variable(env, 'AWS_SESSION_TOKEN') : undefined;
    return given({
        accessKeyId: ownKeyId ?? variable(env, 'AWS_ACCESS_KEY_ID'),
        secretKey: section.SecretKey?.value ?? variable(env, 'S3_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY'),
        sessionToken,
        lockMode: section.LockMode?.value,
        checksumType: section.ChecksumType?.value
    });
}
/** The region that the environment names for S3. */
function environmentRegion(env) {
    return variable(env, 'S3_REGION', 'S3_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION');
}
/**
 * Credentials and options for SFTP: the section's, else the environment's (behaviour text §1).
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
 * Reads the first configuration file of the search path (behaviour text §1): the one named, `REKKORD_CONFIG_FILE`,
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

;// CONCATENATED MODULE: ./lib/config/ini.js

/**
 * Splits INI text into sections and entries, in file order, keeping repeated names: which names are known and which may
 * repeat is for the caller to say. Comments are whole lines that start with `;` or `#` (behaviour text §1); a `;` or
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
    return new errors/* RekkordError */.X('config', `${file}:${line}: ${sentence}`, options);
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

// EXTERNAL MODULE: ./lib/config/location.js + 3 modules
var config_location = __webpack_require__(3505);
;// CONCATENATED MODULE: ./lib/config/schema.js




const schema_text = (value) => value;
const file = (value, folder) => external_node_path_.resolve(folder, value);
const port = (0,values/* integer */.nd)(1, 65535);
const retention = (value) => value.toLowerCase() === 'disabled' ? undefined : (0,values/* parseDuration */.E9)(value) || undefined;
/** Every section and key there is (behaviour text §1). */
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
    for (const { name, line, entries } of parseIni(content, fileName)) {
        const known = own(SECTION_ALIASES, name) ?? name;
        const parsers = own(SECTIONS, known);
        const section = own(values, known);
        if (parsers === undefined || section === undefined)
            throw iniError(fileName, line, `unknown section [${name}]`);
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
        throw iniError(fileName, line, `unknown key "${key}" in [${section}]`);
    const earlier = own(values, name);
    if (earlier !== undefined)
        throw iniError(fileName, line, `"${key}" is already given in line ${earlier.line}`);
    // Also keeps an empty hook directory from meaning the configuration file's own folder (behaviour text §5).
    if (value === '')
        throw iniError(fileName, line, `"${key}" has no value: give one or remove the line`);
    try {
        values[name] = { value: parse(value, external_node_path_.dirname(external_node_path_.resolve(fileName))), line };
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.X))
            throw error;
        throw iniError(fileName, line, `"${key}" ${error.message}`, { cause: error });
    }
}
/** The record's own value: names from a file must not reach what every object inherits. */
function own(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/config/load.js









const DAY_MS = 86_400_000;
/**
 * Brings options, configuration file and environment together, in this order of precedence (behaviour text §1).
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
            storageTimeoutMs: storageTimeout(env)
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
        return (0,config_location/* parseLocation */.z)(repository, context(cwd));
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
            throw iniError(config.file, url.line, `"URL": ${error.message}`, { cause: error });
        throw new errors/* RekkordError */.X('config', `REKKORD_REPOSITORY: ${error.message}`, { cause: error });
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
        throw iniError(file, retain.line, '"RetainDuration" must be from 14d to 100d unless DurationSafety is no');
    }
    return {
        testWrites: protection.TestWrites?.value ?? true,
        keyPerBlob: protection.KeyPerBlob?.value ?? false,
        ...(retain?.value !== undefined && { retainMs: retain.value })
    };
}

;// CONCATENATED MODULE: ./lib/cli/options.js





/** Adds the options that every command has (behaviour text §3). */
function addCommonOptions(command) {
    return command
        .option('-C, --config_file <file>', 'configuration file')
        .option('--no_config', 'use no configuration file')
        .option('-R, --repository <url>', 'repository')
        .option('-K, --key_file <file>', 'key file')
        .option('-j, --threads <count>', 'worker threads', optionParser('--threads', (0,values/* integer */.nd)(1, 1024)));
}
/** Adds the option that says how a list is written. */
function addFormatOption(command) {
    const parse = optionParser('--format', (0,values/* choice */.Yq)('Plain', 'JSON'));
    return command.option('-f, --format <format>', 'Plain or JSON', parse, 'Plain');
}
/**
 * What options, configuration file and environment say together; warnings about them are shown.
 * @throws RekkordError `config` or `usage`
 */
function readSettings(options, { env, cwd, terminal }) {
    const settings = loadSettings({
        configFile: options.config_file,
        noConfig: options.no_config,
        repository: options.repository,
        keyFile: options.key_file,
        threads: options.threads,
        env,
        cwd,
        home: external_node_os_.homedir()
    });
    for (const warning of settings.warnings)
        terminal.warning(warning);
    return settings;
}
/**
 * The absolute path that an argument means.
 * @throws RekkordError `usage` when it is empty, which would mean the working directory: a shell variable that is not set
 */
function absoluteArgument(text, what, cwd) {
    if (text === '')
        throw new errors/* RekkordError */.X('usage', `${what} is empty`);
    return external_node_path_.resolve(cwd, text);
}
/** A parser of an option's value, with the option named in its errors. */
function optionParser(option, parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.X))
                throw error;
            throw new errors/* RekkordError */.X('usage', `${option} ${error.message}`, { cause: error });
        }
    };
}
/** A parser of words separated by commas, each in any case. */
function words(...known) {
    const parse = (0,values/* choice */.Yq)(...known);
    return (text) => text.split(',').map((word) => parse(word.trim()));
}


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/commands/interrupt.js
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** What the first signal to end the program does to the command that runs: aborts it. The second ends the process. */
class Interrupt {
    #controller = new AbortController();
    #process;
    #handle = (name) => this.#receive(name);
    constructor(target) {
        this.#process = target;
        for (const name of SIGNALS)
            target.on(name, this.#handle);
    }
    /** Aborts at the first signal; its reason is the signal's name. */
    get signal() {
        return this.#controller.signal;
    }
    /** Gives signals back their usual effect. */
    release() {
        for (const name of SIGNALS)
            this.#process.off(name, this.#handle);
    }
    #receive(name) {
        if (!this.signal.aborted) {
            this.#controller.abort(name);
            return;
        }
        this.release();
        this.#process.kill(this.#process.pid, name);
    }
}

// EXTERNAL MODULE: ./lib/config/values.js
var values = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var options = __webpack_require__(3954);
;// CONCATENATED MODULE: ./lib/cli/version.js
/** The version of this program, the same as in package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./lib/cli/program.js




/**
 * The program's commands and options (behaviour text §3). The code of a command is loaded when it runs, so that help and
 * wrong options are told at once.
 *
 * @param onExit told the exit code of a command that ran, where it is not 0
 * @returns a program that throws commander's errors instead of ending the process
 */
function createProgram(face, onExit) {
    const program = new esm/* Command */.uB('rekkord')
        .description("Encrypted, deduplicated snapshots in Rekkord's repository format")
        .usage('<command> [options]')
        .version(`rekkord-action ${VERSION}`, '--version', 'show the version')
        .helpOption('-h, --help', 'show help')
        .helpCommand(false)
        .exitOverride()
        // Its errors are shown by whoever catches them
        .configureOutput({ outputError: () => undefined });
    addKeyCommands(program, face);
    addSave(program, face);
    addRestore(program, face, onExit);
    addLists(program, face, onExit);
    addScan(program, face);
    program
        .command('help [command]')
        .description('show help for a command')
        .action((name) => {
        const command = program.commands.find((one) => one.name() === name || one.aliases().includes(name ?? ''));
        if (name === undefined || command !== undefined)
            (command ?? program).help();
        program.error(`error: unknown command '${name}'`);
    });
    return program;
}
/** Starts a command with the options that all have. */
function newCommand(program, usage, description) {
    return (0,options/* addCommonOptions */.hm)(program.command(usage).description(description));
}
function addKeyCommands(program, face) {
    newCommand(program, 'init', 'create a repository')
        .option('-g, --generate_key', 'make a master key too, in the file of -K or else master.key')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(815)]).then(__webpack_require__.bind(__webpack_require__, 7815))).runInit(options, face));
    newCommand(program, 'derive', 'make a restricted key from the master key')
        .requiredOption('-t, --type <type>', 'WriteOnly, ReadWrite or LogOnly', (0,options/* optionParser */.Z5)('--type', (0,values/* choice */.Yq)('WriteOnly', 'ReadWrite', 'LogOnly')))
        .option('-O, --output_filename <file>', 'new key file; the type and .key unless given')
        .option('-f, --force', 'replace the file if it exists')
        .option('--offline', 'do not look whether the master key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(538)]).then(__webpack_require__.bind(__webpack_require__, 6157))).runDerive(options, face));
    newCommand(program, 'identify', 'show the ID and the type of a key')
        .option('--offline', 'do not look whether the key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(362)]).then(__webpack_require__.bind(__webpack_require__, 8362))).runIdentify(options, face));
}
function addSave(program, face) {
    newCommand(program, 'save <channel> <path...>', 'save files and folders as a snapshot')
        .option('-f, --force', 'read every file, also those that are known to be unchanged')
        .option('--follow', 'follow symbolic links')
        .option('-m, --meta <list>', 'keep more about each file: ATime', (0,options/* optionParser */.Z5)('--meta', (0,options/* words */.aL)('ATime', 'XAttrs')))
        .option('--no_hooks', 'run no hooks')
        .option('--post_save <when>', 'run post-save hooks after success, or always', (0,options/* optionParser */.Z5)('--post_save', (0,values/* choice */.Yq)('success', 'always')))
        .option('--no_report', 'accepted: saves are never reported to a web server')
        .option('-n, --dry_run', 'find out what a save would do: write nothing, run no hooks')
        .action(async (channel, paths, options) => (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(974), __webpack_require__.e(402)]).then(__webpack_require__.bind(__webpack_require__, 4402))).runSave(channel, paths, options, face));
}
function addRestore(program, face, onExit) {
    newCommand(program, 'restore <identifier> <destination>', 'restore a snapshot, or a folder or file of one')
        .option('-f, --force', 'restore into a folder that is not empty, replacing files')
        .option('--delete', 'with --force: remove what is not in the snapshot')
        .option('-m, --meta <list>', 'restore more about each file: Owner', (0,options/* optionParser */.Z5)('--meta', (0,options/* words */.aL)('Owner', 'XAttrs')))
        .option('-v, --verbose', 'name everything that is restored')
        .option('-n, --dry_run', 'find out what would be restored, write nothing')
        .action(async (identifier, destination, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(974), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 7682))).runRestore(identifier, destination, options, face)));
}
function addLists(program, face, onExit) {
    (0,options/* addFormatOption */.Wr)(newCommand(program, 'snapshots', 'list snapshots'))
        .option('-s, --sort <order>', 'Object, Time, Channel, Size, Stored or Added; ~ before it reverses')
        .option('-c, --channel <channel>', 'only the snapshots of one channel')
        .option('-p, --pattern <pattern>', 'only channels that match a pattern with * and ?')
        .option('-v, --verbose', 'show tags too')
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(99)]).then(__webpack_require__.bind(__webpack_require__, 99))).runSnapshots(options, face)));
    (0,options/* addFormatOption */.Wr)(newCommand(program, 'list <identifier>', 'list what a snapshot or a folder of one holds'))
        .option('-r, --recurse', 'list what is in folders too')
        .option('-v, --verbose', 'show owners and object IDs too')
        .action(async (identifier, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 8157))).runList(identifier, options, face)));
}
function addScan(program, face) {
    newCommand(program, 'scan', 'verify every snapshot and every blob')
        .alias('check')
        .option('--no_hooks', 'run no hooks')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(177), __webpack_require__.e(974), __webpack_require__.e(921)]).then(__webpack_require__.bind(__webpack_require__, 921))).runScan(options, face));
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/commands/sentence.js

/**
 * A message as one line of its own, whatever names are in it: with a capital letter, unless a name stands there, and
 * without a full stop.
 */
function sentence(message) {
    const text = (0,path/* escapeControls */.UN)(message).replace(/(?<!\.)\.$/, '');
    return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/cli/failure.js



/** The line that tells of an error: `Error: ` and its sentence. */
function errorLine(message) {
    return `Error: ${sentence(message)}`;
}
/** The line that tells of a warning. */
function warningLine(message) {
    return `Warning: ${sentence(message)}`;
}
/** What commander says of wrong options and arguments, as one sentence. */
function usageSentence(message) {
    const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?');
    return text.replace(/\. /g, ': ');
}
/** What is shown of an error that is no expected one. */
function bugReport(error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : (0,external_node_util_.inspect)(error);
    return `${details}\nError: This is a bug in rekkord-action ${VERSION}: please report it with the lines above`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/cli/terminal.js


/** Milliseconds between two looks at the progress. */
const PROGRESS_INTERVAL = 200;
/** Characters of output that are gathered before they are written. */
const OUTPUT_PIECE = 32 * 1024;
/** Columns of a terminal that does not say how many it has. */
const DEFAULT_COLUMNS = 80;
const CLEAR_LINE = '\r\x1b[K';
/**
 * The two streams that people and programs read: messages and a line of progress on standard error, results on standard
 * output (behaviour text §3).
 */
class Terminal {
    #output;
    #messages;
    #gathered = '';
    #timer;
    #progressShown = false;
    constructor(output, messages) {
        this.#output = output;
        this.#messages = messages;
        // A reader that has seen enough, such as `head`, is no failure
        output.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
            process.exit();
        });
        // Nobody is left to be told
        messages.on('error', () => undefined);
    }
    /** Writes lines on standard error. */
    message(text) {
        this.#hideProgress();
        this.#messages.write(`${text}\n`);
    }
    warning(message) {
        this.message(warningLine(message));
    }
    error(message) {
        this.message(errorLine(message));
    }
    /** Adds to standard output. What is gathered is written piece by piece, and at the end by `flush`. */
    async write(text) {
        this.#gathered += text;
        if (this.#gathered.length >= OUTPUT_PIECE)
            await this.flush();
    }
    /** Writes what is gathered, and lets the event loop turn, so that a reader's end and signals are noticed. */
    async flush() {
        const text = this.#gathered;
        this.#gathered = '';
        if (text === '')
            return;
        this.#hideProgress();
        await new Promise((resolve) => this.#output.write(text, () => resolve()));
        await (0,promises_.setImmediate)();
    }
    /** Shows a line that is told anew again and again, where standard error is a terminal. */
    startProgress(line) {
        this.stopProgress();
        if (!this.#messages.isTTY)
            return;
        this.#timer = setInterval(() => this.#showProgress(line()), PROGRESS_INTERVAL);
        this.#timer.unref();
    }
    stopProgress() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#hideProgress();
    }
    #showProgress(line) {
        const columns = this.#messages.columns || DEFAULT_COLUMNS;
        this.#messages.write(CLEAR_LINE + line.slice(0, columns - 1));
        this.#progressShown = true;
    }
    #hideProgress() {
        if (this.#progressShown)
            this.#messages.write(CLEAR_LINE);
        this.#progressShown = false;
    }
}

;// CONCATENATED MODULE: ./lib/cli/run.js






/** Exit code of a run that the user or the system ended. */
const INTERRUPTED = 130;
/**
 * Runs one command, given as the arguments that follow the program's name.
 * @returns the exit code: 0, 1, or 130 when a signal ended the run (behaviour text §3)
 */
async function runCommandLine(args) {
    const terminal = new Terminal(process.stdout, process.stderr);
    const interrupt = new Interrupt(process);
    try {
        const face = { terminal, signal: interrupt.signal, env: process.env, cwd: process.cwd() };
        let exitCode = 0;
        const program = createProgram(face, (code) => (exitCode = code));
        await program.parseAsync(args, { from: 'user' });
        return exitCode;
    }
    catch (error) {
        return reportFailure(error, terminal, interrupt.signal);
    }
    finally {
        terminal.stopProgress();
        interrupt.release();
    }
}
/** Says what went wrong, the way its kind asks for; gives the exit code. */
function reportFailure(error, terminal, signal) {
    if (error instanceof esm/* CommanderError */.b7) {
        // Help and version come as errors too, and have been shown
        const shown = error.code === 'commander.help' || error.exitCode === 0;
        if (!shown)
            terminal.message(errorLine(usageSentence(error.message)));
        return error.exitCode;
    }
    if (error instanceof errors/* RekkordError */.X) {
        terminal.message(errorLine(error.message));
        return error.code === 'interrupted' ? INTERRUPTED : 1;
    }
    if (signal.aborted) {
        terminal.message(errorLine('The run was interrupted'));
        return INTERRUPTED;
    }
    terminal.message(bugReport(error));
    return 1;
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
 * the word `S3`, which takes everything from the section (behaviour text §1). What the URL does not say, the section
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
 * from the section (behaviour text §1). The path is relative to the login folder; `//` after the host, or `:/`, makes
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
 * Parses a repository URL in any of its forms (behaviour text §1). What is no URL is a local path, `C:\folder` too.
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
/* harmony export */   E9: () => (/* binding */ parseDuration),
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
 * A boolean of the configuration (behaviour text §1), in any case.
 * @throws RekkordError `config`, the end of a sentence: "must be ..."
 */
function parseBoolean(text) {
    const value = BOOLEANS.get(text.toLowerCase());
    if (value === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('config', `must be yes or no, not "${text}"`);
    return value;
}
/**
 * A duration of the configuration (behaviour text §1): a whole number with an optional s, m, h or d; seconds without.
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
/** Text with its control characters escaped (`\n`, `\x1B`), so that a name cannot forge lines or drive a terminal. */
function escapeControls(text) {
    // eslint-disable-next-line no-control-regex -- they are what it is about
    return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        if (character === '\t')
            return '\\t';
        return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
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
 * (format text §6). Empty for `/`.
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


/***/ })

};
