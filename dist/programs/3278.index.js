export const id = 3278;
export const ids = [3278];
export const modules = {

/***/ 7917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iH: () => (/* binding */ SPLIT_MAXIMUM),
  Cg: () => (/* binding */ SPLIT_MINIMUM),
  O3: () => (/* binding */ Splitter)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/chunking/gear.js

const TABLE_SIZE = 256;
const SEED_LENGTH = 8;
/**
 * The 256 constants of the gear hash: AES-256-CTR keystream under a zero key and counter, read as big-endian u32 modulo
 * 2^31 (docs/behaviour.md section 5). They are those of `@ronomon/deduplication`.
 */
function gearTable() {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
    const stream = cipher.update(Buffer.alloc(4 * TABLE_SIZE));
    return Uint32Array.from({ length: TABLE_SIZE }, (_, i) => stream.readUInt32BE(4 * i) & 0x7fff_ffff);
}
/**
 * The gear table for each of the eight seed bytes: entry `byte` of table i is GEAR[byte ^ seed[i]] (docs/format.md section 7), as
 * little-endian u32, 8192 bytes in all. This is what `Kernel.setScanTables` takes.
 */
function gearTables(seed) {
    if (seed.length !== SEED_LENGTH)
        throw new RangeError(`a splitter seed must be ${SEED_LENGTH} bytes`);
    const gear = gearTable();
    const tables = Buffer.alloc(SEED_LENGTH * TABLE_SIZE * 4);
    for (let i = 0; i < SEED_LENGTH; i++) {
        for (let byte = 0; byte < TABLE_SIZE; byte++) {
            tables.writeUInt32LE(gear[byte ^ seed[i]], 4 * (TABLE_SIZE * i + byte));
        }
    }
    return tables;
}

;// CONCATENATED MODULE: ./lib/chunking/splitter.js

/** No chunk but a file's last is shorter, in bytes. */
const SPLIT_MINIMUM = 1 << 20;
/** No chunk is longer, in bytes. */
const SPLIT_MAXIMUM = 8 << 20;
/**
 * Finds where a file is cut into chunks (docs/format.md section 7) while it is read piece by piece.
 *
 * For each chunk: `begin`, then `feed` its bytes in order, in pieces of any size, until a cut is found. The first
 * SPLIT_MINIMUM bytes of a chunk cost nothing. A splitter uses the kernel's one scan, so one chunk is fed at a time.
 */
class Splitter {
    #kernel;
    #fed = 0;
    /** `seed`: the splitter seed's 8 bytes. */
    constructor(kernel, seed) {
        this.#kernel = kernel;
        kernel.setScanTables(gearTables(seed));
    }
    /** Begins the chunk that starts `fileOffset` bytes into its file. */
    begin(fileOffset) {
        this.#fed = 0;
        this.#kernel.scanStart(fileOffset);
    }
    /**
     * Takes the chunk's next `length` bytes, at `offset` in the kernel's memory; `endOfFile` says that none follow them.
     * Returns the chunk's length once its end is known (bytes fed behind it belong to the next chunk), else undefined. At
     * the end of the file the chunk is all that was fed, which is 0 when there was nothing.
     */
    feed(offset, length, endOfFile) {
        const before = this.#fed;
        const after = Math.min(before + length, SPLIT_MAXIMUM);
        this.#fed = after;
        const skipped = Math.max(0, SPLIT_MINIMUM - before);
        const scanned = after - before - skipped;
        if (scanned > 0) {
            const cut = this.#kernel.scan(offset + skipped, scanned);
            if (cut >= 0)
                return before + skipped + cut;
        }
        return endOfFile || after === SPLIT_MAXIMUM ? after : undefined;
    }
    /** The lengths of the chunks of a whole file of `length` bytes at `offset` in the kernel's memory. */
    cutAll(offset, length) {
        const lengths = [];
        for (let start = 0; start < length;) {
            this.begin(start);
            const cut = this.feed(offset + start, length - start, true);
            lengths.push(cut);
            start += cut;
        }
        return lengths;
    }
}


/***/ }),

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readExcludeOptions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _files_name_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3714);



/** Bytes of the largest file with patterns. */
const MAX_FILE = 8 * 1024 * 1024;
/**
 * Reads the files of patterns; patterns given by themselves come after them, so that they decide.
 * @param origin how patterns are given by themselves, for messages: `--exclude`, or the name of an input
 * @throws RekkordError `usage` when a file cannot be read, or a pattern is empty
 */
function readExcludeOptions({ patterns = [], patternFiles = [], ...others }, origin) {
    if (patterns.includes(''))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', `${origin} is given an empty pattern`);
    const given = patterns.map((text) => ({ text, origin }));
    return { ...others, patterns: [...patternFiles.flatMap(patternsOf), ...given] };
}
/** The patterns of a file: lines that are not empty and do not begin with `#`. */
function patternsOf(file) {
    let content;
    try {
        content = node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file);
    }
    catch (error) {
        const { code = 'error' } = error;
        const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', `The file of patterns ${file} ${reason}`, { cause: error });
    }
    if (content.length > MAX_FILE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('usage', `The file of patterns ${file} is larger than ${MAX_FILE} bytes`);
    const lines = (0,_files_name_text_js__WEBPACK_IMPORTED_MODULE_2__/* .nameToText */ .y)(content.toString('latin1'))
        .replace(/^\ufeff/, '')
        .split(/\r?\n/);
    return lines.filter((line) => line !== '' && !line.startsWith('#')).map((text) => ({ text, origin: file }));
}


/***/ }),

/***/ 7860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ save)
});

// EXTERNAL MODULE: ./lib/format/channel.js
var format_channel = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/format/keys.js
var keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/report/phases.js
/** Measures the phases of a command, one after the other. */
class Phases {
    #ended;
    #name;
    #began = 0;
    /** @param ended told each phase when it has ended */
    constructor(ended) {
        this.#ended = ended;
    }
    /** Ends the phase before and begins one. */
    begin(name) {
        this.end();
        this.#name = name;
        this.#began = performance.now();
    }
    end() {
        if (this.#name !== undefined)
            this.#ended?.({ name: this.#name, durationMs: performance.now() - this.#began });
        this.#name = undefined;
    }
}

// EXTERNAL MODULE: ./lib/files/name-text.js
var name_text = __webpack_require__(3714);
// EXTERNAL MODULE: ./lib/files/path.js
var files_path = __webpack_require__(3236);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/files/source.js
var source = __webpack_require__(3398);
;// CONCATENATED MODULE: ./lib/files/exclude/cache-tag.js

/** The file that marks a folder as a cache (https://bford.info/cachedir/). */
const CACHE_TAG = (0,files_path/* toBytePath */.xe)('CACHEDIR.TAG');
const SIGNATURE = Buffer.from('Signature: 8a477f597d28d172789f06886806bc55', 'ascii');
/** Bytes that a valid one starts with. */
const CACHE_TAG_SIZE = SIGNATURE.length;
/** Whether these are the first bytes of a valid one. */
function isCacheTag(content) {
    return content?.subarray(0, CACHE_TAG_SIZE).equals(SIGNATURE) === true;
}

;// CONCATENATED MODULE: ./lib/files/exclude/pseudo-file-system.js


/** Numbers of file systems that show what the kernel knows, and hold no files (statfs(2), linux/magic.h). */
const PSEUDO = new Set([
    0x9fa0, // proc
    0x62656572, // sysfs
    0x1cd1, // devpts
    0x27e0eb, // cgroup
    0x63677270, // cgroup2
    0x64626720, // debugfs
    0x74726163, // tracefs
    0x73636673, // securityfs
    0xcafe4a11, // bpf
    0x6165676c, // pstore
    0x62656570, // configfs
    0x19800202, // mqueue
    0x42494e4d, // binfmt_misc
    0x65735543, // fusectl
    0xde5e81e4, // efivarfs
    0xf97cff8c, // selinuxfs
    0x67596969, // rpc_pipefs
    0x6e736673 // nsfs
]);
/** Folders of devices, whose file systems have the number of others that hold files. */
const DEVICES = new Set(['/dev', '/proc', '/sys']);
/** Whether what is mounted at an absolute path only shows what the kernel knows: `/proc`, `/sys`, `/dev` and the like. */
function isPseudoFileSystem(path) {
    if (DEVICES.has(path))
        return true;
    try {
        return PSEUDO.has(external_node_fs_.statfsSync((0,files_path/* pathBuffer */.u6)(path)).type >>> 0);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./lib/files/exclude/git-patterns.js

/** Answers that the library remembers until its matcher is made again: it would remember every path of a tree. */
const MAX_REMEMBERED = 20_000;
/** Names whose answer is remembered here. */
const MAX_NAMES = 4_096;
/** File systems of Windows and macOS make no difference between cases, so Git does not either there. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin';
const KEPT = { leavesOut: false };
/**
 * Git's patterns (gitignore(5)) for what is below one folder, in order: the last one that matches decides. It is only asked
 * for entries whose folders are not left out.
 */
class GitPatterns {
    patterns;
    #byPath;
    /** Those that match by the name alone: enough in folders that none of the others can match in. */
    #byName;
    #reaches;
    /** @param parts patterns, and lists that were compiled before, all in order */
    constructor(parts) {
        this.patterns = parts.flatMap((part) => (part instanceof GitPatterns ? part.patterns : [part]));
        const compiled = newMatcher();
        for (const part of parts)
            compiled.add(part instanceof GitPatterns ? part.#byPath.compiled : libraryPattern(part));
        this.#byPath = new Matcher(compiled);
        this.#byName = new NameMatcher(newMatcher().add(this.patterns.filter(matchesByName).map(libraryPattern)));
        this.#reaches = this.patterns.filter((pattern) => !matchesByName(pattern)).map(reachOf);
    }
    /**
     * What decides about the entries of a folder.
     * @param folder its path below the folder of the patterns, with `/` at the end; empty for that folder itself
     */
    in(folder) {
        if (!this.#reaches.some((reach) => (reach.below ? folder.startsWith(reach.folder) : folder === reach.folder)))
            return (name, isFolder) => this.#byName.verdict(name, isFolder);
        return (name, isFolder) => this.#byPath.verdict(isFolder ? `${folder}${name}/` : folder + name);
    }
}
/** Asks the library, and has it forget from time to time. */
class Matcher {
    compiled;
    #matcher;
    #asked = 0;
    constructor(compiled) {
        this.compiled = compiled;
        this.#matcher = compiled;
    }
    verdict(path) {
        if (this.#asked++ === MAX_REMEMBERED) {
            this.#asked = 0;
            this.#matcher = newMatcher().add(this.compiled);
        }
        const { ignored, rule } = this.#matcher.test(path);
        if (!ignored)
            return KEPT;
        return { leavesOut: true, index: rule?.mark === undefined ? undefined : Number(rule.mark) };
    }
}
/** The same name is in many folders: looking it up takes a tenth of the time. */
class NameMatcher {
    #matcher;
    #known = new Map();
    constructor(compiled) {
        this.#matcher = new Matcher(compiled);
    }
    verdict(name, isFolder) {
        const path = isFolder ? `${name}/` : name;
        const known = this.#known.get(path);
        if (known !== undefined)
            return known;
        const verdict = this.#matcher.verdict(path);
        if (this.#known.size === MAX_NAMES)
            this.#known.clear();
        this.#known.set(path, verdict);
        return verdict;
    }
}
/** Git's patterns for a folder, as patterns for one that it is in. `folder` is the path between them, with `/` at the end. */
function patternsBelow(folder, lines) {
    return lines.map((line) => {
        const [, bang = '', body = ''] = /^(!?)(.*)$/s.exec(line);
        if (folder === '' || body.trimEnd() === '' || line.startsWith('#'))
            return { text: line };
        const middle = hasSlash(body) ? body.replace(/^\//, '') : `**/${body}`;
        return { text: `${bang}/${escapePattern(folder)}${middle}` };
    });
}
/** A pattern that means a text to the letter. */
function escapePattern(text) {
    return text
        .replace(/[\\*?[\]]/g, '\\$&')
        .replace(/^[!#]/, '\\$&')
        .replace(/ $/, '\\ ');
}
function libraryPattern({ text, index }) {
    return { pattern: text, ...(index !== undefined && { mark: String(index) }) };
}
function matchesByName({ text }) {
    return !hasSlash(text.replace(/^!/, ''));
}
/** Whether a pattern without its `!` has a slash before its last character, and so matches paths. */
function hasSlash(body) {
    return /\/./.test(body.trimEnd());
}
function reachOf({ text }) {
    const parts = text
        .trimEnd()
        .replace(/^!?\/?|\/$/g, '')
        .split('/');
    const special = parts.findIndex((part) => /[\\*?[]/.test(part));
    if (FOLDS_CASE)
        return { folder: '', below: true };
    const literal = special < 0 ? parts.slice(0, -1) : parts.slice(0, special);
    return { folder: literal.map((part) => `${part}/`).join(''), below: special >= 0 };
}
function newMatcher() {
    return ignore({ allowRelativePaths: true, ignorecase: FOLDS_CASE });
}

;// CONCATENATED MODULE: ./lib/files/exclude/folder-exclusions.js







/** Bytes of the largest ignore file that is read. */
const MAX_IGNORE_FILE = 8 * 1024 * 1024;
/** Reads in a folder that is held. */
function folderReader(folder) {
    return (name, maxBytes) => {
        try {
            const file = (0,source/* openRegularFile */.ZU)(folder.at(name), { follow: false, noatime: false });
            if (file === undefined)
                return undefined;
            try {
                const content = Buffer.allocUnsafe(Math.min(file.stat.size, maxBytes));
                return content.subarray(0, (0,source/* readFully */.lR)(file.descriptor, content, 0));
            }
            finally {
                external_node_fs_.closeSync(file.descriptor);
            }
        }
        catch {
            // The save itself says what cannot be read
            return undefined;
        }
    };
}
/** What is left out of one folder: `names` first, once, then `leavesOut` for each entry. */
class FolderExclusions {
    #save;
    #state;
    /** Another file system is mounted here, and is to be left out: the folder need not be listed. */
    isMountPoint;
    #device;
    #patterns;
    constructor(save, state, device) {
        this.#save = save;
        this.#state = state;
        this.#device = device;
        this.isMountPoint = save.options.oneFileSystem === true && device !== state.device;
        this.#patterns = state.patterns.in(state.below);
    }
    /**
     * Those names of the folder's listing that are to be looked at, in the same order.
     * @param read for ignore files, and files that mark the folder
     */
    names(all, read) {
        const markers = this.#markers(all, read);
        if (markers.size === 0) {
            this.#readIgnoreFiles(all, read);
            return all;
        }
        const [reason] = markers;
        for (const name of all)
            if (!markers.has(name))
                this.#save.count(this.#state.path, name, undefined, `beside ${reason}`);
        return all.filter((name) => markers.has(name));
    }
    /** Whether an entry is left out. It is counted then. */
    leavesOut(name, entry) {
        const reason = this.#reason((0,name_text/* nameToText */.y)(name), entry);
        if (reason === undefined)
            return false;
        this.#save.count(this.#state.path, name, entry, reason);
        return true;
    }
    /** The exclusions of a folder in this one, which is not left out. */
    enter(name, { device }) {
        const text = (0,name_text/* nameToText */.y)(name);
        const { path, below, lines } = this.#state;
        const state = { path: (0,files_path/* joinPath */.uJ)(path, name), below: `${below}${text}/`, lines: lines?.enter(text) };
        return new FolderExclusions(this.#save, { ...this.#state, ...state }, device);
    }
    #reason(name, { kind, size, device }) {
        const isFolder = kind === 'directory';
        const { leavesOut, index } = this.#patterns(name, isFolder);
        if (leavesOut)
            return this.#save.byPattern(index);
        const line = this.#state.lines?.leavesOut(name, isFolder);
        // A folder stays where a later line brings back something in it
        if (line !== undefined && !(isFolder && this.#state.lines.enter(name).mayBringBack))
            return this.#save.byLine(line);
        if (this.#state.whole &&
            isFolder &&
            device !== this.#device &&
            isPseudoFileSystem((0,files_path/* joinPath */.uJ)(this.#state.path, (0,name_text/* textToName */.u)(name))))
            return 'a file system of the kernel';
        const { largerThan } = this.#save.options;
        if (largerThan !== undefined && kind === 'file' && size > largerThan)
            return `larger than ${largerThan} bytes`;
        return undefined;
    }
    /** The files in the folder for which all others are left out. */
    #markers(all, read) {
        const { caches = false, ifPresent = [] } = this.#save.options;
        const wanted = new Set(ifPresent.map(name_text/* textToName */.u));
        const markers = new Set(wanted.size === 0 ? [] : all.filter((name) => wanted.has(name)));
        if (caches && all.includes(CACHE_TAG) && isCacheTag(read(CACHE_TAG, CACHE_TAG_SIZE)))
            markers.add(CACHE_TAG);
        return markers;
    }
    #readIgnoreFiles(all, read) {
        const { below } = this.#state;
        const found = (this.#save.options.ignoreFiles ?? []).map(name_text/* textToName */.u).filter((name) => all.includes(name));
        const lines = found.flatMap((name) => ignoreFileLines(read(name, MAX_IGNORE_FILE)));
        if (lines.length === 0)
            return;
        const { ignoreFiles, given } = this.#state;
        this.#state.ignoreFiles = new GitPatterns([ignoreFiles, ...patternsBelow(below, lines)]);
        // What was given with the save decides, so it comes last
        this.#state.patterns = new GitPatterns([this.#state.ignoreFiles, given]);
        this.#patterns = this.#state.patterns.in(below);
    }
}
/** The lines of an ignore file, without its byte order mark. */
function ignoreFileLines(content) {
    if (content === undefined)
        return [];
    return (0,name_text/* nameToText */.y)(content.toString('latin1'))
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .filter((line) => line !== '');
}

// EXTERNAL MODULE: ./lib/files/exclude/literal-names.js
var literal_names = __webpack_require__(1920);
// EXTERNAL MODULE: ./lib/files/exclude/path-lines.js
var path_lines = __webpack_require__(3693);
;// CONCATENATED MODULE: ./lib/files/exclude/exclusions.js






/** What a save leaves out (docs/behaviour.md section 6): asked for each entry of the walk before it is opened. */
class Exclusions {
    options;
    leftOut = { entries: 0, bytes: 0 };
    #lines;
    #onLeftOut;
    #usedPatterns = new Set();
    #usedLines = new Set();
    /**
     * @param onLeftOut told of each entry that is left out, and why
     * @throws RekkordError `usage` when a path line is no possible one
     */
    constructor(options, onLeftOut) {
        this.options = options;
        this.#lines = options.pathLines === undefined ? [] : (0,path_lines/* readPathLines */.rz)(options.pathLines);
        this.#onLeftOut = onLeftOut;
    }
    /**
     * The exclusions of a folder that is to be saved, or of one that stands for what is in it.
     * @param path absolute
     * @param whole it stands for all that the machine has: file systems that show what the kernel knows are left out
     */
    root(path, { device }, whole = false) {
        const folder = (0,name_text/* nameToText */.y)(path);
        const patterns = (this.options.patterns ?? []).map(({ text }, index) => {
            const [, bang = '', body = ''] = /^(!?)(.*)$/s.exec(text);
            // Comments are for files
            const start = bang === '' && body.startsWith('#') ? '\\' : bang;
            return { text: start + (0,literal_names/* withLiteralNames */.E)(body, folder, escapePattern), index };
        });
        const lines = this.#lines.some(({ negate }) => negate) ? path_lines/* PathLineFilter */._r.of(this.#lines, folder) : undefined;
        const given = new GitPatterns(patterns);
        const state = { path, below: '', device, ignoreFiles: new GitPatterns([]), patterns: given, given, lines, whole };
        return new FolderExclusions(this, state, device);
    }
    /** Counts an entry as left out. */
    count(folder, name, stat, reason) {
        this.leftOut.entries++;
        if (stat?.kind === 'file')
            this.leftOut.bytes += stat.size;
        this.#onLeftOut?.((0,files_path/* joinPath */.uJ)(folder, name), reason);
    }
    /** Remembers that a pattern left something out. @returns the reason, in words */
    byPattern(index) {
        if (index === undefined)
            return 'an ignore file';
        this.#usedPatterns.add(index);
        const { text, origin } = this.options.patterns[index];
        return `${origin} ${text}`;
    }
    /** Remembers that a path line left something out. @returns the reason, in words */
    byLine(line) {
        this.#usedLines.add(line);
        return `paths !${line.text}`;
    }
    /** A sentence for each pattern that left nothing out in the whole save. */
    unused() {
        const patterns = (this.options.patterns ?? []).filter(({ text }, index) => !/^\s*(#|!|$)/.test(text) && !this.#usedPatterns.has(index));
        const lines = this.#lines.filter((line) => line.negate && !this.#usedLines.has(line));
        return [
            ...patterns.map(({ text, origin }) => `The pattern ${(0,files_path/* displayPath */.Gt)(text)} (${origin}) left nothing out`),
            ...lines.map(({ text }) => `The line !${(0,files_path/* displayPath */.Gt)(text)} of "paths" left nothing out`)
        ];
    }
}

;// CONCATENATED MODULE: ./lib/files/exclude/options.js
/** Whether anything at all is to be left out. */
function excludesAnything(options) {
    const { patterns = [], pathLines, ignoreFiles = [], ifPresent = [] } = options;
    return (patterns.length + ignoreFiles.length + ifPresent.length > 0 ||
        pathLines?.lines.some((line) => /^\s*!/.test(line)) === true ||
        options.caches === true ||
        options.oneFileSystem === true ||
        options.largerThan !== undefined);
}

// EXTERNAL MODULE: ./lib/format/object-type.js
var object_type = __webpack_require__(7677);
// EXTERNAL MODULE: ./lib/format/content-limit.js
var content_limit = __webpack_require__(8260);
// EXTERNAL MODULE: ./lib/format/snapshot.js
var snapshot = __webpack_require__(7535);
// EXTERNAL MODULE: ./lib/snapshot/read/tree.js
var tree = __webpack_require__(8105);
// EXTERNAL MODULE: ./lib/snapshot/interrupted.js
var interrupted = __webpack_require__(638);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/crypto/kdf.js
var kdf = __webpack_require__(8402);
// EXTERNAL MODULE: ./lib/repository/index/index-file.js
var index_file = __webpack_require__(5926);
// EXTERNAL MODULE: ./lib/repository/index/sealed-file.js
var sealed_file = __webpack_require__(6922);
;// CONCATENATED MODULE: ./lib/repository/index/hints-file.js




/**
 * What a cache service keeps between runs: the hashes of blobs with content, and nothing else. Others may write there, so
 * nothing in it is relied on, see `HintedBlobs`. Magic and version, cid, SHA-256 of the repository's URL, u32 number of
 * hashes, then 32 bytes for each; encrypted as the index is, under a key of its own, so it tells others nothing.
 */
const MAGIC = Buffer.from('rekkord hints 1\n');
/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x68696e7473;
const HASH = 32;
const HASHES_AT_ONCE = 4096;
/**
 * Writes the hashes of blobs with content into a new file.
 * @returns how many there are
 * @throws the system's errors
 */
function writeHints(path, { url, cid, wkey }, known) {
    const hashes = [...known.entries('needed')].filter(({ catalog }) => catalog === 'R').map(({ hash }) => hash);
    const file = new sealed_file/* SealedFileWriter */.O(path, (0,kdf/* deriveSubkey */.D)(wkey, KEY_ID));
    const count = Buffer.alloc(4);
    count.writeUInt32LE(hashes.length);
    try {
        for (const bytes of [MAGIC, cid, (0,index_file/* urlHash */.iL)(url), count, ...hashes])
            file.write(bytes);
    }
    catch (error) {
        file.close();
        throw error;
    }
    file.finish();
    return hashes.length;
}
/**
 * Reads such a file into a table of which only the hashes count.
 * @throws the system's error, or FormatError when it is damaged, cut off, or another repository's
 */
function readHints(path, { url, cid, wkey }, hints) {
    const reader = new sealed_file/* SealedFileReader */.E(path, (0,kdf/* deriveSubkey */.D)(wkey, KEY_ID));
    try {
        if (!reader.read(MAGIC.length).equals(MAGIC))
            throw new errors/* FormatError */.IF('these are no hints');
        if (!reader.read(cid.length).equals(cid))
            throw new errors/* FormatError */.IF('the hints are of another cid');
        if (!reader.read(HASH).equals((0,index_file/* urlHash */.iL)(url)))
            throw new errors/* FormatError */.IF('the hints are of another URL');
        const count = reader.read(4).readUInt32LE();
        // Never for more than fit into the file
        hints.reserve(Math.min(count, reader.size / HASH));
        for (let left = count; left > 0;) {
            const some = reader.read(Math.min(left, HASHES_AT_ONCE) * HASH);
            for (let at = 0; at < some.length; at += HASH)
                hints.add('R', some.subarray(at, at + HASH), 0, 'indexed');
            hints.grow();
            left -= some.length / HASH;
        }
        reader.expectEnd();
    }
    finally {
        reader.close();
    }
}

// EXTERNAL MODULE: ./lib/repository/index/local-index.js
var local_index = __webpack_require__(7281);
// EXTERNAL MODULE: ./lib/repository/index/unusable.js
var unusable = __webpack_require__(1828);
// EXTERNAL MODULE: ./lib/repository/known-blobs.js
var known_blobs = __webpack_require__(9610);
// EXTERNAL MODULE: ./lib/storage/storage.js
var storage = __webpack_require__(2500);
;// CONCATENATED MODULE: ./lib/snapshot/save/local-index.js







/**
 * What earlier saves found out, for one save: the index of this machine and, where it has none, hints from elsewhere. Losing
 * any of it costs time alone.
 */
class SaveIndex {
    #repository;
    #options;
    #listener;
    #index;
    constructor(repository, options, listener) {
        this.#repository = repository;
        this.#options = options;
        this.#listener = listener;
    }
    /** @throws RekkordError when the storage fails */
    static async open(repository, options, listener) {
        const index = new SaveIndex(repository, options, listener);
        await index.#open();
        return index;
    }
    /** The index of this machine; undefined where there can be none. */
    get local() {
        return this.#index;
    }
    /**
     * Drops all that was known before the save, and all that this save has found out: some of it is wrong. What has been
     * written stays to be made durable.
     */
    drop() {
        const identity = this.#identity;
        this.#index?.abandon();
        this.#repository.known.forget();
        this.#repository.hints = undefined;
        if (identity === undefined)
            return;
        try {
            this.#index?.remove();
        }
        catch {
            // A folder that cannot be written keeps it; the next save finds the same
        }
        this.#begin(local_index/* LocalIndex */.i_.fresh(identity));
    }
    /** Gives up what this save was going to keep. */
    abandon() {
        this.#index?.abandon();
    }
    /**
     * Keeps what the save found out for the next one. The snapshot is there already, so a failure is only a warning.
     * @param saved the object that the save ended with
     */
    commit(saved) {
        const { known } = this.#repository;
        try {
            this.#index?.commit(known, saved);
        }
        catch (error) {
            this.#index?.abandon();
            this.#listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`);
        }
        const { indexKeeper: keeper } = this.#options;
        const owner = this.#owner;
        if (keeper === undefined || owner === undefined || this.#repository.dryRun || !this.#hasNews())
            return;
        keeper.written(this.#kept(owner), (file) => writeHints(file, owner, known));
    }
    /** The repository that index and hints are of; undefined for a key that cannot save. */
    get #owner() {
        const { url, keys, config } = this.#repository;
        const { wkey } = keys;
        return wkey && { url, rid: config.rid, cid: config.cid, wkey };
    }
    get #identity() {
        const { indexFolder: folder } = this.#options;
        const owner = this.#owner;
        return folder === undefined || owner === undefined ? undefined : { ...owner, folder };
    }
    async #open() {
        const identity = this.#identity;
        const { rehash = false } = this.#options;
        const index = identity === undefined || rehash ? undefined : await this.#believed(identity);
        if (!rehash && index?.isKnown !== true)
            await this.#bringHints();
        if (identity !== undefined)
            this.#begin(index ?? local_index/* LocalIndex */.i_.fresh(identity));
    }
    /** Starts the index that replaces the one of this machine. */
    #begin(index) {
        this.#index = index;
        if (this.#repository.dryRun)
            return;
        try {
            index.begin();
        }
        catch (error) {
            const { indexFolder = '' } = this.#options;
            this.#listener.warning(`The local index cannot be kept in ${indexFolder} (${String(error)}): the next save reads every file`);
        }
    }
    /**
     * What the index says, if the repository still has the object that the save ended with which wrote it. A repository that
     * was put back to an older state, or another copy of it, has not. Where that may not be looked up, nothing is believed.
     */
    async #believed(identity) {
        const { known, storage } = this.#repository;
        const index = local_index/* LocalIndex */.i_.load(identity, known);
        const { witness } = index;
        if (witness === undefined || (await isThere(storage.size((0,object_id/* blobPath */.nD)(witness)))))
            return index;
        known.forget();
        return local_index/* LocalIndex */.i_.fresh(identity);
    }
    async #bringHints() {
        const { indexKeeper: keeper } = this.#options;
        const owner = this.#owner;
        if (keeper === undefined || owner === undefined)
            return;
        const file = await keeper.bring(this.#kept(owner));
        this.#repository.hints = file === undefined ? undefined : usableHints(file, owner);
        keeper.opened(this.#repository.hints?.count);
    }
    #kept(owner) {
        return { digest: (text) => (0,local_index/* repositoryDigest */.FC)(owner, text), signal: this.#options.signal };
    }
    /** Whether there are blobs with content that neither this machine's index nor the hints named. */
    #hasNews() {
        const { known, hints } = this.#repository;
        const entries = this.#index?.isKnown === true ? known.entries('new') : known.entries('needed');
        return entries.some(({ catalog, hash }) => catalog === 'R' && hints?.size(hash) === undefined);
    }
}
/** The hints in a file; undefined where it holds none of this repository. */
function usableHints(file, owner) {
    const hints = new known_blobs/* KnownBlobs */.kR();
    try {
        readHints(file, owner, hints);
        return hints;
    }
    catch (error) {
        if (!(0,unusable/* isUnusable */.I)(error))
            throw error;
        return undefined;
    }
}
async function isThere(size) {
    try {
        return (await size) !== undefined;
    }
    catch (error) {
        if (error instanceof storage/* AccessDenied */.Oy)
            return false;
        throw error;
    }
}
/** Whether a save failed because what the index says is wrong. */
function isIndexWrong(error) {
    return error instanceof errors/* RekkordError */.XZ && error.code === 'index';
}

// EXTERNAL MODULE: ./lib/snapshot/save/listener.js
var save_listener = __webpack_require__(9870);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/stat.js
var files_stat = __webpack_require__(9437);
// EXTERNAL MODULE: ./lib/snapshot/save/file-problem.js
var file_problem = __webpack_require__(2678);
;// CONCATENATED MODULE: ./lib/snapshot/save/sources.js






/**
 * Looks at the paths, absolute ones; the same one twice counts once. `/` has no name to be saved under, so it stands for what is
 * in it (docs/behaviour.md section 6).
 *
 * @param onUnreadable told of what is in `/` and cannot be read
 * @throws RekkordError when there is none, or one is missing, unreadable or neither a file nor a folder
 */
function findSources(paths, onUnreadable) {
    if (paths.length === 0)
        throw new errors/* RekkordError */.XZ('usage', 'There is nothing to save: give at least one path');
    const sources = new Map();
    for (const text of paths) {
        const name = (0,files_path/* snapshotEntryName */.gx)(text);
        if (name !== '')
            sources.set(name, findSource((0,files_path/* toBytePath */.xe)(text), name));
    }
    const root = paths.find((text) => (0,files_path/* snapshotEntryName */.gx)(text) === '');
    const inRoot = root === undefined ? [] : sourcesIn((0,files_path/* toBytePath */.xe)(root), onUnreadable);
    // What is named besides is saved as named
    for (const source of inRoot)
        if (!sources.has(source.name))
            sources.set(source.name, source);
    return [...sources.values()];
}
/** Everything in a folder as a source of its own, links as they are. */
function sourcesIn(folder, onUnreadable) {
    const found = { path: folder, stat: statOf(folder) };
    const names = external_node_fs_.readdirSync((0,files_path/* pathBuffer */.u6)(folder), { encoding: 'latin1' });
    return names.sort().flatMap((name) => {
        const path = (0,files_path/* joinPath */.uJ)(folder, name);
        try {
            const stat = statOf(path);
            if (stat.kind === 'other')
                return [];
            if (stat.kind !== 'link')
                external_node_fs_.accessSync((0,files_path/* pathBuffer */.u6)(path), external_node_fs_.constants.R_OK);
            const isFolder = stat.kind === 'directory';
            const place = isFolder ? { realPath: path, stat } : { realPath: folder, stat: found.stat };
            return [{ path, name, stat, folder: place, fileName: isFolder ? undefined : name, found }];
        }
        catch (error) {
            onUnreadable(`${(0,files_path/* displayPath */.Gt)(path)} could not be read: ${(0,file_problem/* readFailure */.f1)(error)}`);
            return [];
        }
    });
}
function findSource(path, name) {
    try {
        const realPath = external_node_fs_.realpathSync((0,files_path/* pathBuffer */.u6)(path), 'buffer').toString('latin1');
        const stat = statOf(realPath);
        external_node_fs_.accessSync((0,files_path/* pathBuffer */.u6)(realPath), external_node_fs_.constants.R_OK);
        if (stat.kind === 'directory')
            return { path, name, stat, folder: { realPath, stat }, fileName: undefined };
        if (stat.kind === 'file') {
            const { dir, base } = (0,external_node_path_.parse)(realPath);
            return { path: realPath, name, stat, folder: { realPath: dir, stat: statOf(dir) }, fileName: base };
        }
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        const what = missing ? 'does not exist' : `cannot be read: ${(0,file_problem/* readFailure */.f1)(error)}`;
        throw new errors/* RekkordError */.XZ('source', `The path ${(0,files_path/* displayPath */.Gt)(path)} ${what}`, { cause: error });
    }
    throw new errors/* RekkordError */.XZ('source', `The path ${(0,files_path/* displayPath */.Gt)(path)} is neither a file nor a folder and cannot be saved`);
}
function statOf(path) {
    return (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync((0,files_path/* pathBuffer */.u6)(path), { bigint: true }));
}

;// CONCATENATED MODULE: ./lib/snapshot/save/counted-warnings.js
/** Counts warnings, and passes each on once, also when a save begins again. */
class CountedWarnings {
    count = 0;
    /** Of these, how many are of each kind. */
    kinds = { unreadable: 0, changed: 0, empty: 0 };
    #listener;
    #told = new Set();
    #before = new Set();
    constructor(listener) {
        this.#listener = listener;
    }
    warning(message, about) {
        const kind = about === 'system' ? undefined : about;
        if (about !== 'system')
            this.count++;
        if (kind !== undefined)
            this.kinds[kind]++;
        this.#told.add(message);
        if (!this.#before.has(message))
            this.#listener.warning(message, kind);
    }
    beginAgain() {
        this.count = 0;
        this.kinds = { unreadable: 0, changed: 0, empty: 0 };
        this.#before = this.#told;
        this.#told = new Set();
    }
}

// EXTERNAL MODULE: ./lib/repository/newest-tag.js
var newest_tag = __webpack_require__(486);
;// CONCATENATED MODULE: ./lib/snapshot/save/emptied.js


/**
 * Why a save that found no file should have found some (docs/behaviour.md section 8): a disk that is not mounted looks like a folder without
 * files. Undefined where there were none before, or neither the index nor the key can tell.
 *
 * @throws RekkordError when the storage fails
 */
async function emptiedWarning(repository, channel, sources, index) {
    const known = sources.find(({ path, fileName }) => fileName === undefined && index?.knewFiles(path) === true);
    if (known === undefined && !(await hadContent(repository, channel)))
        return undefined;
    return `The channel ${channel} has no file any more, and had some before: check that all disks are mounted`;
}
async function hadContent(repository, channel) {
    if (!(0,keys/* canList */.xY)(repository.keys))
        return false;
    const { tags } = await repository.tags();
    const newest = (0,newest_tag/* newestTag */.r)(tags.filter((tag) => tag.channel === channel));
    return newest !== undefined && newest.size > 0;
}

;// CONCATENATED MODULE: ./lib/snapshot/save/options.js
/** What holds where nothing else is said. */
const SAVE_TREE_DEFAULTS = {
    follow: false,
    atime: false,
    force: false,
    xattrs: false,
    noatime: false,
    threads: undefined,
    exclusions: undefined,
    signal: undefined
};

;// CONCATENATED MODULE: ./lib/files/open-folder.js



const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
/** Linux: only to go through, for which a folder need not be one that may be listed. Node has no name for it. */
const O_PATH = 0o10000000;
/**
 * A folder that what lies in it is reached through, whatever happens to its path meanwhile: by its descriptor where the
 * system shows these as paths (Linux), else by its path, of which `isStill` tells afterwards whether it led here.
 *
 * The descriptor is open while anybody holds the folder.
 */
class OpenFolder {
    /** The path for people, and for the index. */
    path;
    stat;
    #folders;
    #above;
    /** The path without links, which may lead elsewhere by now. */
    #realPath;
    #descriptor;
    /** Where this process and its threads find the folder, while somebody holds it. */
    #location;
    #holders = 1;
    /** @param descriptor of the folder, where it is held by one */
    constructor(folders, stat, place, descriptor) {
        this.#folders = folders;
        this.stat = stat;
        this.path = place.path;
        this.#realPath = place.realPath;
        this.#above = place.above;
        this.#descriptor = descriptor;
        this.#location = folders.location(descriptor) ?? place.realPath;
    }
    /** Where this process and its threads find what lies in it, while somebody holds it; '' is the folder itself. */
    at(name) {
        return (0,files_path/* joinPath */.uJ)(this.#location, name);
    }
    /**
     * Opens a folder in this one, held once.
     * @param expected undefined where any will do
     * @returns undefined when there is another one now, or something else
     * @throws the system's error
     */
    child(name, expected) {
        const place = { path: (0,files_path/* joinPath */.uJ)(this.path, name), realPath: (0,files_path/* joinPath */.uJ)(this.#realPath, name), above: this };
        return this.#folders.open(place, { location: this.at(name), expected });
    }
    hold() {
        this.#holders++;
    }
    release() {
        if (--this.#holders > 0 || this.#descriptor === undefined)
            return;
        this.#folders.close(this.#descriptor);
        this.#descriptor = undefined;
        this.#location = this.#realPath;
    }
    /**
     * Holds a folder again that nobody might have held: it is looked for above a folder that was in it, then by its path.
     * @returns false when it is not found
     */
    holdFrom(child) {
        if (this.#holders === 0 && this.#folders.throughDescriptors) {
            const place = { path: this.path, realPath: this.#realPath, above: this.#above };
            const again = this.#reopen(place, child.at('..')) ?? this.#reopen(place, this.#realPath);
            if (again === undefined)
                return false;
            this.#descriptor = again.#descriptor;
            this.#location = again.#location;
        }
        this.#holders++;
        return true;
    }
    #reopen(place, location) {
        try {
            return this.#folders.open(place, { location, expected: this.stat });
        }
        catch {
            return undefined;
        }
    }
    /** Whether its path, and that of each folder above it, still leads to it. Through a descriptor nothing else is reached. */
    isStill() {
        if (this.#folders.throughDescriptors || this.#folders.follow)
            return true;
        if (!this.#leadsHere())
            return false;
        for (let above = this.#above; above !== undefined; above = above.#above) {
            if (!above.#leadsHere())
                return false;
        }
        return true;
    }
    #leadsHere() {
        try {
            return isSame((0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync((0,files_path/* systemPath */.BX)(this.#realPath), { bigint: true })), this.stat);
        }
        catch {
            return false;
        }
    }
}
/** Opens folders, and keeps count of those that are open. */
class OpenFolders {
    /** Links are followed, so that a folder may be anywhere. */
    follow;
    /** Where the system shows the process's descriptors as paths. */
    #shown;
    #open = new Set();
    #limit;
    #waiting = [];
    constructor(follow) {
        this.follow = follow;
        this.#shown = follow ? undefined : descriptorFolder();
        this.#limit = this.#shown === undefined ? Infinity : descriptorLimit(this.#shown);
    }
    get throughDescriptors() {
        return this.#shown !== undefined;
    }
    /** Folders that a walk may hold for itself: half of all, as others are held by files that wait to be stored. */
    get depth() {
        return this.#limit / 2;
    }
    get hasRoom() {
        return this.#open.size < this.#limit;
    }
    /** Resolves when there is room. */
    async room() {
        while (!this.hasRoom)
            await new Promise((resolve) => this.#waiting.push(resolve));
    }
    /** The path of a descriptor. */
    location(descriptor) {
        return descriptor === undefined || this.#shown === undefined ? undefined : `${this.#shown}/${descriptor}`;
    }
    /**
     * Opens a folder, held once.
     * @returns undefined when it is not the one that is expected, or none
     * @throws the system's error
     */
    open(place, { location = place.realPath, expected, passage }) {
        const path = (0,files_path/* systemPath */.BX)(location);
        if (this.#shown === undefined) {
            const stat = (0,files_stat/* fileStat */.fz)(external_node_fs_[this.follow ? 'statSync' : 'lstatSync'](path, { bigint: true }));
            const isIt = stat.kind === 'directory' && (expected === undefined || isSame(stat, expected));
            return isIt ? new OpenFolder(this, stat, place, undefined) : undefined;
        }
        const descriptor = openDirectory(path, passage === true ? O_PATH : 0);
        if (descriptor === undefined)
            return undefined;
        this.#open.add(descriptor);
        const stat = (0,files_stat/* fileStat */.fz)(external_node_fs_.fstatSync(descriptor, { bigint: true }));
        if (expected === undefined || isSame(stat, expected))
            return new OpenFolder(this, stat, place, descriptor);
        this.close(descriptor);
        return undefined;
    }
    close(descriptor) {
        // After closeAll the number may be that of another file
        if (!this.#open.delete(descriptor))
            return;
        external_node_fs_.closeSync(descriptor);
        for (const wake of this.#waiting.splice(0))
            wake();
    }
    /** Closes whatever is still open, of a walk that failed. Nobody may use any of them any more. */
    closeAll() {
        for (const descriptor of this.#open)
            this.close(descriptor);
    }
}
/** Opens a folder, not through a link; undefined when it is something else. */
function openDirectory(path, more) {
    try {
        return external_node_fs_.openSync(path, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0) | more);
    }
    catch (error) {
        // What the system says of a file, and of a link
        if (['ENOTDIR', 'ELOOP'].includes(error.code ?? ''))
            return undefined;
        throw error;
    }
}
function isSame(a, b) {
    return a.inode === b.inode && a.device === b.device;
}
/**
 * Where the system shows this process's descriptors as paths, to other processes of its user as well; undefined where it
 * does not. The process's number is the one that this `/proc` has for it, which another namespace's has not.
 */
function descriptorFolder() {
    if (process.platform !== 'linux')
        return undefined;
    let descriptor;
    try {
        const folder = `/proc/${external_node_fs_.readlinkSync('/proc/self')}/fd`;
        descriptor = external_node_fs_.openSync('/', (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0));
        const [opened, shown] = [
            external_node_fs_.fstatSync(descriptor, { bigint: true }),
            external_node_fs_.statSync(`${folder}/${descriptor}/.`, { bigint: true })
        ];
        return opened.ino === shown.ino && opened.dev === shown.dev ? folder : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            external_node_fs_.closeSync(descriptor);
    }
}
/** More open folders than that make nothing faster. */
const MAX_OPEN = 512;
/** Descriptors that threads and connections need beside those that are open at the start. */
const OTHERS = 48;
/** How many folders may be open: half of the descriptors that the process still has, and two at the least. */
function descriptorLimit(shown) {
    try {
        const limits = external_node_fs_.readFileSync('/proc/self/limits', 'latin1');
        const limit = Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity);
        const free = limit - external_node_fs_.readdirSync(shown).length - OTHERS;
        return Math.max(2, Math.min(MAX_OPEN, Math.floor(free / 2)));
    }
    catch {
        return 2;
    }
}

// EXTERNAL MODULE: ./lib/repository/known-blob-check.js
var known_blob_check = __webpack_require__(6978);
// EXTERNAL MODULE: ./lib/snapshot/pool.js + 3 modules
var pool = __webpack_require__(7987);
// EXTERNAL MODULE: ./lib/async/growing-buffer.js
var growing_buffer = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/format/directory.js + 1 modules
var directory = __webpack_require__(6043);
// EXTERNAL MODULE: ./lib/format/entry.js
var entry = __webpack_require__(9887);
;// CONCATENATED MODULE: ./lib/snapshot/save/entry-list.js



const NO_HASH = Buffer.alloc(32);
const NO_ATTRIBUTES = Buffer.alloc(0);
/**
 * A list of entries under construction: they are encoded where they will stand as soon as their names are known, and
 * completed in any order, so that even a folder of a million files costs little more than its object.
 */
class EntryList {
    totals = { size: 0, entries: 0, contents: 0, stored: 0 };
    /** Direct sub-directories. */
    folders = 0;
    #atime;
    #onComplete;
    #bytes = new growing_buffer/* GrowingBuffer */.G();
    #pending = 0;
    #closed = false;
    /**
     * @param atime whether access times are kept
     * @param onComplete called once, when the list is closed and every entry completed
     */
    constructor(atime, onComplete) {
        this.#atime = atime;
        this.#onComplete = onComplete;
        this.#bytes.extend(directory/* DIRECTORY_HEADER_SIZE */.GY);
    }
    /**
     * Adds the next entry; names must come in the order in which they are to stand.
     * @param extended its extended attributes in their stored form
     */
    add(name, extended = NO_ATTRIBUTES) {
        const offset = this.#bytes.extend((0,entry/* encodedEntrySize */.M_)({ name, extended }));
        (0,entry/* encodeUnreadEntry */.sL)(name, extended, this.#bytes.bytes, offset);
        this.#pending++;
        return {
            fill: (content, totals) => {
                (0,entry/* encodeEntryFields */.EF)(entryFields(content, this.#atime), this.#bytes.bytes, offset);
                if (content.kind === 'directory')
                    this.folders++;
                this.totals.size += totals.size;
                this.totals.entries += totals.entries;
                this.totals.contents += totals.contents;
                this.totals.stored += totals.stored;
                this.#settle();
            },
            leaveUnread: () => this.#settle()
        };
    }
    /** Says that no more entries follow. */
    close() {
        this.#closed = true;
        this.#completeIfDone();
    }
    /** The directory object of the complete list (docs/format.md section 6). */
    directory() {
        (0,directory/* encodeDirectoryHeader */.ZN)(this.#bytes.bytes, 0, this.totals);
        return this.#bytes.bytes;
    }
    /** The entries of the complete list. */
    entries() {
        return [...(0,entry/* decodeEntries */.Fq)(this.#bytes.bytes, directory/* DIRECTORY_HEADER_SIZE */.GY, entry/* ENTRY_SIZE */.RY)];
    }
    #settle() {
        this.#pending--;
        this.#completeIfDone();
    }
    #completeIfDone() {
        if (this.#closed && this.#pending === 0)
            this.#onComplete();
    }
}
function entryFields({ kind, readable, stat, hash = NO_HASH, size }, hasAtime) {
    const { mtime, ctime, btime, uid, gid, mode } = stat;
    const atime = hasAtime ? stat.atime : 0;
    return { hash, stated: true, readable, hasAtime, kind, mtime, ctime, atime, btime, uid, gid, mode, size };
}

// EXTERNAL MODULE: ./lib/chunking/splitter.js + 1 modules
var splitter = __webpack_require__(7917);
// EXTERNAL MODULE: ./lib/snapshot/save/stored-files.js
var stored_files = __webpack_require__(2991);
// EXTERNAL MODULE: ./lib/snapshot/limits.js
var limits = __webpack_require__(346);
// EXTERNAL MODULE: ./lib/format/chunk-list.js
var chunk_list = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/snapshot/save/big-file.js



/**
 * Stores a file of any size chunk by chunk. As soon as one chunk's end is known the next one goes to whichever worker is
 * free, so one file keeps all of them busy.
 *
 * @param onStored told the bytes of each chunk that is stored
 * @returns what storing a small file gives: the object that stands for the whole file
 * @throws RekkordError when the storage fails. Threads may still read the file then, so `files` closes it in the end
 */
async function storeBigFile(path, files, pool, objects, onStored) {
    const file = openToStore(path, files);
    if ('kind' in file)
        return { stored: undefined, problem: file, tooBig: false };
    const { descriptor, stat } = file;
    const chunks = [];
    let problem;
    await new Promise((resolve, reject) => {
        let running = 0;
        const start = (offset, carry) => {
            running++;
            const task = { kind: 'store-chunk', descriptor, stat, offset, carry };
            const onAnnounced = (cut) => {
                if (cut.carry !== undefined)
                    start(offset + cut.length, cut.carry);
            };
            const transfer = carry.length === 0 ? [] : [carry.buffer];
            pool.run(task, { urgent: offset > 0, transfer, onAnnounced }).then((result) => {
                problem ??= result.problem;
                if (result.chunk !== undefined) {
                    const { hash, ...chunk } = result.chunk;
                    chunks.push({ offset, hash: Buffer.from(hash), ...chunk });
                    onStored(chunk.length);
                }
                if (--running === 0)
                    resolve();
            }, reject);
        };
        start(0, new Uint8Array(0));
    });
    files.close(descriptor);
    if (problem?.kind === 'unreadable' || problem?.kind === 'gone')
        return { stored: undefined, problem, tooBig: false };
    chunks.sort((a, b) => a.offset - b.offset);
    let size = 0;
    let stored = 0;
    let added = 0;
    for (const chunk of chunks) {
        size += chunk.length;
        stored += chunk.stored;
        added += chunk.added;
    }
    if (chunks.length === 1) {
        return { stored: { hash: chunks[0].hash, stored, added, stat: { ...stat, size } }, problem, tooBig: false };
    }
    const list = await new Promise((resolve) => {
        objects.store(object_type/* OBJECT_TYPES */.iQ.file, (0,chunk_list/* encodeChunkList */.C4)(chunks), resolve);
    });
    return {
        stored: { hash: list.hash, stored: stored + list.stored, added: added + list.added, stat: { ...stat, size } },
        problem,
        tooBig: false
    };
}
function openToStore(path, files) {
    try {
        return files.open(path) ?? { kind: 'replaced' };
    }
    catch (error) {
        return (0,file_problem/* fileProblem */.Wj)(error);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save/file-store.js




/** Hands files to the workers: small ones and links in batches, big ones chunk by chunk. */
class FileStore {
    #pool;
    #objects;
    #opening;
    #open;
    #progress;
    #onError;
    #batch = [];
    #bytes = 0;
    constructor(pool, objects, opening, open, progress, onError) {
        this.#pool = pool;
        this.#objects = objects;
        this.#opening = opening;
        this.#open = open;
        this.#progress = progress;
        this.#onError = onError;
    }
    /**
     * Stores a file of about `size` bytes in a folder that is held, or the target of a link; `done` is called with what came
     * of it.
     */
    store(folder, name, link, size, done) {
        folder.hold();
        const file = { folder, path: folder.at(name), link, done };
        if (!link && size > splitter/* SPLIT_MINIMUM */.Cg) {
            this.#storeBig(file);
            return;
        }
        if (this.#batch.push(file) === 1)
            this.#pool.warm();
        this.#bytes += size;
        const { length } = this.#batch;
        if (length >= limits/* MAX_BATCH_FILES */.eN || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo || (length >= limits/* FEW_FILES */.BU && this.#pool.hasIdle)) {
            this.flush();
        }
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const batch = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        const items = batch.map(({ path, link }) => ({ path, link }));
        const stored = this.#pool.run({ kind: 'store-files', items, opening: this.#opening }).then((packed) => {
            const results = (0,stored_files/* unpackStoredFiles */.f4)(packed);
            batch.forEach((file, i) => {
                const result = results[i];
                if (result.tooBig)
                    this.#storeBig(file);
                else
                    this.#stored(file, result);
            });
        });
        stored.catch(this.#onError);
    }
    #stored({ folder, done }, file) {
        folder.release();
        done(file);
    }
    #storeBig(waiting) {
        let part = 0;
        const onStored = (bytes) => {
            part += bytes;
            this.#progress.partBytes += bytes;
        };
        const stored = storeBigFile(waiting.path, this.#open, this.#pool, this.#objects, onStored).then((file) => {
            this.#progress.partBytes -= part;
            this.#stored(waiting, file);
        });
        stored.catch(this.#onError);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save/open-files.js


/** The files that threads read by their descriptors. They are opened and closed here alone, so that none stays open. */
class OpenFiles {
    #options;
    #open = new Set();
    constructor(options) {
        this.#options = options;
    }
    /** Opens as {@link openRegularFile} does. */
    open(path) {
        const file = (0,source/* openRegularFile */.ZU)(path, this.#options);
        if (file !== undefined)
            this.#open.add(file.descriptor);
        return file;
    }
    close(descriptor) {
        // After closeAll the number may be that of another file
        if (!this.#open.delete(descriptor))
            return;
        external_node_fs_.closeSync(descriptor);
    }
    /** Closes those of a save that failed, once no thread reads them any more. */
    closeAll() {
        for (const descriptor of this.#open)
            this.close(descriptor);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/files/descent.js
/**
 * The folders from a saved path down to where a walk is. The deepest ones are held; those further up are let go of, and
 * found again from below, so that a walk of any depth needs few descriptors.
 */
class Descent {
    #folders = [];
    #most;
    /** The place of the first one that is held. */
    #held = 0;
    /** @param most folders that are held */
    constructor(most) {
        this.#most = Math.max(1, most);
    }
    /** Goes on to a folder in the last one, which is held once already. */
    enter(folder) {
        this.#folders.push(folder);
        if (this.#folders.length - this.#held > this.#most)
            this.#folders[this.#held++].release();
    }
    /** Goes back to the folder above. @returns false when that one is not found any more: nothing in it is to be looked at */
    leave() {
        const left = this.#folders.pop();
        const wasHeld = this.#folders.length >= this.#held;
        let found = true;
        if (this.#folders.length > 0 && this.#folders.length <= this.#held) {
            found = this.#folders.at(-1).holdFrom(left);
            this.#held = this.#folders.length - (found ? 1 : 0);
        }
        if (wasHeld)
            left.release();
        return found;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save/source-exclusions.js
/** What is left out of a source that is a folder. Patterns are relative to what was given: to `/` for what is in it. */
function sourceExclusions(exclusions, { path, name, stat, found }) {
    return found === undefined
        ? exclusions.root(path, stat)
        : exclusions.root(found.path, found.stat, true).enter(name, stat);
}
/** Whether a source was found in `/` and is left out. What was given by itself is saved. */
function isLeftOut(exclusions, { name, stat, found }) {
    return found !== undefined && exclusions.root(found.path, found.stat, true).leavesOut(name, stat);
}

;// CONCATENATED MODULE: ./lib/snapshot/save/look-ahead.js








/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000;
/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4;
const REST = 36;
/**
 * Counts what a long save will come to, while it runs: files and bytes go to `progress.expected` when all are counted. A
 * short one costs nothing. What cannot be listed counts as empty; the save itself warns of it.
 * @returns what ends it
 */
function lookAhead(sources, progress, { repositoryFolder, exclusions, beginAfterMs = BEGIN_AFTER }) {
    const end = new AbortController();
    const { signal } = end;
    const count = async () => {
        await (0,promises_.setTimeout)(beginAfterMs, undefined, { signal, ref: false });
        const counted = { files: 0, bytes: 0 };
        let rest = performance.now() + WORK;
        for (const size of sizesBelow(sources, repositoryFolder, exclusions)) {
            if (size !== undefined) {
                counted.files++;
                counted.bytes += size;
            }
            if (performance.now() > rest) {
                await (0,promises_.setTimeout)(REST, undefined, { signal, ref: false });
                rest = performance.now() + WORK;
            }
        }
        progress.expected = counted;
    };
    // Ended, or failed: then nobody knows how much it will be, and no harm is done
    count().catch(() => undefined);
    return () => end.abort();
}
/** Folders that are open at a time. */
const DEPTH = 4;
/** The size of each file; undefined for everything else, so that a walk through links or empty folders can rest too. */
function* sizesBelow(sources, repositoryFolder, exclusions) {
    const folders = new OpenFolders(false);
    try {
        for (const source of sources) {
            const { path, stat, folder, fileName } = source;
            if (exclusions !== undefined && isLeftOut(exclusions, source))
                continue;
            if (fileName !== undefined) {
                yield stat.size;
                continue;
            }
            const place = { path, realPath: folder.realPath, above: undefined };
            const root = attempt(() => folders.open(place, { expected: stat }));
            if (root === undefined)
                continue;
            yield* sizesIn(root, Math.min(DEPTH, folders.depth), repositoryFolder, exclusions && sourceExclusions(exclusions, source));
        }
        return undefined;
    }
    finally {
        folders.closeAll();
    }
}
function* sizesIn(root, depth, repositoryFolder, rootExclusions) {
    const descent = new Descent(depth);
    const levels = [];
    let exclusions = rootExclusions;
    for (let folder = root; folder !== undefined || levels.length > 0;) {
        if (folder !== undefined) {
            descent.enter(folder);
            const subfolders = [];
            levels.push({ folder, subfolders, exclusions });
            if (exclusions === undefined)
                yield* sizesOf(folder, subfolders);
            else if (!exclusions.isMountPoint)
                yield* keptSizesOf(folder, subfolders, exclusions);
        }
        const { folder: above, subfolders, exclusions: filter } = levels.at(-1);
        const name = subfolders.pop();
        if (name !== undefined) {
            folder = attempt(() => above.child(name, undefined));
            if (folder !== undefined)
                exclusions = filter?.enter(name, folder.stat);
            if (folder === undefined || !look_ahead_isSame(folder.stat, repositoryFolder))
                continue;
            folder.release();
            folder = undefined;
            continue;
        }
        folder = undefined;
        levels.pop();
        if (!descent.leave())
            levels.at(-1).subfolders.length = 0;
    }
}
/** The size of each file in a folder; adds the names of folders to `subfolders`. */
function* sizesOf(folder, subfolders) {
    const directory = attempt(() => external_node_fs_.opendirSync((0,files_path/* systemPath */.BX)(folder.at('')), { encoding: 'latin1' }));
    if (directory === undefined)
        return;
    try {
        for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
            const { name } = entry;
            if (entry.isDirectory())
                subfolders.push(name);
            yield entry.isFile() ? attempt(() => external_node_fs_.lstatSync((0,files_path/* systemPath */.BX)(folder.at(name))).size) : undefined;
        }
    }
    finally {
        directory.closeSync();
    }
}
/** As `sizesOf`, without what is left out. */
function* keptSizesOf(folder, subfolders, exclusions) {
    const names = attempt(() => external_node_fs_.readdirSync((0,files_path/* systemPath */.BX)(folder.at('')), { encoding: 'latin1' })) ?? [];
    for (const name of exclusions.names(names, folderReader(folder))) {
        const stat = attempt(() => (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync((0,files_path/* systemPath */.BX)(folder.at(name)), { bigint: true })));
        const stays = stat !== undefined && !exclusions.leavesOut(name, stat);
        if (stays && stat.kind === 'directory')
            subfolders.push(name);
        yield stays && stat.kind === 'file' ? stat.size : undefined;
    }
}
/** What cannot be opened, listed or looked at does not count. */
function attempt(look) {
    try {
        return look();
    }
    catch {
        return undefined;
    }
}
function look_ahead_isSame({ device, inode }, other) {
    return device === other?.device && inode === other.inode;
}

;// CONCATENATED MODULE: ./lib/snapshot/save/object-batcher.js



/**
 * Stores the objects that the main thread makes: directories and chunk lists. What is known already never leaves the
 * thread; the others go to the workers in batches.
 */
class ObjectBatcher {
    #codec;
    #known;
    #pool;
    #check;
    #onError;
    #finished = [];
    #finishing = false;
    #batch = [];
    #bytes = 0;
    constructor(codec, known, pool, check, onError) {
        this.#check = check;
        this.#codec = codec;
        this.#known = known;
        this.#pool = pool;
        this.#onError = onError;
    }
    /**
     * Stores one object; `done` is called once it is stored, which may be at once. `content` must not change any more.
     * @throws RekkordError when it is too large to be read again
     */
    store(type, content, done) {
        (0,content_limit/* requireReadableSize */.Tb)(type, content.length);
        this.#codec.input(content.length).set(content);
        const hash = this.#codec.hash(type, content.length);
        const stored = this.#known.size(hash);
        if (stored !== undefined) {
            const known = () => this.#finish(() => done({ hash, stored, added: 0 }));
            if (!this.#check.isDue)
                known();
            else {
                this.#check
                    .check({ catalog: (0,object_type/* catalogOf */.Hh)(type), hash }, stored)
                    .then(() => {
                    known();
                    // What that completes may be the last object of all, when the workers have nothing left that could send it off
                    this.flush();
                })
                    .catch(this.#onError);
            }
            return;
        }
        this.#batch.push({ type, content, resolve: done });
        this.#bytes += content.length;
        if (this.#batch.length >= limits/* MAX_BATCH_OBJECTS */.jx || this.#bytes >= limits/* MAX_BATCH_BYTES */.Uo)
            this.flush();
    }
    /**
     * One after the other, however deep the folders are: what is done with one may complete the folder above, which may be known
     * as well.
     */
    #finish(done) {
        this.#finished.push(done);
        if (this.#finishing)
            return;
        this.#finishing = true;
        try {
            for (let next = this.#finished.shift(); next !== undefined; next = this.#finished.shift())
                next();
        }
        finally {
            this.#finishing = false;
        }
    }
    /** Sends what has gathered, however little. */
    flush() {
        if (this.#batch.length === 0)
            return;
        const batch = this.#batch;
        this.#batch = [];
        this.#bytes = 0;
        const objects = batch.map(({ type, content }) => ({ type, content }));
        const stored = this.#pool.run({ kind: 'store-objects', objects }, { urgent: true }).then((results) => {
            batch.forEach(({ resolve }, i) => resolve(results[i]));
        });
        stored.catch(this.#onError);
    }
}

// EXTERNAL MODULE: ./lib/files/attribute-helper.js + 1 modules
var attribute_helper = __webpack_require__(2658);
// EXTERNAL MODULE: ./lib/files/extended-attributes.js + 1 modules
var extended_attributes = __webpack_require__(3168);
// EXTERNAL MODULE: ./lib/snapshot/counted-problems.js
var counted_problems = __webpack_require__(7631);
;// CONCATENATED MODULE: ./lib/snapshot/save/attributes.js




/** Names of a folder that are asked about at a time. */
const NAMES_AT_ONCE = 256;
/** Reads the extended attributes and ACLs of what is saved. */
class SaveAttributes {
    #helper;
    #follow;
    #problems = new counted_problems/* CountedProblems */.T();
    #lost = false;
    constructor(helper, follow) {
        this.#helper = helper;
        this.#follow = follow;
    }
    /** Undefined, with a warning, where they cannot be read. */
    static async start(follow, listener) {
        const helper = await attribute_helper/* AttributeHelper */.Z1.start();
        if (helper !== undefined)
            return new SaveAttributes(helper, follow);
        listener.warning('Extended attributes and ACLs are not saved: that takes Linux or macOS, and Perl', 'system');
        return undefined;
    }
    /** The attributes of a folder that is held, in their stored form. */
    async of(folder) {
        return (await this.#read(folder, [''], true))[0];
    }
    /** The attributes of a folder's names, some at a time, while it is held. */
    in(folder, names) {
        return new FolderAttributes(names, (some) => this.#read(folder, some, this.#follow));
    }
    /** Ends, and tells what could not be read. */
    async close(listener) {
        await this.#helper.close();
        for (const sentence of this.#problems.sentences())
            listener.warning(sentence);
        if (this.#lost) {
            listener.warning('Not all extended attributes and ACLs are saved: the program that reads them ended');
        }
    }
    async #read(folder, names, follow) {
        try {
            const paths = names.map((name) => folder.at(name));
            const results = await this.#helper.read(paths, follow);
            // Of another folder, perhaps, that has taken its place
            if (!folder.isStill())
                return names.map(() => undefined);
            return results.map((result, i) => {
                const { extended, problem } = (0,extended_attributes/* storedAttributes */.F7)(result);
                if (problem !== undefined) {
                    const name = names[i];
                    this.#problems.add(name === '' ? folder.path : (0,files_path/* joinPath */.uJ)(folder.path, name), `extended attributes or ACLs are not saved, ${problem}`);
                }
                return extended;
            });
        }
        catch (error) {
            if (!(error instanceof attribute_helper/* HelperLost */.tX))
                throw error;
            this.#lost = true;
            return names.map(() => undefined);
        }
    }
}
/** Gives the attributes of names that are asked for in their order. */
class FolderAttributes {
    #names;
    #read;
    #start = 0;
    #batch = [];
    constructor(names, read) {
        this.#names = names;
        this.#read = read;
    }
    /** Of the name at this place. */
    async at(index) {
        if (index >= this.#start + this.#batch.length) {
            this.#start = index;
            this.#batch = await this.#read(this.#names.slice(index, index + NAMES_AT_ONCE));
        }
        return this.#batch[index - this.#start];
    }
}

// EXTERNAL MODULE: ./lib/snapshot/walk.js + 2 modules
var walk = __webpack_require__(7430);
;// CONCATENATED MODULE: ./lib/snapshot/save/entry-saver.js



/** Has stored what the walk found, and completes the entries' places. */
class EntrySaver {
    #services;
    #progress;
    constructor(services) {
        this.#services = services;
        this.#progress = services.progress;
    }
    /** A regular file, or a link as such, in a folder that is held. */
    file(folder, name, stat, place, history) {
        this.#found(stat);
        const link = stat.kind === 'link';
        this.#services.files.store(folder, name, link, stat.size, (file) => {
            if (file.problem !== undefined)
                this.#warn((0,files_path/* joinPath */.uJ)(folder.path, name), file.problem);
            if (file.stored === undefined) {
                place.leaveUnread();
                return;
            }
            const { hash, stored, stat } = file.stored;
            if (file.problem === undefined)
                history?.keep(stat, hash, stored);
            if (!link) {
                if (history?.record === undefined)
                    this.#progress.newFiles++;
                else if (history.record.hash.equals(hash))
                    this.#progress.unchangedFiles++;
                else
                    this.#progress.changedFiles++;
            }
            this.#stored(file.stored, place);
        });
    }
    /** A file or link whose content the index knows: nothing is read. Gives a promise only where something is to be waited for. */
    unchanged(stat, place, { hash, stored }) {
        const { check } = this.#services;
        this.#found(stat);
        if (stat.kind === 'file')
            this.#progress.unchangedFiles++;
        this.#stored({ hash, stored, added: 0, stat }, place);
        return check.isDue ? check.begin({ catalog: 'R', hash }, undefined) : undefined;
    }
    /** A device, a pipe or a socket. */
    special(path, stat, place) {
        const sentence = `${(0,files_path/* displayPath */.Gt)(path)} is a device, a pipe or a socket: only its name and times are kept`;
        this.#services.listener.warning(sentence);
        const content = { kind: stat.kind, readable: false, stat, hash: undefined, size: 0 };
        place.fill(content, { size: 0, entries: 0, contents: 0, stored: 0 });
    }
    /** A folder of which everything is stored. `record` is told its object's hash. */
    folder(list, stat, place, record) {
        const { totals, folders } = list;
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, list.directory(), ({ hash, stored, added }) => {
            this.#progress.added += added;
            record(hash);
            const content = { kind: 'directory', readable: true, stat, hash, size: folders };
            place.fill(content, { ...totals, entries: totals.entries + 1, stored: totals.stored + stored });
        });
    }
    /** A folder that could not be listed: an empty object, its entry not readable (docs/format.md section 6). */
    unlisted(stat, place) {
        this.#services.objects.store(object_type/* OBJECT_TYPES */.iQ.directory, directory/* UNLISTED_DIRECTORY */.P8, ({ hash, stored, added }) => {
            this.#progress.added += added;
            const content = { kind: 'directory', readable: false, stat, hash, size: 0 };
            place.fill(content, { size: 0, entries: 1, contents: 0, stored });
        });
    }
    #found(stat) {
        if (stat.kind === 'link')
            return;
        this.#progress.foundFiles++;
        this.#progress.foundBytes += stat.size;
    }
    /** Completes the entry. Last of all: with it the folder may be complete. */
    #stored({ hash, stored, added, stat }, place) {
        const kind = stat.kind === 'link' ? 'link' : 'file';
        // A link's size is that of its target's name, which the format does not count
        const size = kind === 'link' ? 0 : stat.size;
        if (kind === 'file') {
            this.#progress.files++;
            this.#progress.bytes += size;
        }
        this.#progress.added += added;
        place.fill({ kind, readable: true, stat, hash, size }, { size, entries: 1, contents: 1, stored });
    }
    #warn(path, problem) {
        const kind = problem.kind === 'unreadable' ? 'unreadable' : 'changed';
        this.#services.listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} ${problemWords(problem)}`, kind);
    }
}
const REPLACED = 'was replaced by something else while it was being saved';
function problemWords(problem) {
    switch (problem.kind) {
        case 'unreadable':
            return `could not be read: ${problem.message}`;
        case 'gone':
            return 'could not be read: it is gone';
        case 'replaced':
            return REPLACED;
        case 'changed':
            return 'changed while it was being read: what was read is stored';
    }
}

// EXTERNAL MODULE: ./lib/repository/index/folder-records.js
var folder_records = __webpack_require__(7384);
;// CONCATENATED MODULE: ./lib/snapshot/save/folder-history.js

/**
 * A file that changes again within the resolution of its file system's clock (2 s on FAT) looks unchanged, so what is as
 * young as that when the save begins is read again by the next one.
 */
const YOUNG = 2_000;
/** The time in nanoseconds from which on files count as young for a save that begins at `start` ms. */
function youngFrom(start) {
    return BigInt(start - YOUNG) * 1000000n;
}
/** The past and the future of one folder in the index. */
class FolderHistory {
    #records;
    #youngFrom;
    #believes;
    #recorder = new folder_records/* FolderRecorder */.b8();
    /** @param believes whether files that the index knows count as unchanged */
    constructor(records, youngFrom, believes) {
        this.#records = records;
        this.#youngFrom = youngFrom;
        this.#believes = believes;
    }
    /** The history of a child; names come in byte order. */
    visit(name, stat) {
        const record = this.#records?.find(name, stat);
        if (this.#believes && record?.unchanged === true) {
            this.#recorder.keep(record);
            return { record, unchanged: true, keep: () => undefined };
        }
        const place = this.#recorder.add(name);
        return {
            record,
            unchanged: false,
            keep: (now, hash, stored) => {
                this.#recorder.fill(place, now, hash, stored, now.ctimeNs >= this.#youngFrom);
            }
        };
    }
    /** The records of the folder, once every child is stored. */
    get bytes() {
        return this.#recorder.bytes;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save/folder-names.js


/** Bytes of a folder, as the system counts them, up to which it is listed at once, in a few milliseconds. Unknown where 0. */
const SMALL_FOLDER = 128 * 1024;
/** Names that are listed or sorted at a time. */
const AT_ONCE = 4096;
/**
 * The names in a folder in byte order. A large one is listed and sorted in parts.
 *
 * @param size bytes of the folder itself
 * @param turn called between the parts
 * @throws the system's error, or what `turn` throws
 */
async function folderNames(folder, size, turn) {
    if (size > 0 && size <= SMALL_FOLDER) {
        return external_node_fs_.readdirSync((0,files_path/* systemPath */.BX)(folder), { encoding: 'latin1' }).sort(byCode);
    }
    const parts = [];
    const directory = external_node_fs_.opendirSync((0,files_path/* systemPath */.BX)(folder), { encoding: 'latin1', bufferSize: 1024 });
    try {
        for (let part = readPart(directory); part.length > 0; part = readPart(directory)) {
            parts.push(part.sort(byCode));
            await turn();
        }
    }
    finally {
        directory.closeSync();
    }
    return mergeAll(parts, turn);
}
function readPart(directory) {
    const names = [];
    while (names.length < AT_ONCE) {
        const entry = directory.readSync();
        if (entry === null)
            break;
        names.push(entry.name);
    }
    return names;
}
async function mergeAll(parts, turn) {
    while (parts.length > 1) {
        const merged = [];
        for (let i = 0; i < parts.length; i += 2)
            merged.push(await merge(parts[i], parts[i + 1] ?? [], turn));
        parts = merged;
    }
    return parts[0] ?? [];
}
async function merge(a, b, turn) {
    const merged = [];
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
        merged.push(j === b.length || (i < a.length && a[i] < b[j]) ? a[i++] : b[j++]);
        if (merged.length % AT_ONCE === 0)
            await turn();
    }
    return merged;
}
/** Byte order: code units are the bytes. */
function byCode(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/snapshot/save/tree-saver.js














/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20;
const TOO_FAR = `is left out: it has more than ${walk/* MAX_DEPTH */.lr} folders above it, or a path of more than ${walk/* MAX_PATH_LENGTH */.Kb} bytes, ` +
    'and could not be restored';
/**
 * Walks folders and has everything in them stored. Names are listed in byte order, so that the same tree gives the same
 * objects; a directory is stored when the last thing in it is. Everything is reached through the folder that it was found
 * in, so that a link that takes a folder's place leads nowhere.
 */
class TreeSaver {
    #options;
    #services;
    #listener;
    #entries;
    #youngFrom = youngFrom(Date.now());
    /** From the saved path down to where the walk is. */
    #levels = [];
    /** Folders that the saved path has above it in the snapshot. */
    #depth = 0;
    #descent;
    #nextTurn = 0;
    constructor(options, services) {
        this.#options = options;
        this.#services = services;
        this.#listener = services.listener;
        this.#entries = new EntrySaver(services);
        this.#descent = new Descent(services.folders.depth);
    }
    /** Saves a path and all below it as the next entry of `list`. Resolves when it has been walked. */
    async save(source, list) {
        const { path, name, stat, fileName } = source;
        if (fileName !== undefined)
            return this.#saveSingleFile(source, fileName, list);
        await this.#makeRoom();
        this.#depth = name.split('/').length - 1;
        const folder = this.#openSource(source);
        const extended = folder && (await this.#services.attributes?.of(folder));
        const exclusions = this.#options.exclusions && sourceExclusions(this.#options.exclusions, source);
        await this.#enter(path, folder, stat, list.add(name, extended), exclusions);
        for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
            if (level.next === level.names.length)
                this.#leave();
            else {
                if (!this.#services.pool.hasRoom)
                    await this.#services.pool.room();
                else if (performance.now() > this.#nextTurn)
                    await this.#turn();
                this.#requireGoing();
                const waiting = this.#visit(level, level.next++);
                if (waiting !== undefined)
                    await waiting;
            }
        }
    }
    /** Decides what becomes of an entry. Gives a promise only where something is to be waited for: a walk is faster so. */
    #visit(level, index) {
        const { folder, attributes } = level;
        const name = level.names[index];
        const stat = this.#stat(folder, name);
        if (stat === undefined) {
            level.list.add(name).leaveUnread();
        }
        else if (this.#isRepository(stat)) {
            this.#warn((0,files_path/* joinPath */.uJ)(folder.path, name), 'is the repository itself and is left out');
        }
        else if (level.exclusions?.leavesOut(name, stat) === true) {
            return undefined;
        }
        else if (stat.kind === 'directory' && this.#isTooFar(level, name)) {
            this.#warn((0,files_path/* joinPath */.uJ)(folder.path, name), TOO_FAR, 'unreadable');
        }
        else if (attributes === undefined) {
            return this.#saveEntry(level, name, stat, level.list.add(name));
        }
        else {
            return attributes.at(index).then((extended) => {
                this.#requireGoing();
                return this.#saveEntry(level, name, stat, level.list.add(name, extended));
            });
        }
        return undefined;
    }
    #saveEntry(level, name, stat, place) {
        const { folder } = level;
        if (Math.abs(stat.mtime) === files_stat/* LATEST */.k0) {
            this.#warn((0,files_path/* joinPath */.uJ)(folder.path, name), 'has a time that no snapshot can hold: the nearest one is stored');
        }
        if (stat.kind === 'directory')
            return this.#saveSubfolder(level, name, stat, place);
        if (stat.kind === 'other') {
            this.#entries.special((0,files_path/* joinPath */.uJ)(folder.path, name), stat, place);
            return undefined;
        }
        const history = level.history?.visit(name, stat);
        if (history?.unchanged === true)
            return this.#entries.unchanged(stat, place, history.record);
        this.#entries.file(folder, name, stat, place, history);
        return undefined;
    }
    async #saveSubfolder(level, name, stat, place) {
        const { folder: above } = level;
        const path = (0,files_path/* joinPath */.uJ)(above.path, name);
        if (this.#options.follow && this.#isAbove(stat)) {
            this.#warn(path, 'leads back to a folder above it and is not followed');
            const own = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync((0,files_path/* systemPath */.BX)(above.at(name)), { bigint: true }));
            if (own.kind === 'link')
                this.#entries.file(above, name, own, place);
            else
                this.#entries.unlisted(stat, place);
            return;
        }
        await this.#makeRoom();
        await this.#enter(path, this.#open(path, () => above.child(name, stat)), stat, place, level.exclusions?.enter(name, stat));
    }
    /** Goes on with a folder. `place` is filled when all of it is stored. */
    async #enter(path, folder, stat, place, exclusions) {
        this.#requireGoing();
        const names = folder && (await this.#names(folder, exclusions));
        if (folder === undefined || names === undefined) {
            folder?.release();
            this.#entries.unlisted(stat, place);
            return;
        }
        const { index } = this.#services;
        const history = index && this.#history(index, path);
        const list = new EntryList(this.#options.atime, () => {
            if (!folder.isStill()) {
                this.#warnReplaced(path);
                this.#entries.unlisted(stat, place);
                return;
            }
            this.#entries.folder(list, stat, place, (object) => {
                if (history !== undefined)
                    index?.record(path, history.bytes, object);
            });
        });
        this.#descent.enter(folder);
        this.#levels.push({
            folder,
            names,
            next: 0,
            list,
            history,
            attributes: this.#services.attributes?.in(folder, names),
            exclusions
        });
    }
    /** Goes back to the folder above. */
    #leave() {
        this.#levels.pop().list.close();
        const found = this.#descent.leave();
        const above = this.#levels.at(-1);
        if (found || above === undefined || above.next === above.names.length)
            return;
        this.#warn(above.folder.path, 'was moved while it was being saved: not all in it is stored', 'changed');
        while (above.next < above.names.length)
            above.list.add(above.names[above.next++]).leaveUnread();
    }
    /** Saves a file that is itself a saved path: a folder of its own as far as the index goes. */
    async #saveSingleFile(source, fileName, entries) {
        const { path, name, stat } = source;
        await this.#makeRoom();
        const folder = this.#openSource(source);
        if (folder === undefined) {
            entries.add(name).leaveUnread();
            return;
        }
        const { index, attributes } = this.#services;
        // No folder has such a path
        const key = `\0${path}`;
        const history = index && this.#history(index, key);
        const place = entries.add(name, await attributes?.in(folder, [fileName]).at(0));
        const recorded = {
            fill: (content, totals) => {
                if (!folder.isStill()) {
                    this.#warnReplaced(path);
                    place.leaveUnread();
                    return;
                }
                if (history !== undefined)
                    index?.record(key, history.bytes, undefined);
                place.fill(content, totals);
            },
            leaveUnread: () => place.leaveUnread()
        };
        const known = history?.visit('', stat);
        if (known?.unchanged === true)
            await this.#entries.unchanged(stat, recorded, known.record);
        else
            this.#entries.file(folder, fileName, stat, recorded, known);
        folder.release();
    }
    #openSource({ path, folder: { realPath, stat }, fileName }) {
        const place = { path: fileName === undefined ? path : realPath, realPath, above: undefined };
        const passage = fileName !== undefined;
        return this.#open(path, () => this.#services.folders.open(place, { expected: stat, passage }));
    }
    /** Opens a folder; undefined, with a warning, where it cannot be listed or is not the one any more that was looked at. */
    #open(path, open) {
        try {
            const folder = open();
            if (folder === undefined)
                this.#warnReplaced(path);
            return folder;
        }
        catch (error) {
            this.#warnOfFailure(path, 'listed', error);
            return undefined;
        }
    }
    /** The names in a folder that are looked at; undefined, with a warning, where it cannot be listed. */
    async #names(folder, exclusions) {
        if (exclusions?.isMountPoint === true)
            return [];
        const names = await this.#list(folder);
        if (names === undefined || exclusions === undefined)
            return names;
        return exclusions.names(names, folderReader(folder));
    }
    /** The names in a folder in byte order; undefined, with a warning, where it cannot be listed. */
    async #list(folder) {
        try {
            const names = await folderNames(folder.at(''), folder.stat.size, () => this.#turn());
            if (folder.isStill())
                return names;
            this.#warnReplaced(folder.path);
        }
        catch (error) {
            if (error.syscall === undefined)
                throw error;
            this.#warnOfFailure(folder.path, 'listed', error);
        }
        return undefined;
    }
    #stat(folder, name) {
        const path = (0,files_path/* systemPath */.BX)(folder.at(name));
        try {
            const own = (0,files_stat/* fileStat */.fz)(external_node_fs_.lstatSync(path, { bigint: true }));
            if (!this.#options.follow || own.kind !== 'link')
                return own;
            const target = external_node_fs_.statSync(path, { bigint: true, throwIfNoEntry: false });
            if (target !== undefined)
                return (0,files_stat/* fileStat */.fz)(target);
            this.#warn((0,files_path/* joinPath */.uJ)(folder.path, name), 'is a link that leads nowhere and is stored as a link');
            return own;
        }
        catch (error) {
            this.#warnOfFailure((0,files_path/* joinPath */.uJ)(folder.path, name), 'read', error);
            return undefined;
        }
    }
    #history(index, folder) {
        return new FolderHistory(index.folder(folder), this.#youngFrom, !this.#options.force);
    }
    /** Waits until one more folder may be open: those that are held by files which wait are let go of when these are stored. */
    async #makeRoom() {
        const { folders, files } = this.#services;
        if (!folders.hasRoom) {
            files.flush();
            await folders.room();
        }
        this.#requireGoing();
    }
    /** Lets the event loop turn now and then, so that signals and results arrive during a walk that never waits. */
    async #turn() {
        if (performance.now() > this.#nextTurn) {
            await (0,promises_.setImmediate)();
            this.#nextTurn = performance.now() + TURN_INTERVAL;
        }
        this.#requireGoing();
    }
    /** Once the save has ended, for whatever reason, folders are closed: nothing may be looked up in them. */
    #requireGoing() {
        if (this.#options.signal.aborted)
            throw (0,interrupted/* interrupted */.V)('save', 'no snapshot was made');
    }
    /** Whether what reads snapshots would refuse a folder: what could not be restored is not saved. */
    #isTooFar({ folder }, name) {
        const { length } = folder.path;
        return this.#depth + this.#levels.length > walk/* MAX_DEPTH */.lr || length + 1 + name.length > walk/* MAX_PATH_LENGTH */.Kb;
    }
    #isAbove({ inode, device }) {
        return this.#levels.some(({ folder: { stat } }) => stat.inode === inode && stat.device === device);
    }
    #isRepository({ inode, device }) {
        const { repositoryFolder: folder } = this.#options;
        return folder !== undefined && inode === folder.inode && device === folder.device;
    }
    #warnReplaced(path) {
        this.#warn(path, REPLACED, 'changed');
    }
    #warnOfFailure(path, what, error) {
        this.#warn(path, `could not be ${what}: ${(0,file_problem/* readFailure */.f1)(error)}`, (0,file_problem/* isGone */.ST)(error) ? 'changed' : 'unreadable');
    }
    #warn(path, sentence, kind) {
        this.#listener.warning(`${(0,files_path/* displayPath */.Gt)(path)} ${sentence}`, kind);
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/save/tree.js














/** Stores everything below the sources; gives the list of them, complete. */
async function saveTree(repository, sources, options, services) {
    const { threads, signal } = options;
    const interruption = () => (0,interrupted/* interrupted */.V)('save', 'no snapshot was made');
    return (0,pool/* runInPool */.B)(repository, { threads, signal, interruption }, async ({ pool, fail, afterwards }) => {
        const { listener, progress } = services;
        const { follow, atime, noatime } = options;
        const starting = options.xattrs ? SaveAttributes.start(follow, listener) : undefined;
        afterwards(async () => (await starting)?.close(listener));
        const attributes = await starting;
        const repositoryFolder = repository.folder === undefined ? undefined : inode(repository.folder);
        // Where links are followed, only the walk itself knows what is counted twice
        if (!follow) {
            const exclusions = options.exclusions && new Exclusions(options.exclusions.options);
            afterwards(lookAhead(sources, progress, { repositoryFolder, exclusions }));
        }
        const check = new known_blob_check/* KnownBlobCheck */.z(repository.storage);
        const objects = new ObjectBatcher(repository.codec, repository.known, pool, check, fail);
        const ended = new AbortController();
        const folders = new OpenFolders(follow);
        const open = new OpenFiles({ follow, noatime });
        afterwards(() => {
            ended.abort();
            open.closeAll();
            folders.closeAll();
        });
        const files = new FileStore(pool, objects, { follow, noatime }, open, progress, fail);
        const tree = new TreeSaver({
            ...options,
            repositoryFolder,
            signal: AbortSignal.any([ended.signal, ...(signal === undefined ? [] : [signal])])
        }, { ...services, pool, folders, files, objects, check, attributes });
        pool.onIdle = () => {
            objects.flush();
            if (progress.walked)
                files.flush();
        };
        pool.onResult = () => {
            const segment = repository.known.grow();
            if (segment !== undefined)
                pool.share(segment);
        };
        const complete = Promise.withResolvers();
        const list = new EntryList(atime, () => complete.resolve(list));
        for (const source of sources) {
            if (options.exclusions === undefined || !isLeftOut(options.exclusions, source))
                await tree.save(source, list);
        }
        progress.walked = true;
        files.flush();
        objects.flush();
        await check.settle();
        list.close();
        return complete.promise;
    });
}
function inode(path) {
    const stat = external_node_fs_.statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && { device: stat.dev, inode: stat.ino };
}

;// CONCATENATED MODULE: ./lib/snapshot/save/save.js

















/** How often a save begins again because what it relied on may be gone: a prune comes once a week. */
const ROUNDS = 5;
/**
 * Saves files and folders as a new snapshot of a channel. Everything it needs is durable before its tag is written, and
 * before that nothing of it is visible.
 *
 * @throws RekkordError when a path is missing or unreadable, the channel is not a possible one, the storage fails, or
 *   `signal` ends the save; no snapshot is made then
 */
async function saveSnapshot(repository, options, listener) {
    if (options.noSnapshot !== true)
        (0,format_channel/* encodeChannel */.k)(options.channel);
    let exclusions;
    const progress = options.progress ?? (0,save_listener/* newProgress */.g)();
    const time = Date.now();
    const warnings = new CountedWarnings(listener);
    const sources = findSources(options.paths, (sentence) => warnings.warning(sentence, 'unreadable'));
    if (options.noSnapshot === true && sources.length > 1) {
        throw new errors/* RekkordError */.XZ('usage', 'Without a snapshot one path at a time is saved: give only one');
    }
    listener.phase?.('reading the index');
    // What becomes of the index takes nothing from the snapshot: its warnings are not counted among those of files
    const index = await SaveIndex.open(repository, options, listener);
    const attempt = async () => {
        await repository.learnBlobs();
        listener.phase?.('reading and storing');
        const services = { listener: warnings, progress, index: index.local };
        exclusions = newExclusions(options, sources, listener);
        const list = await saveTree(repository, sources, treeOptions(options, exclusions), services);
        if (warnings.kinds.unreadable > 0)
            requireAnything(list, options);
        if (list.totals.contents === 0 && options.noSnapshot !== true) {
            const sentence = await emptiedWarning(repository, options.channel, sources, index.local);
            if (sentence !== undefined)
                warnings.warning(sentence, 'empty');
        }
        const finish = options.noSnapshot === true ? keepObject : publishSnapshot;
        listener.phase?.('publishing');
        return finish(repository, options, time, list, progress);
    };
    /** Where what was known is wrong, all is read and looked up again; so it is when the repository is pruned meanwhile. */
    const saved = (round) => attempt().catch((error) => {
        if (!isIndexWrong(error) || round === ROUNDS)
            throw error;
        listener.warning(`${error.message}. It is dropped, and every file is read`);
        index.drop();
        warnings.beginAgain();
        Object.assign(progress, (0,save_listener/* newProgress */.g)());
        return saved(round + 1);
    });
    try {
        const snapshot = await saved(1);
        listener.phase?.('keeping the index');
        index.commit(snapshot.id);
        const { files, newFiles, changedFiles, unchangedFiles } = progress;
        for (const sentence of exclusions?.unused() ?? [])
            listener.warning(sentence);
        const leftOut = exclusions?.leftOut;
        return {
            ...snapshot,
            files,
            newFiles,
            changedFiles,
            unchangedFiles,
            leftOut,
            warnings: warnings.count,
            warningKinds: warnings.kinds
        };
    }
    catch (error) {
        index.abandon();
        throw error;
    }
}
function newExclusions({ exclude = {} }, sources, listener) {
    if (!excludesAnything(exclude) && !sources.some(({ found }) => found !== undefined))
        return undefined;
    return new Exclusions(exclude, (path, reason) => listener.leftOut?.(path, reason));
}
function treeOptions(options, exclusions) {
    const force = options.force === true || options.rehash === true;
    return { ...SAVE_TREE_DEFAULTS, ...options, force, exclusions };
}
/** Writes the snapshot of a complete list and makes it visible. */
async function publishSnapshot(repository, { channel, signal }, time, list, progress) {
    const { totals } = list;
    const children = list.entries();
    requireReadable(children);
    const { size, entries, stored } = totals;
    const content = (0,snapshot/* encodeSnapshot */.hX)({ channel, time, size, entries, stored, added: progress.added, children });
    (0,content_limit/* requireReadableSize */.Tb)(object_type/* OBJECT_TYPES */.iQ.snapshot, content.length);
    const written = await repository.writeObject(object_type/* OBJECT_TYPES */.iQ.snapshot, content);
    const tag = {
        id: written.id,
        channel,
        time,
        size,
        stored: stored + written.stored,
        // Its own blob counts also where a round before has written it
        added: progress.added + written.stored
    };
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('save', 'no snapshot was made');
    await repository.publish(tag);
    return { ...tag, entries };
}
/** Makes the object of the only path durable; no snapshot has it. */
async function keepObject(repository, { channel, signal }, time, list, progress) {
    const { size, entries, stored } = list.totals;
    const children = list.entries();
    requireReadable(children);
    const id = (0,tree/* entryObjectId */.bD)(children[0]);
    if (signal?.aborted === true)
        throw (0,interrupted/* interrupted */.V)('save', 'nothing was kept');
    await repository.flushBlobs();
    return { id, channel, time, size, entries, stored, added: progress.added };
}
/** A snapshot of nothing but names would look like one that has all. Folders without files in them are nothing too. */
function requireAnything({ totals }, { noSnapshot }) {
    if (totals.contents > 0)
        return;
    const outcome = noSnapshot === true ? 'nothing was kept' : 'no snapshot was made';
    throw new errors/* RekkordError */.XZ('source', `None of the files and folders that are to be saved could be read: ${outcome}`);
}
/** A saved path that vanished under way leaves a snapshot that cannot hold what was asked for. */
function requireReadable(children) {
    const lost = children.find((child) => !child.readable);
    if (lost === undefined)
        return;
    const path = (0,files_path/* displayPath */.Gt)(lost.name.toString('latin1'));
    throw new errors/* RekkordError */.XZ('source', `The path /${path} could not be read: no snapshot was made`);
}

// EXTERNAL MODULE: ./lib/commands/fail-on.js
var fail_on = __webpack_require__(4380);
// EXTERNAL MODULE: ./lib/commands/with-repository.js
var with_repository = __webpack_require__(1685);
// EXTERNAL MODULE: ./lib/snapshot/compare/diff.js + 1 modules
var diff = __webpack_require__(9289);
;// CONCATENATED MODULE: ./lib/snapshot/compare/compare.js


/** Bytes of a folder's object: one of half a million entries. */
const MAX_FOLDER = 64 * 1024 * 1024;
/**
 * Counts what changed between two snapshots, and names the largest of it.
 * @throws RekkordError as {@link diffTrees}
 */
async function compareSnapshots(repository, before, after, { maxMs, maxDifferences, named, signal }) {
    const changes = {
        added: { files: 0, bytes: 0 },
        changed: { files: 0, bytes: 0, bytesBefore: 0 },
        removed: { files: 0, bytes: 0 },
        largest: [],
        complete: true,
        unread: 0
    };
    const listener = { warning: () => changes.unread++ };
    // Also a comparison that meets folders without end, and no difference, ends in time
    const end = AbortSignal.timeout(maxMs);
    const ending = signal === undefined ? end : AbortSignal.any([signal, end]);
    let seen = 0;
    try {
        for await (const difference of (0,diff/* diffTrees */.j)(repository, before, after, listener, {
            maximum: MAX_FOLDER,
            signal: ending
        })) {
            if (++seen > maxDifferences) {
                changes.complete = false;
                break;
            }
            const change = count(changes, difference);
            if (change !== undefined)
                keepLargest(changes.largest, change, named);
        }
    }
    catch (error) {
        const isInterrupted = error instanceof errors/* RekkordError */.XZ && error.code === 'interrupted';
        if (!isInterrupted || signal?.aborted === true)
            throw error;
        changes.complete = false;
    }
    return changes;
}
function count(changes, { change, path, before, after }) {
    if (change === 'metadata' || (after ?? before)?.kind === 'directory')
        return undefined;
    const large = {
        change: change === 'modified' ? 'changed' : change,
        path,
        before: before?.size,
        after: after?.size
    };
    const counted = changes[large.change];
    counted.files++;
    counted.bytes += after?.size ?? before?.size ?? 0;
    if (large.change === 'changed')
        changes.changed.bytesBefore += before?.size ?? 0;
    return large;
}
function size({ before = 0, after = 0 }) {
    return Math.max(before, after);
}
/** Keeps a list of the largest in order; of equal ones the first that came. */
function keepLargest(largest, change, named) {
    const place = largest.findIndex((other) => size(other) < size(change));
    if (place === -1)
        largest.push(change);
    else
        largest.splice(place, 0, change);
    if (largest.length > named)
        largest.pop();
}

// EXTERNAL MODULE: ./lib/snapshot/read/identifier.js + 3 modules
var identifier = __webpack_require__(1138);
;// CONCATENATED MODULE: ./lib/commands/save-comparison.js





/** Milliseconds for all of it, and for the trees alone; differences that are looked at; changes that are named. */
const MAX_MS = 10_000;
const MAX_DIFF_MS = 3_000;
const MAX_DIFFERENCES = 1_000_000;
const NAMED = 10;
/** Snapshots of the channel's history. */
const HISTORY = 20;
/**
 * Compares a snapshot that was just saved with the one before it in its channel. It takes a bounded time, and whatever
 * goes wrong is in the result: the save has succeeded.
 */
async function compareWithPrevious(repository, saved, signal) {
    if (!(0,keys/* canRead */.Tt)(repository.keys) || !(0,keys/* canList */.xY)(repository.keys))
        return { kind: 'unreadable' };
    const late = AbortSignal.timeout(MAX_MS);
    const end = signal === undefined ? late : AbortSignal.any([signal, late]);
    try {
        return await Promise.race([compare(repository, saved, end), rejectAt(end)]);
    }
    catch (error) {
        if (late.aborted)
            return { kind: 'failed', reason: `it took more than ${MAX_MS / 1000} seconds` };
        const known = error instanceof errors/* RekkordError */.XZ || !Error.isError(error);
        return { kind: 'failed', reason: known ? messageOf(error) : `unexpected error: ${messageOf(error)}` };
    }
}
async function compare(repository, saved, signal) {
    const { tags, problems } = await repository.tags(signal);
    const snapshots = tags.filter(({ channel }) => channel === saved.channel);
    // Another run may have saved into the channel since
    const place = snapshots.findIndex(({ id }) => id.hash.equals(saved.id.hash));
    if (place === -1)
        throw new errors/* RekkordError */.XZ('storage', 'the new snapshot is not in the list of snapshots');
    const history = snapshots.slice(Math.max(0, place + 1 - HISTORY), place + 1);
    const damagedTags = problems.length;
    const previous = snapshots[place - 1];
    if (previous === undefined)
        return { kind: 'first', history, damagedTags };
    const [before, after] = await Promise.all([previous, saved].map(({ id }) => (0,identifier/* resolveIdentifier */.KE)(repository, (0,object_id/* formatObjectId */.Ax)(id))));
    const changes = await compareSnapshots(repository, before, after, {
        maxMs: MAX_DIFF_MS,
        maxDifferences: MAX_DIFFERENCES,
        named: NAMED,
        signal
    });
    return { kind: 'compared', previous, changes, history, damagedTags };
}
function rejectAt(signal) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new errors/* RekkordError */.XZ('interrupted', 'it was interrupted')), {
            once: true
        });
    });
}
function messageOf(error) {
    return Error.isError(error) ? error.message : String(error);
}

// EXTERNAL MODULE: ./lib/hooks/environment.js
var environment = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/hooks/find.js + 1 modules
var hooks_find = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/hooks/policy.js
/**
 * Whether post-save hooks run (docs/behaviour.md section 2). A save that failed pre-save hooks prevented is one that has not
 * succeeded.
 *
 * @param policy from the option or input, else from `[Hooks] PostSaveAlways`
 * @param succeeded whether the snapshot was made
 */
function postHooksRun(policy, succeeded) {
    return succeeded || policy === 'always';
}

// EXTERNAL MODULE: ./lib/hooks/run.js + 1 modules
var run = __webpack_require__(6378);
;// CONCATENATED MODULE: ./lib/commands/save-hooks.js






/**
 * The hooks of one save (docs/behaviour.md section 2). Both directories are read before anything happens, so that a wrong
 * one stops the save.
 */
class SaveHooks {
    #options;
    #facts;
    #reporter;
    #phases;
    #always;
    #pre;
    #post;
    /**
     * @param facts what all hooks are told; the channel is absent where there are several
     * @throws RekkordError `hook` when a directory cannot be read
     */
    constructor(options, facts, reporter, phases) {
        this.#options = options;
        this.#facts = facts;
        this.#reporter = reporter;
        this.#phases = phases;
        const { preSave, postSave, postSaveAlways } = options.settings.hooks;
        this.#always = postHooksRun(options.postSave ?? (postSaveAlways ? 'always' : 'success'), false);
        const find = (directory) => options.hooks && options.dryRun !== true && directory !== undefined ? (0,hooks_find/* findHooks */.o)(directory) : [];
        this.#pre = find(preSave);
        this.#post = find(postSave);
    }
    /** @throws RekkordError `hook` when one failed: nothing may be saved then */
    async runPre() {
        await this.#run('pre-save', this.#pre, this.#options.signal);
    }
    /**
     * Runs post-save hooks after everything was saved.
     * @throws RekkordError `hook` when one failed, `interrupted` when the run was interrupted meanwhile
     */
    async runPost(snapshots) {
        const oid = snapshots.map(({ id }) => (0,object_id/* formatObjectId */.Ax)(id)).join('\n');
        await this.#runPost({ succeeded: true, oid, warnings: countWarnings(snapshots) });
        const interrupted = this.#always && this.#options.signal?.aborted === true;
        if (interrupted)
            throw new errors/* RekkordError */.XZ('interrupted', 'interrupted after the save: the snapshot was made');
    }
    /**
     * Runs the post-save hooks that always run after a save that failed or was cancelled. What goes wrong in them must not
     * hide why: it is a warning.
     */
    async runPostAfterFailure(snapshots) {
        if (!this.#always)
            return;
        try {
            await this.#runPost({ succeeded: false, warnings: countWarnings(snapshots) });
        }
        catch (error) {
            if (!(error instanceof errors/* RekkordError */.XZ))
                throw error;
            this.#reporter.warning(error.message);
        }
    }
    /** What a pre-save hook froze has to be thawed: hooks that always run are ended by a second signal, not by the first. */
    async #runPost(end) {
        await this.#run('post-save', this.#post, this.#always ? this.#options.secondSignal : this.#options.signal, end);
    }
    async #run(phase, hooks, signal, end) {
        if (hooks.length === 0)
            return;
        const { env, secretVariables, cwd, execute } = this.#options;
        const facts = { ...this.#facts, phase, oid: end?.oid, warnings: end?.warnings };
        this.#reporter.hooksBegin(phase, hooks);
        this.#phases.begin(`${phase} hooks`);
        const results = await (0,run/* runHooks */.E)({
            phase,
            hooks,
            execute,
            env: (0,environment/* hookEnvironment */.N)(env, secretVariables, facts),
            succeeded: end?.succeeded,
            cwd,
            listener: this.#reporter,
            signal
        });
        this.#phases.end();
        this.#reporter.hooksEnd(phase);
        const failure = (0,run/* hookFailure */.q)(results);
        if (failure !== undefined)
            throw failure;
    }
}
function countWarnings(snapshots) {
    return snapshots.reduce((sum, { warnings }) => sum + warnings, 0);
}

;// CONCATENATED MODULE: ./lib/commands/save.js









/**
 * Pre-save hooks, the snapshots, post-save hooks (docs/behaviour.md section 2): the whole of `rekkord save` and of the
 * action. Hooks run once, however many snapshots are made.
 *
 * @throws RekkordError when something was not saved, or everything was (`saved` has been told it) and a post-save hook
 *   failed; `warnings` at the end, when some that make it fail were told
 */
async function save(command, reporter) {
    for (const { channel } of command.items)
        if (channel !== undefined)
            (0,format_channel/* encodeChannel */.k)(channel);
    const phases = new Phases(reporter.phaseEnded?.bind(reporter));
    phases.begin('opening the repository');
    const saving = async (repository) => {
        repository.requireWrite();
        reporter.opened({ url: repository.url, role: repository.keys.role });
        if ((0,keys/* canRead */.Tt)(repository.keys))
            reporter.warning('This key can also read; a WriteOnly key is enough to save');
        if (command.settings.cacheFolder === undefined) {
            reporter.warning('There is no folder for the local index, set HOME or XDG_CACHE_HOME: every file is read');
        }
        const [first, ...more] = command.items;
        const channel = more.length === 0 ? first?.channel : undefined;
        const hooks = new SaveHooks(command, { channel, repository: repository.url }, reporter, phases);
        return await saveWithHooks(command, repository, hooks, reporter, phases);
    };
    try {
        const snapshots = await (0,with_repository/* withRepository */.B)(command.settings, saving, { dryRun: command.dryRun ?? false });
        (0,fail_on/* requireNoWarnings */.gy)(snapshots, command.failOn ?? []);
        return snapshots;
    }
    finally {
        phases.end();
    }
}
async function saveWithHooks(command, repository, hooks, reporter, phases) {
    const snapshots = [];
    try {
        await hooks.runPre();
        const failure = await saveItems(command, repository, snapshots, reporter, phases);
        if (failure !== undefined)
            throw failure;
    }
    catch (error) {
        await hooks.runPostAfterFailure(snapshots);
        throw error;
    }
    try {
        await hooks.runPost(snapshots);
    }
    finally {
        if (command.compare === true && command.dryRun !== true && command.signal?.aborted !== true) {
            phases.begin('comparing');
            for (const snapshot of snapshots) {
                reporter.compared?.(await compareWithPrevious(repository, snapshot, command.signal));
            }
        }
    }
    return snapshots;
}
/**
 * Saves the items into `snapshots`.
 * @returns the error for all that could not be saved, where there are several
 * @throws the error of a single item, or of an interrupted run
 */
async function saveItems(command, repository, snapshots, reporter, phases) {
    const { items } = command;
    let first;
    for (const item of items) {
        try {
            const snapshot = await saveItem(item, command, repository, reporter, phases);
            snapshots.push(snapshot);
            reporter.saved(snapshot);
        }
        catch (error) {
            if (items.length === 1 || !(error instanceof errors/* RekkordError */.XZ) || error.code === 'interrupted')
                throw error;
            first ??= error;
            reporter.failed?.(item, error);
        }
    }
    const failed = items.length - snapshots.length;
    return first && new errors/* RekkordError */.XZ(first.code, `${failed} of ${items.length} saves failed`, { cause: first });
}
async function saveItem(item, command, repository, reporter, phases) {
    const { channel = '', paths } = item;
    let leftOut = 0;
    reporter.backupBegins(item);
    phases.begin('finding the paths');
    const found = typeof paths !== 'function'
        ? paths
        : await paths((message) => {
            leftOut++;
            reporter.warning(message);
        });
    const snapshot = await saveSnapshot(repository, { ...command, ...item, channel, paths: found, indexFolder: command.settings.cacheFolder }, {
        warning: (message) => reporter.warning(message),
        leftOut: (path, reason) => reporter.leftOut?.(path, reason),
        phase: (phase) => phases.begin(phase)
    });
    phases.end();
    return { ...snapshot, warnings: snapshot.warnings + leftOut };
}


/***/ }),

/***/ 1920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withLiteralNames)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _name_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3714);




/** A part of a path that patterns would read as more than a name. */
const SPECIAL = /[*?[\]]/;
/**
 * A pattern in which the parts that are names of something that exists mean these names (docs/behaviour.md section 6): in
 * `app/[id]/*.log` the folder `app/[id]`, where there is one.
 *
 * @param folder the absolute folder that the pattern starts from
 * @param escape makes of a name the pattern that means it
 */
function withLiteralNames(pattern, folder, escape) {
    if (!SPECIAL.test(pattern))
        return pattern;
    let reached = folder;
    return pattern
        .split('/')
        .map((part) => {
        const place = reached === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.join(reached, part || '.');
        reached = place !== undefined && exists(place) ? place : undefined;
        return reached !== undefined && SPECIAL.test(part) ? escape(part) : part;
    })
        .join('/');
}
function exists(place) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBuffer */ .u6)((0,_name_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textToName */ .u)(place)));
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _r: () => (/* binding */ PathLineFilter),
/* harmony export */   rz: () => (/* binding */ readPathLines)
/* harmony export */ });
/* unused harmony export isPattern */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3581);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _user_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6450);
/* harmony import */ var _literal_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1920);






const FOLDS_CASE = process.platform === 'win32';
/** What `@actions/glob` matches with, and with it `actions/upload-artifact`; the package hands out its search only. */
const GLOB = { dot: true, nobrace: true, nocase: FOLDS_CASE, nocomment: true, noext: true, nonegate: true };
/** Names whose answer is remembered for a pattern. */
const MAX_NAMES = 4_096;
/**
 * Reads the lines of `paths`. `~/` is the home folder. A line, or a part of one, that is
 * the name of something that exists means that, whatever characters are in it.
 *
 * @throws RekkordError `usage` when a line names nothing, or is a pattern with the parts `.` or `..`
 */
function readPathLines({ lines, folder: cwd }) {
    return lines.map((line) => {
        const { marks = '', text = '' } = /^\s*(?<marks>!*)\s*(?<text>.*?)\s*$/s.exec(line)?.groups ?? {};
        if (text === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('usage', `The input "paths" has a line without a path: "${line}"`);
        const given = marks === '' && exists(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, line)) ? line : text;
        const absolute = (0,_user_path_js__WEBPACK_IMPORTED_MODULE_4__/* .userPath */ .r)(given, cwd);
        const negate = marks.length % 2 === 1;
        if (!isPattern(given) || exists(absolute))
            return literalLine(given, negate, absolute);
        return patternLine(given, negate, absolute);
    });
}
/** Whether a line has a character of patterns. That of `\\?\C:\data` is none: Windows has it before paths of any length. */
function isPattern(line, platform = process.platform) {
    return /[*?[]/.test((0,_user_path_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutNamespace */ .m)(line, platform));
}
function literalLine(text, negate, literal) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(literal);
    const own = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(literal);
    const inFolder = (name) => isSame(name, own);
    const below = () => false;
    return {
        text,
        negate,
        literal,
        searchPath: literal,
        in: (other) => (isSame(other, folder) ? inFolder : isBelow(literal, other) ? below : undefined)
    };
}
function patternLine(text, negate, absolute) {
    const given = slashes((0,_user_path_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutNamespace */ .m)(text)).split('/');
    if (given.some((part, i) => part === '..' || (part === '.' && i > 0))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('usage', `The pattern "${text}" of the input "paths" has a part "." or "..": leave it out`);
    }
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(absolute);
    const pattern = (0,_literal_names_js__WEBPACK_IMPORTED_MODULE_5__/* .withLiteralNames */ .E)(slashes(absolute.slice(root.length)), root, escapeGlob);
    const glob = new minimatch__WEBPACK_IMPORTED_MODULE_2__/* .Minimatch */ .VR(slashes(root) + pattern, GLOB);
    const parts = pattern.split('/');
    const before = parts.findIndex((part) => /[*?[\\]/.test(part));
    const searchPath = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, ...parts.slice(0, before));
    const foldersOnly = given.at(-1) === '';
    // `a/**` matches `a` too, which the library says of `a/` only
    const end = parts.at(-1) === '**' ? '/' : '';
    const matches = (item, isFolder) => (isFolder || !foldersOnly) && glob.match(item + end);
    const byName = parts.length === before + 2 && parts[before] === '**' && end === '' ? nameMatch(parts.at(-1)) : undefined;
    return {
        text,
        negate,
        literal: undefined,
        searchPath,
        in: (folder) => {
            if (byName !== undefined && (folder === searchPath || isBelow(folder, searchPath)))
                return (name, isFolder) => (isFolder || !foldersOnly) && byName(name);
            if (!glob.match(slashes(folder), true))
                return undefined;
            const start = slashes(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
            return (name, isFolder) => matches(start + name, isFolder);
        }
    };
}
/** A name is in many folders: most of them need no look at the pattern. */
function nameMatch(pattern) {
    const glob = new minimatch__WEBPACK_IMPORTED_MODULE_2__/* .Minimatch */ .VR(pattern, GLOB);
    const known = new Map();
    return (name) => {
        let answer = known.get(name);
        if (answer === undefined) {
            answer = glob.match(name);
            if (known.size === MAX_NAMES)
                known.clear();
            known.set(name, answer);
        }
        return answer;
    };
}
/** Which line decides about the entries of a folder: the last one that names an entry or a folder above it. */
class PathLineFilter {
    #lines;
    #folder;
    /** The line that decides about the folder itself; -1 for none. */
    #last;
    /** The lines after it that name something in the folder or below it, the last one first. */
    #active = [];
    constructor(lines, folder, last) {
        this.#lines = lines;
        this.#folder = folder;
        this.#last = last;
        for (let index = lines.length - 1; index > last; index--) {
            const match = lines[index].in(folder);
            if (match !== undefined)
                this.#active.push({ index, match });
        }
    }
    /** The filter of an absolute folder. `lines`: all of them, in order. */
    static of(lines, folder) {
        const { root, dir, base } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(folder);
        if (folder === root)
            return new PathLineFilter(lines, root, -1);
        return PathLineFilter.of(lines, dir).enter(base);
    }
    /** The filter of a folder in this one. */
    enter(name) {
        return new PathLineFilter(this.#lines, node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.#folder, name), this.#decide(name, true));
    }
    /** The line that takes an entry away; undefined when it stays. */
    leavesOut(name, isFolder) {
        const line = this.#lines[this.#decide(name, isFolder)];
        return line?.negate === true ? line : undefined;
    }
    /** Whether a line may bring back something in this folder or below it. */
    get mayBringBack() {
        return this.#active.some(({ index }) => !this.#lines[index].negate);
    }
    #decide(name, isFolder) {
        for (const { index, match } of this.#active)
            if (match(name, isFolder))
                return index;
        return this.#last;
    }
}
function exists(place) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
function isBelow(item, folder) {
    return comparable(item).startsWith(comparable(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}
function isSame(one, other) {
    return comparable(one) === comparable(other);
}
/** Windows makes no difference between cases. */
function comparable(item) {
    return FOLDS_CASE ? item.toLowerCase() : item;
}
function slashes(text) {
    return process.platform === 'win32' ? text.replaceAll('\\', '/') : text;
}
/** Makes of a name the pattern that means it to the letter. */
function escapeGlob(name) {
    return name.replace(/[[*?]/g, '[$&]').replaceAll('\\', '\\\\');
}


/***/ }),

/***/ 3714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ textToName),
/* harmony export */   y: () => (/* binding */ nameToText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** Bytes that are not part of valid UTF-8 become U+DC80 to U+DCFF, which no valid text has by themselves. */
const ESCAPED = 0xdc00;
/**
 * A path as text that patterns can match: valid UTF-8 is decoded, every other byte counts as one character (docs/behaviour.md
 * section 6). `textToName` gives the bytes back.
 */
function nameToText(name) {
    if (isAscii(name))
        return name;
    const bytes = Buffer.from(name, 'latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : decodeInParts(bytes);
}
/** The bytes of a text from `nameToText`, or of any other text as UTF-8. */
function textToName(text) {
    if (isAscii(text))
        return text;
    if (text.isWellFormed())
        return Buffer.from(text, 'utf8').toString('latin1');
    const parts = Array.from(text, (character) => {
        const code = character.codePointAt(0);
        const isEscaped = code >= ESCAPED + 0x80 && code <= ESCAPED + 0xff;
        return isEscaped ? Buffer.of(code - ESCAPED) : Buffer.from(character, 'utf8');
    });
    return Buffer.concat(parts).toString('latin1');
}
function isAscii(text) {
    for (let i = 0; i < text.length; i++)
        if (text.charCodeAt(i) > 0x7f)
            return false;
    return true;
}
function decodeInParts(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        text += length === 0 ? String.fromCharCode(ESCAPED + bytes[at]) : bytes.toString('utf8', at, at + length);
        at += Math.max(length, 1);
    }
    return text;
}
/** Bytes of the valid UTF-8 sequence that starts here; 0 where none does. */
function sequenceLength(bytes, at) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return at + length <= bytes.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}


/***/ }),

/***/ 3398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   k0: () => (/* binding */ statDescriptor),
/* harmony export */   lR: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _stat_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9437);



const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_NOATIME } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
function openRegularFile(path, { follow, noatime }) {
    const flags = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (O_NOFOLLOW ?? 0));
    const descriptor = open(path, flags, noatime ? (O_NOATIME ?? 0) : 0);
    try {
        const stat = statDescriptor(descriptor);
        if (stat.kind === 'file')
            return { descriptor, stat };
    }
    catch (error) {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
        throw error;
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
    return undefined;
}
/** Opens with more flags than are needed, without them where the system refuses: of others' files it takes no O_NOATIME. */
function open(path, flags, more) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPath */ .BX)(path), flags | more);
    }
    catch (error) {
        if (more === 0 || error.code !== 'EPERM')
            throw error;
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPath */ .BX)(path), flags);
    }
}
function statDescriptor(descriptor) {
    return (0,_stat_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStat */ .fz)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor, { bigint: true }));
}
/** Reads until `target` is full or the file ends; returns the bytes read. */
function readFully(descriptor, target, position) {
    let done = 0;
    while (done < target.length) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, target, done, target.length - done, position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}
/** Whether a file's content may have changed between two looks at it. */
function hasChanged(before, after) {
    return (before.size !== after.size ||
        before.mtimeNs !== after.mtimeNs ||
        before.ctimeNs !== after.ctimeNs ||
        before.inode !== after.inode ||
        before.device !== after.device);
}


/***/ }),

/***/ 9437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fz: () => (/* binding */ fileStat),
/* harmony export */   k0: () => (/* binding */ LATEST)
/* harmony export */ });
/* unused harmony export floorMilliseconds */
/**
 * The last and, negative, the first time that can be stored, in Unix milliseconds (the year 287396). Some file systems
 * keep times far beyond, which count as these.
 */
const LATEST = Number.MAX_SAFE_INTEGER;
const LATEST_NS = BigInt(LATEST) * 1000000n;
/** The format's view of an inode. btime is mtime where the file system keeps none. */
function fileStat(stats, platform = process.platform) {
    const mtimeNs = inRange(stats.mtimeNs);
    const ctimeNs = inRange(stats.ctimeNs);
    const mtime = floorMilliseconds(mtimeNs);
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other';
    const mode = Number(stats.mode & 4095n);
    return {
        kind,
        mtime,
        ctime: floorMilliseconds(ctimeNs),
        atime: floorMilliseconds(inRange(stats.atimeNs)),
        btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(inRange(stats.birthtimeNs)),
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        mode: platform === 'win32' ? windowsMode(kind, mode) : mode,
        size: Number(stats.size),
        mtimeNs,
        ctimeNs,
        device: stats.dev,
        inode: stats.ino
    };
}
/**
 * Windows has no modes, and Node gives 0666 or, of what is read-only, 0444. Elsewhere nobody could enter a folder with these:
 * folders get 0755, as their read-only flag protects nothing, files 0644 or 0444.
 */
function windowsMode(kind, mode) {
    if (kind === 'directory')
        return 0o755;
    return (mode & 0o200) === 0 ? 0o444 : 0o644;
}
function inRange(nanoseconds) {
    if (nanoseconds > LATEST_NS)
        return LATEST_NS;
    return nanoseconds < -LATEST_NS ? -LATEST_NS : nanoseconds;
}
/** Nanoseconds to milliseconds, rounded down: -1 ns is -1 ms. */
function floorMilliseconds(nanoseconds) {
    const quotient = nanoseconds / 1000000n;
    return Number(quotient * 1000000n > nanoseconds ? quotient - 1n : quotient);
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

/***/ 2678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** What system errors mean for something that was there a moment ago. */
const GONE = {
    ENOENT: 'it is gone',
    ENOTDIR: 'a folder above it is gone',
    ELOOP: 'it is a link or a loop of links now',
    ENXIO: 'it is a pipe or a socket now'
};
/** Why something that was there could not be read, in words without a path. */
function readFailure(error) {
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .systemReason */ .uc)(error, GONE);
}
/** Whether something was not there any more. */
function isGone(error) {
    return error.code === 'ENOENT';
}
/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
function fileProblem(error) {
    if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error))
        throw error;
    return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', message: readFailure(error) };
}


/***/ }),

/***/ 2991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ packStoredFiles),
/* harmony export */   f4: () => (/* binding */ unpackStoredFiles),
/* harmony export */   u$: () => (/* binding */ packedMemory)
/* harmony export */ });
const HASH = 32;
const NUMBERS = 14;
const IDENTITIES = 2;
const KINDS = ['directory', 'file', 'link', 'other'];
const NOT_STORED = 0;
const STORED = 1;
const TOO_BIG = 2;
function packStoredFiles(files) {
    const hashes = new Uint8Array(files.length * HASH);
    const numbers = new Float64Array(files.length * NUMBERS);
    const identities = new BigUint64Array(files.length * IDENTITIES);
    const problems = [];
    files.forEach(({ stored, problem, tooBig }, i) => {
        if (problem !== undefined)
            problems.push([i, problem]);
        if (stored === undefined) {
            numbers[i * NUMBERS] = tooBig ? TOO_BIG : NOT_STORED;
            return;
        }
        const { stat } = stored;
        hashes.set(stored.hash, i * HASH);
        const { size, mtime, ctime, atime, btime, uid, gid, mode } = stat;
        const kind = KINDS.indexOf(stat.kind);
        const times = [mtime, nanosecondsBeyond(mtime, stat.mtimeNs), ctime, nanosecondsBeyond(ctime, stat.ctimeNs)];
        numbers.set([STORED, kind, stored.stored, stored.added, size, atime, btime, uid, gid, mode, ...times], i * NUMBERS);
        identities.set([stat.device, stat.inode], i * IDENTITIES);
    });
    return { hashes, numbers, identities, problems };
}
/** The memory to move along. */
function packedMemory({ hashes, numbers, identities }) {
    return [hashes.buffer, numbers.buffer, identities.buffer];
}
function unpackStoredFiles({ hashes, numbers, identities, problems }) {
    const problemOf = new Map(problems);
    return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
        const problem = problemOf.get(i);
        const number = (field) => numbers[i * NUMBERS + field];
        if (number(0) !== STORED)
            return { stored: undefined, problem, tooBig: number(0) === TOO_BIG };
        const stat = {
            kind: KINDS[number(1)],
            mtime: number(10),
            ctime: number(12),
            atime: number(5),
            btime: number(6),
            uid: number(7),
            gid: number(8),
            mode: number(9),
            size: number(4),
            mtimeNs: nanoseconds(number(10), number(11)),
            ctimeNs: nanoseconds(number(12), number(13)),
            device: identities[i * IDENTITIES],
            inode: identities[i * IDENTITIES + 1]
        };
        const hash = hashes.subarray(i * HASH, (i + 1) * HASH);
        return { stored: { hash, stored: number(2), added: number(3), stat }, problem, tooBig: false };
    });
}
function nanosecondsBeyond(milliseconds, nanoseconds) {
    return Number(nanoseconds - BigInt(milliseconds) * 1000000n);
}
function nanoseconds(milliseconds, beyond) {
    return BigInt(milliseconds) * 1000000n + BigInt(beyond);
}


/***/ })

};
