import { countOf, formatSize } from '../report/units.ts'
import { markup, type Html } from './html.ts'
import { squarified, type Area } from './treemap.ts'

/** Something that has a size in a treemap. */
export interface MapItem {
  /** As it is shown. */
  label: string
  /** Bytes. */
  size: number
  href: string
  kind: 'directory' | 'file'
  /** What is in a folder, where that is shown too. */
  content?: MapContent
}

/** What a folder holds. */
export interface MapContent {
  /** The largest, in falling order of size. */
  items: readonly MapItem[]
  /** Bytes and number of all, those included that are not among the items. */
  size: number
  count: number
}

const WIDTH = 1000
const HEIGHT = 460
/** Parts of a folder that are drawn at the most; the rest is one. */
export const MAX_PARTS = 120
const MAX_INNER_PARTS = 24
/** Smaller ones are too small to see or to hit. */
const MIN_AREA = 60
const TITLE_HEIGHT = 18
const GAP = 2
/** What text takes. */
const LINE_HEIGHT = 15
const MIN_TEXT_WIDTH = 34
const MIN_SIZE_WIDTH = 68
/** Colours there are for files; style.ts has them. */
const HUES = 6

interface Part {
  item: MapItem
  area: Area
}

/** A treemap as SVG with a link for each part, which keys reach in order of size. Undefined where nothing has a size. */
export function treemapSvg(content: MapContent, what: string): Html | undefined {
  const { parts, rest } = partsIn(content, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, MAX_PARTS)
  if (parts.length === 0) return undefined
  return markup`<figure class="map"><div class="scroll"><svg class="treemap" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${what}, each part as large as what it holds">
${parts.map((part) => drawn(part, content.size, 1))}${rest && drawnRest(rest, 'others')}
</svg></div><figcaption><span class="key folder-key"></span> folder, with a shade for each level <span class="key file-key"></span> file, with a colour for each ending <span class="key rest-key"></span> what is too small to show</figcaption></figure>`
}

interface Rest {
  area: Area
  count: number
  size: number
}

/** The largest items that can be seen, with their areas, and what is left for all the others. */
function partsIn(
  { items, size, count }: MapContent,
  area: Area,
  most: number
): { parts: Part[]; rest: Rest | undefined } {
  const scale = (area.width * area.height) / Math.max(1, size)
  const shown = items.filter((item) => item.size * scale >= MIN_AREA).slice(0, most)
  if (shown.length === 0) return { parts: [], rest: undefined }
  const restSize = size - shown.reduce((sum, item) => sum + item.size, 0)
  // The rest comes last whatever its size, so that it is in the corner where nobody looks first
  const hasRest = restSize * scale >= 1
  const areas = squarified([...shown.map((item) => item.size), ...(hasRest ? [restSize] : [])], area)
  const parts = shown.map((item, i) => ({ item, area: inset(areas[i]!) }))
  if (!hasRest) return { parts, rest: undefined }
  return { parts, rest: { area: inset(areas.at(-1)!), count: count - shown.length, size: restSize } }
}

function drawn({ item, area }: Part, total: number, depth: number): Html {
  const { label, size, href, kind, content } = item
  const share = `${((size / total) * 100).toFixed(1)} %`
  const name = `${label}${kind === 'directory' ? '/' : ''}`
  const isRoomy = area.width > 90 && area.height > 60
  const inner = content !== undefined && isRoomy ? drawnContent(content, area, total, depth) : undefined
  const colour = kind === 'directory' ? `folder-${depth}` : `hue-${hueOf(label)}`
  return markup`<a href="${href}" class="${colour}"><title>${name}
${formatSize(size)}, ${share}</title>${box(area)}${texts(area, name, formatSize(size), inner !== undefined)}</a>${inner}
`
}

function drawnContent(
  content: MapContent,
  { x, y, width, height }: Area,
  total: number,
  depth: number
): Html | undefined {
  const area = { x: x + GAP, y: y + TITLE_HEIGHT, width: width - 2 * GAP, height: height - TITLE_HEIGHT - GAP }
  const { parts, rest } = partsIn(content, area, MAX_INNER_PARTS)
  if (parts.length === 0) return undefined
  return markup`${parts.map((part) => drawn(part, total, depth + 1))}${rest && drawnRest(rest, '')}`
}

function drawnRest({ area, count, size }: Rest, label: string): Html {
  return markup`<g class="rest"><title>${countOf(count, 'other')}, ${formatSize(size)}</title>${box(area)}${texts(area, label, '', false)}</g>`
}

function box({ x, y, width, height }: Area): Html {
  return markup`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="2"/>`
}

/** The name and the size, as far as there is room, cut off at the edge: an SVG in an SVG shows nothing outside of it. */
function texts({ x, y, width, height }: Area, name: string, size: string, isTitle: boolean): Html | undefined {
  if (width < MIN_TEXT_WIDTH || height < LINE_HEIGHT) return undefined
  const second =
    !isTitle && width > MIN_SIZE_WIDTH && height > 2 * LINE_HEIGHT + 4
      ? markup`<text class="size" x="5" y="${2 * LINE_HEIGHT - 2}">${size}</text>`
      : undefined
  const aside =
    isTitle && width > 220 ? markup`<text class="size end" x="${round(width - 6)}" y="13">${size}</text>` : undefined
  const room = Math.max(1, Math.floor((width - 10 - (aside ? 70 : 0)) / 6.4))
  return markup`<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" aria-hidden="true"><text x="5" y="13">${shortened(name, room)}</text>${second}${aside}</svg>`
}

function shortened(text: string, room: number): string {
  const letters = Array.from(text)
  return letters.length <= room ? text : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`
}

function inset({ x, y, width, height }: Area): Area {
  const gap = GAP / 2
  return { x: x + gap, y: y + gap, width: Math.max(0.5, width - GAP), height: Math.max(0.5, height - GAP) }
}

/** Files with the same ending have the same colour. */
function hueOf(label: string): number {
  const ending = /\.[^.]*$/.exec(label)?.[0].toLowerCase() ?? ''
  let sum = 7
  for (const letter of ending) sum = (sum * 31 + letter.codePointAt(0)!) % 65_521
  return sum % HUES
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
