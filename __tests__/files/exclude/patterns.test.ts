import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../../temporary.ts'
import { keptPaths, makeTree } from './kept-paths.ts'

const CACHE_TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# made by a test\n'

function tree(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  makeTree(root, files)
  return root
}

function patterns(...texts: string[]): { patterns: { text: string; origin: string }[] } {
  return { patterns: texts.map((text) => ({ text, origin: '--exclude' })) }
}

test('a pattern that starts with a slash is relative to the saved path', async () => {
  expect((await keptPaths(tree({ a: '', 'b/a': '' }), patterns('/a'))).kept).toEqual(['b/', 'b/a'])
})

test('a folder is left out with all that is in it, as one entry', async () => {
  const { kept, exclusions, reasons } = await keptPaths(
    tree({ 'a/b/c': '123', 'x.log': '12345', y: '' }),
    patterns('a', '*.log')
  )
  expect(kept).toEqual(['y'])
  expect(exclusions.leftOut).toEqual({ entries: 2, bytes: 5 })
  expect(reasons.sort()).toEqual(['a: --exclude a', 'x.log: --exclude *.log'])
})

describe('names that hold pattern characters', () => {
  const files = { 'app/[id]/private/s': '', 'app/[id]/page': '', 'app/i/x': '', '[a]': '', 'f*': '', fx: '' }

  test.each([
    [['/app/[id]'], ['app/', 'app/i/', 'app/i/x']],
    [['app/[id]/private'], ['app/', 'app/[id]/', 'app/[id]/page', 'app/i/', 'app/i/x']],
    [['app/[id]/**'], ['app/', 'app/[id]/', 'app/i/', 'app/i/x']],
    [['app/[hij]'], ['app/', 'app/[id]/', 'app/[id]/page', 'app/[id]/private/', 'app/[id]/private/s']]
  ])('%j', async (given, expected) => {
    const { kept } = await keptPaths(tree(files), patterns('[a]', '/f*', ...given))
    expect(kept.filter((one) => one !== 'fx')).toEqual(expected)
    expect(kept).toContain('fx')
  })

  test('a pattern that starts with # is no comment', async () => {
    expect((await keptPaths(tree({ '#a': '', b: '' }), patterns('#a'))).kept).toEqual(['b'])
  })
})

test('names that are not UTF-8: each byte that is not valid counts as one character', async () => {
  const root = tree({ plain: '' })
  for (const name of ['x\xffy', 'x\xc3\xa9y', 'x\xff\xfey'])
    fs.writeFileSync(Buffer.from(`${root}/${name}`, 'latin1'), '')
  expect((await keptPaths(root, patterns('x?y'))).kept).toEqual(['plain', 'x\ufffd\ufffdy'])
  expect((await keptPaths(root, patterns('x*'))).kept).toEqual(['plain'])
})

test('a pattern that left nothing out is told; one that brings back, or a comment, is not', async () => {
  const { exclusions } = await keptPaths(tree({ a: '', b: '' }), patterns('a', 'nothing', '!b', '/b/*'))
  expect(exclusions.unused()).toEqual([
    'The pattern nothing (--exclude) left nothing out',
    'The pattern /b/* (--exclude) left nothing out'
  ])
})

test('files that mark a folder: the folder and the file stay', async () => {
  const root = tree({
    'cache/CACHEDIR.TAG': CACHE_TAG,
    'cache/x': '12',
    'false/CACHEDIR.TAG': 'Signature: something else entirely, and long enough',
    'false/x': '',
    'marked/.nobackup': '',
    'marked/below/x': ''
  })
  const { kept, exclusions } = await keptPaths(root, { caches: true, ifPresent: ['.nobackup'] })
  expect(kept).toEqual([
    'cache/',
    'cache/CACHEDIR.TAG',
    'false/',
    'false/CACHEDIR.TAG',
    'false/x',
    'marked/',
    'marked/.nobackup'
  ])
  expect(exclusions.leftOut.entries).toBe(2)
})

test('files larger than a size; folders and links are not asked for theirs', async () => {
  const root = tree({ small: '1234', large: '12345', 'folder/x': '' })
  fs.symlinkSync('a target that is longer than five bytes', path.join(root, 'link'))
  expect((await keptPaths(root, { largerThan: 4 })).kept).toEqual(['folder/', 'folder/x', 'link', 'small'])
})

describe('ignore files', () => {
  test('hold for their folder, the deeper one decides, what is given with the save decides over both', async () => {
    const files = {
      '.gitignore': '*.log\n/out\n',
      'a.log': '',
      'sub/.gitignore': '!b.log\nx\n',
      'sub/b.log': '',
      'sub/x': '',
      x: '',
      'out/y': '',
      'sub/out/y': ''
    }
    const options = { ignoreFiles: ['.gitignore'] }
    expect((await keptPaths(tree(files), options)).kept).toEqual([
      '.gitignore',
      'sub/',
      'sub/.gitignore',
      'sub/b.log',
      'sub/out/',
      'sub/out/y',
      'x'
    ])
    const { kept } = await keptPaths(tree(files), { ...options, ...patterns('!a.log', 'b.log') })
    expect(kept).toEqual(['.gitignore', 'a.log', 'sub/', 'sub/.gitignore', 'sub/out/', 'sub/out/y', 'x'])
  })

  test('with a byte order mark, Windows line ends, comments, and one that cannot be read', async () => {
    const root = tree({ '.gitignore': '\ufeff# a\r\na\r\n', a: '', '# a': '', 'b/.gitignore/': '', 'b/a': '' })
    expect((await keptPaths(root, { ignoreFiles: ['.gitignore'] })).kept).toEqual([
      '# a',
      '.gitignore',
      'b/',
      'b/.gitignore/'
    ])
  })
})
