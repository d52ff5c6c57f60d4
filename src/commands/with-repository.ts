import { endsWithin } from '../async/ends-within.ts'
import type { Settings } from '../config/settings.ts'
import type { Repository } from '../repository/repository.ts'
import { openRepository, type OpenRepositoryOptions } from './open-repository.ts'

/** Milliseconds that the connections of a repository may take to end: what was to be done is done by then. */
const CLOSE_LIMIT = 30_000
/** The same after a signal, where the server may be what does not answer. */
const INTERRUPTED_CLOSE_LIMIT = 500

/**
 * Opens the repository of the settings with their key, for as long as `use` takes.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
export async function withRepository<Result>(
  settings: Settings,
  use: (repository: Repository) => Promise<Result>,
  options?: OpenRepositoryOptions
): Promise<Result> {
  const repository = await openRepository(settings, options)
  try {
    return await use(repository)
  } finally {
    await close(repository, settings)
  }
}

/**
 * Opens the repository of the settings with their key, for as long as somebody asks for what `use` gives.
 * @throws RekkordError when either is missing, damaged, or they do not belong together; what `use` throws
 */
export async function* yieldFromRepository<Item>(
  settings: Settings,
  use: (repository: Repository) => AsyncIterable<Item>
): AsyncGenerator<Item, undefined> {
  const repository = await openRepository(settings)
  try {
    yield* use(repository)
  } finally {
    await close(repository, settings)
  }
  return undefined
}

async function close(repository: Repository, settings: Settings): Promise<void> {
  const isInterrupted = settings.repository?.signal?.aborted === true
  await endsWithin(repository.close(), isInterrupted ? INTERRUPTED_CLOSE_LIMIT : CLOSE_LIMIT)
}
