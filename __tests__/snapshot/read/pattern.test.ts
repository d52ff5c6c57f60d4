import fc from 'fast-check'
import { Pattern } from '../../../src/snapshot/read/pattern.ts'

/** What a pattern means, as a regular expression, whose time has no bound. */
function expressionOf(pattern: string, separator: string | undefined): RegExp {
  const any = separator === undefined ? '.' : '[^/]'
  const parts = Array.from(pattern, (one) => (one === '*' ? `${any}*` : one === '?' ? any : RegExp.escape(one)))
  return new RegExp(`^${parts.join('')}$`, 'su')
}

const text = fc.array(fc.constantFrom('a', 'b', '/', '.', '😀')).map((parts) => parts.join(''))
const pattern = fc.array(fc.constantFrom('a', 'b', '/', '.', '😀', '*', '?')).map((parts) => parts.join(''))

test('a pattern matches what it means', () => {
  fc.assert(
    fc.property(pattern, text, fc.constantFrom(undefined, '/'), (pattern, text, separator) => {
      expect(new Pattern(pattern, { separator }).test(text)).toBe(expressionOf(pattern, separator).test(text))
    }),
    { numRuns: 2000 }
  )
})

test('a text may come in pieces', () => {
  fc.assert(
    fc.property(pattern, text, text, (pattern, first, second) => {
      const matcher = new Pattern(pattern)
      const state = matcher.advance(matcher.advance(matcher.start, first), second)
      expect(matcher.isEnd(state)).toBe(matcher.test(first + second))
    })
  )
})

test('upper and lower case are the same on request', () => {
  const matches = (pattern: string, text: string): boolean => new Pattern(pattern, { ignoreCase: true }).test(text)
  expect(['straße', 'STRAßE', 'Straẞe'].map((text) => matches('sTRAß?', text))).toEqual([true, true, true])
  expect([matches('ΟΔΟΣ', 'οδος'), matches('*ſ', 'S'), matches('ä*', 'Äb'), matches('i', 'İ')]).toEqual([
    true,
    true,
    true,
    false
  ])
  expect(new Pattern('a').test('A')).toBe(false)
})

test('a long name takes no more time than its length, whatever the pattern', () => {
  // A matcher that goes back and tries again would take years
  const name = 'ab'.repeat(30_000)
  expect(new Pattern('*a*b*x').test(name)).toBe(false)
  expect(new Pattern('*a*b*a*b*a*b*a*b*?').test(name)).toBe(true)
  expect(new Pattern(`${'*a'.repeat(1000)}x`).test(name)).toBe(false)
})
