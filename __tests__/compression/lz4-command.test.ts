import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { generate } from '../vectors.ts'
import { compress, decompress, repetitive } from './frame-bytes.ts'

/** Runs the `lz4` command (Debian package lz4), another implementation of the same format, on some bytes. */
function lz4(bytes: Uint8Array, ...options: string[]): Buffer {
  return execFileSync('lz4', ['-c', '-q', ...options], { input: bytes, maxBuffer: 64 << 20, stdio: 'pipe' })
}

describe('the lz4 command', () => {
  test.each([1, 2, 3, 6, 9])('reads what is written at level %i', (level) => {
    const inputs = fc.sample(repetitive, { numRuns: 200, seed: level })
    for (const generator of ['text', 'binary', 'zero']) {
      for (const length of [...Array(60).keys(), 1000, 70_000, 5_000_000 >> level])
        inputs.push(generate({ generator, length }))
    }
    // The command takes frames one after the other for one input
    const frames = Buffer.concat(inputs.map((bytes) => compress(bytes, level)))
    expect(lz4(frames, '-d').equals(Buffer.concat(inputs))).toBe(true)
  })

  test.each([
    ['-1', '-B4', '-BD'],
    ['-6', '-B4', '-BD', '--no-frame-crc'],
    ['-9', '-B4', '-BI', '-BX'],
    ['-1', '-B5', '-BD', '-BX'],
    ['-12', '-B6', '-BI'],
    ['-3', '-B7', '-BD', '--no-frame-crc'],
    ['--fast=9', '-B7', '-BI', '-BX']
  ])('writes what is read: %s %s %s', (...options) => {
    for (const generator of ['text', 'binary', 'zero']) {
      const bytes = generate({ generator, length: 1_500_000 })
      const frame = lz4(bytes, ...options)
      const { content, used } = decompress(frame, bytes.length)
      expect(used).toBe(frame.length)
      expect(content.equals(bytes)).toBe(true)
    }
  })
})
