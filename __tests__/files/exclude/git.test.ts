import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { ExcludeOptions } from '../../../src/files/exclude/options.ts'
import { formatObjectId } from '../../../src/format/object-id.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { listChildren } from '../../../src/snapshot/read/list.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { temporaryFolder } from '../../temporary.ts'
import { keptPaths, makeTree } from './kept-paths.ts'

/** Of so many runs one saves. */
const SAVED_EACH = 5

const RUNS = process.env['REKKORD_TEST_ALL'] === undefined ? 40 : 150

const name = fc.constantFrom('a', 'b', 'ab', 'a.log', '.a', 'x y', '#c', '!d', '[e]', 'f*', 'A')
const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const part = fc.oneof(
  { weight: 3, arbitrary: name },
  fc.constantFrom('*', '**', '*.log', '?', 'a*', '[ab]', '[!a]', '[a-c].log', '\\#c', '\\!d', '\\[e]', 'f\\*', '*b*')
)
/** A part of one of the paths, with a wildcard in place of some names, or any pattern. */
const pattern = fc
  .record({
    bang: fc.constantFrom('', '', '', '!'),
    start: fc.constantFrom('', '', '/'),
    end: fc.constantFrom('', '', '/', '/**'),
    of: fc.nat(),
    from: fc.nat(2),
    to: fc.integer({ min: 1, max: 4 }),
    parts: fc.array(fc.option(part, { freq: 3 }), { minLength: 4, maxLength: 4 })
  })
  .map(({ bang, start, end, of, from, to, parts }) => (files: readonly string[]) => {
    const names = files[of % files.length]!.split('/')
    const some = names.slice(from < names.length ? from : 0, to < names.length ? to : names.length)
    const replaced = (some.length === 0 ? names : some).map((one, i) => parts[i] ?? one.replace(/^[#!]/, '\\$&'))
    return bang + start + replaced.join('/') + end
  })

/** What a save of a folder stores of it, as `keptPaths` names it. */
async function savedPaths(repository: Repository, root: string, exclude: ExcludeOptions): Promise<string[]> {
  const options = { channel: 'git', paths: [root], threads: 1, exclude }
  const { id } = await saveSnapshot(repository, options, { warning: () => undefined })
  const target = await resolveIdentifier(repository, `${formatObjectId(id)}:${root}`)
  const paths: string[] = []
  for await (const { path: item, entry } of listChildren(repository, target, true, { warning: () => undefined })) {
    const below = Buffer.from(item, 'latin1').toString()
    paths.push(entry.kind === 'directory' ? `${below}/` : below)
  }
  return paths.sort()
}

/** What Git says stays: files that are not ignored, from the root of a tree without a repository of its own in it. */
function keptByGit(root: string, patterns: readonly string[]): string[] {
  const args = [
    'ls-files',
    '--others',
    '-z',
    '--exclude-per-directory=.gitignore',
    ...patterns.map((one) => `--exclude=${one}`)
  ]
  const output = execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_DIR: path.join(root, '../git'), GIT_WORK_TREE: root }
  })
  return output.split('\0').filter(Boolean).sort()
}

/** Where names are patterns too, Git reads patterns and the program reads names: no test for the latter here. */
function isName(root: string, text: string): boolean {
  return (
    /[*?[\]]/.test(text) &&
    text
      .replace(/^!/, '')
      .split('/')
      .some((one) => /^(\[e\]|f\*)$/.test(one)) &&
    fs.existsSync(root)
  )
}

describe('patterns leave out what Git leaves out', () => {
  test.each(['given with the save', 'in ignore files'])('%s', async (how) => {
    const repository = await (await newRepository()).open()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(file, { minLength: 1, maxLength: 12 }),
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(file, fc.array(pattern, { minLength: 1, maxLength: 3 })), { maxLength: 2 }),
        async (files, makeGiven, makeIgnoreFiles) => {
          const given = makeGiven.map((make) => make(files))
          const ignoreFiles = makeIgnoreFiles.map(([of, makers]) => [of, makers.map((make) => make(files))] as const)
          const folder = temporaryFolder()
          const root = path.join(folder, 'tree')
          execFileSync('git', ['init', '--quiet', '--bare', path.join(folder, 'git')])
          fs.mkdirSync(root)
          for (const one of files) {
            try {
              makeTree(root, { [one]: one })
            } catch {
              // A file is where a folder would be
            }
          }
          const inFiles = how === 'in ignore files'
          for (const [below, lines] of inFiles ? ignoreFiles : []) {
            const place = path.join(root, path.dirname(below), '.gitignore')
            if (fs.existsSync(path.dirname(place)) && fs.statSync(path.dirname(place)).isDirectory())
              fs.writeFileSync(place, lines.join('\n') + '\n')
          }
          const patterns = given.filter((one) => !isName(root, one))
          const exclude = {
            patterns: patterns.map((text) => ({ text, origin: '--exclude' })),
            ignoreFiles: ['.gitignore']
          }
          const { kept } = await keptPaths(root, exclude)
          // The filter alone is asked each time, a whole save now and then
          if (run++ % SAVED_EACH === 0) expect(await savedPaths(repository, root, exclude)).toEqual(kept)
          const filesKept = kept.filter((one) => !one.endsWith('/'))
          expect({ files, patterns, ignoreFiles: inFiles ? ignoreFiles : [], kept: filesKept }).toEqual({
            files,
            patterns,
            ignoreFiles: inFiles ? ignoreFiles : [],
            kept: keptByGit(root, patterns)
          })
        }
      ),
      { numRuns: RUNS }
    )
  })
})
