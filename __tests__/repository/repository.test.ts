import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { FormatError, RekkordError } from '../../src/errors.ts'
import { masterKeys } from '../../src/format/keys.ts'
import { blobPath, formatObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { createRepository } from '../../src/repository/create.ts'
import { Repository } from '../../src/repository/repository.ts'
import { listing, newRepository, savingKeys } from '../new-repository.ts'
import { temporaryFolder } from '../temporary.ts'
import { verifyRepository } from '../verify-repository.ts'

test('a new repository has the layout of the format', async () => {
  const { root, keyFile } = await newRepository()
  expect(fs.readdirSync(root).sort()).toEqual(['blobs', 'cw', 'keys', 'rekkord', 'tags', 'tmp'])
  expect(fs.statSync(path.join(root, 'rekkord')).size).toBe(4203)
  expect(fs.readdirSync(path.join(root, 'blobs/M'))).toHaveLength(256)
  expect(fs.readdirSync(path.join(root, 'blobs/R'))).toHaveLength(256)
  expect(verifyRepository(root, keyFile)).toBe('')
})

test('making a repository twice, or where something is, changes nothing', async () => {
  const { root, master } = await newRepository()
  const before = listing(root)
  await expect(createRepository({ type: 'local', path: root }, master)).rejects.toThrow(/already is a repository/)
  expect(listing(root)).toEqual(before)

  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'mine'), 'content')
  await expect(createRepository({ type: 'local', path: folder }, master)).rejects.toThrow(/not empty/)
  expect(listing(folder)).toEqual(['mine 7'])
})

test('only the master key makes a repository', async () => {
  const { folder, derive } = await newRepository()
  const other = path.join(folder, 'other')
  await expect(createRepository({ type: 'local', path: other }, derive('ReadWrite'))).rejects.toThrow(/master key/)
  expect(fs.existsSync(other)).toBe(false)
})

test('another repository’s key does not open it, and a folder that is none says so', async () => {
  const { open, folder } = await newRepository()
  await expect(open(masterKeys(randomBytes(32)))).rejects.toThrow('Configured key does not match repository')
  const empty = { type: 'local' as const, path: folder }
  await expect(Repository.open(empty, masterKeys(randomBytes(32)))).rejects.toThrow(/is not a repository/)
})

test('objects of every kind and size come back, under the hash that all keys give them', async () => {
  const test = await newRepository()
  const contents = [0, 1, 100, 65536, 3_000_000].map((size) =>
    Buffer.concat([randomBytes(Math.ceil(size / 2)), Buffer.alloc(size / 2)])
  )
  const ids: string[][] = []
  for (const [, keys] of savingKeys(test)) {
    const repository = await test.open(keys)
    const written = []
    for (const content of contents) written.push(await repository.writeObject(OBJECT_TYPES.chunk, content))
    ids.push(written.map(({ id }) => formatObjectId(id)))
    // The first key writes, the others find
    expect(written.every(({ added }) => added > 0)).toBe(ids.length === 1)
    if (keys.role === 'WriteOnly') continue
    for (const [i, { id }] of written.entries()) {
      const { type, content } = await repository.readObject(id)
      expect(type).toBe(OBJECT_TYPES.chunk)
      expect(Buffer.compare(content, contents[i]!)).toBe(0)
    }
  }
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
})

test('a key that cannot read or write says so in one sentence', async () => {
  const { open, derive } = await newRepository()
  const writer = await open(derive('WriteOnly'))
  const { id } = await writer.writeObject(OBJECT_TYPES.chunk, Buffer.from('x'))
  await expect(writer.readObject(id)).rejects.toThrow('A WriteOnly key cannot read snapshots')
  await expect(writer.tags()).rejects.toThrow(/WriteOnly key cannot list/)
  const logger = await open(derive('LogOnly'))
  await expect(logger.writeObject(OBJECT_TYPES.chunk, Buffer.from('x'))).rejects.toThrow('A LogOnly key cannot save')
  await expect(logger.readObject(id)).rejects.toThrow('A LogOnly key cannot read')
  expect((await logger.tags()).tags).toEqual([])
})

test('every flipped byte of a blob, and every truncation, is noticed', async () => {
  const { open, root } = await newRepository()
  const repository = await open()
  const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from('some content, some content'))
  const file = path.join(root, blobPath(id))
  const good = fs.readFileSync(file)
  const accepted: string[] = []
  const attempt = async (what: string, bytes: Uint8Array): Promise<void> => {
    fs.writeFileSync(file, bytes)
    await repository.readObject(id).then(
      () => accepted.push(what),
      (error: unknown) => {
        if (!(error instanceof FormatError)) accepted.push(`${what}: ${String(error)}`)
      }
    )
  }
  for (let i = 0; i < good.length; i++) {
    const bad = Buffer.from(good)
    bad[i]! ^= 1 << (i % 8)
    await attempt(`byte ${i}`, bad)
    await attempt(`length ${i}`, good.subarray(0, i))
  }
  expect(accepted).toEqual([])
})

test('a good blob under another name is noticed, and a missing one named', async () => {
  const { open, root } = await newRepository()
  const repository = await open()
  const a = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from('first'))
  const b = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from('second'))
  fs.copyFileSync(path.join(root, blobPath(a.id)), path.join(root, blobPath(b.id)))
  await expect(repository.readObject(b.id)).rejects.toThrow(`${formatObjectId(b.id)} is damaged`)
  fs.rmSync(path.join(root, blobPath(b.id)))
  await expect(repository.readObject(b.id)).rejects.toThrow(`${formatObjectId(b.id)} is missing`)
})

test('an object larger than allowed is refused', async () => {
  const { open } = await newRepository()
  const repository = await open()
  const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.alloc(1_000_000))
  await expect(repository.readObject(id, 999_999)).rejects.toThrow(RekkordError)
})
