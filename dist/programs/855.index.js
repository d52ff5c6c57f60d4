export const id = 855;
export const ids = [855];
export const modules = {

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ HookLines)
/* harmony export */ });
/* harmony import */ var _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);

/** The lines about hooks, whose own output stands between them, as they inherit the standard streams (behaviour text §3). */
class HookLines extends _paragraphs_js__WEBPACK_IMPORTED_MODULE_0__/* .Paragraphs */ .c {
    hooksBegin(phase) {
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

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/commands/save-from.js

/**
 * Saves what a list names, one channel after the other, each as a save of its own with its hooks. One that fails keeps no
 * other from being saved.
 *
 * @param saveOne saves one channel
 * @param onFailure told why one was not saved, or of its failed post-save hooks
 * @throws RekkordError at the end when one failed, at once when the run is interrupted
 */
async function saveFrom(items, saveOne, onFailure) {
    let first;
    let failed = 0;
    for (const item of items) {
        try {
            await saveOne(item);
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.X) || error.code === 'interrupted')
                throw error;
            first ??= error;
            failed++;
            onFailure(item, error);
        }
    }
    if (first !== undefined)
        throw new errors/* RekkordError */.X(first.code, `${failed} of ${items.length} saves failed`);
}

// EXTERNAL MODULE: ./lib/report/save-progress.js
var save_progress = __webpack_require__(9593);
// EXTERNAL MODULE: ./lib/commands/save.js + 16 modules
var save = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/ini.js
var ini = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/config/save-list.js




/**
 * Reads what `save --from` saves (behaviour text §3): a file with a section for each channel, and in it a line `SourcePath`
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
                throw (0,ini/* iniError */.H)(file, entry.line, `unknown key "${entry.key}": give SourcePath`);
            if (entry.value === '')
                throw (0,ini/* iniError */.H)(file, entry.line, '"SourcePath" has no value: give one or remove the line');
            return external_node_path_.resolve(external_node_path_.dirname(file), entry.value);
        });
        if (paths.length === 0)
            throw (0,ini/* iniError */.H)(file, line, `the channel [${name}] has no SourcePath`);
        items.set(name, { channel: name, paths });
    }
    if (items.size === 0) {
        throw new errors/* RekkordError */.X('config', `${file} names nothing to save: give a [channel] with a SourcePath`);
    }
    return [...items.values()];
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'error'})`;
        throw new errors/* RekkordError */.X('config', `The list of what to save ${file} ${reason}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 2 modules
var spawn_hook = __webpack_require__(340);
// EXTERNAL MODULE: ./lib/snapshot/save/listener.js
var listener = __webpack_require__(9870);
// EXTERNAL MODULE: ./lib/cli/output/hook-lines.js
var hook_lines = __webpack_require__(285);
// EXTERNAL MODULE: ./lib/cli/output/progress.js
var progress = __webpack_require__(7479);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/save.js













/** `rekkord save`. */
async function runSave(channel, paths, options, face) {
    const { cwd, terminal } = face;
    if (options.from === undefined) {
        if (channel === undefined)
            throw new errors/* RekkordError */.X('usage', "Missing required argument 'channel'");
        if (paths.length === 0)
            throw new errors/* RekkordError */.X('usage', "Missing required argument 'path'");
        const absolute = paths.map((text) => (0,program_options/* absoluteArgument */.FB)(text, 'a path to save', cwd));
        // Since the process began
        await saveChannel({ channel, paths: absolute }, options, (0,program_options/* readSettings */.sb)(options, face), face, 0);
        return;
    }
    if (channel !== undefined)
        throw new errors/* RekkordError */.X('usage', '--from and a channel cannot be given both');
    const items = readSaveList((0,program_options/* absoluteArgument */.FB)(options.from, 'the name of the list of what to save', cwd));
    const settings = (0,program_options/* readSettings */.sb)(options, face);
    await saveFrom(items, (item) => saveChannel(item, options, settings, face, performance.now()), (item, error) => {
        terminal.stopProgress();
        terminal.error(`The channel ${item.channel}: ${error.message}`);
    });
}
/** @param began when the save began, in milliseconds of `performance.now()` */
async function saveChannel({ channel, paths }, options, settings, face, began) {
    const { cwd, env, signal } = face;
    const { meta = [], dry_run: dryRun = false, no_snapshot: noSnapshot = false } = options;
    const progress = (0,listener/* newProgress */.g)();
    const command = {
        settings,
        channel,
        paths,
        force: options.force === true,
        rehash: options.rehash === true,
        follow: options.follow === true,
        noatime: options.noatime === true,
        atime: meta.includes('ATime'),
        xattrs: meta.includes('XAttrs'),
        noSnapshot,
        threads: settings.threads,
        hooks: options.no_hooks !== true,
        postSave: options.post_save,
        dryRun,
        signal,
        progress
    };
    const lines = new SaveLines(face, progress, { dryRun, noSnapshot, began });
    // Hooks inherit the whole environment (behaviour text §2): they may need the credentials that are in it themselves
    await (0,save/* save */.U)({ ...command, execute: spawn_hook/* spawnHook */.n, env, secretVariables: [], cwd }, lines);
}
/** Tells how a save goes, in the lines of behaviour text §3. */
class SaveLines extends hook_lines/* HookLines */.x {
    #progress;
    #options;
    constructor(face, progress, options) {
        super(face.terminal);
        this.#progress = progress;
        this.#options = options;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,path/* escapeControls */.UN)(url)} (${role})`);
        this.endParagraph();
    }
    backupBegins() {
        this.line(this.#options.dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...');
        this.endParagraph();
        const meter = new save_progress/* SaveMeter */.LP(this.#progress);
        this.terminal.startProgress(() => (0,progress/* meteredProgress */.Cu)(meter));
    }
    saved({ id, channel, size, stored, added, warnings }) {
        this.terminal.stopProgress();
        const { dryRun, noSnapshot, began } = this.#options;
        if (!noSnapshot)
            this.line(`Snapshot channel: ${(0,path/* escapeControls */.UN)(channel)}`);
        if (!dryRun)
            this.line(`${noSnapshot ? 'Object' : 'Snapshot'} OID: ${(0,object_id/* formatObjectId */.Ax)(id)}`);
        this.line(`Source size: ${(0,units/* formatSize */.Xq)(size)}`);
        this.line(`Total stored: ${(0,units/* formatSize */.Xq)(stored)} (added ${(0,units/* formatSize */.Xq)(added)})`);
        this.line(`Execution time: ${(0,units/* formatDuration */.a3)(performance.now() - began)}`);
        if (warnings === 1)
            this.warning('1 file or folder could not be saved as it is');
        if (warnings > 1)
            this.warning(`${warnings} files or folders could not be saved as they are`);
        this.endParagraph();
    }
}


/***/ })

};
