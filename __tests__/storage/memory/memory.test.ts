import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { init } from '../../../src/commands/init.ts'
import { openRepository } from '../../../src/commands/open-repository.ts'
import { loadSettings } from '../../../src/config/load.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import { addBackend, parseAddress } from '../../../src/storage/backends.ts'
import { temporaryFolder } from '../../temporary.ts'
import { testStorage } from '../contract.ts'
import { memoryBackend } from './backend.ts'

addBackend(memoryBackend)

let names = 0

testStorage('memory', async () => {
  const location = { type: 'memory', name: String(names++) } as const
  return { storage: await memoryBackend.open(location), another: () => memoryBackend.open(location) }
})

test('a backend is a folder and a line: its URL, its section, its secrets and its storage are all there', async () => {
  const folder = temporaryFolder()
  const configFile = path.join(folder, 'rekkord.ini')
  fs.writeFileSync(configFile, '[Repository]\nURL = memory:one\nKeyFile = key\n[Memory]\nSecret = hidden\n')
  const places = { cwd: folder, home: folder, systemFolder: folder }
  const settings = await loadSettings({ env: {}, ...places, configFile })
  expect(settings).toMatchObject({ repository: { type: 'memory', name: 'one' }, secrets: ['hidden'] })

  expect(await init(settings, path.join(folder, 'key'))).toMatchObject({ url: 'memory:one' })
  const writer = await openRepository(settings)
  const content = randomBytes(1000)
  const { id } = await writer.writeObject(OBJECT_TYPES.chunk, content)
  await writer.close()
  const reader = await openRepository(settings)
  expect(Buffer.from((await reader.readObject(id)).content)).toEqual(content)
  await reader.close()

  expect(() => parseAddress('ftp://host', {}, { folder, env: {} })).toThrow(/ or memory:name \(memory\)$/)
})
