import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Finding } from '../finding.ts'
import { schemaLine } from '../rules/schema-line.ts'
import { coastDrafts, coastFolder, draft, recordFiles } from '../testing/index.ts'
import { loadWorkspace } from './load-workspace.ts'
import { readRecordText } from './record-text.ts'

const findingsIn = ({ dataFolder }: { readonly dataFolder: string }) =>
  loadWorkspace(dataFolder, undefined).findings

function findingsOfFile(content: string | Uint8Array): readonly Finding[] {
  const folder = coastFolder()
  folder.write('records/places/the-point.yaml', content)
  return findingsIn(folder)
}

const point = () => draft(coastDrafts(), 'places', 'the-point')
const pointWith = (fields: object) =>
  `${schemaLine('places')}\n${stringify({ ...point(), ...fields })}`

const aliasBomb = [
  'a: &a [x]',
  ...[...'bcdefghi'].map(
    (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`,
  ),
].join('\n')

const invalidYaml = expect.stringMatching(/^invalid YAML: /) as string
const deep = 'deeply nested values'
const aliasOrAnchor = expect.stringMatching(/^an (alias|anchor)/) as string

test.each<
  [name: string, content: string | Uint8Array, rule: string, received: string, place?: object]
>([
  ['an empty file', '', 'file', 'an empty file'],
  ['white space', ' \n\n\t\n', 'file', 'an empty file'],
  ['comments alone', '# nothing\n', 'shape', 'null'],
  [
    'bytes that are not UTF-8',
    Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff, 0x0a),
    'file',
    'bytes that are not UTF-8',
    { line: 1, column: 5 },
  ],
  [
    'Latin-1',
    Buffer.from('id: x\nname: Türe\n', 'latin1'),
    'file',
    'bytes that are not UTF-8',
    { line: 2, column: 8 },
  ],
  [
    'UTF-16',
    Buffer.from('\ufeffid: x\n', 'utf16le'),
    'file',
    'bytes that are not UTF-8',
    { line: 1, column: 1 },
  ],
  ['a NUL', 'id: the\0point\n', 'file', 'a control character, NUL', { line: 1, column: 8 }],
  [
    'a terminal escape sequence',
    'id: \u001b[31mred\n',
    'file',
    'a control character, U+001B',
    { line: 1, column: 5 },
  ],
  ['a file over the limit', `# ${'x'.repeat(70_000)}\n`, 'file', 'a file of 70003 bytes'],
  ['invalid YAML', 'id: [the-point\nname: "x"\n', 'yaml', invalidYaml],
  ['an unclosed quote', 'id: "the-point\n', 'yaml', invalidYaml, { line: 2 }],
  ['a tab as indentation', 'where:\n\tid: x\n', 'yaml', 'a tab as indentation', { line: 2 }],
  [
    'a colon in unquoted text',
    'id: x\nname: The Point: a cape\n',
    'yaml',
    'a field within the text of another',
    { line: 2, column: 7 },
  ],
  [
    'a duplicate field',
    'id: the-point\nname: a\nname: b\n',
    'yaml',
    'a duplicate field',
    { line: 3, column: 1 },
  ],
  [
    'a duplicate field in braces',
    'id: {a: 1, a: 2}\n',
    'yaml',
    'a duplicate field',
    { column: 12 },
  ],
  ['an alias bomb', aliasBomb, 'yaml', aliasOrAnchor],
  ['an alias of nothing', 'id: *nothing\n', 'yaml', 'an alias, *nothing'],
  ['an alias of itself', 'id: &a [*a]\n', 'yaml', aliasOrAnchor],
  ['an anchor', 'id: &a the-point\n', 'yaml', 'an anchor, &a'],
  ['a tag', 'id: !!str the-point\n', 'yaml', 'a tag, tag:yaml.org,2002:str'],
  ['an unknown tag', 'id: !js/function "1"\n', 'yaml', 'a tag, !js/function'],
  ['a merge key', '<<: {id: the-point}\n', 'yaml', 'a field named "<<"'],
  ['two documents', 'id: a\n---\nid: b\n', 'yaml', 'a second document', { line: 2 }],
  ['__proto__', '__proto__: {polluted: true}\n', 'yaml', 'a field named "__proto__"'],
  [
    '__proto__ in a field',
    'id: {__proto__: {polluted: true}}\n',
    'yaml',
    'a field named "__proto__"',
    { column: 6 },
  ],
  [
    'a list as a field name',
    '? [a, b]\n: c\n',
    'yaml',
    'a list or an object as the name of a field',
  ],
  ['a number as a field name', '1: a\n', 'yaml', 'a field named "1"'],
  ['unclosed brackets', '['.repeat(60_000), 'yaml', deep],
  ['closed brackets', `id: ${'['.repeat(100)}${']'.repeat(100)}\n`, 'yaml', deep],
  ['unclosed braces', '{a: '.repeat(13_000), 'yaml', deep],
  ['nested lists', '- '.repeat(30_000), 'yaml', deep],
  ['a text', 'the-point\n', 'shape', '"the-point", a string'],
  ['a list', '- id: the-point\n', 'shape', 'a list'],
])('rejects a file with %s', (_, content, rule, received, place) => {
  expect(findingsOfFile(content)[0]).toMatchObject({
    file: expect.stringMatching(/places[/\\]the-point\.yaml$/) as string,
    record: 'the-point',
    rule,
    received,
    ...place,
  })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('points to a template if a file holds no object', () => {
  expect(findingsOfFile('- id: the-point\n')).toMatchObject([
    { expected: 'an object', fix: 'Write an object. `pnpm data new` writes a template.' },
  ])
})

test('rejects constructor and toString as unknown fields', () => {
  expect(
    findingsOfFile(pointWith({ constructor: 1, toString: 2 })).map(({ received }) => received),
  ).toEqual(['an unknown field, "constructor"', 'an unknown field, "toString"'])
})

test('rejects an unreadable file', () => {
  expect(readRecordText('/no/such/file.yaml')).toMatchObject({ received: 'an unreadable file' })
})

test('does not read a file of 50 MB', () => {
  const folder = coastFolder()
  folder.write('records/places/huge.yaml', '')
  truncateSync(join(folder.dataFolder, 'records/places/huge.yaml'), 50_000_000)
  expect(findingsIn(folder)).toMatchObject([{ rule: 'file', received: 'a file of 50000000 bytes' }])
})

const evidence = (part: object) => ({ evidence: [{ ...point().evidence?.[0], ...part }] })

test.each([
  [{ kind: undefined }, 'kind', /^one of city, border, square, region$/],
  [{ type: 'person' }, 'type', /^place$/],
  [{ id: 'The_Point' }, 'id', /^an id: words of a-z and 0-9 joined by single hyphens$/],
  [{ name: 'the point ' }, 'name', /^one line of text, without white space at its ends /],
  [{ name: 'the \ud83cpoint' }, 'name', /^text without half surrogate pairs/],
  [{ name: '\u202ethe point' }, 'name', /^each bidirectional control closed/],
  [{ states: ['Norland'] }, 'states[0]', /^an id: /],
  [evidence({ digest: 'abc' }), 'evidence[0].digest', /^a SHA-256 digest: 64 digits 0-9 and a-f$/],
])('rejects the shape of a place with %j', (fields, field, expected) => {
  expect(findingsOfFile(pointWith(fields))).toMatchObject([
    { rule: 'shape', field, expected: expect.stringMatching(expected) as string },
  ])
})

const inQuotes = /^Put it in quotes, exactly as written in the file\.$/
const filledIn = /^Fill it in\. Put it in quotes/
const noObject = /^Write a string\. Put text in quotes/
const noQuotes = /^Write true or false, without quotes/

test.each([
  ['people/ada-berg', 'family: Null', 'nameParts.family', filledIn],
  ['people/ada-berg', 'family: True', 'nameParts.family', inQuotes],
  ['people/ada-berg', 'family: [Berg]', 'nameParts.family', noObject],
  ['people/ada-berg', 'family: {Berg}', 'nameParts.family', noObject],
  ['chronology/tower-raised', 'verbatim: 1901', 'date.verbatim', inQuotes],
  ['chronology/tower-raised', 'edtf: 1901', 'date.edtf', inQuotes],
  ['chronology/tower-raised', 'edtf: 0107', 'date.edtf', inQuotes],
  ['chronology/tower-raised', 'edtf: .inf', 'date.edtf', inQuotes],
  ['chronology/tower-raised', 'edtf: 0o17', 'date.edtf', inQuotes],
  ['chronology/tower-raised', 'status: no', 'codings[0].status', /^Choose one of them/],
  ['chronology/tower-raised', 'status: 1e3', 'codings[0].status', inQuotes],
  ['chronology/tower-raised', 'status: coded\n    cameo: 042', 'codings[0].cameo', inQuotes],
  ['chronology/tower-raised', 'status: coded\n    arguable: no', 'codings[0].arguable', noQuotes],
  ['speakers/speaker-ada-berg', 'reportsRemarks: "true"', 'reportsRemarks', noQuotes],
])('in %s, explains what YAML makes of %s', (record, line, field, fix) => {
  onceWrong('Values without quotes in YAML', `\`${line}\``, 'a finding that says what to write')
  const folder = coastFolder()
  const file = `records/${record}.yaml`
  const [name = ''] = line.split(' ')
  const text = recordFiles(coastDrafts()).get(file) ?? ''
  folder.write(file, text.replace(new RegExp(`${name} .*`), line))
  expect(findingsIn(folder)).toMatchObject([{ field, fix: expect.stringMatching(fix) as string }])
})

test('places a finding at its value, or at the name of an unknown field', () => {
  const findings = findingsOfFile(
    'id: the-point\ntype: place\nname: 1970\nkind: city\nevidence:\n  - { source: coast-report, begin: 3, start: "3", end: 7, digest: x, selector: { length: 4, opening: 1, whole: 1 } }\n',
  )
  expect(findings.map(({ line, column, field }) => [line, column, field])).toEqual([
    [3, 7, 'name'],
    [6, 46, 'evidence[0].start'],
    [6, 67, 'evidence[0].digest'],
    [6, 29, 'evidence[0].begin'],
  ])
})

test.each([
  'records/places/note.yml',
  'records/places/note.json',
  'records/places/inner/the-point.yaml',
  'records/plaecs/x.yaml',
  'records/readme.md',
])('rejects the stray file %s', (path) => {
  const folder = coastFolder()
  folder.write(path, 'id: x\n')
  expect(findingsIn(folder)).toMatchObject([
    {
      rule: 'file',
      fix: `Rename it, or move it elsewhere.${path.includes('plaecs') ? ' Did you mean "places"?' : ''}`,
    },
  ])
})

test.each([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '._the-point.yaml',
  'the-point.yaml~',
  '.the-point.yaml.swp',
  '#the-point.yaml#',
  '.#the-point.yaml',
  'the-point.yaml.bak',
  'the-point.yaml.orig',
  'the-point.yaml.sb-6f0c1a2e-Xy12Zz',
  '~$the-point.yaml',
  'the-point.yaml___jb_tmp___',
])('passes over %s', (name) => {
  onceWrong('Files that are no records', `\`${name}\``, 'ignored')
  const folder = coastFolder()
  for (const place of ['records', 'records/places']) folder.write(`${place}/${name}`, 'id: [')
  expect(findingsIn(folder)).toEqual([])
})

test.each([
  [
    'a symbolic link',
    (places: string) => symlinkSync(join(places, 'the-point.yaml'), join(places, 'link.yaml')),
  ],
  ['a folder', (places: string) => mkdirSync(join(places, 'folder.yaml'))],
])('rejects %s as a record', (received, create) => {
  const folder = coastFolder()
  create(join(folder.dataFolder, 'records/places'))
  expect(findingsIn(folder)).toMatchObject([{ rule: 'file', received }])
})

test('reports a missing folder of records', () => {
  const folder = coastFolder()
  rmSync(join(folder.dataFolder, 'records'), { recursive: true })
  const { findings, workspace } = loadWorkspace(folder.dataFolder, undefined)
  expect(findings).toMatchObject([{ rule: 'file', expected: 'a folder of records' }])
  expect(workspace.files).toEqual([])
})

test('accepts a byte order mark', () => {
  expect(findingsOfFile(`\ufeff${pointWith({})}`)).toEqual([])
})

test('reads comments, but no # within a text', () => {
  const folder = coastFolder()
  folder.write('records/places/the-point.yaml', `${pointWith({ name: 'the # point' })}# last\n`)
  const { workspace } = loadWorkspace(folder.dataFolder, undefined)
  const file = workspace.files.find(({ record }) => record.id === 'the-point')
  expect(file?.comments.map(({ text }) => text)).toEqual([schemaLine('places'), '# last'])
})
