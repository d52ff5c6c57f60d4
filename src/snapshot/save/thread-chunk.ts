import { hasChanged, readFully, statDescriptor } from '../../files/source.ts'
import type { FileStat } from '../../files/stat.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import { MAX_SPLIT, MIN_SPLIT } from '../../chunking/splitter.ts'
import { fileProblem, type FileProblem } from './file-problem.ts'
import type { ChunkCut, StoreChunkTask, StoredChunk } from './tasks.ts'
import type { Announce } from '../../workers/tasks.ts'
import type { WorkerState } from '../worker-state.ts'

/** Read beyond the minimum in such steps: what lies behind the cut is handed on to the next chunk's task. */
const READ_STEP = 256 * 1024

/**
 * Finds where the file's next chunk ends, says so through `announce` at once, so that another worker can go on with the
 * file, and stores the chunk. No byte of the file is read twice.
 */
export async function storeChunk(
  state: WorkerState,
  { descriptor, stat, offset, carry }: StoreChunkTask,
  announce: Announce<ChunkCut>
): Promise<StoredChunk> {
  if (state.writer.overlaps) await state.writer.room()
  let read: ChunkRead
  let problem: FileProblem | undefined
  try {
    read = readChunk(state, descriptor, offset, carry)
    if (read.carry === undefined) problem = changeSince(descriptor, stat, offset + read.length)
  } catch (error) {
    return { chunk: undefined, problem: fileProblem(error) }
  }
  announce(read, read.carry === undefined ? [] : [read.carry.buffer])
  if (read.length === 0) return { chunk: undefined, problem }
  const object = await state.writer.store(OBJECT_TYPES.chunk, read.length)
  return { chunk: { length: read.length, ...object }, problem }
}

interface ChunkRead {
  length: number
  /** Bytes behind the cut, undefined at the end of the file. */
  carry: Uint8Array<ArrayBuffer> | undefined
}

/** Reads until the chunk's cut into the codec's input. */
function readChunk(state: WorkerState, descriptor: number, offset: number, carry: Uint8Array): ChunkRead {
  const { codec, splitter } = state
  // Room for what one step may read beyond the longest chunk
  const input = codec.input(MAX_SPLIT + READ_STEP)
  input.set(carry)
  let fed = 0
  let have = carry.length
  let ended = false
  splitter.begin(offset)
  for (;;) {
    const cut = splitter.feed(codec.inputOffset + fed, have - fed, ended)
    if (cut !== undefined) {
      const atEnd = ended && cut === have
      return { length: cut, carry: atEnd ? undefined : Uint8Array.prototype.slice.call(input, cut, have) }
    }
    fed = have
    const wanted = have < MIN_SPLIT ? MIN_SPLIT + READ_STEP - have : READ_STEP
    const count = readFully(descriptor, input.subarray(have, have + wanted), offset + have)
    have += count
    ended = count < wanted
  }
}

function changeSince(descriptor: number, before: FileStat, length: number): FileProblem | undefined {
  const after = statDescriptor(descriptor)
  return after.size !== length || hasChanged(before, after) ? { kind: 'changed' } : undefined
}
