import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { relationsAcyclic } from './relations-acyclic.ts'

const relate = (
  drafts: Drafts,
  id: string,
  kind: 'part-of' | 'leads-to' | 'after' | 'responds-to',
  entry: string,
) => {
  const record = draft(drafts, 'chronology', id)
  record.relations = [...(record.relations ?? []), { kind, entry, basis: 'stated' }]
}

test.each(['part-of', 'leads-to', 'after', 'responds-to'] as const)(
  'a circle of %s is a finding that shows it',
  (kind) => {
    const findings = findingsOf(relationsAcyclic, (drafts) => {
      relate(drafts, 'tower-raised', kind, 'keepers-strike')
      relate(drafts, 'keepers-strike', kind, 'tower-raised')
    })
    expect(findings).toMatchObject([
      {
        received: 'a circle: keepers-strike → tower-raised → keepers-strike',
        field: expect.stringMatching(/^relations/) as string,
      },
    ])
  },
)

test('after and responds-to make no circle together', () => {
  const findings = findingsOf(relationsAcyclic, (drafts) =>
    relate(drafts, 'tower-raised', 'responds-to', 'keepers-strike'),
  )
  expect(findings).toHaveLength(1)
})

test('after one way and leads-to the other way is no circle', () => {
  expect(
    findingsOf(relationsAcyclic, (drafts) =>
      relate(drafts, 'tower-raised', 'leads-to', 'keepers-strike'),
    ),
  ).toEqual([])
})

test('organizations that are each other’s parent are a finding', () => {
  const findings = findingsOf(relationsAcyclic, (drafts) => {
    draft(drafts, 'organizations', 'guild-of-keepers').parent = 'coast-museum'
  })
  expect(findings).toMatchObject([
    { field: 'parent', received: 'a circle: coast-museum → guild-of-keepers → coast-museum' },
  ])
})
