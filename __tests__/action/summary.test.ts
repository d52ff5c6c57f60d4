import * as core from '@actions/core'
import { jest } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addToSummary } from '../../src/action/summary/job-summary.ts'
import { code, escapeMarkdown } from '../../src/action/summary/markdown.ts'
import { historyCharts } from '../../src/action/summary/chart.ts'
import { summaryText, type RunRecord } from '../../src/action/summary/summary.ts'
import type { Tag } from '../../src/repository/tags.ts'
import { temporaryFolder } from '../temporary.ts'
import { expectGolden } from './golden.ts'
import { good, records, unchanged } from './run-records.ts'

const nothing: RunRecord = {
  channel: 'main',
  dryRun: false,
  saved: undefined,
  role: undefined,
  hooks: [],
  warnings: [],
  warningCount: 0,
  phases: [],
  comparison: undefined,
  failure: undefined
}

test.each(Object.entries(records))('the summary of a run: %s', (name, record) => {
  expectGolden(summaryText(record), `summary-${name}.md`)
})

test('names cannot leave their cell, and mean nothing in Markdown or HTML', () => {
  expect(escapeMarkdown('a|b `c` <img src=x> [l](u) *e* _u_ ~s~ # @all 1.\n&amp;')).toBe(
    'a\\|b \\`c\\` \\<img src\\=x\\> \\[l\\]\\(u\\) \\*e\\* \\_u\\_ \\~s\\~ \\# \\@<i></i>all 1\\.\\\\n\\&amp\\;'
  )
  expect(code(' a  b|\u202E ')).toBe('<code>&nbsp;a&nbsp; b\\|\\\\u202E&nbsp;</code>')
  const text = summaryText({ ...nothing, channel: 'x\n# y', warnings: ['a\n- b'], warningCount: 1, failure: 'c\nd' })
  expect(text).toBe('### No snapshot: x\\\\n\\# y\n\n**Failed:** c\\\\nd\n\n**Warnings**\n\n- a\\\\n\\- b\n\n')
})

test('what there can be any number of is limited, so that a summary is far smaller than 1 MiB', () => {
  const long = '\u{1F600}|'.repeat(10_000)
  const warnings = Array.from({ length: 1000 }, () => long)
  const hooks = Array.from({ length: 500 }, () => ({ ...good.hooks[0]!, hook: { name: long, path: Buffer.from('') } }))
  const text = summaryText({ ...good, channel: long, failure: long, warnings, warningCount: 12_345, hooks })
  expect(text.match(/^- (?!and)/gm)).toHaveLength(20)
  expect(text).toMatch(/\n- and 12,325 more, in the log of the step\n\n$/)
  expect(text).toContain('| and 450 more, in the log of the step |')
  expect(Buffer.byteLength(text)).toBeLessThan(300_000)
})

test('a dry run has no OID, and tells what the index knows', () => {
  const text = summaryText({ ...good, dryRun: true, comparison: undefined })
  expect(text).toContain('### Dry run, nothing was written: nightly\n')
  expect(text).not.toContain('OID')
  expect(text).toContain('| Unchanged | 12,330 |')
})

test('why there is no comparison', () => {
  const text = summaryText({ ...good, comparison: { kind: 'failed', reason: 'it took <b>too</b> long' } })
  expect(text).toContain('\nIt could not be compared with the snapshot before it: it took \\<b\\>too\\<\\/b\\> long. ')
})

test('ratios of nothing are left out', () => {
  const snapshot = { ...good.saved!.snapshot, size: 0, stored: 0, added: 0 }
  const text = summaryText({ ...good, saved: { snapshot, durationMs: 0, warnings: 0 } })
  expect(text).not.toMatch(/NaN|Infinity|undefined|Compression|Deduplication/)
  expect(summaryText(unchanged)).toContain('| Deduplication | all of it was stored already |')
})

describe('charts', () => {
  const tag = (time: number, size: number, added: number): Tag => ({
    ...{ id: good.saved!.snapshot.id, path: '', fragments: [], kid: Buffer.alloc(16), channel: '"]\nend' },
    ...{ time, size, stored: 0, added }
  })

  test('in the unit of the largest value, from 0 on', () => {
    const [size, added] = historyCharts([tag(0, 999, 0), tag(1e8, 12_345_678, 0), tag(2e8, 2_000_001, 0)])
    expect(size).toMatch(/\n {2}title "Source size in MB"\n/)
    expect(size).toMatch(/\n {2}y-axis 0 --> 20\n {2}line \[0.001, 12.3457, 2\]\n```$/)
    expect(added).toMatch(/\n {2}title "Added in B"\n.*\n {2}y-axis 0 --> 1\n {2}bar \[0, 0, 0\]\n/)
    expect(historyCharts([tag(0, 1, 1), tag(1e8, 5e9, 5)])[0]).toMatch(/line \[0, 5\]/)
    expect(historyCharts([tag(0, 1, 1)])).toEqual([])
  })

  test('labels are all different, or mermaid would make one of two', () => {
    const times = Array.from({ length: 20 }, (_, i) => tag(i < 10 ? i * 86_400_000 : 9 * 86_400_000 + i * 20_000, 1, 1))
    const labels = /x-axis \[(.*)\]/.exec(historyCharts(times)[0]!)![1]!.split(', ')
    expect(labels).toHaveLength(12)
    expect(new Set(labels).size).toBe(12)
    expect(labels.slice(-2)).toEqual(['"10 00:06"', '"10 00:06 #2"'])
  })
})

describe('where the summary goes', () => {
  // The library goes on with the file that it has found once
  beforeEach(() => Object.assign(core.summary, { _filePath: undefined }))

  const before = process.env['GITHUB_STEP_SUMMARY']
  afterEach(() => {
    delete process.env['GITHUB_STEP_SUMMARY']
    if (before !== undefined) process.env['GITHUB_STEP_SUMMARY'] = before
  })

  test.each(['/nowhere/at/all', '/dev/full'])(
    'a summary file that cannot be written (%s) is a line of the log',
    async (file) => {
      process.env['GITHUB_STEP_SUMMARY'] = file
      const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
      await addToSummary(summaryText(nothing))
      const lines = write.mock.calls.map(([text]) => String(text))
      write.mockRestore()
      expect(lines).toEqual([expect.stringContaining('The summary could not be written') as string])
    }
  )

  test.each([undefined, '', '/nowhere/at/all'])('without a summary file (%j) nothing fails', async (file) => {
    delete process.env['GITHUB_STEP_SUMMARY']
    if (file !== undefined) process.env['GITHUB_STEP_SUMMARY'] = file
    await expect(addToSummary(summaryText(nothing))).resolves.toBeUndefined()
  })

  test('it is added to what hooks wrote, unless the whole would be too large for GitHub', async () => {
    const file = path.join(temporaryFolder(), 'summary')
    process.env['GITHUB_STEP_SUMMARY'] = file
    writeFileSync(file, 'x'.repeat(1024 * 1024 - 100))
    await addToSummary(summaryText(nothing))
    expect(readFileSync(file, 'utf8')).toMatch(/^x+### No snapshot: main\n\n$/)
    await addToSummary(summaryText(good))
    expect(readFileSync(file, 'utf8')).toMatch(/^x+### No snapshot: main\n\n$/)
  })
})
