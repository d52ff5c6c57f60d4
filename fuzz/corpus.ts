import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, 'corpus')

/** The inputs that are kept for a target, by the names of their files. */
export function readCorpus(target: string): Map<string, Buffer> {
  const folder = path.join(ROOT, target)
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]))
}

/** Keeps an input under the start of its hash, or of why it is kept. */
export function keepInput(target: string, bytes: Buffer, prefix = ''): string {
  const folder = path.join(ROOT, target)
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, prefix + createHash('sha256').update(bytes).digest('hex').slice(0, 16))
  fs.writeFileSync(file, bytes)
  return file
}

/** Removes inputs that are no longer needed. */
export function dropInputs(target: string, names: readonly string[]): void {
  for (const name of names) fs.rmSync(path.join(ROOT, target, name))
}
