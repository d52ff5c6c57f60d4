export const id = 1264;
export const ids = [1264];
export const modules = {

/***/ 2929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ProblemReporter)
/* harmony export */ });
/* harmony import */ var _report_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6097);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5872);


/** Problems that are kept for the summary. */
const KEPT_PROBLEMS = 100;
/** What actions that read a repository tell in the same way: what is wrong in it. */
class ProblemReporter extends _step_js__WEBPACK_IMPORTED_MODULE_0__/* .StepReporter */ .S {
    /** The first ones; `problemCount` is the number of all. */
    problems = [];
    problemCount = 0;
    /** Tells of something that is wrong, besides the error that the step will fail with. */
    wrong(title, message) {
        const text = (0,_report_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)(message);
        this.problemCount++;
        if (this.problems.length < KEPT_PROBLEMS)
            this.problems.push(text);
        this.annotations.error(title, text);
    }
}


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRestore: () => (/* binding */ runRestore)
});

// EXTERNAL MODULE: ./lib/commands/restore.js + 18 modules
var restore = __webpack_require__(7813);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/action/summary/markdown.js
var markdown = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/user-path.js
var user_path = __webpack_require__(6450);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs = __webpack_require__(2109);
;// CONCATENATED MODULE: ./lib/action/inputs/restore.js


/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
function readRestoreInputs(env) {
    const identifier = (0,inputs/* required */.mw)(env, 'identifier');
    const destination = (0,inputs/* required */.mw)(env, 'destination');
    const common = (0,inputs/* commonInputs */.j$)(env);
    const force = (0,inputs/* boolean */.zM)(env, 'force', false);
    const meta = (0,inputs/* words */.aL)(env, 'meta', 'Owner', 'XAttrs');
    const remove = (0,inputs/* boolean */.zM)(env, 'delete', false);
    if (remove && !force)
        throw (0,inputs/* wrongInput */.qn)('delete', 'needs "force" as well: nothing is removed without it');
    return {
        identifier,
        destination: (0,user_path/* userPath */.r)(destination, common.workingDirectory),
        ...common,
        force,
        delete: remove,
        owner: meta.includes('Owner'),
        xattrs: meta.includes('XAttrs'),
        forceDamaged: (0,inputs/* boolean */.zM)(env, 'force-damaged', false),
        verify: (0,inputs/* boolean */.zM)(env, 'verify', false)
    };
}

// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/report/problems.js
var problems = __webpack_require__(2929);
;// CONCATENATED MODULE: ./lib/action/report/restore.js




/** Tells the runner how a restore goes, in log, annotations and outputs, and keeps what the summary tells. */
class RestoreReporter extends problems/* ProblemReporter */.N {
    /** Object ID of what was found. */
    oid;
    counts;
    readBack;
    /** Tags that cannot be believed: any of them may be of a newer snapshot than the one found. */
    damagedTags = 0;
    durationMs = 0;
    #verify;
    #began = 0;
    /** @param verify whether what is restored will be read back */
    constructor(verify) {
        super();
        this.#verify = verify;
    }
    restoreBegins({ id }) {
        this.oid = id && (0,object_id/* formatObjectId */.Ax)(id);
        if (this.oid !== undefined)
            this.outputs.set('oid', this.oid);
        this.beginGroup('Restoring');
        this.#began = performance.now();
    }
    problem(message) {
        if (this.oid === undefined)
            this.damagedTags++;
        this.wrong(this.#phase(), message);
    }
    complete(counts) {
        this.counts = counts;
        this.durationMs = performance.now() - this.#began;
        const { files, directories, links, size, removed, damaged } = counts;
        this.endGroup();
        this.outputs.set('files', String(files));
        this.outputs.set('size', String(size));
        (0,log/* line */.n)(`Object ID: ${this.oid ?? ''}`);
        (0,log/* line */.n)(`Restored: ${(0,units/* countOf */.pq)(files, 'file')}, ${(0,units/* countOf */.pq)(directories, 'folder')}, ${(0,units/* countOf */.pq)(links, 'link')}`);
        (0,log/* line */.n)(`Total size: ${(0,units/* formatSize */.Xq)(size)}`);
        if (damaged > 0)
            (0,log/* line */.n)(`Damaged and left out: ${(0,units/* formatCount */.B4)(damaged)}`);
        if (removed > 0)
            (0,log/* line */.n)(`Removed: ${(0,units/* formatCount */.B4)(removed)}`);
        (0,log/* line */.n)(`Execution time: ${(0,units/* formatDuration */.a3)(this.durationMs)}`);
        if (this.#verify && damaged === 0)
            this.beginGroup('Reading back what was restored');
    }
    verified(counts) {
        this.readBack = counts;
        this.endGroup();
        (0,log/* line */.n)(`Verified: ${(0,units/* countOf */.pq)(counts.files, 'file')}, ${(0,units/* formatSize */.Xq)(counts.size)}`);
    }
    /** What a problem is about. */
    #phase() {
        if (this.oid === undefined)
            return 'A tag is damaged';
        return this.counts === undefined ? 'Not restored' : 'Not what is in the snapshot';
    }
}

// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/action/step.js + 2 modules
var step = __webpack_require__(9042);
// EXTERNAL MODULE: ./lib/action/summary/step-summary.js
var step_summary = __webpack_require__(9722);
;// CONCATENATED MODULE: ./lib/action/run-restore.js









/** The restore action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
async function runRestore() {
    await (0,run_action/* runAction */.C)(async (start) => {
        const inputs = readRestoreInputs(start.env);
        const reporter = new RestoreReporter(inputs.verify);
        const act = (settings) => restoreWith(inputs, settings, reporter, start);
        await (0,step/* performStep */.K)(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure));
    });
}
async function restoreWith(inputs, settings, reporter, { signal }) {
    const { identifier, destination, force, delete: remove, owner, xattrs, verify, forceDamaged } = inputs;
    const options = { force, delete: remove, owner, xattrs, verify, forceDamaged };
    const command = { settings, identifier, destination, signal, ...options };
    await (0,restore/* restore */.P)({ ...command, threads: settings.threads }, reporter);
    if (reporter.damagedTags > 0) {
        const subject = (0,units/* countOf */.pq)(reporter.damagedTags, 'tag is', 'tags are');
        throw new errors/* RekkordError */.XZ('damaged', `${subject} damaged, so there may be a newer snapshot than the one that was restored`);
    }
}
function summary(inputs, reporter, failure) {
    const { oid = '', counts, readBack, durationMs } = reporter;
    if (counts === undefined)
        return (0,step_summary/* stepSummary */.x)(`Not restored: ${inputs.identifier}`, failure, [], reporter);
    const rows = [
        ['Object ID', `\`${oid}\``],
        ['Destination', (0,markdown/* code */.aY)(inputs.destination)],
        ['Files', `${(0,units/* formatCount */.B4)(counts.files)} (${(0,units/* formatSize */.Xq)(counts.size)})`],
        ['Folders', (0,units/* formatCount */.B4)(counts.directories)],
        ['Links', (0,units/* formatCount */.B4)(counts.links)],
        ...(counts.skipped === 0 ? [] : [['Left out', (0,units/* formatCount */.B4)(counts.skipped)]]),
        ...(counts.damaged === 0 ? [] : [['Damaged and left out', (0,units/* formatCount */.B4)(counts.damaged)]]),
        ...(counts.removed === 0 ? [] : [['Removed', (0,units/* formatCount */.B4)(counts.removed)]]),
        ...(inputs.verify ? [['Read back', readBack === undefined ? '**not verified**' : 'as in the snapshot']] : []),
        ['Duration', (0,units/* formatDuration */.a3)(durationMs)]
    ];
    return (0,step_summary/* stepSummary */.x)(`Restored: ${inputs.identifier}`, failure, [(0,markdown/* table */.tp)(['Restore', ''], rows)], reporter);
}


/***/ }),

/***/ 9722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stepSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4204);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3437);


/**
 * The summary of a step in GitHub's Markdown: what came of it, why it failed, tables, then hooks, problems and warnings.
 *
 * @param title shown as it is
 * @param tables Markdown
 */
function stepSummary(title, failure, tables, { hooks, problems, problemCount, warnings, warningCount }) {
    const paragraphs = [`### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}`];
    if (failure !== undefined)
        paragraphs.push(`**Failed:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(failure)}`);
    paragraphs.push(...tables);
    if (hooks.length > 0)
        paragraphs.push((0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .hookTable */ .C)(hooks));
    if (problems.length > 0)
        paragraphs.push((0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceList */ .M)('Problems', problems, problemCount));
    if (warnings.length > 0)
        paragraphs.push((0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceList */ .M)('Warnings', warnings, warningCount));
    return `${paragraphs.join('\n\n')}\n\n`;
}


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isFuture),
/* harmony export */   r: () => (/* binding */ newestTag)
/* harmony export */ });
/** Milliseconds that a clock may be ahead before its snapshots are dated in the future. */
const CLOCK_TOLERANCE = 5 * 60_000;
/** Whether a snapshot is dated in the future: a clock was wrong, or who could save forged the time. */
function isFuture({ time }, now = Date.now()) {
    return time > now + CLOCK_TOLERANCE;
}
/**
 * The newest of some tags: the one rule by which a channel means its newest snapshot. One that is dated in the future
 * counts only where all are.
 * @param tags in any order; of those of one time the last counts
 * @param now Unix milliseconds
 */
function newestTag(tags, now = Date.now()) {
    const present = tags.filter((tag) => !isFuture(tag, now));
    let newest;
    for (const tag of present.length > 0 ? present : tags) {
        if (newest === undefined || tag.time >= newest.time)
            newest = tag;
    }
    return newest;
}


/***/ })

};
