import fs from 'node:fs'
import path from 'node:path'
import { age, collections, count, DAY } from '../snapshot/retention/pruning.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk } from './command-line.ts'
import { schemaErrors } from './json-schema.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source, repository } = prepared
const master = prepared.with('master')

for (const name of ['one', 'two', 'three']) {
  fs.writeFileSync(path.join(source, 'changing'), name)
  rekkordOk(['save', 'home', source, ...master], { cwd: root })
}
rekkordOk(['save', 'other', source, ...master], { cwd: root })

function channels(): string[] {
  const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', ...master], { cwd: root })
  return (JSON.parse(stdout) as { channel: string }[]).map(({ channel }) => channel)
}

test('without rules nothing is removed', () => {
  const { code, stderr } = rekkord(['forget', ...master], { cwd: root })
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Nothing says what is kept/) as string
  })
  const both = rekkord(['forget', 'home', '--keep_last', '1', ...master], { cwd: root })
  expect(both.stderr).toMatch(/Snapshots are named and rules are given as well/)
})

test('every rule has its option', () => {
  const periods = ['hourly', 'daily', 'weekly', 'monthly', 'yearly']
  const rules = [
    ...['last', ...periods].map((name) => [`--keep_${name}`, '2']),
    ...['', '_hourly', '_daily', '_weekly', '_monthly', '_yearly'].map((name) => [`--keep_within${name}`, '1y']),
    ['--keep_pattern', 'ho*']
  ]
  const names =
    '--keep_last --keep_hourly --keep_daily --keep_weekly --keep_monthly --keep_yearly --keep_within_hourly '
  expect(`${names}--keep_within_daily --keep_within_weekly --keep_within_monthly --keep_within_yearly`).toBeTruthy()
  const { stdout } = rekkordOk(['forget', '-n', '-f', 'JSON', ...rules.flat(), ...master], { cwd: root })
  const [newest] = JSON.parse(stdout) as { reasons: string[] }[]
  expect(newest!.reasons).toEqual([
    'pattern ho*',
    ...['last', ...periods],
    'within 1y',
    ...periods.map((period) => `${period} within 1y`)
  ])
  expect(schemaErrors('forget', JSON.parse(stdout))).toEqual([])
  const wrong = rekkord(['forget', '--keep-within', '5x', ...master], { cwd: root })
  expect(wrong.stderr).toMatch(/--keep_within must be numbers with y \(years\)/)
})

test('JSON is valid', () => {
  const { stdout } = rekkordOk(['prune', '-n', '-f', 'JSON', ...master], { cwd: root })
  expect(schemaErrors('prune', JSON.parse(stdout))).toEqual([])
  const forgotten = rekkordOk(['forget', '--keep_last', '1', '-n', '--format', 'JSON', ...master], { cwd: root })
  expect(schemaErrors('forget', JSON.parse(forgotten.stdout))).toEqual([])
})

test('rules choose what is kept, reasons are shown, and a dry run removes nothing', () => {
  const before = listing(repository)
  const args = ['forget', '-c', 'home', '--keep_last', '1', ...master]
  const dry = rekkordOk([...args, '--dry_run'], { cwd: root })
  expect(dry.stdout).toMatch(/^ +Time +Channel +Object +Kept by\nkeep .* last\nremove .*\nremove .*\n$/)
  expect(dry.stderr).toMatch(/Snapshots to be removed: 2, kept: 1\n$/)
  expect(listing(repository)).toEqual(before)
  expect(rekkordOk(args, { cwd: root }).stderr).toMatch(/Snapshots removed: 2, kept: 1\n$/)
  expect(channels().sort()).toEqual(['home', 'other'])
})

test('the last snapshot of a channel stays, unless --allow_empty is given', () => {
  const refused = rekkord(['forget', 'other', ...master], { cwd: root })
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /The channel other would lose every snapshot: keep one, or use --allow-empty where that is meant/
    ) as string
  })
  expect(channels().sort()).toEqual(['home', 'other'])
  rekkordOk(['forget', 'other', '--allow_empty', ...master], { cwd: root })
  expect(channels()).toEqual(['home'])
  expect(fs.readdirSync(path.join(repository, 'tags/P')).length).toBeGreaterThan(0)
})

test('a grace period of less than a day is refused', () => {
  const { code, stderr } = rekkord(['prune', '--grace', '23h', ...master], { cwd: root })
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/--grace must be at least 1d/) as string
  })
})

test('a prune sets aside, and without other writers deletes at once', () => {
  age(repository, 8 * DAY)
  const before = listing(repository)
  const dry = rekkordOk(['prune', '--dry_run', ...master], { cwd: root })
  expect(dry.stderr).toMatch(/To be set aside: \d+ objects/)
  expect(listing(repository)).toEqual(before)
  const pruned = rekkordOk(['prune', ...master], { cwd: root })
  expect(pruned.stderr).toMatch(
    /Kept: 1 snapshot, \d+ objects\nSet aside: \d+ objects .*\nDeleted: 0 objects \(0 B\)\nWaiting/
  )
  expect(count(repository, 'fossils')).toBeGreaterThan(0)
  const all = rekkordOk(['prune', '--no_other_writers', ...master], { cwd: root })
  expect(all.stderr).toMatch(/Deleted: [1-9]\d* objects/)
  expect(collections(repository)).toEqual([])
  expect(rekkordOk(['check', ...master], { cwd: root }).stderr).toMatch(/Problems: 0/)
  const other = rekkord(['prune', ...prepared.with('WriteOnly')], { cwd: root })
  expect(other.code).toBe(1)
})
