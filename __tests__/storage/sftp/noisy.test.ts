import path from 'node:path'
import { RekkordError } from '../../../src/errors.ts'
import { SftpStorage } from '../../../src/storage/sftp/storage.ts'
import { SshServer } from './server.ts'

describe('a server whose shell prints text before SFTP begins', () => {
  let server: SshServer

  beforeAll(async () => {
    server = await SshServer.start(['ForceCommand echo "Welcome to this server"; exec /usr/lib/openssh/sftp-server'])
  })
  afterAll(() => server.kill())

  test('is named as what it is, at once', async () => {
    const storage = new SftpStorage(server.location(path.join(server.folder, 'repository')))
    const error = await storage.size('rekkord').catch((error: unknown) => error)
    await storage.close()
    expect(error).toBeInstanceOf(RekkordError)
    expect((error as Error).message).toBe(
      'The server sends text ("Welc...") where SFTP should begin: have the login shell print nothing for sessions without a terminal'
    )
  })
})
