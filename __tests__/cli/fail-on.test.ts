import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const master = prepared.with('master')

test('exit code 3 after warnings of the kinds that are asked for; the snapshot stays', () => {
  const folder = path.join(root, 'disk')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'file'), 'x')
  const save = (...options: string[]): ReturnType<typeof rekkord> =>
    rekkord(['save', 'disk', folder, ...options, ...master], { cwd: root })
  expect(save('--fail_on', 'warnings,changed,unreadable,empty').code).toBe(0)

  execFileSync('mkfifo', [path.join(folder, 'pipe')])
  expect(save('--fail-on=changed,unreadable').code).toBe(0)
  const { code, stderr } = save('--fail_on', 'warnings')
  expect(code).toBe(3)
  expect(stderr).toMatch(/^Error: 1 file or folder could not be saved as it is: the snapshot was made/m)

  fs.unlinkSync(path.join(folder, 'file'))
  fs.unlinkSync(path.join(folder, 'pipe'))
  const emptied = save('--fail_on', 'empty')
  expect(emptied.code).toBe(3)
  expect(emptied.stderr).toMatch(/^Error: 1 snapshot has no file, or an empty one: the snapshot was made/m)
  // It is about the channel, not about a file or folder
  expect(emptied.stderr).not.toContain('could not be saved')
  const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', ...master], { cwd: root })
  expect(JSON.parse(stdout)).toHaveLength(4)

  expect(save('--fail_on', 'sometimes').code).toBe(1)

  fs.writeFileSync(path.join(folder, 'file'), 'x')
  expect(save('--fail_on', 'warnings').code).toBe(0)
  fs.unlinkSync(path.join(folder, 'file'))
  const any = save('--fail_on', 'warnings')
  expect([any.code, any.stderr]).toEqual([
    3,
    expect.stringMatching(/^Error: 1 snapshot has no file, or an empty one: /m)
  ])
})
