import { setTimeout as delay } from 'node:timers/promises'
import { endThreads } from '../workers/threads.ts'

/** Milliseconds that threads have to end, and then calls of the system. */
const THREADS_LIMIT = 300
const CALLS_LIMIT = 100

/**
 * Ends the process of a run that was interrupted, whatever still waits in it: the one place where faces do that.
 *
 * Node's own exit waits for the look-ups of host names, for reads, and for threads that are in a call of the system, however long
 * these take. A process with such ends by SIGINT, which shells and runners report as 130, as the exit code of any
 * interrupted run.
 */
export async function endProcess(exitCode: number): Promise<never> {
  const threadsEnded = await endThreads(THREADS_LIMIT)
  if (!threadsEnded || (await callsRemain())) {
    // Windows cannot send itself most signals
    process.kill(process.pid, process.platform === 'win32' ? 'SIGKILL' : 'SIGINT')
  }
  process.exit(exitCode)
}

async function callsRemain(): Promise<boolean> {
  for (let waited = 0; waited < CALLS_LIMIT; waited += 20) {
    if (!process.getActiveResourcesInfo().some(isCall)) return false
    await delay(20)
  }
  return true
}

/** Whether Node does something in another thread, where it cannot be ended. */
function isCall(resource: string): boolean {
  return /^(GetAddrInfo|GetNameInfo|FS)Req/.test(resource)
}
