import type { BytePath } from '../files/path.ts'

/** The parameters of a link: byte strings, since names need not be text. */
export type LinkParameters = Record<string, BytePath | undefined>

const RESERVED = /[^\w.~/-]/g

/** A link to a page beside the one it stands on. Every byte of its parameters arrives as it is. */
export function link(page: string, parameters: LinkParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeBytes(value)}`]
  )
  return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`
}

/** Bytes as RFC 3986 wants them in a URL. */
export function encodeBytes(bytes: BytePath): string {
  return bytes.replace(RESERVED, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** The parameters of a query as bytes; `+` is a space, as forms send it. If one is there twice, the first counts. */
export function parseQuery(query: string): ReadonlyMap<string, BytePath> {
  const parameters = new Map<string, BytePath>()
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals === -1) continue
    const name = decodeBytes(pair.slice(0, equals))
    if (!parameters.has(name)) parameters.set(name, decodeBytes(pair.slice(equals + 1)))
  }
  return parameters
}

function decodeBytes(text: string): BytePath {
  const spaced = text.replaceAll('+', ' ')
  return spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}
