import fs from 'node:fs'

const { O_RDONLY, O_DIRECTORY } = fs.constants as Partial<typeof fs.constants>

/** Linux: only to go through a folder, which needs no right to list it. Node has no name for it. */
export const O_PATH = 0o10000000

/**
 * Where the system shows this process's descriptors as paths, to other processes of its user as well; undefined where it
 * does not. The process's number is the one that this `/proc` has for it, which another namespace's has not.
 */
export function descriptorFolder(): string | undefined {
  if (process.platform !== 'linux') return undefined
  let descriptor: number | undefined
  try {
    const folder = `/proc/${fs.readlinkSync('/proc/self')}/fd`
    descriptor = fs.openSync('/', (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0))
    const [opened, shown] = [
      fs.fstatSync(descriptor, { bigint: true }),
      fs.statSync(`${folder}/${descriptor}/.`, { bigint: true })
    ]
    return opened.ino === shown.ino && opened.dev === shown.dev ? folder : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor)
  }
}

/**
 * How many files this process may have open, on Linux; Infinity where there is no limit.
 * @throws the system's error where `/proc` cannot be read
 */
export function openFileLimit(): number {
  const limits = fs.readFileSync('/proc/self/limits', 'latin1')
  return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity)
}
