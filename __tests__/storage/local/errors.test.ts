import { noHardLinks } from '../../../src/storage/local/errors.ts'

function linkError(code: string): Error {
  return Object.assign(new Error(`${code}: link`), { code, syscall: 'link' })
}

test.each(['EPERM', 'EISDIR', 'ENOTSUP', 'ENOSYS'])('%s from link(2) means that there are no hard links', (code) => {
  expect(noHardLinks(linkError(code))).toBe(true)
})

test.each(['EEXIST', 'ENOENT', 'ENOSPC', 'EROFS', 'EIO'])('%s from link(2) is what it says', (code) => {
  expect(noHardLinks(linkError(code))).toBe(false)
})
