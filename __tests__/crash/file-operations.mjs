// Loaded into a program and its threads (NODE_OPTIONS): counts every change that it makes to files below some folders, and
// kills the program, or has the change fail, at one of them. What is to happen, and when, is in FILE_OPERATIONS.
import { Buffer } from 'node:buffer'
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads'

/** `folders`: where changes count; `at`: the number of one, from 1; `how`: see below; `record`: file for all of them, or for the one at which the program is killed. */
const { folders, at = 0, how = 'nothing', record } = JSON.parse(process.env.FILE_OPERATIONS)

/** Shared by all threads: changes so far, the number of the one at which something happens, what happens. */
const HOW = ['nothing', 'kill', 'kill midway', 'ENOSPC', 'EIO', 'EDQUOT', 'EROFS']
const NAME = 'file operations'
if (isMainThread) setEnvironmentData(NAME, new Int32Array(new SharedArrayBuffer(12)))
const state = getEnvironmentData(NAME)
if (isMainThread) state.set([0, at, HOW.indexOf(how)])

const original = { ...fs }
const opened = new Map()

function counts(file) {
  const text = Buffer.isBuffer(file) ? file.toString() : file
  return typeof text === 'string' && folders.some((folder) => text === folder || text.startsWith(`${folder}/`))
}

/** One change: `halve` makes half of it, where it has halves. */
function change(kind, details, make, halve) {
  const number = Atomics.add(state, 0, 1) + 1
  const what = HOW[state[2]]
  if (what.startsWith('kill') && number === state[1]) {
    if (record !== undefined) original.writeFileSync(record, JSON.stringify({ kind, halves: halve !== undefined }))
    if (what === 'kill midway') halve?.()
    process.kill(process.pid, 'SIGKILL')
  }
  // A disk that is full or broken stays so; removing goes on
  if (what.startsWith('E') && number >= state[1] && !['unlink', 'rmdir'].includes(kind)) {
    throw Object.assign(new Error(`${what}: injected, ${kind}`), { code: what, errno: -5, syscall: kind })
  }
  const result = make()
  if (record !== undefined && !what.startsWith('kill'))
    original.appendFileSync(record, `${JSON.stringify({ number, kind, ...details(result) })}\n`)
  return result
}

function creates(flags) {
  return typeof flags === 'number' ? (flags & fs.constants.O_CREAT) !== 0 : /[wa]/.test(flags ?? 'r')
}

fs.openSync = (file, flags, ...rest) => {
  if (!counts(file)) return original.openSync(file, flags, ...rest)
  const open = () => original.openSync(file, flags, ...rest)
  const descriptor = creates(flags) ? change('create', () => ({ path: file }), open) : open()
  opened.set(descriptor, file)
  return descriptor
}

fs.closeSync = (descriptor) => {
  opened.delete(descriptor)
  return original.closeSync(descriptor)
}

fs.writeSync = (descriptor, data, ...rest) => {
  const file = opened.get(descriptor)
  if (file === undefined) return original.writeSync(descriptor, data, ...rest)
  const [offset = 0, length = data.length - offset, ...position] = rest
  return change(
    'write',
    (count) => ({ path: file, data: Buffer.from(data.buffer, data.byteOffset + offset, count).toString('base64') }),
    () => original.writeSync(descriptor, data, offset, length, ...position),
    () => original.writeSync(descriptor, data, offset, length >> 1, ...position)
  )
}

fs.fsyncSync = (descriptor) => {
  const file = opened.get(descriptor)
  if (file === undefined) return original.fsyncSync(descriptor)
  return change(
    'fsync',
    () => ({ path: file }),
    () => original.fsyncSync(descriptor)
  )
}

for (const [name, kind] of [
  ['linkSync', 'link'],
  ['renameSync', 'rename']
]) {
  fs[name] = (from, to) => {
    if (!counts(to)) return original[name](from, to)
    return change(
      kind,
      () => ({ path: from, to }),
      () => original[name](from, to)
    )
  }
}

for (const [name, kind] of [
  ['unlinkSync', 'unlink'],
  ['rmSync', 'unlink'],
  ['rmdirSync', 'rmdir']
]) {
  fs[name] = (file, ...rest) => {
    if (!counts(file)) return original[name](file, ...rest)
    return change(
      kind,
      () => ({ path: file }),
      () => original[name](file, ...rest)
    )
  }
}

fs.mkdirSync = (folder, options) => {
  if (!counts(folder) || fs.existsSync(folder)) return original.mkdirSync(folder, options)
  const names = (first) => {
    const made = []
    for (let at = folder; at.length >= (first ?? folder).length; at = path.dirname(at)) made.unshift(at)
    return { made }
  }
  return change('mkdir', names, () => original.mkdirSync(folder, options))
}

const { execFile } = childProcess
childProcess.execFile = (file, args, ...rest) => {
  if (file !== 'sync' || !counts(args[1])) return execFile(file, args, ...rest)
  return change(
    'syncfs',
    () => ({ path: args[1] }),
    () => execFile(file, args, ...rest)
  )
}

syncBuiltinESMExports()
