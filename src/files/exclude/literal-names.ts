import fs from 'node:fs'
import path from 'node:path'
import { pathBuffer } from '../path.ts'
import { textToName } from '../name-text.ts'

/** A part of a path that patterns would read as more than a name. */
const SPECIAL = /[*?[\]]/

/**
 * A pattern in which the parts that are names of something that exists mean these names (docs/behaviour.md section 6): in
 * `app/[id]/*.log` the folder `app/[id]`, where there is one.
 *
 * @param folder the absolute folder that the pattern starts from
 * @param escape makes of a name the pattern that means it
 */
export function withLiteralNames(pattern: string, folder: string, escape: (name: string) => string): string {
  if (!SPECIAL.test(pattern)) return pattern
  let reached: string | undefined = folder
  return pattern
    .split('/')
    .map((part) => {
      const place: string | undefined = reached === undefined ? undefined : path.join(reached, part || '.')
      reached = place !== undefined && exists(place) ? place : undefined
      return reached !== undefined && SPECIAL.test(part) ? escape(part) : part
    })
    .join('/')
}

function exists(place: string): boolean {
  try {
    fs.lstatSync(pathBuffer(textToName(place)))
    return true
  } catch {
    return false
  }
}
