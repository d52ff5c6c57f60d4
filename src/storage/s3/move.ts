import { FormatError, RekkordError } from '../../errors.ts'
import type { S3Answer } from './answer.ts'
import { encodeKey, type S3Client } from './client.ts'
import { isRefusal } from './failure.ts'
import { KEYS_AT_ONCE, removeObjects } from './remove.ts'
import { parseFault } from './xml.ts'
import { nothingIsRemoved, type MoveResult } from '../storage.ts'

/** An object that is to get another key, with the headers for the copy. */
export interface ObjectMove {
  from: string
  to: string
  headers: Record<string, string>
}

/** What a copy came to: `copied` has both keys now, and the old one is to be removed. */
type CopyResult = 'copied' | Exclude<MoveResult, 'moved'>

/**
 * Gives objects other keys: each is copied where nothing is in its place, then the old ones are removed, a thousand in a
 * request. Copies of what may not be removed are removed again.
 */
export async function moveObjects(
  client: S3Client,
  bucket: string,
  doing: string,
  moves: readonly ObjectMove[]
): Promise<MoveResult[]> {
  const results: MoveResult[] = []
  for (let at = 0; at < moves.length; at += KEYS_AT_ONCE) {
    const batch = moves.slice(at, at + KEYS_AT_ONCE)
    const copies = await Promise.all(batch.map((move) => copy(client, bucket, doing, move)))
    const copied = batch.filter((_, i) => copies[i] === 'copied')
    const refused = new Set(
      await removeObjects(
        client,
        doing,
        copied.map(({ from }) => from)
      )
    )
    const undone = copied.filter(({ from }) => refused.has(from))
    const left = await removeObjects(
      client,
      doing,
      undone.map(({ to }) => to)
    )
    if (left.length > 0) throw nothingIsRemoved(doing, client.url)
    results.push(...copies.map((result, i) => (refused.has(batch[i]!.from) ? 'refused' : moved(result))))
  }
  return results
}

function moved(result: CopyResult): MoveResult {
  return result === 'copied' ? 'moved' : result
}

async function copy(client: S3Client, bucket: string, doing: string, move: ObjectMove): Promise<CopyResult> {
  const { from, to } = move
  const target = await look(client, doing, to)
  if (target.status === 403) return 'refused'
  if (target.status !== 404) return compare(client, doing, move, target)
  const answer = await sendCopy(client, doing, move, {
    'x-amz-copy-source': `/${bucket}/${encodeKey(from)}`,
    ...move.headers
  })
  if (answer.status === 404) return 'missing'
  if (answer.status === 412) return compare(client, doing, move, await look(client, doing, to))
  return isRefusal(answer.fault) || answer.status === 403 ? 'refused' : 'copied'
}

/** Servers that heed a condition on a copy close the gap between the look and the copy; others ignore or refuse it. */
async function sendCopy(
  client: S3Client,
  doing: string,
  { to }: ObjectMove,
  headers: Record<string, string>
): Promise<S3Answer> {
  const request = { method: 'PUT', key: to, accept: [403, 404, 412, 501] } as const
  let answer = await client.send(doing, { ...request, headers: { ...headers, 'If-None-Match': '*' } })
  if (answer.status === 501) answer = await client.send(doing, { ...request, headers })
  // A copy may fail after its answer has begun: the status is that of a success then
  const isError = answer.status < 300 && /<Error[\s>]/.test(String(answer.body))
  if (!isError) return answer
  const fault = parseFault(answer.body)
  if (isRefusal(fault)) return { ...answer, fault }
  throw new RekkordError('storage', `${doing} ${client.url}: the server does not copy it`, {
    cause: new FormatError(fault.code)
  })
}

function look(client: S3Client, doing: string, key: string): Promise<S3Answer> {
  return client.send(doing, { method: 'HEAD', key, accept: [403, 404] })
}

/** Something is at the new key: the old one is to go where both have one content, as after a move that was killed. */
async function compare(
  client: S3Client,
  doing: string,
  { from, to }: ObjectMove,
  target: S3Answer
): Promise<CopyResult> {
  const source = await look(client, doing, from)
  if (source.status === 404) return 'missing'
  if (source.status === 403) return 'refused'
  if (source.headers['content-length'] !== target.headers['content-length']) return 'taken'
  const { etag } = source.headers
  if (etag !== undefined && etag === target.headers.etag) return 'copied'
  const [one, other] = await Promise.all([from, to].map((key) => client.send(doing, { method: 'GET', key })))
  return one!.body.equals(other!.body) ? 'copied' : 'taken'
}
