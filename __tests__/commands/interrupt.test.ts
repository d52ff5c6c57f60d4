import { EventEmitter } from 'node:events'
import { Interrupt } from '../../src/commands/interrupt.ts'

/** A process that is sent signals, on a platform, and what it sends itself. */
function newProcess(platform: NodeJS.Platform): { target: NodeJS.Process; sent: unknown[] } {
  const sent: unknown[] = []
  const kill = (_pid: number, name: unknown): boolean => sent.push(name) > 0
  return { target: Object.assign(new EventEmitter(), { platform, pid: 1, kill }) as unknown as NodeJS.Process, sent }
}

test.each([
  ['win32', 'SIGBREAK', 'SIGKILL'],
  ['win32', 'SIGHUP', 'SIGKILL'],
  ['linux', 'SIGHUP', 'SIGHUP']
] as const)('on %s the first %s is passed on, and the second ends the process with %s', (platform, name, end) => {
  const { target, sent } = newProcess(platform)
  const interrupt = new Interrupt(target)
  target.emit(name, name)
  expect([interrupt.signal.reason, interrupt.second.aborted, sent]).toEqual([name, false, []])
  target.emit(name, name)
  expect([interrupt.second.aborted, sent]).toEqual([true, [end]])
  expect(target.listenerCount(name)).toBe(0)
})
