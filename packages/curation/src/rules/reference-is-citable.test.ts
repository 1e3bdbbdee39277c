import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { referenceIsCitable } from './reference-is-citable.ts'

test.each([
  ['nothing', {}],
  ['a package without a file in it', { package: 'atlas@1.0.0' }],
  ['a document without a date', { holder: 'Coast Museum', title: 'Log' }],
])('a reference with %s is a finding', (_, where) => {
  const findings = findingsOf(referenceIsCitable, (drafts) => {
    draft(drafts, 'references', 'coast-almanac').where = where
  })
  expect(findings).toMatchObject([{ record: 'coast-almanac', field: 'where' }])
})

test.each([
  { address: 'https://example.org/' },
  { package: 'atlas@1.0.0', path: 'states.json' },
  { repository: 'coast/atlas', path: 'states.json' },
  { holder: 'Coast Museum', title: 'Log', date: '3 May 1901' },
])('a reference to %o is none', (where) => {
  const findings = findingsOf(referenceIsCitable, (drafts) => {
    draft(drafts, 'references', 'coast-almanac').where = where
  })
  expect(findings).toEqual([])
})
