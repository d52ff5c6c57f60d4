import { statSync } from 'node:fs'
import * as core from '@actions/core'
import { line } from '../log.ts'
import { runnerFileProblem } from '../outputs.ts'

/** Bytes that a runner takes as the summary of a step; one that is larger is lost as a whole. */
const MAX_SUMMARY = 1024 * 1024

/**
 * Adds Markdown to the job's summary. A runner that has none, or cannot take it, is no reason to fail. What hooks have
 * written there already comes first.
 */
export async function addToSummary(markdown: string): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (file === '') return
  try {
    if (statSync(file).size + Buffer.byteLength(markdown) > MAX_SUMMARY) {
      line('The summary of this step has no room left: that of the action is left out')
      return
    }
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    core.summary.emptyBuffer()
    line(`The summary could not be written to the file of GITHUB_STEP_SUMMARY: ${runnerFileProblem(error)}`)
  }
}
