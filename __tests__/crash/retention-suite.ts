import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { encodeKeyFile, generateMasterKey } from '../../src/format/key-file.ts'
import { masterKeys, type Keys } from '../../src/format/keys.ts'
import { createRepository } from '../../src/repository/create.ts'
import { Repository } from '../../src/repository/repository.ts'
import type { Tag } from '../../src/repository/tags.ts'
import { MAIN } from '../cli/command-line.ts'
import { age, checked, collections, count, DAY, forget, prune, save } from '../snapshot/retention/pruning.ts'
import { temporaryFolder } from '../temporary.ts'
import { folderContents, snapshotContents } from './contents.ts'
import type { CrashStorage, Point } from './crash-suite.ts'

const PLACE = 'place0'
/** Longer than the grace period. */
const OLD = 8 * DAY

/** A run of the program that is killed, and the repository that it begins with. */
export interface Part {
  name: string
  args: readonly string[]
  /** Makes the repository that it begins with of the one that the part before began with. */
  prepare: () => Promise<void>
  /** Channels that are there in the end, beside `one`. */
  stays?: readonly string[]
}

/**
 * A repository with snapshots, of which some go: forget and prune are killed at a change of the storage, and what must hold
 * holds, then and after the next runs.
 */
export class RetentionCrash {
  readonly #folder = temporaryFolder()
  readonly #storage: CrashStorage
  readonly #root: string
  readonly #keys: Keys
  readonly #tags = path.join(this.#folder, 'tags')

  constructor(storage: CrashStorage) {
    this.#storage = storage
    this.#root = storage.folder(PLACE)
    const secret = generateMasterKey(randomBytes)
    this.#keys = masterKeys(secret)
    fs.writeFileSync(path.join(this.#folder, 'master.key'), encodeKeyFile(secret))
    const lines = ['[Repository]', `URL = ${storage.url(PLACE)}`, ...(storage.configuration ?? [])]
    fs.writeFileSync(path.join(this.#folder, 'rekkord.ini'), lines.map((line) => `${line}\n`).join(''))
  }

  /** What is killed, in an order in which each begins where the one before has ended. */
  get parts(): Part[] {
    return [
      { name: 'forget', args: ['forget', 'two', '--allow_empty'], prepare: () => this.#saveAll() },
      { name: 'setting aside', args: ['prune'], prepare: () => this.#forgetTwo() },
      { name: 'bringing back', args: ['prune'], prepare: () => this.#showTwoAgain(), stays: ['two'] },
      { name: 'deleting and setting aside', args: ['prune'], prepare: () => this.#forgetAll() }
    ]
  }

  /**
   * Kills a part at changes of the storage, before them and amid them, until it has no such change.
   * @param next the number of the change after another one; the first is `next(0)`
   * @returns how often it was killed, and at what
   */
  async kill(part: Part, next: (number: number) => number): Promise<{ kills: number; kinds: Set<string> }> {
    await part.prepare()
    const before = `${this.#folder}/before`
    copy(this.#root, before)
    const kinds = new Set<string>()
    let kills = 0
    for (let number = next(0); ; number = next(number)) {
      let halves = true
      for (const midway of [false, true]) {
        if (midway && !halves) continue
        copy(before, this.#root)
        const { killed, code, output } = await this.#run(part.args, { number, midway })
        const point = `${part.name}, ${midway ? 'amid' : 'before'} change ${number}`
        if (killed) {
          kills++
          const step = this.#storage.killedAt!(PLACE)
          kinds.add(step.kind)
          halves = step.halves
        } else expect({ point, code, output: code === 0 ? '' : output }).toEqual({ point, code: 0, output: '' })
        await this.#verify(point)
        if (killed) await this.#complete(point, part)
        else {
          copy(before, this.#root)
          return { kills, kinds }
        }
      }
    }
  }

  /** Every visible snapshot reads as it was saved, `one` is among them, and a check finds no damage. @returns what it finds */
  async #verify(point: string): Promise<{ unneeded: number | undefined; warnings: string[]; tags: readonly Tag[] }> {
    const repository = await this.#local()
    const { tags } = await repository.tags()
    const channels = tags.map(({ channel }) => channel)
    expect({ point, channels }).toEqual({ point, channels: expect.arrayContaining(['one']) as unknown })
    for (const channel of channels) {
      const wanted = folderContents(this.#tree(channel))
      expect({ point, found: await snapshotContents(repository, channel, this.#tree(channel)) }).toEqual({
        point,
        found: wanted
      })
    }
    const { unneeded, warnings, damagedSnapshots } = await checked(repository)
    expect({ point, damagedSnapshots }).toEqual({ point, damagedSnapshots: 0 })
    return { unneeded, warnings, tags }
  }

  /** The same forget again and two prunes, by way of the storage itself: what is to go is gone, and nothing else. */
  async #complete(point: string, { stays = [] }: Part): Promise<void> {
    const channels = (await (await this.#local()).tags()).tags.map(({ channel }) => channel)
    const wanted = ['one', ...stays]
    const repository = await Repository.open(this.#storage.location(PLACE), this.#keys)
    try {
      const going = channels.filter((channel) => !wanted.includes(channel))
      if (going.length > 0) await forget(repository, ...going)
      for (let i = 0; i < 2; i++) {
        age(this.#root, OLD)
        await prune(repository)
      }
    } finally {
      await repository.close()
    }
    const { tags, unneeded, warnings } = await this.#verify(point)
    expect({
      ...{ point, unneeded, warnings },
      channels: tags.map(({ channel }) => channel).sort(),
      collections: collections(this.#root),
      fragments: count(this.#root, 'tags/P')
    }).toEqual({
      ...{ point, unneeded: 0, warnings: [], channels: wanted, collections: [] },
      fragments: tags.reduce((sum, { fragments }) => sum + fragments.length, 0)
    })
  }

  /** Runs the program, which is killed at a point where it has one. */
  async #run(args: readonly string[], point: Point): Promise<{ killed: boolean; code: number | null; output: string }> {
    const options = ['-j', '1', '-C', 'rekkord.ini', '-K', 'master.key']
    const child = spawn(process.execPath, [MAIN, ...args, ...options], {
      cwd: this.#folder,
      env: {
        PATH: process.env['PATH'],
        HOME: this.#folder,
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...this.#storage.environment,
        ...this.#storage.instrument?.(PLACE, this.#folder, point)
      },
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let output = ''
    child.stderr.on('data', (data: Buffer) => (output += data.toString()))
    const watched = this.#storage.watch?.(PLACE, child, point)
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
    await watched
    return { killed: signal === 'SIGKILL', code, output }
  }

  /** The repository as a local one, beside its server. */
  #local(): Promise<Repository> {
    return Repository.open({ type: 'local', path: this.#root }, this.#keys)
  }

  #tree(channel: string): string {
    return path.join(this.#folder, channel)
  }

  async #saveAll(): Promise<void> {
    await createRepository({ type: 'local', path: this.#root }, this.#keys)
    for (const channel of ['one', 'two', 'three']) {
      fs.mkdirSync(this.#tree(channel))
      for (const name of ['all', channel]) fs.writeFileSync(path.join(this.#tree(channel), name), name)
      await save(await this.#local(), channel, this.#tree(channel))
    }
  }

  async #forgetTwo(): Promise<void> {
    copy(path.join(this.#root, 'tags'), this.#tags)
    await forget(await this.#local(), 'two', 'three')
    age(this.#root, OLD)
  }

  /** As of a save that had relied on objects before they were set aside. */
  async #showTwoAgain(): Promise<void> {
    await prune(await this.#local())
    age(this.#root, OLD)
    copy(this.#tags, path.join(this.#root, 'tags'))
    await forget(await this.#local(), 'three')
  }

  /** Some garbage has been among the fossils for long enough, and other garbage is in its place. */
  async #forgetAll(): Promise<void> {
    await forget(await this.#local(), 'two')
    await save(await this.#local(), 'three', this.#tree('three'))
    await forget(await this.#local(), 'three')
    age(this.#root, OLD)
  }
}

/** Makes a folder what another one is, times included. */
function copy(from: string, to: string): void {
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true })
}
