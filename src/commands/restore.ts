import { RekkordError } from '../errors.ts'
import type { Settings } from '../config/settings.ts'
import type { KeyRole } from '../format/keys.ts'
import { resolveIdentifier, type Target } from '../snapshot/read/identifier.ts'
import type { RestoreCounts, RestoreListener } from '../snapshot/restore/listener.ts'
import type { RestoreOptions } from '../snapshot/restore/options.ts'
import { restoreSnapshot } from '../snapshot/restore/restore.ts'
import { verifyRestored, type VerifyCounts } from '../snapshot/verify/verify.ts'
import { withRepository } from './with-repository.ts'
import { futureSentence } from '../report/future-snapshots.ts'
import { countOf } from '../report/units.ts'

export interface RestoreCommand extends Omit<RestoreOptions, 'threads'> {
  settings: Settings
  /** `<OID|channel>[:<path>]` (docs/behaviour.md section 3). */
  identifier: string
  /** Absolute path of what is made: the folder that holds all of a snapshot, otherwise the folder or file itself. */
  destination: string
  /** When all is restored, read it back and compare it with the snapshot; not in a dry run. */
  verify?: boolean
}

/** What a restore reports to its face while it runs. */
export interface RestoreReporter extends RestoreListener {
  opened(repository: { url: string; role: KeyRole }): void
  /** The snapshot, folder or file was found. */
  restoreBegins(target: Target): void
  /** All is restored; called before it is read back. */
  complete?(counts: RestoreCounts): void
  /** What was read back is what is in the snapshot. */
  verified?(counts: VerifyCounts): void
  /** It is over; called before what was left out as damaged makes it fail. */
  restoreEnded?(counts: RestoreCounts): void
}

/**
 * Restores what an identifier names, and reads it back where that is asked for and nothing had to be left out.
 *
 * @param reporter its `problem` is also called for damaged tags: any may be of a newer snapshot than the one found
 * @throws RekkordError when nothing can be restored, or at the end when something could not, or is not
 *   what the snapshot says
 */
export function restore(command: RestoreCommand, reporter: RestoreReporter): Promise<RestoreCounts> {
  const { threads, ways } = command.settings
  const options = { ...command, threads, optionName: ways?.option }
  return withRepository(command.settings, async (repository) => {
    repository.requireRead()
    reporter.opened({ url: repository.url, role: repository.keys.role })
    const target = await resolveIdentifier(repository, command.identifier, {
      warning: (message) => reporter.problem(message),
      future: (tags) => reporter.warning(futureSentence(tags)!)
    })
    reporter.restoreBegins(target)
    const counts = await restoreSnapshot(repository, target, command.destination, options, reporter)
    reporter.complete?.(counts)
    if (command.verify === true && command.dryRun !== true && counts.damaged === 0) {
      const onProblem = (message: string): void => reporter.problem(message)
      reporter.verified?.(await verifyRestored(repository, target, command.destination, options, onProblem))
    }
    reporter.restoreEnded?.(counts)
    if (counts.damaged > 0) throw leftOut(counts)
    return counts
  })
}

function leftOut({ damaged }: RestoreCounts): RekkordError {
  const subject = countOf(damaged, 'damaged file, link or folder is', 'damaged files, links and folders are')
  return new RekkordError('damaged', `The restore is incomplete: ${subject} left out, all else is restored`)
}
