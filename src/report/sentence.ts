import { escapeControls } from '../files/path.ts'

/**
 * A message as one line of its own, whatever names are in it: with a capital letter, unless a name stands there, and
 * without a full stop.
 */
export function sentence(message: string): string {
  const text = escapeControls(message).replace(/(?<!\.)\.$/, '')
  return /^[a-z]+(?:-[a-z]+)*[ ,']/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
