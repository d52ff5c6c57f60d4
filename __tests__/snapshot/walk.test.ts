import { displayPath } from '../../src/files/path.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { checkProblemSentence } from '../../src/snapshot/check/listener.ts'
import { findEntries } from '../../src/snapshot/read/find.ts'
import { resolvePath } from '../../src/snapshot/read/identifier.ts'
import { listChildren } from '../../src/snapshot/read/list.ts'
import { MAX_DEPTH, MAX_PATH_LENGTH } from '../../src/snapshot/walk.ts'
import type { Repository } from '../../src/repository/repository.ts'
import type { ObjectId } from '../../src/format/object-id.ts'
import { newRepository } from '../new-repository.ts'
import { craftDeep, craftDoubling, publishFolder } from './crafted-trees.ts'

async function check(repository: Repository): Promise<string[]> {
  const problems: string[] = []
  const listener = {
    warning: () => undefined,
    problem: (problem: Parameters<typeof checkProblemSentence>[0]) => problems.push(checkProblemSentence(problem))
  }
  await checkRepository(repository, { threads: 1 }, listener)
  return problems
}

async function list(
  repository: Repository,
  id: ObjectId,
  signal?: AbortSignal
): Promise<{ count: number; last: string; warnings: string[] }> {
  const warnings: string[] = []
  const listener = { warning: (message: string) => warnings.push(message) }
  let [count, last] = [0, '']
  for await (const { path } of listChildren(
    repository,
    await resolvePath(repository, id, ''),
    true,
    listener,
    signal
  )) {
    count++
    last = path
  }
  return { count, last: displayPath(last), warnings }
}

async function find(repository: Repository, pattern: string): Promise<string[]> {
  const { tags } = await repository.tags()
  const listener = { warning: (message: string) => expect(message).toBe('') }
  const found = await Array.fromAsync(findEntries(repository, tags, { pattern, ignoreCase: false }, listener))
  return found.map(({ listed }) => listed.path)
}

test('folders as deep as they may be are checked, listed and searched', async () => {
  const repository = await (await newRepository()).open()
  const { folder, counts } = await craftDeep(repository, MAX_DEPTH + 1)
  const id = await publishFolder(repository, 'deep', folder, counts)
  expect(await check(repository)).toEqual([])
  expect(await list(repository, id)).toEqual({ count: MAX_DEPTH + 2, last: `${'x/'.repeat(4097)}file`, warnings: [] })
  expect(await find(repository, 'f?le')).toHaveLength(1)
  expect(await find(repository, 'x/x/*/x/file')).toHaveLength(1)
})

test('deeper ones, and longer paths, are a problem that hides nothing else', async () => {
  const test = await newRepository()
  const repository = await test.open()
  const { folder, counts } = await craftDeep(repository, MAX_DEPTH + 2)
  const id = await publishFolder(repository, 'deeper', folder, counts)
  const told = `it has more than ${MAX_DEPTH} folders above it`
  expect(await check(repository)).toEqual([expect.stringMatching(new RegExp(`^Snapshot \\S+ of deeper, .*: ${told}$`))])
  const { count, warnings } = await list(repository, id)
  expect([count, warnings]).toEqual([
    MAX_DEPTH + 2,
    [expect.stringMatching(new RegExp(`x cannot be listed: ${told}$`))]
  ])

  const long = await craftDeep(repository, 3, 'n'.repeat(60_000))
  const { count: listed, warnings: longWarnings } = await list(
    repository,
    await publishFolder(repository, 'long', long.folder, long.counts)
  )
  expect([listed, longWarnings]).toEqual([
    3,
    [expect.stringMatching(new RegExp(`its path has more than ${MAX_PATH_LENGTH} bytes$`))]
  ])
})

test('2^60 folders in 60 blobs are checked and searched once each; a list of them ends with its signal', async () => {
  const repository = await (await newRepository()).open()
  const id = await publishFolder(repository, 'doubling', await craftDoubling(repository, 60))
  // The numbers in the headers do not fit what is there, as no header could hold them: a problem for each blob, not each place
  const problems = await check(repository)
  expect(problems[0]).toMatch(/: The directory says that it has 0 entries, there are 2$/)
  expect(problems).toHaveLength(59)
  expect(await find(repository, 'x*')).toEqual([])
  expect(await find(repository, '*b/a/*x')).toEqual([])
  await expect(list(repository, id, AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' })
})
