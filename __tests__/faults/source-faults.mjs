// Loaded into a program and its threads (NODE_OPTIONS): has files below a folder change at the very moments when the
// program has looked at them, by their names. FAULTY_FOLDER: that folder.
import { Buffer } from 'node:buffer'
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const folder = process.env.FAULTY_FOLDER
const original = { ...fs }
const { execFileSync } = childProcess
let acting = false

function systemError(code, syscall) {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, errno: -5, syscall })
}

/** After lstat, before open. */
const BEFORE_OPEN = {
  vanishes: (file) => original.unlinkSync(file),
  'becomes a link': (file) => {
    original.unlinkSync(file)
    original.symlinkSync(path.join(path.dirname(folder), 'secret'), file)
  },
  'becomes a pipe': (file) => {
    original.unlinkSync(file)
    execFileSync('mkfifo', [file])
  },
  'becomes a folder': (file) => {
    original.unlinkSync(file)
    original.mkdirSync(file)
  },
  'becomes another file': (file) => {
    original.writeFileSync(`${file}.new`, 'another')
    original.renameSync(`${file}.new`, file)
  },
  'becomes long': (file) => original.truncateSync(file, 9_000_000),
  'is open too often': () => {
    throw systemError('EMFILE', 'open')
  },
  'is forbidden': () => {
    throw systemError('EACCES', 'open')
  }
}

/** After the first read. */
const AFTER_READ = {
  grows: (file) => original.appendFileSync(file, 'more'),
  shrinks: (file) => original.truncateSync(file, 3),
  'is written to': (file) => {
    const descriptor = original.openSync(file, 'r+')
    original.writeSync(descriptor, 'X', 0)
    original.closeSync(descriptor)
  },
  'is unlinked': (file) => original.unlinkSync(file),
  'fails later': () => {
    throw systemError('EIO', 'read')
  }
}

const BEFORE_READ = {
  fails: () => {
    throw systemError('EIO', 'read')
  }
}

/** The path that is meant, where it leads through a folder's descriptor. */
function pathOf(file) {
  const text = Buffer.isBuffer(file) ? file.toString() : String(file)
  const [, descriptor, rest] = /^(\/proc\/\w+\/fd\/\d+)(.*)$/.exec(text) ?? []
  return descriptor === undefined ? text : original.readlinkSync(descriptor) + rest.replace(/\/$/, '')
}

/** What is to happen to a file: its name without a number that makes it another one of its kind. */
function fault(table, file) {
  const text = pathOf(file)
  if (!text.startsWith(`${folder}/`)) return undefined
  const act = table[path.basename(text).replace(/ \(.*\)$/, '')]
  if (act === undefined || acting) return undefined
  return () => {
    // What it does goes through the same functions
    acting = true
    try {
      act(text)
    } finally {
      acting = false
    }
  }
}

fs.openSync = (file, flags, ...rest) => {
  fault(BEFORE_OPEN, file)?.()
  const text = pathOf(file)
  if (text === `${folder}/folder vanishes`) original.rmSync(text, { recursive: true })
  if (text === `${folder}/folder becomes a link`) {
    original.rmSync(text, { recursive: true })
    original.symlinkSync(path.join(path.dirname(folder), 'secrets'), text)
  }
  return original.openSync(file, flags, ...rest)
}

/** A thread reads what another one has opened, so only the descriptor tells which file it is. */
fs.readSync = (descriptor, buffer, offset, length, position) => {
  const file = position === 0 ? pathOf(`/proc/self/fd/${descriptor}`) : undefined
  if (file !== undefined) fault(BEFORE_READ, file)?.()
  const count = original.readSync(descriptor, buffer, offset, length, position)
  if (file !== undefined && count > 0) fault(AFTER_READ, file)?.()
  return count
}

fs.readlinkSync = (file, ...rest) => {
  const text = pathOf(file)
  if (text === `${folder}/is no link`) {
    original.unlinkSync(text)
    original.writeFileSync(text, 'a file')
  }
  return original.readlinkSync(file, ...rest)
}

/** Folders: between the list and what is in them. */
fs.readdirSync = (name, ...rest) => {
  const text = pathOf(name)
  if (text === `${folder}/folder fails`) throw systemError('EIO', 'scandir')
  const names = original.readdirSync(name, ...rest)
  if (text === `${folder}/files vanish`) for (const one of names) original.rmSync(path.join(text, one.toString()))
  return names
}

syncBuiltinESMExports()
