import type { Terminal } from './output/terminal.ts'

/** What a command of the command line works with. */
export interface Face {
  terminal: Terminal
  /** Aborts when the run is to end; its reason is the name of the signal. */
  signal: AbortSignal
  env: NodeJS.ProcessEnv
  cwd: string
}
