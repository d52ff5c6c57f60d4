import { blobPath } from '../../src/format/object-id.ts'
import type { KnownRepository } from './known-repository.ts'
import type { Random } from './random.ts'

/** The files of a repository, by path from its root, to be changed. */
export type Files = Map<string, Buffer>

export type Mutation = (files: Files, known: KnownRepository, random: Random, foreign: KnownRepository) => void

/** Ways to change the bytes of a file, that change them for sure. */
function changed(bytes: Buffer, others: readonly Buffer[], random: Random): Buffer | undefined {
  const copy = Buffer.from(bytes)
  const position = random.below(Math.max(1, copy.length))
  switch (random.below(6)) {
    case 0:
      if (copy.length > 0) copy[position]! ^= 1 << random.below(8)
      return copy.length > 0 ? copy : random.bytes(1)
    case 1:
      return copy.length > 0 ? copy.subarray(0, position) : random.bytes(3)
    case 2:
      return Buffer.concat([copy, random.bytes(1 + random.below(40))])
    case 3: {
      const other = random.pick(others)
      return other.equals(copy) ? undefined : other
    }
    case 4:
      return copy.length > 1 ? Buffer.concat([copy.subarray(0, position), copy.subarray(position + 1)]) : undefined
    default:
      return undefined
  }
}

function pathsIn(files: Files, folder: string): string[] {
  return [...files.keys()].filter((file) => file.startsWith(folder))
}

/** A blob that is changed, replaced by another one of this or another repository, or removed. */
export const harmBlob: Mutation = (files, known, random, foreign) => {
  const blob = random.pick(pathsIn(known.files, 'blobs/'))
  const others = [known, foreign].map((one) => one.files.get(random.pick(pathsIn(one.files, 'blobs/')))!)
  const bytes = changed(known.files.get(blob)!, others, random)
  if (bytes === undefined) files.delete(blob)
  else files.set(blob, bytes)
}

/** Two blobs that change places. */
export const swapBlobs: Mutation = (files, known, random) => {
  const blobs = pathsIn(known.files, 'blobs/')
  const [one, other] = [random.pick(blobs), random.pick(blobs)]
  files.set(one, known.files.get(other)!)
  files.set(other, known.files.get(one)!)
}

/** A sound blob that is there once more: under the name of no object, in the other catalog, in the wrong folder. */
export const copyBlob: Mutation = (files, known, random) => {
  const blob = random.pick(pathsIn(known.files, 'blobs/'))
  const [, catalog, folder, name] = blob.split('/') as [string, string, string, string]
  const bytes = known.files.get(blob)!
  switch (random.below(3)) {
    case 0:
      files.set(blobPath({ catalog: catalog === 'M' ? 'M' : 'R', hash: random.bytes(32) }), bytes)
      break
    case 1:
      files.set(`blobs/${catalog === 'M' ? 'R' : 'M'}/${folder}/${name}`, bytes)
      break
    default: {
      const wrong = (Number.parseInt(folder, 16) ^ (1 + random.below(255))).toString(16).toUpperCase().padStart(2, '0')
      const path = random.below(2) === 0 ? `blobs/${catalog}/${wrong}/${name}` : blob.slice(0, -1)
      files.set(path, bytes)
    }
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A name with one character changed; not the last one, of which not all bits count. */
function otherName(name: string, random: Random): string {
  const place = random.below(name.length - 1)
  const letter = LETTERS[(LETTERS.indexOf(name[place]!) + 1 + random.below(LETTERS.length - 1)) % LETTERS.length]!
  return name.slice(0, place) + letter + name.slice(place + 1)
}

/** The main file of a tag that is renamed, moved, copied, removed, or of another repository. */
export const harmTag: Mutation = (files, known, random, foreign) => {
  const snapshot = random.pick(known.snapshots)
  const { tag, kid } = snapshot
  const name = tag.slice(tag.lastIndexOf('/') + 1)
  const elsewhere = random.pick(known.snapshots.map((other) => other.kid).filter((other) => other !== kid))
  const add = (path: string): void => void files.set(path, Buffer.alloc(0))
  switch (random.below(7)) {
    case 0:
      files.delete(tag)
      add(`tags/M/${kid}/${otherName(name, random)}`)
      break
    case 1:
      files.delete(tag)
      add(`tags/M/${elsewhere}/${name}`)
      break
    case 2:
      add(`tags/M/${elsewhere}/${name}`)
      break
    case 3:
      add(`tags/M/${kid}/${random.below(2) === 0 ? name.slice(0, random.below(249)) + 'A' : `${name}A`}`)
      break
    case 4: {
      const strange = random.pick(foreign.snapshots)
      add(`tags/M/${'0'.repeat(32)}/${strange.tag.slice(strange.tag.lastIndexOf('/') + 1)}`)
      break
    }
    case 5:
      add(`tags/M/${random.bytes(16).toString('hex').toUpperCase()}/${name}`)
      break
    default:
      files.delete(tag)
  }
}

/** A fragment that is renamed, removed, changed for another's, or added. */
export const harmFragment: Mutation = (files, known, random) => {
  const snapshot = random.pick(known.snapshots)
  const fragment = random.pick(snapshot.fragments)
  const [prefix, index, box] = fragment.slice('tags/P/'.length).split(/_(\d\d)_/) as [string, string, string]
  const other = random.pick(known.snapshots.filter((one) => one !== snapshot))
  const [otherPrefix, , otherBox] = other.fragments[0]!.slice('tags/P/'.length).split(/_(\d\d)_/) as [
    string,
    string,
    string
  ]
  const add = (path: string): void => void files.set(path, Buffer.alloc(0))
  switch (random.below(6)) {
    case 0:
      files.delete(fragment)
      break
    case 1:
      files.delete(fragment)
      add(`tags/P/${prefix}_${index}_${otherName(box, random)}`)
      break
    case 2:
      files.delete(fragment)
      add(`tags/P/${random.bytes(16).toString('hex').toUpperCase()}_${index}_${box}`)
      break
    case 3:
      add(`tags/P/${prefix}_${index}_${otherBox}`)
      break
    case 4:
      add(`tags/P/${otherPrefix}_03_${box}`)
      break
    default:
      add(`tags/P/${prefix}_${index}_${box.slice(0, -1)}*`)
  }
}

/** A badge that is changed, removed, another key's, another repository's, or there under another name. */
export const harmBadge: Mutation = (files, known, random, foreign) => {
  const badge = random.pick(pathsIn(known.files, 'keys/'))
  const others = [...foreign.files].filter(([file]) => file.startsWith('keys/')).map(([, bytes]) => bytes)
  if (random.below(5) === 0) {
    const copy = `keys/${random.bytes(16).toString('hex').toUpperCase()}`
    files.set(copy, known.files.get(badge)!)
    return
  }
  const bytes = changed(known.files.get(badge)!, others, random)
  if (bytes === undefined) files.delete(badge)
  else files.set(badge, bytes)
}

/** The file that probes conditional writes, and the empty files of tags: what is in them is nobody's matter. */
export const harmNothing: Mutation = (files, _, random) => {
  const file = random.pick(['cw', ...pathsIn(files, 'tags/')])
  if (file === 'cw' && random.below(2) === 0) files.delete(file)
  else files.set(file, random.bytes(1 + random.below(9)))
}
