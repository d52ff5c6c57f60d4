import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isRefusal } from './failure.ts'
import type { S3Answer } from './answer.ts'
import type { S3Client } from './client.ts'
import { parseDeleteErrors, xmlText, type S3DeleteError } from './xml.ts'
import { RekkordError } from '../../errors.ts'

/** Keys of one request at the most (DeleteObjects). */
export const KEYS_AT_ONCE = 1000
/** How often keys with a fault that may pass are tried, and the first pause, in milliseconds; each is twice the last. */
const TRIES = 6
const PAUSE = 100

/** Statuses by which a server says that it removes objects one by one only. */
const ONE_BY_ONE = [405, 501]

/**
 * Removes objects, a thousand in a request. Missing ones are fine.
 * @returns the keys that the server refuses to remove
 * @throws RekkordError, one sentence
 */
export async function removeObjects(client: S3Client, doing: string, keys: readonly string[]): Promise<string[]> {
  const refused: string[] = []
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    refused.push(...(await removeBatch(client, doing, keys.slice(at, at + KEYS_AT_ONCE))))
  }
  return refused
}

async function removeBatch(client: S3Client, doing: string, keys: string[]): Promise<string[]> {
  const refused: string[] = []
  let left = keys
  for (let tries = 1; left.length > 0; tries++) {
    const answer = await sendBatch(client, doing, left)
    if (answer.status === 403) return [...refused, ...left]
    if (ONE_BY_ONE.includes(answer.status)) return [...refused, ...(await removeEach(client, doing, left))]
    const errors = parseDeleteErrors(answer.body).filter(({ code }) => code !== 'NoSuchKey')
    refused.push(...errors.filter(isRefusal).map(({ key }) => key))
    const passing = errors.filter((error) => !isRefusal(error))
    left = passing.map(({ key }) => key)
    if (left.length > 0 && tries === TRIES) throw batchFailure(client, doing, passing[0]!)
    if (left.length > 0) await delay(PAUSE * 2 ** tries)
  }
  return refused
}

function sendBatch(client: S3Client, doing: string, keys: readonly string[]): Promise<S3Answer> {
  const objects = keys.map((key) => `<Object><Key>${xmlText(key)}</Key></Object>`).join('')
  const body = Buffer.from(
    `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${objects}<Quiet>true</Quiet></Delete>`
  )
  const headers = { 'Content-MD5': createHash('md5').update(body).digest('base64'), 'Content-Type': 'application/xml' }
  return client.send(doing, { method: 'POST', query: { delete: '' }, headers, body, accept: [403, ...ONE_BY_ONE] })
}

/** As many at a time as there are connections. */
async function removeEach(client: S3Client, doing: string, keys: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    keys.map((key) => client.send(doing, { method: 'DELETE', key, accept: [400, 403, 404] }))
  )
  const fault = answers.find(({ status, fault }) => status === 400 && !isRefusal(fault))?.fault
  if (fault !== undefined) throw batchFailure(client, doing, fault)
  return keys.filter((_, i) => [400, 403].includes(answers[i]!.status))
}

function batchFailure({ url }: S3Client, doing: string, { code }: Pick<S3DeleteError, 'code'>): RekkordError {
  const named = code.replace(/[^\w.-]/g, '').slice(0, 64)
  return new RekkordError('storage', `${doing} ${url}: the server does not remove it (${named})`)
}
