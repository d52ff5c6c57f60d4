/**
 * How much work goes to a worker at a time, and with it how much memory a save takes. A batch costs about 50 µs of
 * messages, a small file about 200 µs of work, so 64 files make the messages cheap and still leave no worker waiting
 * for long at the end. Everything that waits is bounded by these numbers and the pool's two tasks per worker.
 */

/** Small files in a batch. */
export const MAX_BATCH_FILES = 64

/** Small files in a batch that goes to a worker which has nothing to do. */
export const FEW_FILES = 8

/** Objects in a batch. */
export const MAX_BATCH_OBJECTS = 32

/** Bytes of content in a batch. */
export const MAX_BATCH_BYTES = 2 * 1024 * 1024

/** Worker threads when none are asked for: more do not help, the storage is the limit then. */
export const MAX_DEFAULT_THREADS = 8
