// Loaded into an action and its threads (NODE_OPTIONS): writes down the path of every file of a folder that is opened or read
import { Buffer } from 'node:buffer'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const { OPENED_FOLDER: folder, OPENED_LIST: list } = process.env
const { appendFileSync } = fs

/** The path of what is opened: the program goes through the descriptors of folders. */
function resolved(text) {
  const [, folderLink, rest] = /^(\/proc\/\d+\/fd\/\d+)(\/.*)$/.exec(text) ?? []
  try {
    return folderLink === undefined ? text : fs.readlinkSync.original(folderLink) + rest
  } catch {
    return text
  }
}

function note(path) {
  const given = Buffer.isBuffer(path) ? path.toString() : path
  const text = typeof given === 'string' ? resolved(given) : given
  if (typeof text === 'string' && text.startsWith(folder)) appendFileSync(list, `${text}\n`)
}

for (const object of [fs, fs.promises]) {
  for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'readlink', 'readlinkSync']) {
    const original = object[name]
    if (original === undefined) continue
    object[name] = function (path, ...rest) {
      note(path)
      return original.call(this, path, ...rest)
    }
    object[name].original = original
  }
}
syncBuiltinESMExports()
