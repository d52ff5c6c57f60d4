// Run by tests in processes of their own: forgets or prunes, with a grace period that no user can choose.
import { withRepository } from '../../../src/commands/with-repository.ts'
import { loadSettings } from '../../../src/config/load.ts'
import { planForget, removeForgotten } from '../../../src/snapshot/retention/forget.ts'
import { pruneRepository } from '../../../src/snapshot/retention/prune.ts'

/** What is to be done. */
export interface RetentionOrder {
  configFile: string
  keyFile: string
  home: string
  grace: number
  keepLast?: number
  prune?: boolean
}

const order = JSON.parse(process.argv[2]!) as RetentionOrder
const { configFile, keyFile, home, grace, keepLast, prune } = order
const settings = await loadSettings({ configFile, keyFile, env: process.env, cwd: home, home })
await withRepository(settings, async (repository) => {
  if (keepLast !== undefined) {
    const rules = { counts: { last: keepLast }, within: {}, patterns: [] }
    const { decisions } = await planForget(repository, { rules, identifiers: [] })
    await removeForgotten(repository, decisions)
    console.log(decisions.filter(({ kept }) => !kept).length)
  }
  if (prune === true) {
    const result = await pruneRepository(repository, { grace, threads: 1 }, { warning: (text) => console.log(text) })
    console.log(JSON.stringify(result))
  }
})
