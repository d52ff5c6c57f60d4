import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { displayPath } from '../../src/files/path.ts'
import { blobPath, formatObjectId, parseObjectId } from '../../src/format/object-id.ts'
import { checkProblemSentence } from '../../src/snapshot/check/listener.ts'
import { checkRepository, type CheckResult } from '../../src/snapshot/check/check.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { listChildren } from '../../src/snapshot/read/list.ts'
import { restoreSnapshot } from '../../src/snapshot/restore/restore.ts'
import { known, knownPath, unpackRepository, type KnownEntry } from './basic-repository.ts'
import { namesBelow } from '../names-below.ts'

const newest = known.snapshots[1]!
const entryOf = (match: (entry: KnownEntry) => boolean): KnownEntry => newest.tree.find(match)!

/** One object of each type in the newest snapshot, with the entry that needs it. */
const file = entryOf(({ type, size, chunks }) => type === 'file' && size > 0 && size < 10_000 && chunks === undefined)
const bigFile = entryOf(({ chunks }) => chunks !== undefined)
const otherBigFile = entryOf(({ oid, chunks }) => oid !== bigFile.oid && chunks !== undefined)
const link = entryOf(({ type }) => type === 'link')
const folder = entryOf(({ type, path }) => type === 'directory' && path?.endsWith('/docs') === true)
const victims: [what: string, entry: KnownEntry, oid: string][] = [
  ['the chunk of a small file', file, file.oid],
  ['a chunk of a big file', otherBigFile, otherBigFile.chunks![0]!.oid],
  ['a chunk list', bigFile, bigFile.oid],
  ['a link', link, link.oid],
  ['a directory', folder, folder.oid]
]

const pathOf = (root: string, oid: string): string => path.join(root, blobPath(parseObjectId(oid)))

/** Ways to spoil a blob; others are taken from a copy in order. */
const attacks: [how: string, spoil: (blob: string, oid: string, original: string) => void][] = [
  ['missing', (blob) => fs.rmSync(blob)],
  ['empty', (blob) => fs.truncateSync(blob, 0)],
  ['cut off', (blob) => fs.truncateSync(blob, fs.statSync(blob).size - 1)],
  ['changed', (blob) => flip(blob, fs.statSync(blob).size >> 1)],
  [
    'swapped with others of their type',
    (blob, oid, original) => fs.copyFileSync(pathOf(original, sameType(oid)), blob)
  ],
  [
    'swapped with others of another type',
    (blob, oid, original) => fs.copyFileSync(pathOf(original, otherType(oid)), blob)
  ]
]

/** Another object of the same type. */
function sameType(oid: string): string {
  if (oid === otherBigFile.chunks![0]!.oid) return bigFile.chunks![0]!.oid
  const [, entry] = victims.find(([, , victim]) => victim === oid)!
  const isList = entry.chunks !== undefined
  return entryOf(({ type, size, oid: other, chunks }) => {
    return type === entry.type && other !== oid && (chunks !== undefined) === isList && (type !== 'file' || size > 0)
  }).oid
}

function otherType(oid: string): string {
  return oid.startsWith('M') ? newest.oid : oid === link.oid ? file.oid : link.oid
}

function flip(blob: string, at: number): void {
  const bytes = fs.readFileSync(blob)
  bytes[at]! ^= 1 << randomInt(8)
  fs.writeFileSync(blob, bytes)
}

async function check(upstream: ReturnType<typeof unpackRepository>): Promise<CheckResult & { sentences: string[] }> {
  const sentences: string[] = []
  const listener = {
    warning: () => undefined,
    problem: (problem: Parameters<typeof checkProblemSentence>[0]) => sentences.push(checkProblemSentence(problem))
  }
  const result = await checkRepository(await upstream.open(), { threads: 1 }, listener)
  return { ...result, sentences }
}

describe.each(attacks)('blobs that are %s', (_, spoil) => {
  const upstream = unpackRepository()
  const original = path.join(upstream.folder, 'original')
  fs.cpSync(upstream.root, original, { recursive: true })
  for (const [, , oid] of victims) spoil(pathOf(upstream.root, oid), oid, original)
  /** What needs them, and is not in a folder that does. */
  const oids = victims.map(([, entry]) => entry.oid)
  const affected = newest.tree.filter((entry) => oids.includes(entry.oid)).map((entry) => displayPath(knownPath(entry)))

  test('are found by a check, with every place that needs them', async () => {
    const result = await check(upstream)
    for (const [, , oid] of victims) expect(result.sentences.join('\n')).toContain(oid)
    for (const name of affected) {
      const about = result.sentences.filter((sentence) => sentence.includes(`, ${name}: `))
      expect([name, about.length > 0]).toEqual([name, true])
    }
    expect(result).toMatchObject({ problems: result.sentences.length, snapshots: 3, damagedSnapshots: 3 })
  })

  test('end a restore', async () => {
    const repository = await upstream.open()
    const destination = path.join(upstream.folder, 'refused')
    const target = await resolveIdentifier(repository, newest.oid)
    const listener = { warning: () => undefined, problem: () => undefined }
    const restore = restoreSnapshot(repository, target, destination, { threads: 2 }, listener)
    await expect(restore).rejects.toMatchObject({ name: 'RekkordError', code: 'damaged' })
    await expect(restore).rejects.toThrow(/ could not be restored: .*; nothing more is restored, but --force-damaged /)
    for (const { name } of namesBelow(destination)) {
      expect([name, affected.some((bad) => name === bad || name.startsWith(`${bad}/`))]).toEqual([name, false])
    }
  })

  test('are left out of a restore that is to go on, and all that does not need them is restored', async () => {
    const repository = await upstream.open()
    const destination = path.join(upstream.folder, 'restored')
    const problems: string[] = []
    const restore = restoreSnapshot(
      repository,
      await resolveIdentifier(repository, newest.oid),
      destination,
      { threads: 2, forceDamaged: true },
      { warning: (message) => problems.push(`unexpected: ${message}`), problem: (message) => problems.push(message) }
    )
    expect(await restore).toMatchObject({ damaged: affected.length })
    expect(problems).toHaveLength(affected.length)
    for (const name of affected) {
      expect(problems.filter((problem) => problem.includes(`/${name} is left out: `))).toHaveLength(1)
    }
    const whole = newest.tree.map(knownPath).filter((name) => {
      return !affected.some((bad) => name === bad || name.startsWith(`${bad}/`))
    })
    const found = namesBelow(destination).map(({ name }) => name)
    expect(found.filter((name) => name.startsWith('srv/data/project')).sort()).toEqual(whole.sort())
  })
})

test('every changed byte of every blob is noticed, and the object named', async () => {
  const upstream = unpackRepository()
  const repository = await upstream.open()
  const blobs = fs
    .readdirSync(path.join(upstream.root, 'blobs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[MR].[0-9A-F]{2}.[0-9A-F]{64}$/.test(name))
  expect(blobs).toHaveLength(95)
  for (const name of blobs) {
    const id = parseObjectId(name[0]! + path.basename(name))
    const blob = path.join(upstream.root, 'blobs', name)
    const original = fs.readFileSync(blob)
    for (const at of [
      0,
      1,
      randomInt(2, 82),
      randomInt(82, 106),
      randomInt(106, original.length),
      original.length - 1
    ]) {
      flip(blob, at)
      const error = await repository.readObject(id).catch((reason: unknown) => reason)
      expect([at, error]).toEqual([at, expect.objectContaining({ name: 'FormatError' })])
      expect((error as Error).message).toContain(formatObjectId(id))
      fs.writeFileSync(blob, original)
    }
  }
})

test('a damaged directory is listed without content and hides no other', async () => {
  const upstream = unpackRepository()
  const repository = await upstream.open()
  flip(pathOf(upstream.root, folder.oid), 200)
  const warnings: string[] = []
  const paths: string[] = []
  const target = await resolveIdentifier(repository, newest.oid)
  const listener = { warning: (message: string) => warnings.push(message) }
  for await (const { path } of listChildren(repository, target, true, listener)) paths.push(path)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(`${folder.path!} cannot be listed: Object ${folder.oid} is damaged`)
  const below = newest.tree.filter((entry) => knownPath(entry).startsWith(`${folder.path!}/`))
  expect(below.length).toBeGreaterThan(0)
  expect(paths).toHaveLength(newest.tree.length - below.length)
})

test('a damaged tag is reported by a check and told when a channel is looked up', async () => {
  const upstream = unpackRepository()
  const fragment = fs.readdirSync(path.join(upstream.root, 'tags/P'))[0]!
  fs.rmSync(path.join(upstream.root, 'tags/P', fragment))
  const result = await check(upstream)
  expect(result).toMatchObject({ snapshots: 2, problems: 1 })
  expect(result.sentences[0]).toMatch(/^The tag tags\/M\/.* is not valid: /)
  const warnings: string[] = []
  await resolveIdentifier(await upstream.open(), 'main', { warning: (message) => warnings.push(message) })
  expect(warnings).toEqual([expect.stringMatching(/^The tag tags\/M\/.* is left out: /)])
})

test('an object that no snapshot needs is counted, and checked as well', async () => {
  const upstream = unpackRepository()
  const repository = await upstream.open()
  const { id } = await repository.writeObject(0, Buffer.from('needed by nobody'))
  expect(await check(upstream)).toMatchObject({ problems: 0, unneeded: 1, objects: 96 })
  flip(path.join(upstream.root, blobPath(id)), 120)
  const result = await check(upstream)
  expect(result).toMatchObject({ problems: 1, unneeded: 1, damagedSnapshots: 0 })
  expect(result.sentences[0]).toMatch(
    new RegExp(`^Object ${formatObjectId(id)} is damaged: .*; no published snapshot needs it$`)
  )
})
