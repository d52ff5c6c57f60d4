#!/usr/bin/env node
const OLDEST_NODE = 24

if (Number.parseInt(process.versions.node) < OLDEST_NODE) {
  process.stderr.write(`Error: This program needs Node ${OLDEST_NODE} or later, and this is ${process.version}\n`)
  process.exitCode = 1
} else {
  // Loaded only now, as its code may not even load in an older one
  const { endProcess } = await import('../commands/end-process.ts')
  const { INTERRUPTED } = await import('./failure.ts')
  const { runCommandLine } = await import('./run.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
  if (process.exitCode === INTERRUPTED) await endProcess(INTERRUPTED)
}
