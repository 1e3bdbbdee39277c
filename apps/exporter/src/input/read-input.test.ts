import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { installedDataset } from '@nkidp/export'
import { asLines, madeUp, recordsIn } from '@nkidp/export/testing'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { describe, expect, test } from 'vitest'
import { readInput } from './read-input.ts'

const all = recordsIn(madeUp)
const lines = asLines(all)
const text = JSON.stringify(madeUp, null, 2)
const [firstClaim, ...otherClaims] = madeUp.claims

const { signal } = new AbortController()

function fileWith(name: string, content: string | Buffer): string {
  const file = join(emptyFolder(), name)
  writeFileSync(file, content)
  return file
}

const read = (name: string, content: string | Buffer): Promise<Dataset> =>
  readInput(fileWith(name, content), signal)

async function findingsIn(name: string, content: string | Buffer): Promise<string> {
  const file = fileWith(name, content)
  const failure = await readInput(file, signal).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/\n\d+ findings? in .*\. Nothing was written\.$/) as string,
  })
  return (failure as Error).message.replaceAll(file, name)
}

describe('a dataset that was written is read back', () => {
  test.each([
    ['dataset.json', JSON.stringify(installedDataset())],
    ['dataset.ndjson', asLines(recordsIn(installedDataset()))],
  ])('%s', async (name, content) => {
    const dataset = await read(name, content)
    expect(dataset).toEqual(installedDataset())
    expect(JSON.stringify(dataset)).toBe(JSON.stringify(installedDataset()))
  })
})

test('NDJSON of another dataset is named after its file, without version and license', async () => {
  const { meta, ...records } = await read('coast.ndjson', lines)
  const { meta: expectedMeta, ...expected } = madeUp
  expect(records).toEqual(expected)
  expect(meta).toMatchObject({
    name: 'coast',
    version: '0.0.0-unversioned',
    license: 'NOASSERTION',
    counts: expectedMeta.counts,
    fingerprint: expectedMeta.fingerprint,
  })
})

test.each(['\u001b[31m', ' x', 'a\nb', 'a\u202e', '\u200b', 'x'.repeat(240)])(
  'a file named %j has a dataset that can be read again',
  async (stem) => {
    onceWrong(
      'Raw text in messages',
      `a file named ${JSON.stringify(stem.slice(0, 20))}`,
      'the dataset `dataset`',
    )
    const dataset = await read(`${stem}.ndjson`, lines)
    expect(dataset.meta).toMatchObject({ name: 'dataset', title: 'dataset' })
    expect(await read('a.json', JSON.stringify(dataset))).toEqual(dataset)
  },
)

const utf32 = (content: string) =>
  Buffer.from(Uint32Array.from(content, (char) => char.codePointAt(0) ?? 0).buffer)
const utf16be = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le').swap16()

describe('encodings and line endings', () => {
  test.each<[string, string, string | Buffer]>([
    [
      'a byte order mark, CRLF and empty lines',
      'a.ndjson',
      `\uFEFF${lines.replaceAll('\n', '\r\n\r\n')}`,
    ],
    ['a byte order mark and CRLF', 'a.json', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no line ending at the end', 'A.NDJSON', lines.trimEnd()],
    ['.jsonl', 'a.jsonl', lines],
    ['NDJSON in a name without an extension, as of a pipe', '63', lines],
    ['JSON in a name without an extension', '63', text],
    ['UTF-16, little-endian', 'a.json', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', 'a.ndjson', utf16be(lines)],
  ])('%s', async (title, name, content) => {
    onceWrong('Encodings of inputs', title, 'read')
    expect(asLines(recordsIn(await read(name, content)))).toBe(lines)
  })
})

/** What these findings are about, in the table of inputs. */
const kinds = new Map([
  ['UTF-16 without a mark', 'Encodings of inputs'],
  ['UTF-32', 'Encodings of inputs'],
  ['UTF-16 with half of a surrogate pair', 'Encodings of inputs'],
  ['UTF-16 with half of a code unit', 'Encodings of inputs'],
  ['gzip', 'Encodings of inputs'],
  ['a list that is too long', 'Quadratic time'],
])

/** Changes of a claim, each with the field and the issue. */
const wrongClaims: [string, object, string, string, string][] = [
  ['a missing field', { statement: undefined }, 'statement', 'a string', 'nothing'],
  [
    'a field in a field',
    { stance: { mode: 'asserted', by: 1 } },
    'stance.by',
    'one of mode, ',
    'an unknown field',
  ],
  [
    'an item that is listed twice',
    { about: ['norland', 'norland'] },
    'about[1]',
    'each item once',
    'the same as about[0]',
  ],
  [
    'a broken reference',
    { about: ['norlend'] },
    'about[0]',
    'the id of a person or an organization or',
    '"norlend", the id of no record',
  ],
  [
    'a reference to another type',
    { chronology: [{ entry: 'norland', basis: 'stated' }] },
    'chronology[0].entry',
    'the id of a chronology-entry',
    '"norland", the id of a state',
  ],
  [
    'a duplicate id',
    { id: 'norland' },
    'id',
    'a unique id',
    '"norland", also the id of a state at ',
  ],
]

describe.each([
  [
    'coast.json',
    'coast.json claims[0]',
    (claim: object) => JSON.stringify({ ...madeUp, claims: [claim, ...otherClaims] }),
  ],
  [
    'coast.ndjson',
    `coast.ndjson:${all.length}`,
    (claim: object) => asLines([...all.filter(({ id }) => id !== firstClaim?.id), claim]),
  ],
])('findings in the records of %s', (name, place, withClaim) => {
  test.each(wrongClaims)('%s', async (_name, claim, field, expected, received) => {
    const changed = { ...firstClaim, ...claim }
    const message = await findingsIn(name, withClaim(changed))
    expect(message).toContain(`${place}  ${changed.id}  ${field}\n  expected  ${expected}`)
    expect(message).toContain(`\n  received  ${received}`)
    expect(message).toMatch(/\n {2}fix {7}\S/)
  })
})

test('the fix suggests what was meant', async () => {
  const message = await findingsIn(
    'a.ndjson',
    lines.replace('"about":["norland"', '"about":["norlend"'),
  )
  expect(message).toContain('fix       Correct the id, or add the record. Did you mean "norland"?')
})

const withProto = (object: object): string =>
  JSON.stringify(object).replace(/}$/, ',"__proto__":{"polluted":true}}')

describe('findings in a file', () => {
  test.each<[string, string, string | Buffer, string, string]>([
    ['empty', 'a.json', '', 'a.json\n', 'an empty file'],
    ['empty', 'a.ndjson', '', 'a.ndjson\n', 'an empty file'],
    ['white space', 'a.json', '\uFEFF \n', 'a.json\n', 'an empty file'],
    ['white space', 'a.ndjson', ' \n\r\n', 'a.ndjson\n', 'an empty file'],
    ['broken JSON', 'a.json', text.replace(': "event"', ': event'), 'a.json:', '"event,\\n'],
    [
      'broken JSON',
      'a.ndjson',
      `${lines}{"id": }\n`,
      `a.ndjson:${all.length + 1}:8\n`,
      '"}" (value expected)',
    ],
    ['a list', 'a.json', '[]', 'a.json\n', 'an empty list'],
    ['one collection', 'a.json', JSON.stringify(madeUp.people), 'a.json\n', 'a list'],
    ['one record', 'a.json', JSON.stringify(madeUp.event), 'a.json\n', 'a record'],
    ['null', 'a.json', 'null', 'a.json\n', 'null'],
    ['null', 'a.ndjson', `${lines}null\n`, `a.ndjson:${all.length + 1}  type\n`, 'null'],
    [
      'an unknown type',
      'a.ndjson',
      `${lines}{"id":"x","type":"claims"}\n`,
      `a.ndjson:${all.length + 1}  x  type\n`,
      '"claims"',
    ],
    [
      'bytes that are not UTF-8',
      'a.json',
      Buffer.concat([Buffer.from(`${text}\n\n`), Buffer.from([0xff])]),
      `a.json:${text.split('\n').length + 2}\n`,
      'bytes that are not UTF-8',
    ],
    [
      'bytes that are not UTF-8',
      'a.ndjson',
      Buffer.concat([Buffer.from(lines), Buffer.from([0xff])]),
      `a.ndjson:${all.length + 1}\n`,
      'bytes that are not UTF-8',
    ],
    ['UTF-16 without a mark', 'a.json', Buffer.from(text, 'utf16le'), 'a.json\n', 'text in UTF-32'],
    ['UTF-32', 'a.ndjson', utf32('\uFEFF{'), 'a.ndjson\n', 'text in UTF-32'],
    [
      'UTF-16 with half of a surrogate pair',
      'a.ndjson',
      Buffer.from(`\uFEFF${lines.replace('Eide', '\ud800')}`, 'utf16le'),
      'a.ndjson\n',
      'bytes that are not UTF-16',
    ],
    [
      'UTF-16 with half of a code unit',
      'a.json',
      Buffer.concat([utf16be(text), Buffer.of(0)]),
      'a.json\n',
      'bytes that are not UTF-16',
    ],
    ['gzip', 'a.ndjson', gzipSync(lines), 'a.ndjson\n', 'a compressed file'],
    ['a NUL', 'a.ndjson', `${lines}\0\n`, `a.ndjson:${all.length + 1}:1\n`, '"\\u0000"'],
    [
      'deep nesting',
      'a.json',
      Buffer.alloc(30_000_000, '['),
      'a.json:1:1\n',
      'JSON that is nested',
    ],
    [
      'deep nesting',
      'a.ndjson',
      `{"a":${'['.repeat(500_000)}`,
      'a.ndjson:1:1\n',
      'JSON that is nested',
    ],
    ['__proto__', 'a.json', withProto(madeUp), 'a.json  __proto__\n', 'an unknown field'],
    [
      '__proto__',
      'a.ndjson',
      `${asLines(all.slice(1))}${withProto(madeUp.event)}\n`,
      `a.ndjson:${all.length}  coast-evening  __proto__\n`,
      'an unknown field',
    ],
    ['many values', 'a.json', `[${'[],'.repeat(10_000_000)}[]]`, 'a.json:1:', 'more'],
    [
      'a list that is too long',
      'a.json',
      JSON.stringify({
        ...madeUp,
        claims: [{ ...firstClaim, about: Array(1001).fill('norland') }],
      }),
      `a.json claims[0]  ${firstClaim?.id}  about\n`,
      'a longer list',
    ],
    [
      'a duplicate name',
      'a.json',
      text.replace('"id": "coast-evening"', '"id": "x", "id": "coast-evening"'),
      'a.json:',
      '"id" a second time',
    ],
    [
      'a missing collection',
      'a.json',
      JSON.stringify({ ...madeUp, places: undefined }),
      'a.json  places\n',
      'nothing',
    ],
    [
      'a second event',
      'a.ndjson',
      `${lines}${JSON.stringify({ ...madeUp.event, id: 'second' })}\n`,
      `a.ndjson:${all.length + 1}  second\n`,
      '2',
    ],
    ['no event', 'a.ndjson', asLines(all.slice(1)), 'a.ndjson\n', '0'],
    [
      'a wrong count',
      'a.json',
      text.replace('"people": 3', '"people": 4'),
      'a.json  meta.counts.people\n',
      '4',
    ],
    [
      'a wrong fingerprint',
      'a.json',
      text.replace('Jon Eide', 'Jan Eide'),
      'a.json  meta.fingerprint\n',
      madeUp.meta.fingerprint,
    ],
  ])('%s: %s', async (name, file, content, place, received) => {
    onceWrong(kinds.get(name) ?? 'Values that formats cannot write', name, `finds ${received}`)
    const message = await findingsIn(file, content)
    expect(message).toContain(place)
    expect(message).toContain(`\n  received  ${received}`)
  })
})

test('all findings are listed in one run: of syntax, of shape, of references', async () => {
  const message = await findingsIn(
    'a.ndjson',
    `{\n${lines.replace('"about":["norland"', '"about":["norlend"').replace('"wick"', '7')}\0\n`,
  )
  expect(message.match(/^a\.ndjson:\d+/gm)?.length).toBeGreaterThanOrEqual(4)
  expect(message).toContain('the id of no record')
  expect(message).toContain('a string')
})

test('50 findings are shown, and the others counted', async () => {
  const message = await findingsIn('a.ndjson', `${lines}${'{}\n'.repeat(1070)}`)
  expect(message.match(/^a\.ndjson:/gm)).toHaveLength(50)
  expect(message).toContain('… and 1020 more.\n\n1070 findings in a.ndjson. Nothing was written.')
})

test.each([
  ['missing.json', 'cannot be read: ENOENT: no such file or directory'],
  ['folder.json', 'cannot be read: EISDIR: illegal operation on a directory'],
  ['table.csv', 'expected a name that ends in .json, .ndjson or .jsonl'],
])('%s is refused', async (name, message) => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'folder.json'))
  await expect(readInput(join(folder, name), signal)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(message) as string,
  })
})
