import { hash } from 'node:crypto'
import fs from 'node:fs'
import { joinPath, pathBuffer, type BytePath } from '../../src/files/path.ts'
import { fileStat, type FileStat } from '../../src/files/stat.ts'

/** Something below a folder. */
export interface Found {
  /** From the folder on; empty for the folder itself. */
  name: BytePath
  path: BytePath
  stat: FileStat
}

/** What a folder holds, by name: kind, permissions, time, and content by its digest. */
export type Manifest = ReadonlyMap<BytePath, string>

/** A folder and everything below it; links are not followed. */
export function* walk(path: BytePath, name: BytePath = ''): Generator<Found, undefined> {
  const stat = fileStat(fs.lstatSync(pathBuffer(path), { bigint: true }))
  yield { name, path, stat }
  if (stat.kind !== 'directory') return
  for (const child of fs.readdirSync(pathBuffer(path), { encoding: 'buffer' })) {
    const text = child.toString('latin1')
    yield* walk(joinPath(path, text), name === '' ? text : joinPath(name, text))
  }
}

/** @param isLeftOut names of which nothing is kept, each with all below it */
export function manifestOf(folder: BytePath, isLeftOut: (name: BytePath) => boolean = () => false): Manifest {
  const manifest = new Map<BytePath, string>()
  for (const { name, path, stat } of walk(folder)) if (!isLeftOut(name)) manifest.set(name, describe(path, stat))
  return manifest
}

function describe(path: BytePath, { kind, mode, mtime, size }: FileStat): string {
  if (kind === 'link') return `link of ${mtime} to ${fs.readlinkSync(pathBuffer(path), 'latin1')}`
  const about = `${kind} of ${mtime} mode ${mode.toString(8)}`
  return kind === 'file' ? `${about} size ${size} ${hash('sha256', fs.readFileSync(pathBuffer(path)))}` : about
}

/** What differs, in a few lines. */
export function differences(wanted: Manifest, found: Manifest): string[] {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].filter((name) => wanted.get(name) !== found.get(name))
  return names
    .slice(0, 5)
    .map((name) => `${JSON.stringify(name)} is ${String(found.get(name))} and was ${String(wanted.get(name))}`)
}
