import fs from 'node:fs'
import path from 'node:path'

/** A change that file-operations.mjs has recorded. */
export interface Change {
  number: number
  kind: 'create' | 'write' | 'fsync' | 'syncfs' | 'link' | 'rename' | 'unlink' | 'mkdir'
  path?: string
  to?: string
  /** Of a write, in base64. */
  data?: string
  /** Folders that a mkdir made, the uppermost first. */
  made?: string[]
}

/** A file's content: what was written, and how much of it is durable. */
interface Content {
  data: Buffer
  durable: number
}

/** A name that came or went: a folder's where `content` is undefined. Durable once its folder was flushed. */
interface NameChange {
  path: string
  content: Content | undefined
  gone: boolean
  durable: boolean
}

/** What may happen to changes that are not durable: which names survive, and how much of a file's content. */
export interface Loss {
  name: string
  keepsName: (path: string, index: number) => boolean
  /** Of bytes that are not durable. */
  keeps: (bytes: number) => number
}

/**
 * A disk that keeps what was flushed, and of the rest whatever it likes, in any order: what POSIX allows. The content of a
 * file is durable when it was flushed itself, a name when its folder was, and both after a flush of the whole file system.
 */
export class Disk {
  readonly #names: NameChange[] = []
  readonly #contents = new Map<string, Content>()

  apply({ kind, path: file = '', to = '', data = '', made = [] }: Change): void {
    switch (kind) {
      case 'create':
        this.#contents.set(file, { data: Buffer.alloc(0), durable: 0 })
        return this.#add(file)
      case 'write': {
        const content = this.#contents.get(file)!
        content.data = Buffer.concat([content.data, Buffer.from(data, 'base64')])
        return
      }
      case 'link':
        this.#contents.set(to, this.#contents.get(file)!)
        return this.#add(to)
      case 'rename':
        this.#contents.set(to, this.#contents.get(file)!)
        this.#add(to)
        return this.#remove(file)
      case 'unlink':
        return this.#remove(file)
      case 'mkdir':
        for (const folder of made) this.#names.push({ path: folder, content: undefined, gone: false, durable: false })
        return
      case 'fsync':
        return this.#flush(file)
      case 'syncfs':
        for (const change of this.#names) change.durable = true
        for (const content of this.#contents.values()) content.durable = content.data.length
    }
  }

  /** Makes the files that a loss leaves, in a folder that holds what was there, durable, before. */
  write(root: string, { keepsName, keeps }: Loss): void {
    this.#names.forEach(({ path: name, content, gone, durable }, i) => {
      if (!durable && !keepsName(name, i)) return
      const file = path.join(root, name)
      // The folder's own name may be lost
      if (!fs.existsSync(path.dirname(file))) return
      if (gone) fs.rmSync(file, { force: true })
      else if (content === undefined) fs.mkdirSync(file, { recursive: true })
      else {
        const { data, durable: bytes } = content
        fs.writeFileSync(file, data.subarray(0, bytes + keeps(data.length - bytes)))
      }
    })
  }

  /** Tells states apart. */
  key({ keepsName, keeps }: Loss): string {
    const names = this.#names.map(({ path: name, content, gone, durable }, i) => {
      if (!durable && !keepsName(name, i)) return ''
      const bytes = content === undefined ? 0 : content.durable + keeps(content.data.length - content.durable)
      return `${name} ${gone} ${bytes}`
    })
    return names.join('\n')
  }

  #add(file: string): void {
    this.#names.push({ path: file, content: this.#contents.get(file), gone: false, durable: false })
  }

  #remove(file: string): void {
    this.#names.push({ path: file, content: undefined, gone: true, durable: false })
    this.#contents.delete(file)
  }

  #flush(name: string): void {
    const content = this.#contents.get(name)
    if (content !== undefined) content.durable = content.data.length
    else for (const change of this.#names) if (path.dirname(change.path) === name) change.durable = true
  }
}

/** Losses that are likely to hurt, and some at random that are the same in every run. */
export const LOSSES: readonly Loss[] = [
  { name: 'all that was not flushed is lost', keepsName: () => false, keeps: () => 0 },
  { name: 'names survive, content does not', keepsName: () => true, keeps: () => 0 },
  { name: 'names survive, and half of the content', keepsName: () => true, keeps: (bytes) => bytes >> 1 },
  { name: 'tags alone survive', keepsName: (name) => name.startsWith('tags'), keeps: () => 0 },
  { name: 'all but tmp survives', keepsName: (name) => !name.startsWith('tmp'), keeps: (bytes) => bytes },
  ...[3, 5, 7].map((seed) => ({
    name: `names survive at random (${seed})`,
    keepsName: (_: string, i: number) => ((i + 1) * 2_654_435_761 * seed) % 8191 < 4096,
    keeps: (bytes: number) => (bytes * seed) % (bytes + 1)
  }))
]

const PAGE = 4096

/** The same where a file keeps whole pages of what it lost, as those file systems do that write content before sizes. */
export const LOSSES_OF_PAGES: readonly Loss[] = LOSSES.map((loss) => ({
  ...loss,
  keeps: (bytes) => (loss.keeps(bytes) < bytes ? Math.floor(loss.keeps(bytes) / PAGE) * PAGE : bytes)
}))
