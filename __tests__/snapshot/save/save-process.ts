// Run by concurrent.test.ts, in several processes at once: saves a folder under a channel.
import fs from 'node:fs'
import { decodeKeyFile } from '../../../src/format/key-file.ts'
import { Repository } from '../../../src/repository/repository.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'

const [root, keyFile, channel, folder] = process.argv.slice(2) as [string, string, string, string]
const keys = decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))
const repository = await Repository.open({ type: 'local', path: root }, keys)
await saveSnapshot(repository, { channel, paths: [folder], threads: 2 }, { warning: (message) => console.log(message) })
