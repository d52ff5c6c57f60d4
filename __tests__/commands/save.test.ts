import fs from 'node:fs'
import path from 'node:path'
import type { Phase } from '../../src/report/phases.ts'
import type { Comparison } from '../../src/commands/save-comparison.ts'
import { save, type SaveCommand } from '../../src/commands/save.ts'
import { loadSettings } from '../../src/config/load.ts'
import type { ExecuteHook } from '../../src/hooks/hook.ts'
import { newProgress } from '../../src/snapshot/save/listener.ts'
import { newRepository } from '../new-repository.ts'

const made = await newRepository()
const data = path.join(made.folder, 'data')
const config = path.join(made.folder, 'rekkord.ini')
for (const folder of [data, `${made.folder}/pre`, `${made.folder}/post`]) fs.mkdirSync(folder)
fs.writeFileSync(path.join(data, 'file'), 'content')
fs.writeFileSync(path.join(made.folder, 'pre/1'), '')
fs.writeFileSync(path.join(made.folder, 'post/1'), '')
fs.writeFileSync(
  config,
  `[Repository]\nURL = ${made.root}\nKeyFile = ${made.keyFile}\n[Hooks]\nPreSaveDirectory = pre\nPostSaveDirectory = post\n`
)
const home = path.join(made.folder, 'home')

interface Told {
  phases: string[]
  events: string[]
  comparison: Comparison | undefined
  error: unknown
}

/** Saves and tells in which order what was told. */
async function run(options: Partial<SaveCommand> = {}, execute?: ExecuteHook): Promise<Told> {
  const told: Told = { phases: [], events: [], comparison: undefined, error: undefined }
  const settings = loadSettings({ configFile: config, env: {}, cwd: made.folder, home })
  const command: SaveCommand = {
    settings,
    channel: 'main',
    paths: [data],
    threads: 1,
    hooks: true,
    execute: execute ?? (() => Promise.resolve({ outcome: 'ok', status: 0 })),
    env: { PATH: process.env['PATH'] },
    secretVariables: [],
    cwd: made.folder,
    compare: true,
    ...options
  }
  const event = (name: string) => () => void told.events.push(name)
  try {
    await save(command, {
      warning: () => undefined,
      opened: event('opened'),
      hooksBegin: event('hooks'),
      hooksEnd: () => undefined,
      backupBegins: event('begins'),
      saved: event('saved'),
      phaseEnded: ({ name, durationMs }: Phase) => {
        expect(durationMs).toBeGreaterThanOrEqual(0)
        told.phases.push(name)
      },
      compared: (comparison) => {
        told.events.push('compared')
        told.comparison = comparison
      }
    })
  } catch (error) {
    told.error = error
  }
  return told
}

const BACKUP = ['finding the paths', 'reading the index', 'reading and storing', 'publishing', 'keeping the index']

test('phases are told as they end, and the comparison last of all', async () => {
  const first = await run()
  expect(first).toMatchObject({ error: undefined, comparison: { kind: 'first' } })
  expect(first.events).toEqual(['opened', 'hooks', 'begins', 'saved', 'hooks', 'compared'])
  expect(first.phases).toEqual(['opening the repository', 'pre-save hooks', ...BACKUP, 'post-save hooks', 'comparing'])
})

test('a failed post-save hook is no reason not to compare', async () => {
  const { error, comparison } = await run({}, ({ env }) =>
    Promise.resolve(
      env['REKKORD_HOOK'] === 'post-save' ? { outcome: 'failed', status: 1 } : { outcome: 'ok', status: 0 }
    )
  )
  expect(error).toMatchObject({ code: 'hook' })
  expect(comparison).toMatchObject({ kind: 'compared' })
})

test('nothing is compared unless asked for, in a dry run, or after an interruption', async () => {
  expect((await run({ compare: false })).events).not.toContain('compared')
  expect((await run({ dryRun: true })).events).toEqual(['opened', 'begins', 'saved'])
  const end = new AbortController()
  const interrupted = await run({ signal: end.signal }, ({ env }) => {
    if (env['REKKORD_HOOK'] === 'post-save') end.abort('SIGINT')
    return Promise.resolve({ outcome: 'ok', status: 0 })
  })
  expect(interrupted.error).toMatchObject({ code: 'interrupted' })
  expect(interrupted.events).not.toContain('compared')
})

test('a save that fails ends the phase it was in', async () => {
  const { phases, error } = await run({ paths: [path.join(data, 'nothing')] })
  expect(error).toMatchObject({ code: 'source' })
  expect(phases).toEqual(['opening the repository', 'pre-save hooks', 'finding the paths'])
})

test('the progress has the parts of a big file, and in the end all of it once', async () => {
  fs.truncateSync(path.join(data, 'file'), 60_000_000)
  const progress = newProgress()
  let most = 0
  const look = setInterval(() => (most = Math.max(most, progress.partBytes)), 1)
  const { error } = await run({ progress })
  clearInterval(look)
  expect(error).toBeUndefined()
  expect(most).toBeGreaterThan(1_000_000)
  expect(progress).toMatchObject({ files: 1, bytes: 60_000_000, partBytes: 0, foundFiles: 1, walked: true })
})
