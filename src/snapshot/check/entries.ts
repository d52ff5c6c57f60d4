import type { Entry } from '../../format/entry.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { CheckPlace, CheckProblem } from './listener.ts'
import type { ObjectChecker } from './objects.ts'
import { NO_SUMS, type EntrySums } from './sums.ts'
import type { CheckOutcome, CheckedObject } from './table.ts'

/** Whether an entry is a folder, also one that could not be listed when it was saved. */
export function isFolder(entry: Entry): boolean {
  return entry.kind === 'directory' && entry.stated
}

/**
 * Checks what an entry that is no folder needs, and whether it says the same as that; `done` learns what it adds up to.
 * @param isTop whether it is a saved path of a snapshot
 */
export function checkEntry(
  objects: ObjectChecker,
  entry: Entry,
  place: CheckPlace,
  isTop: boolean,
  report: (problem: CheckProblem) => void,
  done: (sums: EntrySums | undefined) => void
): void {
  if (!entry.stated || entry.kind === 'other') {
    done(NO_SUMS)
    return
  }
  if (!entry.readable) {
    done({ ...NO_SUMS, entries: 1 })
    return
  }
  const hash = Buffer.from(entry.hash)
  const { kind, size } = entry
  const settle = (outcome: CheckOutcome): void => {
    const problem = contentProblem({ kind, size }, hash, isTop, outcome)
    if (problem !== undefined) report({ ...place, message: problem })
    if (problem !== undefined || 'problem' in outcome) done(undefined)
    else done({ entries: 1, counted: 1, size: contentSize(size, outcome), stored: outcome.stored })
  }
  // Upstream cuts the size of a file that is itself a saved path
  const fileSize = isTop ? Infinity : size
  objects.check({ catalog: 'R', hash }, settle, kind === 'file' ? fileSize : 0)
}

/** What a folder's entry adds up to, after a look at whether it says the same as its directory; and what is wrong with it. */
export function checkFolderEntry(
  entry: Pick<Entry, 'readable' | 'size'>,
  outcome: CheckOutcome | 'reported'
): { problem: string | undefined; sums: EntrySums | undefined } {
  if (outcome === 'reported') return { problem: undefined, sums: undefined }
  const problem = 'problem' in outcome ? outcome.problem : directoryProblem(entry, outcome)
  if (problem !== undefined || 'problem' in outcome || outcome.sums === undefined) return { problem, sums: undefined }
  const { size, stored, sums } = outcome
  return { problem, sums: { size, stored, entries: sums.entries + 1, counted: sums.counted + 1 } }
}

function directoryProblem(entry: Pick<Entry, 'readable' | 'size'>, { kind, sums }: CheckedObject): string | undefined {
  if (kind !== 'directory' || sums === undefined) return `Its object is a ${kind}, not a directory`
  if (entry.readable !== sums.listed) {
    return sums.listed ? 'It is marked as not readable, and has a list' : 'It is marked as readable, and has no list'
  }
  if (entry.size === sums.subfolders) return undefined
  return `Its entry says that it has ${entry.size} sub-folders, there are ${sums.subfolders}`
}

function contentProblem(
  { kind, size: told }: Pick<Entry, 'kind' | 'size'>,
  hash: Buffer,
  isTop: boolean,
  outcome: CheckOutcome
): string | undefined {
  if ('problem' in outcome) return outcome.problem
  if (outcome.kind === 'content') return undefined
  const fits = kind === 'link' ? outcome.kind === 'link' : outcome.kind === 'chunk' || outcome.kind === 'file'
  if (!fits) return `Object ${formatObjectId({ catalog: 'R', hash })} is a ${outcome.kind}, not a ${kind}`
  const size = contentSize(told, outcome)
  // Upstream cuts the size of a file that is itself a saved path to 32 bits
  if (told === size || (isTop && told === size % 2 ** 32)) return undefined
  return `Its entry says that it has ${told} bytes, its content has ${size}`
}

/** Bytes of a file; if it was not read, those that its entry gives. */
function contentSize(told: number, { kind, size }: CheckedObject): number {
  if (kind === 'content') return told
  return kind === 'link' ? 0 : size
}
