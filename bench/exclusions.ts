import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Files of the tree, in folders of a hundred. */
const FILES = 30_000
const ROUNDS = 7

/** What each case leaves out; what it takes is compared with the first one's. */
const CASES: Record<string, string[]> = {
  'nothing left out': [],
  'a pattern of names that none has': ['--exclude', '*.tmp'],
  'a pattern of paths that none has': ['--exclude', '/d7/none.txt'],
  'a third of the folders': ['--exclude', 'd[0-2]*/', '--exclude', '!d[3-9]*/']
}

/**
 * What exclusions cost: an unchanged save of 30,000 files, as milliseconds of processor time and on the clock, medians of
 * alternating rounds. `node bench/exclusions.ts [dist]`
 */
function main(dist: string): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekkord-bench-'))
  try {
    const source = path.join(folder, 'source')
    for (let i = 0; i < FILES; i++) {
      const place = path.join(source, `d${Math.floor(i / 100)}`)
      if (i % 100 === 0) fs.mkdirSync(place, { recursive: true })
      fs.writeFileSync(path.join(place, `file-${i}.txt`), String(i))
    }
    const run = (...args: string[]): { clock: number; processor: number } => {
      const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') }
      const options = ['-R', path.join(folder, 'repository'), '-K', path.join(folder, 'master.key'), '--no_config']
      const began = performance.now()
      const command = [
        '-c',
        'times; "$@" >&2; times',
        'sh',
        process.execPath,
        path.join(dist, 'cli/index.js'),
        ...args,
        ...options
      ]
      const { status, stdout, stderr } = spawnSync('bash', command, { env, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      const clock = performance.now() - began
      return { clock, processor: processorTime(stdout) }
    }
    run('init', '-g')
    run('save', 'c', source)
    for (const options of Object.values(CASES)) run('save', 'c', source, ...options)
    const measured = new Map(
      Object.keys(CASES).map((name) => [name, { clock: [] as number[], processor: [] as number[] }])
    )
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, options] of Object.entries(CASES)) {
        const { clock, processor } = run('save', 'c', source, ...options)
        measured.get(name)!.clock.push(clock)
        measured.get(name)!.processor.push(processor)
      }
    }
    for (const [name, { clock, processor }] of measured) {
      console.log(`${name}: ${median(clock).toFixed(0)} ms, processor ${median(processor).toFixed(0)} ms`)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of processor time of the children, from the two reports of bash's `times`. */
function processorTime(report: string): number {
  const times = Array.from(
    report.matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000
  )
  // user and system of the shell, then of its children; before and after
  return times[6]! + times[7]! - times[2]! - times[3]!
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

main(process.argv[2] ?? path.join(import.meta.dirname, '../dist'))
