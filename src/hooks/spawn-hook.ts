import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode, systemReason } from '../system-error.ts'
import { posixCommand, shellCommand, windowsCommand } from './command.ts'
import type { HookCommand } from './command.ts'
import type { ExecuteHook, HookEnd, HookExecution } from './hook.ts'
import { endProcessGroup } from './process-group.ts'

/** How long a hook has to end after a signal before it is killed, within the 7.5 seconds that runners give. */
const INTERRUPT_GRACE_MS = 5000
/** How long output is read on after a hook has ended, when something it left behind keeps the pipe open. */
const OUTPUT_GRACE_MS = 1000

/**
 * Runs a hook as a child process in a process group of its own, so that an interrupt can end all that it started.
 * Standard input is inherited, unless it is wanted empty. Without a shell, except for a script without a `#!` line, which `/bin/sh` runs as it
 * would.
 */
export const spawnHook: ExecuteHook = async (execution) => {
  const commands = hookCommands(execution.path)
  if (typeof commands === 'string') return { outcome: 'not started', reason: commands }
  for (const command of commands) {
    try {
      return await run(command, execution)
    } catch (error) {
      const code = errorCode(error)
      const { cwd } = execution
      if (code === 'ENOENT' && cwd !== undefined && !existsSync(cwd)) {
        return { outcome: 'not started', reason: `the working directory ${cwd} does not exist` }
      }
      if (code !== 'ENOEXEC' || command === commands.at(-1)) return { outcome: 'not started', reason: explain(error) }
    }
  }
  return { outcome: 'not started', reason: UNKNOWN_FORMAT }
}

/** The commands to try, the next one when the system does not know the file's format; or why there is none. */
function hookCommands(file: Buffer): HookCommand[] | string {
  if (process.platform === 'win32') {
    const system = { root: process.env['SystemRoot'], commandProcessor: process.env['ComSpec'] }
    const command = windowsCommand(file.toString('utf8'), system)
    return command === undefined ? 'it cannot be executed, Windows runs .cmd, .bat, .exe and .ps1 files' : [command]
  }
  try {
    accessSync(file, constants.X_OK)
  } catch (error) {
    const lost = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))
    return lost ? 'it is a link that leads nowhere, or is gone' : explain(error)
  }
  return [posixCommand(file), shellCommand(file)]
}

/** Starts the command and waits for its end; throws the system's error when it cannot be started. */
async function run(command: HookCommand, { env, cwd, withoutInput, output, signal }: HookExecution): Promise<HookEnd> {
  const stream = output === undefined ? 'inherit' : 'pipe'
  const child = spawn(command.file, command.args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...env, ...command.env },
    stdio: [withoutInput === true ? 'ignore' : 'inherit', stream, stream],
    // A session, and with it a process group, of its own; on Windows it would be a console window.
    detached: process.platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments: command.verbatim
  })
  child.stdout?.on('data', (chunk: Buffer) => output?.(chunk, 'stdout'))
  child.stderr?.on('data', (chunk: Buffer) => output?.(chunk, 'stderr'))
  const closed = once(child, 'close')
  closed.catch(() => undefined) // the same error as below
  let ending: Promise<void> | undefined
  const interrupt = (): void => {
    ending = endProcessGroup(child, signalOf(signal), INTERRUPT_GRACE_MS)
  }
  signal?.addEventListener('abort', interrupt, { once: true })
  if (signal?.aborted) interrupt()
  try {
    const [status, killedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    await ending
    await Promise.race([closed, delay(OUTPUT_GRACE_MS, undefined, { ref: false })])
    letGo(child)
    if (killedBy !== null) return { outcome: 'signal', signal: killedBy }
    return status === 0 ? { outcome: 'ok', status } : { outcome: 'failed', status: status ?? 1 }
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}

/**
 * Stops listening to output, but keeps reading it away, so that what a hook left behind does not block or break on it.
 */
function letGo(child: ChildProcess): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.removeAllListeners('data').resume()
    ;(stream as { unref?: () => void } | null)?.unref?.()
  }
}

/** The signal that the abort passes on, SIGTERM when it names none. */
function signalOf(signal: AbortSignal | undefined): NodeJS.Signals {
  const reason: unknown = signal?.reason
  return reason === 'SIGINT' || reason === 'SIGHUP' || reason === 'SIGKILL' ? reason : 'SIGTERM'
}

const UNKNOWN_FORMAT = 'its format is not known to the system'

/** Why the system does not start a program. */
function explain(error: unknown): string {
  return systemReason(error, {
    EACCES: 'it is not executable, use chmod +x',
    EPERM: 'it is not executable, use chmod +x',
    ENOENT: 'the program that its #! line names does not exist (a line end of CR LF is part of that name)',
    ENOEXEC: UNKNOWN_FORMAT,
    E2BIG: 'its environment is too large'
  })
}
