import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** What a step leaves behind. */
export interface StepResult {
  status: number | null
  /** Standard output and error together. */
  log: string
  outputs: Record<string, string>
  summary: string
}

export interface StepOptions {
  /** More variables; undefined takes one away. */
  env?: NodeJS.ProcessEnv
  /** Called with the process while the step runs, whenever there is more output. */
  watch?: (child: ChildProcess, log: string) => void
}

/** The actions, each with the folder that its `action.yml` is in. */
const ACTIONS = { save: '.', restore: 'restore', check: 'check', snapshots: 'snapshots', forget: 'forget' } as const
export type Action = keyof typeof ACTIONS

/** Runs the actions as a runner does: from a folder that holds `dist/` and `action.yml` alone, with nothing else to use. */
export class Runner {
  readonly #action = path.join(temporaryFolder(), 'the action')
  readonly #temporary = temporaryFolder()
  readonly workspace = temporaryFolder()

  constructor() {
    if (!existsSync(path.join(root, 'dist/save'))) throw new Error('there is no dist/: run npm run build')
    mkdirSync(this.#action)
    cpSync(path.join(root, 'dist'), path.join(this.#action, 'dist'), { recursive: true })
    for (const folder of Object.values(ACTIONS)) {
      cpSync(path.join(root, folder, 'action.yml'), path.join(this.#action, folder, 'action.yml'))
    }
  }

  /** Runs the save action with these inputs; the others have their defaults. */
  async save(inputs: Record<string, string>, options: StepOptions = {}): Promise<StepResult> {
    return this.run('save', inputs, options)
  }

  /** Runs an action with these inputs; the others have their defaults. */
  async run(action: Action, inputs: Record<string, string>, options: StepOptions = {}): Promise<StepResult> {
    const folder = path.join(this.#action, ACTIONS[action])
    const yaml = readFileSync(path.join(folder, 'action.yml'), 'utf8')
    const files = mkdtempSync(path.join(this.#temporary, 'step-'))
    const output = path.join(files, 'output')
    const summary = path.join(files, 'summary')
    for (const file of [output, summary]) writeFileSync(file, '')
    const env = {
      PATH: process.env['PATH'],
      HOME: files,
      ...(process.platform === 'win32' && { SystemRoot: process.env['SystemRoot'], TEMP: files }),
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: files,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...inputVariables(yaml, inputs),
      ...options.env
    }
    const main = path.join(folder, /^ {2}main: (.*)$/m.exec(yaml)![1]!)
    const child = spawn(process.execPath, [main], { env, cwd: this.workspace, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text
        options.watch?.(child, log)
      })
    }
    const [status] = (await once(child, 'close')) as [number | null]
    return { status, log, outputs: readOutputs(output), summary: readFileSync(summary, 'utf8') }
  }

  /** Runs the bundled command line in the workspace; gives its standard output. */
  rekkord(...args: string[]): string {
    const main = path.join(this.#action, 'dist/cli/index.js')
    const run = spawnSync(process.execPath, [main, ...args], { cwd: this.workspace, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`rekkord ${args.join(' ')}: ${run.stderr}`)
    return run.stdout
  }

  /** Writes a file in the workspace, and the folders that it is in. */
  write(file: string, content: string | Buffer, mode = 0o644): string {
    const full = path.join(this.workspace, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, content, { mode })
    return full
  }
}

/** The variables in which the inputs are handed over. */
function inputVariables(yaml: string, inputs: Record<string, string>): NodeJS.ProcessEnv {
  const defaults = readDefaults(yaml)
  for (const name of Object.keys(inputs)) if (!defaults.has(name)) throw new Error(`there is no input ${name}`)
  const given = new Map([...defaults, ...Object.entries(inputs)])
  return Object.fromEntries([...given].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** The inputs of action.yml with the defaults they have; an empty text without one, as runners hand it over. */
function readDefaults(yaml: string): Map<string, string> {
  const inputs = /^inputs:\n(?<inputs>(?: .*\n)+)/m.exec(yaml)?.groups?.['inputs'] ?? ''
  const sections = inputs.split(/^ {2}(?=\S)/m).slice(1)
  return new Map(
    sections.map((section) => {
      const value = /^ {4}default: '?(.*?)'?$/m.exec(section)?.[1] ?? ''
      return [section.slice(0, section.indexOf(':')), value.startsWith('${{') ? '' : value]
    })
  )
}

/** The outputs that a step wrote: `name<<delimiter`, the value, the delimiter. */
function readOutputs(file: string): Record<string, string> {
  const text = readFileSync(file, 'utf8')
  const matches = text.matchAll(/^(?<name>[^\n]+)<<(?<end>ghadelimiter_\S+)\r?\n(?<value>.*?)\r?\n\k<end>\r?$/gms)
  return Object.fromEntries([...matches].map(({ groups }) => [groups!['name']!, groups!['value']!]))
}
