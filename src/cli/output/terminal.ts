import { setImmediate } from 'node:timers/promises'
import { styleText } from 'node:util'
import { RekkordError } from '../../errors.ts'
import { errorLine, warningLine } from '../failure.ts'
import { progressBar, progressText, type Progress } from './progress.ts'

/** Milliseconds between two looks at the progress: of a terminal's line, and between lines where there is no terminal. */
const PROGRESS_INTERVAL = 200
const LINE_INTERVAL = 30_000
/** Characters of output that are gathered before they are written. */
const OUTPUT_PIECE = 32 * 1024
/** Columns of a terminal that does not say how many it has. */
const DEFAULT_COLUMNS = 80
const CLEAR_LINE = '\r\x1b[K'

/** Why standard output could not be written, as one sentence. */
function outputFailure(error: NodeJS.ErrnoException): RekkordError {
  const reason =
    error.code === 'ENOSPC' || error.code === 'EDQUOT'
      ? 'its disk is full'
      : `the system refused (${error.code ?? error.message})`
  return new RekkordError('output', `Standard output could not be written: ${reason}`, { cause: error })
}

/**
 * The two streams that people and programs read: messages and a line of progress on standard error, results on standard
 * output (docs/behaviour.md section 3).
 */
export class Terminal {
  readonly #output: NodeJS.WriteStream
  readonly #messages: NodeJS.WriteStream
  readonly #writesOver: boolean
  #gathered = ''
  #failure: Error | undefined
  #timer: NodeJS.Timeout | undefined
  #progressShown = false

  /** @param kind what `TERM` says: a dumb terminal cannot write over a line */
  constructor(output: NodeJS.WriteStream, messages: NodeJS.WriteStream, kind = process.env['TERM']) {
    this.#output = output
    this.#messages = messages
    this.#writesOver = messages.isTTY && kind !== 'dumb'
    output.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough, such as `head`, is no failure
      if (error.code === 'EPIPE') process.exit()
      this.#failure ??= error
    })
    // Nobody reads it any more
    messages.on('error', () => undefined)
  }

  /** Whether results are read by people, on a screen that control characters drive. */
  get showsOutput(): boolean {
    return this.#output.isTTY
  }

  /** Writes lines on standard error. */
  message(text: string): void {
    this.#hideProgress()
    this.#messages.write(`${text}\n`)
  }

  /** Passes on what another program wrote, on standard error. */
  passOn(bytes: Uint8Array): void {
    this.#hideProgress()
    this.#messages.write(bytes)
  }

  warning(message: string): void {
    this.message(this.#coloured(warningLine(message), 'yellow'))
  }

  error(message: string): void {
    this.message(this.#coloured(errorLine(message), 'red'))
  }

  /** Adds to standard output. What is gathered is written piece by piece, and at the end by `flush`. */
  async write(text: string): Promise<void> {
    this.#gathered += text
    if (this.#gathered.length >= OUTPUT_PIECE) await this.flush()
  }

  /** Writes bytes as they are, after what is gathered. They may change as soon as the promise resolves. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush()
    this.#hideProgress()
    await this.#writeOut(bytes)
  }

  /** Writes what is gathered, and lets the event loop turn, so that a reader's end and signals are noticed. */
  async flush(): Promise<void> {
    const text = this.#gathered
    this.#gathered = ''
    if (text === '') return
    this.#hideProgress()
    await this.#writeOut(text)
    await setImmediate()
  }

  /** @throws RekkordError `output` when something that was written on standard output is not there */
  async requireWritten(): Promise<void> {
    // Streams report it in a turn of their own
    await setImmediate()
    if (this.#failure !== undefined) throw outputFailure(this.#failure)
  }

  /** Shows how far a command is: one line that is written over on a terminal, otherwise a line every half minute. */
  startProgress(look: () => Progress): void {
    this.stopProgress()
    this.#timer = this.#writesOver
      ? setInterval(() => this.#showProgress(look()), PROGRESS_INTERVAL)
      : setInterval(() => this.message(progressText(look())), LINE_INTERVAL)
    this.#timer.unref()
  }

  stopProgress(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#hideProgress()
  }

  async #writeOut(data: string | Uint8Array): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#output.write(data, (error) => (error ? reject(outputFailure(error)) : resolve()))
    })
  }

  /** Colours the word that a line begins with, where standard error is a terminal that has colours (NO_COLOR). */
  #coloured(line: string, colour: 'red' | 'yellow'): string {
    if (!this.#messages.isTTY || !this.#messages.hasColors()) return line
    return line.replace(/^\w+:/, (word) => styleText(['bold', colour], word, { validateStream: false }))
  }

  #showProgress(progress: Progress): void {
    const columns = this.#messages.columns || DEFAULT_COLUMNS
    this.#messages.write(CLEAR_LINE + progressBar(progress, columns))
    this.#progressShown = true
  }

  #hideProgress(): void {
    if (this.#progressShown) this.#messages.write(CLEAR_LINE)
    this.#progressShown = false
  }
}
