import type { SaveProgress } from '../snapshot/save/listener.ts'
import { countOf, formatDuration, formatSize } from './units.ts'

/** Milliseconds that a rate is an average of, and between two looks that count for it. */
const WINDOW = 15_000
const BETWEEN = 1_000

/** Counters of a save or a restore; without `partBytes` those of `bytes` are all there are. */
export type MeteredProgress = Pick<SaveProgress, 'files' | 'bytes' | 'foundFiles' | 'foundBytes' | 'walked'> &
  Partial<Pick<SaveProgress, 'partBytes' | 'expected'>>

/** How far it is. */
export interface SaveState {
  /** Files that are done, and bytes, those of big files that are half done included. */
  files: number
  bytes: number
  /** In the last quarter of a minute. */
  bytesPerSecond: number
  /** What is still to do; undefined while nobody knows how much it will be. */
  left: { files: number; bytes: number; milliseconds: number } | undefined
}

interface Look {
  at: number
  files: number
  bytes: number
}

/** Makes rates and what is left out of counters, for faces to show every now and then. */
export class SaveMeter {
  readonly #progress: MeteredProgress
  readonly #looks: Look[]

  /** @param now milliseconds, as all times here, of any clock that only goes forward */
  constructor(progress: MeteredProgress, now = performance.now()) {
    this.#progress = progress
    this.#looks = [{ at: now, files: 0, bytes: 0 }]
  }

  look(now = performance.now()): SaveState {
    const { files } = this.#progress
    const bytes = this.#progress.bytes + (this.#progress.partBytes ?? 0)
    while (this.#looks.length > 1 && this.#looks[1]!.at <= now - WINDOW) this.#looks.shift()
    const first = this.#looks[0]!
    if (now - this.#looks.at(-1)!.at >= BETWEEN) this.#looks.push({ at: now, files, bytes })
    const seconds = Math.max(now - first.at, 1) / 1000
    const bytesPerSecond = (bytes - first.bytes) / seconds
    const filesPerSecond = (files - first.files) / seconds
    return { files, bytes, bytesPerSecond, left: this.#left(files, bytes, filesPerSecond, bytesPerSecond) }
  }

  #left(files: number, bytes: number, filesPerSecond: number, bytesPerSecond: number): SaveState['left'] {
    const { walked, foundFiles, foundBytes, expected } = this.#progress
    if (!walked && expected === undefined) return undefined
    // What is saved can grow after it was counted
    const total = {
      files: Math.max(foundFiles, walked ? 0 : expected!.files),
      bytes: Math.max(foundBytes, walked ? 0 : expected!.bytes)
    }
    const left = { files: Math.max(0, total.files - files), bytes: Math.max(0, total.bytes - bytes) }
    // Many small files take their time by number, few big ones by size
    const time = Math.max(timeFor(left.files, filesPerSecond), timeFor(left.bytes, bytesPerSecond))
    return { ...left, milliseconds: time }
  }
}

/** The part that is done, from 0 to 1, by bytes or, where there are none, by files; undefined while nobody knows. */
export function partDone({ files, bytes, left }: SaveState): number | undefined {
  if (left === undefined) return undefined
  const [done, more] = bytes + left.bytes > 0 ? [bytes, left.bytes] : [files, left.files]
  return more === 0 ? 1 : done / (done + more)
}

function timeFor(left: number, perSecond: number): number {
  return left === 0 ? 0 : (left / perSecond) * 1000
}

/** The state as a line: `1,204 files, 5.301 GB at 210.4 MB/s; left: 310 files, 1.100 GB, about 12s`. */
export function progressLine({ files, bytes, bytesPerSecond, left }: SaveState): string {
  const done = `${countOf(files, 'file')}, ${formatSize(bytes)} at ${formatSize(bytesPerSecond)}/s`
  if (left === undefined) return done
  const { milliseconds } = left
  const time = Number.isFinite(milliseconds) && milliseconds >= 1000 ? `, about ${roundDuration(milliseconds)}` : ''
  return `${done}; left: ${countOf(left.files, 'file')}, ${formatSize(left.bytes)}${time}`
}

/** It is a guess: no tenths of a second. */
function roundDuration(milliseconds: number): string {
  return formatDuration(Math.round(milliseconds / 1000) * 1000).replace('.0s', 's')
}
