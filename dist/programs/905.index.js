export const id = 905;
export const ids = [905];
export const modules = {

/***/ 4905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
const OLDEST_NODE = 24;
/** The actions. They share one bundle, and each loads of it what it needs. */
const actions = {
    save: async () => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(421), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(887), __webpack_require__.e(369), __webpack_require__.e(803), __webpack_require__.e(778), __webpack_require__.e(319), __webpack_require__.e(484)]).then(__webpack_require__.bind(__webpack_require__, 9484))).runSave(),
    restore: async () => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(421), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(887), __webpack_require__.e(369), __webpack_require__.e(803), __webpack_require__.e(152), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 4994))).runRestore(),
    check: async () => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(421), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(105), __webpack_require__.e(887), __webpack_require__.e(803), __webpack_require__.e(452), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 528))).runCheck(),
    snapshots: async () => (await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(99), __webpack_require__.e(421), __webpack_require__.e(919), __webpack_require__.e(177), __webpack_require__.e(887), __webpack_require__.e(803), __webpack_require__.e(284)]).then(__webpack_require__.bind(__webpack_require__, 7284))).runSnapshots()
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
