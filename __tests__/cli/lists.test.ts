import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk, startRekkord } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
const saved = source.slice(1)
const TIME = /^\d{8}T\d{6}\.\d{3}Z$/
const plainTime = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC`

fs.writeFileSync(Buffer.concat([Buffer.from(`${source}/`), Buffer.from([0x66, 0xff])]), 'x')
fs.writeFileSync(path.join(source, 'new\nline'), '')
fs.chmodSync(path.join(source, 'hello.txt'), 0o4644)
const oids = ['main', 'main', 'nightly'].map((channel) => {
  const { stderr } = rekkordOk(['save', channel, source, ...prepared.with('WriteOnly')], { cwd: root })
  return /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr)![1]!
})

const json = (args: readonly string[]): Record<string, unknown>[] =>
  JSON.parse(rekkordOk([...args, '-f', 'json', ...master], { cwd: root }).stdout) as Record<string, unknown>[]

describe('snapshots', () => {
  test('JSON', () => {
    const snapshots = json(['snapshots'])
    expect(snapshots.map(({ object }) => object)).toEqual(oids)
    for (const snapshot of snapshots) {
      expect(Object.keys(snapshot)).toEqual(['channel', 'object', 'time', 'size', 'stored', 'added', 'tag', 'key'])
      expect(snapshot).toMatchObject({ size: 2007 })
      expect([typeof snapshot['stored'], typeof snapshot['added']]).toEqual(['number', 'number'])
      expect(snapshot['time']).toMatch(TIME)
      expect(snapshot['tag']).toMatch(/^[A-Za-z0-9_-]{250}$/)
    }
  })

  test('a newest snapshot that is too old is an error', async () => {
    const list = (...args: string[]): ReturnType<typeof rekkord> =>
      rekkord(['snapshots', '-s', '~time', ...args, ...master], { cwd: root })
    expect(list('--max_age', '1h')).toMatchObject({ code: 0, stderr: '' })
    await setTimeout(1100)
    const old = list('-c', 'main', '--max_age', '1s')
    expect(old).toMatchObject({ code: 1, stdout: expect.stringContaining(oids[1]!) as string })
    expect(old.stderr).toMatch(
      /^Error: The newest snapshot of the channel "main" is \d+\.\ds old \(.* UTC\), and must be 1\.0s old at the most\n$/
    )
    expect(list('-c', 'none', '--max_age=2d').stderr).toMatch(
      /There is no snapshot of the channel "none", and one must be/
    )
    expect(list('--max_age', 'soon').stderr).toMatch(/^Error: --max_age must be a number with s, m, h or d/)
  })

  test('sorted and filtered', () => {
    const objects = (...args: string[]): unknown[] => json(['snapshots', ...args]).map(({ object }) => object)
    expect(objects('--sort', '~time')).toEqual(oids.toReversed())
    expect(objects('-s', 'Object')).toEqual(oids.toSorted())
    expect(objects('-c', 'nightly')).toEqual([oids[2]])
    expect(objects('-p', 'm?i*')).toEqual(oids.slice(0, 2))
    expect(objects('-c', 'none')).toEqual([])
  })

  test('plain', () => {
    const { stdout, stderr } = rekkordOk(['snapshots', ...prepared.with('LogOnly')], { cwd: root })
    expect(stderr).toBe('')
    const [heading, ...lines] = stdout.split('\n')
    expect(heading).toMatch(/^Time {21}Channel +Size +Stored +Added {2}Object$/)
    expect(lines).toHaveLength(4)
    expect(lines[2]).toMatch(new RegExp(`^${plainTime}  nightly  2\\.0 kB +[\\d.]+ kB +\\d+ B  ${oids[2]!}$`))
    const none = rekkordOk(['snapshots', '-c', 'none', ...master], { cwd: root })
    expect(none).toEqual({ code: 0, stdout: '', stderr: 'There are no snapshots\n' })
  })

  test('a damaged tag hides no other: told on standard error, exit code 1', () => {
    const copy = path.join(root, 'damaged-tags')
    fs.cpSync(repository, copy, { recursive: true })
    const fragments = path.join(copy, 'tags', 'P')
    const [fragment] = fs.readdirSync(fragments)
    fs.rmSync(path.join(fragments, fragment!))
    for (const format of ['JSON', 'Plain']) {
      const args = ['snapshots', '-f', format, '-R', copy, '-K', 'master.key']
      const { code, stdout, stderr } = rekkord(args, { cwd: root })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^Error: The tag tags\/M\/[^ ]+ is left out: [^\n]+\n$/)
      expect(oids.filter((oid) => stdout.includes(oid))).toHaveLength(2)
      if (format === 'JSON') expect(JSON.parse(stdout)).toHaveLength(2)
    }
  })
})

describe('list', () => {
  const lines = (...args: string[]): Record<string, unknown>[] =>
    jsonLines(rekkordOk(['list', ...args, '-f', 'JSONL', ...master], { cwd: root }).stdout)

  test('JSON of a snapshot and of a folder', () => {
    const [snapshot, ...more] = json(['list', 'main']) as { type: string; children: Record<string, unknown>[] }[]
    expect(more).toEqual([])
    expect(snapshot).toMatchObject({ type: 'Snapshot', name: 'main', object: oids[1] })
    const [entry, ...others] = snapshot!.children
    expect(others).toEqual([])
    const keys = ['type', 'name', 'object', 'mtime', 'ctime', 'btime', 'mode', 'uid', 'gid', 'children']
    expect(Object.keys(entry!).sort()).toEqual(keys.sort())
    expect(entry).toMatchObject({ type: 'Directory', name: saved, mode: '0o755', children: [] })
    expect(entry!['mtime']).toMatch(TIME)
    const children = json(['list', `main:${saved}`])
    expect(children.map(({ name }) => name)).toEqual(
      ['folder', 'f\ufffd', 'hello.txt', 'link', 'new\nline'].sort(byUtf8)
    )
    const file = children.find(({ name }) => name === 'hello.txt')
    expect(file).toMatchObject({ type: 'File', mode: '0o4644', size: 6 })
    expect(file?.['object']).toMatch(/^R[0-9A-F]{64}$/)
    expect(children.find(({ name }) => name === 'f\ufffd')).toMatchObject({ name_hex: '66ff' })
    expect(children.find(({ name }) => name === 'link')).toMatchObject({ type: 'Link' })
    expect(json(['list', entry!['object'] as string])).toEqual(children)
  })

  test('a line of JSON for each thing below, with paths', () => {
    const entries = lines('-r', oids[0]!)
    expect(entries).toHaveLength(7)
    const keys = ['type', 'name', 'path', 'object', 'mtime', 'ctime', 'btime', 'mode', 'uid', 'gid', 'children']
    expect(Object.keys(entries[0]!)).toEqual(keys)
    expect(entries[0]).toMatchObject({ type: 'directory', name: saved, path: saved, children: 1 })
    expect(entries.find(({ name }) => name === 'link')).toMatchObject({ type: 'link', size: 0 })
    expect(lines('main')).toMatchObject([{ name: saved, path: saved }])
    const zeros = entries.find(({ name }) => name === 'zeros')
    expect(zeros).toMatchObject({ path: `${saved}/folder/zeros`, size: 2000 })
    const bytes = entries.find(({ name_hex: hex }) => hex !== undefined)
    expect(bytes?.['path_hex']).toBe(Buffer.from(`${saved}/f`).toString('hex') + 'ff')
  })

  test('plain', () => {
    const { stdout } = rekkordOk(['list', '-r', 'main', ...master], { cwd: root })
    const lines = stdout.split('\n').slice(0, -1)
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatch(new RegExp(`^drwxr-xr-x           -  ${plainTime}  ${saved}/$`))
    expect(stdout).toMatch(new RegExp(`^-rwSr--r--         6 B  ${plainTime}  ${saved}/hello\\.txt$`, 'm'))
    expect(stdout).toMatch(new RegExp(`^l.{9}           -  ${plainTime}  ${saved}/link$`, 'm'))
    expect(stdout).toContain(`${saved}/new\\nline\n`)
    const verbose = rekkordOk(['list', '-v', `main:${saved}`, ...master], { cwd: root })
    expect(verbose.stdout).toMatch(/^-rw.* UTC {2}\d+:\d+ +R[0-9A-F]{64} {2}hello\.txt$/m)
  })

  test('a damaged folder below is told on standard error, and JSON stays well-formed', () => {
    const copy = path.join(root, 'damaged-folder')
    fs.cpSync(repository, copy, { recursive: true })
    const [root0] = lines('main')
    const oid = root0!['object'] as string
    fs.writeFileSync(path.join(copy, 'blobs', 'M', oid.slice(1, 3), oid.slice(1)), 'damaged')
    const args = ['list', '-r', '-f', 'JSON', 'main', '-R', copy, '-K', 'master.key']
    const { code, stdout, stderr } = rekkord(args, { cwd: root })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{ type: 'Snapshot', children: [{ name: saved, children: [] }] }])
    expect(stderr).toMatch(/^Error: [^\n]+ cannot be listed: [^\n]+\n$/)
  })

  test('a reader that has seen enough ends the list quietly', async () => {
    const through = (script: string): string[] => ['/bin/sh', '-c', script, 'sh']
    const list = ['list', '-r', 'main', ...master]
    const { ended } = startRekkord(list, { cwd: root, through: through('"$@" | head -n 1') })
    const { code, stdout, stderr } = await ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^d[^\n]+\n$/)
    const closed = through('{ sleep 0.2; "$@"; echo "exit code $?" >&2; } | true')
    const late = startRekkord(list, { cwd: root, through: closed })
    expect((await late.ended).stderr).toBe('exit code 0\n')
  })
})

function byUtf8(left: string, right: string): number {
  // The replacement character stands for byte 0xFF, which comes last
  const bytes = (text: string): Buffer => Buffer.from(text.replace('\ufffd', '\u00ff'), 'latin1')
  return Buffer.compare(bytes(left), bytes(right))
}
