import { RekkordError } from '../../errors.ts'
import { escapeControls } from '../../files/path.ts'

/** The error for an identifier that names nothing, or not one thing. */
export function wrongIdentifier(message: string): RekkordError {
  return new RekkordError('usage', escapeControls(message), { subject: { kind: 'argument', name: 'identifier' } })
}
