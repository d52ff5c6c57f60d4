import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { formatObjectId, type ObjectId } from '../../src/format/object-id.ts'
import { rekkord, startRekkord } from '../cli/command-line.ts'
import { newRepository } from '../new-repository.ts'
import { craftDoubling, publishFolder } from '../snapshot/crafted-trees.ts'
import { craftEntry, craftFile } from '../snapshot/restore/restoring.ts'

/** 2^60 folders in some 60 blobs each: one snapshot without a file, two whose innermost file differs in what no comparison shows. */
const test_ = await newRepository()
const repository = await test_.open()
const doubling = await publishFolder(repository, 'doubling', await craftDoubling(repository, 60))
const file = await craftFile(repository, 'content')
const sides: ObjectId[] = []
for (const ctime of [1, 2]) {
  const inner = craftEntry({ name: 'file', id: file, size: 7, ctime })
  sides.push(await publishFolder(repository, `side ${ctime}`, await craftDoubling(repository, 60, [inner])))
}
await repository.close()
const [before, after] = sides.map(formatObjectId) as [string, string]
const access = ['-R', test_.root, '-K', test_.keyFile, '-j', '1', '--no_config']

test.each([
  ['list', '-r', formatObjectId(doubling)],
  ['find', 'b'],
  ['diff', before, after],
  ['restore', '-n', formatObjectId(doubling), 'destination']
])('%s of folders without end ends with its signal', async (...args) => {
  const { child, ended } = startRekkord([...args, ...access], { cwd: test_.folder })
  await setTimeout(3000)
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
  const sent = performance.now()
  child.kill('SIGTERM')
  expect((await ended).code).toBe(130)
  // A second where nothing else runs
  expect(performance.now() - sent).toBeLessThan(15_000)
})

test('a configuration and a badge that are far too large are not read', () => {
  const report = "process.on('exit', () => console.error(`memory ${process.resourceUsage().maxRSS}`))"
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(report)}` }
  const run = (): { code: number | null; stderr: string; memory: number } => {
    const { code, stderr } = rekkord(['snapshots', ...access], { cwd: test_.folder, env })
    return { code, stderr, memory: Number(/^memory (\d+)$/m.exec(stderr)?.[1]) * 1024 }
  }
  const config = path.join(test_.root, 'rekkord')
  const sound = fs.readFileSync(config)
  const usual = run()
  fs.truncateSync(config, 599 * 2 ** 20)
  const huge = run()
  expect(huge).toMatchObject({ code: 1, stderr: expect.stringContaining('is said to have 628097024 bytes') as string })
  expect(huge.memory).toBeLessThan(usual.memory + 100 * 2 ** 20)
  fs.writeFileSync(config, sound)
})
