// Run by storage.test.ts with the changes to files instrumented: saves into a repository again and again, and has a change
// fail each time, another one. Prints how each save ended.
import fs from 'node:fs'
import path from 'node:path'
import { getEnvironmentData } from 'node:worker_threads'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import { Repository } from '../../src/repository/repository.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'

const [before, place, keyFile, folder, what] = process.argv.slice(2) as [string, string, string, string, string]
/** Of file-operations.mjs: changes so far, the one that fails, and how. */
const state = getEnvironmentData('file operations') as Int32Array
const keys = decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))

for (let at = 1; ; at++) {
  const root = path.join(place, `${what} ${at}`)
  fs.cpSync(before, root, { recursive: true })
  const repository = await Repository.open({ type: 'local', path: root }, keys)
  const warnings: string[] = []
  Atomics.store(state, 0, 0)
  Atomics.store(state, 1, at)
  let error: unknown
  try {
    await saveSnapshot(
      repository,
      { channel: 'new', paths: [folder], threads: 1 },
      { warning: (message) => warnings.push(message) }
    )
  } catch (thrown) {
    error = thrown
  }
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  console.log(JSON.stringify({ root, code, message, warnings }))
  if (Atomics.load(state, 0) < at) break
}
