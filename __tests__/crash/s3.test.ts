import { ACCESS_KEY, BUCKET, hasServer, s3Location, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { CrashSuite, STRIDE } from './crash-suite.ts'
import { S3Gate } from './s3-gate.ts'

const server = hasServer ? await startServer() : undefined
const gate = await S3Gate.open(server?.port ?? 0)
afterAll(async () => {
  await gate.close()
  await server?.stop()
})

const testWithServer = hasServer ? test : test.skip

testWithServer(
  'a save into S3 that is killed before any of its requests, and amid each upload',
  async () => {
    const url = (place: string): string => `http://127.0.0.1:${gate.port}/${BUCKET}/${place}`
    const suite = new CrashSuite({
      url,
      location: (place) => s3Location(gate.port, place, { url: url(place) }),
      folder: (place) => `${server!.bucket()}/${place}`,
      places: 1,
      environment: { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY },
      watch: (_, child, point) => gate.watch(child, point),
      killedAt: () => gate.killedAt!
    })
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
