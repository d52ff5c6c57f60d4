export const id = 1612;
export const ids = [1612];
export const modules = {

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ errorLine),
/* harmony export */   INTERRUPTED: () => (/* binding */ INTERRUPTED),
/* harmony export */   bn: () => (/* binding */ usageSentence),
/* harmony export */   r: () => (/* binding */ bugReport),
/* harmony export */   tE: () => (/* binding */ warningLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6097);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _program_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6473);




/** Exit code of a run that the user or the system ended. */
const INTERRUPTED = 130;
/** The line that tells of an error: `Error: ` and its sentence. */
function errorLine(message) {
    return `Error: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(message)}`;
}
/** The line that tells of a warning. */
function warningLine(message) {
    return `Warning: ${(0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(message)}`;
}
/** What commander says of wrong options and arguments, as one sentence. */
function usageSentence(message) {
    const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?');
    return withoutValue(text).replace(/\. /g, ': ');
}
/** What a user wrote after the name of an option that does not exist may be a secret. */
function withoutValue(message) {
    const [, kind, text = ''] = /^(unknown option|unknown command) '(.*?)'(?:: did you mean .*)?$/s.exec(message) ?? [];
    if (kind === undefined)
        return message;
    if (kind === 'unknown command')
        return message.replace(`'${text}'`, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedName */ .aH)(text, '').replaceAll('"', "'"));
    const [name = ''] = /^--[^=\s]*|^-./.exec(text) ?? [];
    if (message.endsWith(`did you mean ${name}?`))
        return `option '${name}' takes no value`;
    return message.replace(`'${text}'`, `'${name}'`);
}
/** What is shown of an error that is no expected one. */
function bugReport(error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : (0,node_util__WEBPACK_IMPORTED_MODULE_1__.inspect)(error);
    return `${details}\nError: This is a bug in rekkord-action ${_program_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}: please report it with the lines above`;
}


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program, the same as in package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   XZ: () => (/* binding */ RekkordError),
/* harmony export */   aH: () => (/* binding */ quotedName),
/* harmony export */   c$: () => (/* binding */ insteadOf),
/* harmony export */   zC: () => (/* binding */ looksLikeKey)
/* harmony export */ });
/**
 * Every failure that is expected to happen to users: `message` is one sentence, without a full stop, that names the
 * input and says what to do, `subject` what it is about, for code, and `cause` what was underneath. Anything else that is thrown is a bug, and only bugs show a stack trace.
 */
class RekkordError extends Error {
    code;
    subject;
    constructor(code, message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : {});
        this.name = 'RekkordError';
        this.code = code;
        this.subject = details.subject;
    }
}
/** Bytes that are not what the format says: thrown by every reader in `format`, `crypto` and `compression`. */
class FormatError extends RekkordError {
    constructor(message, details) {
        super('damaged', message, details);
        this.name = 'FormatError';
    }
}
/** The longest name that messages show, and the longest value. */
const LONGEST_NAME = 32;
const LONGEST_VALUE = 7;
/**
 * What a message shows of a name that a user wrote: itself in quotes, or what stands before a colon or space, as in
 * `SecretKey: wJalr...`; nothing of what may be a secret in the wrong place.
 * @param other shown in its place
 */
function quotedName(text, other) {
    const name = /^[A-Za-z_]+(?:-[A-Za-z_]+)*(?=[\s:]|$)/.exec(text)?.[0];
    return name === undefined || name.length > LONGEST_NAME ? other : `"${name}"`;
}
/** The end of a sentence that says what is wanted: `, not "maybe"`; empty for a value that is longer than a word, which may be a secret. */
function insteadOf(text) {
    return text.length <= LONGEST_VALUE ? `, not "${text}"` : '';
}
/** Whether a text is rather a key, in whatever form, than the path or URL that was asked for. */
function looksLikeKey(text) {
    return /[\r\n]|-----BEGIN|^(?!\/)[A-Za-z0-9+/= ]{80}/.test(text);
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ systemPath),
/* harmony export */   Gt: () => (/* binding */ displayPath),
/* harmony export */   UN: () => (/* binding */ escapeControls),
/* harmony export */   gx: () => (/* binding */ snapshotEntryName),
/* harmony export */   u6: () => (/* binding */ pathBuffer),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   xe: () => (/* binding */ toBytePath)
/* harmony export */ });
const SEPARATOR = '/';
/** Text, as users write it, to the bytes of its name: UTF-8. */
function toBytePath(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** The bytes, as the file system calls take them. */
function pathBuffer(bytes) {
    return Buffer.from(bytes, 'latin1');
}
// eslint-disable-next-line no-control-regex -- the bytes that are the same in UTF-8
const ASCII = /^[\u0000-\u007f]*$/;
/** The bytes, as the file system calls take them fastest: as text where that has the same bytes, which saves a sixth of a stat. */
function systemPath(bytes) {
    return ASCII.test(bytes) ? bytes : pathBuffer(bytes);
}
/** An absolute path of Windows, as names in snapshots never are. */
const WINDOWS_PATH = /^(?:[A-Za-z]:[\\/]|\\\\)/;
/**
 * The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. A path of
 * Windows has `\` alone, whatever it was joined with.
 */
function displayPath(bytes, platform = process.platform) {
    const shown = escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'));
    return platform === 'win32' && WINDOWS_PATH.test(bytes) ? shown.replaceAll('/', '\\') : shown;
}
/**
 * Control characters, and those of Unicode that end lines or turn the direction of what follows them.
 * What they make of a line is not what is written there.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Text with its control characters escaped (`\n`, `\x1B`, `\u202E`), so that a name cannot forge lines or drive a terminal. */
function escapeControls(text) {
    return text.replace(CONTROLS, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        if (character === '\t')
            return '\\t';
        const code = character.charCodeAt(0).toString(16).toUpperCase();
        return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
}
/** A child's path. */
function joinPath(folder, name) {
    return folder.endsWith(SEPARATOR) ? folder + name : folder + SEPARATOR + name;
}
/**
 * Name of a saved path in its snapshot: the absolute path without its leading `/`. On Windows `c:\x` and `\\?\c:\x` become `C/x`,
 * `\\server\share` becomes `server/share` (docs/format.md section 6). Empty for `/`.
 */
function snapshotEntryName(absolute, platform = process.platform) {
    const name = platform === 'win32'
        ? absolute
            .replaceAll('\\', '/')
            .replace(/^\/\/[?.]\/(?:UNC\/)?/i, '')
            .replace(/^([A-Za-z]):/, (_, drive) => drive.toUpperCase())
        : absolute;
    return toBytePath(name.replace(/^\/+|\/+$/g, ''));
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

/**
 * A message as one line of its own, whatever names are in it: with a capital letter, unless a name stands there, and
 * without a full stop.
 */
function sentence(message) {
    const text = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeControls */ .UN)(message).replace(/(?<!\.)\.$/, '');
    return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}


/***/ })

};
