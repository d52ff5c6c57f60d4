import { once } from 'node:events'
import { withRepository } from '../commands/with-repository.ts'
import type { Settings } from '../config/settings.ts'
import { FolderSizes } from './folder-sizes.ts'
import { Guard } from './guard.ts'
import { answer, type BrowseReporter } from './router.ts'
import { LoopbackServer } from './server.ts'
import { SnapshotTags } from './snapshot-tags.ts'

export interface BrowseOptions {
  /** 0 for any that is free. */
  port: number
  /** Ends the server. */
  signal: AbortSignal
}

/**
 * Shows the settings' repository as web pages on loopback, until the signal ends it. Nothing is ever written.
 * @throws RekkordError when the repository cannot be opened, the key cannot list, or the port is taken
 */
export function browse(settings: Settings, { port, signal }: BrowseOptions, reporter: BrowseReporter): Promise<void> {
  return withRepository(settings, async (repository) => {
    const sizes = new FolderSizes(repository)
    try {
      const context = { repository, sizes, tags: new SnapshotTags(repository) }
      // What keeps everything from being shown is reported before there is a server
      await context.tags.list()
      let guard: Guard | undefined
      const server = await LoopbackServer.start(port, (request, response) => {
        if (guard !== undefined) void answer(guard, context, reporter, request, response)
      })
      try {
        guard = new Guard(server.port)
        reporter.serving(`http://127.0.0.1:${server.port}${guard.openingPath!}`)
        if (!signal.aborted) await once(signal, 'abort')
      } finally {
        await server.close()
      }
    } finally {
      sizes.close()
    }
  })
}
