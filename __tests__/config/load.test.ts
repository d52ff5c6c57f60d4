import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadSettings } from '../../src/config/load.ts'
import type { SettingsOptions } from '../../src/config/load.ts'
import { requireKey, requireRepository } from '../../src/config/settings.ts'
import type { Settings } from '../../src/config/settings.ts'
import { RekkordError } from '../../src/errors.ts'

const root = mkdtempSync(path.join(tmpdir(), 'config-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0

/** Writes a configuration file at a path below the root, by default one of its own. */
function write(text: string, name = `${++count}/rekkord.ini`): string {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}
const places = { cwd: path.join(root, 'cwd'), home: path.join(root, 'nobody'), systemFolder: path.join(root, 'no-etc') }
const load = (options: Partial<SettingsOptions> = {}): Promise<Settings> =>
  loadSettings({ env: {}, ...places, ...options })
const local = (file: string): object => ({ type: 'local', path: file })

test('nothing at all: defaults, and clear errors for what is needed', async () => {
  const settings = await load()
  expect(settings).toEqual({
    cacheFolder: expect.stringMatching(/rekkord-action$/) as string,
    hooks: { postSaveAlways: false },
    protection: { keyPerBlob: false, testWrites: true },
    secrets: [],
    warnings: []
  })
  expect(() => requireRepository(settings)).toThrow(
    /^no repository is given \(no configuration file was found\): use -R.*REKKORD_REPOSITORY$/
  )
  expect(() => requireKey(settings)).toThrow(/^no key is given: use -K.*REKKORD_KEY_FILE$/)
})

test('the user guide example: one file with everything for saves', async () => {
  const file = write(
    '[Repository]\nURL = repo\nKeyFile = my.key\n# ...\n[Hooks]\nPreSaveDirectory = /opt/rekkord/hooks/presave\n'
  )
  const folder = path.dirname(file)
  const settings = await load({ configFile: file })
  expect(settings).toMatchObject({
    configFile: file,
    repository: local(path.join(folder, 'repo')),
    key: { type: 'file', path: path.join(folder, 'my.key') },
    hooks: { preSave: path.resolve('/opt/rekkord/hooks/presave'), postSaveAlways: false }
  })
  expect(settings.hooks).not.toHaveProperty('postSave')
  expect(requireRepository(settings)).toEqual(local(path.join(folder, 'repo')))
  expect(requireKey(settings)).toEqual({ type: 'file', path: path.join(folder, 'my.key') })
})

describe('search', () => {
  const home = path.join(root, 'home')
  const xdg = path.join(root, 'xdg')
  const systemFolder = path.join(root, 'etc')
  const inHome = write('', 'home/.config/rekkord/rekkord.ini')
  const inXdg = write('', 'xdg/rekkord/rekkord.ini')
  const inSystem = write('', 'etc/rekkord/rekkord.ini')
  const named = write('')
  const option = write('')
  const found = async (env: NodeJS.ProcessEnv, options: Partial<SettingsOptions> = {}): Promise<string | undefined> =>
    (await load({ env, home, systemFolder, ...options })).configFile

  test('the order', async () => {
    expect(await found({ REKKORD_CONFIG_FILE: named, XDG_CONFIG_HOME: xdg }, { configFile: option })).toBe(option)
    expect(await found({ REKKORD_CONFIG_FILE: named, XDG_CONFIG_HOME: xdg })).toBe(named)
    expect(await found({ REKKORD_CONFIG_FILE: '', XDG_CONFIG_HOME: xdg })).toBe(inXdg)
    expect(await found({ XDG_CONFIG_HOME: 'relative' })).toBe(inHome)
    expect(await found({})).toBe(inHome)
    expect(await found({ XDG_CONFIG_HOME: path.join(root, 'empty') })).toBe(inSystem)
    expect(await found({}, { home: path.join(root, 'nobody') })).toBe(inSystem)
    expect(await found({ REKKORD_CONFIG_FILE: named }, { noConfig: true })).toBeUndefined()
  })

  test('a relative name starts at the working directory', async () => {
    expect(await found({}, { configFile: 'rekkord.ini', cwd: path.dirname(option) })).toBe(option)
    expect(await found({ REKKORD_CONFIG_FILE: 'rekkord.ini' }, { cwd: path.dirname(named) })).toBe(named)
  })

  test('a file that is named must exist', async () => {
    const missing = path.join(root, 'missing.ini')
    await expect(found({}, { configFile: missing })).rejects.toThrow(
      new RekkordError('config', `the configuration file "${missing}" does not exist`)
    )
    await expect(found({ REKKORD_CONFIG_FILE: missing })).rejects.toThrow(
      new RekkordError('config', `the configuration file "${missing}" does not exist (REKKORD_CONFIG_FILE)`)
    )
  })

  test('a folder, and bytes that are not UTF-8, are errors', async () => {
    await expect(found({}, { configFile: root })).rejects.toThrow(/cannot be read: it is a folder/)
    const file = path.join(root, 'latin1.ini')
    writeFileSync(file, Buffer.from('[Repository]\nURL = /caf\xe9\n', 'latin1'))
    await expect(found({}, { configFile: file })).rejects.toThrow(`the configuration file "${file}" is not UTF-8 text`)
  })

  test('a named file and --no_config exclude each other', async () => {
    await expect(found({}, { configFile: option, noConfig: true })).rejects.toThrow(RekkordError)
  })
})

describe('precedence: options, file, environment', () => {
  const env = { REKKORD_REPOSITORY: 'from-env', REKKORD_KEY_FILE: 'env.key', REKKORD_KEYFILE: 'second.key' }
  const full = write(
    '[Repository]\nURL = from-file\nKeyFile = file.key\n[Settings]\nThreads = 3\nCompressionLevel = 9\n'
  )
  const bare = write('[Settings]\nThreads = 3\n')

  test('repository', async () => {
    const inCwd = (name: string): object => local(path.join(places.cwd, name))
    expect((await load({ env, configFile: full, repository: 'from-option' })).repository).toEqual(inCwd('from-option'))
    expect((await load({ env, configFile: full })).repository).toEqual(
      local(path.join(path.dirname(full), 'from-file'))
    )
    expect((await load({ env, configFile: bare })).repository).toEqual(inCwd('from-env'))
  })

  test('key', async () => {
    const file = (name: string): object => ({ type: 'file', path: path.join(places.cwd, name) })
    expect((await load({ env, configFile: full, keyText: 'TEXT' })).key).toEqual({ type: 'text', text: 'TEXT' })
    expect((await load({ env, configFile: full, keyFile: 'option.key' })).key).toEqual(file('option.key'))
    expect((await load({ env, configFile: full })).key).toEqual({
      type: 'file',
      path: path.join(path.dirname(full), 'file.key')
    })
    expect((await load({ env, configFile: bare })).key).toEqual(file('env.key'))
    expect((await load({ env: { REKKORD_KEYFILE: 'second.key' }, configFile: bare })).key).toEqual(file('second.key'))
    expect((await load({ env: { REKKORD_KEY_FILE: '' } })).key).toBeUndefined()
  })

  test('threads and level', async () => {
    expect(await load({ configFile: full, threads: 8 })).toMatchObject({ threads: 8, compressionLevel: 9 })
    expect(await load({ configFile: full })).toMatchObject({ threads: 3 })
  })

  test('empty and contradictory options are errors of use', async () => {
    const cases: Partial<SettingsOptions>[] = [
      { repository: '' },
      { keyFile: '' },
      { keyText: '' },
      { configFile: '' },
      { keyFile: 'a', keyText: 'b' },
      { threads: 0 },
      { threads: 1.5 }
    ]
    for (const options of cases) {
      let thrown: unknown
      try {
        await load(options)
      } catch (error) {
        thrown = error
      }
      expect(thrown).toMatchObject({ name: 'RekkordError', code: 'usage' })
    }
  })

  test('a bad URL is reported where it stands', async () => {
    const file = write('[Repository]\nURL = ssh://me:hunter2@host/x\n')
    await expect(load({ configFile: file })).rejects.toThrow(
      `${file}:2: "URL": "ssh://***": a password does not belong`
    )
    await expect(load({ env: { REKKORD_REPOSITORY: 'ftp://x' } })).rejects.toThrow(
      /^REKKORD_REPOSITORY: "ftp:\/\/x" is not a repository URL/
    )
  })
})

describe('protection', () => {
  const protection = async (lines: string): Promise<object> =>
    (await load({ configFile: write(`[Protection]\n${lines}\n`) })).protection

  test('values', async () => {
    expect(await protection('KeyPerBlob = Yes')).toEqual({ keyPerBlob: true, testWrites: true })
    expect(await protection('TestWrites = No')).toEqual({ keyPerBlob: false, testWrites: false })
    expect(await protection('RetainDuration = 14d')).toEqual({
      keyPerBlob: false,
      testWrites: true,
      retainMs: 1_209_600_000
    })
    expect(await protection('RetainDuration = 5\nDurationSafety = no')).toEqual({
      keyPerBlob: false,
      testWrites: true,
      retainMs: 5000
    })
  })

  test.each(['13d', '101d'])('RetainDuration = %s needs DurationSafety = no', async (duration) => {
    await expect(protection(`RetainDuration = ${duration}`)).rejects.toThrow(
      /:2: "RetainDuration" must be from 14d to 100d/
    )
  })
})

describe('credentials', () => {
  const s3 = write('[Repository]\nURL = https://b.s3.example.com\n[S3]\nKeyID = file-id\nSecretKey = file-secret\n')

  test('S3: file before S3_ before AWS_', async () => {
    const env = {
      S3_ACCESS_KEY_ID: 's3-id',
      AWS_ACCESS_KEY_ID: 'aws-id',
      AWS_SECRET_ACCESS_KEY: 'aws-secret',
      AWS_SESSION_TOKEN: 'token',
      AWS_DEFAULT_REGION: 'aws-region'
    }
    const repository = 'https://host/b'
    const inFile = { credentials: { accessKeyId: 'file-id', secretKey: 'file-secret' } }
    expect((await load({ configFile: s3, env })).repository).toMatchObject(inFile)
    expect(await load({ repository, env })).toMatchObject({
      repository: { credentials: { accessKeyId: 's3-id', secretKey: 'aws-secret' }, region: 'aws-region' }
    })
    const aws = await load({ repository, env: { ...env, S3_ACCESS_KEY_ID: '', S3_REGION: 's3-region' } })
    expect(aws.repository).toMatchObject({
      credentials: { accessKeyId: 'aws-id', secretKey: 'aws-secret', sessionToken: 'token' },
      region: 's3-region'
    })
  })

  test('SFTP: file before environment', async () => {
    const env = {
      SSH_PASSWORD: 'env-password',
      SSH_KEY: 'env-key',
      SSH_KEYFILE: 'id',
      SSH_FINGERPRINT: `SHA256:${'A'.repeat(43)}`
    }
    const configFile = write(
      '[Repository]\nURL = SFTP\n[SFTP]\nHost = h\nPath = p\nPassword = file-password\nKnownHosts = no\n'
    )
    expect(await load({ configFile, env })).toMatchObject({
      repository: {
        ...{ type: 'sftp', host: 'h', path: 'p' },
        ...{ password: 'file-password', key: 'env-key', keyFile: path.join(places.cwd, 'id'), knownHosts: false }
      }
    })
    await expect(load({ repository: 'me@h:p', env: { SSH_FINGERPRINT: 'x' } })).rejects.toThrow(
      /^SSH_FINGERPRINT must be SHA256:/
    )
  })

  test('a local repository does not take any of them', async () => {
    const settings = await load({ repository: '/x', env: { SSH_FINGERPRINT: 'x', AWS_SECRET_ACCESS_KEY: 'x' } })
    expect(settings.repository).toEqual({ type: 'local', path: path.resolve('/x') })
    expect(settings.secrets).toEqual([])
  })

  test('what has to be masked', async () => {
    expect((await load({ configFile: s3, keyText: 'key' })).secrets).toEqual(['key', 'file-secret'])
    expect((await load({ repository: 'me@h:p', keyFile: 'k', env: { SSH_PASSWORD: 'p' } })).secrets).toEqual(['p'])
    expect((await load()).secrets).toEqual([])
  })
})

describe('RetainDuration', () => {
  test.each(['/backup', 'ssh://me@host/backup'])(
    'is an error for %s, where nothing can be locked',
    async (repository) => {
      const file = write('[Protection]\nRetainDuration = 30d\n')
      await expect(load({ configFile: file, repository })).rejects.toThrow(
        `${file}:2: "RetainDuration" needs a repository in S3: no other storage can lock what is written`
      )
      const disabled = write('[Protection]\nRetainDuration = Disabled\n')
      await expect(load({ configFile: disabled, repository })).resolves.toBeDefined()
    }
  )

  test('is taken for S3', async () => {
    const file = write('[Protection]\nRetainDuration = 30d\n')
    expect((await load({ configFile: file, repository: 'https://host/bucket' })).protection.retainMs).toBe(
      30 * 86_400_000
    )
  })
})
