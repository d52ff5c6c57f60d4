import type { Settings } from '../config/settings.ts'
import { listChannels, type ChannelList } from '../snapshot/read/snapshots.ts'
import { openRepository } from './open-repository.ts'

/**
 * The channels of the settings' repository, each with its newest snapshot.
 * @throws RekkordError when it cannot be opened or the key cannot list
 */
export async function channels(settings: Settings): Promise<ChannelList> {
  const repository = await openRepository(settings)
  try {
    return await listChannels(repository)
  } finally {
    await repository.close()
  }
}
