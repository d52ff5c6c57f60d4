import fc from 'fast-check'
import { escapeHtml, markup } from '../../src/browse/html.ts'
import { link, parseQuery } from '../../src/browse/links.ts'
import { attachment, shownName } from '../../src/browse/names.ts'
import { displayPath, toBytePath } from '../../src/files/path.ts'

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((array) => Buffer.from(array).toString('latin1'))

test('a template escapes what is put into it, and nothing twice', () => {
  const inner = markup`<b title="${'"><script>'}">${"<a href='x'>&"}</b>`
  expect(inner.text).toBe('<b title="&quot;&gt;&lt;script&gt;">&lt;a href=&#39;x&#39;&gt;&amp;</b>')
  expect(markup`<p>${[inner, undefined, false, 7, '<']}</p>`.text).toBe(`<p>${inner.text}7&lt;</p>`)
})

test('whatever bytes a name has, no tag, quote, control character or turn of direction is left in the page', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, fc.string({ unit: 'binary' }).map(toBytePath)), (name) => {
      const { text } = shownName(name)
      const [, shown] =
        /^<bdi class="name">([^<>"']*)<\/bdi>(?: <span class="bytes" title="[^<>"]*">bytes<\/span>)?$/.exec(text)!
      expect(shown).toBe(escapeHtml(displayPath(name)))
      expect(text).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    })
  )
})

test('links carry every byte of a path', () => {
  fc.assert(
    fc.property(bytes, bytes, (s, p) => {
      const [page, query] = link('tree', { s, p, none: undefined }).split('?')
      expect(page).toBe('tree')
      expect(query).toMatch(/^[!-~]*$/)
      expect([...parseQuery(query!)]).toEqual(Object.entries({ s, p }))
    })
  )
  expect(link('tree', {})).toBe('tree')
  expect([...parseQuery('a=x+y&a=z&b&%63=%zz%')]).toEqual([
    ['a', 'x y'],
    ['c', '%zz%']
  ])
})

test.each([
  ['notes.txt', `attachment; filename="notes.txt"; filename*=UTF-8''notes.txt`],
  ['Grüße "1".txt', `attachment; filename="Gr__e _1_.txt"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20_1_.txt`],
  ['..\\a/b\r\nX: y', `attachment; filename=".._a_b_r_nX_ y"; filename*=UTF-8''.._a_b_r_nX_%20y`],
  ['evil\u202etxt.exe', `attachment; filename="evil_u202Etxt.exe"; filename*=UTF-8''evil_u202Etxt.exe`]
])('the header of a download called %j', (name, header) => {
  expect(attachment(toBytePath(name))).toBe(header)
})

test('a name without UTF-8 is a header all the same', () => {
  fc.assert(
    fc.property(bytes, (name) => {
      expect(attachment(name)).toMatch(/^attachment; filename="[ !#-[\]-~]+"; filename\*=UTF-8''[\w.~%-]+$/)
    })
  )
})
