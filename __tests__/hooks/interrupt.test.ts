import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findHooks } from '../../src/hooks/find.ts'
import { endProcessGroup } from '../../src/hooks/process-group.ts'
import { runHooks } from '../../src/hooks/run.ts'
import { spawnHook } from '../../src/hooks/spawn-hook.ts'
import { temporaryFolder, testPosix, writeHook } from './folder.ts'

const root = temporaryFolder()

/** Whether a process runs: one that ended and was not waited for does not. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

async function pidsIn(file: string, count: number): Promise<number[]> {
  for (;;) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
    if (lines.length >= count) return lines.map(Number)
    await delay(10)
  }
}

// A shell's background jobs ignore SIGINT, so they have to be ended by another signal than the leader.
testPosix.each(['SIGINT', 'SIGTERM'])(
  '%s ends the hook and its grandchildren, and no other hook starts',
  async (name) => {
    const folder = mkdtempSync(path.join(root, 'd'))
    const file = `${folder}.pids`
    const background = 'trap "echo ended > \\"$0\\"; exit" TERM; echo $$; sleep 600 & echo $!; wait'
    writeHook(folder, '1', `sh -c '${background}' '${file}.ended' >> '${file}' & (sleep 600); sleep 600`)
    writeHook(folder, '2', 'echo ran > "$0.ran"')
    const controller = new AbortController()
    const outcomes: string[] = []
    const running = runHooks({
      phase: 'pre-save',
      hooks: findHooks(folder),
      execute: spawnHook,
      env: process.env,
      listener: { ended: ({ outcome }) => outcomes.push(outcome), output: () => undefined },
      signal: controller.signal
    })
    const pids = await pidsIn(file, 2)
    const ranBefore = pids.map(runs)
    const begin = performance.now()
    controller.abort(name)
    await expect(running).rejects.toMatchObject({
      code: 'interrupted',
      message: 'interrupted while the pre-save hook "1" ran'
    })
    expect(performance.now() - begin).toBeLessThan(60_000)
    // By a signal that it can handle, before the grace period is over
    expect(existsSync(`${file}.ended`)).toBe(true)
    expect(ranBefore).toEqual([true, true])
    expect(pids.map(runs)).toEqual([false, false])
    expect(outcomes).toEqual(['signal'])
    expect(existsSync(path.join(folder, '2.ran'))).toBe(false)
  }
)

testPosix('what ignores every signal is killed after the grace period', async () => {
  const file = path.join(root, 'stubborn')
  const script = `trap "" INT TERM; sh -c 'echo $$; while :; do sleep 0.05; done' >> '${file}' & echo $$ >> '${file}'; wait`
  const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore' })
  const exited = once(child, 'exit')
  const pids = await pidsIn(file, 2)
  const begin = performance.now()
  await endProcessGroup(child, 'SIGINT', 300)
  expect(performance.now() - begin).toBeGreaterThanOrEqual(300)
  expect(await exited).toEqual([null, 'SIGKILL'])
  while (pids.some(runs)) await delay(10)
})

testPosix('a hook that handles the signal is left the time to clean up', async () => {
  const folder = mkdtempSync(path.join(root, 'd'))
  writeHook(folder, '1', 'trap "sleep 0.3; echo cleaned; exit 7" INT; echo ready; while :; do sleep 0.05; done')
  const controller = new AbortController()
  let output = ''
  const running = runHooks({
    phase: 'post-save',
    hooks: findHooks(folder),
    execute: spawnHook,
    env: process.env,
    listener: {
      output: (chunk) => {
        output += chunk.toString()
        if (output === 'ready\n') controller.abort('SIGINT')
      },
      ended: (result) => expect(result).toMatchObject({ outcome: 'failed', status: 7 })
    },
    signal: controller.signal
  })
  await expect(running).rejects.toMatchObject({ code: 'interrupted' })
  expect(output).toBe('ready\ncleaned\n')
})

testPosix('nothing is started once the run is interrupted', async () => {
  const folder = mkdtempSync(path.join(root, 'd'))
  writeHook(folder, '1', 'echo ran > ../never')
  const hooks = findHooks(folder)
  const running = runHooks({ phase: 'pre-save', hooks, execute: spawnHook, env: {}, signal: AbortSignal.abort() })
  await expect(running).rejects.toMatchObject({ code: 'interrupted' })
  expect(existsSync(path.join(root, 'never'))).toBe(false)
})
