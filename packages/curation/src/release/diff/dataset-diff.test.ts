import { recordsOf } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { coastDataset } from '../../testing/coast-dataset.ts'
import { draft, type Drafts } from '../../testing/coast.ts'
import { diffDatasets } from './dataset-diff.ts'
import { datasetDiff, type RecordChange } from './diff-schema.ts'
import type { Bump } from './policy.ts'
import { emptySnapshot } from './snapshot.ts'

const released = coastDataset('1.0.0')
const diffAfter = (change: (drafts: Drafts) => void) =>
  diffDatasets(released, coastDataset('1.1.0', change))

const remove = (drafts: Drafts, collection: 'places' | 'chronology' | 'redirects', id: string) => {
  const list: { id: string }[] = drafts[collection]
  list.splice(
    list.findIndex((record) => record.id === id),
    1,
  )
}
const redirect = (
  drafts: Drafts,
  id: string,
  kind: Drafts['redirects'][number]['kind'],
  ...to: string[]
) =>
  void drafts.redirects.push({
    id,
    type: 'redirect',
    kind,
    to,
    version: '1.1.0',
    reason: 'An example.',
  })

const redirectPlace =
  (kind: Drafts['redirects'][number]['kind'], ...to: string[]) =>
  (drafts: Drafts) => {
    remove(drafts, 'places', 'the-point')
    redirect(drafts, 'the-point', kind, ...to)
  }

const claim = (drafts: Drafts) => draft(drafts, 'claims', 'berg-on-oil')
const unvoicedClaim = (drafts: Drafts) => draft(drafts, 'claims', 'drafter-on-hands')

test.each<[string, Bump, Partial<RecordChange>[], (drafts: Drafts) => unknown]>([
  ['no change', 'none', [], () => {}],
  ['another order of records', 'none', [], (drafts) => drafts.people.reverse()],
  [
    'a new record',
    'minor',
    [{ collection: 'places', id: 'the-bay', change: 'added', label: 'the bay' }],
    (drafts) =>
      drafts.places.push({
        ...draft(drafts, 'places', 'the-point'),
        id: 'the-bay',
        name: 'the bay',
      }),
  ],
  [
    'a removed record',
    'major',
    [{ collection: 'places', id: 'the-point', change: 'removed', label: 'the point' }],
    (drafts) => remove(drafts, 'places', 'the-point'),
  ],
  [
    'a moved record',
    'minor',
    [
      {
        collection: 'chronology',
        id: 'keepers-strike',
        change: 'moved',
        to: ['tower-raised'],
        label: 'Keepers strike',
      },
    ],
    (drafts) => {
      remove(drafts, 'chronology', 'keepers-strike')
      redirect(drafts, 'keepers-strike', 'moved', 'tower-raised')
    },
  ],
  [
    'a record moved to another type',
    'major',
    [
      {
        id: 'the-point',
        change: 'moved',
        to: ['lamp-oil'],
        because: 'an id moved, but not to a record of its type',
      },
    ],
    redirectPlace('moved', 'lamp-oil'),
  ],
  [
    'a record moved to an unknown id',
    'major',
    [{ id: 'the-point', change: 'moved', to: ['nowhere'] }],
    redirectPlace('moved', 'nowhere'),
  ],
  [
    'a split record',
    'major',
    [{ id: 'the-point', change: 'split', to: ['lamp-oil', 'norland'] }],
    redirectPlace('split', 'lamp-oil', 'norland'),
  ],
  [
    'a withdrawn record',
    'major',
    [{ id: 'the-point', change: 'withdrawn', to: [] }],
    redirectPlace('withdrawn'),
  ],
  [
    'an id with another type',
    'major',
    [
      { collection: 'places', id: 'the-point', change: 'removed' },
      { collection: 'concepts', id: 'the-point', change: 'added' },
    ],
    (drafts) => {
      remove(drafts, 'places', 'the-point')
      drafts.concepts.push({ ...draft(drafts, 'concepts', 'lamp-oil'), id: 'the-point' })
    },
  ],
  [
    'a redirect to another type than before',
    'major',
    [
      {
        collection: 'redirects',
        id: 'old-tower',
        change: 'corrected',
        because: 'an id moved, but not to a record of its type',
      },
    ],
    (drafts) => (draft(drafts, 'redirects', 'old-tower').to = ['lamp-oil']),
  ],
  [
    'a removed redirect',
    'major',
    [{ collection: 'redirects', id: 'old-tower', change: 'removed' }],
    (drafts) => remove(drafts, 'redirects', 'old-tower'),
  ],
  [
    'a redirect that no longer moves its id',
    'major',
    [
      {
        collection: 'redirects',
        id: 'old-tower',
        change: 'corrected',
        because: 'an id that had moved no longer leads to a single record',
      },
    ],
    (drafts) =>
      Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind: 'withdrawn', to: [] }),
  ],
  [
    'a redirect of an unreleased id',
    'minor',
    [{ collection: 'redirects', id: 'a-slip', change: 'added' }],
    (drafts) => redirect(drafts, 'a-slip', 'withdrawn'),
  ],
  [
    'a corrected date',
    'minor',
    [
      {
        collection: 'chronology',
        id: 'keepers-strike',
        change: 'corrected',
        fields: [{ path: ['date', 'edtf'], kind: 'fact', before: '1907', after: '1908' }],
      },
    ],
    (drafts) => (draft(drafts, 'chronology', 'keepers-strike').date.edtf = '1908'),
  ],
  [
    'a corrected item of a list',
    'minor',
    [
      {
        change: 'corrected',
        fields: [
          {
            path: ['actors', 0, 'actor'],
            kind: 'fact',
            before: 'guild-of-keepers',
            after: 'norland',
          },
        ],
      },
    ],
    (drafts) =>
      (draft(drafts, 'chronology', 'tower-raised').actors = [
        { actor: 'norland', role: 'initiator' },
      ]),
  ],
  [
    'a new field',
    'minor',
    [{ change: 'extended', fields: [{ path: ['alsoNamed'], kind: 'fact', after: ['Norge'] }] }],
    (drafts) => (draft(drafts, 'states', 'norland').alsoNamed = ['Norge']),
  ],
  [
    'a longer list',
    'minor',
    [
      {
        change: 'extended',
        fields: [
          { path: ['about'], kind: 'fact', before: ['lamp-oil'], after: ['norland', 'lamp-oil'] },
        ],
      },
    ],
    (drafts) => (claim(drafts).about = ['norland', 'lamp-oil']),
  ],
  [
    'a longer list that lost an item',
    'minor',
    [
      {
        change: 'corrected',
        fields: [
          { path: ['about'], kind: 'fact', before: ['lamp-oil'], after: ['norland', 'the-point'] },
        ],
      },
    ],
    (drafts) => (claim(drafts).about = ['norland', 'the-point']),
  ],
  [
    'a longer list and a corrected fact',
    'minor',
    [
      {
        change: 'corrected',
        fields: [
          { path: ['stance', 'mode'], kind: 'fact' },
          { path: ['about'], kind: 'fact' },
        ],
      },
    ],
    (drafts) =>
      Object.assign(unvoicedClaim(drafts), {
        about: ['norland', 'the-point'],
        stance: { mode: 'reported' },
      }),
  ],
  [
    'another wording',
    'patch',
    [
      {
        collection: 'claims',
        change: 'reworded',
        fields: [{ path: ['statement'], kind: 'wording' }],
      },
    ],
    (drafts) => (unvoicedClaim(drafts).statement = 'Lamps wanted hands.'),
  ],
  [
    'a removed note',
    'patch',
    [{ change: 'reworded', fields: [{ path: ['notes'], kind: 'wording' }] }],
    (drafts) => delete draft(drafts, 'organizations', 'coast-museum').notes,
  ],
  [
    'another offset',
    'patch',
    [{ change: 'reworded', fields: [{ path: ['evidence', 0, 'start'], kind: 'wording' }] }],
    (drafts) => {
      const oil = draft(drafts, 'concepts', 'lamp-oil')
      oil.evidence = oil.evidence?.map((span) => ({ ...span, start: span.start + 1 }))
    },
  ],
  [
    'another wording and a corrected fact',
    'minor',
    [
      {
        change: 'corrected',
        fields: [
          { path: ['statement'], kind: 'wording' },
          { path: ['stance', 'mode'], kind: 'fact' },
        ],
      },
    ],
    (drafts) =>
      Object.assign(unvoicedClaim(drafts), {
        statement: 'Lamps wanted hands.',
        stance: { mode: 'reported' },
      }),
  ],
  [
    'a change of a derived field',
    'minor',
    [{ id: 'coast-museum' }],
    (drafts) => (draft(drafts, 'organizations', 'coast-museum').parent = undefined),
  ],
])('%s: %s', (_, bump, changes, change) => {
  const diff = diffAfter(change)
  expect(diff.changes).toMatchObject(changes)
  expect(diff.changes).toHaveLength(changes.length)
  expect(diff.bump).toBe(bump)
  expect(datasetDiff.parse(diff)).toEqual(diff)
})

test('another order of a list is a change of wording', () => {
  const [from, to] = [
    ['norland', 'lamp-oil'],
    ['lamp-oil', 'norland'],
  ].map((about) => coastDataset('1.0.0', (drafts) => void (claim(drafts).about = about)))
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
  const diff = diffAfter((drafts) => {
    unvoicedClaim(drafts).statement = 'Lamps wanted hands.'
    draft(drafts, 'people', 'ada-berg').name = 'Ada Bergh'
    draft(drafts, 'states', 'norland').name = 'Nordland'
  })
  expect(diff.demandedBy).toBe(diff.changes[0])
  expect(diff.demandedBy).toMatchObject({ id: 'ada-berg', bump: 'minor' })
})

test('a first release adds every record', () => {
  const { bump, changes } = diffDatasets(emptySnapshot, released)
  expect(bump).toBe('minor')
  expect(changes).toHaveLength(collectionNames.flatMap((name) => recordsOf(released, name)).length)
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']))
})
