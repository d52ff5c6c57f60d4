export const id = 379;
export const ids = [379];
export const modules = {

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ encodeChunkList),
/* harmony export */   Xl: () => (/* binding */ CHUNK_MAX_SIZE),
/* harmony export */   eW: () => (/* binding */ decodeChunkList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(244);
/* harmony import */ var _object_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7052);




/** Bytes of the longest chunk. */
const CHUNK_MAX_SIZE = 8 * 1024 * 1024;
/** Bytes of one chunk's place in a list, and of the total after the last one. */
const ITEM_SIZE = 8 + 4 + _object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_SIZE */ .Ts;
const TOTAL_SIZE = 8;
/**
 * The bytes of a file object (type 1).
 *
 * @throws {FormatError} when the chunks are not those of one file in order, or when there is just one: such a file has
 *   no object of its own.
 */
function encodeChunkList(chunks) {
    checkCount(chunks.length);
    const bytes = Buffer.allocUnsafe(chunks.length * ITEM_SIZE + TOTAL_SIZE);
    let end = 0;
    let position = 0;
    for (const chunk of chunks) {
        checkChunk(chunk, end);
        (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSize */ .JQ)(bytes, position, chunk.offset, 'offset of a chunk');
        bytes.writeInt32LE(chunk.length, position + 8);
        if (chunk.hash.copy(bytes, position + 12) !== _object_id_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_SIZE */ .Ts)
            throw new RangeError('a chunk has a hash of another size');
        end += chunk.length;
        position += ITEM_SIZE;
    }
    (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSize */ .JQ)(bytes, position, end, 'size of a file');
    return bytes;
}
/**
 * The chunks of a file object; the hashes are views into `bytes`.
 *
 * @throws {FormatError} when the list is cut off, has a gap, an overlap or another order, a chunk of no bytes or of more
 *   than 8 MiB, just one chunk, or another total than its chunks.
 */
function decodeChunkList(bytes) {
    const buffer = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .asBuffer */ .b)(bytes);
    if (buffer.length % ITEM_SIZE !== TOTAL_SIZE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the chunk list is cut off');
    const count = (buffer.length - TOTAL_SIZE) / ITEM_SIZE;
    checkCount(count);
    const chunks = [];
    let end = 0;
    for (let position = 0; position < count * ITEM_SIZE; position += ITEM_SIZE) {
        const chunk = {
            offset: (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .readInt64 */ .OU)(buffer, position, 'offset of a chunk'),
            length: buffer.readInt32LE(position + 8),
            hash: buffer.subarray(position + 12, position + ITEM_SIZE)
        };
        checkChunk(chunk, end);
        chunks.push(chunk);
        end += chunk.length;
    }
    const size = (0,_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .readSize */ .ik)(buffer, count * ITEM_SIZE, 'size of the file');
    if (size !== end)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`the chunk list has a total of ${size} bytes, its chunks ${end}`);
    return { size, chunks };
}
function checkCount(count) {
    if (count === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I('the chunk list has a single chunk');
}
function checkChunk({ offset, length }, expected) {
    if (offset !== expected)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`a chunk starts at ${offset} instead of ${expected}`);
    if (!Number.isInteger(length) || length <= 0 || length > CHUNK_MAX_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .I(`a chunk has the length ${length}`);
    }
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment)
/* harmony export */ });
const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID'];
/**
 * The environment of a hook (behaviour text §2): what this process has, without the variables in `drop` and without
 * what an outer save told its own hooks, and `REKKORD_HOOK`, `REKKORD_CHANNEL`, `REKKORD_REPOSITORY` and `REKKORD_OID`.
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
        shown += escapeControls(rest.toString('utf8', 0, valid));
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
function escapeControls(text) {
    return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
        if (character === '\n')
            return '\\n';
        const code = character.charCodeAt(0);
        return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
    });
}

;// CONCATENATED MODULE: ./lib/hooks/find.js




/**
 * The hooks of a directory (behaviour text §2): regular files and links to them directly in it, hidden and
 * non-executable ones included, in byte order of their names. Folders, links to folders and links that lead nowhere are
 * no hooks.
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
        const code = error.code ?? 'unknown error';
        throw new errors/* RekkordError */.X('hook', `the hook directory "${directory}" ${explain(code)}`, { cause: error });
    }
    const prefix = Buffer.from(directory.endsWith(external_node_path_.sep) ? directory : `${directory}${external_node_path_.sep}`);
    return names
        .sort((left, right) => Buffer.compare(left, right))
        .map((name) => ({ name: displayName(name), path: Buffer.concat([prefix, name]) }))
        .filter((hook) => isHook(hook.path));
}
function isHook(file) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch (error) {
        const code = error.code ?? '';
        // Anything but "leads nowhere" may well be a hook: it is kept, so that running it fails where all can see it.
        return !['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code);
    }
}
function explain(code) {
    switch (code) {
        case 'ENOENT':
            return 'does not exist, create it or remove it from [Hooks] of the configuration file';
        case 'ENOTDIR':
            return 'is not a directory';
        case 'EACCES':
        case 'EPERM':
            return 'cannot be read, permission is denied';
        default:
            return `cannot be read (${code})`;
    }
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/** Says how a hook that failed ended, to follow its name: "exited with status 3". */
function describeEnd(end) {
    switch (end.outcome) {
        case 'ok':
            return 'succeeded';
        case 'failed':
            return `exited with status ${end.status}`;
        case 'signal':
            return `was killed by ${end.signal}`;
        case 'not started':
            return `could not be run: ${end.reason}`;
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

const MAXIMUM_LINES = 20;
const MAXIMUM_LINE_LENGTH = 1000;
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
            state.line += piece.slice(0, Math.max(0, MAXIMUM_LINE_LENGTH + 1 - state.line.length));
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
        this.#complete.push(text.length > MAXIMUM_LINE_LENGTH ? `${text.slice(0, MAXIMUM_LINE_LENGTH)}…` : text);
        if (this.#complete.length > MAXIMUM_LINES)
            this.#complete.shift();
    }
}

;// CONCATENATED MODULE: ./lib/hooks/run.js



/**
 * Runs hooks one after the other, all of them even when one fails (behaviour text §2). A post hook that fails makes
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
            throw new errors/* RekkordError */.X('interrupted', `interrupted before the ${phase} hook "${hook.name}" ran`);
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
            throw new errors/* RekkordError */.X('interrupted', `interrupted while the ${phase} hook "${hook.name}" ran`);
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
    return new errors/* RekkordError */.X('hook', `${count} failed: ${reasons}`);
}


/***/ }),

/***/ 340:
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
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/hooks/command.js


/**
 * The command that runs a hook outside Windows: its own path. Node passes strings alone to the system, as UTF-8, so a
 * path that is no UTF-8 goes through sh, which gets its bytes as octal numbers and replaces itself with the hook.
 */
function posixCommand(file) {
    if ((0,external_node_buffer_.isUtf8)(file))
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
    const system32 = external_node_path_.win32.join(system.root ?? 'C:\\Windows', 'System32');
    switch (external_node_path_.win32.extname(file).toLowerCase()) {
        case '.exe':
            return { file, args: [], env: {}, verbatim: false };
        case '.cmd':
        case '.bat':
            return {
                file: system.commandProcessor ?? external_node_path_.win32.join(system32, 'cmd.exe'),
                // `%` cannot be escaped on a command line, but what a variable expands to is not expanded again. The quotes
                // keep everything else that the name may hold from being read; /s removes the outer pair.
                args: ['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'],
                env: { REKKORD_HOOK_FILE: file },
                verbatim: true
            };
        case '.ps1':
            return {
                file: external_node_path_.win32.join(system32, 'WindowsPowerShell\\v1.0\\powershell.exe'),
                args: ['-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', file],
                env: {},
                verbatim: false
            };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/hooks/process-group.js




const POLL_MS = 20;
/**
 * Ends a process and all that it started, outside Windows its process group, which it must lead: sends the signal; once
 * the leader is gone, SIGTERM to those who stayed (a shell's background jobs ignore SIGINT); and SIGKILL when the grace
 * period is over. On Windows the process tree is ended at once.
 *
 * @param graceMs milliseconds until SIGKILL
 * @returns when the group is gone, or has been sent SIGKILL
 */
async function endProcessGroup(leader, signal, graceMs) {
    const pid = leader.pid;
    if (pid === undefined)
        return;
    if (process.platform === 'win32')
        return await endTree(pid);
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
async function endTree(pid) {
    const taskkill = external_node_path_.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\taskkill.exe');
    await new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(taskkill, ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        child.once('error', () => resolve()).once('exit', () => resolve());
    });
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
            const { code = 'unknown error' } = error;
            if (code !== 'ENOEXEC' || command === commands.at(-1))
                return { outcome: 'not started', reason: explain(code) };
        }
    }
    return { outcome: 'not started', reason: explain('ENOEXEC') };
};
/** The commands to try, the next one when the system does not know the file's format; or why there is none. */
function hookCommands(file) {
    if (process.platform === 'win32') {
        const system = { root: process.env['SystemRoot'], commandProcessor: process.env['ComSpec'] };
        const command = windowsCommand(file.toString('utf8'), system);
        return command === undefined ? 'it cannot be executed, Windows runs .cmd, .bat, .exe and .ps1 files' : [command];
    }
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (error) {
        return explain(error.code ?? 'unknown error');
    }
    return [posixCommand(file), shellCommand(file)];
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
    return reason === 'SIGINT' || reason === 'SIGHUP' ? reason : 'SIGTERM';
}
function explain(code) {
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'it is not executable, use chmod +x';
        case 'ENOENT':
            return 'it does not exist, or the program that its #! line names does not (a line end of CR LF is part of that name)';
        case 'ENOEXEC':
            return 'its format is not known to the system';
        default:
            return `the system refused (${code})`;
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

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ MAX_BATCH_BYTES),
/* harmony export */   eN: () => (/* binding */ MAX_BATCH_FILES),
/* harmony export */   jx: () => (/* binding */ MAX_BATCH_OBJECTS),
/* harmony export */   pk: () => (/* binding */ MAX_DEFAULT_THREADS)
/* harmony export */ });
/**
 * How much work goes to a worker at a time, and with it how much memory a save takes. A batch costs about 50 µs of
 * messages, a small file about 200 µs of work, so 64 files make the messages cheap and still leave no worker waiting
 * for long at the end. Everything that waits is bounded by these numbers and the pool's two tasks per worker.
 */
/** Small files in a batch. */
const MAX_BATCH_FILES = 64;
/** Objects in a batch. */
const MAX_BATCH_OBJECTS = 32;
/** Bytes of content in a batch. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
/** Worker threads when none are asked for: more do not help, the storage is the limit then. */
const MAX_DEFAULT_THREADS = 8;


/***/ }),

/***/ 9765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ defaultThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(346);


/** Worker threads when none are asked for: one for each processor, up to a number beyond which the storage is the limit. */
function defaultThreads() {
    return Math.min(node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism(), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEFAULT_THREADS */ .pk);
}


/***/ }),

/***/ 9645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ WorkerPool)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/workers/entry.js
/**
 * Where the code of a worker thread is, for `new Worker(workerEntry())`: `worker.ts` (`worker.js` after tsc) beside this
 * file while it runs from its sources, `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * The module's own address comes in as a parameter because the bundler rewrites every `new URL(..., import.meta.url)`
 * that it recognises into a path of its own and copies the files it guesses from it.
 */
function workerEntry(module = import.meta.url) {
    // Loaders that put others in a module's place mark its address with a query
    const source = /\/entry\.([jt]s)(?:\?|$)/.exec(module);
    return new URL(source === null ? '../worker/index.js' : `./worker.${source[1]}`, module);
}

;// CONCATENATED MODULE: ./lib/workers/pool.js




/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2;
/**
 * V8 begins with 1 MiB for young objects, which a worker fills some hundred times a second: most of what it makes is garbage
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time.
 */
const YOUNG_SPACE = '--min-semi-space-size=8';
/** Worker threads and the queue before them. Threads start when there is work for them. */
class WorkerPool {
    #size;
    #start;
    #members = [];
    #urgent = [];
    #waiting = [];
    #roomWaiters = [];
    #tasksPerWorker = TASKS_PER_WORKER;
    #failure;
    #nextId = 0;
    #checkScheduled = false;
    /** Called when results have come and been dealt with. */
    onResult;
    /** Called when, after results, the workers want more to do. */
    onIdle;
    /**
     * @param size threads at the most
     * @param start gives what a new worker starts with
     */
    constructor(size, start) {
        this.#size = size;
        this.#start = start;
        // Threads take it from the process when they start
        (0,external_node_v8_.setFlagsFromString)(YOUNG_SPACE);
    }
    /** Whether a worker would begin with a task given now at once, or soon. */
    get hasRoom() {
        if (this.#failure !== undefined)
            return false;
        return this.#urgent.length + this.#waiting.length === 0 && this.#freest() !== undefined;
    }
    /** Resolves when `hasRoom`. Producers wait for it, so that what they produce does not pile up. */
    async room() {
        while (!this.hasRoom && this.#failure === undefined) {
            await new Promise((resolve) => this.#roomWaiters.push(resolve));
        }
        this.#throwFailure();
    }
    /**
     * Runs a task on some worker; rejects when it fails, or the pool already has. Urgent ones go before all others.
     * Memory in `transfer` is moved, not copied.
     */
    run(task, options = {}) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            const job = {
                task,
                transfer: options.transfer ?? [],
                onCut: options.onCut,
                resolve: resolve,
                reject
            };
            (options.urgent === true ? this.#urgent : this.#waiting).push(job);
            this.#dispatch();
        });
    }
    /** Hands a new part of the known blobs to every worker. */
    share(segment) {
        for (const { worker } of this.#members)
            send(worker, { kind: 'segment', segment });
    }
    /** Makes every task that is queued or running fail with this error. */
    fail(error) {
        if (this.#failure !== undefined)
            return;
        this.#failure = error;
        const jobs = [...this.#urgent.splice(0), ...this.#waiting.splice(0)];
        for (const member of this.#members)
            jobs.push(...member.jobs.values());
        for (const job of jobs)
            job.reject(error);
        this.#wakeWaiters();
    }
    /** Ends the threads, each after the task that it is at, so that nothing half written is left. */
    async close() {
        this.fail(new errors/* RekkordError */.X('interrupted', 'The run has ended'));
        await Promise.all(this.#members.map(async ({ worker }) => {
            const exited = new Promise((resolve) => worker.once('exit', () => resolve()));
            send(worker, { kind: 'stop' });
            await exited;
        }));
    }
    #dispatch() {
        for (;;) {
            const member = this.#freest();
            if (member === undefined)
                return;
            const job = this.#urgent.shift() ?? this.#waiting.shift();
            if (job === undefined)
                return;
            const target = member === 'new' ? this.#spawn() : member;
            const id = this.#nextId++;
            target.jobs.set(id, job);
            send(target.worker, { kind: 'task', id, task: job.task }, job.transfer);
        }
    }
    /** The worker with the fewest tasks that can take one more; a new one rather than one that is busy. */
    #freest() {
        let best;
        for (const member of this.#members) {
            if (member.jobs.size < (best?.jobs.size ?? this.#tasksPerWorker))
                best = member;
        }
        if (best?.jobs.size === 0)
            return best;
        return this.#members.length < this.#size ? 'new' : best;
    }
    #spawn() {
        // Descriptors of big files pass from thread to thread, so no thread may close them on its own account
        const { tasksAtOnce = TASKS_PER_WORKER, onSecret, ...workerData } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        const worker = new external_node_worker_threads_.Worker(workerEntry(), { workerData, trackUnmanagedFds: false });
        const member = { worker, jobs: new Map() };
        worker.on('message', (message) => {
            if (message.kind === 'secret')
                onSecret?.(message.secret);
            else
                this.#receive(member, message);
        });
        worker.on('error', (error) => this.fail(threadFailure(error)));
        worker.on('exit', () => {
            this.#members.splice(this.#members.indexOf(member), 1);
            if (member.jobs.size > 0)
                this.fail(new Error('A worker thread ended before its work was done'));
        });
        this.#members.push(member);
        return member;
    }
    #receive(member, message) {
        const job = member.jobs.get(message.id);
        if (job === undefined)
            return;
        if (message.kind === 'cut') {
            job.onCut?.(message.cut);
            return;
        }
        member.jobs.delete(message.id);
        if (message.kind === 'failed') {
            this.fail(taskError(message));
            job.reject(this.#failure);
            return;
        }
        job.resolve(message.result);
        this.#dispatch();
        this.#scheduleCheck();
    }
    /** Looks whether there is room once those that wait for results have taken them, which is some microtasks later. */
    #scheduleCheck() {
        if (this.#checkScheduled)
            return;
        this.#checkScheduled = true;
        setImmediate(() => {
            this.#checkScheduled = false;
            this.onResult?.();
            if (!this.hasRoom)
                return;
            this.onIdle?.();
            this.#wakeWaiters();
        });
    }
    #wakeWaiters() {
        for (const wake of this.#roomWaiters.splice(0))
            wake();
    }
    #throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure;
    }
}
function send(worker, message, transfer = []) {
    worker.postMessage(message, transfer);
}
/** What made a thread end, where that is no bug: it is the machine that has too little. */
function threadFailure(error) {
    const { code } = error;
    if (code === 'ERR_WORKER_INIT_FAILED') {
        const advice = 'use fewer threads, or raise the limits of open files and processes (ulimit)';
        return new errors/* RekkordError */.X('usage', `No thread can be started (${error.message}): ${advice}`, { cause: error });
    }
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return error;
    return new errors/* RekkordError */.X('usage', 'A thread has run out of memory: use fewer threads, or give Node more', {
        cause: error
    });
}
/** Errors lose their class on the way between threads. */
function taskError(message) {
    if (message.code !== undefined)
        return new errors/* RekkordError */.X(message.code, message.message);
    const error = new Error(message.message);
    if (message.stack !== undefined)
        error.stack = message.stack;
    return error;
}


/***/ })

};
