import fs from 'node:fs'
import { encodeDirectoryHeader } from '../../src/format/directory.ts'
import { encodedEntrySize, encodeEntry, ENTRY_SIZE } from '../../src/format/entry.ts'
import { formatObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { rekkord } from '../cli/command-line.ts'
import { newRepository } from '../new-repository.ts'
import { craftEntry, craftFile, craftSnapshot } from '../snapshot/restore/restoring.ts'
import { startBrowsing } from './browsing.ts'

const MIB = 2 ** 20
/** Bytes of the list of one folder, which takes 13 MB in the repository, and of memory for whoever shows it. */
const LENGTH = 150 * MIB
const MOST_MEMORY = 512 * MIB

const test_ = await newRepository()
const repository = await test_.open()
const entry = craftEntry({ name: '00000000', id: await craftFile(repository, 'x'), size: 1 })
const size = encodedEntrySize(entry)
const count = Math.floor(LENGTH / size)
const bytes = Buffer.alloc(16 + count * size)
encodeDirectoryHeader(bytes, 0, { size: count, entries: count })
for (let i = 0; i < count; i++) {
  const at = 16 + i * size
  encodeEntry(entry, bytes, at)
  bytes.write((count - i).toString(36).padStart(8, '0'), at + ENTRY_SIZE)
}
const { id: folder } = await repository.writeObject(OBJECT_TYPES.directory, bytes)
const snapshot = await craftSnapshot(repository, [craftEntry({ name: 'data', id: folder, size: count })])
await repository.publish({ id: snapshot, channel: 'crafted', time: 0, size: 0, stored: 0, added: 0 })
await repository.close()
const access = ['-R', test_.root, '-K', test_.keyFile, '--no_config']

// Some 100 MiB for the program, and the list once
test('find in a folder whose list has 150 MiB', () => {
  const report = "process.on('exit', () => console.error(`memory ${process.resourceUsage().maxRSS}`))"
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(report)}` }
  const { code, stderr } = rekkord(['find', 'nothing', ...access], { cwd: test_.folder, env })
  expect(code).toBe(0)
  expect(Number(/^memory (\d+)$/m.exec(stderr)?.[1]) * 1024).toBeLessThan(MOST_MEMORY)
}, 300_000)
;(process.platform === 'linux' ? test : test.skip)(
  'browse, however often it shows a folder whose list has 150 MiB',
  async () => {
    const { child, ask, enter, ended } = await startBrowsing(access, test_.folder)
    const { base, cookie } = await enter()
    for (let i = 0; i < 3; i++) {
      const { status, body } = await ask(`${base}tree?s=${formatObjectId(snapshot)}&p=data`, { headers: { cookie } })
      expect([status, body.toString()]).toEqual([200, expect.stringContaining('more than 50,000 entries')])
    }
    const [, most] = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${child.pid!}/status`, 'utf8'))!
    expect(Number(most) * 1024).toBeLessThan(MOST_MEMORY)
    child.kill('SIGINT')
    await ended
  },
  300_000
)
