/** What is done with a repository, in the order of a round: each case builds on what those before it left. */
export const CASES = ['first save', 'unchanged save', 'changed save', 'restore', 'check'] as const
export type CaseName = (typeof CASES)[number]

/** What one run of a program took. */
export interface Measurement {
  /** Milliseconds on the clock. */
  wall: number
  /** Milliseconds of processor time, all threads together. */
  user: number
  system: number
  /** Bytes of resident memory at the peak. */
  memory: number
}

/** One run of one case. */
export interface Sample extends Measurement {
  corpus: string
  peer: string
  case: CaseName
  round: number
}

/** What a repository takes after the first save. */
export interface Stored {
  corpus: string
  peer: string
  /** Bytes of all files. */
  bytes: number
  /** Bytes that the file system gave them. */
  allocated: number
  files: number
}

/** What the repository would take with liblz4 at level 6, upstream's default, for the same chunks. */
export interface Reference {
  corpus: string
  /** Bytes of the blobs of all file contents, as written and as liblz4 would have made them. */
  own: number
  reference: number
}

/** One run on one size of a growth curve. */
export interface GrowthSample extends Measurement {
  peer: string
  kind: 'files' | 'bytes'
  /** Files, or bytes. */
  size: number
  case: CaseName
}

/** Milliseconds from the start of a process to that of its first pre-save hook. */
export interface Start {
  program: 'action' | 'command line'
  times: number[]
}

export interface CorpusFacts {
  name: string
  description: string
  files: number
  bytes: number
}

/** Everything a run of the benchmark found: what results.json holds. */
export interface Results {
  date: string
  machine: Record<string, string>
  /** Versions of the programs, by peer. */
  versions: Record<string, string>
  corpora: CorpusFacts[]
  samples: Sample[]
  stored: Stored[]
  references: Reference[]
  growth: GrowthSample[]
  starts: Start[]
}

/** Results that hold nothing yet. */
export function newResults(machine: Record<string, string>, versions: Record<string, string>): Results {
  return {
    date: new Date().toISOString(),
    machine,
    versions,
    corpora: [],
    samples: [],
    stored: [],
    references: [],
    growth: [],
    starts: []
  }
}

/** The middle of some numbers, the mean of the two middle ones of an even count; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle]
  return sorted.length === 0 ? undefined : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The median of one measure over all rounds; undefined when the peer was not run there. */
export function medianOf(
  { samples }: Results,
  { corpus, peer, name }: { corpus: string; peer: string; name: CaseName },
  measure: (sample: Sample) => number
): number | undefined {
  const own = samples.filter((one) => one.corpus === corpus && one.peer === peer && one.case === name)
  return median(own.map(measure))
}
