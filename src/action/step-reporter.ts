import * as core from '@actions/core'
import { sentence } from '../commands/sentence.ts'
import { describeEnd, type Hook, type HookPhase, type HookResult } from '../hooks/hook.ts'
import { Annotations } from './annotations.ts'
import { HookOutput } from './hook-output.ts'
import { line } from './log.ts'

const PHASE_NAMES: Record<HookPhase, string> = {
  'pre-save': 'Pre-save',
  'post-save': 'Post-save',
  'pre-scan': 'Pre-scan',
  'post-scan': 'Post-scan'
}

/** What every action tells the runner in the same way: repository, warnings, hooks, each of which has a group. */
export class StepReporter {
  readonly hooks: HookResult[] = []
  readonly warnings: string[] = []
  protected readonly annotations = new Annotations()
  readonly #hookOutput = new HookOutput((lines) => process.stdout.write(lines))
  #groupIsOpen = false

  warning(message: string): void {
    this.warnings.push(sentence(message))
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
    this.annotations.error(title, [`It ${describeEnd(result)}`, ...result.lastLines].join('\n'))
  }

  /** Ends what a failure left open. */
  close(): void {
    this.#hookOutput.end()
    this.endGroup()
    this.annotations.close()
  }

  protected beginGroup(name: string): void {
    core.startGroup(name)
    this.#groupIsOpen = true
  }

  protected endGroup(): void {
    if (this.#groupIsOpen) core.endGroup()
    this.#groupIsOpen = false
  }
}
