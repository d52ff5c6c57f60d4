// Run by save.test.ts as a user without rights: saves a folder and prints the warnings.
import fs from 'node:fs'
import { decodeKeyFile } from '../../../src/format/key-file.ts'
import { Repository } from '../../../src/repository/repository.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'

const [root, keyFile, folder] = process.argv.slice(2) as [string, string, string]
const keys = decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))
const repository = await Repository.open({ type: 'local', path: root }, keys)
const warnings: string[] = []
await saveSnapshot(repository, { channel: 'user', paths: [folder] }, { warning: (message) => warnings.push(message) })
console.log(JSON.stringify(warnings))
