import fs from 'node:fs'
import path from 'node:path'
import type { Phase } from '../../src/report/phases.ts'
import type { Comparison } from '../../src/commands/save-comparison.ts'
import { save, type SaveCommand, type SaveItem } from '../../src/commands/save.ts'
import { formatObjectId } from '../../src/format/object-id.ts'
import { loadSettings } from '../../src/config/load.ts'
import type { ExecuteHook } from '../../src/hooks/hook.ts'
import { newProgress } from '../../src/snapshot/save/listener.ts'
import type { SavedSnapshot } from '../../src/snapshot/save/save.ts'
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
  snapshots: SavedSnapshot[]
  phases: string[]
  events: string[]
  comparison: Comparison | undefined
  error: unknown
}

/** Saves and tells in which order what was told. */
async function run(
  { paths = [data], progress, ...options }: Partial<SaveCommand & SaveItem> = {},
  execute?: ExecuteHook
): Promise<Told> {
  const told: Told = { snapshots: [], phases: [], events: [], comparison: undefined, error: undefined }
  const settings = await loadSettings({ configFile: config, env: {}, cwd: made.folder, home, threads: 1 })
  const command: SaveCommand = {
    settings,
    items: [{ channel: 'main', paths, ...(progress && { progress }) }],
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
    told.snapshots = await save(command, {
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

/** Runs hooks that succeed, and keeps what each was told. */
function recorder(environments: NodeJS.ProcessEnv[]): ExecuteHook {
  return ({ env }) => {
    environments.push(env)
    return Promise.resolve({ outcome: 'ok', status: 0 })
  }
}

describe('several snapshots in one save', () => {
  const other = path.join(made.folder, 'other')
  fs.mkdirSync(other)

  test('hooks run once, and post-save hooks get all object IDs', async () => {
    const environments: NodeJS.ProcessEnv[] = []
    const items = [
      { channel: 'one', paths: [data] },
      { channel: 'two', paths: [other] }
    ]
    const { error, snapshots, events } = await run({ items, compare: false }, recorder(environments))
    expect(error).toBeUndefined()
    expect(events).toEqual(['opened', 'hooks', 'begins', 'saved', 'begins', 'saved', 'hooks'])
    const oid = snapshots.map(({ id }) => formatObjectId(id)).join('\n')
    expect(oid).toMatch(/^M[0-9A-F]{64}\nM[0-9A-F]{64}$/)
    expect(environments).toEqual([
      expect.objectContaining({ REKKORD_HOOK: 'pre-save' }),
      expect.objectContaining({ REKKORD_HOOK: 'post-save', REKKORD_OID: oid, REKKORD_WARNINGS: '0', SUCCESS: '1' })
    ])
    for (const env of environments) expect(env).not.toHaveProperty('REKKORD_CHANNEL')
  })

  test('one that fails does not keep the others from being saved, and post-save hooks run only when they run always', async () => {
    const items = [
      { channel: 'one', paths: [path.join(data, 'nothing')] },
      { channel: 'two', paths: [other] }
    ]
    const environments: NodeJS.ProcessEnv[] = []
    const { error, events } = await run({ items }, recorder(environments))
    expect(error).toMatchObject({ code: 'source', message: '1 of 2 saves failed' })
    expect(events).toEqual(['opened', 'hooks', 'begins', 'begins', 'saved'])
    expect(environments).toHaveLength(1)
    await run({ items, postSave: 'always' }, recorder(environments))
    expect(environments).toHaveLength(3)
    expect(environments[2]).toMatchObject({ REKKORD_HOOK: 'post-save', SUCCESS: '0' })
    expect(environments[2]).not.toHaveProperty('REKKORD_OID')
  })
})

test('what cannot be saved is one number, for the result and for post-save hooks', async () => {
  const environments: NodeJS.ProcessEnv[] = []
  const paths = (leftOut: (message: string) => void): Promise<string[]> => {
    leftOut('it is a link that leads nowhere')
    return Promise.resolve([data])
  }
  const { snapshots } = await run({ paths }, recorder(environments))
  expect(snapshots).toMatchObject([{ warnings: 1 }])
  expect(environments[1]).toMatchObject({ REKKORD_WARNINGS: '1' })
})

test('what makes a save fail is the number that hooks and result have, and the snapshot stays', async () => {
  const paths = (leftOut: (message: string) => void): Promise<string[]> => {
    leftOut('it is a link that leads nowhere')
    return Promise.resolve([data])
  }
  const environments: NodeJS.ProcessEnv[] = []
  const { error, events } = await run({ paths, failOn: ['warnings'] }, recorder(environments))
  expect(error).toMatchObject({ code: 'warnings', message: expect.stringMatching(/^1 file or folder /) as string })
  expect(events).toEqual(expect.arrayContaining(['saved', 'compared']))
  expect(environments[1]).toMatchObject({ REKKORD_HOOK: 'post-save', REKKORD_WARNINGS: '1', SUCCESS: '1' })
  const { snapshots } = await run({ paths, failOn: ['changed', 'unreadable', 'empty'] })
  expect(snapshots).toMatchObject([{ warnings: 1, warningKinds: { changed: 0, unreadable: 0, empty: 0 } }])
})

describe('cancelled, with post-save hooks that run always', () => {
  const postSave = 'always'

  test('while it saves: they run, and are not ended by the signal that ended the save', async () => {
    const end = new AbortController()
    const environments: NodeJS.ProcessEnv[] = []
    const paths = (): Promise<string[]> => {
      end.abort('SIGINT')
      return Promise.resolve([data])
    }
    const { error } = await run({ paths, postSave, signal: end.signal }, (execution) => {
      expect(execution.signal?.aborted).not.toBe(true)
      return recorder(environments)(execution)
    })
    expect(error).toMatchObject({ code: 'interrupted' })
    expect(environments).toHaveLength(2)
    expect(environments[1]).toMatchObject({ REKKORD_HOOK: 'post-save', SUCCESS: '0' })
  })

  test('in a pre-save hook: they run; in a post-save hook: it runs on, and the run counts as interrupted', async () => {
    for (const phase of ['pre-save', 'post-save']) {
      const end = new AbortController()
      const environments: NodeJS.ProcessEnv[] = []
      const { error } = await run({ postSave, signal: end.signal }, (execution) => {
        if (execution.env['REKKORD_HOOK'] === phase) end.abort('SIGTERM')
        return recorder(environments)(execution)
      })
      expect(error).toMatchObject({ code: 'interrupted' })
      expect(environments.map((env) => env['REKKORD_HOOK'])).toEqual(['pre-save', 'post-save'])
      expect(environments[1]).toMatchObject({ SUCCESS: phase === 'pre-save' ? '0' : '1' })
    }
  })

  test('a second signal ends them', async () => {
    const [first, second] = [new AbortController(), new AbortController()]
    const signals = { signal: first.signal, secondSignal: second.signal }
    const { error } = await run({ postSave, ...signals }, ({ env, signal }) => {
      if (env['REKKORD_HOOK'] === 'pre-save') first.abort('SIGINT')
      else second.abort('SIGKILL')
      expect(signal?.aborted).toBe(true)
      return Promise.resolve({ outcome: 'signal', signal: 'SIGKILL' })
    })
    expect(error).toMatchObject({ code: 'interrupted', message: expect.stringContaining('pre-save hook') as string })
  })
})
