/**
 * Where the code of a worker thread is, for `new Worker(workerEntry())`: `worker.ts` (`worker.js` after tsc) beside this
 * file while it runs from its sources, `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * The module's own address comes in as a parameter because the bundler rewrites every `new URL(..., import.meta.url)`
 * that it recognises into a path of its own and copies the files it guesses from it.
 */
export function workerEntry(module: string = import.meta.url): URL {
  // Loaders that put others in a module's place mark its address with a query
  const source = /\/entry\.([jt]s)(?:\?|$)/.exec(module)
  return new URL(source === null ? '../worker/index.js' : `./worker.${source[1]!}`, module)
}
