/**
 * Where the code of worker threads is, for `new Worker()`: the file `name` beside the module that asks while it runs from
 * its sources, or compiled from them; `worker/index.js` beside the bundle's own folder when it was bundled
 * (`dist/programs/index.js` -> `dist/worker/index.js`, see scripts/build.ts).
 *
 * @param module the asking module's `import.meta.url`. It comes in as a parameter because the bundler rewrites every
 *   `new URL(..., import.meta.url)` that it recognises into a path of its own and copies the files it guesses from it
 * @param name the file's name without its ending
 */
export function workerEntry(module: string, name: string): URL {
  // Loaders that put others in a module's place mark its address with a query
  const [, file, extension] = /\/([^/]+)\.([jt]s)(?:\?[^/]*)?$/.exec(module)!
  // A bundle's parts are index.js, 17.index.js and so on
  const bundled = /(?:^|\.)index$/.test(file!)
  return new URL(bundled ? '../worker/index.js' : `./${name}.${extension!}`, module)
}
