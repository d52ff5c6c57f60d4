import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Repository } from '../../../src/repository/repository.ts'
import { checkRepository, type CheckResult } from '../../../src/snapshot/check/check.ts'
import { checkProblemSentence } from '../../../src/snapshot/check/listener.ts'
import { planForget, removeForgotten } from '../../../src/snapshot/retention/forget.ts'
import type { PruneOptions } from '../../../src/snapshot/retention/options.ts'
import { pruneRepository, type PruneResult } from '../../../src/snapshot/retention/prune.ts'
import { saveSnapshot, type SavedSnapshot, type SaveOptions } from '../../../src/snapshot/save/save.ts'

export const DAY = 86_400_000
/** The grace period of the tests. */
export const GRACE = 7 * DAY

const silent = { warning: () => undefined }

export function prune(repository: Repository, options: Partial<PruneOptions> = {}): Promise<PruneResult> {
  return pruneRepository(repository, { grace: GRACE, threads: 1, ...options }, silent)
}

export async function forget(repository: Repository, ...identifiers: string[]): Promise<void> {
  const rules = { counts: {}, within: {}, patterns: [] }
  const { decisions } = await planForget(repository, { rules, identifiers, allowEmpty: true })
  expect(await removeForgotten(repository, decisions)).toEqual([])
}

export function save(
  repository: Repository,
  channel: string,
  folder: string,
  options: Partial<SaveOptions> = {}
): Promise<SavedSnapshot> {
  return saveSnapshot(repository, { channel, paths: [folder], threads: 1, ...options }, silent)
}

/** A folder with small files, a file of several chunks, a link and a sub-folder; all but `common` is its own. */
export function writeTree(folder: string, common: string): string {
  fs.mkdirSync(path.join(folder, 'below'), { recursive: true })
  for (let i = 0; i < 20; i++) fs.writeFileSync(path.join(folder, `file ${i}`), `${folder} ${i}`)
  // Longer than a chunk can be
  fs.writeFileSync(path.join(folder, 'big'), randomBytes(9 << 20))
  fs.writeFileSync(path.join(folder, 'below/common'), common)
  fs.symlinkSync(`to ${folder}`, path.join(folder, 'link'))
  return folder
}

/** Makes a repository's files so much older, those of collections included. */
export function age(root: string, milliseconds: number): void {
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const { mtimeMs } = fs.statSync(file)
    if (entry.name === 'complete') {
      const time = Date.parse(fs.readFileSync(file, 'utf8').trim())
      fs.writeFileSync(file, new Date(time - milliseconds).toISOString())
    }
    fs.utimesSync(file, new Date(), new Date(mtimeMs - milliseconds))
  }
  for (const folder of collections(root)) {
    const [, year, month, day, rest] = /^(\d{4})(\d\d)(\d\d)(T.*)$/.exec(folder)!
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) - milliseconds)
    const name = date.toISOString().slice(0, 10).replaceAll('-', '') + rest!
    fs.renameSync(path.join(root, 'fossils', folder), path.join(root, 'fossils', name))
  }
}

/** The names of the folders of all collections. */
export function collections(root: string): string[] {
  return fs.existsSync(path.join(root, 'fossils')) ? fs.readdirSync(path.join(root, 'fossils')).sort() : []
}

/** Files below a folder of a repository. */
export function count(root: string, folder: string): number {
  const full = path.join(root, folder)
  if (!fs.existsSync(full)) return 0
  const entries = fs.readdirSync(full, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && entry.name !== 'complete').length
}

/** What a check comes to, with its warnings; problems fail. */
export async function checked(repository: Repository): Promise<CheckResult & { warnings: string[] }> {
  const warnings: string[] = []
  const problems: string[] = []
  const listener = {
    warning: (message: string): void => void warnings.push(message),
    problem: (problem: Parameters<typeof checkProblemSentence>[0]): void =>
      void problems.push(checkProblemSentence(problem))
  }
  const result = await checkRepository(repository, { threads: 1 }, listener)
  expect(problems).toEqual([])
  return { ...result, warnings }
}
