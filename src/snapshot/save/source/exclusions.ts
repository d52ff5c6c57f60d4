import type { Exclusions } from '../../../files/exclude/exclusions.ts'
import type { FolderExclusions } from '../../../files/exclude/folder-exclusions.ts'
import type { Source } from './sources.ts'

/** What is left out of a source that is a folder. Patterns are relative to what was given: to `/` for what is in it. */
export function sourceExclusions(exclusions: Exclusions, { path, name, stat, found }: Source): FolderExclusions {
  return found === undefined
    ? exclusions.root(path, stat)
    : exclusions.root(found.path, found.stat, true).enter(name, stat)
}

/** Whether a source was found in `/` and is left out. What was given by itself is saved. */
export function isLeftOut(exclusions: Exclusions, { name, stat, found }: Source): boolean {
  return found !== undefined && exclusions.root(found.path, found.stat, true).leavesOut(name, stat)
}
