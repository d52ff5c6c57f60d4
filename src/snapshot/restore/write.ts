import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { RekkordError } from '../../errors.ts'
import { joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import { makeLink } from './make-link.ts'
import { ALL_SET, setFileMetadata, setLinkMetadata, type Metadata, type MetadataResult } from './metadata.ts'

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>
const NEW_FILE = O_WRONLY! | O_CREAT! | O_EXCL! | (O_NOFOLLOW ?? 0)

/** Zeros of this size and alignment in the file are left out as holes. */
const HOLE_SIZE = 64 * 1024
const ZEROS = Buffer.alloc(HOLE_SIZE)

/** Temporary names: one random part per thread, then a counter. */
const RANDOM = randomBytes(12).toString('hex')
let counter = 0

/** Said of two entries that are one name to the file system, whatever is in its way. */
const ALREADY_THERE =
  'something is already there: another entry may have the same name on this file system, which can be blind to upper and ' +
  'lower case and to Unicode forms'

/** Bytes of content that are written at once, so that a file that is killed on the way has all of it or nothing. */
export const ONE_WRITE = 16 * 1024

/** A new file, for its owner alone while it is written: under a temporary name beside the one that it will get, or that one. */
export class NewFile {
  readonly descriptor: number
  readonly #path: BytePath
  #open = true

  private constructor(path: BytePath) {
    this.descriptor = fs.openSync(pathBuffer(path), NEW_FILE, 0o600)
    this.#path = path
  }

  /** For what takes more than one write, or replaces something. @throws the system's error */
  static temporary(folder: BytePath): NewFile {
    return new NewFile(joinPath(folder, temporaryName()))
  }

  /**
   * For content that is at hand, checked and written at once, up to {@link ONE_WRITE}: a name less to make and to change,
   * which is what small files cost.
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
   * @returns metadata that could not be set
   */
  finish(path: BytePath, metadata: Metadata | undefined, replace: boolean): MetadataResult {
    const result = metadata === undefined ? ALL_SET : setFileMetadata(this.descriptor, metadata)
    this.close()
    if (this.#path !== path) publish(this.#path, path, replace)
    return result
  }

  /** Closes and removes the file. Errors are ignored: another one is on its way. */
  discard(): void {
    try {
      this.close()
    } finally {
      remove(this.#path)
    }
  }

  close(): void {
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
 * @returns metadata that could not be set
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
export function writeLink(
  folder: BytePath,
  path: BytePath,
  target: Buffer,
  options: { metadata: Metadata | undefined; replace: boolean }
): MetadataResult {
  const { metadata, replace } = options
  // A hard link of it, as files get their names by, is made of what it leads to by some systems
  const made = replace ? joinPath(folder, temporaryName()) : path
  try {
    makeLink(target, made)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? somethingThere() : error
  }
  const result = metadata === undefined ? ALL_SET : setLinkMetadata(made, metadata)
  if (replace) {
    try {
      replaceWith(made, path)
    } catch (error) {
      remove(made)
      throw error
    }
  }
  return result
}

/**
 * Gives a complete file its name. Another file or link there is replaced when `replace` says so, a folder never.
 * @throws the system's error, RekkordError of code `destination` when something is there
 */
function publish(temporary: BytePath, path: BytePath, replace: boolean): void {
  if (!replace && linkNew(temporary, path)) fs.unlinkSync(pathBuffer(temporary))
  else replaceWith(temporary, path)
}

/** Puts a file or link in place of what is there. Windows does not let go of a file that is read-only. */
function replaceWith(temporary: BytePath, path: BytePath): void {
  try {
    fs.renameSync(pathBuffer(temporary), pathBuffer(path))
  } catch (error) {
    if (process.platform !== 'win32' || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    if (!fs.lstatSync(pathBuffer(path)).isFile()) throw error
    fs.chmodSync(pathBuffer(path), 0o666)
    fs.renameSync(pathBuffer(temporary), pathBuffer(path))
  }
}

/**
 * Gives a file a second name, which nothing may have: in one step, so that of two names which are one to the file system the
 * second is noticed. Where the file system has no hard links the name is taken with an empty file, to be replaced at once.
 * @returns whether it has that name
 * @throws as publish
 */
function linkNew(temporary: BytePath, path: BytePath): boolean {
  try {
    fs.linkSync(pathBuffer(temporary), pathBuffer(path))
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw somethingThere()
    if (code === undefined || !NO_HARD_LINKS.has(code)) throw error
    NewFile.named(path).close()
    return false
  }
}

/** What systems say where there are no hard links, or too many. */
const NO_HARD_LINKS = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EMLINK', 'EINVAL'])

/** The error of a name that is not free, though nothing of that very name was there. */
export function somethingThere(): RekkordError {
  return new RekkordError('destination', ALREADY_THERE)
}

function remove(path: BytePath): void {
  try {
    fs.unlinkSync(pathBuffer(path))
  } catch {
    // Another error is on its way
  }
}

/** A name that nothing has. */
export function temporaryName(): BytePath {
  return `.rekkord-${RANDOM}${counter++}.tmp`
}

function firstAligned(offset: number): number {
  return (HOLE_SIZE - (offset % HOLE_SIZE)) % HOLE_SIZE
}

function writeFully(descriptor: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += fs.writeSync(descriptor, bytes, done, bytes.length - done, position + done)
  }
}
