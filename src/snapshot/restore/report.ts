import { RekkordError } from '../../errors.ts'
import { displayPath, type BytePath } from '../../files/path.ts'
import type { EntryKind } from '../../format/entry.ts'
import type { RestoreRules } from './options.ts'
import type { RestoreProblem } from './problem.ts'
import { CountedProblems } from '../counted-problems.ts'
import type { RestoreCounts, RestoreListener, RestoreProgress } from './listener.ts'

/** Counts what is restored and what is not, and informs the listener. */
export class RestoreReport {
  readonly counts: RestoreCounts = {
    files: 0,
    directories: 0,
    links: 0,
    size: 0,
    skipped: 0,
    damaged: 0,
    removed: 0,
    warnings: 0
  }
  readonly progress: RestoreProgress
  readonly #listener: RestoreListener
  readonly #onFatal: (error: RekkordError) => void
  readonly #rules: RestoreRules
  readonly #incomplete = new CountedProblems()
  #problems = 0
  #first: RestoreProblem | undefined

  /**
   * @param onFatal called when nothing else is to be restored either
   */
  constructor(
    listener: RestoreListener,
    progress: RestoreProgress,
    rules: RestoreRules,
    onFatal: (error: RekkordError) => void
  ) {
    this.#rules = rules
    this.#listener = listener
    this.progress = progress
    this.#onFatal = onFatal
  }

  restored(path: BytePath, kind: EntryKind, size: number): void {
    if (kind === 'file') {
      this.counts.files++
      this.counts.size += size
      this.progress.files++
    } else if (kind === 'link') {
      this.counts.links++
    } else {
      this.counts.directories++
    }
    this.#listener.restored?.(path, kind)
  }

  removed(path: BytePath): void {
    this.counts.removed++
    this.#listener.removed?.(path)
  }

  skipped(path: BytePath, why: string): void {
    this.counts.skipped++
    this.warning(path, why)
  }

  warning(path: BytePath, what: string): void {
    this.warningSentence(`${displayPath(path)}: ${what}`)
  }

  warningSentence(sentence: string): void {
    this.counts.warnings++
    this.#listener.warning(sentence)
  }

  /** Metadata could not be set: reported at the end, once for each kind. */
  incomplete(path: BytePath, what: string): void {
    this.#incomplete.add(path, what)
  }

  problem(path: BytePath, problem: RestoreProblem): void {
    const sentence = `${displayPath(path)} could not be restored: ${problem.message}`
    if (problem.fatal) {
      this.#onFatal(new RekkordError(problem.code, sentence))
      return
    }
    if (problem.code === 'damaged') {
      if (!this.#rules.forceDamaged) {
        const option = this.#rules.optionName('force-damaged')
        const advice = `nothing more is restored, but ${option} leaves out what is damaged and restores all else`
        this.#onFatal(new RekkordError('damaged', `${sentence}; ${advice}`))
        return
      }
      this.counts.damaged++
      this.#listener.problem(`${displayPath(path)} is left out: ${problem.message}`)
      return
    }
    this.#problems++
    this.#first ??= { ...problem, message: sentence }
    this.#listener.problem(sentence)
  }

  /** Reports metadata that could not be set. Throws RekkordError when there were problems other than damage. */
  finish(): void {
    for (const { sentence } of this.#incomplete.sentences()) this.warningSentence(sentence)
    if (this.#first === undefined) return
    const { code, message } = this.#first
    const others = this.#problems - 1
    const more = others === 0 ? '' : `, and ${others} more`
    throw new RekkordError(code, `The restore is incomplete: ${message}${more}`)
  }
}
