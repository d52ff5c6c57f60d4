import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
// What the package shows to all packs files with tar, and unpacks with `tar -P` whatever an entry holds wherever it says: anyone who can
// write to the cache could then replace any file of the runner. So this takes the parts below, which move one file.
import { downloadCache, saveCache } from '../../../node_modules/@actions/cache/lib/internal/cacheHttpClient.js'
import { internalCacheTwirpClient } from '../../../node_modules/@actions/cache/lib/internal/shared/cacheTwirpClient.js'

/** What the thread is to do: bring an entry into a file, or keep a file as a new entry. */
export type CacheRequest =
  | { kind: 'bring'; version: string; key: string; prefixes: string[]; file: string }
  | { kind: 'keep'; version: string; key: string; file: string }

/** What came of it. `failure`: the end of a sentence. */
export type CacheAnswer = { found: boolean } | { failure: string }

/** The package's own take minutes. */
const RETRIES = { maxAttempts: 3, retryIntervalMs: 1000 }

/** Characters of an error's words that a sentence repeats. */
const MAX_WORDS = 200

parentPort!.postMessage(await perform(workerData as CacheRequest))

async function perform(request: CacheRequest): Promise<CacheAnswer> {
  try {
    return { found: request.kind === 'bring' ? await bring(request) : await keep(request) }
  } catch (error) {
    return { failure: `the cache service failed: ${words(error)}` }
  }
}

async function bring({ version, key, prefixes, file }: Extract<CacheRequest, { kind: 'bring' }>): Promise<boolean> {
  const client = internalCacheTwirpClient(RETRIES)
  const answer = await client.GetCacheEntryDownloadURL({ key, restoreKeys: prefixes, version })
  if (!answer.ok) return false
  await downloadCache(answer.signedDownloadUrl, file, { useAzureSdk: true })
  return true
}

async function keep({ version, key, file }: Extract<CacheRequest, { kind: 'keep' }>): Promise<boolean> {
  const client = internalCacheTwirpClient(RETRIES)
  const { size } = statSync(file)
  const reserved = await client.CreateCacheEntry({ key, version })
  if (!reserved.ok) throw new Error(reserved.message)
  await saveCache(-1, file, reserved.signedUploadUrl, { useAzureSdk: true, archiveSizeBytes: size })
  const kept = await client.FinalizeCacheEntryUpload({ key, version, sizeBytes: String(size) })
  if (!kept.ok) throw new Error(kept.message)
  return true
}

/** What an error says, on one line and without addresses: those of transfers hold signatures. */
function words(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error))
  const line = message
    .replace(/https?:\/\/\S+/g, '(address)')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? 'it gave no reason' : line.slice(0, MAX_WORDS)
}
