import type { Repository } from '../repository/repository.ts'
import type { FolderSizes } from './folder-sizes.ts'
import type { SnapshotTags } from './snapshot-tags.ts'

/** What pages are made of. */
export interface BrowseContext {
  repository: Repository
  tags: SnapshotTags
  sizes: FolderSizes
}
