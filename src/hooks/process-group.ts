import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 20

/**
 * Ends a process and all that it started, outside Windows its process group, which it must lead: sends the signal; once
 * the leader is gone, SIGTERM to those who stayed (a shell's background jobs ignore SIGINT); and SIGKILL when the grace
 * period is over. On Windows the process tree is ended at once.
 *
 * @param graceMs milliseconds until SIGKILL
 * @returns when the group is gone, or has been sent SIGKILL; after the grace period at the latest
 */
export async function endProcessGroup(leader: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  const pid = leader.pid
  if (pid === undefined) return
  if (process.platform === 'win32') return await endTree(leader, pid, graceMs)
  send(pid, signal)
  const deadline = performance.now() + graceMs
  let repeated = false
  while (isAlive(pid)) {
    if (performance.now() >= deadline) return send(pid, 'SIGKILL')
    if (!repeated && (leader.exitCode !== null || leader.signalCode !== null)) {
      send(pid, 'SIGTERM')
      repeated = true
    }
    await delay(POLL_MS)
  }
}

function send(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // Gone already, or another user's since (sudo): nothing that could be done about either.
  }
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0)
  } catch {
    return false
  }
  return process.platform !== 'linux' || hasLiveMember(group)
}

/**
 * Whether more than zombies is left: in a container whose first process reaps nothing they stay, and still take
 * signals.
 */
function hasLiveMember(group: number): boolean {
  let names: string[]
  try {
    names = readdirSync('/proc')
  } catch {
    return true // no way to tell: the grace period decides
  }
  return names.some((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      // After the command name in parentheses, which may itself hold anything: state, parent, process group.
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
      const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(processGroup) === group && state !== 'Z' && state !== 'X'
    } catch {
      return false // it ended between the two calls
    }
  })
}

/** The command that ends the process tree of a number, on Windows. */
function taskkill(pid: number): string[] {
  const program = path.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\taskkill.exe')
  return [program, '/pid', String(pid), '/T', '/F']
}

/**
 * Ends a process with its tree through taskkill; where that is missing, fails or takes longer than the grace period, the process
 * alone.
 *
 * @param command the program to run, and its arguments
 */
export async function endTree(
  leader: ChildProcess,
  pid: number,
  graceMs: number,
  command = taskkill(pid)
): Promise<void> {
  const [program = '', ...args] = command
  const ended = await new Promise<boolean>((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true, timeout: graceMs, killSignal: 'SIGKILL' })
    child.once('error', () => resolve(false)).once('exit', (status) => resolve(status === 0))
  })
  if (!ended) leader.kill('SIGKILL')
}
