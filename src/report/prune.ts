import type { PruneProgress } from '../snapshot/retention/progress.ts'
import type { PruneResult } from '../snapshot/retention/prune.ts'
import { countOf, formatCount, formatSize } from './units.ts'

/** What a prune came to, in the order in which it is shown. */
export function pruneFigures(result: PruneResult, dryRun: boolean): { name: string; value: string }[] {
  const { snapshots, needed, setAside, setAsideBytes, broughtBack, deleted, freed } = result
  const { waiting, waitingBytes, leftovers } = result
  const of = (count: number, bytes: number): string => `${countOf(count, 'object')} (${formatSize(bytes)})`
  const will = (done: string, planned: string): string => (dryRun ? planned : done)
  const figures = [
    { name: 'Kept', value: `${countOf(snapshots, 'snapshot')}, ${countOf(needed, 'object')}` },
    { name: will('Set aside', 'To be set aside'), value: of(setAside, setAsideBytes) },
    { name: will('Deleted', 'To be deleted'), value: of(deleted, freed) },
    { name: 'Waiting for the end of the grace period', value: of(waiting, waitingBytes) }
  ]
  if (broughtBack > 0)
    figures.push({ name: will('Brought back', 'To be brought back'), value: countOf(broughtBack, 'object') })
  if (leftovers > 0)
    figures.push({ name: will('Leftovers removed', 'Leftovers to be removed'), value: countOf(leftovers, 'file') })
  return figures
}

/** How far a prune is, in one line, and the part that is done where that is known. */
export function pruneProgressLine(progress: PruneProgress): { line: string; done: number | undefined } {
  const { phase, found, read, changed, toChange } = progress
  if (phase === 'listing the blobs') return { line: `listing: ${countOf(found, 'object')}`, done: undefined }
  if (phase === 'reading the snapshots') return { line: `reading: ${countOf(read, 'object')}`, done: undefined }
  const line = `changed: ${formatCount(changed)} of ${countOf(toChange, 'object')}`
  return { line, done: toChange === 0 ? undefined : changed / toChange }
}
