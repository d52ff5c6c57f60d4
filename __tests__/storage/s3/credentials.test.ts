import { jest } from '@jest/globals'
import { RekkordError } from '../../../src/errors.ts'
import { chainEntry, S3CredentialSource } from '../../../src/storage/s3/credentials.ts'
import { s3Location } from './server.ts'

const MINUTE = 60_000

/** A chain that gives new keys each time, which last for ten minutes, or fails. */
class Chain {
  asked = 0
  failure: Error | undefined
  readonly secrets: string[] = []
  readonly location = withoutKeys((secret) => this.secrets.push(secret))
  readonly source = new S3CredentialSource(this.location, async () => {
    const number = ++this.asked
    if (this.failure !== undefined) throw this.failure
    const expiration = new Date(Date.now() + 10 * MINUTE)
    return { accessKeyId: 'AK', secretAccessKey: `secret ${number}`, sessionToken: `token ${number}`, expiration }
  })
}

function withoutKeys(onSecret: (secret: string) => void): ReturnType<typeof s3Location> {
  const { credentials, ...location } = s3Location(1)
  expect(credentials).toBeDefined()
  return { ...location, onSecret }
}

afterEach(() => jest.useRealTimers())

test('asked for once by all who wait, told as secrets, and kept for those who come later', async () => {
  const { source, location, secrets } = new Chain()
  const got = await Promise.all([source.get(), source.get(), source.get()])
  expect(new Set(got).size).toBe(1)
  expect(got[0]).toMatchObject({ accessKeyId: 'AK', secretKey: 'secret 1', sessionToken: 'token 1' })
  expect(secrets).toEqual(['secret 1', 'token 1'])
  const { onSecret, ...posted } = location
  expect(onSecret).toBeDefined()
  const thread = new S3CredentialSource(structuredClone(posted), () => Promise.reject(new Error('not to be asked')))
  expect(await thread.get()).toEqual(got[0])
})

test('renewed five minutes before they expire; while that fails the old ones do, until they expire', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  const chain = new Chain()
  await chain.source.get()
  jest.advanceTimersByTime(4 * MINUTE)
  expect((await chain.source.get()).sessionToken).toBe('token 1')
  chain.failure = new Error('away')
  jest.advanceTimersByTime(2 * MINUTE)
  expect((await chain.source.get()).sessionToken).toBe('token 1')
  // Not with every request
  expect((await chain.source.get()).sessionToken).toBe('token 1')
  expect(chain.asked).toBe(2)
  jest.advanceTimersByTime(1 * MINUTE)
  chain.failure = undefined
  expect((await chain.source.get()).sessionToken).toBe('token 3')
  chain.failure = new Error('away')
  jest.advanceTimersByTime(11 * MINUTE)
  await expect(chain.source.get()).rejects.toThrow(/^No credentials for S3 were found: set S3_ACCESS_KEY_ID/)
})

test('credentials that were refused as expired are forgotten, those that took their place are not', async () => {
  const { source } = new Chain()
  const first = await source.get()
  expect(source.renew(first)).toBe(true)
  const second = await source.get()
  expect(second.sessionToken).toBe('token 2')
  expect(source.renew(first)).toBe(true)
  expect(await source.get()).toBe(second)
  const given = new S3CredentialSource(s3Location(1))
  expect(given.renew(await given.get())).toBe(false)
})

test('what services answer is not shown, only the names of their errors', async () => {
  const chain = new Chain()
  chain.failure = Object.assign(new Error('with the token eyJ0'), { name: 'Odd<Name>', $metadata: {} })
  const error: unknown = await chain.source.get().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RekkordError)
  expect((error as Error).message).toBe(
    'AWS gave no credentials (OddName): check the role, its trust policy and the token'
  )
  expect((error as Error).cause).toBeUndefined()
})

test('the chain is beside the source, or in a bundle of its own', () => {
  expect(chainEntry('file:///x/src/storage/s3/credentials.ts').href).toBe('file:///x/src/storage/s3/chain.ts')
  expect(chainEntry('file:///x/dist/worker/264.index.js').href).toBe('file:///x/dist/credentials/index.js')
})
