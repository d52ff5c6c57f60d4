import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { FormatError } from '../../src/errors.ts'
import { BLOB_HEADER_SIZE, encodeBlobHeader, isBlobSize, parseBlobHeader } from '../../src/format/blob.ts'
import { decodeObjectId, encodeObjectId, formatObjectId, parseObjectId } from '../../src/format/object-id.ts'
import { deriveSalts, hashKey, hashKeys } from '../../src/format/object-key.ts'
import { catalogOf, checkObjectType, OBJECT_TYPES, objectKind, objectTypeName } from '../../src/format/object-type.ts'
import { padmeSize } from '../../src/format/padme.ts'
import { bufferOf, bufferUpTo } from './arbitraries.ts'

describe('blob headers', () => {
  const header = { type: OBJECT_TYPES.directory, sealedKey: randomBytes(80), streamHeader: randomBytes(24) }
  const blob = Buffer.alloc(BLOB_HEADER_SIZE + 17)
  encodeBlobHeader(blob, header)
  const changed = (offset: number, value: number) => {
    const copy = Buffer.from(blob)
    copy[offset] = value
    return copy
  }

  test('what is written is read', () => {
    expect(BLOB_HEADER_SIZE).toBe(106)
    expect(parseBlobHeader(blob)).toEqual(header)
    const inside = Buffer.concat([Buffer.alloc(3), blob])
    expect(parseBlobHeader(new Uint8Array(inside.buffer, inside.byteOffset + 3, blob.length))).toEqual(header)
  })

  test('other versions and types are named', () => {
    expect(() => parseBlobHeader(changed(0, 6))).toThrow('version 6, not 7')
    expect(() => parseBlobHeader(changed(1, 2))).toThrow('directory of the older type 2')
    expect(() => parseBlobHeader(changed(1, 7))).toThrow('snapshot of the older type 7')
    expect(() => parseBlobHeader(changed(1, 13))).toThrow('type 13 is unknown')
    expect(parseBlobHeader(changed(1, 9)).type).toBe(9)
  })

  test('a blob that is cut off is refused', () => {
    for (let length = 0; length < blob.length; length++) {
      expect(() => parseBlobHeader(blob.subarray(0, length))).toThrow(FormatError)
    }
    fc.assert(
      fc.property(bufferUpTo(300), (bytes) => {
        try {
          parseBlobHeader(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
        }
      })
    )
  })

  test('parts of other sizes are not written', () => {
    expect(() => encodeBlobHeader(blob, { ...header, sealedKey: randomBytes(81) })).toThrow(RangeError)
    expect(() => encodeBlobHeader(blob, { ...header, streamHeader: randomBytes(23) })).toThrow(RangeError)
  })
})

test('object types', () => {
  const known = [0, 1, 4, 8, 9, 10, 11, 12].map(checkObjectType)
  expect(known.map(objectKind)).toEqual([
    'chunk',
    'file',
    'link',
    'directory',
    'snapshot',
    'directory',
    'snapshot',
    'snapshot'
  ])
  expect(known.map(catalogOf).join('')).toBe('RRRMMMMM')
  expect(known.map(objectTypeName)).toContain('directory (older type 8)')
  expect(objectTypeName(10)).toBe('directory')
  for (const type of [2, 3, 5, 6, 7]) expect(() => checkObjectType(type)).toThrow(`older type ${type}`)
  for (const type of [13, 255, -1]) expect(() => checkObjectType(type)).toThrow('unknown')
})

test('object IDs: text and bytes say the same', () => {
  fc.assert(
    fc.property(bufferOf(32), fc.constantFrom('M', 'R'), fc.boolean(), (hash, catalog, lower) => {
      const id = { catalog, hash } as const
      const text = formatObjectId(id)
      expect(text).toMatch(/^[MR][0-9A-F]{64}$/)
      expect(parseObjectId(lower ? catalog + text.slice(1).toLowerCase() : text)).toEqual(id)
      expect(decodeObjectId(encodeObjectId(id))).toEqual(id)
    })
  )
  expect(() => decodeObjectId(Buffer.alloc(32))).toThrow(FormatError)
  expect(() => decodeObjectId(Buffer.alloc(33, 2))).toThrow('catalog 2')
  expect(() => encodeObjectId({ catalog: 'M', hash: Buffer.alloc(31) })).toThrow(RangeError)
})

test('every type has a hash key of its own', () => {
  const { salt, splitterSeed } = deriveSalts(randomBytes(32))
  const keys = hashKeys(salt)
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(13)
  expect(keys[0]).toEqual(salt)
  expect(keys[12]).toEqual(hashKey(salt, 12))
  expect(splitterSeed).toHaveLength(8)
})

test('Padmé: at most 12 % more, never less, and multiples of 8 from 64 on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (length) => {
      const padded = padmeSize(length)
      expect(padded).toBeGreaterThanOrEqual(length)
      expect(padded).toBeLessThanOrEqual(length * 1.12 + 1)
      expect(padmeSize(padded)).toBe(padded)
      if (length >= 64) expect(padded % 8).toBe(0)
    })
  )
})

describe('sizes of blobs', () => {
  const blobSize = (padded: number): number => BLOB_HEADER_SIZE + padded + 17 * Math.ceil(padded / 32768)

  test('those that padding gives, also with an empty last message', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (length) => isBlobSize(blobSize(padmeSize(length)))))
    expect([32768, 65536].map((padded) => isBlobSize(blobSize(padded) + 17))).toEqual([true, true])
  })

  test('not those of files that were cut off at a page, as a power failure does', () => {
    const pages = Array.from({ length: 20_000 }, (_, i) => i * 4096)
    expect(pages.filter(isBlobSize)).toEqual([])
    expect([1, 106, 107, 123].filter(isBlobSize)).toEqual([])
    expect(isBlobSize(blobSize(1000) + 1)).toBe(false)
  })
})
