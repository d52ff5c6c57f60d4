import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { hookEnvironment } from '../../src/hooks/environment.ts'
import { findHooks } from '../../src/hooks/find.ts'
import type { HookResult } from '../../src/hooks/hook.ts'
import { hookFailure, runHooks } from '../../src/hooks/run.ts'
import type { HookRun } from '../../src/hooks/run.ts'
import { spawnHook } from '../../src/hooks/spawn-hook.ts'
import { namesAreBytes, temporaryFolder, testPosix, writeHook } from './folder.ts'

const root = temporaryFolder()
const newFolder = (): string => mkdtempSync(path.join(root, 'd'))

/** Runs the hooks of a folder with their output captured. */
async function run(folder: string, options: Partial<HookRun> = {}): Promise<{ results: HookResult[]; output: string }> {
  let output = ''
  const results = await runHooks({
    phase: 'pre-save',
    hooks: findHooks(folder),
    execute: spawnHook,
    env: process.env,
    listener: { output: (chunk) => (output += chunk.toString('latin1')) },
    ...options
  })
  return { results, output }
}
const outcomes = (results: HookResult[]): unknown[] => results.map(({ hook, outcome }) => [hook.name, outcome])

testPosix('all run, one after the other and in order, even when one fails', async () => {
  const folder = newFolder()
  for (const name of ['a', 'A', '9', '10', '.x']) {
    writeHook(folder, name, `echo begin ${name}; sleep 0.05; echo end ${name}; exit ${name === '10' ? 3 : 0}`)
  }
  const { results, output } = await run(folder)
  const order = ['.x', '10', '9', 'A', 'a']
  expect(output).toBe(order.map((name) => `begin ${name}\nend ${name}\n`).join(''))
  expect(results.map(({ hook }) => hook.name)).toEqual(order)
  expect(results[1]).toMatchObject({
    outcome: 'failed',
    status: 3,
    phase: 'pre-save',
    lastLines: ['begin 10', 'end 10']
  })
  expect(results.filter(({ outcome }) => outcome !== 'ok')).toHaveLength(1)
  expect(results[0]?.durationMs).toBeGreaterThan(40)
})

testPosix('a hook killed by a signal, one not executable, one of unknown interpreter, one that is gone', async () => {
  const folder = newFolder()
  writeHook(folder, 'a killed', 'kill -TERM $$')
  writeHook(folder, 'b not executable', 'echo ran', { mode: 0o644 })
  writeHook(folder, 'c no interpreter', 'raw:#!/no/such/interpreter\n')
  writeHook(folder, 'd removes the next', 'rm -- "${0%/*}/e gone"')
  writeHook(folder, 'e gone', 'echo ran')
  const { results, output } = await run(folder)
  expect(output).toBe('')
  expect(results[0]).toMatchObject({ outcome: 'signal', signal: 'SIGTERM' })
  expect(results[1]).toMatchObject({ outcome: 'not started', reason: 'it is not executable, use chmod +x' })
  expect(results[2]).toMatchObject({ outcome: 'not started' })
  expect(results[3]).toMatchObject({ outcome: 'ok' })
  expect(results[4]).toMatchObject({ outcome: 'not started' })
  const error = hookFailure(results)
  expect(error?.code).toBe('hook')
  expect(error?.message).toMatch(
    /^4 of 5 pre-save hooks failed: "a killed" was killed by SIGTERM; "b not executable" could not be run: it is not/
  )
})

testPosix('any file name works, and a hook sees its full path', async () => {
  const folder = newFolder()
  const names = [' a b ', "it's", '"q"', '$(touch injected)', '`x`', '-rf', ';|&', 'new\nline\n', 'é漢', '%PATH%', '\\']
  const files = names.map((name) => writeHook(folder, name, 'printf %s "$0" >> ../seen; printf "\\0" >> ../seen'))
  files.push(
    writeHook(folder, Buffer.from([0x78, 0xff, 0xfe, 0x0a]), 'printf %s "$0" >> ../seen; printf "\\0" >> ../seen')
  )
  const { results } = await run(folder, { cwd: folder })
  expect(results.map(({ outcome }) => outcome)).toEqual(files.map(() => 'ok'))
  const expected = files
    .sort((left, right) => Buffer.compare(left, right))
    .map((file) => `${file.toString('latin1')}\0`)
  expect(readFileSync(path.join(root, 'seen'), 'latin1')).toBe(expected.join(''))
  expect(findHooks(folder)).toHaveLength(files.length)
})

testPosix('a script without a #! line runs, also under a name that is not UTF-8', async () => {
  const folder = newFolder()
  writeHook(folder, 'plain', 'raw:echo plain "$0"\nexit 4\n')
  writeHook(folder, namesAreBytes ? Buffer.from([0xff]) : 'z', 'raw:echo bytes\n')
  const { results, output } = await run(folder)
  expect(output).toBe(`plain ${path.join(folder, 'plain')}\nbytes\n`)
  expect(results).toMatchObject([{ outcome: 'failed', status: 4 }, { outcome: 'ok' }])
})

testPosix('working directory and environment are those given', async () => {
  const folder = newFolder()
  writeHook(folder, 'show', 'pwd; env | grep -E "^(REKKORD_|SUCCESS|KEEP|INPUT_KEY)" | grep -v ^REKKORD_TEST_ | sort')
  const env = hookEnvironment(
    { ...process.env, KEEP: 'kept', INPUT_KEY: 'secret', REKKORD_OID: 'outer' },
    ['INPUT_KEY'],
    {
      phase: 'pre-save',
      channel: 'web server',
      repository: '/backup'
    }
  )
  const cwd = newFolder()
  const { output } = await run(folder, { env, cwd })
  expect(output.split('\n')).toEqual([
    realpathSync(cwd),
    'KEEP=kept',
    'REKKORD_CHANNEL=web server',
    'REKKORD_HOOK=pre-save',
    'REKKORD_REPOSITORY=/backup',
    ''
  ])
})

testPosix('post hooks are told SUCCESS, 0 once one of them has failed', async () => {
  const folder = newFolder()
  for (const name of ['1', '2', '3']) writeHook(folder, name, `printf $SUCCESS; test ${name} != 2`)
  expect((await run(folder, { phase: 'post-save', succeeded: true })).output).toBe('110')
  expect((await run(folder, { phase: 'post-save', succeeded: false })).output).toBe('000')
})

testPosix('without a listener for output, hooks inherit the standard streams and the working directory', () => {
  const folder = newFolder()
  writeHook(folder, '1', 'read line; echo "got $line"; echo problem >&2; pwd')
  const source = `
    import { findHooks } from '${path.resolve('src/hooks/find.ts')}'
    import { runHooks } from '${path.resolve('src/hooks/run.ts')}'
    import { spawnHook } from '${path.resolve('src/hooks/spawn-hook.ts')}'
    const hooks = findHooks('${folder}')
    const [{ outcome, lastLines }] = await runHooks({ phase: 'pre-save', hooks, execute: spawnHook, env: process.env })
    console.log(outcome, lastLines.length)`
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    input: 'words\n',
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe'
  })
  expect(output).toBe(`got words\n${realpathSync(folder)}\nok 0\n`)
})

testPosix('both streams reach the listener, and long output keeps its last lines', async () => {
  const folder = newFolder()
  writeHook(folder, '1', 'i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo "line $i"; done; printf "no end" >&2')
  const chunks = { stdout: '', stderr: '' }
  const ended: HookResult[] = []
  const { results } = await run(folder, {
    listener: {
      output: (chunk, stream) => (chunks[stream] += chunk.toString()),
      ended: (result) => ended.push(result)
    }
  })
  expect(chunks.stdout).toHaveLength(Array.from({ length: 3000 }, (_, i) => `line ${i + 1}\n`).join('').length)
  expect(chunks.stderr).toBe('no end')
  expect(results[0]?.lastLines).toHaveLength(20)
  expect(results[0]?.lastLines).toEqual(expect.arrayContaining(['line 3000', 'no end']))
  expect(ended).toEqual(results)
})

testPosix('something left behind that keeps the output open does not keep the run waiting', async () => {
  const folder = newFolder()
  writeHook(folder, '1', 'echo started; sleep 300 & echo $! > ../left-behind')
  const begin = performance.now()
  const { results, output } = await run(folder, { cwd: folder })
  process.kill(Number(readFileSync(path.join(root, 'left-behind'), 'utf8')))
  expect(outcomes(results)).toEqual([['1', 'ok']])
  expect(output).toBe('started\n')
  expect(performance.now() - begin).toBeLessThan(60_000)
})

test('no hooks give no results and no failure', async () => {
  const { results } = await run(newFolder())
  expect(results).toEqual([])
  expect(hookFailure(results)).toBeUndefined()
})
