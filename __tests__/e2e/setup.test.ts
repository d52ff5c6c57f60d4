import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { ACTION } from '../../src/commands/setup/workflow.ts'
import { rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'
import { commitAll, copyAction, hasAct, runAct } from './act.ts'

const described = hasAct && process.platform === 'linux' ? describe : describe.skip
const ACTIONLINT = path.join(os.homedir(), '.cache/rekkord-tests/actionlint')

described('what setup makes', () => {
  test('runs under act: the hooks run, and what was saved comes back', async () => {
    const root = temporaryFolder()
    const app = path.join(root, 'app')
    fs.mkdirSync(path.join(root, 'data'))
    fs.writeFileSync(path.join(root, 'data/notes.txt'), 'kept')
    fs.mkdirSync(app)
    const data = path.join(root, 'data')
    const options = ['-R', '../repository', '--keys', '../keys', '--hooks', 'pre-save,post-save']
    rekkordOk(['setup', '--yes', ...options, data], { cwd: app })
    commitAll(app)
    const key = fs.readFileSync(path.join(root, 'keys/ci.key'), 'utf8')
    const { status, log } = await runAct({
      workspace: app,
      workflow: '.github/workflows/backup.yml',
      event: 'workflow_dispatch',
      secrets: { REKKORD_KEY: key },
      actions: { [ACTION]: copyAction() }
    })
    expect(status === 0 ? '' : log).toBe('')
    expect(log).toContain('About to save app')
    expect(log).toMatch(/Saved app as M[0-9A-F]{64}/)
    rekkordOk(['restore', '-R', 'repository', '-K', 'keys/master.key', 'app', 'restored'], { cwd: root })
    expect(fs.readFileSync(path.join(root, 'restored', data, 'notes.txt'), 'utf8')).toBe('kept')
  })

  test('is a workflow without mistakes, with the checkout that the pages have', () => {
    const root = temporaryFolder()
    const app = path.join(root, 'app')
    fs.mkdirSync(app)
    // A workflow's characters, and those of a shell, in names
    const names = ['--channel', '"a": {b} #c \'d\'', '--keys', '../keys']
    rekkordOk(['setup', '--yes', '-R', '../repository', ...names, '*.txt', '!no: thing'], { cwd: app })
    const workflow = path.join(app, '.github/workflows/backup.yml')
    const { status, stdout } = spawnSync(ACTIONLINT, [workflow], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const checkout = /uses: (actions\/checkout@.*)/.exec(fs.readFileSync(workflow, 'utf8'))![1]!
    const page = path.resolve(import.meta.dirname, '../../docs/workflows/database-dump.yml')
    expect(fs.readFileSync(page, 'utf8')).toContain(checkout)
  })
})
