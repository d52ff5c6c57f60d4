import type { ForgetResult } from '../../commands/forget.ts'
import type { PruneReporter } from '../../commands/prune.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { pruneFigures } from '../../report/prune.ts'
import { formatTimeForPeople } from '../../report/units.ts'
import type { PrunePhase } from '../../snapshot/retention/progress.ts'
import type { PruneResult } from '../../snapshot/retention/prune.ts'
import { line } from '../log.ts'
import { ProblemReporter } from './problems.ts'

/** Reports what becomes of snapshots and of what none needs, and keeps what the summary shows. */
export class ForgetStepReporter extends ProblemReporter implements PruneReporter {
  forgotten: ForgetResult | undefined
  pruned: PruneResult | undefined

  /** The snapshots that the storage did not let go of count as kept. */
  get removedCount(): number {
    const { decisions, refused } = this.forgotten ?? { decisions: [], refused: [] }
    return decisions.filter(({ kept }) => !kept).length - refused.length
  }

  forgot(result: ForgetResult): void {
    this.forgotten = result
    this.beginGroup('Snapshots')
    for (const { tag, kept, reasons } of result.decisions) {
      const why = kept ? `kept: ${reasons.join(', ')}` : 'removed'
      line(`${formatTimeForPeople(tag.time)}  ${formatObjectId(tag.id)}  ${tag.channel}  ${why}`)
    }
    this.endGroup()
    for (const { path, reason } of result.problems) this.warning(`The tag ${path} is left out: ${reason}`)
    for (const { tag } of result.decisions.filter(({ reasons }) => reasons.includes('future'))) {
      this.warning(`Snapshot ${formatObjectId(tag.id)} is dated in the future, and is kept`)
    }
    this.outputs.set('removed', String(this.removedCount))
    this.outputs.set('kept', String(result.decisions.length - this.removedCount))
  }

  phase(phase: PrunePhase): void {
    line(`Prune: ${phase}`)
  }

  hasPruned(result: PruneResult, dryRun: boolean): void {
    this.pruned = result
    for (const { name, value } of pruneFigures(result, dryRun)) line(`${name}: ${value}`)
    this.outputs.set('freed', String(result.freed))
    this.outputs.set('waiting', String(result.waitingBytes))
  }
}
