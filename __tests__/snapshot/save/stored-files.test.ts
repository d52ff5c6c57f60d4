import fc from 'fast-check'
import { LATEST } from '../../../src/files/stat.ts'
import type { FileProblem } from '../../../src/snapshot/save/file-problem.ts'
import type { SavedFile } from '../../../src/snapshot/save/stored-files.ts'
import { packStoredFiles, unpackStoredFiles } from '../../../src/snapshot/save/stored-files.ts'

const latest = BigInt(LATEST) * 1_000_000n
const nanoseconds = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -latest, max: latest })
)
const identity = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const milliseconds = fc.maxSafeInteger()

const problem = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('unreadable' as const), message: fc.string() }),
    fc.record({ kind: fc.constantFrom('replaced' as const, 'changed' as const) })
  ),
  { nil: undefined }
) as fc.Arbitrary<FileProblem | undefined>

const stored = fc.record({
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  stored: fc.maxSafeNat(),
  added: fc.maxSafeNat(),
  stat: fc
    .record({
      kind: fc.constantFrom('file' as const, 'link' as const),
      atime: milliseconds,
      btime: milliseconds,
      uid: fc.nat(2 ** 32 - 1),
      gid: fc.nat(2 ** 32 - 1),
      mode: fc.nat(0o7777),
      size: fc.maxSafeNat(),
      mtimeNs: nanoseconds,
      ctimeNs: nanoseconds,
      device: identity,
      inode: identity
    })
    .map((stat) => ({ ...stat, mtime: floor(stat.mtimeNs), ctime: floor(stat.ctimeNs) }))
})

/** Rounds down by another way than the code does. */
function floor(value: bigint): number {
  return Number((value - (((value % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n)
}

test('every result comes out as it went in', () => {
  const file: fc.Arbitrary<SavedFile> = fc.oneof(
    fc.record({ stored, problem, tooBig: fc.constant(false) }),
    fc.record({ stored: fc.constant(undefined), problem, tooBig: fc.boolean() })
  )
  fc.assert(
    fc.property(fc.array(file, { maxLength: 70 }), (files) => {
      expect(unpackStoredFiles(packStoredFiles(files))).toEqual(files)
    })
  )
})
