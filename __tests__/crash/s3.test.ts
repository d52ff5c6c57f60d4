import { ACCESS_KEY, BUCKET, hasServer, s3Location, SECRET_KEY, startServer } from '../storage/s3-server.ts'
import { CrashSuite, type Point } from './crash-suite.ts'
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
      watch: (_, child, point) => gate.watch(child, point)
    })
    await suite.prepare()
    await suite.rehearse()
    const points = gate.passed.flatMap(({ length }, i): Point[] => [
      { number: i + 1, midway: false },
      ...(length > 1 ? [{ number: i + 1, midway: true }] : [])
    ])
    expect(new Set(gate.passed.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD', 'PUT']))

    const { wrong, outcomes } = await suite.run(points)
    expect(wrong).toEqual([])
    const killed = outcomes.filter((outcome) => outcome.killed).length
    console.info(`killed at ${killed} points of a save into S3`)
    expect(killed).toBeGreaterThanOrEqual(20)
    // The last request publishes the snapshot: none was killed after it
    expect(outcomes.filter((outcome) => outcome.killed && outcome.published)).toEqual([])
  },
  180_000
)
