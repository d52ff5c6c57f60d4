import { randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { MAIN, prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
// Longer than a chunk can be
const big = randomBytes(9_000_000)
fs.writeFileSync(path.join(source, 'folder', 'big'), big)
const save = (channel: string): string => {
  const { stderr } = rekkordOk(['save', channel, source, ...master], { cwd: root })
  return /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr)![1]!
}
const first = save('main')
fs.writeFileSync(path.join(source, 'folder', 'new\nline'), 'new')
fs.appendFileSync(path.join(source, 'hello.txt'), 'again\n')
fs.rmSync(path.join(source, 'folder', 'zeros'))
fs.chmodSync(path.join(source, 'folder', 'big'), 0o600)
const second = save('main')
const other = save('other')

// The caller knows what the command writes
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const json = <T>(...args: string[]): T =>
  JSON.parse(rekkordOk([...args, '-f', 'JSON', ...master], { cwd: root }).stdout) as T
const objectOf = (name: string): string =>
  jsonLines<{ name: string; object: string }>(
    rekkordOk(['list', '-r', 'main', '-f', 'JSONL', ...master], { cwd: root }).stdout
  ).find((entry) => entry.name === name)!.object

describe('cat', () => {
  /** The bytes that the program writes. */
  const cat = (...args: string[]): Buffer => {
    const run = [MAIN, 'cat', ...args, ...master]
    const { stdout, status } = spawnSync(process.execPath, run, { cwd: root, maxBuffer: 1 << 26 })
    expect(status).toBe(0)
    return stdout
  }

  test('writes files of one and several chunks, links, and objects by themselves', () => {
    expect(cat(`main:${source}/folder/big`).equals(big)).toBe(true)
    expect(String(cat(`${first}:${source}/hello.txt`))).toBe('hello\n')
    expect(String(cat(`main:${source}/hello.txt`))).toBe('hello\nagain\n')
    expect(String(cat(`main:${source}/link`))).toBe('hello.txt')
    expect(cat(objectOf('big')).equals(big)).toBe(true)
  })

  test('JSON', () => {
    const { content_base64: content, ...facts } = json<Record<string, string>>('cat', `main:${source}/folder/big`)
    expect(facts).toEqual({ type: 'file', object: objectOf('big'), size: big.length })
    expect(Buffer.from(content!, 'base64').equals(big)).toBe(true)
  })

  test('what is no file, not there or damaged is one sentence', () => {
    const said = (identifier: string, at = repository): string => {
      const { code, stderr } = rekkord(['cat', identifier, '-R', at, '-K', 'master.key'], { cwd: root })
      expect(code).toBe(1)
      return stderr
    }
    expect(said('main')).toBe('Error: Only files and links have content to show; this is a snapshot\n')
    expect(said(`main:${source}`)).toBe('Error: Only files and links have content to show; this is a folder\n')
    expect(said(`main:${source}/none`)).toMatch(/^Error: There is nothing called/)
    const copy = path.join(root, 'damaged')
    fs.cpSync(repository, copy, { recursive: true })
    const object = objectOf('hello.txt')
    const blob = path.join(copy, 'blobs', 'R', object.slice(1, 3), object.slice(1))
    fs.truncateSync(blob, fs.statSync(blob).size - 1)
    expect(said(`main:${source}/hello.txt`, copy)).toMatch(new RegExp(`^Error: .*${object}`))
  })
})

describe('find', () => {
  type Entry = { snapshot: string; channel: string; path: string; size: number }
  const paths = (...args: string[]): string[] =>
    json<Entry[]>('find', ...args).map(
      ({ snapshot, path: found }) => `${names[snapshot]} ${found.slice(source.length)}`
    )
  const names: Record<string, string> = { [first]: 'first', [second]: 'second', [other]: 'other' }

  test('names in all snapshots, oldest first', () => {
    expect(paths('*l*o*')).toEqual(['first', 'second', 'other'].map((snapshot) => `${snapshot} hello.txt`))
    expect(paths('zeros')).toEqual(['first folder/zeros'])
    expect(paths('new?line')).toEqual(['second folder/new\nline', 'other folder/new\nline'])
    expect(paths('BIG')).toEqual([])
    expect(paths('-i', 'BIG', '-c', 'other')).toEqual(['other folder/big'])
  })

  test('a pattern with a slash is for whole paths', () => {
    expect(paths(`${source}/*/b?g`)).toEqual(['first folder/big', 'second folder/big', 'other folder/big'])
    expect(paths('folder/big')).toEqual([])
    expect(paths('*/folder/big', '-c', 'other')).toEqual(['other folder/big'])
  })

  test('plain has a heading for each snapshot', () => {
    const { stdout } = rekkordOk(['find', 'big', ...master], { cwd: root })
    const lines = stdout.split('\n')
    expect(lines).toHaveLength(9)
    expect(lines[0]).toMatch(new RegExp(`^main {2}\\d{4}-.* UTC {2}${first}$`))
    expect(lines[1]).toMatch(new RegExp(`^-rw-r--r-- +9\\.00 MB  .* UTC  ${source.slice(1)}/folder/big$`))
    expect(lines[6]).toMatch(/^other {2}/)
  })

  test('a snapshot that is damaged hides no other', () => {
    const copy = path.join(root, 'lost-snapshot')
    fs.cpSync(repository, copy, { recursive: true })
    fs.rmSync(path.join(copy, 'blobs', 'M', first.slice(1, 3), first.slice(1)))
    const { code, stdout, stderr } = rekkord(['find', 'big', '-f', 'JSON', '-R', copy, '-K', 'master.key'], {
      cwd: root
    })
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Entry[]).map(({ snapshot }) => snapshot)).toEqual([second, other])
    expect(stderr).toMatch(new RegExp(`^Error: The snapshot ${first} of main cannot be read: `))
  })
})

describe('diff', () => {
  test('plain, with sums', () => {
    const { stdout, stderr } = rekkordOk(['diff', first, 'main', ...master], { cwd: root })
    expect(stdout).toBe(
      [
        `+         3 B  ${source.slice(1)}/folder/new\\nline`,
        `-      2.0 kB  ${source.slice(1)}/folder/zeros`,
        `M        12 B  ${source.slice(1)}/hello.txt (+6 B)`,
        ''
      ].join('\n')
    )
    expect(stderr).toBe(
      'Added: 1 entry, 3 B\nRemoved: 1 entry, 2.0 kB\nModified: 1 entry, +6 B\nOnly other metadata: 2 entries\n'
    )
  })

  test('JSON, with what differs in metadata alone', () => {
    const all = json<{ change: string; path: string; before: unknown; after: unknown }[]>(
      'diff',
      first,
      second,
      '--metadata'
    )
    expect(all.map(({ change, path: at }) => `${change} ${at.slice(source.length)}`)).toEqual([
      'metadata folder',
      'metadata folder/big',
      'added folder/new\nline',
      'removed folder/zeros',
      'modified hello.txt'
    ])
    expect(all[2]).toMatchObject({ before: null, after: { type: 'file', size: 3 } })
    expect(all[4]).toMatchObject({ before: { size: 6 }, after: { size: 12, object: objectOf('hello.txt') } })
    expect(json('diff', 'main', 'other')).toEqual([])
    expect(json('diff', `${first}:${source}/folder`, `other:${source}/folder`)).toHaveLength(2)
  })

  test('a file cannot be compared', () => {
    const { code, stderr } = rekkord(['diff', `main:${source}/hello.txt`, 'main', ...master], { cwd: root })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Error: Only snapshots and folders can be compared; this is a file\n'
    })
  })
})

describe('stats', () => {
  type Sums = {
    snapshots: number
    size: number
    stored: number
    added: number
    compression: number
    deduplication: number
  }

  test('JSON is what the snapshots say, and what is on disk', () => {
    const all = json<Sums & { objects: number; objects_size: number; channels: (Sums & { channel: string })[] }>(
      'stats'
    )
    const snapshots = json<Sums[]>('snapshots')
    const sum = (key: 'size' | 'stored' | 'added'): number => snapshots.reduce((total, one) => total + one[key], 0)
    expect(all).toMatchObject({ snapshots: 3, size: sum('size'), stored: sum('stored'), added: sum('added') })
    expect(all.compression).toBeCloseTo(sum('size') / sum('stored'), 9)
    expect(all.deduplication).toBeCloseTo(sum('stored') / sum('added'), 9)
    expect(all.channels.map(({ channel, snapshots: count }) => [channel, count])).toEqual([
      ['main', 2],
      ['other', 1]
    ])
    const blobs = fs.readdirSync(path.join(repository, 'blobs'), { recursive: true, withFileTypes: true })
    const sizes = blobs
      .filter((one) => one.isFile())
      .map((one) => fs.statSync(path.join(one.parentPath, one.name)).size)
    expect([all.objects, all.objects_size]).toEqual([sizes.length, sizes.reduce((total, size) => total + size)])
    // All that is there was written for these snapshots
    expect(all.objects_size).toBe(all.added)
  })

  test('plain, with a key that can only list', () => {
    const { stdout } = rekkordOk(['stats', ...prepared.with('LogOnly')], { cwd: root })
    expect(stdout).toMatch(/^Channel {2}Snapshots +Newest +All +Stored +Added +Compression +Deduplication\nmain +2 /)
    expect(stdout).toMatch(/\n\(all\) +3 .*\n\nObjects: \d+ \([\d.]+ MB\)\n$/)
    rekkordOk(['init', '-R', 'nothing', '-K', 'master.key'], { cwd: root })
    const none = rekkordOk(['stats', '-R', 'nothing', '-K', 'master.key'], { cwd: root })
    expect(none.stdout).toBe('Objects: 0 (0 B)\n')
  })
})
