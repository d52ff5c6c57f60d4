import path from 'node:path'
import { startProxy, type Trouble } from '../storage/s3/proxy.ts'
import { ACCESS_KEY, BUCKET, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { startTcpProxy } from '../storage/tcp-proxy.ts'
import { temporaryFolder } from '../temporary.ts'

export const STORAGES = ['local', 's3', 'sftp'] as const
export type StorageName = (typeof STORAGES)[number]

/** One way to the repository, on which there may be trouble that others do not have. */
export interface Line {
  url: string
  /** S3: what happens to a request, and milliseconds that each waits before. */
  trouble: () => Trouble
  latency: number
  /** SFTP: connections that are open pass nothing on any more. */
  swallow: () => void
}

/** Where the repository of a soak is. */
export interface SoakStorage {
  name: StorageName
  /** The folder that has the repository's files in the layout of a local one. */
  folder: string
  /** Lines of a configuration file beside the URL. */
  configuration: readonly string[]
  environment: Record<string, string>
  newLine: () => Promise<Line>
  close: () => Promise<void>
}

export const openStorage: Record<StorageName, () => Promise<SoakStorage>> = { local, s3, sftp }

async function local(): Promise<SoakStorage> {
  const folder = path.join(temporaryFolder(), 'repository')
  return {
    name: 'local',
    folder,
    configuration: [],
    environment: {},
    newLine: async () => untroubled(folder),
    close: async () => undefined
  }
}

async function s3(): Promise<SoakStorage> {
  const server = await startServer()
  const proxies: { close: () => Promise<void> }[] = []
  return {
    name: 's3',
    folder: path.join(server.bucket(), 'soak'),
    configuration: [],
    environment: { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY },
    newLine: async () => {
      const line = untroubled('')
      const proxy = await startProxy(
        server.port,
        () => line.trouble(),
        () => line.latency
      )
      proxies.push(proxy)
      line.url = `http://127.0.0.1:${proxy.port}/${BUCKET}/soak`
      return line
    },
    close: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()))
      await server.stop()
    }
  }
}

async function sftp(): Promise<SoakStorage> {
  const server = await SshServer.start()
  const folder = path.join(server.folder, 'repository')
  const proxies: { close: () => Promise<void> }[] = []
  return {
    name: 'sftp',
    folder,
    configuration: ['[SFTP]', `KeyFile = ${server.keyFile}`, `Fingerprint = ${server.fingerprint('host_ed25519')}`],
    environment: {},
    newLine: async () => {
      const proxy = await startTcpProxy(server.port)
      proxies.push(proxy)
      return { ...untroubled(`ssh://127.0.0.1:${proxy.port}/${folder}`), swallow: () => proxy.swallow('open') }
    },
    close: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()))
      await server.kill()
    }
  }
}

function untroubled(url: string): Line {
  return { url, trouble: () => 'none', latency: 0, swallow: () => undefined }
}
