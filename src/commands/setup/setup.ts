import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import { requireRepository, type Settings } from '../../config/settings.ts'
import { encodeChannel } from '../../format/channel.ts'
import { repositoryExists } from '../../repository/create.ts'
import { backendOf, displayLocation } from '../../storage/backends.ts'
import { derive } from '../derive.ts'
import { init } from '../init.ts'
import { configurationText, requireSameRepository } from './configuration.ts'
import { exampleHooks, type HookKind } from './example-hooks.ts'
import { NewFiles } from './new-files.ts'
import { workflowText } from './workflow.ts'

/** Where setup puts what it makes, in the checkout of the repository on GitHub. */
const CONFIG = '.github/backup/rekkord.ini'
const WORKFLOW = '.github/workflows/backup.yml'

/** What is saved when nothing is named: the checkout, without Git's own files. */
const CHECKOUT_LINES = ['.', '!.git']

/** What setup is to make. */
export interface SetupPlan {
  /** Where the repository will be, with the credentials to get there. */
  settings: Settings
  /** What the configuration file says, once it is there. */
  readConfiguration: (file: string) => Promise<Settings>
  /** The checkout of the repository on GitHub whose workflow saves; absolute. */
  checkout: string
  channel: string
  /** Lines of the action's input `paths`; none for the checkout without `.git`. */
  paths: readonly string[]
  /** Where the key files go; absolute, outside of the checkout. */
  keys: string
  hooks: readonly HookKind[]
}

/** Everything that a setup makes, as absolute paths. */
export interface SetupFiles {
  masterKey: string
  workflowKey: string
  config: string
  hooks: string[]
  workflow: string
}

/** The files that a plan is about. */
export function setupFiles({ checkout, keys, hooks }: Pick<SetupPlan, 'checkout' | 'keys' | 'hooks'>): SetupFiles {
  const config = path.join(checkout, CONFIG)
  return {
    masterKey: path.join(keys, 'master.key'),
    workflowKey: path.join(keys, 'ci.key'),
    config,
    hooks: exampleHooks(path.dirname(config), hooks).map((file) => file.path),
    workflow: path.join(checkout, WORKFLOW)
  }
}

/**
 * Connects to the place of a plan's settings.
 * @throws RekkordError when that fails, `usage` when it would be committed, and `repository` when there is a repository already
 */
export async function tryConnection({ settings, checkout }: SetupPlan): Promise<void> {
  requireRepositoryOutside(settings, checkout)
  const location = requireRepository(settings)
  if (!(await repositoryExists(location))) return
  throw new RekkordError('repository', `${displayLocation(location)} already is a repository`)
}

/**
 * The files that a plan makes, when it can be done.
 * @throws RekkordError `usage` when it would replace a file, or put keys or the repository where they are committed
 */
export function checkPlan(plan: SetupPlan): SetupFiles {
  const { settings, checkout, keys, paths } = plan
  encodeChannel(plan.channel)
  const line = paths.find((text) => /[\r\n]/.test(text) || text.trim() === '')
  if (line !== undefined) throw new RekkordError('usage', 'a path to save is empty, or has a line break in its name')
  requireOutside(checkout, keys, 'the key files')
  requireRepositoryOutside(settings, checkout)
  const files = setupFiles(plan)
  NewFiles.requireAbsent(Object.values(files).flat())
  return files
}

function requireRepositoryOutside(settings: Settings, checkout: string): void {
  const location = requireRepository(settings)
  if (location.type === 'local') requireOutside(checkout, location.path, 'the repository')
}

function requireOutside(checkout: string, folder: string, what: string): void {
  const relative = path.relative(checkout, folder)
  if (/^\.\.(?:[/\\]|$)/.test(relative) || path.isAbsolute(relative)) return
  throw new RekkordError('usage', `${what} would be in ${checkout}, and committed with it: name another folder`)
}

/**
 * Makes a repository with its master key, a WriteOnly key, and what a workflow needs to save there: a configuration file, example
 * hooks and the workflow itself. When anything fails, all that was made is removed, unless the repository may be there.
 *
 * @throws RekkordError when the place cannot be reached or has a repository, a file exists already or cannot be written
 */
export async function setup(plan: SetupPlan): Promise<SetupFiles> {
  const files = checkPlan(plan)
  const { settings, keys, hooks, channel, paths } = plan
  const location = requireRepository(settings)
  const url = displayLocation(location)
  const made = new NewFiles()
  const others = [
    { path: files.config, text: configurationText(url, hooks) },
    ...exampleHooks(path.dirname(files.config), hooks),
    {
      path: files.workflow,
      text: workflowText({
        channel,
        paths: paths.length > 0 ? paths : CHECKOUT_LINES,
        config: CONFIG,
        credentials: backendOf(location).credentials,
        isFolder: location.type === 'local'
      })
    }
  ]
  await init(settings, files.masterKey, {
    make: async () => {
      for (const file of others) made.write(file)
      requireSameRepository(await plan.readConfiguration(files.config), url)
      const key = { type: 'file', path: files.masterKey } as const
      const output = files.workflowKey
      await derive({ settings: { ...settings, key }, role: 'WriteOnly', output, force: false, offline: true })
      made.add(output)
    },
    prepare: () => made.makeFolder(keys, 0o700),
    remove: () => made.remove()
  })
  return files
}
