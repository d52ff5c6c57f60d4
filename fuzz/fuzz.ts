import { setImmediate } from 'node:timers/promises'
import { Coverage, forgetCounts } from './coverage.ts'
import { dropInputs, keepInput, readCorpus } from './corpus.ts'
import { Findings } from './findings.ts'
import { mutate } from './mutate.ts'
import { seeds } from './seeds.ts'
import { runTarget, targets } from './targets.ts'
import { Watchdog } from './watchdog.ts'

/** Milliseconds that inputs run before V8 is asked what they reached, which takes some 50. */
const BATCH_TIME = 400

/** Milliseconds of processor time that one input may take. */
const SLOWEST = 1000

/** Bytes that the process may have, and that may stay in the heap beyond what was there at first. */
const MOST_MEMORY = 512 * 1024 * 1024
const MOST_LEFT = 48 * 1024 * 1024

/** Batches between looks at what stays in the heap. */
const BATCHES_PER_COLLECTION = 50

/** Inputs that are kept for a target at the most, and bytes of them. */
const MOST_KEPT = 60
const MOST_KEPT_BYTES = 36 * 1024

/** Looks at counts in a search for one batch; some 20 find what one input reaches. */
const MOST_LOOKS = 100

/** What a run came to. `code`: bytes of code that were reached; `memory`: bytes that the process took at the most; `corpus`: inputs that are kept. */
export interface FuzzResult {
  target: string
  runs: number
  seconds: number
  code: number
  corpus: number
  memory: number
  findings: string[]
}

/** Runs a parser on mutated inputs, and goes on from those that reach code that none has reached before. */
export class Fuzzer {
  readonly #name: string
  readonly #inputs: Buffer[]
  readonly #fresh: Buffer[] = []
  readonly #coverage = new Coverage()
  readonly #findings: Findings
  readonly #watchdog: Watchdog
  #runs = 0
  #looks = 0
  /** Looks at memory in a row that found too much. */
  #looksWithMore = 0
  #heapAtFirst = 0

  /** @param name of the target */
  constructor(name: string) {
    this.#name = name
    this.#inputs = [...seeds[name]!(), ...readCorpus(name).values()]
    this.#findings = new Findings(name)
    this.#watchdog = new Watchdog(name)
  }

  /** Fuzzes for so long, and keeps in the corpus what reaches new code, and what is found. */
  async fuzz(seconds: number): Promise<FuzzResult> {
    const began = performance.now()
    for (const input of this.#inputs) this.#reaches(input, this.#coverage)
    for (let batches = 0; performance.now() - began < seconds * 1000 && !this.#findings.areEnough; batches++) {
      this.#checkMemory(this.#runBatch(), batches)
      await setImmediate()
    }
    const corpus = this.#keep()
    await this.#watchdog.end()
    return {
      target: this.#name,
      runs: this.#runs,
      seconds: Math.round((performance.now() - began) / 1000),
      code: this.#coverage.size,
      corpus,
      memory: process.resourceUsage().maxRSS * 1024,
      findings: this.#findings.sentences
    }
  }

  #runBatch(): Buffer[] {
    const batch: Buffer[] = []
    const inputs = this.#inputs
    const pick = (): Buffer => inputs[Math.floor(Math.random() * inputs.length)] ?? Buffer.alloc(0)
    forgetCounts()
    for (const began = performance.now(); performance.now() - began < BATCH_TIME;) {
      const input = mutate(pick(), pick(), (limit) => Math.floor(Math.random() * limit))
      batch.push(input)
      this.#run(input)
    }
    this.#runs += batch.length
    if (!this.#coverage.wouldGrow()) return batch
    this.#looks = MOST_LOOKS
    const found = this.#findNew(batch)
    this.#inputs.push(...found)
    this.#fresh.push(...found)
    return batch
  }

  /** Those of the inputs that reach new code, found by halves. */
  #findNew(batch: readonly Buffer[]): Buffer[] {
    if (batch.length === 1) return this.#reaches(batch[0]!, this.#coverage) ? [...batch] : []
    const middle = batch.length >> 1
    return [batch.slice(0, middle), batch.slice(middle)].flatMap((half) => {
      if (--this.#looks < 0) return []
      forgetCounts()
      for (const input of half) this.#run(input)
      return this.#coverage.wouldGrow() ? this.#findNew(half) : []
    })
  }

  /** Whether an input reaches code that was not taken into `coverage` before. */
  #reaches(input: Buffer, coverage: Coverage): boolean {
    forgetCounts()
    this.#run(input)
    return coverage.take()
  }

  #run(input: Buffer): void {
    const began = performance.now()
    this.#watchdog.begin(input)
    try {
      runTarget(targets[this.#name]!, input)
    } catch (error) {
      // Where it was thrown tells bugs apart, what it says may hold parts of the input
      const { name, stack = '' } = error instanceof Error ? error : new Error(String(error))
      const place = stack.split('\n').filter((line) => line.startsWith('    at '))
      this.#findings.add('crash', input, `${name} ${place.slice(0, 3).join('').replaceAll(/\s+/g, ' ')}`)
    }
    if (performance.now() - began > SLOWEST && this.#processorTime(input) > SLOWEST) {
      this.#findings.add('slow', input, `more than ${SLOWEST} ms`)
    }
  }

  /** Milliseconds of the processor that an input takes, as a busy machine lets any take long. */
  #processorTime(input: Buffer): number {
    const before = process.cpuUsage()
    try {
      runTarget(targets[this.#name]!, input)
    } catch {
      // Has been found already
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }

  #checkMemory(batch: readonly Buffer[], batches: number): void {
    if (process.memoryUsage.rss() > MOST_MEMORY) {
      this.#findings.add('memory', this.#largest(batch), `the process takes more than ${MOST_MEMORY} bytes`)
    }
    if (batches % BATCHES_PER_COLLECTION !== 0) return
    const left = usedAfterCollection() - this.#inputs.reduce((bytes, input) => bytes + input.length, 0)
    if (batches === 0) this.#heapAtFirst = left
    // Shared memory that nothing uses any more may outlive one collection
    this.#looksWithMore = left - this.#heapAtFirst > MOST_LEFT ? this.#looksWithMore + 1 : 0
    if (this.#looksWithMore > 1) {
      this.#findings.add('memory', this.#largest(batch), `more than ${MOST_LEFT} bytes are never let go`)
    }
  }

  /** The input that leaves most in memory before it is collected. */
  #largest(batch: readonly Buffer[]): Buffer {
    let largest: { input: Buffer; bytes: number } = { input: Buffer.alloc(0), bytes: -1 }
    for (const input of batch.slice(-1000)) {
      const before = usedAfterCollection()
      this.#run(input)
      const bytes = used() - before
      if (bytes > largest.bytes) largest = { input, bytes }
    }
    return largest.input
  }

  /** Keeps, shortest first, those inputs that reach something that the kept ones do not: how many. */
  #keep(): number {
    const old = readCorpus(this.#name)
    const all = [...old.values(), ...this.#fresh].sort((a, b) => a.length - b.length)
    const coverage = new Coverage()
    for (const seed of seeds[this.#name]!()) this.#reaches(seed, coverage)
    const kept: Buffer[] = []
    let bytes = 0
    for (const input of all) {
      if (kept.length === MOST_KEPT || bytes + input.length > MOST_KEPT_BYTES) break
      if (!this.#reaches(input, coverage)) continue
      kept.push(input)
      bytes += input.length
    }
    dropInputs(
      this.#name,
      [...old.keys()].filter((file) => !/^[a-z]+-/.test(file))
    )
    for (const input of kept) keepInput(this.#name, input)
    return kept.length
  }
}

/** `external` would count buffers that are free already, and are taken off it later. */
function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function usedAfterCollection(): number {
  globalThis.gc?.()
  return used()
}
