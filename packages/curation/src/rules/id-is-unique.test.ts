import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { idIsUnique } from './id-is-unique.ts'

test('rejects an id in two collections, at both records', () => {
  const findings = findingsOf(idIsUnique, edit('concepts', 'lamp-oil', { id: 'the-point' }))
  expect(findings.map(({ file }) => file.split('/').slice(-2).join('/')).sort()).toEqual([
    'concepts/the-point.yaml',
    'places/the-point.yaml',
  ])
})

test('rejects a redirected id', () => {
  const findings = findingsOf(idIsUnique, edit('places', 'the-point', { id: 'old-tower' }))
  expect(findings).toMatchObject([
    { received: 'old-tower, the id of 2 records in places, redirects' },
    { record: 'old-tower' },
  ])
})
