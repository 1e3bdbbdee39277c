import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '../src/cite.ts'
import { dateWords, shortDate } from '../src/cite/date-words.ts'
import * as data from '../src/index.ts'
import type { AnyRecord, Claim, ChronologyEntry, Quotation } from '../src/index.ts'
import { labelOf } from '../src/label.ts'
import { found, names, said, times, titled } from './made-up-citations.ts'

const {
  meta,
  sources: [report],
} = data
/** In a working copy with records that are not released, nothing has a date. */
const year = meta.issued === undefined ? '' : ` (${meta.issued.slice(0, 4)})`
const contributors = { literal: meta.author }

/** A real record with changes, as one of any version. */
const like = (record: Claim | ChronologyEntry | Quotation, changes: object): AnyRecord => ({
  ...record,
  ...changes,
})

describe('the author', () => {
  test('of a quotation is whoever certainly said the words; the contributors are its editors', () => {
    const quotation = data.get('quotation-lips-and-teeth')
    const by = (actor: string, certainty: string) =>
      cite(like(quotation, { saidBy: { actor, certainty } })).csl
    expect(by('mao-zedong', 'certain')).toMatchObject({
      author: [{ family: 'Mao', given: 'Zedong', 'static-ordering': true }],
      editor: [contributors],
    })
    expect(by('dprk', 'certain').author).toEqual([{ literal: data.get('dprk').name }])
    for (const certainty of ['probable', 'possible'])
      expect(by('mao-zedong', certainty).author).toEqual([contributors])
  })

  test.each([
    ['July 4, 2006', [2006, 7, 4]],
    ['January 2020', [2020, 1]],
    ['1999', [1999]],
  ])('the date %s of a reference is read from its words', (date, parts) => {
    expect(found({ date }).csl.issued).toEqual({ 'date-parts': [parts] })
  })

  test('a reference to a file of a repository or package leads to the file', () => {
    const file = { path: 'a b/c#d.csv' }
    expect(found({ ...file, repository: 'a/b', commit: '0123456' }).csl.URL).toBe(
      'https://github.com/a/b/blob/0123456/a%20b/c%23d.csv',
    )
    expect(found({ ...file, package: '@a/b@1.0.0' }).csl.URL).toBe(
      'https://unpkg.com/@a/b@1.0.0/a%20b/c%23d.csv',
    )
  })

  test('of a reference is its own', () => {
    const { csl, text } = found({
      author: ['Kissinger, Henry', 'Shen Zhihua'],
      title: 'A Title',
      publisher: 'A Journal',
      year: '1999',
      pages: '12–34',
      address: 'https://example.org/a',
    })
    expect(csl).toMatchObject({
      author: [{ family: 'Kissinger', given: 'Henry' }, { literal: 'Shen Zhihua' }],
      publisher: 'A Journal',
      issued: { 'date-parts': [[1999]] },
      page: '12-34',
      URL: 'https://example.org/a',
    })
    expect(text).toBe(
      'Henry Kissinger and Shen Zhihua, “A Title,” A Journal, 1999, pp. 12–34, https://example.org/a; ' +
        `listed in NKIDP Sino-DPRK Data, ed. the sino-dprk-data contributors, version ${meta.version}${year}, https://nkidp.github.io/sino-dprk-data/r/made-up/#v${meta.version}.`,
    )
  })
})

describe('a title in the editors’ words', () => {
  test('of a reference is marked as theirs', () => {
    expect(found({ repository: 'a/b', path: 'c.csv' }).csl.title).toBe(
      'What it supports [editors’ description]',
    )
  })

  test('keeps the quotation marks in it as single ones', () => {
    expect(titled('They “assured” China').text).toContain('“They ‘assured’ China” [')
  })
})

describe('whom the report attributes it to', () => {
  const inReport = ` in “${report?.title}`
  const inShort = ' in the report “North Korean Attitudes Toward China” (April 6, 2009), para'

  test('is named for each teller of an entry, with attribution, basis and own date', () => {
    const date = { ...data.get('korean-war').date, basis: 'stated', told: undefined }
    const tellers = [
      {
        voice: 'speaker',
        speaker: 'james-person',
        attribution: 'explicit',
        basis: 'stated',
        date: { ...date, verbatim: 'In 1970', edtf: '1970' },
      },
      {
        voice: 'speaker',
        speaker: 'bernd-schaefer',
        attribution: 'contextual',
        basis: 'inferred',
        date: null,
      },
      { voice: 'drafter', basis: 'contextual', date: { ...date, verbatim: null, edtf: '197X' } },
    ]
    const { text, full } = cite(like(data.get('korean-war'), { tellers }))
    const words = (ownDate: string, drafter: string) =>
      `attributed to James F. Person (explicit attribution, stated basis, ${ownDate}) and Bernd Schaefer (contextual attribution, inferred by the editors) ` +
      `and told without attribution (contextual basis, ${drafter})`
    expect(text).toContain(`${words('“In 1970”', '[1970s]')}${inShort}`)
    expect(full).toContain(`${words('“In 1970” [EDTF 1970]', '197X [EDTF]')}${inReport}`)
  })

  test('is named for a quotation, with the certainty, and with the article that a name needs', () => {
    const attributedTo = (actor: string) =>
      cite(like(data.get('quotation-kick'), { saidBy: { actor, certainty: 'possible' } })).text
    expect(attributedTo('dprk')).toContain(
      ', attributed to the Democratic People’s Republic of Korea (possible attribution) in the report “',
    )
    expect(attributedTo('red-guards')).toContain(' to the Red Guards (')
    expect(attributedTo('usa')).toContain(' to the United States (')
    expect(attributedTo('taiwan')).toContain(' to Taiwan (')
    expect(attributedTo('mao-zedong')).toContain(' to Mao Zedong (')
  })

  test('is nobody for what the report only names, and for what the editors add', () => {
    expect(cite(data.get('prc')).text).toContain(' [state], from the report “')
    expect(cite(data.get('wilson-center-digital-archive')).text).toContain(
      ' [organization], added by the editors to the records of the report “',
    )
  })
})

describe('the place in the report', () => {
  test('is its paragraphs, counted from 1; in full also the offsets', () => {
    const [first, , third] = report?.paragraphs ?? []
    const at = (...spans: (typeof first)[]) =>
      cite(
        like(data.get('quotation-kick'), {
          evidence: spans.map((span) => ({ ...span, source: report?.id })),
        }),
      )
    expect(at(third).text).toContain('” (April 6, 2009), para. 3; NKIDP')
    expect(at(third).full).toContain(`,” para. 3, code points ${third?.start}–${third?.end} (`)
    expect(at(third, first, third).text).toContain(', paras. 1 and 3; ')
  })
})

test('the text is a short footnote; the full one identifies what was cited; the later one repeats it', () => {
  const entry = data.get('zhou-enlai-in-pyongyang-1970')
  const cited = like(entry, {
    title: 'A Journey',
    date: {
      ...entry.date,
      verbatim: 'In 1970',
      edtf: '1970-04',
      basis: 'inferred',
      told: { ...entry.date, edtf: '1970' },
    },
    tellers: [
      {
        voice: 'speaker',
        speaker: 'james-person',
        attribution: 'contextual',
        basis: 'stated',
        date: null,
      },
    ],
    evidence: [{ ...entry.evidence[0], start: 3598, end: 3699 }],
  })
  const { text, full, later } = cite(cited, { issued: '2026-11-23' })
  const author = 'The sino-dprk-data contributors, “A Journey”'
  const teller = 'James F. Person (contextual attribution, stated basis)'
  const address = `https://nkidp.github.io/sino-dprk-data/r/zhou-enlai-in-pyongyang-1970/#v${meta.version}`
  expect(text).toBe(
    `${author} [editors’ title], attributed to ${teller} in the report “North Korean Attitudes Toward China” (April 6, 2009), para. 10; ` +
      `NKIDP Sino-DPRK Data, version ${meta.version} (2026), ${address}.`,
  )
  expect(full).toBe(
    `${author} [chronology entry, editors’ title]; dated “In 1970” [EDTF 1970, narrowed by the editors to 1970-04]; attributed to ${teller} in ` +
      '“North Korean Attitudes Toward China: A Historical View of Contemporary Difficulties,” para. 10, code points 3598–3699 ' +
      `(report on the panel discussion of April 6, 2009; Woodrow Wilson International Center for Scholars; drafted by James F. Person; credited: Christian F. Ostermann; ${report?.address}); ` +
      `NKIDP Sino-DPRK Data, version ${meta.version} of 2026-11-23, ${address}; data fingerprint SHA-256 ${meta.fingerprint}.`,
  )
  expect(later).toBe(`“A Journey” [editors’ title], NKIDP Sino-DPRK Data, version ${meta.version}.`)
})

describe('a footnote', () => {
  test('that is not the first has the first words of a long title, and no cut quotation', () => {
    const laterOf = (title: string) => titled(title).later.split(' [')[0]
    expect(laterOf('One two three four five six seven eight nine ten eleven')).toBe(
      '“One two three four five six seven eight nine ten eleven”',
    )
    expect(laterOf('One two three four five six seven eight nine ten eleven twelve')).toBe(
      '“One two three four five six seven eight nine ten …”',
    )
    expect(laterOf('One two “three four five six seven eight nine ten eleven twelve”')).toBe(
      '“One two ‘three four five six seven eight nine ten eleven twelve’”',
    )
    expect(found({ author: ['Kissinger, Henry', 'Shen Zhihua'], title: 'A Title' }).later).toBe(
      'Kissinger and Shen Zhihua, “A Title.”',
    )
  })
})

describe('a date', () => {
  const { date } = data.get('korean-war')
  const stated = { ...date, basis: 'stated' } as const
  const { told: _, ...own } = { told: undefined, ...date }
  const told = { ...stated, edtf: '1956', reference: undefined } as const

  test.each([
    [{ ...own, ...stated, verbatim: 'in 1956', edtf: '1956' }, '“in 1956” [EDTF 1956]'],
    [{ ...own, ...stated, verbatim: 'once', edtf: null }, '“once”'],
    [{ ...own, ...stated, verbatim: null, edtf: null }, undefined],
    [
      { ...own, basis: 'inferred', verbatim: null, edtf: '1950/1953' },
      '1950/1953 [EDTF, supplied by the editors]',
    ],
    [
      { ...own, basis: 'inferred', verbatim: 'in 1956', edtf: '1956-09', told },
      '“in 1956” [EDTF 1956, narrowed by the editors to 1956-09]',
    ],
    [
      {
        ...own,
        basis: 'inferred',
        verbatim: 'for years',
        edtf: '1949/..',
        told: { ...told, edtf: null },
      },
      '“for years” [EDTF 1949/.., supplied by the editors]',
    ],
    [
      { ...own, basis: 'inferred', verbatim: null, edtf: '1956-09', told: { ...told, edtf: null } },
      '1956-09 [EDTF, supplied by the editors]',
    ],
  ] as const)('separates what the report gives from what the editors add (%#)', (given, words) => {
    expect(dateWords(given as typeof date)).toBe(words)
  })
})

test.each([
  ['196X', '[1960s]'],
  ['1966/1969', '[1966–1969]'],
  ['196X/197X', '[1960s–1970s]'],
  ['../2006', '[by 2006]'],
  ['2006/..', '[2006–]'],
  ['/1969', '[by 1969]'],
  ['1970/', '[1970–]'],
  ['1970-04', '[1970-04]'],
  ['1950?/1953?', '[1950?–1953?]'],
])('a short footnote has the date %s, if not in the report’s words, as %s', (edtf, words) => {
  const { date } = data.get('korean-war')
  expect(shortDate({ ...date, verbatim: null, edtf })).toBe(words)
  expect(shortDate({ ...date, verbatim: 'then', edtf })).toBe('“then”')
})

test('a publisher that is also the holder is named once', () => {
  const { text } = found({ title: 'A Title', publisher: 'An Archive', holder: 'An Archive' })
  expect(text).toMatch(/^“A Title,” An Archive; /)
})

test('a comma goes inside all closing quotation marks', () => {
  const { text } = found({ title: 'A. Author, “Concerning It”', year: '1969' })
  expect(text).toMatch(/^“A. Author, ‘Concerning It,’” 1969; /)
})

test.each(names)('the text names $family, $given in the order of the name', (name) => {
  const words =
    name.order === 'family-first' ? `${name.family} ${name.given}` : `${name.given} ${name.family}`
  expect(
    said(name).text.startsWith(`${words}, “lips and teeth” [quotation, certain attribution]`),
  ).toBe(true)
})

test.each(Object.entries(times))(
  '%s: CSL has what it can express, note and full text have the words',
  (_, [date, expected]) => {
    const { csl, full } = titled('A title', date)
    expect(csl['event-date']).toEqual(expected)
    const words = [date.verbatim, date.edtf].filter((form) => form !== null)
    for (const form of words) for (const line of [csl.note, full]) expect(line).toContain(form)
    expect(csl.note.startsWith('chronology entry; dated ')).toBe(words.length > 0)
  },
)

describe('the release date', () => {
  test('is in every format: that of the dataset, or the one that is given', () => {
    const released = { ...data, meta: { ...meta, issued: '2001-05-04' } }
    expect(cite(released).csl.issued).toEqual({ 'date-parts': [[2001, 5, 4]] })
    expect(cite(data.get('prc'), { dataset: released }).text).toContain(' (2001), ')
    const { csl, bibtex, ris, text, full } = cite(data, { issued: '2025-11' })
    expect(csl.issued).toEqual({ 'date-parts': [[2025, 11]] })
    expect(bibtex).toContain('date = {2025-11}')
    expect(ris).toContain('DA  - 2025/11\r\n')
    expect(text).toContain(' (2025), ')
    expect(full).toContain(' of 2025-11, ')
  })

  test('is in no format if the dataset has none', () => {
    const { issued: _, ...unreleased } = meta
    const dataset = { ...data, meta: unreleased }
    for (const { csl, bibtex, ris, text, full } of [
      cite(dataset),
      cite(data.get('korean-war'), { dataset }),
    ]) {
      expect(csl).not.toHaveProperty('issued')
      expect(bibtex).not.toMatch(/^ {2}(?:date|year) = /m)
      expect(ris).not.toMatch(/^(?:DA|PY) /m)
      expect(text).toContain(`version ${meta.version}, http`)
      expect(full).toContain(`version ${meta.version}, http`)
    }
  })
})

test('a dataset is cited with its own version and fingerprint', () => {
  const meta = { ...data.meta, version: '9.8.7', fingerprint: 'f'.repeat(64) }
  const { text, full } = cite({ ...data, meta })
  expect(text).toContain('version 9.8.7')
  expect(full).toContain('f'.repeat(64))
  expect(full).not.toContain(data.meta.fingerprint)
})

test('a record of another dataset is cited with the version and the people of that dataset', () => {
  const dataset = {
    ...data,
    meta: { ...meta, version: '9.8.7', homepage: 'https://example.org/' },
    people: data.people.map((person) =>
      person.id === 'bernd-schaefer' ? { ...person, name: 'Bernd Schäfer' } : person,
    ),
  }
  const { csl } = cite(data.get('schaefer-suspected-taiwan-bargain'), { dataset })
  expect(csl).toMatchObject({
    edition: 'Version 9.8.7',
    URL: 'https://example.org/r/schaefer-suspected-taiwan-bargain/#v9.8.7',
    note: expect.stringContaining('attributed to Bernd Schäfer (') as string,
  })
})

test.each(['1.0.0', '1.3.0'])('every record of version %s is cited with its dataset', (version) => {
  const dataset = JSON.parse(
    readFileSync(new URL(`../releases/${version}.json`, import.meta.url), 'utf8'),
  ) as typeof data
  for (const record of data.collectionNames
    .flatMap((name) => [dataset[name]].flat())
    .filter((record) => record.type !== 'redirect'))
    expect(cite(record, { dataset }).text).toContain(`/r/${record.id}/#v${version}`)
})

describe('cite rejects', () => {
  const citeAnything = (value: unknown) => () => cite(value as AnyRecord)

  test.each([
    ['zhou-enlai', 'expected a record or a dataset, received "zhou-enlai"; use get(id)'],
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
    expect(() => cite({ ...data, meta: { ...meta, issued } })).toThrow(RangeError)
  })
})
