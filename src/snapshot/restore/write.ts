import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { RekkordError } from '../../errors.ts'
import { joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import { setFileMetadata, setLinkMetadata, type Metadata } from './metadata.ts'

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>
const NEW_FILE = O_WRONLY! | O_CREAT! | O_EXCL! | (O_NOFOLLOW ?? 0)

/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024
const ZEROS = Buffer.alloc(HOLE_SIZE)

/** Temporary names: one random part per thread, then a counter. */
const RANDOM = randomBytes(12).toString('hex')
let counter = 0

/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
export class NewFile {
  readonly descriptor: number
  readonly #path: BytePath
  #open = true

  private constructor(path: BytePath) {
    this.descriptor = fs.openSync(pathBuffer(path), NEW_FILE, 0o600)
    this.#path = path
  }

  /** For what may take long, or replaces something. @throws the system's error */
  static temporary(folder: BytePath): NewFile {
    return new NewFile(temporaryPath(folder))
  }

  /**
   * For content that is at hand, checked and written at once: a name less to make and to change, which is what small files
   * cost.
   * @throws the system's error, RekkordError of code `destination` when something is there
   */
  static named(path: BytePath): NewFile {
    try {
      return new NewFile(path)
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? somethingThere() : error
    }
  }

  /**
   * Sets the metadata of the complete file and gives it its name; see publish.
   * @returns metadata that could not be set, or undefined
   */
  finish(path: BytePath, metadata: Metadata | undefined, replace: boolean): string | undefined {
    const warning = metadata && setFileMetadata(this.descriptor, metadata)
    this.#close()
    if (this.#path !== path) publish(this.#path, path, replace)
    return warning
  }

  /** Closes and removes the file. Errors are ignored: another one is on its way. */
  discard(): void {
    try {
      this.#close()
    } finally {
      remove(this.#path)
    }
  }

  #close(): void {
    if (!this.#open) return
    this.#open = false
    fs.closeSync(this.descriptor)
  }
}

/**
 * Writes content at a place in a file, leaving out aligned blocks of zeros: new files have zeros there without taking
 * space.
 *
 * @returns whether something was left out, so that the file needs its length set
 * @throws the system's error
 */
export function writeSparse(descriptor: number, content: Uint8Array, offset: number): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  let written = 0
  let holes = false
  for (let start = firstAligned(offset); start + HOLE_SIZE <= bytes.length; start += HOLE_SIZE) {
    if (!bytes.subarray(start, start + HOLE_SIZE).equals(ZEROS)) continue
    writeFully(descriptor, bytes.subarray(written, start), offset + written)
    written = start + HOLE_SIZE
    holes = true
  }
  writeFully(descriptor, bytes.subarray(written), offset + written)
  return holes
}

/**
 * Makes a symbolic link with exactly these bytes as its target.
 * @returns metadata that could not be set, or undefined
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
export function writeLink(
  folder: BytePath,
  path: BytePath,
  target: Buffer,
  options: { metadata: Metadata | undefined; replace: boolean }
): string | undefined {
  const temporary = temporaryPath(folder)
  fs.symlinkSync(target, pathBuffer(temporary))
  try {
    const warning = options.metadata && setLinkMetadata(temporary, options.metadata)
    publish(temporary, path, options.replace)
    return warning
  } catch (error) {
    remove(temporary)
    throw error
  }
}

/**
 * Gives a complete file or link its name. Another file or link there is replaced when `replace` says so, a folder never.
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function publish(temporary: BytePath, path: BytePath, replace: boolean): void {
  if (!replace && fs.lstatSync(pathBuffer(path), { throwIfNoEntry: false }) !== undefined) {
    throw somethingThere()
  }
  fs.renameSync(pathBuffer(temporary), pathBuffer(path))
}

function somethingThere(): RekkordError {
  return new RekkordError('destination', 'something is already there')
}

function remove(path: BytePath): void {
  try {
    fs.unlinkSync(pathBuffer(path))
  } catch {
    // Another error is on its way
  }
}

function temporaryPath(folder: BytePath): BytePath {
  return joinPath(folder, `.rekkord-${RANDOM}${counter++}.tmp`)
}

function firstAligned(offset: number): number {
  return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE
}

function writeFully(descriptor: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += fs.writeSync(descriptor, bytes, done, bytes.length - done, position + done)
  }
}
