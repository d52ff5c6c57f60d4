import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Badge } from '../src/format/badge.ts'
import { decodeKeyFile, deriveKey, encodeKeyFile, generateMasterKey } from '../src/format/key-file.ts'
import { masterKeys, type KeyRole, type Keys } from '../src/format/keys.ts'
import { createRepository } from '../src/repository/create.ts'
import { Repository } from '../src/repository/repository.ts'
import { temporaryFolder } from './temporary.ts'

/** A new local repository for a test, with its keys. */
export interface TestRepository {
  /** Holds everything of the test. */
  folder: string
  /** The repository's own folder. */
  root: string
  /** The master key's file. */
  keyFile: string
  master: Keys
  /** A derived key of the master key. */
  derive: (role: Badge['role']) => Keys
  open: (keys?: Keys) => Promise<Repository>
}

export async function newRepository(): Promise<TestRepository> {
  const folder = temporaryFolder()
  const root = path.join(folder, 'repo')
  const keyFile = path.join(folder, 'master.key')
  const secret = generateMasterKey(randomBytes)
  const master = masterKeys(secret)
  fs.writeFileSync(keyFile, encodeKeyFile(secret))
  const location = { type: 'local' as const, path: root }
  await createRepository(location, master)
  return {
    folder,
    root,
    keyFile,
    master,
    derive: (role) => decodeKeyFile(encodeKeyFile(deriveKey(master, role, randomBytes))),
    open: (keys = master) => Repository.open(location, keys)
  }
}

/** Keys of each role that can save. */
export function savingKeys(repository: TestRepository): [KeyRole, Keys][] {
  return [
    ['Master', repository.master],
    ['ReadWrite', repository.derive('ReadWrite')],
    ['WriteOnly', repository.derive('WriteOnly')]
  ]
}

/** Every file below a folder with its size, sorted: to see that nothing changed. */
export function listing(folder: string): string[] {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${path.relative(folder, file)} ${fs.statSync(file).size}`)
    .sort()
}
