import { setFlagsFromString } from 'node:v8'
import type { Worker } from 'node:worker_threads'
import { endsWithin } from '../async/ends-within.ts'
import { RekkordError } from '../errors.ts'
import { fromFailure, type FromWorker, type ToWorker } from './messages.ts'
import type { AnnouncedOf, TaskKinds, TaskOf } from './tasks.ts'
import { startThread } from './threads.ts'

/** Tasks given to one worker at a time: one that runs, one that waits so that the worker never does. */
const TASKS_PER_WORKER = 2

/**
 * V8 begins with 1 MiB for young objects, which a worker fills some hundred times a second: most of what it makes is garbage
 * before the next file. With 8 MiB a save of small files takes 3 to 9 % less processor time. That it would grow on to 64,
 * twice, in the thread that waits for the workers buys nothing: so it stays as it is now, which spares 100 MiB.
 */
const YOUNG_SPACE = ['--min-semi-space-size=8', '--semi-space-growth-factor=1']

/** Milliseconds that a thread may take to end, and the part of them that it may then take to be ended. */
const STOP_LIMIT = 30_000
const TERMINATE_SHARE = 1 / 6

/** What a new worker starts with. */
export interface WorkerStart {
  /** What it gets to begin with, copied. */
  data: unknown
  /** Tasks given to it at a time, where that many can overlap. */
  tasksAtOnce?: number | undefined
  /** Told of secrets that come to light in it, such as new credentials. */
  onSecret?: ((secret: string) => void) | undefined
}

/** How a task is run. */
export interface RunOptions<Announced> {
  /** It goes before all that are not. */
  urgent?: boolean
  /** Memory that is moved, not copied. */
  transfer?: ArrayBuffer[]
  /** Told what the task announces before it is done. */
  onAnnounced?: (announced: Announced) => void
}

interface Job {
  task: { kind: string }
  transfer: ArrayBuffer[]
  onAnnounced: ((announced: never) => void) | undefined
  resolve: (result: never) => void
  reject: (error: Error) => void
}

interface Member {
  worker: Worker
  jobs: Map<number, Job>
}

/** Worker threads and the queue before them, for some kinds of tasks. Threads start when there is work for them. */
export class WorkerPool<Kinds extends TaskKinds<Kinds>> {
  readonly #size: number
  readonly #entry: URL
  readonly #start: () => WorkerStart
  readonly #members: Member[] = []
  readonly #urgent: Job[] = []
  readonly #waiting: Job[] = []
  #roomWaiters: (() => void)[] = []
  #tasksPerWorker = TASKS_PER_WORKER
  #failure: Error | undefined
  #nextId = 0
  #checkScheduled = false
  /** Called when results have come and been dealt with. */
  onResult: (() => void) | undefined
  /** Called when, after results, the workers want more to do. */
  onIdle: (() => void) | undefined
  /** Called once, when a task has failed, a thread has, or `fail` was called. */
  onFailure: ((error: Error) => void) | undefined

  /**
   * @param size threads at the most
   * @param entry the module that each thread runs, which calls `serve`
   * @param start gives what a new worker starts with
   */
  constructor(size: number, entry: URL, start: () => WorkerStart) {
    this.#size = size
    this.#entry = entry
    this.#start = start
    // Threads take it from the process when they start
    for (const flag of YOUNG_SPACE) setFlagsFromString(flag)
  }

  /** Whether a worker would begin with a task given now at once, or soon. */
  get hasRoom(): boolean {
    if (this.#failure !== undefined) return false
    return this.#urgent.length + this.#waiting.length === 0 && this.#freest() !== undefined
  }

  /** Whether a thread that has been started has nothing to do. */
  get hasIdle(): boolean {
    return this.#members.some(({ jobs }) => jobs.size === 0)
  }

  /** Starts a thread, if there is none yet, for work that is coming: it takes as long as some hundred small files. */
  warm(): void {
    if (this.#members.length === 0 && this.#failure === undefined) this.#spawn()
  }

  /** Resolves when `hasRoom`. Producers wait for it, so that what they produce does not pile up. */
  async room(): Promise<void> {
    while (!this.hasRoom && this.#failure === undefined) {
      await new Promise<void>((resolve) => this.#roomWaiters.push(resolve))
    }
    this.#throwFailure()
  }

  /** Runs a task on some worker; rejects when it fails, or the pool already has. */
  run<Kind extends keyof Kinds & string>(
    task: TaskOf<Kinds, Kind>,
    { urgent = false, transfer = [], onAnnounced }: RunOptions<AnnouncedOf<Kinds, Kind>> = {}
  ): Promise<Kinds[Kind]['result']> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure)
        return
      }
      ;(urgent ? this.#urgent : this.#waiting).push({ task, transfer, onAnnounced, resolve, reject })
      this.#dispatch()
    })
  }

  /** Gives every worker memory that all share. Those that start later get it with what they start with. */
  share(memory: SharedArrayBuffer): void {
    for (const { worker } of this.#members) send(worker, { kind: 'share', memory })
  }

  /** Makes every task that is queued or running fail with this error. */
  fail(error: Error): void {
    if (this.#failure !== undefined) return
    this.#failure = error
    const jobs = [...this.#urgent.splice(0), ...this.#waiting.splice(0)]
    for (const member of this.#members) jobs.push(...member.jobs.values())
    for (const job of jobs) job.reject(error)
    this.#wakeWaiters()
    this.onFailure?.(error)
  }

  /**
   * Ends the threads, each after the task that it is at, so that nothing half written is left. One that takes longer than
   * `limit` milliseconds is ended where it is.
   */
  async close(limit = STOP_LIMIT): Promise<void> {
    this.fail(new RekkordError('interrupted', 'The run has ended'))
    await Promise.all(
      this.#members.map(async ({ worker }) => {
        const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
        send(worker, { kind: 'stop' })
        if (await endsWithin(exited, limit)) return
        void worker.terminate()
        await endsWithin(exited, limit * TERMINATE_SHARE)
      })
    )
  }

  #dispatch(): void {
    for (;;) {
      const member = this.#freest()
      if (member === undefined) return
      if (this.#urgent.length + this.#waiting.length === 0) return
      const target = member === 'new' ? this.#spawn() : member
      if (target === undefined) return
      const job = (this.#urgent.shift() ?? this.#waiting.shift())!
      const id = this.#nextId++
      target.jobs.set(id, job)
      send(target.worker, { kind: 'task', id, task: job.task }, job.transfer)
    }
  }

  /**
   * The worker with the fewest tasks that can take one more; a new one when a task waits at each already. To start one takes
   * as long as most tasks do.
   */
  #freest(): Member | 'new' | undefined {
    let best: Member | undefined
    for (const member of this.#members) {
      if (member.jobs.size < (best?.jobs.size ?? this.#tasksPerWorker)) best = member
    }
    if (best !== undefined && best.jobs.size < TASKS_PER_WORKER) return best
    return this.#members.length < this.#size ? 'new' : best
  }

  /** A new thread; undefined, and every task fails, when the system gives none. */
  #spawn(): Member | undefined {
    // Descriptors of big files pass from thread to thread, so no thread may close them on its own account
    const { data, tasksAtOnce = TASKS_PER_WORKER, onSecret } = this.#start()
    this.#tasksPerWorker = tasksAtOnce
    let worker: Worker
    try {
      worker = startThread(this.#entry, { workerData: data, trackUnmanagedFds: false })
    } catch (error) {
      this.fail(threadFailure(error as Error))
      return undefined
    }
    const member: Member = { worker, jobs: new Map() }
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'secret') onSecret?.(message.secret)
      else this.#receive(member, message)
    })
    worker.on('error', (error) => this.fail(threadFailure(error as Error)))
    worker.on('exit', () => {
      if (member.jobs.size > 0) this.fail(new Error('A worker thread ended before its work was done'))
      this.#members.splice(this.#members.indexOf(member), 1)
    })
    this.#members.push(member)
    return member
  }

  #receive(member: Member, message: Exclude<FromWorker, { kind: 'secret' }>): void {
    const job = member.jobs.get(message.id)
    if (job === undefined) return
    if (message.kind === 'announced') {
      job.onAnnounced?.(message.announced as never)
      return
    }
    member.jobs.delete(message.id)
    if (message.kind === 'failed') {
      this.fail(fromFailure(message.failure))
      job.reject(this.#failure!)
      return
    }
    job.resolve(message.result as never)
    this.#dispatch()
    this.#scheduleCheck()
  }

  /** Looks whether there is room once those that wait for results have taken them, which is some microtasks later. */
  #scheduleCheck(): void {
    if (this.#checkScheduled) return
    this.#checkScheduled = true
    setImmediate(() => {
      this.#checkScheduled = false
      this.onResult?.()
      if (!this.hasRoom) return
      this.onIdle?.()
      this.#wakeWaiters()
    })
  }

  #wakeWaiters(): void {
    for (const wake of this.#roomWaiters.splice(0)) wake()
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure
  }
}

function send(worker: Worker, message: ToWorker, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer)
}

/** What made a thread end, where that is no bug: it is the machine that has too little. */
function threadFailure(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_INIT_FAILED') {
    const advice = 'use fewer threads, or raise the limits of open files and processes (ulimit)'
    return new RekkordError('usage', `No thread can be started (${error.message}): ${advice}`, { cause: error })
  }
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
  return new RekkordError('usage', 'A thread has run out of memory: use fewer threads, or give Node more', {
    cause: error
  })
}
