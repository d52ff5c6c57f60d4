export const id = 4496;
export const ids = [4496];
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

/***/ 4496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runForget: () => (/* binding */ runForget)
});

// EXTERNAL MODULE: ./lib/commands/forget.js + 1 modules
var forget = __webpack_require__(3080);
// EXTERNAL MODULE: ./lib/commands/prune.js + 6 modules
var prune = __webpack_require__(2268);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/report/prune.js
var report_prune = __webpack_require__(1862);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/snapshot/retention/keep-rules.js
var keep_rules = __webpack_require__(5670);
// EXTERNAL MODULE: ./lib/snapshot/retention/grace.js
var grace = __webpack_require__(5505);
// EXTERNAL MODULE: ./lib/snapshot/retention/keep-duration.js
var keep_duration = __webpack_require__(9649);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs_inputs = __webpack_require__(2109);
;// CONCATENATED MODULE: ./lib/action/inputs/forget.js






const count = (0,values/* integer */.nd)(1, 1_000_000);
/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
function readForgetInputs(env) {
    const inputs = {
        ...(0,inputs_inputs/* commonInputs */.j$)(env),
        rules: readRules(env),
        channel: (0,inputs_inputs/* text */.Qq)(env, 'channel'),
        prune: (0,inputs_inputs/* boolean */.zM)(env, 'prune', true),
        grace: (0,inputs_inputs/* parsed */.Yz)(env, 'grace', grace/* parseGrace */.k) ?? grace/* DEFAULT_GRACE */.p,
        dryRun: (0,inputs_inputs/* boolean */.zM)(env, 'dry-run', false)
    };
    if ((0,keep_rules/* hasRules */.w0)(inputs.rules) || inputs.prune)
        return inputs;
    throw new errors/* RekkordError */.XZ('usage', 'Nothing is to be done: give a rule such as the input "keep-daily", or set "prune"');
}
function readRules(env) {
    const patterns = (0,inputs_inputs/* raw */.lS)(env, 'keep-pattern').split('\n');
    const rules = { counts: {}, within: {}, patterns: patterns.map((line) => line.trim()).filter(Boolean) };
    for (const bucket of ['last', ...keep_rules/* PERIODS */.nR]) {
        const value = (0,inputs_inputs/* parsed */.Yz)(env, `keep-${bucket}`, count);
        if (value !== undefined)
            rules.counts[bucket] = value;
    }
    for (const period of ['all', ...keep_rules/* PERIODS */.nR]) {
        const name = period === 'all' ? 'keep-within' : `keep-within-${period}`;
        const value = (0,inputs_inputs/* parsed */.Yz)(env, name, keep_duration/* parseKeepDuration */.D);
        if (value !== undefined)
            rules.within[period] = value;
    }
    return rules;
}

// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/report/problems.js
var problems = __webpack_require__(2929);
;// CONCATENATED MODULE: ./lib/action/report/forget.js





/** Tells the runner what becomes of snapshots and of what none needs, and keeps what the summary tells. */
class ForgetReporter extends problems/* ProblemReporter */.N {
    forgotten;
    pruned;
    /** The snapshots that the storage did not let go of count as kept. */
    get removedCount() {
        const { decisions, refused } = this.forgotten ?? { decisions: [], refused: [] };
        return decisions.filter(({ kept }) => !kept).length - refused.length;
    }
    forgot(result) {
        this.forgotten = result;
        this.beginGroup('Snapshots');
        for (const { tag, kept, reasons } of result.decisions) {
            const why = kept ? `kept: ${reasons.join(', ')}` : 'removed';
            (0,log/* line */.n)(`${(0,units/* formatTimeForPeople */.$3)(tag.time)}  ${(0,object_id/* formatObjectId */.Ax)(tag.id)}  ${tag.channel}  ${why}`);
        }
        this.endGroup();
        for (const { path, reason } of result.problems)
            this.warning(`The tag ${path} is left out: ${reason}`);
        for (const { tag } of result.decisions.filter(({ reasons }) => reasons.includes('future'))) {
            this.warning(`Snapshot ${(0,object_id/* formatObjectId */.Ax)(tag.id)} is dated in the future, and is kept`);
        }
        this.outputs.set('removed', String(this.removedCount));
        this.outputs.set('kept', String(result.decisions.length - this.removedCount));
    }
    phase(phase) {
        (0,log/* line */.n)(`Prune: ${phase}`);
    }
    hasPruned(result, dryRun) {
        this.pruned = result;
        for (const { name, value } of (0,report_prune/* pruneFigures */.W)(result, dryRun))
            (0,log/* line */.n)(`${name}: ${value}`);
        this.outputs.set('freed', String(result.freed));
        this.outputs.set('waiting', String(result.waitingBytes));
    }
}

// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/action/step.js + 2 modules
var step = __webpack_require__(9042);
// EXTERNAL MODULE: ./lib/action/summary/markdown.js
var markdown = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/action/summary/step-summary.js
var step_summary = __webpack_require__(9722);
;// CONCATENATED MODULE: ./lib/action/run-forget.js













/** The snapshots that the summary shows. */
const SHOWN = 200;
/** The forget action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
async function runForget() {
    await (0,run_action/* runAction */.C)(async (start) => {
        const inputs = readForgetInputs(start.env);
        const reporter = new ForgetReporter();
        const act = (settings) => forgetAndPrune(inputs, settings, reporter, start.signal);
        await (0,step/* performStep */.K)(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure));
    });
}
async function forgetAndPrune({ rules, channel, dryRun, grace, prune: prunes }, settings, reporter, signal) {
    if ((0,keep_rules/* hasRules */.w0)(rules)) {
        const result = await (0,forget/* forget */.y)(settings, { rules, identifiers: [], channel, dryRun, signal });
        reporter.forgot(result);
        if (result.refused.length > 0) {
            const count = (0,units/* countOf */.pq)(result.refused.length, 'snapshot');
            throw new errors/* RekkordError */.XZ('storage', `${count} could not be removed: the storage refuses it, look for an object lock`);
        }
    }
    if (prunes) {
        const { threads } = settings;
        reporter.hasPruned(await (0,prune/* prune */.R)(settings, { grace, dryRun, threads, signal }, reporter), dryRun);
    }
}
function summary({ dryRun }, reporter, failure) {
    const { forgotten, pruned, removedCount } = reporter;
    const tables = [];
    if (forgotten !== undefined) {
        const rows = forgotten.decisions
            .slice(0, SHOWN)
            .map(({ tag, kept, reasons }) => [
            (0,units/* formatTimeForPeople */.$3)(tag.time),
            (0,markdown/* code */.aY)(tag.channel),
            `\`${(0,object_id/* formatObjectId */.Ax)(tag.id).slice(0, 13)}\``,
            kept ? (0,markdown/* escapeMarkdown */.FV)(reasons.join(', ')) : '**removed**'
        ]);
        if (rows.length > 0)
            tables.push((0,markdown/* table */.tp)(['Time', 'Channel', 'Object ID', 'Kept by'], rows));
        const more = forgotten.decisions.length - rows.length;
        if (more > 0)
            tables.push(`and ${(0,units/* countOf */.pq)(more, 'snapshot')} more, in the log of the step`);
    }
    if (pruned !== undefined) {
        tables.push((0,markdown/* table */.tp)(['Prune', ''], (0,report_prune/* pruneFigures */.W)(pruned, dryRun).map(({ name, value }) => [name, value])));
    }
    const done = dryRun ? 'to be removed' : 'removed';
    const title = forgotten === undefined ? 'Nothing was removed' : `${(0,units/* countOf */.pq)(removedCount, 'snapshot')} ${done}`;
    return (0,step_summary/* stepSummary */.x)(forgotten === undefined && pruned !== undefined ? 'Pruned' : title, failure, tables, reporter);
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

/***/ 3080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ forget)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
// EXTERNAL MODULE: ./lib/snapshot/retention/keep-rules.js
var keep_rules = __webpack_require__(5670);
;// CONCATENATED MODULE: ./lib/snapshot/retention/forget.js





const SHORT_ID = /^M[0-9A-Fa-f]{8,64}$/;
/**
 * Chooses the snapshots that go (docs/behaviour.md section 7). Nothing is removed.
 *
 * @param now Unix milliseconds
 * @throws RekkordError of code `usage` without rules or identifiers, with both, where an identifier names no snapshot or
 *   several, or where a channel would lose its last snapshot; `key` when the key cannot list
 */
async function planForget(repository, { rules, identifiers, channel, allowEmpty = false, signal }, now = Date.now()) {
    if (identifiers.length > 0 && (0,keep_rules/* hasRules */.w0)(rules)) {
        throw new errors/* RekkordError */.XZ('usage', 'Snapshots are named and rules are given as well: use one of them');
    }
    if (identifiers.length === 0 && !(0,keep_rules/* hasRules */.w0)(rules)) {
        throw new errors/* RekkordError */.XZ('usage', 'Nothing says what is kept: give a rule such as --keep_daily 7, or name snapshots');
    }
    const { tags, problems } = await repository.tags(signal);
    const considered = channel === undefined ? tags : tags.filter((tag) => tag.channel === channel);
    if (channel !== undefined && considered.length === 0) {
        throw new errors/* RekkordError */.XZ('usage', `There is no channel called ${(0,path/* escapeControls */.UN)(channel)}`);
    }
    const named = new Set(identifiers.map((identifier) => findTag(considered, identifier, now)));
    const decisions = channelsOf(considered).flatMap(([name, own]) => named.size > 0 ? decideNamed(own, named) : decideByRules(name, own, rules, now));
    if (!allowEmpty)
        requireOneOfEach(decisions);
    return { decisions, problems };
}
/**
 * Removes the tags of the snapshots that are not kept: all main files first, so that each is gone at once, then their
 * fragments. It can be killed at any point; fragments that stay are removed by a later prune.
 *
 * @returns the snapshots that the storage does not let go of
 * @throws RekkordError when the storage fails
 */
async function removeForgotten({ storage }, decisions) {
    const going = decisions.filter(({ kept }) => !kept);
    const refused = new Set(await storage.remove(going.map(({ tag }) => tag.path)));
    const gone = going.filter(({ tag }) => !refused.has(tag.path));
    await storage.remove(gone.flatMap(({ tag }) => tag.fragments));
    return going.filter(({ tag }) => refused.has(tag.path));
}
/** The tags of each channel, the newest first; channels by name. */
function channelsOf(tags) {
    const channels = Map.groupBy(tags.toReversed(), ({ channel }) => channel);
    return [...channels].sort(([a], [b]) => (a < b ? -1 : 1));
}
function decideByRules(channel, tags, rules, now) {
    const times = tags.map(({ time }) => time);
    return (0,keep_rules/* applyRules */.IU)(channel, times, rules, now).map((decision, i) => ({ tag: tags[i], ...decision }));
}
/** Only the channels of named snapshots are of interest. */
function decideNamed(tags, named) {
    if (!tags.some((tag) => named.has(tag)))
        return [];
    return tags.map((tag) => ({ tag, kept: !named.has(tag), reasons: named.has(tag) ? [] : ['not named'] }));
}
function findTag(tags, identifier, now) {
    const newest = (0,newest_tag/* newestTag */.r)(tags.filter(({ channel }) => channel === identifier), now);
    if (newest !== undefined)
        return newest;
    const digits = identifier.toUpperCase();
    const found = SHORT_ID.test(identifier) ? tags.filter(({ id }) => (0,object_id/* formatObjectId */.Ax)(id).startsWith(digits)) : [];
    if (found.length === 1)
        return found[0];
    const what = (0,path/* escapeControls */.UN)(identifier);
    if (found.length > 1)
        throw new errors/* RekkordError */.XZ('usage', `${what} names ${found.length} snapshots: give more digits`);
    throw new errors/* RekkordError */.XZ('usage', `There is no snapshot called ${what}`);
}
function requireOneOfEach(decisions) {
    const left = new Map();
    for (const { tag, kept } of decisions)
        left.set(tag.channel, (left.get(tag.channel) ?? false) || kept);
    const emptied = [...left].filter(([, isKept]) => !isKept).map(([channel]) => (0,path/* escapeControls */.UN)(channel));
    if (emptied.length === 0)
        return;
    const channels = emptied.length === 1 ? `channel ${emptied[0]}` : `channels ${emptied.join(', ')}`;
    throw new errors/* RekkordError */.XZ('usage', `The ${channels} would lose every snapshot: keep one, or use --allow_empty where that is meant`);
}

// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/forget.js


/**
 * Removes the snapshots that no rule keeps, or those that are named; with `dryRun` it only tells.
 * @throws as `planForget` and `removeForgotten`
 */
function forget(settings, options) {
    return (0,with_repository/* withRepository */.B)(settings, async (repository) => {
        const plan = await planForget(repository, options);
        options.signal?.throwIfAborted();
        const refused = options.dryRun === true ? [] : await removeForgotten(repository, plan.decisions);
        return { ...plan, refused };
    });
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


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Pattern)
/* harmony export */ });
const ANY = '*';
const ONE = '?';
/**
 * A pattern for whole texts: `*` stands for any characters, `?` for one, and all others for themselves. The time that a text takes
 * grows with its length times that of the pattern at the most, whatever both are: there is nothing to go back to.
 */
class Pattern {
    #parts;
    #fold;
    #separator;
    constructor(pattern, { ignoreCase = false, separator } = {}) {
        this.#fold = ignoreCase ? foldCase : (character) => character;
        this.#parts = Array.from(pattern.replace(/\*+/g, ANY), this.#fold);
        this.#separator = separator;
    }
    /** Before the first character. */
    get start() {
        return this.#closed([0]);
    }
    test(text) {
        return this.isEnd(this.advance(this.start, text));
    }
    /** Where a text leads that follows what led to `state`. An empty one: no text that begins so matches. */
    advance(state, text) {
        for (const character of text) {
            if (state.length === 0)
                return state;
            const folded = this.#fold(character);
            const next = [];
            for (const place of state) {
                const part = this.#parts[place];
                const isWild = part === ANY || part === ONE;
                if (isWild ? character === this.#separator : part !== folded)
                    continue;
                next.push(part === ANY ? place : place + 1);
            }
            state = this.#closed(next);
        }
        return state;
    }
    /** Whether the pattern is at its end. */
    isEnd(state) {
        return state.at(-1) === this.#parts.length;
    }
    /**
     * Adds the places behind each `*`, which may stand for nothing, and leaves out all before the last `*` that has been reached:
     * whatever they could lead to, it leads to as well.
     */
    #closed(places) {
        let closed = [];
        for (const place of places) {
            if (closed.at(-1) !== place && !(closed.length > 0 && place < closed.at(-1)))
                closed.push(place);
            if (this.#parts[place] === ANY)
                closed = [place, place + 1];
        }
        return closed;
    }
}
/** Upper and lower case alike, where both are one character. */
function foldCase(character) {
    const upper = character.toUpperCase();
    const folded = isOne(upper) ? upper.toLowerCase() : character;
    return isOne(folded) ? folded : character;
}
function isOne(text) {
    return text.length === String.fromCodePoint(text.codePointAt(0)).length;
}


/***/ }),

/***/ 5505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseGrace),
/* harmony export */   p: () => (/* binding */ DEFAULT_GRACE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6393);


const DAY = 86_400_000;
/** Milliseconds of the grace period when none is given, and of the shortest. */
const DEFAULT_GRACE = 7 * DAY;
const SHORTEST_GRACE = DAY;
/**
 * A grace period, of at least one day: longer than any save takes (docs/behaviour.md section 7).
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
function parseGrace(text) {
    const milliseconds = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    if (milliseconds >= SHORTEST_GRACE)
        return milliseconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be at least 1d, as no save may take longer, not "${text}"`);
}


/***/ }),

/***/ 9649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseKeepDuration),
/* harmony export */   g: () => (/* binding */ before)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const DAYS_IN_WEEK = 7;
const HOUR = 3_600_000;
/**
 * A span such as `30d`, `2w` or `1y6m`: numbers with y, m (months), w, d and h, each at most once, in this order
 * (docs/retention.md). Months are what m means to restic's users; minutes would be of no use here.
 *
 * @throws RekkordError `config`, the end of a sentence
 */
function parseKeepDuration(text) {
    const match = /^(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,6})d)?(?:(\d{1,7})h)?$/.exec(text);
    const [years, months, weeks, days, hours] = Array.from({ length: 5 }, (_, i) => Number(match?.[i + 1] ?? 0));
    if (match === null || years + months + weeks + days + hours === 0) {
        const units = 'numbers with y (years), m (months), w (weeks), d (days) or h (hours), such as 30d or 1y6m';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `must be ${units}, not "${text}"`);
    }
    return { years, months, days: days + weeks * DAYS_IN_WEEK, hours, text };
}
/** The time (Unix milliseconds) a span before another one, on the calendar of UTC. */
function before(time, { years, months, days, hours }) {
    const date = new Date(time);
    date.setUTCFullYear(date.getUTCFullYear() - years, date.getUTCMonth() - months, date.getUTCDate() - days);
    return date.getTime() - hours * HOUR;
}


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ applyRules),
/* harmony export */   nR: () => (/* binding */ PERIODS),
/* harmony export */   w0: () => (/* binding */ hasRules)
/* harmony export */ });
/* harmony import */ var _read_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(486);
/* harmony import */ var _keep_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9649);



/** The periods of which rules keep the newest snapshot, from the shortest to the longest. */
const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first day of 1970 was a Thursday. */
const WEEK_SHIFT = 3;
/** Whether there is any rule at all. */
function hasRules({ counts, within, patterns }) {
    return Object.keys(counts).length + Object.keys(within).length + patterns.length > 0;
}
/**
 * Applies the rules to the snapshots of one channel, as restic does: from the newest to the oldest, a rule keeps the newest
 * one of each period until its number is used up; where it is not, the oldest snapshot of all is kept too, so that history
 * reaches as far back as the rule allows. Those dated in the future are kept, and count for no rule.
 *
 * @param times Unix milliseconds, newest first
 * @param now Unix milliseconds
 * @returns for each time whether it is kept, and why
 */
function applyRules(channel, times, rules, now) {
    const future = times.findIndex((time) => !(0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isFuture */ .G)({ time }, now));
    const first = future === -1 ? times.length : future;
    const past = times.slice(first);
    const reasons = past.map(() => []);
    for (const pattern of rules.patterns) {
        if (new _read_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .Pattern */ .z(pattern, { separator: '/' }).test(channel))
            for (const own of reasons)
                own.push(`pattern ${pattern}`);
    }
    for (const bucket of ['last', ...PERIODS])
        keepCount(past, bucket, rules.counts[bucket] ?? 0, reasons);
    for (const period of ['all', ...PERIODS]) {
        const span = rules.within[period];
        if (span !== undefined)
            keepWithin(past, period, span, reasons);
    }
    return [
        ...times.slice(0, first).map(() => ({ kept: true, reasons: ['future'] })),
        ...reasons.map((own) => ({ kept: own.length > 0, reasons: own }))
    ];
}
function keepCount(times, bucket, count, reasons) {
    let left = count;
    let before;
    for (const [i, time] of times.entries()) {
        if (left === 0)
            return;
        const period = bucket === 'last' ? i : periodOf(bucket, time);
        const isOldest = i === times.length - 1;
        if (period === before && !isOldest)
            continue;
        reasons[i].push(period === before ? `oldest ${bucket}` : bucket);
        before = period;
        left--;
    }
}
function keepWithin(times, period, span, reasons) {
    if (times.length === 0)
        return;
    const start = (0,_keep_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .before */ .g)(times[0], span);
    let last;
    for (const [i, time] of times.entries()) {
        if (time <= start)
            return;
        const own = period === 'all' ? i : periodOf(period, time);
        if (own === last)
            continue;
        reasons[i].push(`${period === 'all' ? '' : `${period} `}within ${span.text}`);
        last = own;
    }
}
/** A number for the period of UTC that a time is in; weeks begin on Mondays, as those of ISO 8601. */
function periodOf(period, time) {
    const date = new Date(time);
    switch (period) {
        case 'hourly':
            return Math.floor(time / HOUR);
        case 'daily':
            return Math.floor(time / DAY);
        case 'weekly':
            return Math.floor((Math.floor(time / DAY) + WEEK_SHIFT) / 7);
        case 'monthly':
            return date.getUTCFullYear() * 12 + date.getUTCMonth();
        case 'yearly':
            return date.getUTCFullYear();
    }
}


/***/ })

};
