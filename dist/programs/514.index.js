export const id = 514;
export const ids = [514];
export const modules = {

/***/ 2514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInit: () => (/* binding */ runInit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _commands_init_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1230);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7299);




/** `rekkord init`. */
async function runInit(options, face) {
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .sb)(options, face);
    const newKeyFile = options.generate_key === true ? keyFileToMake(settings, face.cwd) : undefined;
    const { url, keyFile } = await (0,_commands_init_js__WEBPACK_IMPORTED_MODULE_1__/* .init */ .T)(settings, newKeyFile);
    face.terminal.message(`Repository: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeControls */ .UN)(url)}`);
    if (keyFile === undefined)
        return;
    face.terminal.message(`Master key: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeControls */ .UN)(keyFile)}`);
    face.terminal.message('Keep a copy of the master key in a safe place: without it nothing can be restored');
}
/** Where the new key is looked for afterwards, if the settings say; `master.key` here otherwise (docs/behaviour.md section 3). */
function keyFileToMake({ key }, cwd) {
    return key?.type === 'file' ? key.path : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, 'master.key');
}


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ initIfMissing),
/* harmony export */   T: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _config_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3505);
/* harmony import */ var _config_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1641);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4259);
/* harmony import */ var _format_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1011);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3423);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(370);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9177);
/* harmony import */ var _write_key_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7730);











/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
async function init(settings, newKeyFile) {
    const location = (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .storageLocation */ .to)(settings);
    const url = (0,_config_location_js__WEBPACK_IMPORTED_MODULE_3__/* .displayLocation */ .S)((0,_config_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .requireRepository */ .Cc)(settings));
    if (newKeyFile === undefined) {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .Vc)(settings));
        return { url, keyFile: undefined };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(newKeyFile)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .X('key', `${newKeyFile} exists already: name another file for the new master key, or use it`);
    }
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.exists(location))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .X('repository', `${url} already is a repository`);
    const master = (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .generateMasterKey */ .h5)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
    const keys = (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .masterKeys */ .z0)(master);
    // The key first: a repository without its key would be worth nothing
    (0,_write_key_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeKeyFile */ .h)(newKeyFile, (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKeyFile */ .iy)(master));
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .wipe */ .u)(master);
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, keys);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(newKeyFile);
        throw error;
    }
    return { url, keyFile: newKeyFile };
}
/** Makes the repository if there is none yet; says whether it did. */
async function initIfMissing(settings) {
    const location = (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .storageLocation */ .to)(settings);
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.exists(location))
        return false;
    await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .Vc)(settings));
    return true;
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
 * Writes a key file, readable by its owner alone (docs/format.md section 2).
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
