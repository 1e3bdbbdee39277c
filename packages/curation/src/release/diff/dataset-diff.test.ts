import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { recordsOf } from '@nkidp/schema'
import { nothing } from '../nothing.ts'
import { coastDataset } from '../../testing/coast-dataset.ts'
import { draft } from '../../testing/coast.ts'
import type { Drafts } from '../../testing/coast.ts'
import { diffDatasets } from './dataset-diff.ts'
import { datasetDiff } from './diff-schema.ts'

const released = coastDataset('1.0.0')
const diffAfter = (change: (drafts: Drafts) => void) =>
  diffDatasets(released, coastDataset('1.1.0', change))

const take = (
  drafts: Drafts,
  collection: 'places' | 'chronology' | 'redirects' | 'concepts',
  id: string,
) => {
  drafts[collection].splice(
    drafts[collection].findIndex((record) => record.id === id),
    1,
  )
}
const redirect = (
  drafts: Drafts,
  id: string,
  kind: 'moved' | 'split' | 'withdrawn',
  ...to: string[]
) => {
  drafts.redirects.push({ id, type: 'redirect', kind, to, version: '1.1.0', reason: 'An example.' })
}

test.each<[string, 'none' | 'patch' | 'minor' | 'major', object[], (drafts: Drafts) => void]>([
  ['nothing', 'none', [], () => {}],
  ['the order of the records', 'none', [], (drafts) => void drafts.people.reverse()],
  [
    'a record that is new',
    'minor',
    [{ collection: 'places', id: 'the-bay', change: 'added', label: 'the bay' }],
    (drafts) =>
      void drafts.places.push({
        ...draft(drafts, 'places', 'the-point'),
        id: 'the-bay',
        name: 'the bay',
      }),
  ],
  [
    'a record that is gone',
    'major',
    [{ collection: 'places', id: 'the-point', change: 'removed', label: 'the point' }],
    (drafts) => take(drafts, 'places', 'the-point'),
  ],
  [
    'a record that moved',
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
      take(drafts, 'chronology', 'keepers-strike')
      redirect(drafts, 'keepers-strike', 'moved', 'tower-raised')
    },
  ],
  [
    'a record that moved to one of another type',
    'major',
    [
      {
        id: 'the-point',
        change: 'moved',
        to: ['lamp-oil'],
        because: 'an id moved, but to no record of its type',
      },
    ],
    (drafts) => {
      take(drafts, 'places', 'the-point')
      redirect(drafts, 'the-point', 'moved', 'lamp-oil')
    },
  ],
  [
    'a record that moved to none',
    'major',
    [{ id: 'the-point', change: 'moved', to: ['nowhere'] }],
    (drafts) => {
      take(drafts, 'places', 'the-point')
      redirect(drafts, 'the-point', 'moved', 'nowhere')
    },
  ],
  [
    'a record that was split',
    'major',
    [{ id: 'the-point', change: 'split', to: ['lamp-oil', 'norland'] }],
    (drafts) => {
      take(drafts, 'places', 'the-point')
      redirect(drafts, 'the-point', 'split', 'lamp-oil', 'norland')
    },
  ],
  [
    'a record that was withdrawn',
    'major',
    [{ id: 'the-point', change: 'withdrawn', to: [] }],
    (drafts) => {
      take(drafts, 'places', 'the-point')
      redirect(drafts, 'the-point', 'withdrawn')
    },
  ],
  [
    'an id that names a record of another type',
    'major',
    [
      { collection: 'places', id: 'the-point', change: 'removed' },
      { collection: 'concepts', id: 'the-point', change: 'added' },
    ],
    (drafts) => {
      take(drafts, 'places', 'the-point')
      drafts.concepts.push({ ...draft(drafts, 'concepts', 'lamp-oil'), id: 'the-point' })
    },
  ],
  [
    'a redirect that now leads to a record of another type',
    'major',
    [
      {
        collection: 'redirects',
        id: 'old-tower',
        change: 'corrected',
        because: 'an id moved, but to no record of its type',
      },
    ],
    (drafts) => void (draft(drafts, 'redirects', 'old-tower').to = ['lamp-oil']),
  ],
  [
    'a redirect that is gone',
    'major',
    [{ collection: 'redirects', id: 'old-tower', change: 'removed' }],
    (drafts) => take(drafts, 'redirects', 'old-tower'),
  ],
  [
    'a redirect that leads nowhere any more',
    'major',
    [
      {
        collection: 'redirects',
        id: 'old-tower',
        change: 'corrected',
        because: 'an id that had moved leads to no one record any more',
      },
    ],
    (drafts) =>
      void Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind: 'withdrawn', to: [] }),
  ],
  [
    'a redirect of an id that was never released',
    'minor',
    [{ collection: 'redirects', id: 'a-slip', change: 'added' }],
    (drafts) => redirect(drafts, 'a-slip', 'withdrawn'),
  ],
  [
    'a date',
    'minor',
    [
      {
        collection: 'chronology',
        id: 'keepers-strike',
        change: 'corrected',
        fields: [{ path: ['date', 'edtf'], kind: 'fact', before: '1907', after: '1908' }],
      },
    ],
    (drafts) => void (draft(drafts, 'chronology', 'keepers-strike').date.edtf = '1908'),
  ],
  [
    'an actor deep in a list',
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
      void (draft(drafts, 'chronology', 'tower-raised').actors = [
        { actor: 'norland', role: 'initiator' },
      ]),
  ],
  [
    'a field that was not there',
    'minor',
    [{ change: 'extended', fields: [{ path: ['alsoNamed'], kind: 'fact', after: ['Norge'] }] }],
    (drafts) => void (draft(drafts, 'states', 'norland').alsoNamed = ['Norge']),
  ],
  [
    'a list that gains an item',
    'minor',
    [
      {
        change: 'extended',
        fields: [
          { path: ['about'], kind: 'fact', before: ['lamp-oil'], after: ['norland', 'lamp-oil'] },
        ],
      },
    ],
    (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').about = ['norland', 'lamp-oil']),
  ],
  [
    'a list that gains items and loses one',
    'minor',
    [
      {
        change: 'corrected',
        fields: [
          { path: ['about'], kind: 'fact', before: ['lamp-oil'], after: ['norland', 'the-point'] },
        ],
      },
    ],
    (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').about = ['norland', 'the-point']),
  ],
  [
    'a list that gains an item beside a corrected fact',
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
      void Object.assign(draft(drafts, 'claims', 'drafter-on-hands'), {
        about: ['norland', 'the-point'],
        stance: { mode: 'reported' },
      }),
  ],
  [
    'a word',
    'patch',
    [
      {
        collection: 'claims',
        change: 'reworded',
        fields: [{ path: ['statement'], kind: 'wording' }],
      },
    ],
    (drafts) =>
      void (draft(drafts, 'claims', 'drafter-on-hands').statement = 'Lamps wanted hands.'),
  ],
  [
    'a note',
    'patch',
    [{ change: 'reworded', fields: [{ path: ['notes'], kind: 'wording' }] }],
    (drafts) => void delete draft(drafts, 'organizations', 'coast-museum').notes,
  ],
  [
    'an offset',
    'patch',
    [{ change: 'reworded', fields: [{ path: ['evidence', 0, 'start'], kind: 'wording' }] }],
    (drafts) =>
      void (draft(drafts, 'concepts', 'lamp-oil').evidence = draft(
        drafts,
        'concepts',
        'lamp-oil',
      ).evidence?.map((span) => ({ ...span, start: span.start + 1 }))),
  ],
  [
    'a word and a fact of one record',
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
      void Object.assign(draft(drafts, 'claims', 'drafter-on-hands'), {
        statement: 'Lamps wanted hands.',
        stance: { mode: 'reported' },
      }),
  ],
])('%s: %s', (_, bump, changes, change) => {
  const diff = diffAfter(change)
  expect(diff.changes).toMatchObject(changes)
  expect(diff.changes).toHaveLength(changes.length)
  expect(diff.bump).toBe(bump)
  expect(datasetDiff.parse(diff)).toEqual(diff)
})

test('the same items of a list in another order are no other fact', () => {
  const [from, to] = [
    ['norland', 'lamp-oil'],
    ['lamp-oil', 'norland'],
  ].map((about) =>
    coastDataset('1.0.0', (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').about = about)),
  )
  expect(diffDatasets(from!, to!)).toMatchObject({
    bump: 'patch',
    changes: [{ change: 'reworded', fields: [{ path: ['about'], kind: 'wording' }] }],
  })
})

test('a field that only a released record has demands a major bump', () => {
  const old = {
    ...released,
    states: released.states.map((state) => ({ ...state, capital: 'The Bay' })),
  }
  expect(diffDatasets(old, released)).toMatchObject({
    bump: 'major',
    demandedBy: { id: 'norland', because: 'a field is gone that records had' },
  })
  expect(diffDatasets(released, old)).toMatchObject({ bump: 'minor' })
})

test('what is derived is not compared', () => {
  const diff = diffAfter(
    (drafts) => void (draft(drafts, 'organizations', 'coast-museum').parent = undefined),
  )
  expect(diff.changes.map(({ id }) => id)).toEqual(['coast-museum'])
})

test('the change that demands the bump is named, the first where several do', () => {
  const diff = diffAfter((drafts) => {
    draft(drafts, 'claims', 'drafter-on-hands').statement = 'Lamps wanted hands.'
    draft(drafts, 'people', 'ada-berg').name = 'Ada Bergh'
    draft(drafts, 'states', 'norland').name = 'Nordland'
  })
  expect(diff.demandedBy).toBe(diff.changes[0])
  expect(diff.demandedBy).toMatchObject({ id: 'ada-berg', bump: 'minor' })
})

test('a dataset of no records is where a first release starts', () => {
  const { bump, changes } = diffDatasets(nothing, released)
  expect(bump).toBe('minor')
  expect(changes).toHaveLength(collectionNames.flatMap((name) => recordsOf(released, name)).length)
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']))
})
