import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathBuffer, type BytePath } from '../../src/files/path.ts'
import type { Random } from '../damage/random.ts'
import { walk } from './manifest.ts'

/** The file that only grows. */
const LOG = 'log'

/**
 * Files that change again and again while they are saved, each so that whatever a save may find in it can be told from what
 * was never there: one grows by lines that follow from its first, the others are replaced, appear and vanish, and begin
 * with the digest of what follows.
 */
export class BusyFiles {
  readonly #folder: string
  /** Where files are made before they get their names. */
  readonly #aside: string
  readonly #random: Random
  readonly #actions = [this.#grow, this.#grow, this.#replace, this.#replace, this.#remove, this.#turnOver].map(
    (action) => action.bind(this)
  )
  #lines = 0

  constructor(folder: string, aside: string, random: Random) {
    this.#folder = folder
    this.#aside = aside
    this.#random = random
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    this.#grow()
  }

  /** Makes one change. */
  change(): void {
    this.#random.pick(this.#actions)()
  }

  #grow(): void {
    const count = 1 + this.#random.below(200)
    fs.appendFileSync(path.join(this.#folder, LOG), logLines(this.#lines, count))
    this.#lines += count
  }

  #replace(): void {
    fs.writeFileSync(this.#aside, this.#checked())
    const name = this.#name()
    if (fs.lstatSync(name, { throwIfNoEntry: false })?.isDirectory() === true) fs.rmSync(name, { recursive: true })
    fs.renameSync(this.#aside, name)
  }

  #remove(): void {
    fs.rmSync(this.#name(), { recursive: true, force: true })
  }

  /** A file, a link and a folder take each other's place. */
  #turnOver(): void {
    const name = path.join(this.#folder, 'turned over')
    fs.rmSync(name, { recursive: true, force: true })
    this.#random.pick([
      () => this.#moveTo(name),
      () => fs.symlinkSync(LOG, name),
      () => {
        fs.mkdirSync(name)
        this.#moveTo(path.join(name, 'in it'))
      }
    ])()
  }

  #moveTo(name: string): void {
    fs.writeFileSync(this.#aside, this.#checked())
    fs.renameSync(this.#aside, name)
  }

  #name(): string {
    return path.join(this.#folder, `replaced ${this.#random.below(12)}`)
  }

  #checked(): string {
    const text = `${this.#random.below(1e9)} `.repeat(this.#random.below(3000))
    return `${hash('sha256', text)}${text}`
  }
}

/** Lines of the file that grows, each with its number. */
function logLines(first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `line ${first + i} of the log\n`).join('')
}

/** What of a restored folder of busy files was never there. */
export function neverThere(folder: BytePath): string[] {
  return [...walk(folder)].flatMap(({ name, path: file, stat }) => {
    if (stat.kind === 'directory') return ['', 'turned over'].includes(name) ? [] : [name]
    if (stat.kind === 'link') return fs.readlinkSync(pathBuffer(file), 'utf8') === LOG ? [] : [name]
    const text = fs.readFileSync(pathBuffer(file), 'latin1')
    return (name === LOG ? isLog(text) : hash('sha256', text.slice(64)) === text.slice(0, 64)) ? [] : [name]
  })
}

function isLog(text: string): boolean {
  return logLines(0, text.split('\n').length).startsWith(text)
}
