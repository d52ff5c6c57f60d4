export const id = 76;
export const ids = [76];
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

/***/ 76:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStats: () => (/* binding */ runStats)
});

// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
;// CONCATENATED MODULE: ./lib/snapshot/read/stats.js

/**
 * What a repository holds and what it takes on disk, from tags and a listing: nothing of the snapshots is read.
 * @throws RekkordError of code `key` when the key cannot list snapshots, `storage` when the storage fails
 */
async function repositoryStats(repository) {
    const { tags, problems } = await repository.tags();
    const channels = new Map();
    const total = { snapshots: 0, size: 0, stored: 0, added: 0 };
    for (const tag of tags) {
        const none = { channel: tag.channel, newest: tag, snapshots: 0, size: 0, stored: 0, added: 0 };
        const channel = channels.get(tag.channel) ?? none;
        channels.set(tag.channel, channel);
        channel.newest = (0,newest_tag/* newestTag */.r)([channel.newest, tag]);
        for (const sums of [channel, total]) {
            sums.snapshots++;
            sums.size += tag.size;
            sums.stored += tag.stored;
            sums.added += tag.added;
        }
    }
    await repository.listBlobs();
    const blobs = { count: 0, size: 0 };
    for (const blob of repository.known.entries()) {
        blobs.count++;
        blobs.size += blob.size;
    }
    const byName = [...channels.values()].sort((a, b) => (a.channel < b.channel ? -1 : 1));
    return { channels: byName, total, blobs, problems };
}
/** How many times smaller compression made what snapshots need; undefined where nothing is stored. */
function compressionRatio({ size, stored }) {
    return stored === 0 ? undefined : size / stored;
}
/** How many times what was written is used; undefined where nothing was written. */
function deduplicationRatio({ stored, added }) {
    return added === 0 ? undefined : stored / added;
}

// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
;// CONCATENATED MODULE: ./lib/commands/stats.js


/**
 * What the settings' repository holds and what it takes on disk.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the storage fails
 */
function stats(settings) {
    return (0,with_repository/* withRepository */.B)(settings, repositoryStats);
}

// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/cli/output/table.js
var output_table = __webpack_require__(3402);
// EXTERNAL MODULE: ./lib/cli/output/tag-problems.js
var tag_problems = __webpack_require__(3779);
;// CONCATENATED MODULE: ./lib/cli/stats.js







/** `rekkord stats`. Gives the exit code: 1 when a tag is damaged, the snapshots of the others are counted all the same. */
async function runStats(options, face) {
    const { terminal } = face;
    const result = await stats((0,program_options/* readSettings */.sb)(options, face));
    await terminal.write(options.format === 'JSON' ? `${JSON.stringify(statsObject(result), null, 2)}\n` : plain(result));
    await terminal.flush();
    return (0,tag_problems/* reportTagProblems */.F)(terminal, result.problems);
}
/** Sizes are bytes; ratios are null where there is nothing to compare. */
function statsObject({ channels, total, blobs }) {
    return {
        objects: blobs.count,
        objects_size: blobs.size,
        ...sumsObject(total),
        channels: channels.map((channel) => ({
            channel: channel.channel,
            newest_size: channel.newest.size,
            ...sumsObject(channel)
        }))
    };
}
function sumsObject(sums) {
    const { snapshots, size, stored, added } = sums;
    const compression = compressionRatio(sums) ?? null;
    return { snapshots, size, stored, added, compression, deduplication: deduplicationRatio(sums) ?? null };
}
const COLUMNS = [
    { heading: 'Channel', align: 'left' },
    { heading: 'Snapshots', align: 'right' },
    { heading: 'Newest', align: 'right' },
    { heading: 'All', align: 'right' },
    { heading: 'Stored', align: 'right' },
    { heading: 'Added', align: 'right' },
    { heading: 'Compression', align: 'right' },
    { heading: 'Deduplication', align: 'right' }
];
function plain({ channels, total, blobs }) {
    const rows = channels.map((channel) => [
        (0,path/* escapeControls */.UN)(channel.channel),
        (0,units/* formatCount */.B4)(channel.snapshots),
        (0,units/* formatSize */.Xq)(channel.newest.size),
        ...sumCells(channel)
    ]);
    if (rows.length > 1)
        rows.push(['(all)', (0,units/* formatCount */.B4)(total.snapshots), '', ...sumCells(total)]);
    const table = rows.length === 0 ? [] : [...(0,output_table/* tableLines */.o)(COLUMNS, rows), ''];
    const onDisk = `Objects: ${(0,units/* formatCount */.B4)(blobs.count)} (${(0,units/* formatSize */.Xq)(blobs.size)})`;
    return [...table, onDisk, ''].join('\n');
}
function sumCells(sums) {
    const ratios = [compressionRatio(sums), deduplicationRatio(sums)];
    return [
        ...[sums.size, sums.stored, sums.added].map(units/* formatSize */.Xq),
        ...ratios.map((ratio) => (ratio === undefined ? '-' : ratio.toFixed(2)))
    ];
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
