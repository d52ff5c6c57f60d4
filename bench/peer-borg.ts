import type { Command } from './measure.ts'
import { versionOf, type Peer, type Place } from './peer.ts'
import { CASES } from './results.ts'

/** BorgBackup with its fastest authenticated encryption and its default compression, LZ4. */
class BorgPeer implements Peer {
  readonly name = 'borg'
  readonly version: string
  readonly cases = CASES

  constructor(version: string) {
    this.version = version
  }

  prepare(place: Place): Command[] {
    return [this.#command(place, 'init', '--encryption', 'repokey-blake2')]
  }

  save(place: Place, source: string): Command {
    return this.#command(place, 'create', `::save-${place.saves + 1}`, source)
  }

  restore(place: Place): Command {
    // It extracts into the working directory
    const command = this.#command(place, 'extract', `::save-${place.saves}`)
    return { ...command, cwd: place.restored }
  }

  check(place: Place): Command {
    return this.#command(place, 'check', '--verify-data')
  }

  #command(place: Place, ...args: string[]): Command {
    return place.command('borg', args, { BORG_REPO: place.repository, BORG_PASSPHRASE: 'bench' })
  }
}

/** borg, where it is installed. */
export function borgPeer(): Peer | undefined {
  const version = versionOf('borg', '--version')
  return version === undefined ? undefined : new BorgPeer(version)
}
