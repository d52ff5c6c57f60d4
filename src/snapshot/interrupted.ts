import { RekkordError } from '../errors.ts'

/** The error of a run that its signal ended. `outcome` says what there is of it: "no snapshot was made". */
export function interrupted(command: string, outcome?: string): RekkordError {
  const sentence = `The ${command} was interrupted`
  return new RekkordError('interrupted', outcome === undefined ? sentence : `${sentence}: ${outcome}`)
}
