import fs from 'node:fs'
import { joinPath, pathBuffer, toBytePath, type BytePath } from '../src/files/path.ts'

/** Everything below a folder, whatever the bytes of its names; links are not followed. */
export function namesBelow(folder: string): { name: BytePath; isFile: boolean }[] {
  const walk = (path: BytePath, prefix: BytePath): ReturnType<typeof namesBelow> =>
    fs.readdirSync(pathBuffer(path), { encoding: 'buffer', withFileTypes: true }).flatMap((entry) => {
      const name = entry.name.toString('latin1')
      const below = entry.isDirectory() ? walk(joinPath(path, name), `${prefix}${name}/`) : []
      return [{ name: prefix + name, isFile: entry.isFile() }, ...below]
    })
  return walk(toBytePath(folder), '')
}
