import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { CrashSuite, type Point } from './crash-suite.ts'

const HOOK = new URL('file-operations.mjs', import.meta.url).href

interface Change {
  number: number
  kind: string
}

test('a save into a folder that is killed before any of its changes, and amid each write', async () => {
  const root = temporaryFolder()
  const record = path.join(root, 'changes')
  const folder = (place: string): string => path.join(root, place)
  const suite = new CrashSuite({
    url: folder,
    location: (place) => ({ type: 'local', path: folder(place) }),
    folder,
    places: 2,
    instrument: (place, home, point) => ({
      NODE_OPTIONS: `--import ${HOOK}`,
      FILE_OPERATIONS: JSON.stringify({
        folders: [folder(place), home],
        ...(point === undefined ? { record } : { at: point.number, how: point.midway ? 'kill midway' : 'kill' })
      })
    })
  })
  await suite.prepare()
  await suite.rehearse()
  const changes = fs
    .readFileSync(record, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Change)
  const writes = new Set(changes.filter(({ kind }) => kind === 'write').map(({ number }) => number))
  const numbers = Array.from({ length: changes.at(-1)!.number }, (_, i) => i + 1)
  const points = numbers.flatMap((number): Point[] => [
    { number, midway: false },
    ...(writes.has(number) ? [{ number, midway: true }] : [])
  ])

  const { wrong, outcomes } = await suite.run(points)
  expect(wrong).toEqual([])
  // Every run was killed, the first ones before and the last ones after the snapshot was published
  const published = outcomes.filter((outcome) => outcome.published).length
  console.info(`killed at ${outcomes.length} points of a save into a folder, ${published} of them after the tag`)
  // Threads and spot checks drawn at random may take a step or two fewer than the rehearsal did: the last points are not reached then
  expect(outcomes.filter(({ killed }) => !killed).length).toBeLessThanOrEqual(3)
  expect(outcomes.length).toBeGreaterThanOrEqual(80)
  expect(published).toBeGreaterThanOrEqual(3)
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(
    new Set(['create', 'write', 'link', 'unlink', 'mkdir', 'fsync', 'rename'])
  )
}, 600_000)
