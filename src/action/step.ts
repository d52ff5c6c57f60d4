import type { Settings } from '../config/settings.ts'
import type { CommonInputs } from './inputs/inputs.ts'
import { addToSummary } from './summary/job-summary.ts'
import { describeFailure, type ActionStart } from './run-action.ts'
import { aboutInputs, readSettings } from './inputs/settings.ts'
import type { StepReporter } from './report/step.ts'

/**
 * Does what an action is for, in its working directory and with the settings read. Afterwards, also when it failed, what is
 * open in the log is ended and the summary written.
 *
 * Outputs that could not be written fail the step only when all else is done.
 *
 * @param summary the summary in Markdown, given why the step failed
 * @throws what `act` throws, with the input named that it is about
 */
export async function performStep(
  inputs: CommonInputs,
  start: ActionStart,
  reporter: StepReporter,
  act: (settings: Settings) => Promise<void>,
  summary: (failure: string | undefined) => string
): Promise<void> {
  let failure: unknown
  try {
    process.chdir(inputs.workingDirectory)
    await act(await readSettings(inputs, start, (warning) => reporter.warning(warning)))
    reporter.outputs.requireWritten()
  } catch (error) {
    failure = aboutInputs(error, inputs, start)
    throw failure
  } finally {
    reporter.close()
    const sentence = failure === undefined ? undefined : describeFailure(failure, start.signal)
    if (inputs.summary) await addToSummary(summary(sentence))
  }
}
