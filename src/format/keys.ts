import type { KeyObject } from 'node:crypto'
import { ed25519PublicKey } from '../crypto/ed25519.ts'
import { deriveSubkey } from '../crypto/kdf.ts'
import { importSecretKey, type Curve } from '../crypto/raw-keys.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import { x25519PublicKey } from '../crypto/x25519.ts'
import { RekkordError } from '../errors.ts'

/** The roles of keys; the place in this list is the number that a badge holds. */
export const KEY_ROLES = ['Master', 'WriteOnly', 'ReadWrite', 'LogOnly'] as const
export type KeyRole = (typeof KEY_ROLES)[number]

/** Bytes of the master key and of every key derived from it. */
export const KEY_SIZE = 32

/** Bytes of a key ID. */
export const KEY_ID_SIZE = 16

/**
 * The keys that a key file gives, under the names of the format (docs/format.md section 2): public ones as 32 bytes, secret ones
 * imported, so that they are outside of JavaScript's memory and printed nowhere.
 */
export interface Keys {
  /** Identity of the key: 16 bytes, zeros for the master key. */
  readonly kid: Buffer
  readonly role: KeyRole
  /** Ed25519 seed and public key that sign the configuration of the repository. */
  readonly ckey?: KeyObject
  readonly akey: Buffer
  /** X25519 secret and public key for blobs. */
  readonly dkey?: KeyObject
  readonly wkey?: Buffer
  /** X25519 secret and public key for tags. */
  readonly lkey?: KeyObject
  readonly tkey?: Buffer
  /** Ed25519 seed and public key that sign derived keys. */
  readonly nkey?: KeyObject
  readonly vkey: Buffer
  /** Ed25519 seed and public key that sign tags: nkey and vkey again for the master key. */
  readonly skey: KeyObject
  readonly pkey: Buffer
  /** What others need to trust a derived key, 113 bytes, stored as `keys/<KID>`; the master key has none. */
  readonly badge?: Buffer
}

/** All keys of a master key, 32 bytes, which the caller wipes. */
export function masterKeys(master: Uint8Array): Keys {
  if (master.length !== KEY_SIZE) {
    throw new RekkordError('key', `A master key has ${KEY_SIZE} bytes, this one has ${master.length}`)
  }
  const ckey = derivedKey(master, 0, 'Ed25519')
  const dkey = derivedKey(master, 1, 'X25519')
  const lkey = derivedKey(master, 2, 'X25519')
  const nkey = derivedKey(master, 3, 'Ed25519')
  const vkey = ed25519PublicKey(nkey)
  return {
    kid: Buffer.alloc(KEY_ID_SIZE),
    role: 'Master',
    ckey,
    akey: ed25519PublicKey(ckey),
    dkey,
    wkey: x25519PublicKey(dkey),
    lkey,
    tkey: x25519PublicKey(lkey),
    nkey,
    vkey,
    skey: nkey,
    pkey: vkey
  }
}

function derivedKey(master: Uint8Array, id: number, curve: Curve): KeyObject {
  const raw = deriveSubkey(master, id)
  try {
    return importSecretKey(curve, raw)
  } finally {
    wipe(raw)
  }
}

/** Text of a key ID: 32 uppercase hexadecimal digits. */
export function formatKeyId(kid: Buffer): string {
  return kid.toString('hex').toUpperCase()
}

/** Whether a key ID is the master key's: all zeros. */
export function isMasterKeyId(kid: Uint8Array): boolean {
  return kid.every((byte) => byte === 0)
}

/** Whether the keys can read blobs, and so restore. */
export function canRead(keys: Keys): keys is Keys & Required<Pick<Keys, 'dkey' | 'wkey'>> {
  return keys.dkey !== undefined && keys.wkey !== undefined
}

/** Whether the keys can save: write blobs and tags. */
export function canWrite(keys: Keys): keys is Keys & Required<Pick<Keys, 'wkey' | 'tkey'>> {
  return keys.role !== 'LogOnly' && keys.wkey !== undefined && keys.tkey !== undefined
}

/** Whether the keys can list snapshots: read tags. */
export function canList(keys: Keys): keys is Keys & Required<Pick<Keys, 'lkey' | 'tkey'>> {
  return keys.lkey !== undefined && keys.tkey !== undefined
}
