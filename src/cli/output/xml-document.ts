import type { Terminal } from './terminal.ts'

/**
 * Characters that XML 1.0 has no way to hold, not even escaped, and those that an attribute holds only escaped: white space
 * other than blanks would be read as blanks.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
// eslint-disable-next-line no-control-regex -- some of them are controls
const ESCAPED = /[&<>"\u0009\u000a\u000d\u007f-\u009f\u2028]/g

/**
 * An XML document on standard output: a root with one element a line, written as they come. Its objects' members become
 * attributes with capitalised names: `name_hex` is `NameHex`. What XML cannot hold is replaced, and the bytes of such a
 * text stand beside it in hexadecimal digits, as they do in JSON for names that are no text.
 */
export class XmlDocument {
  readonly #terminal: Terminal
  readonly #root: string
  #empty = true

  constructor(terminal: Terminal, root: string) {
    this.#terminal = terminal
    this.#root = root
  }

  async add(element: string, object: object): Promise<void> {
    const begin = this.#empty ? `${DECLARATION}<${this.#root}>\n` : ''
    this.#empty = false
    await this.#terminal.write(`${begin}  <${element}${attributes(object)}/>\n`)
  }

  async end(): Promise<void> {
    await this.#terminal.write(this.#empty ? `${DECLARATION}<${this.#root}/>\n` : `</${this.#root}>\n`)
    await this.#terminal.flush()
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Members without a value (null) are left out. */
function attributes(object: object): string {
  const members = object as Record<string, string | number | null>
  let text = ''
  for (const [key, value] of Object.entries(members)) {
    if (value === null) continue
    const string = String(value)
    text += ` ${attributeName(key)}="${attributeValue(string)}"`
    if (string.search(FORBIDDEN) !== -1 && members[`${key}_hex`] === undefined) {
      text += ` ${attributeName(key)}Hex="${Buffer.from(string, 'utf8').toString('hex')}"`
    }
  }
  return text
}

function attributeName(key: string): string {
  return key.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function attributeValue(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(ESCAPED, (character) => named[character] ?? `&#${character.charCodeAt(0)};`)
}
