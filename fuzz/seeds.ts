import { createHash } from 'node:crypto'
import { Kernel } from '../src/kernel/kernel.ts'
import { compressFrame, frameBound } from '../src/compression/frame.ts'
import { encodeBadge } from '../src/format/badge.ts'
import { encodeChunkList } from '../src/format/chunk-list.ts'
import { encodeDirectory } from '../__tests__/directory-object.ts'
import type { Entry } from '../src/format/entry.ts'
import { encodeExtendedAttributes } from '../src/format/extended-attributes.ts'
import { deriveKey, encodeKeyFile } from '../src/format/key-file.ts'
import { masterKeys } from '../src/format/keys.ts'
import { encodeRepositoryConfig } from '../src/format/repository-config.ts'
import { encodeSnapshot } from '../src/format/snapshot.ts'
import { encodeTag } from '../src/format/tag.ts'

const secret = Buffer.alloc(32, 7)
const master = masterKeys(secret)
/** What a random source gives here: the same in every run. */
const fixed = (size: number): Buffer => Buffer.alloc(size, 5)

const extended = encodeExtendedAttributes([
  { name: Buffer.from('user.a'), value: Buffer.from('value') },
  { name: Buffer.from('rk.acl1'), value: Buffer.from('user::rwx\n') }
])!

const entry = (name: string, kind: Entry['kind']): Entry => ({
  hash: Buffer.alloc(32, 1),
  stated: true,
  readable: kind !== 'other',
  hasAtime: true,
  kind,
  name: Buffer.from(name),
  extended,
  mtime: 1,
  ctime: -1,
  atime: 2,
  btime: 3,
  uid: 0,
  gid: 0,
  mode: 0o755,
  size: 10
})
const children = [entry('a', 'file'), entry('bb', 'directory'), entry('c', 'link'), entry('d', 'other')]

function frame(content: Buffer): Buffer {
  const kernel = new Kernel()
  const target = kernel.heapBase + Math.ceil(content.length / 64 + 1) * 64
  kernel.reserve(target + frameBound(content.length) - kernel.heapBase)
  kernel.view(kernel.heapBase, content.length).set(content)
  const length = compressFrame(kernel, kernel.heapBase, content.length, target, 3)
  return Buffer.from(kernel.view(target, length))
}
const frames = (): Buffer[] => [
  frame(Buffer.from('content '.repeat(50))),
  frame(Buffer.alloc(0)),
  frame(Buffer.alloc(200_000, 'abc')),
  Buffer.from('04224d18', 'hex')
]

const indexContent = Buffer.concat([
  Buffer.from('rekkord index 3\n'),
  Buffer.alloc(16),
  createHash('sha256').update('/repository').digest(),
  // A folder, a blob, the witness, the end
  Buffer.concat([
    Buffer.of(1, 9, 0, 0, 0),
    Buffer.alloc(32, 1),
    Buffer.of(1, 0, 76, 0, 0, 0),
    Buffer.from('a'),
    // One record: its name, and that nothing is known
    Buffer.of(1, 0, 98),
    Buffer.alloc(73)
  ]),
  Buffer.concat([Buffer.of(2, 1, 0, 0, 0, 1, 0, 0, 0), Buffer.alloc(8, 1), Buffer.alloc(4), Buffer.alloc(32, 1)]),
  Buffer.concat([Buffer.of(3, 0), Buffer.alloc(32, 2)]),
  Buffer.of(0)
])

const hints = Buffer.concat([
  Buffer.from('rekkord hints 1\n'),
  Buffer.alloc(16),
  createHash('sha256').update('/repository').digest(),
  Buffer.of(2, 0, 0, 0),
  Buffer.alloc(64, 7)
])

const tag = encodeTag(
  { time: 1, size: 2, stored: 3, added: 4, channel: 'channel', oid: { catalog: 'M', hash: Buffer.alloc(32, 9) } },
  master,
  fixed
)
const intro = Buffer.concat([Buffer.of(1, 0), Buffer.alloc(32, 9), Buffer.alloc(40, 5), Buffer.of(1)])
const snapshot = encodeSnapshot({ time: 1, channel: 'ch', size: 10, entries: 4, stored: 3, added: 1, children })

/** Valid inputs that each target begins with. */
export const seeds: Readonly<Record<string, () => Buffer[]>> = {
  blob: () => [Buffer.concat([Buffer.of(7, 0), Buffer.alloc(200)])],
  'blob-inside': () => frames().map((bytes) => Buffer.concat([Buffer.of(0), bytes])),
  tag: () => [Buffer.from(tag.main)],
  'tag-inside': () => [intro],
  fragment: () => tag.fragments.map((path) => Buffer.from(path)),
  'fragment-inside': () => [Buffer.concat([Buffer.alloc(32), Buffer.from('channel\0')])],
  badge: () => [encodeBadge({ kid: fixed(16), role: 'WriteOnly', pkey: fixed(32) }, master.nkey!)],
  key: () =>
    [encodeKeyFile(secret), encodeKeyFile(deriveKey(master, 'ReadWrite', fixed))].map((text) => Buffer.from(text)),
  config: () => [encodeRepositoryConfig({ rid: fixed(16), cid: fixed(16) }, master, fixed)],
  entry: () => [encodeDirectory({ size: 10, entries: 4, children }).subarray(16)],
  'entry-old': () => [Buffer.alloc(92), encodeDirectory({ size: 10, entries: 4, children })],
  directory: () => [encodeDirectory({ size: 10, entries: 4, children })],
  'chunk-list': () => [
    encodeChunkList([]),
    encodeChunkList([0, 1].map((i) => ({ offset: i << 20, length: 1 << 20, hash: Buffer.alloc(32, i) })))
  ],
  snapshot: () => [snapshot],
  'snapshot-old': () => [snapshot.subarray(8)],
  lz4: frames,
  ini: () => [Buffer.from('; comment\n[Repository]\nURL = /path\n\n[S3]\nKeyID = a\r\n')],
  'extended-attributes': () => [extended],
  index: () => [Buffer.alloc(100)],
  'index-inside': () => [indexContent],
  'hints-inside': () => [hints],
  's3-list': () => [
    Buffer.from(
      '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>' +
        '<Contents><Key>a&amp;&#65;&#x42;</Key><Size>12</Size></Contents><CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes></ListBucketResult>'
    )
  ],
  's3-fault': () => [
    Buffer.from('<Error><Code>NoSuchBucket</Code><Message>x &lt; y</Message><Region>r</Region></Error>')
  ],
  'known-hosts': () => [
    Buffer.from(
      'host,other* ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA\n@revoked !x,h?st ssh-rsa AAAA\n|1|c2FsdA==|aGFzaA== ssh-rsa AAAA c\n'
    )
  ]
}
