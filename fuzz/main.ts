import { parseArgs } from 'node:util'
import { Fuzzer } from './fuzz.ts'
import { fuzzSideBySide } from './side-by-side.ts'
import { targets } from './targets.ts'

/**
 * `npm run fuzz -- <target>[,<target>...] [seconds] [--at_once n]`, `all` for every target. What crashes a parser, takes it too
 * long or too much memory is kept in the corpus and makes the exit code 1.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at_once: { type: 'string', default: '2' } }
})
const [wanted = '', seconds = '60'] = positionals
const names = wanted === 'all' ? Object.keys(targets) : wanted.split(',')

if (!names.every((name) => name in targets) || !(Number(seconds) > 0) || !(Number(values.at_once) >= 1)) {
  console.error('Usage: npm run fuzz -- <target>[,<target>...] [seconds] [--at_once processes]')
  console.error(`Targets: all, ${Object.keys(targets).join(', ')}`)
  process.exitCode = 1
} else if (process.send !== undefined) {
  process.send(await new Fuzzer(names[0]!).fuzz(Number(seconds)))
  process.disconnect()
} else if (!(await fuzzSideBySide(names, Number(seconds), Number(values.at_once)))) {
  process.exitCode = 1
}
