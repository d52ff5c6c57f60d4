import fs from 'node:fs'
import path from 'node:path'
import { RandomBytes, RandomText } from './random.ts'

const SEGMENT = 8 << 20

/** Bytes of text that the tiny files are cut from. */
const POOL = 8 << 20

/**
 * Writes one file of mixed content: of ten segments of 8 MiB four are noise, three text, one records of numbers, one
 * zeros, and one repeats what was written 40 MiB before.
 */
export function writeMixedFile(file: string, bytes: number): void {
  const noise = new RandomBytes('noise')
  const text = new RandomText('text')
  const recent: Buffer[] = []
  const descriptor = fs.openSync(file, 'w')
  for (let done = 0, index = 0; done < bytes; done += SEGMENT, index++) {
    const segment = mixedSegment(index, noise, text, recent)
    recent.push(segment)
    if (recent.length > 5) recent.shift()
    fs.writeSync(descriptor, segment, 0, Math.min(SEGMENT, bytes - done))
  }
  fs.closeSync(descriptor)
}

function mixedSegment(index: number, noise: RandomBytes, text: RandomText, recent: readonly Buffer[]): Buffer {
  const kind = index % 10
  if (kind === 9) return recent[0]!
  if (kind === 8) return Buffer.alloc(SEGMENT)
  if (kind === 7) return records(index, noise)
  return kind % 2 === 1 ? text.next(SEGMENT) : noise.next(SEGMENT)
}

/** Records of 32 bytes: a counter, a time, small numbers and a little noise. */
function records(index: number, noise: RandomBytes): Buffer {
  const segment = Buffer.alloc(SEGMENT)
  const random = noise.next(SEGMENT / 8)
  for (let at = 0, record = 0; at < SEGMENT; at += 32, record++) {
    segment.writeUInt32LE(index * 65536 + record, at)
    segment.writeUInt32LE(1_700_000_000 + record * 3, at + 8)
    random.copy(segment, at + 16, record * 4, record * 4 + 4)
    segment.writeUInt8(record % 7, at + 24)
  }
  return segment
}

/** Writes files of 64 to 2,111 bytes of text, each different, 100 in a folder and 100 such folders in one above. */
export function writeTinyFiles(folder: string, count: number): void {
  const pool = new RandomText('tiny').next(POOL)
  const choices = new RandomBytes('sizes')
  for (let i = 0; i < count; i++) {
    const parent = path.join(folder, padded(i, 10_000), padded(i, 100))
    if (i % 100 === 0) fs.mkdirSync(parent, { recursive: true })
    const choice = choices.next(6)
    const size = 64 + (choice.readUInt16LE(0) % 2048)
    const start = choice.readUInt32LE(2) % (POOL - size)
    const content = Buffer.from(pool.subarray(start, start + size))
    content.write(`File ${i}\n`)
    fs.writeFileSync(path.join(parent, `file-${i}.txt`), content)
  }
}

function padded(index: number, group: number): string {
  return `folder-${String(Math.floor(index / group)).padStart(5, '0')}`
}
