import fs from 'node:fs'
import path from 'node:path'
import { blobPath } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { DEFAULT_CODEC, Repository } from '../../src/repository/repository.ts'
import { newRepository } from '../new-repository.ts'

/** How many blobs carry each sealed key, and how many stream headers there are, after writing so many small objects. */
async function sealedKeys(count: number, blobsPerKey: number): Promise<{ uses: number[]; headers: number }> {
  const { root, master } = await newRepository()
  const location = { type: 'local' as const, path: root }
  const repository = await Repository.open(location, master, { ...DEFAULT_CODEC, blobsPerKey })
  const uses = new Map<string, number>()
  const headers = new Set<string>()
  for (let i = 0; i < count; i++) {
    const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from(`object ${i}`))
    const blob = fs.readFileSync(path.join(root, blobPath(id)))
    const sealed = blob.toString('hex', 2, 82)
    uses.set(sealed, (uses.get(sealed) ?? 0) + 1)
    headers.add(blob.toString('hex', 82, 106))
  }
  return { uses: [...uses.values()], headers: headers.size }
}

test('at most 64 blobs share a sealed key, and none a stream header', async () => {
  expect(await sealedKeys(150, DEFAULT_CODEC.blobsPerKey)).toEqual({ uses: [64, 64, 22], headers: 150 })
})

test('every blob can have a key of its own', async () => {
  expect(await sealedKeys(10, 1)).toEqual({ uses: Array<number>(10).fill(1), headers: 10 })
})
