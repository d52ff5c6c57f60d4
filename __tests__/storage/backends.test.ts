import fc from 'fast-check'
import path from 'node:path'
import { RekkordError } from '../../src/errors.ts'
import { displayLocation, parseAddress } from '../../src/storage/backends.ts'

const FOLDER = path.resolve('/home/me')

/** The address of a URL; sections with their keys in lower case, `defaultRegion` from the environment. */
function parse(url: string, { s3 = {}, sftp = {} }: { s3?: object; sftp?: object } = {}): { type: string } {
  const { defaultRegion, ...place } = s3 as Record<string, string>
  const sections = { S3: named(place), SFTP: named(sftp) }
  const env = defaultRegion === undefined ? {} : { AWS_REGION: defaultRegion }
  return parseAddress(url, sections, { folder: FOLDER, env }).address
}

function named(section: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(section).map(([key, value]) => [key[0]!.toUpperCase() + key.slice(1), value])
  )
}

describe('local', () => {
  test.each([
    ['/backup', path.resolve('/backup')],
    ['backup', path.join(FOLDER, 'backup')],
    ['../backup/', path.resolve('/home/backup')],
    ['./a@b:c', path.join(FOLDER, 'a@b:c')],
    ['/data/a@b:c', path.resolve('/data/a@b:c')],
    ['with space', path.join(FOLDER, 'with space')],
    ['S3x', path.join(FOLDER, 'S3x')]
  ])('%s', (url, expected) => {
    expect(parse(url)).toEqual({ type: 'local', path: expected })
    expect(displayLocation(parse(url))).toBe(expected)
  })

  test.each(['C:\\backup', 'c:/backup', 'C:\\me@home:x'])('%s, a path of Windows', (url) => {
    expect(parse(url)).toMatchObject({ type: 'local', path: path.resolve(FOLDER, url) })
  })
})

describe('S3', () => {
  const base = { type: 's3', protocol: 'https', prefix: '', virtualHost: false }
  test.each<[string, object]>([
    [
      'https://b.s3.eu-west-1.amazonaws.com',
      { host: 's3.eu-west-1.amazonaws.com', region: 'eu-west-1', bucket: 'b', virtualHost: true }
    ],
    [
      's3:https://my.b.s3.fr-par.scw.cloud/p/q/',
      { host: 's3.fr-par.scw.cloud', region: 'fr-par', bucket: 'my.b', prefix: 'p/q', virtualHost: true }
    ],
    ['https://b.s3.example.com/p', { host: 's3.example.com', bucket: 'b', prefix: 'p', virtualHost: true }],
    [
      'https://s3.us-west-004.backblazeb2.com/b',
      { host: 's3.us-west-004.backblazeb2.com', region: 'us-west-004', bucket: 'b' }
    ],
    [
      'https://id.r2.cloudflarestorage.com/b/p%20q',
      { host: 'id.r2.cloudflarestorage.com', bucket: 'b', prefix: 'p q' }
    ],
    ['http://LOCALHOST:9000/b', { protocol: 'http', host: 'localhost', port: 9000, bucket: 'b' }],
    ['s3:http://[::1]:9000/b/p', { protocol: 'http', host: '[::1]', port: 9000, bucket: 'b', prefix: 'p' }]
  ])('%s', (url, expected) => {
    expect(parse(url)).toEqual({ ...base, ...expected })
  })

  test('the section fills in what the URL does not say, and its region goes first', () => {
    const s3 = { bucket: 'b', prefix: '/p/', region: 'mine', port: 1, host: 'other', defaultRegion: 'env' }
    expect(parse('https://s3.eu-west-1.example.com', { s3 })).toEqual({
      ...base,
      host: 's3.eu-west-1.example.com',
      bucket: 'b',
      prefix: 'p',
      region: 'mine'
    })
    expect(parse('https://localhost/c/q', { s3: { bucket: 'b', prefix: 'p', defaultRegion: 'env' } })).toMatchObject({
      bucket: 'c',
      prefix: 'q',
      region: 'env'
    })
    expect(parse('https://b.s3.eu-west-1.example.com', { s3: { defaultRegion: 'env' } })).toMatchObject({
      region: 'eu-west-1'
    })
  })

  test('s3:// names a bucket of AWS, or of the server that the section or the environment names', () => {
    const aws = { ...base, host: 's3.amazonaws.com', bucket: 'bucket' }
    expect(parse('s3://bucket')).toEqual(aws)
    expect(parse('s3://bucket/a/b%20c/')).toEqual({ ...aws, prefix: 'a/b c' })
    expect(parse('S3://bucket/p', { s3: { defaultRegion: 'eu-central-1' } })).toEqual({
      ...aws,
      prefix: 'p',
      region: 'eu-central-1'
    })
    const own = { location: 'http://localhost:9000', region: 'r', prefix: 'ignored' }
    expect(parse('s3://bucket/p', { s3: own })).toEqual({
      ...base,
      protocol: 'http',
      host: 'localhost',
      port: 9000,
      region: 'r',
      bucket: 'bucket',
      prefix: 'p'
    })
    const env = { AWS_ENDPOINT_URL: 'https://s3.example.com', AWS_ENDPOINT_URL_S3: 'https://s3.eu-1.example.com' }
    const { address } = parseAddress('s3://bucket/p', {}, { folder: FOLDER, env })
    expect(address).toEqual({ ...base, host: 's3.eu-1.example.com', region: 'eu-1', bucket: 'bucket', prefix: 'p' })
    expect(displayLocation(address)).toBe('https://s3.eu-1.example.com/bucket/p')
  })

  test('the word S3 takes everything from the section', () => {
    const host = { host: 's3.example.com', port: 9000, bucket: 'b', prefix: 'p', region: 'r' }
    expect(parse('S3', { s3: host })).toEqual({ ...base, ...host })
    const expected = { ...base, host: 's3.example.com', bucket: 'b', prefix: 'p' }
    expect(parse('S3', { s3: { location: 'https://s3.example.com/b', prefix: 'p' } })).toEqual(expected)
    expect(parse('S3', { s3: { location: 's3.example.com', bucket: 'b', prefix: 'p' } })).toEqual(expected)
  })

  test.each<[string, object, RegExp]>([
    ['S3', {}, /\[S3\] has no Location and no Host/],
    ['S3', { location: 'https://h/b', host: 'h' }, /both Location and Host/],
    ['S3', { host: 'h' }, /names no bucket/],
    ['https://host', {}, /names no bucket/],
    ['https://host//p', {}, /not the name of an S3 bucket/],
    ['https://host/b/../c', {}, /an empty part, "." or ".."/],
    ['https://host/b/p%2F..%2Fq', {}, /an empty part, "." or ".."/],
    ['https://host/b/%zz', {}, /malformed percent-encoding/],
    ['https://host/b/%00', {}, /control character/],
    ['https:///b', {}, /names no host/],
    ['https://ho st/b', {}, /is not a host name/],
    ['https://host:0/b', {}, /is not a port/],
    ['s3://', {}, /names no bucket/],
    ['s3://bucket:9000/p', {}, /is not the name of an S3 bucket/],
    ['s3://bucket/p?x=1', {}, /is not an S3 location/],
    ['s3:bucket', {}, /is not an S3 location/],
    ['https://host/b?x=1', {}, /is not an S3 location/]
  ])('%s with %j is an error', (url, s3, message) => {
    expect(() => parse(url, { s3 })).toThrow(message)
  })
})

describe('SFTP', () => {
  test.each<[string, object]>([
    ['ssh://me@example.com/backup', { user: 'me', host: 'example.com', path: 'backup' }],
    ['sftp://me@example.com:2222/a/b', { user: 'me', host: 'example.com', port: 2222, path: 'a/b' }],
    ['ssh://example.com//srv/backup', { host: 'example.com', path: '/srv/backup' }],
    ['ssh://me@example.com:/srv', { user: 'me', host: 'example.com', path: '/srv' }],
    ['ssh://m%40e@[fe80::1]:22/a%20b', { user: 'm@e', host: '[fe80::1]', port: 22, path: 'a b' }],
    ['me@example.com:backup', { user: 'me', host: 'example.com', path: 'backup' }],
    ['me@example.com:/srv/a%20b', { user: 'me', host: 'example.com', path: '/srv/a%20b' }],
    ['me@[::1]:a:b', { user: 'me', host: '[::1]', path: 'a:b' }]
  ])('%s', (url, expected) => {
    expect(parse(url)).toEqual({ type: 'sftp', ...expected })
  })

  test('the word SFTP takes everything from the section, a URL what it does not say', () => {
    const sftp = { host: 'example.com', port: 2222, user: 'me', path: '/srv' }
    expect(parse('SFTP', { sftp })).toEqual({ type: 'sftp', ...sftp })
    expect(parse('ssh://other', { sftp })).toEqual({ type: 'sftp', host: 'other', user: 'me', path: '/srv' })
    expect(() => parse('SFTP', { sftp: { path: '/x' } })).toThrow(/\[SFTP\] has no Host/)
    expect(() => parse('SFTP', { sftp: { host: 'h' } })).toThrow(/names no folder/)
  })

  test.each(['ssh://me@example.com', 'ssh://me@/x', 'ssh://h:99999/x', 'ssh://h:x/y', 'me@host:', 'me@:x', 'a@b@c:d'])(
    '%s is an error',
    (url) => {
      expect(() => parse(url)).toThrow(RekkordError)
    }
  )
})

test.each(['', 'ftp://host/x', 'file:///x', 'rclone://x', 'a\0b'])('%j is an error', (url) => {
  expect(() => parse(url)).toThrow(RekkordError)
})

test.each([
  'ssh://me:hunter2@example.com/x',
  'me:hunter2@example.com:x',
  'https://AKIA:hunter2@host/b',
  's3:https://AKIA:hunter2@host/b',
  's3://AKIA:hunter2@bucket/p',
  'https://AKIA:hun/ter2:hunter2@host/b',
  'ftp://me:hunter2@host/x',
  'https://host/b?X-Amz-Signature=hunter2'
])('a secret in %s is refused and not shown', (url) => {
  let message = ''
  try {
    parse(url)
  } catch (error) {
    expect(error).toBeInstanceOf(RekkordError)
    message = (error as Error).message
  }
  expect(message).not.toBe('')
  expect(message).not.toMatch(/ter2/)
})

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/)
const segment = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/[/\p{Cc}]/u.test(text) && !/^\.\.?$/.test(text))
const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined })

test('what is shown of an S3 location is read back as the same location', () => {
  const location = fc.record({
    host: fc.array(label, { minLength: 1, maxLength: 4 }),
    bucket: label,
    port,
    prefix: fc.array(segment)
  })
  fc.assert(
    fc.property(
      location,
      fc.boolean(),
      fc.constantFrom('http', 'https'),
      ({ host, bucket, port, prefix }, virtual, protocol) => {
        const authority = `${virtual ? `${bucket}.s3.` : 'x.'}${host.join('.')}${port === undefined ? '' : `:${port}`}`
        const url = `${protocol}://${authority}${virtual ? '' : `/${bucket}`}${prefix.map((part) => `/${encodeURIComponent(part)}`).join('')}`
        const parsed = parse(url)
        expect(parsed).toMatchObject({ type: 's3', protocol, prefix: prefix.join('/').replace(/^\/+|\/+$/g, '') })
        expect(parse(displayLocation(parsed))).toEqual(parsed)
      }
    )
  )
})

test('what is shown of an SFTP location is read back as the same location', () => {
  const location = fc.record({
    user: segment,
    host: label,
    port,
    path: fc.array(segment, { minLength: 1 }),
    absolute: fc.boolean()
  })
  fc.assert(
    fc.property(location, ({ user, host, port, path: parts, absolute }) => {
      const address = {
        type: 'sftp',
        user,
        host,
        ...(port !== undefined && { port }),
        path: `${absolute ? '/' : ''}${parts.join('/')}`
      }
      const url = displayLocation(address)
      expect(displayLocation(parse(url))).toBe(url)
      expect(parse(url)).toMatchObject({ user, host, path: `${absolute ? '/' : ''}${parts.join('/')}` })
    })
  )
})

test('any text is a location or a RekkordError', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('https://', 's3:', 'ssh://', 'S3', '@', ':', '/', '//', '[', ']', '%', 'h')
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        expect(displayLocation(parse(pieces.join('')))).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(RekkordError)
      }
    }),
    { numRuns: 500 }
  )
})
