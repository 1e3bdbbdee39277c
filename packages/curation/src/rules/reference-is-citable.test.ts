import { expect, test } from 'vitest'
import { at, edit, findingsOf } from '../testing/index.ts'
import { referenceIsCitable } from './reference-is-citable.ts'

const findingsOfReference = (where: object) =>
  findingsOf(referenceIsCitable, edit('references', 'coast-almanac', { where }))

test.each([
  ['nothing', {}, 'only nothing'],
  ['a package without a path', { package: 'atlas@1.0.0' }, 'only package'],
  ['a document without a date', { holder: 'Coast Museum', title: 'Log' }, 'only holder, title'],
])('rejects a reference with %s', (_, where, received) => {
  expect(findingsOfReference(where)).toMatchObject([
    { record: 'coast-almanac', field: 'where', received },
  ])
})

test.each([
  { address: 'https://example.org/' },
  { package: 'atlas@1.0.0', path: 'states.json' },
  { repository: 'coast/atlas', path: 'states.json' },
  { holder: 'Coast Museum', title: 'Log', date: '3 May 1901' },
])('accepts a reference with %j', (where) => {
  expect(findingsOfReference(where)).toEqual([])
})

const date = {
  verbatim: null,
  edtf: '1907',
  earliest: '1907-01-01',
  latest: '1907-12-31',
  precision: 'year',
  basis: 'inferred',
}

const findingsOfDocument = (part: object) =>
  findingsOf(referenceIsCitable, edit('documents', 'harbor-log', { address: undefined, ...part }))

test.each([
  ['only a title', {}, 'only title'],
  ['a holder and no date', { holder: 'coast-museum' }, 'only holder, title'],
  ['a date and no holder', { date }, 'only title, date'],
  ['a reference instead', { reference: 'coast-codes' }, 'only title'],
])('rejects a document with %s', (_, part, received) => {
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
  ['of the report', { evidence: [at('the harbor stayed dark')] }],
])('accepts a document %s', (_, part) => {
  expect(findingsOfDocument(part)).toEqual([])
})
