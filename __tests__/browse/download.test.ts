import { execFileSync } from 'node:child_process'
import { isUtf8 } from 'node:buffer'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { link } from '../../src/browse/links.ts'
import { tarHeader } from '../../src/browse/tar.ts'
import { toBytePath } from '../../src/files/path.ts'
import { prepareRepository, rekkordOk } from '../cli/command-line.ts'
import { namesBelow } from '../names-below.ts'
import { temporaryFolder } from '../temporary.ts'
import { startBrowsing, type Answered, type Browsing } from './browsing.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const below = (...names: string[]): string => path.join(source, ...names)
const big = randomBytes(9_000_000)

// Names of all lengths and bytes, links, modes and times
fs.writeFileSync(below('folder', 'big'), big)
fs.writeFileSync(below('empty'), '')
for (const length of [99, 100, 101, 255]) fs.writeFileSync(below('folder', 'n'.repeat(length)), String(length))
const deep = below(...Array.from({ length: 6 }, (_, i) => `${i}`.repeat(120)))
fs.mkdirSync(deep, { recursive: true })
fs.writeFileSync(path.join(deep, 'Grüße\n"<b>"\u202e.txt'), 'deep')
fs.writeFileSync(Buffer.from(`${below('folder')}/\xff\xfe \x01`, 'latin1'), 'bytes')
fs.symlinkSync('../'.repeat(50) + 'x'.repeat(100), below('folder', 'long link'))
fs.symlinkSync(Buffer.from('nowhere/\xff', 'latin1'), below('folder', 'odd link'))
fs.mkdirSync(below('empty folder'))
fs.chmodSync(below('hello.txt'), 0o4755)
fs.chmodSync(below('folder', 'big'), 0o400)
fs.chmodSync(below('empty folder'), 0o1777)
fs.utimesSync(below('hello.txt'), 1, 1_234_567_890.125)
fs.utimesSync(below('empty'), 1, -1.5)
fs.utimesSync(below('empty folder'), 1, 1_000_000_000)
rekkordOk(['save', 'main', source, ...prepared.with('master')], { cwd: root })

let server: Browsing
let download: (parameters: { s: string; p?: string; f?: string }) => Promise<Answered>
let oid: string

beforeAll(async () => {
  server = await startBrowsing(prepared.with('master'), root)
  const { base, cookie } = await server.enter()
  download = (parameters) => server.ask(base + link('download', parameters), { headers: { cookie } })
  const { body } = await server.ask(`${base}channel?name=main`, { headers: { cookie } })
  oid = /tree\?s=(M[0-9A-F]{64})/.exec(body.toString())![1]!
})

afterAll(async () => {
  server.child.kill('SIGINT')
  await server.ended
})

/** What a path in the source is called in the snapshot. */
const saved = (file: string): string => toBytePath(file).slice(1)

/** What a file is in an archive: whoever unpacks it owns it. */
function withoutRights(fact: string): string {
  return fact.replace('| 104755 |', '| 100755 |')
}

/** Names, kinds, modes, times in milliseconds and where links lead, of all that is below a folder. */
function facts(folder: string): string[] {
  return namesBelow(folder).map(({ name }) => {
    const file = Buffer.from(`${toBytePath(folder)}/${name}`, 'latin1')
    const stat = fs.lstatSync(file, { bigint: true })
    const leads = stat.isSymbolicLink() ? fs.readlinkSync(file, 'latin1') : ''
    // The mode of a link is the system's own
    const mode = stat.isSymbolicLink() ? 'link' : stat.mode.toString(8)
    return [name, mode, stat.mtimeNs / 1_000_000n, stat.isFile() ? stat.size : '', leads].join(' | ')
  })
}

function unpacked(archive: Buffer): string {
  const folder = temporaryFolder()
  execFileSync('tar', ['-xp', '-f', '-', '-C', folder], { input: archive, stdio: ['pipe', 'ignore', 'inherit'] })
  return folder
}

test('a folder comes out of its tar as it was saved', async () => {
  const { status, headers, body } = await download({ s: oid, p: saved(source) })
  expect(status).toBe(200)
  expect(headers['content-disposition']).toBe(`attachment; filename="source.tar"; filename*=UTF-8''source.tar`)
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  const out = path.join(unpacked(body), 'source')
  expect(execFileSync('diff', ['-r', '--no-dereference', source, out], { encoding: 'utf8' })).toBe('')
  expect(facts(out)).toEqual(facts(source).map(withoutRights))
  expect(fs.statSync(out).mtimeMs).toBe(Math.floor(fs.statSync(source).mtimeMs))
})

test('so does a whole snapshot, at its saved path', async () => {
  const { headers, body } = await download({ s: oid })
  expect(headers['content-disposition']).toMatch(/^attachment; filename="main \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.tar";/)
  expect(facts(path.join(unpacked(body), source))).toEqual(facts(source).map(withoutRights))
})

test('a folder as zip holds the same, but for names that are not text', async () => {
  const { status, headers, body } = await download({ s: oid, p: saved(source), f: 'zip' })
  expect(status).toBe(200)
  expect(headers['content-disposition']).toBe(`attachment; filename="source.zip"; filename*=UTF-8''source.zip`)
  const program = [
    'import sys, zipfile, io, hashlib, json',
    'zip = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))',
    'assert zip.testzip() is None',
    'print(json.dumps({i.filename: [oct(i.external_attr >> 16), hashlib.sha256(zip.read(i)).hexdigest()] for i in zip.infolist()}))'
  ].join('\n')
  const output = execFileSync('python3', ['-c', program], { input: body, encoding: 'utf8', maxBuffer: 1 << 24 })
  const held = JSON.parse(output) as Record<string, [mode: string, content: string]>
  const expected = namesBelow(source).flatMap<[string, [string, string]]>(({ name }) => {
    const bytes = Buffer.from(name, 'latin1')
    if (!isUtf8(bytes)) return []
    const file = Buffer.concat([Buffer.from(`${source}/`), bytes])
    const stat = fs.lstatSync(file)
    const isFolder = stat.isDirectory()
    const content = isFolder ? '' : stat.isSymbolicLink() ? fs.readlinkSync(file, 'buffer') : fs.readFileSync(file)
    const mode = `0o${(isFolder ? stat.mode : stat.mode & ~0o6000).toString(8)}`
    return [
      [`source/${bytes.toString()}${isFolder ? '/' : ''}`, [mode, createHash('sha256').update(content).digest('hex')]]
    ]
  })
  expect(expected.length).toBeGreaterThan(15)
  expect(held).toEqual({ ...Object.fromEntries(expected), 'source/': held['source/'] })
})

test("Python's tarfile reads the same names", async () => {
  const { body } = await download({ s: oid, p: saved(source) })
  const program = [
    'import sys, tarfile, os',
    'tar = tarfile.open(fileobj=sys.stdin.buffer, mode="r|")',
    'print("\\n".join(sorted(os.fsencode(m.name).hex() for m in tar)))'
  ].join('\n')
  const names = execFileSync('python3', ['-c', program], { input: body, encoding: 'utf8' }).trim().split('\n')
  const expected = ['source', ...namesBelow(source).map(({ name }) => `source/${name}`)]
  expect(names).toEqual(expected.map((name) => Buffer.from(name, 'latin1').toString('hex')).sort())
})

test('a file is its bytes, whatever it is called', async () => {
  const file = await download({ s: oid, p: saved(below('folder', 'big')) })
  expect(file.body.equals(big)).toBe(true)
  expect(file.headers).toMatchObject({
    'content-length': String(big.length),
    'content-type': 'application/octet-stream'
  })
  expect(String((await download({ s: oid, p: `${saved(below('folder'))}/\xff\xfe \x01` })).body)).toBe('bytes')
  expect((await download({ s: oid, p: saved(below('empty')) })).body).toHaveLength(0)
  const link = await download({ s: oid, p: saved(below('link')) })
  expect(link.status).toBe(404)
  expect(String(link.body)).toContain('A link has no content of its own')
})

test('numbers that the old header cannot hold go through', () => {
  const header = tarHeader({
    ...{ kind: 'file', path: 'large', size: 2 ** 40, mode: 0o600 },
    ...{ uid: 4_000_000_000, gid: 3_000_000_000, mtime: 253_402_300_800_123 }
  })
  const archive = Buffer.concat([header, Buffer.alloc(512)])
  const program =
    'import sys, tarfile; m = tarfile.open(fileobj=sys.stdin.buffer, mode="r|").next(); print(m.size, m.uid, m.gid, m.mtime, m.name)'
  const read = execFileSync('python3', ['-c', program], { input: archive, encoding: 'utf8' })
  expect(read).toBe('1099511627776 4000000000 3000000000 253402300800.123 large\n')
})

test('where something is damaged the download breaks off, and the terminal says why', async () => {
  const { stdout } = rekkordOk(['list', '-r', '-f', 'JSONL', 'main', ...prepared.with('master')], { cwd: root })
  const entries = jsonLines<{ name: string; object: string }>(stdout)
  const { object } = entries.find(({ name }) => name === 'hello.txt')!
  const blob = path.join(prepared.repository, 'blobs', object[0]!, object.slice(1, 3), object.slice(1))
  const bytes = fs.readFileSync(blob)
  fs.chmodSync(blob, 0o644)
  bytes[bytes.length - 1]! ^= 1
  fs.writeFileSync(blob, bytes)
  const told = new Promise<string>((resolve) =>
    server.child.stderr!.on('data', (text: Buffer) => resolve(text.toString()))
  )
  await expect(download({ s: oid, p: saved(source) })).rejects.toThrow('aborted')
  expect(await told).toMatch(new RegExp(`^Warning: A download was broken off: Object ${object} is damaged: .*\n$`))
  const file = await download({ s: oid, p: saved(below('hello.txt')) })
  expect(file.status).toBe(500)
  expect(String(file.body)).toContain('is damaged')
})
