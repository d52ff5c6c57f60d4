/** A rectangle of a treemap. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Divides a rectangle among weights, largest first, so that the parts come as near to squares as can be (Bruls, Huizing and
 * van Wijk, "Squarified Treemaps", 2000): rows along the shorter side, each taking parts for as long as that makes the worst of
 * them better.
 *
 * @param weights in falling order, above 0
 * @returns an area for each weight, in the same order
 */
export function squarified(weights: readonly number[], { x, y, width, height }: Area): Area[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scale = (width * height) / total
  const areas: Area[] = []
  let rest: Area = { x, y, width, height }
  for (let start = 0; start < weights.length;) {
    const side = Math.min(rest.width, rest.height)
    let end = start + 1
    let sum = weights[start]! * scale
    let worst = worstRatio(weights[start]! * scale, weights[start]! * scale, sum, side)
    for (; end < weights.length; end++) {
      const next = weights[end]! * scale
      const ratio = worstRatio(weights[start]! * scale, next, sum + next, side)
      if (ratio > worst) break
      worst = ratio
      sum += next
    }
    rest = layRow(
      weights.slice(start, end).map((weight) => weight * scale),
      sum,
      rest,
      areas
    )
    start = end
  }
  return areas
}

/** How far from a square the worst part of a row is, given its largest and its smallest part. */
function worstRatio(largest: number, smallest: number, sum: number, side: number): number {
  const thickness = sum / side
  return Math.max(largest / thickness ** 2, thickness ** 2 / smallest)
}

/** Lays parts along the shorter side of what is left; gives what is left then. */
function layRow(parts: readonly number[], sum: number, rest: Area, areas: Area[]): Area {
  const isColumn = rest.width >= rest.height
  const thickness = isColumn ? sum / rest.height : sum / rest.width
  let along = isColumn ? rest.y : rest.x
  for (const part of parts) {
    const length = thickness > 0 ? part / thickness : 0
    areas.push(
      isColumn
        ? { x: rest.x, y: along, width: thickness, height: length }
        : { x: along, y: rest.y, width: length, height: thickness }
    )
    along += length
  }
  return isColumn
    ? { ...rest, x: rest.x + thickness, width: Math.max(0, rest.width - thickness) }
    : { ...rest, y: rest.y + thickness, height: Math.max(0, rest.height - thickness) }
}
