import { coastDrafts, dated, draft, edit, publish, type Drafts } from '@nkidp/curation/testing'
import { recordsOf, type Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'

type Entry = Drafts['chronology'][number]
type Claim = Drafts['claims'][number]

const drafts = coastDrafts()

const entry = (id: string, edtf: string | null, actors: Entry['actors']) => ({
  ...draft(drafts, 'chronology', 'tower-raised'),
  id,
  title: `About ${id}`,
  summary: `The summary of ${id}.`,
  kind: 'process' as const,
  date: edtf === null ? dated(null) : supplied(edtf),
  actors,
})

const supplied = (edtf: string) => dated(edtf, { basis: 'inferred', reference: 'coast-almanac' })

const claim = (id: string, chronology: NonNullable<Claim['chronology']>): Claim => ({
  ...draft(drafts, 'claims', 'drafter-on-hands'),
  id,
  chronology,
  period: supplied('1850-01-01/1850-12-31'),
})

drafts.people.push({
  ...draft(drafts, 'people', 'olav-dahl'),
  id: 'jon-eide',
  name: 'Jon Eide',
  nameParts: { family: 'Eide', given: 'Jon', order: 'given-first' },
})
drafts.states.push({ ...draft(drafts, 'states', 'norland'), id: 'outland', name: 'Outland' })
drafts.organizations.push({
  ...draft(drafts, 'organizations', 'coast-museum'),
  id: 'outland-lodge',
  name: 'Outland Lodge',
  state: 'outland',
})
drafts.concepts.push({ ...draft(drafts, 'concepts', 'lamp-oil'), id: 'wick', term: 'wick' })
drafts.chronology.push(
  entry('fire-on-the-hill', '-0107-01-01/-0107-12-31', [{ actor: 'jon-eide', role: 'target' }]),
  entry('tower-planned', '/1799-12-31', [
    { actor: 'olav-dahl', role: 'initiator', onBehalfOf: 'outland' },
  ]),
  entry('lamps-lit', '1850-01-01/..', [{ actor: 'outland-lodge', role: 'participant' }]),
  entry('quarrel', null, [{ actor: 'ada-berg', role: 'participant' }]),
)
drafts.claims.push(
  claim('drafter-on-both', [
    { entry: 'tower-raised', basis: 'inferred' },
    { entry: 'lamps-lit', basis: 'contextual' },
  ]),
  claim('drafter-on-the-quarrel', [{ entry: 'quarrel', basis: 'stated' }]),
)
edit('concepts', 'lamp-oil', { related: ['wick'] })(drafts)
edit('claims', 'drafter-on-the-tower', { about: ['the-point', 'lamp-oil'] })(drafts)
edit('chronology', 'tower-raised', {
  places: [{ place: 'the-point', role: 'where' }],
  concepts: ['wick'],
  relations: [{ kind: 'after', entry: 'tower-planned', basis: 'stated' }],
})(drafts)

edit('chronology', 'tower-planned', {
  // A code with two contexts in PLOVER.
  codings: [
    {
      status: 'coded',
      cameo: '196',
      source: 'olav-dahl',
      reason: 'An oath is broken.',
      reference: 'coast-codes',
    },
  ],
})(drafts)

/** A small dataset about nothing real: that of the coast, with entries of every kind of date. */
export const madeUp: Dataset = publish('1.2.3', drafts)

/** The records of all collections, in their order. */
export const recordsIn = (dataset: Dataset) =>
  collectionNames.flatMap((name) => recordsOf(dataset, name))

export const asLines = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
