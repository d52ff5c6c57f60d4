import { randomBytes } from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import type { Badge } from '../format/badge.ts'
import { decodeKeyFile, deriveKey, encodeKeyFile } from '../format/key-file.ts'
import { formatKeyId } from '../format/keys.ts'
import { loadKeys } from './open-repository.ts'
import { withRepository } from './with-repository.ts'
import { writeKeyFile } from './write-key-file.ts'

export interface DeriveCommand {
  settings: Settings
  role: Badge['role']
  /** Path of the new key file. */
  output: string
  /** Replace the file if it exists. */
  force: boolean
  /** Do not look whether the master key belongs to the repository. */
  offline: boolean
}

/**
 * Derives a restricted key from the settings' master key and writes its file.
 * @returns its key ID
 * @throws RekkordError when the key is not a master key or not the repository's, or the file exists or cannot be written
 */
export async function derive({ settings, role, output, force, offline }: DeriveCommand): Promise<string> {
  const master = await loadKeys(settings)
  if (!offline) await withRepository(settings, async () => undefined)
  const payload = deriveKey(master, role, randomBytes)
  const text = encodeKeyFile(payload)
  wipe(payload)
  writeKeyFile(output, text, force)
  return formatKeyId(decodeKeyFile(text).kid)
}
