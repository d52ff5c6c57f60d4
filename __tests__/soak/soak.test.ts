import { hasServer } from '../storage/s3/server.ts'
import { soak } from './soak.ts'
import type { StorageName } from './storages.ts'

const SEED = Number(process.env['REKKORD_TEST_SEED'] ?? 20261123)

const STORAGES: [StorageName, number][] = [
  ['local', 20],
  ...(hasServer ? ([['s3', 8]] satisfies [StorageName, number][]) : [])
]

/** `npm run soak` does more of it. */
test.each(STORAGES)(
  'writers at once, each save with its fault, and readers meanwhile: every snapshot that was reported comes back as it was (%s)',
  async (storage, saves) => {
    const { tally, wrong } = await soak({ storage, saves, seconds: 200, seed: SEED, writers: 3, readers: 1 })
    console.info(tally.toString())
    expect(wrong).toEqual([])
    // All of it happened
    expect(tally.total('saves')).toBe(saves)
    expect(tally.total('succeeded')).toBeGreaterThanOrEqual(saves / 3)
    expect(tally.total('failed') + tally.total('killed') + tally.total('interrupted')).toBeGreaterThanOrEqual(
      saves / 10
    )
    expect(tally.restores).toBeGreaterThanOrEqual(tally.total('succeeded'))
  },
  300_000
)
