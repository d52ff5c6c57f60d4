import { hasServer } from '../storage/s3/server.ts'
import { CrashSuite, STRIDE } from './crash-suite.ts'
import { openCrashStorage } from './storages.ts'

const storage = hasServer ? await openCrashStorage.s3() : undefined
afterAll(() => storage?.close())

const testWithServer = hasServer ? test : test.skip

testWithServer(
  'a save into S3 that is killed before any of its requests, and amid each upload',
  async () => {
    const suite = new CrashSuite(storage!)
    await suite.prepare()
    const { wrong, outcomes } = await suite.run()
    expect(wrong).toEqual([])
    console.info(`killed at ${outcomes.length} points of a save into S3`)
    expect(outcomes.length).toBeGreaterThanOrEqual(Math.floor(20 / STRIDE))
    const kinds = new Set(outcomes.map(({ kind }) => kind))
    expect(['GET', 'HEAD', 'PUT']).toEqual(expect.arrayContaining([...kinds]))
    if (STRIDE === 1) expect(kinds.size).toBe(3)
    // The last request publishes the snapshot: none was killed after it
    expect(outcomes.filter(({ published }) => published)).toEqual([])
  },
  180_000
)
