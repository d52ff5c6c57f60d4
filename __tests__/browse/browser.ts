import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { chromiumProgram } from '../chromium.ts'
import { temporaryFolder } from '../temporary.ts'

interface Message {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { message: string }
}

/** Headless Chromium with one tab, over the DevTools protocol on a pipe. */
export class Browser {
  /** What the console showed, violations of the content security policy and failed requests among it. */
  readonly complaints: string[] = []
  /** Every address that was asked for. */
  readonly requested: string[] = []
  readonly #process: ChildProcess
  readonly #waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >()
  readonly #listeners = new Set<(message: Message) => void>()
  #session: string | undefined
  #next = 1
  #received = ''

  private constructor(process: ChildProcess) {
    this.#process = process
    ;(process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#receive(text))
  }

  static async start(): Promise<Browser> {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe']
    const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
    const profile = `--user-data-dir=${temporaryFolder()}`
    const child = spawn(chromiumProgram(), [...options, ...quiet, profile, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
    })
    await once(child, 'spawn')
    const browser = new Browser(child)
    const { targetInfos } = (await browser.send('Target.getTargets')) as {
      targetInfos: { type: string; targetId: string }[]
    }
    const { targetId } = targetInfos.find(({ type }) => type === 'page')!
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    browser.#session = sessionId as string
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await browser.send(`${domain}.enable`)
    return browser
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'close')
    this.#process.kill()
    await ended
  }

  /** One call of the protocol. */
  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = this.#next++
    const message = { id, method, params, ...(this.#session !== undefined && { sessionId: this.#session }) }
    ;(this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  /** Does something that leads to another page, and waits until that is there; gives the milliseconds it took. */
  async toPage(act: () => Promise<unknown>): Promise<number> {
    const began = performance.now()
    const loaded = new Promise<void>((resolve, reject) => {
      const late = new Error('no page came within a minute')
      const overdue = setTimeout(() => reject(late), 60_000)
      const listener = ({ method }: Message): void => {
        if (method !== 'Page.loadEventFired') return
        clearTimeout(overdue)
        this.#listeners.delete(listener)
        resolve()
      }
      this.#listeners.add(listener)
    })
    await act()
    await loaded
    return performance.now() - began
  }

  open(url: string): Promise<number> {
    return this.toPage(() => this.send('Page.navigate', { url }))
  }

  /** Clicks the first element of a selector as a mouse does, after scrolling to it: its middle, or near its upper left corner. */
  async click(selector: string, place: 'middle' | 'corner' = 'middle'): Promise<void> {
    const point = await this.evaluate<{ x: number; y: number } | null>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)})
      if (element === null) return null
      element.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = element.getClientRects()[0]
      return ${place === 'middle' ? '{ x: x + width / 2, y: y + height / 2 }' : '{ x: x + 6, y: y + 6 }'}
    })()`)
    if (point === null) throw new Error(`there is no ${selector}`)
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 })
    }
  }

  async press(key: string, code: number): Promise<void> {
    const text = key === 'Enter' ? '\r' : ''
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key, windowsVirtualKeyCode: code, text })
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code })
  }

  /** The value of an expression in the page. */
  async evaluate<T>(expression: string): Promise<T> {
    const options = { expression, returnByValue: true, awaitPromise: true }
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', options)
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value: T }).value
  }

  /** A picture of what a window of this size shows, as PNG. */
  async picture(width: number, height: number, scheme: 'light' | 'dark'): Promise<Buffer> {
    const features = [{ name: 'prefers-color-scheme', value: scheme }]
    await this.send('Emulation.setEmulatedMedia', { features })
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data as string, 'base64')
  }

  #receive(text: string): void {
    const messages = (this.#received + text).split('\0')
    this.#received = messages.pop()!
    for (const message of messages) this.#handle(JSON.parse(message) as Message)
  }

  #handle(message: Message): void {
    const { id, method, params = {}, result, error } = message
    if (id !== undefined) {
      const waiting = this.#waiting.get(id)!
      this.#waiting.delete(id)
      if (error === undefined) waiting.resolve(result!)
      else waiting.reject(new Error(error.message))
    }
    if (method === 'Runtime.consoleAPICalled' || method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') {
      this.complaints.push(JSON.stringify(params))
    }
    if (method === 'Network.requestWillBeSent')
      this.requested.push((params as { request: { url: string } }).request.url)
    for (const listener of this.#listeners) listener(message)
  }
}
