import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk, type Ran } from './command-line.ts'

const YEAR = 365 * 86_400_000
const root = temporaryFolder()
const prepared = prepareRepository(root)
const file = path.join(prepared.source, 'hello.txt')
const master = prepared.with('master')

/** A snapshot of the file with this content, by a clock that is so many milliseconds ahead. Gives its object ID. */
function save(channel: string, content: string, ahead: number): string {
  const clock = path.join(root, 'clock.cjs')
  fs.writeFileSync(clock, `const now = Date.now\nDate.now = () => now() + ${ahead}\n`)
  fs.writeFileSync(file, content)
  const env = { NODE_OPTIONS: `--require ${clock}` }
  const { stderr } = rekkordOk(['save', channel, file, ...master], { cwd: root, env })
  return /^Snapshot OID: (M[0-9A-F]{64})$/m.exec(stderr)![1]!
}

const future = save('c', 'forged', YEAR)
const present = save('c', 'present', 0)
save('only', 'alone', YEAR)
const WARNING = new RegExp(
  `Warning: The snapshot ${future} of the channel "c" \\(.* UTC\\) is dated in the future and does not`
)
const run = (...args: string[]): Ran => rekkord([...args, ...master], { cwd: root })

test('a channel means its newest snapshot that is not dated in the future, and a warning says so', () => {
  const cat = run('cat', `c:${file}`)
  expect(cat).toMatchObject({ code: 0, stdout: 'present' })
  expect(cat.stderr).toMatch(WARNING)
  const restored = run('restore', 'c', 'restored')
  expect(restored.code).toBe(0)
  expect(restored.stderr).toMatch(WARNING)
  expect(fs.readFileSync(path.join(root, 'restored', file), 'utf8')).toBe('present')
  const channels = run('channels', '-f', 'JSON')
  expect(JSON.parse(channels.stdout)).toContainEqual(
    expect.objectContaining({ channel: 'c', object: present, count: 2 })
  )
  expect(channels.stderr).toContain('Warning: 2 snapshots are dated in the future')
  // What has nothing else can still be read
  expect(run('cat', `only:${file}`)).toMatchObject({ code: 0, stdout: 'alone' })
  expect(run('diff', 'only', 'c').stderr).toMatch(WARNING)
})

test('snapshots warns, and --max_age fails', () => {
  const list = run('snapshots', '-c', 'c')
  expect(list.code).toBe(0)
  expect(list.stderr).toMatch(WARNING)
  const aged = run('snapshots', '-c', 'c', '--max_age', '36h')
  expect(aged.code).toBe(1)
  expect(aged.stderr).toMatch(
    /^Error: The age of the newest snapshot is not known: the snapshot M.* is dated in the future/
  )
  expect(aged.stdout).toContain(present)
})
