import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { S3ChecksumType } from './location.ts'

/** Reversed polynomials of the checksums that Node does not have. */
const CRC32C_POLYNOMIAL = 0x82f63b78
const CRC64NVME_POLYNOMIAL = '9a6c9329ac4bc9b5'

/**
 * The headers with which the server checks an upload and keeps the checksum. None are needed for the upload's own sake:
 * each request's signature covers the SHA-256 of its body. Object lock demands one on AWS, where MD5 is what every server
 * knows.
 */
export async function checksumHeaders(
  type: S3ChecksumType | undefined,
  body: Buffer,
  locked: boolean
): Promise<Record<string, string>> {
  switch (type) {
    case undefined:
    case 'None':
      return locked ? { 'Content-MD5': digest('md5', body) } : {}
    case 'CRC32':
      return header('crc32', fromHex(crc32(body).toString(16).padStart(8, '0')))
    // AWS's own packages for these two would add 250 kB to each bundle
    case 'CRC32C': {
      const { default: wasm } = await import('hash-wasm/dist/crc32.umd.min.js')
      return header('crc32c', fromHex(await wasm.crc32(body, CRC32C_POLYNOMIAL)))
    }
    case 'CRC64nvme': {
      const { default: wasm } = await import('hash-wasm/dist/crc64.umd.min.js')
      return header('crc64nvme', fromHex(await wasm.crc64(body, CRC64NVME_POLYNOMIAL)))
    }
    case 'SHA1':
      return header('sha1', digest('sha1', body))
    case 'SHA256':
      return header('sha256', digest('sha256', body))
  }
}

function header(name: string, value: string): Record<string, string> {
  return { [`x-amz-checksum-${name}`]: value }
}

function digest(algorithm: string, body: Buffer): string {
  return createHash(algorithm).update(body).digest('base64')
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
