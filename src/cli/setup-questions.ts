import path from 'node:path'
import * as prompts from '@clack/prompts'
import { checkPlan, tryConnection } from '../commands/setup/setup.ts'
import { HOOK_KINDS, type HookKind } from '../commands/setup/example-hooks.ts'
import { requireRepository } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { escapeControls } from '../files/path.ts'
import { sentence } from '../report/sentence.ts'
import { backendOf, displayLocation } from '../storage/backends.ts'
import type { Credential } from '../storage/backend.ts'
import { variable } from '../values.ts'
import type { Face } from './face.ts'
import { answers, defaultKeys, plannedLines, type SetupAnswers, type SetupOptions } from './setup-plan.ts'

/** Asks for what the options do not say, until it can be done. @throws RekkordError `interrupted` */
export async function askForPlan(paths: readonly string[], options: SetupOptions, face: Face): Promise<SetupAnswers> {
  const questions = new Questions(face.signal)
  questions.begin('A repository, its keys, and a workflow that saves there every night')
  const given = { ...options, ...(await askForRepository(options, face, questions)) }
  const channel = options.channel ?? (await questions.text('Name of the channel', { value: path.basename(face.cwd) }))
  const lines = paths.length > 0 ? paths : await askForPaths(questions)
  const hooks = options.hooks ?? (await questions.choices('Examples of hooks', HOOK_KINDS))
  const rest = { ...given, channel, hooks }
  const keys = options.keys ?? (await askForKeys(lines, rest, face, questions))
  const found = answers(lines, { ...rest, keys }, given.face)
  checkPlan(found.plan)
  questions.show(['This will be made:', ...plannedLines(found.plan)].join('\n'))
  if (!(await questions.confirm('Make it?'))) throw interrupted()
  return found
}

/** A repository that can be reached, and the environment with the credentials for it. */
async function askForRepository(
  options: SetupOptions,
  face: Face,
  questions: Questions
): Promise<{ repository?: string; face: Face }> {
  for (;;) {
    const isGiven = options.repository !== undefined || variable(face.env, 'REKKORD_REPOSITORY') !== undefined
    const repository = isGiven ? options.repository : await askForUrl(face, questions)
    const url = repository === undefined ? {} : { repository }
    const location = requireRepository(answers([], url, face).plan.settings)
    const env = { ...face.env }
    for (const credential of backendOf(location).credentials) await askForCredential(credential, env, questions)
    try {
      await tryConnection(answers([], url, { ...face, env }).plan)
      questions.done(`Connected: ${escapeControls(displayLocation(location))} has no repository yet`)
      return { ...url, face: { ...face, env } }
    } catch (error) {
      if (isGiven || !(error instanceof RekkordError) || face.signal.aborted) throw error
      questions.failed(sentence(error.message))
    }
  }
}

async function askForUrl(face: Face, questions: Questions): Promise<string> {
  const places = {
    folder: ['A folder of a self-hosted runner', '/srv/backup/repository'],
    s3: ['A bucket in S3', 'https://s3.eu-central-1.amazonaws.com/my-bucket/backups'],
    sftp: ['A folder on an SFTP server', 'ssh://user@host//srv/backup/repository']
  } as const
  const labels = Object.entries(places).map(([value, [label]]) => ({ value: value as keyof typeof places, label }))
  const [label, example] = places[await questions.choice('Where is the repository?', labels)]
  return questions.text(label, {
    placeholder: example,
    check: (repository) => answers([], { repository }, face)
  })
}

/** Asks for what the environment does not have, and adds it there. An empty answer adds nothing. */
async function askForCredential(
  { variable: name, name: what, isSecret, fileVariable }: Credential,
  env: NodeJS.ProcessEnv,
  questions: Questions
): Promise<void> {
  if (variable(env, name, ...(fileVariable === undefined ? [] : [fileVariable])) !== undefined) return
  const question = `${what} (${fileVariable ?? name}); empty to go without`
  const answer =
    isSecret && fileVariable === undefined
      ? await questions.secret(question)
      : await questions.text(question, { empty: true })
  if (answer !== '') env[fileVariable ?? name] = answer
}

async function askForPaths(questions: Questions): Promise<string[]> {
  const lines: string[] = []
  for (;;) {
    const question =
      lines.length === 0 ? 'A path to save; empty for the checkout without .git' : 'Another path; empty to go on'
    const line = await questions.text(question, { empty: true })
    if (line === '') return lines
    lines.push(line)
  }
}

function askForKeys(
  lines: readonly string[],
  { repository, channel, hooks, face: connected }: SetupOptions & { face: Face },
  face: Face,
  questions: Questions
): Promise<string> {
  const others = {
    ...(repository !== undefined && { repository }),
    ...(channel !== undefined && { channel }),
    ...(hooks !== undefined && { hooks })
  }
  return questions.text('Folder for the key files', {
    value: defaultKeys(face.cwd),
    check: (keys) => checkPlan(answers(lines, { ...others, keys }, connected).plan)
  })
}

interface TextQuestion {
  /** What stands there to begin with. */
  value?: string
  placeholder?: string
  empty?: true
  /** Throws a RekkordError when an answer is wrong. */
  check?: (answer: string) => unknown
}

function interrupted(): RekkordError {
  return new RekkordError('interrupted', 'The setup was cancelled, and nothing was made')
}

/** Questions on the terminal, on standard error as all messages are. */
class Questions {
  readonly #common: { output: NodeJS.WriteStream; signal: AbortSignal }

  constructor(signal: AbortSignal) {
    this.#common = { output: process.stderr, signal }
  }

  begin(title: string): void {
    prompts.intro(title, this.#common)
  }

  done(text: string): void {
    prompts.log.success(text, this.#common)
  }

  failed(text: string): void {
    prompts.log.error(text, this.#common)
  }

  show(text: string): void {
    prompts.log.info(text, this.#common)
  }

  async text(message: string, { value, placeholder, empty, check }: TextQuestion = {}): Promise<string> {
    const validate = (answer: string | undefined = ''): string | undefined => {
      if (answer.trim() === '') return empty === true ? undefined : 'An answer is needed'
      return problemOf(() => check?.(answer.trim()))
    }
    const answer = await prompts.text({
      ...{ ...this.#common, message, validate },
      ...(value !== undefined && { initialValue: value }),
      ...(placeholder !== undefined && { placeholder })
    })
    return (answered(answer) ?? '').trim()
  }

  async secret(message: string): Promise<string> {
    return answered(await prompts.password({ ...this.#common, message })) ?? ''
  }

  async choice<Value extends string>(message: string, options: { value: Value; label: string }[]): Promise<Value> {
    return answered(await prompts.select<string>({ ...this.#common, message, options })) as Value
  }

  async choices(message: string, values: readonly HookKind[]): Promise<HookKind[]> {
    const options = values.map((value) => ({ value }))
    return answered(await prompts.multiselect<HookKind>({ ...this.#common, message, options, required: false }))
  }

  async confirm(message: string): Promise<boolean> {
    return answered(await prompts.confirm({ ...this.#common, message }))
  }
}

/** @throws RekkordError `interrupted` for an answer that was cancelled */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === 'symbol') throw interrupted()
  return answer as Exclude<Answer, symbol>
}

/** The sentence of the error that a check throws. */
function problemOf(check: () => unknown): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof RekkordError) return sentence(error.message)
    throw error
  }
}
