import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { RekkordError } from '../errors.ts'
import { snapshotEntryName, type BytePath } from '../files/path.ts'
import { checkPathName } from '../format/name.ts'
import { endProcessGroup } from '../hooks/process-group.ts'
import type { SaveStream } from '../snapshot/save/stream.ts'
import { systemReason } from '../system-error.ts'

/** Milliseconds that a command has to end after a signal before it is killed, as hooks have. */
const INTERRUPT_GRACE = 5000

/**
 * Standard input as a file of a snapshot (docs/behaviour.md section 8). It can be read once.
 * @throws RekkordError `usage` when no file can have the name
 */
export function standardInput(name: string, input: () => Readable): SaveStream {
  let isRead = false
  return {
    name: streamName(name),
    async *read(signal) {
      if (isRead) throw new RekkordError('source', 'Standard input cannot be read a second time: run the save again')
      isRead = true
      yield* pieces(input(), 'Standard input', signal)
    }
  }
}

/** How a command is run whose output is saved. */
export interface StreamCommand {
  file: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  cwd: string
}

/**
 * The standard output of a command as a file of a snapshot. A command that ends with anything but 0 makes the save fail; it runs
 * again when the save begins again.
 * @throws RekkordError `usage` when no file can have the name
 */
export function commandOutput(name: string, { file, args, env, cwd }: StreamCommand): SaveStream {
  return {
    name: streamName(name),
    async *read(signal) {
      const child = spawn(file, args, {
        cwd,
        env,
        stdio: ['inherit', 'pipe', 'inherit'],
        // A process group of its own, so that all that it started ends with it
        detached: process.platform !== 'win32',
        windowsHide: true
      })
      const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
      exited.catch(() => undefined)
      try {
        yield* pieces(child.stdout, `The output of ${file}`, signal)
        requireSuccess(file, ...(await exited.catch((error: unknown) => fail(file, error))))
      } finally {
        await end(child, signal)
      }
    }
  }
}

/** The bytes that a stream gives. @throws RekkordError `source` when it fails, the reason of `signal` when it aborts */
async function* pieces(stream: Readable, what: string, signal: AbortSignal): AsyncGenerator<Uint8Array, undefined> {
  const stop = (): void => void stream.destroy()
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    for await (const piece of stream) yield piece as Buffer
  } catch (error) {
    signal.throwIfAborted()
    throw new RekkordError('source', `${what} could not be read: ${systemReason(error)}`, { cause: error })
  } finally {
    signal.removeEventListener('abort', stop)
  }
  signal.throwIfAborted()
  return undefined
}

function requireSuccess(file: string, status: number | null, killedBy: NodeJS.Signals | null): void {
  if (status === 0) return
  const end = killedBy === null ? `exited with status ${String(status)}` : `was killed by ${killedBy}`
  throw new RekkordError('source', `The command ${file} ${end}: no snapshot was made`)
}

function fail(file: string, error: unknown): never {
  const reason = systemReason(error, { ENOENT: 'there is no such program', EACCES: 'it may not be executed' })
  throw new RekkordError('source', `The command ${file} could not be run: ${reason}`, { cause: error })
}

/** Ends a command that is not wanted any more, with all that it started. */
async function end(child: ChildProcess, signal: AbortSignal): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const reason: unknown = signal.reason
  const name = reason === 'SIGINT' || reason === 'SIGHUP' ? reason : 'SIGTERM'
  await endProcessGroup(child, name, INTERRUPT_GRACE)
}

function streamName(text: string): BytePath {
  const name = snapshotEntryName(text)
  try {
    checkPathName(Buffer.from(name, 'latin1'))
  } catch (error) {
    throw new RekkordError('usage', `No file can have the name "${text}": give one such as dump.sql`, { cause: error })
  }
  return name
}
