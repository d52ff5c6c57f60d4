import { open } from 'node:fs/promises'

/** Milliseconds that the service may take to answer, and that a transfer may take. */
const ANSWER_TIME = 5_000
const TRANSFER_TIME = 20_000

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/'

/** Characters of the service's own words that a sentence repeats. */
const MAXIMUM_WORDS = 200

/** Why the cache cannot be used: the end of a sentence. It names no address: those of transfers hold signatures. */
export class CacheFailure extends Error {}

/** An entry that is there, for a while. */
export interface CacheEntry {
  key: string
  /** Address to read it from, which is a secret. */
  url: string
}

/**
 * GitHub's cache service, version 2, as `@actions/cache` speaks to it: JSON calls that name an entry and give an address in
 * Azure's blob storage, where the content is read or written in one request. Every method ends in a bounded time and throws
 * CacheFailure when it does not succeed.
 */
export class CacheService {
  readonly #base: string
  readonly #token: string
  readonly #version: string

  /** @param version tells forms of content apart: only entries of the same version are found */
  constructor(base: string, token: string, version: string) {
    this.#base = base
    this.#token = token
    this.#version = version
  }

  /** The newest entry whose key begins with one of the prefixes, of which the first that has any counts. */
  async find(
    key: string,
    prefixes: readonly string[],
    signal: AbortSignal | undefined
  ): Promise<CacheEntry | undefined> {
    const answer = await this.#call('GetCacheEntryDownloadURL', { key, restore_keys: prefixes }, signal)
    if (answer['ok'] !== true) return undefined
    return {
      key: text(answer, 'matched_key', 'matchedKey'),
      url: text(answer, 'signed_download_url', 'signedDownloadUrl')
    }
  }

  /** Reads an entry of at most `maximum` bytes into a new file, readable by its owner alone; gives its size in bytes. */
  async read({ url }: CacheEntry, file: string, maximum: number, signal: AbortSignal | undefined): Promise<number> {
    const target = await open(file, 'wx', 0o600)
    try {
      return await request(TRANSFER_TIME, signal, async (limit) => {
        const { body } = await transfer(url, { signal: limit })
        let size = 0
        for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
          size += chunk.length
          if (size > maximum) throw new CacheFailure(`what is kept is larger than ${maximum} bytes`)
          await target.writeFile(chunk)
        }
        return size
      })
    } finally {
      await target.close()
    }
  }

  /** Makes a new entry. */
  async write(key: string, content: Uint8Array<ArrayBuffer>, signal: AbortSignal | undefined): Promise<void> {
    const reserved = accepted(await this.#call('CreateCacheEntry', { key }, signal))
    const url = text(reserved, 'signed_upload_url', 'signedUploadUrl')
    const headers = { 'Content-Type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' }
    await request(TRANSFER_TIME, signal, async (limit) => {
      const { body } = await transfer(url, { method: 'PUT', headers, body: content, signal: limit })
      await body?.cancel()
    })
    accepted(await this.#call('FinalizeCacheEntryUpload', { key, size_bytes: String(content.length) }, signal))
  }

  async #call(method: string, fields: object, signal: AbortSignal | undefined): Promise<Record<string, unknown>> {
    const headers = { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' }
    const body = JSON.stringify({ ...fields, version: this.#version })
    return request(ANSWER_TIME, signal, async (limit) => {
      const url = new URL(SERVICE + method, this.#base)
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: limit })
      const answer = jsonObject(await response.text())
      if (!response.ok) throw new CacheFailure(withWords(`it answered with status ${response.status}`, answer['msg']))
      return answer
    })
  }
}

/** Does something with the network in a bounded time. */
async function request<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (limit: AbortSignal) => Promise<T>
): Promise<T> {
  const timeout = AbortSignal.timeout(milliseconds)
  try {
    return await work(signal === undefined ? timeout : AbortSignal.any([timeout, signal]))
  } catch (error) {
    if (error instanceof CacheFailure) throw error
    if (signal?.aborted === true) throw new CacheFailure('the run was cancelled')
    if (timeout.aborted) throw new CacheFailure(`it did not answer within ${milliseconds / 1000} s`)
    const { cause } = error as { cause?: { code?: unknown } }
    throw new CacheFailure(
      typeof cause?.code === 'string' ? `it cannot be reached (${cause.code})` : 'the request failed'
    )
  }
}

async function transfer(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options)
  if (response.ok) return response
  await response.body?.cancel()
  throw new CacheFailure(`its storage answered with status ${response.status}`)
}

function accepted(answer: Record<string, unknown>): Record<string, unknown> {
  if (answer['ok'] === true) return answer
  throw new CacheFailure(withWords('it refused', answer['message']))
}

function withWords(what: string, words: unknown): string {
  return typeof words === 'string' && words !== '' ? `${what}: ${words.slice(0, MAXIMUM_WORDS)}` : what
}

function jsonObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Not the service's own words, then
  }
  return {}
}

/** A field under its name of the protocol, or as JSON often spells it. */
function text(answer: Record<string, unknown>, ...names: string[]): string {
  const value = names.map((name) => answer[name]).find((found) => typeof found === 'string')
  if (typeof value !== 'string') throw new CacheFailure('it gave an answer that lacks something')
  return value
}
