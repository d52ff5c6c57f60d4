import fs from 'node:fs'
import path from 'node:path'
import { indexPath } from '../../src/repository/index/local-index.ts'
import { Random } from '../damage/random.ts'
import { HOOKS, NEW_CACHE_ID, pickFault, type Ending, type Fault } from './faults.ts'
import { manifestOf, type Manifest } from './manifest.ts'
import { HOOK_TIME, hookText, warningsOf, type Ended, type Scene, type User } from './scene.ts'
import { SourceTree } from './source-tree.ts'

/** In each tree: the file that hooks change, and the folder of files that may change while they are saved. */
const HOOK_FILE = 'changed by hooks'
const BUSY_FOLDER = 'busy'

/** What a snapshot must come back as. */
export interface Expected {
  /** The folder that was saved. */
  source: string
  manifest: Manifest
  /** The folder whose files changed meanwhile; it is not in the manifest. */
  busy: string | undefined
}

/** A save that has ended. Each has a channel of its own. */
export interface Attempt extends Expected {
  channel: string
  fault: Fault
  ending: Ending
  /** The snapshot that it told of, in whichever way it ended then. */
  oid: string | undefined
  /** What was wrong with it. */
  wrong: string[]
}

/** Saves a tree again and again, with changes in between, and a fault each time. */
export class Writer {
  readonly #scene: Scene
  readonly #user: User
  readonly #source: string
  readonly #tree: SourceTree

  constructor(scene: Scene, user: User, name: string) {
    this.#scene = scene
    this.#user = user
    this.#source = path.join(scene.folder, name)
    this.#tree = new SourceTree(this.#source, [HOOK_FILE, BUSY_FOLDER])
    fs.mkdirSync(path.join(this.#source, BUSY_FOLDER))
  }

  /** Makes a save. What happens follows from the seed, as far as it does not depend on the others. */
  async save(number: number, seed: number): Promise<Attempt> {
    const random = new Random(seed * 1_000_003 + number)
    const fault = pickFault(this.#scene.storage.name, random)
    const changes = random.below(8) === 0 ? 0 : 2 + random.below(20)
    this.#tree.edit(random, changes)
    const channel = `save ${number}`
    const busy = path.join(this.#source, BUSY_FOLDER)
    const { line, home } = this.#user
    const context = { random, changes, line, home, busy, ...this.#places() }
    if (fault === NEW_CACHE_ID) await this.#scene.must(['change_cid'], { ...this.#user, key: 'master' })
    const { env, started, ended } = fault.begin(context)
    const expected = this.#expect(channel, fault)

    const args = ['save', channel, this.#source, '-j', `${1 + random.below(3)}`]
    if (random.below(10) === 0) args.push(random.pick(['--force', '--rehash']))
    try {
      const result = await this.#scene.run(args, this.#user, {
        ...(started && { started }),
        env: { ...env, SOAK_CHANNEL: channel, SOAK_FILE: path.join(this.#source, HOOK_FILE) },
        config: fault === HOOKS ? 'hooks' : 'plain'
      })
      return { channel, fault, ...expected, ...judge(result, fault, fault.warnings?.(context)) }
    } finally {
      ended?.()
    }
  }

  #places(): { indexFile: string; repository: string } {
    const { home, line } = this.#user
    const identity = { folder: path.join(home, '.cache/rekkord-action'), rid: this.#scene.rid, url: line.url }
    return { indexFile: indexPath(identity), repository: this.#scene.storage.folder }
  }

  /** What the tree is now; with hooks, what they will have made of it. */
  #expect(channel: string, { isBusy, name }: Fault): Expected {
    const file = path.join(this.#source, HOOK_FILE)
    const write = (text: string): void => {
      fs.writeFileSync(file, text)
      fs.utimesSync(file, HOOK_TIME, HOOK_TIME)
    }
    write(name === HOOKS.name ? hookText('pre', channel) : `no hook of ${channel}`)
    const isLeftOut = (one: string): boolean =>
      isBusy === true && (one === BUSY_FOLDER || one.startsWith(`${BUSY_FOLDER}/`))
    const manifest = manifestOf(this.#source, isLeftOut)
    if (name === HOOKS.name) write('before any hook')
    return { source: this.#source, manifest, busy: isBusy === true ? BUSY_FOLDER : undefined }
  }
}

/** Another process changes the cid now and then, as a prune does: saves that are under way begin again. */
const RENEWED = /^The local index does not fit the repository any more, which was pruned meanwhile/

/** How a save ended, and what of it should not be. */
function judge(
  { code, signal, stderr }: Ended,
  fault: Fault,
  allowed: RegExp | undefined
): Pick<Attempt, 'ending' | 'oid' | 'wrong'> {
  const ending = endingOf(code, signal)
  const oid = /^Snapshot OID: (M[0-9A-F]{64})$/m.exec(stderr)?.[1]
  const wrong: string[] = []
  if (ending !== 'succeeded' && !fault.endings.includes(ending)) wrong.push(`${ending}: ${stderr}`)
  if (ending === 'succeeded' && oid === undefined) wrong.push(`tells no OID: ${stderr}`)
  if (ending === 'failed' && !/^Error: .+\n$/m.test(stderr)) wrong.push(`fails without a sentence: ${stderr}`)
  const others = warningsOf(stderr).filter((warning) => !RENEWED.test(warning) && allowed?.test(warning) !== true)
  if (others.length > 0) wrong.push(`warns: ${others.join('\n')}`)
  return { ending, oid, wrong }
}

function endingOf(code: number | null, signal: NodeJS.Signals | null): Ending {
  if (signal === 'SIGTERM' || code === 130) return 'interrupted'
  if (signal !== null) return 'killed'
  return code === 0 ? 'succeeded' : 'failed'
}
