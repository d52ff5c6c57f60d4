import type { Phase } from '../../report/phases.ts'
import type { Comparison } from '../../commands/save-comparison.ts'
import { progressLine, SaveMeter } from '../../report/save-progress.ts'
import type { SaveReporter } from '../../commands/save.ts'
import { countOf, formatCount, formatDuration, formatSize, leftOutText } from '../../report/units.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { newProgress } from '../../snapshot/save/listener.ts'
import type { SavedSnapshot } from '../../snapshot/save/save.ts'
import { line } from '../log.ts'
import { setSaveOutputs, type SavedRun } from '../outputs.ts'
import { StepReporter } from './step.ts'
import type { RunRecord } from '../summary/summary.ts'

/** Milliseconds between two lines of progress: so many at first, and when it takes more than a minute, than ten. */
const INTERVALS = [
  { after: 600_000, every: 30_000 },
  { after: 60_000, every: 10_000 },
  { after: 0, every: 5_000 }
]

/** Milliseconds of a phase that is worth a line of the log. */
const LOGGED_PHASE = 1_000

/** Reports how a save goes in log, groups, annotations and outputs, and keeps what the summary shows. */
export class SaveStepReporter extends StepReporter implements SaveReporter {
  /** To be filled by the save that this reports. */
  readonly progress = newProgress()
  run: SavedRun | undefined
  readonly #dryRun: boolean
  readonly #phases: Phase[] = []
  #role: string | undefined
  #comparison: Comparison | undefined
  #backupBegan = 0
  #timer: NodeJS.Timeout | undefined

  constructor(dryRun: boolean) {
    super()
    this.#dryRun = dryRun
  }

  /** What the summary shows. */
  record(channel: string, failure: string | undefined): RunRecord {
    const { hooks, warnings, warningCount } = this
    return {
      channel,
      failure,
      dryRun: this.#dryRun,
      saved: this.run,
      role: this.#role,
      hooks,
      warnings,
      warningCount,
      phases: this.#phases,
      comparison: this.#comparison
    }
  }

  override opened(repository: { url: string; role: string }): void {
    this.#role = repository.role
    super.opened(repository)
  }

  backupBegins(): void {
    this.beginGroup(this.#dryRun ? 'Backing up (dry run: nothing is written, no hooks run)' : 'Backing up')
    this.#backupBegan = performance.now()
    this.#tellProgress(new SaveMeter(this.progress))
  }

  saved(snapshot: SavedSnapshot): void {
    const durationMs = performance.now() - this.#backupBegan
    this.#stopProgress()
    this.endGroup()
    this.run = { snapshot, durationMs, warnings: snapshot.warnings }
    line(`Snapshot channel: ${snapshot.channel}`)
    if (!this.#dryRun) line(`Snapshot OID: ${formatObjectId(snapshot.id)}`)
    line(`Entries: ${formatCount(snapshot.entries)} (${countOf(snapshot.files, 'file')})`)
    line(`Source size: ${formatSize(snapshot.size)}`)
    line(`Total stored: ${formatSize(snapshot.stored)} (added ${formatSize(snapshot.added)})`)
    if (snapshot.leftOut !== undefined) line(`Left out: ${leftOutText(snapshot.leftOut)}`)
    line(`Execution time: ${formatDuration(durationMs)}`)
    // Before post-save hooks: what they do cannot unmake the snapshot
    setSaveOutputs(this.outputs, this.run, this.#dryRun)
  }

  phaseEnded(phase: Phase): void {
    this.#phases.push(phase)
    if (phase.durationMs >= LOGGED_PHASE) line(`Time for ${phase.name}: ${formatDuration(phase.durationMs)}`)
  }

  compared(comparison: Comparison): void {
    this.#comparison = comparison
    if (comparison.kind !== 'compared') return
    const { added, changed, removed, complete } = comparison.changes
    const counts = [
      `${formatCount(added.files)} added (${formatSize(added.bytes)})`,
      `${formatCount(changed.files)} changed (${formatSize(changed.bytes)})`,
      `${formatCount(removed.files)} removed (${formatSize(removed.bytes)})`
    ]
    const more = complete ? '' : ', and more'
    line(`Files since ${formatObjectId(comparison.previous.id)}: ${counts.join(', ')}${more}`)
  }

  override hooksBegin(): void {
    // After a failure it may still be reported
    this.#stopProgress()
  }

  override close(): void {
    this.#stopProgress()
    super.close()
  }

  #stopProgress(): void {
    clearTimeout(this.#timer)
  }

  /** A line every few seconds; a short save has none. */
  #tellProgress(meter: SaveMeter): void {
    const passed = performance.now() - this.#backupBegan
    const { every } = INTERVALS.find(({ after }) => passed >= after)!
    this.#timer = setTimeout(() => {
      line(`${formatDuration(performance.now() - this.#backupBegan)}: ${progressLine(meter.look())}`)
      this.#tellProgress(meter)
    }, every)
    this.#timer.unref()
  }
}
