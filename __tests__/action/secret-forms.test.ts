import fc from 'fast-check'
import { containsSecret, maskedForms } from '../../src/action/secret-forms.ts'
import { forms, secretText } from '../e2e/secret-forms.ts'

const body = ['q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83v', 'EjRWeJCrze8SNFZ4kKvN7w==']
const KEY = ['-----BEGIN REKKORD KEY-----', ...body, '-----END REKKORD KEY-----'].join('\n')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** What people and programs make of a secret of several lines. */
const written: Record<string, string> = {
  'as it is': KEY,
  'with a line end': `${KEY}\n`,
  'with line ends of Windows': KEY.replaceAll('\n', '\r\n'),
  'toJSON(secrets)': JSON.stringify({ OTHER: 'x', KEY }, null, 2),
  'on one line': KEY.replaceAll('\n', ' '),
  'without line ends': KEY.replaceAll('\n', ''),
  'its body on one line': body.join(''),
  'a line of it': `export LINE=${body[0]!}`,
  'in base64': base64(KEY),
  'in base64, with a line end': base64(`${KEY}\n`),
  'in base64 of Windows line ends': base64(KEY.replaceAll('\n', '\r\n')),
  'in base64, wrapped': base64(KEY).replace(/.{76}/g, '$&\n'),
  'in base64 of a longer text': base64(`KEY="${KEY}"`),
  'in a URL': `https://example.com/?key=${encodeURIComponent(KEY)}`
}

test.each(Object.entries(written))('a key that is %s is found and masked', (name, text) => {
  expect(containsSecret(text, KEY)).toBe(true)
  const inLog = text.replaceAll('\r', '')
  if (name !== 'with line ends of Windows') {
    const masked = maskedForms(KEY).reduce((log, form) => log.replaceAll(form, '***'), inLog)
    for (const line of body) expect(masked).not.toContain(line)
    expect(masked).toContain('***')
  }
})

test('a secret of one line is found in other text, in every form, and masked there', () => {
  const secret = fc.string({ unit: 'binary', minLength: 8, maxLength: 40 }).map((text) => text.trim())
  const around = fc.string({ maxLength: 10 })
  fc.assert(
    fc.property(
      secret.filter((text) => text.length >= 8 && text.isWellFormed()),
      around,
      around,
      (text, before, after) => {
        const encoded = [
          text,
          JSON.stringify(text),
          encodeURIComponent(text),
          base64(before + text + after),
          Buffer.from(before + text + after).toString('base64url')
        ]
        for (const form of encoded) {
          expect(containsSecret(before + form + after, text)).toBe(true)
          expect(maskedForms(text).some((masked) => form.includes(masked))).toBe(true)
        }
      }
    )
  )
})

test('what the end-to-end tests look for is masked', () => {
  const masked = maskedForms('pass word/4711+ä%secret')
  for (const secret of secretText('password', 'pass word/4711+ä%secret')) {
    const sought = forms(secret).map((form) => form.toString())
    const missing = sought.filter((form) => !masked.some((one) => form.includes(one)))
    // Runners undo the escapes of their own commands before they mask
    expect(missing.filter((form) => !form.includes('%25secret') && !/^[0-9A-F]+$/.test(form))).toEqual([])
  }
})

test('a short secret is not found by chance', () => {
  expect(containsSecret('/root/bin:/bin', 'root')).toBe(false)
  expect(containsSecret(' root\n', 'root')).toBe(true)
  expect(containsSecret('{"PASSWORD": "root"}', 'root')).toBe(true)
})

test("a hook's own SSH key is not taken for the program's, although they begin alike", () => {
  const first = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW'
  const ssh = (rest: string): string =>
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${first}\n${rest}\n-----END OPENSSH PRIVATE KEY-----\n`
  expect(containsSecret(ssh(body[0]!), ssh('another key that has nothing in common with it'))).toBe(false)
  expect(containsSecret(ssh(body[0]!), ssh(body[0]!))).toBe(true)
})

test('nothing is no secret', () => {
  expect(maskedForms(' \n')).toEqual([])
  expect(containsSecret('anything', ' ')).toBe(false)
})
