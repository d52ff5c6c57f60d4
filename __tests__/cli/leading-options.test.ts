import { commandFirst } from '../../src/cli/program/leading-options.ts'
import { createProgram } from '../../src/cli/program/program.ts'
import type { Face } from '../../src/cli/face.ts'

const program = createProgram({} as Face, () => undefined)
const moved = (line: string): string => commandFirst(line.split(' '), program).join(' ')

test.each([
  ['save home /home', 'save home /home'],
  ['-R /backup save home /home', 'save -R /backup home /home'],
  ['-R/backup --key_file=k save home /home', 'save -R/backup --key_file=k home /home'],
  ['--no_config -K k -f save home /home', 'save --no_config -K k -f home /home'],
  // A value that is the name of a command
  ['-R save save home /home', 'save -R save home /home'],
  // The same letter is a flag of one command and has a value for another
  ['-f JSON snapshots', 'snapshots -f JSON'],
  ['-fR /backup save home /home', 'save -fR /backup home /home'],
  ['-R /backup check', 'check -R /backup'],
  // What fits no command is left for its message
  ['--unknown save home', '--unknown save home'],
  ['-R', '-R'],
  ['-- save', '-- save'],
  ['--help', '--help'],
  ['home save', 'home save']
])('%s', (line, expected) => {
  expect(moved(line)).toBe(expected)
})
