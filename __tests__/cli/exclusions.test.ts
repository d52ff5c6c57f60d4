import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { makeTree } from '../files/exclude/kept-paths.ts'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk, type Prepared } from './command-line.ts'

const testPosix = process.platform === 'win32' ? test.skip : test

const root = temporaryFolder()
let prepared: Prepared
let count = 0

beforeAll(() => {
  prepared = prepareRepository(root)
})

/** A new folder with these files. */
function tree(files: Readonly<Record<string, string>>): string {
  const folder = path.join(root, `tree-${count++}`)
  fs.mkdirSync(folder)
  makeTree(folder, files)
  return folder
}

interface Saved {
  /** Paths in the snapshot below what was saved. */
  saved: string[]
  stderr: string
  /** Where the folder came back, restored. */
  restored: string
}

/** Saves a folder with these options, lists the snapshot and restores it. */
function save(folder: string, ...options: string[]): Saved {
  const channel = `c${count++}`
  const { stderr } = rekkordOk(['save', ...prepared.with('WriteOnly'), channel, folder, ...options], { cwd: root })
  const out = path.join(root, `out-${channel}`)
  rekkordOk(['restore', ...prepared.with('master'), channel, out], { cwd: root })
  const restored = path.join(out, folder)
  return { saved: below(restored), stderr, restored }
}

/** What is below a folder; links are not followed. */
function below(folder: string, start = ''): string[] {
  return fs
    .readdirSync(path.join(folder, start), { withFileTypes: true })
    .flatMap((entry) => {
      const name = start + entry.name
      return entry.isDirectory() ? [`${name}/`, ...below(folder, `${name}/`)] : [name]
    })
    .sort()
}

describe('what is left out of a save', () => {
  test('--exclude: patterns, with what is below them; the rest is as it was', () => {
    const folder = tree({ 'src/a': '1', 'src/node_modules/x/y': '2', 'a.log': '3', 'keep.log': '4' })
    fs.symlinkSync('nowhere', path.join(folder, 'dangling'))
    fs.symlinkSync('src', path.join(folder, 'link'))
    fs.chmodSync(path.join(folder, 'src'), 0o700)
    fs.utimesSync(path.join(folder, 'src'), 1000, 1000)
    const { saved, stderr, restored } = save(
      folder,
      '--exclude',
      'node_modules/',
      '--exclude',
      '*.log',
      '--exclude=!keep.log'
    )
    expect(saved).toEqual(['dangling', 'keep.log', 'link', 'src/', 'src/a'])
    expect(stderr).toContain('Left out: 2 entries (1 B)')
    const { mode, mtimeMs } = fs.statSync(path.join(restored, 'src'))
    expect([mode & 0o777, mtimeMs]).toEqual([0o700, 1_000_000])
    expect(fs.readlinkSync(path.join(restored, 'link'))).toBe('src')
  })

  test('--exclude-file: patterns of a file, with comments, and of a file that does not exist', () => {
    const folder = tree({ a: '', b: '', '# a': '' })
    fs.writeFileSync(path.join(root, 'patterns'), '# a\n\n/b\r\n')
    expect(save(folder, '--exclude-file', 'patterns').saved).toEqual(['# a', 'a'])
    const { code, stderr } = rekkord(['save', ...prepared.with('WriteOnly'), 'c', folder, '--exclude_file', 'none'], {
      cwd: root
    })
    expect([code, stderr]).toEqual([1, `Error: The file of patterns ${path.join(root, 'none')} does not exist\n`])
  })

  test('--ignore_files: what they say holds for their folders', () => {
    const folder = tree({
      '.gitignore': '*.o\n',
      'a.o': '',
      'src/.gitignore': '!b.o\n/gen',
      'src/b.o': '',
      'src/gen/x': ''
    })
    expect(save(folder, '--ignore-files', '.gitignore').saved).toEqual([
      '.gitignore',
      'src/',
      'src/.gitignore',
      'src/b.o'
    ])
  })

  test('--exclude_caches and --exclude_if_present: folder and marker stay', () => {
    const tag = 'Signature: 8a477f597d28d172789f06886806bc55'
    const folder = tree({
      'a/CACHEDIR.TAG': tag,
      'a/x': '',
      'b/.nobackup': '',
      'b/y/z': '',
      'c/CACHEDIR.TAG': 'no',
      'c/x': ''
    })
    const { saved } = save(folder, '--exclude_caches', '--exclude_if_present', '.nobackup')
    expect(saved).toEqual(['a/', 'a/CACHEDIR.TAG', 'b/', 'b/.nobackup', 'c/', 'c/CACHEDIR.TAG', 'c/x'])
  })

  test('--exclude_larger_than: files of more bytes', () => {
    const folder = tree({ small: 'x'.repeat(2000), large: 'x'.repeat(2001) })
    expect(save(folder, '--exclude-larger-than', '2k').saved).toEqual(['small'])
    const { code, stderr } = rekkord(
      ['save', ...prepared.with('WriteOnly'), 'c', folder, '--exclude_larger_than', 'much'],
      { cwd: root }
    )
    expect(code).toBe(1)
    expect(stderr).toContain('must be a size such as 100M, 1.5G or 4096\n')
  })

  testPosix('--one_file_system: a mount point is kept, empty', () => {
    if (process.getuid?.() !== 0) return
    const folder = tree({ 'mounted/': '', a: '' })
    const place = path.join(folder, 'mounted')
    execFileSync('mount', ['-t', 'tmpfs', 'none', place])
    try {
      fs.writeFileSync(path.join(place, 'x'), '')
      expect(save(folder, '--one-file-system').saved).toEqual(['a', 'mounted/'])
      expect(save(folder).saved).toEqual(['a', 'mounted/', 'mounted/x'])
    } finally {
      execFileSync('umount', [place])
    }
  })

  test('--verbose names what is left out and why, a dry run too', () => {
    const folder = tree({ 'a.log': '', 'b/c': '' })
    const { stderr } = save(folder, '-v', '--exclude', '*.log')
    expect(stderr).toContain(`Left out: ${folder}/a.log (--exclude *.log)\n`)
    const dry = rekkordOk(['save', ...prepared.with('WriteOnly'), 'c', folder, '--dry-run', '-v', '--exclude=b'], {
      cwd: root
    })
    expect(dry.stderr).toContain(`Left out: ${folder}/b (--exclude b)\n`)
  })

  test('a pattern that leaves nothing out is a warning', () => {
    const { stderr } = save(tree({ a: '' }), '--exclude', 'nothing')
    expect(stderr).toContain('Warning: The pattern nothing (--exclude) left nothing out\n')
  })

  test('patterns that people need', () => {
    const folder = tree({
      'node_modules/a/b': '',
      '.git/HEAD': '',
      'dist/x': '',
      'src/dist/x': '',
      '.cache/x': '',
      'a.tmp': '',
      'a~': '',
      'config/keep.ini': '',
      'config/other.ini': '',
      'target/x': '',
      'build/x': '',
      '.venv/x': '',
      'vendor/bundle/x': '',
      'src/__pycache__/x': ''
    })
    const patterns = [
      'node_modules/',
      '.git/',
      '/dist/',
      'target/',
      'build/',
      '.venv/',
      'vendor/bundle/',
      '__pycache__/',
      '.cache/',
      '*.tmp',
      '*~',
      '/config/*',
      '!/config/keep.ini'
    ]
    const { saved, stderr } = save(folder, ...patterns.flatMap((pattern) => ['--exclude', pattern]))
    expect(saved).toEqual(['config/', 'config/keep.ini', 'src/', 'src/dist/', 'src/dist/x', 'vendor/'])
    expect(stderr).not.toContain('Warning')
  })

  test('a snapshot with exclusions lists, restores and compares as one tree', () => {
    const folder = tree({ 'a/b/c': '1', 'a/b/d.log': '2', e: '3' })
    const channel = `tree${count++}`
    const run = (...args: string[]): string => rekkordOk([...args, ...prepared.with('master')], { cwd: root }).stdout
    run('save', channel, folder)
    run('save', channel, folder, '--exclude=*.log')
    expect(run('list', `${channel}:${folder}/a/b`)).toMatch(/\bc\b/)
    rekkordOk(['restore', ...prepared.with('master'), `${channel}:${folder}/a`, path.join(root, `${channel}-a`)], {
      cwd: root
    })
    expect(below(path.join(root, `${channel}-a`))).toEqual(['b/', 'b/c'])
    const file = path.join(root, `${channel}-c`)
    rekkordOk(['restore', ...prepared.with('master'), `${channel}:${folder}/a/b/c`, file], { cwd: root })
    expect(fs.readFileSync(file, 'utf8')).toBe('1')
    const oids = JSON.parse(run('snapshots', '-c', channel, '-f', 'JSON', '-s', 'Time')) as { object: string }[]
    const changes = JSON.parse(run('diff', oids[0]!.object, oids[1]!.object, '-f', 'JSON')) as { path: string }[]
    expect(changes.filter((change) => /d\.log$/.test(change.path))).toHaveLength(1)
    expect(JSON.stringify(changes)).not.toContain('a/b/c')
  })
})

describe('a live tree', () => {
  testPosix('eight saves with an exclusion while files come and go, and some cannot be read', async () => {
    const folder = tree({ 'keep/a': 'x', 'a.log': '' })
    fs.writeFileSync(Buffer.from(`${folder}/bad \xff name`, 'latin1'), 'bad')
    execFileSync('mkfifo', [path.join(folder, 'pipe')])
    const script = `
      const fs = require('node:fs')
      for (let i = 0; ; i++) {
        const at = ${JSON.stringify(folder)} + '/come' + (i % 50)
        fs.mkdirSync(at, { recursive: true })
        fs.writeFileSync(at + '/x' + (i % 7), 'x')
        fs.rmSync(${JSON.stringify(folder)} + '/come' + ((i + 25) % 50), { recursive: true, force: true })
      }`
    const busy = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
    try {
      for (let i = 0; i < 8; i++) {
        const { code, stderr } = rekkord(
          ['save', ...prepared.with('WriteOnly'), 'live', folder, '--exclude', '*.log'],
          { cwd: root }
        )
        expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
      }
    } finally {
      busy.kill('SIGKILL')
    }
    rekkordOk(['check', ...prepared.with('master')], { cwd: root })
  })
})

test('whatever stands in a folder is saved as it is without an exclusion, apart from what was left out', () => {
  const kinds = fc.constantFrom('file', 'link', 'dangling', 'folder', 'private')
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'skip', '[x]', 'x', 'y.log', ' z', '#w'), {
    minLength: 1,
    maxLength: 6
  })
  fc.assert(
    fc.property(names, fc.array(kinds, { minLength: 8, maxLength: 8 }), (tops, kindOf) => {
      const folder = tree({ 'skip/me': '' })
      for (const [i, top] of tops.filter((name) => name !== 'skip').entries()) {
        const place = path.join(folder, top)
        const kind = kindOf[i]
        if (kind === 'file') fs.writeFileSync(place, top)
        else if (kind === 'link') fs.symlinkSync('skip', place)
        else if (kind === 'dangling') fs.symlinkSync('/nowhere', place)
        else {
          makeTree(place, { 'in/side': top })
          if (kind === 'private') fs.chmodSync(place, 0o700)
        }
      }
      const whole = describeTree(save(folder).restored).filter((line) => !/^skip( |\/)/.test(line))
      expect(describeTree(save(folder, '--exclude', '/skip').restored)).toEqual(whole)
    }),
    { numRuns: 4 }
  )
})

/** Every entry with what a restore brings back of it. */
function describeTree(folder: string): string[] {
  return below(folder).map((name) => {
    const place = path.join(folder, name)
    const { mode, mtimeMs } = fs.lstatSync(place)
    const content = fs.lstatSync(place).isSymbolicLink()
      ? fs.readlinkSync(place)
      : name.endsWith('/')
        ? ''
        : fs.readFileSync(place, 'utf8')
    return [name.replace(/\/$/, ''), mode.toString(8), Math.floor(mtimeMs), content].join(' ')
  })
}
