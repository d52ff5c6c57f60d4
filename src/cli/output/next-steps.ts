import path from 'node:path'
import { existsSync } from 'node:fs'
import type { SetupFiles, SetupPlan } from '../../commands/setup/setup.ts'
import { requireRepository } from '../../config/settings.ts'
import { backendOf, displayLocation } from '../../storage/backends.ts'
import { variable } from '../../values.ts'

/** What a user does after a setup, as lines with commands to paste. */
export function nextSteps(
  { settings, checkout, channel }: SetupPlan,
  files: SetupFiles,
  env: NodeJS.ProcessEnv
): string[] {
  const location = requireRepository(settings)
  const here = (file: string): string => quoted(path.relative(checkout, file))
  const workflow = path.basename(files.workflow)
  const master = quoted(files.masterKey)
  const steps: [string, ...string[]][] = [
    [
      'Keep two copies of the master key in safe places, each with a copy of this program. Nothing is restored without the key'
    ],
    [
      'Give the workflow its key:',
      `gh secret set REKKORD_KEY < ${quoted(files.workflowKey)}`,
      ...backendOf(location).credentials.map((credential) => commandFor(credential, env)),
      `rm ${quoted(files.workflowKey)}`
    ],
    [
      'Commit the files, and save for the first time:',
      ...(files.hooks.length > 0 ? [`git add --chmod=+x ${files.hooks.map(here).join(' ')}`] : []),
      `git add ${here(files.config)} ${here(files.workflow)}`,
      "git commit --message='Save every night'",
      'git push',
      `gh workflow run ${workflow}`
    ],
    [
      'Restore what was saved, before you need to:',
      `rekkord restore -C ${here(files.config)} -K ${master} --verify ${quoted(channel)} restored`
    ]
  ]
  if (location.type === 'local') {
    const owner = `sudo chown -R runner: ${quoted(displayLocation(location))}`
    steps.splice(1, 0, ['If the runner has a user of its own, such as runner, give it the repository:', owner])
  }
  if (!existsSync(path.join(checkout, '.git'))) {
    steps.splice(1, 0, [`${checkout} is not the top folder of a Git repository: move .github there`])
  }
  return steps.flatMap(([what, ...commands], i) => ['', `${i + 1}. ${what}`, ...commands.map((line) => `   ${line}`)])
}

/** Gives GitHub a credential. A secret is asked for, so that it is not in the shell's history. */
function commandFor(
  { variable: name, isSecret, fileVariable }: { variable: string; isSecret: boolean; fileVariable?: string },
  env: NodeJS.ProcessEnv
): string {
  const file = fileVariable === undefined ? undefined : variable(env, fileVariable)
  if (isSecret) return `gh secret set ${name}${file === undefined ? '' : ` < ${quoted(file)}`}`
  const value = variable(env, name)
  return `gh variable set ${name}${value === undefined ? '' : ` --body ${quoted(value)}`}`
}

/** As one word of a shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
