import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LocalStorage } from '../../../src/storage/local/storage.ts'
import { prepareRepository, rekkord, rekkordOk } from '../../cli/command-line.ts'
import { folderContents } from '../../crash/contents.ts'
import { temporaryFolder } from '../../temporary.ts'
import { testStorage } from '../contract.ts'

/** A disk as memory cards and USB sticks have it: no hard links, no modes, names that fold case. */
const MOUNT = `truncate -s 256M "$0" && mkfs.exfat "$0" && device=$(losetup --find --show "$0") &&
  { mount.exfat-fuse "$device" "$1"; losetup --detach "$device"; mountpoint "$1"; }`

const folder = temporaryFolder()
// Elsewhere, as that folder is removed before the disk is unmounted
const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'rekkord-test-exfat-'))
const isMounted = spawnSync('/bin/sh', ['-c', MOUNT, path.join(folder, 'image'), disk]).status === 0

afterAll(() => {
  if (isMounted) spawnSync('umount', [disk])
  fs.rmdirSync(disk)
})

if (isMounted) {
  let count = 0
  testStorage('a folder on exFAT', async () => {
    const root = path.join(disk, `repo ${++count}`)
    const another = async (): Promise<LocalStorage> => new LocalStorage(root)
    const temporaries = (): string[] => fs.readdirSync(path.join(root, 'tmp'))
    return { storage: new LocalStorage(root), another, temporaries }
  })

  const prepared = prepareRepository(folder)
  const options = { cwd: folder }

  test('a repository on exFAT: two saves, a check, a restore, a forget and a prune', () => {
    fs.writeFileSync(path.join(disk, 'file'), '')
    const link = expect.objectContaining({ syscall: 'link' }) as Error
    expect(() => fs.linkSync(path.join(disk, 'file'), path.join(disk, 'link'))).toThrow(link)
    const tree = path.join(folder, 'tree')
    fs.mkdirSync(path.join(tree, 'below'), { recursive: true })
    for (let i = 0; i < 50; i++) fs.writeFileSync(path.join(tree, 'below', `file ${i}`), `${i}`.repeat(1000))
    fs.writeFileSync(path.join(tree, 'long'), Buffer.alloc(20_000_000, 'long'))
    fs.symlinkSync('below', path.join(tree, 'link'))
    const repository = path.join(disk, 'repository')
    const key = ['-R', repository, '-K', path.join(folder, 'master.key')]
    rekkordOk(['init', ...key], options)
    rekkordOk(['save', 'main', tree, ...key], options)
    fs.writeFileSync(path.join(tree, 'more'), 'more')
    rekkordOk(['save', 'main', tree, ...key], options)
    expect(rekkordOk(['check', ...key], options).stderr).toContain('Problems: 0')
    rekkordOk(['restore', 'main', path.join(folder, 'restored'), ...key], options)
    expect(folderContents(path.join(folder, 'restored', tree))).toBe(folderContents(tree))
    rekkordOk(['forget', '--keep_last', '1', ...key], options)
    rekkordOk(['prune', '--no_other_writers', ...key], options)
    expect(rekkordOk(['check', ...key], options).stderr).toContain('Objects that no snapshot needs: 0')
    expect(fs.readdirSync(path.join(repository, 'tmp'))).toEqual([])
  })

  test('what is restored to exFAT: files and folders, and one warning for what it cannot keep', () => {
    const tree = path.join(folder, 'odd')
    fs.mkdirSync(tree)
    fs.writeFileSync(path.join(tree, 'plain'), 'plain')
    fs.writeFileSync(path.join(tree, 'README'), 'one')
    fs.writeFileSync(path.join(tree, 'readme'), 'other')
    fs.symlinkSync('plain', path.join(tree, 'link'))
    const key = prepared.with('ReadWrite')
    rekkordOk(['save', 'odd', tree, ...key], options)
    const { code, stderr } = rekkord(['restore', 'odd', path.join(disk, 'odd'), ...key], options)
    expect(code).toBe(1)
    const restored = path.join(disk, 'odd', tree)
    expect(fs.readdirSync(restored).sort()).toEqual(['README', 'plain'])
    expect(fs.readFileSync(path.join(restored, 'README'), 'utf8')).toBe('one')
    expect(fs.readFileSync(path.join(restored, 'plain'), 'utf8')).toBe('plain')
    expect(stderr).toMatch(/readme/)
    expect(stderr).toMatch(/link/)
    expect(stderr).not.toContain('bug')
  })
} else {
  test.skip('needs exfat-fuse, exfatprogs, and the right to mount', () => undefined)
}
