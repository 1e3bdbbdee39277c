import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { dataset as datasetShape } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeUp } from '../test/made-up.ts'
import { factsOf } from './facts.ts'
import { Findings } from './input/finding.ts'
import { checkCrossReferences } from './input/cross-references.ts'
import { installedDataset } from './installed.ts'
import { select } from './select.ts'
import type { Filter } from './select.ts'

const installed = installedDataset()

const idsIn = (dataset: Dataset): string[] =>
  collectionNames.flatMap((name) => recordsOf(dataset, name)).map(({ id }) => id)

const selectIn = (filter: Partial<Filter>) =>
  select(madeUp, { window: undefined, involving: undefined, ...filter })

describe('a filter chooses entries of the chronology', () => {
  test('by a window of time', () => {
    expect(selectIn({ window: { from: '1801-01-01', to: '1801-12-31' } }).chosen).toEqual([
      'tower-built',
    ])
  })

  test('by an actor', () => {
    expect(selectIn({ involving: 'south-lodge' }).chosen).toEqual(['lamps-lit'])
  })

  test('by the state that an actor acts for', () => {
    expect(selectIn({ involving: 'denmark' }).chosen).toEqual(['tower-planned'])
  })

  test('by both at once', () => {
    expect(
      selectIn({ involving: 'keepers-guild', window: { from: '0001-01-01', to: null } }).chosen,
    ).toEqual(['storm'])
  })
})

test('undated entries are left out by a window, and counted', () => {
  expect(selectIn({ window: { from: null, to: '2000-01-01' } })).toMatchObject({
    undated: 1,
    chosen: expect.not.arrayContaining(['quarrel']) as string[],
  })
  expect(selectIn({ window: { from: null, to: '2000-01-01' }, involving: 'norway' }).undated).toBe(
    0,
  )
  expect(selectIn({ involving: 'ada-eide' })).toMatchObject({ undated: 0, chosen: ['quarrel'] })
})

test('what the chosen entries stand on comes along, and nothing else', () => {
  const { dataset } = selectIn({ involving: 'norway' })
  expect(idsIn(dataset).toSorted()).toEqual(
    [
      // The entry, the claims that tell it, and their quotation.
      'tower-built',
      'berg-on-the-tower',
      'page-on-both',
      'quotation-lamp-oil',
      // The entries that these refer to, without claims of their own.
      'lamps-lit',
      'tower-planned',
      // Actors, places, concepts and references of all these.
      'ada-dahl',
      'denmark',
      'keepers-guild',
      'lamp-oil',
      'wick',
      'north-lodge',
      'norway',
      'skerry',
      'south-lodge',
      'almanac',
      // What comes along always.
      'ada-berg',
      'lamp-page',
      'lamp-panel',
      'speaker-ada-berg',
      // A redirect, because all that it leads to is there.
      'old-skerry',
    ].toSorted(),
  )
})

test('the inverse lists keep only what is there', () => {
  const { dataset } = selectIn({ involving: 'south-lodge' })
  expect(dataset.chronology.map(({ id, claims }) => [id, claims])).toEqual([
    ['tower-planned', []],
    ['tower-built', ['page-on-both']],
    ['lamps-lit', ['page-on-both']],
  ])
  expect(selectIn({ involving: 'ada-eide' }).dataset.organizations).toMatchObject([
    { id: 'keepers-guild', members: [] },
  ])
})

test('a filter that nothing meets leaves the event, its speakers and its sources', () => {
  const { dataset, chosen } = selectIn({ involving: 'ada-berg' })
  expect(chosen).toEqual([])
  expect(dataset).toMatchObject({
    event: madeUp.event,
    speakers: madeUp.speakers,
    sources: madeUp.sources,
    chronology: [],
    claims: [],
    quotations: [],
  })
})

describe.each([
  ['the made-up dataset', madeUp],
  ['the installed dataset', installed],
])('under any filter of %s', (_name, whole) => {
  const day = fc.tuple(
    fc.integer({ min: -300, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  const actors = [...whole.people, ...whole.organizations, ...whole.states].map(({ id }) => id)
  const anyFilter = fc.record({
    from: fc.option(day),
    to: fc.option(day),
    involving: fc.option(fc.constantFrom(...actors), { nil: undefined }),
  })
  const iso = (date: readonly [number, number, number] | null): string | null => {
    if (date === null) return null
    const [year, month, ofMonth] = date
    return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`
  }
  /** Days since some day, to compare by. */
  const dayNumber = (text: string): number => {
    const [, year, month, ofMonth] = /^(-?\d+)-(\d+)-(\d+)$/.exec(text) ?? []
    return Number(year) * 372 + Number(month) * 31 + Number(ofMonth)
  }
  const forAnySelection = (law: (selection: ReturnType<typeof select>, filter: Filter) => void) =>
    fc.assert(
      fc.property(anyFilter, ({ from, to, involving }) => {
        const filter = {
          window: from === null && to === null ? undefined : { from: iso(from), to: iso(to) },
          involving,
        }
        law(select(whole, filter), filter)
      }),
    )

  test('no id leads nowhere', () => {
    forAnySelection(({ dataset }) => {
      const findings = new Findings()
      checkCrossReferences(
        collectionNames.flatMap((collection) =>
          recordsOf(dataset, collection).map((value) => ({ collection, value, place: '' })),
        ),
        findings,
      )
      expect(findings.first).toEqual([])
    })
  })

  test('the chosen entries are those that meet it', () => {
    forAnySelection(({ dataset, chosen }, { window, involving }) => {
      const meets = ({
        actors: acting,
        date: { earliest, latest },
      }: Dataset['chronology'][number]): boolean => {
        if (
          involving !== undefined &&
          !acting.some((part) => part.actor === involving || part.onBehalfOf === involving)
        )
          return false
        if (window === undefined) return true
        if (earliest === null && latest === null) return false
        const [start, end] = [
          earliest === null ? -Infinity : dayNumber(earliest),
          latest === null ? Infinity : dayNumber(latest),
        ]
        return (
          end >= (window.from === null ? -Infinity : dayNumber(window.from)) &&
          start <= (window.to === null ? Infinity : dayNumber(window.to))
        )
      }
      expect(chosen).toEqual(whole.chronology.filter(meets).map(({ id }) => id))
      expect(dataset.chronology.map(({ id }) => id)).toEqual(
        expect.arrayContaining(chosen as string[]),
      )
    })
  })

  test('an entry that was not chosen is there only because a record refers to it', () => {
    forAnySelection(({ dataset, chosen }) => {
      const referredTo = new Set([
        ...dataset.chronology.flatMap(({ relations = [] }) =>
          relations.map((relation) => relation.entry),
        ),
        ...dataset.claims.flatMap(({ chronology = [] }) => chronology),
        ...dataset.documents.flatMap(({ relations = [] }) =>
          relations.map((relation) => relation.entry),
        ),
        ...dataset.redirects.flatMap(({ to }) => to),
      ])
      expect(
        dataset.chronology.filter(({ id }) => !chosen.includes(id) && !referredTo.has(id)),
      ).toEqual([])
    })
  })

  test('the selection is a dataset, and its meta is true of it', () => {
    forAnySelection(({ dataset }) => {
      expect(datasetShape.parse(dataset)).toEqual(dataset)
      expect(dataset.meta).toEqual({ ...whole.meta, ...factsOf(dataset) })
    })
  })

  test('records keep their order', () => {
    forAnySelection(({ dataset }) => {
      const there = new Set(idsIn(dataset))
      expect(idsIn(dataset)).toEqual(idsIn(whole).filter((id) => there.has(id)))
    })
  })
})
