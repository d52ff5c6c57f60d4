import { inspect } from 'node:util'
import { RekkordError } from '../../src/errors.ts'
import type { S3StorageLocation } from '../../src/storage/s3/location.ts'
import { S3Storage } from '../../src/storage/s3/storage.ts'
import type { SftpStorageLocation } from '../../src/storage/sftp/location.ts'
import { SftpStorage } from '../../src/storage/sftp/storage.ts'
import { keyHex } from '../format/key-bytes.ts'
import { newRepository } from '../new-repository.ts'

/** All that can be shown of a value, in the forms in which a log or a report might. */
function shown(value: unknown): string {
  return `${inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: Infinity })} ${JSON.stringify(value)}`
}

/** Bytes as they are shown: of a buffer, of an array, and as text. */
function shownForms(hex: string): string[] {
  const bytes = Buffer.from(hex, 'hex')
  return [inspect(bytes).slice(8, -1), [...bytes].join(', '), bytes.join(','), hex, bytes.toString('base64')]
}

test('no secret key shows where an open repository is printed, nor where an error holds one', async () => {
  const made = await newRepository()
  const repository = await made.open()
  await repository.writeObject(0, Buffer.from('hello'))
  const { ckey, dkey, lkey, nkey, skey } = made.master
  const error = new RekkordError('storage', 'something', { cause: { repository, start: repository.workerStart() } })
  const text = `${shown(repository)} ${inspect(error, { depth: Infinity, showHidden: true })}`
  for (const key of [ckey!, dkey!, lkey!, nkey!, skey]) {
    for (const form of shownForms(keyHex(key))) expect(text).not.toContain(form)
  }
  // It would be seen: a public key is
  expect(shownForms(keyHex(made.master.vkey)).filter((form) => text.includes(form))).not.toEqual([])
  await repository.close()
})

test('nor does a password or secret key where a storage is', async () => {
  const common = { url: 'here', timeoutMs: 1000, firstTimeoutMs: 1000 }
  const s3: S3StorageLocation = {
    ...common,
    type: 's3',
    protocol: 'https',
    host: 'localhost',
    bucket: 'bucket',
    prefix: '',
    virtualHost: false,
    credentials: { accessKeyId: 'id', secretKey: 'the secret', sessionToken: 'the token' },
    found: {}
  }
  const sftp: SftpStorageLocation = {
    ...common,
    type: 'sftp',
    host: 'localhost',
    path: '/',
    knownHosts: true,
    password: 'the secret',
    key: 'the key'
  }
  for (const storage of [new S3Storage(s3), new SftpStorage(sftp)]) {
    expect(shown(storage)).not.toMatch(/the (secret|token|key)/)
    await storage.close()
  }
})
