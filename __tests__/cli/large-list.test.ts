import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { manyFiles, publishFolders, storeFolder, type StoredFolder } from '../browse/large-snapshot.ts'
import { newRepository, type TestRepository } from '../new-repository.ts'
import { MAIN } from './command-line.ts'

const TIME = '/usr/bin/time'
const FOLDERS = 100
const FILES = 10_000
const canMeasure = spawnSync(TIME, ['--version']).status === 0

let made: TestRepository

beforeAll(async () => {
  made = await newRepository()
  const repository = await made.open()
  const files = await manyFiles(repository, FILES)
  const folders: StoredFolder[] = []
  for (let i = 0; i < FOLDERS; i++) folders.push(await storeFolder(repository, `folder${i}`, files))
  await publishFolders(repository, 'large', folders, 1_000_000)
  await repository.close()
}, 120_000)

;(canMeasure ? test : test.skip).each([
  ['JSON', '"name":"file', 256],
  ['XML', '<File Name="file', 256]
])(
  'a million entries as %s',
  async (format, name, most) => {
    const report = path.join(made.folder, 'memory')
    const listed = ['list', '-r', 'large', '-f', format, '-R', made.root, '-K', made.keyFile, '--no_config']
    const child = spawn(TIME, ['-f', '%M', '-o', report, process.execPath, MAIN, ...listed], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], HOME: made.folder }
    })
    let count = 0
    let rest = ''
    for await (const piece of child.stdout.setEncoding('utf8')) {
      const parts = (rest + (piece as string)).replaceAll(/[ \n]/g, '').split(name.replaceAll(' ', ''))
      count += parts.length - 1
      rest = parts.at(-1)!.slice(-2 * name.length)
    }
    if (child.exitCode === null) await once(child, 'exit')
    expect(count).toBe(FOLDERS * FILES)
    expect(Number(fs.readFileSync(report, 'utf8')) / 1024).toBeLessThan(most)
  },
  300_000
)
