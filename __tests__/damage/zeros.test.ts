import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { formatObjectId } from '../../src/format/object-id.ts'
import type { CheckProblem } from '../../src/snapshot/check/listener.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { newRepository } from '../new-repository.ts'
import { restore } from '../snapshot/restore/restoring.ts'
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
  // Content, and then folders and the snapshot itself
  for (const catalog of ['R', 'M']) {
    const zeroed = blobs.filter(([name]) => name.startsWith(`blobs/${catalog}/`))
    expect(zeroed.length).toBeGreaterThan(2)
    for (const [name, bytes] of zeroed) fs.writeFileSync(path.join(test.root, name), Buffer.alloc(bytes.length))
    // One that saves now takes them for stored: they have the sizes of blobs
    const second = await save('second')
    for (const [name, bytes] of zeroed) {
      expect([name, fs.readFileSync(path.join(test.root, name)).equals(Buffer.alloc(bytes.length))]).toEqual([
        name,
        true
      ])
    }

    const told: CheckProblem[] = []
    const listener = { warning: () => undefined, problem: (problem: CheckProblem) => void told.push(problem) }
    const { damagedSnapshots } = await checkRepository(await test.open(), { threads: 1 }, listener)
    const snapshots = new Set(told.flatMap(({ snapshot }) => snapshot ?? []))
    expect([damagedSnapshots, [...snapshots].sort()]).toEqual([2, [first, second].sort()])
    for (const [name] of zeroed) {
      const oid = catalog + path.basename(name)
      expect([oid, told.some(({ message }) => message.includes(oid))]).toEqual([oid, true])
    }
    for (const oid of [first, second]) {
      const { error } = await restore(await test.open(), oid, path.join(test.folder, `from ${oid}`), { threads: 1 })
      expect(error).toMatchObject({ name: expect.stringMatching(/^(RekkordError|FormatError)$/) as string })
    }

    for (const [name, bytes] of zeroed) fs.writeFileSync(path.join(test.root, name), bytes)
    for (const name of filesBelow(test.root).keys()) if (!before.has(name)) fs.rmSync(path.join(test.root, name))
  }
})
