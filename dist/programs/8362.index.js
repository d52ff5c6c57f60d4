export const id = 8362;
export const ids = [8362];
export const modules = {

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ endsWithin)
/* harmony export */ });
/** Whether something is over within so many milliseconds. Throws what it throws until then; later errors are dropped. */
async function endsWithin(end, limit) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), limit)));
    try {
        return await Promise.race([end.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runIdentify: () => (/* binding */ runIdentify)
});

// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/identify.js



/**
 * Says which key the settings name.
 * @param offline do not look whether it belongs to the repository
 * @throws RekkordError when it is damaged or another repository's
 */
async function identify(settings, offline) {
    const { kid, role } = (0,open_repository/* loadKeys */.V)(settings);
    if (!offline)
        await (0,with_repository/* withRepository */.B)(settings, async () => undefined);
    return { kid: (0,keys/* formatKeyId */.sl)(kid), role };
}

// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/identify.js


/** `rekkord identify`. */
async function runIdentify(options, face) {
    const { kid, role } = await identify((0,program_options/* readSettings */.sb)(options, face), options.offline ?? false);
    await face.terminal.write(`Key ID: ${kid}\nKey type: ${role}\n`);
    await face.terminal.flush();
}


/***/ }),

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withRepository),
/* harmony export */   q: () => (/* binding */ yieldFromRepository)
/* harmony export */ });
/* harmony import */ var _async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7110);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9177);


/** Milliseconds that the connections of a repository may take to end: what was to be done is done by then. */
const CLOSE_LIMIT = 30_000;
/**
 * Opens the repository of the settings with their key, for as long as `use` takes.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function withRepository(settings, use, options) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings, options);
    try {
        return await use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
}
/**
 * Opens the repository of the settings with their key, for as long as somebody asks for what `use` gives.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function* yieldFromRepository(settings, use) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings);
    try {
        yield* use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
    return undefined;
}


/***/ })

};
