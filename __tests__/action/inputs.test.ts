import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCheckInputs } from '../../src/action/inputs/check.ts'
import { aboutInput } from '../../src/action/inputs/inputs.ts'
import { readRestoreInputs } from '../../src/action/inputs/restore.ts'
import { readSnapshotsInputs } from '../../src/action/inputs/snapshots.ts'
import { RekkordError } from '../../src/errors.ts'
import { temporaryFolder } from '../temporary.ts'

const workspace = temporaryFolder()
const base = { GITHUB_WORKSPACE: workspace }
const restoring = { ...base, INPUT_IDENTIFIER: 'nightly', INPUT_DESTINATION: 'out' }
const common = {
  config: undefined,
  repository: undefined,
  keyFile: undefined,
  threads: undefined,
  workingDirectory: workspace,
  summary: true
}

function failure(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof RekkordError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was wrong')
}

test('what is not given has its default, and an empty input is not given', () => {
  const empty = Object.fromEntries(
    ['FORCE', 'DELETE', 'META', 'VERIFY', 'CONFIG', 'KEY-FILE', 'HOOKS', 'CHANNEL', 'MAX-AGE'].map((name) => [
      `INPUT_${name}`,
      ' '
    ])
  )
  const restore = {
    ...common,
    identifier: 'nightly',
    destination: path.join(workspace, 'out'),
    force: false,
    delete: false,
    owner: false,
    xattrs: false,
    forceDamaged: false,
    verify: false
  }
  expect(readRestoreInputs(restoring)).toEqual(restore)
  expect(readRestoreInputs({ ...restoring, ...empty })).toEqual(restore)
  expect(readCheckInputs({ ...base, ...empty })).toEqual({
    ...common,
    hooks: true,
    sample: undefined,
    maxDuration: undefined
  })
  expect(readSnapshotsInputs({ ...base, ...empty })).toEqual({ ...common, channel: undefined, maxAgeMs: undefined })
})

test('every input is read, under the name that runners give it', () => {
  mkdirSync(path.join(workspace, 'sub'))
  for (const name of ['r.ini', 'my.key']) writeFileSync(path.join(workspace, 'sub', name), '')
  const given = {
    ...base,
    INPUT_CONFIG: 'r.ini',
    INPUT_REPOSITORY: '/repo',
    'INPUT_KEY-FILE': 'my.key',
    INPUT_THREADS: '3',
    'INPUT_WORKING-DIRECTORY': 'sub',
    INPUT_SUMMARY: 'false'
  }
  const expected = {
    config: path.join(workspace, 'sub/r.ini'),
    repository: '/repo',
    keyFile: path.join(workspace, 'sub/my.key'),
    threads: 3,
    workingDirectory: path.join(workspace, 'sub'),
    summary: false
  }
  const restore = {
    INPUT_IDENTIFIER: 'a:b/c',
    INPUT_DESTINATION: '../out',
    INPUT_FORCE: 'true',
    INPUT_DELETE: 'True',
    INPUT_META: 'owner xattrs',
    'INPUT_FORCE-DAMAGED': 'true',
    INPUT_VERIFY: 'TRUE'
  }
  expect(readRestoreInputs({ ...given, ...restore })).toEqual({
    ...expected,
    identifier: 'a:b/c',
    destination: path.join(workspace, 'out'),
    force: true,
    delete: true,
    owner: true,
    xattrs: true,
    forceDamaged: true,
    verify: true
  })
  const limits = { INPUT_SAMPLE: '2.5%', 'INPUT_MAX-DURATION': '90m' }
  expect(readCheckInputs({ ...given, INPUT_HOOKS: 'false', ...limits })).toEqual({
    ...expected,
    hooks: false,
    sample: 2.5,
    maxDuration: 5_400_000
  })
  const snapshots = { INPUT_CHANNEL: ' nightly ', 'INPUT_MAX-AGE': '36h' }
  expect(readSnapshotsInputs({ ...given, ...snapshots })).toEqual({
    ...expected,
    channel: 'nightly',
    maxAgeMs: 36 * 3_600_000
  })
})

test.each([
  [{ INPUT_IDENTIFIER: '' }, 'The input "identifier" is required'],
  [{ INPUT_DESTINATION: ' ' }, 'The input "destination" is required'],
  [{ INPUT_FORCE: 'yes' }, 'The input "force" must be true or false, not "yes"'],
  [{ INPUT_DELETE: 'no' }, 'The input "delete" must be true or false, not "no"'],
  [{ INPUT_DELETE: 'true' }, 'The input "delete" needs "force" as well: nothing is removed without it'],
  [{ INPUT_VERIFY: '1' }, 'The input "verify" must be true or false, not "1"'],
  [{ INPUT_META: 'ATime' }, 'The input "meta" must be one of Owner, XAttrs, not "ATime"'],
  [
    { INPUT_CONFIG: '/nowhere/r.ini' },
    'The input "config" names "/nowhere/r.ini", which does not exist or cannot be reached'
  ]
])('restore, %j: one sentence that names the input', (env, message) => {
  expect(failure(() => readRestoreInputs({ ...restoring, ...env }))).toBe(`usage: ${message}`)
})

test.each([
  ['36', 'must have a unit, s, m, h or d, such as 36h or 2d, not "36"'],
  ['soon', 'must be a number with s, m, h or d, such as 30d, not "soon"'],
  ['2w', 'must be a number with s, m, h or d, such as 30d, not "2w"'],
  ['-1d', 'must be a number with s, m, h or d, such as 30d, not "-1d"'],
  ['0d', 'must be more than nothing, such as 36h or 2d']
])('snapshots, max-age "%s": one sentence that names the input', (maxAge, message) => {
  const read = (): unknown => readSnapshotsInputs({ ...base, 'INPUT_MAX-AGE': maxAge })
  expect(failure(read)).toBe(`usage: The input "max-age" ${message}`)
})

test('check: one sentence that names the input', () => {
  expect(failure(() => readCheckInputs({ ...base, INPUT_HOOKS: 'maybe' }))).toBe(
    'usage: The input "hooks" must be true or false, not "maybe"'
  )
})

test('an error is about an input once', () => {
  const error = new RekkordError('key', 'The key is damaged')
  const named = aboutInput('key', error) as RekkordError
  expect(named).toMatchObject({ code: 'key', message: 'The input "key": The key is damaged', cause: error })
  expect(aboutInput('config', named)).toBe(named)
  const bug = new TypeError('x')
  expect(aboutInput('key', bug)).toBe(bug)
})
