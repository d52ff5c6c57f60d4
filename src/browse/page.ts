import { markup, type Html, type HtmlValue } from './html.ts'
import { escapeControls, toBytePath } from '../files/path.ts'
import { countOf, formatTimeForPeople, isoTime } from '../report/units.ts'
import type { TagProblem } from '../repository/tags.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import { link } from './links.ts'

/** A page that has something to show. */
export interface Page {
  title: string
  /** What is above it, outermost first, itself last: text, or a link. */
  trail: readonly Html[]
  body: HtmlValue
  /** Whether there will be more of it in a moment, so that browsers look again. */
  isPartial?: boolean
}

/** Seconds after which browsers ask for a page again that was not complete. */
const REFRESH = 1

/** A whole document around a page. */
export function documentOf({ title, trail, body, isPartial = false }: Page): Html {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${
    isPartial
      ? markup`
<meta http-equiv="refresh" content="${REFRESH}">`
      : undefined
  }
<title>${title} · rekkord</title>
<link rel="stylesheet" href="style.css">
<link rel="icon" href="icon.svg" type="image/svg+xml">
</head>
<body>
<header><nav aria-label="Where this is"><ol class="trail"><li><a class="home" href="./">rekkord</a></li>${trail.map((step) => markup`<li>${step}</li>`)}</ol></nav></header>
<main>
${body}
</main>
</body>
</html>
`
}

/** A page that says one sentence: what went wrong. */
export function errorPage(sentence: string): Page {
  return {
    title: 'Error',
    trail: [markup`Error`],
    body: markup`<h1>This cannot be shown</h1>
<p class="problem" role="alert">${escapeControls(sentence)}</p>
<p><a href="./">All channels</a></p>`
  }
}

/** A channel's name, with a link to its page. */
export function channelLink(channel: string): Html {
  return markup`<a href="${link('channel', { name: toBytePath(channel) })}"><bdi>${escapeControls(channel)}</bdi></a>`
}

/** A time for people and programs. */
export function timeElement(milliseconds: number): Html {
  return markup`<time datetime="${isoTime(milliseconds)}">${formatTimeForPeople(milliseconds)}</time>`
}

/** The beginning of an object ID, with the whole one behind it. */
export function shortObjectId(id: ObjectId): Html {
  const text = formatObjectId(id)
  return markup`<code title="${text}">${text.slice(0, 9)}…</code>`
}

/** Facts, each with what it is of. */
export function factList(facts: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  return markup`<dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** A warning where snapshots may be missing. */
export function tagProblems(problems: readonly TagProblem[]): Html | undefined {
  if (problems.length === 0) return undefined
  return markup`<p class="problem" role="alert">${countOf(problems.length, 'tag')} cannot be believed, so snapshots may be missing here; rekkord snapshots names them.</p>`
}
