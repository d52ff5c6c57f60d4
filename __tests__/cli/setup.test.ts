import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ACCESS_KEY, BUCKET, SECRET_KEY, startServer } from '../storage/s3/server.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, rekkord, rekkordOk } from './command-line.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/cli/main.ts')
const onUnix = process.platform === 'win32' ? describe.skip : describe

/** A user's home folder with a checkout in it, and something to save. */
function newHome(): { home: string; app: string; env: Record<string, string> } {
  const home = temporaryFolder()
  const app = path.join(home, 'app')
  fs.mkdirSync(path.join(app, '.git'), { recursive: true })
  fs.mkdirSync(path.join(home, 'data'))
  fs.writeFileSync(path.join(home, 'data/notes.txt'), 'kept')
  return { home, app, env: { HOME: home } }
}

const MADE = [
  'app/.github/backup/post-save/10-example',
  'app/.github/backup/pre-save/10-example',
  'app/.github/backup/rekkord.ini',
  'app/.github/workflows/backup.yml',
  'data/notes.txt',
  'rekkord-keys/app/ci.key',
  'rekkord-keys/app/master.key'
]

/** The files below a folder, without those of the repository. */
function files(folder: string): string[] {
  return listing(folder)
    .map((line) => line.replace(/ \d+$/, ''))
    .filter((name) => !name.startsWith('repository/'))
}

onUnix('rekkord setup --yes', () => {
  test('setup makes repository, keys, configuration, hooks and workflow, with which a save and a restore work', () => {
    const { home, app, env } = newHome()
    const options = ['-R', '../repository', '--hooks', 'pre-save,post-save', '--channel', "it's"]
    const { stderr, stdout } = rekkordOk(['setup', '--yes', ...options, path.join(home, 'data')], { cwd: app, env })
    expect(stdout).toBe('')
    expect(files(home)).toEqual(MADE)
    const mode = (name: string): number => fs.statSync(path.join(home, name)).mode & 0o777
    expect(['ci.key', 'master.key', ''].map((name) => mode(`rekkord-keys/app/${name}`))).toEqual([0o600, 0o600, 0o700])
    expect(mode('app/.github/backup/pre-save/10-example') & 0o100).toBe(0o100)
    const text = (name: string): string => fs.readFileSync(path.join(home, name), 'utf8')
    expect(text('app/.github/backup/rekkord.ini')).toBe(
      `[Repository]\nURL = ${home}/repository\n\n[Hooks]\nPreSaveDirectory = pre-save\nPostSaveDirectory = post-save\n`
    )
    expect(text('app/.github/workflows/backup.yml')).toContain(`          channel: "it's"
          config: .github/backup/rekkord.ini
          key: \${{ secrets.REKKORD_KEY }}
          paths: |
            ${home}/data
`)
    const key = path.join(home, 'rekkord-keys/app')
    const config = ['-C', '.github/backup/rekkord.ini']
    const saved = rekkordOk(['save', ...config, '-K', `${key}/ci.key`, "it's", '../data'], { cwd: app, env })
    expect(saved.stderr + saved.stdout).toMatch(/About to save it's[^]*Saved it's as M/)
    // The command that it prints, as a shell reads it
    const restore = /^ {3}rekkord (restore .*)$/m.exec(stderr)![1]!
    const run = spawnSync('sh', ['-c', `"$NODE" "$MAIN" ${restore}`], {
      cwd: app,
      env: { ...env, PATH: process.env['PATH'], NODE: process.execPath, MAIN }
    })
    expect(String(run.stderr)).toContain('Verified')
    expect(fs.readFileSync(path.join(app, 'restored', home, 'data/notes.txt'), 'utf8')).toBe('kept')
    expect(rekkord(['snapshots', ...config, '-K', `${key}/ci.key`], { cwd: app, env }).code).toBe(1)
  })

  test('what no option gives has a default: the checkout, its name, no hooks', () => {
    const { home, app, env } = newHome()
    rekkordOk(['setup', '-y', '-R', path.join(home, 'repository')], { cwd: app, env })
    const workflow = fs.readFileSync(path.join(app, '.github/workflows/backup.yml'), 'utf8')
    expect(workflow).toContain('channel: "app"')
    expect(workflow).toContain('          paths: |\n            .\n            !.git\n')
    expect(workflow).toContain('runs-on: self-hosted')
    expect(files(home)).toEqual(MADE.filter((name) => !name.includes('save/')))
  })

  test.each(MADE.filter((name) => !name.startsWith('data')))('%s is not replaced, and nothing else is made', (name) => {
    const { home, app, env } = newHome()
    const file = path.join(home, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, 'mine')
    const before = listing(home)
    const args = ['setup', '--yes', '-R', '../repository', '--hooks', 'pre-save,post-save']
    const { code, stderr } = rekkord(args, { cwd: app, env })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `Error: ${file} exists already, and setup replaces nothing: move it away first\n`
    })
    expect(listing(home)).toEqual(before)
    expect(fs.existsSync(path.join(home, 'repository'))).toBe(false)
  })

  test.each([
    [['-R', '../data'], /data is not empty/],
    [['-R', 'https://127.0.0.1:9/bucket'], /127\.0\.0\.1/],
    [['-R', '../a#b'], /rekkord\.ini cannot hold the repository .*a#b/],
    [['-R', 'repository'], /The repository would be in .*app, and committed with it/],
    [['-R', '../repository', '--keys', 'keys'], /The key files would be in .*app, and committed with it/],
    [['-R', '../repository', '--keys', '../data/notes.txt/keys'], /notes\.txt\/keys cannot be written/],
    [['-R', '../repository', '--channel', ''], /The snapshot channel is empty/],
    [['-R', '../repository', ''], /A path to save is empty/],
    [[], /No repository is given/]
  ])('setup with %p says why it fails, and leaves nothing', (args, sentence) => {
    const { home, app, env } = newHome()
    const before = fs.readdirSync(home, { recursive: true })
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret', REKKORD_TIMEOUT: '1s' }
    const { code, stderr } = rekkord(['setup', '--yes', ...args], { cwd: app, env: { ...env, ...keys } })
    expect(stderr).toMatch(/^Error: [^\n]+\n$/)
    expect(stderr).toMatch(sentence)
    expect(code).toBe(1)
    expect(fs.readdirSync(home, { recursive: true })).toEqual(before)
  })

  test('S3: the workflow gets the credentials, and no file or line has them', async () => {
    const server = await startServer()
    const { home, app, env } = newHome()
    const keys = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
    const url = `http://127.0.0.1:${server.port}/${BUCKET}/backups`
    const { stderr } = rekkordOk(['setup', '--yes', '-R', url], { cwd: app, env: { ...env, ...keys } })
    const again = rekkord(['setup', '--yes', '-R', url, '--keys', '../other'], {
      cwd: temporaryFolder(),
      env: { ...env, ...keys }
    })
    await server.stop()
    const workflow = fs.readFileSync(path.join(app, '.github/workflows/backup.yml'), 'utf8')
    expect(workflow).toContain(`        env:
          S3_ACCESS_KEY_ID: \${{ vars.S3_ACCESS_KEY_ID }}
          S3_SECRET_ACCESS_KEY: \${{ secrets.S3_SECRET_ACCESS_KEY }}
        with:
`)
    expect(workflow).toContain('runs-on: ubuntu-latest')
    expect(stderr).toContain(
      `\n   gh variable set S3_ACCESS_KEY_ID --body ${ACCESS_KEY}\n   gh secret set S3_SECRET_ACCESS_KEY\n`
    )
    const written = files(home).map((name) => fs.readFileSync(path.join(home, name), 'utf8'))
    for (const text of [...written, stderr]) expect(text).not.toContain(SECRET_KEY)
    expect(again).toMatchObject({ code: 1, stderr: `Error: ${url} already is a repository\n` })
  })

  test('SFTP: the workflow gets the private key and the fingerprint, by commands that do not show the key', async () => {
    const server = await SshServer.start()
    const { home, app, env } = newHome()
    const keys = { SSH_KEYFILE: server.keyFile, SSH_FINGERPRINT: server.fingerprint('host_ed25519') }
    const url = `ssh://${server.user}@127.0.0.1:${server.port}/${server.folder}/setup`
    const { stderr } = rekkordOk(['setup', '--yes', '-R', url, '/srv/data'], { cwd: app, env: { ...env, ...keys } })
    await server.kill()
    const workflow = fs.readFileSync(path.join(app, '.github/workflows/backup.yml'), 'utf8')
    expect(workflow).toContain(`        env:
          SSH_KEY: \${{ secrets.SSH_KEY }}
          SSH_FINGERPRINT: \${{ vars.SSH_FINGERPRINT }}
`)
    expect(workflow).toContain('runs-on: self-hosted')
    expect(stderr).toContain(`\n   gh secret set SSH_KEY < ${server.keyFile}\n`)
    expect(stderr).toContain(`\n   gh variable set SSH_FINGERPRINT --body ${keys.SSH_FINGERPRINT}\n`)
    expect(files(home)).toContain('app/.github/backup/rekkord.ini')
  })
})

onUnix('rekkord setup on a terminal', () => {
  /** Runs setup in a pseudo-terminal. */
  function onTerminal(
    answers: [question: string, typed: string][],
    { app, env }: ReturnType<typeof newHome>
  ): { status: number | null; screen: string } {
    const { status, stdout, stderr } = spawnSync(
      'python3',
      [path.join(import.meta.dirname, 'answer.py'), process.execPath, MAIN, 'setup'],
      { cwd: app, env: { PATH: process.env['PATH'], ...env, TERM: 'xterm' }, input: JSON.stringify(answers) }
    )
    return { status, screen: stripVTControlCharacters(String(stdout) + String(stderr)) }
  }

  test('setup asks, asks again where the connection fails, and makes what was answered', () => {
    const place = newHome()
    const { home, app, env } = place
    rekkordOk(['init', '-g', '-R', `${home}/old`, '-K', `${home}/old.key`], { cwd: app, env })
    const { status, screen } = onTerminal(
      [
        ['Where is the repository?', '\r'],
        ['srv/backup/repository', `${home}/old\r`],
        ['Where is the repository?', '\r'],
        ['srv/backup/repository', 'in the checkout\r'],
        ['Where is the repository?', '\r'],
        ['srv/backup/repository', `${home}/repository\r`],
        ['Name of the channel', '\x7f\x7f\x7fnightly\r'],
        ['A path to save', `${home}/data\r`],
        ['Another path', '\r'],
        ['Examples of hooks', ' \x1b[B \r'],
        ['Folder for the key files', '\r'],
        ['Make it?', '\r']
      ],
      place
    )
    expect({ status, screen }).toMatchObject({ status: 0 })
    expect(screen).toContain('old already is a repository')
    expect(screen).toMatch(/The repository would be in .*app, and committed with it/)
    expect(files(home).filter((name) => !name.startsWith('old'))).toEqual(MADE)
    const workflow = fs.readFileSync(path.join(home, 'app/.github/workflows/backup.yml'), 'utf8')
    expect(workflow).toContain(`channel: "nightly"`)
    expect(workflow).toContain(`            ${home}/data\n`)
  })

  test('setup asks for credentials, and shows and writes no secret', async () => {
    const server = await startServer()
    const place = newHome()
    const url = `http://127.0.0.1:${server.port}/${BUCKET}/asked`
    const { status, screen } = onTerminal(
      [
        ['Where is the repository?', '\x1b[B\r'],
        ['my-bucket/backups', `${url}\r`],
        ['S3_ACCESS_KEY_ID', `${ACCESS_KEY}\r`],
        ['S3_SECRET_ACCESS_KEY', `${SECRET_KEY}\r`],
        ['Name of the channel', '\r'],
        ['A path to save', '\r'],
        ['Examples of hooks', '\r'],
        ['Folder for the key files', '\r'],
        ['Make it?', '\r']
      ],
      place
    )
    await server.stop()
    expect({ status, screen }).toMatchObject({ status: 0 })
    expect(screen).toContain(`gh variable set S3_ACCESS_KEY_ID --body ${ACCESS_KEY}`)
    const written = files(place.home).map((name) => fs.readFileSync(path.join(place.home, name), 'utf8'))
    for (const text of [...written, screen]) expect(text).not.toContain(SECRET_KEY)
  })

  test('setup that is cancelled makes nothing', () => {
    const place = newHome()
    const before = listing(place.home)
    const { status, screen } = onTerminal([['Where is the repository?', '\x03']], place)
    expect(status).toBe(130)
    expect(screen).toContain('Error: The setup was cancelled, and nothing was made')
    expect(listing(place.home)).toEqual(before)
  })

  test('without a terminal, setup asks for the options', () => {
    const { app, env } = newHome()
    expect(rekkord(['setup'], { cwd: app, env })).toMatchObject({
      code: 1,
      stderr: 'Error: Setup asks questions, and there is no terminal: give the options, and --yes\n'
    })
  })
})
