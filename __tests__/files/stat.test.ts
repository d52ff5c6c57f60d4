import fs, { type BigIntStats } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { fileStat, LATEST } from '../../src/files/stat.ts'
import { temporaryFolder } from '../temporary.ts'

/** What the system says of a file with these times, in nanoseconds. */
function stats(times: bigint, mode = 0o100644n): BigIntStats {
  // As Node derives them
  const cut = times / 1_000_000n
  return {
    mtimeMs: cut,
    ctimeMs: cut,
    atimeMs: cut,
    birthtimeMs: cut,
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

test('what the system says of real entries', () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'file'), 'content')
  fs.symlinkSync('file', path.join(folder, 'link'))
  for (const [name, kind] of [
    ['', 'directory'],
    ['file', 'file'],
    ['link', 'link']
  ] as const) {
    const stats = fs.lstatSync(path.join(folder, name), { bigint: true })
    const found = fileStat(stats)
    expect(found.kind).toBe(kind)
    expect(found).toMatchObject({ size: Number(stats.size), mtimeNs: stats.mtimeNs, ctimeNs: stats.ctimeNs })
    expect(found.mtime).toBe(Number(stats.mtimeNs / 1_000_000n))
  }
  if (process.platform !== 'win32') expect(fileStat(fs.statSync('/dev/null', { bigint: true })).kind).toBe('other')
})

test('modes of Windows are ones with which folders can be entered elsewhere', () => {
  const modes = (platform: NodeJS.Platform): number[] =>
    [0o040666n, 0o040444n, 0o100666n, 0o100444n].map((mode) => fileStat(stats(0n, mode), platform).mode)
  expect(modes('win32')).toEqual([0o755, 0o755, 0o644, 0o444])
  expect(modes('linux')).toEqual([0o666, 0o444, 0o666, 0o444])
})
