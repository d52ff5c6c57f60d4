import type { Comparison } from '../../commands/save-comparison.ts'
import { formatCount, formatSize, formatTimeForPeople } from '../../report/units.ts'
import { displayPath } from '../../files/path.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { Changes, LargeChange } from '../../snapshot/compare/compare.ts'
import type { SavedSnapshot } from '../../snapshot/save/save.ts'
import { code, escapeMarkdown, table } from './markdown.ts'

/** Characters of a path that are shown: its end. */
const MAX_PATH = 100

const HEADINGS = { added: 'Added', changed: 'Changed', removed: 'Removed' } as const

/** What changed since the snapshot before, or what is known of it: paragraphs in Markdown. */
export function changesText(comparison: Comparison | undefined, snapshot: SavedSnapshot, role: string): string[] {
  if (comparison?.kind === 'compared') return comparedText(comparison)
  if (comparison?.kind === 'first')
    return ['It is the first snapshot of its channel.', ...damage(comparison.damagedTags)]
  return [`${reason(comparison, role)} ${indexText(snapshot)}`, ...indexTable(snapshot)]
}

function reason(comparison: Comparison | undefined, role: string): string {
  if (comparison?.kind === 'unreadable') {
    return `A ${role} key cannot read earlier snapshots: what was removed, and how the channel grew, is not known here.`
  }
  if (comparison?.kind === 'failed') {
    return `It could not be compared with the snapshot before it: ${escapeMarkdown(comparison.reason)}.`
  }
  return ''
}

function comparedText({ previous, changes, damagedTags }: Extract<Comparison, { kind: 'compared' }>): string[] {
  const since = `since the snapshot of ${formatTimeForPeople(previous.time)}`
  const notes = [...incomplete(changes), ...damage(damagedTags)]
  const count = changes.added.files + changes.changed.files + changes.removed.files
  const id = `\`${formatObjectId(previous.id)}\``
  if (count === 0 && notes.length === 0) return [`No file changed ${since} (${id}).`]
  const paragraphs = [`**Changes** ${since} (${id})`, countsTable(changes), ...notes]
  if (changes.largest.length > 0) paragraphs.push(largestTable(changes.largest))
  return paragraphs
}

function countsTable({ added, changed, removed }: Changes): string {
  const before = changed.files === 0 ? '' : ` (${formatSize(changed.bytesBefore)} before)`
  const rows = [
    ['Added', formatCount(added.files), formatSize(added.bytes)],
    ['Changed', formatCount(changed.files), `${formatSize(changed.bytes)}${before}`],
    ['Removed', formatCount(removed.files), formatSize(removed.bytes)]
  ]
  return table(['', 'Files', 'Size'], rows, [1, 2])
}

function largestTable(largest: readonly LargeChange[]): string {
  const rows = largest.map(({ change, path, before, after }) => {
    const size = formatSize(after ?? before ?? 0)
    const sizes = change === 'changed' && before !== after ? `${formatSize(before ?? 0)} → ${size}` : size
    return [HEADINGS[change], code(shortPath(displayPath(path))), sizes]
  })
  return table(['Change', 'Largest files', 'Size'], rows, [2])
}

/** The end of a path says more than its beginning. */
function shortPath(path: string): string {
  const characters = Array.from(path)
  return characters.length <= MAX_PATH ? path : `…${characters.slice(-MAX_PATH).join('')}`
}

function incomplete({ complete, unread }: Changes): string[] {
  const notes = complete ? [] : ['There is more: counting all changes would have taken too long.']
  if (unread > 0) {
    const folders = unread === 1 ? '1 folder' : `${formatCount(unread)} folders`
    notes.push(`${folders} could not be compared: the repository should be checked.`)
  }
  return notes
}

function damage(tags: number): string[] {
  if (tags === 0) return []
  const what = tags === 1 ? '1 tag is damaged' : `${formatCount(tags)} tags are damaged`
  return [`${what}: earlier snapshots of this channel may be missing here.`]
}

function indexText({ changedFiles, unchangedFiles }: SavedSnapshot): string {
  const known = changedFiles + unchangedFiles > 0
  if (known) return 'Compared with the last save of these files that this machine knows of:'
  return 'This machine knows of no earlier save of these files.'
}

function indexTable({ newFiles, changedFiles, unchangedFiles }: SavedSnapshot): string[] {
  if (changedFiles + unchangedFiles === 0) return []
  const rows = [
    ['New', formatCount(newFiles)],
    ['Changed', formatCount(changedFiles)],
    ['Unchanged', formatCount(unchangedFiles)]
  ]
  return [table(['', 'Files'], rows, [1])]
}
