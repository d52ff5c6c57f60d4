export const id = 484;
export const ids = [484];
export const modules = {

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

// EXTERNAL MODULE: ./lib/commands/init.js
var init = __webpack_require__(1230);
// EXTERNAL MODULE: ./lib/commands/save.js + 17 modules
var save = __webpack_require__(5946);
// EXTERNAL MODULE: ./lib/config/settings.js
var config_settings = __webpack_require__(1641);
// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 1 modules
var spawn_hook = __webpack_require__(8282);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/action/index-cache-service.js

/** Milliseconds that the service may take to answer, and that a transfer may take. */
const ANSWER_TIME = 5_000;
const TRANSFER_TIME = 20_000;
const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';
/** Characters of the service's own words that a sentence repeats. */
const MAXIMUM_WORDS = 200;
/** Why the cache cannot be used: the end of a sentence. It names no address: those of transfers hold signatures. */
class CacheFailure extends Error {
}
/**
 * GitHub's cache service, version 2, as `@actions/cache` speaks to it: JSON calls that name an entry and give an address in
 * Azure's blob storage, where the content is read or written in one request. Every method ends in a bounded time and throws
 * CacheFailure when it does not succeed.
 */
class CacheService {
    #base;
    #token;
    #version;
    /** @param version tells forms of content apart: only entries of the same version are found */
    constructor(base, token, version) {
        this.#base = base;
        this.#token = token;
        this.#version = version;
    }
    /** The newest entry whose key begins with one of the prefixes, of which the first that has any counts. */
    async find(key, prefixes, signal) {
        const answer = await this.#call('GetCacheEntryDownloadURL', { key, restore_keys: prefixes }, signal);
        if (answer['ok'] !== true)
            return undefined;
        return {
            key: index_cache_service_text(answer, 'matched_key', 'matchedKey'),
            url: index_cache_service_text(answer, 'signed_download_url', 'signedDownloadUrl')
        };
    }
    /** Reads an entry of at most `maximum` bytes into a new file, readable by its owner alone; gives its size in bytes. */
    async read({ url }, file, maximum, signal) {
        const target = await (0,promises_.open)(file, 'wx', 0o600);
        try {
            return await request(TRANSFER_TIME, signal, async (limit) => {
                const { body } = await transfer(url, { signal: limit });
                let size = 0;
                for await (const chunk of (body ?? [])) {
                    size += chunk.length;
                    if (size > maximum)
                        throw new CacheFailure(`what is kept is larger than ${maximum} bytes`);
                    await target.writeFile(chunk);
                }
                return size;
            });
        }
        finally {
            await target.close();
        }
    }
    /** Makes a new entry. */
    async write(key, content, signal) {
        const reserved = accepted(await this.#call('CreateCacheEntry', { key }, signal));
        const url = index_cache_service_text(reserved, 'signed_upload_url', 'signedUploadUrl');
        const headers = { 'Content-Type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
        await request(TRANSFER_TIME, signal, async (limit) => {
            const { body } = await transfer(url, { method: 'PUT', headers, body: content, signal: limit });
            await body?.cancel();
        });
        accepted(await this.#call('FinalizeCacheEntryUpload', { key, size_bytes: String(content.length) }, signal));
    }
    async #call(method, fields, signal) {
        const headers = { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' };
        const body = JSON.stringify({ ...fields, version: this.#version });
        return request(ANSWER_TIME, signal, async (limit) => {
            const url = new URL(SERVICE + method, this.#base);
            const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: limit });
            const answer = jsonObject(await response.text());
            if (!response.ok)
                throw new CacheFailure(withWords(`it answered with status ${response.status}`, answer['msg']));
            return answer;
        });
    }
}
/** Does something with the network in a bounded time. */
async function request(milliseconds, signal, work) {
    const timeout = AbortSignal.timeout(milliseconds);
    try {
        return await work(signal === undefined ? timeout : AbortSignal.any([timeout, signal]));
    }
    catch (error) {
        if (error instanceof CacheFailure)
            throw error;
        if (signal?.aborted === true)
            throw new CacheFailure('the run was cancelled');
        if (timeout.aborted)
            throw new CacheFailure(`it did not answer within ${milliseconds / 1000} s`);
        const { cause } = error;
        throw new CacheFailure(typeof cause?.code === 'string' ? `it cannot be reached (${cause.code})` : 'the request failed');
    }
}
async function transfer(url, options) {
    const response = await fetch(url, options);
    if (response.ok)
        return response;
    await response.body?.cancel();
    throw new CacheFailure(`its storage answered with status ${response.status}`);
}
function accepted(answer) {
    if (answer['ok'] === true)
        return answer;
    throw new CacheFailure(withWords('it refused', answer['message']));
}
function withWords(what, words) {
    return typeof words === 'string' && words !== '' ? `${what}: ${words.slice(0, MAXIMUM_WORDS)}` : what;
}
function jsonObject(body) {
    try {
        const value = JSON.parse(body);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Not the service's own words, then
    }
    return {};
}
/** A field under its name of the protocol, or as JSON often spells it. */
function index_cache_service_text(answer, ...names) {
    const value = names.map((name) => answer[name]).find((found) => typeof found === 'string');
    if (typeof value !== 'string')
        throw new CacheFailure('it gave an answer that lacks something');
    return value;
}

// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
;// CONCATENATED MODULE: ./lib/action/index-cache.js







/** Bytes of the largest index that is kept, some 450,000 files: a repository on GitHub has 10 GB for all its caches. */
const MAXIMUM_SIZE = 64 * 1024 * 1024;
/** Entries of other forms than this are not found. */
const VERSION = (0,external_node_crypto_.createHash)('sha256').update('rekkord index 3').digest('hex');
/** Takes the place of an index that was found wrong. No index is that short, so it counts as none. */
const NO_INDEX = Uint8Array.of(0);
/**
 * What keeps the index of a run in GitHub's cache. A machine of its user's own keeps its files itself, so there is none.
 * It never fails a run: whatever goes wrong is a line in the log.
 */
function indexCache(env, channel) {
    if (env['RUNNER_ENVIRONMENT'] !== 'github-hosted')
        return undefined;
    const base = env['ACTIONS_RESULTS_URL'] ?? '';
    const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const service = URL.canParse(base) && token !== '' ? new CacheService(base, token, VERSION) : undefined;
    return new IndexCache(service, env, channel);
}
/** See `indexCache`. */
class IndexCache {
    #service;
    #env;
    #channel;
    /** What the runner lets this run do: none, read, write or write-only; everything when it does not say. */
    #mode;
    #index;
    /** What to say when the index is opened, and whether there was anything to open. */
    #brought = '';
    #broughtSome = false;
    #failed = false;
    #keep;
    constructor(service, env, channel) {
        this.#service = service;
        this.#env = env;
        this.#channel = channel;
        this.#mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? '';
    }
    async bring(index) {
        this.#index = index;
        // A step before this one has brought or made it
        if ((0,external_node_fs_.existsSync)(index.file))
            return;
        try {
            if (this.#service === undefined)
                throw new CacheFailure('there is no cache service');
            if (this.#mode === 'none' || this.#mode === 'write-only')
                throw new CacheFailure('this run may not read caches');
            const entry = await this.#service.find(this.#newKey(index), this.#prefixes(index), index.signal);
            this.#brought = entry === undefined ? 'none is kept yet' : await this.#read(this.#service, entry, index);
        }
        catch (error) {
            this.#failed = true;
            this.#brought = `none, because ${reason(error)}`;
        }
    }
    opened(believed) {
        if (this.#brought === '')
            return;
        const unfit = !believed && this.#broughtSome ? ', which does not fit the repository any more' : '';
        (0,log/* line */.n)(`Index of earlier saves: ${this.#brought}${unfit}`);
    }
    written(changed) {
        if (changed)
            this.#keep = 'index';
    }
    reset() {
        this.#keep = 'reset';
    }
    /** Keeps the index that the save has written, if it says anything new. For when all else is done. */
    async keep() {
        const index = this.#index;
        if (this.#keep === undefined || index === undefined || this.#service === undefined || this.#failed)
            return;
        if (this.#mode === 'none' || this.#mode === 'read' || index.signal?.aborted === true)
            return;
        try {
            const content = this.#keep === 'reset' ? NO_INDEX : await contentOf(index.file);
            await this.#service.write(this.#newKey(index), content, index.signal);
            (0,log/* line */.n)(this.#keep === 'reset'
                ? 'The index is no longer kept'
                : `Index kept for later runs: ${(0,units/* formatSize */.Xq)(content.length)}`);
        }
        catch (error) {
            (0,log/* line */.n)(`The index is not kept for later runs, because ${reason(error)}`);
        }
    }
    async #read(service, entry, { file, signal }) {
        const part = `${file}.${process.pid}.part`;
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true, mode: 0o700 });
        try {
            const size = await service.read(entry, part, MAXIMUM_SIZE, signal);
            await (0,promises_.rename)(part, file);
            this.#broughtSome = true;
            return `found, ${(0,units/* formatSize */.Xq)(size)}`;
        }
        finally {
            await (0,promises_.rm)(part, { force: true });
        }
    }
    /** That of the channel, then any of the repository: what is in one is often in others too. */
    #prefixes({ digest }) {
        const { RUNNER_OS: system = process.platform, RUNNER_ARCH: processor = process.arch } = this.#env;
        const all = `rekkord-index-${system}-${processor}-${digest('')}-`;
        return [`${all}${digest(this.#channel).slice(0, 16)}-`, all];
    }
    /** Entries cannot be replaced, so each has a key of its own; the newest one is found. */
    #newKey(index) {
        const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1' } = this.#env;
        return `${this.#prefixes(index)[0]}${run}-${attempt}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    }
}
async function contentOf(file) {
    const { size } = await (0,promises_.stat)(file);
    if (size <= MAXIMUM_SIZE)
        return (0,promises_.readFile)(file);
    throw new CacheFailure(`it is larger than ${(0,units/* formatSize */.Xq)(MAXIMUM_SIZE)}`);
}
function reason(error) {
    if (error instanceof CacheFailure)
        return error.message;
    const { code } = error;
    return `the cache folder cannot be used (${code ?? 'error'})`;
}

// EXTERNAL MODULE: ./lib/report/save-progress.js
var save_progress = __webpack_require__(9593);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/snapshot/save/listener.js
var listener = __webpack_require__(9870);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/action/report/step.js + 2 modules
var step = __webpack_require__(5872);
;// CONCATENATED MODULE: ./lib/action/report/save.js







/** Milliseconds between two lines of progress: so many at first, and when it takes more than a minute, than ten. */
const INTERVALS = [
    { after: 600_000, every: 30_000 },
    { after: 60_000, every: 10_000 },
    { after: 0, every: 5_000 }
];
/** Milliseconds of a phase that is worth a line of the log. */
const LOGGED_PHASE = 1_000;
/** Tells the runner how a save goes, in log, groups, annotations and outputs, and keeps what the summary tells. */
class Reporter extends step/* StepReporter */.S {
    /** To be filled by the save that this reports. */
    progress = (0,listener/* newProgress */.g)();
    run;
    #dryRun;
    #phases = [];
    #role;
    #comparison;
    #backupBegan = 0;
    #timer;
    constructor(dryRun) {
        super();
        this.#dryRun = dryRun;
    }
    /** What the summary tells. */
    record(channel, failure) {
        const { hooks, warnings, warningCount } = this;
        return {
            channel,
            failure,
            dryRun: this.#dryRun,
            saved: this.run,
            role: this.#role,
            hooks,
            warnings,
            warningCount,
            phases: this.#phases,
            comparison: this.#comparison
        };
    }
    opened(repository) {
        this.#role = repository.role;
        super.opened(repository);
    }
    backupBegins() {
        this.beginGroup(this.#dryRun ? 'Backing up (dry run: nothing is written, no hooks run)' : 'Backing up');
        this.#backupBegan = performance.now();
        this.#tellProgress(new save_progress/* SaveMeter */.LP(this.progress));
    }
    saved(snapshot) {
        const durationMs = performance.now() - this.#backupBegan;
        this.#stopProgress();
        this.endGroup();
        this.run = { snapshot, durationMs, warnings: snapshot.warnings };
        (0,log/* line */.n)(`Snapshot channel: ${snapshot.channel}`);
        if (!this.#dryRun)
            (0,log/* line */.n)(`Snapshot OID: ${(0,object_id/* formatObjectId */.Ax)(snapshot.id)}`);
        (0,log/* line */.n)(`Entries: ${(0,units/* formatCount */.B4)(snapshot.entries)} (${(0,units/* countOf */.pq)(snapshot.files, 'file')})`);
        (0,log/* line */.n)(`Source size: ${(0,units/* formatSize */.Xq)(snapshot.size)}`);
        (0,log/* line */.n)(`Total stored: ${(0,units/* formatSize */.Xq)(snapshot.stored)} (added ${(0,units/* formatSize */.Xq)(snapshot.added)})`);
        (0,log/* line */.n)(`Execution time: ${(0,units/* formatDuration */.a3)(durationMs)}`);
        // Before post-save hooks: what they do cannot unmake the snapshot
        (0,outputs/* setSaveOutputs */.UP)(this.outputs, this.run, this.#dryRun);
    }
    phaseEnded(phase) {
        this.#phases.push(phase);
        if (phase.durationMs >= LOGGED_PHASE)
            (0,log/* line */.n)(`Time for ${phase.name}: ${(0,units/* formatDuration */.a3)(phase.durationMs)}`);
    }
    compared(comparison) {
        this.#comparison = comparison;
        if (comparison.kind !== 'compared')
            return;
        const { added, changed, removed, complete } = comparison.changes;
        const counts = [
            `${(0,units/* formatCount */.B4)(added.files)} added (${(0,units/* formatSize */.Xq)(added.bytes)})`,
            `${(0,units/* formatCount */.B4)(changed.files)} changed (${(0,units/* formatSize */.Xq)(changed.bytes)})`,
            `${(0,units/* formatCount */.B4)(removed.files)} removed (${(0,units/* formatSize */.Xq)(removed.bytes)})`
        ];
        const more = complete ? '' : ', and more';
        (0,log/* line */.n)(`Files since ${(0,object_id/* formatObjectId */.Ax)(comparison.previous.id)}: ${counts.join(', ')}${more}`);
    }
    hooksBegin() {
        // After a failure it may still be told
        this.#stopProgress();
    }
    close() {
        this.#stopProgress();
        super.close();
    }
    #stopProgress() {
        clearTimeout(this.#timer);
    }
    /** A line every few seconds; a short save has none. */
    #tellProgress(meter) {
        const passed = performance.now() - this.#backupBegan;
        const { every } = INTERVALS.find(({ after }) => passed >= after);
        this.#timer = setTimeout(() => {
            (0,log/* line */.n)(`${(0,units/* formatDuration */.a3)(performance.now() - this.#backupBegan)}: ${(0,save_progress/* progressLine */.oz)(meter.look())}`);
            this.#tellProgress(meter);
        }, every);
        this.#timer.unref();
    }
}

// EXTERNAL MODULE: ./lib/action/run-action.js
var run_action = __webpack_require__(4422);
// EXTERNAL MODULE: ./lib/config/values.js
var values = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/format/channel.js
var channel = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/action/inputs/inputs.js
var inputs = __webpack_require__(2109);
;// CONCATENATED MODULE: ./lib/action/inputs/save.js



/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
function readSaveInputs(env) {
    const meta = (0,inputs/* words */.aL)(env, 'meta', 'ATime', 'XAttrs');
    return {
        channel: save_channel(env),
        paths: paths(env),
        ...(0,inputs/* commonInputs */.j$)(env),
        init: (0,inputs/* boolean */.zM)(env, 'init', false),
        atime: meta.includes('ATime'),
        xattrs: meta.includes('XAttrs'),
        follow: (0,inputs/* boolean */.zM)(env, 'follow', false),
        force: (0,inputs/* boolean */.zM)(env, 'force', false),
        hooks: (0,inputs/* boolean */.zM)(env, 'hooks', true),
        postSave: (0,inputs/* parsed */.Yz)(env, 'post-save', (0,values/* choice */.Yq)('success', 'always')),
        cache: (0,inputs/* boolean */.zM)(env, 'cache', true),
        dryRun: (0,inputs/* boolean */.zM)(env, 'dry-run', false)
    };
}
function save_channel(env) {
    const value = (0,inputs/* required */.mw)(env, 'channel');
    try {
        (0,channel/* encodeChannel */.k)(value);
    }
    catch (error) {
        throw (0,inputs/* aboutInput */.qj)('channel', error);
    }
    return value;
}
/** Spaces around a line are no part of it, unless a path that has them is there. Lines that begin with `#` are comments. */
function paths(env) {
    (0,inputs/* required */.mw)(env, 'paths');
    const lines = (0,inputs/* raw */.lS)(env, 'paths')
        .split(/\r?\n/)
        .filter((line) => !/^\s*(#|$)/.test(line));
    if (lines.length === 0)
        throw (0,inputs/* wrongInput */.qn)('paths', 'has nothing but comments');
    return lines;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/action/inputs/saved-paths.js




/**
 * Finds what the lines of the input `paths` name, one after the other: a path as it is, the matches of a pattern, and with
 * `!` what is taken away again. Every path is kept whole: what is below it comes with it. A folder that something is taken
 * from is replaced by what is left in it. Relative ones start at the process's working directory.
 *
 * @throws RekkordError `usage` when a pattern matches nothing or is none, or nothing is left, `source` when a path does
 *   not exist or a folder cannot be searched
 */
async function findSavedPaths(lines) {
    let kept = [];
    const leftOut = [];
    for (const line of lines) {
        const { marks = '', text = '' } = /^\s*(?<marks>!*)\s*(?<text>.*?)\s*$/s.exec(line)?.groups ?? {};
        if (text === '')
            throw new errors/* RekkordError */.X('usage', `The input "paths" has a line without a path: "${line}"`);
        if (marks.length % 2 === 1)
            kept = remove(kept, isPattern(text) ? await search(text) : [absolute(text)]);
        else if (marks === '' && line !== text && exists(line))
            kept.push(absolute(line));
        else if (!isPattern(text))
            kept.push(absolute(text));
        else
            kept.push(...(await findMatches(text, leftOut)));
    }
    if (kept.length === 0)
        throw new errors/* RekkordError */.X('usage', 'The input "paths" leaves nothing to save');
    const paths = outermost(kept);
    const gone = paths.find((one) => !exists(one));
    if (gone === undefined)
        return { paths, leftOut };
    throw new errors/* RekkordError */.X('source', `The input "paths" names ${gone}, which does not exist or cannot be reached`);
}
function isPattern(text) {
    return /[*?[]/.test(text);
}
function absolute(text) {
    return external_node_path_.resolve(/^~(?=$|[/\\])/.test(text) ? external_node_os_.homedir() + text.slice(1) : text);
}
function exists(text) {
    try {
        (0,external_node_fs_.lstatSync)(absolute(text));
        return true;
    }
    catch {
        return false;
    }
}
/** What a pattern matches and can be saved. A name that looks like a pattern counts as one of its matches. */
async function findMatches(pattern, leftOut) {
    const matches = await search(pattern);
    if (exists(pattern))
        matches.push(absolute(pattern));
    if (matches.length === 0)
        throw new errors/* RekkordError */.X('usage', `The pattern "${pattern}" of the input "paths" matches nothing`);
    return matches.sort().filter((match) => {
        const obstacle = obstacleOf(match);
        if (obstacle !== undefined)
            leftOut.push(`${match} ${obstacle} and is left out`);
        return obstacle === undefined;
    });
}
/** Why a match cannot be saved. What cannot be looked at is left to the save, which fails there. */
function obstacleOf(match) {
    try {
        const stat = (0,external_node_fs_.statSync)(match, { throwIfNoEntry: false });
        if (stat === undefined)
            return 'is a link that leads nowhere';
        return stat.isFile() || stat.isDirectory() ? undefined : 'is neither a file nor a folder';
    }
    catch {
        return undefined;
    }
}
/** Everything that a pattern matches. Links are matches like files: nothing is looked for behind them. */
async function search(pattern) {
    const { create } = await __webpack_require__.e(/* import() */ 427).then(__webpack_require__.bind(__webpack_require__, 4427));
    try {
        const globber = await create(pattern, { followSymbolicLinks: false, implicitDescendants: false });
        return await globber.glob();
    }
    catch (error) {
        throw searchFailure(pattern, error);
    }
}
function searchFailure(pattern, error) {
    const { code, path: place = '', message } = error;
    const subject = `The pattern "${pattern}" of the input "paths"`;
    switch (code) {
        case 'ERR_ASSERTION':
            return new errors/* RekkordError */.X('usage', `${subject} is not a possible one: ${message}`, { cause: error });
        case 'ENOENT':
            return new errors/* RekkordError */.X('source', `${subject} meets ${unusable(place)}`, { cause: error });
        case undefined:
            return error;
        default:
            return new errors/* RekkordError */.X('source', `${subject} cannot search ${place} (${code})`, { cause: error });
    }
}
function unusable(place) {
    return `${place}, whose name is not valid UTF-8 or which has just gone: save the folder that it is in as a whole`;
}
/** What is left of the paths, each of which is a file or a folder with all that is in it. */
function remove(kept, removed) {
    const gone = new Set(removed.map(comparable));
    const split = new Set(removed.filter(exists).flatMap((one) => foldersAbove(one).map(comparable)));
    const rest = (item) => {
        if (gone.has(comparable(item)))
            return [];
        return split.has(comparable(item)) ? (childrenOf(item)?.flatMap(rest) ?? [item]) : [item];
    };
    return kept.filter((item) => !foldersAbove(item).some((folder) => gone.has(comparable(folder)))).flatMap(rest);
}
/** What is directly in a folder; undefined when it is none, or not there yet. */
function childrenOf(folder) {
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        return undefined;
    return namesIn(folder).map((name) => {
        const child = external_node_path_.join(folder, name);
        if (exists(child))
            return child;
        throw new errors/* RekkordError */.X('source', `The input "paths" takes something from ${folder} but meets ${unusable(child)}`);
    });
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch (error) {
        const { code = 'error' } = error;
        const subject = 'The input "paths" takes something from';
        throw new errors/* RekkordError */.X('source', `${subject} ${folder}, which cannot be listed (${code})`, { cause: error });
    }
}
function outermost(paths) {
    const all = new Map(paths.map((one) => [comparable(one), one]));
    return [...all.values()].filter((one) => !foldersAbove(one).some((folder) => all.has(comparable(folder))));
}
/** The folders that a path is in, up to the root. */
function foldersAbove(item) {
    const folder = external_node_path_.dirname(item);
    return folder === item ? [] : [folder, ...foldersAbove(folder)];
}
/** Windows makes no difference between cases. */
function comparable(item) {
    return process.platform === 'win32' ? item.toLowerCase() : item;
}

// EXTERNAL MODULE: ./lib/action/secrets.js + 1 modules
var secrets = __webpack_require__(6845);
// EXTERNAL MODULE: ./lib/action/step.js + 2 modules
var action_step = __webpack_require__(9042);
;// CONCATENATED MODULE: ./lib/report/save-figures.js
function saveFigures({ size, stored, added }, durationMs) {
    return {
        compression: ratio(size, stored),
        deduplication: ratio(stored, added),
        shared: stored === 0 ? undefined : Math.max(0, 1 - added / stored),
        bytesPerSecond: ratio(size * 1000, durationMs)
    };
}
function ratio(a, b) {
    return a === 0 || b === 0 ? undefined : a / b;
}

// EXTERNAL MODULE: ./lib/action/summary/markdown.js
var markdown = __webpack_require__(4204);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/action/summary/changes.js




/** Characters of a path, of which the end is shown. */
const MAXIMUM_PATH = 100;
const HEADINGS = { added: 'Added', changed: 'Changed', removed: 'Removed' };
/** What changed since the snapshot before, or what can be told of it: paragraphs in Markdown. */
function changesText(comparison, snapshot, role) {
    if (comparison?.kind === 'compared')
        return comparedText(comparison);
    if (comparison?.kind === 'first')
        return ['It is the first snapshot of its channel.', ...damage(comparison.damagedTags)];
    return [`${changes_reason(comparison, role)} ${indexText(snapshot)}`, ...indexTable(snapshot)];
}
function changes_reason(comparison, role) {
    if (comparison?.kind === 'unreadable') {
        return `A ${role} key cannot read earlier snapshots: what was removed, and how the channel grew, is not known here.`;
    }
    if (comparison?.kind === 'failed') {
        return `It could not be compared with the snapshot before it: ${(0,markdown/* escapeMarkdown */.FV)(comparison.reason)}.`;
    }
    return '';
}
function comparedText({ previous, changes, damagedTags }) {
    const since = `since the snapshot of ${(0,units/* formatTimeForPeople */.$3)(previous.time)}`;
    const notes = [...incomplete(changes), ...damage(damagedTags)];
    const count = changes.added.files + changes.changed.files + changes.removed.files;
    const id = `\`${(0,object_id/* formatObjectId */.Ax)(previous.id)}\``;
    if (count === 0 && notes.length === 0)
        return [`No file changed ${since} (${id}).`];
    const paragraphs = [`**Changes** ${since} (${id})`, countsTable(changes), ...notes];
    if (changes.largest.length > 0)
        paragraphs.push(largestTable(changes.largest));
    return paragraphs;
}
function countsTable({ added, changed, removed }) {
    const before = changed.files === 0 ? '' : ` (${(0,units/* formatSize */.Xq)(changed.bytesBefore)} before)`;
    const rows = [
        ['Added', (0,units/* formatCount */.B4)(added.files), (0,units/* formatSize */.Xq)(added.bytes)],
        ['Changed', (0,units/* formatCount */.B4)(changed.files), `${(0,units/* formatSize */.Xq)(changed.bytes)}${before}`],
        ['Removed', (0,units/* formatCount */.B4)(removed.files), (0,units/* formatSize */.Xq)(removed.bytes)]
    ];
    return (0,markdown/* table */.tp)(['', 'Files', 'Size'], rows, [1, 2]);
}
function largestTable(largest) {
    const rows = largest.map(({ change, path, before, after }) => {
        const size = (0,units/* formatSize */.Xq)(after ?? before ?? 0);
        const sizes = change === 'changed' && before !== after ? `${(0,units/* formatSize */.Xq)(before ?? 0)} → ${size}` : size;
        return [HEADINGS[change], (0,markdown/* code */.aY)(shortPath((0,files_path/* displayPath */.Gt)(path))), sizes];
    });
    return (0,markdown/* table */.tp)(['Change', 'Largest files', 'Size'], rows, [2]);
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    const characters = Array.from(path);
    return characters.length <= MAXIMUM_PATH ? path : `…${characters.slice(-MAXIMUM_PATH).join('')}`;
}
function incomplete({ complete, unread }) {
    const notes = complete ? [] : ['There is more: counting all changes would have taken too long.'];
    if (unread > 0) {
        const folders = unread === 1 ? '1 folder' : `${(0,units/* formatCount */.B4)(unread)} folders`;
        notes.push(`${folders} could not be compared: the repository should be checked.`);
    }
    return notes;
}
function damage(tags) {
    if (tags === 0)
        return [];
    const what = tags === 1 ? '1 tag is damaged' : `${(0,units/* formatCount */.B4)(tags)} tags are damaged`;
    return [`${what}: earlier snapshots of this channel may be missing here.`];
}
function indexText({ changedFiles, unchangedFiles }) {
    const known = changedFiles + unchangedFiles > 0;
    if (known)
        return 'Compared with the last save of these files that this machine knows of:';
    return 'This machine knows of no earlier save of these files.';
}
function indexTable({ newFiles, changedFiles, unchangedFiles }) {
    if (changedFiles + unchangedFiles === 0)
        return [];
    const rows = [
        ['New', (0,units/* formatCount */.B4)(newFiles)],
        ['Changed', (0,units/* formatCount */.B4)(changedFiles)],
        ['Unchanged', (0,units/* formatCount */.B4)(unchangedFiles)]
    ];
    return [(0,markdown/* table */.tp)(['', 'Files'], rows, [1])];
}

;// CONCATENATED MODULE: ./lib/action/summary/chart.js
/** Colours that can be seen on white and on black. */
const BLUE = '#2f81f7';
const YELLOW = '#d29922';
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** Where an axis may end, within a power of ten: with these, Mermaid draws ten marks at the most. */
const AXIS_ENDS = [1, 2, 4, 5, 8, 10];
/** Labels with a time are longer: there is room for so many. */
const MAXIMUM_TIMES = 12;
/**
 * Charts of a channel's size and of what each snapshot added, in Mermaid, which GitHub draws in a summary. They hold
 * numbers and dates alone, so nothing in them needs escaping.
 * @param history oldest first; of a single snapshot there is no chart
 */
function historyCharts(history) {
    if (history.length < 2)
        return [];
    const labels = timeLabels(history);
    const shown = history.slice(-labels.length);
    return [
        chart('Source size', 'line', BLUE, labels, shown.map(({ size }) => size)),
        chart('Added', 'bar', YELLOW, labels, shown.map(({ added }) => added))
    ];
}
function chart(title, kind, colour, labels, bytes) {
    const largest = Math.max(...bytes);
    const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, largest)) / 3));
    // So few decimals that none is written with an exponent
    const values = bytes.map((value) => Number((value / 1000 ** unit).toFixed(4)));
    const settings = {
        xyChart: {
            width: 860,
            height: 220,
            titleFontSize: 16,
            xAxis: { labelFontSize: 12 },
            yAxis: { labelFontSize: 12 }
        },
        themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: colour } }
    };
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify(settings)}}%%`,
        'xychart-beta',
        `  title "${title} in ${UNITS[unit]}"`,
        `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
        // An axis that does not begin at 0 makes small changes look large
        `  y-axis 0 --> ${axisEnd(Math.max(...values))}`,
        `  ${kind} [${values.join(', ')}]`,
        '```'
    ].join('\n');
}
/** Days where each snapshot has a day of its own, times of the last ones otherwise. Two that are equal count as one. */
function timeLabels(history) {
    const days = history.map(({ time }) => new Date(time).toISOString().slice(5, 10));
    if (new Set(days).size === days.length)
        return days;
    const seen = new Map();
    return history.slice(-MAXIMUM_TIMES).map(({ time }) => {
        const label = new Date(time).toISOString().slice(8, 16).replace('T', ' ');
        const count = (seen.get(label) ?? 0) + 1;
        seen.set(label, count);
        return count === 1 ? label : `${label} #${count}`;
    });
}
/** The next number of at most two digits that is no smaller. */
function axisEnd(largest) {
    if (largest === 0)
        return 1;
    const power = 10 ** Math.floor(Math.log10(largest));
    const end = AXIS_ENDS.find((candidate) => candidate * power >= largest) ?? 10;
    return Number((end * power).toPrecision(2));
}

// EXTERNAL MODULE: ./lib/action/summary/sections.js
var sections = __webpack_require__(3437);
;// CONCATENATED MODULE: ./lib/action/summary/summary.js







/** Milliseconds of a phase that is worth naming. */
const NAMED_PHASE = 50;
/** The summary in GitHub's Markdown; whatever names and messages hold is shown as it is. */
function summaryText(record) {
    const { saved, comparison, hooks, warnings, failure } = record;
    const paragraphs = [`### ${title(record)}`];
    if (failure !== undefined)
        paragraphs.push(`**Failed:** ${(0,markdown/* escapeMarkdown */.FV)(failure)}`);
    if (saved !== undefined) {
        paragraphs.push((0,markdown/* table */.tp)(['Snapshot', ''], snapshotRows(saved, record)));
        paragraphs.push(...changesText(comparison, saved.snapshot, record.role ?? ''));
        if (comparison !== undefined && 'history' in comparison)
            paragraphs.push(...historyCharts(comparison.history));
    }
    if (hooks.length > 0)
        paragraphs.push((0,sections/* hookTable */.C)(hooks));
    if (warnings.length > 0)
        paragraphs.push((0,sections/* sentenceList */.M)('Warnings', warnings, record.warningCount));
    return `${paragraphs.join('\n\n')}\n\n`;
}
function title({ channel, dryRun, saved }) {
    const what = saved === undefined ? 'No snapshot' : dryRun ? 'Dry run, nothing was written' : 'Snapshot saved';
    return `${what}: ${(0,markdown/* escapeMarkdown */.FV)(channel)}`;
}
function snapshotRows({ snapshot, durationMs, warnings }, { dryRun, phases }) {
    const { id, time, entries, files, size, stored, added } = snapshot;
    const { compression, deduplication, shared, bytesPerSecond } = saveFigures(snapshot, durationMs);
    const rate = bytesPerSecond === undefined ? '' : ` (${(0,units/* formatSize */.Xq)(bytesPerSecond)}/s)`;
    return [
        ...(dryRun ? [] : [['OID', `\`${(0,object_id/* formatObjectId */.Ax)(id)}\``]]),
        ['Time', (0,units/* formatTimeForPeople */.$3)(time)],
        ['Source size', `${(0,units/* formatSize */.Xq)(size)} in ${(0,units/* countOf */.pq)(files, 'file')} (${(0,units/* countOf */.pq)(entries, 'entry', 'entries')})`],
        ['Stored', (0,units/* formatSize */.Xq)(stored)],
        ['Added', (0,units/* formatSize */.Xq)(added)],
        ...(compression === undefined ? [] : [['Compression', `${formatRatio(compression)} (source size ÷ stored)`]]),
        ...(shared === undefined ? [] : [['Deduplication', deduplicationText(deduplication, shared)]]),
        ['Duration', `${(0,units/* formatDuration */.a3)(durationMs)}${rate}`],
        ...phaseRows(phases),
        ...(warnings === 0 ? [] : [['Not saved as they are', (0,units/* formatCount */.B4)(warnings)]])
    ];
}
function deduplicationText(deduplication, shared) {
    if (deduplication === undefined)
        return 'all of it was stored already';
    // Rounded down: something was added
    return `${formatRatio(deduplication)} (${(Math.floor(shared * 1000) / 10).toFixed(1)}% was stored already)`;
}
function formatRatio(ratio) {
    return `${ratio < 100 ? ratio.toFixed(2) : (0,units/* formatCount */.B4)(Math.round(ratio))}×`;
}
function phaseRows(phases) {
    const named = phases.filter(({ durationMs }) => durationMs >= NAMED_PHASE);
    if (named.length === 0)
        return [];
    return [['Phases', named.map(({ name, durationMs }) => `${name} ${(0,units/* formatDuration */.a3)(durationMs)}`).join(', ')]];
}

;// CONCATENATED MODULE: ./lib/action/run-save.js













/** The save action: one run, from its inputs to its outputs (docs/behaviour.md section 4). It never throws; see `runAction`. */
async function runSave() {
    await (0,run_action/* runAction */.C)(async (start) => {
        const inputs = readSaveInputs(start.env);
        const { channel, dryRun } = inputs;
        const reporter = new Reporter(dryRun);
        const act = async (settings) => {
            if (inputs.init && !dryRun && (await (0,init/* initIfMissing */.G)(settings)))
                (0,log/* line */.n)('There was no repository yet: it was created');
            await saveSnapshot(inputs, settings, reporter, start);
        };
        await (0,action_step/* performStep */.K)(inputs, start, reporter, act, (failure) => summaryText(reporter.record(channel, failure)));
    });
}
async function saveSnapshot(inputs, settings, reporter, { signal, secondSignal }) {
    const { channel, follow, force, atime, xattrs, hooks, postSave, dryRun, workingDirectory } = inputs;
    const paths = async (leftOut) => {
        const found = await findSavedPaths(inputs.paths);
        for (const reason of found.leftOut)
            leftOut(reason);
        signal.throwIfAborted();
        return found.paths;
    };
    const indexKeeper = inputs.cache ? indexCache(process.env, channel) : undefined;
    try {
        await (0,save/* save */.U)({
            settings,
            items: [{ channel, paths, progress: reporter.progress }],
            follow,
            force,
            atime,
            xattrs,
            threads: settings.threads,
            hooks,
            postSave,
            dryRun,
            // @actions/exec can neither end what it runs, tell which signal killed it, nor run a path that is not valid UTF-8
            execute: spawn_hook/* spawnHook */.n,
            env: process.env,
            secretVariables: (0,secrets/* secretVariables */.c8)(process.env, (0,config_settings/* secretsOf */.Fj)(settings)),
            cwd: workingDirectory,
            signal,
            secondSignal,
            indexKeeper,
            compare: inputs.summary
        }, reporter);
    }
    finally {
        await indexKeeper?.keep();
    }
}


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ initIfMissing),
/* harmony export */   T: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _config_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3505);
/* harmony import */ var _config_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1641);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4259);
/* harmony import */ var _format_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1011);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3423);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(370);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9177);
/* harmony import */ var _write_key_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7730);











/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
async function init(settings, newKeyFile) {
    const location = (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .storageLocation */ .to)(settings);
    const url = (0,_config_location_js__WEBPACK_IMPORTED_MODULE_3__/* .displayLocation */ .S)((0,_config_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .requireRepository */ .Cc)(settings));
    if (newKeyFile === undefined) {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .Vc)(settings));
        return { url, keyFile: undefined };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(newKeyFile)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .X('key', `${newKeyFile} exists already: name another file for the new master key, or use it`);
    }
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.exists(location))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .X('repository', `${url} already is a repository`);
    const master = (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .generateMasterKey */ .h5)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
    const keys = (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .masterKeys */ .z0)(master);
    // The key first: a repository without its key would be worth nothing
    (0,_write_key_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeKeyFile */ .h)(newKeyFile, (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKeyFile */ .iy)(master));
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .wipe */ .u)(master);
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, keys);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(newKeyFile);
        throw error;
    }
    return { url, keyFile: newKeyFile };
}
/** Makes the repository if there is none yet; says whether it did. */
async function initIfMissing(settings) {
    const location = (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .storageLocation */ .to)(settings);
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.exists(location))
        return false;
    await _repository_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .Vc)(settings));
    return true;
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeKeyFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Writes a key file, readable by its owner alone (docs/format.md section 2).
 * @param replace overwrite a file that is there
 * @throws RekkordError when the file exists, unless `replace`, or cannot be written
 */
function writeKeyFile(path, text, replace = false) {
    try {
        // Removed, not overwritten: the old file may have been readable by others
        if (replace)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { mode: 0o600, flag: 'wx', flush: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'EEXIST') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .X('key', `${path} exists already: name another file, or use --force to replace it`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .X('key', `The key file ${path} cannot be written (${code ?? 'error'})`, { cause: error });
    }
}


/***/ }),

/***/ 9593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ partDone),
/* harmony export */   LP: () => (/* binding */ SaveMeter),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

/** Milliseconds that a rate is an average of, and between two looks that count for it. */
const WINDOW = 15_000;
const BETWEEN = 1_000;
/** Makes rates and what is left out of counters, for faces to tell every now and then. */
class SaveMeter {
    #progress;
    #looks;
    /** @param now milliseconds, as all times here, of any clock that only goes forward */
    constructor(progress, now = performance.now()) {
        this.#progress = progress;
        this.#looks = [{ at: now, files: 0, bytes: 0 }];
    }
    look(now = performance.now()) {
        const { files } = this.#progress;
        const bytes = this.#progress.bytes + (this.#progress.partBytes ?? 0);
        while (this.#looks.length > 1 && this.#looks[1].at <= now - WINDOW)
            this.#looks.shift();
        const first = this.#looks[0];
        if (now - this.#looks.at(-1).at >= BETWEEN)
            this.#looks.push({ at: now, files, bytes });
        const seconds = Math.max(now - first.at, 1) / 1000;
        const bytesPerSecond = (bytes - first.bytes) / seconds;
        const filesPerSecond = (files - first.files) / seconds;
        return { files, bytes, bytesPerSecond, left: this.#left(files, bytes, filesPerSecond, bytesPerSecond) };
    }
    #left(files, bytes, filesPerSecond, bytesPerSecond) {
        const { walked, foundFiles, foundBytes, expected } = this.#progress;
        if (!walked && expected === undefined)
            return undefined;
        // What is saved can grow after it was counted
        const total = {
            files: Math.max(foundFiles, walked ? 0 : expected.files),
            bytes: Math.max(foundBytes, walked ? 0 : expected.bytes)
        };
        const left = { files: Math.max(0, total.files - files), bytes: Math.max(0, total.bytes - bytes) };
        // Many small files take their time by number, few big ones by size
        const time = Math.max(timeFor(left.files, filesPerSecond), timeFor(left.bytes, bytesPerSecond));
        return { ...left, milliseconds: time };
    }
}
/** The part that is done, from 0 to 1, by bytes or, where there are none, by files; undefined while nobody knows. */
function partDone({ files, bytes, left }) {
    if (left === undefined)
        return undefined;
    const [done, more] = bytes + left.bytes > 0 ? [bytes, left.bytes] : [files, left.files];
    return more === 0 ? 1 : done / (done + more);
}
function timeFor(left, perSecond) {
    return left === 0 ? 0 : (left / perSecond) * 1000;
}
/** The state as a line: `1,204 files, 5.301 GB at 210.4 MB/s; left: 310 files, 1.100 GB, about 12s`. */
function progressLine({ files, bytes, bytesPerSecond, left }) {
    const done = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(files, 'file')}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)} at ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytesPerSecond)}/s`;
    if (left === undefined)
        return done;
    const { milliseconds } = left;
    const time = Number.isFinite(milliseconds) && milliseconds >= 1000 ? `, about ${roundDuration(milliseconds)}` : '';
    return `${done}; left: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(left.files, 'file')}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(left.bytes)}${time}`;
}
/** It is a guess: no tenths of a second. */
function roundDuration(milliseconds) {
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(milliseconds / 1000) * 1000).replace('.0s', 's');
}


/***/ })

};
