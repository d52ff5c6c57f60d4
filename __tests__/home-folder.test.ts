import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

const MODULE = path.resolve(import.meta.dirname, '../src/home-folder.ts')

/** What a process with this environment, and under this user number, takes for its home folder and user. */
function look(env: NodeJS.ProcessEnv, uid?: number): unknown {
  const script = `import { homeFolder, userName } from ${JSON.stringify(MODULE)}
    console.log(JSON.stringify([homeFolder() ?? null, userName() ?? null]))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    ...(uid !== undefined && { uid })
  })
  return JSON.parse(stdout)
}

const testPosix = process.platform === 'win32' ? test.skip : test
const testRoot = process.getuid?.() === 0 ? test : test.skip

testPosix('HOME, and where it is empty or relative what the system knows', () => {
  const { homedir, username } = os.userInfo()
  expect(look({ HOME: '/somewhere' })).toEqual(['/somewhere', username])
  expect(look({ HOME: '' })).toEqual([homedir, username])
  expect(look({ HOME: 'relative' })).toEqual([homedir, username])
  expect(look({})).toEqual([homedir, username])
})

testRoot('a user whom the system does not know has none, and no error either', () => {
  const unknown = 54_321
  expect(look({}, unknown)).toEqual([null, null])
  expect(look({ HOME: '/somewhere', USER: 'me' }, unknown)).toEqual(['/somewhere', 'me'])
})
