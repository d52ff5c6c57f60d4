export const id = 9177;
export const ids = [9177];
export const modules = {

/***/ 2636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** Milliseconds that a loop may keep the event loop for itself. */
const TURN_INTERVAL = 20;
/**
 * Gives the event loop its turn in a loop that may run for long without waiting for anything, so that results, timers and
 * signals are noticed: `if (turns.areDue) await turns.take()`.
 */
class Turns {
    #signal;
    #interval;
    #next;
    /**
     * @param signal ends the loop at its next turn
     * @param interval milliseconds between two turns
     */
    constructor(signal, interval = TURN_INTERVAL) {
        this.#signal = signal;
        this.#interval = interval;
        this.#next = performance.now() + interval;
    }
    /** Whether the event loop has waited for long enough. Looking costs some 50 ns. */
    get areDue() {
        return performance.now() > this.#next;
    }
    /** As `if (turns.areDue) await turns.take()`, where one more promise costs nothing. @throws as soon as the signal has aborted */
    async next() {
        this.#signal?.throwIfAborted();
        if (this.areDue)
            await this.take();
    }
    /** Lets everything else that is ready run. @throws the reason of the signal, when it has aborted */
    async take() {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        this.#next = performance.now() + this.#interval;
        this.#signal?.throwIfAborted();
    }
}


/***/ }),

/***/ 9177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadKeys),
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _config_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1641);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4259);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _format_key_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1011);
/* harmony import */ var _format_key_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8327);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2013);








/**
 * Opens the repository of the settings with their key; `withRepository` opens one for others to use.
 * @throws RekkordError when either is missing, damaged, or they do not belong together
 */
async function openRepository(settings, options = {}) {
    const location = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .requireRepository */ .C)(settings);
    const keys = loadKeys(settings);
    return _repository_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .Repository */ .L.open({ ...location, ...(options.dryRun === true && { dryRun: true }) }, keys, {
        compressionLevel: settings.compressionLevel ?? _repository_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_CODEC */ .T.compressionLevel,
        testWrites: settings.protection.testWrites,
        blobsPerKey: settings.protection.keyPerBlob ? 1 : _repository_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_CODEC */ .T.blobsPerKey
    });
}
/** The keys of the settings' key file or key text. @throws RekkordError when there is none, or it is damaged */
function loadKeys(settings) {
    const source = (0,_config_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .requireKey */ .X)(settings);
    if (source.type === 'text')
        return (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeKeyFile */ .AP)(source.text);
    const text = readKeyFile(source.path);
    try {
        return (0,_format_key_file_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeKeyFile */ .AP)(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ) || error.subject !== undefined)
            throw error;
        const subject = { kind: 'path', name: source.path };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ(error.code, `${error.message} (${source.path})`, { cause: error, subject });
    }
    finally {
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(text);
    }
}
/** The bytes of a key file, read into memory that can be wiped. A pipe is read to its end as well. */
function readKeyFile(path) {
    const text = (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .secretBytes */ .o)(_format_key_text_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_FILE_MAX_SIZE */ .m3 + 1);
    let length = 0;
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            for (let count = -1; count !== 0; length += count)
                count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, text, length, text.length - length, null);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(text);
        const reason = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .systemReason */ .uc)(error)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('key', `The key file ${path} ${reason}`, { cause: error });
    }
    if (length <= _format_key_text_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_FILE_MAX_SIZE */ .m3)
        return text.subarray(0, length);
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(text);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RekkordError */ .XZ('key', `The key file ${path} is larger than ${_format_key_text_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_FILE_MAX_SIZE */ .m3} bytes: it is not a key file`);
}


/***/ }),

/***/ 1641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireRepository),
/* harmony export */   X: () => (/* binding */ requireKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** How the command line is given them. */
const OPTIONS = { repository: '-R', key: '-K' };
/**
 * The repository's location.
 * @throws RekkordError `config` when none is given
 */
function requireRepository(settings) {
    if (settings.repository !== undefined)
        return settings.repository;
    const where = settings.configFile === undefined ? 'no configuration file was found' : `not in "${settings.configFile}"`;
    const ways = `use ${(settings.ways ?? OPTIONS).repository}, URL in [Repository] of the configuration file, or REKKORD_REPOSITORY`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `no repository is given (${where}): ${ways}`);
}
/**
 * Where the key comes from.
 * @throws RekkordError `config` when none is given
 */
function requireKey(settings) {
    if (settings.key !== undefined)
        return settings.key;
    const ways = `use ${(settings.ways ?? OPTIONS).key}, KeyFile in [Repository] of the configuration file, or REKKORD_KEY_FILE`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('config', `no key is given: ${ways}`);
}


/***/ }),

/***/ 5812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ SIGNATURE_SIZE),
/* harmony export */   qR: () => (/* binding */ ed25519PublicKey),
/* harmony export */   tr: () => (/* binding */ ed25519Sign),
/* harmony export */   x1: () => (/* binding */ ed25519Verify)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _raw_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(904);


/** Bytes of an Ed25519 signature. */
const SIGNATURE_SIZE = 64;
/** The public key (32 bytes) of an Ed25519 seed, RFC 8032. */
function ed25519PublicKey(seed) {
    return (0,_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .rawPublicHalf */ .Fi)((0,_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .importedSecretKey */ .kv)('Ed25519', seed));
}
/** Signs a message: the detached signature, 64 bytes, that the seed gives it (RFC 8032, deterministic). */
function ed25519Sign(seed, message) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, (0,_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .importedSecretKey */ .kv)('Ed25519', seed));
}
/**
 * Says whether `signature` is the one of `message` by the owner of `publicKey`. A signature or key that is malformed
 * or of the wrong length is not; nothing is thrown.
 */
function ed25519Verify(publicKey, message, signature) {
    if (signature.length !== SIGNATURE_SIZE)
        return false;
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, (0,_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .importPublicKey */ .KG)('Ed25519', publicKey), signature);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ badgePath),
/* harmony export */   _y: () => (/* binding */ BADGE_SIZE),
/* harmony export */   eO: () => (/* binding */ openBadge),
/* harmony export */   kA: () => (/* binding */ BADGES_FOLDER),
/* harmony export */   oo: () => (/* binding */ encodeBadge)
/* harmony export */ });
/* harmony import */ var _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5812);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3423);




const ROLE_OFFSET = _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_ID_SIZE */ .MB;
const PKEY_OFFSET = ROLE_OFFSET + 1;
const SIGNATURE_OFFSET = PKEY_OFFSET + _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_SIZE */ .Oy;
/** Bytes of a badge. */
const BADGE_SIZE = SIGNATURE_OFFSET + _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE_SIZE */ .JZ;
/** The badge of a derived key (docs/format.md section 2), signed with nkey: 113 bytes. */
function encodeBadge(badge, nkey) {
    const signed = Buffer.concat([badge.kid, Buffer.of(_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_ROLES */ .O9.indexOf(badge.role)), badge.pkey]);
    if (signed.length !== SIGNATURE_OFFSET)
        throw new RangeError('a key ID or public key has the wrong size');
    return Buffer.concat([signed, (0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Sign */ .tr)(nkey, signed)]);
}
/**
 * What a badge says, once its signature has been checked with vkey; the values are copies.
 *
 * @throws {FormatError} when it is not 113 bytes, is not signed by the master key, or names no role of a derived key.
 */
function openBadge(bytes, vkey) {
    if (bytes.length !== BADGE_SIZE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF(`the badge has ${bytes.length} bytes instead of ${BADGE_SIZE}`);
    const badge = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .asBuffer */ .b)(bytes);
    if (!(0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Verify */ .x1)(vkey, badge.subarray(0, SIGNATURE_OFFSET), badge.subarray(SIGNATURE_OFFSET))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF('the badge is not signed by the master key');
    }
    const kid = Buffer.from(badge.subarray(0, _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_ID_SIZE */ .MB));
    if ((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .isMasterKeyId */ .X_)(kid))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF('the badge has the key ID of the master key');
    const role = _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_ROLES */ .O9[badge[ROLE_OFFSET]];
    if (role === undefined || role === 'Master')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF(`the badge has the unknown type ${badge[ROLE_OFFSET]}`);
    return { kid, role, pkey: Buffer.from(badge.subarray(PKEY_OFFSET, SIGNATURE_OFFSET)) };
}
/** Folder of the badges, from the root of the repository. */
const BADGES_FOLDER = 'keys';
/** Path of a key's badge from the root of the repository. */
function badgePath(kid) {
    return `${BADGES_FOLDER}/${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .formatKeyId */ .sl)(kid)}`;
}


/***/ }),

/***/ 8563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ encodeBase64url),
/* harmony export */   h: () => (/* binding */ decodeBase64url)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Base64 with the URL-safe alphabet and without padding (RFC 4648 §5), as file names of tags hold it. */
function encodeBase64url(bytes) {
    return bytes.toString('base64url');
}
/**
 * The bytes of such a text.
 *
 * @throws {FormatError} unless it is the one text that {@link encodeBase64url} makes of the bytes.
 */
function decodeBase64url(text) {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.toString('base64url') !== text)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the name is not URL-safe base64');
    return bytes;
}


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ CHANNEL_MAX_SIZE),
/* harmony export */   k: () => (/* binding */ encodeChannel)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Bytes of the longest channel name. */
const CHANNEL_MAX_SIZE = 256;
/**
 * The bytes of a channel name as snapshots and tags hold them: UTF-8, without a terminator.
 *
 * @throws {RekkordError} of code `usage` unless it has 1 to 256 bytes, no NUL and no half of a surrogate pair.
 */
function encodeChannel(channel) {
    if (channel === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', 'The snapshot channel is empty; give it a name');
    if (channel.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', 'The snapshot channel has a NUL character in its name');
    if (!channel.isWellFormed())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', 'The snapshot channel is not valid Unicode');
    const bytes = Buffer.from(channel, 'utf8');
    if (bytes.length > CHANNEL_MAX_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('usage', `The snapshot channel has ${bytes.length} bytes of UTF-8; the most that fit are ${CHANNEL_MAX_SIZE}`);
    }
    return bytes;
}


/***/ }),

/***/ 1011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ decodeKeyFile),
/* harmony export */   Hz: () => (/* binding */ deriveKey),
/* harmony export */   h5: () => (/* binding */ generateMasterKey),
/* harmony export */   iy: () => (/* binding */ encodeKeyFile)
/* harmony export */ });
/* unused harmony export DERIVED_KEY_SIZE */
/* harmony import */ var _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5812);
/* harmony import */ var _crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(904);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4259);
/* harmony import */ var _crypto_x25519_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9775);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _badge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9780);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8327);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3423);








const PREFIX = Buffer.from('RKK01', 'ascii');
const SLOTS = ['ckey', 'akey', 'dkey', 'wkey', 'lkey', 'tkey', 'nkey', 'vkey', 'skey', 'pkey'];
const SLOT_COUNT = 24;
const SLOTS_OFFSET = PREFIX.length + _badge_js__WEBPACK_IMPORTED_MODULE_4__/* .BADGE_SIZE */ ._y;
const SIGNATURE_OFFSET = SLOTS_OFFSET + SLOT_COUNT * _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy;
/** Bytes of the payload of a derived key's file; a master key's has 32. */
const DERIVED_KEY_SIZE = SIGNATURE_OFFSET + _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE_SIZE */ .JZ;
/** The slots that are filled for each role (docs/format.md section 2); all others are zero. */
const FILLED = {
    WriteOnly: ['akey', 'wkey', 'tkey', 'vkey', 'skey'],
    ReadWrite: ['akey', 'dkey', 'lkey', 'vkey', 'skey'],
    LogOnly: ['akey', 'lkey', 'vkey', 'skey']
};
/** The text of a key file that holds a master key (32 bytes) or a derived key (950 bytes). */
function encodeKeyFile(payload) {
    if (payload.length !== _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy && payload.length !== DERIVED_KEY_SIZE) {
        throw new RangeError(`a key of ${payload.length} bytes`);
    }
    return (0,_key_text_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKeyText */ .jL)(payload);
}
/**
 * The keys in the text of a key file: those of a master key, or of a derived key with its badge and both its
 * signatures checked.
 *
 * @param text as bytes where it comes as such, for the caller to wipe: a string cannot be.
 * @throws {RekkordError} of code `key` when it is not a key file, is damaged, or is not signed by its master key.
 */
function decodeKeyFile(text) {
    const payload = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeKeyText */ .nJ)(text);
    try {
        if (payload.length === _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy)
            return (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .masterKeys */ .z0)(payload);
        if (payload.length === DERIVED_KEY_SIZE)
            return decodeDerivedKey(payload);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('key', `The key file holds ${payload.length} bytes; a master key has ${_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy}, any other ${DERIVED_KEY_SIZE}`);
    }
    finally {
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(payload);
    }
}
/** A new master key: 32 random bytes, which the caller wipes. */
function generateMasterKey(random) {
    return random(_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy);
}
/**
 * Derives a new key with restricted abilities: the payload of its key file, 950 bytes, which the caller wipes.
 *
 * @param random gives the key ID (16 bytes), then the seed that signs its tags (32 bytes).
 * @throws {RekkordError} of code `key` when `master` is not a master key.
 */
function deriveKey(master, role, random) {
    if (master.role !== 'Master' || master.nkey === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('key', `Only a master key can derive others, and this is a ${master.role} key`);
    }
    const kid = random(_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_ID_SIZE */ .MB);
    const seed = random(_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy);
    const skey = (0,_crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .importSecretKey */ .jY)('Ed25519', seed);
    (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(seed);
    const badge = (0,_badge_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeBadge */ .oo)({ kid, role, pkey: (0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519PublicKey */ .qR)(skey) }, master.nkey);
    const values = { ...master, skey };
    const payload = (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .secretBytes */ .o)(DERIVED_KEY_SIZE);
    payload.set(PREFIX);
    payload.set(badge, PREFIX.length);
    for (const name of FILLED[role])
        writeSlot(payload, name, values[name]);
    payload.set((0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Sign */ .tr)(master.nkey, payload.subarray(0, SIGNATURE_OFFSET)), SIGNATURE_OFFSET);
    return payload;
}
function writeSlot(payload, name, value) {
    const bytes = Buffer.isBuffer(value) ? value : (0,_crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .exportSecretKey */ .Y6)(value);
    payload.set(bytes, slotOffset(name));
    if (bytes !== value)
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .wipe */ .u)(bytes);
}
function decodeDerivedKey(payload) {
    if (!payload.subarray(0, PREFIX.length).equals(PREFIX))
        throw damaged('it does not start with RKK01');
    const vkey = slot(payload, 'vkey');
    const signed = payload.subarray(0, SIGNATURE_OFFSET);
    if (!(0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Verify */ .x1)(vkey, signed, payload.subarray(SIGNATURE_OFFSET))) {
        throw damaged('it is not signed by the master key');
    }
    const badge = payload.subarray(PREFIX.length, SLOTS_OFFSET);
    const own = openOwnBadge(badge, vkey);
    const keys = assemble(payload, badge, own);
    for (const name of SLOTS) {
        const stored = slot(payload, name);
        if (FILLED[own.role].includes(name) || isZero(stored))
            continue;
        // A public key may be there where it follows from the secret one, and must be that one then
        const value = keys[name];
        if (!Buffer.isBuffer(value) || !value.equals(stored))
            throw damaged(`its ${name} does not belong to its type`);
    }
    if (!(0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519PublicKey */ .qR)(keys.skey).equals(keys.pkey))
        throw damaged('its signing key is not the one on its badge');
    return keys;
}
/** The keys in the slots that the role fills, and those that follow from them. */
function assemble(payload, badge, { kid, role, pkey }) {
    for (const name of FILLED[role]) {
        if (isZero(slot(payload, name)))
            throw damaged(`a ${role} key lacks its ${name}`);
    }
    const has = (name) => FILLED[role].includes(name);
    const publicKey = (name) => Buffer.from(slot(payload, name));
    const secretKey = (name, curve) => (0,_crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .importSecretKey */ .jY)(curve, slot(payload, name));
    const dkey = has('dkey') ? secretKey('dkey', 'X25519') : undefined;
    const lkey = has('lkey') ? secretKey('lkey', 'X25519') : undefined;
    return {
        ...(dkey && { dkey, wkey: (0,_crypto_x25519_js__WEBPACK_IMPORTED_MODULE_2__/* .x25519PublicKey */ .$l)(dkey) }),
        ...(lkey && { lkey, tkey: (0,_crypto_x25519_js__WEBPACK_IMPORTED_MODULE_2__/* .x25519PublicKey */ .$l)(lkey) }),
        ...(has('wkey') && { wkey: publicKey('wkey') }),
        ...(has('tkey') && { tkey: publicKey('tkey') }),
        akey: publicKey('akey'),
        vkey: publicKey('vkey'),
        skey: secretKey('skey', 'Ed25519'),
        kid,
        role,
        pkey,
        badge: Buffer.from(badge)
    };
}
function openOwnBadge(badge, vkey) {
    try {
        return (0,_badge_js__WEBPACK_IMPORTED_MODULE_4__/* .openBadge */ .eO)(badge, vkey);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FormatError */ .IF)
            throw damaged(error.message);
        throw error;
    }
}
function slotOffset(name) {
    return SLOTS_OFFSET + SLOTS.indexOf(name) * _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy;
}
function slot(payload, name) {
    return payload.subarray(slotOffset(name), slotOffset(name) + _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_SIZE */ .Oy);
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
function damaged(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RekkordError */ .XZ('key', `The key file is damaged: ${why}`);
}


/***/ }),

/***/ 8327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m3: () => (/* binding */ KEY_FILE_MAX_SIZE),
  nJ: () => (/* binding */ decodeKeyText),
  jL: () => (/* binding */ encodeKeyText)
});

// EXTERNAL MODULE: ./lib/crypto/secret-bytes.js
var secret_bytes = __webpack_require__(4259);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/format/base64-bytes.js

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = '='.charCodeAt(0);
/** The value of each character, -1 for those that are none. */
const VALUES = new Int8Array(256).fill(-1);
for (const [value, character] of Buffer.from(ALPHABET).entries())
    VALUES[character] = value;
/**
 * Decodes Base64 (RFC 4648 §4, padded and canonical) from bytes to bytes, for the caller to wipe: Node's own decoder takes strings
 * alone, and those cannot be wiped. Undefined when it is none.
 */
function decodeBase64(text) {
    if (text.length % 4 !== 0)
        return undefined;
    const padding = text.at(-1) !== PADDING ? 0 : text.at(-2) !== PADDING ? 1 : 2;
    const bytes = (0,secret_bytes/* secretBytes */.o)((text.length / 4) * 3 - padding);
    let bits = 0;
    let count = 0;
    let written = 0;
    for (const character of text.subarray(0, text.length - padding)) {
        const value = VALUES[character];
        if (value < 0) {
            (0,secret_bytes/* wipe */.u)(bytes);
            return undefined;
        }
        bits = (bits << 6) | value;
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        bytes[written++] = bits >> count;
        bits &= (1 << count) - 1;
    }
    // What is left over is of no byte, and zeros where it was written as it should be
    return bits === 0 ? bytes : undefined;
}

;// CONCATENATED MODULE: ./lib/format/key-text.js



/** Bytes of the longest key file that is read. */
const KEY_FILE_MAX_SIZE = 4096;
const BEGIN = '-----BEGIN REKKORD KEY-----';
const END = '-----END REKKORD KEY-----';
const LINE_LENGTH = 70;
/** The text of a key file (docs/format.md section 2): the payload in base64, in lines of 70 characters between two marks. */
function encodeKeyText(payload) {
    const lines = payload.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
    return [BEGIN, ...lines, END, ''].join('\n');
}
/**
 * The payload of a key file, for the caller to wipe. White space is ignored, so a key that lost its line ends is read too.
 *
 * @throws {RekkordError} of code `key` when the text is over 4096 bytes, lacks a mark, or is not base64 between them.
 */
function decodeKeyText(text) {
    if (Buffer.byteLength(text) > KEY_FILE_MAX_SIZE) {
        throw new errors/* RekkordError */.XZ('key', `The key file is over ${KEY_FILE_MAX_SIZE} bytes long, so it is not one of Rekkord`);
    }
    const begin = text.indexOf(BEGIN);
    const end = text.indexOf(END, begin + BEGIN.length);
    if (begin === -1 || end === -1) {
        throw new errors/* RekkordError */.XZ('key', `The key file has no lines "${BEGIN}" and "${END}"; give a key file of Rekkord`);
    }
    const body = withoutSpace(text, begin + BEGIN.length, end);
    const payload = decodeBase64(body);
    (0,secret_bytes/* wipe */.u)(body);
    if (payload === undefined)
        throw new errors/* RekkordError */.XZ('key', 'The key file is damaged: its content is not valid base64');
    return payload;
}
/** A part of the text without its white space; what is no ASCII becomes a character that is not of base64. */
function withoutSpace(text, start, end) {
    const bytes = (0,secret_bytes/* secretBytes */.o)(end - start);
    let length = 0;
    for (let i = start; i < end; i++) {
        const code = typeof text === 'string' ? text.charCodeAt(i) : text[i];
        if (!isSpace(code))
            bytes[length++] = Math.min(code, 0xff);
    }
    return bytes.subarray(0, length);
}
/** Blank, tab, line ends and their like, the no-break space of Latin-1, and the byte order mark that some editors put anywhere. */
function isSpace(code) {
    return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff;
}


/***/ }),

/***/ 3423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ KEY_ID_SIZE),
/* harmony export */   O9: () => (/* binding */ KEY_ROLES),
/* harmony export */   Oy: () => (/* binding */ KEY_SIZE),
/* harmony export */   Tt: () => (/* binding */ canRead),
/* harmony export */   X_: () => (/* binding */ isMasterKeyId),
/* harmony export */   _4: () => (/* binding */ canWrite),
/* harmony export */   sl: () => (/* binding */ formatKeyId),
/* harmony export */   xY: () => (/* binding */ canList),
/* harmony export */   z0: () => (/* binding */ masterKeys)
/* harmony export */ });
/* harmony import */ var _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5812);
/* harmony import */ var _crypto_kdf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8402);
/* harmony import */ var _crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(904);
/* harmony import */ var _crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4259);
/* harmony import */ var _crypto_x25519_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9775);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);






/** The roles of keys; the place in this list is the number that a badge holds. */
const KEY_ROLES = ['Master', 'WriteOnly', 'ReadWrite', 'LogOnly'];
/** Bytes of the master key and of every key derived from it. */
const KEY_SIZE = 32;
/** Bytes of a key ID. */
const KEY_ID_SIZE = 16;
/** All keys of a master key, 32 bytes, which the caller wipes. */
function masterKeys(master) {
    if (master.length !== KEY_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RekkordError */ .XZ('key', `A master key has ${KEY_SIZE} bytes, this one has ${master.length}`);
    }
    const ckey = derivedKey(master, 0, 'Ed25519');
    const dkey = derivedKey(master, 1, 'X25519');
    const lkey = derivedKey(master, 2, 'X25519');
    const nkey = derivedKey(master, 3, 'Ed25519');
    const vkey = (0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519PublicKey */ .qR)(nkey);
    return {
        kid: Buffer.alloc(KEY_ID_SIZE),
        role: 'Master',
        ckey,
        akey: (0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519PublicKey */ .qR)(ckey),
        dkey,
        wkey: (0,_crypto_x25519_js__WEBPACK_IMPORTED_MODULE_3__/* .x25519PublicKey */ .$l)(dkey),
        lkey,
        tkey: (0,_crypto_x25519_js__WEBPACK_IMPORTED_MODULE_3__/* .x25519PublicKey */ .$l)(lkey),
        nkey,
        vkey,
        skey: nkey,
        pkey: vkey
    };
}
function derivedKey(master, id, curve) {
    const raw = (0,_crypto_kdf_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveSubkey */ .D)(master, id);
    try {
        return (0,_crypto_raw_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .importSecretKey */ .jY)(curve, raw);
    }
    finally {
        (0,_crypto_secret_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .wipe */ .u)(raw);
    }
}
/** Text of a key ID: 32 uppercase hexadecimal digits. */
function formatKeyId(kid) {
    return kid.toString('hex').toUpperCase();
}
/** Whether a key ID is the master key's: all zeros. */
function isMasterKeyId(kid) {
    return kid.every((byte) => byte === 0);
}
/** Whether the keys can read blobs, and so restore. */
function canRead(keys) {
    return keys.dkey !== undefined && keys.wkey !== undefined;
}
/** Whether the keys can save: write blobs and tags. */
function canWrite(keys) {
    return keys.role !== 'LogOnly' && keys.wkey !== undefined && keys.tkey !== undefined;
}
/** Whether the keys can list snapshots: read tags. */
function canList(keys) {
    return keys.lkey !== undefined && keys.tkey !== undefined;
}


/***/ }),

/***/ 1814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ encodeRepositoryConfig),
/* harmony export */   Vw: () => (/* binding */ decodeRepositoryConfig),
/* harmony export */   tF: () => (/* binding */ CONFIG_PATH)
/* harmony export */ });
/* unused harmony exports CONFIG_VERSION, CONFIG_SIZE */
/* harmony import */ var _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5812);
/* harmony import */ var _crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2772);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);




/** The version of the configuration file that is written and read. */
const CONFIG_VERSION = 3;
const ID_SIZE = 16;
const PLAIN_SIZE = 2 * ID_SIZE;
const NONCE_OFFSET = 3;
const BOX_OFFSET = NONCE_OFFSET + _crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRETBOX_NONCE_SIZE */ .k;
const BOX_END = BOX_OFFSET + _crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRETBOX_OVERHEAD */ .VL + PLAIN_SIZE;
const SIGNATURE_OFFSET = BOX_OFFSET + 4112;
/** Bytes of the configuration file, and its path from the root of the repository. */
const CONFIG_SIZE = SIGNATURE_OFFSET + _crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE_SIZE */ .JZ;
const CONFIG_PATH = 'rekkord';
/**
 * The file `rekkord` (docs/format.md section 3), 4203 bytes.
 *
 * @param random gives the nonce (24 bytes).
 * @throws {RekkordError} of code `key` when `keys` are not those of a master key: no other can sign it.
 */
function encodeRepositoryConfig(config, keys, random) {
    if (keys.ckey === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `Writing the configuration of a repository requires its master key; this is a ${keys.role} key`);
    }
    const plain = Buffer.concat([config.rid, config.cid]);
    if (plain.length !== PLAIN_SIZE)
        throw new RangeError('an identity of a repository has the wrong size');
    const nonce = random(_crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRETBOX_NONCE_SIZE */ .k);
    const signed = Buffer.alloc(SIGNATURE_OFFSET);
    signed[0] = CONFIG_VERSION;
    signed.writeUInt16LE(PLAIN_SIZE, 1);
    nonce.copy(signed, NONCE_OFFSET);
    (0,_crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__/* .secretbox */ .EY)(plain, nonce, keys.akey).copy(signed, BOX_OFFSET);
    return Buffer.concat([signed, (0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Sign */ .tr)(keys.ckey, signed)]);
}
/**
 * What the file `rekkord` holds, once its signature has been checked with akey.
 *
 * @throws {FormatError} when it is not 4203 bytes, or signed and yet not as the format says.
 * @throws {RekkordError} of code `repository` for another version, of code `key` for a key of another repository.
 */
function decodeRepositoryConfig(bytes, keys) {
    const file = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .asBuffer */ .b)(bytes);
    if (file.length !== CONFIG_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF(`The repository's configuration has ${file.length} bytes instead of ${CONFIG_SIZE}`);
    }
    if (file[0] !== CONFIG_VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('repository', `The repository has configuration version ${file[0]}; only version ${CONFIG_VERSION} is supported`);
    }
    if (!(0,_crypto_ed25519_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519Verify */ .x1)(keys.akey, file.subarray(0, SIGNATURE_OFFSET), file.subarray(SIGNATURE_OFFSET))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', 'Configured key does not match repository');
    }
    const nonce = file.subarray(NONCE_OFFSET, BOX_OFFSET);
    const plain = (0,_crypto_secretbox_js__WEBPACK_IMPORTED_MODULE_2__/* .openSecretbox */ .i5)(file.subarray(BOX_OFFSET, BOX_END), nonce, keys.akey);
    const filling = file.subarray(BOX_END, SIGNATURE_OFFSET);
    if (file.readUInt16LE(1) !== PLAIN_SIZE || plain === undefined || filling.some((byte) => byte !== 0)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF("The repository's configuration is signed, but its content is not as it should be");
    }
    return { rid: plain.subarray(0, ID_SIZE), cid: plain.subarray(ID_SIZE) };
}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ls: () => (/* binding */ FRAGMENTS_FOLDER),
  vG: () => (/* binding */ FRAGMENTS_MAX),
  Ez: () => (/* binding */ encodeFragments),
  cL: () => (/* binding */ foreignFragments),
  ON: () => (/* binding */ openFragments),
  d1: () => (/* binding */ parseFragmentPath)
});

// EXTERNAL MODULE: ./node_modules/@noble/hashes/argon2.js
var argon2 = __webpack_require__(1099);
// EXTERNAL MODULE: ./lib/crypto/secret-bytes.js
var secret_bytes = __webpack_require__(4259);
;// CONCATENATED MODULE: ./lib/crypto/argon2id.js


/**
 * The key (32 bytes) of a tag's fragments from the tag's key (24 bytes) and prefix (16 bytes): Argon2id 1.3, one pass
 * over 8 KiB, one lane (docs/format.md section 8). It takes under half a millisecond. The
 * caller wipes it.
 */
function fragmentKey(password, salt) {
    const derived = (0,argon2/* argon2id */.xi)(password, salt, { version: 0x13, t: 1, m: 8, p: 1, dkLen: 32 });
    const key = (0,secret_bytes/* secretBytes */.o)(derived.length);
    key.set(derived);
    (0,secret_bytes/* wipe */.u)(derived);
    return key;
}

// EXTERNAL MODULE: ./lib/crypto/secretbox.js
var secretbox = __webpack_require__(2772);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/base64url.js
var base64url = __webpack_require__(8563);
// EXTERNAL MODULE: ./lib/format/channel.js
var format_channel = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/format/integers.js
var integers = __webpack_require__(244);
;// CONCATENATED MODULE: ./lib/format/tag-fragments.js







/** Folder of the fragments, from the root of the repository. */
const FRAGMENTS_FOLDER = 'tags/P';
/** Most fragments of a tag, and most bytes of the payload in one. */
const FRAGMENTS_MAX = 4;
const FRAGMENT_MAX_SIZE = 148;
const NUMBERS_SIZE = 4 * 8;
const PATTERN = /^tags\/P\/([0-9A-F]{32})_0([0-3])_([A-Za-z0-9_-]+)$/;
/** The paths of the fragment files of a tag (docs/format.md section 8), in order. */
function encodeFragments(payload, secret) {
    const plain = encodePayload(payload);
    const key = fragmentKey(secret.key, secret.prefix);
    const paths = [];
    for (let start = 0; start < plain.length; start += FRAGMENT_MAX_SIZE) {
        const index = paths.length;
        const box = (0,secretbox/* secretbox */.EY)(plain.subarray(start, start + FRAGMENT_MAX_SIZE), fragmentNonce(index), key);
        const prefix = secret.prefix.toString('hex').toUpperCase();
        paths.push(`${FRAGMENTS_FOLDER}/${prefix}_0${index}_${(0,base64url/* encodeBase64url */.F)(box)}`);
    }
    (0,secret_bytes/* wipe */.u)(key);
    return paths;
}
/**
 * What the path of a fragment file says.
 *
 * @throws {FormatError} when it is not the path of one.
 */
function parseFragmentPath(path) {
    const [, prefix, index, name] = PATTERN.exec(path) ?? [];
    if (prefix === undefined || index === undefined || name === undefined)
        throw new errors/* FormatError */.IF('not a fragment of a tag');
    const box = (0,base64url/* decodeBase64url */.h)(name);
    if (box.length <= secretbox/* SECRETBOX_OVERHEAD */.VL || box.length > FRAGMENT_MAX_SIZE + secretbox/* SECRETBOX_OVERHEAD */.VL) {
        throw new errors/* FormatError */.IF(`the fragment has ${box.length} bytes`);
    }
    return { prefix: Buffer.from(prefix, 'hex'), index: Number(index), box };
}
/**
 * Decrypts the fragments of a tag. Whoever can add files to a repository can add some that look like fragments of any tag:
 * what was not made with the tag's key is left aside, so that it hides no snapshot.
 *
 * @param fragments those with the tag's prefix, in any order.
 * @param count how many the tag announces.
 * @throws {FormatError} when one is missing or damaged, or what they hold is not the payload of a tag.
 */
function openFragments(fragments, count, secret) {
    const key = fragmentKey(secret.key, secret.prefix);
    try {
        const parts = Array.from({ length: count }, (_, index) => {
            const found = fragments.filter((fragment) => fragment.index === index);
            if (found.length === 0)
                throw new errors/* FormatError */.IF(`fragment ${index} of the tag is missing`);
            for (const fragment of found) {
                const plain = openFragment(fragment, key);
                if (plain !== undefined)
                    return plain;
            }
            throw new errors/* FormatError */.IF(`fragment ${index} of the tag is damaged, or not of this tag`);
        });
        return decodePayload(Buffer.concat(parts));
    }
    finally {
        (0,secret_bytes/* wipe */.u)(key);
    }
}
/** Those of the fragments with a tag's prefix that are not of the tag: they were added by someone without its key. */
function foreignFragments(fragments, count, secret) {
    if (fragments.length === count)
        return [];
    const key = fragmentKey(secret.key, secret.prefix);
    const foreign = fragments.filter((fragment) => fragment.index >= count || openFragment(fragment, key) === undefined);
    (0,secret_bytes/* wipe */.u)(key);
    return foreign;
}
function openFragment({ box, index }, key) {
    return (0,secretbox/* openSecretbox */.i5)(box, fragmentNonce(index), key);
}
function encodePayload(payload) {
    const numbers = Buffer.alloc(NUMBERS_SIZE);
    (0,integers/* writeInt64 */.LO)(numbers, 0, payload.time, 'time of the tag');
    (0,integers/* writeSize */.JQ)(numbers, 8, payload.size, 'size in the tag');
    (0,integers/* writeSize */.JQ)(numbers, 16, payload.stored, 'stored size in the tag');
    (0,integers/* writeSize */.JQ)(numbers, 24, payload.added, 'added size in the tag');
    return Buffer.concat([numbers, (0,format_channel/* encodeChannel */.k)(payload.channel), Buffer.of(0)]);
}
function decodePayload(bytes) {
    const channel = bytes.subarray(NUMBERS_SIZE, -1);
    if (bytes.length < NUMBERS_SIZE + 2 ||
        channel.length > format_channel/* CHANNEL_MAX_SIZE */.d ||
        bytes.indexOf(0, NUMBERS_SIZE) !== bytes.length - 1) {
        throw new errors/* FormatError */.IF('the tag has no proper channel');
    }
    return {
        time: (0,integers/* readInt64 */.OU)(bytes, 0, 'time of the tag'),
        size: (0,integers/* readSize */.ik)(bytes, 8, 'size in the tag'),
        stored: (0,integers/* readSize */.ik)(bytes, 16, 'stored size in the tag'),
        added: (0,integers/* readSize */.ik)(bytes, 24, 'added size in the tag'),
        channel: channel.toString('utf8')
    };
}
function fragmentNonce(index) {
    const nonce = Buffer.alloc(secretbox/* SECRETBOX_NONCE_SIZE */.k);
    nonce[nonce.length - 1] = index;
    return nonce;
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Repository),
/* harmony export */   T: () => (/* binding */ DEFAULT_CODEC)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _format_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7484);
/* harmony import */ var _format_content_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8260);
/* harmony import */ var _format_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3423);
/* harmony import */ var _format_object_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7052);
/* harmony import */ var _format_object_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(218);
/* harmony import */ var _format_object_type_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7677);
/* harmony import */ var _format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1814);
/* harmony import */ var _storage_open_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6651);
/* harmony import */ var _storage_storage_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2500);
/* harmony import */ var _fossils_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6081);
/* harmony import */ var _hinted_blobs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1527);
/* harmony import */ var _known_blobs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9610);
/* harmony import */ var _object_codec_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1017);
/* harmony import */ var _object_writer_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6617);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8234);
/* harmony import */ var _unflushed_blobs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9803);


















const DEFAULT_CODEC = { compressionLevel: 2, testWrites: true, blobsPerKey: 64 };
/** Tasks of one worker at a time where they wait for a server most of the time: a chunk of a big file is a task. */
const OVERLAPPING_TASKS = 8;
/**
 * A repository of more blobs is not listed before a save where each request costs money and names at most 1,000: so many
 * requests ask for more than most saves need.
 */
const MAX_LISTED_BLOBS = 100_000;
/** Bytes of the configuration that are read: more than it may have, so that what is wrong with it can be said. */
const MAX_CONFIG_FILE = 64 * 1024;
/** An open repository: its objects and its tags. */
class Repository {
    /** Credentials included: shown to nobody. */
    #location;
    storage;
    keys;
    #config;
    known = new _known_blobs_js__WEBPACK_IMPORTED_MODULE_13__/* .KnownBlobs */ .kR();
    /** Blobs that may be there and are looked up before a save relies on them; see `HintedBlobs`. */
    hints;
    #codecOptions;
    #codec;
    #writer;
    #unflushed;
    #allListed = false;
    constructor(location, storage, keys, config, codec) {
        this.#location = location;
        this.storage = storage;
        this.keys = keys;
        this.#config = config;
        this.#codecOptions = codec;
    }
    /**
     * Makes a new repository in a missing or empty place (docs/format.md sections 1 and 3), or where one was being made.
     * @throws RekkordError when there already is one, the place is not empty, or the key is not a master key
     */
    static async create(location, keys) {
        const config = (0,_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeRepositoryConfig */ .Rq)({ rid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16), cid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16) }, keys, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
        const storage = await (0,_storage_open_js__WEBPACK_IMPORTED_MODULE_9__/* .openStorage */ .G)(location);
        try {
            const already = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('repository', `${storage.url} already is a repository`);
            if ((await storage.size(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF)) !== undefined)
                throw already;
            await storage.create(FOLDERS);
            // Another program may make one at the same time: the first whose file is there has made it
            if (!(await storage.write(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF, config)))
                throw already;
            await storage.write('cw', new Uint8Array(0));
            await storage.flush([_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF, 'cw']);
        }
        finally {
            await storage.close();
        }
    }
    /** Whether there is a repository at a location. */
    static async exists(location) {
        const storage = await (0,_storage_open_js__WEBPACK_IMPORTED_MODULE_9__/* .openStorage */ .G)(location);
        try {
            return (await storage.size(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF)) !== undefined;
        }
        finally {
            await storage.close();
        }
    }
    /**
     * Opens a repository and checks that the key belongs to it.
     * @throws RekkordError when there is none, or the key is another repository's
     */
    static async open(location, keys, codec = DEFAULT_CODEC) {
        const storage = await (0,_storage_open_js__WEBPACK_IMPORTED_MODULE_9__/* .openStorage */ .G)(location);
        try {
            const file = await storage.read(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF, MAX_CONFIG_FILE);
            if (file === undefined) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('repository', `${storage.url} is not a repository: check its URL, or make one with init`);
            }
            return new Repository(location, storage, keys, (0,_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .decodeRepositoryConfig */ .Vw)(file, keys), codec);
        }
        catch (error) {
            await storage.close();
            throw error;
        }
    }
    /** As it was when the repository was opened, or `renewConfig` last read it. */
    get config() {
        return this.#config;
    }
    /** Reads the configuration again. @returns whether the cid is another one, as after a prune */
    async renewConfig() {
        const file = await this.storage.read(_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF);
        if (file === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('repository', `${this.url} is not a repository any more`);
        const before = this.#config;
        this.#config = (0,_format_repository_config_js__WEBPACK_IMPORTED_MODULE_8__/* .decodeRepositoryConfig */ .Vw)(file, this.keys);
        return !before.cid.equals(this.#config.cid);
    }
    get url() {
        return this.storage.url;
    }
    /** Absolute path of its folder, where it is on this machine. */
    get folder() {
        return this.storage.folder;
    }
    /** Whether writes are only pretended. */
    get dryRun() {
        return this.#location.dryRun === true;
    }
    /** The main thread's codec. @throws RekkordError with a LogOnly key, which has nothing to do with objects */
    get codec() {
        return (this.#codec ??= new _object_codec_js__WEBPACK_IMPORTED_MODULE_14__/* .ObjectCodec */ .E(this.#access(), this.#codecOptions));
    }
    /** What a worker thread needs to do its part. */
    workerStart() {
        const { onSecret, ...location } = { onSecret: undefined, ...this.#location, signal: undefined };
        const { known } = this;
        const tasksAtOnce = this.storage.traits.overlaps ? OVERLAPPING_TASKS : undefined;
        const access = this.#access();
        const tables = {
            knownBlobs: known.segments,
            hintedBlobs: this.hints?.segments,
            unflushedBlobs: this.#toBeFlushed.memory,
            allListed: this.#allListed
        };
        return { location, access, codec: this.#codecOptions, ...tables, tasksAtOnce, onSecret };
    }
    /** Throws RekkordError('key') when the key cannot save. */
    requireWrite() {
        if ((0,_format_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .canWrite */ ._4)(this.keys))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `A ${this.keys.role} key cannot save: use a WriteOnly, a ReadWrite or the master key`);
    }
    /** Throws RekkordError('key') when the key cannot read objects. */
    requireRead() {
        if (this.keys.dkey !== undefined)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `A ${this.keys.role} key cannot read snapshots: use a ReadWrite or the master key`);
    }
    /**
     * Reads one object and checks its hash. The content is a copy: several may be read at a time. `stored`: bytes on disk.
     * @throws RekkordError when the key cannot read, FormatError when the object is missing or damaged
     */
    async readObject(id, maximum = _format_content_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_OBJECT */ .bC) {
        this.requireRead();
        const blob = (await (0,_fossils_js__WEBPACK_IMPORTED_MODULE_11__/* .readBlob */ .gm)(this.storage, id))?.blob;
        if (blob === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatError */ .IF(`Object ${(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .formatObjectId */ .Ax)(id)} is missing`);
        const opened = this.codec.open(id, blob, maximum);
        return { ...opened, content: Uint8Array.prototype.slice.call(opened.content), stored: blob.length };
    }
    /** Stores one object. `stored` and `added` are bytes on disk. */
    async writeObject(type, content) {
        this.requireWrite();
        const hinted = new _hinted_blobs_js__WEBPACK_IMPORTED_MODULE_12__/* .HintedBlobs */ .L(this.storage, undefined);
        const tables = { known: this.known, unflushed: this.#toBeFlushed, hinted, allListed: this.#allListed };
        this.#writer ??= new _object_writer_js__WEBPACK_IMPORTED_MODULE_15__/* .ObjectWriter */ .n(this.codec, this.storage, tables);
        this.codec.input(content.length).set(content);
        const { hash, stored, added } = await this.#writer.store(type, content.length);
        return { id: { catalog: (0,_format_object_type_js__WEBPACK_IMPORTED_MODULE_7__/* .catalogOf */ .Hh)(type), hash }, stored, added };
    }
    /**
     * Learns which blobs there are from a listing, for a storage that one does not ask for each of them, unless something is
     * known already, as from an index. A writer that may not list learns nothing: what is there is then refused. Nor does one
     * of a repository in which a listing costs more than to ask for what a save needs.
     */
    async learnBlobs() {
        const { storage, known } = this;
        this.#allListed = false;
        if (!storage.traits.listsFaster || known.count > 0 || (await this.#isTooLargeToList()))
            return;
        await this.listBlobs();
        this.#allListed = true;
    }
    async #isTooLargeToList() {
        const { storage } = this;
        try {
            const counts = ['M', 'R'].map(async (catalog) => (await storage.estimateBelow?.(`blobs/${catalog}`)) ?? 0);
            return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0) > MAX_LISTED_BLOBS;
        }
        catch (error) {
            // What that means for the save is the listing's to say
            if (error instanceof _storage_storage_js__WEBPACK_IMPORTED_MODULE_10__/* .AccessDenied */ .Oy)
                return false;
            throw error;
        }
    }
    /** Learns from a listing which blobs there are. */
    async listBlobs() {
        const { storage, known } = this;
        const add = (files) => {
            for (const { path, size } of files) {
                const id = parseBlobPath(path);
                if (id !== undefined && (0,_format_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlobSize */ .hJ)(size))
                    known.add(id.catalog, id.hash, size, 'listed');
                known.grow();
            }
        };
        if (storage.listBelow !== undefined) {
            for (const catalog of ['M', 'R']) {
                for await (const page of storage.listBelow(`blobs/${catalog}`))
                    add(page);
            }
            return;
        }
        const folders = blobFolders();
        const list = async () => {
            for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
                add(await Array.fromAsync(storage.list(folder)));
            }
        };
        await Promise.all(Array.from({ length: storage.concurrency }, list));
    }
    /**
     * Makes every blob of this run durable, then the snapshot visible. In between it looks whether the repository was pruned
     * meanwhile (docs/retention-protocol.md): the look and the tag have to lie close together.
     *
     * @throws RekkordError('index') where it was, and what was found before need not be there any more; nothing is published
     */
    async publish(tag) {
        await this.flushBlobs();
        if (await this.renewConfig()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('index', 'The local index does not fit the repository any more, which was pruned meanwhile');
        }
        await (0,_tags_js__WEBPACK_IMPORTED_MODULE_16__/* .publishTag */ .qC)(this.storage, this.keys, tag);
    }
    /** Makes every blob of this run durable. */
    async flushBlobs() {
        const unflushed = this.#toBeFlushed;
        await this.storage.flush({
            *[Symbol.iterator]() {
                for (const id of unflushed.entries())
                    yield (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(id);
            }
        });
    }
    /** Every published snapshot. @throws RekkordError when the key cannot list, the reason of `signal` when it aborts */
    tags(signal) {
        return (0,_tags_js__WEBPACK_IMPORTED_MODULE_16__/* .readTags */ .g$)(this.storage, this.keys, signal);
    }
    /** Ends its connections, and clears the keys of blobs that it holds. */
    close() {
        this.#codec?.forgetKeys();
        return this.storage.close();
    }
    get #toBeFlushed() {
        return (this.#unflushed ??= new _unflushed_blobs_js__WEBPACK_IMPORTED_MODULE_17__/* .UnflushedBlobs */ .n());
    }
    #access() {
        const { wkey, dkey } = this.keys;
        if (wkey === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RekkordError */ .XZ('key', `A ${this.keys.role} key can neither read nor write objects`);
        return { wkey, dkey, ...(0,_format_object_key_js__WEBPACK_IMPORTED_MODULE_6__/* .deriveSalts */ .Zr)(wkey) };
    }
}
/** The object whose blob has this path; undefined for what is no blob. */
function parseBlobPath(path) {
    const text = path.slice(6, 7) + path.slice(11);
    if (!(0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectId */ .TS)(text))
        return undefined;
    const id = (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObjectId */ .u9)(text);
    return (0,_format_object_id_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(id) === path ? id : undefined;
}
/** The folders of a new repository, all 512 of the blobs included. */
const FOLDERS = ['keys', 'tags/M', 'tags/P', 'tmp', ...blobFolders()];
function blobFolders() {
    const bytes = Array.from({ length: 256 }, (_, i) => i.toString(16).toUpperCase().padStart(2, '0'));
    return ['M', 'R'].flatMap((catalog) => bytes.map((byte) => `blobs/${catalog}/${byte}`));
}


/***/ }),

/***/ 8234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KC: () => (/* binding */ badgeProblems),
  qC: () => (/* binding */ publishTag),
  g$: () => (/* binding */ readTags)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/async/turns.js
var async_turns = __webpack_require__(2636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/format/badge.js
var badge = __webpack_require__(9780);
// EXTERNAL MODULE: ./lib/format/keys.js
var format_keys = __webpack_require__(3423);
// EXTERNAL MODULE: ./lib/crypto/ed25519.js
var ed25519 = __webpack_require__(5812);
// EXTERNAL MODULE: ./lib/crypto/sealed-box.js
var sealed_box = __webpack_require__(9345);
// EXTERNAL MODULE: ./lib/crypto/secret-bytes.js
var secret_bytes = __webpack_require__(4259);
// EXTERNAL MODULE: ./lib/format/base64url.js
var base64url = __webpack_require__(8563);
// EXTERNAL MODULE: ./lib/format/object-id.js
var object_id = __webpack_require__(7052);
// EXTERNAL MODULE: ./lib/format/tag-fragments.js + 1 modules
var tag_fragments = __webpack_require__(966);
;// CONCATENATED MODULE: ./lib/format/tag.js








/** The version of tags that is written and read. */
const TAG_VERSION = 1;
/** Folder of the tags, from the root of the repository; below it is one folder for each key ID. */
const TAGS_FOLDER = 'tags/M';
const PREFIX_OFFSET = 1 + object_id/* OBJECT_ID_SIZE */.C9;
const KEY_OFFSET = PREFIX_OFFSET + 16;
const COUNT_OFFSET = KEY_OFFSET + 24;
const INTRO_SIZE = COUNT_OFFSET + 1;
const SEALED_SIZE = INTRO_SIZE + sealed_box/* SEALED_BOX_OVERHEAD */.Ki;
const PATTERN = /^tags\/M\/([0-9A-F]{32})\/([A-Za-z0-9_-]{250})$/;
/**
 * The tag that publishes a snapshot (docs/format.md section 8).
 *
 * @param random gives the prefix (16 bytes), the key of the fragments (24), and the sealed box's own secret key (32), which
 *   are wiped.
 * @throws {RekkordError} of code `key` when `keys` cannot write, of code `usage` when the channel is not possible.
 */
function encodeTag(tag, keys, random) {
    if (!(0,format_keys/* canWrite */._4)(keys))
        throw new errors/* RekkordError */.XZ('key', `A ${keys.role} key cannot write snapshots; use another one`);
    const secret = { prefix: random(KEY_OFFSET - PREFIX_OFFSET), key: random(COUNT_OFFSET - KEY_OFFSET) };
    const fragments = (0,tag_fragments/* encodeFragments */.Ez)(tag, secret);
    const intro = Buffer.concat([
        Buffer.of(TAG_VERSION),
        (0,object_id/* encodeObjectId */.BG)(tag.oid),
        secret.prefix,
        secret.key,
        Buffer.of(fragments.length)
    ]);
    const ephemeral = random(format_keys/* KEY_SIZE */.Oy);
    const sealed = (0,sealed_box/* sealedBox */.KH)(intro, keys.tkey, ephemeral);
    (0,secret_bytes/* wipe */.u)(secret.key, intro, ephemeral);
    const name = (0,base64url/* encodeBase64url */.F)(Buffer.concat([sealed, (0,ed25519/* ed25519Sign */.tr)(keys.skey, sealed)]));
    return { main: `${TAGS_FOLDER}/${(0,format_keys/* formatKeyId */.sl)(keys.kid)}/${name}`, fragments };
}
/**
 * What the path of a tag's main file says.
 *
 * @throws {FormatError} when it is not the path of one.
 */
function parseTagPath(path) {
    const [, kid, name] = PATTERN.exec(path) ?? [];
    if (kid === undefined || name === undefined)
        throw new errors/* FormatError */.IF('not a tag');
    const bytes = (0,base64url/* decodeBase64url */.h)(name);
    if (bytes.length !== SEALED_SIZE + ed25519/* SIGNATURE_SIZE */.JZ)
        throw new errors/* FormatError */.IF(`the tag has ${bytes.length} bytes`);
    return {
        kid: Buffer.from(kid, 'hex'),
        sealed: bytes.subarray(0, SEALED_SIZE),
        signature: bytes.subarray(SEALED_SIZE)
    };
}
/** Opens the tags of one repository; one for many tags spares importing its key again for each. */
class TagReader {
    #vkey;
    #unsealer;
    /** @throws {RekkordError} of code `key` when `keys` cannot list snapshots. */
    constructor(keys) {
        if (!(0,format_keys/* canList */.xY)(keys))
            throw new errors/* RekkordError */.XZ('key', `A ${keys.role} key cannot list snapshots; use another one`);
        this.#vkey = keys.vkey;
        this.#unsealer = new sealed_box/* Unsealer */.Su(keys.tkey, keys.lkey);
    }
    /**
     * Checks the signature of a tag and opens it.
     *
     * @param badge that of the tag's key ID, opened with vkey; undefined for the master key, or when there is none.
     * @throws {FormatError} when the signature is not that of the tag's key, that key may not write or is unknown, the
     *   tag was changed, or is not as the format says.
     */
    open(tag, badge) {
        const publicKey = (0,format_keys/* isMasterKeyId */.X_)(tag.kid) ? this.#vkey : badgeKey(tag, badge);
        const intro = this.#unsealer.open(tag.sealed);
        if ((0,ed25519/* ed25519Verify */.x1)(publicKey, tag.sealed, tag.signature)) {
            if (intro === undefined)
                throw new errors/* FormatError */.IF('the tag is signed, yet sealed for another repository');
            return decodeIntro(intro);
        }
        throw new errors/* FormatError */.IF(intro === undefined
            ? 'the tag has a wrong signature and cannot be opened: it is damaged, or of another repository'
            : `the tag has a wrong signature: it is sealed for this repository, and not by the key ${(0,format_keys/* formatKeyId */.sl)(tag.kid)} that its folder names`);
    }
}
/** Whether a tag is signed with the secret half of a public key, whatever its folder says. */
function isSignedWith(tag, publicKey) {
    return (0,ed25519/* ed25519Verify */.x1)(publicKey, tag.sealed, tag.signature);
}
function badgeKey(tag, badge) {
    if (badge === undefined)
        throw new errors/* FormatError */.IF(`the tag's key ${(0,format_keys/* formatKeyId */.sl)(tag.kid)} has no badge`);
    if (!badge.kid.equals(tag.kid)) {
        throw new errors/* FormatError */.IF(`the tag's key ${(0,format_keys/* formatKeyId */.sl)(tag.kid)} has no badge of its own: in its place is that of ${(0,format_keys/* formatKeyId */.sl)(badge.kid)}`);
    }
    if (badge.role === 'LogOnly')
        throw new errors/* FormatError */.IF('the tag is signed by a LogOnly key, which may not write');
    return badge.pkey;
}
function decodeIntro(intro) {
    if (intro[0] !== TAG_VERSION)
        throw new errors/* FormatError */.IF(`the tag has version ${intro[0]}, not ${TAG_VERSION}`);
    const oid = (0,object_id/* decodeObjectId */.B8)(intro.subarray(1, PREFIX_OFFSET));
    if (oid.catalog !== 'M')
        throw new errors/* FormatError */.IF('the tag is not of a snapshot');
    const count = intro[COUNT_OFFSET];
    if (count < 1 || count > tag_fragments/* FRAGMENTS_MAX */.vG)
        throw new errors/* FormatError */.IF(`the tag announces ${count} fragments`);
    return {
        oid,
        count,
        prefix: intro.subarray(PREFIX_OFFSET, KEY_OFFSET),
        key: intro.subarray(KEY_OFFSET, COUNT_OFFSET)
    };
}

// EXTERNAL MODULE: ./lib/storage/storage.js
var storage_storage = __webpack_require__(2500);
;// CONCATENATED MODULE: ./lib/repository/tags.js








const NOTHING = new Uint8Array(0);
/** Bytes of a badge that are read: more than it may have, so that what is wrong with it can be said. */
const MAX_BADGE_FILE = 64 * 1024;
/**
 * Publishes a snapshot (docs/format.md section 8): the badge of a derived key where it is missing, the fragments, then the main
 * file, each durable before the next. The main file comes last, so that a tag that can be seen is whole even if the run
 * is killed in between; readers do not depend on the order.
 *
 * @throws RekkordError when the key cannot write or the storage fails
 */
async function publishTag(storage, keys, tag) {
    const { main, fragments } = encodeTag({ ...tag, oid: tag.id }, keys, external_node_crypto_.randomBytes);
    const before = [];
    if (keys.badge !== undefined) {
        before.push((0,badge/* badgePath */.T)(keys.kid));
        await storage.write((0,badge/* badgePath */.T)(keys.kid), keys.badge);
    }
    for (const fragment of fragments)
        await writeNew(storage, fragment);
    await storage.flush([...before, ...fragments]);
    await writeNew(storage, main);
    await storage.flush([main]);
}
async function writeNew(storage, path) {
    if (!(await storage.write(path, NOTHING))) {
        throw new errors/* RekkordError */.XZ('storage', `Cannot publish the snapshot in ${storage.url}: ${path} is already there`);
    }
}
/**
 * Every tag of the repository. One that is damaged, incomplete or wrongly signed is reported and hides no other.
 * @throws RekkordError when the key cannot list snapshots or the storage fails, the reason of `signal` when it aborts
 */
async function readTags(storage, keys, signal) {
    const reader = new TagReader(keys);
    const badges = new BadgeShelf(storage, keys.vkey);
    const list = { tags: [], problems: [], unneeded: [] };
    // Main files first: they are written last, so the fragments of a tag that is found are there
    const paths = await listTagPaths(storage);
    const fragments = await readFragments(storage, list.unneeded);
    const turns = new async_turns/* Turns */.P(signal);
    for (const path of paths) {
        if (turns.areDue)
            await turns.take();
        signal?.throwIfAborted();
        try {
            const file = parseTagPath(path);
            const { oid: id, count, ...secret } = await openTag(reader, file, badges, keys);
            const prefix = secret.prefix.toString('hex');
            const parts = fragments.get(prefix) ?? [];
            fragments.delete(prefix);
            const names = parts.map((part) => part.path);
            list.tags.push({ ...(0,tag_fragments/* openFragments */.ON)(parts, count, secret), id, path, fragments: names, kid: file.kid });
            for (const { path } of (0,tag_fragments/* foreignFragments */.cL)(parts, count, secret)) {
                list.unneeded.push({ path, reason: 'it has the name of a fragment of a tag and is none of it: it was added' });
            }
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            list.problems.push({ path, reason: error.message });
        }
    }
    if (fragments.size > 0)
        await claimFragments(storage, new Set(paths), fragments, (file) => openTag(reader, file, badges, keys));
    for (const { path } of [...fragments.values()].flat())
        list.unneeded.push({ path, reason: 'there is no tag that it is of' });
    list.tags.sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1));
    return list;
}
/**
 * The badges in the repository that cannot be believed, also those of keys that have no tag.
 * @throws RekkordError when the storage fails
 */
async function badgeProblems(storage, { vkey }) {
    const problems = [];
    for await (const { path } of storage.list(badge/* BADGES_FOLDER */.kA)) {
        try {
            const { kid } = (0,badge/* openBadge */.eO)((await readBadge(storage, path)) ?? NOTHING, vkey);
            if ((0,badge/* badgePath */.T)(kid) !== path)
                problems.push({ path, reason: `it is the badge of the key ${(0,format_keys/* formatKeyId */.sl)(kid)}` });
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            problems.push({ path, reason: error.message });
        }
    }
    return problems;
}
/** Opens a tag. One with a wrong signature may be the tag of another key: then the error says whose. */
async function openTag(reader, file, badges, keys) {
    const badge = await badges.of(file);
    try {
        return reader.open(file, badge);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        const signer = isSignedWith(file, keys.vkey) ? 'the master key' : await badges.signerOf(file);
        // Where the folder's key has signed it, something else is wrong
        if (signer === undefined || signer === nameOf(file.kid))
            throw error;
        throw new errors/* FormatError */.IF(`the tag was moved or copied: ${signer} has signed it, and it is in the folder of ${nameOf(file.kid)}`, { cause: error });
    }
}
function nameOf(kid) {
    return (0,format_keys/* isMasterKeyId */.X_)(kid) ? 'the master key' : `the key ${(0,format_keys/* formatKeyId */.sl)(kid)}`;
}
async function listTagPaths(storage) {
    const paths = [];
    for await (const folder of storage.listFolders(TAGS_FOLDER)) {
        for await (const { path } of storage.list(folder))
            paths.push(path);
    }
    return paths;
}
/** The fragments of all tags, by prefix. What is not one is noted, and left for its tag to miss. */
async function readFragments(storage, unneeded) {
    const fragments = new Map();
    for await (const { path } of storage.list(tag_fragments/* FRAGMENTS_FOLDER */.Ls)) {
        try {
            const fragment = { ...(0,tag_fragments/* parseFragmentPath */.d1)(path), path };
            const prefix = fragment.prefix.toString('hex');
            const others = fragments.get(prefix);
            if (others === undefined)
                fragments.set(prefix, [fragment]);
            else
                others.push(fragment);
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            unneeded.push({ path, reason: error.message });
        }
    }
    return fragments;
}
/** Takes away the fragments of tags that were published since the main files were listed, and are not in `known`. */
async function claimFragments(storage, known, fragments, open) {
    for (const path of await listTagPaths(storage)) {
        if (known.has(path))
            continue;
        try {
            fragments.delete((await open(parseTagPath(path))).prefix.toString('hex'));
        }
        catch (error) {
            // One that cannot be believed has no fragments; whoever lists it says so
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
        }
    }
}
/** The bytes of a badge; undefined where there is none. @throws FormatError where it is larger than any badge */
async function readBadge(storage, path) {
    try {
        return await storage.read(path, MAX_BADGE_FILE);
    }
    catch (error) {
        if (!(error instanceof errors/* RekkordError */.XZ && error.cause instanceof storage_storage/* FileTooLarge */.Sv))
            throw error;
        throw new errors/* FormatError */.IF(error.cause.message, { cause: error });
    }
}
/** Badges, each read and checked once. */
class BadgeShelf {
    #storage;
    #vkey;
    #badges = new Map();
    #all;
    constructor(storage, vkey) {
        this.#storage = storage;
        this.#vkey = vkey;
    }
    /** The badge of a tag's writer; undefined for the master key, or where there is none. */
    async of({ kid }) {
        if ((0,format_keys/* isMasterKeyId */.X_)(kid))
            return undefined;
        const path = (0,badge/* badgePath */.T)(kid);
        if (!this.#badges.has(path)) {
            const bytes = await readBadge(this.#storage, path);
            this.#badges.set(path, bytes && (0,badge/* openBadge */.eO)(bytes, this.#vkey));
        }
        return this.#badges.get(path);
    }
    /** Which of the derived keys has signed a tag, for people; undefined where none that has a badge did. */
    async signerOf(file) {
        for (const { kid, pkey } of (this.#all ??= await this.#readAll())) {
            if (isSignedWith(file, pkey))
                return nameOf(kid);
        }
        return undefined;
    }
    async #readAll() {
        const badges = [];
        for await (const { path } of this.#storage.list(badge/* BADGES_FOLDER */.kA)) {
            try {
                badges.push((0,badge/* openBadge */.eO)((await readBadge(this.#storage, path)) ?? NOTHING, this.#vkey));
            }
            catch (error) {
                if (!(error instanceof errors/* FormatError */.IF))
                    throw error;
            }
        }
        return badges;
    }
}


/***/ })

};
