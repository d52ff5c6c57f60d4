import type { RunRecord } from '../../src/action/summary/summary.ts'
import type { Comparison } from '../../src/commands/save-comparison.ts'
import type { HookResult } from '../../src/hooks/hook.ts'
import type { Tag } from '../../src/repository/tags.ts'
import type { SavedSnapshot } from '../../src/snapshot/save/save.ts'

/** Runs of the action as its summary tells them: the examples of the golden files. */

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23, 3, 0, 11, 250)

function id(byte: number): SavedSnapshot['id'] {
  return { catalog: 'M', hash: Buffer.from(Array.from({ length: 32 }, (_, i) => (byte * 37 + i * 89) & 0xff)) }
}

const snapshot: SavedSnapshot = {
  id: id(1),
  channel: 'nightly',
  time: now,
  size: 2_407_113_901,
  stored: 1_255_004_112,
  added: 35_104_220,
  entries: 13_001,
  files: 12_345,
  newFiles: 12,
  changedFiles: 3,
  unchangedFiles: 12_330,
  leftOut: undefined,
  warnings: 0,
  warningKinds: { unreadable: 0, changed: 0, empty: 0 }
}

const hook = (name: string): HookResult['hook'] => ({ name, path: Buffer.from(`/hooks/${name}`) })

/** Twenty nights of a channel that grows. */
function history(every = DAY): Tag[] {
  const sizes = [0, 1.9, 0.4, 3.1, 7.7, 0.2, 0, 4.4, 12.5, 3, 1.1, 0.9, 30.2, 2.8, 1.5, 0.3, 6.6, 5.4, 2.2, 10.1]
  let size = 1_887_000_000
  return sizes.map((megabytes, i) => {
    size += megabytes * 5_512_000
    const added = 3_000_000 + Math.round(megabytes * 3_179_000)
    const time = now - (sizes.length - 1 - i) * every
    return {
      id: id(i),
      path: '',
      fragments: [],
      kid: Buffer.alloc(16),
      channel: 'nightly',
      time,
      size,
      stored: size / 2,
      added
    }
  })
}

const compared: Comparison = {
  kind: 'compared',
  previous: history().at(-2)!,
  history: history(),
  damagedTags: 0,
  changes: {
    added: { files: 12, bytes: 30_204_118 },
    changed: { files: 3, bytes: 7_120_004, bytesBefore: 6_998_114 },
    removed: { files: 41, bytes: 204_871 },
    largest: [
      { change: 'added', path: 'srv/app/uploads/2026/11/site-plan-final.pdf', before: undefined, after: 18_220_117 },
      { change: 'added', path: 'srv/app/uploads/2026/11/terrace.jpg', before: undefined, after: 6_410_233 },
      { change: 'changed', path: 'srv/dumps/orders.sql', before: 6_771_004, after: 6_892_894 },
      { change: 'added', path: 'srv/app/uploads/2026/11/garden.jpg', before: undefined, after: 5_201_903 },
      { change: 'changed', path: 'srv/app/var/search.idx', before: 210_944, after: 210_944 },
      { change: 'removed', path: 'srv/app/cache/pages/index.html.zst', before: 61_240, after: undefined }
    ],
    complete: true,
    unread: 0
  }
}

/** A save that went well, with a key that can read. */
export const good: RunRecord = {
  channel: 'nightly',
  dryRun: false,
  saved: { snapshot, durationMs: 12_340, warnings: 0 },
  role: 'ReadWrite',
  hooks: [
    { outcome: 'ok', status: 0, hook: hook('10-dump-orders'), phase: 'pre-save', durationMs: 8_412, lastLines: [] },
    { outcome: 'ok', status: 0, hook: hook('20-flush-cache'), phase: 'pre-save', durationMs: 120, lastLines: [] },
    { outcome: 'ok', status: 0, hook: hook('notify'), phase: 'post-save', durationMs: 640, lastLines: [] }
  ],
  warnings: ['This key can also read; a WriteOnly key is enough to save'],
  warningCount: 1,
  phases: [
    { name: 'opening the repository', durationMs: 31 },
    { name: 'pre-save hooks', durationMs: 8_532 },
    { name: 'reading the index', durationMs: 210 },
    { name: 'reading and storing', durationMs: 11_800 },
    { name: 'publishing', durationMs: 290 },
    { name: 'keeping the index', durationMs: 12 },
    { name: 'post-save hooks', durationMs: 640 },
    { name: 'comparing', durationMs: 180 }
  ],
  comparison: compared,
  failure: undefined
}

/** The same with a key that cannot read, without hooks and warnings. */
export const writeOnly: RunRecord = {
  ...good,
  role: 'WriteOnly',
  hooks: [],
  warnings: [],
  warningCount: 0,
  comparison: { kind: 'unreadable' }
}

/** The channel's first snapshot, which the index has nothing of. */
export const first: RunRecord = {
  ...writeOnly,
  role: 'ReadWrite',
  saved: {
    ...good.saved!,
    snapshot: { ...snapshot, newFiles: 12_345, changedFiles: 0, unchangedFiles: 0, added: snapshot.stored }
  },
  comparison: { kind: 'first', history: history().slice(-1), damagedTags: 0 }
}

/** Several times a day, nothing changed since the last time; an empty tree with nothing added. */
export const unchanged: RunRecord = {
  ...writeOnly,
  role: 'Master',
  saved: { ...good.saved!, snapshot: { ...snapshot, added: 0 }, durationMs: 300 },
  phases: [],
  comparison: {
    ...compared,
    history: history(DAY / 2),
    changes: {
      added: { files: 0, bytes: 0 },
      changed: { files: 0, bytes: 0, bytesBefore: 0 },
      removed: { files: 0, bytes: 0 },
      largest: [],
      complete: true,
      unread: 0
    }
  }
}

/** A hook that failed before the save, so that there is no snapshot. */
export const noSnapshot: RunRecord = {
  ...good,
  saved: undefined,
  role: 'WriteOnly',
  hooks: [
    {
      outcome: 'failed',
      status: 3,
      hook: hook('10-dump-orders'),
      phase: 'pre-save',
      durationMs: 61_000,
      lastLines: []
    },
    { outcome: 'signal', signal: 'SIGKILL', hook: hook('20'), phase: 'pre-save', durationMs: 10, lastLines: [] }
  ],
  warnings: [],
  warningCount: 0,
  comparison: undefined,
  failure: '2 of 2 pre-save hooks failed: "10-dump-orders" exited with status 3; "20" was killed by SIGKILL'
}

/** Names that want to be something else: Markdown, HTML, Mermaid, commands, lines, the other direction. */
const EVIL = [
  '|cell| `code` **bold** <img src=x onerror=alert(1)> [link](https://example.com)',
  '</code></td></table><h1>out</h1> <!-- --> &amp; &#x1F600; :smile: @octocat #1 www.example.com a@example.com',
  '```mermaid %%{init: {}}%% flowchart LR; a["</script>"]-->b ```',
  'line\nbreak\r::error::command ##[error]command \u2028 separator \x1b[31mred\x07\x00',
  'turned \u202Egpj.exe\u202C and \u2066isolated\u2069, invalid \uFFFD',
  ' spaces  inside ',
  '$\\alpha$ ~~struck~~ ==marked== \\| \\\\ 1. - + * _a_'
]

/** A run in which every name is hostile, and everything there is to tell goes wrong. */
export const hostile: RunRecord = {
  ...good,
  channel: EVIL.join(' '),
  saved: { snapshot: { ...snapshot, channel: EVIL[0]!, warnings: 1234 }, durationMs: 12_340, warnings: 1234 },
  hooks: EVIL.map((name) => ({
    outcome: 'not started',
    reason: EVIL[1]!,
    hook: hook(name),
    phase: 'post-save',
    durationMs: 10,
    lastLines: [name]
  })),
  warnings: EVIL,
  warningCount: 1_000_000,
  comparison: {
    ...compared,
    damagedTags: 2,
    changes: {
      ...compared.changes,
      largest: EVIL.map((name) => ({
        change: 'added',
        // Byte paths: one character for each byte
        path: Buffer.from(`${'very/'.repeat(10)}${name}`)
          .toString('latin1')
          .replace('\xef\xbf\xbd', '\xff'),
        before: undefined,
        after: 1
      })),
      complete: false,
      unread: 3
    }
  },
  failure: `A post-save hook failed: ${EVIL.join(' ')}`
}

/** All of them, by the name of their golden file. */
export const records: Record<string, RunRecord> = {
  good,
  'write-only': writeOnly,
  first,
  unchanged,
  'no-snapshot': noSnapshot,
  hostile
}
