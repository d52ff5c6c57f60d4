import * as core from '@actions/core'
import { escapeControls } from '../files/path.ts'

/**
 * Writes one line to the log, whatever names are in it. Runners take `##[name]` for a command anywhere in a line, and
 * `::name::` at its beginning, so lines of ours begin with a word of ours.
 */
export function line(text: string): void {
  core.info(escapeControls(text).replaceAll('##[', '##\\['))
}

/** A message as a sentence of its own: with a capital letter, unless a name stands there. */
export function sentence(message: string): string {
  const text = escapeControls(message)
  return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
