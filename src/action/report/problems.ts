import { sentence } from '../../report/sentence.ts'
import { StepReporter } from './step.ts'

/** Problems that are kept for the summary. */
const KEPT_PROBLEMS = 100

/** What actions that read a repository report in the same way: what is wrong in it. */
export class ProblemReporter extends StepReporter {
  /** The first ones; `problemCount` is the number of all. */
  readonly problems: string[] = []
  problemCount = 0

  /** Tells of something that is wrong, besides the error that the step will fail with. */
  protected wrong(title: string, message: string): void {
    const text = sentence(message)
    this.problemCount++
    if (this.problems.length < KEPT_PROBLEMS) this.problems.push(text)
    this.annotations.error(title, text)
  }
}
