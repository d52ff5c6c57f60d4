import path from 'node:path'

/** Windows makes no difference between cases. */
export const FOLDS_CASE = process.platform === 'win32'

/** Whether an absolute path is below a folder. */
export function isBelow(item: string, folder: string): boolean {
  return comparable(item).startsWith(comparable(folder.endsWith(path.sep) ? folder : folder + path.sep))
}

/** Whether two absolute paths are the same one. */
export function isSame(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(item: string): string {
  return FOLDS_CASE ? item.toLowerCase() : item
}
