import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder, edit, testRule } from '../testing/index.ts'
import { referencesResolve } from './references-resolve.ts'

testRule(referencesResolve, {
  rejects: [
    [
      'an unknown id, and suggests the nearest in the right collection',
      edit('claims', 'berg-on-oil', { speaker: 'ada-burg' }),
      {
        at: 'berg-on-oil speaker',
        received: 'ada-burg, which no record has',
        fix: /Did you mean "ada-berg"\?/,
      },
    ],
    [
      'an unknown id deep in a record',
      edit('chronology', 'keepers-strike', {
        actors: [{ actor: 'nobody-at-all', role: 'initiator' }],
      }),
      'keepers-strike actors[0].actor',
    ],
    [
      'a record in another collection',
      edit('claims', 'berg-on-oil', { speaker: 'the-point' }),
      {
        at: 'berg-on-oil speaker',
        received: 'the-point, which is in places',
        expected: 'the id of another record in people',
      },
    ],
    [
      'the record itself',
      edit('organizations', 'coast-museum', { parent: 'coast-museum' }),
      { at: 'coast-museum parent', received: 'coast-museum, which is this record' },
    ],
    [
      'a redirect',
      edit('claims', 'drafter-on-the-tower', {
        chronology: [{ entry: 'old-tower', basis: 'stated' }],
      }),
      {
        at: 'drafter-on-the-tower chronology[0].entry',
        received: 'old-tower, which is in redirects',
      },
    ],
  ],
})

test('accepts the id of a record with a wrong shape', () => {
  const folder = coastFolder()
  folder.write('records/people/ada-berg.yaml', 'id: ada-berg\nsurname: Berg\n')
  const { workspace } = loadWorkspace(folder.dataFolder, folder.sourcesFolder)
  expect([...referencesResolve.check(workspace)]).toEqual([])
})
