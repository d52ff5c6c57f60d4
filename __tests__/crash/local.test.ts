import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { CrashSuite, STRIDE, type Step } from './crash-suite.ts'

const HOOK = new URL('file-operations.mjs', import.meta.url).href

test('a save into a folder that is killed before any of its changes, and amid each write', async () => {
  const root = temporaryFolder()
  const record = (place: string): string => path.join(root, `${place}.killed`)
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
        record: record(place),
        at: point!.number,
        how: point!.midway ? 'kill midway' : 'kill'
      })
    }),
    killedAt: (place) => JSON.parse(fs.readFileSync(record(place), 'utf8')) as Step
  })
  await suite.prepare()

  const { wrong, outcomes } = await suite.run()
  expect(wrong).toEqual([])
  const published = outcomes.filter((outcome) => outcome.published).length
  console.info(`killed at ${outcomes.length} points of a save into a folder, ${published} of them after the tag`)
  expect(outcomes.length).toBeGreaterThanOrEqual(Math.floor(80 / STRIDE))
  expect(published).toBeGreaterThanOrEqual(Math.floor(3 / STRIDE))
  const kinds = ['create', 'write', 'link', 'unlink', 'mkdir', 'fsync', 'rename']
  const met = new Set(outcomes.map(({ kind }) => kind))
  expect(kinds).toEqual(expect.arrayContaining([...met]))
  if (STRIDE === 1) expect(met.size).toBe(kinds.length)
}, 600_000)
