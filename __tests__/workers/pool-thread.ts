import { setTimeout } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { RekkordError } from '../../src/errors.ts'
import type { Handlers } from '../../src/workers/tasks.ts'
import { serve } from '../../src/workers/worker.ts'
import type { PoolTestTasks, PoolTestStart } from './pool-tasks.ts'

interface State {
  name: string
  shared: Int32Array[]
}

const handlers: Handlers<State, PoolTestTasks> = {
  // Gives back the memory that it was given
  bytes: (_, { bytes }) => ({ result: bytes, transfer: [bytes.buffer] }),
  name: ({ name }) => ({ result: `${name} ${threadId}` }),
  wait: async (_, { gate }) => {
    const open = new Int32Array(gate)
    Atomics.add(open, 1, 1)
    while (Atomics.load(open, 0) === 0) await setTimeout(5)
    return { result: threadId }
  },
  count: async (_, { upTo }, announce) => {
    for (let i = 0; i < upTo; i++) announce(i)
    return { result: upTo }
  },
  fail: (_, { known }) => {
    throw known ? new RekkordError('storage', 'the disk is gone') : new TypeError('a bug')
  },
  shared: ({ shared }) => ({ result: shared.map((memory) => memory[0]!) }),
  memory: () => {
    const all: number[][] = []
    for (;;) all.push(new Array<number>(1 << 20).fill(all.length))
  },
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(0)
}

await serve<State, PoolTestTasks>(async (data, tellSecret) => {
  const { name, secret, overlap, closed } = data as PoolTestStart
  if (secret !== undefined) tellSecret(secret)
  const state: State = { name, shared: [] }
  return {
    state,
    handlers,
    overlap,
    share: (memory) => void state.shared.push(new Int32Array(memory)),
    close: () => void Atomics.add(new Int32Array(closed), 0, 1)
  }
})
