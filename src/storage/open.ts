import { backendOf, type StorageLocation } from './backends.ts'
import { DryRunStorage } from './dry-run.ts'
import type { Storage } from './storage.ts'

export type { StorageLocation } from './backends.ts'

/** The storage of a location; nothing is read or written yet. What only one backend needs is loaded for that one alone. */
export async function openStorage(location: StorageLocation): Promise<Storage> {
  const storage = await backendOf(location).open(location)
  return location.dryRun === true ? new DryRunStorage(storage) : storage
}
