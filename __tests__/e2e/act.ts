import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Where `.ci/run` puts it, or a PATH that has it. */
const PROGRAM = [path.join(os.homedir(), '.cache/rekkord-tests/act'), 'act'].find(
  (program) => spawnSync(program, ['--version']).status === 0
)

/** Tests that need act: skipped where there is none, unless `.ci/run` wants all tests. */
export const hasAct = PROGRAM !== undefined || process.env['REKKORD_TEST_ALL'] === 'true'

/** What a runner gets of the checkout when a workflow names this action. */
export function copyAction(): string {
  const folder = path.join(temporaryFolder(), 'action')
  for (const name of ['dist', 'action.yml', 'restore', 'check', 'snapshots']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  return folder
}

export interface ActOptions {
  /** The repository that holds the workflows; it is copied, as a checkout. */
  workspace: string
  /** Path of the workflow's file in it. */
  workflow: string
  event?: string
  secrets?: Record<string, string>
  variables?: Record<string, string>
  /** Actions of other repositories, `owner/name@ref`, and the folders that stand in for them. */
  actions?: Record<string, string>
  /** Variables of the runner's own environment, beside those that every run has. */
  env?: NodeJS.ProcessEnv
  /** More of act's own options. */
  options?: readonly string[]
  /** The folder of the Node that runs actions; that of this one when not given. */
  node?: string
}

/** How a run ended. */
export interface ActRun {
  status: number | null
  /** Standard output and error together; secrets are shown, as the masking is act's and not ours. */
  log: string
  /** What the runner keeps between the jobs and runs: the home folder with all caches. */
  home: string
}

/**
 * Runs the workflow with act, without containers: this machine is the runner, whatever `runs-on` says. Every run has a
 * home of its own, unless `env` names one.
 */
export async function runAct(run: ActOptions): Promise<ActRun> {
  if (PROGRAM === undefined) throw new Error('act is missing: go install github.com/nektos/act')
  const home = run.env?.['HOME'] ?? temporaryFolder()
  const node = run.node ?? path.dirname(process.execPath)
  const folder = temporaryFolder()
  const args = [
    run.event ?? 'push',
    ...['-C', run.workspace, '-W', path.join(run.workspace, run.workflow)],
    ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...['--matrix', 'os:ubuntu-latest'],
    ...['--action-cache-path', path.join(folder, 'act'), '--no-cache-server', '--insecure-secrets'],
    ...['--secret-file', variableFile(path.join(folder, 'secrets'), run.secrets)],
    ...['--var-file', variableFile(path.join(folder, 'variables'), run.variables)],
    ...Object.entries(run.actions ?? {}).flatMap(([name, place]) => ['--local-repository', `${name}=${place}`]),
    ...(run.options ?? [])
  ]
  const others = run.env?.['PATH'] ?? process.env['PATH'] ?? ''
  const env = { ...run.env, PATH: `${node}${path.delimiter}${others}`, HOME: home }
  const child = spawn(PROGRAM, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text))
  }
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, log, home }
}

/** A repository of git in a new folder with these files, as a checkout of it: what it holds by path, and the mode. */
export function newCheckout(files: Record<string, { content: string | Buffer; mode?: number }>): string {
  const folder = temporaryFolder()
  for (const [name, { content, mode }] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content, { mode: mode ?? 0o644 })
  }
  commitAll(folder)
  return folder
}

/** Makes a folder a repository of git with one commit; act takes owner, branch and commit from it. */
export function commitAll(folder: string): void {
  const author = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.com']
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['remote', 'add', 'origin', 'https://github.com/example/app.git'],
    ['add', '--all', '--force'],
    [...author, 'commit', '--quiet', '--message', 'everything']
  ]) {
    const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
}

/** Writes values as lines `NAME="value"`, as act reads them. */
function variableFile(file: string, values: Record<string, string> = {}): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  fs.writeFileSync(file, lines.join(''), { mode: 0o600 })
  return file
}
