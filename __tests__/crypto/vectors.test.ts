import { fragmentKey } from '../../src/crypto/argon2id.ts'
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../../src/crypto/ed25519.ts'
import { deriveSubkey } from '../../src/crypto/kdf.ts'
import { openSealedBox, sealedBox } from '../../src/crypto/sealed-box.ts'
import { openSecretbox, secretbox } from '../../src/crypto/secretbox.ts'
import { SecretStream, StreamKey, type StreamTag } from '../../src/crypto/secretstream-state.ts'
import { x25519PublicKey } from '../../src/crypto/x25519.ts'
import { createHash } from 'node:crypto'
import { generate, vectors } from '../vectors.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')

describe('known answers', () => {
  test('subkeys', () => {
    const { master_key, subkeys } = vectors.key_derivation
    expect(subkeys.map((_, id) => deriveSubkey(bytes(master_key), id).toString('hex'))).toEqual(subkeys)
  })

  test.each(vectors.ed25519.vectors)('Ed25519: $description', (vector) => {
    const seed = bytes(vector.seed)
    const message = typeof vector.message === 'string' ? bytes(vector.message) : generate(vector.message)
    expect(ed25519PublicKey(seed).toString('hex')).toBe(vector.public_key)
    expect(ed25519Sign(seed, message).toString('hex')).toBe(vector.signature)
    expect(ed25519Verify(bytes(vector.public_key), message, bytes(vector.signature))).toBe(true)
    expect(
      ed25519Verify(bytes(vector.public_key), Buffer.concat([message, Buffer.of(0)]), bytes(vector.signature))
    ).toBe(false)
  })

  test.each(vectors.sealed_box.vectors)('sealed box: $description', (vector) => {
    const publicKey = bytes(vectors.sealed_box.public_key)
    const secretKey = bytes(vectors.sealed_box.secret_key)
    const ephemeral = bytes(vector.ephemeral_secret_key)
    expect(x25519PublicKey(ephemeral).toString('hex')).toBe(vector.ephemeral_public_key)
    expect(sealedBox(bytes(vector.plaintext), publicKey, ephemeral).toString('hex')).toBe(vector.sealed)
    expect(openSealedBox(bytes(vector.sealed), publicKey, secretKey)?.toString('hex')).toBe(vector.plaintext)
  })

  test.each(vectors.secretbox.vectors)('secretbox: $description', (vector) => {
    const key = bytes(vectors.secretbox.key)
    const nonce = bytes(vector.nonce)
    expect(secretbox(bytes(vector.plaintext), nonce, key).toString('hex')).toBe(vector.ciphertext)
    expect(openSecretbox(bytes(vector.ciphertext), nonce, key)?.toString('hex')).toBe(vector.plaintext)
  })

  test.each(vectors.argon2id.vectors)('Argon2id: $description', (vector) => {
    expect(fragmentKey(bytes(vector.password), bytes(vector.salt)).toString('hex')).toBe(vector.key)
  })

  test.each(vectors.secretstream.vectors)('secretstream: $description', (vector) => {
    const key = bytes(vectors.secretstream.key)
    const header = bytes(vectors.secretstream.header)
    const push = new SecretStream(new StreamKey(key, header))
    const pull = new SecretStream(new StreamKey(key, header))
    for (const message of vector.messages) {
      const plain = generate(message.input)
      const cipher = Buffer.alloc(message.length)
      push.push(plain, message.tag as StreamTag, cipher)
      expect(createHash('sha256').update(cipher).digest('hex')).toBe(message.sha256)
      if ('ciphertext' in message) expect(cipher.toString('hex')).toBe(message.ciphertext)
      const back = Buffer.alloc(plain.length)
      expect(pull.pull(cipher, back)).toBe(message.tag)
      expect(back.equals(plain)).toBe(true)
    }
  })
})
