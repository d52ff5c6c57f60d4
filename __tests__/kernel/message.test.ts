import { randomBytes } from 'node:crypto'
import { poly1305 } from '@noble/ciphers/_poly1305.js'
import fc from 'fast-check'
import { SecretStream, StreamKey, TAG_FINAL, TAG_MESSAGE } from '../../src/crypto/secretstream-state.ts'
import { Kernel, LARGEST_MESSAGE } from '../../src/kernel/kernel.ts'
import { KERNEL_WASM } from '../../src/kernel/wasm.ts'

const kernel = new Kernel()
kernel.reserve(1 << 17)
const SOURCE = kernel.heapBase
const TARGET = SOURCE + (1 << 16)

const message = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.nat(LARGEST_MESSAGE).map((length) => randomBytes(length)),
  fc.constant(randomBytes(LARGEST_MESSAGE))
)
const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length })
const start = fc.record({ key: bytes(32), header: bytes(24) })

/** What `SecretStream` makes of a message, which is compared with libsodium elsewhere. */
function reference(key: Uint8Array, header: Uint8Array, plain: Uint8Array, tag = TAG_FINAL as 0 | 3): Buffer {
  const stream = Buffer.alloc(plain.length + 17)
  new SecretStream(new StreamKey(key, header)).push(plain, tag, stream)
  return stream
}

function seal(key: Uint8Array, header: Uint8Array, plain: Uint8Array, shift: number): Buffer {
  const stream = Buffer.alloc(plain.length + 17)
  kernel.view(SOURCE + shift, plain.length).set(plain)
  kernel.sealMessage(key, header, SOURCE + shift, plain.length, stream)
  return stream
}

test('a message is sealed as libsodium does, and opened', () => {
  fc.assert(
    fc.property(start, message, fc.nat(15), ({ key, header }, plain, shift) => {
      const stream = seal(key, header, plain, shift)
      expect(stream.equals(reference(key, header, plain))).toBe(true)
      expect(kernel.openMessage(key, header, stream, TARGET + shift)).toBe(TAG_FINAL)
      expect(Buffer.compare(kernel.view(TARGET + shift, plain.length), plain)).toBe(0)
    }),
    { numRuns: 500 }
  )
})

test('each length up to 300 bytes', () => {
  const key = randomBytes(32)
  const header = randomBytes(24)
  for (let length = 0; length <= 300; length++) {
    const plain = randomBytes(length)
    const stream = seal(key, header, plain, 0)
    expect(stream.equals(reference(key, header, plain))).toBe(true)
    expect(kernel.openMessage(key, header, stream, TARGET)).toBe(TAG_FINAL)
    expect(Buffer.compare(kernel.view(TARGET, length), plain)).toBe(0)
  }
})

test('any changed bit, another key and another header are found, and nothing of the message comes out', () => {
  fc.assert(
    fc.property(start, message, fc.nat(), fc.nat(7), ({ key, header }, plain, place, bit) => {
      const stream = reference(key, header, plain)
      const changed = Buffer.from(stream)
      changed[place % changed.length]! ^= 1 << bit
      const other = Buffer.from(key)
      other[place % 32]! ^= 1 << bit
      const others = Buffer.from(header)
      others[place % 24]! ^= 1 << bit
      const target = kernel.view(TARGET, plain.length).fill(0xaa)
      expect(kernel.openMessage(key, header, changed, TARGET)).toBe(-1)
      expect(kernel.openMessage(other, header, stream, TARGET)).toBe(-1)
      expect(kernel.openMessage(key, others, stream, TARGET)).toBe(-1)
      expect(target.every((byte) => byte === 0xaa)).toBe(true)
    }),
    { numRuns: 200 }
  )
})

test('the tag of a message is given as it is', () => {
  const key = randomBytes(32)
  const header = randomBytes(24)
  const stream = reference(key, header, randomBytes(100), TAG_MESSAGE)
  expect(kernel.openMessage(key, header, stream, TARGET)).toBe(TAG_MESSAGE)
})

test('neither the key, what is derived from it nor a copy of the key stream stays in memory', () => {
  const own = new Kernel()
  const key = randomBytes(32)
  const header = randomBytes(24)
  own.reserve(1024)
  // What zeros become is the key stream
  const stream = Buffer.alloc(117)
  own.sealMessage(key, header, own.heapBase, 100, stream)
  own.openMessage(key, header, stream, own.heapBase)
  const memory = Buffer.from(own.bytes)
  const places = [key, new StreamKey(key, header).subkey].map((secret) => memory.indexOf(secret))
  expect(places).toEqual([-1, -1])
  const keyStream = stream.subarray(1, 101)
  expect(memory.indexOf(keyStream)).toBe(memory.lastIndexOf(keyStream))
})

test('what does not fit is refused', () => {
  const key = randomBytes(32)
  const header = randomBytes(24)
  const stream = Buffer.alloc(LARGEST_MESSAGE + 18)
  expect(() => kernel.sealMessage(key, header, SOURCE, LARGEST_MESSAGE + 1, stream)).toThrow(RangeError)
  expect(() => kernel.openMessage(key, header, stream, TARGET)).toThrow(RangeError)
  expect(() => kernel.openMessage(key, header, Buffer.alloc(16), TARGET)).toThrow(RangeError)
  expect(() => kernel.sealMessage(key.subarray(1), header, SOURCE, 1, stream)).toThrow(RangeError)
  expect(() => kernel.sealMessage(key, header.subarray(1), SOURCE, 1, stream)).toThrow(RangeError)
})

test('the MAC agrees with another Poly1305 where its carries are rare', () => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64')))
  const { memory, heapBase, macStart, macFinish } = exports as {
    memory: WebAssembly.Memory
    heapBase: () => number
    macStart: (key: number) => void
    macFinish: (pointer: number, length: number, out: number) => void
  }
  const at = (heapBase() + 63) & ~63
  const view = new Uint8Array(memory.buffer)
  const mac = (key: Uint8Array, input: Uint8Array): Buffer => {
    view.set(key, at)
    view.set(input, at + 64)
    macStart(at)
    macFinish(at + 64, input.length, at + 32)
    return Buffer.from(view.subarray(at + 32, at + 48))
  }
  const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
  const [none, all] = ['00'.repeat(16), 'ff'.repeat(16)]
  // RFC 8439, appendix A.3, vectors 7 to 11
  const vectors = [
    [`02${'00'.repeat(15)}${none}`, all, `03${'00'.repeat(15)}`],
    [`02${'00'.repeat(15)}${all}`, `02${'00'.repeat(15)}`, `03${'00'.repeat(15)}`],
    [`01${'00'.repeat(15)}${none}`, `${all}f0${'ff'.repeat(15)}11${'00'.repeat(15)}`, `05${'00'.repeat(15)}`],
    [`01${'00'.repeat(15)}${none}`, `${all}fb${'fe'.repeat(15)}${'01'.repeat(16)}`, none],
    [`02${'00'.repeat(15)}${none}`, `fd${'ff'.repeat(15)}`, `fa${'ff'.repeat(15)}`]
  ] as const
  for (const [key, input, expected] of vectors) expect(mac(hex(key), hex(input)).toString('hex')).toBe(expected)
  const rare = (maxLength: number, minLength = 0): fc.Arbitrary<Uint8Array> =>
    fc
      .array(fc.constantFrom(0, 1, 2, 0x0f, 0xfb, 0xfc, 0xfd, 0xfe, 0xff), { minLength, maxLength })
      .map((list) => Uint8Array.from(list))
  fc.assert(
    fc.property(rare(32, 32), rare(120), (key, input) => {
      expect(mac(key, input).equals(poly1305(input, key))).toBe(true)
    }),
    { numRuns: 3000 }
  )
})
