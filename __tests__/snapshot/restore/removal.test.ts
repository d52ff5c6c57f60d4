import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { blobPath } from '../../../src/format/object-id.ts'
import { encodeChunkList } from '../../../src/format/chunk-list.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import type { ObjectId } from '../../../src/format/object-id.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'
import { namesBelow } from '../../names-below.ts'
import { craftDirectory, craftEntry, craftFile, restore } from './restoring.ts'

const MIB = 1 << 20

interface Prepared {
  test: TestRepository
  directory: ObjectId
  destination: string
  /** Each object that the restore needs. */
  objects: Record<'small' | 'chunk' | 'list' | 'link' | 'folder', ObjectId>
}

/** A folder with one of everything, and a destination with things in it that are not in the folder. */
async function prepare(): Promise<Prepared> {
  const test = await newRepository()
  const repository = await test.open()
  const small = await craftFile(repository, 'small')
  const chunk = await craftFile(repository, randomBytes(MIB / 2).toString('hex'))
  const chunks = Array.from({ length: 9 }, (_, i) => ({ offset: i * MIB, length: MIB, hash: chunk.hash }))
  const list = (await repository.writeObject(OBJECT_TYPES.file, encodeChunkList(chunks))).id
  const link = (await repository.writeObject(OBJECT_TYPES.link, Buffer.from('target'))).id
  const folder = await craftDirectory(repository, [craftEntry({ name: 'small', id: small, size: 5 })])
  const directory = await craftDirectory(repository, [
    craftEntry({ name: 'inner', id: folder }),
    craftEntry({ name: 'in the way', id: small, size: 5 }),
    craftEntry({ name: 'large', id: list, size: 9 * MIB }),
    craftEntry({ name: 'link', id: link, kind: 'link' })
  ])
  const destination = path.join(test.folder, 'destination')
  for (const name of ['extra', 'inner/extra', 'in the way/extra']) {
    fs.mkdirSync(path.join(destination, path.dirname(name)), { recursive: true })
    fs.writeFileSync(path.join(destination, name), 'extra')
  }
  return { test, directory, destination, objects: { small, chunk, list, link, folder } }
}

const extras = ['extra', 'in the way', 'in the way/extra', 'inner', 'inner/extra']

/** The names in the destination that were there before. */
function left({ destination }: Prepared): string[] {
  return namesBelow(destination)
    .map(({ name }) => name)
    .filter((name) => extras.includes(name))
}

test('what is not in the snapshot goes when all else is there, and folders keep their times', async () => {
  const prepared = await prepare()
  const { test, directory, destination } = prepared
  const options = { force: true, delete: true }
  const dry = await restore(await test.open(), directory, destination, { ...options, dryRun: true })
  expect(dry.error).toBeUndefined()
  expect(left(prepared)).toEqual(extras)
  const { removed, error } = await restore(await test.open(), directory, destination, options)
  expect(error).toBeUndefined()
  const names = ['extra', 'in the way', 'inner/extra'].map((name) => path.join(destination, name))
  expect(removed.sort()).toEqual(names)
  expect(dry.removed.sort()).toEqual(names)
  expect(fs.readFileSync(path.join(destination, 'in the way'), 'utf8')).toBe('small')
  expect(namesBelow(destination).map(({ name }) => name)).toEqual([
    'in the way',
    'inner',
    'inner/small',
    'large',
    'link'
  ])
  expect(fs.statSync(path.join(destination, 'inner')).mtimeMs).toBeCloseTo(1_700_000_000_123, 1)
})

describe.each(['small', 'chunk', 'list', 'link', 'folder'] as const)('the object of %s', (which) => {
  test.each(['missing', 'damaged'])('is %s: nothing is removed', async (how) => {
    const prepared = await prepare()
    const { test, directory, destination, objects } = prepared
    const blob = path.join(test.root, blobPath(objects[which]))
    if (how === 'missing') fs.rmSync(blob)
    else {
      const bytes = fs.readFileSync(blob)
      bytes.writeUInt8(bytes.at(-1)! ^ 1, bytes.length - 1)
      fs.writeFileSync(blob, bytes)
    }
    for (const forceDamaged of [false, true]) {
      const options = { force: true, delete: true, forceDamaged }
      // A dry run reads no content, but for folders
      for (const dryRun of how === 'missing' || which === 'folder' ? [true, false] : [false]) {
        const { error, removed, warnings } = await restore(await test.open(), directory, destination, {
          ...options,
          dryRun
        })
        // What is in the way stays there too
        expect(error).toMatchObject({ code: forceDamaged ? 'destination' : 'damaged' })
        expect(removed).toEqual([])
        const kept = 'Nothing is removed from the destination, as something in the snapshot is damaged'
        expect(warnings).toEqual(forceDamaged ? [kept] : [])
        expect(left(prepared)).toEqual(extras)
        expect(fs.readdirSync(destination).filter((name) => name.includes('rekkord'))).toEqual([])
      }
    }
  })
})
