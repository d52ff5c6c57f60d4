import { inspect } from 'node:util'
import { escapeControls } from '../files/path.ts'
import { VERSION } from './version.ts'

/** The line that tells of an error: `Error: ` and its sentence. */
export function errorLine(message: string): string {
  return `Error: ${sentence(message)}`
}

/** The line that tells of a warning. */
export function warningLine(message: string): string {
  return `Warning: ${sentence(message)}`
}

/**
 * A message with a capital letter, unless a name stands there, and without a full stop, as all lines here have none. One
 * line whatever names are in it.
 */
function sentence(message: string): string {
  const text = escapeControls(message).replace(/(?<!\.)\.$/, '')
  return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** What commander says of wrong options and arguments, as one sentence. */
export function usageSentence(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?')
  return text.replace(/\. /g, ': ')
}

/** What is shown of an error that is no expected one. */
export function bugReport(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  return `${details}\nError: This is a bug in rekkord-action ${VERSION}: please report it with the lines above`
}
