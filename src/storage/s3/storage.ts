import { FormatError, RekkordError } from '../../errors.ts'
import { isUnfinishedFile } from '../unfinished.ts'
import { checksumHeaders } from './checksum.ts'
import type { S3Answer } from './answer.ts'
import { S3_CONNECTIONS, S3Client } from './client.ts'
import type { S3StorageLocation } from './location.ts'
import { parsePage, type S3Page } from './xml.ts'
import { overlappedPages } from './pages.ts'
import { moveObjects } from './move.ts'
import { removeObjects } from './remove.ts'
import { AccessDenied, REMOTE_TRAITS, type Move, type MoveResult, type Storage, type StoredFile } from '../storage.ts'

/** The file that conditional writes are tried out with (docs/format.md sections 1 and 9). */
const PROBE = 'cw'

/** First characters of names that are hashes: lists of all of them at the same time take a sixteenth of the time. */
const HEX_DIGITS = '0123456789ABCDEF'.split('')

/** A repository in an S3 bucket (docs/format.md section 1): objects with the files' paths as keys. */
export class S3Storage implements Storage {
  readonly url: string
  readonly concurrency = S3_CONNECTIONS
  readonly traits = REMOTE_TRAITS
  readonly #location: S3StorageLocation
  readonly #client: S3Client
  #conditional: Promise<boolean> | undefined

  constructor(location: S3StorageLocation) {
    this.#location = location
    this.url = location.url
    this.#client = new S3Client(location)
  }

  /** There are no folders to make. */
  async create(): Promise<void> {
    const page = await this.#page('Cannot create a repository in', this.#key(''), '', undefined, 1000)
    if (page.files.every(({ key }) => isUnfinishedFile(this.#path(key)))) return
    throw new RekkordError('repository', `${this.url} is not empty: choose another prefix or an empty bucket`)
  }

  async read(path: string, maximum?: number): Promise<Buffer | undefined> {
    const answer = await this.#client.send(`Cannot read ${path} in`, {
      method: 'GET',
      key: this.#key(path),
      accept: [404],
      maximum
    })
    return answer.status === 404 ? undefined : answer.body
  }

  async size(path: string): Promise<number | undefined> {
    const doing = `Cannot look up ${path} in`
    const key = this.#key(path)
    const answer = await this.#client.send(doing, { method: 'HEAD', key, accept: [403, 404] })
    if (answer.status === 404) return undefined
    if (answer.status === 403) {
      // Writers that may not read may list all the same
      const page = await this.#page(doing, key, '', undefined, 1)
      return page.files.find((file) => file.key === key)?.size
    }
    const length = answer.headers['content-length'] ?? ''
    if (!/^\d{1,15}$/.test(length)) throw new RekkordError('storage', `${doing} ${this.url}: the server sends no size`)
    return Number(length)
  }

  async write(path: string, data: Uint8Array): Promise<boolean> {
    // Before anything is waited for: the caller goes on with its memory
    const body = Buffer.from(data)
    const conditional = await this.#conditionalWrites()
    if (!conditional && (await this.size(path)) !== undefined) return false
    const answer = await this.#put(path, body, conditional, conditional ? [412] : [])
    if (answer.status !== 412) return true
    // What an attempt before, whose answer was lost, has written itself is no other writer's
    return answer.repeated && (await this.size(path)) === body.length
  }

  async replace(path: string, data: Uint8Array): Promise<void> {
    await this.#put(path, Buffer.from(data), false, [])
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    for await (const { files } of this.#pages(folder, `${this.#key(folder)}/`, '/')) yield* files.map(this.#file)
  }

  async *listFolders(folder: string): AsyncIterable<string> {
    for await (const { prefixes } of this.#pages(folder, `${this.#key(folder)}/`, '/')) {
      yield* prefixes.map((prefix) => this.#path(prefix).replace(/\/$/, ''))
    }
  }

  /** The lists of all first digits at the same time. Nothing where listing is not allowed and writes are conditional. */
  async *listBelow(folder: string): AsyncIterable<StoredFile[]> {
    const lists = HEX_DIGITS.map((digit) => this.#pages(folder, `${this.#key(folder)}/${digit}`, ''))
    try {
      for await (const page of overlappedPages(lists)) yield page.files.map(this.#file)
    } catch (error) {
      if (!(error instanceof AccessDenied && (await this.#conditionalWrites()))) throw error
    }
  }

  async estimateBelow(folder: string): Promise<number> {
    const { files, next } = await this.#page(`Cannot list ${folder} in`, `${this.#key(folder)}/`, '', undefined, 1000)
    const last = files.at(-1)
    if (next === undefined || last === undefined) return files.length
    // Names are spread evenly: as much of them is on this page as of what their first digits can be
    const digits = this.#path(last.key)
      .slice(folder.length + 1, folder.length + 15)
      .replace('/', '')
    const share = Number.parseInt(digits.slice(2), 16) / 16 ** (digits.length - 2)
    return share > 0 ? files.length / share : Infinity
  }

  async remove(paths: readonly string[]): Promise<string[]> {
    const keys = paths.map((path) => this.#key(path))
    return (await removeObjects(this.#client, doingAll('remove', paths), keys)).map((key) => this.#path(key))
  }

  move(moves: readonly Move[]): Promise<MoveResult[]> {
    const objects = moves.map(({ from, to }) => ({
      from: this.#key(from),
      to: this.#key(to),
      headers: this.#lockHeaders(to)
    }))
    const doing = doingAll(
      'move',
      moves.map(({ from }) => from)
    )
    return moveObjects(this.#client, this.#location.bucket, doing, objects)
  }

  /** There are no folders. */
  async removeEmptyFolders(): Promise<void> {
    // Nothing to remove
  }

  /** What the server has acknowledged is durable. */
  async flush(): Promise<void> {
    // Nothing to wait for
  }

  async close(): Promise<void> {
    this.#client.close()
  }

  #key(path: string): string {
    const { prefix } = this.#location
    return prefix === '' ? path : `${prefix}/${path}`
  }

  #path(key: string): string {
    return key.slice(this.#key('').length)
  }

  readonly #file = ({ key, size, modified }: S3Page['files'][number]): StoredFile => ({
    path: this.#path(key),
    size,
    modified
  })

  /** Whether the server heeds conditional writes; asked once, by a write that must be refused. */
  #conditionalWrites(): Promise<boolean> {
    const { found } = this.#location
    if (found.conditionalWrites !== undefined) return Promise.resolve(found.conditionalWrites)
    this.#conditional ??= this.#probe().then((heeded) => (found.conditionalWrites = heeded))
    return this.#conditional
  }

  async #probe(): Promise<boolean> {
    const refusals = [412, 501]
    const first = await this.#put(PROBE, Buffer.alloc(0), true, refusals)
    if (first.status >= 300) return first.status === 412
    // It may have been missing, and is there now
    return (await this.#put(PROBE, Buffer.alloc(0), true, refusals)).status === 412
  }

  async #put(path: string, body: Buffer, conditional: boolean, accept: readonly number[]): Promise<S3Answer> {
    const lock = this.#lockHeaders(path)
    return this.#client.send(`Cannot write ${path} in`, {
      method: 'PUT',
      key: this.#key(path),
      headers: {
        ...(conditional && { 'If-None-Match': '*' }),
        ...lock,
        ...(await checksumHeaders(this.#location.checksumType, body, 'x-amz-object-lock-mode' in lock))
      },
      body,
      accept
    })
  }

  /** What lies in the root belongs to the repository as a whole and is not locked (docs/format.md section 9), nor what may go. */
  #lockHeaders(path: string): Record<string, string> {
    const { retention } = this.#location
    if (retention === undefined || !path.includes('/') || path.startsWith('fossils/')) return {}
    return {
      'x-amz-object-lock-mode': retention.mode.toUpperCase(),
      'x-amz-object-lock-retain-until-date': new Date(Date.now() + retention.milliseconds).toISOString()
    }
  }

  async *#pages(folder: string, prefix: string, delimiter: string): AsyncGenerator<S3Page, undefined> {
    let next: string | undefined
    do {
      const page = await this.#page(`Cannot list ${folder} in`, prefix, delimiter, next, 1000)
      yield page
      next = page.next
    } while (next !== undefined)
    return undefined
  }

  async #page(
    doing: string,
    prefix: string,
    delimiter: string,
    next: string | undefined,
    count: number
  ): Promise<S3Page> {
    const query = {
      'list-type': '2',
      prefix,
      'max-keys': String(count),
      ...(delimiter !== '' && { delimiter }),
      ...(next !== undefined && { 'continuation-token': next })
    }
    const answer = await this.#client.send(doing, { method: 'GET', query, accept: [403] })
    if (answer.status === 403) {
      throw new AccessDenied(`${doing} ${this.url}: access denied, check that the credentials may list`)
    }
    try {
      return parsePage(answer.body)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      throw new RekkordError('storage', `${doing} ${this.url}: ${error.message}`, { cause: error })
    }
  }
}

/** What to say that failed, of one file or of many. */
function doingAll(verb: string, paths: readonly string[]): string {
  return paths.length === 1 ? `Cannot ${verb} ${paths[0]!} in` : `Cannot ${verb} ${paths.length} files in`
}
