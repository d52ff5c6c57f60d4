/**
 * Keeps an index where the machine does not outlive the run: brings it before a save and takes it away afterwards. It may fail
 * in any way, late too, and give anything: the index is checked before it is believed.
 */
export interface IndexKeeper {
  /** Puts the index that was kept last where it is looked for, unless there is one. Never throws. */
  bring(index: KeptIndex): Promise<void>
  /** Whether there was an index that belongs to the repository. */
  opened(believed: boolean): void
  /** There is a new index. `changed`: it knows names or contents that the one before did not have so. */
  written(changed: boolean): void
  /** The index was found wrong and is gone: the one that is kept must not come back. */
  reset(): void
}

export interface KeptIndex {
  /** Absolute path of its file. */
  file: string
  /** 32 hexadecimal digits for a text, others for each repository, that tell nothing of either. */
  digest: (text: string) => string
  signal: AbortSignal | undefined
}
