export const id = 9731;
export const ids = [9731];
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

/***/ 9731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSnapshots: () => (/* binding */ runSnapshots)
/* harmony export */ });
/* harmony import */ var _commands_snapshot_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7510);
/* harmony import */ var _commands_snapshot_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _commands_snapshots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(127);
/* harmony import */ var _output_times_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3236);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3423);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7052);
/* harmony import */ var _output_list_writer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8920);
/* harmony import */ var _program_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7299);
/* harmony import */ var _output_table_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3402);
/* harmony import */ var _output_tag_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3779);












/**
 * `rekkord snapshots`. Gives the exit code: 1 when a tag is damaged, the others are shown all the same.
 * @throws RekkordError `overdue`, when all is shown, for a newest snapshot that is older than it may be
 */
async function runSnapshots(options, face) {
    const { terminal } = face;
    const { format, sort, channel, pattern, verbose = false } = options;
    const { snapshots: tags, future, problems } = await (0,_commands_snapshots_js__WEBPACK_IMPORTED_MODULE_2__/* .snapshots */ .m)((0,_program_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .sb)(options, face), { sort, channel, pattern });
    if (format === 'Plain') {
        if (tags.length === 0)
            terminal.message('There are no snapshots');
        else
            for (const line of plainSnapshots(tags, verbose))
                await terminal.write(`${line}\n`);
        await terminal.flush();
    }
    else {
        const forms = { object: _commands_snapshot_record_js__WEBPACK_IMPORTED_MODULE_1__/* .snapshotRecord */ .e, root: 'Snapshots', element: () => 'Snapshot' };
        await (0,_output_list_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .writeList */ .y2)((0,_output_list_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .newListWriter */ .gG)(terminal, format, forms), tags);
    }
    if (options.max_age === undefined)
        (0,_output_tag_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .warnOfFuture */ .X)(terminal, future);
    const exitCode = (0,_output_tag_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .reportTagProblems */ .F)(terminal, problems);
    if (options.max_age !== undefined)
        (0,_commands_snapshot_age_js__WEBPACK_IMPORTED_MODULE_0__/* .requireRecentSnapshot */ .t)(tags, channel, options.max_age, Date.now());
    return exitCode;
}
const COLUMNS = [
    { heading: 'Time', align: 'left' },
    { heading: 'Channel', align: 'left' },
    { heading: 'Size', align: 'right' },
    { heading: 'Stored', align: 'right' },
    { heading: 'Added', align: 'right' },
    { heading: 'Object', align: 'left' }
];
const VERBOSE_COLUMNS = [
    { heading: 'Tag', align: 'left' },
    { heading: 'Key', align: 'left' }
];
function plainSnapshots(tags, verbose) {
    const rows = tags.map(({ id, channel, time, size, stored, added, path, kid }) => [
        (0,_output_times_js__WEBPACK_IMPORTED_MODULE_8__/* .formatTimeForPeople */ .$3)(time),
        (0,_files_path_js__WEBPACK_IMPORTED_MODULE_9__/* .escapeControls */ .UN)(channel),
        ...[size, stored, added].map(_output_times_js__WEBPACK_IMPORTED_MODULE_8__/* .formatSize */ .Xq),
        (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_4__/* .formatObjectId */ .Ax)(id),
        ...(verbose ? [(0,_commands_snapshot_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .w)(path), (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .formatKeyId */ .sl)(kid)] : [])
    ]);
    return (0,_output_table_js__WEBPACK_IMPORTED_MODULE_10__/* .tableLines */ .o)(verbose ? [...COLUMNS, ...VERBOSE_COLUMNS] : COLUMNS, rows);
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
