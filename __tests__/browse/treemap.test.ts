import fc from 'fast-check'
import { squarified } from '../../src/browse/treemap.ts'
import { treemapSvg } from '../../src/browse/treemap-svg.ts'
import { growthChart, thinned } from '../../src/browse/growth-chart.ts'

test('the parts of a treemap are as large as their weights, lie inside and beside each other', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  const whole = { x: 5, y: 7, width: 1000, height: 400 }
  fc.assert(
    fc.property(weights, (unordered) => {
      const ordered = unordered.toSorted((a, b) => b - a)
      const total = ordered.reduce((sum, weight) => sum + weight, 0)
      const areas = squarified(ordered, whole)
      areas.forEach(({ x, y, width, height }, i) => {
        expect((width * height * total) / (whole.width * whole.height)).toBeCloseTo(ordered[i]!, 2)
        expect(Math.min(x - whole.x, y - whole.y)).toBeGreaterThan(-1e-6)
        expect(x + width).toBeLessThan(1005.000001)
        expect(y + height).toBeLessThan(407.000001)
        for (const other of areas.slice(0, i)) {
          const across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x)
          const down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y)
          expect(Math.min(across, down)).toBeLessThan(1e-6)
        }
      })
    })
  )
})

test('the example of the paper: 6, 6, 4, 3, 2, 2, 1 in 6 by 4', () => {
  const areas = squarified([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 })
  expect(areas.slice(0, 2)).toEqual([
    { x: 0, y: 0, width: 3, height: 2 },
    { x: 0, y: 2, width: 3, height: 2 }
  ])
  expect(areas[2]!.width).toBeCloseTo(12 / 7)
  expect(areas[2]!.height).toBeCloseTo(7 / 3)
})

test('names in a treemap are text, and each part says what it is', () => {
  const items = [
    { label: '"><script>', size: 600, href: 'tree?p=a&s=b', kind: 'directory' as const },
    { label: 'b.txt', size: 300, href: 'download?p=b', kind: 'file' as const }
  ]
  const { text } = treemapSvg({ items, size: 1000, count: 9 }, 'What <x> holds')!
  expect(text).not.toMatch(/<script|<x>| style=/)
  expect(text).toContain('<title>&quot;&gt;&lt;script&gt;/\n600 B, 60.0 %</title>')
  expect(text).toContain('href="tree?p=a&amp;s=b"')
  expect(text).toContain('<title>7 others, 100 B</title>')
  expect(treemapSvg({ items: [], size: 0, count: 0 }, '')).toBeUndefined()
})

test('a chart of many snapshots keeps what they added, and its end', () => {
  const history = Array.from({ length: 1001 }, (_, i) => ({ time: i * 1000, size: i, added: 2 }))
  const few = thinned(history, 240)
  expect(few).toHaveLength(240)
  expect(few.at(-1)).toMatchObject({ time: 1_000_000, size: 1000 })
  expect(few.reduce((sum, { added }) => sum + added, 0)).toBe(2002)
  expect(growthChart(history)!.text.match(/<circle/g)).toHaveLength(240)
  expect(growthChart(history.slice(0, 1))).toBeUndefined()
  // All at once, and nothing in them
  const same = [history[0]!, history[0]!].map((point) => ({ ...point, size: 0, added: 0 }))
  expect(growthChart(same)!.text).not.toMatch(/NaN|Infinity/)
})
