export const id = 528;
export const ids = [528];
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

/***/ 528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./lib/commands/scan.js + 10 modules
var scan = __webpack_require__(2753);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 1 modules
var spawn_hook = __webpack_require__(8282);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs = __webpack_require__(2109);
;// CONCATENATED MODULE: ./lib/action/inputs/check.js


/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
function readCheckInputs(env) {
    return {
        ...(0,inputs/* commonInputs */.j$)(env),
        hooks: (0,inputs/* boolean */.zM)(env, 'hooks', true),
        sample: (0,inputs/* parsed */.Yz)(env, 'sample', values/* parsePercentage */.A3),
        maxDuration: (0,inputs/* parsed */.Yz)(env, 'max-duration', values/* parseTimeLimit */.Er)
    };
}

// EXTERNAL MODULE: ./lib/report/sentence.js
var sentence = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/check/listener.js
var listener = __webpack_require__(9619);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/report/problems.js
var problems = __webpack_require__(2929);
;// CONCATENATED MODULE: ./lib/action/report/check.js







/** Problems of a snapshot that its annotation tells. */
const SHOWN_PROBLEMS = 5;
/** Tells the runner how a check goes, in log, annotations and outputs, and keeps what the summary tells. */
class CheckReporter extends problems/* ProblemReporter */.N {
    invalid = new Map();
    result;
    durationMs = 0;
    #began = 0;
    scanBegins() {
        this.beginGroup('Checking');
        this.#began = performance.now();
    }
    problem(problem) {
        const { snapshot: oid, channel = '', message, path } = problem;
        if (oid === undefined) {
            this.wrong('The repository is damaged', message);
            return;
        }
        (0,log/* line */.n)(`Error: ${(0,listener/* checkProblemSentence */.t)(problem)}`);
        const snapshot = this.invalid.get(oid) ?? { oid, channel, problems: 0, sentences: [] };
        this.invalid.set(oid, snapshot);
        if (++snapshot.problems > SHOWN_PROBLEMS)
            return;
        snapshot.sentences.push(path === '' ? (0,sentence/* sentence */.e)(message) : `${(0,files_path/* displayPath */.Gt)(path)}: ${message}`);
    }
    scanned(result) {
        this.result = result;
        this.durationMs = performance.now() - this.#began;
        this.endGroup();
        for (const { oid, channel, problems, sentences } of this.invalid.values()) {
            const more = problems > sentences.length ? [`and ${problems - sentences.length} more, in the log`] : [];
            const title = `Snapshot ${oid} of ${(0,files_path/* escapeControls */.UN)(channel)} is damaged`;
            this.annotations.error(title, [...sentences, ...more].join('\n'));
        }
        const { objects, bytes, unneeded, problems } = result;
        const { snapshots, damaged } = (0,scan/* snapshotCounts */.Bs)(result);
        this.outputs.set('snapshots', String(snapshots));
        this.outputs.set('invalid', String(damaged));
        (0,log/* line */.n)(`Snapshots: ${(0,units/* formatCount */.B4)(snapshots)} (${(0,units/* formatCount */.B4)(damaged)} invalid)`);
        (0,log/* line */.n)(`Objects: ${(0,units/* formatCount */.B4)(objects)} (${(0,units/* formatSize */.Xq)(bytes)})`);
        const part = (0,scan/* scannedPart */.K5)(result);
        if (part !== undefined)
            (0,log/* line */.n)(part);
        if (unneeded !== undefined)
            (0,log/* line */.n)(`Objects that no snapshot needs: ${(0,units/* formatCount */.B4)(unneeded)}`);
        (0,log/* line */.n)(`Problems: ${(0,units/* formatCount */.B4)(problems)}`);
        (0,log/* line */.n)(`Execution time: ${(0,units/* formatDuration */.a3)(this.durationMs)}`);
    }
}

// EXTERNAL MODULE: ./lib/action/summary/markdown.js
var markdown = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/action/secrets.js + 1 modules
var secrets = __webpack_require__(6845);
// EXTERNAL MODULE: ./lib/action/step.js + 2 modules
var step = __webpack_require__(9042);
// EXTERNAL MODULE: ./lib/action/summary/step-summary.js
var step_summary = __webpack_require__(9722);
;// CONCATENATED MODULE: ./lib/action/run-check.js










/** The check action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
async function runCheck() {
    await (0,run_action/* runAction */.C)(async (start) => {
        const { env, signal } = start;
        const inputs = readCheckInputs(env);
        const reporter = new CheckReporter();
        const check = (settings) => (0,scan/* scan */.SQ)({
            settings,
            threads: settings.threads,
            hooks: inputs.hooks,
            sample: inputs.sample,
            maxDuration: inputs.maxDuration,
            execute: spawn_hook/* spawnHook */.n,
            env,
            secretVariables: (0,secrets/* secretVariables */.c8)(env, settings.secrets),
            cwd: inputs.workingDirectory,
            signal
        }, reporter);
        await (0,step/* performStep */.K)(inputs, start, reporter, check, (failure) => summary(reporter, failure));
    });
}
/** Snapshots that the summary names. */
const MAX_NAMED = 100;
function summary(reporter, failure) {
    const { result, invalid, durationMs } = reporter;
    if (result === undefined)
        return (0,step_summary/* stepSummary */.x)('Not checked', failure, [], reporter);
    const part = (0,scan/* scannedPart */.K5)(result);
    const { snapshots, damaged } = (0,scan/* snapshotCounts */.Bs)(result);
    const rows = [
        ['Snapshots', (0,units/* formatCount */.B4)(snapshots)],
        ['Invalid', (0,units/* formatCount */.B4)(damaged)],
        ['Objects', `${(0,units/* formatCount */.B4)(result.objects)} (${(0,units/* formatSize */.Xq)(result.bytes)})`],
        ...(part === undefined ? [] : [['Part', part]]),
        ...(result.unneeded === undefined ? [] : [['Objects that no snapshot needs', (0,units/* formatCount */.B4)(result.unneeded)]]),
        ['Problems', (0,units/* formatCount */.B4)(result.problems)],
        ['Duration', (0,units/* formatDuration */.a3)(durationMs)]
    ];
    const tables = [(0,markdown/* table */.tp)(['Check', ''], rows)];
    if (invalid.size > 0) {
        const named = [...invalid.values()].slice(0, MAX_NAMED);
        const rows = named.map(({ oid, channel, problems }) => [`\`${oid}\``, (0,markdown/* code */.aY)(channel), (0,units/* formatCount */.B4)(problems)]);
        tables.push((0,markdown/* table */.tp)(['Damaged snapshot', 'Channel', 'Problems'], rows, [2]));
    }
    const title = result.problems === 0 ? 'Checked: nothing is wrong' : 'Checked: the repository is damaged';
    return (0,step_summary/* stepSummary */.x)(title, failure, tables, reporter);
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


/***/ })

};
