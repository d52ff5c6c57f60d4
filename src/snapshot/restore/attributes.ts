import fs from 'node:fs'
import { FormatError } from '../../errors.ts'
import { AttributeHelper, HelperLost } from '../../files/attribute-helper.ts'
import { diskAttributes, setFailure } from '../../files/extended-attributes.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'
import { decodeExtendedAttributes } from '../../format/extended-attributes.ts'
import { CountedProblems } from '../counted-problems.ts'
import type { RestoreListener } from './listener.ts'

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>

/** What the owner needs to set attributes; a file that is not to have it gets its own mode afterwards. */
const OWNER_MODE = 0o600

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
  async setOfFile(path: BytePath, extended: Buffer, mode: number): Promise<void> {
    await this.set(path, extended)
    if (this.writtenMode(mode) === mode) return
    try {
      const flags = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0)
      const descriptor = fs.openSync(pathBuffer(path), flags)
      try {
        fs.fchmodSync(descriptor, mode)
      } finally {
        fs.closeSync(descriptor)
      }
    } catch (error) {
      this.#problems.add(path, `its mode could not be restored (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
    }
  }

  /** Sets those of a folder or link. What cannot be set is told at the end; never rejects. */
  async set(path: BytePath, extended: Buffer): Promise<void> {
    const left = (why: string): void => this.#problems.add(path, `extended attributes or ACLs are not restored, ${why}`)
    try {
      const { attributes, problem } = diskAttributes(decodeExtendedAttributes(extended))
      if (problem !== undefined) left(problem)
      if (attributes.length === 0) return
      const failures = await this.#helper.write(path, attributes)
      const reasons = new Set(failures.filter((failure) => failure !== undefined).map(setFailure))
      for (const why of reasons) left(why)
    } catch (error) {
      if (error instanceof FormatError) left(error.message)
      else if (error instanceof HelperLost) this.#lost = true
      else throw error
    }
  }

  /** Ends, and tells what could not be set. */
  async close(warning: (sentence: string) => void): Promise<void> {
    await this.#helper.close()
    for (const sentence of this.#problems.sentences()) warning(sentence)
    if (this.#lost) warning('Not all extended attributes and ACLs are restored: the program that sets them ended')
  }
}
