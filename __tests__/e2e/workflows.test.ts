/** The workflows of docs/workflows, each run as it stands there, by act. */
import fs from 'node:fs'
import path from 'node:path'
import { listing, prepareRepository, rekkordOk, type Prepared } from '../cli/command-line.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { ACCESS_KEY, BUCKET, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { copyAction, hasAct, newCheckout, runAct, type ActOptions, type ActRun } from './act.ts'
import { PostgresServer } from './postgres.ts'

const documents = path.resolve(import.meta.dirname, '../../docs/workflows')
const described = hasAct && process.platform === 'linux' ? describe : describe.skip

type Files = Parameters<typeof newCheckout>[0]

/** Runs a workflow of the documents in a repository that has it, beside other files. */
async function runDocument(
  name: string,
  run: Omit<ActOptions, 'workspace' | 'workflow'>,
  files: Files = {}
): Promise<ActRun> {
  const workflow = `.github/workflows/${name}.yml`
  const workspace = newCheckout({
    ...files,
    [workflow]: { content: fs.readFileSync(path.join(documents, `${name}.yml`)) },
    ...documentFiles('backup')
  })
  const actions = { 'OWNER/rekkord-action@v0': action, ...run.actions }
  return runAct({ event: 'workflow_dispatch', ...run, workspace, workflow, actions })
}

/** A folder beside the documented workflows, as it is in a repository that took it. */
function documentFiles(folder: string): Files {
  const entries = fs.readdirSync(path.join(documents, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => {
      const place = path.join('.github', path.relative(documents, file))
      return [place, { content: fs.readFileSync(file), mode: fs.statSync(file).mode & 0o777 }]
    })
  )
}

function keyText(prepared: Prepared, role: string): string {
  return fs.readFileSync(path.join(prepared.root, `${role}.key`), 'utf8')
}

/** The secrets that all workflows together name. */
function keySecrets(prepared: Prepared): Record<string, string> {
  return {
    REKKORD_KEY: keyText(prepared, 'WriteOnly'),
    REKKORD_READ_KEY: keyText(prepared, 'ReadWrite'),
    REKKORD_LOG_KEY: keyText(prepared, 'LogOnly')
  }
}

function snapshotCount(prepared: Prepared, ...args: string[]): number {
  const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', ...prepared.with('master'), ...args], { cwd: prepared.root })
  return (JSON.parse(stdout) as unknown[]).length
}

/** The log of a run that failed. */
function failure({ status, log }: Pick<ActRun, 'status' | 'log'>): string {
  return status === 0 ? '' : log
}

let action: string

described('workflows of the documents', () => {
  beforeAll(() => {
    action = copyAction()
  })

  describe('a PostgreSQL database', () => {
    let server: PostgresServer
    let prepared: Prepared
    let run: Omit<ActOptions, 'workspace' | 'workflow'>

    beforeAll(async () => {
      server = await PostgresServer.start()
      server.query('postgres', 'CREATE DATABASE app')
      server.query(
        'app',
        "CREATE TABLE customers AS SELECT i AS id, 'Zoë ' || i AS name FROM generate_series(1, 1234) i"
      )
      prepared = prepareRepository(temporaryFolder())
      const variables = {
        REKKORD_REPOSITORY: prepared.repository,
        PGHOST: server.host,
        PGDATABASE: 'app',
        PGUSER: server.user
      }
      const env = { PATH: `${server.programs}:${process.env['PATH'] ?? ''}` }
      run = { secrets: { ...keySecrets(prepared), PGPASSWORD: 'not asked for' }, variables, env }
    })

    afterAll(() => server.stop())

    test('is dumped by a hook, and the dump saved', async () => {
      const { status, log } = await runDocument('database-dump', run)
      expect(failure({ status, log })).toBe('')
      expect(log).toContain('Pre-save hook: 10-dump-database')
      expect(snapshotCount(prepared, '-c', 'database')).toBe(1)
    })

    test('comes back whole from the newest dump', async () => {
      const { status, log } = await runDocument('restore-drill', run)
      expect(failure({ status, log })).toBe('')
      expect(log).toContain('1234 customers')
      expect(server.query('postgres', 'SELECT datname FROM pg_database WHERE datname LIKE $$restore%$$')).toBe('')
    })

    test('has a recent dump, says the monitor', async () => {
      const { status, log } = await runDocument('backup-monitor', run)
      expect(failure({ status, log })).toBe('')
    })

    test('has none in another repository, which the monitor reports', async () => {
      const empty = prepareRepository(temporaryFolder())
      const variables = { ...run.variables, REKKORD_REPOSITORY: empty.repository }
      const { status, log } = await runDocument('backup-monitor', { variables, secrets: keySecrets(empty) })
      expect(status).toBe(1)
      expect(log).toMatch(/::error::.*database/)
    })

    test('has only an old dump, which the monitor reports', async () => {
      const old = prepareRepository(temporaryFolder())
      const clock = path.join(old.root, 'clock.cjs')
      fs.writeFileSync(clock, 'const now = Date.now; Date.now = () => now() - 37 * 3600_000')
      const env = { NODE_OPTIONS: `--require ${clock}` }
      rekkordOk(['save', ...old.with('WriteOnly'), 'database', old.source], { cwd: old.root, env })
      const variables = { ...run.variables, REKKORD_REPOSITORY: old.repository }
      const { status, log } = await runDocument('backup-monitor', { variables, secrets: keySecrets(old) })
      expect(status).toBe(1)
      expect(log).toMatch(/::error::The newest snapshot of .*database.* is 37h/)
    })

    test('that does not answer makes the hook fail, and nothing is saved', async () => {
      await server.stop()
      const before = listing(prepared.repository)
      const { status, log } = await runDocument('database-dump', run)
      await server.run()
      expect(status).toBe(1)
      expect(log).toContain('Pre-save hook "10-dump-database" failed')
      expect(listing(prepared.repository)).toEqual(before)
    })

    test('is not said to be restorable when a blob is damaged', async () => {
      const blobs = listing(path.join(prepared.repository, 'blobs')).map((line) => line.replace(/ \d+$/, ''))
      const blob = path.join(prepared.repository, 'blobs', blobs[0]!)
      const whole = fs.readFileSync(blob)
      fs.chmodSync(blob, 0o600)
      fs.writeFileSync(
        blob,
        whole.map((byte, i) => (i === whole.length - 20 ? byte ^ 1 : byte))
      )
      const { status, log } = await runDocument('restore-drill', run)
      fs.writeFileSync(blob, whole)
      expect(status).toBe(1)
      expect(log).not.toContain('customers')
    })
  })

  test('are all run here', () => {
    const names = fs.readdirSync(documents).filter((name) => name.endsWith('.yml'))
    const source = fs.readFileSync(import.meta.filename, 'utf8')
    const run = [...source.matchAll(/runDocument\(\s*'([^']+)'/g)].map(([, name]) => `${name!}.yml`)
    expect([...new Set(run)].sort()).toEqual(names.sort())
    const readme = fs.readFileSync(path.join(documents, 'README.md'), 'utf8')
    expect(names.filter((name) => !readme.includes(`](${name})`))).toEqual([])
  })

  test('a build keeps permissions, links and times between jobs', async () => {
    const prepared = prepareRepository(temporaryFolder())
    const build = `#!/bin/sh
set -eu
mkdir -p build/bin build/empty
printf '#!/bin/sh\\necho "it runs"\\n' > build/bin/program
chmod 751 build/bin/program
ln -s program build/bin/latest
echo data > build/private
chmod 600 build/private
touch -d '2001-02-03 04:05:06 UTC' build/private
cat > build/test.sh <<'TEST'
#!/bin/sh
set -eu
cd "$(dirname "$0")"
[ "$(bin/latest)" = 'it runs' ]
[ "$(readlink bin/latest)" = program ]
[ "$(stat -c %a:%Y private)" = 600:981173106 ]
[ "$(stat -c %a bin/program)" = 751 ]
[ -d empty ]
echo "the build is as it was"
TEST
chmod +x build/test.sh
`
    const variables = { REKKORD_REPOSITORY: prepared.repository }
    const files = { 'build.sh': { content: build, mode: 0o755 } }
    const { status, log } = await runDocument('preserve-build', { variables, secrets: keySecrets(prepared) }, files)
    expect(failure({ status, log })).toBe('')
    expect(log).toContain('the build is as it was')
  })

  // GitHub and AWS are not here to exchange tokens: the action that does it has a stand-in, which sets what it sets
  test('S3, with the credentials that a role would give', async () => {
    const server = await startServer()
    const prepared = prepareRepository(temporaryFolder())
    const url = `http://127.0.0.1:${server.port}/${BUCKET}/backups`
    const keys = { AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY }
    const master = ['-R', url, '-K', path.join(prepared.root, 'master.key')]
    rekkordOk(['init', ...master], { cwd: prepared.root, env: keys })
    const lines = Object.entries({ ...keys, AWS_REGION: '${{ inputs.aws-region }}' })
    const standIn = newCheckout({
      'action.yml': {
        content: `name: stand-in
description: sets credentials
inputs:
  role-to-assume: { description: role, required: true }
  aws-region: { description: region, required: true }
runs:
  using: composite
  steps:
    - shell: bash
      run: |
${lines.map(([name, value]) => `        echo '${name}=${value}' >> "$GITHUB_ENV"`).join('\n')}
`
      }
    })
    const [, reference] = /uses: (aws-actions\/\S+)/.exec(
      fs.readFileSync(path.join(documents, 's3-oidc.yml'), 'utf8')
    ) as unknown as [string, string]
    const { status, log } = await runDocument(
      's3-oidc',
      {
        actions: { [reference]: standIn },
        variables: { REKKORD_REPOSITORY: url, AWS_ROLE: 'arn:aws:iam::1:role/x', AWS_REGION: 'us-east-1' },
        secrets: keySecrets(prepared)
      },
      { 'kept.txt': { content: 'kept' } }
    )
    expect(failure({ status, log })).toBe('')
    rekkordOk(['restore', ...master, 'example/app', 'back'], { cwd: prepared.root, env: keys })
    const names = fs.readdirSync(path.join(prepared.root, 'back'), { recursive: true, encoding: 'utf8' })
    expect(names.some((name) => name.endsWith('/kept.txt'))).toBe(true)
    expect(names.some((name) => name.includes('/.git/'))).toBe(false)
    await server.stop()
  })

  test('a server that is reached over SFTP', async () => {
    const server = await SshServer.start()
    const prepared = prepareRepository(temporaryFolder())
    const folder = path.join(server.folder, 'repository')
    rekkordOk(['init', '-R', folder, '-K', 'master.key'], { cwd: prepared.root })
    const ran = await runDocument('sftp', {
      variables: {
        REKKORD_REPOSITORY: `ssh://${server.user}@127.0.0.1:${server.port}/${folder}`,
        SSH_FINGERPRINT: server.fingerprint('host_ed25519'),
        BACKUP_PATHS: `${prepared.source}\n!${prepared.source}/link`
      },
      secrets: { ...keySecrets(prepared), SSH_KEY: fs.readFileSync(server.keyFile, 'utf8') }
    })
    await server.kill()
    expect(failure(ran)).toBe('')
    const here = ['-R', folder, '-K', 'master.key']
    const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', ...here], { cwd: prepared.root })
    const [{ object }] = JSON.parse(stdout) as [{ object: string }]
    rekkordOk(['restore', ...here, object, 'back'], { cwd: prepared.root })
    expect(fs.readFileSync(path.join(prepared.root, 'back', prepared.source, 'hello.txt'), 'utf8')).toBe('hello\n')
    expect(fs.existsSync(path.join(prepared.root, 'back', prepared.source, 'link'))).toBe(false)
  })
})
