import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'

/** A bucket on loopback that lists as many blobs as a test wants, of which none is on a disk; what is written is kept in memory. */
export interface LargeBucket {
  port: number
  /** Blobs of each catalog that lists name beside what was written: their hashes are spread evenly. */
  blobs: number
  /** Requests so far. */
  lists: number
  requests: number
  close: () => Promise<void>
}

const PAGE = 1000

/** Starts one without any blobs. */
export async function startLargeBucket(): Promise<LargeBucket> {
  const objects = new Map<string, Buffer>()
  const server = http.createServer((request, response) => {
    bucket.requests++
    const { pathname, searchParams } = new URL(request.url!, 'http://127.0.0.1')
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'))
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (searchParams.has('list-type')) {
        bucket.lists++
        response.end(page(searchParams))
        return
      }
      const there = objects.get(key)
      if (request.method === 'PUT') {
        if (there !== undefined && request.headers['if-none-match'] === '*') response.writeHead(412)
        else objects.set(key, Buffer.concat(chunks))
        response.end()
        return
      }
      if (there === undefined) response.writeHead(404).end()
      else if (request.method === 'HEAD') response.writeHead(200, { 'Content-Length': there.length }).end()
      else response.end(there)
    })
  })

  function page(search: URLSearchParams): string {
    const prefix = search.get('prefix') ?? ''
    const catalog = /^blobs\/([MR])\//.exec(prefix)?.[1]
    const count = catalog === undefined ? 0 : bucket.blobs
    const digits = prefix.slice('blobs/M/'.length)
    const first = digits === '' ? 0 : Math.ceil((Number.parseInt(digits, 16) / 16 ** digits.length) * count)
    const contents: string[] = []
    let index = Number(search.get('continuation-token') ?? first)
    for (; index < count && contents.length < PAGE; index++) {
      const hash = Math.floor((index / count) * 2 ** 48)
        .toString(16)
        .toUpperCase()
        .padStart(12, '0')
        .padEnd(64, '7')
      const path = `blobs/${catalog!}/${hash.slice(0, 2)}/${hash}`
      if (!path.startsWith(prefix)) break
      contents.push(
        `<Contents><Key>${path}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>1073</Size></Contents>`
      )
    }
    const more = contents.length === PAGE && index < count
    const next = more ? `<NextContinuationToken>${index}</NextContinuationToken>` : ''
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const bucket: LargeBucket = {
    port: (server.address() as net.AddressInfo).port,
    blobs: 0,
    lists: 0,
    requests: 0,
    close
  }
  return bucket
}
