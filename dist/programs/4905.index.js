export const id = 4905;
export const ids = [4905];
export const modules = {

/***/ 4905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
const OLDEST_NODE = 24;
/** The actions. They share one bundle, and each loads of it what it needs. */
const actions = {
    save: async () => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(6421), __webpack_require__.e(8538), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(7281), __webpack_require__.e(1803), __webpack_require__.e(9318), __webpack_require__.e(8096), __webpack_require__.e(3278), __webpack_require__.e(9032)]).then(__webpack_require__.bind(__webpack_require__, 9930))).runSave(),
    restore: async () => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(6421), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(1803), __webpack_require__.e(9318), __webpack_require__.e(7813), __webpack_require__.e(1264)]).then(__webpack_require__.bind(__webpack_require__, 4994))).runRestore(),
    check: async () => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(6421), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(1803), __webpack_require__.e(8096), __webpack_require__.e(2753), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 528))).runCheck(),
    forget: async () => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(6421), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(6501), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(7281), __webpack_require__.e(1803), __webpack_require__.e(6036), __webpack_require__.e(4496)]).then(__webpack_require__.bind(__webpack_require__, 4496))).runForget(),
    snapshots: async () => (await Promise.all(/* import() */[__webpack_require__.e(1858), __webpack_require__.e(1099), __webpack_require__.e(6421), __webpack_require__.e(2763), __webpack_require__.e(9177), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(1803), __webpack_require__.e(7284)]).then(__webpack_require__.bind(__webpack_require__, 7284))).runSnapshots()
};
/**
 * Runs an action from its inputs to its outputs. It never throws: a failure is an error of the step, and the process's exit
 * code.
 *
 * @param name the action of this repository's root when not given, as local-action calls it
 */
async function run(name = 'save') {
    if (Number.parseInt(process.versions.node) >= OLDEST_NODE)
        return actions[name]();
    // Nothing else is loaded: its code may not even load in an older one
    process.stdout.write(`::error::This action needs Node ${OLDEST_NODE} or later, and this is ${process.version}\n`);
    process.exitCode = 1;
}


/***/ })

};
