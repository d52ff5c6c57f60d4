import { box, line, picture, text } from './svg.ts'
import type { Outcome } from './targets.ts'

const LEFT = 300
const WIDTH = 860
const ROW = 20
const TOP = 64
/** Ratio at the right end; longer bars are cut there. */
const END = 1.6
const MET = '#3b82c4'
const MISSED = '#d9713c'

/** Bars of the time that ours takes of a peer's, each with a mark at its target. */
export function ratioBars(outcomes: readonly Outcome[]): string {
  const bottom = TOP + outcomes.length * ROW
  const at = (ratio: number): number => LEFT + (Math.min(ratio, END) / END) * (WIDTH - LEFT - 60)
  const parts = [
    text(
      16,
      24,
      'Time of rekkord-action as a part of the peer’s, medians. Shorter is faster; blue is within the target (the mark)'
    ),
    ...[0, 0.5, 1, 1.5].flatMap((ratio) => [
      line(at(ratio), TOP - 8, at(ratio), bottom, `stroke="${ratio === 1 ? '#666' : '#ddd'}"`),
      text(at(ratio), TOP - 14, ratio.toFixed(1), 'middle')
    ])
  ]
  outcomes.forEach(({ corpus, name, peer, ours, ratio, most }, index) => {
    const y = TOP + index * ROW
    const variant = ours === 'ours' ? '' : ' (no self-check)'
    parts.push(
      text(LEFT - 8, y + 13, `${corpus}: ${name}${variant} / ${peer}`, 'end'),
      box(LEFT, y + 3, at(ratio) - LEFT, ROW - 6, ratio <= most ? MET : MISSED),
      line(at(most), y + 1, at(most), y + ROW - 1, 'stroke="#222" stroke-width="2"'),
      text(Math.max(at(ratio), at(most)) + 6, y + 13, ratio.toFixed(2))
    )
  })
  return picture(WIDTH, bottom + 16, parts)
}
