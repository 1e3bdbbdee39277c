import {
  dataset as datasetShape,
  publishedFields,
  recordsOf,
  referencesIn,
  type Dataset,
} from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { dayNumber } from '@nkidp/schema/dates'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf, filterDataset, type Filter, type Filtered } from './filter.ts'
import { installedDataset } from './installed.ts'
import { madeUp, recordsIn } from './testing/made-up.ts'

const installed = installedDataset()

const idsIn = (dataset: Dataset): string[] => recordsIn(dataset).map(({ id }) => id)

const filtered = (filter: Partial<Filter>) =>
  filterDataset(madeUp, { window: undefined, involving: undefined, ...filter })

const years = (from: string | null, to: string | null) => ({
  from: from && `${from}-01-01`,
  to: to && `${to}-12-31`,
})

test('a window leaves out undated entries, and counts them', () => {
  const window = years(null, '2000')
  expect(filtered({ window }).undated).toBe(1)
  expect(filtered({ window }).chosen).not.toContain('quarrel')
  expect(filtered({ window, involving: 'outland' }).undated).toBe(0)
  expect(filtered({ involving: 'ada-berg' })).toMatchObject({ undated: 0, chosen: ['quarrel'] })
})

const always = [
  'coast-evening',
  'speaker-ada-berg',
  'speaker-olav-dahl',
  'coast-report',
  'ada-berg',
]

test('includes what the chosen entries refer to, and nothing else', () => {
  const { dataset } = filtered({ involving: 'outland-lodge' })
  expect(idsIn(dataset).toSorted()).toEqual(
    [
      ...['lamps-lit', 'drafter-on-both'],
      // The entries that these refer to, without their claims.
      ...['tower-raised', 'tower-planned'],
      // The actors, places, concepts and references of all these.
      ...['outland-lodge', 'outland', 'guild-of-keepers', 'norland', 'olav-dahl'],
      ...['the-point', 'wick', 'coast-almanac', 'coast-codes', 'coast-museum'],
      'old-tower', // A redirect, because everything that it leads to is included.
      ...always,
    ].toSorted(),
  )
})

test('inverse lists keep only what is included', () => {
  const { dataset } = filtered({ involving: 'outland-lodge' })
  expect(dataset.chronology.map(({ id, claims }) => [id, claims])).toEqual([
    ['tower-planned', []],
    ['lamps-lit', ['drafter-on-both']],
    ['tower-raised', ['drafter-on-both']],
  ])
  expect(filtered({ involving: 'outland' }).dataset.organizations).toMatchObject([
    { id: 'coast-museum', members: [] },
    { id: 'guild-of-keepers', members: ['coast-museum'] },
  ])
})

test('a filter without matches leaves the event, its speakers and its sources', () => {
  const { dataset } = filtered({ involving: 'coast-museum' })
  expect(idsIn(dataset)).toEqual(expect.arrayContaining(always))
  expect(dataset).toMatchObject({ chronology: [], claims: [], quotations: [], documents: [] })
})

describe.each([
  ['the made-up dataset', madeUp],
  ['the installed dataset', installed],
])('with any filter of %s', (_, whole) => {
  const known = whole.chronology
    .flatMap(({ date }) => [date.earliest, date.latest])
    .filter((each) => each !== null)
  /** Any day of the years -300 to 2030, often at or beside the first or the last day of an entry. */
  const day = fc
    .oneof(
      fc.integer({ min: -829_091, max: 22_279 }),
      fc
        .tuple(fc.constantFrom(...known.map(dayNumber)), fc.integer({ min: -1, max: 1 }))
        .map(([of, by]) => of + by),
    )
    .map((number) => new Date(number * 86_400_000).toISOString())
    .map((instant) => instant.replace(/T.*$/, '').replace(/^-00/, '-'))
  const actorIds = [...whole.people, ...whole.organizations, ...whole.states].map(({ id }) => id)
  const anyFilter = fc.record({
    window: fc.option(fc.record({ from: fc.option(day), to: fc.option(day) }), { nil: undefined }),
    involving: fc.option(fc.constantFrom(...actorIds), { nil: undefined }),
  })
  const forAnyFilter = (law: (result: Filtered, filter: Filter) => void) =>
    fc.assert(fc.property(anyFilter, (filter) => law(filterDataset(whole, filter), filter)))

  test('the result is a valid dataset: its references resolve, its meta describes it, records keep their order', () => {
    forAnyFilter(({ dataset }) => {
      expect(datasetShape.parse(dataset)).toEqual(dataset)
      expect(dataset.meta).toEqual({ ...whole.meta, ...factsOf(dataset) })
      const included = new Set(idsIn(dataset))
      expect([...included]).toEqual(idsIn(whole).filter((id) => included.has(id)))
      const collectionOf = new Map<string, string>(
        collectionNames.flatMap((name) => recordsOf(dataset, name).map(({ id }) => [id, name])),
      )
      const broken = collectionNames.flatMap((name) =>
        recordsOf(dataset, name)
          .flatMap((record) => referencesIn(publishedFields(name), record))
          .filter(({ id, refersTo }) => !refersTo.some((each) => each === collectionOf.get(id))),
      )
      expect(broken).toEqual([])
    })
  })

  test('the chosen entries are those that match; others are included only if a record refers to them', () => {
    forAnyFilter(({ dataset, chosen }, { window, involving }) => {
      const matches = ({ actors, date }: Dataset['chronology'][number]): boolean => {
        const isInvolved = actors.some(({ actor, onBehalfOf }) =>
          [actor, onBehalfOf].includes(involving),
        )
        if (involving !== undefined && !isInvolved) return false
        if (window === undefined) return true
        const { earliest, latest } = date
        if (earliest === null && latest === null) return false
        const isOver =
          latest !== null && window.from !== null && dayNumber(latest) < dayNumber(window.from)
        const isLater =
          earliest !== null && window.to !== null && dayNumber(earliest) > dayNumber(window.to)
        return !isOver && !isLater
      }
      expect(chosen).toEqual(whole.chronology.filter(matches).map(({ id }) => id))
      const related = [...dataset.chronology, ...dataset.documents].flatMap(({ relations = [] }) =>
        relations.map(({ entry }) => entry),
      )
      const mentioned = new Set([
        ...chosen,
        ...related,
        ...dataset.claims.flatMap(({ chronology = [] }) => chronology.map(({ entry }) => entry)),
        ...dataset.redirects.flatMap(({ to }) => to),
      ])
      const ids = dataset.chronology.map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining([...chosen]))
      expect(ids.filter((id) => !mentioned.has(id))).toEqual([])
    })
  })
})
