import { CASES, median, medianOf, type Results, type Sample } from './results.ts'
import { MEMORY_MOST, outcomes, START_MOST, STORED_TARGETS, storedRatio } from './targets.ts'

/** The results as Markdown: targets first, then what was measured, then on what. */
export function markdown(results: Results): string {
  const parts = [
    ...section('Targets', targetTable(results)),
    ...section(
      'Time on the clock, medians in seconds',
      caseTable(results, ({ wall }) => wall, seconds)
    ),
    ...section(
      'Processor time, medians in seconds',
      caseTable(results, ({ user, system }) => user + system, seconds)
    ),
    ...section(
      'Resident memory at the peak, medians in MiB',
      caseTable(results, ({ memory }) => memory, mebibytes)
    ),
    ...section('Stored after the first save', storedTable(results)),
    ...section('Start to the first hook', startTable(results)),
    ...section('Growth', growthTable(results)),
    ...section('Corpora', corpusTable(results)),
    ...section('Machine and programs', machineTable(results))
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, rows: string[][]): string[] {
  return rows.length < 2 ? [] : [`## ${title}`, table(rows)]
}

/** A Markdown table; the first row is its head. */
function table([head, ...rows]: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return [line(head!), line(head!.map((_, column) => (column < 2 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

function targetTable(results: Results): string[][] {
  const rows = outcomes(results).map(({ ours, peer, name, corpus, ratio, most }) => [
    `${name}, ${ours} / ${peer}`,
    corpus,
    ratio.toFixed(2),
    most.toFixed(2),
    verdict(ratio, most)
  ])
  for (const { peer, most } of STORED_TARGETS) {
    for (const { name } of results.corpora) {
      const ratio = storedRatio(results, name, peer)
      if (ratio === undefined) continue
      rows.push([`stored bytes, ${peer} / liblz4 -6`, name, ratio.toFixed(3), most.toFixed(2), verdict(ratio, most)])
    }
  }
  const memory = [...results.samples, ...results.growth].filter(({ peer }) => peer.startsWith('ours'))
  if (memory.length > 0) {
    const most = Math.max(...memory.map((one) => one.memory))
    rows.push([
      'memory of any run of ours, MiB',
      'all',
      mebibytes(most),
      mebibytes(MEMORY_MOST),
      verdict(most, MEMORY_MOST)
    ])
  }
  const start = results.starts.find(({ program }) => program === 'action')
  if (start !== undefined) {
    const time = median(start.times)!
    rows.push(['action to first hook, ms', '', time.toFixed(0), String(START_MOST), verdict(time, START_MOST)])
  }
  return [['what', 'corpus', 'measured', 'at most', ''], ...rows]
}

function verdict(value: number, most: number): string {
  return value <= most ? 'met' : 'missed'
}

/** A row for each corpus and case, a column for each peer. */
function caseTable(results: Results, measure: (sample: Sample) => number, show: (value: number) => string): string[][] {
  const peers = [...new Set(results.samples.map(({ peer }) => peer))]
  const rows = results.corpora.flatMap(({ name: corpus }) =>
    CASES.map((name) => {
      const cells = peers.map((peer) => {
        const value = medianOf(results, { corpus, peer, name }, measure)
        return value === undefined ? '' : show(value)
      })
      return [corpus, name, ...cells]
    })
  )
  return [['corpus', 'case', ...peers], ...rows]
}

function storedTable({ stored }: Results): string[][] {
  const rows = stored.map(({ corpus, peer, bytes, allocated, files }) => [
    corpus,
    peer,
    (bytes / 1e6).toFixed(1),
    (allocated / 1e6).toFixed(1),
    String(files)
  ])
  return [['corpus', 'program', 'MB', 'MB on disk', 'files'], ...rows]
}

function startTable({ starts }: Results): string[][] {
  const rows = starts.map(({ program, times }) => [
    program,
    median(times)!.toFixed(0),
    Math.min(...times).toFixed(0),
    Math.max(...times).toFixed(0)
  ])
  return [['program', 'median ms', 'least', 'most'], ...rows]
}

function growthTable({ growth }: Results): string[][] {
  const rows = growth.map(({ kind, size, peer, case: name, wall, user, system, memory }) => [
    kind === 'files' ? `${size} files` : `${size / 1e6} MB`,
    peer,
    name,
    seconds(wall),
    seconds(user + system),
    mebibytes(memory)
  ])
  return [['size', 'program', 'case', 'seconds', 'processor seconds', 'MiB'], ...rows]
}

function corpusTable({ corpora }: Results): string[][] {
  const rows = corpora.map(({ name, files, bytes, description }) => [
    name,
    String(files),
    (bytes / 1e6).toFixed(1),
    description
  ])
  return [['corpus', 'files', 'MB', 'what it is'], ...rows]
}

function machineTable({ machine, versions, date }: Results): string[][] {
  return [['what', 'which'], ['date', date], ...Object.entries(machine), ...Object.entries(versions)]
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
