import { ed25519Sign, ed25519Verify, SIGNATURE_SIZE } from '../crypto/ed25519.ts'
import type { SecretKey } from '../crypto/raw-keys.ts'
import { FormatError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import { formatKeyId, isMasterKeyId, KEY_ID_SIZE, KEY_ROLES, KEY_SIZE, type KeyRole } from './keys.ts'

const ROLE_OFFSET = KEY_ID_SIZE
const PKEY_OFFSET = ROLE_OFFSET + 1
const SIGNATURE_OFFSET = PKEY_OFFSET + KEY_SIZE

/** Bytes of a badge. */
export const BADGE_SIZE = SIGNATURE_OFFSET + SIGNATURE_SIZE

/** What a badge says of a derived key: its identity (16 bytes), what it may do, the public key of its tags. */
export interface Badge {
  readonly kid: Buffer
  readonly role: Exclude<KeyRole, 'Master'>
  readonly pkey: Buffer
}

/** The badge of a derived key (docs/format.md section 2), signed with nkey: 113 bytes. */
export function encodeBadge(badge: Badge, nkey: SecretKey): Buffer {
  const signed = Buffer.concat([badge.kid, Buffer.of(KEY_ROLES.indexOf(badge.role)), badge.pkey])
  if (signed.length !== SIGNATURE_OFFSET) throw new RangeError('a key ID or public key has the wrong size')
  return Buffer.concat([signed, ed25519Sign(nkey, signed)])
}

/**
 * What a badge says, once its signature has been checked with vkey; the values are copies.
 *
 * @throws {FormatError} when it is not 113 bytes, is not signed by the master key, or names no role of a derived key.
 */
export function openBadge(bytes: Uint8Array, vkey: Uint8Array): Badge {
  if (bytes.length !== BADGE_SIZE) throw new FormatError(`the badge has ${bytes.length} bytes instead of ${BADGE_SIZE}`)
  const badge = asBuffer(bytes)
  if (!ed25519Verify(vkey, badge.subarray(0, SIGNATURE_OFFSET), badge.subarray(SIGNATURE_OFFSET))) {
    throw new FormatError('the badge is not signed by the master key')
  }
  const kid = Buffer.from(badge.subarray(0, KEY_ID_SIZE))
  if (isMasterKeyId(kid)) throw new FormatError('the badge has the key ID of the master key')
  const role = KEY_ROLES[badge[ROLE_OFFSET]!]
  if (role === undefined || role === 'Master')
    throw new FormatError(`the badge has the unknown type ${badge[ROLE_OFFSET]!}`)
  return { kid, role, pkey: Buffer.from(badge.subarray(PKEY_OFFSET, SIGNATURE_OFFSET)) }
}

/** Folder of the badges, from the root of the repository. */
export const BADGES_FOLDER = 'keys'

/** Path of a key's badge from the root of the repository. */
export function badgePath(kid: Buffer): string {
  return `${BADGES_FOLDER}/${formatKeyId(kid)}`
}
