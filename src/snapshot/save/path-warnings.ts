import { displayPath, type BytePath } from '../../files/path.ts'
import { isGone, readFailure, type FileProblem } from './file-problem.ts'
import type { SaveListener, WarningKind } from './listener.ts'

const REPLACED = 'was replaced by something else while it was being saved'

/** Warnings about single files and folders of a save: each is a sentence that begins with the path. */
export class PathWarnings {
  readonly #listener: SaveListener

  constructor(listener: SaveListener) {
    this.#listener = listener
  }

  /** @param sentence what comes after the path */
  warn(path: BytePath, sentence: string, kind?: WarningKind): void {
    this.#listener.warning(`${displayPath(path)} ${sentence}`, kind, path)
  }

  /** Something else is at the path than what was found there before. */
  replaced(path: BytePath): void {
    this.warn(path, REPLACED, 'changed')
  }

  /** A system call failed. */
  failed(path: BytePath, what: 'read' | 'listed', error: unknown): void {
    this.warn(path, `could not be ${what}: ${readFailure(error)}`, isGone(error) ? 'changed' : 'unreadable')
  }

  /** A thread could not read a file, or doubts what it read. */
  problem(path: BytePath, problem: FileProblem): void {
    switch (problem.kind) {
      case 'unreadable':
        return this.warn(path, `could not be read: ${problem.message}`, 'unreadable')
      case 'gone':
        return this.warn(path, 'could not be read: it is gone', 'changed')
      case 'replaced':
        return this.replaced(path)
      case 'changed':
        return this.warn(path, 'changed while it was being read: what was read is stored', 'changed')
    }
  }
}
