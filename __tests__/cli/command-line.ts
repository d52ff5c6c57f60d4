import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The program. Where all tests run, `dist/` has just been compared with what `src/` gives: it is what users run, and it
 * starts in half the time.
 */
export const MAIN = path.resolve(
  import.meta.dirname,
  process.env['REKKORD_TEST_ALL'] === 'true' ? '../../dist/cli/index.js' : '../../src/cli/main.ts'
)

/** How a run of the command line ended. */
export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  /** Where it runs, and where it looks for the user's own configuration. */
  cwd: string
  /** Variables beside those that every run has. */
  env?: Record<string, string>
  /** A program and its arguments that run it in their way. */
  through?: readonly string[]
}

/** The command that runs the real program, as a process of its own. */
function commandLine(args: readonly string[], { through = [] }: RunOptions): [string, string[]] {
  const [file, ...rest] = [...through, process.execPath, MAIN, ...args]
  return [file!, rest]
}

function environment({ cwd, env }: RunOptions): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: cwd, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env }
}

/** Runs the program to its end. */
export function rekkord(args: readonly string[], options: RunOptions): Ran {
  const { status, stdout, stderr } = spawnSync(...commandLine(args, options), {
    cwd: options.cwd,
    env: environment(options),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024
  })
  return { code: status, stdout, stderr }
}

/** Runs the program and demands that it succeeds. */
export function rekkordOk(args: readonly string[], options: RunOptions): Ran {
  const ran = rekkord(args, options)
  if (ran.code !== 0) throw new Error(`rekkord ${args.join(' ')}: exit code ${String(ran.code)}\n${ran.stderr}`)
  return ran
}

/** Starts the program; `ended` gives how it ended, `child` takes signals. */
export function startRekkord(
  args: readonly string[],
  options: RunOptions
): { child: ChildProcess; ended: Promise<Ran & { signal: NodeJS.Signals | null }> } {
  const child = spawn(...commandLine(args, options), {
    cwd: options.cwd,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const text = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...text
  }))
  return { child, ended }
}

/** Every file below a folder with its size in bytes, to see whether anything has changed. */
export function listing(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${path.relative(folder, file)} ${fs.lstatSync(file).size}`)
    .sort()
}

/** A repository with the key files of every role and a folder `source` to save, in `root`. */
export interface Prepared {
  root: string
  repository: string
  source: string
  /** Options that name the repository and a key. */
  with: (role: 'master' | 'WriteOnly' | 'ReadWrite' | 'LogOnly') => string[]
}

/** Makes one in a folder with nothing in it. */
export function prepareRepository(root: string): Prepared {
  const source = path.join(root, 'source')
  fs.mkdirSync(path.join(source, 'folder'), { recursive: true })
  fs.writeFileSync(path.join(source, 'hello.txt'), 'hello\n')
  fs.writeFileSync(path.join(source, 'folder', 'zeros'), Buffer.alloc(2000))
  fs.symlinkSync('hello.txt', path.join(source, 'link'))
  const master = ['-R', 'repository', '-K', 'master.key']
  rekkordOk(['init', '-g', ...master], { cwd: root })
  for (const role of ['WriteOnly', 'ReadWrite', 'LogOnly']) rekkordOk(['derive', '-t', role, ...master], { cwd: root })
  return {
    root,
    repository: path.join(root, 'repository'),
    source,
    with: (role) => ['-R', path.join(root, 'repository'), '-K', path.join(root, `${role}.key`)]
  }
}
