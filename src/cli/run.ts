import { CommanderError, type Command } from 'commander'
import { RekkordError } from '../errors.ts'
import { expectedFailure } from '../system-error.ts'
import type { Face } from './face.ts'
import { Interrupt } from '../commands/interrupt.ts'
import { WARNINGS_EXIT_CODE } from '../commands/fail-on.ts'
import { workingFolder } from '../commands/working-folder.ts'
import { createProgram } from './program/program.ts'
import { commandFirst } from './program/leading-options.ts'
import { withSaveFormat } from './program/save-format.ts'
import { withUnderscores } from './program/hyphens.ts'
import { bugReport, INTERRUPTED, usageSentence } from './failure.ts'
import { Terminal } from './output/terminal.ts'

/**
 * Runs one command, given as the arguments that follow the program's name.
 * @returns the exit code: 0, 1, 3 for warnings that make a save fail, or 130 when a signal ended the run (docs/behaviour.md section 3)
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const terminal = new Terminal(process.stdout, process.stderr)
  const interrupt = new Interrupt(process)
  try {
    const { signal, second: secondSignal } = interrupt
    const face: Face = { terminal, signal, secondSignal, env: process.env, cwd: workingFolder(process.env) }
    let exitCode = 0
    const program = createProgram(face, (code) => (exitCode = code))
    const end = endOfReaders(program, interrupt.signal)
    await Promise.race([
      program.parseAsync(withSaveFormat(commandFirst(withUnderscores(args, program), program)), { from: 'user' }),
      end
    ])
    await terminal.requireWritten()
    return exitCode
  } catch (error) {
    return (await isUnwrittenHelp(error, terminal)) ? 1 : reportFailure(error, terminal, interrupt.signal)
  } finally {
    terminal.stopProgress()
    interrupt.release()
  }
}

/** Commands that have something to put away when they are interrupted, and see to it themselves. */
const WRITERS = new Set([
  'save',
  'restore',
  'scan',
  'init',
  'derive',
  'setup',
  'change_cid',
  'reset_cache',
  'forget',
  'prune'
])

/** Milliseconds that all others have to end what they write when they are interrupted; they may wait for a server. */
const GRACE = 300

/** Rejects a moment after a command that only reads is interrupted, whatever it waits for. */
function endOfReaders(program: Command, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    program.hook('preAction', (__, command) => {
      if (WRITERS.has(command.name())) return
      const end = (): void => reject(new RekkordError('interrupted', 'The run was interrupted'))
      signal.addEventListener('abort', () => setTimeout(end, GRACE), { once: true })
    })
  })
}

/** Whether help or the version, which come as errors, were shown in vain; says so. */
async function isUnwrittenHelp(error: unknown, terminal: Terminal): Promise<boolean> {
  if (!(error instanceof CommanderError) || error.exitCode !== 0) return false
  try {
    await terminal.requireWritten()
    return false
  } catch (failure) {
    terminal.error((failure as Error).message)
    return true
  }
}

/** Says what went wrong, the way its kind asks for; gives the exit code. */
function reportFailure(error: unknown, terminal: Terminal, signal: AbortSignal): number {
  if (error instanceof CommanderError) {
    // Help and version come as errors too, and have been shown
    const shown = error.code === 'commander.help' || error.exitCode === 0
    if (!shown) terminal.error(usageSentence(error.message))
    return error.exitCode
  }
  const expected = expectedFailure(error)
  if (expected !== undefined) {
    terminal.error(expected.message)
    if (expected.code === 'warnings') return WARNINGS_EXIT_CODE
    return expected.code === 'interrupted' ? INTERRUPTED : 1
  }
  if (signal.aborted) {
    terminal.error('The run was interrupted')
    return INTERRUPTED
  }
  terminal.message(bugReport(error))
  return 1
}
