import fs from 'node:fs'
import path from 'node:path'

/** Something secret, and how a place where it was found is told of. */
export interface Secret {
  name: string
  bytes: Buffer
}

/** The shortest secret that is looked for: what is shorter is found by chance. */
const SHORTEST = 8

/** A text and each of its lines, as secrets, without frames and the zeros that all keys have in common. */
export function secretText(name: string, text: string): Secret[] {
  const lines = text.split('\n').filter((line) => line.length >= SHORTEST && !/^-----|^A+=*$/.test(line))
  return [...new Set([text.trim(), ...lines])].map((part) => ({ name, bytes: Buffer.from(part) }))
}

/** The ways in which a secret could have been written down: as it is, and encoded. */
export function forms({ bytes }: Secret): Buffer[] {
  const text = bytes.toString('utf8')
  const written = [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...insideBase64(bytes)]
  if (Buffer.from(text).equals(bytes)) {
    written.push(encodeURIComponent(text), new URLSearchParams({ s: text }).toString().slice(2))
    written.push(JSON.stringify(text).slice(1, -1))
    written.push(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
  }
  return [bytes, ...written.map((form) => Buffer.from(form))]
}

/** What Base64 of a longer text that has these bytes in it always has, whatever comes before and after them. */
function insideBase64(bytes: Buffer): string[] {
  const standard = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const unsettled = (before + bytes.length) % 3 === 0 ? 0 : 1
    return encoded.slice(Math.ceil((before * 8) / 6), encoded.length - unsettled)
  })
  return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

/** Where secrets are in the files below a folder, in their names or in what they hold, in whatever form. */
export function findSecrets(folder: string, secrets: readonly Secret[]): string[] {
  const sought = secrets.flatMap((secret) => forms(secret).map((form) => ({ name: secret.name, form })))
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const content = entry.isFile() ? fs.readFileSync(file) : Buffer.alloc(0)
    const searched = Buffer.concat([Buffer.from(`${path.relative(folder, file)}\n`), content])
    const found = sought.filter(({ form }) => searched.includes(form))
    return [...new Set(found.map(({ name }) => `${name} in ${path.relative(folder, file)}`))]
  })
}
