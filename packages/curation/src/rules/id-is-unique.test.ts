import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { idIsUnique } from './id-is-unique.ts'

test('an id that two records share is a finding at both, whatever their collections', () => {
  const findings = findingsOf(idIsUnique, (drafts) => {
    draft(drafts, 'concepts', 'lamp-oil').id = 'the-point'
  })
  expect(findings.map(({ file }) => file.split('/').slice(-2).join('/')).sort()).toEqual([
    'concepts/the-point.yaml',
    'places/the-point.yaml',
  ])
})

test('an id that was redirected is not used again', () => {
  const findings = findingsOf(idIsUnique, (drafts) => {
    draft(drafts, 'places', 'the-point').id = 'old-tower'
  })
  expect(findings).toMatchObject([
    { received: 'old-tower, which 2 records have, in places, redirects' },
    { record: 'old-tower' },
  ])
})
