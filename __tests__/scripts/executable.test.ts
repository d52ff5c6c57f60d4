import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/executable.ts')
const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('the single executable saves and restores without Node, dist/ or anything else', () => {
  const folder = temporaryFolder()
  const program = path.join(temporaryFolder(), 'rekkord')
  execFileSync(process.execPath, [SCRIPT, program], { stdio: 'pipe' })
  const rekkord = (...args: string[]): string =>
    execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { HOME: folder, PATH: '/nothing' }
    })
  fs.mkdirSync(path.join(folder, 'data'))
  // A file of more than one chunk, so that worker threads do more than one task
  fs.writeFileSync(path.join(folder, 'data/large'), Buffer.alloc(5_000_000, 'kept '))
  rekkord('init', '-R', 'repository', '-K', 'master.key', '-g')
  rekkord('save', '-R', 'repository', '-K', 'master.key', '-j', '2', 'data', 'data')
  rekkord('restore', '-R', 'repository', '-K', 'master.key', '--verify', 'data', 'restored')
  const restored = fs.readFileSync(path.join(folder, 'restored', folder, 'data/large'))
  expect(restored.equals(Buffer.alloc(5_000_000, 'kept '))).toBe(true)
  fs.rmSync(program)
})
