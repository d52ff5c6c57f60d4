import type { FileStat } from '../../files/stat.ts'
import type { FileProblem } from './file-problem.ts'

/** `stored` undefined: not stored, the entry stays without content. */
export interface SavedFile {
  stored: { hash: Uint8Array; stored: number; added: number; stat: FileStat } | undefined
  problem: FileProblem | undefined
  /** Too long for a single chunk: to be stored as a big file instead. */
  tooBig: boolean
}

/**
 * What came of a batch of files, as it travels between threads: three arrays that are moved, in place of hundreds of
 * objects that would be copied one by one (a third of the messages' cost).
 */
export interface PackedStoredFiles {
  hashes: Uint8Array<ArrayBuffer>
  /**
   * For each: state, kind, stored, added, size, atime, btime, uid, gid, mode, then mtime and ctime, both in milliseconds
   * and the nanoseconds beyond them. As nanoseconds alone they would have 64 bits from 1677 to 2262 only.
   */
  numbers: Float64Array<ArrayBuffer>
  /** For each: device, inode. */
  identities: BigUint64Array<ArrayBuffer>
  /** By index. Most batches have none. */
  problems: [number, FileProblem][]
}

const HASH = 32
const NUMBERS = 14
const IDENTITIES = 2
const KINDS: readonly FileStat['kind'][] = ['directory', 'file', 'link', 'other']

const NOT_STORED = 0
const STORED = 1
const TOO_BIG = 2

export function packStoredFiles(files: readonly SavedFile[]): PackedStoredFiles {
  const hashes = new Uint8Array(files.length * HASH)
  const numbers = new Float64Array(files.length * NUMBERS)
  const identities = new BigUint64Array(files.length * IDENTITIES)
  const problems: [number, FileProblem][] = []
  files.forEach(({ stored, problem, tooBig }, i) => {
    if (problem !== undefined) problems.push([i, problem])
    if (stored === undefined) {
      numbers[i * NUMBERS] = tooBig ? TOO_BIG : NOT_STORED
      return
    }
    const { stat } = stored
    hashes.set(stored.hash, i * HASH)
    const { size, mtime, ctime, atime, btime, uid, gid, mode } = stat
    const kind = KINDS.indexOf(stat.kind)
    const times = [mtime, nanosecondsBeyond(mtime, stat.mtimeNs), ctime, nanosecondsBeyond(ctime, stat.ctimeNs)]
    numbers.set([STORED, kind, stored.stored, stored.added, size, atime, btime, uid, gid, mode, ...times], i * NUMBERS)
    identities.set([stat.device, stat.inode], i * IDENTITIES)
  })
  return { hashes, numbers, identities, problems }
}

/** The memory to move along. */
export function packedMemory({ hashes, numbers, identities }: PackedStoredFiles): ArrayBuffer[] {
  return [hashes.buffer, numbers.buffer, identities.buffer]
}

export function unpackStoredFiles({ hashes, numbers, identities, problems }: PackedStoredFiles): SavedFile[] {
  const problemOf = new Map(problems)
  return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
    const problem = problemOf.get(i)
    const number = (field: number): number => numbers[i * NUMBERS + field]!
    if (number(0) !== STORED) return { stored: undefined, problem, tooBig: number(0) === TOO_BIG }
    const stat: FileStat = {
      kind: KINDS[number(1)]!,
      mtime: number(10),
      ctime: number(12),
      atime: number(5),
      btime: number(6),
      uid: number(7),
      gid: number(8),
      mode: number(9),
      size: number(4),
      mtimeNs: nanoseconds(number(10), number(11)),
      ctimeNs: nanoseconds(number(12), number(13)),
      device: identities[i * IDENTITIES]!,
      inode: identities[i * IDENTITIES + 1]!
    }
    const hash = hashes.subarray(i * HASH, (i + 1) * HASH)
    return { stored: { hash, stored: number(2), added: number(3), stat }, problem, tooBig: false }
  })
}

function nanosecondsBeyond(milliseconds: number, nanoseconds: bigint): number {
  return Number(nanoseconds - BigInt(milliseconds) * 1_000_000n)
}

function nanoseconds(milliseconds: number, beyond: number): bigint {
  return BigInt(milliseconds) * 1_000_000n + BigInt(beyond)
}
