import fs from 'node:fs'
import path from 'node:path'
import { age, checked, collections, count, DAY } from '../snapshot/retention/pruning.ts'
import { RetentionScene, testOn } from '../snapshot/retention/scene.ts'
import { STORAGES } from '../soak/storages.ts'
import { verifyRepository } from '../verify-repository.ts'
import { folderContents, snapshotContents } from './contents.ts'

const OLD = 8 * DAY

/** Changes of which there are fewer in any of these runs. */
const MOST_CHANGES = 30

/** Each costs minutes: S3 and SFTP only where there is time. */
const storages = process.env['REKKORD_TEST_LONG'] === 'true' ? STORAGES : (['local'] as const)

describe.each(storages)('%s', (name) => {
  testOn(name)(
    'forget and prune that are killed before each change of the storage, and amid each: nothing is lost, the next ones complete',
    async () => {
      const scene = await RetentionScene.open(name)
      const root = scene.storage.folder
      try {
        const [one, two] = ['one', 'two'].map((tree) => {
          const folder = path.join(scene.folder, tree)
          fs.mkdirSync(folder)
          for (let i = 0; i < 6; i++) fs.writeFileSync(path.join(folder, `${i}`), `${i < 2 ? 'both' : tree} ${i}`)
          return folder
        }) as [string, string]
        await scene.run('save', 'one', one, '-K', scene.keyFile('writer'))
        await scene.run('save', 'two', two, '-K', scene.keyFile('writer'))
        const first = `${root}.first`
        fs.cpSync(root, first, { recursive: true })
        const wanted = folderContents(one)

        const reset = (): void => {
          for (const entry of fs.readdirSync(root)) fs.rmSync(path.join(root, entry), { recursive: true })
          fs.cpSync(first, root, { recursive: true })
        }
        const verify = async (): Promise<void> => {
          expect((await checked(await scene.local())).damagedSnapshots).toBe(0)
          expect(await snapshotContents(await scene.local(), 'one', one)).toBe(wanted)
        }
        let kills = 0
        /** Runs a part until it has no further change; `prepare` makes the state before it. */
        const killAtEach = async (prepare: () => Promise<void>, order: object): Promise<void> => {
          for (let killAt = 1, more = true; more; killAt++) {
            expect(killAt).toBeLessThan(MOST_CHANGES)
            for (const midway of [false, true]) {
              await prepare()
              const { killed, output, code } = await scene.retain({ ...order, killAt, midway })
              more = killed
              if (!killed) expect({ code, output }).toMatchObject({ code: 0 })
              else kills++
              await verify()
              if (!killed) break
              await complete()
            }
          }
        }
        const retain = async (order: object): Promise<void> => {
          const { code, output } = await scene.retain(order)
          expect({ code, output }).toMatchObject({ code: 0 })
        }
        const complete = async (): Promise<void> => {
          const isThere = (await scene.local()).tags().then(({ tags }) => tags.some(({ channel }) => channel === 'two'))
          if (await isThere) await retain({ identifiers: ['two'] })
          for (let i = 0; i < 3; i++) {
            age(root, OLD)
            await retain({ prune: true })
          }
          await verify()
          expect(collections(root)).toEqual([])
          expect(count(root, 'tags/P')).toBe((await (await scene.local()).tags()).tags[0]!.fragments.length)
          expect((await checked(await scene.local())).unneeded).toBe(0)
        }
        await killAtEach(async () => reset(), { identifiers: ['two'] })
        const forgotten = async (): Promise<void> => {
          reset()
          await retain({ identifiers: ['two'] })
          age(root, OLD)
        }
        await killAtEach(forgotten, { prune: true })
        await forgotten()
        await retain({ prune: true })
        age(root, OLD)
        const aside = `${root}.aside`
        fs.cpSync(root, aside, { recursive: true, preserveTimestamps: true })
        const setAside = async (): Promise<void> => {
          for (const entry of fs.readdirSync(root)) fs.rmSync(path.join(root, entry), { recursive: true })
          fs.cpSync(aside, root, { recursive: true, preserveTimestamps: true })
        }
        await killAtEach(setAside, { prune: true })
        console.info(`killed ${kills} times on ${name}`)
        await complete()
        if (name === 'local')
          expect(verifyRepository(root, scene.keyFile('master'), { channel: 'one', against: [one] })).toBe('')
      } finally {
        await scene.close()
      }
    },
    900_000
  )
})
