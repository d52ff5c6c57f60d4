import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { folderContents } from '../crash/contents.ts'
import { prepareRepository, rekkord, rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const key = prepared.with('ReadWrite')
const tree = path.join(root, 'tree')
fs.mkdirSync(tree)
for (let i = 0; i < 8; i++) fs.writeFileSync(path.join(tree, `file ${i}`), randomBytes(700_000))
fs.writeFileSync(path.join(tree, 'long'), Buffer.alloc(9_000_000, 'long'))
rekkordOk(['save', 'main', tree, ...key], { cwd: root })

/** Runs a program in mounts of its own, which end with it: as root, or as root of a user namespace. */
const namespace = ['--mount', '--map-root-user']
  .map((option) => ['unshare', ...new Set(['--mount', option])])
  .find(([file, ...args]) => spawnSync(file!, [...args, 'true']).status === 0)

if (namespace !== undefined) {
  test('a destination without enough room: an error with a path, and every file with a name is whole', () => {
    const destination = path.join(root, 'small')
    const kept = path.join(root, 'kept')
    fs.mkdirSync(destination)
    const script =
      'mount -t tmpfs -o size=4m tmpfs "$0" && kept=$1 && shift && "$@"; code=$?; cp -R "$0" "$kept"; exit $code'
    const through = [...namespace, '/bin/sh', '-c', script, destination, kept]
    const { code, stderr } = rekkord(['restore', 'main', destination, ...key], { cwd: root, through })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`Error: .*${destination}.*the disk is full`))
    const restored = fs.readdirSync(path.join(kept, tree))
    for (const name of restored) {
      expect([
        name,
        fs.readFileSync(path.join(kept, tree, name)).equals(fs.readFileSync(path.join(tree, name)))
      ]).toEqual([name, true])
    }
    expect(restored.length).toBeGreaterThan(0)
  })
} else {
  test.skip('a destination without enough room: SKIPPED, this user may not mount (unshare --mount)', () => undefined)
}

test('a blob that cannot be read: an error with the path of the file, and the rest comes back', () => {
  const copy = path.join(root, 'unreadable')
  fs.cpSync(prepared.repository, copy, { recursive: true })
  const blobs = fs
    .readdirSync(path.join(copy, 'blobs/R'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const largest = blobs.sort((a, b) => fs.statSync(b).size - fs.statSync(a).size)[0]!
  // Reading a folder fails for everybody
  fs.rmSync(largest)
  fs.mkdirSync(largest)
  const destination = path.join(root, 'with a gap')
  const args = ['restore', 'main', destination, '-R', copy, '-K', path.join(root, 'ReadWrite.key')]
  const { code, stderr } = rekkord(args, { cwd: root })
  expect(code).toBe(1)
  const named = /tree\/(file \d|long)[ :].*Cannot read blobs\/R\//.exec(stderr)?.[1]
  expect([named, stderr]).not.toEqual([undefined, stderr])
  const wanted = folderContents(tree).split('\n')
  const found = folderContents(path.join(destination, tree)).split('\n')
  expect(found).toEqual(wanted.filter((line) => !line.startsWith(`${named!} `)))
})
