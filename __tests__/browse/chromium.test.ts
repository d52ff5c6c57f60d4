import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { displayPath, toBytePath } from '../../src/files/path.ts'
import { prepareRepository, rekkordOk } from '../cli/command-line.ts'
import { newRepository } from '../new-repository.ts'
import { temporaryFolder } from '../temporary.ts'
import { Browser } from './browser.ts'
import { startBrowsing, type Browsing } from './browsing.ts'
import { publishExample } from './example-history.ts'

/*
 * The pages in headless Chromium. With UPDATE_GOLDEN=1 the pictures of the documentation are
 * taken anew.
 */

const root = temporaryFolder()
const prepared = prepareRepository(root)
const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=2;',
  "' onmouseover='document.title=3",
  '\u202egpj.exe',
  'two\nlines\x1b[31m',
  '&lt;b&gt;&amp;amp; %2e%2e?#x=1&y'
]
const content = randomBytes(100_000)
const hostile = path.join(prepared.source, 'hostile')
const save = (): void =>
  void rekkordOk(['save', '<b>main</b>', prepared.source, ...prepared.with('master')], { cwd: root })
save()
for (const name of HOSTILE) {
  fs.mkdirSync(path.join(hostile, name), { recursive: true })
  fs.writeFileSync(path.join(hostile, name, name), content)
}
fs.writeFileSync(Buffer.concat([Buffer.from(`${hostile}/`), Buffer.of(0xff, 0x3c, 0x62, 0x3e)]), 'x')
fs.rmSync(path.join(prepared.source, 'folder', 'zeros'))
save()

let browser: Browser
let server: Browsing

beforeAll(async () => {
  browser = await Browser.start()
  server = await startBrowsing(prepared.with('master'), root)
})

afterAll(async () => {
  await browser.close()
  server.child.kill('SIGINT')
  await server.ended
})

const textOf = (selector: string): Promise<string[]> =>
  browser.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.textContent)`)
const click = (selector: string): Promise<number> => browser.toPage(() => browser.click(selector))
const heading = async (): Promise<string> => (await textOf('h1'))[0]!

/** What no page may have, and what all must. */
async function expectSound(): Promise<void> {
  const found = await browser.evaluate<Record<string, unknown>>(`({
    scripts: document.querySelectorAll('script, iframe, object, embed, [style], [onclick], [onerror], img').length,
    nameless: [...document.querySelectorAll('a, button, input')].filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim())).length,
    styled: getComputedStyle(document.querySelector('main')).maxWidth,
    headings: document.querySelectorAll('h1').length,
    title: /^\\d$/.test(document.title)
  })`)
  expect(found).toEqual({ scripts: 0, nameless: 0, styled: '1180px', headings: 1, title: false })
}

test('clicking through: channels, a channel, what changed, a snapshot, folders, a download', async () => {
  await browser.open(server.address)
  const base = await browser.evaluate<string>('location.href')
  expect(base).not.toContain(new URL(server.address).pathname)
  expect(await textOf('tbody th')).toEqual(['<b>main</b>'])
  expect(await textOf('.spark')).toHaveLength(1)
  await expectSound()

  await click('tbody th a')
  expect(await heading()).toBe('<b>main</b>')
  expect(await textOf('.chart title')).toHaveLength(2)
  await expectSound()

  await click('form button')
  expect(await heading()).toBe('Changes')
  const changes = await textOf('.changes tbody tr')
  expect(changes.filter((line) => /removed.*zeros/s.test(line))).toHaveLength(1)
  for (const name of HOSTILE) {
    const shown = displayPath(toBytePath(name))
    expect(changes.filter((line) => line.includes('added') && line.includes(`hostile/${shown}/${shown}`))).toHaveLength(
      1
    )
  }
  await expectSound()

  await click('.lead a:nth-of-type(2)')
  expect(await heading()).toBe('Snapshot')
  await expectSound()
  await click('tbody th a')
  expect(await heading()).toBe('source')
  // The largest part of the map comes first when keys go through it
  await browser.evaluate(`document.querySelector('.skip a').focus()`)
  await browser.press('Tab', 9)
  expect(await browser.evaluate('document.activeElement.querySelector("title").textContent')).toMatch(
    /^hostile\/\n600\.0 kB, /
  )
  await browser.toPage(() => browser.press('Enter', 13))
  expect(await heading()).toBe('hostile')
  await expectSound()
  const expected = HOSTILE.map((name) => `${displayPath(toBytePath(name))}/`)
  expect((await textOf('tbody th')).sort()).toEqual([...expected, '\ufffd<b> bytes'].sort())

  for (let i = 0; i < HOSTILE.length; i++) {
    const name = (await textOf('tbody th a'))[i]!.slice(0, -1)
    await click(`tbody tr:nth-child(${i + 1}) th a`)
    expect(await heading()).toBe(name)
    expect(await textOf('tbody th')).toEqual([name])
    await expectSound()
    if (i === 0) await expectDownload('tbody th a', content)
    await click('.trail li:nth-last-child(2) a')
  }
  // By a link in the map, as by one in the list
  await browser.toPage(() => browser.click('.treemap a', 'corner'))
  expect(await textOf('.treemap a')).toHaveLength(1)
  expect(browser.complaints).toEqual([])
  expect(new Set(browser.requested.map((url) => new URL(url).origin))).toEqual(new Set([server.origin]))
}, 60_000)

/** Clicks on a link, and looks at the file that comes of it. */
async function expectDownload(selector: string, bytes: Buffer): Promise<void> {
  const folder = temporaryFolder()
  await browser.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  await browser.click(selector)
  const end = performance.now() + 60_000
  const isThere = (): boolean => {
    const [name] = fs.readdirSync(folder)
    return (
      name !== undefined && !name.endsWith('.crdownload') && fs.statSync(path.join(folder, name)).size === bytes.length
    )
  }
  while (!isThere() && performance.now() < end) await setTimeout(20)
  const [name] = fs.readdirSync(folder)
  expect(fs.readFileSync(path.join(folder, name!)).equals(bytes)).toBe(true)
}

test('the policy holds: what is put into a page does not run', async () => {
  await browser.evaluate(`(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "run"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="http://127.0.0.1:1/x" onerror="document.title = 1">')
  })()`)
  await setTimeout(200)
  expect(await browser.evaluate('document.title')).not.toMatch(/^(run|1)$/)
  expect(browser.complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1)
})

if (process.env['UPDATE_GOLDEN'] === '1') {
  test('the pictures of the documentation', async () => {
    const example = await newRepository()
    const repository = await example.open()
    await publishExample(repository)
    await repository.close()
    const other = await startBrowsing(['-R', example.root, '-K', example.keyFile], example.folder)
    const images = path.resolve(import.meta.dirname, '../../docs/images')
    const picture = async (name: string, height: number, scheme: 'light' | 'dark', width = 1280): Promise<void> =>
      fs.writeFileSync(path.join(images, `browse-${name}.png`), await browser.picture(width, height, scheme))
    await browser.open(other.address)
    // Where the repository is differs from run to run
    await browser.evaluate(`document.querySelector('.lead').textContent = '/srv/backup'`)
    await click('tbody tr:nth-child(2) th a')
    await picture('channel', 800, 'light')
    await picture('channel-narrow', 800, 'light', 375)
    await click('form button')
    await picture('changes', 600, 'light')
    await click('.lead a:nth-of-type(2)')
    await click('tbody th a')
    await picture('folder', 960, 'light')
    await picture('folder-dark', 960, 'dark')
    await picture('folder-narrow-dark', 1100, 'dark', 375)
    other.child.kill('SIGINT')
    await other.ended
  }, 60_000)
}
