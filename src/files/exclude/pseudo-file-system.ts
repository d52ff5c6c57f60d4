import fs from 'node:fs'
import { pathBuffer, type BytePath } from '../path.ts'

/** Numbers of file systems that show what the kernel knows, and hold no files (statfs(2), linux/magic.h). */
const PSEUDO = new Set([
  0x9fa0, // proc
  0x62656572, // sysfs
  0x1cd1, // devpts
  0x27e0eb, // cgroup
  0x63677270, // cgroup2
  0x64626720, // debugfs
  0x74726163, // tracefs
  0x73636673, // securityfs
  0xcafe4a11, // bpf
  0x6165676c, // pstore
  0x62656570, // configfs
  0x19800202, // mqueue
  0x42494e4d, // binfmt_misc
  0x65735543, // fusectl
  0xde5e81e4, // efivarfs
  0xf97cff8c, // selinuxfs
  0x67596969, // rpc_pipefs
  0x6e736673 // nsfs
])

/** Folders of devices, whose file systems have the number of others that hold files. */
const DEVICES = new Set(['/dev', '/proc', '/sys'])

/** Whether what is mounted at an absolute path only shows what the kernel knows: `/proc`, `/sys`, `/dev` and the like. */
export function isPseudoFileSystem(path: BytePath): boolean {
  if (DEVICES.has(path)) return true
  try {
    return PSEUDO.has(fs.statfsSync(pathBuffer(path)).type >>> 0)
  } catch {
    return false
  }
}
