import { recordsOf } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { coastDataset } from '../../testing/coast-dataset.ts'
import { edit, edits, type Change, type Drafts } from '../../testing/coast.ts'
import { diffDatasets } from './dataset-diff.ts'
import { datasetDiff, type RecordChange } from './diff-schema.ts'
import { emptySnapshot } from './snapshot.ts'

const released = coastDataset('1.0.0')
const diffAfter = (change: Change) => diffDatasets(released, coastDataset('1.1.0', change))

/** `moved places/the-point → lamp-oil`; `corrected claims/berg-on-oil; fact about: ["a"] → ["b"]; wording statement`. */
function lineOf({ change, collection, id, to, fields = [] }: RecordChange): string {
  const target = to === undefined ? '' : ` → ${to.join(', ')}`
  const isWhole = to !== undefined || change === 'added'
  return [
    `${change} ${collection}/${id}${target}`,
    ...(isWhole ? [] : fields).map(
      ({ kind, path, before, after }) =>
        `${kind} ${path.join('.')}${kind === 'fact' ? `: ${JSON.stringify(before)} → ${JSON.stringify(after)}` : ''}`,
    ),
  ].join('; ')
}

const without =
  (collection: 'places' | 'chronology' | 'redirects', id: string): Change =>
  (drafts) =>
    void Object.assign(drafts, {
      [collection]: drafts[collection].filter((record) => record.id !== id),
    })
const redirect =
  (id: string, kind: Drafts['redirects'][number]['kind'], ...to: string[]): Change =>
  ({ redirects }) =>
    void redirects.push({ ...redirects[0]!, id, kind, to, version: '1.1.0' })

const redirectPlace = (kind: Drafts['redirects'][number]['kind'], ...to: string[]) =>
  edits(without('places', 'the-point'), redirect('the-point', kind, ...to))

const claim = (fields: object) => edit('claims', 'berg-on-oil', fields)
const unvoicedClaim = (fields: object) => edit('claims', 'drafter-on-hands', fields)
const oldTower = (fields: object) => edit('redirects', 'old-tower', fields)

test.each<[name: string, change: Change, bump: string, ...lines: string[]]>([
  ['no change', () => {}, 'none'],
  ['another order of records', ({ people }) => void people.reverse(), 'none'],
  [
    'a new record',
    ({ places }) => void places.push({ ...places[0]!, id: 'the-bay' }),
    'minor',
    'added places/the-bay',
  ],
  ['a removed record', without('places', 'the-point'), 'major', 'removed places/the-point'],
  [
    'a moved record',
    edits(
      without('chronology', 'keepers-strike'),
      redirect('keepers-strike', 'moved', 'tower-raised'),
    ),
    'minor',
    'moved chronology/keepers-strike → tower-raised',
  ],
  [
    'a record moved to another type',
    redirectPlace('moved', 'lamp-oil'),
    'major: an id moved, but not to a record of its type',
    'moved places/the-point → lamp-oil',
  ],
  [
    'a record moved to an unknown id',
    redirectPlace('moved', 'nowhere'),
    'major',
    'moved places/the-point → nowhere',
  ],
  [
    'a split record',
    redirectPlace('split', 'lamp-oil', 'norland'),
    'major',
    'split places/the-point → lamp-oil, norland',
  ],
  ['a withdrawn record', redirectPlace('withdrawn'), 'major', 'withdrawn places/the-point → '],
  [
    'an id with another type',
    edits(
      without('places', 'the-point'),
      ({ concepts }) => void concepts.push({ ...concepts[0]!, id: 'the-point' }),
    ),
    'major',
    'removed places/the-point',
    'added concepts/the-point',
  ],
  [
    'a redirect to another type than before',
    oldTower({ to: ['lamp-oil'] }),
    'major: an id moved, but not to a record of its type',
    'corrected redirects/old-tower; fact to: ["tower-raised"] → ["lamp-oil"]',
  ],
  ['a removed redirect', without('redirects', 'old-tower'), 'major', 'removed redirects/old-tower'],
  [
    'a redirect that no longer moves its id',
    oldTower({ kind: 'withdrawn', to: [] }),
    'major: an id that had moved no longer leads to a single record',
    'corrected redirects/old-tower; fact kind: "moved" → "withdrawn"; fact to: ["tower-raised"] → []',
  ],
  [
    'a redirect of an unreleased id',
    redirect('a-slip', 'withdrawn'),
    'minor',
    'added redirects/a-slip',
  ],
  [
    'a corrected date',
    edit('chronology', 'keepers-strike', ({ date }) => ({ date: { ...date, edtf: '1908' } })),
    'minor',
    'corrected chronology/keepers-strike; fact date.edtf: "1907" → "1908"',
  ],
  [
    'a corrected item of a list',
    edit('chronology', 'tower-raised', { actors: [{ actor: 'norland', role: 'initiator' }] }),
    'minor',
    'corrected chronology/tower-raised; fact actors.0.actor: "guild-of-keepers" → "norland"',
  ],
  [
    'a new field',
    edit('states', 'norland', { alsoNamed: ['Norge'] }),
    'minor',
    'extended states/norland; fact alsoNamed: undefined → ["Norge"]',
  ],
  [
    'a longer list',
    claim({ about: ['norland', 'lamp-oil'] }),
    'minor',
    'extended claims/berg-on-oil; fact about: ["lamp-oil"] → ["norland","lamp-oil"]',
  ],
  [
    'a longer list that lost an item',
    claim({ about: ['norland', 'the-point'] }),
    'minor',
    'corrected claims/berg-on-oil; fact about: ["lamp-oil"] → ["norland","the-point"]',
  ],
  [
    'a longer list and a corrected fact',
    unvoicedClaim({ about: ['norland', 'the-point'], stance: { mode: 'reported' } }),
    'minor',
    'corrected claims/drafter-on-hands; fact stance.mode: "asserted" → "reported"; fact about: ["norland"] → ["norland","the-point"]',
  ],
  [
    'another wording',
    unvoicedClaim({ statement: 'Lamps wanted hands.' }),
    'patch',
    'reworded claims/drafter-on-hands; wording statement',
  ],
  [
    'a removed note',
    edit('organizations', 'coast-museum', { notes: undefined }),
    'patch',
    'reworded organizations/coast-museum; wording notes',
  ],
  [
    'another offset',
    edit('concepts', 'lamp-oil', ({ evidence }) => ({
      evidence: evidence?.map((span) => ({ ...span, start: span.start + 1 })),
    })),
    'patch',
    'reworded concepts/lamp-oil; wording evidence.0.start',
  ],
  [
    'another wording and a corrected fact',
    unvoicedClaim({ statement: 'Lamps wanted hands.', stance: { mode: 'reported' } }),
    'minor',
    'corrected claims/drafter-on-hands; wording statement; fact stance.mode: "asserted" → "reported"',
  ],
  [
    'a change of a derived field',
    edit('organizations', 'coast-museum', { parent: undefined }),
    'minor',
    'corrected organizations/coast-museum; fact parent: "guild-of-keepers" → undefined',
  ],
])('%s', (_, change, bump, ...lines) => {
  const diff = diffAfter(change)
  expect(diff.changes.map(lineOf)).toEqual(lines)
  expect(`${diff.bump}: ${diff.demandedBy?.because}`).toMatch(new RegExp(`^${bump}`))
  expect(datasetDiff.parse(diff)).toEqual(diff)
})

test('a change has the label of the record, of a moved one that it had', () => {
  const { changes } = diffAfter(
    edits(
      without('chronology', 'keepers-strike'),
      redirect('keepers-strike', 'moved', 'tower-raised'),
      edit('places', 'the-point', { name: 'the cape' }),
    ),
  )
  expect(changes.map(({ label }) => label)).toEqual(['the cape', 'Keepers strike'])
})

test('another order of a list is a change of wording', () => {
  const [from, to] = [
    ['norland', 'lamp-oil'],
    ['lamp-oil', 'norland'],
  ].map((about) => coastDataset('1.0.0', claim({ about })))
  expect(diffDatasets(from!, to!)).toMatchObject({
    bump: 'patch',
    changes: [{ change: 'reworded', fields: [{ path: ['about'], kind: 'wording' }] }],
  })
})

test('a field that only a released record has requires a major bump', () => {
  const old = {
    ...released,
    states: released.states.map((state) => ({ ...state, capital: 'The Bay' })),
  }
  expect(diffDatasets(old, released)).toMatchObject({
    bump: 'major',
    demandedBy: { id: 'norland', because: 'a field was removed' },
  })
  expect(diffDatasets(released, old)).toMatchObject({ bump: 'minor' })
})

test('names the first of the changes that require the bump', () => {
  const diff = diffAfter(
    edits(
      unvoicedClaim({ statement: 'Lamps wanted hands.' }),
      edit('people', 'ada-berg', { name: 'Ada Bergh' }),
      edit('states', 'norland', { name: 'Nordland' }),
    ),
  )
  expect(diff.demandedBy).toBe(diff.changes[0])
  expect(diff.demandedBy).toMatchObject({ id: 'ada-berg', bump: 'minor' })
})

test('a first release adds every record', () => {
  const { bump, changes } = diffDatasets(emptySnapshot, released)
  expect(bump).toBe('minor')
  expect(changes).toHaveLength(collectionNames.flatMap((name) => recordsOf(released, name)).length)
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']))
})
