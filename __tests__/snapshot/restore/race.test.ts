import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { HOLDS_FOLDERS } from '../../../src/files/held-folder.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { restore } from './restoring.ts'

/** Milliseconds that folders are exchanged for. */
const DURATION = Number(process.env['REKKORD_TEST_RACE_SECONDS'] ?? 4) * 1000

const FOLDERS = ['', 'a', 'a/b', 'a/b/c', 'd', 'd/e']

function makeTree(root: string, content: string): void {
  for (const folder of FOLDERS) {
    fs.mkdirSync(path.join(root, folder), { recursive: true })
    for (let i = 0; i < 20; i++) fs.writeFileSync(path.join(root, folder, `file ${i}`), `${content} ${i}`)
    fs.chmodSync(path.join(root, folder), content === 'precious' ? 0o711 : 0o755)
  }
}

/** All that can be seen of a folder and what is in it. */
function look(root: string): string[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return ['', ...names].map((name) => {
    const at = path.join(root, name)
    const stat = fs.lstatSync(at)
    const content = stat.isFile() ? fs.readFileSync(at, 'utf8') : ''
    return [name, stat.mode, stat.uid, stat.mtimeMs, stat.ctimeMs, stat.ino, content].join(' ')
  })
}

const hasPython = (process.env['PATH'] ?? '').split(':').some((folder) => fs.existsSync(path.join(folder, 'python3')))

;(HOLDS_FOLDERS && hasPython ? test : test.skip)(
  'folders exchanged for links while a restore runs: nothing outside of the destination is written, changed or removed',
  async () => {
    const test_ = await newRepository()
    const repository = await test_.open()
    const source = path.join(test_.folder, 'source')
    const outside = path.join(test_.folder, 'outside')
    const destination = path.join(test_.folder, 'destination')
    const links = path.join(test_.folder, 'links')
    makeTree(source, 'restored')
    makeTree(outside, 'precious')
    for (const folder of FOLDERS) fs.writeFileSync(path.join(outside, folder, 'only here'), 'precious')
    await saveSnapshot(repository, { channel: 'c', paths: [source] }, { warning: () => undefined })
    expect((await restore(repository, 'c', destination)).error).toBeUndefined()
    const before = look(outside)

    // Each saved folder, and one above them that is in no snapshot
    fs.mkdirSync(links)
    const copy = path.join(destination, source)
    const pairs = [path.dirname(copy), ...FOLDERS.map((folder) => path.join(copy, folder))].map((at, i) => {
      const link = path.join(links, `${i}`)
      fs.symlinkSync(i === 0 ? path.dirname(outside) : path.join(outside, FOLDERS[i - 1]!), link)
      return [at, link]
    })
    // Outermost last, so that the others are mostly found
    const script = path.join(import.meta.dirname, 'exchange.py')
    const attacker = spawn('python3', [script, ...pairs.reverse().flat()], { stdio: ['pipe', 'pipe', 'inherit'] })
    let output = ''
    attacker.stdout.on('data', (data: Buffer) => (output += data.toString()))
    await once(attacker.stdout, 'data')
    let runs = 0
    let complete = 0
    const end = performance.now() + DURATION
    try {
      while (performance.now() < end || runs < 4) {
        const options = [{}, { delete: true }, { xattrs: true }, { delete: true, owner: process.getuid?.() === 0 }]
        const { error } = await restore(repository, 'c', destination, { force: true, ...options[runs++ % 4] })
        if (error === undefined) complete++
        else expect(error).toMatchObject({ name: 'RekkordError', code: 'destination' })
        expect(look(outside)).toEqual(before)
        if (!fs.existsSync(copy)) fs.mkdirSync(copy, { recursive: true })
      }
    } finally {
      attacker.stdin.end()
      await once(attacker, 'close')
    }
    const exchanges = Number(output.split('\n')[1])
    if (DURATION >= 60_000) console.log(`${exchanges} exchanges, ${runs} restores, ${complete} of them complete`)
    expect(exchanges).toBeGreaterThan(100)
  },
  DURATION + 120_000
)

;(HOLDS_FOLDERS ? test.skip : test)('SKIPPED: folders exchanged for links, which takes Linux', () => undefined)
