import { getEventListeners } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { RekkordError } from '../../src/errors.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { runInPool } from '../../src/snapshot/pool.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { restoreSnapshot } from '../../src/snapshot/restore/restore.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { verifyRestored } from '../../src/snapshot/verify/verify.ts'
import type { Repository } from '../../src/repository/repository.ts'
import { newRepository, type TestRepository } from '../new-repository.ts'

const quiet = { warning: () => undefined, problem: () => undefined, found: () => undefined }

async function repositoryWithFolder(): Promise<TestRepository & { source: string }> {
  const test = await newRepository()
  const source = path.join(test.folder, 'tree')
  fs.mkdirSync(source)
  for (let i = 0; i < 20; i++) fs.writeFileSync(path.join(source, `file ${i}`), `content ${i}`)
  return { ...test, source }
}

/** The operations that have threads, each with what it does in a repository that has a snapshot of the channel `test`. */
function operations(source: string, destination: string): Record<string, (_: Repository, end: AbortSignal) => unknown> {
  return {
    save: (repository, signal) => saveSnapshot(repository, { channel: 'test', paths: [source], signal }, quiet),
    check: (repository, signal) => checkRepository(repository, { signal }, quiet),
    restore: async (repository, signal) => {
      const target = await resolveIdentifier(repository, 'test')
      return restoreSnapshot(repository, target, destination, { signal, force: true }, quiet)
    },
    verify: async (repository, signal) => {
      const target = await resolveIdentifier(repository, 'test')
      return verifyRestored(repository, target, destination, { signal }, () => undefined)
    }
  }
}

test('nothing of a run is held by its signal: neither a listener nor the repository with its keys', async () => {
  const test = await repositoryWithFolder()
  const { signal } = new AbortController()
  const repositories: WeakRef<Repository>[] = []
  const run = async (operation: (repository: Repository, signal: AbortSignal) => unknown): Promise<void> => {
    const repository = await test.open()
    repositories.push(new WeakRef(repository))
    await operation(repository, signal)
    await repository.close()
  }
  const { save, ...others } = operations(test.source, path.join(test.folder, 'restored'))
  for (let i = 0; i < 8; i++) await run(save!)
  for (const operation of Object.values(others)) await run(operation)
  expect(getEventListeners(signal, 'abort')).toEqual([])

  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  let held = repositories.length
  // What the engine itself still holds it lets go of within some turns
  for (let turn = 0; turn < 100 && held > 0; turn++) {
    await setImmediate()
    collect()
    held = repositories.filter((reference) => reference.deref() !== undefined).length
  }
  expect(held).toBe(0)
})

test('work that its signal has ended before is not begun', async () => {
  const test = await repositoryWithFolder()
  const end = new AbortController()
  end.abort()
  for (const [name, operation] of Object.entries(operations(test.source, path.join(test.folder, 'restored')))) {
    const repository = await test.open()
    if (name === 'check') await saveSnapshot(repository, { channel: 'test', paths: [test.source] }, quiet)
    await expect(operation(repository, end.signal)).rejects.toThrow(/interrupted/)
    await repository.close()
  }
})

describe('work in a pool', () => {
  const interruption = (): RekkordError => new RekkordError('interrupted', 'ended')

  test('ends with the first error, whoever has it, and closes what is open when no thread runs, last first', async () => {
    const test = await repositoryWithFolder()
    const repository = await test.open()
    const closed: string[] = []
    const run = runInPool(repository, { threads: 2, interruption }, ({ pool, fail, afterwards }) => {
      const item = { catalog: 'M' as const, hash: '\0'.repeat(32) }
      afterwards(() => void closed.push('first'))
      afterwards(async () => {
        await setImmediate()
        closed.push('second')
      })
      void pool.run({ kind: 'read-objects', items: [item], maximum: 1 }).then(() => fail(new Error('the first one')))
      // As for a list that waits for a file which never comes
      return new Promise<never>(() => undefined)
    })
    await expect(run).rejects.toThrow('the first one')
    expect(closed).toEqual(['second', 'first'])
    await repository.close()
  })

  test('ends when its signal ends it, also while it waits for something else', async () => {
    const test = await repositoryWithFolder()
    const repository = await test.open()
    const end = new AbortController()
    const run = runInPool(repository, { signal: end.signal, interruption }, async ({ pool }) => {
      pool.warm()
      return new Promise<never>(() => undefined)
    })
    end.abort()
    await expect(run).rejects.toMatchObject({ code: 'interrupted', message: 'ended' })
    await repository.close()
  })
})
