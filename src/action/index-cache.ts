import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { formatSize } from '../report/units.ts'
import type { IndexKeeper, KeptRepository } from '../repository/index/index-keeper.ts'
import { CacheFailure, CacheService } from './index-cache-service.ts'
import { line } from './log.ts'

/** Bytes of the most hints that are kept, two million: a repository on GitHub has 10 GB for all its caches. */
const MAXIMUM_SIZE = 64 * 1024 * 1024

/** Entries of other forms than this are not found. */
const VERSION = createHash('sha256').update('rekkord hints 1').digest('hex')

/**
 * What keeps hints of a run in GitHub's cache. A machine of its user's own keeps its files itself, so there is none.
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
  /** Holds what is brought and what is kept. */
  #folder: string | undefined
  /** What to say when the hints are opened. */
  #brought = ''
  #failed = false
  #kept: { repository: KeptRepository; file: string } | undefined

  constructor(service: CacheService | undefined, env: NodeJS.ProcessEnv, channel: string) {
    this.#service = service
    this.#env = env
    this.#channel = channel
    this.#mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? ''
  }

  async bring(repository: KeptRepository): Promise<string | undefined> {
    try {
      if (this.#service === undefined) throw new CacheFailure('there is no cache service')
      if (this.#mode === 'none' || this.#mode === 'write-only') throw new CacheFailure('this run may not read caches')
      const { signal } = repository
      const entry = await this.#service.find(this.#newKey(repository), this.#prefixes(repository), signal)
      if (entry === undefined) {
        this.#brought = 'none is kept yet'
        return undefined
      }
      const file = path.join(this.#temporaryFolder(), 'brought')
      this.#brought = `found, ${formatSize(await this.#service.read(entry, file, MAXIMUM_SIZE, signal))}`
      return file
    } catch (error) {
      this.#failed = true
      this.#brought = `none, because ${reason(error)}`
      return undefined
    }
  }

  opened(hints: number | undefined): void {
    const unfit = hints === undefined && this.#brought.startsWith('found') ? ', which is not of this repository' : ''
    line(`Index of earlier saves: ${this.#brought}${unfit}`)
  }

  written(repository: KeptRepository, write: (file: string) => void): void {
    try {
      const file = path.join(this.#temporaryFolder(), 'kept')
      write(file)
      this.#kept = { repository, file }
    } catch (error) {
      line(`The index is not kept for later runs, because ${reason(error)}`)
    }
  }

  /** Keeps the hints that the save has written, if there are any, and lets go of its files. For when all else is done. */
  async keep(): Promise<void> {
    try {
      if (this.#kept !== undefined) await this.#send(this.#kept.repository, this.#kept.file)
    } catch (error) {
      line(`The index is not kept for later runs, because ${reason(error)}`)
    } finally {
      if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    }
  }

  async #send(repository: KeptRepository, file: string): Promise<void> {
    const { signal } = repository
    if (this.#service === undefined || this.#failed || signal?.aborted === true) return
    if (this.#mode === 'none' || this.#mode === 'read') return
    const content = await contentOf(file)
    await this.#service.write(this.#newKey(repository), content, signal)
    line(`Index kept for later runs: ${formatSize(content.length)}`)
  }

  #temporaryFolder(): string {
    return (this.#folder ??= mkdtempSync(path.join(this.#env['RUNNER_TEMP'] ?? os.tmpdir(), 'rekkord-index-')))
  }

  /** That of the channel, then any of the repository: what is in one is often in others too. */
  #prefixes({ digest }: KeptRepository): string[] {
    const { RUNNER_OS: system = process.platform, RUNNER_ARCH: processor = process.arch } = this.#env
    const all = `rekkord-index-${system}-${processor}-${digest('')}-`
    return [`${all}${digest(this.#channel).slice(0, 16)}-`, all]
  }

  /** Entries cannot be replaced, so each has a key of its own; the newest one is found. */
  #newKey(repository: KeptRepository): string {
    const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1' } = this.#env
    return `${this.#prefixes(repository)[0]!}${run}-${attempt}-${randomBytes(4).toString('hex')}`
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
  return `a temporary file cannot be used (${code ?? 'error'})`
}
