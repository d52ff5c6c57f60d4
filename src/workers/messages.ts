import { RekkordError, type ErrorCode, type ErrorSubject } from '../errors.ts'

/** From the pool to a thread. */
export type ToWorker =
  { kind: 'task'; id: number; task: { kind: string } } | { kind: 'share'; memory: SharedArrayBuffer } | { kind: 'stop' }

/** From a thread to the pool. */
export type FromWorker =
  | { kind: 'announced'; id: number; announced: unknown }
  | { kind: 'done'; id: number; result: unknown }
  | { kind: 'failed'; id: number; failure: Failure }
  | { kind: 'secret'; secret: string }

/** An error as plain data: errors lose their class on the way between threads. */
export interface Failure {
  code: ErrorCode | undefined
  subject: ErrorSubject | undefined
  message: string
  stack: string | undefined
}

/** The failure that something thrown stands for. */
export function toFailure(error: unknown): Failure {
  const { code, subject } = error instanceof RekkordError ? error : {}
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code, subject, message, stack }
}

/** The error that a failure stands for. */
export function fromFailure({ code, subject, message, stack }: Failure): Error {
  if (code !== undefined) return new RekkordError(code, message, { subject })
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
