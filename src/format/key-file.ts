import type { KeyObject } from 'node:crypto'
import { ed25519PublicKey, ed25519Sign, ed25519Verify, SIGNATURE_SIZE } from '../crypto/ed25519.ts'
import { exportSecretKey, importSecretKey, type Curve } from '../crypto/raw-keys.ts'
import { secretBytes, wipe } from '../crypto/secret-bytes.ts'
import { x25519PublicKey } from '../crypto/x25519.ts'
import { FormatError, RekkordError } from '../errors.ts'
import { BADGE_SIZE, encodeBadge, openBadge, type Badge } from './badge.ts'
import { decodeKeyText, encodeKeyText } from './key-text.ts'
import { KEY_ID_SIZE, KEY_SIZE, masterKeys, type Keys } from './keys.ts'

const PREFIX = Buffer.from('RKK01', 'ascii')
const SLOTS = ['ckey', 'akey', 'dkey', 'wkey', 'lkey', 'tkey', 'nkey', 'vkey', 'skey', 'pkey'] as const
type SlotName = (typeof SLOTS)[number]
const SLOT_COUNT = 24
const SLOTS_OFFSET = PREFIX.length + BADGE_SIZE
const SIGNATURE_OFFSET = SLOTS_OFFSET + SLOT_COUNT * KEY_SIZE

/** Bytes of the payload of a derived key's file; a master key's has 32. */
export const DERIVED_KEY_SIZE = SIGNATURE_OFFSET + SIGNATURE_SIZE

/** The slots that are filled for each role (docs/format.md section 2); all others are zero. */
const FILLED: Record<Badge['role'], readonly SlotName[]> = {
  WriteOnly: ['akey', 'wkey', 'tkey', 'vkey', 'skey'],
  ReadWrite: ['akey', 'dkey', 'lkey', 'vkey', 'skey'],
  LogOnly: ['akey', 'lkey', 'vkey', 'skey']
}

/** The text of a key file that holds a master key (32 bytes) or a derived key (950 bytes). */
export function encodeKeyFile(payload: Buffer): string {
  if (payload.length !== KEY_SIZE && payload.length !== DERIVED_KEY_SIZE) {
    throw new RangeError(`a key of ${payload.length} bytes`)
  }
  return encodeKeyText(payload)
}

/**
 * The keys in the text of a key file: those of a master key, or of a derived key with its badge and both its
 * signatures checked.
 *
 * @param text as bytes where it comes as such, for the caller to wipe: a string cannot be.
 * @throws {RekkordError} of code `key` when it is not a key file, is damaged, or is not signed by its master key.
 */
export function decodeKeyFile(text: string | Buffer): Keys {
  const payload = decodeKeyText(text)
  try {
    if (payload.length === KEY_SIZE) return masterKeys(payload)
    if (payload.length === DERIVED_KEY_SIZE) return decodeDerivedKey(payload)
    throw new RekkordError(
      'key',
      `The key file holds ${payload.length} bytes; a master key has ${KEY_SIZE}, any other ${DERIVED_KEY_SIZE}`
    )
  } finally {
    wipe(payload)
  }
}

/** A new master key: 32 random bytes, which the caller wipes. */
export function generateMasterKey(random: (size: number) => Buffer): Buffer {
  return random(KEY_SIZE)
}

/**
 * Derives a new key with restricted abilities: the payload of its key file, 950 bytes, which the caller wipes.
 *
 * @param random gives the key ID (16 bytes), then the seed that signs its tags (32 bytes).
 * @throws {RekkordError} of code `key` when `master` is not a master key.
 */
export function deriveKey(master: Keys, role: Badge['role'], random: (size: number) => Buffer): Buffer {
  if (master.role !== 'Master' || master.nkey === undefined) {
    throw new RekkordError('key', `Only a master key can derive others, and this is a ${master.role} key`)
  }
  const kid = random(KEY_ID_SIZE)
  const seed = random(KEY_SIZE)
  const skey = importSecretKey('Ed25519', seed)
  wipe(seed)
  const badge = encodeBadge({ kid, role, pkey: ed25519PublicKey(skey) }, master.nkey)
  const values: Keys = { ...master, skey }
  const payload = secretBytes(DERIVED_KEY_SIZE)
  payload.set(PREFIX)
  payload.set(badge, PREFIX.length)
  for (const name of FILLED[role]) writeSlot(payload, name, values[name]!)
  payload.set(ed25519Sign(master.nkey, payload.subarray(0, SIGNATURE_OFFSET)), SIGNATURE_OFFSET)
  return payload
}

function writeSlot(payload: Buffer, name: SlotName, value: Buffer | KeyObject): void {
  const bytes = Buffer.isBuffer(value) ? value : exportSecretKey(value)
  payload.set(bytes, slotOffset(name))
  if (bytes !== value) wipe(bytes)
}

function decodeDerivedKey(payload: Buffer): Keys {
  if (!payload.subarray(0, PREFIX.length).equals(PREFIX)) throw damaged('it does not start with RKK01')
  const vkey = slot(payload, 'vkey')
  const signed = payload.subarray(0, SIGNATURE_OFFSET)
  if (!ed25519Verify(vkey, signed, payload.subarray(SIGNATURE_OFFSET))) {
    throw damaged('it is not signed by the master key')
  }
  const badge = payload.subarray(PREFIX.length, SLOTS_OFFSET)
  const own = openOwnBadge(badge, vkey)
  const keys = assemble(payload, badge, own)
  for (const name of SLOTS) {
    const stored = slot(payload, name)
    if (FILLED[own.role].includes(name) || isZero(stored)) continue
    // A public key may be there where it follows from the secret one, and must be that one then
    const value = keys[name]
    if (!Buffer.isBuffer(value) || !value.equals(stored)) throw damaged(`its ${name} does not belong to its type`)
  }
  if (!ed25519PublicKey(keys.skey).equals(keys.pkey)) throw damaged('its signing key is not the one on its badge')
  return keys
}

/** The keys in the slots that the role fills, and those that follow from them. */
function assemble(payload: Buffer, badge: Buffer, { kid, role, pkey }: Badge): Keys {
  for (const name of FILLED[role]) {
    if (isZero(slot(payload, name))) throw damaged(`a ${role} key lacks its ${name}`)
  }
  const has = (name: SlotName): boolean => FILLED[role].includes(name)
  const publicKey = (name: SlotName): Buffer => Buffer.from(slot(payload, name))
  const secretKey = (name: SlotName, curve: Curve): KeyObject => importSecretKey(curve, slot(payload, name))
  const dkey = has('dkey') ? secretKey('dkey', 'X25519') : undefined
  const lkey = has('lkey') ? secretKey('lkey', 'X25519') : undefined
  return {
    ...(dkey && { dkey, wkey: x25519PublicKey(dkey) }),
    ...(lkey && { lkey, tkey: x25519PublicKey(lkey) }),
    ...(has('wkey') && { wkey: publicKey('wkey') }),
    ...(has('tkey') && { tkey: publicKey('tkey') }),
    akey: publicKey('akey'),
    vkey: publicKey('vkey'),
    skey: secretKey('skey', 'Ed25519'),
    kid,
    role,
    pkey,
    badge: Buffer.from(badge)
  }
}

function openOwnBadge(badge: Buffer, vkey: Buffer): Badge {
  try {
    return openBadge(badge, vkey)
  } catch (error) {
    if (error instanceof FormatError) throw damaged(error.message)
    throw error
  }
}

function slotOffset(name: SlotName): number {
  return SLOTS_OFFSET + SLOTS.indexOf(name) * KEY_SIZE
}

function slot(payload: Buffer, name: SlotName): Buffer {
  return payload.subarray(slotOffset(name), slotOffset(name) + KEY_SIZE)
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function damaged(why: string): RekkordError {
  return new RekkordError('key', `The key file is damaged: ${why}`)
}
