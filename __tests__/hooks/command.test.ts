import { jest } from '@jest/globals'
import { posixCommand, shellCommand, windowsCommand } from '../../src/hooks/command.ts'

test('a path that is UTF-8 is the command itself', () => {
  expect(posixCommand(Buffer.from("/h/it's é"))).toEqual({ file: "/h/it's é", args: [], env: {}, verbatim: false })
  expect(shellCommand(Buffer.from('/h/a b'))).toMatchObject({ file: '/bin/sh', args: ['/h/a b'] })
})

test('a path that is not UTF-8 goes through the shell as octal numbers alone', () => {
  const { file, args } = posixCommand(Buffer.from([0x2f, 0xff, 0x27]))
  expect(file).toBe('/bin/sh')
  expect(args.at(-1)).toBe('\\0057\\0377\\0047')
})

describe('Windows', () => {
  const system = { root: 'D:\\Win', commandProcessor: 'D:\\Win\\cmd.exe' }

  test('.cmd and .bat files are run by the command processor, their names never on its line', () => {
    for (const file of ['C:\\a & b\\%PATH%.cmd', 'C:\\x\\^".BAT']) {
      const command = windowsCommand(file, system)
      expect(command).toMatchObject({ file: 'D:\\Win\\cmd.exe', env: { REKKORD_HOOK_FILE: file }, verbatim: true })
      expect(command?.args).toEqual(['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'])
    }
  })

  test('.exe files run themselves, .ps1 files under PowerShell', () => {
    expect(windowsCommand('C:\\a b\\x.EXE', system)).toMatchObject({
      file: 'C:\\a b\\x.EXE',
      args: [],
      verbatim: false
    })
    const script = windowsCommand('C:\\a b\\x.ps1', { root: undefined })
    expect(script?.file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
    expect(script?.args.slice(-2)).toEqual(['-File', 'C:\\a b\\x.ps1'])
  })

  test('nothing else can be executed', () => {
    for (const name of ['x', 'x.sh', 'x.txt', '.exe', 'x.exe.bak'])
      expect(windowsCommand(`C:\\${name}`, system)).toBeUndefined()
  })
})

test('a file whose format the system does not know is run by /bin/sh where the C library does not do so', async () => {
  const started: string[][] = []
  const real = await import('node:child_process')
  jest.unstable_mockModule('node:child_process', () => ({
    ...real,
    spawn: (file: string, args: string[], options: object) => {
      started.push([file, ...args])
      if (started.length === 1) throw Object.assign(new Error('spawn ENOEXEC'), { code: 'ENOEXEC' })
      return real.spawn(file, ['-c', 'exit 5'], options)
    }
  }))
  const { spawnHook } = await import('../../src/hooks/spawn-hook.ts')
  const end = await spawnHook({ path: Buffer.from('/bin/ls'), env: process.env })
  expect(end).toEqual({ outcome: 'failed', status: 5 })
  expect(started).toEqual([['/bin/ls'], ['/bin/sh', '/bin/ls']])
})
