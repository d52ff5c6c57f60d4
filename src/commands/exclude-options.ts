import { readGivenFile } from '../async/given-file.ts'
import { RekkordError } from '../errors.ts'
import { nameToText } from '../files/name-text.ts'
import type { ExcludeOptions, ExcludePattern } from '../files/exclude/options.ts'

/** Bytes of the largest file with patterns. */
const MAX_FILE = 8 * 1024 * 1024

/** What a face was given about what is left out; files of patterns are still to be read. */
export interface ExcludeRequest extends Omit<ExcludeOptions, 'patterns'> {
  patterns?: readonly string[]
  /** Absolute paths. */
  patternFiles?: readonly string[]
}

/**
 * Reads the files of patterns; patterns given by themselves come after them, so that they decide.
 * @param origin how patterns are given by themselves, for messages: `--exclude`, or the name of an input
 * @throws RekkordError `usage` when a file cannot be read, or a pattern is empty
 */
export async function readExcludeOptions(
  { patterns = [], patternFiles = [], ...others }: ExcludeRequest,
  origin: string
): Promise<ExcludeOptions> {
  if (patterns.includes('')) throw new RekkordError('usage', `${origin} is given an empty pattern`)
  const given = patterns.map((text) => ({ text, origin }))
  let fromFiles: ExcludePattern[] = []
  for (const file of patternFiles) fromFiles = fromFiles.concat(await patternsOf(file))
  return { ...others, patterns: fromFiles.concat(given) }
}

/** The patterns of a file: lines that are not empty and do not begin with `#`. */
async function patternsOf(file: string): Promise<ExcludePattern[]> {
  let content: Buffer
  try {
    content = await readGivenFile(file, MAX_FILE)
  } catch (error) {
    if (error instanceof RekkordError) throw error
    const { code = 'error' } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`
    throw new RekkordError('usage', `The file of patterns ${file} ${reason}`, { cause: error })
  }
  if (content.length > MAX_FILE)
    throw new RekkordError('usage', `The file of patterns ${file} is larger than ${MAX_FILE} bytes`)
  const lines = nameToText(content.toString('latin1'))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((text) => ({ text, origin: file }))
}
