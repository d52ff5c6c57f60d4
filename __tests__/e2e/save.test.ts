import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  mkdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { verifyRepository } from '../verify-repository.ts'
import { Runner, type StepResult } from './runner.ts'

const OID = /^M[0-9A-F]{64}$/
// Hooks are shell scripts here; the example workflow runs the action with others on Windows
const describePosix = process.platform === 'win32' ? describe.skip : describe

describePosix('the save action, from dist/ alone', () => {
  const runner = new Runner()
  const { workspace } = runner
  const repository = path.join(workspace, 'backup/repository')
  const keyFile = (role: string): string => path.join(workspace, `backup/${role}.key`)
  const keyText = (role: string): string => readFileSync(keyFile(role), 'utf8')
  const config = 'backup/rekkord.ini'

  /** Writes a configuration with these hooks, `phase/name` and their shell script, and names it. */
  function configWith(folder: string, hooks: Record<string, string>): string {
    const directories = new Set(Object.keys(hooks).map((name) => path.dirname(name)))
    const keys = { pre: 'PreSaveDirectory', post: 'PostSaveDirectory' }
    const lines = Object.entries(keys).flatMap(([phase, key]) => (directories.has(phase) ? [`${key} = ${phase}`] : []))
    runner.write(`${folder}/r.ini`, `[Repository]\nURL = ../backup/repository\n[Hooks]\n${lines.join('\n')}\n`)
    for (const [name, script] of Object.entries(hooks)) {
      runner.write(`${folder}/${name}`, `#!/bin/sh\n${script}\n`, 0o755)
    }
    return `${folder}/r.ini`
  }

  /** Names and sizes of all files of the repository. */
  function repositoryFiles(): string[] {
    return readdirSync(repository, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${path.join(parentPath, name)} ${statSync(path.join(parentPath, name)).size}`)
      .sort()
  }

  /** What a run that must not save left, the repository checked to be as before. */
  async function failing(inputs: Record<string, string>, env: NodeJS.ProcessEnv = {}): Promise<StepResult> {
    const before = repositoryFiles()
    const step = await runner.save({ channel: 'main', paths: 'src', config, ...inputs }, { env })
    expect(repositoryFiles()).toEqual(before)
    expect(step.outputs['oid']).toBeUndefined()
    return step
  }

  beforeAll(() => {
    runner.write('src/hello.txt', 'Hello!\n')
    runner.write('src/deep/er/numbers', Array.from({ length: 50_000 }, (_, i) => i).join('\n'))
    runner.write('src/empty', '')
    runner.write('src/deep/name with spaces, ünïcode and "quotes"', Buffer.alloc(3_000_000, 'pattern'))
    symlinkSync('../hello.txt', path.join(workspace, 'src/deep/link'))
    runner.write(config, '[Repository]\nURL = repository\nKeyFile = WriteOnly.key\n')
    runner.rekkord('init', '-C', config, '-K', keyFile('Master'), '--generate_key')
    for (const role of ['ReadWrite', 'WriteOnly', 'LogOnly']) {
      runner.rekkord('derive', '-C', config, '-K', keyFile('Master'), '-t', role, '-O', keyFile(role))
    }
  })

  test.each(['/dev/full', '/nowhere/output'])(
    'outputs that go to %s: post-save hooks run, and the step fails',
    async (file) => {
      const hooks = configWith('outputs', { 'post/1': 'echo "thawed, SUCCESS=$SUCCESS"' })
      const inputs = { channel: 'outputs', paths: 'src', config: hooks, key: keyText('Master') }
      const { status, log } = await runner.save(inputs, { env: { GITHUB_OUTPUT: file } })
      expect(status).toBe(1)
      expect(log).toContain('thawed, SUCCESS=1\n')
      const oid = /^Snapshot OID: (M[0-9A-F]{64})$/m.exec(log)![1]!
      expect(log.indexOf(oid)).toBeLessThan(log.indexOf('thawed'))
      const errors = log.split('\n').filter((line) => line.startsWith('::error::'))
      expect(errors).toEqual([expect.stringContaining('The outputs could not be written to the file of GITHUB_OUTPUT')])
    }
  )

  test.each(['Master', 'ReadWrite', 'WriteOnly'])('what a %s key saves is what was there', async (role) => {
    const step = await runner.save({ channel: `by ${role}`, paths: 'src', repository, key: keyText(role) })
    expect(step).toMatchObject({ status: 0 })
    expect(step.outputs).toEqual({
      oid: expect.stringMatching(OID) as string,
      channel: `by ${role}`,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      size: String(7 + 288_889 + 3_000_000),
      stored: expect.stringMatching(/^\d+$/) as string,
      added: expect.stringMatching(/^\d+$/) as string,
      entries: '8',
      files: '4',
      'files-new': '4',
      'files-changed': '0',
      'files-unchanged': '0',
      excluded: '0',
      warnings: '0',
      duration: expect.stringMatching(/^\d+\.\d{3}$/) as string
    })
    expect(Math.abs(Date.parse(step.outputs['time']!) - Date.now())).toBeLessThan(60_000)
    expect(step.summary).toContain(`| OID | \`${step.outputs['oid']!}\` |`)
    expect(step.log).toContain(`Snapshot OID: ${step.outputs['oid']!}\n`)
    expect(step.log.includes('This key can also read')).toBe(role !== 'WriteOnly')
    const against = [path.join(workspace, 'src')]
    expect(verifyRepository(repository, keyFile('Master'), { channel: `by ${role}`, against })).toBe('')
  })

  test('hooks run in order, each in its group, told what they need and no secret', async () => {
    const report =
      'echo "$(basename "$0") $PWD $REKKORD_HOOK $REKKORD_CHANNEL $REKKORD_REPOSITORY [$REKKORD_OID] [$SUCCESS]"'
    const dump = 'env; echo oops >&2; printf "no line end"'
    const hooks = { 'pre/9': report, 'pre/10': report, 'pre/.x': report, 'pre/a b\'"$c': dump, 'post/1': report }
    const inputs = { channel: 'hooks', paths: 'src', config: configWith('hooks', hooks), key: keyText('WriteOnly') }
    const secrets = JSON.stringify({ KEY: keyText('WriteOnly'), OTHER: 'x' }, null, 2)
    const encoded = Buffer.from(keyText('WriteOnly')).toString('base64')
    const env = { JOB_KEY: keyText('WriteOnly'), ALL_SECRETS: secrets, ENCODED: encoded, OTHER: 'inherited' }
    const { status, log, outputs, summary } = await runner.save(inputs, { env })
    expect(status).toBe(0)
    const told = (phase: string, rest: string): string => `${workspace} ${phase} hooks ${repository} ${rest}`
    const groups = [...log.matchAll(/^::group::(.*)\n([^]*?)^::endgroup::$/gm)].map(([, name, text]) => [name, text])
    expect(groups.map(([name]) => name)).toEqual([
      'Pre-save hook: .x',
      'Pre-save hook: 10',
      'Pre-save hook: 9',
      'Pre-save hook: a b\'"$c',
      'Backing up',
      'Post-save hook: 1'
    ])
    expect(groups[0]![1]).toBe(`.x ${told('pre-save', '[] []')}\n`)
    expect(groups[1]![1]).toBe(`10 ${told('pre-save', '[] []')}\n`)
    expect(groups[5]![1]).toBe(`1 ${told('post-save', `[${outputs['oid']!}] [1]`)}\n`)
    expect(groups[3]![1]).toMatch(/^oops$/m)
    expect(groups[3]![1]).toMatch(/^no line end$/m)
    expect(groups[3]![1]).toMatch(/^OTHER=inherited$/m)
    expect(groups[3]![1]).not.toMatch(/^(INPUT_KEY|JOB_KEY|ALL_SECRETS|ENCODED)=/m)
    expect(summary).toMatch(/^\| <code>a b\\'\\"\\\$c<\/code> \| pre-save \| succeeded \| .* \|$/m)
  })

  test('when a pre-save hook fails, all of them run, nothing is saved and each failure is an annotation', async () => {
    const hooks = {
      'pre/1': 'echo "first, second" >&2; echo "100%"; exit 3',
      'pre/2': 'kill -9 $$',
      'pre/3': 'echo three',
      'post/1': 'echo not this'
    }
    const { status, log, summary } = await failing({
      config: configWith('pre-fails', hooks),
      key: keyText('WriteOnly')
    })
    expect(status).toBe(1)
    expect(log).toContain('::error title=Pre-save hook "1" failed::It exited with status 3%0A')
    expect(log).toMatch(/^::error title=Pre-save hook "1".*first, second.*$/m)
    expect(log).toMatch(/^::error title=Pre-save hook "1".*100%25.*$/m)
    expect(log).toContain('::error title=Pre-save hook "2" failed::It was killed by SIGKILL\n')
    expect(log).toContain('::group::Pre-save hook: 3\nthree\n::endgroup::\n')
    expect(log).not.toContain('not this')
    expect(log).toMatch(/::error::2 of 3 pre-save hooks failed: "1" exited with status 3; "2" was killed by SIGKILL\n$/)
    expect(summary).toContain('### No snapshot: main\n')
    expect(summary).toContain('**was killed by SIGKILL**')
  })

  test('with post-save: always, post-save hooks run after a failure too', async () => {
    const hooks = { 'pre/1': 'exit 1', 'post/1': 'echo "success: $SUCCESS"' }
    const inputs = { config: configWith('always', hooks), key: keyText('WriteOnly'), 'post-save': 'always' }
    const { status, log } = await failing(inputs)
    expect(status).toBe(1)
    expect(log).toContain('::group::Post-save hook: 1\nsuccess: 0\n::endgroup::\n')
  })

  test('when a post-save hook fails, the snapshot stays and its OID is an output', async () => {
    const hooks = { 'post/1': 'echo "$SUCCESS"; exit 7', 'post/2': 'echo "$SUCCESS"' }
    const inputs = { channel: 'post-fails', paths: 'src', config: configWith('post-fails', hooks) }
    const { status, log, outputs, summary } = await runner.save({ ...inputs, key: keyText('WriteOnly') })
    expect(status).toBe(1)
    expect(outputs['oid']).toMatch(OID)
    expect(log).toContain('::group::Post-save hook: 2\n0\n::endgroup::\n')
    expect(log).toMatch(/::error::A post-save hook failed: "1" exited with status 7\n$/)
    expect(summary).toContain(`\`${outputs['oid']!}\``)
    expect(runner.rekkord('snapshots', '-C', config, '-K', keyFile('Master'))).toContain(outputs['oid']!)
  })

  test('hooks: false runs none, and a missing hook directory stops the save', async () => {
    const hooks = { 'pre/1': 'exit 1' }
    const inputs = { channel: 'none', paths: 'src', config: configWith('no-hooks', hooks), hooks: 'false' }
    expect(await runner.save({ ...inputs, key: keyText('WriteOnly') })).toMatchObject({ status: 0 })
    runner.write('no-hooks/gone.ini', '[Repository]\nURL = ../backup/repository\n[Hooks]\nPreSaveDirectory = gone\n')
    const { status, log } = await failing({ config: 'no-hooks/gone.ini', key: keyText('WriteOnly') })
    expect(status).toBe(1)
    expect(log).toMatch(/^::error::The hook directory ".*\/no-hooks\/gone" does not exist/m)
  })

  test('a name cannot give the runner a command', async () => {
    const name = '::error::x\n::set-output name=oid::y ##[set-output name=oid]z'
    const folder = 'commands ##[set-output name=oid]w'
    const hooks = { [`pre/${name}`]: 'echo "::notice::from the hook"; exit 1' }
    const { log, outputs } = await failing({
      config: configWith(folder, hooks),
      key: keyText('WriteOnly'),
      channel: 'x ##[set-output name=oid]v'
    })
    expect(outputs).toEqual({})
    const commands = log.split('\n').filter((text) => /^\s*::|##\[/.test(text) && !text.startsWith('::add-mask::'))
    expect(commands.map((text) => text.split(/::| /)[1])).toEqual(['group', 'notice', 'endgroup', 'error', 'error'])
  })

  test('no secret reaches the log, an output or the summary, not in a failure either', async () => {
    const hooks = { 'pre/1': 'env; set; exit 1', 'post/1': 'env' }
    for (const role of ['Master', 'WriteOnly']) {
      const inputs = { config: configWith('secrets', hooks), key: keyText(role), 'post-save': 'always' }
      const steps = [
        await failing(inputs),
        await failing({ key: `${keyText(role).slice(0, 50)}!${keyText(role).slice(51)}` }),
        await failing({ key: keyText(role).slice(0, 60) }),
        await failing({ key: keyText(role), paths: 'gone' }),
        await failing({ key: keyText(role), 'key-file': keyFile(role) })
      ]
      const secrets = keyText(role)
        .split('\n')
        .filter((text) => text !== '' && !text.startsWith('-----'))
        .map((text) => text.slice(4, 40))
      expect(secrets.length).toBeGreaterThan(0)
      for (const { status, log, outputs, summary } of steps) {
        expect(status).toBe(1)
        const seen = log.replace(/^::add-mask::.*\n/gm, '') + JSON.stringify(outputs) + summary
        for (const secret of secrets) expect(seen).not.toContain(secret)
      }
      // Before anything else is logged
      expect(steps[0]!.log.lastIndexOf('::add-mask::')).toBeLessThan(steps[0]!.log.indexOf('Repository:'))
    }
  })

  test.each<[string, Record<string, string>, string | RegExp]>([
    ['no channel', { channel: '' }, 'The input "channel" is required'],
    ['a long channel', { channel: 'x'.repeat(257) }, /^The input "channel": The snapshot channel has 257 bytes/],
    ['no paths', { paths: '' }, 'The input "paths" is required'],
    ['a missing path', { paths: 'src\ngone' }, /^The input "paths" names .*\/gone, which does not exist/],
    ['a pattern without matches', { paths: 'src\n*.sql' }, 'The pattern "*.sql" of the input "paths" matches nothing'],
    ['a boolean', { init: 'yes' }, 'The input "init" must be true or false, not "yes"'],
    ['threads', { threads: 'many' }, /^The input "threads" must be a whole number/],
    ['post-save', { 'post-save': 'never' }, 'The input "post-save" must be one of success, always, not "never"'],
    ['meta', { meta: 'Owner' }, 'The input "meta" must be one of ATime, XAttrs, not "Owner"'],
    ['working-directory', { 'working-directory': 'gone' }, /^The input "working-directory" names ".*\/gone", which/],
    ['a missing configuration file', { config: 'gone.ini' }, /^The input "config" names ".*\/gone\.ini", which/],
    ['a missing key file', { 'key-file': 'gone.key' }, /^The input "key-file" names ".*\/gone\.key", which/],
    ['no repository', { config: '', repository: '', 'key-file': 'backup/Master.key' }, /^No repository is given/],
    [
      'a folder that is none',
      { repository: 'src' },
      /^The input "repository": .*\/src is not a repository: check its URL/
    ],
    [
      'a URL with a password',
      { repository: 'https://u:pass@host/b' },
      /^The input "repository": "https:\/\/\*\*\*": keys do not belong in the URL/
    ],
    ['a key that cannot save', { 'key-file': 'backup/LogOnly.key' }, /^The input "key-file": A LogOnly key cannot save/]
  ])('%s: one sentence, and nothing is written', async (_, inputs, message) => {
    const { status, log } = await failing(inputs)
    expect(status).toBe(1)
    const errors = log.split('\n').filter((text) => text.startsWith('::error'))
    expect(errors).toHaveLength(1)
    expect(errors[0]!.replace('::error::', '')).toEqual(
      typeof message === 'string' ? message : (expect.stringMatching(message) as string)
    )
  })

  test('init makes a missing repository, once, and with the master key alone', async () => {
    const inputs = { channel: 'first', paths: 'src', repository: 'new/repository', init: 'true' }
    const refused = await runner.save({ ...inputs, key: keyText('WriteOnly') })
    expect(refused.status).toBe(1)
    expect(refused.log).toMatch(/^::error::.*master key/m)
    expect(existsSync(path.join(workspace, 'new/repository'))).toBe(false)
    const first = await runner.save({ ...inputs, key: keyText('Master') })
    expect(first).toMatchObject({ status: 0 })
    expect(first.log).toContain('There was no repository yet: it was created\n')
    const second = await runner.save({ ...inputs, key: keyText('Master') })
    expect(second).toMatchObject({ status: 0 })
    expect(second.log).not.toContain('it was created')
    const against = [path.join(workspace, 'src')]
    expect(verifyRepository(path.join(workspace, 'new/repository'), keyFile('Master'), { against })).toBe('')
  })

  test('if-empty: error makes no snapshot of folders without files, and the step fails', async () => {
    mkdirSync(path.join(workspace, 'src-empty/below'), { recursive: true })
    const inputs = { channel: 'empty', config: configWith('empty', {}), paths: 'src-empty', key: keyText('WriteOnly') }
    const tags = (): string[] => repositoryFiles().filter((file) => file.includes('/tags/'))
    const before = tags()
    const { status, log, outputs } = await runner.save({ ...inputs, 'if-empty': 'error' })
    expect([status, outputs['oid'], tags()]).toEqual([1, undefined, before])
    expect(log).toContain('There is no file to save to the channel empty: no snapshot is made')
    const wrong = await failing({ ...inputs, 'if-empty': 'never' })
    expect(wrong.log).toContain('The input "if-empty"')
  })

  test('a dry run tells what a save would do and does none of it', async () => {
    const hooks = { 'pre/1': 'exit 1' }
    runner.write('src-dry/a', 'a')
    const inputs = { config: configWith('dry', hooks), paths: 'src-dry', key: keyText('WriteOnly'), 'dry-run': 'true' }
    const { status, log, outputs, summary } = await failing(inputs)
    expect(status).toBe(0)
    expect(log).not.toContain('OID')
    expect(outputs).toMatchObject({ entries: '2', files: '1', size: '1' })
    expect(summary).toContain('### Dry run, nothing was written: main\n')
    const missing = { paths: 'src', key: keyText('Master'), repository: 'dry/none', init: 'true', 'dry-run': 'true' }
    expect((await failing(missing)).status).toBe(1)
    expect(existsSync(path.join(workspace, 'dry/none'))).toBe(false)
  })

  test('patterns and exclusions', async () => {
    const paths = 'src/*\n!src/deep\n# a comment\nsrc/deep/er'
    const { status, outputs } = await runner.save({ channel: 'patterns', paths, config })
    expect(status).toBe(0)
    const list = runner.rekkord('list', '-C', config, '-K', keyFile('Master'), '-f', 'JSONL', outputs['oid']!)
    const names = jsonLines<{ name: string }>(list).map(({ name }) => name)
    const expected = ['src/deep/er', 'src/empty', 'src/hello.txt']
    expect(names.sort()).toEqual(expected.map((name) => path.join(workspace, name).slice(1)))
  })

  test('patterns match what pre-save hooks make', async () => {
    const hooks = { 'pre/1': 'mkdir -p made && echo x > made/new.sql' }
    const inputs = {
      channel: 'made',
      paths: 'made/*.sql',
      config: configWith('makes', hooks),
      key: keyText('WriteOnly')
    }
    const { status, outputs } = await runner.save(inputs)
    expect(status).toBe(0)
    expect(outputs).toMatchObject({ files: '1', size: '2' })
  })

  test('what cannot be saved is a warning and counted; the rest is saved', async () => {
    runner.write('odd/file', 'x')
    symlinkSync('nowhere', path.join(workspace, 'odd/dangling'))
    const { status, log, outputs, summary } = await runner.save({ channel: 'odd', paths: 'odd/*', config })
    expect(status).toBe(0)
    expect(outputs).toMatchObject({ warnings: '1', files: '1' })
    expect(log).toMatch(/^::warning::\/.*\/odd\/dangling is a link that leads nowhere and is left out$/m)
    expect(summary).toContain('| Missing or incomplete | 1 |')
  })

  test('the summary tells what changed since the last snapshot of the channel, where the key can read it', async () => {
    const big = runner.write('changing/big', Buffer.alloc(2_000_000, 'big'))
    runner.write('changing/sub/gone', 'gone')
    const inputs = { channel: 'changing', paths: 'changing', repository, key: keyText('ReadWrite') }
    const first = await runner.save(inputs)
    expect(first.summary).toContain('It is the first snapshot of its channel.')
    writeFileSync(big, Buffer.alloc(3_000_000, 'bigger'))
    rmSync(path.join(workspace, 'changing/sub/gone'))
    runner.write('changing/sub/new|er', 'new')
    const hooks = { 'post/1': 'exit 7' }
    const config = configWith('changing-hooks', hooks)
    // A failed post-save hook takes nothing away from it
    const second = await runner.save({ channel: 'changing', paths: 'changing', key: inputs.key, config })
    expect(second.status).toBe(1)
    expect(second.summary).toContain(`(\`${first.outputs['oid']!}\`)`)
    expect(second.summary).toContain(
      ['| Added | 1 | 3 B |', '| Changed | 1 | 3.00 MB (2.00 MB before) |', '| Removed | 1 | 4 B |'].join('\n')
    )
    expect(second.summary).toMatch(/^\| Changed \| <code>.*changing\\\/big<\/code> \| 2.00 MB → 3.00 MB \|$/m)
    expect(second.summary).toMatch(/^\| Added \| <code>.*sub\\\/new\\\|er<\/code> \| 3 B \|$/m)
    expect(second.summary).toMatch(/```mermaid\n.*\nxychart-beta\n/)
    expect(second.log).toMatch(/^Files since M.*: 1 added \(3 B\), 1 changed \(3.00 MB\), 1 removed \(4 B\)$/m)

    const blind = await runner.save({ ...inputs, key: keyText('WriteOnly') })
    expect(blind.summary).toContain('A WriteOnly key cannot read earlier snapshots')
    expect(blind.summary).not.toContain('mermaid')
    // What it could be compared with is gone: a matter of the summary alone
    const hash = blind.outputs['oid']!.slice(1)
    rmSync(path.join(repository, 'blobs/M', hash.slice(0, 2), hash))
    const last = await runner.save(inputs)
    expect(last.status).toBe(0)
    expect(last.summary).toMatch(/It could not be compared with the snapshot before it: .* is not in /)
    expect(last.log).not.toContain('::error')
  })

  test('runners without a summary, and summary: false', async () => {
    const inputs = { channel: 'main', paths: 'src', config }
    const env = { GITHUB_STEP_SUMMARY: undefined }
    expect(await runner.save(inputs, { env })).toMatchObject({ status: 0, summary: '' })
    expect(await runner.save({ ...inputs, summary: 'false' })).toMatchObject({ status: 0, summary: '' })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s while a hook runs ends it and the run', async (signal) => {
    const hooks = {
      'pre/1': 'echo running; sleep 600 & echo $! > "$0.pid.$REKKORD_CHANNEL"; wait',
      'pre/2': 'echo two'
    }
    const key = keyText('WriteOnly')
    const before = repositoryFiles()
    const inputs = { channel: signal, paths: 'src', config: configWith(`cancel-${signal}`, hooks), key }
    let sent = false
    const { status, log, outputs } = await runner.save(inputs, {
      watch: (child, text) => {
        if (!sent && text.includes('\nrunning\n')) sent = child.kill(signal)
      }
    })
    expect(status).toBe(130)
    expect(log).toContain('running\n::endgroup::\n')
    expect(log).toMatch(/^::error::Interrupted while the pre-save hook "1" ran/m)
    expect(log).not.toContain('two')
    expect(outputs).toEqual({})
    expect(repositoryFiles()).toEqual(before)
  })

  test('a cancelled backup leaves no snapshot and no temporary files', async () => {
    const big = runner.write('big/zeros', '')
    truncateSync(big, 64 * 1024 ** 3)
    const tags = (): string[] => repositoryFiles().filter((name) => /\/repository\/(tags|tmp)\//.test(name))
    const before = tags()
    let sent = false
    const { status, log } = await runner.save(
      { channel: 'big', paths: 'big', config },
      {
        watch: (child, text) => {
          if (!sent && text.includes('::group::Backing up')) sent = child.kill('SIGINT')
        }
      }
    )
    expect(status).toBe(130)
    expect(log).toMatch(
      /::group::Backing up\n(Index .*\n)?::endgroup::\n::error::The save was interrupted: no snapshot was made\n$/
    )
    expect(tags()).toEqual(before)
  })
})
