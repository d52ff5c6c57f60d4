import { FormatError } from '../../errors.ts'

/** Whether an error means that a file of an index cannot be used: it is missing, cannot be read, or is not as it should be. */
export function isUnusable(error: unknown): boolean {
  return (
    error instanceof FormatError || (Error.isError(error) && (error as NodeJS.ErrnoException).syscall !== undefined)
  )
}
