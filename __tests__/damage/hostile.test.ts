import fs from 'node:fs'
import path from 'node:path'
import { requireReadableSize } from '../../src/format/content-limit.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { newRepository } from '../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, restore } from '../snapshot/restore/restoring.ts'

const MIB = 1 << 20
const isRoot = process.getuid?.() === 0
const test_ = await newRepository()
const repository = await test_.open()

test('a program runs with the rights of its owner or group only where owners are restored', async () => {
  const id = await craftFile(repository, 'program')
  const { uid, gid } = fs.statSync(test_.folder)
  const file = craftEntry({ name: 'file', id, size: 7, mode: 0o106755, uid, gid })
  const directory = await craftDirectory(repository, [file])
  const [plain, owned] = ['plain', 'owned'].map((name) => path.join(test_.folder, name)) as [string, string]
  const { warnings, error } = await restore(repository, directory, plain)
  expect(error).toBeUndefined()
  expect(warnings).toEqual([expect.stringMatching(/^.*\/plain\/file: runs with the rights of its owner or group/)])
  expect(fs.statSync(path.join(plain, 'file')).mode & 0o7777).toBe(0o755)
  if (!isRoot) return
  expect((await restore(repository, directory, owned, { owner: true })).warnings).toEqual([])
  expect(fs.statSync(path.join(owned, 'file')).mode & 0o7777).toBe(0o6755)
})

test('what could not be read again is not saved', () => {
  expect(() => requireReadableSize(OBJECT_TYPES.directory, 512 * MIB)).not.toThrow()
  expect(() => requireReadableSize(OBJECT_TYPES.directory, 512 * MIB + 1)).toThrow(
    'A folder is too large to be saved: its object would have 536870913 bytes, and 536870912 can be read again'
  )
  expect(() => requireReadableSize(OBJECT_TYPES.snapshot, 32 * MIB + 1)).toThrow(/^A list of saved paths is too large/)
})

test('content that becomes longer than it may be is refused before there is memory for it', async () => {
  const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.alloc(64 * MIB))
  const reader = await test_.open()
  await expect(reader.readObject(id, MIB)).rejects.toThrow(/longer than the 1048576 bytes allowed/)
  expect(reader.codec.kernel.bytes.length).toBeLessThan(12 * MIB)
  const target = (await repository.writeObject(OBJECT_TYPES.link, Buffer.alloc(65537, 'a'))).id
  await expect(reader.readObject(target)).rejects.toThrow(/longer than the 65536 bytes allowed/)
  // As a file, it is refused as what no chunk can be
  const directory = await craftDirectory(repository, [craftEntry({ name: 'bomb', id, size: 1000 })])
  const destination = path.join(test_.folder, 'bomb')
  const { error, counts } = await restore(repository, directory, destination, { forceDamaged: true })
  expect([error, counts?.damaged, fs.readdirSync(destination)]).toEqual([undefined, 1, []])
})
