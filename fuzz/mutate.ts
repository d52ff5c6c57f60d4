/** Numbers that parsers stumble over, as little-endian bytes. */
const INTERESTING = [
  0n,
  1n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  1n << 53n,
  (1n << 63n) - 1n,
  1n << 63n
]

/** Longest input, in bytes. */
export const LONGEST = 64 * 1024

/** Some bytes changed a little: flipped, replaced, removed, repeated, inserted, or taken from other bytes. */
export function mutate(bytes: Buffer, other: Buffer, random: (limit: number) => number): Buffer {
  let result: Buffer = Buffer.from(bytes)
  for (let changes = 1 + random(4); changes > 0; changes--) result = mutateOnce(result, other, random)
  return result.subarray(0, LONGEST)
}

function mutateOnce(bytes: Buffer, other: Buffer, random: (limit: number) => number): Buffer {
  const place = random(bytes.length + 1)
  const length = Math.min(1 + random(1 + random(64)), bytes.length - place)
  const [before, piece, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length)
  ]
  switch (random(8)) {
    case 0: {
      const copy = Buffer.from(bytes)
      if (place < copy.length) copy[place]! ^= 1 << random(8)
      return copy
    }
    case 1: {
      const copy = Buffer.from(bytes)
      if (place < copy.length) copy[place] = random(256)
      return copy
    }
    case 2:
      return Buffer.concat([before, after])
    case 3:
      return Buffer.concat([before, ...Array.from({ length: 1 + random(8) }, () => piece), after])
    case 4:
      return Buffer.concat([
        before,
        Buffer.from(Array.from({ length: 1 + random(8) }, () => random(256))),
        bytes.subarray(place)
      ])
    case 5: {
      const number = Buffer.alloc(8)
      number.writeBigUInt64LE(INTERESTING[random(INTERESTING.length)]!)
      const size = [1, 2, 4, 8][random(4)]!
      return Buffer.concat([before, number.subarray(0, size), bytes.subarray(place + size)])
    }
    case 6: {
      const from = random(other.length + 1)
      return Buffer.concat([
        before,
        other.subarray(from, from + 1 + random(64)),
        bytes.subarray(random(2) === 0 ? place : place + length)
      ])
    }
    default:
      return Buffer.from(before)
  }
}
