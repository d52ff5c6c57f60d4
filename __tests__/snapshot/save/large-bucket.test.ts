import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { encodeKeyFile, generateMasterKey } from '../../../src/format/key-file.ts'
import { masterKeys } from '../../../src/format/keys.ts'
import { createRepository } from '../../../src/repository/create.ts'
import { startLargeBucket, type LargeBucket } from '../../storage/s3/large-bucket.ts'
import { s3Location } from '../../storage/s3/server.ts'
import { temporaryFolder } from '../../temporary.ts'

const FILES = 200

let bucket: LargeBucket
let folder: string
let keyFile: string

beforeAll(async () => {
  bucket = await startLargeBucket()
  const secret = generateMasterKey(randomBytes)
  folder = temporaryFolder()
  keyFile = path.join(folder, 'key')
  fs.writeFileSync(keyFile, encodeKeyFile(secret))
  await createRepository(s3Location(bucket.port), masterKeys(secret))
})
afterAll(() => bucket.close())

/** New files: every third is large enough to be looked for before it is sent. */
function newFiles(name: string): string {
  const data = path.join(folder, name)
  fs.mkdirSync(data)
  for (let i = 0; i < FILES; i++) {
    fs.writeFileSync(path.join(data, String(i)), randomBytes(i % 3 === 0 ? 70_000 : 2000))
  }
  return data
}

async function save(
  data: string,
  index: string
): Promise<{ added: number; memory: number; lists: number; requests: number }> {
  const before = { ...bucket }
  const script = path.join(import.meta.dirname, 'save-to-s3-process.ts')
  const location = JSON.stringify(s3Location(bucket.port, '', { timeoutMs: 60_000, firstTimeoutMs: 60_000 }))
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    location,
    keyFile,
    data,
    path.join(folder, index)
  ])
  const { added, memory } = JSON.parse(stdout) as { added: number; memory: number }
  return { added, memory, lists: bucket.lists - before.lists, requests: bucket.requests - before.requests }
}

test.each([1_500_000, 15_000_000])(
  'a save of 200 files into S3 takes no more for 2 times %i blobs that are there',
  async (blobs) => {
    bucket.blobs = blobs
    const data = newFiles(`of ${blobs}`)
    const first = await save(data, `index ${blobs}`)
    expect(first.added).toBeGreaterThan(0)
    const another = await save(data, `another machine's index ${blobs}`)
    // The snapshot alone
    expect(another.added).toBeLessThan(1000)
    const unchanged = await save(data, `index ${blobs}`)
    expect(unchanged.added).toBeLessThan(1000)
    for (const { memory, lists, requests } of [first, another, unchanged]) {
      expect(memory).toBeLessThan(256)
      expect(lists).toBeLessThanOrEqual(64)
      expect(requests).toBeLessThanOrEqual(3 * FILES)
    }
    expect(unchanged.requests).toBeLessThan(50)
  }
)

test('a repository that a few lists name is listed, and the index keeps what the save needed of it', async () => {
  bucket.blobs = 40_000
  const data = newFiles('small')
  const { lists, requests } = await save(data, 'small index')
  expect(lists).toBeGreaterThan(80)
  expect(requests - lists).toBeLessThan(FILES + 50)
  const [index] = fs.readdirSync(path.join(folder, 'small index'))
  // 80,000 blobs would be 3.5 MB
  expect(fs.statSync(path.join(folder, 'small index', index!)).size).toBeLessThan(200_000)
})
