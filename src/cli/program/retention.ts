import type { Command } from 'commander'
import { parseGrace } from '../../snapshot/retention/grace.ts'
import { parseKeepDuration } from '../../snapshot/retention/keep-duration.ts'
import { PERIODS } from '../../snapshot/retention/keep-rules.ts'
import { integer } from '../../values.ts'
import type { Face } from '../face.ts'
import type { ForgetCommandOptions } from '../forget.ts'
import type { PruneCommandOptions } from '../prune.ts'
import { newCommand } from './new-command.ts'
import { addFormatOption, optionParser } from './options.ts'

const FORMATS = ['Plain', 'JSON'] as const
const MAX_COUNT = 1_000_000

/** The periods whose newest snapshots are kept, in words. */
const NAMES = { hourly: 'hours', daily: 'days', weekly: 'weeks', monthly: 'months', yearly: 'years' } as const

/** The commands that remove snapshots, and what no snapshot needs. */
export function addRetentionCommands(program: Command, face: Face, onExit: (code: number) => void): void {
  const forget = newCommand(
    program,
    'forget [identifiers...]',
    'remove snapshots that no rule keeps, or those that are named',
    [
      ['rekkord forget --keep_daily 7 --keep_weekly 5 --keep_monthly 12', 'thins out every channel'],
      ['rekkord forget -c home --keep_within 30d -n', 'shows what would be removed of one channel'],
      ['rekkord forget M0A1B2C3D', 'removes one snapshot']
    ]
  )
  addFormatOption(forget, FORMATS)
  const count = (name: string): ((text: string) => number) => optionParser(`--${name}`, integer(1, MAX_COUNT))
  const span = (name: string): ((text: string) => unknown) => optionParser(`--${name}`, parseKeepDuration)
  forget.option('--keep_last <count>', 'keep this number of the newest snapshots', count('keep_last'))
  for (const period of PERIODS) {
    const what = `for this number of ${NAMES[period]}, keep the newest snapshot of each`
    forget.option(`--keep_${period} <count>`, what, count(`keep_${period}`))
  }
  forget.option(
    '--keep_within <duration>',
    'keep the snapshots of this period before the newest one, such as 30d or 1y6m',
    span('keep_within')
  )
  for (const period of PERIODS) {
    const what = `in this period, keep the newest snapshot of each of the ${NAMES[period]}`
    forget.option(`--keep_within_${period} <duration>`, what, span(`keep_within_${period}`))
  }
  forget
    .option('--keep_pattern <pattern>', 'keep all snapshots of matching channels; repeatable', repeated)
    .option('-c, --channel <channel>', 'only the snapshots of one channel')
    .option('--allow_empty', 'allow the last snapshot of a channel to be removed')
    .option('-n, --dry_run', 'only show what would be removed')
    .action(async (identifiers: string[], options: ForgetCommandOptions) =>
      onExit(await (await import('../forget.ts')).runForget(identifiers, options, face))
    )
  const prune = newCommand(program, 'prune', 'set aside the data that no snapshot needs, and later delete it', [
    ['rekkord prune -K master.key', 'once a week, for example'],
    ['rekkord prune -K master.key -n', 'shows what would be set aside and deleted']
  ])
  addFormatOption(prune, FORMATS)
    .option('--grace <duration>', 'longer than any save takes; by default 7d', optionParser('--grace', parseGrace))
    .option('--no_other_writers', 'no other program saves meanwhile: delete at once')
    .option('-n, --dry_run', 'only show what would be done')
    .action(async (options: PruneCommandOptions) => (await import('../prune.ts')).runPrune(options, face))
}

function repeated(value: string, before: string[] = []): string[] {
  return [...before, value]
}
