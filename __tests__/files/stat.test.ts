import type { BigIntStats } from 'node:fs'
import fc from 'fast-check'
import { fileStat, LATEST } from '../../src/files/stat.ts'

/** What the system says of a file with these times, in nanoseconds. */
function stats(times: bigint): BigIntStats {
  const is = (value: boolean) => (): boolean => value
  return {
    isFile: is(true),
    isDirectory: is(false),
    isSymbolicLink: is(false),
    mtimeNs: times,
    ctimeNs: times,
    atimeNs: times,
    birthtimeNs: times,
    uid: 0n,
    gid: 0n,
    mode: 0o100644n,
    size: 0n,
    dev: 1n,
    ino: 2n
  } as unknown as BigIntStats
}

test('every time that a file system can have is one that can be stored', () => {
  const seconds = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  const nanoseconds = fc.bigInt({ min: 0n, max: 999_999_999n })
  fc.assert(
    fc.property(seconds, nanoseconds, (whole, part) => {
      const { mtime, ctime, atime, btime } = fileStat(stats(whole * 1_000_000_000n + part))
      const exact = whole * 1000n + part / 1_000_000n
      const latest = BigInt(LATEST)
      const expected = Number(exact > latest ? latest : exact < -latest ? -latest : exact)
      expect([mtime, ctime, atime, btime]).toEqual(Array(4).fill(expected))
    })
  )
})
