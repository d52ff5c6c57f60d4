export const id = 4403;
export const ids = [4403];
export const modules = {

/***/ 8832:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var aws4 = exports,
    url = __webpack_require__(7016),
    querystring = __webpack_require__(3480),
    crypto = __webpack_require__(6982),
    lru = __webpack_require__(2638),
    credentialsCache = lru(1000)

// http://docs.amazonwebservices.com/general/latest/gr/signature-version-4.html

function hmac(key, string, encoding) {
  return crypto.createHmac('sha256', key).update(string, 'utf8').digest(encoding)
}

function hash(string, encoding) {
  return crypto.createHash('sha256').update(string, 'utf8').digest(encoding)
}

// This function assumes the string has already been percent encoded
function encodeRfc3986(urlEncodedString) {
  return urlEncodedString.replace(/[!'()*]/g, function(c) {
    return '%' + c.charCodeAt(0).toString(16).toUpperCase()
  })
}

function encodeRfc3986Full(str) {
  return encodeRfc3986(encodeURIComponent(str))
}

// A bit of a combination of:
// https://github.com/aws/aws-sdk-java-v2/blob/dc695de6ab49ad03934e1b02e7263abbd2354be0/core/auth/src/main/java/software/amazon/awssdk/auth/signer/internal/AbstractAws4Signer.java#L59
// https://github.com/aws/aws-sdk-js/blob/18cb7e5b463b46239f9fdd4a65e2ff8c81831e8f/lib/signers/v4.js#L191-L199
// https://github.com/mhart/aws4fetch/blob/b3aed16b6f17384cf36ea33bcba3c1e9f3bdfefd/src/main.js#L25-L34
var HEADERS_TO_IGNORE = {
  'authorization': true,
  'connection': true,
  'x-amzn-trace-id': true,
  'user-agent': true,
  'expect': true,
  'presigned-expires': true,
  'range': true,
}

// request: { path | body, [host], [method], [headers], [service], [region] }
// credentials: { accessKeyId, secretAccessKey, [sessionToken] }
function RequestSigner(request, credentials) {

  if (typeof request === 'string') request = url.parse(request)

  var headers = request.headers = Object.assign({}, (request.headers || {})),
      hostParts = (!this.service || !this.region) && this.matchHost(request.hostname || request.host || headers.Host || headers.host)

  this.request = request
  this.credentials = credentials || this.defaultCredentials()

  this.service = request.service || hostParts[0] || ''
  this.region = request.region || hostParts[1] || 'us-east-1'

  // SES uses a different domain from the service name
  if (this.service === 'email') this.service = 'ses'

  if (!request.method && request.body)
    request.method = 'POST'

  if (!headers.Host && !headers.host) {
    headers.Host = request.hostname || request.host || this.createHost()

    // If a port is specified explicitly, use it as is
    if (request.port)
      headers.Host += ':' + request.port
  }
  if (!request.hostname && !request.host)
    request.hostname = headers.Host || headers.host

  this.isCodeCommitGit = this.service === 'codecommit' && request.method === 'GIT'

  this.extraHeadersToIgnore = request.extraHeadersToIgnore || Object.create(null)
  this.extraHeadersToInclude = request.extraHeadersToInclude || Object.create(null)
}

RequestSigner.prototype.matchHost = function(host) {
  var match = (host || '').match(/([^\.]{1,63})\.(?:([^\.]{0,63})\.)?amazonaws\.com(\.cn)?$/)
  var hostParts = (match || []).slice(1, 3)

  // ES's hostParts are sometimes the other way round, if the value that is expected
  // to be region equals ‘es’ switch them back
  // e.g. search-cluster-name-aaaa00aaaa0aaa0aaaaaaa0aaa.us-east-1.es.amazonaws.com
  if (hostParts[1] === 'es' || hostParts[1] === 'aoss')
    hostParts = hostParts.reverse()

  if (hostParts[1] == 's3') {
    hostParts[0] = 's3'
    hostParts[1] = 'us-east-1'
  } else {
    for (var i = 0; i < 2; i++) {
      if (/^s3-/.test(hostParts[i])) {
        hostParts[1] = hostParts[i].slice(3)
        hostParts[0] = 's3'
        break
      }
    }
  }

  return hostParts
}

// http://docs.aws.amazon.com/general/latest/gr/rande.html
RequestSigner.prototype.isSingleRegion = function() {
  // Special case for S3 and SimpleDB in us-east-1
  if (['s3', 'sdb'].indexOf(this.service) >= 0 && this.region === 'us-east-1') return true

  return ['cloudfront', 'ls', 'route53', 'iam', 'importexport', 'sts']
    .indexOf(this.service) >= 0
}

RequestSigner.prototype.createHost = function() {
  var region = this.isSingleRegion() ? '' : '.' + this.region,
      subdomain = this.service === 'ses' ? 'email' : this.service
  return subdomain + region + '.amazonaws.com'
}

RequestSigner.prototype.prepareRequest = function() {
  this.parsePath()

  var request = this.request, headers = request.headers, query

  if (request.signQuery) {

    this.parsedPath.query = query = this.parsedPath.query || {}

    if (this.credentials.sessionToken)
      query['X-Amz-Security-Token'] = this.credentials.sessionToken

    if (this.service === 's3' && !query['X-Amz-Expires'])
      query['X-Amz-Expires'] = 86400

    if (query['X-Amz-Date'])
      this.datetime = query['X-Amz-Date']
    else
      query['X-Amz-Date'] = this.getDateTime()

    query['X-Amz-Algorithm'] = 'AWS4-HMAC-SHA256'
    query['X-Amz-Credential'] = this.credentials.accessKeyId + '/' + this.credentialString()
    query['X-Amz-SignedHeaders'] = this.signedHeaders()

  } else {

    if (!request.doNotModifyHeaders && !this.isCodeCommitGit) {
      if (request.body && !headers['Content-Type'] && !headers['content-type'])
        headers['Content-Type'] = 'application/x-www-form-urlencoded; charset=utf-8'

      if (request.body && !headers['Content-Length'] && !headers['content-length'])
        headers['Content-Length'] = Buffer.byteLength(request.body)

      if (this.credentials.sessionToken && !headers['X-Amz-Security-Token'] && !headers['x-amz-security-token'])
        headers['X-Amz-Security-Token'] = this.credentials.sessionToken

      if (this.service === 's3' && !headers['X-Amz-Content-Sha256'] && !headers['x-amz-content-sha256'])
        headers['X-Amz-Content-Sha256'] = hash(this.request.body || '', 'hex')

      if (headers['X-Amz-Date'] || headers['x-amz-date'])
        this.datetime = headers['X-Amz-Date'] || headers['x-amz-date']
      else
        headers['X-Amz-Date'] = this.getDateTime()
    }

    delete headers.Authorization
    delete headers.authorization
  }
}

RequestSigner.prototype.sign = function() {
  if (!this.parsedPath) this.prepareRequest()

  if (this.request.signQuery) {
    this.parsedPath.query['X-Amz-Signature'] = this.signature()
  } else {
    this.request.headers.Authorization = this.authHeader()
  }

  this.request.path = this.formatPath()

  return this.request
}

RequestSigner.prototype.getDateTime = function() {
  if (!this.datetime) {
    var headers = this.request.headers,
      date = new Date(headers.Date || headers.date || new Date)

    this.datetime = date.toISOString().replace(/[:\-]|\.\d{3}/g, '')

    // Remove the trailing 'Z' on the timestamp string for CodeCommit git access
    if (this.isCodeCommitGit) this.datetime = this.datetime.slice(0, -1)
  }
  return this.datetime
}

RequestSigner.prototype.getDate = function() {
  return this.getDateTime().substr(0, 8)
}

RequestSigner.prototype.authHeader = function() {
  return [
    'AWS4-HMAC-SHA256 Credential=' + this.credentials.accessKeyId + '/' + this.credentialString(),
    'SignedHeaders=' + this.signedHeaders(),
    'Signature=' + this.signature(),
  ].join(', ')
}

RequestSigner.prototype.signature = function() {
  var date = this.getDate(),
      cacheKey = [this.credentials.secretAccessKey, date, this.region, this.service].join(),
      kDate, kRegion, kService, kCredentials = credentialsCache.get(cacheKey)
  if (!kCredentials) {
    kDate = hmac('AWS4' + this.credentials.secretAccessKey, date)
    kRegion = hmac(kDate, this.region)
    kService = hmac(kRegion, this.service)
    kCredentials = hmac(kService, 'aws4_request')
    credentialsCache.set(cacheKey, kCredentials)
  }
  return hmac(kCredentials, this.stringToSign(), 'hex')
}

RequestSigner.prototype.stringToSign = function() {
  return [
    'AWS4-HMAC-SHA256',
    this.getDateTime(),
    this.credentialString(),
    hash(this.canonicalString(), 'hex'),
  ].join('\n')
}

RequestSigner.prototype.canonicalString = function() {
  if (!this.parsedPath) this.prepareRequest()

  var pathStr = this.parsedPath.path,
      query = this.parsedPath.query,
      headers = this.request.headers,
      queryStr = '',
      normalizePath = this.service !== 's3',
      decodePath = this.service === 's3' || this.request.doNotEncodePath,
      decodeSlashesInPath = this.service === 's3',
      firstValOnly = this.service === 's3',
      bodyHash

  if (this.service === 's3' && this.request.signQuery) {
    bodyHash = 'UNSIGNED-PAYLOAD'
  } else if (this.isCodeCommitGit) {
    bodyHash = ''
  } else {
    bodyHash = headers['X-Amz-Content-Sha256'] || headers['x-amz-content-sha256'] ||
      hash(this.request.body || '', 'hex')
  }

  if (query) {
    var reducedQuery = Object.keys(query).reduce(function(obj, key) {
      if (!key) return obj
      obj[encodeRfc3986Full(key)] = !Array.isArray(query[key]) ? query[key] :
        (firstValOnly ? query[key][0] : query[key])
      return obj
    }, {})
    var encodedQueryPieces = []
    Object.keys(reducedQuery).sort().forEach(function(key) {
      if (!Array.isArray(reducedQuery[key])) {
        encodedQueryPieces.push(key + '=' + encodeRfc3986Full(reducedQuery[key]))
      } else {
        reducedQuery[key].map(encodeRfc3986Full).sort()
          .forEach(function(val) { encodedQueryPieces.push(key + '=' + val) })
      }
    })
    queryStr = encodedQueryPieces.join('&')
  }
  if (pathStr !== '/') {
    if (normalizePath) pathStr = pathStr.replace(/\/{2,}/g, '/')
    pathStr = pathStr.split('/').reduce(function(path, piece) {
      if (normalizePath && piece === '..') {
        path.pop()
      } else if (!normalizePath || piece !== '.') {
        if (decodePath) piece = decodeURIComponent(piece.replace(/\+/g, ' '))
        path.push(encodeRfc3986Full(piece))
      }
      return path
    }, []).join('/')
    if (pathStr[0] !== '/') pathStr = '/' + pathStr
    if (decodeSlashesInPath) pathStr = pathStr.replace(/%2F/g, '/')
  }

  return [
    this.request.method || 'GET',
    pathStr,
    queryStr,
    this.canonicalHeaders() + '\n',
    this.signedHeaders(),
    bodyHash,
  ].join('\n')
}

RequestSigner.prototype.filterHeaders = function() {
  var headers = this.request.headers,
      extraHeadersToInclude = this.extraHeadersToInclude,
      extraHeadersToIgnore = this.extraHeadersToIgnore
  this.filteredHeaders = Object.keys(headers)
    .map(function(key) { return [key.toLowerCase(), headers[key]] })
    .filter(function(entry) {
      return extraHeadersToInclude[entry[0]] ||
        (HEADERS_TO_IGNORE[entry[0]] == null && !extraHeadersToIgnore[entry[0]])
    })
    .sort(function(a, b) { return a[0] < b[0] ? -1 : 1 })
}

RequestSigner.prototype.canonicalHeaders = function() {
  if (!this.filteredHeaders) this.filterHeaders()

  return this.filteredHeaders.map(function(entry) {
    return entry[0] + ':' + entry[1].toString().trim().replace(/\s+/g, ' ')
  }).join('\n')
}

RequestSigner.prototype.signedHeaders = function() {
  if (!this.filteredHeaders) this.filterHeaders()

  return this.filteredHeaders.map(function(entry) { return entry[0] }).join(';')
}

RequestSigner.prototype.credentialString = function() {
  return [
    this.getDate(),
    this.region,
    this.service,
    'aws4_request',
  ].join('/')
}

RequestSigner.prototype.defaultCredentials = function() {
  var env = process.env
  return {
    accessKeyId: env.AWS_ACCESS_KEY_ID || env.AWS_ACCESS_KEY,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY || env.AWS_SECRET_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
  }
}

RequestSigner.prototype.parsePath = function() {
  var path = this.request.path || '/'

  // S3 doesn't always encode characters > 127 correctly and
  // all services don't encode characters > 255 correctly
  // So if there are non-reserved chars (and it's not already all % encoded), just encode them all
  if (/[^0-9A-Za-z;,/?:@&=+$\-_.!~*'()#%]/.test(path)) {
    path = encodeURI(decodeURI(path))
  }

  var queryIx = path.indexOf('?'),
      query = null

  if (queryIx >= 0) {
    query = querystring.parse(path.slice(queryIx + 1))
    path = path.slice(0, queryIx)
  }

  this.parsedPath = {
    path: path,
    query: query,
  }
}

RequestSigner.prototype.formatPath = function() {
  var path = this.parsedPath.path,
      query = this.parsedPath.query

  if (!query) return path

  // Services don't support empty query string keys
  if (query[''] != null) delete query['']

  return path + '?' + encodeRfc3986(querystring.stringify(query))
}

aws4.RequestSigner = RequestSigner

aws4.sign = function(request, credentials) {
  return new RequestSigner(request, credentials).sign()
}


/***/ }),

/***/ 2638:
/***/ ((module) => {

module.exports = function(size) {
  return new LruCache(size)
}

function LruCache(size) {
  this.capacity = size | 0
  this.map = Object.create(null)
  this.list = new DoublyLinkedList()
}

LruCache.prototype.get = function(key) {
  var node = this.map[key]
  if (node == null) return undefined
  this.used(node)
  return node.val
}

LruCache.prototype.set = function(key, val) {
  var node = this.map[key]
  if (node != null) {
    node.val = val
  } else {
    if (!this.capacity) this.prune()
    if (!this.capacity) return false
    node = new DoublyLinkedNode(key, val)
    this.map[key] = node
    this.capacity--
  }
  this.used(node)
  return true
}

LruCache.prototype.used = function(node) {
  this.list.moveToFront(node)
}

LruCache.prototype.prune = function() {
  var node = this.list.pop()
  if (node != null) {
    delete this.map[node.key]
    this.capacity++
  }
}


function DoublyLinkedList() {
  this.firstNode = null
  this.lastNode = null
}

DoublyLinkedList.prototype.moveToFront = function(node) {
  if (this.firstNode == node) return

  this.remove(node)

  if (this.firstNode == null) {
    this.firstNode = node
    this.lastNode = node
    node.prev = null
    node.next = null
  } else {
    node.prev = null
    node.next = this.firstNode
    node.next.prev = node
    this.firstNode = node
  }
}

DoublyLinkedList.prototype.pop = function() {
  var lastNode = this.lastNode
  if (lastNode != null) {
    this.remove(lastNode)
  }
  return lastNode
}

DoublyLinkedList.prototype.remove = function(node) {
  if (this.firstNode == node) {
    this.firstNode = node.next
  } else if (node.prev != null) {
    node.prev.next = node.next
  }
  if (this.lastNode == node) {
    this.lastNode = node.prev
  } else if (node.next != null) {
    node.next.prev = node.prev
  }
}


function DoublyLinkedNode(key, val) {
  this.key = key
  this.val = val
  this.prev = null
  this.next = null
}


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted),
/* harmony export */   n: () => (/* binding */ interruptedError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What calls of a storage end with once the run's signal has aborted. */
function interruptedError() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RekkordError */ .XZ('interrupted', 'The run was interrupted');
}
/**
 * The promise's result, or an interruption as soon as the signal aborts, whatever the promise waits for then.
 * @throws RekkordError `interrupted`, what the promise rejects with
 */
async function unlessInterrupted(promise, signal) {
    if (signal === undefined)
        return promise;
    const { promise: aborted, reject } = Promise.withResolvers();
    const onAbort = () => reject(interruptedError());
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        promise.catch(() => undefined);
    }
}


/***/ }),

/***/ 4403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S3Storage: () => (/* binding */ S3Storage)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/storage/unfinished.js
var unfinished = __webpack_require__(20);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/storage/s3/checksum.js


/** Reversed polynomials of the checksums that Node does not have. */
const CRC32C_POLYNOMIAL = 0x82f63b78;
const CRC64NVME_POLYNOMIAL = '9a6c9329ac4bc9b5';
/**
 * The headers with which the server checks an upload and keeps the checksum. None are needed for the upload's own sake:
 * each request's signature covers the SHA-256 of its body. Object lock demands one on AWS, where MD5 is what every server
 * knows.
 */
async function checksumHeaders(type, body, locked) {
    switch (type) {
        case undefined:
        case 'None':
            return locked ? { 'Content-MD5': digest('md5', body) } : {};
        case 'CRC32':
            return header('crc32', fromHex((0,external_node_zlib_.crc32)(body).toString(16).padStart(8, '0')));
        // AWS's own packages for these two would add 250 kB to each bundle
        case 'CRC32C': {
            const { default: wasm } = await __webpack_require__.e(/* import() */ 6261).then(__webpack_require__.t.bind(__webpack_require__, 6261, 19));
            return header('crc32c', fromHex(await wasm.crc32(body, CRC32C_POLYNOMIAL)));
        }
        case 'CRC64nvme': {
            const { default: wasm } = await __webpack_require__.e(/* import() */ 9914).then(__webpack_require__.t.bind(__webpack_require__, 9914, 19));
            return header('crc64nvme', fromHex(await wasm.crc64(body, CRC64NVME_POLYNOMIAL)));
        }
        case 'SHA1':
            return header('sha1', digest('sha1', body));
        case 'SHA256':
            return header('sha256', digest('sha256', body));
    }
}
function header(name, value) {
    return { [`x-amz-checksum-${name}`]: value };
}
function digest(algorithm, body) {
    return (0,external_node_crypto_.createHash)(algorithm).update(body).digest('base64');
}
function fromHex(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/storage/s3/credentials.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};

/** Credentials that the chain gives are replaced so long before they expire, in milliseconds. */
const RENEW_BEFORE = 5 * 60_000;
/** How long to wait with another attempt when that fails and the old ones still hold, in milliseconds. */
const RENEW_AGAIN = 30_000;
/** The credentials of a location: those that it has, or what AWS's default chain finds, renewed before they expire. */
class S3CredentialSource {
    #location;
    #askChain;
    #asking;
    /** @param askChain in place of AWS's chain */
    constructor(location, askChain) {
        this.#location = location;
        this.#askChain = askChain;
    }
    /** @throws RekkordError `config` when there are none */
    async get() {
        const { credentials, found } = this.#location;
        if (credentials !== undefined)
            return credentials;
        const held = found.credentials;
        if (held !== undefined && Date.now() < held.renewAt)
            return held;
        this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
        try {
            return await this.#asking;
        }
        catch (error) {
            if (held === undefined || Date.now() >= held.expiresAt)
                throw error;
            held.renewAt = Date.now() + RENEW_AGAIN;
            return held;
        }
    }
    /**
     * Forgets credentials that the server calls expired, unless others have taken their place meanwhile; says whether asking
     * again may give others.
     */
    renew(used) {
        const { credentials, found } = this.#location;
        if (found.credentials === used)
            delete found.credentials;
        return credentials === undefined;
    }
    async #ask() {
        const { found, onSecret, timeoutMs } = this.#location;
        this.#askChain ??= await loadChain(timeoutMs);
        const { accessKeyId, secretAccessKey, sessionToken, expiration } = await inTime(this.#askChain(), timeoutMs);
        const hasToken = sessionToken !== undefined && sessionToken !== '';
        onSecret?.(secretAccessKey);
        if (hasToken)
            onSecret?.(sessionToken);
        const expiresAt = expiration?.getTime() ?? Infinity;
        found.credentials = {
            accessKeyId,
            secretKey: secretAccessKey,
            ...(hasToken && { sessionToken }),
            renewAt: expiresAt - RENEW_BEFORE,
            expiresAt
        };
        return found.credentials;
    }
}
async function loadChain(timeoutMs) {
    const chain = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ chainEntry().href)));
    return chain.credentialChain(timeoutMs);
}
/**
 * Where the chain's code is: beside this file, or in its own folder of the bundles, which share it because it weighs more
 * than each of them (docs/s3.md). See `workerEntry` for the parameter.
 */
function chainEntry(module = import.meta.url) {
    const source = /\/s3\/credentials\.([jt]s)$/.exec(module);
    return new URL(source === null ? '../credentials/index.js' : `./chain.${source[1]}`, module);
}
/** The answer of the chain, whose attempts may take longer together. */
async function inTime(answer, timeoutMs) {
    let timer;
    const timeout = new Promise((_, reject) => {
        const sentence = "AWS's credential services do not answer: check the network, and AWS_ENDPOINT_URL_STS if it is set";
        timer = setTimeout(() => reject(new errors/* RekkordError */.XZ('config', sentence)), timeoutMs);
    });
    try {
        return await Promise.race([answer, timeout]);
    }
    catch (error) {
        throw error instanceof errors/* RekkordError */.XZ ? error : new errors/* RekkordError */.XZ('config', chainFailure(error));
    }
    finally {
        clearTimeout(timer);
    }
}
/** What services and programs answer may hold what they were asked with: only the names of their errors are shown. */
function chainFailure(error) {
    const { $metadata, name = '', code, path } = error;
    if (code === 'ENOENT' && path !== undefined) {
        return `The file ${path} of AWS's credentials does not exist: check AWS_WEB_IDENTITY_TOKEN_FILE and the profile`;
    }
    const ways = 'set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or let aws-actions/configure-aws-credentials run before';
    if ($metadata === undefined)
        return `No credentials for S3 were found: ${ways}`;
    return `AWS gave no credentials (${name.replace(/[^\w.-]/g, '').slice(0, 64)}): ${serviceAdvice(name)}`;
}
function serviceAdvice(name) {
    switch (name) {
        case 'AccessDenied':
        case 'AccessDeniedException':
            return "check the role's ARN, and that its trust policy lets this workflow in";
        case 'ExpiredToken':
        case 'ExpiredTokenException':
            return 'the token that shows who asks has expired, a new one is needed';
        case 'InvalidIdentityToken':
        case 'InvalidIdentityTokenException':
        case 'IDPRejectedClaim':
            return "check that the role's account knows the token's issuer as an identity provider, and the token's audience";
        default:
            return 'check the role, its trust policy and the token';
    }
}

;// CONCATENATED MODULE: ./lib/storage/s3/proxy.js
/**
 * The proxy that an error is about, as `host:port`, where the environment names one that Node sends the requests through: no
 * credentials of its URL are shown.
 */
function failedProxy({ protocol, host, port = protocol === 'https' ? 443 : 80 }, error, env = process.env) {
    const text = env[`${protocol}_proxy`] ?? env[`${protocol}_proxy`.toUpperCase()];
    const url = URL.parse(text ?? '');
    if (url === null)
        return undefined;
    const proxyPort = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const name = `${url.hostname}:${proxyPort}`;
    if (error.code === 'ERR_PROXY_TUNNEL')
        return name;
    const attempts = [error, ...(error.errors ?? [])];
    const isProxys = attempts.some((one) => one.hostname === url.hostname || one.port === proxyPort);
    const isServers = host === url.hostname && port === proxyPort;
    return isProxys && !isServers ? name : undefined;
}

;// CONCATENATED MODULE: ./lib/storage/s3/failure.js


/** Faults with a 4xx status that the same request may not meet again: what arrived was not what was sent. */
const PASSING = new Set(['RequestTimeout', 'IncompleteBody', 'BadDigest', 'XAmzContentSHA256Mismatch', 'SlowDown']);
/** Whether the same request would meet the same answer again. */
function isLasting({ status, fault }) {
    if ([408, 409, 425, 429].includes(status) || PASSING.has(fault.code))
        return false;
    return status < 500 || status === 501;
}
/** Whether the credentials were good before and may be replaced by new ones. */
function isExpired({ fault }) {
    return ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'].includes(fault.code);
}
/** Whether the server refuses for want of a right, or because the object is locked, which servers say in several ways. */
function isRefusal({ code, message }) {
    if (code === 'AccessDenied' || code === 'ObjectLocked')
        return true;
    return code === 'InvalidRequest' && /\b(WORM|lock|locked|retention)\b/i.test(message);
}
/** An answer that is a failure, as one sentence that says what to do. */
function answerFailure(doing, location, { status, fault }) {
    return failure(doing, location, advice(location, status, fault) ?? `the server answered ${status}${named(fault.code)}`);
}
function advice(location, status, fault) {
    switch (fault.code) {
        case 'NoSuchBucket':
            return `there is no bucket "${location.bucket}", make it or check its name`;
        case 'InvalidAccessKeyId':
        case 'XAdminUserNotFound':
            return 'the server does not know the access key ID, check S3_ACCESS_KEY_ID or [S3] KeyID';
        case 'SignatureDoesNotMatch':
            return 'the secret key is not the one of the access key ID, check S3_SECRET_ACCESS_KEY or [S3] SecretKey';
        case 'RequestTimeTooSkewed':
            return "this machine's clock and the server's differ too much, set this machine's";
        case 'ExpiredToken':
        case 'ExpiredTokenException':
            return 'the session token has expired, get new credentials';
        case 'InvalidToken':
        case 'TokenRefreshRequired':
            return 'the session token is not valid for the access key, get new credentials';
    }
    if (fault.region !== undefined && location.region !== undefined && fault.region !== location.region) {
        return `the bucket is in the region ${safe(fault.region)}, not ${location.region}: set S3_REGION or [S3] Region`;
    }
    if (fault.code === 'AuthorizationHeaderMalformed' || status === 301 || status === 307) {
        return 'the region is not the right one, set S3_REGION or [S3] Region';
    }
    if (fault.code === 'AccessDenied' || status === 403) {
        return 'access denied, check what the credentials are allowed to do';
    }
    if (status === 407)
        return 'the proxy wants a user and a password, check HTTP_PROXY and HTTPS_PROXY';
    return status === 401 ? 'the server wants other credentials' : undefined;
}
/** Errors of TLS that only another certificate or another name ends. */
const TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO)/;
/** A request that got no answer, as one sentence; `lasting`: the next one would get none either. */
function networkFailure(doing, location, error) {
    const code = error.code ?? '';
    const { host, port, protocol } = location;
    const server = `${host}${port === undefined ? '' : `:${port}`}`;
    const proxy = failedProxy(location, error);
    if (proxy !== undefined) {
        const hint = 'check HTTP_PROXY, HTTPS_PROXY and NO_PROXY';
        const reason = `the proxy ${proxy} does not let requests through (${code === '' ? 'no answer' : code}), ${hint}`;
        return { failure: failure(doing, location, reason, error), lasting: false };
    }
    if (TLS.test(code)) {
        const hint = protocol === 'https' ? 'check its certificate, or NODE_EXTRA_CA_CERTS' : 'check the URL';
        return {
            failure: failure(doing, location, `no secure connection to ${server} (${code}), ${hint}`, error),
            lasting: true
        };
    }
    const reasons = {
        ECONNREFUSED: `${server} refuses connections, check the URL and whether the server runs`,
        ENOTFOUND: `there is no server ${server}, check the URL`,
        ECONNRESET: `${server} breaks connections off`,
        EPIPE: `${server} breaks connections off`
    };
    const reason = reasons[code] ?? `no answer from ${server} (${code === '' ? error.message : code})`;
    return { failure: failure(doing, location, reason, error), lasting: false };
}
function failure(doing, { url }, reason, cause) {
    return new errors/* RekkordError */.XZ('storage', `${doing} ${url}: ${reason}`, cause === undefined ? {} : { cause });
}
/** What a server says, as far as it may stand in a sentence. */
function safe(text) {
    return text.replace(/[^\w.-]/g, '').slice(0, 64);
}
function named(code) {
    return code === '' ? '' : ` (${safe(code)})`;
}

// EXTERNAL MODULE: ./node_modules/aws4/aws4.js
var aws4 = __webpack_require__(8832);
;// CONCATENATED MODULE: ./lib/storage/s3/signer.js


/**
 * Signs requests with AWS's Signature Version 4, by aws4. That library keeps what it derives from a secret key in a table of its
 * module, under the secret's own text, for as long as the process lives; here it is kept by the signer alone, as a key object.
 */
class S3Signer {
    #signingKey;
    /** The request with the headers, and the path as it goes out, that its signature is of. */
    sign(request, credentials) {
        const { accessKeyId, secretKey, sessionToken } = credentials;
        const signer = new aws4.RequestSigner(request, {
            accessKeyId,
            secretAccessKey: secretKey,
            ...(sessionToken !== undefined && { sessionToken })
        });
        signer.signature = () => {
            const scope = [signer.getDate(), signer.region, signer.service];
            return (0,external_node_crypto_.createHmac)('sha256', this.#keyOf(credentials, scope)).update(signer.stringToSign()).digest('hex');
        };
        return signer.sign();
    }
    /** The key of a day, a region and a service. */
    #keyOf(credentials, scope) {
        const name = scope.join('/');
        if (this.#signingKey?.of !== credentials || this.#signingKey.scope !== name) {
            this.#signingKey = { of: credentials, scope: name, key: signingKey(credentials.secretKey, scope) };
        }
        return this.#signingKey.key;
    }
}
function signingKey(secretKey, scope) {
    let key = Buffer.from(`AWS4${secretKey}`);
    for (const part of [...scope, 'aws4_request']) {
        const next = (0,external_node_crypto_.createHmac)('sha256', key).update(part).digest();
        key.fill(0);
        key = next;
    }
    const imported = (0,external_node_crypto_.createSecretKey)(key);
    key.fill(0);
    return imported;
}

;// CONCATENATED MODULE: ./lib/storage/s3/xml.js

/**
 * S3's answers are flat XML that machines wrote, of which a few elements are wanted: they are picked out, which a whole
 * parser would take ten times as long for. What is missing or no number is an error.
 */
function parseFault(body) {
    const xml = body.toString('utf8');
    const message = xml_text(xml, 'Message') ?? '';
    return { code: xml_text(xml, 'Code') ?? '', message, region: xml_text(xml, 'Region') };
}
/** @throws FormatError when it is no such page */
function parsePage(body) {
    const xml = body.toString('utf8');
    if (!/<ListBucketResult[\s>]/.test(xml))
        throw new errors/* FormatError */.IF('the answer is no list of a bucket');
    const files = xml_elements(xml, 'Contents').map((element) => {
        const key = xml_text(element, 'Key');
        const size = xml_text(element, 'Size') ?? '';
        if (key === undefined || !/^\d{1,15}$/.test(size))
            throw new errors/* FormatError */.IF('the list of the bucket is damaged');
        const modified = Date.parse(xml_text(element, 'LastModified') ?? '');
        return { key, size: Number(size), modified: Number.isNaN(modified) ? Infinity : modified };
    });
    const prefixes = xml_elements(xml, 'CommonPrefixes').map((element) => xml_text(element, 'Prefix') ?? '');
    const more = xml_text(xml, 'IsTruncated') === 'true';
    const next = more ? xml_text(xml, 'NextContinuationToken') : undefined;
    if (more && next === undefined)
        throw new errors/* FormatError */.IF('the list of the bucket ends in the middle');
    return { files, prefixes, next };
}
/** The objects that were not removed. @throws FormatError when it is no answer to DeleteObjects */
function parseDeleteErrors(body) {
    const xml = body.toString('utf8');
    if (!/<DeleteResult[\s/>]/.test(xml))
        throw new errors/* FormatError */.IF('the answer does not say what was removed');
    return xml_elements(xml, 'Error').map((element) => ({
        key: xml_text(element, 'Key') ?? '',
        code: xml_text(element, 'Code') ?? '',
        message: xml_text(element, 'Message') ?? ''
    }));
}
/** A text as it stands in XML. */
function xmlText(text) {
    return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
}
function xml_elements(xml, name) {
    const [begin, end] = [`<${name}>`, `</${name}>`];
    const found = [];
    for (let start = xml.indexOf(begin); start !== -1; start = xml.indexOf(begin, start)) {
        const stop = xml.indexOf(end, start);
        // A pattern would look through the rest again for each element that never ends
        if (stop === -1)
            break;
        found.push(xml.slice(start + begin.length, stop));
        start = stop + end.length;
    }
    return found;
}
function xml_text(xml, name) {
    const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
    return found?.replace(/&(lt|gt|quot|apos|amp|#(\d{1,9})|#x([0-9a-f]{1,8}));/gi, (whole, entity, decimal, hex) => {
        if (decimal !== undefined)
            return String.fromCodePoint(Number(decimal) % 0x110000);
        if (hex !== undefined)
            return String.fromCodePoint(Number.parseInt(String(hex), 16) % 0x110000);
        return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[entity.toLowerCase()] ?? whole;
    });
}

// EXTERNAL MODULE: ./lib/storage/interrupted.js
var interrupted = __webpack_require__(8587);
// EXTERNAL MODULE: ./lib/storage/storage.js
var storage = __webpack_require__(2500);
// EXTERNAL MODULE: ./lib/storage/url-parts.js
var url_parts = __webpack_require__(5039);
;// CONCATENATED MODULE: ./lib/storage/s3/client.js













/** Connections of one thread, and with that its requests under way. */
const S3_CONNECTIONS = 32;
/** A connection on which nothing happens for so long is given up, in milliseconds. */
const IDLE = 20_000;
/** The first pause before a retry and the longest, in milliseconds; each is twice the one before, less up to a half. */
const PAUSE = 100;
const LONGEST_PAUSE = 5000;
/** AWS's name for its first region, which servers without regions take as well. */
const DEFAULT_REGION = 'us-east-1';
/**
 * Signed requests to one bucket, repeated until they succeed, fail for good, or the location's time is over. Over aws4
 * and Node's own client: AWS's S3 client would add 1.3 MB to each bundle and 60 ms to each start for four kinds of
 * requests (docs/s3.md).
 */
class S3Client {
    /** The bucket and the prefix, for people. */
    url;
    #location;
    #credentials;
    #signer = new S3Signer();
    #agent;
    #ended = new AbortController();
    constructor(location) {
        this.#location = location;
        this.url = location.url;
        this.#credentials = new S3CredentialSource(location);
        const options = { keepAlive: true, maxSockets: S3_CONNECTIONS, proxyEnv: process.env };
        this.#agent = location.protocol === 'https' ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options);
        (0,external_node_events_.setMaxListeners)(0, this.#ended.signal);
        location.signal?.addEventListener('abort', this.#end, { once: true });
        if (location.signal?.aborted === true)
            this.#end();
    }
    /**
     * @param doing what to say that failed, such as "Cannot read rekkord in"
     * @throws RekkordError, one sentence without any secret
     */
    async send(doing, request) {
        const { found, timeoutMs, firstTimeoutMs } = this.#location;
        const began = performance.now();
        let renewed = false;
        for (let attempt = 1;; attempt++) {
            const limit = found.answered === true ? timeoutMs : Math.min(timeoutMs, firstTimeoutMs);
            let failure;
            try {
                const credentials = await (0,interrupted/* unlessInterrupted */.V)(this.#credentials.get(), this.#location.signal);
                const idle = Math.min(IDLE, limit);
                const received = await this.#attempt(request, credentials, idle);
                found.answered = true;
                const fault = await this.#fault(request, credentials, idle, received);
                const answer = { ...received, fault, repeated: attempt > 1 };
                if (received.status < 300)
                    return answer;
                if (this.#learnRegion(answer))
                    continue;
                if (accepts(request, answer))
                    return answer;
                if (!renewed && isExpired(answer) && this.#credentials.renew(credentials)) {
                    renewed = true;
                    continue;
                }
                failure = answerFailure(doing, this.#location, answer);
                if (isLasting(answer))
                    throw failure;
            }
            catch (error) {
                if (error instanceof errors/* RekkordError */.XZ)
                    throw error;
                if (error instanceof storage/* FileTooLarge */.Sv)
                    throw new errors/* RekkordError */.XZ('storage', `${doing} ${this.#location.url}: ${error.message}`, { cause: error });
                if (this.#location.signal?.aborted === true)
                    throw (0,interrupted/* interruptedError */.n)();
                if (this.#ended.signal.aborted)
                    throw new errors/* RekkordError */.XZ('storage', `${doing} ${this.#location.url}: it was closed`);
                const network = networkFailure(doing, this.#location, error);
                if (network.lasting)
                    throw network.failure;
                failure = network.failure;
            }
            const pause = Math.min(LONGEST_PAUSE, PAUSE * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
            if (performance.now() + pause - began > limit)
                throw failure;
            await (0,promises_.setTimeout)(pause, undefined, { signal: this.#ended.signal }).catch(() => undefined);
        }
    }
    /** Ends every request; those under way fail. */
    close() {
        this.#location.signal?.removeEventListener('abort', this.#end);
        this.#end();
    }
    #end = () => {
        this.#ended.abort();
        this.#agent.destroy();
    };
    /** What is wrong: in the answer's body, which HEAD has none of, so that it is asked for again. */
    async #fault(request, credentials, idle, { status, headers, body }) {
        const fault = status < 300 ? { code: '', message: '', region: undefined } : parseFault(body);
        const region = fault.region ?? headers['x-amz-bucket-region']?.toString();
        if (request.method !== 'HEAD' || ![301, 307, 400, 403].includes(status))
            return { ...fault, region };
        const look = { ...request, method: 'GET', headers: { Range: 'bytes=0-0' } };
        const again = await this.#attempt(look, credentials, idle);
        const told = again.status < 300 ? fault : parseFault(again.body);
        return { ...told, region: told.region ?? region };
    }
    /** Takes over the region that an answer gives where none was given; says whether it is a new one. */
    #learnRegion({ status, fault: { region } }) {
        const { found } = this.#location;
        if (![301, 307, 400, 403].includes(status) || this.#location.region !== undefined)
            return false;
        if (region === undefined || region === this.#region || !/^[a-z0-9-]{1,64}$/i.test(region))
            return false;
        found.region = region;
        return true;
    }
    get #region() {
        return this.#location.region ?? this.#location.found.region ?? DEFAULT_REGION;
    }
    /** Once the region is known, AWS is asked there: its global name sends others away. */
    get #hostname() {
        const { host, bucket, virtualHost } = this.#location;
        const regional = host === 's3.amazonaws.com' ? `s3.${this.#region}.amazonaws.com` : host;
        return virtualHost ? `${bucket}.${regional}` : regional;
    }
    async #attempt(request, credentials, idle) {
        const { protocol, port, bucket, virtualHost } = this.#location;
        const { method, key = '', query = {}, body } = request;
        const path = `${virtualHost ? '' : `/${bucket}`}/${encodeKey(key)}`;
        const search = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
        const hostname = this.#hostname;
        const headers = {
            ...(method === 'PUT' && { 'Content-Type': 'application/octet-stream' }),
            ...request.headers,
            Host: port === undefined ? hostname : `${hostname}:${port}`,
            'X-Amz-Content-Sha256': (0,external_node_crypto_.createHash)('sha256')
                .update(body ?? '')
                .digest('hex'),
            ...((method === 'PUT' || method === 'POST') && { 'Content-Length': String(body?.length ?? 0) })
        };
        const signed = this.#signer.sign({
            service: 's3',
            region: this.#region,
            method,
            hostname,
            path: search.length === 0 ? path : `${path}?${search.join('&')}`,
            headers
        }, credentials);
        return exchange(protocol === 'https' ? external_node_https_ : external_node_http_, {
            options: {
                // An IPv6 address has its brackets in the Host header alone
                hostname: (0,url_parts/* plainHost */.jV)(hostname),
                port,
                method,
                path: signed.path,
                headers: signed.headers,
                agent: this.#agent,
                timeout: idle,
                signal: this.#ended.signal
            },
            body,
            maximum: method === 'GET' ? (request.maximum ?? storage/* LARGEST_FILE */.K7) : storage/* LARGEST_FILE */.K7
        });
    }
}
/** Faults that say that an object is missing. Other things can be missing too: the bucket, the owner of the keys. */
const NO_OBJECT = ['', 'NoSuchKey', 'NotFound'];
/** Whether an answer is one that the request reckons with. What is not implemented has no status of its own. */
function accepts({ accept = [] }, { status, fault }) {
    if (fault.code === 'NotImplemented')
        return accept.includes(501);
    if (status === 403 && !['', 'AccessDenied'].includes(fault.code))
        return false;
    return accept.includes(status) && (status !== 404 || NO_OBJECT.includes(fault.code));
}
/** A key as it stands in a request's path. */
function encodeKey(key) {
    return key.split('/').map(encode).join('/');
}
/** Characters beyond the unreserved ones of RFC 3986 as `%XX`. */
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** One request and its whole answer; rejects with the system's error. */
function exchange(client, { options, body, maximum }) {
    return new Promise((resolve, reject) => {
        const request = client.request(options, (response) => {
            const chunks = [];
            let length = 0;
            const stopIfLarge = (size) => {
                try {
                    (0,storage/* checkFileSize */.cz)(size, maximum);
                }
                catch (error) {
                    if (!(error instanceof storage/* FileTooLarge */.Sv))
                        throw error;
                    request.destroy(error);
                    reject(error);
                }
            };
            // What is wrong with a request is told in a long answer, too
            if (options.method === 'GET' && response.statusCode === 200)
                stopIfLarge(Number(response.headers['content-length'] ?? 0));
            response.on('data', (chunk) => {
                chunks.push(chunk);
                length += chunk.length;
                stopIfLarge(length);
            });
            response.on('error', reject);
            response.on('end', () => {
                const { statusCode, headers } = response;
                if (!response.complete)
                    reject(new Error('the answer ended in the middle'));
                else
                    resolve({ status: statusCode ?? 0, headers, body: Buffer.concat(chunks, length) });
            });
        });
        request.on('timeout', () => request.destroy(new Error('the server does not answer')));
        request.on('error', reject);
        request.end(body);
    });
}

;// CONCATENATED MODULE: ./lib/storage/s3/pages.js
/**
 * The pages of several lists in the order in which they come. One page of each list is under way at a time, and none is
 * asked for before the one before it has been taken.
 */
async function* overlappedPages(lists) {
    const underWay = new Map(lists.map((list) => [list, nextOf(list)]));
    try {
        while (underWay.size > 0) {
            const { list, result } = await Promise.race(underWay.values());
            if (result.done === true) {
                underWay.delete(list);
                continue;
            }
            yield result.value;
            underWay.set(list, nextOf(list));
        }
    }
    finally {
        // The first that fails ends all; the others have nobody who waits for them
        for (const next of underWay.values())
            next.catch(() => undefined);
    }
}
async function nextOf(list) {
    return { list, result: await list.next() };
}

;// CONCATENATED MODULE: ./lib/storage/s3/remove.js





/** Keys of one request at the most (DeleteObjects). */
const KEYS_AT_ONCE = 1000;
/** How often keys with a fault that may pass are tried, and the first pause, in milliseconds; each is twice the last. */
const TRIES = 6;
const remove_PAUSE = 100;
/** Statuses by which a server says that it removes objects one by one only. */
const ONE_BY_ONE = [405, 501];
/**
 * Removes objects, a thousand in a request. Missing ones are fine.
 * @returns the keys that the server refuses to remove
 * @throws RekkordError, one sentence
 */
async function removeObjects(client, doing, keys) {
    const refused = [];
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
        refused.push(...(await removeBatch(client, doing, keys.slice(at, at + KEYS_AT_ONCE))));
    }
    return refused;
}
async function removeBatch(client, doing, keys) {
    const refused = [];
    let left = keys;
    for (let tries = 1; left.length > 0; tries++) {
        const answer = await sendBatch(client, doing, left);
        if (answer.status === 403)
            return [...refused, ...left];
        if (ONE_BY_ONE.includes(answer.status))
            return [...refused, ...(await removeEach(client, doing, left))];
        const errors = parseDeleteErrors(answer.body).filter(({ code }) => code !== 'NoSuchKey');
        refused.push(...errors.filter(isRefusal).map(({ key }) => key));
        const passing = errors.filter((error) => !isRefusal(error));
        left = passing.map(({ key }) => key);
        if (left.length > 0 && tries === TRIES)
            throw batchFailure(client, doing, passing[0]);
        if (left.length > 0)
            await (0,promises_.setTimeout)(remove_PAUSE * 2 ** tries);
    }
    return refused;
}
function sendBatch(client, doing, keys) {
    const objects = keys.map((key) => `<Object><Key>${xmlText(key)}</Key></Object>`).join('');
    const body = Buffer.from(`<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${objects}<Quiet>true</Quiet></Delete>`);
    const headers = { 'Content-MD5': (0,external_node_crypto_.createHash)('md5').update(body).digest('base64'), 'Content-Type': 'application/xml' };
    return client.send(doing, { method: 'POST', query: { delete: '' }, headers, body, accept: [403, ...ONE_BY_ONE] });
}
/** As many at a time as there are connections. */
async function removeEach(client, doing, keys) {
    const answers = await Promise.all(keys.map((key) => client.send(doing, { method: 'DELETE', key, accept: [400, 403, 404] })));
    const fault = answers.find(({ status, fault }) => status === 400 && !isRefusal(fault))?.fault;
    if (fault !== undefined)
        throw batchFailure(client, doing, fault);
    return keys.filter((_, i) => [400, 403].includes(answers[i].status));
}
function batchFailure({ url }, doing, { code }) {
    const named = code.replace(/[^\w.-]/g, '').slice(0, 64);
    return new errors/* RekkordError */.XZ('storage', `${doing} ${url}: the server does not remove it (${named})`);
}

;// CONCATENATED MODULE: ./lib/storage/s3/move.js





/**
 * Gives objects other keys: each is copied where nothing is in its place, then the old ones are removed, a thousand in a
 * request. Copies of what may not be removed are removed again.
 */
async function moveObjects(client, bucket, doing, moves) {
    const results = [];
    for (let at = 0; at < moves.length; at += KEYS_AT_ONCE) {
        const batch = moves.slice(at, at + KEYS_AT_ONCE);
        const copies = await Promise.all(batch.map((move) => copy(client, bucket, doing, move)));
        const copied = batch.filter((_, i) => copies[i] === 'copied');
        const refused = new Set(await removeObjects(client, doing, copied.map(({ from }) => from)));
        const undone = copied.filter(({ from }) => refused.has(from));
        await removeObjects(client, doing, undone.map(({ to }) => to));
        results.push(...copies.map((result, i) => (refused.has(batch[i].from) ? 'refused' : moved(result))));
    }
    return results;
}
function moved(result) {
    return result === 'copied' ? 'moved' : result;
}
async function copy(client, bucket, doing, move) {
    const { from, to } = move;
    const target = await look(client, doing, to);
    if (target.status === 403)
        return 'refused';
    if (target.status !== 404)
        return compare(client, doing, move, target);
    const answer = await sendCopy(client, doing, move, {
        'x-amz-copy-source': `/${bucket}/${encodeKey(from)}`,
        ...move.headers
    });
    if (answer.status === 404)
        return 'missing';
    if (answer.status === 412)
        return compare(client, doing, move, await look(client, doing, to));
    return isRefusal(answer.fault) || answer.status === 403 ? 'refused' : 'copied';
}
/** Servers that heed a condition on a copy close the gap between the look and the copy; others ignore or refuse it. */
async function sendCopy(client, doing, { to }, headers) {
    const request = { method: 'PUT', key: to, accept: [403, 404, 412, 501] };
    let answer = await client.send(doing, { ...request, headers: { ...headers, 'If-None-Match': '*' } });
    if (answer.status === 501)
        answer = await client.send(doing, { ...request, headers });
    // A copy may fail after its answer has begun: the status is that of a success then
    const isError = answer.status < 300 && /<Error[\s>]/.test(String(answer.body));
    if (!isError)
        return answer;
    const fault = parseFault(answer.body);
    if (isRefusal(fault))
        return { ...answer, fault };
    throw new errors/* RekkordError */.XZ('storage', `${doing} ${client.url}: the server does not copy it`, {
        cause: new errors/* FormatError */.IF(fault.code)
    });
}
function look(client, doing, key) {
    return client.send(doing, { method: 'HEAD', key, accept: [403, 404] });
}
/** Something is at the new key: the old one is to go where both have one content, as after a move that was killed. */
async function compare(client, doing, { from, to }, target) {
    const source = await look(client, doing, from);
    if (source.status === 404)
        return 'missing';
    if (source.status === 403)
        return 'refused';
    if (source.headers['content-length'] !== target.headers['content-length'])
        return 'taken';
    const { etag } = source.headers;
    if (etag !== undefined && etag === target.headers.etag)
        return 'copied';
    const [one, other] = await Promise.all([from, to].map((key) => client.send(doing, { method: 'GET', key })));
    return one.body.equals(other.body) ? 'copied' : 'taken';
}

;// CONCATENATED MODULE: ./lib/storage/s3/storage.js









/** The file that conditional writes are tried out with (docs/format.md sections 1 and 9). */
const PROBE = 'cw';
/** First characters of names that are hashes: lists of all of them at the same time take a sixteenth of the time. */
const HEX_DIGITS = '0123456789ABCDEF'.split('');
/** A repository in an S3 bucket (docs/format.md section 1): objects with the files' paths as keys. */
class S3Storage {
    url;
    concurrency = S3_CONNECTIONS;
    traits = storage/* REMOTE_TRAITS */.ZK;
    #location;
    #client;
    #conditional;
    constructor(location) {
        this.#location = location;
        this.url = location.url;
        this.#client = new S3Client(location);
    }
    /** There are no folders to make. */
    async create() {
        const page = await this.#page('Cannot create a repository in', this.#key(''), '', undefined, 1000);
        if (page.files.every(({ key }) => (0,unfinished/* isUnfinished */.u)(this.#path(key))))
            return;
        throw new errors/* RekkordError */.XZ('repository', `${this.url} is not empty: choose another prefix or an empty bucket`);
    }
    async read(path, maximum) {
        const answer = await this.#client.send(`Cannot read ${path} in`, {
            method: 'GET',
            key: this.#key(path),
            accept: [404],
            maximum
        });
        return answer.status === 404 ? undefined : answer.body;
    }
    async size(path) {
        const doing = `Cannot look up ${path} in`;
        const key = this.#key(path);
        const answer = await this.#client.send(doing, { method: 'HEAD', key, accept: [403, 404] });
        if (answer.status === 404)
            return undefined;
        if (answer.status === 403) {
            // Writers that may not read may list all the same
            const page = await this.#page(doing, key, '', undefined, 1);
            return page.files.find((file) => file.key === key)?.size;
        }
        const length = answer.headers['content-length'] ?? '';
        if (!/^\d{1,15}$/.test(length))
            throw new errors/* RekkordError */.XZ('storage', `${doing} ${this.url}: the server tells no size`);
        return Number(length);
    }
    async write(path, data) {
        // Before anything is waited for: the caller goes on with its memory
        const body = Buffer.from(data);
        const conditional = await this.#conditionalWrites();
        if (!conditional && (await this.size(path)) !== undefined)
            return false;
        const answer = await this.#put(path, body, conditional, conditional ? [412] : []);
        if (answer.status !== 412)
            return true;
        // What an attempt before, whose answer was lost, has written itself is no other writer's
        return answer.repeated && (await this.size(path)) === body.length;
    }
    async replace(path, data) {
        await this.#put(path, Buffer.from(data), false, []);
    }
    async *list(folder) {
        for await (const { files } of this.#pages(folder, `${this.#key(folder)}/`, '/'))
            yield* files.map(this.#file);
    }
    async *listFolders(folder) {
        for await (const { prefixes } of this.#pages(folder, `${this.#key(folder)}/`, '/')) {
            yield* prefixes.map((prefix) => this.#path(prefix).replace(/\/$/, ''));
        }
    }
    /** The lists of all first digits at the same time. Nothing where listing is not allowed and writes are conditional. */
    async *listBelow(folder) {
        const lists = HEX_DIGITS.map((digit) => this.#pages(folder, `${this.#key(folder)}/${digit}`, ''));
        try {
            for await (const page of overlappedPages(lists))
                yield page.files.map(this.#file);
        }
        catch (error) {
            if (!(error instanceof storage/* AccessDenied */.Oy && (await this.#conditionalWrites())))
                throw error;
        }
    }
    async estimateBelow(folder) {
        const { files, next } = await this.#page(`Cannot list ${folder} in`, `${this.#key(folder)}/`, '', undefined, 1000);
        const last = files.at(-1);
        if (next === undefined || last === undefined)
            return files.length;
        // Names are spread evenly: as much of them is on this page as of what their first digits can be
        const digits = this.#path(last.key)
            .slice(folder.length + 1, folder.length + 15)
            .replace('/', '');
        const share = Number.parseInt(digits.slice(2), 16) / 16 ** (digits.length - 2);
        return share > 0 ? files.length / share : Infinity;
    }
    async remove(paths) {
        const keys = paths.map((path) => this.#key(path));
        return (await removeObjects(this.#client, doingAll('remove', paths), keys)).map((key) => this.#path(key));
    }
    move(moves) {
        const objects = moves.map(({ from, to }) => ({
            from: this.#key(from),
            to: this.#key(to),
            headers: this.#lockHeaders(to)
        }));
        const doing = doingAll('move', moves.map(({ from }) => from));
        return moveObjects(this.#client, this.#location.bucket, doing, objects);
    }
    /** There are no folders. */
    async removeEmptyFolders() {
        // Nothing to remove
    }
    /** What the server has acknowledged is durable. */
    async flush() {
        // Nothing to wait for
    }
    async close() {
        this.#client.close();
    }
    #key(path) {
        const { prefix } = this.#location;
        return prefix === '' ? path : `${prefix}/${path}`;
    }
    #path(key) {
        return key.slice(this.#key('').length);
    }
    #file = ({ key, size, modified }) => ({
        path: this.#path(key),
        size,
        modified
    });
    /** Whether the server heeds conditional writes; asked once, by a write that must be refused. */
    #conditionalWrites() {
        const { found } = this.#location;
        if (found.conditionalWrites !== undefined)
            return Promise.resolve(found.conditionalWrites);
        this.#conditional ??= this.#probe().then((heeded) => (found.conditionalWrites = heeded));
        return this.#conditional;
    }
    async #probe() {
        const refusals = [412, 501];
        const first = await this.#put(PROBE, Buffer.alloc(0), true, refusals);
        if (first.status >= 300)
            return first.status === 412;
        // It may have been missing, and is there now
        return (await this.#put(PROBE, Buffer.alloc(0), true, refusals)).status === 412;
    }
    async #put(path, body, conditional, accept) {
        const lock = this.#lockHeaders(path);
        return this.#client.send(`Cannot write ${path} in`, {
            method: 'PUT',
            key: this.#key(path),
            headers: {
                ...(conditional && { 'If-None-Match': '*' }),
                ...lock,
                ...(await checksumHeaders(this.#location.checksumType, body, 'x-amz-object-lock-mode' in lock))
            },
            body,
            accept
        });
    }
    /** What lies in the root belongs to the repository as a whole and is not locked (docs/format.md section 9), nor what may go. */
    #lockHeaders(path) {
        const { retention } = this.#location;
        if (retention === undefined || !path.includes('/') || path.startsWith('fossils/'))
            return {};
        return {
            'x-amz-object-lock-mode': retention.mode.toUpperCase(),
            'x-amz-object-lock-retain-until-date': new Date(Date.now() + retention.milliseconds).toISOString()
        };
    }
    async *#pages(folder, prefix, delimiter) {
        let next;
        do {
            const page = await this.#page(`Cannot list ${folder} in`, prefix, delimiter, next, 1000);
            yield page;
            next = page.next;
        } while (next !== undefined);
        return undefined;
    }
    async #page(doing, prefix, delimiter, next, count) {
        const query = {
            'list-type': '2',
            prefix,
            'max-keys': String(count),
            ...(delimiter !== '' && { delimiter }),
            ...(next !== undefined && { 'continuation-token': next })
        };
        const answer = await this.#client.send(doing, { method: 'GET', query, accept: [403] });
        if (answer.status === 403) {
            throw new storage/* AccessDenied */.Oy(`${doing} ${this.url}: access denied, check that the credentials may list`);
        }
        try {
            return parsePage(answer.body);
        }
        catch (error) {
            if (!(error instanceof errors/* FormatError */.IF))
                throw error;
            throw new errors/* RekkordError */.XZ('storage', `${doing} ${this.url}: ${error.message}`, { cause: error });
        }
    }
}
/** What to say that failed, of one file or of many. */
function doingAll(verb, paths) {
    return paths.length === 1 ? `Cannot ${verb} ${paths[0]} in` : `Cannot ${verb} ${paths.length} files in`;
}


/***/ })

};
