import type { CompletedCommand, CompletedOption, ValueKind } from './model.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** The script that teaches a shell to complete this program's commands, options and their values. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands)
}

/** Works with the bash of macOS (3.2) too. */
function bashScript(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== 'none')
      .map((option) => {
        const patterns = flagsOf(option).map((flag) => `'${name} ${flag}'`)
        const words = option.choices.length > 0 ? option.choices.join(' ') : ''
        const reply = option.value === 'file' ? '_rekkord_files' : `_rekkord_words '${words}'`
        return `    ${patterns.join(' | ')}) ${reply}; return ;;`
      })
  )
  const options = commands.map(
    ({ name, options: all }) => `    ${name}) options='${all.flatMap(flagsOf).join(' ')}' ;;`
  )
  const firsts = commands
    .filter(({ choices }) => choices.length > 0)
    .map(({ name, choices }) => `    ${name}) _rekkord_words '${choices.join(' ')}' ;;`)
  const withFiles = commands.filter(({ arguments: kind, choices }) => kind === 'file' && choices.length === 0)
  return `# bash completion for rekkord: source it, or put it into /etc/bash_completion.d
_rekkord_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_rekkord_files() {
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$current")
}
_rekkord() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}" options=''
  COMPREPLY=()
  # bash takes --option=value for three words
  if [ "$current" = '=' ]; then current=''
  elif [ "$previous" = '=' ]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    _rekkord_words '${commands.map(({ name }) => name).join(' ')} --help --version'
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${options.join('\n')}
  esac
  if [ "\${current#-}" != "$current" ]; then
    _rekkord_words "$options"
    return
  fi
  case "$command" in
${firsts.join('\n')}
    ${withFiles.map(({ name }) => name).join(' | ')}) _rekkord_files ;;
  esac
}
complete -o filenames -F _rekkord rekkord
`
}

function zshScript(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== 'none')
      .map((option) => {
        const patterns = flagsOf(option).map((flag) => `'${name} ${flag}'`)
        return `    ${patterns.join(' | ')}) ${zshReply(option.value, option.choices)}; return ;;`
      })
  )
  const options = commands.map(({ name, options: all }) => {
    const described = all.flatMap((option) => flagsOf(option).map((flag) => zshItem(flag, option.description)))
    return `    ${name}) found=(\n      ${described.join('\n      ')}\n    ) ;;`
  })
  const rest = commands.map(({ name, arguments: kind, choices }) => `    ${name}) ${zshReply(kind, choices)} ;;`)
  return `#compdef rekkord
# zsh completion for rekkord: put it as _rekkord into a folder of $fpath, or source it
_rekkord() {
  local -a found
  local command=$words[2] previous=$words[CURRENT-1]
  if (( CURRENT == 2 )); then
    found=(
      ${commands.map(({ name, description }) => zshItem(name, description)).join('\n      ')}
    )
    _describe -t commands command found
    return
  fi
  # --option=value
  if [[ $words[CURRENT] == --*=* ]]; then
    previous=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $command in
${options.join('\n')}
    esac
    _describe -t options option found
    return
  fi
  case $command in
${rest.join('\n')}
  esac
}
if [ "$funcstack[1]" = _rekkord ]; then
  _rekkord "$@"
else
  compdef _rekkord rekkord
fi
`
}

function zshReply(kind: ValueKind, choices: readonly string[]): string {
  if (choices.length > 0) return `compadd -- ${choices.join(' ')}`
  return kind === 'file' ? '_files' : '_message value'
}

/** A word with its description, as `_describe` takes it. */
function zshItem(word: string, description: string): string {
  return quote(`${word}:${description.replaceAll(':', '\\:')}`)
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const first = `not __fish_seen_subcommand_from ${names}`
  const lines = commands.flatMap(({ name, description, options, arguments: kind, choices }) => {
    const seen = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`
    return [
      `complete -c rekkord -n ${quote(first)} -a ${name} -d ${quote(description)}`,
      ...options.map((option) => `complete -c rekkord ${seen} ${fishOption(option)}`),
      ...(choices.length > 0 ? [`complete -c rekkord ${seen} -a ${quote(choices.join(' '))}`] : []),
      ...(kind === 'file' ? [`complete -c rekkord ${seen} -F`] : [])
    ]
  })
  return `# fish completion for rekkord: put it as rekkord.fish into ~/.config/fish/completions
complete -c rekkord -f
${lines.join('\n')}
`
}

function fishOption({ short, long, description, value, choices }: CompletedOption): string {
  const parts = [
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    ...(long === undefined ? [] : [`-l ${long.slice(2)}`]),
    ...(value === 'none'
      ? []
      : choices.length > 0
        ? [`-x -a ${quote(choices.join(' '))}`]
        : [value === 'file' ? '-r -F' : '-x']),
    `-d ${quote(description)}`
  ]
  return parts.join(' ')
}

function flagsOf({ short, long }: CompletedOption): string[] {
  return [short, long].filter((flag) => flag !== undefined)
}

/** Between single quotes, as all three shells read it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
