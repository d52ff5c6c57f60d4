import fs from 'node:fs'
import path from 'node:path'
import { ratioBars } from './bars.ts'
import { growthCurves, type Curve } from './curves.ts'
import { CASES, type GrowthSample, type Results } from './results.ts'
import { markdown } from './table.ts'
import { outcomes } from './targets.ts'

/** Writes results.json, results.md and the pictures into a folder. */
export function writeReport(results: Results, folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  const write = (name: string, content: string): void => fs.writeFileSync(path.join(folder, name), content)
  write('results.json', `${JSON.stringify(results, undefined, 1)}\n`)
  write('results.md', markdown(results))
  const ratios = outcomes(results)
  if (ratios.length > 0) write('ratios.svg', ratioBars(ratios))
  for (const kind of ['files', 'bytes'] as const) {
    const samples = results.growth.filter((sample) => sample.kind === kind)
    if (samples.length === 0) continue
    const time = curvesOf(samples, ({ wall }) => wall / 1000)
    const memory = curvesOf(samples, (sample) => sample.memory / 2 ** 20)
    write(`growth-${kind}-time.svg`, growthCurves(`Time by ${kind}`, kind, 'seconds', time))
    write(`growth-${kind}-memory.svg`, growthCurves(`Resident memory by ${kind}`, kind, 'MiB', memory))
  }
}

/** A curve for each peer and case. */
function curvesOf(samples: readonly GrowthSample[], measure: (sample: GrowthSample) => number): Curve[] {
  return [...new Set(samples.map(({ peer }) => peer))].flatMap((peer) =>
    CASES.flatMap((name) => {
      const own = samples.filter((sample) => sample.peer === peer && sample.case === name)
      const points = own.map((sample) => ({ x: sample.size, y: measure(sample) }))
      return points.length === 0 ? [] : [{ name: `${name}, ${peer}`, points }]
    })
  )
}
