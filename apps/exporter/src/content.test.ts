import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import { afterAll, describe, expect, test } from 'vitest'
import { asLines, madeUp } from '../test/made-up.ts'
import { parseArguments } from './arguments.ts'
import { readContent } from './content.ts'
import { silent } from './progress.ts'

const all = collectionNames.flatMap((name) => recordsOf(madeUp, name))
const lines = asLines(all)
const text = JSON.stringify(madeUp, null, 2)
const [firstClaim, ...otherClaims] = madeUp.claims

const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-content-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is told of an invalid input. */
async function findingsIn(name: string, content: string | Buffer, format: string): Promise<string> {
  const input = join(folder, name)
  writeFileSync(input, content)
  const refusal = readContent(
    parseArguments(['--input', input, '--format', format]),
    silent,
    new AbortController().signal,
  )
  const failure = await refusal.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/\n[\d,]+ findings? in .*\. Nothing was written\.$/) as string,
  })
  return (failure as Error).message.replaceAll(folder + sep, '')
}

const withClaim = (claim: object): string =>
  JSON.stringify({ ...madeUp, claims: [claim, ...otherClaims] })
const withLine = (record: object): string =>
  asLines([...all.filter(({ id }) => id !== firstClaim?.id), record])
const last = all.length

/** What is told where, of a claim that is wrong in one way. */
const wrongClaims: [string, object, string, string, string][] = [
  ['a missing field', { ...firstClaim, statement: undefined }, 'statement', 'nothing', 'text'],
  [
    'an unknown field',
    { ...firstClaim, opinion: 'x' },
    'opinion',
    'an unknown field',
    'no such field',
  ],
  [
    'a field within a field',
    { ...firstClaim, stance: { mode: 'asserted', by: 1 } },
    'stance.by',
    'an unknown field',
    'no such field',
  ],
  ['a value of another kind', { ...firstClaim, about: 'skerry' }, 'about', '"skerry"', 'a list'],
  [
    'a word outside its vocabulary',
    { ...firstClaim, voice: 'speeker' },
    'voice',
    '"speeker"',
    'one of speaker, drafter (did you mean speaker?)',
  ],
  ['an empty list', { ...firstClaim, about: [] }, 'about', 'an empty list', 'at least 1 items'],
  [
    'a text of another form',
    { ...firstClaim, about: ['The Skerry'] },
    'about[0]',
    '"The Skerry"',
    'text that matches /^[a-z0-9]+',
  ],
  [
    'a text that is too long',
    { ...firstClaim, grounds: 'x'.repeat(5000) },
    'grounds',
    `"${'x'.repeat(59)}…"`,
    'at most 1200 characters',
  ],
  [
    'a reference to nothing',
    { ...firstClaim, about: ['skerri'] },
    'about[0]',
    '"skerri", which no record has',
    'the id of a person or an organization or',
  ],
  [
    'a reference to the wrong kind',
    { ...firstClaim, chronology: ['skerry'] },
    'chronology[0]',
    '"skerry", which is a place',
    'the id of a chronology-entry',
  ],
  [
    'an id that is taken',
    { ...firstClaim, id: 'skerry' },
    'id',
    '"skerry", which is already the id of a place',
    'an id of its own',
  ],
]

describe('what is wrong with a record is told by place, id and field', () => {
  test.each(wrongClaims)('%s, in dataset.json', async (_name, claim, field, found, expected) => {
    const told = await findingsIn('lamps.json', withClaim(claim), 'all')
    expect(told).toContain(
      `lamps.json claims[0]  ${(claim as { id: string }).id}  ${field}\n  found     ${found}`,
    )
    expect(told).toContain(`\n  expected  ${expected}`)
  })

  test.each(wrongClaims)('%s, in NDJSON', async (_name, claim, field, found, expected) => {
    const told = await findingsIn('lamps.ndjson', withLine(claim), 'all')
    expect(told).toContain(
      `lamps.ndjson:${last}  ${(claim as { id: string }).id}  ${field}\n  found     ${found}`,
    )
    expect(told).toContain(`\n  expected  ${expected}`)
  })
})

const proto = (object: object): string =>
  JSON.stringify(object).replace(/}$/, ',"__proto__":{"polluted":true}}')

describe('what is wrong with a file is told with what was expected', () => {
  const deep = `{"a":${'['.repeat(500_000)}`
  test.each<[string, string, string | Buffer, string, string]>([
    ['an empty file', 'lamps.json', '', 'lamps.json\n', 'an empty file'],
    ['an empty file', 'lamps.ndjson', '', 'lamps.ndjson\n', 'an empty file'],
    ['white space alone', 'lamps.json', '\uFEFF \n', 'lamps.json\n', 'an empty file'],
    ['white space alone', 'lamps.ndjson', ' \n\r\n', 'lamps.ndjson\n', 'an empty file'],
    [
      'broken JSON',
      'lamps.json',
      text.replace(': "event"', ': event'),
      'lamps.json:',
      '"event,\\n',
    ],
    [
      'broken JSON',
      'lamps.ndjson',
      `${lines}{"id": }\n`,
      `lamps.ndjson:${last + 1}:8\n`,
      '"}" (value expected)',
    ],
    ['a JSON text that is no dataset', 'lamps.json', '[]', 'lamps.json\n', 'an empty list'],
    [
      'a JSON text that is no record',
      'lamps.ndjson',
      `${lines}null\n`,
      `lamps.ndjson:${last + 1}\n`,
      'null',
    ],
    [
      'an unknown type',
      'lamps.ndjson',
      `${lines}{"id":"x","type":"claims"}\n`,
      `lamps.ndjson:${last + 1}  x  type\n`,
      '"claims"',
    ],
    [
      'bytes that are not UTF-8',
      'lamps.json',
      Buffer.concat([Buffer.from(text), Buffer.from('\n\n'), Buffer.from([0xff])]),
      `lamps.json:${text.split('\n').length + 2}\n`,
      'bytes that are not UTF-8',
    ],
    [
      'bytes that are not UTF-8',
      'lamps.ndjson',
      Buffer.concat([Buffer.from(lines), Buffer.from([0xff])]),
      `lamps.ndjson:${last + 1}\n`,
      'bytes that are not UTF-8',
    ],
    [
      'UTF-16',
      'lamps.json',
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'lamps.json:1\n',
      'a NUL byte',
    ],
    ['a NUL', 'lamps.json', `${text}\0`, `lamps.json:${text.split('\n').length}\n`, 'a NUL byte'],
    ['a NUL', 'lamps.ndjson', `${lines}\0\n`, `lamps.ndjson:${last + 1}\n`, 'a NUL byte'],
    ['deep nesting', 'lamps.json', deep, 'lamps.json:1:69\n', 'more than 64 levels of nesting'],
    ['deep nesting', 'lamps.ndjson', deep, 'lamps.ndjson:1:69\n', 'more than 64 levels of nesting'],
    ['__proto__', 'lamps.json', proto(madeUp), 'lamps.json  __proto__\n', 'an unknown field'],
    [
      '__proto__',
      'lamps.ndjson',
      `${asLines(all.slice(1))}${proto(madeUp.event)}\n`,
      `lamps.ndjson:${last}  lamp-panel  __proto__\n`,
      'an unknown field',
    ],
    [
      'a name that stands twice',
      'lamps.json',
      text.replace('"id": "lamp-panel"', '"id": "x", "id": "lamp-panel"'),
      'lamps.json:',
      'the name "id" a second time',
    ],
    [
      'a collection that is missing',
      'lamps.json',
      JSON.stringify({ ...madeUp, places: undefined }),
      'lamps.json  places\n',
      'nothing',
    ],
    [
      'a second event',
      'lamps.ndjson',
      `${lines}${JSON.stringify({ ...madeUp.event, id: 'second' })}\n`,
      `lamps.ndjson:${last + 1}  second  type\n`,
      'a second event',
    ],
    ['no event', 'lamps.ndjson', asLines(all.slice(1)), 'lamps.ndjson\n', 'no event'],
    [
      'a count that is not so',
      'lamps.json',
      text.replace('"people": 3', '"people": 4'),
      'lamps.json  meta.counts.people\n',
      '4',
    ],
    [
      'a fingerprint that is not so',
      'lamps.json',
      text.replace('Ada Eide', 'Ida Eide'),
      'lamps.json  meta.fingerprint\n',
      madeUp.meta.fingerprint,
    ],
    [
      'a line of more than 1 MiB',
      'lamps.ndjson',
      `${lines}${'x'.repeat(2_000_000)}`,
      `lamps.ndjson:${last + 1}\n`,
      'a line of more than 1 MiB',
    ],
    [
      '30 MB in one line',
      'lamps.ndjson',
      Buffer.alloc(30_000_000, 'x'),
      'lamps.ndjson:1\n',
      'a line of more than 1 MiB',
    ],
    [
      '30 MB of nesting',
      'lamps.json',
      Buffer.alloc(30_000_000, '['),
      'lamps.json:1:65\n',
      'more than 64 levels of nesting',
    ],
    [
      '50 MB',
      'lamps.json',
      Buffer.alloc(50_000_000, ' '),
      'lamps.json\n',
      'a file of 50,000,000 bytes',
    ],
    [
      '50 MB to be collected',
      'lamps.ndjson',
      Buffer.alloc(50_000_000, '\n'),
      'lamps.ndjson\n',
      'a file of 50,000,000 bytes',
    ],
    [
      '5 MB of mistakes',
      'lamps.json',
      `{"claims":[${'{},'.repeat(1_500_000)}{}]}`,
      'lamps.json claims[0]  statement\n',
      'nothing',
    ],
    [
      '5 MB of mistakes',
      'lamps.ndjson',
      '{}\n'.repeat(1_500_000),
      'lamps.ndjson:1  type\n',
      'nothing',
    ],
    [
      '5 MB of ids that are taken',
      'lamps.json',
      `{"people":[${'{"id":"a"},'.repeat(500_000)}{}]}`,
      'lamps.json people[0]  a  type\n',
      'nothing',
    ],
  ])('%s: %s', async (_name, file, content, place, found) => {
    const told = await findingsIn(file, content, 'all')
    expect(told).toContain(place)
    expect(told).toContain(`\n  found     ${found}`)
    expect(told).toMatch(/\n {2}expected {2}\S/)
  })
})

test('all findings of a run are told at once: of shape, of references, of every line', async () => {
  const told = await findingsIn(
    'lamps.ndjson',
    `{\n${lines.replace('"skerry"', '"skerri"').replace('"sound"', '7')}\0\n`,
    'all',
  )
  expect(told.match(/^lamps\.ndjson:\d+/gm)?.length).toBeGreaterThanOrEqual(4)
  expect(told).toContain('which no record has')
  expect(told).toContain('a NUL byte')
})

test('50 findings are shown, and the others counted', async () => {
  const told = await findingsIn('lamps.ndjson', '{}\n'.repeat(70), 'ndjson')
  expect(told.match(/^lamps\.ndjson:/gm)).toHaveLength(50)
  expect(told).toContain('… and 20 more.\n\n70 findings in lamps.ndjson. Nothing was written.')
})

test('a file that is nothing but mistakes is left after 10,000 of them', async () => {
  const told = await findingsIn('lamps.ndjson', '{}\n'.repeat(20_000), 'ndjson')
  expect(told).toContain(
    '… and 9,950 more.\n\n10,000 findings in lamps.ndjson, and no more were looked for. Nothing was written.',
  )
})

test.each(['lamps.json', 'lamps.ndjson'])(
  'a reading of %s that is called off comes to no content',
  async (name) => {
    const input = join(folder, name)
    writeFileSync(input, name.endsWith('.json') ? text : lines)
    const calledOff = AbortSignal.abort()
    for (const format of ['json', 'ndjson']) {
      await expect(
        readContent(parseArguments(['--input', input, '--format', format]), silent, calledOff),
      ).rejects.toThrow('aborted')
    }
  },
)
