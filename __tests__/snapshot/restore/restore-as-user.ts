// Run by restore.test.ts as a user without rights: restores a channel with owners and prints what it was told.
import fs from 'node:fs'
import { decodeKeyFile } from '../../../src/format/key-file.ts'
import { Repository } from '../../../src/repository/repository.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { restoreSnapshot } from '../../../src/snapshot/restore/restore.ts'

const [root, keyFile, destination, force] = process.argv.slice(2) as [string, string, string, string]
const keys = decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))
const repository = await Repository.open({ type: 'local', path: root }, keys)
const warnings: string[] = []
const problems: string[] = []
await restoreSnapshot(
  repository,
  await resolveIdentifier(repository, 'test'),
  destination,
  { threads: 1, owner: true, force: force === 'force', delete: force === 'force' },
  { warning: (message) => warnings.push(message), problem: (message) => problems.push(message) }
)
console.log(JSON.stringify({ warnings, problems }))
