import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Command } from './measure.ts'
import { versionOf, type Peer, type Place } from './peer.ts'
import { CASES, type CaseName } from './results.ts'

/** How a variant of ours is started and set. */
interface Variant {
  name: string
  /** The program and the arguments before a command's own. */
  program: readonly [string, ...string[]]
  version: string
  cases: readonly CaseName[]
  /** Lines of the configuration file besides those that name repository and key. */
  settings?: string
}

/** What any program with Rekkord's command line is asked to do: saves with a write-only key, the rest with the master's. */
class RekkordPeer implements Peer {
  readonly name: string
  readonly version: string
  readonly cases: readonly CaseName[]
  readonly #program: readonly [string, ...string[]]
  readonly #settings: string

  constructor({ name, program, version, cases, settings }: Variant) {
    this.name = name
    this.version = version
    this.cases = cases
    this.#program = program
    this.#settings = settings ?? ''
  }

  prepare(place: Place): Command[] {
    const config = `[Repository]\nURL = repository\nKeyFile = write.key\n${this.#settings}`
    fs.writeFileSync(path.join(place.folder, 'rekkord.ini'), config)
    return [
      this.#command(place, 'init', '-C', 'rekkord.ini', '-g', '-K', 'master.key'),
      this.#command(place, 'derive', '-C', 'rekkord.ini', '-K', 'master.key', '-t', 'WriteOnly', '-O', 'write.key')
    ]
  }

  save(place: Place, source: string): Command {
    return this.#command(place, 'save', '-C', 'rekkord.ini', 'bench', source)
  }

  restore(place: Place): Command {
    return this.#command(place, 'restore', '-C', 'rekkord.ini', '-K', 'master.key', 'bench', place.restored)
  }

  check(place: Place): Command {
    return this.#command(place, 'scan', '-C', 'rekkord.ini', '-K', 'master.key')
  }

  #command(place: Place, ...args: string[]): Command {
    const [file, ...first] = this.#program
    return place.command(file, [...first, ...args])
  }
}

/**
 * This project's program, in its variants: as it is by default, without the self-check of writes, at a higher level.
 *
 * @param dist the folder with the bundles
 * @param nodeOptions options for Node, such as for a profile
 */
export function ownPeers(dist: string, nodeOptions: readonly string[] = []): Record<string, () => Peer> {
  const cli = path.join(dist, 'cli', 'index.js')
  const program = [process.execPath, ...nodeOptions, cli] as const
  const version = versionOf(process.execPath, cli, '--version')
  if (version === undefined) throw new Error(`${cli} is missing or does not run: build it with "npm run build"`)
  const common = { program, version }
  const saves: CaseName[] = ['first save']
  return {
    ours: () => new RekkordPeer({ ...common, name: 'ours', cases: CASES.filter((name) => supports(cli, name)) }),
    'ours-unchecked': () =>
      new RekkordPeer({
        ...common,
        name: 'ours-unchecked',
        cases: saves,
        settings: '[Protection]\nTestWrites = No\n'
      }),
    'ours-level-3': () =>
      new RekkordPeer({
        ...common,
        name: 'ours-level-3',
        cases: saves,
        settings: '[Settings]\nCompressionLevel = 3\n'
      })
  }
}

/** Upstream's program, where it is installed. */
export function upstreamPeer(): Peer | undefined {
  const version = versionOf('rekkord', '--version')
  if (version === undefined) return undefined
  return new RekkordPeer({ name: 'rekkord', program: ['rekkord'], version, cases: CASES })
}

/** Whether a build of ours has the command that a case needs. */
function supports(cli: string, name: CaseName): boolean {
  const command = { restore: 'restore', check: 'scan' }[name as string]
  return command === undefined || spawnSync(process.execPath, [cli, 'help', command]).status === 0
}
