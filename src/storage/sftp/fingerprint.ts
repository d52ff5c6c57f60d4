import { RekkordError } from '../../errors.ts'

/**
 * An SSH host key fingerprint as ssh-keygen prints it: `SHA256:` and 43 characters of Base64.
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseFingerprint(text: string): string {
  if (!/^SHA256:[A-Za-z0-9+/]{43}=?$/.test(text)) {
    throw new RekkordError('config', 'must be SHA256: and 43 characters of Base64, as ssh-keygen -l prints it')
  }
  return text
}
