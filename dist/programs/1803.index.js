export const id = 1803;
export const ids = [1803];
export const modules = {

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   qj: () => (/* binding */ aboutInput),
/* harmony export */   qn: () => (/* binding */ wrongInput),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _commands_working_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6393);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _user_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6450);





/**
 * Reads and checks the inputs that all actions have. An input that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input; so do all functions here
 */
function commonInputs(env) {
    const folder = workingDirectory(env);
    return {
        config: file(env, 'config', folder),
        repository: text(env, 'repository'),
        keyFile: file(env, 'key-file', folder),
        threads: parsed(env, 'threads', (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(1, 1024)),
        workingDirectory: folder,
        summary: boolean(env, 'summary', true)
    };
}
/** An input as the runner hands it over: in a variable, in whose name hyphens stay. */
function raw(env, name) {
    return env[`INPUT_${name.toUpperCase()}`] ?? '';
}
function text(env, name) {
    return raw(env, name).trim() || undefined;
}
function required(env, name) {
    const value = text(env, name);
    if (value === undefined)
        throw wrongInput(name, 'is required');
    return value;
}
/** A boolean of YAML's core schema, as `core.getBooleanInput` takes it. */
function boolean(env, name, otherwise) {
    const value = text(env, name);
    if (value === undefined)
        return otherwise;
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw wrongInput(name, `must be true or false${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .insteadOf */ .c$)(value)}`);
}
/** The value that a parser of the configuration gives; its errors end the sentence that the input's name begins. */
function parsed(env, name, parse) {
    const value = text(env, name);
    if (value === undefined)
        return undefined;
    try {
        return parse(value);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ)
            throw wrongInput(name, error.message, error);
        throw error;
    }
}
/** The words of an input that has commas or spaces between them, each in any case. */
function words(env, name, ...known) {
    return parsed(env, name, (list) => list.split(/[\s,]+/).map((0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(...known))) ?? [];
}
/** The error that says what is wrong with an input. */
function wrongInput(name, what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('usage', `The input "${name}" ${what}`, { cause, subject: { kind: 'input', name } });
}
/** An error as it is about an input: its sentence begins with the input, unless it is about one already. */
function aboutInput(name, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ) || error.subject?.kind === 'input')
        return error;
    const subject = { kind: 'input', name };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ(error.code, `The input "${name}": ${error.message}`, { cause: error, subject });
}
function workingDirectory(env) {
    const workspace = env['GITHUB_WORKSPACE'] || (0,_commands_working_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .workingFolder */ .g)(env);
    const folder = (0,_user_path_js__WEBPACK_IMPORTED_MODULE_4__/* .userPath */ .r)(text(env, 'working-directory') ?? '', workspace);
    if (!look('working-directory', folder).isDirectory()) {
        throw wrongInput('working-directory', `names "${folder}", which is not a folder`);
    }
    return folder;
}
/** The absolute path of a file that an input names. */
function file(env, name, folder) {
    const value = text(env, name);
    if (value === undefined)
        return undefined;
    // It is not shown, as it may be the text of a key in the wrong place
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeKey */ .zC)(value))
        throw wrongInput(name, 'has to be the path of a file, not the text of one');
    const full = (0,_user_path_js__WEBPACK_IMPORTED_MODULE_4__/* .userPath */ .r)(value, folder);
    if (look(name, full).isDirectory())
        throw wrongInput(name, `names "${full}", which is a folder`);
    return full;
}
function look(name, full) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full);
    }
    catch (error) {
        throw wrongInput(name, `names "${full}", which does not exist or cannot be reached`, error);
    }
}


/***/ }),

/***/ 2988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);


/**
 * Writes one line to the log, whatever names are in it. Runners take `##[name]` for a command anywhere in a line, and
 * `::name::` at its beginning, so lines of ours begin with a word of ours.
 */
function line(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeControls */ .UN)(text).replaceAll('##[', '##\\['));
}


/***/ }),

/***/ 7352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ runnerFileProblem),
/* harmony export */   UP: () => (/* binding */ setSaveOutputs),
/* harmony export */   tY: () => (/* binding */ Outputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7052);




/**
 * The outputs of a step. One that cannot be written does not stop what the step does: the log has it too, and hooks still
 * have to run. The step fails at its end.
 */
class Outputs {
    #failure;
    set(name, value) {
        try {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        }
        catch (error) {
            this.#failure ??= error;
        }
    }
    /** @throws RekkordError `output` when an output could not be written */
    requireWritten() {
        if (this.#failure === undefined)
            return;
        const reason = runnerFileProblem(this.#failure);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('output', `The outputs could not be written to the file of GITHUB_OUTPUT: ${reason}`, {
            cause: this.#failure
        });
    }
}
/** Why a file that the runner provides could not be written. */
function runnerFileProblem(error) {
    const missing = 'it does not exist or cannot be written';
    // What @actions/core throws has no code
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystemError */ .Or)(error) ? (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error, { ENOENT: missing, ENOTDIR: missing }) : missing;
}
/**
 * Sets the outputs (action.yml): sizes are bytes, `time` is ISO 8601, `duration` seconds. After a dry run there is no
 * snapshot that an OID could name.
 */
function setSaveOutputs(outputs, { snapshot, durationMs, warnings }, dryRun) {
    const { id, channel, time, size, stored, added, entries, files } = snapshot;
    const { newFiles, changedFiles, unchangedFiles, leftOut } = snapshot;
    if (!dryRun)
        outputs.set('oid', (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .formatObjectId */ .Ax)(id));
    outputs.set('channel', channel);
    outputs.set('time', new Date(time).toISOString());
    const numbers = {
        size,
        stored,
        added,
        entries,
        files,
        'files-new': newFiles,
        'files-changed': changedFiles,
        'files-unchanged': unchangedFiles,
        excluded: leftOut?.entries ?? 0,
        warnings,
        duration: (durationMs / 1000).toFixed(3)
    };
    for (const [name, value] of Object.entries(numbers))
        outputs.set(name, String(value));
}


/***/ }),

/***/ 5872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ StepReporter)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/report/sentence.js
var sentence = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/hooks/hook.js
var hook = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
;// CONCATENATED MODULE: ./lib/action/annotations.js



/** Runners show ten errors and ten warnings of a step; the last of each is for the count and for the run's own error. */
const SHOWN = 9;
/** Annotations of the run: the first of them; the rest is in the log, and its count is an annotation too. */
class Annotations {
    #errors = 0;
    #warnings = 0;
    error(title, message) {
        if (++this.#errors <= SHOWN)
            core/* error */.z3(message, { title });
        else
            (0,log/* line */.n)(`Error: ${title}: ${message}`);
    }
    warning(message) {
        const text = (0,sentence/* sentence */.e)(message);
        if (++this.#warnings <= SHOWN)
            core/* warning */.$e(text);
        else
            (0,log/* line */.n)(`Warning: ${text}`);
    }
    /** Tells how many warnings are in the log alone. */
    close() {
        const more = this.#warnings - SHOWN;
        if (more > 0)
            core/* warning */.$e(`${more} more warning${more === 1 ? ' is' : 's are'} in the log of this step`);
    }
}

;// CONCATENATED MODULE: ./lib/action/hook-output.js
/** Bytes of an unfinished line that are kept; a longer one is broken into lines. */
const MAX_LINE = 64 * 1024;
const NEWLINE = Buffer.from('\n');
/**
 * Passes on what a hook writes line by line, both streams as one, as runners read the streams of any step: no line of one
 * stream ends up inside a line of the other, and what is logged afterwards begins a line.
 */
class HookOutput {
    #write;
    #unfinished = new Map();
    /** @param write takes whole lines with their ends */
    constructor(write) {
        this.#write = write;
    }
    push(chunk, stream) {
        const before = this.#unfinished.get(stream);
        const bytes = before === undefined ? chunk : Buffer.concat([before, chunk]);
        const end = bytes.lastIndexOf(NEWLINE) + 1;
        if (end > 0)
            this.#write(bytes.subarray(0, end));
        this.#unfinished.set(stream, bytes.subarray(end));
        if (bytes.length - end > MAX_LINE)
            this.#finish(stream);
    }
    /** Ends the lines that are not. */
    end() {
        for (const stream of this.#unfinished.keys())
            this.#finish(stream);
    }
    #finish(stream) {
        const rest = this.#unfinished.get(stream);
        this.#unfinished.delete(stream);
        if (rest !== undefined && rest.length > 0)
            this.#write(Buffer.concat([rest, NEWLINE]));
    }
}

// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
;// CONCATENATED MODULE: ./lib/action/report/step.js









const PHASE_NAMES = {
    'pre-save': 'Pre-save',
    'post-save': 'Post-save',
    'pre-scan': 'Pre-scan',
    'post-scan': 'Post-scan'
};
/** Warnings that are kept for the summary; there can be one for every file. */
const KEPT_WARNINGS = 1000;
/** What every action tells the runner in the same way: repository, warnings, hooks, each of which has a group. */
class StepReporter {
    hooks = [];
    /** The first ones; `warningCount` is the number of all. */
    warnings = [];
    warningCount = 0;
    outputs = new outputs/* Outputs */.tY();
    annotations = new Annotations();
    #hookOutput = new HookOutput((lines) => process.stdout.write(lines));
    #groupIsOpen = false;
    warning(message) {
        this.warningCount++;
        if (this.warnings.length < KEPT_WARNINGS)
            this.warnings.push((0,sentence/* sentence */.e)(message));
        this.annotations.warning(message);
    }
    opened({ url, role }) {
        (0,log/* line */.n)(`Repository: ${url} (${role})`);
    }
    hooksBegin() {
        // Each hook has a group that says so: groups cannot hold groups
    }
    hooksEnd() {
        // See above
    }
    started(hook, phase) {
        this.beginGroup(`${PHASE_NAMES[phase]} hook: ${hook.name}`);
    }
    output(chunk, stream) {
        this.#hookOutput.push(chunk, stream);
    }
    ended(result) {
        this.hooks.push(result);
        this.#hookOutput.end();
        this.endGroup();
        if (result.outcome === 'ok')
            return;
        const title = `${PHASE_NAMES[result.phase]} hook "${result.hook.name}" failed`;
        const lastLines = result.lastLines.map(annotationLine);
        this.annotations.error(title, [`It ${(0,hook/* describeEnd */.l)(result)}`, ...lastLines].join('\n'));
    }
    /** Ends what a failure left open. */
    close() {
        this.#hookOutput.end();
        this.endGroup();
        this.annotations.close();
    }
    beginGroup(name) {
        // Groups cannot hold groups
        this.endGroup();
        core/* startGroup */.Oh(name);
        this.#groupIsOpen = true;
    }
    endGroup() {
        if (this.#groupIsOpen)
            core/* endGroup */.N4();
        this.#groupIsOpen = false;
    }
}
/** Annotations have no colours, as a terminal has, and no tabs. */
function annotationLine(text) {
    return (0,path/* escapeControls */.UN)((0,external_node_util_.stripVTControlCharacters)(text).replaceAll('\t', '  '));
}


/***/ }),

/***/ 4422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction),
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
/* harmony import */ var _commands_fail_on_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4380);
/* harmony import */ var _commands_interrupt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8665);
/* harmony import */ var _report_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6097);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6845);







/** Exit code of a run that was cancelled. */
const INTERRUPTED = 130;
/**
 * One run of an action (docs/behaviour.md section 4). It never throws: a failure is an error of the step, and the process's exit code
 * 1, 3 for warnings that make a save fail, or 130 when the run was cancelled.
 */
async function runAction(act) {
    const interrupt = new _commands_interrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupt */ .O(process);
    const { signal, second: secondSignal } = interrupt;
    // Nobody is left to read the log: hooks have to run all the same
    process.stdout.on('error', () => undefined);
    const key = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .takeKey */ .nN)(process.env);
    try {
        await act({ env: process.env, key, signal, secondSignal });
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setFailed */ .C1(describeFailure(error, signal));
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RekkordError */ .XZ && error.code === 'warnings')
            process.exitCode = _commands_fail_on_js__WEBPACK_IMPORTED_MODULE_2__/* .WARNINGS_EXIT_CODE */ .H_;
        if (signal.aborted)
            process.exitCode = INTERRUPTED;
    }
    finally {
        // What listened to it is let go of, with the keys that it holds
        interrupt.release();
    }
}
/** A failure as one sentence; what is no expected one comes with its stack. */
function describeFailure(error, signal) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RekkordError */ .XZ)
        return (0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(error.message);
    if (signal.aborted)
        return 'The run was cancelled';
    const details = error instanceof Error ? (error.stack ?? error.message) : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(error);
    return `This is a bug in rekkord-action, please report it: ${details}`;
}


/***/ }),

/***/ 6845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dK: () => (/* binding */ mask),
  nQ: () => (/* binding */ maskFound),
  c8: () => (/* binding */ secretVariables),
  nN: () => (/* binding */ takeKey)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/action/secret-forms.js
/** The shortest secret that is looked for inside of other text: what is shorter is found in `PATH` and the like by chance. */
const SHORTEST = 8;
/** The shortest line of a secret of several lines that is looked for by itself. */
const SHORTEST_LINE = 16;
/** The lines in which the program base64 writes. */
const WRAPPED_LINES = /.{76}/g;
/** How every OpenSSH private key begins in base64: a hook's own key must not be taken for the program's. */
const COMMON_LINE = /^b3BlbnNzaC1rZXktdjE/;
/**
 * The forms in which a secret may be logged, for the runner to mask: as it is, each line, on one line, escaped as in JSON
 * and URLs, and in base64, also in the middle of a longer text.
 */
function maskedForms(secret) {
    const text = secret.trim();
    if (text === '')
        return [];
    const lines = secretLines(text);
    const several = lines.length > 1 ? [...lines, lines.join(''), lines.join(' ')] : [];
    return [...new Set([text, ...several, ...encodedForms(text)])];
}
/** Whether a text is a secret, or has it inside of it in one of its forms. */
function containsSecret(text, secret) {
    const sought = secret.trim();
    if (sought === '')
        return false;
    if (text.trim() === sought)
        return true;
    if (sought.length < SHORTEST)
        return text.includes(JSON.stringify(sought));
    if ([sought, ...encodedForms(sought)].some((form) => text.includes(form)))
        return true;
    if (!sought.includes('\n'))
        return false;
    // Line ends may have been lost, escaped or changed
    const whole = withoutSpace(text);
    const lines = secretLines(sought).filter((line) => line.length >= SHORTEST_LINE && !COMMON_LINE.test(line));
    return [withoutSpace(sought), secretLines(sought).join(''), ...lines, ...encodedForms(sought)].some((form) => whole.includes(form));
}
/** The lines of a secret, without those around a key: these are no secret, and every key has the same. */
function secretLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('-----'));
}
function withoutSpace(text) {
    return text.replace(/\\[nrt]|\s/g, '');
}
/** A secret as it stands in JSON, URLs, base64 and hexadecimal digits; only what differs from the secret itself. */
function encodedForms(text) {
    const inForm = new URLSearchParams({ s: text }).toString().slice(2);
    const forms = [JSON.stringify(text).slice(1, -1), encodeURIComponent(text), inForm];
    if (text.length >= SHORTEST) {
        const lineEnds = text.includes('\n') ? [text, text.replace(/\r?\n/g, '\r\n')] : [text];
        forms.push(...lineEnds.flatMap((one) => insideBase64(Buffer.from(one))));
        forms.push(Buffer.from(text).toString('hex'));
        const whole = [text, `${text}\n`].map((one) => Buffer.from(one).toString('base64'));
        forms.push(...whole, ...whole.flatMap((one) => one.match(WRAPPED_LINES) ?? []));
    }
    return [...new Set(forms)].filter((form) => form !== text);
}
/** What base64 of a longer text that has these bytes in it always has, whatever comes before and after them. */
function insideBase64(bytes) {
    const standard = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const unsettled = (before + bytes.length) % 3 === 0 ? 0 : 1;
        return encoded.slice(Math.ceil((before * 8) / 6), encoded.length - unsettled);
    });
    return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

;// CONCATENATED MODULE: ./lib/action/secrets.js


/** Writes caches and artifacts of the run. Runners hand it to actions, and not to the commands of a workflow. */
const RUNTIME_TOKEN = 'ACTIONS_RUNTIME_TOKEN';
/**
 * Takes the input `key`: it is masked in the log from here on, and gone from the environment, so that no hook inherits it.
 * @returns the key file's text, or undefined when the input is not given
 */
function takeKey(env) {
    const key = env['INPUT_KEY']?.trim() ?? '';
    delete env['INPUT_KEY'];
    if (key === '')
        return undefined;
    mask(key);
    return key;
}
/** Has the runner hide a secret, in each of its forms, in everything that is logged from here on. */
function mask(secret) {
    for (const form of maskedForms(secret))
        core/* setSecret */.Pq(form);
}
/**
 * Masks a secret that has come to light during the run. Variables that hold it are gone from the environment, so that no
 * hook inherits them.
 */
function maskFound(secret, env) {
    mask(secret);
    for (const name of variablesWith(env, [secret]))
        Reflect.deleteProperty(env, name);
}
/**
 * Names of the variables that hooks do not inherit: those that hold one of the secrets, alone or inside of other text such
 * as `toJSON(secrets)`, and the runner's own.
 */
function secretVariables(env, secrets) {
    return [...variablesWith(env, secrets), RUNTIME_TOKEN];
}
function variablesWith(env, secrets) {
    return Object.keys(env).filter((name) => secrets.some((secret) => containsSecret(env[name] ?? '', secret)));
}


/***/ }),

/***/ 9042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ performStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
;// CONCATENATED MODULE: ./lib/action/summary/job-summary.js




/** Bytes that a runner takes as the summary of a step; one that is larger is lost as a whole. */
const MAX_SUMMARY = 1024 * 1024;
/**
 * Adds Markdown to the job's summary. A runner that has none, or cannot take it, is no reason to fail. What hooks have
 * written there already comes first.
 */
async function addToSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (file === '')
        return;
    try {
        if ((0,external_node_fs_.statSync)(file).size + Buffer.byteLength(markdown) > MAX_SUMMARY) {
            (0,log/* line */.n)('The summary of this step has no room left: that of the action is left out');
            return;
        }
        await core/* summary */.z.addRaw(markdown).write();
    }
    catch (error) {
        core/* summary */.z.emptyBuffer();
        (0,log/* line */.n)(`The summary could not be written to the file of GITHUB_STEP_SUMMARY: ${(0,outputs/* runnerFileProblem */.Qp)(error)}`);
    }
}

// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/config/load.js + 3 modules
var load = __webpack_require__(9699);
// EXTERNAL MODULE: ./lib/home-folder.js
var home_folder = __webpack_require__(5441);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs_inputs = __webpack_require__(2109);
// EXTERNAL MODULE: ./lib/action/secrets.js + 1 modules
var secrets = __webpack_require__(6845);
;// CONCATENATED MODULE: ./lib/action/inputs/settings.js





const INPUTS = { repository: 'the input "repository"', key: 'the input "key" or "key-file"' };
/**
 * Configuration, inputs and environment together. What they hold of secrets is masked.
 * @param warning told what is doubtful about the configuration
 * @throws RekkordError that names the input or the configuration's line
 */
function readSettings(inputs, { env, key, signal }, warning) {
    const { config, repository, keyFile, threads, workingDirectory } = inputs;
    if (key !== undefined && keyFile !== undefined) {
        throw (0,inputs_inputs/* wrongInput */.qn)('key', 'is given, and so is the input "key-file": use one of them');
    }
    const onSecret = (secret) => (0,secrets/* maskFound */.nQ)(secret, env);
    const options = { ways: INPUTS, configFile: config, repository, keyFile, keyText: key, threads, onSecret, signal };
    const settings = (0,load/* loadSettings */.M)({ ...options, env, cwd: workingDirectory, home: (0,home_folder/* homeFolder */.W)() });
    for (const secret of settings.secrets)
        if (secret !== key)
            (0,secrets/* mask */.dK)(secret);
    for (const one of settings.warnings)
        warning(one);
    return settings;
}
/** A failure, with the input named that it is about. */
function aboutInputs(error, inputs, { key }) {
    if (!(error instanceof errors/* RekkordError */.XZ))
        return error;
    if (error.subject?.kind === 'argument')
        return (0,inputs_inputs/* aboutInput */.qj)(error.subject.name, error);
    if (error.code === 'key' && key !== undefined)
        return (0,inputs_inputs/* aboutInput */.qj)('key', error);
    if (error.code === 'key' && inputs.keyFile !== undefined)
        return (0,inputs_inputs/* aboutInput */.qj)('key-file', error);
    if (error.code === 'repository' && inputs.repository !== undefined)
        return (0,inputs_inputs/* aboutInput */.qj)('repository', error);
    return error;
}

;// CONCATENATED MODULE: ./lib/action/step.js



/**
 * Does what an action is for, in its working directory and with the settings read. Afterwards, also when it failed, what is
 * open in the log is ended and the summary written.
 *
 * Outputs that could not be written fail the step only when all else is done.
 *
 * @param summary the summary in Markdown, given why the step failed
 * @throws what `act` throws, with the input named that it is about
 */
async function performStep(inputs, start, reporter, act, summary) {
    let failure;
    try {
        process.chdir(inputs.workingDirectory);
        await act(readSettings(inputs, start, (warning) => reporter.warning(warning)));
        reporter.outputs.requireWritten();
    }
    catch (error) {
        failure = aboutInputs(error, inputs, start);
        throw failure;
    }
    finally {
        reporter.close();
        const sentence = failure === undefined ? undefined : (0,run_action/* describeFailure */.I)(failure, start.signal);
        if (inputs.summary)
            await addToSummary(summary(sentence));
    }
}


/***/ }),

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

/** Characters of a warning, of a name: a summary has room for 1 MiB. */
const MAX_TEXT = 1000;
/**
 * A table in GitHub's Markdown; cells are Markdown themselves.
 * @param numbers the columns that are aligned to the right, from 0 on
 */
function table(head, rows, numbers = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map((_, i) => (numbers.includes(i) ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
/**
 * Text that Markdown shows as it stands: every ASCII punctuation character may be escaped there. GitHub looks for people and
 * mail addresses in what comes out of it, so that what makes them ones is separated from what follows.
 */
function escapeMarkdown(text) {
    const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
    return (0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeControls */ .UN)(short).replace(/[!-/:-@[-`{-~]/g, (character) => character === '@' ? '\\@<i></i>' : `\\${character}`);
}
/** A name as code, in which GitHub looks for no addresses, people or emoji; spaces are kept. */
function code(name) {
    return `<code>${escapeMarkdown(name).replace(/^ | (?= )| $/g, '&nbsp;')}</code>`;
}


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hookTable),
/* harmony export */   M: () => (/* binding */ sentenceList)
/* harmony export */ });
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);
/* harmony import */ var _hooks_hook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7761);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4204);



/** A summary has room for 1 MiB: what there can be any number of is limited. */
const MAX_SENTENCES = 20;
const MAX_HOOKS = 50;
/** The hooks that ran, with how they ended and how long they took. */
function hookTable(hooks) {
    const rows = hooks.slice(0, MAX_HOOKS).map(hookRow);
    const more = hooks.length - rows.length;
    if (more > 0)
        rows.push([`and ${more} more, in the log of the step`, '', '', '']);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Hook', 'Phase', 'Result', 'Duration'], rows, [3]);
}
/**
 * Warnings or problems.
 * @param sentences the first ones at least
 * @param count the number of all
 */
function sentenceList(heading, sentences, count) {
    const shown = sentences.slice(0, MAX_SENTENCES).map((sentence) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(sentence)}`);
    const more = count - shown.length;
    if (more > 0)
        shown.push(`- and ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(more)} more, in the log of the step`);
    return `**${heading}**\n\n${shown.join('\n')}`;
}
function hookRow(result) {
    const end = result.outcome === 'ok' ? 'succeeded' : `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_hooks_hook_js__WEBPACK_IMPORTED_MODULE_2__/* .describeEnd */ .l)(result))}**`;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(result.hook.name), result.phase, end, (0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(result.durationMs)];
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/** Says how a hook that failed ended, to follow its name: "exited with status 3". */
function describeEnd(end) {
    switch (end.outcome) {
        case 'ok':
            return 'succeeded';
        case 'failed':
            return `exited with status ${end.status}`;
        case 'signal':
            return `was killed by ${end.signal}`;
        case 'not started':
            return `could not be run: ${end.reason}`;
    }
}


/***/ })

};
