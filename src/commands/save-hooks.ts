import { RekkordError } from '../errors.ts'
import type { Settings } from '../config/settings.ts'
import { formatObjectId } from '../format/object-id.ts'
import { hookEnvironment } from '../hooks/environment.ts'
import { findHooks } from '../hooks/find.ts'
import type { ExecuteHook, Hook, HookPhase } from '../hooks/hook.ts'
import { postHooksRun, type PostHookPolicy } from '../hooks/policy.ts'
import { hookFailure, runHooks, type HookListener } from '../hooks/run.ts'
import type { Phases } from '../report/phases.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'

/** How hooks run. */
export interface HookOptions {
  settings: Settings
  /** Run hooks, if there are any. */
  hooks: boolean
  execute: ExecuteHook
  /** This process's environment, and the variables of it that hold secrets, which hooks do not get. */
  env: NodeJS.ProcessEnv
  secretVariables: readonly string[]
  /** Where hooks run. */
  cwd: string
  /** Ends the command and the hook that runs. */
  signal?: AbortSignal | undefined
}

/** How the hooks of a save run. */
export interface SaveHookOptions extends HookOptions {
  /** When post-save hooks run; what the configuration says when not given. */
  postSave?: PostHookPolicy | undefined
  /** Write nothing and run no hooks. */
  dryRun?: boolean
  /** Ends post-save hooks that run always, which the first signal does not. */
  secondSignal?: AbortSignal | undefined
}

/** What is reported about the hooks of a save. */
export interface SaveHookReporter extends HookListener {
  warning(message: string): void
  hooksBegin(phase: HookPhase, hooks: readonly Hook[]): void
  hooksEnd(phase: HookPhase): void
}

/** What post-save hooks receive. */
interface SaveEnd {
  succeeded: boolean
  oid?: string
  warnings: number
}

/**
 * The hooks of one save (docs/behaviour.md section 2). Both directories are read before anything happens, so that a wrong
 * one stops the save.
 */
export class SaveHooks {
  readonly #options: SaveHookOptions
  readonly #facts: { channel: string | undefined; repository: string }
  readonly #reporter: SaveHookReporter
  readonly #phases: Phases
  readonly #always: boolean
  readonly #pre: readonly Hook[]
  readonly #post: readonly Hook[]

  /**
   * @param facts what all hooks receive; the channel is absent where there are several
   * @throws RekkordError `hook` when a directory cannot be read
   */
  constructor(
    options: SaveHookOptions,
    facts: { channel: string | undefined; repository: string },
    reporter: SaveHookReporter,
    phases: Phases
  ) {
    this.#options = options
    this.#facts = facts
    this.#reporter = reporter
    this.#phases = phases
    const { preSave, postSave, postSaveAlways } = options.settings.hooks
    this.#always = postHooksRun(options.postSave ?? (postSaveAlways ? 'always' : 'success'), false)
    const find = (directory: string | undefined): Hook[] =>
      options.hooks && directory !== undefined ? findHooks(directory) : []
    this.#pre = find(preSave)
    this.#post = find(postSave)
  }

  /** @throws RekkordError `hook` when one failed: nothing may be saved then */
  async runPre(): Promise<void> {
    await this.#run('pre-save', this.#pre, this.#options.signal)
  }

  /**
   * Runs post-save hooks after everything was saved.
   * @throws RekkordError `hook` when one failed, `interrupted` when the run was interrupted meanwhile
   */
  async runPost(snapshots: readonly SavedSnapshot[]): Promise<void> {
    const oid = snapshots.map(({ id }) => formatObjectId(id)).join('\n')
    await this.#runPost({ succeeded: true, oid, warnings: countWarnings(snapshots) })
    const interrupted = this.#always && this.#options.signal?.aborted === true
    if (interrupted) throw new RekkordError('interrupted', 'interrupted after the save: the snapshot was made')
  }

  /**
   * Runs the post-save hooks that always run after a save that failed or was cancelled. What goes wrong in them must not
   * hide why: it is a warning.
   */
  async runPostAfterFailure(snapshots: readonly SavedSnapshot[]): Promise<void> {
    if (!this.#always) return
    try {
      await this.#runPost({ succeeded: false, warnings: countWarnings(snapshots) })
    } catch (error) {
      if (!(error instanceof RekkordError)) throw error
      this.#reporter.warning(error.message)
    }
  }

  /** What a pre-save hook froze has to be thawed: hooks that always run are ended by a second signal, not by the first. */
  async #runPost(end: SaveEnd): Promise<void> {
    await this.#run('post-save', this.#post, this.#always ? this.#options.secondSignal : this.#options.signal, end)
  }

  async #run(phase: HookPhase, hooks: readonly Hook[], signal: AbortSignal | undefined, end?: SaveEnd): Promise<void> {
    if (hooks.length === 0 || this.#options.dryRun === true) return
    const { env, secretVariables, cwd, execute } = this.#options
    const facts = { ...this.#facts, phase, oid: end?.oid, warnings: end?.warnings }
    this.#reporter.hooksBegin(phase, hooks)
    this.#phases.begin(`${phase} hooks`)
    const results = await runHooks({
      phase,
      hooks,
      execute,
      env: hookEnvironment(env, secretVariables, facts),
      succeeded: end?.succeeded,
      cwd,
      listener: this.#reporter,
      signal
    })
    this.#phases.end()
    this.#reporter.hooksEnd(phase)
    const failure = hookFailure(results)
    if (failure !== undefined) throw failure
  }
}

function countWarnings(snapshots: readonly SavedSnapshot[]): number {
  return snapshots.reduce((sum, { warnings }) => sum + warnings, 0)
}
