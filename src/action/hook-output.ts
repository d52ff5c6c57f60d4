/** Bytes of an unfinished line that are kept; a longer one is broken into lines. */
const MAX_LINE = 64 * 1024

const NEWLINE = Buffer.from('\n')

/**
 * Passes on what a hook writes line by line, both streams as one, as runners read the streams of any step: no line of one
 * stream ends up inside a line of the other, and what is logged afterwards begins a line.
 */
export class HookOutput {
  readonly #write: (lines: Buffer) => void
  readonly #unfinished = new Map<string, Buffer>()

  /** @param write takes whole lines with their ends */
  constructor(write: (lines: Buffer) => void) {
    this.#write = write
  }

  push(chunk: Buffer, stream: string): void {
    const before = this.#unfinished.get(stream)
    const bytes = before === undefined ? chunk : Buffer.concat([before, chunk])
    const end = bytes.lastIndexOf(NEWLINE) + 1
    if (end > 0) this.#write(bytes.subarray(0, end))
    this.#unfinished.set(stream, bytes.subarray(end))
    if (bytes.length - end > MAX_LINE) this.#finish(stream)
  }

  /** Ends the lines that are not. */
  end(): void {
    for (const stream of this.#unfinished.keys()) this.#finish(stream)
  }

  #finish(stream: string): void {
    const rest = this.#unfinished.get(stream)
    this.#unfinished.delete(stream)
    if (rest !== undefined && rest.length > 0) this.#write(Buffer.concat([rest, NEWLINE]))
  }
}
