import fs from 'node:fs'
import type { BytePath } from '../../files/path.ts'
import { openRegularFile, type OpenFileOptions } from '../../files/source.ts'
import type { FileStat } from '../../files/stat.ts'

/** The files that threads read by their descriptors. They are opened and closed here alone, so that none stays open. */
export class OpenFiles {
  readonly #options: OpenFileOptions
  readonly #open = new Set<number>()

  constructor(options: OpenFileOptions) {
    this.#options = options
  }

  /** Opens as {@link openRegularFile} does. */
  open(path: BytePath): { descriptor: number; stat: FileStat } | undefined {
    const file = openRegularFile(path, this.#options)
    if (file !== undefined) this.#open.add(file.descriptor)
    return file
  }

  close(descriptor: number): void {
    // After closeAll the number may be that of another file
    if (!this.#open.delete(descriptor)) return
    fs.closeSync(descriptor)
  }

  /** Closes those of a save that failed, once no thread reads them any more. */
  closeAll(): void {
    for (const descriptor of this.#open) this.close(descriptor)
  }
}
