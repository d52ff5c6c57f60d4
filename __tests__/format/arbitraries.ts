import fc from 'fast-check'
import type { ChunkReference } from '../../src/format/chunk-list.ts'
import type { Entry } from '../../src/format/entry.ts'
import { encodeExtendedAttributes } from '../../src/format/extended-attributes.ts'

/** Buffers of a fixed length, or of up to `maxLength` bytes. */
export const bufferOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes))
export const bufferUpTo = (maxLength: number) => fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes))

/** Names of a directory's entries: any bytes but those that could leave it. */
export const name = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte))))
  .filter((bytes) => !['.', '..'].includes(bytes.toString('latin1')))

/** Names of a snapshot's entries: paths without their leading slash. */
export const pathName = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((parts) => Buffer.from(parts.map((part) => part.toString('latin1')).join('/'), 'latin1'))

export const extendedAttributes = fc.uniqueArray(fc.record({ name: name, value: bufferUpTo(30) }), {
  maxLength: 4,
  selector: (attribute) => attribute.name.toString('latin1')
})

export const size = fc.maxSafeNat()
export const time = fc.maxSafeInteger()
const word = fc.nat(0xffffffff)

/** Entries with names of the given kind. */
export const entry = (names: fc.Arbitrary<Buffer>): fc.Arbitrary<Entry> =>
  fc
    .record({
      hash: bufferOf(32),
      stated: fc.boolean(),
      readable: fc.boolean(),
      hasAtime: fc.boolean(),
      kind: fc.constantFrom('directory', 'file', 'link', 'other'),
      name: names,
      extended: extendedAttributes.map((attributes) => encodeExtendedAttributes(attributes)!),
      mtime: time,
      ctime: time,
      atime: time,
      btime: time,
      uid: word,
      gid: word,
      mode: word,
      size
    })
    .map((value) => ({ ...value, readable: value.readable && value.stated }))

export const entries = (names: fc.Arbitrary<Buffer>) =>
  fc.uniqueArray(entry(names), { maxLength: 6, selector: (child) => child.name.toString('latin1') })

/** Channel names: 1 to 256 bytes of UTF-8. */
export const channel = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 100 })
  .map((text) => text.replaceAll('\0', 'x'))
  .filter((text) => Buffer.byteLength(text) <= 256)

/** Chunks of one file in order: none, or two and more. */
export const chunks: fc.Arbitrary<ChunkReference[]> = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 8 << 20 }), hash: bufferOf(32) }), { maxLength: 6 })
  .filter((list) => list.length !== 1)
  .map((list) => {
    let end = 0
    return list.map(({ length, hash }) => ({ offset: (end += length) - length, length, hash }))
  })

/** Valid bytes with some of them changed, cut off, or with others after them. */
export const damaged = (valid: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      valid,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.option(fc.nat(), { nil: undefined }),
      bufferUpTo(5)
    )
    .map(([bytes, changes, cut, more]) => {
      const copy = Buffer.concat([bytes, more])
      if (copy.length === 0) return copy
      for (const [place, value] of changes) copy[place % copy.length] = value
      return cut === undefined ? copy : copy.subarray(0, cut % (copy.length + 1))
    })
