import type { Settings } from '../config/settings.ts'
import { formatKeyId, type KeyRole } from '../format/keys.ts'
import { loadKeys } from './open-repository.ts'
import { withRepository } from './with-repository.ts'

/**
 * Says which key the settings name.
 * @param offline do not look whether it belongs to the repository
 * @throws RekkordError when it is damaged or another repository's
 */
export async function identify(settings: Settings, offline: boolean): Promise<{ kid: string; role: KeyRole }> {
  const { kid, role } = await loadKeys(settings)
  if (!offline) await withRepository(settings, async () => undefined)
  return { kid: formatKeyId(kid), role }
}
