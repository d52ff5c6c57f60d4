import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Html } from './html.ts'

/**
 * What every response says: pages load a style and an icon from here and nothing else, run no script, stand in no frame, and are
 * neither kept nor named to other servers.
 */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store'
} as const

/** A file to be stored by the browser. */
export interface Download {
  /** The header Content-Disposition. */
  disposition: string
  /** Bytes, where they are known before. */
  size: number | undefined
  pieces: AsyncIterable<Uint8Array>
}

/** Answers with a text. */
export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {}
): void {
  const bytes = Buffer.from(text, 'utf8')
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length
  })
  response.end(bytes)
}

/** Answers with a page. */
export function sendHtml(response: ServerResponse, status: number, document: Html): void {
  sendText(response, status, 'text/html', document.text)
}

/** Answers with an address to go on to. */
export function sendRedirect(response: ServerResponse, location: string, cookie: string): void {
  sendText(response, 303, 'text/plain', '', { Location: location, 'Set-Cookie': cookie })
}

/**
 * Answers with a file, as fast as it is taken. Where it cannot be read to its end the connection breaks off, so that nobody
 * takes what there is for all of it.
 *
 * @throws what reading the file threw, and an error of the stream when the reader went away
 */
export async function sendDownload(response: ServerResponse, { disposition, size, pieces }: Download): Promise<void> {
  response.writeHead(200, {
    ...HEADERS,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    ...(size !== undefined && { 'Content-Length': size })
  })
  if (response.req.method === 'HEAD') {
    response.end()
    return
  }
  await pipeline(Readable.from(pieces, { objectMode: false, highWaterMark: 0 }), response)
}
