export const id = 3810;
export const ids = [3810];
export const modules = {

/***/ 3810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCompletion: () => (/* binding */ runCompletion)
});

// EXTERNAL MODULE: ./lib/cli/program/hyphens.js
var hyphens = __webpack_require__(5312);
;// CONCATENATED MODULE: ./lib/cli/completion/model.js

/** What can be typed after the program's name. */
function completedCommands(program) {
    return program.commands.flatMap((command) => [command.name(), ...command.aliases()].map((name) => ({
        name,
        description: command.description(),
        options: [...command.options.filter(({ hidden }) => !hidden).map(completedOption), HELP],
        arguments: command.registeredArguments.some((argument) => FILES.has(argument.name())) ? 'file' : 'none',
        choices: name === 'help' ? program.commands.map((one) => one.name()) : (command.registeredArguments[0]?.argChoices ?? [])
    })));
}
const HELP = { short: '-h', long: '--help', description: 'show help', value: 'none', choices: [] };
/** Names of values that are paths here. */
const FILES = new Set(['file', 'path', 'destination']);
function completedOption({ short, long, description, flags, argChoices = [] }) {
    const [, name] = /<(.*)>/.exec(flags) ?? [];
    const value = name === undefined ? 'none' : FILES.has(name) ? 'file' : 'word';
    const shown = long && (0,hyphens/* withHyphens */.I)(long);
    return { short, long: shown, description, value, choices: argChoices };
}

// EXTERNAL MODULE: ./lib/cli/completion/scripts.js
var scripts = __webpack_require__(4249);
;// CONCATENATED MODULE: ./lib/cli/completion/completion.js


/** `rekkord completion`. */
async function runCompletion(shell, program, { terminal }) {
    await terminal.write((0,scripts/* completionScript */.k)(shell, completedCommands(program)));
    await terminal.flush();
}


/***/ })

};
