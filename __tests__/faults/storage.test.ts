import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { folderContents, snapshotContents } from '../crash/contents.ts'
import { removeEmptyFolders } from '../crash/crash-suite.ts'
import { newRepository } from '../new-repository.ts'
import { Repository } from '../../src/repository/repository.ts'

const HOOK = new URL('../crash/file-operations.mjs', import.meta.url).href
const SCRIPT = path.join(import.meta.dirname, 'storage-process.ts')

interface Ended {
  root: string
  code?: string
  message?: string
  warnings: string[]
}

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EIO', 'the disk reported an error']
])(
  'a disk that fails with %s from any change of a save on: one sentence, and nothing is lost',
  async (what, reason) => {
    const repository = await newRepository()
    const folder = path.join(repository.folder, 'tree')
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'small'), 'small')
    fs.writeFileSync(path.join(folder, 'random'), randomBytes(70_000))
    const warning = (message: string): void => {
      throw new Error(message)
    }
    const options = { paths: [folder], threads: 1 }
    await saveSnapshot(await repository.open(), { channel: 'old', ...options }, { warning })
    removeEmptyFolders(repository.root)
    const old = folderContents(folder)
    fs.writeFileSync(path.join(folder, 'new'), 'new')
    const now = folderContents(folder)

    const places = path.join(repository.folder, 'places')
    fs.mkdirSync(places)
    const args = ['--no-warnings', '--import', HOOK, SCRIPT, repository.root, places, repository.keyFile, folder, what]
    const run = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, FILE_OPERATIONS: JSON.stringify({ folders: [places], how: what }) }
    })
    expect(run.stderr).toBe('')
    const ended = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Ended)
    expect(ended.length).toBeGreaterThan(20)
    const ok = ended.pop()!
    expect(ok.message).toBeUndefined()

    for (const { root, code, message, warnings } of ended) {
      expect([path.basename(root), code, warnings]).toEqual([path.basename(root), 'storage', []])
      expect(message).toMatch(new RegExp(`^Cannot (write|make) .* in ${root}: .*${reason}`))
      const opened = await Repository.open({ type: 'local', path: root }, repository.master)
      const { tags, problems } = await opened.tags()
      expect(problems).toEqual([])
      expect(await snapshotContents(opened, 'old', folder)).toBe(old)
      // Published is what was written whole; a flush that fails afterwards is an error all the same
      if (tags.some(({ channel }) => channel === 'new')) expect(await snapshotContents(opened, 'new', folder)).toBe(now)
    }
    // The next save completes wherever the one before failed
    for (const { root } of [ended[3]!, ended[ended.length >> 1]!, ended.at(-1)!]) {
      const opened = await Repository.open({ type: 'local', path: root }, repository.master)
      await saveSnapshot(opened, { channel: 'next', ...options }, { warning })
      expect(await snapshotContents(opened, 'next', folder)).toBe(now)
    }
  }
)
