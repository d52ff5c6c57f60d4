export const id = 369;
export const ids = [369];
export const modules = {

/***/ 2658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ AttributeHelper),
  t: () => (/* binding */ HelperLost)
});

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
const MAXIMUM_ANSWER = 1 << 30;
const READ = 1;
const WRITE = 2;
/** Names of the system's error numbers. */
const ERRORS = new Map(Object.entries(external_node_os_.constants.errno).map(([name, number]) => [number, name]));
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
    async close() {
        if (this.#lost !== undefined)
            return;
        this.#child.stdin.end();
        await (0,external_node_events_.once)(this.#child, 'close');
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
            if (length > MAXIMUM_ANSWER)
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
        const number = this.uint16();
        return number === 0 ? undefined : (ERRORS.get(number) ?? `error ${number}`);
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
        throw new errors/* FormatError */.I('the ACL is not of a known form');
    const lines = [];
    for (let at = HEADER_SIZE; at < bytes.length; at += ENTRY_SIZE) {
        const kind = TAGS.find(({ tag }) => tag === bytes.readUInt16LE(at));
        const permissions = bytes.readUInt16LE(at + 2);
        if (kind === undefined || permissions > 7)
            throw new errors/* FormatError */.I('the ACL has an unknown entry');
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
        throw new errors/* FormatError */.I('the ACL has a line that is no entry');
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
    EACCES: 'permission denied',
    EPERM: 'permission denied',
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
    const stored = [];
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
            stored.push({ name, value });
        }
        else {
            try {
                stored.push({ name: Buffer.from(acl.stored), value: aclText(value) });
            }
            catch (failure) {
                if (!(failure instanceof errors/* FormatError */.I))
                    throw failure;
                problem ??= failure.message;
            }
        }
    }
    if (stored.length === 0)
        return { extended: undefined, problem };
    const extended = (0,extended_attributes/* encodeExtendedAttributes */.tX)(stored.sort((a, b) => a.name.compare(b.name)));
    return { extended, problem: extended === undefined ? 'they take more than 32767 bytes' : problem };
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
                if (!(failure instanceof errors/* FormatError */.I))
                    throw failure;
                problem ??= failure.message;
            }
        }
    }
    return { attributes: [...plain, ...acls], problem };
}
/** Why attributes could not be read, in words; undefined where there is nothing to read. */
function reason(error) {
    return NOTHING.has(error) ? undefined : (REASONS[error] ?? error);
}
/** Why an attribute could not be set, in words. */
function setFailure(error) {
    return REASONS[error] ?? error;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .X('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`);
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
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time. That it would grow on to 64,
 * twice, in the thread that waits for the workers buys nothing: so it stays as it is now, which spares 100 MiB.
 */
const YOUNG_SPACE = ['--min-semi-space-size=8', '--semi-space-growth-factor=1'];
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
        const { tasksAtOnce = TASKS_PER_WORKER, onSecret, ...workerData } = this.#start();
        this.#tasksPerWorker = tasksAtOnce;
        let worker;
        try {
            worker = new external_node_worker_threads_.Worker(workerEntry(), { workerData, trackUnmanagedFds: false });
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
