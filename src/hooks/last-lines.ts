import { StringDecoder } from 'node:string_decoder'

const MAX_LINES = 20
const MAX_LINE_LENGTH = 1000

/** Keeps the last lines of a hook's output, for an annotation: at most 20 lines of 1,000 UTF-16 units each. */
export class LastLines {
  readonly #complete: string[] = []
  readonly #streams = new Map<string, { decoder: StringDecoder; line: string }>()

  /** Takes the next piece of a stream; streams are put together by line. */
  push(chunk: Buffer, stream: string): void {
    const state = this.#streams.get(stream) ?? { decoder: new StringDecoder('utf8'), line: '' }
    this.#streams.set(stream, state)
    const pieces = state.decoder.write(chunk).split('\n')
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        this.#finish(state.line)
        state.line = ''
      }
      // What goes beyond is dropped as it comes: a hook may write gigabytes without a line end.
      state.line += piece.slice(0, Math.max(0, MAX_LINE_LENGTH + 1 - state.line.length))
    }
  }

  /** The last lines, without their ends; a last line that is not ended counts. */
  lines(): string[] {
    for (const [stream, { decoder, line }] of this.#streams) {
      const rest = line + decoder.end()
      if (rest !== '') this.#finish(rest)
      this.#streams.delete(stream)
    }
    return [...this.#complete]
  }

  #finish(line: string): void {
    const text = line.replace(/\r$/, '')
    this.#complete.push(text.length > MAX_LINE_LENGTH ? `${text.slice(0, MAX_LINE_LENGTH)}…` : text)
    if (this.#complete.length > MAX_LINES) this.#complete.shift()
  }
}
