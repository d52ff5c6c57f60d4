import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { countExpected } from '../../../../src/snapshot/save/source/count-expected.ts'
import { newProgress } from '../../../../src/snapshot/save/listener.ts'
import { findSources } from '../../../../src/snapshot/save/source/sources.ts'
import { temporaryFolder } from '../../../temporary.ts'

const folder = temporaryFolder()
const repository = path.join(folder, 'all/repository')
fs.mkdirSync(path.join(folder, 'all/deep/er'), { recursive: true })
fs.mkdirSync(repository)
fs.writeFileSync(path.join(repository, 'blob'), 'x'.repeat(1000))
for (let i = 0; i < 100; i++) fs.writeFileSync(path.join(folder, `all/deep/er/${i}`), 'x'.repeat(i))
fs.writeFileSync(Buffer.from(`${folder}/all/invalid \xff`, 'latin1'), '12345')
fs.symlinkSync('deep', path.join(folder, 'all/link'))
fs.writeFileSync(path.join(folder, 'single'), '1234567')

const { dev: device, ino: inode } = fs.statSync(repository, { bigint: true })
const sources = findSources([path.join(folder, 'all'), path.join(folder, 'single')], () => undefined)

test('files are counted as the save finds them: without links and the repository itself', async () => {
  const progress = newProgress()
  const end = countExpected(sources, progress, { repositoryFolder: { device, inode }, beginAfterMs: 0 })
  while (progress.expected === undefined) await setTimeout(5)
  expect(progress.expected).toEqual({ files: 102, bytes: 4950 + 5 + 7 })
  end()
})

test('a short save counts nothing, and what is ended stays so', async () => {
  const progress = newProgress()
  const list = jestSpy()
  const end = countExpected(sources, progress, { repositoryFolder: undefined, beginAfterMs: 30 })
  end()
  await setTimeout(60)
  expect(list()).toBe(0)
  expect(progress.expected).toBeUndefined()
  countExpected(sources, progress, { repositoryFolder: undefined, beginAfterMs: 0 })
  await setTimeout(100)
  expect(list()).toBeGreaterThan(0)
})

/** Counts how often a folder is listed. */
function jestSpy(): () => number {
  const { opendirSync } = fs
  let calls = 0
  fs.opendirSync = (...args: Parameters<typeof opendirSync>) => {
    calls++
    return opendirSync(...args)
  }
  return () => calls
}
