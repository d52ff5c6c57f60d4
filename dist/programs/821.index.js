export const id = 821;
export const ids = [821];
export const modules = {

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
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/channels.js


/**
 * The channels of the settings' repository, each with its newest snapshot.
 * @throws RekkordError when it cannot be opened or the key cannot list
 */
async function channels(settings) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        return await (0,snapshots/* listChannels */.x)(repository);
    }
    finally {
        await repository.close();
    }
}

// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 2 modules
var list_writer = __webpack_require__(1324);
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
    const { channels: all, problems } = await channels((0,program_options/* readSettings */.sb)(options, face));
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
    return (0,tag_problems/* reportTagProblems */.F)(terminal, problems);
}
/** A channel as an object (behaviour text §3): what its newest snapshot is, and how many there are. */
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
/* harmony export */   F: () => (/* binding */ reportTagProblems)
/* harmony export */ });
/** Tells of tags that cannot be believed. Gives the exit code of a list that lacks them. */
function reportTagProblems(terminal, problems) {
    for (const { path, reason } of problems)
        terminal.error(`The tag ${path} is left out: ${reason}`);
    return problems.length === 0 ? 0 : 1;
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ patternExpression)
/* harmony export */ });
/**
 * The regular expression of a pattern for whole texts: `*` stands for any characters, `?` for one, and all others for
 * themselves.
 */
function patternExpression(pattern, ignoreCase = false) {
    const parts = pattern
        .split(/([*?])/)
        .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')));
    return new RegExp(`^${parts.join('')}$`, ignoreCase ? 'sui' : 'su');
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
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);



/** What snapshots can be ordered by (behaviour text §3), each with its comparison. */
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
    const expression = pattern === undefined ? undefined : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .patternExpression */ .l)(pattern);
    const { tags, problems } = await repository.tags();
    const snapshots = tags.filter((tag) => (channel === undefined || tag.channel === channel) && expression?.test(tag.channel) !== false);
    return { snapshots: snapshots.sort(compare), problems };
}
/**
 * The channels of a repository, by name.
 * @throws RekkordError of code `key` when the key cannot list
 */
async function listChannels(repository) {
    const { tags, problems } = await repository.tags();
    const channels = new Map();
    for (const tag of tags) {
        const count = (channels.get(tag.channel)?.count ?? 0) + 1;
        channels.set(tag.channel, { channel: tag.channel, newest: tag, count });
    }
    return { channels: [...channels.values()].sort((a, b) => compareText(a.channel, b.channel)), problems };
}
function parseOrder(text) {
    const orders = text.split(',').map((part) => {
        const name = part.trim();
        const reversed = name.startsWith('~');
        const order = (reversed ? name.slice(1) : name).toLowerCase();
        const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined;
        if (compare === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`);
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
