import { isUtf8 } from 'node:buffer'
import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { pathBuffer } from '../files/path.ts'
import type { Archived, ArchiveListener } from './archived.ts'

/** Types of files in a mode (sys/stat.h). */
const FOLDER = 0o040000
const FILE = 0o100000
const LINK = 0o120000

/** The first and the last time that a zip archive can hold, in Unix milliseconds. */
const EARLIEST = Date.UTC(1980, 0, 2)
const LATEST = Date.UTC(2107, 11, 30)

/**
 * A zip archive, piece by piece, of files that are not compressed. It has neither owners nor names that are not text.
 * @param onLeftOut receives what is not in the archive, and why
 */
export async function* zipStream(
  items: AsyncIterable<Archived>,
  onLeftOut: ArchiveListener
): AsyncGenerator<Uint8Array, undefined> {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (error: Error) => output.destroy(error))
  const adding = addAll(zip, items, onLeftOut).catch((error: unknown) => output.destroy(error as Error))
  try {
    for await (const piece of output) yield piece as Buffer
    await adding
  } finally {
    output.destroy()
  }
  return undefined
}

async function addAll(zip: ZipFile, items: AsyncIterable<Archived>, onLeftOut: ArchiveListener): Promise<void> {
  for await (const { path, kind, mode, mtime, size, pieces, target } of items) {
    const bytes = pathBuffer(path)
    const name = bytes.toString()
    const options = { mode: mode | (kind === 'link' ? LINK : FILE), mtime: timeOf(mtime), compress: false }
    if (!isUtf8(bytes) || name.includes('\\')) onLeftOut(path, 'no zip archive can hold its name: take the tar archive')
    else if (kind === 'directory') zip.addEmptyDirectory(name, { mode: mode | FOLDER, mtime: timeOf(mtime) })
    else if (kind === 'link') zip.addBuffer(pathBuffer(target), name, options)
    else {
      const content = Readable.from(pieces, { objectMode: false })
      zip.addReadStream(content, name, { ...options, size })
      // One at a time: what comes next is only read when this is
      await finished(content)
    }
  }
  zip.end()
}

function timeOf(milliseconds: number): Date {
  return new Date(Math.min(LATEST, Math.max(EARLIEST, milliseconds)))
}
