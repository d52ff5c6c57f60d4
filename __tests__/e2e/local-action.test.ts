import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepareRepository, rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Where `.ci/run` installs it: a prefix of npm, with its programs in `bin`. */
const PREFIX = path.join(os.homedir(), '.cache/rekkord-tests/local-action')

const described =
  fs.existsSync(path.join(PREFIX, 'bin/local-action')) || process.env['REKKORD_TEST_ALL'] === 'true'
    ? describe
    : describe.skip

/** Runs the root's action from its sources with local-action, which puts modules of its own in the toolkit's place. */
function localAction(inputs: Record<string, string>): {
  log: string
  outputs: Map<string, string>
} {
  const folder = temporaryFolder()
  const variables = {
    ...inputVariables(inputs),
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary')
  }
  const file = path.join(folder, 'variables.env')
  fs.writeFileSync(
    file,
    Object.entries(variables)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join('')
  )
  fs.writeFileSync(variables.GITHUB_STEP_SUMMARY, '')
  const { stdout, stderr } = spawnSync(
    path.join(PREFIX, 'bin/local-action'),
    ['run', '.', 'src/action/main.ts', file],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        // It starts the TypeScript runner through npm, which takes it from here instead of a registry
        npm_config_prefix: PREFIX,
        npm_config_offline: 'true'
      }
    }
  )
  const shown = stdout.matchAll(/^::set-output name=(.*?)::(.*)$/gm)
  return { log: stdout + stderr, outputs: new Map([...shown].map(([, name, value]) => [name!, value!])) }
}

function inputVariables(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

described('local-action', () => {
  test('runs the action, with threads and outputs', () => {
    const prepared = prepareRepository(temporaryFolder())
    const { log, outputs } = localAction({
      channel: 'local',
      paths: prepared.source,
      repository: prepared.repository,
      key: fs.readFileSync(path.join(prepared.root, 'WriteOnly.key'), 'utf8')
    })
    expect(log).toContain('Snapshot channel: local')
    const oid = outputs.get('oid')
    expect(oid).toMatch(/^M[0-9A-F]{64}$/)
    rekkordOk(['restore', ...prepared.with('master'), oid!, 'back'], { cwd: prepared.root })
    expect(fs.readFileSync(path.join(prepared.root, 'back', prepared.source, 'hello.txt'), 'utf8')).toBe('hello\n')
  })

  test('shows a wrong input as one sentence', () => {
    const { log, outputs } = localAction({ channel: 'local', paths: '.', init: 'perhaps' })
    expect(log).toContain('The input "init" must be true or false, not "perhaps"')
    expect(outputs.size).toBe(0)
  })
})
