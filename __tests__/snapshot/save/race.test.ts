import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { openFile } from '../../../src/snapshot/read/file.ts'
import { listChildren } from '../../../src/snapshot/read/list.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { formatObjectId } from '../../../src/format/object-id.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'

const SECONDS = process.env['REKKORD_TEST_LONG'] === 'true' ? 60 : 5
const FOREIGN = 'foreign'
const EXCHANGE = path.join(import.meta.dirname, '../../fixtures/exchange.py')
const FOLDERS = ['a', 'a/b', 'a/b/c', 'a/b/c/d']

/** The same names with other contents, and one name more. */
function makeTree(root: string, content: string): void {
  for (const folder of FOLDERS) {
    fs.mkdirSync(path.join(root, folder), { recursive: true })
    for (let i = 0; i < 5; i++) fs.writeFileSync(path.join(root, folder, `file ${i}`), `${content} ${folder} ${i}`)
    fs.writeFileSync(path.join(root, folder, 'long'), Buffer.alloc(1_300_000, content))
    fs.symlinkSync(content, path.join(root, folder, 'link'))
    if (content === FOREIGN) fs.writeFileSync(path.join(root, folder, FOREIGN), FOREIGN)
  }
  // On folders and files, not on links, which have none of this kind
  execFileSync('sh', ['-c', 'find "$0" -not -type l -exec setfattr -n user.of -v "$1" {} +', root, content])
}

/** Entries seen with an attribute of their own, so that the race is known to have read any. */
const attributes = { own: 0 }

/** Everything in a snapshot that is foreign. */
async function foreignIn(test: TestRepository, id: string): Promise<string[]> {
  const repository = await test.open()
  const target = await resolveIdentifier(repository, id)
  const found: string[] = []
  for await (const { path: name, entry, id } of listChildren(repository, target, true, { warning: () => undefined })) {
    if (path.basename(name) === FOREIGN || entry.extended.includes(FOREIGN)) found.push(name)
    if (entry.extended.includes('own')) attributes.own++
    if (id === undefined || (entry.kind !== 'file' && entry.kind !== 'link')) continue
    const { pieces } = await openFile(repository, { kind: entry.kind, id, entry, path: name })
    const content = Buffer.concat(await Array.fromAsync(pieces)).toString('latin1')
    // A link that was exchanged is itself one of this tree, and may lead there
    if (entry.kind === 'link' ? content === FOREIGN : content.includes(FOREIGN)) found.push(name)
  }
  await repository.close()
  return found
}

const withExchange = process.platform === 'linux' ? test : test.skip
withExchange(
  'whatever folder is exchanged for a link while saves run, nothing that it leads to is stored',
  async () => {
    const test = await newRepository()
    const [root, foreign, links] = ['saved', FOREIGN, 'links'].map((name) => path.join(test.folder, name))
    makeTree(root!, 'own')
    makeTree(foreign!, FOREIGN)
    fs.mkdirSync(links!)
    const parts = [...FOLDERS, 'a/file 1', 'a/b/c/d/file 1', 'a/b/c/long', 'a/b/link']
    const pairs = parts.flatMap((part, i) => {
      const link = path.join(links!, String(i))
      fs.symlinkSync(path.join(foreign!, part), link)
      return [path.join(root!, part), link]
    })
    const exchanger = spawn('python3', [EXCHANGE, '1', ...pairs], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      let output = ''
      exchanger.stdout.on('data', (data: Buffer) => (output += data.toString()))
      await once(exchanger.stdout, 'data')
      let saves = 0
      for (const end = performance.now() + SECONDS * 1000; performance.now() < end; saves++) {
        const repository = await test.open()
        const options = { channel: 'race', paths: [root!], threads: 2, xattrs: saves % 4 === 0 }
        const { id } = await saveSnapshot(repository, options, { warning: () => undefined })
        await repository.close()
        expect(await foreignIn(test, formatObjectId(id))).toEqual([])
      }
      exchanger.stdin.end()
      await once(exchanger, 'close')
      const exchanges = Number(output.split('\n')[1])
      expect(Math.min(saves, exchanges)).toBeGreaterThan(0)
      expect(attributes.own).toBeGreaterThan(0)
      if (process.env['REKKORD_TEST_LONG'] === 'true') process.stderr.write(`${saves} saves, ${exchanges} exchanges\n`)
    } finally {
      exchanger.kill()
    }
  },
  SECONDS * 1000 + 60_000
)
