import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const writeOnly = prepared.with('WriteOnly')
rekkordOk(['save', 'main', source, ...writeOnly], { cwd: root })
fs.writeFileSync(path.join(source, 'new'), 'not saved before')

/** Runs a program in mounts of its own, which end with it: as root, or as root of a user namespace. */
const namespace = ['--mount', '--map-root-user']
  .map((option) => ['unshare', ...new Set(['--mount', option])])
  .find(([file, ...args]) => spawnSync(file!, [...args, 'true']).status === 0)

/** Root ignores the modes of folders. */
const modesCount = process.getuid?.() !== 0

const SENTENCE = /\nBacking up\.\.\.\nError: ([^\n]+)\n$/

function sentence(stderr: string): string | undefined {
  return SENTENCE.exec(stderr)?.[1]
}

if (namespace !== undefined) {
  test('a repository on a read-only file system', () => {
    const script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    const before = listing(repository)
    const through = [...namespace, '/bin/sh', '-c', script, repository]
    const { code, stdout, stderr } = rekkord(['save', 'main', source, ...writeOnly], { cwd: root, through })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(sentence(stderr)).toMatch(/^Cannot write .* in .*repository: the file system is read-only$/)
    expect(listing(repository)).toEqual(before)
  })

  test('a disk that is full: no tag, no temporary files, and what was there can be read', () => {
    const big = path.join(root, 'big')
    fs.mkdirSync(big)
    for (let i = 0; i < 8; i++) fs.writeFileSync(path.join(big, `${i}`), randomBytes(1_000_000))
    const copy = path.join(root, 'copy')
    fs.mkdirSync(copy)
    // After the run: the files that must not have changed, and what the repository says of itself
    const script = `mount -t tmpfs -o size=4m tmpfs "$0" && cp -R "$1/." "$0" && shift && "$@"; echo "exit code $?"
      cd "$0" && find tags tmp -type f | sort`
    const through = [...namespace, '/bin/sh', '-c', script, copy, repository]
    const args = ['save', 'main', big, '-R', copy, '-K', path.join(root, 'WriteOnly.key')]
    const { stdout, stderr } = rekkord(args, { cwd: root, through })
    expect(sentence(stderr)).toMatch(/^Cannot write blobs\/.* in .*copy: the disk is full$/)
    const tags = listing(path.join(repository, 'tags')).map((line) => `tags/${line.replace(/ 0$/, '')}`)
    expect(stdout).toBe(['exit code 1', ...tags.sort(), ''].join('\n'))
  })
} else {
  test.skip('a read-only file system and a full disk: SKIPPED, this user may not mount (unshare --mount)', () =>
    undefined)
}

if (modesCount) {
  test('a repository that may not be written', () => {
    const folders = fs
      .readdirSync(repository, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
    const setMode = (mode: number): void => folders.forEach((folder) => fs.chmodSync(folder, mode))
    const before = listing(repository)
    setMode(0o555)
    try {
      const { code, stderr } = rekkord(['save', 'main', source, ...writeOnly], { cwd: root })
      expect(code).toBe(1)
      expect(sentence(stderr)).toMatch(/^Cannot write .* in .*repository: permission denied$/)
      expect(listing(repository)).toEqual(before)
    } finally {
      setMode(0o755)
    }
  })
} else {
  test.skip('folders without write permission: SKIPPED, root may write all the same', () => undefined)
}

test('blobs that cannot be stored where they belong', () => {
  const copy = path.join(root, 'blocked')
  fs.cpSync(repository, copy, { recursive: true })
  // Files where the folders of blobs are
  for (const folder of fs.readdirSync(path.join(copy, 'blobs', 'R'))) {
    fs.rmSync(path.join(copy, 'blobs', 'R', folder), { recursive: true })
    fs.writeFileSync(path.join(copy, 'blobs', 'R', folder), '')
  }
  const before = listing(copy)
  const args = ['save', 'main', source, '-R', copy, '-K', path.join(root, 'WriteOnly.key')]
  const { code, stderr } = rekkord(args, { cwd: root })
  expect(code).toBe(1)
  expect(sentence(stderr)).toMatch(/^Cannot .* in .*blocked: a part of the path is not a folder$/)
  expect(listing(copy)).toEqual(before)
})
