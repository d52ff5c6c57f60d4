import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { folderContents } from '../crash/contents.ts'
import { prepareRepository, rekkord, rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const key = prepared.with('ReadWrite')

/** A folder with files of each kind: many small ones in many folders, and some of several chunks. */
function makeTree(name: string, longFiles: number, bytes: number): string {
  const folder = path.join(root, name)
  for (let i = 0; i < 300; i++) {
    fs.mkdirSync(path.join(folder, `${i % 30}`), { recursive: true })
    fs.writeFileSync(path.join(folder, `${i % 30}`, `file ${i}`), randomBytes(300))
  }
  for (let i = 0; i < longFiles; i++) fs.writeFileSync(path.join(folder, `long ${i}`), Buffer.alloc(bytes, `long ${i}`))
  return folder
}

const within = (limit: string): string[] => ['/bin/sh', '-c', `${limit}; exec "$@"`, 'sh']

test('too many open files: an error in words, or all comes back but what is named', () => {
  const tree = makeTree('open files', 30, 5_000_000)
  const ended = [26, 30, 34, 35, 36, 40, 60].map((limit) => {
    const options = { cwd: root, through: within(`ulimit -n ${limit}`) }
    const channel = `open ${limit}`
    const saved = rekkord(['save', channel, tree, '-j', '2', ...key], options)
    const named = [...saved.stderr.matchAll(/^Warning: \/.* could not be (?:read|listed): (.*)$/gm)]
    expect(new Set(named.map(([, reason]) => reason))).toEqual(
      new Set(named.length > 0 ? ['too many files are open'] : [])
    )
    if (saved.code !== 0) {
      expect([limit, saved.stderr]).toEqual([
        limit,
        expect.stringMatching(/\nError: .*(EMFILE|too many files are open).*\n$/)
      ])
      expect(saved.stderr).not.toMatch(/bug|was moved/)
      return 'refused'
    }
    const destination = path.join(root, `from ${channel}`)
    const { code } = rekkord(['restore', channel, destination, '-j', '2', ...key], { cwd: root })
    if (named.length > 0) return 'left out'
    expect([limit, code]).toEqual([limit, 0])
    expect(folderContents(path.join(destination, tree))).toBe(folderContents(tree))
    return 'saved'
  })
  expect([ended[0], ended.at(-1)]).toEqual(['refused', 'saved'])
})

;(process.platform === 'linux' ? test : test.skip)(
  '1,500 folders in each other come back within a minute, however few files may be open',
  () => {
    const tree = path.join(root, 'deep')
    fs.mkdirSync(tree)
    // In parts, as no path is that long
    const made = spawnSync(
      '/bin/sh',
      ['-c', 'for i in $(seq 1500); do mkdir x; : > file; cd -P x; done; echo a > last'],
      {
        cwd: tree
      }
    )
    expect(made.status).toBe(0)
    rekkordOk(['save', 'deep', tree, ...key], { cwd: root, through: within('ulimit -n 64') })
    const options = { cwd: root, through: ['timeout', '60', ...within('ulimit -n 64')] }
    for (const more of [[], ['--force', '--delete'], ['--verify', '--force']]) {
      const { stderr } = rekkordOk(['restore', 'deep', path.join(root, 'from deep'), ...more, ...key], options)
      expect(stderr).toContain('Restored: 1,501 files, 1,501 folders')
    }
    const found = spawnSync('find', [path.join(root, 'from deep'), '-name', 'last', '-size', '-3c', '-printf', '.'])
    expect(found.stdout.toString()).toBe('.')
    for (const folder of [tree, path.join(root, 'from deep')]) spawnSync('rm', ['-rf', folder])
  },
  300_000
)

test('with a small heap a save and a restore end as ever', () => {
  const tree = makeTree('small heap', 2, 60_000_000)
  const through = [process.execPath, '--max-old-space-size=40']
  const run = (...args: string[]): void => {
    const heap = { cwd: root, env: { NODE_OPTIONS: '--max-old-space-size=40' } }
    rekkordOk([...args, '-j', '2', ...key], heap)
  }
  expect(spawnSync(through[0]!, [through[1]!, '-e', 'Array.from({ length: 3e7 }, () => ({}))']).status).not.toBe(0)
  const destination = path.join(root, 'from a small heap')
  run('save', 'heap', tree)
  run('restore', 'heap', destination)
  expect(folderContents(path.join(destination, tree))).toBe(folderContents(tree))
})

/** The clock goes back by an hour every third time that the program looks. */
const CLOCK_BACK = `--import data:text/javascript,${encodeURIComponent(`
  const right = Date.now
  let calls = 0
  Date.now = () => right() - Math.floor(calls++ / 3) * 3_600_000`)}`

test.each([
  ['http://127.0.0.1:1/bucket', { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' }],
  ['ssh://127.0.0.1:1/folder', { SSH_PASSWORD: 'secret', SSH_FINGERPRINT: `SHA256:${'A'.repeat(43)}` }]
])('a clock that keeps going back while %s is away does not lengthen the wait', (url, secrets) => {
  const began = performance.now()
  const { code, stderr } = rekkord(['snapshots', '-R', url, '-K', path.join(root, 'master.key')], {
    cwd: root,
    env: { NODE_OPTIONS: CLOCK_BACK, REKKORD_TIMEOUT: '2', ...secrets },
    through: ['timeout', '90']
  })
  expect([code, stderr]).toEqual([1, expect.stringContaining('127.0.0.1:1')])
  expect(performance.now() - began).toBeLessThan(60_000)
})

test('a clock that goes back during a save, and between two saves', () => {
  const tree = makeTree('clock', 1, 5_000_000)
  rekkordOk(['save', 'clock', tree, ...key], { cwd: root, env: { NODE_OPTIONS: CLOCK_BACK } })
  // Written on the day before, as the clock has it, and of the same size: only its times tell
  const file = path.join(tree, '7', 'file 7')
  const changed = randomBytes(300)
  fs.writeFileSync(file, changed)
  const day = Math.floor(Date.now() / 1000) - 86_400
  fs.utimesSync(file, day, day)
  const { stderr } = rekkordOk(['save', 'clock', tree, ...key], { cwd: root })
  const oid = /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr)![1]!
  const destination = path.join(root, 'from the clock')
  rekkordOk(['restore', oid, destination, ...key], { cwd: root })
  expect(folderContents(path.join(destination, tree))).toBe(folderContents(tree))
  expect(rekkord(['scan', ...prepared.with('master')], { cwd: root }).code).toBe(0)
})
