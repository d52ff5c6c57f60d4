import { formatKeyId } from '../format/keys.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Tag } from '../repository/tags.ts'
import { formatTime } from '../report/units.ts'

/** A snapshot as it is written for machines (docs/behaviour.md section 3); sizes are bytes. */
export interface SnapshotRecord {
  channel: string
  object: string
  /** As `formatTime` has it. */
  time: string
  size: number
  stored: number
  added: number
  tag: string
  /** ID of the key that signed it. */
  key: string
}

export function snapshotRecord({ id, channel, time, size, stored, added, path, kid }: Tag): SnapshotRecord {
  const figures = { size, stored, added }
  return {
    channel,
    object: formatObjectId(id),
    time: formatTime(time),
    ...figures,
    tag: tagName(path),
    key: formatKeyId(kid)
  }
}

/** A tag's own name: that of its main file. */
export function tagName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
