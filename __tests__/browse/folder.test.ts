import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { RekkordError } from '../../src/errors.ts'
import type { BrowseContext } from '../../src/browse/context.ts'
import { folderPage } from '../../src/browse/folder-page.ts'
import { FolderSizes } from '../../src/browse/folder-sizes.ts'
import { documentOf } from '../../src/browse/page.ts'
import { SnapshotTags } from '../../src/browse/snapshot-tags.ts'
import { archived } from '../../src/browse/archived.ts'
import { tarStream } from '../../src/browse/tar-stream.ts'
import type { Entry } from '../../src/format/entry.ts'
import { formatObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import type { Repository } from '../../src/repository/repository.ts'
import { resolvePath } from '../../src/snapshot/read/identifier.ts'
import { newRepository } from '../new-repository.ts'
import { entryOf, manyFiles, publishFolders, storeFolder, type StoredFolder } from './large-snapshot.ts'
import { REMOTE_TRAITS } from '../../src/storage/storage.ts'

let repository: Repository
let context: BrowseContext

beforeAll(async () => {
  repository = await (await newRepository()).open()
  context = { repository, sizes: new FolderSizes(repository), tags: new SnapshotTags(repository) }
})

afterAll(() => repository.close())

/** The page when all is measured: on a busy machine it says at first that it will be complete in a moment. */
async function page(id: Awaited<ReturnType<typeof publishFolders>>, path: string): Promise<string> {
  const { text } = documentOf(await folderPage(context, { id, path, sort: undefined, from: 0 }))
  if (!text.includes('http-equiv="refresh"')) return text
  await setTimeout(100)
  return page(id, path)
}

/** A folder with a header that is right, and entries that are not. */
async function storeSpoilt(name: string): Promise<StoredFolder> {
  const content = Buffer.alloc(66, 0xee)
  content.writeBigInt64LE(900_000n, 0)
  content.writeBigInt64LE(1n, 8)
  const { id } = await repository.writeObject(OBJECT_TYPES.directory, content)
  return { entry: entryOf('directory', name, id, 0), size: 900_000, entries: 1 }
}

/** A folder whose object is missing. */
function missing(name: string): StoredFolder {
  return { entry: entryOf('directory', name, { catalog: 'M', hash: Buffer.alloc(32, 7) }, 0), size: 0, entries: 0 }
}

test('a page has the object ID to copy and the command that restores it, and shares of the whole', async () => {
  const part = await storeFolder(repository, "it's", await manyFiles(repository, 5))
  const other = await storeFolder(repository, 'other', await manyFiles(repository, 15))
  const id = await publishFolders(
    repository,
    'copied',
    [await storeFolder(repository, 'all', [], [part, other])],
    1_750_000_000_000
  )
  const oid = formatObjectId(id)
  const top = await page(id, '')
  expect(top).toContain(`Object ID: <code class="copy">${oid}</code>`)
  expect(top).toContain(`<code class="copy">rekkord restore ${oid} restored</code>`)
  const text = await page(id, "all/it's")
  expect(text).toContain(`<code class="copy">rekkord restore &#39;${oid}:all/it&#39;\\&#39;&#39;s&#39; restored</code>`)
  const shares = [...(await page(id, 'all')).matchAll(/<rect width="([\d.]+)" height="8"/g)].map(([, width]) =>
    Number(width)
  )
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
})

test('folders that are damaged or missing hide no others, and are no download', async () => {
  const files = await manyFiles(repository, 5)
  const sound = await storeFolder(repository, 'sound', files)
  const folder = await storeFolder(repository, 'folder', [], [sound, await storeSpoilt('spoilt'), missing('missing')])
  const id = await publishFolders(repository, 'damaged', [folder], 1_750_000_000_000)
  const text = await page(id, 'folder')
  expect(text).toMatch(/<bdi class="name">missing<\/bdi>\/<\/a> <span class="remark">damaged<\/span>/)
  for (const name of ['sound', 'spoilt']) expect(text).toContain(`<bdi class="name">${name}</bdi>/</a></th>`)
  expect(text).toContain('<title>spoilt/\n900.0 kB, ')
  expect(text).not.toContain('http-equiv="refresh"')
  await expect(page(id, 'folder/spoilt')).rejects.toThrow(/is damaged/)
  const target = await resolvePath(repository, id, 'folder')
  const read = Array.fromAsync(tarStream(archived(repository, target, 'folder', () => undefined)))
  await expect(read).rejects.toThrow(RekkordError)
})

test('an archive is the same over a storage that answers several requests at once', async () => {
  const files = await manyFiles(repository, 60)
  for (const [i, file] of files.entries()) {
    const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.alloc(i * 500, i))
    Object.assign(file, { hash: id.hash, size: i * 500 })
  }
  const inner = await storeFolder(repository, 'inner', files)
  const id = await publishFolders(repository, 'several', [await storeFolder(repository, 'folder', files, [inner])], 0)
  const archive = async (): Promise<Buffer> =>
    Buffer.concat(
      await Array.fromAsync(tarStream(archived(repository, await resolvePath(repository, id, ''), '', () => undefined)))
    )
  const one = await archive()
  expect(one.length).toBeGreaterThan(2 * 60 * 1024)
  Object.defineProperties(repository.storage, { concurrency: { value: 16 }, traits: { value: REMOTE_TRAITS } })
  expect((await archive()).equals(one)).toBe(true)
  expect(await page(id, 'folder')).toContain('<title>inner/\n885.0 kB')
})

test('an archive has nothing behind a link, and no program that runs with the rights of another', async () => {
  const [file] = await manyFiles(repository, 1)
  const link = (await repository.writeObject(OBJECT_TYPES.link, Buffer.from('/elsewhere'))).id
  const program = { ...file!, name: Buffer.from('program'), mode: 0o6755 }
  const inner = await storeFolder(repository, 'inner', [entryOf('link', 'link', link, 0), program])
  const root = (name: string, entry: Entry): StoredFolder => ({
    entry: { ...entry, name: Buffer.from(name) },
    size: 0,
    entries: 0
  })
  const roots = [root('a', entryOf('link', 'a', link, 0)), root('a/b', inner.entry), root('c', inner.entry)]
  const below = [root('c/link/b', inner.entry), root('c/program', program)]
  const id = await publishFolders(repository, 'links', [...roots, ...below], 5)
  const told: string[] = []
  const target = await resolvePath(repository, id, '')
  const pieces = await Array.fromAsync(tarStream(archived(repository, target, '', (path) => told.push(path))))
  expect(told).toEqual(['a/b', 'c/link/b'])
  const listed = execFileSync('tar', ['tvf', '-'], { input: Buffer.concat(pieces), encoding: 'utf8' })
  expect(listed.replace(/ .* (?=[ac])/g, ' ')).toBe(
    'lrw-r--r-- a -> /elsewhere\ndrwxr-xr-x c/\nlrw-r--r-- c/link -> /elsewhere\n-rwxr-xr-x c/program\n'
  )
})

test('what has no content is left out of an archive, and told', async () => {
  const [file] = await manyFiles(repository, 1)
  const socket = { ...entryOf('other', 'socket', { catalog: 'R', hash: Buffer.alloc(32) }, 0) }
  const unread = { ...entryOf('file', 'unread', { catalog: 'R', hash: Buffer.alloc(32) }, 10), readable: false }
  const folder = await storeFolder(repository, 'folder', [file!, socket, unread])
  const id = await publishFolders(repository, 'left out', [folder], 1)
  const told: string[] = []
  const target = await resolvePath(repository, id, 'folder')
  await Array.fromAsync(tarStream(archived(repository, target, 'folder', (path) => told.push(path))))
  expect(told).toEqual(['folder/socket', 'folder/unread'])
  const text = await page(id, 'folder')
  expect(text).toContain('<span class="remark">device, pipe or socket</span>')
  expect(text).toContain('<span class="remark">could not be read when it was saved</span>')
})

test('a folder of half a million entries is shown in part, in a part of the memory', async () => {
  const test = await newRepository()
  const large = await test.open()
  const folder = await storeFolder(large, 'folder', await manyFiles(large, 500_000))
  const id = await publishFolders(large, 'large', [folder], 1)
  await large.close()
  // As objects all of them would take several times this heap
  const program = `
    const { Repository, FolderSizes, SnapshotTags, folderPage, documentOf, parseObjectId } = await (async () => ({
      ...(await import('./src/repository/repository.ts')),
      ...(await import('./src/browse/folder-sizes.ts')),
      ...(await import('./src/browse/snapshot-tags.ts')),
      ...(await import('./src/browse/folder-page.ts')),
      ...(await import('./src/browse/page.ts')),
      ...(await import('./src/format/object-id.ts'))
    }))()
    const { decodeKeyFile } = await import('./src/format/key-file.ts')
    const fs = await import('node:fs')
    const [root, keyFile, oid] = process.argv.slice(1)
    const repository = await Repository.open({ type: 'local', path: root }, decodeKeyFile(fs.readFileSync(keyFile)))
    const context = { repository, sizes: new FolderSizes(repository), tags: new SnapshotTags(repository) }
    const page = await folderPage(context, { id: parseObjectId(oid), path: 'folder', sort: undefined, from: 0 })
    console.log(documentOf(page).text)
  `
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=160', '--input-type=module', '-e', program, test.root, test.keyFile, formatObjectId(id)],
    { encoding: 'utf8', maxBuffer: 2 ** 26, cwd: path.resolve(import.meta.dirname, '../..') }
  )
  expect(stderr).toBe('')
  expect(stdout).toContain('It has more than 50,000 entries, and the others are not shown.')
  expect(stdout).toContain('1 to 250 of 50,000 entries')
})
