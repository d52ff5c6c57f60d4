import { isUtf8 } from 'node:buffer'
import { displayPath, pathBuffer, type BytePath } from '../files/path.ts'
import { encodeBytes } from './links.ts'
import { markup, type Html } from './html.ts'

/** A name as it is shown: control characters escaped, its direction kept to itself, and its bytes shown where it is no text. */
export function shownName(name: BytePath): Html {
  const bytes = pathBuffer(name)
  const shown = markup`<bdi class="name">${displayPath(name)}</bdi>`
  if (isUtf8(bytes)) return shown
  return markup`${shown} <span class="bytes" title="The name is not UTF-8. Its bytes: ${bytes.toString('hex')}">bytes</span>`
}

/** The last part of a path. */
export function lastPart(path: BytePath): BytePath {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * The header that makes browsers store a response under a name instead of showing it (RFC 6266). What no file should be named
 * with, or programs take for something else, is replaced by `_`.
 */
export function attachment(name: BytePath): string {
  const safe = displayPath(name).replace(/[\\/:*?"<>|\ufffd]|\p{C}/gu, '_') || '_'
  const ascii = safe.replace(/[^ -~]|[%]/g, '_')
  const encoded = encodeBytes(Buffer.from(safe, 'utf8').toString('latin1'))
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
