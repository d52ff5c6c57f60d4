import { createCipheriv, createHash } from 'node:crypto'

/** An endless stream of bytes that look random and are the same for the same seed: AES-128 in counter mode. */
export class RandomBytes {
  readonly #cipher: ReturnType<typeof createCipheriv>

  constructor(seed: string) {
    const key = createHash('sha256').update(seed).digest()
    this.#cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), Buffer.alloc(16))
  }

  next(length: number): Buffer {
    return this.#cipher.update(Buffer.alloc(length))
  }
}

/** Text of a made-up language of 4096 words, of which half the text are a few: it compresses about as prose does. */
export class RandomText {
  readonly #random: RandomBytes
  readonly #words: Buffer[]

  constructor(seed: string) {
    this.#random = new RandomBytes(seed)
    const letters = new RandomBytes('words')
    this.#words = Array.from({ length: 4096 }, () => {
      const [length, ...codes] = letters.next(12)
      return Buffer.from(`${String.fromCharCode(...codes.slice(0, 2 + (length! % 9)).map((c) => 97 + (c % 26)))} `)
    })
  }

  next(length: number): Buffer {
    const text = Buffer.allocUnsafe(length)
    const choices = this.#random.next(length)
    for (let at = 0, i = 0; at < length; i += 2) {
      const choice = choices.readUInt16LE(i)
      const word = this.#words[choice < 32768 ? choice & 127 : choice & 4095]!
      at += word.copy(text, at)
    }
    return text
  }
}
