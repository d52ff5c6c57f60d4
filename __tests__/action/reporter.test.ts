import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { jest } from '@jest/globals'
import { SaveStepReporter } from '../../src/action/report/save.ts'
import type { HookResult } from '../../src/hooks/hook.ts'
import { temporaryFolder } from '../temporary.ts'
import { expectGolden } from './golden.ts'
import { good, hostile } from './run-records.ts'

/** What is written on standard output, with durations that the test did not set replaced. */
function written(run: () => void): string {
  let text = ''
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece)
    return true
  })
  try {
    run()
  } finally {
    write.mockRestore()
  }
  return text
}

const snapshot = good.saved!.snapshot
const hook = { name: '10-dump|"a,b": 100%', path: Buffer.from('/hooks/x') }

beforeEach(() => {
  jest.useFakeTimers({ now: 0 })
  process.env['GITHUB_OUTPUT'] = path.join(temporaryFolder(), 'output')
  writeFileSync(process.env['GITHUB_OUTPUT'], '')
})
afterEach(() => {
  jest.useRealTimers()
  delete process.env['GITHUB_OUTPUT']
})

test('log, groups and annotations of a save in which things go wrong', () => {
  const failed: HookResult[] = [
    { outcome: 'ok', status: 0, hook, phase: 'pre-save', durationMs: 1, lastLines: ['fine'] },
    {
      outcome: 'failed',
      status: 3,
      hook,
      phase: 'pre-save',
      durationMs: 1,
      lastLines: ['\x1b[31mone\x1b[0m\ttwo\b', '::error::three']
    },
    { outcome: 'signal', signal: 'SIGKILL', hook, phase: 'post-save', durationMs: 1, lastLines: [] },
    { outcome: 'not started', reason: 'permission denied', hook, phase: 'post-save', durationMs: 1, lastLines: [] }
  ]
  const text = written(() => {
    const reporter = new SaveStepReporter(false)
    reporter.opened({ url: '/srv/backup\n::error::x', role: 'ReadWrite' })
    reporter.warning('this key can also read; a WriteOnly key is enough to save')
    for (const result of failed) {
      reporter.started(hook, result.phase)
      reporter.output(Buffer.from('what the hook says'), 'stdout')
      reporter.ended(result)
    }
    reporter.phaseEnded({ name: 'pre-save hooks', durationMs: 1234 })
    reporter.backupBegins()
    for (const name of hostile.warnings) reporter.warning(`/data/${name} could not be read: permission denied.`)
    for (let i = 0; i < 5; i++) reporter.warning(`/data/${i} is a link that leads nowhere and is left out`)
    jest.advanceTimersByTime(1000)
    reporter.saved({ ...snapshot, warnings: 12 })
    reporter.phaseEnded({ name: 'publishing', durationMs: 999 })
    reporter.compared(good.comparison!)
    reporter.close()
    expect(reporter.record('main', 'it failed')).toMatchObject({
      ...{ channel: 'main', role: 'ReadWrite', dryRun: false, failure: 'it failed', warningCount: 13 },
      ...{ saved: { warnings: 12, durationMs: 1000 }, comparison: good.comparison, hooks: failed },
      phases: [{ name: 'pre-save hooks' }, { name: 'publishing' }]
    })
  })
  expectGolden(text, 'annotations.txt')
})

describe('progress', () => {
  /** Lines of a save that does 100 files and 10 MB a second for so many seconds. */
  function saving(seconds: number): string[] {
    const text = written(() => {
      const reporter = new SaveStepReporter(false)
      reporter.backupBegins()
      for (let second = 1; second <= seconds; second++) {
        Object.assign(reporter.progress, { files: second * 100, bytes: second * 10_000_000 })
        if (second === 20) reporter.progress.expected = { files: 100_000, bytes: 20e9 }
        jest.advanceTimersByTime(1000)
      }
      reporter.saved(snapshot)
      jest.advanceTimersByTime(100_000)
      reporter.close()
    })
    return text.split('\n').filter((line) => line.includes('/s'))
  }

  test('a short save has none', () => {
    expect(saving(4)).toEqual([])
  })

  test('a long one has a line every five seconds, later every ten, then every thirty', () => {
    const lines = saving(700)
    expect(lines.slice(0, 3)).toEqual([
      '5.0s: 500 files, 50.00 MB at 10.00 MB/s',
      '10.0s: 1,000 files, 100.00 MB at 10.00 MB/s',
      '15.0s: 1,500 files, 150.00 MB at 10.00 MB/s'
    ])
    expect(lines[3]).toBe('20.0s: 2,000 files, 200.00 MB at 10.00 MB/s; left: 98,000 files, 19.800 GB, about 33m 00s')
    const times = lines.map((line) => line.slice(0, line.indexOf(':')))
    expect(times.slice(10, 14)).toEqual(['55.0s', '1m 00s', '1m 10s', '1m 20s'])
    expect(times.slice(-4)).toEqual(['10m 00s', '10m 30s', '11m 00s', '11m 30s'])
  })

  test('a save that fails has none afterwards', () => {
    const text = written(() => {
      const reporter = new SaveStepReporter(true)
      reporter.backupBegins()
      reporter.close()
      jest.advanceTimersByTime(100_000)
    })
    expect(text).toBe('::group::Backing up (dry run: nothing is written, no hooks run)\n::endgroup::\n')
  })
})
