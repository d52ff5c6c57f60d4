import { medianOf, type CaseName, type Results } from './results.ts'

/** The most that ours may take of what a peer takes, on the clock. */
export interface Target {
  ours: 'ours' | 'ours-unchecked'
  peer: string
  name: CaseName
  most: number
  /** Where it is another part for a corpus, by the corpus's name. */
  others?: Readonly<Record<string, number>>
}

export const TARGETS: readonly Target[] = [
  { ours: 'ours', peer: 'restic', name: 'first save', most: 0.75, others: { file: 0.65, tiny: 1.5 } },
  { ours: 'ours', peer: 'borg', name: 'first save', most: 0.7 },
  { ours: 'ours', peer: 'rekkord', name: 'first save', most: 0.5, others: { tiny: 0.45 } },
  { ours: 'ours-unchecked', peer: 'restic', name: 'first save', most: 0.6 },
  { ours: 'ours', peer: 'restic', name: 'unchanged save', most: 0.2 },
  { ours: 'ours', peer: 'rekkord', name: 'unchanged save', most: 0.9 },
  { ours: 'ours', peer: 'restic', name: 'changed save', most: 0.4 },
  { ours: 'ours', peer: 'rekkord', name: 'changed save', most: 1 },
  { ours: 'ours', peer: 'restic', name: 'restore', most: 0.75, others: { file: 0.9 } },
  { ours: 'ours', peer: 'rustic', name: 'restore', most: 1.1 },
  { ours: 'ours', peer: 'restic', name: 'check', most: 1, others: { tiny: 1.3 } },
  { ours: 'ours', peer: 'rustic', name: 'check', most: 1.2 }
]

/** Stored bytes, of what liblz4 at level 6 would give, at the default level and at a higher one. */
export const STORED_TARGETS = [
  { peer: 'ours', most: 1.12 },
  { peer: 'ours-level-3', most: 1.03 }
] as const

/** Bytes of resident memory, in every run of ours. */
export const MEMORY_MOST = 512 * 2 ** 20

/** Milliseconds from the start of the action to its first hook. */
export const START_MOST = 100

/** A target with what was measured: `ratio` is of the medians of all rounds. */
export interface Outcome extends Target {
  corpus: string
  ratio: number
}

/** What came of the targets on every corpus where both were measured. */
export function outcomes(results: Results): Outcome[] {
  return TARGETS.flatMap((target) =>
    results.corpora.flatMap(({ name: corpus }) => {
      const own = medianOf(results, { corpus, peer: target.ours, name: target.name }, ({ wall }) => wall)
      const other = medianOf(results, { corpus, peer: target.peer, name: target.name }, ({ wall }) => wall)
      const most = target.others?.[corpus] ?? target.most
      return own === undefined || other === undefined ? [] : [{ ...target, most, corpus, ratio: own / other }]
    })
  )
}

/** Stored bytes of a variant of ours, of what the default's would be had liblz4 at level 6 compressed the contents. */
export function storedRatio({ stored, references }: Results, corpus: string, peer: string): number | undefined {
  const bytesOf = (name: string): number | undefined =>
    stored.find((one) => one.corpus === corpus && one.peer === name)?.bytes
  const [variant, own] = [bytesOf(peer), bytesOf('ours')]
  const reference = references.find((one) => one.corpus === corpus)
  if (variant === undefined || own === undefined || reference === undefined) return undefined
  return variant / (own - reference.own + reference.reference)
}
