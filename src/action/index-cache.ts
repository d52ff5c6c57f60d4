import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { formatSize } from '../report/units.ts'
import type { IndexKeeper, KeptIndex } from '../repository/index/index-keeper.ts'
import { CacheFailure, CacheService, type CacheEntry } from './index-cache-service.ts'
import { line } from './log.ts'

/** Bytes of the largest index that is kept, some 450,000 files: a repository on GitHub has 10 GB for all its caches. */
const MAXIMUM_SIZE = 64 * 1024 * 1024

/** Entries of other forms than this are not found. */
const VERSION = createHash('sha256').update('rekkord index 3').digest('hex')

/** Takes the place of an index that was found wrong. No index is that short, so it counts as none. */
const NO_INDEX = Uint8Array.of(0)

/**
 * What keeps the index of a run in GitHub's cache. A machine of its user's own keeps its files itself, so there is none.
 * It never fails a run: whatever goes wrong is a line in the log.
 */
export function indexCache(env: NodeJS.ProcessEnv, channel: string): IndexCache | undefined {
  if (env['RUNNER_ENVIRONMENT'] !== 'github-hosted') return undefined
  const base = env['ACTIONS_RESULTS_URL'] ?? ''
  const token = env['ACTIONS_RUNTIME_TOKEN'] ?? ''
  const service = URL.canParse(base) && token !== '' ? new CacheService(base, token, VERSION) : undefined
  return new IndexCache(service, env, channel)
}

/** See `indexCache`. */
export class IndexCache implements IndexKeeper {
  readonly #service: CacheService | undefined
  readonly #env: NodeJS.ProcessEnv
  readonly #channel: string
  /** What the runner lets this run do: none, read, write or write-only; everything when it does not say. */
  readonly #mode: string
  #index: KeptIndex | undefined
  /** What to say when the index is opened, and whether there was anything to open. */
  #brought = ''
  #broughtSome = false
  #failed = false
  #keep: 'index' | 'reset' | undefined

  constructor(service: CacheService | undefined, env: NodeJS.ProcessEnv, channel: string) {
    this.#service = service
    this.#env = env
    this.#channel = channel
    this.#mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? ''
  }

  async bring(index: KeptIndex): Promise<void> {
    this.#index = index
    // A step before this one has brought or made it
    if (existsSync(index.file)) return
    try {
      if (this.#service === undefined) throw new CacheFailure('there is no cache service')
      if (this.#mode === 'none' || this.#mode === 'write-only') throw new CacheFailure('this run may not read caches')
      const entry = await this.#service.find(this.#newKey(index), this.#prefixes(index), index.signal)
      this.#brought = entry === undefined ? 'none is kept yet' : await this.#read(this.#service, entry, index)
    } catch (error) {
      this.#failed = true
      this.#brought = `none, because ${reason(error)}`
    }
  }

  opened(believed: boolean): void {
    if (this.#brought === '') return
    const unfit = !believed && this.#broughtSome ? ', which does not fit the repository any more' : ''
    line(`Index of earlier saves: ${this.#brought}${unfit}`)
  }

  written(changed: boolean): void {
    if (changed) this.#keep = 'index'
  }

  reset(): void {
    this.#keep = 'reset'
  }

  /** Keeps the index that the save has written, if it says anything new. For when all else is done. */
  async keep(): Promise<void> {
    const index = this.#index
    if (this.#keep === undefined || index === undefined || this.#service === undefined || this.#failed) return
    if (this.#mode === 'none' || this.#mode === 'read' || index.signal?.aborted === true) return
    try {
      const content = this.#keep === 'reset' ? NO_INDEX : await contentOf(index.file)
      await this.#service.write(this.#newKey(index), content, index.signal)
      line(
        this.#keep === 'reset'
          ? 'The index is no longer kept'
          : `Index kept for later runs: ${formatSize(content.length)}`
      )
    } catch (error) {
      line(`The index is not kept for later runs, because ${reason(error)}`)
    }
  }

  async #read(service: CacheService, entry: CacheEntry, { file, signal }: KeptIndex): Promise<string> {
    const part = `${file}.${process.pid}.part`
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    try {
      const size = await service.read(entry, part, MAXIMUM_SIZE, signal)
      await rename(part, file)
      this.#broughtSome = true
      return `found, ${formatSize(size)}`
    } finally {
      await rm(part, { force: true })
    }
  }

  /** That of the channel, then any of the repository: what is in one is often in others too. */
  #prefixes({ digest }: KeptIndex): string[] {
    const { RUNNER_OS: system = process.platform, RUNNER_ARCH: processor = process.arch } = this.#env
    const all = `rekkord-index-${system}-${processor}-${digest('')}-`
    return [`${all}${digest(this.#channel).slice(0, 16)}-`, all]
  }

  /** Entries cannot be replaced, so each has a key of its own; the newest one is found. */
  #newKey(index: KeptIndex): string {
    const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1' } = this.#env
    return `${this.#prefixes(index)[0]!}${run}-${attempt}-${randomBytes(4).toString('hex')}`
  }
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await stat(file)
  if (size <= MAXIMUM_SIZE) return readFile(file)
  throw new CacheFailure(`it is larger than ${formatSize(MAXIMUM_SIZE)}`)
}

function reason(error: unknown): string {
  if (error instanceof CacheFailure) return error.message
  const { code } = error as NodeJS.ErrnoException
  return `the cache folder cannot be used (${code ?? 'error'})`
}
