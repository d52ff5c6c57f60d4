import { stripVTControlCharacters } from 'node:util'
import * as core from '@actions/core'
import { sentence } from '../../report/sentence.ts'
import { escapeControls } from '../../files/path.ts'
import { describeEnd, type Hook, type HookPhase, type HookResult } from '../../hooks/hook.ts'
import { Annotations } from '../annotations.ts'
import { HookOutput } from '../hook-output.ts'
import { line } from '../log.ts'
import { Outputs } from '../outputs.ts'

const PHASE_NAMES: Record<HookPhase, string> = {
  'pre-save': 'Pre-save',
  'post-save': 'Post-save',
  'pre-scan': 'Pre-scan',
  'post-scan': 'Post-scan'
}

/** Warnings that are kept for the summary; there can be one for every file. */
const KEPT_WARNINGS = 1000

/** What every action reports in the same way: repository, warnings and hooks. Each hook has a group. */
export class StepReporter {
  readonly hooks: HookResult[] = []
  /** The first ones; `warningCount` is the number of all. */
  readonly warnings: string[] = []
  warningCount = 0
  readonly outputs = new Outputs()
  protected readonly annotations = new Annotations()
  readonly #hookOutput = new HookOutput((lines) => process.stdout.write(lines))
  #groupIsOpen = false

  warning(message: string): void {
    this.warningCount++
    if (this.warnings.length < KEPT_WARNINGS) this.warnings.push(sentence(message))
    this.annotations.warning(message)
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
    this.beginGroup(`${PHASE_NAMES[phase]} hook: ${hook.name}`)
  }

  output(chunk: Buffer, stream: 'stdout' | 'stderr'): void {
    this.#hookOutput.push(chunk, stream)
  }

  ended(result: HookResult): void {
    this.hooks.push(result)
    this.#hookOutput.end()
    this.endGroup()
    if (result.outcome === 'ok') return
    const title = `${PHASE_NAMES[result.phase]} hook "${result.hook.name}" failed`
    const lastLines = result.lastLines.map(annotationLine)
    this.annotations.error(title, [`It ${describeEnd(result)}`, ...lastLines].join('\n'))
  }

  /** Ends what a failure left open. */
  close(): void {
    this.#hookOutput.end()
    this.endGroup()
    this.annotations.close()
  }

  protected beginGroup(name: string): void {
    // Groups cannot hold groups
    this.endGroup()
    core.startGroup(name)
    this.#groupIsOpen = true
  }

  protected endGroup(): void {
    if (this.#groupIsOpen) core.endGroup()
    this.#groupIsOpen = false
  }
}

/** Annotations have no colours, as a terminal has, and no tabs. */
function annotationLine(text: string): string {
  return escapeControls(stripVTControlCharacters(text).replaceAll('\t', '  '))
}
