import fs from 'node:fs'
import path from 'node:path'
import { Exclusions } from '../../../src/files/exclude/exclusions.ts'
import type { FolderExclusions } from '../../../src/files/exclude/folder-exclusions.ts'
import type { ExcludeOptions } from '../../../src/files/exclude/options.ts'
import { pathBuffer, toBytePath, type BytePath } from '../../../src/files/path.ts'
import { fileStat } from '../../../src/files/stat.ts'

/** The files, links and folders of a folder that stay, as paths from it, in order; with what else came of it. */
export async function keptPaths(
  root: string,
  options: ExcludeOptions
): Promise<{ kept: string[]; exclusions: Exclusions; reasons: string[] }> {
  const reasons: string[] = []
  const exclusions = await Exclusions.of(options, (item, reason) =>
    reasons.push(`${path.relative(root, Buffer.from(item, 'latin1').toString())}: ${reason}`)
  )
  const kept: string[] = []
  const walk = (folder: BytePath, below: string, filter: FolderExclusions): void => {
    if (filter.isMountPoint) return
    const all = fs.readdirSync(pathBuffer(folder), { encoding: 'latin1' }).sort()
    const read = (name: BytePath): Buffer | undefined => {
      const file = pathBuffer(`${folder}/${name}`)
      return fs.lstatSync(file).isFile() ? fs.readFileSync(file) : undefined
    }
    for (const name of filter.names(all, read)) {
      const stat = fileStat(fs.lstatSync(pathBuffer(`${folder}/${name}`), { bigint: true }))
      if (filter.leavesOut(name, stat)) continue
      const shown = below + Buffer.from(name, 'latin1').toString()
      kept.push(stat.kind === 'directory' ? `${shown}/` : shown)
      if (stat.kind === 'directory') walk(`${folder}/${name}`, `${shown}/`, filter.enter(name, stat))
    }
  }
  const start = toBytePath(root)
  walk(start, '', exclusions.root(start, fileStat(fs.statSync(root, { bigint: true }))))
  return { kept: kept.sort(), exclusions, reasons }
}

/** Makes files with these contents below a folder; a path that ends with `/` is an empty folder. */
export function makeTree(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(root, name)
    fs.mkdirSync(name.endsWith('/') ? place : path.dirname(place), { recursive: true })
    if (!name.endsWith('/')) fs.writeFileSync(place, content)
  }
}
