import type { Command } from './measure.ts'
import { versionOf, type Peer, type Place } from './peer.ts'
import { CASES } from './results.ts'

/** restic, as it is by default. */
class ResticPeer implements Peer {
  readonly name = 'restic'
  readonly version: string
  readonly cases = CASES

  constructor(version: string) {
    this.version = version
  }

  prepare(place: Place): Command[] {
    return [this.#command(place, 'init')]
  }

  save(place: Place, source: string): Command {
    return this.#command(place, 'backup', source)
  }

  restore(place: Place): Command {
    return this.#command(place, 'restore', 'latest', '--target', place.restored)
  }

  check(place: Place): Command {
    return this.#command(place, 'check', '--read-data')
  }

  #command(place: Place, ...args: string[]): Command {
    return place.command('restic', args, { RESTIC_REPOSITORY: place.repository, RESTIC_PASSWORD: 'bench' })
  }
}

/** restic, where it is installed. */
export function resticPeer(): Peer | undefined {
  const version = versionOf('restic', 'version')
  return version === undefined ? undefined : new ResticPeer(version)
}
