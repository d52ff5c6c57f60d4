import * as core from '@actions/core'
import { escapeControls } from '../files/path.ts'

/**
 * Writes one line to the log, whatever names are in it. Runners take `##[name]` for a command anywhere in a line, and
 * `::name::` at its beginning, so lines of ours begin with a word of ours.
 */
export function line(text: string): void {
  core.info(escapeControls(text).replaceAll('##[', '##\\['))
}
