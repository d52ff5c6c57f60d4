import { parentPort, Worker, workerData } from 'node:worker_threads'
import { keepInput } from './corpus.ts'
import { LONGEST } from './mutate.ts'

/** Seconds of processor time that one input may take at the most. Time on the clock would be that of a busy machine. */
const LONGEST_RUN = 20

/** The input that is being run, where another thread sees it: how many there were, its length, its bytes. */
const NUMBER = 0
const LENGTH = 1
const HEADER = 8

interface WatchdogData {
  target: string
  shared: SharedArrayBuffer
}

/** A thread that ends the process when an input never ends, and keeps the input. */
export class Watchdog {
  readonly #numbers: Int32Array
  readonly #input: Uint8Array
  readonly #worker: Worker

  constructor(target: string) {
    const shared = new SharedArrayBuffer(HEADER + LONGEST)
    this.#numbers = new Int32Array(shared, 0, 2)
    this.#input = new Uint8Array(shared, HEADER)
    this.#worker = new Worker(import.meta.filename, { workerData: { target, shared } satisfies WatchdogData })
    this.#worker.unref()
  }

  /** Notes that this input is run next. */
  begin(input: Buffer): void {
    this.#input.set(input.length > LONGEST ? input.subarray(0, LONGEST) : input)
    this.#numbers[LENGTH] = Math.min(input.length, LONGEST)
    Atomics.add(this.#numbers, NUMBER, 1)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function watch({ target, shared }: WatchdogData): void {
  const numbers = new Int32Array(shared, 0, 2)
  let last = { number: -1, time: 0 }
  setInterval(() => {
    const { user, system } = process.cpuUsage()
    const time = (user + system) / 1e6
    const number = Atomics.load(numbers, NUMBER)
    if (number !== last.number) last = { number, time }
    if (time - last.time < LONGEST_RUN) return
    const input = Buffer.from(new Uint8Array(shared, HEADER, numbers[LENGTH]))
    console.error(`${target}: hang: ${keepInput(target, input, 'hang-')}: it takes more than ${LONGEST_RUN} s`)
    process.kill(process.pid, 'SIGKILL')
  }, 1000)
}

if (parentPort !== null) watch(workerData as WatchdogData)
