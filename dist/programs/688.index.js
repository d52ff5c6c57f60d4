export const id = 688;
export const ids = [688];
export const modules = {

/***/ 2688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDiff: () => (/* binding */ runDiff)
});

// EXTERNAL MODULE: ./lib/snapshot/compare/diff.js + 1 modules
var diff = __webpack_require__(9289);
// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js
var identifier = __webpack_require__(2082);
// EXTERNAL MODULE: ./lib/commands/open-repository.js
var open_repository = __webpack_require__(9177);
;// CONCATENATED MODULE: ./lib/commands/diff.js



/**
 * What differs between two snapshots or folders of the settings' repository.
 * @param listener told of damage that keeps the comparison from being whole
 * @throws RekkordError when the repository cannot be opened, the key cannot read, or there are no such folders
 */
async function* diff_diff(settings, before, after, listener, options) {
    const repository = await (0,open_repository/* openRepository */.h_)(settings);
    try {
        const from = await (0,identifier/* resolveIdentifier */.KE)(repository, before, listener);
        // Of damaged tags it has told by now
        const to = await (0,identifier/* resolveIdentifier */.KE)(repository, after, {
            warning: () => undefined,
            future: (tags) => listener.future?.(tags)
        });
        yield* (0,diff/* diffTrees */.j)(repository, from, to, listener, options);
    }
    finally {
        await repository.close();
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/cli/output/list-writer.js + 2 modules
var list_writer = __webpack_require__(1324);
// EXTERNAL MODULE: ./lib/cli/output/listed-entry.js
var listed_entry = __webpack_require__(9532);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
// EXTERNAL MODULE: ./lib/cli/output/read-problems.js
var read_problems = __webpack_require__(4153);
// EXTERNAL MODULE: ./lib/cli/output/table.js
var table = __webpack_require__(3402);
// EXTERNAL MODULE: ./lib/cli/output/write-items.js
var write_items = __webpack_require__(676);
;// CONCATENATED MODULE: ./lib/cli/diff.js












/** `rekkord diff`. Gives the exit code: 1 when damage kept the comparison from being whole. */
async function runDiff(before, after, options, face) {
    const { format, metadata = false } = options;
    const problems = new read_problems/* ReadProblems */.J(face.terminal);
    const sums = new DifferenceSums();
    const differences = diff_diff((0,program_options/* readSettings */.sb)(options, face), before, after, problems, { signal: face.signal });
    const forms = { plain: plainDifference, object: differenceObject, root: 'Differences', element: () => 'Difference' };
    await (0,write_items/* writeItems */.E)(wanted(differences, metadata, sums), () => (0,list_writer/* newListWriter */.gG)(face.terminal, format, forms), face);
    if (format === 'Plain')
        for (const line of sums.lines())
            face.terminal.message(line);
    return problems.exitCode;
}
async function* wanted(differences, metadata, sums) {
    for await (const difference of differences) {
        sums.add(difference);
        if (metadata || difference.change !== 'metadata')
            yield difference;
    }
    return undefined;
}
const SIGNS = { added: '+', removed: '-', modified: 'M', metadata: 'm' };
function plainDifference({ change, path, before, after }) {
    const size = sizeOf(after ?? before);
    const growth = change === 'modified' ? ` (${signedSize(sizeOf(after) - sizeOf(before))})` : '';
    const isFile = (after ?? before)?.kind === 'file';
    const folder = (after ?? before)?.kind === 'directory' ? '/' : '';
    return `${SIGNS[change]}  ${(0,table/* pad */.e)(isFile ? (0,units/* formatSize */.Xq)(size) : '-', 10, 'right')}  ${(0,files_path/* displayPath */.Gt)(path)}${folder}${growth}`;
}
/** `before` and `after` are null on the side where it is not there. */
function differenceObject({ change, path, before, after }) {
    return { change, ...(0,listed_entry/* namedBytes */.Jg)('path', path), before: sideObject(before), after: sideObject(after) };
}
function sideObject(entry) {
    if (entry === undefined)
        return null;
    if (!entry.stated)
        return { type: 'unknown', object: null, size: 0 };
    const id = (0,tree/* entryObjectId */.bD)(entry);
    return { type: entry.kind, object: id === undefined ? null : (0,object_id/* formatObjectId */.Ax)(id), size: sizeOf(entry) };
}
/** Bytes of a file; 0 for all else. */
function sizeOf(entry) {
    return entry?.kind === 'file' ? entry.size : 0;
}
function signedSize(bytes) {
    return bytes < 0 ? `-${(0,units/* formatSize */.Xq)(-bytes)}` : `+${(0,units/* formatSize */.Xq)(bytes)}`;
}
/** What all the differences come to. */
class DifferenceSums {
    #sums = { added: [0, 0], removed: [0, 0], modified: [0, 0], metadata: [0, 0] };
    add({ change, before, after }) {
        const sum = this.#sums[change];
        sum[0]++;
        sum[1] += sizeOf(after) - sizeOf(before);
    }
    lines() {
        const { added, removed, modified, metadata } = this.#sums;
        return [
            `Added: ${(0,units/* countOf */.pq)(added[0], 'entry', 'entries')}, ${(0,units/* formatSize */.Xq)(added[1])}`,
            `Removed: ${(0,units/* countOf */.pq)(removed[0], 'entry', 'entries')}, ${(0,units/* formatSize */.Xq)(-removed[1])}`,
            `Modified: ${(0,units/* countOf */.pq)(modified[0], 'entry', 'entries')}, ${signedSize(modified[1])}`,
            `Only other metadata: ${(0,units/* countOf */.pq)(metadata[0], 'entry', 'entries')}`
        ];
    }
}


/***/ }),

/***/ 9532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ namedBytes),
/* harmony export */   Md: () => (/* binding */ entryObject),
/* harmony export */   xY: () => (/* binding */ plainEntry)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8861);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3402);






/**
 * An entry as an object (docs/behaviour.md section 3). `path`, only with `withPath`, begins at the listed object. A name or path that
 * is not UTF-8 has replacement characters, and its bytes in hexadecimal digits beside it. What could not be read when it was saved has
 * no `object` (null); what is not even known by its metadata is of type `unknown`, with nothing but its name.
 */
function entryObject({ path, name, entry, id }, withPath) {
    const names = { ...namedBytes('name', name), ...(withPath && namedBytes('path', path)) };
    if (!entry.stated)
        return { type: 'unknown', ...names, object: null };
    return {
        type: entry.kind,
        ...names,
        object: id === undefined ? null : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id),
        mtime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.mtime),
        ctime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.ctime),
        ...(entry.hasAtime && { atime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.atime) }),
        btime: (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(entry.btime),
        mode: `0o${entry.mode.toString(8)}`,
        uid: entry.uid,
        gid: entry.gid,
        ...(entry.kind === 'directory' ? { children: entry.size } : { size: entry.size })
    };
}
/** A name or path as a member; what is not UTF-8 has its bytes in hexadecimal digits beside it. */
function namedBytes(key, bytes) {
    const buffer = (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBuffer */ .u6)(bytes);
    return { [key]: buffer.toString('utf8'), ...(!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) && { [`${key}_hex`]: buffer.toString('hex') }) };
}
const KIND_LETTERS = { directory: 'd', file: '-', link: 'l', other: '?' };
const SIZE_WIDTH = 10;
const TIME_WIDTH = (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimeForPeople */ .$3)(0).length;
const OWNER_WIDTH = 11;
const OBJECT_WIDTH = 65;
/** An entry as a line for people: mode, size, time, name, with `verbose` owner and object ID before the name. */
function plainEntry({ path, name, entry, id }, withPath, verbose) {
    const { stated, kind, size, mtime, uid, gid } = entry;
    const isFile = stated && kind === 'file';
    const cells = [
        modeText(entry),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(isFile ? (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(size) : '-', SIZE_WIDTH, 'right'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? (0,_times_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTimeForPeople */ .$3)(mtime) : '-', TIME_WIDTH, 'left'),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(stated ? `${uid}:${gid}` : '-', OWNER_WIDTH, 'left')] : []),
        ...(verbose ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .pad */ .e)(id === undefined ? '-' : (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id), OBJECT_WIDTH, 'left')] : []),
        (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(withPath ? path : name) + (stated && kind === 'directory' ? '/' : '') + remark(entry)
    ];
    return cells.join('  ');
}
/** Kind and permissions as `ls` shows them: `drwxr-xr-x`. */
function modeText({ stated, kind, mode }) {
    if (!stated)
        return '?---------';
    const bits = Array.from('rwxrwxrwx', (letter, i) => ((mode >> (8 - i)) & 1 ? letter : '-'));
    const special = [
        { bit: 0o4000, place: 2, letters: 'sS' },
        { bit: 0o2000, place: 5, letters: 'sS' },
        { bit: 0o1000, place: 8, letters: 'tT' }
    ];
    for (const { bit, place, letters } of special) {
        if ((mode & bit) !== 0)
            bits[place] = letters.charAt(bits[place] === '-' ? 1 : 0);
    }
    return KIND_LETTERS[kind] + bits.join('');
}
function remark({ stated, readable, kind }) {
    if (stated && kind === 'other')
        return ' (device, pipe or socket)';
    return readable ? '' : ' (could not be read when it was saved)';
}


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ReadProblems)
/* harmony export */ });
/* harmony import */ var _tag_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3779);

/** Tells what could not be read, and keeps the exit code of a result that lacks it. */
class ReadProblems {
    exitCode = 0;
    #terminal;
    constructor(terminal) {
        this.#terminal = terminal;
    }
    warning(message) {
        this.#terminal.error(message);
        this.exitCode = 1;
    }
    future(tags) {
        (0,_tag_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfFuture */ .X)(this.#terminal, tags);
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

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeItems)
/* harmony export */ });
/**
 * Writes items as they come. The first is waited for before anything is written, so that what stops a command at its
 * beginning leaves standard output empty; what is written is well-formed also when they end early.
 */
async function writeItems(items, newWriter, { signal }) {
    let next = await items.next();
    const writer = newWriter();
    try {
        for (; next.done !== true; next = await items.next()) {
            signal.throwIfAborted();
            await writer.add(next.value);
        }
    }
    finally {
        await items.return(undefined);
        await writer.end();
    }
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

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ diffTrees)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff-entries.js



/** Entries that are sorted at the most, in some 500 MB. */
const MOST_SORTED = 1_000_000;
const SAME = [];
/**
 * What differs between the entries of two folders, in byte order of their names, each folder that differs followed by
 * what is to be compared in it. It is found as it is walked, so that two large folders take little memory.
 * @param before of any order; walked twice
 * @throws FormatError when entries are damaged, or so many that they cannot be put in order
 */
function compareEntries(path, before, after) {
    return findDifferences(path, inOrder(before), inOrder(after));
}
function* findDifferences(path, before, after) {
    for (const [old, now] of pairByName(before, after)) {
        if (old !== undefined && now !== undefined && old.kind !== now.kind) {
            yield* compareEntry(path, old, undefined);
            yield* compareEntry(path, undefined, now);
        }
        else {
            yield* compareEntry(path, old, now);
        }
    }
    return undefined;
}
function compareEntry(path, old, now) {
    const change = changeOf(old, now);
    const ids = { before: folderId(old), after: folderId(now) };
    const isPair = !isSame(ids) && old?.readable !== false && now?.readable !== false;
    if (change === undefined && !isPair)
        return SAME;
    const name = (now ?? old).name.toString('latin1');
    const child = path === '' ? name : (0,files_path/* joinPath */.uJ)(path, name);
    const steps = [];
    if (change !== undefined)
        steps.push({ change, path: child, before: old, after: now });
    if (isPair)
        steps.push({ path: child, ...ids });
    return steps;
}
function changeOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    if (before.readable !== after.readable || before.stated !== after.stated)
        return 'modified';
    // A folder with other content is told by what is in it
    if (after.kind !== 'directory' && !before.hash.equals(after.hash))
        return 'modified';
    const same = before.mtime === after.mtime &&
        before.mode === after.mode &&
        before.uid === after.uid &&
        before.gid === after.gid &&
        before.extended.equals(after.extended);
    return same ? undefined : 'metadata';
}
function folderId(entry) {
    return entry?.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
}
function isSame({ before, after }) {
    if (before === undefined || after === undefined)
        return before === after;
    return before.hash.equals(after.hash);
}
/** Entries in byte order of their names. This program writes them so; others need not. */
function inOrder(entries) {
    let last;
    for (const { name } of entries) {
        if (last !== undefined && last.compare(name) > 0)
            return sorted(entries);
        last = name;
    }
    return entries;
}
function sorted(entries) {
    const list = [];
    for (const entry of entries) {
        if (list.push(entry) > MOST_SORTED)
            throw new errors/* FormatError */.I(`more than ${MOST_SORTED} entries are not in byte order`);
    }
    return list.sort((a, b) => a.name.compare(b.name));
}
/** Goes through two ordered lists at once; equal names come together. */
function* pairByName(before, after) {
    const olds = before[Symbol.iterator]();
    const nows = after[Symbol.iterator]();
    let old = olds.next();
    let now = nows.next();
    while (old.done !== true || now.done !== true) {
        const order = old.done === true ? 1 : now.done === true ? -1 : old.value.name.compare(now.value.name);
        yield [order <= 0 ? old.value : undefined, order >= 0 ? now.value : undefined];
        if (order <= 0)
            old = olds.next();
        if (order >= 0)
            now = nows.next();
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff.js






/** Milliseconds that a comparison may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/** Pairs of folders that are read before their turn, where the storage answers several requests at once. */
const MAX_AHEAD = 16;
/** Steps of a folder in which pairs to be read before their turn are looked for. */
const STEPS_AHEAD = 1000;
/** A folder whose differences are being told. */
class Level {
    #steps;
    /** Steps that have been looked at before their turn, and how many of them are done. */
    #ahead = [];
    #done = 0;
    constructor(steps) {
        this.#steps = steps;
    }
    next() {
        return this.#done < this.#ahead.length ? this.#ahead[this.#done++] : this.#steps.next().value;
    }
    /** The pairs that come soon. */
    *pairsAhead() {
        this.#ahead = this.#ahead.slice(this.#done);
        this.#done = 0;
        for (let i = 0; i < STEPS_AHEAD; i++) {
            const step = this.#ahead[i] ?? this.#steps.next().value;
            if (step === undefined)
                return undefined;
            if (i === this.#ahead.length)
                this.#ahead.push(step);
            if (!('change' in step))
                yield step;
        }
        return undefined;
    }
}
/**
 * Tells what differs between two snapshots or folders, in byte order of the paths, each folder before what is in it. Folders
 * with equal object IDs are equal all the way down, so they are neither read nor walked: the time is that of what changed.
 * Of a folder that is only on one side all that is in it is told.
 *
 * @param listener told of folders that are missing or damaged, what is in which is not compared
 * @throws RekkordError of code `usage` when a target has no children, `key` when the key cannot read, `damaged` when a
 *   target itself is, `interrupted` when `signal` ends it
 */
async function* diffTrees(repository, before, after, listener, { maximum, signal } = {}) {
    repository.requireRead();
    const folders = new FolderPairReader(repository, maximum);
    const [old, now] = await Promise.all([folders.target(before), folders.target(after)]);
    const levels = [new Level(compareEntries('', old, now))];
    let nextTurn = performance.now() + TURN_INTERVAL;
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        if (performance.now() > nextTurn) {
            await (0,promises_.setImmediate)();
            nextTurn = performance.now() + TURN_INTERVAL;
        }
        if (signal?.aborted === true)
            throw (0,interrupted/* interrupted */.V)('comparison');
        const step = level.next();
        if (step === undefined) {
            levels.pop();
        }
        else if ('change' in step) {
            yield step;
        }
        else {
            try {
                if (levels.length > tree/* MAX_DEPTH */.lr)
                    throw new errors/* FormatError */.I(`there are more than ${tree/* MAX_DEPTH */.lr} folders above it`);
                const [old, now] = await folders.read(step, level);
                levels.push(new Level(compareEntries(step.path, old, now)));
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.I))
                    throw error;
                listener.warning(`${(0,files_path/* displayPath */.Gt)(step.path)} cannot be compared: ${error.message}`);
            }
        }
    }
    return undefined;
}
/** Reads folders, and some before their turn. What waits is bounded in number, however deep the trees are. */
class FolderPairReader {
    #repository;
    #maximum;
    #ahead = new Map();
    #maxAhead;
    constructor(repository, maximum) {
        this.#repository = repository;
        this.#maximum = maximum;
        const { concurrency } = repository.storage;
        this.#maxAhead = concurrency > 1 ? Math.min(concurrency, MAX_AHEAD) : 0;
    }
    async target(target) {
        if (target.kind === 'snapshot')
            return target.snapshot.children;
        if (target.kind === 'directory')
            return this.#entries(target.id);
        const what = target.kind === 'other' ? 'special file' : target.kind;
        throw new errors/* RekkordError */.X('usage', `Only snapshots and folders can be compared; this is a ${what}`);
    }
    /** The entries of a pair; begins with the next pairs of the same level meanwhile. */
    read(pair, level) {
        const entries = this.#ahead.get(pair) ?? this.#read(pair);
        this.#ahead.delete(pair);
        if (this.#ahead.size >= this.#maxAhead)
            return entries;
        for (const next of level.pairsAhead()) {
            if (!this.#ahead.has(next))
                this.#ahead.set(next, this.#read(next));
            if (this.#ahead.size >= this.#maxAhead)
                break;
        }
        return entries;
    }
    #read({ before, after }) {
        const entries = Promise.all([this.#entries(before), this.#entries(after)]);
        // Who waits for it learns of a failure; when nobody does any more, it is none
        entries.catch(() => undefined);
        return entries;
    }
    async #entries(id) {
        if (id === undefined)
            return [];
        return (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(this.#repository, id, this.#maximum))?.children ?? [];
    }
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ interrupted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error of a run that its signal ended. `outcome` says what there is of it: "no snapshot was made". */
function interrupted(command, outcome) {
    const sentence = `The ${command} was interrupted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
}


/***/ }),

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ findBelow),
/* harmony export */   KE: () => (/* binding */ resolveIdentifier),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7677);
/* harmony import */ var _repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(486);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8105);






const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s;
/**
 * Finds what `<OID|channel>[:<path>]` names (docs/behaviour.md section 3). A channel stands for its newest snapshot; channels may
 * hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
async function resolveIdentifier(repository, identifier, listener) {
    repository.requireRead();
    const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? [];
    if (oid !== undefined && (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .TS)(oid)) {
        return findPath(repository, await findObject(repository, (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObjectId */ .u9)(oid), identifier), (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytePath */ .xe)(pathAfterId), identifier);
    }
    const { tags, problems } = await repository.tags();
    for (const { path, reason } of problems)
        listener?.warning(`The tag ${path} is left out: ${reason}`);
    const { tag, path } = newestOfChannel(tags, identifier);
    const future = tags.filter((other) => other.channel === tag.channel && (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .isFuture */ .G)(other));
    if (future.length > 0)
        listener?.future?.(future);
    return findPath(repository, await findObject(repository, tag.id, identifier), (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytePath */ .xe)(path), identifier);
}
/**
 * Finds what lies at a path, whatever its bytes, in a snapshot or folder of which the object is known; the object itself where
 * the path is empty.
 *
 * @throws as {@link resolveIdentifier}
 */
async function resolvePath(repository, id, path) {
    repository.requireRead();
    const identifier = `${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .formatObjectId */ .Ax)(id)}${path && `:${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)}`}`;
    return findPath(repository, await findObject(repository, id, identifier), path, identifier);
}
/** The newest tag of the longest channel that the identifier begins with, and the path behind it. */
function newestOfChannel(tags, identifier) {
    for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
        const tag = (0,_repository_newest_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .newestTag */ .r)(tags.filter(({ channel }) => channel === identifier.slice(0, end)));
        if (tag !== undefined)
            return { tag, path: identifier.slice(end + 1) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is no channel or object called ${shown(identifier)}`);
}
async function findObject(repository, id, identifier) {
    if ((await repository.storage.size((0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(id))) === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `The object of ${shown(identifier)} is not in ${repository.url}`);
    }
    const object = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id);
    const kind = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKind */ .AF)(object.type);
    if (kind === 'snapshot')
        return { kind, id, snapshot: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openSnapshot */ .r3)(object) };
    return { kind: kind === 'chunk' ? 'file' : kind, id, entry: undefined, path: '' };
}
async function findPath(repository, from, full, identifier) {
    const path = full.replace(/^\/|\/$/g, '');
    if (path === '')
        return from;
    const entry = from.kind === 'snapshot'
        ? await findInSnapshot(repository, from.snapshot, path)
        : await findBelow(repository, from.kind === 'directory' ? from.id : undefined, path);
    if (entry === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('usage', `There is nothing called ${shown(identifier)}${startsOfPaths(from)}`);
    }
    return { kind: entry.kind, id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry), entry, path };
}
/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository, snapshot, path) {
    const roots = snapshot.children
        .filter((child) => `${path}/`.startsWith(`${(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child)}/`))
        .sort((a, b) => b.name.length - a.name.length);
    for (const root of roots) {
        const rest = path.slice(root.name.length + 1);
        const entry = rest === '' ? root : await findBelow(repository, directoryId(root), rest);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
/** The entry at `path` below a directory; undefined where there is none. */
async function findBelow(repository, directory, path) {
    let id = directory;
    let found;
    for (const name of path.split('/')) {
        if (id === undefined)
            return undefined;
        found = undefined;
        for (const child of (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openDirectory */ .AJ)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, id))?.children ?? []) {
            if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(child) === name)
                found = child;
        }
        id = found && directoryId(found);
    }
    return found;
}
function directoryId(entry) {
    return entry.kind === 'directory' ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry) : undefined;
}
/** What paths may begin with, for those who mistyped one. */
function startsOfPaths(target) {
    if (target.kind === 'file' || target.kind === 'link')
        return `: the object is a ${target.kind}, not a folder`;
    if (target.kind !== 'snapshot' || target.snapshot.children.length === 0)
        return '';
    const names = target.snapshot.children.slice(0, 3).map((child) => shown(child.name.toString('utf8')));
    const more = target.snapshot.children.length > names.length ? ', ...' : '';
    return `: the paths of this snapshot begin with ${names.join(', ')}${more}`;
}
function shown(text) {
    return (0,_files_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeControls */ .UN)(text);
}


/***/ })

};
