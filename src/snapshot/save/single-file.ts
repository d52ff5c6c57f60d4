import type { BytePath } from '../../files/path.ts'
import type { SaveAttributes } from './attributes.ts'
import type { EntryList, Place } from './entry-list.ts'
import type { EntrySaver } from './entry-saver.ts'
import type { SaveHistory } from './folder-history.ts'
import type { PathWarnings } from './path-warnings.ts'
import type { SourceReader } from './source/reader.ts'
import type { Source } from './source/sources.ts'

/** What a save looks at and stores entries with. */
export interface SourceServices {
  /** Resolves when one more folder may be open. */
  room: () => Promise<void>
  reader: SourceReader
  entries: EntrySaver
  warnings: PathWarnings
  /** Undefined where there is no index. */
  history: SaveHistory | undefined
  /** Undefined where extended attributes are not kept. */
  attributes: SaveAttributes | undefined
}

/** Saves a file that is itself a saved path. `fileName`: its name in its folder. */
export async function saveSingleFile(
  source: Source,
  fileName: BytePath,
  list: EntryList,
  { room, reader, entries, warnings, history: saveHistory, attributes }: SourceServices
): Promise<void> {
  const { path, name, stat } = source
  await room()
  const folder = reader.openSource(source)
  if (folder === undefined) {
    list.add(name).leaveUnread()
    return
  }
  const history = saveHistory?.file(path)
  const place = list.add(name, await attributes?.in(folder, [fileName]).at(0))
  const recorded: Place = {
    fill: (content, totals) => {
      if (!folder.isStill()) {
        warnings.replaced(path)
        place.leaveUnread()
        return
      }
      history?.commit(undefined)
      place.fill(content, totals)
    },
    leaveUnread: () => place.leaveUnread()
  }
  const known = history?.visit('', stat)
  if (known?.unchanged === true) await entries.unchanged(stat, recorded, known.record!)
  else entries.file(folder, fileName, stat, recorded, known)
  folder.release()
}
