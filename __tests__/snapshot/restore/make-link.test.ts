import fs from 'node:fs'
import path from 'node:path'
import { toBytePath } from '../../../src/files/path.ts'
import { makeLink } from '../../../src/snapshot/restore/make-link.ts'
import { temporaryFolder } from '../../temporary.ts'

const root = temporaryFolder()
fs.mkdirSync(path.join(root, 'folder'))
fs.writeFileSync(path.join(root, 'file'), '')
const link = toBytePath(path.join(root, 'link'))

/** Makes a link as a user of Windows without the privilege; gives the types that were asked for. */
function makeUnprivileged(target: string, platform: NodeJS.Platform): (string | undefined)[] {
  const types: (string | undefined)[] = []
  makeLink(Buffer.from(target), link, platform, (_target, _path, type) => {
    types.push(type)
    if (type === undefined) throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'symlink' })
  })
  return types
}

test('where Windows allows no links, a folder gets a junction, and else the error says what to do', () => {
  expect(makeUnprivileged('folder', 'win32')).toEqual([undefined, 'junction'])
  for (const target of ['file', 'missing']) {
    expect(() => makeUnprivileged(target, 'win32')).toThrow(
      'Windows lets nobody but administrators make links, unless developer mode is on: use one of the two'
    )
  }
  expect(() => makeUnprivileged('folder', 'linux')).toThrow('EPERM')
})
