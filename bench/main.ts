import fs from 'node:fs'
import path from 'node:path'
import { prepareCorpus } from './corpora.ts'
import { mountDisk } from './disk.ts'
import { measureGrowth } from './growth.ts'
import { describeMachine } from './machine.ts'
import { requireTime } from './measure.ts'
import { readOptions, USAGE, type Options } from './options.ts'
import { findPeers } from './peers.ts'
import { profileOurs } from './profile.ts'
import { publish } from './publish.ts'
import { measureReference } from './reference.ts'
import { writeReport } from './report.ts'
import { newResults, type Results } from './results.ts'
import { removeRuns } from './room.ts'
import { measureCorpus } from './rounds.ts'
import { measureStarts } from './start.ts'
import { markdown } from './table.ts'

const root = path.join(import.meta.dirname, '..')

/** Runs the benchmark in its folder, on a file system of its own if the options say so. */
async function main(options: Options): Promise<void> {
  if (options.publish) return publish(options.output, root)
  const unmount = options.disk === undefined ? undefined : mountDisk(options.folder, options.disk)
  try {
    await bench(options)
  } finally {
    unmount?.()
  }
}

/** Measures what the options say; results are written after each corpus, so that what was measured is never lost. */
async function bench(options: Options): Promise<void> {
  const runs = path.join(options.folder, 'runs')
  removeRuns(runs)
  fs.mkdirSync(runs, { recursive: true })
  // A copy: a build in the meantime must not change what is measured
  const dist = path.join(runs, 'program')
  fs.cpSync(options.dist, dist, { recursive: true })
  try {
    if (options.profile) profileOurs(dist, options, runs)
    else await measureAll(dist, options, runs)
  } finally {
    removeRuns(runs)
  }
}

async function measureAll(dist: string, options: Options, runs: string): Promise<void> {
  const { corpora, quick, growth, output } = options
  requireTime()
  const peers = findPeers(options.peers ?? (growth ? ['ours'] : undefined), dist)
  const versions = Object.fromEntries(peers.map(({ name, version }) => [name, version]))
  const results = startResults(options, newResults(describeMachine(runs), versions))
  if (growth) {
    measureGrowth(peers, quick, path.join(runs, 'growth'), results)
    writeReport(results, output)
  } else {
    results.starts = measureStarts(dist, options.runs, path.join(runs, 'start'))
    for (const name of corpora) {
      const corpus = prepareCorpus(name, quick, path.join(options.folder, 'corpora'))
      const { description, files, bytes } = corpus
      results.corpora.push({ name, description, files, bytes })
      measureCorpus(corpus, peers, options.runs, path.join(runs, 'rounds'), results)
      results.references.push(await measureReference(corpus))
      writeReport(results, output)
    }
  }
  process.stdout.write(markdown(results))
}

/** The results to add to: new ones, or with --append those of the last run less what is measured again now. */
function startResults({ append, growth, corpora, output }: Options, fresh: Results): Results {
  const file = path.join(output, 'results.json')
  if (!append || !fs.existsSync(file)) return fresh
  const old = JSON.parse(fs.readFileSync(file, 'utf8')) as Results
  const kept = ({ corpus }: { corpus: string }): boolean => growth || !corpora.includes(corpus)
  return {
    ...fresh,
    versions: { ...old.versions, ...fresh.versions },
    corpora: old.corpora.filter(({ name }) => kept({ corpus: name })),
    samples: old.samples.filter(kept),
    stored: old.stored.filter(kept),
    references: old.references.filter(kept),
    growth: growth ? [] : old.growth,
    starts: old.starts
  }
}

try {
  await main(readOptions(process.argv.slice(2), root))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true) process.stderr.write(USAGE)
  process.exitCode = 1
}
