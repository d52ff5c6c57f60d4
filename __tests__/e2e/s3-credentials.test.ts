import fs from 'node:fs'
import path from 'node:path'
import { rekkordOk, startRekkord, type Ran } from '../cli/command-line.ts'
import {
  CONTAINER_TOKEN,
  IDENTITY_TOKEN,
  ROLE,
  startAwsServices,
  type AwsServices
} from '../storage/s3/aws-services.ts'
import { startSessions, type Signer } from '../storage/s3/proxy.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer, type S3Server } from '../storage/s3/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { Runner } from './runner.ts'

const described = hasServer ? describe : describe.skip

/** What S3 answers to a session token that has expired. */
const EXPIRED = { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' }

described("credentials of AWS's chain, which sign what a real server accepts", () => {
  const root = temporaryFolder()
  const home = path.join(root, 'home')
  const identityFile = path.join(root, 'identity')
  const key = path.join(root, 'master.key')
  const tree = path.join(root, 'tree')
  let server: S3Server
  let aws: AwsServices
  /** Before the server: it checks signatures and session tokens. */
  let gate: Signer
  let judge: (token: string | undefined) => typeof EXPIRED | undefined
  let printed = ''
  let repositories = 0

  beforeAll(async () => {
    fs.mkdirSync(path.join(home, '.aws'), { recursive: true })
    fs.writeFileSync(identityFile, IDENTITY_TOKEN)
    for (let i = 0; i < 120; i++) {
      fs.mkdirSync(path.join(tree, String(i % 5)), { recursive: true })
      fs.writeFileSync(path.join(tree, String(i % 5), String(i)), `content of file ${i}\n`)
    }
    server = await startServer()
    const keyPair = { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY }
    gate = await startSessions(server.port, keyPair, (token) => judge(token), 10)
    const keys = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
    rekkordOk(['init', '-g', '-R', repositoryUrl('made', server.port), '-K', key], { cwd: root, env: keys })
  })
  beforeEach(async () => {
    aws = await startAwsServices()
    gate.tokens = []
    gate.refused = 0
    judge = () => undefined
  })
  afterEach(() => aws.close())
  afterAll(async () => {
    await gate.close()
    await server.stop()
  })

  function repositoryUrl(name: string, port = gate.port): string {
    return `http://127.0.0.1:${port}/${BUCKET}/${name}`
  }

  /** Options for a new repository behind the gate. */
  function newRepository(): string[] {
    const name = `repository-${repositories++}`
    fs.cpSync(path.join(server.bucket(), 'made'), path.join(server.bucket(), name), { recursive: true })
    return ['-R', repositoryUrl(name), '-K', key]
  }

  /** The environment of a workflow whose runner has a web identity. */
  function identity(): Record<string, string> {
    return {
      HOME: home,
      AWS_ROLE_ARN: ROLE,
      AWS_WEB_IDENTITY_TOKEN_FILE: identityFile,
      AWS_ENDPOINT_URL_STS: aws.url,
      AWS_REGION: 'us-east-1'
    }
  }

  async function run(args: string[], env: Record<string, string>): Promise<Ran> {
    const ran = await startRekkord(args, { cwd: root, env: { XDG_CACHE_HOME: temporaryFolder(), ...env } }).ended
    printed += ran.stdout + ran.stderr
    return ran
  }

  async function runOk(args: string[], env: Record<string, string>): Promise<void> {
    const { code, stderr } = await run(args, env)
    expect({ code, error: /Error: .*/.exec(stderr)?.[0] }).toEqual({ code: 0, error: undefined })
  }

  /** The one line that a run without hope ends with. */
  async function sentence(env: Record<string, string>): Promise<string> {
    const { code, stderr } = await run(['snapshots', ...newRepository()], env)
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    return stderr.trim()
  }

  test('a web identity: the token service is asked once for all threads, and every request has the session token', async () => {
    const options = newRepository()
    await runOk(['save', 'main', tree, '-j', '2', ...options], identity())
    expect(aws.sessionTokens).toHaveLength(1)
    expect(gate.tokens.length).toBeGreaterThan(100)
    expect(new Set(gate.tokens)).toEqual(new Set(aws.sessionTokens))
    await runOk(['scan', ...options], identity())
  }, 60_000)

  test('credentials that the server calls expired in the midst of a save are replaced, and the save succeeds', async () => {
    let requests = 0
    judge = (token) => {
      requests++
      const first = token === aws.sessionTokens[0]
      return first && requests > 60 ? EXPIRED : undefined
    }
    const options = newRepository()
    await runOk(['save', 'main', tree, '-j', '2', ...options], identity())
    // Threads that meet it ask each for themselves, and no request of theirs asks again
    expect(aws.sessionTokens.length).toBeGreaterThanOrEqual(2)
    expect(aws.sessionTokens.length).toBeLessThanOrEqual(4)
    expect(gate.refused).toBeGreaterThan(0)
    judge = () => undefined
    await runOk(['scan', ...options], identity())
  }, 60_000)

  test('credentials that are about to expire are replaced before they do', async () => {
    // From five minutes before the end on
    aws.lifetimeMs = 5 * 60_000 + 1000
    const options = newRepository()
    const slow = path.join(root, 'slow')
    for (let i = 0; i < 1500; i++) {
      fs.mkdirSync(path.join(slow, String(i % 5)), { recursive: true })
      fs.writeFileSync(path.join(slow, String(i % 5), String(i)), `slowly ${i}\n`)
    }
    await runOk(['save', 'main', slow, '-j', '1', ...options], identity())
    expect(aws.sessionTokens.length).toBeGreaterThanOrEqual(2)
    expect(gate.tokens.at(-1)).not.toBe(aws.sessionTokens[0])
    expect(gate.refused).toBe(0)
  }, 60_000)

  test("a container's endpoint, the instance metadata service, and profiles", async () => {
    const credentialProcess = path.join(root, 'credential-process')
    const output = { Version: 1, AccessKeyId: ACCESS_KEY, SecretAccessKey: SECRET_KEY, SessionToken: 'of-a-program' }
    fs.writeFileSync(credentialProcess, `#!/bin/sh\necho '${JSON.stringify(output)}'\n`, { mode: 0o755 })
    const config = [
      '[profile web]',
      `role_arn = ${ROLE}`,
      `web_identity_token_file = ${identityFile}`,
      '[profile program]',
      `credential_process = ${credentialProcess}`,
      ''
    ]
    fs.writeFileSync(path.join(home, '.aws/config'), config.join('\n'))
    const ways: Record<string, string>[] = [
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${aws.url}/container`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: CONTAINER_TOKEN
      },
      { AWS_EC2_METADATA_SERVICE_ENDPOINT: aws.url },
      { AWS_PROFILE: 'web', AWS_ENDPOINT_URL_STS: aws.url },
      { AWS_PROFILE: 'program' }
    ]
    const options = newRepository()
    for (const way of ways) {
      gate.tokens = []
      await runOk(['snapshots', ...options], { HOME: home, ...way })
      expect(new Set(gate.tokens)).toEqual(
        new Set([way['AWS_PROFILE'] === 'program' ? 'of-a-program' : aws.sessionTokens.at(-1)])
      )
    }
    expect(aws.sessionTokens).toHaveLength(3)
  }, 60_000)

  test('what is wrong with them is one sentence that says what to do', async () => {
    const cases: [string, RegExp][] = [
      [
        'AccessDenied',
        /^Error: AWS gave no credentials \(AccessDenied\): check the role's ARN, and that its trust policy/
      ],
      ['ExpiredTokenException', /^Error: AWS gave no credentials \(ExpiredTokenException\): the token .* has expired/],
      ['InvalidIdentityToken', /^Error: AWS gave no credentials \(InvalidIdentityToken.*\): check .* identity provider/]
    ]
    for (const [failure, expected] of cases) {
      aws.failure = failure
      expect(await sentence(identity())).toMatch(expected)
    }
    expect(await sentence({ ...identity(), AWS_WEB_IDENTITY_TOKEN_FILE: '/none' })).toMatch(
      /^Error: The file \/none of AWS's credentials does not exist: check AWS_WEB_IDENTITY_TOKEN_FILE/
    )
    aws.failure = 'silent'
    const began = Date.now()
    expect(await sentence({ ...identity(), REKKORD_TIMEOUT: '1s' })).toMatch(/credential services do not answer: check/)
    expect(Date.now() - began).toBeLessThan(8000)
    aws.failure = undefined
    // Also those that are new
    judge = () => EXPIRED
    expect(await sentence(identity())).toMatch(/: the session token has expired, get new credentials$/)
    expect(aws.sessionTokens).toHaveLength(2)
  }, 60_000)

  test('the action: what the chain gives is masked before anything else, and no hook inherits it', async () => {
    const runner = new Runner()
    runner.write('src/hello', 'Hello!\n')
    runner.write('hooks/pre/1', '#!/bin/sh\nenv\n', 0o755)
    runner.write('rekkord.ini', `[Repository]\nURL = ${newRepository()[1]!}\n[Hooks]\nPreSaveDirectory = hooks/pre\n`)
    const env = {
      ...identity(),
      COPY_OF_THE_SECRET: SECRET_KEY,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: CONTAINER_TOKEN
    }
    const inputs = { channel: 'main', paths: 'src', config: 'rekkord.ini', key: fs.readFileSync(key, 'utf8') }
    // The token service is asked from the bundles alone
    const step = await runner.save(inputs, { env })
    expect(step).toMatchObject({ status: 0 })
    expect(aws.sessionTokens).toHaveLength(1)
    expect(new Set(gate.tokens)).toEqual(new Set(aws.sessionTokens))
    const secrets = [SECRET_KEY, CONTAINER_TOKEN, ...aws.sessionTokens]
    const masks = step.log.split('\n').filter((line) => line.startsWith('::add-mask::'))
    for (const secret of secrets) expect(masks).toContain(`::add-mask::${secret}`)
    const rest = step.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(step.log.indexOf('::group::')).toBeGreaterThan(step.log.indexOf(`::add-mask::${SECRET_KEY}`))
    expect(rest).toContain(`AWS_ROLE_ARN=${ROLE}`)
    for (const secret of [...secrets, IDENTITY_TOKEN]) {
      expect([...rest, step.summary, JSON.stringify(step.outputs)].join('\n')).not.toContain(secret)
    }
  }, 60_000)

  test('no secret was ever printed', () => {
    expect(printed.length).toBeGreaterThan(1000)
    for (const secret of [SECRET_KEY, IDENTITY_TOKEN, CONTAINER_TOKEN, 'session+token', 'of-a-program']) {
      expect(printed).not.toContain(secret)
      expect(printed).not.toContain(encodeURIComponent(secret))
    }
  })
})
