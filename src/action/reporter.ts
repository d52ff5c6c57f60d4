import * as core from '@actions/core'
import type { SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize } from '../commands/units.ts'
import { formatObjectId } from '../format/object-id.ts'
import { describeEnd, type Hook, type HookPhase, type HookResult } from '../hooks/hook.ts'
import type { SavedSnapshot } from '../snapshot/save.ts'
import { Annotations } from './annotations.ts'
import { HookOutput } from './hook-output.ts'
import { sentence } from '../commands/sentence.ts'
import { line } from './log.ts'
import { setOutputs, type SavedRun } from './outputs.ts'

const PHASE_NAMES: Record<HookPhase, string> = {
  'pre-save': 'Pre-save',
  'post-save': 'Post-save',
  'pre-scan': 'Pre-scan',
  'post-scan': 'Post-scan'
}

/** Tells the runner how a save goes, in log, groups, annotations and outputs, and keeps what the summary tells. */
export class Reporter implements SaveReporter {
  readonly hooks: HookResult[] = []
  readonly warnings: string[] = []
  run: SavedRun | undefined
  readonly #dryRun: boolean
  readonly #annotations = new Annotations()
  readonly #hookOutput = new HookOutput((lines) => process.stdout.write(lines))
  #groupIsOpen = false
  #leftOut = 0
  #backupBegan = 0

  constructor(dryRun: boolean) {
    this.#dryRun = dryRun
  }

  warning(message: string): void {
    this.warnings.push(sentence(message))
    this.#annotations.warning(message)
  }

  /** A warning about something that is not in the snapshot although it was asked for. */
  leftOut(message: string): void {
    this.#leftOut++
    this.warning(message)
  }

  opened({ url, role }: { url: string; role: string }): void {
    line(`Repository: ${url} (${role})`)
  }

  hooksBegin(): void {
    // Each hook has a group that says so: groups cannot hold groups
  }

  hooksEnd(): void {
    // See above
  }

  started(hook: Hook, phase: HookPhase): void {
    this.#beginGroup(`${PHASE_NAMES[phase]} hook: ${hook.name}`)
  }

  output(chunk: Buffer, stream: 'stdout' | 'stderr'): void {
    this.#hookOutput.push(chunk, stream)
  }

  ended(result: HookResult): void {
    this.hooks.push(result)
    this.#hookOutput.end()
    this.#endGroup()
    if (result.outcome === 'ok') return
    const title = `${PHASE_NAMES[result.phase]} hook "${result.hook.name}" failed`
    this.#annotations.error(title, [`It ${describeEnd(result)}`, ...result.lastLines].join('\n'))
  }

  backupBegins(): void {
    this.#beginGroup(this.#dryRun ? 'Backing up (dry run: nothing is written, no hooks run)' : 'Backing up')
    this.#backupBegan = performance.now()
  }

  saved(snapshot: SavedSnapshot): void {
    const durationMs = performance.now() - this.#backupBegan
    this.#endGroup()
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

  /** Ends what a failure left open. */
  close(): void {
    this.#hookOutput.end()
    this.#endGroup()
    this.#annotations.close()
  }

  #beginGroup(name: string): void {
    core.startGroup(name)
    this.#groupIsOpen = true
  }

  #endGroup(): void {
    if (this.#groupIsOpen) core.endGroup()
    this.#groupIsOpen = false
  }
}
