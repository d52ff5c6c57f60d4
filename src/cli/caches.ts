import { changeCid, resetLocalCache, type CacheResult } from '../commands/caches.ts'
import { escapeControls } from '../files/path.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { countOf } from './output/paragraphs.ts'

export interface CacheOptions extends CommonOptions {
  list?: true
}

/** `rekkord reset_cache`. */
export async function runResetCache(options: CacheOptions, face: Face): Promise<void> {
  const result = await resetLocalCache(await readSettings(options, face), options.list ?? false)
  report(result, 'The local index is reset', face)
}

/** `rekkord change_cid`. */
export async function runChangeCid(options: CacheOptions, face: Face): Promise<void> {
  const result = await changeCid(await readSettings(options, face), options.list ?? false)
  report(result, 'The cache identity is changed: no local index of an earlier save is used any more', face)
}

function report({ url, blobs }: CacheResult, done: string, { terminal }: Face): void {
  terminal.message(`Repository: ${escapeControls(url)}`)
  terminal.message(done)
  if (blobs !== undefined) terminal.message(`Listed: ${countOf(blobs, 'object')}`)
}
