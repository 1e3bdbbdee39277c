import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder, edit, findingsOf } from '../testing/index.ts'
import { referencesResolve } from './references-resolve.ts'

const actors = [{ actor: 'nobody-at-all', role: 'initiator' }]

test.each([
  [
    'an unknown id, and suggests the nearest in the right collection',
    edit('claims', 'berg-on-oil', { speaker: 'ada-burg' }),
    'speaker',
    {
      received: 'ada-burg, which no record has',
      fix: expect.stringContaining('Did you mean "ada-berg"?') as string,
    },
  ],
  [
    'an unknown id deep in a record',
    edit('chronology', 'keepers-strike', { actors }),
    'actors[0].actor',
    {},
  ],
  [
    'a record in another collection',
    edit('claims', 'berg-on-oil', { speaker: 'the-point' }),
    'speaker',
    {
      received: 'the-point, which is in places',
      expected: 'the id of another record in people',
    },
  ],
  [
    'the record itself',
    edit('organizations', 'coast-museum', { parent: 'coast-museum' }),
    'parent',
    { received: 'coast-museum, which is this record' },
  ],
  [
    'a redirect',
    edit('claims', 'drafter-on-the-tower', {
      chronology: [{ entry: 'old-tower', basis: 'stated' }],
    }),
    'chronology[0].entry',
    { received: 'old-tower, which is in redirects' },
  ],
])('rejects %s', (_, change, field, issue) => {
  expect(findingsOf(referencesResolve, change)).toMatchObject([{ field, ...issue }])
})

test('accepts the id of a record with a wrong shape', () => {
  const folder = coastFolder()
  folder.write('records/people/ada-berg.yaml', 'id: ada-berg\nsurname: Berg\n')
  const { workspace } = loadWorkspace(folder.dataFolder, folder.sourcesFolder)
  expect([...referencesResolve.check(workspace)]).toEqual([])
})
