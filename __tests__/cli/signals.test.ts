import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, startRekkord } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const at = (name: string): string => path.join(root, name)

/** Milliseconds in which a save ends: a second on a machine that has nothing else to do. */
const BOUND = 15_000

beforeAll(() => {
  fs.mkdirSync(at('large'))
  const make = 'import os, sys\nfor i in range(300000): os.mknod("%s/%020d" % (sys.argv[1], i * 7919 % 999983))'
  execFileSync('python3', ['-c', make, at('large')])
  let folder = at('deep')
  for (let i = 0; i < 1500; i++) {
    fs.mkdirSync(folder, { recursive: true })
    for (let j = 0; j < 3; j++) fs.writeFileSync(path.join(folder, String(j)), `${i} ${j}`)
    folder += '/d'
  }
  // A file with a hole in place of its content takes no room
  fs.writeFileSync(at('big'), '')
  fs.truncateSync(at('big'), 100e9)
  // A program for extended attributes that begins as the right one does, and then never answers
  fs.mkdirSync(at('stuck'))
  const stuck = '#!/bin/sh\ntrap "" INT TERM\nhead -c 6 > /dev/null\nprintf "\\0\\0\\0\\0"\nexec sleep 60\n'
  fs.writeFileSync(path.join(at('stuck'), 'perl'), stuck, { mode: 0o755 })
}, 120_000)

const onLinux = process.platform === 'linux' ? describe : describe.skip
onLinux('a save ends soon after a signal, and nothing is published:', () => {
  const attributes = ['-m', 'XAttrs']
  const stuck = { PATH: `${at('stuck')}:${process.env['PATH']!}` }
  test.each<[string, NodeJS.Signals, number, string, string[], Record<string, string>]>([
    ['in a folder of 300,000 entries', 'SIGINT', 0, 'large', [], {}],
    ['in a folder of 300,000 entries, later', 'SIGTERM', 800, 'large', [], {}],
    ['in 1,500 nested folders', 'SIGINT', 0, 'deep', [], {}],
    ['in 1,500 nested folders, later', 'SIGTERM', 100, 'deep', [], {}],
    ['in a big file', 'SIGINT', 500, 'big', [], {}],
    ['in a big file, on another signal', 'SIGTERM', 500, 'big', [], {}],
    ['while extended attributes are read', 'SIGINT', 1500, 'large', attributes, {}],
    ['while extended attributes do not come', 'SIGTERM', 300, 'large', attributes, stuck]
  ])(
    '%s: %s',
    async (_, signal, wait, source, options, env) => {
      const tags = listing(path.join(prepared.repository, 'tags'))
      const args = ['save', 'interrupted', at(source), ...options, ...prepared.with('WriteOnly')]
      const { child, ended } = startRekkord(args, { cwd: root, env })
      let said = ''
      await new Promise<void>((resolve) => {
        child.stderr!.on('data', (chunk: Buffer) => {
          said += chunk.toString()
          if (said.includes('Backing up...')) resolve()
        })
      })
      await setTimeout(wait)
      const began = performance.now()
      child.kill(signal)
      const { code, stderr } = await ended
      expect([code, stderr]).toEqual([130, expect.stringMatching(/\nError: The save was interrupted[^\n]*\n$/)])
      expect(performance.now() - began).toBeLessThan(BOUND)
      expect(listing(path.join(prepared.repository, 'tags'))).toEqual(tags)
      expect(listing(path.join(prepared.repository, 'tmp'))).toEqual([])
    },
    60_000
  )
})
