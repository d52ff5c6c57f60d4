import { spawnSync, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Measurement } from './results.ts'

/** A program to run. Nothing of this process's environment reaches it but what is in `env`. */
export interface Command {
  file: string
  args: readonly string[]
  env: Record<string, string>
  cwd: string
}

/** GNU time: the system's own account of a process and all its threads. */
const TIME = '/usr/bin/time'

/** Ends with an error that says what to install where what measures is missing. */
export function requireTime(): void {
  const result = spawnSync(TIME, ['--version'], { encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`${TIME} (GNU time) is needed: install the package "time"`)
}

/**
 * Runs a command and measures it. What earlier runs left to write is written before, so that nobody pays for it but
 * who made it.
 *
 * @throws Error with the end of what it printed, when it fails
 */
export function measure(command: Command, folder: string): Measurement {
  execFileSync('sync')
  const report = path.join(folder, 'time.txt')
  const begin = performance.now()
  run({ ...command, file: TIME, args: ['-q', '-f', '%U %S %M', '-o', report, command.file, ...command.args] })
  const wall = performance.now() - begin
  const [user, system, memory] = fs.readFileSync(report, 'utf8').trim().split(' ').map(Number)
  return { wall, user: user! * 1000, system: system! * 1000, memory: memory! * 1024 }
}

/** Runs a command. @throws Error with the end of what it printed, when it fails */
export function run({ file, args, env, cwd }: Command): void {
  const options = { env, cwd, encoding: 'utf8', maxBuffer: 256 << 20 } as const
  const { status, signal, stdout, stderr, error } = spawnSync(file, [...args], options)
  if (error !== undefined) throw error
  if (status === 0) return
  const end = `${stdout}${stderr}`.trim().slice(-2000)
  throw new Error(`${[file, ...args].join(' ')} ended with ${signal ?? String(status)}:\n${end}`)
}
