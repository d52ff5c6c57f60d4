import type { Settings } from '../config/settings.ts'
import type { KeyRole } from '../format/keys.ts'
import type { PruneListener } from '../snapshot/retention/progress.ts'
import type { PruneOptions } from '../snapshot/retention/options.ts'
import { pruneRepository, requirePruneKey, type PruneResult } from '../snapshot/retention/prune.ts'
import { loadKeys } from './open-repository.ts'
import { withRepository } from './with-repository.ts'

/** What a prune reports to its face while it runs. */
export interface PruneReporter extends PruneListener {
  opened(repository: { url: string; role: KeyRole }): void
}

/**
 * Sets aside what no snapshot needs, and deletes what was set aside long enough ago.
 * @throws as `pruneRepository`
 */
export function prune(
  settings: Settings,
  options: Omit<PruneOptions, 'threads'>,
  reporter: PruneReporter
): Promise<PruneResult> {
  return withRepository(settings, async (repository) => {
    reporter.opened({ url: repository.url, role: repository.keys.role })
    const result = await pruneRepository(repository, { ...options, threads: settings.threads }, reporter)
    if (result.refused > 0) {
      const count = result.refused === 1 ? '1 file stays' : `${result.refused} files stay`
      reporter.warning(`${count} where it is, as ${repository.url} refuses to let go of it: look for an object lock`)
    }
    return result
  })
}

/**
 * For those who forget first and prune then: nothing is to be forgotten where the key cannot prune.
 * @throws RekkordError `key` when the key of the settings is missing or not the master key
 */
export async function requireKeyToPrune(settings: Settings): Promise<void> {
  requirePruneKey(await loadKeys(settings))
}
