import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { MAX_FILE_SIZE } from '../../src/storage/storage.ts'
import { KnownBlobs } from '../../src/repository/known-blobs.ts'

function hashOf(value: number): Buffer {
  return createHash('sha256').update(String(value)).digest()
}

test('remembers what was added, like a map', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.nat(200), size: fc.maxSafeNat(), raw: fc.boolean(), fresh: fc.boolean() })),
      (items) => {
        const known = new KnownBlobs()
        const expected = new Map<number, number>()
        for (const { value, size, raw, fresh } of items) {
          known.add(raw ? 'R' : 'M', hashOf(value), size, fresh ? 'new' : 'listed')
          if (!expected.has(value)) expected.set(value, size)
        }
        const wrong = Array.from({ length: 201 }, (_, value) => value).filter(
          (value) => known.size(hashOf(value)) !== expected.get(value)
        )
        expect(wrong).toEqual([])
        expect([...known.entries()]).toHaveLength(expected.size)
      }
    )
  )
})

test('comes back from its records, in a table with room or without, beside what is there', () => {
  const blob = fc.record({ value: fc.nat(40_000), raw: fc.boolean() })
  fc.assert(
    fc.property(fc.array(blob, { maxLength: 300 }), fc.nat(30_000), fc.nat(300), (items, many, there) => {
      const known = new KnownBlobs()
      for (let value = 0; value < many; value++) {
        known.add('R', hashOf(100_000 + value), value, 'indexed')
        known.grow()
      }
      for (const { value, raw } of items) known.add(raw ? 'R' : 'M', hashOf(value), value * 2 ** 13, 'new')
      const dropped = items.find(({ raw }) => !raw)
      const other = new KnownBlobs()
      for (let value = 0; value < there; value++) other.add('R', hashOf(100_000 + value), value, 'indexed')
      other.reserve(known.count)
      for (const records of known.records((hash) => !hash.equals(hashOf(dropped?.value ?? -1)))) {
        other.addRecords(records)
        other.grow()
      }
      const wanted = [...known.entries()].filter(
        ({ catalog, hash }) => catalog === 'R' || !hash.equals(hashOf(dropped?.value ?? -1))
      )
      expect(wanted.filter(({ hash, size }) => other.size(hash) !== size)).toEqual([])
      expect(other.count).toBe(new Set([...wanted.map(({ hash }) => hash.toString('hex'))]).size + extra(there, many))
      const found = new Map([...other.entries()].map((one) => [one.hash.toString('hex'), one]))
      const wrong = wanted.filter(({ hash, catalog }) => {
        const one = found.get(hash.toString('hex'))
        return one?.catalog !== catalog || one.isNew
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: 20 }
  )
})

/** Of the blobs that were there those that no record has. */
function extra(there: number, many: number): number {
  return Math.max(0, there - many)
}

test('grows by segments and keeps everything, in every thread that is handed them', () => {
  const known = new KnownBlobs()
  const other = new KnownBlobs(known.segments)
  let grown = 0
  for (let value = 0; value < 100_000; value++) {
    known.add('R', hashOf(value), value, value % 2 === 0 ? 'new' : 'indexed')
    if (value % 1000 !== 0) continue
    const segment = known.grow()
    if (segment === undefined) continue
    grown++
    other.addSegment(segment)
  }
  expect(grown).toBeGreaterThan(1)
  let lost = 0
  for (let value = 0; value < 100_000; value++) if (other.size(hashOf(value)) !== value) lost++
  expect(lost).toBe(0)
  expect(known.size(hashOf(100_000))).toBeUndefined()
  expect([...known.entries('new')]).toHaveLength(50_000)
})

test('a table that nobody lets grow forgets, but never lies', () => {
  const known = new KnownBlobs()
  for (let value = 0; value < 30_000; value++) known.add('M', hashOf(value), value, 'indexed')
  let remembered = 0
  let wrong = 0
  for (let value = 0; value < 30_000; value++) {
    const size = known.size(hashOf(value))
    if (size === undefined) continue
    if (size === value) remembered++
    else wrong++
  }
  expect(wrong).toBe(0)
  expect(remembered).toBeGreaterThan(12_000)
})

test('keeps catalog, hash and size of each', () => {
  const known = new KnownBlobs()
  known.add('R', hashOf(1), 2 ** 40 + 5, 'new')
  known.add('M', hashOf(2), 7, 'indexed')
  const entries = [...known.entries()].sort((a, b) => a.size - b.size)
  expect(entries).toEqual([
    { catalog: 'M', hash: hashOf(2), size: 7, isNew: false },
    { catalog: 'R', hash: hashOf(1), size: 2 ** 40 + 5, isNew: true }
  ])
})

test('of what a listing named, only the blobs that were asked for are needed', () => {
  const known = new KnownBlobs()
  for (let value = 0; value < 100; value++) known.add('R', hashOf(value), value, 'listed')
  known.add('R', hashOf(100), 100, 'new')
  known.add('R', hashOf(7), 9, 'new')
  expect(known.size(hashOf(3))).toBe(3)
  const needed = [...known.entries('needed')].map(({ size }) => size)
  expect(needed.sort((a, b) => a - b)).toEqual([3, 100])
  const records = (all: boolean): number =>
    [...known.records(all ? undefined : () => true)].reduce((sum, words) => sum + words.length, 0) / 11
  expect(records(false)).toBe(2)
  expect(records(true)).toBe(101)
  expect(known.count).toBe(101)
})

test('a record with a size that no blob has is refused', () => {
  const known = new KnownBlobs()
  known.add('R', hashOf(1), MAX_FILE_SIZE + 1, 'listed')
  known.add('R', hashOf(2), 2 ** 40, 'listed')
  for (const records of known.records()) {
    const words = records.length / 2
    for (const half of [records.subarray(0, words), records.subarray(words)]) {
      expect(() => new KnownBlobs().addRecords(half)).toThrow('a blob has an impossible size')
    }
  }
})
