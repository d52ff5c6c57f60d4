import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../../src/crypto/ed25519.ts'
import { Sealer, Unsealer } from '../../src/crypto/sealed-box.ts'
import { openSecretbox, secretbox } from '../../src/crypto/secretbox.ts'
import { x25519, x25519KeyPair, x25519PublicKey } from '../../src/crypto/x25519.ts'
import { FormatError } from '../../src/errors.ts'

const secretKey = randomBytes(32)
const publicKey = x25519PublicKey(secretKey)
const sealer = new Sealer(publicKey)
const unsealer = new Unsealer(publicKey, secretKey)
const message = fc.uint8Array({ maxLength: 100 })

/** Points whose shared secret is zero for every secret key: 0, 1, and two of order 8 (RFC 7748 §6.1). */
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'
].map((point) => Buffer.from(point, 'hex'))

test('sealed boxes: what is sealed is opened, and any changed bit is found', () => {
  fc.assert(
    fc.property(message, fc.nat(), fc.nat(6), (plain, place, bit) => {
      const box = sealer.seal(plain)
      expect(unsealer.open(box)?.equals(plain)).toBe(true)
      box[place % box.length]! ^= 1 << bit
      expect(unsealer.open(box)).toBeUndefined()
      expect(unsealer.open(box.subarray(0, place % box.length))).toBeUndefined()
    })
  )
})

test('every sealed box has a key pair of its own', () => {
  const boxes = Array.from({ length: 50 }, () => sealer.seal(Buffer.alloc(32)).subarray(0, 32).toString('hex'))
  expect(new Set(boxes).size).toBe(50)
})

test('sealed boxes of others stay closed', () => {
  expect(new Unsealer(publicKey, randomBytes(32)).open(sealer.seal(Buffer.alloc(5)))).toBeUndefined()
  expect(new Unsealer(randomBytes(32), secretKey).open(sealer.seal(Buffer.alloc(5)))).toBeUndefined()
})

test('points of low order are refused', () => {
  for (const point of LOW_ORDER) {
    expect(() => x25519(secretKey, point)).toThrow(FormatError)
    expect(unsealer.open(Buffer.concat([point, randomBytes(48)]))).toBeUndefined()
    expect(() => new Sealer(point).seal(Buffer.alloc(1))).toThrow(FormatError)
  }
})

test('both sides of a key exchange get the same', () => {
  const one = x25519KeyPair()
  const two = x25519KeyPair(() => Buffer.alloc(32, 9))
  expect(x25519(one.secretKey, two.publicKey).equals(x25519(two.secretKey, one.publicKey))).toBe(true)
  expect(two.publicKey.equals(x25519PublicKey(Buffer.alloc(32, 9)))).toBe(true)
})

test('secretboxes: what is closed is opened, and any changed bit is found', () => {
  fc.assert(
    fc.property(message, fc.nat(), fc.nat(7), (plain, place, bit) => {
      const key = randomBytes(32)
      const nonce = randomBytes(24)
      const box = secretbox(plain, nonce, key)
      expect(openSecretbox(box, nonce, key)?.equals(plain)).toBe(true)
      box[place % box.length]! ^= 1 << bit
      expect(openSecretbox(box, nonce, key)).toBeUndefined()
      expect(openSecretbox(box.subarray(0, place % box.length), nonce, key)).toBeUndefined()
    })
  )
  expect(() => openSecretbox(Buffer.alloc(20), Buffer.alloc(23), Buffer.alloc(32))).toThrow()
})

test('signatures: any changed bit is found, malformed keys and signatures are not right', () => {
  const seed = randomBytes(32)
  const signer = ed25519PublicKey(seed)
  fc.assert(
    fc.property(message, fc.nat(), fc.nat(7), (plain, place, bit) => {
      const signature = ed25519Sign(seed, plain)
      expect(ed25519Verify(signer, plain, signature)).toBe(true)
      signature[place % 64]! ^= 1 << bit
      expect(ed25519Verify(signer, plain, signature)).toBe(false)
    })
  )
  const signature = ed25519Sign(seed, Buffer.alloc(3))
  expect(ed25519Verify(signer, Buffer.alloc(3), signature.subarray(1))).toBe(false)
  expect(ed25519Verify(signer.subarray(1), Buffer.alloc(3), signature)).toBe(false)
  expect(ed25519Verify(Buffer.alloc(32, 0xff), Buffer.alloc(3), signature)).toBe(false)
})
