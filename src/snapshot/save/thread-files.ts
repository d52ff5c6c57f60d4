import fs from 'node:fs'
import { hasChanged, openRegularFile, readFully, statDescriptor, type OpenFileOptions } from '../../files/source.ts'
import { readLinkTarget } from '../../files/link-target.ts'
import { systemPath, type BytePath } from '../../files/path.ts'
import { fileStat } from '../../files/stat.ts'
import { encodeChunkList } from '../../format/chunk-list.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import { MIN_SPLIT } from '../../chunking/splitter.ts'
import { fileProblem } from './file-problem.ts'
import { storeEach } from './thread-each.ts'
import type { SavedFile } from './stored-files.ts'
import type { StoreFilesTask } from './tasks.ts'
import type { WorkerState } from '../worker-state.ts'

/** A file without content is a chunk list without chunks: only its total, 0 (docs/format.md section 6). */
const EMPTY_FILE = encodeChunkList([])

const NOT_STORED = { stored: undefined, tooBig: false } as const

/** Stores whole files of at most one chunk's minimum, and links. */
export function storeFiles(state: WorkerState, task: StoreFilesTask): Promise<SavedFile[]> {
  return storeEach(state.writer, task.items, ({ path, link }) =>
    link ? storeLink(state, path) : storeSmallFile(state, path, task.opening)
  )
}

async function storeSmallFile(state: WorkerState, path: BytePath, opening: OpenFileOptions): Promise<SavedFile> {
  let file: SmallFile
  try {
    file = readSmallFile(state, path, opening)
  } catch (error) {
    return { ...NOT_STORED, problem: fileProblem(error) }
  }
  if (file === 'replaced') return { ...NOT_STORED, problem: { kind: 'replaced' } }
  if (file === 'too-big') return { stored: undefined, tooBig: true, problem: undefined }

  const { length, stat, changed } = file
  if (length === 0) state.codec.input(EMPTY_FILE.length).set(EMPTY_FILE)
  const object =
    length === 0
      ? await state.writer.store(OBJECT_TYPES.file, EMPTY_FILE.length)
      : await state.writer.store(OBJECT_TYPES.chunk, length)
  return {
    stored: { ...object, stat: { ...stat, size: length } },
    problem: changed ? { kind: 'changed' } : undefined,
    tooBig: false
  }
}

type SmallFile = 'replaced' | 'too-big' | { length: number; stat: ReturnType<typeof fileStat>; changed: boolean }

/** Reads a file straight into the codec's input. */
function readSmallFile(state: WorkerState, path: BytePath, opening: OpenFileOptions): SmallFile {
  const file = openRegularFile(path, opening)
  if (file === undefined) return 'replaced'
  try {
    const { size } = file.stat
    if (size > MIN_SPLIT) return 'too-big'
    // Files of the system's own, as in /proc, have content and no size
    const length = readFully(file.descriptor, state.codec.input(size === 0 ? MIN_SPLIT + 1 : size), 0)
    if (length > MIN_SPLIT) return 'too-big'
    const after = statDescriptor(file.descriptor)
    return { length, stat: file.stat, changed: after.size !== length || hasChanged(file.stat, after) }
  } finally {
    fs.closeSync(file.descriptor)
  }
}

async function storeLink(state: WorkerState, path: BytePath): Promise<SavedFile> {
  let target: Buffer
  let stat: ReturnType<typeof fileStat>
  try {
    const name = systemPath(path)
    stat = fileStat(fs.lstatSync(name, { bigint: true }))
    if (stat.kind !== 'link') return { ...NOT_STORED, problem: { kind: 'replaced' } }
    target = readLinkTarget(path)
  } catch (error) {
    // What readlink(2) says of anything but a link
    if ((error as NodeJS.ErrnoException).code === 'EINVAL') return { ...NOT_STORED, problem: { kind: 'replaced' } }
    return { ...NOT_STORED, problem: fileProblem(error) }
  }
  state.codec.input(target.length).set(target)
  const object = await state.writer.store(OBJECT_TYPES.link, target.length)
  return { stored: { ...object, stat }, problem: undefined, tooBig: false }
}
