import { RekkordError } from '../../src/errors.ts'
import { WorkerPool } from '../../src/workers/pool.ts'
import type { PoolTestStart, PoolTestTasks } from './pool-tasks.ts'

// Prints what a pool says whose thread needs more memory than there is

const data: PoolTestStart = { name: 'thread', overlap: false, closed: new SharedArrayBuffer(4) }
const pool = new WorkerPool<PoolTestTasks>(1, new URL('pool-thread.ts', import.meta.url), () => ({ data }))
try {
  await pool.run({ kind: 'memory' })
} catch (error) {
  if (!(error instanceof RekkordError)) throw error
  console.log(`${error.code}: ${error.message}`)
}
await pool.close()
