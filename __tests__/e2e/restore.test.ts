import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { namesBelow } from '../names-below.ts'
import type { StepOptions, StepResult } from './runner.ts'
import { SavedWorkspace } from './saved-workspace.ts'

const describePosix = process.platform === 'win32' ? describe.skip : describe

describePosix('the restore action, from dist/ alone', () => {
  const workspace = new SavedWorkspace()
  const { repository } = workspace
  let saved: Record<string, string>

  const inWorkspace = (name: string): string => path.join(workspace.workspace, name)
  const contents = (folder: string): unknown =>
    namesBelow(folder).map(({ name, isFile }) => [name, isFile && readFileSync(path.join(folder, name), 'latin1')])

  function restore(inputs: Record<string, string>, options?: StepOptions): Promise<StepResult> {
    const base: Record<string, string> = { identifier: 'nightly', destination: 'out', repository }
    return workspace.run('restore', { ...base, key: workspace.keyText('ReadWrite'), ...inputs }, options)
  }

  /** Runs a restore that must not begin; gives its error. */
  async function refused(inputs: Record<string, string>): Promise<string> {
    const { status, log, outputs, summary } = await restore(inputs)
    expect({ status, outputs }).toMatchObject({ status: 1 })
    expect(outputs['files']).toBeUndefined()
    const errors = [...log.matchAll(/^::error::(.*)$/gm)].map(([, sentence]) => sentence!)
    expect(errors).toHaveLength(1)
    if (summary !== '') expect(summary).toContain('**Failed:**')
    return errors[0]!
  }

  beforeAll(async () => {
    await workspace.saved('nightly')
    saved = await workspace.saved('nightly')
  })

  test('a channel means its newest snapshot, which comes back as it was and is verified', async () => {
    const { status, log, outputs, summary } = await restore({ verify: 'true', threads: '2' })
    expect(status).toBe(0)
    expect(outputs).toEqual({ oid: saved['oid'], files: saved['files'], size: saved['size'] })
    const copy = path.join(inWorkspace('out'), inWorkspace('src'))
    expect(contents(copy)).toEqual(contents(inWorkspace('src')))
    expect(readlinkSync(path.join(copy, 'deep/link'))).toBe('../hello.txt')
    expect(log).toContain(`Repository: ${repository} (ReadWrite)\n`)
    expect(log).toContain('::group::Reading back what was restored\n::endgroup::\nVerified: 4 files, ')
    expect(summary).toContain(
      `### Restored\\: nightly\n\n| Restore |  |\n| --- | --- |\n| Object ID | \`${saved['oid']!}\` |`
    )
    expect(summary).toContain('| Read back | as in the snapshot |')
  })

  test('an OID, a path in a snapshot, and a destination outside the workspace', async () => {
    const outside = path.join(
      path.dirname(workspace.keyFile('Master')),
      '../..',
      `${path.basename(workspace.workspace)}-out`
    )
    try {
      const folder = inWorkspace('src/deep')
      const inputs = { identifier: `${saved['oid']!}:${folder}`, destination: outside, verify: 'true' }
      const { status, outputs } = await restore(inputs)
      expect(status).toBe(0)
      expect(outputs).toMatchObject({ files: '2' })
      expect(outputs['oid']).toMatch(/^M[0-9A-F]{64}$/)
      expect(outputs['oid']).not.toBe(saved['oid'])
      expect(contents(outside)).toEqual(contents(folder))
      const again = await restore({ identifier: outputs['oid']!, destination: 'by object', summary: 'false' })
      expect(again).toMatchObject({ status: 0, outputs, summary: '' })
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })

  test('with force what is there is replaced, with delete what is not in the snapshot goes', async () => {
    const base = { identifier: `nightly:${inWorkspace('src')}`, destination: 'merged', 'working-directory': 'here' }
    mkdirSync(inWorkspace('here'))
    workspace.write('here/merged/hello.txt', 'Something else')
    workspace.write('here/merged/more/deep', 'kept')
    expect(await refused(base)).toBe(
      `The input "destination": The folder ${inWorkspace('here/merged')} is not empty: use the input "force" to restore into it all the same`
    )
    expect((await restore({ ...base, force: 'true' })).status).toBe(0)
    expect(readFileSync(inWorkspace('here/merged/hello.txt'), 'utf8')).toBe('Hello!\n')
    expect(readFileSync(inWorkspace('here/merged/more/deep'), 'utf8')).toBe('kept')
    const { status, log, summary } = await restore({ ...base, force: 'true', delete: 'true', verify: 'true' })
    expect(status).toBe(0)
    expect(log).toMatch(/^Removed: 1$/m)
    expect(summary).toContain('| Removed | 1 |')
    expect(contents(inWorkspace('here/merged'))).toEqual(contents(inWorkspace('src')))
  })

  test('what is not as in the snapshot is found when it is read back', async () => {
    const file = path.join(inWorkspace('spoilt'), inWorkspace('src'), 'hello.txt')
    // Runs in the action's process: spoils the file when it is restored and not read back yet
    const spoil = `
      import { writeFileSync } from 'node:fs'
      const write = process.stdout.write
      process.stdout.write = function (text, ...rest) {
        if (String(text).includes('::group::Reading back')) writeFileSync(process.env.SPOILT, 'Hullo!')
        return write.call(this, text, ...rest)
      }`
    const env = { SPOILT: file, NODE_OPTIONS: `--import=${pathToFileURL(workspace.write('spoil.mjs', spoil)).href}` }
    const { status, log, outputs, summary } = await restore({ destination: 'spoilt', verify: 'true' }, { env })
    expect(status).toBe(1)
    const problem = `${file}: its content is not that of the snapshot`
    expect(log).toContain(`::error title=Not what is in the snapshot::${problem}\n`)
    expect(log).toContain(`::error::What was restored is not what is in the snapshot: ${problem}\n`)
    expect(outputs).toEqual({ oid: saved['oid'], files: saved['files'], size: saved['size'] })
    expect(summary).toContain('| Read back | **not verified** |')
  })

  test('damage is told file by file, and the step fails', async () => {
    const damaged = new SavedWorkspace()
    await damaged.saved('nightly')
    const blobs = path.join(damaged.repository, 'blobs/R')
    const largest = namesBelow(blobs)
      .filter(({ isFile }) => isFile)
      .map(({ name }) => path.join(blobs, name))
      .sort((a, b) => readFileSync(b).length - readFileSync(a).length)[0]!
    truncateSync(largest, 1000)
    const inputs = {
      identifier: 'nightly',
      destination: 'out',
      repository: 'backup/repository',
      'key-file': damaged.keyFile('Master')
    }
    const refused = await damaged.run('restore', inputs)
    expect(refused.status).toBe(1)
    expect(refused.log).toMatch(
      /^::error::\S+\/src\/deep\/\S.* could not be restored: Object R[0-9A-F]{64} is damaged/m
    )
    expect(Object.keys(refused.outputs)).toEqual(['oid'])
    expect(refused.summary).toContain('### Not restored\\: nightly\n\n**Failed:**')

    const forced = { ...inputs, destination: 'rest', 'force-damaged': 'true', verify: 'true' }
    const { status, log, outputs, summary } = await damaged.run('restore', forced)
    expect(status).toBe(1)
    expect(log).toMatch(
      /^::error title=Not restored::\S+\/src\/deep\/\S.* is left out: Object R[0-9A-F]{64} is damaged/m
    )
    expect(log).toMatch(
      /^::error::The restore is incomplete: 1 damaged file, link or folder is left out, all else is restored$/m
    )
    expect(Object.keys(outputs).sort()).toEqual(['files', 'oid', 'size'])
    expect(summary).toContain('| Damaged and left out | 1 |')
    expect(summary).toContain('**Problems**')
  })

  test('a damaged tag is an error, as a newer snapshot may be missing; an OID needs no tags', async () => {
    const tag = workspace.addDamagedTag()
    const { status, log, outputs } = await restore({ destination: 'despite a tag' })
    expect(status).toBe(1)
    expect(outputs['files']).toBe(saved['files'])
    expect(log).toContain(`::error title=A tag is damaged::The tag ${tag} is left out: `)
    expect(log).toMatch(/^::error::1 tag is damaged, so there may be a newer snapshot than the one that was restored$/m)
    expect((await restore({ identifier: saved['oid']!, destination: 'by OID' })).status).toBe(0)
    rmSync(path.join(repository, tag))
  })

  test('every wrong input is one sentence that names it', async () => {
    const key = workspace.keyText('ReadWrite')
    const keyFile = workspace.keyFile('ReadWrite')
    const start = (name: string): string => `The input "${name}"`
    const nowhere = { destination: 'nowhere' }
    const refusing = (inputs: Record<string, string>): Promise<string> => refused({ ...nowhere, ...inputs })
    expect(await refusing({ identifier: '' })).toBe(`${start('identifier')} is required`)
    expect(await refused({ destination: '' })).toBe(`${start('destination')} is required`)
    expect(await refusing({ identifier: 'weekly' })).toBe(
      `${start('identifier')}: There is no channel or object called weekly`
    )
    expect(await refusing({ identifier: `M${'0'.repeat(64)}` })).toMatch(
      /^The input "identifier": The object of M0+ is not in /
    )
    expect(await refusing({ identifier: 'nightly:src/gone' })).toMatch(
      /^The input "identifier": There is nothing called nightly:src\/gone: the paths of this snapshot begin with /
    )
    expect(await refused({ destination: 'src/hello.txt' })).toMatch(/^The input "destination": /)
    expect(await refusing({ force: 'yes' })).toBe(`${start('force')} must be true or false, not "yes"`)
    expect(await refusing({ delete: 'true' })).toMatch(/^The input "delete" needs "force"/)
    expect(await refusing({ verify: 'maybe' })).toMatch(/^The input "verify" must be true or false/)
    expect(await refusing({ meta: 'Mode' })).toMatch(/^The input "meta" must be one of /)
    expect(await refusing({ 'key-file': keyFile })).toBe(
      `${start('key')} is given, and so is the input "key-file": use one of them`
    )
    expect(await refusing({ key: '' })).toMatch(/^No key is given: .*the input "key" or "key-file"/)
    expect(await refusing({ key: '', 'key-file': 'gone.key' })).toMatch(
      /^The input "key-file" names ".*gone\.key", which does/
    )
    expect(await refusing({ key: 'my password' })).toMatch(/^The input "key": The key file has no lines/)
    expect(await refusing({ key: key.replace(/^[A-Za-z]/m, '!') })).toMatch(/^The input "key": The key file is damaged/)
    expect(await refusing({ key: workspace.keyText('WriteOnly') })).toBe(
      `${start('key')}: A WriteOnly key cannot read snapshots: use a ReadWrite or the master key`
    )
    expect(await refusing({ repository: '' })).toMatch(/^No repository is given .*the input "repository"/)
    expect(await refusing({ repository: 'src' })).toMatch(/^The input "repository": .*src is not a repository/)
    expect(await refusing({ repository: 'ftp://host/x' })).toMatch(
      /^The input "repository": "ftp:\/\/host\/x" is not a repo/
    )
    expect(await refusing({ config: 'gone.ini' })).toMatch(
      /^The input "config" names ".*gone\.ini", which does not exist/
    )
    expect(await refusing({ threads: 'many' })).toMatch(/^The input "threads" must be a whole number/)
    expect(existsSync(inWorkspace('nowhere'))).toBe(false)
  })

  test('the key is masked before anything else, and in no output or summary', async () => {
    const key = workspace.keyText('ReadWrite')
    const lines = key.split('\n').filter((line) => line !== '' && !line.startsWith('-----'))
    const { log, outputs, summary } = await restore({ destination: 'masked' })
    for (const line of lines) {
      expect(log.split('\n')).toContain(`::add-mask::${line}`)
      const rest = log.replace(/^::add-mask::.*$/gm, '')
      expect(`${rest}${JSON.stringify(outputs)}${summary}`).not.toContain(line)
    }
    expect(log.indexOf('::add-mask::')).toBe(0)
  })

  test('a restore that is cancelled ends soon, with exit code 130', async () => {
    let sent = false
    const options: StepOptions = {
      watch: (child, log) => {
        if (!sent && log.includes('::group::Restoring')) sent = child.kill('SIGTERM')
      }
    }
    const began = performance.now()
    const { status, log } = await restore({ destination: 'cancelled', verify: 'true' }, options)
    // It may have been faster than the signal
    if (status !== 0) {
      expect(status).toBe(130)
      expect(log).toMatch(/^::error::The restore was interrupted$/m)
    }
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
