export const id = 2514;
export const ids = [2514];
export const modules = {

/***/ 2514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInit: () => (/* binding */ runInit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _commands_init_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1230);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7299);




/** `rekkord init`. */
async function runInit(options, face) {
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .sb)(options, face);
    const newKeyFile = options.generate_key === true ? keyFileToMake(settings, face.cwd) : undefined;
    const { url, keyFile } = await (0,_commands_init_js__WEBPACK_IMPORTED_MODULE_1__/* .init */ .T)(settings, newKeyFile);
    face.terminal.message(`Repository: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeControls */ .UN)(url)}`);
    if (keyFile === undefined) {
        face.terminal.message('The master key existed already: if another repository has it too, make one master key for each');
        return;
    }
    face.terminal.message(`Master key: ${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeControls */ .UN)(keyFile)}`);
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
/* harmony import */ var _config_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1641);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4259);
/* harmony import */ var _format_key_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1011);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3423);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(370);
/* harmony import */ var _storage_backends_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6600);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9177);
/* harmony import */ var _write_key_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7730);











/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
async function init(settings, newKeyFile) {
    const location = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRepository */ .C)(settings);
    const url = (0,_storage_backends_js__WEBPACK_IMPORTED_MODULE_7__/* .displayLocation */ .S5)(location);
    if (newKeyFile === undefined) {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .V)(settings));
        return { url, keyFile: undefined };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(newKeyFile)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('key', `${newKeyFile} exists already: name another file for the new master key, or use it`);
    }
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('repository', `${url} already is a repository`);
    const master = (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_4__/* .generateMasterKey */ .h5)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
    const keys = (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .masterKeys */ .z0)(master);
    // The key first: a repository without its key would be worth nothing
    (0,_write_key_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeKeyFile */ .h)(newKeyFile, (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeKeyFile */ .iy)(master));
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .wipe */ .u)(master);
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, keys);
    }
    catch (error) {
        // Where it is not known whether the repository was made, its key stays
        const mayBeThere = await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location).catch(() => true);
        if (!mayBeThere || (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ && error.code === 'repository'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(newKeyFile);
        throw error;
    }
    return { url, keyFile: newKeyFile };
}
/** Makes the repository if there is none yet; says whether it did. */
async function initIfMissing(settings) {
    const location = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRepository */ .C)(settings);
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location))
        return false;
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .V)(settings));
        return true;
    }
    catch (error) {
        // Another run that began at the same time may have been faster
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ && error.code === 'repository' && (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location)))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeKeyFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);



/**
 * Writes a key file, readable by its owner alone (docs/format.md section 2); on Windows by those who may read its folder, as modes
 * mean nothing there.
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
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'EEXIST') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `${path} exists already: name another file, or use --force to replace it`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `The key file ${path} cannot be written: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error)}`, { cause: error });
    }
}


/***/ })

};
