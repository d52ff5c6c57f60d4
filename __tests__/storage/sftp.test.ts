import fs from 'node:fs'
import path from 'node:path'
import { SftpStorage } from '../../src/storage/sftp.ts'
import { temporaryFolder } from '../temporary.ts'
import { testStorage } from './contract.ts'
import { SshServer } from './sftp-server.ts'

const server = await SshServer.start()
afterAll(() => server.kill())

function filesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

testStorage('an SFTP server', async () => {
  const root = path.join(temporaryFolder(), 'deep', 'repo')
  const another = async (): Promise<SftpStorage> => new SftpStorage(server.location(root))
  return { storage: await another(), another, temporaries: () => filesIn(path.join(root, 'tmp')) }
})
