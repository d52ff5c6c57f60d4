export const id = 815;
export const ids = [815];
export const modules = {

/***/ 7815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/location.js + 3 modules
var config_location = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/config/settings.js
var config_settings = __webpack_require__(1641);
// EXTERNAL MODULE: ./lib/format/key-file.js + 1 modules
var key_file = __webpack_require__(124);
// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/repository/repository.js + 24 modules
var repository = __webpack_require__(4615);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
// EXTERNAL MODULE: ./lib/commands/write-key-file.js
var write_key_file = __webpack_require__(7730);
;// CONCATENATED MODULE: ./lib/commands/init.js










/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
async function init(settings, newKeyFile) {
    const location = (0,open_repository/* storageLocation */.to)(settings);
    const url = (0,config_location/* displayLocation */.S)((0,config_settings/* requireRepository */.Cc)(settings));
    if (newKeyFile === undefined) {
        await repository/* Repository */.L.create(location, (0,open_repository/* loadKeys */.Vc)(settings));
        return { url, keyFile: undefined };
    }
    if ((0,external_node_fs_.existsSync)(newKeyFile)) {
        throw new errors/* RekkordError */.X('key', `${newKeyFile} exists already: name another file for the new master key, or use it`);
    }
    if (await repository/* Repository */.L.exists(location))
        throw new errors/* RekkordError */.X('repository', `${url} already is a repository`);
    const master = (0,key_file/* generateMasterKey */.h5)(external_node_crypto_.randomBytes);
    // The key first: a repository without its key would be worth nothing
    (0,write_key_file/* writeKeyFile */.h)(newKeyFile, (0,key_file/* encodeKeyFile */.iy)(master));
    try {
        await repository/* Repository */.L.create(location, (0,keys/* masterKeys */.z0)(master));
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(newKeyFile);
        throw error;
    }
    return { url, keyFile: newKeyFile };
}
/** Makes the repository if there is none yet; says whether it did. */
async function initIfMissing(settings) {
    const location = storageLocation(settings);
    if (await Repository.exists(location))
        return false;
    await Repository.create(location, loadKeys(settings));
    return true;
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var cli_options = __webpack_require__(3954);
;// CONCATENATED MODULE: ./lib/cli/init.js




/** `rekkord init`. */
async function runInit(options, face) {
    const settings = (0,cli_options/* readSettings */.sb)(options, face);
    const newKeyFile = options.generate_key === true ? keyFileToMake(settings, face.cwd) : undefined;
    const { url, keyFile } = await init(settings, newKeyFile);
    face.terminal.message(`Repository: ${(0,path/* escapeControls */.UN)(url)}`);
    if (keyFile === undefined)
        return;
    face.terminal.message(`Master key: ${(0,path/* escapeControls */.UN)(keyFile)}`);
    face.terminal.message('Keep a copy of the master key in a safe place: without it nothing can be restored');
}
/** Where the new key is looked for afterwards, if the settings say; `master.key` here otherwise (behaviour text §3). */
function keyFileToMake({ key }, cwd) {
    return key?.type === 'file' ? key.path : external_node_path_.resolve(cwd, 'master.key');
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeKeyFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Writes a key file, readable by its owner alone (format text §2).
 * @param replace overwrite a file that is there
 * @throws RekkordError when the file exists, unless `replace`, or cannot be written
 */
function writeKeyFile(path, text, replace = false) {
    try {
        // Removed, not overwritten: the old file may have been readable by others
        if (replace)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { mode: 0o600, flag: 'wx', flush: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'EEXIST') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .X('key', `${path} exists already: name another file, or use --force to replace it`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .X('key', `The key file ${path} cannot be written (${code ?? 'error'})`, { cause: error });
    }
}


/***/ })

};
