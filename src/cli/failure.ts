import { quotedName } from '../errors.ts'
import { sentence } from '../report/sentence.ts'
import { inspect } from 'node:util'
import { VERSION } from './program/version.ts'

/** Exit code of a run that the user or the system ended. */
export const INTERRUPTED = 130

/** The line for an error: `Error: ` and its sentence. */
export function errorLine(message: string): string {
  return `Error: ${sentence(message)}`
}

/** The line for a warning. */
export function warningLine(message: string): string {
  return `Warning: ${sentence(message)}`
}

/** What commander says of wrong options and arguments, as one sentence. */
export function usageSentence(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?')
  return withoutValue(text).replace(/\. /g, ': ')
}

/** What a user wrote after the name of an option that does not exist may be a secret. */
function withoutValue(message: string): string {
  const [, kind, text = ''] = /^(unknown option|unknown command) '(.*?)'(?:: did you mean .*)?$/s.exec(message) ?? []
  if (kind === undefined) return message
  if (kind === 'unknown command') return message.replace(`'${text}'`, quotedName(text, '').replaceAll('"', "'"))
  const [name = ''] = /^--[^=\s]*|^-./.exec(text) ?? []
  if (message.endsWith(`did you mean ${name}?`)) return `option '${name}' takes no value`
  return message.replace(`'${text}'`, `'${name}'`)
}

/** What is shown of an error that is no expected one. */
export function bugReport(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  return `${details}\nError: This is a bug in rekkord-action ${VERSION}: please report it with the lines above`
}
