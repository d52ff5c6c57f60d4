import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Repository } from '../../src/repository/repository.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { listChildren } from '../../src/snapshot/read/list.ts'
import { openFile } from '../../src/snapshot/read/file.ts'

/** What is below a folder: name, time and digest of each file and target of each link, as one text. */
export function folderContents(folder: string): string {
  const lines = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file)
    if (entry.isSymbolicLink()) return `${name} -> ${fs.readlinkSync(file)}`
    return entry.isFile() ? fileLine(name, fs.statSync(file).mtimeMs, fs.readFileSync(file)) : `${name}/`
  })
  return lines.sort().join('\n')
}

/**
 * The same of the newest snapshot of a channel, of what was saved of the folder; every object is checked on the way.
 * @throws when anything of it is missing or damaged
 */
export async function snapshotContents(repository: Repository, channel: string, folder: string): Promise<string> {
  const target = await resolveIdentifier(repository, channel)
  const lines: string[] = []
  const warning = (message: string): void => {
    throw new Error(message)
  }
  const above = `${folder.slice(1)}/`
  for await (const { path: full, entry, id } of listChildren(repository, target, true, { warning })) {
    if (!full.startsWith(above)) continue
    const name = full.slice(above.length)
    if (entry.kind === 'directory') {
      lines.push(`${name}/`)
      continue
    }
    const file = await openFile(repository, { kind: entry.kind, id, entry, path: full })
    const content = Buffer.concat(await Array.fromAsync(file.pieces))
    lines.push(file.kind === 'link' ? `${name} -> ${content.toString()}` : fileLine(name, entry.mtime, content))
  }
  return lines.sort().join('\n')
}

function fileLine(name: string, mtime: number, content: Uint8Array): string {
  return `${name} ${Math.floor(mtime)} ${hash('sha256', content)}`
}
