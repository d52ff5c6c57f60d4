export const id = 7284;
export const ids = [7284];
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

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSnapshots: () => (/* binding */ runSnapshots)
});

// EXTERNAL MODULE: ./lib/commands/snapshot-age.js
var snapshot_age = __webpack_require__(7510);
// EXTERNAL MODULE: ./lib/commands/snapshots.js
var snapshots = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/report/future-snapshots.js
var future_snapshots = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/action/summary/markdown.js
var markdown = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs = __webpack_require__(2109);
;// CONCATENATED MODULE: ./lib/action/inputs/snapshots.js


/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
function readSnapshotsInputs(env) {
    const maxAgeMs = (0,inputs/* parsed */.Yz)(env, 'max-age', values/* parseAge */.F1);
    if (maxAgeMs === 0)
        throw (0,inputs/* wrongInput */.qn)('max-age', 'must be more than nothing, such as 36h or 2d');
    return { ...(0,inputs/* commonInputs */.j$)(env), channel: (0,inputs/* text */.Qq)(env, 'channel'), maxAgeMs };
}

// EXTERNAL MODULE: ./lib/commands/snapshot-record.js
var snapshot_record = __webpack_require__(2044);
// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/report/problems.js
var problems = __webpack_require__(2929);
;// CONCATENATED MODULE: ./lib/action/report/snapshots.js






/** Characters of the output `json`: a job has room for 1 MiB of outputs, in which a character counts two bytes. */
const MAX_JSON = 400_000;
/** Tells the runner which snapshots there are, in log, annotations and outputs, and keeps what the summary tells. */
class SnapshotsReporter extends problems/* ProblemReporter */.N {
    /** Oldest first. */
    snapshots;
    /** @param snapshots oldest first */
    listed(snapshots) {
        this.snapshots = snapshots;
        const newest = (0,newest_tag/* newestTag */.r)(snapshots);
        this.outputs.set('count', String(snapshots.length));
        if (newest !== undefined) {
            this.outputs.set('latest-oid', (0,object_id/* formatObjectId */.Ax)(newest.id));
            this.outputs.set('latest-time', (0,units/* isoTime */.Ly)(newest.time));
        }
        this.outputs.set('json', this.#json(snapshots));
        this.beginGroup(`Snapshots: ${(0,units/* formatCount */.B4)(snapshots.length)}`);
        for (const { id, channel, time, size } of snapshots) {
            (0,log/* line */.n)(`${(0,units/* formatTimeForPeople */.$3)(time)}  ${(0,object_id/* formatObjectId */.Ax)(id)}  ${(0,units/* formatSize */.Xq)(size)}  ${channel}`);
        }
        this.endGroup();
    }
    damagedTag(path, reason) {
        this.wrong('A tag is damaged', `The tag ${path} is left out: ${reason}`);
    }
    /** The snapshots as the command line writes them. Where not all have room, the newest are there. */
    #json(snapshots) {
        const records = [];
        let characters = 0;
        for (const tag of snapshots.toReversed()) {
            const record = JSON.stringify((0,snapshot_record/* snapshotRecord */.e)(tag));
            characters += record.length + 1;
            if (characters > MAX_JSON) {
                this.warning(`The output "json" has room for the newest ${records.length} of ${snapshots.length} snapshots`);
                break;
            }
            records.push(record);
        }
        return `[${records.reverse().join(',')}]`;
    }
}

// EXTERNAL MODULE: ./lib/action/step.js + 2 modules
var step = __webpack_require__(9042);
// EXTERNAL MODULE: ./lib/action/summary/step-summary.js
var step_summary = __webpack_require__(9722);
;// CONCATENATED MODULE: ./lib/action/run-snapshots.js












/** The newest snapshots that the summary shows. */
const SHOWN = 20;
/** The snapshots action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
async function runSnapshots() {
    await (0,run_action/* runAction */.C)(async (start) => {
        const inputs = readSnapshotsInputs(start.env);
        const reporter = new SnapshotsReporter();
        const act = (settings) => listWith(inputs, settings, reporter);
        await (0,step/* performStep */.K)(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure));
    });
}
async function listWith(inputs, settings, reporter) {
    const { channel, maxAgeMs } = inputs;
    const { snapshots: found, future, problems } = await (0,snapshots/* snapshots */.m)(settings, { channel });
    reporter.listed(found);
    for (const { path, reason } of problems)
        reporter.damagedTag(path, reason);
    const warning = (0,future_snapshots/* futureSentence */.H)(future);
    if (warning !== undefined && maxAgeMs === undefined)
        reporter.warning(warning);
    if (maxAgeMs !== undefined)
        (0,snapshot_age/* requireRecentSnapshot */.t)(found, channel, maxAgeMs, Date.now());
    if (problems.length === 0)
        return;
    const subject = (0,units/* countOf */.pq)(problems.length, 'tag is', 'tags are');
    throw new errors/* RekkordError */.XZ('damaged', `${subject} damaged, so snapshots may be missing from the list`);
}
function summary({ channel }, reporter, failure) {
    const { snapshots: found } = reporter;
    const of = channel === undefined ? '' : ` of ${channel}`;
    if (found === undefined)
        return (0,step_summary/* stepSummary */.x)(`No list of snapshots${of}`, failure, [], reporter);
    const rows = found
        .slice(-SHOWN)
        .reverse()
        .map(({ id, channel, time, size, added }) => [
        (0,units/* formatTimeForPeople */.$3)(time),
        (0,markdown/* code */.aY)(channel),
        (0,units/* formatSize */.Xq)(size),
        (0,units/* formatSize */.Xq)(added),
        `\`${(0,object_id/* formatObjectId */.Ax)(id)}\``
    ]);
    const tables = rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['Time', 'Channel', 'Size', 'Added', 'Object ID'], rows, [2, 3])];
    if (found.length > rows.length)
        tables.push(`These are the newest ${rows.length}.`);
    return (0,step_summary/* stepSummary */.x)(`${(0,units/* countOf */.pq)(found.length, 'snapshot')}${of}`, failure, tables, reporter);
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

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ endsWithin)
/* harmony export */ });
/** Whether something is over within so many milliseconds. Throws what it throws until then; later errors are dropped. */
async function endsWithin(end, limit) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), limit)));
    try {
        return await Promise.race([end.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 7510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ requireRecentSnapshot)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(486);
/* harmony import */ var _report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8861);




/**
 * Checks that the newest of some snapshots is not too old: what a monitor of backups does.
 *
 * @param channel that all of them are of; undefined where they may be of several
 * @param maximumMs how old it may be, in milliseconds
 * @param now Unix milliseconds
 * @throws RekkordError of code `overdue` when it is older, there is none, or one is dated in the future, which could
 *   satisfy a monitor for years
 */
function requireRecentSnapshot(snapshots, channel, maximumMs, now) {
    const of = channel === undefined ? '' : ` of the channel ${JSON.stringify(channel)}`;
    const allowed = `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(maximumMs)} old at the most`;
    const future = (0,_report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_1__/* .futureSentence */ .H)(snapshots.filter((tag) => (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .isFuture */ .G)(tag, now)));
    if (future !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('overdue', `The age of the newest snapshot is not known: ${future}`);
    const newest = (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .newestTag */ .r)(snapshots, now);
    if (newest === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('overdue', `There is no snapshot${of}, and one must be ${allowed}`);
    const age = now - newest.time;
    if (age <= maximumMs)
        return;
    const found = `${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(age)} old (${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimeForPeople */ .$3)(newest.time)})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('overdue', `The newest snapshot${of} is ${found}, and must be ${allowed}`);
}


/***/ }),

/***/ 2044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ snapshotRecord),
/* harmony export */   w: () => (/* binding */ tagName)
/* harmony export */ });
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3423);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8861);



function snapshotRecord({ id, channel, time, size, stored, added, path, kid }) {
    const figures = { size, stored, added };
    return {
        channel,
        object: (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(id),
        time: (0,_report_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(time),
        ...figures,
        tag: tagName(path),
        key: (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .formatKeyId */ .sl)(kid)
    };
}
/** A tag's own name: that of its main file. */
function tagName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ snapshots)
/* harmony export */ });
/* harmony import */ var _snapshot_read_snapshots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3180);
/* harmony import */ var _with_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1685);


/**
 * The published snapshots of the settings' repository.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the filter's order is not one
 */
function snapshots(settings, filter) {
    return (0,_with_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .withRepository */ .B)(settings, (repository) => (0,_snapshot_read_snapshots_js__WEBPACK_IMPORTED_MODULE_0__/* .listSnapshots */ .C)(repository, filter));
}


/***/ }),

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withRepository),
/* harmony export */   q: () => (/* binding */ yieldFromRepository)
/* harmony export */ });
/* harmony import */ var _async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7110);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9177);


/** Milliseconds that the connections of a repository may take to end: what was to be done is done by then. */
const CLOSE_LIMIT = 30_000;
/**
 * Opens the repository of the settings with their key, for as long as `use` takes.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function withRepository(settings, use, options) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings, options);
    try {
        return await use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
}
/**
 * Opens the repository of the settings with their key, for as long as somebody asks for what `use` gives.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
async function* yieldFromRepository(settings, use) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(settings);
    try {
        yield* use(repository);
    }
    finally {
        await (0,_async_ends_within_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._)(repository.close(), CLOSE_LIMIT);
    }
    return undefined;
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ futureSentence)
/* harmony export */ });
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);


/** What to say of snapshots that are dated in the future; undefined where there are none. */
function futureSentence(tags) {
    const [first, ...more] = tags;
    if (first === undefined)
        return undefined;
    const { id, channel, time } = first;
    const one = `the snapshot ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_0__/* .formatObjectId */ .Ax)(id)} of the channel ${JSON.stringify(channel)} (${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTimeForPeople */ .$3)(time)})`;
    const reason = 'a clock was wrong, or the time is forged';
    if (more.length === 0)
        return `${one} is dated in the future and does not count as the newest: ${reason}`;
    const several = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tags.length)} snapshots are dated in the future and do not count as the newest`;
    return `${several}, among them ${one}: ${reason}`;
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

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listSnapshots),
/* harmony export */   x: () => (/* binding */ listChannels)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(486);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);




/** What snapshots can be ordered by (docs/behaviour.md section 3), each with its comparison. */
const ORDERS = {
    object: (a, b) => compareText((0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(a.id), (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_1__/* .formatObjectId */ .Ax)(b.id)),
    time: (a, b) => a.time - b.time,
    channel: (a, b) => compareText(a.channel, b.channel),
    size: (a, b) => a.size - b.size,
    stored: (a, b) => a.stored - b.stored,
    added: (a, b) => a.added - b.added
};
/**
 * The published snapshots of a repository.
 * @throws RekkordError of code `usage` for an unknown order, `key` when the key cannot list
 */
async function listSnapshots(repository, filter = {}) {
    const compare = parseOrder(filter.sort ?? 'Time');
    const { channel, pattern } = filter;
    const matching = pattern === undefined ? undefined : new _pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .Pattern */ .z(pattern, { separator: '/' });
    const { tags, problems } = await repository.tags();
    const snapshots = tags.filter((tag) => (channel === undefined || tag.channel === channel) && matching?.test(tag.channel) !== false);
    const future = snapshots.filter((tag) => (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .isFuture */ .G)(tag));
    return { snapshots: snapshots.sort(compare), future, problems };
}
/**
 * The channels of a repository, by name.
 * @throws RekkordError of code `key` when the key cannot list
 */
async function listChannels(repository) {
    const { tags, problems } = await repository.tags();
    const future = tags.filter((tag) => (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .isFuture */ .G)(tag));
    const channels = [...Map.groupBy(tags, ({ channel }) => channel)].map(([channel, all]) => {
        return { channel, newest: (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .newestTag */ .r)(all), count: all.length };
    });
    return { channels: channels.sort((a, b) => compareText(a.channel, b.channel)), future, problems };
}
function parseOrder(text) {
    const orders = text.split(',').map((part) => {
        const name = part.trim();
        const reversed = name.startsWith('~');
        const order = (reversed ? name.slice(1) : name).toLowerCase();
        const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined;
        if (compare === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`);
        }
        return (a, b) => (reversed ? compare(b, a) : compare(a, b));
    });
    return (a, b) => {
        for (const order of orders) {
            const result = order(a, b);
            if (result !== 0)
                return result;
        }
        return 0;
    };
}
/** By code units, which does not depend on the machine's language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
