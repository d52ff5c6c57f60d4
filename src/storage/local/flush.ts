import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Up to so many files are flushed one by one; above it one call for the whole file system is cheaper. */
const FEW_FILES = 16

/**
 * Makes files of a repository durable, with their names. Many files on Linux: one syncfs(2) through `sync -f`, which costs
 * one journal commit instead of one per file; otherwise, and where `sync` fails, an fsync of each file and of the folder
 * that holds its name, and of those above it: the process that made them may have been killed before they were durable.
 *
 * @param root the repository's folder
 * @param files paths from the root
 * @throws the system's error
 */
export async function flushFiles(root: string, files: Iterable<string>): Promise<void> {
  // A sequence may be walked only once
  const rest = Iterator.from(files)
  const few: string[] = []
  for (let next = rest.next(); next.done !== true; next = rest.next()) if (few.push(next.value) > FEW_FILES) break
  if (process.platform === 'linux' && few.length > FEW_FILES && (await syncFileSystem(root))) return
  const folders = new Set<string>()
  for (const file of joined(few, rest)) {
    const full = path.join(root, file)
    flushPath(full, 'r+')
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      folders.add(path.join(root, folder))
      if (folder === '.') break
    }
  }
  flushFolders(folders)
}

/**
 * Makes a folder, and those above it that are missing, durably.
 * @throws the system's error
 */
export function makeFolder(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true, mode: 0o775 })
  if (first === undefined) return
  const parents: string[] = []
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) parents.push(path.dirname(made))
  flushFolders(parents)
}

/** Makes the names in folders durable. Windows keeps names with the files and cannot open a folder. */
export function flushFolders(folders: Iterable<string>): void {
  if (process.platform !== 'win32') for (const folder of folders) flushPath(folder, 'r')
}

function* joined<T>(...parts: readonly Iterable<T>[]): Generator<T, undefined> {
  for (const part of parts) yield* part
  return undefined
}

function syncFileSystem(root: string): Promise<boolean> {
  // Nothing else of the environment is its business
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }
  return new Promise((resolve) => execFile('sync', ['-f', root], { env }, (error) => resolve(error === null)))
}

function flushPath(file: string, mode: 'r' | 'r+'): void {
  const descriptor = fs.openSync(file, mode)
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
