import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chronology, claims, collections, get } from '../src/index.ts'
import type { Redirect } from '../src/index.ts'
import { between, claimsBy, involving, mentions, referencesOf, resolve } from '../src/query.ts'
import type { ActorId } from '../src/query.ts'
import { records } from '../src/records.ts'
import { resolveUnder } from '../src/resolve.ts'

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const dated = chronology.filter(({ date }) => date.earliest !== null || date.latest !== null)
const year = fc.integer({ min: 1000, max: 2020 })

describe('between', () => {
  test('an entry is found in its own time', () => {
    for (const entry of dated) {
      const day = entry.date.earliest ?? entry.date.latest
      expect(between(day, day)).toContain(entry)
    }
  })

  test('without bounds it gives all that is dated, in chronological order', () => {
    expect(between(null, null)).toEqual(dated)
  })

  test('what the whole time gives is what its two parts give', () => {
    fc.assert(
      fc.property(year, year, year, (...years) => {
        const [from = 0, middle = 0, to = 0] = years.toSorted((a, b) => a - b)
        const parts = new Set([
          ...between(`${from}`, `${middle}`),
          ...between(`${middle + 1}`, `${Math.max(to, middle + 1)}`),
        ])
        expect(ids(between(`${from}`, `${Math.max(to, middle + 1)}`))).toEqual(
          ids(chronology.filter((entry) => parts.has(entry))),
        )
      }),
    )
  })

  test('a year reaches from its first day to its last, a month likewise', () => {
    fc.assert(
      fc.property(
        year,
        (y) => void expect(between(`${y}`, `${y}`)).toEqual(between(`${y}-01-01`, `${y}-12-31`)),
      ),
    )
    expect(between('1972-02', '1972-02')).toEqual(between('1972-02-01', '1972-02-29'))
  })

  test('what goes on has no end', () => {
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
  ])('%j is no date', (date) => {
    expect(() => between(date, null)).toThrow(RangeError)
    expect(() => between(null, date)).toThrow(RangeError)
  })

  test('bounds that are turned around are refused', () => {
    expect(() => between('1970', '1969')).toThrow(
      'the first bound, 1970, lies behind the second, 1969',
    )
  })

  test('years before 1 are astronomical', () => {
    expect(() => between('-0107', '-0108')).toThrow(RangeError)
    expect(between('-0108', '-0107')).toEqual(between('-0108-01-01', '-0107-12-31'))
  })
})

describe('involving', () => {
  test('an actor in any role is found', () => {
    expect(ids(involving('prc'))).toContain('china-more-proactive')
    expect(ids(involving('dprk'))).toContain('china-more-proactive')
  })

  test('a state is found through those who act on its behalf', () => {
    for (const entry of chronology)
      for (const { onBehalfOf } of entry.actors)
        if (onBehalfOf !== undefined) expect(involving(onBehalfOf)).toContain(entry)
  })

  test('all of them name the actor, in chronological order', () => {
    const found = involving('dprk')
    expect(found).toEqual(chronology.filter((entry) => found.includes(entry)))
    for (const { actors } of found) expect(JSON.stringify(actors)).toContain('"dprk"')
  })
})

describe('claimsBy', () => {
  test('each claim is by its speaker, and none without one is by anybody', () => {
    const spoken = claims.filter(({ voice }) => voice === 'speaker')
    const speakers = [...new Set(spoken.flatMap(({ speaker }) => speaker ?? []))]
    expect(speakers.flatMap((speaker) => ids(claimsBy(speaker))).sort()).toEqual(ids(spoken).sort())
  })

  test('they are in the order of the page', () => {
    const found = claimsBy('bernd-schaefer')
    expect(found).toEqual(claims.filter((claim) => found.includes(claim)))
    expect(found).not.toEqual([])
  })
})

describe('mentions', () => {
  test('any field that holds the id counts', () => {
    const rapprochement = ids(mentions('sino-us-rapprochement'))
    expect(rapprochement).toContain('schaefer-suspected-taiwan-bargain')
    expect(ids(mentions('mao-zedong'))).toContain('quotation-big-power-chauvinism')
  })

  test('a record does not mention itself by having its id', () => {
    for (const record of records)
      if (!referencesOf(record).some(({ id }) => id === record.id))
        expect(mentions(record.id)).not.toContain(record)
  })

  test('who mentions whom is the other side of who refers to whom', () => {
    fc.assert(
      fc.property(fc.constantFrom(...records), (record) => {
        for (const { id } of referencesOf(record)) expect(mentions(id)).toContain(record)
      }),
    )
  })
})

describe('referencesOf', () => {
  test('a path leads to the id', () => {
    for (const record of records) {
      for (const { path, id } of referencesOf(record)) {
        expect(
          path.reduce<unknown>(
            (value, step) => (value as Record<string | number, unknown>)[step],
            record,
          ),
        ).toBe(id)
      }
    }
  })

  test('every field in which ids may stand is followed', () => {
    const found = referencesOf(get('china-more-proactive')).map(
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

describe('resolve', () => {
  const redirect = (id: string, kind: Redirect['kind'], to: Redirect['to']) => ({
    id,
    type: collections.redirects.type,
    kind,
    to,
    version: '1.0.0',
    reason: 'An example.',
  })
  const redirects = [
    redirect('zhou', 'moved', ['zhou-enlai']),
    redirect('koreas', 'split', ['dprk', 'rok']),
    redirect('a-slip', 'withdrawn', []),
  ]

  test.each([
    ['zhou-enlai', 'current', ['zhou-enlai']],
    ['zhou', 'moved', ['zhou-enlai']],
    ['koreas', 'split', ['dprk', 'rok']],
    ['a-slip', 'withdrawn', []],
    ['never-there', 'unknown', []],
    ['__proto__', 'unknown', []],
  ])('%s is %s', (id, status, to) => {
    const resolution = resolveUnder(redirects, id)
    expect(resolution.status).toBe(status)
    expect(ids(resolution.records)).toEqual(to)
    expect(resolution.redirect).toBe(redirects.find((candidate) => candidate.id === id))
  })

  test('it gives the record itself', () => {
    expect(resolve('zhou-enlai')).toEqual({ status: 'current', records: [get('zhou-enlai')] })
  })
})

test.each([involving, claimsBy, mentions])(
  '%o refuses an id that no record has, rather than finding nothing',
  (query) => {
    expect(() => query('nobody' as ActorId & 'james-person')).toThrow(RangeError)
  },
)
