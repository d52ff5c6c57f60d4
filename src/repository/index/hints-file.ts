import { deriveSubkey } from '../../crypto/kdf.ts'
import { FormatError } from '../../errors.ts'
import type { KnownBlobs } from '../known-blobs.ts'
import { urlHash, type IndexedRepository } from './index-file.ts'
import { SealedFileReader, SealedFileWriter } from './sealed-file.ts'

/**
 * What a cache service keeps between runs: the hashes of blobs with content, and nothing else. Others may write there, so
 * nothing in it is relied on, see `HintedBlobs`. Magic and version, cid, SHA-256 of the repository's URL, u32 number of
 * hashes, then 32 bytes for each; encrypted as the index is, under a key of its own, so it reveals nothing to others.
 */
const MAGIC = Buffer.from('rekkord hints 1\n')

/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x68696e7473

const HASH = 32
const HASHES_AT_ONCE = 4096

/**
 * Writes the hashes of blobs with content into a new file.
 * @returns how many there are
 * @throws the system's errors
 */
export function writeHints(path: string, { url, cid, wkey }: IndexedRepository, known: KnownBlobs): number {
  const hashes = [...known.entries('needed')].filter(({ catalog }) => catalog === 'R').map(({ hash }) => hash)
  const file = new SealedFileWriter(path, deriveSubkey(wkey, KEY_ID))
  const count = Buffer.alloc(4)
  count.writeUInt32LE(hashes.length)
  try {
    for (const bytes of [MAGIC, cid, urlHash(url), count, ...hashes]) file.write(bytes)
  } catch (error) {
    file.close()
    throw error
  }
  file.finish()
  return hashes.length
}

/**
 * Reads such a file into a table in which only the hashes count.
 * @throws the system's error, or FormatError when it is damaged, cut off, or another repository's
 */
export function readHints(path: string, { url, cid, wkey }: IndexedRepository, hints: KnownBlobs): void {
  const reader = new SealedFileReader(path, deriveSubkey(wkey, KEY_ID))
  try {
    if (!reader.read(MAGIC.length).equals(MAGIC)) throw new FormatError('these are no hints')
    if (!reader.read(cid.length).equals(cid)) throw new FormatError('the hints are of another cid')
    if (!reader.read(HASH).equals(urlHash(url))) throw new FormatError('the hints are of another URL')
    const count = reader.read(4).readUInt32LE()
    // Never for more than fit into the file
    hints.reserve(Math.min(count, reader.size / HASH))
    for (let left = count; left > 0;) {
      const some = reader.read(Math.min(left, HASHES_AT_ONCE) * HASH)
      for (let at = 0; at < some.length; at += HASH) hints.add('R', some.subarray(at, at + HASH), 0, 'indexed')
      hints.grow()
      left -= some.length / HASH
    }
    reader.expectEnd()
  } finally {
    reader.close()
  }
}
