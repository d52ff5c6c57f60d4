import { RekkordError } from '../errors.ts'
import { countOf } from '../report/units.ts'
import { WARNING_KINDS } from '../snapshot/save/listener.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'

/** Warnings that can make a save fail: all, or those of one kind (docs/behaviour.md section 8). */
export const FAIL_ON = ['warnings', ...WARNING_KINDS] as const

export type FailOn = (typeof FAIL_ON)[number]

/** Exit code of a save that made its snapshot and fails because of warnings. */
export const WARNINGS_EXIT_CODE = 3

const SENTENCES: Record<FailOn, (count: number) => string> = {
  warnings: (count) =>
    countOf(count, 'file or folder could not be saved as it is', 'files or folders could not be saved as they are'),
  unreadable: (count) => `${countOf(count, 'file or folder', 'files or folders')} could not be read`,
  changed: (count) => `${countOf(count, 'file or folder', 'files or folders')} changed while being saved`,
  empty: (count) => `${countOf(count, 'snapshot has', 'snapshots have')} no file, or an empty one`
}

/**
 * Checks what was saved against the warnings that make a save fail. Hooks, outputs and summary have been given the same numbers.
 * @throws RekkordError `warnings` when there are any of them; the snapshots stay
 */
export function requireNoWarnings(snapshots: readonly SavedSnapshot[], failOn: readonly FailOn[]): void {
  const count = (kind: FailOn): number =>
    snapshots.reduce((sum, one) => sum + (kind === 'warnings' ? one.warnings : one.warningKinds[kind]), 0)
  const asked = failOn.includes('warnings')
    ? (['warnings', 'empty'] as const)
    : WARNING_KINDS.filter((kind) => failOn.includes(kind))
  const reasons = asked.filter((kind) => count(kind) > 0).map((kind) => SENTENCES[kind](count(kind)))
  if (reasons.length === 0) return
  const outcome = snapshots.length === 1 ? 'the snapshot was made' : 'the snapshots were made'
  throw new RekkordError('warnings', `${reasons.join(', ')}: ${outcome}, and the save fails as asked`)
}
