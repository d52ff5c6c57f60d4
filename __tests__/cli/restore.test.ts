import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk, startRekkord } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
rekkordOk(['save', 'main', source, ...prepared.with('WriteOnly')], { cwd: root })
const saved = source.slice(1)

/** Runs a restore that must fail before it does anything; gives its sentence. */
function refused(args: readonly string[]): string {
  const before = listing(root)
  const { code, stdout, stderr } = rekkord(['restore', ...args], { cwd: root })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(listing(root)).toEqual(before)
  expect(stderr.match(/^Error: /gm)).toHaveLength(1)
  const [, sentence = ''] = /(?:^|\n)Error: ([^\n]+)\n$/.exec(stderr) ?? []
  return sentence
}

test('a snapshot makes its saved paths below the destination', () => {
  const { stdout, stderr } = rekkordOk(['restore', 'main', 'whole', ...master], { cwd: root })
  expect(stdout).toBe('')
  expect(stderr.replace(root, '<root>').replace(/\d\.\ds/, '<time>')).toBe(`Repository: <root>/repository (Master)

Restoring...

Restored: 2 files, 2 folders, 1 link
Total size: 2.0 kB
Execution time: <time>
`)
  expect(listing(path.join(root, 'whole', saved))).toEqual(listing(source))
  expect(fs.readFileSync(path.join(root, 'whole', saved, 'hello.txt'), 'utf8')).toBe('hello\n')
  expect(fs.readlinkSync(path.join(root, 'whole', saved, 'link'))).toBe('hello.txt')
})

test('what was restored is read back and compared', () => {
  const { stderr } = rekkordOk(['restore', 'main', 'verified', '--verify', ...master], { cwd: root })
  expect(stderr.replace(/^.*\n/, '').replace(/\d\.\ds/, '<time>')).toBe(`
Restoring...

Reading back what was restored...

Restored: 2 files, 2 folders, 1 link
Total size: 2.0 kB
Verified: 2 files, 2.0 kB
Execution time: <time>
`)
  const { stderr: dry } = rekkordOk(['restore', 'main', 'not there', '--verify', '-n', ...master], { cwd: root })
  expect(dry).not.toMatch(/Reading back|Verified/)
})

test('of a folder or a file the destination itself is that', () => {
  rekkordOk(['restore', `main:${saved}/folder`, 'only-folder', ...prepared.with('ReadWrite')], { cwd: root })
  expect(listing(path.join(root, 'only-folder'))).toEqual(['zeros 2000'])
  rekkordOk(['restore', `main:/${saved}/hello.txt`, 'only-file', ...master], { cwd: root })
  expect(fs.readFileSync(path.join(root, 'only-file'), 'utf8')).toBe('hello\n')
})

test('what is there is left alone, unless it is forced', () => {
  const destination = path.join(root, 'there')
  fs.mkdirSync(path.join(destination, saved), { recursive: true })
  fs.writeFileSync(path.join(destination, saved, 'hello.txt'), 'mine')
  fs.writeFileSync(path.join(destination, saved, 'other'), 'mine')
  expect(refused(['main', destination, ...master])).toBe(
    `The folder ${destination} is not empty: use --force to restore into it all the same`
  )
  expect(refused(['main', destination, '--delete', ...master])).toMatch(
    /^--delete removes nothing without --force: give both, or neither/
  )

  const dry = rekkordOk(['restore', 'main', destination, '-nfv', '--delete', ...master], { cwd: root })
  expect(dry.stderr).toContain(`\nWould remove: ${destination}/${saved}/other\n`)
  expect(dry.stderr).toContain('\nWould restore: 2 files, 2 folders, 1 link\n')
  expect(fs.readFileSync(path.join(destination, saved, 'hello.txt'), 'utf8')).toBe('mine')

  rekkordOk(['restore', 'main', destination, '-f', ...master], { cwd: root })
  expect(fs.readFileSync(path.join(destination, saved, 'hello.txt'), 'utf8')).toBe('hello\n')
  expect(fs.readFileSync(path.join(destination, saved, 'other'), 'utf8')).toBe('mine')

  const forced = rekkordOk(['restore', 'main', destination, '-fv', '--delete', ...master], { cwd: root })
  expect(forced.stderr).toContain(`\nRemoved: ${destination}/${saved}/other\n`)
  expect(forced.stderr).toContain(`\nRestored: ${destination}/${saved}/hello.txt\n`)
  expect(fs.existsSync(path.join(destination, saved, 'other'))).toBe(false)
})

test('wrong identifiers, destinations and keys', () => {
  expect(refused(['nobody', 'new', ...master])).toBe('There is no channel or object called nobody')
  expect(refused([`main:${saved}/nothing`, 'new', ...master])).toMatch(/^There is nothing called main:/)
  expect(refused(['main', '', ...master])).toBe('The destination is empty')
  expect(refused(['main', 'new', ...prepared.with('WriteOnly')])).toMatch(/^A WriteOnly key cannot read snapshots/)
  expect(refused(['main', 'new', ...prepared.with('LogOnly')])).toMatch(/^A LogOnly key cannot read snapshots/)
  expect(refused(['main', path.join(source, 'hello.txt', 'below'), ...master])).toMatch(/^Cannot restore to /)
})

test('what is damaged ends a restore, or is left out and named, exit code 1', () => {
  const damaged = path.join(root, 'damaged')
  fs.cpSync(repository, damaged, { recursive: true })
  const { stdout } = rekkordOk(['list', '-r', 'main', '-f', 'JSONL', ...master], { cwd: root })
  const entries = jsonLines<{ path: string; object: string }>(stdout)
  const { object } = entries.find((entry) => entry.path.endsWith('/hello.txt'))!
  fs.rmSync(path.join(damaged, 'blobs', 'R', object.slice(1, 3), object.slice(1)))
  const args = ['restore', 'main', 'from-damaged', '-R', damaged, '-K', 'master.key']
  const refused = rekkord(args.with(2, 'refused'), { cwd: root })
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(
    /\nError: .*\/refused\/.*\/hello\.txt could not be restored: .*missing; .* --force-damaged leaves out .*\n$/
  )
  expect(refused.stderr).not.toContain('Restored:')

  const { code, stderr } = rekkord([...args, '--force_damaged', '--verify'], { cwd: root })
  expect(code).toBe(1)
  expect(stderr).toMatch(/\nError: .*\/from-damaged\/.*\/hello\.txt is left out: .*missing/)
  expect(stderr).toMatch(/\nRestored: 1 file, 2 folders, 1 link\n.*\nDamaged and left out: 1\n/)
  expect(stderr).toMatch(/\nError: The restore is incomplete: 1 damaged file, link or folder is left out, .*\n$/)
  const restored = listing(path.join(root, 'from-damaged', saved))
  expect(restored).toEqual(listing(source).filter((line) => !line.startsWith('hello.txt')))
})

test('SIGINT ends it with exit code 130, and leaves no half-written file', async () => {
  const big = path.join(root, 'big')
  fs.mkdirSync(big)
  for (const name of ['1', '2', '3']) fs.writeFileSync(path.join(big, name), randomBytes(12_000_000))
  rekkordOk(['save', 'big', big, ...prepared.with('WriteOnly')], { cwd: root })
  const { child, ended } = startRekkord(['restore', `big:${big}`, 'interrupted', '-j1', ...master], { cwd: root })
  child.stderr!.on('data', (chunk: Buffer) => {
    if (chunk.includes('Restoring')) child.kill('SIGINT')
  })
  const { code, stderr } = await ended
  expect(stderr).toMatch(/\nError: The restore was interrupted\n$/)
  expect(code).toBe(130)
  const left = listing(path.join(root, 'interrupted'))
  expect(left.filter((line) => !/^[123] 12000000$/.test(line))).toEqual([])
})
