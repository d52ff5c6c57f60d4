import * as core from '@actions/core'

/** Adds Markdown to the job's summary. A runner that has none, or cannot take it, is no reason to fail. */
export async function addToSummary(markdown: string): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  try {
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    core.debug(`The summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
