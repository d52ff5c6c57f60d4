import { ed25519Sign, ed25519Verify, SIGNATURE_SIZE } from '../crypto/ed25519.ts'
import { openSecretbox, secretbox, SECRETBOX_NONCE_SIZE, SECRETBOX_OVERHEAD } from '../crypto/secretbox.ts'
import { FormatError, RekkordError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import type { Keys } from './keys.ts'

/** The version of the configuration file that is written and read. */
export const CONFIG_VERSION = 3

const ID_SIZE = 16
const PLAIN_SIZE = 2 * ID_SIZE
const NONCE_OFFSET = 3
const BOX_OFFSET = NONCE_OFFSET + SECRETBOX_NONCE_SIZE
const BOX_END = BOX_OFFSET + SECRETBOX_OVERHEAD + PLAIN_SIZE
const SIGNATURE_OFFSET = BOX_OFFSET + 4112

/** Bytes of the configuration file, and its path from the root of the repository. */
export const CONFIG_SIZE = SIGNATURE_OFFSET + SIGNATURE_SIZE
export const CONFIG_PATH = 'rekkord'

/** What the file `rekkord` holds: the identity of the repository and that of its caches, 16 bytes each. */
export interface RepositoryConfig {
  readonly rid: Buffer
  readonly cid: Buffer
}

/**
 * The file `rekkord` (docs/format.md section 3), 4203 bytes.
 *
 * @param random gives the nonce (24 bytes).
 * @throws {RekkordError} of code `key` when `keys` are not those of a master key: no other can sign it.
 */
export function encodeRepositoryConfig(config: RepositoryConfig, keys: Keys, random: (size: number) => Buffer): Buffer {
  if (keys.ckey === undefined) {
    throw new RekkordError(
      'key',
      `Writing the configuration of a repository requires its master key; this is a ${keys.role} key`
    )
  }
  const plain = Buffer.concat([config.rid, config.cid])
  if (plain.length !== PLAIN_SIZE) throw new RangeError('an identity of a repository has the wrong size')
  const nonce = random(SECRETBOX_NONCE_SIZE)
  const signed = Buffer.alloc(SIGNATURE_OFFSET)
  signed[0] = CONFIG_VERSION
  signed.writeUInt16LE(PLAIN_SIZE, 1)
  nonce.copy(signed, NONCE_OFFSET)
  secretbox(plain, nonce, keys.akey).copy(signed, BOX_OFFSET)
  return Buffer.concat([signed, ed25519Sign(keys.ckey, signed)])
}

/**
 * What the file `rekkord` holds, once its signature has been checked with akey.
 *
 * @throws {FormatError} when it is not 4203 bytes, or signed and yet not as the format says.
 * @throws {RekkordError} of code `repository` for another version, of code `key` for a key of another repository.
 */
export function decodeRepositoryConfig(bytes: Uint8Array, keys: Pick<Keys, 'akey'>): RepositoryConfig {
  const file = asBuffer(bytes)
  if (file.length !== CONFIG_SIZE) {
    throw new FormatError(`The repository's configuration has ${file.length} bytes instead of ${CONFIG_SIZE}`)
  }
  if (file[0] !== CONFIG_VERSION) {
    throw new RekkordError(
      'repository',
      `The repository has configuration version ${file[0]!}; only version ${CONFIG_VERSION} is supported`
    )
  }
  if (!ed25519Verify(keys.akey, file.subarray(0, SIGNATURE_OFFSET), file.subarray(SIGNATURE_OFFSET))) {
    throw new RekkordError('key', 'Configured key does not match repository')
  }
  const nonce = file.subarray(NONCE_OFFSET, BOX_OFFSET)
  const plain = openSecretbox(file.subarray(BOX_OFFSET, BOX_END), nonce, keys.akey)
  const filling = file.subarray(BOX_END, SIGNATURE_OFFSET)
  if (file.readUInt16LE(1) !== PLAIN_SIZE || plain === undefined || filling.some((byte) => byte !== 0)) {
    throw new FormatError("The repository's configuration is signed, but its content is not as it should be")
  }
  return { rid: plain.subarray(0, ID_SIZE), cid: plain.subarray(ID_SIZE) }
}
