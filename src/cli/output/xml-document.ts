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
 * An XML document on standard output: a root with elements in it, one a line, written as they come. Its objects' members become
 * attributes with capitalised names: `name_hex` is `NameHex`, `uid` is `UID`. What XML cannot hold is replaced, and the bytes of such a
 * text stand beside it in hexadecimal digits, as they do in JSON for names that are no text.
 */
export class XmlDocument {
  readonly #terminal: Terminal
  readonly #root: string
  /** The elements that the last one is in, and itself, which is written up to where it may end. */
  readonly #open: string[] = []
  #empty = true

  constructor(terminal: Terminal, root: string) {
    this.#terminal = terminal
    this.#root = root
  }

  /** Adds an element below `depth` others, the last ones that were added at the depths before. */
  async add(element: string, object: object, depth = 0): Promise<void> {
    const begin = this.#empty ? `${DECLARATION}<${this.#root}>` : this.#closed(depth)
    this.#empty = false
    await this.#terminal.write(`${begin}\n  <${element}${attributes(object)}`)
    this.#open.push(element)
  }

  async end(): Promise<void> {
    await this.#terminal.write(
      this.#empty ? `${DECLARATION}<${this.#root}/>\n` : `${this.#closed(0)}\n</${this.#root}>\n`
    )
    await this.#terminal.flush()
  }

  /** The end of the last element, or of its start where more comes into it, and of those that it was the last in. */
  #closed(depth: number): string {
    if (this.#open.length <= depth) return '>'
    this.#open.pop()
    let text = '/>'
    while (this.#open.length > depth) text += `</${this.#open.pop()!}>`
    return text
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

/** Names that are capitals all through. */
const CAPITALS = ['uid', 'gid']

function attributeName(key: string): string {
  if (CAPITALS.includes(key)) return key.toUpperCase()
  return key.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function attributeValue(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(ESCAPED, (character) => named[character] ?? `&#${character.charCodeAt(0)};`)
}
