import { formatObjectId } from '../../src/format/object-id.ts'
import { Random } from '../damage/random.ts'
import { verifyRepository } from '../verify-repository.ts'
import { Reader, type Snapshot } from './reader.ts'
import { Scene } from './scene.ts'
import { openStorage, type StorageName } from './storages.ts'
import { Tally } from './tally.ts'
import { Writer, type Attempt } from './writer.ts'

export interface SoakOptions {
  storage: StorageName
  saves: number
  /** After so many seconds no save begins. */
  seconds: number
  seed: number
  /** Processes that save at a time, and those that restore, scan and list meanwhile. */
  writers: number
  readers: number
  /** Told of each save when it has ended, and of what comes then. */
  told?: (line: string) => void
}

export interface SoakResult {
  tally: Tally
  /** What was not as it must be. */
  wrong: string[]
  /** Has everything, until the program ends. */
  folder: string
}

/**
 * Has writers save trees of theirs into one repository at the same time, each save with its fault, and readers restore,
 * scan and list meanwhile. In the end every snapshot is restored and compared with what was saved.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const storage = await openStorage[options.storage]()
  const run = new SoakRun(options, new Scene(storage))
  try {
    return await run.run()
  } finally {
    await storage.close()
  }
}

class SoakRun {
  readonly #options: SoakOptions
  readonly #scene: Scene
  readonly #tally = new Tally()
  readonly #wrong: string[] = []
  readonly #attempts: Attempt[] = []
  /** Those that saves have told of. */
  readonly #snapshots: Snapshot[] = []
  #isWritten = false

  constructor(options: SoakOptions, scene: Scene) {
    this.#options = options
    this.#scene = scene
  }

  async run(): Promise<SoakResult> {
    const began = performance.now()
    await this.#scene.prepare()
    const writers = await this.#newWriters()
    const readers = await this.#newReaders()
    for (const reader of readers) reader.meetTrouble()
    const reading = Promise.all(readers.map((reader, i) => this.#readMeanwhile(reader, i)))
    await Promise.all(writers.map((writer, i) => this.#write(writer, i, began)))
    this.#isWritten = true
    await reading
    this.#options.told?.('all saves have ended: every snapshot is restored and compared')
    await this.#checkAll(await this.#newReaders())
    this.#tally.seconds = (performance.now() - began) / 1000
    return { tally: this.#tally, wrong: this.#wrong, folder: this.#scene.folder }
  }

  async #newWriters(): Promise<Writer[]> {
    const writers: Writer[] = []
    let user = await this.#scene.newUser('writer 0', 'writer')
    for (let i = 0; i < this.#options.writers; i++) {
      // In a folder the first two have the same index; over a network each has an address of its own
      const isShared = i === 1 && this.#options.storage === 'local'
      if (i > 0 && !isShared) user = await this.#scene.newUser(`writer ${i}`, i % 2 === 0 ? 'other' : 'writer')
      writers.push(new Writer(this.#scene, user, `tree ${i}`))
    }
    return writers
  }

  #readersMade = 0

  async #newReaders(): Promise<Reader[]> {
    const readers: Reader[] = []
    for (let i = 0; i < this.#options.readers; i++) {
      const number = this.#readersMade++
      const user = await this.#scene.newUser(`reader ${number}`, 'reader')
      readers.push(new Reader(this.#scene, user, new Random(this.#options.seed + number)))
    }
    return readers
  }

  /** The saves of one writer, one after the other. */
  async #write(writer: Writer, index: number, began: number): Promise<void> {
    const { saves, seconds, seed, writers, told } = this.#options
    for (let number = index; number < saves && performance.now() - began < seconds * 1000; number += writers) {
      await this.#expect(`save ${number}`, async () => {
        const attempt = await writer.save(number, seed)
        const { channel, fault, ending, oid, wrong } = attempt
        told?.(`${channel}, ${fault.name}: ${ending}`)
        this.#wrong.push(...wrong.map((text) => `${channel}, ${fault.name}: ${text}`))
        this.#attempts.push(attempt)
        if (oid !== undefined) this.#snapshots.push({ ...attempt, oid })
      })
    }
  }

  async #readMeanwhile(reader: Reader, index: number): Promise<void> {
    const random = new Random(this.#options.seed - 1 - index)
    const tally = this.#tally
    const restore = async (isKilled: boolean): Promise<void> => {
      await reader.restore(random.pick(this.#snapshots), isKilled)
      tally.restores++
      if (isKilled) tally.killedRestores++
    }
    const scan = async (...options: string[]): Promise<void> => {
      await reader.scan(options)
      tally.scans++
    }
    const list = async (): Promise<void> => {
      await reader.list(this.#snapshots.map(({ oid }) => oid))
      tally.lists++
    }
    const acts = [
      restore,
      restore,
      restore,
      restore,
      () => restore(true),
      () => scan(),
      () => scan('--sample', '20%'),
      list
    ]
    while (!this.#isWritten) {
      if (this.#snapshots.length > 0) await this.#expect('meanwhile', () => random.pick(acts)(false))
      else await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** Everything that must hold when nobody saves any more. */
  async #checkAll(readers: readonly Reader[]): Promise<void> {
    const published = await this.#published()
    this.#tally.snapshots = published.length
    const left = [...published]
    await Promise.all(
      readers.map(async (reader) => {
        for (let snapshot = left.pop(); snapshot !== undefined; snapshot = left.pop()) {
          const { oid } = snapshot
          await this.#expect(oid, () => reader.restore(snapshot))
          this.#tally.restores++
        }
      })
    )
    const [reader] = readers
    await this.#expect('in the end', async () => {
      await reader!.scan()
      const listed = await reader!.list(published.map(({ oid }) => oid))
      if (listed !== published.length)
        throw new Error(`${listed} snapshots are listed, and there are ${published.length}`)
      const extra = this.#options.storage === 's3' ? ['--object-store'] : []
      const verified = verifyRepository(this.#scene.storage.folder, `${this.#scene.folder}/master.key`, { extra })
      if (verified !== '') throw new Error(verified)
    })
    this.#tally.scans++
    this.#tally.lists++
  }

  /** The snapshots that are there, each held against the save that it is of. */
  async #published(): Promise<Snapshot[]> {
    const { tags, problems } = await (await this.#scene.open()).tags()
    this.#wrong.push(...problems.map(({ path, reason }) => `The tag ${path}: ${reason}`))
    const channels = new Map<string, string[]>()
    for (const { channel, id } of tags) channels.set(channel, [...(channels.get(channel) ?? []), formatObjectId(id)])
    const published: Snapshot[] = []
    for (const attempt of this.#attempts) {
      const { channel, oid, ending, fault } = attempt
      const found = channels.get(channel) ?? []
      channels.delete(channel)
      this.#tally.count(attempt, found.length > 0)
      // One that told nothing may have been ended between the snapshot and the word; not by an interrupt
      const isRight = oid !== undefined ? found[0] === oid : found.length === 0 || ending !== 'interrupted'
      if (!isRight || found.length > 1) {
        this.#wrong.push(`${channel}, ${fault.name}: ${ending}, told of ${String(oid)}, has ${found.join(' and ')}`)
      }
      published.push(...found.map((one) => ({ ...attempt, oid: one })))
    }
    for (const [channel, oids] of channels)
      this.#wrong.push(`${channel} has ${oids.join(' and ')}, and was never saved`)
    return published
  }

  async #expect(where: string, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#wrong.push(`${where}: ${Error.isError(error) ? error.message : String(error)}`)
    }
  }
}
