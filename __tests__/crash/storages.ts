import fs from 'node:fs'
import path from 'node:path'
import { ACCESS_KEY, BUCKET, s3Location, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { SshServer } from '../storage/sftp/server.ts'
import type { StorageName } from '../soak/storages.ts'
import { temporaryFolder } from '../temporary.ts'
import type { CrashStorage, Step } from './crash-suite.ts'
import { S3Gate } from './s3-gate.ts'
import { SftpGate } from './sftp-gate.ts'

const HOOK = new URL('file-operations.mjs', import.meta.url).href

/** A storage at whose operations programs are killed, with its server. */
export interface OpenCrashStorage extends CrashStorage {
  close: () => Promise<void>
}

/**
 * Opens a storage of each kind. Programs are killed at changes of a folder, at requests of SFTP that change something, and at
 * all requests to S3, or those alone that change something.
 */
export const openCrashStorage: Record<StorageName, (options?: { changesOnly?: boolean }) => Promise<OpenCrashStorage>> =
  { local, s3, sftp }

async function local(): Promise<OpenCrashStorage> {
  const root = temporaryFolder()
  const record = (place: string): string => path.join(root, `${place}.killed`)
  const folder = (place: string): string => path.join(root, place)
  return {
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
    killedAt: (place) => JSON.parse(fs.readFileSync(record(place), 'utf8')) as Step,
    close: async () => undefined
  }
}

async function s3({ changesOnly = false } = {}): Promise<OpenCrashStorage> {
  const server = await startServer()
  const gate = await S3Gate.open(server.port, { changesOnly, folder: server.bucket() })
  const url = (place: string): string => `http://127.0.0.1:${gate.port}/${BUCKET}/${place}`
  return {
    url,
    location: (place) => s3Location(gate.port, place, { url: url(place) }),
    folder: (place) => path.join(server.bucket(), place),
    places: 1,
    environment: { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY },
    watch: (_, child, point) => gate.watch(child, point),
    killedAt: () => gate.killedAt!,
    close: async () => {
      await gate.close()
      await server.stop()
    }
  }
}

async function sftp(): Promise<OpenCrashStorage> {
  const gate = await SftpGate.open()
  const server = await SshServer.start(gate.settings)
  const folder = (place: string): string => path.join(server.folder, place)
  const url = (place: string): string => `ssh://127.0.0.1:${server.port}/${folder(place)}`
  return {
    url,
    location: (place) => server.location(folder(place), { url: url(place) }),
    folder,
    places: 1,
    withoutLong: true,
    configuration: ['[SFTP]', `KeyFile = ${server.keyFile}`, `Fingerprint = ${server.fingerprint('host_ed25519')}`],
    watch: (_, child, point) => gate.watch(child, point),
    killedAt: () => gate.killedAt!,
    close: async () => {
      await gate.close()
      await server.kill()
    }
  }
}
