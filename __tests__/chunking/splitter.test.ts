import { createHash } from 'node:crypto'
import { gearTable } from '../../src/chunking/gear.ts'
import { Splitter } from '../../src/chunking/splitter.ts'
import { Kernel } from '../../src/kernel/kernel.ts'
import { generate, vectors } from '../vectors.ts'

const kernel = new Kernel()
const splitter = new Splitter(kernel, Buffer.from(vectors.chunking.seed, 'hex'))

describe('the gear table', () => {
  test('is the one that the format names', () => {
    const { table } = vectors.chunking
    const gear = gearTable()
    expect(Array.from(gear.subarray(0, table.first.length))).toEqual(table.first)
    expect(Array.from(gear.subarray(-table.last.length))).toEqual(table.last)
    const bytes = Buffer.alloc(1024)
    gear.forEach((value, i) => bytes.writeUInt32LE(value, 4 * i))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(table.sha256)
  })
})

describe('the splitter', () => {
  test.each(vectors.chunking.vectors)('$description', ({ input, lengths }) => {
    const bytes = generate(input)
    kernel.reserve(bytes.length)
    kernel.view(kernel.heapBase, bytes.length).set(bytes)
    expect(splitter.cutAll(kernel.heapBase, bytes.length)).toEqual(lengths)
  })
})
