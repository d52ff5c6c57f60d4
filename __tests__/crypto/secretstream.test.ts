import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import {
  MESSAGE_OVERHEAD,
  SecretStream,
  StreamKey,
  TAG_FINAL,
  TAG_MESSAGE
} from '../../src/crypto/secretstream-state.ts'
import {
  decryptedStreamLength,
  decryptStream,
  encryptedStreamLength,
  encryptStream,
  MESSAGE_SIZE
} from '../../src/crypto/secretstream.ts'
import { FormatError } from '../../src/errors.ts'
import { Kernel } from '../../src/kernel/kernel.ts'

const key = randomBytes(32)
const header = randomBytes(24)
const FULL = MESSAGE_SIZE + MESSAGE_OVERHEAD

function encrypt(plain: Uint8Array): Buffer {
  const stream = Buffer.alloc(encryptedStreamLength(plain.length))
  encryptStream(new StreamKey(key, header), plain, stream)
  return stream
}

function decrypt(stream: Uint8Array): Buffer {
  const target = Buffer.alloc(decryptedStreamLength(stream.length))
  return target.subarray(0, decryptStream(new StreamKey(key, header), stream, target))
}

test('lengths', () => {
  const lengths = [0, 1, 64, MESSAGE_SIZE - 1, MESSAGE_SIZE, MESSAGE_SIZE + 1, 3 * MESSAGE_SIZE]
  expect(lengths.map(encryptedStreamLength)).toEqual([17, 18, 81, FULL - 1, FULL, FULL + 18, 3 * FULL])
  for (const length of lengths) expect(decryptedStreamLength(encryptedStreamLength(length))).toBe(length)
  expect([0, 5, 16, FULL + 3].map(decryptedStreamLength)).toEqual([0, 0, 0, MESSAGE_SIZE])
})

test('what is written is read, between views into the memory of WebAssembly too', () => {
  const kernel = new Kernel()
  kernel.reserve(300_000)
  const view = (offset: number, length: number) => kernel.view(kernel.heapBase + offset, length)
  fc.assert(
    fc.property(fc.nat(2 * MESSAGE_SIZE), fc.nat(7), (length, shift) => {
      const plain = view(shift, length)
      plain.set(randomBytes(length))
      const stream = view(100_000 + shift, encryptedStreamLength(length))
      encryptStream(new StreamKey(key, header), plain, stream)
      const back = view(200_000, length)
      expect(decryptStream(new StreamKey(key, header), stream, back)).toBe(length)
      expect(Buffer.compare(plain, back)).toBe(0)
      expect(Buffer.compare(stream, encrypt(plain))).toBe(0)
    }),
    { numRuns: 40 }
  )
})

test('any changed bit is found, and nothing of the message comes out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(7), (plain, place, bit) => {
      const stream = encrypt(plain)
      stream[place % stream.length]! ^= 1 << bit
      const target = Buffer.alloc(plain.length)
      expect(() => decryptStream(new StreamKey(key, header), stream, target)).toThrow(FormatError)
      expect(target.equals(Buffer.alloc(plain.length))).toBe(true)
    }),
    { numRuns: 300 }
  )
})

test('a stream that is cut off anywhere, or goes on, is refused', () => {
  const stream = encrypt(randomBytes(MESSAGE_SIZE + 40))
  const cuts = [0, 1, 16, 17, 100, FULL - 1, FULL, FULL + 1, FULL + 16, FULL + 17, stream.length - 1]
  for (const cut of cuts) expect(() => decrypt(stream.subarray(0, cut))).toThrow(FormatError)
  for (const more of [1, 16, 17, 100]) {
    expect(() => decrypt(Buffer.concat([stream, Buffer.alloc(more)]))).toThrow(FormatError)
  }
  const whole = encrypt(randomBytes(MESSAGE_SIZE))
  for (const more of [1, 17]) expect(() => decrypt(Buffer.concat([whole, randomBytes(more)]))).toThrow('goes on')
})

test('messages that changed places, or are missing, are refused', () => {
  const stream = encrypt(randomBytes(3 * MESSAGE_SIZE))
  const messages = [0, 1, 2].map((i) => stream.subarray(i * FULL, (i + 1) * FULL))
  expect(decrypt(Buffer.concat(messages))).toHaveLength(3 * MESSAGE_SIZE)
  for (const order of [[1, 0, 2], [0, 2], [0, 1], [2], [0, 0, 1, 2]]) {
    expect(() => decrypt(Buffer.concat(order.map((i) => messages[i]!)))).toThrow(FormatError)
  }
})

test('another key or header opens nothing', () => {
  const stream = encrypt(Buffer.from('content'))
  const target = Buffer.alloc(7)
  expect(() => decryptStream(new StreamKey(randomBytes(32), header), stream, target)).toThrow(FormatError)
  expect(() => decryptStream(new StreamKey(key, randomBytes(24)), stream, target)).toThrow(FormatError)
})

test('a mistake of the caller is no damage', () => {
  expect(() => new SecretStream(new StreamKey(key.subarray(1), header))).toThrow(RangeError)
  expect(() => new SecretStream(new StreamKey(key, header.subarray(1)))).toThrow(RangeError)
  expect(() => encryptStream(new StreamKey(key, header), Buffer.alloc(10), Buffer.alloc(26))).toThrow(RangeError)
  expect(() => decryptStream(new StreamKey(key, header), encrypt(Buffer.alloc(10)), Buffer.alloc(9))).toThrow(
    RangeError
  )
  const stream = new SecretStream(new StreamKey(key, header))
  expect(() => stream.push(Buffer.alloc(10), TAG_MESSAGE, Buffer.alloc(28))).toThrow(RangeError)
  expect(() => stream.pull(Buffer.alloc(30), Buffer.alloc(12))).toThrow(RangeError)
  stream.push(Buffer.alloc(0), TAG_FINAL, Buffer.alloc(17))
  expect(() => stream.push(Buffer.alloc(0), TAG_FINAL, Buffer.alloc(17))).toThrow('after the final one')
})

test('the counter goes past one byte', () => {
  const push = new SecretStream(new StreamKey(key, header))
  const pull = new SecretStream(new StreamKey(key, header))
  const cipher = Buffer.alloc(17 + 8)
  const back = Buffer.alloc(8)
  for (let i = 0; i < 70_000; i++) {
    const plain = Buffer.alloc(8, i & 0xff)
    push.push(plain, TAG_MESSAGE, cipher)
    if (i % 256 < 3 || i > 65_530) {
      pull.pull(cipher, back)
      expect(back.equals(plain)).toBe(true)
    } else {
      pull.pull(cipher, back)
    }
  }
})
