import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { S3StorageLocation } from '../../../src/storage/s3/location.ts'
import { temporaryFolder } from '../../temporary.ts'

export const ACCESS_KEY = 'AKTESTTESTTESTTEST'
export const SECRET_KEY = 'the+secret/key0of1the2tests3and4nothing5else'
export const BUCKET = 'backups'

/** Where `.ci/run` puts the server of these tests, or a PATH that has it. */
const PROGRAM = [path.join(os.homedir(), '.cache/rekkord-tests/versitygw'), 'versitygw'].find(
  (program) => spawnSync(program, ['--version']).status === 0
)

/** Tests that need the server: skipped where there is none, unless `.ci/run` wants all tests. */
export const hasServer = PROGRAM !== undefined || process.env['REKKORD_TEST_ALL'] === 'true'

export interface S3Server {
  port: number
  /** Where its users, their keys and policies are made, by AWS's IAM API; 0 where it has none. */
  iamPort: number
  /** Folder of a bucket: its objects are files below it. */
  bucket: (name?: string) => string
  stop: () => Promise<void>
}

const servers = new Set<ChildProcess>()

afterAll(() => {
  for (const server of servers) server.kill('SIGKILL')
})

/**
 * Starts versitygw on loopback, with one bucket. `folder`: where another one kept its buckets; `users`: with users of their
 * own rights.
 */
export async function startServer(
  options: { folder?: string; port?: number; users?: boolean } = {}
): Promise<S3Server> {
  const folder = options.folder ?? temporaryFolder()
  for (const name of [`buckets/${BUCKET}`, 'versions', 'users']) {
    fs.mkdirSync(path.join(folder, name), { recursive: true })
  }
  const socket = path.join(folder, 'users.socket')
  const iamPort = options.users === true ? await freePort() : 0
  const stopIam =
    iamPort === 0
      ? undefined
      : await run(iamPort, [], ['iam', '--dir', path.join(folder, 'users'), '--private-ports', socket])
  const port = options.port ?? (await freePort())
  const users = iamPort === 0 ? [] : ['--iam-standalone-endpoint', socket, '--iam-cache-disable']
  const place = ['posix', '--versioning-dir', path.join(folder, 'versions'), path.join(folder, 'buckets')]
  const stop = await run(port, ['--quiet', '--keep-alive', ...users], place)
  return {
    port,
    iamPort,
    bucket: (name = BUCKET) => path.join(folder, 'buckets', name),
    stop: async () => {
      await stop()
      await stopIam?.()
    }
  }
}

/** Runs the program until the function that it gives is called. */
async function run(port: number, options: string[], command: string[]): Promise<() => Promise<void>> {
  if (PROGRAM === undefined)
    throw new Error('versitygw is missing: go install github.com/versity/versitygw/cmd/versitygw')
  const secrets = ['--access', ACCESS_KEY, '--secret', SECRET_KEY]
  const server = spawn(PROGRAM, ['--port', `127.0.0.1:${port}`, ...secrets, ...options, ...command], {
    stdio: 'ignore'
  })
  servers.add(server)
  await answering(port)
  return async () => {
    servers.delete(server)
    if (server.exitCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }
}

/** A location in a bucket of a server on loopback. */
export function s3Location(port: number, prefix = '', more: Partial<S3StorageLocation> = {}): S3StorageLocation {
  return {
    type: 's3',
    url: `http://127.0.0.1:${port}/${BUCKET}/${prefix}`,
    protocol: 'http',
    host: '127.0.0.1',
    port,
    bucket: BUCKET,
    prefix,
    virtualHost: false,
    credentials: { accessKeyId: ACCESS_KEY, secretKey: SECRET_KEY },
    timeoutMs: 10_000,
    firstTimeoutMs: 10_000,
    found: {},
    ...more
  }
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = net.connect(port, '127.0.0.1')
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false
    )
    socket.destroy()
    if (connected) return
    await delay(50)
  }
  throw new Error(`nothing listens on port ${port}`)
}
