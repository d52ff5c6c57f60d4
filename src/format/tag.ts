import { ed25519Sign, ed25519Verify, SIGNATURE_SIZE } from '../crypto/ed25519.ts'
import { SEALED_BOX_OVERHEAD, sealedBox, Unsealer } from '../crypto/sealed-box.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import { FormatError, RekkordError } from '../errors.ts'
import type { Badge } from './badge.ts'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { canList, canWrite, formatKeyId, isMasterKeyId, KEY_SIZE, type Keys } from './keys.ts'
import { decodeObjectId, encodeObjectId, OBJECT_ID_SIZE, type ObjectId } from './object-id.ts'
import { encodeFragments, MAX_FRAGMENTS, type FragmentSecret, type TagPayload } from './tag-fragments.ts'

/** The version of tags that is written and read. */
export const TAG_VERSION = 1

/** Folder of the tags, from the root of the repository; below it is one folder for each key ID. */
export const TAGS_FOLDER = 'tags/M'

const PREFIX_OFFSET = 1 + OBJECT_ID_SIZE
const KEY_OFFSET = PREFIX_OFFSET + 16
const COUNT_OFFSET = KEY_OFFSET + 24
const INTRO_SIZE = COUNT_OFFSET + 1
const SEALED_SIZE = INTRO_SIZE + SEALED_BOX_OVERHEAD
const PATTERN = /^tags\/M\/([0-9A-F]{32})\/([A-Za-z0-9_-]{250})$/

/** The paths of a new tag's files, all of them empty: the main one, to be written first, then the fragments. */
export interface EncodedTag {
  readonly main: string
  readonly fragments: readonly string[]
}

/** A tag's main file: the key ID of the writer (16 bytes), the sealed intro (123 bytes), its signature (64 bytes). */
export interface TagFile {
  readonly kid: Buffer
  readonly sealed: Buffer
  readonly signature: Buffer
}

/** What the main file of a tag says: the snapshot, how many fragments there are, and how they are found and opened. */
export interface TagIntro extends FragmentSecret {
  readonly oid: ObjectId
  readonly count: number
}

/**
 * The tag that publishes a snapshot (docs/format.md section 8).
 *
 * @param random gives the prefix (16 bytes), the key of the fragments (24), and the sealed box's own secret key (32), which
 *   are wiped.
 * @throws {RekkordError} of code `key` when `keys` cannot write, of code `usage` when the channel is not possible.
 */
export function encodeTag(
  tag: TagPayload & { readonly oid: ObjectId },
  keys: Keys,
  random: (size: number) => Buffer
): EncodedTag {
  if (!canWrite(keys)) throw new RekkordError('key', `A ${keys.role} key cannot write snapshots; use another one`)
  const secret = { prefix: random(KEY_OFFSET - PREFIX_OFFSET), key: random(COUNT_OFFSET - KEY_OFFSET) }
  const fragments = encodeFragments(tag, secret)
  const intro = Buffer.concat([
    Buffer.of(TAG_VERSION),
    encodeObjectId(tag.oid),
    secret.prefix,
    secret.key,
    Buffer.of(fragments.length)
  ])
  const ephemeral = random(KEY_SIZE)
  const sealed = sealedBox(intro, keys.tkey, ephemeral)
  wipe(secret.key, intro, ephemeral)
  const name = encodeBase64url(Buffer.concat([sealed, ed25519Sign(keys.skey, sealed)]))
  return { main: `${TAGS_FOLDER}/${formatKeyId(keys.kid)}/${name}`, fragments }
}

/**
 * What the path of a tag's main file says.
 *
 * @throws {FormatError} when it is not the path of one.
 */
export function parseTagPath(path: string): TagFile {
  const [, kid, name] = PATTERN.exec(path) ?? []
  if (kid === undefined || name === undefined) throw new FormatError('not a tag')
  const bytes = decodeBase64url(name)
  if (bytes.length !== SEALED_SIZE + SIGNATURE_SIZE) throw new FormatError(`the tag has ${bytes.length} bytes`)
  return {
    kid: Buffer.from(kid, 'hex'),
    sealed: bytes.subarray(0, SEALED_SIZE),
    signature: bytes.subarray(SEALED_SIZE)
  }
}

/** Opens the tags of one repository; one for many tags spares importing its key again for each. */
export class TagReader {
  readonly #vkey: Buffer
  readonly #unsealer: Unsealer

  /** @throws {RekkordError} of code `key` when `keys` cannot list snapshots. */
  constructor(keys: Keys) {
    if (!canList(keys)) throw new RekkordError('key', `A ${keys.role} key cannot list snapshots; use another one`)
    this.#vkey = keys.vkey
    this.#unsealer = new Unsealer(keys.tkey, keys.lkey)
  }

  /**
   * Checks the signature of a tag and opens it.
   *
   * @param badge that of the tag's key ID, opened with vkey; undefined for the master key, or when there is none.
   * @throws {FormatError} when the signature is not that of the tag's key, that key may not write or is unknown, the
   *   tag was changed, or is not as the format says.
   */
  open(tag: TagFile, badge: Badge | undefined): TagIntro {
    const publicKey = isMasterKeyId(tag.kid) ? this.#vkey : badgeKey(tag, badge)
    const intro = this.#unsealer.open(tag.sealed)
    if (ed25519Verify(publicKey, tag.sealed, tag.signature)) {
      if (intro === undefined) throw new FormatError('the tag is signed, yet sealed for another repository')
      return decodeIntro(intro)
    }
    throw new FormatError(
      intro === undefined
        ? 'the tag has a wrong signature and cannot be opened: it is damaged, or of another repository'
        : `the tag has a wrong signature: it is sealed for this repository, and not by the key ${formatKeyId(tag.kid)} that its folder names`
    )
  }
}

/** Whether a tag is signed with the secret half of a public key, whatever its folder says. */
export function isSignedWith(tag: TagFile, publicKey: Uint8Array): boolean {
  return ed25519Verify(publicKey, tag.sealed, tag.signature)
}

function badgeKey(tag: TagFile, badge: Badge | undefined): Buffer {
  if (badge === undefined) throw new FormatError(`the tag's key ${formatKeyId(tag.kid)} has no badge`)
  if (!badge.kid.equals(tag.kid)) {
    throw new FormatError(
      `the tag's key ${formatKeyId(tag.kid)} has no badge of its own: in its place is that of ${formatKeyId(badge.kid)}`
    )
  }
  if (badge.role === 'LogOnly') throw new FormatError('the tag is signed by a LogOnly key, which may not write')
  return badge.pkey
}

function decodeIntro(intro: Buffer): TagIntro {
  if (intro[0] !== TAG_VERSION) throw new FormatError(`the tag has version ${intro[0]!}, not ${TAG_VERSION}`)
  const oid = decodeObjectId(intro.subarray(1, PREFIX_OFFSET))
  if (oid.catalog !== 'M') throw new FormatError('the tag is not of a snapshot')
  const count = intro[COUNT_OFFSET]!
  if (count < 1 || count > MAX_FRAGMENTS) throw new FormatError(`the tag announces ${count} fragments`)
  return {
    oid,
    count,
    prefix: intro.subarray(PREFIX_OFFSET, KEY_OFFSET),
    key: intro.subarray(KEY_OFFSET, COUNT_OFFSET)
  }
}
