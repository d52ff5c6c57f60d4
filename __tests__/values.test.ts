import fc from 'fast-check'
import { choice, integer, parseBoolean, parseDuration } from '../src/values.ts'
import { RekkordError } from '../src/errors.ts'

test.each(['1', 'on', 'yes', 'y', 'true', 'Yes', 'TRUE'])('%s is true', (text) => expect(parseBoolean(text)).toBe(true))
test.each(['0', 'off', 'no', 'n', 'false', 'No', 'OFF'])('%s is false', (text) =>
  expect(parseBoolean(text)).toBe(false)
)
test('a long word is no boolean, and is not shown', () => {
  expect(() => parseBoolean('constructor')).toThrow(new RekkordError('config', 'must be yes or no'))
})

test.each(['', '2', 'yep', 'tru'])('%j is no boolean', (text) => {
  expect(() => parseBoolean(text)).toThrow(new RekkordError('config', `must be yes or no, not "${text}"`))
})

test('durations: seconds without a unit', () => {
  expect(['0', '5', '5s', '2m', '3h', '14d', '7 d'].map(parseDuration)).toEqual([
    0, 5000, 5000, 120_000, 10_800_000, 1_209_600_000, 604_800_000
  ])
})

test('a duration of any unit is its number of milliseconds', () => {
  const units = { '': 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  fc.assert(
    fc.property(
      fc.nat(100_000_000),
      fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
      (number, unit) => {
        expect(parseDuration(`${number}${unit}`)).toBe(number * units[unit])
      }
    )
  )
})

test.each(['', 's', '-1s', '1.5h', '1w', '5S', '1e3', '0x10', '999999999999999d', '1 d d', '９'])(
  '%j is no duration',
  (text) => {
    expect(() => parseDuration(text)).toThrow(RekkordError)
  }
)

test('any text is a duration or a RekkordError', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(Number.isSafeInteger(parseDuration(text))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(RekkordError)
      }
    })
  )
})

test('whole numbers within their bounds', () => {
  const parse = integer(1, 12)
  expect(['1', '12', '007'].map(parse)).toEqual([1, 12, 7])
  for (const text of ['0', '13', '', ' ', '-1', '1.0', '1e0', 'x']) {
    expect(() => parse(text)).toThrow(`must be a whole number from 1 to 12, not "${text}"`)
  }
})

test('one word of a list, in any case', () => {
  const parse = choice('Governance', 'Compliance')
  expect(parse('GOVERNANCE')).toBe('Governance')
  expect(() => parse('None')).toThrow('must be one of Governance, Compliance, not "None"')
})
