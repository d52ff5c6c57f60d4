import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Random } from '../damage/random.ts'
import type { Trouble } from '../storage/s3/proxy.ts'
import { BusyFiles } from './busy-files.ts'
import type { Line, StorageName } from './storages.ts'

const OPERATIONS = new URL('../crash/file-operations.mjs', import.meta.url).href

/** Milliseconds after which a save is killed that is killed at any time. */
const LONGEST_LIFE = 1500

export type Ending = 'succeeded' | 'failed' | 'killed' | 'interrupted'

/** What a fault works on. */
export interface FaultContext {
  random: Random
  /** Changes in the tree since the save before, which tells how much there is to do. */
  changes: number
  line: Line
  /** The user's folder, with the local index below it. */
  home: string
  indexFile: string
  repository: string
  /** The folder of files that may change while they are saved. */
  busy: string
}

/** What a fault does to one run of the program. */
export interface Effect {
  env?: Record<string, string>
  /** Called when the program runs. */
  started?: (child: ChildProcess) => void
  /** Called when it has ended. */
  ended?: () => void
}

/** Something that happens to a save. */
export interface Fault {
  name: string
  /** How the save may end, beside that it succeeds. */
  endings: readonly Ending[]
  /** Whether files of the busy folder change. */
  isBusy?: boolean
  /** The only warnings that it may have. */
  warnings?: (context: FaultContext) => RegExp
  begin: (context: FaultContext) => Effect
}

/** A number of a step at which something happens to a save, mostly one that it comes to. */
function step({ random, changes }: FaultContext, stepsAChange: number): number {
  return 1 + random.below(8 + changes * stepsAChange)
}

/** @param how one of those of file-operations.mjs */
function atOperation({ folders, how, at }: { folders: string[]; how: string; at: number }): Effect {
  return { env: { NODE_OPTIONS: `--import ${OPERATIONS}`, FILE_OPERATIONS: JSON.stringify({ folders, how, at }) } }
}

function signalled(signal: NodeJS.Signals): Fault['begin'] {
  return ({ random }) => {
    const life = random.below(LONGEST_LIFE)
    let timer: NodeJS.Timeout
    return {
      started: (child) => (timer = setTimeout(() => child.kill(signal), life)),
      ended: () => clearTimeout(timer)
    }
  }
}

/** Requests meet trouble by their number, from 1. */
function onRequests(
  { line }: FaultContext,
  trouble: (number: number, child: ChildProcess) => Trouble,
  env: Record<string, string> = {}
): Effect {
  let number = 0
  return {
    env,
    started: (child) => (line.trouble = () => trouble(++number, child)),
    ended: () => (line.trouble = () => 'none')
  }
}

/** The program's clock is wrong, and jumps to another wrong time. */
function wrongClock({ random }: FaultContext, most: number): Effect {
  const [before, after] = [random.below(2 * most) - most, random.below(2 * most) - most]
  const script = `const right = Date.now, jump = performance.now() + ${random.below(800)}
    Date.now = () => right() + (performance.now() < jump ? ${before} : ${after})`
  return { env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` } }
}

/** Puts a file in the index's place, as a whole: another process may be reading it. */
function replaceIndex(indexFile: string, content: Buffer): void {
  fs.mkdirSync(path.dirname(indexFile), { recursive: true })
  fs.writeFileSync(`${indexFile}.new`, content)
  fs.renameSync(`${indexFile}.new`, indexFile)
}

function damaged(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  switch (random.below(3)) {
    case 0:
      return copy.subarray(0, random.below(copy.length + 1))
    case 1:
      return random.bytes(random.below(200))
    default:
      if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8)
      return copy
  }
}

const NONE: Fault = { name: 'none', endings: [], begin: () => ({}) }

const KILLED_AT_A_TIME: Fault = { name: 'killed at any time', endings: ['killed'], begin: signalled('SIGKILL') }

const INTERRUPTED: Fault = { name: 'interrupted', endings: ['interrupted'], begin: signalled('SIGTERM') }

const STALE_INDEX: Fault = {
  name: 'index of an earlier save',
  endings: [],
  begin: ({ indexFile }) => {
    const kept = `${indexFile}.kept`
    if (!fs.existsSync(indexFile)) return {}
    const now = fs.readFileSync(indexFile)
    if (fs.existsSync(kept)) replaceIndex(indexFile, fs.readFileSync(kept))
    fs.writeFileSync(kept, now)
    return {}
  }
}

const DAMAGED_INDEX: Fault = {
  name: 'damaged index',
  endings: [],
  begin: ({ indexFile, random }) => {
    if (fs.existsSync(indexFile)) replaceIndex(indexFile, damaged(fs.readFileSync(indexFile), random))
    return {}
  }
}

const BUSY: Fault = {
  name: 'files that change meanwhile',
  endings: [],
  isBusy: true,
  warnings: ({ busy }) =>
    new RegExp(
      `^(${RegExp.escape(busy)}/.* (changed while|could not be|was replaced) |\\d+ files? or folders? could not)`
    ),
  begin: ({ busy, home, random }) => {
    const files = new BusyFiles(busy, path.join(home, 'aside'), random)
    let timer: NodeJS.Timeout
    return {
      started: () => (timer = setInterval(() => files.change(), 1)),
      ended: () => clearInterval(timer)
    }
  }
}

/** Hooks change a file before the save and after it. */
export const HOOKS: Fault = { name: 'hooks that change files', endings: [], begin: () => ({}) }

/** All local indexes become worthless, while others save. */
export const NEW_CACHE_ID: Fault = { name: 'indexes made worthless', endings: [], begin: () => ({}) }

const DAY = 86_400_000
/** S3 servers refuse a clock that is wrong by a quarter of an hour. */
const MINUTES = 600_000

function clock(most: number): Fault {
  return { name: 'clock that jumps', endings: [], begin: (context) => wrongClock(context, most) }
}

/** Every change to the repository's files fails from one on. */
function failing(name: string, how: string): Fault {
  return {
    name,
    endings: ['failed'],
    begin: (context) => atOperation({ folders: [context.repository], how, at: step(context, 12) })
  }
}

const LOCAL: readonly Fault[] = [
  ...['kill', 'kill midway', 'kill'].map((how): Fault => ({
    name: 'killed at a change of a file',
    endings: ['killed'],
    begin: (context) => atOperation({ folders: [context.repository, context.home], how, at: step(context, 12) })
  })),
  failing('disk full', 'ENOSPC'),
  failing('disk that fails', 'EIO'),
  failing('quota used up', 'EDQUOT'),
  failing('disk read-only', 'EROFS'),
  {
    name: 'no room for the index',
    endings: [],
    warnings: () => /^The local index (cannot be kept|could not be written)/,
    begin: (context) => atOperation({ folders: [context.home], how: 'ENOSPC', at: 1 + context.random.below(8) })
  },
  clock(30 * DAY)
]

const TROUBLES: readonly Trouble[] = ['drop', 'lose', 'cut', 500, 503, 429]

const S3: readonly Fault[] = [
  ...Array.from({ length: 3 }, (): Fault => ({
    name: 'killed at a request',
    endings: ['killed'],
    begin: (context) => {
      const at = step(context, 4)
      const last = context.random.pick<Trouble>(['none', 'drop', 'lose', 'cut'])
      return onRequests(context, (number, child) => {
        if (number < at) return 'none'
        child.kill('SIGKILL')
        return number === at ? last : 'drop'
      })
    }
  })),
  {
    name: 'requests that fail',
    endings: [],
    begin: (context) =>
      onRequests(context, () => (context.random.below(4) === 0 ? context.random.pick(TROUBLES) : 'none'))
  },
  {
    name: 'slow requests',
    endings: [],
    begin: ({ line, random }) => ({
      started: () => (line.latency = 20 + random.below(200)),
      ended: () => (line.latency = 0)
    })
  },
  {
    name: 'server that goes away',
    endings: ['failed'],
    begin: (context) => {
      const at = step(context, 4)
      return onRequests(context, (number) => (number < at ? 'none' : 'drop'), { REKKORD_TIMEOUT: '3' })
    }
  },
  {
    name: 'requests refused',
    endings: ['failed'],
    begin: (context) => {
      const at = step(context, 4)
      return onRequests(context, (number) => (number < at ? 'none' : 403))
    }
  },
  clock(MINUTES)
]

const SFTP: readonly Fault[] = [
  KILLED_AT_A_TIME,
  {
    name: 'line that goes dead',
    endings: ['failed'],
    begin: ({ line, random }) => {
      const life = random.below(LONGEST_LIFE)
      let timer: NodeJS.Timeout
      return {
        env: { REKKORD_TIMEOUT: '3' },
        started: () => (timer = setTimeout(() => line.swallow(), life)),
        ended: () => clearTimeout(timer)
      }
    }
  },
  clock(30 * DAY)
]

const EVERYWHERE: readonly Fault[] = [
  KILLED_AT_A_TIME,
  INTERRUPTED,
  STALE_INDEX,
  DAMAGED_INDEX,
  BUSY,
  HOOKS,
  NEW_CACHE_ID
]

const OF_STORAGE: Record<StorageName, readonly Fault[]> = { local: LOCAL, s3: S3, sftp: SFTP }

/** What happens to a save: nothing, to one in four. */
export function pickFault(storage: StorageName, random: Random): Fault {
  if (random.below(4) === 0) return NONE
  return random.pick([...EVERYWHERE, ...OF_STORAGE[storage]])
}
