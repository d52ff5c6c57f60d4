import { age, collections, count, DAY } from '../snapshot/retention/pruning.ts'
import { listing } from '../new-repository.ts'
import type { StepResult } from './runner.ts'
import { SavedWorkspace } from './saved-workspace.ts'

const OLD = 8 * DAY

describe('the forget action, from dist/ alone', () => {
  const workspace = new SavedWorkspace()
  const { repository } = workspace
  const saves: Record<string, string>[] = []

  function forget(inputs: Record<string, string> = {}, key = workspace.keyText('Master')): Promise<StepResult> {
    return workspace.run('forget', { repository, key, ...inputs })
  }

  function left(): string[] {
    const all = ['-C', workspace.config, '-K', workspace.keyFile('Master'), '-f', 'JSON']
    return (JSON.parse(workspace.rekkord('snapshots', ...all)) as { object: string }[]).map(({ object }) => object)
  }

  beforeAll(async () => {
    for (const channel of ['nightly', 'nightly', 'nightly', 'a|b']) {
      workspace.write('src/hello.txt', `Hello, ${saves.length}!\n`)
      saves.push(await workspace.saved(channel))
    }
  })

  test('every wrong input is one sentence, and nothing is removed', async () => {
    const before = listing(repository)
    const refused = async (inputs: Record<string, string>, key?: string): Promise<string> => {
      const { status, log, outputs, summary } = await forget(inputs, key)
      const errors = [...log.matchAll(/^::error::(.*)$/gm)].map(([, sentence]) => sentence!)
      expect({ status, outputs, errors }).toEqual({ status: 1, outputs: {}, errors: [expect.any(String)] })
      if (summary !== '') expect(summary).toContain('### Nothing was removed\n\n**Failed:** ')
      return errors[0]!
    }
    expect(await refused({ prune: 'false' })).toBe(
      'Nothing is to be done: give a rule such as the input "keep-daily", or set "prune"'
    )
    expect(await refused({ 'keep-daily': 'seven' })).toMatch(
      /^The input "keep-daily" must be a whole number .*"seven"$/
    )
    expect(await refused({ 'keep-within': '30' })).toMatch(/^The input "keep-within" must be numbers with y .*"30"$/)
    expect(await refused({ grace: '12h' })).toMatch(/^The input "grace" must be at least 1d, .*"12h"$/)
    expect(await refused({ 'keep-last': '1', channel: 'monthly' })).toBe('There is no channel called monthly')
    expect(await refused({ 'keep-pattern': 'night*' })).toMatch(/^The channel a\|b would lose every snapshot: keep one/)
    expect(await refused({ 'keep-last': '1', prune: 'false' }, workspace.keyText('WriteOnly'))).toMatch(
      /^The input "key": A WriteOnly key cannot list/
    )
    // It forgets nothing first
    expect(await refused({ 'keep-last': '1' }, workspace.keyText('ReadWrite'))).toMatch(
      /^The input "key": A ReadWrite key cannot prune/
    )
    expect(listing(repository)).toEqual(before)
  })

  test('a dry run says what would be done, and changes nothing', async () => {
    age(repository, OLD)
    const before = listing(repository)
    const { status, outputs, summary } = await forget({ 'keep-last': '2', 'dry-run': 'true' })
    expect({ status, outputs }).toEqual({ status: 0, outputs: { removed: '1', kept: '3', freed: '0', waiting: '0' } })
    expect(summary).toContain('### 1 snapshot to be removed\n\n| Time | Channel | Object ID | Kept by |\n')
    expect(summary).toContain('\n| To be set aside | 0 objects (0 B) |\n')
    expect(listing(repository)).toEqual(before)
  })

  test('what no rule keeps is removed, set aside, and deleted after the grace period', async () => {
    const { status, log, outputs, summary } = await forget({ 'keep-last': '2', 'keep-pattern': 'x\n  y*  ' })
    expect({ status, removed: outputs['removed'], kept: outputs['kept'], freed: outputs['freed'] }).toEqual({
      ...{ status: 0, removed: '1', kept: '3', freed: '0' }
    })
    expect(left()).toEqual(saves.slice(1).map(({ oid }) => oid))
    const waiting = Number(outputs['waiting'])
    expect(waiting).toBeGreaterThan(0)
    expect(count(repository, 'fossils')).toBeGreaterThan(0)
    expect(log).toMatch(/^::group::Snapshots\n(.*\n){4}::endgroup::$/m)
    expect(log).toMatch(new RegExp(`^.*${saves[0]!['oid']!}  nightly  removed$`, 'm'))
    expect(summary).toMatch(/^### 1 snapshot removed\n\n/)
    expect(summary).toContain('| <code>a\\|b</code> |')
    expect(summary.match(/\| last \|$/gm)).toHaveLength(3)
    expect(summary).toContain(`| \`${saves[0]!['oid']!.slice(0, 13)}\` | **removed** |`)
    expect(summary).toMatch(/\n\| Kept \| 3 snapshots, \d+ objects \|\n\| Set aside \| [1-9]\d* objects \(/)

    // Without rules it only prunes
    age(repository, OLD)
    const pruned = await forget()
    expect(pruned).toMatchObject({ status: 0, outputs: { freed: String(waiting), waiting: '0' } })
    expect(Object.keys(pruned.outputs).sort()).toEqual(['freed', 'waiting'])
    expect(pruned.summary).toMatch(/^### Pruned\n\n\| Prune \|/)
    expect(collections(repository)).toEqual([])
    const check = await workspace.run('check', { repository, key: workspace.keyText('Master') })
    expect(check).toMatchObject({ status: 0, outputs: { snapshots: '3', invalid: '0' } })
  })

  test('without the prune a key that lists is enough, and one channel alone is thinned out', async () => {
    const inputs = { 'keep-last': '1', channel: 'nightly', prune: 'false', summary: 'false' }
    const { status, outputs, summary } = await forget(inputs, workspace.keyText('LogOnly'))
    expect({ status, outputs, summary }).toEqual({ status: 0, outputs: { removed: '1', kept: '1' }, summary: '' })
    expect(left()).toEqual(saves.slice(2).map(({ oid }) => oid))
  })
})
