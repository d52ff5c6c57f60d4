import type { Backend, BaseLocation } from '../../../src/storage/backend.ts'
import { text } from '../../../src/values.ts'
import { MemoryStorage, type MemoryFiles } from './storage.ts'

/** A repository in this process's memory. */
export interface MemoryLocation extends BaseLocation {
  type: 'memory'
  name: string
  password?: string
}

const places = new Map<string, MemoryFiles>()

/** Places in this process's memory: `memory:name`. */
export const memoryBackend: Backend<{ type: 'memory'; name: string }, MemoryLocation> = {
  type: 'memory',
  form: 'memory:name (memory)',
  section: { name: 'Memory', aliases: [], keys: { Password: text }, keyAliases: { Secret: 'Password' } },
  credentials: [],
  accepts: (url) => url.startsWith('memory:'),
  parse: (url) => ({ type: 'memory', name: url.slice('memory:'.length) }),
  display: ({ name }) => `memory:${name}`,
  locate: (address, { section }) => ({ ...address, password: String(section['Password']) }),
  secrets: ({ password }) => (password === undefined ? [] : [password]),
  open: async (location) => {
    const files = places.get(location.name) ?? (new Map() as MemoryFiles)
    places.set(location.name, files)
    return new MemoryStorage(memoryBackend.display(location), files)
  }
}
