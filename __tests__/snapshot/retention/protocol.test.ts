import { Protocol, type ProtocolOptions } from './model/protocol.ts'
import { search, type SearchResult } from './model/search.ts'

/** Where there is time, pairs of savers are followed as far as memory allows; else so many steps. */
const isLong = process.env['REKKORD_TEST_LONG'] === 'true'

function look(options: ProtocolOptions, depth?: number): SearchResult {
  const protocol = new Protocol(options)
  return search(protocol.initial, protocol.steps, protocol.isWrong, depth)
}

describe('whatever the order of the steps, a visible snapshot has all that it needs', () => {
  test("with saves of upstream's kind, which end within the grace period", () => {
    expect(look({ savers: ['upstream'], objects: 1 })).toMatchObject({ complete: true, trace: undefined })
  })

  test('with a reader at work meanwhile', () => {
    const { trace, complete } = look({ savers: ['upstream'], objects: 1, reads: true }, isLong ? undefined : 22)
    expect({ trace, complete }).toEqual({ trace: undefined, complete: isLong })
  })

  test('with our own saves, however long they take', () => {
    expect(look({ savers: ['own'], objects: 1 })).toMatchObject({ complete: true, trace: undefined })
  })

  test.each([
    [['own'], 2, 18, undefined],
    [['upstream'], 2, 20, undefined],
    [['upstream', 'upstream'], 1, 13, 40],
    [['upstream', 'own'], 1, 13, 26],
    [['own', 'own'], 1, 12, 24]
  ] as const)('with savers %j and %i objects, for %i steps', (savers, objects, depth, longDepth) => {
    const { trace, states } = look({ savers, objects }, isLong ? longDepth : depth)
    expect(trace).toBeUndefined()
    expect(states).toBeGreaterThan(10_000)
  })
})

/** What the last steps of a wrong course have in common: a snapshot is published without something. */
const LOST = expect.arrayContaining([expect.stringMatching(/publishes/), expect.stringMatching(/deleted/)]) as unknown

describe('without any part of the protocol something is lost, and the search finds how', () => {
  test.each<[string, ProtocolOptions]>([
    ['no change of the cid', { savers: ['upstream'], objects: 1, changesCid: 'never' }],
    ['a change of the cid before the moves', { savers: ['upstream'], objects: 1, changesCid: 'before moves' }],
    ['no grace period', { savers: ['upstream'], objects: 1, waits: false }],
    ['saves longer than the grace period', { savers: ['upstream'], objects: 1, savesAreShort: false }],
    ['long saves without the look', { savers: ['own'], objects: 1, looks: false, savesAreShort: false }],
    ['a look, and a change of the cid before the moves', { savers: ['own'], objects: 1, changesCid: 'before moves' }],
    ['a look that leaves out what was written', { savers: ['own'], objects: 1, trustsWritten: true }],
    ['a look that believes chunk lists', { savers: ['own'], objects: 2, trustsLists: true }]
  ])('%s', (_, options) => {
    expect(look(options).trace).toEqual(LOST)
  })

  test.each(['place', 'fossils'] as const)('readers that look only in this place next: %s', (readerTries) => {
    const { trace } = look({ savers: ['upstream'], objects: 1, reads: true, readerTries })
    expect(trace?.at(-1)).toMatch(/^the reader looks/)
  })
})
