import { FormatError } from '../../errors.ts'

/** An error in the body of an answer from S3. */
export interface S3Fault {
  /** Such as `NoSuchBucket`; empty where the answer has none. */
  code: string
  message: string
  /** The bucket's region, in the answers that know better. */
  region: string | undefined
}

/** One page of ListObjectsV2. */
export interface S3Page {
  /** `modified` is in Unix milliseconds, infinite where the server does not say. */
  files: { key: string; size: number; modified: number }[]
  prefixes: string[]
  /** Where the next page begins; undefined after the last. */
  next: string | undefined
}

/**
 * S3's answers are flat XML that machines wrote. A few elements are wanted: they are picked out, which a whole
 * parser would take ten times as long for. What is missing or no number is an error.
 */
export function parseFault(body: Buffer): S3Fault {
  const xml = body.toString('utf8')
  const message = text(xml, 'Message') ?? ''
  return { code: text(xml, 'Code') ?? '', message, region: text(xml, 'Region') }
}

/** @throws FormatError when it is no such page */
export function parsePage(body: Buffer): S3Page {
  const xml = body.toString('utf8')
  if (!/<ListBucketResult[\s>]/.test(xml)) throw new FormatError('the answer is no list of a bucket')
  const files = elements(xml, 'Contents').map((element) => {
    const key = text(element, 'Key')
    const size = text(element, 'Size') ?? ''
    if (key === undefined || !/^\d{1,15}$/.test(size)) throw new FormatError('the list of the bucket is damaged')
    const modified = Date.parse(text(element, 'LastModified') ?? '')
    return { key, size: Number(size), modified: Number.isNaN(modified) ? Infinity : modified }
  })
  const prefixes = elements(xml, 'CommonPrefixes').map((element) => text(element, 'Prefix') ?? '')
  const more = text(xml, 'IsTruncated') === 'true'
  const next = more ? text(xml, 'NextContinuationToken') : undefined
  if (more && next === undefined) throw new FormatError('the list of the bucket ends in the middle')
  return { files, prefixes, next }
}

/** An object that was not removed, in the answer to DeleteObjects. */
export interface S3DeleteError {
  key: string
  code: string
  message: string
}

/** The objects that were not removed. @throws FormatError when it is no answer to DeleteObjects */
export function parseDeleteErrors(body: Buffer): S3DeleteError[] {
  const xml = body.toString('utf8')
  if (!/<DeleteResult[\s/>]/.test(xml)) throw new FormatError('the answer does not say what was removed')
  return elements(xml, 'Error').map((element) => ({
    key: text(element, 'Key') ?? '',
    code: text(element, 'Code') ?? '',
    message: text(element, 'Message') ?? ''
  }))
}

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!)
}

function elements(xml: string, name: string): string[] {
  const [begin, end] = [`<${name}>`, `</${name}>`]
  const found: string[] = []
  for (let start = xml.indexOf(begin); start !== -1; start = xml.indexOf(begin, start)) {
    const stop = xml.indexOf(end, start)
    // A pattern would look through the rest again for each element that never ends
    if (stop === -1) break
    found.push(xml.slice(start + begin.length, stop))
    start = stop + end.length
  }
  return found
}

function text(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return found?.replace(
    /&(lt|gt|quot|apos|amp|#(\d{1,9})|#x([0-9a-f]{1,8}));/gi,
    (whole, entity: string, decimal, hex) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal) % 0x110000)
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16) % 0x110000)
      return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[entity.toLowerCase()] ?? whole
    }
  )
}
