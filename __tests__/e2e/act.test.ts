/** This repository's own workflow, run by act without containers. */
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { commitAll, copyAction, hasAct, runAct, type ActRun } from './act.ts'

const root = path.resolve(import.meta.dirname, '../..')
const described = hasAct && process.platform === 'linux' ? describe : describe.skip

described('act', () => {
  let workspace: string
  const example = (env: NodeJS.ProcessEnv = {}): Promise<ActRun> =>
    runAct({ workspace, workflow: '.github/workflows/example.yml', env })

  beforeAll(() => {
    workspace = copyAction()
    for (const name of ['.github', 'docs'])
      fs.cpSync(path.join(root, name), path.join(workspace, name), { recursive: true })
    commitAll(workspace)
  })

  test('makes a repository, saves twice with hooks, lists, restores, compares and checks', async () => {
    const { status, log } = await example()
    expect(status === 0 ? '' : log).toBe('')
    const steps = [...log.matchAll(/✅ {2}Success - Main ([A-Z].*) \[/g)].map(([, name]) => name)
    expect(steps).toEqual([
      'Make a key, the configuration, the hooks and something to save',
      'Make the repository and save',
      'Change something',
      'Save again',
      'List the snapshots, the newest not older than an hour',
      'Restore the first snapshot by the OID that its step gave',
      'Restore the newest of the channel',
      'Check the repository',
      'Compare'
    ])
    expect(log).toContain('::set-output:: oid=M')
    expect(log).toContain('Summary - ')
  })

  test('with an older Node in PATH is told so in one sentence', async () => {
    const older = path.join(temporaryFolder(), 'older.cjs')
    fs.writeFileSync(
      older,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })"
    )
    const { status, log } = await example({ NODE_OPTIONS: `--require ${older}` })
    expect(status).toBe(1)
    expect(log.match(/::error::.*/g)).toEqual([expect.stringMatching(/^::error::This action needs Node 24 or later/)])
  })
})
