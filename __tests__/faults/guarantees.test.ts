import fs from 'node:fs'
import path from 'node:path'

const TESTS = path.resolve(import.meta.dirname, '..')

/** The rows of a page's tables of tests: a promise, the file and the title of its test. */
function promises(page: string): { promise: string; file: string; title: string }[] {
  const text = fs.readFileSync(path.resolve(TESTS, '../docs', page), 'utf8')
  const tables = [...text.matchAll(/^\| [^|]*\| test +\|\n\|[ |-]*\|\n((?:\|.*\n)*)/gm)]
  const lines = tables.flatMap(([, rows]) => rows!.trimEnd().split('\n'))
  return lines.map((line) => {
    const [, promise = '', test = ''] = line.split('|').map((cell) => cell.trim())
    const [, file = '', title = ''] = /^`(.*?)`: (.*)$/.exec(test) ?? []
    return { promise, file, title }
  })
}

const pages = { 'guarantees.md': promises('guarantees.md'), 'security.md': promises('security.md') }
const rows = Object.values(pages).flat()

test('every promise names a test', () => {
  for (const found of Object.values(pages)) expect(found.length).toBeGreaterThanOrEqual(30)
  expect(rows.filter(({ file, title }) => file === '' || title === '')).toEqual([])
})

test.each(rows)('$promise', ({ file, title }) => {
  const source = fs.readFileSync(path.join(TESTS, file), 'utf8')
  const titles = [...source.matchAll(/\(\s*(['"`])((?:\\.|(?!\1).)*)\1,/g)].map(([, , text]) => text!)
  expect(titles.filter((text) => text.includes(title))).not.toEqual([])
  // A title that more than one test has names none
  expect(titles.filter((text) => text === title).length).toBeLessThanOrEqual(1)
})
