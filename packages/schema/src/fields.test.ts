import { spawnSync } from 'node:child_process'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from './zod.ts'
import { dataset, jsonSchema, meta } from './index.ts'
import { address, historicalDate, line, timeZone } from './fields.ts'
import { onceWrong } from './testing/index.ts'

/** The shape of every text in a shape that is not one of a closed list, with its path. */
function* textsIn(shape: unknown, path = 'dataset'): Generator<[path: string, z.ZodType]> {
  if (shape instanceof z.ZodObject)
    for (const [name, member] of Object.entries(shape.shape))
      yield* textsIn(member, `${path}.${name}`)
  else if (shape instanceof z.ZodArray) yield* textsIn(shape.element, `${path}[]`)
  else if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    yield* textsIn(shape.unwrap(), path)
  else if (shape instanceof z.ZodString || shape instanceof z.ZodStringFormat) yield [path, shape]
}

const texts = [...textsIn(dataset)]

/** Texts that some field would accept without the character. */
const around = (character: string): string[] => [
  `a${character}b`,
  `a/${character}`,
  `https://example.org/${character}`,
]

/** The fields that accept a text around one of these characters. */
const accepting = (characters: readonly string[]): string[] =>
  texts.flatMap(([path, shape]) =>
    characters.flatMap(around).some((text) => shape.safeParse(text).success) ? [path] : [],
  )

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))

const everyField = texts.map(([path]) => path)

test.each<[name: string, characters: readonly string[]]>([
  ['a control character', [...range(0x00, 0x1f), ...range(0x7f, 0x9f)]],
  ['a line or paragraph separator', ['\u2028', '\u2029']],
  ['a byte order mark', ['\ufeff']],
  ['half of a surrogate pair', ['\ud800', '\udbff', '\udc00', '\udfff', '\udc00\ud800']],
  ['a noncharacter', [...range(0xfdd0, 0xfdef), '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}']],
  ['a tag character', range(0xe0000, 0xe007f)],
  ['an open bidirectional control', [...'\u202a\u202b\u202d\u202e\u2066\u2067\u2068']],
  ['a bidirectional control that closes none', [...'\u202c\u2069']],
  ['bidirectional controls that cross', ['\u202a\u2066\u202c\u2069', '\u2069\u2066']],
])('no text accepts %s', (name, characters) => {
  onceWrong('Forbidden characters', name, 'refused')
  expect(accepting(characters)).toEqual([])
})

test('no text is empty or unseen, or has white space at its ends', () => {
  onceWrong('Forbidden characters', '`repository: " "`', 'refused')
  const unseen = [
    ...'\u200b\u2060\u00ad\u034f\u115f\u3164\uffa0\u2800\ufe0f\u200e\u0301',
    '\u2066\u2069',
  ]
  const blank = [...unseen, '', ' ', '\u00a0', '\u3000', ' x', 'x ', '\u00a0x', 'x\u2003']
  expect(texts.filter(([, shape]) => blank.some((text) => shape.safeParse(text).success))).toEqual(
    [],
  )
})

test('these are all texts of `meta` and of every collection', () => {
  expect([...new Set(everyField.map((path) => path.split(/[.[]/)[1]))]).toEqual(
    Object.keys(dataset.shape),
  )
})

test('the pattern of a line means the same to Ajv and to Python', () => {
  const schema = jsonSchema(line(100))
  const isValid = new Ajv().compile(schema)
  const samples = fc
    .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), { numRuns: 2000, seed: 1 })
    .filter((text) => !/\p{Cs}/u.test(text) && !text.endsWith('\n'))
  const program = `
import json, re, sys
pattern, texts = json.load(sys.stdin)
print(json.dumps([re.search(pattern, text) is not None for text in texts]))`
  const python = spawnSync('python3', ['-c', program], {
    input: JSON.stringify([schema.pattern, samples]),
    encoding: 'utf8',
  })
  // A machine without Python checks Ajv alone.
  const answers = python.status === 0 ? (JSON.parse(python.stdout) as boolean[]) : undefined
  for (const [index, text] of samples.entries()) {
    const says = [isValid(text), ...(answers === undefined ? [] : [answers[index]])]
    if (line(100).safeParse(text).success) expect(says).not.toContain(false)
    expect(new Set(says).size).toBe(1)
  }
})

const { edtf, earliest } = historicalDate.shape

const examples: Readonly<
  Record<string, { shape: z.ZodType; valid: readonly unknown[]; invalid: readonly unknown[] }>
> = {
  line: {
    shape: line(100),
    valid: [
      '조선',
      'עמדות — המואקף',
      '\u2067עמדות\u2069 and \u202a\u2066x\u2069\u202c',
      '🏮 👩‍👩‍👧 ✈\ufe0f',
      'e\u0301 soft\u00adhyphen',
      '<a href="x">&amp; \\ {',
      'x',
    ],
    invalid: ['a\nb'],
  },
  address: {
    shape: address,
    valid: [
      'https://example.org/',
      'http://[2001:db8::1]:8080/a?b=c#d',
      'https://xn--bcher-kva.example/%E6%AF%9B',
      'https://example.org/毛泽东',
      'https://例え.jp?x@y:z',
    ],
    invalid: [
      ...['user:pw@', 'example.org@', '@', ':@'].map((user) => `https://${user}example.com/`),
      ...['%', '%zz', '%4', 'a[b]', 'a#b#c'].map((path) => `https://example.org/${path}`),
      ...['https:///example.org', 'https:example.org', 'https://example.org:/', 'HTTPS://a.org/'],
      ...['\u200b', '\u00ad', '\u2066\u2069'].map((char) => `https://exa${char}mple.org/${char}`),
      ...['https://[::1', 'https://', 'http://example.org:99999/', 'http://1.2.3.400/'],
      ...['ftp://example.org/', 'javascript:alert(1)', '//example.org/', 'example.org'],
      ...['a b', '"x"', '<x>', '{x}', '\\x'].map((path) => `https://example.org/${path}`),
      'https://exa%00mple.org/',
    ],
  },
  timeZone: {
    shape: timeZone,
    valid: [
      ...['America/New_York', 'Asia/Pyongyang', 'UTC', 'Asia/Kolkata', 'Etc/GMT+5'],
      ...['America/Argentina/Buenos_Aires', 'America/Port-au-Prince'],
    ],
    invalid: [
      ...['utc', 'GMT', 'BST', 'AGT', 'EST5EDT', 'SystemV/EST5', 'america/New_York'],
      ...['America/new_york', 'EUROPE/OSLO', 'Etc/Unknown', 'posix/UTC'],
      ...['Nowhere/Land', '+09:00', 'EST5EDT4', 'Europe', '', ' UTC', 'Asia/Seoul '],
    ],
  },
  license: {
    shape: meta.shape.license,
    valid: [
      ...['CC-BY-4.0', 'MIT AND CC-BY-4.0', '(MIT OR (Apache-2.0 WITH LLVM-exception))'],
      ...['GPL-2.0+', 'LicenseRef-own', 'DocumentRef-x:LicenseRef-y', 'NOASSERTION'],
    ],
    invalid: [
      ...['CC BY 4.0', 'MIT AND', 'AND', 'OR MIT', '(MIT', 'MIT)', '()', 'MIT/Apache-2.0'],
      ...['MIT and ISC', 'MIT WITH', 'MIT WITH (x)', '<MIT>', '"MIT"', 'MIT|ISC', 'MIT, ISC'],
      ...['-MIT', 'MIT  ', 'https://example.org/', 'LicenseRef-', 'NOASSERTION AND MIT'],
      ...['MIT\u00a0AND\u00a0ISC', 'MIT WITH LicenseRef-x'],
    ],
  },
  edtf: {
    shape: edtf,
    valid: [
      ...['1966', '-0107', '196X', '17XX/18XX', '-14XX/-1450', '1966-02-28', '../1970?'],
      ...['1970/', '/..', null],
    ],
    invalid: [
      ...['1966-02-29', '1966-13', '1969/1966', '18XX/17XX', '-0000', '-00XX', '1966-2'],
      ...['1970-04-', '..', 'last year', '1966 ', '', '1966-01-01T00:00:00Z', '[1966..1969]'],
    ],
  },
  day: {
    shape: earliest,
    valid: ['2004-02-29', '-0107-12-31', '0000-01-01'],
    invalid: [
      ...['1966-02-29', '1966-00-01', '1966-01-00', '1966-04-31', '-0000-01-01', '1966'],
      '66-01-01',
    ],
  },
}

test.each(Object.entries(examples))('%s accepts these texts, and no others', (name, example) => {
  const { shape, valid, invalid } = example
  onceWrong(
    'Values that formats cannot write',
    `\`${name}: ${JSON.stringify(invalid)}\``,
    'refused',
  )
  const accepted = [...valid, ...invalid].filter((text) => shape.safeParse(text).success)
  expect(accepted).toEqual(valid)
})
