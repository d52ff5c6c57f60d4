import fc from 'fast-check'
import { NestedJson } from '../../src/cli/output/nested-json.ts'
import type { Terminal } from '../../src/cli/output/terminal.ts'

interface Node {
  name: string
  children?: Node[]
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({ name: fc.string(), children: fc.array(tie('node'), { maxLength: 3 }) }, { requiredKeys: ['name'] })
}))

interface Item {
  name: string
  depth: number
  isFolder: boolean
}

function itemsOf(nodes: readonly Node[], depth = 0): Item[] {
  return nodes.flatMap(({ name, children }) => [
    { name, depth, isFolder: children !== undefined },
    ...itemsOf(children ?? [], depth + 1)
  ])
}

async function written(items: readonly Item[]): Promise<unknown> {
  let text = ''
  const terminal = { write: async (more: string) => void (text += more), flush: async () => undefined }
  const json = new NestedJson(terminal as unknown as Terminal)
  for (const { name, depth, isFolder } of items) await json.add({ name }, depth, isFolder)
  await json.end()
  return JSON.parse(text)
}

test('any tree comes back from it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (nodes) => {
      expect(await written(itemsOf(nodes))).toEqual(nodes)
    })
  )
})

test('it is well-formed wherever it ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 4 }), fc.nat(), async (nodes, at) => {
      const items = itemsOf(nodes)
      const some = items.slice(0, at % (items.length + 1))
      expect(itemsOf((await written(some)) as Node[])).toEqual(some)
    })
  )
})
