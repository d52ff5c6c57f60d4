import type { Hook, HookPhase } from '../../hooks/hook.ts'
import { Paragraphs } from './paragraphs.ts'

/** The lines about hooks, whose own output stands between them, as they inherit the standard streams (docs/behaviour.md section 3). */
export class HookLines extends Paragraphs {
  hooksBegin(phase: HookPhase): void {
    // After a failure it may still be shown
    this.terminal.stopProgress()
    this.line(`Running ${phase} hooks...`)
  }

  started(hook: Hook): void {
    this.line(`> ${hook.name}`)
  }

  hooksEnd(): void {
    // The next line follows without a gap
  }
}
