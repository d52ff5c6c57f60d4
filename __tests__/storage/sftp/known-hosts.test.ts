import { createHmac } from 'node:crypto'
import { HostKeyCheck } from '../../../src/storage/sftp/host-key.ts'
import { knownHostsFiles, parseKnownHosts } from '../../../src/storage/sftp/known-hosts.ts'
import type { SftpStorageLocation } from '../../../src/storage/sftp/location.ts'

/** A key in SSH's wire format, as far as it is looked at. */
function key(kind: string, text: string): Buffer {
  return Buffer.concat([Buffer.of(0, 0, 0, kind.length), Buffer.from(kind + text)])
}

const KEY = key('ssh-ed25519', 'one')
const BASE64 = KEY.toString('base64')
const location: SftpStorageLocation = {
  type: 'sftp',
  url: 'ssh://host/x',
  host: 'host',
  path: 'x',
  knownHosts: true,
  timeoutMs: 1000,
  firstTimeoutMs: 1000
}

function hashed(name: string): string {
  const salt = Buffer.from('a salt of 20 bytes..')
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
}

test.each([
  ['host', 'host', 22, true],
  ['HOST', 'host', 22, true],
  ['host', 'host', 2222, false],
  ['[host]:2222', 'host', 2222, true],
  ['[host]:2222', 'host', 22, false],
  ['other,host', 'host', 22, true],
  ['h?st', 'host', 22, true],
  ['*.example', 'a.example', 22, true],
  ['*.example', 'axexample', 22, false],
  ['*,!host', 'host', 22, false],
  ['[::1]:2222', '::1', 2222, true],
  [hashed('host'), 'host', 22, true],
  [hashed('[host]:2222'), 'host', 2222, true],
  [hashed('other'), 'host', 22, false],
  ['|2|x|y', 'host', 22, false]
])('the names %s and the server %s:%d', (names, host, port, expected) => {
  const found = parseKnownHosts(`# comment\n\n${names} ssh-ed25519 ${BASE64} a comment\r\n`, host, port)
  expect(found).toEqual(expected ? [{ type: 'ssh-ed25519', key: KEY, revoked: false }] : [])
})

test('revoked keys are told, authorities of certificates and damaged lines are not', () => {
  const text = [
    `@revoked host ssh-rsa ${BASE64}`,
    `@cert-authority host ssh-rsa ${BASE64}`,
    'host',
    'host ssh-rsa'
  ].join('\n')
  expect(parseKnownHosts(text, 'host', 22)).toEqual([{ type: 'ssh-rsa', key: KEY, revoked: true }])
})

test('the kinds of which a key is known are asked for first', () => {
  const known = [{ type: 'ssh-rsa', key: KEY, revoked: false }]
  expect(new HostKeyCheck(location, { known }).algorithms.slice(0, 3)).toEqual([
    'rsa-sha2-512',
    'rsa-sha2-256',
    'ssh-ed25519'
  ])
})

test('a key is taken when it is known and not revoked, or when nothing is asked of it', () => {
  const accepts = (changes: Partial<SftpStorageLocation>, ...revoked: boolean[]): boolean => {
    const known = revoked.map((value) => ({ type: 'ssh-ed25519', key: KEY, revoked: value }))
    return new HostKeyCheck({ ...location, ...changes }, { known }).accepts(KEY)
  }
  expect(accepts({}, false)).toBe(true)
  expect(accepts({}, false, true)).toBe(false)
  expect(accepts({})).toBe(false)
  expect(accepts({ knownHosts: false })).toBe(true)
  expect(accepts({ knownHosts: false, fingerprint: `SHA256:${'A'.repeat(43)}` })).toBe(false)
})

test('on Windows the machine has its host keys in %ProgramData%, and nothing of /etc counts', () => {
  expect(knownHostsFiles('/home', 'linux')).toContain('/etc/ssh/ssh_known_hosts')
  const files = knownHostsFiles('/home', 'win32', 'C:\\ProgramData').map((file) => file.replaceAll('\\', '/'))
  expect(files).toEqual([
    '/home/.ssh/known_hosts',
    '/home/.ssh/known_hosts2',
    'C:/ProgramData/ssh/ssh_known_hosts',
    'C:/ProgramData/ssh/ssh_known_hosts2'
  ])
  expect(knownHostsFiles('/home', 'win32', undefined)).not.toContainEqual(expect.stringContaining('/etc'))
})
