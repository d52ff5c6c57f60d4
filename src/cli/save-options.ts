import type { FailOn } from '../commands/fail-on.ts'
import type { PostHookPolicy } from '../hooks/policy.ts'
import type { SaveChoices } from '../snapshot/save/options.ts'
import type { CommonOptions } from './program/options.ts'

/** The options of `rekkord save` under the names that commander gives them. */
export interface SaveCommandOptions extends CommonOptions, SaveChoices {
  from?: string
  stdin?: string
  stdin_command?: string
  rehash?: true
  meta?: ('ATime' | 'XAttrs')[]
  no_snapshot?: true
  no_hooks?: true
  post_save?: PostHookPolicy
  no_report?: true
  fail_on?: FailOn[]
  dry_run?: true
  verbose?: true
  quiet?: true
  format?: 'Plain' | 'JSON'
  progress?: 'Plain' | 'JSON'
  exclude?: string[]
  exclude_file?: string[]
  ignore_files?: string[]
  exclude_caches?: true
  exclude_if_present?: string[]
  exclude_larger_than?: number
  one_file_system?: true
}
