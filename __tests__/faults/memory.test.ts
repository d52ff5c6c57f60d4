import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { prepareRepository, rekkord, rekkordOk, type Ran } from '../cli/command-line.ts'
import { folderContents } from '../crash/contents.ts'
import { temporaryFolder } from '../temporary.ts'

const testOnLinux = process.platform === 'linux' ? test : test.skip

testOnLinux('with however little memory: a save fails and leaves no snapshot, or it makes a whole one', () => {
  const root = temporaryFolder()
  const prepared = prepareRepository(root)
  const key = prepared.with('ReadWrite')
  const tree = path.join(root, 'tree')
  fs.mkdirSync(tree)
  for (let i = 0; i < 100; i++) fs.writeFileSync(path.join(tree, `file ${i}`), randomBytes(3000))

  /** Runs the program with so many megabytes of data at the most (RLIMIT_DATA). */
  const within = (megabytes: number, ...args: string[]): Ran => {
    const through = ['/bin/sh', '-c', `ulimit -c 0 && ulimit -d ${megabytes * 1024} && exec "$@"`, 'sh']
    return rekkord(args, { cwd: root, through })
  }
  let [tooLittle, enough] = [16, 4096]
  while (enough - tooLittle > 4) {
    const middle = (tooLittle + enough) >> 1
    if (within(middle, '--version').code === 0) enough = middle
    else tooLittle = middle
  }

  // From what it takes to start on, in small steps at first, where threads have no room
  const more = [0, 6, 12, 18, 24, 40, 200, 600, 3000]
  const ended = more.map((above) => {
    // New content each time, so that no save has it easier than the others
    fs.writeFileSync(path.join(tree, 'long'), randomBytes(5_000_000))
    const channel = `${above} more`
    const { code, stderr } = within(enough + above, 'save', channel, tree, '-j', '2', ...prepared.with('WriteOnly'))
    const { stdout } = rekkordOk(['snapshots', '-c', channel, '-f', 'JSON', ...key], { cwd: root })
    const there = (JSON.parse(stdout) as { object: string }[]).map(({ object }) => object)
    if (code !== 0) {
      // A sentence of ours, unless the engine itself ended the process
      const sentence = code === null ? '' : /\nError: .*(No thread can be started|memory).*\n$/
      expect([above, code, stderr]).toEqual([above, code === null ? null : 1, expect.stringMatching(sentence)])
      expect([above, there]).toEqual([above, []])
      return 'failed'
    }
    expect([above, there]).toEqual([above, [/Snapshot OID: (\w+)/.exec(stderr)?.[1]]])
    expect(stderr).not.toContain('Warning: ')
    const destination = path.join(root, 'restored')
    rekkordOk(['restore', `${there[0]!}:${tree}`, destination, ...key], { cwd: root })
    expect(folderContents(destination)).toBe(folderContents(tree))
    fs.rmSync(destination, { recursive: true })
    return 'saved'
  })
  expect([ended[0], ended.at(-1)]).toEqual(['failed', 'saved'])
  rekkordOk(['scan', ...prepared.with('master')], { cwd: root })
})
