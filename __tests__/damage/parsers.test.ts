import fc from 'fast-check'
import { readCorpus } from '../../fuzz/corpus.ts'
import { mutate } from '../../fuzz/mutate.ts'
import { seeds } from '../../fuzz/seeds.ts'
import { runTarget, targets } from '../../fuzz/targets.ts'
import { FormatError } from '../../src/errors.ts'
import { Random } from './random.ts'

/** Milliseconds that a parser may take for an input of some kilobytes, on a machine that is busy. */
const SLOWEST = 2000

function runInTime(name: string, bytes: Buffer): void {
  const began = performance.now()
  runTarget(targets[name]!, bytes)
  expect(performance.now() - began).toBeLessThan(SLOWEST)
}

describe.each(Object.keys(targets))('the parser of %s', (name) => {
  const kept = [...seeds[name]!(), ...readCorpus(name).values()]

  test('takes whatever a fuzzer has found', () => {
    expect(kept.length).toBeGreaterThan(0)
    for (const bytes of kept) runInTime(name, bytes)
  })

  test('takes whatever comes of that by small changes', () => {
    const input = fc.tuple(fc.constantFrom(...kept), fc.constantFrom(...kept), fc.nat())
    fc.assert(
      fc.property(input, ([bytes, other, seed]) => {
        const random = new Random(seed)
        runInTime(
          name,
          mutate(bytes, other, (limit) => random.below(limit))
        )
      }),
      { numRuns: name.startsWith('fragment-') ? 50 : 300 }
    )
  })
})

test('every target has valid inputs to begin with, where validity can be had without a secret', () => {
  const valid = [
    'tag',
    'tag-inside',
    'fragment',
    'fragment-inside',
    'badge',
    'key',
    'config',
    'entry',
    'directory',
    'snapshot',
    'chunk-list'
  ]
  valid.push('lz4', 'ini', 'extended-attributes', 'index-inside', 'hints-inside', 's3-list', 's3-fault', 'known-hosts')
  for (const name of valid) targets[name]!(seeds[name]!()[0]!)
  expect(Object.keys(seeds).sort()).toEqual(Object.keys(targets).sort())
})

test('what is no refusal is a bug, and passes through', () => {
  expect(() =>
    runTarget(() => {
      throw new FormatError('refused')
    }, Buffer.alloc(0))
  ).not.toThrow()
  expect(() =>
    runTarget(() => {
      throw new RangeError('bug')
    }, Buffer.alloc(0))
  ).toThrow('bug')
})

test('a server that never ends what it begins takes no time', () => {
  const began = performance.now()
  const body = Buffer.from(`<ListBucketResult>${'<Contents>'.repeat(400_000)}`)
  expect(() => targets['s3-list']!(body)).not.toThrow()
  expect(performance.now() - began).toBeLessThan(SLOWEST)
  expect(() => targets['s3-fault']!(Buffer.from(`<Message>&#${'9'.repeat(400)};</Message>`))).not.toThrow()
})
