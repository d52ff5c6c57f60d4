import type { Tag } from '../../repository/tags.ts'

/** Colours that can be seen on white and on black. */
const BLUE = '#2f81f7'
const YELLOW = '#d29922'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']
/** Where an axis may end, within a power of ten: with these, Mermaid draws ten marks at the most. */
const AXIS_ENDS = [1, 2, 4, 5, 8, 10]

/** Labels with a time are longer: there is room for so many. */
const MAX_TIMES = 12

/**
 * Charts of a channel's size and of what each snapshot added, in Mermaid, which GitHub draws in a summary. They hold
 * numbers and dates alone, so nothing in them needs escaping.
 * @param history oldest first; of a single snapshot there is no chart
 */
export function historyCharts(history: readonly Tag[]): string[] {
  if (history.length < 2) return []
  const labels = timeLabels(history)
  const shown = history.slice(-labels.length)
  return [
    chart(
      'Source size',
      'line',
      BLUE,
      labels,
      shown.map(({ size }) => size)
    ),
    chart(
      'Added',
      'bar',
      YELLOW,
      labels,
      shown.map(({ added }) => added)
    )
  ]
}

function chart(
  title: string,
  kind: 'line' | 'bar',
  colour: string,
  labels: readonly string[],
  bytes: readonly number[]
): string {
  const largest = Math.max(...bytes)
  const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, largest)) / 3))
  // So few decimals that none is written with an exponent
  const values = bytes.map((value) => Number((value / 1000 ** unit).toFixed(4)))
  const settings = {
    xyChart: {
      width: 860,
      height: 220,
      titleFontSize: 16,
      xAxis: { labelFontSize: 12 },
      yAxis: { labelFontSize: 12 }
    },
    themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: colour } }
  }
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify(settings)}}%%`,
    'xychart-beta',
    `  title "${title} in ${UNITS[unit]!}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    // An axis that does not begin at 0 makes small changes look large
    `  y-axis 0 --> ${axisEnd(Math.max(...values))}`,
    `  ${kind} [${values.join(', ')}]`,
    '```'
  ].join('\n')
}

/** Days where each snapshot has a day of its own, times of the last ones otherwise. Two that are equal count as one. */
function timeLabels(history: readonly Tag[]): string[] {
  const days = history.map(({ time }) => new Date(time).toISOString().slice(5, 10))
  if (new Set(days).size === days.length) return days
  const seen = new Map<string, number>()
  return history.slice(-MAX_TIMES).map(({ time }) => {
    const label = new Date(time).toISOString().slice(8, 16).replace('T', ' ')
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    return count === 1 ? label : `${label} #${count}`
  })
}

/** The next number of at most two digits that is no smaller. */
function axisEnd(largest: number): number {
  if (largest === 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest))
  const end = AXIS_ENDS.find((candidate) => candidate * power >= largest) ?? 10
  return Number((end * power).toPrecision(2))
}
