import type { Terminal } from './output/terminal.ts'

/** What a command of the command line works with. */
export interface Face {
  terminal: Terminal
  /** Aborts when the run is to end; its reason is the name of the signal. */
  signal: AbortSignal
  /** Aborts at the second signal, just before the process ends. */
  secondSignal: AbortSignal
  env: NodeJS.ProcessEnv
  cwd: string
}
