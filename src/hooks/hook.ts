/** When a hook runs: the value of `REKKORD_HOOK`. */
export type HookPhase = 'pre-save' | 'post-save' | 'pre-scan' | 'post-scan'

/** A hook as found in its directory. */
export interface Hook {
  /** File name as people may see it; see `displayName`. */
  name: string
  /** Full path, in the file system's own bytes (UTF-8 on Windows). */
  path: Buffer
}

/** How running a hook ended. Only `ok` is success. */
export type HookEnd =
  | { outcome: 'ok'; status: 0 }
  | { outcome: 'failed'; status: number }
  | { outcome: 'signal'; signal: string }
  | { outcome: 'not started'; reason: string }

/** What became of one hook. */
export type HookResult = HookEnd & {
  hook: Hook
  phase: HookPhase
  durationMs: number
  /** Last lines of its output, standard output and error together; empty when its streams were inherited. */
  lastLines: string[]
}

/** What a hook is run with. */
export interface HookExecution {
  path: Buffer
  /** The whole environment. */
  env: NodeJS.ProcessEnv
  /** Where it runs; this process's working directory unless given. */
  cwd?: string | undefined
  /** Its standard input is empty; otherwise it inherits this process's. */
  withoutInput?: boolean | undefined
  /** Takes the output piece by piece; without it the hook inherits standard output and error. */
  output?: ((chunk: Buffer, stream: 'stdout' | 'stderr') => void) | undefined
  /** Ends the hook and all that it started; the reason may be the name of the signal to end it with. */
  signal?: AbortSignal | undefined
}

/**
 * Runs one hook by its full path, without a shell, and reports how it ended; it does not throw for what a hook can do.
 * When `signal` aborts it, the promise settles once the hook and its process group are gone.
 */
export type ExecuteHook = (execution: HookExecution) => Promise<HookEnd>

/** Says how a hook that failed ended, to follow its name: "exited with status 3". */
export function describeEnd(end: HookEnd): string {
  switch (end.outcome) {
    case 'ok':
      return 'succeeded'
    case 'failed':
      return `exited with status ${end.status}`
    case 'signal':
      return `was killed by ${end.signal}`
    case 'not started':
      return `could not be run: ${end.reason}`
  }
}
