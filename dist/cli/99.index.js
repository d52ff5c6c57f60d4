export const id = 99;
export const ids = [99];
export const modules = {

/***/ 6982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonArray)
/* harmony export */ });
/**
 * A JSON array on standard output, one item a line, written as the items come. It is well-formed also when its items end
 * early, as long as `end` is called.
 */
class JsonArray {
    #terminal;
    #empty = true;
    constructor(terminal) {
        this.#terminal = terminal;
    }
    async add(item) {
        await this.#terminal.write(`${this.#empty ? '[\n' : ',\n'}${JSON.stringify(item)}`);
        this.#empty = false;
    }
    async end() {
        await this.#terminal.write(this.#empty ? '[]\n' : '\n]\n');
        await this.#terminal.flush();
    }
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSnapshots: () => (/* binding */ runSnapshots)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
;// CONCATENATED MODULE: ./lib/snapshot/snapshots.js


/** What snapshots can be ordered by (behaviour text §3), each with its comparison. */
const ORDERS = {
    object: (a, b) => compareText((0,object_id/* formatObjectId */.Ax)(a.id), (0,object_id/* formatObjectId */.Ax)(b.id)),
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
    const expression = pattern === undefined ? undefined : patternExpression(pattern);
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
            throw new errors/* RekkordError */.X('usage', `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`);
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
function patternExpression(pattern) {
    const parts = pattern
        .split(/([*?])/)
        .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')));
    return new RegExp(`^${parts.join('')}$`, 'su');
}
/** By code units, which does not depend on the machine's language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/snapshots.js


/**
 * The published snapshots of the settings' repository.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the filter's order is not one
 */
async function snapshots(settings, filter) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        return await listSnapshots(repository, filter);
    }
    finally {
        await repository.close();
    }
}

// EXTERNAL MODULE: ./lib/commands/units.js
var units = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/cli/json-array.js
var json_array = __webpack_require__(6982);
// EXTERNAL MODULE: ./lib/cli/options.js + 6 modules
var cli_options = __webpack_require__(3954);
// EXTERNAL MODULE: ./lib/cli/table.js
var table = __webpack_require__(3626);
// EXTERNAL MODULE: ./lib/cli/times.js
var times = __webpack_require__(9204);
;// CONCATENATED MODULE: ./lib/cli/snapshots.js








/** `rekkord snapshots`. Gives the exit code: 1 when a tag is damaged, the others are shown all the same. */
async function runSnapshots(options, face) {
    const { terminal } = face;
    const { format, sort, channel, pattern, verbose = false } = options;
    const { snapshots: tags, problems } = await snapshots((0,cli_options/* readSettings */.sb)(options, face), { sort, channel, pattern });
    if (format === 'JSON') {
        const array = new json_array/* JsonArray */.k(terminal);
        for (const tag of tags)
            await array.add(jsonSnapshot(tag));
        await array.end();
    }
    else if (tags.length === 0) {
        terminal.message('There are no snapshots');
    }
    else {
        for (const line of plainSnapshots(tags, verbose))
            await terminal.write(`${line}\n`);
        await terminal.flush();
    }
    for (const { path, reason } of problems)
        terminal.error(`The tag ${path} is left out: ${reason}`);
    return problems.length === 0 ? 0 : 1;
}
/** A snapshot in JSON (behaviour text §3); sizes are bytes. */
function jsonSnapshot({ id, channel, time, size, stored, added, path }) {
    return { channel, object: (0,object_id/* formatObjectId */.Ax)(id), time: (0,times/* jsonTime */.y)(time), size, stored, added, tag: tagName(path) };
}
const COLUMNS = [
    { heading: 'Time', align: 'left' },
    { heading: 'Channel', align: 'left' },
    { heading: 'Size', align: 'right' },
    { heading: 'Stored', align: 'right' },
    { heading: 'Added', align: 'right' },
    { heading: 'Object', align: 'left' }
];
function plainSnapshots(tags, verbose) {
    const rows = tags.map(({ id, channel, time, size, stored, added, path }) => [
        (0,times/* plainTime */.i)(time),
        (0,files_path/* escapeControls */.UN)(channel),
        ...[size, stored, added].map(units/* formatSize */.Xq),
        (0,object_id/* formatObjectId */.Ax)(id),
        ...(verbose ? [tagName(path)] : [])
    ]);
    return (0,table/* tableLines */.o)(verbose ? [...COLUMNS, { heading: 'Tag', align: 'left' }] : COLUMNS, rows);
}
/** A tag's own name: that of its main file. */
function tagName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 3626:
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

/***/ 9204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ plainTime),
/* harmony export */   y: () => (/* binding */ jsonTime)
/* harmony export */ });
/* harmony import */ var _commands_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7609);

/** Milliseconds from 1970 that dates reach in JavaScript; the format's times reach a little further. */
const DATE_MAXIMUM = 8.64e15;
/** A time in JSON. @param milliseconds Unix time; beyond what dates reach, the last one is shown */
function jsonTime(milliseconds) {
    return (0,_commands_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(clamped(milliseconds));
}
/** A time in a plain list. @param milliseconds Unix time; beyond what dates reach, the last one is shown */
function plainTime(milliseconds) {
    return (0,_commands_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTimeForPeople */ .$3)(clamped(milliseconds));
}
function clamped(milliseconds) {
    return Math.max(-DATE_MAXIMUM, Math.min(DATE_MAXIMUM, milliseconds));
}


/***/ }),

/***/ 7609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ formatTimeForPeople),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime)
/* harmony export */ });
/** Bytes for people, in decimal units: `0 B`, `999 B`, `12.3 kB`, `2.407 GB` (behaviour text §3). */
function formatSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let unit = 0;
    let value = bytes;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = [0, 1, 2, 3, 3, 3][unit];
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** Milliseconds for people: `0.3s`, `12.0s`, `3m 05s`, `2h 07m`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)}s`;
    const whole = Math.round(seconds);
    const pad = (value) => String(value).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${pad(whole % 60)}s`;
    return `${Math.floor(whole / 3600)}h ${pad(Math.floor((whole % 3600) / 60))}m`;
}
/** A time in JSON and XML: `20250910T013831.123Z` (behaviour text §3). */
function formatTime(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/[-:]/g, '');
}
/** A time for people: `2025-09-10 01:38:31 UTC`. */
function formatTimeForPeople(milliseconds) {
    return new Date(milliseconds).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');
}


/***/ })

};
