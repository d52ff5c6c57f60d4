import type { RestoreReporter } from '../../commands/restore.ts'
import { countOf, formatCount, formatDuration, formatSize } from '../../report/units.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { Target } from '../../snapshot/read/identifier.ts'
import type { RestoreCounts } from '../../snapshot/restore/listener.ts'
import type { VerifyCounts } from '../../snapshot/verify/verify.ts'
import { line } from '../log.ts'
import { ProblemReporter } from './problems.ts'

/** Reports how a restore goes in log, annotations and outputs, and keeps what the summary shows. */
export class RestoreStepReporter extends ProblemReporter implements RestoreReporter {
  /** Object ID of what was found. */
  oid: string | undefined
  counts: RestoreCounts | undefined
  readBack: VerifyCounts | undefined
  /** Tags that cannot be believed: any of them may be of a newer snapshot than the one found. */
  damagedTags = 0
  durationMs = 0
  readonly #verify: boolean
  #began = 0

  /** @param verify whether what is restored will be read back */
  constructor(verify: boolean) {
    super()
    this.#verify = verify
  }

  restoreBegins({ id }: Target): void {
    this.oid = id && formatObjectId(id)
    if (this.oid !== undefined) this.outputs.set('oid', this.oid)
    this.beginGroup('Restoring')
    this.#began = performance.now()
  }

  problem(message: string): void {
    if (this.oid === undefined) this.damagedTags++
    this.wrong(this.#phase(), message)
  }

  complete(counts: RestoreCounts): void {
    this.counts = counts
    this.durationMs = performance.now() - this.#began
    const { files, directories, links, size, removed, damaged } = counts
    this.endGroup()
    this.outputs.set('files', String(files))
    this.outputs.set('size', String(size))
    line(`Object ID: ${this.oid ?? ''}`)
    line(`Restored: ${countOf(files, 'file')}, ${countOf(directories, 'folder')}, ${countOf(links, 'link')}`)
    line(`Total size: ${formatSize(size)}`)
    if (damaged > 0) line(`Damaged and left out: ${formatCount(damaged)}`)
    if (removed > 0) line(`Removed: ${formatCount(removed)}`)
    line(`Execution time: ${formatDuration(this.durationMs)}`)
    if (this.#verify && damaged === 0) this.beginGroup('Reading back what was restored')
  }

  verified(counts: VerifyCounts): void {
    this.readBack = counts
    this.endGroup()
    line(`Verified: ${countOf(counts.files, 'file')}, ${formatSize(counts.size)}`)
  }

  /** What a problem is about. */
  #phase(): string {
    if (this.oid === undefined) return 'A tag is damaged'
    return this.counts === undefined ? 'Not restored' : 'Not what is in the snapshot'
  }
}
