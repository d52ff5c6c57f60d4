import { randomInt } from 'node:crypto'
import { Coverage, forgetCounts } from './coverage.ts'
import { dropInputs, keepInput, readCorpus } from './corpus.ts'
import { mutate } from './mutate.ts'
import { seeds } from './seeds.ts'
import { runTarget, targets, type Target } from './targets.ts'

/** Milliseconds that inputs run before V8 is asked what they reached, which takes some 50. */
const BATCH_TIME = 400

/** Milliseconds that one input may take, and bytes that the process may have. */
const SLOWEST = 1000
const MOST_MEMORY = 768 * 1024 * 1024

/** Inputs that are kept for a target at the most. */
const MOST_KEPT = 60

/**
 * `npm run fuzz -- <target> [seconds]`: runs a parser on mutated inputs, and goes on from those that reach code that none
 * has reached before. What crashes it, takes too long or too much memory is kept in the corpus and ends the run.
 */
function fuzz(name: string, target: Target, seconds: number): void {
  const end = performance.now() + seconds * 1000
  const inputs = [...seeds[name]!(), ...readCorpus(name).values()]
  const coverage = new Coverage()
  for (const input of inputs) reaches(name, target, input, coverage)
  const fresh: Buffer[] = []
  let runs = 0
  while (performance.now() < end) {
    const pick = (): Buffer => (inputs.length === 0 ? Buffer.alloc(0) : inputs[randomInt(inputs.length)]!)
    const batch: Buffer[] = []
    forgetCounts()
    for (const began = performance.now(); performance.now() - began < BATCH_TIME;) {
      const input = mutate(pick(), pick(), (limit) => Math.floor(Math.random() * limit))
      batch.push(input)
      run(name, target, input)
    }
    runs += batch.length
    if (process.memoryUsage.rss() > MOST_MEMORY) throw new Error(`${name} takes ${process.memoryUsage.rss()} bytes`)
    if (!coverage.wouldGrow()) continue
    const found = findNew(name, target, batch, coverage)
    inputs.push(...found)
    fresh.push(...found)
  }
  keep(name, target, fresh)
  console.log(`${name}: ${runs} runs in ${seconds} s, ${coverage.size} blocks, ${inputs.length} inputs`)
}

/** Those of the inputs that reach new code, found by halves. */
function findNew(name: string, target: Target, batch: readonly Buffer[], coverage: Coverage): Buffer[] {
  if (batch.length === 1) return reaches(name, target, batch[0]!, coverage) ? [...batch] : []
  const middle = batch.length >> 1
  return [batch.slice(0, middle), batch.slice(middle)].flatMap((half) => {
    forgetCounts()
    for (const input of half) run(name, target, input)
    return coverage.wouldGrow() ? findNew(name, target, half, coverage) : []
  })
}

/** Whether an input reaches code that was not taken into `coverage` before. */
function reaches(name: string, target: Target, input: Buffer, coverage: Coverage): boolean {
  forgetCounts()
  run(name, target, input)
  return coverage.take()
}

function run(name: string, target: Target, input: Buffer): void {
  const began = performance.now()
  try {
    runTarget(target, input)
  } catch (error) {
    console.error(`${name}: ${keepInput(name, input, 'crash-')}`)
    throw error
  }
  const took = performance.now() - began
  if (took > SLOWEST) throw new Error(`${name}: ${keepInput(name, input, 'slow-')} takes ${took} ms`)
}

/** Keeps of the new inputs, shortest first, those that reach something that the kept ones do not. */
function keep(name: string, target: Target, fresh: readonly Buffer[]): void {
  const old = readCorpus(name)
  const all = [...old.values(), ...fresh].sort((a, b) => a.length - b.length)
  const coverage = new Coverage()
  for (const seed of seeds[name]!()) reaches(name, target, seed, coverage)
  const kept = all.filter((input) => reaches(name, target, input, coverage)).slice(0, MOST_KEPT)
  dropInputs(
    name,
    [...old.keys()].filter((file) => !/^(crash|slow)-/.test(file))
  )
  for (const input of kept) keepInput(name, input)
}

const [name = '', seconds = '60'] = process.argv.slice(2)
const target = targets[name]
if (target === undefined) {
  console.error(`Usage: npm run fuzz -- <target> [seconds]\nTargets: ${Object.keys(targets).join(', ')}`)
  process.exitCode = 1
} else fuzz(name, target, Number(seconds))
