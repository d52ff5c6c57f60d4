import fs from 'node:fs'
import path from 'node:path'
import { toBytePath } from '../../src/files/path.ts'
import type { Random } from '../damage/random.ts'
import { neverThere } from './busy-files.ts'
import { differences, manifestOf } from './manifest.ts'
import { warningsOf, type Scene, type User } from './scene.ts'
import type { Expected } from './writer.ts'

/** A snapshot that is there. */
export interface Snapshot extends Expected {
  oid: string
}

/** Milliseconds after which a restore is killed that is killed. */
const LONGEST_LIFE = 800

/** What a restore that is killed leaves, and the next one does not know as its own. */
const LEFT_BEHIND = /(^|\/)\.rekkord-[0-9a-z]+\.tmp$/

/** Restores, scans and lists. What is wrong is an error. */
export class Reader {
  readonly #scene: Scene
  readonly #user: User
  readonly #random: Random
  #restores = 0

  constructor(scene: Scene, user: User, random: Random) {
    this.#scene = scene
    this.#user = user
    this.#random = random
  }

  /** Requests of this reader meet trouble now and then, which does no harm. */
  meetTrouble(): void {
    this.#user.line.trouble = () => (this.#random.below(10) === 0 ? this.#random.pick(['drop', 'lose', 503]) : 'none')
  }

  /** Restores a snapshot and compares it with what was saved. `isKilled`: with a run before that is killed. */
  async restore({ oid, source, manifest, busy }: Snapshot, isKilled = false): Promise<void> {
    const destination = path.join(this.#user.home, `restored ${this.#restores++}`)
    const isFolder = this.#random.below(2) === 0
    const args = ['restore', isFolder ? `${oid}:${source}` : oid, destination, '-j', `${1 + this.#random.below(2)}`]
    if (isKilled) {
      const life = this.#random.below(LONGEST_LIFE)
      await this.#scene.run(args, this.#user, {
        started: (child) => setTimeout(() => child.kill('SIGKILL'), life).unref()
      })
      args.push('--force')
    } else if (this.#random.below(4) === 0) args.push('--verify')
    const { stderr } = await this.#scene.must(args, this.#user)
    const restored = toBytePath(isFolder ? destination : path.join(destination, source))
    const isLeftOut = (name: string): boolean =>
      (isKilled && LEFT_BEHIND.test(name)) || (busy !== undefined && (name === busy || name.startsWith(`${busy}/`)))
    const wrong = differences(manifest, manifestOf(restored, isLeftOut))
    if (busy !== undefined) wrong.push(...neverThere(`${restored}/${busy}`))
    else wrong.push(...warningsOf(stderr))
    if (wrong.length > 0) throw new Error(`${oid} of ${source} does not come back as it was:\n${wrong.join('\n')}`)
    fs.rmSync(destination, { recursive: true })
  }

  /** Scans. All that it may warn of is a tag that was begun. */
  async scan(options: readonly string[] = []): Promise<void> {
    const { stderr } = await this.#scene.must(['scan', ...options], this.#user)
    const wrong = warningsOf(stderr).filter((warning) => !warning.startsWith('No tag needs the file tags/P/'))
    if (wrong.length > 0) throw new Error(`scan warns: ${wrong.join('\n')}`)
  }

  /** Lists the snapshots; all of these have to be there. @returns how many there are */
  async list(oids: readonly string[]): Promise<number> {
    const { stdout } = await this.#scene.must(['snapshots', '-f', 'JSON'], this.#user)
    const listed = (JSON.parse(stdout) as { object: string }[]).map(({ object }) => object)
    const missing = oids.filter((oid) => !listed.includes(oid))
    if (missing.length > 0) throw new Error(`snapshots does not list ${missing.join(', ')}`)
    return listed.length
  }
}
