export const id = 7821;
export const ids = [7821];
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

/***/ 7821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChannels: () => (/* binding */ runChannels)
});

// EXTERNAL MODULE: ./lib/snapshot/read/snapshots.js
var snapshots = __webpack_require__(3180);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/channels.js


/**
 * The channels of the settings' repository, each with its newest snapshot.
 * @throws RekkordError when it cannot be opened or the key cannot list
 */
function channels(settings) {
    return (0,with_repository/* withRepository */.B)(settings, snapshots/* listChannels */.x);
}

// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 1 modules
var list_writer = __webpack_require__(8920);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/cli/output/table.js
var table = __webpack_require__(3402);
// EXTERNAL MODULE: ./lib/cli/output/tag-problems.js
var tag_problems = __webpack_require__(3779);
;// CONCATENATED MODULE: ./lib/cli/channels.js









/** `rekkord channels`. Gives the exit code: 1 when a tag is damaged, the channels of the others are shown all the same. */
async function runChannels(options, face) {
    const { terminal } = face;
    const { format, verbose = false } = options;
    const { channels: all, future, problems } = await channels((0,program_options/* readSettings */.sb)(options, face));
    if (format === 'Plain') {
        if (all.length === 0)
            terminal.message('There are no channels');
        else
            for (const line of plainChannels(all, verbose))
                await terminal.write(`${line}\n`);
        await terminal.flush();
    }
    else {
        const forms = { object: channelObject, root: 'Channels', element: () => 'Channel' };
        await (0,list_writer/* writeList */.y2)((0,list_writer/* newListWriter */.gG)(terminal, format, forms), all);
    }
    (0,tag_problems/* warnOfFuture */.X)(terminal, future);
    return (0,tag_problems/* reportTagProblems */.F)(terminal, problems);
}
/** A channel as an object (docs/behaviour.md section 3): what its newest snapshot is, and how many there are. */
function channelObject({ channel, newest, count }) {
    return {
        channel,
        object: (0,object_id/* formatObjectId */.Ax)(newest.id),
        time: (0,units/* formatTime */.fU)(newest.time),
        size: newest.size,
        count
    };
}
const COLUMNS = [
    { heading: 'Channel', align: 'left' },
    { heading: 'Snapshots', align: 'right' },
    { heading: 'Newest', align: 'left' },
    { heading: 'Size', align: 'right' }
];
function plainChannels(all, verbose) {
    const rows = all.map(({ channel, newest, count }) => [
        (0,path/* escapeControls */.UN)(channel),
        String(count),
        (0,units/* formatTimeForPeople */.$3)(newest.time),
        (0,units/* formatSize */.Xq)(newest.size),
        ...(verbose ? [(0,object_id/* formatObjectId */.Ax)(newest.id)] : [])
    ]);
    return (0,table/* tableLines */.o)(verbose ? [...COLUMNS, { heading: 'Object', align: 'left' }] : COLUMNS, rows);
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
