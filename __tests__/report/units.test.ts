import { formatDuration, formatSize, formatTime, formatTimeForPeople } from '../../src/report/units.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [12_345, '12.3 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.00 MB'],
  [1_107_000_000, '1.107 GB'],
  [2_407_000_000, '2.407 GB'],
  [999_949_999_999, '999.950 GB'],
  [Number.MAX_SAFE_INTEGER, '9.007 PB']
])('%d bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})

test.each([
  [0, '0.0s'],
  [1234, '1.2s'],
  [59_949, '59.9s'],
  [59_950, '1m 00s'],
  [185_400, '3m 05s'],
  [3_599_500, '1h 00m'],
  [7_620_000, '2h 07m']
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

test('times', () => {
  expect(formatTime(1757468311123)).toBe('20250910T013831.123Z')
  expect(formatTime(-1)).toBe('19691231T235959.999Z')
  expect(formatTimeForPeople(1757468311123)).toBe('2025-09-10 01:38:31 UTC')
})
