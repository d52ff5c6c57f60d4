import { errorCode } from '../system-error.ts'

/** What Windows says of a file that another program, such as a virus scanner or an indexer, has open at the moment. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES']

/** Milliseconds between two tries, and for all of them. */
const PAUSE = 50
const LIMIT = 1000

/**
 * The result of a call that renames, links or removes a file. On Windows it is tried again for a second while another program
 * has the file open. The thread waits, as it does in the call.
 * @throws the system's error
 */
export function tryWhileInUse<T>(call: () => T, platform = process.platform, pause = sleep): T {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return call()
    } catch (error) {
      if (platform !== 'win32' || waited >= LIMIT || !IN_USE.includes(errorCode(error))) throw error
      pause(PAUSE)
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
