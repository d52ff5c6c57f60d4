import path from 'node:path'
import { Option, type Command } from 'commander'
import { loadSettings, settingsOf, type SettingsOptions } from '../../config/load.ts'
import type { Settings } from '../../config/settings.ts'
import { choice, integer } from '../../values.ts'
import { homeFolder } from '../../home-folder.ts'
import { RekkordError } from '../../errors.ts'
import type { Face } from '../face.ts'

/** The options that every command has, under the names that commander gives them. */
export interface CommonOptions {
  config_file?: string
  no_config?: true
  repository?: string
  key_file?: string
  threads?: number
}

/** Commands that start threads. The others take the option too, so that scripts can give it to all, and do not show it. */
const THREADED = new Set(['save', 'restore', 'scan', 'prune'])

function threadsOption(shown: boolean): Option {
  const option = new Option('-j, --threads <count>', 'worker threads')
  return option.argParser(optionParser('--threads', integer(1, 1024))).hideHelp(!shown)
}

/** Adds the options that every command has (docs/behaviour.md section 3). */
export function addCommonOptions(command: Command): Command {
  return command
    .option('-C, --config_file <file>', 'configuration file')
    .option('--no_config', 'use no configuration file')
    .option('-R, --repository <url>', 'repository')
    .option('-K, --key_file <file>', 'key file')
    .addOption(threadsOption(THREADED.has(command.name())))
}

/** Adds the option that says how a list is written. */
export function addFormatOption(command: Command, formats: readonly [string, ...string[]]): Command {
  return command.addOption(choiceOption('-f, --format <format>', 'how the list is written', formats).default('Plain'))
}

/** An option with a word out of some, in any case; help and completion show them. */
export function choiceOption(flags: string, description: string, choices: readonly [string, ...string[]]): Option {
  const option = new Option(flags, description)
  option.argParser(optionParser(option.long ?? flags, choice(...choices)))
  option.argChoices = [...choices]
  return option
}

/** An option that may be given more than once. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: string[] | undefined) => [
    ...(before ?? []),
    text
  ])
}

/** An option with several words out of some, with commas or spaces between them. */
export function wordsOption(flags: string, description: string, choices: readonly [string, ...string[]]): Option {
  const option = new Option(flags, description)
  option.argParser(optionParser(option.long ?? flags, words(...choices)))
  option.argChoices = [...choices]
  return option
}

/**
 * What options, configuration file and environment say together; warnings about them are shown.
 * @throws RekkordError `config` or `usage`
 */
export async function readSettings(options: CommonOptions, face: Face): Promise<Settings> {
  const settings = await loadSettings({ ...settingsOptions(options, face), noConfig: options.no_config })
  for (const warning of settings.warnings) face.terminal.warning(warning)
  return settings
}

/** As `readSettings`, with no configuration file. @throws RekkordError `config` or `usage` */
export function settingsWithoutConfig(options: CommonOptions, face: Face): Settings {
  return settingsOf(settingsOptions(options, face))
}

function settingsOptions(options: CommonOptions, { env, cwd, signal }: Face): SettingsOptions {
  return {
    configFile: options.config_file,
    repository: options.repository,
    keyFile: options.key_file,
    threads: options.threads,
    env,
    cwd,
    signal,
    home: homeFolder()
  }
}

/**
 * The absolute path that an argument means.
 * @throws RekkordError `usage` when it is empty, which would mean the working directory: a shell variable that is not set
 */
export function absoluteArgument(text: string, what: string, cwd: string): string {
  if (text === '') throw new RekkordError('usage', `${what} is empty`)
  return path.resolve(cwd, text)
}

/** A parser of an option's value, with the option named in its errors. */
export function optionParser<T>(option: string, parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof RekkordError)) throw error
      throw new RekkordError('usage', `${option} ${error.message}`, { cause: error })
    }
  }
}

/** A parser of words with commas or spaces between them, none of them too, each in any case. */
function words<const Word extends string>(...known: readonly Word[]): (text: string) => Word[] {
  const parse = choice(...known)
  return (text) =>
    text
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(parse)
}
