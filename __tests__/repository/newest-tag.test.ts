import fc from 'fast-check'
import { isFuture, newestTag } from '../../src/repository/newest-tag.ts'

const NOW = 1_000_000_000_000
const MINUTE = 60_000
const at = (time: number): { time: number } => ({ time })

test('a snapshot is dated in the future from more than five minutes ahead', () => {
  expect(isFuture(at(NOW + 5 * MINUTE), NOW)).toBe(false)
  expect(isFuture(at(NOW + 5 * MINUTE + 1), NOW)).toBe(true)
})

test('the newest is the newest that is not in the future; where all are, the newest of them', () => {
  const times = fc.array(fc.integer({ min: NOW - 10 * MINUTE, max: NOW + 20 * MINUTE }))
  fc.assert(
    fc.property(times, (all) => {
      const present = all.filter((time) => time <= NOW + 5 * MINUTE)
      const counted = present.length > 0 ? present : all
      const newest = newestTag(all.map(at), NOW)
      expect(newest?.time).toBe(counted.length === 0 ? undefined : Math.max(...counted))
    })
  )
})

test('of snapshots of one time the last counts', () => {
  const tags = [at(NOW), at(NOW)]
  expect(newestTag(tags, NOW)).toBe(tags[1])
})
