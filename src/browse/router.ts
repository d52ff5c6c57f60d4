import type { IncomingMessage, ServerResponse } from 'node:http'
import { RekkordError, type ErrorCode } from '../errors.ts'
import { expectedFailure } from '../system-error.ts'
import { sentence } from '../report/sentence.ts'
import { displayPath, type BytePath } from '../files/path.ts'
import { channelPage } from './channel-page.ts'
import type { BrowseContext } from './context.ts'
import { diffPage } from './diff-page.ts'
import { openDownload } from './download.ts'
import { folderPage } from './folder-page.ts'
import { objectIdOf } from './folder.ts'
import type { Guard } from './guard.ts'
import { parseQuery } from './links.ts'
import { overviewPage } from './overview-page.ts'
import { documentOf, errorPage, type Page } from './page.ts'
import { sendDownload, sendHtml, sendRedirect, sendText } from './responses.ts'
import { ICON, STYLE } from './style.ts'

/** What the server reports while it runs. */
export interface BrowseReporter {
  /** The address to open; it holds the token. */
  serving(address: string): void
  /** Something was not shown or downloaded, or not all of it. */
  problem(message: string): void
  /** An error that is no expected one. */
  bug(error: unknown): void
}

type Query = ReadonlyMap<string, BytePath>
type Answer = (context: BrowseContext, query: Query) => Promise<Page>

/** The pages, by their names. */
const PAGES: Record<string, Answer> = {
  '': (context) => overviewPage(context),
  channel: (context, query) => {
    const name = Buffer.from(query.get('name') ?? '', 'latin1').toString('utf8')
    return channelPage(context, name, startOf(query))
  },
  tree: (context, query) =>
    folderPage(context, {
      id: objectIdOf(query.get('s')),
      path: query.get('p') ?? '',
      sort: query.get('sort'),
      from: startOf(query)
    }),
  diff: (context, query) =>
    diffPage(context, objectIdOf(query.get('a')), objectIdOf(query.get('b')), query.has('metadata'))
}

const STATUS: Partial<Record<ErrorCode, number>> = { usage: 404, key: 403 }

/** Answers one request. Never rejects. */
export async function answer(
  guard: Guard,
  context: BrowseContext,
  reporter: BrowseReporter,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  try {
    const admission = guard.admit(request)
    if (admission.kind === 'refused') {
      const allow = admission.status === 405 ? { Allow: 'GET, HEAD' } : {}
      sendText(response, admission.status, 'text/plain', `${admission.reason}.\n`, { ...allow, Connection: 'close' })
    } else if (admission.kind === 'session') {
      sendRedirect(response, admission.location, admission.cookie)
    } else {
      await sendPage(admission.page, parseQuery(admission.query), context, reporter, response)
    }
  } catch (error) {
    fail(error, reporter, response)
  }
}

async function sendPage(
  page: string,
  query: Query,
  context: BrowseContext,
  reporter: BrowseReporter,
  response: ServerResponse
): Promise<void> {
  if (page === 'style.css') return sendText(response, 200, 'text/css', STYLE)
  if (page === 'icon.svg') return sendText(response, 200, 'image/svg+xml', ICON)
  if (page === 'download') {
    const leftOut = (path: BytePath, why: string): void =>
      reporter.problem(`${displayPath(path)} is not in the archive: ${why}`)
    const download = await openDownload(
      context,
      objectIdOf(query.get('s')),
      query.get('p') ?? '',
      query.get('f') === 'zip' ? 'zip' : 'tar',
      leftOut
    )
    return sendDownload(response, download)
  }
  if (!Object.hasOwn(PAGES, page)) throw new RekkordError('usage', 'There is no such page')
  sendHtml(response, 200, documentOf(await PAGES[page]!(context, query)))
}

/** Where in a list a page begins. */
function startOf(query: Query): number {
  const from = query.get('from') ?? '0'
  return /^\d{1,9}$/.test(from) ? Number(from) : 0
}

/** Shows what went wrong, or breaks off what has begun. */
function fail(error: unknown, reporter: BrowseReporter, response: ServerResponse): void {
  const expected = expectedFailure(error)
  const hasBegun = response.headersSent
  response.once('error', () => undefined)
  if (hasBegun) response.destroy()
  // Who went away, or pressed stop, is no problem
  if (hasBegun && (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return
  if (expected === undefined) reporter.bug(error)
  else if (hasBegun) reporter.problem(`A download was broken off: ${expected.message}`)
  if (hasBegun) return
  const message = expected ? sentence(expected.message) : 'This is a bug: please report what stands in the terminal'
  sendHtml(response, expected ? (STATUS[expected.code] ?? 500) : 500, documentOf(errorPage(message)))
}
