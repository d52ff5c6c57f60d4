import path from 'node:path'
import { prepareGrowth } from './corpora.ts'
import type { Peer } from './peer.ts'
import type { GrowthSample, Results } from './results.ts'
import { makeRoom, removeRuns } from './room.ts'
import { newPlace, runCase } from './rounds.ts'
import { readTree } from './tree.ts'

const CURVES = {
  full: { files: [1_000, 10_000, 100_000, 1_000_000], bytes: [10e6, 100e6, 1e9, 10e9, 20e9] },
  quick: { files: [300, 1_000, 3_000], bytes: [10e6, 100e6] }
}

/** Measures each peer once on ever more tiny files and on ever larger files: how time and memory grow with them. */
export function measureGrowth(peers: readonly Peer[], quick: boolean, folder: string, to: Results): void {
  const curves = quick ? CURVES.quick : CURVES.full
  for (const kind of ['files', 'bytes'] as const) {
    for (const size of curves[kind]) {
      const extent = kind === 'files' ? { files: size, bytes: 0 } : { files: 1, bytes: size }
      // The source, and of each peer a repository and what it restores
      if (makeRoom(folder, extent, 1 + 2 * peers.length)) measureSize(kind, size, peers, folder, to)
      else process.stderr.write(`${kind} ${size}: left out, the disk has too little room\n`)
    }
    removeRuns(folder)
  }
}

function measureSize(
  kind: GrowthSample['kind'],
  size: number,
  peers: readonly Peer[],
  folder: string,
  { growth }: Results
): void {
  const { name, source } = prepareGrowth(kind, size, path.join(folder, 'sources'))
  readTree(source)
  for (const peer of peers) {
    const place = newPlace(peer, path.join(folder, name))
    for (const one of peer.cases) {
      if (one === 'changed save') continue
      const measurement = runCase(peer, place, one, source)
      growth.push({ peer: peer.name, kind, size, case: one, ...measurement })
      const taken = `${(measurement.wall / 1000).toFixed(2)} s, ${(measurement.memory / 2 ** 20).toFixed(0)} MiB`
      process.stderr.write(`${name}: ${one}, ${peer.name}: ${taken}\n`)
    }
  }
}
