import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { checkRepository } from '../../../src/snapshot/check/check.ts'
import { newRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'

const WRITERS = 8

test('eight processes that save overlapping folders at once all end with a complete snapshot', async () => {
  const test = await newRepository()
  const common = Array.from({ length: 40 }, (_, i) => randomBytes(i * 3000))
  const big = randomBytes(5 << 20)
  const folders = Array.from({ length: WRITERS }, (_, writer) => {
    const folder = path.join(test.folder, `data ${writer}`)
    fs.mkdirSync(folder)
    common.forEach((content, i) => fs.writeFileSync(path.join(folder, `common ${i}`), content))
    fs.writeFileSync(path.join(folder, 'big'), Buffer.concat([big, randomBytes(1000)]))
    fs.writeFileSync(path.join(folder, 'own'), `of ${writer}`)
    return folder
  })
  const script = path.join(import.meta.dirname, 'save-process.ts')
  const results = await Promise.all(
    folders.map(async (folder, writer) => {
      const args = [script, test.root, test.keyFile, `channel ${writer}`, folder]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      const output: Buffer[] = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data))
      const [code] = (await once(child, 'close')) as [number]
      return { code, output: Buffer.concat(output).toString() }
    })
  )
  expect(results).toEqual(folders.map(() => ({ code: 0, output: '' })))

  const listener = {
    warning: (message: string): void => {
      throw new Error(message)
    },
    problem: (): void => {
      throw new Error('a problem')
    }
  }
  expect(await checkRepository(await test.open(), {}, listener)).toMatchObject({ problems: 0, snapshots: WRITERS })
  for (const [writer, folder] of folders.entries()) {
    const wrong = verifyRepository(test.root, test.keyFile, { channel: `channel ${writer}`, against: [folder] })
    expect([writer, wrong]).toEqual([writer, ''])
  }
  expect(fs.readdirSync(path.join(test.root, 'tmp'))).toEqual([])
})
