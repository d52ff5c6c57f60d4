import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { HeldFolders } from '../../../src/files/held-folder.ts'
import { toBytePath } from '../../../src/files/path.ts'
import { encodeChunkList } from '../../../src/format/chunk-list.ts'
import type { Entry } from '../../../src/format/entry.ts'
import type { ObjectId } from '../../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import { Listing } from '../../../src/snapshot/restore/listing.ts'
import { NewFile, writeLink } from '../../../src/snapshot/restore/write.ts'
import { newRepository } from '../../new-repository.ts'
import { temporaryFolder } from '../../temporary.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot, restore } from './restoring.ts'

/** How file systems are made and mounted that take names for one whatever their case, given an image and a folder. */
const MOUNTS = [
  'truncate -s 32M "$0" && mkntfs -F -q -f "$0" && lowntfs-3g -o ignore_case "$0" "$1"',
  'truncate -s 32M "$0" && mkfs.vfat "$0" && mount -o loop,utf8 "$0" "$1"',
  'truncate -s 32M "$0" && mkfs.ext4 -q -O casefold "$0" && mount -o loop "$0" "$1" && mkdir "$1/in" && chattr +F "$1/in"'
]

/** Calls `use` with a folder on each such file system that this machine has. Resolves to how many there were. */
async function onBlindFileSystems(use: (folder: string) => Promise<void>): Promise<number> {
  let count = 0
  for (const mount of MOUNTS) {
    const folder = temporaryFolder()
    const mounted = path.join(folder, 'mounted')
    fs.mkdirSync(mounted)
    if (spawnSync('/bin/sh', ['-c', mount, path.join(folder, 'image'), mounted]).status !== 0) continue
    try {
      const inner = path.join(mounted, 'in')
      fs.mkdirSync(inner, { recursive: true })
      await use(inner)
      count++
    } finally {
      execFileSync('umount', [mounted])
    }
  }
  return count
}

const test_ = await newRepository()
const repository = await test_.open()
const first = await craftFile(repository, 'first')
const second = await craftFile(repository, 'second')

const file = (name: string, id: ObjectId, size: number): Entry => craftEntry({ name, id, size })

/** What a folder holds, by name without case: contents of files, names in folders. */
function held(folder: string): Record<string, unknown> {
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => {
      const at = path.join(folder, name)
      const stat = fs.lstatSync(at)
      return [
        name.toLowerCase(),
        stat.isDirectory() ? held(at) : stat.isFile() ? fs.readFileSync(at, 'utf8') : fs.readlinkSync(at)
      ]
    })
  )
}

describe('what an entry lands on', () => {
  // A hard link made after the folder was read is what a second name is to a file system that folds names
  test('is found by what it is, whatever its name is in the listing', () => {
    const folder = temporaryFolder()
    const at = (name: string): string => path.join(folder, name)
    for (const name of ['README', 'other', 'hard']) fs.writeFileSync(at(name), name)
    fs.linkSync(at('hard'), at('link'))
    fs.mkdirSync(at('Folder'))
    const folders = new HeldFolders()
    const listing = new Listing(folders, folders.openRoot(toBytePath(folder)), true)
    for (const name of ['readme', 'ReadMe']) fs.linkSync(at('README'), at(name))
    fs.linkSync(at('hard'), at('HARD'))
    expect(listing.claim('new')).toBe('free')
    expect(listing.claim('Folder')).toBe('folder')
    expect(listing.claim('readme')).toBe('other')
    expect(listing.claim('README')).toBe('taken')
    expect(listing.claim('ReadMe')).toBe('taken')
    // Which of two hard links it is nobody can tell
    expect(listing.claim('HARD')).toBe('taken')
    expect(listing.others().sort()).toEqual(['hard', 'link', 'other'])
    folders.close()
  })

  test('names are given in one step, to what nothing else has', () => {
    const folder = temporaryFolder()
    const at = path.join(folder, 'name')
    const files = ['one', 'two'].map((content) => {
      const made = NewFile.temporary(folder)
      fs.writeSync(made.descriptor, content)
      return made
    })
    files[0]!.finish(at, undefined, false)
    expect(() => files[1]!.finish(at, undefined, false)).toThrow('something is already there')
    files[1]!.discard()
    expect(() => NewFile.named(at)).toThrow('something is already there')
    const link = { metadata: undefined, replace: false }
    expect(() => writeLink(folder, at, Buffer.from('target'), link)).toThrow('something is already there')
    expect(held(folder)).toEqual({ name: 'one' })
  })
})

test('a file system that is blind to case: of two entries with one name the first is restored, and the second reported', async () => {
  const deep = await craftDirectory(repository, [file('in a', first, 5)])
  const deeper = await craftDirectory(repository, [file('in b', second, 6)])
  const list = encodeChunkList([0, 1].map((i) => ({ offset: i * 6, length: 6, hash: second.hash })))
  const long = (await repository.writeObject(OBJECT_TYPES.file, list)).id
  const link = await craftLink(repository, 'first')
  const directory = await craftDirectory(repository, [
    file('README', first, 5),
    file('readme', second, 6),
    file('LONG', long, 12),
    file('long', long, 12),
    craftEntry({ name: 'LINK', id: link, kind: 'link' }),
    craftEntry({ name: 'link', id: link, kind: 'link' }),
    craftEntry({ name: 'Folder', id: deep }),
    craftEntry({ name: 'FOLDER', id: deeper }),
    file('alone', second, 6)
  ])
  const snapshot = await craftSnapshot(repository, [
    craftEntry({ name: 'top/A', id: deep }),
    craftEntry({ name: 'TOP/a', id: deeper })
  ])
  const tried = await onBlindFileSystems(async (parent) => {
    for (const [name, options] of Object.entries({
      plain: {},
      forced: { force: true },
      again: { force: true, delete: true }
    })) {
      const destination = path.join(parent, name)
      if (name !== 'plain') {
        fs.mkdirSync(path.join(destination, 'FOLDER'), { recursive: true })
        for (const old of ['readMe', 'LONG', 'Alone']) fs.writeFileSync(path.join(destination, old), 'old')
        fs.writeFileSync(path.join(destination, 'extra'), 'extra')
      }
      const { problems, error, removed } = await restore(repository, directory, destination, options)
      expect(error).toMatchObject({ code: 'destination' })
      expect(problems.map((problem) => path.basename(problem.split(' could not')[0]!).toLowerCase()).sort()).toEqual([
        'folder',
        'link',
        'long',
        'readme'
      ])
      expect(problems.every((problem) => problem.includes('something is already there'))).toBe(true)
      const there = held(destination)
      const extra = name === 'forced' ? ['extra'] : []
      expect(Object.keys(there).sort()).toEqual(['alone', ...extra, 'folder', 'link', 'long', 'readme'])
      expect(['first', 'second']).toContain(there['readme'])
      expect([there['long'], there['alone']]).toEqual(['secondsecond', 'second'])
      expect([{ 'in a': 'first' }, { 'in b': 'second' }]).toContainEqual(there['folder'])
      expect(removed.map((at) => path.basename(at))).toEqual(name === 'again' ? ['extra'] : [])
    }
    const paths = await restore(repository, snapshot, path.join(parent, 'paths'), { force: true })
    expect(paths.error).toMatchObject({ code: 'destination' })
    expect(held(path.join(parent, 'paths'))).toEqual({ top: { a: { 'in a': 'first' } } })
  })
  if (tried === 0) console.warn('SKIPPED: no file system that is blind to case can be mounted (ntfs-3g, vfat, ext4)')
})
