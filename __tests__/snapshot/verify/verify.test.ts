import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { verifyRestored, type VerifyCounts } from '../../../src/snapshot/verify/verify.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'
import { restore } from '../restore/restoring.ts'

const MIB = 1 << 20
const isRoot = process.getuid?.() === 0

/** A saved tree, and where it has been restored. */
async function restoredTree(): Promise<{ test: TestRepository; source: string; destination: string; copy: string }> {
  const test = await newRepository()
  const source = path.join(test.folder, 'tree')
  fs.mkdirSync(path.join(source, 'deep/er'), { recursive: true })
  fs.writeFileSync(path.join(source, 'empty'), '')
  fs.writeFileSync(path.join(source, 'small'), 'small content')
  fs.writeFileSync(path.join(source, 'two chunks'), Buffer.concat([randomBytes(MIB + 1), Buffer.alloc(5 * MIB)]))
  fs.writeFileSync(path.join(source, 'many chunks'), randomBytes(20 * MIB))
  fs.writeFileSync(Buffer.concat([Buffer.from(`${source}/`), Buffer.of(0xff, 0x0a)]), 'not UTF-8')
  fs.symlinkSync('small', path.join(source, 'link'))
  for (let i = 0; i < 150; i++) fs.writeFileSync(path.join(source, 'deep/er', `file ${i}`), `${i}`)
  const destination = path.join(test.folder, 'restored')
  const repository = await test.open()
  await saveSnapshot(repository, { channel: 'test', paths: [source], threads: 2 }, { warning: () => undefined })
  expect(await restore(repository, 'test', destination)).toMatchObject({ error: undefined, problems: [] })
  return { test, source, destination, copy: path.join(destination, source) }
}

/** What reading back tells. */
async function verify(
  test: TestRepository,
  destination: string,
  identifier = 'test'
): Promise<{ counts: VerifyCounts | undefined; error: string | undefined; problems: string[] }> {
  const repository = await test.open()
  const problems: string[] = []
  try {
    const target = await resolveIdentifier(repository, identifier)
    const counts = await verifyRestored(repository, target, destination, { threads: 2 }, (one) => problems.push(one))
    return { counts, error: undefined, problems }
  } catch (error) {
    return { counts: undefined, error: (error as Error).message, problems: problems.sort() }
  } finally {
    await repository.close()
  }
}

describe('reading back what was restored', () => {
  let tree: Awaited<ReturnType<typeof restoredTree>>
  const inCopy = (name: string): string => path.join(tree.copy, name)

  beforeAll(async () => {
    tree = await restoredTree()
  })

  test('finds everything as it is in the snapshot, or in the folder or file that was restored', async () => {
    const { test, destination, source } = tree
    const size = 13 + 9 + 6 * MIB + 1 + 20 * MIB + 10 + 90 * 2 + 50 * 3
    const counts = { files: 155, links: 1, directories: 3, size }
    expect(await verify(test, destination)).toEqual({ counts, error: undefined, problems: [] })
    expect((await verify(test, tree.copy, `test:${source}`)).counts).toEqual(counts)
    expect((await verify(test, inCopy('deep'), `test:${source}/deep`)).counts).toMatchObject({ files: 150 })
    expect((await verify(test, inCopy('small'), `test:${source}/small`)).counts).toMatchObject({ files: 1, size: 13 })
    expect((await verify(test, inCopy('link'), `test:${source}/link`)).counts).toMatchObject({ files: 0, links: 1 })
  })

  test('one byte that is another is found, wherever it is', async () => {
    const places: [string, number][] = [
      ['small', 3],
      ['two chunks', 0],
      ['two chunks', 6 * MIB],
      ['many chunks', 1],
      ['many chunks', 19 * MIB]
    ]
    for (const [name, offset] of places) {
      const content = fs.readFileSync(inCopy(name))
      const changed = Buffer.from(content)
      changed[offset]! ^= 1
      fs.writeFileSync(inCopy(name), changed)
      const problem = `${inCopy(name)}: its content is not that of the snapshot`
      const error = `What was restored is not what is in the snapshot: ${problem}`
      expect(await verify(tree.test, tree.destination)).toEqual({ counts: undefined, error, problems: [problem] })
      fs.writeFileSync(inCopy(name), content)
    }
    expect((await verify(tree.test, tree.destination)).problems).toEqual([])
  })

  test('what is longer, shorter, gone or something else is found, and all of it is told', async () => {
    const { test, destination } = await restoredTree()
    const copy = path.join(destination, tree.source.replace(tree.test.folder, test.folder))
    fs.appendFileSync(path.join(copy, 'empty'), 'x')
    fs.truncateSync(path.join(copy, 'many chunks'), 19 * MIB)
    fs.unlinkSync(path.join(copy, 'link'))
    fs.symlinkSync('elsewhere', path.join(copy, 'link'))
    fs.rmSync(path.join(copy, 'deep/er/file 7'))
    fs.rmSync(path.join(copy, 'deep/er/file 8'))
    fs.symlinkSync('file 9', path.join(copy, 'deep/er/file 8'))
    fs.rmSync(path.join(copy, 'small'))
    fs.mkdirSync(path.join(copy, 'small'))
    const { error, problems } = await verify(test, destination)
    expect(problems).toEqual([
      `${copy}/deep/er/file 7: it is not there`,
      `${copy}/deep/er/file 8: a link stands in its place`,
      `${copy}/empty: its content is not that of the snapshot`,
      `${copy}/link: its content is not that of the snapshot`,
      `${copy}/many chunks: its content is not that of the snapshot`,
      `${copy}/small: it is no file`
    ])
    expect(error).toMatch(/, and 5 more$/)
    fs.rmSync(path.join(copy, 'deep'), { recursive: true })
    expect((await verify(test, destination)).problems).toContain(`${copy}/deep/er: it is not there, or no folder`)
  })

  test('access times stay as they are', async () => {
    if (process.platform !== 'linux') return
    const long = new Date('2001-02-03T04:05:06Z')
    fs.utimesSync(inCopy('small'), long, long)
    await verify(tree.test, tree.destination)
    expect(fs.statSync(inCopy('small')).atime).toEqual(long)
  })

  test('a file that cannot be read is a problem', async () => {
    if (isRoot) return
    fs.chmodSync(inCopy('empty'), 0)
    expect((await verify(tree.test, tree.destination)).problems).toEqual([`${inCopy('empty')}: permission denied`])
    fs.chmodSync(inCopy('empty'), 0o644)
  })

  test('ends when it is interrupted', async () => {
    const repository = await tree.test.open()
    const target = await resolveIdentifier(repository, 'test')
    const controller = new AbortController()
    const running = verifyRestored(repository, target, tree.destination, { signal: controller.signal }, () => undefined)
    setTimeout(() => controller.abort('SIGINT'), 20)
    await expect(running).rejects.toMatchObject({ code: 'interrupted' })
    await repository.close()
  })
})
