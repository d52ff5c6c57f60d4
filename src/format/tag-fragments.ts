import { fragmentKey } from '../crypto/argon2id.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import { openSecretbox, secretbox, SECRETBOX_NONCE_SIZE, SECRETBOX_OVERHEAD } from '../crypto/secretbox.ts'
import { FormatError } from '../errors.ts'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { MAX_CHANNEL_SIZE, encodeChannel } from './channel.ts'
import { readInt64, readSize, writeInt64, writeSize } from './integers.ts'

/** Folder of the fragments, from the root of the repository. */
export const FRAGMENTS_FOLDER = 'tags/P'

/** Most fragments of a tag, and most bytes of the payload in one. */
export const MAX_FRAGMENTS = 4
const MAX_FRAGMENT_SIZE = 148

const NUMBERS_SIZE = 4 * 8
const PATTERN = /^tags\/P\/([0-9A-F]{32})_0([0-3])_([A-Za-z0-9_-]+)$/

/** What a tag says of its snapshot; both sizes include the blob of the snapshot itself. */
export interface TagPayload {
  /** When the snapshot was made, Unix milliseconds. */
  readonly time: number
  /** Bytes of all files, of all blobs it needs, and of the blobs written for it. */
  readonly size: number
  readonly stored: number
  readonly added: number
  readonly channel: string
}

/** A fragment's file: the prefix of its tag (16 bytes), its place, and its encrypted part of the payload. */
export interface FragmentFile {
  readonly prefix: Buffer
  readonly index: number
  readonly box: Buffer
}

/** What binds fragments to their tag: the start of their names (16 bytes) and what their key is made of (24 bytes). */
export interface FragmentSecret {
  readonly prefix: Buffer
  readonly key: Buffer
}

/** The paths of the fragment files of a tag (docs/format.md section 8), in order. */
export function encodeFragments(payload: TagPayload, secret: FragmentSecret): string[] {
  const plain = encodePayload(payload)
  const key = fragmentKey(secret.key, secret.prefix)
  const paths: string[] = []
  for (let start = 0; start < plain.length; start += MAX_FRAGMENT_SIZE) {
    const index = paths.length
    const box = secretbox(plain.subarray(start, start + MAX_FRAGMENT_SIZE), fragmentNonce(index), key)
    const prefix = secret.prefix.toString('hex').toUpperCase()
    paths.push(`${FRAGMENTS_FOLDER}/${prefix}_0${index}_${encodeBase64url(box)}`)
  }
  wipe(key)
  return paths
}

/**
 * What the path of a fragment file says.
 *
 * @throws {FormatError} when it is not the path of one.
 */
export function parseFragmentPath(path: string): FragmentFile {
  const [, prefix, index, name] = PATTERN.exec(path) ?? []
  if (prefix === undefined || index === undefined || name === undefined)
    throw new FormatError('not a fragment of a tag')
  const box = decodeBase64url(name)
  if (box.length <= SECRETBOX_OVERHEAD || box.length > MAX_FRAGMENT_SIZE + SECRETBOX_OVERHEAD) {
    throw new FormatError(`the fragment has ${box.length} bytes`)
  }
  return { prefix: Buffer.from(prefix, 'hex'), index: Number(index), box }
}

/**
 * Decrypts the fragments of a tag. Whoever can add files to a repository can add some that look like fragments of any tag:
 * what was not made with the tag's key is left aside, so that it hides no snapshot.
 *
 * @param fragments those with the tag's prefix, in any order.
 * @param count how many the tag announces.
 * @throws {FormatError} when one is missing or damaged, or what they hold is not the payload of a tag.
 */
export function openFragments(fragments: readonly FragmentFile[], count: number, secret: FragmentSecret): TagPayload {
  const key = fragmentKey(secret.key, secret.prefix)
  try {
    const parts = Array.from({ length: count }, (_, index) => {
      const found = fragments.filter((fragment) => fragment.index === index)
      if (found.length === 0) throw new FormatError(`fragment ${index} of the tag is missing`)
      for (const fragment of found) {
        const plain = openFragment(fragment, key)
        if (plain !== undefined) return plain
      }
      throw new FormatError(`fragment ${index} of the tag is damaged, or not of this tag`)
    })
    return decodePayload(Buffer.concat(parts))
  } finally {
    wipe(key)
  }
}

/** Those of the fragments with a tag's prefix that are not of the tag: they were added by someone without its key. */
export function foreignFragments<T extends FragmentFile>(
  fragments: readonly T[],
  count: number,
  secret: FragmentSecret
): T[] {
  if (fragments.length === count) return []
  const key = fragmentKey(secret.key, secret.prefix)
  const foreign = fragments.filter((fragment) => fragment.index >= count || openFragment(fragment, key) === undefined)
  wipe(key)
  return foreign
}

function openFragment({ box, index }: FragmentFile, key: Buffer): Buffer | undefined {
  return openSecretbox(box, fragmentNonce(index), key)
}

function encodePayload(payload: TagPayload): Buffer {
  const numbers = Buffer.alloc(NUMBERS_SIZE)
  writeInt64(numbers, 0, payload.time, 'time of the tag')
  writeSize(numbers, 8, payload.size, 'size in the tag')
  writeSize(numbers, 16, payload.stored, 'stored size in the tag')
  writeSize(numbers, 24, payload.added, 'added size in the tag')
  return Buffer.concat([numbers, encodeChannel(payload.channel), Buffer.of(0)])
}

function decodePayload(bytes: Buffer): TagPayload {
  const channel = bytes.subarray(NUMBERS_SIZE, -1)
  if (
    bytes.length < NUMBERS_SIZE + 2 ||
    channel.length > MAX_CHANNEL_SIZE ||
    bytes.indexOf(0, NUMBERS_SIZE) !== bytes.length - 1
  ) {
    throw new FormatError('the tag has no proper channel')
  }
  return {
    time: readInt64(bytes, 0, 'time of the tag'),
    size: readSize(bytes, 8, 'size in the tag'),
    stored: readSize(bytes, 16, 'stored size in the tag'),
    added: readSize(bytes, 24, 'added size in the tag'),
    channel: channel.toString('utf8')
  }
}

function fragmentNonce(index: number): Buffer {
  const nonce = Buffer.alloc(SECRETBOX_NONCE_SIZE)
  nonce[nonce.length - 1] = index
  return nonce
}
