import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Mounts an ext4 file system with a journal, as most machines have, from an image beside the folder, which is made when
 * it is not there. What other programs do on this machine's own file system then disturbs less. Linux and root only.
 *
 * @param folder where it is mounted; its image is the same path with `.img`
 * @param gigabytes how large the image is made; blocks that nothing was written to take no room
 * @returns unmounts it again; the image stays, with the corpora in it
 * @throws Error when the disk below has no room for all of it
 */
export function mountDisk(folder: string, gigabytes: number): () => void {
  const image = `${folder}.img`
  fs.mkdirSync(folder, { recursive: true })
  if (!fs.existsSync(image)) {
    execFileSync('truncate', ['--size', `${gigabytes}G`, image])
    execFileSync('mkfs.ext4', ['-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', '-i', '8192', image])
  }
  const { size, blocks, dev } = fs.statSync(image)
  const { bavail, bsize } = fs.statfsSync(path.dirname(image))
  if (size - blocks * 512 > bavail * bsize) throw new Error(`${image} can grow larger than the disk below it has room`)
  if (fs.statSync(folder).dev === dev) execFileSync('mount', ['-o', 'loop', image, folder])
  return () => {
    // Gives back what was removed, else the image would stay as large as it ever was
    execFileSync('fstrim', [folder])
    execFileSync('umount', [folder])
  }
}
