import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { FuzzResult } from './fuzz.ts'

/** What is garbage is to go before it counts as memory that a parser takes. */
const NODE_OPTIONS = ['--max-old-space-size=512', '--expose-gc']

/** Fuzzes targets, each in a process of its own, so many at a time; prints what came of each, and whether all were sound. */
export async function fuzzSideBySide(names: readonly string[], seconds: number, atOnce: number): Promise<boolean> {
  const waiting = [...names]
  const results: FuzzResult[] = []
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await fuzzInProcess(name, seconds)
      results.push(result)
      console.error(`${results.length} of ${names.length}: ${row(result)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  results.sort((a, b) => names.indexOf(a.target) - names.indexOf(b.target))
  console.log('| target | inputs | a second | code reached | corpus | memory | findings |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const result of results) console.log(row(result))
  for (const { target, findings } of results) for (const finding of findings) console.log(`${target}: ${finding}`)
  return results.every(({ findings }) => findings.length === 0)
}

async function fuzzInProcess(name: string, seconds: number): Promise<FuzzResult> {
  let result: FuzzResult | undefined
  const child = fork(path.join(import.meta.dirname, 'main.ts'), [name, String(seconds)], { execArgv: NODE_OPTIONS })
  child.on('message', (message) => (result = message as FuzzResult))
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  const finding = `the process ended by ${signal ?? `exit code ${String(code)}`}`
  return result ?? { target: name, runs: 0, seconds, code: 0, corpus: 0, memory: 0, findings: [finding] }
}

function row({ target, runs, seconds, code, corpus, memory, findings }: FuzzResult): string {
  const count = (number: number): string => Math.round(number).toLocaleString('en')
  const cells = [target, count(runs), count(runs / seconds), count(code), corpus, `${count(memory / 2 ** 20)} MiB`]
  return `| ${[...cells, findings.length].join(' | ')} |`
}
