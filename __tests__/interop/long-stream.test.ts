import { randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { decryptStream, encryptedStreamLength, encryptStream, MESSAGE_SIZE } from '../../src/crypto/secretstream.ts'
import { StreamKey } from '../../src/crypto/secretstream-state.ts'

/** A chunk of 8 MiB that does not compress has a frame of more than 256 messages: the counter in the nonce carries. */
const LONGEST = 8 * 1024 * 1024 + 8192

test('streams of more than 255 messages are those of libsodium, both ways', async () => {
  await sodium.ready
  const key = randomBytes(32)
  const plain = randomBytes(LONGEST)
  const last = Math.ceil(plain.length / MESSAGE_SIZE) - 1
  expect(last).toBeGreaterThan(255)

  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
  const parts = Array.from({ length: last + 1 }, (_, i) => {
    const message = plain.subarray(i * MESSAGE_SIZE, (i + 1) * MESSAGE_SIZE)
    return sodium.crypto_secretstream_xchacha20poly1305_push(state, message, null, i === last ? 3 : 0)
  })
  const theirs = Buffer.concat(parts)
  const decrypted = Buffer.alloc(plain.length)
  expect(decryptStream(new StreamKey(key, header), theirs, decrypted)).toBe(plain.length)
  expect(decrypted.equals(plain)).toBe(true)

  const ours = Buffer.alloc(encryptedStreamLength(plain.length))
  encryptStream(new StreamKey(key, header), plain, ours)
  expect(ours.equals(theirs)).toBe(true)
})
