import { RekkordError } from '../errors.ts'
import { formatTimeForPeople } from '../report/units.ts'
import { displayPath, toBytePath, type BytePath } from '../files/path.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import { resolvePath, type Target } from '../snapshot/read/identifier.ts'
import { openFile } from '../snapshot/read/file.ts'
import type { BrowseContext } from './context.ts'
import { attachment, lastPart } from './names.ts'
import type { Download } from './responses.ts'
import { archived, type ArchiveListener } from './archived.ts'
import { tarStream } from './tar-stream.ts'
import { zipStream } from './zip-stream.ts'

/** Archives that a folder or snapshot can be downloaded as. */
export type ArchiveFormat = 'tar' | 'zip'

/**
 * A file as it was saved, or a folder or snapshot as an archive.
 * @param onLeftOut called with what is not in the archive, and why
 * @throws RekkordError when it is neither, is not there, or cannot be read
 */
export async function openDownload(
  { repository }: BrowseContext,
  id: ObjectId,
  path: BytePath,
  format: ArchiveFormat,
  onLeftOut: ArchiveListener
): Promise<Download> {
  const target = await resolvePath(repository, id, path)
  if (target.kind === 'link') throw new RekkordError('usage', 'A link has no content of its own: download its folder')
  if (target.kind !== 'snapshot' && target.kind !== 'directory') {
    const { size, pieces } = await openFile(repository, target)
    return { disposition: attachment(lastPart(path) || toBytePath(formatObjectId(id))), size, pieces }
  }
  if (target.id === undefined) {
    throw new RekkordError('usage', `${displayPath(path)} could not be read when it was saved`)
  }
  const name = archiveName(target, id)
  const items = archived(repository, target, name, onLeftOut)
  const pieces = format === 'zip' ? zipStream(items, onLeftOut) : tarStream(items)
  return { disposition: attachment(`${name}.${format}`), size: undefined, pieces }
}

function archiveName(target: Target, id: ObjectId): BytePath {
  if (target.kind !== 'snapshot') return lastPart(target.path) || toBytePath(formatObjectId(id))
  const { channel, time } = target.snapshot
  return toBytePath(`${channel} ${formatTimeForPeople(time).slice(0, 19).replaceAll(':', '.')}`)
}
