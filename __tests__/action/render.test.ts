import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { historyCharts } from '../../src/action/summary/chart.ts'
import { summaryText } from '../../src/action/summary/summary.ts'
import { chromiumProgram } from '../chromium.ts'
import { temporaryFolder } from '../temporary.ts'
import { good, records } from './run-records.ts'

/*
 * Draws summaries as GitHub does: with its own Markdown program (cmark-gfm), its style, and Mermaid in headless Chromium.
 * With UPDATE_GOLDEN=1 the pictures of the documentation are taken again.
 */

/** The pictures of the documentation, with their sizes in pixels. */
const PICTURES = [
  { name: 'summary', record: good, size: '910,1720' },
  { name: 'summary-write-only', record: records['write-only']!, size: '910,700' }
]
const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist', 'tagfilter']
const { resolve } = createRequire(import.meta.url)
const folder = temporaryFolder()

/** The HTML of Markdown in which raw HTML counts, as it does on GitHub. */
function toHtml(markdown: string): string {
  const options = ['--unsafe', ...EXTENSIONS.flatMap((name) => ['-e', name])]
  return execFileSync('cmark-gfm', options, { input: markdown, encoding: 'utf8' })
}

/** Writes a page that shows summaries; gives its URL. */
function page(name: string, ...markdown: string[]): string {
  const style = readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8')
  const articles = markdown.map((text) => {
    const html = toHtml(text).replace(
      /<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g,
      '<div class="mermaid">$1</div>'
    )
    return `<article class="markdown-body">${html}</article>`
  })
  const script = pathToFileURL(resolve('mermaid/dist/mermaid.min.js')).href
  const file = path.join(folder, `${name}.html`)
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 24px; width: 860px }</style>${articles.join('')}
     <script src="${script}"></script><script>mermaid.initialize({ startOnLoad: true, securityLevel: 'strict' })</script>`
  )
  return pathToFileURL(file).href
}

function chromium(url: string, ...options: string[]): string {
  const always = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=10000']
  const all = [...always, `--user-data-dir=${path.join(folder, 'profile')}`, ...options, url]
  return execFileSync(chromiumProgram(), all, {
    encoding: 'utf8',
    timeout: 50_000,
    stdio: ['ignore', 'pipe', 'ignore']
  })
}

/** How often each element is there. */
function elements(html: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, name] of html.matchAll(/<([a-z]\w*)/gi)) counts[name!] = (counts[name!] ?? 0) + 1
  return counts
}

test('names are no elements, links or pictures, however they are written', () => {
  const html = toHtml(summaryText(records['hostile']!))
  const { table, h3, pre, code, ul, li, tr, a, img, h1, script, ...others } = elements(html)
  // Snapshot, counts, largest, hooks; two charts; three object IDs less the new one's twin; a warning each and the count
  expect({ table, h3, pre, ul, li }).toEqual({ table: 4, h3: 1, pre: 2, ul: 1, li: 8 })
  expect({ a, img, h1, script }).toEqual({})
  expect(code).toBe(2 + 2 + 7 + 7)
  expect(tr).toBe(11 + 4 + 8 + 8)
  expect(Object.keys(others).sort()).toEqual(['i', 'p', 'strong', 'tbody', 'td', 'th', 'thead'])
  // Shown whole in the title, the failure, the largest files, the hooks and the warnings
  const shown = '|cell| `code` **bold** &lt;img src=x onerror=alert(1)&gt; [link](https://example.com)'
  expect(html.split(shown)).toHaveLength(5 + 1)
  // What GitHub makes links of, after all this, are names behind a sign: they are apart
  expect(html).not.toMatch(/@\w/)
})

test('Mermaid draws every chart', () => {
  const texts = Object.values(records).map(summaryText)
  const charts = texts.join('').split('```mermaid').length - 1
  expect(charts).toBe(6)
  const dom = chromium(page('all', ...texts), '--dump-dom')
  expect(dom.match(/<svg [^>]*aria-roledescription="xychart"/g)).toHaveLength(charts)
  expect(dom).not.toMatch(/Syntax error|aria-roledescription="error"/)
  // Titles, and a mark for each snapshot of the largest chart
  expect(dom).toContain('>Source size in GB<')
  const history = 'history' in good.comparison! ? good.comparison.history : []
  const bars = chromium(page('bars', historyCharts(history)[1]!), '--dump-dom')
  expect(bars.match(/<rect [^>]*fill="#d29922"/g)).toHaveLength(20)
})

if (process.env['UPDATE_GOLDEN'] === '1') {
  test.each(PICTURES)('the picture $name of the documentation', ({ name, record, size }) => {
    const file = path.resolve(import.meta.dirname, `../../docs/images/${name}.png`)
    chromium(page(name, summaryText(record)), `--window-size=${size}`, `--screenshot=${file}`)
  })
}
