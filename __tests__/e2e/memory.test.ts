/** Where secrets are while the programs run, and when they are done: their memory is searched, and V8's heap. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openSealedBox } from '../../src/crypto/sealed-box.ts'
import { parseBlobHeader } from '../../src/format/blob.ts'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import { prepareRepository, rekkordOk, type Prepared } from '../cli/command-line.ts'
import { keyHex } from '../format/key-bytes.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { secretsInMemory } from './process-memory.ts'
import { findSecrets, secretText, type Secret } from './secret-forms.ts'

const describeLinux = process.platform === 'linux' ? describe : describe.skip
const testS3 = hasServer ? test : test.skip

const PROBE = path.join(import.meta.dirname, 'memory-probe.mjs')
const PROGRAMS = path.resolve(import.meta.dirname, '../../src/programs.ts')

/** The secret keys in a key file, with its text and its payload. */
function secretKeys(file: string): Secret[] {
  const text = fs.readFileSync(file, 'utf8')
  const { ckey, dkey, lkey, nkey, skey } = decodeKeyFile(text)
  const keys = Object.entries({ ckey, dkey, lkey, nkey, ...(skey === nkey ? {} : { skey }) })
  const payload = Buffer.from(text.replace(/-----.*?-----/g, ''), 'base64')
  return [
    ...keys.flatMap(([name, key]) => (key === undefined ? [] : [{ name, bytes: Buffer.from(keyHex(key), 'hex') }])),
    // Of a derived one vkey and skey, which stand side by side nowhere else
    { name: 'the payload', bytes: payload.length === 32 ? payload : payload.subarray(342, 406) },
    ...secretText('the text', text)
  ]
}

/** Copies that V8's collector may leave when it comes by in the very moment that a library uses a key. */
const STRAY = 3

/** Nothing of a key file is found, and of keys nothing but strays. */
function expectNone({ 'the text': text, 'the payload': payload, ...keys }: Record<string, number>): void {
  expect([text, payload]).toEqual([undefined, undefined])
  expect(Object.values(keys).reduce((sum, copies) => sum + copies, 0)).toBeLessThanOrEqual(STRAY)
}

function isKey({ name }: Secret): boolean {
  return /^[cdlns]key$/.test(name)
}

/** The keys of the blobs in a repository. */
function blobKeys(repository: string, file: string): Secret[] {
  const { wkey, dkey } = decodeKeyFile(fs.readFileSync(file, 'utf8'))
  const entries = fs.readdirSync(path.join(repository, 'blobs'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const { sealedKey } = parseBlobHeader(fs.readFileSync(path.join(entry.parentPath, entry.name)))
      return { name: 'a blob key', bytes: openSealedBox(sealedKey, wkey!, dkey!)! }
    })
}

/** A program that waits to be looked at: in the hook that `waitingHook` makes, and when it has done everything. */
class Probed {
  readonly folder = temporaryFolder()

  /** A hook that goes on when its moment has been seen. */
  waitingHook(directory: string): void {
    fs.mkdirSync(directory, { recursive: true })
    const moment = path.join(this.folder, 'hook')
    const lines = ['#!/bin/sh', `: > "${moment}"`, `while [ ! -e "${moment}.seen" ]; do sleep 0.05; done`, '']
    fs.writeFileSync(path.join(directory, '10-wait'), lines.join('\n'), { mode: 0o755 })
  }

  /** Runs one and calls `look` at each of the moments. */
  async run(
    call: string,
    { args = [], env = {}, cwd }: { args?: readonly string[]; env?: NodeJS.ProcessEnv; cwd: string },
    looks: Partial<Record<'hook' | 'ended', (pid: number) => void>>
  ): Promise<void> {
    const main = path.join(this.folder, 'main.mjs')
    fs.writeFileSync(main, `import { action, cli } from ${JSON.stringify(PROGRAMS)}\nawait ${call}\n`)
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        HOME: cwd,
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        NODE_OPTIONS: `--import=${PROBE}`,
        MEMORY_PROBE: this.folder,
        ...env
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()))
    const exited = once(child, 'exit')
    try {
      for (const moment of ['hook', 'ended'] as const) {
        const look = looks[moment]
        if (look === undefined && moment === 'hook') continue
        const file = path.join(this.folder, moment)
        while (!fs.existsSync(file)) {
          if (child.exitCode !== null) throw new Error(`It ended before "${moment}":\n${log}`)
          await delay(20)
        }
        look?.(child.pid!)
        fs.writeFileSync(`${file}.seen`, '')
      }
    } catch (error) {
      child.kill('SIGKILL')
      // A hook that still waits goes on
      fs.writeFileSync(path.join(this.folder, 'hook.seen'), '')
      throw error
    } finally {
      await exited
    }
    if (child.exitCode !== 0) throw new Error(`Exit code ${child.exitCode}:\n${log}`)
  }

  /** What is in V8's heap at the end, and what programs were started with. */
  leftIn(file: 'heap' | 'started', secrets: readonly Secret[]): string[] {
    const folder = temporaryFolder()
    fs.copyFileSync(path.join(this.folder, file), path.join(folder, file))
    return findSecrets(folder, secrets)
  }
}

describeLinux('secrets in memory', () => {
  let prepared: Prepared
  let probed: Probed
  const keyFile = (role: string): string => path.join(prepared.root, `${role}.key`)
  const config = (): string => path.join(prepared.root, 'hooks.ini')

  beforeAll(() => {
    prepared = prepareRepository(temporaryFolder())
    for (let i = 0; i < 70; i++) fs.writeFileSync(path.join(prepared.source, `${i}`), `${i}`.repeat(100))
    fs.writeFileSync(config(), '[Hooks]\nPreSaveDirectory = pre-save\n')
    rekkordOk(['save', 'earlier', prepared.source, ...prepared.with('master')], { cwd: prepared.root })
  })

  beforeEach(() => {
    probed = new Probed()
    probed.waitingHook(path.join(prepared.root, 'pre-save'))
  })

  test.each(['master', 'WriteOnly'] as const)(
    'a save with a %s key: of its file nothing is left once it is read, of its keys few copies, and none at the end',
    async (role) => {
      const secrets = secretKeys(keyFile(role))
      const args = ['save', 'memory', prepared.source, '-j', '2', '--meta', 'XAttrs', '-C', config()]
      await probed.run(
        'cli()',
        { args: [...args, ...prepared.with(role)], cwd: prepared.root },
        {
          hook: (pid) => {
            const found = secretsInMemory(pid, secrets)
            expect(Object.keys(found).sort()).toEqual(
              [...new Set(secrets.filter(isKey).map(({ name }) => name))].sort()
            )
            for (const copies of Object.values(found)) expect(copies).toBeLessThanOrEqual(1 + STRAY)
          },
          ended: (pid) => {
            const all = [...secrets, ...blobKeys(prepared.repository, keyFile('ReadWrite'))]
            expectNone(secretsInMemory(pid, all))
          }
        }
      )
      expect(probed.leftIn('heap', secrets)).toEqual([])
      expect(probed.leftIn('started', secrets)).toEqual([])
      expect(fs.readFileSync(path.join(probed.folder, 'started'), 'utf8')).toMatch(/10-wait/)
    }
  )

  test('a restore leaves no key behind, those of blobs included', async () => {
    const secrets = [...secretKeys(keyFile('ReadWrite')), ...blobKeys(prepared.repository, keyFile('ReadWrite'))]
    const args = ['restore', 'earlier', temporaryFolder(), '-j', '2', ...prepared.with('ReadWrite')]
    await probed.run(
      'cli()',
      { args, cwd: prepared.root },
      { ended: (pid) => expectNone(secretsInMemory(pid, secrets)) }
    )
  })

  test('the action: of the input "key" only the text is left, where the process began with it', async () => {
    const text = fs.readFileSync(keyFile('master'), 'utf8')
    const secrets = secretKeys(keyFile('master'))
    const env = {
      INPUT_KEY: text,
      INPUT_REPOSITORY: prepared.repository,
      INPUT_CHANNEL: 'action',
      INPUT_PATHS: prepared.source,
      GITHUB_WORKSPACE: prepared.root
    }
    await probed.run(
      'action("save")',
      { env, cwd: prepared.root },
      { ended: (pid) => expectNone(secretsInMemory(pid, secrets.filter(isKey))) }
    )
    expect(probed.leftIn('heap', secrets)).toEqual([])
  })

  testS3('S3: nothing holds its secret key at the end', async () => {
    const server = await startServer()
    try {
      const repository = `http://127.0.0.1:${server.port}/${BUCKET}/memory`
      const secret = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
      const common = ['-R', repository, '-K', keyFile('master')]
      rekkordOk(['init', ...common], { cwd: prepared.root, env: secret })
      const args = ['save', 'memory', prepared.source, ...common]
      await probed.run('cli()', { args, env: secret, cwd: prepared.root }, {})
      expect(probed.leftIn('heap', secretText('the secret key', SECRET_KEY))).toEqual([])
    } finally {
      await server.stop()
    }
  })
})
