import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chronology, claims, get } from '../src/index.ts'
import { between, claimsBy, involving, linkedIds, mentions, type ActorId } from '../src/query.ts'
import { records } from '../src/records.ts'

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const dated = chronology.filter(({ date }) => date.earliest !== null || date.latest !== null)
const year = fc.integer({ min: 1000, max: 2020 })

describe('between', () => {
  test('finds an entry at its own time', () => {
    for (const entry of dated) {
      const day = entry.date.earliest ?? entry.date.latest
      expect(between(day, day)).toContain(entry)
    }
  })

  test('without bounds returns every dated entry, in chronological order', () => {
    expect(between(null, null)).toEqual(dated)
  })

  test('returns for a period what it returns for its two parts', () => {
    fc.assert(
      fc.property(year, year, year, (...years) => {
        const [from = 0, middle = 0, last = 0] = years.toSorted((a, b) => a - b)
        const to = Math.max(last, middle + 1)
        const parts = new Set([
          ...between(`${from}`, `${middle}`),
          ...between(`${middle + 1}`, `${to}`),
        ])
        expect(between(`${from}`, `${to}`)).toEqual(chronology.filter((entry) => parts.has(entry)))
      }),
    )
  })

  test('reads a year as its first to last day, a month likewise', () => {
    fc.assert(
      fc.property(
        year,
        (y) => void expect(between(`${y}`, `${y}`)).toEqual(between(`${y}-01-01`, `${y}-12-31`)),
      ),
    )
    expect(between('1972-02', '1972-02')).toEqual(between('1972-02-01', '1972-02-29'))
    expect(between('-0108', '-0107')).toEqual(between('-0108-01-01', '-0107-12-31'))
  })

  test('finds what continues at any later time', () => {
    expect(ids(between('2050', null))).toContain('china-more-proactive')
    expect(ids(between(null, '2005-12-31'))).not.toContain('china-more-proactive')
  })

  test.each([
    '1966-02-29',
    '1966-13',
    '1966-00',
    '1966-1',
    '66',
    '1966-01-00',
    '-0000',
    'yesterday',
    '',
  ])('rejects the date %j', (date) => {
    const message = `expected a date as YYYY, YYYY-MM or YYYY-MM-DD, received "${date}"`
    expect(() => between(date, null)).toThrow(new RangeError(message))
    expect(() => between(null, date)).toThrow(new RangeError(message))
  })

  test.each([
    ['1970', '1969'],
    ['-0107', '-0108'],
  ])('rejects a `from` (%s) after `to` (%s)', (from, to) => {
    expect(() => between(from, to)).toThrow(
      new RangeError(`\`from\` (${from}) is after \`to\` (${to})`),
    )
  })
})

describe('involving', () => {
  test.each(['prc', 'dprk'] as const)('finds entries in which %s has any role', (id) => {
    expect(involving(id)).toEqual(
      chronology.filter(({ actors }) => JSON.stringify(actors).includes(`"${id}"`)),
    )
  })

  test('finds a state through those who act on its behalf', () => {
    for (const entry of chronology)
      for (const { onBehalfOf } of entry.actors)
        if (onBehalfOf !== undefined) expect(involving(onBehalfOf)).toContain(entry)
  })
})

test('claimsBy returns each spoken claim for its speaker, in the order of the report', () => {
  const spoken = claims.filter(({ voice }) => voice === 'speaker')
  const speakers = [...new Set(spoken.flatMap(({ speaker }) => speaker ?? []))]
  expect(speakers.flatMap(claimsBy)).toHaveLength(spoken.length)
  for (const speaker of speakers)
    expect(claimsBy(speaker)).toEqual(spoken.filter((claim) => claim.speaker === speaker))
})

describe('mentions', () => {
  test.each([
    ['sino-us-rapprochement', 'schaefer-suspected-taiwan-bargain'],
    ['mao-zedong', 'quotation-big-power-chauvinism'],
  ] as const)('of %s includes %s', (id, record) => {
    expect(ids(mentions(id))).toContain(record)
  })

  test('and linkedIds are inverse', () => {
    const linked = new Map(records.map((record) => [record, new Set(ids(linkedIds(record)))]))
    for (const { id } of records)
      expect(mentions(id)).toEqual(records.filter((record) => linked.get(record)?.has(id)))
  })
})

describe('linkedIds', () => {
  test('gives the path of each id', () => {
    for (const record of records)
      for (const { path, id } of linkedIds(record))
        expect(
          path.reduce<unknown>(
            (value, step) => (value as Record<string | number, unknown>)[step],
            record,
          ),
        ).toBe(id)
  })

  test('looks into lists and objects', () => {
    const found = linkedIds(get('china-more-proactive')).map(
      ({ path, id }) => `${path.join('.')}: ${id}`,
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'actors.0.actor: prc',
        'actors.1.actor: dprk',
        'evidence.0.source: wilson-center-event-page',
      ]),
    )
  })
})

test.each([involving, claimsBy, mentions])('%o rejects an unknown id', (query) => {
  expect(() => query('nobody' as ActorId & 'james-person')).toThrow(
    'unknown id "nobody"; resolve(id) shows whether it was moved, split or withdrawn',
  )
})
