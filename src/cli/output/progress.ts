import { partDone, progressLine, type SaveMeter } from '../../report/save-progress.ts'

/** How far a command is: what there is to say, and the part that is done, from 0 to 1, where that is known. */
export interface Progress {
  line: string
  done: number | undefined
}

/** How far a save or restore is. */
export function meteredProgress(meter: SaveMeter): Progress {
  const state = meter.look()
  return { line: progressLine(state), done: partDone(state) }
}

const BAR_WIDTH = 20
/** Below so many columns a bar would leave no room for the numbers. */
const NARROW = 60

/** The progress as one line of a terminal, no longer than it is wide: `[=====>              ]  27%  1,204 files`. */
export function progressBar({ line, done }: Progress, columns: number): string {
  const full = done === undefined || columns < NARROW ? line : `${bar(done)}  ${line}`
  return full.slice(0, columns - 1)
}

/** The progress as a line of its own: `27%  1,204 files`. */
export function progressText({ line, done }: Progress): string {
  return done === undefined ? line : `${percent(done).trimStart()}  ${line}`
}

function bar(done: number): string {
  const filled = Math.floor(clamped(done) * BAR_WIDTH)
  const head = filled < BAR_WIDTH ? '>' : ''
  return `[${('='.repeat(filled) + head).padEnd(BAR_WIDTH)}] ${percent(done)}`
}

function percent(done: number): string {
  // Not yet done is never all of it
  return `${Math.floor(clamped(done) * 100)}%`.padStart(4)
}

function clamped(done: number): number {
  return Math.max(0, Math.min(1, done))
}
