import { FormatError } from '../../src/errors.ts'
import { aclText, parseAclText } from '../../src/format/posix-acl.ts'

const TEXT = 'user::rw-\nuser:1000:r--\ngroup::r--\ngroup:4294967294:--x\nmask::r--\nother::---'
const BYTES = Buffer.concat([
  Buffer.from('02000000', 'hex'),
  Buffer.from('01000600ffffffff', 'hex'),
  Buffer.from('02000400e8030000', 'hex'),
  Buffer.from('04000400ffffffff', 'hex'),
  Buffer.from('08000100feffffff', 'hex'),
  Buffer.from('10000400ffffffff', 'hex'),
  Buffer.from('20000000ffffffff', 'hex')
])

test('an ACL as Linux has it, and its text', () => {
  expect(String(aclText(BYTES))).toBe(TEXT)
  expect(parseAclText(Buffer.from(TEXT)).equals(BYTES)).toBe(true)
  // A last line end, and any order
  const shuffled = `${TEXT.split('\n').reverse().join('\n')}\n`
  expect(parseAclText(Buffer.from(shuffled)).equals(BYTES)).toBe(true)
  expect(parseAclText(Buffer.alloc(0)).toString('hex')).toBe('02000000')
})

test.each([
  ['cut off', BYTES.subarray(0, -1)],
  ['empty', Buffer.alloc(0)],
  ['another version', Buffer.concat([Buffer.from('01000000', 'hex'), BYTES.subarray(4)])],
  ['an unknown tag', Buffer.concat([BYTES.subarray(0, 4), Buffer.from('03000600ffffffff', 'hex')])],
  ['unknown permissions', Buffer.concat([BYTES.subarray(0, 4), Buffer.from('01000800ffffffff', 'hex')])]
])('bytes that are no ACL: %s', (_, bytes) => {
  expect(() => aclText(bytes)).toThrow(FormatError)
})

test.each(['user::rwz', 'user::rw', 'owner::rw-', 'mask:1:rw-', 'user:4294967296:rw-', 'user:name:rw-', 'other::rw- '])(
  'text that is no ACL: %s',
  (text) => {
    expect(() => parseAclText(Buffer.from(text))).toThrow(FormatError)
  }
)
