import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface LockedPackage {
  dev?: boolean
  version?: string
  license?: string
}

/**
 * The licences of everything that is bundled: the packages that are installed for production, and AssemblyScript, whose
 * standard library is compiled into the kernel. As text, one after the other, in the lock file's order.
 */
export function licenses(root: string): string {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const bundled = Object.entries(lock.packages).filter(
    ([folder, { dev }]) => folder !== '' && (dev !== true || folder === 'node_modules/assemblyscript')
  )
  return bundled.map(([folder, locked]) => license(root, folder, locked)).join('\n')
}

function license(root: string, folder: string, { version, license: name }: LockedPackage): string {
  const files = readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  if (files.length === 0 && name === undefined) throw new Error(`${folder} has no licence`)
  const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), 'utf8').trim())
  const title = `${folder.replace(/^.*node_modules\//, '')} ${version ?? ''} (${name ?? 'see below'})`
  return `${[title, '='.repeat(title.length), ...texts].join('\n\n').replaceAll('\r\n', '\n')}\n`
}
