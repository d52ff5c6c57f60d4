import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { openBadge } from '../../src/format/badge.ts'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import type { Keys } from '../../src/format/keys.ts'
import { indexPath } from '../../src/repository/index/local-index.ts'
import { Repository } from '../../src/repository/repository.ts'
import { checkProblemSentence } from '../../src/snapshot/check/listener.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { restoreSnapshot } from '../../src/snapshot/restore/restore.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import type { StorageLocation } from '../../src/storage/open.ts'
import { MAIN, startRekkord } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'
import { folderContents, snapshotContents } from './contents.ts'

/** Of so many snapshots that are read back one is restored as well. An odd number, so that all have their turn. */
const RESTORE_EVERY = 9

/**
 * One point in so many is tried, at random, since each costs a second or more; all of them with `REKKORD_TEST_LONG=true`.
 * `REKKORD_TEST_SEED` chooses the same ones again.
 */
export const STRIDE = process.env['REKKORD_TEST_LONG'] === 'true' ? 1 : 3

/** So many saves are made to be killed at a step that they may not have. */
const TRIES = 4

/** A storage whose saves are killed. A place is a repository's name there; each has its own URL. */
export interface CrashStorage {
  /** How many runs there may be at a time, each in a place of its own. */
  places: number
  /** Leave the file of several chunks out, where each step costs much. */
  withoutLong?: boolean
  /** Small files in the tree beside those that it always has. */
  moreFiles?: number
  /** As it stands in a configuration file. */
  url: (place: string) => string
  location: (place: string) => StorageLocation
  /** The folder in which the server keeps the place's files, in the layout of a local repository. */
  folder: (place: string) => string
  /** Lines of the configuration file beside the URL. */
  configuration?: readonly string[]
  /** Environment of every run. */
  environment?: Record<string, string>
  /** Environment of a save that is to kill itself at a point, or is to be looked at. `home`: the user's folder. */
  instrument?: (place: string, home: string, point: Point | undefined) => Record<string, string>
  /** Kills a save from outside. Resolves when it has ended, and nothing that it began goes on. */
  watch?: (place: string, child: ChildProcess, point: Point | undefined) => Promise<void>
  /** The step at which a place's last save was killed. */
  killedAt?: (place: string) => Step
}

/** What a save does to a storage. */
export interface Step {
  kind: string
  /** It can be done by half. */
  halves: boolean
}

/** A step of a save at which it is killed: before it, or when half of it is done. */
export interface Point {
  number: number
  midway: boolean
}

/** The step at which a run was killed, and whether it had published its snapshot. */
export interface Outcome {
  kind: string
  published: boolean
}

/**
 * A repository with a snapshot, and copies of it into which saves are made that are killed. The copies are equal, down to
 * URL and index, so that the saves make equal steps.
 */
export class CrashSuite {
  readonly folder = temporaryFolder()
  readonly #storage: CrashStorage
  master!: Keys
  #writer!: Keys
  #compared = 0
  readonly #places: readonly string[]

  constructor(storage: CrashStorage) {
    this.#storage = storage
    this.#places = Array.from({ length: storage.places }, (_, i) => `place${i}`)
  }

  /** Makes the repositories, with the program. */
  async prepare(): Promise<void> {
    this.#writeTrees()
    for (const [i, place] of this.#places.entries()) {
      const home = this.#home(place)
      fs.mkdirSync(home)
      const lines = ['[Repository]', `URL = ${this.#storage.url(place)}`, ...(this.#storage.configuration ?? [])]
      fs.writeFileSync(path.join(home, 'rekkord.ini'), lines.map((line) => `${line}\n`).join(''))
      const run = async (...args: string[]): Promise<void> => {
        const all = [...args, '-C', 'rekkord.ini', '-K', '../master.key']
        const { code, stderr } = await startRekkord(all, { cwd: home, env: this.#storage.environment ?? {} }).ended
        if (code !== 0) throw new Error(`rekkord ${args.join(' ')} says: ${stderr}`)
      }
      await run('init', ...(i === 0 ? ['-g'] : []))
      if (i === 0) await run('derive', '-t', 'WriteOnly', '-O', '../writer.key')
      await run('save', 'before', this.tree('before'))
      const folder = this.#storage.folder(place)
      removeEmptyFolders(folder)
      fs.cpSync(folder, `${home}.repository`, { recursive: true })
      fs.cpSync(home, `${home}.home`, { recursive: true })
    }
    this.master = decodeKeyFile(fs.readFileSync(path.join(this.folder, 'master.key'), 'utf8'))
    this.#writer = decodeKeyFile(fs.readFileSync(path.join(this.folder, 'writer.key'), 'utf8'))
  }

  /**
   * Kills a save at one of its first steps, one at the step STRIDE later and so on, until several have no such step: their
   * number differs from run to run, since a folder for a snapshot's blob may be there already or not. @returns the points at which something was
   * wrong afterwards, with what it was, and how the killed runs ended
   */
  async run(): Promise<{ wrong: string[]; outcomes: Outcome[] }> {
    const wrong: string[] = []
    const outcomes: Outcome[] = []
    const seed = Number(process.env['REKKORD_TEST_SEED'] ?? randomInt(STRIDE))
    let next = 1 + (seed % STRIDE)
    let atEnd = false
    const kill = async (place: string, point: Point): Promise<Step | undefined> => {
      const name = `${point.midway ? 'amid' : 'before'} step ${point.number}`
      this.#reset(place)
      const { signal, output } = await this.#save(place, point)
      const step = signal === 'SIGKILL' ? this.#storage.killedAt!(place) : undefined
      if (step === undefined && output !== '') wrong.push(`${name}: not killed, but ${output}`)
      try {
        const published = await this.#verify(place)
        if (step !== undefined) outcomes.push({ kind: step.kind, published })
        else if (!published) wrong.push(`${name}: not killed, and there is no snapshot`)
      } catch (error) {
        wrong.push(`${name}: ${Error.isError(error) ? error.message : String(error)}`)
      }
      return step
    }
    const runInPlace = async (place: string): Promise<void> => {
      while (!atEnd) {
        const number = next
        next += STRIDE
        let step: Step | undefined
        for (let i = 0; i < TRIES && step === undefined; i++) step = await kill(place, { number, midway: false })
        atEnd ||= step === undefined
        if (step?.halves === true) await kill(place, { number, midway: true })
      }
    }
    await Promise.all(this.#places.map(runInPlace))
    if (wrong.length > 0) wrong.push(`REKKORD_TEST_SEED=${seed % STRIDE} chooses the same points`)
    return { wrong, outcomes }
  }

  /** A save like the others that nobody kills. */
  async rehearse(): Promise<void> {
    const place = this.#places[0]!
    this.#reset(place)
    const { signal, output } = await this.#save(place, undefined)
    if (output !== '' || signal !== null) throw new Error(`the save failed: ${output}`)
  }

  /** Runs a save that is killed at a point; `output` is what it says when it fails by itself. */
  async #save(place: string, point: Point | undefined): Promise<{ signal: NodeJS.Signals | null; output: string }> {
    const args = ['save', '-j', '1', '-C', 'rekkord.ini', '-K', '../writer.key', 'after', this.tree('after')]
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: this.#home(place),
      env: {
        PATH: process.env['PATH'],
        HOME: this.#home(place),
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...this.#storage.environment,
        ...this.#storage.instrument?.(place, this.#home(place), point)
      },
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let text = ''
    child.stderr.on('data', (data: Buffer) => (text += data.toString()))
    const watched = this.#storage.watch?.(place, child, point)
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
    await watched
    return { signal, output: code === 0 || signal === 'SIGKILL' ? '' : text }
  }

  /**
   * What must hold after a save was killed, at any point. @returns whether its snapshot is there
   * @throws what does not hold
   */
  async #verify(place: string): Promise<boolean> {
    const folder = this.#storage.folder(place)
    checkNames(folder, this.master.vkey)
    const repository = await Repository.open({ type: 'local', path: folder }, this.master)
    await checkAll(repository)
    const published = (await repository.tags()).tags.some(({ channel }) => channel === 'after')

    await this.#compare(repository, 'before')
    if (published) await this.#compare(repository, 'after')

    const next = await Repository.open(this.#storage.location(place), this.#writer)
    const warnings: string[] = []
    const indexFolder = path.join(this.#home(place), '.cache/rekkord-action')
    const options = { channel: 'next', paths: [this.tree('after')], threads: 1, indexFolder }
    const { rid } = next.config
    if (!fs.existsSync(indexPath({ folder: indexFolder, rid, url: next.url }))) throw new Error('there is no index')
    await saveSnapshot(next, options, { warning: (message) => warnings.push(message) })
    await next.close()
    if (warnings.length > 0) throw new Error(`the next save warns: ${warnings.join('; ')}`)
    await this.#compare(repository, 'next', 'after')
    return published
  }

  /** Reads every object of a snapshot back and compares it with what was saved; now and then it is restored in earnest. */
  async #compare(repository: Repository, channel: string, tree = channel): Promise<void> {
    const wanted = folderContents(this.tree(tree))
    const found = await snapshotContents(repository, channel, this.tree(tree))
    if (wanted !== found) throw new Error(`${channel} does not read as it was:\n${wanted}\n${found}`)
    if (this.#compared++ % RESTORE_EVERY !== 0) return
    const destination = path.join(this.folder, `restored ${this.#compared}`)
    const told: string[] = []
    const tell = (message: string): void => void told.push(message)
    const target = await resolveIdentifier(repository, channel)
    await restoreSnapshot(repository, target, destination, { threads: 1 }, { warning: tell, problem: tell })
    if (told.length > 0) throw new Error(`the restore of ${channel} says: ${told.join('; ')}`)
    const restored = folderContents(path.join(destination, this.tree(tree)))
    if (wanted !== restored) throw new Error(`${channel} does not come back as it was:\n${wanted}\n${restored}`)
    fs.rmSync(destination, { recursive: true })
  }

  /** A place's repository before any save that was killed. */
  copyOf(place: string): string {
    return `${this.#home(place)}.repository`
  }

  #reset(place: string): void {
    const folder = this.#storage.folder(place)
    const home = this.#home(place)
    for (const [to, from] of [
      [folder, `${home}.repository`],
      [home, `${home}.home`]
    ] as const) {
      fs.rmSync(to, { recursive: true, force: true })
      fs.cpSync(from, to, { recursive: true })
    }
  }

  #home(place: string): string {
    return path.join(this.folder, place)
  }

  /** The folder that a channel's snapshot was made of. */
  tree(name: string): string {
    return path.join(this.folder, 'trees', name)
  }

  /** Small trees that have something of everything: each step costs a run. */
  #writeTrees(): void {
    const kept = randomBytes(50_000)
    const past = Math.floor(Date.now() / 1000) - 3600
    const before = path.join(this.folder, 'trees/before')
    fs.mkdirSync(before, { recursive: true })
    fs.writeFileSync(path.join(before, 'kept'), kept)
    fs.writeFileSync(path.join(before, 'other'), 'x')
    const after = path.join(this.folder, 'trees/after')
    fs.mkdirSync(path.join(after, 'sub'), { recursive: true })
    fs.writeFileSync(path.join(after, 'kept'), kept)
    fs.writeFileSync(path.join(after, 'new'), randomBytes(90_000))
    const long = this.#storage.withoutLong === true ? 10 : 9_000_000
    fs.writeFileSync(path.join(after, 'sub/long'), Buffer.alloc(long, 'two chunks'))
    for (let i = 0; i < (this.#storage.moreFiles ?? 0); i++) fs.writeFileSync(path.join(after, `more ${i}`), `${i}`)
    fs.symlinkSync('new', path.join(after, 'sub/link'))
    for (const file of ['before/kept', 'before/other', 'after/kept', 'after/new', 'after/sub/long']) {
      fs.utimesSync(path.join(this.folder, 'trees', file), past, past)
    }
  }
}

/** Every file of a repository has a name that belongs there, and what no check reads is whole. */
function checkNames(folder: string, vkey: Uint8Array): void {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of names) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name))
    if (/^keys\/[0-9A-F]{32}$/.test(name)) openBadge(fs.readFileSync(path.join(folder, name)), vkey)
    else if (!/^(rekkord$|cw$|tags\/[MP]\/|blobs\/[MR]\/([0-9A-F]{2})\/\2[0-9A-F]{62}$|tmp\/\w+\.tmp$)/.test(name)) {
      throw new Error(`the file ${name} is left behind`)
    }
  }
}

/** All that `scan` may say is that a tag was begun. */
async function checkAll(repository: Repository): Promise<void> {
  const told: string[] = []
  await checkRepository(
    repository,
    { threads: 1 },
    { warning: (message) => told.push(message), problem: (problem) => told.push(checkProblemSentence(problem)) }
  )
  const serious = told.filter((message) => !message.startsWith('No tag needs the file tags/P/'))
  if (serious.length > 0) throw new Error(`scan says: ${serious.join('; ')}`)
}

/** As in a copy without its empty folders: they must be made, and copies take less time. */
export function removeEmptyFolders(repository: string): void {
  for (const catalog of ['M', 'R']) {
    const folder = path.join(repository, 'blobs', catalog)
    for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
      const below = path.join(folder, name)
      if (fs.readdirSync(below).length === 0) fs.rmdirSync(below)
    }
  }
}
