import fs from 'node:fs'
import path from 'node:path'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'

const NAMES = 300_000

test.each([
  ['has begun', 1],
  ['is at its end', NAMES]
])('a signal ends a save when the listing of a large folder %s', async (_, at) => {
  const test = await newRepository()
  const root = path.join(test.folder, 'large')
  fs.mkdirSync(root)
  for (let i = 0; i < 2000; i++) fs.writeFileSync(path.join(root, 'x'.repeat(150) + String(i)), '')
  const controller = new AbortController()
  let read = 0
  // As if there were more names: files take long to make
  const { opendirSync } = fs
  fs.opendirSync = (...args: Parameters<typeof opendirSync>) => {
    const directory = opendirSync(...args)
    const entry = directory.readSync()!
    directory.readSync = () => {
      if (read === NAMES) return null
      if (++read === at) setTimeout(() => controller.abort(), 0)
      return Object.assign(Object.create(entry) as typeof entry, { name: String((read * 7919) % 999_983) })
    }
    return directory
  }
  try {
    const options = { channel: 'test', paths: [root], threads: 1, signal: controller.signal }
    const saving = saveSnapshot(await test.open(), options, { warning: () => undefined })
    await expect(saving).rejects.toThrow('The save was interrupted: no snapshot was made')
  } finally {
    fs.opendirSync = opendirSync
  }
  if (at === 1) expect(read).toBeLessThan(NAMES)
  else expect(read).toBe(NAMES)
  expect(fs.readdirSync(path.join(test.root, 'tags/M'))).toEqual([])
})
