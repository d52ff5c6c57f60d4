import { KeyObject } from 'node:crypto'
import { exportSecretKey } from '../../src/crypto/raw-keys.ts'
import type { Keys } from '../../src/format/keys.ts'

/** A key in hexadecimal, secret ones as well: jest takes any two key objects for equal. */
export function keyHex(key: Uint8Array | KeyObject): string {
  return Buffer.from(key instanceof KeyObject ? exportSecretKey(key) : key).toString('hex')
}

/** All that a key file gives, in hexadecimal. */
export function keysHex({ role, ...keys }: Keys): Record<string, string> {
  return { role, ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, keyHex(key)])) }
}
