import { checkedPart, snapshotCounts, type CheckReporter } from '../../commands/check.ts'
import { sentence } from '../../report/sentence.ts'
import { formatCount, formatDuration, formatSize } from '../../report/units.ts'
import { displayPath, escapeControls } from '../../files/path.ts'
import { checkProblemSentence, type CheckProblem } from '../../snapshot/check/listener.ts'
import type { CheckResult } from '../../snapshot/check/check.ts'
import { line } from '../log.ts'
import { ProblemReporter } from './problems.ts'

/** Problems of a snapshot that its annotation lists. */
const SHOWN_PROBLEMS = 5

/** A snapshot in which something is wrong; its annotation comes when all of its problems are known. */
export interface InvalidSnapshot {
  oid: string
  channel: string
  problems: number
  /** The first of them. */
  sentences: string[]
}

/** Reports how a check goes in log, annotations and outputs, and keeps what the summary shows. */
export class CheckStepReporter extends ProblemReporter implements CheckReporter {
  readonly invalid = new Map<string, InvalidSnapshot>()
  result: CheckResult | undefined
  durationMs = 0
  #began = 0

  checkBegins(): void {
    this.beginGroup('Checking')
    this.#began = performance.now()
  }

  problem(problem: CheckProblem): void {
    const { snapshot: oid, channel = '', message, path } = problem
    if (oid === undefined) {
      this.wrong('The repository is damaged', message)
      return
    }
    line(`Error: ${checkProblemSentence(problem)}`)
    const snapshot = this.invalid.get(oid) ?? { oid, channel, problems: 0, sentences: [] }
    this.invalid.set(oid, snapshot)
    if (++snapshot.problems > SHOWN_PROBLEMS) return
    snapshot.sentences.push(path === '' ? sentence(message) : `${displayPath(path)}: ${message}`)
  }

  checked(result: CheckResult): void {
    this.result = result
    this.durationMs = performance.now() - this.#began
    this.endGroup()
    for (const { oid, channel, problems, sentences } of this.invalid.values()) {
      const more = problems > sentences.length ? [`and ${problems - sentences.length} more, in the log`] : []
      const title = `Snapshot ${oid} of ${escapeControls(channel)} is damaged`
      this.annotations.error(title, [...sentences, ...more].join('\n'))
    }
    const { objects, bytes, unneeded, problems } = result
    const { snapshots, damaged } = snapshotCounts(result)
    this.outputs.set('snapshots', String(snapshots))
    this.outputs.set('invalid', String(damaged))
    line(`Snapshots: ${formatCount(snapshots)} (${formatCount(damaged)} invalid)`)
    line(`Objects: ${formatCount(objects)} (${formatSize(bytes)})`)
    const part = checkedPart(result)
    if (part !== undefined) line(part)
    if (unneeded !== undefined) line(`Objects that no snapshot needs: ${formatCount(unneeded)}`)
    line(`Problems: ${formatCount(problems)}`)
    line(`Execution time: ${formatDuration(this.durationMs)}`)
  }
}
