import { displayPath, snapshotEntryName } from '../../src/files/path.ts'

test.each([
  ['C:\\data\\x', 'C/data/x'],
  ['c:\\data', 'C/data'],
  ['c:\\', 'C'],
  ['\\\\?\\c:\\data', 'C/data'],
  ['\\\\.\\C:\\data', 'C/data'],
  ['\\\\server\\share\\x', 'server/share/x'],
  ['\\\\?\\UNC\\server\\share\\x', 'server/share/x'],
  ['\\\\?\\Volume{1a}\\x', 'Volume{1a}/x']
])('%s of Windows has a name in its snapshot that can be restored', (path, name) => {
  expect(snapshotEntryName(path, 'win32')).toBe(name)
})

test('elsewhere a name is the path, whatever is in it', () => {
  expect(snapshotEntryName('/c:\\data?/x', 'linux')).toBe('c:\\data?/x')
})

test('a path of Windows is shown with one kind of separator, a name in a snapshot as it is', () => {
  expect(displayPath('C:\\restored/C/data', 'win32')).toBe('C:\\restored\\C\\data')
  expect(displayPath('\\\\server\\share/a', 'win32')).toBe('\\\\server\\share\\a')
  expect(displayPath('C/data/x', 'win32')).toBe('C/data/x')
  expect(displayPath('C:\\a/b', 'linux')).toBe('C:\\a/b')
})
