import { prune } from '../commands/prune.ts'
import { DEFAULT_GRACE } from '../snapshot/retention/grace.ts'
import { escapeControls } from '../files/path.ts'
import { pruneFigures, pruneProgressLine } from '../report/prune.ts'
import { newPruneProgress } from '../snapshot/retention/progress.ts'
import type { PruneResult } from '../snapshot/retention/prune.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

export interface PruneCommandOptions extends CommonOptions {
  format: 'Plain' | 'JSON'
  /** Milliseconds. */
  grace?: number
  no_other_writers?: true
  dry_run?: true
}

/** `rekkord prune`. */
export async function runPrune(options: PruneCommandOptions, face: Face): Promise<void> {
  const { terminal, signal } = face
  const { format, no_other_writers: noOtherWriters = false, dry_run: dryRun = false } = options
  const settings = await readSettings(options, face)
  const progress = newPruneProgress()
  const prunes = { grace: DEFAULT_GRACE, ...options, noOtherWriters, dryRun, signal, progress }
  const result = await prune(settings, prunes, {
    opened: ({ url, role }) => {
      terminal.message(`Repository: ${escapeControls(url)} (${role})`)
      terminal.startProgress(() => pruneProgressLine(progress))
    },
    warning: (message) => terminal.warning(message)
  })
  terminal.stopProgress()
  if (format === 'JSON') await terminal.write(`${JSON.stringify(pruneRecord(result))}\n`)
  else for (const { name, value } of pruneFigures(result, dryRun)) terminal.message(`${name}: ${value}`)
  await terminal.flush()
}

/** The result under the names of the schema (`schema/prune.json`). */
function pruneRecord(result: PruneResult): Record<string, number> {
  const { setAside, setAsideBytes, broughtBack, waitingBytes, ...others } = result
  return {
    ...others,
    set_aside: setAside,
    set_aside_bytes: setAsideBytes,
    brought_back: broughtBack,
    waiting_bytes: waitingBytes
  }
}
