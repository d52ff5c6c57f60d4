import type { Settings } from '../config/settings.ts'
import { encodeChannel } from '../format/channel.ts'
import { canRead, type KeyRole } from '../format/keys.ts'
import { formatObjectId } from '../format/object-id.ts'
import { hookEnvironment } from '../hooks/environment.ts'
import { findHooks } from '../hooks/find.ts'
import type { ExecuteHook, Hook, HookPhase } from '../hooks/hook.ts'
import { postHooksRun, type PostHookPolicy } from '../hooks/policy.ts'
import { hookFailure, runHooks, type HookListener } from '../hooks/run.ts'
import { RekkordError } from '../errors.ts'
import type { Repository } from '../repository/repository.ts'
import { saveSnapshot, type SavedSnapshot, type SaveOptions } from '../snapshot/save/save.ts'
import { openRepository } from './open-repository.ts'
import { Phases, type Phase } from '../report/phases.ts'
import { compareWithPrevious, type Comparison } from './save-comparison.ts'

export interface SaveCommand extends Omit<SaveOptions, 'indexFolder' | 'paths'> {
  /** As for `saveSnapshot`, or what finds them once the pre-save hooks have run, which may make what is saved. */
  paths: readonly string[] | (() => Promise<readonly string[]>)
  settings: Settings
  /** Run hooks, if there are any. */
  hooks: boolean
  /** When post-save hooks run; what the configuration says when not given. */
  postSave?: PostHookPolicy | undefined
  /** Write nothing and run no hooks: find out what a save would do. */
  dryRun?: boolean
  execute: ExecuteHook
  /** This process's environment, and the variables of it that hold secrets, which hooks do not get. */
  env: NodeJS.ProcessEnv
  secretVariables: readonly string[]
  /** Where hooks run. */
  cwd: string
  /** Compare the snapshot with the one before it in its channel, when all else is done. */
  compare?: boolean
}

/** What a save tells its face while it runs. */
export interface SaveReporter extends HookListener {
  warning(message: string): void
  opened(repository: { url: string; role: KeyRole }): void
  hooksBegin(phase: HookPhase, hooks: readonly Hook[]): void
  hooksEnd(phase: HookPhase): void
  backupBegins(): void
  /** The snapshot is there; told before post-save hooks run. */
  saved(snapshot: SavedSnapshot): void
  /** What the command was at, and for how long. */
  phaseEnded?(phase: Phase): void
  /** How the snapshot differs from the one before it; told last. */
  compared?(comparison: Comparison): void
}

/**
 * Pre-save hooks, the snapshot, post-save hooks (docs/behaviour.md section 2): the whole of `rekkord save` and of the action.
 *
 * @throws RekkordError when nothing was saved, or the snapshot was (`saved` has been told it) and a post-save hook failed
 */
export async function save(command: SaveCommand, reporter: SaveReporter): Promise<SavedSnapshot> {
  encodeChannel(command.channel)
  const phases = new Phases(reporter.phaseEnded?.bind(reporter))
  phases.begin('opening the repository')
  const repository = await openRepository(command.settings, { dryRun: command.dryRun ?? false })
  try {
    repository.requireWrite()
    reporter.opened({ url: repository.url, role: repository.keys.role })
    if (canRead(repository.keys)) reporter.warning('You should prefer write-only keys for this command')
    const hooks = new SaveHooks(command, repository, reporter, phases)
    return await saveWithHooks(command, repository, hooks, reporter, phases)
  } finally {
    phases.end()
    await repository.close()
  }
}

async function saveWithHooks(
  command: SaveCommand,
  repository: Repository,
  hooks: SaveHooks,
  reporter: SaveReporter,
  phases: Phases
): Promise<SavedSnapshot> {
  let snapshot: SavedSnapshot
  try {
    await hooks.runPre()
    reporter.backupBegins()
    const indexFolder = command.settings.cacheFolder
    phases.begin('finding the paths')
    const paths = typeof command.paths === 'function' ? await command.paths() : command.paths
    snapshot = await saveSnapshot(
      repository,
      { ...command, paths, indexFolder },
      {
        warning: (message) => reporter.warning(message),
        phase: (phase) => phases.begin(phase)
      }
    )
    phases.end()
  } catch (error) {
    await hooks.runPostAfterFailure(error)
    throw error
  }
  reporter.saved(snapshot)
  try {
    await hooks.runPost(snapshot)
  } finally {
    if (command.compare === true && command.dryRun !== true && command.signal?.aborted !== true) {
      phases.begin('comparing')
      reporter.compared?.(await compareWithPrevious(repository, snapshot, command.signal))
    }
  }
  return snapshot
}

/** The hooks of one save. Both directories are looked at before anything happens, so that a wrong one stops the save. */
class SaveHooks {
  readonly #command: SaveCommand
  readonly #url: string
  readonly #reporter: SaveReporter
  readonly #phases: Phases
  readonly #pre: readonly Hook[]
  readonly #post: readonly Hook[]

  constructor(command: SaveCommand, repository: Repository, reporter: SaveReporter, phases: Phases) {
    this.#command = command
    this.#url = repository.url
    this.#reporter = reporter
    this.#phases = phases
    const { preSave, postSave } = command.settings.hooks
    const run = command.hooks && command.dryRun !== true
    this.#pre = run && preSave !== undefined ? findHooks(preSave) : []
    this.#post = run && postSave !== undefined ? findHooks(postSave) : []
  }

  async runPre(): Promise<void> {
    await this.#run('pre-save', this.#pre)
  }

  async runPost(snapshot: SavedSnapshot): Promise<void> {
    await this.#run('post-save', this.#post, { succeeded: true, oid: formatObjectId(snapshot.id) })
  }

  /** What post-save hooks do after a failure must not hide it: their own failures are warnings then. */
  async runPostAfterFailure(error: unknown): Promise<void> {
    const policy = this.#command.postSave ?? (this.#command.settings.hooks.postSaveAlways ? 'always' : 'success')
    const interrupted = error instanceof RekkordError && error.code === 'interrupted'
    if (!postHooksRun(policy, false) || interrupted) return
    try {
      await this.#run('post-save', this.#post, { succeeded: false })
    } catch (hookError) {
      if (!(hookError instanceof RekkordError)) throw hookError
      this.#reporter.warning(hookError.message)
    }
  }

  async #run(phase: HookPhase, hooks: readonly Hook[], end?: { succeeded: boolean; oid?: string }): Promise<void> {
    if (hooks.length === 0) return
    const { channel, env, secretVariables, cwd, execute, signal } = this.#command
    const facts = { phase, channel, repository: this.#url, oid: end?.oid }
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
