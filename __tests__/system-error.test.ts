import fs from 'node:fs'
import { constants } from 'node:os'
import { temporaryFolder } from './temporary.ts'
import { RekkordError } from '../src/errors.ts'
import { codeReason, errorCode, expectedFailure, isSystemError, systemReason } from '../src/system-error.ts'

/** What a call throws. */
function thrown(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function systemError(code: string): NodeJS.ErrnoException {
  const errno = -(constants.errno as Record<string, number>)[code]!
  return Object.assign(new Error(`${code}: as the system has it, open '/a/path'`), {
    code,
    errno,
    syscall: 'open'
  })
}

test('a system error is known by its call, and becomes words without a path', () => {
  const missing = thrown(() => fs.readFileSync(`${temporaryFolder()}/missing`))
  expect([isSystemError(missing), errorCode(missing), systemReason(missing)]).toEqual([
    true,
    'ENOENT',
    'it does not exist'
  ])
  const bug = thrown(() => fs.readFileSync(7.5))
  expect(isSystemError(bug)).toBe(false)
  expect([isSystemError('text'), errorCode(undefined), errorCode({ code: 'ENOENT' })]).toEqual([false, '', ''])
})

test.each([
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EBUSY', 'it is in use'],
  ['EPERM', 'permission denied'],
  ['EACCES', 'permission denied'],
  ['EMFILE', 'too many files are open'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['ENAMETOOLONG', 'its name or path is too long for this system'],
  ['ESTALE', 'the network file system does not know it any more'],
  ['EIO', 'the disk reported an error']
])('%s', (code, reason) => {
  expect(systemReason(systemError(code))).toBe(reason)
})

test('every error that Node knows has words, the system has some for those that are not listed, and no path is in them', () => {
  for (const code of Object.keys(constants.errno)) {
    const reason = systemReason(systemError(code))
    expect(reason).toMatch(/^[A-Za-z].* /)
    expect(reason).not.toMatch(/path'|\.$/)
  }
  expect(systemReason(systemError('EPIPE'))).toBe('broken pipe (EPIPE)')
})

test('a caller has words of its own for what means something else there', () => {
  const own = { ENOENT: 'it is gone' }
  expect(systemReason(systemError('ENOENT'), own)).toBe('it is gone')
  expect(systemReason(systemError('EACCES'), own)).toBe('permission denied')
  expect([codeReason('ENOENT', own), codeReason('ENODATA')]).toEqual(['it is gone', undefined])
})

test('what is no system error is shown as it is', () => {
  expect(systemReason(new Error('something else'))).toBe('something else')
  expect(systemReason('text')).toBe('text')
  expect(systemReason(Object.assign(new Error('x'), { code: 'ERR_FS_FILE_TOO_LARGE' }))).toBe('ERR_FS_FILE_TOO_LARGE')
})

test('a lack of descriptors or memory is no bug, wherever it strikes', () => {
  const advice = ': use fewer threads, or raise the limits of the process (ulimit)'
  const sentences = [
    systemError('EMFILE'),
    // What the loader of modules throws
    new Error('Cannot read package config /a/path/package.json: too many open files.'),
    systemError('ENOMEM')
  ].map((error) => expectedFailure(error)?.message)
  expect(sentences).toEqual([
    `The run cannot go on, as too many files are open${advice}`,
    `The run cannot go on, as too many files are open${advice}`,
    `The run cannot go on, as there is not enough memory${advice}`
  ])
  const known = new RekkordError('usage', 'A sentence')
  expect(
    [known, systemError('ENOENT'), new TypeError('a bug'), 'EMFILE'].map((error) => expectedFailure(error))
  ).toEqual([known, undefined, undefined, undefined])
})
