import fs from 'node:fs'
import path from 'node:path'
import { decodeRepositoryConfig } from '../../src/format/repository-config.ts'
import { KnownBlobs } from '../../src/repository/known-blobs.ts'
import { FolderRecorder } from '../../src/repository/index/folder-records.ts'
import { IndexFileWriter, readIndexFile } from '../../src/repository/index/index-file.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { newRepository } from '../new-repository.ts'
import { Random } from './random.ts'

const test_ = await newRepository()
const other = await newRepository()

/** The bytes with a bit flipped, cut off, longer, with a byte left out, twice, or swapped in themselves. */
function harmed(bytes: Buffer, random: Random): Buffer {
  const place = random.below(bytes.length)
  const copy = Buffer.from(bytes)
  copy[place]! ^= 1 << random.below(8)
  const choices = [
    copy,
    bytes.subarray(0, place),
    Buffer.concat([bytes, random.bytes(1 + random.below(100))]),
    Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]),
    Buffer.concat([bytes, bytes]),
    Buffer.concat([bytes.subarray(place), bytes.subarray(0, place)])
  ]
  const chosen = random.pick(choices)
  return chosen.equals(bytes) ? copy : chosen
}

test('a configuration that was changed opens no repository', async () => {
  const file = path.join(test_.root, 'rekkord')
  const genuine = fs.readFileSync(file)
  for (let seed = 0; seed < 150; seed++) {
    const bytes = harmed(genuine, new Random(seed))
    expect(() => decodeRepositoryConfig(bytes, test_.master)).toThrow(/configuration|does not match repository/)
  }
  fs.copyFileSync(path.join(other.root, 'rekkord'), file)
  await expect(test_.open()).rejects.toMatchObject({ code: 'key', message: 'Configured key does not match repository' })
  fs.rmSync(file)
  await expect(test_.open()).rejects.toMatchObject({ code: 'repository' })
  fs.writeFileSync(file, genuine)
  await test_.open()
})

test('an index that was changed is not believed, whatever part of it', () => {
  const known = new KnownBlobs()
  const random = new Random(1)
  for (let i = 0; i < 1500; i++) known.add(i % 2 === 0 ? 'M' : 'R', random.bytes(32), i, 'indexed')
  const file = path.join(test_.folder, 'index')
  const repository = { url: 'file:///x', cid: random.bytes(16), wkey: test_.master.wkey! }
  const recorder = new FolderRecorder()
  recorder.add('b')
  const writer = new IndexFileWriter(file, repository)
  writer.folder('a/b', { day: 3, object: random.bytes(32), records: recorder.bytes })
  writer.blobs(known, () => true)
  writer.finish({ catalog: 'M', hash: random.bytes(32) })
  expect(readIndexFile(file, repository, new KnownBlobs()).witness).toBeDefined()
  const genuine = fs.readFileSync(file)
  for (let seed = 0; seed < 150; seed++) {
    fs.writeFileSync(file, harmed(genuine, new Random(seed)))
    expect(() => readIndexFile(file, repository, new KnownBlobs())).toThrow()
  }
})

test('cw may be anything or gone: saves go on', async () => {
  const source = path.join(test_.folder, 'source')
  fs.writeFileSync(source, 'content')
  const cw = path.join(test_.root, 'cw')
  const harms = [(): void => fs.writeFileSync(cw, 'x'), (): void => fs.rmSync(cw), (): void => fs.mkdirSync(cw)]
  for (const harm of harms) {
    harm()
    const options = { channel: 'test', paths: [source], threads: 1 }
    const saved = await saveSnapshot(await test_.open(), options, { warning: () => undefined })
    expect(saved.entries).toBe(1)
  }
})
