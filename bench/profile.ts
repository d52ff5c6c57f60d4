import fs from 'node:fs'
import path from 'node:path'
import { changeCorpus } from './change.ts'
import { prepareCorpus } from './corpora.ts'
import { run } from './measure.ts'
import type { Options } from './options.ts'
import { ownPeers } from './peer-rekkord.ts'
import { Place } from './peer.ts'
import type { CaseName } from './results.ts'
import { readTree } from './tree.ts'

/** Lines shown of a thread's profile. */
const LINES = 25

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  /** Microseconds. */
  timeDeltas: number[]
}

/**
 * Runs every case of ours once on each corpus under Node's processor profiler, and shows the functions in which each
 * thread spent its time. The profiles themselves, for a browser's developer tools, go to `profiles` in the output folder.
 */
export function profileOurs(dist: string, options: Options, runs: string): void {
  for (const name of options.corpora) {
    const corpus = prepareCorpus(name, options.quick, path.join(options.folder, 'corpora'))
    changeCorpus(corpus.source, -1)
    const place = new Place(path.join(runs, `profile-${name}`))
    const plain = ownPeers(dist)['ours']!()
    for (const command of plain.prepare(place)) run(command)
    for (const one of plain.cases) {
      if (one === 'changed save') changeCorpus(corpus.source, 0)
      readTree(corpus.source)
      const profiles = path.join(options.output, 'profiles', `${name}-${one.replaceAll(' ', '-')}`)
      fs.rmSync(profiles, { recursive: true, force: true })
      const peer = ownPeers(dist, ['--cpu-prof', `--cpu-prof-dir=${profiles}`])['ours']!()
      run(caseCommand(peer, place, one, corpus.source))
      for (const file of fs.readdirSync(profiles).sort()) {
        process.stdout.write(`\n${name}, ${one}, ${file}\n${summary(path.join(profiles, file))}`)
      }
    }
  }
}

function caseCommand(
  peer: ReturnType<ReturnType<typeof ownPeers>[string]>,
  place: Place,
  name: CaseName,
  source: string
): Parameters<typeof run>[0] {
  if (name === 'restore') return peer.restore(place)
  return name === 'check' ? peer.check(place) : peer.save(place, source)
}

/** The functions that a profile's thread spent most time in itself, with milliseconds. */
function summary(file: string): string {
  const profile = JSON.parse(fs.readFileSync(file, 'utf8')) as CpuProfile
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, frameName(callFrame)]))
  const times = new Map<string, number>()
  profile.samples.forEach((id, index) => {
    const name = names.get(id) ?? '?'
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[index] ?? 0))
  })
  const sorted = [...times].sort((a, b) => b[1] - a[1]).slice(0, LINES)
  return sorted.map(([name, time]) => `${(time / 1000).toFixed(0).padStart(8)} ms  ${name}\n`).join('')
}

function frameName({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  return `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`
}
