import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { makeTree } from '../files/exclude/kept-paths.ts'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkordOk } from './command-line.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const canMount = process.platform === 'linux' && spawnSync('unshare', ['--mount', 'true']).status === 0
const testMounts = canMount ? test : test.skip

testMounts(
  '/ stands for what is in it: links stay links, file systems of the kernel and what matches are left out',
  () => {
    const folder = temporaryFolder()
    const prepared = prepareRepository(path.join(fs.mkdtempSync(path.join(folder, 'repository-'))))
    const machine = path.join(folder, 'machine')
    makeTree(machine, {
      'etc/name': 'x',
      'home/a': '1',
      'home/a.log': '2',
      'proc/': '',
      'usr/': '',
      'checkout/': '',
      'backup/': '',
      'tmp/': ''
    })
    for (const name of ['bin', 'lib', 'lib64']) {
      const place = path.join('/', name)
      if (fs.existsSync(place) && fs.lstatSync(place).isSymbolicLink())
        fs.symlinkSync(`usr/${name}`, path.join(machine, name))
    }
    const script = `set -e; cd '${machine}'
    mount --rbind /usr usr; mount --bind '${checkout}' checkout; mount --bind '${prepared.root}' backup; mount -t proc proc proc
    node=$(echo '${process.execPath}' | sed "s#^${checkout}#/checkout#")
    exec chroot . "$node" /checkout/src/cli/main.ts save -R /backup/repository -K /backup/WriteOnly.key --no_config machine / \\
      --exclude /usr --exclude /checkout --exclude /backup --exclude '*.log' -v`
    const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] }
    })
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    expect(stderr).toContain('Left out: /proc (a file system of the kernel)')
    expect(stderr).toContain('Left out: /usr (--exclude /usr)')
    const out = path.join(folder, 'out')
    rekkordOk(['restore', ...prepared.with('master'), 'machine', out], { cwd: folder })
    const names = fs.readdirSync(out).sort()
    expect(names.filter((name) => !['bin', 'lib', 'lib64'].includes(name))).toEqual(['etc', 'home', 'tmp'])
    expect(fs.readdirSync(path.join(out, 'home'))).toEqual(['a'])
    expect(fs.readlinkSync(path.join(out, 'bin'))).toBe('usr/bin')
  }
)
