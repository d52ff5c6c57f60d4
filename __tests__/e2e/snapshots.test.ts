import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { StepOptions, StepResult } from './runner.ts'
import { SavedWorkspace } from './saved-workspace.ts'

const OID = /^M[0-9A-F]{64}$/

describe('the snapshots action, from dist/ alone', () => {
  const workspace = new SavedWorkspace()
  const { repository } = workspace
  const saves: Record<string, string>[] = []

  function snapshots(inputs: Record<string, string> = {}, options?: StepOptions): Promise<StepResult> {
    return workspace.run('snapshots', { repository, key: workspace.keyText('LogOnly'), ...inputs }, options)
  }

  beforeAll(async () => {
    for (const channel of ['nightly', 'weekly', 'nightly']) saves.push(await workspace.saved(channel))
  })

  test('lists as the command line does, and names the newest', async () => {
    const { status, log, outputs, summary } = await snapshots()
    expect(status).toBe(0)
    const newest = saves[2]!
    expect(outputs).toMatchObject({ count: '3', 'latest-oid': newest['oid'], 'latest-time': newest['time'] })
    const listed = JSON.parse(outputs['json']!) as Record<string, unknown>[]
    const all = ['-C', workspace.config, '-K', workspace.keyFile('Master'), '-f', 'JSON']
    expect(listed).toEqual(JSON.parse(workspace.rekkord('snapshots', ...all)))
    expect(listed.map(({ object }) => object)).toEqual(saves.map(({ oid }) => oid))
    expect(log.match(/^::group::Snapshots: 3\n([^]*)^::endgroup::$/m)?.[1]?.split('\n')).toHaveLength(4)
    expect(summary).toMatch(/^### 3 snapshots\n\n\| Time \|/)
    expect(summary.match(/`M[0-9A-F]{64}`/g)).toEqual([...saves].reverse().map(({ oid }) => `\`${oid!}\``))
  })

  test('a channel alone', async () => {
    const { outputs, summary } = await snapshots({ channel: 'weekly' })
    expect(outputs).toMatchObject({ count: '1', 'latest-oid': saves[1]!['oid'] })
    expect(summary).toMatch(/^### 1 snapshot of weekly\n/)
    const none = await snapshots({ channel: 'week' })
    expect(none).toMatchObject({ status: 0, outputs: { count: '0', json: '[]' } })
    expect(Object.keys(none.outputs).sort()).toEqual(['count', 'json'])
  })

  test('a newest snapshot that is young enough is no failure, one that is older is', async () => {
    expect((await snapshots({ channel: 'nightly', 'max-age': '36h' })).status).toBe(0)
    expect((await snapshots({ 'max-age': '2d', summary: 'false' })).summary).toBe('')
    await setTimeout(Math.max(0, Date.parse(saves[2]!['time']!) + 1100 - Date.now()))
    const { status, log, outputs, summary } = await snapshots({ channel: 'nightly', 'max-age': '1s' })
    expect(status).toBe(1)
    expect(log).toMatch(
      /^::error::The newest snapshot of the channel "nightly" is \d+\.\ds old \(20\d\d-\d\d-\d\d [\d:]{8} UTC\), and must be 1\.0s old at the most$/m
    )
    expect(outputs['latest-oid']).toMatch(OID)
    expect(summary).toContain('### 2 snapshots of nightly\n\n**Failed:** The newest snapshot')
    expect((await snapshots({ 'max-age': '1s' })).log).toMatch(/^::error::The newest snapshot is /m)
  })

  test('no snapshot at all is a failure where an age is asked for', async () => {
    const { status, log, outputs } = await snapshots({ channel: 'monthly', 'max-age': '2d' })
    expect({ status, outputs }).toEqual({ status: 1, outputs: { count: '0', json: '[]' } })
    expect(log).toMatch(
      /^::error::There is no snapshot of the channel "monthly", and one must be 48h 00m old at the most$/m
    )
  })

  test('a damaged tag is an error beside the list', async () => {
    const tag = workspace.addDamagedTag()
    const { status, log, outputs } = await snapshots()
    expect({ status, count: outputs['count'] }).toEqual({ status: 1, count: '3' })
    expect(log).toContain(`::error title=A tag is damaged::The tag ${tag} is left out: `)
    expect(log).toMatch(/^::error::1 tag is damaged, so snapshots may be missing from the list$/m)
    rmSync(path.join(repository, tag))
  })

  test('every wrong input is one sentence that names it', async () => {
    const refused = async (inputs: Record<string, string>): Promise<string> => {
      const { status, log, outputs } = await snapshots(inputs)
      expect({ status, outputs }).toEqual({ status: 1, outputs: {} })
      const errors = [...log.matchAll(/^::error::(.*)$/gm)].map(([, sentence]) => sentence!)
      expect(errors).toHaveLength(1)
      return errors[0]!
    }
    expect(await refused({ 'max-age': 'a day' })).toBe(
      'The input "max-age" must be a number with s, m, h or d, such as 30d, not "a day"'
    )
    expect(await refused({ 'max-age': '0h' })).toBe('The input "max-age" must be more than nothing, such as 36h or 2d')
    expect(await refused({ key: workspace.keyText('WriteOnly') })).toMatch(
      /^The input "key": A WriteOnly key cannot list/
    )
    expect(await refused({ key: '', 'key-file': 'src' })).toMatch(
      /^The input "key-file" names ".*src", which is a folder$/
    )
    expect(await refused({ summary: '2' })).toBe('The input "summary" must be true or false, not "2"')
  })
})
