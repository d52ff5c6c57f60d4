export const id = 423;
export const ids = [423];
export const modules = {

/***/ 4249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ SHELLS),
/* harmony export */   k: () => (/* binding */ completionScript)
/* harmony export */ });
const SHELLS = ['bash', 'zsh', 'fish'];
/** The script that teaches a shell to complete this program's commands, options and their values. */
function completionScript(shell, commands) {
    return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands);
}
/** Works with the bash of macOS (3.2) too. */
function bashScript(commands) {
    const values = commands.flatMap(({ name, options }) => options
        .filter(({ value }) => value !== 'none')
        .map((option) => {
        const patterns = flagsOf(option).map((flag) => `'${name} ${flag}'`);
        const words = option.choices.length > 0 ? option.choices.join(' ') : '';
        const reply = option.value === 'file' ? '_rekkord_files' : `_rekkord_words '${words}'`;
        return `    ${patterns.join(' | ')}) ${reply}; return ;;`;
    }));
    const options = commands.map(({ name, options: all }) => `    ${name}) options='${all.flatMap(flagsOf).join(' ')}' ;;`);
    const firsts = commands
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices }) => `    ${name}) _rekkord_words '${choices.join(' ')}' ;;`);
    const withFiles = commands.filter(({ arguments: kind, choices }) => kind === 'file' && choices.length === 0);
    return `# bash completion for rekkord: source it, or put it into /etc/bash_completion.d
_rekkord_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_rekkord_files() {
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$current")
}
_rekkord() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}" options=''
  COMPREPLY=()
  # bash takes --option=value for three words
  if [ "$current" = '=' ]; then current=''
  elif [ "$previous" = '=' ]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    _rekkord_words '${commands.map(({ name }) => name).join(' ')} --help --version'
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${options.join('\n')}
  esac
  if [ "\${current#-}" != "$current" ]; then
    _rekkord_words "$options"
    return
  fi
  case "$command" in
${firsts.join('\n')}
    ${withFiles.map(({ name }) => name).join(' | ')}) _rekkord_files ;;
  esac
}
complete -o filenames -F _rekkord rekkord
`;
}
function zshScript(commands) {
    const values = commands.flatMap(({ name, options }) => options
        .filter(({ value }) => value !== 'none')
        .map((option) => {
        const patterns = flagsOf(option).map((flag) => `'${name} ${flag}'`);
        return `    ${patterns.join(' | ')}) ${zshReply(option.value, option.choices)}; return ;;`;
    }));
    const options = commands.map(({ name, options: all }) => {
        const described = all.flatMap((option) => flagsOf(option).map((flag) => zshItem(flag, option.description)));
        return `    ${name}) found=(\n      ${described.join('\n      ')}\n    ) ;;`;
    });
    const rest = commands.map(({ name, arguments: kind, choices }) => `    ${name}) ${zshReply(kind, choices)} ;;`);
    return `#compdef rekkord
# zsh completion for rekkord: put it as _rekkord into a folder of $fpath, or source it
_rekkord() {
  local -a found
  local command=$words[2] previous=$words[CURRENT-1]
  if (( CURRENT == 2 )); then
    found=(
      ${commands.map(({ name, description }) => zshItem(name, description)).join('\n      ')}
    )
    _describe -t commands command found
    return
  fi
  # --option=value
  if [[ $words[CURRENT] == --*=* ]]; then
    previous=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $command in
${options.join('\n')}
    esac
    _describe -t options option found
    return
  fi
  case $command in
${rest.join('\n')}
  esac
}
if [ "$funcstack[1]" = _rekkord ]; then
  _rekkord "$@"
else
  compdef _rekkord rekkord
fi
`;
}
function zshReply(kind, choices) {
    if (choices.length > 0)
        return `compadd -- ${choices.join(' ')}`;
    return kind === 'file' ? '_files' : '_message value';
}
/** A word with its description, as `_describe` takes it. */
function zshItem(word, description) {
    return quote(`${word}:${description.replaceAll(':', '\\:')}`);
}
function fishScript(commands) {
    const names = commands.map(({ name }) => name).join(' ');
    const first = `not __fish_seen_subcommand_from ${names}`;
    const lines = commands.flatMap(({ name, description, options, arguments: kind, choices }) => {
        const seen = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
        return [
            `complete -c rekkord -n ${quote(first)} -a ${name} -d ${quote(description)}`,
            ...options.map((option) => `complete -c rekkord ${seen} ${fishOption(option)}`),
            ...(choices.length > 0 ? [`complete -c rekkord ${seen} -a ${quote(choices.join(' '))}`] : []),
            ...(kind === 'file' ? [`complete -c rekkord ${seen} -F`] : [])
        ];
    });
    return `# fish completion for rekkord: put it as rekkord.fish into ~/.config/fish/completions
complete -c rekkord -f
${lines.join('\n')}
`;
}
function fishOption({ short, long, description, value, choices }) {
    const parts = [
        ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
        ...(long === undefined ? [] : [`-l ${long.slice(2)}`]),
        ...(value === 'none'
            ? []
            : choices.length > 0
                ? [`-x -a ${quote(choices.join(' '))}`]
                : [value === 'file' ? '-r -F' : '-x']),
        `-d ${quote(description)}`
    ];
    return parts.join(' ');
}
function flagsOf({ short, long }) {
    return [short, long].filter((flag) => flag !== undefined);
}
/** Between single quotes, as all three shells read it. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ errorLine),
/* harmony export */   bn: () => (/* binding */ usageSentence),
/* harmony export */   r: () => (/* binding */ bugReport),
/* harmony export */   tE: () => (/* binding */ warningLine)
/* harmony export */ });
/* harmony import */ var _report_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _program_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6473);



/** The line that tells of an error: `Error: ` and its sentence. */
function errorLine(message) {
    return `Error: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(message)}`;
}
/** The line that tells of a warning. */
function warningLine(message) {
    return `Warning: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(message)}`;
}
/** What commander says of wrong options and arguments, as one sentence. */
function usageSentence(message) {
    const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?');
    return text.replace(/\. /g, ': ');
}
/** What is shown of an error that is no expected one. */
function bugReport(error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : (0,node_util__WEBPACK_IMPORTED_MODULE_1__.inspect)(error);
    return `${details}\nError: This is a bug in rekkord-action ${_program_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}: please report it with the lines above`;
}


/***/ }),

/***/ 1324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AO: () => (/* binding */ LIST_FORMATS),
  gG: () => (/* binding */ newListWriter),
  y2: () => (/* binding */ writeList)
});

;// CONCATENATED MODULE: ./lib/cli/output/json-array.js
/**
 * A JSON array on standard output, one item a line, written as the items come. It is well-formed also when its items end
 * early, as long as `end` is called.
 */
class JsonArray {
    #terminal;
    #empty = true;
    constructor(terminal) {
        this.#terminal = terminal;
    }
    async add(item) {
        await this.#terminal.write(`${this.#empty ? '[\n' : ',\n'}${JSON.stringify(item)}`);
        this.#empty = false;
    }
    async end() {
        await this.#terminal.write(this.#empty ? '[]\n' : '\n]\n');
        await this.#terminal.flush();
    }
}

;// CONCATENATED MODULE: ./lib/cli/output/xml-document.js
/**
 * Characters that XML 1.0 has no way to hold, not even escaped, and those that an attribute holds only escaped: white space
 * other than blanks would be read as blanks.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- some of them are controls
const ESCAPED = /[&<>"\u0009\u000a\u000d\u007f-\u009f\u2028]/g;
/**
 * An XML document on standard output: a root with one element a line, written as they come. Its objects' members become
 * attributes with capitalised names: `name_hex` is `NameHex`. What XML cannot hold is replaced, and the bytes of such a
 * text stand beside it in hexadecimal digits, as they do in JSON for names that are no text.
 */
class XmlDocument {
    #terminal;
    #root;
    #empty = true;
    constructor(terminal, root) {
        this.#terminal = terminal;
        this.#root = root;
    }
    async add(element, object) {
        const begin = this.#empty ? `${DECLARATION}<${this.#root}>\n` : '';
        this.#empty = false;
        await this.#terminal.write(`${begin}  <${element}${attributes(object)}/>\n`);
    }
    async end() {
        await this.#terminal.write(this.#empty ? `${DECLARATION}<${this.#root}/>\n` : `</${this.#root}>\n`);
        await this.#terminal.flush();
    }
}
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** Members without a value (null) are left out. */
function attributes(object) {
    const members = object;
    let text = '';
    for (const [key, value] of Object.entries(members)) {
        if (value === null)
            continue;
        const string = String(value);
        text += ` ${attributeName(key)}="${attributeValue(string)}"`;
        if (string.search(FORBIDDEN) !== -1 && members[`${key}_hex`] === undefined) {
            text += ` ${attributeName(key)}Hex="${Buffer.from(string, 'utf8').toString('hex')}"`;
        }
    }
    return text;
}
function attributeName(key) {
    return key.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase());
}
function attributeValue(text) {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text
        .replace(FORBIDDEN, '\ufffd')
        .replace(ESCAPED, (character) => named[character] ?? `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/cli/output/list-writer.js


/** How lists are written. */
const LIST_FORMATS = ['Plain', 'JSON', 'XML'];
/** A writer of one of the formats (docs/behaviour.md section 3). */
function newListWriter(terminal, format, forms) {
    const { plain, object, root, element } = forms;
    if (format === 'JSON') {
        const array = new JsonArray(terminal);
        return { add: (item) => array.add(object(item)), end: () => array.end() };
    }
    if (format === 'XML') {
        const document = new XmlDocument(terminal, root);
        return { add: (item) => document.add(element(item), object(item)), end: () => document.end() };
    }
    return {
        add: (item) => terminal.write(`${plain?.(item) ?? ''}\n`),
        end: () => terminal.flush()
    };
}
/** Writes a list that is at hand. */
async function writeList(writer, items) {
    for (const item of items)
        await writer.add(item);
    await writer.end();
}


/***/ }),

/***/ 7479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ meteredProgress),
/* harmony export */   hr: () => (/* binding */ progressBar),
/* harmony export */   l_: () => (/* binding */ progressText)
/* harmony export */ });
/* harmony import */ var _report_save_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9593);

/** How far a save or restore is. */
function meteredProgress(meter) {
    const state = meter.look();
    return { line: (0,_report_save_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .progressLine */ .oz)(state), done: (0,_report_save_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .partDone */ .AB)(state) };
}
const BAR_WIDTH = 20;
/** Below so many columns a bar would leave no room for the numbers. */
const NARROW = 60;
/** The progress as one line of a terminal, no longer than it is wide: `[=====>              ]  27%  1,204 files`. */
function progressBar({ line, done }, columns) {
    const full = done === undefined || columns < NARROW ? line : `${bar(done)}  ${line}`;
    return full.slice(0, columns - 1);
}
/** The progress as a line of its own: `27%  1,204 files`. */
function progressText({ line, done }) {
    return done === undefined ? line : `${percent(done).trimStart()}  ${line}`;
}
function bar(done) {
    const filled = Math.floor(clamped(done) * BAR_WIDTH);
    const head = filled < BAR_WIDTH ? '>' : '';
    return `[${('='.repeat(filled) + head).padEnd(BAR_WIDTH)}] ${percent(done)}`;
}
function percent(done) {
    // Not yet done is never all of it
    return `${Math.floor(clamped(done) * 100)}%`.padStart(4);
}
function clamped(done) {
    return Math.max(0, Math.min(1, done));
}


/***/ }),

/***/ 7299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ absoluteArgument),
/* harmony export */   Ty: () => (/* binding */ wordsOption),
/* harmony export */   Wr: () => (/* binding */ addFormatOption),
/* harmony export */   Z5: () => (/* binding */ optionParser),
/* harmony export */   hm: () => (/* binding */ addCommonOptions),
/* harmony export */   sb: () => (/* binding */ readSettings),
/* harmony export */   zu: () => (/* binding */ choiceOption)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8179);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4399);
/* harmony import */ var _config_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6618);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);






/** Adds the options that every command has (docs/behaviour.md section 3). */
function addCommonOptions(command) {
    return command
        .option('-C, --config_file <file>', 'configuration file')
        .option('--no_config', 'use no configuration file')
        .option('-R, --repository <url>', 'repository')
        .option('-K, --key_file <file>', 'key file')
        .option('-j, --threads <count>', 'worker threads', optionParser('--threads', (0,_config_values_js__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)(1, 1024)));
}
/** Adds the option that says how a list is written. */
function addFormatOption(command, formats) {
    return command.addOption(choiceOption('-f, --format <format>', 'how the list is written', formats).default('Plain'));
}
/** An option with a word out of some, in any case; help and completion show them. */
function choiceOption(flags, description, choices) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(flags, description);
    option.argParser(optionParser(option.long ?? flags, (0,_config_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(...choices)));
    option.argChoices = [...choices];
    return option;
}
/** An option with several words out of some, with commas between them. */
function wordsOption(flags, description, choices) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(flags, description);
    option.argParser(optionParser(option.long ?? flags, words(...choices)));
    option.argChoices = [...choices];
    return option;
}
/**
 * What options, configuration file and environment say together; warnings about them are shown.
 * @throws RekkordError `config` or `usage`
 */
function readSettings(options, { env, cwd, terminal }) {
    const settings = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadSettings */ .M)({
        configFile: options.config_file,
        noConfig: options.no_config,
        repository: options.repository,
        keyFile: options.key_file,
        threads: options.threads,
        env,
        cwd,
        home: node_os__WEBPACK_IMPORTED_MODULE_0__.homedir()
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .X('usage', `${what} is empty`);
    return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, text);
}
/** A parser of an option's value, with the option named in its errors. */
function optionParser(option, parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .X))
                throw error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .X('usage', `${option} ${error.message}`, { cause: error });
        }
    };
}
/** A parser of words separated by commas, each in any case. */
function words(...known) {
    const parse = (0,_config_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(...known);
    return (text) => text.split(',').map((word) => parse(word.trim()));
}


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program, the same as in package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  INTERRUPTED: () => (/* binding */ INTERRUPTED),
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/commands/interrupt.js
var commands_interrupt = __webpack_require__(8665);
// EXTERNAL MODULE: ./lib/cli/completion/scripts.js
var scripts = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/config/values.js
var values = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/program/new-command.js

/**
 * Starts a command with the options that all have.
 * @param usage its name and arguments
 * @param examples what people type, each with what it does, shown at the end of the command's help
 */
function newCommand(program, usage, description, examples) {
    const command = (0,options/* addCommonOptions */.hm)(program.command(usage).description(description));
    const lines = examples.map(([line, what]) => `  ${line}\n      ${what}`);
    return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

;// CONCATENATED MODULE: ./lib/cli/program/explore.js



const FORMATS = ['Plain', 'JSON'];
/** The commands that look into snapshots, which upstream has not. */
function addExploringCommands(program, face, onExit) {
    const diff = newCommand(program, 'diff <before> <after>', 'show what differs between two snapshots or folders', [
        ['rekkord diff M0A1B... home', 'what has changed since an older snapshot'],
        ['rekkord diff home:/home/user/a home:/home/user/b -f JSON', 'two folders, for programs']
    ]);
    (0,options/* addFormatOption */.Wr)(diff, FORMATS)
        .option('--metadata', 'also what differs in nothing but time, mode, owner or attributes')
        .action(async (before, after, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(688)]).then(__webpack_require__.bind(__webpack_require__, 2688))).runDiff(before, after, options, face)));
    const cat = newCommand(program, 'cat <identifier>', 'write the content of a file to standard output', [
        ['rekkord cat home:/home/user/notes.txt', 'the file as it was in the newest snapshot of the channel home']
    ]);
    (0,options/* addFormatOption */.Wr)(cat, FORMATS).action(async (identifier, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 5370))).runCat(identifier, options, face)));
    const find = newCommand(program, 'find <pattern>', 'look for names in all snapshots', [
        ["rekkord find '*.key'", 'names that match, * for any characters and ? for one'],
        ["rekkord find -i -c home '/home/user/*/readme*'", 'paths that match, in one channel, in upper and lower case']
    ]);
    (0,options/* addFormatOption */.Wr)(find, FORMATS)
        .option('-c, --channel <channel>', 'only in the snapshots of one channel')
        .option('-i, --ignore_case', 'take upper and lower case for the same')
        .option('-v, --verbose', 'show owners and object IDs too')
        .action(async (pattern, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 1186))).runFind(pattern, options, face)));
    const stats = newCommand(program, 'stats', 'show what the repository holds and takes', [
        ['rekkord stats', 'sizes and ratios of each channel, and what is on disk']
    ]);
    (0,options/* addFormatOption */.Wr)(stats, FORMATS).action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 76))).runStats(options, face)));
    newCommand(program, 'browse', 'show the repository in a web browser on this machine', [
        ['rekkord browse', 'writes an address to open, and serves until Ctrl-C'],
        ['rekkord browse --port 8080', 'at a port of your choice']
    ])
        .option('--port <number>', 'where it listens, on loopback', (0,options/* optionParser */.Z5)('--port', (0,values/* integer */.nd)(1, 65_535)))
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 1393))).runBrowse(options, face)));
}

;// CONCATENATED MODULE: ./lib/cli/program/keys.js



/** The commands about repositories and keys. */
function addKeyCommands(program, face) {
    newCommand(program, 'init', 'create a repository', [
        ['rekkord init -R /srv/backup -g', 'makes the repository, and its key in master.key'],
        ['rekkord init -R s3:https://s3.example.com/bucket -K backup.key', 'for the master key in backup.key']
    ])
        .option('-g, --generate_key', 'make a master key too, in the file of -K or else master.key')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(514)]).then(__webpack_require__.bind(__webpack_require__, 2514))).runInit(options, face));
    newCommand(program, 'derive', 'make a restricted key from the master key', [
        ['rekkord derive -K master.key -t WriteOnly', 'makes WriteOnly.key, which can save and not read'],
        ['rekkord derive -K master.key -t LogOnly -O list.key --offline', 'without asking the repository']
    ])
        .addOption((0,options/* choiceOption */.zu)('-t, --type <type>', 'what the key can do', [
        'WriteOnly',
        'ReadWrite',
        'LogOnly'
    ]).makeOptionMandatory())
        .option('-O, --output_filename <file>', 'new key file; the type and .key unless given')
        .option('-f, --force', 'replace the file if it exists')
        .option('--offline', 'do not look whether the master key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 6157))).runDerive(options, face));
    newCommand(program, 'identify', 'show the ID and the type of a key', [
        ['rekkord identify -K some.key --offline', 'tells what some.key is']
    ])
        .option('--offline', 'do not look whether the key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(362)]).then(__webpack_require__.bind(__webpack_require__, 8362))).runIdentify(options, face));
}
/** The commands that look after a repository. */
function addMaintenanceCommands(program, face) {
    newCommand(program, 'scan', 'verify every snapshot and every blob', [
        ['rekkord scan', 'exit code 1 when anything is wrong'],
        ['rekkord scan --sample 5% --max_duration 1h', 'a random part of it, for every night']
    ])
        .alias('check')
        .option('--sample <percent>', 'read so much of the content, chosen at random and anew each time', (0,options/* optionParser */.Z5)('--sample', values/* parsePercentage */.A3))
        .option('--max_duration <duration>', 'take no longer, as in 90m: a random part of everything', (0,options/* optionParser */.Z5)('--max_duration', values/* parseTimeLimit */.Er))
        .option('-v, --verbose', 'also show differences that are no problem')
        .option('--no_hooks', 'run no hooks')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(452), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 4985))).runScan(options, face));
    newCommand(program, 'change_cid', 'make the local indexes on all machines worthless', [
        ['rekkord change_cid -K master.key', 'after blobs were removed from the repository by hand']
    ])
        .option('--list', "learn which objects there are, for this machine's new index")
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(778), __webpack_require__.e(391)]).then(__webpack_require__.bind(__webpack_require__, 3391))).runChangeCid(options, face));
    newCommand(program, 'reset_cache', 'forget the local index on this machine', [
        ['rekkord reset_cache --list', 'begins one that knows the objects there are']
    ])
        .option('--list', 'learn which objects there are')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(778), __webpack_require__.e(391)]).then(__webpack_require__.bind(__webpack_require__, 3391))).runResetCache(options, face));
}

// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 2 modules
var list_writer = __webpack_require__(1324);
;// CONCATENATED MODULE: ./lib/cli/program/lists.js




/** The commands that list. */
function addListCommands(program, face, onExit) {
    const snapshots = newCommand(program, 'snapshots', 'list snapshots', [
        ['rekkord snapshots -s ~Size -c home', 'those of the channel home, the largest first'],
        ["rekkord snapshots -p 'web-*' -f JSON", 'those of several channels, for programs'],
        ['rekkord snapshots -c home --max_age 36h', 'and fail when the newest is older']
    ]);
    (0,options/* addFormatOption */.Wr)(snapshots, list_writer/* LIST_FORMATS */.AO)
        .option('-s, --sort <order>', 'Object, Time, Channel, Size, Stored or Added; ~ before it reverses')
        .option('-c, --channel <channel>', 'only the snapshots of one channel')
        .option('-p, --pattern <pattern>', 'only channels that match a pattern with * and ?')
        .option('-v, --verbose', 'show tags too')
        .option('--max_age <duration>', 'fail when the newest is older, or there is none', (0,options/* optionParser */.Z5)('--max_age', values/* parseDuration */.E9))
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 9731))).runSnapshots(options, face)));
    const channels = newCommand(program, 'channels', 'list channels', [
        ['rekkord channels', 'each with its newest snapshot and how many there are']
    ]);
    (0,options/* addFormatOption */.Wr)(channels, list_writer/* LIST_FORMATS */.AO)
        .option('-v, --verbose', 'show object IDs too')
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(821)]).then(__webpack_require__.bind(__webpack_require__, 7821))).runChannels(options, face)));
    const list = newCommand(program, 'list <identifier>', 'list what a snapshot or a folder of one holds, or a file', [
        ['rekkord list home', 'the saved paths of the newest snapshot of the channel home'],
        ['rekkord list -r home:/home/user/documents', 'all that is in a folder of it']
    ]);
    (0,options/* addFormatOption */.Wr)(list, list_writer/* LIST_FORMATS */.AO)
        .option('-r, --recurse', 'list what is in folders too')
        .option('-v, --verbose', 'show owners and object IDs too')
        .action(async (identifier, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(133)]).then(__webpack_require__.bind(__webpack_require__, 8133))).runList(identifier, options, face)));
}

;// CONCATENATED MODULE: ./lib/cli/program/save.js


/** The commands that save and restore. */
function addSaveCommands(program, face, onExit) {
    newCommand(program, 'save [channel] [path...]', 'save files and folders as a snapshot', [
        ['rekkord save home /home/user', 'a snapshot of the channel home'],
        ['rekkord save --from saves.ini', 'one for each section of a file, which is a channel with its SourcePath lines'],
        ['rekkord save -n home /home/user', 'only tells what would be stored']
    ])
        .usage('[options] <channel> <path...>\n       rekkord save [options] --from <file>\n       rekkord save [options] --no_snapshot <path>')
        .option('-F, --from <file>', 'save what a file names: a [channel] with SourcePath = lines, or several')
        .option('-f, --force', 'read every file, also those that are known to be unchanged')
        .option('--rehash', 'as --force, and ask the repository for every object, believing nothing of the local index')
        .option('--follow', 'follow symbolic links')
        .option('--noatime', 'leave the access times of what is read as they are (Linux)')
        .addOption((0,options/* wordsOption */.Ty)('-m, --meta <list>', 'keep more about each file, with commas between', ['ATime', 'XAttrs']))
        .option('--no_snapshot', 'store one path and show the ID of its object; make no snapshot')
        .option('--no_hooks', 'run no hooks')
        .addOption((0,options/* choiceOption */.zu)('--post_save <when>', 'when post-save hooks run', ['success', 'always']))
        .option('--no_report', 'accepted: saves are never reported to a web server')
        .option('-n, --dry_run', 'find out what a save would do: write nothing, run no hooks')
        .action(async (channel, paths, options) => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(369), __webpack_require__.e(778), __webpack_require__.e(319), __webpack_require__.e(402)]).then(__webpack_require__.bind(__webpack_require__, 1782))).runSave(channel, paths, options, face));
    newCommand(program, 'restore <identifier> <destination>', 'restore a snapshot, or a folder or file of one', [
        ['rekkord restore home /tmp/restored', 'the newest snapshot of the channel home'],
        ['rekkord restore home:/home/user/notes.txt notes.txt', 'a file of it'],
        ['rekkord restore -f --delete -n M0A1B... /', 'what would be replaced and removed']
    ])
        .option('-f, --force', 'restore into a folder that is not empty, replacing files')
        .option('--delete', 'with --force: remove what is not in the snapshot')
        .addOption((0,options/* wordsOption */.Ty)('-m, --meta <list>', 'restore more about each file, with commas between', ['Owner', 'XAttrs']))
        .option('--force_damaged', 'go on where something is damaged, leaving it out; exit code 1')
        .option('-v, --verbose', 'name everything that is restored')
        .option('-n, --dry_run', 'find out what would be restored, write nothing')
        .option('--verify', 'when all is restored, read it back and compare it with the snapshot')
        .action(async (identifier, destination, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(369), __webpack_require__.e(152), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 876))).runRestore(identifier, destination, options, face)));
}

// EXTERNAL MODULE: ./lib/cli/program/version.js
var version = __webpack_require__(6473);
;// CONCATENATED MODULE: ./lib/cli/program/program.js







/**
 * The program's commands and options (docs/behaviour.md section 3). The code of a command is loaded when it runs, so that help and
 * wrong options are told at once.
 *
 * @param onExit told the exit code of a command that ran, where it is not 0
 * @returns a program that throws commander's errors instead of ending the process
 */
function createProgram(face, onExit) {
    const program = new esm/* Command */.uB('rekkord')
        .description("Encrypted, deduplicated snapshots in Rekkord's repository format")
        .usage('<command> [options]')
        .version(`rekkord-action ${version/* VERSION */.x}`, '--version', 'show the version')
        .helpOption('-h, --help', 'show help')
        .helpCommand(false)
        .exitOverride()
        // Its errors are shown by whoever catches them
        .configureOutput({ outputError: () => undefined });
    addKeyCommands(program, face);
    addSaveCommands(program, face, onExit);
    addListCommands(program, face, onExit);
    addExploringCommands(program, face, onExit);
    addMaintenanceCommands(program, face);
    program
        .command('completion')
        .description('write a completion script for a shell')
        .addArgument(new esm/* Argument */.ef('<shell>', 'for which shell').choices(scripts/* SHELLS */.O))
        .addHelpText('after', '\nExamples:\n  rekkord completion bash > /etc/bash_completion.d/rekkord\n      for everybody on the machine')
        .action(async (shell) => (await __webpack_require__.e(/* import() */ 810).then(__webpack_require__.bind(__webpack_require__, 3810))).runCompletion(shell, program, face));
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

;// CONCATENATED MODULE: ./lib/cli/program/hyphens.js
/**
 * Arguments with the long options of a program under their own names, which have underscores: many people write hyphens
 * there, `--dry-run`, as other programs have it. Values and what comes after `--` stay as they are.
 */
function withUnderscores(args, program) {
    const known = new Set(program.commands.flatMap((command) => command.options.map(({ long }) => long)));
    const end = args.indexOf('--');
    return args.map((arg, i) => {
        const [, name, value] = /^--([a-z]+(?:-[a-z]+)+)(=.*)?$/s.exec(arg) ?? [];
        if (name === undefined || (end !== -1 && i > end))
            return arg;
        const long = `--${name.replaceAll('-', '_')}`;
        return known.has(long) ? long + (value ?? '') : arg;
    });
}

// EXTERNAL MODULE: ./lib/cli/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/cli/output/progress.js
var output_progress = __webpack_require__(7479);
;// CONCATENATED MODULE: ./lib/cli/output/terminal.js




/** Milliseconds between two looks at the progress: of a terminal's line, and between lines where there is no terminal. */
const PROGRESS_INTERVAL = 200;
const LINE_INTERVAL = 30_000;
/** Characters of output that are gathered before they are written. */
const OUTPUT_PIECE = 32 * 1024;
/** Columns of a terminal that does not say how many it has. */
const DEFAULT_COLUMNS = 80;
const CLEAR_LINE = '\r\x1b[K';
/**
 * The two streams that people and programs read: messages and a line of progress on standard error, results on standard
 * output (docs/behaviour.md section 3).
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
        this.message(this.#coloured((0,failure/* warningLine */.tE)(message), 'yellow'));
    }
    error(message) {
        this.message(this.#coloured((0,failure/* errorLine */.BP)(message), 'red'));
    }
    /** Adds to standard output. What is gathered is written piece by piece, and at the end by `flush`. */
    async write(text) {
        this.#gathered += text;
        if (this.#gathered.length >= OUTPUT_PIECE)
            await this.flush();
    }
    /** Writes bytes as they are, after what is gathered. They may change as soon as the promise resolves. */
    async writeBytes(bytes) {
        await this.flush();
        this.#hideProgress();
        await new Promise((resolve) => this.#output.write(bytes, () => resolve()));
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
    /** Shows how far a command is: one line that is written over on a terminal, otherwise a line every half minute. */
    startProgress(look) {
        this.stopProgress();
        this.#timer = this.#messages.isTTY
            ? setInterval(() => this.#showProgress(look()), PROGRESS_INTERVAL)
            : setInterval(() => this.message((0,output_progress/* progressText */.l_)(look())), LINE_INTERVAL);
        this.#timer.unref();
    }
    stopProgress() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#hideProgress();
    }
    /** Colours the word that a line begins with, where standard error is a terminal that has colours (NO_COLOR). */
    #coloured(line, colour) {
        if (!this.#messages.isTTY || !this.#messages.hasColors())
            return line;
        return line.replace(/^\w+:/, (word) => (0,external_node_util_.styleText)(['bold', colour], word, { validateStream: false }));
    }
    #showProgress(progress) {
        const columns = this.#messages.columns || DEFAULT_COLUMNS;
        this.#messages.write(CLEAR_LINE + (0,output_progress/* progressBar */.hr)(progress, columns));
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
 * @returns the exit code: 0, 1, or 130 when a signal ended the run (docs/behaviour.md section 3)
 */
async function runCommandLine(args) {
    const terminal = new Terminal(process.stdout, process.stderr);
    const interrupt = new commands_interrupt/* Interrupt */.O(process);
    try {
        const { signal, second: secondSignal } = interrupt;
        const face = { terminal, signal, secondSignal, env: process.env, cwd: process.cwd() };
        let exitCode = 0;
        const program = createProgram(face, (code) => (exitCode = code));
        const end = endOfReaders(program, interrupt.signal);
        await Promise.race([program.parseAsync(withUnderscores(args, program), { from: 'user' }), end]);
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
/** Commands that have something to put away when they are interrupted, and see to it themselves. */
const WRITERS = new Set(['save', 'restore', 'scan', 'init', 'derive', 'change_cid', 'reset_cache']);
/** Milliseconds that all others have to end what they write when they are interrupted; they may wait for a server. */
const GRACE = 300;
/** Rejects a moment after a command that only reads is interrupted, whatever it waits for. */
function endOfReaders(program, signal) {
    return new Promise((_, reject) => {
        program.hook('preAction', (__, command) => {
            if (WRITERS.has(command.name()))
                return;
            const end = () => reject(new errors/* RekkordError */.X('interrupted', 'The run was interrupted'));
            signal.addEventListener('abort', () => setTimeout(end, GRACE), { once: true });
        });
    });
}
/** Says what went wrong, the way its kind asks for; gives the exit code. */
function reportFailure(error, terminal, signal) {
    if (error instanceof esm/* CommanderError */.b7) {
        // Help and version come as errors too, and have been shown
        const shown = error.code === 'commander.help' || error.exitCode === 0;
        if (!shown)
            terminal.error((0,failure/* usageSentence */.bn)(error.message));
        return error.exitCode;
    }
    if (error instanceof errors/* RekkordError */.X) {
        terminal.error(error.message);
        return error.code === 'interrupted' ? INTERRUPTED : 1;
    }
    if (signal.aborted) {
        terminal.error('The run was interrupted');
        return INTERRUPTED;
    }
    terminal.message((0,failure/* bugReport */.r)(error));
    return 1;
}


/***/ }),

/***/ 9593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ partDone),
/* harmony export */   LP: () => (/* binding */ SaveMeter),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

/** Milliseconds that a rate is an average of, and between two looks that count for it. */
const WINDOW = 15_000;
const BETWEEN = 1_000;
/** Makes rates and what is left out of counters, for faces to tell every now and then. */
class SaveMeter {
    #progress;
    #looks;
    /** @param now milliseconds, as all times here, of any clock that only goes forward */
    constructor(progress, now = performance.now()) {
        this.#progress = progress;
        this.#looks = [{ at: now, files: 0, bytes: 0 }];
    }
    look(now = performance.now()) {
        const { files } = this.#progress;
        const bytes = this.#progress.bytes + (this.#progress.partBytes ?? 0);
        while (this.#looks.length > 1 && this.#looks[1].at <= now - WINDOW)
            this.#looks.shift();
        const first = this.#looks[0];
        if (now - this.#looks.at(-1).at >= BETWEEN)
            this.#looks.push({ at: now, files, bytes });
        const seconds = Math.max(now - first.at, 1) / 1000;
        const bytesPerSecond = (bytes - first.bytes) / seconds;
        const filesPerSecond = (files - first.files) / seconds;
        return { files, bytes, bytesPerSecond, left: this.#left(files, bytes, filesPerSecond, bytesPerSecond) };
    }
    #left(files, bytes, filesPerSecond, bytesPerSecond) {
        const { walked, foundFiles, foundBytes, expected } = this.#progress;
        if (!walked && expected === undefined)
            return undefined;
        // What is saved can grow after it was counted
        const total = {
            files: Math.max(foundFiles, walked ? 0 : expected.files),
            bytes: Math.max(foundBytes, walked ? 0 : expected.bytes)
        };
        const left = { files: Math.max(0, total.files - files), bytes: Math.max(0, total.bytes - bytes) };
        // Many small files take their time by number, few big ones by size
        const time = Math.max(timeFor(left.files, filesPerSecond), timeFor(left.bytes, bytesPerSecond));
        return { ...left, milliseconds: time };
    }
}
/** The part that is done, from 0 to 1, by bytes or, where there are none, by files; undefined while nobody knows. */
function partDone({ files, bytes, left }) {
    if (left === undefined)
        return undefined;
    const [done, more] = bytes + left.bytes > 0 ? [bytes, left.bytes] : [files, left.files];
    return more === 0 ? 1 : done / (done + more);
}
function timeFor(left, perSecond) {
    return left === 0 ? 0 : (left / perSecond) * 1000;
}
/** The state as a line: `1,204 files, 5.301 GB at 210.4 MB/s; left: 310 files, 1.100 GB, about 12s`. */
function progressLine({ files, bytes, bytesPerSecond, left }) {
    const done = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(files, 'file')}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)} at ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytesPerSecond)}/s`;
    if (left === undefined)
        return done;
    const { milliseconds } = left;
    const time = Number.isFinite(milliseconds) && milliseconds >= 1000 ? `, about ${roundDuration(milliseconds)}` : '';
    return `${done}; left: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(left.files, 'file')}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(left.bytes)}${time}`;
}
/** It is a guess: no tenths of a second. */
function roundDuration(milliseconds) {
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(milliseconds / 1000) * 1000).replace('.0s', 's');
}


/***/ })

};
