import fs from 'node:fs'
import { FormatError } from '../../errors.ts'
import { AttributeHelper, HelperLost } from '../../files/attribute-helper.ts'
import { diskAttributes, setFailure } from '../../files/extended-attributes.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'
import { decodeExtendedAttributes } from '../../format/extended-attributes.ts'
import { systemReason } from '../../system-error.ts'
import { CountedProblems } from '../counted-problems.ts'
import type { RestoreListener } from './listener.ts'

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>

/** What the owner needs to set attributes; a file that is not to have it gets its own mode afterwards. */
const OWNER_MODE = 0o600

/**
 * Attributes by which the system gives rights, such as those of root to a program (`security.capability`). Otherwise, anyone who
 * can save could have them given to a program of another owner.
 */
const GIVES_RIGHTS = /^(security|trusted)\./
const RIGHTS_LEFT = 'extended attributes of the system (security.*, trusted.*) are restored with their owners alone'

/** What gets attributes. */
export interface AttributeTarget {
  /** By which the system reaches it, from other programs too. */
  at: BytePath
  /** For people. */
  path: BytePath
  /** It has the owner that was saved. */
  owned: boolean
}

/** Sets the extended attributes and ACLs of what is restored. */
export class RestoreAttributes {
  readonly #helper: AttributeHelper
  readonly #problems = new CountedProblems()
  #lost = false

  private constructor(helper: AttributeHelper) {
    this.#helper = helper
  }

  /** Undefined, with a warning, where they cannot be set. */
  static async start(listener: RestoreListener): Promise<RestoreAttributes | undefined> {
    const helper = await AttributeHelper.start()
    if (helper !== undefined) return new RestoreAttributes(helper)
    listener.warning('Extended attributes and ACLs are not restored: that takes Linux or macOS, and Perl')
    return undefined
  }

  /** The mode that a file with attributes is written with, for {@link setOfFile} to complete. */
  writtenMode(mode: number): number {
    return mode | OWNER_MODE
  }

  /** Sets those of a file that is complete, and its mode where that keeps its owner from doing so. Never rejects. */
  async setOfFile(target: AttributeTarget, extended: Buffer, mode: number): Promise<void> {
    await this.set(target, extended)
    if (this.writtenMode(mode) === mode) return
    const { at, path } = target
    try {
      const flags = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0)
      const descriptor = fs.openSync(pathBuffer(at), flags)
      try {
        fs.fchmodSync(descriptor, mode)
      } finally {
        fs.closeSync(descriptor)
      }
    } catch (error) {
      this.#problems.add(path, `its mode could not be restored (${systemReason(error)})`)
    }
  }

  /** Sets those of a folder or link. What cannot be set is reported at the end; never rejects. */
  async set({ at, path, owned }: AttributeTarget, extended: Buffer): Promise<void> {
    const left = (why: string): void => this.#problems.add(path, `extended attributes or ACLs are not restored, ${why}`)
    try {
      const { attributes: all, problem } = diskAttributes(decodeExtendedAttributes(extended))
      if (problem !== undefined) left(problem)
      const attributes = owned ? all : all.filter(({ name }) => !GIVES_RIGHTS.test(name.toString('latin1')))
      if (attributes.length < all.length) this.#problems.add(path, RIGHTS_LEFT)
      if (attributes.length === 0) return
      const failures = await this.#helper.write(at, attributes)
      const reasons = new Set(failures.filter((failure) => failure !== undefined).map(setFailure))
      for (const why of reasons) left(why)
    } catch (error) {
      if (error instanceof FormatError) left(error.message)
      else if (error instanceof HelperLost) this.#lost = true
      else throw error
    }
  }

  /** Ends, and reports what could not be set. */
  async close(warning: (sentence: string) => void): Promise<void> {
    await this.#helper.close()
    for (const { sentence } of this.#problems.sentences()) warning(sentence)
    if (this.#lost) warning('Not all extended attributes and ACLs are restored: the program that sets them ended')
  }
}
