import fs from 'node:fs'
import path from 'node:path'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { findSecrets, secretText } from '../../e2e/secret-forms.ts'
import { newRepository } from '../../new-repository.ts'

test('what is stored shows no content, name, link or channel', async () => {
  const made = await newRepository()
  const source = path.join(made.folder, 'a telling name of a folder')
  fs.mkdirSync(source)
  fs.writeFileSync(path.join(source, 'a telling name of a file'), 'a telling content of a file, '.repeat(3))
  fs.symlinkSync('a telling target of a link', path.join(source, 'link'))
  const repository = await made.open(made.derive('WriteOnly'))
  const channel = 'a telling name of a channel'
  await saveSnapshot(repository, { channel, paths: [source] }, { warning: () => undefined })
  await repository.close()

  const telling = ['name of a folder', 'name of a file', 'content of a file', 'target of a link', 'name of a channel']
  const secrets = telling.flatMap((text) => secretText(text, `a telling ${text}`))
  expect(findSecrets(source, secrets)).toContain('content of a file in a telling name of a file')
  expect(findSecrets(made.root, secrets)).toEqual([])
})
