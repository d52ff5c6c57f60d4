import { execFile } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { RekkordError } from '../../src/errors.ts'
import { WorkerPool, type WorkerStart } from '../../src/workers/pool.ts'
import type { PoolTestStart, PoolTestTasks } from './pool-tasks.ts'

const entry = pathToFileURL(path.join(import.meta.dirname, 'pool-thread.ts'))
const closed = new SharedArrayBuffer(4)
const pools: WorkerPool<PoolTestTasks>[] = []

function newPool(
  size: number,
  start: Partial<PoolTestStart> & Omit<WorkerStart, 'data'> = {}
): WorkerPool<PoolTestTasks> {
  const { tasksAtOnce, onSecret, ...data } = start
  const pool = new WorkerPool<PoolTestTasks>(size, entry, () => ({
    data: { name: 'thread', overlap: false, closed, ...data },
    tasksAtOnce,
    onSecret
  }))
  pools.push(pool)
  return pool
}

/** A gate that tasks wait at. */
class Gate {
  readonly memory = new SharedArrayBuffer(8)
  readonly #numbers = new Int32Array(this.memory)

  open(): void {
    Atomics.store(this.#numbers, 0, 1)
  }

  get waiting(): number {
    return Atomics.load(this.#numbers, 1)
  }

  async untilWaiting(count: number): Promise<void> {
    while (this.waiting < count) await setTimeout(5)
  }
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

describe('tasks', () => {
  test('are done by threads that are started as work comes, not more than are allowed', async () => {
    const pool = newPool(3, { name: 'worker' })
    expect(pool.hasRoom).toBe(true)
    const names = await Promise.all(Array.from({ length: 30 }, () => pool.run({ kind: 'name' })))
    const threads = new Set(names)
    expect(threads.size).toBeLessThanOrEqual(3)
    expect([...threads].every((name) => /^worker \d+$/.test(name))).toBe(true)
    // A task that comes alone needs no second thread
    const few = newPool(3)
    const one = await few.run({ kind: 'name' })
    expect(await few.run({ kind: 'name' })).toBe(one)
  })

  test('move memory there and back', async () => {
    const pool = newPool(1)
    const bytes = new Uint8Array([1, 2, 3])
    const result = await pool.run({ kind: 'bytes', bytes }, { transfer: [bytes.buffer] })
    expect([bytes.length, [...result]]).toEqual([0, [1, 2, 3]])
  })

  test('are begun in their order, urgent ones first', async () => {
    const pool = newPool(1)
    const gate = new Gate()
    const done: string[] = []
    const run = async (name: string, urgent: boolean): Promise<void> => {
      await pool.run({ kind: 'name' }, { urgent })
      done.push(name)
    }
    const held = [pool.run({ kind: 'wait', gate: gate.memory }), pool.run({ kind: 'wait', gate: gate.memory })]
    const all = [run('a', false), run('b', false), run('c', true), run('d', true), run('e', false)]
    expect([pool.hasRoom, pool.hasIdle]).toEqual([false, false])
    gate.open()
    await Promise.all([...held, ...all])
    expect(done).toEqual(['c', 'd', 'a', 'b', 'e'])
  })

  test('announce things in order before they are done', async () => {
    const pool = newPool(1)
    const heard: number[] = []
    const result = await pool.run({ kind: 'count', upTo: 5 }, { onAnnounced: (i) => heard.push(i) })
    expect([heard, result]).toEqual([[0, 1, 2, 3, 4], 5])
  })

  test('wait for each other in a thread, or overlap where they may', async () => {
    const gate = new Gate()
    const serial = newPool(1)
    const first = [serial.run({ kind: 'wait', gate: gate.memory }), serial.run({ kind: 'wait', gate: gate.memory })]
    await gate.untilWaiting(1)
    await setTimeout(50)
    expect(gate.waiting).toBe(1)
    gate.open()
    await Promise.all(first)

    const other = new Gate()
    const overlapping = newPool(1, { overlap: true, tasksAtOnce: 4 })
    const four = Array.from({ length: 4 }, () => overlapping.run({ kind: 'wait', gate: other.memory }))
    await other.untilWaiting(4)
    other.open()
    expect(new Set(await Promise.all(four)).size).toBe(1)
  })

  test('find the memory that was shared before them', async () => {
    const pool = newPool(1)
    pool.warm()
    for (const number of [7, 8]) {
      const memory = new SharedArrayBuffer(4)
      new Int32Array(memory)[0] = number
      pool.share(memory)
    }
    expect(await pool.run({ kind: 'shared' })).toEqual([7, 8])
  })

  test('tell secrets that come to light', async () => {
    const secrets: string[] = []
    const pool = newPool(1, { secret: 'token', onSecret: (secret) => secrets.push(secret) })
    await pool.run({ kind: 'name' })
    expect(secrets).toEqual(['token'])
  })

  test('are waited for by producers, who are told when threads want more', async () => {
    const pool = newPool(1)
    const gate = new Gate()
    let results = 0
    let idle = 0
    pool.onResult = () => results++
    pool.onIdle = () => idle++
    const held = [pool.run({ kind: 'wait', gate: gate.memory }), pool.run({ kind: 'wait', gate: gate.memory })]
    let hasRoom = false
    const room = pool.room().then(() => (hasRoom = true))
    await gate.untilWaiting(1)
    expect([hasRoom, results, idle]).toEqual([false, 0, 0])
    gate.open()
    await Promise.all([...held, room])
    expect(results).toBeGreaterThan(0)
    expect(idle).toBeGreaterThan(0)
  })
})

describe('a failure', () => {
  test('of a task is that of all tasks, and of those that come later', async () => {
    const pool = newPool(1)
    const failures: string[] = []
    pool.onFailure = (error) => failures.push(error.message)
    const results = await Promise.allSettled([
      pool.run({ kind: 'fail', known: true }),
      pool.run({ kind: 'name' }),
      pool.run({ kind: 'name' }),
      pool.room()
    ])
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'storage', message: 'the disk is gone' } })
      expect((result as PromiseRejectedResult).reason).toBeInstanceOf(RekkordError)
    }
    await expect(pool.run({ kind: 'name' })).rejects.toThrow('the disk is gone')
    await expect(pool.room()).rejects.toThrow('the disk is gone')
    expect(failures).toEqual(['the disk is gone'])
  })

  test('that nobody expects keeps the words and the place that it had', async () => {
    const error = await newPool(1)
      .run({ kind: 'fail', known: false })
      .then(String, (failure: unknown) => failure as Error)
    expect(error).toMatchObject({ message: 'a bug', stack: expect.stringContaining('pool-thread.ts') as unknown })
  })

  test('from outside ends what is queued and running', async () => {
    const pool = newPool(1)
    const gate = new Gate()
    const jobs = Array.from({ length: 4 }, () => pool.run({ kind: 'wait', gate: gate.memory }))
    const settled = Promise.allSettled(jobs)
    pool.fail(new Error('enough'))
    pool.fail(new Error('too late'))
    expect((await settled).map((job) => (job as PromiseRejectedResult).reason as Error)).toEqual(
      jobs.map(() => new Error('enough'))
    )
    gate.open()
  })

  test('of a thread that ends before its time', async () => {
    await expect(newPool(1).run({ kind: 'exit' })).rejects.toThrow('ended before its work was done')
  })

  test('for want of memory says what to do', async () => {
    // Threads have the limits of their process
    const script = path.join(import.meta.dirname, 'pool-out-of-memory.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=48', script])
    expect(stdout).toBe('usage: A thread has run out of memory: use fewer threads, or give Node more\n')
  })

  test('to find what threads run is one of all tasks', async () => {
    const missing = new WorkerPool<PoolTestTasks>(1, new URL('missing.ts', entry), () => ({ data: undefined }))
    await expect(missing.run({ kind: 'name' })).rejects.toThrow('missing.ts')
    await missing.close()
  })
})

describe('closing', () => {
  test('lets each thread end its task, closes it, and fails what comes later', async () => {
    const pool = newPool(2)
    const gate = new Gate()
    const jobs = [0, 1, 2, 3].map(() => pool.run({ kind: 'wait', gate: gate.memory }))
    const settled = Promise.allSettled(jobs)
    await gate.untilWaiting(2)
    const before = Atomics.load(new Int32Array(closed), 0)
    const closing = pool.close()
    expect((await settled).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    expect(Atomics.load(new Int32Array(closed), 0)).toBe(before)
    gate.open()
    await closing
    expect(Atomics.load(new Int32Array(closed), 0)).toBe(before + 2)
    await expect(pool.run({ kind: 'name' })).rejects.toThrow('The run has ended')
  })

  test('ends a thread that does not end by itself', async () => {
    const pool = newPool(1)
    await pool.run({ kind: 'name' })
    const hanging = pool.run({ kind: 'hang' })
    hanging.catch(() => undefined)
    await pool.close(100)
    await expect(hanging).rejects.toThrow('The run has ended')
  })

  test('takes no time where nothing was started', async () => {
    const pool = newPool(4)
    await pool.close()
    await pool.close()
  })
})
