import fs from 'node:fs'
import path from 'node:path'

const TESTS = path.resolve(import.meta.dirname, '..')

/** The rows of the tables: a promise, the file and the title of its test. */
const rows = fs
  .readFileSync(path.resolve(TESTS, '../docs/guarantees.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (promise|-)/.test(line))
  .map((line) => {
    const [, promise = '', test = ''] = line.split('|').map((cell) => cell.trim())
    const [, file = '', title = ''] = /^`(.*?)`: (.*)$/.exec(test) ?? []
    return { promise, file, title }
  })

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30)
  expect(rows.filter(({ file, title }) => file === '' || title === '')).toEqual([])
})

test.each(rows)('$promise', ({ file, title }) => {
  const source = fs.readFileSync(path.join(TESTS, file), 'utf8')
  const titles = [...source.matchAll(/\(\s*(['"`])((?:\\.|(?!\1).)*)\1,/g)].map(([, , text]) => text!)
  expect(titles.filter((text) => text.includes(title))).not.toEqual([])
  // A title that more than one test has names none
  expect(titles.filter((text) => text === title).length).toBeLessThanOrEqual(1)
})
