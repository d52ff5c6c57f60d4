/**
 * The regular expression of a pattern for whole texts: `*` stands for any characters, `?` for one, and all others for
 * themselves.
 */
export function patternExpression(pattern: string, ignoreCase = false): RegExp {
  const parts = pattern
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')))
  return new RegExp(`^${parts.join('')}$`, ignoreCase ? 'sui' : 'su')
}
