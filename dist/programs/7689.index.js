export const id = 7689;
export const ids = [7689];
export const modules = {

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

/***/ 7689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runForget: () => (/* binding */ runForget)
/* harmony export */ });
/* harmony import */ var _commands_forget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3080);
/* harmony import */ var _commands_snapshot_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7052);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8861);
/* harmony import */ var _snapshot_retention_keep_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5670);
/* harmony import */ var _output_json_array_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1046);
/* harmony import */ var _output_table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3402);
/* harmony import */ var _output_tag_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3779);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7299);












/** `rekkord forget`. Gives the exit code: 1 when a tag is damaged. */
async function runForget(identifiers, options, face) {
    const { terminal, signal } = face;
    const { format, channel, allow_empty: allowEmpty = false, dry_run: dryRun = false } = options;
    const rules = rulesOf(options);
    const settings = (0,_program_options_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettings */ .sb)(options, face);
    const result = await (0,_commands_forget_js__WEBPACK_IMPORTED_MODULE_0__/* .forget */ .y)(settings, { rules, identifiers, channel, allowEmpty, dryRun, signal });
    if (format === 'JSON')
        await writeJson(result, face);
    else
        await writePlain(result, dryRun, face);
    for (const { tag } of result.decisions.filter(({ reasons }) => reasons.includes('future'))) {
        terminal.warning(`Snapshot ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .formatObjectId */ .Ax)(tag.id)} is dated in the future, and is kept`);
    }
    const exitCode = (0,_output_tag_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .reportTagProblems */ .F)(terminal, result.problems);
    if (result.refused.length > 0) {
        const count = (0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(result.refused.length, 'snapshot');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('storage', `${count} could not be removed: the storage refuses it, look for an object lock`);
    }
    return exitCode;
}
function rulesOf(options) {
    const rules = { counts: {}, within: {}, patterns: options.keep_pattern ?? [] };
    if (options.keep_last !== undefined)
        rules.counts.last = options.keep_last;
    if (options.keep_within !== undefined)
        rules.within.all = options.keep_within;
    for (const period of _snapshot_retention_keep_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .PERIODS */ .nR) {
        const count = options[`keep_${period}`];
        const span = options[`keep_within_${period}`];
        if (count !== undefined)
            rules.counts[period] = count;
        if (span !== undefined)
            rules.within[period] = span;
    }
    return rules;
}
const COLUMNS = [
    { heading: '', align: 'left' },
    { heading: 'Time', align: 'left' },
    { heading: 'Channel', align: 'left' },
    { heading: 'Object', align: 'left' },
    { heading: 'Kept by', align: 'left' }
];
async function writePlain({ decisions, refused }, dryRun, { terminal }) {
    const rows = decisions.map(({ tag, kept, reasons }) => [
        kept ? 'keep' : 'remove',
        (0,_report_units_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTimeForPeople */ .$3)(tag.time),
        (0,_files_path_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeControls */ .UN)(tag.channel),
        (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_3__/* .formatObjectId */ .Ax)(tag.id),
        reasons.map((reason) => (0,_files_path_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeControls */ .UN)(reason)).join(', ')
    ]);
    for (const line of (0,_output_table_js__WEBPACK_IMPORTED_MODULE_9__/* .tableLines */ .o)(COLUMNS, rows))
        await terminal.write(`${line}\n`);
    await terminal.flush();
    const gone = decisions.filter(({ kept }) => !kept).length - refused.length;
    const removed = dryRun ? 'to be removed' : 'removed';
    terminal.message(`Snapshots ${removed}: ${gone}, kept: ${decisions.length - gone}`);
}
async function writeJson({ decisions }, { terminal }) {
    const array = new _output_json_array_js__WEBPACK_IMPORTED_MODULE_10__/* .JsonArray */ .k(terminal);
    for (const decision of decisions)
        await array.add(forgetRecord(decision));
    await array.end();
}
function forgetRecord({ tag, kept, reasons }) {
    return { ...(0,_commands_snapshot_record_js__WEBPACK_IMPORTED_MODULE_1__/* .snapshotRecord */ .e)(tag), kept, reasons };
}


/***/ }),

/***/ 3402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ pad),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
const GAP = '  ';
/** The lines of a table, its headings first; columns are as wide as their widest cell. */
function tableLines(columns, rows) {
    const lines = [columns.map(({ heading }) => heading), ...rows];
    const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i]))));
    return lines.map((line) => line
        .map((cell, i) => pad(cell, widths[i], columns[i].align))
        .join(GAP)
        .trimEnd());
}
/** Fills a cell up with spaces. */
function pad(cell, columns, align) {
    const space = ' '.repeat(Math.max(0, columns - width(cell)));
    return align === 'left' ? cell + space : space + cell;
}
/** Characters, which is what a terminal's columns are for most scripts. */
function width(text) {
    return Array.from(text).length;
}


/***/ }),

/***/ 3779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ reportTagProblems),
/* harmony export */   X: () => (/* binding */ warnOfFuture)
/* harmony export */ });
/* harmony import */ var _report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);

/** Tells of tags that cannot be believed. Gives the exit code of a list that lacks them. */
function reportTagProblems(terminal, problems) {
    for (const { path, reason } of problems)
        terminal.error(`The tag ${path} is left out: ${reason}`);
    return problems.length === 0 ? 0 : 1;
}
/** Warns of snapshots that are dated in the future. */
function warnOfFuture(terminal, tags) {
    const sentence = (0,_report_future_snapshots_js__WEBPACK_IMPORTED_MODULE_0__/* .futureSentence */ .H)(tags);
    if (sentence !== undefined)
        terminal.warning(sentence);
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


/***/ })

};
