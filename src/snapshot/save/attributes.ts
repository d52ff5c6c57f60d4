import { HelperLost, AttributeHelper } from '../../files/attribute-helper.ts'
import { storedAttributes } from '../../files/extended-attributes.ts'
import type { OpenFolder } from '../../files/open-folder.ts'
import { joinPath, type BytePath } from '../../files/path.ts'
import { CountedProblems } from '../counted-problems.ts'
import type { SaveListener } from './listener.ts'

/** Names of a folder that are asked about at a time. */
const NAMES_AT_ONCE = 256

/** Reads the extended attributes and ACLs of what is saved. */
export class SaveAttributes {
  readonly #helper: AttributeHelper
  readonly #follow: boolean
  readonly #problems = new CountedProblems()
  /** Files and folders whose attributes could not be asked for any more. */
  #lost = 0

  private constructor(helper: AttributeHelper, follow: boolean) {
    this.#helper = helper
    this.#follow = follow
  }

  /** Undefined, with a warning, where they cannot be read. */
  static async start(follow: boolean, listener: SaveListener): Promise<SaveAttributes | undefined> {
    const helper = await AttributeHelper.start()
    if (helper !== undefined) return new SaveAttributes(helper, follow)
    listener.warning('Extended attributes and ACLs are not saved: that takes Linux or macOS, and Perl', undefined, 0)
    return undefined
  }

  /** The attributes of a folder that is held, in their stored form. */
  async of(folder: OpenFolder): Promise<Buffer | undefined> {
    return (await this.#read(folder, [''], true))[0]
  }

  /** The attributes of a folder's names, some at a time, while it is held. */
  in(folder: OpenFolder, names: readonly BytePath[]): FolderAttributes {
    return new FolderAttributes(names, (some) => this.#read(folder, some, this.#follow))
  }

  /** Ends, and reports what could not be read. */
  async close(listener: SaveListener): Promise<void> {
    await this.#helper.close()
    for (const { sentence, count } of this.#problems.sentences()) listener.warning(sentence, undefined, count)
    if (this.#lost > 0) {
      const sentence = 'Not all extended attributes and ACLs are saved: the program that reads them ended'
      listener.warning(sentence, undefined, this.#lost)
    }
  }

  async #read(folder: OpenFolder, names: readonly BytePath[], follow: boolean): Promise<(Buffer | undefined)[]> {
    try {
      const paths = names.map((name) => folder.at(name))
      const results = await this.#helper.read(paths, follow)
      // They may be those of another folder that has taken its place
      if (!folder.isStill()) return names.map(() => undefined)
      return results.map((result, i) => {
        const { extended, problem } = storedAttributes(result)
        if (problem !== undefined) {
          const name = names[i]!
          this.#problems.add(
            name === '' ? folder.path : joinPath(folder.path, name),
            `extended attributes or ACLs are not saved, ${problem}`
          )
        }
        return extended
      })
    } catch (error) {
      if (!(error instanceof HelperLost)) throw error
      this.#lost += names.length
      return names.map(() => undefined)
    }
  }
}

/** Gives the attributes of names that are asked for in their order. */
export class FolderAttributes {
  readonly #names: readonly BytePath[]
  readonly #read: (names: readonly BytePath[]) => Promise<(Buffer | undefined)[]>
  #start = 0
  #batch: (Buffer | undefined)[] = []

  constructor(names: readonly BytePath[], read: (names: readonly BytePath[]) => Promise<(Buffer | undefined)[]>) {
    this.#names = names
    this.#read = read
  }

  /** The attributes of the name at this place. */
  async at(index: number): Promise<Buffer | undefined> {
    if (index >= this.#start + this.#batch.length) {
      this.#start = index
      this.#batch = await this.#read(this.#names.slice(index, index + NAMES_AT_ONCE))
    }
    return this.#batch[index - this.#start]
  }
}
