export const id = 1393;
export const ids = [1393];
export const modules = {

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ GrowingBuffer)
/* harmony export */ });
const FIRST_SIZE = 1024;
/** Bytes that are added at the end. Memory grows by doubling, so that most bytes are copied once at the most. */
class GrowingBuffer {
    #memory = Buffer.alloc(0);
    #length = 0;
    /** Bytes that have been added. */
    get length() {
        return this.#length;
    }
    /** All bytes: a view, to be written through as well, that the next {@link extend} may make stale. */
    get bytes() {
        return this.#memory.subarray(0, this.#length);
    }
    /** Adds bytes, all zero. @returns where they begin */
    extend(size) {
        const start = this.#length;
        this.#length += size;
        if (this.#length > this.#memory.length) {
            const larger = Buffer.alloc(Math.max(FIRST_SIZE, this.#length, this.#memory.length * 2));
            this.#memory.copy(larger, 0, 0, start);
            this.#memory = larger;
        }
        return start;
    }
    /** Lets go of all bytes. */
    clear() {
        this.#memory = Buffer.alloc(0);
        this.#length = 0;
    }
}


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ prefetch)
/* harmony export */ });
/**
 * Starts work on items before their turn and gives the results in the order of the items. What fails throws when its turn
 * comes; where the reader has stopped by then, nobody is told.
 */
async function* prefetch(items, start, { count, weight = () => 0, maxWeight = Infinity }) {
    const ahead = [];
    let total = 0;
    for await (const item of items) {
        const result = start(item);
        result.catch(() => undefined);
        ahead.push({ item, result });
        total += weight(item);
        while (ahead.length > 0 && (ahead.length >= count || total > maxWeight)) {
            const first = ahead.shift();
            yield { item: first.item, result: await first.result };
            total -= weight(first.item);
        }
    }
    for (const { item, result } of ahead)
        yield { item, result: await result };
    return undefined;
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBrowse: () => (/* binding */ runBrowse)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/browse/folder-sizes.js




/** Folders that are remembered; at some 150 bytes each. */
const MAX_KNOWN = 200_000;
/** Milliseconds that reading may keep the event loop for itself. */
const TURN_INTERVAL = 10;
/** What folders hold: read once for each folder's object, whose header has it, so that nothing is walked. */
class FolderSizes {
    #repository;
    #known = new Map();
    /** What is to be read; the last is read first. */
    #wanted = [];
    #running = 0;
    #failure;
    constructor(repository) {
        this.#repository = repository;
    }
    /** Undefined while it has not been read. */
    get({ hash }) {
        return this.#known.get(hash.toString('latin1'));
    }
    /**
     * Has these folders read, which goes on after this has resolved.
     * @param milliseconds that this takes at the most
     * @returns whether all of them are known now
     * @throws RekkordError when the storage fails
     */
    async load(ids, milliseconds) {
        if (this.#known.size > MAX_KNOWN)
            this.#known.clear();
        const missing = ids.filter((id) => this.get(id) === undefined);
        if (missing.length === 0)
            return true;
        const end = performance.now() + milliseconds;
        this.#failure = undefined;
        // Those of a page that is no longer waited for would only be in the way
        this.#wanted = missing.reverse();
        const { concurrency } = this.#repository.storage;
        while (this.#running < Math.min(concurrency, missing.length))
            void this.#read(end);
        while (this.#running > 0 && performance.now() < end)
            await (0,promises_.setTimeout)(1);
        const failure = this.#failure;
        if (failure !== undefined)
            throw failure;
        return missing.every((id) => this.get(id) !== undefined);
    }
    /** Ends reading. */
    close() {
        this.#wanted = [];
    }
    async #read(end) {
        this.#running++;
        const turns = new async_turns/* Turns */.P(undefined, TURN_INTERVAL);
        try {
            for (let id = this.#wanted.pop(); id !== undefined; id = this.#wanted.pop()) {
                if (this.get(id) === undefined)
                    this.#known.set(id.hash.toString('latin1'), await this.#size(id));
                if (!turns.areDue)
                    continue;
                // What a page waits for is read quickly, the rest without being in the way
                if (performance.now() >= end)
                    await (0,promises_.setTimeout)(1);
                await turns.take();
            }
        }
        catch (error) {
            this.#failure = error;
            this.#wanted = [];
        }
        finally {
            this.#running--;
        }
    }
    async #size(id) {
        try {
            const directory = (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(this.#repository, id));
            return { size: directory?.size ?? 0, entries: directory?.entries ?? 0 };
        }
        catch (error) {
            if (error instanceof errors/* FormatError */.IF)
                return 'damaged';
            throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/browse/guard.js

const COOKIE = 'rekkord_session';
const SECRET_SIZE = 32;
/**
 * Decides who may see the pages. Loopback alone keeps out neither other users of the machine nor web pages that a browser
 * has open, so the first request has to bring a token, which is good once, and all others the cookie it was exchanged for.
 */
class Guard {
    #hosts;
    #session = newSecret();
    /** All pages lie below it. Cookies know no ports: below a path of its own this one reaches no other server. */
    #base = `/${(0,external_node_crypto_.randomBytes)(8).toString('hex')}/`;
    #token = newSecret();
    /** @param port that the server listens on */
    constructor(port) {
        const names = ['127.0.0.1', '[::1]', 'localhost'];
        this.#hosts = new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
    }
    /** The path that the token is in; undefined when it was used. */
    get openingPath() {
        return this.#token && `/open/${this.#token}`;
    }
    admit({ method, url = '', headers }) {
        const refused = (reason) => ({ kind: 'refused', status: 403, reason });
        const host = headers.host?.toLowerCase() ?? '';
        // A name that was made to lead here (DNS rebinding) shows in Host, another page that asks in the other two
        if (!this.#hosts.has(host))
            return refused('This address is not that of the server');
        const site = headers['sec-fetch-site'];
        const isOwnSite = site === undefined || site === 'none' || site === 'same-origin';
        const isOwn = isOwnSite && (headers.origin ?? `http://${host}`) === `http://${host}`;
        if (!isOwn)
            return refused('Requests that come from other pages are refused: type or paste the address');
        if (method !== 'GET' && method !== 'HEAD') {
            return { kind: 'refused', status: 405, reason: 'Here things can be looked at, and not changed' };
        }
        if (method === 'GET' && this.openingPath !== undefined && isEqual(url, this.openingPath)) {
            this.#token = undefined;
            const cookie = `${COOKIE}=${this.#session}; Path=${this.#base}; HttpOnly; SameSite=Strict`;
            return { kind: 'session', cookie, location: this.#base };
        }
        if (!url.startsWith(this.#base) || !this.#hasSession(headers.cookie ?? '')) {
            return refused('Open the address that rekkord browse has shown; it works once, in one browser');
        }
        const [page, query] = splitOnce(url.slice(this.#base.length), '?');
        return { kind: 'page', page, query };
    }
    #hasSession(cookies) {
        return cookies.split(/; */).some((cookie) => isEqual(cookie, `${COOKIE}=${this.#session}`));
    }
}
function newSecret() {
    return (0,external_node_crypto_.randomBytes)(SECRET_SIZE).toString('base64url');
}
/** Compares without telling by the time it takes how much is right. */
function isEqual(given, wanted) {
    const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

// EXTERNAL MODULE: ./lib/report/sentence.js
var sentence = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
;// CONCATENATED MODULE: ./lib/browse/html.js
/** HTML that is whole and safe: what came from outside has been escaped on its way in. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands in HTML and SVG, in elements and in attributes that are in quotes. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}
/** A template of HTML. Attributes that hold values must be in quotes. */
function markup(parts, ...values) {
    let text = parts[0];
    values.forEach((value, i) => (text += htmlText(value) + parts[i + 1]));
    return new Html(text);
}
function htmlText(value) {
    if (value instanceof Html)
        return value.text;
    if (value === undefined || value === false)
        return '';
    if (typeof value === 'object')
        return value.map(htmlText).join('');
    return escapeHtml(String(value));
}

;// CONCATENATED MODULE: ./lib/browse/growth-chart.js


/** Snapshots that are drawn at the most; of more, neighbours are put together. */
const MAX_POINTS = 240;
const WIDTH = 1000;
const LEFT = 84;
const RIGHT = 12;
/** Top and bottom of the two parts: sizes, and what was added. */
const SIZES = { top: 12, bottom: 168 };
const ADDED = { top: 192, bottom: 252 };
const HEIGHT = 284;
/**
 * How a channel grew, as SVG: the size of its snapshots as a line and what each of them added as bars, over time, both from 0.
 * @param history oldest first; of a single snapshot there is nothing to draw
 */
function growthChart(history) {
    if (history.length < 2)
        return undefined;
    const points = thinned(history, MAX_POINTS);
    const x = scale(points[0].time, points.at(-1).time, LEFT + 8, WIDTH - RIGHT - 8);
    const largestSize = axisEnd(Math.max(...points.map(({ size }) => size)));
    const largestAdded = axisEnd(Math.max(...points.map(({ added }) => added)));
    const sizeY = scale(0, largestSize, SIZES.bottom, SIZES.top);
    const addedY = scale(0, largestAdded, ADDED.bottom, ADDED.top);
    const line = points.map(({ time, size }) => `${x(time)},${sizeY(size)}`).join(' ');
    const bar = Math.max(1.5, Math.min(14, ((WIDTH - LEFT - RIGHT) / points.length) * 0.6));
    const first = points[0];
    const last = points.at(-1);
    return markup `<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Size from ${(0,units/* formatSize */.Xq)(first.size)} on ${day(first)} to ${(0,units/* formatSize */.Xq)(last.size)} on ${day(last)}, and what each snapshot added. The table below has all numbers.">
${[0, 0.5, 1].map((part) => gridLine(sizeY(part * largestSize), (0,units/* formatSize */.Xq)(part * largestSize)))}
${[0, 1].map((part) => gridLine(addedY(part * largestAdded), (0,units/* formatSize */.Xq)(part * largestAdded)))}
<polygon class="area" points="${x(first.time)},${SIZES.bottom} ${line} ${x(last.time)},${SIZES.bottom}"/>
<polyline class="line" points="${line}"/>
${points.map((point) => markup `<g><title>${label(point)}</title><circle class="point" cx="${x(point.time)}" cy="${sizeY(point.size)}" r="${points.length > 80 ? 2 : 3.5}"/><rect class="bar" x="${round(x(point.time) - bar / 2)}" y="${addedY(point.added)}" width="${round(bar)}" height="${round(ADDED.bottom - addedY(point.added))}"/></g>`)}
<text class="tick" x="${LEFT}" y="${HEIGHT - 8}">${day(first)}</text>
<text class="tick end" x="${WIDTH - RIGHT}" y="${HEIGHT - 8}">${day(last)}</text>
</svg><figcaption><span class="key line-key"></span> size of each snapshot <span class="key bar-key"></span> added to the repository</figcaption></figure>`;
}
/** The sizes alone, small enough for a row of a table. */
function sparkline(history) {
    if (history.length < 2)
        return undefined;
    const points = thinned(history, 60);
    const x = scale(points[0].time, points.at(-1).time, 2, 118);
    const y = scale(0, Math.max(1, ...points.map(({ size }) => size)), 26, 3);
    const line = points.map(({ time, size }) => `${x(time)},${y(size)}`).join(' ');
    return markup `<svg class="spark" viewBox="0 0 120 28" role="img" aria-label="from ${(0,units/* formatSize */.Xq)(history[0].size)} to ${(0,units/* formatSize */.Xq)(history.at(-1).size)}"><polygon class="area" points="${x(points[0].time)},26 ${line} ${x(points.at(-1).time)},26"/><polyline class="line" points="${line}"/></svg>`;
}
/** At most so many: runs of neighbours become one with the last one's size, and the sum of what they added. */
function thinned(history, most) {
    if (history.length <= most)
        return [...history];
    return Array.from({ length: most }, (_, i) => {
        const run = history.slice(Math.floor((i * history.length) / most), Math.floor(((i + 1) * history.length) / most));
        const { time, size } = run.at(-1);
        return { time, size, added: run.reduce((sum, { added }) => sum + added, 0) };
    });
}
function gridLine(y, text) {
    return markup `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="tick end" x="${LEFT - 8}" y="${round(y + 4)}">${text}</text>`;
}
function label({ time, size, added }) {
    return `${(0,units/* formatTimeForPeople */.$3)(time)}: ${(0,units/* formatSize */.Xq)(size)}, ${(0,units/* formatSize */.Xq)(added)} added`;
}
function day({ time }) {
    return (0,units/* formatTimeForPeople */.$3)(time).slice(0, 10);
}
/** The next number of few digits that is no smaller. */
function axisEnd(largest) {
    const power = 10 ** Math.floor(Math.log10(Math.max(1, largest)));
    return ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= largest) ?? 10) * power;
}
/** Maps one range to another; where the first is empty, to the middle of the other. */
function scale(from, to, start, end) {
    if (from === to)
        return () => round((start + end) / 2);
    return (value) => round(start + ((value - from) / (to - from)) * (end - start));
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/browse/links.js
const RESERVED = /[^\w.~/-]/g;
/** A link to a page beside the one it stands on. Every byte of its parameters arrives as it is. */
function links_link(page, parameters) {
    const pairs = Object.entries(parameters).flatMap(([name, value]) => value === undefined ? [] : [`${name}=${encodeBytes(value)}`]);
    return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`;
}
/** Bytes as RFC 3986 wants them in a URL. */
function encodeBytes(bytes) {
    return bytes.replace(RESERVED, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
/** The parameters of a query as bytes; `+` is a space, as forms send it. Of one that is there twice the first counts. */
function parseQuery(query) {
    const parameters = new Map();
    for (const pair of query.split('&')) {
        const equals = pair.indexOf('=');
        if (equals === -1)
            continue;
        const name = decodeBytes(pair.slice(0, equals));
        if (!parameters.has(name))
            parameters.set(name, decodeBytes(pair.slice(equals + 1)));
    }
    return parameters;
}
function decodeBytes(text) {
    const spaced = text.replaceAll('+', ' ');
    return spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

;// CONCATENATED MODULE: ./lib/browse/page.js





/** Seconds after which browsers ask for a page again that was not complete. */
const REFRESH = 1;
/** A whole document around a page. */
function documentOf({ title, trail, body, isPartial = false }) {
    return markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${isPartial
        ? markup `
<meta http-equiv="refresh" content="${REFRESH}">`
        : undefined}
<title>${title} · rekkord</title>
<link rel="stylesheet" href="style.css">
<link rel="icon" href="icon.svg" type="image/svg+xml">
</head>
<body>
<header><nav aria-label="Where this is"><ol class="trail"><li><a class="home" href="./">rekkord</a></li>${trail.map((step) => markup `<li>${step}</li>`)}</ol></nav></header>
<main>
${body}
</main>
</body>
</html>
`;
}
/** A page that says one sentence: what went wrong. */
function errorPage(sentence) {
    return {
        title: 'Error',
        trail: [markup `Error`],
        body: markup `<h1>This cannot be shown</h1>
<p class="problem" role="alert">${(0,files_path/* escapeControls */.UN)(sentence)}</p>
<p><a href="./">All channels</a></p>`
    };
}
/** A channel's name, with a link to its page. */
function channelLink(channel) {
    return markup `<a href="${links_link('channel', { name: (0,files_path/* toBytePath */.xe)(channel) })}"><bdi>${(0,files_path/* escapeControls */.UN)(channel)}</bdi></a>`;
}
/** A time for people and programs. */
function timeElement(milliseconds) {
    return markup `<time datetime="${(0,units/* isoTime */.Ly)(milliseconds)}">${(0,units/* formatTimeForPeople */.$3)(milliseconds)}</time>`;
}
/** The beginning of an object ID, with the whole one behind it. */
function shortObjectId(id) {
    const text = (0,object_id/* formatObjectId */.Ax)(id);
    return markup `<code title="${text}">${text.slice(0, 9)}…</code>`;
}
/** Facts, each with what it is of. */
function factList(facts) {
    return markup `<dl class="facts">${facts.map(([name, value]) => markup `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
/** A warning where snapshots may be missing. */
function tagProblems(problems) {
    if (problems.length === 0)
        return undefined;
    return markup `<p class="problem" role="alert">${(0,units/* countOf */.pq)(problems.length, 'tag')} cannot be believed, so snapshots may be missing here; rekkord snapshots names them.</p>`;
}

;// CONCATENATED MODULE: ./lib/browse/channel-page.js









/** Snapshots on a page. */
const PAGE_SIZE = 500;
/** One channel: its growth, and its snapshots, any two of which can be compared. */
async function channelPage({ tags }, channel, from) {
    const history = await tags.ofChannel(channel);
    const newest = (0,newest_tag/* newestTag */.r)(history);
    if (newest === undefined)
        throw new errors/* RekkordError */.XZ('usage', `There is no channel called ${channel}`);
    const newestFirst = history.toReversed();
    return {
        title: (0,files_path/* escapeControls */.UN)(channel),
        trail: [channelLink(channel)],
        body: markup `<h1><bdi>${(0,files_path/* escapeControls */.UN)(channel)}</bdi></h1>
${factList([
            ['Snapshots', (0,units/* formatCount */.B4)(history.length)],
            ['Newest', timeElement(newest.time)],
            ['Size', (0,units/* formatSize */.Xq)(newest.size)],
            ['Stored for the newest', (0,units/* formatSize */.Xq)(newest.stored)]
        ])}
${growthChart(history)}
<h2>Snapshots</h2>
${snapshotTable(newestFirst, from)}`
    };
}
function snapshotTable(newestFirst, from) {
    const shown = newestFirst.slice(from, from + PAGE_SIZE);
    const canCompare = shown.length > 1;
    const table = markup `<div class="scroll"><table>
<thead><tr>${canCompare && markup `<th scope="col" class="choice">Before</th><th scope="col" class="choice">After</th>`}<th scope="col">Time</th><th scope="col" class="number">Size</th><th scope="col" class="number">Stored</th><th scope="col" class="number">Added</th><th scope="col">Object</th><th scope="col">Changes</th><th scope="col">All of it</th></tr></thead>
<tbody>${shown.map((tag, i) => snapshotRow(tag, newestFirst[from + i + 1], i, canCompare))}</tbody>
</table></div>`;
    const pages = pageLinks(newestFirst, from);
    if (!canCompare)
        return markup `${table}${pages}`;
    return markup `<form action="diff" method="get">
${table}
<p><button type="submit">Compare the two</button></p>
</form>${pages}`;
}
function snapshotRow(tag, previous, i, canCompare) {
    const { id, time, size, stored, added } = tag;
    const oid = (0,object_id/* formatObjectId */.Ax)(id);
    const choice = (name, label, isChosen) => markup `<td class="choice"><input type="radio" name="${name}" value="${oid}" required aria-label="${label}"${isChosen ? markup ` checked` : undefined}></td>`;
    return markup `
<tr>${canCompare && [choice('a', 'compare from this one', i === 1), choice('b', 'compare to this one', i === 0)]}<th scope="row"><a href="${links_link('tree', { s: oid })}">${timeElement(time)}</a></th><td class="number">${(0,units/* formatSize */.Xq)(size)}</td><td class="number">${(0,units/* formatSize */.Xq)(stored)}</td><td class="number">${(0,units/* formatSize */.Xq)(added)}</td><td>${shortObjectId(id)}</td><td>${previous && markup `<a href="${links_link('diff', { a: (0,object_id/* formatObjectId */.Ax)(previous.id), b: oid })}">changes since previous</a>`}</td><td><a href="${links_link('download', { s: oid })}" download>tar</a></td></tr>`;
}
function pageLinks(newestFirst, from) {
    if (newestFirst.length <= PAGE_SIZE)
        return undefined;
    const { channel } = newestFirst[0];
    const name = Buffer.from(channel, 'utf8').toString('latin1');
    const to = (start, text) => markup `<a href="${links_link('channel', { name, from: String(start) })}">${text}</a>`;
    return markup `<p class="pages">${from > 0 && to(Math.max(0, from - PAGE_SIZE), 'Newer')} ${from + PAGE_SIZE < newestFirst.length && to(from + PAGE_SIZE, 'Older')}</p>`;
}

// EXTERNAL MODULE: ./lib/snapshot/compare/diff.js + 1 modules
var diff = __webpack_require__(9289);
// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js + 3 modules
var identifier = __webpack_require__(1138);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/browse/names.js




/** A name as it is shown: control characters escaped, its direction kept to itself, and its bytes told where it is no text. */
function shownName(name) {
    const bytes = (0,files_path/* pathBuffer */.u6)(name);
    const shown = markup `<bdi class="name">${(0,files_path/* displayPath */.Gt)(name)}</bdi>`;
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return shown;
    return markup `${shown} <span class="bytes" title="The name is not UTF-8. Its bytes: ${bytes.toString('hex')}">bytes</span>`;
}
/** The last part of a path. */
function lastPart(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/**
 * The header that makes browsers store a response under a name instead of showing it (RFC 6266). What no file should be named
 * with, or programs take for something else, is replaced by `_`.
 */
function attachment(name) {
    const safe = (0,files_path/* displayPath */.Gt)(name).replace(/[\\/:*?"<>|\ufffd]|\p{C}/gu, '_') || '_';
    const ascii = safe.replace(/[^ -~]|[%]/g, '_');
    const encoded = encodeBytes(Buffer.from(safe, 'utf8').toString('latin1'));
    return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

// EXTERNAL MODULE: ./lib/snapshot/read/list.js
var list = __webpack_require__(8193);
;// CONCATENATED MODULE: ./lib/browse/folder.js





/** Children of a folder that are looked at, in some 100 MB: pages sort them, and people do not read so many. */
const MAX_CHILDREN = 50_000;
/** The object of a text from outside. @throws RekkordError of code `usage` when it is none */
function objectIdOf(text) {
    if (text === undefined || !(0,object_id/* isObjectId */.TS)(text))
        throw new errors/* RekkordError */.XZ('usage', 'The address names no object');
    return (0,object_id/* parseObjectId */.u9)(text);
}
/**
 * Reads a folder. Of the folders in it no more is read than their headers, and that for so long only.
 * @param milliseconds that sizes of folders are waited for
 * @throws RekkordError when it is not there or damaged, or is no folder
 */
async function readFolder({ repository, sizes }, id, path, milliseconds) {
    const target = await (0,identifier/* resolvePath */.o1)(repository, id, path);
    const sums = await folderSums(repository, target);
    // It is that of no folder in the folder, so there is nothing to be told of
    const listed = [];
    let isCut = false;
    for await (const child of (0,list/* listChildren */.AW)(repository, target, false, { warning: () => undefined })) {
        isCut = listed.length === MAX_CHILDREN;
        if (isCut)
            break;
        listed.push(child);
    }
    const isComplete = await sizes.load(listed.flatMap(folderId), milliseconds);
    const children = listed.map((child) => ({
        listed: child,
        path: target.kind === 'snapshot' || path === '' ? child.path : `${path}/${child.path}`,
        held: heldBy(child, sizes)
    }));
    return { oid: (0,object_id/* formatObjectId */.Ax)(id), path, target, ...sums, children, isComplete, isCut };
}
async function folderSums(repository, target) {
    if (target.kind === 'snapshot')
        return target.snapshot;
    if (target.kind !== 'directory')
        throw new errors/* RekkordError */.XZ('usage', 'What is at this path is no folder');
    if (target.id === undefined)
        return { size: 0, entries: 0 };
    const { size = 0, entries = 0 } = (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(repository, target.id)) ?? {};
    return { size, entries };
}
function folderId({ entry, id }) {
    return entry.kind === 'directory' && id !== undefined ? [id] : [];
}
function heldBy({ entry, id }, sizes) {
    if (entry.kind === 'file')
        return { size: entry.size, entries: 1 };
    return entry.kind === 'directory' && id !== undefined ? sizes.get(id) : undefined;
}
/** Bytes that a child holds, as far as they are known. */
function sizeOf({ held }) {
    return typeof held === 'object' ? held.size : 0;
}

;// CONCATENATED MODULE: ./lib/browse/trail.js







/** The way to a snapshot, and the saved paths in it. */
async function snapshotTrail({ repository, tags }, { oid, target }) {
    const from = target.kind === 'snapshot' ? target : await (0,identifier/* resolvePath */.o1)(repository, objectIdOf(oid), '');
    if (from.kind !== 'snapshot')
        return { trail: [markup `<a href="${links_link('tree', { s: oid })}">${oid.slice(0, 9)}…</a>`], roots: [] };
    // A snapshot without a tag can be named by its object
    const tag = await tags.ofObject(oid);
    const { channel, time, children } = from.snapshot;
    const step = markup `<a href="${links_link('tree', { s: oid })}">${timeElement(tag?.time ?? time)}</a>`;
    return { trail: [channelLink(tag?.channel ?? channel), step], roots: children.map(tree/* entryName */.MB) };
}
/** The way from a snapshot to a path in it: the saved path, which is one step, then the folders below. */
function pathTrail(oid, path, roots) {
    if (path === '')
        return [];
    const root = roots
        .filter((one) => `${path}/`.startsWith(`${one}/`))
        .reduce((best, one) => (one.length > best.length ? one : best), '');
    const below = root === '' ? path.split('/') : path.slice(root.length).split('/').slice(1);
    let at = root;
    const steps = root === '' ? [] : [step(oid, root, root)];
    for (const name of below) {
        at = at === '' ? name : `${at}/${name}`;
        steps.push(step(oid, at, name));
    }
    return steps;
}
function step(oid, path, name) {
    return markup `<a href="${links_link('tree', { s: oid, p: path })}"><bdi>${(0,files_path/* displayPath */.Gt)(name)}</bdi></a>`;
}

;// CONCATENATED MODULE: ./lib/browse/diff-page.js










/** Differences that are listed at the most; all are counted. */
const MAX_LISTED = 2000;
/** Milliseconds that a comparison takes at the most: a page is to come. */
const MAX_TIME = 5000;
/**
 * What differs between two snapshots or folders.
 * @param withMetadata whether what differs in nothing but time, mode, owner or attributes is listed too; it is always counted
 */
async function diffPage(context, before, after, withMetadata) {
    const comparison = await compare(context, before, after, withMetadata);
    const [old, now] = await Promise.all([side(context, before), side(context, after)]);
    const { listed, sums, problems, isWhole } = comparison;
    const wanted = withMetadata ? sums : { ...sums, metadata: undefined };
    const count = Object.values(wanted).reduce((total, sum) => total + (sum?.count ?? 0), 0);
    const metadataLink = markup ` · <a href="${links_link('diff', { a: old.oid, b: now.oid, metadata: '1' })}">show metadata changes</a>`;
    return {
        title: 'Changes',
        trail: [now.trail[0], markup `Changes`],
        body: markup `<h1>Changes</h1>
<p class="lead">from ${old.trail.at(-1)} to ${now.trail.at(-1)} · <a href="${links_link('diff', { a: now.oid, b: old.oid })}">the other way round</a>${!withMetadata && sums.metadata.count > 0 && metadataLink}</p>
${sumList(sums)}
${!isWhole && markup `<p class="notice" role="status">This took more than ${MAX_TIME / 1000} seconds and was ended: there are more changes. rekkord diff shows them all.</p>`}
${problems.map((problem) => markup `<p class="problem" role="alert">${problem}</p>`)}
${count > listed.length && markup `<p class="notice">${(0,units/* countOf */.pq)(listed.length, 'change')} of ${(0,units/* countOf */.pq)(count, 'change')} are listed.</p>`}
${listed.length === 0 ? markup `<p>${count === 0 && sums.metadata.count > 0 ? 'Nothing but metadata differs.' : 'Nothing differs.'}</p>` : changeTable(listed, old.oid, now.oid)}`
    };
}
async function side(context, id) {
    const oid = (0,object_id/* formatObjectId */.Ax)(id);
    const { trail } = await snapshotTrail(context, { oid, target: await (0,identifier/* resolvePath */.o1)(context.repository, id, '') });
    return { oid, trail };
}
async function compare({ repository }, before, after, withMetadata) {
    const none = () => ({ count: 0, bytes: 0 });
    const sums = { added: none(), removed: none(), modified: none(), metadata: none() };
    const comparison = { listed: [], sums, problems: [], isWhole: true };
    const listener = {
        warning: (message) => comparison.problems.length < 20 && comparison.problems.push(message)
    };
    const [from, to] = [await (0,identifier/* resolvePath */.o1)(repository, before, ''), await (0,identifier/* resolvePath */.o1)(repository, after, '')];
    // Also a comparison that meets folders without end, and no difference, ends in time
    const signal = AbortSignal.timeout(MAX_TIME);
    try {
        await addDifferences(comparison, (0,diff/* diffTrees */.j)(repository, from, to, listener, { signal }), withMetadata);
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.XZ && error.code === 'interrupted'))
            throw error;
        comparison.isWhole = false;
    }
    return comparison;
}
async function addDifferences({ sums, listed }, differences, withMetadata) {
    for await (const difference of differences) {
        const sum = sums[difference.change];
        sum.count++;
        sum.bytes += diff_page_sizeOf(difference.after) - diff_page_sizeOf(difference.before);
        const isWanted = withMetadata || difference.change !== 'metadata';
        if (isWanted && listed.length < MAX_LISTED)
            listed.push(difference);
    }
}
const WORDS = { added: 'added', removed: 'removed', modified: 'changed', metadata: 'metadata' };
const SIGNS = { added: '+', removed: '−', modified: '●', metadata: '○' };
function sumList(sums) {
    const value = (change) => {
        const { count, bytes } = sums[change];
        const counted = (0,units/* countOf */.pq)(count, 'entry', 'entries');
        return change === 'metadata' || count === 0 ? counted : `${counted}, ${signedSize(bytes)}`;
    };
    return factList([
        ['Added', value('added')],
        ['Removed', value('removed')],
        ['Changed', value('modified')],
        ['Only other metadata', value('metadata')]
    ]);
}
function changeTable(listed, before, after) {
    return markup `<div class="scroll"><table class="changes">
<thead><tr><th scope="col">Change</th><th scope="col">Path</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Difference</th></tr></thead>
<tbody>${listed.map((difference) => changeRow(difference, before, after))}</tbody>
</table></div>`;
}
function changeRow({ change, path, before, after }, oldOid, newOid) {
    const size = (entry) => (entry?.kind === 'file' ? (0,units/* formatSize */.Xq)(entry.size) : '');
    const growth = diff_page_sizeOf(after) - diff_page_sizeOf(before);
    const isFile = (after ?? before).kind === 'file';
    return markup `
<tr class="${change}"><td><span class="sign" aria-hidden="true">${SIGNS[change]}</span> ${WORDS[change]}</td><th scope="row">${pathLink(path, (after ?? before), after === undefined ? oldOid : newOid)}</th><td class="number">${size(before)}</td><td class="number">${size(after)}</td><td class="number">${isFile && growth !== 0 && signedSize(growth)}</td></tr>`;
}
function pathLink(path, { kind, readable }, oid) {
    const shown = markup `${shownName(path)}${kind === 'directory' && '/'}`;
    if (!readable || (kind !== 'directory' && kind !== 'file'))
        return shown;
    const page = kind === 'directory' ? 'tree' : 'download';
    return markup `<a href="${links_link(page, { s: oid, p: path })}"${kind === 'file' && markup ` download`}>${shown}</a>`;
}
/** Bytes of a file; 0 for all else. */
function diff_page_sizeOf(entry) {
    return entry?.kind === 'file' ? entry.size : 0;
}
function signedSize(bytes) {
    return bytes < 0 ? `−${(0,units/* formatSize */.Xq)(-bytes)}` : `+${(0,units/* formatSize */.Xq)(bytes)}`;
}

// EXTERNAL MODULE: ./lib/snapshot/read/file.js
var file = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/async/prefetch.js
var prefetch = __webpack_require__(4601);
// EXTERNAL MODULE: ./lib/snapshot/restore/roots.js + 1 modules
var restore_roots = __webpack_require__(9760);
;// CONCATENATED MODULE: ./lib/browse/tar.js


/** Bytes that all parts of an archive are multiples of. */
const BLOCK = 512;
const EMPTY = new Uint8Array(BLOCK);
/** What the fields of the old header can hold. */
const MAX_ID = 0o7777777;
const MAX_NUMBER = 0o77777777777;
const MAX_NAME = 100;
/** The end of an archive. */
const TAR_END = new Uint8Array(2 * BLOCK);
const TYPES = { file: '0', link: '2', directory: '5' };
/**
 * What stands before the content of an entry: a header of POSIX.1-1988 (ustar), and before it, where something does not fit
 * there, one of POSIX.1-2001 (pax). Names go through byte for byte; those that are not UTF-8 are marked as such.
 */
function tarHeader(entry) {
    const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path;
    const { kind, size, mode, uid, gid, mtime, target = '' } = entry;
    const seconds = Math.floor(mtime / 1000);
    const records = [];
    const add = (key, value) => records.push(paxRecord(key, (0,files_path/* pathBuffer */.u6)(value)));
    if (![path, target].every((name) => (0,external_node_buffer_.isUtf8)((0,files_path/* pathBuffer */.u6)(name))))
        add('hdrcharset', 'BINARY');
    if (!isPlain(path))
        add('path', path);
    if (!isPlain(target))
        add('linkpath', target);
    if (size > MAX_NUMBER)
        add('size', String(size));
    if (uid > MAX_ID)
        add('uid', String(uid));
    if (gid > MAX_ID)
        add('gid', String(gid));
    if (mtime !== seconds * 1000 || !fits(seconds, MAX_NUMBER))
        add('mtime', (mtime / 1000).toFixed(3));
    const header = block({ type: TYPES[kind], path, target, size, mode: mode & 0o7777, uid, gid, mtime: seconds });
    if (records.length === 0)
        return header;
    const extended = Buffer.concat(records);
    const own = { type: 'x', path: 'PaxHeader', target: '', size: extended.length, mode: 0o644, uid: 0, gid: 0, mtime: 0 };
    return Buffer.concat([block(own), extended, tarPadding(extended.length), header]);
}
/** What follows content of `size` bytes, up to the next block. */
function tarPadding(size) {
    return EMPTY.subarray(0, (BLOCK - (size % BLOCK)) % BLOCK);
}
/** One record of a pax header: its own length in digits, a space, the key, an equals sign, the value, a newline. */
function paxRecord(key, value) {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
    let length = rest.length;
    while (String(length).length + rest.length !== length)
        length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
/** A header of one block; numbers that do not fit are 0, names are cut off. */
function block({ type, path, target, size, mode, uid, gid, mtime }) {
    const bytes = Buffer.alloc(BLOCK);
    const octal = (value, at, digits) => {
        const fitting = fits(value, 8 ** digits - 1) ? value : 0;
        bytes.write(fitting.toString(8).padStart(digits, '0'), at, 'latin1');
    };
    bytes.write(path.slice(0, MAX_NAME), 0, 'latin1');
    octal(mode, 100, 7);
    octal(uid, 108, 7);
    octal(gid, 116, 7);
    octal(size, 124, 11);
    octal(mtime, 136, 11);
    bytes.write(type, 156, 'latin1');
    bytes.write(target.slice(0, MAX_NAME), 157, 'latin1');
    bytes.write('ustar\u000000', 257, 'latin1');
    // The sum counts its own field as spaces
    bytes.fill(' ', 148, 156);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return bytes;
}
function fits(value, maximum) {
    return value >= 0 && value <= maximum;
}
/** Whether a name can stand in the old header and mean the same everywhere. */
function isPlain(name) {
    return name.length <= MAX_NAME && /^[ -~]*$/.test(name);
}

;// CONCATENATED MODULE: ./lib/browse/tar-stream.js








/** Files that are asked for before their turn where the storage answers several requests at once, and bytes of them. */
const MAX_AHEAD = 16;
const MAX_AHEAD_BYTES = 32 * 1024 * 1024;
/** Bytes that small pieces are gathered to. */
const PIECE = 64 * 1024;
/** Bits of a file that make it run with the rights of its owner or group. */
const RUN_AS_OTHER = 0o6000;
/**
 * A tar archive of a snapshot or folder, piece by piece; memory does not grow with it. Every piece is checked against its hash.
 * A saved path that lies in another one comes with that, or is left out where it is something else there: what is behind a
 * link in an archive would be written to where the link leads. Files have no set-user-id and set-group-id bits, as whoever
 * unpacks the archive owns them.
 *
 * @param name what the folder is called in the archive; the paths of a snapshot are as they were saved, without their first slash
 * @param onLeftOut told of what is not in the archive, and why
 * @throws RekkordError when something is damaged: who reads it must not take the archive for whole
 */
async function* tarStream(repository, target, name, onLeftOut) {
    yield* gathered(tarPieces(repository, target, name, onLeftOut));
    return undefined;
}
async function* tarPieces(repository, target, name, onLeftOut) {
    const isFolder = target.kind === 'directory';
    if (isFolder && target.entry !== undefined)
        yield headerOf(name, target.entry, 'directory', 0);
    const listener = {
        warning: (message) => {
            throw new errors/* RekkordError */.XZ('damaged', message);
        }
    };
    const entries = (0,list/* listChildren */.AW)(repository, await separateRoots(repository, target, onLeftOut), true, listener);
    for await (const { listed, content } of openedAhead(repository, entries)) {
        const { entry } = listed;
        const path = isFolder ? `${name}/${listed.path}` : listed.path;
        if (!entry.stated || !entry.readable || entry.kind === 'other') {
            onLeftOut(path, 'it has no content that was saved');
        }
        else if (entry.kind === 'directory') {
            yield headerOf(path, entry, 'directory', 0);
        }
        else {
            yield* contentOf(path, entry, content);
        }
    }
    yield TAR_END;
    return undefined;
}
/** A snapshot with those of its saved paths that do not lie in each other; anything else as it is. */
async function separateRoots(repository, target, onLeftOut) {
    if (target.kind !== 'snapshot')
        return target;
    const turns = new async_turns/* Turns */.P();
    const { roots, conflicts } = await (0,restore_roots/* planRoots */.H)(repository, target.snapshot, () => turns.next());
    for (const { name, within } of conflicts) {
        onLeftOut(name, `it lies in ${(0,files_path/* displayPath */.Gt)(within)} as well, where it is something else: download it by itself`);
    }
    return { ...target, snapshot: { ...target.snapshot, children: roots.map(({ entry }) => entry) } };
}
async function* contentOf(path, entry, content) {
    if (content.kind === 'file') {
        yield headerOf(path, entry, 'file', content.size);
        yield* content.pieces;
        yield tarPadding(content.size);
        return undefined;
    }
    const target = Buffer.concat(await Array.fromAsync(content.pieces)).toString('latin1');
    if (target === '' || target.includes('\0')) {
        throw new errors/* RekkordError */.XZ('damaged', `The link ${(0,files_path/* displayPath */.Gt)(path)} has a target that no link can have`);
    }
    yield headerOf(path, entry, 'link', 0, target);
    return undefined;
}
function headerOf(path, { mode, uid, gid, mtime }, kind, size, target = '') {
    const own = kind === 'directory' ? mode : mode & ~RUN_AS_OTHER;
    return tarHeader({ kind, path, size, mode: own, uid, gid, mtime, target });
}
/** Opens files and links as they are listed, and some before their turn. */
async function* openedAhead(repository, entries) {
    const count = repository.storage.traits.overlaps ? MAX_AHEAD + 1 : 1;
    const weight = ({ entry }) => (entry.kind === 'file' ? entry.size : 0);
    const open = (listed) => openContent(repository, listed);
    const opened = (0,prefetch/* prefetch */.y)(entries, open, { count, weight, maxWeight: MAX_AHEAD_BYTES });
    for await (const { item: listed, result: content } of opened)
        yield { listed, content };
    return undefined;
}
async function openContent(repository, { path, entry, id }) {
    if (id === undefined || (entry.kind !== 'file' && entry.kind !== 'link'))
        return undefined;
    return (0,file/* openFile */.T)(repository, { kind: entry.kind, id, entry, path });
}
async function* gathered(pieces) {
    let small = [];
    let size = 0;
    for await (const piece of pieces) {
        small.push(piece);
        size += piece.length;
        if (size < PIECE)
            continue;
        yield small.length === 1 ? piece : Buffer.concat(small, size);
        small = [];
        size = 0;
    }
    if (size > 0)
        yield Buffer.concat(small, size);
    return undefined;
}

;// CONCATENATED MODULE: ./lib/browse/download.js








/**
 * A file as it was saved, or a folder or snapshot as a tar archive.
 * @param onLeftOut told of what is not in the archive, and why
 * @throws RekkordError when it is neither, is not there, or cannot be read
 */
async function openDownload({ repository }, id, path, onLeftOut) {
    const target = await (0,identifier/* resolvePath */.o1)(repository, id, path);
    if (target.kind === 'link')
        throw new errors/* RekkordError */.XZ('usage', 'A link has no content of its own: download its folder');
    if (target.kind !== 'snapshot' && target.kind !== 'directory') {
        const { size, pieces } = await (0,file/* openFile */.T)(repository, target);
        return { disposition: attachment(lastPart(path) || (0,files_path/* toBytePath */.xe)((0,object_id/* formatObjectId */.Ax)(id))), size, pieces };
    }
    if (target.id === undefined) {
        throw new errors/* RekkordError */.XZ('usage', `${(0,files_path/* displayPath */.Gt)(path)} could not be read when it was saved`);
    }
    const name = archiveName(target, id);
    const pieces = tarStream(repository, target, name, onLeftOut);
    return { disposition: attachment(`${name}.tar`), size: undefined, pieces };
}
function archiveName(target, id) {
    if (target.kind !== 'snapshot')
        return lastPart(target.path) || (0,files_path/* toBytePath */.xe)((0,object_id/* formatObjectId */.Ax)(id));
    const { channel, time } = target.snapshot;
    return (0,files_path/* toBytePath */.xe)(`${channel} ${(0,units/* formatTimeForPeople */.$3)(time).slice(0, 19).replaceAll(':', '.')}`);
}

;// CONCATENATED MODULE: ./lib/browse/treemap.js
/**
 * Divides a rectangle among weights, largest first, so that the parts come as near to squares as can be (Bruls, Huizing and
 * van Wijk, "Squarified Treemaps", 2000): rows along the shorter side, each taking parts for as long as that makes the worst of
 * them better.
 *
 * @param weights in falling order, above 0
 * @returns an area for each weight, in the same order
 */
function squarified(weights, { x, y, width, height }) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scale = (width * height) / total;
    const areas = [];
    let rest = { x, y, width, height };
    for (let start = 0; start < weights.length;) {
        const side = Math.min(rest.width, rest.height);
        let end = start + 1;
        let sum = weights[start] * scale;
        let worst = worstRatio(weights[start] * scale, weights[start] * scale, sum, side);
        for (; end < weights.length; end++) {
            const next = weights[end] * scale;
            const ratio = worstRatio(weights[start] * scale, next, sum + next, side);
            if (ratio > worst)
                break;
            worst = ratio;
            sum += next;
        }
        rest = layRow(weights.slice(start, end).map((weight) => weight * scale), sum, rest, areas);
        start = end;
    }
    return areas;
}
/** How far from a square the worst part of a row is, given its largest and its smallest part. */
function worstRatio(largest, smallest, sum, side) {
    const thickness = sum / side;
    return Math.max(largest / thickness ** 2, thickness ** 2 / smallest);
}
/** Lays parts along the shorter side of what is left; gives what is left then. */
function layRow(parts, sum, rest, areas) {
    const isColumn = rest.width >= rest.height;
    const thickness = isColumn ? sum / rest.height : sum / rest.width;
    let along = isColumn ? rest.y : rest.x;
    for (const part of parts) {
        const length = thickness > 0 ? part / thickness : 0;
        areas.push(isColumn
            ? { x: rest.x, y: along, width: thickness, height: length }
            : { x: along, y: rest.y, width: length, height: thickness });
        along += length;
    }
    return isColumn
        ? { ...rest, x: rest.x + thickness, width: Math.max(0, rest.width - thickness) }
        : { ...rest, y: rest.y + thickness, height: Math.max(0, rest.height - thickness) };
}

;// CONCATENATED MODULE: ./lib/browse/treemap-svg.js



const treemap_svg_WIDTH = 1000;
const treemap_svg_HEIGHT = 460;
/** Parts of a folder that are drawn at the most; the rest is one. */
const MAX_PARTS = 120;
const MAX_INNER_PARTS = 24;
/** Smaller ones are too small to see or to hit. */
const MIN_AREA = 60;
const TITLE_HEIGHT = 18;
const GAP = 2;
/** What text takes. */
const LINE_HEIGHT = 15;
const MIN_TEXT_WIDTH = 34;
const MIN_SIZE_WIDTH = 68;
/** Colours there are for files; style.ts has them. */
const HUES = 6;
/** A treemap as SVG with a link for each part, which keys reach in order of size. Undefined where nothing has a size. */
function treemapSvg(content, what) {
    const { parts, rest } = partsIn(content, { x: 0, y: 0, width: treemap_svg_WIDTH, height: treemap_svg_HEIGHT }, MAX_PARTS);
    if (parts.length === 0)
        return undefined;
    return markup `<svg class="treemap" viewBox="0 0 ${treemap_svg_WIDTH} ${treemap_svg_HEIGHT}" role="group" aria-label="${what}, each part as large as what it holds">
${parts.map((part) => drawn(part, content.size, 1))}${rest && drawnRest(rest, 'others')}
</svg>`;
}
/** The largest items that can be seen, with their areas, and what is left for all the others. */
function partsIn({ items, size, count }, area, most) {
    const scale = (area.width * area.height) / Math.max(1, size);
    const shown = items.filter((item) => item.size * scale >= MIN_AREA).slice(0, most);
    if (shown.length === 0)
        return { parts: [], rest: undefined };
    const restSize = size - shown.reduce((sum, item) => sum + item.size, 0);
    // The rest comes last whatever its size, so that it is in the corner where nobody looks first
    const hasRest = restSize * scale >= 1;
    const areas = squarified([...shown.map((item) => item.size), ...(hasRest ? [restSize] : [])], area);
    const parts = shown.map((item, i) => ({ item, area: inset(areas[i]) }));
    if (!hasRest)
        return { parts, rest: undefined };
    return { parts, rest: { area: inset(areas.at(-1)), count: count - shown.length, size: restSize } };
}
function drawn({ item, area }, total, depth) {
    const { label, size, href, kind, content } = item;
    const share = `${((size / total) * 100).toFixed(1)} %`;
    const name = `${label}${kind === 'directory' ? '/' : ''}`;
    const isRoomy = area.width > 90 && area.height > 60;
    const inner = content !== undefined && isRoomy ? drawnContent(content, area, total, depth) : undefined;
    const colour = kind === 'directory' ? `folder-${depth}` : `hue-${hueOf(label)}`;
    return markup `<a href="${href}" class="${colour}" aria-label="${name}, ${(0,units/* formatSize */.Xq)(size)}, ${share}"><title>${name}
${(0,units/* formatSize */.Xq)(size)}, ${share}</title>${box(area)}${texts(area, name, (0,units/* formatSize */.Xq)(size), inner !== undefined)}</a>${inner}
`;
}
function drawnContent(content, { x, y, width, height }, total, depth) {
    const area = { x: x + GAP, y: y + TITLE_HEIGHT, width: width - 2 * GAP, height: height - TITLE_HEIGHT - GAP };
    const { parts, rest } = partsIn(content, area, MAX_INNER_PARTS);
    if (parts.length === 0)
        return undefined;
    return markup `${parts.map((part) => drawn(part, total, depth + 1))}${rest && drawnRest(rest, '')}`;
}
function drawnRest({ area, count, size }, label) {
    return markup `<g class="rest"><title>${(0,units/* countOf */.pq)(count, 'other')}, ${(0,units/* formatSize */.Xq)(size)}</title>${box(area)}${texts(area, label, '', false)}</g>`;
}
function box({ x, y, width, height }) {
    return markup `<rect x="${treemap_svg_round(x)}" y="${treemap_svg_round(y)}" width="${treemap_svg_round(width)}" height="${treemap_svg_round(height)}" rx="2"/>`;
}
/** The name and the size, as far as there is room, cut off at the edge: an SVG in an SVG shows nothing outside of it. */
function texts({ x, y, width, height }, name, size, isTitle) {
    if (width < MIN_TEXT_WIDTH || height < LINE_HEIGHT)
        return undefined;
    const second = !isTitle && width > MIN_SIZE_WIDTH && height > 2 * LINE_HEIGHT + 4
        ? markup `<text class="size" x="5" y="${2 * LINE_HEIGHT - 2}">${size}</text>`
        : undefined;
    const aside = isTitle && width > 220 ? markup `<text class="size end" x="${treemap_svg_round(width - 6)}" y="13">${size}</text>` : undefined;
    const room = Math.max(1, Math.floor((width - 10 - (aside ? 70 : 0)) / 6.4));
    return markup `<svg x="${treemap_svg_round(x)}" y="${treemap_svg_round(y)}" width="${treemap_svg_round(width)}" height="${treemap_svg_round(height)}" aria-hidden="true"><text x="5" y="13">${shortened(name, room)}</text>${second}${aside}</svg>`;
}
function shortened(text, room) {
    const letters = Array.from(text);
    return letters.length <= room ? text : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`;
}
function inset({ x, y, width, height }) {
    const gap = GAP / 2;
    return { x: x + gap, y: y + gap, width: Math.max(0.5, width - GAP), height: Math.max(0.5, height - GAP) };
}
/** Files with the same ending have the same colour. */
function hueOf(label) {
    const ending = /\.[^.]*$/.exec(label)?.[0].toLowerCase() ?? '';
    let sum = 7;
    for (const letter of ending)
        sum = (sum * 31 + letter.codePointAt(0)) % 65_521;
    return sum % HUES;
}
function treemap_svg_round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/browse/folder-map.js





/** Folders in the folder of whose content something is shown, in all; how much of all each holds at least. */
const MAX_INNER = 16;
const INNER_SHARE = 0.03;
/** How deep they may lie in each other. */
const MAX_DEPTH = 3;
/** Milliseconds that reading them takes at the most, and that the sizes in one of them are waited for. */
const INNER_TIME = 60;
const INNER_WAIT = 40;
/** What the treemap of a folder shows: its largest children, and what is in the largest folders, as far as that is read quickly. */
async function folderMap(context, folder) {
    const waiting = [];
    const contentOf = (children, depth) => {
        const largest = children.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MAX_PARTS);
        const items = largest.map((child) => {
            const item = mapItem(folder.oid, child);
            const isLarge = item.size > folder.size * INNER_SHARE;
            if (item.kind === 'directory' && isLarge && depth < MAX_DEPTH)
                waiting.push({ child, item, depth });
            return item;
        });
        return { items, size: children.reduce((sum, child) => sum + sizeOf(child), 0), count: children.length };
    };
    const map = contentOf(folder.children, 1);
    const end = performance.now() + INNER_TIME;
    for (let read = 0; folder.isComplete && read < MAX_INNER && performance.now() < end; read++) {
        const largest = waiting.sort((a, b) => a.item.size - b.item.size).pop();
        if (largest === undefined)
            break;
        const { child, item, depth } = largest;
        const inner = await readInner(context, child);
        const children = inner?.children.map((one) => ({ ...one, path: `${child.path}/${one.path}` }));
        if (children !== undefined)
            item.content = contentOf(children, depth + 1);
    }
    return map;
}
/** A folder to be shown in another; undefined where it takes too long, or is damaged, which its own page says. */
async function readInner(context, { listed }) {
    try {
        const inner = await readFolder(context, listed.id, '', INNER_WAIT);
        return inner.isComplete ? inner : undefined;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return undefined;
        throw error;
    }
}
function mapItem(oid, child) {
    const isFolder = child.listed.entry.kind === 'directory';
    return {
        label: (0,files_path/* displayPath */.Gt)(child.listed.name),
        size: sizeOf(child),
        href: links_link(isFolder ? 'tree' : 'download', { s: oid, p: child.path }),
        kind: isFolder ? 'directory' : 'file'
    };
}

;// CONCATENATED MODULE: ./lib/browse/folder-page.js










/** Entries on a page: browsers take a second for some thousand rows. */
const folder_page_PAGE_SIZE = 250;
/** Milliseconds that the sizes of folders are waited for. */
const SIZES_WAIT = 60;
/** What folders can be sorted by. */
const ORDERS = {
    size: (a, b) => sizeOf(b) - sizeOf(a),
    name: (a, b) => (a.listed.name < b.listed.name ? -1 : 1),
    time: (a, b) => b.listed.entry.mtime - a.listed.entry.mtime
};
/** A snapshot or a folder of one: a treemap of what it holds, and a list. */
async function folderPage(context, { id, path, sort = 'size', from }) {
    const order = Object.hasOwn(ORDERS, sort) ? sort : 'size';
    const folder = await readFolder(context, id, path, SIZES_WAIT);
    const { oid, children, isComplete, isCut } = folder;
    children.sort(ORDERS[order]);
    const { trail, roots } = await snapshotTrail(context, folder);
    const name = path === '' ? 'Snapshot' : (0,files_path/* displayPath */.Gt)(lastPart(path));
    const map = treemapSvg(await folderMap(context, folder), `What ${name} holds`);
    return {
        title: name,
        trail: [...trail, ...pathTrail(oid, path, roots)],
        isPartial: !isComplete,
        body: markup `<h1>${path === '' ? 'Snapshot' : shownName(lastPart(path))}</h1>
${facts(folder)}
${!isComplete && markup `<p class="notice" role="status">The folders are being measured. This page will be complete in a moment.</p>`}
${isCut && markup `<p class="notice">It has more than ${(0,units/* formatCount */.B4)(MAX_CHILDREN)} entries, and the others are not shown. rekkord list shows them all.</p>`}
${map && markup `<p class="skip"><a href="#list">Skip the map</a></p>${map}`}
${children.length === 0 ? markup `<p id="list">There is nothing in it.</p>` : entryTable(folder, order, from)}`
    };
}
function facts({ oid, path, target, size, entries }) {
    const time = target.kind === 'snapshot' ? target.snapshot.time : target.entry?.mtime;
    return factList([
        ['Size', (0,units/* formatSize */.Xq)(size)],
        ['Files, links and folders', (0,units/* formatCount */.B4)(entries)],
        [target.kind === 'snapshot' ? 'Saved' : 'Changed', time === undefined ? '–' : timeElement(time)],
        ['Download', markup `<a href="${links_link('download', { s: oid, p: path || undefined })}" download>download as tar</a>`]
    ]);
}
function entryTable(folder, order, from) {
    const { oid, path, children } = folder;
    const heading = (name, text, numeric) => {
        const href = links_link('tree', { s: oid, p: path || undefined, sort: name });
        return markup `<th scope="col"${numeric && markup ` class="number"`}${name === order && markup ` aria-sort="${name === 'name' ? 'ascending' : 'descending'}"`}><a href="${href}#list">${text}</a></th>`;
    };
    const largest = Math.max(1, ...children.slice(0, folder_page_PAGE_SIZE).map(sizeOf), sizeOf(children[0]));
    const shown = children.slice(from, from + folder_page_PAGE_SIZE);
    return markup `<div class="scroll"><table id="list" class="entries">
<thead><tr>${heading('name', 'Name', false)}${heading('size', 'Size', true)}<th scope="col" class="share">Share</th><th scope="col" class="number">Entries</th>${heading('time', 'Changed', false)}<th scope="col">Mode</th><th scope="col">Archive</th></tr></thead>
<tbody>${shown.map((child) => entryRow(oid, child, largest))}</tbody>
</table></div>${folder_page_pageLinks(folder, order, from)}`;
}
function entryRow(oid, child, largest) {
    const { listed, path, held } = child;
    const { entry, name, id } = listed;
    const isFolder = entry.kind === 'directory';
    const address = links_link(isFolder ? 'tree' : 'download', { s: oid, p: path });
    const hasContent = id !== undefined && (isFolder || entry.kind === 'file');
    const shown = markup `${shownName(name)}${isFolder && '/'}`;
    const label = hasContent ? markup `<a href="${address}"${!isFolder && markup ` download`}>${shown}</a>` : shown;
    const remark = remarkOf(child);
    const size = typeof held === 'object' ? (0,units/* formatSize */.Xq)(held.size) : held === undefined && hasContent ? '…' : '–';
    const tar = isFolder && hasContent && markup `<a href="${links_link('download', { s: oid, p: path })}" download>tar</a>`;
    return markup `
<tr><th scope="row">${label}${remark && markup ` <span class="remark">${remark}</span>`}</th><td class="number">${size}</td><td class="share">${shareBar(sizeOf(child) / largest)}</td><td class="number">${isFolder && typeof held === 'object' && (0,units/* formatCount */.B4)(held.entries)}</td><td class="quiet">${entry.stated && (0,units/* formatTimeForPeople */.$3)(entry.mtime)}</td><td>${entry.stated && markup `<code>${entry.mode.toString(8).padStart(4, '0')}</code>`}</td><td>${tar}</td></tr>`;
}
function remarkOf({ listed: { entry }, held }) {
    if (held === 'damaged')
        return 'damaged';
    if (!entry.readable && entry.kind !== 'other')
        return 'could not be read when it was saved';
    return { link: 'link', other: 'device, pipe or socket', file: undefined, directory: undefined }[entry.kind];
}
function shareBar(share) {
    if (share < 0.005)
        return undefined;
    return markup `<svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${(share * 100).toFixed(1)}" height="8"/></svg>`;
}
function folder_page_pageLinks({ oid, path, children }, sort, from) {
    if (children.length <= folder_page_PAGE_SIZE)
        return undefined;
    const to = (start, text) => markup `<a href="${links_link('tree', { s: oid, p: path || undefined, sort, from: String(start) })}#list">${text}</a>`;
    const last = Math.min(children.length, from + folder_page_PAGE_SIZE);
    return markup `<p class="pages">${from > 0 && to(Math.max(0, from - folder_page_PAGE_SIZE), 'Before')} ${(0,units/* formatCount */.B4)(from + 1)} to ${(0,units/* formatCount */.B4)(last)} of ${(0,units/* countOf */.pq)(children.length, 'entry', 'entries')} ${last < children.length && to(last, 'After')}</p>`;
}

;// CONCATENATED MODULE: ./lib/browse/overview-page.js







/** All channels, each with how it grew. */
async function overviewPage({ repository, tags }) {
    const list = await tags.list();
    const histories = Map.groupBy(list.tags, ({ channel }) => channel);
    const sum = (pick) => list.tags.reduce((total, tag) => total + pick(tag), 0);
    const channels = listedChannels(histories);
    return {
        title: 'Channels',
        trail: [markup `Channels`],
        body: markup `<h1>Channels</h1>
<p class="lead"><bdi>${repository.url}</bdi></p>
${factList([
            ['Channels', (0,units/* formatCount */.B4)(channels.length)],
            ['Snapshots', (0,units/* formatCount */.B4)(list.tags.length)],
            ['Total size', (0,units/* formatSize */.Xq)(sum(({ size }) => size))],
            ['Added to the repository', (0,units/* formatSize */.Xq)(sum(({ added }) => added))]
        ])}
${tagProblems(list.problems)}${channels.length === 0 ? markup `<p>There is no snapshot yet.</p>` : channelTable(channels)}`
    };
}
/** By name, as the command line has them. */
function listedChannels(histories) {
    return [...histories]
        .map(([channel, history]) => ({ channel, history }))
        .sort((a, b) => (a.channel < b.channel ? -1 : 1));
}
function channelTable(channels) {
    return markup `<div class="scroll"><table>
<thead><tr><th scope="col">Channel</th><th scope="col" class="wide">Growth</th><th scope="col" class="number">Size</th><th scope="col" class="number">Snapshots</th><th scope="col">Newest</th></tr></thead>
<tbody>${channels.map(channelRow)}</tbody>
</table></div>`;
}
function channelRow({ channel, history }) {
    const newest = (0,newest_tag/* newestTag */.r)(history);
    return markup `
<tr><th scope="row">${channelLink(channel)}</th><td class="wide">${sparkline(history)}</td><td class="number">${(0,units/* formatSize */.Xq)(newest.size)}</td><td class="number">${(0,units/* formatCount */.B4)(history.length)}</td><td><a href="${links_link('tree', { s: (0,object_id/* formatObjectId */.Ax)(newest.id) })}" aria-label="newest of ${(0,units/* countOf */.pq)(history.length, 'snapshot')}">${timeElement(newest.time)}</a></td></tr>`;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/browse/responses.js


/**
 * What every response says: pages load a style and an icon from here and nothing else, run no script, stand in no frame, and are
 * neither kept nor told of to other servers.
 */
const HEADERS = {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store'
};
/** Answers with a text. */
function sendText(response, status, type, text, headers = {}) {
    const bytes = Buffer.from(text, 'utf8');
    response.writeHead(status, {
        ...HEADERS,
        ...headers,
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Length': bytes.length
    });
    response.end(bytes);
}
/** Answers with a page. */
function sendHtml(response, status, document) {
    sendText(response, status, 'text/html', document.text);
}
/** Answers with an address to go on to. */
function sendRedirect(response, location, cookie) {
    sendText(response, 303, 'text/plain', '', { Location: location, 'Set-Cookie': cookie });
}
/**
 * Answers with a file, as fast as it is taken. Where it cannot be read to its end the connection breaks off, so that nobody
 * takes what there is for all of it.
 *
 * @throws what reading the file threw, and an error of the stream when the reader went away
 */
async function sendDownload(response, { disposition, size, pieces }) {
    response.writeHead(200, {
        ...HEADERS,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': disposition,
        ...(size !== undefined && { 'Content-Length': size })
    });
    if (response.req.method === 'HEAD') {
        response.end();
        return;
    }
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces, { objectMode: false, highWaterMark: 0 }), response);
}

;// CONCATENATED MODULE: ./lib/browse/style.js
/** The style of all pages, for light and dark screens, as wide as they are. */
const STYLE = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --link: #0757b8;
  --accent: #2f81f7; --bar: #bf8700; --added: #1a7f37; --removed: #cf222e; --changed: #9a6700;
  --folder-1: #d3e5ff; --folder-2: #b6d4fe; --folder-3: #98c1fb; --rest: #e3e7eb; --on-map: #16202c;
  --hue-0: #b8e2c8; --hue-1: #fbd9a5; --hue-2: #e5c9f5; --hue-3: #f9c6c6; --hue-4: #bfe5ea; --hue-5: #e4e3a5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #161b22; --text: #e6edf3; --quiet: #9198a1; --line: #30363d; --link: #6cb0ff;
    --accent: #4493f8; --bar: #d29922; --added: #3fb950; --removed: #ff7b72; --changed: #d29922;
    --folder-1: #16365f; --folder-2: #1f4a80; --folder-3: #2b60a2; --rest: #272d35; --on-map: #eef4fa;
    --hue-0: #20573a; --hue-1: #6b4715; --hue-2: #553272; --hue-3: #702f33; --hue-4: #1c5660; --hue-5: #565417;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
header { background: var(--raised); border-bottom: 1px solid var(--line); }
nav, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
main { padding-bottom: 64px; }
.trail { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 10px 0; gap: 2px 8px; overflow-wrap: anywhere; }
.trail li + li::before { content: "/"; color: var(--quiet); margin-right: 8px; }
.trail .home { font-weight: 600; }
h1 { font-size: 26px; line-height: 1.3; margin: 26px 0 10px; overflow-wrap: anywhere; white-space: pre-wrap; }
h2 { font-size: 19px; margin: 30px 0 8px; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.lead { color: var(--quiet); margin: 0 0 12px; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 10px; margin: 16px 0 20px; }
.facts div { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 9px 14px; }
.facts dt { color: var(--quiet); font-size: 13px; }
.facts dd { margin: 0; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts dd a { font-size: 15px; }
.problem, .notice { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; padding: 9px 14px; margin: 12px 0; overflow-wrap: anywhere; }
.problem { border-left-color: var(--removed); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: normal; white-space: nowrap; }
thead th { color: var(--quiet); font-size: 13px; font-weight: 600; }
thead th[aria-sort] a { color: var(--text); }
thead th[aria-sort="descending"] a::after { content: " ▾"; }
thead th[aria-sort="ascending"] a::after { content: " ▴"; }
tbody tr:hover { background: var(--raised); }
tbody th { white-space: normal; overflow-wrap: anywhere; min-width: 220px; }
.number { text-align: right; padding-right: 24px; }
.choice { text-align: center; width: 60px; }
.name { white-space: pre-wrap; }
.remark, .bytes, time, .quiet { color: var(--quiet); }
.facts time, a time { color: inherit; }
.facts time { font-size: 15px; white-space: nowrap; }
.bytes { font-size: 11px; border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; cursor: help; }
.remark { font-size: 13px; }
.share { width: 110px; }
.bar-of { width: 90px; height: 8px; display: block; background: var(--raised); border-radius: 4px; overflow: hidden; }
.bar-of rect { fill: var(--accent); }
.spark { width: 150px; height: 34px; display: block; }
.chart { margin: 20px 0; }
.chart svg { width: 100%; height: auto; display: block; }
figcaption { color: var(--quiet); font-size: 13px; }
.key { display: inline-block; width: 12px; height: 12px; border-radius: 3px; vertical-align: -1px; margin: 0 3px 0 10px; }
.line-key { background: var(--accent); } .bar-key { background: var(--bar); }
.area { fill: var(--accent); opacity: 0.16; }
.line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.point { fill: var(--accent); } .bar { fill: var(--bar); }
.grid { stroke: var(--line); stroke-width: 1; }
.tick { fill: var(--quiet); font-size: 13px; } .end { text-anchor: end; }
.treemap { width: 100%; height: auto; display: block; margin: 8px 0 20px; }
.treemap text { fill: var(--on-map); font-size: 12px; pointer-events: none; }
.treemap .size { opacity: 0.72; font-size: 11px; }
.treemap a rect { stroke: var(--ground); stroke-width: 1; }
.treemap a:hover rect { stroke: var(--text); stroke-width: 2; }
.treemap a:focus-visible { outline: none; }
.treemap a:focus-visible rect { stroke: var(--text); stroke-width: 3; }
.folder-1 rect { fill: var(--folder-1); } .folder-2 rect { fill: var(--folder-2); } .folder-3 rect { fill: var(--folder-3); }
.rest rect { fill: var(--rest); }
.hue-0 rect { fill: var(--hue-0); } .hue-1 rect { fill: var(--hue-1); } .hue-2 rect { fill: var(--hue-2); }
.hue-3 rect { fill: var(--hue-3); } .hue-4 rect { fill: var(--hue-4); } .hue-5 rect { fill: var(--hue-5); }
.skip { position: absolute; left: -9999px; }
.skip:focus-within { position: static; }
.sign { display: inline-block; width: 1em; font-weight: 700; }
.added .sign { color: var(--added); } .removed .sign { color: var(--removed); } .modified .sign { color: var(--changed); }
button { font: inherit; color: var(--text); background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 6px 16px; cursor: pointer; }
.pages { display: flex; gap: 16px; }
@media (max-width: 700px) { nav, main { padding-left: 14px; padding-right: 14px; } .wide, .share { display: none; } }
`;
/** The icon of all pages. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2f81f7"/><path d="M7 8h10v16H7zM19 8h6v7h-6zM19 17h6v7h-6z" fill="#fff"/></svg>
`;

;// CONCATENATED MODULE: ./lib/browse/router.js













/** The pages, by their names. */
const PAGES = {
    '': (context) => overviewPage(context),
    channel: (context, query) => {
        const name = Buffer.from(query.get('name') ?? '', 'latin1').toString('utf8');
        return channelPage(context, name, startOf(query));
    },
    tree: (context, query) => folderPage(context, {
        id: objectIdOf(query.get('s')),
        path: query.get('p') ?? '',
        sort: query.get('sort'),
        from: startOf(query)
    }),
    diff: (context, query) => diffPage(context, objectIdOf(query.get('a')), objectIdOf(query.get('b')), query.has('metadata'))
};
const STATUS = { usage: 404, key: 403 };
/** Answers one request. Never rejects. */
async function answer(guard, context, reporter, request, response) {
    try {
        const admission = guard.admit(request);
        if (admission.kind === 'refused') {
            const allow = admission.status === 405 ? { Allow: 'GET, HEAD' } : {};
            sendText(response, admission.status, 'text/plain', `${admission.reason}.\n`, { ...allow, Connection: 'close' });
        }
        else if (admission.kind === 'session') {
            sendRedirect(response, admission.location, admission.cookie);
        }
        else {
            await sendPage(admission.page, parseQuery(admission.query), context, reporter, response);
        }
    }
    catch (error) {
        fail(error, reporter, response);
    }
}
async function sendPage(page, query, context, reporter, response) {
    if (page === 'style.css')
        return sendText(response, 200, 'text/css', STYLE);
    if (page === 'icon.svg')
        return sendText(response, 200, 'image/svg+xml', ICON);
    if (page === 'download') {
        const leftOut = (path, why) => reporter.problem(`${(0,files_path/* displayPath */.Gt)(path)} is not in the archive: ${why}`);
        const download = await openDownload(context, objectIdOf(query.get('s')), query.get('p') ?? '', leftOut);
        return sendDownload(response, download);
    }
    if (!Object.hasOwn(PAGES, page))
        throw new errors/* RekkordError */.XZ('usage', 'There is no such page');
    sendHtml(response, 200, documentOf(await PAGES[page](context, query)));
}
/** Where in a list a page begins. */
function startOf(query) {
    const from = query.get('from') ?? '0';
    return /^\d{1,9}$/.test(from) ? Number(from) : 0;
}
/** Shows what went wrong, or breaks off what has begun. */
function fail(error, reporter, response) {
    const expected = error instanceof errors/* RekkordError */.XZ;
    const hasBegun = response.headersSent;
    response.once('error', () => undefined);
    if (hasBegun)
        response.destroy();
    // Who went away, or pressed stop, is no problem
    if (hasBegun && error.code === 'ERR_STREAM_PREMATURE_CLOSE')
        return;
    if (!expected)
        reporter.bug(error);
    else if (hasBegun)
        reporter.problem(`A download was broken off: ${error.message}`);
    if (hasBegun)
        return;
    const message = expected ? (0,sentence/* sentence */.e)(error.message) : 'This is a bug: please report what stands in the terminal';
    sendHtml(response, expected ? (STATUS[error.code] ?? 500) : 500, documentOf(errorPage(message)));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
;// CONCATENATED MODULE: ./lib/browse/server.js




/** Times that a port is looked for that is free at both addresses. */
const ATTEMPTS = 20;
/** Bytes of a request's headers; addresses hold paths, of which each byte takes three characters. */
const MAX_HEADER = 64 * 1024;
/** A server on loopback, IPv4 and, where there is one, IPv6, at the same port of both. */
class LoopbackServer {
    port;
    #servers;
    constructor(port, servers) {
        this.port = port;
        this.#servers = servers;
    }
    /**
     * Listens.
     * @param port 0 for any that is free
     * @throws RekkordError of code `usage` when the port is taken or may not be used
     */
    static async start(port, handler) {
        for (let attempt = 1;; attempt++) {
            const first = await listen('127.0.0.1', port, handler);
            const address = first.address();
            const found = typeof address === 'object' && address !== null ? address.port : port;
            try {
                return new LoopbackServer(found, [first, await listen('::1', found, handler)]);
            }
            catch (error) {
                if (!(error instanceof errors/* RekkordError */.XZ))
                    return new LoopbackServer(found, [first]);
                await server_closed(first);
                if (port !== 0 || attempt === ATTEMPTS)
                    throw error;
            }
        }
    }
    /** Ends all connections, downloads included. */
    async close() {
        await Promise.all(this.#servers.map(server_closed));
    }
}
/** @throws RekkordError where the port is taken, the system's error where there is no such address */
async function listen(host, port, handler) {
    const server = external_node_http_.createServer({ maxHeaderSize: MAX_HEADER }, handler);
    try {
        server.listen({ host, port, exclusive: true });
        await (0,external_node_events_.once)(server, 'listening');
        return server;
    }
    catch (error) {
        const { code = 'error' } = error;
        if (code === 'EADDRINUSE' || code === 'EACCES' || host !== '::1') {
            const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${(0,system_error/* systemReason */.uc)(error)})`;
            throw new errors/* RekkordError */.XZ('usage', `Port ${port} of ${host} ${why}: give another with --port`, { cause: error });
        }
        throw error;
    }
}
async function server_closed(server) {
    server.close();
    server.closeAllConnections();
    if (server.listening)
        await (0,external_node_events_.once)(server, 'close');
}

;// CONCATENATED MODULE: ./lib/browse/snapshot-tags.js

/** Milliseconds after which snapshots are listed anew: opening a tag takes more than half of one. */
const MAX_AGE = 10_000;
/** The published snapshots, listed now and then. */
class SnapshotTags {
    #repository;
    #list;
    #until = 0;
    constructor(repository) {
        this.#repository = repository;
    }
    /** Oldest first. @throws RekkordError when the key cannot list, or the storage fails */
    async list() {
        if (this.#list !== undefined && performance.now() < this.#until)
            return this.#list;
        this.#list = this.#repository.tags();
        this.#until = Infinity;
        try {
            const list = await this.#list;
            this.#until = performance.now() + MAX_AGE;
            return list;
        }
        catch (error) {
            this.#list = undefined;
            throw error;
        }
    }
    /** Those of one channel, oldest first. */
    async ofChannel(channel) {
        const { tags } = await this.list();
        return tags.filter((tag) => tag.channel === channel);
    }
    /** The newest that published a snapshot; undefined for an object that is none. */
    async ofObject(oid) {
        const { tags } = await this.list();
        return tags.findLast(({ id }) => (0,object_id/* formatObjectId */.Ax)(id) === oid);
    }
}

;// CONCATENATED MODULE: ./lib/browse/browse.js







/**
 * Shows the settings' repository as web pages on loopback, until the signal ends it. Nothing is ever written.
 * @throws RekkordError when the repository cannot be opened, the key cannot list, or the port is taken
 */
function browse(settings, { port, signal }, reporter) {
    return (0,with_repository/* withRepository */.B)(settings, async (repository) => {
        const sizes = new FolderSizes(repository);
        try {
            const context = { repository, sizes, tags: new SnapshotTags(repository) };
            // What keeps everything from being shown is told before there is a server
            await context.tags.list();
            let guard;
            const server = await LoopbackServer.start(port, (request, response) => {
                if (guard !== undefined)
                    void answer(guard, context, reporter, request, response);
            });
            try {
                guard = new Guard(server.port);
                reporter.serving(`http://127.0.0.1:${server.port}${guard.openingPath}`);
                if (!signal.aborted)
                    await (0,external_node_events_.once)(signal, 'abort');
            }
            finally {
                await server.close();
            }
        }
        finally {
            sizes.close();
        }
    });
}

// EXTERNAL MODULE: ./lib/cli/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./lib/cli/program/options.js
var program_options = __webpack_require__(7299);
;// CONCATENATED MODULE: ./lib/cli/browse.js



/** `rekkord browse`. Gives the exit code, once a signal has ended it. */
async function runBrowse({ port = 0, ...options }, face) {
    const { terminal, signal } = face;
    await browse((0,program_options/* readSettings */.sb)(options, face), { port, signal }, {
        serving: (address) => {
            terminal.message('Open this address in a browser. It works once. Ctrl-C ends the server.');
            void terminal.write(`${address}\n`).then(() => terminal.flush());
        },
        problem: (message) => terminal.warning(message),
        bug: (error) => terminal.message((0,failure/* bugReport */.r)(error))
    });
    return failure.INTERRUPTED;
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ diffTrees)
});

// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff-entries.js



/** Entries that are sorted at the most, in some 500 MB. */
const MAX_SORTED = 1_000_000;
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
        if (list.push(entry) > MAX_SORTED)
            throw new errors/* FormatError */.IF(`more than ${MAX_SORTED} entries are not in byte order`);
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
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/compare/diff.js







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
 * This is not the walk of `snapshot/walk.ts`, which knows one folder at a place: here a place is a pair of folders, of which one may
 * be missing, and which pairs to go into is known when the entries of both are put side by side. The limits are the same.
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
    const turns = new async_turns/* Turns */.P();
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        if (turns.areDue)
            await turns.take();
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
                // The first level is that of the targets, whose entries have no folder above them
                if (levels.length > walk/* MAX_DEPTH */.lr + 1)
                    throw new errors/* FormatError */.IF(`it has more than ${walk/* MAX_DEPTH */.lr} folders above it`);
                if (step.path.length > walk/* MAX_PATH_LENGTH */.Kb)
                    throw new errors/* FormatError */.IF(`its path has more than ${walk/* MAX_PATH_LENGTH */.Kb} bytes`);
                const [old, now] = await folders.read(step, level);
                levels.push(new Level(compareEntries(step.path, old, now)));
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
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
        const { concurrency, traits } = repository.storage;
        this.#maxAhead = traits.overlaps ? Math.min(concurrency, MAX_AHEAD) : 0;
    }
    async target(target) {
        if (target.kind === 'snapshot')
            return target.snapshot.children;
        if (target.kind === 'directory')
            return this.#entries(target.id);
        const what = target.kind === 'other' ? 'special file' : target.kind;
        throw new errors/* RekkordError */.XZ('usage', `Only snapshots and folders can be compared; this is a ${what}`);
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
        // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
}


/***/ }),

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var _async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7963);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7677);





/** Chunks that are asked for before their turn, of 8 MiB at the most each. */
const CHUNKS_AHEAD = 4;
/**
 * Opens a file of a snapshot to read it from start to end; memory does not grow with its size.
 *
 * @throws RekkordError of code `usage` when the target is no file or link, `key` when the key cannot read, `damaged` when
 *   its first object is missing or damaged
 */
async function openFile(repository, target) {
    repository.requireRead();
    if (target.kind === 'snapshot' || target.kind === 'directory' || target.kind === 'other') {
        const what = { snapshot: 'snapshot', directory: 'folder', other: 'device, pipe or socket' }[target.kind];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `Only files and links have content to show; this is a ${what}`);
    }
    const { id, kind, path } = target;
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)(path)} could not be read when it was saved`);
    const { type, content } = await repository.readObject(id);
    const found = (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKind */ .AF)(type);
    if (kind === 'link' && found === 'link')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind === 'file' && found === 'chunk')
        return { kind, id, size: content.length, pieces: one(content) };
    if (kind !== 'file' || found !== 'file')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`The object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectTypeName */ .j3)(type)}, not a ${kind}`);
    const { size, chunks } = (0,_format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeChunkList */ .eW)(content);
    return { kind, id, size, pieces: readChunks(repository, chunks) };
}
async function* one(content) {
    yield content;
    return undefined;
}
async function* readChunks(repository, chunks) {
    const count = repository.storage.traits.overlaps ? CHUNKS_AHEAD : 1;
    for await (const { result } of (0,_async_prefetch_js__WEBPACK_IMPORTED_MODULE_4__/* .prefetch */ .y)(chunks, (chunk) => readChunk(repository, chunk), { count }))
        yield result;
    return undefined;
}
async function readChunk(repository, { length, hash }) {
    const { type, content } = await repository.readObject({ catalog: 'R', hash }, _format_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__/* .CHUNK_MAX_SIZE */ .Xl);
    if ((0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKind */ .AF)(type) !== 'chunk')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`an object is a ${(0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_2__/* .objectTypeName */ .j3)(type)}, not a chunk`);
    if (content.length !== length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`a chunk has ${content.length} bytes instead of ${length}`);
    return content;
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KE: () => (/* binding */ resolveIdentifier),
  o1: () => (/* binding */ resolvePath)
});

// UNUSED EXPORTS: findBelow

// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/repository/fossils.js
var fossils = __webpack_require__(6081);
// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
;// CONCATENATED MODULE: ./lib/snapshot/read/moment.js
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const MINUTE = 60_000;
const DAY = 86_400_000;
/**
 * The last millisecond, in Unix time, that a date or time of ISO 8601 stands for: `2026-11-20` is the whole day, `2026-11-20T03:00Z` the
 * whole minute, `2026-11-20T03:00:15Z` the second. UTC where no zone is given. Undefined for what is none.
 */
function parseMoment(text) {
    const [, day, minute, second, zone = 'Z'] = MOMENT.exec(text) ?? [];
    if (day === undefined)
        return undefined;
    // Date.parse takes the 31st of any month
    const midnight = Date.parse(`${day}T00:00Z`);
    if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day)
        return undefined;
    if (minute === undefined)
        return midnight + DAY - 1;
    const begin = Date.parse(`${day}T${minute}${second ?? ':00'}${zone}`);
    if (Number.isNaN(begin))
        return undefined;
    if (second === undefined)
        return begin + MINUTE - 1;
    return second.includes('.') ? begin : begin + 999;
}

;// CONCATENATED MODULE: ./lib/snapshot/read/wrong-identifier.js


/** The error for an identifier that names nothing, or not one thing. */
function wrongIdentifier(message) {
    return new errors/* RekkordError */.XZ('usage', (0,files_path/* escapeControls */.UN)(message), { subject: { kind: 'argument', name: 'identifier' } });
}

;// CONCATENATED MODULE: ./lib/snapshot/read/named-object.js




const SHORT_ID = /^[MR][0-9A-F]{7,63}$/i;
/** The word that stands for the newest snapshot of all. */
const LATEST = 'latest';
/**
 * Finds what the longest part of an identifier names that names something; behind it stands its end, or a colon
 * and a path (docs/behaviour.md section 8). A channel of exactly that name wins over a short object ID, a channel at a time, and `latest`.
 *
 * @returns undefined where no part names anything
 * @throws RekkordError `usage` when several objects have the digits, or the channel is younger than the time
 */
async function findNamed(repository, tags, identifier) {
    const channels = Map.groupBy(tags, ({ channel }) => channel);
    for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
        const name = identifier.slice(0, end);
        const path = identifier.slice(end + 1);
        const tag = (0,newest_tag/* newestTag */.r)(channels.get(name) ?? []) ??
            tagAtTime(channels, name) ??
            (name === LATEST ? (0,newest_tag/* newestTag */.r)(tags) : undefined);
        if (tag !== undefined)
            return { id: tag.id, tag, path };
        const id = await findByDigits(repository, name);
        if (id !== undefined)
            return { id, tag: undefined, path };
    }
    return undefined;
}
/** The newest snapshot that `<channel>@<time>` means. A channel may hold `@` itself: the last one stands before the time. */
function tagAtTime(channels, name) {
    const at = name.lastIndexOf('@');
    const tags = at === -1 ? undefined : channels.get(name.slice(0, at));
    const last = parseMoment(name.slice(at + 1));
    if (tags === undefined || last === undefined)
        return undefined;
    const found = (0,newest_tag/* newestTag */.r)(tags.filter(({ time }) => time <= last));
    if (found !== undefined)
        return found;
    const oldest = new Date(Math.min(...tags.map(({ time }) => time))).toISOString();
    throw wrongIdentifier(`There is no snapshot for ${name}: the oldest of its channel is of ${oldest}`);
}
/** The only object whose ID begins with some digits; undefined where there is none. */
async function findByDigits({ storage }, name) {
    if (!SHORT_ID.test(name))
        return undefined;
    const digits = name.toUpperCase();
    const found = new Set();
    for await (const { path } of storage.list(`blobs/${digits[0]}/${digits.slice(1, 3)}`)) {
        const oid = digits[0] + path.slice(path.lastIndexOf('/') + 1);
        if ((0,object_id/* isObjectId */.TS)(oid) && oid.startsWith(digits))
            found.add(oid);
    }
    if (found.size > 1)
        throw wrongIdentifier(`${digits} is the beginning of ${found.size} object IDs: give more digits`);
    const [oid] = found;
    return oid === undefined ? undefined : (0,object_id/* parseObjectId */.u9)(oid);
}

// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/identifier.js










const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s;
/**
 * Finds what `<OID|channel>[:<path>]` names (docs/behaviour.md sections 3 and 8). A whole OID always means its object, whatever channels
 * are called. A channel stands for its newest snapshot; channels may hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
async function resolveIdentifier(repository, identifier, listener) {
    repository.requireRead();
    const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? [];
    if (oid !== undefined && (0,object_id/* isObjectId */.TS)(oid)) {
        return findPath(repository, await findObject(repository, (0,object_id/* parseObjectId */.u9)(oid), identifier), (0,files_path/* toBytePath */.xe)(pathAfterId), identifier);
    }
    const { tags, problems } = await repository.tags();
    for (const { path, reason } of problems)
        listener?.warning(`The tag ${path} is left out: ${reason}`);
    const named = await findNamed(repository, tags, identifier);
    if (named === undefined)
        throw wrongIdentifier(`There is no channel or object called ${shown(identifier)}`);
    const { id, tag, path } = named;
    const future = tags.filter((other) => other.channel === tag?.channel && (0,newest_tag/* isFuture */.G)(other));
    if (future.length > 0)
        listener?.future?.(future);
    const found = await findObject(repository, id, identifier);
    if (tag !== undefined && found.kind !== 'snapshot') {
        const channel = shown(tag.channel);
        throw new errors/* FormatError */.IF(`The newest tag of ${channel} names a ${found.kind}, not a snapshot: nothing is read from it`);
    }
    return findPath(repository, found, (0,files_path/* toBytePath */.xe)(path), identifier);
}
/**
 * Finds what lies at a path, whatever its bytes, in a snapshot or folder of which the object is known; the object itself where
 * the path is empty.
 *
 * @throws as {@link resolveIdentifier}
 */
async function resolvePath(repository, id, path) {
    repository.requireRead();
    const identifier = `${(0,object_id/* formatObjectId */.Ax)(id)}${path && `:${(0,files_path/* displayPath */.Gt)(path)}`}`;
    return findPath(repository, await findObject(repository, id, identifier), path, identifier);
}
async function findObject(repository, id, identifier) {
    if ((await (0,fossils/* blobSize */.LE)(repository.storage, id)) === undefined) {
        throw wrongIdentifier(`The object of ${shown(identifier)} is not in ${repository.url}`);
    }
    const object = await (0,tree/* readTreeObject */.sk)(repository, id);
    const kind = (0,object_type/* objectKind */.AF)(object.type);
    if (kind === 'snapshot')
        return { kind, id, snapshot: (0,tree/* openSnapshot */.r3)(object) };
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
        throw wrongIdentifier(`There is nothing called ${shown(identifier)}${startsOfPaths(from)}`);
    }
    return { kind: entry.kind, id: (0,tree/* entryObjectId */.bD)(entry), entry, path };
}
/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository, snapshot, path) {
    const roots = snapshot.children
        .filter((child) => `${path}/`.startsWith(`${(0,tree/* entryName */.MB)(child)}/`))
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
    const turns = new async_turns/* Turns */.P();
    let id = directory;
    let found;
    for (const name of path.split('/')) {
        if (id === undefined)
            return undefined;
        found = undefined;
        for (const child of (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(repository, id))?.children ?? []) {
            if (turns.areDue)
                await turns.take();
            if ((0,tree/* entryName */.MB)(child) === name)
                found = child;
        }
        id = found && directoryId(found);
    }
    return found;
}
function directoryId(entry) {
    return entry.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
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
    return (0,files_path/* escapeControls */.UN)(text);
}


/***/ }),

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   Lw: () => (/* binding */ warnUnlisted),
/* harmony export */   UH: () => (/* binding */ listedEntry)
/* harmony export */ });
/* unused harmony export childrenOf */
/* harmony import */ var _async_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2636);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7430);
/* harmony import */ var _repository_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9903);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8105);






const TOP = { path: '', depth: 0 };
/**
 * Lists what is in a snapshot or a folder, or a file by itself, each folder followed by what is in it when `recursive`. Entries keep their
 * stored order. Every directory object is checked against its hash.
 *
 * @param listener told of folders that are missing or damaged, which are listed without content
 * @param signal ends it
 * @throws RekkordError of code `usage` when the target is a file's object alone, `key` when the key cannot read, `damaged` when
 *   the target itself is, the reason of `signal` when it aborts
 */
async function* listChildren(repository, target, recursive, listener, signal) {
    if (target.kind !== 'snapshot' && target.kind !== 'directory') {
        if (target.entry === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', `The object is a ${target.kind}, which has neither name nor metadata by itself`);
        }
        yield { path: target.path, name: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(target.entry), depth: 0, entry: target.entry, id: target.id };
        return undefined;
    }
    const options = { source: (0,_repository_source_js__WEBPACK_IMPORTED_MODULE_3__/* .repositorySource */ .O)(repository), order: 'stored' };
    yield* (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkEntries */ .Y1)(await childrenOf(repository, target), TOP, new Lister(recursive, listener, signal), options);
    return undefined;
}
/** The entries of a snapshot or folder. @throws RekkordError when it is damaged, or cannot be read */
async function childrenOf(repository, target) {
    if ('snapshot' in target)
        return target.snapshot.children;
    if (target.id === undefined)
        return [];
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openDirectory */ .AJ)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeObject */ .sk)(repository, target.id))?.children ?? [];
}
class Lister {
    #recursive;
    #listener;
    #turns;
    constructor(recursive, listener, signal) {
        this.#recursive = recursive;
        this.#listener = listener;
        this.#turns = new _async_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .Turns */ .P(signal);
    }
    pace() {
        return this.#turns.areDue ? this.#turns.take() : undefined;
    }
    entry(entry, folder) {
        return listedEntry(entry, folder);
    }
    wants() {
        return this.#recursive;
    }
    enter({ entry, parent }) {
        const { path, depth } = listedEntry(entry, parent);
        return { path, depth: depth + 1 };
    }
    fail({ entry, parent }, error) {
        // A storage that fails would fail everywhere
        if (error.code !== 'damaged')
            throw error;
        warnUnlisted(this.#listener, listedEntry(entry, parent).path, error);
    }
    breakOff(folder, error) {
        if (folder === TOP)
            throw error;
        warnUnlisted(this.#listener, folder.path, error);
    }
}
/** An entry as it is listed in a folder of this path, which has so many folders above it. */
function listedEntry(entry, { path, depth }) {
    const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryName */ .MB)(entry);
    return { path: path === '' ? name : (0,_files_path_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(path, name), name, depth, entry, id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entryObjectId */ .bD)(entry) };
}
/** Tells of a folder that is listed without content, or not with all of it. */
function warnUnlisted(listener, path, { message }) {
    listener.warning(`${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_5__/* .displayPath */ .Gt)(path)} cannot be listed: ${message}`);
}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ repositorySource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _format_content_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8260);


/** Has the objects of a walk read in this thread, one after the other: for walks that are not worth starting threads. */
function repositorySource(repository) {
    return {
        async *read(ids, maximum) {
            for (const id of ids)
                yield await read(repository, id, Math.min(maximum, _format_content_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_OBJECT */ .bC));
        }
    };
}
async function read(repository, id, maximum) {
    try {
        const { type, content, stored } = await repository.readObject(id, maximum);
        return { type, content, stored, length: content.length };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ)
            return { problem: { code: error.code, message: error.message } };
        throw error;
    }
}


/***/ }),

/***/ 9760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ conflictReason),
  H: () => (/* binding */ planRoots)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/restore/nested-roots.js


/** Entries of directories at the most that are looked at to find saved paths which lie in others. */
const MAX_ENTRIES = 20_000_000;
/**
 * Compares the saved paths that lie in another one with what is found there. Level by level, and each directory once a level,
 * so that many saved paths in a large folder take no more than the folder itself.
 *
 * @param outer the saved path that they lie in
 * @returns those that are something else there, or are not found
 * @throws RekkordError of code `damaged` when there is more to look at than any snapshot needs
 */
async function findNested(repository, outer, turn) {
    const conflicts = [];
    const within = (0,tree/* entryName */.MB)(outer.entry);
    const conflict = (entry) => conflicts.push({ name: (0,tree/* entryName */.MB)(entry), within });
    let looked = 0;
    const look = async () => {
        if (++looked > MAX_ENTRIES)
            throw new errors/* RekkordError */.XZ('damaged', 'the saved paths lie in each other in too many ways');
        await turn();
    };
    let level = [{ id: directoryId(outer.entry), nodes: [outer] }];
    while (level.length > 0) {
        const below = new Map();
        for (const search of level) {
            const found = await findChildren(repository, search, look);
            for (const child of search.nodes.flatMap(({ children }) => [...(children?.values() ?? [])])) {
                await turn();
                const entry = found.get(child.name);
                if (child.entry !== undefined && (entry === undefined || !isSameEntry(entry, child.entry)))
                    conflict(child.entry);
                if (child.children !== undefined)
                    addSearch(below, directoryId(entry), child);
            }
        }
        level = [...below.values()];
    }
    return conflicts;
}
/** The entries of a directory that lie on the way; none where there is no directory, or it is damaged. */
async function findChildren(repository, { id, nodes }, look) {
    const found = new Map();
    if (id === undefined)
        return found;
    const wanted = new Set(nodes.flatMap(({ children }) => [...(children?.keys() ?? [])]));
    try {
        for (const entry of (0,tree/* openDirectory */.AJ)(await (0,tree/* readTreeObject */.sk)(repository, id))?.children ?? []) {
            const name = (0,tree/* entryName */.MB)(entry);
            await look();
            if (wanted.has(name))
                found.set(name, { ...entry, hash: Buffer.from(entry.hash) });
        }
        return found;
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return new Map();
        throw error;
    }
}
function addSearch(below, id, node) {
    const key = id === undefined ? '' : id.hash.toString('latin1');
    const search = below.get(key);
    if (search === undefined)
        below.set(key, { id, nodes: [node] });
    else
        search.nodes.push(node);
}
function directoryId(entry) {
    return entry?.kind === 'directory' ? (0,tree/* entryObjectId */.bD)(entry) : undefined;
}
/** Whether two saved paths are the same thing with the same content. */
function isSameEntry(a, b) {
    return a.kind === b.kind && a.hash.equals(b.hash);
}

;// CONCATENATED MODULE: ./lib/snapshot/restore/roots.js





/** Folders above saved paths at the most, in all. */
const MAX_FOLDERS_ABOVE = 200_000;
/**
 * Plans the restore of a snapshot. A saved path that lies in another, or is there twice, comes with the first; where it
 * is something else there (a link that was followed, say) it cannot be restored at the same time.
 *
 * @param turn lets others have the event loop from time to time; rejects when the run is to end
 * @throws FormatError when there are more folders above them, or they are deeper, than any system has
 */
async function planRoots(repository, snapshot, turn) {
    const top = { name: '', entry: undefined, children: undefined };
    const plan = { top, roots: [], conflicts: [] };
    let above = 0;
    for (const entry of snapshot.children) {
        await turn();
        above += add(top, entry, plan.conflicts, MAX_FOLDERS_ABOVE - above);
    }
    for (const node of outermost(top)) {
        await turn();
        plan.roots.push({ name: (0,tree/* entryName */.MB)(node.entry), entry: node.entry });
        if (node.children !== undefined)
            plan.conflicts.push(...(await findNested(repository, node, turn)));
        node.children = undefined;
    }
    return plan;
}
/** @returns how many folders above it are new */
function add(top, entry, conflicts, most) {
    const name = (0,tree/* entryName */.MB)(entry);
    let node = top;
    let depth = 0;
    let added = 0;
    for (let start = 0; start <= name.length; depth++) {
        const slash = name.indexOf('/', start);
        const end = slash === -1 ? name.length : slash;
        if (depth > walk/* MAX_DEPTH */.lr)
            throw new errors/* FormatError */.IF(`a saved path has more than ${walk/* MAX_DEPTH */.lr} folders above it`);
        const part = name.slice(start, end);
        node.children ??= new Map();
        let child = node.children.get(part);
        if (child === undefined) {
            child = { name: part, entry: undefined, children: undefined };
            node.children.set(part, child);
            if (slash !== -1 && ++added > most) {
                throw new errors/* FormatError */.IF(`the saved paths have more than ${MAX_FOLDERS_ABOVE} folders above them`);
            }
        }
        node = child;
        start = end + 1;
    }
    if (node.entry === undefined)
        node.entry = entry;
    else if (!isSameEntry(node.entry, entry))
        conflicts.push({ name, within: name });
    return added;
}
/** The saved paths that lie in no other one. */
function* outermost(top) {
    const stack = [top];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if (node.entry !== undefined)
            yield node;
        else
            for (const child of [...(node.children?.values() ?? [])].reverse())
                stack.push(child);
    }
    return undefined;
}
/** Why a saved path is left out. */
function conflictReason({ within }) {
    return `it lies in ${(0,path/* displayPath */.Gt)(within)} as well, where it is something else: restore it alone by its path`;
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lr: () => (/* binding */ MAX_DEPTH),
  Kb: () => (/* binding */ MAX_PATH_LENGTH),
  Y1: () => (/* binding */ walkEntries),
  aI: () => (/* binding */ walkFolder),
  mD: () => (/* binding */ walkToEnd)
});

;// CONCATENATED MODULE: ./lib/async/depth-first.js
/** What a generator yields to have another one run to its end before it goes on itself. */
class Below {
    steps;
    constructor(steps) {
        this.steps = steps;
    }
}
/**
 * Goes through levels below levels, however deep, and yields their items in order. It does what `yield*` does, without a
 * call inside a call for each level, for which there is no stack, and without handing each item through all levels above.
 */
async function* depthFirst(first) {
    const levels = [first];
    try {
        for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
            const step = await level.next();
            if (step.done === true)
                levels.pop();
            else if (step.value instanceof Below)
                levels.push(step.value.steps);
            else
                yield step.value;
        }
    }
    finally {
        for (let level = levels.pop(); level !== undefined; level = levels.pop())
            await level.return(undefined);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/async/growing-buffer.js
var growing_buffer = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/format/entry.js
var format_entry = __webpack_require__(9887);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
;// CONCATENATED MODULE: ./lib/snapshot/read/kept-entries.js




/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MAX_KEPT = 512 * 1024 * 1024;
/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
class KeptEntries {
    #held;
    #entries = new growing_buffer/* GrowingBuffer */.G();
    /** @param held what all that are kept in the same walk take */
    constructor(held) {
        this.#held = held;
    }
    /** @throws FormatError when the folders above hold so many that there is no memory for them */
    add(entry) {
        const size = (0,format_entry/* encodedEntrySize */.M_)(entry);
        if (this.#held.bytes + size > MAX_KEPT)
            throw new errors/* FormatError */.IF('there are too many folders in it and in those above it');
        const start = this.#entries.extend(size);
        (0,format_entry/* encodeEntry */.vv)(entry, this.#entries.bytes, start);
        this.#held.bytes += size;
    }
    /** Bytes that they take. */
    get length() {
        return this.#entries.length;
    }
    /** The entries in their order; what they hold are views. */
    [Symbol.iterator]() {
        return (0,format_entry/* decodeEntries */.Fq)(this.#entries.bytes, 0, format_entry/* ENTRY_SIZE */.RY);
    }
    /** The objects of the entries, all of which have one. */
    *ids() {
        for (const entry of this)
            yield (0,tree/* entryObjectId */.bD)(entry);
        return undefined;
    }
    /** Lets go of all entries. */
    clear() {
        this.#held.bytes -= this.#entries.length;
        this.#entries.clear();
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/walk.js




/** Folders inside each other that are walked; no system has paths that long. */
const MAX_DEPTH = 4096;
/** Bytes of a folder's path below the root of a walk; the longest of any system has some 98,000. */
const MAX_PATH_LENGTH = 128 * 1024;
/** Bytes of the directories that a place lies in, where each is kept while what is in it is walked. */
const MAX_ABOVE = 1024 * 1024 * 1024;
/** Folders that are asked for before the first of them is walked; they are read some at a time. */
const FOLDERS_AT_ONCE = 256;
/**
 * Walks the entries of a folder that has been opened, or of a snapshot, and all that is below them, and gives what the
 * visitor makes of them. Work is bounded by {@link MAX_DEPTH}, {@link MAX_PATH_LENGTH} and the memory of what is kept; the
 * depth of folders takes no stack.
 *
 * @throws what the visitor throws, or the source
 */
function walkEntries(entries, folder, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).list(entries, folder, { depth: 0, length: 0 }));
}
/** Walks a folder that is given by its place, and all that is below it, as {@link walkEntries} does. */
function walkFolder(place, visitor, options) {
    return depthFirst(new TreeWalk(visitor, options).folders([place].values(), { depth: place.depth, length: 0 }));
}
/** Goes through a walk that gives nothing. */
async function walkToEnd(walk) {
    await walk.next();
}
class TreeWalk {
    #visitor;
    #source;
    #inStoredOrder;
    #maxPathLength;
    /** Sub-folders that wait for their turn, and directories that stay open. */
    #kept = { bytes: 0 };
    #above = { bytes: 0 };
    constructor(visitor, { source, order = 'sorted', maxPathLength = MAX_PATH_LENGTH }) {
        this.#visitor = visitor;
        this.#source = source;
        this.#inStoredOrder = order === 'stored';
        this.#maxPathLength = maxPathLength;
    }
    /** @param release lets go of what the entries are read from */
    async *list(entries, folder, level, release = () => undefined) {
        const visitor = this.#visitor;
        const subfolders = new KeptEntries(this.#kept);
        const walked = entries[Symbol.iterator]();
        let complete = true;
        const attempt = (step) => {
            try {
                return step();
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
                complete = false;
                visitor.breakOff(folder, error);
                return undefined;
            }
        };
        const next = () => attempt(() => walked.next().value);
        for (let entry = next(); entry !== undefined; entry = next()) {
            const pause = visitor.pace();
            if (pause !== undefined)
                await pause;
            const goesInto = this.#goesInto(entry, folder);
            if (goesInto && !this.#inStoredOrder)
                attempt(() => subfolders.add(entry));
            if (!complete)
                break;
            const made = visitor.entry(entry, folder);
            const item = made instanceof Promise ? await made : made;
            if (item !== undefined)
                yield item;
            if (goesInto && this.#inStoredOrder) {
                yield new Below(this.folders([this.#place(entry, folder, level)].values(), level));
            }
        }
        visitor.listed?.(folder, complete);
        // The walk goes on without the directory itself, which may be large, as those below it may be
        release();
        if (subfolders.length > 0)
            yield* this.folders(this.#places(subfolders, folder, level), level);
        subfolders.clear();
        visitor.leave?.(folder, complete);
        return undefined;
    }
    /** Reads sub-folders of a folder, and has each walked. */
    async *folders(places, level) {
        for (;;) {
            const group = await this.#nextWanted(places, level);
            if (group.length === 0)
                return undefined;
            let next = 0;
            const ids = group.map(({ id }) => id);
            for await (const object of this.#source.read(ids, MAX_ABOVE - this.#above.bytes)) {
                const place = group[next++];
                const opened = await this.#open(place, object);
                if (opened === undefined)
                    continue;
                const below = { depth: level.depth + 1, length: level.length + nameLength(place) + 1 };
                yield new Below(this.list(opened.directory?.children ?? [], opened.folder, below, opened.release));
            }
        }
    }
    async #nextWanted(places, level) {
        const group = [];
        while (group.length < FOLDERS_AT_ONCE) {
            const next = places.next();
            if (next.done === true)
                break;
            const place = next.value;
            const pause = this.#visitor.pace();
            if (pause !== undefined)
                await pause;
            if (this.#visitor.wants?.(place) === false)
                continue;
            const problem = this.#tooFar(place, level);
            if (problem === undefined)
                group.push(place);
            else
                this.#visitor.fail(place, new errors/* FormatError */.IF(problem));
        }
        return group;
    }
    async #open(place, object) {
        let directory;
        let stored;
        try {
            if ('problem' in object)
                throw problemError(object.problem);
            const { type, content = new Uint8Array(0) } = object;
            stored = object.stored;
            directory = (0,tree/* openDirectory */.AJ)({ id: place.id, type, content });
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.XZ))
                throw error;
            this.#visitor.fail(place, error);
            return undefined;
        }
        const folder = await this.#visitor.enter(place, directory, stored);
        if (folder === undefined)
            return undefined;
        const held = this.#inStoredOrder ? object.length : 0;
        this.#above.bytes += held;
        const release = () => {
            this.#above.bytes -= held;
            directory?.release();
            object.content = undefined;
        };
        return { folder, directory, release };
    }
    *#places(entries, parent, level) {
        for (const entry of entries)
            yield this.#place(entry, parent, level);
        return undefined;
    }
    #place(entry, parent, { depth }) {
        return { id: { catalog: 'M', hash: Buffer.from(entry.hash) }, entry, parent, depth };
    }
    #goesInto(entry, folder) {
        return this.#visitor.goesInto?.(entry, folder) ?? (entry.kind === 'directory' && entry.readable);
    }
    #tooFar(place, { length }) {
        if (place.depth > MAX_DEPTH)
            return `it has more than ${MAX_DEPTH} folders above it`;
        if (length + nameLength(place) <= this.#maxPathLength)
            return undefined;
        return `its path has more than ${this.#maxPathLength} bytes`;
    }
}
function nameLength({ entry }) {
    return entry?.name.length ?? 0;
}
function problemError({ code, message }) {
    return code === 'damaged' ? new errors/* FormatError */.IF(message) : new errors/* RekkordError */.XZ(code, message);
}


/***/ })

};
