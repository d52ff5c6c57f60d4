import type { Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import type { KeyRole } from '../format/keys.ts'
import type { PruneListener } from '../snapshot/retention/progress.ts'
import type { PruneOptions } from '../snapshot/retention/options.ts'
import { pruneRepository, type PruneResult } from '../snapshot/retention/prune.ts'
import { parseDuration } from '../values.ts'
import { withRepository } from './with-repository.ts'

const DAY = 86_400_000

/** Milliseconds of the grace period when none is given, and of the shortest. */
export const DEFAULT_GRACE = 7 * DAY
const SHORTEST_GRACE = DAY

/** What a prune tells its face while it runs. */
export interface PruneReporter extends PruneListener {
  opened(repository: { url: string; role: KeyRole }): void
}

/**
 * Sets aside what no snapshot needs, and deletes what was set aside long enough ago.
 * @throws as `pruneRepository`
 */
export function prune(settings: Settings, options: PruneOptions, reporter: PruneReporter): Promise<PruneResult> {
  return withRepository(settings, async (repository) => {
    reporter.opened({ url: repository.url, role: repository.keys.role })
    const result = await pruneRepository(repository, options, reporter)
    if (result.refused > 0) {
      const count = result.refused === 1 ? '1 file stays' : `${result.refused} files stay`
      reporter.warning(`${count} where it is, as ${repository.url} refuses to let go of it: look for an object lock`)
    }
    return result
  })
}

/**
 * A grace period, of at least one day: longer than any save takes.
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseGrace(text: string): number {
  const milliseconds = parseDuration(text)
  if (milliseconds >= SHORTEST_GRACE) return milliseconds
  throw new RekkordError('config', `must be at least 1d, as no save may take longer, not "${text}"`)
}
