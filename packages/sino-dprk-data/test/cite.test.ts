import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '../src/cite.ts'
import { dateWords } from '../src/cite/cited.ts'
import * as data from '../src/index.ts'
import type { AnyRecord, RecordId } from '../src/index.ts'
import { labelOf } from '../src/label.ts'
import { records } from '../src/records.ts'
import { names, madeUp, person, times } from './made-up-citations.ts'

const authorOf = (id: RecordId) => cite(data.get(id)).csl.author

describe('the author', () => {
  test('of a claim is its speaker', () => {
    expect(authorOf('schaefer-suspected-taiwan-bargain')).toEqual([
      { family: 'Schaefer', given: 'Bernd' },
    ])
  })

  test('of a claim in the voice of the report is the drafter', () => {
    const { csl } = cite(data.get('drafter-border-of-800-miles'))
    expect(csl.author).toEqual([{ family: 'Person', given: 'James F.' }])
    expect(csl.note).toContain('as stated by the drafter of “')
  })

  test('of a chronology entry are its tellers', () => {
    expect(authorOf('zhou-enlai-in-pyongyang-1970')).toEqual([
      { family: 'Person', given: 'James F.' },
      { family: 'Schaefer', given: 'Bernd' },
    ])
  })

  test('of a quotation is the person it is attributed to, with the certainty in the note', () => {
    const { csl, text } = cite(data.get('quotation-big-power-chauvinism'))
    expect(csl.author).toEqual([{ family: 'Mao', given: 'Zedong', 'static-ordering': true }])
    expect(csl.note).toContain('as quoted (attribution: probable) in “')
    expect(text).toMatch(/^Mao Zedong, “big-power chauvinism” \(quotation\), /)
  })

  test('has one name if it is a state', () => {
    expect(authorOf('quotation-kick')).toEqual([
      { literal: "Democratic People's Republic of Korea" },
    ])
  })

  test('of other records is missing; the note says whether the report or the editors give them', () => {
    expect(cite(data.get('prc')).csl).toMatchObject({
      note: expect.stringMatching(/^as given in “/) as string,
    })
    expect(cite(data.get('country-names')).csl).toMatchObject({
      note: expect.stringMatching(/^supplied by the editors to what is reported in “/) as string,
    })
    expect(authorOf('prc')).toBeUndefined()
  })
})

test('the text is one line for a footnote', () => {
  const { meta } = data
  expect(cite(data.get('zhou-enlai-in-pyongyang-1970'), { issued: '2026-11-23' }).text).toBe(
    `James F. Person and Bernd Schaefer, “Zhou Enlai travels to Pyongyang to apologize” (chronology entry), NKIDP Sino-DPRK Data, ed. The sino-dprk-data contributors, version ${meta.version} of 2026-11-23, ` +
      `https://nkidp.github.io/sino-dprk-data/r/zhou-enlai-in-pyongyang-1970/#v${meta.version}; dated “In 1970” (EDTF 1970), narrowed by the editors to 1970-04 (EDTF); as told in “North Korean Attitudes Toward China: A Historical View of Contemporary Difficulties” ` +
      `(panel discussion, April 6, 2009), drafted by James F. Person, Woodrow Wilson International Center for Scholars, ${data.sources[0]?.address}; data fingerprint SHA-256 ${meta.fingerprint}.`,
  )
})

test.each([
  ['korean-workers-party-debate-1956', 'dated “in 1956” (EDTF 1956); as told in'],
  [
    'sino-soviet-intervention-1956',
    'dated “in 1956” (EDTF 1956), narrowed by the editors to 1956-09 (EDTF); as told in',
  ],
  ['korean-war', 'dated 1950/1953 (EDTF), not by the page; as told in'],
  [
    'nkidp-document-reader-2',
    'held or published by North Korea International Documentation Project; dated 2009-03 (EDTF), not by the page; as given in',
  ],
  [
    'sudarikov-and-kim-1969-03-17',
    'held or published by Wilson Center Digital Archive, https://digitalarchive.wilsoncenter.org/document/record-conversation-between-ng-sudarikov-and-kim-il-sung-general-secretary-central-1; dated 1969-03-17 (EDTF), not by the page; supplied by the editors to',
  ],
] as const)(
  'the citation of %s separates what the report gives from what the editors add',
  (id, words) => {
    const { csl, text } = cite(data.get(id))
    expect(csl.note.startsWith(words)).toBe(true)
    expect(text).toContain(words)
  },
)

test('a date without one of the report is marked as the editors’', () => {
  const date = {
    ...data.get('zhou-enlai-in-pyongyang-1970').date,
    verbatim: null,
    told: { edtf: null, earliest: null, latest: null, precision: 'none', basis: 'stated' },
  } as const
  expect(dateWords(date)).toBe('1970-04 (EDTF), not by the page')
})

test.each(names)('the text names $family, $given in the order of the name', (name) => {
  const words =
    name.order === 'family-first' ? `${name.family} ${name.given}` : `${name.given} ${name.family}`
  expect(madeUp('A title', [name]).text.startsWith(`${words}, “A title”`)).toBe(true)
  expect(madeUp('A title', [person, name]).text.startsWith(`James F. Person and ${words}, “`)).toBe(
    true,
  )
})

test.each(Object.entries(times))(
  '%s: CSL has what it can express, note and text have the words',
  (_, [date, expected]) => {
    const { csl, text } = madeUp('A title', [person], date)
    expect(csl['event-date']).toEqual(expected)
    const words = [date.verbatim, date.edtf].filter((form) => form !== null)
    for (const form of words) for (const line of [csl.note, text]) expect(line).toContain(form)
    expect(csl.note.startsWith('dated ')).toBe(words.length > 0)
  },
)

test('every record has a different citation, and so has the dataset', () => {
  const citations = [...records.map((record) => cite(record)), cite(data)]
  for (const form of ['text', 'bibtex', 'ris'] as const)
    expect(new Set(citations.map((citation) => citation[form])).size).toBe(records.length + 1)
})

test('every format has the release date if it is given', () => {
  expect(cite(data).csl).not.toHaveProperty('issued')
  const { csl, bibtex, ris, text } = cite(data, { issued: '2026-11' })
  expect(csl.issued).toEqual({ 'date-parts': [[2026, 11]] })
  expect(bibtex).toContain('date = {2026-11}')
  expect(ris).toContain('DA  - 2026/11\r\n')
  expect(text).toContain(` of 2026-11, `)
})

test('a dataset is cited with its own version and fingerprint', () => {
  const meta = { ...data.meta, version: '9.8.7', fingerprint: 'f'.repeat(64) }
  const { text } = cite({ ...data, meta })
  expect(text).toContain('version 9.8.7')
  expect(text).toContain('f'.repeat(64))
  expect(text).not.toContain(data.meta.fingerprint)
})

test('a record of another dataset is cited with the version and the people of that dataset', () => {
  const dataset = {
    ...data,
    meta: { ...data.meta, version: '9.8.7', homepage: 'https://example.org/' },
    people: data.people.map((person) =>
      person.id === 'bernd-schaefer'
        ? { ...person, nameParts: { ...person.nameParts, family: 'Schäfer' } }
        : person,
    ),
  }
  const { csl } = cite(data.get('schaefer-suspected-taiwan-bargain'), { dataset })
  expect(csl).toMatchObject({
    author: [{ family: 'Schäfer', given: 'Bernd' }],
    version: '9.8.7',
    URL: 'https://example.org/r/schaefer-suspected-taiwan-bargain/#v9.8.7',
  })
})

describe('cite rejects', () => {
  const citeAnything = (value: unknown) => () => cite(value as AnyRecord)

  test.each([
    [
      'zhou-enlai',
      'expected a record or a dataset, received "zhou-enlai"; to cite an id, use cite(get(id))',
    ],
    [undefined, 'expected a record or a dataset, received nothing'],
    [null, 'received null'],
    [7, 'received 7'],
    [data.people, 'received a list'],
    [{}, 'received an object'],
    [{ id: 'x', type: 'happening' }, 'received an object'],
    [
      { id: 'x', type: 'claim' },
      'expected a published record, received "x" of claims without statement',
    ],
    [
      { id: 'x', type: 'chronology-entry', title: 'As an editor writes it' },
      'received "x" of chronology without date, tellers',
    ],
    [{ ...data, meta: { ...data.meta, version: undefined } }, 'missing or invalid: meta.version'],
    [{ meta: data.meta, event: data.event }, 'missing or invalid: speakers, people'],
  ])('what is neither record nor dataset, with a TypeError (%#)', (value, message) => {
    expect(citeAnything(value)).toThrow(TypeError)
    expect(citeAnything(value)).toThrow(message)
  })

  test('any other value with one of these messages', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(citeAnything(value)).toThrow(/^expected a /)
      }),
    )
  })

  test('a record with an invalid dataset', () => {
    expect(() => cite(data.get('korean-war'), { dataset: {} as typeof data })).toThrow(
      /^expected a dataset as in /,
    )
  })

  const removed = { type: 'redirect', version: '1.2.0', reason: 'It was a slip.' } as const
  test.each([
    [
      { ...removed, id: 'korean-war', kind: 'withdrawn', to: [] } as const,
      'record "korean-war" was withdrawn in version 1.2.0: It was a slip. Install an earlier version.',
    ],
    [
      { ...removed, id: 'korean-war', kind: 'moved', to: ['cultural-revolution'] } as const,
      'record "korean-war" was moved in version 1.2.0: It was a slip. Use cultural-revolution instead, or install an earlier version.',
    ],
  ])('a removed record, with version and reason', (redirect, message) => {
    expect(() => labelOf(data.get('korean-war'), [redirect as never])).toThrow(
      new RangeError(message),
    )
    expect(citeAnything(redirect)).toThrow(new RangeError(message))
  })

  test('a record with an unknown person', () => {
    expect(
      citeAnything({ ...data.get('schaefer-suspected-taiwan-bargain'), speaker: 'nobody' }),
    ).toThrow(
      / has no person, organization or state "nobody"; cite a record of another version with its `dataset`$/,
    )
  })

  test.each(['yesterday', '2026-02-30', ''])('%j as a release date', (issued) => {
    expect(() => cite(data, { issued })).toThrow(RangeError)
  })
})
