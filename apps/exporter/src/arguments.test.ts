import { describe, expect, test } from 'vitest'
import { help, parseArguments } from './arguments.ts'
import { Failure } from './failure.ts'
import { formats } from './formats/index.ts'

const names = (argv: string[]) => parseArguments(argv).formats.map(({ name }) => name)

test('without arguments it is all of the installed dataset, as JSON, into out', () => {
  expect(parseArguments([])).toMatchObject({
    show: undefined,
    out: 'out',
    stdout: false,
    input: undefined,
    collections: undefined,
    dates: undefined,
    involving: undefined,
    quiet: false,
  })
  expect(names([])).toEqual(['json'])
})

test.each([
  [['--format', 'ndjson'], ['ndjson']],
  [
    ['--format', 'ndjson,json'],
    ['json', 'ndjson'],
  ],
  [['--format', 'json, json'], ['json']],
  [
    ['--format', 'json', '--format', 'ndjson'],
    ['json', 'ndjson'],
  ],
  [
    ['--format', 'ndjson', 'json'],
    ['json', 'ndjson'],
  ],
  [
    ['--format', 'events,json', '--collection', 'claims', 'chronology'],
    ['json', 'events'],
  ],
  [['--format=all'], formats.map(({ name }) => name)],
])('%j names formats', (argv, named) => expect(names(argv)).toEqual(named))

test.each([
  [['--collection', 'people', 'claims']],
  [['--collection', 'people,claims']],
  [['--collection', 'claims', '--quiet', '--collection', 'people', '--collection', 'claims']],
])('%j names collections, which stand in the order of the dataset', (argv) =>
  expect(parseArguments(argv).collections).toEqual(['people', 'claims']),
)

test.each(['events', 'timelinejs'])(
  '%s, which tells the chronology, is left out of all formats where that is not chosen, and this is said',
  (name) => {
    const argv = ['--format', 'all', '--collection', 'claims']
    expect(names(argv)).not.toContain(name)
    expect(parseArguments(argv).limits).toContain(`${name} is not written: it tells the chronology`)
    expect(names(['--format', 'all', '--collection', 'chronology'])).toContain(name)
  },
)

test('that a database lacks its views is said where it is of one collection, and only there', () => {
  expect(parseArguments(['--format', 'sqlite', '--collection', 'claims']).limits).toEqual([
    'sqlite: the database of one collection has no views, which join several',
  ])
  expect(parseArguments(['--format', 'sqlite']).limits).toEqual([])
})

test('dates bound a window of days, also before our era', () => {
  expect(parseArguments(['--from', '-0107', '--to', '0600-02']).dates).toEqual({
    from: '-0107',
    to: '0600-02',
    window: { from: '-0107-01-01', to: '0600-02-28' },
  })
  expect(parseArguments(['--from=-0107']).dates?.window).toEqual({ from: '-0107-01-01', to: null })
  expect(parseArguments(['--from', '1950-06', '--to', '1950']).dates?.window).toEqual({
    from: '1950-06-01',
    to: '1950-12-31',
  })
})

describe('wrong usage is told with what was meant', () => {
  test.each([
    [['--formt', 'json'], "unknown option '--formt' (Did you mean --format?)"],
    [
      ['--format', 'jsn'],
      'unknown format "jsn" (did you mean json?); expected one of json, ndjson, ',
    ],
    [['--format', 'CSV'], 'unknown format "CSV" (did you mean csv?)'],
    [['--format', 'exel'], 'unknown format "exel" (did you mean xlsx?)'],
    [['--format', 'csv', 'jsn'], 'unknown format "jsn" (did you mean json?)'],
    [
      ['--format', 'events', '--collection', 'claims', 'people'],
      '--format events tells the chronology, and --collection chooses claims, people; add chronology to these, or leave --collection out',
    ],
    [['--list', '--json-summary'], '--list and --json-summary exclude each other'],
    [['--format', ''], 'unknown format ""'],
    [['--format', 'docx'], 'unknown format "docx"; expected one of'],
    [['--collection', 'claim'], 'unknown collection "claim" (did you mean claims?)'],
    [['--collection'], "option '--collection <names...>' argument missing"],
    [['--from', '1950-13'], '--from "1950-13" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD'],
    [['--from', ''], '--from "" is no date'],
    [['--to', '--quiet'], '--to "--quiet" is no date'],
    [['--from', '1951', '--to', '1950'], '--from 1951 is after --to 1950'],
    [['--from', '-0100', '--to', '-0200'], '--from -0100 is after --to -0200'],
    [['--out', ''], '--out is empty'],
    [['--stdout', '--out', 'x'], '--stdout and --out exclude each other'],
    [
      ['--stdout', '--format', 'all'],
      `--stdout writes one file, and ${formats.length} formats make several; name one with --format, or use --out`,
    ],
    [
      ['--stdout', '--collection', 'claims', 'people'],
      '--stdout writes one file, and 2 collections make several',
    ],
    [['json'], 'unexpected argument "json"'],
  ])('%j', (argv, message) => {
    const parse = () => parseArguments(argv)
    expect(parse).toThrow(Failure)
    expect(parse).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(message) as string }),
    )
  })
})

test('--help fits a terminal of 80 columns, and tells every option and exit code', () => {
  const text = help()
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  for (const part of [
    'format',
    'collection',
    'input',
    'from',
    'to',
    'involving',
    'out',
    'stdout',
    'quiet',
    'list',
    'version',
    'help',
  ])
    expect(text).toContain(`--${part}`)
  for (const code of [0, 1, 2, 3]) expect(text).toMatch(new RegExp(`^  ${code}  `, 'm'))
})
