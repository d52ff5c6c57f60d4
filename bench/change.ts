import fs from 'node:fs'
import { RandomBytes } from './random.ts'
import { filesBelow } from './tree.ts'

const PIECE = 1 << 20

/**
 * Changes a hundredth of a corpus: every hundredth file, always the same ones, in 16 bytes in its middle; of a corpus
 * that is one file every hundredth mebibyte. Each round writes other bytes.
 *
 * @returns how many places were changed
 */
export function changeCorpus(source: string, round: number): number {
  const random = new RandomBytes(`change ${round}`)
  if (fs.statSync(source).isFile()) return changePieces(source, random)
  const files = [...filesBelow(source)].filter(({ stat }) => stat.size >= 16)
  const chosen = files.filter((_, index) => index % 100 === 50)
  for (const { file, stat } of chosen) {
    const text = random.next(8).toString('hex')
    overwrite(file, Buffer.from(text), Math.floor((stat.size - 16) / 2))
  }
  return chosen.length
}

function changePieces(file: string, random: RandomBytes): number {
  const { size } = fs.statSync(file)
  let changed = 0
  for (let at = 50 * PIECE; at + PIECE <= size; at += 100 * PIECE, changed++) overwrite(file, random.next(PIECE), at)
  return changed
}

function overwrite(file: string, content: Buffer, at: number): void {
  const descriptor = fs.openSync(file, 'r+')
  fs.writeSync(descriptor, content, 0, content.length, at)
  fs.closeSync(descriptor)
}
