export const id = 8009;
export const ids = [8009];
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

/***/ 4985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runScan: () => (/* binding */ runScan)
/* harmony export */ });
/* harmony import */ var _commands_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2753);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _hooks_spawn_hook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8282);
/* harmony import */ var _snapshot_check_listener_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9619);
/* harmony import */ var _output_hook_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(285);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7299);







/** `rekkord scan`. */
async function runScan(options, face) {
    const { env, cwd, signal } = face;
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .sb)(options, face);
    const progress = (0,_snapshot_check_listener_js__WEBPACK_IMPORTED_MODULE_3__/* .newCheckProgress */ .M)();
    const { threads } = settings;
    const { sample, max_duration: maxDuration } = options;
    const isAll = sample === undefined && maxDuration === undefined;
    const limits = { sample, maxDuration };
    const command = { settings, threads, signal, progress, hooks: options.no_hooks !== true, ...limits };
    const lines = new ScanLines(face, progress, { isAll, isVerbose: options.verbose === true });
    await (0,_commands_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)({ ...command, execute: _hooks_spawn_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .spawnHook */ .n, env, secretVariables: [], cwd }, lines);
}
/** Tells how a scan goes. */
class ScanLines extends _output_hook_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .HookLines */ .x {
    #progress;
    #isAll;
    #isVerbose;
    /** `isAll`: whether all objects are going to be read; `isVerbose`: whether details are shown. */
    constructor(face, progress, { isAll, isVerbose }) {
        super(face.terminal);
        this.#progress = progress;
        this.#isAll = isAll;
        this.#isVerbose = isVerbose;
    }
    opened({ url, role }) {
        this.line(`Repository: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeControls */ .UN)(url)} (${role})`);
        this.endParagraph();
    }
    scanBegins() {
        this.line('Checking...');
        this.endParagraph();
        const began = performance.now();
        this.terminal.startProgress(() => checkProgress(this.#progress, this.#isAll, performance.now() - began));
    }
    problem(problem) {
        this.terminal.error((0,_snapshot_check_listener_js__WEBPACK_IMPORTED_MODULE_3__/* .checkProblemSentence */ .t)(problem));
    }
    note(message) {
        if (this.#isVerbose)
            this.terminal.message(`Note: ${message}`);
    }
    scanned(result) {
        const { objects, bytes, unneeded, problems } = result;
        const { snapshots, damaged } = (0,_commands_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotCounts */ .Bs)(result);
        const part = (0,_commands_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scannedPart */ .K5)(result);
        this.terminal.stopProgress();
        this.line(`Snapshots: ${snapshots} (${damaged} damaged)`);
        this.line(`Objects: ${objects} (${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSize */ .Xq)(bytes)})`);
        if (part !== undefined)
            this.line(part);
        if (unneeded !== undefined)
            this.line(`Objects that no snapshot needs: ${unneeded}`);
        this.line(`Problems: ${problems}`);
        // Since the process began
        this.line(`Execution time: ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(performance.now())}`);
        this.endParagraph();
    }
}
/** @param isAll whether all objects are going to be read: else nobody knows how many */
function checkProgress({ objects, foundObjects, bytes }, isAll, milliseconds) {
    const done = foundObjects === 0 || !isAll ? undefined : objects / foundObjects;
    const rate = bytes / Math.max(milliseconds / 1000, 0.001);
    const found = foundObjects === 0 ? '' : ` of ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(foundObjects)}`;
    const counts = `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(objects)}${found} objects, ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSize */ .Xq)(bytes)} at ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSize */ .Xq)(rate)}/s`;
    const left = done === undefined || done === 0 ? undefined : (milliseconds / done) * (1 - done);
    return { line: left === undefined || left < 1000 ? counts : `${counts}; left: about ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(left)}`, done };
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
