import { borgPeer } from './peer-borg.ts'
import { ownPeers, upstreamPeer } from './peer-rekkord.ts'
import { resticPeer } from './peer-restic.ts'
import type { Peer } from './peer.ts'
import { rusticPeer } from './peer-rustic.ts'

/** Measured when no names are given, those of them that are installed. */
const DEFAULT = ['ours', 'ours-unchecked', 'restic', 'borg', 'rekkord']

/**
 * The programs to measure.
 * @param names those asked for; undefined for the default ones that are there
 * @throws Error when one that was asked for is not there
 */
export function findPeers(names: readonly string[] | undefined, dist: string): Peer[] {
  const known: Record<string, () => Peer | undefined> = {
    ...ownPeers(dist),
    restic: resticPeer,
    borg: borgPeer,
    rekkord: upstreamPeer,
    rustic: rusticPeer
  }
  const peers: Peer[] = []
  for (const name of names ?? DEFAULT) {
    const peer = Object.hasOwn(known, name) ? known[name]!() : undefined
    if (peer !== undefined) peers.push(peer)
    else if (!Object.hasOwn(known, name))
      throw new Error(`There is no peer "${name}": ${Object.keys(known).join(', ')}`)
    else if (names !== undefined) throw new Error(`${name} is not installed`)
    else process.stderr.write(`${name} is not installed and is left out\n`)
  }
  return peers
}
