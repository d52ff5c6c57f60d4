import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decompressFrame } from '../src/compression/frame.ts'
import { parseIni } from '../src/config/ini.ts'
import { secretbox } from '../src/crypto/secretbox.ts'
import { fragmentKey } from '../src/crypto/argon2id.ts'
import { ed25519Sign } from '../src/crypto/ed25519.ts'
import { sealedBox } from '../src/crypto/sealed-box.ts'
import { StreamKey } from '../src/crypto/secretstream-state.ts'
import { encryptedStreamLength, encryptStream } from '../src/crypto/secretstream.ts'
import { RekkordError } from '../src/errors.ts'
import { openBadge } from '../src/format/badge.ts'
import { BLOB_HEADER_SIZE, encodeBlobHeader } from '../src/format/blob.ts'
import { decodeChunkList } from '../src/format/chunk-list.ts'
import { decodeDirectory } from '../__tests__/directory-object.ts'
import { decodeEntries, ENTRY_SIZE, OLD_ENTRY_SIZE } from '../src/format/entry.ts'
import { decodeExtendedAttributes } from '../src/format/extended-attributes.ts'
import { decodeKeyFile } from '../src/format/key-file.ts'
import { masterKeys } from '../src/format/keys.ts'
import { deriveSalts } from '../src/format/object-key.ts'
import { decodeRepositoryConfig } from '../src/format/repository-config.ts'
import { decodeSnapshot } from '../src/format/snapshot.ts'
import { openFragments, parseFragmentPath } from '../src/format/tag-fragments.ts'
import { parseTagPath, TagReader } from '../src/format/tag.ts'
import { Kernel } from '../src/kernel/kernel.ts'
import { readHints } from '../src/repository/index/hints-file.ts'
import { readIndexFile } from '../src/repository/index/index-file.ts'
import { SealedFileWriter } from '../src/repository/index/sealed-file.ts'
import { KnownBlobs } from '../src/repository/known-blobs.ts'
import { ObjectCodec } from '../src/repository/object-codec.ts'
import { deriveSubkey } from '../src/crypto/kdf.ts'
import { parseFault, parsePage } from '../src/storage/s3/xml.ts'
import { parseKnownHosts } from '../src/storage/sftp/known-hosts.ts'

/** Reads what comes from outside. Throws RekkordError for what is not as it should be; anything else it throws is a bug. */
export type Target = (bytes: Buffer) => void

/** Bytes of content that a bomb may become at the most. */
const MAXIMUM = 1 << 20

const master = masterKeys(Buffer.alloc(32, 7))
const reader = new TagReader(master)
const kernel = new Kernel()
const codec = new ObjectCodec(
  { wkey: master.wkey!, dkey: master.dkey, ...deriveSalts(master.wkey!) },
  { compressionLevel: 1, testWrites: false, blobsPerKey: 1 }
)

/**
 * Every parser of what others wrote, by name. Where bytes are authenticated, changed ones never get past that: of such
 * formats there is one target for the outside, and one (`-inside`) for what comes from someone who has a key.
 */
export const targets: Readonly<Record<string, Target>> = {
  blob: (bytes) => openBlob(bytes),
  'blob-inside': (bytes) => openBlob(sealedBlob(bytes)),
  tag: (bytes) => void reader.open(parseTagPath(bytes.toString('latin1')), undefined),
  'tag-inside': (bytes) => {
    const sealed = sealedBox(bytes.subarray(0, 75), master.tkey!)
    void reader.open({ kid: master.kid, sealed, signature: ed25519Sign(master.skey, sealed) }, undefined)
  },
  fragment: (bytes) => void parseFragmentPath(bytes.toString('latin1')),
  'fragment-inside': (bytes) => {
    const secret = { prefix: Buffer.alloc(16), key: Buffer.alloc(24) }
    const box = secretbox(bytes, Buffer.alloc(24), FRAGMENT_KEY)
    void openFragments([{ prefix: secret.prefix, index: 0, box }], 1, secret)
  },
  badge: (bytes) => void openBadge(bytes, master.vkey),
  key: (bytes) => void decodeKeyFile(bytes.toString('utf8')),
  config: (bytes) => void decodeRepositoryConfig(bytes, master),
  entry: (bytes) => decodeEntries(bytes, 0, ENTRY_SIZE).forEach(() => undefined),
  'entry-old': (bytes) => decodeEntries(bytes, 0, OLD_ENTRY_SIZE).forEach(() => undefined),
  directory: (bytes) => void decodeDirectory(bytes),
  'chunk-list': (bytes) => void decodeChunkList(bytes),
  snapshot: (bytes) => void decodeSnapshot(bytes),
  'snapshot-old': (bytes) => void decodeSnapshot(bytes, 9),
  lz4: (bytes) => {
    kernel.reserve(bytes.length + MAXIMUM)
    kernel.view(kernel.heapBase, bytes.length).set(bytes)
    const target = kernel.heapBase + Math.ceil((bytes.length + 1) / 64) * 64
    const { length } = decompressFrame(kernel, kernel.heapBase, bytes.length, target, MAXIMUM)
    if (length > MAXIMUM) throw new Error(`${length} bytes of content`)
  },
  ini: (bytes) => void parseIni(bytes.toString('utf8'), 'file.ini'),
  'extended-attributes': (bytes) => void decodeExtendedAttributes(bytes),
  index: (bytes) => inFile(bytes, (file) => readIndexFile(file, INDEX, new KnownBlobs())),
  'index-inside': (bytes) => inSealedFile(bytes, 0x696e646578, (file) => readIndexFile(file, INDEX, new KnownBlobs())),
  'hints-inside': (bytes) => inSealedFile(bytes, 0x68696e7473, (file) => readHints(file, INDEX, new KnownBlobs())),
  's3-list': (bytes) => void parsePage(bytes),
  's3-fault': (bytes) => void parseFault(bytes),
  'known-hosts': (bytes) => void parseKnownHosts(bytes.toString('latin1'), 'host', 22)
}

const FRAGMENT_KEY = fragmentKey(Buffer.alloc(24), Buffer.alloc(16))
const INDEX = { url: '/repository', cid: Buffer.alloc(16), wkey: master.wkey! }

/** Runs a target. @throws what is no RekkordError, which is what fuzzing looks for */
export function runTarget(target: Target, bytes: Buffer): void {
  try {
    target(bytes)
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
  }
}

function openBlob(bytes: Buffer): void {
  codec.open({ catalog: 'R', hash: Buffer.alloc(32) }, bytes, MAXIMUM)
}

/** A blob with this as what is encrypted in it, after a byte for its type. */
function sealedBlob(bytes: Buffer): Buffer {
  const plain = Buffer.from(bytes.subarray(1))
  const key = Buffer.alloc(32, 1)
  const streamHeader = Buffer.alloc(24)
  const blob = Buffer.alloc(BLOB_HEADER_SIZE + encryptedStreamLength(plain.length))
  const type = ([0, 1, 4] as const)[(bytes[0] ?? 0) % 3]!
  encodeBlobHeader(blob, { type, sealedKey: SEALED_KEY, streamHeader })
  encryptStream(new StreamKey(key, streamHeader), plain, blob.subarray(BLOB_HEADER_SIZE))
  return blob
}

const SEALED_KEY = sealedBox(Buffer.alloc(32, 1), master.wkey!)

function inFile(bytes: Buffer | undefined, use: (file: string) => void): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rekkord-fuzz-'))
  try {
    const file = path.join(folder, randomBytes(4).toString('hex'))
    if (bytes !== undefined) writeFileSync(file, bytes)
    use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Puts bytes into a file that is sealed with a subkey of the repository's. */
function inSealedFile(bytes: Buffer, subkey: number, use: (file: string) => void): void {
  inFile(undefined, (file) => {
    const writer = new SealedFileWriter(file, deriveSubkey(master.wkey!, subkey))
    writer.write(bytes)
    writer.finish()
    use(file)
  })
}
