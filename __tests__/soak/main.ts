import path from 'node:path'
import { parseArgs } from 'node:util'
import type { SoakOptions } from './soak.ts'
import type { StorageName } from './storages.ts'

// As in the tests: processes of the program start three times as fast from what Node has compiled before
process.env['NODE_COMPILE_CACHE'] ??= path.resolve(import.meta.dirname, '../../.cache/compiled')

/** What tests have done when they are over is done here at the end. */
const atEnd: (() => unknown)[] = []
Object.assign(globalThis, { afterAll: (act: () => unknown) => void atEnd.push(act) })

const { soak } = await import('./soak.ts')
const { STORAGES } = await import('./storages.ts')

const USAGE = `Usage: npm run soak -- [--storage ${STORAGES.join('|')}] [--saves COUNT] [--seconds TIME] [--seed NUMBER]
    [--writers COUNT] [--readers COUNT] [--quiet]`

const { values } = parseArgs({
  options: {
    storage: { type: 'string', default: 'local' },
    saves: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '1800' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writers: { type: 'string', default: '4' },
    readers: { type: 'string', default: '2' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})

/** `npm run soak`: see the usage. */
async function main(): Promise<void> {
  const { storage, quiet, help } = values
  const [saves = NaN, seconds = NaN, seed = NaN, writers = NaN, readers = NaN] = [
    values.saves,
    values.seconds,
    values.seed,
    values.writers,
    values.readers
  ].map(Number)
  const isNumber = [saves, seconds, seed, writers, readers].every((number) => Number.isInteger(number) && number >= 0)
  if (help || !isStorage(storage) || !isNumber || writers === 0 || readers === 0) {
    console.log(USAGE)
    process.exitCode = help ? 0 : 1
    return
  }
  const options: SoakOptions = {
    storage,
    saves,
    seconds,
    seed,
    writers,
    readers,
    ...(!quiet && { told: (line) => console.error(line) })
  }
  console.log(`${options.saves} saves, storage ${options.storage}, seed ${options.seed}`)
  const { tally, wrong, folder } = await soak(options)
  console.log(`\n${tally.toString()}`)
  for (const text of wrong) console.log(`\nWRONG: ${text}`)
  if (wrong.length === 0) {
    for (const act of atEnd) await act()
    return
  }
  console.log(`\n${wrong.length} things are wrong; everything is in ${folder}`)
  process.exitCode = 1
}

function isStorage(name: string): name is StorageName {
  return (STORAGES as readonly string[]).includes(name)
}

await main()
