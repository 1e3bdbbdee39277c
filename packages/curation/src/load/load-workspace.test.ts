import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Finding } from '../finding.ts'
import { schemaLine } from '../rules/schema-line.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { loadWorkspace } from './load-workspace.ts'
import { readRecordText } from './record-text.ts'

/** What is received in the made-up records when this is the file of a place. */
function findingsIn(content: string | Uint8Array): readonly Finding[] {
  const folder = coastFolder()
  folder.write('records/places/the-point.yaml', content)
  return loadWorkspace(folder.dataFolder, folder.sourcesFolder).findings
}

const point = () => draft(coastDrafts(), 'places', 'the-point')
const pointWith = (fields: object) =>
  `${schemaLine('places')}\n${stringify({ ...point(), ...fields })}`

test('the made-up records are read without a finding', () => {
  expect(findingsIn(pointWith({}))).toEqual([])
})

const aliasBomb = [
  'a: &a [x]',
  ...[...'bcdefghi'].map(
    (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`,
  ),
].join('\n')

const hostileFiles: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  received: Partial<Record<keyof Finding, unknown>>,
])[] = [
  ['an empty file', '', { rule: 'file', received: 'an empty file' }],
  ['a file of white space', ' \n\n\t\n', { rule: 'file', received: 'an empty file' }],
  [
    'a file of comments alone',
    '# nothing\n',
    {
      rule: 'shape',
      received: 'null',
      fix: 'Fill it in. `pnpm data new` writes a template.',
    },
  ],
  [
    'bytes that are not UTF-8',
    Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff, 0x0a),
    { rule: 'file', line: 1, column: 5, received: 'bytes that are not UTF-8' },
  ],
  [
    'Latin-1',
    Buffer.from('id: x\nname: Türe\n', 'latin1'),
    { rule: 'file', line: 2, column: 8, received: 'bytes that are not UTF-8' },
  ],
  [
    'UTF-16',
    Buffer.from('\ufeffid: x\n', 'utf16le'),
    { rule: 'file', line: 1, column: 1, received: 'bytes that are not UTF-8' },
  ],
  [
    'a NUL',
    'id: the\0point\n',
    { rule: 'file', line: 1, column: 8, received: 'a control character, NUL' },
  ],
  [
    'an escape sequence for a terminal',
    'id: \u001b[31mred\n',
    { rule: 'file', line: 1, column: 5, received: 'a control character, U+001B' },
  ],
  [
    'a file over the limit',
    `# ${'x'.repeat(70_000)}\n`,
    { rule: 'file', expected: 'at most 65536 bytes' },
  ],
  [
    'broken YAML',
    'id: [the-point\nname: "x"\n',
    { rule: 'yaml', received: expect.stringMatching(/^broken YAML: /) },
  ],
  ['a quote that is not closed', 'id: "the-point\n', { rule: 'yaml', line: 2 }],
  [
    'a tab as indentation',
    'where:\n\tid: x\n',
    { rule: 'yaml', line: 2, received: 'a tab as indentation' },
  ],
  [
    'a colon in text without quotes',
    'id: x\nname: The Point: a cape\n',
    { rule: 'yaml', line: 2, column: 7, received: 'a field within the text of another' },
  ],
  [
    'a field that stands twice',
    'id: the-point\nname: a\nname: b\n',
    { rule: 'yaml', line: 3, column: 1, received: 'a field that stands twice' },
  ],
  [
    'a field that stands twice in braces',
    'id: {a: 1, a: 2}\n',
    { rule: 'yaml', column: 12, received: 'a field that stands twice' },
  ],
  [
    'an alias bomb',
    aliasBomb,
    { rule: 'yaml', received: expect.stringMatching(/^an (alias|anchor)/) },
  ],
  ['an alias of nothing', 'id: *nothing\n', { rule: 'yaml', received: 'an alias, *nothing' }],
  [
    'an alias of itself',
    'id: &a [*a]\n',
    { rule: 'yaml', received: expect.stringMatching(/^an (alias|anchor)/) },
  ],
  ['an anchor', 'id: &a the-point\n', { rule: 'yaml', received: 'an anchor, &a' }],
  ['a tag', 'id: !!str the-point\n', { rule: 'yaml', received: 'a tag, tag:yaml.org,2002:str' }],
  [
    'a tag that nobody knows',
    'id: !js/function "1"\n',
    { rule: 'yaml', received: 'a tag, !js/function' },
  ],
  ['a merge key', '<<: {id: the-point}\n', { rule: 'yaml', received: 'a field named "<<"' }],
  [
    'two documents',
    'id: a\n---\nid: b\n',
    { rule: 'yaml', line: 2, received: 'a second document' },
  ],
  [
    '__proto__ as a field',
    '__proto__: {polluted: true}\n',
    { rule: 'yaml', received: 'a field named "__proto__"' },
  ],
  [
    '__proto__ within a field',
    'id: {__proto__: {polluted: true}}\n',
    { rule: 'yaml', column: 6, received: 'a field named "__proto__"' },
  ],
  [
    'a list as the name of a field',
    '? [a, b]\n: c\n',
    { rule: 'yaml', received: 'a field whose name is a list or a set of fields' },
  ],
  ['a number as the name of a field', '1: a\n', { rule: 'yaml', received: 'a field named "1"' }],
  [
    'brackets nested without end',
    '['.repeat(60_000),
    { rule: 'yaml', received: 'values nested very deeply' },
  ],
  [
    'brackets nested deeply and closed',
    `id: ${'['.repeat(100)}${']'.repeat(100)}\n`,
    { rule: 'yaml', received: 'values nested very deeply' },
  ],
  [
    'braces nested without end',
    '{a: '.repeat(13_000),
    { rule: 'yaml', received: 'values nested very deeply' },
  ],
  [
    'lists nested without end',
    '- '.repeat(30_000),
    { rule: 'yaml', received: 'values nested very deeply' },
  ],
  ['a text instead of fields', 'the-point\n', { rule: 'shape', expected: 'an object' }],
  [
    'a list instead of fields',
    '- id: the-point\n',
    {
      rule: 'shape',
      received: 'a list',
      expected: 'an object',
      fix: 'Write an object. `pnpm data new` writes a template.',
    },
  ],
]

test.each(hostileFiles)('%s is a finding', (_, content, received) => {
  const findings = findingsIn(content)
  expect(findings.length).toBeGreaterThan(0)
  expect(findings[0]).toMatchObject({
    file: expect.stringMatching(/places[/\\]the-point\.yaml$/) as string,
    record: 'the-point',
    ...received,
  })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('constructor and toString are unknown fields like any other', () => {
  const findings = findingsIn(pointWith({ constructor: 1, toString: 2 }))
  expect(findings.map(({ rule, received }) => [rule, received])).toEqual([
    ['shape', 'an unknown field, "constructor"'],
    ['shape', 'an unknown field, "toString"'],
  ])
})

test('a file that cannot be read is a finding', () => {
  expect(readRecordText('/no/such/file.yaml')).toMatchObject({
    received: 'a file that cannot be read',
  })
})

test('a file of 50 MB is a finding', () => {
  const folder = coastFolder()
  folder.write('records/places/huge.yaml', '')
  truncateSync(join(folder.dataFolder, 'records/places/huge.yaml'), 50_000_000)
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { rule: 'file', received: 'a file of 50000000 bytes' },
  ])
})

const shapes: readonly (readonly [name: string, fields: object, received: Partial<Finding>])[] = [
  [
    'an unknown field',
    { nmae: 'x' },
    {
      field: 'nmae',
      received: 'an unknown field, "nmae"',
      fix: 'Rename or remove it. Did you mean "name"?',
    },
  ],
  [
    'a missing field',
    { kind: undefined },
    {
      field: 'kind',
      received: 'nothing',
      fix: 'Add `kind`. What kind of place it is.',
    },
  ],
  [
    'a field without a value',
    { name: null },
    { field: 'name', received: 'null', expected: 'a string' },
  ],
  [
    'a number where text is due',
    { name: 1970 },
    {
      field: 'name',
      received: '1970, a number',
      expected: 'a string',
      fix: 'Put it in quotes, exactly as written in the file.',
    },
  ],
  [
    'a truth value where text is due',
    { name: true },
    { field: 'name', received: 'true', fix: 'Put it in quotes, exactly as written in the file.' },
  ],
  [
    'a text where a list is due',
    { states: 'norland' },
    { field: 'states', received: '"norland", a string', expected: 'a list' },
  ],
  [
    'an empty list',
    { states: [] },
    {
      field: 'states',
      received: 'an empty list',
      expected: 'at least 1 item',
      fix: 'Fill it in, or remove the field. The states in which, or between which, it lies.',
    },
  ],
  [
    'a word outside its vocabulary',
    { kind: 'bordr' },
    {
      field: 'kind',
      received: '"bordr"',
      expected: 'one of city, border, square, region',
      fix: 'Choose one of them. Did you mean "border"? What kind of place it is.',
    },
  ],
  ['the type of another collection', { type: 'person' }, { field: 'type', expected: 'place' }],
  [
    'an id that is not kebab-case',
    { id: 'The_Point' },
    { field: 'id', expected: 'an id: words of a-z and 0-9 joined by single hyphens' },
  ],
  [
    'white space at the end of a text',
    { name: 'the point ' },
    { field: 'name', expected: 'one line of text, with no white space at its ends' },
  ],
  [
    'a text over its limit',
    { name: 'x'.repeat(300) },
    { field: 'name', expected: 'at most 200 characters' },
  ],
  [
    'a fraction where a whole number is due',
    { evidence: [{ ...point().evidence?.[0], start: 1.5 }] },
    { field: 'evidence[0].start', received: '1.5, a number', expected: 'an integer' },
  ],
  [
    'a number below its limit',
    { evidence: [{ ...point().evidence?.[0], start: -1 }] },
    {
      field: 'evidence[0].start',
      expected: 'at least 0',
      fix: expect.stringMatching(/^Correct the number\./) as string,
    },
  ],
  [
    'a number in quotes',
    { evidence: [{ ...point().evidence?.[0], start: '80' }] },
    {
      field: 'evidence[0].start',
      received: '"80", a string',
      expected: 'a number',
      fix: 'Remove the quotes.',
    },
  ],
  [
    'an item of a list that is no id',
    { states: ['Norland'] },
    { field: 'states[0]', fix: 'Correct it. The states in which, or between which, it lies.' },
  ],
  [
    'a digest that is none',
    { evidence: [{ ...point().evidence?.[0], digest: 'abc' }] },
    { field: 'evidence[0].digest', expected: 'a SHA-256 digest: 64 digits 0-9 and a-f' },
  ],
]

test.each(shapes)('%s is a finding', (_, fields, received) => {
  expect(findingsIn(pointWith(fields))).toMatchObject([{ rule: 'shape', ...received }])
})

test('a year that has lost its zeros is not told back as it was misread', () => {
  const folder = coastFolder()
  const { date, ...entry } = draft(coastDrafts(), 'chronology', 'tower-raised')
  folder.write(
    'records/chronology/tower-raised.yaml',
    stringify({ ...entry, date }).replace(/edtf: .*/, 'edtf: 0107'),
  )
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { field: 'date.edtf', fix: 'Put it in quotes, exactly as written in the file.' },
  ])
})

test('a finding stands at the value that it is about, or at the name of an unknown field', () => {
  const findings = findingsIn(
    'id: the-point\ntype: place\nname: 1970\nkind: city\nevidence:\n  - { source: coast-page, begin: 3, start: "3", end: 7, digest: x, selector: { length: 4, opening: 1, whole: 1 } }\n',
  )
  expect(findings.map(({ line, column, field }) => ({ line, column, field }))).toEqual([
    { line: 3, column: 7, field: 'name' },
    { line: 6, column: 44, field: 'evidence[0].start' },
    { line: 6, column: 65, field: 'evidence[0].digest' },
    { line: 6, column: 27, field: 'evidence[0].begin' },
  ])
})

test('a year that is not in quotes is a finding that says so', () => {
  const folder = coastFolder()
  const { date, ...entry } = draft(coastDrafts(), 'chronology', 'tower-raised')
  folder.write(
    'records/chronology/tower-raised.yaml',
    stringify({ ...entry, date: { ...date, edtf: 1901 } }),
  )
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { field: 'date.edtf', fix: 'Put it in quotes, exactly as written in the file.' },
  ])
})

test.each([
  'records/places/note.yml',
  'records/places/note.json',
  'records/places/inner/the-point.yaml',
  'records/plaecs/x.yaml',
  'records/readme.md',
])('a stray %s is a finding', (path) => {
  const folder = coastFolder()
  folder.write(path, 'id: x\n')
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { rule: 'file', fix: expect.stringContaining('move it elsewhere') as string },
  ])
})

test('an unknown collection is a finding that names the nearest', () => {
  const folder = coastFolder()
  folder.write('records/plaecs/x.yaml', 'id: x\n')
  expect(loadWorkspace(folder.dataFolder, undefined).findings[0]?.fix).toMatch(
    /Did you mean "places"\?$/,
  )
})

test('a symbolic link is not followed', () => {
  const folder = coastFolder()
  symlinkSync(
    join(folder.dataFolder, 'records/places/the-point.yaml'),
    join(folder.dataFolder, 'records/places/link.yaml'),
  )
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { rule: 'file', received: 'a symbolic link' },
  ])
})

test('a folder whose name ends in .yaml is no record', () => {
  const folder = coastFolder()
  mkdirSync(join(folder.dataFolder, 'records/places/folder.yaml'))
  expect(loadWorkspace(folder.dataFolder, undefined).findings).toMatchObject([
    { rule: 'file', received: 'a folder' },
  ])
})

test('a folder of records that is missing is a finding', () => {
  const folder = coastFolder()
  rmSync(join(folder.dataFolder, 'records'), { recursive: true })
  const { findings, workspace } = loadWorkspace(folder.dataFolder, undefined)
  expect(findings).toMatchObject([{ rule: 'file', expected: 'a folder of records' }])
  expect(workspace.files).toEqual([])
})

test('a byte order mark does no harm', () => {
  expect(findingsIn(`\ufeff${pointWith({})}`)).toEqual([])
})

test('comments are read, and a # within a text is none', () => {
  const folder = coastFolder()
  folder.write('records/places/the-point.yaml', `${pointWith({ name: 'the # point' })}# last\n`)
  const { workspace } = loadWorkspace(folder.dataFolder, undefined)
  const file = workspace.files.find(({ record }) => record.id === 'the-point')
  expect(file?.comments.map(({ text }) => text)).toEqual([schemaLine('places'), '# last'])
})
