import { fixed, line, picture, text } from './svg.ts'

export interface Curve {
  name: string
  points: readonly { x: number; y: number }[]
}

const WIDTH = 640
const HEIGHT = 400
const LEFT = 70
const RIGHT = WIDTH - 170
const TOP = 50
const BOTTOM = HEIGHT - 50
const COLOURS = ['#3b82c4', '#d9713c', '#3f9e5a', '#8a5cc2', '#b3434f', '#777777', '#b59a2b', '#2ba3a8']

/** Curves on logarithmic axes, on which what grows in proportion is a straight line that rises by one for one. */
export function growthCurves(title: string, xName: string, yName: string, curves: readonly Curve[]): string {
  const xs = powers(curves.flatMap(({ points }) => points.map(({ x }) => x)))
  const ys = powers(curves.flatMap(({ points }) => points.map(({ y }) => y)))
  const atX = (x: number): number => LEFT + share(x, xs) * (RIGHT - LEFT)
  const atY = (y: number): number => BOTTOM - share(y, ys) * (BOTTOM - TOP)
  const parts = [text(16, 24, title), text((LEFT + RIGHT) / 2, HEIGHT - 12, xName, 'middle'), text(16, TOP - 8, yName)]
  for (const x of xs) {
    parts.push(line(atX(x), TOP, atX(x), BOTTOM, 'stroke="#ddd"'), text(atX(x), BOTTOM + 18, short(x), 'middle'))
  }
  for (const y of ys) {
    parts.push(line(LEFT, atY(y), RIGHT, atY(y), 'stroke="#ddd"'), text(LEFT - 6, atY(y) + 4, short(y), 'end'))
  }
  curves.forEach(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length]!
    const path = points.map(({ x, y }) => `${fixed(atX(x))},${fixed(atY(y))}`).join(' ')
    const legend = TOP + 12 + index * 18
    parts.push(
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      line(RIGHT + 12, legend - 4, RIGHT + 28, legend - 4, `stroke="${colour}" stroke-width="2"`),
      text(RIGHT + 34, legend, name)
    )
  })
  return picture(WIDTH, HEIGHT, parts)
}

/** The powers of ten from the one below the least value to the one above the greatest. */
function powers(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
}

function share(value: number, axis: readonly number[]): number {
  const first = Math.log10(axis[0]!)
  return (Math.log10(value) - first) / (Math.log10(axis.at(-1)!) - first)
}

function short(value: number): string {
  if (value >= 1e9) return `${value / 1e9} G`
  if (value >= 1e6) return `${value / 1e6} M`
  if (value >= 1e3) return `${value / 1e3} k`
  return String(Number(value.toPrecision(3)))
}
