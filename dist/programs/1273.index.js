export const id = 1273;
export const ids = [1273];
export const modules = {

/***/ 1273:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
const OLDEST_NODE = 24;
if (Number.parseInt(process.versions.node) < OLDEST_NODE) {
    process.stderr.write(`Error: This program needs Node ${OLDEST_NODE} or later, and this is ${process.version}\n`);
    process.exitCode = 1;
}
else {
    // Loaded only now, as its code may not even load in an older one
    const { INTERRUPTED } = await __webpack_require__.e(/* import() */ 1612).then(__webpack_require__.bind(__webpack_require__, 1612));
    const { runCommandLine } = await Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(1651), __webpack_require__.e(2855), __webpack_require__.e(2827)]).then(__webpack_require__.bind(__webpack_require__, 2827));
    process.exitCode = await runCommandLine(process.argv.slice(2));
    // A connection that still waits for its server does not keep it from ending
    if (process.exitCode === INTERRUPTED)
        process.exit();
}


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
