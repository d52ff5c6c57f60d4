import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

test('the npm package holds dist/, licence and README only, and its program restores', () => {
  const folder = temporaryFolder()
  const run = (file: string, ...args: string[]): string =>
    execFileSync(file, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, HOME: folder } })
  const [{ filename, files }] = JSON.parse(run('npm', 'pack', ROOT, '--json', '--ignore-scripts', '--offline')) as [
    { filename: string; files: { path: string }[] }
  ]
  const outside = files.map((file) => file.path).filter((name) => !name.startsWith('dist/'))
  expect(outside.sort()).toEqual(['LICENSE', 'README.md', 'package.json'])

  run('tar', '-xzf', filename)
  const rekkord = (...args: string[]): string =>
    run(process.execPath, path.join(folder, 'package/dist/cli/index.js'), ...args)
  fs.mkdirSync(path.join(folder, 'data'))
  fs.writeFileSync(path.join(folder, 'data/notes.txt'), 'kept')
  rekkord('init', '-R', 'repository', '-K', 'master.key', '-g')
  rekkord('save', '-R', 'repository', '-K', 'master.key', 'notes', 'data')
  rekkord('restore', '-R', 'repository', '-K', 'master.key', 'notes', 'restored')
  expect(fs.readFileSync(path.join(folder, 'restored', folder, 'data/notes.txt'), 'utf8')).toBe('kept')
})
