import { RekkordError } from '../errors.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import { AccessDenied, type Storage } from '../storage/storage.ts'
import { blobSize } from './fossils.ts'

/** The share of the blobs known without looking that is looked at all the same (docs/format.md section 10). */
const CHECKED_SHARE = 0.02

/**
 * Spot checks of what an index says: a blob that is taken for stored must be there, with its size. An index that is wrong
 * about one is wrong about an unknown number of them, so nothing that it said counts any more.
 */
export class KnownBlobCheck {
  readonly #storage: Storage
  readonly #underWay = new Set<Promise<void>>()
  #failure: { error: unknown } | undefined

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Whether to check this time. */
  get isDue(): boolean {
    return Math.random() < CHECKED_SHARE
  }

  /**
   * Starts a check, and waits only while as many are under way as the storage overlaps. What one of them finds out is
   * thrown by the next call, or by `settle`.
   */
  async begin(id: ObjectId, size: number | undefined): Promise<void> {
    const { concurrency, traits } = this.#storage
    if (!traits.overlaps) return this.check(id, size)
    while (this.#underWay.size >= concurrency) await Promise.race(this.#underWay)
    this.#throwFailure()
    const checked: Promise<void> = this.check(id, size)
      .catch((error: unknown) => void (this.#failure ??= { error }))
      .finally(() => this.#underWay.delete(checked))
    this.#underWay.add(checked)
  }

  /** Resolves when every check that was begun has found nothing wrong. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay)
    this.#throwFailure()
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }

  /**
   * Nothing is found out where this writer may not look up blobs.
   * @throws RekkordError('index') when the blob is missing or has another size in bytes
   */
  async check(id: ObjectId, size: number | undefined): Promise<void> {
    const found = await this.#sizeOf(id)
    if (found === 'unknown' || (found !== undefined && (size === undefined || size === found))) return
    const what = found === undefined ? 'is missing' : `has ${found} bytes instead of ${size ?? 0}`
    throw new RekkordError(
      'index',
      `The local index does not fit the repository any more: object ${formatObjectId(id)} ${what}`
    )
  }

  async #sizeOf(id: ObjectId): Promise<number | undefined | 'unknown'> {
    try {
      // One that a prune sets aside just now is no fault of the index: the save looks again at its end
      return await blobSize(this.#storage, id)
    } catch (error) {
      if (error instanceof AccessDenied) return 'unknown'
      throw error
    }
  }
}
