export const id = 362;
export const ids = [362];
export const modules = {

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
;// CONCATENATED MODULE: ./lib/commands/identify.js


/**
 * Says which key the settings name.
 * @param offline do not look whether it belongs to the repository
 * @throws RekkordError when it is damaged or another repository's
 */
async function identify(settings, offline) {
    const { kid, role } = (0,open_repository/* loadKeys */.Vc)(settings);
    if (!offline)
        await (await (0,open_repository/* openRepository */.h_)(settings)).close();
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


/***/ })

};
