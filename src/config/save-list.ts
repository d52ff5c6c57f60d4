import path from 'node:path'
import { readGivenFile } from '../async/given-file.ts'
import { quotedName, RekkordError } from '../errors.ts'
import { errorCode, systemReason } from '../system-error.ts'
import { userPath } from '../user-path.ts'
import { iniError, parseIni } from './ini.ts'

/** Bytes of the largest list. */
const MAX_FILE = 64 * 1024 * 1024

/** A channel and the paths that are saved to it. */
export interface SaveListItem {
  channel: string
  /** Absolute paths, in the file's order. */
  paths: string[]
}

/**
 * Reads what `save --from` saves (docs/behaviour.md section 3): a file with a section for each channel, and in it a line `SourcePath`
 * for each path. Relative paths start at the file's own folder.
 *
 * @throws RekkordError `config` when the file cannot be read or names nothing to save; naming the line for anything else in
 *   it, a channel that is there twice, and one without a path
 */
export async function readSaveList(file: string): Promise<SaveListItem[]> {
  const items = new Map<string, SaveListItem>()
  for (const { name, line, entries } of parseIni(await readText(file), file)) {
    if (items.has(name))
      throw iniError(file, line, `the channel [${name}] is there already: give all its paths in one place`)
    const paths = entries.map((entry) => {
      if (entry.key !== 'SourcePath')
        throw iniError(file, entry.line, `unknown key ${quotedName(entry.key, 'name')}: give SourcePath`)
      if (entry.value === '') throw iniError(file, entry.line, '"SourcePath" has no value: give one or remove the line')
      return userPath(entry.value, path.dirname(file))
    })
    if (paths.length === 0) throw iniError(file, line, `the channel [${name}] has no SourcePath`)
    items.set(name, { channel: name, paths })
  }
  if (items.size === 0) {
    throw new RekkordError('config', `${file} names nothing to save: give a [channel] with a SourcePath`)
  }
  return [...items.values()]
}

async function readText(file: string): Promise<string> {
  try {
    const bytes = await readGivenFile(file, MAX_FILE)
    if (bytes.length <= MAX_FILE) return bytes.toString()
  } catch (error) {
    if (error instanceof RekkordError) throw error
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${systemReason(error)}`
    throw new RekkordError('config', `The list of what to save ${file} ${reason}`, { cause: error })
  }
  throw new RekkordError('config', `The list of what to save ${file} is larger than ${MAX_FILE} bytes`)
}
