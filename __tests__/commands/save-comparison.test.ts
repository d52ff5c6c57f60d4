import fs from 'node:fs'
import path from 'node:path'
import { Phases, type Phase } from '../../src/report/phases.ts'
import { compareWithPrevious, type Comparison } from '../../src/commands/save-comparison.ts'
import type { Keys } from '../../src/format/keys.ts'
import type { Repository } from '../../src/repository/repository.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { newRepository } from '../new-repository.ts'

const made = await newRepository()
const data = path.join(made.folder, 'data')
fs.mkdirSync(data)
const readWrite = made.derive('ReadWrite')

/** Saves into a channel and compares. `change` may do something to the repository in between. */
async function saveAndCompare(
  channel: string,
  keys: Keys,
  change: (repository: Repository) => void = () => undefined,
  signal?: AbortSignal
): Promise<Comparison> {
  const repository = await made.open(keys)
  const options = { channel, paths: [data], threads: 1 }
  const snapshot = await saveSnapshot(repository, options, { warning: () => undefined })
  change(repository)
  return compareWithPrevious(repository, snapshot, signal)
}

test('the first snapshot of a channel, and the next ones', async () => {
  fs.writeFileSync(path.join(data, 'a'), 'a')
  await saveAndCompare('other', readWrite)
  const first = await saveAndCompare('main', readWrite)
  expect(first).toMatchObject({ kind: 'first', history: [{ channel: 'main', size: 1 }], damagedTags: 0 })
  fs.writeFileSync(path.join(data, 'b'), 'bb')
  await saveAndCompare('other', readWrite)
  const second = await saveAndCompare('main', made.master)
  expect(second).toMatchObject({
    kind: 'compared',
    previous: { channel: 'main', size: 1 },
    history: [{ size: 1 }, { size: 3 }],
    changes: { added: { files: 1, bytes: 2 }, changed: { files: 0 }, removed: { files: 0 }, complete: true }
  })
})

test('the history is that of the last twenty snapshots', async () => {
  const repository = await made.open()
  for (let time = 0; time < 22; time++) {
    const id = { catalog: 'M' as const, hash: Buffer.alloc(32, time) }
    await repository.publish({ id, channel: 'long', time, size: 1, stored: 1, added: 1 })
  }
  await saveAndCompare('long', made.derive('WriteOnly'))
  const comparison = await saveAndCompare('long', readWrite)
  expect(comparison).toMatchObject({ kind: 'compared', changes: { added: { files: 0 } } })
  expect('history' in comparison && comparison.history).toHaveLength(20)
})

test('a key that cannot read the past', async () => {
  expect(await saveAndCompare('main', made.derive('WriteOnly'))).toEqual({ kind: 'unreadable' })
})

test('whatever goes wrong is told and thrown by nobody', async () => {
  const failing = await saveAndCompare('main', readWrite, (repository) => {
    repository.tags = () => Promise.reject(new TypeError('not this'))
  })
  expect(failing).toEqual({ kind: 'failed', reason: 'unexpected error: not this' })
  const missing = await saveAndCompare('main', readWrite, (repository) => {
    repository.tags = () => Promise.resolve({ tags: [], problems: [], unneeded: [] })
  })
  expect(missing).toEqual({ kind: 'failed', reason: 'the new snapshot is not in the list of snapshots' })
  const end = new AbortController()
  const hanging = await saveAndCompare(
    'main',
    readWrite,
    (repository) => {
      repository.tags = () => new Promise(() => setTimeout(() => end.abort(), 10))
    },
    end.signal
  )
  expect(hanging).toEqual({ kind: 'failed', reason: 'it was interrupted' })
})

test('reading tags can be ended', async () => {
  const repository = await made.open(readWrite)
  await expect(repository.tags(AbortSignal.abort(new Error('ended')))).rejects.toThrow('ended')
})

test('phases follow each other', () => {
  const told: Phase[] = []
  const phases = new Phases((phase) => told.push(phase))
  phases.end()
  phases.begin('one')
  phases.begin('two')
  phases.end()
  phases.end()
  expect(told.map(({ name }) => name)).toEqual(['one', 'two'])
  expect(told.every(({ durationMs }) => durationMs >= 0 && durationMs < 1000)).toBe(true)
})
