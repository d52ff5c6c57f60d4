import type { BytePath } from '../../files/path.ts'
import type { TaskPool } from '../tasks.ts'
import type { FoundFile, LookUpItem, RestoredFile, RestoreItem } from './tasks.ts'
import { MAX_BATCH_BYTES, MAX_BATCH_FILES } from '../limits.ts'
import type { RestoreReport } from './report.ts'

/** Completes a file or link that is written. Never rejects. */
export type FinishFile = (restored: RestoredFile) => Promise<void> | undefined

/** What has become of a file or link: whether it is there. */
export type Settled = (isThere: boolean) => void

/** A file or link under way. */
export interface FileUnderWay {
  /** For people. */
  path: BytePath
  item: RestoreItem
  finish: FinishFile
  settled: Settled
}

/** Hands links and files that are not big to the workers, in batches. */
export class RestoreBatches {
  readonly #pool: TaskPool
  readonly #report: RestoreReport
  readonly #onError: (error: unknown) => void
  #batch: FileUnderWay[] = []
  #bytes = 0
  #lookUps: { item: LookUpItem; done: (found: FoundFile) => void }[] = []

  constructor(pool: TaskPool, report: RestoreReport, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#report = report
    this.#onError = onError
  }

  /** Restores a file or link some time. */
  add(file: FileUnderWay): void {
    this.#batch.push(file)
    this.#bytes += file.item.size ?? 0
    if (this.#batch.length >= MAX_BATCH_FILES || this.#bytes >= MAX_BATCH_BYTES) this.flush()
  }

  /** Looks some time whether the objects of a file or link are there. */
  lookUp(item: LookUpItem, done: (found: FoundFile) => void): void {
    this.#lookUps.push({ item, done })
    if (this.#lookUps.length >= MAX_BATCH_FILES) this.flush()
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length > 0) this.#restore(this.#batch)
    if (this.#lookUps.length > 0) this.#find(this.#lookUps)
    this.#batch = []
    this.#bytes = 0
    this.#lookUps = []
  }

  #restore(batch: readonly FileUnderWay[]): void {
    this.#pool
      .run({ kind: 'restore-files', items: batch.map(({ item }) => item) })
      .then((results) => {
        batch.forEach((file, i) => {
          if (!file.item.link) this.#report.progress.bytes += results[i]!.size
          settle(this.#report, file, results[i]!)
        })
      })
      .catch(this.#onError)
  }

  #find(lookUps: readonly { item: LookUpItem; done: (found: FoundFile) => void }[]): void {
    this.#pool
      .run({ kind: 'look-up-files', items: lookUps.map(({ item }) => item) })
      .then((results) => lookUps.forEach(({ done }, i) => done(results[i]!)))
      .catch(this.#onError)
  }
}

/** Completes a file or link where it was restored, and reports what came of it; `settled` is called at the end. */
export function settle(
  report: RestoreReport,
  { path, item, finish, settled }: FileUnderWay,
  result: RestoredFile
): void {
  if (result.problem !== undefined) {
    report.problem(path, result.problem)
    settled(false)
    return
  }
  const restored = (): void => {
    if (result.warning !== undefined) report.incomplete(path, result.warning)
    report.restored(path, item.link ? 'link' : 'file', result.size)
    settled(true)
  }
  const finished = finish(result)
  if (finished === undefined) restored()
  else void finished.then(restored)
}
