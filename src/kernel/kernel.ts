import { KERNEL_WASM } from './wasm.ts'

/** What the WebAssembly module exports (`kernel/assembly/index.ts`); addresses and lengths are bytes of its memory. */
interface KernelExports {
  memory: WebAssembly.Memory
  heapBase: () => number
  BLAKE3_KEY: WebAssembly.Global
  BLAKE3_OUT: WebAssembly.Global
  GEAR_TABLES: WebAssembly.Global
  blake3Hash: (offset: number, length: number) => void
  blake3Start: () => void
  blake3Update: (offset: number, length: number) => void
  blake3Finish: () => void
  gearStart: (offset: number) => void
  gearScan: (offset: number, length: number) => number
  lz4CompressFast: (source: number, length: number, target: number, capacity: number) => number
  lz4CompressMiddle: (source: number, length: number, target: number, capacity: number) => number
  lz4CompressChain: (source: number, length: number, target: number, capacity: number, depth: number) => number
  lz4Decompress: (source: number, length: number, target: number, capacity: number, prefix: number) => number
  xxh32: (offset: number, length: number, seed: number) => number
  equal: (a: number, b: number, length: number) => number
  MESSAGE_KEY: WebAssembly.Global
  MESSAGE_HEADER: WebAssembly.Global
  SEALED_MESSAGE: WebAssembly.Global
  sealMessage: (source: number, length: number) => void
  openMessage: (length: number, target: number) => number
}

/** Bytes behind every region that copies of 16 bytes at a time may read or overwrite. */
export const SLACK = 64
/** Memory grows by multiples of this, so that growing block by block stays cheap. */
const GROWTH = 4 << 20
const PAGE = 65536
const MAX_MEMORY = 65536 * PAGE

/** Bytes of the longest message that `sealMessage` and `openMessage` take; kernel/assembly/message.ts has the room. */
export const LARGEST_MESSAGE = 16384
/** Bytes that a message is longer when it is encrypted. */
const MESSAGE_OVERHEAD = 17

/** Compiled once a thread, when the first kernel is made. */
let compiled: WebAssembly.Module | undefined

/**
 * The hot loops in WebAssembly: keyed BLAKE3, the gear scan, LZ4 blocks, xxHash32, comparison, and the cipher for short streams.
 *
 * One instance belongs to one thread and has its own memory. Callers use what lies from `heapBase` on as they
 * like, after `reserve`. All offsets and lengths are bytes in that memory, lengths below 2^31; they are the
 * caller's to get right: a region that ends outside the memory makes the call throw (WebAssembly.RuntimeError), one
 * that overlaps another's is not noticed.
 *
 * Keys are copied to one place, the 32 bytes at BLAKE3_KEY, which `hash` and `hashFinish` zero again. The splitter's
 * tables (`setScanTables`) stay, since they are needed for every file.
 */
export class Kernel {
  readonly heapBase: number
  readonly #exports: KernelExports
  #bytes!: Uint8Array
  /** Views that are used for each hash, kept because making them takes longer than a small one. */
  #key!: Uint8Array
  #out!: Uint8Array
  #messageKey!: Uint8Array
  #messageHeader!: Uint8Array

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'))
    this.#exports = new WebAssembly.Instance(compiled).exports as unknown as KernelExports
    this.heapBase = (this.#exports.heapBase() + 63) & ~63
    this.#makeViews()
  }

  /** The whole memory. Growing (`reserve`) detaches it: fetch it again afterwards. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /**
   * Makes sure that `bytes` bytes from `heapBase` on can be used, with SLACK behind them. Memory never shrinks. May
   * detach every view made before. Throws RangeError when there is no such memory.
   */
  reserve(bytes: number): void {
    const needed = this.heapBase + bytes + SLACK
    if (needed <= this.#bytes.length) return
    if (!(needed <= MAX_MEMORY)) throw new RangeError(`${bytes} bytes are more than one kernel's memory can be`)
    const size = Math.min(Math.ceil(needed / GROWTH) * GROWTH, MAX_MEMORY)
    this.#exports.memory.grow((size - this.#bytes.length) / PAGE)
    this.#makeViews()
  }

  /** A view of `length` bytes at `offset`, good until the next `reserve`. */
  view(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + length)
  }

  /** Keyed BLAKE3 of a region in one call; `key` is 32 bytes, the result too (docs/format.md section 4). */
  hash(key: Uint8Array, offset: number, length: number): Buffer {
    this.#setKey(key)
    this.#exports.blake3Hash(offset, length)
    return this.#hashResult()
  }

  /** Begins a keyed BLAKE3 over pieces. One at a time: `hash` and another `hashStart` abandon it. */
  hashStart(key: Uint8Array): void {
    this.#setKey(key)
    this.#exports.blake3Start()
  }

  /** Takes the next piece. */
  hashUpdate(offset: number, length: number): void {
    this.#exports.blake3Update(offset, length)
  }

  /** Ends the hash that `hashStart` began: 32 bytes. */
  hashFinish(): Buffer {
    this.#exports.blake3Finish()
    return this.#hashResult()
  }

  /** Sets the splitter's tables: eight times 256 little-endian u32, as `gearTables` in src/chunking makes them. */
  setScanTables(tables: Uint8Array): void {
    if (tables.length !== 8192) throw new RangeError('scan tables must be 8192 bytes')
    this.#bytes.set(tables, this.#exports.GEAR_TABLES.value as number)
  }

  /** Begins a gear scan at `fileOffset`, the place in the file where the chunk begins (docs/format.md section 7: i). */
  scanStart(fileOffset: number): void {
    this.#exports.gearStart(fileOffset % 8)
  }

  /** Scans on: how many bytes up to and including the one after which to cut, or -1 when these have no cut. */
  scan(offset: number, length: number): number {
    return this.#exports.gearScan(offset, length)
  }

  /**
   * Compresses a region into one LZ4 block of at most `capacity` bytes at `target`: its length, or 0 when it does not fit.
   * Up to 16 bytes behind the capacity may be overwritten. Levels: up to 1 fastest, 2 the middle, 3 to 9 hash chains of
   * growing depth.
   */
  compressBlock(source: number, length: number, target: number, capacity: number, level: number): number {
    if (level >= 3) {
      const depth = 1 << (Math.min(level, 9) - 2)
      return this.#exports.lz4CompressChain(source, length, target, capacity, depth)
    }
    if (level === 2) return this.#exports.lz4CompressMiddle(source, length, target, capacity)
    return this.#exports.lz4CompressFast(source, length, target, capacity)
  }

  /**
   * Decompresses an LZ4 block to at most `capacity` bytes at `target`: how many, or a negative number when the block is
   * malformed or longer. Matches may reach back `prefix` bytes before `target`, which the caller has put there.
   */
  decompressBlock(source: number, length: number, target: number, capacity: number, prefix: number): number {
    return this.#exports.lz4Decompress(source, length, target, capacity, prefix)
  }

  /** xxHash32 of a region, unsigned. */
  xxh32(offset: number, length: number, seed: number): number {
    return this.#exports.xxh32(offset, length, seed) >>> 0
  }

  /** Whether two regions hold the same bytes. */
  equal(a: number, b: number, length: number): boolean {
    return this.#exports.equal(a, b, length) === 1
  }

  /**
   * Encrypts `length` bytes at `offset`, at most LARGEST_MESSAGE, as the only message of a stream (docs/format.md section 5) with
   * a key of 32 bytes and a header of 24. `target` has 17 bytes more.
   */
  sealMessage(key: Uint8Array, header: Uint8Array, offset: number, length: number, target: Uint8Array): void {
    this.#setMessage(key, header, length)
    this.#exports.sealMessage(offset, length)
    target.set(this.#sealedMessage(length))
  }

  /**
   * Decrypts such a stream to `offset`, where there is room for 17 bytes less than it has.
   * @returns the message's tag, or -1 when it is not authentic: then nothing is written
   */
  openMessage(key: Uint8Array, header: Uint8Array, stream: Uint8Array, offset: number): number {
    const length = stream.length - MESSAGE_OVERHEAD
    this.#setMessage(key, header, length)
    this.#sealedMessage(length).set(stream)
    return this.#exports.openMessage(length, offset)
  }

  #setMessage(key: Uint8Array, header: Uint8Array, length: number): void {
    if (key.length !== 32 || header.length !== 24) throw new RangeError('a key must be 32 bytes and a header 24')
    if (!(length >= 0 && length <= LARGEST_MESSAGE)) throw new RangeError(`a message of ${length} bytes`)
    this.#messageKey.set(key)
    this.#messageHeader.set(header)
  }

  #sealedMessage(length: number): Uint8Array {
    return this.view(this.#exports.SEALED_MESSAGE.value as number, length + MESSAGE_OVERHEAD)
  }

  #setKey(key: Uint8Array): void {
    if (key.length !== 32) throw new RangeError('a BLAKE3 key must be 32 bytes')
    this.#key.set(key)
  }

  #hashResult(): Buffer {
    const result = Buffer.allocUnsafe(32)
    result.set(this.#out)
    return result
  }

  #makeViews(): void {
    const { buffer } = this.#exports.memory
    this.#bytes = new Uint8Array(buffer)
    this.#key = new Uint8Array(buffer, this.#exports.BLAKE3_KEY.value as number, 32)
    this.#out = new Uint8Array(buffer, this.#exports.BLAKE3_OUT.value as number, 32)
    this.#messageKey = new Uint8Array(buffer, this.#exports.MESSAGE_KEY.value as number, 32)
    this.#messageHeader = new Uint8Array(buffer, this.#exports.MESSAGE_HEADER.value as number, 24)
  }
}
