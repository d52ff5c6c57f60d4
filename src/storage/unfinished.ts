/**
 * Whether a file is one that making a repository leaves behind when it is ended half-way: the file that conditional writes
 * are tried out with, or a temporary one (docs/format.md section 1).
 *
 * @param path from the repository's root
 */
export function isUnfinishedFile(path: string): boolean {
  return path === 'cw' || path.startsWith('tmp/')
}
