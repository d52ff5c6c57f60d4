import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findHooks } from '../../src/hooks/find.ts'
import { runHooks } from '../../src/hooks/run.ts'
import { spawnHook } from '../../src/hooks/spawn-hook.ts'
import { temporaryFolder, writeHook } from './folder.ts'

const testWindows = process.platform === 'win32' ? test : test.skip

testWindows('.cmd and .ps1 files run whatever their names, and nothing else does', async () => {
  const folder = path.join(temporaryFolder(), 'a & b %PATH% ^(c)')
  mkdirSync(folder)
  writeHook(folder, "1 it's & %PATH% ^!.cmd", 'raw:@echo first\r\n@exit /b 3\r\n')
  writeHook(folder, '2 [a] $x.ps1', 'raw:Write-Output second\r\nexit 4\r\n')
  writeHook(folder, '3.sh', 'raw:echo third\n')
  let output = ''
  const results = await runHooks({
    phase: 'pre-save',
    hooks: findHooks(folder),
    execute: spawnHook,
    env: process.env,
    listener: { output: (chunk) => (output += chunk.toString()) }
  })
  expect(results).toMatchObject([
    { outcome: 'failed', status: 3 },
    { outcome: 'failed', status: 4 },
    { outcome: 'not started' }
  ])
  expect(output.split(/\r?\n/)).toEqual(['first', 'second', ''])
})
