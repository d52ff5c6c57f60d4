/** What a thread of the pool's tests begins with. `closed` counts those that were closed. */
export interface PoolTestStart {
  name: string
  secret?: string | undefined
  overlap: boolean
  closed: SharedArrayBuffer
}

/** The tasks of the pool's tests. A gate has two numbers: whether it is open, and how many tasks have come to it. */
export interface PoolTestTasks {
  bytes: { task: { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }; result: Uint8Array }
  name: { task: { kind: 'name' }; result: string }
  wait: { task: { kind: 'wait'; gate: SharedArrayBuffer }; result: number }
  count: { task: { kind: 'count'; upTo: number }; result: number; announced: number }
  fail: { task: { kind: 'fail'; known: boolean }; result: never }
  shared: { task: { kind: 'shared' }; result: number[] }
  memory: { task: { kind: 'memory' }; result: never }
  hang: { task: { kind: 'hang' }; result: never }
  exit: { task: { kind: 'exit' }; result: never }
}
