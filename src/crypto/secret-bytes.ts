/**
 * Zeroed memory for a secret. It is outside of V8's heap, where the collector leaves copies of what it moves (arrays of up to
 * 64 bytes are in it), and shares nothing with other buffers, as small ones of Node's pool do: a thread that is sent one is sent
 * all that is around it. So what `wipe` clears is the only copy.
 */
export function secretBytes(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size))
}

/** Clears secrets that are not needed any more. */
export function wipe(...secrets: (Uint8Array | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0)
}
