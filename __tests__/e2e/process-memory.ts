import fs from 'node:fs'
import { forms, type Secret } from './secret-forms.ts'

/** Bytes read at a time; the next ones begin before the end of the last, as a secret may lie across it. */
const PIECE = 4 * 1024 * 1024
const OVERLAP = 8192

/** How often each secret is in the memory that a process can write to, in whatever form; those that are not are left out. */
export function secretsInMemory(pid: number, secrets: readonly Secret[]): Record<string, number> {
  const search = new Search(secrets)
  const memory = fs.openSync(`/proc/${pid}/mem`, 'r')
  const piece = Buffer.alloc(PIECE)
  try {
    for (const { start, end } of writableRegions(pid)) {
      for (let at = start; at < end; at += PIECE - OVERLAP) {
        const bytes = piece.subarray(0, readAt(memory, piece, at, Math.min(PIECE, end - at)))
        search.look(bytes, at)
        if (bytes.length < PIECE) break
      }
    }
  } finally {
    fs.closeSync(memory)
  }
  return search.counts()
}

/** Looks for thousands of byte strings at once: some hundred megabytes in a second. */
class Search {
  /** Whether one begins with these two bytes. */
  readonly #first = new Uint8Array(0x10000)
  /** Those that begin with these four. */
  readonly #starts = new Map<number, { name: string; form: Buffer }[]>()
  readonly #places = new Map<string, Set<number>>()

  constructor(secrets: readonly Secret[]) {
    for (const secret of secrets) {
      for (const form of forms(secret)) {
        this.#first[form.readUInt16LE()] = 1
        const start = form.readUInt32LE()
        this.#starts.set(start, [...(this.#starts.get(start) ?? []), { name: secret.name, form }])
      }
    }
  }

  look(bytes: Buffer, position: number): void {
    const first = this.#first
    const last = bytes.length - 4
    for (let i = 0; i <= last; i++) {
      if (first[bytes[i]! | (bytes[i + 1]! << 8)] !== 0) this.#compare(bytes, i, position)
    }
  }

  #compare(bytes: Buffer, at: number, position: number): void {
    for (const { name, form } of this.#starts.get(bytes.readUInt32LE(at)) ?? []) {
      if (bytes.compare(form, 0, form.length, at, Math.min(at + form.length, bytes.length)) !== 0) continue
      const places = this.#places.get(name) ?? new Set()
      this.#places.set(name, places.add(position + at))
    }
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.#places].map(([name, places]) => [name, places.size]))
  }
}

function writableRegions(pid: number): { start: number; end: number }[] {
  const lines = fs.readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    return start === undefined || end === undefined ? [] : [{ start: parseInt(start, 16), end: parseInt(end, 16) }]
  })
}

/** Bytes read; none where a region went away meanwhile. */
function readAt(memory: number, target: Buffer, position: number, length: number): number {
  try {
    return fs.readSync(memory, target, 0, length, position)
  } catch {
    return 0
  }
}
