import path from 'node:path'

/** Windows makes no difference between cases. */
export const FOLDS_CASE = process.platform === 'win32'

/** Whether an absolute path is below a folder. */
export function isBelow(item: string, folder: string, foldsCase = FOLDS_CASE): boolean {
  const start = folder.endsWith(path.sep) ? folder : folder + path.sep
  return comparable(item, foldsCase).startsWith(comparable(start, foldsCase))
}

/** Whether two absolute paths are the same one. */
export function isSame(one: string, other: string, foldsCase = FOLDS_CASE): boolean {
  return comparable(one, foldsCase) === comparable(other, foldsCase)
}

function comparable(item: string, foldsCase: boolean): string {
  return foldsCase ? item.toLowerCase() : item
}
