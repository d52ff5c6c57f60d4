export const id = 157;
export const ids = [157];
export const modules = {

/***/ 6157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDerive: () => (/* binding */ runDerive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/crypto/secret-bytes.js
var secret_bytes = __webpack_require__(4259);
// EXTERNAL MODULE: ./lib/format/key-file.js
var key_file = __webpack_require__(1011);
// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
// EXTERNAL MODULE: ./lib/commands/write-key-file.js
var write_key_file = __webpack_require__(7730);
;// CONCATENATED MODULE: ./lib/commands/derive.js






/**
 * Derives a restricted key from the settings' master key and writes its file.
 * @returns its key ID
 * @throws RekkordError when the key is not a master key or not the repository's, or the file exists or cannot be written
 */
async function derive({ settings, role, output, force, offline }) {
    const master = (0,open_repository/* loadKeys */.Vc)(settings);
    if (!offline)
        await (await (0,open_repository/* openRepository */.h_)(settings)).close();
    const payload = (0,key_file/* deriveKey */.Hz)(master, role, external_node_crypto_.randomBytes);
    const text = (0,key_file/* encodeKeyFile */.iy)(payload);
    (0,secret_bytes/* wipe */.u)(payload);
    (0,write_key_file/* writeKeyFile */.h)(output, text, force);
    return (0,keys/* formatKeyId */.sl)((0,key_file/* decodeKeyFile */.AP)(text).kid);
}

// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/derive.js



/** `rekkord derive`. */
async function runDerive(options, face) {
    const { type, output_filename = `${type}.key`, force = false, offline = false } = options;
    const output = (0,program_options/* absoluteArgument */.FB)(output_filename, 'The name of the new key file', face.cwd);
    const settings = (0,program_options/* readSettings */.sb)(options, face);
    const kid = await derive({ settings, role: type, output, force, offline });
    face.terminal.message(`Key file: ${(0,path/* escapeControls */.UN)(output)}`);
    face.terminal.message(`Key ID: ${kid}`);
    face.terminal.message(`Key type: ${type}`);
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
