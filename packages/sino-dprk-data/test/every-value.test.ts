import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import * as evidence from '../src/evidence.ts'
import * as data from '../src/index.ts'
import { all, collectionNames, get, has, linkedIds, recordsOf } from '../src/index.ts'
import { cite } from '../src/cite.ts'
import * as query from '../src/query.ts'
import * as schema from '../src/schema.ts'

const circle: Record<string, unknown> = {}
circle['itself'] = circle
const revoked = Proxy.revocable({}, {})
revoked.revoke()
const { fingerprintRecord, verifyDataset } = evidence
const { between, claimsBy, involving, mentions, resolve } = query

/** What TypeScript refuses and JavaScript may hand over. */
const values: unknown[] = [
  undefined,
  null,
  10n,
  Number.NaN,
  Symbol('x'),
  circle,
  ['1950'],
  {},
  () => 'x',
  Object.create(null),
  '\ud800',
  '\u001b[2J',
]

test.each<readonly [name: string, call: (value: never) => unknown, error: new () => Error]>([
  ['get', get, RangeError],
  ['involving', involving, RangeError],
  ['claimsBy', claimsBy, RangeError],
  ['mentions', mentions, RangeError],
  ['between', (value) => between(value, '1950'), RangeError],
  ['cite of `issued`', (issued) => cite(get('prc'), { issued }), RangeError],
  ['cite', cite, TypeError],
  ['linkedIds', linkedIds, TypeError],
  ['recordsOf', (value) => recordsOf(value, 'people'), TypeError],
  ['recordsOf of a collection', (value) => recordsOf(data, value), TypeError],
  ...Object.entries({
    authoredFields: schema.authoredFields,
    publishedFields: schema.publishedFields,
    fieldKind: (value: never) => schema.fieldKind(value, ['id']),
    fieldTable: schema.fieldTable,
    jsonSchema: schema.jsonSchema,
    annotatedJsonSchema: schema.annotatedJsonSchema,
    fieldAt: (value: never) => schema.fieldAt(value, ['id']),
    fieldsBelow: (value: never) => schema.fieldsBelow(value, []),
    referencesIn: (value: never) => schema.referencesIn(value, {}),
  }).map(([name, call]) => [name, call, TypeError] as const),
])('%s throws what its documentation says, in plain characters', (name, call, error) => {
  onceWrong('Wrong arguments', name, error.name)
  for (const value of values) {
    // No bound, and no date of release.
    if (name === 'between' && value === null) continue
    if (name === 'cite of `issued`' && value === undefined) continue
    expect(() => call(value as never)).toThrow(error)
    expect(() => call(value as never)).toThrow(/^[^\p{Cc}\p{Cs}]+$/u)
  }
})

/** Values of the right types too, so that each argument is tried beside a right one. */
const proxy = new Proxy({}, { get: () => fail(), has: () => fail(), ownKeys: () => fail() })
const tried = [...values, revoked.proxy, proxy, data, get('prc'), 'people', [], schema.meta]
const inWords =
  /^(?:expected|unknown id|version|record|the copy|this proxy|.* cites a reference|Cannot perform '\w+' on a proxy)/
function fail(): never {
  throw new TypeError('this proxy cannot be read')
}

test.each(
  Object.entries({ ...data, ...query, ...evidence, ...schema, cite }).filter(
    (entry): entry is [string, (...args: unknown[]) => unknown] => typeof entry[1] === 'function',
  ),
)('%s takes any values, or throws an error in words', async (name, call) => {
  onceWrong('Wrong arguments', `any values for ${name}`, 'a result, or an error in words')
  for (const first of tried)
    for (const second of tried)
      for (const third of [undefined, null, {}])
        try {
          await call(first, second, third)
        } catch (error) {
          expect([TypeError, RangeError]).toContain((error as Error).constructor)
          expect((error as Error).message).toMatch(inWords)
        }
})

test('a record with any invalid field is accepted, or refused in words', async () => {
  for (const { [0]: record } of collectionNames.map((name) => recordsOf(data, name)))
    for (const field of Object.keys(record ?? {}))
      for (const value of [...values, [null], [{}]]) {
        const invalid = { ...record, [field]: value } as data.AnyRecord
        const verify = async (of: data.AnyRecord) => await evidence.verify('', [of])
        for (const call of [cite, linkedIds, evidence.toWebAnnotation, verify])
          try {
            await call(invalid)
          } catch (error) {
            expect([TypeError, RangeError]).toContain((error as Error).constructor)
            // The size of `cite` is limited, so its error is shorter.
            if (call !== cite) expect((error as Error).message).toMatch(inWords)
          }
      }
})

test('has and resolve accept any value', () => {
  for (const value of values) {
    expect(has(value as string)).toBe(false)
    expect(resolve(value as string)).toEqual({ status: 'unknown', records: [] })
  }
})

test('verifyDataset and fingerprintRecord reject with a TypeError', async () => {
  onceWrong('Wrong arguments', '`verifyDataset`, `fingerprintRecord`', 'TypeError')
  for (const value of values) {
    const record = { id: 'x', type: 'place', value }
    const isJson = ['[object Array]', '[object Object]'].includes(
      String(Object.prototype.toString.call(value)),
    )
    await expect(verifyDataset(value as never)).rejects.toThrow(TypeError)
    await expect(fingerprintRecord(value as never)).rejects.toThrow(TypeError)
    if (
      typeof value === 'bigint' ||
      Number.isNaN(value) ||
      value === circle ||
      value === '\ud800'
    ) {
      await expect(fingerprintRecord(record)).rejects.toThrow(TypeError)
      const dataset = { ...data, places: [...data.places, record] }
      await expect(verifyDataset(dataset)).rejects.toThrow(TypeError)
    } else if (isJson) await expect(fingerprintRecord(record)).resolves.toMatch(/^[0-9a-f]{64}$/)
  }
})

test('everything that is exported is frozen, at every depth, apart from zod schemas', () => {
  onceWrong('Changed constants', '`collectionNames.pop()`', 'throws')
  const thawed: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || '_zod' in value) return
    if (!Object.isFrozen(value)) thawed.push(path)
    for (const [name, member] of Object.entries(value)) walk(member, `${path}.${name}`)
  }
  for (const [name, value] of Object.entries({ ...data, ...schema })) walk(value, name)
  for (const name of collectionNames) walk(schema.authoredFields(name), `the fields of ${name}`)
  expect(thawed).toEqual([])
})

test('a structuredClone of each collection can be sorted and written into', () => {
  onceWrong(
    'Libraries that change their input',
    'records for Vega, d3-force, `.sort()`',
    '`structuredClone` helps',
  )
  for (const name of collectionNames) {
    const copy = structuredClone([...recordsOf(data, name)]).sort(() => -1)
    for (const [index, record] of copy.entries()) Object.assign(record, { index })
    expect(copy).not.toEqual(recordsOf(data, name))
  }
})

test('all has every record but redirects, and each collection can be looped over', () => {
  const looped = collectionNames.flatMap((name) => [...recordsOf(data, name)])
  expect(looped).toHaveLength(all.length + data.redirects.length)
  expect(looped.slice(0, all.length)).toEqual(all)
  expect(recordsOf(data, 'event')).toEqual([data.event])
  expect(all.find(({ id }) => id === 'prc')).toBe(get('prc'))
})

test('a citation with a made-up id, version and homepage is one item', () => {
  onceWrong('Markup in citations', 'an id or version with `}`, `@book{` and line ends', 'escaped')
  const evil = 'x,\n title={y}}\n\n@book{evil'
  const dataset = {
    ...data,
    meta: {
      ...data.meta,
      version: evil,
      homepage: `https://example.org/${evil}\nER  - \nTY  - BOOK\n`,
    },
  }
  const cited = [
    cite({ ...get('korean-war'), id: evil }),
    cite(get('korean-war'), { dataset }),
    cite(dataset),
    cite(get('cameo-codes'), { dataset }),
  ]
  for (const { bibtex, ris } of cited) {
    expect(bibtex.match(/^\s*@/gm)).toHaveLength(1)
    expect(bibtex).toMatch(/^@\w+\{[\w.:+/-]+,\n(?: {2}\w+ = \{.*\},\n)+\}\n$/)
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1)
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1)
  }
})
