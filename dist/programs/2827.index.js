export const id = 2827;
export const ids = [2827];
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
/* harmony export */   INTERRUPTED: () => (/* binding */ INTERRUPTED),
/* harmony export */   bn: () => (/* binding */ usageSentence),
/* harmony export */   r: () => (/* binding */ bugReport),
/* harmony export */   tE: () => (/* binding */ warningLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6097);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _program_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6473);




/** Exit code of a run that the user or the system ended. */
const INTERRUPTED = 130;
/** The line that tells of an error: `Error: ` and its sentence. */
function errorLine(message) {
    return `Error: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(message)}`;
}
/** The line that tells of a warning. */
function warningLine(message) {
    return `Warning: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(message)}`;
}
/** What commander says of wrong options and arguments, as one sentence. */
function usageSentence(message) {
    const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?');
    return withoutValue(text).replace(/\. /g, ': ');
}
/** What a user wrote after the name of an option that does not exist may be a secret. */
function withoutValue(message) {
    const [, kind, text = ''] = /^(unknown option|unknown command) '(.*?)'(?:: did you mean .*)?$/s.exec(message) ?? [];
    if (kind === undefined)
        return message;
    if (kind === 'unknown command')
        return message.replace(`'${text}'`, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedName */ .aH)(text, '').replaceAll('"', "'"));
    const [name = ''] = /^--[^=\s]*|^-./.exec(text) ?? [];
    if (message.endsWith(`did you mean ${name}?`))
        return `option '${name}' takes no value`;
    return message.replace(`'${text}'`, `'${name}'`);
}
/** What is shown of an error that is no expected one. */
function bugReport(error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : (0,node_util__WEBPACK_IMPORTED_MODULE_1__.inspect)(error);
    return `${details}\nError: This is a bug in rekkord-action ${_program_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}: please report it with the lines above`;
}


/***/ }),

/***/ 1046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonArray)
/* harmony export */ });
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


/***/ }),

/***/ 8920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AO: () => (/* binding */ LIST_FORMATS),
  gG: () => (/* binding */ newListWriter),
  y2: () => (/* binding */ writeList)
});

// EXTERNAL MODULE: ./lib/cli/output/json-array.js
var json_array = __webpack_require__(1046);
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
        const array = new json_array/* JsonArray */.k(terminal);
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

/***/ 5312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ withHyphens),
/* harmony export */   S: () => (/* binding */ withUnderscores)
/* harmony export */ });
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
/** A text with hyphens in the names of long options, as help and completion show them. */
function withHyphens(text) {
    return text.replace(/--[a-z]+(?:_[a-z]+)+/g, (name) => name.replaceAll('_', '-'));
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
/* harmony export */   y8: () => (/* binding */ listOption),
/* harmony export */   zu: () => (/* binding */ choiceOption)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9699);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6393);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5441);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);






/** Commands that start threads. The others take the option too, so that scripts can give it to all, and do not show it. */
const THREADED = new Set(['save', 'restore', 'scan', 'prune']);
function threadsOption(shown) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('-j, --threads <count>', 'worker threads');
    return option.argParser(optionParser('--threads', (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(1, 1024))).hideHelp(!shown);
}
/** Adds the options that every command has (docs/behaviour.md section 3). */
function addCommonOptions(command) {
    return command
        .option('-C, --config_file <file>', 'configuration file')
        .option('--no_config', 'use no configuration file')
        .option('-R, --repository <url>', 'repository')
        .option('-K, --key_file <file>', 'key file')
        .addOption(threadsOption(THREADED.has(command.name())));
}
/** Adds the option that says how a list is written. */
function addFormatOption(command, formats) {
    return command.addOption(choiceOption('-f, --format <format>', 'how the list is written', formats).default('Plain'));
}
/** An option with a word out of some, in any case; help and completion show them. */
function choiceOption(flags, description, choices) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$(flags, description);
    option.argParser(optionParser(option.long ?? flags, (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(...choices)));
    option.argChoices = [...choices];
    return option;
}
/** An option that may be given more than once. */
function listOption(flags, description) {
    return new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$(flags, description).argParser((text, before) => [
        ...(before ?? []),
        text
    ]);
}
/** An option with several words out of some, with commas or spaces between them. */
function wordsOption(flags, description, choices) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$(flags, description);
    option.argParser(optionParser(option.long ?? flags, words(...choices)));
    option.argChoices = [...choices];
    return option;
}
/**
 * What options, configuration file and environment say together; warnings about them are shown.
 * @throws RekkordError `config` or `usage`
 */
function readSettings(options, { env, cwd, terminal, signal }) {
    const settings = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSettings */ .M)({
        configFile: options.config_file,
        noConfig: options.no_config,
        repository: options.repository,
        keyFile: options.key_file,
        threads: options.threads,
        env,
        cwd,
        signal,
        home: (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)()
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .XZ('usage', `${what} is empty`);
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, text);
}
/** A parser of an option's value, with the option named in its errors. */
function optionParser(option, parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .XZ))
                throw error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RekkordError */ .XZ('usage', `${option} ${error.message}`, { cause: error });
        }
    };
}
/** A parser of words with commas or spaces between them, none of them too, each in any case. */
function words(...known) {
    const parse = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(...known);
    return (text) => text
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map(parse);
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

/***/ 2827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/commands/interrupt.js
var commands_interrupt = __webpack_require__(8665);
// EXTERNAL MODULE: ./lib/commands/fail-on.js
var fail_on = __webpack_require__(4380);
// EXTERNAL MODULE: ./lib/commands/working-folder.js
var working_folder = __webpack_require__(3926);
// EXTERNAL MODULE: ./lib/cli/completion/scripts.js
var scripts = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/cli/program/hyphens.js
var hyphens = __webpack_require__(5312);
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
    const lines = examples.map(([line, what]) => `  ${(0,hyphens/* withHyphens */.I)(line)}\n      ${what}`);
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
        .action(async (before, after, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(2688)]).then(__webpack_require__.bind(__webpack_require__, 2688))).runDiff(before, after, options, face)));
    const cat = newCommand(program, 'cat <identifier>', 'write the content of a file to standard output', [
        ['rekkord cat home:/home/user/notes.txt', 'the file as it was in the newest snapshot of the channel home']
    ]);
    (0,options/* addFormatOption */.Wr)(cat, FORMATS)
        .option('--raw', 'write control characters to a terminal as they are')
        .action(async (identifier, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(5370)]).then(__webpack_require__.bind(__webpack_require__, 5370))).runCat(identifier, options, face)));
    const find = newCommand(program, 'find <pattern>', 'look for names in all snapshots', [
        ["rekkord find '*.key'", 'names that match, * for any characters and ? for one'],
        ["rekkord find -i -c home '/home/user/*/readme*'", 'paths that match, in one channel, in upper and lower case']
    ]);
    (0,options/* addFormatOption */.Wr)(find, FORMATS)
        .option('-c, --channel <channel>', 'only in the snapshots of one channel')
        .option('-i, --ignore_case', 'take upper and lower case for the same')
        .option('-v, --verbose', 'show owners and object IDs too')
        .action(async (pattern, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1186)]).then(__webpack_require__.bind(__webpack_require__, 1186))).runFind(pattern, options, face)));
    const stats = newCommand(program, 'stats', 'show what the repository holds and takes', [
        ['rekkord stats', 'sizes and ratios of each channel, and what is on disk']
    ]);
    (0,options/* addFormatOption */.Wr)(stats, FORMATS).action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 76))).runStats(options, face)));
    newCommand(program, 'browse', 'show the repository in a web browser on this machine', [
        ['rekkord browse', 'writes an address to open, and serves until Ctrl-C'],
        ['rekkord browse --port 8080', 'at a port of your choice']
    ])
        .option('--port <number>', 'where it listens, on loopback', (0,options/* optionParser */.Z5)('--port', (0,values/* integer */.nd)(1, 65_535)))
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1393)]).then(__webpack_require__.bind(__webpack_require__, 1393))).runBrowse(options, face)));
}

;// CONCATENATED MODULE: ./lib/cli/program/keys.js



/** The commands about repositories and keys. */
function addKeyCommands(program, face) {
    newCommand(program, 'init', 'create a repository', [
        ['rekkord init -R /srv/backup -g', 'makes the repository, and its key in master.key'],
        ['rekkord init -R s3:https://s3.example.com/bucket -K backup.key', 'for the master key in backup.key']
    ])
        .option('-g, --generate_key', 'also make a master key, in the file of -K or in master.key')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(2514)]).then(__webpack_require__.bind(__webpack_require__, 2514))).runInit(options, face));
    newCommand(program, 'derive', 'make a restricted key from the master key', [
        ['rekkord derive -K master.key -t WriteOnly', 'makes WriteOnly.key, which can save and not read'],
        ['rekkord derive -K master.key -t LogOnly -O list.key --offline', 'without asking the repository']
    ])
        .addOption((0,options/* choiceOption */.zu)('-t, --type <type>', 'what the key can do', [
        'WriteOnly',
        'ReadWrite',
        'LogOnly'
    ]).makeOptionMandatory())
        .option('-O, --output_filename <file>', 'new key file; by default <type>.key')
        .option('-f, --force', 'replace the file if it exists')
        .option('--offline', 'do not check whether the master key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6157)]).then(__webpack_require__.bind(__webpack_require__, 6157))).runDerive(options, face));
    newCommand(program, 'identify', 'show the ID and the type of a key', [
        ['rekkord identify -K some.key --offline', 'shows what some.key is']
    ])
        .option('--offline', 'do not check whether the key belongs to the repository')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(8362)]).then(__webpack_require__.bind(__webpack_require__, 8362))).runIdentify(options, face));
}
/** The commands that look after a repository. */
function addMaintenanceCommands(program, face) {
    newCommand(program, 'scan', 'verify every snapshot and every blob', [
        ['rekkord scan', 'exit code 1 when anything is wrong'],
        ['rekkord scan --sample 5% --max_duration 1h', 'a random part of it, for every night']
    ])
        .alias('check')
        .option('--sample <percent>', 'percentage of the content to read, chosen at random each time', (0,options/* optionParser */.Z5)('--sample', values/* parsePercentage */.A3))
        .option('--max_duration <duration>', 'time limit, such as 90m: a random part of everything', (0,options/* optionParser */.Z5)('--max_duration', values/* parseTimeLimit */.Er))
        .option('-v, --verbose', 'also show differences that are not problems')
        .option('--no_hooks', 'run no hooks')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(8096), __webpack_require__.e(2753), __webpack_require__.e(8009)]).then(__webpack_require__.bind(__webpack_require__, 4985))).runScan(options, face));
    newCommand(program, 'change_cid', 'invalidate the local indexes of all machines', [
        ['rekkord change_cid -K master.key', 'after blobs were removed from the repository by hand']
    ])
        .option('--list', "start this machine's new index with the objects that exist")
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(7281), __webpack_require__.e(9457)]).then(__webpack_require__.bind(__webpack_require__, 9457))).runChangeCid(options, face));
    newCommand(program, 'reset_cache', 'delete the local index of this machine', [
        ['rekkord reset_cache --list', 'starts a new one with the objects that exist']
    ])
        .option('--list', 'start a new index with the objects that exist')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(7281), __webpack_require__.e(9457)]).then(__webpack_require__.bind(__webpack_require__, 9457))).runResetCache(options, face));
}

// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 1 modules
var list_writer = __webpack_require__(8920);
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
        .option('--max_age <duration>', 'fail when the newest is older, or there is none', (0,options/* optionParser */.Z5)('--max_age', values/* parseAge */.F1))
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(9731)]).then(__webpack_require__.bind(__webpack_require__, 9731))).runSnapshots(options, face)));
    const channels = newCommand(program, 'channels', 'list channels', [
        ['rekkord channels', 'each with its newest snapshot and how many there are']
    ]);
    (0,options/* addFormatOption */.Wr)(channels, list_writer/* LIST_FORMATS */.AO)
        .option('-v, --verbose', 'show object IDs too')
        .action(async (options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(7821)]).then(__webpack_require__.bind(__webpack_require__, 7821))).runChannels(options, face)));
    const list = newCommand(program, 'list <identifier>', 'list what a snapshot or a folder of one holds, or a file', [
        ['rekkord list home', 'the saved paths of the newest snapshot of the channel home'],
        ['rekkord list -r home:/home/user/documents', 'all that is in a folder of it']
    ]);
    (0,options/* addFormatOption */.Wr)(list, list_writer/* LIST_FORMATS */.AO)
        .option('-r, --recurse', 'list what is in folders too')
        .option('-v, --verbose', 'show owners and object IDs too')
        .action(async (identifier, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(8133)]).then(__webpack_require__.bind(__webpack_require__, 8133))).runList(identifier, options, face)));
}

// EXTERNAL MODULE: ./lib/snapshot/retention/grace.js
var grace = __webpack_require__(5505);
// EXTERNAL MODULE: ./lib/snapshot/retention/keep-duration.js
var keep_duration = __webpack_require__(9649);
// EXTERNAL MODULE: ./lib/snapshot/retention/keep-rules.js
var keep_rules = __webpack_require__(5670);
;// CONCATENATED MODULE: ./lib/cli/program/retention.js






const retention_FORMATS = ['Plain', 'JSON'];
const HIGHEST_COUNT = 1_000_000;
/** What the newest snapshots of are kept, in words. */
const NAMES = { hourly: 'hours', daily: 'days', weekly: 'weeks', monthly: 'months', yearly: 'years' };
/** The commands that remove snapshots, and what no snapshot needs. */
function addRetentionCommands(program, face, onExit) {
    const forget = newCommand(program, 'forget [identifiers...]', 'remove snapshots that no rule keeps, or those that are named', [
        ['rekkord forget --keep_daily 7 --keep_weekly 5 --keep_monthly 12', 'thins out every channel'],
        ['rekkord forget -c home --keep_within 30d -n', 'shows what would be removed of one channel'],
        ['rekkord forget M0A1B2C3D', 'removes one snapshot']
    ]);
    (0,options/* addFormatOption */.Wr)(forget, retention_FORMATS);
    const count = (name) => (0,options/* optionParser */.Z5)(`--${name}`, (0,values/* integer */.nd)(1, HIGHEST_COUNT));
    const span = (name) => (0,options/* optionParser */.Z5)(`--${name}`, keep_duration/* parseKeepDuration */.D);
    forget.option('--keep_last <count>', 'keep the newest snapshots', count('keep_last'));
    for (const period of keep_rules/* PERIODS */.nR) {
        const what = `keep the newest snapshot of so many ${NAMES[period]}`;
        forget.option(`--keep_${period} <count>`, what, count(`keep_${period}`));
    }
    forget.option('--keep_within <duration>', 'keep snapshots younger than that, as in 30d or 1y6m', span('keep_within'));
    for (const period of keep_rules/* PERIODS */.nR) {
        const what = `keep the newest snapshot of all ${NAMES[period]} within that`;
        forget.option(`--keep_within_${period} <duration>`, what, span(`keep_within_${period}`));
    }
    forget
        .option('--keep_pattern <pattern>', 'keep all snapshots of channels that match; may be given again', repeated)
        .option('-c, --channel <channel>', 'only the snapshots of one channel')
        .option('--allow_empty', 'let a channel lose its last snapshot')
        .option('-n, --dry_run', 'only show what would be removed')
        .action(async (identifiers, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(7689)]).then(__webpack_require__.bind(__webpack_require__, 7689))).runForget(identifiers, options, face)));
    const prune = newCommand(program, 'prune', 'set aside, and later delete, what no snapshot needs', [
        ['rekkord prune -K master.key', 'once a week, say'],
        ['rekkord prune -K master.key -n', 'shows what would be set aside and deleted']
    ]);
    (0,options/* addFormatOption */.Wr)(prune, retention_FORMATS)
        .option('--grace <duration>', 'longer than any save takes; 7d unless given', (0,options/* optionParser */.Z5)('--grace', grace/* parseGrace */.k))
        .option('--no_other_writers', 'nobody saves meanwhile: delete at once')
        .option('-n, --dry_run', 'only show what would be done')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(7281), __webpack_require__.e(6036), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 806))).runPrune(options, face));
}
function repeated(value, before = []) {
    return [...before, value];
}

;// CONCATENATED MODULE: ./lib/cli/program/save.js





/** The commands that save and restore. */
function addSaveCommands(program, face, onExit) {
    newCommand(program, 'save [channel] [path...]', 'save files and folders as a snapshot', [
        ['rekkord save home /home/user', 'a snapshot of the channel home'],
        ['rekkord save --from saves.ini', 'one for each section of a file, which is a channel with its SourcePath lines'],
        ['rekkord save -n home /home/user', 'show what would be stored']
    ])
        .usage('[options] <channel> <path...>\n       rekkord save [options] --from <file>\n       rekkord save [options] --no-snapshot <path>')
        .option('-F, --from <file>', 'save what a file names: a [channel] with SourcePath = lines, or several')
        .option('-f, --force', 'read every file, including unchanged ones')
        .option('--rehash', 'like --force, and look up every object in the repository instead of using the local index')
        .option('--follow', 'follow symbolic links')
        .option('--noatime', 'do not change the access times of files (Linux)')
        .addOption((0,options/* wordsOption */.Ty)('-m, --meta <list>', 'save additional metadata, separated by commas', ['ATime', 'XAttrs']))
        .option('--no_snapshot', 'store one path and show the ID of its object; make no snapshot')
        .addOption((0,options/* listOption */.y8)('--exclude <pattern>', 'leave out what a Git pattern matches, with everything below it; repeatable'))
        .addOption((0,options/* listOption */.y8)('--exclude_file <file>', 'the same, with the patterns of a file; repeatable'))
        .addOption((0,options/* listOption */.y8)('--ignore_files <name>', 'leave out what files of this name say, such as .gitignore; repeatable'))
        .option('--exclude_caches', 'leave out the content of folders with a valid CACHEDIR.TAG')
        .addOption((0,options/* listOption */.y8)('--exclude_if_present <name>', 'leave out the content of folders with such a file; repeatable'))
        .addOption(new esm/* Option */.c$('--exclude_larger_than <size>', 'leave out larger files').argParser((0,options/* optionParser */.Z5)('--exclude_larger_than', values/* parseSize */.DB)))
        .option('--one_file_system', 'leave out what is mounted below a saved path')
        .option('-v, --verbose', 'name what is left out, and why')
        .option('-q, --quiet', 'only show warnings and errors')
        .addOption((0,options/* choiceOption */.zu)('--format <format>', 'how the result is written; also -f JSON', ['Plain', 'JSON']))
        .addOption((0,options/* choiceOption */.zu)('--progress <format>', 'JSON: a line each second on standard error', ['Plain', 'JSON']))
        .option('--no_hooks', 'run no hooks')
        .addOption((0,options/* choiceOption */.zu)('--post_save <when>', 'when post-save hooks run', ['success', 'always']))
        .addOption((0,options/* wordsOption */.Ty)('--fail_on <list>', 'end with exit code 3 after such warnings; the snapshot stays', fail_on/* FAIL_ON */.d$))
        .option('--no_report', 'accepted without effect: saves are never reported')
        .option('-n, --dry_run', 'show what a save would do: write nothing, run no hooks')
        .action(async (channel, paths, options) => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(8538), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(7281), __webpack_require__.e(9318), __webpack_require__.e(8096), __webpack_require__.e(3278), __webpack_require__.e(2673)]).then(__webpack_require__.bind(__webpack_require__, 7454))).runSave(channel, paths, options, face));
    newCommand(program, 'restore <identifier> <destination>', 'restore a snapshot, or a folder or file of one', [
        ['rekkord restore home /tmp/restored', 'the newest snapshot of the channel home'],
        ['rekkord restore home:/home/user/notes.txt notes.txt', 'a file of it'],
        ['rekkord restore -f --delete -n M0A1B... /', 'show what would be replaced and removed']
    ])
        .option('-f, --force', 'restore into a folder that is not empty, replacing files')
        .option('--delete', 'with --force: remove what is not in the snapshot')
        .addOption((0,options/* wordsOption */.Ty)('-m, --meta <list>', 'restore additional metadata, separated by commas', ['Owner', 'XAttrs']))
        .option('--force_damaged', 'leave out what is damaged and continue; exit code 1')
        .option('-v, --verbose', 'name everything that is restored')
        .option('-n, --dry_run', 'show what would be restored, write nothing')
        .option('--verify', 'at the end, read everything back and compare it with the snapshot')
        .action(async (identifier, destination, options) => onExit(await (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(9318), __webpack_require__.e(7813), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 876))).runRestore(identifier, destination, options, face)));
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
        .version(`rekkord-action ${version/* VERSION */.x}`, '-V, --version', 'show the version')
        .helpOption('-h, --help', 'show help')
        .helpCommand(false)
        .configureHelp({ optionTerm: ({ flags }) => (0,hyphens/* withHyphens */.I)(flags) })
        .exitOverride()
        // Its errors are shown by whoever catches them
        .configureOutput({ outputError: () => undefined });
    addKeyCommands(program, face);
    addSaveCommands(program, face, onExit);
    addListCommands(program, face, onExit);
    addExploringCommands(program, face, onExit);
    addRetentionCommands(program, face, onExit);
    addMaintenanceCommands(program, face);
    program
        .command('completion')
        .description('write a completion script for a shell')
        .addArgument(new esm/* Argument */.ef('<shell>', 'for which shell').choices(scripts/* SHELLS */.O))
        .addHelpText('after', '\nExamples:\n  rekkord completion bash > /etc/bash_completion.d/rekkord\n      for everybody on the machine')
        .action(async (shell) => (await __webpack_require__.e(/* import() */ 3810).then(__webpack_require__.bind(__webpack_require__, 3810))).runCompletion(shell, program, face));
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

;// CONCATENATED MODULE: ./lib/cli/program/leading-options.js
/**
 * Arguments with the options that stand before the command moved behind it, as in `rekkord -R /backup save home /home`. They
 * stay as they are where no command's options fit them.
 */
function commandFirst(args, program) {
    for (const [i, name] of args.entries()) {
        if (name === '--')
            break;
        const command = program.commands.find((one) => one.name() === name || one.aliases().includes(name));
        if (command !== undefined && areOptions(args.slice(0, i), command)) {
            return [name, ...args.slice(0, i), ...args.slice(i + 1)];
        }
    }
    return [...args];
}
/** Whether all arguments are options of a command, each with its value where it has one. */
function areOptions(args, command) {
    for (let i = 0; i < args.length; i++) {
        const needed = valuesNeeded(args[i], command);
        if (needed === undefined)
            return false;
        i += needed;
        if (i >= args.length)
            return false;
    }
    return true;
}
/** How many arguments after this one belong to it, 0 or 1; undefined for what is no option of the command. */
function valuesNeeded(arg, { options }) {
    const [, long, value] = /^(--[^=]+)(=.*)?$/s.exec(arg) ?? [];
    if (long !== undefined) {
        const option = options.find((one) => one.long === long);
        return option && (option.required && value === undefined ? 1 : 0);
    }
    if (!/^-./.test(arg))
        return undefined;
    // Several short ones in one; what follows one with a value is its value
    for (let i = 1; i < arg.length; i++) {
        const option = options.find((one) => one.short === `-${arg.charAt(i)}`);
        if (option === undefined)
            return undefined;
        if (option.required)
            return i === arg.length - 1 ? 1 : 0;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/cli/program/save-format.js
/**
 * The arguments of a command with `-f JSON` of `save` as `--format JSON`: everywhere else `-f` says how a result is written, and
 * there it has been `--force` since Rekkord's first version.
 *
 * @param args the command first
 */
function withSaveFormat(args) {
    const end = args.indexOf('--');
    const at = args.findIndex((arg, i) => arg === '-f' && args[i + 1] === 'JSON');
    if (args[0] !== 'save' || at === -1 || (end !== -1 && at > end))
        return [...args];
    return args.with(at, '--format');
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
/** Why standard output could not be written, as one sentence. */
function outputFailure(error) {
    const reason = error.code === 'ENOSPC' || error.code === 'EDQUOT'
        ? 'its disk is full'
        : `the system refused (${error.code ?? error.message})`;
    return new errors/* RekkordError */.XZ('output', `Standard output could not be written: ${reason}`, { cause: error });
}
/**
 * The two streams that people and programs read: messages and a line of progress on standard error, results on standard
 * output (docs/behaviour.md section 3).
 */
class Terminal {
    #output;
    #messages;
    #writesOver;
    #gathered = '';
    #failure;
    #timer;
    #progressShown = false;
    /** @param kind what `TERM` says: a dumb terminal cannot write over a line */
    constructor(output, messages, kind = process.env['TERM']) {
        this.#output = output;
        this.#messages = messages;
        this.#writesOver = messages.isTTY && kind !== 'dumb';
        output.on('error', (error) => {
            // A reader that has seen enough, such as `head`, is no failure
            if (error.code === 'EPIPE')
                process.exit();
            this.#failure ??= error;
        });
        // Nobody is left to be told
        messages.on('error', () => undefined);
    }
    /** Whether results are read by people, on a screen that control characters drive. */
    get showsOutput() {
        return this.#output.isTTY;
    }
    /** Writes lines on standard error. */
    message(text) {
        this.#hideProgress();
        this.#messages.write(`${text}\n`);
    }
    /** Passes on what another program wrote, on standard error. */
    passOn(bytes) {
        this.#hideProgress();
        this.#messages.write(bytes);
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
        await this.#writeOut(bytes);
    }
    /** Writes what is gathered, and lets the event loop turn, so that a reader's end and signals are noticed. */
    async flush() {
        const text = this.#gathered;
        this.#gathered = '';
        if (text === '')
            return;
        this.#hideProgress();
        await this.#writeOut(text);
        await (0,promises_.setImmediate)();
    }
    /** @throws RekkordError `output` when something that was written on standard output is not there */
    async requireWritten() {
        // Streams tell of it in a turn of their own
        await (0,promises_.setImmediate)();
        if (this.#failure !== undefined)
            throw outputFailure(this.#failure);
    }
    /** Shows how far a command is: one line that is written over on a terminal, otherwise a line every half minute. */
    startProgress(look) {
        this.stopProgress();
        this.#timer = this.#writesOver
            ? setInterval(() => this.#showProgress(look()), PROGRESS_INTERVAL)
            : setInterval(() => this.message((0,output_progress/* progressText */.l_)(look())), LINE_INTERVAL);
        this.#timer.unref();
    }
    stopProgress() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#hideProgress();
    }
    async #writeOut(data) {
        await new Promise((resolve, reject) => {
            this.#output.write(data, (error) => (error ? reject(outputFailure(error)) : resolve()));
        });
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











/**
 * Runs one command, given as the arguments that follow the program's name.
 * @returns the exit code: 0, 1, 3 for warnings that make a save fail, or 130 when a signal ended the run (docs/behaviour.md section 3)
 */
async function runCommandLine(args) {
    const terminal = new Terminal(process.stdout, process.stderr);
    const interrupt = new commands_interrupt/* Interrupt */.O(process);
    try {
        const { signal, second: secondSignal } = interrupt;
        const face = { terminal, signal, secondSignal, env: process.env, cwd: (0,working_folder/* workingFolder */.g)(process.env) };
        let exitCode = 0;
        const program = createProgram(face, (code) => (exitCode = code));
        const end = endOfReaders(program, interrupt.signal);
        await Promise.race([
            program.parseAsync(withSaveFormat(commandFirst((0,hyphens/* withUnderscores */.S)(args, program), program)), { from: 'user' }),
            end
        ]);
        await terminal.requireWritten();
        return exitCode;
    }
    catch (error) {
        return (await isUnwrittenHelp(error, terminal)) ? 1 : reportFailure(error, terminal, interrupt.signal);
    }
    finally {
        terminal.stopProgress();
        interrupt.release();
    }
}
/** Commands that have something to put away when they are interrupted, and see to it themselves. */
const WRITERS = new Set(['save', 'restore', 'scan', 'init', 'derive', 'change_cid', 'reset_cache', 'forget', 'prune']);
/** Milliseconds that all others have to end what they write when they are interrupted; they may wait for a server. */
const GRACE = 300;
/** Rejects a moment after a command that only reads is interrupted, whatever it waits for. */
function endOfReaders(program, signal) {
    return new Promise((_, reject) => {
        program.hook('preAction', (__, command) => {
            if (WRITERS.has(command.name()))
                return;
            const end = () => reject(new errors/* RekkordError */.XZ('interrupted', 'The run was interrupted'));
            signal.addEventListener('abort', () => setTimeout(end, GRACE), { once: true });
        });
    });
}
/** Whether help or the version, which come as errors, were shown in vain; says so. */
async function isUnwrittenHelp(error, terminal) {
    if (!(error instanceof esm/* CommanderError */.b7) || error.exitCode !== 0)
        return false;
    try {
        await terminal.requireWritten();
        return false;
    }
    catch (failure) {
        terminal.error(failure.message);
        return true;
    }
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
    if (error instanceof errors/* RekkordError */.XZ) {
        terminal.error(error.message);
        if (error.code === 'warnings')
            return fail_on/* WARNINGS_EXIT_CODE */.H_;
        return error.code === 'interrupted' ? failure.INTERRUPTED : 1;
    }
    if (signal.aborted) {
        terminal.error('The run was interrupted');
        return failure.INTERRUPTED;
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


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isFuture),
/* harmony export */   r: () => (/* binding */ newestTag)
/* harmony export */ });
/** Milliseconds that a clock may be ahead before its snapshots are dated in the future. */
const CLOCK_TOLERANCE = 5 * 60_000;
/** Whether a snapshot is dated in the future: a clock was wrong, or who could save forged the time. */
function isFuture({ time }, now = Date.now()) {
    return time > now + CLOCK_TOLERANCE;
}
/**
 * The newest of some tags: the one rule by which a channel means its newest snapshot. One that is dated in the future
 * counts only where all are.
 * @param tags in any order; of those of one time the last counts
 * @param now Unix milliseconds
 */
function newestTag(tags, now = Date.now()) {
    const present = tags.filter((tag) => !isFuture(tag, now));
    let newest;
    for (const tag of present.length > 0 ? present : tags) {
        if (newest === undefined || tag.time >= newest.time)
            newest = tag;
    }
    return newest;
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Pattern)
/* harmony export */ });
const ANY = '*';
const ONE = '?';
/**
 * A pattern for whole texts: `*` stands for any characters, `?` for one, and all others for themselves. The time that a text takes
 * grows with its length times that of the pattern at the most, whatever both are: there is nothing to go back to.
 */
class Pattern {
    #parts;
    #fold;
    #separator;
    constructor(pattern, { ignoreCase = false, separator } = {}) {
        this.#fold = ignoreCase ? foldCase : (character) => character;
        this.#parts = Array.from(pattern.replace(/\*+/g, ANY), this.#fold);
        this.#separator = separator;
    }
    /** Before the first character. */
    get start() {
        return this.#closed([0]);
    }
    test(text) {
        return this.isEnd(this.advance(this.start, text));
    }
    /** Where a text leads that follows what led to `state`. An empty one: no text that begins so matches. */
    advance(state, text) {
        for (const character of text) {
            if (state.length === 0)
                return state;
            const folded = this.#fold(character);
            const next = [];
            for (const place of state) {
                const part = this.#parts[place];
                const isWild = part === ANY || part === ONE;
                if (isWild ? character === this.#separator : part !== folded)
                    continue;
                next.push(part === ANY ? place : place + 1);
            }
            state = this.#closed(next);
        }
        return state;
    }
    /** Whether the pattern is at its end. */
    isEnd(state) {
        return state.at(-1) === this.#parts.length;
    }
    /**
     * Adds the places behind each `*`, which may stand for nothing, and leaves out all before the last `*` that has been reached:
     * whatever they could lead to, it leads to as well.
     */
    #closed(places) {
        let closed = [];
        for (const place of places) {
            if (closed.at(-1) !== place && !(closed.length > 0 && place < closed.at(-1)))
                closed.push(place);
            if (this.#parts[place] === ANY)
                closed = [place, place + 1];
        }
        return closed;
    }
}
/** Upper and lower case alike, where both are one character. */
function foldCase(character) {
    const upper = character.toUpperCase();
    const folded = isOne(upper) ? upper.toLowerCase() : character;
    return isOne(folded) ? folded : character;
}
function isOne(text) {
    return text.length === String.fromCodePoint(text.codePointAt(0)).length;
}


/***/ }),

/***/ 5505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseGrace),
/* harmony export */   p: () => (/* binding */ DEFAULT_GRACE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6393);


const DAY = 86_400_000;
/** Milliseconds of the grace period when none is given, and of the shortest. */
const DEFAULT_GRACE = 7 * DAY;
const SHORTEST_GRACE = DAY;
/**
 * A grace period, of at least one day: longer than any save takes (docs/behaviour.md section 7).
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
function parseGrace(text) {
    const milliseconds = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    if (milliseconds >= SHORTEST_GRACE)
        return milliseconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be at least 1d, as no save may take longer, not "${text}"`);
}


/***/ }),

/***/ 9649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseKeepDuration),
/* harmony export */   g: () => (/* binding */ before)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const DAYS_IN_WEEK = 7;
const HOUR = 3_600_000;
/**
 * A span such as `30d`, `2w` or `1y6m`: numbers with y, m (months), w, d and h, each at most once, in this order
 * (docs/retention.md). Months are what m means to restic's users; minutes would be of no use here.
 *
 * @throws RekkordError `config`, the end of a sentence
 */
function parseKeepDuration(text) {
    const match = /^(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,6})d)?(?:(\d{1,7})h)?$/.exec(text);
    const [years, months, weeks, days, hours] = Array.from({ length: 5 }, (_, i) => Number(match?.[i + 1] ?? 0));
    if (match === null || years + months + weeks + days + hours === 0) {
        const units = 'numbers with y (years), m (months), w (weeks), d (days) or h (hours), such as 30d or 1y6m';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be ${units}, not "${text}"`);
    }
    return { years, months, days: days + weeks * DAYS_IN_WEEK, hours, text };
}
/** The time (Unix milliseconds) a span before another one, on the calendar of UTC. */
function before(time, { years, months, days, hours }) {
    const date = new Date(time);
    date.setUTCFullYear(date.getUTCFullYear() - years, date.getUTCMonth() - months, date.getUTCDate() - days);
    return date.getTime() - hours * HOUR;
}


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ applyRules),
/* harmony export */   nR: () => (/* binding */ PERIODS),
/* harmony export */   w0: () => (/* binding */ hasRules)
/* harmony export */ });
/* harmony import */ var _read_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(486);
/* harmony import */ var _keep_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9649);



/** The periods of which rules keep the newest snapshot, from the shortest to the longest. */
const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first day of 1970 was a Thursday. */
const WEEK_SHIFT = 3;
/** Whether there is any rule at all. */
function hasRules({ counts, within, patterns }) {
    return Object.keys(counts).length + Object.keys(within).length + patterns.length > 0;
}
/**
 * Applies the rules to the snapshots of one channel, as restic does: from the newest to the oldest, a rule keeps the newest
 * one of each period until its number is used up; where it is not, the oldest snapshot of all is kept too, so that history
 * reaches as far back as the rule allows. Those dated in the future are kept, and count for no rule.
 *
 * @param times Unix milliseconds, newest first
 * @param now Unix milliseconds
 * @returns for each time whether it is kept, and why
 */
function applyRules(channel, times, rules, now) {
    const future = times.findIndex((time) => !(0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isFuture */ .G)({ time }, now));
    const first = future === -1 ? times.length : future;
    const past = times.slice(first);
    const reasons = past.map(() => []);
    for (const pattern of rules.patterns) {
        if (new _read_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .Pattern */ .z(pattern, { separator: '/' }).test(channel))
            for (const own of reasons)
                own.push(`pattern ${pattern}`);
    }
    for (const bucket of ['last', ...PERIODS])
        keepCount(past, bucket, rules.counts[bucket] ?? 0, reasons);
    for (const period of ['all', ...PERIODS]) {
        const span = rules.within[period];
        if (span !== undefined)
            keepWithin(past, period, span, reasons);
    }
    return [
        ...times.slice(0, first).map(() => ({ kept: true, reasons: ['future'] })),
        ...reasons.map((own) => ({ kept: own.length > 0, reasons: own }))
    ];
}
function keepCount(times, bucket, count, reasons) {
    let left = count;
    let before;
    for (const [i, time] of times.entries()) {
        if (left === 0)
            return;
        const period = bucket === 'last' ? i : periodOf(bucket, time);
        const isOldest = i === times.length - 1;
        if (period === before && !isOldest)
            continue;
        reasons[i].push(period === before ? `oldest ${bucket}` : bucket);
        before = period;
        left--;
    }
}
function keepWithin(times, period, span, reasons) {
    if (times.length === 0)
        return;
    const start = (0,_keep_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .before */ .g)(times[0], span);
    let last;
    for (const [i, time] of times.entries()) {
        if (time <= start)
            return;
        const own = period === 'all' ? i : periodOf(period, time);
        if (own === last)
            continue;
        reasons[i].push(`${period === 'all' ? '' : `${period} `}within ${span.text}`);
        last = own;
    }
}
/** A number for the period of UTC that a time is in; weeks begin on Mondays, as those of ISO 8601. */
function periodOf(period, time) {
    const date = new Date(time);
    switch (period) {
        case 'hourly':
            return Math.floor(time / HOUR);
        case 'daily':
            return Math.floor(time / DAY);
        case 'weekly':
            return Math.floor((Math.floor(time / DAY) + WEEK_SHIFT) / 7);
        case 'monthly':
            return date.getUTCFullYear() * 12 + date.getUTCMonth();
        case 'yearly':
            return date.getUTCFullYear();
    }
}


/***/ })

};
