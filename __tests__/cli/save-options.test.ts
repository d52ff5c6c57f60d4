import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
const objects = (): string[] => listing(path.join(repository, 'blobs'))

describe('--from', () => {
  const list = (text: string): string => {
    const file = path.join(root, 'list.ini')
    fs.writeFileSync(file, text)
    return file
  }

  test('saves each channel, paths from where the file is', () => {
    const file = list(
      '[one]\nSourcePath = source/folder\n; more\nSourcePath = source/hello.txt\n\n[two words]\nSourcePath = source\n'
    )
    const cwd = temporaryFolder()
    const { stderr } = rekkordOk(['save', '-F', file, ...master], { cwd })
    expect(stderr.match(/^Snapshot channel: .*$/gm)).toEqual(['Snapshot channel: one', 'Snapshot channel: two words'])
    const listed = rekkordOk(['list', 'one', '-f', 'JSONL', ...master], { cwd })
    const names = jsonLines<{ name: string }>(listed.stdout).map(({ name }) => name)
    expect(names).toEqual([path.join(source, 'folder').slice(1), path.join(source, 'hello.txt').slice(1)])
  })

  test('one that fails keeps no other from being saved', () => {
    const file = list('[lost]\nSourcePath = missing\n[kept]\nSourcePath = source\n')
    const { code, stderr } = rekkord(['save', '--from', file, ...master], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Error: The channel lost: the path .*missing does not exist$/im)
    expect(stderr).toContain('Snapshot channel: kept\n')
    expect(stderr).toMatch(/\nError: 1 of 2 saves failed\n$/)
  })

  test.each([
    ['', /names nothing to save/],
    ['[a]\n', /list\.ini:1: the channel \[a\] has no SourcePath/],
    ['[a]\nSourcePath =\n', /list\.ini:2: "SourcePath" has no value/],
    ['[a]\nPath = x\n', /list\.ini:2: unknown key "Path": give SourcePath/],
    ['[a]\nSourcePath = x\n[a]\nSourcePath = y\n', /list\.ini:3: the channel \[a\] is there already/]
  ])('%j is an error, and nothing is saved', (text, sentence) => {
    const before = listing(repository)
    const { code, stderr } = rekkord(['save', '--from', list(text), ...master], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(listing(repository)).toEqual(before)
  })
})

test('--no_snapshot stores a path and shows its object, of which no snapshot knows', () => {
  const before = listing(path.join(repository, 'tags'))
  const folder = path.join(root, 'unlisted')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'file'), 'not in a snapshot')
  const { stderr } = rekkordOk(['save', '--no_snapshot', folder, ...master], { cwd: root })
  expect(stderr).not.toContain('Snapshot')
  const [, oid] = /^Object OID: (M[0-9A-F]{64})$/m.exec(stderr)!
  expect(listing(path.join(repository, 'tags'))).toEqual(before)
  rekkordOk(['restore', oid!, 'unlisted-again', ...master], { cwd: root })
  expect(fs.readFileSync(path.join(root, 'unlisted-again', 'file'), 'utf8')).toBe('not in a snapshot')
  const two = rekkord(['save', '--no_snapshot', folder, source, ...master], { cwd: root })
  expect(two.stderr).toContain('Error: Without a snapshot one path at a time is saved: give only one\n')
})

describe('what the local index says', () => {
  const count = (stderr: string): string => /Total stored: .* \(added (.*)\)/.exec(stderr)![1]!
  const save = (...options: string[]): string =>
    rekkordOk(['save', 'index', source, ...options, ...master], { cwd: root }).stderr
  /** Removes the blob of hello.txt, as no program does. */
  const loseBlob = (): void => {
    const listed = rekkordOk(['list', `index:${source}`, '-f', 'JSONL', ...master], { cwd: root }).stdout
    const { object } = jsonLines<{ name: string; object: string }>(listed).find(({ name }) => name === 'hello.txt')!
    fs.rmSync(path.join(repository, 'blobs', 'R', object.slice(1, 3), object.slice(1)))
  }

  test('is believed by a save, and not with --rehash', () => {
    save()
    loseBlob()
    const without = objects().length
    // Few hits are looked after, so an ordinary save is none the wiser
    save()
    expect(objects()).toHaveLength(without + 1)
    const found = save('--rehash')
    expect(objects()).toHaveLength(without + 3)
    expect(count(found)).not.toBe('0 B')
  })

  test.each([['reset_cache'], ['reset_cache', '--list'], ['change_cid'], ['change_cid', '--list']])(
    'is gone after %s %s',
    (...command) => {
      save()
      loseBlob()
      const config = fs.readFileSync(path.join(repository, 'rekkord'))
      const { stdout, stderr } = rekkordOk([...command, ...master], { cwd: root })
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^Repository: .*\nThe (local index|cache identity) is [^\n]+\n(Listed: \d+ objects\n)?$/)
      const [, listed] = /^Listed: (\d+) objects$/m.exec(stderr) ?? []
      expect(listed).toBe(command.includes('--list') ? String(objects().length) : undefined)
      expect(fs.readFileSync(path.join(repository, 'rekkord')).equals(config)).toBe(command[0] === 'reset_cache')
      const without = objects().length
      save()
      expect(objects()).toHaveLength(without + 2)
      expect(rekkordOk(['scan', ...master], { cwd: root }).stderr).toContain('Problems: 0\n')
    }
  )
})

test('only the master key changes the cache identity; a key that cannot save has no index', () => {
  for (const role of ['WriteOnly', 'ReadWrite', 'LogOnly'] as const) {
    const { code, stderr } = rekkord(['change_cid', ...prepared.with(role)], { cwd: root })
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^Error: .*master key/) as string })
  }
  const { stderr } = rekkord(['reset_cache', ...prepared.with('LogOnly')], { cwd: root })
  expect(stderr).toMatch(/^Error: A LogOnly key cannot save/)
})

test('--noatime leaves access times as they are', () => {
  const file = path.join(root, 'read', 'file')
  fs.mkdirSync(path.dirname(file))
  const atime = (): number => fs.statSync(file).atimeMs
  const mounted = execFileSync('findmnt', ['-no', 'OPTIONS', '-T', root], { encoding: 'utf8' })
  for (const [options, kept] of [
    [['--noatime'], true],
    [[], false]
  ] as const) {
    fs.writeFileSync(file, `content ${options.length}`)
    // Older than its mtime, so that reading it changes it with relatime too
    fs.utimesSync(file, 1, 2)
    rekkordOk(['save', 'c', path.dirname(file), ...options, ...master], { cwd: root })
    if (kept || !mounted.includes('noatime')) expect(atime() === 1000).toBe(kept)
  }
})

test('-m has words with commas or spaces between them, or none', () => {
  for (const meta of ['ATime XAttrs', 'atime, xattrs', '']) {
    rekkordOk(['save', 'meta', source, '-m', meta, ...master], { cwd: root })
    const { stdout } = rekkordOk(['list', `meta:${source}`, '-f', 'JSON', ...master], { cwd: root })
    expect(stdout.includes('"atime"')).toBe(meta !== '')
  }
})

test('options may stand before the command', () => {
  const { stderr } = rekkordOk([...master, '--dry-run', 'save', 'before', source], { cwd: root })
  expect(stderr).toContain('dry run')
})
