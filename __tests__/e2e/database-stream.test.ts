/** A database dump that goes into a snapshot without a file between, and back into a server. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { prepareRepository, rekkord, rekkordOk, type Prepared } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'
import { PostgresServer } from './postgres.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/cli/main.ts')
const SUMS = "SELECT count(*), sum(length(note)), md5(string_agg(note, '' ORDER BY id)) FROM orders"

let server: PostgresServer
let prepared: Prepared

beforeAll(async () => {
  prepared = prepareRepository(temporaryFolder())
  server = await PostgresServer.start()
  server.query('postgres', 'CREATE DATABASE shop')
  const rows = "SELECT i, repeat(md5(i::text), 5) || E'\\n\\t\\'é' FROM generate_series(1, 30000) i"
  server.query('shop', `CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders ${rows}`)
})
afterAll(() => server.stop())

const program = (name: string): string => path.join(server.programs, name)
const connection = (): Record<string, string> => ({ PGHOST: server.host, PGUSER: server.user })

/** Reads the file of a channel back into a new database. */
function restore(channel: string, database: string): void {
  server.query('postgres', `CREATE DATABASE ${database}`)
  const cat = `'${process.execPath}' '${MAIN}' cat ${channel}:shop.sql ${prepared.with('ReadWrite').join(' ')}`
  const psql = `'${program('psql')}' -q -v ON_ERROR_STOP=1 -d ${database}`
  const env = { PATH: process.env['PATH'], HOME: prepared.root, ...connection() }
  const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${cat} | ${psql}`], { env, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

test('pg_dump of a real server goes through --stdin_command and comes back', () => {
  const args = ['save', 'command', '--stdin_command', 'shop.sql', ...prepared.with('WriteOnly')]
  rekkordOk([...args, '--', program('pg_dump'), 'shop'], { cwd: prepared.root, env: connection() })
  restore('command', 'from_command')
  expect(server.query('from_command', SUMS)).toBe(server.query('shop', SUMS))
})

test('pg_dump of a real server goes through --stdin and comes back', () => {
  const pipe = `set -o pipefail; '${program('pg_dump')}' shop | "$@"`
  const args = ['save', 'piped', '--stdin', 'shop.sql', ...prepared.with('WriteOnly')]
  const through = ['bash', '-c', pipe, 'bash']
  rekkordOk(args, { cwd: prepared.root, env: connection(), through })
  restore('piped', 'from_pipe')
  expect(server.query('from_pipe', SUMS)).toBe(server.query('shop', SUMS))
})

test('a dump that fails half-way makes no snapshot', () => {
  // The second table may not be read
  server.query('shop', 'CREATE TABLE zz_secret (id int); CREATE ROLE reader LOGIN; GRANT SELECT ON orders TO reader')
  const args = ['save', 'denied', '--stdin_command', 'shop.sql', ...prepared.with('WriteOnly')]
  const dump = ['sh', '-c', `cat '${MAIN}'; exec '${program('pg_dump')}' -U reader shop`]
  const { code, stderr } = rekkord([...args, '--', ...dump], { cwd: prepared.root, env: connection() })
  expect(code).toBe(1)
  expect(stderr).toMatch(/permission denied for table zz_secret/)
  expect(stderr).toMatch(/\nError: The command sh exited with status 1: no snapshot was made\n$/)
  const listed = rekkordOk(['snapshots', '-c', 'denied', ...prepared.with('master')], { cwd: prepared.root })
  expect(listed.stderr).toBe('There are no snapshots\n')
})
