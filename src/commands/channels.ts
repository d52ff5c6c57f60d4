import type { Settings } from '../config/settings.ts'
import { listChannels, type ChannelList } from '../snapshot/read/snapshots.ts'
import { withRepository } from './with-repository.ts'

/**
 * The channels of the settings' repository, each with its newest snapshot.
 * @throws RekkordError when it cannot be opened or the key cannot list
 */
export function channels(settings: Settings): Promise<ChannelList> {
  return withRepository(settings, listChannels)
}
