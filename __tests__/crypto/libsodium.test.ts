import fc from 'fast-check'
import sodium from 'libsodium-wrappers-sumo'
import { fragmentKey } from '../../src/crypto/argon2id.ts'
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../../src/crypto/ed25519.ts'
import { deriveSubkey } from '../../src/crypto/kdf.ts'
import { openSealedBox, sealedBox } from '../../src/crypto/sealed-box.ts'
import { openSecretbox, secretbox } from '../../src/crypto/secretbox.ts'
import { SecretStream, StreamKey, TAG_FINAL, TAG_MESSAGE } from '../../src/crypto/secretstream-state.ts'
import { decryptStream, encryptStream, encryptedStreamLength, MESSAGE_SIZE } from '../../src/crypto/secretstream.ts'
import { x25519, x25519PublicKey } from '../../src/crypto/x25519.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const message = fc.uint8Array({ maxLength: 300 })
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

beforeAll(() => sodium.ready)

/** What libsodium makes of the messages, the last one with the tag FINAL. */
function sodiumStream(key: Uint8Array, messages: readonly Uint8Array[]) {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
  const ciphers = messages.map((plain, i) =>
    sodium.crypto_secretstream_xchacha20poly1305_push(state, plain, null, i === messages.length - 1 ? 3 : 0)
  )
  return { header, ciphers }
}

describe('the same as libsodium', () => {
  test('subkeys', () => {
    fc.assert(
      fc.property(bytes(32), fc.nat(), (key, id) => {
        const expected = sodium.crypto_kdf_derive_from_key(32, id, 'REKKORD0', key)
        expect(hex(deriveSubkey(key, id))).toBe(hex(expected))
      })
    )
  })

  test('Ed25519', () => {
    fc.assert(
      fc.property(bytes(32), message, (seed, plain) => {
        const pair = sodium.crypto_sign_seed_keypair(seed)
        const signature = sodium.crypto_sign_detached(plain, pair.privateKey)
        expect(hex(ed25519PublicKey(seed))).toBe(hex(pair.publicKey))
        expect(hex(ed25519Sign(seed, plain))).toBe(hex(signature))
        expect(ed25519Verify(pair.publicKey, plain, signature)).toBe(true)
      })
    )
  })

  test('X25519', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (secret, other) => {
        const publicKey = sodium.crypto_scalarmult_base(other)
        expect(hex(x25519PublicKey(other))).toBe(hex(publicKey))
        expect(hex(x25519(secret, publicKey))).toBe(hex(sodium.crypto_scalarmult(secret, publicKey)))
      })
    )
  })

  test('sealed boxes', () => {
    fc.assert(
      fc.property(bytes(32), message, (secretKey, plain) => {
        const publicKey = sodium.crypto_scalarmult_base(secretKey)
        const theirs = sodium.crypto_box_seal(plain, publicKey)
        expect(hex(openSealedBox(theirs, publicKey, secretKey)!)).toBe(hex(plain))
        const ours = sealedBox(plain, publicKey)
        expect(hex(sodium.crypto_box_seal_open(ours, publicKey, secretKey))).toBe(hex(plain))
      })
    )
  })

  test('secretboxes', () => {
    fc.assert(
      fc.property(bytes(32), bytes(24), message, (key, nonce, plain) => {
        const box = sodium.crypto_secretbox_easy(plain, nonce, key)
        expect(hex(secretbox(plain, nonce, key))).toBe(hex(box))
        expect(hex(openSecretbox(box, nonce, key)!)).toBe(hex(plain))
      })
    )
  })

  test('Argon2id', () => {
    fc.assert(
      fc.property(bytes(24), bytes(16), (password, salt) => {
        const expected = sodium.crypto_pwhash(32, password, salt, 1, 8192, sodium.crypto_pwhash_ALG_ARGON2ID13)
        expect(hex(fragmentKey(password, salt))).toBe(hex(expected))
      }),
      { numRuns: 20 }
    )
  })

  test('messages of a secretstream, of any length', () => {
    fc.assert(
      fc.property(bytes(32), fc.array(message, { minLength: 1, maxLength: 6 }), (key, messages) => {
        const { header, ciphers } = sodiumStream(key, messages)
        const push = new SecretStream(new StreamKey(key, header))
        const pull = new SecretStream(new StreamKey(key, header))
        for (const [i, plain] of messages.entries()) {
          const tag = i === messages.length - 1 ? TAG_FINAL : TAG_MESSAGE
          const cipher = Buffer.alloc(plain.length + 17)
          push.push(plain, tag, cipher)
          expect(hex(cipher)).toBe(hex(ciphers[i]!))
          const back = Buffer.alloc(plain.length)
          expect(pull.pull(ciphers[i]!, back)).toBe(tag)
          expect(hex(back)).toBe(hex(plain))
        }
        expect([push.ended, pull.ended]).toEqual([true, true])
      }),
      { numRuns: 300 }
    )
  })

  test('whole streams around the size of a message', () => {
    const around = fc
      .tuple(fc.nat(3), fc.integer({ min: -20, max: 20 }))
      .map(([n, d]) => Math.max(0, n * MESSAGE_SIZE + d))
    fc.assert(
      fc.property(bytes(32), fc.oneof(fc.nat(2 * MESSAGE_SIZE), around), fc.nat(255), (key, length, fill) => {
        const plain = Buffer.alloc(length, Buffer.from([fill, 1, 2, 3, 4]))
        const parts = []
        for (let start = 0; start === 0 || start < length; start += MESSAGE_SIZE) {
          parts.push(plain.subarray(start, start + MESSAGE_SIZE))
        }
        const { header, ciphers } = sodiumStream(key, parts)
        const stream = Buffer.alloc(encryptedStreamLength(length))
        expect(encryptStream(new StreamKey(key, header), plain, stream)).toBe(stream.length)
        expect(stream.equals(Buffer.concat(ciphers))).toBe(true)
        const back = Buffer.alloc(length)
        expect(decryptStream(new StreamKey(key, header), stream, back)).toBe(length)
        expect(back.equals(plain)).toBe(true)
      }),
      { numRuns: 30 }
    )
  })

  test('a stream whose last message is empty is taken', () => {
    const key = Buffer.alloc(32, 7)
    const plain = Buffer.alloc(MESSAGE_SIZE, 'content')
    const { header, ciphers } = sodiumStream(key, [plain, Buffer.alloc(0)])
    const back = Buffer.alloc(plain.length)
    expect(decryptStream(new StreamKey(key, header), Buffer.concat(ciphers), back)).toBe(plain.length)
    expect(back.equals(plain)).toBe(true)
  })

  test.each([1, 2])('a message with the tag %i of libsodium is refused', (tag) => {
    const key = Buffer.alloc(32, 7)
    for (const length of [8, 9]) {
      const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
      const cipher = sodium.crypto_secretstream_xchacha20poly1305_push(state, new Uint8Array(length).fill(1), null, tag)
      const target = Buffer.alloc(length)
      expect(() => decryptStream(new StreamKey(key, header), cipher, target)).toThrow(`the unknown tag ${tag}`)
      expect(target.every((byte) => byte === 0)).toBe(true)
    }
  })
})
