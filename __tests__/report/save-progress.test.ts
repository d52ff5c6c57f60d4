import { progressLine, SaveMeter } from '../../src/report/save-progress.ts'
import { newProgress } from '../../src/snapshot/save/listener.ts'

test('the rate is that of the last quarter of a minute, part of a big file included', () => {
  const progress = newProgress()
  const meter = new SaveMeter(progress, 0)
  expect(meter.look(0)).toMatchObject({ files: 0, bytes: 0, bytesPerSecond: 0, left: undefined })
  for (let second = 1; second <= 60; second++) {
    // 100 B/s for a minute
    Object.assign(progress, { files: second, bytes: second * 90, partBytes: second * 10 })
    meter.look(second * 1000)
  }
  expect(meter.look(60_000)).toMatchObject({ files: 60, bytes: 6000, bytesPerSecond: 100 })
  // Then it stalls
  expect(meter.look(67_000).bytesPerSecond).toBeCloseTo(800 / 15)
  expect(meter.look(200_000).bytesPerSecond).toBe(0)
})

test('what is left is known when all is found, or was counted ahead', () => {
  const progress = { ...newProgress(), files: 10, bytes: 1000, foundFiles: 20, foundBytes: 3000 }
  const meter = new SaveMeter(progress, 0)
  expect(meter.look(10_000).left).toBeUndefined()
  progress.walked = true
  // 1 file and 100 bytes a second: the bytes take longer
  expect(meter.look(10_000).left).toEqual({ files: 10, bytes: 2000, milliseconds: 20_000 })
  Object.assign(progress, { walked: false, expected: { files: 50, bytes: 1500 } })
  // More was found already than was counted; the files take longer
  expect(meter.look(10_000).left).toEqual({ files: 40, bytes: 2000, milliseconds: 40_000 })
})

test('a line for people', () => {
  const state = { files: 1204, bytes: 5_301_000_000, bytesPerSecond: 210_400_000, left: undefined }
  expect(progressLine(state)).toBe('1,204 files, 5.301 GB at 210.40 MB/s')
  const left = { files: 310, bytes: 1_100_000_000, milliseconds: 12_345 }
  const ending = (milliseconds: number): string => progressLine({ ...state, left: { ...left, milliseconds } }).slice(36)
  expect(ending(12_345)).toBe('; left: 310 files, 1.100 GB, about 12s')
  expect(ending(59_600)).toBe('; left: 310 files, 1.100 GB, about 1m 00s')
  expect(ending(900)).toBe('; left: 310 files, 1.100 GB')
  expect(progressLine({ ...state, files: 1, left: { files: 1, bytes: 5, milliseconds: 0 } })).toBe(
    '1 file, 5.301 GB at 210.40 MB/s; left: 1 file, 5 B'
  )
  expect(ending(Infinity)).toBe('; left: 310 files, 1.100 GB')
})
