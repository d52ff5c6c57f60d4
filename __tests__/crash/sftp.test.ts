import path from 'node:path'
import { SshServer } from '../storage/sftp/server.ts'
import { CrashSuite, STRIDE } from './crash-suite.ts'
import { SftpGate } from './sftp-gate.ts'

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
    watch: (_, child, point) => gate.watch(child, point),
    killedAt: () => gate.killedAt!
  })
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
