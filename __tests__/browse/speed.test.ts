import { formatObjectId } from '../../src/format/object-id.ts'
import { newRepository } from '../new-repository.ts'
import { startBrowsing } from './browsing.ts'
import { publishLargeSnapshot } from './large-snapshot.ts'

test('a snapshot of 100,000 files opens and a folder of 3,000 entries, in pages that are soon there', async () => {
  const test = await newRepository()
  const repository = await test.open()
  const oid = formatObjectId(await publishLargeSnapshot(repository))
  await repository.close()
  const { child, ask, enter, ended } = await startBrowsing(['-R', test.root, '-K', test.keyFile], test.folder)
  try {
    const { base, cookie } = await enter()
    const page = async (path: string): Promise<{ text: string; took: number }> => {
      const { status, body, took } = await ask(base + path, { headers: { cookie } })
      expect(status).toBe(200)
      return { text: body.toString(), took }
    }
    // They take some 50 ms on an idle machine; the limits are for one that is busy, and for what would walk the whole snapshot
    const quickest = async (path: string): Promise<{ text: string; took: number }> => {
      const pages = [await page(path), await page(path), await page(path), await page(path), await page(path)]
      return { text: pages[0]!.text, took: Math.min(...pages.map(({ took }) => took)) }
    }
    const first = await page(`tree?s=${oid}`)
    expect(first.took).toBeLessThan(20_000)
    expect(first.text).toContain('>164,600<')
    const files = await quickest(`tree?s=${oid}&p=home/three%20thousand%20files`)
    expect(files.took).toBeLessThan(10_000)
    expect(files.text).toContain('1 to 250 of 3,000 entries')
    expect(files.text.match(/<tr><th scope="row">/g)).toHaveLength(250)
    const folders = await quickest(`tree?s=${oid}&p=home/three%20thousand%20folders`)
    expect(folders.took).toBeLessThan(10_000)
    expect(folders.text).toContain('1 to 250 of 3,000 entries')
    // What was not measured in time is there a moment later
    let whole = folders.text
    for (const end = performance.now() + 60_000; whole.includes('http-equiv="refresh"') && performance.now() < end;) {
      whole = (await page(`tree?s=${oid}&p=home/three%20thousand%20folders`)).text
    }
    expect(whole).not.toContain('http-equiv="refresh"')
    expect(whole).not.toContain('>…<')
    const last = await page(`tree?s=${oid}&p=home/three%20thousand%20folders&from=2750&sort=name`)
    expect(last.text.match(/<tr><th scope="row">/g)).toHaveLength(250)
    expect(last.text).toContain('2,751 to 3,000 of 3,000 entries')
  } finally {
    child.kill('SIGINT')
    await ended
  }
})
