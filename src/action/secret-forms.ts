/** The shortest secret that is looked for inside of other text: what is shorter is found in `PATH` and the like by chance. */
const SHORTEST = 8

/** The shortest line of a secret of several lines that is looked for by itself. */
const SHORTEST_LINE = 16

/** The lines in which the program base64 writes. */
const WRAPPED_LINES = /.{76}/g

/** How every OpenSSH private key begins in base64: a hook's own key must not be taken for the program's. */
const COMMON_LINE = /^b3BlbnNzaC1rZXktdjE/

/**
 * The forms in which a secret may be logged, for the runner to mask: as it is, each line, on one line, escaped as in JSON
 * and URLs, and in base64, also in the middle of a longer text.
 */
export function maskedForms(secret: string): string[] {
  const text = secret.trim()
  if (text === '') return []
  const lines = secretLines(text)
  const several = lines.length > 1 ? [...lines, lines.join(''), lines.join(' ')] : []
  return [...new Set([text, ...several, ...encodedForms(text)])]
}

/** Whether a text is a secret, or has it inside of it in one of its forms. */
export function containsSecret(text: string, secret: string): boolean {
  const sought = secret.trim()
  if (sought === '') return false
  if (text.trim() === sought) return true
  if (sought.length < SHORTEST) return text.includes(JSON.stringify(sought))
  if ([sought, ...encodedForms(sought)].some((form) => text.includes(form))) return true
  if (!sought.includes('\n')) return false
  // Line ends may have been lost, escaped or changed
  const whole = withoutSpace(text)
  const lines = secretLines(sought).filter((line) => line.length >= SHORTEST_LINE && !COMMON_LINE.test(line))
  return [withoutSpace(sought), secretLines(sought).join(''), ...lines, ...encodedForms(sought)].some((form) =>
    whole.includes(form)
  )
}

/** The lines of a secret, without those around a key: these are no secret, and every key has the same. */
function secretLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('-----'))
}

function withoutSpace(text: string): string {
  return text.replace(/\\[nrt]|\s/g, '')
}

/** A secret as it stands in JSON, URLs, base64 and hexadecimal digits; only what differs from the secret itself. */
function encodedForms(text: string): string[] {
  const inForm = new URLSearchParams({ s: text }).toString().slice(2)
  const forms = [JSON.stringify(text).slice(1, -1), encodeURIComponent(text), inForm]
  if (text.length >= SHORTEST) {
    const lineEnds = text.includes('\n') ? [text, text.replace(/\r?\n/g, '\r\n')] : [text]
    forms.push(...lineEnds.flatMap((one) => insideBase64(Buffer.from(one))))
    forms.push(Buffer.from(text).toString('hex'))
    const whole = [text, `${text}\n`].map((one) => Buffer.from(one).toString('base64'))
    forms.push(...whole, ...whole.flatMap((one) => one.match(WRAPPED_LINES) ?? []))
  }
  return [...new Set(forms)].filter((form) => form !== text)
}

/** What base64 of a longer text that has these bytes in it always has, whatever comes before and after them. */
function insideBase64(bytes: Buffer): string[] {
  const standard = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const unsettled = (before + bytes.length) % 3 === 0 ? 0 : 1
    return encoded.slice(Math.ceil((before * 8) / 6), encoded.length - unsettled)
  })
  return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}
