import fs from 'node:fs'
import path from 'node:path'
import type { CheckProblem } from '../../src/snapshot/check/listener.ts'
import { checkRepository, type CheckOptions, type CheckResult } from '../../src/snapshot/check/check.ts'
import { restore } from '../snapshot/restore/restoring.ts'
import { temporaryFolder } from '../temporary.ts'
import { expectedOf, type Expected } from './expected.ts'
import { filesBelow, makeKnownRepository, type KnownSnapshot } from './known-repository.ts'
import {
  copyBlob,
  harmBadge,
  harmBlob,
  harmFragment,
  harmNothing,
  harmTag,
  swapBlobs,
  type Files,
  type Mutation
} from './mutations.ts'
import { Random } from './random.ts'

/** Mutations in one copy of the repository, and how many such copies. */
const AT_ONCE = 8
const ROUNDS = 100

/** Blobs are most of a repository, and so of the mutations. */
const KINDS: Mutation[] = [
  harmBlob,
  harmBlob,
  harmBlob,
  swapBlobs,
  copyBlob,
  harmTag,
  harmFragment,
  harmBadge,
  harmNothing
]

const SEED = Number(process.env['REKKORD_TEST_SEED'] ?? 20261123)

const known = await makeKnownRepository()
const foreign = await makeKnownRepository()
const repository = await known.test.open()

/** Makes the repository on disk have these files. */
function apply(files: Files): void {
  const { root } = known.test
  const now = filesBelow(root)
  for (const file of now.keys()) if (!files.has(file)) fs.rmSync(path.join(root, file))
  for (const [file, bytes] of files) {
    if (now.get(file)?.equals(bytes) === true) continue
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), bytes)
  }
}

interface Told extends CheckResult {
  told: CheckProblem[]
  warnings: string[]
}

async function scan(limits: CheckOptions = {}): Promise<Told> {
  const told: CheckProblem[] = []
  const warnings: string[] = []
  const problem = (one: CheckProblem): void => void told.push(one)
  const warning = (message: string): void => void warnings.push(message)
  const result = await checkRepository(repository, { threads: 1, ...limits }, { problem, warning })
  return { ...result, told, warnings }
}

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort()

/** The objects that a sentence says something of. */
const objectsIn = (message: string): string[] =>
  [...message.matchAll(/(?:^|; )Object ([MR][0-9A-F]{64})\b/g)].map(([, oid]) => oid!)

function expectAllNamed({ told, warnings, damagedSnapshots, snapshots, problems }: Told, expected: Expected): void {
  const { needed, changed, missing, touched, published, reached } = expected
  const pathIn = (start: string): string[] =>
    told.flatMap(({ message }) => (message.startsWith(start) ? [message.slice(start.length).split(' ')[0]!] : []))
  expect(sorted(pathIn('The tag '))).toEqual(sorted(expected.tags))
  expect(sorted(pathIn('The badge '))).toEqual(sorted(expected.badges))
  expect(sorted(warnings.map((one) => /(?:blobs|tags)\/\S+[^:\s]/.exec(one)![0]))).toEqual(sorted(expected.strays))
  expect([snapshots, problems]).toEqual([published.length, told.length])

  // Every snapshot that is touched, and no other
  const named = told.flatMap(({ snapshot }) => (snapshot === undefined ? [] : [snapshot]))
  const hurt = published.filter(({ oid }) => touched.has(oid))
  expect(sorted(named)).toEqual(sorted(hurt.map(({ oid }) => oid)))
  expect(damagedSnapshots).toBe(hurt.length)

  // Every object that is wrong, and no other; of what is missing and nobody needs nobody can know
  const direct = told.filter(({ message }) => message.startsWith('Object '))
  const objects = direct.flatMap(({ message }) => objectsIn(message))
  for (const oid of objects) expect([oid, missing.has(oid) || changed.has(oid)]).toEqual([oid, true])
  for (const oid of [...needed, ...changed]) expect([oid, objects.includes(oid)]).toEqual([oid, true])
  for (const { message, snapshot } of direct) {
    const isUnneeded = message.endsWith('; no published snapshot needs it')
    expect([message, isUnneeded]).toEqual([message, snapshot === undefined])
    const [first = ''] = objectsIn(message)
    // A list of chunks that nobody needs may have one that somebody does
    if (isUnneeded)
      expect([message, needed.has(first) && !message.includes('(the chunk at ')]).toEqual([message, false])
    else expect(objectsIn(message).filter((oid) => !reached.has(oid))).toEqual([])
  }

  // Each at a path where it is
  for (const { message, snapshot, path: where } of told) {
    if (snapshot === undefined) continue
    const { entries, oid } = published.find((one) => one.oid === snapshot)!
    const at = where === '' ? oid : entries.find((entry) => entry.path === where)!.oid
    expect([message, touched.has(at)]).toEqual([message, true])
    if (!message.startsWith('Object ')) expect(message).toBe(`Something in it is damaged (directory ${at})`)
  }
}

/** Entries that are whole, with all above them, and the outermost of the others. */
function restorable({ entries }: KnownSnapshot, expected: Expected): { whole: string[]; leftOut: string[] } {
  const isWrong = (oid: string): boolean => expected.missing.has(oid) || expected.changed.has(oid)
  const bad = entries.filter(
    ({ oid }) =>
      isWrong(oid) ||
      (known.needs.get(oid) ?? []).some((chunk) => chunk.startsWith('R') && oid.startsWith('R') && isWrong(chunk))
  )
  const isBelow = (name: string): boolean => bad.some((other) => name.startsWith(`${other.path}/`))
  const leftOut = bad.map((entry) => entry.path).filter((name) => !isBelow(name))
  const whole = entries.map((entry) => entry.path).filter((name) => !leftOut.includes(name) && !isBelow(name))
  return { whole, leftOut }
}

async function expectRestore(snapshot: KnownSnapshot, expected: Expected, forceDamaged: boolean): Promise<void> {
  const destination = temporaryFolder()
  const { error, problems, counts } = await restore(repository, snapshot.oid, destination, { threads: 1, forceDamaged })
  const { whole, leftOut } = restorable(snapshot, expected)
  const found = fs.readdirSync(destination, { recursive: true, encoding: 'utf8' })
  // Nothing that is there is other than it was, or half of it
  for (const name of found) {
    const [file, content] = [path.join(destination, name), known.content.get(name)]
    const stat = fs.lstatSync(file)
    if (stat.isSymbolicLink()) expect([name, fs.readlinkSync(file)]).toEqual([name, content?.toString()])
    else if (stat.isFile()) expect([name, content?.equals(fs.readFileSync(file))]).toEqual([name, true])
  }
  if (expected.missing.has(snapshot.oid) || expected.changed.has(snapshot.oid)) {
    expect(error).toMatchObject({ name: expect.stringMatching(/^(RekkordError|FormatError)$/) as string })
    expect(found).toEqual([])
  } else if (forceDamaged || leftOut.length === 0) {
    expect([error, counts?.damaged]).toEqual([undefined, leftOut.length])
    const names = problems.map((problem) => problem.slice(destination.length + 1, problem.indexOf(' is left out: ')))
    expect(names.sort()).toEqual(leftOut.sort())
    const inTree = found.filter((name) => whole.some((one) => name === one || !one.startsWith(`${name}/`)))
    expect(inTree.sort()).toEqual(whole.sort())
  } else {
    expect(error).toMatchObject({ name: 'RekkordError', code: 'damaged' })
    expect((error as Error).message).toMatch(/ could not be restored: .* --force-damaged leaves out/)
  }
  fs.rmSync(destination, { recursive: true, force: true })
}

test('the repository is sound before', async () => {
  const { told, warnings, unneeded } = await scan()
  expect({ told, warnings, unneeded }).toEqual({ told: [], warnings: [], unneeded: 2 })
})

describe('seeded mutations: a scan names all that is damaged and nothing else, a restore has none of it', () => {
  test.each(Array.from({ length: ROUNDS / 10 }, (_, i) => i))('ten times several, part %i', async (part) => {
    for (let round = part * 10; round < part * 10 + 10; round++) {
      const random = new Random(SEED + round)
      const files = new Map(known.files)
      // A few in some, so that little hides behind other damage; many in others
      const count = round % 2 === 0 ? AT_ONCE / 2 : AT_ONCE * 2
      const kinds = Array.from({ length: count }, () => random.pick(KINDS))
      for (const mutate of kinds) mutate(files, known, random, foreign)
      apply(files)
      const expected = expectedOf(files, known)
      try {
        expectAllNamed(await scan(), expected)
        if (round % 5 === 0) expectAllNamed(await scan({ sample: 100, maxDuration: 600_000 }), expected)
        await expectRestore(random.pick(known.snapshots), expected, round % 4 !== 0)
      } catch (error) {
        throw new Error(`Seed ${SEED + round}, ${kinds.map(({ name }) => name).join(', ')}: ${String(error)}`, {
          cause: error
        })
      }
    }
  })
})
