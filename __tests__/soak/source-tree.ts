import { createCipheriv } from 'node:crypto'
import fs from 'node:fs'
import { joinPath, pathBuffer, toBytePath, type BytePath } from '../../src/files/path.ts'
import type { Random } from '../damage/random.ts'
import { walk, type Found } from './manifest.ts'

/** Above so many bytes or entries something is removed before more is added. */
const MOST_BYTES = 16_000_000
const MOST_ENTRIES = 150

/** Contents that the trees of all writers draw from, so that several store the same at the same time. */
const SHARED_CONTENTS = 40

const NAMES = ['a', 'notes', 'with space', 'ünï', 'new\nline', '\xff\xfe bytes', 'long '.repeat(30), '-j', '.hidden']

/** A folder that a writer saves, and that changes between its saves. */
export class SourceTree {
  readonly folder: BytePath
  /** Names directly in the folder that edits leave alone. */
  readonly #fixed: readonly string[]
  #random!: Random

  constructor(folder: string, fixed: readonly string[]) {
    this.folder = toBytePath(folder)
    this.#fixed = fixed
    fs.mkdirSync(folder, { recursive: true })
  }

  /** Makes so many changes. */
  edit(random: Random, changes: number): void {
    this.#random = random
    for (let i = 0; i < changes; i++) {
      if (this.#isFull()) this.#remove()
      else random.pick(this.#edits)()
    }
  }

  readonly #edits: readonly (() => void)[] = [
    ...Array.from({ length: 3 }, () => () => fs.writeFileSync(pathBuffer(this.#newPath()), this.#content())),
    () => fs.mkdirSync(pathBuffer(this.#newPath())),
    () => this.#link(),
    () => this.#remove(),
    () => this.#rename(),
    () => this.#changeFile((path, size) => fs.truncateSync(path, this.#random.below(size + 1))),
    () => this.#changeFile((path) => fs.appendFileSync(path, this.#content())),
    () => this.#changeFile((path, size) => this.#overwrite(path, size)),
    () => this.#changeFile((path, size) => this.#changeUnnoticed(path, size)),
    () => this.#changeFile((path) => fs.chmodSync(path, this.#random.pick([0o600, 0o644, 0o755, 0o777]))),
    () => this.#changeFile((path) => fs.utimesSync(path, this.#time(), this.#time())),
    () => this.#changeFile((path) => fs.linkSync(path, pathBuffer(this.#newPath()))),
    () => this.#changeFolder((path) => fs.chmodSync(path, this.#random.pick([0o700, 0o755, 0o775]))),
    () => this.#changeFolder((path) => fs.utimesSync(path, this.#time(), this.#time()))
  ]

  /** What edits may touch. */
  #found(): Found[] {
    return [...walk(this.folder)].filter(
      ({ name }) => name !== '' && !this.#fixed.some((fixed) => name === fixed || name.startsWith(`${fixed}/`))
    )
  }

  #isFull(): boolean {
    const found = this.#found()
    return found.length > MOST_ENTRIES || found.reduce((total, { stat }) => total + stat.size, 0) > MOST_BYTES
  }

  /** A name that is not taken. */
  #newPath(): BytePath {
    const folders = this.#found().filter(({ stat, path }) => stat.kind === 'directory' && path.length < 2000)
    const folder = this.#random.pick([this.folder, ...folders.map(({ path }) => path)])
    const path = joinPath(folder, toBytePath(this.#random.pick(NAMES)))
    const isTaken = fs.lstatSync(pathBuffer(path), { throwIfNoEntry: false }) !== undefined
    return isTaken ? `${path} ${this.#random.below(1e9)}` : path
  }

  #link(): void {
    const target = this.#random.pick(['nowhere', '/etc', '..', ...this.#found().map(({ path }) => path)])
    fs.symlinkSync(pathBuffer(target.slice(0, 1000)), pathBuffer(this.#newPath()))
  }

  #remove(): void {
    const found = this.#found()
    if (found.length > 0) fs.rmSync(pathBuffer(this.#random.pick(found).path), { recursive: true, force: true })
  }

  #rename(): void {
    const found = this.#found()
    if (found.length === 0) return
    const { path } = this.#random.pick(found)
    const target = this.#newPath()
    if (!target.startsWith(`${path}/`)) fs.renameSync(pathBuffer(path), pathBuffer(target))
  }

  #changeFile(change: (path: Buffer, size: number) => void): void {
    const files = this.#found().filter(({ stat }) => stat.kind === 'file')
    if (files.length === 0) return
    const { path, stat } = this.#random.pick(files)
    change(pathBuffer(path), stat.size)
  }

  #changeFolder(change: (path: Buffer) => void): void {
    const folders = this.#found().filter(({ stat }) => stat.kind === 'directory')
    if (folders.length > 0) change(pathBuffer(this.#random.pick(folders).path))
  }

  #overwrite(path: Buffer, size: number): void {
    const descriptor = fs.openSync(path, 'r+')
    const length = Math.min(size, 1 + this.#random.below(2000))
    fs.writeSync(descriptor, pseudoRandom(this.#random.below(1e9), length), 0, length, this.#random.below(size + 1))
    fs.closeSync(descriptor)
  }

  /** Other bytes, the same size and the same time: the inode's own time tells, and nothing else. */
  #changeUnnoticed(path: Buffer, size: number): void {
    const { atime, mtime } = fs.statSync(path)
    fs.writeFileSync(path, pseudoRandom(this.#random.below(1e9), Math.min(size, 1_000_000)))
    fs.utimesSync(path, atime, mtime)
  }

  /** Seconds, with some before 1970 and some with parts of milliseconds. */
  #time(): number {
    return this.#random.pick([-86_400.5, 0, 1e9 + 0.123456, 1.7e9 + this.#random.below(1e6)])
  }

  #content(): Buffer {
    const random = this.#random
    if (random.below(3) === 0) return sharedContent(random.below(SHARED_CONTENTS))
    const size = random.pick([
      () => 0,
      () => random.below(100),
      () => random.below(5_000),
      () => random.below(5_000),
      () => random.below(60_000),
      () => random.below(60_000),
      () => random.below(600_000),
      () => random.pick([random.below(60_000), 1_000_000 + random.below(6_000_000)])
    ])()
    const seed = random.below(1e9)
    return random.below(2) === 0 ? pseudoRandom(seed, size) : Buffer.alloc(size, `text ${seed}, again and again; `)
  }
}

/** Some of them of several chunks. */
function sharedContent(number: number): Buffer {
  return pseudoRandom(number, number % 13 === 0 ? 5_000_000 : number * number * 40)
}

/** Bytes that do not compress, by a number; as many as are wanted. */
export function pseudoRandom(seed: number, length: number): Buffer {
  const key = Buffer.alloc(16)
  key.writeUInt32LE(seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length))
}
