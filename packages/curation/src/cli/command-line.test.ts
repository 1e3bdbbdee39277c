import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { run } from '../testing/run.ts'

const commands = [
  'check',
  'anchor <words>',
  'coverage',
  'new <collection> <id>',
  'emit',
  'diff [options] <from> <to>',
  'gate',
  'release [date]',
  'citation-files',
  'readme',
]

test('help lists every command', async () => {
  const { code, out } = await run(coastFolder(), '--help')
  expect(code).toBe(0)
  for (const command of commands) expect(out).toContain(`  ${command}  `)
})

test.each(['', ...commands])('the help of "%s" fits 80 columns', async (command) => {
  const { code, out } = await run(coastFolder(), ...command.split(' ', 1).filter(Boolean), '--help')
  expect({ code, long: out.split('\n').filter((line) => line.length > 80) }).toEqual({
    code: 0,
    long: [],
  })
})

test.each([
  ['', 'Usage: pnpm data [options] [command]'],
  ['chekc', 'Unknown command "chekc". Did you mean "check"?'],
  ['check now', 'Too many arguments for "check". Expected 0 arguments but got 1.'],
  ['coverage now', 'Too many arguments'],
  ['emit json', 'Too many arguments'],
  ['gate now', 'Too many arguments'],
  ['citation-files now', 'Too many arguments'],
  ['new claims', 'Missing required argument "id"'],
  ['new claim brand-new', /claim.* Did you mean "claims"\?/],
  ['new claims Brand_New', /"Brand_New" is invalid .* words of a-z and 0-9/],
  ['new claims ../brand-new', /"\.\.\/brand-new" is invalid/],
  ['anchor', 'Missing required argument "words"'],
  ['diff', 'Missing required argument "from"'],
  ['diff 1.0.0', 'Missing required argument "to"'],
  ['diff 1.0.0 worktree more', 'Too many arguments for "diff"'],
  ['diff 1.0.0 worktree --format xml', /"xml" is invalid\. .* table, markdown, json\./],
  ['diff 1.0.0 worktree --formt', 'Unknown option "--formt". Did you mean "--format"?'],
  ['release yesterday', /"yesterday" is invalid .* YYYY-MM-DD/],
  ['release 2001-02-30', /"2001-02-30" is invalid/],
  ['release 2001-05-03 2001-05-04', 'Too many arguments for "release"'],
])('"%s" is wrong usage', async (args, message) => {
  const { code, out, err } = await run(coastFolder(), ...args.split(' ').filter(Boolean))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
  expect(err).toContain('Usage: pnpm data')
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a missing package.json', {}, /package\.json:1:1 .*\n {2}received {2}no such file .*ENOENT/],
  [
    'invalid JSON in package.json',
    { 'package.json': '{' },
    /package\.json:1:1 .*\[package\]\n {2}received {2}invalid JSON: /,
  ],
  [
    'a missing field in package.json',
    { 'package.json': jsonText({ ...facts, homepage: undefined }) },
    /received {2}homepage: .*\n {2}expected {2}JSON with name, .*\n {2}fix {7}/,
  ],
  [
    'a file in place of a folder',
    { 'package.json': jsonText(facts), json: '' },
    /json\/.*:1:1 .*\n {2}received {2}not a directory \(ENOTDIR\)/,
  ],
])('%s is a finding', async (_, files, message) => {
  const folder = coastFolder()
  for (const [file, text] of Object.entries(files)) folder.write(file, text)
  const { code, out, err } = await run(folder, 'emit')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(message)
})

test('a reader may close the pipe', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const script = `set -o pipefail; "${process.execPath}" "${main}" --help | true`
  expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
})
