/// <reference types="jest" />
import { hash } from 'node:crypto'
import unit from './fixtures/unit.json' with { type: 'json' }

/** Known answers of the repository format, as they stand in `fixtures/unit.json`; each section describes itself. */
export const vectors = unit

/** An input of a vector: hexadecimal, or the first `length` bytes of a generator. */
export interface InputSpec {
  hex?: string | undefined
  generator?: string | undefined
  length?: number | undefined
}

/**
 * The bytes that a vector's input stands for.
 *
 * The generators are described at the top of `unit.json`: `binary` is SHA-256("rekkord-vector" || LE64(i)) for i = 0,
 * 1, ...; `text` is lines of a number and 12 words; `zero` is bytes of value 0.
 */
export function generate(spec: InputSpec): Buffer {
  const { hex, generator, length } = spec
  if (hex !== undefined) return Buffer.from(hex, 'hex')
  if (length === undefined) throw new Error('a vector input has neither hex nor a length')
  if (generator === 'zero') return Buffer.alloc(length)
  const next = generator === 'binary' ? binaryBlock : generator === 'text' ? textLine : undefined
  if (next === undefined) throw new Error(`unknown generator ${String(generator)}`)
  const result = Buffer.alloc(length)
  for (let i = 0, filled = 0; filled < length; i++) filled += next(i).copy(result, filled)
  return result
}

function blockHash(label: string, index: number): Buffer {
  const input = Buffer.alloc(label.length + 8)
  input.write(label)
  input.writeBigUInt64LE(BigInt(index), label.length)
  return hash('sha256', input, 'buffer')
}

function binaryBlock(index: number): Buffer {
  return blockHash('rekkord-vector', index)
}

function textLine(index: number): Buffer {
  const bytes = blockHash('rekkord-text', index).subarray(0, 12)
  const words = Array.from(bytes, (byte) => vectors.generators.words[byte & 63]!)
  return Buffer.from(`${String(index).padStart(8, '0')} ${words.join(' ')}\n`)
}
