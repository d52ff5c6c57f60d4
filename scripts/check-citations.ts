import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** The pages whose numbered sections comments may cite. */
const PAGES = ['docs/format.md', 'docs/behaviour.md']

/** `docs/format.md section 6`, and what follows it: `docs/format.md sections 4 and 7`. */
const CITATION = /(docs\/(?:format|behaviour)\.md),?(?:\s+(?:\*\s+|\/\/\s+)?)sections?\s+(\d+)(?:\s+and\s+(\d+))?/g

/** A mention of the page that is no citation of a section: to be allowed, it must not be followed by a number. */
const OLD_FORM = /\b(?:format|behaviour) text\b|\.md\s+§/

/** The numbers of a page's sections. */
export function sectionsOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^## (\d+)\. /gm), ([, number]) => number!))
}

/** What is wrong with the citations in a text: a sentence for each section that does not exist. */
export function wrongCitations(text: string, sections: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const wrong: string[] = []
  for (const [, page, first, second] of text.matchAll(CITATION)) {
    for (const number of [first, second]) {
      if (number !== undefined && !sections.get(page!)!.has(number)) wrong.push(`${page!} has no section ${number}`)
    }
  }
  if (OLD_FORM.test(text)) wrong.push('cite "docs/format.md section N" or "docs/behaviour.md section N"')
  return wrong
}

function main(): void {
  const sections = new Map(PAGES.map((page) => [page, sectionsOf(readFileSync(path.join(ROOT, page), 'utf8'))]))
  const list = ['ls-files', 'src', '__tests__/*.ts', 'bench', 'fuzz/*.ts', 'scripts', 'kernel', 'docs/*.md', '*.md']
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  let count = 0
  for (const file of files) {
    if (file === 'scripts/check-citations.ts' || file.startsWith('__tests__/scripts/')) continue
    for (const sentence of wrongCitations(readFileSync(path.join(ROOT, file), 'utf8'), sections)) {
      console.error(`${file}: ${sentence}`)
      count++
    }
  }
  if (count > 0) process.exitCode = 1
}

if (import.meta.main) main()
