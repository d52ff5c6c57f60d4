import fs from 'node:fs'
import path from 'node:path'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import { Repository } from '../../src/repository/repository.ts'
import { listChildren } from '../../src/snapshot/read/list.ts'
import { openFile } from '../../src/snapshot/read/file.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { prepareRepository, rekkord } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const HOOK = new URL('source-faults.mjs', import.meta.url).href
const LONG = 9_000_000

const root = temporaryFolder()
const prepared = prepareRepository(root)
const folder = path.join(root, 'faulty')
const past = Math.floor(Date.now() / 1000) - 3600

/** Each happens to a small file, which is read at once, and to one that is read chunk by chunk. */
const HAPPENINGS = [
  ['vanishes', 'could not be read: it is gone'],
  ['becomes a link', 'could not be read: it is a link or a loop of links now'],
  ['becomes a pipe', 'was replaced by something else while it was being saved'],
  ['becomes a folder', 'was replaced by something else while it was being saved'],
  ['is open too often', 'could not be read: too many files are open'],
  ['is forbidden', 'could not be read: permission denied'],
  ['fails', 'could not be read: the disk reported an error'],
  ['grows', 'changed while it was being read: what was read is stored'],
  ['shrinks', 'changed while it was being read: what was read is stored'],
  ['is written to', 'changed while it was being read: what was read is stored'],
  ['is unlinked', 'changed while it was being read: what was read is stored']
] as const

interface Stored {
  readable: boolean
  size: number
  content: string
}

/** What a snapshot has of the folder, by name. */
async function stored(channel: string): Promise<Map<string, Stored>> {
  const keys = decodeKeyFile(fs.readFileSync(path.join(root, 'master.key'), 'utf8'))
  const repository = await Repository.open({ type: 'local', path: prepared.repository }, keys)
  const found = new Map<string, Stored>()
  const target = await resolveIdentifier(repository, channel)
  const warning = (message: string): void => {
    throw new Error(message)
  }
  for await (const { path: name, entry, id } of listChildren(repository, target, true, { warning })) {
    let content = ''
    if (id !== undefined && (entry.kind === 'file' || entry.kind === 'link')) {
      const { pieces } = await openFile(repository, { kind: entry.kind, id, entry, path: name })
      content = Buffer.concat(await Array.fromAsync(pieces)).toString('latin1')
    }
    found.set(path.basename(name), { readable: entry.readable, size: entry.size, content })
  }
  return found
}

function write(name: string, content: string | Buffer): void {
  fs.writeFileSync(path.join(folder, name), content)
  fs.utimesSync(path.join(folder, name), past, past)
}

test('whatever happens to files between a look and the next, each is a warning with its path, and nothing is stored as what it is not', async () => {
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(root, 'secret'), 'secret')
  fs.mkdirSync(path.join(root, 'secrets'))
  fs.writeFileSync(path.join(root, 'secrets', 'hidden'), 'secret')
  const long = Buffer.alloc(LONG, 'content that repeats; ')
  for (const [name] of HAPPENINGS) {
    write(name, `content of ${name}`)
    write(`${name} (long)`, long)
  }
  write('becomes another file', 'before')
  write('becomes long', 'short')
  write('fails later (long)', long)
  fs.symlinkSync('target', path.join(folder, 'is no link'))
  for (const name of ['folder vanishes', 'folder fails', 'folder becomes a link', 'files vanish']) {
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, `in ${name}`), 'x')
  }

  const { code, stderr } = rekkord(['save', 'faults', folder, ...prepared.with('WriteOnly')], {
    cwd: root,
    env: { NODE_OPTIONS: `--import ${HOOK}`, FAULTY_FOLDER: folder }
  })
  expect(code).toBe(0)
  const warned = new Map<string, string>()
  for (const [, name, sentence] of stderr.matchAll(/^Warning: (\/.*?) ((?:could not|was replaced|changed) .*)$/gm)) {
    warned.set(path.relative(folder, name!), sentence!)
  }
  const expected = HAPPENINGS.flatMap(([name, sentence]) => [
    [name, sentence],
    [`${name} (long)`, sentence]
  ])
  const others = [
    ['fails later (long)', 'could not be read: the disk reported an error'],
    ['is no link', 'was replaced by something else while it was being saved'],
    ['folder vanishes', 'could not be listed: it is gone'],
    ['folder fails', 'could not be listed: the disk reported an error'],
    ['folder becomes a link', 'was replaced by something else while it was being saved'],
    ['files vanish/in files vanish', 'could not be read: it is gone']
  ]
  expect([...warned].sort()).toEqual([...expected, ...others].sort())
  expect(stderr).toContain(`Warning: ${warned.size} files or folders could not be saved as they are`)

  const saved = await stored('faults')
  for (const [name, sentence] of warned) {
    const { readable, size, content } = saved.get(path.basename(name))!
    // What changed is stored as it was read; anything else has neither content nor size
    expect([name, readable]).toEqual([name, sentence.startsWith('changed')])
    expect([name, size]).toEqual([name, content.length])
    if (readable) expect(name.includes('long') || content.includes('ntent of') || content === '').toBe(true)
  }
  expect(saved.get('becomes another file')).toEqual({ readable: true, size: 7, content: 'another' })
  expect(saved.get('becomes long')).toEqual({ readable: true, size: LONG, content: 'short'.padEnd(LONG, '\0') })
  expect(saved.has('hidden')).toBe(false)
  expect([...saved.values()].filter(({ content }) => content === 'secret')).toEqual([])
  expect(rekkord(['scan', ...prepared.with('master')], { cwd: root }).code).toBe(0)
})
