import { displayPath, type BytePath } from '../../files/path.ts'

/** Something in a repository that is not as it should be. */
export interface CheckProblem {
  /** What is wrong, with the object that it is about: one sentence. */
  message: string
  /** Object ID of the snapshot in which it was met; undefined for tags and for objects that no snapshot needs. */
  snapshot: string | undefined
  channel: string | undefined
  /** Where in the snapshot; empty for the snapshot itself. */
  path: BytePath
}

/** A place in a snapshot, for problems. */
export type CheckPlace = Omit<CheckProblem, 'message'>

export interface CheckListener {
  /** Something that is no problem and yet of interest: one sentence. */
  warning(message: string): void
  /** A detail that is correct and may surprise, for those who ask for details: one sentence. */
  note?(message: string): void
  problem(problem: CheckProblem): void
}

/** How far a check is; read it whenever it suits. */
export interface CheckProgress {
  /** Objects found in the repository. */
  foundObjects: number
  /** Objects checked, and bytes on disk of their blobs. */
  objects: number
  bytes: number
  /** The objects among these that are fossils of a prune. */
  fossils: number
}

export function newCheckProgress(): CheckProgress {
  return { foundObjects: 0, objects: 0, bytes: 0, fossils: 0 }
}

/** A problem in one line. */
export function checkProblemSentence({ message, snapshot, channel, path }: CheckProblem): string {
  if (snapshot === undefined) return message
  const where = path === '' ? '' : `, ${displayPath(path)}`
  return `Snapshot ${snapshot.slice(0, 13)} of ${displayPath(Buffer.from(channel ?? '').toString('latin1'))}${where}: ${message}`
}
