export const id = 391;
export const ids = [391];
export const modules = {

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChangeCid: () => (/* binding */ runChangeCid),
  runResetCache: () => (/* binding */ runResetCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/repository-config.js
var repository_config = __webpack_require__(1814);
// EXTERNAL MODULE: ./lib/repository/index/local-index.js + 2 modules
var local_index = __webpack_require__(7778);
;// CONCATENATED MODULE: ./lib/repository/caches.js




/**
 * Gives the repository a new cache identity, which makes every local index of it worthless, on all machines (docs/format.md
 * section 3).
 * @throws RekkordError when the key is not the master key, or the storage fails
 */
async function changeCacheIdentity(repository) {
    const { storage, keys, config } = repository;
    await storage.replace(repository_config/* CONFIG_PATH */.tF, (0,repository_config/* encodeRepositoryConfig */.Rq)({ rid: config.rid, cid: (0,external_node_crypto_.randomBytes)(16) }, keys, external_node_crypto_.randomBytes));
    await storage.flush([repository_config/* CONFIG_PATH */.tF]);
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
    const index = local_index/* LocalIndex */.i_.fresh({ folder, url: repository.url, rid, cid, wkey: repository.keys.wkey });
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
        const reason = error.code ?? String(error);
        throw new errors/* RekkordError */.X('index', `The local index cannot be written in ${folder} (${reason})`, { cause: error });
    }
    return repository.known.count;
}

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/caches.js


/**
 * Forgets the local index of the settings' repository on this machine.
 * @param list learn anew from a listing which blobs there are
 * @throws RekkordError when the repository cannot be opened or the key cannot save
 */
async function resetLocalCache(settings, list) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        const blobs = await resetCache(repository, settings.cacheFolder, list);
        return { url: repository.url, blobs: list ? blobs : undefined };
    }
    finally {
        await repository.close();
    }
}
/**
 * Makes the local indexes of the settings' repository worthless on all machines, by a new cache identity, and forgets this
 * machine's.
 * @param list learn anew from a listing which blobs there are, for this machine
 * @throws RekkordError when the repository cannot be opened or the key is not its master key
 */
async function changeCid(settings, list) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        await changeCacheIdentity(repository);
    }
    finally {
        await repository.close();
    }
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


/***/ })

};
