import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import type { KeyRole } from '../../src/format/keys.ts'
import { Repository } from '../../src/repository/repository.ts'
import { temporaryFolder } from '../temporary.ts'

/** An entry as `fixtures/repo-basic.json` tells it; times in Unix milliseconds. */
export interface KnownEntry {
  path?: string
  path_hex?: string
  type: 'directory' | 'file' | 'link'
  mode: string
  mtime: number
  ctime: number
  btime: number
  uid: number
  gid: number
  size: number
  oid: string
  sha256?: string
  target?: string
  target_hex?: string
  chunks?: { offset: number; len: number; oid: string }[]
}

export interface KnownSnapshot {
  oid: string
  channel: string
  time: number
  size: number
  stored: number
  added: number
  entries: number
  tree: KnownEntry[]
}

const fixtures = path.resolve(import.meta.dirname, '../fixtures')

/** What is in the repository that upstream wrote, oldest snapshot first. */
export const known = JSON.parse(fs.readFileSync(path.join(fixtures, 'repo-basic.json'), 'utf8')) as {
  snapshots: KnownSnapshot[]
}

/** Unpacks the repository that upstream wrote into a new folder. */
export function unpackRepository(): { folder: string; root: string; open(role?: KeyRole): Promise<Repository> } {
  const folder = temporaryFolder()
  execFileSync('tar', ['xzf', path.join(fixtures, 'repo-basic.tar.gz'), '-C', folder])
  const root = path.join(folder, 'repo')
  const keyFile = (role: KeyRole): string => path.join(folder, role === 'Master' ? 'master.key' : `${role}.key`)
  return {
    folder,
    root,
    open: (role = 'Master') => {
      const keys = decodeKeyFile(fs.readFileSync(keyFile(role), 'latin1'))
      return Repository.open({ type: 'local', path: root }, keys)
    }
  }
}

/** The raw bytes of an entry's path, one character each. */
export function knownPath(entry: KnownEntry): string {
  return bytes(entry.path, entry.path_hex).toString('latin1')
}

/** The raw bytes of a link's target. */
export function knownTarget(entry: KnownEntry): Buffer {
  return bytes(entry.target, entry.target_hex)
}

function bytes(text: string | undefined, hex: string | undefined): Buffer {
  return hex === undefined ? Buffer.from(text!, 'utf8') : Buffer.from(hex, 'hex')
}
