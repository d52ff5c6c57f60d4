import path from 'node:path'
import { SshServer } from '../storage/sftp-server.ts'
import { CrashSuite, type Point } from './crash-suite.ts'
import { isWrite, SftpGate } from './sftp-gate.ts'

const gate = await SftpGate.open()
const server = await SshServer.start(gate.settings)
afterAll(async () => {
  await gate.close()
  await server.kill()
})

test('a save over SFTP that is killed before any request that changes something, and amid each write', async () => {
  const folder = (place: string): string => path.join(server.folder, place)
  const url = (place: string): string => `ssh://127.0.0.1:${server.port}/${folder(place)}`
  const suite = new CrashSuite({
    url,
    location: (place) => server.location(folder(place), { url: url(place) }),
    folder,
    places: 1,
    withoutLong: true,
    configuration: ['[SFTP]', `KeyFile = ${server.keyFile}`, `Fingerprint = ${server.fingerprint('host_ed25519')}`],
    watch: (_, child, point) => gate.watch(child, point)
  })
  await suite.prepare()
  await suite.rehearse()
  // Before a request that changes nothing the server has what it has before the next one that does
  const points = gate.passed.flatMap((request, i): Point[] => [
    ...(request.changes ? [{ number: i + 1, midway: false }] : []),
    ...(isWrite(request) ? [{ number: i + 1, midway: true }] : [])
  ])
  const last = { number: gate.passed.length, midway: false }
  const names = gate.passed.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['hardlink@openssh.com', 'fsync@openssh.com']))

  const { wrong, outcomes } = await suite.run([...points, last])
  expect(wrong).toEqual([])
  const killed = outcomes.filter((outcome) => outcome.killed).length
  const published = outcomes.filter((outcome) => outcome.killed && outcome.published).length
  console.info(`killed at ${killed} points of a save over SFTP, ${published} of them after the tag`)
  expect(killed).toBeGreaterThanOrEqual(35)
  expect(published).toBeGreaterThanOrEqual(1)
}, 600_000)
