import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { namesBelow } from '../names-below.ts'
import type { StepOptions, StepResult } from './runner.ts'
import { SavedWorkspace } from './saved-workspace.ts'

const describePosix = process.platform === 'win32' ? describe.skip : describe

/** Cuts off the largest blob of a catalog. */
function damageLargestBlob(repository: string, catalog: 'M' | 'R'): void {
  const blobs = path.join(repository, 'blobs', catalog)
  const files = namesBelow(blobs).filter(({ isFile }) => isFile)
  const sizes = files.map(({ name }) => ({ file: path.join(blobs, name), size: statSync(path.join(blobs, name)).size }))
  truncateSync(sizes.sort((a, b) => b.size - a.size)[0]!.file, 100)
}

describePosix('the check action, from dist/ alone', () => {
  const workspace = new SavedWorkspace()
  const { repository } = workspace

  function check(inputs: Record<string, string> = {}, options?: StepOptions): Promise<StepResult> {
    return workspace.run('check', { repository, key: workspace.keyText('ReadWrite'), ...inputs }, options)
  }

  beforeAll(async () => {
    await workspace.saved('nightly')
    await workspace.saved('weekly')
  })

  test('a sound repository is one line of outputs and a table', async () => {
    const { status, log, outputs, summary } = await check({ threads: '2' })
    expect({ status, outputs }).toEqual({ status: 0, outputs: { snapshots: '2', invalid: '0' } })
    expect(log).toContain('::group::Checking\n::endgroup::\nSnapshots: 2 (0 invalid)\n')
    expect(summary).toContain(
      '### Checked\\: nothing is wrong\n\n| Check |  |\n| --- | --- |\n| Snapshots | 2 |\n| Invalid | 0 |\n'
    )
    expect(await check({ summary: 'false' })).toMatchObject({ status: 0, summary: '' })
  })

  test('pre-scan and post-scan hooks run around it, in groups, and get no key', async () => {
    workspace.write(
      'hooks/r.ini',
      `[Repository]\nURL = ${repository}\n[Hooks]\nPreScanDirectory = pre\nPostScanDirectory = post\n`
    )
    workspace.write('hooks/pre/1', '#!/bin/sh\necho "$REKKORD_HOOK"; env | grep -c "REKKORD KEY" || true\n', 0o755)
    workspace.write('hooks/post/1', '#!/bin/sh\necho "$REKKORD_HOOK $SUCCESS"\n', 0o755)
    const inputs = { repository: '', config: 'hooks/r.ini' }
    const { status, log, summary } = await check(inputs)
    expect(status).toBe(0)
    const groups = [...log.matchAll(/^::group::(.*)\n([^]*?)^::endgroup::$/gm)].map(([, name, text]) => [name, text])
    expect(groups).toEqual([
      ['Pre-scan hook: 1', 'pre-scan\n0\n'],
      ['Checking', ''],
      ['Post-scan hook: 1', 'post-scan 1\n']
    ])
    expect(summary).toContain('| <code>1</code> | pre-scan | succeeded |')
    expect((await check({ ...inputs, hooks: 'false' })).log).not.toContain('hook: 1')
    workspace.write('hooks/pre/1', '#!/bin/sh\necho no room; exit 4\n', 0o755)
    const failed = await check(inputs)
    expect(failed).toMatchObject({ status: 1, outputs: {} })
    expect(failed.log).toContain('::error title=Pre-scan hook "1" failed::It exited with status 4%0Ano room\n')
    expect(failed.log).toMatch(/^::error::A pre-scan hook failed: "1" exited with status 4$/m)
  })

  test('a damaged tag counts as an invalid snapshot', async () => {
    const tag = workspace.addDamagedTag()
    const { status, log, outputs } = await check()
    expect({ status, outputs }).toEqual({ status: 1, outputs: { snapshots: '3', invalid: '1' } })
    expect(log).toContain(`::error title=The repository is damaged::The tag ${tag} is not valid: `)
    rmSync(path.join(repository, tag))
  })

  test('every wrong input is one sentence that names it', async () => {
    const refused = async (inputs: Record<string, string>): Promise<string> => {
      const { status, log, outputs } = await check(inputs)
      expect({ status, outputs }).toEqual({ status: 1, outputs: {} })
      const errors = [...log.matchAll(/^::error::(.*)$/gm)].map(([, sentence]) => sentence!)
      expect(errors).toHaveLength(1)
      return errors[0]!
    }
    expect(await refused({ hooks: 'no' })).toBe('The input "hooks" must be true or false, not "no"')
    expect(await refused({ key: workspace.keyText('LogOnly') })).toMatch(/^The input "key": A LogOnly key cannot read/)
    expect(await refused({ repository: 'src' })).toMatch(/^The input "repository": /)
    expect(await refused({ 'working-directory': 'gone' })).toMatch(
      /^The input "working-directory" names ".*gone", which does/
    )
  })

  test('what is damaged is named by its snapshot, and the step fails', async () => {
    const { oid } = await workspace.saved('a,b: %c')
    damageLargestBlob(repository, 'R')
    const { status, log, outputs, summary } = await check()
    expect({ status, outputs }).toEqual({ status: 1, outputs: { snapshots: '3', invalid: '3' } })
    const annotations = [...log.matchAll(/^::error title=(.*?)::(.*)$/gm)].map(([, title, text]) => ({ title, text }))
    expect(annotations).toHaveLength(3)
    expect(annotations.map(({ title }) => title)).toContain(`Snapshot ${oid!} of a%2Cb%3A %25c is damaged`)
    // The first one that meets the object says which, the others where it is
    expect(annotations[0]!.text).toMatch(/\/src\/deep\/.*: Object R[0-9A-F]{64} is damaged: /)
    for (const { text } of annotations) expect(text).toMatch(/\/src.*damaged/)
    expect(log).toMatch(/^::error::\d+ problems were found in .*; 3 of 3 snapshots are damaged$/m)
    expect(summary).toContain('### Checked\\: the repository is damaged\n\n**Failed:**')
    expect(summary).toContain(`| \`${oid!}\` | <code>a\\,b\\: \\%c</code> |`)
    expect(readdirSync(workspace.workspace)).not.toContain('out')
  })
})
