import { FormatError, RekkordError } from '../../errors.ts'
import { checkName } from '../../format/name.ts'
import { joinPath, type BytePath } from '../../files/path.ts'

/** Bytes of the longest path that is restored: what folders as deep as any are with the longest names that systems have. */
export const MAX_PATH = 1024 * 1024

/** What Windows does not read as a name, and the reason that is shown. */
const WINDOWS_RULES: readonly (readonly [RegExp, string])[] = [
  // eslint-disable-next-line no-control-regex -- they are what it is about
  [/[\u0000-\u001f]/, 'it holds a control character'],
  [/:/, 'it holds a colon, which names a drive or a stream of a file'],
  [/\\/, 'it holds a backslash, which separates folders'],
  [/[<>"|?*]/, 'it holds one of < > " | ? *'],
  [/[. ]$/, 'it ends with a dot or a space, which Windows drops'],
  // Superscript digits count too; names are bytes, so these are UTF-8
  [
    /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)([0-9]|\u00c2[\u00b9\u00b2\u00b3])) *(\.|$)/i,
    'it is the name of a device'
  ]
]

/**
 * The path of an entry in a folder of the destination. The format's own check of names is made again: whatever read the
 * entry, nothing may be written outside the folder.
 *
 * @throws RekkordError when it is not a name by itself on this system, or the path is longer than any
 */
export function restorePath(folder: BytePath, name: BytePath, platform = process.platform): BytePath {
  checkName(Buffer.from(name, 'latin1'))
  if (platform === 'win32') checkWindowsName(name)
  if (folder.length + name.length > MAX_PATH) throw new FormatError(`its path has more than ${MAX_PATH} bytes`)
  return joinPath(folder, name)
}

/** Throws RekkordError for a name that means something else on Windows, with the rule. */
export function checkWindowsName(name: BytePath): void {
  const rule = WINDOWS_RULES.find(([pattern]) => pattern.test(name))
  if (rule !== undefined) throw new RekkordError('destination', `Windows does not take its name: ${rule[1]}`)
}
