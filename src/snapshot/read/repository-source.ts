import { RekkordError } from '../../errors.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { ReadObject } from './tasks.ts'
import type { ObjectSource } from '../walk.ts'

/** Has the objects of a walk read in this thread, one after the other: for walks that are not worth starting threads. */
export function repositorySource(repository: Repository): ObjectSource {
  return {
    async *read(ids, maximum) {
      for (const id of ids) yield await read(repository, id, Math.min(maximum, MAX_OBJECT_SIZE))
    }
  }
}

async function read(repository: Repository, id: ObjectId, maximum: number): Promise<ReadObject> {
  try {
    const { type, content, stored } = await repository.readObject(id, maximum)
    return { type, content, stored, length: content.length }
  } catch (error) {
    if (error instanceof RekkordError) return { problem: { code: error.code, message: error.message } }
    throw error
  }
}
