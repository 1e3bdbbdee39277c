import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { referencesResolve } from './references-resolve.ts'

test('a reference to nothing is a finding that names the nearest id of the right kind', () => {
  const findings = findingsOf(referencesResolve, (drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'
  })
  expect(findings).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'speaker',
      received: 'ada-burg, which no record has',
      fix: expect.stringContaining('Did you mean "ada-berg"?') as string,
    },
  ])
})

test('a reference deep in a record is checked too', () => {
  const findings = findingsOf(referencesResolve, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').actors = [
      { actor: 'nobody-at-all', role: 'initiator' },
    ]
  })
  expect(findings).toMatchObject([{ field: 'actors[0].actor' }])
})

test('a reference to a record of the wrong kind is a finding', () => {
  const findings = findingsOf(referencesResolve, (drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'the-point'
  })
  expect(findings).toMatchObject([
    {
      field: 'speaker',
      received: 'the-point, which stands in places',
      expected: 'the id of another record in people',
    },
  ])
})

test('a reference to the record itself is a finding', () => {
  const findings = findingsOf(referencesResolve, (drafts) => {
    draft(drafts, 'organizations', 'coast-museum').parent = 'coast-museum'
  })
  expect(findings).toMatchObject([
    { field: 'parent', received: 'coast-museum, which is this record itself' },
  ])
})

test('a redirect is no target', () => {
  const findings = findingsOf(referencesResolve, (drafts) => {
    draft(drafts, 'claims', 'drafter-on-the-tower').chronology = ['old-tower']
  })
  expect(findings).toMatchObject([
    { field: 'chronology[0]', received: 'old-tower, which stands in redirects' },
  ])
})

test('a record whose own shape is wrong still exists', () => {
  const folder = coastFolder()
  folder.write('records/people/ada-berg.yaml', 'id: ada-berg\nsurname: Berg\n')
  const { workspace } = loadWorkspace(folder.dataFolder, folder.sourcesFolder)
  expect([...referencesResolve.check(workspace)]).toEqual([])
})
