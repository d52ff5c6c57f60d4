import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface LockedPackage {
  version?: string
  license?: string
}

/** What the bundler tells of a module (webpack's stats). */
export interface BundledModule {
  /** Path of its file; null for what the bundler itself adds. */
  nameForCondition?: string | null
  /** Those that were joined into it. */
  modules?: BundledModule[]
}

/** The folders of the packages that modules of a bundle are from, as the lock file names them. */
export function packagesOf(modules: readonly BundledModule[]): Set<string> {
  const folders = new Set<string>()
  for (const { nameForCondition: file, modules: joined = [] } of modules) {
    const [, folder] =
      /(?<![^\\/])(node_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file ?? '') ?? []
    if (folder !== undefined) folders.add(folder.replaceAll('\\', '/'))
    for (const inner of packagesOf(joined)) folders.add(inner)
  }
  return folders
}

/**
 * The licences of everything that is bundled, as some of the bundler is too, and of AssemblyScript, whose standard library is
 * compiled into the kernel. As text, one after the other, in the lock file's order.
 *
 * @param inBundles the folders of all packages of which something is in a bundle
 * @throws Error when one of them is not in the lock file, or has no licence
 */
export function licenses(root: string, inBundles: ReadonlySet<string>): string {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const bundled = Object.entries(lock.packages).filter(
    ([folder]) => folder === 'node_modules/assemblyscript' || inBundles.has(folder)
  )
  const missing = inBundles.difference(new Set(bundled.map(([folder]) => folder)))
  if (missing.size > 0) throw new Error(`bundled and not in the lock file: ${[...missing].join(', ')}`)
  return bundled.map(([folder, locked]) => license(root, folder, locked)).join('\n')
}

function license(root: string, folder: string, { version, license: name }: LockedPackage): string {
  const files = readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  if (files.length === 0 && name === undefined) throw new Error(`${folder} has no licence`)
  const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), 'utf8').trim())
  const title = `${folder.replace(/^.*node_modules\//, '')} ${version ?? ''} (${name ?? 'see below'})`
  return `${[title, '='.repeat(title.length), ...texts].join('\n\n').replaceAll('\r\n', '\n')}\n`
}
