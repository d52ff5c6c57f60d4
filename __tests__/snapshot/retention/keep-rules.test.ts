import { parseKeepDuration } from '../../../src/snapshot/retention/keep-duration.ts'
import {
  applyRules,
  PERIODS,
  type Bucket,
  type KeepRules,
  type Period
} from '../../../src/snapshot/retention/keep-rules.ts'
import { Random } from '../../damage/random.ts'
import { keptBySecondOpinion } from './second-opinion.ts'

const HISTORIES = 400
const NOW = Date.UTC(2026, 10, 30, 12)
const HOUR = 3_600_000
const SPANS = ['1h', '36h', '3d', '2w', '1m', '1y6m', '2y', '1m2d', '40d12h']

/** A channel's times, newest first: at regular distances, in bursts, or with gaps; over hours or over years. */
function history(random: Random): number[] {
  const step = [0.3, 5, 24, 100, 800][random.below(5)]! * HOUR
  const times: number[] = []
  let time = NOW - random.below(3 * 24) * HOUR
  const count = 1 + random.below(60)
  while (times.length < count) {
    times.push(time)
    time -= Math.max(1, Math.round(step * (random.below(4) === 0 ? random.below(30) / 3 : random.below(1000) / 500)))
  }
  return times
}

function rules(random: Random): KeepRules {
  const rules: KeepRules = { counts: {}, within: {}, patterns: [] }
  for (const bucket of ['last', ...PERIODS] satisfies Bucket[]) {
    if (random.below(3) === 0) rules.counts[bucket] = 1 + random.below(12)
  }
  for (const period of ['all', ...PERIODS] satisfies ('all' | Period)[]) {
    if (random.below(5) === 0) rules.within[period] = parseKeepDuration(SPANS[random.below(SPANS.length)]!)
  }
  return rules
}

test(`${HISTORIES} histories are thinned out as a second implementation thins them out, which follows restic's words`, () => {
  const random = new Random(20261130)
  let removed = 0
  for (let i = 0; i < HISTORIES; i++) {
    const times = history(random)
    const chosen = rules(random)
    const kept = applyRules('home', times, chosen, NOW).map((one) => one.kept)
    removed += kept.filter((one) => !one).length
    expect({ times, chosen, kept }).toEqual({ times, chosen, kept: keptBySecondOpinion(times, chosen) })
  }
  // Most histories lose some and keep some
  expect(removed).toBeGreaterThan(HISTORIES)
})

test('what is dated in the future is kept, and takes no place of others', () => {
  const times = [NOW + 48 * HOUR, NOW + HOUR, NOW - HOUR, NOW - 2 * HOUR]
  const kept = applyRules('home', times, { counts: { last: 1 }, within: {}, patterns: [] }, NOW)
  expect(kept).toEqual([
    { kept: true, reasons: ['future'] },
    { kept: true, reasons: ['future'] },
    { kept: true, reasons: ['last'] },
    { kept: false, reasons: [] }
  ])
})

test('every rule that keeps a snapshot is named', () => {
  const day = 24 * HOUR
  const times = [NOW, NOW - day, NOW - 2 * day, NOW - 40 * day]
  const chosen = { counts: { daily: 2, monthly: 9 }, within: { all: parseKeepDuration('30h') }, patterns: ['h*', 'x'] }
  expect(applyRules('home', times, chosen, NOW).map(({ reasons }) => reasons)).toEqual([
    ['pattern h*', 'daily', 'monthly', 'within 30h'],
    ['pattern h*', 'daily', 'within 30h'],
    ['pattern h*'],
    ['pattern h*', 'monthly']
  ])
})

test('days, weeks and months are those of UTC, and weeks begin on Mondays', () => {
  const sunday = Date.UTC(2026, 10, 29, 23, 59, 59, 999)
  const chosen = (counts: KeepRules['counts']): KeepRules => ({ counts, within: {}, patterns: [] })
  const keeps = (times: number[], counts: KeepRules['counts']): boolean[] =>
    applyRules('a', [...times, 0], chosen(counts), NOW).map(({ kept }) => kept)
  expect(keeps([sunday + 1, sunday], { weekly: 2 })).toEqual([true, true, false])
  expect(keeps([sunday, sunday - 6 * 24 * HOUR], { weekly: 2 })).toEqual([true, false, true])
  expect(keeps([sunday + 1, sunday], { daily: 2 })).toEqual([true, true, false])
  expect(keeps([sunday, sunday - HOUR], { daily: 2 })).toEqual([true, false, true])
})

test.each(['', '0d', '7', '1d1y', '-1d', '5s', '1d1d', 'd', '1y 2m'])('"%s" is no span', (text) => {
  expect(() => parseKeepDuration(text)).toThrow(/must be numbers with y \(years\), m \(months\)/)
})
