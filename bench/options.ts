import path from 'node:path'
import { parseArgs } from 'node:util'
import { corpusNames } from './corpora.ts'

export interface Options {
  corpora: string[]
  /** Undefined: those that are there. */
  peers: string[] | undefined
  runs: number
  quick: boolean
  /** Measure growth instead of the corpora. */
  growth: boolean
  /** Profile ours instead of measuring. */
  profile: boolean
  /** Put the last results into the documentation instead of measuring. */
  publish: boolean
  /** Keep what an earlier run found about other corpora and about growth. */
  append: boolean
  /** Gigabytes of the disk image that `folder` is mounted from; undefined: a plain folder. */
  disk: number | undefined
  /** Where corpora and repositories are. */
  folder: string
  output: string
  dist: string
}

export const USAGE = `Usage: npm run bench -- [options]
  --corpus <names>   ${corpusNames(false).join(',')}: all, unless given
  --peers <names>    ours, ours-unchecked, ours-level-3, restic, borg, rekkord, rustic: those installed, unless given
  --runs <count>     rounds: 5 (2 with --quick)
  --quick            small corpora, in under three minutes
  --growth           curves of time and memory by number of files and by bytes, of ours unless --peers says more
  --profile          where ours spends its time, by Node's own profiler
  --publish          put the results of the last run into docs/performance.md
  --append           keep what results.json says about other corpora
  --folder <folder>  where corpora and repositories are: .cache/bench
  --disk <gigabytes> put that folder on a file system of its own, ext4 from an image of so many GB (Linux, as root)
  --output <folder>  where results are written: bench/results
  --dist <folder>    the build of ours: dist
`

/** Reads the command line. @throws Error when it is not understood */
export function readOptions(args: string[], root: string): Options {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args,
    options: {
      corpus: text,
      peers: text,
      runs: text,
      disk: text,
      folder: { ...text, default: path.join(root, '.cache/bench') },
      output: { ...text, default: path.join(root, 'bench/results') },
      dist: { ...text, default: path.join(root, 'dist') },
      quick: flag,
      growth: flag,
      profile: flag,
      append: flag,
      publish: flag
    }
  })
  const { quick, growth, profile, append, publish } = values
  return {
    corpora: values.corpus?.split(',') ?? corpusNames(quick),
    peers: values.peers?.split(','),
    runs: count('--runs', values.runs ?? (quick ? '2' : '5')),
    disk: values.disk === undefined ? undefined : count('--disk', values.disk),
    quick,
    growth,
    profile,
    append,
    publish,
    folder: path.resolve(values.folder),
    output: path.resolve(values.output),
    dist: path.resolve(values.dist)
  }
}

function count(option: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} must be a whole number from 1 up`)
  return value
}
