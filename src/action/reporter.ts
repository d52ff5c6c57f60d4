import type { SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize } from '../commands/units.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { SavedSnapshot } from '../snapshot/save.ts'
import { line } from './log.ts'
import { setOutputs, type SavedRun } from './outputs.ts'
import { StepReporter } from './step-reporter.ts'

/** Tells the runner how a save goes, in log, groups, annotations and outputs, and keeps what the summary tells. */
export class Reporter extends StepReporter implements SaveReporter {
  run: SavedRun | undefined
  readonly #dryRun: boolean
  #leftOut = 0
  #backupBegan = 0

  constructor(dryRun: boolean) {
    super()
    this.#dryRun = dryRun
  }

  /** A warning about something that is not in the snapshot although it was asked for. */
  leftOut(message: string): void {
    this.#leftOut++
    this.warning(message)
  }

  backupBegins(): void {
    this.beginGroup(this.#dryRun ? 'Backing up (dry run: nothing is written, no hooks run)' : 'Backing up')
    this.#backupBegan = performance.now()
  }

  saved(snapshot: SavedSnapshot): void {
    const durationMs = performance.now() - this.#backupBegan
    this.endGroup()
    this.run = { snapshot, durationMs, warnings: snapshot.warnings + this.#leftOut }
    // Before post-save hooks: what they do cannot unmake the snapshot
    setOutputs(this.run, this.#dryRun)
    line(`Snapshot channel: ${snapshot.channel}`)
    if (!this.#dryRun) line(`Snapshot OID: ${formatObjectId(snapshot.id)}`)
    line(`Entries: ${snapshot.entries} (${snapshot.files} files)`)
    line(`Source size: ${formatSize(snapshot.size)}`)
    line(`Total stored: ${formatSize(snapshot.stored)} (added ${formatSize(snapshot.added)})`)
    line(`Execution time: ${formatDuration(durationMs)}`)
  }
}
