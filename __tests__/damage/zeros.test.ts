import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { formatObjectId, parseObjectId } from '../../src/format/object-id.ts'
import type { CheckProblem } from '../../src/snapshot/check-listener.ts'
import { checkRepository } from '../../src/snapshot/check.ts'
import { saveSnapshot } from '../../src/snapshot/save.ts'
import { newRepository } from '../new-repository.ts'
import { restore } from '../snapshot/restoring.ts'
import { filesBelow } from './known-repository.ts'

test('blobs that a power failure left with their size and without their content: a scan names each, with every snapshot', async () => {
  const test = await newRepository()
  const folder = path.join(test.folder, 'data')
  fs.mkdirSync(path.join(folder, 'sub'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'small'), 'small')
  fs.writeFileSync(path.join(folder, 'sub', 'long'), randomBytes(5 << 20))
  fs.symlinkSync('small', path.join(folder, 'link'))
  const save = async (channel: string): Promise<string> => {
    const listener = {
      warning: (message: string): void => {
        throw new Error(message)
      }
    }
    const { id } = await saveSnapshot(await test.open(), { channel, paths: [folder], threads: 1 }, listener)
    return formatObjectId(id)
  }
  const first = await save('first')
  const before = filesBelow(test.root)
  const blobs = [...before].filter(([name]) => name.startsWith('blobs/'))
  expect(blobs.length).toBeGreaterThan(6)
  for (const [name, bytes] of blobs) {
    const file = path.join(test.root, name)
    const [, catalog, , hash] = name.split('/')
    const oid = formatObjectId(parseObjectId(`${catalog!}${hash!}`))
    fs.writeFileSync(file, Buffer.alloc(bytes.length))
    // One that saves now takes it for stored: it has the size of a blob
    const second = await save('second')
    expect([name, fs.readFileSync(file).equals(Buffer.alloc(bytes.length))]).toEqual([name, true])

    const told: CheckProblem[] = []
    const listener = { warning: () => undefined, problem: (problem: CheckProblem) => void told.push(problem) }
    const { damagedSnapshots } = await checkRepository(await test.open(), { threads: 1 }, listener)
    const hurt = oid === first ? [first] : [first, second]
    expect([name, damagedSnapshots, new Set(told.map(({ snapshot }) => snapshot))]).toEqual([
      name,
      hurt.length,
      new Set(hurt)
    ])
    expect([name, told.some(({ message }) => message.includes(oid))]).toEqual([name, true])
    const destination = path.join(test.folder, `from ${oid}`)
    const { error } = await restore(await test.open(), first, destination, { threads: 1 })
    expect([name, String(error)]).toEqual([name, expect.stringContaining(oid)])

    fs.writeFileSync(file, bytes)
    for (const name of filesBelow(test.root).keys()) if (!before.has(name)) fs.rmSync(path.join(test.root, name))
  }
})
