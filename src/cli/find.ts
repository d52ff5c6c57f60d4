import { find } from '../commands/find.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Found } from '../snapshot/read/find.ts'
import type { Face } from './face.ts'
import { newListWriter } from './output/list-writer.ts'
import { entryObject, plainEntry } from './output/listed-entry.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { ReadProblems } from './output/read-problems.ts'
import { jsonTime, plainTime } from './output/times.ts'
import { writeItems } from './output/write-items.ts'

export interface FindCommandOptions extends CommonOptions {
  format: 'Plain' | 'JSON'
  channel?: string
  ignore_case?: true
  verbose?: true
}

/** `rekkord find`. Gives the exit code: 1 when damage kept the result from being whole. */
export async function runFind(pattern: string, options: FindCommandOptions, face: Face): Promise<number> {
  const { format, channel, ignore_case: ignoreCase = false, verbose = false } = options
  const problems = new ReadProblems(face.terminal)
  const found = find(await readSettings(options, face), { pattern, ignoreCase, channel, signal: face.signal }, problems)
  const forms = { plain: plainFound(verbose), object: foundObject, root: 'Found', element: () => 'Entry' }
  await writeItems(found, () => newListWriter(face.terminal, format, forms), face)
  return problems.exitCode
}

/** An entry as `list` has it, and the snapshot that it is in. */
function foundObject({ snapshot: { id, channel, time }, listed }: Found): object {
  return { snapshot: formatObjectId(id), channel, time: jsonTime(time), ...entryObject(listed, true) }
}

/** Lines for people: a heading for each snapshot, what was found in it below. */
function plainFound(verbose: boolean): (found: Found) => string {
  let last: Found['snapshot'] | undefined
  return ({ snapshot, listed }) => {
    const { channel, time, id } = snapshot
    const heading = `${last === undefined ? '' : '\n'}${escapeControls(channel)}  ${plainTime(time)}  ${formatObjectId(id)}\n`
    const line = plainEntry(listed, true, verbose)
    const text = snapshot === last ? line : heading + line
    last = snapshot
    return text
  }
}
