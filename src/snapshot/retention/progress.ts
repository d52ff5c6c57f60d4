/** What a prune is at. */
export type PrunePhase =
  'listing the blobs' | 'reading the snapshots' | 'looking through the fossils' | 'setting aside what nothing needs'

/** What a prune reports while it runs. */
export interface PruneListener {
  /** Something that the result does not say: one sentence. */
  warning(message: string): void
  /** The phase before has ended, this one begins. */
  phase?(phase: PrunePhase): void
}

/** How far a prune is; read it whenever it suits. */
export interface PruneProgress {
  phase: PrunePhase | undefined
  /** Blobs found in their places and among the fossils. */
  found: number
  /** Snapshots, folders and chunk lists read. */
  read: number
  /** Blobs set aside, brought back or deleted so far, and how many there will be. */
  changed: number
  toChange: number
}

export function newPruneProgress(): PruneProgress {
  return { phase: undefined, found: 0, read: 0, changed: 0, toChange: 0 }
}
