import { once } from 'node:events'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import ssh2 from 'ssh2'
import { SftpConnection } from '../../../src/storage/sftp/connection.ts'
import { sshLibraryEntry } from '../../../src/storage/sftp/load.ts'
import type { SftpStorageLocation } from '../../../src/storage/sftp/location.ts'
import { SshServer } from './server.ts'

const PASSWORD = 'a password: ä€'

const openSsh = await SshServer.start()
afterAll(() => openSsh.kill())

/** A server that takes a password in one of both ways, as the password of an account cannot be tried with the real one. */
async function passwordServer(method: 'password' | 'keyboard-interactive'): Promise<ssh2.Server> {
  const hostKeys = [fs.readFileSync(`${openSsh.folder}/host_ed25519`)]
  const server = new ssh2.Server({ hostKeys }, (client) => {
    client.on('error', () => undefined)
    client.on('authentication', (context) => {
      if (context.method !== method) context.reject([method])
      else if (context.method === 'password') accept(context, context.password)
      else context.prompt([{ prompt: 'Password: ', echo: false }], (answers) => accept(context, answers[0]))
    })
    client.on('session', (open) => open().on('sftp', (begin) => void begin()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function accept(context: { accept: () => void; reject: () => void }, password: string | undefined): void {
  if (password === PASSWORD) context.accept()
  else context.reject()
}

test.each(['password', 'keyboard-interactive'] as const)('a server that takes a password by %s', async (method) => {
  const server = await passwordServer(method)
  const { port } = server.address() as AddressInfo
  const location: SftpStorageLocation = {
    type: 'sftp',
    url: 'ssh://here/x',
    host: '127.0.0.1',
    port,
    path: 'x',
    knownHosts: true,
    timeoutMs: 5000,
    firstTimeoutMs: 5000,
    fingerprint: openSsh.fingerprint('host_ed25519')
  }
  try {
    const connection = await SftpConnection.open({ ...location, password: PASSWORD }, 5000)
    await connection.close()
    const wrong: unknown = await SftpConnection.open({ ...location, password: 'not it' }, 5000).catch(
      (error: unknown) => error
    )
    expect((wrong as Error).message).toMatch(/^ssh:\/\/here\/x does not let user \S+ in with the password: check/)
    expect(inspect(wrong, { depth: Infinity, showHidden: true })).not.toContain('not it')
  } finally {
    server.close()
  }
})

test('a key whose text has lost its last line break, or got those of Windows', async () => {
  const text = fs.readFileSync(openSsh.keyFile, 'utf8')
  for (const key of [text.trimEnd(), text.replaceAll('\n', '\r\n')]) {
    // The text goes before a file
    const connection = await SftpConnection.open(openSsh.location('x', { key, keyFile: '/none' }), 5000)
    await connection.close()
  }
})

test('the library is a package beside the sources and a bundle beside the bundles', () => {
  expect(sshLibraryEntry()).toBe('ssh2')
  expect(sshLibraryEntry('file:///x/dist/worker/264.index.js')).toBe('file:///x/dist/ssh2/index.js')
})

test.each<[string, (key: string) => string]>([
  ['spaces for line breaks', (key) => key.replaceAll('\n', ' ')],
  ['indented', (key) => key.replaceAll(/^/gm, '    ')],
  ['CR LF', (key) => key.replaceAll('\n', '\r\n')],
  ['empty lines', (key) => `\n${key.replaceAll('\n', '\n\n')}`]
])('a key that was pasted with %s', async (_, paste) => {
  const key = paste(fs.readFileSync(openSsh.keyFile, 'utf8'))
  const location = openSsh.location('repo')
  delete location.keyFile
  const connection = await SftpConnection.open({ ...location, key }, 5000)
  await connection.close()
})

test('an agent that is gone is said to be', async () => {
  const before = process.env['SSH_AUTH_SOCK']
  process.env['SSH_AUTH_SOCK'] = `${openSsh.folder}/no-agent`
  try {
    const location = openSsh.location('repo')
    delete location.keyFile
    const sentence = /^Cannot log in to ssh:.*: the SSH agent of SSH_AUTH_SOCK does not answer, start ssh-agent, or set/
    await expect(SftpConnection.open(location, 5000)).rejects.toThrow(sentence)
  } finally {
    if (before === undefined) delete process.env['SSH_AUTH_SOCK']
    else process.env['SSH_AUTH_SOCK'] = before
  }
})
