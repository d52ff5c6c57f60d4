import type { IncomingHttpHeaders } from 'node:http'
import type { S3Fault } from './xml.ts'

/** What the server answers. */
export interface S3Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** What the body says where the status is no successful one. */
  fault: S3Fault
  /** An earlier attempt may have been carried out though its answer was lost. */
  repeated: boolean
}
