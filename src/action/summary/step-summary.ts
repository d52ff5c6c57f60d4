import { escapeMarkdown } from './markdown.ts'
import type { ProblemReporter } from '../report/problems.ts'
import { hookTable, sentenceList } from './sections.ts'

/**
 * The summary of a step in GitHub's Markdown: what came of it, why it failed, tables, then hooks, problems and warnings.
 *
 * @param title shown as it is
 * @param tables Markdown
 */
export function stepSummary(
  title: string,
  failure: string | undefined,
  tables: readonly string[],
  { hooks, problems, problemCount, warnings, warningCount }: ProblemReporter
): string {
  const paragraphs = [`### ${escapeMarkdown(title)}`]
  if (failure !== undefined) paragraphs.push(`**Failed:** ${escapeMarkdown(failure)}`)
  paragraphs.push(...tables)
  if (hooks.length > 0) paragraphs.push(hookTable(hooks))
  if (problems.length > 0) paragraphs.push(sentenceList('Problems', problems, problemCount))
  if (warnings.length > 0) paragraphs.push(sentenceList('Warnings', warnings, warningCount))
  return `${paragraphs.join('\n\n')}\n\n`
}
