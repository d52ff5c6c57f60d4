import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { endTree } from '../../src/hooks/process-group.ts'

const node = process.execPath

// What taskkill may do: fail, be missing, or never end
test.each([
  ['fails', [node, '-e', 'process.exit(1)']],
  ['is missing', ['/no/such/taskkill']],
  ['never ends', [node, '-e', 'setInterval(() => {}, 1000)']]
])('a hook is ended where taskkill %s', async (_, command) => {
  const hook = spawn(node, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const ended = once(hook, 'exit')
  await endTree(hook, hook.pid!, 200, command)
  expect((await ended)[1]).toBe('SIGKILL')
})
