import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decodeKeyFile } from '../src/format/key-file.ts'
import { encodeEntryList } from '../src/format/directory.ts'
import type { Entry } from '../src/format/entry.ts'
import { BLOB_HEADER_SIZE, isBlobSize } from '../src/format/blob.ts'
import { blobPath, type ObjectId } from '../src/format/object-id.ts'
import { OBJECT_TYPES } from '../src/format/object-type.ts'
import { encodeSnapshot } from '../src/format/snapshot.ts'
import { Repository } from '../src/repository/repository.ts'
import { measure, requireTime, run, type Command } from './measure.ts'
import type { Measurement } from './results.ts'

/** Files of each folder of the snapshot. */
const IN_FOLDER = 1000
const GRACE_DAYS = 8
const DAY = 86_400_000
const PROGRAM = path.join(import.meta.dirname, '../dist/cli/index.js')

/**
 * What a prune costs beside a check that reads no content: a repository in a folder, in which half of the blobs are garbage.
 * The blobs of files are never read, so they are made of nothing. `node bench/retention.ts [blobs] [folder]`; the
 * folder is where the repository is made.
 */
async function main(blobs: number, parent: string): Promise<void> {
  requireTime()
  const folder = fs.mkdtempSync(path.join(parent, 'rekkord-bench-'))
  try {
    const root = path.join(folder, 'repository')
    const keyFile = path.join(folder, 'master.key')
    const command = (...args: string[]): Command => ({
      file: process.execPath,
      args: [PROGRAM, ...args, '-R', root, '-K', keyFile, '--no_config'],
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      cwd: folder
    })
    run(command('init', '-g'))
    await fill(root, keyFile, blobs)
    const show = (name: string, { wall, user, system, memory }: Measurement): void =>
      console.log(
        `${name}: ${(wall / 1000).toFixed(1)} s (processor ${((user + system) / 1000).toFixed(1)} s), ${(memory / 2 ** 20).toFixed(0)} MiB`
      )
    const check = command('check', '--sample', '0.000001', '--no_hooks')
    run(check)
    show('check without content', measure(check, folder))
    show('prune, dry run', measure(command('prune', '--dry_run'), folder))
    show('prune that sets half aside', measure(command('prune'), folder))
    show('check without content, with fossils', measure(check, folder))
    makeRipe(root)
    show('prune that deletes half', measure(command('prune'), folder))
    show('check without content, of the other half', measure(check, folder))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Half of the blobs is needed by a snapshot, the other half is old garbage. */
async function fill(root: string, keyFile: string, blobs: number): Promise<void> {
  const repository = await Repository.open(
    { type: 'local', path: root },
    decodeKeyFile(fs.readFileSync(keyFile, 'utf8'))
  )
  const size = Array.from({ length: 200 }, (_, i) => BLOB_HEADER_SIZE + i).find(isBlobSize)!
  const content = Buffer.alloc(size)
  const old = new Date(Date.now() - GRACE_DAYS * DAY)
  const newBlob = (): Buffer => {
    const id: ObjectId = { catalog: 'R', hash: randomBytes(32) }
    const file = path.join(root, blobPath(id))
    fs.writeFileSync(file, content)
    fs.utimesSync(file, old, old)
    return id.hash
  }
  const needed = blobs / 2
  const folders: Entry[] = []
  let storedFolders = 0
  for (let i = 0; i < needed; i += IN_FOLDER) {
    const children = Array.from({ length: Math.min(IN_FOLDER, needed - i) }, (_, j) =>
      entry('file', `file-${String(i + j)}`, newBlob(), 1)
    )
    const bytes = encodeEntryList({ size: children.length, entries: children.length, children }, 0, () => undefined)
    const { id, stored } = await repository.writeObject(OBJECT_TYPES.directory, bytes)
    storedFolders += stored
    folders.push(entry('directory', `srv/folder-${String(i)}`, id.hash, 0))
  }
  for (let i = needed; i < blobs; i++) newBlob()
  const time = Date.now()
  const all = needed * size + storedFolders
  const sums = { size: needed, stored: all, added: all }
  const snapshot = { time, channel: 'bench', entries: needed + folders.length, children: folders, ...sums }
  const { id, stored } = await repository.writeObject(OBJECT_TYPES.snapshot, encodeSnapshot(snapshot))
  await repository.publish({ id, channel: 'bench', time, size: needed, stored: all + stored, added: all + stored })
  await repository.close()
}

function entry(kind: 'file' | 'directory', name: string, hash: Buffer, size: number): Entry {
  const times = { mtime: 0, ctime: 0, atime: 0, btime: 0 }
  const flags = { stated: true, readable: true, hasAtime: false }
  const owner = { uid: 0, gid: 0, mode: 0o755 }
  return { kind, name: Buffer.from(name), hash, size, extended: Buffer.alloc(0), ...times, ...flags, ...owner }
}

/** Makes what was set aside now set aside long enough ago. */
function makeRipe(root: string): void {
  for (const collection of fs.readdirSync(path.join(root, 'fossils'))) {
    const file = path.join(root, 'fossils', collection, 'complete')
    const time = new Date(Date.now() - GRACE_DAYS * DAY)
    fs.writeFileSync(file, `${time.toISOString()}\n`)
    fs.utimesSync(file, time, time)
  }
}

const [blobs = '100000', parent = os.tmpdir()] = process.argv.slice(2)
await main(Number(blobs), path.resolve(parent))
