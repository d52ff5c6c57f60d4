import { toBytePath } from '../path.ts'

/** The file that marks a folder as a cache (https://bford.info/cachedir/). */
export const CACHE_TAG = toBytePath('CACHEDIR.TAG')

const SIGNATURE = Buffer.from('Signature: 8a477f597d28d172789f06886806bc55', 'ascii')

/** Bytes that a valid one starts with. */
export const CACHE_TAG_SIZE = SIGNATURE.length

/** Whether these are the first bytes of a valid one. */
export function isCacheTag(content: Buffer | undefined): boolean {
  return content?.subarray(0, CACHE_TAG_SIZE).equals(SIGNATURE) === true
}
