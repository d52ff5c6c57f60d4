import { userPath, withoutNamespace } from '../src/user-path.ts'
import { isPattern } from '../src/files/exclude/path-lines.ts'

test.each([
  ['\\\\?\\C:\\data', 'C:\\data'],
  ['\\\\?\\UNC\\server\\share\\x', '\\\\server\\share\\x'],
  ['\\\\server\\share\\x', '\\\\server\\share\\x'],
  ['data', 'D:\\base\\data']
])('%s means %s on Windows', (text, meant) => {
  expect(userPath(text, 'D:\\base', 'win32')).toBe(meant)
})

test('elsewhere nothing is taken from a path', () => {
  expect(withoutNamespace('\\\\?\\C:\\data', 'linux')).toBe('\\\\?\\C:\\data')
})

test('the "?" that Windows has before long paths makes no pattern of them', () => {
  expect(isPattern('\\\\?\\C:\\data', 'win32')).toBe(false)
  expect(isPattern('\\\\?\\UNC\\server\\share', 'win32')).toBe(false)
  expect(isPattern('\\\\?\\C:\\data\\*.txt', 'win32')).toBe(true)
  expect(isPattern('C:\\data\\?', 'win32')).toBe(true)
  expect(isPattern('/data/?', 'linux')).toBe(true)
})
