import { readFileSync } from 'node:fs'
import path from 'node:path'
import { quotedName, RekkordError } from '../errors.ts'
import { errorCode, systemReason } from '../system-error.ts'
import { userPath } from '../user-path.ts'
import { iniError, parseIni } from './ini.ts'

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
export function readSaveList(file: string): SaveListItem[] {
  const items = new Map<string, SaveListItem>()
  for (const { name, line, entries } of parseIni(readText(file), file)) {
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

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${systemReason(error)}`
    throw new RekkordError('config', `The list of what to save ${file} ${reason}`, { cause: error })
  }
}
