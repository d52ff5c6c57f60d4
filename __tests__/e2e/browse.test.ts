import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatObjectId } from '../../src/format/object-id.ts'
import { browsingOf, type Browsing } from '../browse/browsing.ts'
import { publishLargeSnapshot } from '../browse/large-snapshot.ts'
import { newRepository } from '../new-repository.ts'
import { temporaryFolder } from '../temporary.ts'

const dist = path.resolve(import.meta.dirname, '../../dist')
const folder = temporaryFolder()
const program = path.join(folder, 'copy', 'cli', 'index.js')

beforeAll(() => {
  if (!existsSync(path.join(dist, 'cli'))) throw new Error('there is no dist/: run npm run build')
  // As it is in another checkout, with nothing else to use
  cpSync(dist, path.join(folder, 'copy'), { recursive: true })
})

async function start(...options: string[]): Promise<Browsing> {
  const env = { PATH: process.env['PATH'], HOME: folder }
  const child = spawn(process.execPath, [program, 'browse', ...options], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let stderr = ''
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout: '',
    stderr
  }))
  return browsingOf(child, ended)
}

test('the bundle shows its first page of 100,000 files within a second of its start', async () => {
  const { root, keyFile, open } = await newRepository()
  const repository = await open()
  const oid = formatObjectId(await publishLargeSnapshot(repository))
  await repository.close()
  const times: number[] = []
  // Another test may have the machine while one of them is measured, but not while all are
  for (let i = 0; i < 3; i++) {
    const began = performance.now()
    const { child, ended, ask, enter } = await start('-R', root, '-K', keyFile)
    const { base, cookie } = await enter()
    const page = await ask(`${base}tree?s=${oid}`, { headers: { cookie } })
    times.push(performance.now() - began)
    expect(page.status).toBe(200)
    expect(page.body.toString()).toContain('>164,600<')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, signal: null })
  }
  expect(Math.min(...times)).toBeLessThan(1000)
})

test('a folder that the bundle saved comes out of its tar the same', async () => {
  const source = path.join(folder, 'source')
  mkdirSync(path.join(source, 'inner'), { recursive: true })
  writeFileSync(path.join(source, 'inner', 'big'), Buffer.alloc(5_000_000, 'rekkord'))
  writeFileSync(path.join(source, 'run'), '#!/bin/sh\n', { mode: 0o755 })
  symlinkSync('inner/big', path.join(source, 'link'))
  const key = ['-R', path.join(folder, 'repository'), '-K', path.join(folder, 'master.key')]
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [program, ...args, ...key], {
      cwd: folder,
      env: { HOME: folder },
      encoding: 'utf8',
      stdio: 'pipe'
    })
  run('init', '-g')
  run('save', 'main', source)
  const [{ object }] = JSON.parse(run('snapshots', '-f', 'JSON')) as [{ object: string }]
  const { child, ended, ask, enter } = await start(...key)
  const { base, cookie } = await enter()
  const { body } = await ask(`${base}download?s=${object}&p=${source.slice(1)}`, { headers: { cookie } })
  const out = temporaryFolder()
  execFileSync('tar', ['-xp', '-C', out], { input: body })
  expect(execFileSync('diff', ['-r', '--no-dereference', source, path.join(out, 'source')], { encoding: 'utf8' })).toBe(
    ''
  )
  const modes = (of: string): string =>
    execFileSync('sh', ['-c', "find . -printf '%p %m %l\\n' | sort"], { cwd: of, encoding: 'utf8' })
  expect(modes(path.join(out, 'source'))).toBe(modes(source))
  child.kill('SIGINT')
  await ended
})
