import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { differences } from '../../scripts/check-dist.ts'

describe('differences of two folders', () => {
  let left: string
  let right: string

  beforeEach(() => {
    left = mkdtempSync(path.join(tmpdir(), 'check-dist-left-'))
    right = mkdtempSync(path.join(tmpdir(), 'check-dist-right-'))
    for (const folder of [left, right]) {
      mkdirSync(path.join(folder, 'save'))
      writeFileSync(path.join(folder, 'save/index.js'), 'a')
    }
  })

  afterEach(() => {
    rmSync(left, { recursive: true, force: true })
    rmSync(right, { recursive: true })
  })

  test('are none when every file is the same', () => {
    expect(differences(left, right)).toEqual([])
  })

  test('are changed files and those that one side lacks', () => {
    writeFileSync(path.join(left, 'save/index.js'), 'b')
    writeFileSync(path.join(left, 'old.js'), '')
    writeFileSync(path.join(right, 'new.js'), '')
    expect(differences(left, right)).toEqual(['new.js', 'old.js', path.join('save', 'index.js')])
  })

  test('are all files when one side is missing', () => {
    rmSync(left, { recursive: true })
    expect(differences(left, right)).toEqual([path.join('save', 'index.js')])
  })
})
