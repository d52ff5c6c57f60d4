import fs from 'node:fs'
import { Socket } from 'node:net'
import { addAbortSignal } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { RekkordError } from '../errors.ts'
import { errorCode } from '../system-error.ts'

const open = promisify(fs.open)
const close = promisify(fs.close)
const stat = promisify(fs.fstat)
const read = promisify(fs.read)

/** Bytes of one read, and milliseconds between two looks at a device that has nothing yet. */
const STEP = 64 * 1024
const PAUSE = 20

/** What ends the reads of this thread. */
const signals = new Set<AbortSignal>()

/** Lets a signal end all reads of given files, also those that begin later. @returns what takes that back */
export function endReadsOn(signal: AbortSignal): () => void {
  signals.add(signal)
  return () => signals.delete(signal)
}

/**
 * The bytes of a file whose path a user gave. It may be a pipe, such as a shell's `<(command)`, that is written to slowly or
 * never: nothing waits for it in the system, where no signal is heard.
 *
 * @param maximum bytes; of a larger file, more than these are returned, not all
 * @throws the system's error, RekkordError `interrupted` when a signal ends the read
 */
export async function readGivenFile(path: string, maximum: number): Promise<Buffer> {
  const signal = AbortSignal.any([...signals])
  const interrupted = Promise.withResolvers<never>()
  const end = (): void => interrupted.reject(new RekkordError('interrupted', 'The run was interrupted'))
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  const chunks: Buffer[] = []
  try {
    await Promise.race([interrupted.promise, readInto(chunks, path, maximum, signal)])
    return Buffer.concat(chunks)
  } finally {
    signal.removeEventListener('abort', end)
    // It may be a key
    for (const chunk of chunks) chunk.fill(0)
  }
}

async function readInto(chunks: Buffer[], path: string, maximum: number, signal: AbortSignal): Promise<void> {
  const descriptor = await open(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
  let length = 0
  if (process.platform !== 'win32' && (await stat(descriptor)).isFIFO()) {
    // The event loop tells a pipe that nobody has opened yet from one at its end; a read does not
    for await (const chunk of addAbortSignal(signal, new Socket({ fd: descriptor, writable: false }))) {
      length += chunks[chunks.push(chunk as Buffer) - 1]!.length
      if (length > maximum) return
    }
    return
  }
  try {
    while (length <= maximum && !signal.aborted) {
      const chunk = Buffer.alloc(STEP)
      const count = await bytesOrNothingYet(descriptor, chunk)
      if (count === 0) return
      if (count === undefined) await delay(PAUSE)
      else length += chunks[chunks.push(chunk.subarray(0, count)) - 1]!.length
    }
  } finally {
    await close(descriptor)
  }
}

/** As `read`; undefined where a device has nothing yet. */
async function bytesOrNothingYet(descriptor: number, chunk: Buffer): Promise<number | undefined> {
  try {
    return (await read(descriptor, chunk, 0, chunk.length, null)).bytesRead
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return undefined
    throw error
  }
}
