import path from 'node:path'
import type { NewFile } from './new-files.ts'

/** The hooks that setup makes an example of; each kind has a folder of its name. */
export const HOOK_KINDS = ['pre-save', 'post-save'] as const
export type HookKind = (typeof HOOK_KINDS)[number]

/** The keys of `[Hooks]` that name the folders. */
export const HOOK_FOLDERS = { 'pre-save': 'PreSaveDirectory', 'post-save': 'PostSaveDirectory' } as const

const TEXTS: Record<HookKind, string> = {
  'pre-save': `#!/bin/sh
# Runs before each save. If it fails, nothing is saved and the step fails. To dump a database, for example:
# exec pg_dump --file=/srv/app/dumps/app.sql app
echo "About to save $REKKORD_CHANNEL"
`,
  'post-save': `#!/bin/sh
# Runs after each save that succeeded. If it fails, the step fails and the snapshot stays.
echo "Saved $REKKORD_CHANNEL as $REKKORD_OID"
`
}

/** Executable examples of hooks, each in its folder in `folder`. */
export function exampleHooks(folder: string, kinds: readonly HookKind[]): NewFile[] {
  return kinds.map((kind) => ({ path: path.join(folder, kind, '10-example'), text: TEXTS[kind], mode: 0o755 }))
}
