import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { folderContents } from '../../crash/contents.ts'
import { formatObjectId } from '../../../src/format/object-id.ts'
import { Random } from '../../damage/random.ts'
import { STORAGES } from '../../soak/storages.ts'
import { verifyRepository } from '../../verify-repository.ts'
import { checked, collections } from './pruning.ts'
import { RetentionScene, testOn } from './scene.ts'

const isLong = process.env['REKKORD_TEST_LONG'] === 'true'
const SAVERS = 8
/** How long it goes on, and a grace period that no save here takes, in milliseconds. */
const DURATION = isLong ? 180_000 : 12_000
const GRACE = isLong ? 20_000 : 8_000
/** Of so many saves one is killed. */
const KILLED = 4
/** How many read at the same time. */
const READERS = 2

interface Saved {
  channel: string
  oid: string
  contents: string
}

describe.each(isLong ? STORAGES : (['local'] as const))('%s', (name) => {
  testOn(name)(
    'savers, some of them killed, forgets, prunes, restores and checks at once: what was reported and not forgotten comes back',
    async () => {
      const scene = await RetentionScene.open(name)
      try {
        const end = Date.now() + DURATION
        const saved: Saved[] = []
        const wrong: string[] = []
        const tally = { saves: 0, killed: 0, forgotten: 0, prunes: 0, setAside: 0, deleted: 0, broughtBack: 0 }
        const read = { checks: 0, restores: 0, comparedAtEnd: 0 }
        const savers = Array.from({ length: SAVERS }, (_, i) => saver(i))
        const readers = Array.from({ length: READERS }, (_, i) => restorer(i))
        await Promise.all([...savers, ...readers, pruner(), checker()])
        expect(wrong).toEqual([])
        expect(tally.saves).toBeGreaterThan(0)

        // Twice more, and nothing is left of what nobody needs
        for (let i = 0; i < 3; i++) {
          await delay(GRACE + 1000)
          const { code, output } = await scene.retain({ grace: GRACE, prune: true, ...(i === 0 && { keepLast: 1 }) })
          expect({ code, output }).toMatchObject({ code: 0 })
          count(output)
        }
        const repository = await scene.local()
        const visible = new Set((await repository.tags()).tags.map(({ id }) => formatObjectId(id)))
        expect(await checked(repository)).toMatchObject({ unneeded: 0, warnings: [], damagedSnapshots: 0 })
        expect(collections(scene.storage.folder)).toEqual([])
        // A save that was killed may have published a snapshot unseen, so that the one reported before it is forgotten
        for (const { oid, contents } of saved.filter((one) => visible.has(one.oid))) {
          expect(await restore(oid)).toBe(contents)
          read.comparedAtEnd++
        }
        console.info(`${name}: ${JSON.stringify({ ...tally, ...read })}`)
        expect(read.comparedAtEnd).toBeGreaterThan(0)
        const extra = name === 's3' ? ['--object-store'] : []
        expect(verifyRepository(scene.storage.folder, scene.keyFile('master'), { extra })).toBe('')

        async function isVisible(oid: string): Promise<boolean> {
          const { stdout } = await scene.run('snapshots', '-f', 'JSON', '-K', scene.keyFile('master'))
          return (JSON.parse(stdout) as { object: string }[]).some(({ object }) => object === oid)
        }

        async function restore(oid: string): Promise<string> {
          const to = path.join(scene.folder, `restored ${read.restores++}`)
          await scene.run('restore', oid, to, '-K', scene.keyFile('master'))
          const [tree] = fs.globSync(`${to}/**/tree`)
          const contents = folderContents(tree!)
          fs.rmSync(to, { recursive: true })
          return contents
        }

        /** Changes its tree and saves it, again and again; what all trees share comes and goes. */
        async function saver(number: number): Promise<void> {
          const random = new Random(number)
          const home = path.join(scene.folder, `home ${number}`)
          const tree = path.join(home, 'tree')
          fs.mkdirSync(tree, { recursive: true })
          while (Date.now() < end) {
            for (let i = 0; i < 8; i++) {
              const shared = `shared ${random.below(12)}`
              fs.writeFileSync(path.join(tree, `${i}`), i < 6 ? shared : `${number} ${random.below(1000)}`)
            }
            const channel = `channel ${number}`
            const { child, ended } = scene.start(
              ['save', channel, tree, '-j', '1', '-K', scene.keyFile('writer')],
              home
            )
            const kill = random.below(KILLED) === 0
            if (kill) void delay(300 + random.below(1500)).then(() => child.kill('SIGKILL'))
            const { code, signal, stderr } = await ended
            const [, oid] = /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr) ?? []
            if (code === 0) {
              tally.saves++
              saved.push({ channel, oid: oid!, contents: folderContents(tree) })
            } else if (signal === 'SIGKILL') tally.killed++
            else wrong.push(`save: ${stderr}`)
          }
        }

        async function pruner(): Promise<void> {
          while (Date.now() < end) {
            await delay(GRACE / 4)
            const { code, output } = await scene.retain({ grace: GRACE, prune: true, keepLast: 2 })
            // On a machine that is busy it may take longer than half of so short a grace period
            if (code === 0) {
              tally.prunes++
              count(output)
            } else if (!output.includes('longer than half of its grace period')) wrong.push(`prune: ${output}`)
          }
        }

        /** Adds up what a run of forget and prune says. */
        function count(output: string): void {
          const [forgotten, pruned] = output.trim().split('\n').slice(-2)
          const { setAside, deleted, broughtBack } = JSON.parse(pruned ?? forgotten!) as Record<string, number>
          if (pruned !== undefined) tally.forgotten += Number(forgotten)
          tally.setAside += setAside!
          tally.deleted += deleted!
          tally.broughtBack += broughtBack!
        }

        async function checker(): Promise<void> {
          while (Date.now() < end) {
            await delay(1000)
            const check = await scene.start(['check', '-K', scene.keyFile('master')]).ended
            if (check.code === 0) read.checks++
            else if (!(await isForgotten(check.stderr))) wrong.push(`check: ${check.stderr}`)
          }
        }

        /** Restores what was reported lately, and compares it: all of it is there, unless it is forgotten meanwhile. */
        async function restorer(number: number): Promise<void> {
          const random = new Random(100 + number)
          while (Date.now() < end) {
            const one = saved.at(-1 - random.below(SAVERS))
            if (one === undefined) {
              await delay(100)
              continue
            }
            const contents = await restore(one.oid).catch((error: unknown) => String(error))
            if (contents !== one.contents && (await isVisible(one.oid))) wrong.push(`restore: ${contents}`)
          }
        }

        /** A snapshot that is forgotten while it is checked may miss what is deleted meanwhile, here after seconds. */
        async function isForgotten(stderr: string): Promise<boolean> {
          const [, oid] = /Snapshot (M[0-9A-F]{12})/.exec(stderr) ?? []
          const { stdout } = await scene.run('snapshots', '-f', 'JSON', '-K', scene.keyFile('master'))
          return (
            oid !== undefined &&
            !(JSON.parse(stdout) as { object: string }[]).some(({ object }) => object.startsWith(oid))
          )
        }
      } finally {
        await scene.close()
      }
    },
    DURATION * 4 + 600_000
  )
})
