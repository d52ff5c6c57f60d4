import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { prepareRepository, rekkord, rekkordOk, type Ran } from '../cli/command-line.ts'
import { folderContents } from '../crash/contents.ts'
import { temporaryFolder } from '../temporary.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const key = prepared.with('ReadWrite')
const tree = path.join(root, 'tree')
fs.mkdirSync(tree)
for (let i = 0; i < 20; i++) fs.writeFileSync(path.join(tree, `file ${i}`), randomBytes(500_000))
fs.writeFileSync(path.join(tree, 'long'), randomBytes(9_000_000))
rekkordOk(['save', 'main', tree, ...key], { cwd: root })

/** Where devices are mounted, in mounts of each run's own, which end with it. */
const device = path.join(root, 'device')
fs.mkdirSync(device)

/**
 * Makes a file with a file system that has a folder in it: folders first, then small files, so that their blocks are before
 * those of large files.
 */
const MAKE = `truncate -s 48M "$0" && mkfs.ext4 -q -b 4096 -O ^has_journal "$0" && mount -o loop "$0" "$1" && cd "$2" &&
  find . -type d -print0 | (cd "$1" && xargs -0 mkdir -p) &&
  find . -type f -size -64k -exec cp --parents -p '{}' "$1" ';' && cp -Rp . "$1" && umount "$1"`

/** Mounts a copy of such a file, which loses its end then: reading what is there fails as on a disk that is broken. */
const MOUNT = `cp "$0" "$0.broken" && mount -o loop,ro "$0.broken" "$1" && truncate -s 12M "$0.broken" && shift && "$@"`

const namespace = ['unshare', '--mount', '/bin/sh', '-c']

function makeDevice(name: string, folder: string): string | undefined {
  const file = path.join(root, name)
  const { status } = spawnSync('unshare', [...namespace.slice(1), MAKE, file, device, folder])
  return status === 0 ? file : undefined
}

/** What of the device cannot be read, as cat(1) finds it. */
function unreadable(file: string): string[] {
  const script = 'cd "$0" && find . -type f -exec sh -c \'cat "$1" >/dev/null 2>&1 || echo "$1"\' sh "{}" ";"'
  const args = [...namespace.slice(1), MOUNT, file, device, '/bin/sh', '-c', script, device]
  const { stdout } = spawnSync('unshare', args, { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(2)]))
}

function onDevice(file: string, args: readonly string[]): Ran {
  return rekkord(args, { cwd: root, through: [...namespace, MOUNT, file, device] })
}

const source = makeDevice('source.img', tree)

if (source !== undefined) {
  test('a source on a disk that is broken: a warning for each file that cannot be read, and the rest is saved', () => {
    const broken = unreadable(source)
    expect([broken.includes('long'), broken.length > 1, broken.length < 20]).toEqual([true, true, true])
    const { code, stderr } = onDevice(source, ['save', 'broken', device, ...key])
    expect([code, stderr]).toEqual([0, expect.stringContaining('Snapshot OID: ')])
    const warned = [...stderr.matchAll(/^Warning: \/.*\/(.*?) could not be read: the disk reported an error$/gm)]
    expect(warned.map(([, name]) => name).sort()).toEqual(broken.sort())
    const destination = path.join(root, 'from broken')
    rekkordOk(['restore', `broken:${device}`, destination, ...key], { cwd: root })
    expect(folderContents(destination).split('\n')).toEqual(whole(broken, 'lost+found/'))
    expect(rekkord(['scan', ...prepared.with('master')], { cwd: root }).code).toBe(0)
  })

  test('a repository on a disk that is broken: a scan names each blob that cannot be read, a restore each file that needs one', () => {
    const file = makeDevice('repository.img', prepared.repository)!
    const broken = unreadable(file)
    expect([broken.length > 1, broken.every((name) => name.startsWith('blobs/R/'))]).toEqual([true, true])
    const options = ['-R', device, '-K', path.join(root, 'master.key')]
    const scan = onDevice(file, ['scan', ...options])
    expect(scan.code).toBe(1)
    const named = [...scan.stderr.matchAll(/\b(blobs\/R\/..\/[0-9A-F]{64})/g)].map(([, name]) => name)
    expect([...new Set(named)].sort()).toEqual(broken.sort())

    const destination = path.join(root, 'from a broken repository')
    const { code, stderr } = onDevice(file, ['restore', `main:${tree}`, destination, ...options])
    expect(code).toBe(1)
    const lost = [...stderr.matchAll(/^Error: \/.*\/(file \d+|long) could not be restored: Cannot read blobs\/R\//gm)]
    expect(lost.length).toBeGreaterThan(1)
    expect(folderContents(destination).split('\n')).toEqual(whole(lost.map(([, name]) => name!)))
  })
} else {
  test.skip('a disk that is broken: SKIPPED, it takes root, loop devices and mkfs.ext4', () => undefined)
}

/** The lines of the tree without those of some files. */
function whole(lost: readonly string[], ...more: string[]): string[] {
  const lines = folderContents(tree).split('\n')
  return [...lines.filter((line) => !lost.some((name) => line.startsWith(`${name} `))), ...more].sort()
}
