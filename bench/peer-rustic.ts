import type { Command } from './measure.ts'
import { versionOf, type Peer, type Place } from './peer.ts'
import { CASES } from './results.ts'

/** rustic, restic's format in Rust, as it is by default. Only measured when it is asked for. */
class RusticPeer implements Peer {
  readonly name = 'rustic'
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
    return this.#command(place, 'restore', 'latest', place.restored)
  }

  check(place: Place): Command {
    return this.#command(place, 'check', '--read-data')
  }

  #command(place: Place, ...args: string[]): Command {
    return place.command('rustic', args, { RUSTIC_REPOSITORY: place.repository, RUSTIC_PASSWORD: 'bench' })
  }
}

/** rustic, where it is installed. */
export function rusticPeer(): Peer | undefined {
  const version = versionOf('rustic', '--version')
  return version === undefined ? undefined : new RusticPeer(version)
}
