import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { ed25519Sign } from '../../src/crypto/ed25519.ts'
import { sealedBox } from '../../src/crypto/sealed-box.ts'
import { secretbox } from '../../src/crypto/secretbox.ts'
import { fragmentKey } from '../../src/crypto/argon2id.ts'
import { FormatError, RekkordError } from '../../src/errors.ts'
import { encodeBadge, openBadge } from '../../src/format/badge.ts'
import { encodeBase64url } from '../../src/format/base64url.ts'
import { decodeKeyFile, deriveKey, encodeKeyFile } from '../../src/format/key-file.ts'
import { masterKeys, type Keys } from '../../src/format/keys.ts'
import type { ObjectId } from '../../src/format/object-id.ts'
import { encodeFragments, foreignFragments, openFragments, parseFragmentPath } from '../../src/format/tag-fragments.ts'
import { encodeTag, parseTagPath, TagReader } from '../../src/format/tag.ts'
import { bufferOf, channel, size, time } from './arbitraries.ts'

const master = masterKeys(randomBytes(32))
const derived = (role: 'WriteOnly' | 'ReadWrite' | 'LogOnly') =>
  decodeKeyFile(encodeKeyFile(deriveKey(master, role, randomBytes)))
const writer = derived('WriteOnly')
const badge = openBadge(writer.badge!, master.vkey)
const reader = new TagReader(master)

const oid: ObjectId = { catalog: 'M', hash: randomBytes(32) }
const payload = { time: 1795403679932, size: 20, stored: 10, added: 5, channel: 'main' }
const secret = { prefix: randomBytes(16), key: randomBytes(24) }

/** The path of a tag with any intro, sealed and signed as it should be. */
function tagOf(intro: Buffer, keys: Keys = master): string {
  const sealed = sealedBox(intro, master.tkey!)
  const name = encodeBase64url(Buffer.concat([sealed, ed25519Sign(keys.skey, sealed)]))
  return `tags/M/${keys.kid.toString('hex').toUpperCase()}/${name}`
}
/** The path of a fragment with any content, encrypted as it should be. */
function fragmentOf(plain: Buffer, index = 0): string {
  const nonce = Buffer.alloc(24)
  nonce[23] = index
  const box = secretbox(plain, nonce, fragmentKey(secret.key, secret.prefix))
  return `tags/P/${secret.prefix.toString('hex').toUpperCase()}_0${index}_${encodeBase64url(box)}`
}
const open = (paths: readonly string[], count = paths.length) =>
  openFragments(paths.map(parseFragmentPath), count, secret)

test('what is written is read, with the master key and a derived one', () => {
  const tag = fc.record({ time, size, stored: size, added: size, channel })
  fc.assert(
    fc.property(tag, bufferOf(32), fc.boolean(), (values, hash, asMaster) => {
      const encoded = encodeTag({ ...values, oid: { catalog: 'M', hash } }, asMaster ? master : writer, randomBytes)
      const names = [encoded.main, ...encoded.fragments].map((path) => path.split('/').at(-1)!)
      expect(names[0]).toHaveLength(250)
      for (const name of names) expect(name.length).toBeLessThanOrEqual(255)
      const intro = reader.open(parseTagPath(encoded.main), asMaster ? undefined : badge)
      expect(intro.oid).toEqual({ catalog: 'M', hash })
      expect(intro.count).toBe(encoded.fragments.length)
      const fragments = encoded.fragments.map(parseFragmentPath)
      for (const { prefix } of fragments) expect(prefix).toEqual(intro.prefix)
      expect(openFragments(fragments.toReversed(), intro.count, intro)).toEqual(values)
    }),
    { numRuns: 30 }
  )
})

test('the longest channel takes two fragments, one of 116 bytes or more too', () => {
  const count = (length: number) => encodeFragments({ ...payload, channel: 'x'.repeat(length) }, secret).length
  expect([1, 115, 116, 256].map(count)).toEqual([1, 1, 2, 2])
})

test('a key that may not write makes no tag, one that may not list reads none', () => {
  expect(() => encodeTag({ ...payload, oid }, derived('LogOnly'), randomBytes)).toThrow('A LogOnly key cannot write')
  expect(() => new TagReader(writer)).toThrow('A WriteOnly key cannot list')
  expect(() => encodeTag({ ...payload, oid, channel: '' }, master, randomBytes)).toThrow(RekkordError)
})

describe('main files', () => {
  const { main } = encodeTag({ ...payload, oid }, writer, randomBytes)

  test('any changed character is found', () => {
    expect(reader.open(parseTagPath(main), badge).oid).toEqual(oid)
    const letters = Array.from('ABCXYZabcxyz0189-_')
    fc.assert(
      fc.property(fc.nat(main.length - 1), fc.constantFrom(...letters), (place, letter) => {
        fc.pre(main[place] !== letter)
        const changed = main.slice(0, place) + letter + main.slice(place + 1)
        expect(() => reader.open(parseTagPath(changed), badge)).toThrow(FormatError)
      })
    )
  })

  test('the signature must be that of the key in its path', () => {
    const asMaster = main.replace(/[0-9A-F]{32}/, '0'.repeat(32))
    expect(() => reader.open(parseTagPath(asMaster), badge)).toThrow('wrong signature')
    expect(() => reader.open(parseTagPath(main), undefined)).toThrow('has no badge')
    const someone = openBadge(encodeBadge({ ...badge, kid: randomBytes(16) }, master.nkey!), master.vkey)
    expect(() => reader.open(parseTagPath(main), someone)).toThrow('has no badge')
    const foreign = { ...badge, pkey: derived('WriteOnly').pkey }
    expect(() => reader.open(parseTagPath(main), foreign)).toThrow('wrong signature')
  })

  test('one signed by a LogOnly key is refused', () => {
    const logOnly = derived('LogOnly')
    const intro = Buffer.concat([Buffer.of(1, 0), oid.hash, secret.prefix, secret.key, Buffer.of(1)])
    const tag = parseTagPath(tagOf(intro, logOnly))
    expect(() => reader.open(tag, openBadge(logOnly.badge!, master.vkey))).toThrow('may not write')
  })

  test.each([
    ['another version', [2, 0], 1, 'version 2'],
    ['an object of raw bytes', [1, 1], 1, 'not of a snapshot'],
    ['an unknown catalog', [1, 2], 1, 'unknown catalog 2'],
    ['no fragments', [1, 0], 0, '0 fragments'],
    ['five fragments', [1, 0], 5, '5 fragments']
  ])('%s is refused', (_, start, count, message) => {
    const intro = Buffer.concat([Buffer.from(start), oid.hash, secret.prefix, secret.key, Buffer.of(count)])
    expect(() => reader.open(parseTagPath(tagOf(intro)), undefined)).toThrow(message)
  })

  test('one sealed to another repository is refused', () => {
    const elsewhere = { ...masterKeys(randomBytes(32)), skey: master.skey }
    const tag = parseTagPath(encodeTag({ ...payload, oid }, elsewhere, randomBytes).main)
    expect(() => reader.open(tag, undefined)).toThrow('for another repository')
  })

  test.each([
    ['nothing', ''],
    ['a path without its first letter', main.slice(1)],
    ['a name too short', main.slice(0, -1)],
    ['a name too long', `${main}A`],
    ['another folder', main.replace('tags/M', 'tags/P')],
    ['a key ID that is not hexadecimal', main.replace(/[0-9A-F]{32}/, (kid) => kid.slice(1) + 'g')],
    ['padding', main.slice(0, -1) + '='],
    ['a line end', `${main.slice(0, -1)}\n`],
    ['bits beyond the end', main.slice(0, -1) + 'B']
  ])('%s is refused', (_, path) => {
    expect(() => parseTagPath(path)).toThrow(FormatError)
  })
})

describe('fragments', () => {
  const long = { ...payload, channel: 'é'.repeat(128) }
  const [first, second] = encodeFragments(long, secret) as [string, string]

  test('in any order, but none missing', () => {
    expect(open([second, first])).toEqual(long)
    for (const [paths, missing] of [
      [[first], 1],
      [[second], 0],
      [[first, first], 1],
      [[], 0]
    ] as const) {
      expect(() => open(paths, 2)).toThrow(`fragment ${missing} of the tag is missing`)
    }
  })

  test('those that were added do not count, whichever comes first', () => {
    const forged = [
      fragmentOf(Buffer.from('forged')).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      second.replace('_01_', '_00_'),
      first.replace('_00_', '_01_'),
      first.replace('_00_', '_02_')
    ]
    for (const paths of [
      [...forged, first, second],
      [second, first, ...forged]
    ]) {
      expect(open(paths, 2)).toEqual(long)
      const files = paths.map((path) => ({ ...parseFragmentPath(path), path }))
      const foreign = foreignFragments(files, 2, secret).map(({ path }) => path)
      expect(foreign.sort()).toEqual([...forged].sort())
    }
    expect(foreignFragments([first, second].map(parseFragmentPath), 2, secret)).toEqual([])
  })

  test('any changed byte is found, another place and another tag', () => {
    const fragment = parseFragmentPath(first)
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const box = Buffer.from(fragment.box)
        box[place % box.length]! ^= change
        expect(() => openFragments([{ ...fragment, box }], 1, secret)).toThrow('fragment 0 of the tag is damaged')
      }),
      { numRuns: 20 }
    )
    const moved = [first.replace('_00_', '_01_'), second.replace('_01_', '_00_')]
    expect(() => open(moved)).toThrow('damaged')
    expect(() => openFragments([fragment], 1, { ...secret, key: randomBytes(24) })).toThrow('damaged')
  })

  const numbers = Buffer.alloc(32)
  test.each([
    ['no channel', Buffer.concat([numbers, Buffer.of(0)]), 'no proper channel'],
    ['no NUL at the end', Buffer.concat([numbers, Buffer.from('main')]), 'no proper channel'],
    ['two NULs', Buffer.concat([numbers, Buffer.from('a\0b\0')]), 'no proper channel'],
    ['half of the numbers', Buffer.alloc(16), 'no proper channel'],
    [
      'a negative size',
      Buffer.concat([Buffer.alloc(8), Buffer.alloc(8, 255), Buffer.alloc(16), Buffer.from('a\0')]),
      'negative'
    ]
  ])('%s is refused', (_, plain, message) => {
    expect(() => open([fragmentOf(plain)])).toThrow(message)
  })

  test('a channel of 257 bytes is refused', () => {
    const plain = Buffer.concat([numbers, Buffer.alloc(257, 'x'), Buffer.of(0)])
    const paths = [plain.subarray(0, 148), plain.subarray(148)].map(fragmentOf)
    expect(() => open(paths)).toThrow('no proper channel')
  })

  test.each([
    ['nothing', ''],
    ['a path without its first letter', first.slice(1)],
    ['a fifth fragment', first.replace('_00_', '_04_')],
    ['an eleventh fragment', first.replace('_00_', '_10_')],
    ['a place of one digit', first.replace('_00_', '_0_')],
    ['no content', first.slice(0, 'tags/P/'.length + 36)],
    ['too much content', `${first}AAAA`],
    ['padding', `${first}=`],
    ['another letter', `${first.slice(0, -1)}*`]
  ])('%s is refused', (_, path) => {
    expect(() => parseFragmentPath(path)).toThrow(FormatError)
  })
})
