import fc from 'fast-check'
import fs from 'node:fs'
import path from 'node:path'
import { readSaveInputs } from '../../src/action/inputs/save.ts'
import { readSnapshotsInputs } from '../../src/action/inputs/snapshots.ts'
import { usageSentence } from '../../src/cli/failure.ts'
import { loadSettings, type SettingsOptions } from '../../src/config/load.ts'
import { readSaveList } from '../../src/config/save-list.ts'
import { temporaryFolder } from '../temporary.ts'

const root = temporaryFolder()

/** Keys as services make them, and passwords with everything that means something in a URL or an INI file. */
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const secrets = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...Array.from(`${characters}+/=`)), minLength: 8, maxLength: 60 }),
    fc.constantFrom('', '=', ':', '@', '/', '%', '?', '#', ';', ' ', '=='),
    fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength: 4, maxLength: 20 }),
    fc.constantFrom('0', '7', '+', '/')
  )
  // Letters alone, with an equals sign after them, are a name that is shown
  .map(([first, mark, second, digit]) => `${digit}${first}${mark}${second}`)

/** The message without any eight characters of the secret. */
async function expectNothingOf(secret: string, run: () => unknown): Promise<void> {
  let message = ''
  try {
    await run()
  } catch (error) {
    message = String(error)
  }
  for (let i = 0; i + 8 <= secret.length; i++) expect(message).not.toContain(secret.slice(i, i + 8))
}

async function load(options: Partial<SettingsOptions>): Promise<void> {
  await loadSettings({ env: {}, cwd: root, home: root, systemFolder: root, ...options })
}

const file = path.join(root, 'rekkord.ini')
const INI: ((secret: string) => string)[] = [
  (secret) => `[S3]\nSecretKey: ${secret}`,
  (secret) => `[S3]\nSecretKey ${secret}`,
  (secret) => `[S3]\nSecretKey : ${secret}`,
  (secret) => `[S3]\n${secret}`,
  (secret) => `[S3]\n${secret} =`,
  (secret) => `[SFTP]\nKey = -----BEGIN\n${secret}`,
  (secret) => `SecretKey: ${secret}`,
  (secret) => secret,
  (secret) => `[${secret}]`,
  (secret) => `[S3: ${secret}]`,
  (secret) => `[S3]\nSecretKey = a\nSecretKey = ${secret}`,
  ...[
    '[Settings]\nThreads',
    '[Protection]\nTestWrites',
    '[Protection]\nRetainDuration',
    '[S3]\nPort',
    '[S3]\nLockMode',
    '[SFTP]\nFingerprint'
  ].map((key) => (secret: string) => `${key} = ${secret}`)
]

test('no secret reaches an error of the configuration file, wherever it stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...INI), async (secret, ini) => {
      fs.writeFileSync(file, ini(secret))
      await expectNothingOf(secret, () => load({ configFile: file }))
      // Its sections are names of channels
      if (!/^\[(\]|S3:)/.test(ini(''))) await expectNothingOf(secret, () => readSaveList(file))
    }),
    { numRuns: 500 }
  )
})

const URLS: ((secret: string) => string)[] = [
  (secret) => `https://AKIAIOSFODNN7:${secret}@host/bucket`,
  (secret) => `s3:https://AKIAIOSFODNN7:${secret}`,
  (secret) => `https://host/bucket?X-Amz-Signature=${secret}`,
  (secret) => `ssh://user:${secret}@host/path`,
  (secret) => `ssh://user:${secret}`,
  (secret) => `user:${secret}@host:path`,
  (secret) => `sftp://user:${secret}@host:x/path`,
  (secret) => `ftp://user:${secret}@host`,
  (secret) => `postgres://${secret}`
]

test('no secret reaches an error about a URL, from an option, a file or the environment', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...URLS), async (secret, url) => {
      await expectNothingOf(secret, () => load({ repository: url(secret) }))
      await expectNothingOf(secret, () => load({ env: { REKKORD_REPOSITORY: url(secret) } }))
      fs.writeFileSync(file, `[Repository]\nURL = ${url(secret)}\n`)
      await expectNothingOf(secret, () => load({ configFile: file }))
    }),
    { numRuns: 500 }
  )
})

test('no secret reaches an error about a variable or an input', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      for (const name of ['REKKORD_TIMEOUT', 'SSH_FINGERPRINT']) {
        await expectNothingOf(secret, () => load({ repository: 'ssh://host/path', env: { [name]: secret } }))
      }
      const inputs = { INPUT_CHANNEL: 'c', INPUT_PATHS: 'p' }
      for (const name of ['FORCE', 'THREADS', 'META', 'POST-SAVE', 'DRY-RUN', 'SUMMARY']) {
        await expectNothingOf(secret, () => readSaveInputs({ ...inputs, [`INPUT_${name}`]: secret }))
      }
      await expectNothingOf(secret, () => readSnapshotsInputs({ 'INPUT_MAX-AGE': secret }))
      for (const message of [`unknown option '--pass=${secret}'`, `unknown option '-P${secret}'`]) {
        await expectNothingOf(secret, () => {
          throw new Error(usageSentence(`error: ${message}`))
        })
      }
    })
  )
})

test('the text of a key in the place of a path or URL is not shown', async () => {
  const body = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83v'
  const key = `-----BEGIN REKKORD KEY-----\n${body}\n-----END REKKORD KEY-----`
  for (const text of [key, key.replaceAll('\n', ' '), body + body]) {
    for (const options of [
      { keyFile: text },
      { repository: text },
      { configFile: text },
      { env: { REKKORD_KEY_FILE: text } },
      { env: { REKKORD_REPOSITORY: text } },
      { env: { REKKORD_CONFIG_FILE: text } }
    ]) {
      await expect(load(options)).rejects.toThrow(/looks like/)
      await expectNothingOf(body, () => load(options))
    }
    expect(() => readSaveInputs({ INPUT_CHANNEL: 'c', INPUT_PATHS: 'p', 'INPUT_KEY-FILE': text })).toThrow(
      'has to be the path of a file, not the text of one'
    )
  }
})

test('what is short or a name is shown, and a colon explained', async () => {
  fs.writeFileSync(file, '[S3]\nSecretKey: wJalrXUtnFEMI')
  await expect(load({ configFile: file })).rejects.toThrow(
    `${file}:2: expected "key = value", "[Section]" or a comment`
  )
  fs.writeFileSync(file, '[SFTP]\nPassword: abc=def')
  await expect(load({ configFile: file })).rejects.toThrow(
    `${file}:2: unknown key "Password" in [SFTP]: write "=" between a key and its value`
  )
  await expect(load({ repository: 'ssh://host/p', env: { REKKORD_TIMEOUT: 'soon' } })).rejects.toThrow(/not "soon"$/)
})
