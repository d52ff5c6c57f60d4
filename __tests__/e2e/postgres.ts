import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { temporaryFolder } from '../temporary.ts'

/** Where Debian has the programs of each version, newest last; elsewhere they are in PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** The account of a server that root starts: PostgreSQL refuses to run as root. */
const SERVER_ACCOUNT = 'nobody'

function findPrograms(): string | undefined {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).sort((a, b) => Number(a) - Number(b)) : []
  const folders = [...versions.map((version) => path.join(DEBIAN, version, 'bin')).reverse(), '/usr/bin']
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb')))
}

/** A PostgreSQL server on a socket in a folder of its own, that lets everybody in who may open the folder. */
export class PostgresServer {
  /** Folder of the server's programs, of the same version as it. */
  readonly programs: string
  /** Folder of the socket: PGHOST. */
  readonly host = temporaryFolder()
  readonly user = 'tester'
  readonly #data = path.join(this.host, 'data')
  readonly #account: { uid?: number; gid?: number }
  #process: ChildProcess | undefined

  private constructor(programs: string) {
    this.programs = programs
    this.#account = process.getuid?.() === 0 ? account(SERVER_ACCOUNT) : {}
  }

  static async start(): Promise<PostgresServer> {
    const programs = findPrograms()
    if (programs === undefined) throw new Error('PostgreSQL is missing: install postgresql')
    const server = new PostgresServer(programs)
    const { uid, gid } = server.#account
    if (uid !== undefined) fs.chownSync(server.host, uid, gid!)
    fs.chmodSync(server.host, 0o755)
    const options = ['--username', server.user, '--auth', 'trust', '--encoding', 'UTF8', '--no-sync']
    const made = spawnSync(path.join(programs, 'initdb'), [...options, '--pgdata', server.#data], server.#options())
    if (made.status !== 0) throw new Error(`initdb: ${String(made.stderr)}`)
    await server.run()
    return server
  }

  /** Runs it (again). */
  async run(): Promise<void> {
    const args = ['-D', this.#data, '-k', this.host, '-c', 'listen_addresses=', '-c', 'fsync=off']
    this.#process = spawn(path.join(this.programs, 'postgres'), args, { ...this.#options(), stdio: 'ignore' })
    for (let tries = 0; spawnSync(path.join(this.programs, 'pg_isready'), ['-h', this.host]).status !== 0; tries++) {
      if (tries > 100 || this.#process.exitCode !== null) throw new Error('PostgreSQL does not start')
      await delay(100)
    }
  }

  async stop(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGINT')
    await exited
  }

  /** Runs SQL; gives the rows as text, a line each. */
  query(database: string, sql: string): string {
    const args = ['-h', this.host, '-U', this.user, '-d', database, '-At', '-v', 'ON_ERROR_STOP=1', '-c', sql]
    const ran = spawnSync(path.join(this.programs, 'psql'), args, { encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`psql: ${ran.stderr}`)
    return ran.stdout.trim()
  }

  #options(): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
    return { cwd: this.host, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...this.#account }
  }
}

function account(name: string): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((option) => Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout))
  return { uid: uid!, gid: gid! }
}
