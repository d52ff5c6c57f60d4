import { execSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, root } from './build.ts'

/** Names of the files in a folder and those below it, relative to it; none when the folder is missing. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/** Names of the files that one of two folders lacks, or that have other bytes in each. */
export function differences(left: string, right: string): string[] {
  const names = [...new Set([...filesBelow(left), ...filesBelow(right)])].sort()
  return names.filter((name) => {
    const files = [path.join(left, name), path.join(right, name)] as const
    return !files.every((file) => existsSync(file)) || !readFileSync(files[0]).equals(readFileSync(files[1]))
  })
}

/** Whether building the kernel again gives the bytes that are there; they are put back when it does not. */
function kernelIsFresh(): boolean {
  const file = path.join(root, 'src/kernel/wasm.ts')
  const before = readFileSync(file)
  execSync('npm run --silent build:kernel', { cwd: root, stdio: 'inherit' })
  if (readFileSync(file).equals(before)) return true
  writeFileSync(file, before)
  return false
}

/** Files of `dist/` that a fresh build makes otherwise, or does not make. */
function staleBundles(): string[] {
  const fresh = mkdtempSync(path.join(tmpdir(), 'check-dist-'))
  try {
    build(fresh)
    return differences(path.join(root, 'dist'), fresh).map((name) => path.join('dist', name))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Says which files differ and how to build them, and makes this process fail. */
function report(files: string[], command: string): void {
  for (const file of files) console.error(`${file} is not what its sources build: ${command}`)
  if (files.length > 0) process.exitCode = 1
}

if (import.meta.main) {
  report(kernelIsFresh() ? [] : ['src/kernel/wasm.ts'], 'npm run build:kernel')
  report(staleBundles(), 'npm run build')
}
