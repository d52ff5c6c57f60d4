import { RekkordError } from '../errors.ts'

/**
 * A host of a URL: a name, an IPv4 address, or an IPv6 address in brackets; in lower case.
 * @throws RekkordError `config`
 */
export function parseHost(text: string): string {
  if (!/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/i.test(text)) {
    throw new RekkordError(
      'config',
      text === '' ? 'the repository URL names no host' : 'the host of the repository URL is not a host name'
    )
  }
  return text.toLowerCase()
}

/**
 * A port of a URL, 1 to 65535.
 * @throws RekkordError `config`
 */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65535)
    throw new RekkordError('config', 'the port of the repository URL is not a port, which is 1 to 65535')
  return port
}

/**
 * Percent-decodes one part of a URL.
 * @throws RekkordError `config` when it is malformed, or holds a control character
 */
export function decodeUrlPart(text: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(text)
  } catch (error) {
    throw new RekkordError('config', 'the repository URL has a malformed percent-encoding, write %25 for "%"', {
      cause: error
    })
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(decoded))
    throw new RekkordError('config', 'the repository URL holds a control character')
  return decoded
}

/** Characters that are too few for a key. */
const MAX_SHOWN = 7

/** A URL as messages may show it: its scheme, and the rest where it is short. Keys and passwords get into all other parts of URLs. */
export function withoutSecrets(url: string): string {
  const [scheme] = /^(?:s3:)?[a-z][a-z0-9+.-]*:\/\//i.exec(url) ?? ['']
  const rest = url.slice(scheme.length)
  return scheme + (rest.length > MAX_SHOWN || /[:@?]/.test(rest) ? '***' : rest)
}

/** A host without the brackets around an IPv6 address. */
export function plainHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
