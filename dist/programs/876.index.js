export const id = 876;
export const ids = [876];
export const modules = {

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

/***/ 876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRestore: () => (/* binding */ runRestore)
/* harmony export */ });
/* harmony import */ var _commands_restore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7813);
/* harmony import */ var _report_save_progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9593);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3236);
/* harmony import */ var _snapshot_restore_listener_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8421);
/* harmony import */ var _output_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7479);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7299);
/* harmony import */ var _output_paragraphs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3695);








/** `rekkord restore`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
async function runRestore(identifier, destination, options, face) {
    const { meta = [], force = false, delete: remove = false, verbose = false, dry_run: dryRun = false } = options;
    const absolute = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_1__/* .absoluteArgument */ .FB)(destination, 'the destination', face.cwd);
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .sb)(options, face);
    const progress = (0,_snapshot_restore_listener_js__WEBPACK_IMPORTED_MODULE_2__/* .newRestoreProgress */ .m)();
    const verify = options.verify === true && !dryRun;
    const lines = new RestoreLines(face, progress, { dryRun, verbose, verify });
    const command = {
        settings,
        identifier,
        destination: absolute,
        force,
        delete: remove,
        dryRun,
        verify,
        forceDamaged: options.force_damaged === true,
        owner: meta.includes('Owner'),
        xattrs: meta.includes('XAttrs'),
        threads: settings.threads,
        signal: face.signal,
        progress
    };
    await (0,_commands_restore_js__WEBPACK_IMPORTED_MODULE_0__/* .restore */ .P)(command, lines);
    return lines.problems === 0 ? 0 : 1;
}
/** Tells how a restore goes. */
class RestoreLines extends _output_paragraphs_js__WEBPACK_IMPORTED_MODULE_3__/* .Paragraphs */ .c {
    problems = 0;
    #progress;
    #dryRun;
    #verbose;
    #verify;
    #verified;
    constructor(face, progress, options) {
        super(face.terminal);
        this.#progress = progress;
        this.#dryRun = options.dryRun;
        this.#verbose = options.verbose;
        this.#verify = options.verify;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeControls */ .UN)(url)} (${role})`);
        this.endParagraph();
    }
    restoreBegins() {
        this.line(this.#dryRun ? 'Restoring (dry run, nothing is written)...' : 'Restoring...');
        this.endParagraph();
        const meter = new _report_save_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .SaveMeter */ .LP(this.#progress);
        this.terminal.startProgress(() => (0,_output_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .meteredProgress */ .Cu)(meter));
    }
    restored(path) {
        if (this.#verbose)
            this.terminal.message(`${this.#done('Restored', 'restore')}: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_4__/* .displayPath */ .Gt)(path)}`);
    }
    removed(path) {
        if (this.#verbose)
            this.terminal.message(`${this.#done('Removed', 'remove')}: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_4__/* .displayPath */ .Gt)(path)}`);
    }
    problem(message) {
        this.problems++;
        this.terminal.error(message);
    }
    complete({ damaged }) {
        this.terminal.stopProgress();
        if (!this.#verify || damaged > 0)
            return;
        this.line('Reading back what was restored...');
        this.endParagraph();
    }
    verified(counts) {
        this.#verified = counts;
    }
    restoreEnded({ files, directories, links, size, skipped, removed, damaged }) {
        const counts = [(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(files, 'file'), (0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(directories, 'folder'), (0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(links, 'link')];
        this.line(`${this.#done('Restored', 'restore')}: ${counts.join(', ')}`);
        this.line(`Total size: ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSize */ .Xq)(size)}`);
        if (removed > 0)
            this.line(`${this.#done('Removed', 'remove')}: ${removed}`);
        if (damaged > 0)
            this.line(`Damaged and left out: ${damaged}`);
        if (this.#verified !== undefined) {
            this.line(`Verified: ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(this.#verified.files, 'file')}, ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSize */ .Xq)(this.#verified.size)}`);
        }
        // Since the process began
        this.line(`Execution time: ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(performance.now())}`);
        if (skipped > 0)
            this.warning(`${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(skipped, 'entry was', 'entries were')} left out`);
    }
    #done(past, verb) {
        return this.#dryRun ? `Would ${verb}` : past;
    }
}


/***/ })

};
