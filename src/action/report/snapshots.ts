import { snapshotRecord } from '../../commands/snapshot-record.ts'
import { formatCount, formatSize, formatTimeForPeople, isoTime } from '../../report/units.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Tag } from '../../repository/tags.ts'
import { line } from '../log.ts'
import { ProblemReporter } from './problems.ts'

/** Characters of the output `json`: a job has room for 1 MiB of outputs, in which a character counts two bytes. */
const MAX_JSON = 400_000

/** Reports which snapshots there are in log, annotations and outputs, and keeps what the summary shows. */
export class SnapshotsReporter extends ProblemReporter {
  /** Oldest first. */
  snapshots: readonly Tag[] | undefined

  /** @param snapshots oldest first */
  listed(snapshots: readonly Tag[]): void {
    this.snapshots = snapshots
    const newest = newestTag(snapshots)
    this.outputs.set('count', String(snapshots.length))
    if (newest !== undefined) {
      this.outputs.set('latest-oid', formatObjectId(newest.id))
      this.outputs.set('latest-time', isoTime(newest.time))
    }
    this.outputs.set('json', this.#json(snapshots))
    this.beginGroup(`Snapshots: ${formatCount(snapshots.length)}`)
    for (const { id, channel, time, size } of snapshots) {
      line(`${formatTimeForPeople(time)}  ${formatObjectId(id)}  ${formatSize(size)}  ${channel}`)
    }
    this.endGroup()
  }

  damagedTag(path: string, reason: string): void {
    this.wrong('A tag is damaged', `The tag ${path} is left out: ${reason}`)
  }

  /** The snapshots as the command line writes them. Where not all have room, the newest are there. */
  #json(snapshots: readonly Tag[]): string {
    const records: string[] = []
    let characters = 0
    for (const tag of snapshots.toReversed()) {
      const record = JSON.stringify(snapshotRecord(tag))
      characters += record.length + 1
      if (characters > MAX_JSON) {
        this.warning(`The output "json" has room for the newest ${records.length} of ${snapshots.length} snapshots`)
        break
      }
      records.push(record)
    }
    return `[${records.reverse().join(',')}]`
  }
}
