/** The objects of JSON Lines. The caller knows what they are. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function jsonLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}
