export const id = 2673;
export const ids = [2673];
export const modules = {

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ HookLines)
/* harmony export */ });
/* harmony import */ var _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);

/** The lines about hooks, whose own output stands between them, as they inherit the standard streams (docs/behaviour.md section 3). */
class HookLines extends _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__/* .Paragraphs */ .c {
    hooksBegin(phase) {
        // After a failure it may still be shown
        this.terminal.stopProgress();
        this.line(`Running ${phase} hooks...`);
    }
    started(hook) {
        this.line(`> ${hook.name}`);
    }
    hooksEnd() {
        // The next line follows without a gap
    }
}


/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Paragraphs)
/* harmony export */ });

/** Lines on standard error, in paragraphs. */
class Paragraphs {
    terminal;
    #gap = false;
    constructor(terminal) {
        this.terminal = terminal;
    }
    warning(message) {
        this.terminal.warning(message);
    }
    /** Writes a line, an empty one before it where a paragraph has ended. */
    line(text) {
        this.terminal.message(this.#gap ? `\n${text}` : text);
        this.#gap = false;
    }
    /** Has an empty line stand before the next line that is no warning. */
    endParagraph() {
        this.#gap = true;
    }
}


/***/ }),

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

// EXTERNAL MODULE: ./lib/report/save-progress.js
var save_progress = __webpack_require__(9593);
// EXTERNAL MODULE: ./lib/commands/exclude-options.js
var exclude_options = __webpack_require__(5975);
// EXTERNAL MODULE: ./lib/commands/save.js + 33 modules
var save = __webpack_require__(7860);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/user-path.js
var user_path = __webpack_require__(6450);
// EXTERNAL MODULE: ./lib/config/ini.js
var ini = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/config/save-list.js






/**
 * Reads what `save --from` saves (docs/behaviour.md section 3): a file with a section for each channel, and in it a line `SourcePath`
 * for each path. Relative paths start at the file's own folder.
 *
 * @throws RekkordError `config` when the file cannot be read or names nothing to save; naming the line for anything else in
 *   it, a channel that is there twice, and one without a path
 */
function readSaveList(file) {
    const items = new Map();
    for (const { name, line, entries } of (0,ini/* parseIni */.A)(readText(file), file)) {
        if (items.has(name))
            throw (0,ini/* iniError */.H)(file, line, `the channel [${name}] is there already: give all its paths in one place`);
        const paths = entries.map((entry) => {
            if (entry.key !== 'SourcePath')
                throw (0,ini/* iniError */.H)(file, entry.line, `unknown key ${(0,errors/* quotedName */.aH)(entry.key, 'name')}: give SourcePath`);
            if (entry.value === '')
                throw (0,ini/* iniError */.H)(file, entry.line, '"SourcePath" has no value: give one or remove the line');
            return (0,user_path/* userPath */.r)(entry.value, external_node_path_.dirname(file));
        });
        if (paths.length === 0)
            throw (0,ini/* iniError */.H)(file, line, `the channel [${name}] has no SourcePath`);
        items.set(name, { channel: name, paths });
    }
    if (items.size === 0) {
        throw new errors/* RekkordError */.XZ('config', `${file} names nothing to save: give a [channel] with a SourcePath`);
    }
    return [...items.values()];
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const reason = (0,system_error/* errorCode */.CA)(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${(0,system_error/* systemReason */.uc)(error)}`;
        throw new errors/* RekkordError */.XZ('config', `The list of what to save ${file} ${reason}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 1 modules
var spawn_hook = __webpack_require__(8282);
// EXTERNAL MODULE: ./lib/snapshot/save/listener.js
var listener = __webpack_require__(9870);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/cli/output/hook-lines.js
var hook_lines = __webpack_require__(285);
// EXTERNAL MODULE: ./lib/cli/output/progress.js
var output_progress = __webpack_require__(7479);
;// CONCATENATED MODULE: ./lib/cli/output/save-record.js


/**
 * A save as it is written for machines (schema/save.json): sizes are bytes, `excluded` entries, `duration` seconds. `object` is
 * null after a dry run, `channel` where no snapshot is made.
 */
function saveRecord(snapshot, durationMs, { dryRun, noSnapshot }) {
    const { id, channel, time, size, stored, added, entries, files, warnings, leftOut } = snapshot;
    return {
        channel: noSnapshot ? null : channel,
        object: dryRun ? null : (0,object_id/* formatObjectId */.Ax)(id),
        time: (0,units/* formatTime */.fU)(time),
        ...{ size, stored, added, entries, files, warnings },
        excluded: leftOut?.entries ?? 0,
        duration: Math.round(durationMs) / 1000
    };
}
/** How far a save is, for machines: what is left, and for how many seconds, is null while nobody knows. */
function progressRecord({ files, bytes, bytesPerSecond, left }) {
    const seconds = left === undefined ? NaN : left.milliseconds / 1000;
    return {
        files,
        bytes,
        bytes_per_second: Math.round(bytesPerSecond),
        files_left: left?.files ?? null,
        bytes_left: left?.bytes ?? null,
        seconds_left: Number.isFinite(seconds) ? Math.round(seconds) : null
    };
}

// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/save.js















/** Milliseconds between two lines of progress for machines. */
const PROGRESS_INTERVAL = 1000;
/** `rekkord save`. */
async function runSave(channel, paths, options, face) {
    const { cwd, env, signal, secondSignal } = face;
    const { meta = [], dry_run: dryRun = false, no_snapshot: noSnapshot = false } = options;
    const items = itemsToSave(channel, paths, options, cwd);
    const settings = (0,program_options/* readSettings */.sb)(options, face);
    const command = {
        ...options,
        settings,
        items: items.map((item) => ({ ...item, progress: (0,listener/* newProgress */.g)() })),
        atime: meta.includes('ATime'),
        xattrs: meta.includes('XAttrs'),
        noSnapshot,
        threads: settings.threads,
        hooks: options.no_hooks !== true,
        postSave: options.post_save,
        failOn: options.fail_on ?? [],
        dryRun,
        exclude: excluded(options, cwd),
        signal,
        secondSignal
    };
    const lines = new SaveLines(face, { ...options, dryRun, noSnapshot, several: items.length > 1 });
    // Hooks inherit the whole environment (docs/behaviour.md section 2): they may need the credentials that are in it
    try {
        await (0,save/* save */.U)({ ...command, execute: spawn_hook/* spawnHook */.n, env, secretVariables: [], cwd }, lines);
    }
    finally {
        await lines.end();
    }
}
/** What the options leave out. */
function excluded(options, cwd) {
    const request = {
        ...(0,values/* given */.gI)({ patterns: options.exclude, ignoreFiles: options.ignore_files, ifPresent: options.exclude_if_present }),
        patternFiles: (options.exclude_file ?? []).map((file) => (0,program_options/* absoluteArgument */.FB)(file, '--exclude-file', cwd)),
        caches: options.exclude_caches === true,
        largerThan: options.exclude_larger_than,
        oneFileSystem: options.one_file_system === true
    };
    return (0,exclude_options/* readExcludeOptions */.x)(request, '--exclude');
}
/**
 * What the arguments name: a channel and its paths, a list in a file, or with `--no_snapshot` a path alone.
 * @throws RekkordError `usage` when an argument is missing, or one too many
 */
function itemsToSave(channel, paths, { from, no_snapshot: noSnapshot }, cwd) {
    if (from !== undefined) {
        if (channel !== undefined)
            throw new errors/* RekkordError */.XZ('usage', '--from and a channel cannot be given both');
        return readSaveList((0,program_options/* absoluteArgument */.FB)(from, 'the name of the list of what to save', cwd));
    }
    const absolute = (texts) => texts.map((text) => (0,program_options/* absoluteArgument */.FB)(text, 'a path to save', cwd));
    if (noSnapshot === true) {
        if (channel === undefined)
            throw new errors/* RekkordError */.XZ('usage', "Missing required argument 'path'");
        return [{ paths: absolute([channel, ...paths]) }];
    }
    if (channel === undefined)
        throw new errors/* RekkordError */.XZ('usage', "Missing required argument 'channel'");
    if (paths.length === 0)
        throw new errors/* RekkordError */.XZ('usage', "Missing required argument 'path'");
    return [{ channel, paths: absolute(paths) }];
}
/** Tells how a save goes, in the lines of docs/behaviour.md section 3. */
class SaveLines extends hook_lines/* HookLines */.x {
    #options;
    /** Milliseconds of `performance.now()`: since the process began. */
    #began = 0;
    #records = '';
    #timer;
    #meter;
    /** What hooks write, where standard output is for the result alone. */
    output;
    constructor(face, options) {
        super(face.terminal);
        this.#options = options;
        if (options.format === 'JSON')
            this.output = (chunk) => face.terminal.passOn(chunk);
    }
    /** Writes what is for standard output, also where the save has failed since. */
    async end() {
        this.#stopProgress();
        await this.terminal.write(this.#records);
        await this.terminal.flush();
    }
    hooksBegin(phase) {
        // After a failure it may still be shown
        this.#stopProgress();
        super.hooksBegin(phase);
    }
    line(text) {
        if (this.#options.quiet !== true)
            super.line(text);
    }
    #startProgress(meter) {
        const { quiet, progress } = this.#options;
        this.#meter = meter;
        if (progress === 'JSON')
            this.#timer = setInterval(() => this.#tellProgress(), PROGRESS_INTERVAL).unref();
        else if (quiet !== true)
            this.terminal.startProgress(() => (0,output_progress/* meteredProgress */.Cu)(meter));
    }
    #tellProgress() {
        if (this.#meter !== undefined)
            this.terminal.message(JSON.stringify(progressRecord(this.#meter.look())));
    }
    #stopProgress() {
        clearInterval(this.#timer);
        this.terminal.stopProgress();
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,files_path/* escapeControls */.UN)(url)} (${role})`);
        this.endParagraph();
    }
    backupBegins({ progress = (0,listener/* newProgress */.g)() }) {
        if (this.#options.several)
            this.#began = performance.now();
        this.line(this.#options.dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...');
        this.endParagraph();
        this.#startProgress(new save_progress/* SaveMeter */.LP(progress));
    }
    leftOut(path, reason) {
        if (this.#options.verbose === true)
            this.line(`Left out: ${(0,files_path/* displayPath */.Gt)(path)} (${(0,files_path/* escapeControls */.UN)(reason)})`);
    }
    saved(snapshot) {
        this.#stopProgress();
        const { id, channel, size, stored, added, leftOut, warnings } = snapshot;
        const { dryRun, noSnapshot, format, progress } = this.#options;
        const durationMs = performance.now() - this.#began;
        // The last state, of a save that took less than a second too
        if (progress === 'JSON')
            this.#tellProgress();
        if (format === 'JSON')
            this.#records += `${JSON.stringify(saveRecord(snapshot, durationMs, this.#options))}\n`;
        if (!noSnapshot)
            this.line(`Snapshot channel: ${(0,files_path/* escapeControls */.UN)(channel)}`);
        if (!dryRun)
            this.line(`${noSnapshot ? 'Object' : 'Snapshot'} OID: ${(0,object_id/* formatObjectId */.Ax)(id)}`);
        this.line(`Source size: ${(0,units/* formatSize */.Xq)(size)}`);
        this.line(`Total stored: ${(0,units/* formatSize */.Xq)(stored)} (added ${(0,units/* formatSize */.Xq)(added)})`);
        if (leftOut !== undefined)
            this.line(`Left out: ${(0,units/* leftOutText */.jG)(leftOut)}`);
        this.line(`Execution time: ${(0,units/* formatDuration */.a3)(durationMs)}`);
        if (warnings === 1)
            this.warning('1 file or folder could not be saved as it is');
        if (warnings > 1)
            this.warning(`${warnings} files or folders could not be saved as they are`);
        this.endParagraph();
    }
    failed({ channel = '' }, error) {
        this.#stopProgress();
        this.terminal.error(`The channel ${channel}: ${error.message}`);
        this.endParagraph();
    }
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
