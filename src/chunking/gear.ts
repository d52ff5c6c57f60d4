import { createCipheriv } from 'node:crypto'

const TABLE_SIZE = 256
const SEED_LENGTH = 8

/**
 * The 256 constants of the gear hash: AES-256-CTR keystream under a zero key and counter, read as big-endian u32 modulo
 * 2^31 (docs/behaviour.md section 5). They are those of `@ronomon/deduplication`.
 */
export function gearTable(): Uint32Array {
  const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16))
  const stream = cipher.update(Buffer.alloc(4 * TABLE_SIZE))
  return Uint32Array.from({ length: TABLE_SIZE }, (_, i) => stream.readUInt32BE(4 * i) & 0x7fff_ffff)
}

/**
 * The gear table for each of the eight seed bytes: entry `byte` of table i is GEAR[byte ^ seed[i]] (docs/format.md section 7), as
 * little-endian u32, 8192 bytes in all. This is what `Kernel.setScanTables` takes.
 */
export function gearTables(seed: Uint8Array): Buffer {
  if (seed.length !== SEED_LENGTH) throw new RangeError(`a splitter seed must be ${SEED_LENGTH} bytes`)
  const gear = gearTable()
  const tables = Buffer.alloc(SEED_LENGTH * TABLE_SIZE * 4)
  for (let i = 0; i < SEED_LENGTH; i++) {
    for (let byte = 0; byte < TABLE_SIZE; byte++) {
      tables.writeUInt32LE(gear[byte ^ seed[i]!]!, 4 * (TABLE_SIZE * i + byte))
    }
  }
  return tables
}
