import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findConfig } from '../../src/config/find.ts'
import { temporaryFolder } from '../temporary.ts'

const root = temporaryFolder()

function folderWithConfig(name: string): string {
  const folder = path.join(root, name)
  mkdirSync(path.join(folder, 'rekkord'), { recursive: true })
  writeFileSync(path.join(folder, 'rekkord/rekkord.ini'), '')
  return folder
}

// An absolute path of Linux is one of Windows, too: of the current drive
test('on Windows the usual folders are those of %AppData% and %ProgramData%, and nothing of /etc or ~/.config is read', async () => {
  const appData = folderWithConfig('roaming')
  const programData = folderWithConfig('program-data')
  folderWithConfig('home/.config')
  const find = async (env: NodeJS.ProcessEnv): Promise<string | undefined> =>
    (await findConfig({ env, cwd: root, home: path.join(root, 'home'), platform: 'win32' }))?.file
  const file = (folder: string): string => path.join(folder, 'rekkord/rekkord.ini')
  expect(await find({ APPDATA: appData, ProgramData: programData })).toBe(file(appData))
  expect(await find({ APPDATA: path.join(root, 'none'), PROGRAMDATA: programData })).toBe(file(programData))
  expect(await find({ APPDATA: 'relative' })).toBeUndefined()
  expect(await find({})).toBeUndefined()
})
