import { statSync } from 'node:fs'
import { endsWithin } from '../../async/ends-within.ts'
import { startThread } from '../../workers/threads.ts'
import type { CacheAnswer, CacheRequest } from './thread.ts'

/** Milliseconds that bringing and keeping may take, together less than the 20 s that a save waits for it at the most. */
const LIMITS = { bring: 8_000, keep: 10_000 }

/** Milliseconds that the thread has to end: one that looks up a host's name does not. */
const END_LIMIT = 300

/** Milliseconds between two looks at how large a file has become that is brought. */
const LOOK_INTERVAL = 200

/** Variables of the environment that the thread gets: the service, the proxies, certificates. No secret of this program. */
const VARIABLES = /^(ACTIONS_|RUNNER_|GITHUB_SERVER_URL$|NODE_EXTRA_CA_CERTS$|((https?|no|all)_proxy$))/i

/** Why the cache cannot be used: the end of a sentence. It names no address: those of transfers hold signatures. */
export class CacheFailure extends Error {}

/**
 * GitHub's cache service, spoken to by GitHub's own package in a thread (thread.ts): loaded when it is used, silent, and ended
 * when its time is up, whatever it is at. Every method ends in a bounded time and throws CacheFailure when it does not succeed.
 */
export class CacheService {
  readonly #env: NodeJS.ProcessEnv
  readonly #version: string

  /** @param version distinguishes forms of content, 64 hexadecimal digits: only entries of the same version are found */
  constructor(env: NodeJS.ProcessEnv, version: string) {
    this.#env = env
    this.#version = version
  }

  /**
   * Whether there is a service here that GitHub's package speaks to: on GitHub, with runners of any kind. GitHub Enterprise
   * Server and act have an older one, or none.
   */
  static isHere(env: NodeJS.ProcessEnv): boolean {
    const { GITHUB_SERVER_URL: server = 'https://github.com', ACTIONS_RESULTS_URL: service = '' } = env
    const host = URL.canParse(server) ? new URL(server).hostname : ''
    const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
    const isSet = ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RUNTIME_TOKEN'].every((name) => (env[name] ?? '') !== '')
    return isGitHub && isSet && URL.canParse(service) && env['ACT'] !== 'true'
  }

  /**
   * Brings the newest entry whose key begins with one of the prefixes into a new file. The first prefix with an entry counts.
   * @returns its size in bytes, at most `maximum`; undefined where there is none
   */
  async bring(
    request: { key: string; prefixes: string[]; file: string; maximum: number },
    signal: AbortSignal | undefined
  ): Promise<number | undefined> {
    const { maximum, ...what } = request
    const tooLarge = (): boolean => sizeOf(what.file) > maximum
    const task = { kind: 'bring' as const, ...what, version: this.#version }
    const { found } = await this.#perform(task, LIMITS.bring, signal, tooLarge)
    if (!found) return undefined
    if (tooLarge()) throw new CacheFailure(`what is kept is larger than ${maximum} bytes`)
    return sizeOf(what.file)
  }

  /** Makes a new entry of a file. */
  async keep(key: string, file: string, signal: AbortSignal | undefined): Promise<void> {
    const request = { kind: 'keep' as const, key, file, version: this.#version }
    await this.#perform(request, LIMITS.keep, signal, () => false)
  }

  async #perform(
    request: CacheRequest,
    limit: number,
    signal: AbortSignal | undefined,
    isTooMuch: () => boolean
  ): Promise<Extract<CacheAnswer, { found: boolean }>> {
    const variables = Object.entries(this.#env).filter(([name]) => VARIABLES.test(name))
    // What the package writes to the log is not shown: it is some ten lines
    const options = { workerData: request, env: Object.fromEntries(variables), stdout: true, stderr: true }
    const worker = startThread(threadEntry(), options)
    worker.stdout.resume()
    worker.stderr.resume()
    const answer = Promise.withResolvers<CacheAnswer>()
    const fail = (because: string) => (): void => answer.resolve({ failure: because })
    const onAbort = fail('the run was cancelled')
    const timer = setTimeout(fail(`it did not answer within ${limit / 1000} s`), limit)
    const look = setInterval(() => {
      if (isTooMuch()) answer.resolve({ failure: 'what is kept is too large' })
    }, LOOK_INTERVAL)
    worker.on('message', answer.resolve)
    worker.on('error', fail('its client failed'))
    worker.on('exit', fail('its client ended'))
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted === true) onAbort()
    try {
      const outcome = await answer.promise
      if ('failure' in outcome) throw new CacheFailure(outcome.failure)
      return outcome
    } finally {
      clearTimeout(timer)
      clearInterval(look)
      signal?.removeEventListener('abort', onAbort)
      await endsWithin(worker.terminate(), END_LIMIT)
    }
  }
}

/** The thread's code: beside this file while it runs from its sources, a bundle of its own otherwise (scripts/build.ts). */
function threadEntry(module: string = import.meta.url): URL {
  const source = /\/service\.([jt]s)(?:\?|$)/.exec(module)
  return new URL(source === null ? '../cache/index.js' : `./thread.${source[1]!}`, module)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
