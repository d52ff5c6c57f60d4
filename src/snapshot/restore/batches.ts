import type { BytePath } from '../../files/path.ts'
import type { TaskPool } from '../tasks.ts'
import type { RestoredFile, RestoreItem } from './tasks.ts'
import { MAX_BATCH_BYTES, MAX_BATCH_FILES } from '../limits.ts'
import type { PendingFolder } from './folder.ts'
import type { RestoreReport } from './report.ts'

/** Completes a file or link that is written. Never rejects. */
export type FinishFile = () => Promise<void> | undefined

interface Waiting {
  item: RestoreItem
  folder: PendingFolder
  finish: FinishFile
}

/** Hands links and files that are not big to the workers, in batches. */
export class RestoreBatches {
  readonly #pool: TaskPool
  readonly #replace: boolean
  readonly #report: RestoreReport
  readonly #onError: (error: unknown) => void
  #batch: Waiting[] = []
  #bytes = 0

  constructor(pool: TaskPool, replace: boolean, report: RestoreReport, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#replace = replace
    this.#report = report
    this.#onError = onError
  }

  /** Restores a file or link some time; its folder is held until then. */
  add(item: RestoreItem, folder: PendingFolder, finish: FinishFile): void {
    folder.hold()
    this.#batch.push({ item, folder, finish })
    this.#bytes += item.size ?? 0
    if (this.#batch.length >= MAX_BATCH_FILES || this.#bytes >= MAX_BATCH_BYTES) this.flush()
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    this.#bytes = 0
    const items = batch.map(({ item }) => item)
    this.#pool
      .run({ kind: 'restore-files', items, replace: this.#replace })
      .then((results) => {
        batch.forEach(({ item, folder, finish }, i) => {
          if (!item.link) this.#report.progress.bytes += results[i]!.size
          settle(this.#report, item, results[i]!, finish, () => folder.release())
        })
      })
      .catch(this.#onError)
  }
}

/** Completes a file or link where it was restored, and reports what came of it; `settled` is called at the end. */
export function settle(
  report: RestoreReport,
  { path, link }: { path: BytePath; link: boolean },
  result: RestoredFile,
  finish: FinishFile,
  settled: () => void
): void {
  if (result.problem !== undefined) {
    report.problem(path, result.problem)
    settled()
    return
  }
  const restored = (): void => {
    if (result.warning !== undefined) report.incomplete(path, result.warning)
    report.restored(path, link ? 'link' : 'file', result.size)
    settled()
  }
  const finished = finish()
  if (finished === undefined) restored()
  else void finished.then(restored)
}
