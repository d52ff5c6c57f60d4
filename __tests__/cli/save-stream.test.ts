import { randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk, startRekkord, type Ran } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository } = prepared
const master = prepared.with('master')
const tags = (): string[] => listing(path.join(repository, 'tags'))

/** Runs the program with a file as its standard input. */
function fed(file: string, args: readonly string[], options: { through?: string[] } = {}): Ran {
  const through = [...(options.through ?? []), '/bin/sh', '-c', `exec "$@" < '${file}'`, 'sh']
  return rekkord([...args, ...prepared.with('WriteOnly')], { cwd: root, through })
}

interface Listed {
  name: string
  object: string
  size: number
  mode: string
}

function onlyEntry(identifier: string): Listed {
  const { stdout } = rekkordOk(['list', identifier, '-f', 'JSONL', ...master], { cwd: root })
  const children = jsonLines<Listed>(stdout)
  expect(children).toHaveLength(1)
  return children[0]!
}

describe('--stdin', () => {
  test.each([
    ['nothing', 0],
    ['a byte', 1],
    ['exactly the shortest chunk', 1 << 20],
    ['a chunk and a byte', (1 << 20) + 1],
    ['many chunks', 20_000_000]
  ])('%s is the same object as a file of it, and comes back', (_, length) => {
    const file = path.join(root, 'input.bin')
    fs.writeFileSync(file, randomBytes(length))
    rekkordOk(['save', 'file', file, ...master], { cwd: root })
    // The index knows nothing, so that threads store every chunk
    rekkordOk(['reset_cache', ...master], { cwd: root })
    const { code, stderr } = fed(file, ['save', 'stream', '--stdin', 'dumps/copy.bin'])
    expect({ code, warned: stderr.includes('Warning') }).toEqual({ code: 0, warned: length === 0 })
    const entry = onlyEntry('stream')
    expect(entry).toMatchObject({ name: 'dumps/copy.bin', size: length, mode: '0o600' })
    expect(entry.object).toBe(onlyEntry('file').object)
    const out = path.join(root, `out-${length}`)
    rekkordOk(['restore', 'stream', out, ...master], { cwd: root })
    expect(fs.readFileSync(path.join(out, 'dumps/copy.bin')).equals(fs.readFileSync(file))).toBe(true)
    expect(rekkordOk(['scan', ...master], { cwd: root }).stderr).toContain('Problems: 0\n')
  })

  test('an empty stream is a warning, which can fail the save', () => {
    const { code, stderr } = fed('/dev/null', ['save', 'empty', '--stdin', 'dump.sql', '--fail_on', 'empty'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/^Warning: Dump\.sql is empty: there was nothing to read$/im)
    // It was saved as it is
    expect(stderr).not.toContain('could not be saved as it is')
  })

  test('hooks get an empty standard input, and the save all of it', () => {
    const hooks = path.join(root, 'hooks')
    fs.mkdirSync(hooks)
    fs.writeFileSync(path.join(hooks, 'eats'), '#!/bin/sh\ncat > "$HOME/eaten"\n', { mode: 0o755 })
    fs.writeFileSync(path.join(root, 'hooks.ini'), '[Hooks]\nPreSaveDirectory = hooks\n')
    const file = path.join(root, 'for-the-save')
    fs.writeFileSync(file, 'content')
    expect(fed(file, ['save', 'hooked', '--stdin', 'x', '-C', 'hooks.ini'])).toMatchObject({ code: 0 })
    expect(fs.readFileSync(path.join(root, 'eaten'), 'utf8')).toBe('')
    expect(rekkordOk(['cat', 'hooked:x', ...master], { cwd: root }).stdout).toBe('content')
  })

  test('a folder as standard input is an error in a sentence', () => {
    const before = tags()
    const { code, stderr } = fed(root, ['save', 'folder', '--stdin', 'x'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/\nError: Standard input could not be read: it is a folder\n$/)
    expect(tags()).toEqual(before)
  })

  test('a dry run reads it and writes nothing', () => {
    const before = listing(repository)
    const file = path.join(root, 'dry')
    fs.writeFileSync(file, 'dry')
    const { code, stdout } = fed(file, ['save', 'dry', '--stdin', 'x', '--dry_run', '-f', 'JSON'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ object: null, size: 3, entries: 1, files: 1 })
    expect(listing(repository)).toEqual(before)
  })

  test('memory does not grow with the stream', () => {
    const rss = `import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
sys.exit(code)`
    // As many bytes as it takes: each chunk is new, and none stays
    const peak = (megabytes: number): number => {
      const bytes = `openssl enc -aes-128-ctr -pass pass:x -nosalt -pbkdf2 < /dev/zero 2>/dev/null | head -c ${megabytes}000000`
      const through = ['python3', '-c', rss, '/bin/sh', '-c', `${bytes} | "$@"`, 'sh']
      const args = [
        'save',
        'large',
        '--stdin',
        'large.bin',
        '--dry_run',
        '-q',
        '-j',
        '2',
        ...prepared.with('WriteOnly')
      ]
      const { code, stdout } = rekkord(args, { cwd: root, through })
      expect(code).toBe(0)
      return Number(stdout)
    }
    expect(peak(400)).toBeLessThan(512)
  })
})

describe('--stdin_command', () => {
  const save = (...args: string[]): Ran => rekkord(['save', ...args], { cwd: root })

  test("a command's output is a file, its errors are shown, and options after -- are its own", () => {
    const args = [
      'db',
      '--stdin-command',
      'db.sql',
      ...master,
      '--',
      'sh',
      '-c',
      'printf %s "$1"; echo said >&2',
      '-',
      '-f'
    ]
    const { code, stderr } = save(...args)
    expect(code).toBe(0)
    expect(stderr).toContain('said\n')
    expect(rekkordOk(['cat', 'db:db.sql', ...master], { cwd: root }).stdout).toBe('-f')
  })

  test.each([
    ['exits with 3 after it has written', 'head -c 3000000 /dev/urandom; exit 3', 'exited with status 3'],
    ['is killed after it has written', 'head -c 3000000 /dev/urandom; kill -9 $$', 'was killed by SIGKILL']
  ])('a command that %s leaves no snapshot and no tag', (_, script, how) => {
    const before = tags()
    const { code, stderr } = save('fails', '--stdin_command', 'db.sql', ...master, '--', 'sh', '-c', script)
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`\nError: The command sh ${how}: no snapshot was made\n$`))
    expect(tags()).toEqual(before)
    expect(listing(path.join(repository, 'tmp'))).toEqual([])
  })

  test('a program that is missing is an error in a sentence', () => {
    const { code, stderr } = save('fails', '--stdin_command', 'x', ...master, '--', 'no-such-program')
    expect(code).toBe(1)
    expect(stderr).toMatch(/\nError: The command no-such-program could not be run: there is no such program\n$/)
  })

  test('an interrupt ends the command with all that it started', async () => {
    const before = tags()
    const script = 'sleep 300 & echo $! > "$HOME/pid"; echo begun; wait'
    const args = ['save', 'slow', '--stdin_command', 'x', ...master, '--', 'sh', '-c', script]
    const { child, ended } = startRekkord(args, { cwd: root })
    const file = path.join(root, 'pid')
    while (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') === '') await delay(20)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130 })
    const state = (): string =>
      execFileSync('sh', ['-c', `ps -o stat= -p ${fs.readFileSync(file, 'utf8').trim()} || true`], { encoding: 'utf8' })
    expect(state()).toMatch(/^Z|^$/)
    expect(tags()).toEqual(before)
  })
})

describe('a repository that is pruned meanwhile', () => {
  const MAIN = path.resolve(import.meta.dirname, '../../src/cli/main.ts')

  /** A configuration whose pre-save hook changes the cid, as a prune does, when the save has read it. */
  function pruned(): string {
    const folder = fs.mkdtempSync(path.join(root, 'pruned-'))
    const script = `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' change_cid ${master.join(' ')}\n`
    fs.mkdirSync(path.join(folder, 'hooks'))
    fs.writeFileSync(path.join(folder, 'hooks', 'prune'), script, { mode: 0o755 })
    fs.writeFileSync(path.join(folder, 'pruned.ini'), '[Hooks]\nPreSaveDirectory = hooks\n')
    return path.join(folder, 'pruned.ini')
  }

  test('has a command run again', () => {
    const script = 'echo run >> "$HOME/runs"; cat "$HOME/runs"'
    const args = ['save', 'again', '--stdin_command', 'x', '-C', pruned(), ...master, '--', 'sh', '-c', script]
    expect(rekkordOk(args, { cwd: root }).stderr).toContain('which was pruned meanwhile')
    expect(rekkordOk(['cat', 'again:x', ...master], { cwd: root }).stdout).toBe('run\nrun\n')
  })

  test('makes a save of standard input fail in a sentence, without a tag', () => {
    const before = tags()
    const { code, stderr } = fed(MAIN, ['save', 'again', '--stdin', 'x', '-C', pruned()])
    expect(code).toBe(1)
    expect(stderr).toMatch(/\nError: Standard input cannot be read a second time: run the save again\n$/)
    expect(tags()).toEqual(before)
  })
})

test.each([
  [['--stdin', 'x'], "Missing required argument 'channel'"],
  [['c', 'path', '--stdin', 'x'], '--stdin and a path to save cannot be given both'],
  [['c', '--stdin', ''], /^No file can have the name ""/],
  [['c', '--stdin', '../x'], /^No file can have the name "\.\.\/x": give one such as dump\.sql$/],
  [['c', '--stdin', 'x', '--stdin-command', 'y', '--', 'true'], '--stdin and --stdin-command cannot be given both'],
  [['--from', 'x.ini', '--stdin', 'x'], '--stdin and --from cannot be given both'],
  [['--no-snapshot', '--stdin', 'x'], '--stdin and --no-snapshot cannot be given both'],
  [['--stdin-command', 'x', '--', 'true'], "Missing required argument 'channel'"],
  [['c', '--stdin-command', 'x'], /^--stdin-command requires the command and its arguments after --/],
  [['c', '--stdin-command', 'x', 'true'], /^--stdin-command requires the command and its arguments after --/],
  [['c', 'path', '--stdin-command', 'x', '--', 'true'], /^--stdin-command requires the command .*, and no path$/]
])('save %j is one sentence', (args, sentence) => {
  const { code, stderr } = rekkord(['save', ...master, ...args], { cwd: root })
  expect(code).toBe(1)
  const [, text] = /^Error: (.*)\n$/.exec(stderr) ?? []
  if (typeof sentence === 'string') expect(text).toBe(sentence)
  else expect(text).toMatch(sentence)
})
