import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../errors.ts'
import { errorCode, systemReason } from '../system-error.ts'
import { windowsCommand } from './command.ts'
import type { Hook } from './hook.ts'
import { displayName } from './name.ts'

/**
 * The hooks of a directory (docs/behaviour.md section 2): regular files and links to them directly in it, hidden and
 * non-executable ones included, in byte order of their names. A link that leads nowhere is a hook too, which then fails.
 * Folders and links to folders are not hooks, nor are Git's placeholders and a README that are not executable.
 *
 * @param directory absolute path
 * @throws RekkordError `hook` when the directory is missing, no directory, or cannot be read: never "no hooks" then
 */
export function findHooks(directory: string): Hook[] {
  let names: Buffer[]
  try {
    names = readdirSync(directory, { encoding: 'buffer' })
  } catch (error) {
    throw new RekkordError('hook', `the hook directory "${directory}" ${explain(error)}`, { cause: error })
  }
  const prefix = Buffer.from(directory.endsWith(path.sep) ? directory : `${directory}${path.sep}`)
  return names
    .sort((left, right) => Buffer.compare(left, right))
    .map((name) => ({ name: displayName(name), path: Buffer.concat([prefix, name]) }))
    .filter((hook) => isHook(hook))
}

/** Files that keep an empty folder in Git, or explain it. */
const PLACEHOLDER = /^(?:\.gitkeep$|\.gitignore$|README)/

function isHook({ name, path: file }: Hook): boolean {
  try {
    return statSync(file).isFile() && !(PLACEHOLDER.test(name) && !isExecutable(file))
  } catch {
    // It may well be meant as a hook: it is kept, so that running it fails where all can see it
    return true
  }
}

/** Whether the system would run a file; on Windows the name alone decides. */
function isExecutable(file: Buffer): boolean {
  if (process.platform === 'win32') return windowsCommand(file.toString('utf8'), {}) !== undefined
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function explain(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return 'does not exist, create it or remove it from [Hooks] of the configuration file'
    case 'ENOTDIR':
      return 'is not a directory'
    default:
      return `cannot be read: ${systemReason(error)}`
  }
}
