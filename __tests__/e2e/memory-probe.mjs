// Loaded into a program and its threads (NODE_OPTIONS): writes down what it starts, and when all is done has everything collected
// that nothing holds any more, writes what is held (a heap snapshot), and waits to have its memory looked at
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

const folder = process.env.MEMORY_PROBE

for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync']) {
  const original = childProcess[name]
  childProcess[name] = function (...args) {
    fs.appendFileSync(path.join(folder, 'started'), `${JSON.stringify(args)}\n`)
    return original.apply(this, args)
  }
}
syncBuiltinESMExports()

if (isMainThread) {
  process.once('beforeExit', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    for (let i = 0; i < 5; i++) {
      collect()
      await setImmediate()
    }
    writeHeapSnapshot(path.join(folder, 'heap'))
    fs.writeFileSync(path.join(folder, 'ended'), '')
    const sleeper = new Int32Array(new SharedArrayBuffer(4))
    while (!fs.existsSync(path.join(folder, 'ended.seen'))) Atomics.wait(sleeper, 0, 0, 20)
  })
}
