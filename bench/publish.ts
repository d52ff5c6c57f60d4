import fs from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { writeReport } from './report.ts'
import type { Results } from './results.ts'
import { markdown } from './table.ts'

const BEGIN = '<!-- results: written by npm run bench -- --publish -->'
const END = '<!-- end of results -->'

/**
 * Puts the results of the last run into docs/performance.md between its marks, and the pictures beside it.
 *
 * @param output the folder with results.json
 * @param root of the checkout
 * @throws Error when there are no results, or the page has lost its marks
 */
export async function publish(output: string, root: string): Promise<void> {
  const results = JSON.parse(fs.readFileSync(path.join(output, 'results.json'), 'utf8')) as Results
  writeReport(results, output)
  const pictures = path.join(root, 'docs', 'performance')
  fs.rmSync(pictures, { recursive: true, force: true })
  fs.mkdirSync(pictures)
  const names = fs.readdirSync(output).filter((name) => name.endsWith('.svg'))
  for (const name of names) fs.copyFileSync(path.join(output, name), path.join(pictures, name))

  const page = path.join(root, 'docs', 'performance.md')
  const text = fs.readFileSync(page, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`${page} has lost the marks between which results are put`)
  const links = names.map((name) => `![${name.replace('.svg', '').replaceAll('-', ' ')}](performance/${name})`)
  const parts = [
    text.slice(0, begin) + BEGIN,
    ...links,
    markdown(results).replaceAll(/^## /gm, '### '),
    text.slice(end)
  ]
  const options = await resolveConfig(page)
  fs.writeFileSync(page, await format(parts.join('\n\n'), { ...options, parser: 'markdown' }))
}
