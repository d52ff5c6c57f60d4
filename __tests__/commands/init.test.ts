import fs from 'node:fs'
import path from 'node:path'
import { init } from '../../src/commands/init.ts'
import { loadSettings } from '../../src/config/load.ts'
import { RekkordError } from '../../src/errors.ts'
import { addBackend } from '../../src/storage/backends.ts'
import { memoryBackend, type MemoryLocation } from '../storage/memory/backend.ts'
import { temporaryFolder } from '../temporary.ts'

const broken = new RekkordError('storage', 'The connection broke')

test('when nobody knows whether the repository was made, its key and what is beside it stay, and the error says so', async () => {
  let isBroken = false
  addBackend({
    ...memoryBackend,
    accepts: (url: string) => url.startsWith('memory:'),
    open: async (location) => {
      const storage = await memoryBackend.open(location as MemoryLocation)
      if (isBroken) storage.size = () => Promise.reject(broken)
      storage.write = () => {
        isBroken = true
        return Promise.reject(broken)
      }
      return storage
    }
  })
  const folder = temporaryFolder()
  const places = { env: {}, cwd: folder, home: folder, systemFolder: folder }
  const settings = await loadSettings({ ...places, repository: 'memory:breaks' })
  const key = path.join(folder, 'master.key')
  const done: string[] = []
  const beside = {
    prepare: () => void done.push('prepare'),
    make: async () => void done.push('make'),
    remove: () => void done.push('remove')
  }
  const sentence = `The connection broke; the repository may have been made, so its master key stays in ${key}`
  await expect(init(settings, key, beside)).rejects.toThrow(sentence)
  expect(done).toEqual(['prepare', 'make'])
  expect(fs.existsSync(key)).toBe(true)
})
