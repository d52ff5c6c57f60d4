import { createHash } from 'node:crypto'
import { openSealedBox } from '../../src/crypto/sealed-box.ts'
import { decryptedStreamLength, decryptStream } from '../../src/crypto/secretstream.ts'
import { StreamKey } from '../../src/crypto/secretstream-state.ts'
import { openBadge } from '../../src/format/badge.ts'
import { BLOB_HEADER_SIZE, parseBlobHeader } from '../../src/format/blob.ts'
import { decodeChunkList, encodeChunkList } from '../../src/format/chunk-list.ts'
import { decodeDirectory, encodeDirectory } from '../directory-object.ts'
import type { Entry } from '../../src/format/entry.ts'
import { decodeExtendedAttributes, encodeExtendedAttributes } from '../../src/format/extended-attributes.ts'
import { decodeKeyFile, encodeKeyFile } from '../../src/format/key-file.ts'
import { formatKeyId, masterKeys } from '../../src/format/keys.ts'
import { blobPath, encodeObjectId, formatObjectId, isObjectId, parseObjectId } from '../../src/format/object-id.ts'
import { deriveSalts, hashKey } from '../../src/format/object-key.ts'
import { padmeSize } from '../../src/format/padme.ts'
import { decodeRepositoryConfig, encodeRepositoryConfig } from '../../src/format/repository-config.ts'
import { decodeSnapshot, encodeSnapshot } from '../../src/format/snapshot.ts'
import { encodeFragments, openFragments, parseFragmentPath } from '../../src/format/tag-fragments.ts'
import { parseTagPath, TagReader } from '../../src/format/tag.ts'
import { vectors } from '../vectors.ts'
import { keyHex, keysHex } from './key-bytes.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const hex = (value: Uint8Array | undefined) => (value === undefined ? undefined : Buffer.from(value).toString('hex'))
const keys = masterKeys(bytes(vectors.key_derivation.master_key))

test('keys of a master key', () => {
  for (const name of ['ckey', 'akey', 'dkey', 'wkey', 'lkey', 'tkey', 'nkey', 'vkey'] as const) {
    expect(keyHex(keys[name]!)).toBe(vectors.key_derivation[name])
  }
})

test('salts', () => {
  const { salt, splitterSeed } = deriveSalts(bytes(vectors.salts.wkey))
  expect(hex(salt)).toBe(vectors.salts.blob_hash_salt)
  expect(hex(splitterSeed)).toBe(vectors.salts.splitter_seed)
  expect(hex(hashKey(salt, 12))).toBe('c90ee126afa845b14682f8d28fd6a317ea4efa42d99779ce044ab7c3ed0a825b')
})

test('Padmé', () => {
  for (const [length, padded] of vectors.padme.vectors) expect(padmeSize(length!)).toBe(padded)
})

test.each(vectors.oid.valid)('object ID $text', (vector) => {
  const id = parseObjectId(vector.text)
  expect(formatObjectId(id)).toBe(vector.formatted)
  expect(hex(encodeObjectId(id))).toBe(`0${vector.catalog}${vector.hash}`)
})

test.each(vectors.oid.invalid)('not an object ID: %j', (text) => {
  expect(isObjectId(text)).toBe(false)
  expect(() => parseObjectId(text)).toThrow('is not an object ID')
})

test('configuration of a repository', () => {
  const { config } = vectors
  const file = Buffer.from(config.file_base64, 'base64')
  const { rid, cid } = decodeRepositoryConfig(file, { akey: bytes(config.key) })
  expect([hex(rid), hex(cid)]).toEqual([config.rid, config.cid])
  const again = encodeRepositoryConfig({ rid, cid }, keys, () => bytes(config.nonce))
  expect(createHash('sha256').update(again).digest('hex')).toBe(config.sha256)
})

test.each(vectors.key_files.vectors)('key file: $description', (vector) => {
  const loaded = decodeKeyFile(vector.pem)
  expect(loaded.role).toBe(vector.type_name)
  expect(formatKeyId(loaded.kid)).toBe(vector.kid_upper)
  if (vector.stored === undefined) {
    expect(encodeKeyFile(bytes(vector.bytes))).toBe(vector.pem)
    expect(keysHex(loaded)).toEqual(keysHex(keys))
    return
  }
  expect(hex(loaded.badge)).toBe(vector.badge)
  expect(hex(loaded.pkey)).toBe(vector.badge_public_key)
  for (const [name, stored] of Object.entries(vector.stored)) {
    if (!/^0+$/.test(stored)) expect(keyHex(loaded[name as keyof typeof vector.stored]!)).toBe(stored)
  }
  if (loaded.dkey) expect(loaded.wkey).toEqual(keys.wkey)
  if (loaded.lkey) expect(loaded.tkey).toEqual(keys.tkey)
  expect(encodeKeyFile(Buffer.from(vector.pem.split('-----')[2]!, 'base64'))).toBe(vector.pem)
})

test.each(vectors.tags.vectors)('tag: $description', (vector) => {
  const badges = vectors.tags.badges.map((badge) => openBadge(bytes(badge.bytes), keys.vkey))
  const file = parseTagPath(vector.path)
  expect(formatKeyId(file.kid)).toBe(vector.kid_upper)
  const badge = badges.find(({ kid }) => kid.equals(file.kid))
  const intro = new TagReader(keys).open(file, badge)
  expect(formatObjectId(intro.oid)).toBe(vector.oid)
  expect(hex(intro.prefix)?.toUpperCase()).toBe(vector.prefix_upper)
  expect(hex(intro.key)).toBe(vector.key)
  expect(intro.count).toBe(vector.count)

  const paths = vector.fragments.map(({ name }) => `tags/P/${name}`)
  const payload = openFragments(paths.map(parseFragmentPath), intro.count, intro)
  const { time, size, stored, added, channel } = vector
  expect(payload).toEqual({ time, size, stored, added, channel })
  expect(encodeFragments(payload, intro)).toEqual(paths)
})

test.each(vectors.blobs.vectors)('blob: $description $oid', (vector) => {
  const blob = Buffer.from(vector.file_base64, 'base64')
  expect(blobPath(parseObjectId(vector.oid))).toBe(vector.path)
  const { type, sealedKey, streamHeader } = parseBlobHeader(blob)
  expect(type).toBe(vector.type)
  expect(hex(streamHeader)).toBe(vector.header)
  const key = openSealedBox(sealedKey, bytes(vectors.blobs.wkey), bytes(vectors.blobs.dkey))
  expect(hex(key)).toBe(vector.blob_key)
  const cipher = blob.subarray(BLOB_HEADER_SIZE)
  const plain = Buffer.alloc(decryptedStreamLength(cipher.length))
  const length = decryptStream(new StreamKey(key!, streamHeader), cipher, plain)
  expect(length).toBe(vector.padded_length)
  expect(length).toBe(padmeSize(vector.frame_length))
  expect(plain.subarray(vector.frame_length, length).every((byte) => byte === 0)).toBe(true)
  expect(plain.readUInt32LE(0)).toBe(0x184d2204)
})

describe('objects', () => {
  const KINDS = { 0: 'directory', 1: 'file', 2: 'link', [-1]: 'other' }

  /** An entry as the vectors describe one. */
  const described = (entry: Entry) => ({
    flags: (entry.stated ? 1 : 0) + (entry.readable ? 2 : 0) + (entry.hasAtime ? 4 : 0),
    kind: Number(Object.entries(KINDS).find(([, kind]) => kind === entry.kind)?.[0]),
    mtime: entry.mtime,
    ctime: entry.ctime,
    atime: entry.atime,
    btime: entry.btime,
    uid: entry.uid,
    gid: entry.gid,
    mode: entry.mode,
    size: entry.size,
    hash_upper: hex(entry.hash)?.toUpperCase(),
    name: entry.name.toString('utf8'),
    extended: hex(entry.extended)
  })

  const ofType = (type: number) => vectors.structures.vectors.filter((vector) => vector.type === type)

  test.each(ofType(10))('$description', (vector) => {
    const directory = decodeDirectory(bytes(vector.content))!
    expect(directory).toMatchObject({ size: vector.size, entries: vector.entries })
    expect(directory.children.map(described)).toEqual(vector.list)
    expect(hex(encodeDirectory(directory))).toBe(vector.content)
  })

  test.each(ofType(12))('$description', (vector) => {
    const snapshot = decodeSnapshot(bytes(vector.content))
    const { time, size, stored, added, channel, entries } = vector
    expect(snapshot).toMatchObject({ time, size, stored, added, channel, entries })
    expect(snapshot.children.map(described)).toEqual(vector.list)
    expect(hex(encodeSnapshot({ ...snapshot, added: snapshot.added! }))).toBe(vector.content)
  })

  test.each(ofType(1))('$description', (vector) => {
    const list = decodeChunkList(bytes(vector.content))
    expect(hex(encodeChunkList(list.chunks))).toBe(vector.content)
  })

  test('extended attributes', () => {
    const attributes = decodeExtendedAttributes(bytes(vectors.extended.bytes))
    const described = attributes.map(({ name, value }) => ({ name: name.toString('utf8'), value: hex(value) }))
    expect(described).toEqual(vectors.extended.items)
    expect(hex(encodeExtendedAttributes(attributes))).toBe(vectors.extended.bytes)
  })
})
