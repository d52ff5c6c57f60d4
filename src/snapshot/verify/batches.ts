import { RekkordError } from '../../errors.ts'
import { displayPath, type BytePath } from '../../files/path.ts'
import { decodeChunkList } from '../../format/chunk-list.ts'
import type { TaskPool } from '../tasks.ts'
import type { VerifiedFile, VerifyItem } from './tasks.ts'
import { MAX_BATCH_FILES } from '../limits.ts'

/** Chunks of a big file in one task, some 8 MB. */
const CHUNKS_AT_ONCE = 4

/** A link or file to be read back. */
export interface Verified {
  item: VerifyItem
  /** For people. */
  path: BytePath
  /** Called when nothing needs the item's path any more. */
  done: () => void
}

/** Has the workers read links and files back, in batches, and reports those that are not what they should be. */
export class VerifyBatches {
  /** Bytes of the files that were read. */
  size = 0
  readonly #pool: TaskPool
  readonly #onProblem: (message: string) => void
  readonly #running = new Set<Promise<void>>()
  #batch: Verified[] = []
  #problems = 0
  #first: string | undefined
  #failure: Error | undefined

  /** @param onProblem called for each problem: one sentence with the path */
  constructor(pool: TaskPool, onProblem: (message: string) => void) {
    this.#pool = pool
    this.#onProblem = onProblem
  }

  /** Has a link or file read some time. */
  add(verified: Verified): void {
    this.#batch.push(verified)
    if (this.#batch.length >= MAX_BATCH_FILES) this.flush()
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    const batch = this.#batch
    if (batch.length === 0) return
    this.#batch = []
    void this.#run(async () => {
      const results = await this.#pool.run({ kind: 'verify-files', items: batch.map(({ item }) => item) })
      for (const [i, result] of results.entries()) await this.#settle(batch[i]!, result)
    })
  }

  problem(path: BytePath, what: string): void {
    const sentence = `${displayPath(path)}: ${what}`
    this.#problems++
    this.#first ??= sentence
    this.#onProblem(sentence)
  }

  /** Waits for the rest. @throws RekkordError when there was a problem, or the snapshot cannot be read */
  async finish(): Promise<void> {
    this.flush()
    while (this.#running.size > 0) await Promise.all(this.#running)
    if (this.#failure !== undefined) throw this.#failure
    if (this.#first === undefined) return
    const more = this.#problems === 1 ? '' : `, and ${this.#problems - 1} more`
    throw new RekkordError('destination', `What was restored is not what is in the snapshot: ${this.#first}${more}`)
  }

  async #settle(verified: Verified, { size, list, problem }: VerifiedFile): Promise<void> {
    this.size += size
    if (problem !== undefined) this.problem(verified.path, problem.message)
    if (list === undefined) verified.done()
    else await this.#addChunks(verified, list)
  }

  /** Resolves when all chunks are handed out, so that they do not pile up. */
  async #addChunks({ item, path, done }: Verified, list: Uint8Array): Promise<void> {
    const running: Promise<void>[] = []
    const references = decodeChunkList(list).chunks
    let sound = true
    for (let start = 0; start < references.length && sound; start += CHUNKS_AT_ONCE) {
      const count = Math.min(CHUNKS_AT_ONCE, references.length - start)
      const chunks = Array.from({ length: count }, (_, i) => {
        const { offset, length, hash } = references.at(start + i)
        return { offset, length, hash: hash.toString('latin1') }
      })
      await this.#pool.room()
      const read = async (): Promise<void> => {
        const { problem } = await this.#pool.run({ kind: 'verify-chunks', path: item.path, chunks })
        if (problem !== undefined && sound) this.problem(path, problem.message)
        sound &&= problem === undefined
      }
      running.push(this.#run(read))
    }
    void Promise.all(running).then(done)
  }

  #run(task: () => Promise<void>): Promise<void> {
    const running = task()
      .catch((error: unknown) => {
        this.#failure ??= error as Error
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
    return running
  }
}
