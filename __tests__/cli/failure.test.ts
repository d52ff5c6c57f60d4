import { bugReport, errorLine, usageSentence, warningLine } from '../../src/cli/failure.ts'

test.each([
  ['the disk is full', 'Error: The disk is full'],
  ['a pre-save hook failed', 'Error: A pre-save hook failed'],
  ['The key file is damaged.', 'Error: The key file is damaged'],
  ['and so on...', 'Error: And so on...'],
  ['master.key exists already', 'Error: master.key exists already'],
  ['https://host/bucket is not a repository', 'Error: https://host/bucket is not a repository'],
  ['/etc/rekkord.ini:3: unknown key', 'Error: /etc/rekkord.ini:3: unknown key'],
  ['a\n::add-mask::b\r\x1b[2J\x9b', 'Error: a\\n::add-mask::b\\r\\x1B[2J\\x9B']
])('the line of an error: %j', (message, line) => {
  expect(errorLine(message)).toBe(line)
  expect(warningLine(message)).toBe(line.replace('Error', 'Warning'))
})

test("commander's messages as sentences", () => {
  expect(usageSentence("error: unknown option '--x'\n(Did you mean --y?)")).toBe(
    "unknown option '--x': did you mean --y?"
  )
  expect(usageSentence('error: too many arguments. Expected 0')).toBe('too many arguments: Expected 0')
})

test('a bug shows where it was, and asks to be reported', () => {
  const report = bugReport(new TypeError('undefined is not a function'))
  expect(report).toMatch(/^TypeError: undefined is not a function\n {4}at .*failure\.test\.ts/)
  expect(report).toMatch(
    /\nError: This is a bug in rekkord-action \d+\.\d+\.\d+: please report it with the lines above$/
  )
  expect(bugReport({ thrown: 1 })).toMatch(/^\{ thrown: 1 \}\nError: This is a bug/)
})
