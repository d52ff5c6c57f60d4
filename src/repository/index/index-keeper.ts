/**
 * Keeps hints where the machine does not outlive the run: which blobs there are. Each is looked up before a save
 * relies on it. It may fail in any way, late too, and give anything.
 */
export interface IndexKeeper {
  /** Brings the hints that were kept last, as a file that only it removes; undefined where there are none. Never throws. */
  bring(repository: KeptRepository): Promise<string | undefined>
  /** How many hints there were in the file; undefined when it was not one of this repository. */
  opened(hints: number | undefined): void
  /** There are hints that nobody keeps yet. `write` writes them to a new file and throws the system's errors. */
  written(repository: KeptRepository, write: (file: string) => void): void
}

/** The repository that hints are of. */
export interface KeptRepository {
  /** 32 hexadecimal digits for a text, others for each repository, that reveal nothing of either. */
  digest: (text: string) => string
  signal: AbortSignal | undefined
}
