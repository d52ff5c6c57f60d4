/**
 * Paths as bytes. Names on disk need not be valid text, so paths are carried as "byte strings": strings with one
 * character (code 0 to 255) per byte, which compare, join and copy as cheaply as text does and lose nothing.
 */
export type BytePath = string

const SEPARATOR = '/'

/** Text, as users write it, to the bytes of its name: UTF-8. */
export function toBytePath(text: string): BytePath {
  return Buffer.from(text, 'utf8').toString('latin1')
}

/** The bytes, as the file system calls take them. */
export function pathBuffer(bytes: BytePath): Buffer {
  return Buffer.from(bytes, 'latin1')
}

// eslint-disable-next-line no-control-regex -- the bytes that are the same in UTF-8
const ASCII = /^[\u0000-\u007f]*$/

/** The bytes, as the file system calls take them fastest: as text where that has the same bytes, which saves a sixth of a stat. */
export function systemPath(bytes: BytePath): string | Buffer {
  return ASCII.test(bytes) ? bytes : pathBuffer(bytes)
}

/** An absolute path of Windows, as names in snapshots never are. */
const WINDOWS_PATH = /^(?:[A-Za-z]:[\\/]|\\\\)/

/**
 * The path for people: UTF-8 where it is, otherwise with replacement characters; control characters are escaped. A path of
 * Windows has `\` alone, whatever it was joined with.
 */
export function displayPath(bytes: BytePath, platform = process.platform): string {
  const shown = escapeControls(Buffer.from(bytes, 'latin1').toString('utf8'))
  return platform === 'win32' && WINDOWS_PATH.test(bytes) ? shown.replaceAll('/', '\\') : shown
}

/**
 * Control characters, and those of Unicode that end lines or turn the direction of what follows them.
 * What they make of a line is not what is written there.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text with its control characters escaped (`\n`, `\x1B`, `\u202E`), so that a name cannot forge lines or drive a terminal. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\r') return '\\r'
    if (character === '\t') return '\\t'
    const code = character.charCodeAt(0).toString(16).toUpperCase()
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
}

/** A child's path. */
export function joinPath(folder: BytePath, name: BytePath): BytePath {
  return folder.endsWith(SEPARATOR) ? folder + name : folder + SEPARATOR + name
}

/**
 * Name of a saved path in its snapshot: the absolute path without its leading `/`. On Windows `c:\x` and `\\?\c:\x` become `C/x`,
 * `\\server\share` becomes `server/share` (docs/format.md section 6). Empty for `/`.
 */
export function snapshotEntryName(absolute: string, platform = process.platform): BytePath {
  const name =
    platform === 'win32'
      ? absolute
          .replaceAll('\\', '/')
          .replace(/^\/\/[?.]\/(?:UNC\/)?/i, '')
          .replace(/^([A-Za-z]):/, (_, drive: string) => drive.toUpperCase())
      : absolute
  return toBytePath(name.replace(/^\/+|\/+$/g, ''))
}
