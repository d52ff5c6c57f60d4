import { sign, verify } from 'node:crypto'
import { importedSecretKey, importPublicKey, rawPublicHalf, type SecretKey } from './raw-keys.ts'

/** Bytes of an Ed25519 signature. */
export const SIGNATURE_SIZE = 64

/** The public key (32 bytes) of an Ed25519 seed, RFC 8032. */
export function ed25519PublicKey(seed: SecretKey): Buffer {
  return rawPublicHalf(importedSecretKey('Ed25519', seed))
}

/** Signs a message: the detached signature, 64 bytes, that the seed gives it (RFC 8032, deterministic). */
export function ed25519Sign(seed: SecretKey, message: Uint8Array): Buffer {
  return sign(null, message, importedSecretKey('Ed25519', seed))
}

/**
 * Says whether `signature` is the one of `message` by the owner of `publicKey`. A signature or key that is malformed
 * or of the wrong length is not; nothing is thrown.
 */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_SIZE) return false
  try {
    return verify(null, message, importPublicKey('Ed25519', publicKey), signature)
  } catch {
    return false
  }
}
