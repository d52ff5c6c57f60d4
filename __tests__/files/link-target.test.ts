import { storedLinkTarget } from '../../src/files/link-target.ts'

test.each([
  ['..\\a\\b', 'win32', '../a/b'],
  ['C:\\a\\b', 'win32', 'C:\\a\\b'],
  ['\\\\server\\share', 'win32', '\\\\server\\share'],
  ['a\\b', 'linux', 'a\\b']
] as const)('the target %s on %s is stored as %s', (target, platform, stored) => {
  expect(storedLinkTarget(Buffer.from(target), platform).toString()).toBe(stored)
})
