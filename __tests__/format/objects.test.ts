import fc from 'fast-check'
import { FormatError, RekkordError } from '../../src/errors.ts'
import { decodeChunkList, encodeChunkList } from '../../src/format/chunk-list.ts'
import { UNLISTED_DIRECTORY } from '../../src/format/directory.ts'
import { decodeDirectory, encodeDirectory } from '../directory-object.ts'
import type { Entry } from '../../src/format/entry.ts'
import { decodeExtendedAttributes, encodeExtendedAttributes } from '../../src/format/extended-attributes.ts'
import { decodeSnapshot, encodeSnapshot } from '../../src/format/snapshot.ts'
import {
  bufferUpTo,
  channel,
  chunks,
  damaged,
  entries,
  extendedAttributes,
  name,
  pathName,
  size,
  time
} from './arbitraries.ts'

const directory = fc.record({ size, entries: size, children: entries(name) })
const snapshot = fc.record({
  time,
  size,
  stored: size,
  added: size,
  channel,
  entries: size,
  children: entries(pathName)
})

const sample: Entry = {
  hash: Buffer.alloc(32, 1),
  stated: true,
  readable: true,
  hasAtime: false,
  kind: 'file',
  name: Buffer.from('name'),
  extended: Buffer.alloc(0),
  mtime: -1,
  ctime: 2,
  atime: 0,
  btime: 4,
  uid: 5,
  gid: 6,
  mode: 0o644,
  size: 7
}
const one = (change: Partial<Entry>) => ({ size: 0, entries: 1, children: [{ ...sample, ...change }] })
/** A directory of one entry, with bytes of the entry changed. */
const changed = (offset: number, ...values: number[]) => {
  const bytes = encodeDirectory(one({}))
  bytes.set(values, 16 + offset)
  return bytes
}

/** Reads, and lets only the errors through that damaged bytes may cause. */
function survives(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError)
  }
}

describe('what is written is read', () => {
  test('directories', () => {
    fc.assert(fc.property(directory, (value) => expect(decodeDirectory(encodeDirectory(value))).toEqual(value)))
  })

  test('snapshots', () => {
    fc.assert(fc.property(snapshot, (value) => expect(decodeSnapshot(encodeSnapshot(value))).toEqual(value)))
  })

  test('chunk lists', () => {
    fc.assert(
      fc.property(chunks, (list) => {
        const total = list.reduce((sum, { length }) => sum + length, 0)
        const { size, chunks } = decodeChunkList(encodeChunkList(list))
        expect({ size, chunks: [...chunks] }).toEqual({ size: total, chunks: list })
        expect(list.map((_, i) => chunks.at(i))).toEqual(list)
      })
    )
  })

  test('extended attributes', () => {
    fc.assert(
      fc.property(extendedAttributes, (list) => {
        expect(decodeExtendedAttributes(encodeExtendedAttributes(list)!)).toEqual(list)
      })
    )
  })
})

describe('damaged bytes are refused, or read as what they then say', () => {
  test.each([
    ['directories', directory.map(encodeDirectory), decodeDirectory],
    ['snapshots', snapshot.map(encodeSnapshot), decodeSnapshot],
    ['chunk lists', chunks.map(encodeChunkList), decodeChunkList],
    ['extended attributes', extendedAttributes.map((list) => encodeExtendedAttributes(list)!), decodeExtendedAttributes]
  ] as const)('%s', (_, valid, decode) => {
    fc.assert(
      fc.property(fc.oneof(damaged(valid), bufferUpTo(700)), (bytes) => survives(() => decode(bytes))),
      {
        numRuns: 400
      }
    )
  })

  test('a directory that is read says in its values all that its bytes say', () => {
    fc.assert(
      fc.property(damaged(directory.map(encodeDirectory)), (bytes) => {
        let value
        try {
          value = decodeDirectory(bytes)
        } catch {
          return
        }
        expect(value === undefined ? UNLISTED_DIRECTORY : encodeDirectory(value)).toEqual(bytes)
      }),
      { numRuns: 400 }
    )
  })
})

describe('directories', () => {
  test('an empty object is one that could not be listed', () => {
    expect(decodeDirectory(UNLISTED_DIRECTORY)).toBeUndefined()
    expect(decodeDirectory(encodeDirectory({ size: 0, entries: 0, children: [] }))?.children).toEqual([])
  })

  test.each(['', '.', '..', 'a/b', '/', 'a\0b'])('the name %j is refused', (text) => {
    expect(() => encodeDirectory(one({ name: Buffer.from(text) }))).toThrow(FormatError)
    const withoutName = changed(34, text.length).subarray(0, 16 + 90)
    const bytes = Buffer.concat([withoutName, Buffer.from(text)])
    expect(() => decodeDirectory(bytes)).toThrow(FormatError)
  })

  test.each(['...', '.a', 'a.', ' ', '-', '\u{1f600}'])('the name %j is taken', (text) => {
    expect(decodeDirectory(encodeDirectory(one({ name: Buffer.from(text) })))?.children[0]?.name.toString()).toBe(text)
  })

  test('a name that is there twice is refused', () => {
    const twice = { size: 0, entries: 2, children: [sample, sample] }
    expect(() => encodeDirectory(twice)).toThrow('"name" is there twice')
    const bytes = encodeDirectory({ ...twice, children: [sample, { ...sample, name: Buffer.from('nama') }] })
    bytes[bytes.length - 1] = 0x65
    expect(() => decodeDirectory(bytes)).toThrow('"name" is there twice')
  })

  test('names in any order are told apart, and one that is there twice among them is refused', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,9}$/), { minLength: 2, maxLength: 300 })
    fc.assert(
      fc.property(names, fc.boolean(), fc.nat(), (list, inOrder, place) => {
        if (inOrder) list.sort()
        const children = list.map((text) => ({ ...sample, name: Buffer.from(text) }))
        const bytes = encodeDirectory({ size: 0, entries: 0, children })
        expect(decodeDirectory(bytes)?.children).toHaveLength(list.length)
        const again = children[place % children.length]!
        const entry = encodeDirectory({ size: 0, entries: 0, children: [again] }).subarray(16)
        expect(() => decodeDirectory(Buffer.concat([bytes, entry]))).toThrow(
          `"${again.name.toString()}" is there twice`
        )
      })
    )
  })

  test('names in messages have no control characters', () => {
    const colour = Buffer.from('\u001b[31m/')
    expect(() => encodeDirectory(one({ name: colour }))).toThrow(/^the name "\ufffd\[31m\/" holds a slash$/)
  })

  test.each([
    ['a flag of the future', changed(32, 11), 'unknown flags'],
    ['content without metadata', changed(32, 2), 'yet no metadata'],
    ['an unknown kind', changed(33, 3), 'unknown kind 3'],
    ['an unknown negative kind', changed(33, 0xfe), 'unknown kind -2'],
    ['a name beyond the end', changed(34, 5), 'cut off'],
    ['extended attributes beyond the end', changed(36, 0, 1), 'cut off'],
    ['a time beyond 2^53', changed(38, 0, 0, 0, 0, 0, 0, 0x20, 0), 'out of range'],
    ['a negative size', changed(82, 255, 255, 255, 255, 255, 255, 255, 255), 'negative']
  ])('%s is refused', (_, bytes, message) => {
    expect(() => decodeDirectory(bytes)).toThrow(message)
  })

  test.each([
    { mtime: 0.5 },
    { atime: 2 ** 53 },
    { btime: NaN },
    { size: -1 },
    { uid: -1 },
    { gid: 2 ** 32 },
    { mode: 0.1 },
    { name: Buffer.alloc(65536, 'x') },
    { extended: Buffer.alloc(32768) },
    { hash: Buffer.alloc(31) }
  ])('a value that does not fit is not written: %j', (change) => {
    expect(() => encodeDirectory(one(change))).toThrow(FormatError)
  })

  test('times before 1970 and the largest numbers', () => {
    const values = { mtime: -(2 ** 53 - 1), ctime: -1, atime: 2 ** 53 - 1, btime: -(2 ** 32), uid: 2 ** 32 - 1 }
    expect(decodeDirectory(encodeDirectory(one(values)))?.children[0]).toMatchObject(values)
  })
})

describe('snapshots', () => {
  const made = (change: object) =>
    encodeSnapshot({
      time: 1,
      size: 2,
      stored: 3,
      added: 4,
      channel: 'main',
      entries: 5,
      children: [sample],
      ...change
    })

  test.each(['', '/', '/a', 'a/', 'a//b', 'a/../b', '..', './a', 'a\0'])('the path %j is refused', (text) => {
    expect(() => made({ children: [{ ...sample, name: Buffer.from(text) }] })).toThrow(FormatError)
  })

  test('the same path may be there twice', () => {
    expect(decodeSnapshot(made({ children: [sample, sample] })).children).toHaveLength(2)
  })

  test.each([
    ['', 'empty'],
    ['a\0b', 'NUL'],
    ['\ud800', 'Unicode'],
    ['é'.repeat(128) + 'x', '257 bytes']
  ])('the channel %j is not written', (text, message) => {
    expect(() => made({ channel: text })).toThrow(message)
    expect(() => made({ channel: text })).toThrow(RekkordError)
  })

  test('a channel of 256 bytes fits', () => {
    const longest = 'é'.repeat(128)
    expect(decodeSnapshot(made({ channel: longest })).channel).toBe(longest)
  })

  test('a channel that is empty, too long or followed by something is refused', () => {
    for (const change of [
      (bytes: Buffer) => bytes.fill(0, 32, 544),
      (bytes: Buffer) => bytes.fill(0x78, 32, 544),
      (bytes: Buffer) => bytes.fill(0x78, 32, 32 + 257),
      (bytes: Buffer) => bytes.fill(1, 543, 544)
    ]) {
      const bytes = made({})
      change(bytes)
      expect(() => decodeSnapshot(bytes)).toThrow('the channel of the snapshot')
    }
  })

  test('two different sizes are refused', () => {
    const bytes = made({})
    bytes[8] = 9
    expect(() => decodeSnapshot(bytes)).toThrow('two sizes')
  })
})

describe('older types', () => {
  /** An entry of 92 bytes, flags and kind of 16 bits each, from one of 90. */
  const oldEntry = (bytes: Buffer) =>
    Buffer.concat([
      bytes.subarray(0, 32),
      Buffer.of(bytes[32]!, 0),
      Buffer.of(bytes[33]!, bytes[33]! >= 0x80 ? 0xff : 0),
      bytes.subarray(34)
    ])

  test('directories of type 8', () => {
    for (const kind of ['file', 'directory', 'link', 'other'] as const) {
      const bytes = encodeDirectory(one({ kind }))
      const old = Buffer.concat([bytes.subarray(0, 16), oldEntry(bytes.subarray(16))])
      expect(decodeDirectory(old, 8)).toEqual(decodeDirectory(bytes))
      survives(() => decodeDirectory(bytes, 8))
    }
  })

  test('snapshots of types 11 and 9', () => {
    const value = { time: 1, size: 2, stored: 3, added: 4, channel: 'main', entries: 5, children: [sample] }
    const bytes = encodeSnapshot(value)
    const type11 = Buffer.concat([bytes.subarray(0, 24), bytes.subarray(32)])
    expect(decodeSnapshot(type11, 11)).toEqual({ ...value, added: undefined })
    const type9 = Buffer.concat([type11.subarray(0, 536 + 16), oldEntry(type11.subarray(536 + 16))])
    expect(decodeSnapshot(type9, 9)).toEqual({ ...value, added: undefined })
  })
})

describe('chunk lists', () => {
  const hash = Buffer.alloc(32, 2)
  const two = [
    { offset: 0, length: 10, hash },
    { offset: 10, length: 20, hash }
  ]

  test('an empty file is 8 zero bytes', () => {
    expect(encodeChunkList([])).toEqual(Buffer.alloc(8))
    const { size, chunks } = decodeChunkList(Buffer.alloc(8))
    expect([size, chunks.length, [...chunks]]).toEqual([0, 0, []])
  })

  test.each([
    ['a single chunk', [two[0]!], 'a single chunk'],
    ['a gap', [two[0]!, { ...two[1]!, offset: 11 }], 'starts at 11 instead of 10'],
    ['an overlap', [two[0]!, { ...two[1]!, offset: 9 }], 'starts at 9 instead of 10'],
    ['another order', two.toReversed(), 'starts at 10 instead of 0'],
    ['no bytes', [two[0]!, { ...two[1]!, length: 0 }], 'the length 0'],
    ['a negative length', [two[0]!, { ...two[1]!, length: -5 }], 'the length -5'],
    ['over 8 MiB', [two[0]!, { ...two[1]!, length: 8388609 }], 'the length 8388609']
  ])('%s is refused', (_, list, message) => {
    expect(() => encodeChunkList(list)).toThrow(message)
    const bytes = Buffer.alloc(list.length * 44 + 8)
    for (const [i, { offset, length }] of list.entries()) {
      bytes.writeBigInt64LE(BigInt(offset), i * 44)
      bytes.writeInt32LE(length, i * 44 + 8)
    }
    expect(() => decodeChunkList(bytes)).toThrow(message)
  })

  test('another total is refused', () => {
    const bytes = encodeChunkList(two)
    bytes[88] = 31
    expect(() => decodeChunkList(bytes)).toThrow('a total of 31 bytes, its chunks 30')
    expect(() => decodeChunkList(Buffer.of(1, 0, 0, 0, 0, 0, 0, 0))).toThrow('a total of 1 bytes')
  })
})

describe('extended attributes', () => {
  test('over 32767 bytes they are not encoded', () => {
    const attribute = { name: Buffer.from('user.a'), value: Buffer.alloc(32767 - 9) }
    expect(encodeExtendedAttributes([attribute])).toHaveLength(32767)
    expect(encodeExtendedAttributes([{ ...attribute, value: Buffer.alloc(32767 - 8) }])).toBeUndefined()
    expect(() => decodeExtendedAttributes(Buffer.alloc(32768))).toThrow(FormatError)
  })

  test.each([
    ['no name', Buffer.of(1, 0, 0)],
    ['no end of a name', Buffer.of(2, 0, 65, 66)],
    ['nothing at all', Buffer.of(0, 0)],
    ['the same name twice', Buffer.of(2, 0, 65, 0, 3, 0, 65, 0, 1)],
    ['a length beyond the end', Buffer.of(4, 0, 65, 0)],
    ['half a length', Buffer.of(2, 0, 65, 0, 1)]
  ])('%s is refused', (_, bytes) => {
    expect(() => decodeExtendedAttributes(bytes)).toThrow(FormatError)
  })

  test('names that cannot be stored are refused', () => {
    const value = Buffer.from('x')
    for (const bad of [Buffer.alloc(0), Buffer.of(65, 0)]) {
      expect(() => encodeExtendedAttributes([{ name: bad, value }])).toThrow(FormatError)
    }
    const same = { name: Buffer.from('a'), value }
    expect(() => encodeExtendedAttributes([same, same])).toThrow('there twice')
  })
})
