import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { formatSize } from '../../report/units.ts'
import type { IndexKeeper, KeptRepository } from '../../repository/index/index-keeper.ts'
import { CacheFailure, CacheService } from './service.ts'
import { line } from '../log.ts'

/** Bytes of the most hints that are kept, two million: a repository on GitHub has 10 GB for all its caches. */
const MAX_SIZE = 64 * 1024 * 1024

/** Entries of other forms than this are not found. */
const VERSION = createHash('sha256').update('rekkord hints 1').digest('hex')

/** What keeps hints between runs in GitHub's cache. It never fails a run: whatever goes wrong is a line in the log. */
export class IndexCache implements IndexKeeper {
  readonly #service: CacheService | undefined
  readonly #env: NodeJS.ProcessEnv
  readonly #channel: string
  /** What the runner lets this run do: none, read, write or write-only; everything when it does not say. */
  readonly #mode: string
  /** Holds what is brought and what is kept. */
  #folder: string | undefined
  /** What to say when the hints are opened. */
  #brought: string | undefined
  #failed = false
  #kept: { repository: KeptRepository; file: string } | undefined

  /** @param env the environment of the action, which says where the service is */
  constructor(env: NodeJS.ProcessEnv, channel: string) {
    this.#service = CacheService.isHere(env) ? new CacheService(env, VERSION) : undefined
    this.#env = env
    this.#channel = channel
    this.#mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? ''
  }

  async bring(repository: KeptRepository): Promise<string | undefined> {
    try {
      if (this.#service === undefined) throw new CacheFailure('there is no cache service here')
      if (this.#mode === 'none' || this.#mode === 'write-only') throw new CacheFailure('this run may not read caches')
      const file = path.join(this.#temporaryFolder(), 'brought')
      const prefixes = this.#prefixes(repository)
      const request = { key: this.#newKey(repository), prefixes, file, maximum: MAX_SIZE }
      const size = await this.#service.bring(request, repository.signal)
      this.#brought = size === undefined ? 'none is kept yet' : `found, ${formatSize(size)}`
      return size === undefined ? undefined : file
    } catch (error) {
      this.#failed = true
      this.#brought = `none, because ${reason(error)}`
      return undefined
    }
  }

  opened(hints: number | undefined): void {
    const unfit =
      hints === undefined && this.#brought?.startsWith('found') === true ? ', which is not of this repository' : ''
    line(`Index of earlier saves: ${this.#brought ?? ''}${unfit}`)
  }

  written(repository: KeptRepository, write: (file: string) => void): void {
    if (this.#service === undefined || this.#failed || this.#mode === 'none' || this.#mode === 'read') return
    // A machine that had an index of its own, and is not set up again for each job, will have it again
    if (this.#brought === undefined && this.#env['RUNNER_ENVIRONMENT'] !== 'github-hosted') return
    try {
      const file = path.join(this.#temporaryFolder(), 'kept')
      write(file)
      this.#kept = { repository, file }
    } catch (error) {
      line(`The index is not kept for later runs, because ${reason(error)}`)
    }
  }

  /** Keeps the hints that the save has written, if there are any, and removes its files. For when all else is done. */
  async keep(): Promise<void> {
    try {
      if (this.#kept !== undefined) await this.#send(this.#kept.repository, this.#kept.file)
    } catch (error) {
      line(`The index is not kept for later runs, because ${reason(error)}`)
    } finally {
      this.#removeFiles()
    }
  }

  async #send(repository: KeptRepository, file: string): Promise<void> {
    if (repository.signal?.aborted === true) return
    const { size } = statSync(file)
    if (size > MAX_SIZE) throw new CacheFailure(`it is larger than ${formatSize(MAX_SIZE)}`)
    await this.#service?.keep(this.#newKey(repository), file, repository.signal)
    line(`Index kept for later runs: ${formatSize(size)}`)
  }

  #temporaryFolder(): string {
    const { RUNNER_TEMP: temporary = '' } = this.#env
    return (this.#folder ??= mkdtempSync(path.join(temporary === '' ? os.tmpdir() : temporary, 'rekkord-index-')))
  }

  #removeFiles(): void {
    try {
      if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    } catch {
      // The runner removes its temporary folder at the end of the job
    }
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

function reason(error: unknown): string {
  if (error instanceof CacheFailure) return error.message
  const { code } = error as NodeJS.ErrnoException
  return `a temporary file cannot be used (${code ?? 'error'})`
}
