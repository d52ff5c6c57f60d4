// Run by large-bucket.test.ts: saves a folder into S3 and outputs the most memory that it took, in MiB.
import fs from 'node:fs'
import { decodeKeyFile } from '../../../src/format/key-file.ts'
import { Repository } from '../../../src/repository/repository.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import type { StorageLocation } from '../../../src/storage/open.ts'

const [location, keyFile, folder, indexFolder] = process.argv.slice(2) as [string, string, string, string]
const keys = decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))
const repository = await Repository.open(JSON.parse(location) as StorageLocation, keys)
const options = { channel: 'main', paths: [folder], threads: 2, indexFolder }
const { added } = await saveSnapshot(repository, options, { warning: (message) => console.error(message) })
await repository.close()
console.log(JSON.stringify({ added, memory: mostMemory() }))

/** MiB that this process had at the most. What `getrusage` tells begins with what the process that started it had. */
function mostMemory(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
