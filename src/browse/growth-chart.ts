import { formatSize, formatTimeForPeople } from '../report/units.ts'
import type { Tag } from '../repository/tags.ts'
import { markup, type Html } from './html.ts'

/** What is drawn of a snapshot. */
type Point = Pick<Tag, 'time' | 'size' | 'added'>

/** Snapshots that are drawn at the most; of more, neighbours are put together. */
const MAX_POINTS = 240

const WIDTH = 1000
const LEFT = 84
const RIGHT = 12
/** Top and bottom of the two parts: sizes, and what was added. */
const SIZES = { top: 12, bottom: 168 }
const ADDED = { top: 192, bottom: 252 }
const HEIGHT = 284

/**
 * How a channel grew, as SVG: the size of its snapshots as a line and what each of them added as bars, over time, both from 0.
 * @param history oldest first; of a single snapshot there is nothing to draw
 */
export function growthChart(history: readonly Point[]): Html | undefined {
  if (history.length < 2) return undefined
  const points = thinned(history, MAX_POINTS)
  const x = scale(points[0]!.time, points.at(-1)!.time, LEFT + 8, WIDTH - RIGHT - 8)
  const largestSize = axisEnd(Math.max(...points.map(({ size }) => size)))
  const largestAdded = axisEnd(Math.max(...points.map(({ added }) => added)))
  const sizeY = scale(0, largestSize, SIZES.bottom, SIZES.top)
  const addedY = scale(0, largestAdded, ADDED.bottom, ADDED.top)
  const line = points.map(({ time, size }) => `${x(time)},${sizeY(size)}`).join(' ')
  const bar = Math.max(1.5, Math.min(14, ((WIDTH - LEFT - RIGHT) / points.length) * 0.6))
  const first = points[0]!
  const last = points.at(-1)!
  return markup`<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="Growth"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Size from ${formatSize(first.size)} on ${day(first)} to ${formatSize(last.size)} on ${day(last)}, and what each snapshot added. The table below has all numbers.">
${[0, 0.5, 1].map((part) => gridLine(sizeY(part * largestSize), formatSize(part * largestSize)))}
${[0, 1].map((part) => gridLine(addedY(part * largestAdded), formatSize(part * largestAdded)))}
<polygon class="area" points="${x(first.time)},${SIZES.bottom} ${line} ${x(last.time)},${SIZES.bottom}"/>
<polyline class="line" points="${line}"/>
${points.map((point) => markup`<g><title>${label(point)}</title><circle class="point" cx="${x(point.time)}" cy="${sizeY(point.size)}" r="${points.length > 80 ? 2 : 3.5}"/><rect class="bar" x="${round(x(point.time) - bar / 2)}" y="${addedY(point.added)}" width="${round(bar)}" height="${round(ADDED.bottom - addedY(point.added))}"/></g>`)}
<text class="tick" x="${LEFT}" y="${HEIGHT - 8}">${day(first)}</text>
<text class="tick end" x="${WIDTH - RIGHT}" y="${HEIGHT - 8}">${day(last)}</text>
</svg></div><figcaption><span class="key line-key"></span> size of each snapshot <span class="key bar-key"></span> added to the repository</figcaption></figure>`
}

/** The sizes alone, small enough for a row of a table. */
export function sparkline(history: readonly Point[]): Html | undefined {
  if (history.length < 2) return undefined
  const points = thinned(history, 60)
  const x = scale(points[0]!.time, points.at(-1)!.time, 2, 118)
  const y = scale(0, Math.max(1, ...points.map(({ size }) => size)), 26, 3)
  const line = points.map(({ time, size }) => `${x(time)},${y(size)}`).join(' ')
  return markup`<svg class="spark" viewBox="0 0 120 28" role="img" aria-label="from ${formatSize(history[0]!.size)} to ${formatSize(history.at(-1)!.size)}"><polygon class="area" points="${x(points[0]!.time)},26 ${line} ${x(points.at(-1)!.time)},26"/><polyline class="line" points="${line}"/></svg>`
}

/** At most so many: runs of neighbours become one with the last one's size, and the sum of what they added. */
export function thinned(history: readonly Point[], most: number): Point[] {
  if (history.length <= most) return [...history]
  return Array.from({ length: most }, (_, i) => {
    const run = history.slice(Math.floor((i * history.length) / most), Math.floor(((i + 1) * history.length) / most))
    const { time, size } = run.at(-1)!
    return { time, size, added: run.reduce((sum, { added }) => sum + added, 0) }
  })
}

function gridLine(y: number, text: string): Html {
  return markup`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="tick end" x="${LEFT - 8}" y="${round(y + 4)}">${text}</text>`
}

function label({ time, size, added }: Point): string {
  return `${formatTimeForPeople(time)}: ${formatSize(size)}, ${formatSize(added)} added`
}

function day({ time }: Point): string {
  return formatTimeForPeople(time).slice(0, 10)
}

/** The next number of few digits that is no smaller. */
function axisEnd(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest)))
  return ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= largest) ?? 10) * power
}

/** Maps one range to another; where the first is empty, to the middle of the other. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  if (from === to) return () => round((start + end) / 2)
  return (value) => round(start + ((value - from) / (to - from)) * (end - start))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
