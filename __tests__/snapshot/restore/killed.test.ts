import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'

const KILLS = 12

test('a restore that is killed leaves no half of a file under its name', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'tree')
  fs.mkdirSync(root)
  const sizes = [20_000, 100_000, 900_000, 3_000_000, 7_900_000]
  for (let i = 0; i < 40; i++) fs.writeFileSync(path.join(root, `file ${i}`), randomBytes(sizes[i % sizes.length]!))
  const repository = await test.open()
  await saveSnapshot(repository, { channel: 'test', paths: [root] }, { warning: () => undefined })
  const script = path.resolve(import.meta.dirname, 'restore-as-user.ts')
  let there = 0
  for (let i = 0; i < KILLS; i++) {
    const destination = path.join(test.folder, `restored-${i}`)
    const copy = path.join(destination, root)
    const args = ['--no-warnings', script, test.root, test.keyFile, destination, i % 2 === 0 ? '' : 'force']
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const end = once(child, 'exit')
    // Killed while files are being written, some of them later than others
    while (child.exitCode === null && !(fs.existsSync(copy) && fs.readdirSync(copy).length > i)) await setTimeout(1)
    child.kill('SIGKILL')
    await end
    for (const name of fs.existsSync(copy) ? fs.readdirSync(copy) : []) {
      if (/^\.rekkord-[0-9a-f]+\.tmp$/.test(name)) continue
      there++
      expect(fs.readFileSync(path.join(copy, name)).equals(fs.readFileSync(path.join(root, name)))).toBe(true)
    }
    fs.rmSync(destination, { recursive: true, force: true })
  }
  expect(there).toBeGreaterThan(0)
}, 180_000)
