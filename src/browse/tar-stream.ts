import type { Archived } from './archived.ts'
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

/** Bytes that small pieces are gathered to. */
const PIECE = 64 * 1024

/** A tar archive, piece by piece. */
export async function* tarStream(items: AsyncIterable<Archived>): AsyncGenerator<Uint8Array, undefined> {
  yield* gathered(tarPieces(items))
  return undefined
}

async function* tarPieces(items: AsyncIterable<Archived>): AsyncGenerator<Uint8Array, undefined> {
  for await (const { pieces, ...header } of items) {
    yield tarHeader(header)
    yield* pieces
    if (header.kind === 'file') yield tarPadding(header.size)
  }
  yield TAR_END
  return undefined
}

async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let small: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    small.push(piece)
    size += piece.length
    if (size < PIECE) continue
    yield small.length === 1 ? piece : Buffer.concat(small, size)
    small = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(small, size)
  return undefined
}
