export const id = 9318;
export const ids = [9318];
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

/***/ 2658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z1: () => (/* binding */ AttributeHelper),
  tX: () => (/* binding */ HelperLost)
});

// UNUSED EXPORTS: errorName

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/files/attribute-program.js
/**
 * Node has no calls for extended attributes. Perl has: it can make any system call by its number, is part of every Debian,
 * Ubuntu and macOS, and carries paths, names and values as the bytes they are. One such program serves a whole run, through
 * its standard streams:
 *
 * - a request is u32 length (little-endian, as all numbers), u8 what (1 read, 2 write), u8 whether links are followed;
 *   to read: paths, each u16 length and bytes; to write: one path, then attributes, each u16 length and name, u32 length
 *   and value;
 * - an answer is u32 length, then, having read, for each path u16 error, u16 count, and each attribute u16 length and
 *   name, u16 error, u32 length and value; having written, for each attribute u16 error.
 *
 * Errors are the system's numbers, 0 is none. It ends when its input does, and leaves signals to those who started it.
 */
const ATTRIBUTE_PROGRAM = String.raw `
use strict;
$SIG{$_} = 'IGNORE' for qw(INT TERM HUP);
binmode STDIN; binmode STDOUT;
my ($darwin, $list, $llist, $get, $lget, $set, $lset) = map { $_ + 0 } @ARGV;
my $max = 65536;
my $buffer = "\0" x $max;
sub take {
  my ($wanted, $data) = ($_[0], '');
  while (length($data) < $wanted) {
    my $count = sysread(STDIN, $data, $wanted - length($data), length($data));
    next if !defined($count) && $!{EINTR};
    exit 0 if !$count;
  }
  return $data;
}
sub give {
  my ($data) = @_;
  for (my $done = 0; $done < length($data);) {
    my $count = syswrite(STDOUT, $data, length($data) - $done, $done);
    next if !defined($count) && $!{EINTR};
    exit 0 if !defined($count);
    $done += $count;
  }
}
sub read_one {
  my ($path, $follow) = @_;
  my $size = $darwin ? syscall($list, $path, $buffer, $max, $follow ? 0 : 1)
    : syscall($follow ? $list : $llist, $path, $buffer, $max);
  return pack('vv', $! + 0, 0) if $size == -1;
  my @names = split(/\0/, substr($buffer, 0, $size));
  my $answer = pack('vv', 0, scalar(@names));
  for my $name (@names) {
    my $ended = "$name\0";
    my $got = $darwin ? syscall($get, $path, $ended, $buffer, $max, 0, $follow ? 0 : 1)
      : syscall($follow ? $get : $lget, $path, $ended, $buffer, $max);
    my $error = $got == -1 ? $! + 0 : 0;
    $answer .= pack('v/a*vV/a*', $name, $error, $error ? '' : substr($buffer, 0, $got));
  }
  return $answer;
}
for (;;) {
  my $length = unpack('V', take(4));
  my $request = take($length);
  my ($what, $follow) = unpack('CC', $request);
  my ($at, $answer) = (2, '');
  if ($what == 1) {
    while ($at < $length) {
      my $path = unpack("x$at v/a", $request);
      $at += 2 + length($path);
      $answer .= read_one("$path\0", $follow);
    }
  } else {
    my $path = unpack("x$at v/a", $request);
    $at += 2 + length($path);
    $path .= "\0";
    while ($at < $length) {
      my ($name, $value) = unpack("x$at v/a V/a", $request);
      $at += 6 + length($name) + length($value);
      $name .= "\0";
      my $result = $darwin ? syscall($set, $path, $name, $value, length($value), 0, $follow ? 0 : 1)
        : syscall($follow ? $set : $lset, $path, $name, $value, length($value), 0);
      $answer .= pack('v', $result == -1 ? $! + 0 : 0);
    }
  }
  give(pack('V', length($answer)) . $answer);
}
`;
/** Numbers of the calls list, llist, get, lget, set, lset; macOS has no l forms, and takes an option instead. */
const CALLS = {
    'linux-x64': [0, 194, 195, 191, 192, 188, 189],
    'linux-arm64': [0, 11, 12, 8, 9, 5, 6],
    'linux-riscv64': [0, 11, 12, 8, 9, 5, 6],
    'darwin-x64': [1, 240, 240, 234, 234, 236, 236],
    'darwin-arm64': [1, 240, 240, 234, 234, 236, 236]
};
/** The program's arguments for a system; undefined where it does not work. */
function attributeArguments(platform = process.platform, arch = process.arch) {
    return CALLS[`${platform}-${arch}`]?.map(String);
}

// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
;// CONCATENATED MODULE: ./lib/files/attribute-helper.js





/** The program has ended, or says what it should not. */
class HelperLost extends Error {
}
/** Bytes of the longest answer that is believed. */
const MAX_ANSWER = 1 << 30;
const READ = 1;
const WRITE = 2;
/** Names of the system's error numbers. */
const ERRORS = new Map(Object.entries(external_node_os_.constants.errno).map(([name, number]) => [number, name]));
/** That of an attribute which is gone on macOS, which Node does not know. */
const DARWIN_ENOATTR = 93;
/** The name of an error number; undefined for 0, which is none. */
function errorName(number, platform = process.platform) {
    if (number === 0)
        return undefined;
    if (platform === 'darwin' && number === DARWIN_ENOATTR)
        return 'ENOATTR';
    return ERRORS.get(number) ?? `error ${number}`;
}
/** The program that reads and writes extended attributes (attribute-program.ts); answers come in the order of requests. */
class AttributeHelper {
    #child;
    #waiting = [];
    #received = [];
    #length = 0;
    #lost;
    constructor(child) {
        this.#child = child;
        child.stdout.on('data', (data) => this.#receive(data));
        const lose = () => this.#lose(new HelperLost('the program for extended attributes has ended'));
        child.on('close', lose);
        // A request that cannot be written any more
        child.stdin.on('error', lose);
    }
    /** Starts it; undefined where the system has no such attributes, or no Perl. */
    static async start() {
        const args = attributeArguments();
        if (args === undefined)
            return undefined;
        // Nothing of the environment is its business, least of all what Perl would read in it
        const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };
        const child = (0,external_node_child_process_.spawn)('perl', ['-e', ATTRIBUTE_PROGRAM, ...args], { env, stdio: ['pipe', 'pipe', 'ignore'] });
        try {
            await (0,external_node_events_.once)(child, 'spawn');
        }
        catch {
            return undefined;
        }
        const helper = new AttributeHelper(child);
        try {
            await helper.read([], false);
            return helper;
        }
        catch {
            return undefined;
        }
    }
    /** The attributes of each path. @throws HelperLost */
    async read(paths, follow) {
        const parts = [Buffer.of(READ, follow ? 1 : 0), ...paths.flatMap(shortBytes)];
        const reader = new AnswerReader(await this.#ask(parts));
        return paths.map(() => {
            const error = reader.error();
            const count = reader.uint16();
            const attributes = Array.from({ length: count }, () => {
                const name = reader.bytes(reader.uint16());
                return { name, error: reader.error(), value: reader.bytes(reader.uint32()) };
            });
            return { error, attributes };
        });
    }
    /** Sets attributes of a path, not through a link. @returns for each the error code, if it failed. @throws HelperLost */
    async write(path, attributes) {
        const parts = [Buffer.of(WRITE, 0), ...shortBytes(path)];
        for (const { name, value } of attributes)
            parts.push(uint16(name.length), name, uint32(value.length), value);
        const reader = new AnswerReader(await this.#ask(parts));
        return attributes.map(() => reader.error());
    }
    /** Ends it. Answers that are still to come are not waited for, as a file system may never give them. */
    async close() {
        if (this.#lost !== undefined)
            return;
        this.#child.stdin.end();
        if (this.#waiting.length === 0) {
            await (0,external_node_events_.once)(this.#child, 'close');
            return;
        }
        this.#child.kill('SIGKILL');
        this.#child.stdin.destroy();
        this.#child.stdout.destroy();
        this.#child.unref();
        this.#lose(new HelperLost('the program for extended attributes was ended'));
    }
    #ask(parts) {
        if (this.#lost !== undefined)
            return Promise.reject(this.#lost);
        const request = Buffer.concat(parts);
        const answer = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
        this.#child.stdin.write(Buffer.concat([uint32(request.length), request]));
        return answer;
    }
    #receive(data) {
        this.#received.push(data);
        this.#length += data.length;
        while (this.#length >= 4) {
            // Gathered only when the length is known to be there
            if (this.#received[0].length < 4)
                this.#received = [Buffer.concat(this.#received)];
            const length = this.#received[0].readUInt32LE(0);
            if (length > MAX_ANSWER)
                return this.#lose(new HelperLost('the program for extended attributes is confused'));
            if (this.#length < 4 + length)
                return;
            const all = Buffer.concat(this.#received);
            this.#waiting.shift()?.resolve(all.subarray(4, 4 + length));
            this.#received = [all.subarray(4 + length)];
            this.#length = all.length - 4 - length;
        }
    }
    #lose(error) {
        this.#lost ??= error;
        for (const { reject } of this.#waiting.splice(0))
            reject(this.#lost);
    }
}
/** Takes an answer apart. */
class AnswerReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    bytes(length) {
        if (length > this.#bytes.length - this.#at)
            throw new HelperLost('the answer about extended attributes is cut off');
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    uint16() {
        return this.bytes(2).readUInt16LE(0);
    }
    uint32() {
        return this.bytes(4).readUInt32LE(0);
    }
    error() {
        return errorName(this.uint16());
    }
}
function shortBytes(path) {
    const bytes = (0,files_path/* pathBuffer */.u6)(path);
    return [uint16(bytes.length), bytes];
}
function uint16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(value);
    return bytes;
}
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}


/***/ }),

/***/ 3168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ diskAttributes),
  t5: () => (/* binding */ setFailure),
  F7: () => (/* binding */ storedAttributes)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system-error.js
var system_error = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/format/extended-attributes.js
var extended_attributes = __webpack_require__(5194);
;// CONCATENATED MODULE: ./lib/format/posix-acl.js

/** Names under which the format keeps a file's access ACL, and a folder's default one (docs/format.md section 6). */
const ACCESS_ACL = 'rk.acl1';
const DEFAULT_ACL = 'rk.acl1d';
/** Version and entries of an ACL as Linux has it: u32, then for each u16 tag, u16 permissions, u32 id. */
const VERSION = 2;
const HEADER_SIZE = 4;
const ENTRY_SIZE = 8;
const NO_ID = 0xffffffff;
/** In the order that the system wants. The first and last two of user and group have an id. */
const TAGS = [
    { tag: 0x01, word: 'user', hasId: false },
    { tag: 0x02, word: 'user', hasId: true },
    { tag: 0x04, word: 'group', hasId: false },
    { tag: 0x08, word: 'group', hasId: true },
    { tag: 0x10, word: 'mask', hasId: false },
    { tag: 0x20, word: 'other', hasId: false }
];
/**
 * A POSIX ACL as text: `user::rw-`, `user:1000:r--` and so on, one entry a line, with numeric ids.
 *
 * @param bytes as Linux gives them in the attributes `system.posix_acl_access` and `system.posix_acl_default`
 * @throws {FormatError} when they are no such ACL
 */
function aclText(bytes) {
    const fits = bytes.length >= HEADER_SIZE && (bytes.length - HEADER_SIZE) % ENTRY_SIZE === 0;
    if (!fits || bytes.readUInt32LE(0) !== VERSION)
        throw new errors/* FormatError */.IF('the ACL is not of a known form');
    const lines = [];
    for (let at = HEADER_SIZE; at < bytes.length; at += ENTRY_SIZE) {
        const kind = TAGS.find(({ tag }) => tag === bytes.readUInt16LE(at));
        const permissions = bytes.readUInt16LE(at + 2);
        if (kind === undefined || permissions > 7)
            throw new errors/* FormatError */.IF('the ACL has an unknown entry');
        const id = kind.hasId ? String(bytes.readUInt32LE(at + 4)) : '';
        const letters = Array.from('rwx', (letter, i) => (permissions & (4 >> i) ? letter : '-')).join('');
        lines.push(`${kind.word}:${id}:${letters}`);
    }
    return Buffer.from(lines.join('\n'), 'latin1');
}
const LINE = /^(user|group|mask|other):(\d{0,10}):([r-][w-][x-])$/;
/**
 * The ACL that a text says, as Linux takes it.
 * @throws {FormatError} when a line is no entry of an ACL
 */
function parseAclText(text) {
    const entries = text
        .toString('latin1')
        .split('\n')
        .filter((line) => line !== '')
        .map(parseLine)
        .sort((a, b) => a.tag - b.tag);
    const bytes = Buffer.alloc(HEADER_SIZE + entries.length * ENTRY_SIZE);
    bytes.writeUInt32LE(VERSION);
    entries.forEach(({ tag, permissions, id }, i) => {
        const at = HEADER_SIZE + i * ENTRY_SIZE;
        bytes.writeUInt16LE(tag, at);
        bytes.writeUInt16LE(permissions, at + 2);
        bytes.writeUInt32LE(id, at + 4);
    });
    return bytes;
}
function parseLine(line) {
    const [, word, id = '', letters = ''] = LINE.exec(line) ?? [];
    const kind = TAGS.find((one) => one.word === word && one.hasId === (id !== ''));
    const number = id === '' ? NO_ID : Number(id);
    if (kind === undefined || number > NO_ID)
        throw new errors/* FormatError */.IF('the ACL has a line that is no entry');
    const permissions = Array.from(letters).reduce((bits, letter, i) => (letter === '-' ? bits : bits | (4 >> i)), 0);
    return { tag: kind.tag, permissions, id: number };
}

;// CONCATENATED MODULE: ./lib/files/extended-attributes.js




/** ACLs on Linux, each with the name that the format gives it. */
const ACLS = [
    { disk: 'system.posix_acl_access', stored: ACCESS_ACL },
    { disk: 'system.posix_acl_default', stored: DEFAULT_ACL }
];
/** The file system has no attributes, or the file or attribute is gone: nothing to save, and nothing to say. */
const NOTHING = new Set(['ENOTSUP', 'EOPNOTSUPP', 'ENOENT', 'ENODATA', 'ENOATTR', 'ENOTDIR', 'ELOOP']);
const REASONS = {
    ENOTSUP: 'the file system does not take them',
    EOPNOTSUPP: 'the file system does not take them',
    ENOSPC: 'there is no room for them',
    EDQUOT: 'there is no room for them',
    E2BIG: 'they are too large',
    ERANGE: 'they are too large'
};
/**
 * Attributes as the format stores them (docs/format.md section 6), ACLs as text, in byte order of their names.
 * @returns `problem`: why some or all are left out, in words
 */
function storedAttributes(read) {
    if (read.error !== undefined)
        return { extended: undefined, problem: reason(read.error) };
    let problem;
    const readable = [];
    for (const { name, value, error } of read.attributes) {
        const text = name.toString('latin1');
        const acl = ACLS.find(({ disk }) => disk === text);
        // What else is in `system.` belongs to the file system itself
        if (acl === undefined && text.startsWith('system.'))
            continue;
        if (error !== undefined) {
            problem ??= reason(error);
        }
        else if (acl === undefined) {
            readable.push({ name, value });
        }
        else {
            try {
                readable.push({ name: Buffer.from(acl.stored), value: aclText(value) });
            }
            catch (failure) {
                if (!(failure instanceof errors/* FormatError */.IF))
                    throw failure;
                problem ??= failure.message;
            }
        }
    }
    const stored = smallest(readable);
    if (stored.length < readable.length)
        problem = 'all together they take more than 32767 bytes, so the largest are left out';
    if (stored.length === 0)
        return { extended: undefined, problem };
    return { extended: (0,extended_attributes/* encodeExtendedAttributes */.tX)(stored.sort((a, b) => a.name.compare(b.name))), problem };
}
/** Of the attributes as many as there is room for, the largest left out. */
function smallest(attributes) {
    const kept = [...attributes].sort((a, b) => (0,extended_attributes/* encodedSize */.w7)(a) - (0,extended_attributes/* encodedSize */.w7)(b) || a.name.compare(b.name));
    let size = kept.reduce((sum, attribute) => sum + (0,extended_attributes/* encodedSize */.w7)(attribute), 0);
    while (size > extended_attributes/* EXTENDED_MAX_SIZE */.DA)
        size -= (0,extended_attributes/* encodedSize */.w7)(kept.pop());
    return kept;
}
/**
 * Stored attributes as they are set on disk, ACLs last: they may take the permission to set others.
 * @returns `problem`: why some are left out, in words
 */
function diskAttributes(stored, platform = process.platform) {
    const plain = [];
    const acls = [];
    let problem;
    for (const { name, value } of stored) {
        const acl = ACLS.find((one) => one.stored === name.toString('latin1'));
        if (acl === undefined) {
            plain.push({ name, value });
        }
        else if (platform !== 'linux') {
            problem ??= 'this system has no POSIX ACLs';
        }
        else {
            try {
                acls.push({ name: Buffer.from(acl.disk), value: parseAclText(value) });
            }
            catch (failure) {
                if (!(failure instanceof errors/* FormatError */.IF))
                    throw failure;
                problem ??= failure.message;
            }
        }
    }
    return { attributes: [...plain, ...acls], problem };
}
/** Why attributes could not be read, in words; undefined where there is nothing to read. */
function reason(error) {
    return NOTHING.has(error) ? undefined : setFailure(error);
}
/** Why an attribute could not be set, in words. */
function setFailure(error) {
    return (0,system_error/* codeReason */._E)(error, REASONS) ?? error;
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ CountedProblems)
/* harmony export */ });
/* harmony import */ var _files_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

/** Problems that many files may have, told once for each kind with their number and the first of them. */
class CountedProblems {
    #kinds = new Map();
    /** @param kind what could not be done and why, as the end of a sentence */
    add(path, kind) {
        const known = this.#kinds.get(kind);
        if (known === undefined)
            this.#kinds.set(kind, { count: 1, first: path });
        else
            known.count++;
    }
    /** A sentence for each kind. */
    sentences() {
        return Array.from(this.#kinds, ([kind, { count, first }]) => {
            const others = count === 2 ? ' and 1 other' : count > 2 ? ` and ${count - 1} others` : '';
            return `${(0,_files_path_js__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(first)}${others}: ${kind}`;
        });
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

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FEW_FILES),
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
/** Small files in a batch that goes to a worker which has nothing to do. */
const FEW_FILES = 8;
/** Objects in a batch. */
const MAX_BATCH_OBJECTS = 32;
/** Bytes of content in a batch. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
/** Worker threads when none are asked for: more do not help, the storage is the limit then. */
const MAX_DEFAULT_THREADS = 8;


/***/ }),

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runInPool)
});

;// CONCATENATED MODULE: ./lib/workers/entry.js
/**
 * Where the code of worker threads is, for `new Worker()`: the file `name` beside the module that asks while it runs from
 * its sources, or compiled from them; `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * @param module the asking module's `import.meta.url`. It comes in as a parameter because the bundler rewrites every
 *   `new URL(..., import.meta.url)` that it recognises into a path of its own and copies the files it guesses from it
 * @param name the file's name without its ending
 */
function workerEntry(module, name) {
    // Loaders that put others in a module's place mark its address with a query
    const [, file, extension] = /\/([^/]+)\.([jt]s)(?:\?[^/]*)?$/.exec(module);
    // A bundle's parts are index.js, 17.index.js and so on
    const bundled = /(?:^|\.)index$/.test(file);
    return new URL(bundled ? '../worker/index.js' : `./${name}.${extension}`, module);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/async/ends-within.js
var ends_within = __webpack_require__(7110);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/workers/messages.js
var messages = __webpack_require__(1635);
;// CONCATENATED MODULE: ./lib/workers/pool.js





/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2;
/**
 * V8 begins with 1 MiB for young objects, which a worker fills some hundred times a second: most of what it makes is garbage
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time. That it would grow on to 64,
 * twice, in the thread that waits for the workers buys nothing: so it stays as it is now, which spares 100 MiB.
 */
const YOUNG_SPACE = ['--min-semi-space-size=8', '--semi-space-growth-factor=1'];
/** Milliseconds that a thread may take to end, and then to be ended. */
const STOP_LIMIT = 30_000;
const TERMINATE_LIMIT = 5_000;
/** Worker threads and the queue before them, for some kinds of tasks. Threads start when there is work for them. */
class WorkerPool {
    #size;
    #entry;
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
    /** Called once, when a task has failed, a thread has, or `fail` was called. */
    onFailure;
    /**
     * @param size threads at the most
     * @param entry the module that each thread runs, which calls `serve`
     * @param start gives what a new worker starts with
     */
    constructor(size, entry, start) {
        this.#size = size;
        this.#entry = entry;
        this.#start = start;
        // Threads take it from the process when they start
        for (const flag of YOUNG_SPACE)
            (0,external_node_v8_.setFlagsFromString)(flag);
    }
    /** Whether a worker would begin with a task given now at once, or soon. */
    get hasRoom() {
        if (this.#failure !== undefined)
            return false;
        return this.#urgent.length + this.#waiting.length === 0 && this.#freest() !== undefined;
    }
    /** Whether a thread that has been started has nothing to do. */
    get hasIdle() {
        return this.#members.some(({ jobs }) => jobs.size === 0);
    }
    /** Starts a thread, if there is none yet, for work that is coming: it takes as long as some hundred small files. */
    warm() {
        if (this.#members.length === 0 && this.#failure === undefined)
            this.#spawn();
    }
    /** Resolves when `hasRoom`. Producers wait for it, so that what they produce does not pile up. */
    async room() {
        while (!this.hasRoom && this.#failure === undefined) {
            await new Promise((resolve) => this.#roomWaiters.push(resolve));
        }
        this.#throwFailure();
    }
    /** Runs a task on some worker; rejects when it fails, or the pool already has. */
    run(task, { urgent = false, transfer = [], onAnnounced } = {}) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            ;
            (urgent ? this.#urgent : this.#waiting).push({ task, transfer, onAnnounced, resolve, reject });
            this.#dispatch();
        });
    }
    /** Gives every worker memory that all share. Those that start later get it with what they start with. */
    share(memory) {
        for (const { worker } of this.#members)
            send(worker, { kind: 'share', memory });
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
        this.onFailure?.(error);
    }
    /**
     * Ends the threads, each after the task that it is at, so that nothing half written is left. One that takes longer than
     * `limit` milliseconds is ended where it is.
     */
    async close(limit = STOP_LIMIT) {
        this.fail(new errors/* RekkordError */.XZ('interrupted', 'The run has ended'));
        await Promise.all(this.#members.map(async ({ worker }) => {
            const exited = new Promise((resolve) => worker.once('exit', () => resolve()));
            send(worker, { kind: 'stop' });
            if (await (0,ends_within/* endsWithin */._)(exited, limit))
                return;
            void worker.terminate();
            await (0,ends_within/* endsWithin */._)(exited, TERMINATE_LIMIT);
        }));
    }
    #dispatch() {
        for (;;) {
            const member = this.#freest();
            if (member === undefined)
                return;
            if (this.#urgent.length + this.#waiting.length === 0)
                return;
            const target = member === 'new' ? this.#spawn() : member;
            if (target === undefined)
                return;
            const job = (this.#urgent.shift() ?? this.#waiting.shift());
            const id = this.#nextId++;
            target.jobs.set(id, job);
            send(target.worker, { kind: 'task', id, task: job.task }, job.transfer);
        }
    }
    /**
     * The worker with the fewest tasks that can take one more; a new one when a task waits at each already. To start one takes
     * as long as most tasks do.
     */
    #freest() {
        let best;
        for (const member of this.#members) {
            if (member.jobs.size < (best?.jobs.size ?? this.#tasksPerWorker))
                best = member;
        }
        if (best !== undefined && best.jobs.size < TASKS_PER_WORKER)
            return best;
        return this.#members.length < this.#size ? 'new' : best;
    }
    /** A new thread; undefined, and every task fails, when the system gives none. */
    #spawn() {
        // Descriptors of big files pass from thread to thread, so no thread may close them on its own account
        const { data, tasksAtOnce = TASKS_PER_WORKER, onSecret } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        let worker;
        try {
            worker = new external_node_worker_threads_.Worker(this.#entry, { workerData: data, trackUnmanagedFds: false });
        }
        catch (error) {
            this.fail(threadFailure(error));
            return undefined;
        }
        const member = { worker, jobs: new Map() };
        worker.on('message', (message) => {
            if (message.kind === 'secret')
                onSecret?.(message.secret);
            else
                this.#receive(member, message);
        });
        worker.on('error', (error) => this.fail(threadFailure(error)));
        worker.on('exit', () => {
            if (member.jobs.size > 0)
                this.fail(new Error('A worker thread ended before its work was done'));
            this.#members.splice(this.#members.indexOf(member), 1);
        });
        this.#members.push(member);
        return member;
    }
    #receive(member, message) {
        const job = member.jobs.get(message.id);
        if (job === undefined)
            return;
        if (message.kind === 'announced') {
            job.onAnnounced?.(message.announced);
            return;
        }
        member.jobs.delete(message.id);
        if (message.kind === 'failed') {
            this.fail((0,messages/* fromFailure */.Z)(message.failure));
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
        return new errors/* RekkordError */.XZ('usage', `No thread can be started (${error.message}): ${advice}`, { cause: error });
    }
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return error;
    return new errors/* RekkordError */.XZ('usage', 'A thread has run out of memory: use fewer threads, or give Node more', {
        cause: error
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/snapshot/threads.js


/** Worker threads when none are asked for: one for each processor, up to a number beyond which the storage is the limit. */
function defaultThreads() {
    return Math.min(external_node_os_.availableParallelism(), limits/* MAX_DEFAULT_THREADS */.pk);
}

;// CONCATENATED MODULE: ./lib/snapshot/pool.js



/**
 * Does work with threads: the one place that starts them for a repository, ends the work when it is to, and closes them.
 * When this settles, no thread runs, and the signal knows nothing of the work any more.
 *
 * @throws what `work` throws, or the first error of a task, of `fail` or of the signal
 */
async function runInPool(repository, { threads, signal, interruption }, work) {
    if (signal?.aborted === true)
        throw interruption();
    const pool = new WorkerPool(threads ?? defaultThreads(), workerEntry(import.meta.url, 'thread'), () => workerStart(repository));
    const fail = (error) => pool.fail(Error.isError(error) ? error : new Error(String(error)));
    const onAbort = () => fail(interruption());
    signal?.addEventListener('abort', onAbort, { once: true });
    const closing = new AsyncDisposableStack();
    const afterwards = (close) => closing.defer(close);
    try {
        return await new Promise((resolve, reject) => {
            pool.onFailure = reject;
            work({ pool, fail, afterwards }).then(resolve, reject);
        });
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
        await pool.close();
        await closing.disposeAsync();
    }
}
function workerStart(repository) {
    const { tasksAtOnce, onSecret, ...data } = repository.workerStart();
    return { data, tasksAtOnce, onSecret };
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


/***/ }),

/***/ 1635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fromFailure),
/* harmony export */   w: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The failure that something thrown stands for. */
function toFailure(error) {
    const { code, subject } = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ ? error : {};
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { code, subject, message, stack };
}
/** The error that a failure stands for. */
function fromFailure({ code, subject, message, stack }) {
    if (code !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ(code, message, { subject });
    const error = new Error(message);
    if (stack !== undefined)
        error.stack = stack;
    return error;
}


/***/ })

};
