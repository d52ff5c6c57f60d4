/** The connection is gone, or did not come to be: trying again may help. */
export class ConnectionLost extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ConnectionLost'
  }
}

/** The server does not know an extension of the protocol. */
export class NotOffered extends Error {}

/** Status codes of answers (draft-ietf-secsh-filexfer-02 §7); later drafts add the last two. */
export const STATUS = { missing: 2, denied: 3, failure: 4, unsupported: 8, noSpace: 14, quota: 15 } as const

/** The status with which the server refused a request; undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'number' ? code : undefined
}

/** Why the server refused, in words. */
export function refusal(error: unknown): string {
  switch (statusOf(error)) {
    case STATUS.missing:
      return 'there is no such file or folder on the server'
    case STATUS.denied:
      return 'the server denies permission, check owner and mode of the folder there'
    case STATUS.noSpace:
      return "the server's disk is full"
    case STATUS.quota:
      return "the server's disk quota is used up"
    case STATUS.failure:
      return 'the server reports a failure without a reason, check that its disk is not full'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

/** What a request gives, undefined where the server says that there is no such file or folder. */
export async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (statusOf(error) === STATUS.missing) return undefined
    throw error
  }
}
