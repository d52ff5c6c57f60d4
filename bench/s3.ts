import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { measure, requireTime, run, type Command } from './measure.ts'
import type { Measurement } from './results.ts'
import { versionOf } from './peer.ts'

const BUCKET = 'bench'
const ACCESS_KEY = 'BENCHBENCHBENCHBENCH'
const SECRET_KEY = 'secret/of/the/server/on/loopback/of/bench'
const IN_FOLDER = 100

/** What a program does to save one tree to the server twice. */
interface Saver {
  name: string
  prepare: Command
  save: Command
}

interface S3Options {
  files: number
  /** Milliseconds that an answer takes longer. */
  latency: number
  runs: number
  folder: string
  /** Builds of ours. */
  dists: string[]
}

/**
 * What it costs to save many small files to S3: a first and an unchanged save of ours and of restic, where it is installed,
 * to versitygw on loopback behind a proxy that delays. `node bench/s3.ts --help` names the options.
 */
async function main({ files, latency, runs, folder: parent, dists }: S3Options): Promise<void> {
  requireTime()
  const folder = fs.mkdtempSync(path.join(parent, 'rekkord-bench-s3-'))
  const source = path.join(folder, 'source')
  makeTree(source, files)
  const server = await startServer(path.join(folder, 'server'))
  const proxy = new Worker(new URL('latency-proxy.ts', import.meta.url), {
    workerData: { target: server.port, latency }
  })
  try {
    const [port] = (await once(proxy, 'message')) as [number]
    for (let round = 1; round <= runs; round++) {
      const home = path.join(folder, `home ${round}`)
      fs.mkdirSync(home)
      const savers = [
        ...dists.map((dist, i) => ours(dist, port, `${round}-${i}`, home, source)),
        ...restic(port, round, home, source)
      ]
      for (const saver of round % 2 === 0 ? savers.toReversed() : savers) {
        run(saver.prepare)
        show(`${saver.name}, first save`, measure(saver.save, folder))
        show(`${saver.name}, unchanged save`, measure(saver.save, folder))
      }
    }
  } finally {
    await proxy.terminate()
    server.process.kill()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function show(name: string, { wall, user, system, memory }: Measurement): void {
  const seconds = [wall, user + system].map((time) => (time / 1000).toFixed(1))
  console.log(`${name}: ${seconds[0]} s (processor ${seconds[1]} s), ${(memory / 2 ** 20).toFixed(0)} MiB`)
}

function ours(dist: string, port: number, prefix: string, home: string, source: string): Saver {
  const command = (...args: string[]): Command => ({
    file: process.execPath,
    args: [
      path.join(dist, 'cli/index.js'),
      ...args,
      '-R',
      `http://127.0.0.1:${port}/${BUCKET}/ours-${prefix}`,
      '-K',
      path.join(home, `${prefix}.key`)
    ],
    env: environment(home, { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY, S3_REGION: 'us-east-1' }),
    cwd: home
  })
  return { name: `ours (${dist})`, prepare: command('init', '-g'), save: command('save', 'bench', source) }
}

function restic(port: number, round: number, home: string, source: string): Saver[] {
  const version = versionOf('restic', 'version')
  if (version === undefined) return []
  const env = environment(home, {
    AWS_ACCESS_KEY_ID: ACCESS_KEY,
    AWS_SECRET_ACCESS_KEY: SECRET_KEY,
    RESTIC_REPOSITORY: `s3:http://127.0.0.1:${port}/${BUCKET}/restic-${round}`,
    RESTIC_PASSWORD: 'bench'
  })
  const command = (...args: string[]): Command => ({ file: 'restic', args, env, cwd: home })
  return [{ name: version, prepare: command('init'), save: command('backup', source) }]
}

function environment(home: string, variables: Record<string, string>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, ...variables }
}

function makeTree(folder: string, files: number): void {
  for (let i = 0; i < files; i++) {
    const below = path.join(folder, String(Math.floor(i / IN_FOLDER)))
    if (i % IN_FOLDER === 0) fs.mkdirSync(below, { recursive: true })
    fs.writeFileSync(path.join(below, `file ${i}`), randomBytes(100 + (i % 400)).toString('base64'))
  }
}

async function startServer(folder: string): Promise<{ port: number; process: ChildProcess }> {
  fs.mkdirSync(path.join(folder, BUCKET), { recursive: true })
  const port = await freePort()
  const installed = path.join(os.homedir(), '.cache/rekkord-tests/versitygw')
  const program = fs.existsSync(installed) ? installed : 'versitygw'
  const address = ['--port', `127.0.0.1:${port}`, '--access', ACCESS_KEY, '--secret', SECRET_KEY]
  const server = spawn(program, [...address, '--quiet', '--keep-alive', 'posix', folder], { stdio: 'ignore' })
  await once(server, 'spawn')
  for (let tries = 0; tries < 100; tries++) {
    const socket = net.connect(port, '127.0.0.1')
    const answers = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false)
    ]).catch(() => false)
    socket.destroy()
    if (answers) return { port, process: server }
    await delay(50)
  }
  throw new Error(`${program} does not answer`)
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  return port
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    latency: { type: 'string', default: '50' },
    runs: { type: 'string', default: '3' },
    folder: { type: 'string', default: os.tmpdir() },
    dist: { type: 'string', default: path.join(import.meta.dirname, '../dist') },
    help: { type: 'boolean', default: false }
  }
})
if (values.help) {
  console.log('node bench/s3.ts [--files n] [--latency milliseconds] [--runs n] [--folder folder] [--dist build,build]')
} else {
  await main({
    files: Number(values.files),
    latency: Number(values.latency),
    runs: Number(values.runs),
    folder: values.folder,
    dists: values.dist.split(',').map((dist) => path.resolve(dist))
  })
}
