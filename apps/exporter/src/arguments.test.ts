import { describe, expect, test } from 'vitest'
import { formats } from '@nkidp/export/formats/all'
import { parse } from '../test/command.ts'
import { program } from './arguments.ts'

const names = async (argv: string[]) => (await parse(argv)).formats.map(({ name }) => name)

test.each([
  ['--format ndjson', ['ndjson']],
  ['--format ndjson,json', ['json', 'ndjson']],
  ['--format json,json', ['json']],
  ['--format json --format ndjson', ['json', 'ndjson']],
  ['--format ndjson json', ['json', 'ndjson']],
  ['--format events,json --collection claims chronology', ['json', 'events']],
  ['--format=all', formats.map(({ name }) => name)],
])('%s names formats', async (line, named) => expect(await names(line.split(' '))).toEqual(named))

test.each([
  '--collection people claims',
  '--collection people,claims',
  '--collection claims --quiet --collection people --collection claims',
])('%s names collections, in the order of the dataset', async (line) =>
  expect((await parse(line.split(' '))).collections).toEqual(['people', 'claims']),
)

test('a limitation of a format is named only with --collection', async () => {
  expect((await parse(['--format', 'sqlite'])).limitations).toEqual([])
})

test.each([
  ['--from -0107 --to 0600-02', { from: '-0107-01-01', to: '0600-02-28' }],
  ['--from=-0107', { from: '-0107-01-01', to: null }],
  ['--from 1950-06 --to 1950', { from: '1950-06-01', to: '1950-12-31' }],
])('%s is a window of days', async (line, window) =>
  expect((await parse(line.split(' '))).window).toEqual(window),
)

test.each([
  ['a//b/../c/', 'a/c'],
  ['a\\', 'a\\'],
  ['./x/', 'x'],
  ['.', '.'],
  ['/', '/'],
])('--out %s is the folder %s', async (out, folder) =>
  expect((await parse(['--out', out])).out).toBe(folder),
)

const oneOf = /Choose from: json, ndjson, .*, all\.$/
describe('wrong usage', () => {
  test.each<[string[], string | RegExp]>([
    [['--format', 'jsn'], 'unknown format "jsn". Did you mean "json"? Choose from: json, ndjson'],
    [['--format', 'CSV'], 'unknown format "CSV". Did you mean "csv"?'],
    [['--format', 'exel'], 'unknown format "exel". Did you mean "xlsx"?'],
    [['--format', 'csv', 'jsn'], 'unknown format "jsn". Did you mean "json"?'],
    [['--format', ''], 'unknown format "". Choose from: '],
    [['--format', 'docx'], oneOf],
    [
      ['--format', 'events', '--collection', 'claims', 'people'],
      '--format events needs the collection chronology. Add it to --collection, or remove --collection.',
    ],
    [['--collection', 'claim'], 'unknown collection "claim". Did you mean "claims"?'],
    [['--collection'], "option '--collection <names...>' argument missing"],
    [
      ['--from', '1950-13'],
      "argument '1950-13' is invalid. Expected YYYY, YYYY-MM or YYYY-MM-DD, as in 1950-10.",
    ],
    [['--from', ''], 'Expected YYYY'],
    [['--to', '--quiet'], 'Expected YYYY'],
    [['--from', '1951', '--to', '1950'], '--from 1951 is after --to 1950'],
    [['--from', '-0100', '--to', '-0200'], '--from -0100 is after --to -0200'],
    [['--out', ''], "option '--out <dir>' argument '' is invalid. It is empty."],
    [['--stdout', '--out', 'x'], "option '--stdout' cannot be used with option '--out <dir>'"],
    [['--stdout', '--json-summary'], "option '--stdout' cannot be used with"],
    [['--list', '--json-summary'], "option '--json-summary' cannot be used with option '--list'"],
    [['--list', '--from', '1950'], "option '--from <date>' cannot be used with option '--list'"],
    [
      ['--list', 'actors', '--format', 'csv'],
      "option '--format <names...>' cannot be used with option '--list actors'",
    ],
    [['--involving', 'prc,dprk'], "argument 'prc,dprk' is invalid. Expected one id, once."],
    [['--involving', 'prc', '--involving', 'dprk'], "argument 'dprk' is invalid. Expected one id"],
    [
      ['--stdout', '--format', 'all'],
      `--stdout writes one file, but ${formats.length} formats make several.`,
    ],
    [
      ['--stdout', '--collection', 'claims', 'people'],
      '--stdout writes one file, but 2 collections make several.',
    ],
    [['csv'], 'unknown command "csv". For the format, write --format csv.'],
    [
      ['people.json'],
      'unknown command "people.json". For a dataset, write --input before the file; for a copy of the report, verify.',
    ],
    [['verfy', 'report.html'], 'unknown command "verfy". Did you mean "verify"?'],
    [['verify'], "missing required argument 'file'"],
    [['verify', 'a', '--format', 'csv'], "unknown option '--format'"],
    [['verify', 'a', 'b'], "too many arguments for 'verify'"],
  ])('%j is refused', (argv, message) => expect(parse(argv)).rejects.toThrow(message))
})

describe.each([
  ['the command', program('1.0.0', {} as never)],
  ['verify', program('1.0.0', {} as never).commands[0]],
])('the help of %s', (_, command) => {
  let text = ''
  command?.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()

  test('fits in 80 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('explains every option and exit code', () => {
    for (const { long, description } of command?.options ?? []) {
      expect(text).toContain(long)
      expect(description).not.toBe('')
    }
    for (const code of [0, 1, 2]) expect(text).toMatch(new RegExp(`^  ${code}  `, 'm'))
  })
})
