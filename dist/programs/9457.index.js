export const id = 9457;
export const ids = [9457];
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

/***/ 9457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChangeCid: () => (/* binding */ runChangeCid),
  runResetCache: () => (/* binding */ runResetCache)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/repository/caches.js
var caches = __webpack_require__(6577);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/caches.js



/**
 * Forgets the local index of the settings' repository on this machine.
 * @param list learn anew from a listing which blobs there are
 * @throws RekkordError when the repository cannot be opened or the key cannot save
 */
function resetLocalCache(settings, list) {
    return (0,with_repository/* withRepository */.B)(settings, async (repository) => {
        const { cacheFolder } = settings;
        if (cacheFolder === undefined) {
            throw new errors/* RekkordError */.XZ('config', 'there is no folder for the local index: set HOME or XDG_CACHE_HOME');
        }
        const blobs = await (0,caches/* resetCache */.e)(repository, cacheFolder, list);
        return { url: repository.url, blobs: list ? blobs : undefined };
    });
}
/**
 * Makes the local indexes of the settings' repository worthless on all machines, by a new cache identity, and forgets this
 * machine's.
 * @param list learn anew from a listing which blobs there are, for this machine
 * @throws RekkordError when the repository cannot be opened or the key is not its master key
 */
async function changeCid(settings, list) {
    await (0,with_repository/* withRepository */.B)(settings, caches/* changeCacheIdentity */.H);
    return resetLocalCache(settings, list);
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/cli/caches.js




/** `rekkord reset_cache`. */
async function runResetCache(options, face) {
    const result = await resetLocalCache((0,program_options/* readSettings */.sb)(options, face), options.list ?? false);
    report(result, 'The local index is reset', face);
}
/** `rekkord change_cid`. */
async function runChangeCid(options, face) {
    const result = await changeCid((0,program_options/* readSettings */.sb)(options, face), options.list ?? false);
    report(result, 'The cache identity is changed: no local index of an earlier save is used any more', face);
}
function report({ url, blobs }, done, { terminal }) {
    terminal.message(`Repository: ${(0,path/* escapeControls */.UN)(url)}`);
    terminal.message(done);
    if (blobs !== undefined)
        terminal.message(`Listed: ${(0,units/* countOf */.pq)(blobs, 'object')}`);
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


/***/ }),

/***/ 6577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changeCacheIdentity),
/* harmony export */   e: () => (/* binding */ resetCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);
/* harmony import */ var _format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1814);
/* harmony import */ var _index_local_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7281);





/**
 * Gives the repository a new cache identity, which makes every local index of it worthless, on all machines (docs/format.md
 * section 3).
 * @throws RekkordError when the key is not the master key, or the storage fails
 */
async function changeCacheIdentity(repository) {
    const { storage, keys, config } = repository;
    await storage.replace(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF, (0,_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeRepositoryConfig */ .Rq)({ rid: config.rid, cid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16) }, keys, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes));
    await storage.flush([_format_repository_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF]);
}
/**
 * Forgets what earlier saves on this machine found out of the repository.
 *
 * @param folder where local indexes are kept
 * @param list learn anew from a listing which blobs there are, so that the next save does not write them again
 * @returns the number of blobs that are known now
 * @throws RekkordError when the key cannot save and so has no index, or the storage fails
 */
async function resetCache(repository, folder, list) {
    repository.requireWrite();
    const { rid, cid } = repository.config;
    const index = _index_local_index_js__WEBPACK_IMPORTED_MODULE_4__/* .LocalIndex */ .i_.fresh({ folder, url: repository.url, rid, cid, wkey: repository.keys.wkey });
    index.remove();
    if (!list)
        return 0;
    await repository.listBlobs();
    try {
        index.begin();
        index.commit(repository.known);
    }
    catch (error) {
        index.abandon();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('index', `The local index cannot be written in ${folder}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error)}`, {
            cause: error
        });
    }
    return repository.known.count;
}


/***/ })

};
