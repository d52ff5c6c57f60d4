import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { S3ChecksumType } from './s3-location.ts'

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
      return header('crc32', number(crc32(body)))
    case 'CRC32C': {
      const { crc32c } = await import('@aws-crypto/crc32c')
      return header('crc32c', number(crc32c(body)))
    }
    case 'CRC64nvme': {
      const { Crc64Nvme } = await import('@aws-sdk/crc64-nvme')
      const crc = new Crc64Nvme()
      crc.update(body)
      return header('crc64nvme', Buffer.from(await crc.digest()).toString('base64'))
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

function number(value: number): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes.toString('base64')
}
