export const id = 9032;
export const ids = [9032];
export const modules = {

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

// EXTERNAL MODULE: ./lib/commands/init.js
var init = __webpack_require__(1230);
// EXTERNAL MODULE: ./lib/commands/exclude-options.js
var exclude_options = __webpack_require__(5975);
// EXTERNAL MODULE: ./lib/commands/save.js + 33 modules
var save = __webpack_require__(7860);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/exclude/path-lines.js
var path_lines = __webpack_require__(3693);
// EXTERNAL MODULE: ./lib/files/name-text.js
var name_text = __webpack_require__(3714);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/files/saved-paths.js







/** Milliseconds that a search may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/**
 * Finds what the lines of the input `paths` name (docs/behaviour.md section 6): a path as it is, the matches of a pattern. Each is
 * kept whole. What the lines with `!` take away below it, the walk leaves out.
 *
 * @throws RekkordError `usage` when a line is no possible one, a pattern matches nothing, or nothing is left, `source` when a
 *   path does not exist
 */
async function findSavedPaths(lines) {
    const read = (0,path_lines/* readPathLines */.rz)(lines);
    const leftOut = [];
    const named = [];
    for (const line of read.filter(({ negate }) => !negate)) {
        if (line.literal === undefined)
            named.push(...(await findMatches(line, leftOut)));
        else
            named.push(line.literal);
    }
    const kept = named.filter((item) => staysNamed(read, item));
    if (kept.length === 0)
        throw new errors/* RekkordError */.XZ('usage', 'The input "paths" leaves nothing to save');
    const paths = outermost(kept);
    const gone = paths.find((item) => kindOf(item) === undefined);
    if (gone === undefined)
        return { paths, leftOut };
    throw new errors/* RekkordError */.XZ('source', `The input "paths" names ${gone}, which does not exist or cannot be reached`);
}
/** Whether no line takes the item away, or a folder that it is in, after the last one that names it. */
function staysNamed(lines, item) {
    const { dir, base, root } = external_node_path_.parse(item);
    if (item === root)
        return true;
    return path_lines/* PathLineFilter */._r.of(lines, dir).leavesOut(base, kindOf(item) === 'folder') === undefined;
}
/** What a pattern matches and can be saved. */
async function findMatches(line, leftOut) {
    const matches = [];
    let count = 0;
    for await (const match of search(line, leftOut)) {
        count++;
        const obstacle = obstacleOf(match);
        if (obstacle === undefined)
            matches.push(match);
        else
            leftOut.push(`${(0,files_path/* displayPath */.Gt)((0,name_text/* textToName */.u)(match))} ${obstacle} and is left out`);
    }
    if (count > 0)
        return matches.sort();
    throw new errors/* RekkordError */.XZ('usage', `The pattern "${line.text}" of the input "paths" matches nothing`);
}
/** Why a match cannot be saved. What cannot be looked at is left to the save, which says so. */
function obstacleOf(match) {
    try {
        const stat = external_node_fs_.statSync((0,files_path/* pathBuffer */.u6)((0,name_text/* textToName */.u)(match)), { throwIfNoEntry: false });
        if (stat === undefined)
            return 'is a link that leads nowhere';
        return stat.isFile() || stat.isDirectory() ? undefined : 'is neither a file nor a folder';
    }
    catch {
        return undefined;
    }
}
/**
 * Everything that a pattern matches. Links are matches like files: nothing is looked for behind them. What is below a match comes
 * with it, so it is not looked for.
 */
async function* search(line, leftOut) {
    const { dir, base, root } = external_node_path_.parse(line.searchPath);
    const isFolder = kindOf(line.searchPath) === 'folder';
    // A pattern such as a/** names the folder a itself
    if (line.searchPath !== root && line.in(dir)?.(base, isFolder) === true)
        yield line.searchPath;
    else if (isFolder)
        yield* searchFolder(line, line.searchPath, leftOut);
    return undefined;
}
async function* searchFolder(line, start, leftOut) {
    let nextTurn = performance.now() + TURN_INTERVAL;
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const match = line.in(folder);
        if (match === undefined)
            continue;
        for (const entry of list(folder, leftOut)) {
            const name = (0,name_text/* nameToText */.y)(entry.name);
            const item = external_node_path_.join(folder, name);
            if (match(name, entry.isDirectory()))
                yield item;
            else if (entry.isDirectory())
                folders.push(item);
        }
        if (performance.now() < nextTurn)
            continue;
        await (0,promises_.setImmediate)();
        nextTurn = performance.now() + TURN_INTERVAL;
    }
    return undefined;
}
function list(folder, leftOut) {
    try {
        return external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)((0,name_text/* textToName */.u)(folder)), { encoding: 'latin1', withFileTypes: true });
    }
    catch (error) {
        const { code = 'error' } = error;
        // It may just have gone
        if (code !== 'ENOENT')
            leftOut.push(`${(0,files_path/* displayPath */.Gt)((0,name_text/* textToName */.u)(folder))} cannot be searched (${code}) and is left out`);
        return [];
    }
}
/** A link is a file here. Undefined where nothing is, or can be seen. */
function kindOf(item) {
    try {
        return external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)((0,name_text/* textToName */.u)(item))).isDirectory() ? 'folder' : 'file';
    }
    catch {
        return undefined;
    }
}
function outermost(paths) {
    const all = new Map(paths.map((item) => [comparable(item), item]));
    return [...all.values()].filter((item) => !foldersAbove(item).some((folder) => all.has(comparable(folder))));
}
/** The folders that a path is in, up to the root. */
function foldersAbove(item) {
    const folders = [];
    for (let folder = external_node_path_.dirname(item), last = item; folder !== last; folder = external_node_path_.dirname(folder))
        folders.push((last = folder));
    return folders;
}
/** Windows makes no difference between cases. */
function comparable(item) {
    return process.platform === 'win32' ? item.toLowerCase() : item;
}

// EXTERNAL MODULE: ./lib/hooks/spawn-hook.js + 1 modules
var spawn_hook = __webpack_require__(8282);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/action/index-cache/service.js


/** Milliseconds that bringing and keeping may take, together less than the 20 s that a save waits for it at the most. */
const LIMITS = { bring: 8_000, keep: 10_000 };
/** Milliseconds between two looks at how large a file has become that is brought. */
const LOOK_INTERVAL = 200;
/** Variables of the environment that the thread gets: the service, the proxies, certificates. No secret of this program. */
const VARIABLES = /^(ACTIONS_|RUNNER_|GITHUB_SERVER_URL$|NODE_EXTRA_CA_CERTS$|((https?|no|all)_proxy$))/i;
/** Why the cache cannot be used: the end of a sentence. It names no address: those of transfers hold signatures. */
class CacheFailure extends Error {
}
/**
 * GitHub's cache service, spoken to by GitHub's own package in a thread (thread.ts): loaded when it is used, silent, and ended
 * when its time is up, whatever it is at. Every method ends in a bounded time and throws CacheFailure when it does not succeed.
 */
class CacheService {
    #env;
    #version;
    /** @param version tells forms of content apart, 64 hexadecimal digits: only entries of the same version are found */
    constructor(env, version) {
        this.#env = env;
        this.#version = version;
    }
    /**
     * Whether there is a service here that GitHub's package speaks to: on GitHub, with runners of any kind. GitHub Enterprise
     * Server and act have an older one, or none.
     */
    static isHere(env) {
        const { GITHUB_SERVER_URL: server = 'https://github.com', ACTIONS_RESULTS_URL: service = '' } = env;
        const host = URL.canParse(server) ? new URL(server).hostname : '';
        const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
        const isSet = ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RUNTIME_TOKEN'].every((name) => (env[name] ?? '') !== '');
        return isGitHub && isSet && URL.canParse(service) && env['ACT'] !== 'true';
    }
    /**
     * Brings the newest entry whose key begins with one of the prefixes, of which the first that has any counts, into a new file.
     * @returns its size in bytes, at most `maximum`; undefined where there is none
     */
    async bring(request, signal) {
        const { maximum, ...what } = request;
        const tooLarge = () => sizeOf(what.file) > maximum;
        const task = { kind: 'bring', ...what, version: this.#version };
        const { found } = await this.#perform(task, LIMITS.bring, signal, tooLarge);
        if (!found)
            return undefined;
        if (tooLarge())
            throw new CacheFailure(`what is kept is larger than ${maximum} bytes`);
        return sizeOf(what.file);
    }
    /** Makes a new entry of a file. */
    async keep(key, file, signal) {
        const request = { kind: 'keep', key, file, version: this.#version };
        await this.#perform(request, LIMITS.keep, signal, () => false);
    }
    async #perform(request, limit, signal, isTooMuch) {
        const variables = Object.entries(this.#env).filter(([name]) => VARIABLES.test(name));
        // What the package writes to the log is not shown: it is some ten lines
        const options = { workerData: request, env: Object.fromEntries(variables), stdout: true, stderr: true };
        const worker = new external_node_worker_threads_.Worker(threadEntry(), options);
        worker.stdout.resume();
        worker.stderr.resume();
        const answer = Promise.withResolvers();
        const fail = (because) => () => answer.resolve({ failure: because });
        const onAbort = fail('the run was cancelled');
        const timer = setTimeout(fail(`it did not answer within ${limit / 1000} s`), limit);
        const look = setInterval(() => {
            if (isTooMuch())
                answer.resolve({ failure: 'what is kept is too large' });
        }, LOOK_INTERVAL);
        worker.on('message', answer.resolve);
        worker.on('error', fail('its client failed'));
        worker.on('exit', fail('its client ended'));
        signal?.addEventListener('abort', onAbort, { once: true });
        if (signal?.aborted === true)
            onAbort();
        try {
            const outcome = await answer.promise;
            if ('failure' in outcome)
                throw new CacheFailure(outcome.failure);
            return outcome;
        }
        finally {
            clearTimeout(timer);
            clearInterval(look);
            signal?.removeEventListener('abort', onAbort);
            await worker.terminate();
        }
    }
}
/** The thread's code: beside this file while it runs from its sources, a bundle of its own otherwise (scripts/build.ts). */
function threadEntry(module = import.meta.url) {
    const source = /\/service\.([jt]s)(?:\?|$)/.exec(module);
    return new URL(source === null ? '../cache/index.js' : `./thread.${source[1]}`, module);
}
function sizeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}

// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
;// CONCATENATED MODULE: ./lib/action/index-cache/keeper.js







/** Bytes of the most hints that are kept, two million: a repository on GitHub has 10 GB for all its caches. */
const MAX_SIZE = 64 * 1024 * 1024;
/** Entries of other forms than this are not found. */
const VERSION = (0,external_node_crypto_.createHash)('sha256').update('rekkord hints 1').digest('hex');
/** What keeps hints between runs in GitHub's cache. It never fails a run: whatever goes wrong is a line in the log. */
class IndexCache {
    #service;
    #env;
    #channel;
    /** What the runner lets this run do: none, read, write or write-only; everything when it does not say. */
    #mode;
    /** Holds what is brought and what is kept. */
    #folder;
    /** What to say when the hints are opened. */
    #brought;
    #failed = false;
    #kept;
    /** @param env the environment of the action, which says where the service is */
    constructor(env, channel) {
        this.#service = CacheService.isHere(env) ? new CacheService(env, VERSION) : undefined;
        this.#env = env;
        this.#channel = channel;
        this.#mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? '';
    }
    async bring(repository) {
        try {
            if (this.#service === undefined)
                throw new CacheFailure('there is no cache service here');
            if (this.#mode === 'none' || this.#mode === 'write-only')
                throw new CacheFailure('this run may not read caches');
            const file = external_node_path_.join(this.#temporaryFolder(), 'brought');
            const prefixes = this.#prefixes(repository);
            const request = { key: this.#newKey(repository), prefixes, file, maximum: MAX_SIZE };
            const size = await this.#service.bring(request, repository.signal);
            this.#brought = size === undefined ? 'none is kept yet' : `found, ${(0,units/* formatSize */.Xq)(size)}`;
            return size === undefined ? undefined : file;
        }
        catch (error) {
            this.#failed = true;
            this.#brought = `none, because ${reason(error)}`;
            return undefined;
        }
    }
    opened(hints) {
        const unfit = hints === undefined && this.#brought?.startsWith('found') === true ? ', which is not of this repository' : '';
        (0,log/* line */.n)(`Index of earlier saves: ${this.#brought ?? ''}${unfit}`);
    }
    written(repository, write) {
        if (this.#service === undefined || this.#failed || this.#mode === 'none' || this.#mode === 'read')
            return;
        // A machine that had an index of its own, and is not made anew for each job, will have it again
        if (this.#brought === undefined && this.#env['RUNNER_ENVIRONMENT'] !== 'github-hosted')
            return;
        try {
            const file = external_node_path_.join(this.#temporaryFolder(), 'kept');
            write(file);
            this.#kept = { repository, file };
        }
        catch (error) {
            (0,log/* line */.n)(`The index is not kept for later runs, because ${reason(error)}`);
        }
    }
    /** Keeps the hints that the save has written, if there are any, and removes its files. For when all else is done. */
    async keep() {
        try {
            if (this.#kept !== undefined)
                await this.#send(this.#kept.repository, this.#kept.file);
        }
        catch (error) {
            (0,log/* line */.n)(`The index is not kept for later runs, because ${reason(error)}`);
        }
        finally {
            this.#removeFiles();
        }
    }
    async #send(repository, file) {
        if (repository.signal?.aborted === true)
            return;
        const { size } = (0,external_node_fs_.statSync)(file);
        if (size > MAX_SIZE)
            throw new CacheFailure(`it is larger than ${(0,units/* formatSize */.Xq)(MAX_SIZE)}`);
        await this.#service?.keep(this.#newKey(repository), file, repository.signal);
        (0,log/* line */.n)(`Index kept for later runs: ${(0,units/* formatSize */.Xq)(size)}`);
    }
    #temporaryFolder() {
        const { RUNNER_TEMP: temporary = '' } = this.#env;
        return (this.#folder ??= (0,external_node_fs_.mkdtempSync)(external_node_path_.join(temporary === '' ? external_node_os_.tmpdir() : temporary, 'rekkord-index-')));
    }
    #removeFiles() {
        try {
            if (this.#folder !== undefined)
                (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
        }
        catch {
            // The runner removes its temporary folder at the end of the job
        }
    }
    /** That of the channel, then any of the repository: what is in one is often in others too. */
    #prefixes({ digest }) {
        const { RUNNER_OS: system = process.platform, RUNNER_ARCH: processor = process.arch } = this.#env;
        const all = `rekkord-index-${system}-${processor}-${digest('')}-`;
        return [`${all}${digest(this.#channel).slice(0, 16)}-`, all];
    }
    /** Entries cannot be replaced, so each has a key of its own; the newest one is found. */
    #newKey(repository) {
        const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1' } = this.#env;
        return `${this.#prefixes(repository)[0]}${run}-${attempt}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    }
}
function reason(error) {
    if (error instanceof CacheFailure)
        return error.message;
    const { code } = error;
    return `a temporary file cannot be used (${code ?? 'error'})`;
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
        if (snapshot.leftOut !== undefined)
            (0,log/* line */.n)(`Left out: ${(0,units/* leftOutText */.jG)(snapshot.leftOut)}`);
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
// EXTERNAL MODULE: ./lib/user-path.js
var user_path = __webpack_require__(6450);
// EXTERNAL MODULE: ./lib/commands/fail-on.js
var fail_on = __webpack_require__(4380);
// EXTERNAL MODULE: ./lib/values.js
var values = __webpack_require__(6393);
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
    const common = (0,inputs/* commonInputs */.j$)(env);
    return {
        channel: save_channel(env),
        paths: paths(env),
        ...common,
        exclude: exclude(env, common.workingDirectory),
        init: (0,inputs/* boolean */.zM)(env, 'init', false),
        atime: meta.includes('ATime'),
        xattrs: meta.includes('XAttrs'),
        follow: (0,inputs/* boolean */.zM)(env, 'follow', false),
        force: (0,inputs/* boolean */.zM)(env, 'force', false),
        hooks: (0,inputs/* boolean */.zM)(env, 'hooks', true),
        postSave: (0,inputs/* parsed */.Yz)(env, 'post-save', (0,values/* choice */.Yq)('success', 'always')),
        failOn: (0,inputs/* words */.aL)(env, 'fail-on', ...fail_on/* FAIL_ON */.d$),
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
function exclude(env, folder) {
    const files = lines(env, 'exclude-file').map((name) => (0,user_path/* userPath */.r)(name, folder));
    return {
        patterns: lines(env, 'exclude'),
        patternFiles: files,
        ignoreFiles: lines(env, 'ignore-files'),
        ifPresent: lines(env, 'exclude-if-present'),
        caches: (0,inputs/* boolean */.zM)(env, 'exclude-caches', false),
        largerThan: (0,inputs/* parsed */.Yz)(env, 'exclude-larger-than', values/* parseSize */.DB),
        oneFileSystem: (0,inputs/* boolean */.zM)(env, 'one-file-system', false)
    };
}
/** The lines of an input, without spaces around them and without comments. */
function lines(env, name) {
    return (0,inputs/* raw */.lS)(env, name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
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
;// CONCATENATED MODULE: ./lib/action/summary/changes.js




/** Characters of a path, of which the end is shown. */
const MAX_PATH = 100;
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
    return characters.length <= MAX_PATH ? path : `…${characters.slice(-MAX_PATH).join('')}`;
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
const MAX_TIMES = 12;
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
    return history.slice(-MAX_TIMES).map(({ time }) => {
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
    const { id, time, entries, files, size, stored, added, leftOut } = snapshot;
    const { compression, deduplication, shared, bytesPerSecond } = saveFigures(snapshot, durationMs);
    const rate = bytesPerSecond === undefined ? '' : ` (${(0,units/* formatSize */.Xq)(bytesPerSecond)}/s)`;
    return [
        ...(dryRun ? [] : [['OID', `\`${(0,object_id/* formatObjectId */.Ax)(id)}\``]]),
        ['Time', (0,units/* formatTimeForPeople */.$3)(time)],
        ['Source size', `${(0,units/* formatSize */.Xq)(size)} in ${(0,units/* countOf */.pq)(files, 'file')} (${(0,units/* countOf */.pq)(entries, 'entry', 'entries')})`],
        ...(leftOut === undefined ? [] : [['Left out', (0,units/* leftOutText */.jG)(leftOut)]]),
        ['Stored', (0,units/* formatSize */.Xq)(stored)],
        ['Added', (0,units/* formatSize */.Xq)(added)],
        ...(compression === undefined ? [] : [['Compression', `${formatRatio(compression)} (source size ÷ stored)`]]),
        ...(shared === undefined ? [] : [['Deduplication', deduplicationText(deduplication, shared)]]),
        ['Duration', `${(0,units/* formatDuration */.a3)(durationMs)}${rate}`],
        ...phaseRows(phases),
        ...(warnings === 0 ? [] : [['Missing or incomplete', (0,units/* formatCount */.B4)(warnings)]])
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
            if (inputs.init && !dryRun && (await (0,init/* initIfMissing */.G)(settings))) {
                (0,log/* line */.n)('There was no repository yet: it was created');
                (0,log/* line */.n)('Use one master key for each repository: blobs and tags of one are valid in all that share it');
            }
            await saveSnapshot(inputs, settings, reporter, start);
        };
        await (0,action_step/* performStep */.K)(inputs, start, reporter, act, (failure) => summaryText(reporter.record(channel, failure)));
    });
}
async function saveSnapshot(inputs, settings, reporter, { signal, secondSignal }) {
    const { channel, workingDirectory } = inputs;
    const pathLines = { lines: inputs.paths, folder: workingDirectory };
    const paths = async (leftOut) => {
        const found = await findSavedPaths(pathLines);
        for (const reason of found.leftOut)
            leftOut(reason);
        signal.throwIfAborted();
        return found.paths;
    };
    const indexKeeper = inputs.cache ? new IndexCache(process.env, channel) : undefined;
    try {
        await (0,save/* save */.U)({
            ...inputs,
            settings,
            items: [{ channel, paths, progress: reporter.progress }],
            exclude: { ...(0,exclude_options/* readExcludeOptions */.x)(inputs.exclude, 'exclude'), pathLines },
            threads: settings.threads,
            // @actions/exec can neither end what it runs, tell which signal killed it, nor run a path that is not valid UTF-8
            execute: spawn_hook/* spawnHook */.n,
            env: process.env,
            secretVariables: (0,secrets/* secretVariables */.c8)(process.env, settings.secrets),
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
/* harmony import */ var _config_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1641);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4259);
/* harmony import */ var _format_key_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1011);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3423);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(370);
/* harmony import */ var _storage_backends_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6600);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9177);
/* harmony import */ var _write_key_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7730);











/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
async function init(settings, newKeyFile) {
    const location = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRepository */ .C)(settings);
    const url = (0,_storage_backends_js__WEBPACK_IMPORTED_MODULE_7__/* .displayLocation */ .S5)(location);
    if (newKeyFile === undefined) {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .V)(settings));
        return { url, keyFile: undefined };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(newKeyFile)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('key', `${newKeyFile} exists already: name another file for the new master key, or use it`);
    }
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('repository', `${url} already is a repository`);
    const master = (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_4__/* .generateMasterKey */ .h5)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
    const keys = (0,_format_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .masterKeys */ .z0)(master);
    // The key first: a repository without its key would be worth nothing
    (0,_write_key_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeKeyFile */ .h)(newKeyFile, (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeKeyFile */ .iy)(master));
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .wipe */ .u)(master);
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, keys);
    }
    catch (error) {
        // Where it is not known whether the repository was made, its key stays
        const mayBeThere = await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location).catch(() => true);
        if (!mayBeThere || (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ && error.code === 'repository'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(newKeyFile);
        throw error;
    }
    return { url, keyFile: newKeyFile };
}
/** Makes the repository if there is none yet; says whether it did. */
async function initIfMissing(settings) {
    const location = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRepository */ .C)(settings);
    if (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location))
        return false;
    try {
        await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.create(location, (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .loadKeys */ .V)(settings));
        return true;
    }
    catch (error) {
        // Another run that began at the same time may have been faster
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ && error.code === 'repository' && (await _repository_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .Repository */ .L.exists(location)))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeKeyFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);



/**
 * Writes a key file, readable by its owner alone (docs/format.md section 2); on Windows by those who may read its folder, as modes
 * mean nothing there.
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
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'EEXIST') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `${path} exists already: name another file, or use --force to replace it`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `The key file ${path} cannot be written: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error)}`, { cause: error });
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


/***/ })

};
