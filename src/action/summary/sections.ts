import { formatCount, formatDuration } from '../../report/units.ts'
import { describeEnd, type HookResult } from '../../hooks/hook.ts'
import { code, escapeMarkdown, table } from './markdown.ts'

/** A summary has room for 1 MiB: what there can be any number of is limited. */
const MAX_SENTENCES = 20
const MAX_HOOKS = 50

/** The hooks that ran, with how they ended and how long they took. */
export function hookTable(hooks: readonly HookResult[]): string {
  const rows = hooks.slice(0, MAX_HOOKS).map(hookRow)
  const more = hooks.length - rows.length
  if (more > 0) rows.push([`and ${more} more, in the log of the step`, '', '', ''])
  return table(['Hook', 'Phase', 'Result', 'Duration'], rows, [3])
}

/**
 * Warnings or problems.
 * @param sentences the first ones at least
 * @param count the number of all
 */
export function sentenceList(heading: string, sentences: readonly string[], count: number): string {
  const shown = sentences.slice(0, MAX_SENTENCES).map((sentence) => `- ${escapeMarkdown(sentence)}`)
  const more = count - shown.length
  if (more > 0) shown.push(`- and ${formatCount(more)} more, in the log of the step`)
  return `**${heading}**\n\n${shown.join('\n')}`
}

function hookRow(result: HookResult): string[] {
  const end = result.outcome === 'ok' ? 'succeeded' : `**${escapeMarkdown(describeEnd(result))}**`
  return [code(result.hook.name), result.phase, end, formatDuration(result.durationMs)]
}
