import { EventEmitter } from 'node:events'
import { jest } from '@jest/globals'
import { progressBar, type Progress } from '../../src/cli/output/progress.ts'
import { Terminal } from '../../src/cli/output/terminal.ts'

/** A stream that keeps what is written to it. */
class FakeStream extends EventEmitter {
  text = ''
  isTTY = false
  columns = 40
  colours = false

  hasColors(): boolean {
    return this.colours
  }

  write(text: string, done?: () => void): boolean {
    this.text += text
    done?.()
    return true
  }
}

function newTerminal(isTTY: boolean, kind = 'xterm'): { terminal: Terminal; output: FakeStream; messages: FakeStream } {
  const output = new FakeStream()
  const messages = new FakeStream()
  messages.isTTY = isTTY
  const streams = [output, messages] as unknown as [NodeJS.WriteStream, NodeJS.WriteStream]
  return { terminal: new Terminal(...streams, kind), output, messages }
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterEach(() => jest.useRealTimers())

test('progress is one line that is written over, and gone before anything else is written', async () => {
  const { terminal, output, messages } = newTerminal(true)
  let count = 0
  terminal.startProgress(() => ({ line: `${++count} files`, done: undefined }))
  expect(messages.text).toBe('')
  jest.advanceTimersByTime(450)
  expect(messages.text).toBe('\r\x1b[K1 files\r\x1b[K2 files')
  messages.text = ''
  terminal.warning('a name\nwith a line end')
  expect(messages.text).toBe('\r\x1b[KWarning: A name\\nwith a line end\n')
  messages.text = ''
  jest.advanceTimersByTime(200)
  await terminal.write('result\n')
  expect(output.text).toBe('')
  await terminal.flush()
  expect([messages.text, output.text]).toEqual(['\r\x1b[K3 files\r\x1b[K', 'result\n'])
  terminal.stopProgress()
  jest.advanceTimersByTime(1000)
  expect(messages.text).toBe('\r\x1b[K3 files\r\x1b[K')
})

test('a dumb terminal has lines of progress, as it cannot write over one', () => {
  const { terminal, messages } = newTerminal(true, 'dumb')
  terminal.startProgress(() => ({ line: '1 file', done: undefined }))
  jest.advanceTimersByTime(30_000)
  terminal.stopProgress()
  expect(messages.text).toBe('1 file\n')
})

test('progress is cut to the width of the terminal', () => {
  const { terminal, messages } = newTerminal(true)
  terminal.startProgress(() => ({ line: 'x'.repeat(100), done: 0.5 }))
  jest.advanceTimersByTime(200)
  expect(messages.text).toBe(`\r\x1b[K${'x'.repeat(39)}`)
})

test('where there is no terminal, progress is a line every half minute', () => {
  const { terminal, messages } = newTerminal(false)
  const progress: Progress = { line: 'files', done: undefined }
  terminal.startProgress(() => progress)
  jest.advanceTimersByTime(29_999)
  expect(messages.text).toBe('')
  jest.advanceTimersByTime(1)
  progress.done = 0.999
  jest.advanceTimersByTime(30_000)
  expect(messages.text).toBe('files\n99%  files\n')
  terminal.stopProgress()
  jest.advanceTimersByTime(60_000)
  expect(messages.text).toBe('files\n99%  files\n')
})

test.each([
  [undefined, 80, 'files'],
  [0, 80, '[>                   ]   0%  files'],
  [0.5, 80, '[==========>         ]  50%  files'],
  [1, 80, '[====================] 100%  files'],
  [7, 80, '[====================] 100%  files'],
  [0.5, 59, 'files'],
  [0.5, 3, 'fi']
])('the bar of %p in %i columns', (done, columns, text) => {
  expect(progressBar({ line: 'files', done }, columns)).toBe(text)
})

test('errors and warnings are coloured where the terminal has colours', () => {
  const { terminal, messages } = newTerminal(true)
  messages.colours = true
  terminal.error('it failed')
  terminal.warning('Error: y')
  terminal.message('Error: z')
  expect(messages.text).toBe(
    '\x1b[1m\x1b[31mError:\x1b[39m\x1b[22m It failed\n\x1b[1m\x1b[33mWarning:\x1b[39m\x1b[22m Error: y\nError: z\n'
  )
  const plain = newTerminal(false)
  plain.messages.colours = true
  plain.terminal.error('it failed')
  expect(plain.messages.text).toBe('Error: It failed\n')
})

test('results are written in pieces, all of them in the end', async () => {
  const { terminal, output } = newTerminal(false)
  const line = `${'x'.repeat(999)}\n`
  for (let i = 0; i < 100; i++) await terminal.write(line)
  expect(output.text.length).toBeGreaterThan(90_000)
  await terminal.flush()
  expect(output.text).toBe(line.repeat(100))
})

test('standard error that is closed is no failure', () => {
  const { messages } = newTerminal(false)
  expect(() => messages.emit('error', new Error('EPIPE'))).not.toThrow()
})
