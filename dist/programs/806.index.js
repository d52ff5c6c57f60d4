export const id = 806;
export const ids = [806];
export const modules = {

/***/ 806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPrune: () => (/* binding */ runPrune)
/* harmony export */ });
/* harmony import */ var _commands_prune_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2268);
/* harmony import */ var _snapshot_retention_grace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5505);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3236);
/* harmony import */ var _report_prune_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1862);
/* harmony import */ var _snapshot_retention_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(890);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7299);






/** `rekkord prune`. */
async function runPrune(options, face) {
    const { terminal, signal } = face;
    const { format, grace = _snapshot_retention_grace_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_GRACE */ .p, no_other_writers: noOtherWriters = false, dry_run: dryRun = false } = options;
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .sb)(options, face);
    const progress = (0,_snapshot_retention_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .newPruneProgress */ .a)();
    const prunes = { grace, noOtherWriters, dryRun, threads: settings.threads, signal, progress };
    const result = await (0,_commands_prune_js__WEBPACK_IMPORTED_MODULE_0__/* .prune */ .R)(settings, prunes, {
        opened: ({ url, role }) => {
            terminal.message(`Repository: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeControls */ .UN)(url)} (${role})`);
            terminal.startProgress(() => (0,_report_prune_js__WEBPACK_IMPORTED_MODULE_5__/* .pruneProgressLine */ .S)(progress));
        },
        warning: (message) => terminal.warning(message)
    });
    terminal.stopProgress();
    if (format === 'JSON')
        await terminal.write(`${JSON.stringify(pruneRecord(result))}\n`);
    else
        for (const { name, value } of (0,_report_prune_js__WEBPACK_IMPORTED_MODULE_5__/* .pruneFigures */ .W)(result, dryRun))
            terminal.message(`${name}: ${value}`);
    await terminal.flush();
}
/** The result under the names of the schema (`schema/prune.json`). */
function pruneRecord(result) {
    const { setAside, setAsideBytes, broughtBack, waitingBytes, ...others } = result;
    return {
        ...others,
        set_aside: setAside,
        set_aside_bytes: setAsideBytes,
        brought_back: broughtBack,
        waiting_bytes: waitingBytes
    };
}


/***/ })

};
