import { blobPath, isObjectId, parseObjectId } from '../../src/format/object-id.ts'
import { parseFragmentPath } from '../../src/format/tag-fragments.ts'
import type { KnownRepository, KnownSnapshot } from './known-repository.ts'
import type { Files } from './mutations.ts'

/** What has to be said of a damaged repository, from what was known of it and the files that it has now. */
export interface Expected {
  /** Objects that are missing, or whose blobs have other bytes; among them some that were never there. */
  missing: Set<string>
  changed: Set<string>
  /** Paths of tags and badges that cannot be believed, and of files that no one needs. */
  tags: Set<string>
  badges: Set<string>
  strays: Set<string>
  published: KnownSnapshot[]
  /** Objects of which something that is missing or changed is a part, or that are themselves. */
  touched: Set<string>
  /** Missing and changed objects that are met on the way from a published snapshot. */
  needed: Set<string>
  /** Objects that can be reached from a published snapshot. */
  reached: Set<string>
}

export function expectedOf(files: Files, known: KnownRepository): Expected {
  const { missing, changed } = wrongObjects(files, known)
  const isWrong = (oid: string): boolean => missing.has(oid) || changed.has(oid)
  const badges = new Set(
    below(files, 'keys/').filter((file) => known.files.get(file)?.equals(files.get(file)!) !== true)
  )
  const signed = known.snapshots.filter(({ tag, kid }) => {
    const badge = `keys/${kid}`
    return files.has(tag) && (/^0+$/.test(kid) || (files.has(badge) && !badges.has(badge)))
  })
  const published = signed.filter(({ fragments }) => fragments.every((fragment) => files.has(fragment)))
  const believed = new Set(published.map(({ tag }) => tag))
  const touched = new Set<string>()
  for (const oid of known.needs.keys()) if (isTouched(oid, known, isWrong)) touched.add(oid)
  for (const oid of [...missing, ...changed]) touched.add(oid)
  const needed = new Set<string>()
  const reached = new Set<string>()
  const walk = (oid: string): void => {
    if (reached.has(oid)) return
    reached.add(oid)
    if (isWrong(oid)) needed.add(oid)
    else for (const next of known.needs.get(oid) ?? []) walk(next)
  }
  for (const { oid } of published) walk(oid)
  return {
    missing,
    changed,
    tags: new Set(below(files, 'tags/M/').filter((file) => !believed.has(file))),
    badges,
    strays: new Set([
      ...strayFragments(files, signed),
      ...below(files, 'blobs/').filter((file) => oidOf(file) === undefined)
    ]),
    published,
    touched,
    needed,
    reached
  }
}

/** Whether an object, or one that it needs, is wrong. What is wrong itself needs nothing that anyone can see. */
function isTouched(oid: string, known: KnownRepository, isWrong: (oid: string) => boolean): boolean {
  return isWrong(oid) || (known.needs.get(oid) ?? []).some((next) => isTouched(next, known, isWrong))
}

function wrongObjects(files: Files, known: KnownRepository): { missing: Set<string>; changed: Set<string> } {
  const missing = new Set<string>()
  const changed = new Set<string>()
  for (const file of new Set([...below(known.files, 'blobs/'), ...below(files, 'blobs/')])) {
    const oid = oidOf(file)
    if (oid === undefined) continue
    const now = files.get(file)
    if (now === undefined) missing.add(oid)
    else if (known.files.get(file)?.equals(now) !== true) changed.add(oid)
  }
  return { missing, changed }
}

/** The object whose blob a file is by its name. */
function oidOf(file: string): string | undefined {
  const oid = file.split('/')[1]! + file.slice(file.lastIndexOf('/') + 1)
  return isObjectId(oid) && blobPath(parseObjectId(oid)) === file ? oid : undefined
}

/** Fragments whose tag is not there or not signed, or that are none of their tag while all of its own are there. */
function strayFragments(files: Files, signed: readonly KnownSnapshot[]): string[] {
  return below(files, 'tags/P/').filter((file) => {
    try {
      parseFragmentPath(file)
    } catch {
      return true
    }
    const prefix = file.slice(0, 'tags/P/'.length + 32)
    const owner = signed.find(({ fragments }) => fragments[0]!.startsWith(prefix))
    if (owner === undefined) return true
    return !owner.fragments.includes(file) && owner.fragments.every((fragment) => files.has(fragment))
  })
}

function below(files: Files, folder: string): string[] {
  return [...files.keys()].filter((file) => file.startsWith(folder))
}
