import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'rekkord_session'
const SECRET_SIZE = 32

/** What a request may have: a page, by its name and query; the session, in exchange for the token; or nothing. */
export type Admission =
  | { kind: 'page'; page: string; query: string }
  | { kind: 'session'; cookie: string; location: string }
  | { kind: 'refused'; status: 403 | 405; reason: string }

/**
 * Decides who may see the pages. Loopback alone keeps out neither other users of the machine nor web pages that a browser
 * has open, so the first request has to bring a token, which is good once, and all others the cookie it was exchanged for.
 */
export class Guard {
  readonly #hosts: ReadonlySet<string>
  readonly #session = newSecret()
  /** All pages lie below it. Cookies know no ports: below a path of its own this one reaches no other server. */
  readonly #base = `/${randomBytes(8).toString('hex')}/`
  #token: string | undefined = newSecret()

  /** @param port that the server listens on */
  constructor(port: number) {
    const names = ['127.0.0.1', '[::1]', 'localhost']
    this.#hosts = new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
  }

  /** The path that the token is in; undefined when it was used. */
  get openingPath(): string | undefined {
    return this.#token && `/open/${this.#token}`
  }

  admit({ method, url = '', headers }: IncomingMessage): Admission {
    const refused = (reason: string): Admission => ({ kind: 'refused', status: 403, reason })
    const host = headers.host?.toLowerCase() ?? ''
    // A name that was made to lead here (DNS rebinding) shows in Host, another page that asks in the other two
    if (!this.#hosts.has(host)) return refused('This address is not that of the server')
    const site = headers['sec-fetch-site']
    const isOwnSite = site === undefined || site === 'none' || site === 'same-origin'
    const isOwn = isOwnSite && (headers.origin ?? `http://${host}`) === `http://${host}`
    if (!isOwn) return refused('Requests that come from other pages are refused: type or paste the address')
    if (method !== 'GET' && method !== 'HEAD') {
      return { kind: 'refused', status: 405, reason: 'Here things can be looked at, and not changed' }
    }
    if (method === 'GET' && this.openingPath !== undefined && isEqual(url, this.openingPath)) {
      this.#token = undefined
      const cookie = `${COOKIE}=${this.#session}; Path=${this.#base}; HttpOnly; SameSite=Strict`
      return { kind: 'session', cookie, location: this.#base }
    }
    if (!url.startsWith(this.#base) || !this.#hasSession(headers.cookie ?? '')) {
      return refused('Open the address that rekkord browse has shown; it works once, in one browser')
    }
    const [page, query] = splitOnce(url.slice(this.#base.length), '?')
    return { kind: 'page', page, query }
  }

  #hasSession(cookies: string): boolean {
    return cookies.split(/; */).some((cookie) => isEqual(cookie, `${COOKIE}=${this.#session}`))
  }
}

function newSecret(): string {
  return randomBytes(SECRET_SIZE).toString('base64url')
}

/** Compares without telling by the time it takes how much is right. */
function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
