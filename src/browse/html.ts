/** HTML that is whole and safe: what came from outside has been escaped on its way in. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What can stand in a template: text is escaped, nothing stands for undefined and false. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in HTML and SVG, in elements and in attributes that are in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
}

/** A template of HTML. Attributes that hold values must be in quotes. */
export function markup(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0]!
  values.forEach((value, i) => (text += htmlText(value) + parts[i + 1]!))
  return new Html(text)
}

function htmlText(value: HtmlValue): string {
  if (value instanceof Html) return value.text
  if (value === undefined || value === false) return ''
  if (typeof value === 'object') return value.map(htmlText).join('')
  return escapeHtml(String(value))
}
