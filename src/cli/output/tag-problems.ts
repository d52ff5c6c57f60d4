import { futureSentence } from '../../report/future-snapshots.ts'
import type { Tag, TagProblem } from '../../repository/tags.ts'
import type { Terminal } from './terminal.ts'

/** Tells of tags that cannot be believed. Gives the exit code of a list that lacks them. */
export function reportTagProblems(terminal: Terminal, problems: readonly TagProblem[]): number {
  for (const { path, reason } of problems) terminal.error(`The tag ${path} is left out: ${reason}`)
  return problems.length === 0 ? 0 : 1
}

/** Warns of snapshots that are dated in the future. */
export function warnOfFuture(terminal: Terminal, tags: readonly Tag[]): void {
  const sentence = futureSentence(tags)
  if (sentence !== undefined) terminal.warning(sentence)
}
