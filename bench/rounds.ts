import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { changeCorpus } from './change.ts'
import type { Corpus } from './corpora.ts'
import { measure, run } from './measure.ts'
import { Place, type Peer } from './peer.ts'
import { CASES, type CaseName, type Results } from './results.ts'
import { makeRoom } from './room.ts'
import { readTree, treeSize } from './tree.ts'

/**
 * Measures every peer in every case on one corpus, some rounds. In each case of a round all peers run one after the
 * other, the first one another in each round, each with a repository of its own that is new in each round.
 */
export function measureCorpus(corpus: Corpus, peers: readonly Peer[], runs: number, folder: string, to: Results): void {
  // What an earlier run of the benchmark left changed would else not count as changed again
  changeCorpus(corpus.source, -1)
  for (let round = 0; round < runs; round++) {
    if (!makeRoom(folder, corpus, peers.length * 3)) throw new Error(`${folder} has too little room for ${corpus.name}`)
    const turn = round % peers.length
    const order = [...peers.slice(turn), ...peers.slice(0, turn)]
    const places = new Map(order.map((peer) => [peer, newPlace(peer, path.join(folder, `${corpus.name}-${round}`))]))
    for (const name of CASES) {
      if (name === 'changed save') changeCorpus(corpus.source, round)
      for (const [peer, place] of places) {
        if (!peer.cases.includes(name)) continue
        // Before each of them: borg has the system drop from its cache what it has read
        if (name !== 'restore' && name !== 'check') readTree(corpus.source)
        measureCase({ corpus, peer, place, name, round }, to)
      }
    }
  }
}

/** The peer's new repository. */
export function newPlace(peer: Peer, folder: string): Place {
  const place = new Place(path.join(folder, peer.name))
  for (const command of peer.prepare(place)) run(command)
  return place
}

function measureCase(
  { corpus, peer, place, name, round }: { corpus: Corpus; peer: Peer; place: Place; name: CaseName; round: number },
  { samples, stored }: Results
): void {
  const measurement = runCase(peer, place, name, corpus.source)
  samples.push({ corpus: corpus.name, peer: peer.name, case: name, round, ...measurement })
  const seconds = (measurement.wall / 1000).toFixed(2)
  process.stderr.write(`${corpus.name}, round ${round + 1}: ${name}, ${peer.name}: ${seconds} s\n`)
  if (round > 0) return
  if (name === 'first save') stored.push({ corpus: corpus.name, peer: peer.name, ...treeSize(place.repository) })
  if (name === 'restore') requireSame(corpus.source, path.join(place.restored, corpus.source))
}

/** Runs one case of a peer and measures it. */
export function runCase(peer: Peer, place: Place, name: CaseName, source: string): ReturnType<typeof measure> {
  if (name === 'restore') return measure(peer.restore(place), place.folder)
  if (name === 'check') return measure(peer.check(place), place.folder)
  const measurement = measure(peer.save(place, source), place.folder)
  place.saves++
  return measurement
}

/** A fast restore of something else is worth nothing. */
function requireSame(source: string, restored: string): void {
  execFileSync('diff', ['--recursive', '--brief', '--no-dereference', source, restored], { stdio: 'inherit' })
}
