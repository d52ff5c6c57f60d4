import { escapeControls } from '../files/path.ts'
/**
 * A file name for messages: UTF-8 as it stands, any other byte as `\xff`. Control characters and line separators are
 * escaped too, so that no name can begin a line of its own in a log, where runners look for commands.
 */
export function displayName(name: Buffer): string {
  let shown = ''
  let rest = name
  while (rest.length > 0) {
    const valid = validPrefixLength(rest)
    shown += escapeControls(rest.toString('utf8', 0, valid))
    if (valid < rest.length) shown += `\\x${rest[valid]!.toString(16).padStart(2, '0')}`
    rest = rest.subarray(valid + 1)
  }
  return shown
}

/** How many leading bytes are valid UTF-8. */
function validPrefixLength(bytes: Buffer): number {
  // The replacement character of the decoded text is where decoding failed, unless the bytes themselves spell it.
  const text = bytes.toString('utf8')
  let length = 0
  for (const character of text) {
    const encoded = Buffer.from(character)
    if (!encoded.equals(bytes.subarray(length, length + encoded.length))) return length
    length += encoded.length
  }
  return length
}
