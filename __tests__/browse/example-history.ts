import type { Repository } from '../../src/repository/repository.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import type { Entry } from '../../src/format/entry.ts'
import { encodeSnapshot } from '../../src/format/snapshot.ts'
import { entryOf, storeFolder, type StoredFolder } from './large-snapshot.ts'

const WEEK = 7 * 24 * 3600 * 1000
const MB = 1_000_000

/** Channels of somebody's machines, for pictures: the same in every run, and nothing of them is on disk but folders. */
export async function publishExample(repository: Repository): Promise<void> {
  const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from('content'))
  const file = (name: string, size: number): Entry => entryOf('file', name, id, Math.round(size))
  const files = (names: readonly string[], size: number, count: number): Entry[] =>
    Array.from({ length: count }, (_, i) => {
      const name = names[i % names.length]!.replace('#', String(i + 1).padStart(2, '0'))
      return file(name, (size * (1 + ((i * 37) % 23) / 9)) / (1 + i * 0.07))
    })
  const folder = (
    name: string,
    inFolder: readonly Entry[],
    folders: readonly StoredFolder[] = []
  ): Promise<StoredFolder> => storeFolder(repository, name, inFolder, folders)

  const changing = async (name: string, size: number, version: number): Promise<Entry> => {
    const chunk = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from(String(version)))
    return entryOf('file', name, chunk.id, size)
  }

  const home = async (week: number): Promise<StoredFolder> => {
    const years: StoredFolder[] = []
    for (const [i, year] of ['2023', '2024', '2025'].entries()) {
      const trips = ['Iceland', 'Dolomites', 'Garden', 'Lisbon'].slice(0, 2 + i)
      const albums = await Promise.all(
        trips.map((trip, at) =>
          folder(trip, files(['IMG_#.jpg', 'IMG_#.raw', 'clip#.mp4'], (9 + 7 * at) * MB, 12 + week))
        )
      )
      years.push(await folder(year, files(['IMG_#.jpg'], 4 * MB, 8 + week * 2), albums))
    }
    const projects = await Promise.all([
      folder('thesis', [...files(['chapter#.tex', 'figure#.pdf'], 3 * MB, 16), file('thesis.pdf', 84 * MB)]),
      folder('website', files(['page#.html', 'photo#.webp', 'style#.css'], 2 * MB, 30)),
      folder('synth', [file('samples.wav', 610 * MB), ...files(['patch#.json', 'take#.flac'], 22 * MB, 9)])
    ])
    return folder(
      'home',
      [await changing('mail.mbox', (600 + 20 * week) * MB, week), file('.bash_history', 41_000)],
      [
        await folder('Pictures', [file('wallpaper.png', 14 * MB)], years),
        await folder('Projects', files(['notes#.md'], 0.2 * MB, 6), projects),
        await folder('Music', files(['album#.flac', 'mix#.opus'], 46 * MB, 24)),
        await folder('Documents', files(['invoice#.pdf', 'scan#.tiff', 'letter#.odt'], 6 * MB, 42 - (week % 3)))
      ]
    )
  }
  const publish = async (channel: string, time: number, root: StoredFolder, added: number): Promise<void> => {
    const { size, entries } = root
    const header = { time, size, stored: Math.round(size * 0.81), added: Math.round(added), channel }
    const snapshot = encodeSnapshot({ ...header, entries: entries + 1, children: [root.entry] })
    const { id: snapshotId } = await repository.writeObject(OBJECT_TYPES.snapshot, snapshot)
    await repository.publish({ ...header, id: snapshotId })
  }
  const start = Date.UTC(2025, 0, 5, 3, 17, 5)
  let before = 0
  for (let week = 0; week < 26; week++) {
    const root = await home(week)
    await publish('laptop', start + week * WEEK, root, (root.size - before) * 0.9 + ((week * 41) % 17) * 6 * MB)
    before = root.size
  }
  const dump = async (day: number): Promise<StoredFolder> =>
    folder('dump', [file('shop.sql', (310 + 3 * day) * MB), file('wiki.sql', 45 * MB)])
  for (let day = 0; day < 30; day++)
    await publish('database', start + 20 * WEEK + (day * WEEK) / 7, await dump(day), (8 + ((day * 13) % 7)) * MB)
  for (let week = 0; week < 5; week++) {
    const etc = await folder('etc', files(['host#.conf'], 20_000, 60 - 4 * week))
    await publish('router', start + (20 + week) * WEEK, etc, 9000)
  }
}
