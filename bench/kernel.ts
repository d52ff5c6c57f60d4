/**
 * Speed of each function of the kernel beside libraries that do the same, and the sizes that its LZ4 levels give beside
 * `lz4 -6`. Run: node bench/kernel.ts (needs the lz4 command).
 *
 * The input is the text of the TypeScript compiler; for what does not look at the bytes this makes no difference.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBLAKE3 } from 'hash-wasm'
import * as lz4 from 'lz4-wasm-nodejs'
import { gearTables } from '../src/chunking/gear.ts'
import { compressFrame, decompressFrame, frameBound } from '../src/compression/frame.ts'
import { Kernel } from '../src/kernel/kernel.ts'

const SIZES = [100, 4096, 65536, 2 << 20]
const LEVELS = [1, 2, 3, 6, 9]
/** Each figure is the best round of those that fit in TOTAL milliseconds; a round takes ROUND or one call. */
const TOTAL = 500
const ROUND = 4

const text = readFileSync(createRequire(import.meta.url).resolve('typescript'))
const kernel = new Kernel()
const largest = SIZES.at(-1)!
kernel.reserve(2 * largest + 2 * frameBound(largest))
const source = kernel.heapBase
const frame = source + largest
const target = frame + frameBound(largest)
const key = Buffer.alloc(32, 7)
const seed = Buffer.from('rekkord!')
const tables = new Uint32Array(new Uint8Array(gearTables(seed)).buffer)

/** GB/s of a function that takes `bytes` bytes a call. */
function speed(bytes: number, run: () => unknown): number {
  let best = 0
  const end = performance.now() + TOTAL
  for (let begin = performance.now(); begin < end;) {
    let calls = 0
    let now: number
    do {
      run()
      calls++
      now = performance.now()
    } while (now - begin < ROUND)
    best = Math.max(best, (calls * bytes) / (now - begin) / 1e6)
    begin = now
  }
  return best
}

/** The gear scan as a plain loop over all of it: how many cuts. */
function scanPlainly(bytes: Uint8Array): number {
  let cuts = 0
  let hash = 0
  for (let i = 0; i < bytes.length; i++) {
    hash = ((hash >>> 1) + tables[((i & 7) << 8) | bytes[i]!]!) >>> 0
    if ((hash & 0xfffff) === 0) cuts++
  }
  return cuts
}

/** Scans all of it, cuts or not. */
function scanAll(length: number): void {
  kernel.scanStart(0)
  for (let done = 0; done < length;) {
    const cut = kernel.scan(source + done, length - done)
    if (cut < 0) return
    done += cut
  }
}

function row(name: string, figures: readonly string[]): void {
  process.stdout.write(`${name.padEnd(36)}${figures.map((figure) => figure.padStart(10)).join('')}\n`)
}

function speeds(name: string, prepare: (size: number) => () => unknown): void {
  const figures = SIZES.map((size) => {
    kernel.view(source, size).set(text.subarray(0, size))
    return speed(size, prepare(size)).toFixed(3)
  })
  row(name, figures)
}

function compressedSizes(level: number): number[] {
  return SIZES.map((size) => {
    kernel.view(source, size).set(text.subarray(0, size))
    return compressFrame(kernel, source, size, frame, level)
  })
}

function referenceSizes(): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-kernel-'))
  try {
    return SIZES.map((size) => {
      const file = path.join(folder, String(size))
      writeFileSync(file, text.subarray(0, size))
      execFileSync('lz4', ['-6', '-BD', '-B4', '--no-frame-crc', '-q', file, `${file}.lz4`])
      return statSync(`${file}.lz4`).size
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const blake3 = await createBLAKE3(256, key)

row('GB/s', SIZES.map(String))
speeds('BLAKE3, kernel', (size) => () => kernel.hash(key, source, size))
speeds('BLAKE3, hash-wasm', (size) => {
  const bytes = text.subarray(0, size)
  return () => blake3.init().update(bytes).digest('binary')
})
speeds('gear scan, kernel', (size) => {
  kernel.setScanTables(gearTables(seed))
  return () => scanAll(size)
})
speeds('gear scan, JavaScript', (size) => {
  const bytes = text.subarray(0, size)
  return () => scanPlainly(bytes)
})
for (const level of LEVELS) {
  speeds(`LZ4 level ${level}, kernel`, (size) => () => compressFrame(kernel, source, size, frame, level))
}
speeds('LZ4, lz4-wasm-nodejs', (size) => {
  const bytes = text.subarray(0, size)
  return () => lz4.compress(bytes)
})
speeds('LZ4 decompression, kernel', (size) => {
  const length = compressFrame(kernel, source, size, frame, 2)
  return () => decompressFrame(kernel, frame, length, target, size)
})
speeds('LZ4 decompression, lz4-wasm-nodejs', (size) => {
  const compressed = lz4.compress(text.subarray(0, size))
  return () => lz4.decompress(compressed)
})
speeds('xxHash32, kernel', (size) => () => kernel.xxh32(source, size, 0))
speeds('comparison, kernel', (size) => {
  kernel.view(target, size).set(text.subarray(0, size))
  return () => kernel.equal(source, target, size)
})

const reference = referenceSizes()
row('\nframe, bytes', SIZES.map(String))
for (const level of LEVELS) row(`level ${level}`, compressedSizes(level).map(String))
row(
  'lz4-wasm-nodejs',
  SIZES.map((size) => String(lz4.compress(text.subarray(0, size)).length))
)
row('lz4 -6 -BD -B4', reference.map(String))
