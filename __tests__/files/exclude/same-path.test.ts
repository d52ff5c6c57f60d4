import { isBelow, isSame } from '../../../src/files/exclude/same-path.ts'

test.each([true, false])('paths on a file system that folds case: %s', (foldsCase) => {
  expect(isSame('/work/Secrets', '/work/secrets', foldsCase)).toBe(foldsCase)
  expect(isBelow('/Work/secrets/key', '/work/Secrets', foldsCase)).toBe(foldsCase)
  expect(isSame('/work/secrets', '/work/secrets', foldsCase)).toBe(true)
  expect(isBelow('/work/secrets', '/work/secrets', foldsCase)).toBe(false)
  expect(isBelow('/work/secrets2', '/work/secrets', foldsCase)).toBe(false)
  expect(isBelow('/work', '/', foldsCase)).toBe(true)
})
