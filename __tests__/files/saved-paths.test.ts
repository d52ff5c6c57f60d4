import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findSavedPaths as find, type SavedPaths } from '../../src/files/saved-paths.ts'
import { textToName } from '../../src/files/name-text.ts'
import { temporaryFolder } from '../temporary.ts'

const testPosix = process.platform === 'win32' ? test.skip : test
const testLinux = process.platform === 'linux' ? test : test.skip

/** A new working directory with these files in it; names that end in a slash are folders. */
function workIn(...files: string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(path.join(folder, file.endsWith('/') ? file : path.dirname(file)), { recursive: true })
    if (!file.endsWith('/')) writeFileSync(path.join(folder, file), file)
  }
  process.chdir(folder)
  return folder
}

function findSavedPaths(lines: readonly string[]): Promise<SavedPaths> {
  return find({ lines, folder: process.cwd() })
}

/** The paths found, relative to the working directory and sorted. */
async function found(...lines: string[]): Promise<string[]> {
  const { paths } = await findSavedPaths(lines)
  return paths.map((one) => path.relative(process.cwd(), one).replaceAll(path.sep, '/')).sort()
}

const start = process.cwd()
afterAll(() => process.chdir(start))

test.each(['a, b', 'a,b', '*.none, b'])('several paths in the line "%s" are told to have a line each', async (line) => {
  workIn('a', 'b')
  await expect(findSavedPaths([line])).rejects.toThrow(/: give one path per line$/)
})

test('paths are taken as they are, wherever they are', async () => {
  const folder = path.join(workIn('here/a/b', 'here/spaced', 'other/file'), 'here')
  process.chdir(folder)
  expect((await findSavedPaths(['a', './spaced', '../other/', ' spaced ', '~'])).paths).toEqual(
    ['a', 'spaced', '../other', os.homedir()].map((one) => path.resolve(folder, one))
  )
  expect(await found(`${folder}/a/b/`)).toEqual(['a/b'])
})

test('one that does not exist is an error that names the input', async () => {
  const folder = workIn('a/b')
  await expect(findSavedPaths(['a', 'dump.sql'])).rejects.toMatchObject({
    code: 'source',
    message: `The input "paths" names ${path.join(folder, 'dump.sql')}, which does not exist or cannot be reached`
  })
  expect(await found('a', 'dump.sql', '!dump.sql')).toEqual(['a'])
})

test('what a pattern matches is kept whole', async () => {
  workIn('src/a/deep/x.ts', 'src/b.ts', 'src/.hidden', 'docs/x.md')
  expect(await found('src/*')).toEqual(['src/.hidden', 'src/a', 'src/b.ts'])
  expect(await found('**/*.ts')).toEqual(['src/a/deep/x.ts', 'src/b.ts'])
  expect(await found('src/**')).toEqual(['src'])
  expect(await found('[ds]??*/x.*')).toEqual(['docs/x.md'])
  expect(await found('*/')).toEqual(['docs', 'src'])
})

test('what is inside another path, or given twice, comes once', async () => {
  workIn('src/a/x', 'srcs/y')
  expect(await found('src/a/x', 'src', 'src/*', 'src', 'srcs/y')).toEqual(['src', 'srcs/y'])
})

test('an exclusion takes away matches; a folder that it reaches into stays one path', async () => {
  workIn('src/kernel/k', 'src/a/x.ts', 'src/a/x.tmp', 'src/b/y.ts', 'z')
  expect(await found('src/*', '!src/kernel')).toEqual(['src/a', 'src/b'])
  expect(await found('src', '!src/kernel')).toEqual(['src'])
  expect(await found('.', '!src/kernel/', '!**/*.tmp')).toEqual([''])
  expect(await found('src/a/x.ts', 'z', '!src')).toEqual(['z'])
  expect(await found('src', '!src/kernel/nothing', '!elsewhere', '!**/*.none')).toEqual(['src'])
  expect(await found('z', '!z/not/a/folder')).toEqual(['z'])
})

test('lines count one after the other', async () => {
  workIn('src/kernel/k', 'src/kernel/l', 'src/a')
  expect(await found('src', '!src', 'src/kernel/k')).toEqual(['src/kernel/k'])
  expect(await found('src', '!src/kernel', 'src/kernel/k')).toEqual(['src'])
  expect(await found('!src/kernel', 'src')).toEqual(['src'])
  expect(await found('src', '!!src/kernel/*')).toEqual(['src'])
})

testPosix('names that look like patterns, exclusions or comments, and names with spaces around them', async () => {
  workIn('data[1]', 'data1', 'a*b', 'what?', '!x', '#y', ' space ', 'back\\slash', 'new')
  expect(await found('a*b')).toEqual(['a*b'])
  expect(await found('data[1]')).toEqual(['data[1]'])
  expect(await found('data[12]')).toEqual(['data1'])
  expect(await found('data\\[1\\]', 'data[[]1]')).toEqual(['data[1]'])
  expect(await found('./!x', './#y', 'what?', ' space ', 'back\\slash')).toEqual(
    ['!x', '#y', 'what?', ' space ', 'back\\slash'].sort()
  )
})

test('a pattern that matches nothing, or that is none, is an error that names it', async () => {
  workIn('a')
  await expect(findSavedPaths(['a', '*.sql'])).rejects.toMatchObject({
    code: 'usage',
    message: 'The pattern "*.sql" of the input "paths" matches nothing'
  })
  await expect(findSavedPaths(['../*/x'])).rejects.toMatchObject({
    code: 'usage',
    message: 'The pattern "../*/x" of the input "paths" has a part "." or "..": leave it out'
  })
  await expect(findSavedPaths(['a', '!*'])).rejects.toMatchObject({
    message: 'The input "paths" leaves nothing to save'
  })
  await expect(findSavedPaths(['a', '! '])).rejects.toMatchObject({
    message: 'The input "paths" has a line without a path: "! "'
  })
})

testPosix('links are matches, are not looked behind, and are left out where they lead nowhere', async () => {
  const folder = workIn('real/x.txt')
  symlinkSync('real', 'link')
  symlinkSync('gone', 'dangling')
  execFileSync('mkfifo', ['pipe'])
  expect(await found('**/*.txt')).toEqual(['real/x.txt'])
  expect(await findSavedPaths(['*'])).toEqual({
    paths: ['link', 'real'].map((name) => path.join(folder, name)),
    leftOut: [
      `${path.join(folder, 'dangling')} is a link that leads nowhere and is left out`,
      `${path.join(folder, 'pipe')} is neither a file nor a folder and is left out`
    ]
  })
})

testLinux('a name that is not valid UTF-8 is found as others are', async () => {
  const folder = workIn('in/a')
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/in/`), Buffer.of(0xff)]), '')
  const { paths } = await findSavedPaths(['in/*'])
  expect(paths.map(textToName)).toEqual([`${folder}/in/a`, `${folder}/in/\xff`])
  expect(await found('in', '!in/a')).toEqual(['in'])
})

test('a folder whose own name has glob characters is searched', async () => {
  const folder = workIn('w[1]/a.ts', 'w[1]/b.ts')
  process.chdir(path.join(folder, 'w[1]'))
  expect(await found('*.ts', '!a.ts')).toEqual(['b.ts'])
})

const isRoot = process.getuid?.() === 0
const testModes = process.platform === 'win32' || isRoot ? test.skip : test
testModes('a folder that cannot be searched is left out, and told', async () => {
  const folder = workIn('closed/a', 'open/a')
  chmodSync('closed', 0)
  expect(await findSavedPaths(['*/a'])).toEqual({
    paths: [path.join(folder, 'open/a')],
    leftOut: [`${path.join(folder, 'closed')} cannot be searched (EACCES) and is left out`]
  })
  chmodSync('closed', 0o755)
})
