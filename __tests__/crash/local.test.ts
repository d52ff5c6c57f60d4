import { CrashSuite, STRIDE } from './crash-suite.ts'
import { openCrashStorage } from './storages.ts'

test('a save into a folder that is killed before any of its changes, and amid each write', async () => {
  const suite = new CrashSuite(await openCrashStorage.local())
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
