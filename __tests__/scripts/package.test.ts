import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const onLinux = process.platform === 'linux' ? describe : describe.skip

/** A folder where programs are started as on a machine with Node and nothing else of ours. */
class Machine {
  readonly folder = temporaryFolder()

  run(file: string, ...args: string[]): string {
    const PATH = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
    const env = { PATH, HOME: this.folder, npm_config_cache: path.join(this.folder, 'npm-cache') }
    return execFileSync(file, args, { cwd: this.folder, encoding: 'utf8', stdio: 'pipe', env })
  }

  /** Makes a repository with a snapshot, and restores it, each by a run of the program. */
  restores(...program: [string, ...string[]]): void {
    const [file, ...first] = program
    const rekkord = (...args: string[]): string => this.run(file, ...first, ...args)
    fs.mkdirSync(path.join(this.folder, 'data'))
    fs.writeFileSync(path.join(this.folder, 'data/notes.txt'), 'kept')
    rekkord('init', '-R', 'repository', '-K', 'master.key', '-g')
    rekkord('save', '-R', 'repository', '-K', 'master.key', 'notes', 'data')
    rekkord('restore', '-R', 'repository', '-K', 'master.key', 'notes', 'restored')
    expect(fs.readFileSync(path.join(this.folder, 'restored', this.folder, 'data/notes.txt'), 'utf8')).toBe('kept')
  }
}

onLinux('the npm package', () => {
  const packer = new Machine()
  const [{ filename, files, unpackedSize }] = JSON.parse(
    packer.run('npm', 'pack', ROOT, '--json', '--ignore-scripts', '--offline')
  ) as [{ filename: string; files: { path: string }[]; unpackedSize: number }]
  const tarball = path.join(packer.folder, filename)

  test('holds what the command line needs, licence and README, and needs no other', () => {
    const outside = files.map((file) => file.path).filter((name) => !name.startsWith('dist/'))
    expect(outside.sort()).toEqual(['LICENSE', 'README.md', 'package.json'])
    const folders = files.map((file) => path.dirname(file.path)).filter((name) => name.startsWith('dist/'))
    expect([...new Set(folders)].sort()).toEqual(
      ['cli', 'credentials', 'programs', 'ssh2', 'worker'].map((name) => `dist/${name}`)
    )
    expect(unpackedSize).toBeLessThan(8e6)
    const text = packer.run('tar', '-xzOf', filename, 'package/package.json')
    expect(JSON.parse(text)).not.toHaveProperty('dependencies')
  })

  test('runs by npx, offline', () => {
    const machine = new Machine()
    machine.restores('npx', '--offline', '--yes', `--package=${tarball}`, 'rekkord')
  })

  test('installed, its program restores', () => {
    const machine = new Machine()
    const prefix = path.join(machine.folder, 'prefix')
    machine.run('npm', 'install', '--global', '--offline', '--no-audit', '--no-fund', `--prefix=${prefix}`, tarball)
    machine.restores(path.join(prefix, 'bin/rekkord'))
  })
})

onLinux('the archive', () => {
  test('has a launcher that restores with Node alone, also by a link, and is the same each time', () => {
    const machine = new Machine()
    const make = (folder: string): string =>
      machine.run(process.execPath, path.join(ROOT, 'scripts/archive.ts'), path.join(machine.folder, folder)).trim()
    const archive = make('release')
    expect(fs.readFileSync(make('again')).equals(fs.readFileSync(archive))).toBe(true)
    expect(fs.statSync(archive).size).toBeLessThan(2e6)

    machine.run('tar', '-xzf', archive)
    fs.mkdirSync(path.join(machine.folder, 'bin'))
    const launcher = path.join('..', path.basename(archive, '.tar.gz'), 'rekkord')
    fs.symlinkSync(launcher, path.join(machine.folder, 'bin/rekkord'))
    machine.restores(path.join(machine.folder, 'bin/rekkord'))
  })
})
