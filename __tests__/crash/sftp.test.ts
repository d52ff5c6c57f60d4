import { CrashSuite, STRIDE } from './crash-suite.ts'
import { openCrashStorage } from './storages.ts'

const storage = await openCrashStorage.sftp()
afterAll(() => storage.close())

test('a save over SFTP that is killed before any request that changes something, and amid each write', async () => {
  const suite = new CrashSuite(storage)
  await suite.prepare()

  const { wrong, outcomes } = await suite.run()
  expect(wrong).toEqual([])
  const published = outcomes.filter((outcome) => outcome.published).length
  console.info(`killed at ${outcomes.length} points of a save over SFTP, ${published} of them after the tag`)
  expect(outcomes.length).toBeGreaterThanOrEqual(60 / STRIDE)
  expect(published).toBeGreaterThanOrEqual(Math.floor(3 / STRIDE))
  expect(outcomes.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['hardlink@openssh.com', 'fsync@openssh.com'])
  )
}, 600_000)
