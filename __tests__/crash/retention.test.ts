import { randomInt } from 'node:crypto'
import { Random } from '../damage/random.ts'
import { testOn } from '../snapshot/retention/scene.ts'
import { STORAGES } from '../soak/storages.ts'
import { RetentionCrash } from './retention-suite.ts'
import { openCrashStorage } from './storages.ts'

/**
 * Where there is no time for each change, some are chosen at random, as far apart as this at the most; `REKKORD_TEST_SEED`
 * chooses the same ones again. S3 and SFTP have their turn where all tests run.
 */
const isLong = process.env['REKKORD_TEST_LONG'] === 'true'
const FARTHEST = { local: 30, s3: 10, sftp: 14 }
const SEED = Number(process.env['REKKORD_TEST_SEED'] ?? randomInt(1 << 16))
const storages = isLong || process.env['REKKORD_TEST_ALL'] === 'true' ? STORAGES : (['local'] as const)

describe.each(storages)('%s', (name) => {
  testOn(name)(
    'forget and prune that are killed before changes of the storage, and amid them: nothing is lost, the next ones complete',
    async () => {
      const random = new Random(SEED)
      const storage = await openCrashStorage[name]({ changesOnly: true })
      try {
        const crash = new RetentionCrash(storage)
        const killed: Record<string, number> = {}
        const allKinds = new Set<string>()
        for (const part of crash.parts) {
          const { kills, kinds } = await crash.kill(part, (n) => n + 1 + (isLong ? 0 : random.below(FARTHEST[name])))
          killed[part.name] = kills
          for (const kind of kinds) allKinds.add(kind)
        }
        console.info(`${name}, seed ${SEED}, killed at: ${JSON.stringify({ ...killed, kinds: [...allKinds] })}`)
        expect(Object.values(killed).reduce((sum, kills) => sum + kills)).toBeGreaterThan(isLong ? 30 : 0)
      } finally {
        await storage.close()
      }
    },
    isLong ? 3_600_000 : 240_000
  )
})
