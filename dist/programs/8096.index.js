export const id = 8096;
export const ids = [8096];
export const modules = {

/***/ 1753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ windowsCommand),
/* harmony export */   LD: () => (/* binding */ posixCommand),
/* harmony export */   q$: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The command that runs a hook outside Windows: its own path. Node passes strings alone to the system, as UTF-8, so a
 * path that is no UTF-8 goes through sh, which gets its bytes as octal numbers and replaces itself with the hook.
 */
function posixCommand(file) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(file))
        return { file: file.toString('utf8'), args: [], env: {}, verbatim: false };
    const octal = Array.from(file, (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
    // The dot keeps line ends at the name's end, which $(...) would remove.
    const script = 'path=$(printf "%b." "$1") && exec "${path%.}"';
    return { file: '/bin/sh', args: ['-c', script, 'sh', octal], env: {}, verbatim: false };
}
/** The command that runs a file without a `#!` line where the system does not do so itself. */
function shellCommand(file) {
    return { ...posixCommand(file), file: '/bin/sh', args: [file.toString('utf8')] };
}
/**
 * The command that runs a hook on Windows: `.exe` itself, `.cmd` and `.bat` by the command processor, `.ps1` by Windows
 * PowerShell.
 *
 * @param system the folder of Windows and the command processor, as `SystemRoot` and `ComSpec` name them
 * @returns undefined for any other extension
 */
function windowsCommand(file, system) {
    const system32 = node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system.root ?? 'C:\\Windows', 'System32');
    switch (node_path__WEBPACK_IMPORTED_MODULE_1__.win32.extname(file).toLowerCase()) {
        case '.exe':
            return { file, args: [], env: {}, verbatim: false };
        case '.cmd':
        case '.bat':
            return {
                file: system.commandProcessor ?? node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system32, 'cmd.exe'),
                // `%` cannot be escaped on a command line, but what a variable expands to is not expanded again. The quotes
                // keep everything else that the name may hold from being read; /s removes the outer pair.
                args: ['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'],
                env: { REKKORD_HOOK_FILE: file },
                verbatim: true
            };
        case '.ps1':
            return {
                file: node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(system32, 'WindowsPowerShell\\v1.0\\powershell.exe'),
                args: ['-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', file],
                env: {},
                verbatim: false
            };
        default:
            return undefined;
    }
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment)
/* harmony export */ });
const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID', 'REKKORD_WARNINGS'];
/**
 * The environment of a hook (docs/behaviour.md section 2): what this process has, without the variables in `drop` and
 * without what an outer save told its own hooks, and the `REKKORD_` variables of this one.
 *
 * @param base this process's environment
 * @param drop names of variables that hold this program's own secrets
 */
function hookEnvironment(base, drop, facts, platform = process.platform) {
    // Names of variables have no case on Windows.
    const fold = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const dropped = new Set([...drop, ...OWN_VARIABLES].map(fold));
    const env = Object.fromEntries(Object.entries(base).filter(([name]) => !dropped.has(fold(name))));
    env['REKKORD_HOOK'] = facts.phase;
    env['REKKORD_REPOSITORY'] = facts.repository;
    if (facts.channel !== undefined)
        env['REKKORD_CHANNEL'] = facts.channel;
    if (facts.oid !== undefined)
        env['REKKORD_OID'] = facts.oid;
    if (facts.warnings !== undefined)
        env['REKKORD_WARNINGS'] = String(facts.warnings);
    return env;
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ findHooks)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/hooks/command.js
var command = __webpack_require__(1753);
// EXTERNAL MODULE: ./lib/files/path.js
var path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/hooks/name.js

/**
 * A file name for messages: UTF-8 as it stands, any other byte as `\xff`. Control characters and line separators are
 * escaped too, so that no name can begin a line of its own in a log, where runners look for commands.
 */
function displayName(name) {
    let shown = '';
    let rest = name;
    while (rest.length > 0) {
        const valid = validPrefixLength(rest);
        shown += (0,path/* escapeControls */.UN)(rest.toString('utf8', 0, valid));
        if (valid < rest.length)
            shown += `\\x${rest[valid].toString(16).padStart(2, '0')}`;
        rest = rest.subarray(valid + 1);
    }
    return shown;
}
/** How many leading bytes are valid UTF-8. */
function validPrefixLength(bytes) {
    // The replacement character of the decoded text is where decoding failed, unless the bytes themselves spell it.
    const text = bytes.toString('utf8');
    let length = 0;
    for (const character of text) {
        const encoded = Buffer.from(character);
        if (!encoded.equals(bytes.subarray(length, length + encoded.length)))
            return length;
        length += encoded.length;
    }
    return length;
}

;// CONCATENATED MODULE: ./lib/hooks/find.js






/**
 * The hooks of a directory (docs/behaviour.md section 2): regular files and links to them directly in it, hidden and
 * non-executable ones included, in byte order of their names. A link that leads nowhere is a hook too, which then fails.
 * Folders and links to folders are not hooks, nor are Git's placeholders and a README that are not executable.
 *
 * @param directory absolute path
 * @throws RekkordError `hook` when the directory is missing, no directory, or cannot be read: never "no hooks" then
 */
function findHooks(directory) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)(directory, { encoding: 'buffer' });
    }
    catch (error) {
        throw new errors/* RekkordError */.XZ('hook', `the hook directory "${directory}" ${explain(error)}`, { cause: error });
    }
    const prefix = Buffer.from(directory.endsWith(external_node_path_.sep) ? directory : `${directory}${external_node_path_.sep}`);
    return names
        .sort((left, right) => Buffer.compare(left, right))
        .map((name) => ({ name: displayName(name), path: Buffer.concat([prefix, name]) }))
        .filter((hook) => isHook(hook));
}
/** Files that keep an empty folder in Git, or explain it. */
const PLACEHOLDER = /^(?:\.gitkeep$|\.gitignore$|README)/;
function isHook({ name, path: file }) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile() && !(PLACEHOLDER.test(name) && !isExecutable(file));
    }
    catch {
        // It may well be meant as a hook: it is kept, so that running it fails where all can see it
        return true;
    }
}
/** Whether the system would run a file; on Windows the name alone decides. */
function isExecutable(file) {
    if (process.platform === 'win32')
        return (0,command/* windowsCommand */.$Q)(file.toString('utf8'), {}) !== undefined;
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function explain(error) {
    switch ((0,system_error/* errorCode */.CA)(error)) {
        case 'ENOENT':
            return 'does not exist, create it or remove it from [Hooks] of the configuration file';
        case 'ENOTDIR':
            return 'is not a directory';
        default:
            return `cannot be read: ${(0,system_error/* systemReason */.uc)(error)}`;
    }
}


/***/ }),

/***/ 6378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ hookFailure),
  E: () => (/* binding */ runHooks)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hooks/hook.js
var hook = __webpack_require__(7761);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/hooks/last-lines.js

const MAX_LINES = 20;
const MAX_LINE_LENGTH = 1000;
/** Keeps the last lines of a hook's output, for an annotation: at most 20 lines of 1,000 UTF-16 units each. */
class LastLines {
    #complete = [];
    #streams = new Map();
    /** Takes the next piece of a stream; streams are put together by line. */
    push(chunk, stream) {
        const state = this.#streams.get(stream) ?? { decoder: new external_node_string_decoder_.StringDecoder('utf8'), line: '' };
        this.#streams.set(stream, state);
        const pieces = state.decoder.write(chunk).split('\n');
        for (const [index, piece] of pieces.entries()) {
            if (index > 0) {
                this.#finish(state.line);
                state.line = '';
            }
            // What goes beyond is dropped as it comes: a hook may write gigabytes without a line end.
            state.line += piece.slice(0, Math.max(0, MAX_LINE_LENGTH + 1 - state.line.length));
        }
    }
    /** The last lines, without their ends; a last line that is not ended counts. */
    lines() {
        for (const [stream, { decoder, line }] of this.#streams) {
            const rest = line + decoder.end();
            if (rest !== '')
                this.#finish(rest);
            this.#streams.delete(stream);
        }
        return [...this.#complete];
    }
    #finish(line) {
        const text = line.replace(/\r$/, '');
        this.#complete.push(text.length > MAX_LINE_LENGTH ? `${text.slice(0, MAX_LINE_LENGTH)}…` : text);
        if (this.#complete.length > MAX_LINES)
            this.#complete.shift();
    }
}

;// CONCATENATED MODULE: ./lib/hooks/run.js



/**
 * Runs hooks one after the other, all of them even when one fails (docs/behaviour.md section 2). A post hook that fails makes
 * SUCCESS 0 for those after it.
 *
 * @returns one result for each hook, in their order
 * @throws RekkordError `interrupted` when `signal` aborts: the running hook has been ended then, and no other is
 *   started
 */
async function runHooks(run) {
    const { phase, hooks, execute, listener, signal, cwd } = run;
    const results = [];
    let succeeded = run.succeeded;
    for (const hook of hooks) {
        if (signal?.aborted)
            throw new errors/* RekkordError */.XZ('interrupted', `interrupted before the ${phase} hook "${hook.name}" ran`);
        const env = succeeded === undefined ? run.env : { ...run.env, SUCCESS: succeeded ? '1' : '0' };
        const lastLines = new LastLines();
        const output = listener?.output &&
            ((chunk, stream) => {
                lastLines.push(chunk, stream);
                listener.output?.(chunk, stream, hook);
            });
        listener?.started?.(hook, phase);
        const begin = performance.now();
        const end = await execute({ path: hook.path, env, cwd, output, signal });
        const result = { ...end, hook, phase, durationMs: performance.now() - begin, lastLines: lastLines.lines() };
        listener?.ended?.(result);
        if (signal?.aborted) {
            throw new errors/* RekkordError */.XZ('interrupted', `interrupted while the ${phase} hook "${hook.name}" ran`);
        }
        if (succeeded !== undefined && result.outcome !== 'ok')
            succeeded = false;
        results.push(result);
    }
    return results;
}
/** The error that names every hook that failed, and how; undefined when none did. */
function hookFailure(results) {
    const failed = results.filter((result) => result.outcome !== 'ok');
    const [first] = failed;
    if (first === undefined)
        return undefined;
    const reasons = failed.map((result) => `"${result.hook.name}" ${(0,hook/* describeEnd */.l)(result)}`).join('; ');
    const count = failed.length === 1 ? `a ${first.phase} hook` : `${failed.length} of ${results.length} ${first.phase} hooks`;
    return new errors/* RekkordError */.XZ('hook', `${count} failed: ${reasons}`);
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ spawnHook)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/hooks/command.js
var hooks_command = __webpack_require__(1753);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/hooks/process-group.js




const POLL_MS = 20;
/**
 * Ends a process and all that it started, outside Windows its process group, which it must lead: sends the signal; once
 * the leader is gone, SIGTERM to those who stayed (a shell's background jobs ignore SIGINT); and SIGKILL when the grace
 * period is over. On Windows the process tree is ended at once.
 *
 * @param graceMs milliseconds until SIGKILL
 * @returns when the group is gone, or has been sent SIGKILL; after the grace period at the latest
 */
async function endProcessGroup(leader, signal, graceMs) {
    const pid = leader.pid;
    if (pid === undefined)
        return;
    if (process.platform === 'win32')
        return await endTree(leader, pid, graceMs);
    send(pid, signal);
    const deadline = performance.now() + graceMs;
    let repeated = false;
    while (isAlive(pid)) {
        if (performance.now() >= deadline)
            return send(pid, 'SIGKILL');
        if (!repeated && (leader.exitCode !== null || leader.signalCode !== null)) {
            send(pid, 'SIGTERM');
            repeated = true;
        }
        await (0,promises_.setTimeout)(POLL_MS);
    }
}
function send(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // Gone already, or another user's since (sudo): nothing that could be done about either.
    }
}
function isAlive(group) {
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform !== 'linux' || hasLiveMember(group);
}
/**
 * Whether more than zombies is left: in a container whose first process reaps nothing they stay, and still take
 * signals.
 */
function hasLiveMember(group) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)('/proc');
    }
    catch {
        return true; // no way to tell: the grace period decides
    }
    return names.some((name) => {
        if (!/^\d+$/.test(name))
            return false;
        try {
            // After the command name in parentheses, which may itself hold anything: state, parent, process group.
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'latin1');
            const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(processGroup) === group && state !== 'Z' && state !== 'X';
        }
        catch {
            return false; // it ended between the two calls
        }
    });
}
/** The command that ends the process tree of a number, on Windows. */
function taskkill(pid) {
    const program = external_node_path_.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\taskkill.exe');
    return [program, '/pid', String(pid), '/T', '/F'];
}
/**
 * Ends a process with its tree through taskkill; where that is missing, fails or takes longer than the grace period, the process
 * alone.
 *
 * @param command the program to run, and its arguments
 */
async function endTree(leader, pid, graceMs, command = taskkill(pid)) {
    const [program = '', ...args] = command;
    const ended = await new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio: 'ignore', windowsHide: true, timeout: graceMs, killSignal: 'SIGKILL' });
        child.once('error', () => resolve(false)).once('exit', (status) => resolve(status === 0));
    });
    if (!ended)
        leader.kill('SIGKILL');
}

;// CONCATENATED MODULE: ./lib/hooks/spawn-hook.js







/** How long a hook has to end after a signal before it is killed, within the 7.5 seconds that runners give. */
const INTERRUPT_GRACE_MS = 5000;
/** How long output is read on after a hook has ended, when something it left behind keeps the pipe open. */
const OUTPUT_GRACE_MS = 1000;
/**
 * Runs a hook as a child process in a process group of its own, so that an interrupt can end all that it started.
 * Standard input is inherited. Without a shell, except for a script without a `#!` line, which `/bin/sh` runs as it
 * would.
 */
const spawnHook = async (execution) => {
    const commands = hookCommands(execution.path);
    if (typeof commands === 'string')
        return { outcome: 'not started', reason: commands };
    for (const command of commands) {
        try {
            return await run(command, execution);
        }
        catch (error) {
            const code = (0,system_error/* errorCode */.CA)(error);
            const { cwd } = execution;
            if (code === 'ENOENT' && cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd)) {
                return { outcome: 'not started', reason: `the working directory ${cwd} does not exist` };
            }
            if (code !== 'ENOEXEC' || command === commands.at(-1))
                return { outcome: 'not started', reason: explain(error) };
        }
    }
    return { outcome: 'not started', reason: UNKNOWN_FORMAT };
};
/** The commands to try, the next one when the system does not know the file's format; or why there is none. */
function hookCommands(file) {
    if (process.platform === 'win32') {
        const system = { root: process.env['SystemRoot'], commandProcessor: process.env['ComSpec'] };
        const command = (0,hooks_command/* windowsCommand */.$Q)(file.toString('utf8'), system);
        return command === undefined ? 'it cannot be executed, Windows runs .cmd, .bat, .exe and .ps1 files' : [command];
    }
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (error) {
        const lost = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((0,system_error/* errorCode */.CA)(error));
        return lost ? 'it is a link that leads nowhere, or is gone' : explain(error);
    }
    return [(0,hooks_command/* posixCommand */.LD)(file), (0,hooks_command/* shellCommand */.q$)(file)];
}
/** Starts the command and waits for its end; throws the system's error when it cannot be started. */
async function run(command, { env, cwd, output, signal }) {
    const stream = output === undefined ? 'inherit' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(command.file, command.args, {
        ...(cwd !== undefined && { cwd }),
        env: { ...env, ...command.env },
        stdio: ['inherit', stream, stream],
        // A session, and with it a process group, of its own; on Windows it would be a console window.
        detached: process.platform !== 'win32',
        windowsHide: true,
        windowsVerbatimArguments: command.verbatim
    });
    child.stdout?.on('data', (chunk) => output?.(chunk, 'stdout'));
    child.stderr?.on('data', (chunk) => output?.(chunk, 'stderr'));
    const closed = (0,external_node_events_.once)(child, 'close');
    closed.catch(() => undefined); // the same error as below
    let ending;
    const interrupt = () => {
        ending = endProcessGroup(child, signalOf(signal), INTERRUPT_GRACE_MS);
    };
    signal?.addEventListener('abort', interrupt, { once: true });
    if (signal?.aborted)
        interrupt();
    try {
        const [status, killedBy] = (await (0,external_node_events_.once)(child, 'exit'));
        await ending;
        await Promise.race([closed, (0,promises_.setTimeout)(OUTPUT_GRACE_MS, undefined, { ref: false })]);
        letGo(child);
        if (killedBy !== null)
            return { outcome: 'signal', signal: killedBy };
        return status === 0 ? { outcome: 'ok', status } : { outcome: 'failed', status: status ?? 1 };
    }
    finally {
        signal?.removeEventListener('abort', interrupt);
    }
}
/**
 * Stops listening to output, but keeps reading it away, so that what a hook left behind does not block or break on it.
 */
function letGo(child) {
    for (const stream of [child.stdout, child.stderr]) {
        stream?.removeAllListeners('data').resume();
        stream?.unref?.();
    }
}
/** The signal that the abort passes on, SIGTERM when it names none. */
function signalOf(signal) {
    const reason = signal?.reason;
    return reason === 'SIGINT' || reason === 'SIGHUP' || reason === 'SIGKILL' ? reason : 'SIGTERM';
}
const UNKNOWN_FORMAT = 'its format is not known to the system';
/** Why the system does not start a program. */
function explain(error) {
    return (0,system_error/* systemReason */.uc)(error, {
        EACCES: 'it is not executable, use chmod +x',
        EPERM: 'it is not executable, use chmod +x',
        ENOENT: 'the program that its #! line names does not exist (a line end of CR LF is part of that name)',
        ENOEXEC: UNKNOWN_FORMAT,
        E2BIG: 'its environment is too large'
    });
}


/***/ })

};
