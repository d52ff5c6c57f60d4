import { formatObjectId } from '../../src/format/object-id.ts'
import { rekkord } from '../cli/command-line.ts'
import { newRepository } from '../new-repository.ts'
import { publishFolder } from '../snapshot/crafted-trees.ts'
import { craftDirectory, craftEntry, craftFile } from '../snapshot/restore/restoring.ts'

const FILES = 999
/** MiB. */
const MOST = 256

/** Counts the objects of a type in what a command writes, and tells how much memory it took: exit code, count, MiB. */
const COUNT = `import resource, subprocess, sys
process = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE)
found = sum(line.count(sys.argv[1].encode()) for line in process.stdout)
print(process.wait(), found, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)`

test.each([
  ['a million entries', 'JSON', '"type":"File"', 1000],
  ['two hundred thousand entries', 'XML', '<File ', 200]
])('a snapshot of %s is listed as %s within 256 MiB', async (_, format, mark, count) => {
  const test_ = await newRepository()
  const repository = await test_.open()
  const file = await craftFile(repository, 'content')
  const files = Array.from({ length: FILES }, (_, i) => craftEntry({ name: `file ${i}`, id: file, size: 7 }))
  const folder = await craftDirectory(repository, files)
  const folders = Array.from({ length: count }, (_, i) => craftEntry({ name: `folder ${i}`, id: folder, size: 0 }))
  const top = craftEntry({ name: 'top', id: await craftDirectory(repository, folders), size: count })
  const id = formatObjectId(await publishFolder(repository, 'long', top))
  await repository.close()
  const args = ['list', '-r', '-f', format, id, '-R', test_.root, '-K', test_.keyFile, '--no_config']
  const { stdout } = rekkord(args, { cwd: test_.folder, through: ['python3', '-c', COUNT, mark] })
  const [code, found, memory] = stdout.split(' ').map(Number)
  expect([code, found]).toEqual([0, count * FILES])
  expect(memory).toBeLessThan(MOST)
})
