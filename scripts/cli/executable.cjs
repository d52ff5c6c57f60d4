/**
 * The main script of the single executable, and of its worker threads. What they import is in the executable, as assets with the
 * paths of `dist/`; for Node they are files below the executable's own path, where no real file can be.
 */
'use strict'
const { createRequire, registerHooks, syncBuiltinESMExports } = require('node:module')
const { getAsset } = require('node:sea')
const { fileURLToPath, pathToFileURL } = require('node:url')
const threads = require('node:worker_threads')

const ROOT = `${pathToFileURL(process.execPath).href}/`
const IMPORTER = `${ROOT}importer.cjs`

function formatOf(url) {
  const { type } = JSON.parse(getAsset(new URL('package.json', url).href.slice(ROOT.length), 'utf8'))
  return type
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === fileURLToPath(IMPORTER)) return { url: IMPORTER, format: 'commonjs', shortCircuit: true }
    const isFile = /^(?:\.\.?\/|file:)/.test(specifier)
    const url = isFile ? new URL(specifier, context.parentURL).href : ''
    return url.startsWith(ROOT) ? { url, format: formatOf(url), shortCircuit: true } : next(specifier, context)
  },
  load(url, context, next) {
    if (!url.startsWith(ROOT)) return next(url, context)
    if (url === IMPORTER)
      return { format: 'commonjs', source: 'module.exports = (url) => import(url)', shortCircuit: true }
    return { format: formatOf(url), source: getAsset(url.slice(ROOT.length), 'utf8'), shortCircuit: true }
  }
})

const main = getAsset('executable.cjs', 'utf8')

/** A worker thread, which runs this script first. */
class Worker extends threads.Worker {
  constructor(entry, options) {
    super(`${main}\nstart(${JSON.stringify(String(entry))})`, { ...options, eval: true })
  }
}
threads.Worker = Worker
syncBuiltinESMExports()

/** Imports a module. The script's own `import()` knows modules of Node alone, that of a module which was loaded knows all. */
const start = createRequire(ROOT)(fileURLToPath(IMPORTER))

if (threads.isMainThread) start(`${ROOT}dist/cli/index.js`)
