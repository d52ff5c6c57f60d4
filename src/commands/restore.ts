import type { Settings } from '../config/settings.ts'
import type { KeyRole } from '../format/keys.ts'
import { resolveIdentifier } from '../snapshot/identifier.ts'
import type { RestoreCounts, RestoreListener } from '../snapshot/restore-listener.ts'
import { restoreSnapshot, type RestoreOptions } from '../snapshot/restore.ts'
import { openRepository } from './open-repository.ts'

export interface RestoreCommand extends RestoreOptions {
  settings: Settings
  /** `<OID|channel>[:<path>]` (behaviour text §3). */
  identifier: string
  /** Absolute path of what is made: the folder that holds all of a snapshot, otherwise the folder or file itself. */
  destination: string
}

/** What a restore tells its face while it runs. */
export interface RestoreReporter extends RestoreListener {
  opened(repository: { url: string; role: KeyRole }): void
  /** The snapshot, folder or file was found. */
  restoreBegins(): void
}

/**
 * Restores what an identifier names.
 *
 * @param reporter its `problem` is also told of damaged tags, any of which may be of a newer snapshot than the one found
 * @throws RekkordError when nothing can be restored, or at the end when something could not
 */
export async function restore(command: RestoreCommand, reporter: RestoreReporter): Promise<RestoreCounts> {
  const repository = await openRepository(command.settings)
  try {
    repository.requireRead()
    reporter.opened({ url: repository.url, role: repository.keys.role })
    const target = await resolveIdentifier(repository, command.identifier, {
      warning: (message) => reporter.problem(message)
    })
    reporter.restoreBegins()
    return await restoreSnapshot(repository, target, command.destination, command, reporter)
  } finally {
    await repository.close()
  }
}
