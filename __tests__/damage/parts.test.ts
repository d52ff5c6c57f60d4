import fs from 'node:fs'
import path from 'node:path'
import { blobPath, parseObjectId } from '../../src/format/object-id.ts'
import { checkRepository, type CheckOptions, type CheckResult } from '../../src/snapshot/check/check.ts'
import { makeKnownRepository } from './known-repository.ts'

const known = await makeKnownRepository()
const repository = await known.test.open()
const { entries } = known.snapshots[0]!
const { oid } = entries.find((entry) => entry.path.endsWith('/a/b/3'))!
const blob = path.join(known.test.root, blobPath(parseObjectId(oid)))
const bytes = fs.readFileSync(blob)
bytes[bytes.length - 1]! ^= 1
fs.writeFileSync(blob, bytes)

async function scan(limits: CheckOptions): Promise<CheckResult & { named: string[] }> {
  const named: string[] = []
  const result = await checkRepository(
    repository,
    { threads: 1, ...limits },
    { warning: () => undefined, problem: ({ message }) => named.push(message) }
  )
  return { ...result, named }
}

test('a sample is another one each time: damage is found some time, and then with every snapshot', async () => {
  const found: boolean[] = []
  const read = new Set<number>()
  while (!(found.includes(true) && found.includes(false)) && found.length < 100) {
    const { named, objects, damagedSnapshots, part, unneeded } = await scan({ sample: 40 })
    read.add(objects)
    found.push(named.length > 0)
    expect([part, unneeded, damagedSnapshots]).toEqual(['sample', 2, named.length > 0 ? 3 : 0])
    if (named.length > 0) expect(named.join()).toContain(oid)
  }
  expect(new Set(found)).toEqual(new Set([true, false]))
})

test('a small sample still sees what is missing', async () => {
  fs.rmSync(blob)
  const { named, damagedSnapshots } = await scan({ sample: 0.000001 })
  fs.writeFileSync(blob, bytes)
  expect(named.join()).toContain(`${oid} is missing`)
  expect(damagedSnapshots).toBe(3)
})

test('time that is over ends a scan, which says so', async () => {
  const { part, unneeded, objects, found, snapshots } = await scan({ maxDuration: 0.001 })
  expect({ part, unneeded, snapshots }).toEqual({ part: 'time', unneeded: undefined, snapshots: 3 })
  expect(objects).toBeLessThan(found)
})

test('time that is enough has everything read and named', async () => {
  const { named, part, objects, damagedSnapshots } = await scan({ maxDuration: 600_000 })
  expect({ part, damagedSnapshots }).toEqual({ part: 'sample', damagedSnapshots: 3 })
  expect(named.join()).toContain(oid)
  expect(objects).toBe((await scan({})).objects)
})
