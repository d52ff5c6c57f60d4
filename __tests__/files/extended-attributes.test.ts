import { diskAttributes, storedAttributes } from '../../src/files/extended-attributes.ts'
import { errorName } from '../../src/files/attribute-helper.ts'
import { attributeArguments } from '../../src/files/attribute-program.ts'
import { decodeExtendedAttributes } from '../../src/format/extended-attributes.ts'

const attribute = (
  name: string,
  value: Buffer,
  error?: string
): { name: Buffer; value: Buffer; error: string | undefined } => ({ name: Buffer.from(name), value, error })
const read = (...attributes: ReturnType<typeof attribute>[]): ReturnType<typeof storedAttributes> =>
  storedAttributes({ error: undefined, attributes })
const names = (extended: Buffer | undefined): string[] =>
  decodeExtendedAttributes(extended!).map(({ name }) => String(name))

const ACL = Buffer.from('0200000001000600ffffffff04000400ffffffff20000000ffffffff', 'hex')

test('attributes are stored in byte order, ACLs as text, and nothing of the file system itself', () => {
  const { extended, problem } = read(
    attribute('user.z', Buffer.from('1')),
    attribute('user.a', Buffer.alloc(0)),
    attribute('system.posix_acl_default', ACL),
    attribute('system.posix_acl_access', ACL),
    attribute('system.nfs4_acl', Buffer.from('x'))
  )
  expect(problem).toBeUndefined()
  expect(names(extended)).toEqual(['rk.acl1', 'rk.acl1d', 'user.a', 'user.z'])
  expect(String(decodeExtendedAttributes(extended!)[0]!.value)).toBe('user::rw-\ngroup::r--\nother::---')
})

const LEFT_OUT = 'all together they take more than 32767 bytes, so the largest are left out'

test('what cannot be read is said, and the others are stored', () => {
  const some = read(attribute('user.a', Buffer.alloc(0), 'EACCES'), attribute('user.b', Buffer.from('x')))
  expect([names(some.extended), some.problem]).toEqual([['user.b'], 'permission denied'])
  expect(read(attribute('user.gone', Buffer.alloc(0), 'ENODATA'))).toEqual({ extended: undefined, problem: undefined })
  expect(read(attribute('user.large', Buffer.alloc(0), 'ERANGE')).problem).toBe('they are too large')
  expect(read(attribute('user.large', Buffer.alloc(32760))).problem).toBe(LEFT_OUT)
  // The largest is left out, and no more than are too many
  const large = [attribute('user.x', Buffer.alloc(20_000)), attribute('user.y', Buffer.alloc(20_001))]
  const most = read(attribute('user.z', Buffer.from('1')), ...large)
  expect([names(most.extended), most.problem]).toEqual([['user.x', 'user.z'], LEFT_OUT])
  expect(read(attribute('system.posix_acl_access', Buffer.alloc(3))).problem).toBe('the ACL is not of a known form')
  const failed = (error: string): string | undefined => storedAttributes({ error, attributes: [] }).problem
  expect([failed('EPERM'), failed('EOPNOTSUPP'), failed('EIO')]).toEqual([
    'permission denied',
    undefined,
    'the disk reported an error'
  ])
})

test('on disk ACLs come last, and only where there are any', () => {
  const stored = [
    { name: Buffer.from('rk.acl1'), value: Buffer.from('user::rw-\ngroup::r--\nother::---') },
    { name: Buffer.from('user.a'), value: Buffer.from('x') }
  ]
  const linux = diskAttributes(stored, 'linux')
  expect(linux.attributes.map(({ name }) => String(name))).toEqual(['user.a', 'system.posix_acl_access'])
  expect(linux.attributes[1]!.value.equals(ACL)).toBe(true)
  const darwin = diskAttributes(stored, 'darwin')
  expect(darwin.attributes.map(({ name }) => String(name))).toEqual(['user.a'])
  expect(darwin.problem).toBe('this system has no POSIX ACLs')
  const wrong = diskAttributes([{ name: Buffer.from('rk.acl1d'), value: Buffer.from('nonsense') }], 'linux')
  expect(wrong).toEqual({ attributes: [], problem: 'the ACL has a line that is no entry' })
})

test('systems whose calls are known', () => {
  expect(attributeArguments('linux', 'x64')).toEqual(['0', '194', '195', '191', '192', '188', '189'])
  expect(attributeArguments('darwin', 'arm64')?.[0]).toBe('1')
  expect(attributeArguments('win32', 'x64')).toBeUndefined()
  expect(attributeArguments('linux', 's390x')).toBeUndefined()
})

test('an attribute that is gone on macOS is nothing to speak of, though Node has no name for the error', () => {
  expect(errorName(93, 'darwin')).toBe('ENOATTR')
  expect(storedAttributes({ error: errorName(93, 'darwin'), attributes: [] }).problem).toBeUndefined()
  expect(errorName(0, 'darwin')).toBeUndefined()
  expect(errorName(13, 'linux')).toBe('EACCES')
})
