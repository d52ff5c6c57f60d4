import path from 'node:path'
import { readPathLines } from '../../../src/files/exclude/path-lines.ts'
import { temporaryFolder } from '../../temporary.ts'
import { keptPaths, makeTree } from './kept-paths.ts'

const FILES = {
  'a/b/c.log': '',
  'a/b/d': '',
  'a/e.tmp': '',
  'f.log': '',
  '.git/config': '',
  '.git/objects/x': '',
  'app/[id]/p': '',
  'app/i/x': ''
}

const root = temporaryFolder()
makeTree(root, FILES)
const { kept: all } = await keptPaths(root, {})

describe('lines of `paths`, as actions/upload-artifact reads them', () => {
  const without = (...gone: RegExp[]): string[] => all.filter((one) => !gone.some((pattern) => pattern.test(one)))

  test.each([
    [['.', '!.git'], without(/^\.git\//)],
    [['.', '!.git/'], without(/^\.git\//)],
    [['.', '!**/*.log'], without(/\.log$/)],
    [['.', '!*.log'], without(/^f\.log$/)],
    [['.', '!a/**'], without(/^a\//)],
    [['.', '!a/*'], without(/^a\/./)],
    [['.', '!**/*.log/'], all],
    [['.', '!**/b/'], without(/^a\/b\//)],
    [['.', '!app/[id]'], without(/^app\/\[id\]\//)],
    [['.', '!app/[id]/**'], without(/^app\/\[id\]\//)],
    [['.', '!app/[hi]'], without(/^app\/i\//)],
    // Later lines bring back; the folders on the way to what they name stay
    [['.', '!.git', '.git/config'], without(/^\.git\/objects/)],
    [['.', '!a', '**/*.log'], without(/^a\/(b\/d|e\.tmp)$/)],
    [['.', '!a', 'a/b', '!a/b/d'], without(/^a\/(b\/d|e\.tmp)$/)],
    [['.', '!!a'], all]
  ])('%j', async (pathLines, expected) => {
    expect((await keptPaths(root, { pathLines: { lines: pathLines, folder: root } })).kept).toEqual(expected)
  })

  test('a line that took nothing away is told', async () => {
    const { exclusions } = await keptPaths(root, { pathLines: { lines: ['.', '!nothing', '!**/*.log'], folder: root } })
    expect(exclusions.unused()).toEqual(['The line !nothing of "paths" left nothing out'])
  })

  test.each([
    ['!', 'The input "paths" has a line without a path: "!"'],
    ['a/../*', 'The pattern "a/../*" of the input "paths" has a part "." or "..": leave it out']
  ])('%s is no possible line', async (line, sentence) => {
    await expect(readPathLines({ lines: [line], folder: root })).rejects.toThrow(sentence)
  })

  test('what a line names', async () => {
    const [home, pattern, literal] = await readPathLines({ lines: ['~/x', 'a/*/c.log', ' app/[id] '], folder: root })
    expect(home!.literal).toBe(path.join(process.env['HOME']!, 'x'))
    expect(pattern).toMatchObject({ literal: undefined, searchPath: path.join(root, 'a') })
    expect(literal!.literal).toBe(path.join(root, 'app/[id]'))
  })
})
