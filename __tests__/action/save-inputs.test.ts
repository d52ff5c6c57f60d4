import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSaveInputs } from '../../src/action/inputs/save.ts'
import { RekkordError } from '../../src/errors.ts'
import { temporaryFolder } from '../temporary.ts'

const workspace = temporaryFolder()
const base = { GITHUB_WORKSPACE: workspace, INPUT_CHANNEL: 'main', INPUT_PATHS: 'src' }

/** What reading the inputs throws. */
function failure(env: NodeJS.ProcessEnv): unknown {
  try {
    return readSaveInputs({ ...base, ...env })
  } catch (error) {
    return error instanceof RekkordError ? `${error.code}: ${error.message}` : error
  }
}

test('what is not given has its default, and an empty input is not given', () => {
  const expected = {
    channel: 'main',
    paths: ['src'],
    exclude: {
      patterns: [],
      patternFiles: [],
      ignoreFiles: [],
      ifPresent: [],
      caches: false,
      largerThan: undefined,
      oneFileSystem: false
    },
    config: undefined,
    repository: undefined,
    keyFile: undefined,
    init: false,
    atime: false,
    xattrs: false,
    failOn: [],
    ifEmpty: undefined,
    follow: false,
    force: false,
    threads: undefined,
    hooks: true,
    postSave: undefined,
    workingDirectory: workspace,
    cache: true,
    summary: true,
    dryRun: false
  }
  expect(readSaveInputs(base)).toEqual(expected)
  const empty = Object.fromEntries(
    [
      'CONFIG',
      'REPOSITORY',
      'KEY-FILE',
      'INIT',
      'META',
      'THREADS',
      'HOOKS',
      'POST-SAVE',
      'CACHE',
      'SUMMARY',
      'DRY-RUN'
    ].map((name) => [`INPUT_${name}`, ' '])
  )
  expect(readSaveInputs({ ...base, ...empty })).toEqual(expected)
})

test('every input is read, under the name that runners give it', () => {
  mkdirSync(path.join(workspace, 'sub'))
  for (const name of ['rekkord.ini', 'my.key']) writeFileSync(path.join(workspace, 'sub', name), '')
  const env = {
    INPUT_CHANNEL: ' nightly ',
    INPUT_PATHS: '\n  one  \n# no path\n\ntwo\r\n!three\n',
    INPUT_EXCLUDE: '*.log\n# no pattern\n  /a b\n',
    'INPUT_EXCLUDE-FILE': 'patterns',
    'INPUT_IGNORE-FILES': '.gitignore',
    'INPUT_EXCLUDE-CACHES': 'true',
    'INPUT_EXCLUDE-IF-PRESENT': '.nobackup',
    'INPUT_EXCLUDE-LARGER-THAN': '1.5M',
    'INPUT_ONE-FILE-SYSTEM': 'true',
    INPUT_CONFIG: 'rekkord.ini',
    INPUT_REPOSITORY: '/repo',
    'INPUT_KEY-FILE': 'my.key',
    INPUT_INIT: 'TRUE',
    INPUT_META: 'atime, XATTRS',
    INPUT_FORCE: 'true',
    INPUT_FOLLOW: 'True',
    'INPUT_FAIL-ON': 'changed, empty',
    'INPUT_IF-EMPTY': 'Error',
    INPUT_THREADS: '3',
    INPUT_HOOKS: 'False',
    'INPUT_POST-SAVE': 'Always',
    'INPUT_WORKING-DIRECTORY': 'sub',
    INPUT_CACHE: 'false',
    INPUT_SUMMARY: 'false',
    'INPUT_DRY-RUN': 'true'
  }
  expect(readSaveInputs({ ...base, ...env })).toEqual({
    channel: 'nightly',
    paths: ['  one  ', 'two', '!three'],
    exclude: {
      patterns: ['*.log', '/a b'],
      patternFiles: [path.join(workspace, 'sub/patterns')],
      ignoreFiles: ['.gitignore'],
      ifPresent: ['.nobackup'],
      caches: true,
      largerThan: 1_500_000,
      oneFileSystem: true
    },
    config: path.join(workspace, 'sub/rekkord.ini'),
    repository: '/repo',
    keyFile: path.join(workspace, 'sub/my.key'),
    init: true,
    atime: true,
    xattrs: true,
    failOn: ['changed', 'empty'],
    ifEmpty: 'error',
    follow: true,
    force: true,
    threads: 3,
    hooks: false,
    postSave: 'always',
    workingDirectory: path.join(workspace, 'sub'),
    cache: false,
    summary: false,
    dryRun: true
  })
})

test('channels are counted in bytes', () => {
  expect(readSaveInputs({ ...base, INPUT_CHANNEL: 'é'.repeat(128) }).channel).toHaveLength(128)
  expect(failure({ INPUT_CHANNEL: `${'é'.repeat(128)}x` })).toMatch(
    /^usage: The input "channel": The snapshot channel has 257 bytes/
  )
})

test.each([
  [{ INPUT_CHANNEL: ' ' }, 'The input "channel" is required'],
  [{ INPUT_PATHS: '\n \n' }, 'The input "paths" is required'],
  [{ INPUT_PATHS: '# all\n' }, 'The input "paths" has nothing but comments'],
  [{ INPUT_INIT: 'yes' }, 'The input "init" must be true or false, not "yes"'],
  [{ INPUT_FOLLOW: '1' }, 'The input "follow" must be true or false, not "1"'],
  [{ INPUT_HOOKS: 'tRUE' }, 'The input "hooks" must be true or false, not "tRUE"'],
  [{ INPUT_CACHE: 'no' }, 'The input "cache" must be true or false, not "no"'],
  [{ INPUT_SUMMARY: 'on' }, 'The input "summary" must be true or false, not "on"'],
  [{ 'INPUT_DRY-RUN': '0' }, 'The input "dry-run" must be true or false, not "0"'],
  [{ INPUT_THREADS: '0' }, 'The input "threads" must be a whole number from 1 to 1024, not "0"'],
  [{ INPUT_THREADS: '2.5' }, 'The input "threads" must be a whole number from 1 to 1024, not "2.5"'],
  [{ 'INPUT_POST-SAVE': 'never' }, 'The input "post-save" must be one of success, always, not "never"'],
  [{ INPUT_META: 'ATime, Owner' }, 'The input "meta" must be one of ATime, XAttrs, not "Owner"']
])('%j is one sentence that names the input', (env, message) => {
  expect(failure(env)).toBe(`usage: ${message}`)
})

test.each(['config', 'key-file'])('%s has to be a file', (name) => {
  const fail = (value: string): unknown => failure({ [`INPUT_${name.toUpperCase()}`]: value })
  mkdirSync(path.join(workspace, `${name} folder`))
  expect(fail(`${name} folder`)).toBe(
    `usage: The input "${name}" names "${path.join(workspace, `${name} folder`)}", which is a folder`
  )
  expect(fail('/nowhere/at/all')).toBe(
    `usage: The input "${name}" names "/nowhere/at/all", which does not exist or cannot be reached`
  )
})

test('the working directory has to be a folder', () => {
  writeFileSync(path.join(workspace, 'file'), '')
  const place = (name: string): string => `"${path.join(workspace, name)}"`
  expect(failure({ 'INPUT_WORKING-DIRECTORY': 'gone' })).toBe(
    `usage: The input "working-directory" names ${place('gone')}, which does not exist or cannot be reached`
  )
  expect(failure({ 'INPUT_WORKING-DIRECTORY': 'file' })).toBe(
    `usage: The input "working-directory" names ${place('file')}, which is not a folder`
  )
})
