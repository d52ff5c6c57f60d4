import type { BigIntStats } from 'node:fs'
import fc from 'fast-check'
import { fileStat, LATEST } from '../../src/files/stat.ts'

/** What the system says of a file with these times, in nanoseconds. */
function stats(times: bigint, mode = 0o100644n): BigIntStats {
  const is = (value: boolean) => (): boolean => value
  return {
    isFile: is(mode >> 12n === 0o10n),
    isDirectory: is(mode >> 12n === 0o04n),
    isSymbolicLink: is(false),
    mtimeNs: times,
    ctimeNs: times,
    atimeNs: times,
    birthtimeNs: times,
    uid: 0n,
    gid: 0n,
    mode,
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

test('modes of Windows are ones with which folders can be entered elsewhere', () => {
  const modes = (platform: NodeJS.Platform): number[] =>
    [0o040666n, 0o040444n, 0o100666n, 0o100444n].map((mode) => fileStat(stats(0n, mode), platform).mode)
  expect(modes('win32')).toEqual([0o755, 0o755, 0o644, 0o444])
  expect(modes('linux')).toEqual([0o666, 0o444, 0o666, 0o444])
})
