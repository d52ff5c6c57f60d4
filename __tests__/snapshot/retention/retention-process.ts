// Run by tests in processes of their own: forgets or prunes, with a grace period that no user can choose, and kills itself at a
// change of the storage where it is told to.
import fs from 'node:fs'
import { withRepository } from '../../../src/commands/with-repository.ts'
import { loadSettings } from '../../../src/config/load.ts'
import { planForget, removeForgotten } from '../../../src/snapshot/retention/forget.ts'
import { pruneRepository } from '../../../src/snapshot/retention/prune.ts'
import type { Storage } from '../../../src/storage/storage.ts'

/** What is to be done; `killAt`: the change before which it dies, from 1 on, `midway`: when half of it is done. */
export interface RetentionOrder {
  configFile: string
  keyFile: string
  home: string
  grace: number
  keepLast?: number
  identifiers?: string[]
  prune?: boolean
  killAt?: number
  midway?: boolean
}

const order = JSON.parse(process.argv[2]!) as RetentionOrder
let changes = 0

/** Counts a change of so many files, of which `part` does the first ones. */
async function change<T>(
  count: number,
  whole: () => Promise<T>,
  part: (count: number) => Promise<unknown>
): Promise<T> {
  if (++changes !== order.killAt) return whole()
  if (order.midway === true) await part(Math.ceil(count / 2))
  fs.writeSync(1, 'killed')
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

function instrument(storage: Storage): void {
  const [move, remove] = [storage.move.bind(storage), storage.remove.bind(storage)]
  const [replace, empty] = [storage.replace.bind(storage), storage.removeEmptyFolders.bind(storage)]
  storage.move = (moves) =>
    change(
      moves.length,
      () => move(moves),
      (count) => move(moves.slice(0, count))
    )
  storage.remove = (paths) =>
    change(
      paths.length,
      () => remove(paths),
      (count) => remove(paths.slice(0, count))
    )
  storage.replace = (path, data) =>
    change(
      1,
      () => replace(path, data),
      () => replace(path, data)
    )
  storage.removeEmptyFolders = (folder) =>
    change(
      1,
      () => empty(folder),
      () => empty(folder)
    )
}

const { configFile, keyFile, home, grace, keepLast, identifiers = [], prune } = order
const settings = loadSettings({ configFile, keyFile, env: process.env, cwd: home, home })
await withRepository(settings, async (repository) => {
  instrument(repository.storage)
  const rules = { counts: keepLast === undefined ? {} : { last: keepLast }, within: {}, patterns: [] }
  if (keepLast !== undefined || identifiers.length > 0) {
    const { decisions } = await planForget(repository, { rules, identifiers, allowEmpty: true })
    await removeForgotten(repository, decisions)
    console.log(decisions.filter(({ kept }) => !kept).length)
  }
  if (prune === true) {
    const result = await pruneRepository(repository, { grace, threads: 1 }, { warning: (text) => console.log(text) })
    console.log(JSON.stringify(result))
  }
})
