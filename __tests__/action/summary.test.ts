import { escapeMarkdown } from '../../src/action/markdown.ts'
import { summaryText, writeSummary, type RunRecord } from '../../src/action/summary.ts'
import type { SavedSnapshot } from '../../src/snapshot/save.ts'

const nothing: RunRecord = {
  channel: 'main',
  dryRun: false,
  saved: undefined,
  hooks: [],
  warnings: [],
  failure: undefined
}

test('names cannot leave their cell, and mean nothing in Markdown or HTML', () => {
  expect(escapeMarkdown('a|b `c` <img src=x> [l](u) *e* _u_ ~s~ # @all 1.\n&amp;')).toBe(
    'a\\|b \\`c\\` \\<img src\\=x\\> \\[l\\]\\(u\\) \\*e\\* \\_u\\_ \\~s\\~ \\# \\@all 1\\.\\\\n\\&amp\\;'
  )
  const text = summaryText({ ...nothing, channel: 'x\n# y', warnings: ['a\n- b'], failure: 'c\nd' })
  expect(text).toBe('### No snapshot: x\\\\n\\# y\n\n**Failed:** c\\\\nd\n\n**Warnings**\n\n- a\\\\n\\- b\n\n')
})

test('twenty warnings are shown, the others counted, and long ones cut', () => {
  const warnings = Array.from({ length: 45 }, (_, i) => `warning ${i} ${'x'.repeat(5000)}`)
  const text = summaryText({ ...nothing, warnings })
  expect(text.match(/^- warning \d+ x{900,1000}…$/gm)).toHaveLength(20)
  expect(text).toMatch(/\n- and 25 more, in the log of the step\n\n$/)
})

test('a run is told whole', () => {
  const hash = Buffer.alloc(32, 0xab)
  const snapshot = {
    id: { catalog: 'M' as const, hash },
    channel: 'main',
    time: 0,
    size: 2_407_000_000,
    stored: 1_255_000_000,
    added: 0,
    entries: 12,
    files: 10,
    warnings: 0
  } as SavedSnapshot
  const hook = { name: 'dump|db', path: Buffer.from('/x') }
  const record: RunRecord = {
    ...nothing,
    saved: { snapshot, durationMs: 1234, warnings: 2 },
    hooks: [
      { outcome: 'ok', status: 0, hook, phase: 'pre-save', durationMs: 300, lastLines: [] },
      { outcome: 'signal', signal: 'SIGKILL', hook, phase: 'post-save', durationMs: 61_000, lastLines: ['x'] }
    ]
  }
  const text = summaryText(record)
  const oid = `M${'AB'.repeat(32)}`
  expect(text).toBe(`### Snapshot saved: main

| Snapshot |  |
| --- | --- |
| OID | \`${oid}\` |
| Channel | main |
| Entries | 12 (10 files) |
| Size | 2.407 GB |
| Stored | 1.255 GB (added 0 B) |
| Duration | 1.2s |
| Not saved as they are | 2 |

| Hook | Phase | Result | Duration |
| --- | --- | --- | --- |
| dump\\|db | pre-save | succeeded | 0.3s |
| dump\\|db | post-save | **was killed by SIGKILL** | 1m 01s |

`)
  expect(summaryText({ ...record, dryRun: true })).not.toContain(oid)
})

test.each([undefined, '', '/nowhere/at/all'])('without a summary file (%j) nothing fails', async (file) => {
  const before = process.env['GITHUB_STEP_SUMMARY']
  delete process.env['GITHUB_STEP_SUMMARY']
  if (file !== undefined) process.env['GITHUB_STEP_SUMMARY'] = file
  await expect(writeSummary(nothing)).resolves.toBeUndefined()
  if (before !== undefined) process.env['GITHUB_STEP_SUMMARY'] = before
})
