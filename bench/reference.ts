import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { MAX_SPLIT, MIN_SPLIT, Splitter } from '../src/chunking/splitter.ts'
import { compressFrame, frameBound } from '../src/compression/frame.ts'
import { encryptedStreamLength } from '../src/crypto/secretstream.ts'
import { BLOB_HEADER_SIZE } from '../src/format/blob.ts'
import { padmeSize } from '../src/format/padme.ts'
import { Kernel } from '../src/kernel/kernel.ts'
import { DEFAULT_CODEC } from '../src/repository/repository.ts'
import type { Corpus } from './corpora.ts'
import type { Reference } from './results.ts'
import { filesBelow } from './tree.ts'

/**
 * What the contents of a corpus take as blobs, compressed as this project does by default and as liblz4 does at level 6,
 * upstream's default. Both are given the same chunks, each content once.
 */
export async function measureReference(corpus: Corpus): Promise<Reference> {
  const python = spawn('python3', [path.join(import.meta.dirname, 'lz4-lengths.py')], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const answers: Buffer[] = []
  python.stdout.on('data', (data: Buffer) => answers.push(data))
  const closed = once(python, 'close')

  let own = 0
  let count = 0
  for (const { content, frame } of chunksOf(corpus.source)) {
    own += blobLength(frame)
    count++
    const header = Buffer.alloc(4)
    header.writeUInt32LE(content.length)
    python.stdin.write(header)
    if (!python.stdin.write(content)) await once(python.stdin, 'drain')
  }
  python.stdin.end()
  const [code] = (await closed) as [number]
  const lengths = Buffer.concat(answers)
  if (code !== 0 || lengths.length !== count * 4) throw new Error('liblz4 could not be asked: install liblz4-1')
  let reference = 0
  for (let i = 0; i < count; i++) reference += blobLength(lengths.readUInt32LE(i * 4))
  return { corpus: corpus.name, own, reference }
}

/** Bytes of the blob that holds a frame (docs/format.md section 5). */
function blobLength(frame: number): number {
  return BLOB_HEADER_SIZE + encryptedStreamLength(padmeSize(frame))
}

/** Every chunk of the files below a folder that is not like one before it, with the length of our frame of it. */
function* chunksOf(source: string): Generator<{ content: Buffer; frame: number }> {
  const kernel = new Kernel()
  const splitter = new Splitter(kernel, Buffer.alloc(8))
  const input = kernel.heapBase
  const output = input + MAX_SPLIT + 4096
  kernel.reserve(MAX_SPLIT + 4096 + frameBound(MAX_SPLIT))
  const seen = new Set<string>()
  for (const { file, stat } of filesBelow(source)) {
    const descriptor = fs.openSync(file, 'r')
    for (let offset = 0; offset < stat.size;) {
      const wanted = Math.min(MAX_SPLIT, stat.size - offset)
      const read = fs.readSync(descriptor, kernel.view(input, wanted), 0, wanted, offset)
      const length = cutLength(splitter, input, offset, read, stat.size)
      offset += length
      const hash = kernel.hash(Buffer.alloc(32), input, length).toString('latin1')
      if (seen.has(hash)) continue
      seen.add(hash)
      const content = Buffer.from(kernel.view(input, length))
      yield { content, frame: compressFrame(kernel, input, length, output, DEFAULT_CODEC.compressionLevel) }
    }
    fs.closeSync(descriptor)
  }
}

/** Where the chunk ends that starts at `offset` in its file, of which `read` bytes are at `input`. */
function cutLength(splitter: Splitter, input: number, offset: number, read: number, size: number): number {
  if (read === 0) throw new Error('A file of the corpus changed while it was measured')
  if (size <= MIN_SPLIT) return read
  splitter.begin(offset)
  return splitter.feed(input, read, offset + read === size) ?? read
}
