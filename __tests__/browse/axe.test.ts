import fs from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { newRepository } from '../new-repository.ts'
import { Browser } from './browser.ts'
import { startBrowsing, type Browsing } from './browsing.ts'
import { publishExample } from './example-history.ts'

/** Rules that are off by default. */
const MORE_RULES = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }
const SIZES = [
  [1280, 900],
  [375, 700]
] as const

let browser: Browser
let server: Browsing

beforeAll(async () => {
  const example = await newRepository()
  const repository = await example.open()
  await publishExample(repository)
  await repository.close()
  server = await startBrowsing(['-R', example.root, '-K', example.keyFile], example.folder)
  browser = await Browser.start()
  await browser.open(server.address)
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.child.kill('SIGINT')
  await server.ended
})

/** What axe-core finds in the page as it is shown: the rule, and what breaks it. */
function violations(): Promise<string[]> {
  return browser.evaluate(`(async () => {
    if (window.axe === undefined) { ${axe.source} }
    const { violations } = await axe.run(document, { rules: ${JSON.stringify(MORE_RULES)} })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)))
  })()`)
}

/** What is wider than the window and cannot be scrolled by itself. */
function tooWide(): Promise<number> {
  return browser.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')
}

/** Boxes that scroll sideways and that the keyboard does not reach. */
function unreachable(): Promise<string[]> {
  return browser.evaluate(`[...document.querySelectorAll('*')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
    .filter((one) => one.tabIndex < 0 && one.querySelector('a, button, input') === null)
    .map((one) => one.outerHTML.slice(0, 100))`)
}

const click = (selector: string): Promise<number> => browser.toPage(() => browser.click(selector))

/** In this order, each page from the one before. */
const PAGES: [name: string, go: () => Promise<unknown>][] = [
  ['channels', async () => 0],
  ['channel', async () => click('tbody tr:nth-child(2) th a')],
  ['changes', async () => click('form button')],
  [
    'folder',
    async () => {
      await click('.lead a:nth-of-type(2)')
      await click('tbody th a')
    }
  ],
  ['error', async () => browser.open(new URL('nothing', await browser.evaluate<string>('location.href')).href)]
]

test.each(PAGES)(
  'the page %s: axe-core finds nothing, and nothing is cut off, wide or narrow, light or dark',
  async (name, go) => {
    await go()
    const found: Record<string, unknown> = {}
    for (const [width, height] of SIZES) {
      for (const scheme of ['light', 'dark'] as const) {
        const picture = await browser.picture(width, height, scheme)
        const folder = process.env['REKKORD_TEST_PICTURES']
        if (folder !== undefined) fs.writeFileSync(path.join(folder, `${name}-${width}-${scheme}.png`), picture)
        found[`${width} ${scheme}`] = [await violations(), await tooWide(), await unreachable()]
      }
    }
    const nothing = [[], 0, []]
    expect(found).toEqual({ '1280 light': nothing, '1280 dark': nothing, '375 light': nothing, '375 dark': nothing })
  },
  60_000
)
