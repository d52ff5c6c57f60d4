import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findHooks } from '../../src/hooks/find.ts'
import { displayName } from '../../src/hooks/name.ts'
import { namesAreBytes, temporaryFolder, testPosix, writeHook } from './folder.ts'

const root = temporaryFolder()
const newFolder = (): string => mkdtempSync(path.join(root, 'd'))
const names = (folder: string): string[] => findHooks(folder).map((hook) => hook.name)
function errorOf(folder: string): unknown {
  try {
    return findHooks(folder)
  } catch (error) {
    return error
  }
}

testPosix('byte order of names, hidden ones and non-executable ones included', () => {
  const folder = newFolder()
  for (const name of ['a', 'A', '9', '10', '.x', 'é', 'z', '~']) writeHook(folder, name, 'true')
  writeHook(folder, 'not executable', 'true', { mode: 0o644 })
  expect(names(folder)).toEqual(['.x', '10', '9', 'A', 'a', 'not executable', 'z', '~', 'é'])
})

test('byte order is not the order of UTF-16 units', () => {
  const folder = newFolder()
  for (const name of ['\u{1f600}', '\uffee']) writeHook(folder, name, 'true')
  expect(names(folder)).toEqual(['\uffee', '\u{1f600}'])
})

testPosix('links count as what they lead to, those that lead nowhere as hooks; folders are not searched', () => {
  const folder = newFolder()
  const elsewhere = newFolder()
  writeHook(elsewhere, 'target', 'true')
  mkdirSync(path.join(folder, 'folder'))
  writeHook(path.join(folder, 'folder'), 'inner', 'true')
  symlinkSync(path.join(elsewhere, 'target'), path.join(folder, 'to-file'))
  symlinkSync('to-file', path.join(folder, 'to-link'))
  symlinkSync(elsewhere, path.join(folder, 'to-folder'))
  symlinkSync(path.join(elsewhere, 'nothing'), path.join(folder, 'dangling'))
  symlinkSync('cycle', path.join(folder, 'cycle'))
  expect(names(folder)).toEqual(['cycle', 'dangling', 'to-file', 'to-link'])
})

testPosix("Git's placeholders and a README are hooks only when they are executable", () => {
  const folder = newFolder()
  const placeholders = ['.gitignore', '.gitkeep', 'README', 'README.md']
  for (const name of [...placeholders, '.gitattributes', 'readme']) writeHook(folder, name, 'true', { mode: 0o644 })
  expect(names(folder)).toEqual(['.gitattributes', 'readme'])
  for (const name of placeholders) chmodSync(path.join(folder, name), 0o755)
  expect(names(folder)).toEqual(['.gitattributes', ...placeholders, 'readme'])
})

testPosix('paths are full and keep the bytes of names', () => {
  const folder = newFolder()
  const raw = namesAreBytes ? Buffer.from([0x62, 0xff, 0x0a, 0x63]) : Buffer.from('b\nc')
  const file = writeHook(folder, raw, 'true')
  const [hook] = findHooks(folder)
  expect(hook?.path.equals(file)).toBe(true)
  expect(hook?.name).toBe(namesAreBytes ? 'b\\xff\\nc' : 'b\\nc')
  expect(findHooks(`${folder}/`)).toEqual([hook])
})

test('a folder without hooks has none', () => {
  expect(findHooks(newFolder())).toEqual([])
})

test('a missing directory is an error', () => {
  expect(errorOf(path.join(root, 'missing'))).toMatchObject({
    code: 'hook',
    message: expect.stringMatching(/missing" does not exist/) as string
  })
})

test('a file in place of the directory is an error', () => {
  const file = path.join(root, 'file')
  writeFileSync(file, '')
  expect(errorOf(file)).toMatchObject({
    code: 'hook',
    message: expect.stringMatching(/file" is not a directory/) as string
  })
})

testPosix('a directory link that leads round in a circle is an error', () => {
  symlinkSync('round', path.join(root, 'round'))
  expect(() => findHooks(path.join(root, 'round'))).toThrow(/round" cannot be read: its path has a loop of links/)
})

test('names for messages hold no control characters and no bytes that are not UTF-8', () => {
  expect(displayName(Buffer.from('plain é 漢 \ufffd'))).toBe('plain é 漢 \ufffd')
  expect(displayName(Buffer.from('a\r\n::error::\u001b[31m\u2028'))).toBe('a\\r\\n::error::\\x1B[31m\\u2028')
  expect(displayName(Buffer.from([0x61, 0xe9, 0x62, 0xf0, 0x9f]))).toBe('a\\xe9b\\xf0\\x9f')
})
