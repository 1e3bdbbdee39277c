import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { referenceIsCitable } from './reference-is-citable.ts'

test.each([
  ['nothing', {}, 'only nothing'],
  ['a package without a file in it', { package: 'atlas@1.0.0' }, 'only package'],
  ['a document without a date', { holder: 'Coast Museum', title: 'Log' }, 'only holder, title'],
])('a reference with %s is a finding', (_, where, received) => {
  const findings = findingsOf(referenceIsCitable, (drafts) => {
    draft(drafts, 'references', 'coast-almanac').where = where
  })
  expect(findings).toMatchObject([{ record: 'coast-almanac', field: 'where', received }])
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

const date = {
  verbatim: null,
  edtf: '1907',
  earliest: '1907-01-01',
  latest: '1907-12-31',
  precision: 'year',
  basis: 'inferred',
} as const

const findingsOfDocument = (part: object) =>
  findingsOf(referenceIsCitable, (drafts) => {
    const log = draft(drafts, 'documents', 'harbor-log')
    delete log.address
    Object.assign(log, part)
  })

test.each([
  ['only a title', {}, 'only title'],
  ['a holder and no date', { holder: 'coast-museum' }, 'only holder, title'],
  ['a date and no holder', { date }, 'only title, date'],
  ['a reference in place of its own whereabouts', { reference: 'coast-codes' }, 'only title'],
])('a document with %s is a finding', (_, part, received) => {
  expect(findingsOfDocument(part)).toMatchObject([
    {
      record: 'harbor-log',
      field: undefined,
      received,
      expected: 'an address; or a holder, title and date',
    },
  ])
})

test.each([
  ['with an address', { address: 'https://example.org/log' }],
  ['with a holder and a date', { holder: 'coast-museum', date }],
  ['from the page', { evidence: [at('the harbor stayed dark')] }],
])('a document %s is none', (_, part) => {
  expect(findingsOfDocument(part)).toEqual([])
})
