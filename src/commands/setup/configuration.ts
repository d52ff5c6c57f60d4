import { stringify } from 'ini'
import { RekkordError } from '../../errors.ts'
import type { Settings } from '../../config/settings.ts'
import { displayLocation } from '../../storage/backends.ts'
import { HOOK_FOLDERS, type HookKind } from './example-hooks.ts'

/** The text of `rekkord.ini` for a repository, and for hooks in folders beside the file. */
export function configurationText(url: string, hooks: readonly HookKind[]): string {
  const sections = {
    Repository: { URL: url },
    ...(hooks.length > 0 && { Hooks: Object.fromEntries(hooks.map((kind) => [HOOK_FOLDERS[kind], kind])) })
  }
  return stringify(sections, { whitespace: true })
}

/**
 * The library quotes and escapes some characters, and this program's parser, as Rekkord's, takes every value as it stands.
 * @param read what this program reads from the new file
 * @throws RekkordError `usage` when that is another repository
 */
export function requireSameRepository(read: Settings, url: string): void {
  if (read.repository !== undefined && displayLocation(read.repository) === url) return
  const characters = 'quotes, ";", "#", "=" or "["'
  throw new RekkordError('usage', `rekkord.ini cannot hold the repository ${url}: give one without ${characters}`, {
    subject: { kind: 'argument', name: 'repository' }
  })
}
