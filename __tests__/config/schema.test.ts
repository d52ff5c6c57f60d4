import fc from 'fast-check'
import path from 'node:path'
import { parseConfig } from '../../src/config/schema.ts'
import { RekkordError } from '../../src/errors.ts'

const FILE = path.resolve('/etc/rekkord/rekkord.ini')
const inFolder = (name: string): string => path.join(path.dirname(FILE), name)

const EVERYTHING = `
[Repository]
URL = /backup
KeyFile = keys/backup.key
[Settings]
Threads = 4
CompressionLevel = 6
[Hooks]
PreSaveDirectory = hooks/presave
PostSaveDirectory = ${path.resolve('/opt/postsave')}
PreScanDirectory = hooks/prescan
PostScanDirectory = ../postscan
PostSaveAlways = Yes
[Protection]
TestWrites = off
RetainDuration = 30d
DurationSafety = no
[S3]
Endpoint = https://s3.example.com
Host = s3.example.com
Port = 9000
Region = eu-west-1
Bucket = b
Prefix = p
AccessKeyID = id
SecretKey = se;cr#et
LockMode = compliance
ChecksumType = crc32c
[SSH]
Host = example.com
Port = 2222
User = u
Path = /backup
Password = p w
KeyFile = id_ed25519
Key = text
KnownHosts = no
Fingerprint = SHA256:Y9pmJfkaok8t0dFJrfi8/LLUNhOYwAZGHUNGsYAiJUM
[Link]
URL = https://example.com
ApiKey = x
CheckPeriod = 1h
`

test('a level of compression above the highest is the highest', () => {
  for (const level of ['12', '13', '100000']) {
    const { Settings } = parseConfig(`[Settings]\nCompressionLevel = ${level}\n`, '/etc/rekkord/rekkord.ini')
    expect(Settings.CompressionLevel?.value).toBe(12)
  }
})

test('every section and key, with folders and files relative to the file', () => {
  const config = parseConfig(EVERYTHING, FILE)
  expect(config.Repository).toEqual({
    URL: { value: '/backup', line: 3 },
    KeyFile: { value: inFolder('keys/backup.key'), line: 4 }
  })
  expect(config.Settings).toEqual({ Threads: { value: 4, line: 6 }, CompressionLevel: { value: 6, line: 7 } })
  expect(config.Hooks).toEqual({
    PreSaveDirectory: { value: inFolder('hooks/presave'), line: 9 },
    PostSaveDirectory: { value: path.resolve('/opt/postsave'), line: 10 },
    PreScanDirectory: { value: inFolder('hooks/prescan'), line: 11 },
    PostScanDirectory: { value: path.resolve('/etc/postscan'), line: 12 },
    PostSaveAlways: { value: true, line: 13 }
  })
  expect(config.Protection).toMatchObject({ TestWrites: { value: false }, RetainDuration: { value: 2_592_000_000 } })
  expect(config.backends['S3']).toMatchObject({
    Location: 'https://s3.example.com',
    KeyID: 'id',
    SecretKey: 'se;cr#et',
    LockMode: 'Compliance',
    ChecksumType: 'CRC32C'
  })
  expect(config.backends['SFTP']).toMatchObject({ Password: 'p w', KeyFile: inFolder('id_ed25519') })
})

test('[Link] gives one warning', () => {
  expect(parseConfig(EVERYTHING, FILE).warnings).toEqual([
    `${FILE}:39: [Link] is ignored, saves are not reported to a Rekkord web server`
  ])
  expect(parseConfig('[Link]\nURL = x\n[Link]\nApiKey = y\n', FILE).warnings).toHaveLength(1)
  expect(parseConfig('[Repository]\nURL = /backup\n', FILE).warnings).toEqual([])
})

test('a value that looks like it had a comment behind it gives a warning without the value', () => {
  const { warnings, backends } = parseConfig('[S3]\nSecretKey = secret ; the old one', FILE)
  expect(backends['S3']?.['SecretKey']).toBe('secret ; the old one')
  expect(warnings).toEqual([`${FILE}:2: "SecretKey" has a ";" or "#" in its value: comments need their own line`])
})

test.each([
  ['[Other]\n', ':1: unknown section [Other]'],
  ['[repository]\n', ':1: unknown section [repository]'],
  ['[__proto__]\nx = 1', ':1: unknown section [__proto__]'],
  ['[constructor]\nx = 1', ':1: unknown section [constructor]'],
  ['[Repository]\n\nUrl = /x', ':3: unknown key "Url" in [Repository]'],
  ['[Hooks]\n__proto__ = /x', ':2: unknown key "__proto__" in [Hooks]'],
  ['[S3]\ntoString = /x', ':2: unknown key "toString" in [S3]'],
  ['[Settings]\nThreads = 0', ':2: "Threads" must be a whole number from 1 to 1024, not "0"'],
  ['[Settings]\nCompressionLevel = fast', ':2: "CompressionLevel" must be a whole number from 0 to 12, not "fast"'],
  ['[Hooks]\nPostSaveAlways = maybe', ':2: "PostSaveAlways" must be yes or no, not "maybe"'],
  [
    '[Protection]\nRetainDuration = long',
    ':2: "RetainDuration" must be a number with s, m, h or d, such as 30d, not "long"'
  ],
  ['[SFTP]\nPort = 65536', ':2: "Port" must be a whole number from 1 to 65535, not "65536"'],
  ['[S3]\nLockMode = None', ':2: "LockMode" must be one of Governance, Compliance, not "None"']
])('%j is an error', (text, message) => {
  expect(() => parseConfig(text, FILE)).toThrow(FILE + message)
})

// Upstream takes an empty directory for the configuration file's own folder, and runs everything in it.
test.each(['PreSaveDirectory', 'PostSaveDirectory', 'PreScanDirectory', 'PostScanDirectory'])(
  'an empty %s is an error',
  (key) => {
    expect(() => parseConfig(`[Hooks]\n${key} = \n`, FILE)).toThrow(
      new RekkordError('config', `${FILE}:2: "${key}" has no value: give one or remove the line`)
    )
  }
)

// Upstream lets repeated keys add up.
test.each([
  ['[Hooks]\nPreSaveDirectory = /a\nPreSaveDirectory = /b', ':3: "PreSaveDirectory" is already given in line 2'],
  [
    '[Hooks]\nPreSaveDirectory = /a\n[Hooks]\nPreSaveDirectory = /a',
    ':4: "PreSaveDirectory" is already given in line 2'
  ],
  ['[S3]\nKeyID = a\nAccessKeyID = b', ':3: "AccessKeyID" is already given in line 2'],
  ['[SFTP]\nHost = a\n[SSH]\nHost = b', ':4: "Host" is already given in line 2']
])('%j: a key given twice is an error', (text, message) => {
  expect(() => parseConfig(text, FILE)).toThrow(FILE + message)
})

test('RetainDuration may be Disabled', () => {
  for (const text of ['Disabled', 'disabled', '0']) {
    expect(parseConfig(`[Protection]\nRetainDuration = ${text}`, FILE).Protection.RetainDuration?.value).toBeUndefined()
  }
})

test('any mixture of the words of a configuration gives a value or a RekkordError', () => {
  const header = fc.constantFrom(
    '[Repository]',
    '[Hooks]',
    '[S3]',
    '[SSH]',
    '[Link]',
    '[Protection]',
    '[x]',
    '[__proto__]'
  )
  const key = fc.constantFrom(
    'URL',
    'KeyFile',
    'Port',
    'Host',
    'Region',
    'PreSaveDirectory',
    'KeyPerBlob',
    'TestWrites',
    '__proto__',
    'x'
  )
  const entry = fc
    .tuple(key, fc.oneof(fc.string(), fc.constantFrom('1', 'yes', '/x')))
    .map(([name, value]) => `${name}=${value}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(header, entry, entry)), (lines) => {
      try {
        expect(parseConfig(lines.join('\n'), FILE).file).toBe(FILE)
      } catch (error) {
        expect(error).toBeInstanceOf(RekkordError)
        expect((error as RekkordError).code).toBe('config')
      }
    })
  )
})
