import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { CONFIG_PATH, encodeRepositoryConfig } from '../../../src/format/repository-config.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'
import { checked, count, forget, save, writeTree } from './pruning.ts'

test.each([1, 2])(
  'a save during which the repository is pruned %i times writes again what was set aside',
  async (times) => {
    const { root, keyFile, folder, master, open, derive } = await newRepository()
    const tree = writeTree(path.join(folder, 'tree'), 'common')
    const indexFolder = path.join(folder, 'index')
    const writer = derive('WriteOnly')
    await save(await open(writer), 'first', tree, { indexFolder })
    await forget(await open(), 'first')
    const { rid } = (await open()).config

    // What a prune does, in the middle of the save: it may move what the save has relied on
    let left = times
    const pruneByHand = (): void => {
      if (left-- <= 0) return
      const collection = path.join(root, `fossils/2026113${left}T120000000Z_0123456789ABCDEF`)
      for (const catalog of ['M', 'R']) {
        fs.mkdirSync(path.join(collection, catalog), { recursive: true })
        for (const entry of fs.readdirSync(path.join(root, 'blobs', catalog), {
          recursive: true,
          withFileTypes: true
        })) {
          if (!entry.isFile()) continue
          fs.renameSync(path.join(entry.parentPath, entry.name), path.join(collection, catalog, entry.name))
        }
      }
      const config = encodeRepositoryConfig({ rid, cid: randomBytes(16) }, master, randomBytes)
      fs.writeFileSync(path.join(root, CONFIG_PATH), config)
    }
    const warnings: string[] = []
    const listener = {
      warning: (message: string): void => void warnings.push(message),
      phase: (phase: string): void => {
        if (phase === 'publishing') pruneByHand()
      }
    }
    const options = { channel: 'second', paths: [tree], threads: 1, indexFolder }
    const saved = await saveSnapshot(await open(writer), options, listener)
    expect(warnings[0]).toMatch(/^The local index does not fit the repository any more, which was pruned meanwhile/)
    expect(warnings).toHaveLength(times)
    expect(saved).toMatchObject({ files: 22, warnings: 0 })
    expect(saved.added).toBeGreaterThan(3 << 20)

    // None of it needs a fossil, and the next save believes the index again
    const fossils = count(root, 'fossils')
    expect(fossils).toBeGreaterThan(20)
    fs.rmSync(path.join(root, 'fossils'), { recursive: true })
    expect(await checked(await open())).toMatchObject({ snapshots: 1, warnings: [] })
    expect(verifyRepository(root, keyFile, { channel: 'second', against: [tree] })).toBe('')
    const next = await save(await open(writer), 'third', tree, { indexFolder })
    expect(next.files).toBe(22)
  }
)
