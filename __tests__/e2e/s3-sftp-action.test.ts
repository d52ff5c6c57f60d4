import fs from 'node:fs'
import path from 'node:path'
import { rekkordOk } from '../cli/command-line.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { Runner, type StepResult } from './runner.ts'

const PASSWORD = 'not-the-password-4711'
const SESSION_TOKEN = 'FwoGZXIvYXdzE//session+token=='

/** A place to save to. */
interface Place {
  repository: string
  /** How a workflow gives it what it needs. */
  env: Record<string, string>
  /** What of it is secret. */
  secrets: string[]
  /** The same with credentials that are refused, and what is said then. */
  refused: { env: Record<string, string>; sentence: RegExp }
  close: () => Promise<void>
}

async function s3(): Promise<Place> {
  const server = await startServer()
  const env = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
  return {
    repository: `http://127.0.0.1:${server.port}/${BUCKET}/from/the/action`,
    env,
    secrets: [SECRET_KEY],
    refused: {
      // A session token goes with AWS's variables alone
      env: { AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY, AWS_SESSION_TOKEN: SESSION_TOKEN },
      sentence: /^::error::Cannot read rekkord in http:\S+: the session token is not valid .*, get new credentials$/m
    },
    close: () => server.stop()
  }
}

async function sftp(): Promise<Place> {
  const server = await SshServer.start()
  const key = fs.readFileSync(server.keyFile, 'utf8').trim()
  const env = { SSH_KEY: key, SSH_PASSWORD: PASSWORD, SSH_FINGERPRINT: server.fingerprint('host_ed25519') }
  return {
    repository: `ssh://127.0.0.1:${server.port}/${temporaryFolder()}/repository`,
    env,
    secrets: [...key.split('\n').slice(1, -1), PASSWORD],
    refused: {
      env: { SSH_PASSWORD: PASSWORD, SSH_FINGERPRINT: env.SSH_FINGERPRINT },
      sentence: /^::error::ssh:\S+ does not let user \S+ in with the password: check them, .*$/m
    },
    close: () => server.kill()
  }
}

describe.each([
  ['S3', s3, hasServer],
  ['SFTP', sftp, true]
] as const)('the save action with a repository in %s', (_, start, isThere) => {
  const described = isThere ? describe : describe.skip
  described('', () => {
    const runner = new Runner()
    const root = temporaryFolder()
    const keyFile = path.join(root, 'master.key')
    let place: Place

    beforeAll(async () => {
      place = await start()
      rekkordOk(['init', '-g', '-R', path.join(root, 'elsewhere'), '-K', keyFile], { cwd: root })
      runner.write('src/hello', 'Hello!\n')
      runner.write('src/deep/numbers', Array.from({ length: 200_000 }, (_, i) => i).join('\n'))
      runner.write('hooks/pre/1', '#!/bin/sh\nenv\n', 0o755)
      runner.write('rekkord.ini', '[Hooks]\nPreSaveDirectory = hooks/pre\n')
    })
    afterAll(() => place.close())

    /** Runs a step; no secret may be anywhere but in the lines that have the runner mask it. */
    async function save(inputs: Record<string, string>, env: Record<string, string>): Promise<StepResult> {
      const key = fs.readFileSync(keyFile, 'utf8')
      const all = { channel: 'main', paths: 'src', config: 'rekkord.ini', repository: place.repository, key, ...inputs }
      const step = await runner.save(all, { env })
      const lines = step.log.split('\n')
      const secrets = [...place.secrets, SESSION_TOKEN, ...key.trim().split('\n').slice(1, -1)]
      const masked = lines.filter((line) => line.startsWith('::add-mask::')).join('\n')
      const rest = lines.filter((line) => !line.startsWith('::add-mask::')).join('\n')
      for (const secret of secrets) {
        const given = Object.values(env).some((value) => value.includes(secret)) || key.includes(secret)
        expect(masked.includes(secret)).toBe(given)
        for (const place of [rest, step.summary, JSON.stringify(step.outputs)]) expect(place).not.toContain(secret)
      }
      return step
    }

    test('saves, makes the repository before the first time, and what is restored is what was there', async () => {
      const first = await save({ init: 'true' }, place.env)
      expect(first).toMatchObject({ status: 0 })
      expect(first.log).toContain('There was no repository yet: it was created')
      // The hook has shown its environment, which has other variables
      expect(first.log).toMatch(/^REKKORD_HOOK=pre-save$/m)
      expect(first.log).toContain(`\nREKKORD_REPOSITORY=${place.repository}`)
      const { oid } = first.outputs
      expect(oid).toMatch(/^M[0-9A-F]{64}$/)
      expect(first.outputs).toMatchObject({ channel: 'main', size: String(7 + 1_288_889), files: '2', warnings: '0' })
      expect(Number(first.outputs['added'])).toBeGreaterThan(100_000)
      expect(first.summary).toContain(oid)

      const second = await save({ force: 'true' }, place.env)
      expect(second).toMatchObject({ status: 0 })
      expect(Number(second.outputs['added'])).toBeLessThan(2000)

      const destination = path.join(root, 'restored')
      const options = ['-R', place.repository, '-K', keyFile]
      rekkordOk(['restore', oid!, destination, ...options], { cwd: root, env: place.env })
      for (const file of ['src/hello', 'src/deep/numbers']) {
        const restored = fs.readFileSync(path.join(destination, runner.workspace, file))
        expect(restored.equals(fs.readFileSync(path.join(runner.workspace, file)))).toBe(true)
      }
    }, 60_000)

    test('credentials that are refused fail the step with one sentence', async () => {
      const step = await save({}, place.refused.env)
      expect(step.status).toBe(1)
      expect(step.log).toMatch(place.refused.sentence)
      expect(step.log.match(/^::error/gm)).toHaveLength(1)
      expect(step.outputs['oid']).toBeUndefined()
      expect(step.summary).toContain('No snapshot')
    })
  })
})
